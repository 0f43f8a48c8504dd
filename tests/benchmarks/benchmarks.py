#!/usr/bin/env python3
"""Runs the engine's benchmarks and those of other programs in turn, round by round, so that whatever else the computer
does meets all of them alike. Prints tables and writes JSON and Markdown.

Rates are units per second of the wall, or where one core is asked for, of processor time; ratios are between medians.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
WORKBENCH = "leoclr-engine"


class Contender:
    """One program. `measure` runs a round and gives {"per_round", "seconds", "processor_seconds"}."""

    def __init__(self, name, measure):
        self.name, self.measure, self.rounds = name, measure, []

    def rate(self, clock):
        return statistics.median(r["per_round"] / r[clock] for r in self.rounds)


def call(command, **environment):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          env={**os.environ, **environment})
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr.strip()}")
    return done.stdout


def peer(script, *arguments, **environment):
    return lambda: json.loads(call([sys.executable, HERE / script, *arguments], **environment))


def engine(program, what, figure, *arguments, rounds=1):
    """A round of `leoclr-engine bench`: the figure of this name."""

    def measure():
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "bench.json"
            call([program, "bench", what, "--rounds", rounds, "--json", file, *arguments])
            report = json.loads(file.read_text())
        found = next(f for f in report["figures"] if f["name"] == figure)
        return {"per_round": found["per_round"], "seconds": statistics.median(found["seconds"]),
                "processor_seconds": statistics.median(found["processor_seconds"]), "report": report}

    return measure


def sets(**values):
    return [part for key, value in values.items() for part in ("--set", f"{key.replace('__', '.')}={value}")]


class Table:
    """Contenders of one question; the first is ours."""

    def __init__(self, title, unit, clock, contenders, targets):
        self.title, self.unit, self.clock = title, unit, clock
        self.contenders, self.targets = contenders, targets  # targets: least ratio of ours to a contender, by name

    def run(self, rounds):
        for turn in range(rounds):
            for contender in self.contenders:
                contender.rounds.append(contender.measure())
                print(f"\r{self.title}: round {turn + 1} of {rounds}, {contender.name}\033[K", end="", file=sys.stderr)
        print("\r\033[K", end="", file=sys.stderr)

    def rows(self):
        ours = self.contenders[0].rate(self.clock)
        for contender in self.contenders:
            ratio = ours / contender.rate(self.clock)
            target = self.targets.get(contender.name)
            verdict = "" if target is None else "ok" if ratio >= target else "MISSED"
            yield (contender.name, f"{contender.rate(self.clock):.1f}", f"{ratio:.2f}",
                   "" if target is None else f">= {target:g}", verdict)

    def missed(self):
        return sum(row[-1] == "MISSED" for row in self.rows())

    def markdown(self):
        per = "second of one core" if self.clock == "processor_seconds" else "second"
        head = ("", f"{self.unit} per {per}", f"{self.contenders[0].name} against it", "wanted", "")
        rows = [head, *self.rows()]
        widths = [max(len(row[i]) for row in rows) for i in range(5)]
        line = lambda row: "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |"
        return "\n".join([f"### {self.title}", "", line(head), "|" + "|".join("-" * (w + 2) for w in widths) + "|",
                          *map(line, rows[1:])])

    def json(self):
        return {"title": self.title, "unit": self.unit, "clock": self.clock,
                "contenders": [{"name": c.name, "rate": c.rate(self.clock),
                                "rounds": [{k: r[k] for k in ("per_round", "seconds", "processor_seconds")} for r in c.rounds],
                                "wanted_ratio": self.targets.get(c.name)} for c in self.contenders]}


def view_tables(program, folder, photographs):
    """photographs: of their original size; otherwise files of 224 pixels."""
    count = 100
    data = sets(data__reader="folder", data__path=folder, data__split="train", data__limit=0, method__name="leoclr",
                views__size=224)
    ours = engine(program, "views", "decode and 3 views", "--threads", 1, "--count", count, *data, rounds=3)
    others = [Contender(name, peer("views.py", library, folder, "--count", str(count)))
              for name, library in (("torchvision", "torchvision"), ("torchvision, Pillow's blur", "pillow"),
                                    ("AlbumentationsX", "albumentations"), ("OpenCV in Python", "opencv"))]
    decoding = Contender("its decoding alone", engine(program, "decode", "decode", "--threads", 1, "--count", count, *data, rounds=3))
    title = "Three views at 224 of photographs of original size" if photographs else "Three views at 224 of files of 224 pixels"
    targets = {"torchvision": 16, "AlbumentationsX": 2.5} if photographs else {"AlbumentationsX": 3}
    yield Table(f"{title}, decoding included", "images", "processor_seconds",
                [Contender(WORKBENCH, ours), *others, decoding], targets)


def scaling_table(program, folder):
    cores = len(os.sched_getaffinity(0))
    data = sets(data__reader="folder", data__path=folder, method__name="leoclr", views__size=224)

    def on(threads):
        return engine(program, "views", "decode and 3 views", "--threads", threads, "--count", 100, *data, rounds=3)

    yield Table(f"Processor time of views on {cores} threads against one", "images", "processor_seconds",
                [Contender(f"{cores} threads", on(cores)), Contender("1 thread", on(1))], {"1 thread": 0.9})


def step_tables(program, threads):
    steps, batch = 4, 64
    waiting = {"OMP_WAIT_POLICY": "PASSIVE"}  # as the engine waits: a busy computer shall not count against the peer
    for method, target in (("mocov2", 1.0), ("leoclr", 1.1)):
        ours = engine(program, "step", "step", "--count", steps, "--preset", f"{method}-cifar10",
                      *sets(training__batch_size=batch, training__device="cpu", training__compute_threads=threads,
                            method__batch_norm="ordinary", optimiser__learning_rate=0.03, optimiser__weight_decay=1e-4))
        theirs = peer("step.py", method, "--batch", str(batch), "--threads", str(threads), "--steps", str(steps), **waiting)
        yield Table(f"Training step of {method}, ResNet-18 at 32 pixels, batch {batch}, {threads} threads", "images", "seconds",
                    [Contender(WORKBENCH, ours), Contender("PyTorch, eager, channels last", theirs)],
                    {"PyTorch, eager, channels last": target})


def data_lines(program, threads):
    """The loader beside the step, on demo scenes."""
    report = engine(program, "data", "step with loader", "--preset", "leoclr-cifar10",
                    *sets(data__reader="demo", training__batch_size=64, training__device="cpu",
                          training__compute_threads=threads, method__batch_norm="ordinary"))()["report"]
    return report["values"]


def memory_lines(program, steps):
    report = engine(program, "memory", "training", "--count", steps, "--preset", "leoclr-demo",
                    *sets(data__demo_images=64, network__stem="imagenet", views__size=16, training__batch_size=2,
                          method__queue_size=64, method__batch_norm="ordinary", watch__knn_every_epochs=0,
                          watch__preview_every_steps=0, checkpoint__every_epochs=100000))()["report"]
    return report["values"]


def unpacked(shared, name, into):
    """A folder of images out of the archives of real images; None where they are not at hand."""
    for archive in sorted((shared / name).glob("*.tar")) if shared else []:
        with tarfile.open(archive) as tar:
            tar.extractall(into, filter="data")
        return next(path for path in sorted(into.iterdir()) if path.is_dir() and path.name == archive.stem)
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", required=True, type=Path)
    parser.add_argument("--images", type=Path, help="folder that holds imagenet-sample and imagenette as archives")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=min(2, len(os.sched_getaffinity(0))), help="of training steps")
    parser.add_argument("--steps", type=int, default=5000, help="of the memory benchmark")
    parser.add_argument("--output", type=Path, help="folder for benchmarks.json and benchmarks.md")
    parser.add_argument("only", nargs="*", choices=["views", "step", "data", "memory", []], help="all where none is named")
    arguments = parser.parse_args()
    wanted = set(arguments.only) or {"views", "step", "data", "memory"}
    sections, tables, values = [], [], {}

    def take(generator):
        for table in generator:
            table.run(arguments.rounds)
            tables.append(table)
            sections.append(table.markdown())
            print(sections[-1] + "\n", flush=True)

    def tell(title, found):
        values[title] = found
        sections.append("\n".join([f"### {title}", "", "| | |", "|---|---|", *(f"| {k} | {v:.4g} |" for k, v in found.items())]))
        print(sections[-1] + "\n", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        if "views" in wanted:
            for name, photographs in (("imagenet-sample", True), ("imagenette", False)):
                images = unpacked(arguments.images, name, Path(folder))
                if images is None:
                    print(f"no archive of {name} in {arguments.images or 'the folder of --images, which was not given'}: left out")
                    continue
                take(view_tables(arguments.engine, images, photographs))
                if photographs:
                    take(scaling_table(arguments.engine, images))
        if "step" in wanted:
            take(step_tables(arguments.engine, arguments.threads))
        if "data" in wanted:
            tell("The loader beside the step (leoclr-cifar10 settings on demo scenes, batch 64)",
                 data_lines(arguments.engine, arguments.threads))
        if "memory" in wanted:
            tell(f"Memory over {arguments.steps} steps", memory_lines(arguments.engine, arguments.steps))

    if arguments.output:
        arguments.output.mkdir(parents=True, exist_ok=True)
        (arguments.output / "benchmarks.md").write_text("\n\n".join(sections) + "\n")
        (arguments.output / "benchmarks.json").write_text(
            json.dumps({"tables": [table.json() for table in tables], "values": values}, indent=2) + "\n")
    missed = sum(table.missed() for table in tables)
    print(f"{sum(len(table.targets) for table in tables) - missed} ratios met, {missed} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
