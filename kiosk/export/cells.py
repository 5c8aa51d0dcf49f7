"""PURE: text that a spreadsheet shows and never runs."""

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(value: object) -> str:
    """A value as a cell; text that a spreadsheet would take for a formula gets an apostrophe.

    Numbers stay numbers. See "CSV injection", owasp.org.
    """
    if not isinstance(value, str):
        return str(value)
    looks_past = value.lstrip(" \u00a0\u200b\ufeff")
    return f"'{value}" if looks_past.startswith(_STARTS_FORMULA) else value
