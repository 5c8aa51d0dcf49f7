"""The form of a FHIR R4 Questionnaire as JSON: every field by name, no other let in."""

import re
from decimal import Decimal
from typing import Any

import msgspec

from kiosk.errors import ContentFault

MAX_BYTES = 1_000_000
_JSON = msgspec.json.Decoder(float_hook=Decimal)


class Concept(msgspec.Struct, frozen=True, kw_only=True):
    """The codings of a CodeableConcept."""

    coding: tuple["Coding", ...] = ()
    text: str = ""


class Attachment(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """An attachment: where it is, or the bytes themselves in base 64."""

    content_type: str = ""
    url: str = ""
    data: str = ""
    title: str = ""


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number with a unit."""

    value: Decimal | None = None
    comparator: str | None = None
    unit: str = ""
    system: str = ""
    code: str = ""


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """A resource elsewhere."""

    reference: str = ""
    display: str = ""


class Extension(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """An extension, with the values that those we understand can have; others are passed over."""

    url: str
    extension: tuple["Extension", ...] = ()
    value_boolean: bool | None = None
    value_integer: int | None = None
    value_decimal: Decimal | None = None
    value_date: str | None = None
    value_date_time: str | None = None
    value_time: str | None = None
    value_code: str = ""
    value_string: str = ""
    value_string_element: "Element | None" = msgspec.field(name="_valueString", default=None)
    value_markdown: str = ""
    value_markdown_element: "Element | None" = msgspec.field(name="_valueMarkdown", default=None)
    value_coding: "Coding | None" = None
    value_codeable_concept: Concept = Concept()
    value_quantity: Quantity | None = None
    value_attachment: Attachment = Attachment()


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="camel"):
    id: str | None = None
    extension: tuple[Extension, ...] = ()


class Element(_Form, frozen=True, kw_only=True):
    """What FHIR lets stand beside a simple value: `_text` beside `text`."""


class Coding(_Form, frozen=True, kw_only=True):
    """A code of a code system."""

    system: str = ""
    version: str = ""
    code: str = ""
    display: str = ""
    display_element: Element = msgspec.field(name="_display", default=Element())
    user_selected: bool = False


class Option(_Form, frozen=True, kw_only=True):
    """One answerOption; exactly one of its values is there."""

    modifier_extension: tuple[Extension, ...] = ()
    value_coding: Coding | None = None
    value_integer: int | None = None
    value_date: str | None = None
    value_time: str | None = None
    value_string: str | None = None
    value_string_element: Element = msgspec.field(name="_valueString", default=Element())
    value_integer_element: object = msgspec.field(name="_valueInteger", default=None)
    value_date_element: object = msgspec.field(name="_valueDate", default=None)
    value_time_element: object = msgspec.field(name="_valueTime", default=None)
    value_reference: Reference | None = None
    initial_selected: bool = False


class EnableWhen(_Form, frozen=True, kw_only=True):
    """One condition; exactly one of its answers is there."""

    modifier_extension: tuple[Extension, ...] = ()
    question: str
    operator: str
    answer_boolean: bool | None = None
    answer_coding: Coding | None = None
    answer_decimal: Decimal | None = None
    answer_integer: int | None = None
    answer_date: str | None = None
    answer_date_time: str | None = None
    answer_time: str | None = None
    answer_string: str | None = None
    answer_quantity: Quantity | None = None
    answer_reference: Reference | None = None


class Initial(_Form, frozen=True, kw_only=True):
    """One value that is filled in beforehand; exactly one of them is there."""

    modifier_extension: tuple[Extension, ...] = ()
    value_boolean: bool | None = None
    value_coding: Coding | None = None
    value_decimal: Decimal | None = None
    value_integer: int | None = None
    value_date: str | None = None
    value_date_time: str | None = None
    value_time: str | None = None
    value_string: str | None = None
    value_uri: str | None = None
    value_quantity: Quantity | None = None
    value_reference: Reference | None = None
    value_attachment: object = None


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
    initial: tuple[Initial, ...] = ()
    item: tuple["Item", ...] = ()


class Form(_Form, frozen=True, kw_only=True):
    """The whole Questionnaire."""

    resource_type: str
    meta: dict[str, Any] | None = None
    implicit_rules: str | None = None
    language: str | None = None
    text: object = None
    contained: tuple[dict[str, Any], ...] = ()
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
        return _JSON.decode(data)
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
