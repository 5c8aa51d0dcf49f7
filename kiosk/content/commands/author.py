"""`kiosk pack new`, `approve` and `build`: what an author does."""

import argparse
from pathlib import Path

from kiosk.clock import SystemClock, today
from kiosk.content.checks.pack_check import check_pack
from kiosk.content.commands.telling import megabytes, say, say_problems
from kiosk.content.making.approve import approve as approve_items
from kiosk.content.making.build import build as build_archive
from kiosk.content.making.new_pack import new_pack
from kiosk.content.refresh import refresh
from kiosk.content.sources.archive import ARCHIVE_ENDING


def new(options: argparse.Namespace) -> int:
    """Start a pack; returns 0."""
    made = new_pack(options.folder, options.id, options.publisher, options.film)
    say(f'The pack "{made.id}" is in {options.folder}; films in it: {len(made.films)}.')
    say("Next: complete pack.json, then kiosk pack check, approve and build.")
    return 0


def approve(options: argparse.Namespace) -> int:
    """Approve items; returns 0."""
    on = options.on or today(SystemClock())
    made = approve_items(options.folder, options.item, options.role, on)
    named = options.item or [item.id for item in made.items()]
    for item in made.items():
        if item.id in named and item.approver is not None:
            say(f"{item.id}: approved by {options.role} on {on}, digest {item.approver.sha256}")
    say(f'The pack "{made.id}" is now version {made.version}.')
    return 0


def build(options: argparse.Namespace) -> int:
    """List, check and write one file; returns 1 when no station would take the pack."""
    folder: Path = options.folder
    if refresh(folder):
        say("The files were listed anew.")
    found = check_pack(folder, today(SystemClock()))
    say_problems(found.problems)
    if found.manifest is None or not found.is_fit:
        say("Nothing was built.")
        return 1
    name = f"{found.manifest.id}-{found.manifest.version}{ARCHIVE_ENDING}"
    archive: Path = options.out or Path(name)
    build_archive(folder, found.manifest, archive)
    say(f"{archive}: {megabytes(archive.stat().st_size)}.")
    return 0
