"""One thing about a pack that somebody can cure."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.errors import ContentFault


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that staff, IT or the author can cure.

    Attributes:
        item: the id of a film, page or survey, or the path of a file.
        what: what is wrong, one sentence.
        cure: what to do, one sentence.
        refuses: whether no station takes the pack until it is cured.
    """

    item: str
    what: str
    cure: str
    refuses: bool = True


def raise_first(problems: Iterable[Problem]) -> None:
    """Refuse a pack for the first problem that does not let it in.

    Raises:
        ContentFault: there is one.
    """
    for problem in problems:
        if problem.refuses:
            raise ContentFault(problem.what, problem.cure)
