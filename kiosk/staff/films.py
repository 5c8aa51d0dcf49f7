"""Facts about playing films: asked of the film process itself, never found out in this one."""

import subprocess
import sys
from collections.abc import Iterator
from threading import Timer

from kiosk.films.protocol import Ready, Unfit, decode_event
from kiosk.staff.facts import Fact, Verdict, passed

PATIENCE_SECONDS = 30.0


def film_process_command() -> list[str]:
    """How the film process is started, from a checkout, installed or frozen."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    return [*start, "film-process"]


def libvlc() -> Iterator[Fact]:
    """Whether libVLC, its plug-ins, a decoder and an output to memory are all there."""
    try:
        event = decode_event(_first_line())
    except (OSError, ValueError) as error:
        yield Fact(
            "libvlc",
            Verdict.FAIL,
            f"The film process did not say whether it is ready ({error}).",
            "Set the program up again.",
        )
        return
    match event:
        case Ready():
            yield passed("libvlc", f"libVLC {event.libvlc} shows films.")
        case Unfit():
            yield Fact("libvlc", Verdict.FAIL, event.what, event.cure)
        case _:
            yield Fact("libvlc", Verdict.FAIL, "The film process gave an answer out of order.")


def _first_line() -> bytes:
    with subprocess.Popen(
        film_process_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        limit = Timer(PATIENCE_SECONDS, process.kill)
        limit.start()
        try:
            assert process.stdout is not None  # noqa: S101 - a pipe was asked for
            return process.stdout.readline()
        finally:
            limit.cancel()
            process.kill()
