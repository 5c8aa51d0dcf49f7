"""A repository as a station sees it: nothing in it counts before TUF has verified it.

Rules, kept by TUF's client:
- only what a chain of signatures from the station's own root file vouches for is believed;
- versions never go back, parts of different states are never mixed, what has expired is refused;
- every file is bounded in bytes before it is read, and (here) in time while it comes;
- what was verified is remembered under `trust/`, so that these rules hold from one day to the next.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tuf.api.exceptions import DownloadError, RepositoryError
from tuf.api.metadata import TargetFile
from tuf.ngclient import Updater

from kiosk.content.install.home import ContentHome
from kiosk.content.manifest import MANIFEST_LIMIT
from kiosk.content.recall import Withdrawal
from kiosk.content.repository.faults import as_fault
from kiosk.content.repository.fetcher import PlaceFetcher
from kiosk.content.repository.layout import (
    INDEX,
    INDEX_LIMIT,
    METADATA,
    TARGETS,
    pack_target,
    read_index,
    read_note,
)
from kiosk.content.repository.place import Place
from kiosk.errors import ContentFault

_ROOT_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Published:
    """A pack that the repository vouches for.

    Attributes:
        withdrawals: what of it must not be shown.
    """

    id: str
    target: TargetFile
    withdrawals: tuple[Withdrawal, ...]


class TrustedRepository:
    """Reads one repository once; make another to look again."""

    def __init__(
        self, place: Place, root: bytes, home: ContentHome, monotonic: Callable[[], float]
    ) -> None:
        """Verify `root`, the station's own root file, and touch nothing else yet.

        Raises:
            ContentFault: `root` is no root file.
            OSError: the memory of the trust cannot be written.
        """
        self.place = place
        self._home = home
        memory = home.trust / hashlib.sha256(root).hexdigest()[:_ROOT_LETTERS]
        memory.mkdir(parents=True, exist_ok=True)
        with self._in_plain_words():
            self._updater = Updater(
                str(memory),
                metadata_base_url=METADATA,
                target_base_url=TARGETS,
                fetcher=PlaceFetcher(place, monotonic),
                bootstrap=root,
            )

    def packs(self) -> tuple[str, ...]:
        """The ids of all packs, after a look at the newest metadata.

        Raises:
            ContentFault: the repository is refused.
            EnvironmentFault: it could not be read.
        """
        with self._in_plain_words():
            self._updater.refresh()
            index = self._updater.get_targetinfo(INDEX)
            if index is None:
                return ()
            return read_index(self._target(index, INDEX_LIMIT)).packs

    def published(self, pack: str) -> Published | None:
        """What the repository says of a pack; None when nobody who may has signed it.

        Raises:
            ContentFault: what is said of it is refused; other packs are not concerned.
            EnvironmentFault: it could not be read.
        """
        with self._in_plain_words():
            target = self._updater.get_targetinfo(pack_target(pack))
        if target is None:
            return None
        return Published(pack, target, read_note(target.custom, pack))

    def manifest(self, published: Published) -> bytes:
        """The verified manifest of a pack; raises as `published` does."""
        with self._in_plain_words():
            return self._target(published.target, MANIFEST_LIMIT)

    def _target(self, target: TargetFile, most_bytes: int) -> bytes:
        if target.length > most_bytes:
            raise ContentFault(
                f"The repository {self.place.name} says that {target.path} has {target.length:,} "
                f"bytes, more than {most_bytes:,}.",
                "Nothing was changed; tell whoever runs the repository.",
            )
        self._home.staging.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="gone-", dir=self._home.staging) as folder:
            file = self._updater.download_target(target, str(Path(folder, "target")))
            return Path(file).read_bytes()

    @contextmanager
    def _in_plain_words(self) -> Iterator[None]:
        try:
            yield
        except (RepositoryError, DownloadError) as error:
            raise as_fault(error, self.place.name) from error
