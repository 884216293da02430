"""What was reviewed is the original: read in another målform, a project has been reviewed as far as that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.grounds import Nett, Ting, alle_ting
from revisjon.followup.reassess import avtrykk_av
from revisjon.model import Lås, Prosjekt
from revisjon.rules import fra_skala


def med_gjennomgang(oversatt: Prosjekt, original: Prosjekt) -> Prosjekt:
    """Return a translated project whose reviews hold exactly where those of the original do.

    Fingerprints are of texts, and would all be others in another målform. Each that agrees with the original
    is put in the place of that of the translation; one that does not, stays and does not agree here either.
    """
    nett, oversatt_nett = Nett.av(original), Nett.av(oversatt)
    her, der = alle_ting(oversatt), alle_ting(original)

    def ny(navn: str, lås: Lås) -> Lås:
        if navn not in her or navn not in der:
            return lås
        return _flyttet(
            lås, (der[navn], nett.grunnlag(der[navn])), (her[navn], oversatt_nett.grunnlag(her[navn]))
        )

    return replace(
        oversatt,
        lås={navn: ny(navn, lås) for navn, lås in oversatt.lås.items()},
        oppfølging=replace(oversatt.oppfølging, frosset=_frosset(oversatt, original)),
    )


_TingMedGrunnlag = tuple[Ting, Mapping[str, str]]


def _flyttet(lås: Lås, fra: _TingMedGrunnlag, til: _TingMedGrunnlag) -> Lås:
    """Return a review with the fingerprints of the translation where those of the original agree."""
    (ting, grunnlag), (ny_ting, nytt_grunnlag) = fra, til
    return replace(
        lås,
        selv=avtrykk(ny_ting) if lås.selv == avtrykk(ting) else lås.selv,
        grunnlag={
            navn: nytt_grunnlag.get(navn, merke) if grunnlag.get(navn) == merke else merke
            for navn, merke in lås.grunnlag.items()
        },
    )


def _frosset(oversatt: Prosjekt, original: Prosjekt) -> dict[str, str]:
    """Return the criteria as they were when the follow-up began, in the same way."""
    før, nå = fra_skala(original.skala), fra_skala(oversatt.skala)
    return {
        id_: avtrykk_av(oversatt.kriterier[id_], nå)
        if id_ in original.kriterier
        and id_ in oversatt.kriterier
        and merke == avtrykk_av(original.kriterier[id_], før)
        else merke
        for id_, merke in original.oppfølging.frosset.items()
    }
