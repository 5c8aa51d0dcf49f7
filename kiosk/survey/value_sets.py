"""Answers that stand in a FHIR R4 ValueSet: inside the survey file, or beside it in the pack.

An expansion is taken as it is; else the codes that `compose` lists one by one, or all codes of a
CodeSystem that is there too. What would need a terminology server is refused by name.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from kiosk.errors import ContentFault
from kiosk.survey.wire import Coding, Element, Extension

MOST_CODES = 1000
_TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
Resource = dict[str, Any]


class ValueSets:
    """Value sets and code systems by address; `#id` for those inside the survey file."""

    def __init__(self, resources: Mapping[str, Resource]) -> None:
        """`resources` by url, or by `#id`."""
        self._resources = resources

    @classmethod
    def beside(cls, folder: Path) -> "ValueSets":
        """Those in the JSON files of `folder`, which need not be there.

        Raises:
            ContentFault: a file there is neither a ValueSet nor a CodeSystem with a url.
        """
        found: dict[str, Resource] = {}
        for file in sorted(folder.glob("*.json")):
            resource = _read(file)
            found[resource["url"]] = resource
        return cls(found)

    def with_contained(self, contained: tuple[Resource, ...]) -> "ValueSets":
        """The same, and those inside the file."""
        inside = {f"#{one['id']}": one for one in contained if "id" in one}
        by_url = {one["url"]: one for one in contained if "url" in one}
        return ValueSets({**self._resources, **by_url, **inside})

    def codings(self, canonical: str, where: str) -> tuple[Coding, ...]:
        """The codes of the value set at `canonical`, in its order.

        Raises:
            ContentFault: it is not there, or cannot be listed without a terminology server.
        """
        found = self._resources.get(canonical) or self._resources.get(canonical.partition("|")[0])
        if found is None or found.get("resourceType") != "ValueSet":
            raise ContentFault(
                f"{where}: the value set “{canonical}” is not in the survey, nor beside it.",
                "Contain it in the survey, put it into value-sets, or list answerOption.",
            )
        codings = tuple(self._listed(found, canonical, where))
        if not 0 < len(codings) <= MOST_CODES:
            raise ContentFault(
                f"{where}: the value set “{canonical}” has {len(codings)} codes.",
                f"Use 1 to {MOST_CODES}.",
            )
        return codings

    def _listed(self, value_set: Resource, canonical: str, where: str) -> Iterator[Coding]:
        if "expansion" in value_set:
            yield from _expanded(value_set["expansion"].get("contains", []))
            return
        compose = value_set.get("compose", {})
        includes = compose.get("include", [])
        if compose.get("exclude") or any("filter" in one for one in includes) or not includes:
            raise _needs_server(canonical, where)
        for include in includes:
            for inner in include.get("valueSet", []):
                yield from self.codings(inner, where)
            if "concept" in include:
                yield from _concepts(include["concept"], include.get("system", ""))
            elif "system" in include:
                yield from self._whole_system(include["system"], canonical, where)

    def _whole_system(self, system: str, canonical: str, where: str) -> Iterator[Coding]:
        found = self._resources.get(system)
        if found is None or found.get("resourceType") != "CodeSystem":
            raise _needs_server(canonical, where)
        yield from _concepts(found.get("concept", []), system)


def _read(file: Path) -> Resource:
    try:
        resource = msgspec.json.decode(file.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise ContentFault(f"{file.name} cannot be read: {error}.", "Put it right.") from error
    known = isinstance(resource, dict) and resource.get("resourceType") in {
        "ValueSet",
        "CodeSystem",
    }
    if not known or not isinstance(resource.get("url"), str):
        raise ContentFault(
            f"{file.name} is neither a ValueSet nor a CodeSystem with a url.",
            "Take it out of value-sets.",
        )
    return dict(resource)


def _expanded(contains: list[Resource]) -> Iterator[Coding]:
    for one in contains:
        if not one.get("abstract") and not one.get("inactive"):
            yield _coding(one, one.get("system", ""))
        yield from _expanded(one.get("contains", []))


def _concepts(concepts: list[Resource], system: str) -> Iterator[Coding]:
    for one in concepts:
        yield _coding(one, system)
        yield from _concepts(one.get("concept", []), system)


def _coding(one: Resource, system: str) -> Coding:
    """The code, its designations as translations, its extensions (an ordinal value) kept."""
    translations = tuple(
        Extension(
            url=_TRANSLATION,
            extension=(
                Extension(url="lang", value_code=said["language"]),
                Extension(url="content", value_string=said["value"]),
            ),
        )
        for said in one.get("designation", [])
        if "language" in said and "use" not in said
    )
    return Coding(
        system=system,
        code=one.get("code", ""),
        display=one.get("display") or one.get("code", ""),
        display_element=Element(extension=translations),
        extension=msgspec.convert(one.get("extension", []), tuple[Extension, ...]),
    )


def _needs_server(canonical: str, where: str) -> ContentFault:
    return ContentFault(
        f"{where}: the codes of the value set “{canonical}” are not listed in it.",
        "List them under compose.include.concept, or bring its expansion.",
    )
