"""PURE: whether a pack may come in beside what is on the station already."""

from collections.abc import Iterable
from enum import StrEnum

from kiosk.content.forms import LOCAL, PackManifest
from kiosk.content.install.home import DIGEST_LETTERS, InstalledPack
from kiosk.errors import ContentFault


class Step(StrEnum):
    """What is to be done with a pack."""

    INSTALL = "install"
    ALREADY_THERE = "already-there"


def refuse_local(manifest: PackManifest) -> None:
    """Refuse a pack from elsewhere under the id of the ward's own films.

    Raises:
        ContentFault: it is one.
    """
    if manifest.id == LOCAL:
        raise ContentFault(
            f'The pack calls itself "{LOCAL}", as only the ward\'s own films may.',
            "Give the pack an id of its own.",
        )


def check_ids(manifest: PackManifest, others: Iterable[PackManifest]) -> None:
    """Refuse a pack that brings an item under an id that another pack has: who came first keeps it.

    Raises:
        ContentFault: there is such an item.
    """
    ids = {item.id for item in manifest.items()}
    for other in others:
        taken = sorted(ids & {item.id for item in other.items()})
        if taken and other.id != manifest.id:
            raise ContentFault(
                f'"{taken[0]}" of the pack "{manifest.id}" is an item of "{other.id}" already.',
                "Have the publisher give it an id of its own.",
            )


def next_step(manifest: PackManifest, digest: str, there: Iterable[InstalledPack]) -> Step:
    """What to do with a pack.

    Args:
        manifest: of the pack.
        digest: the SHA-256 of the bytes of the manifest.
        there: the versions of the same pack that the station has, the starter pack too.

    Raises:
        ContentFault: it may not come in: it is older, or another pack under the same version.
    """
    newest = max(there, key=lambda one: one.version, default=None)
    if newest is None or manifest.version > newest.version:
        return Step.INSTALL
    named = f'"{manifest.id}" version {manifest.version}'
    if manifest.version < newest.version:
        raise ContentFault(
            f"The pack {named} is older than version {newest.version}, which is here.",
            "Build the content that is wanted as a new version: versions only grow.",
        )
    if digest[:DIGEST_LETTERS] != newest.digest:
        raise ContentFault(
            f"The pack {named} is here already and has other content.",
            "Build it again with a higher version: a published pack never changes.",
        )
    return Step.ALREADY_THERE
