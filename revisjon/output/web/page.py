"""`Dokument` → HTML: one file, read top to bottom or by links, with nothing to fetch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from xml.etree.ElementTree import Element

from revisjon.diagnostics import Diagnose
from revisjon.output.carried import ID, som_blokk, tilstanden
from revisjon.output.web.anchors import gi_adresser, sett_lenker
from revisjon.output.web.chain import legg_til_grunnlag
from revisjon.output.web.cover import gjør_til_bånd
from revisjon.output.web.elements import Ider, finn, lag, nett
from revisjon.output.web.embed import NETTSKRIPT, Innbygging
from revisjon.output.web.endnotes import flytt_noter
from revisjon.output.web.frame import sett_ramme
from revisjon.output.web.headings import finn_tittel, senk, sett_tittel
from revisjon.output.web.policy import flytt_stiler, retningslinje, rå
from revisjon.output.web.trace import gjør_sorterbar
from revisjon.output.web.wide import gjør_rullbare
from revisjon.report.document import Dokument
from revisjon.report.xhtml import les, skriv
from revisjon.words.nett import nettord, rapportord


def lag_html(dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:
    """Return the page as UTF-8, with warnings of what it refers to and cannot hold.

    The same document gives the same bytes. All text of the document's tree stands in the page once, in order,
    but for the notes, which follow as a list; what the page adds of its own carries `data-nett`.
    """
    rot = les(dokument.html)
    hode, kropp = rot.find("head"), rot.find("body")
    if hode is None or kropp is None:
        return skriv(rot).encode(), ()
    innbygging = Innbygging(dokument.ressurser)
    bygg_ut(rot, kropp, dokument, innbygging)
    _avslutt(rot, hode, kropp, innbygging)
    if tilstand := som_blokk(tilstanden(dokument.vedlegg)):
        kropp.append(lag("script", {"type": "application/json", "id": ID}, tilstand))
    return skriv(rot).encode(), innbygging.diagnoser


def bygg_ut(rot: Element, kropp: Element, dokument: Dokument, innbygging: Innbygging) -> None:
    """Turn the tree for paper into one for a screen. Each step knows what those before it have done."""
    ider, ord_ = Ider(rot), nettord(dokument.språk)
    data = cast("Mapping[str, Any]", dokument.data.get("sporbarhet") or {})
    gjør_til_bånd(kropp)
    gi_adresser(kropp, ider)
    noter = flytt_noter(kropp, ider, ord_)
    _sett_overskrifter(kropp, dokument)
    legg_til_grunnlag(kropp, data, ider, rapportord(dokument.språk), ord_)
    gjør_rullbare(kropp, ider, ord_)
    sett_lenker(kropp, ider, ord_.lenke)
    gjør_sorterbar(kropp, data, ord_)
    _navngi_lister(kropp)
    sett_ramme(kropp, noter, dokument, ider, ord_)
    innbygging.bilder(kropp)


def _sett_overskrifter(kropp: Element, dokument: Dokument) -> None:
    tittel = finn_tittel(kropp)
    if tittel is None:
        if sum(1 for _ in kropp.iter("h1")) == 1:
            return
        senk(kropp)
        kropp.insert(0, nett("header", {"class": "tittelhode"}, lag("h1", {}, dokument.tittel)))
        return
    senk(kropp)
    sett_tittel(tittel)


def _navngi_lister(kropp: Element) -> None:
    """Name each list of contents by the heading before it, so that readers can tell them apart."""
    for sted in finn(kropp, "innhold"):
        tittel = ""
        for el in sted.iter():
            if el.tag in ("h2", "h3") and el.get("id"):
                tittel = el.get("id", "")
            elif el.tag == "nav" and tittel:
                el.set("aria-labelledby", tittel)


def _avslutt(rot: Element, hode: Element, kropp: Element, innbygging: Innbygging) -> None:
    """Put style, script and the policy that allows just these into the page."""
    regler = flytt_stiler(kropp)
    for el in [*rot.iter("style")]:
        el.text = rå(innbygging.i_stil(el.text or ""))
    for css in (*innbygging.stilark(hode), regler):
        if css:
            hode.append(lag("style", {}, rå(css)))
    skript = rå(innbygging.tekst(NETTSKRIPT))
    if skript:
        kropp.append(lag("script", {}, skript))
    # Before everything it speaks of, but after the encoding.
    foran = 1 if len(hode) and hode[0].get("charset") else 0
    hode.insert(foran, retningslinje(rot, [skript]))
    hode.insert(
        foran + 1, lag("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    )
