"""PURE: the names in a repository, and the two small documents of ours in it."""

from datetime import date

import msgspec

from kiosk.content.forms import Code, Growing, Words
from kiosk.content.plain import plainly_with_place
from kiosk.content.recall import Withdrawal
from kiosk.errors import ContentFault

METADATA, TARGETS, FILES = "metadata", "targets", "files"
INDEX = "packs.json"
MOST_PACKS = 1000
INDEX_LIMIT = MOST_PACKS * 80
_CURE = "Tell whoever runs the repository; what is installed stays as it is."


class Index(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """`packs.json`: the ids of all packs, of delegates too."""

    format_version: int
    packs: tuple[Code, ...]


class Withdrawn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """A withdrawal as it stands beside the manifest that it is about."""

    item: Code | None
    up_to: Growing
    reason: Words
    on: date


class PackNote(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """What TUF's `custom` field says of a manifest."""

    withdrawn: tuple[Withdrawn, ...] = ()


def pack_target(pack: str) -> str:
    """The target path of a pack's manifest."""
    return f"packs/{pack}/pack.json"


def pack_of(target: str) -> str | None:
    """The pack whose manifest is at a target path."""
    parts = target.split("/")
    is_manifest = len(parts) == 3 and (parts[0], parts[2]) == ("packs", "pack.json")  # noqa: PLR2004
    return parts[1] if is_manifest else None


def file_path(sha256: str) -> str:
    """Where the file with this digest lies."""
    return f"{FILES}/{sha256[:2]}/{sha256}"


def stored_target(target: str, sha256: str) -> str:
    """Where a target lies: its name begins with its digest (TUF, consistent snapshots)."""
    folder, slash, name = target.rpartition("/")
    return f"{TARGETS}/{folder}{slash}{sha256}.{name}"


def read_index(data: bytes) -> Index:
    """The index in `data`.

    Raises:
        ContentFault: it is none.
    """
    try:
        index = msgspec.json.decode(data, type=Index)
    except msgspec.MsgspecError as error:
        raise ContentFault(
            f"The repository's list of packs is wrong: {plainly_with_place(str(error))}.", _CURE
        ) from error
    if index.format_version != 1 or len(index.packs) > MOST_PACKS:
        raise ContentFault("The repository's list of packs is of another kind.", _CURE)
    return index


def read_note(custom: object, pack: str) -> tuple[Withdrawal, ...]:
    """What is withdrawn of a pack, from the `custom` field beside its manifest.

    Raises:
        ContentFault: the field says something that no kiosk understands.
    """
    try:
        note = msgspec.convert(custom or {}, PackNote)
    except msgspec.ValidationError as error:
        raise ContentFault(
            f'What is said of the pack "{pack}" is wrong: {plainly_with_place(str(error))}.', _CURE
        ) from error
    return tuple(
        Withdrawal(pack=pack, item=w.item, up_to=w.up_to, reason=w.reason, on=w.on)
        for w in note.withdrawn
    )
