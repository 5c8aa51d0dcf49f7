"""One export: every kept answer into a new folder, then the mark that it was exported."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from kiosk.errors import EnvironmentFault
from kiosk.export.answers import read_response
from kiosk.export.files import BundleFile, CsvFiles, SealedFiles
from kiosk.storage.answer_row import AnswerRow
from kiosk.storage.database import sync_folder

Seal = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    Attributes:
        csv, fhir: which forms.
        min_cell: counts below it are hidden in what is summed.
        questions: the wording of a question by survey and linkId.
        seal: seals what is not sealed yet; None where the station has no key.
    """

    csv: bool
    fhir: bool
    min_cell: int
    today: date
    questions: Mapping[tuple[str, str], str]
    seal: Seal | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the folder, and the ids of the answers in clear and sealed."""

    folder: Path
    clear: tuple[str, ...]
    sealed: tuple[str, ...]


def export(rows: Iterator[AnswerRow], out: Path, wish: Wish) -> Exported:
    """Write `rows` into a new folder below `out`; it has its name only once it is whole.

    Raises:
        EnvironmentFault: it cannot be written there; nothing of it is left.
    """
    target = _free_folder(out, f"answers-{wish.today.isoformat()}")
    unfinished = target.with_name(f".{target.name}.part")
    try:
        unfinished.mkdir(parents=True)
        clear, sealed = _write(rows, unfinished, wish)
        unfinished.rename(target)
        sync_folder(out)
    except OSError as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise EnvironmentFault(
            f"The answers could not be written to {out}: {error.strerror or error}.",
            "Use a stick or folder with room that this account may write to; nothing was marked.",
        ) from error
    return Exported(target, clear, sealed)


def _write(
    rows: Iterator[AnswerRow], folder: Path, wish: Wish
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    clear: list[str] = []
    sealed: list[str] = []
    with ExitStack() as stack:
        tables = (
            [CsvFiles(folder, stack, wish.questions, wish.today, wish.min_cell)] if wish.csv else []
        )
        bundles = [BundleFile(folder, stack)] if wish.fhir else []
        sealed_files = SealedFiles(folder)
        for row in rows:
            if row.is_sealed or wish.seal:
                sealed_files.add(row.id, _sealed(row, wish.seal))
                sealed.append(row.id)
                continue
            for table in tables:
                table.add(read_response(msgspec.json.decode(row.body), row.part))
            for bundle in bundles:
                bundle.add(row.id, row.body)
            clear.append(row.id)
        for table in tables:
            table.finish()
        for bundle in bundles:
            bundle.finish()
    return tuple(clear), tuple(sealed)


def _sealed(row: AnswerRow, seal: Seal | None) -> str:
    return row.body if row.is_sealed or seal is None else seal(row.body.encode())


def _free_folder(out: Path, name: str) -> Path:
    """A folder below `out` that is not there yet."""
    target, n = out / name, 1
    while target.exists():
        n += 1
        target = out / f"{name}-{n}"
    return target
