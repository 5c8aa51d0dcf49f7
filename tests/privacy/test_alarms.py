"""Words of harm or worry raise their flag and name the help; others do not."""

import tomllib
from pathlib import Path

import pytest

from kiosk.errors import ContentFault
from kiosk.paths import default_paths
from kiosk.privacy.alarms import AlarmLists
from kiosk.survey.response import Flag

FOLDER = default_paths().media / "guard"
LISTS = AlarmLists.load(FOLDER)
_PART = 'help = "Tell a nurse."\nphrases = ["{}"]\n'


def written(folder: Path, phrase: str = "ouch*", status: str = 'status = "source"\n') -> Path:
    part = _PART.format(phrase)
    text = f"{status}[safeguarding]\n{part}[worry]\n{part.replace('ouch', 'oh')}"
    (folder / "en-GB.toml").write_text(text, "utf-8")
    return folder


def flags(text: str, language: str = "en-GB") -> set[Flag]:
    return {alarm.flag for alarm in LISTS.heard(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "raised"),
    [
        ("Dad hits me", "en-GB", {Flag.SAFEGUARDING}),
        ("I don’t want to live", "en-GB", {Flag.SAFEGUARDING}),
        ("she can't breathe", "en-GB", {Flag.WORRY}),
        ("he hits me and she is getting worse", "en-GB", {Flag.SAFEGUARDING, Flag.WORRY}),
        ("Tata mnie bije", "pl", {Flag.SAFEGUARDING}),
        ("Dad hits me", "pl", {Flag.SAFEGUARDING}),
        ("Nid yw'n anadlu", "cy", {Flag.WORRY}),
        ("ابو مجھے مارتے ہیں", "ur", {Flag.SAFEGUARDING}),
        ("The bell was hit by the trolley", "en-GB", set()),
        ("It hurts when the plaster comes off", "en-GB", set()),
        ("", "xx", set()),
    ],
)
def test_which_flag_is_raised(text: str, language: str, raised: set[Flag]) -> None:
    assert flags(text, language) == raised


@pytest.mark.parametrize("language", ["en-GB", "pl", "cy", "ur"])
def test_the_help_is_in_the_language_and_says_that_nobody_is_called(language: str) -> None:
    assert language in LISTS.languages()
    shown = {alarm.flag: alarm.help for alarm in LISTS.heard("he hits me, getting worse", language)}
    assert set(shown) == {Flag.SAFEGUARDING, Flag.WORRY}
    assert "0800 1111" in shown[Flag.SAFEGUARDING]
    assert "999" in shown[Flag.SAFEGUARDING]
    stated = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))["status"]
    assert stated == ("source" if language == "en-GB" else "machine")


def test_a_phrase_may_have_any_ending_and_a_gap(tmp_path: Path) -> None:
    lists = AlarmLists.load(written(tmp_path, "ouch* .. knee"))
    assert lists.heard("ouchy my poor little knee", "en-GB")
    assert not lists.heard("ouch one two three four five knee", "en-GB")
    assert not lists.heard("pouch knee", "en-GB")


@pytest.mark.parametrize(
    ("status", "said"),
    [("", "status"), ("status = ", "cannot be used"), ('status = "x"\ncolour = 1\n', "colour")],
)
def test_a_broken_list_is_refused_by_its_name(tmp_path: Path, status: str, said: str) -> None:
    with pytest.raises(ContentFault, match=r"en-GB\.toml") as fault:
        AlarmLists.load(written(tmp_path, status=status))
    assert said in fault.value.what


def test_english_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match="en-GB"):
        AlarmLists.load(tmp_path)
