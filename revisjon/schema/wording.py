"""From a schema error to Norwegian words at the very key or value.

We word by the failing keyword and its value, never by another library's prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, mente_du, nærmeste, ramset_opp
from revisjon.schema import codes, values
from revisjon.schema.fault import Tilfelle
from revisjon.source import Oppslag, Skalar, finn

Ordlegger = Callable[[Tilfelle], Iterator[Diagnose]]


def diagnoser_for(t: Tilfelle) -> Iterator[Diagnose]:
    """Word one error of a section's schema."""
    ord_ = _ORD_OM_NØKKEL if t.feil.om_nøkkel else _ORD
    yield from ord_.get(t.feil.nøkkelord, _annet)(t)


def _ukjente_felt(t: Tilfelle) -> Iterator[Diagnose]:
    kjente = t.feil.skjema.get("properties", {})
    for navn in _felt(t):
        if navn not in kjente:
            yield _ukjent_felt(t, navn, kjente)


def _ukjent_nøkkel(t: Tilfelle) -> Iterator[Diagnose]:
    """Word that a field does not belong here, where the other fields decide which ones do."""
    yield _ukjent_felt(t, str(t.feil.data), t.feil.krav)


def _ukjent_felt(t: Tilfelle, navn: str, kjente: Iterable[str]) -> Diagnose:
    råd = _delt_desimaltall(t, navn) or mente_du(navn, _ledige(t, kjente)) or mente_du(navn, kjente)
    råd = råd or f"{'Feltene' if len([*kjente]) > 1 else 'Feltet'} her er {ramset_opp(kjente)}."
    melding = f"«{navn}» er ikke et felt i «{t.navn}»."
    return Diagnose(codes.UKJENT_FELT, t.node.plass if t.feil.om_nøkkel else t.feltplass(navn), melding, råd)


def _delt_desimaltall(t: Tilfelle, navn: str) -> str:
    """Advise on `{verdi: 1,5}`, which YAML takes for the number 1 and a field named 5."""
    felt = _felt(t)
    nr = felt.index(navn) if navn.isdigit() and navn in felt else 0
    før = finn(t.node, felt[nr - 1 : nr]) if nr else None
    if isinstance(før, Skalar) and isinstance(før.verdi, int):
        return f"Skriv desimaltall med punktum: {før.rå}.{navn}."
    return ""


def _mangler(t: Tilfelle) -> Iterator[Diagnose]:
    feilstavet = _feilstavet(t)
    for felt in t.feil.krav:
        if felt in t.feil.data or felt in feilstavet:
            continue
        om = t.feil.felter.get(felt, {}).get("description", "")
        råd = f"Legg til «{felt}:». {om}".strip()
        yield Diagnose(codes.MANGLER_FELT, t.postplass, f"Feltet «{felt}» mangler i {t.hvem}.", råd)


def _mangler_i_tillegg(t: Tilfelle) -> Iterator[Diagnose]:
    krav: Mapping[str, list[str]] = t.feil.krav
    for felt, med in krav.items():
        mangler = [m for m in med if m not in t.feil.data]
        if felt in t.feil.data and mangler:
            melding = f"«{felt}» kan bare stå sammen med {ramset_opp(f'«{m}»' for m in mangler)}."
            råd = f"Legg til «{mangler[0]}:», eller ta bort «{felt}»."
            yield Diagnose(codes.FEIL_VALG, t.feltplass(felt), melding, råd)


def _en_av(t: Tilfelle) -> Iterator[Diagnose]:
    felter: list[str] = t.feil.krav
    har = [f for f in _felt(t) if f in felter]
    if har:
        melding = f"{ramset_opp(f'«{f}»' for f in har)} kan ikke stå sammen i {t.hvem}."
        yield Diagnose(codes.FEIL_VALG, t.feltplass(har[-1]), melding, "Behold bare det ene.")
    elif _feilstavet(t).isdisjoint(felter):
        melding = f"Det mangler noe i {t.hvem}: Ett av feltene {ramset_opp(felter, 'eller')} må være med."
        yield Diagnose(codes.FEIL_VALG, t.postplass, melding, f"Legg til «{felter[0]}:».")


def _ikke_her(t: Tilfelle) -> Iterator[Diagnose]:
    melding = f"«{t.navn}» kan ikke brukes sammen med den typen som er valgt."
    yield Diagnose(codes.FEIL_VALG, t.nøkkelplass, melding, f"Ta bort «{t.navn}», eller velg en annen type.")


def _dobbelt_ledd(t: Tilfelle) -> Iterator[Diagnose]:
    for nr, ledd in enumerate(t.feil.data):
        if ledd in t.feil.data[:nr]:
            melding = f"«{ledd}» står to ganger i «{t.navn}»."
            yield Diagnose(codes.DOBBELT_I_LISTE, t.leddplass(nr), melding, "Ta bort den ene.")


def _annet(t: Tilfelle) -> Iterator[Diagnose]:
    melding = f"{t.hva} har ikke den formen som skjemaet krever ({t.feil.nøkkelord})."
    yield Diagnose(codes.FEIL_FORM, t.node.plass, melding, f"Se «revisjon skjema {t.seksjon}».")


_ORD: Mapping[str, Ordlegger] = MappingProxyType(
    {
        "additionalProperties": _ukjente_felt,
        "required": _mangler,
        "dependentRequired": _mangler_i_tillegg,
        "uniqueItems": _dobbelt_ledd,
        "x-nøyaktig-en-av": _en_av,
        "x-en-av": _en_av,
        "not": _ikke_her,
        "type": values.feil_type,
        "enum": values.ukjent_verdi,
        "pattern": values.feil_form,
        "format": values.feil_format,
        **dict.fromkeys(("maxLength", "minItems", "maxItems"), values.feil_antall),
        **dict.fromkeys(("minProperties", "maxProperties", "minimum", "maximum"), values.feil_antall),
    }
)
_ORD_OM_NØKKEL: Mapping[str, Ordlegger] = MappingProxyType({**_ORD, "enum": _ukjent_nøkkel})


def _felt(t: Tilfelle) -> list[str]:
    return [str(p.nøkkel.verdi) for p in t.node.par] if isinstance(t.node, Oppslag) else []


def _ledige(t: Tilfelle, kjente: Iterable[str]) -> list[str]:
    """Return the fields that are not written yet: the likeliest that a misspelt one was meant for."""
    return [k for k in kjente if k not in _felt(t)]


def _feilstavet(t: Tilfelle) -> set[str]:
    """Return the fields that are there under a misspelt name, which is told already."""
    ledige = _ledige(t, t.feil.felter)
    return {nærmeste(navn, ledige) for navn in _felt(t) if navn not in t.feil.felter} - {""}
