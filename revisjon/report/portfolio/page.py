"""The portfolio as one page: what the template shows, and what the page is put together from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from revisjon import __version__
from revisjon.followup.portfolio import Portefølje, tell
from revisjon.model import Dato
from revisjon.model.engagement import Målform
from revisjon.records import dataclass
from revisjon.report.environment import malverk
from revisjon.report.onepage import Side
from revisjon.report.portfolio.rows import ALDRE, Visning
from revisjon.report.templates import les_maler
from revisjon.report.theme import CSSFIL, css, les_tema
from revisjon.words import dato_tekst, ordbok
from revisjon.words.portfolio import oversiktsord
from revisjon.words.portfolio_lexicon import Oversiktsord

MAL, STIL, SKRIPT = "oversikt.html.j2", "oversikt.css", "oversikt.js"
_VALGBARE = ("forfalt", "åpne", "meldt", "formelt", "ikke_oppfylt", "uten_nytt", "avviker", "gjenåpnet")
"""Marks that can be chosen on the page; the last two are no figures."""


@dataclass(frozen=True, slots=True)
class Valg:
    """What one filter lets the reader choose among."""

    navn: str
    tittel: str
    verdier: tuple[tuple[str, str], ...]
    """Value, and how it is shown."""


def side(p: Portefølje) -> Side:
    """Return the page. The same portfolio gives the same page."""
    o = oversiktsord(p.målform)
    maler, _ = les_maler()
    tema, _ = les_tema(maler)
    vis = Visning(o)
    tall = asdict(tell(p.rader))
    dag = _langt(p.dag, p.målform)
    kropp = malverk(maler).tegn(
        MAL,
        o=o,
        dag=o.per_dag.format(dag=dag),
        bunn=o.side["bunn"].format(dag=dag, versjon=__version__),
        prosjekter=_prosjekter(len(p.prosjekter), o),
        tall=[(navn, n, o.antall[navn]) for navn, n in tall.items()],
        valg=_valg(p, o),
        merker=[(m, o.antall[m]) for m in _VALGBARE],
        kolonner=vis.kolonner,
        rader=[vis.rad(r) for r in p.rader],
        gjentatte=[vis.gjentatt(g) for g in p.gjentatte],
        feilede=p.feilede,
    )
    skriftfiler = [f for f in tema.skriftfiler(kropp) if f.vekt in (400, 600) and not f.kursiv]
    ressurser = {CSSFIL: css(tema, tuple(skriftfiler), merket=False).encode()}
    for navn in (STIL, SKRIPT, *(f.fil for f in skriftfiler)):
        if funnet := maler.finn(navn):
            ressurser[navn] = funnet[1]
    return Side(f"{o.tittel}, {dag}", o.språk, kropp, (CSSFIL, STIL), SKRIPT, ressurser)


def _langt(dag: date, målform: Målform) -> str:
    return dato_tekst(Dato(dag.year, dag.month, dag.day), ordbok(målform))


def _prosjekter(antall: int, o: Oversiktsord) -> str:
    return o.side["prosjekt"] if antall == 1 else o.side["prosjekter"].format(antall=antall)


def _valg(p: Portefølje, o: Oversiktsord) -> list[Valg]:
    def av(navn: str, verdier: Iterable[str]) -> Valg:
        return Valg(navn, o.kolonner[navn], tuple((v, v) for v in sorted({*verdier}, key=str.casefold)))

    tilstander = dict.fromkeys(r.stilling.tilstand for r in p.rader)
    aldre = tuple((str(nr), o.side[f"alder_{nr}"]) for nr in range(1, ALDRE + 2))
    alle = [
        av("kommune", (navn for r in p.rader for navn in r.reviderte)),
        av("år", (str(r.prosjekt.år) for r in p.rader)),
        av("tema", (t for r in p.rader for t in r.prosjekt.tema)),
        Valg("tilstand", o.kolonner["tilstand"], tuple((t, o.verdi(t)) for t in tilstander)),
        Valg("alder", o.side["alder"], aldre),
    ]
    return [v for v in alle if v.verdier]
