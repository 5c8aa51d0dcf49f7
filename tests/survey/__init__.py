"""Tests of `kiosk/survey/`."""
