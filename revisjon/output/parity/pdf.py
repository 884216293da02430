"""A finished PDF → `Innhold`, by its structure tree: as a screen reader and a search meet it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from revisjon.output.parity.collect import Rutenett, Samler
from revisjon.output.parity.content import Innhold, Uleselig
from revisjon.output.parity.pdf_text import Skrifter, les_sidetekst

_NIVÅ = {f"H{n}": n for n in range(1, 7)}
_LØPENDE = frozenset(
    (
        *("Span", "Quote", "Link", "Reference", "Code", "Annot", "BibEntry", "NonStruct"),
        *("Private", "Em", "Strong"),
    )
)
_BILDER = frozenset(("Figure", "Formula"))
_RADGRUPPER = frozenset(("THead", "TBody", "TFoot"))
_NUMMERERT = "nummerert "
_NUMMERERT_L = f"{_NUMMERERT}L"
_SIDETALL = "Sidetall"
"""The title of the elements that hold the number of a page in a list of contents."""


def les_pdf_innhold(data: bytes) -> Innhold:
    """Read a finished PDF. Raises `Uleselig`, also where it has no tags."""
    import pikepdf  # noqa: PLC0415 - a compiled library, and only PDF needs it

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if "/StructTreeRoot" not in pdf.Root:
                raise Uleselig("den har ingen tagger, så det kan ikke leses hva som står hvor")
            return _Leser(pdf).les()
    except (pikepdf.PdfError, AttributeError, KeyError, ValueError, TypeError) as feil:
        raise Uleselig(f"den er ikke en hel PDF ({feil})") from feil


class _Leser:
    def __init__(self, pdf: Any) -> None:  # noqa: ANN401 - a pikepdf.Pdf, whose objects are not typed
        import pikepdf  # noqa: PLC0415 - see les_pdf_innhold

        self._rekke = pikepdf.Array
        self._rot = pdf.Root.StructTreeRoot
        self._roller: Mapping[str, Any] = dict(self._rot.get("/RoleMap", {}).items())
        skrifter = Skrifter()
        self._tekst = {side.obj.objgen: les_sidetekst(side.obj, skrifter.på(side.obj)) for side in pdf.pages}
        self._samler = Samler()

    def les(self) -> Innhold:
        self._barn(self._rot, "", ())
        return self._samler.innhold()

    def _barn(self, el: Any, over: str, side: Any) -> None:  # noqa: ANN401 - see __init__
        """Read what stands in an element of the kind `over`. `side` is the page that it begins on."""
        side = el.Pg.objgen if "/Pg" in el else side
        barn = self._liste(el)
        for nr, del_ in enumerate(barn):
            if isinstance(del_, int) or "/MCID" in del_:
                self._samler.skriv(self._merket(del_, side))
            elif "/S" not in del_:
                continue
            elif self._slag(del_) == "Reference" and self._er_note(barn[nr + 1 : nr + 2]):
                # What calls a note is a number that the layout makes; a space after it belongs to the text.
                self._samler.skriv(" " if self._kall(del_, side)[-1:].isspace() else "")
            else:
                self._element(del_, over, side)

    def _merket(self, del_: Any, side: Any) -> str:  # noqa: ANN401 - see __init__
        if isinstance(del_, int):
            return self._tekst[side].get(del_, "")
        return self._tekst[del_.Pg.objgen if "/Pg" in del_ else side].get(int(del_.MCID), "")

    def _kall(self, el: Any, side: Any) -> str:  # noqa: ANN401 - see __init__
        side = el.Pg.objgen if "/Pg" in el else side
        deler = (
            self._merket(del_, side) if isinstance(del_, int) or "/MCID" in del_ else self._kall(del_, side)
            for del_ in self._liste(el)
        )
        return "".join(deler)

    def _element(self, el: Any, over: str, side: Any) -> None:  # noqa: ANN401 - see __init__
        slag = self._slag(el)
        if _er_generert(el, slag, over):
            return
        if slag in _BILDER:
            self._samler.bilde(str(el.get("/Alt", el.get("/ActualText", ""))))
        elif "/ActualText" in el:
            self._samler.skriv(str(el.ActualText))
        elif slag in _NIVÅ:
            with self._samler.blokk("overskrift", nivå=_NIVÅ[slag]):
                self._barn(el, slag, side)
        elif slag == "Note":
            with self._samler.note():
                self._barn(el, slag, side)
        elif slag == "TOCI":
            with self._samler.blokk("innhold"):
                self._barn(el, slag, side)
        elif slag == "Table":
            self._tabell(el, side)
        elif slag in _LØPENDE:
            self._barn(el, slag, side)
        else:
            self._avsnitt(el, slag, over, side)

    def _avsnitt(self, el: Any, slag: str, over: str, side: Any) -> None:  # noqa: ANN401 - see __init__
        self._samler.skille()
        # A list tells by its numbering that the labels of its items are generated.
        numre = self._egenskap(el, "/ListNumbering") if slag == "L" else None
        nummerert = over == _NUMMERERT_L if slag == "LI" else str(numre or "/None") != "/None"
        self._barn(el, f"{_NUMMERERT}{slag}" if nummerert else slag, side)
        self._samler.skille()

    def _tabell(self, el: Any, side: Any) -> None:  # noqa: ANN401 - see __init__
        self._samler.skille()
        rutenett = Rutenett(self._samler.ny_tabell())
        for del_ in self._liste(el):
            slag = self._slag(del_)
            if slag == "TR":
                self._rad(del_, rutenett, side)
            elif slag in _RADGRUPPER:
                for rad in self._liste(del_):
                    self._rad(rad, rutenett, side)
            else:
                self._element(del_, "Table", side)

    def _rad(self, rad: Any, rutenett: Rutenett, side: Any) -> None:  # noqa: ANN401 - see __init__
        rutenett.ny_rad()
        for celle in self._liste(rad):
            rader, kolonner = self._egenskap(celle, "/RowSpan"), self._egenskap(celle, "/ColSpan")
            plass = rutenett.celle(int(rader or 1), int(kolonner or 1))
            with self._samler.blokk("celle", plass=plass):
                self._barn(celle, self._slag(celle), side)

    def _egenskap(self, el: Any, navn: str) -> Any:  # noqa: ANN401 - see __init__
        """Return an attribute of an element; None where it has none of that name."""
        sett = el.get("/A", {})
        for ordbok in sett if isinstance(sett, self._rekke) else (sett,):
            if navn in ordbok:
                return ordbok[navn]
        return None

    def _er_note(self, neste: list[Any]) -> bool:
        return bool(neste) and not isinstance(neste[0], int) and self._slag(neste[0]) == "Note"

    def _slag(self, el: Any) -> str:  # noqa: ANN401 - see __init__
        slag = str(el.get("/S", "/"))
        return str(self._roller.get(slag, slag)).removeprefix("/")

    def _liste(self, el: Any) -> list[Any]:  # noqa: ANN401 - see __init__
        barn = el.get("/K")
        if isinstance(barn, self._rekke):
            return list(barn)
        return [] if barn is None else [barn]


def _er_generert(el: Any, slag: str, over: str) -> bool:  # noqa: ANN401 - see _Leser
    if slag == "Lbl":
        return over in (f"{_NUMMERERT}LI", "Note")
    return slag == "Span" and str(el.get("/T", "")) == _SIDETALL
