"""Moodle: its REST service (`service.py`), what was known of a person (`known.py`), and the
connector that polls (`connector.py`).
"""
