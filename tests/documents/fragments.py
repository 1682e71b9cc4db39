"""Pieces that the texts of property tests are made of."""

from __future__ import annotations

WORDS = [
    "Otters", " swim", " in 2021", "café", "“Yes”", "it’s", "🦦", "👩\u200d🔬", "e\u0301", "\xa0", "\xad", "\ufeff",
    " ", "\t", "…",
]  # fmt: skip
BREAKS = [
    "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "  \n", "\x0b", "\u2028", "\x0c", "\x00",
]  # fmt: skip
TEXT = [
    "- ", "1. ", "2) ", "> ", "* ", "• ", "Home / News", "====", "----", "MENU", "Photo: ", "We use cookies",
    "Related articles",
]  # fmt: skip
MARKDOWN = [
    "# ", "*", "**", "_", "__", "`", "``", "[", "](x)", "][r]", "[r]: x", "![", "> ", "- ", "1. ", "  ", "    ",
    "| ", "|---|", "|", "---", "===", "```", "<b>", "</b>", "<br>", "<!--", "-->", "&amp;", "\\", "\\*", "[^1]",
    "[^1]: ", "~~", "<http://x.y>", "- [x] ", "date: 2021-05-06", "{#id}", "!", "<del>", "</del>",
]  # fmt: skip
HTML = [
    "<p>", "</p>", "<b>", "</i>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<th colspan=2>", "</table>",
    "<caption>", "<br>", "<br/>", "<h1>", "</h2>", "<blockquote>", "</blockquote>", "<!--", "-->", "<script>",
    "</script>", "<code>", "</code>", "<pre>", "&amp;", "&nbsp;", "&eacute", "&#8217;", "&bogus;", "<", ">",
    "<a href='", '"', "<q>", "</q>", "<nav>", "</nav>", "<div class=menu>", "</div>", "<dl>", "<dt>", "<dd>",
    "<time datetime=2021-01-01>",
]  # fmt: skip
LATEX = [
    "\\emph{", "}", "{", "\\section{", "\\footnote{", "\\begin{itemize}", "\\item ", "\\end{itemize}", "$", "$$",
    "\\(", "%", "\\begin{tabular}{ll}", "&", "\\\\", "\\end{tabular}", "\\caption{", "``", "''", "`", "--", "---",
    "~", "\\'e", "\\c{c}", "\\v s", "\\o ", "\\%", "\\,", "\\cite[p.~2]{a}", "\\begin{quote}", "\\end{quote}",
    "\\verb|x|", "\\begin{document}", "\\end{document}", "\\begin{verbatim}", "\\end{verbatim}", "\\", "\\texttt{",
    "[", "]", "\\date{3 May 2021}", "\\ldots ",
]  # fmt: skip
