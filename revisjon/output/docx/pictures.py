"""Drawings and pictures: one part per distinct drawing, SVG for Word of today and PNG for all else.

What a drawing looks like in the line is written at once; the PNG files are made at the end, all together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from xml.etree.ElementTree import Element

from revisjon.output.docx.markup import NS, emu, trygg
from revisjon.output.docx.package import Forhold, Pakke
from revisjon.report.tree import lokalt_navn
from revisjon.report.xhtml import skriv

_SVG = "http://www.w3.org/2000/svg"
_SVG_I_WORD = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PYNT = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_SOM_PYNT = (
    f'<a:extLst><a:ext uri="{_PYNT}"><adec:decorative xmlns:adec="{_ADEC}" val="1"/></a:ext></a:extLst>'
)
"""What says that a picture is there for the eye alone."""
_ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
TOM_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b4944415478da6360"
    "00020000050001e9fadcd80000000049454e44ae426082"
)
"""One transparent pixel, where no PNG can be made."""

Størrelse = tuple[Decimal, Decimal]
"""Width and height, mm."""


@dataclass(slots=True)
class Bilder:
    """The pictures so far."""

    forhold: Forhold
    _tegninger: dict[str, int] = field(default_factory=dict)
    """Number of each distinct drawing, by its text."""
    _filer: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """Part and content of pictures from files, by their name in the document."""
    _antall: int = 0
    """Uses, for Word wants a number on each."""

    @property
    def tegninger(self) -> tuple[str, ...]:
        """The drawings to make PNG files of, each with its size in mm."""
        return tuple(self._tegninger)

    def tegning(self, el: Element, mål: Størrelse) -> str:
        """Return the run of an `<svg>`."""
        return self.kode(svg_tekst(el, mål), mål, alt_i_svg(el))

    def kode(self, svg: str, mål: Størrelse, alt: str) -> str:
        """Return the run of a drawing given as text."""
        return f"<w:r><w:drawing>{self._i_linjen(self._blip(svg), mål, alt)}</w:drawing></w:r>"

    def bakgrunn(self, el: Element, mål: Størrelse) -> str:
        """Return the run of a drawing that fills the page behind the text."""
        b, h = (emu(v) for v in mål)
        bilde = self._bilde(self._blip(svg_tekst(el, mål)), mål)
        return (
            '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            'relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{b}" cy="{h}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f"{self._egenskaper(alt_i_svg(el))}{bilde}</wp:anchor></w:drawing></w:r>"
        )

    def fil(self, navn: str, data: bytes, endelse: str, mål: Størrelse, alt: str) -> str:
        """Return the run of a picture from a file that is no drawing."""
        if navn not in self._filer:
            self._filer[navn] = f"media/bilde{len(self._filer) + 1}.{endelse}", data
        id_ = self.forhold.til("image", self._filer[navn][0])
        bilde = self._i_linjen(f'<a:blip r:embed="{id_}"/>', mål, alt)
        return f"<w:r><w:drawing>{bilde}</w:drawing></w:r>"

    def legg_i(self, pakke: Pakke, png: Sequence[bytes]) -> None:
        """Put all pictures in the package."""
        for (svg, nr), reserve in zip(self._tegninger.items(), png, strict=True):
            pakke.legg(f"word/media/tegning{nr}.png", reserve)
            pakke.legg(f"word/media/tegning{nr}.svg", svg.encode())
        for navn, data in self._filer.values():
            pakke.legg(f"word/{navn}", data)

    def _blip(self, svg: str) -> str:
        nr = self._tegninger.setdefault(svg, len(self._tegninger) + 1)
        png = self.forhold.til("image", f"media/tegning{nr}.png")
        vektor = self.forhold.til("image", f"media/tegning{nr}.svg")
        return (
            f'<a:blip r:embed="{png}"><a:extLst><a:ext uri="{_SVG_I_WORD}">'
            f'<asvg:svgBlip xmlns:asvg="{_ASVG}" r:embed="{vektor}"/></a:ext></a:extLst></a:blip>'
        )

    def _i_linjen(self, blip: str, mål: Størrelse, alt: str) -> str:
        b, h = (emu(v) for v in mål)
        return (
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{b}" cy="{h}"/>'
            f'<wp:effectExtent l="0" t="0" r="0" b="0"/>{self._egenskaper(alt)}'
            f"{self._bilde(blip, mål)}</wp:inline>"
        )

    def _egenskaper(self, alt: str) -> str:
        self._antall += 1
        beskrevet = f' descr="{trygg(alt)}"' if alt else ""
        nr = self._antall
        return (
            f'<wp:docPr id="{nr}" name="Bilde {nr}"{beskrevet}>{"" if alt else _SOM_PYNT}</wp:docPr>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        )

    def _bilde(self, blip: str, mål: Størrelse) -> str:
        b, h = (emu(v) for v in mål)
        nr = self._antall + 1
        return (
            f'<a:graphic><a:graphicData uri="{NS["pic"]}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{nr}" '
            f'name="Bilde {nr}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{blip}<a:stretch><a:fillRect/>'
            f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{b}" cy="{h}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        )


def alt_i_svg(el: Element) -> str:
    """Return what a drawing says of itself; empty for one that is there for the eye alone."""
    if el.get("aria-hidden") == "true" or el.get("role") in ("presentation", "none"):
        return ""
    deler = [b for b in el if lokalt_navn(b) in ("title", "desc")]
    tekst = " ".join(" ".join("".join(b.itertext()).split()) for b in deler)
    return tekst.strip() or el.get("aria-label", "")


def forhold_i_svg(el: Element) -> Decimal:
    """Return height by width of a drawing; 1 where it does not tell."""
    try:
        tall = [Decimal(t) for t in el.get("viewBox", "").replace(",", " ").split()]
        bredde, høyde = tall[2:4] if tall else (Decimal(el.get("width", "")), Decimal(el.get("height", "")))
    except (ArithmeticError, ValueError):
        return Decimal(1)
    return høyde / bredde if bredde > 0 and høyde > 0 else Decimal(1)


def svg_tekst(el: Element, mål: Størrelse) -> str:
    """Return the drawing as a file: its namespace and its size said, for nobody else tells."""
    tekst = skriv(el).removeprefix("<!doctype html>\n").rstrip()
    hode, slutt, resten = tekst.partition(">")
    attributter = [f'{n}="{v}"' for n, v in (("xmlns", _SVG),) if f'xmlns="{_SVG}"' not in hode]
    for navn, verdi in zip(("width", "height"), mål, strict=True):
        if f" {navn}=" not in hode:
            attributter.append(f'{navn}="{verdi:.3f}mm"')
    return f"<svg {' '.join(attributter)}{hode.removeprefix('<svg')}{slutt}{resten}"
