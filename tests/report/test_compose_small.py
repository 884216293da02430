"""Small projects as documents: what may be left out, and what is said of faults."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from dokumenttre import klasse, ren

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose, Plass
from revisjon.model import (
    Anbefaling,
    Belysning,
    Dato,
    Del,
    Figur,
    Fil,
    Funn,
    GjelderNår,
    Hjemmel,
    Kapittel,
    Kilde,
    Konklusjon,
    Kriterium,
    Metode,
    Problemstilling,
    Prosess,
    Prosjekt,
    Punkt,
    Revidert,
    Revisor,
    Serie,
    Seriedata,
    Sted,
    Steg,
    Svar,
    Tabell,
    Tekst,
    Uttalelse,
)
from revisjon.model.numbers import Celle, Kolonne, Rad
from revisjon.report import Maler, compose
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


@pytest.fixture
def fullt(prosjekt: Lag, tekst: Skriv) -> Prosjekt:
    """Return a small project with one of everything."""
    kriterium = Kriterium(
        "plan",
        "skal",
        "ha en plan",
        (Hjemmel("lov", "§ 1", tekst("Om hjemmelen.")),),
        ("P1",),
        (
            Punkt("a", "Kommunen har en plan", "finnes"),
            Punkt("b", "Planen er kjent", "kjent", avgjørende=False),
            Punkt(
                "c",
                "Planen er oversatt",
                gjelder_når=GjelderNår(oppfylt=False, begrunnelse="Ingen har bedt om det"),
            ),
        ),
        merknad=tekst("Om kriteriet."),
        utledning=tekst("Slik."),
    )
    return prosjekt(
        kilder={
            "lov": Kilde("lov", "lov", korttittel="planloven"),
            "plan": Kilde("plan", "plan", tittel="Planen"),
            "int": Kilde("int", "intervju", rolle="ordfører"),
        },
        kriterier={"plan": kriterium},
        funn={
            "F1": Funn("F1", "tema", tekst("Planen finnes.[@plan]"), belyser=(Belysning("plan.a", "for"),)),
            "F2": Funn(
                "F2",
                "tema",
                tekst("Få kjenner den."),
                overskrift="Kjennskap",
                underoverskrift="Hos de ansatte",
                kilder=("int",),
                belyser=(Belysning("plan.b", "mot"),),
            ),
        },
        sitert={"F1": ("plan",), "F2": ("int",)},
        konklusjoner={"P1": Konklusjon("P1", tekst("Ja, nesten."), tekst("Kort."), tekst("Langt."))},
        anbefalinger={
            "A1": Anbefaling(
                "A1", "gjør planen kjent", ("F2",), "rådmannen", deler=(Del("a", "her"), Del("b", "der"))
            )
        },
        metode=(Metode("intervju", tekst("Vi har spurt.")),),
        revisor=Revisor("Firma & Co", adresse="Gata 1", om=tekst("Om oss.")),
        uttalelser=(
            Uttalelse(
                "rådmannen",
                Dato(2026, 5, 20),
                tekst("Takk."),
                sendt=Dato(2026, 5, 1),
                frist=Dato(2026, 5, 19),
                svar=(
                    Svar("A1", "enig", "Gjøres", del_="b", frist=Dato(2026, 12)),
                    Svar("A1", "uenig", "Nei", del_="a"),
                ),
            ),
        ),
    )


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
        "1 b Der Enig. Gjøres Ikke oppgitt desember 2026",
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
        vurder(replace(fullt, funn=fullt.funn | {"F1": tidlig})), "endelig", innebygd
    )
    assert diagnoser == ()
    nivåer = {o.tekst.replace("\u00a0", " "): o.nivå for o in dokument.overskrifter}
    assert (nivåer["Aller først"], nivåer["Kjennskap"], nivåer["Hos de ansatte"]) == (3, 3, 4)


def test_free_chapters_have_findings_too(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    fri = Kapittel("fri", "Fritt", Tekst("Se [#F3].", Plass("oppdrag.yaml")))
    funn = Funn(
        "F3", "fri", Tekst("Noe.", Plass("f.yaml")), overskrift="Del", underoverskrift="Under", kontekst=True
    )
    p = replace(fullt, kapitler=(fri, *fullt.kapitler), funn=fullt.funn | {"F3": funn})
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
    html, diagnoser = bygd(vurder(replace(fullt, oppdrag=oppdrag)), innebygd)
    assert diagnoser == ()
    tre = les(html)
    assert [ren(el) for el in klasse(tre, "revidert")] == ["Fjordvik kommune", "Fjordvik AS"]
    assert "Virksomhetene skal ha en plan" in ren(tre)


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
    _, diagnoser = bygd(vurder(replace(fullt, funn=fullt.funn | {"F3": borte})), innebygd)
    assert [(d.kode, str(d.plass)) for d in diagnoser] == [("D010", "evidence/f.yaml:6:12")]
    assert "«borte»" in diagnoser[0].melding
