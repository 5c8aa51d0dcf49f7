"""What is set in libVLC."""

from pathlib import Path

import pytest

from kiosk.films.process.options import SILENT, film_options, has_sound, instance_options


def test_without_a_sound_card_or_server_sound_goes_nowhere(tmp_path: Path) -> None:
    environ = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_sound(environ, "linux", tmp_path / "cards")


@pytest.mark.parametrize("socket", ["pulse/native", "pipewire-0"])
def test_a_sound_server_is_found_by_its_socket(tmp_path: Path, socket: str) -> None:
    (tmp_path / socket).parent.mkdir(exist_ok=True)
    (tmp_path / socket).touch()
    assert has_sound({"XDG_RUNTIME_DIR": str(tmp_path)}, "linux", tmp_path / "cards")


@pytest.mark.parametrize(
    ("cards", "expected"),
    [(" 0 [PCH  ]: HDA-Intel - HDA Intel PCH\n", True), ("--- no soundcards ---\n", False)],
)
def test_a_card_is_found_in_the_list_of_alsa(tmp_path: Path, cards: str, *, expected: bool) -> None:
    (tmp_path / "cards").write_text(cards)
    assert has_sound({"XDG_RUNTIME_DIR": "/nowhere"}, "linux", tmp_path / "cards") is expected


def test_elsewhere_the_system_is_trusted_with_the_sound() -> None:
    assert SILENT not in instance_options({}, "win32")


def test_a_film_from_its_start_with_sound_needs_no_options() -> None:
    assert film_options(0.0, exact=True, audio=True, caption=None, picture=(3840, 2160)) == ()
    assert film_options(1.5, exact=False, audio=False, caption=0, picture=(3840, 2160)) == (
        ":start-time=1.500",
        ":input-fast-seek",
        ":no-audio",
        ":sub-track=0",
    )


@pytest.mark.parametrize(
    ("picture", "threads"),
    [
        ((1920, 1080), (":avcodec-threads=1",)),
        ((0, 0), (":avcodec-threads=1",)),
        ((2560, 1440), ()),
    ],
)
def test_one_thread_decodes_what_is_no_larger_than_the_screen(
    picture: tuple[int, int], threads: tuple[str, ...]
) -> None:
    assert film_options(0.0, exact=True, audio=True, caption=None, picture=picture) == threads
