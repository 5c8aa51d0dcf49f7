"""PURE: numbers and addresses that belong to one person: NHS, telephone, e-mail, postcode."""

import re
import unicodedata
from collections.abc import Iterator

import phonenumbers
from nhs_number.validate import is_valid

from kiosk.privacy.finding import Finding, Kind

_NHS = re.compile(r"(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])")
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_POSTCODE = re.compile(
    r"\b(?:[A-PR-UWYZ]\d[A-Z\d]?|[A-PR-UWYZ][A-HK-Y]\d[A-Z\d]?|GIR) ?\d[ABD-HJLNP-UW-Z]{2}\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)$")
_HELPLINES = frozenset({"08001111", "08088005000", "116123", "111", "999", "112"})
_FEWEST_DIGITS, _MOST_DIGITS = 10, 15


def plain_digits(text: str) -> str:
    """The same text, letter for letter, with the digits of other scripts as 0 to 9."""
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign
        for sign in text
    )


def find_numbers(text: str) -> Iterator[Finding]:
    """Every such number in `text`, whose digits have to be plain ones."""
    yield from _nhs_numbers(text)
    yield from (Finding(*match.span(), Kind.EMAIL) for match in _EMAIL.finditer(text))
    yield from _phones(text)
    for match in _POSTCODE.finditer(text):
        if not _ORDINAL.search(match[0]):
            yield Finding(*match.span(), Kind.POSTCODE)


def _nhs_numbers(text: str) -> Iterator[Finding]:
    """Ten digits with the right check digit (Modulus 11)."""
    for match in _NHS.finditer(text):
        if is_valid(re.sub(r"\D", "", match[0])):
            yield Finding(*match.span(), Kind.NHS_NUMBER)


def _phones(text: str) -> Iterator[Finding]:
    """Numbers that could be rung; the helplines that the kiosk itself names are nobody's."""
    lenient = phonenumbers.Leniency.POSSIBLE
    for match in phonenumbers.PhoneNumberMatcher(text, "GB", leniency=lenient):
        digits = re.sub(r"\D", "", match.raw_string)
        begins_as_one = match.raw_string.lstrip("( ").startswith(("0", "+"))
        if (
            begins_as_one
            and _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS
            and digits not in _HELPLINES
        ):
            yield Finding(match.start, match.end, Kind.PHONE)
