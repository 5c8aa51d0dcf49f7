"""The commands of `python3 -m kiosk`, and what anybody sees when one of them fails."""

import argparse
import logging
import os
import sys
from importlib import import_module
from pathlib import Path

from kiosk import __version__
from kiosk.errors import KioskError
from kiosk.logs import start_logging
from kiosk.setup import glance
from kiosk.setup.fault import EXIT_STATUS, SetUpStopped
from kiosk.setup.qt_environment import has_gpu, has_screen, prepare_qt

MODULES = {
    "run": "kiosk.app",
    "tour": "kiosk.ui.tour",
    "check": "kiosk.staff.check_command",
    "pack": "kiosk.content.commands",
    "bench": "kiosk.bench.command",
    "export": "kiosk.export.command",
}


def run(arguments: list[str]) -> int:
    """Do what `arguments` ask for; returns the exit status (see `kiosk.__main__.main`)."""
    options = parse(arguments)
    try:
        _set_up(arguments)
        return _run(options)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Give the same command again to go on.\n")
        return 130
    except Exception as error:  # noqa: BLE001 - nobody sees a traceback on a ward
        return _tell(error)


def parse(arguments: list[str]) -> argparse.Namespace:
    """What was asked for; ends the process with a message when that makes no sense."""
    places = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    places.add_argument("--data", type=Path, metavar="DIR", help="where this station writes")
    places.add_argument("--ward", type=Path, metavar="FILE", help="the ward settings to use")
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="A family-information kiosk for children's wards. Without a command: run it.",
        parents=[places],
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("--windowed", action="store_true", help="in a window, not full screen")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    tour = commands.add_parser(
        "tour", parents=[places], help="every journey without a screen, as pictures and figures"
    )
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="where they go")
    check = commands.add_parser("check", parents=[places], help="is this station ready, or why not")
    check.add_argument("--json", action="store_true", help="for a machine to read")
    check.add_argument("--profile", choices=("build", "station"), default="station")
    pack = commands.add_parser("pack", parents=[places], help="content, for authors and IT")
    if "pack" in arguments:
        import_module("kiosk.content.commands.arguments").add_to(pack, places)
    bench = commands.add_parser("bench", parents=[places], help="measure, beside other players")
    bench.add_argument("--json", action="store_true", help="for a machine to read")
    bench.add_argument("name", nargs="?", metavar="NAME", help="one figure instead of all")
    export = commands.add_parser("export", parents=[places], help="answers to a folder or stick")
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help="where they go")
    export.add_argument("--format", default="csv,fhir", metavar="FORMS", help="csv, fhir or both")
    export.add_argument("--new", action="store_true", help="only what was not exported before")
    export.add_argument(
        "--min-cell", type=int, default=5, choices=range(5, 21), metavar="N",
        help="hide counts below N in sums, 5 to 20",
    )  # fmt: skip
    parser.set_defaults(command="run")
    return parser.parse_args(arguments, argparse.Namespace(data=None, ward=None))


def _set_up(arguments: list[str]) -> None:
    settled = glance.is_as_noted(glance.ROOT, "run") and glance.is_inside(glance.ROOT)
    if not settled:
        import_module("kiosk.setup.start").ensure("kiosk", arguments, "run")


def _run(options: argparse.Namespace) -> int:
    if options.command == "run" and not has_screen(os.environ, sys.platform):
        options.command, options.out = "tour", Path("tour")
        sys.stderr.write("There is no screen here, so this is the tour; see the folder tour.\n")
    if options.command == "tour":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    prepare_qt(os.environ, sys.platform, has_gpu=has_gpu())
    paths = import_module("kiosk.paths")  # needs what set-up installs
    start_logging(paths.default_paths(options.data).logs)
    return int(import_module(MODULES[options.command]).run(options))


def _tell(error: Exception) -> int:
    """Say what went wrong; the traceback goes to the log, where there is one by now."""
    if isinstance(error, KioskError):
        sys.stderr.write(f"{error.what}\n{error.cure}\n")
        return EXIT_STATUS if isinstance(error, SetUpStopped) else 1
    if logging.getLogger().handlers:
        logging.getLogger("kiosk").critical("uncaught exception", exc_info=error)
    sys.stderr.write(
        f"The kiosk met a fault of its own ({type(error).__name__}: {error}) and has stopped.\n"
        "Start it again; if that does not help, send its log to whoever looks after it.\n"
    )
    return 1
