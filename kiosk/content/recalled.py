"""What was withdrawn, as the station keeps it.

`network` is what the newest believed metadata of the repository says, pack by pack; `station` is
what IT withdrew on this station. Metadata that is not believed changes neither.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.content.install.disk import write_whole
from kiosk.content.recall import Withdrawal
from kiosk.errors import ContentFault


@dataclass(frozen=True, slots=True)
class Recall:
    """The withdrawals in force."""

    network: tuple[Withdrawal, ...] = ()
    station: tuple[Withdrawal, ...] = ()

    def all(self) -> tuple[Withdrawal, ...]:
        """Both kinds."""
        return (*self.network, *self.station)


def read_recall(file: Path) -> Recall:
    """What is withdrawn; nothing where nothing ever was.

    Raises:
        ContentFault: the list cannot be read.
    """
    try:
        return msgspec.json.decode(file.read_bytes(), type=Recall)
    except FileNotFoundError:
        return Recall()
    except (OSError, msgspec.MsgspecError, ValueError) as error:
        raise ContentFault(
            f"The list of withdrawn films, {file}, cannot be read ({error}).",
            "Run kiosk pack install with the network's repository, which writes it anew.",
        ) from error


def keep_network(
    file: Path, withdrawals: Mapping[str, Iterable[Withdrawal]]
) -> tuple[Withdrawal, ...]:
    """Put in force what the repository says of each pack; returns what was not withdrawn before.

    Of a pack that it says nothing of, or nothing that can be believed, what was said last holds.

    Raises:
        OSError: it could not be written.
    """
    before = _readable(file)
    kept = (one for one in before.network if one.pack not in withdrawals)
    said = (one for pack in withdrawals.values() for one in pack)
    wanted = tuple(sorted((*kept, *said), key=lambda one: (one.pack, one.item or "", one.up_to)))
    if before.network != wanted or not file.exists():
        _write(file, Recall(wanted, before.station))
    return tuple(one for one in wanted if one not in before.all())


def withdraw_here(file: Path, withdrawal: Withdrawal) -> None:
    """Withdraw something on this station alone.

    Raises:
        OSError: it could not be written.
    """
    before = read_recall(file)
    kept = tuple(one for one in before.station if not _same(one, withdrawal))
    _write(file, Recall(before.network, (*kept, withdrawal)))


def restore_here(file: Path, pack: str, item: str | None) -> bool:
    """Take back what was withdrawn on this station; whether there was such a withdrawal.

    Raises:
        OSError: it could not be written.
    """
    before = read_recall(file)
    kept = tuple(one for one in before.station if (one.pack, one.item) != (pack, item))
    _write(file, Recall(before.network, kept))
    return kept != before.station


def _same(one: Withdrawal, other: Withdrawal) -> bool:
    return (one.pack, one.item) == (other.pack, other.item)


def _readable(file: Path) -> Recall:
    try:
        return read_recall(file)
    except ContentFault:
        return Recall()


def _write(file: Path, recall: Recall) -> None:
    write_whole(file, msgspec.json.format(msgspec.json.encode(recall), indent=1) + b"\n")
