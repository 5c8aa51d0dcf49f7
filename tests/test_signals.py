"""The version of PySide6 in use counts its references rightly."""

import sys

from PySide6.QtCore import QObject, Signal

_YES = True


class _Sender(QObject):
    sent = Signal(bool)


def test_emitting_5000_times_takes_no_reference_from_true() -> None:
    """PySide6 6.12.0 on Python 3.11 takes one at each emit, until the process dies."""
    sender = _Sender()
    received: list[bool] = []
    sender.sent.connect(received.append)
    before = sys.getrefcount(_YES)
    for _ in range(5000):
        sender.sent.emit(_YES)
    assert len(received) == 5000
    received.clear()
    assert abs(sys.getrefcount(_YES) - before) < 50
