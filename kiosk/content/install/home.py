"""Where a station keeps its content, and which packs are there.

packs/ID/VERSION-DIGEST/    whole, verified packs; put there by one rename
staging/                    what is being copied, and what is being thrown away
trust/                      TUF's own memory of what it has verified
recall.json                 what was withdrawn

A folder under `packs/` is whole or it is not there. The newest that opens is the one in use.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.forms import Code

_FOLDER = re.compile(r"(\d{1,10})-([0-9a-f]{16})")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DIGEST_LETTERS = 16


@dataclass(frozen=True, slots=True)
class InstalledPack:
    """A whole pack on this station.

    Attributes:
        digest: the first letters of the SHA-256 of its manifest.
    """

    id: Code
    version: int
    digest: str
    folder: Path


@dataclass(frozen=True, slots=True)
class ContentHome:
    """The folder with everything about content that a station writes."""

    folder: Path

    @property
    def packs(self) -> Path:
        """Installed packs."""
        return self.folder / "packs"

    @property
    def staging(self) -> Path:
        """Work that is not finished; nothing in it is ever shown."""
        return self.folder / "staging"

    @property
    def trust(self) -> Path:
        """Verified metadata of the repository, one folder for each root of trust."""
        return self.folder / "trust"

    @property
    def recall(self) -> Path:
        """What was withdrawn."""
        return self.folder / "recall.json"

    @property
    def lock(self) -> Path:
        """Held by whoever changes the content; one at a time."""
        return self.folder / "lock"

    def place_of(self, pack: str, version: int, manifest_digest: str) -> InstalledPack:
        """Where a pack will lie."""
        digest = manifest_digest[:DIGEST_LETTERS]
        return InstalledPack(pack, version, digest, self.packs / pack / f"{version}-{digest}")

    def installed(self) -> Mapping[str, tuple[InstalledPack, ...]]:
        """The versions of every pack by its id, the newest first; ids in order."""
        try:
            folders = sorted(self.packs.iterdir())
        except OSError:
            return {}
        found = {one.name: _versions(one) for one in folders if _ID.fullmatch(one.name)}
        return {name: versions for name, versions in found.items() if versions}

    def state(self) -> tuple[object, ...]:
        """Something that changes whenever a pack comes or goes, or something is withdrawn."""
        packs = tuple(
            (one.id, one.version, one.digest)
            for versions in self.installed().values()
            for one in versions
        )
        try:
            recalled = self.recall.read_bytes()
        except OSError:
            recalled = b""
        return packs, recalled


def _versions(folder: Path) -> tuple[InstalledPack, ...]:
    try:
        names = [one.name for one in folder.iterdir() if one.is_dir()]
    except OSError:
        return ()
    parts = (match for name in names if (match := _FOLDER.fullmatch(name)))
    found = (
        InstalledPack(folder.name, int(match[1]), match[2], folder / match[0]) for match in parts
    )
    return tuple(sorted(found, key=lambda one: (one.version, one.digest), reverse=True))
