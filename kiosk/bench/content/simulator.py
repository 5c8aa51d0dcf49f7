"""A repository in memory: sound unless it is spoilt, signed anew whenever it is read.

A test changes what is signed (`sim.targets.version += 1`), who signs (`sim.signers`), or what comes
over the wire (`sim.wire`), and lets a station look.
"""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote

import msgspec
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import (
    DelegatedRole,
    Delegations,
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from kiosk.bench.content.sound_pack import SoundPack
from kiosk.content.repository.layout import INDEX, Index, file_path, pack_target, stored_target
from kiosk.content.repository.place import NotThere

Wire = Callable[[bytes, int], Iterator[bytes]]
"""What comes over the wire instead of these bytes from a position on."""
_PIECE_BYTES = 4096


class RepositorySimulator:
    """Gives metadata, targets and files, as `kiosk.content.repository.place.Place` asks."""

    def __init__(self) -> None:
        """An empty repository that trusts four keys."""
        expires = datetime.now(UTC).replace(microsecond=0) + timedelta(days=30)
        self.expires = expires
        self.targets = Targets(expires=expires)
        self.delegates: dict[str, Targets] = {}
        self.snapshot = Snapshot(expires=expires)
        self.timestamp = Timestamp(expires=expires)
        self.root = Root(expires=expires)
        self.signers: dict[str, CryptoSigner] = {}
        self.roots: list[bytes] = []
        self.files: dict[str, bytes] = {}
        self.wire: dict[str, Wire] = {}
        self.asked: list[str] = []
        for role in (Root.type, Timestamp.type, Snapshot.type, Targets.type):
            self.signers[role] = CryptoSigner.generate_ed25519()
            self.root.add_key(self.signers[role].public_key, role)
        self.sign_root()

    @property
    def name(self) -> str:
        """For people."""
        return "the simulated repository"

    @property
    def first_root(self) -> bytes:
        """What a station is given to trust."""
        return self.roots[0]

    def sign_root(self, *more: CryptoSigner) -> None:
        """Publish the root as it is now, signed by its key and by `more`."""
        metadata = Metadata(self.root)
        for signer in (*more, self.signers[Root.type]):
            metadata.sign(signer, append=True)
        self.roots.append(metadata.to_bytes(JSONSerializer()))

    def add(self, pack: SoundPack, role: str = Targets.type) -> TargetFile:
        """Let a role vouch for a pack, and put its files there."""
        data, path = pack.data(), pack_target(pack.manifest["id"])
        target = TargetFile.from_data(path, data, ["sha256"])
        self.role(role).targets[path] = target
        self.files[stored_target(path, target.hashes["sha256"])] = data
        for each in pack.files.values():
            self.files[file_path(hashlib.sha256(each).hexdigest())] = each
        return target

    def role(self, name: str) -> Targets:
        """What a role vouches for."""
        return self.targets if name == Targets.type else self.delegates[name]

    def delegate(self, name: str, paths: list[str]) -> None:
        """Let a new role vouch for what is at `paths`."""
        if self.targets.delegations is None:
            self.targets.delegations = Delegations({}, {})
        roles = self.targets.delegations.roles
        assert roles is not None  # noqa: S101 - for the type checker: it was given above
        roles[name] = DelegatedRole(name, [], 1, terminating=True, paths=paths)
        self.signers[name] = CryptoSigner.generate_ed25519()
        self.targets.add_key(self.signers[name].public_key, name)
        self.delegates[name] = Targets(expires=self.expires)

    def publish(self, index: bytes | None = None) -> None:
        """Make everything that was changed one new state; `index` in place of the true one."""
        data = self._index() if index is None else index
        target = TargetFile.from_data(INDEX, data, ["sha256"])
        self.targets.targets[INDEX] = target
        self.files[stored_target(INDEX, target.hashes["sha256"])] = data
        for role in (self.targets, *self.delegates.values()):
            role.version += 1
        for name in (Targets.type, *self.delegates):
            self.snapshot.meta[f"{name}.json"] = self._meta(name, self.role(name).version)
        self.settle()

    def settle(self) -> None:
        """A new snapshot, as it is now, and a new timestamp."""
        self.snapshot.version += 1
        self.timestamp.snapshot_meta = self._meta(Snapshot.type, self.snapshot.version)
        self.timestamp.version += 1

    def read(self, path: str, start: int = 0) -> Iterator[bytes]:
        """What a station gets when it asks for `path`."""
        self.asked.append(path)
        data = self._bytes(path)
        if (spoilt := self.wire.get(self._kind(path))) is not None:
            yield from spoilt(data, start)
            return
        for at in range(start, len(data), _PIECE_BYTES):
            yield data[at : at + _PIECE_BYTES]

    def _index(self) -> bytes:
        paths = {path for role in (self.targets, *self.delegates.values()) for path in role.targets}
        packs = sorted(path.split("/")[1] for path in paths if path.startswith("packs/"))
        return msgspec.json.encode(Index(format_version=1, packs=tuple(packs)))

    def _meta(self, name: str, version: int) -> MetaFile:
        data = self._signed(name)
        return MetaFile(version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})

    def _bytes(self, path: str) -> bytes:
        folder, _, name = path.partition("/")
        if folder != "metadata":
            if path not in self.files:
                raise NotThere(f"There is no {path}.", "Nothing to do.")
            return self.files[path]
        role = unquote(self._role_of(name))
        if role == Root.type:
            return self._root_version(name)
        if role not in {Timestamp.type, Snapshot.type, Targets.type, *self.delegates}:
            raise NotThere(f"There is no {path}.", "Nothing to do.")
        return self._signed(role)

    def _root_version(self, name: str) -> bytes:
        version = int(name.partition(".")[0])
        if version > len(self.roots):
            raise NotThere(f"There is no root {version}.", "Nothing to do.")
        return self.roots[version - 1]

    def _signed(self, role: str) -> bytes:
        parts: dict[str, Any] = {Timestamp.type: self.timestamp, Snapshot.type: self.snapshot}
        metadata = Metadata(parts.get(role) or self.role(role))
        metadata.sign(self.signers[role])
        return metadata.to_bytes(JSONSerializer())

    @staticmethod
    def _role_of(name: str) -> str:
        """Of "timestamp.json" or "12.targets.json"."""
        return name.split(".")[-2]

    def _kind(self, path: str) -> str:
        """What `wire` is asked for: a role, "index", "manifest" or "file"."""
        if path.startswith("metadata/"):
            return self._role_of(path.removeprefix("metadata/"))
        if path.startswith("files/"):
            return "file"
        return "index" if path.endswith(INDEX) else "manifest"
