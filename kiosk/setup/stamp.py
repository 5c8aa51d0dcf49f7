"""What an environment was made from, noted in it so that a start can trust it at a glance."""

import hashlib
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.setup.lock import PackageSet

_NAME = "set-up.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The facts about one `.venv`.

    Attributes:
        lock: SHA-256 of the lock file it was made from, hexadecimal.
        python: the version of Python in it, such as "3.11".
        packages: the set that was installed.
        finished: false from the first step of set-up until the last has succeeded.
    """

    lock: str
    python: str
    packages: PackageSet
    finished: bool = True

    def serves(self, wanted: "Stamp") -> bool:
        """Whether an environment with this stamp can be used where `wanted` is asked for."""
        return (
            self.finished
            and self.lock == wanted.lock
            and self.python == wanted.python
            and self.packages.covers(wanted.packages)
        )


def stamp_for(lock: Path, packages: PackageSet) -> Stamp:
    """The stamp that an environment made now, with this interpreter, would get."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return Stamp(digest, this_python(), packages)


def this_python() -> str:
    """The version of this interpreter as far as packages care, such as "3.11"."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def read_stamp(environment: Path) -> Stamp | None:
    """The stamp of `environment`; None when it has none or an unreadable one."""
    try:
        facts = json.loads((environment / _NAME).read_bytes())
        return Stamp(
            facts["lock"], facts["python"], PackageSet(facts["packages"]), facts["finished"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(environment: Path, stamp: Stamp) -> None:
    """Put `stamp` on `environment`, whole or not at all."""
    beside = environment / f"{_NAME}.new"
    beside.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
    beside.replace(environment / _NAME)
