"""With a public key set, the station keeps answers that only the hospital can read."""

import json
import os
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pyrage
import pytest

from kiosk.storage.archive import archive_of
from kiosk.storage.sealing import Seal
from kiosk.storage.store import Store
from tests.storage.answers import StoppedClock, kept, response
from tests.storage.conftest import OpenStore
from tests.storage.test_saving import WAIT

KEY = pyrage.x25519.Identity.generate()
OTHER = pyrage.x25519.Identity.generate()


def public(key: pyrage.x25519.Identity = KEY) -> str:
    return str(key.to_public())


@pytest.fixture
def sealed_store(path: Path) -> Store:
    store = Store(path, StoppedClock(), lambda _: None, sealed_to=[public(), public(OTHER)])
    store.start()
    return store


def test_a_sealed_answer_opens_with_any_of_the_keys_and_no_other(
    sealed_store: Store, path: Path
) -> None:
    given = response()
    sealed_store.save_answer(given).result(WAIT)
    row = kept(path)[given["id"]]
    sealed_store.close()
    assert row.is_sealed
    assert row.is_whole
    for key in (KEY, OTHER):
        assert json.loads(pyrage.decrypt(row.body.encode(), [key])) == given
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(row.body.encode(), [pyrage.x25519.Identity.generate()])


def test_nothing_of_a_sealed_answer_can_be_read_on_the_station(
    sealed_store: Store, path: Path
) -> None:
    given = response()
    sealed_store.save_answer(given).result(WAIT)
    row = kept(path)[given["id"]]
    assert (row.questionnaire, row.language) == ("", "")
    sealed_store.close()
    for file in path.parent.iterdir():
        content = file.read_bytes()
        for trace in (b"after-film", b"ward-kiosk", b"QuestionnaireResponse", b"Rainbow"):
            assert trace not in content


def test_the_program_age_opens_a_sealed_answer(tmp_path: Path) -> None:
    age = shutil.which("age")
    if age is None and os.environ.get("CI"):
        raise AssertionError("CI has to have age: `apt-get install age`")
    if age is None:
        pytest.skip("age is not on this machine; pyrage reads the same format above")
    (tmp_path / "key.txt").write_text(str(KEY), "utf-8")
    (tmp_path / "answer.age").write_text(Seal([public()])(b'{"a": 1}'), "utf-8")
    opened = subprocess.run(
        [age, "-d", "-i", str(tmp_path / "key.txt"), str(tmp_path / "answer.age")],
        check=True,
        capture_output=True,
    )
    assert json.loads(opened.stdout) == {"a": 1}


def test_the_length_of_a_sealed_answer_tells_little() -> None:
    seal = Seal([public()])
    short = [len(seal(b"x")) for _ in range(20)]
    long = [len(seal(b"x" * 1024)) for _ in range(20)]
    assert max(short) > min(long)
    assert max(*short, *long) - min(*short, *long) < 300, "age itself adds a little at random"


def test_trying_again_keeps_one_answer(sealed_store: Store, path: Path) -> None:
    given = response()
    for _ in range(3):
        sealed_store.save_answer(given).result(WAIT)
    assert len(kept(path)) == 1
    sealed_store.close()


def test_what_was_kept_before_there_was_a_key_is_sealed_too(
    open_store: OpenStore, path: Path
) -> None:
    first = open_store()
    ids = set()
    for n in range(5):
        given = response(n)
        first.save_answer(given).result(WAIT)
        ids.add(given["id"])
    first.close()
    shutil.copy(path, archive_of(path))
    with closing(sqlite3.connect(path)) as other:
        other.execute("DELETE FROM answers WHERE id > '8'")
        other.commit()
    later = Store(path, StoppedClock(), lambda _: None, sealed_to=[public()], quiet_seconds=0.05)
    later.start()
    later.answers_count().result(WAIT)
    _wait_until_sealed(path)
    later.close()
    rows = {**kept(path), **kept(archive_of(path))}
    assert set(rows) == ids
    assert all(row.is_sealed and row.is_whole for row in rows.values())


def _wait_until_sealed(path: Path) -> None:
    deadline = time.monotonic() + WAIT
    while not all(row.is_sealed for row in kept(archive_of(path)).values()):
        assert time.monotonic() < deadline, "the archive was never sealed"
        time.sleep(0.02)


@pytest.mark.parametrize(
    "text",
    [public()[:-1], str(KEY), "", "age1"],
    ids=["cut", "the secret half", "nothing", "its beginning"],
)
def test_nothing_is_sealed_to_what_is_no_public_key(text: str) -> None:
    with pytest.raises(ValueError, match="not an age public key"):
        Seal([text])
