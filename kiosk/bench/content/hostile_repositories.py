"""Repositories that lie: the attacks that TUF was made against, and those on our own documents.

The names of attacks are those of the TUF specification, section 1.5.2.
"""

import gzip
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import TargetFile

from kiosk.bench.content.hostile import HostileKind, Victim
from kiosk.bench.content.simulator import RepositorySimulator, Wire
from kiosk.bench.content.sound_pack import FILM_PATH, PACK, VERSION, SoundPack, new_film
from kiosk.content.repository.layout import pack_target, stored_target

_LONG_AGO = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
Spoil = Callable[[RepositorySimulator], object]


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


def _endless(_data: bytes, _start: int) -> Iterator[bytes]:
    while True:
        yield bytes(1 << 16)


def _cut(data: bytes, start: int) -> Iterator[bytes]:
    yield data[start : len(data) * 2 // 3]


def _other(data: bytes, start: int) -> Iterator[bytes]:
    yield bytes(byte ^ 1 for byte in data[start:])


def _packed(data: bytes, _start: int) -> Iterator[bytes]:
    yield gzip.compress(data)


def _deep(_data: bytes, _start: int) -> Iterator[bytes]:
    yield b"[" * 15_000


def _wrong_key(role: str) -> Spoil:
    def spoil(sim: RepositorySimulator) -> None:
        sim.signers[role] = CryptoSigner.generate_ed25519()
        sim.publish()

    return spoil


def _back(sim: RepositorySimulator) -> None:
    sim.timestamp.version -= 1


def _snapshot_back(sim: RepositorySimulator) -> None:
    sim.snapshot.version -= 2
    sim.settle()


def _targets_back(sim: RepositorySimulator) -> None:
    sim.publish()
    sim.targets.version -= 1
    sim.snapshot.meta["targets.json"].version -= 2
    sim.snapshot.meta["targets.json"].length = sim.snapshot.meta["targets.json"].hashes = None
    sim.settle()


def _mixed(sim: RepositorySimulator) -> None:
    """Targets of one state in the snapshot of another, both signed by the right keys."""
    sim.targets.unrecognized_fields["state"] = "one"
    sim.publish()
    sim.targets.unrecognized_fields["state"] = "two"


def _forgotten(sim: RepositorySimulator) -> None:
    sim.publish()
    del sim.snapshot.meta["targets.json"]
    sim.settle()


def _expired(part: str) -> Spoil:
    def spoil(sim: RepositorySimulator) -> None:
        getattr(sim, part).expires = _LONG_AGO
        sim.publish()

    return spoil


def _expired_root(sim: RepositorySimulator) -> None:
    sim.root.version += 1
    sim.root.expires = _LONG_AGO
    sim.sign_root()
    sim.publish()


def _stolen_root(sim: RepositorySimulator) -> None:
    """A new root that the old one's key has not signed."""
    old = sim.root.roles["root"].keyids[0]
    sim.signers["root"] = CryptoSigner.generate_ed25519()
    sim.root.revoke_key(old, "root")
    sim.root.add_key(sim.signers["root"].public_key, "root")
    sim.root.version += 1
    sim.sign_root()
    sim.publish()


def _root_skips(sim: RepositorySimulator) -> None:
    sim.root.version += 5
    sim.sign_root()
    sim.publish()


def _changed_pack(sim: RepositorySimulator, change: Callable[[SoundPack], object]) -> None:
    pack = SoundPack(version=VERSION + 1, film=new_film())
    change(pack)
    sim.add(pack)


def _escaping(pack: SoundPack) -> None:
    pack.rename(FILM_PATH, "../../escaped.mp4")


def _older(pack: SoundPack) -> None:
    pack.manifest["version"] = VERSION - 2


def _claims_much(sim: RepositorySimulator) -> None:
    sim.targets.targets[pack_target(PACK)].length = 2**40


def _other_manifest(sim: RepositorySimulator) -> None:
    target = sim.targets.targets[pack_target(PACK)]
    stored = stored_target(target.path, target.hashes["sha256"])
    sim.files[stored] = sim.files[stored].replace(b"Play team", b"Prey team")


def _another_id(sim: RepositorySimulator) -> None:
    data = SoundPack("storm", VERSION + 1).data()
    target = TargetFile.from_data(pack_target(PACK), data, ["sha256"])
    sim.targets.targets[target.path] = target
    sim.files[stored_target(target.path, target.hashes["sha256"])] = data


def _odd_note(sim: RepositorySimulator) -> None:
    target = sim.targets.targets[pack_target(PACK)]
    target.unrecognized_fields["custom"] = {"withdrawn": [{"item": "rain", "run": "a.exe"}]}


def _with_index(data: bytes) -> Spoil:
    return lambda sim: sim.publish(data)


def _trespassing(sim: RepositorySimulator) -> None:
    """A delegate for one pack signs another."""
    sim.delegate("st-elsewhere", [pack_target("elsewhere")])
    pack = SoundPack("storm", 1)
    sim.add(pack, "st-elsewhere")


def _delegate_unsigned(sim: RepositorySimulator) -> None:
    sim.delegate("st-elsewhere", [pack_target("storm")])
    sim.add(SoundPack("storm", 1), "st-elsewhere")
    sim.signers["st-elsewhere"] = CryptoSigner.generate_ed25519()


def _delegate_expired(sim: RepositorySimulator) -> None:
    sim.delegate("st-elsewhere", [pack_target("storm")])
    sim.add(SoundPack("storm", 1), "st-elsewhere")
    sim.delegates["st-elsewhere"].expires = _LONG_AGO


def _delegate_takes_over(sim: RepositorySimulator) -> None:
    """A delegate's pack brings a film under the id of another pack's film."""
    sim.delegate("st-elsewhere", [pack_target("aaa")])
    pack = SoundPack("aaa", 1)
    pack.manifest["pages"], pack.manifest["surveys"] = [], []
    sim.add(pack, "st-elsewhere")


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
    _kind("timestamp by another key", f"{_NOT_SIGNED} (timestamp", _wrong_key("timestamp")),
    _kind("snapshot by another key", f"{_NOT_SIGNED} (snapshot", _wrong_key("snapshot")),
    _kind("targets by another key", f"{_NOT_SIGNED} (targets", _wrong_key("targets")),
    _kind("new root by another key", f"{_NOT_SIGNED} (root", _stolen_root),
    _kind("root that skips versions", "(Expected root version", _root_skips),
    _kind("rollback of the timestamp", f"{_OLD}", _back),
    _kind("rollback of the snapshot", "(New snapshot version must be", _snapshot_back),
    _kind("rollback of the targets", "(Expected targets.json version", _targets_back),
    _kind("freeze: timestamp expired", "(timestamp.json is expired)", _expired("timestamp")),
    _kind("snapshot expired", "(snapshot.json is expired)", _expired("snapshot")),
    _kind("targets expired", "(New targets is expired)", _expired("targets")),
    _kind("root expired", "(Final root.json is expired)", _expired_root),
    _kind("mix and match", _OTHER, _mixed),
    _kind("targets left out of the snapshot", "is missing info for", _forgotten),
    _on_the_wire("endless metadata", "sends more than it may", "timestamp", _endless),
    _on_the_wire("metadata cut short", "Failed to deserialize", "timestamp", _cut),
    _on_the_wire("metadata that is packed", "makes no sense", "timestamp", _packed),
    _on_the_wire("metadata without a floor", "makes no sense", "timestamp", _deep),
    _on_the_wire("snapshot changed on the way", _OTHER, "snapshot", _other),
    _slow("slow metadata", "timestamp"),
    _slow("slow film", "file"),
    _on_the_wire("endless film", "goes on after its", "file", _endless),
    _on_the_wire("film cut short on the way", "ends after", "file", _cut),
    _on_the_wire("another film on the way", "its SHA-256 differs", "file", _other),
    _on_the_wire("endless manifest", "sends more than it may", "manifest", _endless),
    _published("manifest that claims a terabyte", "says that packs/weather", _claims_much),
    _published("another manifest", _OTHER, _other_manifest),
    _published("manifest of another pack", 'calls itself "storm"', _another_id),
    _published(
        "manifest that is missing", "is not whole", lambda sim: sim.files.pop(_stored_manifest(sim))
    ),
    _published(
        "film that is gone from the repository",
        "There is no files/",
        lambda sim: [sim.files.pop(p) for p in list(sim.files) if p.startswith("files/")],
    ),
    _published(
        "signed path that climbs out",
        "has an empty part, '.' or '..'",
        lambda sim: _changed_pack(sim, _escaping),
    ),
    _published(
        "signed pack that goes back",
        "is older than version",
        lambda sim: _changed_pack(sim, _older),
    ),
    _published("withdrawal that nobody understands", "What is said of the pack", _odd_note),
    _kind("list of packs that is none", "list of packs is wrong", _with_index(b"[]")),
    _kind(
        "list of packs of the future",
        "list of packs is of another kind",
        _with_index(b'{"formatVersion": 2, "packs": []}'),
    ),
    _kind(
        "list with a path in it",
        "list of packs is wrong",
        _with_index(b'{"formatVersion": 1, "packs": ["../../etc"]}'),
    ),
    _kind(
        "pack that nobody signed",
        'Nobody who may has signed the pack "ghost"',
        _with_index(b'{"formatVersion": 1, "packs": ["ghost"]}'),
    ),
    _delegated(
        "delegate outside its packs", 'Nobody who may has signed the pack "storm"', _trespassing
    ),
    _delegated("delegate by another key", f"{_NOT_SIGNED} (st-elsewhere", _delegate_unsigned),
    _delegated("delegate that expired", "(New st-elsewhere is expired)", _delegate_expired),
    _delegated(
        "delegate that takes over a film", 'is an item of "weather" already', _delegate_takes_over
    ),
)


def _stored_manifest(sim: RepositorySimulator) -> str:
    target = sim.targets.targets[pack_target(PACK)]
    return stored_target(target.path, target.hashes["sha256"])
