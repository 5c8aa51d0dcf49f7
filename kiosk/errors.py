"""Faults, named for the one who acts on them.

KioskError
├── EnvironmentFault    the machine: disk full, no libVLC, no permission
├── ContentFault        a film, pack, survey or caption file that cannot be used
└── SettingsFault       a ward settings file that cannot be used
"""


class KioskError(Exception):
    """A fault with a message for a person.

    Attributes:
        what: what is wrong, in plain words, one sentence.
        cure: what to do about it, in plain words, one sentence.
    """

    def __init__(self, what: str, cure: str) -> None:
        """Keep both sentences; `str()` of the fault is the two together."""
        super().__init__(f"{what} {cure}".strip())
        self.what = what
        self.cure = cure


class EnvironmentFault(KioskError):
    """Something about this machine: a full disk, a missing library, a refused permission."""


class ContentFault(KioskError):
    """A film, pack, survey or caption file that cannot be used."""


class SettingsFault(KioskError):
    """A ward settings file that cannot be used."""
