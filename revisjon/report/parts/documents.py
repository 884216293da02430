"""What several of the documents beside the report show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Anbefaling, Dato, Revidert, Svar, Uttalelse, avgitt_av, gitt_til
from revisjon.report.basis import Grunnlag
from revisjon.report.context import Dokumentvisning
from revisjon.report.context_documents import Anbefalingssvar, Avsender, Besvartanbefaling, Domsantall
from revisjon.report.context_front import Vurderingsrad
from revisjon.report.parts.front import dokument, kontakt, logo, unntatt_i
from revisjon.report.recipients import Mottakere, mottakere
from revisjon.report.verdict.naming import virksomhet
from revisjon.words import dato_tekst, fyll, liste_tekst, liten, stor, tall_i_ord

_ANNET = "annet"
_UTEN_DATA = frozenset(("verifisering", "annet"))
"""Methods that secure data and gather none."""


def dokument_med(g: Grunnlag, type_: str, tittel: str, merke: str = "") -> Dokumentvisning:
    """Return what a document beside the report is called; `merke` stands in place of the edition's mark.

    Its footer has no date but the summary's: the report's date is not that of a letter about it.
    """
    grunn = dokument(g)
    deler = dict.fromkeys(d for d in (merke or type_, grunn.merke) if d)
    unntatt = unntatt_i(g, g.ord_.skjerming.kan_inneholde)
    vist = ". ".join(d for d in (merke or grunn.merke, unntatt) if d)
    return replace(grunn, tittel=tittel, type=type_, merke=vist, bunntekst=". ".join(deler))


def avsender(g: Grunnlag) -> Avsender:
    """Return the audit firm."""
    revisor = g.prosjekt.revisor
    if revisor is None:
        return Avsender("", None, (), ())
    adresse = dict.fromkeys(d for d in (revisor.postadresse or revisor.adresse,) if d)
    return Avsender(revisor.navn, logo(revisor), tuple(adresse), tuple(kontakt(revisor, g.ord_)))


def fyll_inn(tekst: str) -> Markup:
    """Return a place that somebody is to fill in, as «[dato]»."""
    return Markup('<span class="fyll">{}</span>').format(tekst)


def dag(dato: Dato | None, g: Grunnlag) -> Markup:
    """Return a date, or a place to fill one in."""
    return escape(typografi(dato_tekst(dato, g.ord_))) if dato else fyll_inn(g.ord_.dok.felles.dato)


# --- who is who ---------------------------------------------------------------------------------


def _hos(ord_for: Mapping[str, str], g: Grunnlag, reviderte: Sequence[Revidert]) -> str:
    """Return the word for the kind of municipality that the bodies are; bodies that it owns do not count."""
    typer = {r.type for r in reviderte or g.prosjekt.oppdrag.reviderte}
    typer = typer - egne_organer(g) or typer
    return ord_for[typer.pop()] if len(typer) == 1 and typer <= ord_for.keys() else ord_for[_ANNET]


def folkevalgte(g: Grunnlag, reviderte: Sequence[Revidert] = ()) -> str:
    """Return the elected body that the committee of all the bodies, or of these, reports to."""
    return _hos(g.ord_.dok.felles.folkevalgte, g, reviderte)


def kommunedirektør(g: Grunnlag, reviderte: Sequence[Revidert] = ()) -> str:
    """Return who is heard before the committee treats a case (kommuneloven § 23-5)."""
    return _hos(g.ord_.dok.felles.kommunedirektør, g, reviderte)


def leder(g: Grunnlag, reviderte: Sequence[Revidert] = ()) -> str:
    """Return who answers for all the audited bodies, or for these, as «kommunedirektøren»."""
    ledere = g.ord_.dok.felles.ledere
    alle = dict.fromkeys(ledere[r.type] for r in reviderte or g.prosjekt.oppdrag.reviderte)
    return liste_tekst(list(alle), g.ord_)


def egne_organer(g: Grunnlag) -> frozenset[str]:
    """Return the types of bodies that the elected reach through an organ, not through an administration."""
    return frozenset((*g.ord_.dok.felles.eierorganer, *g.ord_.dok.felles.styrer))


def gjennom(g: Grunnlag, r: Revidert) -> str:
    """Return who answers to the elected for such a body, as «representanten i representantskapet i …»."""
    f = g.ord_.dok.felles
    if r.type in f.styrer:
        return fyll(f.styrer[r.type], navn=r.navn)
    return fyll(f.representant, organ=f.eierorganer[r.type], navn=r.navn)


def melder(g: Grunnlag, reviderte: Sequence[Revidert] = ()) -> str:
    """Return who is to tell the committee what has been done with the recommendations."""
    alle, egne = reviderte or g.prosjekt.oppdrag.reviderte, egne_organer(g)
    gitt = [(a, gitt_til(a, g.prosjekt.oppdrag.reviderte)) for a in g.prosjekt.anbefalinger.values()]
    hvem = [a.mottaker for a, til in gitt if any(r in alle and r.type not in egne for r in til)]
    hvem += [gjennom(g, r) for r in alle if r.type in egne and any(r in til for _, til in gitt)]
    return liste_tekst(list(dict.fromkeys(hvem)), g.ord_) or leder(g, alle)


def organet(g: Grunnlag) -> str:
    """Return who ordered the audit, as «Kontrollutvalget i Bærum kommune»."""
    return organ_i(g, g.prosjekt.oppdrag.bestilling.organ, g.prosjekt.oppdrag.reviderte)


def organ_i(g: Grunnlag, organ: str, reviderte: Sequence[Revidert]) -> str:
    """Return an organ of some of the bodies, with the name of the body where it has but one."""
    if len(reviderte) > 1 or reviderte[0].navn in organ or f" {g.ord_.binde.i} " in organ:
        return stor(organ)
    return fyll(g.ord_.dok.felles.organ_i, organ=stor(organ), reviderte=reviderte[0].navn)


def bestilling(g: Grunnlag) -> str:
    """Return who ordered the audit, when it was carried out and by which methods."""
    oppdrag, f = g.prosjekt.oppdrag, g.ord_.dok.felles
    fra, til = (dato_tekst(d, g.ord_) for d in (oppdrag.periode.fra, oppdrag.periode.til))
    sak = oppdrag.bestilling.sak
    setninger = [
        fyll(f.bestilt_i_sak, organ=organet(g), sak=sak) if sak else fyll(f.bestilt, organ=organet(g)),
        fyll(f.gjennomført, periode=fyll(g.ord_.dato.spenn, fra=fra, til=til), standard=oppdrag.standard),
    ]
    if metoder := [m.type for m in g.prosjekt.metode if m.type not in _UTEN_DATA]:
        navn = [liten(g.ord_.metoder[m]) for m in dict.fromkeys(metoder)]
        setninger.append(fyll(f.metode, metoder=liste_tekst(navn, g.ord_)))
    return " ".join(setninger)


# --- verdicts -----------------------------------------------------------------------------------


def antall_dommer(g: Grunnlag, rader: Iterable[Vurderingsrad]) -> tuple[Domsantall, ...]:
    """Return how often each verdict stands in the table, best first, without those that do not."""
    telt = Counter(linje.dom.navn for rad in rader for linje in rad.dommer)
    navn = [*g.skala, *(n for n in telt if n not in g.skala)]
    return tuple(Domsantall(g.merke(n), telt[n]) for n in navn if telt[n])


def tabelltittel(g: Grunnlag) -> str:
    """Return the caption of the table of verdicts."""
    antall, a = len(g.prosjekt.kriterier), g.ord_.dok.ark
    return a.tabell_ett if antall == 1 else fyll(a.tabell, antall=tall_i_ord(antall, g.ord_))


# --- recommendations and answers ----------------------------------------------------------------


def besvart_av(g: Grunnlag, for_: Sequence[Revidert] = ()) -> str:
    """Return who has answered the draft, for all the bodies or for these; empty where nobody has."""
    alle = g.prosjekt.oppdrag.reviderte
    svart = [u for u in g.prosjekt.uttalelser if set(avgitt_av(u, alle)) & set(for_ or alle)]
    return liste_tekst(list(dict.fromkeys(fra(g, u) for u in svart)), g.ord_)


def skjermet_i(g: Grunnlag, tekst: str) -> bool:
    """Return whether anything in a text is left out of this edition, which then does not show it in full."""
    s = g.ord_.skjerming
    merker = (f"[{s.unntatt.partition(',')[0]}", f"[{s.erstattet.partition(',')[0]},")
    return g.utgave.skjermet and any(merke in tekst for merke in merker)


def fra(g: Grunnlag, u: Uttalelse) -> str:
    """Return whose statement it is: the office, and of which body where several are audited."""
    reviderte = g.prosjekt.oppdrag.reviderte
    fra_ = avgitt_av(u, reviderte)
    if len(reviderte) == 1 or len(fra_) == len(reviderte):
        return u.fra
    return f"{u.fra} {g.ord_.binde.i} {liste_tekst([r.navn for r in fra_], g.ord_)}"


def besvarte(g: Grunnlag, til: Sequence[Revidert] = ()) -> tuple[Besvartanbefaling, ...]:
    """Return the recommendations, or those to some of the bodies, by number, each with the answers to it."""
    grupper = [m for m in mottakere(g.prosjekt) if not til or set(til) & set(m.reviderte)]
    # In what goes to one body alone it goes without saying whom the recommendations are given to.
    ulike = len(til) != 1 and not all(m.alle for m in grupper)
    return tuple(_besvart(g, m, a, navngi=ulike) for m in grupper for a in m.anbefalinger)


def anbefalt(g: Grunnlag, anbefalinger: Sequence[Besvartanbefaling], til: Sequence[Revidert] = ()) -> str:
    """Return the head of a column of recommendations: its cells complete it, with whom they are given to."""
    a = g.ord_.dok.ark
    if any(b.til for b in anbefalinger):
        return a.anbefalt_ulikt
    hvem = virksomhet(g.prosjekt.oppdrag, g.ord_, til[0].navn).bestemt if len(til) == 1 else g.virksomheten
    return fyll(a.anbefalt, virksomheten=hvem)


def _besvart(g: Grunnlag, m: Mottakere, a: Anbefaling, *, navngi: bool) -> Besvartanbefaling:
    f, alle = g.ord_.dok.felles, g.prosjekt.oppdrag.reviderte
    hvem = g.virksomheten if m.alle else liste_tekst([r.navn for r in m.reviderte], g.ord_)
    svart = {r.navn for u in g.prosjekt.uttalelser for r in avgitt_av(u, alle)}
    return Besvartanbefaling(
        id=a.id,
        nr=g.anbefalingsnumre[a.id],
        kort=a.kort or stor(a.tekst),
        tekst=a.tekst,
        deler=tuple((d.id, d.tekst) for d in a.deler),
        mottaker=a.mottaker,
        til=hvem if navngi else "",
        svar=tuple(_svar(g, a)),
        uten_svar=f.ikke_besvart if any(r.navn in svart for r in m.reviderte) else f.ikke_uttalt,
    )


def _svar(g: Grunnlag, a: Anbefaling) -> Iterator[Anbefalingssvar]:
    flere = len(g.prosjekt.uttalelser) > 1
    for u in g.prosjekt.uttalelser:
        yield from (_ett_svar(g, u, s, flere=flere) for s in u.svar if s.anbefaling == a.id)


def _ett_svar(g: Grunnlag, u: Uttalelse, s: Svar, *, flere: bool) -> Anbefalingssvar:
    svarte = stor(u.organisasjon or fra(g, u)) if flere else ""
    frist = dato_tekst(s.frist, g.ord_) if s.frist else ""
    holdning = g.ord_.holdninger[s.holdning]
    return Anbefalingssvar(svarte, s.del_, holdning, _setning(s.kort), s.ansvarlig, frist)


def _setning(tekst: str) -> str:
    """Return a short text as a sentence, since another follows it."""
    return tekst if not tekst or tekst.endswith((".", "!", "?", "…")) else f"{tekst}."
