"""Facts and assessment by topic: where each finding and each criterion goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

from dokumenttre import bygd, klasse, ren
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revisjon.assess import VurdertProsjekt
from revisjon.model import Belysning, Funn, Hjemmel, Kilde, Kriterium, Prosjekt, Punkt, Tekst
from revisjon.report.document import Dokument
from revisjon.report.templates import Maler

Lag = Callable[..., Prosjekt]
Vurder = Callable[[Prosjekt], VurdertProsjekt]
Skriv = Callable[[str], Tekst]
KRITERIER = ("a", "b", "c")
Utkast = tuple[str, str, str]
"""A finding: the heading that it opens, the sub-heading, and the criteria that it bears on, as «ab»."""


def lag(prosjekt: Lag, tekst: Skriv, funn: list[Utkast]) -> Prosjekt:
    """Return a project with three criteria and these findings."""
    poster = {}
    for nr, (overskrift, under, belyser) in enumerate(funn, start=1):
        belysninger = tuple(Belysning(f"{k}.x", "for") for k in belyser)
        poster[f"F{nr}"] = Funn(
            f"F{nr}", "tema", tekst(f"Funn {nr}."), overskrift, under, kilder=("n",), belyser=belysninger
        )
    return prosjekt(
        disposisjon="per emne",
        kilder={"n": Kilde("n", "notat", tittel="Notat")},
        kriterier={
            k: Kriterium(
                k,
                "skal",
                f"ha {k}",
                (Hjemmel("n"),),
                ("P1",),
                (Punkt("x", f"Kommunen har {k}"),),
                f"Krav {k}",
            )
            for k in KRITERIER
        },
        funn=poster,
        sitert=dict.fromkeys(poster, ("n",)),
    )


def emner(dokument: Dokument, tre: ET.Element) -> list[tuple[str, str, str, str]]:
    """Return of each topic its title, criteria, findings and verdicts, as «ab» and «1 2»."""
    ut: list[tuple[str, str, str, str]] = []
    nivåer = {f"h{n}" for n in range(1, 7)}
    titler = {o.id: o.tekst for o in dokument.overskrifter}
    for el in tre.iter():
        if el.tag in nivåer and el.tag < "h3":
            ut.append((titler.get(el.get("id", ""), ""), "", "", ""))
        if not ut:
            continue
        tittel, krav, funn, dommer = ut[-1]
        if "funn" in el.get("class", "").split():
            ut[-1] = (tittel, krav, f"{funn} {el.get('id', '')[1:]}".strip(), dommer)
        elif el.tag == "section" and el.get("class") == "vurdering":
            ut[-1] = (tittel, krav, funn, dommer + el.get("data-id", ""))
        elif el.tag == "li" and el.get("data-id") in KRITERIER:
            ut[-1] = (tittel, krav + el.get("data-id", ""), funn, dommer)
    fra = next(nr for nr, e in enumerate(ut) if e[0] == "Problemstilling") + 1
    til = next(nr for nr, e in enumerate(ut) if e[0] == "Samlet vurdering")
    return ut[fra:til]


def vis(prosjekt: Prosjekt, vurder: Vurder, maler: Maler) -> list[tuple[str, str, str, str]]:
    return emner(*bygd(vurder(prosjekt), maler))


def test_a_section_is_a_topic_with_what_most_of_it_bears_on(
    prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = lag(prosjekt, tekst, [("Ett", "", "a"), ("", "", "ab"), ("To", "Under", "b"), ("", "", "bc")])
    assert vis(p, vurder, innebygd) == [("Ett", "a", "1 2", "a"), ("To", "bc", "3 4", "bc")]


def test_a_section_that_is_assessed_in_another_stands_before_it_and_says_so(
    prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    funn = [("Ett", "", "a"), ("", "", "a"), ("To", "", "b"), ("Tre", "", "a"), ("Fire", "", "c")]
    p = lag(prosjekt, tekst, funn)
    assert [e[0] for e in vis(p, vurder, innebygd)] == ["Tre", "Ett", "To", "Fire"]
    _, tre = bygd(vurder(p), innebygd)
    (henvisning,) = [ren(el) for el in klasse(tre, "fakta") if "Funnene er vurdert" in ren(el)]
    assert henvisning.replace("\u00a0", " ") == "Funnene er vurdert i kapittel 2.3."


def test_background_comes_first_and_each_criterion_without_a_section_has_its_own(
    prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = lag(prosjekt, tekst, [("", "", "b"), ("", "", ""), ("", "", "a"), ("", "", "b")])
    assert vis(p, vurder, innebygd) == [
        ("Bakgrunn", "", "2", ""),
        ("Krav b", "b", "1 4", "b"),
        ("Krav a", "a", "3", "a"),
        ("Krav c", "c", "", "c"),
    ]


def test_what_stands_before_the_sections_stays_there(
    prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = lag(prosjekt, tekst, [("", "Under", "a"), ("", "", ""), ("Ett", "", "ab"), ("To", "", "c")])
    første, *resten = vis(p, vurder, innebygd)
    assert første == ("Datagrunnlag", "", "1 2", "")
    assert resten == [("Ett", "ab", "3", "ab"), ("To", "c", "4", "c")]


def test_sub_headings_skip_no_level(prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler) -> None:
    p = lag(prosjekt, tekst, [("Ett", "Under", "a"), ("To", "Bare fakta", "")])
    dokument, _ = bygd(vurder(p), innebygd)
    nivåer = {o.tekst.replace("\u00a0", " "): (o.nivå, o.nummer) for o in dokument.overskrifter}
    assert nivåer["Under"] == (4, "")
    assert nivåer["Bare fakta"][0] == 3


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "", "Avsnitt"]),
            st.sampled_from(["", "", "Under"]),
            st.sets(st.sampled_from(KRITERIER)).map(lambda k: "".join(sorted(k))),
        ),
        max_size=9,
    )
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_lost_and_nothing_said_twice(
    prosjekt: Lag, tekst: Skriv, vurder: Vurder, innebygd: Maler, funn: list[Utkast]
) -> None:
    p = lag(prosjekt, tekst, funn)
    vist = vis(p, vurder, innebygd)
    assert Counter(nr for e in vist for nr in e[2].split()) == Counter(f[1:] for f in p.funn)
    assert sorted("".join(e[1] for e in vist)) == sorted("".join(e[3] for e in vist)) == list(KRITERIER)
    per_kapittel, _ = bygd(vurder(replace(p, disposisjon="per kapittel")), innebygd)
    overskrifter = [o.tekst for o in per_kapittel.overskrifter]
    assert [e[0] for e in vist].count("Avsnitt") == overskrifter.count("Avsnitt")
    # A section keeps its findings in the order that the auditor gave them.
    for _, _, numre, _ in vist:
        assert [int(n) for n in numre.split()] == sorted(int(n) for n in numre.split())
