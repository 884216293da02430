"""Compose the report: an assessed project and templates in, one numbered document out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose, Feil, Plass
from revisjon.model import Prosjekt
from revisjon.report import codes
from revisjon.report.basis import Grunnlag
from revisjon.report.characters import ukjente_tegn
from revisjon.report.colour import er_farge
from revisjon.report.data import sporbarhet_data
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.environment import malverk
from revisjon.report.number import Nummerert, UgyldigHtml, nummerer
from revisjon.report.parts.front import dokument
from revisjon.report.places import INGEN
from revisjon.report.suspects import har_mistenkte, ugyldig_html
from revisjon.report.templates import Maler
from revisjon.report.texts import Tekster
from revisjon.report.theme import CSSFIL, Tema, css, les_tema
from revisjon.report.works import Rapportverk
from revisjon.words import Ord, ordbok

RAPPORT = "rapport"
"""The document that is made where no other is asked for."""
STILARK = ("rapport.css", "tillegg.css")
"""Read after the tokens, in this order; the second is empty, for an office to fill."""
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
    prosjekt = vurdert.prosjekt
    ord_ = ordbok(prosjekt.oppdrag.målform)
    tema, diagnoser = les_tema(maler)
    aksent = prosjekt.revisor.aksent if prosjekt.revisor else ""
    if aksent and not er_farge(aksent):
        diagnoser = (*diagnoser, _feil_aksent(prosjekt, aksent))
        aksent = ""
    tema = tema.med_aksent(aksent)

    def tegn(maler: Maler) -> tuple[str, Rapportverk, Grunnlag]:
        verk = Rapportverk(prosjekt, ord_, tema.stil, malverk(maler))
        grunnlag = Grunnlag(vurdert, UTGAVER[utgave], ord_, tema.stil, Tekster(verk, ord_))
        return str(verk.malverk.tegn(type_.mal, **type_.innhold(grunnlag, om))), verk, grunnlag

    html, verk, grunnlag = tegn(maler)
    try:
        nummerert = _nummerer(html, ord_)
    except UgyldigHtml as feil:
        if not har_mistenkte(maler):
            raise
        raise Feil([ugyldig_html(feil, html, maler, lambda m: tegn(m)[0])]) from feil
    problemer = _diagnoser(nummerert, prosjekt)
    ferdig = _dokument(grunnlag, nummerert, tema, ressurser(nummerert.html, tema, maler, grunnlag))
    return ferdig, (*diagnoser, *ukjente_tegn(prosjekt, tema, maler), *verk.diagnoser, *problemer)


def ressurser(html: str, tema: Tema, maler: Maler, g: Grunnlag) -> Mapping[str, bytes]:
    """Return the style sheets, the fonts that the text needs, and the pictures."""
    skrift = tuple(f for f in tema.skriftfiler(html) if maler.finn(f.fil))
    filer = {CSSFIL: css(tema, skrift, merket=g.utgave.merket).encode()}
    for navn in (*STILARK, *NETT, *(f.fil for f in skrift)):
        if funnet := maler.finn(navn):
            filer[navn] = funnet[1]
    return MappingProxyType(filer | dict(g.prosjekt.filer))


def _dokument(g: Grunnlag, n: Nummerert, tema: Tema, filer: Mapping[str, bytes]) -> Dokument:
    vist = dokument(g)
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
        data=MappingProxyType({"sporbarhet": sporbarhet_data(g.vurdert)}),
    )


def _nummerer(html: str, ord_: Ord) -> Nummerert:
    n = ord_.nummer
    return nummerer(
        html, {"kapittel": n.kapittel, "vedlegg": n.vedlegg, "tabell": n.tabell, "figur": n.figur}
    )


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
