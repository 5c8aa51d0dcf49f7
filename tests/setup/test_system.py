"""Which system packages are missing, read from what the machine says of itself."""

import sys
from pathlib import Path

import pytest

from kiosk.setup.lock import PackageSet
from kiosk.setup.system import LIBRARIES, PROGRAMS_FOR_TESTS, VLC_PLUGINS, System


def _machine(
    folder: Path, *, libraries: list[str], plugins: list[str], programs: list[str]
) -> System:
    cache = folder / "ld.so.cache"
    cache.write_bytes(b"".join(b"/lib/%b\0" % name.encode() for name in libraries))
    for name in plugins:
        file = folder / "usr/lib/x86_64-linux-gnu/vlc/plugins" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    for name in programs:
        program = folder / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.touch(mode=0o755)
    return System(cache, (folder / "usr",), str(folder / "bin"))


def test_a_machine_with_everything_lacks_nothing(tmp_path: Path) -> None:
    machine = _machine(
        tmp_path,
        libraries=[*LIBRARIES],
        plugins=[*VLC_PLUGINS],
        programs=[*PROGRAMS_FOR_TESTS],
    )
    assert machine.missing(PackageSet.TESTS) == ()


def test_a_bare_machine_lacks_all_that_the_program_needs_and_no_test_tools(tmp_path: Path) -> None:
    bare = _machine(tmp_path, libraries=["libc.so.6"], plugins=[], programs=[])
    assert bare.missing(PackageSet.RUN) == (*LIBRARIES.values(), *VLC_PLUGINS.values())


def test_the_tests_need_their_tools_too(tmp_path: Path) -> None:
    machine = _machine(
        tmp_path, libraries=[*LIBRARIES], plugins=[*VLC_PLUGINS], programs=["ffmpeg", "git"]
    )
    assert machine.missing(PackageSet.RUN) == ()
    assert machine.missing(PackageSet.TESTS) == ("xvfb", "xauth", "age", "npm")


def test_vlc_without_its_plugins_is_noticed(tmp_path: Path) -> None:
    machine = _machine(tmp_path, libraries=[*LIBRARIES], plugins=[], programs=[])
    assert machine.missing(PackageSet.RUN) == ("vlc-plugin-base", "vlc-plugin-video-output")


def test_a_name_that_only_ends_alike_is_not_taken_for_the_library(tmp_path: Path) -> None:
    others = ["notlibvlc.so.5" if name == "libvlc.so.5" else name for name in LIBRARIES]
    machine = _machine(tmp_path, libraries=others, plugins=[*VLC_PLUGINS], programs=[])
    assert machine.missing(PackageSet.RUN) == ("libvlc5",)


def test_a_machine_that_does_not_say_what_it_has_is_believed(tmp_path: Path) -> None:
    assert System(tmp_path / "absent").missing(PackageSet.TESTS) == ()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")
def test_the_machine_of_these_tests_has_everything() -> None:
    assert System().missing(PackageSet.TESTS) == ()
