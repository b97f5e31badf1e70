"""Whether a name is made of Chinese syllables, of which any two make a name that is one letter from others."""

from __future__ import annotations

import re

_SYLLABLE = (
    "(?:[bpmfw](?:a|ai|an|ang|ei|en|eng|o|u)|[bpm](?:ao|i|ian|iao|ie|in|ing)|miu|[pmf]ou"
    "|[dtnl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ian|iang|iao|ie|in|ing|iu|ong|ou|u|uan|ui|un|uo|ue|v)"
    "|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
    "|(?:[zcs]h?|r)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
    "|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)"
    "|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|a|ai|an|ang|ao|e|en|er|ou)"
)
_SYLLABLES = re.compile(f"{_SYLLABLE}{{2,4}}")


# Other readings of characters than the first one of dictionaries, as names have them.
POLYPHONES = dict(
    pair.split("=")
    for pair in (
        "佛=fo 重=chong 厦=xia 都=du 长=chang 長=chang 乐=le 樂=le 柏=bo 单=shan 單=shan 曾=zeng 朴=pu 行=xing 会=kuai 會=kuai"
        " 区=ou 區=ou 解=xie 仇=qiu 六=lu 番=pan 蔚=yu 莘=xin 尉=yu 盛=sheng 召=shao 覃=tan 查=zha 翟=zhai 缪=miao 繆=miao"
        " 万=wan 车=che 車=che 参=shen 贾=jia 賈=jia 缅=mian 宁=ning 大=da 泊=bo 藏=zang 夏=xia 叶=ye 葉=ye 费=fei 費=fei"
        " 石=shi 薄=bo 种=chong 折=she 洗=xian 冼=xian 句=gou 葛=ge 秘=bi 祭=zhai 尹=yin 俞=yu 員=yun 员=yun 隗=wei 干=gan"
        " 丽=li 麗=li 铅=yan 鉛=yan 歙=she 亳=bo 涡=guo 浚=xun 泌=bi 荥=xing 莞=guan 蚌=beng 坻=di 堡=bao 崞=guo 洪=hong"
    ).split()
)


def is_pinyin(word: str) -> bool:
    """Say whether a folded word can be read as two to four Chinese syllables."""
    return _SYLLABLES.fullmatch(word) is not None
