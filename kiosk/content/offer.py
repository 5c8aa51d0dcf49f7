"""PURE: what a ward may show today, out of everything that is on the station."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kiosk.content.film import Film
from kiosk.content.film import offered as offered_films
from kiosk.content.forms import LOCAL
from kiosk.content.page import Page, offered_pages
from kiosk.content.recall import Withdrawal, without_withdrawn
from kiosk.content.review import GRACE_DAYS, Review, review, told

Item = TypeVar("Item", Film, Page)


@dataclass(frozen=True, slots=True)
class Offer:
    """The ward's side of the decision.

    Attributes:
        ward_is_demo: drafts are shown, marked as drafts.
        rapid_review_open: films that send families to the urgent review may be shown.
        today: nothing is hidden for its review date without it.
        review_grace_days: how long an item is shown after its review date.
        local_films: whether the ward's own films may be shown.
    """

    ward_is_demo: bool
    rapid_review_open: bool
    today: date | None = None
    review_grace_days: int = GRACE_DAYS
    local_films: bool = True


def films_to_show(
    films: Iterable[Film], offer: Offer, withdrawals: Iterable[Withdrawal]
) -> tuple[Film, ...]:
    """The films that this ward may show today, with the words that it may show."""
    return offered_films(
        _fit(films, offer, withdrawals),
        ward_is_demo=offer.ward_is_demo,
        rapid_review_open=offer.rapid_review_open,
    )


def pages_to_show(
    pages: Iterable[Page], offer: Offer, withdrawals: Iterable[Withdrawal]
) -> tuple[Page, ...]:
    """The pages that this ward may show today, with the words that it may show."""
    return offered_pages(_fit(pages, offer, withdrawals), ward_is_demo=offer.ward_is_demo)


def overdue(items: Iterable[Film | Page], offer: Offer) -> tuple[str, ...]:
    """A sentence for staff about each item that is past its review date."""
    if offer.today is None:
        return ()
    return tuple(
        told(item.title("en-GB"), item.review_due, offer.today, offer.review_grace_days)
        for item in items
        if item.review_due is not None and item.review_due < offer.today
    )


def _fit(
    items: Iterable[Item], offer: Offer, withdrawals: Iterable[Withdrawal]
) -> tuple[Item, ...]:
    return tuple(
        item
        for item in without_withdrawn(items, withdrawals)
        if (offer.local_films or item.pack != LOCAL) and not _is_hidden(item.review_due, offer)
    )


def _is_hidden(due: date | None, offer: Offer) -> bool:
    if offer.today is None:
        return False
    return review(due, offer.today, offer.review_grace_days) is Review.HIDDEN
