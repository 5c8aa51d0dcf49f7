"""Withdrawing a pack, or one item of it, everywhere: a new version of the metadata."""

from collections.abc import Callable, Iterable
from datetime import date

import msgspec
from tuf.api.metadata import TargetFile, Targets

from kiosk.content.recall import Withdrawal
from kiosk.content.repository.layout import PackNote, Withdrawn, pack_target, read_note
from kiosk.content.repository.publish import published_manifest
from kiosk.content.repository.repository import Repository
from kiosk.errors import ContentFault


def withdraw(
    repository: Repository,
    pack: str,
    item: str | None,
    reason: str,
    on: date,
    *,
    role: str = Targets.type,
) -> Withdrawal:
    """Withdraw what is published now of a pack; a later version of it is shown again.

    The network may withdraw what a delegate published; the delegate's own later versions come
    through again once the network takes that back.

    Raises:
        ContentFault: the role has no such pack, or the pack no such item.
        EnvironmentFault: a key is missing, or a disk failed.
    """
    target = _target(repository, pack, role)
    manifest = published_manifest(repository, target)
    versions = {one.id: one.version for one in manifest.items()} | {None: manifest.version}
    if item not in versions:
        raise ContentFault(
            f'The pack "{pack}" has no item "{item}".',
            f"It has {', '.join(sorted(one.id for one in manifest.items())) or 'none'}.",
        )
    made = Withdrawal(pack=pack, item=item, up_to=versions[item], reason=reason, on=on)
    _rewrite(repository, target, role, lambda before: (*_others(before, item), made))
    return made


def take_back(
    repository: Repository, pack: str, item: str | None, *, role: str = Targets.type
) -> None:
    """Show again what was withdrawn; raises as `withdraw` does."""
    target = _target(repository, pack, role)
    if item not in {one.item for one in read_note(target.custom, pack)}:
        named = f'"{item}" of the pack "{pack}"' if item else f'The pack "{pack}"'
        raise ContentFault(f"{named} is not withdrawn.", "There is nothing to take back.")
    _rewrite(repository, target, role, lambda before: tuple(_others(before, item)))


def _target(repository: Repository, pack: str, role: str) -> TargetFile:
    path = pack_target(pack)
    roles = (role, *repository.delegates()) if role == Targets.type else (role,)
    for name in roles:
        if found := repository.targets(name).targets.get(path):
            return found
    raise ContentFault(
        f'The repository has no pack "{pack}" of {role}.', "Look at the id and at --as."
    )


def _others(before: Iterable[Withdrawal], item: str | None) -> list[Withdrawal]:
    return [one for one in before if one.item != item]


def _rewrite(
    repository: Repository,
    target: TargetFile,
    role: str,
    change: Callable[[tuple[Withdrawal, ...]], tuple[Withdrawal, ...]],
) -> None:
    pack = target.path.split("/")[1]
    withdrawn = tuple(
        Withdrawn(item=one.item, up_to=one.up_to, reason=one.reason, on=one.on)
        for one in change(read_note(target.custom, pack))
    )
    with repository.editing(role) as targets:
        if not withdrawn and _is_a_delegates(targets, target.path):
            targets.targets.pop(target.path, None)
            return
        target.unrecognized_fields["custom"] = msgspec.to_builtins(PackNote(withdrawn))
        targets.targets[target.path] = target


def _is_a_delegates(targets: Targets, path: str) -> bool:
    """Whether the network itself has the pack only because it withdrew something of it."""
    if targets.delegations is None:
        return False
    return any(one.is_delegated_path(path) for one in (targets.delegations.roles or {}).values())
