"""How much the guard finds of what could tell who somebody is, on sentences new to it."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from kiosk.bench.guard_set import Sentence, sentences
from kiosk.bench.report import Figure, Report, at_least, at_most
from kiosk.paths import Paths
from kiosk.privacy.alarms import AlarmLists
from kiosk.privacy.finding import Kind
from kiosk.privacy.guard import Guard
from kiosk.privacy.name_lists import NameLists

_NAMES = frozenset({Kind.NAME})
_FIGURES = frozenset(Kind) - _NAMES
_LANGUAGES = ("en-GB", "pl", "cy", "ur")
_BARS = {"figures": at_least(95), "names": at_least(80), "precision": at_least(90)}


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over a set of sentences.

    Attributes:
        wanted, found: labels, and those of them that a finding of the guard touches.
        marked, right: findings of the guard, and those of them that touch a label.
        raised, flags: sentences whose flags were all raised, of those that should raise one.
        calm, false_flags: sentences that should raise none, and those of them that did.
    """

    wanted: int
    found: int
    marked: int
    right: int
    raised: int
    flags: int
    calm: int
    false_flags: int

    @property
    def recall(self) -> float:
        """Share of the labels that were found, in percent."""
        return 100 * self.found / self.wanted if self.wanted else 100.0

    @property
    def precision(self) -> float:
        """Share of the findings that were right, in percent."""
        return 100 * self.right / self.marked if self.marked else 100.0


def score(guard: Guard, chosen: Iterable[Sentence], kinds: frozenset[Kind]) -> Score:
    """How the guard does on these sentences; what is found as another kind counts as found."""
    counts = dict.fromkeys(Score.__dataclass_fields__, 0)
    for sentence in chosen:
        sight = guard.look(sentence.text, sentence.language)
        labels = [label for label in sentence.findings if label.kind in kinds]
        marked = [one for one in sight.findings if one.kind in kinds]
        raised = {alarm.flag for alarm in sight.alarms}
        counts["wanted"] += len(labels)
        counts["found"] += sum(any(map(label.overlaps, sight.findings)) for label in labels)
        counts["marked"] += len(marked)
        counts["right"] += sum(any(map(one.overlaps, sentence.findings)) for one in marked)
        counts["flags"] += bool(sentence.flags)
        counts["raised"] += bool(sentence.flags) and sentence.flags <= raised
        counts["calm"] += not sentence.flags
        counts["false_flags"] += not sentence.flags and bool(raised)
    return Score(**counts)


def the_guard(paths: Paths) -> Guard:
    """The guard as the kiosk has it."""
    lists = paths.assets / "guard"
    return Guard(lambda: NameLists.load(lists), AlarmLists.load(paths.media / "guard"))


def guard(paths: Paths) -> Report:
    """The figures on the held-out sentences, language by language."""
    watch = the_guard(paths)
    held_out, seen = sentences("held-out"), sentences("development")
    figures: list[Figure] = []
    for language in _LANGUAGES:
        figures += _figures(watch, language, [s for s in held_out if s.language == language])
    hard = score(watch, sentences("hard"), frozenset(Kind))
    note = f"of {hard.wanted}; there to show what it misses"
    figures.append(Figure("hard on purpose: found", hard.recall, "%", None, note))
    return Report(
        "guard",
        (*figures, _speed(watch, held_out)),
        (
            (
                f"{len(held_out)} held-out sentences, written before the rules; {len(seen)} others "
                "were used to make them."
            ),
            "Found: a finding touches the label. Precision: of all findings, those that touch one.",
        ),
    )


def _figures(watch: Guard, language: str, chosen: list[Sentence]) -> list[Figure]:
    numbers, names = score(watch, chosen, _FIGURES), score(watch, chosen, _NAMES)
    every = score(watch, chosen, frozenset(Kind))
    bars = _BARS if language == "en-GB" else {}
    rows = (
        ("numbers and addresses found", numbers.recall, "figures", f"of {numbers.wanted}"),
        ("names found", names.recall, "names", f"of {names.wanted}"),
        ("precision", every.precision, "precision", f"of {every.marked} findings"),
    )
    found = [Figure(f"{language}: {n}", v, "%", bars.get(b), note) for n, v, b, note in rows]
    note = f"of {every.flags}; {every.false_flags} of {every.calm} others too"
    raised = 100 * every.raised / every.flags if every.flags else None
    return [*found, Figure(f"{language}: words of harm or worry flagged", raised, "%", None, note)]


def _speed(watch: Guard, chosen: Iterable[Sentence]) -> Figure:
    times = []
    for sentence in chosen:
        started = time.perf_counter()
        watch.look(sentence.text, sentence.language)
        times.append((time.perf_counter() - started) * 1000)
    return Figure("a sentence looked at", median(times), "ms", at_most(20), "median")
