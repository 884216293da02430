"""Keep labels from lying on each other, each as near as can be to where it belongs."""

from __future__ import annotations

from collections.abc import Sequence


def spre(
    ønsket: Sequence[float], høyder: Sequence[float], øverst: float, nederst: float
) -> tuple[float, ...]:
    """Return tops for labels, in the same order, none overlapping and all between `øverst` and `nederst`.

    `ønsket` are the tops that the labels would like, `høyder` their heights with the gap that follows. The
    sum of squared moves is the least possible (pooled neighbours). Labels that together are taller than the
    room start at `øverst`, so the caller makes the room tall enough first.
    """
    rekke = sorted(range(len(ønsket)), key=lambda i: ønsket[i])
    bunker: list[list[float]] = []  # per pile of labels that touch: the sum of wished starts, and how many
    før = 0.0
    for i in rekke:
        bunker.append([ønsket[i] - før, 1.0])
        før += høyder[i]
        while len(bunker) > 1 and bunker[-2][0] / bunker[-2][1] > bunker[-1][0] / bunker[-1][1]:
            sum_, antall = bunker.pop()
            bunker[-1][0] += sum_
            bunker[-1][1] += antall
    siste_start = max(øverst, nederst - før)
    starter = [min(max(s / n, øverst), siste_start) for s, n in bunker for _ in range(int(n))]
    topper = [0.0] * len(ønsket)
    brukt = 0.0
    for start, i in zip(starter, rekke, strict=True):
        topper[i] = start + brukt
        brukt += høyder[i]
    return tuple(topper)
