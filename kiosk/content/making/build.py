"""The pack's folder as one file, `*.kioskpack`; the same folder gives the same bytes."""

import zipfile
from pathlib import Path, PurePosixPath

from kiosk.content.forms import MANIFEST_NAME, PackManifest
from kiosk.content.safe_path import TEXT_ENDINGS
from kiosk.content.sources.source import CHUNK_BYTES
from kiosk.errors import EnvironmentFault

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def build(folder: Path, manifest: PackManifest, archive: Path) -> None:
    """Write the pack in `folder`, checked before, into `archive`, whole or not at all.

    Raises:
        EnvironmentFault: it cannot be written.
    """
    beside = archive.with_name(f".{archive.name}.new")
    try:
        archive.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(beside, "w") as writer:
            for path in (MANIFEST_NAME, *sorted(entry.path for entry in manifest.files)):
                _add(writer, folder, path)
        beside.replace(archive)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise EnvironmentFault(
            f"{archive} could not be written ({error.strerror or error}).", "Make room for it."
        ) from error


def _add(writer: zipfile.ZipFile, folder: Path, path: str) -> None:
    """Add one file; pictures and films are packed already, so only texts are packed again."""
    info = zipfile.ZipInfo(path, _LONG_AGO)
    is_text = PurePosixPath(path).suffix.lower() in TEXT_ENDINGS
    info.compress_type = zipfile.ZIP_DEFLATED if is_text else zipfile.ZIP_STORED
    info.create_system, info.external_attr = _UNIX, _PLAIN_FILE
    file = folder / PurePosixPath(path)
    info.file_size = file.stat().st_size
    with file.open("rb") as source, writer.open(info, "w") as target:
        while piece := source.read(CHUNK_BYTES):
            target.write(piece)
