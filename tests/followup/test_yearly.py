"""The year tells what happened in it, each recommendation once; what is outstanding is all that is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from modell import kriterium, prosjekt

from revisjon.cli.followup.dokument import DOKUMENTER, ÅRLIGE
from revisjon.followup import følg
from revisjon.followup.backlog import restanser
from revisjon.followup.collect import feilet, lest
from revisjon.followup.portfolio import Portefølje, samle
from revisjon.followup.yearly import Årstall, årsdel, årsslutt
from revisjon.model import Anbefaling, Dato, Loggført, Oppfølging, Revidert
from revisjon.report.portfolio.documents import PORTEFØLJEDOKUMENTER, lag_dokument

VEDTAK = Loggført(Dato(2026, 6, 10), "A1", "vedtak", "kommunestyret", utfall="vedtatt", frist=Dato(2027, 6))
LOGG = (
    *(replace(VEDTAK, anbefaling=a) for a in ("A1", "A2", "A3")),
    Loggført(Dato(2027, 2, 1), "A1", "rapportert", "x", framdrift="gjennomført"),
    Loggført(Dato(2027, 3, 1), "A1", "verifisert", "revisor", vurdering="fulgt opp", bevis=("b",)),
    Loggført(Dato(2027, 4, 1), "A2", "lukket", "utvalget", grunn="erstattet"),
    Loggført(Dato(2028, 1, 5), "A2", "gjenåpnet", "utvalget"),
)


def _portefølje(dag: date, *, målform: str = "bokmål") -> Portefølje:
    alle = {f"A{nr}": Anbefaling(f"A{nr}", f"gjør {nr} & <mer>", ("k.a",), "x") for nr in (1, 2, 3, 10)}
    p = prosjekt([kriterium()])
    p = replace(p, oppdrag=replace(p.oppdrag, målform=målform))  # type: ignore[arg-type]
    en = replace(p, anbefalinger=alle, oppfølging=Oppfølging(LOGG))
    nes = replace(p.oppdrag, id="nes", reviderte=(Revidert("Nes kommune", "kommune"),), dato=Dato(2027, 9))
    annen = replace(p, oppdrag=nes, anbefalinger={"A1": alle["A1"]})
    return samle([lest(følg(en, dag), "vik"), lest(følg(annen, dag), "nes"), feilet("feil", ())], dag)


def test_the_year_counts_each_recommendation_once() -> None:
    d = årsdel(_portefølje(date(2027, 12, 31)), 2027)
    assert d.tall == Årstall(alle=5, nye=1, meldt=1, kontrollert=1, fulgt_opp=1, lukket=1, åpne=3, forfalt=1)
    assert [(å.rad.id, len(å.hendelser)) for å in d.rader] == [("A1", 2), ("A2", 1)]
    assert [(r.prosjekt.id, r.id) for r in d.stille] == [("nes", "A1"), ("o", "A3"), ("o", "A10")]
    assert [(kommune, t.alle) for kommune, t in d.kommuner] == [("Nes kommune", 1), ("Vik kommune", 4)]


def test_figures_of_the_bodies_are_those_of_all() -> None:
    for år in (2026, 2027, 2028):
        d = årsdel(_portefølje(date(år, 12, 31)), år)
        for felt in Årstall.__dataclass_fields__:
            assert getattr(d.tall, felt) == sum(getattr(t, felt) for _, t in d.kommuner), felt


def test_the_year_before_knows_nothing_of_the_next() -> None:
    d = årsdel(_portefølje(date(2026, 12, 31)), 2026)
    assert (d.tall.alle, d.tall.vedtatt, d.tall.fulgt_opp, d.tall.åpne) == (4, 3, 0, 4)
    d = årsdel(_portefølje(date(2028, 12, 31)), 2028)
    # What was closed before the year is not under follow-up in it.
    assert [å.rad.id for å in d.rader] == ["A2"]
    assert (d.tall.alle, d.tall.gjenåpnet) == (4, 1)


def test_the_day_of_a_year() -> None:
    assert årsslutt(2026, date(2027, 2, 1)) == date(2026, 12, 31)
    assert årsslutt(2027, date(2027, 2, 1)) == date(2027, 2, 1)


def test_what_is_outstanding() -> None:
    grupper = restanser(_portefølje(date(2027, 12, 31)))
    assert [(g.kommune, g.forfalt, [r.id for r in g.rader]) for g in grupper] == [
        ("Nes kommune", 0, ["A1"]),
        ("Vik kommune", 1, ["A3", "A10"]),
    ]


def test_the_documents_say_it_in_both_languages() -> None:
    dag = date(2027, 12, 31)
    for målform, sagt in (("bokmål", "Anbefalinger som ikke er"), ("nynorsk", "Tilrådingar som ikkje er")):
        d = lag_dokument(_portefølje(dag, målform=målform), "restanseliste", 2027)
        assert sagt in d.html
        assert "Gjør 3 &amp; &lt;mer&gt;" in d.html
        assert d.html == lag_dokument(_portefølje(dag, målform=målform), "restanseliste", 2027).html
    html = lag_dokument(_portefølje(dag), "årsdel", 2027).html
    for ordene in (
        "i 2027",
        "§\u00a05",
        "Kontrollert: fulgt opp",
        "Nes kommune",
        "feil",
        "Avsluttet uten gjennomføring: erstattet",
    ):
        assert ordene in html, ordene


def test_an_empty_portfolio_is_a_document_too() -> None:
    tom = samle([], date(2027, 1, 1))
    assert "Alle anbefalingene er avsluttet." in lag_dokument(tom, "restanseliste", 2026).html
    assert "Det er ikke ført inn noe" in lag_dokument(tom, "årsdel", 2026).html


def test_the_names_are_those_of_the_registry() -> None:
    assert tuple(PORTEFØLJEDOKUMENTER) == DOKUMENTER
    assert tuple(navn for navn, d in PORTEFØLJEDOKUMENTER.items() if d.årlig) == ÅRLIGE
    assert all(d.fil.isascii() and d.mal.isascii() for d in PORTEFØLJEDOKUMENTER.values())
