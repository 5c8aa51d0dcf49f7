"""How large a film is drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.films.geometry import Size, fit, pitch, same_shape, slot_bytes, upright

HD = (1920, 1080)
SIDES = st.integers(1, 8192)


@pytest.mark.parametrize(
    ("film", "view", "enlarge", "size"),
    [
        (HD, HD, True, HD),
        ((640, 360), HD, True, HD),
        ((640, 360), HD, False, (640, 360)),
        ((3840, 2160), HD, False, HD),
        ((1080, 1920), HD, True, (608, 1080)),
        ((1024, 576), (1365, 767), True, (1364, 766)),
        ((1, 5000), HD, True, (2, 1080)),
    ],
)
def test_a_film_fits_its_view(film: Size, view: Size, size: Size, *, enlarge: bool) -> None:
    assert fit(film, view, enlarge=enlarge) == size


@given(film=st.tuples(SIDES, SIDES), view=st.tuples(st.integers(2, 4096), st.integers(2, 4096)))
def test_a_fitted_film_never_leaves_its_view_nor_its_slot(film: Size, view: Size) -> None:
    width, height = fit(film, view, enlarge=True)
    assert 2 <= width <= view[0]
    assert 2 <= height <= view[1]
    assert pitch(width) * height <= slot_bytes(view)
    assert width % 2 == height % 2 == 0


@pytest.mark.parametrize(
    ("coded", "aspect", "sideways", "size"),
    [
        ((720, 576), (64, 45), False, (1024, 576)),
        ((720, 576), (0, 0), False, (720, 576)),
        ((640, 360), (1, 1), True, (360, 640)),
    ],
)
def test_a_film_stands_upright_with_square_pixels(
    coded: Size,
    aspect: tuple[int, int],
    size: Size,
    *,
    sideways: bool,
) -> None:
    assert upright(coded, aspect, sideways=sideways) == size


def test_padding_to_whole_blocks_is_not_another_shape() -> None:
    assert same_shape(HD, (1920, 1088))
    assert not same_shape(HD, (1024, 768))
