"""A checked pack goes into a repository: new files first, then its manifest, then a signature."""

from dataclasses import dataclass
from pathlib import Path

from tuf.api.metadata import TargetFile, Targets

from kiosk.content.checks.file_check import file_problems
from kiosk.content.forms import LOCAL, PackManifest
from kiosk.content.install.copying import copy_file, is_whole
from kiosk.content.install.disk import write_whole
from kiosk.content.install.job import Job
from kiosk.content.install.space import full_disk
from kiosk.content.manifest import parse_manifest
from kiosk.content.problem import raise_first
from kiosk.content.repository.layout import file_path, pack_target, stored_target
from kiosk.content.repository.repository import Repository
from kiosk.content.sources.folder import FolderSource
from kiosk.errors import ContentFault


@dataclass(frozen=True, slots=True)
class Publication:
    """What came of it.

    Attributes:
        is_new: false when this very version was there already.
        copied_files: how many files were not in the repository before.
    """

    manifest: PackManifest
    is_new: bool
    copied_files: int = 0


def publish(
    repository: Repository, pack: Path, job: Job, *, role: str = Targets.type
) -> Publication:
    """Add the pack in the folder `pack`; stations see it once the repository is settled.

    Args:
        repository: where it goes.
        pack: a folder, checked and built.
        job: is told how far it is.
        role: who vouches for it: the network itself, or a delegate by its name.

    Raises:
        ContentFault: the pack is not fit for any station, not newer, or not the role's to publish.
        EnvironmentFault: a key is missing, or a disk failed.
    """
    source = FolderSource(pack)
    data = source.manifest()
    manifest = parse_manifest(data)
    target = TargetFile.from_data(pack_target(manifest.id), data, ["sha256"])
    raise_first(source.problems(manifest))
    raise_first(file_problems(pack, manifest))
    before = _before(repository, manifest, target, role)
    if before is not None and before.hashes == target.hashes:
        return Publication(manifest, is_new=False)
    try:
        copied = _copy_files(repository, source, manifest, job)
        write_whole(repository.folder / stored_target(target.path, target.hashes["sha256"]), data)
    except OSError as error:
        raise full_disk(repository.folder, error) from error
    with repository.editing(role) as targets:
        if before is not None:
            target.unrecognized_fields |= before.unrecognized_fields
        targets.targets[target.path] = target
    return Publication(manifest, is_new=True, copied_files=copied)


def published_manifest(repository: Repository, target: TargetFile) -> PackManifest:
    """The manifest that a repository has at a target.

    Raises:
        ContentFault: it is not there, or damaged.
    """
    file = repository.folder / stored_target(target.path, target.hashes["sha256"])
    try:
        return parse_manifest(file.read_bytes())
    except OSError as error:
        raise ContentFault(
            f"{file} cannot be read ({error.strerror or error}).", "Put a copy back."
        ) from error


def _before(
    repository: Repository, manifest: PackManifest, target: TargetFile, role: str
) -> TargetFile | None:
    """What the role published under this id until now; refuses what it may not publish."""
    if manifest.id == LOCAL:
        raise ContentFault(
            f'A pack with the id "{LOCAL}" stays on its ward.', "Give the pack an id of its own."
        )
    if role != Targets.type:
        _check_delegate(repository, role, target.path, manifest.id)
    before = repository.targets(role).targets.get(target.path)
    if before is None or before.hashes == target.hashes:
        return before
    known = published_manifest(repository, before)
    if manifest.version <= known.version:
        raise ContentFault(
            f'"{manifest.id}" is published as version {known.version}; this is version '
            f"{manifest.version} with other content.",
            "Build it again with a higher version: kiosk pack build does so when a file changed.",
        )
    return before


def _check_delegate(repository: Repository, role: str, path: str, pack: str) -> None:
    delegations = repository.targets().delegations
    delegate = (delegations.roles or {}).get(role) if delegations is not None else None
    if delegate is None or not delegate.is_delegated_path(path):
        raise ContentFault(
            f'The repository does not let {role} vouch for the pack "{pack}".',
            f"Ask the network: kiosk pack delegate {role} --packs {pack} …",
        )


def _copy_files(
    repository: Repository, source: FolderSource, manifest: PackManifest, job: Job
) -> int:
    job.begin(sum(entry.length for entry in manifest.files))
    copied = 0
    for entry in manifest.files:
        file = repository.folder / file_path(entry.sha256)
        if is_whole(file, entry):
            job.spared(entry.length)
        else:
            copy_file(source, entry, file, job)
            copied += 1
    return copied
