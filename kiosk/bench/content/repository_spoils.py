"""What is done to a repository in memory, or to what comes out of it, by each kind of attack."""

import gzip
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import TargetFile

from kiosk.bench.content.simulator import RepositorySimulator
from kiosk.bench.content.sound_pack import FILM_PATH, PACK, VERSION, SoundPack, new_film
from kiosk.content.repository.layout import pack_target, stored_target

_LONG_AGO = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
Spoil = Callable[[RepositorySimulator], object]


def endless(_data: bytes, _start: int) -> Iterator[bytes]:
    """Bytes without end."""
    while True:
        yield bytes(1 << 16)


def cut(data: bytes, start: int) -> Iterator[bytes]:
    """Two thirds of it."""
    yield data[start : len(data) * 2 // 3]


def other(data: bytes, start: int) -> Iterator[bytes]:
    """Every byte is another."""
    yield bytes(byte ^ 1 for byte in data[start:])


def packed(data: bytes, _start: int) -> Iterator[bytes]:
    """It is packed."""
    yield gzip.compress(data)


def deep(_data: bytes, _start: int) -> Iterator[bytes]:
    """Brackets without end."""
    yield b"[" * 15_000


def wrong_key(role: str) -> Spoil:
    """A role is signed by a key that nobody trusts."""

    def spoil(sim: RepositorySimulator) -> None:
        sim.signers[role] = CryptoSigner.generate_ed25519()
        sim.publish()

    return spoil


def back(sim: RepositorySimulator) -> None:
    """The timestamp of an earlier state."""
    sim.timestamp.version -= 1


def snapshot_back(sim: RepositorySimulator) -> None:
    """An earlier snapshot under a new timestamp."""
    sim.snapshot.version -= 2
    sim.settle()


def targets_back(sim: RepositorySimulator) -> None:
    """Earlier targets under a new snapshot."""
    sim.publish()
    sim.targets.version -= 1
    sim.snapshot.meta["targets.json"].version -= 2
    sim.snapshot.meta["targets.json"].length = sim.snapshot.meta["targets.json"].hashes = None
    sim.settle()


def mixed(sim: RepositorySimulator) -> None:
    """Targets of one state in the snapshot of another, both signed by the right keys."""
    sim.targets.unrecognized_fields["state"] = "one"
    sim.publish()
    sim.targets.unrecognized_fields["state"] = "two"


def forgotten(sim: RepositorySimulator) -> None:
    """The snapshot does not name the targets."""
    sim.publish()
    del sim.snapshot.meta["targets.json"]
    sim.settle()


def expired(part: str) -> Spoil:
    """One part was not signed anew in time."""

    def spoil(sim: RepositorySimulator) -> None:
        getattr(sim, part).expires = _LONG_AGO
        sim.publish()

    return spoil


def expired_root(sim: RepositorySimulator) -> None:
    """A new root that was not signed anew in time."""
    sim.root.version += 1
    sim.root.expires = _LONG_AGO
    sim.sign_root()
    sim.publish()


def stolen_root(sim: RepositorySimulator) -> None:
    """A new root that the old one's key has not signed."""
    old = sim.root.roles["root"].keyids[0]
    sim.signers["root"] = CryptoSigner.generate_ed25519()
    sim.root.revoke_key(old, "root")
    sim.root.add_key(sim.signers["root"].public_key, "root")
    sim.root.version += 1
    sim.sign_root()
    sim.publish()


def root_skips(sim: RepositorySimulator) -> None:
    """A new root whose version is not the next."""
    sim.root.version += 5
    sim.sign_root()
    sim.publish()


def changed_pack(sim: RepositorySimulator, change: Callable[[SoundPack], object]) -> None:
    """A signed pack that is hostile itself."""
    pack = SoundPack(version=VERSION + 1, film=new_film())
    change(pack)
    sim.add(pack)


def escaping(pack: SoundPack) -> None:
    """A film whose path climbs out."""
    pack.rename(FILM_PATH, "../../escaped.mp4")


def older(pack: SoundPack) -> None:
    """A version before the one that is there."""
    pack.manifest["version"] = VERSION - 2


def claims_much(sim: RepositorySimulator) -> None:
    """A manifest is said to have a terabyte."""
    sim.targets.targets[pack_target(PACK)].length = 2**40


def other_manifest(sim: RepositorySimulator) -> None:
    """Another manifest lies where the signed one was."""
    target = sim.targets.targets[pack_target(PACK)]
    stored = stored_target(target.path, target.hashes["sha256"])
    sim.files[stored] = sim.files[stored].replace(b"Play team", b"Prey team")


def another_id(sim: RepositorySimulator) -> None:
    """The manifest of another pack is signed under this one's name."""
    data = SoundPack("storm", VERSION + 1).data()
    target = TargetFile.from_data(pack_target(PACK), data, ["sha256"])
    sim.targets.targets[target.path] = target
    sim.files[stored_target(target.path, target.hashes["sha256"])] = data


def odd_note(sim: RepositorySimulator) -> None:
    """A withdrawal with more in it than a kiosk knows."""
    target = sim.targets.targets[pack_target(PACK)]
    target.unrecognized_fields["custom"] = {"withdrawn": [{"item": "rain", "run": "a.exe"}]}


def with_index(data: bytes) -> Spoil:
    """Another list of packs is signed."""
    return lambda sim: sim.publish(data)


def trespassing(sim: RepositorySimulator) -> None:
    """A delegate for one pack signs another."""
    sim.delegate("st-elsewhere", [pack_target("elsewhere")])
    pack = SoundPack("storm", 1)
    sim.add(pack, "st-elsewhere")


def delegate_unsigned(sim: RepositorySimulator) -> None:
    """A delegate's metadata is signed by a key that the network does not know."""
    sim.delegate("st-elsewhere", [pack_target("storm")])
    sim.add(SoundPack("storm", 1), "st-elsewhere")
    sim.signers["st-elsewhere"] = CryptoSigner.generate_ed25519()


def delegate_expired(sim: RepositorySimulator) -> None:
    """A delegate did not sign anew in time."""
    sim.delegate("st-elsewhere", [pack_target("storm")])
    sim.add(SoundPack("storm", 1), "st-elsewhere")
    sim.delegates["st-elsewhere"].expires = _LONG_AGO


def delegate_takes_over(sim: RepositorySimulator) -> None:
    """A delegate's pack brings a film under the id of another pack's film."""
    sim.delegate("st-elsewhere", [pack_target("aaa")])
    pack = SoundPack("aaa", 1)
    pack.manifest["pages"], pack.manifest["surveys"] = [], []
    sim.add(pack, "st-elsewhere")


def stored_manifest(sim: RepositorySimulator) -> str:
    """Where the manifest of the pack lies."""
    target = sim.targets.targets[pack_target(PACK)]
    return stored_target(target.path, target.hashes["sha256"])
