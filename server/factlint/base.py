"""The fact base: sources read into a store, drafts checked against it.

What reads a text or judges a claim is imported when that is done: most runs of a hook find their answers known.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from factlint.check.comparator_names import COMPARATOR_NAMES
from factlint.check.findings import to_finding, to_judged_claim
from factlint.check.ignores import not_ignored
from factlint.check.unused import unused
from factlint.facts.answers import Answers
from factlint.facts.build import Builder, digest_of, draft_of, parse_ahead, sentences_of
from factlint.facts.files import Files
from factlint.facts.library import Library
from factlint.facts.paragraphs import Paragraphs
from factlint.facts.versions import reading_version, version_of
from factlint.model.findings import Finding
from factlint.rules import Rules, load_pages

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factlint.check.check import Judged
    from factlint.check.kept import Memory
    from factlint.check.shelved import Shelved
    from factlint.claims.terms import Lexicon
    from factlint.documents import Document
    from factlint.facts.keeping import Keeping
    from factlint.facts.store import Store
    from factlint.facts.subjects import Subject, Subjects
    from factlint.facts.view import View
    from factlint.model.errors import FactlintError
    from factlint.model.facts import Fact, JudgedClaim

STORE = "facts.sqlite"
ANSWERS = "answers.sqlite"
PARAGRAPHS = "paragraphs.sqlite"
_FINDINGS = TypeAdapter(list[Finding])


class FactBase:
    """Facts read from sources, and drafts checked against them. Not to be used from two threads at once.

    ``notices`` are lines about what does no harm to the answers, such as a cache that cannot be written.
    """

    def __init__(
        self,
        fill: Callable[[Builder], Mapping[str, str]],
        rules: Rules | None,
        *,
        cache: Path | None = None,
        language_model: str | None = None,
    ) -> None:
        """Let ``fill`` read what is in the base; ``open`` and the ``from_`` methods are how one is made."""
        self._rules = rules if rules is not None else load_pages(comparators=COMPARATOR_NAMES)
        self._language_model = language_model
        self._library = Library(cache / STORE if cache is not None else None, lambda store: fill(self._builder(store)))
        self._memory: Memory | None = None
        self._subjects: Subjects | None = None
        self._answers = Answers(cache / ANSWERS if cache is not None else None)
        self._paragraphs = Paragraphs(cache / PARAGRAPHS, reading_version(language_model)) if cache else None
        self._keeping: Keeping | None = None
        self._version = version_of(self._rules, language_model)
        self.notices = self._library.notices

    @classmethod
    def open(  # noqa: PLR0913 - each is a choice of the caller's
        cls,
        sources: Sequence[tuple[Path, dt.date | None]],
        *,
        facts_files: Sequence[Path] = (),
        rules: Rules | None = None,
        cache: Path | None = None,
        root: Path | None = None,
        language_model: str | None = None,
        progress: Callable[[int, int, str], None] | None = None,
        on_error: Callable[[FactlintError], None] | None = None,
    ) -> FactBase:
        """Read sources (files, each with its date where it is known) and facts files; only what changed is read again.

        ``cache`` is the folder that keeps what was read (None: memory); evidence is named relative to ``root`` (None:
        as the path was given). ``progress`` is told (done, of how many, which). Raises FactlintError for the first
        file that cannot be read, unless ``on_error`` takes it; that is also told what of a file could not be read.
        """
        # In the cache a source has one name, from wherever factlint is run.
        home = cache.parent if cache is not None else root
        files = Files(sources, facts_files, home, root, progress, on_error)
        return cls(files.read, rules, cache=cache, language_model=language_model)

    @classmethod
    def from_paths(cls, paths: Iterable[Path | str], *, rules: Rules | None = None) -> FactBase:
        """Read the files and folders ``paths`` into memory. Raises FactlintError for one that cannot be read."""
        from factlint.config import expand  # noqa: PLC0415 - only this constructor walks folders

        found = expand(Path.cwd(), [str(path) for path in paths], (), what="sources")
        return cls.open([(path, None) for path in found], rules=rules, root=Path.cwd())

    @classmethod
    def from_documents(cls, documents: Iterable[Document], *, rules: Rules | None = None) -> FactBase:
        """Read documents into memory."""
        given = tuple(documents)
        return cls(lambda builder: {builder.add_document(document): document.name for document in given}, rules)

    @classmethod
    def restored(cls, documents: Mapping[str, str], rules: Rules, folder: Path, language_model: str | None) -> FactBase:
        """Return the base with these ``documents`` in a folder whose ``STORE`` is a ``snapshot`` of them.

        The snapshot must come from the same factlint: see ``version_of``.
        """
        return cls(lambda _: documents, rules, cache=folder, language_model=language_model)

    def snapshot(self) -> bytes:
        """Return what was read from all sources, to be carried to another machine."""
        return self._library.snapshot()

    def documents(self) -> dict[str, str]:
        """Return what of a snapshot is this base: the digests of its documents, with the names they are shown under."""
        return self._library.view.digests()

    def check(self, document: Document) -> list[Finding]:
        """Return the statements of a draft that conflict with the sources, in the order of its text."""
        key = self._key(document)
        known = self._answers.get(key)
        if known is not None:
            try:
                return _FINDINGS.validate_json(known)
            except ValidationError:  # damaged: to be worked out again
                pass
        found = not_ignored(self._found(document), document)
        self.keep_answer(document, found)
        return found

    def keep_answer(self, document: Document, findings: list[Finding]) -> None:
        """Keep what ``check`` of a base with the same sources, rules and version found in a draft."""
        found = list(findings)
        self._answers.later(document.name, self._key(document), lambda: _FINDINGS.dump_json(found).decode())

    def _found(self, document: Document) -> list[Finding]:
        """Return all findings, those that the draft asks to ignore among them."""
        from factlint.check.check import conflicts  # noqa: PLC0415

        return [
            to_finding(one, one.judgement.conflict, document)
            for one in conflicts(self._judge(document, conflicting=True))
            if one.judgement.conflict is not None
        ]

    def is_answered(self, document: Document) -> bool:
        """Tell whether ``check`` knows its answer from before, so that it takes no time."""
        return self._answers.get(self._key(document)) is not None

    def read_ahead(self, documents: Sequence[Document]) -> None:
        """Parse drafts together that are checked next, which takes less than each by itself."""
        parse_ahead(documents, self._language_model, self._kept())

    def prepare(self, document: Document) -> None:
        """Read a draft whose findings are known from before, so that after its first edit the rest of it is read."""
        if self._memory is None:
            self._found(document)

    def unused_ignores(self, document: Document) -> list[Finding]:
        """Return a finding for each comment of a draft that asks not to see what is not there."""
        return unused(document, lambda: self._found(document), self._rules.ids)

    def sentence_at(self, document: Document, offset: int) -> str | None:
        """Return the sentence of a draft, as it reads, at a code point of its file; None where there is none.

        Pictures in front of it (emoji) are left out.
        """
        from factlint.claims.shown import without_pictures  # noqa: PLC0415

        for sentence in sentences_of(document, self._lexicon, self._language_model):
            span = document.span(sentence.start, sentence.end)
            if span.start <= offset < span.end:
                return without_pictures(sentence.text)
        return None

    def claims(self, document: Document) -> list[JudgedClaim]:
        """Return the claims of a draft with their verdicts, in the order of its text."""
        from factlint.check.check import verdict_of  # noqa: PLC0415

        by_claim: dict[tuple[int, int, str], list[Judged]] = {}
        for one in self._judge(document):
            by_claim.setdefault((one.claim.start, one.claim.end, one.claim.kind), []).append(one)
        shown = (verdict_of(judged) for judged in by_claim.values())
        return [to_judged_claim(one, document) for one in shown if one is not None]

    def facts(self, query: str = "", *, disputed: bool = False) -> list[Fact]:
        """Return the facts whose words hold all of ``query``; ``disputed`` keeps those on which sources disagree."""
        from factlint.facts.gather import gather  # noqa: PLC0415

        return self._library.ask(lambda view: gather(view, query, disputed=disputed))

    def subjects(self, query: str = "", *, pause: Callable[[], None] = lambda: None) -> list[Subject]:
        """Return what the facts are about whose words hold all of ``query``, in the order of the alphabet.

        The first time all sentences are gone through; ``pause`` is called between two sources.
        """
        return self._library.ask(lambda view: self._subjects_of(view, pause).listed(query))

    def disputed_of(self, claim: JudgedClaim) -> list[Fact]:
        """Return what the sources that a draft's claim rests on say of it where they disagree; nothing elsewhere."""
        from factlint.facts.disputes import disputed  # noqa: PLC0415

        return self._library.ask(
            lambda view: disputed(view, claim.evidence, claim.rule, self._memory_of(view).sources.about)
        )

    def facts_about(self, key: str) -> list[Fact]:
        """Return the facts of one of ``subjects``, by its key; only their sentences are read."""
        return self._library.ask(lambda view: self._subjects_of(view).facts(key))

    def sentences(self) -> int:
        """Return how many sentences of the sources are known."""
        return self._library.view.size()

    def close(self) -> None:
        """Close the store, and keep what is not kept yet."""
        self.settle()
        self._library.close()
        self._answers.close()
        if self._paragraphs is not None:
            self._paragraphs.close()

    def settle(self, pause: Callable[[], None] = lambda: None, *, newest: bool = True) -> None:
        """Keep for the next process what was read and judged of drafts as they are now: for when nobody waits.

        ``pause`` is called now and then; drafts may be checked meanwhile. Unless the ``newest`` is to be kept, what
        this process kept before is not pushed out by it.
        """
        self._answers.write()
        if self._keeping is not None and (newest or not self._keeping.is_full):
            self._keeping.write(pause)
            if self._memory is not None:
                self._memory.write()

    @cached_property
    def _lexicon(self) -> Lexicon:
        """The words of the rules, as terms."""
        from factlint.claims.terms import Lexicon  # noqa: PLC0415

        return Lexicon.of(self._rules)

    def _builder(self, store: Store) -> Builder:
        version = f"{reading_version(self._language_model)}:{self._rules.reading_fingerprint()}"
        return Builder(store, lambda: self._lexicon, version, self._language_model)

    def _judge(self, document: Document, *, conflicting: bool = False) -> list[Judged]:
        from factlint.check.check import judge  # noqa: PLC0415

        keeping = self._kept()
        if keeping is not None:
            keeping.begin(document.name)
        draft = draft_of(document, self._lexicon, self._language_model, keeping)
        return self._library.ask(lambda view: judge(draft, document, self._memory_of(view), conflicting=conflicting))

    def _subjects_of(self, view: View, pause: Callable[[], None] = lambda: None) -> Subjects:
        from factlint.facts.subjects import Subjects  # noqa: PLC0415

        if self._subjects is None or self._subjects.view is not view:
            self._subjects = Subjects(view, pause)
        return self._subjects

    def _memory_of(self, view: View) -> Memory:
        """Return what was judged by this view: another one knows nothing yet."""
        from factlint.check.kept import Memory  # noqa: PLC0415

        if self._memory is None or self._memory.view is not view:
            self._memory = Memory(view, self._rules, self._shelf_of(view))
        return self._memory

    def _kept(self) -> Keeping | None:
        """Return what is kept of drafts' units; None where nothing is."""
        if self._keeping is None and self._paragraphs is not None:
            from factlint.facts.keeping import Keeping  # noqa: PLC0415

            self._keeping = Keeping(self._paragraphs, self._rules.reading_fingerprint())
        return self._keeping

    def _shelf_of(self, view: View) -> Shelved | None:
        """Return what is kept of judgements by this view."""
        from factlint.check.shelved import Shelved  # noqa: PLC0415

        keeping = self._kept()
        return Shelved(keeping, self._version, view, {page.id: page for page in self._rules}) if keeping else None

    def _key(self, document: Document) -> str:
        """Return what an answer hangs on: the draft, the sources, the rules that are on, and the code."""
        draft = digest_of(self._version, document.name, document.text, document.date)
        return hashlib.sha256(f"{draft}:{self._library.view.fingerprint}".encode()).hexdigest()
