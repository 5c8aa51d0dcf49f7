"""One file from a source onto this disk: counted, hashed, resumed, renamed when it is whole."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.files import sha256_of
from kiosk.content.forms import FileEntry
from kiosk.content.install.job import Job
from kiosk.content.install.part_file import PartFile
from kiosk.content.sources.source import PackSource
from kiosk.errors import ContentFault, EnvironmentFault

_AGAIN = "Have the pack sent again."


def is_whole(file: Path, entry: FileEntry) -> bool:
    """Whether `file` is the listed one, read to its last byte."""
    try:
        if file.is_symlink() or file.stat().st_size != entry.length:
            return False
        return sha256_of(file) == entry.sha256
    except OSError:
        return False


def copy_file(source: PackSource, entry: FileEntry, target: Path, job: Job) -> None:
    """Copy one listed file to `target`; what an earlier try got is not copied again.

    Raises:
        ContentFault: the source gives something else than what is listed.
        EnvironmentFault: the source or this disk failed, or somebody stopped the work.
    """
    with PartFile(target, entry.length) as part:
        resumed_at = part.length
        job.spared(resumed_at)
        for piece in _pieces(source, entry, resumed_at):
            part.append(piece)
            job.copied(len(piece))
        if part.length < entry.length:
            raise EnvironmentFault(
                f'The file "{entry.path}" in {source.place} ends after {part.length:,} of '
                f"{entry.length:,} bytes.",
                "Have the pack sent again; what came is kept, and the copying goes on from there.",
            )
        if part.sha256 == entry.sha256:
            part.settle()
            part.finish()
            return
        part.drop()
    if not resumed_at:
        raise _differs(entry, source, "is not the one that the pack lists: its SHA-256 differs")
    job.lost(entry.length)
    copy_file(source, entry, target, job)


def _pieces(source: PackSource, entry: FileEntry, start: int) -> Iterator[bytes]:
    """What the source gives from `start` on, as long as it is not more than was promised."""
    given = start
    try:
        for piece in source.read(entry, start):
            given += len(piece)
            if given > entry.length:
                raise _differs(entry, source, f"goes on after its {entry.length:,} bytes")
            yield piece
    except OSError as error:
        raise EnvironmentFault(
            f'"{entry.path}" could not be read from {source.place} ({error.strerror or error}).',
            "Look at the stick or the network, and start again: it goes on where it stopped.",
        ) from error


def _differs(entry: FileEntry, source: PackSource, how: str) -> ContentFault:
    return ContentFault(f'The file "{entry.path}" in {source.place} {how}.', _AGAIN)
