"""How long a writer waits: from a keystroke in a long draft to its fresh diagnostics.

    python benchmarks/keystroke.py [--words 5000] [--sources 20] [--keystrokes 100] [--seed 1]

Types single characters at chance places of a made-up draft and times each until the server has published the
diagnostics of that version; then the same with a pygls server that does nothing. Prints the median and the 95th
percentile of both, in milliseconds, and how many times longer factlint takes. The pause that factlint makes before a
check is part of its time.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from made_up import World

FACTLINT = [sys.executable, "-c", "from factlint.cli.main import run; run()", "server"]
IDLE = [sys.executable, str(Path(__file__).with_name("idle_server.py"))]
WARM_UP = 10


class Connection:
    """A server on pipes, and one document open in it."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - ours
        self.send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, number=1)
        while "result" not in self.receive():
            pass
        self.send("initialized", {})

    def send(self, method: str, params: dict[str, Any] | None = None, number: int | None = None) -> None:
        """Send a message."""
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        body = json.dumps(message if number is None else {**message, "id": number}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        """Return the next message."""
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message

    def published(self, version: int) -> int:
        """Wait for the diagnostics of a version, and return how many there are."""
        while True:
            message = self.receive()
            params = message.get("params", {})
            if message.get("method") == "textDocument/publishDiagnostics" and params.get("version") == version:
                return len(params["diagnostics"])

    def close(self) -> None:
        """End the server."""
        self.send("shutdown", number=2)
        self.send("exit")
        self._process.wait()


def typing(command: list[str], draft: Path, keystrokes: int, seed: int) -> tuple[list[float], int]:
    """Return the milliseconds of each keystroke after the first few, and the findings at the end."""
    chance = random.Random(seed)  # noqa: S311 - chance places, no secrets
    lines = draft.read_text().split("\n")
    connection = Connection(command)
    item = {"uri": draft.as_uri(), "languageId": "markdown", "version": 0, "text": "\n".join(lines)}
    connection.send("textDocument/didOpen", {"textDocument": item})
    found = connection.published(0)
    times = []
    for version in range(1, WARM_UP + keystrokes + 1):
        number = chance.choice([number for number, line in enumerate(lines) if line])
        column = chance.randrange(len(lines[number]) + 1)
        position = {"line": number, "character": column}
        change = {"range": {"start": position, "end": position}, "text": chance.choice("aeiou ")}
        begun = time.perf_counter()
        connection.send(
            "textDocument/didChange",
            {"textDocument": {"uri": draft.as_uri(), "version": version}, "contentChanges": [change]},
        )
        found = connection.published(version)
        times.append(1000 * (time.perf_counter() - begun))
        lines[number] = lines[number][:column] + change["text"] + lines[number][column:]
    connection.close()
    return times[WARM_UP:], found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=5000, help="words of the draft")
    parser.add_argument("--sources", type=int, default=20, help="sources, of 40 sentences each")
    parser.add_argument("--keystrokes", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    world = World(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "factlint.toml").write_text('sources = ["sources/"]\n')
        (folder / "sources").mkdir()
        for number in range(options.sources):
            (folder / "sources" / f"{number:04}.txt").write_text(world.source(40))
        draft = folder / "draft.md"
        draft.write_text(world.draft(options.words))
        ours, found = typing(FACTLINT, draft, options.keystrokes, options.seed)
        idle, _ = typing(IDLE, draft, options.keystrokes, options.seed)
    print(f"{options.words} words, {options.sources} sources, {options.keystrokes} keystrokes, {found} findings")
    print(f"{'':12}{'factlint':>12}{'idle pygls':>12}{'ratio':>8}")
    for what, one, other in (
        ("median", statistics.median(ours), statistics.median(idle)),
        ("p95", statistics.quantiles(ours, n=20)[-1], statistics.quantiles(idle, n=20)[-1]),
    ):
        print(f"{what:12}{one:>9.1f} ms{other:>9.2f} ms{one / other:>8.1f}")


if __name__ == "__main__":
    main()
