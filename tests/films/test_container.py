"""What a file is, by its first bytes."""

from pathlib import Path

import pytest

from kiosk.films import container
from tests.films.making import Films

WHOLE = ("short", "long", "vp9", "quicktime", "hevc", "portrait", "captioned", "sound-only")


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_film_passes(films: Films, name: str) -> None:
    assert container.fault_of(str(films[name])) is None


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", container.EMPTY),
        (b"Dear parents, here is the film.\n", container.TEXT),
        ("Grüße über Grüße ".encode() * 900, container.TEXT),
        (b"#EXTM3U\nhttp://example.org/film.mp4\n", container.TEXT),
        (bytes(5000), container.BLANK),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), container.NO_FILM),
        (b"\x00\x00\x00\x18ftypisom" + bytes(12), container.CUT_SHORT),
        (b"\xff\xff\xff\xffftypisom" + bytes(12), container.CUT_SHORT),
        (b"\x00\x00\x00\x01ftyp" + b"\xff" * 8, container.CUT_SHORT),
        (b"\x1a\x45\xdf\xa3", container.CUT_SHORT),
    ],
)
def test_what_is_no_film_is_named(tmp_path: Path, content: bytes, fault: str) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(content)
    assert container.fault_of(str(file)) == fault


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert container.fault_of(str(tmp_path / "gone.mp4")) == container.MISSING
    assert container.fault_of(str(tmp_path)) == container.UNREADABLE


@pytest.mark.parametrize("name", ["short", "long", "quicktime", "vp9", "captioned"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_film_cut_short_is_noticed(films: Films, tmp_path: Path, name: str, share: float) -> None:
    whole = films[name].read_bytes()
    file = tmp_path / "cut.mp4"
    file.write_bytes(whole[: int(len(whole) * share)])
    assert container.fault_of(str(file)) == container.CUT_SHORT


@pytest.mark.parametrize("table", [b"stsz", b"stts", b"stco", b"stsc"])
def test_a_table_that_claims_more_rows_than_it_holds_is_noticed(
    films: Films, tmp_path: Path, table: bytes
) -> None:
    film = bytearray(films["short"].read_bytes())
    rows = film.index(table) + (12 if table == b"stsz" else 8)
    film[rows : rows + 4] = b"\x7f\xff\xff\xff"
    file = tmp_path / "huge.mp4"
    file.write_bytes(film)
    assert container.fault_of(str(file)) == container.BAD_INDEX


def test_a_box_that_leaves_its_parent_is_noticed(films: Films, tmp_path: Path) -> None:
    film = bytearray(films["short"].read_bytes())
    size = film.index(b"mdia") - 4
    film[size : size + 4] = b"\x7f\xff\xff\xff"
    file = tmp_path / "box.mp4"
    file.write_bytes(film)
    assert container.fault_of(str(file)) == container.BAD_INDEX
