"""A right table is never found wrong, however it was rounded; one with a number off by more always is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st
from modell import kriterium, prosjekt, tekst, vurder
from tabellsjekk import alle

from revisjon.checks.basis import grunnlag
from revisjon.checks.data.grim import heltall_i
from revisjon.checks.data.reading import avrundet, les_tekst
from revisjon.model import Celle, Kolonne, Rad, Tabell
from revisjon.rules.numbers import Spenn

ANTALL = st.lists(st.integers(1, 5000), min_size=2, max_size=8)
RUNDING = st.sampled_from((ROUND_HALF_UP, ROUND_HALF_EVEN))
HUNDRE = Decimal(100)


def funnet(titler: Sequence[str], rader: Sequence[Sequence[object]], enhet: str = "") -> list[str]:
    """Return the codes that a table gives; its first column holds names."""
    kolonner = (Kolonne("Navn"), *(Kolonne(t, "tall") for t in titler))
    tabell = Tabell(
        "t",
        "Tabell",
        kolonner,
        tuple(
            Rad("vanlig", (Celle(tekst=tekst(str(navn))), *(Celle(verdi=Decimal(str(v))) for v in tall)))
            for navn, *tall in rader
        ),
        enhet=enhet,
    )
    vurdert = vurder(replace(prosjekt([kriterium()]), tabeller={"t": tabell}))
    return [kode for kode, _ in alle(grunnlag(vurdert))]


def rund(verdi: Decimal, desimaler: int, hvordan: str) -> Decimal:
    return verdi.quantize(Decimal(1).scaleb(-desimaler), hvordan)


@given(ANTALL)
def test_a_sum_of_counts_is_right(antall: list[int]) -> None:
    assert (
        funnet(
            ["Antall"], [*((f"Gruppe {chr(65 + i)}", a) for i, a in enumerate(antall)), ("Sum", sum(antall))]
        )
        == []
    )


@given(ANTALL, st.integers(1, 10_000), st.booleans())
def test_any_other_sum_of_counts_is_wrong(antall: list[int], feil: int, opp: bool) -> None:  # noqa: FBT001 - drawn
    total = sum(antall) + (feil if opp else -feil)
    assume(total > 0)
    koder = funnet(
        ["Antall"], [*((f"Gruppe {chr(65 + i)}", a) for i, a in enumerate(antall)), ("Sum", total)]
    )
    assert koder == (["B002"] if feil * 2 <= len(antall) + 1 else ["B001"])


@given(
    st.lists(st.decimals(1, 5000, places=4), min_size=2, max_size=8),
    st.integers(0, 3),
    st.lists(RUNDING, min_size=9, max_size=9),
)
def test_a_sum_of_rounded_amounts_is_right(
    mengder: list[Decimal], desimaler: int, hvordan: list[str]
) -> None:
    vist = [rund(m, desimaler, h) for m, h in zip(mengder, hvordan, strict=False)]
    total = rund(sum(mengder, Decimal(0)), desimaler, hvordan[-1])
    rader = [*((f"Gruppe {chr(65 + i)}", v) for i, v in enumerate(vist)), ("Sum", total)]
    assert funnet(["2024"], rader, "årsverk") == []


@given(st.lists(st.integers(1, 50_000), min_size=2, max_size=8), st.integers(0, 3), st.integers(1, 1000))
def test_a_sum_beyond_the_rounding_is_wrong(heltall: list[int], desimaler: int, feil: int) -> None:
    # One of them has a last digit, so the column cannot be thought to be rounded to tens.
    assume(any(h % 10 for h in heltall))
    enhet = Decimal(1).scaleb(-desimaler)
    vist = [h * enhet for h in heltall]
    total = sum(vist, Decimal(0)) + (len(vist) + 1 + feil) * enhet
    rader = [*((f"Gruppe {chr(65 + i)}", v) for i, v in enumerate(vist)), ("Sum", total)]
    assert funnet(["2024"], rader, "årsverk") == ["B001"]


@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(900, 2000)), min_size=4, max_size=8),
    st.integers(0, 2),
    RUNDING,
)
def test_shares_of_counts_are_right(par: list[tuple[int, int]], desimaler: int, hvordan: str) -> None:
    rader = [
        (f"Gruppe {chr(65 + i)}", hel, del_, rund(Decimal(del_) / hel * HUNDRE, desimaler, hvordan))
        for i, (del_, hel) in enumerate(par)
    ]
    assert funnet(["Elever", "Elever med plan", "Prosent"], rader) == []


@given(
    st.lists(st.tuples(st.integers(100, 700), st.integers(900, 2000)), min_size=5, max_size=8),
    st.integers(0, 2),
    st.integers(2, 20),
    RUNDING,
)
def test_a_share_beyond_the_rounding_is_wrong(
    par: list[tuple[int, int]], desimaler: int, feil: int, hvordan: str
) -> None:
    enhet = Decimal(1).scaleb(-desimaler)
    andeler = [rund(Decimal(d) / h * HUNDRE, desimaler, hvordan) for d, h in par]
    andeler[2] += feil * enhet
    rader = [
        (f"Gruppe {chr(65 + i)}", h, d, a) for i, ((d, h), a) in enumerate(zip(par, andeler, strict=True))
    ]
    assert funnet(["Elever", "Elever med plan", "Prosent"], rader) == ["B020"]


@given(
    st.lists(
        st.tuples(st.decimals(1, 5000, places=3), st.decimals(1, 5000, places=3)), min_size=1, max_size=6
    ),
    st.integers(0, 2),
    st.booleans(),
)
def test_changes_of_rounded_amounts_are_right(
    par: list[tuple[Decimal, Decimal]],
    desimaler: int,
    prosent: bool,  # noqa: FBT001 - drawn
) -> None:
    rader = []
    for i, (før, etter) in enumerate(par):
        endring = (etter - før) / før * HUNDRE if prosent else etter - før
        tall = (rund(t, desimaler, ROUND_HALF_UP) for t in (før, etter, endring))
        rader.append((f"Gruppe {chr(65 + i)}", *tall))
    assume(all(rad[1] for rad in rader))
    tittel = "Endring 2023–2024" + (" (prosent)" if prosent else "")
    assert funnet(["2023", "2024", tittel], rader, "tusen kroner") == []


@given(
    st.lists(st.tuples(st.integers(100, 5000), st.integers(100, 5000)), min_size=2, max_size=6),
    st.integers(2, 60),
)
def test_a_change_beyond_the_rounding_is_wrong(par: list[tuple[int, int]], feil: int) -> None:
    rader = [(f"Gruppe {chr(65 + i)}", før, etter, etter - før) for i, (før, etter) in enumerate(par)]
    navn, før, etter, endring = rader[0]
    # The change in per cent is another reading of the same column.
    assume(
        all(
            abs(Decimal(e - f) / f * HUNDRE - n) > 2
            for _, f, e, n in [*rader[1:], (navn, før, etter, endring + feil)]
        )
    )
    rader[0] = (navn, før, etter, endring + feil)
    assert funnet(["2023", "2024", "Endring 2023–2024"], rader, "tusen kroner") == ["B010"]


@given(st.lists(st.integers(1, 400), min_size=2, max_size=7), st.integers(0, 2), RUNDING)
def test_rounded_parts_of_a_whole_are_never_wrong(antall: list[int], desimaler: int, hvordan: str) -> None:
    andeler = [rund(Decimal(a) / sum(antall) * HUNDRE, desimaler, hvordan) for a in antall]
    rader = [*((f"Svar {chr(65 + i)}", a) for i, a in enumerate(andeler)), ("Sum", 100)]
    assert set(funnet(["Prosent"], rader)) <= {"B025"}


@given(st.lists(st.integers(1, 400), min_size=2, max_size=7), st.integers(1, 30))
def test_parts_beyond_a_whole_are_wrong(antall: list[int], feil: int) -> None:
    andeler = [rund(Decimal(a) / sum(antall) * HUNDRE, 0, ROUND_HALF_UP) for a in antall]
    andeler[0] += len(antall) + 1 + feil
    assume(max(andeler) < HUNDRE)
    rader = [*((f"Svar {chr(65 + i)}", a) for i, a in enumerate(andeler)), ("Sum", 100)]
    assert funnet(["Prosent"], rader) == ["B023"]


@given(st.integers(1, 400), st.data(), st.integers(0, 2), RUNDING)
def test_what_a_whole_number_gives_is_possible(
    n: int, data: st.DataObject, desimaler: int, hvordan: str
) -> None:
    k = data.draw(st.integers(0, n))
    vist = rund(Decimal(k) / n * HUNDRE, desimaler, hvordan)
    assert heltall_i(avrundet(vist, desimaler).spenn, n, HUNDRE)


@given(st.integers(1, 60), st.integers(0, 100))
def test_what_no_whole_number_gives_is_impossible(n: int, prosent: int) -> None:
    halv = Decimal("0.5")
    mulig = any(abs(Decimal(100 * k) / n - prosent) <= halv for k in range(n + 1))
    assert heltall_i(Spenn(prosent - halv, prosent + halv), n, HUNDRE) == mulig


@given(
    st.integers(-10_000_000, 10_000_000), st.integers(0, 3), st.sampled_from((" ", "\u00a0", "\u202f", ""))
)
def test_a_number_is_read_as_it_is_written(heltall: int, desimaler: int, skille: str) -> None:
    verdi = Decimal(heltall).scaleb(-desimaler)
    vist = f"{verdi:,.{desimaler}f}".replace(",", skille).replace(".", ",").replace("-", "−")
    lest = les_tekst(vist)
    assert lest is not None
    assert (lest.verdi, lest.desimaler) == (verdi, desimaler)


@given(st.text(max_size=40))
def test_any_text_can_be_read(vist: str) -> None:
    lest = les_tekst(vist)
    assert lest is None or lest.spenn.lav <= lest.verdi <= lest.spenn.høy
