"""An export holds every answer once, nothing that picks anybody out, and takes nothing away."""

import csv
import json
import shutil
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyrage
import pytest
from fhir.resources.R4B.bundle import Bundle

from kiosk.clock import PartOfDay, today
from kiosk.errors import EnvironmentFault
from kiosk.export import command
from kiosk.export.answers import HELD_BACK
from kiosk.export.run import Exported
from kiosk.paths import Paths, default_paths
from kiosk.storage.store import Store
from kiosk.survey.response import AnswerContext, Flag, build_response
from kiosk.survey.session import SurveySession
from tests.storage.test_archive import MovingClock
from tests.storage.test_saving import WAIT
from tests.survey.fhir_schema import errors
from tests.survey.test_five_surveys import read

Json = dict[str, Any]
KEY = pyrage.x25519.Identity.generate()
BOTH = frozenset({"csv", "fhir"})


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    ours = default_paths()
    return Paths(ours.assets, ours.media, tmp_path / "data")


def answered(clock: MovingClock, score: str, why: str = "", *flags: Flag) -> Json:
    """A response to the survey about the stay, as the clock has it."""
    session = SurveySession(read("ward-experience"), "en-GB", free_text=True).skip().answer(score)
    session = session.answer(why) if why else session.skip()
    context = AnswerContext(today(clock), PartOfDay.MORNING, "Heron Ward", flags=frozenset(flags))
    return build_response(session.finish(), context)


def keep(paths: Paths, clock: MovingClock, *answers: Json) -> None:
    store = Store(paths.answers, clock, lambda _: None)
    store.start()
    for one in answers:
        store.save_answer(one).result(WAIT)
    store.close()


def exported(
    paths: Paths,
    clock: MovingClock,
    out: Path,
    forms: frozenset[str] = BOTH,
    *,
    only_new: bool = False,
) -> Exported:
    return command.export_answers(paths, clock, out, forms, 5, only_new=only_new)


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_every_answer_is_in_both_forms_once_whichever_file_has_it(
    paths: Paths, clock: MovingClock, tmp_path: Path
) -> None:
    early = [answered(clock, f"fft-{n}", "Kind staff") for n in (1, 2)]
    keep(paths, clock, *early)
    clock.moment = datetime(2026, 2, 3, 15, 0, tzinfo=UTC)
    late = answered(clock, "fft-5")
    keep(paths, clock, late)
    done = exported(paths, clock, tmp_path / "stick")
    assert sorted(done.clear) == sorted(one["id"] for one in (*early, late))
    bundle = json.loads((done.folder / "answers.json").read_text("utf-8"))
    assert errors(bundle) == []
    Bundle.model_validate(bundle)
    kept = {entry["resource"]["id"]: entry["resource"] for entry in bundle["entry"]}
    assert kept == {one["id"]: one for one in (*early, late)}
    table = rows(done.folder / "answers.csv")
    assert {row["id"] for row in table} == set(kept)
    why = next(row for row in table if row["item"] == "fft-why")
    assert why["question"] == "Please tell us why you gave that answer."
    assert why["answer"] == "Kind staff"
    score = next(row for row in table if row["code"] == "fft-5")
    said = (score["answer"], score["day"], score["ward"])
    assert said == ("Very poor", "2026-02-03", "Heron Ward")


def test_an_export_marks_and_removes_nothing(
    paths: Paths, clock: MovingClock, tmp_path: Path
) -> None:
    keep(paths, clock, answered(clock, "fft-1"))
    first = exported(paths, clock, tmp_path / "stick", only_new=True)
    assert len(first.clear) == 1
    keep(paths, clock, answered(clock, "fft-2"))
    second = exported(paths, clock, tmp_path / "stick", only_new=True)
    assert second.folder != first.folder
    assert len(second.clear) == 1
    assert second.clear != first.clear
    assert len(exported(paths, clock, tmp_path / "stick").clear) == 2


def test_only_months_that_are_over_are_summed_and_small_numbers_hidden(
    paths: Paths, clock: MovingClock, tmp_path: Path
) -> None:
    scores = ["fft-1"] * 7 + ["fft-2"] * 6 + ["fft-5"] * 2
    keep(paths, clock, *(answered(clock, score) for score in scores))
    this_month = exported(paths, clock, tmp_path / "stick")
    assert rows(this_month.folder / "summary.csv") == []
    clock.moment = datetime(2026, 2, 1, 9, 0, tzinfo=UTC)
    later = exported(paths, clock, tmp_path / "stick")
    table = {row["answer"]: row for row in rows(later.folder / "summary.csv")}
    assert {code: row["count"] for code, row in table.items()} == {
        "fft-1": "7",
        "fft-2": "hidden",
        "fft-5": "hidden",
    }
    assert (table["fft-1"]["percent"], table["fft-1"]["answered"]) == ("47", "15")
    assert table["fft-5"]["percent"] == ""


def test_words_about_somebodys_safety_are_for_the_safeguarding_lead_alone(
    paths: Paths, clock: MovingClock, tmp_path: Path
) -> None:
    keep(paths, clock, answered(clock, "fft-4", "Dad hits me", Flag.SAFEGUARDING))
    done = exported(paths, clock, tmp_path / "stick", forms=frozenset({"csv"}))
    text = (done.folder / "answers.csv").read_text("utf-8-sig")
    assert "hits me" not in text
    assert HELD_BACK in text
    (row,) = rows(done.folder / "for-the-safeguarding-lead.csv")
    assert row["answer"] == "Dad hits me"
    assert not (done.folder / "answers.json").exists()


def test_what_somebody_wrote_runs_in_no_spreadsheet(
    paths: Paths, clock: MovingClock, tmp_path: Path
) -> None:
    keep(paths, clock, answered(clock, "fft-4", "=HYPERLINK(1)"))
    done = exported(paths, clock, tmp_path / "stick")
    why = next(row for row in rows(done.folder / "answers.csv") if row["item"] == "fft-why")
    assert why["answer"] == "'=HYPERLINK(1)"


def test_a_sealed_station_exports_ciphertext_and_nothing_else(
    paths: Paths, clock: MovingClock, tmp_path: Path
) -> None:
    given = answered(clock, "fft-4", "Secret words")
    keep(paths, clock, given)
    ward = default_paths().demo_ward.read_text("utf-8")
    paths.ward.write_text(f'seal_answers_to = ["{KEY.to_public()}"]\n{ward}', "utf-8")
    done = exported(paths, clock, tmp_path / "stick")
    assert (done.clear, done.sealed) == ((), (given["id"],))
    sealed = done.folder / "sealed" / f"{given['id']}.age"
    assert json.loads(pyrage.decrypt(sealed.read_bytes(), [KEY])) == given
    for file in done.folder.rglob("*"):
        assert file.is_dir() or b"Secret" not in file.read_bytes()
    assert rows(done.folder / "answers.csv") == []


def test_a_stick_that_cannot_be_written_to_is_named_and_nothing_is_marked(
    paths: Paths, clock: MovingClock, tmp_path: Path
) -> None:
    keep(paths, clock, answered(clock, "fft-1"))
    stick = tmp_path / "stick"
    stick.write_text("a file, not a folder")
    with pytest.raises(EnvironmentFault, match="could not be written"):
        exported(paths, clock, stick)
    stick.unlink()
    assert len(exported(paths, clock, stick, only_new=True).clear) == 1


def test_an_export_that_was_cut_off_leaves_no_half_folder(
    paths: Paths, clock: MovingClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(paths, clock, answered(clock, "fft-1"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.export.files.BundleFile.finish", full)
    with pytest.raises(EnvironmentFault, match="No space left"):
        exported(paths, clock, tmp_path / "stick")
    assert list((tmp_path / "stick").iterdir()) == []


def test_the_command_says_what_it_wrote_and_refuses_unknown_forms(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = Namespace(
        data=tmp_path / "data", ward=None, out=tmp_path / "out", format="csv", new=False, min_cell=5
    )
    assert command.run(asked) == 0
    assert "0 answers exported" in capsys.readouterr().out
    asked.format = "csv,pdf"
    with pytest.raises(EnvironmentFault, match="pdf"):
        command.run(asked)
    shutil.rmtree(tmp_path / "out")
