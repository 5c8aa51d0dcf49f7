"""What must hold between the items of a survey."""

from kiosk.errors import ContentFault
from kiosk.survey.items import FILM_FACTS, NO, YES, Condition, Kind, Operator, Question


def check(items: tuple[Question, ...]) -> None:
    """Refuse a survey whose items do not fit together.

    Raises:
        ContentFault: naming the linkId and the cure.
    """
    earlier: dict[str, Question] = {}
    for item in (found for top in items for found in top.walk()):
        if item.link_id in earlier:
            raise _fault(item, "the linkId is used twice", "Give each item its own linkId.")
        _check_alone(item)
        for condition in item.enable_when:
            _check_condition(item, condition, earlier)
        earlier[item.link_id] = item
    for top in items:
        _check_hidden(top, within_hidden=False)


def _check_alone(item: Question) -> None:
    codes = [choice.code for choice in item.options]
    is_group, is_display = item.kind == Kind.GROUP, item.kind == Kind.DISPLAY
    checks = (
        (not item.link_id, "it has no linkId", "Give each item a linkId."),
        (is_group and not item.items, "the group is empty", "Put items into it."),
        (
            not is_group and item.items,
            "items lie within an item that is not a group",
            "Put them after it, with enableWhen.",
        ),
        (is_display and item.required, "a card cannot be required", "Take `required` out."),
        ((is_display or is_group) and item.repeats, "it cannot repeat", "Take `repeats` out."),
        (not is_group and not item.hidden and not item.text.text, "it has no text", "Give it one."),
        (item.kind == Kind.CHOICE and not codes, "it has no answers", "List answerOption."),
        (item.kind != Kind.CHOICE and codes, "only a choice has answers", "Make it a choice."),
        (len(set(codes)) < len(codes), "two answers have the same code", "Give each its own."),
        (item.repeats and item.kind != Kind.CHOICE, "only a choice may repeat", "Ask once."),
    )
    for is_broken, what, cure in checks:
        if is_broken:
            raise _fault(item, what, cure)


def _check_condition(item: Question, condition: Condition, earlier: dict[str, Question]) -> None:
    asked = earlier.get(condition.question)
    if asked is None:
        raise _fault(
            item,
            f"enableWhen looks at “{condition.question}”, which is not before it",
            "Name the linkId of an earlier question.",
        )
    if not asked.asks:
        raise _fault(
            item,
            f"enableWhen looks at “{condition.question}”, which no one answers",
            "Name the linkId of a question.",
        )
    if condition.value not in _answers(asked, condition.operator):
        raise _fault(
            item,
            f"enableWhen looks for “{condition.value}”, no answer of “{condition.question}”",
            "Name one of its codes, or use exists.",
        )


def _answers(asked: Question, operator: Operator) -> frozenset[str]:
    if operator is Operator.EXISTS or asked.kind == Kind.BOOLEAN:
        return frozenset({YES, NO})
    return frozenset(choice.code for choice in asked.options)


def _check_hidden(item: Question, *, within_hidden: bool) -> None:
    hidden = item.hidden or within_hidden
    if hidden and item.required:
        raise _fault(item, "a hidden item cannot be required", "Take `required` out.")
    if item.kind == Kind.INTEGER and not hidden:
        raise _fault(item, "a number cannot be asked for here", "Make it a choice.")
    if hidden and FILM_FACTS.get(item.link_id, item.kind) != item.kind:
        raise _fault(item, "it has the wrong type", f"Make it {FILM_FACTS[item.link_id]}.")
    for inner in item.items:
        _check_hidden(inner, within_hidden=hidden)


def _fault(item: Question, what: str, cure: str) -> ContentFault:
    return ContentFault(f"Survey item “{item.link_id}”: {what}.", cure)
