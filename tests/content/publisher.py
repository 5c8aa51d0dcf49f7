"""A network that publishes, for tests."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.bench.content.sound_pack import SoundPack
from kiosk.content.install.job import Job
from kiosk.content.repository.keys import KeyFolder
from kiosk.content.repository.publish import Publication, publish
from kiosk.content.repository.repository import Repository


def no_passphrase(_: str) -> str:
    return ""


class Publisher:
    """A network with a repository in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = datetime.now(UTC)
        self.repository = self.with_keys("keys")
        self.repository.start()

    def with_keys(self, name: str) -> Repository:
        """The repository as somebody with other keys holds it."""
        keys = KeyFolder(self.folder / name, no_passphrase)
        return Repository(self.folder / "repository", keys, lambda: self.now)

    @property
    def root(self) -> bytes:
        """What stations are given to trust."""
        return (self.repository.folder / "metadata" / "1.root.json").read_bytes()

    def write(self, pack: SoundPack) -> Path:
        """A pack in a folder of its own."""
        name = f"{pack.manifest['id']}-{pack.manifest['version']}"
        return pack.write(self.folder / "packs" / name)

    def publish(self, pack: SoundPack) -> Publication:
        """Add a pack, and let stations see it."""
        done = publish(self.repository, self.write(pack), Job())
        self.repository.settle()
        return done
