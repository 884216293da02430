"""Cross references from a document beside the report into the report: «kapittel 3.2 i rapporten».

Auditors write a text once, and it refers to the report. Where another document holds that text, but not what
it refers to, the reference says where it stands in the report and is no link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from revisjon.report.crossref import først_i_setning, kryssord
from revisjon.report.outline import Sted, les_struktur
from revisjon.report.tree import Foreldre, er, foreldre_i
from revisjon.report.xhtml import les, skriv

# Between two references in a row only the last says that it is in the report.
_SAMME_LISTE = re.compile(r",? (?:og|eller|og i) |, ")


def vis_til_rapporten(
    html: str, rapport: Callable[[], str], ord_: Mapping[str, str], i_rapporten: str
) -> str:
    """Return the document with the references that lead out of it in words.

    `rapport` makes the report, unnumbered, and is only asked where it is needed. `ord_` are the words that
    the numbering is given. A reference that the report does not know is left for the numbering to tell.
    """
    if 'class="kryss"' not in html:
        return html
    rot = les(html)
    egne = {id_ for el in rot.iter() if (id_ := el.get("id"))}
    ute = [el for el in rot.iter("a") if er(el, "kryss") and _mål(el) not in egne]
    if not ute:
        return html
    steder = les_struktur(les(rapport())).steder
    foreldre = foreldre_i(rot)
    for el in list(_kjente(ute, steder)):
        _skriv_ut(el, steder[_mål(el)], foreldre, ord_, i_rapporten)
    return skriv(rot)


def _mål(lenke: Element) -> str:
    return lenke.get("href", "").removeprefix("#")


def _kjente(lenker: list[Element], steder: Mapping[str, Sted | None]) -> Iterator[Element]:
    yield from (el for el in lenker if steder.get(_mål(el)))


def _skriv_ut(
    el: Element, sted: Sted | None, foreldre: Foreldre, ord_: Mapping[str, str], i_rapporten: str
) -> None:
    """Turn a link into plain words, in its place."""
    if sted is None:
        return
    tekst = kryssord(sted, ord_, først=først_i_setning(el, foreldre))
    el.tag = "span"
    el.attrib.clear()
    el.text = tekst if _følges_av_en_til(el, foreldre) else f"{tekst} {i_rapporten}"


def _følges_av_en_til(el: Element, foreldre: Foreldre) -> bool:
    søsken = list(foreldre[el])
    neste = søsken[søsken.index(el) + 1 :][:1]
    return bool(neste and er(neste[0], "kryss") and _SAMME_LISTE.fullmatch(el.tail or ""))
