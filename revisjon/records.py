"""`dataclass` for records, which here is `@dataclass(frozen=True, slots=True)`, made in half the time.

The standard library writes six methods for each class as text and compiles them one by one. With some
hundred records that was a third of the time a command took to start. Three of the six follow from the
names of the fields, and are made from them without being compiled. A record is and does the same as the
library's; all other kinds of data classes are left to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # Type checkers know what is a data class by the name of the library's decorator.
    from dataclasses import dataclass

    __all__ = ["dataclass"]
else:
    import dataclasses

    def dataclass(**valg: bool) -> Callable[[type], type]:
        """Return a decorator that does what the library's does with the same choices."""
        if valg != {"frozen": True, "slots": True}:
            return dataclasses.dataclass(**valg)

        def gjør(klasse: type) -> type:
            post = dataclasses.dataclass(klasse, frozen=True, slots=True, eq=False, repr=False)
            _gi_metoder(post, dataclasses.fields(post))
            return post

        return gjør


def _gi_metoder(klasse: type, felter: tuple[Field[Any], ...]) -> None:
    """Give a class what was left out, less what it has written itself."""
    verdier = _leser(tuple(f.name for f in felter if f.compare))
    til_hash = _leser(tuple(f.name for f in felter if (f.compare if f.hash is None else f.hash)))
    vist = tuple(f.name for f in felter if f.repr)

    def lik(self: object, other: object) -> bool:
        return verdier(self) == verdier(other) if other.__class__ is self.__class__ else NotImplemented

    def hash_(self: object) -> int:
        return hash(til_hash(self))

    def som_tekst(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{navn}={getattr(self, navn)!r}' for navn in vist)})"

    for navn, metode in (("__eq__", lik), ("__hash__", hash_), ("__repr__", som_tekst)):
        # A class that says what is equal and no more has the hash None.
        if klasse.__dict__.get(navn) is None:
            metode.__name__, metode.__qualname__ = navn, f"{klasse.__qualname__}.{navn}"
            setattr(klasse, navn, metode)


def _leser(navn: tuple[str, ...]) -> Callable[[object], object]:
    """Return what reads these fields of a record, one by itself and more as a tuple."""
    return attrgetter(*navn) if navn else lambda _: ()
