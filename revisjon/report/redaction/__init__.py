"""The public edition: from assessed project to assessed project, without what may not be published.

All that follows, in every format, is made from what comes out of here, so nothing has to be painted over.
The verdicts are those of the whole report.
"""

from __future__ import annotations

from dataclasses import replace

from revisjon.assess import VurdertProsjekt
from revisjon.model import Prosjekt
from revisjon.model.confidential import konfidensielle
from revisjon.records import dataclass
from revisjon.report.document import Hemmelighet
from revisjon.report.redaction.fields import Feltskjermer, med_arvet
from revisjon.report.redaction.letters import uten_røpende_sider
from revisjon.report.redaction.masking import Maske
from revisjon.report.redaction.names import med_tall_på_plass
from revisjon.report.redaction.numbers import finn_borte
from revisjon.report.redaction.secrets import hemmeligheter
from revisjon.report.redaction.sources import offentlige_filer
from revisjon.report.redaction.texts import Tekstbytter
from revisjon.report.redaction.verdicts import Dommer
from revisjon.report.redaction.walk import bytt
from revisjon.words import Ord, fyll, ordbok
from revisjon.words.persons import utvalg_røper

__all__ = ["Skjermet", "konfidensielle", "offentlige_filer", "skjerm"]


@dataclass(frozen=True, slots=True)
class Skjermet:
    """A project without what may not be published."""

    vurdert: VurdertProsjekt
    hemmeligheter: tuple[Hemmelighet, ...] = ()
    """What no finished file may hold."""
    om: tuple[str, ...] = ()
    """What the reader is told of it, in sentences; none where nothing was left out."""


def skjerm(vurdert: VurdertProsjekt) -> Skjermet:
    """Leave out what is confidential, the texts of the project's list, and counts of 1 to 4 persons."""
    # What readers remark on drafts is not in this edition.
    prosjekt = replace(vurdert.prosjekt, merknader=())
    ord_ = ordbok(prosjekt.oppdrag.målform)
    hel = uten_røpende_sider(med_arvet(prosjekt))
    maske = Maske(hel, finn_borte(hel, ord_), ord_)
    bytter = Tekstbytter.av(prosjekt.skjerming, ord_)
    uten_tall = maske.masker()
    uten_felt = med_tall_på_plass(Feltskjermer(ord_).skjerm(uten_tall), bytter.streng)
    ferdig = _med_filer(bytt(uten_felt, bytter), bytter)
    dommer = Dommer(hel, uten_felt.kilder, maske, ord_)
    har_felt = ferdig != uten_tall
    ferdig = _uten_spor(ferdig, ord_)
    return Skjermet(
        replace(
            vurdert,
            prosjekt=ferdig,
            vurderinger=tuple(bytt(dommer.skjerm(v), bytter) for v in vurdert.vurderinger),
        ),
        hemmeligheter(hel, ferdig, ord_),
        _om(ord_, felt=har_felt, få=uten_tall != hel),
    )


def _om(ord_: Ord, *, felt: bool, få: bool) -> tuple[str, ...]:
    s = ord_.skjerming
    om = (*((s.om_felt,) if felt else ()), *((fyll(s.om_få, hjemmel=s.hjemmel_få),) if få else ()))
    return (*om, s.om_vurdering) if om else ()


def _med_filer(p: Prosjekt, b: Tekstbytter) -> Prosjekt:
    """Let files go by the names that the records now have."""
    return replace(
        p,
        filer={b.sti(sti): data for sti, data in p.filer.items()},
        brev={b.sti(sti): data for sti, data in p.brev.items()},
    )


def _uten_spor(p: Prosjekt, ord_: Ord) -> Prosjekt:
    """Leave out what is not for print, and would tell of what was left out."""
    utvalg = {i: u for i, u in p.utvalg.items() if not utvalg_røper(u, ord_)}
    return replace(p, skjerming=(), lås={}, utvalg=utvalg)
