"""Small projects as documents: what may be left out, and what is said of faults."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from dokumenttre import klasse, rader, ren, tabell

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose, Plass
from revisjon.model import (
    Fil,
    Funn,
    Kapittel,
    Problemstilling,
    Prosjekt,
    Revidert,
    Sted,
    Tekst,
)
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


def test_the_least_project_makes_a_report(prosjekt: Lag, vurder: Vurder, innebygd: Maler) -> None:
    html, diagnoser = bygd(vurder(prosjekt()), innebygd)
    assert diagnoser == ()
    assert "Prøve av noe" in html
    for tomt in ("Vedlegg", "None", "tabell-vurderinger", "bakside", 'class="kriterier"', "K1"):
        assert tomt not in html, tomt


def test_all_that_a_small_project_says_is_printed(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    html, diagnoser = bygd(vurder(fullt), innebygd, "endelig")
    assert diagnoser == ()
    tekst = ren(les(html))
    for ventet in (
        "Firma & Co",
        "Kommunen skal ha en plan",
        "Vi har ikke vurdert om planen er oversatt: ingen har bedt om det.",
        "Én person er intervjuet. Rolle: ordfører.",
        "Rapporten ble sendt til uttalelse 1. mai 2026 med frist 19. mai 2026. Uttalelsen kom 20. mai 2026.",
        "1 b Der Enig. Gjøres Ikke oppgitt Desember 2026",
        "1 a Her Uenig. Nei",
        "Bygger på funn F2. Mottaker: rådmannen",
        "Om hjemmelen.",
        "Om kriteriet.",
    ):
        assert ventet in tekst, ventet


def test_sub_headings_skip_no_level_before_the_first_section(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    tidlig = replace(fullt.funn["F1"], underoverskrift="Aller først")
    dokument, diagnoser = compose(
        vurder(replace(fullt, funn={**fullt.funn, "F1": tidlig})), "endelig", innebygd
    )
    assert diagnoser == ()
    nivåer = {o.tekst.replace("\u00a0", " "): o.nivå for o in dokument.overskrifter}
    assert (nivåer["Aller først"], nivåer["Kjennskap"], nivåer["Hos de ansatte"]) == (3, 3, 4)


def test_free_chapters_have_findings_too(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    fri = Kapittel("fri", "Fritt", Tekst("Se [#F3].", Plass("oppdrag.yaml")))
    funn = Funn(
        "F3", "fri", Tekst("Noe.", Plass("f.yaml")), overskrift="Del", underoverskrift="Under", kontekst=True
    )
    p = replace(fullt, kapitler=(fri, *fullt.kapitler), funn={**fullt.funn, "F3": funn})
    dokument, diagnoser = compose(vurder(p), "endelig", innebygd)
    assert diagnoser == ()
    assert [(o.nummer, o.nivå) for o in dokument.overskrifter if o.tekst in ("Fritt", "Del", "Under")] == [
        ("2", 1),
        ("2.1", 2),
        ("", 3),
    ]
    assert 'Se <a class="kryss" href="#F3">kapittel\u00a02.1</a>.' in dokument.html


def test_several_bodies_have_each_their_verdict(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    oppdrag = replace(
        fullt.oppdrag, reviderte=(Revidert("Fjordvik kommune", "kommune"), Revidert("Fjordvik AS", "AS"))
    )
    vurdert = vurder(replace(fullt, oppdrag=oppdrag))
    en, annen = vurdert.vurderinger
    annen = replace(annen, utfall=replace(annen.utfall, navn="ikke oppfylt"))
    html, diagnoser = bygd(replace(vurdert, vurderinger=(en, annen)), innebygd)
    assert diagnoser == ()
    tre = les(html)
    assert [ren(el) for el in klasse(tre, "revidert")] == ["Fjordvik kommune", "Fjordvik AS"]
    hode, rad = rader(tabell(tre, "tabell-vurderinger"))
    assert hode[4:6] == ["Fjordvik kommune", "Fjordvik AS"]
    assert "I hovedsak oppfylt" in rad[4]
    assert "Ikke oppfylt" in rad[5]
    # The requirement is for both; each box is about one.
    assert "Virksomhetene skal ha en plan" in ren(tre)
    bokser = [ren(el) for el in klasse(tre, "vurdering")]
    assert "Kommunen skal ha en plan" in bokser[0]
    assert "Selskapet skal ha en plan" in bokser[1]


@pytest.mark.parametrize(
    ("type_", "ordet"), [("fylkeskommune", "Fylkeskommunen"), ("IKS", "Selskapet"), ("politisk råd", "Rådet")]
)
def test_bodies_are_called_what_they_are(
    type_: str, ordet: str, fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    oppdrag = replace(fullt.oppdrag, reviderte=(Revidert("Fjordvik", type_),))
    html, _ = bygd(vurder(replace(fullt, oppdrag=oppdrag)), innebygd)
    assert f"{ordet} skal ha en plan" in ren(les(html))


def test_what_the_auditor_writes_is_never_a_template(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    ondt = "{{ ord }} {% for x in y %} <script>alert(1)</script> & «»"
    oppdrag = replace(fullt.oppdrag, tittel=ondt, formål=Tekst(ondt, Plass("oppdrag.yaml")))
    kriterium = replace(fullt.kriterier["plan"], kort=ondt, krav=ondt)
    p = replace(
        fullt,
        oppdrag=oppdrag,
        kriterier={"plan": kriterium},
        problemstillinger=(Problemstilling("P1", ondt, kort=ondt),),
    )
    html, diagnoser = bygd(vurder(p), innebygd)
    assert diagnoser == ()
    assert "<script" not in html
    assert ren(les(html)).count("{{ ord }} {% for x in y %} <script>alert(1)</script> & «»") > 5


def test_an_own_accent_colours_everything_and_can_be_read(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    assert fullt.revisor is not None
    p = replace(fullt, revisor=replace(fullt.revisor, aksent="#FFD700"))
    dokument, diagnoser = compose(vurder(p), "endelig", innebygd)
    assert diagnoser == ()
    css = dokument.ressurser["tema.css"].decode()
    assert "--aksent: #FFD700;" in css
    assert "#FFD700" in dokument.html
    assert "#5C9E1B" not in css + dokument.html


def test_a_colour_that_is_none_is_told_and_left_out(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    sted = Sted(Plass("revisor.yaml", 2), (("aksent", Plass("revisor.yaml", 9, 11)),))
    assert fullt.revisor is not None
    p = replace(fullt, revisor=replace(fullt.revisor, aksent="gul", sted=sted))
    _, (diagnose,) = bygd(vurder(p), innebygd)
    assert (diagnose.kode, str(diagnose.plass)) == ("D009", "revisor.yaml:9:11")


def test_a_logo_takes_the_place_of_the_name(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    assert fullt.revisor is not None
    logo = Fil("logo.svg", alt="Firmamerket")
    p = replace(fullt, revisor=replace(fullt.revisor, logo=logo), filer={"logo.svg": b"<svg/>"})
    dokument, diagnoser = compose(vurder(p), "endelig", innebygd)
    assert diagnoser == ()
    bilder = [img.attrib for img in les(dokument.html).iter("img")]
    assert bilder == [{"src": "ressurs:logo.svg", "alt": "Firmamerket"}] * 3
    assert dokument.ressurser["logo.svg"] == b"<svg/>"
