"""What was reviewed is the original, whatever målform it is read in."""

from __future__ import annotations

from dataclasses import replace

from eksempel import ROT, prosjekt

from revisjon.assess.suspects import mistenkte
from revisjon.followup.reassess import avtrykk_av
from revisjon.followup.translated import med_gjennomgang
from revisjon.load import last
from revisjon.model import Lås, Prosjekt
from revisjon.rules import fra_skala


def oversatt() -> Prosjekt:
    p = last(ROT, "nynorsk").prosjekt
    assert p is not None
    return p


def test_a_translation_is_as_reviewed_as_the_original() -> None:
    original, nynorsk = prosjekt(), oversatt()
    assert len(original.lås) > 5
    assert mistenkte(original) == ()
    # Its texts are others, so all would have to be reviewed again.
    assert len(mistenkte(nynorsk)) > 5
    assert mistenkte(med_gjennomgang(nynorsk, original)) == ()


def test_what_has_changed_in_the_original_is_not_hidden() -> None:
    original, nynorsk = prosjekt(), oversatt()
    lås = {
        n: Lås("0" * 32, dict.fromkeys(x.grunnlag, "1" * 32), x.av, x.dato) for n, x in original.lås.items()
    }
    original, nynorsk = replace(original, lås=lås), replace(nynorsk, lås=lås)
    før, nå = mistenkte(original), mistenkte(med_gjennomgang(nynorsk, original))
    assert len(før) == len(lås)
    assert [(m.id, m.selv_endret, m.endret) for m in nå] == [(m.id, m.selv_endret, m.endret) for m in før]


def test_criteria_are_as_they_were_when_the_follow_up_began() -> None:
    original, nynorsk = prosjekt(), oversatt()
    rad = fra_skala(original.skala)
    frosset = {k.id: avtrykk_av(k, rad) for k in original.kriterier.values()} | {"oversikt": "0" * 32}
    original = replace(original, oppfølging=replace(original.oppfølging, frosset=frosset))
    nå = med_gjennomgang(nynorsk, original).oppfølging.frosset
    like = {id_ for id_, merke in nå.items() if merke == avtrykk_av(nynorsk.kriterier[id_], rad)}
    assert like == {*nynorsk.kriterier} - {"oversikt"}
