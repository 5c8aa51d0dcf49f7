"""Facts about what a family would see: films, languages, the ward's numbers."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from kiosk.content.catalogue import open_pack
from kiosk.errors import ContentFault
from kiosk.escalation.languages import help_languages, incomplete_languages
from kiosk.escalation.staff_warnings import staff_warnings
from kiosk.staff.facts import Fact, Profile, Verdict, not_applicable, passed
from kiosk.survey.library import read_surveys
from kiosk.ward.load import LoadedWard


def pack(folder: Path) -> Iterator[Fact]:
    """Whether every file of the starter pack is there, unchanged, and films can be offered."""
    try:
        catalogue = open_pack(folder)
    except ContentFault as fault:
        yield Fact("pack", Verdict.FAIL, fault.what, fault.cure)
        return
    problems = (*catalogue.problems, *catalogue.verify())
    for problem in problems:
        yield Fact("pack", Verdict.FAIL, problem.what, problem.cure)
    if not problems:
        yield passed("pack", f"{len(catalogue.all_films)} films; every file is unchanged.")
    yield from surveys(catalogue.surveys)


def surveys(files: Mapping[str, Path]) -> Iterator[Fact]:
    """Whether each survey can be asked, and what of it changes nothing here."""
    library = read_surveys(files)
    for name, survey in library.surveys.items():
        over = f"; passed over: {', '.join(survey.passed_over)}" if survey.passed_over else ""
        items = len(list(survey.walk()))
        yield passed(f"survey {name}", f"{items} items, {survey.canonical}{over}")
    for name, fault in library.faults.items():
        yield Fact(f"survey {name}", Verdict.FAIL, fault.what, fault.cure)


def languages(assets: Path) -> Iterator[Fact]:
    """Which languages have complete help texts."""
    names = ", ".join(
        f"{one.code} (draft)" if one.draft else one.code for one in help_languages(assets)
    )
    yield passed("languages", f"Help is complete in: {names}.")
    for code, cards in incomplete_languages(assets).items():
        yield Fact(
            "languages",
            Verdict.WARN,
            f"{code} lacks {', '.join(cards)}; families see those cards in English.",
            f"Complete assets/help/{code}.toml.",
        )


def ward(loaded: LoadedWard, today: date, profile: Profile) -> Iterator[Fact]:
    """Whether the ward's file is in force, and its numbers may be shown."""
    if loaded.origin == "demo":
        if profile is Profile.BUILD:
            yield not_applicable("ward", "A build machine is no ward.")
        else:
            yield Fact(
                "ward",
                Verdict.FAIL,
                "No ward is set, so the made-up demo ward is running.",
                "Copy assets/examples/example-ward.toml to ward.toml and fill it in.",
            )
        return
    for problem in loaded.problems:
        yield Fact("ward", Verdict.FAIL, str(problem))
    if not loaded.problems:
        yield passed("ward", f"{loaded.settings.ward_name}: the settings are in force.")
    for warning in staff_warnings(loaded.settings, today):
        verdict = Verdict.FAIL if warning.withheld else Verdict.WARN
        yield Fact(warning.key, verdict, warning.what, warning.cure)
