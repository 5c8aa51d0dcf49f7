"""Facts about installed packs: whole, in time for their review, and from where they come."""

from collections.abc import Iterator
from datetime import date

from kiosk.content.catalogue import Catalogue
from kiosk.content.install.home import ContentHome
from kiosk.content.station import open_station
from kiosk.content.ward_offer import ward_offer
from kiosk.errors import ContentFault
from kiosk.paths import Paths
from kiosk.settings import WardSettings
from kiosk.staff.facts import Fact, Profile, Verdict, not_applicable, passed


def packs(paths: Paths, settings: WardSettings, today: date) -> Iterator[Fact]:
    """Whether every byte of the packs beside the starter pack is as it was published."""
    try:
        station = open_station(ContentHome(paths.content), paths.media)
    except ContentFault:
        return
    for pack in station.packs:
        if pack.folder != paths.media:
            yield from _pack(pack)
    for problem in station.problems:
        yield Fact("packs", Verdict.WARN, problem.what, problem.cure)
    for one in station.withdrawals:
        what = f'"{one.item}" of "{one.pack}"' if one.item else f'"{one.pack}"'
        yield Fact("packs", Verdict.WARN, f"{what} is withdrawn: {one.reason}")
    offer = ward_offer(settings, today, rapid_review_open=True)
    for sentence in station.overdue(offer):
        yield Fact("review", Verdict.WARN, sentence, "Have it reviewed and published again.")


def source(paths: Paths, settings: WardSettings, profile: Profile) -> Iterator[Fact]:
    """Whether the station knows where content comes from and whose signatures count."""
    if profile is Profile.BUILD:
        yield not_applicable("content source", "A build machine takes in no content.")
    elif not settings.content.source:
        yield passed("content source", "No repository is set; content comes by hand.")
    elif not paths.content_root.is_file():
        yield Fact(
            "content source",
            Verdict.FAIL,
            f"There is no {paths.content_root}, so no content from the repository is believed.",
            "Put the publisher's metadata/1.root.json there under that name.",
        )
    else:
        yield passed("content source", f"Content comes from {settings.content.source}.")


def _pack(pack: Catalogue) -> Iterator[Fact]:
    manifest = pack.manifest
    problems = pack.verify()
    for problem in problems:
        yield Fact(
            f"pack {manifest.id}", Verdict.FAIL, problem.what, "Run: kiosk pack install --verify"
        )
    if not problems:
        found = f"version {manifest.version}: every file is unchanged."
        yield passed(f"pack {manifest.id}", found)
