"""The film process: libVLC and nothing else, drawing into memory shared with the kiosk.

Started as `kiosk film-process`, or `python -m kiosk.films.process` from a checkout. Loads the
standard library and python-vlc only, so that it is there quickly. It ends as soon as its
standard input does, so none is ever left behind by a kiosk that was killed.
"""

from collections.abc import Sequence


def main(arguments: Sequence[str] = ()) -> int:
    """Run until told to quit; returns the exit status."""
    from kiosk.films.process.run import run  # noqa: PLC0415 - loads libVLC

    return run(arguments)
