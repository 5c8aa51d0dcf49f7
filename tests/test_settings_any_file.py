"""Whatever somebody types into a ward file, it is understood or refused in words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.settings import WardSettings, parse_ward
from tests.test_settings_problems import GOOD, TODAY

LINES = GOOD.split("\n")
KEYS = [line.partition(" = ")[0] for line in LINES if " = " in line]
VALUES = st.sampled_from(
    [
        *("true", "-1", "1e400", "nan", "inf", "0x7fffffffffffffff", "[]", "{}", "[[1]]", '""'),
        *("'x'", '"\\u0000"', "1979-05-27T07:32:00Z", "07:32:00", "2026-11-02", "{ a = 1 }"),
        *('"""\nx"""', '"24/7"', "[{}]", '["en-GB", []]', '"999999999999999999999"'),
    ]
)
SETTINGS = st.tuples(st.sampled_from(KEYS), VALUES).map(" = ".join)
TYPED = st.one_of(SETTINGS, st.text(max_size=20), st.sampled_from(LINES))


@settings(max_examples=300, deadline=None)
@given(changes=st.lists(st.tuples(st.integers(0, len(LINES) - 1), TYPED), min_size=1, max_size=3))
def test_any_change_to_a_file_is_understood_or_refused_in_words(
    changes: list[tuple[int, str]],
) -> None:
    lines = list(LINES)
    for at, typed in changes:
        lines[at] = typed
    text = "\n".join(lines)
    found = parse_ward(text.encode("utf-8", "surrogatepass"), TODAY)
    if not isinstance(found, WardSettings):
        assert found
        for problem in found:
            assert problem.what.endswith((".", "?", "!"))
            assert problem.cure
            assert problem.line is None or 1 <= problem.line <= text.count("\n") + 1


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    found = parse_ward(data, TODAY)
    assert not isinstance(found, WardSettings)
    assert all(problem.what and problem.cure for problem in found)
