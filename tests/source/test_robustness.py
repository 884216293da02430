from __future__ import annotations

import importlib.util
import json
import re
import sys
import unicodedata
from decimal import Decimal
from typing import Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.diagnostics import Diagnose
from revisjon.source import KODER, Kildetekst, events, les, til_data
from revisjon.source.events import LagParser, med_libyaml, uten_libyaml

PARSERE: Final = (med_libyaml, uten_libyaml)
BITER: Final = (
    *"abæ1 :\"'[]{},|>!\t\\%@`~\0\u00a0🎻",
    *("  ", "\n", "\r\n", "\n  ", "\n    ", "\n- ", "- ", ": ", " #", "? ", "|\n", ">-\n", "---\n", "...\n"),
    *("&x ", "*x", "!!str ", "<<: ", ".5", "0301", "a\u030a", "a: 1\n", "b:\n", "\\u00e5", "\\\n"),
)
ENGELSK: Final = re.compile(r"\b(?:expected|found|while|scanning|parsing|mapping|not|allowed|token|could)\b")

TEGN: Final = st.characters(
    exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
)
# PyYAML writes by YAML 1.1 and leaves `1e3` and `0o17` without quotes: no text starts like a number.
TEKST: Final = (
    st.text(st.one_of(TEGN, st.sampled_from("\n \t'\"\\:#-")), max_size=30)
    .map(lambda t: unicodedata.normalize("NFC", t))
    .filter(lambda t: not re.match(r"[-+.0-9]", t))
)
ENKEL: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.integers(-(10**9), 10**9).map(lambda n: n / 64),
    TEKST,
)
NØKKEL: Final = TEKST.filter(lambda t: t and not t[0].isspace())
DATA: Final = st.recursive(ENKEL, lambda barn: st.lists(barn) | st.dictionaries(NØKKEL, barn), max_leaves=12)


def i_kjerneskjemaet(verdi: object) -> object:
    """Give what the reader should: a float is the decimal that it is written as."""
    if isinstance(verdi, float):
        return Decimal(yaml.safe_dump(verdi).split("\n")[0])
    if isinstance(verdi, list):
        return [i_kjerneskjemaet(v) for v in verdi]
    if isinstance(verdi, dict):
        return {k: i_kjerneskjemaet(v) for k, v in verdi.items()}
    return verdi


def les_data(tekst: str, parser: LagParser) -> object:
    kilde, diagnoser = les("f.yaml", tekst.encode(), parser)
    assert diagnoser == ()
    return None if kilde.rot is None else til_data(kilde.rot)


@pytest.mark.parametrize("parser", PARSERE, ids=["libyaml", "pyyaml"])
@settings(deadline=None)
@given(
    data=DATA,
    stil=st.sampled_from([None, "'", '"', "|", ">"]),
    flyt=st.booleans(),
    bredde=st.sampled_from([20, 80, 10_000]),
)
def test_what_pyyaml_writes_is_read_back(
    *, parser: LagParser, data: object, stil: str | None, flyt: bool, bredde: int
) -> None:
    tekst = yaml.safe_dump(
        data, allow_unicode=True, default_style=stil, default_flow_style=flyt, width=bredde
    )
    assert les_data(tekst, parser) == i_kjerneskjemaet(data)


@settings(deadline=None)
@given(
    data=st.dictionaries(NØKKEL, st.lists(st.one_of(st.none(), st.booleans(), st.integers(0, 10**9), TEKST)))
)
def test_json_is_read_as_json(data: object) -> None:
    for innrykk in (None, 2):
        assert les_data(json.dumps(data, ensure_ascii=False, indent=innrykk), med_libyaml) == data


def krev_ordnet(kilde: Kildetekst, diagnoser: tuple[Diagnose, ...]) -> None:
    linjer = kilde.tekst.split("\n")
    for d in diagnoser:
        assert d.kode in KODER
        assert d.plass.fil == kilde.fil
        assert 1 <= d.plass.linje <= len(linjer)
        assert 1 <= d.plass.kolonne <= len(linjer[d.plass.linje - 1]) + 1
        assert d.plass.lengde >= 1
        assert d.melding
        assert d.råd
    if kilde.rot is not None:
        til_data(kilde.rot)


@pytest.mark.parametrize("parser", PARSERE, ids=["libyaml", "pyyaml"])
@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_give_an_answer(parser: LagParser, data: bytes) -> None:
    krev_ordnet(*les("f.yaml", data, parser))


@pytest.mark.parametrize("parser", PARSERE, ids=["libyaml", "pyyaml"])
@settings(deadline=None)
@given(tekst=st.lists(st.one_of(st.sampled_from(BITER), st.text(max_size=3)), max_size=30).map("".join))
def test_any_text_gives_an_answer(parser: LagParser, tekst: str) -> None:
    krev_ordnet(*les("f.yaml", tekst.encode("utf-8", errors="replace"), parser))


@settings(deadline=None)
@given(biter=st.lists(st.sampled_from([b for b in BITER if b.isascii() and "\x00" not in b]), max_size=30))
def test_no_message_is_the_library_s_own(biter: list[str]) -> None:
    _, diagnoser = les("f.yaml", "".join(biter).encode())
    assert not [d for d in diagnoser if ENGELSK.search(d.melding) or ENGELSK.search(d.råd)]


@settings(deadline=None)
@given(biter=st.lists(st.sampled_from([b for b in BITER if b not in {"!", "\t", "? "}]), max_size=30))
def test_both_parsers_accept_the_same_and_see_the_same(biter: list[str]) -> None:
    data = "".join(biter).encode()
    (en, feil_en), (to, feil_to) = (les("f.yaml", data, parser) for parser in PARSERE)
    assert bool(feil_en) == bool(feil_to)
    if not feil_en:
        assert en == to


def test_the_fallback_is_taken_where_libyaml_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    spec = importlib.util.find_spec("revisjon.source.events")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    assert modul.STANDARD is modul.uten_libyaml
    assert events.STANDARD is med_libyaml
