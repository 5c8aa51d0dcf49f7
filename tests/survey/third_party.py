"""Forms in the shapes of published R4 Questionnaires, in our own words.

Each name says whose shape it is: the R4 specification, the SDC guide, LHC-Forms, Smart Forms,
Android FHIR SDK, Refero (Helsenorge), Medplum and common instruments. What such forms do is what
counts here: groups in questions, scores, contained value sets, units, sliders, help, hidden items.
"""

from typing import Any

from tests.survey.forms import HIDDEN, choice, control, extension, form, group, item, option, when

Json = dict[str, Any]
_SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"


def _scored(*words: str) -> list[Json]:
    return [
        {
            "extension": [extension("ordinalValue", valueDecimal=score)],
            "valueCoding": {"system": "urn:score", "code": f"LA-{score}", "display": word},
        }
        for score, word in enumerate(words)
    ]


def _value_set(name: str, *codes: str) -> Json:
    return {
        "resourceType": "ValueSet",
        "id": name,
        "url": f"urn:vs:{name}",
        "status": "active",
        "compose": {
            "include": [
                {"system": "urn:vs", "concept": [{"code": code, "display": code} for code in codes]}
            ]
        },
    }


def _expanded(name: str, *codes: str) -> Json:
    return {
        "resourceType": "ValueSet",
        "id": name,
        "status": "active",
        "expansion": {
            "timestamp": "2026-01-31T00:00:00Z",
            "contains": [{"system": "urn:vs", "code": code, "display": code} for code in codes],
        },
    }


def _compare(question: str, operator: str, **answer: object) -> Json:
    return {"question": question, "operator": operator, **answer}


_HOW_OFTEN = ("Not at all", "Several days", "More than half the days", "Nearly every day")
_YES_NO = _value_set("yesno", "yes", "no", "unknown")

FORMS: dict[str, Json] = {
    "R4 specification: health history with groups and booleans": form(
        group(
            "1",
            item("1.1", "boolean", prefix="1.1", code=[{"system": "urn:c", "code": "1"}]),
            group("1.2", item("1.2.1", "string"), item("1.2.2", "date")),
        ),
        group("2", item("2.1", "choice", answerValueSet="#yesno"), text="Family"),
        contained=[_YES_NO],
        subjectType=["Patient"],
        date="2013-02-19",
    ),
    "R4 specification: baby's first check, nested facts and text": form(
        group(
            "birth",
            item("weight", "decimal", extension=[extension("maxDecimalPlaces", valueInteger=1)]),
            item("length", "decimal"),
            item("vitamin-k", "choice", answerOption=[{"valueCoding": {"code": "INJECTION"}}]),
            group("hearing", item("hearing-date", "date"), item("hearing-note", "text")),
            text="Birth details",
        )
    ),
    "R4 specification: coma scale with scores": form(
        item("1.1", "choice", answerOption=_scored("None", "Sounds", "Words", "Confused")),
        item("1.2", "choice", answerOption=_scored("None", "To pain", "To voice")),
        code=[{"system": "http://loinc.org", "code": "9269-2"}],
    ),
    "R4 specification: exposure with questions in answers": form(
        choice(
            "travelled",
            item=[
                item("where", "open-choice", answerOption=[option("north"), option("south")]),
                item("when", "date", enableWhen=[when("travelled", "=", "yes")]),
            ],
        ),
        item("symptoms", "choice", repeats=True, answerOption=[option("fever"), option("rash")]),
    ),
    "LHC-Forms: mood in nine questions, one required group": form(
        group(
            "/44249-1",
            *(item(f"/{n}", "choice", answerOption=_scored(*_HOW_OFTEN)) for n in range(1, 10)),
            item("/difficult", "choice", answerOption=_scored("Not", "A little", "Very")),
            required=True,
            text="Over the last two weeks",
        )
    ),
    "LHC-Forms: worry in seven questions with a hidden code": form(
        *(item(f"w{n}", "choice", answerOption=_scored(*_HOW_OFTEN)) for n in range(1, 8)),
        item("panel", "string", extension=[HIDDEN], initial=[{"valueString": "69737-5"}]),
    ),
    "LHC-Forms: family history, repeating groups in groups": form(
        group("self", item("name", "string"), item("born", "date", required=True)),
        group(
            "relative",
            choice("relation", "mother", "father", "sister"),
            item("living", "choice", answerValueSet="#yesno"),
            item(
                "cause",
                "string",
                enableWhen=[_compare("living", "=", answerCoding={"code": "no"})],
            ),
            group("illness", item("which", "string"), item("age", "integer"), repeats=True),
            repeats=True,
        ),
        contained=[_YES_NO],
    ),
    "LHC-Forms: measurements with units to choose": form(
        item(
            "weight",
            "quantity",
            extension=[
                extension("questionnaire-unitOption", valueCoding={"code": unit, "display": unit})
                for unit in ("kg", "lb")
            ],
            initial=[{"valueQuantity": {"value": 70, "code": "kg", "unit": "kg"}}],
        ),
        item(
            "temperature",
            "decimal",
            extension=[
                extension("questionnaire-unit", valueCoding={"code": "Cel", "display": "°C"}),
                extension("minValue", valueDecimal=30),
                extension("maxValue", valueDecimal=45),
            ],
        ),
    ),
    "LHC-Forms: every operator of enableWhen": form(
        item("n", "integer"),
        *(
            item(f"d{number}", "display", enableWhen=[_compare("n", operator, answerInteger=5)])
            for number, operator in enumerate(("=", "!=", ">", "<", ">=", "<="))
        ),
        item("none", "display", enableWhen=[_compare("n", "exists", answerBoolean=False)]),
        item("day", "date"),
        item("late", "display", enableWhen=[_compare("day", ">", answerDate="2026-06-30")]),
        item("words", "string"),
        item("same", "display", enableWhen=[_compare("words", "=", answerString="yes")]),
    ),
    "LHC-Forms: display and help around a question": form(
        choice(
            "q",
            item=[
                item("q-help", "display", extension=[control("help")]),
                item("q-note", "display"),
            ],
        )
    ),
    "SDC guide: when questions are enabled": form(
        group(
            "scenario-1",
            item("check", "boolean"),
            item("check-2", "boolean"),
            choice("radio", "1", "2", "3"),
            item(
                "both",
                "string",
                enableWhen=[when("check", "=", "true"), when("radio", "=", "2")],
                enableBehavior="all",
            ),
            item(
                "either",
                "string",
                enableWhen=[when("check", "=", "true"), when("check-2", "=", "true")],
                enableBehavior="any",
            ),
        ),
        group("scenario-2", item("deep", "text"), enableWhen=[when("radio", "exists", "true")]),
    ),
    "SDC guide: advanced rendering": form(
        item(
            "pain",
            "integer",
            extension=[
                control("slider"),
                extension("minValue", valueInteger=0),
                extension("maxValue", valueInteger=10),
                extension("questionnaire-sliderStepValue", valueInteger=1),
            ],
            item=[
                item("lower", "display", extension=[control("lower")]),
                item("upper", "display", extension=[control("upper")]),
            ],
        ),
        choice(
            "across",
            extension=[extension("questionnaire-choiceOrientation", valueCode="horizontal")],
        ),
        item("phone", "string", extension=[extension("entryFormat", valueString="nnn nnnn")]),
        item("fly", "boolean", item=[item("fly-text", "display", extension=[control("flyover")])]),
        item(
            "styled",
            "display",
            _text={"extension": [extension("rendering-style", valueString="color: red")]},
        ),
    ),
    "SDC guide: pictures with choices": form(
        item(
            "face",
            "choice",
            answerOption=[
                {
                    **option(code),
                    "extension": [
                        {
                            "url": f"{_SDC}/sdc-questionnaire-itemAnswerMedia",
                            "valueAttachment": {"contentType": "image/png", "url": f"{code}.png"},
                        }
                    ],
                }
                for code in ("happy", "sad")
            ],
        )
    ),
    "Smart Forms: health check in tabs with contained expansions": form(
        group(
            "tabs",
            group("tab-1", item("aim", "text"), item("consent", "boolean")),
            group(
                "tab-2",
                item("smoking", "choice", answerValueSet="#smoking"),
                item("other", "open-choice", answerValueSet="#smoking", repeats=True),
            ),
            extension=[control("tab-container")],
        ),
        contained=[_expanded("smoking", "never", "former", "current")],
    ),
    "Smart Forms: none of the above rules out the rest": form(
        item(
            "problems",
            "choice",
            repeats=True,
            extension=[control("check-box"), extension("questionnaire-minOccurs", valueInteger=1)],
            answerOption=[
                option("asthma"),
                option("eczema"),
                {
                    **option("none"),
                    "extension": [extension("questionnaire-optionExclusive", valueBoolean=True)],
                },
            ],
        )
    ),
    "Android FHIR SDK: one component each": form(
        item("boolean", "boolean", required=True),
        item("time", "time"),
        item("moment", "dateTime", extension=[extension("minValue", valueDateTime="2020-01-01")]),
        item("address", "url"),
        item("drop", "choice", extension=[control("drop-down")], answerValueSet="#yesno"),
        item(
            "many", "choice", repeats=True, answerOption=[{"valueInteger": 1}, {"valueInteger": 2}]
        ),
        item("photo", "attachment", extension=[extension("maxSize", valueDecimal=5)]),
        contained=[_YES_NO],
    ),
    "Android FHIR SDK: default values and read-only facts": form(
        item("visits", "integer", initial=[{"valueInteger": 1}]),
        item("clinic", "string", readOnly=True, initial=[{"valueString": "North"}]),
        item(
            "colour",
            "choice",
            answerOption=[option("red"), {**option("blue"), "initialSelected": True}],
        ),
    ),
    "Refero: help, translations and a receipt": form(
        group(
            "om",
            item(
                "intro",
                "display",
                _text={"extension": [extension("rendering-markdown", valueMarkdown="**Hei**")]},
            ),
            choice(
                "har",
                "ja",
                "nei",
                required=True,
                item=[item("hjelp", "display", extension=[control("help")])],
            ),
            item("hvor", "text", maxLength=500, enableWhen=[when("har", "=", "ja")]),
        ),
        language="nb-NO",
    ),
    "Refero: an order of choices on a slider": form(
        item(
            "how",
            "choice",
            extension=[control("slider")],
            answerOption=_scored("bad", "so-so", "good"),
        )
    ),
    "Medplum: intake with an address and consents": form(
        group(
            "person",
            item("first", "string", required=True),
            item("last", "string", required=True),
            item(
                "zip",
                "string",
                extension=[extension("regex", valueString="[0-9]{5}")],
                initial=[{"valueString": "12345"}],
                readOnly=True,
            ),
        ),
        group(
            "languages",
            item("spoken", "choice", answerOption=[option("en"), option("es")], repeats=True),
        ),
        item("agree", "boolean", required=True),
    ),
    "Quality of life: five choices and a thermometer": form(
        *(choice(f"eq{n}", "1", "2", "3", "4", "5", required=True) for n in range(5)),
        item(
            "today",
            "integer",
            required=True,
            extension=[
                control("slider"),
                extension("minValue", valueInteger=0),
                extension("maxValue", valueInteger=100),
            ],
        ),
    ),
    "Diary: times, days and how long": form(
        item("bed", "time"),
        item("woke", "dateTime"),
        item("hours", "decimal", extension=[extension("minValue", valueInteger=0)]),
        item("quality", "choice", answerOption=[{"valueString": "good"}, {"valueString": "bad"}]),
    ),
    "Case report: symptoms once a day, at most three days": form(
        group(
            "day",
            item("date", "date", required=True),
            item("fever", "boolean"),
            item("degrees", "quantity", enableWhen=[when("fever", "=", "true")]),
            repeats=True,
            extension=[extension("questionnaire-maxOccurs", valueInteger=3)],
        )
    ),
    "Referral: who is meant, from a list": form(
        item(
            "clinic",
            "reference",
            answerOption=[
                {"valueReference": {"reference": "Organization/1", "display": "North"}},
                {"valueReference": {"reference": "Organization/2", "display": "South"}},
            ],
        ),
        item("open", "reference"),
    ),
}


def _with(name: str, **value: object) -> Json:
    return {"url": f"{_SDC}/{name}", **value}


_EXPRESSION: Json = {"valueExpression": {"language": "text/fhirpath", "expression": "1 + 1"}}

REFUSED: dict[str, tuple[Json, str]] = {
    "LHC-Forms: a total that is calculated": (
        form(
            item(
                "total",
                "integer",
                extension=[_with("sdc-questionnaire-calculatedExpression", **_EXPRESSION)],
            )
        ),
        "sdc-questionnaire-calculatedExpression",
    ),
    "SDC guide: variables": (
        form(choice("q"), extension=[extension("variable", **_EXPRESSION)]),
        "variable",
    ),
    "SDC guide: a constraint": (
        form(
            choice("q"),
            extension=[_with("targetConstraint", extension=[{"url": "key", "valueId": "a"}])],
        ),
        "targetConstraint",
    ),
    "Smart Forms: a form put together from others": (
        form(
            item(
                "d",
                "display",
                extension=[_with("sdc-questionnaire-subQuestionnaire", valueCanonical="urn:x")],
            )
        ),
        "subQuestionnaire",
    ),
    "Smart Forms: prepared from a record": (
        form(
            item(
                "n",
                "string",
                extension=[_with("sdc-questionnaire-initialExpression", **_EXPRESSION)],
            )
        ),
        "initialExpression",
    ),
    "R4 specification: a value set on a server": (
        form(
            item("q", "choice", answerValueSet="http://hl7.org/fhir/ValueSet/administrative-gender")
        ),
        "administrative-gender",
    ),
    "SDC guide: a signature": (
        form(
            choice("q"),
            extension=[
                extension("questionnaire-signatureRequired", valueCodeableConcept={"text": "x"})
            ],
        ),
        "signatureRequired",
    ),
    "Android FHIR SDK: a photo that must be taken": (
        form(item("photo", "attachment", required=True)),
        "attachment",
    ),
    "SDC guide: a picture from the web": (
        form(
            item(
                "q",
                "boolean",
                extension=[
                    _with(
                        "sdc-questionnaire-itemMedia",
                        valueAttachment={"url": "https://x.example/a.png"},
                    )
                ],
            )
        ),
        "x.example",
    ),
    "LHC-Forms: units from a value set": (
        form(
            item(
                "q",
                "quantity",
                extension=[extension("questionnaire-unitValueSet", valueCanonical="urn:units")],
            )
        ),
        "unitValueSet",
    ),
}
