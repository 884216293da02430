"""One project → what the overview keeps of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from revisjon.assess import Kriterievurdering
from revisjon.diagnostics import Alvor, Diagnose
from revisjon.followup.case import Fulgt, Sak
from revisjon.followup.reassess import Endring, Sammenlikning
from revisjon.followup.records import (
    Delrad,
    Feilet,
    Hendelsesrad,
    Kriterierad,
    Lest,
    Melding,
    Prosjektrad,
    Rad,
    Stilling,
    Svikt,
)
from revisjon.followup.status import Status, grad
from revisjon.markup import referanser
from revisjon.model import Dato, Hjemmel, Kriterium, Loggført, Prosjekt
from revisjon.model.bodies import gitt_til
from revisjon.rules import Verdi, fra_skala
from revisjon.words import ordbok, utregnet_tekst

_MERKER = re.compile(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")
_SLUTT = re.compile(r"\s+([.,;:])")
_SVAK = frozenset((Verdi.NEI, Verdi.DELVIS))


def lest(sak: Sak, sti: str) -> Lest:
    """Return what is kept of a project that is followed on a day. `sti` is where it lies."""
    p = sak.prosjekt
    o = p.oppdrag
    prosjekt = Prosjektrad(
        sti,
        o.id,
        o.tittel,
        str(o.dato),
        o.målform,
        o.tema,
        tuple(r.navn for r in o.reviderte),
        tuple(dict.fromkeys(r.kommunenummer for r in o.reviderte if r.kommunenummer)),
        len(sak.anbefalinger),
        tuple(_svikt(sak)),
    )
    return Lest(prosjekt, tuple(_rad(f, prosjekt, p) for f in sak.anbefalinger))


def feilet(sti: str, diagnoser: Iterable[Diagnose]) -> Feilet:
    """Return that a project could not be read: the errors, in the order they are given."""
    feil = (d for d in diagnoser if d.alvor is Alvor.FEIL)
    return Feilet(sti, tuple(Melding(str(d.plass), d.kode, str(d.alvor), d.melding, d.råd) for d in feil))


def _rad(f: Fulgt, prosjekt: Prosjektrad, p: Prosjekt) -> Rad:
    a, s = f.anbefaling, f.status
    hos = gitt_til(a, p.oppdrag.reviderte)
    tekster = {d.id: d.tekst for d in a.deler}
    gjort, av = grad(s)
    return Rad(
        prosjekt,
        a.id,
        _ren(a.kort, p),
        _ren(a.tekst, p),
        a.mottaker,
        a.styrke,
        tuple(r.navn for r in hos),
        tuple(dict.fromkeys(r.kommunenummer for r in hos if r.kommunenummer)),
        _stilling(s),
        gjort,
        av,
        tuple(Delrad(d.del_, _ren(tekster[d.del_], p), _stilling(d)) for d in s.deler),
        tuple(_kriterium(k, p) for k in f.kriterier),
        tuple(_hendelse(i, p) for i in s.hendelser),
    )


def _stilling(s: Status) -> Stilling:
    return Stilling(
        str(s.tilstand),
        s.svar,
        s.vedtak,
        s.avviker,
        s.framdrift,
        s.vurdering,
        s.grunn,
        _dato(s.frist),
        _dato(s.neste),
        s.sist.isoformat() if s.sist else "",
        s.ansvarlig,
        s.utsatt,
        s.gjenåpnet,
        s.forfalt,
        s.dager_over,
        s.meldt_i_tide,
        s.alder,
        s.stille,
    )


def _dato(dato: Dato | None) -> str:
    return str(dato) if dato else ""


def _kriterium(k: Sammenlikning, p: Prosjekt) -> Kriterierad:
    ny = k.endring is not Endring.IKKE_UNDERSØKT
    return Kriterierad(
        k.før.kriterium.id,
        _ren(k.før.kriterium.kort or k.før.kriterium.krav, p),
        k.før.problemstilling,
        k.før.revidert,
        k.før.utfall.navn,
        # Without new evidence there is no verdict of today, only that of the report.
        k.nå.utfall.navn if ny and k.undersøkt else "",
        str(k.endring),
        k.hvorfor,
        k.oppfylt,
    )


def _hendelse(i: Loggført, p: Prosjekt) -> Hendelsesrad:
    return Hendelsesrad(
        str(i.dato),
        str(i.innført),
        i.del_,
        i.hva,
        i.av,
        i.framdrift or i.vurdering or i.utfall or i.holdning or i.grunn or "",
        i.sak,
        _ren(i.tekst.verdi, p) if i.tekst else "",
        _dato(i.frist),
        i.avviker,
    )


def _svikt(sak: Sak) -> Iterator[Svikt]:
    """Yield each criterion that was not met in the report, once, with the worst verdict it got."""
    trinn = fra_skala(sak.prosjekt.skala).utfall
    svake: dict[str, list[Kriterievurdering]] = {}
    for s in sak.kriterier:
        if _svikter(s.før, trinn):
            svake.setdefault(s.før.kriterium.id, []).append(s.før)
    for k in sak.prosjekt.kriterier.values():
        if mine := svake.get(k.id):
            verst = max((v.gjeldende for v in mine), key=trinn.index)
            reviderte = tuple(dict.fromkeys(v.revidert for v in mine))
            yield Svikt(
                k.id,
                _ren(k.kort or k.krav, sak.prosjekt),
                _ren(k.krav, sak.prosjekt),
                tuple(_hjemler(k, sak.prosjekt)),
                verst,
                reviderte,
            )


def _svikter(v: Kriterievurdering, trinn: Sequence[str]) -> bool:
    """Tell whether a criterion fails: a step below the best of the scale, and a decisive claim not met.

    What cannot be concluded is no failure, nor is what is met but for claims that decide nothing.
    """
    return v.gjeldende in trinn[1:] and any(p.avgjørende and p.verdi in _SVAK for p in v.punkter)


def _hjemler(k: Kriterium, p: Prosjekt) -> Iterator[tuple[str, str, str]]:
    for h in k.hjemmel:
        if kilde := p.kilder.get(h.kilde):
            navn = kilde.korttittel or kilde.tittel or kilde.id
            # Ids of sources are the project's own; a title says more across projects.
            yield kilde.ident or kilde.tittel or kilde.korttittel, h.bestemmelse, _trykt(navn, h)


def _trykt(navn: str, h: Hjemmel) -> str:
    return f"{navn} {h.bestemmelse}".strip()


def _ren(tekst: str, p: Prosjekt) -> str:
    """Return an auditor's text on one line, without marks; numbers are put in, and notes left out."""
    biter: Sequence[str] = [*_biter(tekst, p)]
    return _SLUTT.sub(r"\1", " ".join(_MERKER.sub("", "".join(biter)).split()))


def _biter(tekst: str, p: Prosjekt) -> Iterator[str]:
    fra = 0
    for ref in referanser(tekst):
        yield tekst[fra : ref.start]
        fra = ref.slutt
        if ref.slag == "tall" and ref.ider[0] in p.verdier:
            yield utregnet_tekst(p.verdier[ref.ider[0]], ref.form, ordbok(p.oppdrag.målform))
        elif ref.slag in ("kryss", "kriterium"):
            yield ref.ider[0]
    yield tekst[fra:]
