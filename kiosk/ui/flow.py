"""What happens when a screen is left or entered."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.content.film import Film
from kiosk.journey import Event, Place, Screen
from kiosk.ui.film_deck import Ending, FilmDeck
from kiosk.ui.navigator import Navigator
from kiosk.ui.viewmodels.film import FilmViewModel
from kiosk.ui.viewmodels.help import HelpViewModel
from kiosk.ui.viewmodels.library import LibraryViewModel
from kiosk.ui.viewmodels.survey import SurveyViewModel
from kiosk.ui.visit_keeper import VisitKeeper

CountHelp = Callable[[str], object]
AskAfter = Callable[[Ending], bool]


@dataclass(frozen=True, slots=True)
class Screens:
    """The view models of the screens."""

    help: HelpViewModel
    library: LibraryViewModel
    film: FilmViewModel
    survey: SurveyViewModel


class Flow(QObject):
    """Ties screens to what they start and stop.

    - Help over a film pauses it; coming back goes on.
    - Leaving the film stops it and keeps its place for this visit.
    - Leaving the survey forgets its answers.
    - The attract screen means that everything of the visit has been forgotten.
    """

    def __init__(
        self,
        navigator: Navigator,
        visits: VisitKeeper,
        deck: FilmDeck,
        screens: Screens,
        count_help: CountHelp,
        ask_after: AskAfter,
        parent: QObject | None = None,
    ) -> None:
        """`ask_after(ending)` prepares the question after a film and says whether there is one."""
        super().__init__(parent)
        self._navigator = navigator
        self._visits = visits
        self._deck = deck
        self._screens = screens
        self._count_help = count_help
        self._ask_after = ask_after
        self._playing_beneath = False
        self._language = visits.visit.language
        navigator.moved.connect(self._on_moved)
        visits.changed.connect(self._on_visit_changed)
        deck.ended.connect(self._on_film_ended)
        screens.library.chosen.connect(self._open_film)
        screens.library.touched.connect(deck.expect)
        screens.film.closed.connect(lambda: navigator.go(Event.BACK))

    def _open_film(self, film: Film) -> None:
        self._deck.open(film)
        self._navigator.go(Event.FILM_CHOSEN)

    def _on_film_ended(self, ending: Ending) -> None:
        if self._navigator.place.screen is not Screen.FILM:
            return
        self._navigator.go(Event.FILM_ENDED if self._ask_after(ending) else Event.BACK)

    def _on_moved(self, old: Place, new: Place) -> None:
        if new.screen is Screen.HELP:
            self._count_help(old.screen.value)
        self._pause_or_go_on(old, new)
        was, here = _all_screens(old), _all_screens(new)
        if Screen.FILM in was and Screen.FILM not in here:
            self._deck.leave()
            self._screens.film.forget()
        if old.screen is Screen.HELP:
            self._screens.help.open_at(HelpViewModel.Page.Steps, self._visits.visit.language)
        if Screen.SURVEY in was and Screen.SURVEY not in here:
            self._screens.survey.forget()
        if new.screen is Screen.ATTRACT:
            self._forget()
        elif new.screen in {Screen.HOME, Screen.LIBRARY}:
            self._expect_first_film()

    def _pause_or_go_on(self, old: Place, new: Place) -> None:
        if old.screen is Screen.FILM and Screen.FILM in new.beneath:
            self._playing_beneath = self._deck.state.is_wanted
            self._deck.player.pause()
        elif new.screen is Screen.FILM and Screen.FILM in old.beneath and self._playing_beneath:
            self._playing_beneath = False
            self._deck.player.play()

    def _expect_first_film(self) -> None:
        if films := self._screens.library.on_page():
            self._deck.expect(films[0])

    def _forget(self) -> None:
        self._playing_beneath = False
        self._visits.forget()
        self._screens.library.forget()
        self._screens.film.forget()
        self._screens.survey.forget()
        self._screens.help.open_at(HelpViewModel.Page.Steps, self._visits.visit.language)

    def _on_visit_changed(self) -> None:
        if (language := self._visits.visit.language) == self._language:
            return
        self._language = language
        self._screens.help.speak(language)
        self._screens.survey.speak(language)
        self._deck.reopen()
        if Screen.FILM in self._navigator.place.beneath:
            self._deck.player.pause()


def _all_screens(place: Place) -> frozenset[Screen]:
    return frozenset((place.screen, *place.beneath))
