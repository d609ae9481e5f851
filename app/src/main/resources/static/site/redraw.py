"""Draws the sample again from the published files, with nothing but Python 3.

    python3 redraw.py frame.csv strata.csv SEED > sample.csv

Written from docs/methods/draw.md. The output must be sample.csv, byte for byte. Each step of a sample of residents is
one call, with the files and the seed of that step. For the last one

    python3 redraw.py frame.csv strata.csv SEED adults > adults.csv

tells which adult of each household is asked, the oldest being 1, if there are 1, 2, ... 12 of them.
"""
import csv, hashlib, sys

if len(sys.argv) < 4:
    sys.exit(__doc__)
frame_file, strata_file, seed = sys.argv[1:4]
adults = "adults" in sys.argv[4:]
print("SHA-256", hashlib.sha256(open(frame_file, "rb").read()).hexdigest(), frame_file, file=sys.stderr)
plan = {row["stratum"]: row for row in csv.DictReader(open(strata_file, encoding="utf-8"))}
strata = {}
for row in csv.DictReader(open(frame_file, encoding="ascii")):
    strata.setdefault(row["stratum"], []).append((int(row["order"]), row["id"], int(row["size"])))

def number(text):
    return int.from_bytes(hashlib.sha256(f"{seed}:{text}".encode("ascii")).digest(), "big")

def decimal(part, whole):
    digits = (2 * part * 10**18 + whole) // (2 * whole)
    return f"{digits // 10**18}.{digits % 10**18:018d}".rstrip("0").rstrip(".")

print("id," + ",".join(str(k) for k in range(1, 13)) if adults
      else "stratum,id,order,position,status,inclusion_probability")
for stratum, units in strata.items():
    method, n, reserves = (plan[stratum][k] for k in ("method", "n", "reserves"))
    n, reserves, certain = int(n), int(reserves), []
    left = [(unit, unit[2] if method == "pps" else 1) for unit in units]
    total = sum(x for _, x in left)
    if method == "srs":
        taken = sorted(left, key=lambda each: number(each[0][1]))[: n + reserves]
    else:
        while n > 0 and any(n * x >= total for _, x in left):
            found = [each for each in left if n * each[1] >= total]
            left = [each for each in left if n * each[1] < total]
            certain, n, total = certain + found, n - len(found), total - sum(x for _, x in found)
        taken = []
        if n > 0:
            m = min(n + reserves, total // max(x for _, x in left))
            start, running = number(f"{stratum}:start") % total, 0
            for unit, x in left:
                running += x
                if (m * running + start) // total > (m * (running - x) + start) // total:
                    taken.append((unit, x))
        taken.sort(key=lambda each: number(each[0][1]))
    rows = [(unit, i + 1, "certain", (1, 1)) for i, (unit, _) in enumerate(sorted(certain))]
    for i, (unit, x) in enumerate(taken):
        reserve = i >= n
        rows.append((unit, i - n + 1 if reserve else i + 1, "reserve" if reserve else "main",
                     ((i + 1 if reserve else n) * x, total)))
    for (order, name, _), position, status, chance in rows:
        print(name, *(1 + number(f"{name}:adult:{k}") % k for k in range(1, 13)), sep=",") if adults else print(f"{stratum},{name},{order},{position},{status},{decimal(*chance)}")
