"""The arguments of `kiosk pack …`; standard library alone, since it is read before set-up."""

import argparse
from datetime import date
from pathlib import Path


def add_to(pack: argparse.ArgumentParser, places: argparse.ArgumentParser) -> None:
    """Give `kiosk pack` its commands; each also takes the options of `places`."""
    commands = pack.add_subparsers(dest="pack_command", metavar="COMMAND", required=True)

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, parents=[places], help=text, description=text)

    _author(command("new", "start a pack in a new folder"))
    _check(command("check", "would every station take this pack, and what does it lack"))
    _approve(command("approve", "approve items exactly as they are now"))
    _build(command("build", "list the files anew, check, and write one file"))
    _list(command("list", "what is on this station"))
    _install(command("install", "bring content into this station"))
    _withdraw(command("withdraw", "take a film, a page or a pack off the screens"))
    _publish(command("publish", "put packs into a repository, or sign it anew"))
    _keys(command("keys", "make keys to sign with"))
    _delegate(command("delegate", "let a hospital vouch for packs of its own"))
    _rotate(command("rotate", "give a role of the repository a new key"))


def _author(new: argparse.ArgumentParser) -> None:
    new.add_argument("folder", type=Path, help="where the pack is to be; not there yet")
    new.add_argument("--id", required=True, help="small letters, digits, dashes; never changes")
    new.add_argument("--publisher", required=True, metavar="NAME", help="who answers for it")
    new.add_argument(
        "--film", action="append", default=[], type=Path, metavar="FILE", help="one to begin with"
    )


def _check(check: argparse.ArgumentParser) -> None:
    check.add_argument("pack", type=Path, help="a folder or a .kioskpack file")
    check.add_argument("--json", action="store_true", help="for a machine to read")


def _approve(approve: argparse.ArgumentParser) -> None:
    approve.add_argument("folder", type=Path, help="the pack")
    approve.add_argument(
        "--item", action="append", default=[], metavar="ID", help="one item; without any, all"
    )
    approve.add_argument("--role", required=True, help="who approves, by their role: no names")
    approve.add_argument("--on", type=day, default=None, metavar="DAY", help="instead of today")


def _build(build: argparse.ArgumentParser) -> None:
    build.add_argument("folder", type=Path, help="the pack")
    build.add_argument("--out", type=Path, metavar="FILE", help="instead of ID-VERSION.kioskpack")


def _list(listing: argparse.ArgumentParser) -> None:
    listing.add_argument("--json", action="store_true", help="for a machine to read")


def _install(install: argparse.ArgumentParser) -> None:
    install.add_argument(
        "source",
        nargs="?",
        help="a repository (folder or web address), or one pack; without it the ward's own source",
    )
    install.add_argument("--root", type=Path, metavar="FILE", help="the root file to trust")
    install.add_argument("--only", metavar="ID", help="one pack of the repository")
    install.add_argument(
        "--unsigned", action="store_true", help="take a single pack that nobody has signed"
    )
    install.add_argument(
        "--verify", action="store_true", help="read every byte of what is here, and mend it"
    )
    install.add_argument(
        "--gently", action="store_true", help="slowly, so that films have the disk to themselves"
    )
    install.add_argument("--json", action="store_true", help="one line of JSON for each step")


def _withdraw(withdraw: argparse.ArgumentParser) -> None:
    withdraw.add_argument("pack", metavar="ID", help="the pack")
    withdraw.add_argument("--item", metavar="ID", help="one film or page of it")
    withdraw.add_argument("--reason", metavar="TEXT", help="for staff, one sentence")
    withdraw.add_argument("--undo", action="store_true", help="show it again")
    _repository(withdraw, needed=False)


def _publish(publish: argparse.ArgumentParser) -> None:
    publish.add_argument("packs", nargs="*", type=Path, metavar="PACK", help="none: only sign anew")
    publish.add_argument("--passphrase", action="store_true", help="for keys that are made now")
    _repository(publish, needed=True)


def _keys(keys: argparse.ArgumentParser) -> None:
    keys.add_argument("keys", type=Path, metavar="DIR", help="where they go; never in a repository")
    keys.add_argument("--role", required=True, metavar="NAME", help="such as st-elsewhere")
    keys.add_argument("--passphrase", action="store_true", help="ask for one")


def _delegate(delegate: argparse.ArgumentParser) -> None:
    delegate.add_argument("name", metavar="NAME", help="of the hospital, such as st-elsewhere")
    delegate.add_argument(
        "--key", type=Path, required=True, metavar="FILE", help="their public key"
    )
    delegate.add_argument("--packs", nargs="+", required=True, metavar="ID", help="their packs")
    _repository(delegate, needed=True)


def _rotate(rotate: argparse.ArgumentParser) -> None:
    roles = ("root", "targets", "snapshot", "timestamp")
    rotate.add_argument("role_to_change", metavar="ROLE", choices=roles, help=", ".join(roles))
    rotate.add_argument("--passphrase", action="store_true", help="ask for one")
    _repository(rotate, needed=True)


def _repository(parser: argparse.ArgumentParser, *, needed: bool) -> None:
    parser.add_argument(
        "--to", type=Path, required=needed, metavar="DIR", help="the repository's folder"
    )
    parser.add_argument(
        "--keys", type=Path, required=needed, metavar="DIR", help="the folder with the keys"
    )
    parser.add_argument(
        "--as", dest="role", default="targets", metavar="NAME", help="sign as this delegate"
    )


def day(text: str) -> date:
    return date.fromisoformat(text)
