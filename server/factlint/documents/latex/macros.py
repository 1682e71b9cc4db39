"""What the commands and environments of LaTeX are to prose."""

from __future__ import annotations

import unicodedata

HEADINGS = frozenset(
    command + star
    for command in "part chapter section subsection subsubsection paragraph subparagraph".split()
    for star in ("", "*")
)
CAPTIONS = frozenset(("caption", "caption*", "subcaption", "captionof"))
FOOTNOTES = frozenset(("footnote", "footnotetext", "thanks", "endnote"))
LISTS = frozenset("itemize enumerate description compactitem compactenum tightlist".split())
QUOTES = frozenset("quote quotation verse displayquote quoting".split())
# Tables, with how many arguments stand before the cells.
TABLES = {
    "tabular": 1,
    "tabular*": 2,
    "tabularx": 2,
    "tabulary": 2,
    "longtable": 1,
    "supertabular": 1,
    "longtblr": 1,
    "tblr": 1,
}
UNREAD = frozenset(
    name + star
    for name in """
    align alignat comment displaymath eqnarray equation filecontents flalign gather lstlisting math minted multline
    pgfpicture tikzpicture thebibliography verbatim Verbatim
    """.split()
    for star in ("", "*")
)
CODE = frozenset(("texttt", "code", "path", "lstinline", "mintinline"))

# Commands whose arguments are no prose, with how many of them; what follows these arguments is prose again.
SKIPPED = {
    **dict.fromkeys(
        """
        addbibresource author autocite autoref bibliography bibliographystyle cite cite* citeauthor citealp citealt
        citep citep* citet citet* citeyear citeyearpar cline cmidrule color cref Cref date documentclass eqref
        fontsize footcite footnotemark geometry graphicspath hphantom hspace hspace* href hypersetup include
        includegraphics index input label linespread nameref newcounter nocite pagenumbering pageref pagestyle
        parencite phantom pgfplotsset ref selectlanguage setcounter textcite textcolor thispagestyle tikzset title
        url usepackage usetikzlibrary vphantom vref vspace vspace* parbox colorbox foreignlanguage rowcolor cellcolor
        """.split(),
        1,
    ),
    **dict.fromkeys(
        """
        addtocounter addcontentsline addtolength DeclareMathOperator definecolor multicolumn multirow newcommand
        newcommand* newtheorem providecommand raisebox renewcommand renewcommand* resizebox rule setlength
        """.split(),
        2,
    ),
    **dict.fromkeys(("newenvironment", "renewenvironment"), 3),
}

SYMBOLS = {
    "%": "%", "&": "&", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", ",": " ", " ": " ", ";": " ", ":": " ",
    "\n": " ", "\r": " ", "\t": " ", "\\": " ", "!": "", "-": "", "/": "", "@": "",
    "quad": " ", "qquad": " ", "enspace": " ", "newline": " ", "linebreak": " ", "space": " ", "nobreakspace": " ",
    "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "TeX": "TeX", "BibTeX": "BibTeX",
    "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "lq": "‘", "rq": "’",
    "textquotesingle": "'", "textquotedbl": '"', "guillemotleft": "«", "guillemotright": "»", "glqq": "„", "grqq": "“",
    "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€", "yen": "¥", "textyen": "¥",
    "textdollar": "$",
    "textcent": "¢", "textpercent": "%", "textperthousand": "‰", "textdegree": "°", "degree": "°",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "S": "§", "P": "¶",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textbar": "|",
    "textless": "<", "textgreater": ">", "textbullet": "•", "slash": "/",
}  # fmt: skip

# Letters swallow the space behind them, as TeX does: "\o re" is one word.
LETTERS = {
    "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
    "ss": "ß", "SS": "ẞ", "i": "\u0131", "j": "\u0237", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
}  # fmt: skip

ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "r": "\u030a",
    "k": "\u0328",
}  # fmt: skip


def accented(accent: str, letter: str) -> str:
    r"""Return a letter with the accent of a command: ``é`` for ``'`` and ``e``. The dotless letters get their dot."""
    base = {"\u0131": "i", "\u0237": "j"}.get(letter, letter)
    return unicodedata.normalize("NFC", base + ACCENTS[accent])
