"""Surveys: a FHIR R4 Questionnaire, a session of questions, a QuestionnaireResponse."""
