"""The word behind the pages of a working draft, as Word itself makes it, so that Word can take it away again.

It stands in the heads, of which screen readers read nothing as they go through the text.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.output.docx.markup import rgb, trygg
from revisjon.report.document import Dokument
from revisjon.report.tree import lokalt_navn
from revisjon.report.watermark import FIL
from revisjon.report.xhtml import UgyldigHtml, les

NUMMER = "§NR§"
"""Stands for the number of the head: Word wants another name on the shape in each."""
_BREDDE_PER_GRAD = 0.49
"""Of a letter, as part of the type size."""
_HØYDE_PER_GRAD = 1.0
_PUNKTER_PER_MM = 72 / 25.4
_VML = "urn:schemas-microsoft-com:vml"
_OFFICE = "urn:schemas-microsoft-com:office:office"
_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>'
    '<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>'
    '<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" '
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/>'
    '</v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
"""The form that text along a line has in Word (WordArt), said once in each head."""


def vannmerke(dokument: Dokument) -> str:
    """Return the run that draws the word, `NUMMER` in it; empty where the document has none."""
    data = dokument.ressurser.get(FIL)
    tekst = _tekst(data) if data else None
    if tekst is None or not (ordet := "".join(tekst.itertext()).strip()):
        return ""
    grad = float(tekst.get("font-size", "34")) * _PUNKTER_PER_MM
    bredde, høyde = len(ordet) * _BREDDE_PER_GRAD * grad, _HØYDE_PER_GRAD * grad
    vinkel = tekst.get("transform", "rotate(-45").partition("rotate(")[2].split()[0].rstrip(")")
    stil = (
        f"position:absolute;margin-left:0;margin-top:0;width:{bredde:.1f}pt;height:{høyde:.1f}pt;"
        f"rotation:{float(vinkel) % 360:g};z-index:-251658752;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:page;mso-position-vertical:center;"
        "mso-position-vertical-relative:page"
    )
    skrift = trygg(f'font-family:"{dokument.tema.familie}";font-size:1pt;font-weight:bold')
    return (
        f'<w:r><w:rPr><w:noProof/></w:rPr><w:pict xmlns:v="{_VML}" xmlns:o="{_OFFICE}">{_TYPE}'
        f'<v:shape id="PowerPlusWaterMarkObject{NUMMER}" o:spid="_x0000_s{NUMMER}" type="#_x0000_t136" '
        f'alt="" style="{stil}" o:allowincell="f" fillcolor="#{rgb(tekst.get("fill", "#EEEEEE"))}" '
        f'stroked="f"><v:textpath style="{skrift}" string="{trygg(ordet)}"/></v:shape></w:pict></w:r>'
    )


def _tekst(svg: bytes) -> Element | None:
    try:
        rot = les(svg.decode("utf-8"))
    except (UgyldigHtml, UnicodeDecodeError):
        return None
    return next((el for el in rot.iter() if lokalt_navn(el) == "text"), None)
