"""`kiosk pack publish`, `keys`, `delegate` and `rotate`: what a publisher does."""

import argparse
import getpass
import os
import sys
from datetime import UTC, datetime

from kiosk.content.checks.pack_check import unpacked
from kiosk.content.commands.telling import say
from kiosk.content.install.job import Job
from kiosk.content.repository import publish as publishing
from kiosk.content.repository.delegation import delegate as let_vouch
from kiosk.content.repository.delegation import rotate as change_key
from kiosk.content.repository.keys import KeyFolder, read_public
from kiosk.content.repository.layout import METADATA
from kiosk.content.repository.repository import Repository
from kiosk.errors import EnvironmentFault

PASSPHRASE = "KIOSK_KEY_PASSPHRASE"  # noqa: S105 - the name of a variable
_NETWORK = "targets"


def publish(options: argparse.Namespace) -> int:
    """Publish packs, or sign anew what is there; returns 0."""
    repository = opened(options)
    _check_there(options)
    if not repository.exists:
        _start(repository, options)
    for pack in options.packs:
        with unpacked(pack) as folder:
            done = publishing.publish(repository, folder, Job(), role=options.role)
        named = f'"{done.manifest.id}" version {done.manifest.version}'
        say(f"{named}: {done.copied_files} new files." if done.is_new else f"{named} was there.")
    if not options.packs and options.role != _NETWORK:
        with repository.editing(options.role):
            pass
    settled(repository, options)
    return 0


def keys(options: argparse.Namespace) -> int:
    """Make a pair of keys; returns 0."""
    folder = KeyFolder(options.keys, ask_passphrase)
    folder.make(options.role, _new_passphrase(wanted=options.passphrase))
    say(f"{options.keys / options.role}.pem signs; keep it to yourself.")
    say(f"{options.keys / options.role}.public.json is for those who are to trust it.")
    return 0


def delegate(options: argparse.Namespace) -> int:
    """Let a hospital vouch for packs of its own; returns 0."""
    repository = opened(options)
    let_vouch(repository, options.name, read_public(options.key), options.packs)
    settled(repository, options)
    say(f"{options.name} may now publish {', '.join(options.packs)}, with --as {options.name}.")
    return 0


def rotate(options: argparse.Namespace) -> int:
    """Give a role a new key; returns 0."""
    repository = opened(options)
    change_key(repository, options.role_to_change, _new_passphrase(wanted=options.passphrase))
    settled(repository, options)
    say(f"The key for {options.role_to_change} is a new one; stations follow by themselves.")
    return 0


def opened(options: argparse.Namespace) -> Repository:
    """The repository and the keys that the command names."""
    return Repository(
        options.to, KeyFolder(options.keys, ask_passphrase), lambda: datetime.now(UTC)
    )


def settled(repository: Repository, options: argparse.Namespace) -> None:
    """Sign the state for stations to see; a delegate leaves that to the network."""
    if options.role != _NETWORK and not repository.keys.has("timestamp"):
        say("Signed. Stations see it once the network has run: kiosk pack publish --to …")
        return
    repository.settle()
    say(f"Signed. Stations see it in {repository.folder}.")


def ask_passphrase(what: str) -> str:
    """From the environment, or from whoever sits there.

    Raises:
        EnvironmentFault: nobody sits there.
    """
    if PASSPHRASE in os.environ:
        return os.environ[PASSPHRASE]
    if not sys.stdin.isatty():
        raise EnvironmentFault(
            f"There is a passphrase for {what}, and nobody to ask for it.",
            f"Set {PASSPHRASE}, or run the command in a terminal.",
        )
    return getpass.getpass(f"Passphrase for {what}: ")


def _new_passphrase(*, wanted: bool) -> str:
    return ask_passphrase("the new key") if wanted else ""


def _check_there(options: argparse.Namespace) -> None:
    """Before anything is made: a misspelt name must not leave a new repository behind."""
    for pack in options.packs:
        if not pack.exists():
            raise EnvironmentFault(f"There is no pack {pack}.", "Name a folder or a .kioskpack.")


def _start(repository: Repository, options: argparse.Namespace) -> None:
    repository.start(_new_passphrase(wanted=options.passphrase))
    root = repository.folder / METADATA / "1.root.json"
    say(f"A new repository was started. Give every station {root}:")
    say("as content-root.json beside its ward.toml, or with --root.")
