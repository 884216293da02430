"""Characters that the typeface lacks are told before anyone sees them on paper."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import replace

from fontTools.ttLib import TTFont

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.model import Prosjekt, Sted, Tekst
from revisjon.report.characters import ukjente_tegn
from revisjon.report.compose import compose
from revisjon.report.glyphs import FORSLAG, LATIN, TEGN, UTVIDET
from revisjon.report.templates import Maler
from revisjon.report.theme import les_tema

Lag = Callable[..., Prosjekt]
Vurder = Callable[[Prosjekt], VurdertProsjekt]


def meldt(p: Prosjekt, maler: Maler) -> tuple[Diagnose, ...]:
    return ukjente_tegn(p, les_tema(maler)[0], maler)


def test_the_list_is_what_the_font_files_hold(innebygd: Maler) -> None:
    for fil in les_tema(innebygd)[0].filer:
        funnet = innebygd.finn(fil.fil)
        assert funnet is not None
        har = {chr(kode) for kode in TTFont(io.BytesIO(funnet[1])).getBestCmap()}
        assert har >= (UTVIDET if fil.utvidet else LATIN), fil.fil
        assert har <= TEGN, fil.fil


def test_what_is_suggested_can_be_printed() -> None:
    for tegn, (navn, i_stedet) in FORSLAG.items():
        assert tegn not in TEGN
        assert navn
        assert set(i_stedet) <= TEGN


def test_each_character_is_told_where_it_first_stands(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    sted = Sted(Plass("oppdrag.yaml", 2), (("tittel", Plass("oppdrag.yaml", 3, 11)),))
    oppdrag = replace(
        fullt.oppdrag, tittel="A → B", sted=sted, formål=Tekst("3 ‰ → ≥", Plass("oppdrag.yaml", 9, 5))
    )
    _, diagnoser = compose(vurder(replace(fullt, oppdrag=oppdrag)), "endelig", innebygd)
    assert [(d.kode, d.alvor, str(d.plass)) for d in diagnoser] == [
        ("D018", Alvor.ADVARSEL, "oppdrag.yaml:3:11"),
        ("D018", Alvor.ADVARSEL, "oppdrag.yaml:9:5"),
        ("D018", Alvor.ADVARSEL, "oppdrag.yaml:9:5"),
    ]
    assert diagnoser[0].melding == "Skriften i rapporten har ikke tegnet «→» (pil mot høyre, U+2192)."
    assert diagnoser[1].råd.startswith("Skriv «promille»;")


def test_what_unicode_knows_a_plain_form_of(prosjekt: Lag, innebygd: Maler) -> None:
    oppdrag = replace(prosjekt().oppdrag, formål=Tekst("⅓ ﬁ Ω 你", Plass("oppdrag.yaml", 9)))
    råd = [d.råd.partition(";")[0] for d in meldt(prosjekt(oppdrag=oppdrag), innebygd)]
    assert råd == ["Skriv «1/3»", "Skriv «fi»", "Skriv «ohm»", "Skriv det med ord, eller ta det bort"]


def test_nothing_is_said_of_what_can_be_printed(prosjekt: Lag, innebygd: Maler) -> None:
    rett = "Kárášjohka – «ja» ½ 5\u202f% e\u2011post Ma\u0308rta €\u00ad\u200b\n\t• a\u030a"
    oppdrag = replace(prosjekt().oppdrag, formål=Tekst(rett, Plass("oppdrag.yaml", 9)))
    assert meldt(prosjekt(oppdrag=oppdrag), innebygd) == ()


def test_an_offices_own_typeface_is_its_own_matter(
    prosjekt: Lag, med_egne: Callable[[Mapping[str, str]], Maler]
) -> None:
    tema = "skrift:\n  filer: [{fil: fonter/egen.woff2, vekt: 400}]\n"
    oppdrag = replace(prosjekt().oppdrag, tittel="→")
    assert meldt(prosjekt(oppdrag=oppdrag), med_egne({"tema.yaml": tema, "fonter/egen.woff2": ""})) == ()
