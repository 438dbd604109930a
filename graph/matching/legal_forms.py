"""Legal forms in Kazakh, Russian and English, whole or abbreviated, before, after or around a name: one code each."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from rigour.names.org_types import extract_org_types, replace_org_types_compare

from graph.matching.letters import phones, sounds
from graph.matching.names import LONGEST_NAME
from graph.matching.renderings import GENERIC_WORDS, ORGANIZATION_WORDS, renderings
from graph.model.subject import OrganizationKind

# Code: abbreviations; then the same in words. State Classifier of legal forms of Kazakhstan (ГК РК 06) and usage.
_FORMS = {
    "llp": "ЖШС ТОО LLP; жауапкершілігі шектеулі серіктестік; жауапкершілігі шектеулі серіктестігі; "
    "товарищество с ограниченной ответственностью; limited liability partnership",
    "alp": "ҚЖС ТДО; қосымша жауапкершілігі бар серіктестік; товарищество с дополнительной ответственностью",
    "jsc": "АҚ АО ААҚ ОАО ЖАҚ ЗАО ПАО КЕАҚ НАО JSC OJSC CJSC PJSC NJSC; акционерлік қоғам; акционерлік қоғамы; "
    "акционерное общество; открытое акционерное общество; закрытое акционерное общество; "
    "публичное акционерное общество; некоммерческое акционерное общество; joint stock company; "
    "open joint stock company; closed joint stock company; public joint stock company",
    "llc": "ООО LLC OOO; общество с ограниченной ответственностью; limited liability company",
    "association": "ҚБ ОО PA; қоғамдық бірлестік; қоғамдық бірлестігі; общественное объединение; public association",
    "sole": "ЖК ИП IE; жеке кәсіпкер; индивидуальный предприниматель; sole proprietor; individual entrepreneur",
    "farm": "ШҚ КХ ФХ Farm; шаруа қожалығы; фермер қожалығы; крестьянское хозяйство; фермерское хозяйство; "
    "peasant farm",
    "institution": "ММ РММ КММ ГУ РГУ КГУ SI; мемлекеттік мекеме; мемлекеттік мекемесі; "
    "республикалық мемлекеттік мекемесі; коммуналдық мемлекеттік мекемесі; государственное учреждение; "
    "республиканское государственное учреждение; коммунальное государственное учреждение; state institution",
    "enterprise": "РМК МКК КМК МКҚК РГП ГКП КГП ГККП RSE; мемлекеттік кәсіпорын; мемлекеттік кәсіпорны; "
    "республикалық мемлекеттік кәсіпорны; коммуналдық мемлекеттік кәсіпорны; государственное предприятие; "
    "республиканское государственное предприятие; коммунальное государственное предприятие; "
    "государственное коммунальное предприятие; state enterprise; republican state enterprise; "
    "municipal state enterprise",
    "foundation": "ҚҚ ОФ PF; қоғамдық қор; қоғамдық қоры; общественный фонд; public foundation; қайырымдылық қоры; "
    "благотворительный фонд; корпоративтік қоры; корпоративный фонд; charitable foundation",
    "private institution": "ЖМ ЧУ; жеке мекеме; жекеменшік мекемесі; частное учреждение; private institution",
    "union": "ЗТБ ОЮЛ; заңды тұлғалар бірлестігі; объединение юридических лиц; association of legal entities",
    "cooperative": "ӨК ПК PC; өндірістік кооператив; өндірістік кооперативі; производственный кооператив; "
    "production cooperative; тұтыну кооперативі; потребительский кооператив",
    "branch": "; филиал; филиалы; branch; представительство; өкілдік; өкілдігі; representative office",
}
_KINDS = {
    "llp": OrganizationKind.LIMITED_PARTNERSHIP,
    "alp": OrganizationKind.LIMITED_PARTNERSHIP,
    "jsc": OrganizationKind.JOINT_STOCK_COMPANY,
    "association": OrganizationKind.PUBLIC_ASSOCIATION,
    "institution": OrganizationKind.STATE_BODY,
    "enterprise": OrganizationKind.STATE_BODY,
}
# What firms of other countries end in, without points and accents: of limited liability, of shares, of partners.
_WORLD = {
    "llc": "ltd limited llc limitedliabilitycompany coltd cultd companyltd companylimited colimited gmbh mbh "
    "gesellschaftmitbeschrankterhaftung sarl societearesponsabilitelimitee sas bv besloten beslotenvennootschap srl "
    "societaaresponsabilitalimitata sl slu sociedadlimitada ltda limitada lda pteltd pte privatelimited ptelimited "
    "pvtltd pvtlimited ptyltd ptylimited sdnbhd spzoo zoo doo sro kft ou ood eood uab sia dmcc fze fzco fzllc fzc "
    "ltdsti limitedsirketi gmbhcokg gmbhundcokg ooo wll tbk pt eurl sprl bvba aps edms doo лтд лимитед гмбх ллк ллс "
    "fzllc ev egen uag osauhing spolkazoo",
    "jsc": "inc incorporated corp corporation ag aktiengesellschaft sa societeanonyme sociedadanonima sadecv spa "
    "societaperazioni plc publiclimitedcompany nv naamlozevennootschap as anonimsirketi ab aktiebolag oy oyj asa se "
    "bhd kk pjsc ojsc cjsc zao oao pao ao psc saoc saog zrt nyrt ad akciovaspolecnost jsc jointstockcompany dd abpubl "
    "kabushikikaisha kgaa secokgaa agcokg инк корп плк аг",
    "partners": "lp llp kg ohg cv cokg limitedpartnership limitedliabilitypartnership gbr snc",
}
_WORLD_CODES = {word: code for code, words in _WORLD.items() for word in words.split()}
_WORLD_FIRST = frozenset(("pt", "uab", "sia", "ooo", "zao", "oao", "pao"))
_UNMISTAKABLE = frozenset(("ltd", "inc", "llc", "plc"))
_MOST_WORLD = 3  # forms one after the other: GmbH & Co. KG
_QUOTED = re.compile('[«"“„”][^«»"“„”]*[»"“”]')
_WORD = re.compile(r"[^\W_]+(?:['’ʼ.][^\W_]+)*")
_LONGEST = 5  # words of a form
_ROMAN = frozenset("IVX")


class Formed(NamedTuple):
    """A name of an organization without its forms."""

    name: str
    """What is left; the whole where nothing would be."""
    form: str | None
    """Code of its first form."""
    written: str | None
    """The form as written."""
    is_foreign: bool = False
    """Whether it is of another country, where one firm is told by several."""


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    abbreviations, whole = {}, {}
    for code, said in _FORMS.items():
        first, *phrases = said.split("; ")
        for word in first.split():
            abbreviations[phones(word)] = code
        for phrase in phrases:
            whole["".join(map(phones, phrase.split()))] = code
    return abbreviations, whole


def _is_told(word: str, said: str, is_low: bool) -> bool:
    return word.isupper() or (len(said) > 3 and word.istitle()) or (is_low and said not in _mistakable())


@cache
def _mistakable() -> frozenset[str]:
    """What is a word, too, where capitals do not tell: ақ жол is a white road."""
    return frozenset(map(phones, ["ақ", "ие", "ми", "оо", "pa", "pc", "pf", "si", "ie", "farm"]))


@lru_cache(1 << 15)
def without_form(name: str) -> Formed:
    """The name without legal forms, and the first of them: outside of quotes, where there are any."""
    name = name[:LONGEST_NAME]
    quoted = [found.span() for found in _QUOTED.finditer(name)]
    words = [found for found in _WORD.finditer(name) if not any(a <= found.start() < b for a, b in quoted)]
    is_low = name == name.lower()  # as somebody types who is in a hurry; capitals tell nothing then
    abbreviations, phrases = _tables()
    spans: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            part = words[at : at + length]
            said = "".join(phones(word[0]) for word in part)
            code = phrases.get(said)
            if not code and length == 1 and (at in (0, len(words) - 1) or quoted) and not spans:
                is_told = len(part[0][0]) > 1 and _is_told(part[0][0], said, is_low) and (len(words) > 1 or quoted)
                code = abbreviations.get(said) if is_told else None
            if code:
                spans.append((part[0].start(), part[-1].end(), code))
                at += length - 1
                break
        at += 1
    left = name
    for start, end, _ in reversed(spans):
        left = f"{left[:start]} {left[end:]}"
    written = name[spans[0][0] : spans[0][1]] if spans else None
    form = spans[0][2] if spans else None
    if form is None and (foreign := _foreign(name, words, is_low)):
        return foreign
    if form is None and (types := [said for said, _ in extract_org_types(name) if not _is_word(said)]):
        written = types[0]  # forms of other countries; a company is none
        form = replace_org_types_compare(written).lower()
        left = " ".join(re.sub(rf"(?<!\w){re.escape(written)}(?!\w)", " ", name, flags=re.IGNORECASE).split())
    is_foreign = form is not None and not spans
    return Formed(left, form, written, is_foreign) if _WORD.search(left) else Formed(name, form, written, is_foreign)


def _foreign(name: str, words: list[re.Match[str]], is_low: bool) -> Formed | None:
    """The name without what firms of other countries end in, sometimes begin with."""
    plain = [_plain(word[0]) for word in words]
    start, end, codes = 0, len(words), list[str]()
    while len(codes) < _MOST_WORLD:
        for length in range(min(_LONGEST, end - 1), 0, -1):
            said = "".join(plain[end - length : end])
            is_of_letters = length > 1 and len(said) == length  # A. O., after a word that is none
            code = _WORLD_CODES.get(said) if all(plain[end - length : end]) else None
            if is_of_letters and end - length == 1 and len(plain[0]) < 2:
                code = None
            if code and (
                is_low
                or len(said) > 3
                or said in _UNMISTAKABLE
                or any(letter.isupper() or letter == "." for letter in words[end - length][0])
            ):
                codes.append(code)
                end -= length
                break
        else:
            break
    if not codes and len(words) > 1 and plain[0] in _WORLD_FIRST and words[0][0].isupper():
        codes, start = [_WORLD_CODES[plain[0]]], 1
    if not codes:
        return None
    said = words[0] if start else words[end]
    written = said[0] if start else name[said.start() : words[-1].end()]
    left = name[words[0].end() :] if start else name[: said.start()]
    return Formed(left, codes[0], written, is_foreign=True)


@lru_cache(1 << 12)
def _is_word(said: str) -> bool:
    """Whether it is what many organizations say in their names, form or not: company, foundation, II."""
    if set(said) <= _ROMAN:  # a number, not the form of that abbreviation
        return True
    heard = sounds(said)
    return bool(renderings(heard, GENERIC_WORDS) or renderings(heard, ORGANIZATION_WORDS))


def _plain(word: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", word.replace("ı", "i")).lower() if letter.isalpha()
    )


def kind_of(form: str | None) -> OrganizationKind | None:
    """The kind of organization that a code of a form says."""
    return _KINDS.get(form) if form else None
