"""The criteria with their claims as plain data."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal

from revisjon.export.data_case import tekst_data
from revisjon.export.shown import Eksport
from revisjon.model import Dato, GjelderNår, Hjemmel, Kriterium, Punkt, Test
from revisjon.report.citations import hjemmel_tekst
from revisjon.report.data_parts import Data, tall_data
from revisjon.rules import sammenlikner


def kriterier(e: Eksport) -> list[Data]:
    """Return the criteria, in the order of the report."""
    return [_kriterium(e, k) for k in e.prosjekt.kriterier.values()]


def _kriterium(e: Eksport, k: Kriterium) -> Data:
    return {
        "id": k.id,
        "nummer": e.kriterienumre[k.id],
        "styrke": k.styrke,
        "krav": k.krav,
        "kort": k.kort or None,
        "hjemmel": [_hjemmel(e, h) for h in k.hjemmel],
        "problemstillinger": list(k.problemstillinger),
        "utledning": tekst_data(e, k.utledning),
        "merknad": tekst_data(e, k.merknad),
        "gjelder_når": _vilkår(k.gjelder_når),
        "punkter": [_punkt(p) for p in k.punkter],
    }


def _hjemmel(e: Eksport, h: Hjemmel) -> Data:
    kilde = e.prosjekt.kilder.get(h.kilde)
    return {
        "kilde": h.kilde,
        "bestemmelse": h.bestemmelse or None,
        "tekst": hjemmel_tekst(kilde, h.bestemmelse) if kilde else h.bestemmelse or h.kilde,
    }


def _vilkår(v: GjelderNår | None) -> Data | None:
    return {"oppfylt": v.oppfylt, "begrunnelse": v.begrunnelse} if v else None


def _punkt(p: Punkt) -> Data:
    return {
        "id": p.id,
        "påstand": p.påstand,
        "ledd": p.ledd,
        "avgjørende": p.avgjørende,
        "problemstillinger": list(p.problemstillinger),
        "gjelder_når": _vilkår(p.gjelder_når),
        "test": _test(p.test) if p.test else None,
    }


def _test(test: Test) -> Data:
    """Return what is tested, as it is written: the fields differ from kind to kind."""
    skrevet = {felt.name: getattr(test, felt.name) for felt in fields(type(test)) if felt.name != "sted"}  # type: ignore[arg-type]  # every kind of test is a record
    return {
        "sammenlikner": sammenlikner(test).navn,
        "felt": [
            {"navn": navn.rstrip("_"), "verdi": _verdi(verdi)}
            for navn, verdi in skrevet.items()
            if verdi is not None and verdi not in ("", ())
        ],
    }


def _verdi(verdi: object) -> object:
    """Return the value of a field; a date as it is written."""
    if isinstance(verdi, bool | int | str):
        return verdi
    if isinstance(verdi, Decimal):
        return tall_data(verdi)
    if isinstance(verdi, tuple):
        return [_verdi(del_) for del_ in verdi]
    if is_dataclass(verdi) and not isinstance(verdi, Dato):
        # A span of time, as «2 år».
        deler = ((felt.name, getattr(verdi, felt.name)) for felt in fields(verdi))
        return " ".join(f"{antall} {navn}" for navn, antall in deler if antall)
    return str(verdi)
