"""How an item asks to be shown, with the small texts that hang on it."""

from kiosk.errors import ContentFault
from kiosk.survey import extensions, wire
from kiosk.survey.identifiers import CHOICE_ORIENTATION, ENTRY_FORMAT, ITEM_MEDIA, UNIT, WARD_WORDS
from kiosk.survey.items import Control, Kind, Look, Orientation, WardWords
from kiosk.survey.media import media
from kiosk.survey.words import NOTHING, Words

_ABSORBED = {
    "help": "help",
    "flyover": "help",
    "legal": "help",
    "prompt": "help",
    "unit": "unit",
    "lower": "lower",
    "upper": "upper",
}
"""Controls of a display item that make it part of the question around it."""


def is_part_of_question(item: wire.Item) -> bool:
    """Whether `item` is no card of its own but words of the question it lies in."""
    return item.type == Kind.DISPLAY and bool(extensions.controls(item.extension) & set(_ABSORBED))


def read_look(item: wire.Item, where: str) -> Look:
    """The look of `item`.

    Raises:
        ContentFault: its picture cannot be used.
    """
    parts = _parts(item)
    entry_format = extensions.first(item.extension, ENTRY_FORMAT)
    return Look(
        prefix=extensions.words(item.prefix or "", item.prefix_element),
        control=_control(item),
        orientation=_orientation(item),
        help=parts.get("help", NOTHING),
        entry_format=extensions.words(entry_format.value_string, entry_format.value_string_element)
        if entry_format
        else NOTHING,
        unit=parts.get("unit", _unit(item)),
        lower=parts.get("lower", NOTHING),
        upper=parts.get("upper", NOTHING),
        media=media(item.extension, ITEM_MEDIA, where),
        ward_words=_ward_words(item, where),
    )


def _parts(item: wire.Item) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for inner in item.item:
        if is_part_of_question(inner):
            for code in extensions.controls(inner.extension) & set(_ABSORBED):
                found[_ABSORBED[code]] = extensions.words(inner.text, inner.text_element)
    return found


def _ward_words(item: wire.Item, where: str) -> WardWords | None:
    found = extensions.first(item.extension, WARD_WORDS)
    if found is None:
        return None
    try:
        return WardWords(found.value_code)
    except ValueError:
        raise ContentFault(
            f"{where}: the kiosk has no words of the ward called “{found.value_code}”.",
            f"Use one of {', '.join(WardWords)}.",
        ) from None


def _control(item: wire.Item) -> Control | None:
    codes = extensions.controls(item.extension)
    if "autocomplete" in codes:
        return Control.DROP_DOWN
    return next((control for control in Control if control in codes), None)


def _orientation(item: wire.Item) -> Orientation | None:
    found = extensions.first(item.extension, CHOICE_ORIENTATION)
    return next((one for one in Orientation if found and one == found.value_code), None)


def _unit(item: wire.Item) -> Words:
    found = extensions.first(item.extension, UNIT)
    coding = found.value_coding if found else None
    if coding is None:
        return NOTHING
    return extensions.words(coding.display or coding.code, coding.display_element)
