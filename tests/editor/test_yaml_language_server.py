"""What an auditor meets in VS Code: the schemas, through the server that its YAML extension runs."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from eksempel import PROSJEKT, ROT
from lsp import Klient, innstillinger
from nytt_prosjekt import legg_ut

from revisjon.load.discover import FORBEHOLDTE, finn_filer
from revisjon.scaffold.answers import Målform
from revisjon.scaffold.files import SKJEMA
from revisjon.schema import SEKSJONER, publisert
from revisjon.source import Node, Oppslag, Skalar, les

Skjema = dict[str, Any]
Start = Callable[[Path], Klient]
HELE = publisert()
MÅLFORMER: tuple[Målform, ...] = ("bokmål", "nynorsk")
HENVISER = f"# yaml-language-server: $schema={SKJEMA}\n"
DYPT = 6
"""Some schemas are part of themselves."""
_TEGN = re.compile(r"&\w+;|[^\wæøå]")


@pytest.fixture(scope="module")
def yaml_her(yamltjener: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Klient]:
    """One server in a new project, for files of all kinds."""
    rot = legg_ut(tmp_path_factory.mktemp("Målform og mål"))
    klient = Klient(yamltjener, rot, innstillinger(rot))
    klient.start()
    yield klient
    klient.stopp()


class Felt(NamedTuple):
    """A key or value of a file, with the schema of the value."""

    sti: str
    linje: int
    kolonne: int
    skjema: Skjema
    søsken: frozenset[str]
    """For a key: those that the mapping could have beside those it has."""


def løst(skjema: Skjema) -> Skjema:
    while "$ref" in skjema:
        mål = HELE["$defs"][skjema["$ref"].rsplit("/", 1)[1]]
        skjema = {**mål, **{k: v for k, v in skjema.items() if k != "$ref"}}
    return skjema


def nøkler(node: Node, skjema: Skjema, sti: str = "") -> Iterator[Felt]:
    """Yield every key of a tree that the schema names."""
    skjema = løst(skjema)
    if isinstance(node, Oppslag):
        kjente, andre = skjema.get("properties", {}), skjema.get("additionalProperties")
        resten = frozenset(kjente) - {str(p.nøkkel.verdi) for p in node.par}
        for par in node.par:
            navn, plass = str(par.nøkkel.verdi), par.nøkkel.plass
            under = kjente.get(navn, andre)
            if not isinstance(under, dict):
                continue
            if navn in kjente:
                yield Felt(f"{sti}.{navn}", plass.linje - 1, plass.kolonne - 1, løst(under), resten)
            yield from nøkler(par.verdi, under, f"{sti}.{navn if navn in kjente else '*'}")
    elif not isinstance(node, Skalar) and isinstance(ledd := skjema.get("items"), dict):
        for n in node.ledd:
            yield from nøkler(n, ledd, f"{sti}[]")


def verdier(node: Node, skjema: Skjema, sti: str = "") -> Iterator[Felt]:
    """Yield every value that is one of a closed set of words."""
    skjema = løst(skjema)
    if isinstance(node, Skalar):
        if ord_(skjema):
            yield Felt(sti, node.plass.linje - 1, node.plass.kolonne - 1, skjema, frozenset())
    elif isinstance(node, Oppslag):
        for par in node.par:
            navn = str(par.nøkkel.verdi)
            under = skjema.get("properties", {}).get(navn, skjema.get("additionalProperties"))
            if isinstance(under, dict):
                yield from verdier(par.verdi, under, f"{sti}.{navn}")
    elif isinstance(ledd := skjema.get("items"), dict):
        for n in node.ledd:
            yield from verdier(n, ledd, f"{sti}[]")


def ord_(skjema: Skjema) -> list[str]:
    """Return the words that a value is one of; empty where it may be anything."""
    her = skjema.get("enum") or [e for del_ in skjema.get("anyOf", ()) for e in del_.get("enum", ())]
    return [str(e) for e in her]


def enkelt(tekst: str) -> str:
    """Return what a text says, without the marks that Markdown needs."""
    return _TEGN.sub("", tekst)


def hjelp(klient: Klient, fil: str, felt: Felt) -> str:
    svar = klient.ved("hover", fil, (felt.linje, felt.kolonne + 1))
    return str(svar["contents"]["value"]) if svar else ""


def forslag(klient: Klient, fil: str, sted: tuple[int, int]) -> dict[str, Mapping[str, Any]]:
    """Return what is proposed, by the key or word that it begins with."""
    svar = klient.ved("completion", fil, sted)["items"]
    return {str(f.get("insertText") or f["label"]).partition(":")[0]: f for f in svar}


def prosjekter(mappe: Path) -> Iterator[Path]:
    """Yield new projects, and the examples with the settings and the schema of a new one."""
    for målform in MÅLFORMER:
        yield legg_ut(mappe / f"Ny på {målform}", målform)
    for rot in (ROT, *sorted((ROT / "eksempler").iterdir())):
        til = mappe / f"Eksempel {rot.name}"
        for navn in (p.name for p in rot.iterdir() if p.name in {*PROSJEKT, "oppfolging", "oppfolging.yaml"}):
            if (rot / navn).is_dir():
                shutil.copytree(rot / navn, til / navn)
            else:
                til.mkdir(exist_ok=True)
                shutil.copy(rot / navn, til / navn)
        shutil.copytree(mappe / "Ny på bokmål" / ".vscode", til / ".vscode")
        shutil.copytree(mappe / "Ny på bokmål" / ".revisjon", til / ".revisjon")
        yield til


def test_every_key_and_word_of_right_files_is_helped_and_nothing_is_complained_of(
    yaml_i: Start, tmp_path: Path
) -> None:
    """Each key once: its help, the others that could stand beside it, and the words that it may hold."""
    sett: set[str] = set()
    for rot in prosjekter(tmp_path):
        klient = yaml_i(rot)
        for fil in finn_filer(rot)[0]:
            tekst = klient.åpne(fil)
            assert klient.meldinger(fil) == [], (rot.name, fil)
            kilde, _ = les(fil, tekst.encode())
            if kilde.rot is None:
                continue  # nothing but comments to begin with
            for felt in nøkler(kilde.rot, HELE):
                if felt.sti in sett:
                    continue
                sett.add(felt.sti)
                assert enkelt(felt.skjema["description"]) in enkelt(hjelp(klient, fil, felt)), felt.sti
                foreslått = forslag(klient, fil, (felt.linje, felt.kolonne))
                assert felt.søsken <= set(foreslått), felt.sti
                for navn in felt.søsken:
                    assert foreslått[navn].get("documentation"), (felt.sti, navn)
            for felt in verdier(kilde.rot, HELE):
                if f"={felt.sti}" not in sett:
                    sett.add(f"={felt.sti}")
                    assert set(forslag(klient, fil, (felt.linje, felt.kolonne))) == {*ord_(felt.skjema)}, felt
    assert len(sett) > 250
    assert {f".{s}" for s in ("oppdrag", "kriterier", "funn", "tall", "figurer", "oppfølging")} <= sett


@pytest.mark.parametrize("seksjon", SEKSJONER)
def test_an_empty_section_is_offered_all_its_keys_with_help(seksjon: str, yaml_her: Klient) -> None:
    skjema = løst(HELE["properties"][seksjon])
    if "properties" in skjema:
        tekst, inni = f"{seksjon}:\n  ", skjema
    elif isinstance(skjema.get("additionalProperties"), dict):
        tekst, inni = f"{seksjon}:\n  x:\n    ", løst(skjema["additionalProperties"])
    elif "items" in skjema:
        tekst, inni = f"{seksjon}:\n  - ", løst(skjema["items"])
    else:
        tekst, inni = f"{seksjon}: ", skjema
    linjer = yaml_her.åpne(f"tom-{seksjon}.yaml", HENVISER + tekst).split("\n")
    foreslått = forslag(yaml_her, f"tom-{seksjon}.yaml", (len(linjer) - 1, len(linjer[-1])))
    if "properties" not in inni:
        assert set(foreslått) == {*ord_(inni)} != set()
        return
    assert set(inni["properties"]) <= set(foreslått)
    assert {n for n in inni["properties"] if not foreslått[n].get("documentation")} == set()


def alt(skjema: Skjema, dybde: int = 0) -> object:
    """Return a value with every key that a schema names, whatever else would be wrong with it."""
    skjema = løst(skjema)
    if felter := skjema.get("properties"):
        return {navn: alt(felt, dybde + 1) if dybde < DYPT else "x" for navn, felt in felter.items()}
    if isinstance(ledd := skjema.get("items"), dict):
        return [alt(ledd, dybde + 1)] if dybde < DYPT else "x"
    if isinstance(andre := skjema.get("additionalProperties"), dict):
        return {"x": alt(andre, dybde + 1)}
    return "x"


@pytest.mark.parametrize("seksjon", SEKSJONER)
def test_every_key_there_is_has_its_help(seksjon: str, yaml_her: Klient) -> None:
    data = {seksjon: alt(HELE["properties"][seksjon])}
    fil = f"alt-{seksjon}.yaml"
    tekst = yaml_her.åpne(fil, HENVISER + yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
    kilde, _ = les(fil, tekst.encode())
    assert kilde.rot is not None
    uten = {
        felt.sti
        for felt in nøkler(kilde.rot, HELE)
        if enkelt(felt.skjema["description"]) not in enkelt(hjelp(yaml_her, fil, felt))
    }
    assert uten == set()


@pytest.mark.parametrize(
    ("tekst", "vil"),
    [
        ("funn:\n  - id: F1\n    belyser:\n      - {punkt: a.b, taler: |}", {"for", "delvis", "mot"}),
        ("funn:\n  - id: F1\n    belyser:\n      - punkt: a.b\n        taler: |", {"for", "delvis", "mot"}),
        ("funn:\n  - id: F1\n    kontekst: |", {"ja", "nei"}),
        ("kriterier:\n  - id: rutiner\n    styrke: |", {"skal", "bør"}),
        (
            "kriterier:\n  - id: r\n    punkter:\n      - {id: a, påstand: Hø, ledd: |, avgjørende: nei}",
            {"finnes", "forankret", "konkretisert", "kjent", "brukt", "evaluert"},
        ),
        ("problemstillinger:\n  - id: P1\n    type: |", {"normativ", "beskrivende", "forklarende"}),
        ("anbefalinger:\n  - id: A1\n    styrke: |", {"fortsette", "innføre", "vurdere"}),
    ],
)
def test_words_are_proposed_while_they_are_written(tekst: str, vil: set[str], yaml_her: Klient) -> None:
    foran, _, bak = (HENVISER + tekst).partition("|")
    fil = f"{len(tekst)}-{min(vil)}.yaml"
    yaml_her.åpne(fil, f"{foran}{bak}\n")
    assert set(forslag(yaml_her, fil, (foran.count("\n"), len(foran.rsplit("\n", 1)[1])))) == vil


def test_what_is_wrong_is_said_where_it_stands(yaml_i: Start, tmp_path: Path) -> None:
    klient = yaml_i(legg_ut(tmp_path / "Tilsyn på Sørøya"))
    tekst = klient.åpne("criteria/kriterier.yaml")
    assert klient.meldinger("criteria/kriterier.yaml") == []
    for versjon, (før, etter, ord_ventet) in enumerate(
        (
            ("    styrke:", "    strykes:", "strykes"),
            ("styrke: skal ", "styrke: kanskje ", '"skal", "bør"'),
            ("ledd: brukt", "ledd: bruk", '"finnes"'),
        ),
        start=2,
    ):
        assert før in tekst
        galt = tekst.replace(før, etter, 1)
        klient.endre("criteria/kriterier.yaml", galt, versjon)
        funnet = klient.meldinger("criteria/kriterier.yaml", bool)
        linjer = {d["range"]["start"]["line"] for d in funnet if ord_ventet in d["message"]}
        assert linjer == {galt[: galt.index(etter)].count("\n")}, funnet
        klient.endre("criteria/kriterier.yaml", tekst, versjon + 10)
        klient.meldinger("criteria/kriterier.yaml", lambda d: not d)


@pytest.mark.parametrize(
    "fil",
    [
        "oppfolging.yaml",
        "oppfolging/2027.yaml",
        "criteria/bibliotek.yaml",
        "criteria/a/b.yaml",
        "merknader.yaml",
    ],
)
def test_files_without_the_line_about_the_schema_find_it_by_the_settings(fil: str, yaml_her: Klient) -> None:
    yaml_her.åpne(fil, "ukjent_seksjon: 1\n")
    assert yaml_her.meldinger(fil, bool)


@pytest.mark.parametrize("mappe", FORBEHOLDTE)
def test_what_is_known_of_acts_has_another_form(mappe: str, yaml_her: Klient) -> None:
    for fil in (f"{mappe}/x.yaml", f"{mappe}/mer/y.yaml"):
        yaml_her.åpne(fil, "pakke: {navn: x}\n")
        assert yaml_her.meldinger(fil) == []


def test_nothing_is_fetched_from_the_net(tmp_path: Path) -> None:
    """The schema refers to itself alone, and the files name it by a path."""
    assert {s["$ref"][:8] for s in _alle(HELE) if "$ref" in s} == {"#/$defs/"}
    rot = legg_ut(tmp_path)
    valg = json.loads((rot / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert valg["yaml.schemaStore.enable"] is False
    assert list(valg["yaml.schemas"]) == [f"./{SKJEMA}"]


def _alle(node: object) -> Iterator[Skjema]:
    for barn in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _alle(barn)
    if isinstance(node, dict) and isinstance(node.get("$ref", ""), str):
        yield node
