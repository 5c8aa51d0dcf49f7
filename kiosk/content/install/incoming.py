"""A pack on its way in: read once, so that nobody can swap its manifest while it is looked at."""

import hashlib
from dataclasses import dataclass

from kiosk.content.forms import PackManifest
from kiosk.content.install.home import ContentHome, InstalledPack
from kiosk.content.manifest import parse_manifest
from kiosk.content.sources.source import PackSource


@dataclass(frozen=True, slots=True)
class Incoming:
    """One pack, not believed yet.

    Attributes:
        data: the very bytes of its manifest.
        place: where it will lie.
    """

    source: PackSource
    manifest: PackManifest
    data: bytes
    digest: str
    place: InstalledPack


def incoming(source: PackSource, home: ContentHome) -> Incoming:
    """The pack of `source`.

    Raises:
        ContentFault: it has no manifest, or one that cannot be believed.
        EnvironmentFault: it cannot be read.
    """
    data = source.manifest()
    manifest, digest = parse_manifest(data), hashlib.sha256(data).hexdigest()
    place = home.place_of(manifest.id, manifest.version, digest)
    return Incoming(source, manifest, data, digest, place)
