"""What several of the documents beside the report show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Anbefaling, Dato, Svar, Uttalelse, avgitt_av
from revisjon.report.basis import Grunnlag
from revisjon.report.context import Dokumentvisning
from revisjon.report.context_documents import Anbefalingssvar, Avsender, Besvartanbefaling, Domsantall
from revisjon.report.context_front import Vurderingsrad
from revisjon.report.parts.front import dokument, kontakt, logo, unntatt_i
from revisjon.report.recipients import Mottakere, mottakere
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


def _hos(ord_for: Mapping[str, str], g: Grunnlag) -> str:
    typer = {r.type for r in g.prosjekt.oppdrag.reviderte}
    return ord_for[typer.pop()] if len(typer) == 1 and typer <= ord_for.keys() else ord_for[_ANNET]


def folkevalgte(g: Grunnlag) -> str:
    """Return the elected body that the committee reports to, as «kommunestyret»."""
    return _hos(g.ord_.dok.felles.folkevalgte, g)


def kommunedirektør(g: Grunnlag) -> str:
    """Return who is heard before the committee treats a case (kommuneloven § 23-5)."""
    return _hos(g.ord_.dok.felles.kommunedirektør, g)


def leder(g: Grunnlag) -> str:
    """Return who answers for the audited bodies, as «kommunedirektøren»."""
    ledere = dict.fromkeys(g.ord_.dok.felles.ledere[r.type] for r in g.prosjekt.oppdrag.reviderte)
    return liste_tekst(list(ledere), g.ord_)


def organet(g: Grunnlag) -> str:
    """Return who ordered the audit, as «Kontrollutvalget i Bærum kommune»."""
    organ, reviderte = stor(g.prosjekt.oppdrag.bestilling.organ), g.prosjekt.oppdrag.reviderte
    if len(reviderte) > 1 or reviderte[0].navn in organ:
        return organ
    return fyll(g.ord_.dok.felles.organ_i, organ=organ, reviderte=reviderte[0].navn)


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


def besvart_av(g: Grunnlag) -> str:
    """Return who has answered the draft; empty where nobody has."""
    return liste_tekst(list(dict.fromkeys(fra(g, u) for u in g.prosjekt.uttalelser)), g.ord_)


def fra(g: Grunnlag, u: Uttalelse) -> str:
    """Return whose statement it is: the office, and of which body where several are audited."""
    reviderte = g.prosjekt.oppdrag.reviderte
    fra_ = avgitt_av(u, reviderte)
    if len(reviderte) == 1 or len(fra_) == len(reviderte):
        return u.fra
    return f"{u.fra} {g.ord_.binde.i} {liste_tekst([r.navn for r in fra_], g.ord_)}"


def besvarte(g: Grunnlag) -> tuple[Besvartanbefaling, ...]:
    """Return the recommendations in the order of their numbers, each with the answers to it."""
    return tuple(_besvart(g, m, a) for m in mottakere(g.prosjekt) for a in m.anbefalinger)


def _besvart(g: Grunnlag, m: Mottakere, a: Anbefaling) -> Besvartanbefaling:
    return Besvartanbefaling(
        id=a.id,
        nr=g.anbefalingsnumre[a.id],
        kort=a.kort or stor(a.tekst),
        tekst=a.tekst,
        deler=tuple((d.id, d.tekst) for d in a.deler),
        mottaker=a.mottaker,
        til="" if m.alle else liste_tekst([r.navn for r in m.reviderte], g.ord_),
        svar=tuple(_svar(g, a)),
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
