"""A repository as its publisher holds it: started, edited role by role, settled.

To settle is to sign the whole state once more: which version of each role belongs to it (snapshot),
and that this is the newest (timestamp). Before that nobody sees what was edited.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import (
    TOP_LEVEL_ROLE_NAMES,
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

from kiosk.content.install.disk import write_whole
from kiosk.content.repository.keys import KeyFolder
from kiosk.content.repository.layout import INDEX, METADATA, Index, pack_of, stored_target
from kiosk.content.repository.metadata_folder import Role, Signed
from kiosk.content.repository.signing import life, write_next
from kiosk.errors import ContentFault, EnvironmentFault

Now = Callable[[], datetime]


class Repository:
    """Changes a repository's folder; every method raises EnvironmentFault for keys and disks."""

    def __init__(self, folder: Path, keys: KeyFolder, now: Now) -> None:
        """`now` gives the time in UTC.

        Raises:
            EnvironmentFault: the keys would be published with the repository.
        """
        if keys.folder.resolve().is_relative_to(folder.resolve()):
            raise EnvironmentFault(
                "The keys lie inside the repository, where everybody could copy them.",
                "Keep them in a folder of their own, on a stick that is locked away.",
            )
        self.folder = folder
        self.keys = keys
        self.now = now
        self._root = Role(folder, Root.type, Root)
        self._snapshot = Role(folder, Snapshot.type, Snapshot)
        self._timestamp = Role(folder, Timestamp.type, Timestamp)

    @property
    def exists(self) -> bool:
        """Whether the folder holds a repository."""
        return (self.folder / METADATA / "1.root.json").is_file()

    def start(self, passphrase: str = "") -> None:
        """Make the first state, without any pack, and the keys that are not there yet."""
        root = Metadata(_new(Root()))
        for role in sorted(TOP_LEVEL_ROLE_NAMES):
            if not self.keys.has(role):
                self.keys.make(role, passphrase)
            root.signed.add_key(self.keys.signer(role).public_key, role)
        write_next(self._root, root, [self.keys.signer(Root.type)], root.signed, self.now)
        with self.editing():
            pass
        self.settle()

    def root(self) -> Metadata[Root]:
        """Whom the repository trusts with what."""
        return _there(self._root)

    def write_root(self, root: Metadata[Root], signers: tuple[str, ...]) -> None:
        """Put a changed root in place, signed with the keys of these names too."""
        keys = [self.keys.signer(name) for name in (*signers, Root.type)]
        write_next(self._root, root, keys, root.signed, self.now)

    def role(self, name: str = Targets.type) -> Role[Targets]:
        """What is vouched for by a role."""
        return Role(self.folder, name, Targets)

    def targets(self, name: str = Targets.type) -> Targets:
        """What a role vouches for; nothing where it has never signed."""
        found = self.role(name).newest()
        return found.signed if found is not None else _new(Targets())

    @contextmanager
    def editing(self, name: str = Targets.type) -> Iterator[Targets]:
        """Change what a role vouches for; it is signed and written when the block ends."""
        metadata = self.role(name).newest() or Metadata(_new(Targets()))
        yield metadata.signed
        believed_by = self.root().signed if name == Targets.type else self.targets()
        signer = self.keys.signer(name)
        write_next(self.role(name), metadata, [signer], believed_by, self.now)

    def delegates(self) -> tuple[str, ...]:
        """The names of those who may vouch for packs of their own."""
        delegations = self.targets().delegations
        return tuple(delegations.roles or ()) if delegations is not None else ()

    def settle(self) -> None:
        """Sign the state as it is now, so that stations see it; renews what is half used up."""
        self._renew()
        self._write_index()
        snapshot = self._snapshot.newest() or Metadata(_new(Snapshot()))
        snapshot.signed.meta = {
            f"{name}.json": self._meta(self.role(name))
            for name in (Targets.type, *self.delegates())
            if name == Targets.type or self._has_signed(name)
        }
        root = self.root().signed
        signer = self.keys.signer(Snapshot.type)
        write_next(self._snapshot, snapshot, [signer], root, self.now)
        timestamp = self._timestamp.newest() or Metadata(_new(Timestamp()))
        timestamp.signed.snapshot_meta = self._meta(self._snapshot)
        signer = self.keys.signer(Timestamp.type)
        write_next(self._timestamp, timestamp, [signer], root, self.now)

    def _renew(self) -> None:
        """Sign root and targets again in time, where their keys are at hand."""
        root = self.root()
        if self._is_half_used(root.signed) and self.keys.has(Root.type):
            self.write_root(root, ())
        if self._is_half_used(self.targets()) and self.keys.has(Targets.type):
            with self.editing():
                pass

    def _is_half_used(self, signed: Root | Targets) -> bool:
        return signed.expires - self.now() < life(signed.type) / 2

    def _write_index(self) -> None:
        packs = sorted({*_packs(self.targets().targets), *self._delegated_packs()})
        data = msgspec.json.encode(Index(format_version=1, packs=tuple(packs)))
        target = TargetFile.from_data(INDEX, data, ["sha256"])
        if self.targets().targets.get(INDEX) == target:
            return
        write_whole(self.folder / stored_target(INDEX, target.hashes["sha256"]), data)
        with self.editing() as targets:
            targets.targets[INDEX] = target

    def _delegated_packs(self) -> Iterator[str]:
        delegations = self.targets().delegations
        roles = (delegations.roles or {}) if delegations is not None else {}
        for name, role in roles.items():
            if self._has_signed(name):
                paths = self.targets(name).targets
                yield from _packs(path for path in paths if role.is_delegated_path(path))

    def _has_signed(self, name: str) -> bool:
        """Whether a delegate has signed anything.

        Raises:
            ContentFault: something lies there in its name that it has not signed.
        """
        metadata = self.role(name).newest()
        if metadata is None:
            return False
        try:
            self.targets().verify_delegate(name, metadata.signed_bytes, metadata.signatures)
        except (UnsignedMetadataError, ValueError) as error:
            raise ContentFault(
                f"What lies there in the name of {name} is not signed by {name}.",
                "Take that metadata out, and ask them to publish again.",
            ) from error
        return True

    def _meta(self, role: Role[Signed]) -> MetaFile:
        version = _there(role).signed.version
        data = role.version_bytes(version)
        return MetaFile(version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})


def _there(role: Role[Signed]) -> Metadata[Signed]:
    metadata = role.newest()
    if metadata is None:
        raise EnvironmentFault(
            f"There is no {role.name} metadata: this is no repository, or not a whole one.",
            "Name the repository's folder with --to.",
        )
    return metadata


def _new(signed: Signed) -> Signed:
    """Before its first version."""
    signed.version = 0
    return signed


def _packs(paths: Iterable[str]) -> Iterator[str]:
    return (pack for path in paths if (pack := pack_of(path)))
