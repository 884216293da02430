"""Law: whether the provisions that a report rests on exist, applied, and are called so."""

from revisjon.checks.catalogue import Sjekk
from revisjon.checks.law import form, in_force, naming, parts, provisions, repealed

SJEKKER: tuple[Sjekk, ...] = (
    *provisions.SJEKKER,
    *parts.SJEKKER,
    *repealed.SJEKKER,
    *in_force.SJEKKER,
    *naming.SJEKKER,
    *form.SJEKKER,
)
