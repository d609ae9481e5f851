"""The verifiable draw, written from docs/methods/draw.md with the standard library alone.

    python3 draw.py < draws.json > samples.json

Reads a list of draws, each {"seed", "frame": [[order, stratum, id, size], ...],
"plan": {stratum: [method, n, r]}}, and writes for each, in the same order, either
{"sample": [[stratum, id, order, position, status, probability], ...]} as in sample.csv,
or {"refused": reason}.
"""

import hashlib
import json
import re
import sys

LARGEST = 2**63 - 1


class Refused(Exception):
    pass


def digest(seed, text):
    return int.from_bytes(hashlib.sha256(f"{seed}:{text}".encode("ascii")).digest(), "big")


def uniform(seed, stratum, j):
    return (digest(seed, f"{stratum}:{j}") >> (256 - 53)) / 2**53


def seed_of(contributions):
    return hashlib.sha256("".join(line + "\n" for line in contributions).encode("utf-8")).hexdigest()


def is_name(text):
    return (
        text != ""
        and all(32 <= ord(c) <= 126 and c != ":" for c in text)
        and not text.startswith(" ")
        and not text.endswith(" ")
    )


def check(seed, frame, plan):
    if not re.fullmatch("[0-9a-f]{64}", seed):
        raise Refused("seed")
    last, ids, strata = 0, set(), {}
    for order, stratum, name, size in frame:
        if order <= last:
            raise Refused("order")
        if not is_name(stratum) or not is_name(name):
            raise Refused("name")
        if name in ids:
            raise Refused("id twice")
        if not 0 <= size <= LARGEST:
            raise Refused("size")
        last = order
        ids.add(name)
        strata.setdefault(stratum, []).append((order, name, size))
    if not strata or set(strata) != set(plan):
        raise Refused("strata of frame and plan")
    return strata


def decimal(part, whole):
    """part/whole with 18 places, half up, without trailing zeros."""
    scaled = (2 * part * 10**18 + whole) // (2 * whole)
    text = f"{scaled // 10**18}.{scaled % 10**18:018d}"
    return text.rstrip("0").rstrip(".")


def simple_random(seed, units, n, r):
    if n > len(units):
        raise Refused("n")
    ordered = sorted(units, key=lambda unit: digest(seed, unit[1]))
    chances = [(n, len(units))] * n + [(n + j + 1, len(units)) for j in range(len(ordered[n : n + r]))]
    return [], ordered[:n], ordered[n : n + r], chances


def steps(seed, stratum, units, sizes, n, r):
    if n > sum(1 for x in sizes if x > 0):
        raise Refused("n")
    left = list(zip(units, sizes))
    certain, rest, total = [], n, sum(sizes)
    while rest > 0:
        found = [(unit, x) for unit, x in left if rest * x >= total]
        if not found:
            break
        left = [(unit, x) for unit, x in left if rest * x < total]
        certain += [unit for unit, _ in found]
        rest -= len(found)
        total -= sum(x for _, x in found)
    certain.sort()
    if rest == 0:
        return certain, [], [], []
    m = rest + r
    while any(m * x > total for _, x in left):
        m -= 1
    start = digest(seed, f"{stratum}:start") % total
    taken, running = [], 0
    for unit, x in left:
        before, running = running, running + x
        if (m * running + start) // total > (m * before + start) // total:
            taken.append((digest(seed, unit[1]), unit, x))
    assert len(taken) == m
    taken.sort()
    chances = [((rest + max(0, i + 1 - rest)) * x, total) for i, (_, _, x) in enumerate(taken)]
    ordered = [unit for _, unit, _ in taken]
    return certain, ordered[:rest], ordered[rest:], chances


def draw_stratum(seed, stratum, units, method, n, r):
    if method == "srs":
        return simple_random(seed, units, n, r)
    sizes = [1 if method == "systematic" else unit[2] for unit in units]
    if sum(sizes) > LARGEST:
        raise Refused("sum of sizes")
    return steps(seed, stratum, units, sizes, n, r)


def draw(seed, frame, plan):
    sample = []
    for stratum, units in check(seed, frame, plan).items():
        certain, main, reserves, chances = draw_stratum(seed, stratum, units, *plan[stratum])
        chances = [(1, 1)] * len(certain) + chances
        drawn = [(unit, status, i + 1)
                 for status, group in (("certain", certain), ("main", main), ("reserve", reserves))
                 for i, unit in enumerate(group)]
        assert len(drawn) == len(chances)
        for (unit, status, position), chance in zip(drawn, chances):
            sample.append([stratum, unit[1], unit[0], position, status, decimal(*chance)])
    return sample


def answer(case):
    try:
        return {"sample": draw(case["seed"], case["frame"], case["plan"])}
    except Refused as refusal:
        return {"refused": str(refusal)}


if __name__ == "__main__":
    json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
