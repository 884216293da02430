"""`revisjon vurder`: the table, the reasons, the explanation, and the data with its schema."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from eksempel import DATO, ROT
from jsonschema import Draft202012Validator
from modell import NORD, SØR, funn, kriterium, prosjekt, tekst

from revisjon.assess import (
    BortfaltSkjønn,
    Skjønnsutøvelse,
    Verdi,
    VurdertProsjekt,
    assess,
)
from revisjon.assess import Testutfall as Prøvd
from revisjon.assess.result import Følsomhet
from revisjon.assess.sensitivity import følsomhet
from revisjon.assess.suspects import Mistanke
from revisjon.cli import verdicts
from revisjon.cli.screen import Skjerm
from revisjon.load import last
from revisjon.model import (
    Avveining,
    Dato,
    GjelderNår,
    Godkjenning,
    Hendelse,
    Hjemmel,
    Lås,
    Prosjekt,
    Punkt,
    Revidert,
    Skalatrinn,
    Skjønn,
    Tabell,
    Tall,
    Trinnvilkår,
    Utregnet,
    Uttrekk,
    Utvalg,
)
from revisjon.report.data import sporbarhet_data, svar_data
from revisjon.rules.comparator import Feltverdi
from revisjon.rules.comparators.grense import Grense
from revisjon.rules.comparators.intervall import Intervall, Mellomrom
from revisjon.rules.comparators.utvalg import Utvalg as Utvalgstest
from revisjon.schema.answers import svarskjema

GOLDEN = Path(__file__).parent / "golden"
SKJERM = Skjerm(bredde=80, farge=False, tegn=True)
DAG = DATO.isoformat()


def kjør(*argumenter: str, **miljø: str) -> subprocess.CompletedProcess[str]:
    kommando = [sys.executable, "-m", "revisjon", "vurder", "--dato", DAG, *argumenter]
    omgivelser = {k: v for k, v in os.environ.items() if k != "COLUMNS"} | miljø
    return subprocess.run(kommando, cwd=ROT, capture_output=True, text=True, check=False, env=omgivelser)  # noqa: S603 - our own command


@pytest.fixture(scope="module")
def eksempel() -> VurdertProsjekt:
    lastet = last(ROT)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return assess(lastet.prosjekt, DATO)


def rart() -> Prosjekt:
    """Return a project with several bodies, a scale of its own, and a bit of everything else."""
    bodies = (Revidert("Vik kommune", "kommune", "vik"), Revidert("Vik IKS", "IKS", "iks"))
    a = Punkt("a", "Det finnes", "finnes")
    b = Punkt(
        "b", "Det er kjent", "kjent", avveining=Avveining("delvis", tekst("Etter en *samlet* vurdering"))
    )
    c = Punkt("c", "Det er solgt", gjelder_når=GjelderNår(oppfylt=False, begrunnelse="Ingen vil kjøpe"))
    p = prosjekt(
        [kriterium(a, b, c), kriterium(Punkt("a", "Annet finnes"), id_="n")],
        [funn("F1", "for"), funn("F2", "for", "k.b"), funn("F3", "mot", "k.b", kilder=())],
        reviderte=bodies,
        enheter=(NORD, SØR),
    )
    skala = (Skalatrinn("Grønn", Trinnvilkår(alle=("ja",))), Skalatrinn("Rød"))
    skjønn = Skjønn("k", "P1", "Grønn", tekst("Fordi."), Godkjenning("Kari", Dato(2026, 5)), "vik")
    return replace(
        p, skala=skala, skjønn=(skjønn,), lås={"k:P1:vik": Lås("gammelt", {}, "Kari", "2026-05-01")}
    )


# --- the table ------------------------------------------------------------------------------------


def test_the_number_in_the_report_is_as_good_as_the_id() -> None:
    med_id = kjør("mål-og-organisering")
    assert med_id.returncode == 0
    assert kjør("K1").stdout == kjør("k1").stdout == med_id.stdout
    ukjent = kjør("K99")
    assert ukjent.returncode != 0
    assert "Det finnes ikke noe kriterium «K99»." in ukjent.stderr


def test_the_table_has_a_line_for_each_verdict(eksempel: VurdertProsjekt) -> None:
    linjer = list(verdicts.tabell(eksempel, eksempel.vurderinger, (), SKJERM))
    assert re.split(r" {2,}", linjer[0]) == [
        "Spm.",
        "Kriterium",
        "Styrke",
        "Vurdering",
        "Sikkerhet",
        "Merknad",
    ]
    assert len(linjer) == len(eksempel.vurderinger) + 1 > 15
    for linje, v in zip(linjer[1:], eksempel.vurderinger, strict=True):
        assert linje.startswith(f"{v.problemstilling} ")
        assert re.search(rf" {v.kriterium.id} .* [●◕◐○◌–] {v.gjeldende}\b", linje)
        assert v.sikkerhet is None or linje.endswith(v.sikkerhet.grad.value) or "  " in linje
    assert all(len(linje) <= 100 for linje in linjer)


def test_signs_are_left_out_where_they_cannot_be_written(eksempel: VurdertProsjekt) -> None:
    uten = "\n".join(verdicts.tabell(eksempel, eksempel.vurderinger, (), replace(SKJERM, tegn=False)))
    assert not re.search("[●◕◐○◌]", uten)
    assert "i hovedsak oppfylt" in uten


def test_colours_only_where_they_are_wanted(eksempel: VurdertProsjekt) -> None:
    med = "\n".join(verdicts.tabell(eksempel, eksempel.vurderinger, (), replace(SKJERM, farge=True)))
    assert "\x1b[32m" in med
    assert "\x1b" not in kjør().stdout


def test_flags_tell_of_judgement_and_of_what_has_changed(eksempel: VurdertProsjekt) -> None:
    v = eksempel.vurderinger[0]
    skjønn = Skjønn(v.kriterium.id, "P1", "oppfylt", tekst("x"), Godkjenning("K", Dato(2026)))
    merket = (
        replace(v, skjønn=Skjønnsutøvelse(skjønn, mildere=True)),
        replace(v, bortfalt=BortfaltSkjønn(skjønn, ("funn F3-01",))),
    )
    mistanker = (Mistanke("anbefaling", "A1", endret=(f"funn {v.funn[0]}",)),)
    endret = replace(eksempel, vurderinger=merket)
    _, første, andre = verdicts.tabell(endret, merket, mistanker, replace(SKJERM, bredde=100))
    assert første.endswith("skjønn, endret")
    assert andre.endswith("skjønn bortfalt, endret")
    smal = [*verdicts.tabell(endret, merket, mistanker, SKJERM)]
    assert smal[2::2] == ["      skjønn, endret", "      skjønn bortfalt, endret"]


@pytest.mark.parametrize(
    "post", ["kriterium", "påstand", "funn", "kilde", "tall", "hendelse", "utvalg", "tabell", "skala"]
)
def test_whatever_changes_in_the_basis_flags_the_row(post: str) -> None:
    """The sources of the hjemmel count too: `loven` is one."""
    a = Punkt("a", "Det er få", test=Grense("t", høyst=Decimal(10)))
    b = Punkt("b", "Det er nok", test=Utvalgstest("u", minst=Decimal(50)))
    c = Punkt("c", "Det er ofte", test=Intervall(("h",), Mellomrom(år=2)))
    f = replace(funn("F1", "for"), tekst=tekst("Se [#tab]."))
    p = prosjekt([kriterium(a, b, c), kriterium(Punkt("a", "Annet"), id_="n")], [f])
    p = replace(
        p,
        kriterier={**p.kriterier, "n": replace(p.kriterier["n"], hjemmel=(Hjemmel("brev"),))},
        tall={"t": Tall("t", Decimal(7))},
        verdier={"t": Utregnet(Decimal(7))},
        hendelser={"h": Hendelse("h", "kartleggingen", Dato(2025), "brev")},
        utvalg={"u": Utvalg("u", "mapper", 60, 60, 50, Uttrekk("tilfeldig"), "brev")},
        tabeller={"tab": Tabell("tab", "Tabell", ())},
    )
    id_ = {
        "kriterium": "k", "påstand": "k.a", "funn": "F1", "kilde": "loven", "tall": "t",
        "hendelse": "h", "utvalg": "u", "tabell": "tab", "skala": "",
    }[post]  # fmt: skip
    vurdert = assess(p, DATO)
    mistanke = Mistanke("anbefaling", "A1", endret=(f"{post} {id_}".strip(),))
    _, k, n = verdicts.tabell(vurdert, vurdert.vurderinger, (mistanke,), SKJERM)
    assert k.endswith("endret")
    assert n.endswith("endret") == (post == "skala")


@pytest.mark.parametrize("bredde", range(50, 101, 5))
def test_no_line_is_wider_than_the_window(eksempel: VurdertProsjekt, bredde: int) -> None:
    skjerm = replace(SKJERM, bredde=bredde)
    mistanker = (Mistanke("anbefaling", "A1", endret=("skala",)), Mistanke("vurdering", "v", endret=("x",)))
    rar = assess(rart(), DATO)
    lang = replace(rar.vurderinger[0], kriterium=replace(rar.vurderinger[0].kriterium, id="k" * 60))
    rar = replace(rar, vurderinger=(lang, *rar.vurderinger[1:]))
    for v in (eksempel, rar):
        alt = [
            *verdicts.tabell(v, v.vurderinger, mistanker[:1], skjerm),
            *verdicts.samlet(v, v.vurderinger[1:], mistanker, skjerm),
            *verdicts.kort(v, v.vurderinger[1:], skjerm),
        ]
        linjer = "\n".join(alt).splitlines()
        assert max(map(len, linjer)) <= bredde, max(linjer, key=len)


def test_the_narrow_table_keeps_verdicts_and_notes(eksempel: VurdertProsjekt) -> None:
    mistanker = (Mistanke("anbefaling", "A1", endret=("skala",)),)
    for bredde in (40, 50, 60, 70):
        skjerm = replace(SKJERM, bredde=bredde)
        alt = " ".join(verdicts.tabell(eksempel, eksempel.vurderinger, mistanker, skjerm))
        assert alt.count("endret") == len(eksempel.vurderinger)
        for v in eksempel.vurderinger:
            assert re.search(rf"{v.kriterium.id}\s+(?:skal|bør)?\s*[●◕◐○◌–] {v.gjeldende}", alt)


@pytest.mark.parametrize("bredde", [30, 40, 50, 60, 80])
def test_certainty_has_a_column_or_stands_beneath(eksempel: VurdertProsjekt, bredde: int) -> None:
    valgte = [v for v in eksempel.vurderinger if v.sikkerhet]
    hode, *rader = verdicts.tabell(eksempel, valgte, (), replace(SKJERM, bredde=bredde))
    alt = " ".join(" ".join(rader).split())
    for v in valgte:
        assert v.sikkerhet is not None
        grad = v.sikkerhet.grad.value
        sagt = rf"{grad}\b" if "Sikkerhet" in hode else rf"{grad} sikkerhet\b"
        assert re.search(rf"{v.kriterium.id[:20]}\S* .*?{re.escape(v.gjeldende)},? {sagt}", alt), alt


def test_verdicts_are_in_the_language_of_the_report(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    nynorsk = replace(eksempel, prosjekt=replace(p, oppdrag=replace(p.oppdrag, målform="nynorsk")))
    alt = "\n".join(
        (
            *verdicts.tabell(nynorsk, nynorsk.vurderinger, (), SKJERM),
            *verdicts.samlet(nynorsk, nynorsk.vurderinger, (), SKJERM),
            *verdicts.følsomme(nynorsk, følsomhet(nynorsk), SKJERM),
        )
    )
    assert "i hovudsak oppfylt" in alt
    assert "kan ikkje konkluderast" in alt
    for bokmål in ("i hovedsak", "kan ikke konkluderes", "ikke oppfylt"):
        assert bokmål not in alt


def test_several_bodies_have_a_column() -> None:
    vurdert = assess(rart(), DATO)
    hode, *rader = verdicts.tabell(vurdert, vurdert.vurderinger, (), replace(SKJERM, bredde=100))
    assert "Revidert" in hode
    assert ["Vik kommune" in rad for rad in rader] == [True, False, True, False]
    assert any("○ Rød" in rad for rad in rader)


def test_it_is_said_which_of_several_bodies() -> None:
    vurdert = assess(rart(), DATO)
    alle = tuple(
        Følsomhet("brev", False, v.problemstilling, v.kriterium.id, v.revidert, "Rød", "Grønn", None, None)  # noqa: FBT003
        for v in vurdert.vurderinger
    )
    alt = "\n".join(
        (
            *verdicts.samlet(vurdert, vurdert.vurderinger, (), SKJERM),
            *verdicts.kort(vurdert, vurdert.vurderinger, SKJERM),
            *verdicts.følsomme(vurdert, alle, SKJERM),
        )
    )
    assert "P1 k (Vik kommune): Skjønnet om «Grønn»" in alt
    assert "P1 k (Vik IKS): Rød" in alt
    for f in alle:
        assert f"{f.problemstilling} {f.kriterium} ({f.revidert})" in alt
    assert not re.search(r"P1\s[kn](?!\s+\()", alt)


# --- below the table ------------------------------------------------------------------------------


def test_counts_and_what_is_to_be_done(eksempel: VurdertProsjekt) -> None:
    mistanker = (
        Mistanke(
            "anbefaling", "A1", endret=tuple(f"funn F3-0{n}" for n in range(1, 6)), nye=("kilde svar-3",)
        ),
        Mistanke("vurdering", "mål", selv_endret=True),
    )
    linjer = list(verdicts.samlet(eksempel, eksempel.vurderinger, mistanker, SKJERM))
    antall = linjer[0].replace("\n", " ")
    assert re.fullmatch(rf"{len(eksempel.vurderinger)} vurderinger: \d+ oppfylt, .*\.", antall)
    assert sum(map(int, re.findall(r"(?<=[:,] )\d+", antall))) == len(eksempel.vurderinger)
    alt = re.sub(r"\s+", " ", "\n".join(linjer))
    assert re.search(
        r"Må avklares: P3 kompetansegap: [a-z](?:, [a-z])*(?: og [a-z])?\. Kan være alt fra", alt
    )
    assert (
        "anbefaling A1: funn F3-01, funn F3-02, funn F3-03 og 2 til er endret og kilde svar-3 er kommet"
        in alt
    )
    assert "vurdering mål: vurderingen selv er endret." in alt
    assert "«revisjon godkjenn»" in alt


def test_a_lapsed_judgement_is_loud() -> None:
    vurdert = assess(rart(), DATO)
    alt = " ".join(verdicts.samlet(vurdert, vurdert.vurderinger, (), SKJERM))
    assert "Skjønn som ikke gjelder:" in alt
    assert "Skjønnet om «Grønn» gjelder ikke lenger" in alt


# --- reasons and explanation ----------------------------------------------------------------------


def test_one_criterion_has_its_reasons() -> None:
    svar = kjør("kompetansegap")
    assert svar.returncode == 0
    tekst_ = re.sub(r"\s+", " ", svar.stdout)
    assert "P3 kompetansegap: kan ikke konkluderes" in tekst_
    assert "Kriteriet kan derfor være alt fra" in tekst_
    assert "Bygger på funn F4-01" in tekst_
    assert max(map(len, svar.stdout.splitlines())) <= 80


@pytest.mark.parametrize("kriterium_", ["mål-og-organisering", "oversikt", "kompetansegap"])
def test_the_explanation_as_it_is_read(kriterium_: str) -> None:
    """`OPPDATER_FASIT=1` writes the files anew; then read them."""
    svar = kjør(kriterium_, "--forklar", "--følsomhet").stdout
    fil = GOLDEN / f"{kriterium_.replace('å', 'a')}.txt"
    if os.environ.get("OPPDATER_FASIT"):
        fil.write_text(svar, "utf-8")
    assert svar == fil.read_text("utf-8")
    assert max(map(len, svar.splitlines())) <= 80


def test_lines_follow_the_width_of_the_window() -> None:
    assert max(map(len, kjør("oversikt", "--forklar", COLUMNS="60").stdout.splitlines())) <= 60
    bred = max(map(len, kjør("oversikt", "--forklar", COLUMNS="300").stdout.splitlines()))
    assert 90 < bred <= 100


def test_sensitivity_is_told_source_by_source(eksempel: VurdertProsjekt) -> None:
    alle = følsomhet(eksempel)
    linjer = list(verdicts.følsomme(eksempel, alle, SKJERM))
    assert sum(linje.startswith("Uten ") for linje in linjer) > 3
    alt = re.sub(r"\s+", " ", "\n".join(linjer))
    for f in alle:
        assert f"{f.problemstilling} {f.kriterium}" in alt
    assert "Ingen vurdering endrer seg" in "".join(verdicts.følsomme(eksempel, (), SKJERM))


def test_an_unknown_criterion_is_wrong_usage() -> None:
    svar = kjør("oversit")
    assert (svar.returncode, svar.stdout) == (2, "")
    assert "Mente du «oversikt»?" in svar.stderr


# --- data -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def skjema() -> dict[str, Any]:
    return svarskjema("vurder")


def feil(skjema: dict[str, Any], data: object) -> list[str]:
    rett = json.loads(json.dumps(data, ensure_ascii=False))
    return [f"{f.json_path}: {f.message}" for f in Draft202012Validator(skjema).iter_errors(rett)]


def deler(skjema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a JSON value
    if isinstance(skjema, dict):
        yield skjema
    for under in skjema.values() if isinstance(skjema, dict) else skjema if isinstance(skjema, list) else ():
        yield from deler(under)


def test_the_schema_is_published_and_strict(skjema: dict[str, Any]) -> None:
    kommando = [sys.executable, "-m", "revisjon", "skjema", "--svar", "vurder"]
    svar = subprocess.run(kommando, cwd=ROT, capture_output=True, text=True, check=True)  # noqa: S603
    assert json.loads(svar.stdout) == skjema
    Draft202012Validator.check_schema(skjema)
    objekter = [d for d in deler(skjema) if d.get("type") == "object"]
    assert len(objekter) > 10
    for objekt in objekter:
        assert objekt["title"]
        assert objekt["additionalProperties"] is False


def test_the_answer_on_the_example_is_as_its_schema_says(skjema: dict[str, Any]) -> None:
    svar = kjør("--format", "json", "--følsomhet")
    data = json.loads(svar.stdout)
    assert feil(skjema, data) == []
    assert len(data["vurderinger"]) > 15
    assert data["følsomhet"]
    assert data["vurdert"] == DAG
    ett = json.loads(kjør("oversikt", "--format", "json").stdout)
    assert {v["kriterium"] for v in ett["vurderinger"]} == {"oversikt"}
    assert ett["følsomhet"] is None


@pytest.mark.parametrize("lag", [rart, lambda: prosjekt([]), lambda: prosjekt([kriterium()])])
def test_odd_projects_are_as_the_schema_says(skjema: dict[str, Any], lag: Callable[[], Prosjekt]) -> None:
    vurdert = assess(lag(), DATO)
    assert feil(skjema, svar_data(vurdert, vurdert.vurderinger, følsomhet(vurdert))) == []


def test_what_the_example_may_lack_is_as_the_schema_says(
    skjema: dict[str, Any], eksempel: VurdertProsjekt
) -> None:
    felt: dict[str, Feltverdi] = {
        "tall": Utregnet(Decimal("7.5"), "prosent", omtrent=True, desimaler=1),
        "høyst": Utregnet(Decimal(10)),
        "fra": Dato(2009, 4),
        "antall": 3,
        "hvem": "Sør",
        "enheter": ("nord", "sør"),
    }
    test = Prøvd("grense", Verdi.JA, "ja_høyst", felt, ("svar-2",))
    skjønn = Skjønn("k", "P1", "oppfylt", tekst("Fordi *det* er slik."), Godkjenning("Kari", Dato(2026, 5)))
    første = eksempel.vurderinger[0]
    v = replace(
        første,
        punkter=(replace(første.punkter[0], test=test),),
        skjønn=Skjønnsutøvelse(skjønn, mildere=True),
        bortfalt=BortfaltSkjønn(skjønn, ("funn F1",)),
    )
    svar: Any = svar_data(replace(eksempel, vurderinger=(v,)), (v,))
    assert feil(skjema, svar) == []
    (data,) = svar["vurderinger"]
    assert data["skjønn"]["beregnet"] == v.utfall.navn
    assert data["skjønn"]["verdi"] == data["utfall"] == "oppfylt"
    assert data["skjønn"]["begrunnelse"] == "Fordi det er slik."
    prøvd = data["punkter"][0]["test"]
    assert prøvd["tekst"] == "Tallet er ca. 7,5 prosent, og grensen er 10."
    etter_navn = {f["navn"]: f for f in prøvd["felt"]}
    assert etter_navn["tall"] == {
        "navn": "tall",
        "verdi": 7.5,
        "tekst": "ca. 7,5 prosent",
        "omtrent": True,
        "enhet": "prosent",
    }
    assert etter_navn["fra"] == {"navn": "fra", "verdi": "2009-04", "tekst": "april 2009"}


def test_the_chain_has_the_same_verdicts_as_the_answer(
    eksempel: VurdertProsjekt,
) -> None:
    kjeden: Any = sporbarhet_data(eksempel)
    svar: Any = svar_data(eksempel, eksempel.vurderinger)
    i_kjeden = [v for p in kjeden["problemstillinger"] for v in p["vurderinger"]]
    assert i_kjeden == svar["vurderinger"]
    assert all(kjeden[felt] == svar[felt] for felt in ("versjon", "oppdrag", "dato", "tabell", "mistenkte"))
    assert len(svar["tabell"]) == len(eksempel.tabell.rader)


def test_every_word_of_the_schema_is_on_its_page(skjema: dict[str, Any]) -> None:
    side = (ROT / "docs" / "sporbarhet.md").read_text("utf-8")
    navn = {
        n for d in deler(skjema) for n in d.get("properties", {}) if isinstance(d.get("properties"), dict)
    }
    assert len(navn) > 50
    assert {n for n in navn if not re.search(rf"\b{n}\b", side)} == set()
