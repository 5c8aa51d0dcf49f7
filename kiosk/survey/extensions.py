"""The FHIR extensions of an element: found, told apart, or named as passed over."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from kiosk.survey.identifiers import (
    HIDDEN,
    ITEM_CONTROL,
    MARKDOWN,
    REFUSED_NAMES,
    TRANSLATION,
    UNDERSTOOD,
)
from kiosk.survey.markdown import plain_text, safe_html
from kiosk.survey.wire import Element, Extension, Form, Item
from kiosk.survey.words import Words

Extensions = tuple[Extension, ...]


def words(text: str, element: Element | None = None) -> Words:
    """A text with the translations and the Markdown that stand beside it."""
    if element is None:
        return Words(text)
    styled, styled_in = "", {}
    if found := first(element.extension, MARKDOWN):
        styled = safe_html(found.value_markdown)
        beside = found.value_markdown_element
        styled_in = {
            language: safe_html(content)
            for language, content in _translations(beside.extension if beside else ())
        }
    return Words(
        text or plain_text(styled),
        MappingProxyType(dict(_translations(element.extension))),
        styled,
        MappingProxyType(styled_in),
    )


def first(extensions: Extensions, url: str) -> Extension | None:
    """The first extension with this address."""
    return next((found for found in extensions if found.url == url), None)


def is_hidden(extensions: Extensions) -> bool:
    """Whether `questionnaire-hidden` is set; keeps an item off the screen, keeps nothing secret."""
    return any(found.value_boolean is True for found in extensions if found.url == HIDDEN)


def controls(extensions: Extensions) -> frozenset[str]:
    """The codes of all item controls."""
    return frozenset(
        coding.code
        for found in extensions
        if found.url == ITEM_CONTROL
        for coding in found.value_codeable_concept.coding
    )


def refused(extensions: Extensions) -> str:
    """The name of an extension that would change what is asked; empty where there is none."""
    names = (_name(found.url) for found in extensions if found.url not in UNDERSTOOD)
    return next((name for name in names if _is_refused(name)), "")


def passed_over(form: Form) -> tuple[str, ...]:
    """The names of all extensions that change nothing here, as FHIR lets a reader ignore them."""
    urls = {found.url for found in _all(form)} - UNDERSTOOD
    return tuple(sorted(name for name in map(_name, urls) if not _is_refused(name)))


def _all(form: Form) -> Iterator[Extension]:
    yield from form.extension
    yield from _of_items(form.item)


def _of_items(items: Iterable[Item]) -> Iterator[Extension]:
    for item in items:
        yield from item.extension
        yield from item.text_element.extension
        for option in item.answer_option:
            yield from option.extension
        yield from _of_items(item.item)


def _is_refused(name: str) -> bool:
    return name.startswith(REFUSED_NAMES) or name.endswith(REFUSED_NAMES)


def _name(url: str) -> str:
    return url.rpartition("/")[2]


def _translations(extensions: Extensions) -> Iterator[tuple[str, str]]:
    for found in extensions:
        if found.url != TRANSLATION:
            continue
        parts = {part.url: part for part in found.extension}
        language, content = parts.get("lang"), parts.get("content")
        if language is not None and content is not None:
            said = content.value_string or content.value_markdown
            if language.value_code and said:
                yield language.value_code, said
