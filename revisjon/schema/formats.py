"""What texts of certain kinds look like. Each is true of what is not a text: that is for the type to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from revisjon.model import Dato


def _er_dato(verdi: object) -> bool:
    if isinstance(verdi, str | int) and not isinstance(verdi, bool):
        Dato.les(str(verdi))
    return True


def _er_frist(verdi: object) -> bool:
    """Tell whether it is a date that something can be done by: nobody is asked to answer «innen 2026»."""
    if isinstance(verdi, str | int) and not isinstance(verdi, bool) and Dato.les(str(verdi)).måned is None:
        melding = f"«{verdi}» er bare et år, men en frist er en dag eller en måned"
        raise ValueError(melding)
    return True


def _er_ja_nei_dato(verdi: object) -> bool:
    return isinstance(verdi, bool) or verdi in ("ja", "nei") or _er_dato(verdi)


def _er_sti(verdi: object) -> bool:
    """Tell whether a path stays inside the project folder: relative, no backslashes, no way up."""
    if not isinstance(verdi, str):
        return True
    return not (verdi.startswith(("/", "~")) or set("\\:\0") & set(verdi) or ".." in verdi.split("/"))


FORMATER: Mapping[str, Callable[[object], bool]] = {
    "dato": _er_dato,
    "frist": _er_frist,
    "ja_nei_dato": _er_ja_nei_dato,
    "sti": _er_sti,
}
"""By name. One that does not hold says so with False, or raises `ValueError` with the reason."""


def holder(format_: str, verdi: object) -> bool:
    """Tell whether a value has a format."""
    try:
        return FORMATER[format_](verdi)
    except ValueError:
        return False
