"""Sections: kinds of page, and the chapter's name in the head of all its pages but the first."""

from __future__ import annotations

from dataclasses import field, replace

from revisjon.output.docx.grid import SIDER, Rutenett
from revisjon.output.docx.markup import TAB, Tegn, avsnitt, felt, løp, rot
from revisjon.output.docx.package import WML, Forhold, Pakke
from revisjon.output.docx.watermark import NUMMER, vannmerke
from revisjon.output.docx.writer import Skriver
from revisjon.records import dataclass

_UTEN_HODE = frozenset(("forside", "tittelside", "bakside"))
_IKKE_SIST = ("<w:framePr", "<w:fldChar")
"""A paragraph with these cannot end a section: a frame stands apart, and a list of contents is still open."""
_FØRSTE_FORM = 2048
"""Word gives the shapes in heads numbers from here."""
_TOM = avsnitt("Header", "")


@dataclass(frozen=True, slots=True)
class Seksjon:
    """What the pages of a section are like."""

    slag: str = "vanlig"
    """A name of `grid.SIDER`."""
    kapittel: str = ""
    """As the head of the page has it, «3 Mål, planer og system»."""


@dataclass(slots=True)
class Seksjoner:
    """Begins and ends sections while the document is written."""

    s: Skriver
    pakke: Pakke
    virksomhet: str
    tittel: str
    bunntekst: str
    mal: str = ""
    """An office's own section, head and foot included: then all but covers have that."""
    mal_liggende: str = ""
    brev: bool = False
    """A short document, whose first page says itself what the head would say."""
    nå: Seksjon = field(default_factory=Seksjon)
    _fra: int = 0
    """Where in what is written the section begins."""
    _forrige: str = ""
    """Properties of the section before."""
    _deler: dict[tuple[str, str], str] = field(default_factory=dict)
    """Relationship by kind and content of heads and feet."""
    _merke: str = ""
    """Runs in every head, that draw behind the page."""

    def __post_init__(self) -> None:
        self._merke = vannmerke(self.s.dokument)

    def bytt(self, seksjon: Seksjon) -> None:
        """Begin a section, unless nothing has been written in the one that is on; then change that."""
        if not self._tom():
            self._avslutt()
        self.nå = seksjon

    def kapittel(self, kort: str) -> None:
        """Begin a chapter."""
        self.bytt(replace(self.nå, kapittel=kort))

    def siste(self) -> str:
        """Return the properties of the last section, which stand at the end of the document."""
        if self._tom() and self._forrige:
            # Nothing came after the last section: its properties are those of the document's end.
            xml = self._forrige
            for nr in range(len(self.s.ut) - 1, -1, -1):
                if xml in self.s.ut[nr]:
                    self.s.ut[nr] = self.s.ut[nr].replace(xml, "", 1)
                    break
            return xml
        return self._xml()

    def _tom(self) -> bool:
        return all(bit.startswith("<w:bookmark") for bit in self.s.ut[self._fra :])

    def _avslutt(self) -> None:
        """Put the properties in the last paragraph; after a table in one of its own."""
        ut = self.s.ut
        nr = next(i for i in range(len(ut) - 1, -1, -1) if not ut[i].startswith("<w:bookmark"))
        if not ut[nr].startswith("<w:p>") or any(kode in ut[nr] for kode in _IKKE_SIST):
            nr += 1
            ut.insert(nr, avsnitt("Luft", ""))
        self._forrige = self._xml()
        ut[nr] = ut[nr].replace("</w:pPr>", f"{self._forrige}</w:pPr>", 1)
        self._fra = len(ut)

    def _xml(self) -> str:
        slag = self.nå.slag
        liggende = slag == "liggende"
        if self.mal and slag not in _UTEN_HODE:
            return self.mal_liggende if liggende else self.mal
        hoder = self._uten() if slag in _UTEN_HODE else self._med(liggende=liggende)
        første = "" if slag in _UTEN_HODE else "<w:titlePg/>"
        return f'<w:sectPr>{hoder}<w:type w:val="nextPage"/>{SIDER[slag].xml()}{første}</w:sectPr>'

    def _uten(self) -> str:
        """Empty ones: a section that names none would have those of the section before."""
        return self._vis("header", "default", _TOM) + self._vis(
            "footer", "default", _TOM.replace("Header", "Footer")
        )

    def _med(self, *, liggende: bool) -> str:
        bunn = self._bunn()
        return (
            self._vis("header", "default", self._topp(self.nå.kapittel, liggende=liggende))
            + self._vis("header", "first", _TOM if self.brev else self._topp("", liggende=liggende))
            + self._vis("footer", "default", bunn)
            + self._vis("footer", "first", bunn)
        )

    def _topp(self, kapittel: str, *, liggende: bool) -> str:
        nett = self.s.nett
        biter = [løp(self.virksomhet, Tegn("Topptittel")), TAB, løp(self.tittel)]
        if kapittel:
            biter += [TAB, løp(kapittel)]
        return _linje("Header", nett, "".join(biter), nett.liggende if liggende else nett.bredde)

    def _bunn(self) -> str:
        biter = f"{felt('PAGE', '1', Tegn('Sidetall'))}{TAB}{løp(self.bunntekst)}"
        return _linje("Footer", self.s.nett, biter, self.s.nett.bredde)

    def _vis(self, slag: str, når: str, innhold: str) -> str:
        nøkkel = slag + når, innhold
        if nøkkel not in self._deler:
            nr = len(self._deler) + 1
            forkortet = "hdr" if slag == "header" else "ftr"
            # Not by the names that Word gives, which an office's template has already.
            del_ = ("topp" if slag == "header" else "bunn") + f"{nr}.xml"
            if slag == "header":
                merke = self._merke.replace(NUMMER, str(_FØRSTE_FORM + nr))
                innhold = innhold.replace("</w:pPr>", f"</w:pPr>{merke}", 1)
            self.pakke.legg(f"word/{del_}", rot(f"w:{forkortet}", innhold), f"{WML}{slag}+xml", Forhold())
            self._deler[nøkkel] = self.s.forhold.til(slag, del_)
        return f'<w:{slag}Reference w:type="{når}" r:id="{self._deler[nøkkel]}"/>'


def _linje(stil: str, nett: Rutenett, biter: str, bredde: int) -> str:
    venstre = f'<w:tab w:val="left" w:pos="{nett.etikett}"/>'
    tabulatorer = f'<w:tabs>{venstre}<w:tab w:val="right" w:pos="{bredde}"/></w:tabs>'
    return f'<w:p><w:pPr><w:pStyle w:val="{stil}"/>{tabulatorer}</w:pPr>{biter}</w:p>'
