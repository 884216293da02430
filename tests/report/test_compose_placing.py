"""Tables and figures in their places, and what is said of those that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from dokumenttre import ren

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose, Plass
from revisjon.model import (
    Figur,
    Fil,
    Funn,
    Prosess,
    Prosjekt,
    Serie,
    Seriedata,
    Sted,
    Steg,
    Tabell,
    Tekst,
)
from revisjon.model.numbers import Celle, Kolonne, Rad
from revisjon.report.compose import compose
from revisjon.report.templates import Maler
from revisjon.report.xhtml import les

Lag = Callable[..., Prosjekt]
Vurder = Callable[[Prosjekt], VurdertProsjekt]
Skriv = Callable[[str], Tekst]


def bygd(
    vurdert: VurdertProsjekt, maler: Maler, utgave: str = "arbeidsutkast"
) -> tuple[str, tuple[Diagnose, ...]]:
    dokument, diagnoser = compose(vurdert, utgave, maler)
    return dokument.html, diagnoser


def test_a_figure_that_cannot_be_drawn_is_told_at_its_data(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler, tekst: Skriv
) -> None:
    sted = Sted(Plass("evidence/f.yaml", 3), (("data", Plass("evidence/f.yaml", 8, 5)),))
    tom = Seriedata(("2024",), (Serie("x", (Celle(),)),))
    p = replace(
        fullt,
        figurer={"f": Figur("f", "linje", "Tom", "Ingenting", tom, sted=sted)},
        oppdrag=replace(fullt.oppdrag, bakgrunn=tekst("![#f]")),
    )
    _, diagnoser = bygd(vurder(p), innebygd)
    assert [(d.kode, str(d.plass)) for d in diagnoser] == [("D008", "evidence/f.yaml:8:5")]
    assert "ingen tall" in diagnoser[0].råd


def test_tables_and_figures_are_placed_where_the_text_says(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler, tekst: Skriv
) -> None:
    tabell = Tabell(
        "t",
        "Tabellen",
        (Kolonne("a"), Kolonne("b", "tall")),
        (Rad("vanlig", (Celle(tekst=tekst("x")), Celle(verdi=Decimal(3)))),),
        enhet="kr",
        kilde="plan",
        merknad="Om tabellen.",
    )
    bilde = Figur(
        "bilde", "bilde", "Bildet", "Et hus", fil=Fil("hus.png"), kreditering="NN", kildetekst="Et arkiv."
    )
    gang = Figur("gang", "prosess", "Gangen", "To steg", Prosess((Steg("Først"), Steg("Så"))))
    p = replace(
        fullt,
        tabeller={"t": tabell},
        figurer={"bilde": bilde, "gang": gang},
        filer={"hus.png": b"png"},
        oppdrag=replace(
            fullt.oppdrag, bakgrunn=tekst("Se [#t], [#bilde] og [#gang].\n\n![#t]\n\n![#bilde]\n\n![#gang]")
        ),
    )
    dokument, diagnoser = compose(vurder(p), "endelig", innebygd)
    assert diagnoser == ()
    assert [b.tittel for b in dokument.figurer] == ["Bildet", "Gangen"]
    assert "Tabellen" in [b.tittel for b in dokument.tabeller]
    tekst_ = ren(les(dokument.html))
    for ventet in ("Kilde: Planen. Om tabellen.", "Kilde: Et arkiv. Foto: NN.", "Tabellen. Kr"):
        assert ventet in tekst_, ventet


def test_a_reference_to_nothing_is_told_where_it_is_written(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    sted = Sted(Plass("evidence/f.yaml", 3), (("tekst", Plass("evidence/f.yaml", 6, 12)),))
    borte = Funn("F3", "tema", Tekst("Se [#borte] og [#borte].", Plass("evidence/f.yaml", 6)), sted=sted)
    _, diagnoser = bygd(vurder(replace(fullt, funn={**fullt.funn, "F3": borte})), innebygd)
    assert [(d.kode, str(d.plass)) for d in diagnoser] == [("D010", "evidence/f.yaml:6:12")]
    assert "«borte»" in diagnoser[0].melding
