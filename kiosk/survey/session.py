"""One family answering one survey: frozen states, one question a screen; pure.

Rules of a session:
- nothing is chosen before somebody chooses it;
- every question that is not required can be skipped, and every step can be taken back;
- an answer that no longer counts, because its question has closed, is dropped at once.
"""

from dataclasses import dataclass, field, replace
from types import MappingProxyType

from kiosk.errors import ContentFault
from kiosk.survey.branching import Answers, follow
from kiosk.survey.items import NO, WRITTEN, YES, Kind, Question
from kiosk.survey.questionnaire import Questionnaire

_NO_ANSWERS: Answers = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SurveySession:
    """Where a family stands in a survey.

    Attributes:
        questionnaire: the survey.
        language: BCP-47 tag of the language it is read in.
        free_text: whether there is a keyboard; without one, questions to write in are left out.
        answers: the codes chosen (or the one text written), by linkId.
        passed: linkIds of what was answered, read or skipped, in that order.
    """

    questionnaire: Questionnaire
    language: str
    free_text: bool = False
    answers: Answers = field(default_factory=lambda: _NO_ANSWERS)
    passed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a survey that could never be completed here.

        Raises:
            ContentFault: a required question has to be written, and there is no keyboard.
        """
        for item in self.questionnaire.walk():
            if item.required and item.kind in WRITTEN and not self.free_text:
                raise ContentFault(
                    f"Survey item “{item.link_id}”: it must be written, and there is no keyboard.",
                    "Take `required` out, or make it a choice.",
                )

    def current(self) -> Question | None:
        """The question or card to show; None once all have been passed."""
        return next((s for s in self.screens() if s.link_id not in self.passed), None)

    def chosen(self) -> tuple[str, ...]:
        """What was answered to the current question before going back to it."""
        current = self.current()
        return self.answers.get(current.link_id, ()) if current else ()

    def answer(self, *given: str) -> "SurveySession":
        """Answer the current question with codes, "true" or "false", or one text, and go on.

        Raises:
            ValueError: the question does not have such an answer.
        """
        question = self._at()
        answers = {**self.answers, question.link_id: _checked(question, given)}
        return self._go_on(question, answers)

    def skip(self) -> "SurveySession":
        """Go on without an answer to the current question, or from a card that has been read.

        Raises:
            ValueError: the question is required.
        """
        question = self._at()
        if question.required:
            raise ValueError(f"{question.link_id} is required")
        answers = {k: v for k, v in self.answers.items() if k != question.link_id}
        return self._go_on(question, answers)

    def back(self) -> "SurveySession":
        """The screen before, its answer still there; the same session on the first screen."""
        return replace(self, passed=self.passed[:-1])

    def progress(self) -> tuple[int, int]:
        """Which screen this is, from 1, and how many there are with the answers so far."""
        screens, current = self.screens(), self.current()
        if current is None:
            return len(screens), len(screens)
        return screens.index(current) + 1, len(screens)

    @property
    def is_complete(self) -> bool:
        """Whether there is nothing left to ask."""
        return self.current() is None

    @property
    def has_answers(self) -> bool:
        """Whether anything was answered, so that there is something to send."""
        return bool(self.answers)

    def screens(self) -> tuple[Question, ...]:
        """Every question and card on the way, given the answers so far."""
        return tuple(
            item
            for item in follow(self.questionnaire.items, self.answers).seen
            if item.kind != Kind.GROUP and (self.free_text or item.kind not in WRITTEN)
        )

    def _at(self) -> Question:
        question = self.current()
        if question is None:
            raise ValueError("the survey is complete")
        return question

    def _go_on(self, question: Question, answers: dict[str, tuple[str, ...]]) -> "SurveySession":
        branch = follow(self.questionnaire.items, answers)
        still_open = {item.link_id for item in branch.seen}
        passed = tuple(link for link in (*self.passed, question.link_id) if link in still_open)
        return replace(self, answers=branch.answers, passed=passed)


def _checked(question: Question, given: tuple[str, ...]) -> tuple[str, ...]:
    if question.kind in WRITTEN:
        given = tuple(text.strip() for text in given)
        fits = len(given) == 1 and 0 < len(given[0]) <= question.max_length
    else:
        codes = {choice.code for choice in question.options}
        allowed = {YES, NO} if question.kind == Kind.BOOLEAN else codes
        fits = bool(given) and len(set(given)) == len(given) and set(given) <= allowed
    if not fits or (len(given) > 1 and not question.repeats):
        raise ValueError(f"not an answer to {question.link_id}")
    return given
