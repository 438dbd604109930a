"""What was measured, to look at: a table in the terminal, the same in Markdown, and a picture of the growth."""

from typing import Any

from rich.table import Table

Rows = list[dict[str, Any]]

_HEADS = ("question", "persons", "clients", "p50 ms", "p99 ms", "answers a second", "CPU ms server", "CPU ms engine")
_HEADS += ("throughput API / floor", "p50 API / floor")

_PAIRS = (("p50Ms", ".2f"), ("p99Ms", ".1f"), ("perSecond", ".0f"), ("serverCpuMs", ".2f"), ("engineCpuMs", ".2f"))

WIDTH = 150  # columns of the terminal that the table needs
PANEL, GAP, TOP, HEIGHT = 150, 26, 74, 190  # of the picture, in its own units
_SIDES = (("esep", "Esep"), ("floor", "bare load"))
_API, _FLOOR, _INK = "#1f6feb", "#8c8c8c", "#24292f"


def table(rows: Rows) -> Table:
    """The table for the terminal."""
    shown = Table(*_HEADS, title="API / floor, for one answer", header_style="bold")
    for column in shown.columns[1:]:
        column.justify = "right"
    for row in rows:
        shown.add_row(*_cells(row))
    return shown


def markdown(result: dict[str, Any]) -> str:
    """The table to be kept, under what it was measured with."""
    run, rows = result["run"], result["rows"]
    return "\n".join(
        [
            "# The API against its floor",
            "",
            "Each example query against the same question asked with one statement written by hand, through the raw "
            "driver behind a bare route, in turns within one run. Pairs are API / floor. A throughput of 1 would mean "
            "that all of ours costs nothing; in brackets stand the least and the greatest of the pairs of slices. CPU "
            "is what one answer took of the server's process and of Neo4j's. Ratios hold elsewhere, times do not.",
            "",
            f"{run['on']}, {run['machine']['cores']} shared cores, {run['neo4j']}, Python {run['python']}; "
            f"{run['secondsPerRow']:g} s for each row after {run['warmUpSeconds']:g} s of warm-up a side.",
            "",
            "![p50 by persons](latest.svg)",
            "",
            f"| {' | '.join(_HEADS)} |",
            f"|---|{'---:|' * (len(_HEADS) - 1)}",
            *(f"| {' | '.join(_cells(row))} |" for row in rows),
            "",
        ]
    )


def _cells(row: dict[str, Any]) -> list[str]:
    spread = row["throughputRatios"]
    return [
        row["question"],
        f"{row['persons']:,}",
        str(row["clients"]),
        *(_pair(row, key, form) for key, form in _PAIRS),
        f"{row['throughputRatio']:.2f} ({spread['least']:.2f}–{spread['greatest']:.2f})",
        f"{row['p50Ratio']:.2f}",
    ]


def _pair(row: dict[str, Any], key: str, form: str) -> str:
    return f"{row['api'][key]:{form}} / {row['floor'][key]:{form}}"


def chart(rows: Rows) -> str:
    """A panel for each question: how p50 of one client grows with the registry, for the API and for the floor."""
    fewest = min(row["clients"] for row in rows)
    names = list(dict.fromkeys(row["question"] for row in rows))
    sizes = sorted({row["persons"] for row in rows})
    width = GAP + len(names) * (PANEL + GAP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {TOP + HEIGHT + 44}" '
        f'font-family="sans-serif" font-size="11" fill="{_INK}">',
        '<rect width="100%" height="100%" fill="white"/>',
        f'<text x="{GAP}" y="22" font-size="14">Median time of an answer in ms, {fewest} client, by persons in the '
        f'registry: <tspan fill="{_API}">GraphQL</tspan> and <tspan fill="{_FLOOR}">by hand</tspan></text>',
    ]
    for index, name in enumerate(names):
        left = GAP + index * (PANEL + GAP)
        mine = {row["persons"]: row for row in rows if row["question"] == name and row["clients"] == fewest}
        top = max(max(row[side]["p50Ms"] for side in ("api", "floor")) for row in mine.values()) * 1.15
        parts.append(f'<text x="{left}" y="48" font-size="12">{name}</text>')
        parts.append(f'<path d="M{left},{TOP} v{HEIGHT} h{PANEL}" fill="none" stroke="#d0d7de"/>')
        for side, colour, shift in (("floor", _FLOOR, 14), ("api", _API, -8)):
            points = []
            for size, row in sorted(mine.items()):
                x = left + 22 + (PANEL - 54) * sizes.index(size) / max(len(sizes) - 1, 1)
                y = TOP + HEIGHT * (1 - row[side]["p50Ms"] / top)
                points.append(f"{x:.0f},{y:.0f}")
                parts.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="3" fill="{colour}"/>')
                beside = min(y + shift, TOP + HEIGHT - 4)
                value = f"{row[side]['p50Ms']:.1f}"
                parts.append(f'<text x="{x:.0f}" y="{beside:.0f}" fill="{colour}">{value}</text>')
                if side == "api":
                    ground = TOP + HEIGHT + 16
                    parts.append(f'<text x="{x:.0f}" y="{ground}" text-anchor="middle">{size:,}</text>')
                    share = f"share {row['throughputRatio']:.2f}"
                    parts.append(f'<text x="{x:.0f}" y="{ground + 16}" text-anchor="middle">{share}</text>')
            parts.append(f'<polyline points="{" ".join(points)}" fill="none" stroke="{colour}" stroke-width="2"/>')
    return "\n".join([*parts, "</svg>", ""])


def bulk_markdown(result: dict[str, Any]) -> str:
    """The table of a bulk load, a row for each turn."""
    run, rows = result["run"], result["rows"]
    heads = ("documents held", "documents a second", "ratio", "MB worker", "MB engine")
    lines = [
        "# Documents in bulk, against the bare load of the same",
        "",
        "Each slice of the file is submitted to one store and loaded into another by hand-written `UNWIND` statements "
        "whose rows were made beforehand, in turns within one run. Pairs are Esep / bare load. Ratios hold elsewhere, "
        "times do not.",
        "",
        f"{run['on']}, {run['machine']['cores']} shared cores; heap {run['engine']['heap']}, page cache "
        f"{run['engine']['pageCache']} for each engine; {run['slice']:,} documents a turn, {run['floorBatch']:,} in a "
        "transaction of the bare load.",
        "",
        f"**{run['documents']:,} documents: {run['seconds']['esep']:,.0f} s / {run['seconds']['floor']:,.0f} s, "
        f"ratio of the rates {run['ratio']:.2f}.** Both stores hold the same {sum(run['holds'].values()):,} labels and "
        "relationships.",
        "",
        "![rate and memory by documents held](bulk.svg)",
        "",
        f"| {' | '.join(heads)} |",
        f"|{'---:|' * len(heads)}",
    ]
    for row in rows:
        pairs = [
            " / ".join(f"{row[side][key]:,.0f}" for side, _ in _SIDES)
            for key in ("perSecond", "workerMegabytes", "engineMegabytes")
        ]
        lines.append(f"| {row['held']:,} | {pairs[0]} | {row['ratio']:.2f} | {pairs[1]} | {pairs[2]} |")
    return "\n".join([*lines, ""])


def bulk_chart(rows: Rows) -> str:
    """Three panels over the documents held: the rate, the worker's memory and the engine's, of both sides."""
    panels = (("documents a second", "perSecond"), ("worker, MB", "workerMegabytes"), ("engine, MB", "engineMegabytes"))
    wide = 2 * PANEL
    width = GAP + len(panels) * (wide + GAP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {TOP + HEIGHT + 30}" '
        f'font-family="sans-serif" font-size="11" fill="{_INK}">',
        '<rect width="100%" height="100%" fill="white"/>',
        f'<text x="{GAP}" y="22" font-size="14">By documents held: <tspan fill="{_API}">Esep</tspan> and '
        f'<tspan fill="{_FLOOR}">bare load</tspan></text>',
    ]
    for index, (title, key) in enumerate(panels):
        left = GAP + index * (wide + GAP)
        top = max(row[side][key] for row in rows for side, _ in _SIDES) * 1.15
        parts.append(f'<text x="{left}" y="48" font-size="12">{title}</text>')
        parts.append(f'<path d="M{left},{TOP} v{HEIGHT} h{wide}" fill="none" stroke="#d0d7de"/>')
        for (side, _), colour in zip(_SIDES, (_API, _FLOOR), strict=True):
            points = []
            for row in rows:
                x = left + wide * row["held"] / rows[-1]["held"]
                points.append(f"{x:.0f},{TOP + HEIGHT * (1 - row[side][key] / top):.0f}")
            parts.append(f'<polyline points="{" ".join(points)}" fill="none" stroke="{colour}" stroke-width="2"/>')
            at = points[-1].split(",")
            parts.append(
                f'<text x="{int(at[0]) - 40}" y="{int(at[1]) - 6}" fill="{colour}">{rows[-1][side][key]:,.0f}</text>'
            )
        parts.append(f'<text x="{left + wide}" y="{TOP + HEIGHT + 16}" text-anchor="end">{rows[-1]["held"]:,}</text>')
    return "\n".join([*parts, "</svg>", ""])
