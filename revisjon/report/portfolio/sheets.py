"""The portfolio as sheets: recommendations, their parts, the log, the projects, repeat findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from revisjon.followup.flags import merknader
from revisjon.followup.portfolio import Portefølje, tell
from revisjon.followup.records import Delrad, Hendelsesrad, Kriterierad, Prosjektrad, Rad, Stilling
from revisjon.followup.repeats import Forekomst, Gjentakelse
from revisjon.model import Dato
from revisjon.report.sheets import Ark, Dag, Kolonne, Verdi
from revisjon.words.portfolio import oversiktsord
from revisjon.words.portfolio_lexicon import Oversiktsord

T = TypeVar("T")
Felt = tuple[str, int, Callable[[T], Verdi]]
"""A column: the name of its heading, its width, and what stands in it."""
_LANG = 40
"""Columns as wide as this hold texts of several lines."""


def ark(p: Portefølje) -> tuple[Ark, ...]:
    """Return the sheets, the recommendations first."""
    o = oversiktsord(p.målform)
    return (
        _ark("anbefalinger", [*_om_raden(), *_om_anbefalingen(o)], p.rader, o),
        _ark("deler", _om_delen(o), [(r, d) for r in p.rader for d in r.deler], o),
        _ark("logg", _om_hendelsen(o), [(r, i) for r in p.rader for i in r.logg], o),
        _ark("prosjekter", _om_prosjektet(), [*_prosjekter(p)], o),
        _ark(
            "gjentatte",
            _om_gjentatte(o),
            [(nr, g, f) for nr, g in enumerate(p.gjentatte, start=1) for f in g.forekomster],
            o,
        ),
    )


def _ark(navn: str, felt: Sequence[Felt[T]], poster: Iterable[T], o: Oversiktsord) -> Ark:
    kolonner = tuple(Kolonne(o.kolonner[tittel], bredde, bredde >= _LANG) for tittel, bredde, _ in felt)
    rader = (tuple(les(post) for *_, les in felt) for post in poster)
    return Ark(o.ark[navn], kolonner, rader, o.flagg["ja"], o.flagg["nei"])


def dag(skrevet: str) -> Dag | None:
    """Return a written date as a value; None for none."""
    if not skrevet:
        return None
    d = Dato.les(skrevet)
    return Dag(d.siste, "dag" if d.dag else "måned" if d.måned else "år")


def _om_raden() -> list[Felt[Rad]]:
    return [
        ("kommune", 22, lambda r: r.kommune),
        ("kommunenr", 11, lambda r: ", ".join(r.kommunenumre)),
        ("prosjekt", 32, lambda r: r.prosjekt.tittel),
        ("prosjekt_id", 24, lambda r: r.prosjekt.id),
        ("år", 7, lambda r: r.prosjekt.år),
        ("tema", 18, lambda r: ", ".join(r.prosjekt.tema)),
        ("nr", 7, lambda r: r.id),
        ("anbefaling", 50, lambda r: r.kort or r.tekst),
    ]


def _om_anbefalingen(o: Oversiktsord) -> list[Felt[Rad]]:
    return [
        ("tilstand", 24, lambda r: o.verdi(r.stilling.tilstand)),
        ("flagg", 40, lambda r: ", ".join(merknader(r, o))),
        *((navn, bredde, _fra_rad(les)) for navn, bredde, les in _om_stillingen(o)),
        ("gjort", 10, lambda r: r.gjort if r.deler else None),
        ("av", 10, lambda r: r.av if r.deler else None),
        ("kriterier", 30, lambda r: _hvert(r.kriterier, lambda k: k.navn)),
        ("før", 18, lambda r: _hvert(r.kriterier, lambda k: o.verdi(k.før))),
        ("nå", 18, lambda r: _hvert(r.kriterier, lambda k: o.verdi(k.nå))),
        ("endring", 18, lambda r: _hvert(r.kriterier, lambda k: o.verdi(k.endring))),
        ("mottaker", 20, lambda r: r.mottaker),
        ("tekst", 60, lambda r: r.tekst),
        ("sti", 40, lambda r: r.prosjekt.sti),
    ]


def _om_stillingen(o: Oversiktsord) -> list[Felt[Stilling]]:
    return [
        ("frist", 12, lambda s: dag(s.frist)),
        ("forfalt", 10, lambda s: s.forfalt),
        ("dager_over", 12, lambda s: s.dager_over or None),
        ("ansvarlig", 24, lambda s: s.ansvarlig),
        ("svar", 14, lambda s: o.verdi(s.svar)),
        ("vedtak", 18, lambda s: o.verdi(s.vedtak)),
        ("avviker", 12, lambda s: s.avviker),
        ("framdrift", 18, lambda s: o.verdi(s.framdrift)),
        ("vurdering", 22, lambda s: o.verdi(s.vurdering)),
        ("grunn", 20, lambda s: o.verdi(s.grunn)),
        ("neste", 12, lambda s: dag(s.neste)),
        ("sist", 12, lambda s: dag(s.sist)),
        ("stille", 10, lambda s: s.stille),
        ("alder", 10, lambda s: s.alder),
        ("utsatt", 10, lambda s: s.utsatt),
        ("gjenåpnet", 11, lambda s: s.gjenåpnet),
    ]


def _fra_rad(les: Callable[[Stilling], Verdi]) -> Callable[[Rad], Verdi]:
    return lambda r: les(r.stilling)


def _fra_del(les: Callable[[Stilling], Verdi]) -> Callable[[tuple[Rad, Delrad]], Verdi]:
    return lambda rd: les(rd[1].stilling)


def _av_rad(les: Callable[[Rad], Verdi]) -> Callable[[tuple[Rad, object]], Verdi]:
    return lambda rd: les(rd[0])


def _om_delen(o: Oversiktsord) -> list[Felt[tuple[Rad, Delrad]]]:
    return [
        *((navn, bredde, _av_rad(les)) for navn, bredde, les in _om_raden()),
        ("del", 6, lambda rd: rd[1].id),
        ("tekst", 50, lambda rd: rd[1].tekst),
        ("tilstand", 24, lambda rd: o.verdi(rd[1].stilling.tilstand)),
        *((navn, bredde, _fra_del(les)) for navn, bredde, les in _om_stillingen(o)),
    ]


def _om_hendelsen(o: Oversiktsord) -> list[Felt[tuple[Rad, Hendelsesrad]]]:
    return [
        *((navn, bredde, _av_rad(les)) for navn, bredde, les in _om_raden()),
        ("del", 6, lambda ri: ri[1].del_),
        ("dato", 12, lambda ri: dag(ri[1].dato)),
        ("registrert", 12, lambda ri: dag(ri[1].registrert)),
        ("hva", 16, lambda ri: o.verdi(ri[1].hva)),
        ("hvem", 20, lambda ri: ri[1].av),
        ("resultat", 24, lambda ri: o.verdi(ri[1].resultat)),
        ("avviker", 12, lambda ri: ri[1].avviker),
        ("sak", 10, lambda ri: ri[1].sak),
        ("frist", 12, lambda ri: dag(ri[1].frist)),
        ("tekst", 60, lambda ri: ri[1].tekst),
    ]


Prosjektlinje = tuple[Prosjektrad, Sequence[Rad], str]
"""A project, what is chosen of it, and what is wrong with it."""


def _prosjekter(p: Portefølje) -> Iterator[Prosjektlinje]:
    hos: dict[str, list[Rad]] = {}
    for r in p.rader:
        hos.setdefault(r.prosjekt.sti, []).append(r)
    for q in p.prosjekter:
        yield q, hos.get(q.sti, ()), ""
    for f in p.feilede:
        feil = " ".join(f"{m.sted} {m.kode}: {m.tekst}" for m in f.meldinger)
        yield Prosjektrad(f.sti, "", "", "", "bokmål", (), (), (), 0), (), feil


def _om_prosjektet() -> list[Felt[Prosjektlinje]]:
    return [
        ("kommune", 22, lambda x: x[0].kommune),
        ("kommunenr", 11, lambda x: ", ".join(x[0].kommunenumre)),
        ("prosjekt", 40, lambda x: x[0].tittel),
        ("prosjekt_id", 24, lambda x: x[0].id),
        ("rapport", 12, lambda x: dag(x[0].dato)),
        ("tema", 18, lambda x: ", ".join(x[0].tema)),
        ("anbefalinger", 13, lambda x: None if x[2] else len(x[1])),
        ("forfalt", 10, lambda x: None if x[2] else tell(x[1]).forfalt),
        ("åpne", 10, lambda x: None if x[2] else tell(x[1]).åpne),
        ("fulgt_opp", 10, lambda x: None if x[2] else tell(x[1]).fulgt_opp),
        ("lukket", 14, lambda x: None if x[2] else tell(x[1]).lukket),
        ("feil", 60, lambda x: x[2]),
        ("sti", 40, lambda x: x[0].sti),
    ]


def _om_gjentatte(o: Oversiktsord) -> list[Felt[tuple[int, Gjentakelse, Forekomst]]]:
    return [
        ("gruppe", 8, lambda x: x[0]),
        ("kriterium", 50, lambda x: x[1].navn),
        ("hjemmel", 40, lambda x: "; ".join(x[1].hjemler)),
        ("rapport", 12, lambda x: dag(x[2].dato)),
        ("kommune", 22, lambda x: ", ".join(x[2].reviderte)),
        ("prosjekt", 32, lambda x: x[2].tittel),
        ("prosjekt_id", 24, lambda x: x[2].prosjekt),
        ("dom", 20, lambda x: o.verdi(x[2].dom)),
        ("likhet", 30, lambda x: o.verdi(x[2].likhet)),
        ("samme_sted", 24, lambda x: ", ".join(r for r in x[2].reviderte if r in x[1].samme_sted)),
        ("sti", 40, lambda x: x[2].sti),
    ]


def _hvert(kriterier: Iterable[Kriterierad], les: Callable[[Kriterierad], str]) -> str:
    return " / ".join(dict.fromkeys(v for k in kriterier if (v := les(k))))
