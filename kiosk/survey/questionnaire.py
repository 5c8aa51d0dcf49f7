"""A FHIR R4 Questionnaire, read strictly into a survey that the kiosk can ask.

Rules of a survey:
- it has an address (`url`) and a version, so that an answer can say what was asked;
- each item has its own linkId, and is of a kind that the kiosk can show;
- nothing is preselected, calculated or looked up elsewhere;
- a condition looks back, at a question that a family answers, and names an answer it has;
- what is not understood is refused, never passed over, where it would change what is asked.

Form and invariants: hl7.org/fhir/R4/questionnaire.html.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kiosk.errors import ContentFault
from kiosk.survey import extensions, wire
from kiosk.survey.items import Kind, Question
from kiosk.survey.reading import read_items
from kiosk.survey.rules import check
from kiosk.survey.words import Words


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A survey that can be asked.

    Attributes:
        url: its canonical address, a name that need not be reachable.
        version: the version of its wording.
        language: BCP-47 tag of the wording that is not a translation; empty where not said.
        header: what is to be seen with every question; None where there is nothing.
        items: its questions, cards and groups, in order; the header is not among them.
    """

    url: str
    version: str
    language: str
    title: Words
    header: Words | None
    items: tuple[Question, ...]

    @property
    def canonical(self) -> str:
        """Address and version in one, as an answer refers to it."""
        return f"{self.url}|{self.version}"

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


def parse_questionnaire(data: bytes | dict[str, Any]) -> Questionnaire:
    """The survey in `data`, a FHIR R4 Questionnaire as JSON.

    Raises:
        ContentFault: it breaks a rule of a survey; the message names the linkId and the cure.
    """
    form = wire.read_form(data)
    _check_whole(form)
    headers = [item for item in form.item if extensions.is_header(item.extension)]
    items = read_items(tuple(item for item in form.item if item not in headers))
    check(items)
    return Questionnaire(
        url=form.url,
        version=form.version,
        language=form.language or "",
        title=extensions.words(form.title, form.title_element),
        header=_header(headers),
        items=items,
    )


def _check_whole(form: wire.Form) -> None:
    checks = (
        (
            form.resource_type != "Questionnaire",
            "is not a Questionnaire",
            "Export a Questionnaire.",
        ),
        (not form.url or "|" in form.url, "has no url", "Give it a url that is its own."),
        (not form.version or "|" in form.version, "has no version", "Give it a version."),
        (not form.title, "has no title", "Give it a title."),
        (form.status not in {"draft", "active"}, f"is {form.status}", "Use an active version."),
        (bool(form.modifier_extension), "has a modifierExtension", "Take it out."),
        (bool(form.implicit_rules), "has implicitRules", "Take them out."),
        (not form.item, "has no items", "Give it at least one question."),
        (extensions.calculates(form.extension), "has an Expression", "Take it out."),
    )
    for is_broken, what, cure in checks:
        if is_broken:
            raise ContentFault(f"The survey {what}.", cure)


def _header(headers: list[wire.Item]) -> Words | None:
    displays = [item for header in headers for item in header.item if item.type == Kind.DISPLAY]
    if not headers:
        return None
    if len(displays) != 1:
        raise ContentFault(
            f"Survey item “{headers[0].link_id}”: a header has one text.",
            "Make it one group with one display item.",
        )
    return extensions.words(displays[0].text, displays[0].text_element)


def _shown(item: Question) -> Iterator[Words]:
    if item.hidden:
        return
    if item.text.text:
        yield item.text
    for choice in item.options:
        yield choice.text
    for inner in item.items:
        yield from _shown(inner)
