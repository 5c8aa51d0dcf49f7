"""A nurse brings in a film from a stick; pulling the stick out loses nothing and leaves nothing."""

from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import tiny_film
from kiosk.content.forms import LOCAL, AgePath
from kiosk.content.install import space
from kiosk.content.install.job import Cancelled, Job
from kiosk.content.local.stick import films_on, title_from
from kiosk.content.local.ward_films import Bringer, WardFilms
from kiosk.content.making.film_making import FilmWish
from kiosk.content.making.poster import plain_poster
from kiosk.content.offer import Offer
from kiosk.errors import ContentFault, EnvironmentFault
from tests.content.stations import TODAY, TestStation

LIVE = Offer(ward_is_demo=False, rapid_review_open=True, today=TODAY)
NURSE = Bringer(role="Ward nurse", ward="Heron Ward", today=TODAY)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with films, and with much else."""
    folder = tmp_path / "stick"
    (folder / "deep" / "deeper").mkdir(parents=True)
    (folder / "Bath time.mp4").write_bytes(tiny_film())
    (folder / "Bath time.vtt").write_text(
        "WEBVTT\n\n00:00.100 --> 00:00.900\nTest the water.\n", encoding="utf-8"
    )
    (folder / "Bath time.png").write_bytes(plain_poster())
    (folder / "deep" / "deeper" / "play_room.mp4").write_bytes(tiny_film())
    (folder / "cut.mp4").write_bytes(tiny_film()[:-300])
    (folder / "letter.mp4").write_bytes(b"Dear ward, this is no film.")
    (folder / "holiday.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / ".hidden.mp4").write_bytes(tiny_film())
    (folder / "link.mp4").symlink_to(folder / "cut.mp4")
    return folder


@pytest.fixture
def ward(station: TestStation) -> WardFilms:
    """The ward's own films, allowed."""
    return WardFilms(station.home, station.installer, allowed=True)


def wish(film: Path, title: str = "Bath time") -> FilmWish:
    return FilmWish(file=film, id="any", title=title, owner="any", age_paths=(AgePath.UNDER_8,))


def own(station: TestStation, offer: Offer = LIVE) -> list[str]:
    return [film.id for film in station.opened().films(offer) if film.is_local]


def test_the_stick_s_films_are_found_with_what_tells_for_and_against_them(stick: Path) -> None:
    bath, cut, play, letter = films_on(stick)
    assert (bath.title, bath.has_captions, bath.fault) == ("Bath time", True, "")
    assert bath.picture == stick / "Bath time.png"
    assert bath.seconds == pytest.approx(1.0, abs=0.1)
    assert cut.fault == "The film is damaged or cut short."
    assert (play.title, play.picture, play.has_captions) == ("Play room", None, False)
    assert "holds text" in letter.fault


def test_a_title_comes_out_of_a_name() -> None:
    assert title_from(Path("our_new-play room.mp4")) == "Our new play room"
    assert title_from(Path("غسل.mp4")) == "غسل"


def test_a_film_is_on_the_screens_at_once_marked_as_the_ward_s_own(
    station: TestStation, ward: WardFilms, stick: Path
) -> None:
    ward.bring_in(wish(stick / "Bath time.mp4"), NURSE)
    (film,) = (film for film in station.opened().films(LIVE) if film.is_local)
    assert (film.id, film.title("en-GB")) == ("local-bath-time", "Bath time")
    assert film.age_paths == (AgePath.UNDER_8,)
    assert film.file("en-GB").read_bytes() == tiny_film()
    assert "Test the water." in film.transcript("en-GB").read_text("utf-8")
    assert film.poster.read_bytes() == plain_poster()
    (pack,) = (one for one in station.opened().packs if one.manifest.id == LOCAL)
    assert pack.verify() == ()
    assert list(station.home.staging.iterdir()) == []


def test_a_film_without_captions_or_picture_gets_what_a_screen_needs(
    station: TestStation, ward: WardFilms, stick: Path
) -> None:
    ward.bring_in(wish(stick / "deep" / "deeper" / "play_room.mp4", "غرفة اللعب"), NURSE)
    (film,) = (film for film in station.opened().films(LIVE) if film.is_local)
    assert film.id == "local-film"
    assert "no captions yet" in film.transcript("en-GB").read_text("utf-8")
    assert film.poster.read_bytes().startswith(b"\x89PNG")


@pytest.mark.slow
def test_films_of_one_name_get_ids_of_their_own(
    station: TestStation, ward: WardFilms, stick: Path
) -> None:
    for _ in range(3):
        ward.bring_in(wish(stick / "Bath time.mp4"), NURSE)
    assert own(station) == ["local-bath-time", "local-bath-time-2", "local-bath-time-3"]


@pytest.mark.slow
def test_a_film_is_taken_away_and_the_others_stay(
    station: TestStation, ward: WardFilms, stick: Path
) -> None:
    ward.bring_in(wish(stick / "Bath time.mp4"), NURSE)
    ward.bring_in(wish(stick / "deep" / "deeper" / "play_room.mp4", "Play room"), NURSE)
    ward.remove("local-bath-time", TODAY)
    assert own(station) == ["local-play-room"]
    ward.remove("local-play-room", TODAY)
    assert own(station) == []
    with pytest.raises(ContentFault, match='no film "local-bath-time"'):
        ward.remove("local-bath-time", TODAY)


def test_where_it_switched_them_off_none_comes_in_and_none_is_shown(
    station: TestStation, ward: WardFilms, stick: Path
) -> None:
    ward.bring_in(wish(stick / "Bath time.mp4"), NURSE)
    off = Offer(ward_is_demo=False, rapid_review_open=True, today=TODAY, local_films=False)
    assert own(station, off) == []
    with pytest.raises(ContentFault, match="switched off"):
        WardFilms(station.home, station.installer, allowed=False).bring_in(
            wish(stick / "Bath time.mp4"), NURSE
        )


@pytest.mark.parametrize(
    ("name", "words"), [("cut.mp4", "damaged or cut short"), ("letter.mp4", "holds text")]
)
def test_what_no_kiosk_plays_is_refused_with_a_cure(
    station: TestStation, ward: WardFilms, stick: Path, name: str, words: str
) -> None:
    with pytest.raises(ContentFault, match=words) as fault:
        ward.bring_in(wish(stick / name), NURSE)
    assert "ffmpeg -i" in fault.value.cure
    assert station.version(LOCAL) is None


def test_a_stick_pulled_out_in_the_middle_leaves_all_as_it_was(
    station: TestStation, ward: WardFilms, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ward.bring_in(wish(stick / "Bath time.mp4"), NURSE)
    monkeypatch.setattr("kiosk.content.local.ward_films.CHUNK_BYTES", 4096)

    def pull_out(done: int, _total: int) -> None:
        if done > 8000:
            raise OSError(5, "Input/output error")

    with pytest.raises(EnvironmentFault, match="Input/output error"):
        ward.bring_in(wish(stick / "Bath time.mp4", "Again"), NURSE, Job(pull_out))
    assert own(station) == ["local-bath-time"]
    assert not list(station.home.staging.rglob("*.mp4*"))


def test_a_copy_can_be_stopped(station: TestStation, ward: WardFilms, stick: Path) -> None:
    with pytest.raises(Cancelled):
        ward.bring_in(wish(stick / "Bath time.mp4"), NURSE, Job(is_cancelled=lambda: True))
    assert station.version(LOCAL) is None


def test_a_full_disk_is_told(
    station: TestStation, ward: WardFilms, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(space, "free_bytes", lambda _: 0)
    with pytest.raises(EnvironmentFault, match="Too little room"):
        ward.bring_in(wish(stick / "Bath time.mp4"), NURSE)
    assert station.version(LOCAL) is None
