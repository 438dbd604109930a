"""Where people live and what number they answer: real settlements, common street names, telephones of nobody.

Codes +7 79x are allotted to no operator, so no telephone of the demonstration rings at anyone's.
"""

from graph.classifiers import SETTLEMENTS, Settlement
from graph.demo.chance import Chance, words

_WEIGHTS = {
    **{"75-almaty": 110, "71-astana": 70, "79-shymkent": 60, "15-aktobe": 28, "35-karaganda": 26, "31-taraz": 22},
    **{"55-pavlodar": 18, "63-oskemen": 18, "10-semey": 17, "23-atyrau": 17, "39-kostanay": 14, "43-kyzylorda": 16},
    **{"27-oral": 13, "59-petropavl": 12, "47-aktau": 14, "61-turkistan": 12, "11-kokshetau": 9, "33-taldykorgan": 9},
}
_WEIGHTED = tuple(place for place in SETTLEMENTS for _ in range(_WEIGHTS.get(place.code, 3)))

_STREETS = words(
    "Абая;Абылай хана;Айтеке би;Алатау;Ауэзова;Байтурсынова;Бейбітшілік;Бөгенбай батыра;Валиханова;Гагарина;Гоголя;"
    "Достык;Жамбыла;Жандосова;Желтоксан;Жибек Жолы;Женис;Кабанбай батыра;Казыбек би;Кунаева;Майлина;Маметовой;"
    "Молдагуловой;Момышулы;Мира;Муканова;Мусрепова;Назарбаева;Наурыз;Пушкина;Райымбека;Республики;Рыскулова;Сарыарка;"
    "Сатпаева;Сейфуллина;Тауелсиздик;Тимирязева;Толе би;Торайгырова;Тыныбаева;Уалиханова;Фурманова;Шевченко",
    separator=";",
)
_PHONES = tuple(f"+779{digit}" for digit in range(10))

SHARED_ADDRESS = "Алматы, Промышленная зона, 1, офис 101"
"""The address at which very many are registered and nobody lives."""


def settlement(chance: Chance) -> Settlement:
    """A settlement, a large one more often."""
    return chance.pick(_WEIGHTED)


def home(chance: Chance, place: Settlement) -> str:
    """A dwelling in the settlement."""
    street, house, flat = chance.pick(_STREETS), chance.between(1, 250), chance.between(1, 160)
    if chance.happens(0.35):
        return f"{place.name_kk}, {street} көшесі, {house} үй, {flat} пәтер"
    return f"{place.name_ru}, ул. {street}, {house}-{flat}"


def office(chance: Chance, place: Settlement) -> str:
    """Business premises in the settlement."""
    return f"{place.name_ru}, пр. {chance.pick(_STREETS)}, {chance.between(1, 200)}, офис {chance.between(1, 400)}"


def phone(chance: Chance) -> str:
    """A mobile number in E.164 form."""
    return chance.pick(_PHONES) + str(chance.between(1_000_000, 9_999_999))
