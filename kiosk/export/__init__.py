"""Answers out to a folder or stick: CSV for people, FHIR for programs, ciphertext where sealed."""
