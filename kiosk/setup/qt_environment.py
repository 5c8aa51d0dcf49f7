"""What Qt must find in the environment before it is loaded."""

from collections.abc import MutableMapping
from pathlib import Path

_DRI = Path("/dev/dri")


def prepare_qt(environ: MutableMapping[str, str], platform: str, *, has_gpu: bool) -> None:
    """Choose how Qt draws.

    The basic render loop is not a choice: with the threaded one, Python on the render thread and
    the interface thread wait for each other for ever. The rest gives way to what is set already.

    Args:
        environ: the variables of this process, changed in place.
        platform: as `sys.platform` has it.
        has_gpu: whether the machine has a graphics processor.
    """
    environ["QSG_RENDER_LOOP"] = "basic"
    environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    drawn_in_memory = environ.get("QT_QPA_PLATFORM") == "offscreen"
    if drawn_in_memory or (platform.startswith("linux") and not has_gpu):
        environ.setdefault("QT_QUICK_BACKEND", "software")


def has_gpu(dri: Path = _DRI) -> bool:
    """Whether Linux offers a graphics processor that can draw (a render node)."""
    return any(dri.glob("renderD*"))


def has_screen(environ: MutableMapping[str, str], platform: str) -> bool:
    """Whether there is a screen to draw on, or somebody has said how to draw without one."""
    if not platform.startswith("linux"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
