"""The documents beside the report: what each holds, and what it must not hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from eksempel import DATO, kopier

from revisjon.assess import VurdertProsjekt, assess
from revisjon.diagnostics import Alvor
from revisjon.load import last
from revisjon.model import Dato, Høring, Prosjekt, Revidert, Teammedlem, Verifisering
from revisjon.model.engagement import Målform
from revisjon.report.compose import compose
from revisjon.report.doctypes import DOKUMENTTYPER
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.templates import Maler
from revisjon.report.tree import ren_tekst
from revisjon.report.xhtml import les

BREV = tuple(navn for navn in DOKUMENTTYPER if navn != "rapport")
Lag_prosjekt = Callable[..., Prosjekt]


def lag(vurdert: VurdertProsjekt, type_: str, maler: Maler, utgave: str = "", om: str = "") -> Dokument:
    utgave = utgave or DOKUMENTTYPER[type_].utgaver[0]
    dokument, diagnoser = compose(vurdert, utgave, maler, type_, om)
    assert [d for d in diagnoser if d.alvor is Alvor.FEIL] == []
    return dokument


def tekst(dokument: Dokument) -> str:
    return ren_tekst(les(dokument.html)).replace("\u00a0", " ")


def alle(vurdert: VurdertProsjekt) -> Iterator[tuple[str, str, str]]:
    for navn in BREV:
        type_ = DOKUMENTTYPER[navn]
        yield from ((navn, utgave, om) for utgave in type_.utgaver for om in type_.om(vurdert.prosjekt))


def test_names_of_files_are_ascii_and_editions_exist() -> None:
    assert len(BREV) == 6
    for type_ in DOKUMENTTYPER.values():
        assert type_.fil.isascii()
        assert type_.mal.isascii()
        assert type_.utgaver
        assert set(type_.utgaver) <= set(UTGAVER)


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_every_document_of_the_example_is_well_formed(
    eksempel: VurdertProsjekt, innebygd: Maler, målform: Målform
) -> None:
    oppdrag = replace(eksempel.prosjekt.oppdrag, målform=målform)
    vurdert = replace(eksempel, prosjekt=replace(eksempel.prosjekt, oppdrag=oppdrag))
    laget = {(n, u, o): lag(vurdert, n, innebygd, u, o) for n, u, o in alle(vurdert)}
    assert len(laget) > 20
    for nøkkel, dokument in laget.items():
        nivåer = [o.nivå for o in dokument.overskrifter]
        assert nivåer[0] == 1, nøkkel
        assert nivåer.count(1) == 1, nøkkel
        assert set(nivåer) <= {1, 2}, nøkkel
        assert not any(o.nummer for o in dokument.overskrifter), nøkkel
        assert not dokument.data
        assert dokument.tittel != oppdrag.tittel
        assert 'class="kryss" href' not in dokument.html, nøkkel


def test_the_summary_answers_every_question_and_shows_every_verdict(
    eksempel: VurdertProsjekt, innebygd: Maler
) -> None:
    p = eksempel.prosjekt
    ark = lag(eksempel, "sammendrag", innebygd, "endelig")
    t = tekst(ark)
    for id_, k in p.konklusjoner.items():
        assert k.ingress.verdi.strip() in t, id_
    for kriterium in p.kriterier.values():
        assert f'data-id="{kriterium.id}"' in ark.html
    for a in p.anbefalinger.values():
        assert a.tekst in t
    assert "Delvis enig. Ser ingen vesentlige" in t
    assert 'data-maks-sider="2"' in ark.html
    rader = re.findall(r'<span class="ett"><svg', ark.html)
    antall = [int(n) for n in re.findall(r"(?:Oppfylt|oppfylt|konkluderes): (\d+)", t)]
    assert sum(antall) == len(rader) > 10


def test_the_letter_has_deadline_recipient_and_a_row_for_each_recommendation(
    eksempel: VurdertProsjekt, innebygd: Maler
) -> None:
    høring = Høring(Dato(2026, 5, 19), Dato(2026, 4, 28), "rådmannen", "26/493", ("Kari Nordmann",))
    oppdrag = replace(eksempel.prosjekt.oppdrag, høring=høring)
    vurdert = replace(eksempel, prosjekt=replace(eksempel.prosjekt, oppdrag=oppdrag))
    brev, diagnoser = compose(vurdert, "høring", innebygd, "høringsbrev")
    assert not diagnoser
    t = tekst(brev)
    for ventet in ("28. april 2026", "innen 19. mai 2026", "v/ rådmannen", "26/493", "Kari Nordmann", "§ 14"):
        assert ventet in t
    assert "offentleglova § 5 andre ledd" in t
    assert '<span class="fyll">' not in brev.html
    assert brev.html.count('class="rute"') == 3 * len(eksempel.prosjekt.anbefalinger)


def test_a_letter_without_deadline_has_a_place_for_it_and_says_so(fullt: Prosjekt, innebygd: Maler) -> None:
    uten = replace(fullt, uttalelser=())
    dokument, diagnoser = compose(assess(uten, DATO), "høring", innebygd, "høringsbrev")
    assert [d.kode for d in diagnoser] == ["D031"]
    assert '<span class="fyll">[dato]</span>' in dokument.html
    med = lag(assess(fullt, DATO), "høringsbrev", innebygd)
    assert "innen 19. mai 2026" in tekst(med)


def test_several_bodies_get_a_letter_each_with_their_own_recommendations(
    fullt: Prosjekt, innebygd: Maler
) -> None:
    to = (Revidert("Vik kommune", "kommune", "vik"), Revidert("Nes IKS", "IKS", "nes"))
    a1 = replace(fullt.anbefalinger["A1"], gjelder=("vik",))
    a2 = replace(a1, id="A2", tekst="måler avfallet", gjelder=("nes",), deler=())
    oppdrag = replace(fullt.oppdrag, reviderte=to, team=(Teammedlem("oppdragsansvarlig", "Ola"),))
    vurdert = assess(replace(fullt, oppdrag=oppdrag, anbefalinger={"A1": a1, "A2": a2}), DATO)
    assert DOKUMENTTYPER["høringsbrev"].om(vurdert.prosjekt) == ("vik", "nes")
    vik, nes = (tekst(lag(vurdert, "høringsbrev", innebygd, om=om)) for om in ("vik", "nes"))
    assert "v/ kommunedirektøren" in vik
    assert "Vi anbefaler at kommunen" in vik
    assert "gjør planen kjent" in vik
    assert "måler avfallet" not in vik
    assert "v/ daglig leder" in nes
    assert "§ 14 skal daglig leder få uttale seg" in nes
    assert "Vi anbefaler at selskapet" in nes
    assert "måler avfallet" in nes
    assert "gjør planen kjent" not in nes
    assert "Ola" in vik
    ark = tekst(lag(vurdert, "sammendrag", innebygd))
    assert "Vik kommune gjør planen kjent" in ark
    sak = tekst(lag(vurdert, "saksframlegg", innebygd))
    assert "se til at Vik kommune: a) gjør planen kjent" in sak
    assert "Nes IKS måler avfallet" in sak


def test_the_hearing_is_read_from_the_project(tmp_path: Path, innebygd: Maler) -> None:
    mappe = kopier(tmp_path / "sak")
    fil = mappe / "oppdrag.yaml"
    fil.write_text(
        fil.read_text("utf-8").replace(
            "  standard: RSK 001\n", "  standard: RSK 001\n  høring: {frist: 2026-05-19}\n"
        ),
        "utf-8",
    )
    lastet = last(mappe)
    assert lastet.diagnoser == ()
    assert lastet.prosjekt is not None
    assert lastet.prosjekt.oppdrag.høring == Høring(Dato(2026, 5, 19))
    assert "innen 19. mai 2026" in tekst(lag(assess(lastet.prosjekt, DATO), "høringsbrev", innebygd))


def test_a_project_without_recommendations_and_answers_makes_every_document(
    prosjekt: Lag_prosjekt, innebygd: Maler
) -> None:
    vurdert = assess(prosjekt(), DATO)
    for navn in ("sammendrag", "høringsbrev", "saksframlegg"):
        for utgave in DOKUMENTTYPER[navn].utgaver:
            assert lag(vurdert, navn, innebygd, utgave).html
    assert DOKUMENTTYPER["faktapakke"].om(vurdert.prosjekt) == ()
    t = tekst(lag(vurdert, "saksframlegg", innebygd))
    assert "sørge for" not in t
    assert "[dato, for eksempel" not in t


def test_a_pack_holds_only_what_rests_on_the_informant(eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    p = eksempel.prosjekt
    pakke = lag(eksempel, "faktapakke", innebygd, om="int-spesialrådgiver")
    t = tekst(pakke)
    assert "Intervju med spesialrådgiver" in t
    med = set(re.findall(r'<section class="funn utdrag" data-id="([^"]+)"', pakke.html))
    assert med == {f.id for f in p.funn.values() if "int-spesialrådgiver" in p.sitert[f.id]}
    assert not any(note for note in pakke.noter if set(note.kilder) - {"int-spesialrådgiver"})
    assert not any(k.tekst.verdi[:60] in t for k in p.konklusjoner.values())
    assert not any(a.tekst in t for a in p.anbefalinger.values())


def test_a_pack_has_the_deadline_of_the_verification(eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    uten = lag(eksempel, "faktapakke", innebygd, om="svar-1")
    assert "innen [dato]" in tekst(uten)
    frist = Verifisering(Dato(2026, 4, 10), "svar@revisor.example")
    oppdrag = replace(eksempel.prosjekt.oppdrag, verifisering=frist)
    vurdert = replace(eksempel, prosjekt=replace(eksempel.prosjekt, oppdrag=oppdrag))
    med = tekst(lag(vurdert, "faktapakke", innebygd, om="svar-1"))
    assert "innen 10. april 2026. Svaret kan sendes til svar@revisor.example." in med


def test_a_pack_shows_numbers_and_events_of_the_informant(eksempel: VurdertProsjekt, innebygd: Maler) -> None:
    p = eksempel.prosjekt
    for om in DOKUMENTTYPER["faktapakke"].om(p):
        html = lag(eksempel, "faktapakke", innebygd, om=om).html
        egne = [t.id for t in p.tall.values() if t.kilde == om] + [
            h.id for h in p.hendelser.values() if h.kilde == om
        ]
        assert [i for i in egne if f'<tr data-id="{i}">' not in html] == []
