"""What must be looked at again, and why."""

from __future__ import annotations

from dataclasses import replace

from gjennomgang import SKJØNN, gjennomgått, nettverk
from modell import DAG, funn, tekst, vurder

from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.grounds import grunnlag
from revisjon.assess.judgement import merke_av
from revisjon.assess.review import Gjennomgått, gjennomgå
from revisjon.assess.suspects import BEREGNET, Mistanke, ikke_gjennomgått, mistenkte
from revisjon.model import Lås, Prosjekt


def _med_funn(p: Prosjekt, *nye: str, uten: str = "") -> Prosjekt:
    alle = {**p.funn, **{id_: funn(id_, "mot", "k.a", kilder=("brev",)) for id_ in nye}}
    alle.pop(uten, None)
    return replace(p, funn=alle, sitert={f.id: f.kilder for f in alle.values()})


def test_nothing_is_suspect_when_all_is_reviewed_or_nothing_is() -> None:
    assert mistenkte(nettverk()) == ()
    assert mistenkte(gjennomgått(nettverk())) == ()
    assert ikke_gjennomgått(nettverk()) == ("k:P1", "tema", "P1", "A1", "A2")
    assert ikke_gjennomgått(gjennomgått(nettverk())) == ()
    assert ikke_gjennomgått(gjennomgått(nettverk(), ["A1", "tema"])) == ("k:P1", "P1", "A2")


def test_changed_source_is_traced_to_all_that_lean_on_it() -> None:
    p = gjennomgått(nettverk(), ["k:P1", "tema", "A1", "A2"])
    p = replace(p, kilder={**p.kilder, "int-3": replace(p.kilder["int-3"], tittel="Et annet")})
    felles = {"endret": ("kilde int-3",), "av": "Kari", "dato": "2026-04-02"}
    assert mistenkte(p) == (
        Mistanke("vurdering", "tema", **felles),  # type: ignore[arg-type]
        Mistanke("anbefaling", "A1", **felles),  # type: ignore[arg-type]
        Mistanke("anbefaling", "A2", **felles),  # type: ignore[arg-type]
    )


def test_changed_new_and_gone_are_told_apart() -> None:
    p = gjennomgått(nettverk(), ["k:P1"])
    p = _med_funn(p, "F20", "F3", uten="F1")
    p = replace(p, kriterier={**p.kriterier, "k": replace(p.kriterier["k"], krav="ha noe annet")})
    (m,) = mistenkte(p)
    assert (m.slag, m.id, m.selv_endret) == ("skjønn", "k:P1", False)
    assert m.endret == ("kriterium k",)
    assert m.nye == ("funn F3", "funn F20")
    assert m.borte == (
        "figur figur", "funn F1", "kilde figurkilde", "kilde notat", "kilde stat-2", "tabell i-figur",
        "tabell nevnt", "tall fritt",
    )  # fmt: skip
    assert m.årsaker == (
        "figur figur", "funn F1", "funn F3", "funn F20", "kilde figurkilde", "kilde notat", "kilde stat-2",
        "kriterium k", "tabell i-figur", "tabell nevnt", "tall fritt",
    )  # fmt: skip


def test_what_is_gone_is_told_in_natural_order_however_the_review_wrote_it() -> None:
    p = gjennomgått(nettverk(), ["A2"])
    lås = p.lås["A2"]
    før = {"funn F20": "0" * 32, "funn F3": "0" * 32, **lås.grunnlag}
    (m,) = mistenkte(replace(p, lås={"A2": replace(lås, grunnlag=før)}))
    assert m.borte == ("funn F3", "funn F20")


def test_thing_written_anew_is_suspect_itself() -> None:
    p = gjennomgått(nettverk(), ["P1", "A1"])
    nytt = replace(p.konklusjoner["P1"], kort=tekst("Nei."))
    (m,) = mistenkte(replace(p, konklusjoner={"P1": nytt}))
    assert m == Mistanke("konklusjon", "P1", selv_endret=True, av="Kari", dato="2026-04-02")
    assert m.årsaker == ("konklusjon P1",)


def test_judgement_that_changes_makes_the_conclusion_suspect() -> None:
    p = replace(gjennomgått(nettverk()), skjønn=(replace(SKJØNN, verdi="ikke oppfylt"),))
    assert [(m.id, m.årsaker) for m in mistenkte(p)] == [
        ("k:P1", ("skjønn k:P1",)),
        ("tema", ("skjønn k:P1",)),
        ("P1", ("skjønn k:P1",)),
    ]


def test_reviews_of_what_is_gone_are_ignored() -> None:
    p = replace(nettverk(), lås={"A9": Lås("0" * 32)})
    assert mistenkte(p) == ()
    assert "A9" not in ikke_gjennomgått(p)


def test_review_of_all() -> None:
    p = nettverk()
    g = gjennomgå(vurder(p), (), "Kari", DAG)
    assert g.poster == (
        Gjennomgått("skjønn", "k:P1", None, første_gang=True),
        Gjennomgått("vurdering", "tema", None, første_gang=True),
        Gjennomgått("konklusjon", "P1", None, første_gang=True),
        Gjennomgått("anbefaling", "A1", None, første_gang=True),
        Gjennomgått("anbefaling", "A2", None, første_gang=True),
    )
    ventet = Lås(
        avtrykk(SKJØNN),
        {**grunnlag(p, SKJØNN), BEREGNET: merke_av(vurder(p).vurderinger[0].utfall)},
        "Kari",
        "2026-05-31",
    )
    assert g.lås["k:P1"] == ("skjønn", ventet)
    assert {n: slag for n, (slag, _) in g.lås.items()} == {x.id: x.slag for x in g.poster}


def test_review_of_some_leaves_the_others_as_they_were() -> None:
    p = gjennomgått(nettverk(), ["A1", "A2"])
    p = replace(p, kilder={**p.kilder, "int-3": replace(p.kilder["int-3"], tittel="Et annet")})
    g = gjennomgå(vurder(p), ["A2", "P1"], "Ola", DAG)
    a2 = Mistanke("anbefaling", "A2", endret=("kilde int-3",), av="Kari", dato="2026-04-02")
    assert g.poster == (
        Gjennomgått("konklusjon", "P1", None, første_gang=True),
        Gjennomgått("anbefaling", "A2", a2, første_gang=False),
    )
    assert [*g.lås] == ["P1", "A1", "A2"]
    assert g.lås["A1"] == ("anbefaling", p.lås["A1"])
    assert g.lås["A2"][1].av == "Ola"
    assert g.lås["A2"][1].dato == "2026-05-31"
    assert g.lås["A2"][1].grunnlag["kilde int-3"] == avtrykk(p.kilder["int-3"])


def test_unchanged_things_keep_their_review() -> None:
    p = gjennomgått(nettverk())
    for av in ("", "Kari"):
        g = gjennomgå(vurder(p), (), av, DAG)
        assert g.poster == ()
        assert {n: x for n, (_, x) in g.lås.items()} == p.lås


def test_another_person_can_review_the_same() -> None:
    p = gjennomgått(nettverk())
    g = gjennomgå(vurder(p), ["A1"], "Ola", DAG)
    assert g.poster == (Gjennomgått("anbefaling", "A1", None, første_gang=False),)
    assert g.lås["A1"] == ("anbefaling", replace(p.lås["A1"], av="Ola", dato="2026-05-31"))


def test_reviews_of_what_is_gone_are_dropped() -> None:
    p = replace(nettverk(), lås={"A9": Lås("0" * 32)})
    assert "A9" not in gjennomgå(vurder(p), ["A1"], "", DAG).lås


def test_a_judgement_whose_computed_verdict_is_another_is_reviewed_anew() -> None:
    """No record changed; what lies under the judgement did."""
    p = gjennomgått(nettverk())
    lås = p.lås["k:P1"]
    gammel = replace(lås, grunnlag={**lås.grunnlag, BEREGNET: "0" * 32})
    p = replace(p, lås={**p.lås, "k:P1": gammel})
    g = gjennomgå(vurder(p), (), "", DAG)
    assert [(x.id, x.endring and x.endring.årsaker) for x in g.poster] == [("k:P1", (BEREGNET,))]
    assert g.lås["k:P1"][1].grunnlag == lås.grunnlag
    assert mistenkte(p) == (), "only what rests on records"


def test_a_judgement_in_force_can_be_confirmed_again() -> None:
    p = gjennomgått(nettverk())
    assert vurder(p).vurderinger[0].skjønn is not None
    g = gjennomgå(vurder(p), ["k:P1"], "Ola", DAG)
    assert g.lås["k:P1"][1].grunnlag == p.lås["k:P1"].grunnlag
