"""What an approver approved: one digest over an item and all its files; pure."""

import hashlib
from collections.abc import Mapping

import msgspec

from kiosk.content.forms import ItemEntry


def approval_digest(item: ItemEntry, digests: Mapping[str, str]) -> str:
    """SHA-256 over everything that the item says and every byte that it names.

    `digests` has the SHA-256 of each listed path. The approval itself is left out, so that it can
    be written into the item afterwards; any other change makes the item a draft again.
    """
    said = msgspec.to_builtins(item)
    said["approver"] = None
    seen = {"item": said, "files": {path: digests[path] for path in item.named_files()}}
    return hashlib.sha256(msgspec.json.encode(seen, order="sorted")).hexdigest()


def is_approved(item: ItemEntry, digests: Mapping[str, str]) -> bool:
    """Whether somebody approved the item exactly as it is now."""
    return item.approver is not None and item.approver.sha256 == approval_digest(item, digests)
