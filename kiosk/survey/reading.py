"""From the items of the file to the questions of the survey, one at a time."""

from kiosk.errors import ContentFault
from kiosk.survey import extensions, wire
from kiosk.survey.identifiers import ANSWER_MEDIA, ITEM_MEDIA
from kiosk.survey.items import MAX_WRITTEN, NO, YES, Choice, Condition, Kind, Operator, Question

_KINDS = ", ".join(Kind)


def read_items(items: tuple[wire.Item, ...]) -> tuple[Question, ...]:
    """The questions in `items`, with those within them.

    Raises:
        ContentFault: an item has something that the kiosk cannot do as it was meant.
    """
    return tuple(_question(item) for item in items)


def _question(item: wire.Item) -> Question:
    where = f"Survey item “{item.link_id}”"
    kind = _kind(item, where)
    _refuse_unusable(item, kind, where)
    return Question(
        link_id=item.link_id,
        kind=kind,
        text=extensions.words(item.text, item.text_element),
        options=tuple(_choice(option, where) for option in item.answer_option),
        required=item.required,
        repeats=item.repeats,
        enable_when=tuple(_condition(condition, where) for condition in item.enable_when),
        all_conditions=_all_conditions(item, where),
        hidden=extensions.is_hidden(item.extension),
        picture=extensions.picture(item.extension, ITEM_MEDIA, where),
        max_length=item.max_length or MAX_WRITTEN,
        items=read_items(item.item),
    )


def _kind(item: wire.Item, where: str) -> Kind:
    if item.type == "open-choice":
        raise ContentFault(
            f"{where}: an open-choice question lets people write their own choice, which this "
            "kiosk cannot do.",
            "Make it a choice, with an answer such as “something else”.",
        )
    try:
        return Kind(item.type)
    except ValueError:
        raise ContentFault(
            f"{where}: questions of type “{item.type}” cannot be asked here.",
            f"Use one of {_KINDS}.",
        ) from None


def _refuse_unusable(item: wire.Item, kind: Kind, where: str) -> None:
    preselected = item.initial or any(option.initial_selected for option in item.answer_option)
    checks = (
        (preselected, "an answer is preselected", "Take `initial` and `initialSelected` out."),
        (item.answer_value_set, "its answers are a value set", "List them as answerOption."),
        (item.modifier_extension, "it has a modifierExtension", "Take it out."),
        (extensions.calculates(item.extension), "it has an Expression", "Use enableWhen."),
        (item.read_only and kind != Kind.DISPLAY, "it is read only", "Make it a display item."),
        (
            extensions.is_header(item.extension),
            "a header lies within another item",
            "Move it to the top of the survey.",
        ),
    )
    for is_broken, what, cure in checks:
        if is_broken:
            raise ContentFault(f"{where}: {what}.", cure)


def _choice(option: wire.Option, where: str) -> Choice:
    coding = option.value_coding
    if coding is None or not coding.code or not coding.display:
        raise ContentFault(
            f"{where}: each answer needs a code and a display text.",
            "Write every answerOption as a valueCoding with code and display.",
        )
    if option.modifier_extension:
        raise ContentFault(f"{where}: an answer has a modifierExtension.", "Take it out.")
    return Choice(
        code=coding.code,
        text=extensions.words(coding.display, coding.display_element),
        system=coding.system,
        picture=extensions.picture(option.extension, ANSWER_MEDIA, where),
    )


def _condition(condition: wire.EnableWhen, where: str) -> Condition:
    try:
        operator = Operator(condition.operator)
    except ValueError:
        raise ContentFault(
            f"{where}: enableWhen cannot compare with “{condition.operator}”.",
            "Use exists, = or !=.",
        ) from None
    if condition.modifier_extension:
        raise ContentFault(f"{where}: enableWhen has a modifierExtension.", "Take it out.")
    return Condition(condition.question, operator, _compared(condition, operator, where))


def _compared(condition: wire.EnableWhen, operator: Operator, where: str) -> str:
    coding, truth = condition.answer_coding, condition.answer_boolean
    if truth is not None and coding is None:
        return YES if truth else NO
    if operator is Operator.EXISTS:
        raise ContentFault(f"{where}: exists needs an answerBoolean.", "Give it true or false.")
    if coding is not None and coding.code and truth is None:
        return coding.code
    raise ContentFault(
        f"{where}: enableWhen needs one answerCoding or answerBoolean.",
        "Compare with the code of an answer, or with true or false.",
    )


def _all_conditions(item: wire.Item, where: str) -> bool:
    if item.enable_behavior in {"all", "any"}:
        return item.enable_behavior == "all"
    if item.enable_behavior is not None or len(item.enable_when) > 1:
        raise ContentFault(
            f"{where}: several conditions need an enableBehavior.", "Give it all or any."
        )
    return True
