"""PURE: words that speak for a name beside them, by language."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Cues:
    """Words in small letters.

    Attributes:
        titles: before a name, whatever it is.
        relations: before a name, if that has a capital letter.
        introductions: before a name, if a list has it or it has a capital letter.
        deeds: after a name with a capital letter.
        joins: between two names.
        stops: after a title, and yet no name.
        has_capitals: whether the script has capital letters.
        capital_is_name: whether a capital letter within a sentence is enough.
        declines: endings of names as the lists have them.
    """

    titles: frozenset[str]
    relations: frozenset[str]
    introductions: frozenset[str]
    deeds: frozenset[str]
    joins: frozenset[str]
    stops: frozenset[str] = frozenset()
    has_capitals: bool = True
    capital_is_name: bool = False
    declines: tuple[str, ...] = ()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENGLISH = Cues(
    titles=_set("dr mr mrs ms prof professor"),
    relations=_set(
        "nurse sister matron doctor miss consultant registrar midwife auntie aunty aunt uncle nana "
        "nan sir son daughter baby child boy girl brother friend partner husband wife cousin niece "
        "nephew worker assistant physio porter cleaner volunteer surgeon student interpreter "
        "dietitian therapist"
    ),
    introductions=_set(
        "called named name's is am i'm was ask asked asks tell told thank thanks thankyou you to "
        "with by from for love met saw and especially like see said hi hello dear yours hey call "
        "contact mean not"
    ),
    deeds=_set(
        "was is were has had did does from who and on in helped made gave came knows deserves ran "
        "sat wants wanted loves loved likes liked saved told asked said explained listened got "
        "took cleaned smells sang shouted the runs cried stayed spoke drew sits kept keeps went"
    ),
    joins=_set("and & or"),
    stops=_set(
        "the a an who on in at of for and or was is were has had did does do said says told came "
        "comes with to from that this there they them it he she we you i my our your his her not "
        "no very so too as if when then all one two never always just also only please thank "
        "thanks station stations office"
    ),
)
_POLISH = Cues(
    titles=_set("pan pani panu panem panią pana dr doktor doktora prof"),
    relations=_set(
        "pielęgniarka pielęgniarce pielęgniarką pielęgniarz siostra siostrze lekarz lekarka "
        "położna syn syna córka córki córką brat ciocia wujek ordynator"
    ),
    introductions=_set("dziękuję dziękujemy imię to jest nazywa"),
    deeds=_set("jest była był lubi ma miał miała chce bardzo"),
    joins=_set("i oraz"),
    stops=_set("i nie się to jest była był nic bardzo na w z nam mi przyszedł przyszła mówił"),
    capital_is_name=True,
    declines=("a", "ia", "ka", "ek", "", "na", "ta", "ja"),
)
_WELSH = Cues(
    titles=_set("dr mr mrs ms doctor meddyg"),
    relations=_set("nyrs chwaer mab merch fab ferch babi ffrind brawd"),
    introductions=_set("diolch i a ac gan gyda yw oedd mae roedd o am"),
    deeds=_set("yn oedd yw am wedi"),
    joins=_set("a ac"),
    stops=_set("yn oedd yw a ac i o ar am wedi ddim"),
    capital_is_name=True,
)
_URDU = Cues(
    titles=_set("ڈاکٹر مسز مسٹر جناب"),
    relations=_set("نرس بیٹا بیٹی بیٹے بچی بچہ بہن بھائی سسٹر"),
    introductions=frozenset(),
    deeds=frozenset(),
    joins=_set("اور"),
    stops=_set(
        "نے کو کا کی کے ہے ہیں تھا تھی تھے سے میں پر اور بھی بہت جلدی ہماری ہمارا میری میرا صاحب "
        "جو وہ یہ کہ نہیں آئے آئی اچھی اچھے پانچ چار تین دو ایک ڈر کل آج رات صبح"
    ),
    has_capitals=False,
)
CUES = MappingProxyType({"en": _ENGLISH, "pl": _POLISH, "cy": _WELSH, "ur": _URDU})
"""By the main language of a BCP-47 tag; English where there is none."""
