"""Compose the report: an assessed project and templates in, one numbered document out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import cast

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose, Feil, Plass
from revisjon.model import Prosjekt
from revisjon.report import codes
from revisjon.report.basis import Grunnlag
from revisjon.report.characters import ukjente_tegn
from revisjon.report.colour import er_farge
from revisjon.report.context import Dokumentvisning
from revisjon.report.data import sporbarhet_data
from revisjon.report.doctypes import DOKUMENTTYPER, Dokumenttype
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER, Utgave
from revisjon.report.environment import malverk
from revisjon.report.facts import bare_fakta
from revisjon.report.left_out import navngi_utelatte, utelatte
from revisjon.report.number import Nummerert, UgyldigHtml, nummerer
from revisjon.report.outside import vis_til_rapporten
from revisjon.report.parts.letters import brevsider
from revisjon.report.places import INGEN
from revisjon.report.redaction import Skjermet, skjerm
from revisjon.report.suspects import har_mistenkte, ugyldig_html
from revisjon.report.templates import Maler
from revisjon.report.texts import Tekster
from revisjon.report.theme import CSSFIL, Tema, css, les_tema
from revisjon.report.watermark import stil, vannmerke
from revisjon.report.works import Rapportverk
from revisjon.words import Ord, ordbok

RAPPORT = "rapport"
"""The document that is made where no other is asked for."""
STILARK = ("rapport.css", "tillegg.css")
"""Read after the tokens, in this order; the second is empty, for an office to fill."""
WORD = "word/mal.docx"
"""An office's own Word template."""
NETT = ("nett.css", "nett.js")
"""For the web page: how it looks on a screen, and what it does there."""


def compose(
    vurdert: VurdertProsjekt, utgave: str, maler: Maler, dokumenttype: str = RAPPORT, om: str = ""
) -> tuple[Dokument, tuple[Diagnose, ...]]:
    """Return a document and what is wrong with it.

    `utgave` is a name from `editions.UTGAVER`, `dokumenttype` one from `doctypes.DOKUMENTTYPER`, `om` one of
    the ids that the type is made for. Raises `Feil` where a template or the theme is unusable.
    """
    type_ = DOKUMENTTYPER[dokumenttype]
    hele, skjermet = vurdert.prosjekt, _for_utgaven(vurdert, UTGAVER[utgave])
    vurdert, prosjekt = skjermet.vurdert, skjermet.vurdert.prosjekt
    ord_ = ordbok(prosjekt.oppdrag.målform)
    tema, diagnoser = _temaet(maler, prosjekt)

    def tegn(maler: Maler, type_: Dokumenttype = type_) -> _Tegnet:
        verk = Rapportverk(prosjekt, ord_, tema.stil, malverk(maler))
        grunnlag = Grunnlag(vurdert, UTGAVER[utgave], ord_, tema.stil, Tekster(verk, ord_), skjermet.om)
        return _tegn(type_, om, verk, grunnlag)

    def rapporten() -> str:
        return tegn(maler, DOKUMENTTYPER[RAPPORT]).html

    tegnet = tegn(maler)
    html, verk = tegnet.html, tegnet.verk
    try:
        if dokumenttype != RAPPORT:
            html = vis_til_rapporten(html, rapporten, _nummerord(ord_), ord_.dok.felles.i_rapporten)
        if UTGAVER[utgave].bare_fakta:
            html = navngi_utelatte(html, utelatte(hele, ord_), ord_.utgave.utelatt)
        nummerert = _nummerer(html, ord_)
    except UgyldigHtml as feil:
        if not har_mistenkte(maler):
            raise
        raise Feil([ugyldig_html(feil, html, maler, lambda m: tegn(m).html)]) from feil
    problemer = _diagnoser(nummerert, prosjekt)
    filer = ressurser(nummerert.html, tema, maler, tegnet.grunnlag, type_.stilark)
    ferdig = _dokument(tegnet, nummerert, tema, filer, med_data=dokumenttype == RAPPORT)
    ferdig = replace(ferdig, hemmeligheter=skjermet.hemmeligheter)
    diagnoser = (*diagnoser, *type_.sjekk(prosjekt, om))
    return ferdig, (*diagnoser, *ukjente_tegn(prosjekt, tema, maler), *verk.diagnoser, *problemer)


def _tegn(type_: Dokumenttype, om: str, verk: Rapportverk, g: Grunnlag) -> _Tegnet:
    visning = type_.innhold(g, om)
    html = str(verk.malverk.tegn(type_.mal, **visning))
    return _Tegnet(html, verk, g, cast("Dokumentvisning", visning["dokument"]))


def _temaet(maler: Maler, prosjekt: Prosjekt) -> tuple[Tema, tuple[Diagnose, ...]]:
    """Return the theme in the firm's colour, as far as that can be read."""
    tema, diagnoser = les_tema(maler)
    aksent = prosjekt.revisor.aksent if prosjekt.revisor else ""
    if aksent and not er_farge(aksent):
        return tema, (*diagnoser, _feil_aksent(prosjekt, aksent))
    return tema.med_aksent(aksent), diagnoser


def _for_utgaven(vurdert: VurdertProsjekt, utgave: Utgave) -> Skjermet:
    """Return what the edition is made from, which is without all that it must not show."""
    if utgave.skjermet:
        return skjerm(vurdert)
    return Skjermet(bare_fakta(vurdert) if utgave.bare_fakta else vurdert)


@dataclass(frozen=True, slots=True)
class _Tegnet:
    """A document as its template made it, and what it was made from."""

    html: str
    verk: Rapportverk
    grunnlag: Grunnlag
    vist: Dokumentvisning


def ressurser(
    html: str, tema: Tema, maler: Maler, g: Grunnlag, stilark: tuple[str, ...] = ()
) -> Mapping[str, bytes]:
    """Return the style sheets, the fonts that the text needs, and the pictures."""
    skrift = tuple(f for f in tema.skriftfiler(html) if maler.finn(f.fil))
    tokens = css(tema, skrift, merket=g.utgave.merket) + (stil() if g.utgave.utkast else "")
    filer = {CSSFIL: tokens.encode()}
    if g.utgave.utkast:
        filer |= vannmerke(g.ord_.merker[g.utgave.navn], tema.familie)
    for navn in (*STILARK, *stilark, *NETT, WORD, *(f.fil for f in skrift)):
        if funnet := maler.finn(navn):
            filer[navn] = funnet[1]
    return MappingProxyType({**filer, **g.prosjekt.filer, **brevsider(g.prosjekt, html)})


def _dokument(
    tegnet: _Tegnet, n: Nummerert, tema: Tema, filer: Mapping[str, bytes], *, med_data: bool
) -> Dokument:
    g, vist = tegnet.grunnlag, tegnet.vist
    return Dokument(
        html=n.html,
        tittel=vist.tittel,
        tema=tema,
        språk=vist.språk,
        forfatter=vist.forfatter,
        emne=vist.undertittel,
        utgave=vist.utgave,
        dato=str(g.prosjekt.oppdrag.dato),
        overskrifter=n.overskrifter,
        tabeller=n.tabeller,
        figurer=n.figurer,
        noter=n.noter,
        ressurser=filer,
        data=MappingProxyType({"sporbarhet": sporbarhet_data(g.vurdert)} if med_data else {}),
    )


def _nummerer(html: str, ord_: Ord) -> Nummerert:
    return nummerer(html, _nummerord(ord_))


def _nummerord(ord_: Ord) -> Mapping[str, str]:
    n = ord_.nummer
    return {"kapittel": n.kapittel, "vedlegg": n.vedlegg, "tabell": n.tabell, "figur": n.figur}


def _diagnoser(n: Nummerert, prosjekt: Prosjekt) -> tuple[Diagnose, ...]:
    """Return the numbering's problems, each at the auditor's own line as far as the id tells."""
    steder = dict(_steder(prosjekt)) | {note.id: note.plass for note in n.noter if note.plass != INGEN}
    her = prosjekt.oppdrag.sted.plass
    return tuple(
        dict.fromkeys(
            Diagnose(
                codes.FRA_NUMMERERING[p.slag],
                steder.get(p.id) or steder.get(p.id.partition(".")[0], her),
                p.tekst,
            )
            for p in n.problemer
        )
    )


def _steder(p: Prosjekt) -> Iterator[tuple[str, Plass]]:
    """Yield where each thing with an id in the document was written."""
    yield from ((felt, p.oppdrag.sted.til(felt)) for felt in ("bakgrunn", "formål"))
    yield from ((f"metode.{nr}", m.sted.til("tekst")) for nr, m in enumerate(p.metode, start=1))
    yield from ((f"{v.kapittel}.vurdering", v.sted.til("tekst")) for v in p.vurderinger.values())
    yield from ((k.id, k.sted.plass) for k in p.kapitler)
    yield from ((f"kriterium-{k.id}", k.sted.til("utledning")) for k in p.kriterier.values())
    yield from ((f.id, f.sted.til("tekst")) for f in p.funn.values())
    yield from ((t.id, t.sted.plass) for t in p.tabeller.values())
    yield from ((f.id, f.sted.plass) for f in p.figurer.values())
    yield from ((a.id, a.sted.plass) for a in p.anbefalinger.values())


def _feil_aksent(prosjekt: Prosjekt, aksent: str) -> Diagnose:
    plass = prosjekt.revisor.sted.til("aksent") if prosjekt.revisor else Plass(".")
    return Diagnose(
        codes.FEIL_AKSENT,
        plass,
        f"«{aksent}» er ikke en farge.",
        'Skriv den som "#5C9E1B", med anførselstegn.',
    )
