"""PURE: proof of play: what was really seen of each film, by language and part of the day.

Made from viewings that hold no person, device or time. What stands for fewer than `LEAST_VIEWS`
viewings is left out of a table that leaves the station: a rare language on a small ward is almost
a name.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kiosk.clock import PartOfDay
from kiosk.storage.records import FilmView

LEAST_VIEWS = 5
SOURCE = "en-GB"
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Played:
    """What was seen of one film in one language and part of the day.

    Attributes:
        part: the part of the day; None for all of it.
        seconds: really seen, each moment of a viewing once.
        completion: the mean share of the film that a viewing saw, 0 to 1.
        with_captions: the share of viewings with captions, 0 to 1.
        signed: the share of viewings in sign language, 0 to 1.
    """

    film: str
    language: str
    part: PartOfDay | None
    views: int
    seconds: int
    completion: float
    with_captions: float
    signed: float


@dataclass(frozen=True, slots=True)
class Fairness:
    """One language beside English.

    Attributes:
        completion: the mean share of a film that a viewing in this language saw.
        beside_english: the same divided by that of English; None where English has no viewings.
    """

    language: str
    views: int
    completion: float
    beside_english: float | None


def played(views: Iterable[FilmView], lengths: Mapping[str, float]) -> tuple[Played, ...]:
    """What was seen, by film, language and part of the day, in that order.

    Args:
        views: every viewing.
        lengths: how long each film is, seconds by id; others are left out.
    """
    known = [view for view in views if lengths.get(view.film_id, 0) > 0]
    groups = _grouped(known, lambda view: (view.film_id, view.language, view.part))
    order = list(PartOfDay)
    keys = sorted(groups, key=lambda key: (key[0], key[1], order.index(key[2])))
    return tuple(_sum(groups[key], lengths, key[2]) for key in keys)


def by_language(views: Iterable[FilmView], lengths: Mapping[str, float]) -> tuple[Fairness, ...]:
    """How far people watch in each language, beside English."""
    known = [view for view in views if lengths.get(view.film_id, 0) > 0]
    shares = {
        language: [_share(view, lengths) for view in group]
        for language, group in _grouped(known, lambda view: view.language).items()
    }
    means = {language: sum(each) / len(each) for language, each in shares.items()}
    english = means.get(SOURCE, 0.0)
    return tuple(
        Fairness(one, len(shares[one]), means[one], means[one] / english if english else None)
        for one in sorted(means)
    )


def to_export(rows: Iterable[Played], least: int = LEAST_VIEWS) -> tuple[Played, ...]:
    """The rows that may leave the station: none that stands for fewer than `least` viewings."""
    return tuple(row for row in rows if row.views >= least)


def as_csv(rows: Iterable[Played]) -> str:
    """The rows as a table with a head, in the form of RFC 4180."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(
        ["film", "language", "part_of_day", "views", "seconds_seen", "completion", "captions",
         "signed"]
    )  # fmt: skip
    for row in rows:
        shares = (f"{share:.3f}" for share in (row.completion, row.with_captions, row.signed))
        part = row.part.value if row.part else ""
        writer.writerow([row.film, row.language, part, row.views, row.seconds, *shares])
    return text.getvalue()


def _sum(views: list[FilmView], lengths: Mapping[str, float], part: PartOfDay) -> Played:
    count = len(views)
    return Played(
        film=views[0].film_id,
        language=views[0].language,
        part=part,
        views=count,
        seconds=sum(view.seconds_seen for view in views),
        completion=sum(_share(view, lengths) for view in views) / count,
        with_captions=sum(view.captions for view in views) / count,
        signed=sum(view.signed for view in views) / count,
    )


def _share(view: FilmView, lengths: Mapping[str, float]) -> float:
    return min(1.0, max(0, view.seconds_seen) / lengths[view.film_id])


def _grouped(
    views: Iterable[FilmView], key: Callable[[FilmView], Key]
) -> dict[Key, list[FilmView]]:
    groups: dict[Key, list[FilmView]] = defaultdict(list)
    for view in views:
        groups[key(view)].append(view)
    return groups
