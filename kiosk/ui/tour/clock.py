"""The tour's clock: today, but at an hour of its own choosing."""

import time
from datetime import datetime, timedelta


class TourClock:
    """Runs like any clock; its hour can be set."""

    def __init__(self, hour: int) -> None:
        """Begin at `hour` o'clock today."""
        self._shift = timedelta()
        self.set_hour(hour)

    def set_hour(self, hour: int) -> None:
        """Go on from `hour` o'clock."""
        real = datetime.now().astimezone()
        self._shift = real.replace(hour=hour, minute=0, second=0) - real

    def now(self) -> datetime:
        """Local wall-clock time, aware of its zone."""
        return datetime.now().astimezone() + self._shift

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return time.monotonic()
