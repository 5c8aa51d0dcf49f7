"""What must hold of each item of a survey, and between them."""

from kiosk.errors import ContentFault
from kiosk.survey.items import (
    FILM_FACTS,
    NUMBERS,
    TYPE_OF,
    WRITTEN,
    Condition,
    Control,
    Kind,
    Question,
)
from kiosk.survey.outline import Outline
from kiosk.survey.values import Coding, Operator, Type, Value

_WITH_OPTIONS = frozenset(
    {
        *(Kind.CHOICE, Kind.OPEN_CHOICE, Kind.STRING, Kind.TEXT, Kind.INTEGER),
        *(Kind.DATE, Kind.TIME, Kind.REFERENCE),
    }
)
_ORDERED = frozenset({Operator.GREATER, Operator.LESS, Operator.AT_LEAST, Operator.AT_MOST})
_NO_ORDER = frozenset({Type.BOOLEAN, Type.CODING, Type.REFERENCE})
_ALIKE = (
    frozenset({Type.INTEGER, Type.DECIMAL}),
    frozenset({Type.DATE, Type.DATE_TIME}),
    frozenset({Type.STRING, Type.URI}),
)


def check(outline: Outline) -> None:
    """Refuse a survey whose items do not fit together.

    Raises:
        ContentFault: naming the linkId and the cure.
    """
    known: dict[str, Question] = {}
    for item in (found for top in outline.items for found in top.walk()):
        if item.link_id in known:
            raise _fault(item, "the linkId is used twice", "Give each item its own linkId.")
        known[item.link_id] = item
        _check_alone(item)
        _check_limits(item)
    for item in known.values():
        for condition in item.enable_when:
            _check_condition(item, condition, known)
    if circle := outline.circle():
        raise _fault(
            known[circle[0]],
            f"conditions wait for each other ({', '.join(circle)})",
            "Take one of the enableWhen out.",
        )
    for top in outline.items:
        _check_hidden(top, within_hidden=False)


def _check_alone(item: Question) -> None:
    codes = [choice.code for choice in item.options]
    is_group, is_display = item.kind is Kind.GROUP, item.kind is Kind.DISPLAY
    needs_text = not is_group and not item.hidden
    checks = (
        (not item.link_id, "it has no linkId", "Give each item a linkId."),
        (is_group and not item.items, "the group is empty", "Put items into it."),
        (is_display and item.items, "items lie within a card", "Put them after it."),
        (is_display and item.required, "a card cannot be required", "Take `required` out."),
        (is_display and item.repeats, "a card cannot repeat", "Take `repeats` out."),
        (
            is_group and item.read_only,
            "a group cannot be read only",
            "Say it of the questions in it.",
        ),
        (needs_text and not _words_of(item), "it has no text", "Give it one."),
        (item.kind is Kind.CHOICE and not codes, "it has no answers", "List answerOption."),
        (
            codes and item.kind not in _WITH_OPTIONS,
            f"a {item.kind} has no answerOption",
            "Make it a choice.",
        ),
        (len(set(codes)) < len(codes), "two answers have the same code", "Give each its own."),
        (
            item.required and not is_group and not item.can_be_answered,
            f"a required {item.kind} cannot be answered here",
            "Take `required` out: the kiosk has no camera and looks nothing up.",
        ),
        (
            item.required and item.read_only and not item.initial,
            "it is required and read only",
            "Take one of them out, or fill it in with `initial`.",
        ),
    )
    for is_broken, what, cure in checks:
        if is_broken:
            raise _fault(item, what, cure)


def _words_of(item: Question) -> bool:
    return bool(item.text.text or item.look.prefix.text or item.look.media)


def _check_limits(item: Question) -> None:
    limits, slider = item.limits, item.look.control is Control.SLIDER
    least, most = limits.least, limits.most
    checks = (
        (
            (least or 0) > 1 and not item.repeats,
            "minOccurs is more than one, and it does not repeat",
            "Let it repeat, or take minOccurs out.",
        ),
        (
            least is not None and most is not None and least > most,
            "minOccurs is more than maxOccurs",
            "Correct them.",
        ),
        (most == 0, "maxOccurs is 0", "Take the item out."),
        (
            slider and item.kind not in {*NUMBERS, Kind.CHOICE},
            "a slider is for a number or a choice",
            "Make it an integer, a decimal, a quantity or a choice.",
        ),
        (
            slider and item.kind in NUMBERS and (limits.low is None or limits.high is None),
            "a slider needs minValue and maxValue",
            "Give it both.",
        ),
        (
            limits.pattern is not None and item.kind not in {*WRITTEN, *NUMBERS, Kind.OPEN_CHOICE},
            "a regex is for what is written",
            "Take it out.",
        ),
        (
            any(choice.exclusive for choice in item.options) and not item.repeats,
            "an exclusive answer needs a question that repeats",
            "Let it repeat, or take optionExclusive out.",
        ),
    )
    for is_broken, what, cure in checks:
        if is_broken:
            raise _fault(item, what, cure)


def _check_condition(item: Question, condition: Condition, known: dict[str, Question]) -> None:
    asked = known.get(condition.question)
    if asked is None:
        raise _fault(
            item,
            f"enableWhen looks at “{condition.question}”, which is not in the survey",
            "Name the linkId of a question.",
        )
    has_answer = asked.asks or bool(asked.initial)
    if not has_answer:
        raise _fault(
            item,
            f"enableWhen looks at “{condition.question}”, which no one answers",
            "Name the linkId of a question.",
        )
    if condition.operator is Operator.EXISTS:
        return
    if condition.operator in _ORDERED and condition.value.type in _NO_ORDER:
        raise _fault(
            item,
            f"enableWhen cannot put a {condition.value.type} in order ({condition.operator})",
            "Use = or !=, or compare a number, a day or a text.",
        )
    if not _is_possible(asked, condition.value):
        raise _fault(
            item,
            f"enableWhen looks for “{_said(condition.value)}”, no answer of “{asked.link_id}”",
            "Name one of its answers, in its own type, or use exists.",
        )


def _is_possible(asked: Question, wanted: Value) -> bool:
    if asked.options:
        if asked.kind is Kind.OPEN_CHOICE and wanted.type is Type.STRING:
            return True
        return any(_is_alike(choice.value, wanted) for choice in asked.options)
    kind = TYPE_OF[asked.kind]
    return kind == wanted.type or any({kind, wanted.type} <= alike for alike in _ALIKE)


def _is_alike(option: Value, wanted: Value) -> bool:
    if isinstance(option.of, Coding) and isinstance(wanted.of, Coding):
        return option.of.is_same(wanted.of)
    is_number = {option.type, wanted.type} <= {Type.INTEGER, Type.DECIMAL}
    return option.type == wanted.type or is_number


def _said(value: Value) -> object:
    return value.of.code or value.of.display if isinstance(value.of, Coding) else value.of


def _check_hidden(item: Question, *, within_hidden: bool) -> None:
    hidden = item.hidden or within_hidden
    if hidden and item.required and not item.initial:
        raise _fault(
            item, "a hidden item cannot be required", "Take `required` out, or give it an initial."
        )
    if hidden and FILM_FACTS.get(item.link_id, item.kind) != item.kind:
        raise _fault(item, "it has the wrong type", f"Make it {FILM_FACTS[item.link_id]}.")
    for inner in item.items:
        _check_hidden(inner, within_hidden=hidden)


def _fault(item: Question, what: str, cure: str) -> ContentFault:
    return ContentFault(f"Survey item “{item.link_id}”: {what}.", cure)
