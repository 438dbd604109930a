"""What was measured, to look at: a table in the terminal, the same in Markdown, and pictures."""

from pathlib import Path
from typing import Any

from rich.table import Table

from bench.peers import DATALOADER, NODE
from bench.questions import ESEP, FLOOR

Rows = list[dict[str, Any]]

_HEADS = ("question", "persons", "clients", "side", "p50 ms", "p99 ms", "answers a second", "of the floor's")
_HEADS += ("of Esep's", "answers of a server's core", "CPU ms server", "CPU ms engine")

CHART = "latest.png"
_NAMES = {FLOOR: "floor", ESEP: "Esep", NODE: "@neo4j/graphql", DATALOADER: "DataLoader"}
_COLOURS = {ESEP: "#1f6feb", NODE: "#bf8700", DATALOADER: "#8250df"}

_ABOUT = """\
`python -m bench` asks each question of four sides, slices of load on each in turn within one run; before and after,
their answers are compared fact by fact. **floor**: one statement written by hand, through the raw driver behind a bare
route. **Esep**: the API, with rights and secrecy in every statement and the record of looks on the disk.
**@neo4j/graphql**: the library on Node, our graph in its type definitions, behind graphql-yoga, which keeps parsed
documents. **DataLoader**: Strawberry with a DataLoader for each relation, over the raw driver. The peers check no
rights and record nothing.

A side without a row has no answer: @neo4j/graphql has no paths between two things, no totals by group, and no matching
of names; a DataLoader is for relations, so it has no matching either. Where totals are by currency alone,
@neo4j/graphql is asked for each currency by itself. Of the batch of matches the floor finds the candidates alone, by
the full-text index: scoring them is Esep's, and its answers are only seen to be among them. The hub has 3,000 cases and
paid 3,000 people, and is no part of the demonstration. Submitting a document is not measured here: `bench.bulk` does.

Of the floor's, and of Esep's: throughput as a share of theirs; in brackets the least and the greatest of a round of
slices. Of a server's core: answers for each second of CPU that the server's process took. CPU is what one answer took.
Ratios hold elsewhere, times do not."""

WIDTH = 150  # columns of the terminal that the table needs
PANEL, GAP, TOP, HEIGHT = 150, 26, 74, 190  # of the picture, in its own units
_SIDES = (("esep", "Esep"), ("floor", "bare load"))
_API, _FLOOR, _INK = "#1f6feb", "#8c8c8c", "#24292f"


def table(rows: Rows) -> Table:
    """The table for the terminal."""
    shown = Table(*_HEADS, title="All sides, for one answer", header_style="bold")
    for at, column in enumerate(shown.columns):
        column.justify = "left" if at in (0, 3) else "right"
    for row in rows:
        shown.add_row(*_cells(row), end_section=row["side"] == rows[-1]["side"])
    return shown


def markdown(result: dict[str, Any]) -> str:
    """The table to be kept, under what it was measured with."""
    run, rows = result["run"], result["rows"]
    failed = [
        "",
        "Without rows, since the sides did not say the same, or one did not answer:",
        "",
        *(f"- {one}" for one in run["failed"]),
    ]
    return "\n".join(
        [
            "# The API, its floor and its peers",
            "",
            _ABOUT,
            "",
            f"{run['on']}, {run['machine']['cores']} shared cores, {run['neo4j']}, Python {run['python']}; "
            f"{run['secondsPerRow']:g} s for each row after {run['warmUpSeconds']:g} s of warm-up a side.",
            *(failed if run["failed"] else []),
            "",
            f"![throughput as a share of the floor's, by question]({CHART})",
            "",
            f"| {' | '.join(_HEADS)} |",
            f"|---|---:|---:|---|{'---:|' * (len(_HEADS) - 4)}",
            *(f"| {' | '.join(_cells(row))} |" for row in rows),
            "",
        ]
    )


def _cells(row: dict[str, Any]) -> list[str]:
    floor, ours = row["ofFloor"], row["ofEsep"]
    return [
        row["question"],
        f"{row['persons']:,}",
        str(row["clients"]),
        _NAMES[row["side"]],
        f"{row['p50Ms']:.2f}",
        f"{row['p99Ms']:.1f}",
        f"{row['perSecond']:,.0f}" if row["perSecond"] >= 10 else f"{row['perSecond']:.1f}",
        "" if row["side"] == FLOOR else f"{floor['whole']:.2f} ({floor['least']:.2f}–{floor['greatest']:.2f})",
        "" if row["side"] in (FLOOR, ESEP) else f"{ours['whole']:.2f}",
        f"{row['perServerCore']:,.0f}",
        f"{row['serverCpuMs']:.2f}",
        f"{row['engineCpuMs']:.2f}",
    ]


def chart(rows: Rows, path: Path) -> None:
    """A panel for each size: by question, the throughput of Esep and of each peer as a share of the floor's."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot
    from matplotlib.patches import Patch

    numbers = sorted({row["clients"] for row in rows})
    clients = numbers[len(numbers) // 2]
    sizes = sorted({row["persons"] for row in rows})
    questions = list(dict.fromkeys(row["question"] for row in rows))
    shares = {
        (row["persons"], row["question"], row["side"]): row["ofFloor"]["whole"]
        for row in rows
        if row["clients"] == clients
    }
    sides = [side for side in _COLOURS if any(key[2] == side for key in shares)]
    figure, panels = pyplot.subplots(
        1, len(sizes), figsize=(3.4 + 3.6 * len(sizes), 1.4 + 0.62 * len(questions)), sharey=True, squeeze=False,
        layout="constrained",
    )  # fmt: skip
    most = max(1.0, *shares.values()) * 1.15
    for panel, size in zip(panels[0], sizes, strict=True):
        for at, side in enumerate(sides):
            for place, question in enumerate(questions):
                share = shares.get((size, question, side))
                across = place + (at - (len(sides) - 1) / 2) * 0.26
                if share is None:
                    panel.text(0.01, across, "no answer", va="center", fontsize=6, color="#8c8c8c")
                    continue
                panel.barh(across, share, 0.24, color=_COLOURS[side])
                panel.text(share + 0.01, across, f"{share:.2f}", va="center", fontsize=7, color=_COLOURS[side])
        panel.axvline(1, color=_INK, linewidth=1)
        panel.set_xlim(0, most)
        panel.set_title(f"{size:,} persons", fontsize=10)
        panel.spines[["top", "right"]].set_visible(False)
    panels[0][0].set_yticks(range(len(questions)), [name.replace("-", " ") for name in questions])
    panels[0][0].set_ylim(len(questions) - 0.5, -0.5)
    handles = [Patch(color=_COLOURS[side]) for side in sides]
    figure.legend(
        handles, [_NAMES[side] for side in sides], loc="outside upper center", ncols=len(sides), frameon=False
    )
    figure.supxlabel(f"throughput at {clients} clients; 1 is one statement written by hand", fontsize=10)
    figure.savefig(path, dpi=110, metadata={"Software": None})
    pyplot.close(figure)


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
