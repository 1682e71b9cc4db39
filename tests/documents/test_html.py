"""HTML: what is read, what is left out, and where it stands."""

from __future__ import annotations

import datetime as dt

import pytest

from documents.helpers import in_file, lead, outline, read, unit


@pytest.mark.parametrize(
    ("html", "prose"),
    [
        ("<p>The <b>big</b> <i>ship</i>\n  sails.</p>", "The big ship sails."),
        ("<p>One<p>Two<h2>Three</h2>four", "One\n\nTwo\n\nThree\n\nfour"),
        (
            "<p>Fish &amp; chips, caf&eacute, &ldquo;5&nbsp;&euro;&#8221; AT&T &bogus;",
            "Fish & chips, café, “5 €” AT&T &bogus;",
        ),
        ("a<br>b<br/>\n<br>c", "a b\n\nc"),
        ("<p>3 < 4 and 5 > 4</p>", "3 < 4 and 5 > 4"),
        ('<p>Was <del>four</del> five<sup class="reference">[1]</sup>.</p>', "Was five."),
        ("<p>She said <q>no</q>.</p>", "She said “no”."),
        ("<p title='a > b'>x</p><!-- y --><![CDATA[z]]>", "x"),
        ("<p>one</i></div> <b>two", "one\n\ntwo"),
        ("<style>p{}</style><script>if (a<b) '<p>';</script><pre>x = 1</pre><p>y", "y"),
        ("<p hidden>no</p><p style='display: none'>no</p><p>yes", "yes"),
    ],
)
def test_text(html: str, prose: str) -> None:
    """Tags go, entities become characters, broken markup is no error."""
    assert prose == read(html, "a.html").prose


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><ul><li>Home</ul></nav>",
        "<aside><p>Other news.</p></aside>",
        "<footer>Imprint</footer>",
        "<div class='related-posts'><p>Other story.</p></div>",
        "<div id=cookieBanner><p>Some notice.</p></div>",
        "<div role=navigation>Up</div>",
        "<section class='page__comments'><p>First!</p></section>",
        "<form><p>Your name</p><button>Send</button></form>",
        "<p>We use cookies to make this site work.</p>",
        "<h3>Related stories</h3>",
        "<div><a href='/'>Home</a> | <a href='/news'>News</a></div>",
        "<ul><li><a href=/x/><p>Ten boats in a card</p></a></ul>",
        "<p><a href='/x'>Ten boats that never came back</a></p>",
        "<div id=jp-relatedposts><p>Other story.</p></div>",
        "<section class='more-stories'><p>Other story.</p></section>",
    ],
)
def test_furniture_is_left_out(furniture: str) -> None:
    """Menus, notices, teasers and comments are no text."""
    page = f"<html><head><title>T</title></head><body class='has-comments'>{furniture}<p>Text.</p></body></html>"

    assert "Text." == read(page, "a.html").prose


def test_a_page_that_is_all_furniture_is_read() -> None:
    """Where a page's builder wrapped everything in a form, the text is read all the same."""
    assert "Text." == read("<form id=page><p>Text.</p></form>", "a.html").prose


def test_lists() -> None:
    """Items know what introduces them, without closing tags too; terms introduce their definitions."""
    document = read(
        "<p>Crew:<ul><li>Ada<li><p>Bo</p><p>More.</p><ol><li>dog</ol><li>Cy</ul><dl><dt>Log<dd>Book</dl>", "a.htm"
    )

    assert ["Crew:", "Bo", "Bo", "Crew:", "Log"] == [
        lead(document, one) for one in ("Ada", "More.", "dog", "Cy", "Book")
    ]
    assert ["item", "paragraph"] == [unit(document, "Bo").kind.value, unit(document, "More.").kind.value]


def test_tables() -> None:
    """Rows have headers by column, spans counted, and the caption as lead."""
    html = (
        "<table><caption>Fares</caption><thead><tr><th>Line<th colspan=2>Fare</tr></thead>"
        "<tr><td>A<td>5<td>6</tr><tr><th scope=row>B</th><td></td><td><b>7</b>&nbsp;€</td></table>"
    )
    document = read(html, "a.html")

    assert [("caption", "Fares"), ("row", "Line; Fare"), ("row", "A; 5; 6"), ("row", "B; 7 €")] == outline(document)
    assert ("Line", "Fare", "Fare") == unit(document, "A; 5; 6").headers
    assert ("Line", "Fare") == unit(document, "B; 7 €").headers
    assert "Fares" == lead(document, "A; 5; 6")


def test_tables_that_lay_out_a_page_are_text() -> None:
    """Paragraphs in cells are paragraphs."""
    html = "<table><tr><td><h1>Log</h1><p>One.</p><ul><li>x</ul></td><td><p>Two.</p></td></tr></table>"

    assert ["heading", "paragraph", "item", "paragraph"] == [kind for kind, _ in outline(read(html, "a.html"))]


def test_quotes_captions_and_code() -> None:
    """Block quotes are marked, captions are captions, code is known."""
    figure = "<figure><figcaption>An otter</figcaption></figure>"
    document = read(f"<blockquote><p>We won.</blockquote>{figure}<p>Set <code>a=1</code>.", "a.html")

    assert unit(document, "We won.").quoted
    assert ("caption", "An otter") in outline(document)
    assert ["a=1"] == [document.prose[span.start : span.end] for span in document.code]


@pytest.mark.parametrize(
    "page",
    [
        "<meta property='article:published_time' content='2021-05-06T10:00Z'><p><time datetime=2019-01-01>then</time>",
        "<h1>Log</h1><time datetime='2021-05-06'>Thursday</time><p>Text.",
        '<script type=\'application/ld+json\'>{"datePublished": "2021-05-06T08:00:00"}</script><p>Text.',
        "<h1>Log</h1><p class=byline>By Ada Li, 6 May 2021</p>",
    ],
)
def test_date(page: str) -> None:
    """What the page states of its date; its metadata first."""
    assert dt.date(2021, 5, 6) == read(page, "a.html").date


def test_links_that_are_text_stay() -> None:
    """In a list or a table a link names a thing; with words around it, it is part of a sentence."""
    table = "<table><tr><td>x<td><a href=d>y</a></table>"
    page = (
        f"<p>By <a href=a>Ada</a>.<p><a href=e>It sank.</a><p><a name=b>Anchor</a><ul><li><a href=c>Bo</a></ul>{table}"
    )

    assert ["By Ada.", "It sank.", "Anchor", "Bo", "x; y"] == [words for _, words in outline(read(page, "a.html"))]


@pytest.mark.parametrize(
    "head",
    [
        "<title>Log | Post</title><meta property='og:title' content='The log'><meta name=author content='By Ada Li'>",
        "<title> The\n log </title><meta name=author content='https://x.org'><meta name=byl content='Ada Li'>",
    ],
)
def test_title_and_author(head: str) -> None:
    """What the page states of its title and its author; an address is no name."""
    document = read(f"<html><head>{head}</head><body><p>Text.</body></html>", "a.html")

    assert ("The log", "Ada Li") == (document.title, document.author)


def test_spans_include_what_they_must() -> None:
    """The way back covers entities and tags within, and no more."""
    document = read("<p>Caf&eacute; <b>Otter</b> &amp; Co.</p>", "a.html")

    assert "Caf&eacute; <b>Otter" == in_file(document, "Café Otter")
    assert "&amp;" == in_file(document, "&")


def test_deep_nesting() -> None:
    """A hundred thousand open elements are no recursion."""
    assert "x" == read("<div><b>" * 50_000 + "x", "a.html").prose
