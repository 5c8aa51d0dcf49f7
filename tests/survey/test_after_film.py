"""The survey that ships keeps to what was promised about it."""

from kiosk.survey.items import FILM_FACTS, WRITTEN
from kiosk.survey.session import SurveySession
from tests.survey.forms import after_film


def test_every_question_can_be_skipped_and_the_only_written_one_is_last() -> None:
    seen = [question for question in after_film().walk() if not question.hidden]
    assert not any(question.required for question in seen)
    assert [question.link_id for question in seen if question.kind in WRITTEN] == ["more"]
    assert seen[-1].link_id == "more"


def test_it_asks_for_nothing_but_the_film_behind_the_screen() -> None:
    hidden = {found.link_id: found.kind for found in after_film().walk() if found.hidden}
    assert hidden == FILM_FACTS


def test_whoever_does_not_know_what_to_do_sees_the_steps() -> None:
    for answer in ("no", "not-sure"):
        card = SurveySession(after_film(), "en-GB").skip().answer(answer).current()
        assert card is not None
        assert "nurse in charge" in card.text.in_language("en-GB")


def test_its_header_asks_for_no_names_and_points_to_the_nurse() -> None:
    header = after_film().header
    assert header is not None
    assert header.text.startswith("No names, please.")
    assert header.text.endswith("If you need help now, tell a nurse.")
