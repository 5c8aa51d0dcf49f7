"""Real films for the tests of this folder."""

import pytest

from tests.films.making import Films, films_in


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Films:
    """Small films by name."""
    return films_in(tmp_path_factory)
