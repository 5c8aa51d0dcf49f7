"""PURE: what was withdrawn, and what must leave the screen now.

A withdrawal names a pack, or one item of it, up to a version: a corrected film has a higher version
and is shown again without anybody having to take the withdrawal back.
"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

import msgspec

from kiosk.content.forms import LOCAL, Code, Growing, Words


class Shown(Protocol):
    """Anything out of a pack that can stand on a screen: a film or a page."""

    @property
    def id(self) -> str:
        """Its id, which no other item of the station has."""

    @property
    def version(self) -> int:
        """Its own version."""

    @property
    def pack(self) -> str:
        """The id of its pack."""

    @property
    def pack_version(self) -> int:
        """The version of its pack."""


OnScreen = TypeVar("OnScreen", bound=Shown)


class Withdrawal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """What must not be shown any more.

    Attributes:
        pack: the id of the pack.
        item: the id of one film or page of it; None for the whole pack.
        up_to: the last version, of the item or else of the pack, that is withdrawn.
        reason: for staff, one sentence.
        on: the day on which it was withdrawn.
    """

    pack: Code
    item: Code | None
    up_to: Growing
    reason: Words
    on: date


def withdrawal_of(item: Shown, withdrawals: Iterable[Withdrawal]) -> Withdrawal | None:
    """The withdrawal that is about `item`, if there is one."""
    return next((one for one in withdrawals if _is_about(one, item)), None)


def without_withdrawn(
    items: Iterable[OnScreen], withdrawals: Iterable[Withdrawal]
) -> tuple[OnScreen, ...]:
    """The items that may still be shown, in their order: a library, a playlist."""
    known = tuple(withdrawals)
    return tuple(item for item in items if withdrawal_of(item, known) is None)


def stop_now(
    on_screen: Iterable[OnScreen], withdrawals: Iterable[Withdrawal], *, local_films: bool
) -> tuple[OnScreen, ...]:
    """What must leave the screen at once, in the middle of a film too.

    Args:
        on_screen: what plays, waits to play next or is being read.
        withdrawals: all that the station knows now.
        local_films: whether the ward's own films may be shown.
    """
    known = tuple(withdrawals)
    return tuple(
        item
        for item in on_screen
        if withdrawal_of(item, known) is not None or (item.pack == LOCAL and not local_films)
    )


def _is_about(one: Withdrawal, item: Shown) -> bool:
    if one.pack != item.pack:
        return False
    if one.item is None:
        return item.pack_version <= one.up_to
    return one.item == item.id and item.version <= one.up_to
