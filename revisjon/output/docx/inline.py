"""What stands in the line: text in its dress, links, references, notes and small pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from xml.etree.ElementTree import Element

from revisjon.output.docx.context import Ramme
from revisjon.output.docx.images import bildeløp, rute
from revisjon.output.docx.language import ordtagg
from revisjon.output.docx.markup import ENKEL, LINJESKIFT, Tegn, felt, løp
from revisjon.output.docx.package import Forhold
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import er, lokalt_navn

_BLANKT = re.compile(r"[ \t\r\n]+")
_STILER = {
    "nr": "Nummer",
    "b": "NummerFet",
    "id": "NummerFet",
    "jf": "Hjemmel",
    "enhet": "Dempet",
    "sub": "Dempet",
    "skal": "Skal",
    "bør": "Bør",
    "dom": "Dom",
    "sikkerhet": "Sikkerhet",
    "revidert": "Hjemmel",
    "fnskille": "Noteskille",
    "fyll": "Fyll",
    "stor": "",
}
"""Style of characters by class."""
_BRIKKER = frozenset(("Skal", "Bør"))
"""These have a frame, and a space inside it."""
_EGEN_LINJE_I_RAD = frozenset(("sub", "v"))
_HARDT, _HVIT = "\u00a0", "FFFFFF"
_SMALT = "\u2009" * 2
"""Inside a frame: LibreOffice draws a line through one with hard spaces."""
_TAUSE = frozenset(("script", "style", "template", "title", "head", "meta", "link", "col", "colgroup"))


@dataclass(slots=True)
class Linje:
    """Collects the runs of one paragraph, white space as a browser shows it."""

    s: Skriver
    r: Ramme
    forhold: Forhold
    """Where links are kept: those of notes belong to the part of the notes."""
    _biter: list[tuple[str, Tegn] | str] = field(default_factory=list)
    _blankt: bool = True
    """Whether white space here would come after white space, or first in the line."""

    def tekst(self, tekst: str | None, tegn: Tegn = ENKEL) -> None:
        """Add text."""
        if not tekst:
            return
        ren = _BLANKT.sub(" ", tekst)
        if self._blankt:
            ren = ren.lstrip(" ")
        if ren:
            self._blankt = ren.endswith(" ")
            self._biter.append((ren, tegn))

    def kode(self, xml: str, *, blankt: bool | None = None) -> None:
        """Add finished runs; `blankt` tells whether they end with white space, None that they do not show."""
        if xml:
            self._biter.append(xml)
            self._blankt = self._blankt if blankt is None else blankt

    def innhold(self, el: Element, tegn: Tegn = ENKEL) -> None:
        """Add all that is inside an element."""
        self.tekst(el.text, tegn)
        for barn in el:
            self.element(barn, tegn)
            self.tekst(barn.tail, tegn)

    def element(self, el: Element, tegn: Tegn) -> None:
        """Add an element without the text after it."""
        navn = lokalt_navn(el)
        if navn in _TAUSE:
            return
        if navn == "br":
            self._stryk_blankt()
            self.kode(LINJESKIFT, blankt=True)
        elif navn in ("svg", "img"):
            self._bilde(el, tegn)
        elif er(el, "fn"):
            self._note(el)
        elif er(el, "rute"):
            self.kode(rute(self.s), blankt=False)
            self.tekst(" ", tegn)
            self.innhold(el, tegn)
        elif navn == "a" and el.get("href"):
            self._lenke(el, tegn)
        else:
            self._spenn(el, navn, tegn)

    def xml(self) -> str:
        """Return the runs, neighbours in the same dress as one, without white space at the end."""
        self._stryk_blankt()
        ut: list[str] = []
        tekst, tegn = "", ENKEL
        for bit in self._biter:
            if isinstance(bit, str):
                ut += [løp(tekst, tegn), bit] if tekst else [bit]
                tekst = ""
            elif tekst and bit[1] != tegn:
                ut.append(løp(tekst, tegn))
                tekst, tegn = bit
            else:
                tekst, tegn = tekst + bit[0], bit[1]
        return "".join([*ut, løp(tekst, tegn)] if tekst else ut)

    @property
    def tom(self) -> bool:
        """Whether nothing has been added that can be seen."""
        return not self._biter

    def _stryk_blankt(self) -> None:
        siste = self._biter[-1] if self._biter else ""
        if isinstance(siste, tuple):
            self._biter.pop()
            if tekst := siste[0].rstrip(" "):
                self._biter.append((tekst, siste[1]))

    def _ny_linje(self) -> None:
        """Begin a line, unless nothing stands in the one that is on."""
        self._stryk_blankt()
        if self._biter and self._biter[-1] != LINJESKIFT:
            self.kode(LINJESKIFT, blankt=True)

    def _spenn(self, el: Element, navn: str, tegn: Tegn) -> None:
        start, slutt = self.s.merker(el)
        self.kode(start)
        if self.r.i_rad and er(el, *_EGEN_LINJE_I_RAD) and "th" in self.r.i:
            self._ny_linje()
        if er(el, "jf") and self.r.i_rad and "kriterier" in self.r.i:
            self._ny_linje()
        if er(el, "sikkerhet", "revidert") and "domslinje" in self.r.i:
            self.kode(løp(_HARDT * 2, tegn), blankt=True)
        kledd = kledning(el, navn, tegn)
        brikke = kledd.stil in _BRIKKER and kledd.stil != tegn.stil
        if kledd.stil == "Skal":
            # Said here too: LibreOffice has the shading of the style, but not its colour.
            kledd = replace(kledd, farge=_HVIT)
        if brikke:
            self._biter.append((_SMALT, kledd))
            self._blankt = True
        self.innhold(el, kledd)
        if brikke:
            self._stryk_blankt()
            self._biter.append((_SMALT, kledd))
            self._blankt = False
        self.kode(slutt)

    def _bilde(self, el: Element, tegn: Tegn) -> None:
        merke = er(el, "sym", "trinn")
        if merke and "skala" in self.r.i and self._biter:
            self.kode(løp(_HARDT * 3, tegn), blankt=True)
        self.kode(bildeløp(self.s, el, self.r), blankt=False)
        if merke:
            # A mark is never parted from its word.
            self.kode(løp(_HARDT * 2, tegn), blankt=True)

    def _note(self, el: Element) -> None:
        note = Linje(self.s, replace(self.r, dempet_lenke=False), self.s.noter.forhold)
        note.innhold(el, Tegn(språk=self.r.språk))
        start, slutt = self.s.merker(el)
        self._stryk_blankt()
        self.kode(start + self.s.noter.ny(note.xml()) + slutt, blankt=False)

    def _lenke(self, el: Element, tegn: Tegn) -> None:
        href = el.get("href", "")
        if not self.r.dempet_lenke:
            tegn = replace(tegn, stil=tegn.stil or "Hyperlink")
        if href.startswith("#"):
            if href[1:] not in self.s.register.ider:
                self.innhold(el, tegn)
                return
            mål = f'w:anchor="{self.s.bokmerker.anker(href[1:])}" w:history="1"'
        else:
            mål = f'r:id="{self.forhold.til("hyperlink", href, utenfor=True)}" w:history="1"'
        self.kode(f"<w:hyperlink {mål}>")
        if not (er(el, "kryss") and self._kryss(el, tegn)):
            self.innhold(el, kledning(el, "a", tegn))
        self.kode("</w:hyperlink>")

    def _kryss(self, el: Element, tegn: Tegn) -> bool:
        """Add a reference whose number is a field; tell whether there is anything that it can refer to."""
        ordet, _, nummer = (el.text or "").rpartition("\u00a0")
        if len(el) or not ordet:
            return False
        slag = ordet.casefold()
        register = self.s.register
        if id_ := register.overskrifter.get((slag, nummer)):
            instruks = f"REF {self.s.bokmerker.anker(id_)} \\r"
            if slag == "vedlegg" and nummer.isdecimal():
                # The word is part of what Word counts, with a capital that few sentences want.
                liten = "" if ordet[:1].isupper() else " \\* Lower"
                self.kode(felt(instruks + liten, f"{ordet}\u00a0{nummer}", tegn), blankt=False)
                return True
        elif (slag, nummer) in register.bilder:
            instruks = f"REF {bildemerke(slag, nummer)}"
        else:
            return False
        self.tekst(f"{ordet}\u00a0", tegn)
        self.kode(felt(instruks, nummer, tegn), blankt=False)
        return True


def bildemerke(ordet: str, nummer: str) -> str:
    """Return the name of the hidden bookmark round the number of a caption."""
    rent = re.sub(r"\W", "_", ordet.casefold())
    return f"_Ref_{rent}_{nummer}"


def kledning(el: Element, navn: str, tegn: Tegn) -> Tegn:
    """Return the dress of what is inside an element."""
    if navn in ("strong", "b"):
        tegn = replace(tegn, fet=True)
    elif navn in ("em", "i", "cite", "dfn", "var"):
        tegn = replace(tegn, kursiv=True)
    elif navn in ("sup", "sub"):
        tegn = replace(tegn, stilling="superscript" if navn == "sup" else "subscript")
    for klasse in (el.get("class") or "").split():
        if klasse in _STILER:
            ikke = klasse == "b" and er(el, "ikke")
            tegn = replace(tegn, stil="Dempet" if ikke else _STILER[klasse])
    if språk := el.get("lang"):
        tegn = replace(tegn, språk=ordtagg(språk))
    return tegn


def linje(
    s: Skriver, r: Ramme, deler: Iterable[Element | str], tegn: Tegn = ENKEL, grad: Decimal | None = None
) -> Linje:
    """Return a line of texts and elements that stand side by side."""
    tegn = replace(tegn, språk=tegn.språk or r.språk, grad=grad or tegn.grad)
    ut = Linje(s, r, s.forhold)
    for del_ in deler:
        if isinstance(del_, str):
            ut.tekst(del_, tegn)
        else:
            ut.element(del_, tegn)
    return ut
