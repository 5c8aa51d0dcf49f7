"""`python3 -m tests`: set up what is missing, then check everything; `quick` skips slow tests."""

import argparse
import sys

_TOO_OLD = "The tests need Python 3.11 or newer, and this is Python {}.{}.\n"


def main() -> int:
    """Run the checks; returns 0 only when all of them passed, 3 when set-up needs a person."""
    if sys.version_info < (3, 11):  # noqa: UP036 - it is older ones that must be told
        sys.stderr.write(_TOO_OLD.format(*sys.version_info[:2]))
        return 3
    from kiosk.setup.fault import EXIT_STATUS, SetUpStopped  # noqa: PLC0415 - not for older ones
    from kiosk.setup.start import ensure  # noqa: PLC0415
    from tests import checks  # noqa: PLC0415

    parser = argparse.ArgumentParser(prog="python3 -m tests", description=__doc__)
    parser.add_argument("which", nargs="?", choices=("all", "quick"), default="all")
    options = parser.parse_args()
    try:
        ensure("tests", sys.argv[1:], "tests")
    except SetUpStopped as stop:
        sys.stderr.write(f"{stop.what}\n{stop.cure}\n")
        return EXIT_STATUS
    return checks.run(quick=options.which == "quick")


if __name__ == "__main__":
    sys.exit(main())
