"""What libVLC finds in a film file."""

import ctypes
from dataclasses import dataclass
from typing import Any, Final

import vlc

from kiosk.films.geometry import Size, upright
from kiosk.films.protocol import CaptionTrack

_AUDIO: Final = 0
_VIDEO: Final = 1
_TEXT: Final = 2
_TURNED: Final = 4
"""`libvlc_video_orient_t`: from here on width and height change places."""


class _Video(ctypes.Structure):
    """The beginning of `libvlc_video_track_t`."""

    _fields_ = (
        ("height", ctypes.c_uint),
        ("width", ctypes.c_uint),
        ("sar_num", ctypes.c_uint),
        ("sar_den", ctypes.c_uint),
        ("frame_rate_num", ctypes.c_uint),
        ("frame_rate_den", ctypes.c_uint),
        ("orientation", ctypes.c_int),
    )


class _Track(ctypes.Structure):
    """`libvlc_media_track_t`, whose union of three pointers python-vlc takes for three fields."""

    _fields_ = (
        ("codec", ctypes.c_uint32),
        ("original_fourcc", ctypes.c_uint32),
        ("id", ctypes.c_int),
        ("type", ctypes.c_int),
        ("profile", ctypes.c_int),
        ("level", ctypes.c_int),
        ("video", ctypes.POINTER(_Video)),
        ("bitrate", ctypes.c_uint),
        ("language", ctypes.c_char_p),
        ("description", ctypes.c_char_p),
    )


_Tracks = ctypes.POINTER(ctypes.POINTER(_Track))
_get_tracks = ctypes.CFUNCTYPE(ctypes.c_uint, vlc.Media, ctypes.POINTER(_Tracks))(
    ("libvlc_media_tracks_get", vlc.dll)
)
_release_tracks = ctypes.CFUNCTYPE(None, _Tracks, ctypes.c_uint)(
    ("libvlc_media_tracks_release", vlc.dll)
)


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """A film as its file describes it.

    Attributes:
        picture: the size at which it looks right; None without a picture, (0, 0) when unknown.
        has_sound: whether there is a sound track.
        seconds: how long it is, 0.0 when unknown.
        captions: embedded caption tracks.
    """

    picture: Size | None
    has_sound: bool
    seconds: float
    captions: tuple[CaptionTrack, ...]


def read_facts(media: Any) -> FilmFacts:  # noqa: ANN401 - python-vlc has no types
    """The facts of a parsed or playing `vlc.Media`."""
    tracks = _Tracks()
    count = _get_tracks(media, ctypes.byref(tracks))
    try:
        return _facts([tracks[index].contents for index in range(count)], media.get_duration())
    finally:
        if count:
            _release_tracks(tracks, count)


def _facts(tracks: list[_Track], milliseconds: int) -> FilmFacts:
    pictures = [_size(track.video.contents) for track in tracks if track.type == _VIDEO]
    return FilmFacts(
        picture=pictures[0] if pictures else None,
        has_sound=any(track.type == _AUDIO for track in tracks),
        seconds=max(milliseconds, 0) / 1000,
        captions=tuple(
            CaptionTrack(track.id, _text(track.language), _text(track.description))
            for track in tracks
            if track.type == _TEXT
        ),
    )


def _size(video: _Video) -> Size:
    return upright(
        (video.width, video.height),
        (video.sar_num, video.sar_den),
        sideways=video.orientation >= _TURNED,
    )


def _text(value: bytes | None) -> str:
    return (value or b"").decode("utf-8", "replace")[:80]
