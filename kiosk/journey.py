"""Which screen follows which: one table of moves, without Qt.

A *place* is the screen on show and those waiting beneath it. Help, the language list and
"Still there?" open over another screen and go back to it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Screen(StrEnum):
    """Every screen of the window."""

    ATTRACT = "attract"
    HOME = "home"
    LANGUAGE = "language"
    LIBRARY = "library"
    FILM = "film"
    SURVEY = "survey"
    THANKS = "thanks"
    HELP = "help"
    STILL_THERE = "still-there"
    OUT_OF_SERVICE = "out-of-service"


class Event(StrEnum):
    """Everything that may change the screen."""

    STARTED = "started"
    HELP_ASKED = "help-asked"
    LANGUAGE_ASKED = "language-asked"
    HOME_ASKED = "home-asked"
    LIBRARY_ASKED = "library-asked"
    FILM_CHOSEN = "film-chosen"
    FILM_ENDED = "film-ended"
    ANSWERS_SAVED = "answers-saved"
    BACK = "back"
    WENT_IDLE = "went-idle"
    STILL_HERE = "still-here"
    VISIT_FINISHED = "visit-finished"
    BROKE = "broke"
    MENDED = "mended"


@dataclass(frozen=True, slots=True)
class Place:
    """The screen on show and, nearest first, the screens it opened over."""

    screen: Screen
    beneath: tuple[Screen, ...] = ()


OVERLAYS = frozenset({Screen.HELP, Screen.LANGUAGE, Screen.STILL_THERE})
VISIT_SCREENS = frozenset(Screen) - {Screen.ATTRACT, Screen.OUT_OF_SERVICE}

_S, _E = Screen, Event

MOVES: dict[tuple[Screen, Event], Screen] = {
    (_S.ATTRACT, _E.STARTED): _S.HOME,
    (_S.HOME, _E.LIBRARY_ASKED): _S.LIBRARY,
    (_S.HOME, _E.FILM_CHOSEN): _S.FILM,
    (_S.LIBRARY, _E.FILM_CHOSEN): _S.FILM,
    (_S.FILM, _E.FILM_ENDED): _S.SURVEY,
    (_S.SURVEY, _E.ANSWERS_SAVED): _S.THANKS,
    (_S.LIBRARY, _E.BACK): _S.HOME,
    (_S.FILM, _E.BACK): _S.LIBRARY,
    (_S.SURVEY, _E.BACK): _S.LIBRARY,
    (_S.THANKS, _E.BACK): _S.HOME,
    (_S.THANKS, _E.LIBRARY_ASKED): _S.LIBRARY,
    **{(s, _E.HOME_ASKED): _S.HOME for s in VISIT_SCREENS - {_S.HOME, _S.STILL_THERE}},
    **{(s, _E.HELP_ASKED): _S.HELP for s in _S if s is not _S.HELP},
    **{(s, _E.LANGUAGE_ASKED): _S.LANGUAGE for s in VISIT_SCREENS - OVERLAYS | {_S.HELP}},
    **{(s, _E.WENT_IDLE): _S.STILL_THERE for s in VISIT_SCREENS - {_S.STILL_THERE}},
    **{(s, _E.VISIT_FINISHED): _S.ATTRACT for s in VISIT_SCREENS},
    **{(s, _E.BROKE): _S.OUT_OF_SERVICE for s in _S if s not in {_S.OUT_OF_SERVICE, _S.HELP}},
    (_S.OUT_OF_SERVICE, _E.MENDED): _S.ATTRACT,
}

CLOSERS = {
    (_S.HELP, _E.BACK),
    (_S.LANGUAGE, _E.BACK),
    (_S.STILL_THERE, _E.STILL_HERE),
}


def next_place(place: Place, event: Event) -> Place:
    """The place after `event`; the same place where the table has no move for it.

    A fault never takes the help steps away from somebody reading them: it waits beneath.
    """
    if (place.screen, event) in CLOSERS:
        return _close(place)
    if place.screen is Screen.HELP and event is Event.BROKE:
        return Place(Screen.HELP, (Screen.OUT_OF_SERVICE,))
    target = MOVES.get((place.screen, event))
    if target is None:
        return place
    if target not in OVERLAYS:
        return Place(target)
    return _open_over(place, target)


def _close(place: Place) -> Place:
    if not place.beneath:
        return Place(Screen.ATTRACT)
    return Place(place.beneath[0], place.beneath[1:])


def _open_over(place: Place, overlay: Screen) -> Place:
    """Open `overlay`; "Still there?" makes way for help instead of waiting beneath it."""
    below = place.beneath if place.screen is Screen.STILL_THERE else (place.screen, *place.beneath)
    if overlay in below:
        below = below[below.index(overlay) + 1 :]
    return Place(overlay, below)
