"""`kiosk export`: answers to a folder or stick, for staff."""

import argparse
import sys
from pathlib import Path

from kiosk.clock import Clock, SystemClock, today
from kiosk.content.catalogue import open_pack
from kiosk.errors import ContentFault, EnvironmentFault
from kiosk.export.run import Exported, Wish, export
from kiosk.paths import Paths, default_paths
from kiosk.storage.files import AnswerFiles
from kiosk.storage.sealing import Seal
from kiosk.survey.library import read_surveys
from kiosk.ward.load import load_ward

FORMATS = ("csv", "fhir")


def run(options: argparse.Namespace) -> int:
    """Export and say what was written; returns 0.

    Raises:
        EnvironmentFault: the form is unknown, or the folder cannot be written to.
    """
    paths, clock = default_paths(options.data, options.ward), SystemClock()
    forms = _forms(options.format)
    done = export_answers(paths, clock, options.out, forms, options.min_cell, only_new=options.new)
    sys.stdout.write(_told(done))
    return 0


def export_answers(
    paths: Paths, clock: Clock, out: Path, forms: frozenset[str], min_cell: int, *, only_new: bool
) -> Exported:
    """Write the kept answers below `out`, then mark them as exported; they stay on the station.

    Raises:
        EnvironmentFault: the folder cannot be written to, or the answers cannot be read.
    """
    keys = load_ward(paths, today(clock)).settings.seal_answers_to
    files = AnswerFiles(paths.answers, clock, lambda _: None, None, keep_days=0)
    wish = Wish(
        csv="csv" in forms,
        fhir="fhir" in forms,
        min_cell=min_cell,
        today=today(clock),
        questions=_questions(paths.media),
        seal=Seal(keys) if keys else None,
    )
    try:
        done = export(files.every_answer(only_new=only_new), out, wish)
        files.mark_exported((*done.clear, *done.sealed), today(clock))
    finally:
        files.close()
    return done


def _forms(asked: str) -> frozenset[str]:
    forms = frozenset(name.strip() for name in asked.split(","))
    if unknown := sorted(forms - set(FORMATS)):
        raise EnvironmentFault(
            f"There is no form “{unknown[0]}” to export.", f"Use {' or '.join(FORMATS)}, or both."
        )
    return forms


def _questions(media: Path) -> dict[tuple[str, str], str]:
    """The English wording of the pack's questions; none where the pack cannot be read."""
    try:
        files = open_pack(media).surveys
    except ContentFault:
        return {}
    return {
        (survey.url, item.link_id): item.text.in_language("en-GB")
        for survey in read_surveys(files).surveys.values()
        for item in survey.walk()
    }


def _told(done: Exported) -> str:
    lines = [f"{len(done.clear) + len(done.sealed)} answers exported to {done.folder}."]
    if done.sealed:
        lines.append(f"{len(done.sealed)} are sealed: only the hospital's key opens them.")
    lines.append("They stay on this station, marked as exported. Keep the stick safe.")
    return "\n".join(lines) + "\n"
