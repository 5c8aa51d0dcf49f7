"""One family answering one survey: frozen states, one question a screen; pure.

Rules of a session:
- nothing is chosen before somebody chooses it, unless the survey file fills it in;
- every question that is not required can be skipped, and every step can be taken back;
- what was said is still there when its question is reached again, also after it was closed;
- what is said to a question that is closed counts for nothing, and is never in the response;
- the survey is the version that the session began with, whatever is installed meanwhile.
"""

from dataclasses import dataclass, field, replace
from types import MappingProxyType

from kiosk.errors import ContentFault
from kiosk.survey.branching import Answers, Branch, Place, Role, Step, follow
from kiosk.survey.checking import accepted
from kiosk.survey.complaints import Fault, Unfit, complaint
from kiosk.survey.items import NO, YES, Question
from kiosk.survey.questionnaire import Questionnaire

_NOTHING_SAID: Answers = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SurveySession:
    """Where a family stands in a survey.

    Attributes:
        questionnaire: the survey.
        language: BCP-47 tag of the language it is read in.
        free_text: whether words, numbers and days can be entered; without, such questions are
            left out.
        said: the entries given at each place; empty where an answer was taken back.
        passed: places of what was answered, read or skipped, in that order.
        branch: what is open now; worked out from the rest.
    """

    questionnaire: Questionnaire
    language: str
    free_text: bool = False
    said: Answers = field(default_factory=lambda: _NOTHING_SAID)
    passed: tuple[Place, ...] = ()
    branch: Branch = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Follow the answers; refuse a survey that could never be completed here.

        Raises:
            ContentFault: a required question has to be written, and there is no keyboard.
        """
        object.__setattr__(self, "branch", follow(self.questionnaire.outline, self.said))
        for item in self.questionnaire.walk():
            if item.required and item.asks and item.is_typed and not self.free_text:
                raise ContentFault(
                    f"Survey item “{item.link_id}”: it must be written, and there is no keyboard.",
                    "Take `required` out, or make it a choice.",
                )

    @property
    def answers(self) -> Answers:
        """The answers that count."""
        return self.branch.answers

    def steps(self) -> tuple[Step, ...]:
        """Every screen on the way, given the answers so far."""
        return tuple(s for s in self.branch.steps if self.free_text or not s.item.is_typed)

    def step(self) -> Step | None:
        """The screen to show; None once all is done.

        After the last screen comes a required group again in which nothing was answered.
        """
        steps = self.steps()
        waiting = next((step for step in steps if step.place not in self.passed), None)
        return waiting or next((step for step in steps if self._is_owed(step)), None)

    def current(self) -> Question | None:
        """The item of the screen to show: a question, a card, or a group to go through again."""
        step = self.step()
        return step.item if step else None

    def chosen(self) -> tuple[str, ...]:
        """What was said here before going back, or what the survey fills in."""
        step = self.step()
        return self.branch.answers.get(step.place, ()) if step else ()

    def is_required(self) -> bool:
        """Whether the screen to show cannot be skipped."""
        step = self.step()
        return step is not None and self._cannot_be_skipped(step)

    def answer(self, *given: str) -> "SurveySession":
        """Answer the current question, and go on; for entries see `entries`.

        To go through a group once more say "true", or "false" to go on.

        Raises:
            Unfit: the question does not have such an answer; a ValueError.
        """
        step = self._at()
        match step.role:
            case Role.READ:
                return self._go_on(step, self.said)
            case Role.ANOTHER if given not in {(YES,), (NO,)}:
                raise Unfit(step.item.link_id, (complaint(Fault.NOT_AN_OPTION),))
            case Role.ANOTHER:
                kept = given
            case Role.ASK:
                kept = accepted(step.item, given)
        return self._go_on(step, {**self.said, step.place: kept})

    def skip(self) -> "SurveySession":
        """Go on without an answer to the current question, or from a card that has been read.

        Raises:
            Unfit: the question is required; a ValueError.
        """
        step = self._at()
        if self._cannot_be_skipped(step):
            raise Unfit(step.item.link_id, (complaint(Fault.REQUIRED),))
        if step.role is Role.READ:
            return self._go_on(step, self.said)
        return self._go_on(step, {**self.said, step.place: ()})

    def back(self) -> "SurveySession":
        """The screen before, its answer still there; the same session on the first screen."""
        return replace(self, passed=self.passed[:-1])

    def finish(self) -> "SurveySession":
        """Skip all that is left, up to the first question that is required."""
        session = self
        while session.step() is not None and not session.is_required():
            given = session.chosen()
            session = session.answer(*given) if given else session.skip()
        return session

    def progress(self) -> tuple[int, int]:
        """Which screen this is, from 1, and how many there are with the answers so far."""
        steps, step = self.steps(), self.step()
        return (len(steps) if step is None else steps.index(step) + 1), len(steps)

    @property
    def is_complete(self) -> bool:
        """Whether there is nothing left to ask."""
        return self.step() is None

    @property
    def has_answers(self) -> bool:
        """Whether anybody answered anything, so that there is something to send."""
        return any(
            step.role is Role.ASK and step.place in self.said and step.place in self.answers
            for step in self.steps()
        )

    def screens(self) -> tuple[Question, ...]:
        """The items of all screens."""
        return tuple(step.item for step in self.steps())

    def _at(self) -> Step:
        step = self.step()
        if step is None:
            raise ValueError("the survey is complete")
        return step

    def _go_on(self, step: Step, said: Answers) -> "SurveySession":
        changed = replace(self, said=MappingProxyType(dict(said)))
        still_open = {one.place for one in changed.steps()}
        before = (place for place in self.passed if place != step.place)
        passed = tuple(place for place in (*before, step.place) if place in still_open)
        return replace(changed, passed=passed)

    def _cannot_be_skipped(self, step: Step) -> bool:
        if step.role is not Role.ASK:
            return False
        if step.item.required or step.item.limits.least:
            return True
        return any(
            group.required
            and not self._is_answered((group, place), but=step)
            and self._is_last_chance((group, place), step)
            for group, place in step.groups
        )

    def _is_owed(self, step: Step) -> bool:
        """Whether a required group around `step` has no answer at all."""
        return step.role is Role.ASK and any(
            group.required and not self._is_answered((group, place)) for group, place in step.groups
        )

    def _is_answered(self, group: tuple[Question, Place], but: Step | None = None) -> bool:
        return any(
            group in step.groups and step.place in self.answers and step != but
            for step in self.steps()
            if step.role is Role.ASK
        )

    def _is_last_chance(self, group: tuple[Question, Place], step: Step) -> bool:
        """Whether no other question of `group` is still to come."""
        return not any(
            group in other.groups and other.role is Role.ASK and other != step
            for other in self.steps()
            if other.place not in self.passed
        )
