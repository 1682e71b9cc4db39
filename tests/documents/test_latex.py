"""LaTeX: what is set, what is not, and where it stands."""

from __future__ import annotations

import datetime as dt

import pytest

from documents.helpers import in_file, lead, outline, read, unit


@pytest.mark.parametrize(
    ("latex", "prose"),
    [
        (r"The \emph{big \textbf{new}} {\it ship} sails.", "The big new ship sails."),
        (r"``Yes,'' `no', pages 3--4 --- it's", "“Yes,” ‘no’, pages 3–4 — it’s"),
        (r"5\,\% of \$3, A\&B, \#1, a\_b, 7~km", "5 % of $3, A&B, #1, a_b, 7 km"),
        (r"caf\'e, na\"{\i}ve, Ko\v{s}ice, Sm{\o}rrebr\o d, \c{c}a, \ss", "café, naïve, Košice, Smørrebrød, ça, ß"),
        ("One % not this\ntwo.", "One two."),
        (r"Seen~\cite[p.~3]{a,b} in \ref{t}.\label{x}", "Seen in ."),
        (r"Let $x^2 < 3$ and \(y\) and \[z\] and $$w$$ be.", "Let and and and be."),
        (r"It rose $5\%$ to $1,200$.", "It rose 5% to 1,200."),
        ("\\begin{equation}a = b\\end{equation}\\begin{verbatim}\n\\x{\n\\end{verbatim}Text.", "Text."),
        ("a\\\\[2pt] b\\newline c\n\n\\noindent d", "a b c\n\nd"),
        (r"\href{http://x.org}{The log} \url{http://y.org} \includegraphics[width=3cm]{a}", "The log"),
        (r"\textcolor{red}{Stop} \LaTeX\ldots", "Stop LaTeX…"),
        (r"broken } { \emph{ \begin{foo \end{bar} $5 \verb", "broken foo\n\n$5"),
    ],
)
def test_text(latex: str, prose: str) -> None:
    """Commands go, their words stay; broken markup is no error."""
    assert prose == read(latex, "a.tex").prose


def test_preamble_and_end() -> None:
    """Only the document itself is read, and the date that it states."""
    text = "\\documentclass{article}\\title{No}\\date{6 May 2021}\n\\begin{document}\\maketitle Text.\\end{document} no"
    document = read(text, "a.tex")

    assert "Text." == document.prose
    assert dt.date(2021, 5, 6) == document.date


def test_structure() -> None:
    """Sections, lists, quotes and footnotes are units."""
    text = r"""
\section*{The \emph{log}}
Crew:\footnote{As of May.}
\begin{itemize}
  \item Ada
  \item Bo \begin{enumerate}\item dog\end{enumerate}
\end{itemize}
\begin{quote}We won.\end{quote}
"""
    document = read(text, "a.tex")

    assert [
        ("heading", "The log"),
        ("paragraph", "Crew:"),
        ("paragraph", "As of May."),
        ("item", "Ada"),
        ("item", "Bo"),
        ("item", "dog"),
        ("paragraph", "We won."),
    ] == outline(document)
    assert lead(document, "dog") == "Bo"
    assert unit(document, "We won.").quoted
    assert unit(document, "Ada").heading == 0


def test_a_list_points_past_the_footnote() -> None:
    """A footnote between a paragraph and its list does not introduce the list."""
    assert "Crew:" == lead(read(r"Crew:\footnote{As of May.} \begin{itemize}\item Ada\end{itemize}", "a.tex"), "Ada")


def test_a_span_across_a_footnote_covers_it() -> None:
    """A paragraph with a footnote inside is found as a whole, and the footnote by itself."""
    document = read(r"Ada\footnote{The cook.} sailed.", "a.tex")

    assert r"Ada\footnote{The cook.} sailed" == in_file(document, "Ada sailed")
    assert "The cook." == in_file(document, "The cook.")
    assert document.text == in_file(document, document.prose)


def test_tables() -> None:
    """Rows have the first row as headers, and the caption as lead."""
    text = r"""\begin{table}\caption{Fares}\begin{tabular}{l|r@{}} \toprule Line & Fare \\ \midrule
        A & \textbf{5} \\ B & \multicolumn{1}{r}{6 \& 7} \end{tabular}\end{table}"""
    document = read(text, "a.tex")

    assert [("caption", "Fares"), ("row", "Line; Fare"), ("row", "A; 5"), ("row", "B; 6 & 7")] == outline(document)
    assert ("Line", "Fare") == unit(document, "A; 5").headers
    assert "Fares" == lead(document, "B; 6 & 7")


def test_code() -> None:
    """Typewriter words and verbatim ones are words of a program."""
    document = read(r"Set \texttt{port} or \verb|a b| now.", "a.tex")

    assert "Set port or a b now." == document.prose
    assert ["port", "a b"] == [document.prose[span.start : span.end] for span in document.code]


def test_spans_cover_commands() -> None:
    """The way back covers the command that set a character."""
    document = read(r"In Ko\v{s}ice.", "a.tex")

    assert r"Ko\v{s}ice" == in_file(document, "Košice")
    assert r"\v{s}" == in_file(document, "š")
