"""A station for tests, and packs to bring into it."""

from datetime import date
from pathlib import Path

from kiosk.bench.content.sound_pack import SoundPack
from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installed, Installer
from kiosk.content.install.job import Job
from kiosk.content.sources.folder import FolderSource
from kiosk.content.sources.source import PackSource
from kiosk.content.station import StationCatalogue, open_station
from kiosk.paths import default_paths

TODAY = date(2026, 11, 25)
STARTER = default_paths().media


class TestStation:
    """A station whose content folder lies below `folder`."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = ContentHome(folder / "content")
        self.installer = Installer(self.home, STARTER)

    def install(self, pack: SoundPack | PackSource, job: Job | None = None) -> Installed:
        """Bring in a pack."""
        source = FolderSource(self.write(pack)) if isinstance(pack, SoundPack) else pack
        return self.installer.install(source, TODAY, job)

    def write(self, pack: SoundPack) -> Path:
        """A pack in a folder of its own."""
        name = f"{pack.manifest['id']}-{pack.manifest['version']}"
        return pack.write(self.folder / "packs" / name)

    def opened(self) -> StationCatalogue:
        """What the station shows."""
        return open_station(self.home, STARTER)

    def version(self, pack: str) -> int | None:
        """Which version of a pack the station shows."""
        found = (one.manifest for one in self.opened().packs if one.manifest.id == pack)
        return next((manifest.version for manifest in found), None)
