"""The whole check of a pack before it is handed on: every fault at once, not only the first."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.content.checks.file_check import file_problems
from kiosk.content.checks.item_check import item_problems
from kiosk.content.checks.probe import can_probe
from kiosk.content.files import look, trouble
from kiosk.content.forms import MANIFEST_NAME, PackManifest
from kiosk.content.install import staging
from kiosk.content.install.donors import Donors
from kiosk.content.install.job import Job
from kiosk.content.manifest import parse_manifest
from kiosk.content.problem import Problem, raise_first
from kiosk.content.sources.archive import ArchiveSource
from kiosk.content.sources.folder import FolderSource
from kiosk.errors import ContentFault, EnvironmentFault


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found.

    Attributes:
        manifest: nothing where it could not be read.
    """

    manifest: PackManifest | None
    problems: tuple[Problem, ...]

    @property
    def is_fit(self) -> bool:
        """Whether stations take the pack."""
        return not any(problem.refuses for problem in self.problems)


def check_pack(pack: Path, today: date) -> Checked:
    """Check a folder or an archive to the last byte.

    Raises:
        EnvironmentFault: it is not there, or could not be read or unpacked here.
    """
    try:
        with unpacked(pack) as folder:
            return _check_folder(folder, today)
    except ContentFault as fault:
        return Checked(None, (Problem(MANIFEST_NAME, fault.what, fault.cure),))
    except OSError as error:
        raise EnvironmentFault(
            f"{pack} cannot be read ({error.strerror or error}).", "Name a pack that is there."
        ) from error


@contextmanager
def unpacked(pack: Path) -> Iterator[Path]:
    """The pack as a folder: itself, or what an archive holds, verified, for the time of the block.

    Raises:
        ContentFault: the archive is refused.
        EnvironmentFault: there is no room to unpack it.
    """
    if pack.is_dir():
        yield pack
        return
    source = ArchiveSource(pack)
    try:
        data = source.manifest()
        manifest = parse_manifest(data)
        raise_first(source.problems(manifest))
        with tempfile.TemporaryDirectory(prefix="kiosk-pack-") as folder:
            nothing_here = Donors((), None)
            staging.fill(Path(folder), source, manifest, nothing_here, Job(), keep_free=0)
            staging.seal(Path(folder), manifest, data)
            yield Path(folder)
    finally:
        source.close()


def _check_folder(folder: Path, today: date) -> Checked:
    source = FolderSource(folder)
    manifest = parse_manifest(source.manifest())
    seen = look(folder)
    problems = list(source.problems(manifest))
    if not problems:
        changed = ((entry.path, trouble(folder, seen, entry)) for entry in manifest.files)
        problems += [_changed(path, what) for path, what in changed if what]
    if not problems:
        problems += file_problems(folder, manifest)
        if not can_probe() and manifest.films:
            problems.append(_not_probed())
    return Checked(manifest, (*problems, *item_problems(manifest, today)))


def _changed(path: str, what: str) -> Problem:
    return Problem(path, f'The file "{path}" {what}.', "List the files anew: kiosk pack build.")


def _not_probed() -> Problem:
    return Problem(
        "ffprobe",
        "ffprobe is not installed, so nobody looked which codecs the films have.",
        "Install ffmpeg and check again.",
        refuses=False,
    )
