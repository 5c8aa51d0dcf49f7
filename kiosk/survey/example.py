"""An example answer, byte for byte as a real one is stored and sent, for families and governance.

It is made by the same code as any answer: a session is walked through, its first options are
chosen, and its written questions answered with words that say that they are an example. Only the id
is not random, so that the page looks the same each time.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.errors import ContentFault
from kiosk.survey.branching import Role, Step
from kiosk.survey.items import NO, NUMBERS, Kind
from kiosk.survey.questionnaire import Questionnaire
from kiosk.survey.response import AnswerContext, build_response, encode
from kiosk.survey.session import SurveySession

EXAMPLE_ID = "00000000-0000-4000-8000-000000000000"
EXAMPLE_WORDS = "Example words."
_ENTRIES = {
    Kind.BOOLEAN: "true",
    Kind.DATE: "2026",
    Kind.DATE_TIME: "2026",
    Kind.TIME: "12:00",
    Kind.URL: "https://ward.example/",
}


@dataclass(frozen=True, slots=True)
class Example:
    """What leaves the station for one answer.

    Attributes:
        answer: the FHIR QuestionnaireResponse as JSON in UTF-8.
        leaves: what is stored and sent: the same bytes, or sealed to the hospital's key.
        is_sealed: whether `leaves` is sealed.
    """

    answer: bytes
    leaves: bytes
    is_sealed: bool


def example(
    survey: Questionnaire,
    language: str,
    context: AnswerContext,
    seal: Callable[[bytes], str] | None = None,
) -> Example:
    """An example answer to `survey`; `seal` is that of the station, if it has a key.

    Raises:
        ContentFault: it has a required question that no example answer fits.
    """
    session = SurveySession(survey, language, free_text=True)
    while (step := session.step()) is not None:
        session = _gone_on(session, step)
    response = build_response(session, context)
    response["id"] = EXAMPLE_ID
    response["identifier"]["value"] = f"urn:uuid:{EXAMPLE_ID}"
    answer = encode(response)
    return Example(answer, seal(answer).encode("ascii") if seal else answer, seal is not None)


def _gone_on(session: SurveySession, step: Step) -> SurveySession:
    """One step further; a question whose limits the example does not meet is left out if it may."""
    if step.role is Role.ANOTHER:
        return session.answer(NO)
    try:
        return session.answer(*_entries(step))
    except ValueError as error:
        if not session.is_required():
            return session.skip()
        raise ContentFault(
            f"Survey item “{step.item.link_id}”: no example answer keeps to its limits.",
            "Show the page with another survey.",
        ) from error


def _entries(step: Step) -> tuple[str, ...]:
    question, least = step.item, step.item.limits.least or 1
    if question.options:
        return tuple(option.code for option in question.options[: least if question.repeats else 1])
    if question.kind in NUMBERS:
        low = question.limits.low
        unit = f" {question.units[0].code}" if len(question.units) > 1 else ""
        return (f"{low.of if low else 1}{unit}",)
    return (_ENTRIES.get(question.kind, EXAMPLE_WORDS),)
