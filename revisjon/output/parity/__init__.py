"""Does every finished file say the same, word for word?

The files are read back as their readers meet them: the PDF by its tags, the Word file as Word lays it out,
the web page without what only it has. What each says becomes an `Innhold`, and two of them are compared.
"""

from revisjon.output.parity.check import sjekk_likhet
from revisjon.output.parity.compare import Forskjell, forskjeller
from revisjon.output.parity.content import Blokk, Innhold, Uleselig
from revisjon.output.parity.docx import les_docx_innhold
from revisjon.output.parity.markup import les_html_innhold, les_tre_innhold
from revisjon.output.parity.pdf import les_pdf_innhold

__all__ = [
    "Blokk",
    "Forskjell",
    "Innhold",
    "Uleselig",
    "forskjeller",
    "les_docx_innhold",
    "les_html_innhold",
    "les_pdf_innhold",
    "les_tre_innhold",
    "sjekk_likhet",
]
