"""Two Word files → one with tracked changes: all accepted it is the new one, all rejected the old."""

from revisjon.output.docx.tracked.build import Spor, med_spor

__all__ = ["Spor", "med_spor"]
