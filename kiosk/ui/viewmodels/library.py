"""The film shelf as QML sees it: who is watching, which page."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.film import Film
from kiosk.ui.shelf import Shelf
from kiosk.ui.viewmodels.film_rows import FILM_ROLES, film_rows
from kiosk.ui.viewmodels.row_list import RowList
from kiosk.ui.visit_keeper import VisitKeeper

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

AGES = {
    "parents": "who-parent",
    "under-8": "who-under-8",
    "8-to-11": "who-8-to-11",
    "12-and-over": "who-12-up",
}
PAGE_SIZE = 7
HOME_SIZE = 3


@QmlElement
class LibraryViewModel(QObject):
    """Films for one age path, seven a page, turned by a button."""

    changed = Signal()
    chosen = Signal(object)
    touched = Signal(object)

    def __init__(self, visits: VisitKeeper, shelf: Shelf, parent: QObject | None = None) -> None:
        """Show what is on `shelf` for the age path of the visit."""
        super().__init__(parent)
        self._visits = visits
        self._source = shelf
        self._page = 0
        self._ages = RowList(("key", "picture", "chosen"), self)
        self._rows = RowList(FILM_ROLES, self)
        self._home_films = RowList(FILM_ROLES, self)
        visits.changed.connect(self._fill)
        shelf.changed.connect(self._fill)
        self._fill()

    @property
    def _shelf(self) -> tuple[Film, ...]:
        return self._source.films_for(self._visits.visit.age)

    def _fill(self) -> None:
        visit = self._visits.visit
        self._ages.replace(
            [{"key": k, "picture": p, "chosen": k == visit.age} for k, p in AGES.items()]
        )
        self._page = min(self._page, self._pages - 1)
        self._rows.replace(film_rows(self.on_page(), visit))
        self._home_films.replace(film_rows(self.on_home(), visit))
        self.changed.emit()

    def on_page(self) -> tuple[Film, ...]:
        """The films of the page on show, as films."""
        start = self._page * PAGE_SIZE
        return self._shelf[start : start + PAGE_SIZE]

    def on_home(self) -> tuple[Film, ...]:
        """The films shown on the home screen: parents' first, then any other."""
        chosen = list(self._source.films_for("parents"))
        chosen += [f for age in AGES for f in self._source.films_for(age) if f not in chosen]
        unique = {film.id: film for film in chosen}
        return tuple(unique.values())[:HOME_SIZE]

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._shelf) // PAGE_SIZE))

    def forget(self) -> None:
        """Back to the first page."""
        self._page = 0
        self._fill()

    @Slot(str)
    def chooseAge(self, key: str) -> None:
        """Show the shelf of another age path."""
        if key in AGES:
            self._page = 0
            self._visits.update(lambda visit: replace(visit, age=key))

    @Slot()
    def nextPage(self) -> None:
        """Turn the page; after the last comes the first."""
        self._page = (self._page + 1) % self._pages
        self._fill()

    @Slot(str)
    def open(self, filmId: str) -> None:
        """Start a film that is on a shelf."""
        if (film := self._film(filmId)) is not None:
            self.chosen.emit(film)

    @Slot(str)
    def expect(self, filmId: str) -> None:
        """A finger came down on a film, which is ready by the time it is lifted."""
        if (film := self._film(filmId)) is not None:
            self.touched.emit(film)

    def _film(self, film_id: str) -> Film | None:
        return next((f for f in (*self._shelf, *self.on_home()) if f.id == film_id), None)

    @Property(RowList, constant=True)
    def ages(self) -> RowList:
        """Rows: key, picture, chosen."""
        return self._ages

    @Property(str, notify=changed)
    def age(self) -> str:
        """The age path on show."""
        return self._visits.visit.age

    @Property(RowList, constant=True)
    def films(self) -> RowList:
        """The page on show."""
        return self._rows

    @Property(RowList, constant=True)
    def homeFilms(self) -> RowList:
        """Up to three films for the home screen."""
        return self._home_films

    @Property(int, notify=changed)
    def pageIndex(self) -> int:
        """From 0."""
        return self._page

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """At least 1."""
        return self._pages

    @Property(int, notify=changed)
    def moreCount(self) -> int:
        """Films that are not on this page."""
        return len(self._shelf) - int(self._rows.rowCount())

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """No film for this age path."""
        return not self._shelf
