"""Reading `pack.json` strictly, with faults that name the item or file and the cure."""

import json
import re
from collections.abc import Mapping
from typing import NoReturn

import msgspec

from kiosk.content.forms import FORMAT_VERSION, MANIFEST_NAME, PackManifest
from kiosk.content.plain import plainly
from kiosk.content.rules import check_rules
from kiosk.errors import ContentFault

MANIFEST_LIMIT = 8_000_000
"""Bytes; enough for some three thousand films."""


def parse_manifest(data: bytes) -> PackManifest:
    """The manifest in `data`.

    Raises:
        ContentFault: anything is missing, unknown, doubled, of the wrong kind, unlisted or unsafe;
            names the item or file, and the cure.
    """
    if len(data) > MANIFEST_LIMIT:
        raise ContentFault(
            f"{MANIFEST_NAME} is larger than {MANIFEST_LIMIT:,} bytes.",
            "Split the pack in two.",
        )
    raw = _json(data)
    _check_format(raw)
    try:
        manifest = msgspec.json.decode(data, type=PackManifest)
    except msgspec.DecodeError as error:
        raise _fault(raw, str(error)) from error
    check_rules(manifest)
    return manifest


def _json(data: bytes) -> object:
    try:
        return json.loads(
            data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant
        )
    except RecursionError as error:
        raise ContentFault(
            f"{MANIFEST_NAME} is nested too deeply to be a manifest.", "Write it as a program does."
        ) from error
    except UnicodeDecodeError as error:
        raise ContentFault(
            f"{MANIFEST_NAME} is not UTF-8 (byte {error.start:,}).", "Save it as UTF-8."
        ) from error
    except json.JSONDecodeError as error:
        raise ContentFault(
            f"{MANIFEST_NAME}, line {error.lineno}, is no JSON: {error.msg}.", "Correct that line."
        ) from error
    except ValueError as error:
        raise ContentFault(
            f"{MANIFEST_NAME} has a number in it that is none, or that has no end.",
            "Write plain numbers.",
        ) from error


def _once(pairs: list[tuple[str, object]]) -> Mapping[str, object]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ContentFault(
            f'{MANIFEST_NAME} has "{twice}" twice in one place.', "Keep one of them."
        )
    return table


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _check_format(raw: object) -> None:
    """A newer format is named before its unknown keys are."""
    written = raw.get("formatVersion") if isinstance(raw, dict) else None
    if isinstance(written, int) and written != FORMAT_VERSION:
        raise ContentFault(
            f"The pack has format {written}; this kiosk reads format {FORMAT_VERSION}.",
            "Update the kiosk, or build the pack for this kiosk.",
        )


def _fault(raw: object, message: str) -> ContentFault:
    complaint, _, where = message.partition(" - at `$")
    return ContentFault(
        f"{MANIFEST_NAME}, {_place(raw, where.rstrip('`'))} {plainly(complaint)}.",
        "Correct that entry; the form is described in kiosk/content/forms.py.",
    )


def _place(raw: object, where: str) -> str:
    """`.films[2].titles[...]` as a person finds it: with the item's id where it has one."""
    match = re.match(r"\.(films|pages|surveys|files)\[(\d+)\](.*)", where)
    if not match or not isinstance(raw, dict):
        return where.lstrip(".") or "the whole file"
    section, index, rest = match[1], int(match[2]), match[3].lstrip(".")
    entry = raw[section][index]
    name = (entry.get("id") or entry.get("path")) if isinstance(entry, dict) else None
    known = f"{section[:-1]} {name}" if isinstance(name, str) else f"{section[:-1]} {index + 1}"
    return f"{known}, {rest}" if rest else known
