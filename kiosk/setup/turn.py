"""One set-up at a time in a checkout."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def taking_turns(file: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold `file` while set-up works; wait first when another set-up holds it.

    Tools that set-up starts hold it too (`tools.run_tool`), so that a tool which outlives a killed
    set-up is waited for. Windows itself refuses to remove files that are in use, so nothing is held
    there.
    """
    if sys.platform == "win32":
        yield
    else:
        held = os.open(file, os.O_RDWR)
        os.set_inheritable(held, True)  # noqa: FBT003 - the standard library's own way
        try:
            _lock(held, say)
            yield
        finally:
            os.close(held)


def _lock(held: int, say: Callable[[str], None]) -> None:
    if sys.platform != "win32":
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up is at work here: waiting for it to end.")
            fcntl.flock(held, fcntl.LOCK_EX)
