"""The auditor's text language: Markdown's plain parts and a closed set of inline references.

What stands here reads texts without Markdown, fast enough for every check. Drawing a text as HTML is
`revisjon.markup.render`, kept out of this file so that who only checks need not load a Markdown reader.
"""

from revisjon.markup.grammar import Referanse, Skrivefeil
from revisjon.markup.syntax import feil, referanser, ulovlig

__all__ = ["Referanse", "Skrivefeil", "feil", "referanser", "ulovlig"]
