"""Texts in another målform: found by address, checked against the original, and laid over the project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from eksempel import ROT

from revisjon.diagnostics import Alvor, Diagnose
from revisjon.load import Lastet, last
from revisjon.load.reading import les_mappe
from revisjon.load.translation.addresses import Felt, felter
from revisjon.load.translation.fields import ORD, TEKSTER, VALGFRIE
from revisjon.load.translation.lay import les_oversatt
from revisjon.load.translation.lock import avtrykk, les_avtrykk, som_tekst
from revisjon.load.translation.writing import med_nye
from revisjon.model import Prosjekt
from revisjon.schema import SEKSJONER, skjema_for

HEGGFJORD = ROT / "eksempler" / "heggfjord"
IKKE_TEKST = {
    *(
        "id",
        "ident",
        "sti",
        "sha256",
        "nummer",
        "sak",
        "nettsted",
        "epost",
        "adresse",
        "postadresse",
        "aksent",
    ),
    *(
        "telefon",
        "kommunenummer",
        "referanse",
        "vår",
        "deres",
        "standard",
        "hjemmel",
        "uten_anbefaling",
        "krav_",
    ),
    *("svar_til", "del", "om", "fra_", "sitat", "dekning", "pakke", "bare", "uten", "bruk", "ikke"),
}
"""Fields that are no text to a reader, or must stand as they are."""
UTENOM = {
    *("oppdrag.team.navn", "oppdrag.samsvar.krav", "tall.merknad", "skjerming.tekst", "merknader.fra"),
    *(
        "merknader.tekst",
        "merknader.overskrift",
        "figurer.data.serier",
        "bruk",
        "kilder.fil.alt",
        "tabeller.fil.alt",
    ),
}


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    shutil.copytree(HEGGFJORD, tmp_path / "p")
    return tmp_path / "p"


def med(mappe: Path, tekst: str, navn: str = "bokmaal.yaml", målform: str = "bokmål") -> Lastet:
    (mappe / "oversettelser").mkdir(exist_ok=True)
    (mappe / "oversettelser" / navn).write_text(tekst, "utf-8")
    return last(mappe, målform)


def rett(lastet: Lastet) -> Prosjekt:
    assert lastet.prosjekt is not None, lastet.diagnoser
    return lastet.prosjekt


def kode(lastet: Lastet, kode_: str) -> list[Diagnose]:
    return [d for d in lastet.diagnoser if d.kode == kode_]


def alle_tekster(del_: dict[str, object], rot: dict[str, object], sti: str, sett: frozenset[str]) -> set[str]:
    """Return the patterns of all strings in a schema, as the addresses have them."""
    ref = del_.get("$ref")
    if isinstance(ref, str):
        if ref in sett:
            return set()
        sett |= {ref}
        del_ = {**rot["$defs"][ref.rsplit("/", 1)[1]], **del_}  # type: ignore[index]
    ut: set[str] = set()
    slag = del_.get("type")
    er_tekst = slag == "string" or (isinstance(slag, list) and "string" in slag)
    er_dato = del_.get("format") in ("dato", "frist", "ja_nei_dato")
    if er_tekst and not ({"enum", "x-ref", "x-id"} & del_.keys()) and not er_dato:
        ut.add(sti)
    for navn, under in (del_.get("properties") or {}).items():  # type: ignore[attr-defined]
        if isinstance(under, dict):
            neste = sti if navn == "under" and sti in ("problemstillinger", "enheter") else f"{sti}.{navn}"
            ut |= alle_tekster(under, rot, neste, sett)
    for navn in ("items", "additionalProperties"):
        if isinstance(under := del_.get(navn), dict):
            ut |= alle_tekster(under, rot, sti, sett)
    return ut


def test_every_field_is_translated_or_left_out_on_purpose() -> None:
    """A new field of the schemas must be put somewhere."""
    alle = {m for s in SEKSJONER for m in alle_tekster(skjema_for(s), skjema_for(s), s, frozenset())}
    assert len(alle) > 100
    kjente = TEKSTER | ORD
    ukjente = {m for m in alle - kjente - UTENOM if m.rpartition(".")[2] not in IKKE_TEKST}
    assert ukjente == set()
    assert kjente - alle == set()
    assert kjente >= VALGFRIE
    assert not TEKSTER & ORD


def test_addresses_are_unique_and_clear() -> None:
    alle = [f.adresse for f in felter(les_mappe(ROT).kilder)]
    assert len(alle) == len(set(alle)) > 500
    for adresse in (
        *(
            "oppdrag.sammendrag.ingress",
            "P5.1.tekst",
            "metode.intervju.tekst",
            "mål.tittel",
            "oversikt.a.påstand",
        ),
        *("vurderinger.mål.tekst", "konklusjoner.P1.kort", "A4.a.tekst", "uttalelser.1.svar.A4.a.kort"),
        *("kunnskap.c.avveining.begrunnelse", "int-velferdsteknologi.rolle", "F3-06.tekst"),
    ):
        assert adresse in alle


def test_texts_and_words_are_laid_over(mappe: Path) -> None:
    p = rett(
        med(
            mappe,
            "målform: bokmål\n"
            "tekster:\n  P1.kort: Frister\n  A2.a.tekst: sørge for at alle har en plan\n"
            "ord:\n  undersøkingar: undersøkelser\n  Sum: Sum\n  Etter fristen: For sent\n",
        )
    )
    assert p.oppdrag.målform == "bokmål"
    assert p.skrevet_på == "nynorsk"
    assert p.oversatt_i == ("oversettelser/bokmaal.yaml",)
    p1 = next(iter(p.problemstillinger))
    assert p1.kort == "Frister"
    assert p1.sted.til("kort").fil == "oversettelser/bokmaal.yaml"
    assert p.målform_ved(p1.sted.til("kort")) == "bokmål"
    assert p.målform_ved(p1.sted.til("tekst")) == "nynorsk"
    assert p.anbefalinger["A2"].deler[0].tekst == "sørge for at alle har en plan"
    (tabell,) = [t for t in p.tabeller.values() if any(k.tittel == "For sent" for k in t.kolonner)]
    # What looks the column up by its name finds it still.
    assert [t.fra.kolonne for t in p.tall.values() if t.fra and t.fra.tabell == tabell.id].count(
        "For sent"
    ) > 0
    før, nå = rett(last(mappe)).verdier, p.verdier
    assert {n: v.verdi for n, v in før.items()} == {n: v.verdi for n, v in nå.items()}
    assert {v.enhet for v in før.values()} - {v.enhet for v in nå.values()} == {"undersøkingar"}


def test_without_a_målform_the_originals_stand(mappe: Path) -> None:
    før = rett(last(mappe))
    lastet = med(mappe, "målform: bokmål\ntekster: {P1.kort: Frister}\n", målform="")
    assert rett(lastet).problemstillinger == før.problemstillinger
    assert kode(lastet, "R045") == []
    assert rett(last(mappe, "nynorsk")).skrevet_på == ""


def test_files_are_put_together(mappe: Path) -> None:
    med(mappe, "målform: bokmål\ntekster: {P1.kort: Frister}\n")
    p = rett(med(mappe, "målform: bokmål\ntekster: {P2.kort: Tiltak}\n", "mer.yaml"))
    assert [q.kort for q in p.problemstillinger][:2] == ["Frister", "Tiltak"]
    feil = med(mappe, "målform: bokmål\ntekster: {P1.kort: Tidsfrister}\n", "mer.yaml")
    (d,) = kode(feil, "R040")
    assert d.relatert[0].plass.fil == "oversettelser/bokmaal.yaml"


@pytest.mark.parametrize(
    ("tekst", "kode_", "råd"),
    [
        ("tekster: {}\n", "R040", "målform: nynorsk"),
        ("målform: svensk\n", "R040", "bokmål"),
        ("- a\n", "R040", "maalform.md"),
        ("målform: bokmål\nteksterr: {}\n", "R040", "tekster"),
        ("målform: bokmål\nP1.kort: Frister\n", "R040", "tekster"),
        ("målform: bokmål\ntekster: [a]\n", "R040", "oversikt.krav"),
        ("målform: bokmål\ntekster: {P1: {kort: Frister}}\n", "R040", "oversikt.a.påstand"),
        ("målform: bokmål\ntekster: {P1.kart: Frister}\n", "R041", "P1.kort"),
        ("målform: bokmål\ntekster: {P1.overskrift: Frister}\n", "R041", "P1.tekst"),
        ("målform: bokmål\ntekster: {tull: x}\n", "R041", "kjennemerket og feltet"),
        ("målform: bokmål\ntekster: {undersøkingar: undersøkelser}\n", "R041", "ord:"),
        (
            "målform: bokmål\ntekster: {F01.tekst: Tjenesten går gjennom alt.}\n",
            "R042",
            "samme henvisningene",
        ),
        ("målform: bokmål\ntekster: {P1.kort: 'Frister [@lov]'}\n", "R042", "Ta det bort"),
    ],
)
def test_what_is_wrong_is_told_in_the_translation(mappe: Path, tekst: str, kode_: str, råd: str) -> None:
    lastet = med(mappe, tekst)
    d = next(d for d in lastet.diagnoser if d.kode == kode_)
    assert d.plass.fil == "oversettelser/bokmaal.yaml"
    assert råd in d.råd
    assert d.alvor is Alvor.FEIL
    assert lastet.prosjekt is None
    # The report in its own målform is not hurt.
    eget = last(mappe)
    assert eget.prosjekt is not None
    assert all(x.alvor is Alvor.ADVARSEL for x in kode(eget, kode_))


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"m\xc3\xa5lform: [", b"a: *b\n", b"\x00", b"{}\n", b"# bare\n"]
)
def test_never_raises(mappe: Path, data: bytes) -> None:
    (mappe / "oversettelser").mkdir()
    (mappe / "oversettelser" / "x.yaml").write_bytes(data)
    for målform in ("", "bokmål"):
        last(mappe, målform)
        les_oversatt(mappe, målform or "bokmål")


def test_places_are_exact(mappe: Path) -> None:
    tekst = "målform: bokmål\ntekster:\n  F01.tekst: |\n    Alle ble lest [=meldinger].\n    [@tull] her\n"
    lastet = med(mappe, tekst)
    steder = {str(d.plass) for d in kode(lastet, "R042")}
    assert "oversettelser/bokmaal.yaml:5:5" in steder
    assert any(d.plass.linje == 5 for d in kode(lastet, "R001"))


def test_a_translation_keeps_the_rules_of_its_field(mappe: Path) -> None:
    lastet = med(mappe, f"målform: bokmål\ntekster: {{P1.kort: {'frister ' * 10}}}\n")
    assert [
        d for d in lastet.diagnoser if d.alvor is Alvor.FEIL and d.plass.fil == "oversettelser/bokmaal.yaml"
    ]


def test_numbers_in_figures_are_compared(mappe: Path) -> None:
    lastet = med(mappe, "målform: bokmål\ntekster: {K2.krav: avslutte undersøkelser innen 4 måneder}\n")
    assert not kode(lastet, "R043")  # an unknown address is told instead
    adresse = next(f.adresse for f in felter(les_mappe(mappe).kilder) if "90 prosent" in f.tekst)
    feil = med(mappe, f"målform: bokmål\ntekster:\n  {adresse}: |\n    Minst 95 prosent.\n")
    (d,) = kode(feil, "R043")
    assert "95" in d.melding
    assert d.alvor is Alvor.ADVARSEL


def test_cells_of_a_csv_file(tmp_path: Path) -> None:
    shutil.copytree(HEGGFJORD, tmp_path / "p")
    mappe = tmp_path / "p"
    (mappe / "evidence" / "filer").mkdir(exist_ok=True)
    (mappe / "evidence" / "filer" / "t.csv").write_text("Område;Tal\nAust;4\nVest;6\n", "utf-8")
    (mappe / "evidence" / "tabell.yaml").write_text(
        "tabeller:\n  - id: t\n    tittel: Tal\n    kolonner: [{tittel: Område}, {tittel: Tal, type: tall}]\n"
        "    fil: {sti: evidence/filer/t.csv}\n"
        "tall:\n  vest: {fra: {tabell: t, rad: Vest, kolonne: Tal}, enhet: personar}\n",
        "utf-8",
    )
    p = rett(
        med(
            mappe,
            "målform: bokmål\ntekster: {t.tittel: Antall}\nord: {Tal: Antall, Aust: Øst, Vest: I vest}\n",
        )
    )
    tabell = p.tabeller["t"]
    assert [k.tittel for k in tabell.kolonner] == ["Område", "Antall"]
    assert [r.navn for r in tabell.rader] == ["Øst", "I vest"]
    assert p.verdier["vest"].verdi == 6


def test_out_of_date(mappe: Path) -> None:
    tekst = "målform: bokmål\ntekster: {P1.kort: Frister}\n"
    med(mappe, tekst)
    lås = mappe / "oversettelser" / "bokmaal.lock"
    lås.write_text(som_tekst({"P1.kort": (avtrykk("noko anna"), avtrykk("Frister"))}), "utf-8")
    assert les_avtrykk(mappe, "bokmål") == {"P1.kort": (avtrykk("noko anna"), avtrykk("Frister"))}
    (d,) = kode(last(mappe), "R044")
    assert d.alvor is Alvor.ADVARSEL
    assert d.plass.fil == "oversettelser/bokmaal.yaml"
    # Once the translation has been changed as well, somebody has been through it.
    assert kode(med(mappe, tekst.replace("Frister", "Tidsfrister")), "R044") == []
    lås.write_text("{", "utf-8")
    (d,) = kode(last(mappe, "bokmål"), "P010")
    assert d.alvor is Alvor.ADVARSEL


def test_what_is_gone_from_the_project_is_a_warning(mappe: Path) -> None:
    (mappe / "oversettelser").mkdir()
    (mappe / "oversettelser" / "bokmaal.lock").write_text(
        som_tekst({"P9.kort": ("0" * 16, "0" * 16)}), "utf-8"
    )
    (d,) = kode(med(mappe, "målform: bokmål\ntekster: {P9.kort: Borte}\nord: {borte vekk: vekk}\n"), "R041")[
        :1
    ]
    assert d.alvor is Alvor.ADVARSEL


def uten(mappe: Path) -> tuple[Felt, ...]:
    return les_oversatt(mappe, "bokmål")[1].uten


def test_lines_are_only_added(mappe: Path) -> None:
    alle = uten(mappe)
    assert len(alle) > 100
    ny = med_nye(b"", "bokmål", alle)
    assert ny == med_nye(b"", "bokmål", alle)
    (mappe / "oversettelser").mkdir()
    fil = mappe / "oversettelser" / "bokmaal.yaml"
    fil.write_bytes(ny)
    assert {f.nøkkel for f in uten(mappe)} == {f.nøkkel for f in alle}
    assert [d for d in last(mappe, "bokmål").diagnoser if d.kode != "R045"] == []
    fil.write_text(
        "# min egen\nmålform: bokmål\nord:\n    personar: personer\n# om tekstene\ntekster:\n"
        "    P1.kort: Frister # min\n",
        "utf-8",
    )
    utvidet = med_nye(fil.read_bytes(), "bokmål", uten(mappe)).decode()
    for linje in fil.read_text("utf-8").splitlines():
        assert linje in utvidet.splitlines()
    assert utvidet.index("# om tekstene") < utvidet.index("\ntekster:")
    fil.write_text(utvidet, "utf-8")
    assert rett(last(mappe, "bokmål")).problemstillinger[0].kort == "Frister"


def test_the_translated_example_is_right() -> None:
    lastet = last(ROT, "nynorsk")
    p = rett(lastet)
    assert [d for d in lastet.diagnoser if d.alvor is not Alvor.HINT] == []
    _, mangel, _ = les_oversatt(ROT, "nynorsk")
    assert mangel.utdaterte == ()
    assert [f.adresse for f in mangel.uten if f.mønster.startswith(("kriterier", "problemstillinger"))] == []
    assert [f.adresse for f in mangel.uten if f.mønster.startswith("anbefalinger")] == []
    låst, til = les_avtrykk(ROT, "nynorsk"), les_oversatt(ROT, "nynorsk")[0].til("nynorsk")
    assert not isinstance(låst, Diagnose)
    assert låst.keys() == til.tekster.keys() | til.ord.keys()
    assert all(p.målform_ved(k.sted.til("krav")) == "nynorsk" for k in p.kriterier.values())
