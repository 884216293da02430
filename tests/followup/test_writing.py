"""Adding an entry touches nothing that stands in the file, and what is added reads back as it was."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modell import tekst

from revisjon.diagnostics import Diagnose
from revisjon.followup.writing import legg_til
from revisjon.load.bind import bind
from revisjon.model import Dato, Loggført
from revisjon.schema import sjekk_seksjon
from revisjon.source import Liste, Oppslag, les

NY = Loggført(
    Dato(2024, 9, 1),
    "A1",
    "vedtak",
    "kommunestyret",
    registrert=Dato(2024, 9, 3),
    utfall="vedtatt endret",
    sak="45/24",
    avviker=True,
    tekst=tekst("Planen skal være ferdig.\n\nDen skal vedtas: «snart»."),
    frist=Dato(2024, 12),
    bevis=("brev", "F1"),
)


def _lest(fil: str) -> list[Loggført]:
    kilde, feil = les("oppfolging.yaml", fil.encode())
    assert feil == ()
    assert isinstance(kilde.rot, Oppslag)
    (par,) = kilde.rot.par
    assert not sjekk_seksjon(par).diagnoser
    assert isinstance(par.verdi, Liste)
    return [bind(Loggført, n) for n in par.verdi.ledd]


def _lik(en: Loggført, annen: Loggført) -> bool:
    felt = [f.name for f in fields(Loggført) if f.name not in ("sted", "tekst")]
    tekster = [" ".join(i.tekst.verdi.split()) if i.tekst else "" for i in (en, annen)]
    return all(getattr(en, f) == getattr(annen, f) for f in felt) and tekster[0] == tekster[1]


def test_a_new_file() -> None:
    fil = legg_til("", NY)
    assert (
        fil
        == """\
# Hva som er blitt av anbefalingene. Nye linjer legges til nederst, for eksempel med
# «revisjon oppfølging registrer»; gamle endres aldri. Status regnes ut, og skrives ikke.
oppfølging:
  - dato: 2024-09-01
    registrert: 2024-09-03
    anbefaling: A1
    hva: vedtak
    av: kommunestyret
    tekst: |-
      Planen skal være ferdig.

      Den skal vedtas: «snart».
    utfall: vedtatt endret
    sak: 45/24
    avviker: ja
    frist: 2024-12
    bevis:
      - brev
      - F1
"""
    )
    (lest,) = _lest(fil)
    assert _lik(lest, NY)


@pytest.mark.parametrize(
    "før",
    [
        "oppfølging:\n- {dato: 2024-06-01, anbefaling: A1, hva: svar, av: rådmannen, holdning: enig}\n",
        (
            "# Topp\noppfølging:   # merket\n    - dato: 2024-06-01  # dagen\n      anbefaling: A1\n"
            "      hva: svar\n      av: 'rådmannen'\n      holdning: enig\n      # slutt\n"
        ),
        "oppfølging:\n  - {dato: 2024-06-01, anbefaling: A1, hva: svar, av: x, holdning: enig}",
        "\ufeffoppfølging:\r\n- {dato: 2024-06-01, anbefaling: A1, hva: svar, av: x, holdning: enig}\r\n",
    ],
)
def test_what_stands_there_is_not_touched(før: str) -> None:
    etter = legg_til(før, NY)
    assert isinstance(etter, str)
    assert etter.startswith(før)
    gammel, ny = _lest(etter)
    assert (gammel.holdning, gammel.dato) == ("enig", Dato(2024, 6, 1))
    assert _lik(ny, NY)


@pytest.mark.parametrize(
    "før",
    ["", "oppfølging: []\n", "oppfølging:\r\n- {dato: 2024-06-01, anbefaling: A1, hva: svar, av: x}\r\n"],
)
def test_several_at_once_are_as_one_by_one(før: str) -> None:
    annen = replace(NY, anbefaling="A2", tekst=None)
    første = legg_til(før, NY)
    assert isinstance(første, str)
    assert legg_til(før, NY, annen) == legg_til(første, annen)


@pytest.mark.parametrize("før", ["oppfølging:\n", "# x\noppfølging: []\n", "oppfølging: [ ]  # tom\n"])
def test_an_empty_log(før: str) -> None:
    etter = legg_til(før, NY)
    assert isinstance(etter, str)
    assert len(_lest(etter)) == 1


@pytest.mark.parametrize(
    "før",
    [
        "oppfølging: [{dato: 2024-06-01, anbefaling: A1, hva: svar, av: x, holdning: enig}]\n",
        "funn: []\noppfølging: []\n",
        "funn: []\n",
        "- liste\n",
        "oppfølging: [\n",
    ],
)
def test_a_file_of_another_form_is_left_alone(før: str) -> None:
    funnet = legg_til(før, NY)
    assert isinstance(funnet, Diagnose)
    assert funnet.råd


@given(
    st.text(alphabet="ab:#-'\"|>{}[]&*!%@` \nå.,»", min_size=1, max_size=40).filter(str.strip),
    st.integers(0, 2),
)
def test_whatever_is_written_reads_back(skrevet: str, antall: int) -> None:
    ny = replace(NY, tekst=tekst(skrevet), sak=" ".join(skrevet.split()), av=f"x{' '.join(skrevet.split())}")
    fil = ""
    for _ in range(antall + 1):
        lagt_til = legg_til(fil, ny)
        assert isinstance(lagt_til, str), (fil, lagt_til)
        assert lagt_til.startswith(fil)
        fil = lagt_til
    for lest in _lest(fil):
        assert _lik(lest, ny)
