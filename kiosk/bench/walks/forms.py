"""Random FHIR R4 Questionnaires that keep the rules of a survey."""

from random import Random
from typing import Any

Json = dict[str, Any]

_R4 = "http://hl7.org/fhir/StructureDefinition"
_LEAVES = (
    *("boolean", "integer", "decimal", "date", "dateTime", "time", "string", "text", "url"),
    *("choice", "choice", "choice", "open-choice", "quantity", "display", "attachment"),
)
_CODES = ("a", "b", "c", "d")
_DEEPEST = 3
_MOST_ITEMS = 14


class FormMaker:
    """Makes one form, by one source of chance."""

    def __init__(self, chance: Random) -> None:
        """Everything is drawn from `chance`."""
        self._chance = chance
        self._made: list[Json] = []

    def form(self) -> Json:
        """A whole Questionnaire."""
        items = [self._item(0) for _ in range(self._chance.randint(1, 5))]
        for item in self._made:
            self._give_conditions(item)
            if _is_hidden(item):
                for deeper in _below(item):
                    deeper.pop("required", None)
        return {
            "resourceType": "Questionnaire",
            "url": "https://ward.example/fhir/Questionnaire/random",
            "version": "1",
            "status": "active",
            "title": "Random",
            "item": items,
        }

    def _item(self, depth: int) -> Json:
        link_id = f"q{len(self._made)}"
        deep_enough = depth >= _DEEPEST or len(self._made) >= _MOST_ITEMS
        kind = "group" if not deep_enough and self._often(0.3) else self._chance.choice(_LEAVES)
        item: Json = {"linkId": link_id, "type": kind, "text": link_id}
        self._made.append(item)
        if kind == "group":
            self._make_group(item, depth)
        elif kind not in {"display", "attachment"}:
            self._make_question(item, depth)
        return item

    def _make_group(self, item: Json, depth: int) -> None:
        item["item"] = [self._item(depth + 1) for _ in range(self._chance.randint(1, 3))]
        item["repeats"] = self._often(0.3)
        item["required"] = self._often(0.15)
        if item["repeats"] and self._often(0.5):
            item["extension"] = [_occurs("max", self._chance.randint(1, 3))]

    def _make_question(self, item: Json, depth: int) -> None:
        if item["type"] in {"choice", "open-choice"}:
            item["answerOption"] = [_option(code) for code in _CODES]
            item["answerOption"][-1]["extension"] = self._exclusive()
        item["repeats"] = self._often(0.3)
        if not item["repeats"]:
            for option in item.get("answerOption", []):
                option.pop("extension", None)
        chance = self._chance.random()
        if chance < 0.1:  # noqa: PLR2004 - one in ten
            item["extension"] = [{"url": f"{_R4}/questionnaire-hidden", "valueBoolean": True}]
        elif chance < 0.3:  # noqa: PLR2004 - one in five
            item["required"] = True
        elif chance < 0.4 and item["type"] == "integer":  # noqa: PLR2004
            item["initial"] = [{"valueInteger": 3}]
        if depth < _DEEPEST and len(self._made) < _MOST_ITEMS and self._often(0.15):
            item["item"] = [self._item(depth + 1)]

    def _exclusive(self) -> list[Json]:
        url = f"{_R4}/questionnaire-optionExclusive"
        return [{"url": url, "valueBoolean": True}] if self._often(0.3) else []

    def _give_conditions(self, item: Json) -> None:
        """Conditions that look back only, so that none can wait for itself."""
        own = self._made.index(item)
        asked = [one for one in self._made[:own] if _is_asked(one) and item not in _below(one)]
        if not asked or not self._often(0.4):
            return
        chosen = [self._chance.choice(asked) for _ in range(self._chance.randint(1, 2))]
        item["enableWhen"] = [self._condition(one) for one in chosen]
        item["enableBehavior"] = self._chance.choice(("all", "any"))

    def _condition(self, asked: Json) -> Json:
        link_id, kind = asked["linkId"], asked["type"]
        if kind == "integer" and self._often(0.7):
            operator = self._chance.choice(("=", "!=", "<", "<=", ">", ">="))
            return {"question": link_id, "operator": operator, "answerInteger": 5}
        if kind == "choice" and self._often(0.7):
            coding = {"system": "urn:codes", "code": self._chance.choice(_CODES)}
            operator = self._chance.choice(("=", "!="))
            return {"question": link_id, "operator": operator, "answerCoding": coding}
        if kind == "date" and self._often(0.7):
            operator = self._chance.choice(("<", ">="))
            return {"question": link_id, "operator": operator, "answerDate": "2026-06"}
        return {"question": link_id, "operator": "exists", "answerBoolean": self._often(0.5)}

    def _often(self, share: float) -> bool:
        return self._chance.random() < share


def _occurs(name: str, times: int) -> Json:
    return {"url": f"{_R4}/questionnaire-{name}Occurs", "valueInteger": times}


def _option(code: str) -> Json:
    return {"valueCoding": {"system": "urn:codes", "code": code, "display": code.upper()}}


def _is_asked(item: Json) -> bool:
    return item["type"] not in {"group", "display", "attachment"} and "extension" not in item


def _is_hidden(item: Json) -> bool:
    return any(one["url"].endswith("questionnaire-hidden") for one in item.get("extension", []))


def _below(item: Json) -> list[Json]:
    return [deeper for one in item.get("item", []) for deeper in (one, *_below(one))]
