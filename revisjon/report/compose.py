"""Compose the report: an assessed project and templates in, one numbered document out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import cast

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose, Feil, Plass
from revisjon.model import Prosjekt
from revisjon.records import dataclass
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
from revisjon.report.left_out import navngi_utelatte, utelatte
from revisjon.report.missing_pictures import manglende_bilder
from revisjon.report.number import Nummerert, UgyldigHtml, nummerer
from revisjon.report.numbered import Problem
from revisjon.report.outside import vis_til_rapporten
from revisjon.report.parts.letters import brevsider
from revisjon.report.places import INGEN
from revisjon.report.redaction import Skjermet
from revisjon.report.redaction.pictures import uten_følgedata
from revisjon.report.shown import for_utgaven
from revisjon.report.suspects import Mistenkte, har_mistenkte, ugyldig_html
from revisjon.report.template_names import WORD
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
NETT = ("nett.css", "nett.js")
"""For the web page: how it looks on a screen, and what it does there."""


def compose(
    vurdert: VurdertProsjekt,
    utgave: str,
    maler: Maler,
    dokumenttype: str | Dokumenttype = RAPPORT,
    om: str = "",
) -> tuple[Dokument, tuple[Diagnose, ...]]:
    """Return a document and what is wrong with it.

    `utgave` is a name from `editions.UTGAVER`, `dokumenttype` one from `doctypes.DOKUMENTTYPER` or a type of
    the caller's own, `om` one of the ids that it is made for. Raises `Feil` where a template or the theme is
    unusable.
    """
    type_ = DOKUMENTTYPER[dokumenttype] if isinstance(dokumenttype, str) else dokumenttype
    type_, vurdert = type_.forbered(type_, vurdert)
    skjermet = for_utgaven(vurdert, UTGAVER[utgave], følger_svaret=type_.følger_svaret)
    prosjekt = skjermet.vurdert.prosjekt
    tema, om_temaet = _temaet(maler, prosjekt)
    verksted = _Verksted(type_, om, UTGAVER[utgave], vurdert.prosjekt, skjermet, tema)
    tegnet = verksted.tegn(maler)
    try:
        nummerert = verksted.nummerer(tegnet.html, maler)
    except UgyldigHtml as feil:
        if not har_mistenkte(maler):
            raise
        raise Feil([ugyldig_html(feil, tegnet.html, maler, lambda m: verksted.tegn(m).html)]) from feil
    mistenkte = Mistenkte(maler, lambda m: verksted.nummerer(verksted.tegn(m).html, m).problemer)
    filer = ressurser(nummerert.html, tema, maler, tegnet.grunnlag, type_.stilark)
    ferdig = _dokument(tegnet, nummerert, tema, filer, med_data=type_.navn == RAPPORT)
    dato = vurdert.dato.isoformat() if type_.dagens else ferdig.dato
    return replace(ferdig, dato=dato, hemmeligheter=skjermet.hemmeligheter), (
        *om_temaet,
        *type_.sjekk(prosjekt, om),
        *ukjente_tegn(prosjekt, tema, maler),
        *tegnet.verk.diagnoser,
        *_diagnoser(nummerert, prosjekt, mistenkte),
        *manglende_bilder(nummerert.html, filer, maler, prosjekt.oppdrag.sted.plass),
    )


@dataclass(frozen=True, slots=True)
class _Verksted:
    """All that a document is made from but the templates, so that it can be made with others."""

    type_: Dokumenttype
    om: str
    utgave: Utgave
    hele: Prosjekt
    """The project with what the edition is without."""
    skjermet: Skjermet
    tema: Tema

    @property
    def ord_(self) -> Ord:
        return ordbok(self.hele.oppdrag.målform)

    def tegn(self, maler: Maler, type_: Dokumenttype | None = None) -> _Tegnet:
        """Return the document, or another of the same project, as its template makes it."""
        type_ = type_ or self.type_
        vurdert, ord_, stil = self.skjermet.vurdert, self.ord_, self.tema.stil
        verk = Rapportverk(vurdert.prosjekt, ord_, stil, malverk(maler))
        g = Grunnlag(vurdert, self.utgave, ord_, stil, Tekster(verk, ord_), self.skjermet.om)
        visning = type_.innhold(g, self.om)
        html = str(verk.malverk.tegn(type_.mal, **visning))
        return _Tegnet(html, verk, g, cast("Dokumentvisning", visning["dokument"]))

    def nummerer(self, html: str, maler: Maler) -> Nummerert:
        """Return the document with its numbers. Raises `UgyldigHtml`."""
        n = self.ord_.nummer
        ordene = {"kapittel": n.kapittel, "vedlegg": n.vedlegg, "tabell": n.tabell, "figur": n.figur}
        if self.type_.navn != RAPPORT:

            def rapporten() -> str:
                return self.tegn(maler, DOKUMENTTYPER[RAPPORT]).html

            html = vis_til_rapporten(html, rapporten, ordene, self.ord_.dok.felles.i_rapporten)
        if uten := utelatte(self.hele, self.ord_, self.utgave):
            html = navngi_utelatte(html, uten, self.ord_.utgave.utelatt)
        return nummerer(html, ordene)


def _temaet(maler: Maler, prosjekt: Prosjekt) -> tuple[Tema, tuple[Diagnose, ...]]:
    """Return the theme in the firm's colour, as far as that can be read."""
    tema, diagnoser = les_tema(maler)
    aksent = prosjekt.revisor.aksent if prosjekt.revisor else ""
    if aksent and not er_farge(aksent):
        return tema, (*diagnoser, _feil_aksent(prosjekt, aksent))
    return tema.med_aksent(aksent), diagnoser


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
    # Where a photo was taken, and by whom, is nobody's business in any edition.
    bilder = {sti: uten_følgedata(data) for sti, data in g.prosjekt.filer.items()}
    return MappingProxyType({**filer, **bilder, **brevsider(g.prosjekt, html)})


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
        data=MappingProxyType(
            {"sporbarhet": sporbarhet_data(g.vurdert, g.kilder, g.mistenkte)} if med_data else {}
        ),
    )


def _diagnoser(n: Nummerert, prosjekt: Prosjekt, mistenkte: Mistenkte) -> tuple[Diagnose, ...]:
    """Return the numbering's problems, each at the auditor's own line, or else at that of a template."""
    steder = dict(_steder(prosjekt)) | {note.id: note.plass for note in n.noter if note.plass != INGEN}

    def diagnose(p: Problem) -> Diagnose:
        kode = codes.FRA_NUMMERERING[p.slag]
        if sted := steder.get(p.id) or steder.get(p.id.partition(".")[0]):
            return Diagnose(kode, sted, p.tekst)
        if sted := mistenkte.sted(p):
            return Diagnose(kode, sted, p.tekst, "Rett malen, eller ta den bort for å bruke den innebygde.")
        return Diagnose(kode, prosjekt.oppdrag.sted.plass, p.tekst)

    return tuple(dict.fromkeys(map(diagnose, n.problemer)))


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
