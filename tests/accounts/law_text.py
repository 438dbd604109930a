"""Article 12.3 of Law No. 510 as our edition prints it: written from the law and from nothing else."""

SUBPARAGRAPHS: dict[str, str] = {
    "1": (
        "persons who have committed criminal offenses, have been brought and are being brought to criminal "
        "responsibility"
    ),
    "2": "fingerprint records of detained, accused in custody and sentenced persons",
    "3": (
        "wanted persons hiding from the inquiry, investigation, and court, as well as persons evading serving a "
        "sentence or exercising probationary control"
    ),
    "4": "wanted persons missing",
    "5": "corpses whose identity has not been established",
    "6": "persons, brought to the administrative responsibility",
    "6-2": (
        "citizens of the Republic of Kazakhstan brought to criminal responsibility, convicted, and serving sentences "
        "abroad"
    ),
    "7": "persons, recognized by court as incapable and impaired",
    "8": "persons deprived of the right to hold certain positions or engage in certain activities",
    "9": "persons, committed corruption infractions",
    "10": (
        "inspections, preventive control with a visit to the subject (object) of control and supervision and other "
        "forms of state control, as well as supervision, provided for by the laws of the Republic of Kazakhstan, "
        "registered with the authorized body in the manner established by the legislation of the Republic of Kazakhstan"
    ),
    "10-1": (
        "persons, brought to the responsibility for carrying out of terrorist activity, as well as organizations and "
        "information materials, recognized by court as terroristic"
    ),
    "11": (
        "persons, bringing to responsibility for commission of extremism, as well as organizations and information "
        "materials, recognized by court as extremistic"
    ),
    "11-1": "persons committed disciplinary offenses discrediting civil service",
    "12": "persons, dismissed from the state service on negative motives",
    "13": "road traffic accidents, which caused death or injury of people",
    "14": (
        "person, not fulfilled obligations on enforcement documents, as well as persons, not executed regulation on "
        "imposition of administrative fine on a voluntary base"
    ),
    "15": (
        "wanted persons, being the debtors on enforcement proceedings, defendants in the cases, presented in the "
        "interest of the state, as well as on recovery of alimony, compensation of damage, caused by injure or other "
        "injury to health, death of the wage earner"
    ),
    "16": (
        "persons, brought to the responsibility for commission of legitimization (laundering) of money and (or) other "
        "property, received by illegal means, and financing of terrorism"
    ),
    "16-1": (
        "persons brought to criminal responsibility for committing criminal offenses against sexual inviolability of "
        "minors"
    ),
    "16-2": "wanted persons who have lost contact with relatives",
    "16-3": "persons who are not able to tell identity information about themselves",
    "17": (
        "amounts of confiscated property related to the legalization (laundering) of money and (or) other property "
        "obtained by criminal means and financing of terrorism, as well as amounts obtained by criminal means, subject "
        "to return and returned to the Republic of Kazakhstan"
    ),
    "18": (
        "mutual legal assistance and other international requests, related with legitimization (laundering) of money "
        "and (or) other property, received by illegal means, and financing of terrorism"
    ),
}
"""The subparagraphs in force, in the law's order."""

EXCLUDED = {"6-1": "157-VII", "19": "156-VI", "20": "156-VI"}
"""The excluded subparagraphs, with the numbers of the laws that excluded them."""

AMENDING_LAWS = (
    *("No. 33", "No. 192-IV", "No. 379-IV", "No. 522-IV", "No. 164-V", "No. 206-V", "No. 227-V", "No. 233-V"),
    *("No. 244-V", "No. 269-V", "No. 376-V", "No. 419-V", "No. 484-V", "No. 58-VI", "No. 84-VI", "No. 156-VI"),
    *("No. 325-VI", "No. 157-VII", "No. 188-VII"),
)
"""The laws of the footnote of Article 12, and that of the note on subparagraph 12."""
