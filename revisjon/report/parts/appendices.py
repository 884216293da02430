"""Appendices: statements, derivation of the criteria, sources."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from revisjon.markup.typography import typografi
from revisjon.model import Kilde, Svar, Uttalelse, avgitt_av, uten_uttalelse
from revisjon.report.basis import Grunnlag
from revisjon.report.citations import full_referanse
from revisjon.report.context import Faktum
from revisjon.report.context_appendices import (
    Kildegruppe,
    Kildevisning,
    Påstandsvisning,
    Svarrad,
    Utledning,
    Uttalelsesvisning,
    Utøvd,
)
from revisjon.report.parts.assessment import skjønn
from revisjon.report.parts.documents import skjermet_i
from revisjon.report.parts.letters import Brev, filfakta, vis
from revisjon.report.sources import intervjurunder
from revisjon.words import dato_tekst, fyll, liste_tekst, stor, tall_i_ord


def uttalelser(g: Grunnlag) -> tuple[Uttalelsesvisning, ...]:
    """Return the statements on the draft, each in full."""
    reviderte = g.prosjekt.oppdrag.reviderte
    rekke = sorted(g.prosjekt.uttalelser, key=lambda u: reviderte.index(avgitt_av(u, reviderte)[0]))
    return tuple(_uttalelse(g, u) for u in rekke)


def mangler_uttalelse(g: Grunnlag) -> str:
    """Return which bodies have not made a statement although others have, for editions that come after it."""
    p = g.prosjekt
    uten = uten_uttalelse(p.oppdrag.reviderte, p.anbefalinger.values(), p.uttalelser)
    if g.utgave.merket or not uten or not p.uttalelser:
        return ""
    navn = liste_tekst([r.navn for r in uten], g.ord_)
    return fyll(g.ord_.disposisjon.uttalelse_mangler, reviderte=navn)


def _uttaler(g: Grunnlag, u: Uttalelse) -> str:
    """Return the body that makes a statement, where there are several."""
    reviderte = g.prosjekt.oppdrag.reviderte
    fra = avgitt_av(u, reviderte)
    return fra[0].navn if len(reviderte) > 1 and len(fra) == 1 else ""


def _titler(g: Grunnlag, u: Uttalelse) -> tuple[str, str]:
    """Return the titles of a statement and of the answers in it."""
    ord_, navn = g.ord_.disposisjon, _uttaler(g, u)
    tittel = fyll(g.ord_.overskrift.uttalelse, fra=u.fra)
    if not navn:
        return tittel, g.ord_.tabell.svar
    if navn not in u.fra:
        tittel = fyll(ord_.uttalelse_fra, fra=u.fra, revidert=navn)
    return tittel, fyll(ord_.svar_fra, revidert=navn)


def _uttalelse(g: Grunnlag, u: Uttalelse) -> Uttalelsesvisning:
    tittel, svartittel = _titler(g, u)
    ord_ = g.ord_.brev
    hva = fyll(ord_.brevet, fra=u.fra)
    brev, tekst = vis(g, Brev(u.fil, u.tekst, u.som_sider(), hva, ord_.tekst_i_brevet, 3))
    hel = not skjermet_i(g, tekst)
    return Uttalelsesvisning(
        fra=u.fra,
        tittel=tittel,
        svartittel=svartittel,
        innledning=_gang(g, u, hel=hel),
        svar=tuple(
            _svarrad(g, s) for s in sorted(u.svar, key=lambda s: int(g.anbefalingsnumre[s.anbefaling]))
        ),
        overskrift=u.overskrift or ("" if hel else g.ord_.overskrift.uttalelse_skjermet),
        fakta=(*_fakta(g, u), *filfakta(g, u.fil)),
        tekst=tekst,
        underskrift=u.underskrift,
        merknad=u.merknad,
        brev=brev,
    )


def _gang(g: Grunnlag, u: Uttalelse, *, hel: bool) -> str:
    s, ord_ = g.ord_.setning, g.ord_
    setninger = []
    if u.sendt and u.frist:
        setninger.append(
            fyll(s.uttalelse_sendt_med_frist, dato=dato_tekst(u.sendt, ord_), frist=dato_tekst(u.frist, ord_))
        )
    elif u.sendt:
        setninger.append(fyll(s.uttalelse_sendt, dato=dato_tekst(u.sendt, ord_)))
    setninger.append(fyll(s.uttalelse_mottatt, dato=dato_tekst(u.mottatt, ord_)))
    gjengitt = (s.uttalelse_gjengitt, s.uttalelse_gjengitt_etter)
    skjermet = (s.uttalelse_skjermet, s.uttalelse_skjermet_etter)
    setninger.append((gjengitt if hel else skjermet)[bool(u.svar)])
    return " ".join(setninger)


def _fakta(g: Grunnlag, u: Uttalelse) -> Iterator[Faktum]:
    e, ord_ = g.ord_.etikett, g.ord_
    fra = f"{stor(u.fra)}, {u.organisasjon}" if u.organisasjon else stor(u.fra)
    numre = []
    if u.referanse:
        numre = [
            fyll(mønster, nr=nr)
            for mønster, nr in ((e.vår_referanse, u.referanse.vår), (e.deres_referanse, u.referanse.deres))
            if nr
        ]
    rader = (
        (e.fra, fra),
        (e.til, u.mottaker),
        (e.dato, stor(dato_tekst(u.mottatt, ord_))),
        (e.referanse, ", ".join(numre)),
        (e.kopi, u.kopi),
    )
    yield from (Faktum(etikett, escape(typografi(verdi))) for etikett, verdi in rader if verdi)


def _svarrad(g: Grunnlag, s: Svar) -> Svarrad:
    anbefaling = g.prosjekt.anbefalinger[s.anbefaling]
    deler = {d.id: d.tekst for d in anbefaling.deler}
    nr = g.anbefalingsnumre[s.anbefaling]
    return Svarrad(
        nr=f"{nr} {s.del_}" if s.del_ else nr,
        anbefaling=stor(deler[s.del_]) if s.del_ in deler else anbefaling.kort or stor(anbefaling.tekst),
        holdning=g.ord_.holdninger[s.holdning],
        kort=s.kort,
        tekst=g.tekster.blokk(s.tekst),
        ansvarlig=s.ansvarlig,
        frist=dato_tekst(s.frist, g.ord_) if s.frist else "",
    )


def utøvd(g: Grunnlag) -> Utøvd | None:
    """Return the judgements in force, the milder ones first; nothing where none is written."""
    visninger = [s for v in g.vurdert.vurderinger if (s := skjønn(g, v))]
    if not visninger and not g.prosjekt.skjønn:
        return None
    flere_spørsmål = len({v.problemstilling for v in g.vurdert.vurderinger}) > 1
    return Utøvd(tuple(sorted(visninger, key=lambda s: not s.mildere)), flere_spørsmål)


def utledninger(g: Grunnlag) -> tuple[Utledning, ...]:
    """Return how each criterion was derived, and the claims it consists of."""
    return tuple(
        Utledning(
            g.kriterium(k),
            g.tekster.blokk(k.utledning),
            tuple(Påstandsvisning(p.id, p.påstand, p.avgjørende) for p in k.punkter),
        )
        for k in g.prosjekt.kriterier.values()
    )


def kildegrupper(g: Grunnlag) -> tuple[Kildegruppe, ...]:
    """Return the list of sources."""
    return tuple(
        Kildegruppe(
            g.ord_.kilde.grupper[bokstav],
            tuple(_kilde(g, kilde) for kilde in kilder),
            _antall_intervjuet(g) if any(k.type == "intervju" for k in kilder) else "",
        )
        for bokstav, kilder in g.kilder.grupper
    )


def _kilde(g: Grunnlag, kilde: Kilde) -> Kildevisning:
    kode = g.kilder.koder[kilde.id]
    if kilde.type != "intervju":
        return Kildevisning(kode, full_referanse(kilde, g.ord_, hel_lenke=True))
    rolle = stor(kilde.rolle or kilde.tittel)
    if kilde.antall > 1:
        rolle = fyll(g.ord_.kilde.flere_personer, tekst=rolle, antall=str(kilde.antall))
    dato = f", {dato_tekst(kilde.dato, g.ord_)}" if kilde.dato else ""
    return Kildevisning(kode, escape(typografi(f"{rolle}{dato}.")))


def _antall_intervjuet(g: Grunnlag) -> str:
    antall = sum(k.antall for k in intervjurunder(g.prosjekt))
    if antall == 1:
        return ""
    return stor(fyll(g.ord_.setning.intervjuet_i_alt, antall=tall_i_ord(antall, g.ord_)))
