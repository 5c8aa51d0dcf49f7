"""What the items of a survey have to do with each other, worked out once; pure."""

from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from kiosk.survey.items import Question

Link = str


@dataclass(frozen=True, slots=True)
class Outline:
    """The items with what follows from where they stand.

    Attributes:
        scopes: for each item, the linkIds of the repeating items around it, outermost first.
        looks_ahead: whether a condition names a question that comes later.
    """

    items: tuple[Question, ...]
    scopes: dict[Link, tuple[Link, ...]] = field(init=False)
    looks_ahead: bool = field(init=False)
    _by_link: dict[Link, Question] = field(init=False)

    def __post_init__(self) -> None:
        """Work out what is not given."""
        everything = {one.link_id: one for top in self.items for one in top.walk()}
        object.__setattr__(self, "_by_link", everything)
        object.__setattr__(self, "scopes", _scopes(self.items, ()))
        object.__setattr__(self, "looks_ahead", _looks_ahead(self.items))

    def question(self, link_id: Link) -> Question:
        """The item with this linkId."""
        return self._by_link[link_id]

    def shared_turns(self, one: Link, other: Link) -> int:
        """How many repeating items the two have around them both."""
        pairs = zip(self.scopes[one], self.scopes[other], strict=False)
        shared = 0
        for mine, theirs in pairs:
            if mine != theirs:
                break
            shared += 1
        return shared

    def circle(self) -> tuple[Link, ...]:
        """LinkIds whose conditions wait for each other; empty where there are none."""
        needs: dict[Link, set[Link]] = {}
        for item in self.items:
            _collect_needs(item, set(), needs)
        try:
            TopologicalSorter(needs).prepare()
        except CycleError as error:
            return tuple(error.args[1])
        return ()


def _scopes(items: tuple[Question, ...], around: tuple[Link, ...]) -> dict[Link, tuple[Link, ...]]:
    found: dict[Link, tuple[Link, ...]] = {}
    for item in items:
        found[item.link_id] = around
        within = (*around, item.link_id) if item.repeats else around
        found |= _scopes(item.items, within)
    return found


def _looks_ahead(items: tuple[Question, ...]) -> bool:
    seen: set[Link] = set()
    for item in (one for top in items for one in top.walk()):
        if any(condition.question not in seen for condition in item.enable_when):
            return True
        seen.add(item.link_id)
    return False


def _collect_needs(item: Question, around: set[Link], needs: dict[Link, set[Link]]) -> None:
    needs[item.link_id] = around | {condition.question for condition in item.enable_when}
    for inner in item.items:
        _collect_needs(inner, {item.link_id}, needs)
