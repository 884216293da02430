"""What the operating system refuses, in Norwegian: its own words follow the language of the machine."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from types import MappingProxyType

_GRUNNER: Mapping[str, str] = MappingProxyType(
    {
        "EACCES": "du mangler tilgang",
        "EPERM": "du mangler tilgang",
        "ELOOP": "den er en lenke som går i ring",
        "ENAMETOOLONG": "navnet er for langt",
        "ENOTDIR": "en del av stien er en fil, ikke en mappe",
        "EISDIR": "det er en mappe, ikke en fil",
        "ENOENT": "den finnes ikke",
        "EEXIST": "det ligger noe der fra før",
        "ENOSPC": "disken er full",
        "EDQUOT": "du har ikke mer plass på disken",
        "EFBIG": "filen blir større enn det som er tillatt",
        "EROFS": "disken kan bare leses",
        "EBUSY": "den er i bruk",
        "ETXTBSY": "den er i bruk",
        "EIO": "disken svarer med feil",
        "EMFILE": "for mange filer er åpne",
        "ENFILE": "for mange filer er åpne",
        "ENOMEM": "maskinen har ikke mer minne",
        "EINVAL": "navnet eller stedet kan ikke brukes",
    }
)


def grunn_til(feil: OSError) -> str:
    """Return why the operating system refused, as part of a sentence, without full stop."""
    if feil.errno is None:
        return "ukjent feil fra operativsystemet"
    # By name: the numbers differ between systems, and not all systems have them all.
    navn = errno.errorcode.get(feil.errno, "")
    return _GRUNNER.get(navn, f"feil {feil.errno} fra operativsystemet")
