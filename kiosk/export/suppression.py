"""PURE: small numbers in a table, hidden so that nobody is picked out, nor found by subtraction.

Rules:
- a count from 1 to `min_cell` - 1 is hidden; 0 is shown;
- where fewer than `min_cell` answered a question, nothing of it is shown;
- hidden counts of a question never number just one, nor add up to less than `min_cell`: else the
  total gives them away, so the next smallest count is hidden too.
"""

from collections.abc import Mapping


def suppressed(counts: Mapping[str, int], total: int, min_cell: int) -> dict[str, int | None]:
    """The counts by answer, None for a hidden one; `total` is how many answered the question."""
    if total < min_cell:
        return dict.fromkeys(counts)
    hidden = {code for code, count in counts.items() if 0 < count < min_cell}
    while hidden and _gives_itself_away(counts, hidden, min_cell):
        others = [code for code in counts if code not in hidden and counts[code] > 0]
        if not others:
            return dict.fromkeys(counts)
        hidden.add(min(others, key=lambda code: (counts[code], code)))
    return {code: None if code in hidden else count for code, count in counts.items()}


def _gives_itself_away(counts: Mapping[str, int], hidden: set[str], min_cell: int) -> bool:
    return len(hidden) == 1 or sum(counts[code] for code in hidden) < min_cell
