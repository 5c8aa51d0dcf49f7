"""Tests of `kiosk/export/`."""
