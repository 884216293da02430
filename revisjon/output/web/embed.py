"""Style sheets, scripts, fonts and pictures inside the page. What is not there is told, not fetched."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.output import codes
from revisjon.report.resource_names import RESSURS, medietype
from revisjon.report.tree import foreldre_i

NETTSTIL, NETTSKRIPT = "nett.css", "nett.js"
_PAPIR = "rapport.css"
"""The report on paper; `nett.css` stands in its place on a page."""
_XLINK = "{http://www.w3.org/1999/xlink}href"
_URL = re.compile(r"""url\(\s*(["']?)([^"')]+)\1\s*\)""")
_IMPORT = re.compile(r"""@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?([^;]*);""")
_TOM = "data:,"
_HENTER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "img": ("src", "srcset"),
        "image": ("href", _XLINK),
        "use": ("href", _XLINK),
        "script": ("src",),
        "iframe": ("src",),
        "embed": ("src",),
        "object": ("data",),
        "video": ("src", "poster"),
        "audio": ("src",),
        "source": ("src", "srcset"),
        "track": ("src",),
    }
)
"""By element: the attributes that make a reader fetch something."""


class Innbygging:
    """Puts what a document refers to into it, and remembers what is missing."""

    def __init__(self, ressurser: Mapping[str, bytes]) -> None:
        self._ressurser = ressurser
        self._mangler: dict[str, Diagnose] = {}
        self._åpne: list[str] = []
        """Style sheets that are being read: none imports itself."""

    @property
    def diagnoser(self) -> tuple[Diagnose, ...]:
        """What was missing or would have been fetched, each once."""
        return tuple(self._mangler.values())

    def tekst(self, navn: str) -> str:
        """Return a style sheet or script; empty and remembered where it is missing."""
        if navn not in self._ressurser:
            self._si(navn, _mangler(navn))
            return ""
        return self._ressurser[navn].decode("utf-8", errors="replace").removeprefix("\ufeff")

    def stil(self, navn: str) -> str:
        """Return a style sheet with everything it names inside."""
        return self.i_stil(self.tekst(navn))

    def i_stil(self, css: str) -> str:
        """Return the same style sheet with what it imports, fonts and pictures inside."""
        hel = _IMPORT.sub(self._importert, css)
        return _URL.sub(lambda treff: f'url("{self.adresse(treff[2])}")', hel)

    def _importert(self, treff: re.Match[str]) -> str:
        adresse, vilkår = treff[1], treff[2].strip()
        navn = unquote(adresse.removeprefix(RESSURS))
        if not adresse.startswith(RESSURS):
            self._si(adresse, _utenfra(adresse))
            return ""
        if navn in self._åpne:
            return ""
        self._åpne.append(navn)
        css = self.stil(navn)
        self._åpne.pop()
        return f"@media {vilkår} {{ {css} }}" if vilkår else css

    def bilder(self, kropp: Element) -> None:
        """Put pictures in the place of their names."""
        for el in kropp.iter():
            for attributt in _HENTER.get(el.tag.rpartition("}")[2], ()):
                if verdi := el.get(attributt):
                    el.set(attributt, self.adresse(verdi))

    def adresse(self, skrevet: str) -> str:
        """Return the address of a resource as data, or what was written where nothing is fetched by it."""
        adresse = skrevet.strip()
        if adresse.startswith(("#", "data:")):
            return adresse
        if not adresse.startswith(RESSURS):
            self._si(adresse, _utenfra(adresse))
            return _TOM
        navn = unquote(adresse.removeprefix(RESSURS))
        if navn not in self._ressurser:
            self._si(navn, _mangler(navn))
            return _TOM
        return f"data:{medietype(navn)};base64,{base64.b64encode(self._ressurser[navn]).decode()}"

    def stilark(self, hode: Element) -> Iterator[str]:
        """Take the style sheets out of a head, and yield them in order; the page's own for paper's."""
        foreldre = foreldre_i(hode)
        navn = [NETTSTIL if n == _PAPIR else n for n in self._lenkede(hode, foreldre)]
        for n in navn if NETTSTIL in navn else (*navn, NETTSTIL):
            yield self.stil(n)

    def _lenkede(self, hode: Element, foreldre: Mapping[Element, Element]) -> Iterator[str]:
        for el in list(hode.iter("link")):
            adresse = el.get("href", "")
            foreldre[el].remove(el)
            if not adresse.startswith(RESSURS):
                self._si(adresse, _utenfra(adresse))
            elif "stylesheet" in el.get("rel", "").split():
                yield unquote(adresse.removeprefix(RESSURS))

    def _si(self, hva: str, diagnose: Diagnose) -> None:
        self._mangler.setdefault(hva, diagnose)


def _mangler(navn: str) -> Diagnose:
    melding = f"«{navn}» finnes ikke og er utelatt på nettsiden."
    råd = f"Legg filen i prosjektet, eller rett navnet etter «{RESSURS}» i malen."
    return Diagnose(codes.NETT_MANGLER, Plass("."), melding, råd, Alvor.ADVARSEL)


def _utenfra(adresse: str) -> Diagnose:
    melding = f"«{adresse}» ligger utenfor dokumentet. Nettsiden henter ingenting og viser den ikke."
    råd = f"Legg filen i prosjektet, og skriv «{RESSURS}» og filnavnet i malen."
    return Diagnose(codes.NETT_UTENFRA, Plass("."), melding, råd, Alvor.ADVARSEL)
