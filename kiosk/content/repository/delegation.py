"""Letting a hospital vouch for packs of its own, and a change of keys."""

from collections.abc import Iterable

from securesystemslib.signer import CryptoSigner, Key
from tuf.api.metadata import TOP_LEVEL_ROLE_NAMES, DelegatedRole, Delegations, Root

from kiosk.content.repository.keys import ROLE
from kiosk.content.repository.layout import pack_target
from kiosk.content.repository.repository import Repository
from kiosk.errors import ContentFault


def delegate(repository: Repository, name: str, key: Key, packs: Iterable[str]) -> None:
    """Let whoever has `key` vouch, as `name`, for the packs of these ids and for nothing else.

    A second call with the same name gives it another key, or other packs.

    Raises:
        ContentFault: the name is taken by TUF itself, or is none.
        EnvironmentFault: the key for targets is missing, or a disk failed.
    """
    if name in TOP_LEVEL_ROLE_NAMES or not ROLE.fullmatch(name):
        raise ContentFault(
            f"“{name}” cannot be the name of a delegate.",
            "Use small letters, digits and dashes, such as st-elsewhere.",
        )
    paths = [pack_target(pack) for pack in packs]
    with repository.editing() as targets:
        if targets.delegations is None:
            targets.delegations = Delegations({}, {})
        if targets.delegations.roles is None:
            targets.delegations.roles = {}
        roles = targets.delegations.roles
        roles[name] = DelegatedRole(name, [], 1, terminating=True, paths=paths)
        targets.add_key(key, name)
        used = {keyid for role in roles.values() for keyid in role.keyids}
        targets.delegations.keys = {k: v for k, v in targets.delegations.keys.items() if k in used}


def rotate(repository: Repository, role: str, passphrase: str = "") -> None:
    """Give one of the four roles a new key; stations learn of it from the repository itself.

    The old key is kept in the key folder as `ROLE-before.pem` until it is thrown away by hand.

    Raises:
        ContentFault: there is no such role.
        EnvironmentFault: the root key is missing, or a disk failed.
    """
    if role not in TOP_LEVEL_ROLE_NAMES:
        raise ContentFault(
            f"“{role}” has no key in the root.",
            f"Name one of {', '.join(sorted(TOP_LEVEL_ROLE_NAMES))}.",
        )
    root = repository.root()
    before, fresh = repository.keys.signer(role), CryptoSigner.generate_ed25519()
    kept = f"{role}-before"
    repository.keys.keep(kept, before, passphrase)
    for keyid in list(root.signed.roles[role].keyids):
        root.signed.revoke_key(keyid, role)
    root.signed.add_key(fresh.public_key, role)
    repository.keys.keep(role, fresh, passphrase)
    repository.write_root(root, (kept,) if role == Root.type else ())
    if role == "targets":
        with repository.editing():
            pass
