"""Compose the report: an assessed project and templates in, one numbered document out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass
from revisjon.model import Prosjekt
from revisjon.report import codes
from revisjon.report.basis import Grunnlag
from revisjon.report.colour import er_farge
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.environment import Malverk, malverk
from revisjon.report.number import Nummerert, Problem, UgyldigHtml, nummerer
from revisjon.report.part_appendices import kildegrupper, utledninger, uttalelser
from revisjon.report.part_chapters import kapitler
from revisjon.report.part_conclusion import konklusjon
from revisjon.report.part_front import bakside, dokument, forside, sammendrag, tittelside
from revisjon.report.part_intro import innledning
from revisjon.report.templates import Maler
from revisjon.report.texts import Tekster
from revisjon.report.theme import CSSFIL, Tema, css, les_tema
from revisjon.report.traceability import sporbarhet, sporbarhet_data
from revisjon.report.works import Rapportverk
from revisjon.words import Ord, ordbok

RAPPORT = "rapport.html.j2"
STILARK = ("rapport.css", "tillegg.css")
"""Read after the tokens, in this order; the second is empty, for an office to fill."""


def compose(vurdert: VurdertProsjekt, utgave: str, maler: Maler) -> tuple[Dokument, tuple[Diagnose, ...]]:
    """Return the report and what is wrong with it.

    `utgave` is a name from `editions.UTGAVER`. Raises `Feil` where a template or the theme cannot be used at all.
    """
    prosjekt = vurdert.prosjekt
    ord_ = ordbok(prosjekt.oppdrag.målform)
    tema, diagnoser = les_tema(maler)
    aksent = prosjekt.revisor.aksent if prosjekt.revisor else ""
    if aksent and not er_farge(aksent):
        diagnoser = (*diagnoser, _feil_aksent(prosjekt, aksent))
        aksent = ""
    tema = tema.med_aksent(aksent)
    verk = Rapportverk(prosjekt, ord_, tema.stil, malverk(maler))
    grunnlag = Grunnlag(vurdert, UTGAVER[utgave], ord_, tema.stil, Tekster(verk, ord_))
    html = str(verk.malverk.tegn(RAPPORT, **variabler(grunnlag)))
    nummerert = _nummerer(html, ord_, verk.malverk)
    problemer = tuple(_diagnose(problem, prosjekt) for problem in nummerert.problemer)
    ferdig = _dokument(grunnlag, nummerert, ressurser(nummerert.html, tema, maler, grunnlag))
    return ferdig, (*diagnoser, *verk.diagnoser, *problemer)


def variabler(g: Grunnlag) -> dict[str, object]:
    """Return what the report's templates are given, by name."""
    return {
        "ord": g.ord_,
        "dokument": dokument(g),
        "forside": forside(g),
        "tittelside": tittelside(g),
        "sammendrag": sammendrag(g),
        "innledning": innledning(g),
        "kapitler": kapitler(g),
        "konklusjon": konklusjon(g),
        "uttalelser": uttalelser(g),
        "utledninger": utledninger(g),
        "sporbarhet": sporbarhet(g),
        "kildegrupper": kildegrupper(g),
        "bakside": bakside(g),
    }


def ressurser(html: str, tema: Tema, maler: Maler, g: Grunnlag) -> Mapping[str, bytes]:
    """Return the style sheets, the fonts that the text needs, and the pictures."""
    skrift = tuple(f for f in tema.skriftfiler(html) if maler.finn(f.fil))
    filer = {CSSFIL: css(tema, skrift, merket=g.utgave.merket).encode()}
    for navn in (*STILARK, *(f.fil for f in skrift)):
        if funnet := maler.finn(navn):
            filer[navn] = funnet[1]
    return MappingProxyType(filer | dict(g.prosjekt.filer))


def _dokument(g: Grunnlag, n: Nummerert, filer: Mapping[str, bytes]) -> Dokument:
    vist = dokument(g)
    return Dokument(
        html=n.html,
        tittel=vist.tittel,
        språk=vist.språk,
        forfatter=vist.forfatter,
        emne=vist.undertittel,
        utgave=vist.utgave,
        overskrifter=n.overskrifter,
        tabeller=n.tabeller,
        figurer=n.figurer,
        noter=n.noter,
        ressurser=filer,
        data=MappingProxyType({"sporbarhet": sporbarhet_data(g)}),
    )


def _nummerer(html: str, ord_: Ord, verk: Malverk) -> Nummerert:
    n = ord_.nummer
    ordene = {"kapittel": n.kapittel, "vedlegg": n.vedlegg, "tabell": n.tabell, "figur": n.figur}
    try:
        return nummerer(html, ordene)
    except UgyldigHtml as feil:
        egne = verk.maler.egne
        if egne is None:
            raise
        linje = html.splitlines()[feil.linje - 1].strip()
        råd = f"Se etter en kode som ikke er lukket, i en av malene i {egne.sti}/. Det gikk galt ved: {linje[:120]}"
        raise Feil([Diagnose(codes.UGYLDIG_HTML, Plass(egne.sti), str(feil), råd)]) from feil


def _diagnose(problem: Problem, prosjekt: Prosjekt) -> Diagnose:
    return Diagnose(codes.FRA_NUMMERERING[problem.slag], _plass(problem.id, prosjekt), problem.tekst, alvor=Alvor.FEIL)


def _plass(id_: str, prosjekt: Prosjekt) -> Plass:
    """Return where the auditor wrote what has this id in the document; the engagement where nothing fits."""
    kapittel = id_.partition(".")[0]
    for poster in _poster(prosjekt):
        if post := poster.get(id_) or poster.get(kapittel):
            return post.sted.plass
    return prosjekt.oppdrag.sted.plass


def _poster(p: Prosjekt) -> Iterator[Mapping[str, object]]:
    yield from (p.funn, p.tabeller, p.figurer, p.anbefalinger)
    yield {k.id: k for k in p.kapitler}
    yield {f"kriterium-{id_}": k for id_, k in p.kriterier.items()}


def _feil_aksent(prosjekt: Prosjekt, aksent: str) -> Diagnose:
    plass = prosjekt.revisor.sted.til("aksent") if prosjekt.revisor else Plass(".")
    return Diagnose(codes.FEIL_AKSENT, plass, f"«{aksent}» er ikke en farge.", 'Skriv den som "#5C9E1B", med anførselstegn.')
