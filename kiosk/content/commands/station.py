"""`kiosk pack list`: what is on this station."""

import argparse
from collections.abc import Container

from kiosk.clock import SystemClock, today
from kiosk.content.catalogue import Catalogue
from kiosk.content.commands.telling import say, say_json
from kiosk.content.forms import LOCAL
from kiosk.content.install.home import ContentHome
from kiosk.content.offer import Offer
from kiosk.content.recall import Withdrawal
from kiosk.content.station import StationCatalogue, open_station
from kiosk.content.ward_offer import ward_offer
from kiosk.paths import Paths, default_paths
from kiosk.ward.load import load_ward


def list(options: argparse.Namespace) -> int:  # noqa: A001 - the command is called so
    """Print every pack; returns 0."""
    paths = default_paths(options.data, options.ward)
    day = today(SystemClock())
    settings = load_ward(paths, day).settings
    station = open_station(ContentHome(paths.content), paths.media)
    offer = ward_offer(settings, day, rapid_review_open=True)
    if options.json:
        say_json(_document(station, offer))
        return 0
    for pack in station.packs:
        say(_line(pack, paths))
    for one in station.withdrawals:
        say(f"withdrawn: {named(one)} ({one.reason})")
    for sentence in (*station.overdue(offer), *(problem.what for problem in station.problems)):
        say(sentence)
    return 0


def named(one: Withdrawal) -> str:
    """What was withdrawn, for people."""
    what = f'"{one.item}" of ' if one.item else ""
    return f'{what}"{one.pack}" up to version {one.up_to}'


def _line(pack: Catalogue, paths: Paths) -> str:
    manifest = pack.manifest
    origin = "the ward's own" if manifest.id == LOCAL else manifest.publisher
    if pack.folder == paths.media:
        origin += ", came with the program"
    counts = f"films: {len(pack.all_films)}, pages: {len(pack.all_pages)}"
    return f"{manifest.id:<20} version {manifest.version:<5} {counts}  ({origin})"


def _document(station: StationCatalogue, offer: Offer) -> dict[str, object]:
    shown = {(film.pack, film.id) for film in station.films(offer)}
    shown |= {(page.pack, page.id) for page in station.pages(offer)}
    return {
        "packs": [
            {
                "id": pack.manifest.id,
                "version": pack.manifest.version,
                "publisher": pack.manifest.publisher,
                "items": _items(pack, shown),
            }
            for pack in station.packs
        ],
        "withdrawn": [
            {"pack": one.pack, "item": one.item, "upTo": one.up_to, "reason": one.reason}
            for one in station.withdrawals
        ],
        "overdue": [*station.overdue(offer)],
        "problems": [problem.what for problem in station.problems],
    }


def _items(pack: Catalogue, shown: Container[tuple[str, str]]) -> dict[str, bool]:
    """Every film and page by its id, and whether families on this ward can see it today."""
    ids = [film.id for film in pack.all_films] + [page.id for page in pack.all_pages]
    return {name: (pack.manifest.id, name) in shown for name in ids}
