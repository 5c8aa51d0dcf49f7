"""Tests of `kiosk/privacy/`."""
