"""Cover, title page, summary and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup, escape

from revisjon.assess import Kriterievurdering
from revisjon.markup.typography import typografi
from revisjon.model import Funn, Oppdrag, Revisor, Teammedlem
from revisjon.model.confidential import hjemler
from revisjon.report.basis import Grunnlag
from revisjon.report.context import INTET, Dokumentvisning, Faktum, Logo
from revisjon.report.context_front import Bakside, Domslinje, Forside, Sammendrag, Tittelside, Vurderingsrad
from revisjon.report.figures import Stripe
from revisjon.report.figures import bakside as baksidemønster
from revisjon.report.figures import forside as forsidemønster
from revisjon.report.figures.cover import Taler as Retning
from revisjon.report.fit import TOPP_TITTEL, på_linje, tittelplass, tittelside_full
from revisjon.report.parts.conclusion import anbefalinger, grupper, svar
from revisjon.report.parts.matrix import domslinjer, likt, matrise
from revisjon.report.parts.reader import svarfrist
from revisjon.report.resource_names import RESSURS
from revisjon.words import Ord, dato_tekst, fyll, liste_tekst, stor, tall_i_ord
from revisjon.words.editions import Utgaveord
from revisjon.words.sentences import Setninger

_ULIKE = 2
"""Verdicts on a criterion, from which on each must say what it is about."""
_PLASS = 113
"""Millimetres of the table of verdicts for criterion and bodies."""


def dokument(g: Grunnlag) -> Dokumentvisning:
    """Return what the document is called and marked with."""
    oppdrag, ord_ = g.prosjekt.oppdrag, g.ord_
    dato = dato_tekst(oppdrag.dato, ord_)
    merke = ord_.merker[g.utgave.navn] if g.utgave.merket else ""
    return Dokumentvisning(
        språk=ord_.språk,
        tittel=oppdrag.tittel,
        undertittel=fyll(ord_.dokument_om, reviderte=g.reviderte),
        type=ord_.dokumenttype,
        dato=dato,
        virksomhet=g.reviderte,
        forfatter=g.prosjekt.revisor.navn if g.prosjekt.revisor else "",
        utgave=g.utgave.navn,
        utgave_tekst=f"{ord_.utgaver[g.utgave.navn]}, {dato}",
        merke=merke,
        bunntekst=med_dato(merke or ord_.dokumenttype, dato),
        bare_fakta=g.utgave.bare_fakta,
        topp_virksomhet=g.reviderte_kort,
        topp_tittel=på_linje(oppdrag.tittel, TOPP_TITTEL),
    )


def med_dato(tekst: str, dato: str) -> str:
    """Return a footer with its date: apart from a legal ground, of which it would seem to be the date."""
    return f"{tekst}. {stor(dato)}" if ". " in tekst else f"{tekst}, {dato}"


def forside(g: Grunnlag) -> Forside:
    """Return the cover."""
    frist, deling = svarfrist(g), g.ord_.utgave.deling if g.utgave.bare_fakta else ""
    plass = tittelplass(g.prosjekt.oppdrag.tittel, g.reviderte, (frist, deling))
    mønster = forsidemønster(striper(g), g.stil, topp=plass.topp, alt=_om_strekene(g).forsidealt)
    revisor = g.prosjekt.revisor
    return Forside(
        firma=revisor.navn if revisor else "",
        logo=logo(revisor),
        mønster=Markup(mønster),  # noqa: S704 - our own drawing
        tittelgrad=plass.grad,
        frist=frist,
        deling=deling,
    )


def _om_strekene(g: Grunnlag) -> Setninger | Utgaveord:
    """Return the words for the pattern, which tells nothing of what findings mean beside facts alone."""
    return g.ord_.utgave if g.utgave.bare_fakta else g.ord_.setning


def striper(g: Grunnlag) -> tuple[Stripe, ...]:
    """Return one stripe per finding, in the order of print; green where a recommendation rests on it."""
    grunnlag = {id_ for a in g.prosjekt.anbefalinger.values() for id_ in a.grunnlag}
    kapitler = {k.id: nr for nr, k in enumerate(g.prosjekt.kapitler)}
    return tuple(
        Stripe(_taler(funn), kapitler.get(funn.kapittel, 0), grønn=funn.id in grunnlag)
        for funn in g.prosjekt.funn.values()
    )


def _taler(funn: Funn) -> Retning:
    """Return which way a finding speaks over all the claims that it bears on."""
    taler = {b.taler for b in funn.belyser}
    if not taler:
        return "kontekst"
    return taler.pop() if len(taler) == 1 else "delvis"


def logo(revisor: Revisor | None) -> Logo | None:
    """Return the logo of the firm, where it has one."""
    if revisor is None or revisor.logo is None:
        return None
    return Logo(f"{RESSURS}{revisor.logo.sti}", revisor.logo.alt or revisor.navn)


def tittelside(g: Grunnlag) -> Tittelside:
    """Return the facts of the engagement."""
    oppdrag = g.prosjekt.oppdrag
    fakta, merknad = tuple(_fakta(g, oppdrag)), g.tekster.blokk(oppdrag.merknad)
    undertittel = fyll(g.ord_.dokument_om, reviderte=g.reviderte)
    verdier = [f.verdi.striptags() for f in fakta]
    om = g.om_skjermingen
    tett = tittelside_full(oppdrag.tittel, undertittel, verdier, " ".join([merknad.striptags(), *om]))
    return Tittelside(fakta, merknad, om, tuple(_kolofon(g)), tett)


def _fakta(g: Grunnlag, oppdrag: Oppdrag) -> Iterator[Faktum]:
    ord_, e = g.ord_, g.ord_.etikett
    bestilling, periode = oppdrag.bestilling, oppdrag.periode
    organ = stor(bestilling.organ)
    navn = oppdrag.reviderte[0].navn
    if len(oppdrag.reviderte) == 1 and navn not in organ:
        organ = f"{organ} {ord_.binde.i} {navn}"
    yield _faktum(e.oppdragsgiver, organ)
    vedtak = [fyll(e.sak, nr=bestilling.sak)] if bestilling.sak else []
    vedtak += [dato_tekst(bestilling.dato, ord_)] if bestilling.dato else []
    if vedtak:
        yield _faktum(e.bestilling, stor(", ".join(vedtak)))
    spenn = fyll(ord_.dato.spenn, fra=dato_tekst(periode.fra, ord_), til=dato_tekst(periode.til, ord_))
    yield _faktum(e.periode, stor(spenn))
    yield _faktum(e.standard, ord_.standarder.get(oppdrag.standard, oppdrag.standard))
    if oppdrag.team:
        yield _faktum(e.team, stor(liste_tekst([_medlem(m) for m in oppdrag.team], ord_)))
    if oppdrag.kvalitetssikring:
        yield Faktum(e.kvalitetssikring, g.tekster.linje(oppdrag.kvalitetssikring))
    if grunn := unntatt_i(g, ord_.skjerming.inneholder):
        yield _faktum(ord_.skjerming.offentlighet, grunn)
    yield _faktum(e.utgave, f"{ord_.utgaver[g.utgave.navn]}, {dato_tekst(oppdrag.dato, ord_)}")


def unntatt_i(g: Grunnlag, mønster: str) -> str:
    """Return that the final edition holds what may not be published, and on what grounds; empty elsewhere."""
    grunner = () if g.utgave.merket or g.utgave.skjermet else hjemler(g.prosjekt)
    return fyll(mønster, hjemmel=liste_tekst(grunner, g.ord_)) if grunner else ""


def _medlem(medlem: Teammedlem) -> str:
    return f"{medlem.navn} ({medlem.rolle})" if medlem.navn else medlem.rolle


def _faktum(etikett: str, verdi: str) -> Faktum:
    return Faktum(etikett, escape(typografi(verdi)))


def _kolofon(g: Grunnlag) -> Iterator[str]:
    revisor = g.prosjekt.revisor
    if revisor is not None:
        yield ". ".join(
            d.rstrip(".") for d in (", ".join(_navn_og_adresse(revisor)), *kontakt(revisor, g.ord_))
        )
    if stripene := striper(g):
        brede = sum(s.grønn for s in stripene)
        yield om_mønsteret(len(stripene), brede, g.ord_, _om_strekene(g).forsidemønster)


def om_mønsteret(funn: int, brede: int, ord_: Ord, mønster: str = "") -> str:
    """Return what the cover's pattern shows: how many findings, and how many of their stripes are wide.

    The colour is the firm's own, so the stripes in it are told by their width.
    """
    s = ord_.setning
    streker = s.forsidestrek if funn == 1 else fyll(s.forsidestreker, funn=tall_i_ord(funn, ord_))
    strek = s.forsidestrek_tynn if brede else s.forsidestrek_alle
    lengder = fyll(s.forsidelengder, strek=strek) if brede < funn else ""
    return fyll(
        mønster or s.forsidemønster, streker=streker, lengder=lengder, brede=_om_brede(funn, brede, ord_)
    )


def _om_brede(funn: int, brede: int, ord_: Ord) -> str:
    s = ord_.setning
    if brede == 0:
        return ""
    if brede == funn:
        return s.forsidebred_alene if funn == 1 else s.forsidebrede_alle
    return s.forsidebred if brede == 1 else fyll(s.forsidebrede, brede=tall_i_ord(brede, ord_))


def _navn_og_adresse(revisor: Revisor) -> list[str]:
    return [d for d in (revisor.navn, revisor.adresse) if d]


def kontakt(revisor: Revisor, ord_: Ord) -> list[str]:
    """Return how the firm is reached: telephone, e-mail and web site, as far as known."""
    telefon = f"{ord_.etikett.telefon} {revisor.telefon}" if revisor.telefon else ""
    nettsted = revisor.nettsted.removeprefix("https://").removeprefix("http://").rstrip("/")
    return [d for d in (telefon, revisor.epost, nettsted) if d]


def sammendrag(g: Grunnlag) -> Sammendrag:
    """Return the summary."""
    skrevet = g.prosjekt.oppdrag.sammendrag
    rader = tuple(_vurderingsrader(g))
    ingress = g.tekster.linje(skrevet.ingress) if skrevet else INTET
    tekst = g.tekster.blokk(skrevet.tekst) if skrevet else INTET
    alle_svar, alle_anbefalinger = svar(g), anbefalinger(g)
    med_sikkerhet = any(linje.sikkerhet for rad in rader for linje in rad.dommer)
    lest = fyll(g.ord_.regel.sikkerhet_lest, virksomheten=g.virksomheten) if med_sikkerhet else ""
    noe = ingress or tekst or alle_svar or rader or alle_anbefalinger
    return Sammendrag(
        ingress=ingress,
        tekst=tekst,
        svar=alle_svar,
        vurderinger=rader,
        matrise=matrise(g, sorted(g.vurdert.vurderinger, key=_kriterierekke(g)), _PLASS),
        med_sikkerhet=med_sikkerhet,
        sikkerhet=lest,
        skala=tuple(g.merke(navn) for navn in g.skala),
        anbefalinger=alle_anbefalinger,
        grupper=grupper(g, alle_anbefalinger),
        ikke_skrevet="" if noe else g.ikke_skrevet,
    )


def _vurderingsrader(g: Grunnlag) -> Iterator[Vurderingsrad]:
    for kriterium in g.prosjekt.kriterier.values():
        vurderinger = [v for v in g.vurdert.vurderinger if v.kriterium.id == kriterium.id]
        yield Vurderingsrad(
            g.kriterium(kriterium),
            ", ".join(kriterium.problemstillinger),
            tuple(_domslinjer(g, vurderinger)),
            g.anbefalt(g.vurdert.anbefalt.get(kriterium.id, ())),
        )


def _domslinjer(g: Grunnlag, vurderinger: Sequence[Kriterievurdering]) -> Iterator[Domslinje]:
    """Yield verdicts with certainty: one where all agree, else body by body and question by question."""
    if len({likt(v) for v in vurderinger}) < _ULIKE:
        yield from (Domslinje(g.merke(v.gjeldende), "", "", g.grad(v.sikkerhet)) for v in vurderinger[:1])
        return
    flere = len({v.problemstilling for v in vurderinger}) > 1
    for revidert in dict.fromkeys(g.revidert(v) for v in vurderinger):
        om = [v for v in vurderinger if g.revidert(v) == revidert]
        yield from domslinjer(g, om, revidert, navngi_spørsmål=flere)


def bakside(g: Grunnlag) -> Bakside | None:
    """Return the back; none without a firm to sign it."""
    revisor = g.prosjekt.revisor
    if revisor is None:
        return None
    linjer = [revisor.adresse, revisor.postadresse, *kontakt(revisor, g.ord_)]
    opphav = f"© {g.prosjekt.oppdrag.dato.år} {revisor.navn}"
    mønster = baksidemønster(striper(g), g.stil, alt=g.ord_.setning.baksidealt)
    return Bakside(
        om=g.tekster.blokk(revisor.om),
        avslutning=g.tekster.blokk(revisor.avslutning),
        adresse=(*dict.fromkeys(linje for linje in linjer if linje), opphav),
        mønster=Markup(mønster),  # noqa: S704 - our own drawing
    )


def _kriterierekke(g: Grunnlag) -> Callable[[Kriterievurdering], int]:
    """Return a sort key that puts verdicts in the order of the criteria."""
    rekke = {id_: nr for nr, id_ in enumerate(g.prosjekt.kriterier)}
    return lambda v: rekke[v.kriterium.id]
