"""`kiosk pack withdraw`: off the screens, on this station or everywhere."""

import argparse

from kiosk.clock import SystemClock, today
from kiosk.content.commands.publish import opened, settled
from kiosk.content.commands.station import named
from kiosk.content.commands.telling import say
from kiosk.content.install.home import ContentHome
from kiosk.content.install.installer import Installer
from kiosk.content.install.space import full_disk
from kiosk.content.recall import Withdrawal
from kiosk.content.recalled import restore_here, withdraw_here
from kiosk.content.repository import withdrawing
from kiosk.content.station import open_station
from kiosk.errors import ContentFault, EnvironmentFault
from kiosk.paths import default_paths


def withdraw(options: argparse.Namespace) -> int:
    """Withdraw, or show again; returns 0."""
    if not options.undo and not options.reason:
        raise EnvironmentFault(
            "Nobody has said why.", "Add --reason with one sentence, which staff will read."
        )
    if (options.to is None) != (options.keys is None):
        raise EnvironmentFault(
            "A repository is withdrawn from with its keys.", "Give --to and --keys, or neither."
        )
    if options.to is None:
        _here(options)
    else:
        _everywhere(options)
    return 0


def _everywhere(options: argparse.Namespace) -> None:
    repository = opened(options)
    if options.undo:
        withdrawing.take_back(repository, options.pack, options.item, role=options.role)
        say(f"{options.item or options.pack} is no longer withdrawn.")
    else:
        on = today(SystemClock())
        one = withdrawing.withdraw(
            repository, options.pack, options.item, options.reason, on, role=options.role
        )
        say(f"Withdrawn: {named(one)}.")
    settled(repository, options)


def _here(options: argparse.Namespace) -> None:
    paths = default_paths(options.data, options.ward)
    home = ContentHome(paths.content)
    try:
        with Installer(home, paths.media).alone():
            if options.undo:
                _restore(home, options)
            else:
                _withdraw(home, options, open_station(home, paths.media).versions(options.pack))
    except OSError as error:
        raise full_disk(home.folder, error) from error


def _restore(home: ContentHome, options: argparse.Namespace) -> None:
    if not restore_here(home.recall, options.pack, options.item):
        raise ContentFault(
            "That was not withdrawn on this station.",
            "What the network withdrew only the network can take back; see kiosk pack list.",
        )
    say(f"{options.item or options.pack} is no longer withdrawn on this station.")


def _withdraw(
    home: ContentHome, options: argparse.Namespace, versions: dict[str | None, int]
) -> None:
    if options.item not in versions:
        known = ", ".join(sorted(name for name in versions if name)) or "none"
        raise ContentFault(
            f'This station has no such item in a pack "{options.pack}".', f"Its items: {known}."
        )
    one = Withdrawal(
        pack=options.pack,
        item=options.item,
        up_to=versions[options.item],
        reason=options.reason,
        on=today(SystemClock()),
    )
    withdraw_here(home.recall, one)
    say(f"Withdrawn on this station: {named(one)}.")
