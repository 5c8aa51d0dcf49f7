"""Bring a station up to date with a repository: first what was withdrawn, then what is new."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.content.forms import PackManifest
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

    def run(
        self, today: date, job: Job, *, only: str | None = None, verify: bool = False
    ) -> Updated:
        """Take in what is new, of one pack or of all.

        Withdrawals are in force before anything is copied, so that a full disk does not keep a
        wrong film on the screen. A pack that is refused does not keep others from coming in.
        With `verify` every byte of what is here already is read.

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
            bring_in = _BringIn(self._place, self._installer, self._monotonic, today, job, verify)
            installed = [bring_in.one(trusted, pack, refused) for pack in wanted]
            if only is None:
                self._installer.tidy(keep=refused)
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


@dataclass(frozen=True, slots=True)
class _BringIn:
    place: Place
    installer: Installer
    monotonic: Callable[[], float]
    today: date
    job: Job
    verify: bool

    def one(
        self, trusted: TrustedRepository, pack: Published, refused: dict[str, KioskError]
    ) -> Installed | None:
        """The pack on the station; None where it was refused, which is noted, or withdrawn."""
        try:
            data = trusted.manifest(pack)
            if _is_withdrawn(pack, _checked(data, pack.id)):
                return None
            source = RepositorySource(self.place, data, self.monotonic)
            return self.installer.install(source, self.today, self.job, verify=self.verify)
        except Cancelled:
            raise
        except KioskError as fault:
            refused[pack.id] = fault
            return None


def _checked(data: bytes, pack: str) -> PackManifest:
    manifest = parse_manifest(data)
    if manifest.id != pack:
        raise ContentFault(
            f'The pack that is published as "{pack}" calls itself "{manifest.id}".',
            "Tell whoever runs the repository.",
        )
    return manifest


def _is_withdrawn(pack: Published, manifest: PackManifest) -> bool:
    return any(one.item is None and manifest.version <= one.up_to for one in pack.withdrawals)
