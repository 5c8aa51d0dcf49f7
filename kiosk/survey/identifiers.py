"""The addresses that name codes and extensions in survey files and answers.

Ours stand under a base that nobody can own (`.example` is reserved by RFC 2606): they are names,
never fetched. The others are those of FHIR R4 and of the Structured Data Capture guide.
"""

BASE = "https://saysomething.example/fhir"

ANSWER_CODES = f"{BASE}/CodeSystem/ward-kiosk"
PART_OF_DAY_CODES = f"{BASE}/CodeSystem/part-of-day"
WARD_CODES = f"{BASE}/CodeSystem/ward"
FLAG_CODES = f"{BASE}/CodeSystem/flag"
"""What a reader should know of an answer first: safeguarding, worry, repeat-press."""
TRANSLATION_STATUS = f"{BASE}/StructureDefinition/translation-status"
"""On a Questionnaire, once a language: `lang`; source, machine, human or clinically-checked."""
WARD_WORDS = f"{BASE}/StructureDefinition/ward-words"
"""On a display item: which of the ward's own words stand with it, such as `pals`."""

URI = "urn:ietf:rfc:3986"

_R4 = "http://hl7.org/fhir/StructureDefinition"
_SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"

TRANSLATION = f"{_R4}/translation"
MARKDOWN = f"{_R4}/rendering-markdown"
HIDDEN = f"{_R4}/questionnaire-hidden"
ITEM_CONTROL = f"{_R4}/questionnaire-itemControl"
CHOICE_ORIENTATION = f"{_R4}/questionnaire-choiceOrientation"
OPTION_EXCLUSIVE = f"{_R4}/questionnaire-optionExclusive"
MIN_OCCURS = f"{_R4}/questionnaire-minOccurs"
MAX_OCCURS = f"{_R4}/questionnaire-maxOccurs"
MIN_VALUE = f"{_R4}/minValue"
MAX_VALUE = f"{_R4}/maxValue"
MIN_LENGTH = f"{_R4}/minLength"
MAX_DECIMAL_PLACES = f"{_R4}/maxDecimalPlaces"
REGEX = f"{_R4}/regex"
ENTRY_FORMAT = f"{_R4}/entryFormat"
SLIDER_STEP = f"{_R4}/questionnaire-sliderStepValue"
UNIT = f"{_R4}/questionnaire-unit"
UNIT_OPTION = f"{_R4}/questionnaire-unitOption"
ORDINAL_VALUE = f"{_R4}/ordinalValue"
ITEM_WEIGHT = f"{_R4}/itemWeight"
MIN_QUANTITY = f"{_SDC}/sdc-questionnaire-minQuantity"
MAX_QUANTITY = f"{_SDC}/sdc-questionnaire-maxQuantity"
ITEM_MEDIA = f"{_SDC}/sdc-questionnaire-itemMedia"
ANSWER_MEDIA = f"{_SDC}/sdc-questionnaire-itemAnswerMedia"

UNDERSTOOD = frozenset(
    {
        *(TRANSLATION_STATUS, WARD_WORDS, TRANSLATION, MARKDOWN, HIDDEN, ITEM_CONTROL),
        *(CHOICE_ORIENTATION, OPTION_EXCLUSIVE, MIN_OCCURS, MAX_OCCURS, MIN_VALUE, MAX_VALUE),
        *(MIN_LENGTH, MAX_DECIMAL_PLACES, REGEX, ENTRY_FORMAT, SLIDER_STEP, UNIT, UNIT_OPTION),
        *(ORDINAL_VALUE, ITEM_WEIGHT, MIN_QUANTITY, MAX_QUANTITY, ITEM_MEDIA, ANSWER_MEDIA),
    }
)
"""Extensions that the kiosk acts on; any other is either refused or passed over by name."""

REFUSED_NAMES = (
    *("Expression", "targetConstraint", "questionnaire-constraint", "variable", "cqf-library"),
    *("questionnaire-signatureRequired", "questionnaire-unitValueSet", "sdc-questionnaire-lookup"),
    *("sdc-questionnaire-subQuestionnaire", "sdc-questionnaire-answerOptionsToggleExpression"),
    "sdc-questionnaire-unitOpen",
)
"""What extensions are called that would change what is asked, and cannot be obeyed."""
