"""A new project is right from the first moment, whatever the answers were."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from eksempel import ROT, prosjekt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from maalformer import bokmål_i

from revisjon.assess import assess
from revisjon.cli.checking import kontroller
from revisjon.diagnostics import Alvor
from revisjon.law import les_rettskilder
from revisjon.load import last
from revisjon.scaffold import Svar, feil_i_svar, forrige, kjennemerke, lag_filer
from revisjon.scaffold.answers import Målform, renset
from revisjon.scaffold.files import SKJEMA
from revisjon.schema import publisert, sjekk_fil
from revisjon.source import les

DAG = date(2026, 8, 31)
MÅLFORMER: tuple[Målform, ...] = ("bokmål", "nynorsk", "engelsk")
EKSEMPLER = (ROT, *sorted((ROT / "eksempler").iterdir()))


def svar(målform: Målform = "bokmål", **felt: object) -> Svar:
    return Svar(**{"kommune": "Vik kommune", "tema": "Vann og avløp", "dag": DAG, "målform": målform} | felt)  # type: ignore[arg-type]


def skriv(mappe: Path, filer: Mapping[str, bytes]) -> Path:
    for navn, data in filer.items():
        (mappe / navn).parent.mkdir(parents=True, exist_ok=True)
        (mappe / navn).write_bytes(data)
    return mappe


def meldinger(mappe: Path) -> list[str]:
    """Return what `revisjon sjekk` says, hints aside."""
    lastet = last(mappe)
    assert lastet.prosjekt is not None, lastet.diagnoser
    lover = les_rettskilder(mappe)
    funnet = kontroller(lastet, lover, assess(lastet.prosjekt, DAG))
    return [f"{d.kode} {d.plass} {d.melding}" for d in funnet.igjen if d.alvor is not Alvor.HINT]


@pytest.mark.parametrize("målform", MÅLFORMER)
@pytest.mark.parametrize(
    "spørsmål", [(), ("Er det bra?",), ("Er det bra?", "Blir det bedre?", "Er det rett?")]
)
def test_it_is_right_from_the_first_moment(
    målform: Målform, spørsmål: tuple[str, ...], tmp_path: Path
) -> None:
    mappe = skriv(tmp_path, lag_filer(svar(målform, problemstillinger=spørsmål, kommunenummer="0301")))
    assert meldinger(mappe) == []
    p = prosjekt(mappe)
    assert p.oppdrag.målform == målform
    assert p.oppdrag.reviderte[0].kommunenummer == "0301"
    assert len(p.problemstillinger) == len(p.kapitler) == max(1, len(spørsmål))
    assert str(p.oppdrag.periode.til) == str(p.oppdrag.dato) == "2027-01"


@pytest.mark.parametrize("målform", MÅLFORMER)
@pytest.mark.parametrize("rot", EKSEMPLER, ids=lambda rot: rot.name)
def test_a_follow_up_is_right_from_the_first_moment(rot: Path, målform: Målform, tmp_path: Path) -> None:
    før = prosjekt(rot)
    tidligere = forrige(før, målform)
    mappe = skriv(tmp_path, lag_filer(svar(målform), tidligere))
    # Texts that somebody else wrote in the other målform are a matter for the auditor.
    venter = () if før.oppdrag.målform == målform else ("M001",)
    assert [m for m in meldinger(mappe) if not m.startswith(venter or "-")] == []
    p = prosjekt(mappe)
    assert p.oppdrag.reviderte == før.oppdrag.reviderte
    for id_, k in før.kriterier.items():
        assert (p.kriterier[id_].krav, p.kriterier[id_].styrke) == (k.krav, k.styrke)
        assert [h.bestemmelse for h in p.kriterier[id_].hjemmel] == [h.bestemmelse for h in k.hjemmel]
        assert [(q.id, q.påstand, q.ledd, q.avgjørende) for q in p.kriterier[id_].punkter] == [
            (q.id, q.påstand, q.ledd, q.avgjørende) for q in k.punkter
        ]
    assert [q.påstand.split()[1] for q in p.kriterier["tidligere-anbefalinger"].punkter] == [
        *før.anbefalinger
    ]
    tabell = p.tabeller["anbefalinger-fra-forrige"]
    for a in før.anbefalinger.values():
        assert a.tekst in str(tabell.rader)
    # What was found and weighed is looked into anew.
    assert not any(q.test or q.avveining for k in p.kriterier.values() for q in k.punkter)
    assert not {f.tekst.verdi for f in p.funn.values()} & {f.tekst.verdi for f in før.funn.values()}


def test_a_follow_up_can_itself_be_followed_up(tmp_path: Path) -> None:
    første = skriv(tmp_path / "a", lag_filer(svar(), forrige(prosjekt(ROT), "bokmål")))
    andre = skriv(tmp_path / "b", lag_filer(svar(), forrige(prosjekt(første), "bokmål")))
    assert meldinger(andre) == []
    assert set(prosjekt(andre).kriterier) == set(prosjekt(ROT).kriterier)


@pytest.mark.parametrize("målform", MÅLFORMER)
def test_every_file_of_the_project_is_named_for_the_auditor(målform: Målform) -> None:
    filer = lag_filer(svar(målform))
    lesmeg = filer["LESMEG.md"].decode()
    for navn in filer:
        if navn.endswith(".yaml"):
            assert f"`{navn}`" in lesmeg, navn


@pytest.mark.parametrize("fornyet", [False, True])
@pytest.mark.parametrize("målform", MÅLFORMER)
def test_every_yaml_file_points_at_the_schema(målform: Målform, *, fornyet: bool) -> None:
    filer = lag_filer(svar(målform), forrige(prosjekt(ROT), målform) if fornyet else None)
    assert json.loads(filer[SKJEMA]) == publisert()
    for navn, data in filer.items():
        if navn.endswith(".yaml"):
            første = data.decode().partition("\n")[0]
            sti = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", første)
            assert sti is not None, navn
            assert (Path("/p") / navn).parent.joinpath(sti[1]).resolve() == Path("/p") / SKJEMA


@pytest.mark.parametrize("fornyet", [False, True])
def test_the_nynorsk_files_are_nynorsk(*, fornyet: bool) -> None:
    """Keys and closed words of YAML are one language; what people read is not."""
    fra = forrige(prosjekt(ROT / "eksempler" / "heggfjord"), "nynorsk") if fornyet else None
    felles = re.compile(
        r"`[^`]*`|[\w-]+(?=:)|[\w./-]+\.(?:yaml|md|pdf|svg)|«revisjon [^»]*»"
        r"|tidligere-anbefalinger|forrige-rapport|anbefalinger-fra-forrige"
    )
    for navn, data in lag_filer(svar("nynorsk"), fra).items():
        if navn == SKJEMA or navn.startswith((".vscode/s", ".vscode/e")):
            continue
        lest = [felles.sub(" ", linje) for linje in data.decode().split("\n")]
        if navn.endswith(".code-snippets"):
            lest = [felles.sub(" ", s["description"]) for s in json.loads(data).values()]
        assert {navn: [*bokmål_i("\n".join(lest))]} == {
            navn: [o for o in bokmål_i("\n".join(lest)) if o in _NØKKELORD]
        }


_NØKKELORD = {"rutiner", "skriftlig", "beskrivende", "forklarende", "avgjørende", "forankret", "enig"}
"""Values that YAML knows by one name in both."""

_TEKST = st.text(max_size=80).map(renset)
_ONDT = st.sampled_from(
    [
        'Å"ker',
        "a: b",
        "# ikke",
        "- {x: y}",
        "{{kommune}}",
        "{{#spørsmål}}",
        "'",
        "\\",
        "*a* & <b>",
        "[a]",
        "|",
        "ja",
        "~",
        "0301",
    ]
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    kommune=_TEKST | _ONDT,
    tema=_TEKST | _ONDT,
    spørsmål=st.lists(_TEKST | _ONDT, max_size=3),
    målform=st.sampled_from(MÅLFORMER),
)
def test_any_answer_is_refused_or_kept_to_the_letter(
    kommune: str, tema: str, spørsmål: list[str], målform: Målform, tmp_path_factory: pytest.TempPathFactory
) -> None:
    gitt = svar(målform, kommune=kommune, tema=tema, problemstillinger=tuple(s for s in spørsmål if s))
    if any(feil_i_svar(gitt)):
        return
    p = prosjekt(skriv(tmp_path_factory.mktemp("p"), lag_filer(gitt)))
    assert p.oppdrag.reviderte[0].navn == kommune
    assert p.oppdrag.tittel == tema
    if gitt.problemstillinger:
        assert tuple(q.tekst for q in p.problemstillinger) == gitt.problemstillinger


@pytest.mark.parametrize(
    ("felt", "verdi"),
    [
        ("kommune", ""),
        ("tema", ""),
        ("tema", "Styring\x07"),
        ("tema", "\u202eevil"),
        ("tema", "Se [@kilde]"),
        ("tema", "x" * 201),
        ("kommunenummer", "301"),
        ("kommunenummer", "٠٣٠١"),
        ("problemstillinger", ("Hva\x00?",)),
        ("problemstillinger", ("Hva?",) * 21),
    ],
)
def test_answers_that_cannot_be_used_are_refused(felt: str, verdi: object) -> None:
    (feil,) = feil_i_svar(svar(**{felt: verdi}))  # type: ignore[arg-type]
    assert feil[1]


@pytest.mark.parametrize(
    ("kommune", "tema", "id_"),
    [
        ("Vik kommune", "Vann og avløp", "vik-2026-vann-og-avløp"),
        ("Ås", "Byggesak: tid & kvalitet", "ås-2026-byggesak-tid-kvalitet"),
        ("123", "???", "revisjon-123-2026"),
        (
            "Vik",
            "Et tema med så mange lange ord at det ikke får plass",
            "vik-2026-et-tema-med-så-mange-lange-ord-at-det-ikke-får",
        ),
    ],
)
def test_the_id_is_made_from_the_answers(kommune: str, tema: str, id_: str) -> None:
    funnet = kjennemerke(svar(kommune=kommune, tema=tema))
    assert funnet == id_
    assert len(funnet) <= 60


def test_snippets_are_right_where_they_are_put() -> None:
    seksjoner = {"kriterium": "kriterier", "funn": "funn", "kilde": "kilder", "anbefaling": "anbefalinger"}
    seksjoner |= {"tall": "tall", "tabell": "tabeller"}
    for målform in MÅLFORMER:
        biter = json.loads(lag_filer(svar(målform))[".vscode/revisjon.code-snippets"])
        funnet = set()
        for navn, bit in biter.items():
            ord_ = bit["prefix"] if isinstance(bit["prefix"], str) else bit["prefix"][0]
            funnet.add(ord_)
            linjer = [
                re.sub(r"\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*\|)\}", r"\1\2", linje) for linje in bit["body"]
            ]
            tekst = f"{seksjoner[ord_]}:\n" + "".join(f"  {linje}\n" for linje in linjer)
            kilde, feil = les("f.yaml", tekst.encode())
            assert not feil, (navn, tekst)
            assert not sjekk_fil(kilde), (navn, tekst)
        assert funnet == set(seksjoner)


def test_editor_settings_point_at_the_schema() -> None:
    filer = lag_filer(svar())
    valg = json.loads(filer[".vscode/settings.json"])
    assert [sti.removeprefix("./") for sti in valg["yaml.schemas"]] == [SKJEMA]
    assert "redhat.vscode-yaml" in json.loads(filer[".vscode/extensions.json"])["recommendations"]
    assert b"/build/" in filer[".gitignore"]
