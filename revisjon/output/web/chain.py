"""The chain behind each verdict, where the verdict stands: claims, values, findings, sources.

Built from the document's data, `sporbarhet`, and opened by whoever wants to see it; it needs no script.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from revisjon.output.web.elements import Ider, finn, lag, legg_til, nett
from revisjon.report.tree import ren_tekst
from revisjon.words import Ord, fyll, liste_tekst, stor
from revisjon.words.nett import Nettord

Data = Mapping[str, Any]
"""A part of docs/sporbarhet.md."""


class Kjede:
    """What is common to all verdicts: which sources and recommendations there are, and where they stand."""

    def __init__(self, kropp: Element, data: Data, ider: Ider, ord_: Ord, nettord: Nettord) -> None:
        self._ider, self._ord, self._g = ider, ord_, nettord.grunnlag
        self._koder = {str(k["id"]): str(k["kode"]) for k in data.get("kilder", ())}
        self._når = {rad["rad"]: str(rad["når"]) for rad in data.get("tabell", ())}
        self._kildetekst = {
            el.get("id", ""): ren_tekst(el, frozenset(("id", "fn", "notekall", "lenke")))
            for el in kropp.iter("li")
            if el.get("id", "").startswith("kilde-")
        }
        self._nummer = {
            el.get("id", ""): ren_tekst(nr[0])
            for sted in finn(kropp, "anbefalinger")
            for el in sted.iter("li")
            if (nr := finn(el, "stor"))
        }

    def grunnlag(self, v: Data) -> Element:
        """Return the chain behind one verdict, closed."""
        punkter: Sequence[Data] = v["punkter"]
        kilder = [k for k in self._koder if k in {k for p in punkter for k in _kilder(p)}]
        innhold = lag("div", {"class": "kjede"})
        if når := self._når.get(v["beregnet"]["rad"]):
            dom = v["beregnet"]["navn"]
            tekst = fyll(self._g.regel, dom=self._ord.dommer.get(dom, stor(dom)), når=når)
            innhold.append(lag("p", {"class": "regel"}, tekst))
        innhold.append(lag("ol", {"class": "påstander"}, *map(self._punkt, punkter)))
        if kilder:
            innhold.append(lag("p", {"class": "kildetittel"}, self._ord.tabell.kilder))
            innhold.append(lag("ul", {"class": "kildeliste"}, *map(self._kilde, kilder)))
        tittel = fyll(self._g.tittel, deler=self._antall(punkter, kilder))
        return nett("details", {"class": "grunnlag"}, lag("summary", {}, tittel), innhold)

    def _antall(self, punkter: Sequence[Data], kilder: Sequence[str]) -> str:
        funn = {f["id"] for p in punkter for f in p["funn"]}
        antall = (("punkter", len(punkter)), ("funn", len(funn)), ("kilder", len(kilder)))
        deler = [f"{n} {self._ord.kjede[navn][n != 1]}" for navn, n in antall if n]
        return liste_tekst(deler, self._ord)

    def _punkt(self, p: Data) -> Element:
        verdi = self._ord.verdier.get(p["verdi"], stor(p["verdi"]))
        vekt = self._g.avgjørende if p["avgjørende"] else self._g.ikke_avgjørende
        årsak = self._g.årsaker.get(p["årsak"], "")
        punkt = lag(
            "li",
            {},
            lag("p", {"class": "påstand"}, lag("span", {"class": "b"}, f"{p['id']})"), " ", p["påstand"]),
            lag("p", {"class": "verdi"}, lag("strong", {}, verdi), f". {årsak} {vekt}"),
        )
        for linje in self._forklaring(p):
            punkt.append(linje)
        if p["funn"]:
            punkt.append(lag("ul", {"class": "funnliste"}, *map(self._funn, p["funn"])))
        if anbefalt := p["anbefalinger"]:
            punkt.append(self._anbefalt(anbefalt))
        return punkt

    def _forklaring(self, p: Data) -> Iterator[Element]:
        if test := p["test"]:
            tekst = lag("p", {}, _setning(test["tekst"]))
            if test["kilder"]:
                før, _, etter = self._g.test.partition("{kilder}")
                legg_til(tekst, f" {før}", *self._koder_for(test["kilder"]), f"{etter}.")
            yield tekst
        if p["sikkerhet"]:
            yield lag("p", {}, _setning(p["sikkerhet"]["tekst"]))

    def _funn(self, f: Data) -> Element:
        hva = [self._g.taler.get(f["taler"], f["taler"])]
        if f["omfang"]:
            hva.append(self._g.omfang.get(f["omfang"], f["omfang"]))
        if not f["teller"]:
            hva.append(self._g.teller_ikke)
        kilder = lag("span", {"class": "koder"}, *self._koder_for(f["kilder"]))
        return lag("li", {}, self._lenke(f["id"], f["id"]), " ", lag("span", {}, ", ".join(hva)), " ", kilder)

    def _koder_for(self, kilder: Sequence[str]) -> Iterator[Element | str]:
        for nr, kilde in enumerate(kilder):
            if nr:
                yield ", "
            kode = self._koder.get(kilde, kilde)
            yield self._lenke(f"kilde-{kode}", kode)

    def _kilde(self, kilde: str) -> Element:
        kode = self._koder[kilde]
        lenke = self._lenke(f"kilde-{kode}", kode)
        return lag("li", {}, lenke, " ", self._kildetekst.get(f"kilde-{kode}", ""))

    def _anbefalt(self, ider: Sequence[str]) -> Element:
        mønster = self._g.anbefaling if len(ider) == 1 else self._g.anbefalinger
        linje = lag("p", {"class": "anbefalt"}, mønster.partition("{nr}")[0])
        for nr, id_ in enumerate(ider):
            legg_til(linje, *((", ",) if nr else ()), self._lenke(id_, self._nummer.get(id_, id_)))
        return linje

    def _lenke(self, id_: str, tekst: str) -> Element | str:
        return lag("a", {"href": f"#{id_}"}, tekst) if id_ in self._ider else tekst


def legg_til_grunnlag(kropp: Element, data: Data, ider: Ider, ord_: Ord, nettord: Nettord) -> None:
    """Put the chain last in each assessment that the data knows."""
    kjede = Kjede(kropp, data, ider, ord_, nettord)
    vurderinger = [v for p in data.get("problemstillinger", ()) for v in p["vurderinger"]]
    for boks in finn(kropp, "vurdering"):
        revidert = boks.get("data-revidert")
        for v in vurderinger:
            samme = (v["kriterium"], v["problemstilling"]) == (boks.get("data-id"), boks.get("data-spørsmål"))
            if samme and revidert in (None, v["revidert"]) and v["punkter"]:
                boks.append(kjede.grunnlag(v))
                break


def _kilder(punkt: Data) -> Iterator[str]:
    yield from (k for f in punkt["funn"] for k in f["kilder"])
    yield from punkt["test"]["kilder"] if punkt["test"] else ()


def _setning(tekst: str) -> str:
    return tekst if tekst.endswith((".", "?", "!")) else f"{tekst}."
