"""What counts as a telephone number that a ward may show; pure.

Numbers for examples are the ones Ofcom keeps for use in television and radio drama.
"""

import re

_SHAPE = re.compile(r"\+?[0-9][0-9 ]*(?: ext\.? ?[0-9]{3,6})?")
_EXTENSION_DIGITS = range(3, 7)
_FULL_DIGITS = range(10, 16)  # E.164 allows 15
_NATIONAL_SERVICES = frozenset({"999", "112", "111", "101", "105"})
_DRAMA = re.compile(
    r"01632960\d{3}|02079460\d{3}|02920180\d{3}|02896496\d{3}|03069990\d{3}|07700900\d{3}"
    r"|08081570\d{3}|09098790\d{3}|0(?:113|114|115|116|117|118|121|131|141|151|161)4960\d{3}"
    r"|01914980\d{3}"
)


def number_fault(text: str) -> str | None:
    """Why `text` is no number to show, as one plain sentence; None when it is one."""
    if not _SHAPE.fullmatch(text):
        return f"“{text}” is not a phone number."
    main = _main_digits(text)
    if main in _NATIONAL_SERVICES:
        return f"“{text}” is a national service, not a number of this hospital."
    if text.startswith("+0"):
        return f"“{text}” has + but no country code after it."
    if text.startswith("+") and len(main) not in _FULL_DIGITS:
        return f"“{text}” is not a full international number."
    if len(main) not in _EXTENSION_DIGITS and len(main) not in _FULL_DIGITS:
        return f"“{text}” has {len(main)} digits. That is not a full number and not an extension."
    return None


def is_made_up(text: str) -> bool:
    """Whether the number is one of those kept for drama, which reach nobody."""
    main = _main_digits(text)
    national = "0" + main[2:] if text.startswith("+44") else main
    return _DRAMA.fullmatch(national) is not None


def tidied(text: str) -> str:
    """`text` without brackets, dots, dashes and slashes, for a suggestion."""
    return " ".join(re.sub(r"[()./\-–]", " ", text).split())


def _main_digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text.partition("ext")[0])
