"""Records ↔ plain lists, for a file that is read again by the same version of the program.

A list holds the values of a record in the order of its fields, without their names: thousands of records are
written and read in a moment. What does not fit is refused, for the file may be anybody's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

from revisjon.followup.records import Feilet, Lest, Prosjektrad, Rad


def pakk(post: Lest | Feilet) -> list[Any]:
    """Return a record as lists, texts, numbers and truth values."""
    if isinstance(post, Feilet):
        return ["feilet", _verdi(post)]
    # Each row names its project, which is written once.
    return ["lest", _verdi(post.prosjekt), [_verdi(rad)[1:] for rad in post.rader]]


def pakk_ut(data: object, sti: str) -> Lest | Feilet:
    """Return the record, with where the project lies as seen from here.

    Raises `ValueError` where the data are not those of one.
    """
    match data:
        case ["feilet", innhold]:
            return replace(cast("Feilet", _les(Feilet)(innhold)), sti=sti)
        case ["lest", prosjekt, list(rader)]:
            p = replace(cast("Prosjektrad", _les(Prosjektrad)(prosjekt)), sti=sti)
            les_rad = _les(Rad, 1)
            return Lest(p, tuple(les_rad(rad, p) for rad in rader))
    raise ValueError("Neither a project nor why it could not be read.")


def _verdi(verdi: Any) -> Any:  # noqa: ANN401 - whatever a record holds
    if isinstance(verdi, tuple):
        return [_verdi(ledd) for ledd in verdi]
    if is_dataclass(verdi):
        klasse: type = type(verdi)
        return [_verdi(getattr(verdi, felt)) for felt in _navn(klasse)]
    return verdi


@cache
def _navn(klasse: type) -> tuple[str, ...]:
    return tuple(felt.name for felt in fields(klasse))


@cache
def _les(klasse: type, gitt: int = 0) -> Callable[..., Any]:
    """Return what makes a record of a list; the first `gitt` fields come beside it."""
    typer = get_type_hints(klasse)
    lesere = [_leser(typer[navn]) for navn in _navn(klasse)[gitt:]]

    def les(data: object, *først: object) -> Any:  # noqa: ANN401 - one of the class
        if not isinstance(data, list) or len(data) != len(lesere):
            raise ValueError(f"Not a {klasse.__name__}.")
        return klasse(*først, *[les(verdi) for les, verdi in zip(lesere, data, strict=True)])

    return les


def _leser(type_: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a type as written
    if isinstance(type_, type) and is_dataclass(type_):
        return _les(type_)
    if get_origin(type_) is tuple:
        return _leser_av_rekke(get_args(type_))

    def les(verdi: object) -> object:
        if type(verdi) is not type_:
            raise ValueError(f"Not a {type_}.")
        return verdi

    return les


def _leser_av_rekke(typer: tuple[Any, ...]) -> Callable[[Any], Any]:
    ledd = _leser(typer[0])
    lengde = None if typer[-1] is Ellipsis else len(typer)

    def les(verdi: object) -> object:
        if not isinstance(verdi, list) or lengde not in (None, len(verdi)):
            raise ValueError("Not a list of the right length.")
        return tuple([ledd(v) for v in verdi])

    return les
