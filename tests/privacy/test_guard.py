"""The guard marks what could tell who somebody is, offers to take it out, and keeps nothing."""

import gc
import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.bench.guard import the_guard
from kiosk.paths import default_paths
from kiosk.privacy.alarms import AlarmLists
from kiosk.privacy.finding import Finding, Kind, taken_out, without_overlaps
from kiosk.privacy.guard import Guard, Sight
from kiosk.privacy.name_lists import NameLists
from kiosk.privacy.tokens import Token

GUARD = the_guard(default_paths())


def marked(text: str, language: str = "en-GB") -> list[tuple[str, str]]:
    return [
        (text[one.start : one.end], one.kind.value) for one in GUARD.look(text, language).findings
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NHS 999 110 6847.", [("999 110 6847", "nhs")]),
        ("NHS 9991106847", [("9991106847", "nhs")]),
        ("NHS ۹۹۹ ۱۱۰ ۶۸۴۷", [("۹۹۹ ۱۱۰ ۶۸۴۷", "nhs")]),
        ("the number 999 110 6848 is wrong by one", []),
        ("ring 07700 900123 now", [("07700 900123", "phone")]),
        ("+44 7700 900 123", [("+44 7700 900 123", "phone")]),
        ("Childline is 0800 1111, NSPCC 0808 800 5000", []),
        ("jo.b+kids@mail.example.org!", [("jo.b+kids@mail.example.org", "email")]),
        ("we are at sw1a 9zz", [("sw1a 9zz", "postcode")]),
        ("Bay B2 4th floor", []),
        ("she was born on 3rd May 2021", [("3rd May 2021", "dob")]),
        ("dob 1/2/20", [("1/2/20", "dob")]),
        ("we came on 3rd May 2021", []),
        ("at 12 Larch Road, Leeds", [("12 Larch Road, Leeds", "address")]),
        ("3 days on the road", []),
        ("Thank you Fatima!", [("Fatima", "name")]),
        ("thank you fatima", [("fatima", "name")]),
        ("Dr Wijesinghe and Mrs P Fletcher", [("Wijesinghe", "name"), ("Mrs P Fletcher", "name")]),
        ("Will you be kind?", []),
        ("the nurse called Grace said grace", [("Grace", "name")]),
        ("in May and April", []),
        ("", []),
    ],
)
def test_what_is_marked(text: str, found: list[tuple[str, str]]) -> None:
    assert marked(text) == found


def test_what_was_found_can_be_taken_out() -> None:
    text = "Thank you Fatima, ring 07700 900123."
    assert taken_out(text, GUARD.look(text, "en-GB").findings) == (
        "Thank you [removed], ring [removed]."
    )
    assert taken_out(text, ()) == text


def test_findings_never_lie_over_each_other() -> None:
    one, two = Finding(0, 5, Kind.PHONE), Finding(3, 9, Kind.NAME)
    assert without_overlaps([one, two]) == (Finding(0, 9, Kind.PHONE),)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en-GB", "pl", "cy", "ur", "xx"]))
def test_any_text_can_be_looked_at(text: str, language: str) -> None:
    found = GUARD.look(text, language).findings
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert list(found) == sorted(found)
    assert GUARD.look(taken_out(text, found), language) is not None


def test_nothing_of_a_text_is_kept_or_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = f"Thank you {'Zebedee'} Quillfeather"
    GUARD.look(secret, "en-GB")
    assert not caplog.records
    gc.collect()
    holders = [one for one in gc.get_objects() if isinstance(one, Sight | Finding | Token)]
    assert holders == []
    assert not any(secret in str(value) for value in vars(GUARD).values())


def test_lists_of_names_are_read_with_the_first_text_only() -> None:
    calls: list[int] = []
    paths = default_paths()

    def load() -> NameLists:
        calls.append(1)
        return NameLists.load(paths.assets / "guard")

    watch = Guard(load, AlarmLists.load(paths.media / "guard"))
    assert calls == []
    watch.look("a", "en-GB")
    watch.look("b", "en-GB")
    assert calls == [1]
