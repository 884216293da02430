"""An office's own Word template wins, and is told what it lacks."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.shared import Mm, RGBColor
from lesedocx import Ordfil, W, felt

from revisjon.diagnostics import Alvor, Diagnose, Feil
from revisjon.output import codes

Lag = Callable[..., tuple[Ordfil, tuple[Diagnose, ...]]]
_KROPP = """
<section class="omslag forside"><div class="navn"><p class="tittel">Tittel</p></div></section>
<section><h1 id="a" data-nummer="kapittel" data-kort="1 Først"><span class="nr">1</span> Først</h1>
<p class="ingress">Ingress.</p><p>Se <a class="kryss" href="#b">kapittel\u00a01.1</a>.</p>
<h2 id="b"><span class="nr">1.1</span> Under</h2><ul><li>Punkt</li></ul>
<h1 id="v" data-nummer="vedlegg"><span class="nr">Vedlegg 1</span> Kilder</h1></section>
"""


def _mal(*, norsk: bool = False) -> bytes:
    mal = docx.Document()
    mal.styles["Heading 1"].font.color.rgb = RGBColor(0x99, 0, 0)
    seksjon = mal.sections[0]
    seksjon.page_width, seksjon.page_height = Mm(210), Mm(297)
    seksjon.left_margin = seksjon.right_margin = Mm(30)
    seksjon.header.paragraphs[0].text = "Kontorets topp"
    if norsk:
        # As Norwegian Word has it: the name is English, the id is not.
        mal.styles["Heading 1"].element.set(f"{W}styleId", "Overskrift1")
    mal.add_paragraph("Denne teksten er bare et eksempel på malen.")
    ut = io.BytesIO()
    mal.save(ut)
    return ut.getvalue()


def test_its_styles_head_and_page_win(lag: Lag) -> None:
    fil, diagnoser = lag(_KROPP, ressurser={"word/mal.docx": _mal()})
    assert [(d.kode, d.alvor) for d in diagnoser] == [(codes.DOCX_MAL_MANGLER_STILER, Alvor.HINT)]
    assert "«Ingress»" in diagnoser[0].melding
    assert "«Vurdering»" not in diagnoser[0].melding, "the document has no assessment"
    assert b'w:val="990000"' in fil.deler["word/styles.xml"]
    siste = fil.kropp[-1]
    marg = siste.find(f"{W}pgMar")
    assert marg is not None
    assert marg.get(f"{W}left") == "1701"
    assert b"Kontorets topp" in fil.deler["word/header1.xml"]
    assert fil.ord()[:1] == ["Tittel"]
    assert "eksempel" not in fil.ord()


def test_its_headings_get_their_numbers(lag: Lag) -> None:
    fil, _ = lag(_KROPP, ressurser={"word/mal.docx": _mal()})
    assert fil.numre() == [("1", "Først"), ("1.1", "Under"), ("Vedlegg 1", "Kilder")]
    assert ("1.1" in {r for i, r in felt(fil) if i.startswith("REF ")}) is True


def test_styles_are_known_by_name(lag: Lag) -> None:
    fil, _ = lag(_KROPP, ressurser={"word/mal.docx": _mal(norsk=True)})
    brukt = {p.get(f"{W}val") for p in fil.kropp.iter(f"{W}pStyle")}
    assert "Overskrift1" in brukt
    assert "Heading1" not in brukt
    for stil in ("Vedlegg", "Overskrift1UtenNummer"):
        basert = fil.stiler[stil].find(f"{W}basedOn")
        assert basert is not None
        assert basert.get(f"{W}val") == "Overskrift1"
    assert fil.numre()[0] == ("1", "Først")


def test_same_template_same_bytes(lag: Lag) -> None:
    mal = _mal()
    første, andre = (lag(_KROPP, ressurser={"word/mal.docx": mal})[0] for _ in range(2))
    assert første.data == andre.data


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"ikke en Word-fil", _mal()[:9000]])
def test_a_template_that_is_no_word_file(lag: Lag, data: bytes) -> None:
    with pytest.raises(Feil) as feil:
        lag(_KROPP, ressurser={"word/mal.docx": data})
    (diagnose,) = feil.value.diagnoser
    assert (diagnose.kode, diagnose.plass.fil) == (codes.DOCX_MAL_UGYLDIG, "templates/word/mal.docx")
