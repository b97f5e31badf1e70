from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqc.languages import UNKNOWN, codes
from tqc.text.language_id.identify import identify

CASES = tomllib.loads((Path(__file__).parents[1] / "segmentation" / "sentences.toml").read_text(encoding="utf-8"))

SENTENCES = {
    "ar": "غادرت العبارة الميناء عند الفجر ولم يكن أحد على متنها.",
    "be": "Раніцай паром адышоў ад прычала, і ніхто гэтага не заўважыў.",
    "bg": "Фериботът потегли на зазоряване и никой от жителите не забеляза това.",
    "cs": "Trajekt vyplul za úsvitu a nikdo z obyvatel města si toho nevšiml.",
    "de": "Die Fähre legte im Morgengrauen ab, und niemand in der Stadt bemerkte es.",
    "el": "Το πλοίο έφυγε την αυγή και κανείς στην πόλη δεν το πρόσεξε.",
    "en": "The ferry left the harbour at dawn, and nobody in the town noticed it.",
    "es": "El barco salió del puerto al alba y nadie en la ciudad se dio cuenta.",
    "fa": "کشتی سپیده‌دم بندر را ترک کرد و هیچ‌کس در شهر متوجه آن نشد.",
    "fi": "Lautta lähti satamasta aamunkoitteessa, eikä kukaan kaupungissa huomannut sitä.",
    "fr": "Le bac a quitté le port à l’aube et personne dans la ville ne l’a remarqué.",
    "he": "המעבורת עזבה את הנמל עם שחר ואיש בעיר לא שם לב לכך.",
    "hi": "नाव सुबह बंदरगाह से निकली और शहर में किसी ने ध्यान नहीं दिया।",
    "hr": "Trajekt je otišao u zoru, a nitko u gradu to nije primijetio tijekom cijelog tjedna.",
    "hu": "A komp hajnalban hagyta el a kikötőt, és senki sem vette észre a városban.",
    "id": "Feri itu meninggalkan pelabuhan saat fajar dan tidak seorang pun di kota menyadarinya.",
    "it": "Il traghetto ha lasciato il porto all’alba e nessuno in città se n’è accorto.",
    "ja": "船は夜明けに港を出たが、町の人は誰も気づかなかった。",
    "ko": "배는 새벽에 항구를 떠났고 마을 사람들은 아무도 알아차리지 못했다.",
    "mk": "Траектот замина од пристаништето во зори и никој во градот не забележа.",
    "nl": "De boot verliet de haven bij zonsopgang en niemand in de stad merkte het.",
    "pl": "Prom opuścił port o świcie i nikt w mieście tego nie zauważył.",
    "pt": "O barco saiu do porto de madrugada e ninguém na cidade reparou.",
    "ro": "Bacul a părăsit portul în zori și nimeni din oraș nu a observat.",
    "ru": "Паром ушёл из порта на рассвете, и никто в городе этого не заметил.",
    "sr": "Трајект је отишао из луке у зору и нико у граду то није приметио.",
    "sv": "Färjan lämnade hamnen i gryningen och ingen i staden märkte det.",
    "tr": "Feribot limandan şafakta ayrıldı ve kasabada kimse bunu fark etmedi.",
    "uk": "Пором вийшов із порту на світанку, і ніхто в місті цього не помітив.",
    "vi": "Phà rời bến cảng lúc bình minh và không ai trong thị trấn để ý.",
    "zh": "渡轮清晨离开了港口，镇上没有人注意到。",
}

OTHERS = {
    "da": "Færgen forlod havnen ved daggry, og der var ingen i byen, som lagde mærke til det.",
    "sl": "Trajekt je odplul ob zori in v mestu tega ni opazil nihče.",
    "lt": "Keltas išplaukė auštant, ir niekas mieste to nepastebėjo.",
    "et": "Praam lahkus sadamast koidikul ja keegi linnas ei märganud seda.",
    "ur": "کشتی صبح سویرے بندرگاہ سے روانہ ہوئی اور شہر میں کسی نے توجہ نہیں دی۔",
    "mr": "होडी पहाटे बंदरातून निघाली आणि शहरात कोणाच्याही लक्षात आले नाही.",
    "th": "เรือออกจากท่าตอนรุ่งสางและไม่มีใครในเมืองสังเกตเห็น",
}


def test_every_language_has_a_sentence() -> None:
    assert set(SENTENCES) == set(codes())


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_a_sentence(code: str, sentence: str) -> None:
    assert identify(sentence) == code


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_text(code: str) -> None:
    assert identify("\n".join(CASES[code])) == code


@pytest.mark.parametrize(("code", "sentence"), OTHERS.items())
def test_a_language_without_data(code: str, sentence: str) -> None:
    assert identify(sentence) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("sr", "Predsednik je rekao da će sledeće nedelje posetiti mesto gde je uvek bilo vode."),
        ("hr", "Predsjednik je rekao da će sljedeći tjedan posjetiti mjesto gdje je uvijek bilo vode."),
        ("sr", "Ђорђе чека."),
        ("mk", "Ѓорѓи чека."),
        ("uk", "Їжак."),
        ("ja", "東京の天気"),
        ("zh", "北京天气"),
        ("zh", "Microsoft和Google公司周一发布声明。"),
        ("ru", "Компания Harbour Lines Limited объявила, что это не так."),
        ("ko", "안녕"),
        ("el", "Ναι"),
        ("he", "כן"),
    ],
)
def test_letters_and_sequences_decide(code: str, text: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize("text", ["", "  \n", "12 345,6", "?! …", "KFOR", "OK", "😀"])
def test_nothing_decides(text: str) -> None:
    assert identify(text) == UNKNOWN


def test_the_answer_is_the_same_each_time() -> None:
    random.seed(7)
    answers = [identify(OTHERS["sl"][:40]) for _ in range(5)]
    assert len(set(answers)) == 1


@given(st.text(max_size=120))
@settings(max_examples=150)
def test_any_text_has_an_answer(text: str) -> None:
    assert re.fullmatch("[a-z]{2,3}", identify(text))
