"""One survey that cannot be used does not keep the others from it."""

import json
from pathlib import Path

from kiosk.survey.library import VALUE_SETS, read_surveys
from kiosk.survey.repeat_press import RepeatPress
from kiosk.survey.response import Flag
from tests.survey.forms import Json, choice, form, item

_SET: Json = {
    "resourceType": "ValueSet",
    "url": "urn:vs",
    "compose": {"include": [{"system": "urn:c", "concept": [{"code": "a"}, {"code": "b"}]}]},
}


def test_sound_surveys_are_read_and_faults_are_told_by_id(tmp_path: Path) -> None:
    texts = {
        "good": json.dumps(form(choice("q"))),
        "bad": json.dumps(form(item("q", "nonsense"))),
        "listed": json.dumps(form(item("q", "choice", answerValueSet="urn:vs"))),
    }
    (tmp_path / VALUE_SETS).mkdir()
    (tmp_path / VALUE_SETS / "vs.json").write_text(json.dumps(_SET), "utf-8")
    files = {name: tmp_path / f"{name}.json" for name in (*texts, "gone")}
    for name, text in texts.items():
        files[name].write_text(text, "utf-8")
    read = read_surveys(files)
    assert set(read.surveys) == {"good", "listed"}
    assert [one.code for one in read.surveys["listed"].items[0].options] == ["a", "b"]
    assert set(read.faults) == {"bad", "gone"}
    assert "“q”" in read.faults["bad"].what


def test_an_answer_that_follows_too_soon_is_flagged_and_another_survey_is_not() -> None:
    repeats, flag = RepeatPress(), frozenset({Flag.REPEAT_PRESS})
    assert repeats.flags("urn:one", 100.0, 5) == frozenset()
    assert repeats.flags("urn:one", 104.9, 5) == flag
    assert repeats.flags("urn:two", 105.0, 5) == frozenset()
    assert repeats.flags("urn:one", 110.0, 5) == frozenset()
    assert repeats.flags("urn:one", 110.0, 0) == frozenset()
