"""Repositories that lie: the attacks that TUF was made against, and those on our own documents.

The names of attacks are those of the TUF specification, section 1.5.2.
"""

from itertools import count
from pathlib import Path

from kiosk.bench.content import repository_spoils as spoils
from kiosk.bench.content.hostile import HostileKind, Victim
from kiosk.bench.content.repository_spoils import Spoil
from kiosk.bench.content.simulator import RepositorySimulator, Wire
from kiosk.bench.content.sound_pack import VERSION, SoundPack, new_film


def _kind(name: str, reason: str, spoil: Spoil) -> HostileKind:
    """The repository is spoilt, with a new version of the pack in it, and looked at."""

    def attack(_folder: Path, victim: Victim) -> None:
        victim.repository.add(SoundPack(version=VERSION + 1, film=new_film()))
        spoil(victim.repository)
        victim.look()

    return HostileKind(name, reason, attack)


def _published(name: str, reason: str, spoil: Spoil) -> HostileKind:
    """The same, and everything is signed by the right keys after it was spoilt."""

    def spoil_and_publish(sim: RepositorySimulator) -> None:
        spoil(sim)
        sim.publish()

    return _kind(name, reason, spoil_and_publish)


def _delegated(name: str, reason: str, spoil: Spoil) -> HostileKind:
    """A delegate is the one who lies; the network's own packs stay as they are."""

    def attack(_folder: Path, victim: Victim) -> None:
        spoil(victim.repository)
        victim.repository.publish()
        victim.look()

    return HostileKind(name, reason, attack)


def _on_the_wire(name: str, reason: str, kind: str, wire: Wire) -> HostileKind:
    """The same, and what comes over the wire is not what lies there."""

    def spoil(sim: RepositorySimulator) -> None:
        sim.publish()
        sim.wire[kind] = wire

    return _kind(name, reason, spoil)


def _slow(name: str, kind: str) -> HostileKind:
    """One byte comes every ten seconds, by a clock that runs ahead."""

    def attack(_folder: Path, victim: Victim) -> None:
        ticks = count(0, 10)
        victim.monotonic = lambda: float(next(ticks))
        sim = victim.repository
        sim.add(SoundPack(version=VERSION + 1, film=new_film()))
        sim.publish()
        sim.wire[kind] = lambda data, start: (bytes([byte]) for byte in data[start:])
        victim.look()

    return HostileKind(name, "bytes came in", attack)


def _no_root(_folder: Path, victim: Victim) -> None:
    victim.root = b'{"signed": {}}'
    victim.look()


def _foreign(_folder: Path, victim: Victim) -> None:
    """Another repository, sound in itself, stands where ours was."""
    victim.repository = RepositorySimulator()
    victim.repository.add(SoundPack(version=VERSION + 9))
    victim.repository.publish()
    victim.look()


_NOT_SIGNED, _OLD = "is not signed by whom this station trusts", "is older than what this station"
_STALE, _OTHER = "has not been signed anew in time", "is not the one that was signed"
REPOSITORIES = (
    HostileKind("root file that is none", "makes no sense", _no_root),
    HostileKind("repository of somebody else", _NOT_SIGNED, _foreign),
    _kind("timestamp by another key", f"{_NOT_SIGNED} (timestamp", spoils.wrong_key("timestamp")),
    _kind("snapshot by another key", f"{_NOT_SIGNED} (snapshot", spoils.wrong_key("snapshot")),
    _kind("targets by another key", f"{_NOT_SIGNED} (targets", spoils.wrong_key("targets")),
    _kind("new root by another key", f"{_NOT_SIGNED} (root", spoils.stolen_root),
    _kind("root that skips versions", "(Expected root version", spoils.root_skips),
    _kind("rollback of the timestamp", f"{_OLD}", spoils.back),
    _kind("rollback of the snapshot", "(New snapshot version must be", spoils.snapshot_back),
    _kind("rollback of the targets", "(Expected targets.json version", spoils.targets_back),
    _kind("freeze: timestamp expired", "(timestamp.json is expired)", spoils.expired("timestamp")),
    _kind("snapshot expired", "(snapshot.json is expired)", spoils.expired("snapshot")),
    _kind("targets expired", "(New targets is expired)", spoils.expired("targets")),
    _kind("root expired", "(Final root.json is expired)", spoils.expired_root),
    _kind("mix and match", _OTHER, spoils.mixed),
    _kind("targets left out of the snapshot", "is missing info for", spoils.forgotten),
    _on_the_wire("endless metadata", "sends more than it may", "timestamp", spoils.endless),
    _on_the_wire("metadata cut short", "Failed to deserialize", "timestamp", spoils.cut),
    _on_the_wire("metadata that is packed", "makes no sense", "timestamp", spoils.packed),
    _on_the_wire("metadata without a floor", "makes no sense", "timestamp", spoils.deep),
    _on_the_wire("snapshot changed on the way", _OTHER, "snapshot", spoils.other),
    _slow("slow metadata", "timestamp"),
    _slow("slow film", "file"),
    _on_the_wire("endless film", "goes on after its", "file", spoils.endless),
    _on_the_wire("film cut short on the way", "ends after", "file", spoils.cut),
    _on_the_wire("another film on the way", "its SHA-256 differs", "file", spoils.other),
    _on_the_wire("endless manifest", "sends more than it may", "manifest", spoils.endless),
    _published("manifest that claims a terabyte", "says that packs/weather", spoils.claims_much),
    _published("another manifest", _OTHER, spoils.other_manifest),
    _published("manifest of another pack", 'calls itself "storm"', spoils.another_id),
    _published(
        "manifest that is missing",
        "is not whole",
        lambda sim: sim.files.pop(spoils.stored_manifest(sim)),
    ),
    _published(
        "film that is gone from the repository",
        "There is no files/",
        lambda sim: [sim.files.pop(p) for p in list(sim.files) if p.startswith("files/")],
    ),
    _published(
        "signed path that climbs out",
        "has an empty part, '.' or '..'",
        lambda sim: spoils.changed_pack(sim, spoils.escaping),
    ),
    _published(
        "signed pack that goes back",
        "is older than version",
        lambda sim: spoils.changed_pack(sim, spoils.older),
    ),
    _published("withdrawal that nobody understands", "What is said of the pack", spoils.odd_note),
    _kind("list of packs that is none", "list of packs is wrong", spoils.with_index(b"[]")),
    _kind(
        "list of packs of the future",
        "list of packs is of another kind",
        spoils.with_index(b'{"formatVersion": 2, "packs": []}'),
    ),
    _kind(
        "list with a path in it",
        "list of packs is wrong",
        spoils.with_index(b'{"formatVersion": 1, "packs": ["../../etc"]}'),
    ),
    _kind(
        "pack that nobody signed",
        'Nobody who may has signed the pack "ghost"',
        spoils.with_index(b'{"formatVersion": 1, "packs": ["ghost"]}'),
    ),
    _delegated(
        "delegate outside its packs",
        'Nobody who may has signed the pack "storm"',
        spoils.trespassing,
    ),
    _delegated("delegate by another key", f"{_NOT_SIGNED} (st-elsewhere", spoils.delegate_unsigned),
    _delegated("delegate that expired", "(New st-elsewhere is expired)", spoils.delegate_expired),
    _delegated(
        "delegate that takes over a film",
        'is an item of "weather" already',
        spoils.delegate_takes_over,
    ),
)
