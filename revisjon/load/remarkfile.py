"""Remarks put into the auditor's file: at the end of the list, and not a byte of the rest changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from revisjon.diagnostics import har_feil
from revisjon.load.discover import MERKNADER
from revisjon.model import Merknad
from revisjon.source import MAKS_BYTE, Liste, Oppslag, Skalar, les, til_data

SEKSJON = "merknader"
_HODE = """\
# Merknader fra dem som har lest utkastet. «revisjon kommentarer FIL.docx --skriv» legger nye til nederst.
# Skriv svaret i «svar», og sett «status» til fulgt eller avvist.
merknader:
"""
_USYNLIGE = {c: f"\\u{c:04x}" for c in (0x85, 0xA0, 0x2028, 0x2029, 0xFEFF)}
"""Characters that YAML takes for line breaks, or that no one sees."""


class KanIkkeLeggesTil(ValueError):
    """The file is written in a way that leaves no place to put anything. The text says how, in Norwegian."""


def med_nye(data: bytes | None, nye: Iterable[Merknad]) -> bytes:
    """Return the file with remarks put at the end of its list; `data` is None where there is no file yet.

    What comes out is read again, and holds what was there before and the new ones after it.

    Raises:
        KanIkkeLeggesTil: where the file is not as it is expected to be.

    """
    merknader = tuple(nye)
    if data is None or not data.strip():
        return _kontrollert(b"", (data or b"") + _HODE.encode() + _som_yaml(merknader, 2), merknader)
    slutt = b"\r\n" if b"\r\n" in data else b"\n"
    før, etter, innrykk = _delt(data, slutt)
    inn = _som_yaml(merknader, innrykk).replace(b"\n", slutt)
    return _kontrollert(data, før + inn + etter, merknader)


def _delt(data: bytes, slutt: bytes) -> tuple[bytes, bytes, int]:
    """Return what comes before and after the new ones, and how far the list is indented."""
    rot = les(MERKNADER, data)[0].rot
    if rot is not None and not isinstance(rot, Oppslag):
        raise KanIkkeLeggesTil("den er ikke skrevet med seksjoner («merknader:») slik den skal")
    linjer = data.split(b"\n")
    if linjer[-1]:
        linjer[-1] += slutt.removesuffix(b"\n")
        linjer.append(b"")
    nøkler = [str(par.nøkkel.verdi) for par in rot.par] if rot else []
    if rot is None or SEKSJON not in nøkler:
        return b"\n".join(linjer) + b"merknader:" + slutt, b"", 2
    nr = nøkler.index(SEKSJON)
    verdi = rot.par[nr].verdi
    innrykk = 2
    if isinstance(verdi, Liste) and verdi.ledd:
        innrykk = verdi.plass.kolonne - 1
        if not linjer[verdi.plass.linje - 1].lstrip().startswith(b"-"):
            raise KanIkkeLeggesTil(
                "listen er skrevet i klammer. Skriv hver merknad på egne linjer med strek foran"
            )
    elif not (isinstance(verdi, Skalar) and verdi.verdi is None):
        raise KanIkkeLeggesTil("«merknader» er ikke en liste. Ta bort det som står bak kolon")
    if nr + 1 == len(nøkler):
        return b"\n".join(linjer), b"", innrykk
    neste = rot.par[nr + 1].nøkkel.plass.linje - 1
    # A comment above the next section belongs to it.
    while neste > 0 and (not linjer[neste - 1].strip() or linjer[neste - 1].startswith(b"#")):
        neste -= 1
    return b"".join(linje + b"\n" for linje in linjer[:neste]), b"\n".join(linjer[neste:]), innrykk


def _kontrollert(gammel: bytes, ny: bytes, merknader: tuple[Merknad, ...]) -> bytes:
    """Return the new file, once it is known to say what it should."""
    if len(ny) > MAKS_BYTE:
        raise KanIkkeLeggesTil("den ville blitt for stor. Flytt de eldste til en egen fil i mappen evidence")
    før, etter = _innhold(gammel), _innhold(ny)
    gamle, nye = før.pop(SEKSJON, None) or [], etter.pop(SEKSJON, None)
    ventet = [*gamle, *(dict(_felt(m)) for m in merknader)] if isinstance(gamle, list) else None
    if før != etter or nye != ventet:
        raise KanIkkeLeggesTil(
            "den er skrevet på en måte som ikke lar seg utvide. Sett listen nederst i filen"
        )
    return ny


def _innhold(data: bytes) -> dict[object, object]:
    kilde, diagnoser = les(MERKNADER, data)
    if har_feil(diagnoser):
        raise KanIkkeLeggesTil("den lar seg ikke lese")
    innhold = _uten_sluttlinje(til_data(kilde.rot)) if kilde.rot is not None else {}
    return innhold if isinstance(innhold, dict) else {}


def _uten_sluttlinje(data: object) -> object:
    """Return data without line breaks at the end of texts: a last line that had none gets one."""
    match data:
        case str():
            return data.rstrip("\n")
        case list():
            return [_uten_sluttlinje(d) for d in data]
        case dict():
            return {n: _uten_sluttlinje(d) for n, d in data.items()}
    return data


def _felt(m: Merknad) -> Iterator[tuple[str, str]]:
    """Yield the fields that are written, in the order that a reader wants them."""
    alle = (
        ("id", m.id),
        ("fra", m.fra),
        ("dato", str(m.dato) if m.dato else ""),
        ("om", m.om),
        ("overskrift", m.overskrift),
        ("sitat", m.sitat),
        ("tekst", m.tekst),
        ("svar_til", m.svar_til),
        ("status", m.status or ""),
    )
    yield from ((navn, verdi) for navn, verdi in alle if verdi)


def _som_yaml(merknader: Iterable[Merknad], innrykk: int) -> bytes:
    ut: list[str] = []
    for m in merknader:
        for nr, (navn, verdi) in enumerate(_felt(m)):
            ut.append(
                f"{' ' * innrykk}{'- ' if nr == 0 else '  '}{navn}: {_verdi(navn, verdi, innrykk + 4)}\n"
            )
            if navn == "tekst" and not m.svar_til:
                ut.append(f"{' ' * innrykk}  # svar:\n")
    return "".join(ut).encode()


def _verdi(navn: str, verdi: str, innrykk: int) -> str:
    """Return a value as it is written: what others wrote in quotation marks, or as a block."""
    if navn in ("id", "dato", "svar_til", "status"):
        return verdi
    linjer = verdi.split("\n")
    som_de_er = (linje and linje == linje.strip() == linje.translate(_USYNLIGE) for linje in linjer)
    if len(linjer) > 1 and all(som_de_er):
        return "".join(["|-", *(f"\n{' ' * innrykk}{linje}" for linje in linjer)])
    return json.dumps(verdi, ensure_ascii=False).translate(_USYNLIGE)
