"""The gaps in a text, such as `{WARD_NAME}`, and how they are filled; pure."""

import re

_GAP = re.compile(r"\{([A-Z_]+)\}")


def gaps(text: str) -> frozenset[str]:
    """The names of the gaps in `text`."""
    return frozenset(_GAP.findall(text))


def has_stray_brace(text: str) -> bool:
    """Whether a brace is left that belongs to no gap."""
    return bool(re.search(r"[{}]", _GAP.sub("", text)))


def fill(text: str, **values: str) -> str:
    """`text` with every gap filled.

    Raises:
        KeyError: a gap has no value. Texts are checked when they are loaded, so that only a
            mistake in this program can cause it.
    """
    return _GAP.sub(lambda gap: values[gap[1]], text)
