"""From patterns to files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.config.gitignore import GitIgnore
from factlint.config.patterns import fits, is_magic, matches
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Unreadable = Callable[[FactlintError], None] | None

# What no prose is read from when a folder is named; a file named by itself is always taken.
_NO_PROSE = frozenset(
    # pictures, sound, film, fonts
    ".avif .bmp .eps .gif .heic .ico .jpeg .jpg .png .psd .svg .tif .tiff .webp .aac .flac .m4a .mp3 .ogg .opus .wav "
    ".avi .mkv .mov .mp4 .mpeg .mpg .webm .otf .ttf .woff .woff2 "
    # archives, office files, data bases
    ".7z .bz2 .gz .jar .rar .tar .tgz .whl .xz .zip .zst .doc .epub .odp .ods .ppt .pptx .rtf .xls .xlsx "
    ".db .npy .npz .parquet .pickle .pkl .sqlite .sqlite3 "
    # programs and data
    ".a .bin .class .dll .dylib .exe .o .obj .pyc .so .wasm .c .cc .cpp .css .go .h .hpp .java .js .jsx .kt .lua .map "
    ".mjs .php .pl .py .pyi .rb .rs .scss .sh .sql .swift .ts .tsx .vue .cfg .csv .ini .json .jsonl .lock .toml .tsv "
    ".xml .yaml .yml .aux .bib .bst .cls .fls .log .sty .toc .bak .swp .tmp".split()
)
# What a draft is printed to, or saved from: its text is another file's.
_NO_DRAFTS = frozenset({".mht", ".mhtml", ".pdf"})
_FACTS, _DRAFTS = "facts", "drafts"
_YAML = frozenset({".yaml", ".yml"})
_NO_FOLDERS = frozenset({".factlint", ".git", "__pycache__", "node_modules"})


def expand(
    config_root: Path,
    patterns: Sequence[str],
    exclude: Sequence[str],
    what: str = "sources",
    on_unreadable: Callable[[FactlintError], None] | None = None,
) -> list[Path]:
    """Return the files that ``patterns`` stand for, each once, in the order of their paths.

    A pattern is a path relative to ``config_root``, or absolute, with ``*``, ``?`` and ``**``. A folder stands for
    every document below it, hidden and binary files left out; where ``what`` is "facts", for every YAML file, and where
    it is "drafts", without what git ignores below that folder. Links are followed, and a file or folder that can be
    reached twice is taken once.

    Raises FactlintError, which names ``what``, for a pattern that nothing matches, and for an unreadable folder unless
    ``on_unreadable`` takes that.
    """
    root = Path(os.path.abspath(config_root))
    found: dict[tuple[int, int], Path] = {}
    for pattern in patterns:
        some = False
        for path in _files(root, pattern, what, on_unreadable):
            if not excluded(path, root, exclude):
                some = True
                status = path.stat()
                found.setdefault((status.st_dev, status.st_ino), path)
        if not some:
            raise FactlintError(_nothing(root, pattern, what))
    return sorted(found.values())


def _nothing(root: Path, pattern: str, what: str) -> str:
    if is_magic(pattern):
        return f"{what}: '{pattern}' matches no document in {root}; correct the pattern"
    if not os.path.lexists(root / pattern):
        return f"{what}: there is no file or folder '{pattern}' in {root}; correct the path"
    if what == _FACTS:
        return f"{what}: '{pattern}' holds no YAML file; name one, or look at 'exclude'"
    return f"{what}: '{pattern}' holds no document that can be read; name a text file, or look at 'exclude'"


def is_prose(path: Path) -> bool:
    """Tell whether a folder of documents stands for the file ``path`` too, by its name: data and programs are none."""
    return path.suffix.lower() not in _NO_PROSE


def excluded(path: Path, root: Path, exclude: Iterable[str]) -> bool:
    """Tell whether a pattern of ``exclude``, seen from the folder ``root``, leaves out the file ``path``."""
    relative = Path(os.path.relpath(path, root)).as_posix()
    return any(matches(relative, pattern) for pattern in exclude)


def _files(root: Path, pattern: str, what: str, on_unreadable: Unreadable) -> Iterator[Path]:
    """Yield the files that one pattern stands for."""
    whole = Path(os.path.normpath(root / pattern))
    plain = 0
    while plain < len(whole.parts) and not is_magic(whole.parts[plain]):
        plain += 1
    # A name with a bracket or a star in it may be a real one: it is taken as it stands first.
    if whole.exists():
        plain = len(whole.parts)
    base, parts = Path(*whole.parts[:plain]), whole.parts[plain:]
    if not parts and base.is_file():
        yield base
    elif base.is_dir():
        ignored = GitIgnore(base) if what == _DRAFTS else None
        for path in _walk(base, what, on_unreadable):
            names = path.relative_to(base).parts
            wanted = _fits(names, parts, path.suffix.lower(), what)
            if wanted and not (ignored and ignored.ignores(path)):
                yield path


def _fits(names: tuple[str, ...], parts: tuple[str, ...], suffix: str, what: str) -> bool:
    # Hidden names are reached only by a pattern that writes the dot.
    readable = suffix in _YAML if what == _FACTS else suffix not in _NO_PROSE
    readable = readable and not (what == _DRAFTS and suffix in _NO_DRAFTS)
    if not parts:
        return readable and not any(name.startswith(".") for name in names)
    if fits(names, parts):
        return readable or (suffix != "" and parts[-1].lower().endswith(suffix))
    # A folder that fits stands for the documents below it.
    return readable and any(
        fits(names[:end], parts) and not any(name.startswith(".") for name in names[end:])
        for end in range(1, len(names))
    )


def _walk(base: Path, what: str, on_unreadable: Unreadable) -> Iterator[Path]:
    """Yield the files below a folder, each folder entered once however many links lead to it."""
    seen: set[tuple[int, int]] = set()
    waiting = [base]
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as entries:
                # Real folders come before linked ones, so that a file goes by its real path.
                ordered = sorted(entries, key=lambda entry: (entry.is_symlink(), entry.name))
        except OSError as error:
            message = f"{what}: cannot read the folder '{folder}': {error.strerror}"
            if on_unreadable is None:
                raise FactlintError(message) from error
            on_unreadable(FactlintError(message))
            continue
        # Path asks, since an entry fails on a link to itself.
        paths = [Path(entry.path) for entry in ordered if entry.name not in _NO_FOLDERS]
        waiting.extend(path for path in reversed(paths) if path.is_dir())
        yield from (path for path in paths if path.is_file())
