"""Remarks from readers, brought home to what the auditor has written."""

from revisjon.report.remarks.entries import Ført, førte
from revisjon.report.remarks.home import Hjem, Hjemvei

__all__ = ["Ført", "Hjem", "Hjemvei", "førte"]
