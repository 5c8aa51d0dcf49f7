"""Which items of a survey are open, given what was said so far; pure.

As FHIR R4 has it: an item is open where its conditions hold and the item around it is open. An
answer to a question that is closed counts for nothing. `!=` holds where no answer is equal, so also
where there is no answer (hl7.org/fhir/R4/codesystem-questionnaire-enable-operator.html). Within a
repeating group a condition looks at the same turn of the group. What lies within a question is
asked about each of its answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kiosk.survey.entries import value_of
from kiosk.survey.items import YES, Condition, Kind, Question
from kiosk.survey.outline import Outline
from kiosk.survey.values import Operator, holds


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer stands: an item, and which turn of each repeating item around it, from 0."""

    link_id: str
    turns: tuple[int, ...] = ()


Answers = Mapping[Place, tuple[str, ...]]


class Role(StrEnum):
    """What a screen is for: to answer, to read, or to say whether a group comes once more."""

    ASK = "ask"
    READ = "read"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of the survey; `groups` are those around it, outermost first."""

    item: Question
    place: Place
    role: Role
    groups: tuple[tuple[Question, Place], ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """One open item.

    Attributes:
        is_seen: whether it is neither hidden nor in anything hidden.
        given: the entries that count; those filled in beforehand too, until something is said.
        inner: for a group, its open items; for a question, those of each answer.
    """

    item: Question
    place: Place
    is_seen: bool
    given: tuple[str, ...] = ()
    inner: tuple[tuple["Node", ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """Where the answers lead: open items, screens in reading order, answers that count."""

    nodes: tuple[Node, ...]
    steps: tuple[Step, ...]
    answers: Answers


def follow(outline: Outline, said: Answers) -> Branch:
    """The items that `said` opens; no entry at a place that was said to be empty.

    A condition on a later question needs the answers of the pass before. Conditions never go round
    in a circle, so the passes come to rest.
    """
    walk = _Walk(outline, said, {})
    branch = walk.branch()
    while outline.looks_ahead:
        again = _Walk(outline, said, walk.kept)
        branch = again.branch()
        if again.kept == walk.kept:
            break
        walk = again
    return branch


class _Walk:
    """One pass over the items."""

    def __init__(self, outline: Outline, said: Answers, before: Answers) -> None:
        self._outline = outline
        self._said = said
        self._before = before
        self._visited: set[Place] = set()
        self._steps: list[Step] = []
        self.kept: dict[Place, tuple[str, ...]] = {}

    def branch(self) -> Branch:
        nodes = self._nodes(self._outline.items, (), (), is_seen=True)
        return Branch(nodes, tuple(self._steps), MappingProxyType(self.kept))

    def _nodes(
        self,
        items: tuple[Question, ...],
        turns: tuple[int, ...],
        groups: tuple[tuple[Question, Place], ...],
        *,
        is_seen: bool,
    ) -> tuple[Node, ...]:
        found: list[Node] = []
        for item in items:
            is_open = self._is_open(item, turns)
            self._visited.add(Place(item.link_id, turns))
            if not is_open:
                continue
            here = is_seen and not item.hidden
            if item.kind is not Kind.GROUP:
                found.append(self._question(item, turns, groups, is_seen=here))
            elif item.repeats:
                found += self._turns(item, turns, groups, is_seen=here)
            else:
                found.append(self._group(item, Place(item.link_id, turns), groups, is_seen=here))
        return tuple(found)

    def _group(
        self,
        item: Question,
        place: Place,
        groups: tuple[tuple[Question, Place], ...],
        *,
        is_seen: bool,
    ) -> Node:
        inner = self._nodes(item.items, place.turns, (*groups, (item, place)), is_seen=is_seen)
        return Node(item, place, is_seen, inner=(inner,))

    def _turns(
        self,
        item: Question,
        turns: tuple[int, ...],
        groups: tuple[tuple[Question, Place], ...],
        *,
        is_seen: bool,
    ) -> list[Node]:
        """As many turns as the group needs at least, and one more each time one is asked for."""
        least, most = item.limits.least or 1, item.limits.most
        found: list[Node] = []
        while most is None or len(found) < max(most, 1):
            place = Place(item.link_id, (*turns, len(found)))
            before = len(self._steps)
            found.append(self._group(item, place, groups, is_seen=is_seen))
            if len(found) < least:
                continue
            is_last = most is not None and len(found) >= most
            if is_last or len(self._steps) == before:
                break
            self._steps.append(Step(item, place, Role.ANOTHER, groups))
            self._keep(place, self._said.get(place, ()))
            if self._said.get(place) != (YES,):
                break
        return found

    def _question(
        self,
        item: Question,
        turns: tuple[int, ...],
        groups: tuple[tuple[Question, Place], ...],
        *,
        is_seen: bool,
    ) -> Node:
        place = Place(item.link_id, turns)
        given = self._said.get(place, item.initial) if item.can_be_answered else ()
        self._keep(place, given)
        if is_seen:
            role = Role.ASK if item.asks else Role.READ
            self._steps.append(Step(item, place, role, groups))
        inner = []
        for n in range(len(given) if item.items else 0):
            deeper = (*turns, n) if item.repeats else turns
            inner.append(self._nodes(item.items, deeper, groups, is_seen=is_seen))
        return Node(item, place, is_seen, given, tuple(inner))

    def _keep(self, place: Place, given: tuple[str, ...]) -> None:
        if given:
            self.kept[place] = given

    def _is_open(self, item: Question, turns: tuple[int, ...]) -> bool:
        if not item.enable_when:
            return True
        combine = all if item.all_conditions else any
        return combine(self._holds(item, condition, turns) for condition in item.enable_when)

    def _holds(self, item: Question, condition: Condition, turns: tuple[int, ...]) -> bool:
        asked, given = self._answers_to(condition.question, item, turns)
        if condition.operator is Operator.EXISTS:
            return bool(given) is condition.value.of
        values = [value_of(asked, entry) for entry in given]
        if condition.operator is Operator.DIFFERS:
            return all(holds(value, Operator.DIFFERS, condition.value) for value in values)
        return any(holds(value, condition.operator, condition.value) for value in values)

    def _answers_to(
        self, link_id: str, item: Question, turns: tuple[int, ...]
    ) -> tuple[Question, list[str]]:
        """What was answered to `link_id`, in the same turn of what repeats around both."""
        shared = turns[: self._outline.shared_turns(item.link_id, link_id)]
        later = {p: given for p, given in self._before.items() if p not in self._visited}
        found = [
            entry
            for place, given in {**later, **self.kept}.items()
            if place.link_id == link_id and place.turns[: len(shared)] == shared
            for entry in given
        ]
        return self._outline.question(link_id), found
