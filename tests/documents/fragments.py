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
RST = [
    "*", "**", "``", "`", "`_", "`__", ":ref:`", "|", "|a|", ".. |a| replace:: words\n", "[1]_", ".. [1] ", "word_",
    "\\", "\\ ", "- ", "* ", "1. ", "a. ", "(i) ", "#. ", "  ", "    ", "\t", "::", "::\n\n", ".. note:: ", "_`",
    ".. note::\n", ".. x: y\n", ".. code::\n", "..\n", ".. figure:: a.png\n", "====\n", "----", "~~~~~~~\n", ">>> ",
    ":date: 2021-05-06\n", ":a: ", "-v, --verbose  ", "| ", "+---+----+\n", "+===+====+\n", "| a | b  |\n", " : ",
    "===  ===\n", "a    b\n", ".. list-table:: T\n", "   * - ", "     - ", ".. csv-table::\n\n", '   a, "b, c"\n',
    "<http://x.y>`_", ".. versionadded:: 3 ",
]  # fmt: skip
ASCIIDOC = [
    "= ", "== ", "* ", "** ", "- ", ". ", ".. ", "1. ", "a:: ", "a::\n", "+\n", "*", "**", "_", "__", "`", "``", "#",
    "##", "+", "++", "^", "~", '"`', '`"', "'`", "`'", "{a}", ":a: b\n", ":date: 2021-05-06\n", "link:x[", "]", "<<",
    "https://x.y[", ">>", "<<a,", "footnote:[", "[[a]]", "((", "))", "(((", ")))", "--", " +\n", "(C)", "&amp;", "\\",
    "[quote]\n", "[source]\n", '[cols="1,2"]\n', ".Title\n", "----\n", "....\n", "====\n", "****\n", "____\n", "--\n",
    "|===\n", "|a |b\n", "|", "2+|", "// c\n", "////\n", "'''\n", "image::a[]\n", "image:a[x]", "NOTE: ", "kbd:[",
    "[.role]#", "[line-through]#", "menu:A[", "pass:[", "v1.0, 2021-05-06\n",
    "!===\n", "!a !b\n", "a|\n",
]  # fmt: skip
ORG = [
    "* ", "** TODO [#A] ", "*", "/", "_", "+", "=", "~", "[[a][", "]]", "[[", "][", "[fn:1]", "[fn:1] ", "[fn::", "]",
    "- ", "+ ", "1. ", "1) ", "- a :: ", "[ ] ", "[1/2]", "  ", "    ", "#+TITLE: ", "#+DATE: 2021-05-06\n", "# c\n",
    "#+CAPTION: ", "#+BEGIN_SRC\n", "#+END_SRC\n", "#+begin_quote\n", "#+end_quote\n", ":PROPERTIES:\n", ":END:\n",
    ": x\n", "| a | b |\n", "|---+---|\n", "|", "<2021-05-06 Thu>", "[2021-05-06 Thu]", "SCHEDULED: ", "-----\n",
    "\\alpha", "\\\\\n", "$", "$$", "\\(", "\\)", "@@html:", "@@", "{{{", "}}}", "<<", ">>", "<http://x.y>", "src_py{",
    "}", "[cite:@a]", "\\begin{x}\n", "\\end{x}\n", ":tag:", "COMMENT ", "::",
]  # fmt: skip
OFFICE = [
    "#\t", "-\t", "--\t", ">\t", "=\t", "^\t", "|\t", "\t", "@date\t2021-05-06\n", "@title\t", "@x\t", "\f", "\n\f",
    "-\n", "\xad\n", "• ", "1. ", "Page 2\n", "The Post\n", ". ", ".1 ", "well-\nknown", "<p>", "</p>", "&amp;",
]  # fmt: skip
