"""The fact base: sources read into a store, drafts checked against it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from factlint.check.check import conflicts, judge, verdict_of
from factlint.check.comparators import COMPARATORS
from factlint.check.findings import to_evidence, to_finding
from factlint.check.sources import Sources
from factlint.claims.read import read_sentences
from factlint.claims.terms import Lexicon
from factlint.documents import Document
from factlint.facts.anchor import anchor_of
from factlint.facts.build import add_document, code_version, digest_of
from factlint.facts.by_hand import read_facts_file
from factlint.facts.gather import gather
from factlint.facts.store import Store
from factlint.language.notes import read
from factlint.model.errors import FactlintError
from factlint.model.facts import Fact, JudgedClaim
from factlint.model.findings import Finding
from factlint.rules import Rules, load_pages

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from factlint.check.check import Judged

STORE = "facts.sqlite"
_FINDINGS = TypeAdapter(list[Finding])


class FactBase:
    """Facts read from sources, and drafts checked against them.

    Not to be used from two threads at once.
    """

    def __init__(self, store: Store, rules: Rules, language_model: str | None = None) -> None:
        """Take a store and the rules; ``open`` and the ``from_`` methods are how one is made."""
        self._store = store
        self._rules = rules
        self._language_model = language_model
        self._lexicon = _lexicon(rules)
        self._known: dict[str, int] = {}

    @classmethod
    def open(
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

        ``cache`` is the folder that keeps what was read (None: memory); evidence is named relative to ``root``.
        ``progress`` is told (done, of how many, which). Raises FactlintError for the first file that cannot be read,
        unless ``on_error`` takes it.
        """
        rules = rules if rules is not None else _rules()
        store = Store(cache / STORE if cache is not None else None, _version(rules, language_model))
        base = cls(store, rules, language_model)
        total = len(sources) + len(facts_files)
        done = 0
        for path, date in sources:
            if progress is not None:
                progress(done, total, str(path))
            base._attempt(lambda path=path, date=date: base._add_source(path, date, root), on_error)
            done += 1
        for path in facts_files:
            if progress is not None:
                progress(done, total, str(path))
            base._attempt(lambda path=path: base._add_facts(path, root), on_error)
            done += 1
        base._forget_others()
        if progress is not None:
            progress(total, total, "")
        return base

    @classmethod
    def from_paths(cls, paths: Iterable[Path | str], *, rules: Rules | None = None) -> FactBase:
        """Read the files and folders ``paths`` into memory. Raises FactlintError for one that cannot be read."""
        from factlint.config import expand  # noqa: PLC0415 - only this constructor walks folders

        found = expand(Path.cwd(), [str(path) for path in paths], (), what="sources")
        return cls.open([(path, None) for path in found], rules=rules, root=Path.cwd())

    @classmethod
    def from_documents(cls, documents: Iterable[Document], *, rules: Rules | None = None) -> FactBase:
        """Read documents into memory."""
        rules = rules if rules is not None else _rules()
        base = cls(Store(None, _version(rules, None)), rules)
        for document in documents:
            base._add(document, by_hand=False)
        return base

    def check(self, document: Document) -> list[Finding]:
        """Return the statements of a draft that conflict with the sources, in the order of its text."""
        key = self._key(document)
        remembered = self._store.remembered(key)
        if remembered is not None:
            return _FINDINGS.validate_json(remembered)
        found = []
        for one in conflicts(self._judge(document)):
            if one.judgement.conflict is not None:
                found.append(to_finding(one, one.judgement.conflict, document))
        self._store.remember(key, _FINDINGS.dump_json(found).decode())
        return found

    def claims(self, document: Document) -> list[JudgedClaim]:
        """Return the claims of a draft with their verdicts, in the order of its text."""
        by_claim: dict[tuple[int, int, str], list[Judged]] = {}
        for one in self._judge(document):
            by_claim.setdefault((one.claim.start, one.claim.end, one.claim.kind), []).append(one)
        result = []
        for judged in by_claim.values():
            shown = verdict_of(judged)
            if shown is not None:
                result.append(_judged_claim(shown, document))
        return result

    def facts(self, query: str = "", *, disputed: bool = False) -> list[Fact]:
        """Return the facts whose words hold all words of ``query``; ``disputed`` keeps those on which sources disagree."""
        return gather(self._store, query, disputed=disputed)

    def sentences(self) -> int:
        """Return how many sentences of the sources are known."""
        return self._store.size()

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def _judge(self, document: Document) -> list[Judged]:
        annotation = read(document, anchor=anchor_of(document), language_model=self._language_model)
        sentences = read_sentences(annotation, self._lexicon)
        return judge(sentences, self._rules, Sources(self._store), code=document.code)

    def _key(self, document: Document) -> str:
        digest = hashlib.sha256()
        own = digest_of(document, document.date, by_hand=False)
        for part in (own, self._rules.fingerprint(), *sorted(self._store.digests())):
            digest.update(part.encode())
        return digest.hexdigest()

    def _attempt(self, add: Callable[[], None], on_error: Callable[[FactlintError], None] | None) -> None:
        try:
            add()
        except FactlintError as error:
            if on_error is None:
                raise
            on_error(error)

    def _add_source(self, path: Path, date: dt.date | None, root: Path | None) -> None:
        self._add(Document.from_path(path, name=_name(path, root), date=date), by_hand=False)

    def _add_facts(self, path: Path, root: Path | None) -> None:
        for document in read_facts_file(path, _name(path, root)):
            self._add(document, by_hand=True)

    def _add(self, document: Document, *, by_hand: bool) -> None:
        digest = digest_of(document, document.date, by_hand=by_hand)
        if digest not in self._store.digests():
            add_document(self._store, document, self._lexicon, by_hand=by_hand, language_model=self._language_model)
        self._known[digest] = self._store.digests()[digest]

    def _forget_others(self) -> None:
        for digest, number in self._store.digests().items():
            if digest not in self._known:
                self._store.remove(number)


def _rules() -> Rules:
    return load_pages(comparators=COMPARATORS)


def _lexicon(rules: Rules) -> Lexicon:
    named = rules.vocabularies
    return Lexicon(*(rules.groups(name) if name in named else () for name in ("same", "aspect", "opposite")))


def _version(rules: Rules, language_model: str | None) -> str:
    return f"{code_version()}:{rules.reading_fingerprint()}:{language_model or 'ours'}"


def _name(path: Path, root: Path | None) -> str:
    """Return how a source is called: relative to ``root``, with ``/``."""
    return Path(os.path.relpath(path, root)).as_posix() if root is not None else path.as_posix()


def _judged_claim(one: Judged, document: Document) -> JudgedClaim:
    claim = one.claim
    span = document.span(claim.start, claim.end)
    line, column = document.place(span.start)
    return JudgedClaim(
        subject=claim.subject,
        relation=claim.relation,
        value=claim.shown,
        rule=one.page.id,
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        verdict=one.judgement.verdict,
        reason=one.judgement.reason,
        evidence=to_evidence(one.judgement.evidence),
    )
