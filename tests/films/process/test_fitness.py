"""The start-up check tells apart what may be missing."""

import pytest

from kiosk.errors import EnvironmentFault
from kiosk.films.process import library
from kiosk.films.process.library import make_instance
from kiosk.films.protocol import Ready, Unfit
from tests.films.process.child import Child


def unfit(*options: str, **environ: str) -> Unfit:
    child = Child(options, environ)
    try:
        said = child.hear(Unfit)
        assert child.process.wait(5) == 1
        return said
    finally:
        child.close()


def test_without_libvlc_it_says_so_and_how_to_get_it() -> None:
    said = unfit(PYTHON_VLC_LIB_PATH="/nowhere/libvlc.so.5")
    assert (said.what, said.cure) == (library.NO_LIBRARY.what, library.NO_LIBRARY.cure)


def test_without_any_picture_it_says_that_films_would_be_black() -> None:
    assert unfit("--no-video").what == library.NO_OUTPUT.what


def test_without_a_decoder_for_films_it_says_so() -> None:
    assert unfit("--codec=rawvideo,none").what == library.NO_DECODER.what


class Bare:
    """A `vlc` module whose libVLC has no plug-ins."""

    @staticmethod
    def Instance(_options: list[str]) -> None:  # noqa: N802 - as in python-vlc
        return None


def test_without_plug_ins_it_says_so() -> None:
    with pytest.raises(EnvironmentFault, match="plug-ins are missing"):
        make_instance(Bare, ["--quiet"])


def test_an_option_that_this_libvlc_does_not_know_is_left_out() -> None:
    child = Child(["--no-such-option=1"], {"VLC_PLUGIN_PATH": "/nowhere"})
    try:
        assert child.hear(Ready).libvlc.startswith("3.")
    finally:
        child.close()


def test_the_faults_are_four_different_ones_each_with_a_cure() -> None:
    faults = (library.NO_LIBRARY, library.NO_PLUGINS, library.NO_OUTPUT, library.NO_DECODER)
    assert len({fault.what for fault in faults}) == 4
    assert all(fault.cure for fault in faults)
