"""Made-up families who answer the after-film survey."""

from datetime import date
from random import Random
from typing import Any

from kiosk.clock import PartOfDay
from kiosk.paths import default_paths
from kiosk.survey.questionnaire import Questionnaire, parse_questionnaire
from kiosk.survey.response import AnswerContext, FilmShown, build_response
from kiosk.survey.session import SurveySession

_DAY = date(2026, 1, 31)


def after_film_survey() -> Questionnaire:
    """The survey that ships with the kiosk.

    Raises:
        ContentFault: it cannot be read.
    """
    return parse_questionnaire((default_paths().media / "surveys/after-film.json").read_bytes())


def seeded(seed: int) -> Random:
    """Choices that can be made again."""
    return Random(seed)  # noqa: S311 - nothing here is secret


def an_answer(survey: Questionnaire, chooser: Random) -> dict[str, Any]:
    """A whole QuestionnaireResponse to `survey`, each answer as `chooser` has it."""
    session = SurveySession(survey, "en-GB")
    while (question := session.current()) is not None:
        codes = [option.code for option in question.options]
        session = session.answer(chooser.choice(codes)) if codes else session.skip()
    film = FilmShown("f01", 1, "en-GB", captions_on=True, seen_percent=chooser.uniform(0, 100))
    return build_response(session, AnswerContext(_DAY, PartOfDay.MORNING, "Bench ward", film))
