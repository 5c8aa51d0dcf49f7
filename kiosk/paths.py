"""Where everything lives, from a checkout, installed or frozen."""

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "say-something-kiosk"


def _bundled() -> Path:
    """The folder that holds `assets/` and `media/`."""
    if frozen := getattr(sys, "_MEIPASS", None):
        return Path(frozen)
    package = Path(__file__).resolve().parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


@dataclass(frozen=True, slots=True)
class Paths:
    """Every folder and file the kiosk reads or writes.

    Attributes:
        assets: pictures, translations, help texts, handbook; read only.
        media: the starter pack; read only.
        data: everything this station writes; private to its account.
        chosen_ward: ward settings named on the command line instead of the usual file.
    """

    assets: Path
    media: Path
    data: Path
    chosen_ward: Path | None = None

    @property
    def answers(self) -> Path:
        """The SQLite file with answers, film views and help counts."""
        return self.data / "answers.sqlite"

    @property
    def ward(self) -> Path:
        """The ward settings that IT or the staff screen puts in place."""
        return self.chosen_ward or self.data / "ward.toml"

    @property
    def last_good_ward(self) -> Path:
        """A copy of the newest ward settings that passed every check."""
        return self.data / "ward.last-good.toml"

    @property
    def demo_ward(self) -> Path:
        """The made-up ward that runs when none has been set."""
        return self.assets / "examples" / "demo-ward.toml"

    @property
    def content(self) -> Path:
        """Installed packs, and everything that is needed to bring in others."""
        return self.data / "content"

    @property
    def content_root(self) -> Path:
        """Whose signatures on content this station believes: a TUF root, put there by IT."""
        return self.ward.with_name("content-root.json")

    @property
    def logs(self) -> Path:
        """Rotating log files; never an answer in them."""
        return self.data / "logs"


def default_paths(data: Path | None = None, ward: Path | None = None) -> Paths:
    """The paths of this installation.

    Args:
        data: where the station writes, instead of the account's usual folder.
        ward: the ward settings, instead of `ward.toml` in that folder.
    """
    bundled = _bundled()
    chosen = data or Path(platformdirs.user_data_dir(APP, appauthor=False))
    return Paths(assets=bundled / "assets", media=bundled / "media", data=chosen, chosen_ward=ward)
