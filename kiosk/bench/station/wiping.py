"""Whole visits full of marked words, and what is left of them after the reset."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.station.pack import MadeUpFilm
from kiosk.bench.station.stage import Stage
from kiosk.bench.station.traces import Traces, in_files, in_memory, in_windows
from kiosk.content.film import Film
from kiosk.escalation.desk import HelpDesk
from kiosk.journey import Screen
from kiosk.ui.tour.clock import TourClock
from kiosk.ui.tour.driver import TourFault
from kiosk.visit import ENGLISH, Visit

_FILM, _TITLE, _WORDS = "zqx-film-chosen", "Zqx title of a film", "Zqx words of a film"
_PLAIN_ANSWER, _MARKED_ANSWER = '"display": "Partly"', "Zqx answer"
_ANSWERS = "answers.sqlite"
_TILE, _PHRASE = 1, 1
_SETTLE_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Left:
    """What one reset left behind.

    Attributes:
        visit: how it was made and how it ended.
        leaks: places, in words; empty is right.
    """

    visit: str
    leaks: tuple[str, ...]


def marked_films(film: Path, seconds: float) -> list[MadeUpFilm]:
    """A film that stands first on every shelf, and the one with the markers that is chosen."""
    return [
        MadeUpFilm("plain", film, seconds, "Plain"),
        MadeUpFilm(_FILM, film, seconds, _TITLE, words=_WORDS),
    ]


def marked_survey(survey: str) -> str:
    """The after-film survey with a marker in one of its answers.

    Raises:
        ValueError: that answer is not in it.
    """
    if _PLAIN_ANSWER not in survey:
        raise ValueError(f"no {_PLAIN_ANSWER} in the survey")
    return survey.replace(_PLAIN_ANSWER, f'"display": "{_MARKED_ANSWER}"')


class Wiping:
    """Visits on a stage that was built with `marked_films` and `marked_survey`."""

    def __init__(self, on: Stage) -> None:
        """Learn what the kiosk holds between visits in any case."""
        self._on = on
        self._visitor, self._driver = on.visitor, on.visitor.driver
        desk = HelpDesk(on.paths.assets, on.kiosk.ward.settings, TourClock(10))
        self._phrase = desk.help_in(ENGLISH).phrases[_PHRASE].own
        self._empty_visit()
        _write_out(on.kiosk.shelf.all())
        self._before = self._scan(())

    def after_finish(self) -> Left:
        """A film to its end, its question answered, and Finish."""
        self._choose_film()
        self._visitor.skip_to_the_end()
        self._visitor.answer("partly", "yes", "yes")
        self._visitor.finish()
        return self._left("answered, then Finish")

    def after_silence(self) -> Left:
        """A film left in the middle for words to show, and then nobody there any more."""
        self._choose_film()
        self._visitor.ask_for_help()
        self._driver.settle()
        self._driver.touch("help.main")
        self._driver.settle()
        self._driver.touch(f"help.phrase.{_PHRASE}")
        self._driver.settle()
        self._on.kiosk.idle.warned.emit()
        self._visitor.at(Screen.STILL_THERE)
        self._on.kiosk.idle.finished.emit()
        return self._left("words shown over a film, then silence")

    def _choose_film(self) -> None:
        self._on.play_film(_TILE)
        player = self._on.kiosk.deck.player
        self._driver.wait(lambda: player.state.position > 1, "the film to play on")
        self._prove_the_search()

    def _prove_the_search(self) -> None:
        """While the film is on, its markers must be found: a blind search finds no leak either."""
        chosen = (_FILM, _TITLE, _WORDS)
        found = in_memory(chosen) + in_windows(chosen) - self._before
        for marker in chosen:
            if not any(marker in place for place in found):
                raise TourFault(f"“{marker}” is not found while it shows.", "Mend the search.")

    def _empty_visit(self) -> None:
        self._visitor.start()
        self._visitor.open_films()
        self._driver.settle()
        self._driver.touch("top.finish")
        self._visitor.at(Screen.ATTRACT)

    def _left(self, visit: str) -> Left:
        self._visitor.at(Screen.ATTRACT)
        now = self._scan(tuple(_answer_ids(self._on.paths.answers)))
        leaks = [f"{place}, {n} times" for place, n in (now - self._before).items()]
        if self._on.kiosk.visits.visit != Visit():
            leaks.append("the visit's own choices")
        return Left(visit, tuple(sorted(leaks)))

    def _scan(self, answers: tuple[str, ...]) -> Traces:
        """Every trace of the visit; answers that were sent may stay, in their own file."""
        self._driver.settle(_SETTLE_SECONDS)
        said = (_TITLE, _WORDS, _MARKED_ANSWER, self._phrase, *answers)
        chosen = (_FILM, *said)
        data = self._on.paths.data
        return (
            in_memory(chosen)
            + in_windows(chosen)
            + in_files(data, said, besides=_ANSWERS)
            + in_files(data, (_TITLE, _WORDS, self._phrase))
        )


def _write_out(films: Iterable[Film]) -> None:
    """Let every path of the pack keep its own text, which it does from its first use on."""
    for film in films:
        for file in (film.poster, *film.versions.values(), *film.captions.values()):
            str(file)


def _answer_ids(file: Path) -> list[str]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM answers")]
