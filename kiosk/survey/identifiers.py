"""The addresses that name codes and extensions in survey files and answers.

Ours stand under a base that nobody can own (`.example` is reserved by RFC 2606): they are names,
never fetched. The others are those of FHIR R4 and of the Structured Data Capture guide.
"""

BASE = "https://saysomething.example/fhir"

ANSWER_CODES = f"{BASE}/CodeSystem/ward-kiosk"
PART_OF_DAY_CODES = f"{BASE}/CodeSystem/part-of-day"
WARD_CODES = f"{BASE}/CodeSystem/ward"
TRANSLATION_STATUS = f"{BASE}/StructureDefinition/translation-status"
"""On a Questionnaire, once a language: `lang`; source, machine, human or clinically-checked."""

URI = "urn:ietf:rfc:3986"

TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
HIDDEN = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"
ITEM_CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
_SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"
ITEM_MEDIA = f"{_SDC}/sdc-questionnaire-itemMedia"
ANSWER_MEDIA = f"{_SDC}/sdc-questionnaire-itemAnswerMedia"
