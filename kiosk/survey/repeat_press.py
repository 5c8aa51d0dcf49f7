"""Answers that follow each other too soon: flagged for whoever reads them, never deleted."""

from kiosk.survey.response import Flag


class RepeatPress:
    """Remembers when each survey was last answered here, and nothing else of it.

    A child who plays with the faces sends many answers in a row; so may two honest families. Only a
    reader can tell them apart, so every answer is kept, and those that came soon are marked.
    """

    def __init__(self) -> None:
        """Nothing has been answered yet."""
        self._last: dict[str, float] = {}

    def flags(self, survey: str, moment: float, seconds: float) -> frozenset[Flag]:
        """The flag for an answer to `survey` at `moment` of a clock that only grows, in seconds."""
        before = self._last.get(survey)
        self._last[survey] = moment
        is_repeat = before is not None and moment - before < seconds
        return frozenset({Flag.REPEAT_PRESS}) if is_repeat else frozenset()
