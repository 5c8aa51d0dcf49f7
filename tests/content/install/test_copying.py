"""One file is copied: resumed, counted, compared, and never taken for whole when it is not."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.forms import FileEntry, PackManifest
from kiosk.content.install.copying import copy_file, is_whole
from kiosk.content.install.job import Job
from kiosk.content.problem import Problem
from kiosk.errors import ContentFault, EnvironmentFault

DATA = bytes(range(256)) * 400
ENTRY = FileEntry(path="films/rain.mp4", length=len(DATA), sha256=hashlib.sha256(DATA).hexdigest())


class Wire:
    """A source that gives `data`, and notes from where on it was asked."""

    place = "the wire"

    def __init__(self, data: bytes = DATA, fails_after: int | None = None) -> None:
        self.data = data
        self.fails_after = fails_after
        self.asked: list[int] = []

    def manifest(self) -> bytes:
        return b""

    def problems(self, _manifest: PackManifest, /) -> Iterator[Problem]:
        return iter(())

    def read(self, entry: FileEntry, start: int) -> Iterator[bytes]:
        assert entry == ENTRY
        self.asked.append(start)
        end = len(self.data) if self.fails_after is None else self.fails_after
        for at in range(start, end, 10_000):
            yield self.data[at : min(at + 10_000, end)]
        if self.fails_after is not None:
            raise OSError(5, "Input/output error")


def test_a_file_arrives(tmp_path: Path) -> None:
    target = tmp_path / "films" / "rain.mp4"
    job = Job()
    copy_file(Wire(), ENTRY, target, job)
    assert is_whole(target, ENTRY)
    assert job.copied_bytes == len(DATA)
    assert [file.name for file in target.parent.iterdir()] == ["rain.mp4"]


def test_a_stick_pulled_out_leaves_no_file_and_goes_on_from_there(tmp_path: Path) -> None:
    target = tmp_path / "rain.mp4"
    with pytest.raises(EnvironmentFault, match=r"could not be read from the wire \(Input/output"):
        copy_file(Wire(fails_after=50_000), ENTRY, target, Job())
    assert not target.exists()
    wire = Wire()
    copy_file(wire, ENTRY, target, Job())
    assert wire.asked == [50_000]
    assert is_whole(target, ENTRY)


def test_a_part_that_was_spoilt_meanwhile_is_begun_anew(tmp_path: Path) -> None:
    target = tmp_path / "rain.mp4"
    target.with_name("rain.mp4.part").write_bytes(bytes(30_000))
    wire = Wire()
    copy_file(wire, ENTRY, target, Job())
    assert wire.asked == [30_000, 0]
    assert is_whole(target, ENTRY)


def test_a_part_that_is_too_long_is_begun_anew(tmp_path: Path) -> None:
    target = tmp_path / "rain.mp4"
    target.with_name("rain.mp4.part").write_bytes(bytes(len(DATA) + 1))
    wire = Wire()
    copy_file(wire, ENTRY, target, Job())
    assert wire.asked == [0]


def test_other_content_is_refused_and_thrown_away(tmp_path: Path) -> None:
    target = tmp_path / "rain.mp4"
    with pytest.raises(ContentFault, match="SHA-256 differs"):
        copy_file(Wire(bytes(len(DATA))), ENTRY, target, Job())
    assert list(tmp_path.iterdir()) == []


def test_more_than_promised_is_refused_before_it_is_written(tmp_path: Path) -> None:
    target = tmp_path / "rain.mp4"
    with pytest.raises(ContentFault, match="goes on after"):
        copy_file(Wire(DATA * 3), ENTRY, target, Job())
    assert target.with_name("rain.mp4.part").stat().st_size <= len(DATA)


def test_a_file_cut_short_is_kept_for_the_rest_to_come(tmp_path: Path) -> None:
    target = tmp_path / "rain.mp4"
    with pytest.raises(EnvironmentFault, match="ends after 70,000 of 102,400 bytes"):
        copy_file(Wire(DATA[:70_000]), ENTRY, target, Job())
    wire = Wire()
    copy_file(wire, ENTRY, target, Job())
    assert wire.asked == [70_000]


def test_a_link_is_never_taken_for_the_file(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(DATA)
    (tmp_path / "rain.mp4").symlink_to(tmp_path / "elsewhere")
    assert not is_whole(tmp_path / "rain.mp4", ENTRY)


def test_a_gentle_job_takes_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("kiosk.content.install.job.time.sleep", slept.append)
    copy_file(Wire(), ENTRY, tmp_path / "rain.mp4", Job(most_bytes_a_second=len(DATA)))
    assert sum(slept) == pytest.approx(1.0)
