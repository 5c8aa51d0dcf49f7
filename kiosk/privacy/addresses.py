"""PURE: street addresses, with or without somebody saying "I live at"."""

import re
from collections.abc import Iterator

from kiosk.privacy.finding import Finding, Kind

_STREET = (
    "street|st|road|rd|avenue|ave|close|crescent|drive|lane|way|court|gardens|grove|place|terrace|"
    "square|row|mews|walk|rise|view|hill|park|green|house|parade|gate|mount|field|fields|vale"
)
_SURE_STREET = (
    "Street|Road|Avenue|Close|Crescent|Drive|Lane|Gardens|Grove|Terrace|Mews|Court|Parade"
)
_WELSH = "Heol|Stryd|Ffordd|Lôn|Maes|Clos|Rhodfa|Bryn|Parc"
_WORD = r"[^\W\d_][\w'’.-]*"
_NO_STREET_BEGINS_SO = r"(?!(?:to|of|in|at|on|and|for|or|my|our|is|was|per|from|with|more)\b)"
_HOME = r"(?:flat|apartment|apt|unit|house|room \d+ at)"
_NUMBERED = re.compile(
    rf"(?<![\d.:])\b(?:{_HOME} ?\d+[a-z]?,? )?\d{{1,4}}[a-z]?,? {_NO_STREET_BEGINS_SO}"
    rf"(?:{_WORD} ){{1,3}}(?:{_STREET})\b"
    rf"(?:, [A-Z]{_WORD})?",
    re.IGNORECASE,
)
_IN_WELSH = re.compile(rf"\b\d{{1,4}}[a-z]?,? (?:{_WELSH})(?: [A-ZÂÊÎÔŴŶ]?{_WORD}){{1,3}}")
_IN_POLISH = re.compile(rf"\b(?:ul\.|ulic[ay]|al\.|os\.) ?(?:{_WORD} ){{1,3}}\d+\w?", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?:\b{_HOME} \d+[a-z]?, |\b[Tt]he (?:[A-Z]{_WORD} ){{0,2}}[A-Z]{_WORD}, )"
    rf"(?:[A-Z]{_WORD} ){{1,2}}(?:{_SURE_STREET})\b",
)
_NAMED_HOME = re.compile(
    rf"\b{_HOME} \d+[a-z]?,? (?:{_WORD} ){{1,2}}(?:{_STREET})\b", re.IGNORECASE
)
_LIVES = re.compile(
    r"\b(?:live|lives|living|stay|staying|address)(?: is| was| at| in|:| on)*[: ]+"
    rf"(?P<place>(?:{_HOME} )?\d{{1,4}}[a-z]?,? (?:{_WORD} ?){{1,4}})",
    re.IGNORECASE,
)
_NOT_A_STREET = re.compile(r"\b(?:days?|weeks?|months?|hours?|minutes?|years?|nights?|times?)\b")


def find_addresses(text: str) -> Iterator[Finding]:
    """Every place in `text` where somebody could be found at home."""
    for pattern in (_NUMBERED, _IN_WELSH, _IN_POLISH, _NAMED, _NAMED_HOME):
        for match in pattern.finditer(text):
            if not _NOT_A_STREET.search(match[0]):
                yield Finding(*match.span(), Kind.ADDRESS)
    for match in _LIVES.finditer(text):
        if not _NOT_A_STREET.search(match["place"]):
            yield Finding(*match.span("place"), Kind.ADDRESS)
