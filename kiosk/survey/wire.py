"""The form of a FHIR R4 Questionnaire as JSON: every field by name, no other let in."""

import re
from typing import Any

import msgspec

from kiosk.errors import ContentFault

MAX_BYTES = 1_000_000


class Concept(msgspec.Struct, frozen=True, kw_only=True):
    """The codings of a CodeableConcept."""

    coding: tuple["Coding", ...] = ()


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """The address of an attachment."""

    url: str = ""


class Extension(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """An extension, with the values that those we understand can have; others are passed over."""

    url: str
    extension: tuple["Extension", ...] = ()
    value_boolean: bool | None = None
    value_code: str = ""
    value_string: str = ""
    value_markdown: str = ""
    value_codeable_concept: Concept = Concept()
    value_attachment: Attachment = Attachment()


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="camel"):
    id: str | None = None
    extension: tuple[Extension, ...] = ()


class Element(_Form, frozen=True, kw_only=True):
    """What FHIR lets stand beside a simple value: `_text` beside `text`."""


class Coding(_Form, frozen=True, kw_only=True):
    """A code of a code system."""

    system: str = ""
    version: str | None = None
    code: str = ""
    display: str = ""
    display_element: Element = msgspec.field(name="_display", default=Element())
    user_selected: bool = False


class Option(_Form, frozen=True, kw_only=True):
    """One answerOption."""

    modifier_extension: tuple[Extension, ...] = ()
    value_coding: Coding | None = None
    value_integer: object = None
    value_date: object = None
    value_time: object = None
    value_string: object = None
    value_reference: object = None
    initial_selected: bool = False


class EnableWhen(_Form, frozen=True, kw_only=True):
    """One condition."""

    modifier_extension: tuple[Extension, ...] = ()
    question: str
    operator: str
    answer_boolean: bool | None = None
    answer_coding: Coding | None = None
    answer_decimal: object = None
    answer_integer: object = None
    answer_date: object = None
    answer_date_time: object = None
    answer_time: object = None
    answer_string: object = None
    answer_quantity: object = None
    answer_reference: object = None


class Item(_Form, frozen=True, kw_only=True):
    """One item, with the items within it."""

    modifier_extension: tuple[Extension, ...] = ()
    link_id: str
    definition: str | None = None
    code: tuple[Coding, ...] = ()
    prefix: str | None = None
    prefix_element: Element = msgspec.field(name="_prefix", default=Element())
    text: str = ""
    text_element: Element = msgspec.field(name="_text", default=Element())
    type: str
    enable_when: tuple[EnableWhen, ...] = ()
    enable_behavior: str | None = None
    required: bool = False
    repeats: bool = False
    read_only: bool = False
    max_length: int | None = None
    answer_value_set: str | None = None
    answer_option: tuple[Option, ...] = ()
    initial: tuple[object, ...] = ()
    item: tuple["Item", ...] = ()


class Form(_Form, frozen=True, kw_only=True):
    """The whole Questionnaire."""

    resource_type: str
    meta: dict[str, Any] | None = None
    implicit_rules: str | None = None
    language: str | None = None
    text: object = None
    contained: tuple[object, ...] = ()
    modifier_extension: tuple[Extension, ...] = ()
    url: str = ""
    identifier: tuple[object, ...] = ()
    version: str = ""
    name: str | None = None
    title: str = ""
    title_element: Element = msgspec.field(name="_title", default=Element())
    derived_from: tuple[str, ...] = ()
    status: str
    experimental: bool = False
    subject_type: tuple[str, ...] = ()
    date: str | None = None
    publisher: str | None = None
    contact: tuple[object, ...] = ()
    description: str | None = None
    description_element: Element = msgspec.field(name="_description", default=Element())
    use_context: tuple[object, ...] = ()
    jurisdiction: tuple[object, ...] = ()
    purpose: str | None = None
    copyright: str | None = None
    approval_date: str | None = None
    last_review_date: str | None = None
    effective_period: object = None
    code: tuple[Coding, ...] = ()
    item: tuple[Item, ...] = ()


def read_form(data: bytes | dict[str, Any]) -> Form:
    """The Questionnaire in `data`, field by field.

    Raises:
        ContentFault: it is too long, not JSON, or a field is unknown, missing or of a wrong type.
    """
    raw = _decoded(data)
    try:
        return msgspec.convert(raw, Form)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at ")
        raise ContentFault(
            f"{_place(raw, path)}: {reason}.",
            "Write the fields as FHIR R4 names them for a Questionnaire.",
        ) from error
    except RecursionError as error:
        raise ContentFault("The survey nests too deep.", "Use fewer groups in groups.") from error


def _decoded(data: bytes | dict[str, Any]) -> object:
    if isinstance(data, dict):
        return data
    if len(data) > MAX_BYTES:
        raise ContentFault("The survey file is too long.", f"Keep it under {MAX_BYTES:,} bytes.")
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise ContentFault(
            f"The survey file is not JSON: {error}.", "Export it again as FHIR R4 JSON."
        ) from error


def _place(raw: object, path: str) -> str:
    """The innermost item on `path`, by its linkId."""
    named = "The survey"
    for field, index in re.findall(r"\.(\w+)|\[(\d+)\]", path):
        try:
            raw = raw[int(index)] if index else raw[field]  # type: ignore[index]  # JSON, by its path
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(raw, dict) and "linkId" in raw:
            named = f"Survey item “{raw['linkId']}”"
    return named
