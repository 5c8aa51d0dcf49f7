"""The typefaces of the interface, from packages, so that no system font is needed."""

from importlib.resources import files

from PySide6.QtGui import QFontDatabase

from kiosk.errors import EnvironmentFault

FONT_FILES = (
    ("fontpkg_lexend", "files/Lexend[wght].ttf"),
    ("manimgx_fonts", "NotoSans[wght].ttf"),
    ("manimgx_fonts", "NotoSansArabic[wght].ttf"),
)


def load_fonts() -> None:
    """Register the fonts with Qt; the application must exist.

    Raises:
        EnvironmentFault: a font package is missing or Qt cannot read it.
    """
    for package, name in FONT_FILES:
        path = files(package).joinpath(name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise EnvironmentFault(
                f"The typeface {name} could not be loaded.", "Set the program up again."
            )
