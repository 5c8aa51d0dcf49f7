"""`kiosk pack check`: would every station take this pack, and what does it still lack."""

import argparse

from kiosk.clock import SystemClock, today
from kiosk.content.checks.pack_check import check_pack
from kiosk.content.commands.telling import as_documents, say, say_json, say_problems


def check(options: argparse.Namespace) -> int:
    """Print what was found; returns 0 only if stations take the pack."""
    found = check_pack(options.pack, today(SystemClock()))
    manifest = found.manifest
    if options.json:
        say_json(
            {
                "fit": found.is_fit,
                "id": manifest.id if manifest else None,
                "version": manifest.version if manifest else None,
                "problems": as_documents(found.problems),
            }
        )
        return 0 if found.is_fit else 1
    say_problems(found.problems)
    name = f'"{manifest.id}" version {manifest.version}' if manifest else str(options.pack)
    verdict = "can be installed" if found.is_fit else "is refused by every station"
    say(f"The pack {name} {verdict}.")
    return 0 if found.is_fit else 1
