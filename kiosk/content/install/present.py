"""What is on the station already, as far as a new pack must know."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kiosk.content.catalogue import manifest_bytes, open_pack
from kiosk.content.forms import PackManifest
from kiosk.content.install.donors import Donors
from kiosk.content.install.home import ContentHome, InstalledPack
from kiosk.content.manifest import parse_manifest
from kiosk.errors import ContentFault


class Present:
    """The starter pack and the installed ones."""

    def __init__(self, home: ContentHome, starter: Path) -> None:
        """Touches nothing yet."""
        self._home = home
        self._starter = starter

    def versions_of(self, pack: str) -> Iterator[InstalledPack]:
        """Every version of a pack, the starter pack among them."""
        yield from self._home.installed().get(pack, ())
        with suppress(ContentFault):
            data = manifest_bytes(self._starter)
            manifest = parse_manifest(data)
            if manifest.id == pack:
                digest = hashlib.sha256(data).hexdigest()
                yield self._home.place_of(pack, manifest.version, digest)

    def newest(self) -> Iterator[PackManifest]:
        """The manifest of the newest version of every pack, as far as they can be read."""
        newest = (versions[0].folder for versions in self._home.installed().values())
        for folder in (self._starter, *newest):
            with suppress(ContentFault):
                yield parse_manifest(manifest_bytes(folder))

    def donors(self) -> Donors:
        """The files that a new pack need not copy."""
        versions = self._home.installed().values()
        return Donors((one.folder for same in versions for one in reversed(same)), self._starter)


def is_sound(folder: Path, *, verify: bool) -> bool:
    """Whether an installed pack is whole, by lengths, or to the last byte with `verify`.

    True of the starter pack, which is not in this place and is mended with the program.
    """
    if not folder.exists():
        return True
    try:
        opened = open_pack(folder)
    except ContentFault:
        return False
    found = opened.verify() if verify else opened.problems
    return not any(problem.refuses for problem in found)
