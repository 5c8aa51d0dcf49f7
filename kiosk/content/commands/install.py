"""`kiosk pack install`: content from a repository, or from one pack, into this station."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.clock import SystemClock, today
from kiosk.content.commands.station import named
from kiosk.content.commands.telling import as_documents, megabytes, say, say_json, say_problems
from kiosk.content.forms import MANIFEST_NAME
from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installed, Installer
from kiosk.content.install.job import Job
from kiosk.content.repository.layout import METADATA
from kiosk.content.repository.place import place_at
from kiosk.content.repository.update import Update, Updated
from kiosk.content.sources.archive import ArchiveSource
from kiosk.content.sources.folder import FolderSource
from kiosk.content.sources.source import PackSource
from kiosk.errors import ContentFault, EnvironmentFault, KioskError
from kiosk.paths import Paths, default_paths
from kiosk.ward.load import load_ward

_SIGN_OF_LIFE_SECONDS = 5.0
_GENTLE_BYTES_A_SECOND = 20_000_000


def install(options: argparse.Namespace) -> int:
    """Install; returns 0 only if everything that was asked for is here."""
    try:
        return _install(options)
    except KioskError as fault:
        if not options.json:
            raise
        say_json({"fault": fault.what, "cure": fault.cure})
        return 1


def _install(options: argparse.Namespace) -> int:
    paths = default_paths(options.data, options.ward)
    where = options.source or load_ward(paths, today(SystemClock())).settings.content.source
    if not where:
        raise EnvironmentFault(
            "Nobody has said where content comes from.",
            "Name a repository or a pack, or write source under [content] in the ward settings.",
        )
    pack = _single_pack(where)
    if pack is None:
        return _from_repository(options, paths, where)
    if not options.unsigned:
        raise ContentFault(
            f"{where} is a single pack, and nobody has signed it.",
            "Install from a repository; or add --unsigned if you know where the pack comes from.",
        )
    return _from_pack(options, paths, pack)


def _single_pack(where: str) -> PackSource | None:
    """The pack that lies at a place; None where a repository does."""
    path = Path(where)
    if path.is_file():
        return ArchiveSource(path)
    if (path / MANIFEST_NAME).is_file() and not (path / METADATA).is_dir():
        return FolderSource(path)
    return None


def _from_pack(options: argparse.Namespace, paths: Paths, pack: PackSource) -> int:
    home = ContentHome(paths.content)
    done = Installer(home, paths.media).install(
        pack, today(SystemClock()), _job(options), verify=options.verify
    )
    _tell_installed(done, as_json=options.json)
    return 0


def _from_repository(options: argparse.Namespace, paths: Paths, where: str) -> int:
    home = ContentHome(paths.content)
    update = Update(
        place_at(where), _root(options, paths), home, Installer(home, paths.media), time.monotonic
    )
    done = update.run(
        today(SystemClock()),
        _job(options),
        only=options.only,
        verify=options.verify,
    )
    _tell_updated(done, as_json=options.json)
    return 1 if done.refused else 0


def _job(options: argparse.Namespace) -> Job:
    most = _GENTLE_BYTES_A_SECOND if options.gently else None
    return Job(_progress(as_json=options.json), most_bytes_a_second=most)


def _root(options: argparse.Namespace, paths: Paths) -> bytes:
    file: Path = options.root or paths.content_root
    try:
        return file.read_bytes()
    except OSError as error:
        raise EnvironmentFault(
            f"The root file {file}, which says whose signatures count, cannot be read.",
            "Put the publisher's metadata/1.root.json there, or name it with --root.",
        ) from error


def _progress(*, as_json: bool) -> Callable[[int, int], None]:
    """Tell a machine every per cent once, and every few seconds that the work goes on."""
    told: tuple[int, float] = (-1, 0.0)

    def tell(done: int, total: int) -> None:
        nonlocal told
        percent, now = 100 * done // total if total else 100, time.monotonic()
        if as_json and (percent != told[0] or now - told[1] > _SIGN_OF_LIFE_SECONDS):
            told = (percent, now)
            say_json({"percent": percent, "done": done, "total": total})

    return tell


def _tell_updated(done: Updated, *, as_json: bool) -> None:
    for one in done.withdrawn:
        if as_json:
            say_json({"withdrawn": {"pack": one.pack, "item": one.item, "upTo": one.up_to}})
        else:
            say(f"Withdrawn: {named(one)} ({one.reason})")
    for each in done.installed:
        _tell_installed(each, as_json=as_json)
    for pack, fault in done.refused.items():
        if as_json:
            say_json({"refused": pack, "what": fault.what, "cure": fault.cure})
        else:
            say(f'"{pack}" did not come in. {fault.what}\n       {fault.cure}')


def _tell_installed(done: Installed, *, as_json: bool) -> None:
    pack = done.pack
    if as_json:
        say_json(
            {
                "installed": pack.id,
                "version": pack.version,
                "new": done.is_new,
                "copied": done.copied_bytes,
                "notices": as_documents(done.notices),
            }
        )
    elif done.is_new:
        say(f'"{pack.id}" version {pack.version} is here; {megabytes(done.copied_bytes)} copied.')
        say_problems(done.notices)
    else:
        say(f'"{pack.id}" version {pack.version} was here already.')
