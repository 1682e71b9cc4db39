"""Pages saved as one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.packed import read_file

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
From: <Saved by Blink>
Subject: The log
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----b"

------b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://x.org/log

<html><head><title>The log</title></head><body><nav>Home</nav><p class=3D"a">A caf=C3=A9 opene=
d in 1931.</p></body></html>
------b
Content-Type: text/css

p {}
------b--
"""


def test_the_page_is_read(tmp_path: Path) -> None:
    """Of the parts of a saved page, the page itself is read as HTML, decoded as it says."""
    document = read_file(tmp_path, "a.mhtml", PAGE.replace("\n", "\r\n").encode())

    assert ("A café opened in 1931.", "The log") == (document.prose, document.title)
    assert "<p class=" in document.text
