"""How an item asks to be shown reaches the screen, and changes nothing that is asked."""

import base64

import pytest

from kiosk.errors import ContentFault
from kiosk.survey.items import Control, Orientation
from kiosk.survey.markdown import safe_html
from tests.survey.forms import Json, begin, choice, control, extension, item, option, survey


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("radio-button", Control.RADIO),
        ("check-box", Control.CHECK_BOX),
        ("drop-down", Control.DROP_DOWN),
        ("autocomplete", Control.DROP_DOWN),
        ("something-new", None),
    ],
)
def test_an_item_control_is_handed_on(code: str, shown: Control | None) -> None:
    assert survey(choice("q", extension=[control(code)])).items[0].look.control is shown


def test_a_slider_has_ends_a_step_and_words_for_its_ends() -> None:
    ends = [
        item("low", "display", text="none", extension=[control("lower")]),
        item("high", "display", text="worst", extension=[control("upper")]),
    ]
    limits = [
        control("slider"),
        extension("minValue", valueInteger=0),
        extension("maxValue", valueInteger=10),
        extension("questionnaire-sliderStepValue", valueInteger=2),
    ]
    (question,) = survey(item("q", "integer", item=ends, extension=limits)).items
    assert question.look.control is Control.SLIDER
    assert (question.look.lower.text, question.look.upper.text) == ("none", "worst")
    assert (question.limits.low, question.limits.high) is not None
    assert question.limits.step == 2
    assert question.items == ()


@pytest.mark.parametrize("code", ["help", "flyover"])
def test_help_is_part_of_its_question_and_no_screen(code: str) -> None:
    hint = item("h", "display", text="Any doctor counts.", extension=[control(code)])
    session = begin(choice("q", item=[hint]))
    assert session.questionnaire.items[0].look.help.text == "Any doctor counts."
    assert [found.link_id for found in session.screens()] == ["q"]
    assert session.answer("yes").is_complete


def test_orientation_entry_format_prefix_and_unit_are_handed_on() -> None:
    across = extension("questionnaire-choiceOrientation", valueCode="horizontal")
    assert (
        survey(choice("q", extension=[across])).items[0].look.orientation is Orientation.HORIZONTAL
    )
    hint = extension("entryFormat", valueString="such as 3")
    unit = extension("questionnaire-unit", valueCoding={"code": "d", "display": "days"})
    (question,) = survey(item("q", "integer", prefix="1.", extension=[hint, unit])).items
    look = question.look
    assert (look.entry_format.text, look.unit.text, look.prefix.text) == ("such as 3", "days", "1.")


def test_an_option_has_its_score() -> None:
    scored = [
        {**option("a"), "extension": [extension("ordinalValue", valueDecimal=3)]},
        {
            "valueCoding": {
                "code": "b",
                "display": "b",
                "extension": [extension("ordinalValue", valueDecimal=1.5)],
            }
        },
    ]
    (question,) = survey(item("q", "choice", answerOption=scored)).items
    assert [str(one.ordinal) for one in question.options] == ["3", "1.5"]


_MEDIA = "sdc-questionnaire-itemMedia"


def test_media_is_a_drawing_a_file_of_the_pack_or_within_the_survey() -> None:
    data = base64.b64encode(b"picture").decode()
    found = [
        survey(item("q", "display", extension=[extension(_MEDIA, valueAttachment=attachment)]))
        .items[0]
        .look.media
        for attachment in (
            {"url": "pictures/face-good.svg", "title": "a face"},
            {"url": "faces/one.png", "contentType": "image/png"},
            {"data": data, "contentType": "image/png"},
        )
    ]
    assert all(found)
    drawing, file, inside = (one for one in found if one)
    assert (drawing.drawing, drawing.title) == ("face-good", "a face")
    assert (file.file, inside.data) == ("faces/one.png", b"picture")


def test_an_option_may_have_a_picture_too() -> None:
    face = extension(
        "sdc-questionnaire-itemAnswerMedia", valueAttachment={"url": "pictures/face-good.svg"}
    )
    (question,) = survey(
        item("q", "choice", answerOption=[{**option("a"), "extension": [face]}])
    ).items
    assert question.options[0].picture == "face-good"


@pytest.mark.parametrize(
    "attachment",
    [
        {"url": "http://x.example/a.png"},
        {"url": "../a.png"},
        {"url": "a.svg"},
        {"data": "!!", "contentType": "image/png"},
        {"data": "QUJD", "contentType": "text/html"},
    ],
    ids=["elsewhere", "outside", "a drawing of its own", "not base 64", "not a picture"],
)
def test_media_that_cannot_be_shown_is_refused_by_name(attachment: Json) -> None:
    with pytest.raises(ContentFault, match=r"“q”.*picture"):
        survey(item("q", "display", extension=[extension(_MEDIA, valueAttachment=attachment)]))


def test_markdown_becomes_plain_tags_and_is_translated() -> None:
    beside = {
        "extension": [
            extension(
                "rendering-markdown",
                valueMarkdown="Ask **any** nurse",
                _valueMarkdown={
                    "extension": [
                        extension(
                            "translation",
                            extension=[
                                {"url": "lang", "valueCode": "pl"},
                                {"url": "content", "valueMarkdown": "**Każda** pielęgniarka"},
                            ],
                        )
                    ]
                },
            )
        ]
    }
    text = survey(item("q", "display", text="Ask any nurse", _text=beside)).items[0].text
    assert text.styled_in("en") == "<p>Ask <strong>any</strong> nurse</p>"
    assert text.styled_in("pl") == "<p><strong>Każda</strong> pielęgniarka</p>"
    assert text.in_language("en") == "Ask any nurse"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("[here](http://x.example)", "<p>here</p>"),
        ("![a cat](http://x.example/c.png)", "<p>a cat</p>"),
        ("<http://x.example>", "<p>http://x.example</p>"),
        ("* one\n* two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("`<b>`", "<p>&lt;b&gt;</p>"),
        ("```\n<i>\n```", "<p>&lt;i&gt;</p>"),
        ("3. three", "<ol>\n<li>three</li>\n</ol>"),
    ],
)
def test_markdown_can_load_link_and_run_nothing(markdown: str, html: str) -> None:
    assert safe_html(markdown) == html


def test_what_is_ignored_is_named() -> None:
    read = survey(
        choice(
            "q",
            extension=[
                extension("rendering-style", valueString="bold"),
                extension("questionnaire-supportLink", valueUri="http://x"),
            ],
        )
    )
    assert read.passed_over == ("questionnaire-supportLink", "rendering-style")
