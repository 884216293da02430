"""What must not be found in any finished file: the texts that were left out, with where they were written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath
from typing import Any

from revisjon.diagnostics import Plass
from revisjon.markup.hidden import løst_mønster, normalisert
from revisjon.model import Dato, Fil, Prosjekt, Tekst
from revisjon.model.confidential import poster
from revisjon.report.document import Hemmelighet
from revisjon.report.redaction.fields import FELT
from revisjon.report.redaction.walk import strenger
from revisjon.report.verdict.plain import ren_tekst, setninger
from revisjon.words import Ord

_MINST_ORD = 4
"""A sentence of fewer words may be said of other things as well."""
_MINST_TEGN = 4
_MINST_SIFRE = 5
"""A shorter number may be a year, or stand for anything else."""


def hemmeligheter(hel: Prosjekt, skjermet: Prosjekt, ord_: Ord) -> tuple[Hemmelighet, ...]:
    """Return what `skjermet` must be without, of what stands in `hel`.

    A short text that is confidential in one field and stands openly elsewhere, as the name of the audited
    body, is no secret.
    """
    ord_i_listen = [Hemmelighet(s.tekst, s.sted.til("tekst")) for s in hel.skjerming]
    fra_felt = dict.fromkeys(_fra_felt(hel, ord_))
    # What the program itself says, as «Intervju», tells nothing.
    åpent = normalisert("\n".join((*strenger(skjermet), *_programmets(ord_)))) if fra_felt else ""
    resten = (h for h in fra_felt if _lang(h.tekst) or not løst_mønster(h.tekst).search(åpent))
    return (*ord_i_listen, *resten, *_tall(hel))


def _tall(p: Prosjekt) -> Iterator[Hemmelighet]:
    """Yield the confidential numbers that are long enough to be no other number by chance."""
    for tall in p.tall.values():
        skjult = tall.konfidensielt is not None and "verdi" in tall.konfidensielt.felt
        if skjult and tall.verdi is not None and len(skrevet := f"{tall.verdi:f}") >= _MINST_SIFRE:
            yield Hemmelighet(skrevet, tall.sted.til("verdi"))


def _programmets(ord_: Any) -> Iterator[str]:  # noqa: ANN401 - the lexicon, and what it holds
    """Yield the words of the program; not its sets, which are for knowing the auditor's words."""
    if isinstance(ord_, str):
        yield ord_
    elif isinstance(ord_, Mapping):
        for ledd in ord_.values():
            yield from _programmets(ledd)
    elif isinstance(ord_, tuple):
        for ledd in ord_:
            yield from _programmets(ledd)
    elif is_dataclass(ord_):
        for felt in fields(ord_):
            yield from _programmets(getattr(ord_, felt.name))


def _lang(tekst: str) -> bool:
    return len(tekst.split()) >= _MINST_ORD


def _fra_felt(p: Prosjekt, ord_: Ord) -> Iterator[Hemmelighet]:
    for seksjon in FELT:
        for post in poster(p, seksjon):
            for felt in post.konfidensielt.felt if post.konfidensielt else ():
                if felt == "kilder":
                    continue  # ids, and only their tie to the finding is secret
                plass = post.sted.til(felt)
                for tekst in _biter(getattr(post, felt), p, ord_):
                    kort = " ".join(tekst.split())
                    if len(kort) >= _MINST_TEGN and any(t.isalpha() for t in kort):
                        yield Hemmelighet(kort, plass)


def _biter(verdi: Any, p: Prosjekt, ord_: Ord) -> Iterator[str]:  # noqa: ANN401 - the value of any field
    """Yield the pieces of a value of which none may be seen: sentences of a long text, else the whole."""
    match verdi:
        case Tekst():
            rent = ren_tekst(verdi, p, ord_)
            lange = [s for s in setninger(rent) if _lang(s)]
            yield from lange or [rent]
        case Fil():
            yield PurePosixPath(verdi.sti).name
        case Dato() | None:
            return
        case _:
            for tekst in strenger(verdi):
                yield from _biter(Tekst(tekst, Plass(".")), p, ord_)
