"""Small files in each format, each with the same two slips and what its text is."""

from __future__ import annotations

from pathlib import Path

from tests.io.writing import write

XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="news.html" source-language="ru" target-language="en" datatype="html">
    <body>
      <trans-unit id="a">
        <source>Мэр <g id="1">говорил</g> о мосте &amp; дороге.</source>
        <target>The the <g id="1">mayor</g> spoke of the bridge &amp; the road .</target>
        <alt-trans><target>Another another mayor .</target></alt-trans>
      </trans-unit>
      <trans-unit id="b">
        <source>Привет, <x id="1"/>! <bpt id="2">&lt;b&gt;</bpt>Да<ept id="2">&lt;/b&gt;</ept>.</source>
        <target>Hello, <x id="1"/>! <bpt id="2">&lt;b&gt;</bpt>Yes<ept id="2">&lt;/b&gt;</ept>.</target>
      </trans-unit>
      <trans-unit id="untranslated"><source>Нет.</source></trans-unit>
      <trans-unit id="code" translate="no"><source>x</source><target>x x .</target></trans-unit>
      <trans-unit id="c">
        <source>Раз. Два.</source>
        <seg-source><mrk mtype="seg" mid="1">Раз.</mrk> <mrk mtype="seg" mid="2">Два.</mrk></seg-source>
        <target><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></target>
      </trans-unit>
    </body>
  </file>
</xliff>
"""
XLIFF_2 = """<xliff version="2.1" srcLang="ru" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f1"><unit id="u1">
<originalData><data id="d1">&lt;br/&gt;</data></originalData>
<segment id="s1"><source>Мэр <pc id="1">говорил</pc> о мосте.</source>
<target>The the <pc id="1">mayor</pc> spoke .</target></segment>
<ignorable><source> </source></ignorable>
<segment><source>Он ушёл<ph id="2" dataRef="d1"/>.</source><target>He left<ph id="2" dataRef="d1"/>.</target></segment>
</unit></file></xliff>
"""
TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="ru"/><body>
<tu tuid="a"><tuv xml:lang="RU"><seg>Мэр говорил о мосте.</seg></tuv>
<tuv xml:lang="en-GB"><seg>The the mayor <bpt i="1">{b}</bpt>spoke<ept i="1">{/b}</ept> of the bridge .</seg></tuv></tu>
<tu><tuv xml:lang="ru"><seg>Он ушёл.</seg></tuv><tuv xml:lang="de"><seg>Er ging.</seg></tuv></tu>
</body></tmx>
"""
PO = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#: src/a.c:12
msgctxt "menu"
msgid "Мэр говорил о <b>мосте</b>."
msgstr ""
"The the mayor \"Smith\" spoke "
"of the <b>bridge</b> ."

#, fuzzy
msgid "Да"
msgstr "Yes yes ."

msgid "Найден %d файл."
msgid_plural "Найдено %d файлов."
msgstr[0] "Found %d file."
msgstr[1] "Found %d files."

#, python-format
msgid "Привет, %(name)s! У вас {count} сообщений."
msgstr "Hello, %(name)s! You have {count} messages."

msgid "Нет"
msgstr ""

#~ msgid "старое"
#~ msgstr "old old ."
"""
MARKDOWN = """---
title: The the .
---
# The the *mayor*

He **spoke** of the bridge ,
and [left the](https://example.org/the_the) town &amp; road.

> Use `the the  .` there.

| A | B |
|---|---|
| 1 | 1 |

```
code code .
```
"""
SRT = """1
00:00:01,000 --> 00:00:02,000
<i>The the mayor</i> spoke
of the bridge

2
00:00:03,000 --> 00:00:04,500
and left .

3
00:00:05,000 --> 00:00:06,000
- Who?
- Me.
"""
VTT = """WEBVTT

NOTE The the .

intro
00:00:01.000 --> 00:00:02.000 align:start
<v Ann>The the mayor &amp; he spoke
of the bridge .
"""
HTML = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>The bridge</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>The bridge is closed</h1>
<p>The the mayor of the town said on Monday that the <b>old bridge</b> over the river will be closed for repairs until
spring, and that buses will run another way.</p>
<p>Residents who spoke to reporters said that the closing would make the way to work longer , but that the repairs could
not wait any more.</p>
</article><footer>Copyright, all rights reserved</footer></body></html>
"""


def write_docx(path: Path) -> Path:
    """Write a document with a heading, a paragraph in several runs, changes that were tracked, and a table."""
    import docx
    from docx.oxml import parse_xml

    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document()
    document.add_heading("The the mayor")
    paragraph = document.add_paragraph("He ")
    paragraph.add_run("spoke").bold = True
    paragraph._p.append(parse_xml(f'<w:ins {w}><w:r><w:t xml:space="preserve"> of the bridge</w:t></w:r></w:ins>'))
    paragraph._p.append(parse_xml(f"<w:del {w}><w:r><w:delText>, no</w:delText></w:r></w:del>"))
    paragraph.add_run(" .")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "One", "Two"
    document.save(str(path))
    return path


FILES = {
    "a.xlf": XLIFF_1,
    "b.xliff": XLIFF_2,
    "c.tmx": TMX,
    "d.po": PO,
    "e.en.md": MARKDOWN,
    "f.en.srt": SRT,
    "g.en.vtt": VTT,
    "h.en.html": HTML,
}


def sample(folder: Path, name: str) -> Path:
    """Write the sample of that name."""
    return write_docx(folder / name) if name.endswith(".docx") else write(folder / name, FILES[name])
