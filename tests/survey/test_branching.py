"""Conditions open and close items as FHIR R4 says."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.survey.forms import Json, choice, group, item, links, opened, plain, survey, when

_CODES = ("a", "b", "c")


@pytest.mark.parametrize(
    ("operator", "answer", "given_codes", "is_open"),
    [
        ("exists", "true", (), False),
        ("exists", "true", ("a",), True),
        ("exists", "false", (), True),
        ("exists", "false", ("a",), False),
        ("=", "a", (), False),
        ("=", "a", ("a",), True),
        ("=", "a", ("b",), False),
        ("=", "a", ("b", "a"), True),
        ("!=", "a", (), True),
        ("!=", "a", ("a",), False),
        ("!=", "a", ("b",), True),
        ("!=", "a", ("b", "a"), False),
    ],
)
def test_one_condition(
    operator: str, answer: str, given_codes: tuple[str, ...], *, is_open: bool
) -> None:
    read = survey(
        choice("q", *_CODES, repeats=True),
        item("card", "display", enableWhen=[when("q", operator, answer)]),
    )
    assert ("card" in links(opened(read, q=given_codes))) is is_open


def test_a_boolean_question_opens_an_item() -> None:
    read = survey(item("q", "boolean"), item("d", "display", enableWhen=[when("q", "=", "false")]))
    assert links(opened(read, q=("false",))) == ["q", "d"]
    assert links(opened(read, q=("true",))) == ["q"]


def test_a_closed_group_closes_what_is_in_it_and_drops_the_answers() -> None:
    read = survey(
        choice("q"),
        group(
            "g",
            choice("in"),
            group("deeper", choice("innermost")),
            enableWhen=[when("q", "=", "yes")],
        ),
        item("card", "display", enableWhen=[when("innermost", "exists", "true")]),
    )
    answers = {"in": ("no",), "innermost": ("no",)}
    assert len(links(opened(read, q=("yes",), **answers))) == 6
    closed = opened(read, q=("no",), **answers)
    assert links(closed) == ["q"]
    assert plain(closed.answers) == {"q": ("no",)}


_Condition = tuple[int, str, str]
_conditions = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(["=", "!=", "exists"]), st.sampled_from(_CODES)),
    max_size=3,
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(_conditions, st.sampled_from(["all", "any"])), min_size=2, max_size=6),
    st.data(),
)
def test_following_agrees_with_reading_the_conditions_one_by_one(
    shape: list[tuple[list[_Condition], str]], data: st.DataObject
) -> None:
    items: list[Json] = []
    for n, (conditions, behaviour) in enumerate(shape):
        looked = [(i % n, op, code) for i, op, code in conditions] if n else []
        enable = [
            when(f"q{i}", op, ("true" if code == "a" else "false") if op == "exists" else code)
            for i, op, code in looked
        ]
        fields: Json = {"enableWhen": enable, "enableBehavior": behaviour} if enable else {}
        items.append(choice(f"q{n}", *_CODES, **fields))
    answers = {
        f"q{n}": codes
        for n in range(len(shape))
        if (codes := data.draw(st.sampled_from([(), ("a",), ("b",), ("c",)])))
    }
    expected: dict[str, tuple[str, ...]] = {}
    open_links: list[str] = []
    for one in items:
        verdicts = []
        for condition in one.get("enableWhen", []):
            found = expected.get(condition["question"], ())
            if condition["operator"] == "exists":
                verdicts.append(bool(found) is condition["answerBoolean"])
            else:
                has_it = condition["answerCoding"]["code"] in found
                verdicts.append(has_it is (condition["operator"] == "="))
        if all(verdicts) if one.get("enableBehavior", "all") == "all" else any(verdicts):
            open_links.append(one["linkId"])
            if one["linkId"] in answers:
                expected[one["linkId"]] = answers[one["linkId"]]
    branch = opened(survey(*items), **answers)
    assert links(branch) == open_links
    assert plain(branch.answers) == expected


def test_all_and_any_of_two_conditions() -> None:
    for behaviour, first, second in product(("all", "any"), ("yes", "no"), ("yes", "no")):
        conditions = [when("a", "=", "yes"), when("b", "=", "yes")]
        read = survey(
            choice("a"),
            choice("b"),
            item("card", "display", enableWhen=conditions, enableBehavior=behaviour),
        )
        is_open = "card" in links(opened(read, a=(first,), b=(second,)))
        combine = all if behaviour == "all" else any
        assert is_open is combine((first == "yes", second == "yes"))
