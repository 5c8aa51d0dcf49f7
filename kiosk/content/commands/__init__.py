"""`kiosk pack …`: content on the command line, for authors, publishers and IT."""

import argparse
from importlib import import_module

MODULES = {
    "new": "author",
    "check": "check",
    "approve": "author",
    "build": "author",
    "list": "station",
    "install": "install",
    "withdraw": "withdraw",
    "publish": "publish",
    "keys": "publish",
    "delegate": "publish",
    "rotate": "publish",
}


def run(options: argparse.Namespace) -> int:
    """Do what was asked for; returns the exit status.

    Raises:
        KioskError: it cannot be done; says why and what to do.
    """
    module = import_module(f"kiosk.content.commands.{MODULES[options.pack_command]}")
    return int(getattr(module, options.pack_command)(options))
