"""`andel`: one registered number in per cent of another, against a limit.

    test: {andel: [har-plan, ansatte], minst: 60, minste_grunnlag: 30}

The share stands for all that the two numbers allow, but a part is never more than the whole. Where the base
may be zero, or smaller than a share should be reckoned on, the test is not decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from decimal import Decimal
from types import MappingProxyType

from revisjon.model import INTET_STED, Sted, Utregnet
from revisjon.records import dataclass
from revisjon.rules.comparator import Data, Feltverdi, Regelfeil, Sammenlikner, Slag, Testutfall, Underlag
from revisjon.rules.comparators.english import ANDEL as _EN
from revisjon.rules.comparators.felter import (
    HØYST,
    MINST,
    PROSENT,
    feil_par,
    feil_prosent,
    som_andel,
    som_grense,
)
from revisjon.rules.numbers import Spenn, andel_spenn, innenfor, kilder_til, spenn, ytterpunkter
from revisjon.rules.value import Verdi

_HUNDRE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Andel:
    """The part, the whole and the limit; exactly one of the two limits is set."""

    andel: tuple[str, ...]
    """Ids of the part and of the whole."""
    minst: Decimal | None = None
    """Per cent."""
    høyst: Decimal | None = None
    """Per cent."""
    minste_grunnlag: int | None = None
    """The smallest whole that a share may be reckoned on, in its own unit."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def slag(self) -> str:
        """Which limit it is."""
        return "minst" if self.minst is not None else "høyst"


def _prøv(test: Andel, u: Underlag) -> Testutfall:
    kilder = tuple(dict.fromkeys(k for id_ in test.andel for k in kilder_til(id_, u.data)))
    kravet = som_grense(test.minst, test.høyst, PROSENT)
    del_, hel = (spenn(id_, u.data) for id_ in test.andel)
    if del_ is None or hel is None:
        return Testutfall("andel", Verdi.UAVKLART, f"ukjent_{test.slag}", kravet, kilder)
    teller, nevner = (u.data.verdier[id_] for id_ in test.andel)
    andel, mangel = andel_spenn(del_, hel), _mangel(test, hel)
    if andel is None or mangel:
        felt: dict[str, Feltverdi] = {"hel": nevner}
        if test.minste_grunnlag is not None:
            felt["minste_grunnlag"] = test.minste_grunnlag
        if mangel == "usikkert_grunnlag":
            felt |= ytterpunkter(hel, "", nevner.desimaler + 2)
        return Testutfall("andel", Verdi.UAVKLART, mangel or _null(hel), felt, kilder)
    del_verdi = teller.verdi
    if _er_antall(teller, nevner):
        if del_.lav > hel.høy:
            return Testutfall("andel", Verdi.UAVKLART, f"ukjent_{test.slag}", kravet, kilder)
        andel = Spenn(max(andel.lav, Decimal(0)), min(andel.høy, _HUNDRE))
        del_verdi = min(teller.verdi, nevner.verdi)
    svar = innenfor(andel, test.minst, test.høyst)
    felt = {"del": replace(teller, enhet=""), "hel": nevner, **kravet}
    if svar is Verdi.UAVKLART:
        felt |= ytterpunkter(andel, PROSENT, 1)
    else:
        omtrent = teller.omtrent or nevner.omtrent
        felt["andel"] = som_andel(del_verdi, nevner.verdi, test.minst, test.høyst, omtrent=omtrent)
    return Testutfall("andel", svar, f"{svar.value}_{test.slag}", felt, kilder)


def _er_antall(teller: Utregnet, nevner: Utregnet) -> bool:
    """Tell whether the numbers can be a part and its whole: a change or a deficit below zero is neither."""
    return teller.verdi >= 0 and nevner.verdi >= 0


def _mangel(test: Andel, hel: Spenn) -> str:
    """Return which sentence tells that the base is too small, or nothing where it is not."""
    if test.minste_grunnlag is None or hel.lav >= test.minste_grunnlag:
        return ""
    return "lite_grunnlag" if hel.høy < test.minste_grunnlag else "usikkert_grunnlag"


def _null(hel: Spenn) -> str:
    """Return which sentence tells that there is nothing to divide by."""
    return "null_grunnlag" if hel.eksakt else "mulig_null_grunnlag"


def _sjekk(test: Andel, data: Data) -> Iterator[Regelfeil]:
    yield from feil_prosent({"minst": test.minst, "høyst": test.høyst})
    galt = [*feil_par("andel", test.andel, data)]
    yield from galt
    del_, hel = (spenn(id_, data) for id_ in test.andel)
    if galt or del_ is None or hel is None or del_.lav <= hel.høy:
        return
    a, b = test.andel
    if _er_antall(data.verdier[a], data.verdier[b]):
        yield Regelfeil("andel", "Delen er større enn helheten. Er de byttet om?", f"Skriv [{b}, {a}].")


def _ser_på(test: Andel) -> tuple[tuple[Slag, str], ...]:
    return tuple(("tall", id_) for id_ in test.andel)


ANDEL = Sammenlikner(
    navn="andel",
    nøkler=("andel",),
    klasse=Andel,
    felter=MappingProxyType(
        {
            "andel": {
                "type": "array",
                "minItems": 2,
                "maxItems": 2,
                "title": "Andel",
                "description": "[del, hel]: delen i prosent av helheten prøves.",
                "items": {"type": "string", "x-ref": ["tall"]},
            },
            "minst": MINST,
            "høyst": HØYST,
            "minste_grunnlag": {
                "type": "integer",
                "minimum": 1,
                "title": "Minste grunnlag",
                "description": "Så stor må helheten være for at andelen skal avgjøre noe.",
            },
        }
    ),
    krav=MappingProxyType({"x-nøyaktig-en-av": ["minst", "høyst"]}),
    prøv=_prøv,
    ser_på=_ser_på,
    sjekk=_sjekk,
    ord_=MappingProxyType(
        {
            "nb": {
                "ja_minst": "Andelen er {del} av {hel}, altså {andel}, og kravet er minst {minst}.",
                "nei_minst": "Andelen er {del} av {hel}, altså {andel}, men kravet er minst {minst}.",
                "uavklart_minst": (
                    "Andelen er {del} av {hel}, altså fra {lav} til {høy}. Kravet er minst {minst}."
                ),
                "ukjent_minst": "Kravet er minst {minst}, men andelen er ikke kjent.",
                "ja_høyst": "Andelen er {del} av {hel}, altså {andel}, og kravet er høyst {høyst}.",
                "nei_høyst": "Andelen er {del} av {hel}, altså {andel}, men kravet er høyst {høyst}.",
                "uavklart_høyst": (
                    "Andelen er {del} av {hel}, altså fra {lav} til {høy}. Kravet er høyst {høyst}."
                ),
                "ukjent_høyst": "Kravet er høyst {høyst}, men andelen er ikke kjent.",
                "null_grunnlag": "Andelen kan ikke regnes ut, for grunnlaget er {hel}.",
                "mulig_null_grunnlag": ("Andelen kan ikke regnes ut, for grunnlaget ({hel}) kan være null."),
                "lite_grunnlag": (
                    "Grunnlaget er {hel}, men må være minst {minste_grunnlag} for at andelen skal si noe."
                ),
                "usikkert_grunnlag": (
                    "Grunnlaget er {hel}, altså fra {lav} til {høy}, "
                    "men må være minst {minste_grunnlag} for at andelen skal si noe."
                ),
            },
            "nn": {
                "ja_minst": "Andelen er {del} av {hel}, altså {andel}, og kravet er minst {minst}.",
                "nei_minst": "Andelen er {del} av {hel}, altså {andel}, men kravet er minst {minst}.",
                "uavklart_minst": (
                    "Andelen er {del} av {hel}, altså frå {lav} til {høy}. Kravet er minst {minst}."
                ),
                "ukjent_minst": "Kravet er minst {minst}, men andelen er ikkje kjend.",
                "ja_høyst": "Andelen er {del} av {hel}, altså {andel}, og kravet er høgst {høyst}.",
                "nei_høyst": "Andelen er {del} av {hel}, altså {andel}, men kravet er høgst {høyst}.",
                "uavklart_høyst": (
                    "Andelen er {del} av {hel}, altså frå {lav} til {høy}. Kravet er høgst {høyst}."
                ),
                "ukjent_høyst": "Kravet er høgst {høyst}, men andelen er ikkje kjend.",
                "null_grunnlag": "Andelen kan ikkje reknast ut, for grunnlaget er {hel}.",
                "mulig_null_grunnlag": (
                    "Andelen kan ikkje reknast ut, for grunnlaget ({hel}) kan vere null."
                ),
                "lite_grunnlag": (
                    "Grunnlaget er {hel}, men må vere minst {minste_grunnlag} for at andelen skal seie noko."
                ),
                "usikkert_grunnlag": (
                    "Grunnlaget er {hel}, altså frå {lav} til {høy}, "
                    "men må vere minst {minste_grunnlag} for at andelen skal seie noko."
                ),
            },
            "en": _EN,
        }
    ),
)
