"""Make factlint's language model: `python training/train.py DATA OUT [--from PIPELINE]`.

DATA is the folder with the corpora (see README.md beside this file), OUT a folder for all that is made: the corpora as
spaCy reads them, the two training runs, and in OUT/model the pipeline to ship. `--from` goes on from the weights of a
pipeline made before, in place of starting anew, and ships the mean of both.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NamedTuple

import as_met  # noqa: F401 - registers the augmenter that the configurations name
import convert
import evaluate
from assemble import NAMES, PARSER, assemble
from spacy.cli.train import train
from thinc.api import Config

HERE = Path(__file__).parent


class Continued(NamedTuple):
    """The pipeline to go on from and the learning rate to begin with; None for the configuration's own."""

    start: str | None
    rate: float | None


def main() -> None:
    """Convert the corpora, train the parser and the names, put them together and print their scores."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--from", dest="start", help="a pipeline to go on from")
    arguments.add_argument("--steps", type=int, nargs=2, metavar=("PARSER", "NAMES"), help="steps of the two runs")
    arguments.add_argument("--rate", type=float, help="the learning rate that both runs begin with")
    given = arguments.parse_args()
    corpora = given.out / "corpora"
    convert.convert(given.data, corpora)
    steps = given.steps or (None, None)
    continued = Continued(given.start, given.rate)
    parser = run("parser", PARSER, given.out, continued, steps[0])
    names = run("names", NAMES, given.out, continued, steps[1])
    model = given.out / "model"
    # What went on from a pipeline is better averaged with where it came from.
    before = [given.start] if given.start else []
    assemble([str(parser), *before], [str(names), *before], model)
    evaluate.print_table([str(model), *before], corpora)


def run(name: str, components: tuple[str, ...], out: Path, continued: Continued, steps: int | None) -> Path:
    """Train by `<name>.cfg` and return the folder of the pipeline that scored best on the development texts."""
    config = Config().from_disk(HERE / f"{name}.cfg", interpolate=False)
    if continued.start:
        config["components"] = {component: {"source": continued.start} for component in components}
        # The first steps of a new run are small; weights that are trained already want none of that.
        config["training"]["batcher"]["size"]["start"] = 600
        config["training"]["batcher"]["size"]["stop"] = 800
    if steps:
        config["training"]["max_steps"] = steps
    if continued.rate:
        config["training"]["optimizer"]["learn_rate"]["initial_rate"] = continued.rate
    path = out / f"{name}.cfg"
    config.to_disk(path)
    corpora = out / "corpora"
    overrides = {"paths.train": str(corpora / f"{name}-train.spacy"), "paths.dev": str(corpora / f"{name}-dev.spacy")}
    train(path, out / name, overrides=overrides)
    return out / name / "model-best"


if __name__ == "__main__":
    main()
