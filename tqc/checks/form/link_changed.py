"""A web address, an e-mail address, a handle or a hashtag differs from the source, or is lost.

A link with one other letter leads nowhere, or to someone else; one that is lost cannot be followed. Each link of the
source is looked for in the target: other letters, spaces inside, a handle that lost its `@`. Ways to write the same
address count as one (`www.`, a last `/`, percent and Punycode forms, the stop behind it), and a page may be swapped for
its English version (`/ru/`, `/en/`). Bare domains are looked at only where another form of them is there, since they
may be names (`Lenta.ru`); hashtags, which may be translated, only where letters were changed or spaces put in.

Flagged:
    uk: Пишіть на kontakt@example.org або @pryvit_ua.
    en: Write to ⟦contact@example.org⟧ or ⟦@privet_ua⟧.

    ru: Карта есть на https://example.org/map/12 (обновлена вчера).
    en: There is⟦⟧ a map (updated yesterday).

    ru: Смотрите https://example.org/news.
    en: See ⟦https: / / example.org / news⟧.

Clean:
    ru: Карта: https://www.example.org/ru/map/, вопросы: «Лента.ру» и #вопросы.
    en: Map: example.org/en/map. Questions: Lenta.ru and #questions.

    ru: Заявки принимают на сайте рыба.рф.
    en: Applications can be sent through the website xn--80ab8b3b.xn--p1ai.

False alarms: links that an editor replaced with others for English readers.

Source: IETF RFC 3986 (URI syntax) and RFC 5890 (internationalised domain names); MQM typology, accuracy/mistranslation;
    the URL and e-mail checks of the Translate Toolkit.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.form.analyses.link_diffs import Change, ChangedLink, changed_links
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.integrity.links import LinkKind
from tqc.text.tokens.excerpt import quoted


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each link of the source that was changed or lost."""
    for changed in changed_links(document):
        link = changed.link
        kind = "hashtag" if link.kind is LinkKind.HASHTAG else changed.change.value
        suggestion = None if changed.change is Change.LOST else link.text
        hit = Hit(changed.target, _message(changed), kind, link.span, suggestion)
        yield moved(hit, changed.pair, changed.version)


def _message(changed: ChangedLink) -> str:
    link, name = changed.link, changed.link.kind.name_of
    found = changed.target.of(changed.pair.target.text)
    match changed.change:
        case Change.ALTERED:
            return f"{quoted(found)} differs from the {name} of the source, {quoted(link.text)}"
        case Change.BROKEN:
            return f"Spaces break the {name} {quoted(link.text)} of the source"
        case Change.UNSIGNED:
            return f"The handle {quoted(link.text)} of the source lost its “@”"
        case Change.LOST:
            return f"The {name} {quoted(link.text)} of the source is missing"


RULE = Rule(
    id="link-changed",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    check=check,
    kinds={
        "altered": Kind(Severity.MAJOR),
        "broken": Kind(Severity.MAJOR),
        "lost": Kind(Severity.MAJOR),
        "unsigned": Kind(Severity.MINOR),
        "hashtag": Kind(Severity.MINOR),
    },
    source=True,
    agreed=True,
)
