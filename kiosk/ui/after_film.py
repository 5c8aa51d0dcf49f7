"""Prepares the question that follows a film."""

import logging
from dataclasses import replace

from kiosk.clock import Clock, part_of_day
from kiosk.content.forms import SIGNED
from kiosk.content.station import StationCatalogue
from kiosk.errors import ContentFault
from kiosk.survey.library import read_survey
from kiosk.survey.questionnaire import Questionnaire
from kiosk.survey.repeat_press import RepeatPress
from kiosk.survey.response import AnswerContext, FilmShown, build_response
from kiosk.survey.session import SurveySession
from kiosk.ui.film_deck import Ending
from kiosk.ui.viewmodels.survey import Response, SurveyViewModel
from kiosk.ui.visit_keeper import VisitKeeper
from kiosk.ui.ward_watch import WardWatch

SURVEY_ID = "after-film"
_log = logging.getLogger("kiosk.survey")


def load_survey(catalogue: StationCatalogue | None) -> Questionnaire | None:
    """The after-film survey of the packs, or nothing if it has none or it cannot be used."""
    file = catalogue.surveys.get(SURVEY_ID) if catalogue else None
    if file is None:
        return None
    try:
        survey = read_survey(file)
        SurveySession(survey, survey.language)
    except ContentFault as error:
        _log.error("survey %s not used: %s", SURVEY_ID, error)
        return None
    return survey


class AfterFilm:
    """Asks once a film and visit."""

    def __init__(
        self,
        survey: Questionnaire | None,
        screen: SurveyViewModel,
        visits: VisitKeeper,
        ward: WardWatch,
        clock: Clock,
    ) -> None:
        """Without a survey nothing is asked."""
        self._survey = survey
        self._screen = screen
        self._visits = visits
        self._ward = ward
        self._clock = clock
        self._repeats = RepeatPress()

    def ask(self, ending: Ending) -> bool:
        """Put the first question on the screen; false if this visit was asked about this film."""
        film_id = ending.showing.film.id
        if self._survey is None or film_id in self._visits.visit.asked:
            return False
        self._visits.update(lambda visit: replace(visit, asked=visit.asked | {film_id}))
        session = SurveySession(self._survey, self._visits.visit.language)
        self._screen.ask(session, lambda done: self._respond(done, ending))
        return True

    def _respond(self, session: SurveySession, ending: Ending) -> Response:
        now, showing = self._clock.now(), ending.showing
        film = FilmShown(
            film_id=showing.film.id,
            film_version=showing.film.version,
            language=SIGNED if showing.signed else showing.caption_language,
            captions_on=self._visits.visit.captions_on,
            seen_percent=ending.percent_seen,
        )
        settings = self._ward.settings
        flags = self._repeats.flags(
            session.questionnaire.url, self._clock.monotonic(), settings.repeat_press_seconds
        )
        context = AnswerContext(now.date(), part_of_day(now), settings.ward_name, film, flags)
        return build_response(session, context)
