"""`kiosk check`: is this station ready, and if not, why."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict

from kiosk.clock import Clock, SystemClock, today
from kiosk.paths import Paths, default_paths
from kiosk.staff import answers, content_facts, films, installed_content, machine
from kiosk.staff.facts import Fact, Profile, Verdict, is_ready, not_applicable
from kiosk.ward.load import load_ward

MARKS = {
    Verdict.PASS: "ready ",
    Verdict.WARN: "warn  ",
    Verdict.FAIL: "FAILS ",
    Verdict.NOT_APPLICABLE: "  -   ",
}
LATER = {
    "collector": "This version sends no answers; they stay on this station.",
    "lockdown": "This version does not lock the desktop; see the IT page of the handbook.",
}


def run(options: argparse.Namespace) -> int:
    """Print the report; returns 0 only if nothing fails."""
    paths = default_paths(options.data, options.ward)
    facts = list(report(paths, SystemClock(), Profile(options.profile)))
    ready = is_ready(facts)
    if options.json:
        document = {"ready": ready, "facts": [asdict(fact) for fact in facts]}
        sys.stdout.write(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("".join(f"{_line(fact)}\n" for fact in facts))
        sys.stdout.write("This station is ready.\n" if ready else "This station is not ready.\n")
    return 0 if ready else 1


def report(paths: Paths, clock: Clock, profile: Profile) -> Iterator[Fact]:
    """Every fact, in the order in which a person would look."""
    yield from machine.screen(profile)
    yield from machine.clock(clock, profile)
    yield from machine.disk(paths.data)
    yield from films.libvlc()
    yield from content_facts.pack(paths.media)
    yield from content_facts.languages(paths.assets)
    ward = load_ward(paths, today(clock))
    yield from installed_content.packs(paths, ward.settings, today(clock))
    yield from installed_content.source(paths, ward.settings, profile)
    yield from content_facts.ward(ward, today(clock), profile)
    yield from answers.database(paths.answers)
    yield from answers.keys(ward.settings)
    for subject, reason in LATER.items():
        yield not_applicable(subject, reason)


def _line(fact: Fact) -> str:
    cure = f"\n                       {fact.cure}" if fact.cure else ""
    return f"{MARKS[fact.verdict]} {fact.subject:<15} {fact.found}{cure}"
