"""Random people in random surveys, as figures."""

from random import Random

from kiosk.bench.report import Figure, Report, at_most
from kiosk.bench.walks.forms import FormMaker
from kiosk.bench.walks.walk import Stuck, a_context, walk
from kiosk.survey.questionnaire import parse_questionnaire

WALKS = 3000


def walks(times: int = WALKS) -> Report:
    """Make a form and walk through it, `times` times; what must hold is in `walk`."""
    stuck: list[str] = []
    answered = 0
    for seed in range(times):
        chance = Random(seed)  # noqa: S311 - chosen so that it can be done again
        form = FormMaker(chance).form()
        try:
            answered += "item" in walk(parse_questionnaire(form), chance, a_context())
        except Stuck as trouble:
            stuck.append(f"form {seed}: {trouble}")
    return Report(
        "walks",
        (
            Figure("random walks through random surveys", times),
            Figure("of them with an answer at the end", answered),
            Figure("stuck, or an answer where none may be", len(stuck), "", at_most(0)),
        ),
        tuple(stuck),
    )
