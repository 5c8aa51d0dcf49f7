"""The surveys of a pack, read; one that cannot be used does not keep the others from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kiosk.errors import ContentFault
from kiosk.survey.questionnaire import Questionnaire, parse_questionnaire
from kiosk.survey.value_sets import ValueSets

VALUE_SETS = "value-sets"
"""The folder beside a survey file that holds value sets and code systems, one a file."""


@dataclass(frozen=True, slots=True)
class SurveyLibrary:
    """Surveys by the id that the pack gives them.

    Attributes:
        faults: why a survey is not among them, by the same id.
    """

    surveys: Mapping[str, Questionnaire]
    faults: Mapping[str, ContentFault]


def read_surveys(files: Mapping[str, Path]) -> SurveyLibrary:
    """Read the survey files, by id; never raises for one of them."""
    surveys: dict[str, Questionnaire] = {}
    faults: dict[str, ContentFault] = {}
    for name, file in files.items():
        try:
            surveys[name] = read_survey(file)
        except ContentFault as fault:
            faults[name] = fault
    return SurveyLibrary(MappingProxyType(surveys), MappingProxyType(faults))


def read_survey(file: Path) -> Questionnaire:
    """The survey in `file`, with the value sets beside it.

    Raises:
        ContentFault: the file cannot be read, or breaks a rule of a survey.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ContentFault(
            f"The survey file {file.name} cannot be read ({error.strerror}).",
            "Install the pack again.",
        ) from error
    return parse_questionnaire(data, ValueSets.beside(file.parent / VALUE_SETS))
