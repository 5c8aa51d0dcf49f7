"""One person's walk through a survey: forwards, backwards, changing their mind; and what must hold.

- every step leads to another screen, and the survey ends;
- going back shows what was said, and saying it again leads on as before;
- no response has an answer to an item that is closed, or that nobody could see.
"""

from datetime import date
from random import Random
from typing import Any

from kiosk.bench.walks.entries import an_answer
from kiosk.clock import PartOfDay
from kiosk.survey.branching import Node, Role
from kiosk.survey.complaints import Unfit
from kiosk.survey.items import NO, YES, Kind
from kiosk.survey.questionnaire import Questionnaire
from kiosk.survey.response import AnswerContext, build_response
from kiosk.survey.session import SurveySession

Json = dict[str, Any]
LONGEST_WALK = 600
_BACK = 0.12
_SKIP = 0.2
_AGAIN = 0.3


class Stuck(AssertionError):
    """Something that must hold did not."""


def walk(survey: Questionnaire, chance: Random, context: AnswerContext) -> Json:
    """The response at the end of a random walk.

    Raises:
        Stuck: the walk did not end, or something that must hold did not.
    """
    session = SurveySession(survey, "en", free_text=True)
    for steps in range(LONGEST_WALK):
        step = session.step()
        if step is None:
            response = build_response(session, context)
            _check(response, session.branch.nodes)
            return response
        if chance.random() < _BACK and session.passed and steps < LONGEST_WALK // 2:
            session = _went_back(session)
        else:
            session = _moved(session, chance)
    raise Stuck(f"after {LONGEST_WALK} steps there was still something to ask")


def _moved(session: SurveySession, chance: Random) -> SurveySession:
    step = session.step()
    if step is None:
        return session
    if step.role is Role.ANOTHER:
        return session.answer(YES if chance.random() < _AGAIN else NO)
    if step.role is Role.READ or (not session.is_required() and chance.random() < _SKIP):
        return session.skip()
    try:
        return session.answer(*an_answer(step.item, chance))
    except Unfit as unfit:
        raise Stuck(f"no answer to {step.item.link_id} was taken: {unfit}") from unfit


def _went_back(session: SurveySession) -> SurveySession:
    """One step back; what was said there must be there still, and saying it must lead on again."""
    before = session.back()
    step = before.step()
    if step is None:
        raise Stuck("going back led past the end")
    said = session.said.get(step.place, ())
    if step.place in session.answers and said and before.chosen() != said:
        raise Stuck(f"going back to {step.item.link_id} lost what was said")
    if before.chosen() and step.role is not Role.READ:
        again = before.answer(*before.chosen())
        if dict(again.answers) != dict(session.answers):
            raise Stuck(f"saying the same again at {step.item.link_id} changed the answers")
    return before


def _check(response: Json, nodes: tuple[Node, ...]) -> None:
    for item in response.get("item", []):
        _check_item(item, nodes)


def _check_item(item: Json, nodes: tuple[Node, ...]) -> None:
    """The item is an open one, in its place; a group may have several turns to find it in."""
    open_turns = [node for node in nodes if node.item.link_id == item["linkId"]]
    if not open_turns:
        raise Stuck(f"{item['linkId']} is closed, and answered")
    if not item.get("answer") and not item.get("item"):
        raise Stuck(f"{item['linkId']} is there without an answer")
    troubles = [trouble for node in open_turns if (trouble := _trouble(item, node))]
    if len(troubles) == len(open_turns):
        raise troubles[0]


def _trouble(item: Json, node: Node) -> Stuck | None:
    if item.get("answer") and not node.is_seen and not node.item.initial:
        return Stuck(f"{item['linkId']} is hidden, and answered")
    holders = [item] if node.item.kind is Kind.GROUP else item["answer"]
    if len(holders) > len(node.inner) and any("item" in holder for holder in holders):
        return Stuck(f"{item['linkId']} has more in it than was asked")
    try:
        for holder, open_below in zip(holders, node.inner, strict=False):
            _check(holder, open_below)
    except Stuck as stuck:
        return stuck
    return None


def a_context() -> AnswerContext:
    """An ordinary morning."""
    return AnswerContext(date(2026, 1, 31), PartOfDay.MORNING, "Bench ward")
