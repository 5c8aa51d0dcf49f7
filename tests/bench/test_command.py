"""`kiosk bench` itself."""

import json
from argparse import Namespace
from pathlib import Path

import pytest

from kiosk.bench import command
from kiosk.bench.peers.peer import first_line
from kiosk.bench.report import Figure, Report, at_most
from kiosk.errors import EnvironmentFault
from kiosk.paths import Paths


def asked(name: str | None, folder: Path, *, as_json: bool = False) -> Namespace:
    return Namespace(name=name, json=as_json, data=folder)


def test_a_figure_nobody_knows_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        command.run(asked("speed", tmp_path))
    assert "“speed”" in fault.value.what
    assert "film-kill, save-kill, damaged, wipe, packs, guard" in fault.value.cure


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three figures: one met, one missed, one that cannot be measured."""

    def cannot(_: Paths) -> Report:
        raise EnvironmentFault("There is no screen.", "Bring one.")

    monkeypatch.setattr(
        command,
        "NAMES",
        {
            "met": lambda _: Report("met", (Figure("n", 1, "", at_most(1)),)),
            "missed": lambda _: Report("missed", (Figure("n", 2, "", at_most(1)),)),
            "cannot": cannot,
        },
    )


@pytest.mark.usefixtures("figures")
@pytest.mark.parametrize(("name", "status"), [("met", 0), ("missed", 1), ("cannot", 1), (None, 1)])
def test_the_exit_status_tells_whether_every_bar_is_met(
    name: str | None, status: int, tmp_path: Path
) -> None:
    assert command.run(asked(name, tmp_path)) == status


@pytest.mark.usefixtures("figures")
def test_what_cannot_be_measured_does_not_keep_the_others_from_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command.run(asked(None, tmp_path, as_json=True))
    said = json.loads(capsys.readouterr().out)
    assert [report["name"] for report in said] == ["met", "missed", "cannot"]
    assert said[2]["lines"] == ["There is no screen.", "Bring one."]


def test_a_peer_that_is_not_installed_has_no_version() -> None:
    assert first_line("no-such-player-here", "--version") == ""
