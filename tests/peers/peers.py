"""Compares leoclr-engine with PyTorch and its relatives. Ends with "N passed, N failed"."""

import argparse
import sys

import PIL
import torch
import torchvision

from engine import Engine
from files import compare_files
from networks import compare_networks
from steps import compare_steps
from table import Table
from views import compare_views

GROUPS = {"views": compare_views, "networks": compare_networks, "steps": compare_steps, "files": compare_files}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program leoclr-engine")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help="of " + ", ".join(GROUPS) + "; all of them if none is named")
    options = parser.parse_args()
    unknown = set(options.groups) - set(GROUPS)
    if unknown:
        parser.error(f"unknown group {', '.join(sorted(unknown))}; known: {', '.join(GROUPS)}")
    engine, table = Engine(options.engine), Table()
    print(f"PyTorch {torch.__version__}, torchvision {torchvision.__version__}, Pillow {PIL.__version__}")
    print(engine.need("--version").strip())
    for name, compare in GROUPS.items():
        if options.groups and name not in options.groups:
            continue
        try:
            compare(engine, table)
        except (RuntimeError, OSError, KeyError) as problem:
            table.trouble(name, problem)
    print(f"\n{table.passed} passed, {table.failed} failed")
    return 1 if table.failed or not table.passed else 0


if __name__ == "__main__":
    sys.exit(main())
