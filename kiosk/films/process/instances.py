"""The instances of libVLC: one for films without words of their own, another that draws those."""

from collections.abc import Callable
from typing import Any


class Instances:
    """Makes the second one when the first film needs it.

    libVLC lists the system's fonts up to three times for each film that it opens, a fifth of the
    time to its first picture, even where it has no words to draw.
    """

    def __init__(self, plain: Any, make_writing: Callable[[], Any]) -> None:  # noqa: ANN401
        """`plain` has no text renderer; `make_writing()` makes an instance that has one."""
        self.plain = plain
        self._make_writing = make_writing
        self._writing: Any = None

    def for_film(self, *, has_captions: bool) -> Any:  # noqa: ANN401 - python-vlc has no types
        """The instance for a film, which may hold caption tracks of its own."""
        if not has_captions:
            return self.plain
        if self._writing is None:
            self._writing = self._make_writing()
        return self._writing
