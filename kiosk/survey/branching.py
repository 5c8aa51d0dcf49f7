"""Which items of a survey are open, given the answers so far; pure.

As FHIR R4 has it: an item is open where its conditions hold and the group around it is open. An
answer to a question that is closed counts for nothing. `!=` holds where no answer is equal, so also
where there is no answer (hl7.org/fhir/R4/codesystem-questionnaire-enable-operator.html).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.survey.items import YES, Condition, Operator, Question

Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Branch:
    """Where the answers lead.

    Attributes:
        open: every item that is enabled, in reading order.
        seen: those of them that are not hidden, nor in a hidden group.
        answers: the answers to open questions; the others are dropped.
    """

    open: tuple[Question, ...]
    seen: tuple[Question, ...]
    answers: Answers


def follow(items: tuple[Question, ...], answers: Answers) -> Branch:
    """The items that `answers` open; conditions look back only, so one pass is enough."""
    found: list[Question] = []
    seen: list[Question] = []
    kept: dict[str, tuple[str, ...]] = {}

    def visit(item: Question, *, hidden: bool) -> None:
        if not _is_open(item, kept):
            return
        found.append(item)
        hidden = hidden or item.hidden
        if not hidden:
            seen.append(item)
        if answers.get(item.link_id):
            kept[item.link_id] = answers[item.link_id]
        for inner in item.items:
            visit(inner, hidden=hidden)

    for item in items:
        visit(item, hidden=False)
    return Branch(tuple(found), tuple(seen), MappingProxyType(kept))


def _is_open(item: Question, answers: Answers) -> bool:
    if not item.enable_when:
        return True
    combine = all if item.all_conditions else any
    return combine(_holds(condition, answers) for condition in item.enable_when)


def _holds(condition: Condition, answers: Answers) -> bool:
    given = answers.get(condition.question, ())
    match condition.operator:
        case Operator.EXISTS:
            return bool(given) == (condition.value == YES)
        case Operator.EQUALS:
            return condition.value in given
        case Operator.DIFFERS:
            return condition.value not in given
