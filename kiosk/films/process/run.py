"""The life of the film process."""

import os
import queue
import sys
import threading
from collections.abc import Sequence
from types import TracebackType

from kiosk.errors import EnvironmentFault
from kiosk.films.process.instances import Instances
from kiosk.films.process.library import load, make_instance
from kiosk.films.process.limits import be_modest
from kiosk.films.process.news import News
from kiosk.films.process.options import WORDLESS, instance_options
from kiosk.films.process.pipes import EventPipe, claim_standard_output, read_commands
from kiosk.films.protocol import Command, Ready, Unfit

MOST_WAITING = 256
"""Messages; when this is reached the kiosk's pipe fills instead."""


def run(arguments: Sequence[str]) -> int:
    """Load libVLC, check it, then do as told until told to quit or the pipe ends.

    Args:
        arguments: further options for libVLC.

    Returns:
        1 when libVLC cannot show films here; the reason has then been sent. Otherwise the process
        ends without returning, since libVLC's threads are not to be waited for.
    """
    pipe = EventPipe(claim_standard_output())
    sys.excepthook = _die
    be_modest()
    waiting: queue.Queue[Command | News] = queue.Queue(MOST_WAITING)
    threading.Thread(target=_listen, args=(waiting,), daemon=True).start()
    try:
        vlc = load()
        options = [*instance_options(os.environ), *arguments]
        instances = Instances(
            make_instance(vlc, [WORDLESS, *options]), lambda: make_instance(vlc, options)
        )
        _serve(pipe, waiting, instances, vlc.libvlc_get_version().decode())
    except EnvironmentFault as fault:
        pipe.send(Unfit(fault.what, fault.cure))
    return 1


def _serve(
    pipe: EventPipe, waiting: "queue.Queue[Command | News]", instances: Instances, version: str
) -> None:
    # These import python-vlc, which must have been told where libVLC is.
    from kiosk.films.process.control import ControlLoop  # noqa: PLC0415
    from kiosk.films.process.painter import Painter  # noqa: PLC0415
    from kiosk.films.process.self_check import check  # noqa: PLC0415

    check(instances.plain)
    pipe.send(Ready(os.getpid(), version))
    ControlLoop(instances, Painter(pipe.announce_frame), waiting, pipe.send).run()
    os._exit(0)


def _listen(waiting: "queue.Queue[Command | News]") -> None:
    read_commands(waiting.put)
    os._exit(0)


def _die(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)
