"""What an environment says of itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.setup.lock import PackageSet
from kiosk.setup.stamp import Stamp, read_stamp, stamp_for, write_stamp

_RUN = Stamp("aa", "3.11", PackageSet.RUN)


def test_a_stamp_comes_back_as_it_was_written(tmp_path: Path) -> None:
    for stamp in (_RUN, replace(_RUN, packages=PackageSet.TESTS, finished=False)):
        write_stamp(tmp_path, stamp)
        assert read_stamp(tmp_path) == stamp


@pytest.mark.parametrize("text", ["", "{", "[]", '{"lock": "aa"}', "null"])
def test_a_damaged_stamp_counts_as_none(tmp_path: Path, text: str) -> None:
    write_stamp(tmp_path, _RUN)
    (tmp_path / "set-up.json").write_text(text)
    assert read_stamp(tmp_path) is None


@pytest.mark.parametrize(
    ("has", "serves"),
    [
        (_RUN, True),
        (replace(_RUN, packages=PackageSet.TESTS), True),
        (replace(_RUN, finished=False), False),
        (replace(_RUN, lock="bb"), False),
        (replace(_RUN, python="3.12"), False),
    ],
    ids=["the same", "more packages", "not finished", "another lock", "another Python"],
)
def test_an_environment_serves_only_what_it_was_made_for(has: Stamp, *, serves: bool) -> None:
    assert has.serves(_RUN) is serves


def test_an_environment_to_run_in_does_not_serve_the_tests() -> None:
    assert not _RUN.serves(replace(_RUN, packages=PackageSet.TESTS))


def test_the_stamp_follows_the_lock(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("one==1")
    before = stamp_for(lock, PackageSet.RUN)
    lock.write_text("one==2")
    assert before != stamp_for(lock, PackageSet.RUN)
