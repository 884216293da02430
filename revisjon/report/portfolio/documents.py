"""Documents over many projects: the list of what is outstanding, and the year for the annual report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from types import MappingProxyType

from revisjon.followup.backlog import restanser
from revisjon.followup.portfolio import Portefølje
from revisjon.followup.yearly import Årsdel as Året
from revisjon.followup.yearly import Årstall, årsdel
from revisjon.model import Dato
from revisjon.records import dataclass
from revisjon.report.compose import NETT, STILARK
from revisjon.report.context import Dokumentvisning
from revisjon.report.context_portfolio import Porteføljevisning, Tallrad, Årsgruppe
from revisjon.report.document import Dokument
from revisjon.report.environment import malverk
from revisjon.report.fit import TOPP_TITTEL, TOPP_VIRKSOMHET, på_linje
from revisjon.report.number import nummerer
from revisjon.report.portfolio.document_rows import Ordlegger
from revisjon.report.template_names import WORD
from revisjon.report.templates import les_maler
from revisjon.report.theme import CSSFIL, css, les_tema
from revisjon.words import dato_tekst, fyll, liste_tekst, stor, tall_i_ord
from revisjon.words.portfolio_documents import porteføljeord

_FÅ = 3
"""So many bodies are named in a title."""
_ARK = ("dokumenter.css", "oppfolging.css")
_UTGAVE = "endelig"


@dataclass(frozen=True, slots=True)
class Porteføljedokument:
    """One kind of document over many projects."""

    fil: str
    """First part of the name of its file, ASCII."""
    mal: str
    type: Callable[[Ordlegger], str]
    innhold: Callable[[Portefølje, Ordlegger, int], Porteføljevisning]
    """Gives the template what it shows; asked with the year."""
    årlig: bool = False
    """Tells of a year."""


def lag_dokument(p: Portefølje, slag: str, år: int) -> Dokument:
    """Return a document over a portfolio, by a name from `PORTEFØLJEDOKUMENTER`. The year counts for some."""
    type_ = PORTEFØLJEDOKUMENTER[slag]
    o = Ordlegger(porteføljeord(p.målform), p.målform)
    maler, _ = les_maler()
    tema, _ = les_tema(maler)
    vist = type_.innhold(p, o, år)
    dokument = _vist(p, type_.type(o), vist, o)
    html = str(malverk(maler).tegn(type_.mal, ord=o.ord_, o=o.p, dokument=dokument, portefølje=vist))
    n = o.ord_.nummer
    nummerert = nummerer(
        html, {"kapittel": n.kapittel, "vedlegg": n.vedlegg, "tabell": n.tabell, "figur": n.figur}
    )
    skrift = tema.skriftfiler(nummerert.html)
    filer = {CSSFIL: css(tema, skrift, merket=False).encode()}
    for navn in (*STILARK, *_ARK, *NETT, WORD, *(f.fil for f in skrift)):
        if funnet := maler.finn(navn):
            filer[navn] = funnet[1]
    return Dokument(
        html=nummerert.html,
        tittel=vist.tittel,
        tema=tema,
        språk=dokument.språk,
        forfatter="",
        emne=dokument.undertittel,
        utgave=_UTGAVE,
        dato=p.dag.isoformat(),
        overskrifter=nummerert.overskrifter,
        tabeller=nummerert.tabeller,
        figurer=nummerert.figurer,
        noter=nummerert.noter,
        ressurser=MappingProxyType(filer),
    )


def _vist(p: Portefølje, type_: str, vist: Porteføljevisning, o: Ordlegger) -> Dokumentvisning:
    hvem = _hvem(p, o)
    dag = _dag(p.dag, o)
    return Dokumentvisning(
        språk=o.ord_.språk,
        tittel=vist.tittel,
        undertittel=hvem,
        type=type_,
        dato=dag,
        virksomhet=hvem,
        forfatter="",
        utgave=_UTGAVE,
        utgave_tekst=f"{o.ord_.utgaver[_UTGAVE]}, {dag}",
        merke="",
        bunntekst=f"{type_}, {dag}",
        bare_fakta=False,
        topp_virksomhet=på_linje(hvem, TOPP_VIRKSOMHET),
        topp_tittel=på_linje(vist.tittel, TOPP_TITTEL),
    )


def _hvem(p: Portefølje, o: Ordlegger) -> str:
    navn = sorted({r for q in p.prosjekter for r in q.reviderte}, key=str.casefold)
    return liste_tekst(navn, o.ord_) if len(navn) <= _FÅ else fyll(o.p.kommuner, antall=str(len(navn)))


def _dag(dag: date, o: Ordlegger) -> str:
    return dato_tekst(Dato(dag.year, dag.month, dag.day), o.ord_)


def _revisjoner(antall: int, o: Ordlegger) -> str:
    return o.p.revisjon if antall == 1 else fyll(o.p.revisjoner, antall=tall_i_ord(antall, o.ord_))


def _feilede(p: Portefølje) -> tuple[str, ...]:
    return tuple(f"{f.sti}: {f.meldinger[0].tekst}" if f.meldinger else f.sti for f in p.feilede)


# --- what is outstanding ------------------------------------------------------------------------


def _restanseliste(p: Portefølje, o: Ordlegger, år: int) -> Porteføljevisning:
    del år
    grupper = restanser(p)
    rader = [r for g in grupper for r in g.rader]
    r = o.p.rest
    forfalt = sum(g.forfalt for g in grupper)
    ingress = [r.ingen] if not rader else [r.sum_én if len(rader) == 1 else ""]
    if len(rader) > 1:
        revisjoner = _revisjoner(len({x.prosjekt.sti for x in rader}), o)
        ingress = [fyll(r.sum, antall=stor(tall_i_ord(len(rader), o.ord_)), revisjoner=revisjoner)]
    if rader:
        flere = fyll(r.forfalt, antall=stor(tall_i_ord(forfalt, o.ord_)))
        ingress.append(r.ingen_forfalt if not forfalt else r.forfalt_én if forfalt == 1 else flere)
    return Porteføljevisning(
        tittel=r.tittel,
        per=fyll(o.p.per, dag=_dag(p.dag, o)),
        ingress=tuple(ingress),
        restanser=tuple(o.gruppe(nr, g.kommune, g.rader) for nr, g in enumerate(grupper, start=1)),
        feilede=_feilede(p),
    )


# --- the year -----------------------------------------------------------------------------------


def _årsdel(p: Portefølje, o: Ordlegger, år: int) -> Porteføljevisning:
    året = årsdel(p, år)
    a = o.p.år
    flere = len(året.kommuner) > 1
    grupper: dict[str, list[int]] = {}
    for nr, rad in enumerate(året.rader):
        grupper.setdefault(rad.rad.kommune, []).append(nr)
    stille: dict[str, list[int]] = {}
    for nr, r in enumerate(året.stille):
        stille.setdefault(r.kommune, []).append(nr)
    return Porteføljevisning(
        tittel=fyll(a.tittel, år=str(år)),
        per=fyll(o.p.per, dag=_dag(p.dag, o)),
        ingress=(a.plikt,),
        talltabell=tuple(
            Tallrad(tekst, (str(getattr(året.tall, navn)),)) for navn, tekst in a.antall.items()
        ),
        kommunehode=tuple(a.antall_kort.values()) if flere else (),
        kommuner=_kommuner(året, o) if flere else (),
        skjedde=fyll(a.skjedde if året.rader else a.ingenting, år=str(år)),
        grupper=tuple(
            Årsgruppe(kommune if flere else "", tuple(o.årsrad(året.rader[nr]) for nr in numre))
            for kommune, numre in grupper.items()
        ),
        stille=fyll(a.stille, år=str(år)) if stille else "",
        stille_grupper=tuple(
            o.gruppe(nr, kommune if flere else "", [året.stille[i] for i in numre])
            for nr, (kommune, numre) in enumerate(stille.items(), start=1)
        ),
        bygger_på=fyll(a.bygger_på, dag=_dag(p.dag, o)),
        feilede=_feilede(p),
    )


def _kommuner(året: Året, o: Ordlegger) -> tuple[Tallrad, ...]:
    def rad(kommune: str, tall: Årstall) -> Tallrad:
        alle = asdict(tall)
        return Tallrad(kommune, tuple(str(alle[navn]) for navn in o.p.år.antall_kort))

    return tuple(rad(kommune, tall) for kommune, tall in året.kommuner)


PORTEFØLJEDOKUMENTER: Mapping[str, Porteføljedokument] = MappingProxyType(
    {
        "restanseliste": Porteføljedokument(
            "restanseliste", "restanseliste.html.j2", lambda o: o.p.rest.type, _restanseliste
        ),
        "årsdel": Porteføljedokument("arsdel", "arsdel.html.j2", lambda o: o.p.år.type, _årsdel, årlig=True),
    }
)
"""The documents by name. A new one is a template and a function that gives it what it shows."""
