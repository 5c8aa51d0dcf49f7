"""From the items of the file to the questions of the survey, one at a time."""

from kiosk.errors import ContentFault
from kiosk.survey import extensions, wire
from kiosk.survey.initial import read_initial
from kiosk.survey.items import MAX_WRITTEN, Condition, Kind, Question
from kiosk.survey.limits import read_limits
from kiosk.survey.look import is_part_of_question, read_look
from kiosk.survey.options import read_options, read_units
from kiosk.survey.typed import read_value
from kiosk.survey.value_sets import ValueSets
from kiosk.survey.values import Operator

_KINDS = ", ".join(Kind)
_OPERATORS = ", ".join(Operator)


def read_items(items: tuple[wire.Item, ...], sets: ValueSets) -> tuple[Question, ...]:
    """The questions in `items`, with those within them.

    Raises:
        ContentFault: an item has something that the kiosk cannot do as it was meant.
    """
    return tuple(_question(item, sets) for item in items)


def _question(item: wire.Item, sets: ValueSets) -> Question:
    where = f"Survey item “{item.link_id}”"
    kind = _kind(item, where)
    _refuse_unusable(item, kind, where)
    options = read_options(item, sets, where)
    units = read_units(item) if kind is Kind.QUANTITY else ()
    inner = tuple(one for one in item.item if kind is Kind.GROUP or not is_part_of_question(one))
    return Question(
        link_id=item.link_id,
        kind=kind,
        text=extensions.words(item.text, item.text_element),
        options=options,
        required=item.required,
        repeats=item.repeats,
        enable_when=tuple(_condition(condition, where) for condition in item.enable_when),
        all_conditions=_all_conditions(item, where),
        hidden=extensions.is_hidden(item.extension),
        read_only=item.read_only,
        initial=read_initial(item, kind, options, units, where),
        max_length=item.max_length or MAX_WRITTEN,
        limits=read_limits(item, where),
        units=units,
        look=read_look(item, where),
        items=read_items(inner, sets),
    )


def _kind(item: wire.Item, where: str) -> Kind:
    try:
        return Kind(item.type)
    except ValueError:
        raise ContentFault(
            f"{where}: there are no items of type “{item.type}” in FHIR R4.",
            f"Use one of {_KINDS}.",
        ) from None


def _refuse_unusable(item: wire.Item, kind: Kind, where: str) -> None:
    name = extensions.refused(item.extension)
    checks = (
        (item.modifier_extension, "it has a modifierExtension", "Take it out."),
        (
            name,
            f"{name} would change what is asked, and cannot be done here",
            "Take it out; use enableWhen, or the limits of the handbook's table.",
        ),
        (
            "header" in extensions.controls(item.extension),
            "a header lies within another item",
            "Move it to the top of the survey.",
        ),
        (
            item.answer_value_set and kind not in {Kind.CHOICE, Kind.OPEN_CHOICE},
            "only a choice has a value set",
            "Make it a choice.",
        ),
    )
    for is_broken, what, cure in checks:
        if is_broken:
            raise ContentFault(f"{where}: {what}.", cure)


def _condition(condition: wire.EnableWhen, where: str) -> Condition:
    try:
        operator = Operator(condition.operator)
    except ValueError:
        raise ContentFault(
            f"{where}: enableWhen cannot compare with “{condition.operator}”.",
            f"Use one of {_OPERATORS}.",
        ) from None
    if condition.modifier_extension:
        raise ContentFault(f"{where}: enableWhen has a modifierExtension.", "Take it out.")
    if operator is Operator.EXISTS and condition.answer_boolean is None:
        raise ContentFault(f"{where}: exists needs an answerBoolean.", "Give it true or false.")
    return Condition(condition.question, operator, read_value(condition, "answer", where))


def _all_conditions(item: wire.Item, where: str) -> bool:
    if item.enable_behavior in {"all", "any"}:
        return item.enable_behavior == "all"
    if item.enable_behavior is not None or len(item.enable_when) > 1:
        raise ContentFault(
            f"{where}: several conditions need an enableBehavior.", "Give it all or any."
        )
    return True
