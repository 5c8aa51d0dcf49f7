"""Showing two tiny films to nobody, since libVLC plays on in silence when it cannot show one.

It also brings the demuxer, the decoder and the output into memory before the first tap.
"""

import base64
import ctypes
import os
import tempfile
import threading
import zlib
from typing import Any, Final

import vlc

from kiosk.films.geometry import pitch
from kiosk.films.process.library import NO_DECODER, NO_OUTPUT

_SIDE: Final = 64
_PATIENCE: Final = 3.0
_MP4: Final = zlib.decompress(
    base64.b64decode(
        "eNpjYGBQSCupLMgszs9lYGBiANFAbJRYlmyYW2BiyMDA3Jubn1/GwMCQk1uWkcKAAphfMDAwTmBgZAAhBGBEVYXOd2"
        "DAC5iA6E5JUWI2kB1Tkg22kxnTNKC9DPjtwWqvA9wBKqkpJcVAWiY1p7gEoQNkLgtUL1NIbkpmIpChkJuC7ncjIBZh"
        "CD0C5uhmpOQUwWTKMlNSkVWGAfn5Hol5KTmpIDWM/3Mz89JAustywYYiO1MlBSInk1KUmobkDZ7SohwFqAP3F5ck5Q"
        "DZQLo4BUnNelCk4QgKkKcdGDyAtAdMBY8PUL1CTmZShZGZCbaIkPj/H0iaAlU5M6YwcP1/yCCRDqTX3HRRO+ACihMW"
        "EHHCxmNaBCMDW8brx6eVDvz98QOkVaAgsbgA6gwQFkkqKYKGMc8KCGaQKC4Bhz/MuVzgqAeqBXoLWRyEE5IRarkgYi"
        "xQeS4GVD5MHxOR8mBxGaCdyWh2Qu1hsAHKVSEFC0hcCYj5QJ5BwiJoYiIQvyTnI8xl3gukbUtTSkBpyjQ3FUyDgCJy"
        "+gGmuaLEgoIc5LjgyIQkUo60olRQ4lqVm5II4suldrQwmP//9+3DP2angOmCZ1/U/GVgDc++9fCR/v8QkPFcjrNUcp"
        "zr/y3v7wDpd5znVNH6n3MniM04L7HEaT+PBYSdnAVkW4Iiz3FWhucKx4yZPhzx///1XIaYMq/NVVBHH65zaQlUNZC9"
        "PAtqClDnSqDOHKDO8P//LHoPAAAgwalC"
    )
)
"""Ten grey H.264 frames of 64 x 64; libVLC shows nothing of a film of two."""
_RAW: Final = (
    b"YUV4MPEG2 W64 H64 F25:1 Ip A1:1 C420jpeg\n"
    + (b"FRAME\n" + bytes([128]) * (_SIDE * _SIDE * 3 // 2)) * 10
)
"""Ten grey frames that need no decoder."""


def check(instance: Any) -> None:  # noqa: ANN401 - python-vlc has no types
    """Make sure that `instance` can show a film.

    Raises:
        EnvironmentFault: it shows nothing at all, or no H.264.
    """
    try:
        if not _shows(instance, _MP4, ".mp4"):
            raise NO_DECODER if _shows(instance, _RAW, ".y4m") else NO_OUTPUT
    except OSError:
        return  # a full disk is no reason to show no films


def _shows(instance: Any, film: bytes, suffix: str) -> bool:  # noqa: ANN401
    descriptor, name = tempfile.mkstemp(suffix)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(film)
        return _first_frame_comes(instance, name)
    finally:
        os.unlink(name)  # noqa: PTH108 - pathlib is not loaded for this


def _first_frame_comes(instance: Any, name: str) -> bool:  # noqa: ANN401
    memory = (ctypes.c_char * (pitch(_SIDE) * _SIDE))()
    settled = threading.Event()
    seen: list[bool] = []

    def on_lock(_opaque: int, planes: Any) -> int:  # noqa: ANN401
        planes[0] = ctypes.addressof(memory)
        return 0

    def on_display(_opaque: int, _picture: int) -> None:
        seen.append(True)
        settled.set()

    lock = vlc.CallbackDecorators.VideoLockCb(on_lock)
    display = vlc.CallbackDecorators.VideoDisplayCb(on_display)
    player = instance.media_player_new()
    media = instance.media_new_path(name)
    player.video_set_callbacks(lock, None, display, None)
    player.video_set_format("RV32", _SIDE, _SIDE, pitch(_SIDE))
    for trouble in (vlc.EventType.MediaPlayerEncounteredError, vlc.EventType.MediaPlayerEndReached):
        player.event_manager().event_attach(trouble, lambda _event: settled.set())
    player.set_media(media)
    player.play()
    settled.wait(_PATIENCE)
    player.stop()
    player.release()
    media.release()
    return bool(seen)
