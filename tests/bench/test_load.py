"""What a process tree costs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.bench.load import measure

_BUSY_CHILD = (
    "import subprocess, sys; "
    "subprocess.run([sys.executable, '-c', 'print(1, flush=True)\\nwhile True: pass'])"
)


@contextmanager
def running(program: str) -> Iterator[int]:
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    process.stdout.read(1)
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, 9)
        process.wait()
        process.stdout.close()


def test_the_work_of_a_child_counts_as_its_parents() -> None:
    with running(_BUSY_CHILD) as parent:
        load = measure(parent, os.getpid(), seconds=0.6)
    assert load.cpu > 15
    assert load.memory_mb > 4


def test_a_sleeper_costs_next_to_nothing() -> None:
    with running("print(1, flush=True)\nimport time; time.sleep(60)") as sleeper:
        assert measure(sleeper, os.getpid(), seconds=0.3).cpu < 15
