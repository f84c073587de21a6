"""Answer sheets: one person's answers to one form, and the files they come in."""

from assessment.sheets.from_csv import read_csv
from assessment.sheets.from_json import read_json, to_json
from assessment.sheets.model import Sheet

__all__ = ["Sheet", "read_csv", "read_json", "to_json"]
