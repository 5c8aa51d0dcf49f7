"""How Qt is told to draw."""

from pathlib import Path

import pytest

from kiosk.setup.qt_environment import has_gpu, has_screen, prepare_qt


def test_the_render_loop_is_basic_whatever_was_set() -> None:
    environ = {"QSG_RENDER_LOOP": "threaded"}
    prepare_qt(environ, "linux", has_gpu=True)
    assert environ["QSG_RENDER_LOOP"] == "basic"


@pytest.mark.parametrize(
    ("platform", "gpu", "before", "backend"),
    [
        ("linux", True, {}, None),
        ("linux", False, {}, "software"),
        ("linux", False, {"QT_QUICK_BACKEND": "rhi"}, "rhi"),
        ("linux", True, {"QT_QPA_PLATFORM": "offscreen"}, "software"),
        ("win32", False, {}, None),
    ],
    ids=["a GPU", "no GPU", "somebody's own choice", "no screen", "Windows decides"],
)
def test_the_software_scene_graph_is_chosen_where_it_is_the_faster(
    platform: str, before: dict[str, str], backend: str | None, *, gpu: bool
) -> None:
    environ = dict(before)
    prepare_qt(environ, platform, has_gpu=gpu)
    assert environ.get("QT_QUICK_BACKEND") == backend


def test_a_render_node_is_a_gpu_and_a_card_alone_is_not(tmp_path: Path) -> None:
    assert not has_gpu(tmp_path / "absent")
    (tmp_path / "card0").touch()
    assert not has_gpu(tmp_path)
    (tmp_path / "renderD128").touch()
    assert has_gpu(tmp_path)


@pytest.mark.parametrize(
    ("environ", "platform", "screen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "eglfs"}, "linux", True),
        ({}, "win32", True),
    ],
)
def test_a_machine_without_a_screen_is_known(
    environ: dict[str, str], platform: str, *, screen: bool
) -> None:
    assert has_screen(environ, platform) is screen
