"""Writing `pack.json`: only what reads back, and the old one stays until the new one is whole."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from kiosk.content.catalogue import manifest_bytes
from kiosk.content.forms import MANIFEST_NAME, PackManifest
from kiosk.content.install.disk import write_whole
from kiosk.content.manifest import parse_manifest
from kiosk.errors import ContentFault, EnvironmentFault


def encoded(manifest: PackManifest | Mapping[str, Any]) -> bytes:
    """The bytes of `pack.json`, in the form in which people read and change it."""
    raw = msgspec.to_builtins(manifest)
    return (json.dumps(raw, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def raw_manifest(folder: Path) -> dict[str, Any]:
    """What an author wrote into `pack.json`, sound or not, to be changed and checked then.

    Raises:
        ContentFault: there is none, or it is no JSON object.
    """
    try:
        raw = json.loads(manifest_bytes(folder))
    except (ValueError, RecursionError) as error:
        raise ContentFault(
            f"{MANIFEST_NAME} cannot be read: {error}.", "Write it as JSON in UTF-8."
        ) from error
    if not isinstance(raw, dict):
        raise ContentFault(f"{MANIFEST_NAME} is no JSON object.", "Begin it with a brace.")
    return raw


def next_version(raw: Mapping[str, Any]) -> int:
    """The pack's version after a change."""
    version = raw.get("version")
    return version + 1 if isinstance(version, int) else 1


def write_manifest(folder: Path, manifest: PackManifest | Mapping[str, Any]) -> PackManifest:
    """Put a manifest into a pack's folder; returns it as it reads back.

    Raises:
        ContentFault: it is not sound; nothing was written.
        EnvironmentFault: it cannot be written.
    """
    data = encoded(manifest)
    sound = parse_manifest(data)
    try:
        write_whole(folder / MANIFEST_NAME, data)
    except OSError as error:
        raise EnvironmentFault(
            f"{folder / MANIFEST_NAME} could not be written ({error.strerror or error}).",
            "Make room, or ask for the right to write there.",
        ) from error
    return sound
