"""Films as rows for posters, on the home screen and on the shelf."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl

from kiosk.content.film import Film, FilmStatus
from kiosk.content.forms import SIGNED
from kiosk.ui.viewmodels.row_list import Row
from kiosk.visit import Visit

FILM_ROLES = (
    "filmId", "title", "theme", "poster", "seconds",
    "languages", "seen", "draft", "exampleStory", "signed",
)  # fmt: skip


def film_rows(films: Sequence[Film], visit: Visit) -> list[Row]:
    """One row a film, in the visit's language, with what this visit has seen."""
    return [
        {
            "filmId": film.id,
            "title": film.title(visit.language),
            "theme": film.theme,
            "poster": QUrl.fromLocalFile(str(film.poster)),
            "seconds": round(film.seconds),
            "languages": len(film.captions),
            "seen": film.id in visit.seen,
            "draft": is_draft(film, visit.language),
            "exampleStory": film.example_story,
            "signed": SIGNED in film.versions,
        }
        for film in films
    ]


def is_draft(film: Film, language: str) -> bool:
    """Whether the film, or its words in `language`, still wait for a check."""
    return film.status is FilmStatus.DRAFT or film.is_draft_in(language)
