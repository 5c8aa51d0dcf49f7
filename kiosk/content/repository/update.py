"""Bring a station up to date with a repository: first what was withdrawn, then what is new."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installed, Installer
from kiosk.content.install.job import Cancelled, Job
from kiosk.content.install.space import full_disk
from kiosk.content.manifest import parse_manifest
from kiosk.content.recall import Withdrawal
from kiosk.content.recalled import keep_network
from kiosk.content.repository.place import Place
from kiosk.content.repository.repository_source import RepositorySource
from kiosk.content.repository.trusted import Published, TrustedRepository
from kiosk.errors import ContentFault, KioskError


@dataclass(frozen=True, slots=True)
class Updated:
    """What came of it.

    Attributes:
        withdrawn: what was not withdrawn before.
        installed: every pack that may be here, new or there already.
        refused: why a pack did not come in, by its id; what was there stays.
    """

    withdrawn: tuple[Withdrawal, ...]
    installed: tuple[Installed, ...]
    refused: dict[str, KioskError]


class Update:
    """One look at one repository."""

    def __init__(
        self,
        place: Place,
        root: bytes,
        home: ContentHome,
        installer: Installer,
        monotonic: Callable[[], float],
    ) -> None:
        """`root` is the station's own root file; `monotonic` gives seconds that only grow."""
        self._place = place
        self._root = root
        self._home = home
        self._installer = installer
        self._monotonic = monotonic

    def run(self, today: date, job: Job, *, only: str | None = None) -> Updated:
        """Take in what is new, of one pack or of all.

        Withdrawals are in force before anything is copied, so that a full disk does not keep a
        wrong film on the screen. A pack that is refused does not keep others from coming in.

        Raises:
            ContentFault: the repository as a whole is refused; nothing was changed.
            EnvironmentFault: it could not be read, or the work was stopped.
        """
        with self._installer.alone():
            trusted = TrustedRepository(self._place, self._root, self._home, self._monotonic)
            refused: dict[str, KioskError] = {}
            published = self._published(trusted, refused)
            said = {pack.id: pack.withdrawals for pack in published}
            withdrawn = self._keep(said)
            wanted = [pack for pack in published if only in {None, pack.id}]
            installed = [self._bring_in(trusted, pack, today, job, refused) for pack in wanted]
        if only is not None and not wanted and only not in refused:
            refused[only] = ContentFault(
                f'The repository has no pack "{only}".', "Look at its id: kiosk pack list."
            )
        return Updated(withdrawn, tuple(one for one in installed if one is not None), refused)

    def _keep(self, said: Mapping[str, tuple[Withdrawal, ...]]) -> tuple[Withdrawal, ...]:
        try:
            return keep_network(self._home.recall, said)
        except OSError as error:
            raise full_disk(self._home.folder, error) from error

    def _published(
        self, trusted: TrustedRepository, refused: dict[str, KioskError]
    ) -> tuple[Published, ...]:
        found = []
        for pack in trusted.packs():
            try:
                one = trusted.published(pack)
            except KioskError as fault:
                refused[pack] = fault
                continue
            if one is None:
                refused[pack] = ContentFault(
                    f'Nobody who may has signed the pack "{pack}".',
                    "Tell whoever runs the repository.",
                )
            else:
                found.append(one)
        return tuple(found)

    def _bring_in(
        self,
        trusted: TrustedRepository,
        pack: Published,
        today: date,
        job: Job,
        refused: dict[str, KioskError],
    ) -> Installed | None:
        try:
            data = trusted.manifest(pack)
            manifest = parse_manifest(data)
            if manifest.id != pack.id:
                raise ContentFault(
                    f'The pack that is published as "{pack.id}" calls itself "{manifest.id}".',
                    "Tell whoever runs the repository.",
                )
            if any(w.item is None and manifest.version <= w.up_to for w in pack.withdrawals):
                return None
            source = RepositorySource(self._place, data, self._monotonic)
            return self._installer.install(source, today, job)
        except Cancelled:
            raise
        except KioskError as fault:
            refused[pack.id] = fault
            return None
