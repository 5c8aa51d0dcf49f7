"""The readiness report says "ready" only when it is, and names what is missing."""

import json
import shutil
from argparse import Namespace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.paths import Paths, default_paths
from kiosk.staff import answers, check_command, content_facts, machine
from kiosk.staff.facts import Fact, Profile, Verdict, is_ready
from kiosk.staff.films import libvlc
from kiosk.ward.load import load_ward
from kiosk.ward.settings import WardSettings
from tests.survey.forms import choice, form, item


class FixedClock:
    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12).astimezone()

    def monotonic(self) -> float:
        return 0.0


TODAY = date(2026, 12, 1)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return default_paths(tmp_path / "data")


def verdicts(facts: list[Fact]) -> dict[str, Verdict]:
    return {fact.subject: fact.verdict for fact in facts}


def test_a_build_machine_with_everything_is_ready(paths: Paths) -> None:
    facts = list(check_command.report(paths, FixedClock(TODAY), Profile.BUILD))
    assert is_ready(facts), [fact for fact in facts if fact.verdict is Verdict.FAIL]
    assert {"libvlc", "pack", "disk", "database", "languages"} <= verdicts(facts).keys()


def test_a_station_on_the_demo_ward_is_not_ready(paths: Paths) -> None:
    loaded = load_ward(paths, TODAY)
    facts = list(content_facts.ward(loaded, TODAY, Profile.STATION))
    assert not is_ready(facts)
    assert "demo" in facts[0].found


def test_a_broken_ward_file_is_told_with_its_line(paths: Paths) -> None:
    paths.data.mkdir(parents=True)
    paths.ward.write_text("languages = 7\n", encoding="utf-8")
    facts = list(content_facts.ward(load_ward(paths, TODAY), TODAY, Profile.STATION))
    assert any("Line 1" in fact.found for fact in facts)
    assert not is_ready(facts)


def test_one_changed_letter_in_a_film_is_found(paths: Paths, tmp_path: Path) -> None:
    media = tmp_path / "media"
    shutil.copytree(paths.media, media)
    film = next(media.glob("films/*/*.mp4"))
    data = bytearray(film.read_bytes())
    data[len(data) // 2] ^= 1
    film.write_bytes(data)
    facts = list(content_facts.pack(media))
    assert any(film.name in fact.found for fact in facts if fact.verdict is Verdict.FAIL)


def test_a_missing_pack_is_told(tmp_path: Path) -> None:
    (fact,) = content_facts.pack(tmp_path)
    assert fact.verdict is Verdict.FAIL
    assert fact.cure


def test_a_damaged_answers_file_is_told(paths: Paths) -> None:
    paths.data.mkdir(parents=True)
    paths.answers.write_bytes(b"this is no database" * 500)
    facts = list(answers.database(paths.answers))
    assert facts[0].verdict is Verdict.FAIL
    assert "sets the file aside" in facts[0].cure


def test_a_clock_before_the_program_was_made_is_not_believed() -> None:
    (fact,) = machine.clock(FixedClock(date(1970, 1, 1)), Profile.STATION)
    assert fact.verdict is Verdict.FAIL


def test_a_clock_that_is_right_passes() -> None:
    (fact,) = machine.clock(FixedClock(TODAY + timedelta(days=1)), Profile.STATION)
    assert fact.verdict is Verdict.PASS


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.write_text("", encoding="utf-8")
    (fact,) = machine.disk(file)
    assert fact.verdict is Verdict.FAIL
    assert "--data" in fact.cure


def test_the_film_process_is_asked_whether_it_can_play() -> None:
    (fact,) = libvlc()
    assert fact.verdict is Verdict.PASS
    assert "libVLC 3" in fact.found


def test_json_is_for_machines(paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    options = Namespace(data=paths.data, ward=None, json=True, profile="build")
    status = check_command.run(options)
    document = json.loads(capsys.readouterr().out)
    assert document["ready"] is (status == 0)
    assert {"subject", "verdict", "found", "cure"} == document["facts"][0].keys()


def test_the_report_says_whether_answers_are_sealed() -> None:
    (open_one,) = answers.keys(WardSettings())
    assert open_one.verdict is Verdict.NOT_APPLICABLE
    (sealed,) = answers.keys(WardSettings(seal_answers_to=("age1a", "age1b")))
    assert (sealed.verdict, sealed.found) == (Verdict.PASS, "Answers are sealed to 2 public keys.")


def test_a_survey_that_cannot_be_asked_fails_by_its_name(tmp_path: Path) -> None:
    broken = tmp_path / "mine.json"
    broken.write_text(json.dumps(form(item("q", "nonsense"))), "utf-8")
    whole = tmp_path / "other.json"
    whole.write_text(json.dumps(form(choice("q"))), "utf-8")
    facts = {fact.subject: fact for fact in content_facts.surveys({"mine": broken, "other": whole})}
    assert facts["survey mine"].verdict is Verdict.FAIL
    assert "“q”" in facts["survey mine"].found
    assert facts["survey other"].verdict is Verdict.PASS
