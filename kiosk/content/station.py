"""One catalogue over every pack of a station: the starter pack, installed ones, the ward's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.catalogue import Catalogue, open_pack
from kiosk.content.film import Film
from kiosk.content.forms import LOCAL
from kiosk.content.install.home import ContentHome
from kiosk.content.offer import Offer, films_to_show, overdue, pages_to_show
from kiosk.content.page import Page
from kiosk.content.problem import Problem
from kiosk.content.recall import Withdrawal
from kiosk.content.recalled import read_recall
from kiosk.errors import ContentFault


@dataclass(frozen=True, slots=True)
class StationCatalogue:
    """Everything that is on the station, ids unique.

    Attributes:
        packs: the opened packs, one for each id, in the order in which they count.
        all_films: every whole film, drafts, withdrawn and overdue ones too.
        surveys: the FHIR Questionnaire file by id.
        withdrawals: what must not be shown.
        problems: what was left out and why.
    """

    packs: tuple[Catalogue, ...]
    all_films: tuple[Film, ...]
    all_pages: tuple[Page, ...]
    surveys: Mapping[str, Path]
    withdrawals: tuple[Withdrawal, ...]
    problems: tuple[Problem, ...]

    def films(self, offer: Offer) -> tuple[Film, ...]:
        """The films that this ward may show today."""
        return films_to_show(self.all_films, offer, self.withdrawals)

    def pages(self, offer: Offer) -> tuple[Page, ...]:
        """The pages that this ward may show today."""
        return pages_to_show(self.all_pages, offer, self.withdrawals)

    def versions(self, pack: str) -> dict[str | None, int]:
        """The version of each item of a pack by its id, and under None that of the pack itself."""
        found: dict[str | None, int] = {}
        for one in self.packs:
            if one.manifest.id == pack:
                found |= {item.id: item.version for item in one.manifest.items()}
                found[None] = one.manifest.version
        return found

    def overdue(self, offer: Offer) -> tuple[str, ...]:
        """A sentence for staff about each item whose review is overdue."""
        return overdue((*self.all_films, *self.all_pages), offer)


def open_station(home: ContentHome, starter: Path) -> StationCatalogue:
    """Open the newest version that opens of every pack.

    The starter pack counts first, then installed packs in order of their ids, then the ward's own;
    a film, page or survey whose id is taken is left out, so that no pack takes over another's.

    Raises:
        ContentFault: not one pack can be opened; says why the starter pack cannot.
    """
    problems: list[Problem] = []
    packs = _newest_each(home, starter, problems)
    if not packs:
        raise ContentFault(problems[0].what, problems[0].cure)
    taken: set[str] = set()
    kept = [(pack, _free_ids(pack, taken, problems)) for pack in packs]
    return StationCatalogue(
        packs=packs,
        all_films=tuple(f for pack, ids in kept for f in pack.all_films if f.id in ids),
        all_pages=tuple(p for pack, ids in kept for p in pack.all_pages if p.id in ids),
        surveys={
            name: file for pack, ids in kept for name, file in pack.surveys.items() if name in ids
        },
        withdrawals=_withdrawals(home, problems),
        problems=tuple(problems),
    )


def _newest_each(
    home: ContentHome, starter: Path, problems: list[Problem]
) -> tuple[Catalogue, ...]:
    base = _opened(starter, problems)
    found = {} if base is None else {base.manifest.id: base}
    for name, versions in home.installed().items():
        bundled = found.get(name)
        newer = (
            one for one in versions if bundled is None or one.version > bundled.manifest.version
        )
        opened = (_opened(one.folder, problems) for one in newer)
        if newest := next((pack for pack in opened if pack is not None), None):
            found[name] = newest
    own = found.pop(LOCAL, None)
    return (*found.values(), *([own] if own else []))


def _opened(folder: Path, problems: list[Problem]) -> Catalogue | None:
    try:
        opened = open_pack(folder)
    except ContentFault as fault:
        problems.append(Problem(folder.name, fault.what, fault.cure))
        return None
    problems += opened.problems
    return opened


def _free_ids(pack: Catalogue, taken: set[str], problems: list[Problem]) -> frozenset[str]:
    """The ids of a pack's items that no pack before it has."""
    ids = {item.id for item in pack.manifest.items()}
    problems += (
        Problem(
            name,
            f'"{name}" of the pack "{pack.manifest.id}" is left out: another pack has that id.',
            "Ask the publisher to give it an id of its own.",
        )
        for name in sorted(ids & taken)
    )
    free = frozenset(ids - taken)
    taken |= ids
    return free


def _withdrawals(home: ContentHome, problems: list[Problem]) -> tuple[Withdrawal, ...]:
    try:
        return read_recall(home.recall).all()
    except ContentFault as fault:
        problems.append(Problem(home.recall.name, fault.what, fault.cure))
        return ()
