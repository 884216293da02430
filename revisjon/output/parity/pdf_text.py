"""The text that a page of a PDF draws, by marked content."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from sys import byteorder
from typing import Any

from revisjon.output.tounicode import koder

_MCID = re.compile(rb"/MCID\s+(\d+)")
_HEKS = re.compile(rb"<([0-9a-fA-F]*)>")
_UKJENT = "\ufffd"
_OPERATORER = "BDC BMC EMC Tf Tj TJ ' \""


class Tegn(dict[int, str]):
    """What the codes of a font stand for."""

    bredde: int = 2
    """Bytes to a code."""

    def __missing__(self, kode: int) -> str:
        """Show that there is a letter, though not which."""
        return _UKJENT

    def les(self, data: bytes) -> str:
        """Return the text that a string draws."""
        if self.bredde == 1:
            return "".join(map(self.__getitem__, data))
        koder = array("H", data[: len(data) // 2 * 2])
        if byteorder == "little":
            koder.byteswap()
        return "".join(map(self.__getitem__, koder))


@dataclass(slots=True)
class _Merke:
    """A piece of marked content that is open."""

    mcid: int | None
    """Its own, or that of what it stands in."""
    lest: bool
    """Whether what is drawn in it is read: not where it is decoration, or where other words stand for it."""


class _Sidetekst:
    """Takes the operators of a page in order. A working tool."""

    def __init__(self) -> None:
        self.tekst: dict[int, list[str]] = {}
        self._åpne: list[_Merke] = []

    def begynn(self, merke: str, mcid: int | None, i_stedet: str | None) -> None:
        over = self._åpne[-1] if self._åpne else _Merke(None, lest=True)
        lest = over.lest and merke != "/Artifact"
        if mcid is None:
            mcid = over.mcid
        if lest and i_stedet is not None and mcid is not None:
            self.tekst.setdefault(mcid, []).append(i_stedet)
        self._åpne.append(_Merke(mcid, lest and i_stedet is None))

    def slutt(self) -> None:
        if self._åpne:
            self._åpne.pop()

    def mcid(self) -> int | None:
        """Return to what the text that is drawn now belongs; None if it is not to be read."""
        return self._åpne[-1].mcid if self._åpne and self._åpne[-1].lest else None


class Skrifter:
    """The fonts of one file, each read once."""

    def __init__(self) -> None:
        self._lest: dict[tuple[int, int], Tegn] = {}

    def på(self, side: Any) -> Mapping[str, Tegn]:  # noqa: ANN401 - a pikepdf page, whose objects are not typed
        """Return the fonts of a page by their names there."""
        ressurser = side.get("/Resources", {})
        return {navn: self._tegn(skrift) for navn, skrift in ressurser.get("/Font", {}).items()}

    def _tegn(self, skrift: Any) -> Tegn:  # noqa: ANN401 - see på
        if skrift.objgen not in self._lest or skrift.objgen == (0, 0):
            self._lest[skrift.objgen] = _les_tegn(skrift)
        return self._lest[skrift.objgen]


def _les_tegn(skrift: Any) -> Tegn:  # noqa: ANN401 - see Skrifter.på
    tegn = Tegn()
    if skrift.get("/Subtype") != "/Type0":
        tegn.bredde = 1
        tegn.update((kode, bytes([kode]).decode("cp1252", "replace")) for kode in range(256))
    if "/ToUnicode" in skrift:
        tegn.update(koder(skrift.ToUnicode.read_bytes()))
    return tegn


def les_sidetekst(side: Any, skrifter: Mapping[str, Tegn]) -> Mapping[int, str]:  # noqa: ANN401 - see Skrifter.på
    """Return the text of each marked run of a page by its MCID; artifacts are left out.

    What WeasyPrint writes has one operator to a line and text in hex, and is read as lines: parsing it takes
    longer than all else together.
    """
    innhold = side.Contents.read_bytes() if "/Contents" in side and _er_én(side.Contents) else b""
    les = _les_linjer if innhold and _én_på_linjen(innhold) else _les_alt
    return {mcid: "".join(biter) for mcid, biter in les(side, innhold, skrifter).tekst.items()}


def _er_én(innhold: Any) -> bool:  # noqa: ANN401 - see Skrifter.på
    import pikepdf  # noqa: PLC0415 - a compiled library, and only PDF needs it

    return isinstance(innhold, pikepdf.Stream)


def _én_på_linjen(innhold: bytes) -> bool:
    """Tell whether the operators that matter all end a line; where in doubt, not."""
    par = (
        (b"TJ", b"] TJ\n"),
        (b"Tj", b"\n\n\n"),
        (b"BDC", b"BDC\n"),
        (b"EMC", b"\nEMC\n"),
        (b"BMC", b"\nBMC\n"),
    )
    med_slutt = innhold + b"\n"
    return all(med_slutt.count(operator) == med_slutt.count(linje) for operator, linje in par)


def _les_linjer(side: Any, innhold: bytes, skrifter: Mapping[str, Tegn]) -> _Sidetekst:  # noqa: ANN401 - see Skrifter.på
    del side
    tekst, skrift = _Sidetekst(), Tegn()
    før = forrige = b""
    for linje in innhold.split(b"\n"):
        slutt = linje[-2:]
        if slutt == b"TJ":
            if (mcid := tekst.mcid()) is not None:
                data = bytes.fromhex(b"".join(_HEKS.findall(linje)).decode())
                tekst.tekst.setdefault(mcid, []).append(skrift.les(data))
        elif slutt == b"Tf":
            skrift = skrifter.get(linje.split(b" ", maxsplit=1)[0].decode("latin-1"), Tegn())
        elif slutt == b"DC" and linje.endswith(b"BDC"):
            merke, egenskaper = (før, forrige) if linje == b"BDC" else linje.split(b" ", maxsplit=1)
            treff = _MCID.search(egenskaper)
            i_stedet = _i_stedet(egenskaper) if b"/ActualText" in egenskaper else None
            tekst.begynn(merke.decode("latin-1"), int(treff[1]) if treff else None, i_stedet)
        elif linje == b"BMC":
            tekst.begynn(forrige.decode("latin-1"), None, None)
        elif linje == b"EMC":
            tekst.slutt()
        før, forrige = forrige, linje
    return tekst


def _i_stedet(egenskaper: bytes) -> str:
    import pikepdf  # noqa: PLC0415 - see _er_én

    ordbok: Any = pikepdf.Object.parse(egenskaper.removesuffix(b"BDC").strip())
    return str(ordbok.ActualText)


def _les_alt(side: Any, innhold: bytes, skrifter: Mapping[str, Tegn]) -> _Sidetekst:  # noqa: ANN401 - see Skrifter.på
    del innhold
    import pikepdf  # noqa: PLC0415 - see _er_én

    tekst, skrift = _Sidetekst(), Tegn()
    navngitt = side.get("/Resources", {}).get("/Properties", {})
    strøm: Any = pikepdf.parse_content_stream(side, _OPERATORER) if "/Contents" in side else ()
    for ledd, operator in strøm:
        navn = str(operator)
        if navn == "BDC":
            egne = navngitt.get(str(ledd[1]), {}) if isinstance(ledd[1], pikepdf.Name) else ledd[1]
            mcid, i_stedet = egne.get("/MCID"), egne.get("/ActualText")
            tekst.begynn(
                str(ledd[0]), None if mcid is None else int(mcid), None if i_stedet is None else str(i_stedet)
            )
        elif navn == "BMC":
            tekst.begynn(str(ledd[0]), None, None)
        elif navn == "EMC":
            tekst.slutt()
        elif navn == "Tf":
            skrift = skrifter.get(str(ledd[0]), Tegn())
        elif (mcid := tekst.mcid()) is not None:
            biter = ledd[0] if navn == "TJ" else [ledd[-1]]
            vist = (skrift.les(bytes(b)) for b in biter if isinstance(b, pikepdf.String))
            tekst.tekst.setdefault(mcid, []).extend(vist)
    return tekst
