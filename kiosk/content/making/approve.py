"""Approving items of a pack: who, on which day, and the digest of exactly what they saw."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from kiosk.content.approval import approval_digest
from kiosk.content.catalogue import manifest_bytes
from kiosk.content.forms import PackManifest
from kiosk.content.making.manifest_file import next_version, raw_manifest, write_manifest
from kiosk.content.manifest import parse_manifest
from kiosk.content.refresh import refresh
from kiosk.errors import ContentFault


def approve(folder: Path, items: Collection[str], role: str, on: date) -> PackManifest:
    """Approve items of the pack in `folder` as they are now; all of them when none is named.

    Raises:
        ContentFault: there is no such item, or the pack is not sound.
        EnvironmentFault: the manifest cannot be written.
    """
    refresh(folder)
    manifest = parse_manifest(manifest_bytes(folder))
    digests = manifest.digests()
    known = {item.id: approval_digest(item, digests) for item in manifest.items()}
    if unknown := sorted(set(items) - set(known)):
        raise ContentFault(
            f"The pack has no item {', '.join(unknown)}.", f"It has {', '.join(sorted(known))}."
        )
    raw = raw_manifest(folder)
    for entry in (*raw["films"], *raw.get("pages", ()), *raw["surveys"]):
        if entry["id"] in (items or known):
            entry["approver"] = {
                "role": role,
                "approvedOn": on.isoformat(),
                "sha256": known[entry["id"]],
            }
    raw["version"] = next_version(raw)
    return write_manifest(folder, raw)
