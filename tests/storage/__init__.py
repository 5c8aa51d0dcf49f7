"""Tests of `kiosk/storage/`."""
