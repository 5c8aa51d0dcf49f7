"""A damaged file is put aside, what can be read is saved, and staff are told."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.storage.health import NoticeKind, StaffNotice, StoreState
from kiosk.storage.pages import PAGE_SIZE
from kiosk.storage.store import Store
from tests.storage.answers import DAY, StoppedClock, kept, order_in_file, order_of_keys, response
from tests.storage.conftest import OpenStore
from tests.storage.test_saving import VIEW, WAIT

ANSWERS = 60
ASIDE = "answers.damaged-20260131-231542.sqlite"
Damage = Callable[[bytearray], None]


def _zero(start: int, end: int) -> Damage:
    return lambda data: data.__setitem__(slice(start, end), bytes(end - start))


def _noise(start: int, end: int) -> Damage:
    noise = random.Random(start).randbytes(end - start)
    return lambda data: data.__setitem__(slice(start, end), noise)


def _cut(keep: float) -> Damage:
    return lambda data: data.__delitem__(slice(int(len(data) * keep), None))


def _letter(data: bytearray) -> None:
    """One letter inside one answer, which no check of SQLite can see."""
    place = data.index(b"valueCoding") + 3
    data[place] ^= 1


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a sound file with answers, views and help counts."""
    file = tmp_path_factory.mktemp("sound") / "answers.sqlite"
    store = Store(file, StoppedClock(), lambda _: None)
    store.start()
    for n in range(ANSWERS):
        store.save_answer(response(n))
    store.record_film_view(VIEW)
    store.count_help("film")
    store.close()
    return file.read_bytes()


@pytest.fixture
def damaged(path: Path, sound: bytes) -> Callable[[Damage], set[str]]:
    """Writes the file with some damage; gives the ids of what was in it."""

    def write(damage: Damage) -> set[str]:
        path.parent.mkdir()
        path.write_bytes(sound)
        ids = set(kept(path))
        data = bytearray(sound)
        damage(data)
        path.write_bytes(data)
        return ids

    return write


@pytest.mark.parametrize(
    ("damage", "least"),
    [
        pytest.param(_zero(0, 100), ANSWERS, id="header gone"),
        pytest.param(_noise(0, PAGE_SIZE), ANSWERS, id="first page overwritten"),
        pytest.param(_zero(0, 8 * PAGE_SIZE), ANSWERS - 12, id="first eight pages gone"),
        pytest.param(_noise(20 * PAGE_SIZE, 21 * PAGE_SIZE), ANSWERS - 4, id="a page overwritten"),
        pytest.param(_noise(9 * PAGE_SIZE, 12 * PAGE_SIZE), ANSWERS - 12, id="three pages"),
        pytest.param(_cut(0.5), ANSWERS // 4, id="cut in half"),
        pytest.param(lambda data: data.__delitem__(slice(-5000, None)), 50, id="a page short"),
        pytest.param(_cut(0.0), 0, id="empty"),
        pytest.param(lambda data: data.__setitem__(slice(None), b"not a database"), 0, id="text"),
        pytest.param(_letter, ANSWERS - 1, id="one letter in an answer"),
    ],
)
def test_what_can_be_read_of_a_damaged_file_is_saved(
    damaged: Callable[[Damage], set[str]],
    damage: Damage,
    least: int,
    open_store: OpenStore,
    path: Path,
    notices: list[StaffNotice],
) -> None:
    ids = damaged(damage)
    broken = path.read_bytes()
    health = open_store().check().result(WAIT)
    rows = kept(path)
    assert (health.state, health.set_aside) == (StoreState.MENDED, ASIDE)
    assert health.answers == health.rescued == len(rows) >= least
    assert len(rows) < ANSWERS or least == ANSWERS, "the damage did no harm: the test is blind"
    assert set(rows) <= ids
    assert all(row.is_whole for row in rows.values())
    assert path.with_name(ASIDE).read_bytes() == broken, "what was put aside must stay as it was"
    assert [(notice.kind, notice.day) for notice in notices] == [
        (NoticeKind.ANSWERS_SET_ASIDE, DAY)
    ]
    assert ASIDE in notices[0].sentence


def test_a_mended_store_goes_on_keeping_answers(
    damaged: Callable[[Damage], set[str]], open_store: OpenStore, path: Path
) -> None:
    damaged(_noise(20 * PAGE_SIZE, 21 * PAGE_SIZE))
    store = open_store()
    rescued = store.check().result(WAIT).rescued
    store.save_answer(response()).result(WAIT)
    assert store.check().result(WAIT).answers == rescued + 1
    store.close()
    assert open_store().check().result(WAIT).state is StoreState.SOUND
    assert len(kept(path)) == rescued + 1


def test_views_and_help_counts_are_rescued_too(
    damaged: Callable[[Damage], set[str]], open_store: OpenStore
) -> None:
    damaged(_zero(0, 100))
    found = open_store().counts().result(WAIT)
    assert (found.film_views, found.helps) == (1, 1)


def test_an_answer_is_saved_although_the_file_breaks_while_the_kiosk_runs(
    open_store: OpenStore, path: Path, notices: list[StaffNotice]
) -> None:
    store = open_store()
    for n in range(ANSWERS):
        store.save_answer(response(n)).result(WAIT)
    store.close()
    store = open_store()
    store.count_help("film").result(WAIT)
    with path.open("r+b") as file:
        for page in range(1, path.stat().st_size // PAGE_SIZE):
            file.seek(page * PAGE_SIZE)
            file.write(b"\xff")
    given = response()
    store.save_answer(given).result(WAIT)
    assert given["id"] in kept(path)
    assert [notice.kind for notice in notices] == [NoticeKind.ANSWERS_SET_ASIDE]


def test_committed_answers_in_the_log_are_rescued_when_the_file_is_lost(
    store: Store, open_store: OpenStore, path: Path, tmp_path: Path
) -> None:
    for n in range(10):
        store.save_answer(response(n)).result(WAIT)
    ids = set(kept(path))
    for name, keep in (("empty", 0), ("header-gone", PAGE_SIZE)):
        copy = tmp_path / name / path.name
        shutil.copytree(path.parent, copy.parent)
        data = copy.read_bytes()
        copy.write_bytes(bytes(keep) + data[PAGE_SIZE:] if keep else b"")
        copy.with_name(copy.name + "-shm").unlink()
        open_store(copy).check().result(WAIT)
        assert set(kept(copy)) == ids, name


def test_a_file_that_is_missing_beside_its_log_is_rescued_from_the_log(
    store: Store, open_store: OpenStore, path: Path, tmp_path: Path
) -> None:
    for n in range(3):
        store.save_answer(response(n)).result(WAIT)
    copy = tmp_path / "missing" / path.name
    shutil.copytree(path.parent, copy.parent)
    copy.unlink()
    open_store(copy).check().result(WAIT)
    assert set(kept(copy)) == set(kept(path))


def test_an_answer_that_was_never_committed_is_not_rescued(
    store: Store, open_store: OpenStore, path: Path, tmp_path: Path
) -> None:
    store.save_answer(response()).result(WAIT)
    copy = tmp_path / "cut" / path.name
    shutil.copytree(path.parent, copy.parent)
    store.save_answer(response(1)).result(WAIT)
    log = bytearray(path.with_name(path.name + "-wal").read_bytes())
    commit_mark = len(log) - PAGE_SIZE - 20
    log[commit_mark : commit_mark + 4] = bytes(4)
    copy.with_name(path.name + "-wal").write_bytes(log)
    copy.write_bytes(b"")
    open_store(copy).check().result(WAIT)
    assert len(kept(copy)) == 1


def test_two_damaged_files_in_one_second_keep_both_names(
    open_store: OpenStore, path: Path, sound: bytes
) -> None:
    path.parent.mkdir()
    for _ in range(2):
        path.write_bytes(bytes(PAGE_SIZE) + sound[PAGE_SIZE:])
        store = open_store()
        assert store.check().result(WAIT).rescued > 0
        store.close()
    aside = sorted(file.name for file in path.parent.glob("answers.damaged-*"))
    assert aside == ["answers.damaged-20260131-231542-2.sqlite", ASIDE]


@pytest.mark.parametrize("seed", range(12))
def test_random_damage_never_loses_an_answer_whose_pages_are_whole(
    seed: int,
    damaged: Callable[[Damage], set[str]],
    open_store: OpenStore,
    path: Path,
    sound: bytes,
) -> None:
    chooser = random.Random(seed)
    pages = len(sound) // PAGE_SIZE
    hit = chooser.sample(range(pages), 3)

    def spoil(data: bytearray) -> None:
        for page in hit:
            data[page * PAGE_SIZE : page * PAGE_SIZE + 512] = chooser.randbytes(512)

    ids = damaged(spoil)
    health = open_store().check().result(WAIT)
    untouched = {
        one
        for one in ids
        if not any(one.encode() in sound[p * PAGE_SIZE : (p + 1) * PAGE_SIZE] for p in hit)
    }
    lost_to_overflow = len(hit)
    assert len(untouched - set(kept(path))) <= lost_to_overflow
    assert health.state is StoreState.MENDED or set(kept(path)) == ids


def test_a_sound_file_is_left_alone(store: Store, path: Path, notices: list[StaffNotice]) -> None:
    store.save_answer(response()).result(WAIT)
    health = store.check().result(WAIT)
    assert (health.state, health.answers, health.set_aside) == (StoreState.SOUND, 1, None)
    assert notices == []
    assert not list(path.parent.glob("*damaged*"))
    assert health.sentence == "1 answers are kept."


def test_a_rescued_file_is_in_the_order_of_its_keys(
    damaged: Callable[[Damage], set[str]], open_store: OpenStore, path: Path, tmp_path: Path
) -> None:
    damaged(_zero(0, 100))
    store = open_store()
    store.check().result(WAIT)
    store.close()
    with closing(sqlite3.connect(path)) as other:
        (result,) = other.execute("PRAGMA integrity_check").fetchone()
    assert result == "ok"
    assert order_in_file(path, kept(path)) == order_of_keys(path, tmp_path / "by-key")
