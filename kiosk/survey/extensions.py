"""The FHIR extensions that a survey may carry and this kiosk understands."""

import re
from types import MappingProxyType

from kiosk.errors import ContentFault
from kiosk.survey.identifiers import HIDDEN, ITEM_CONTROL, TRANSLATION
from kiosk.survey.wire import Element, Extension
from kiosk.survey.words import Words

_PICTURE = re.compile(r"pictures/([a-z0-9]+(?:-[a-z0-9]+)*)\.svg")
Extensions = tuple[Extension, ...]


def words(text: str, element: Element) -> Words:
    """A text with the translations that stand beside it."""
    pairs = (_translation(found) for found in element.extension if found.url == TRANSLATION)
    return Words(text, MappingProxyType({lang: content for lang, content in pairs if content}))


def is_hidden(extensions: Extensions) -> bool:
    """Whether `questionnaire-hidden` is set; keeps an item off the screen, keeps nothing secret."""
    return any(found.value_boolean is True for found in extensions if found.url == HIDDEN)


def is_header(extensions: Extensions) -> bool:
    """Whether the item is a header, to be seen with every question."""
    controls = (found for found in extensions if found.url == ITEM_CONTROL)
    return any(
        coding.code == "header"
        for found in controls
        for coding in found.value_codeable_concept.coding
    )


def picture(extensions: Extensions, url: str, where: str) -> str | None:
    """The name of the drawing that the media extension `url` asks for.

    Raises:
        ContentFault: the address is not one of the kiosk's own drawings.
    """
    for found in extensions:
        if found.url != url:
            continue
        match = _PICTURE.fullmatch(found.value_attachment.url)
        if match is None:
            raise ContentFault(
                f"{where}: the picture “{found.value_attachment.url}” cannot be used.",
                "Name one of the kiosk's drawings, such as pictures/face-good.svg.",
            )
        return match[1]
    return None


def calculates(extensions: Extensions) -> bool:
    """Whether a Structured Data Capture expression would change the item; none can be run here."""
    return any(found.url.endswith("Expression") for found in extensions)


def _translation(found: Extension) -> tuple[str, str]:
    parts = {part.url: part for part in found.extension}
    language, content = parts.get("lang"), parts.get("content")
    if language is None or content is None:
        return "", ""
    return language.value_code, content.value_string or content.value_markdown
