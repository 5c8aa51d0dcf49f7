"""Pictures and sounds of a survey: the kiosk's drawings, files of the pack, or bytes within."""

import base64
import binascii
import re

from kiosk.errors import ContentFault
from kiosk.survey import extensions
from kiosk.survey.items import Media
from kiosk.survey.wire import Attachment, Extension

_DRAWING = re.compile(r"pictures/([a-z0-9]+(?:-[a-z0-9]+)*)\.svg")
_FILE = re.compile(r"[a-z0-9][a-z0-9_-]*(?:/[a-z0-9][a-z0-9_-]*)*\.(?:png|jpe?g|webp|mp3|ogg|m4a)")
_INSIDE = frozenset({"image/png", "image/jpeg", "image/webp"})
MAX_BYTES = 300_000


def media(found: tuple[Extension, ...], url: str, where: str) -> Media | None:
    """What the media extension `url` asks for.

    Raises:
        ContentFault: it is elsewhere, or not of a kind that can be shown.
    """
    extension = extensions.first(found, url)
    return _media(extension.value_attachment, where) if extension else None


def _media(attachment: Attachment, where: str) -> Media:
    title, kind, address = attachment.title, attachment.content_type, attachment.url
    if attachment.data:
        return Media(data=_inside(attachment, where), content_type=kind, title=title)
    if drawing := _DRAWING.fullmatch(address):
        return Media(drawing=drawing[1], content_type="image/svg+xml", title=title)
    if _FILE.fullmatch(address):
        return Media(file=address, content_type=kind, title=title)
    raise ContentFault(
        f"{where}: the picture “{address}” cannot be used.",
        "Name one of the kiosk's drawings, such as pictures/face-good.svg, or a png, jpg or webp "
        "beside the survey.",
    )


def _inside(attachment: Attachment, where: str) -> bytes:
    try:
        data = base64.b64decode(attachment.data, validate=True)
    except binascii.Error:
        data = b""
    if attachment.content_type not in _INSIDE or not 0 < len(data) <= MAX_BYTES:
        raise ContentFault(
            f"{where}: the picture within it cannot be used.",
            f"Make it a png, jpg or webp of {MAX_BYTES // 1000} kilobytes at most.",
        )
    return data
