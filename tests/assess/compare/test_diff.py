"""What differs between two states of a project, kind by kind."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from eksempel import DATO
from eksempel import prosjekt as les_eksempel
from modell import DAG, funn, kriterium, prosjekt, tekst

from revisjon.assess import VurdertProsjekt, assess
from revisjon.assess.compare import Endring, ble_verre, ord_for_ord, tilstand
from revisjon.assess.compare import diff as diff_
from revisjon.diagnostics import Plass
from revisjon.model import Kriterium, Prosjekt, Punkt, Tall

TO = (Punkt("a", "Det finnes"), Punkt("b", "Det brukes"))


def diff(a: VurdertProsjekt, b: VurdertProsjekt) -> tuple[Endring, ...]:
    return diff_(tilstand(a), tilstand(b))


def vurdert(*, b: str = "for", a: str = "for", k: Kriterium | None = None) -> VurdertProsjekt:
    alle = [funn("F1", a, "k.a"), funn("F2", b, "k.b")] if b else [funn("F1", a, "k.a")]  # type: ignore[arg-type]
    return assess(prosjekt([k or kriterium(*TO)], alle), DAG)


def av(slag: str, endringer: tuple[Endring, ...]) -> list[Endring]:
    return [e for e in endringer if e.slag == slag]


@pytest.fixture(scope="module")
def eksempel() -> VurdertProsjekt:
    return assess(les_eksempel(), DATO)


def test_the_same_project_twice_gives_nothing(eksempel: VurdertProsjekt) -> None:
    assert diff(eksempel, assess(les_eksempel(), DATO)) == ()


def test_where_it_is_written_is_no_change(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    flyttet = {i: replace(f, sted=replace(f.sted, plass=Plass("annen.yaml", 7))) for i, f in p.funn.items()}
    assert diff(eksempel, assess(replace(p, funn=flyttet), DATO)) == ()


def test_a_verdict_that_became_worse() -> None:
    endringer = diff(vurdert(), vurdert(b="mot"))
    (e,) = av("vurdering", endringer)
    assert (e.retning, e.id) == ("verre", "k")
    assert e.setning == "Kriteriet «k» (P1) gikk fra oppfylt til delvis oppfylt."
    (p,) = av("påstand", endringer)
    assert p.setning == "Påstanden «k.b» (P1) gikk fra ja til nei."
    assert ble_verre(endringer) == (e, p)
    (tilbake,) = av("vurdering", diff(vurdert(b="mot"), vurdert()))
    assert tilbake.retning == "bedre"
    assert not ble_verre(diff(vurdert(b="mot"), vurdert()))


def test_an_open_verdict_is_worse_only_if_the_best_of_it_is() -> None:
    (e,) = av("vurdering", diff(vurdert(), vurdert(b="")))
    assert "kan ikke konkluderes (fra " in e.setning
    assert e.retning == ""
    (verre,) = av("vurdering", diff(vurdert(), vurdert(a="mot", b="")))
    assert (verre.retning, "kan ikke konkluderes" in verre.setning) == ("verre", True)
    (smalere,) = av("vurdering", diff(vurdert(b=""), vurdert(a="mot", b="")))
    assert "er fortsatt kan ikke konkluderes" in smalere.setning


@pytest.mark.parametrize(
    "endret",
    [
        kriterium(Punkt("a", "Det finnes"), Punkt("b", "Det brukes litt")),
        kriterium(Punkt("a", "Det finnes"), Punkt("b", "Det brukes", avgjørende=False)),
        kriterium(Punkt("a", "Det finnes")),
        replace(kriterium(*TO), krav="ha noe annet"),
    ],
)
@pytest.mark.parametrize(("før", "etter"), [("mot", "for"), ("for", "mot")])
def test_what_comes_of_another_rule_is_neither_better_nor_worse(
    endret: Kriterium, før: str, etter: str
) -> None:
    ny = vurdert(b=etter if len(endret.punkter) > 1 else "", k=endret)
    endringer = diff(vurdert(b=før), ny)
    assert [e.retning for e in av("vurdering", endringer)] == ["ikke sammenlignbar"]
    assert "ikke sammenlignbare" in av("vurdering", endringer)[0].setning
    # A claim that is itself the same can be worse where the requirement around it is another.
    assert not [e for e in ble_verre(endringer) if e.slag != "påstand"]
    assert av("regel", endringer)
    assert not [e for e in av("sikkerhet", endringer) if e.retning in ("bedre", "verre")]


def test_criteria_that_come_and_go() -> None:
    to = replace(kriterium(*TO), id="ny")
    en = prosjekt([kriterium(*TO)], [funn("F1", "for", "k.a")])
    begge = replace(en, kriterier={**en.kriterier, "ny": to})
    setninger = [e.setning for e in diff(assess(en, DAG), assess(begge, DAG))]
    assert "Kriteriet «ny» er nytt." in setninger
    assert any("vurdert for første gang" in s for s in setninger)
    setninger = [e.setning for e in diff(assess(begge, DAG), assess(en, DAG))]
    assert "Kriteriet «ny» er tatt bort." in setninger


def med(eksempel: VurdertProsjekt, **felt: object) -> tuple[Endring, ...]:
    return diff(eksempel, assess(replace(eksempel.prosjekt, **felt), DATO))  # type: ignore[arg-type]


def test_numbers(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    id_ = next(i for i, t in p.tall.items() if t.verdi is not None and t.enhet == "prosent")
    verdier = {**p.verdier, id_: replace(p.verdier[id_], verdi=p.verdier[id_].verdi + Decimal(3))}
    (e,) = av("tall", med(eksempel, verdier=verdier))
    assert e.setning.startswith(f"Tallet «{id_}» gikk fra ")
    ny = Tall("ny", Decimal(4), kilde="abc")
    verdier = {**p.verdier, "ny": replace(p.verdier[id_], verdi=Decimal(4))}
    (e,) = av("tall", med(eksempel, tall={**p.tall, "ny": ny}, verdier=verdier))
    assert e.setning.startswith("Tallet «ny» er nytt: ")


def test_cells_of_a_table(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    nøkkel = next(iter(p.tabellverdier))
    verdi = replace(p.tabellverdier[nøkkel], verdi=p.tabellverdier[nøkkel].verdi + 1)
    (e,) = [e for e in med(eksempel, tabellverdier={**p.tabellverdier, nøkkel: verdi}) if e.slag == "tall"]
    assert e.setning == f"I tabellen «{nøkkel[0]}» er 1 celle endret, i «{nøkkel[1]}»."


def test_sources_and_findings(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    kilde = next(k for k in p.kilder.values() if k.nummer == "" and k.type != "intervju")
    (e,) = av("kilde", med(eksempel, kilder={**p.kilder, kilde.id: replace(kilde, nummer="12")}))
    assert e.setning == f"Kilden «{kilde.id}» er endret: nummer."
    f = next(f for f in p.funn.values() if f.belyser)
    (e,) = av("funn", med(eksempel, funn={**p.funn, f.id: replace(f, belyser=())}))
    assert "belyser ikke lenger" in e.setning


def test_recommendations(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    a = p.anbefalinger["A4"]
    ny = replace(a, tekst=f"{a.tekst} og mer", grunnlag=a.grunnlag[1:])
    ordlyd, grunnlag = av("anbefaling", med(eksempel, anbefalinger={**p.anbefalinger, "A4": ny}))
    assert ordlyd.setning == "Anbefalingen «A4» har fått en ny ordlyd."
    assert [b.tekst for b in ordlyd.ord if b.slag == "inn"] == [" og mer"]
    assert grunnlag.setning.endswith(f"uten {a.grunnlag[0]}.")
    uten = {i: x for i, x in p.anbefalinger.items() if i != "A4"}
    assert "Anbefalingen «A4» er tatt bort." in [e.setning for e in med(eksempel, anbefalinger=uten)]


def test_texts_word_by_word(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    f = p.funn["F3-02"]
    verdi = f.tekst.verdi.replace("en egen plan", "en ny plan")
    (e,) = med(eksempel, funn={**p.funn, "F3-02": replace(f, tekst=replace(f.tekst, verdi=verdi))})
    assert (e.slag, e.id, e.plass) == ("tekst", "F3-02", f.tekst.plass)
    assert [(b.slag, b.tekst) for b in e.ord if b.slag != "likt"] == [("ut", "egen"), ("inn", "ny")]


def test_lines_broken_elsewhere_are_no_change() -> None:
    def p(verdi: str) -> VurdertProsjekt:
        k = prosjekt([kriterium(*TO)], [replace(funn("F1", "for", "k.a"), tekst=tekst(verdi))])
        return assess(k, DAG)

    assert diff(p("Et langt\nfunn."), p("Et\nlangt funn.")) == ()
    assert len(diff(p("Et langt funn."), p("Et langt\n\nfunn."))) == 1


def test_a_text_is_put_together_again_from_its_words() -> None:
    a, b = "Kommunen har en plan, men den er gammel.", "Kommunen har to planer, og de er nye."
    biter = ord_for_ord(a, b)
    assert "".join(x.tekst for x in biter if x.slag != "inn") == a
    assert "".join(x.tekst for x in biter if x.slag != "ut") == b


def test_kinds_come_in_one_order(eksempel: VurdertProsjekt) -> None:
    p: Prosjekt = eksempel.prosjekt
    endringer = med(eksempel, funn={i: f for i, f in p.funn.items() if not f.belyser})
    rekke = [e.slag for e in endringer]
    assert rekke == sorted(rekke, key=[*dict.fromkeys(rekke)].index)
    assert rekke[0] == "vurdering"


@pytest.mark.parametrize(
    ("før", "etter"),
    [
        ("A.\n\nB en to.\n\nC.", "B en tre.\n\nC.\n\nD."),
        ("", "A.\n\nB."),
        ("A.\n\nB.", ""),
        ("Likt.\n\nLikt.", "Likt."),
        ("X y z.\n\nP q r.", "Helt annet her.\n\nP q s.\n\nNytt."),
    ],
)
def test_a_text_of_several_paragraphs_is_put_together_again(før: str, etter: str) -> None:
    biter = ord_for_ord(før, etter)
    assert "".join(x.tekst for x in biter if x.slag != "inn") == før
    assert "".join(x.tekst for x in biter if x.slag != "ut") == etter


# --- what leaves the audit weaker -------------------------------------------------------------------


def test_what_leaves_the_audit_weaker(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    verifisert = next(k for k in p.kilder.values() if k.verifisert)
    med_en_til = replace(p, kilder={**p.kilder, "ny": replace(verifisert, id="ny")})
    (borte,) = ble_verre(diff(assess(med_en_til, DATO), eksempel))
    assert borte.setning == "Kilden «ny» er tatt bort."
    f = next(f for f in p.funn.values() if len(p.sitert[f.id]) > 1)
    mistet = p.sitert[f.id][0]
    tall = next(t for t in p.tall.values() if t.kilde)
    tilfeller: tuple[tuple[dict[str, object], str], ...] = (
        (
            {"kilder": {**p.kilder, verifisert.id: replace(verifisert, verifisert=False)}},
            f"Kilden «{verifisert.id}» er ikke lenger verifisert.",
        ),
        (
            {"sitert": {**p.sitert, f.id: p.sitert[f.id][1:]}},
            f"Funnet «{f.id}» bygger ikke lenger på {mistet}.",
        ),
        (
            {"tall": {**p.tall, tall.id: replace(tall, kilde="")}},
            f"Tallet «{tall.id}» har ikke lenger noen kilde.",
        ),
    )
    for felt, ventet in tilfeller:
        assert ventet in [e.setning for e in ble_verre(med(eksempel, **felt))]


def test_a_claim_and_a_verdict_that_are_no_longer_known_are_weaker_but_not_worse() -> None:
    endringer = diff(vurdert(), vurdert(b=""))
    assert {e.slag for e in ble_verre(endringer)} == {"vurdering", "påstand"}
    assert {e.retning for e in ble_verre(endringer)} == {""}
    assert not ble_verre(diff(vurdert(b=""), vurdert()))


def test_a_source_in_the_place_of_another_is_not_weaker(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    f = next(f for f in p.funn.values() if p.sitert[f.id])
    annen = next(i for i in p.kilder if i not in p.sitert[f.id])
    (e,) = av("funn", med(eksempel, sitert={**p.sitert, f.id: (annen, *p.sitert[f.id][1:])}))
    assert e.svakere is False
