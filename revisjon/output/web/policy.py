"""Nothing is fetched, and nothing runs but what the page was made with: a Content-Security-Policy by hash.

Under it no `style` attribute is read either, so what elements say there goes to the style sheet.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from revisjon.output.web.elements import SVG, lag

_MERKING = re.compile(r"[<&]")
_BREDDE = re.compile(r"\s*width:\s*([\d.]+)mm;?\s*")


def rå(tekst: str) -> str:
    """Return a style sheet or script so that it cannot end its element, and XML readers take it as text."""
    trygg = tekst.replace("\r\n", "\n").replace("\r", "\n").replace("</", "<\\/")
    if "]]>" in trygg or not _MERKING.search(trygg):
        return trygg
    return f"/*<![CDATA[*/\n{trygg}\n/*]]>*/"


def retningslinje(rot: Element, skript: Iterable[str]) -> Element:
    """Return the policy as an element, for the style sheets in the document and the given scripts."""
    stiler = [el.text or "" for el in rot.iter() if el.tag in ("style", f"{SVG}style")]
    deler = (
        "default-src 'none'",
        f"style-src {_kilder(stiler)}",
        f"script-src {_kilder(skript)}",
        "img-src data:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return lag("meta", {"http-equiv": "Content-Security-Policy", "content": "; ".join(deler)})


def _kilder(tekster: Iterable[str]) -> str:
    avtrykk = (base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in tekster)
    return " ".join(f"'sha256-{a}'" for a in dict.fromkeys(avtrykk)) or "'none'"


def flytt_stiler(kropp: Element) -> str:
    """Take every `style` attribute away, and return rules that say the same.

    Millimetres of a column are of the paper; on a screen they are shares of the table.
    """
    for gruppe in list(kropp.iter("colgroup")):
        _andeler(gruppe)
    regler: dict[str, str] = {}
    for el in kropp.iter():
        stil = el.attrib.pop("style", "").strip()
        if stil:
            klasse = regler.setdefault(stil, f"nett-s{len(regler) + 1}")
            el.set("class", f"{el.get('class', '')} {klasse}".strip())
    return "".join(f".{klasse} {{ {stil} }}\n" for stil, klasse in regler.items())


def _andeler(gruppe: Element) -> None:
    treff = [_BREDDE.fullmatch(kolonne.get("style", "")) for kolonne in gruppe]
    bredder = [float(t[1]) for t in treff if t]
    if len(bredder) != len(treff) or not sum(bredder):
        return
    for kolonne, bredde in zip(gruppe, bredder, strict=True):
        kolonne.set("style", f"width: {100 * bredde / sum(bredder):.3g}%")
