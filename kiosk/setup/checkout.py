"""Where set-up finds and puts things in a checkout of the project."""

import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk.setup import glance


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder with the project's source in it.

    Attributes:
        root: the folder that holds `kiosk/`, `pyproject.toml` and `requirements.lock`.
    """

    root: Path

    @property
    def lock(self) -> Path:
        """Every package, pinned and hashed."""
        return self.root / "requirements.lock"

    @property
    def pyproject(self) -> Path:
        """What the project asks for."""
        return self.root / "pyproject.toml"

    @property
    def environment(self) -> Path:
        """The virtual environment that set-up makes."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter of that environment."""
        return Path(glance.interpreter(str(self.root)))


def this_checkout() -> Checkout | None:
    """The checkout that this code runs from; None when it is installed or frozen."""
    if hasattr(sys, "_MEIPASS"):
        return None
    checkout = Checkout(Path(__file__).resolve().parents[2])
    return checkout if checkout.lock.is_file() and checkout.pyproject.is_file() else None
