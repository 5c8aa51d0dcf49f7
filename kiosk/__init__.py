"""Say Something: a family-information kiosk for children's wards."""

__version__ = "0.1.0"
