"""What carries a verdict, what would change it, and what would settle it: held against brute force."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.assess import IKKE_RELEVANT, KAN_IKKE_KONKLUDERES, RANG, STANDARD, Endring, Verdi
from revisjon.assess.settle import FLEST_ENDRINGER, Oppgjør, Påstand, oppgjør_etter
from revisjon.rules import Rad, Tabell, Utfall, er_monoton, slå_opp

JA, DELVIS, NEI, UAVKLART = Verdi.JA, Verdi.DELVIS, Verdi.NEI, Verdi.UAVKLART
BOKSTAV = {"j": JA, "d": DELVIS, "n": NEI, "u": UAVKLART, "-": Verdi.IKKE_RELEVANT}

rader = st.tuples(
    st.sampled_from(["hver", "noen"]),
    st.sampled_from(["alle", "avgjørende"]),
    st.sampled_from([(JA,), (JA, DELVIS)]),
)
tabeller = st.one_of(
    st.just(STANDARD),
    st.tuples(st.lists(rader, max_size=4), st.booleans()).map(
        lambda par: Tabell(
            (
                *(Rad(f"t{i // (2 if par[1] else 1)}", *rad) for i, rad in enumerate(par[0])),  # type: ignore[arg-type]
                Rad("ellers", "ellers"),
            )
        )
    ),
)
"""Monotone tables: each row still holds when a claim becomes better. In some, two rows give one verdict."""


def krav(verdier: Sequence[Verdi], flest: int) -> st.SearchStrategy[list[tuple[Verdi, bool]]]:
    return st.lists(st.tuples(st.sampled_from(verdier), st.booleans()), min_size=1, max_size=flest)


def _påstander(alle: Iterable[tuple[Verdi, bool]]) -> tuple[Påstand, ...]:
    return tuple((f"p{i}", verdi, avgjørende) for i, (verdi, avgjørende) in enumerate(alle))


def _les(tekst: str) -> tuple[Påstand, ...]:
    """Read «j n* u»: a claim each, with a star where it is not decisive."""
    return tuple((f"p{i}", BOKSTAV[t[0]], len(t) == 1) for i, t in enumerate(tekst.split()))


def _gjør_opp(tekst: str, tabell: Tabell = STANDARD) -> Oppgjør:
    return oppgjør_etter(tabell)(_les(tekst))


class Fasit:
    """The table, read claim by claim."""

    def __init__(self, tabell: Tabell, alle: Sequence[tuple[Verdi, bool]]) -> None:
        self.tabell, self.alle = tabell, alle
        self._slå = cache(lambda krav: slå_opp(tabell, krav))

    def slå(self, nye: dict[int, Verdi] | None = None) -> Utfall:
        nye = nye or {}
        return self._slå(tuple((nye.get(i, v), a) for i, (v, a) in enumerate(self.alle)))

    def med(self, verdier: Iterable[Verdi]) -> list[int]:
        return [i for i, (v, _) in enumerate(self.alle) if v in set(verdier)]

    def utganger(self, hvilke: Sequence[int]) -> Iterable[Utfall]:
        return (
            self.slå(dict(zip(hvilke, verdier, strict=True)))
            for verdier in itertools.product(RANG, repeat=len(hvilke))
        )

    def langt(self, utfall: str) -> int:
        return abs(self.tabell.utfall.index(utfall) - self.tabell.utfall.index(self.slå().navn))

    def endringer(self) -> list[tuple[dict[int, Verdi], str]]:
        """Return all the smallest changes, in order."""
        for størrelse in (1, 2):
            funnet: list[tuple[dict[int, Verdi], str]] = []
            for hvilke in itertools.combinations(self.med(RANG), størrelse):
                for verdier in itertools.product(RANG, repeat=størrelse):
                    nye = dict(zip(hvilke, verdier, strict=True))
                    utfall = self.slå(nye)
                    alle_nye = all(self.alle[i][0] is not v for i, v in nye.items())
                    if alle_nye and utfall.avgjort and utfall.navn != self.slå().navn:
                        funnet.append((nye, utfall.navn))
            if funnet:
                minst = [e for e in funnet if not any(self._kortere(annen, e) for annen in funnet)]
                return sorted(minst, key=self._rekkefølge)
        return []

    def _flytt(self, nye: dict[int, Verdi]) -> list[int]:
        return [RANG[v] - RANG[self.alle[i][0]] for i, v in nye.items()]

    def _kortere(self, a: tuple[dict[int, Verdi], str], b: tuple[dict[int, Verdi], str]) -> bool:
        if a == b or a[1] != b[1] or [*a[0]] != [*b[0]]:
            return False
        par = zip(self._flytt(a[0]), self._flytt(b[0]), strict=True)
        return all(x * y > 0 and abs(x) <= abs(y) for x, y in par)

    def _rekkefølge(self, e: tuple[dict[int, Verdi], str]) -> tuple[int, list[int], int, list[int]]:
        flytt = self._flytt(e[0])
        return self.langt(e[1]), [*e[0]], sum(map(abs, flytt)), [-f for f in flytt]


@given(tabeller)
def test_tables_tried_here_are_monotone(tabell: Tabell) -> None:
    assert er_monoton(tabell)


@settings(max_examples=500, deadline=None)
@given(tabeller, krav([*RANG, UAVKLART, UAVKLART, UAVKLART], 9), st.randoms(use_true_random=False))
def test_verdict_is_that_of_the_table_whatever_the_order(
    tabell: Tabell, alle: list[tuple[Verdi, bool]], stokk: object
) -> None:
    ventet = slå_opp(tabell, alle)
    stokket = [*alle]
    stokk.shuffle(stokket)  # type: ignore[attr-defined]
    assert oppgjør_etter(tabell)(_påstander(alle)).utfall == ventet
    assert oppgjør_etter(tabell)(_påstander(stokket)).utfall == ventet


@settings(max_examples=500, deadline=None)
@given(tabeller, krav([*RANG], 3), st.lists(st.booleans(), max_size=8))
def test_interval_contains_every_completion(
    tabell: Tabell, kjente: list[tuple[Verdi, bool]], ukjente: list[bool]
) -> None:
    skala = tabell.utfall
    utfall = oppgjør_etter(tabell)(_påstander([*kjente, *((UAVKLART, a) for a in ukjente)])).utfall
    lav, høy = skala.index(utfall.lavest), skala.index(utfall.høyest)
    # The table does not see which claim is which (the law above), so how many come out as what is enough.
    av_slag = (
        itertools.combinations_with_replacement([(v, a) for v in RANG], ukjente.count(a))
        for a in (True, False)
    )
    nådd = {skala.index(slå_opp(tabell, [*kjente, *x, *y]).navn) for x, y in itertools.product(*av_slag)}
    assert (max(nådd), min(nådd)) == (lav, høy)
    assert utfall.avgjort == (lav == høy)


@settings(max_examples=500, deadline=None)
@given(tabeller, krav([*RANG, UAVKLART, UAVKLART], 7))
def test_what_settles_an_open_verdict_is_the_one_smallest_set(
    tabell: Tabell, alle: list[tuple[Verdi, bool]]
) -> None:
    fasit, o = Fasit(tabell, alle), oppgjør_etter(tabell)(_påstander(alle))
    if o.utfall.avgjort:
        assert (o.avgjør, o.avklares) == ((), ())
        return
    ukjente = fasit.med([UAVKLART])
    avklarer: list[tuple[int, ...]] = []
    for hvilke in (h for n in range(len(ukjente) + 1) for h in itertools.combinations(ukjente, n)):
        if any({*mindre} <= {*hvilke} for mindre in avklarer):
            continue
        if all(u.avgjort for u in fasit.utganger(hvilke)):
            avklarer.append(hvilke)
    assert len(avklarer) == 1
    assert o.avklares == tuple(f"p{i}" for i in avklarer[0])
    nå = o.utfall.lavest, o.utfall.høyest
    flytter = [
        i for i in ukjente if any((u.lavest, u.høyest) != nå for u in (fasit.slå({i: v}) for v in RANG))
    ]
    assert o.avgjør == tuple(f"p{i}" for i in flytter)
    assert {*o.avgjør} <= {*o.avklares}


@settings(max_examples=500, deadline=None)
@given(tabeller, krav([*RANG, UAVKLART, UAVKLART], 7))
def test_answers_that_settle_an_open_verdict_are_the_fewest_that_do(
    tabell: Tabell, alle: list[tuple[Verdi, bool]]
) -> None:
    fasit, o = Fasit(tabell, alle), oppgjør_etter(tabell)(_påstander(alle))
    if o.utfall.avgjort:
        return
    for størrelse in (1, 2):
        ventet = [
            Endring(tuple((f"p{i}", v) for i, v in zip(hvilke, verdier, strict=True)), utfall.navn)
            for hvilke in itertools.combinations(fasit.med([UAVKLART]), størrelse)
            for verdier in itertools.product(RANG, repeat=størrelse)
            if (utfall := fasit.slå(dict(zip(hvilke, verdier, strict=True)))).avgjort
        ]
        if ventet:
            assert o.endres == tuple(ventet[:FLEST_ENDRINGER])
            assert o.flere_endres == (len(ventet) > FLEST_ENDRINGER)
            return
    assert (o.endres, o.flere_endres) == ((), False)


@settings(max_examples=500, deadline=None)
@given(tabeller, krav([*RANG, *RANG, UAVKLART], 7))
def test_what_changes_a_settled_verdict_is_the_least_that_does(
    tabell: Tabell, alle: list[tuple[Verdi, bool]]
) -> None:
    fasit, o = Fasit(tabell, alle), oppgjør_etter(tabell)(_påstander(alle))
    if not o.utfall.avgjort:
        assert o.bærer == ()
        return
    ventet = [
        Endring(tuple((f"p{i}", v) for i, v in nye.items()), utfall) for nye, utfall in fasit.endringer()
    ]
    assert o.endres == tuple(ventet[:FLEST_ENDRINGER])
    assert o.flere_endres == (len(ventet) > FLEST_ENDRINGER)
    kjente = fasit.med(RANG)
    alene = [i for i in kjente if any(fasit.slå({i: v}).navn != o.utfall.navn for v in RANG)]
    assert o.bærer == tuple(f"p{i}" for i in alene or [i for i in kjente if alle[i][1]] or kjente)


@pytest.mark.parametrize(
    ("påstander", "utfall", "bærer"),
    [
        ("j", "oppfylt", "p0"),
        ("j j j*", "oppfylt", "p0 p1 p2"),
        ("j j n*", "i hovedsak oppfylt", "p0 p1 p2"),
        ("j n* n*", "i hovedsak oppfylt", "p0"),
        ("j n", "delvis oppfylt", "p0 p1"),
        ("j j n n", "delvis oppfylt", "p0 p1 p2 p3"),
        ("j d n n", "delvis oppfylt", ""),
        ("n n n*", "ikke oppfylt", "p0 p1"),
        ("n u*", "ikke oppfylt", "p0"),
        ("- j - n*", "i hovedsak oppfylt", "p1 p3"),
    ],
)
def test_claims_that_carry_a_verdict(påstander: str, utfall: str, bærer: str) -> None:
    o = _gjør_opp(påstander)
    assert o.utfall.navn == utfall
    if påstander in ("j j n n", "j d n n"):
        # Two or more hold it up together, so that none of them alone can change it: all that decide carry it.
        assert o.bærer == ("p0", "p1", "p2", "p3")
    else:
        assert " ".join(o.bærer) == bærer


@pytest.mark.parametrize(
    ("påstander", "endres"),
    [
        ("j", "p0=delvis: delvis oppfylt; p0=nei: ikke oppfylt"),
        ("j j", "p0=delvis: delvis oppfylt; p1=delvis: delvis oppfylt"),
        ("j j*", "p1=delvis: i hovedsak oppfylt; p0=delvis: delvis oppfylt; p0=nei: ikke oppfylt"),
        ("n", "p0=delvis: delvis oppfylt; p0=ja: oppfylt"),
        ("n n*", "p0=delvis: delvis oppfylt; p0=ja: i hovedsak oppfylt"),
        ("d", "p0=nei: ikke oppfylt; p0=ja: oppfylt"),
        ("j d*", "p0=delvis: delvis oppfylt; p1=ja: oppfylt; p0=nei: ikke oppfylt"),
        ("d d", "p0=nei, p1=nei: ikke oppfylt; p0=ja, p1=ja: oppfylt"),
        ("d d n*", "p0=ja, p1=ja: i hovedsak oppfylt; p0=nei, p1=nei: ikke oppfylt"),
        ("d d d", ""),
        ("j u*", "p1=nei: i hovedsak oppfylt; p1=delvis: i hovedsak oppfylt; p1=ja: oppfylt"),
        ("n u*", "p0=delvis: delvis oppfylt"),
        ("- n", "p1=delvis: delvis oppfylt; p1=ja: oppfylt"),
    ],
)
def test_what_would_change_a_verdict(påstander: str, endres: str) -> None:
    fortalt = [
        f"{', '.join(f'{id_}={v}' for id_, v in e.påstander)}: {e.utfall}"
        for e in _gjør_opp(påstander).endres
    ]
    assert "; ".join(fortalt) == endres


@pytest.mark.parametrize(
    ("påstander", "avgjør", "avklares"),
    [
        ("u", "p0", "p0"),
        ("j u u", "p1 p2", "p1 p2"),
        ("j u*", "p1", "p1"),
        ("n j u*", "", ""),
        ("n u u*", "p1", "p1"),
        ("u* u", "p0 p1", "p0 p1"),
        ("d u n* u*", "", ""),
        ("j u n* u*", "p1", "p1"),
        ("- u", "p1", "p1"),
    ],
)
def test_what_would_settle_a_verdict(påstander: str, avgjør: str, avklares: str) -> None:
    o = _gjør_opp(påstander)
    assert " ".join(o.avgjør) == avgjør
    assert " ".join(o.avklares) == avklares


def test_others_alone_may_settle() -> None:
    tabell = Tabell(
        (Rad("god", "hver", "avgjørende", (JA,)), Rad("grei", "noen", "alle", (JA,)), Rad("dårlig", "ellers"))
    )
    o = _gjør_opp("n u* u*", tabell)
    assert (o.utfall.navn, o.utfall.lavest, o.utfall.høyest) == (KAN_IKKE_KONKLUDERES, "dårlig", "grei")
    assert o.avklares == ("p1", "p2")
    o = _gjør_opp("n u u* u*", Tabell((Rad("god", "noen", "alle", (JA, DELVIS)), Rad("dårlig", "ellers"))))
    assert o.avklares == ("p1", "p2", "p3")
    o = _gjør_opp("n n* u", Tabell((Rad("god", "noen", "alle", (JA,)), Rad("dårlig", "ellers"))))
    assert o.avklares == ("p2",)


def test_no_more_changes_are_listed_than_anybody_reads() -> None:
    åtte, ni = _gjør_opp("n n n n n n n n"), _gjør_opp("n n n n n n n n n")
    assert FLEST_ENDRINGER == 8
    assert [e.påstander[0][0] for e in åtte.endres] == [e.påstander[0][0] for e in ni.endres]
    assert len(ni.endres) == 8
    assert (åtte.flere_endres, ni.flere_endres) == (False, True)


def test_many_claims_are_no_harder_than_few() -> None:
    mange = _gjør_opp(" ".join(["j"] + ["n"] * 197 + ["d"] * 2))
    assert (mange.utfall.navn, mange.endres, len(mange.bærer)) == ("delvis oppfylt", (), 200)
    to_holder = _gjør_opp(" ".join(["n"] * 150 + ["d", "j"] + ["n*"] * 48))
    assert [[id_ for id_, _ in e.påstander] for e in to_holder.endres] == [["p150", "p151"]]
    åpen = _gjør_opp(" ".join(["j"] * 100 + ["u"] * 60 + ["u*"] * 40))
    assert len(åpen.avklares) == 100


def test_nothing_turns_on_anything_where_no_claim_is_relevant() -> None:
    assert _gjør_opp("- -*") == Oppgjør(Utfall(IKKE_RELEVANT, IKKE_RELEVANT, IKKE_RELEVANT, None))
    assert oppgjør_etter(STANDARD)(()).utfall.navn == IKKE_RELEVANT


def test_verdict_that_nothing_can_change_is_carried_by_the_decisive() -> None:
    ett_trinn = Tabell((Rad("slik er det", "ellers"),))
    o = _gjør_opp("j n* u d", ett_trinn)
    assert (o.utfall.navn, o.bærer, o.endres, o.flere_endres) == ("slik er det", ("p0", "p3"), (), False)
