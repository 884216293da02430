"""From question to recommendation: the chain of every verdict as a table."""

from __future__ import annotations

from markupsafe import Markup

from revisjon.assess import Kriterievurdering, Punktvurdering, Årsak
from revisjon.report.basis import Grunnlag
from revisjon.report.context_appendices import (
    Påstandsvisning,
    Sporbarhet,
    Sporkriterium,
    Sporpunkt,
    Sporspørsmål,
)
from revisjon.report.data import anbefalt_for, antall
from revisjon.report.figures import kjede
from revisjon.words.tests import test_tekst

_AV_TEST = frozenset((Årsak.TEST, Årsak.UAVGJORT_TEST))


def sporbarhet(g: Grunnlag) -> Sporbarhet:
    """Return the appendix."""
    return Sporbarhet(
        kjede=Markup(kjede(_ledd(g), g.stil, g.ord_.tegning.kjede)),  # noqa: S704 - our own drawing
        spørsmål=tuple(
            Sporspørsmål(g.spørsmål(p), tuple(_kriterium(g, v) for v in vurderinger))
            for p in g.prosjekt.alle_problemstillinger()
            if (vurderinger := g.vurdert.for_problemstilling(p.id))
        ),
        med_sikkerhet=any(p.sikkerhet for v in g.vurdert.vurderinger for p in v.punkter),
    )


def _ledd(g: Grunnlag) -> tuple[tuple[int, str], ...]:
    return tuple((n, g.ord_.kjede[navn][n != 1]) for navn, n in antall(g.vurdert, g.kilder))


def _kriterium(g: Grunnlag, v: Kriterievurdering) -> Sporkriterium:
    return Sporkriterium(
        kriterium=g.kriterium(v.kriterium, g.revidert(v)),
        dom=g.merke(v.gjeldende),
        skjønn=v.skjønn is not None,
        sikkerhet=g.grad(v.sikkerhet),
        revidert=g.revidert(v),
        punkter=tuple(_punkt(g, v, p) for p in v.punkter),
    )


def _punkt(g: Grunnlag, v: Kriterievurdering, p: Punktvurdering) -> Sporpunkt:
    funn = dict.fromkeys(s.funn for s in p.støtte)
    return Sporpunkt(
        punkt=Påstandsvisning(p.punkt.id, p.punkt.påstand, p.avgjørende),
        svar=g.verdi(p.verdi),
        sikkerhet=g.grad(p.sikkerhet),
        test=test_tekst(p.test, g.ord_) if p.test and p.årsak in _AV_TEST else "",
        funn=g.funn(funn) if funn else Markup(g.ord_.tabell.tom),  # noqa: S704 - a word of ours
        kilder=g.kildekoder(p.kilder) if p.kilder else Markup(g.ord_.tabell.tom),  # noqa: S704
        anbefalinger=g.anbefalt(anbefalt_for(g.vurdert, v, p)),
    )
