"""Tests of `kiosk.setup`."""
