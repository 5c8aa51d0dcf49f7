"""The files of an export, written one answer at a time and put in place whole."""

import csv
import os
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import IO

from kiosk.export.answers import HELD_BACK, Response
from kiosk.export.cells import safe_cell
from kiosk.export.summary import COLUMNS, Summary

_ANSWER_COLUMNS = (
    *("id", "survey", "version", "day", "part", "ward", "language", "flags"),
    *("item", "question", "code", "answer"),
)
Questions = Mapping[tuple[str, str], str]
"""The wording of a question by survey and linkId."""


class CsvFiles:
    """`answers.csv`, `summary.csv`, and the words that only the safeguarding lead should read."""

    def __init__(
        self, folder: Path, stack: ExitStack, questions: Questions, today: date, min_cell: int
    ) -> None:
        """Begins both files in `folder`; `stack` closes them, however the export ends.

        Raises:
            OSError: they cannot be written.
        """
        self._questions = questions
        self._summary = Summary(today, min_cell)
        self._folder = folder
        self._stack = stack
        self._files: list[IO[str]] = []
        self._answers = csv.writer(self._open("answers.csv"))
        self._answers.writerow(_ANSWER_COLUMNS)
        self._flagged: list[tuple[object, ...]] = []

    def add(self, response: Response) -> None:
        """One row an answer; words of a response about somebody's safety go into their own file."""
        self._summary.add(response)
        head = (
            *(response.id, response.survey, response.version, response.day, response.part),
            *(response.ward, response.language, " ".join(sorted(response.flags))),
        )
        for answer in response.answers:
            question = self._questions.get((response.survey, answer.link_id), "")
            row = (*head, answer.link_id, question, answer.code, answer.value)
            if answer.is_written and response.is_for_safeguarding:
                self._flagged.append(row)
                row = (*row[:-1], HELD_BACK)
            self._answers.writerow(map(safe_cell, row))

    def finish(self) -> None:
        """Write what is left, and make it last.

        Raises:
            OSError: it cannot be written.
        """
        self._write("summary.csv", COLUMNS, list(self._summary.rows()))
        if self._flagged:
            self._write("for-the-safeguarding-lead.csv", _ANSWER_COLUMNS, self._flagged)
        for file in self._files:
            _sync(file)

    def _write(self, name: str, columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
        writer = csv.writer(self._open(name))
        writer.writerow(columns)
        writer.writerows([map(safe_cell, row) for row in rows])

    def _open(self, name: str) -> IO[str]:
        """A file that Excel, too, reads as UTF-8."""
        file = (self._folder / name).open("w", encoding="utf-8-sig", newline="")
        self._files.append(self._stack.enter_context(file))
        return file


class BundleFile:
    """`answers.json`: a FHIR R4 Bundle of type collection, an entry an answer."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        """Begins the file; `stack` closes it, however the export ends.

        Raises:
            OSError: it cannot be written.
        """
        self._file = stack.enter_context((folder / "answers.json").open("w", encoding="utf-8"))
        self._file.write('{"resourceType":"Bundle","type":"collection","entry":[')
        self._is_first = True

    def add(self, answer_id: str, body: str) -> None:
        """One stored response, byte for byte."""
        comma = "" if self._is_first else ","
        self._file.write(f'{comma}\n{{"fullUrl":"urn:uuid:{answer_id}","resource":{body}}}')
        self._is_first = False

    def finish(self) -> None:
        """End the file, and make it last; a bundle without an answer has no entry.

        Raises:
            OSError: it cannot be written.
        """
        if self._is_first:
            self._file.seek(0)
            self._file.truncate()
            self._file.write('{"resourceType":"Bundle","type":"collection"}\n')
        else:
            self._file.write("\n]}\n")
        _sync(self._file)


class SealedFiles:
    """`sealed/ID.age`, one file an answer, for the hospital's key alone."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder with the first answer only."""
        self._folder = folder / "sealed"

    def add(self, answer_id: str, sealed: str) -> None:
        """One sealed answer as it is stored.

        Raises:
            OSError: it cannot be written.
        """
        self._folder.mkdir(exist_ok=True)
        with (self._folder / f"{answer_id}.age").open("w", encoding="ascii") as file:
            file.write(sealed)
            _sync(file)


def _sync(file: IO[str]) -> None:
    file.flush()
    os.fsync(file.fileno())
