"""Which files belong to a project, and their bytes. The only place that walks the project folder."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from revisjon.diagnostics import Alvor, Diagnose, Plass, grunn_til
from revisjon.load import codes
from revisjon.resources import OPPDRAG
from revisjon.schema import SEKSJONER
from revisjon.source import MAKS_BYTE

MERKNADER = "merknader.yaml"
"""Where remarks from others are put."""
_ENKELTFILER = (OPPDRAG, "revisor.yaml", "vurdering.yaml", "oppfolging.yaml", MERKNADER)
_MAPPER = ("criteria", "evidence", "vurdering", "oppfolging")
RETTSKILDER = "criteria/rettskilder"
"""Folder with what is known of acts and regulations."""
STANDARDER = "criteria/standarder"
"""Folder with what standards require of an audit."""
BIBLIOTEK = "criteria/bibliotek"
"""Folder with packs of criteria that a project takes into use by name."""
BIBLIOTEK_OVERSATT = f"{BIBLIOTEK}/oversettelser"
"""Folder with such packs in other målformer."""
OVERSETTELSER = "oversettelser"
"""Folder with the auditor's texts in other målformer."""
FORBEHOLDTE = (RETTSKILDER, STANDARDER, BIBLIOTEK, BIBLIOTEK_OVERSATT)
"""Folders below those of the project whose files hold no sections of it."""
_MAKS_FILER = 2000
_MB = 1024 * 1024
_ENDELSER = (".yaml", ".yml")


def finn_filer(rot: Path) -> tuple[tuple[str, ...], tuple[Diagnose, ...]]:
    """Return the project's YAML files, as paths relative to `rot`, and what is wrong with them.

    They are in order of name, but oppdrag.yaml is first: of two that say the same, it counts as the original.
    """
    if not rot.is_dir():
        hva = "er en fil, ikke en mappe" if rot.exists() else "finnes ikke"
        melding = f"Prosjektmappen «{rot}» {hva}."
        return (), (Diagnose(codes.IKKE_MAPPE, Plass("."), melding, "Velg mappen med -C MAPPE."),)
    diagnoser: list[Diagnose] = [*_feilplasserte(rot)]
    filer = [navn for navn in _ENKELTFILER if (rot / navn).exists()]
    for mappe in _MAPPER:
        filer += _yaml_under(rot, mappe, diagnoser)
    if OPPDRAG not in filer:
        diagnoser.append(_ingen_oppdrag(rot))
    if len(filer) > _MAKS_FILER:
        melding = f"Prosjektet har {len(filer)} YAML-filer, men grensen er {_MAKS_FILER}."
        diagnoser.append(Diagnose(codes.FOR_MANGE_FILER, Plass("."), melding, "Slå sammen noen av dem."))
        filer = []
    return tuple(sorted(filer, key=lambda fil: (fil != OPPDRAG, fil))), tuple(diagnoser)


def hører_til(fil: str) -> bool:
    """Tell whether a path relative to the project is one that `finn_filer` returns where it is there."""
    mapper = fil.split("/")[:-1]
    if not fil.endswith(".yaml") or any(del_.startswith(".") for del_ in fil.split("/")):
        return False
    forbeholdt = fil.startswith(tuple(f"{m}/" for m in FORBEHOLDTE))
    return (mapper[0] in _MAPPER and not forbeholdt) if mapper else fil in _ENKELTFILER


def finn_rettskilder(rot: Path) -> tuple[tuple[str, ...], tuple[Diagnose, ...]]:
    """Return the files on acts and regulations that the project has itself, as `finn_filer` does its own."""
    diagnoser: list[Diagnose] = []
    return tuple(sorted(_yaml_under(rot, RETTSKILDER, diagnoser))), tuple(diagnoser)


def finn_bibliotek(rot: Path) -> tuple[str, ...]:
    """Return the packs of criteria that the project has itself, as paths relative to `rot`."""
    return tuple(sorted(_yaml_under(rot, BIBLIOTEK, [])))


def finn_oversettelser(rot: Path, mappe: str = OVERSETTELSER) -> tuple[tuple[str, ...], tuple[Diagnose, ...]]:
    """Return the files with texts in other målformer, as `finn_filer` does those of the project."""
    diagnoser: list[Diagnose] = []
    return tuple(sorted(_yaml_under(rot, mappe, diagnoser))), tuple(diagnoser)


def _yaml_under(rot: Path, mappe: str, diagnoser: list[Diagnose]) -> list[str]:
    if not rot.is_dir():
        # Told of once, where the project itself is looked for.
        return []
    filer = []
    for fil in _under(rot, rot / mappe, diagnoser):
        if fil.endswith(".yaml"):
            filer.append(fil)
        else:
            diagnoser.append(_annen_endelse(fil))
    return filer


def les_bytes(rot: Path, fil: str, grense: int = MAKS_BYTE) -> bytes | Diagnose:
    """Read a file of the project of at most `grense` bytes, or tell why not.

    Nothing outside the project folder is read.
    """
    sti = rot / fil
    try:
        if feil := _ikke_vår(rot, fil, sti):
            return feil
        with sti.open("rb") as strøm:
            data = strøm.read(grense + 1)
        return data if len(data) <= grense else _for_stor(fil, grense)
    except FileNotFoundError:
        melding = f"Filen «{fil}» finnes ikke."
        return Diagnose(codes.FIL_MANGLER, Plass(fil), melding, "Rett navnet, eller legg filen inn i mappen.")
    except OSError as feil:
        return _uleselig(fil, grunn_til(feil))
    except ValueError:
        # So says the system of a name that no file can have.
        return _uleselig(fil, grunn_til(OSError(errno.ENOENT, "")))


def _ikke_vår(rot: Path, fil: str, sti: Path) -> Diagnose | None:
    """Return why a path is not to be opened, if it is not. Raises `OSError` where there is none."""
    ekte, mappe = os.path.realpath(sti), os.path.realpath(rot)
    if ekte != mappe and not ekte.startswith(os.path.join(mappe, "")):  # noqa: PTH118 - asked of every file
        return _lenke(fil, "er en lenke ut av prosjektmappen.")
    slag = sti.stat().st_mode
    if stat.S_ISDIR(slag):
        melding = f"«{fil}» er en mappe, ikke en fil."
        return Diagnose(codes.FIL_ER_MAPPE, Plass(fil), melding, "Gi mappen et annet navn.")
    if not stat.S_ISREG(slag):
        # A named pipe would let us wait for ever.
        return _uleselig(fil, "det er ikke en vanlig fil")
    return None


def naboer(rot: Path, fil: str) -> list[str]:
    """Return the names of what stands where the file should be, for suggestions."""
    try:
        return [nabo.name for nabo in (rot / fil).parent.iterdir()]
    except OSError:
        return []


def _under(rot: Path, mappe: Path, diagnoser: list[Diagnose]) -> Iterator[str]:
    """Yield the YAML files below a folder, hidden ones left out; tell of what cannot be entered."""

    def sperret(feil: OSError) -> None:
        if not isinstance(feil, FileNotFoundError):
            fil = Path(feil.filename).relative_to(rot).as_posix()
            diagnoser.append(_uleselig(fil, grunn_til(feil)))

    forbeholdte = [rot / m for m in FORBEHOLDTE]
    for gren, undermapper, filer in os.walk(mappe, onerror=sperret):
        egne = (m for m in undermapper if Path(gren, m) not in forbeholdte)
        undermapper[:] = sorted(m for m in egne if not m.startswith("."))
        for navn in undermapper:
            if Path(gren, navn).is_symlink():
                fil = Path(gren, navn).relative_to(rot).as_posix()
                diagnoser.append(_lenke(fil, "er en lenke til en mappe, og slike lenker følges ikke."))
        for navn in (*filer, *undermapper):
            if navn.lower().endswith(_ENDELSER) and not navn.startswith("."):
                yield Path(gren, navn).relative_to(rot).as_posix()


def _feilplasserte(rot: Path) -> Iterator[Diagnose]:
    """Yield a warning for each file at the root that looks like a part of the project, but is not read."""
    kjente = {Path(navn).stem for navn in _ENKELTFILER}
    for navn in sorted(sti.name for sti in rot.iterdir()):
        fil = Path(navn)
        if fil.suffix.lower() not in _ENDELSER or navn in _ENKELTFILER:
            continue
        if fil.stem in kjente:
            yield _annen_endelse(navn)
        elif fil.stem.casefold() in SEKSJONER:
            melding = f"«{navn}» leses ikke, fordi den ligger utenfor criteria og evidence."
            råd = "Flytt den til en av de mappene."
            yield Diagnose(codes.FEIL_MAPPE, Plass(navn), melding, råd, Alvor.ADVARSEL)


def _lenke(fil: str, hva: str) -> Diagnose:
    return Diagnose(codes.LENKE_UT, Plass(fil), f"«{fil}» {hva}", "Legg filene selv i prosjektmappen.")


def _for_stor(fil: str, grense: int) -> Diagnose:
    melding = f"«{fil}» er større enn grensen på {grense // _MB} MB."
    råd = "Bruk en mindre fil. Innholdet i YAML-filer kan deles på så mange filer du vil."
    return Diagnose(codes.FOR_STOR, Plass(fil), melding, råd)


def _uleselig(fil: str, grunn: str) -> Diagnose:
    melding = f"«{fil}» kan ikke leses ({grunn})."
    return Diagnose(
        codes.ULESELIG, Plass(fil), melding, "Se etter at filen er hel, og at du har tilgang til den."
    )


def _annen_endelse(fil: str) -> Diagnose:
    endelse = Path(fil).suffix
    melding = f"«{fil}» leses ikke, fordi endelsen er {endelse}."
    return Diagnose(codes.ANNEN_ENDELSE, Plass(fil), melding, f"Gi den navnet {Path(fil).stem}.yaml.")


def _ingen_oppdrag(rot: Path) -> Diagnose:
    tom = not any(rot.iterdir())
    melding = "Mappen er tom." if tom else f"Mappen har ingen {OPPDRAG}."
    råd = (
        f"Lag {OPPDRAG} med seksjonene oppdrag, problemstillinger og kapitler, "
        "eller velg en annen mappe med -C MAPPE."
    )
    return Diagnose(codes.INGEN_OPPDRAG, Plass("."), melding, råd)
