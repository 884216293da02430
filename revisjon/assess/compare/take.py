"""An assessed project → its state."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from revisjon.assess.compare.others import poster
from revisjon.assess.compare.prints import uten_prosa
from revisjon.assess.compare.state import (
    Dom,
    Funnet,
    Kilden,
    Krav,
    Påstandssvar,
    Rådet,
    Tabellen,
    Tallet,
    Teksten,
    Tilstand,
)
from revisjon.assess.fingerprint import avtrykk, kanonisk
from revisjon.assess.result import Kriterievurdering, VurdertProsjekt
from revisjon.model import (
    Anbefaling,
    Belysning,
    Celle,
    Dato,
    Funn,
    Kilde,
    Kriterium,
    Merknad,
    Prosjekt,
    Punkt,
    Revisor,
    Tabell,
    Tall,
    Tekst,
)
from revisjon.prose import samle
from revisjon.words import Ord, ordbok, utregnet_tekst

_ORD: Ord = ordbok("bokmål")
"""What changed is told to the auditor, and so in bokmål, as all that the program says."""
_HELT_FORTALT = (Kilde, Merknad, Tall, Revisor)
"""Records whose texts are told of with the rest of them, or are no part of the report."""
_FORTALT = {
    Kriterium: {"krav", "påstand"},
    Anbefaling: {"tekst", "utdyping", "mottaker", "kort"},
}
"""By record: the texts that are told of with the rest of it."""
_NAVN = ("id", "nøkkel", "kapittel", "kriterium", "anbefaling", "fra", "navn")
"""Fields that a record may go by."""


def tilstand(v: VurdertProsjekt) -> Tilstand:
    """Return all of a project that can be compared with another state of it."""
    p = v.prosjekt
    return Tilstand(
        oppdrag=p.oppdrag.id,
        dato=v.dato.isoformat(),
        skala=avtrykk(v.tabell),
        trinn=tuple(reversed(v.tabell.utfall)),
        dommer=tuple(_dom(d) for d in v.vurderinger),
        krav=tuple(_krav(k) for k in p.kriterier.values()),
        funn=tuple(_funn(f, p) for f in p.funn.values()),
        tall=tuple(_tall(p)),
        tabeller=tuple(Tabellen(t.id, _celler(t, p), t.sted.til("id")) for t in p.tabeller.values()),
        kilder=tuple(_kilde(k) for k in p.kilder.values()),
        råd=tuple(_råd(a) for a in p.anbefalinger.values()),
        tekster=tuple(_tekster(p)),
        poster=tuple(poster(p)),
        kapitler=tuple(k.id for k in p.kapitler),
    )


def _dom(v: Kriterievurdering) -> Dom:
    k = v.kriterium
    svar = (
        Påstandssvar(p.punkt.id, p.verdi.value, punktregel(p.punkt), p.punkt.sted.til("id"))
        for p in v.punkter
    )
    return Dom(
        k.id,
        v.problemstilling,
        v.revidert,
        v.gjeldende,
        v.utfall.navn,
        v.utfall.lavest,
        v.utfall.høyest,
        v.skjønn is not None,
        v.sikkerhet.grad.value if v.sikkerhet else "",
        _regel(k, v.problemstilling),
        tuple(svar),
        k.sted.til("id"),
    )


def _regel(k: Kriterium, problemstilling: str) -> str:
    """Return the fingerprint of what a verdict comes of: the requirement and its claims.

    How contradicting findings were weighed is evidence, not rule.
    """
    punkter = sorted(k.punkter_for(problemstilling), key=lambda p: p.id)
    return avtrykk((k.styrke, k.krav, _av(k.gjelder_når), *(punktregel(p) for p in punkter)))


def punktregel(p: Punkt) -> str:
    """Return the fingerprint of all of a claim that decides how it is answered."""
    deler = (p.id, p.påstand, str(p.avgjørende), p.test, p.gjelder_når)
    return avtrykk(tuple(d for d in deler if d is not None))


def _av(post: object) -> str:
    """Return the fingerprint of a record, or nothing where there is none."""
    return avtrykk(post) if post is not None and post != () else ""


def _krav(k: Kriterium) -> Krav:
    return Krav(
        k.id,
        k.styrke,
        k.krav,
        uten_prosa(k.hjemmel),
        _av(k.gjelder_når),
        k.problemstillinger,
        {p.id: p.påstand for p in k.punkter},
        {p.id: dict(_sider(p)) for p in k.punkter},
        k.sted.til("id"),
    )


def _sider(p: Punkt) -> Iterator[tuple[str, str]]:
    """Yield what there is to a claim beside its wording, where it is not as it mostly is."""
    yield "testen", _av(p.test)
    yield "om den er avgjørende", "" if p.avgjørende else "nei"
    yield "når den gjelder", _av(p.gjelder_når)
    yield "leddet", p.ledd or ""
    yield "hvilke problemstillinger den gjelder", _av(tuple(sorted(p.problemstillinger)))
    yield "hvordan motstriden er avveid", p.avveining.verdi if p.avveining else ""
    yield "hvorfor den er uten anbefaling", _av((p.uten_anbefaling,) if p.uten_anbefaling else ())
    yield "hvorfor én kilde er nok", _av((p.enkeltkilde,) if p.enkeltkilde else ())


def _funn(f: Funn, p: Prosjekt) -> Funnet:
    belyser = {b.punkt: _taler(b) for b in f.belyser}
    kilder = p.sitert.get(f.id, f.kilder)
    return Funnet(f.id, f.kapittel, belyser, kilder, f.gjelder, f.sted.til("id"))


def _taler(b: Belysning) -> str:
    ord_ = "delvis for" if b.taler == "delvis" else b.taler
    return f"{ord_}, {b.omfang}" if b.omfang else ord_


def _tall(p: Prosjekt) -> Iterator[Tallet]:
    for id_, verdi in p.verdier.items():
        t = p.tall[id_]
        yield Tallet(id_, utregnet_tekst(verdi, "", _ORD), kanonisk(verdi), t.kilde, t.sted.plass)


def _celler(t: Tabell, p: Prosjekt) -> Mapping[str, Mapping[str, str]]:
    """Return the cells by row and column; a row without a name goes by that of the one above it."""
    ut: dict[str, dict[str, str]] = {}
    navn, antall = "", Counter[str]()
    for rad, forbi in t.flate_rader():
        navn = rad.navn or navn
        antall[navn] += 1
        titler = [k.tittel for k in t.kolonner[forbi:]]
        celler = {k: _celle(c, p) for k, c in zip(titler, rad.celler, strict=False)}
        regnet = {
            k: utregnet_tekst(v, "", _ORD)
            for (id_, navn, k), v in p.tabellverdier.items()
            if (id_, navn) == (t.id, rad.navn)
        }
        ut[navn if antall[navn] == 1 else f"{navn} ({antall[navn]})"] = celler | regnet
    return ut


def _celle(c: Celle, p: Prosjekt) -> str:
    if c.tekst is not None:
        return c.tekst.verdi
    verdi = p.celleverdi(c)
    return "" if verdi is None else utregnet_tekst(verdi, "", _ORD)


def _kilde(k: Kilde) -> Kilden:
    felt = {f.name: (getattr(k, f.name), f.default) for f in fields(Kilde) if f.name not in ("id", "sted")}
    skrevet = {n.rstrip("_"): _lesbar(v) for n, (v, standard) in felt.items() if v != standard}
    return Kilden(k.id, skrevet, bool(k.verifisert), k.sted.plass)


def _lesbar(verdi: object) -> str:
    """Return the value of a field as a text that can be searched, for there may be secrets in it."""
    if isinstance(verdi, (str, Dato)):
        return str(verdi)
    return json.dumps(json.loads(kanonisk(verdi)), ensure_ascii=False)


def _råd(a: Anbefaling) -> Rådet:
    utdyping = a.utdyping.verdi if isinstance(a.utdyping, Tekst) else ""
    hel = "\n".join(t for t in (a.tekst, *(f"{d.id}) {d.tekst}" for d in a.deler), utdyping) if t)
    return Rådet(a.id, hel, a.kort, a.grunnlag, a.mottaker, a.styrke, a.gjelder, a.sted.til("id"))


def _tekster(p: Prosjekt) -> Iterator[Teksten]:
    antall: Counter[tuple[str, ...]] = Counter()
    for t in samle(p):
        if isinstance(t.eier, _HELT_FORTALT) or isinstance(t.post, Celle) or _er_fortalt(t.eier, t.felt):
            continue
        (slag, id_), (under, under_id) = _navn(t.eier), _navn(t.post)
        del_ = "" if t.post is t.eier else f"{under} «{under_id}»" if under_id else under
        nøkkel = (slag, id_, del_, t.felt)
        yield Teksten(*nøkkel, antall[nøkkel], t.verdi, t.plass)
        antall[nøkkel] += 1


def _er_fortalt(eier: object, felt: str) -> bool:
    return felt in next((f for type_, f in _FORTALT.items() if isinstance(eier, type_)), ())


def _navn(post: object) -> tuple[str, str]:
    """Return the kind of a record and the id that it goes by."""
    navn: Iterable[str] = (str(getattr(post, f)) for f in _NAVN if getattr(post, f, ""))
    return type(post).__name__.lower(), next(iter(navn), "")
