"""Where `python3 -m kiosk` begins; loads next to nothing, so that a second start is quick.

Any Python 3 can read this file far enough to be told that it is too old.
"""

import os
import sys
from importlib import import_module

from kiosk.setup import glance

_TOO_OLD = (
    "The kiosk needs Python 3.11 or newer, and this is Python {}.{}.\n"
    "Install a newer Python and start the kiosk with that one.\n"
)


def main() -> int:
    """Run the command that was typed; returns the exit status.

    0: done. 1: a fault, told on standard error. 2: no such command. 3: set-up needs a person.
    """
    arguments = sys.argv[1:]
    if sys.version_info < (3, 11):  # noqa: UP036 - it is older ones that must be told
        sys.stderr.write(_TOO_OLD.format(*sys.version_info[:2]))
        return 3
    if arguments[:1] == ["film-process"]:
        return int(import_module("kiosk.films.process").main(arguments[1:]))
    if glance.is_as_noted(glance.ROOT, "run") and not glance.is_inside(glance.ROOT):
        python = glance.interpreter(glance.ROOT)
        os.execv(python, [python, "-m", "kiosk", *arguments])  # noqa: S606 - no shell is wanted
    return int(import_module("kiosk.command_line").run(arguments))


if __name__ == "__main__":
    sys.exit(main())
