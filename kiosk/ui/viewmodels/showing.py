"""The film that is on, with its words in the visit's language."""

import logging
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.film import Film
from kiosk.content.forms import SIGNED
from kiosk.errors import ContentFault
from kiosk.films.captions import Cue, load_cues
from kiosk.visit import ENGLISH, Visit

NO_CUE = -1
_log = logging.getLogger("kiosk.films")


@dataclass(frozen=True, slots=True)
class Showing:
    """What is needed to show one film once.

    Attributes:
        file: the film file that plays.
        cues: its captions, in order; none where the film carries its own.
        caption_language: BCP-47 tag of the cues.
        signed: whether `file` is the version in British Sign Language.
    """

    film: Film
    file: Path
    cues: tuple[Cue, ...]
    caption_language: str
    signed: bool

    def cue_index(self, seconds: float) -> int:
        """The cue that is being said, or was said last; -1 before the first."""
        return bisect_right([cue.start for cue in self.cues], seconds) - 1

    def next_change(self, seconds: float) -> float | None:
        """When the next words come or the present ones go; None after the last."""
        times = (moment for cue in self.cues for moment in (cue.start, cue.end))
        return min((moment for moment in times if moment > seconds), default=None)

    def caption(self, seconds: float) -> str:
        """The words to draw over the picture now."""
        index = self.cue_index(seconds)
        if index == NO_CUE or seconds >= self.cues[index].end:
            return ""
        return self.cues[index].text


def showing(film: Film, visit: Visit) -> Showing:
    """The version, captions and language for this visit; broken captions cost only the captions."""
    language = visit.language if visit.language in film.captions else ENGLISH
    return Showing(
        film=film,
        file=film.file(visit.language, signed=visit.signing),
        cues=_cues(film, language),
        caption_language=language,
        signed=visit.signing and SIGNED in film.versions,
    )


def _cues(film: Film, language: str) -> tuple[Cue, ...]:
    if language not in film.captions:
        return ()
    try:
        return load_cues(film.captions[language])
    except ContentFault as fault:
        _log.warning("captions of %s not used: %s", film.id, fault)
        return ()
