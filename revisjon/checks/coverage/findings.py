"""Findings that nothing is made of, and questions that are answered for some and not for others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.coverage.index import kapittel_for, nevner
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.model import Funn, Problemstilling


@sjekk(
    "K010",
    "Funnet brukes ikke",
    Alvor.HINT,
    høring=Alvor.ADVARSEL,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def ubrukt_funn(g: Grunnlag) -> Iterator[Treff]:
    """Et funn i et temakapittel belyser ingen påstand, og er ikke merket som kontekst.

    Hvorfor:
        Et funn som ikke taler for eller mot noe, teller ikke i noen vurdering. Da er enten koblingen
        glemt, eller så er funnet bakgrunn, og det skal i så fall være et valg.

    Eksempel:
        funn:
          - {id: F3, kapittel: tema, tekst: "Oversikten ble laget i 2019.[@brev]"}

    Retting:
        Før opp påstandene under «belyser», eller skriv «kontekst: ja».
    """
    tema = {k.id for k in g.prosjekt.kapitler if k.problemstillinger}
    for f in g.prosjekt.funn.values():
        if f.kapittel in tema and not f.belyser and not f.kontekst:
            melding = f"Funnet «{f.id}» belyser ingen påstand, og teller derfor ikke i noen vurdering."
            råd = "Før opp påstandene under «belyser», eller skriv «kontekst: ja» om det bare er bakgrunn."
            yield Treff(f.sted.til("id"), melding, råd)


@sjekk("K011", "Funnet er både kontekst og belyser")
def kontekst_som_belyser(g: Grunnlag) -> Iterator[Treff]:
    """Et funn er merket som kontekst, men belyser likevel påstander.

    Hvorfor:
        Kontekst er det som bevisst ikke belyser noen påstand. Funnet teller i vurderingen, så merket er
        feil, eller så skulle funnet ikke ha talt med.

    Eksempel:
        funn:
          - id: F1
            kapittel: tema
            tekst: Kommunen har en oversikt.[@brev]
            kontekst: ja
            belyser: [{punkt: oversikt.a, taler: for}]

    Retting:
        Ta bort «kontekst: ja», eller ta bort «belyser».
    """
    for f in g.prosjekt.funn.values():
        if f.kontekst and f.belyser:
            punkter = ramset_opp(f"«{b.punkt}»" for b in f.belyser)
            melding = (
                f"Funnet «{f.id}» er merket som kontekst, men belyser {punkter} og teller i vurderingen."
            )
            råd = "Ta bort «kontekst: ja», eller ta bort «belyser»."
            yield Treff(f.sted.til("kontekst"), melding, råd)


@sjekk(
    "K012",
    "Problemstillingen er bare delvis besvart",
    Alvor.HINT,
    høring=Alvor.ADVARSEL,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def delvis_besvart(g: Grunnlag) -> Iterator[Treff]:
    """En del av en problemstilling, eller en av virksomhetene, har ingen konklusjon.

    Hvorfor:
        Kontrollutvalget skal få svar på alt det har spurt om. Når noen delspørsmål eller virksomheter
        har hver sin konklusjon, ser det som mangler, ut som om det er glemt. Det gjelder også
        spørsmål som bare spør hvordan noe er.

    Grunnlag:
        RSK 001, avsnittet om vurderinger og konklusjoner.

    Eksempel:
        problemstillinger:
          - {id: P3, tekst: Hvordan er oversikten laget?, type: beskrivende}
        kapitler:
          - {id: laget, tittel: Hvordan den er laget, tekst: Teksten., problemstillinger: [P3]}

    Retting:
        Skriv en konklusjon for det som mangler, eller én konklusjon for hele problemstillingen.
    """
    if not g.prosjekt.konklusjoner:
        return
    besvart: dict[str, set[str]] = {}
    for k in g.prosjekt.konklusjoner.values():
        besvart.setdefault(k.problemstilling, set()).add(k.revidert)
    for q in g.prosjekt.problemstillinger:
        yield from _uten_svar(g, q, besvart)


def _uten_svar(g: Grunnlag, q: Problemstilling, besvart: dict[str, set[str]]) -> Iterator[Treff]:
    if q.id in besvart:
        yield from _virksomheter(g, q, besvart[q.id])
        return
    deler = [u for u in q.under if not any(d.id in besvart for d in u.flatt())]
    if len(deler) < len(q.under):
        for u in deler:
            melding = f"Delspørsmålet «{u.id}» har ingen konklusjon, men andre deler av «{q.id}» har."
            yield Treff(u.sted.til("id"), melding, _råd(u.id))
        for u in q.under:
            yield from _virksomheter(g, u, besvart.get(u.id, set()))
    elif not any(g.vurdert.for_problemstilling(u.id) for u in q.flatt()):
        melding = f"Problemstillingen «{q.id}» har ingen konklusjon, men andre har."
        yield Treff(q.sted.til("id"), melding, _råd(q.id))


def _virksomheter(g: Grunnlag, q: Problemstilling, svart: set[str]) -> Iterator[Treff]:
    """Yield that some bodies have an answer of their own, and others none."""
    mangler = [r for r in g.prosjekt.oppdrag.reviderte if r.id and r.id not in svart]
    if svart and "" not in svart and mangler:
        navn = ramset_opp(r.navn for r in mangler)
        melding = f"Problemstillingen «{q.id}» har ingen konklusjon for {navn}, men for andre virksomheter."
        yield Treff(q.sted.til("id"), melding, f"{_råd(q.id)} Skriv også «revidert: {mangler[0].id}».")


def _råd(id_: str) -> str:
    return f"Skriv en konklusjon med «problemstilling: {id_}» under «konklusjoner»."


@sjekk("K013", "Ingen funn i kapitlet bærer vurderingen", Alvor.HINT)
def funn_i_annet_kapittel(g: Grunnlag) -> Iterator[Treff]:
    """Et kriterium vurderes i et kapittel, men alle funnene det bygger på, står i andre kapitler.

    Hvorfor:
        Leseren skal finne dataene i det samme kapitlet som vurderingen. Står alt et annet sted, kan
        vurderingen ikke prøves der den leses.

    Grunnlag:
        RSK 001, avsnittet om rapport: Vurderingene skal følge av dataene som er lagt fram.

    Eksempel:
        kapitler:
          - {id: tema, tittel: Oversikt, problemstillinger: [P1]}
          - {id: bruk, tittel: Bruk, problemstillinger: [P2]}

    Retting:
        Flytt et funn til kapitlet, eller vis til det i vurderingen, for eksempel se [#F3-09].
    """
    kapitler, steder = kapittel_for(g), _steder(g)
    sett: set[tuple[str, str]] = set()
    for v in g.vurdert.vurderinger:
        kapittel, nøkkel = kapitler.get(v.problemstilling), (v.kriterium.id, v.problemstilling)
        if kapittel is None or not v.tellende or nøkkel in sett:
            continue
        andre = {g.prosjekt.funn[id_].kapittel for id_ in v.tellende}
        if kapittel.id not in andre and not (steder[kapittel.id] & {*v.tellende, *andre}):
            sett.add(nøkkel)
            hvor = ramset_opp(f"«{k.id}»" for k in g.prosjekt.kapitler if k.id in andre)
            melding = (
                f"Vurderingen av «{v.kriterium.id}» for {v.problemstilling} står i kapitlet «{kapittel.id}», "
                f"men alle funnene står i {hvor}."
            )
            råd = f"Legg funn til «{kapittel.id}», eller vis til dem i vurderingen, se [#{v.tellende[0]}]."
            yield Treff(v.kriterium.sted.til(f"problemstillinger.{v.problemstilling}"), melding, råd)


def _steder(g: Grunnlag) -> Mapping[str, frozenset[str]]:
    """Return, for each chapter, the findings and the chapters that its own texts lead the reader to."""
    ut: dict[str, set[str]] = {k.id: set() for k in g.prosjekt.kapitler}
    poster: list[tuple[str, object]] = [(f.kapittel, f) for f in g.prosjekt.funn.values()]
    poster.extend((v.kapittel, v) for v in g.prosjekt.vurderinger.values())
    poster.extend((k.id, k) for k in g.prosjekt.kapitler)
    for kapittel, post in poster:
        for id_ in nevner((pr for pr in g.tekster_om(post) if "#" in pr.verdi), "kryss"):
            ut[kapittel].update((id_, id_.partition(".")[0]))
    return {kapittel: frozenset(ider) for kapittel, ider in ut.items()}


_INNHENTET = frozenset({"intervju", "skriftlig svar", "undersøkelse", "observasjon", "tilsyn"})
"""Types of sources that the audit itself asked for, and so asked about something."""


@sjekk("K014", "Kilden bærer ingen vurdering", Alvor.HINT)
def bare_kontekst(g: Grunnlag) -> Iterator[Treff]:
    """Et intervju eller et annet innhentet svar er bare brukt i funn som ikke belyser noen påstand.

    Hvorfor:
        Revisjonen spurte for å få vite noe om kriteriene. Når ingenting av svaret taler for eller mot en
        påstand, kan en kobling være glemt. Dokumenter og statistikk er unntatt, for de gir ofte bakgrunn.

    Eksempel:
        kilder:
          int-01: {type: intervju, rolle: avdelingsleder, dato: 2026-02-03, verifisert: ja}
        funn:
          - {id: F3, kapittel: tema, tekst: Avdelingen er ny., kilder: [int-01], kontekst: ja}

    Retting:
        Før påstanden opp under «belyser» i funnet som bygger på kilden. Gir den bare bakgrunn, er det
        ikke noe å rette.
    """
    p = g.prosjekt
    brukt_i: dict[str, list[Funn]] = {}
    for f in p.funn.values():
        for id_ in p.sitert[f.id]:
            brukt_i.setdefault(id_, []).append(f)
    bærer = {id_ for id_, alle in brukt_i.items() if any(f.belyser for f in alle)}
    bærer.update([k.gruppe for k in p.kilder.values() if k.gruppe and k.id in bærer])
    for id_, alle in brukt_i.items():
        k = p.kilder.get(id_)
        if k and k.type in _INNHENTET and not {k.id, k.gruppe} & bærer and any(f.kontekst for f in alle):
            melding = f"«{k.id}» er bare brukt i funn som ikke belyser noen påstand."
            råd = f"Før opp «belyser» i «{alle[0].id}», om det som ble sagt, gjelder et kriterium."
            yield Treff(k.sted.plass, melding, råd, ((alle[0].sted.til("id"), "Brukt i dette funnet."),))


SJEKKER = (ubrukt_funn, kontekst_som_belyser, delvis_besvart, funn_i_annet_kapittel, bare_kontekst)
