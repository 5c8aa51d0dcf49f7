"""Running the tools that set-up needs, with their words kept for when they fail."""

import os
import subprocess
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Done(NamedTuple):
    """How a tool ended: its exit status, and all that it printed."""

    status: int
    output: str


def run_tool(command: Sequence[str], each_line: Callable[[str], None] | None = None) -> Done:
    """Run `command` to its end, giving each line it prints to `each_line` as it comes.

    Raises:
        OSError: the command cannot be started.
    """
    lines: list[str] = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,  # the file that `turn.taking_turns` holds
        text=True,
        errors="replace",
        env={**os.environ, "LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"},
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            if each_line is not None:
                each_line(line.rstrip())
    return Done(process.returncode, "".join(lines))
