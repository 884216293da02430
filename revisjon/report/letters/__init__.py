"""Documents from others, as the report shows them: pages as pictures, Word files as text."""

from __future__ import annotations

from revisjon.report.letters.pages import Side, antall_sider, bildeside, pdf_sider
from revisjon.report.letters.word import Brevtekst, word_tekst

__all__ = ["Brevtekst", "Side", "antall_sider", "bildeside", "pdf_sider", "word_tekst"]
