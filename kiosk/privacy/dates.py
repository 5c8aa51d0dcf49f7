"""PURE: dates of birth: a date with a word beside it that says so."""

import re
from collections.abc import Iterator

from kiosk.privacy.finding import Finding, Kind

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    "stycz\\w+|lut\\w+|marc\\w+|kwie\\w+|maja?|czerw\\w+|lip\\w+|sierp\\w+|wrze\\w+|"
    "pa[źz]dz\\w+|listop\\w+|grud\\w+|"
    "ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|"
    "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر"
)
_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})\.?(?:,? \d{{4}})?"
    rf"|(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?)"
)
_SAYS_SO = (
    r"\b(?:born|birth|birthday|d\.?o\.?b\.?|(?:he|she|they|who) will be \d+|turns? \d+"
    r"|urodz\w*|data ur|ganwyd|ganed|geni|pen-?blwydd)"
    r"|پیدا|پیدائش|سالگرہ"
)
_BIRTH = re.compile(rf"(?:{_SAYS_SO})[^\d\n]{{0,24}}?(?P<date>{_DATE})", re.IGNORECASE)
_BIRTHDAY = re.compile(
    rf"(?P<date>{_DATE})[^\d\n]{{0,12}}(?:is (?:his|her|my|their) birthday|birthday)", re.IGNORECASE
)


def find_birth_dates(text: str) -> Iterator[Finding]:
    """Every date in `text` that is said to be somebody's day of birth."""
    for pattern in (_BIRTH, _BIRTHDAY):
        for match in pattern.finditer(text):
            yield Finding(*match.span("date"), Kind.BIRTH_DATE)
