"""A FHIR R4 Questionnaire, read strictly into a survey that the kiosk can ask.

Rules of a survey:
- it has an address (`url`) and a version, so that an answer can say what was asked;
- each item has its own linkId, and a family can answer whatever is required;
- nothing is calculated, and nothing is looked up on a server;
- a condition names a question, and an answer that it can have;
- what would change what is asked and is not understood is refused by name; what FHIR lets a
  reader ignore is passed over, and named too.

Form and invariants: hl7.org/fhir/R4/questionnaire.html.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kiosk.errors import ContentFault
from kiosk.survey import extensions, wire
from kiosk.survey.items import Kind, Question
from kiosk.survey.outline import Outline
from kiosk.survey.reading import read_items
from kiosk.survey.rules import check
from kiosk.survey.value_sets import ValueSets
from kiosk.survey.words import Words


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A survey that can be asked.

    Attributes:
        url: its canonical address, a name that need not be reachable.
        version: the version of its wording.
        language: BCP-47 tag of the wording that is not a translation; empty where not said.
        header: what is to be seen with every question; None where there is nothing.
        outline: its questions, cards and groups, in order; the header is not among them.
        passed_over: names of extensions in it that change nothing here.
    """

    url: str
    version: str
    language: str
    title: Words
    header: Words | None
    outline: Outline
    passed_over: tuple[str, ...] = ()

    @property
    def canonical(self) -> str:
        """Address and version in one, as an answer refers to it."""
        return f"{self.url}|{self.version}"

    @property
    def items(self) -> tuple[Question, ...]:
        """Its questions, cards and groups, in order."""
        return self.outline.items

    def walk(self) -> Iterator[Question]:
        """All items, in reading order."""
        for item in self.items:
            yield from item.walk()

    def languages(self) -> frozenset[str]:
        """The languages that every text a family sees is in."""
        complete = [frozenset({self.language, *words.translations}) for words in self._shown()]
        return frozenset.intersection(*complete) - {""} if complete else frozenset()

    def _shown(self) -> Iterator[Words]:
        yield self.title
        if self.header is not None:
            yield self.header
        for item in self.items:
            yield from _shown(item)


def parse_questionnaire(
    data: bytes | dict[str, Any], value_sets: ValueSets | None = None
) -> Questionnaire:
    """The survey in `data`, a FHIR R4 Questionnaire as JSON; `value_sets` are those beside it.

    Raises:
        ContentFault: it breaks a rule of a survey; the message names the linkId and the cure.
    """
    form = wire.read_form(data)
    _check_whole(form)
    sets = (value_sets or ValueSets({})).with_contained(form.contained)
    headers = [item for item in form.item if "header" in extensions.controls(item.extension)]
    try:
        items = read_items(tuple(item for item in form.item if item not in headers), sets)
    except RecursionError as error:
        raise ContentFault(
            "A value set of the survey lists itself.", "Take it out of its own includes."
        ) from error
    outline = Outline(items)
    check(outline)
    return Questionnaire(
        url=form.url,
        version=form.version,
        language=form.language or "",
        title=extensions.words(form.title or form.name or "", form.title_element),
        header=_header(headers),
        outline=outline,
        passed_over=extensions.passed_over(form),
    )


def _check_whole(form: wire.Form) -> None:
    refused = extensions.refused(form.extension)
    checks = (
        (
            form.resource_type != "Questionnaire",
            "is not a Questionnaire",
            "Export a Questionnaire.",
        ),
        (not form.url or "|" in form.url, "has no url", "Give it a url that is its own."),
        (not form.version or "|" in form.version, "has no version", "Give it a version."),
        (not form.title and not form.name, "has no title", "Give it a title."),
        (form.status not in {"draft", "active"}, f"is {form.status}", "Use an active version."),
        (bool(form.modifier_extension), "has a modifierExtension", "Take it out."),
        (bool(form.implicit_rules), "has implicitRules", "Take them out."),
        (not form.item, "has no items", "Give it at least one question."),
        (bool(refused), f"has a {refused}, which cannot be done here", "Take it out."),
    )
    for is_broken, what, cure in checks:
        if is_broken:
            raise ContentFault(f"The survey {what}.", cure)


def _header(headers: list[wire.Item]) -> Words | None:
    if not headers:
        return None
    texts = [
        item
        for header in headers
        for item in (header, *header.item)
        if item.type == Kind.DISPLAY and item.text
    ]
    if len(texts) != 1:
        raise ContentFault(
            f"Survey item “{headers[0].link_id}”: a header has one text.",
            "Make it one display item, or a group with one.",
        )
    return extensions.words(texts[0].text, texts[0].text_element)


def _shown(item: Question) -> Iterator[Words]:
    if item.hidden:
        return
    options = (choice.text for choice in (*item.options, *item.units))
    yield from (words for words in (item.text, *item.look.words(), *options) if words.text)
    for inner in item.items:
        yield from _shown(inner)
