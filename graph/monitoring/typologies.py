"""The typologies of the house. Adding one is an entry here, its query file and its planted schemes."""

from graph.monitoring.typology import Anchor, Parameter, Part, Typology

_TERROR, _LAUNDERING, _CONFISCATED = "12.3.10-1", "12.3.16", "12.3.17"

_OF_ACTIVITY = "Articles 7.2.9 and 16-2.5: the body of financial monitoring; Criminal Code of 2014, Article 218"
_OF_TERRORISM = "Article 12.3.10-1; Criminal Code of 2014, Article 258"

_COMPANY = Part("COMPANY", "Company.")
_ENTRY = Part("ENTRY", "Entry of the special account.")


def _links(default: int) -> Parameter:
    return Parameter("mostLinks", "Who has more such links than this is a hub, and passed over.", default, 2, 5_000)


def _days(default: int, says: str = "Days within which it happens.") -> Parameter:
    return Parameter("days", says, default, 1, 366)


def _percent(default: int) -> Parameter:
    return Parameter("leastPercent", "Least share of the money that is passed on, in percent.", default, 1, 100)


def _share(default: int) -> Parameter:
    return Parameter("leastShare", "Least share owned, in percent; none stated is all.", default, 1, 100)


TYPOLOGIES: tuple[Typology, ...] = (
    Typology(
        code="circular_ownership",
        name="Circular ownership",
        looks_for="Companies that own one another in a circle at one time, so that nobody is seen to own them.",
        source=_OF_ACTIVITY,
        sentence="{COMPANY} companies own one another in a circle.",
        parameters=(Parameter("longest", "Most companies in the circle.", 5, 2, 6), _share(25)),
        parts=(_COMPANY,),
    ),
    Typology(
        code="common_director",
        name="One director of companies in different cases",
        looks_for="A person who directs, or directed, companies that answer in different criminal cases.",
        source=_OF_ACTIVITY,
        sentence="One person is director of {COMPANY} companies that answer in {CASE} criminal cases.",
        parameters=(Parameter("leastCompanies", "Fewest companies.", 2, 2, 50), _links(200)),
        parts=(
            Part("DIRECTOR", "Person who directs the companies."),
            _COMPANY,
            Part("CASE", "Criminal case in which a company answers."),
        ),
    ),
    Typology(
        code="paid_through_designated",
        name="Paid through a designated person",
        looks_for="A payment that goes through somebody of the account of terrorist activity and is passed on.",
        source=_OF_TERRORISM,
        sentence="Money was paid through somebody of the account of terrorist activity, who passed it on.",
        parameters=(_days(30), _percent(50), _links(200)),
        parts=(
            _ENTRY,
            Part("PAYER", "Who paid."),
            Part("THROUGH", "Who is in the account, was paid and passed it on."),
            Part("PAYEE", "Who was paid in the end."),
        ),
        anchor=Anchor.ENTRY,
        account=_TERROR,
    ),
    Typology(
        code="cash_out_star",
        name="Cash-out star",
        looks_for="A company that gathers payments of many companies and passes them to many persons in a few days.",
        source=_OF_ACTIVITY,
        sentence="One company gathered payments of {PAYER} companies and passed them to {TAKER} persons.",
        parameters=(
            Parameter("leastPayers", "Fewest companies that pay.", 4, 2, 100),
            Parameter("leastTakers", "Fewest persons who are paid.", 3, 2, 100),
            _days(30),
            _percent(80),
            _links(1_000),
        ),
        parts=(
            Part("CENTRE", "Company that gathers and passes on."),
            Part("PAYER", "Company that paid it."),
            Part("TAKER", "Person whom it paid."),
        ),
    ),
    Typology(
        code="convicted_director",
        name="Convicted director of a new company",
        looks_for="Somebody convicted of laundering or financing of terrorism who becomes director of a new company.",
        source="Article 12.3.16; Criminal Code of 2014, Articles 218 and 258",
        sentence="A person convicted of laundering or of financing of terrorism became director of a new company.",
        parameters=(
            Parameter("years", "Years after the conviction.", 5, 1, 20),
            _days(366, "Days from the company's first name within which it counts as new."),
        ),
        parts=(_ENTRY, Part("DIRECTOR", "Person who was convicted."), _COMPANY),
        anchor=Anchor.ENTRY,
        account=_LAUNDERING,
    ),
    Typology(
        code="transfers_back",
        name="Money that comes back",
        looks_for="A chain of payments, each passing on most of the one before, that ends where it began.",
        source=_OF_ACTIVITY,
        sentence="Money came back to whom it had left, by {PAYER} payments.",
        parameters=(Parameter("longest", "Most payments in the chain.", 4, 3, 5), _days(90), _percent(80), _links(100)),
        parts=(Part("PAYER", "Who was paid and paid on; the last one is where the money began."),),
    ),
    Typology(
        code="shared_contact",
        name="A designated person's address or telephone",
        looks_for="Somebody who runs a company and shares an address or telephone with somebody of the account of "
        "terrorist activity who is no relative.",
        source=_OF_TERRORISM,
        sentence="Somebody who runs a company shares an address or telephone with somebody of the account of terrorist "
        "activity.",
        parameters=(Parameter("mostSharers", "Most who may share it, so that it says something.", 5, 2, 50),),
        parts=(
            _ENTRY,
            Part("DESIGNATED", "Who is in the account."),
            Part("OTHER", "Who shares the address or telephone."),
            Part("COMPANY", "Company that this person directs, founded or owns."),
        ),
        anchor=Anchor.ENTRY,
        account=_TERROR,
    ),
    Typology(
        code="still_owning",
        name="Confiscated, and owning still",
        looks_for="Somebody from whom an amount was confiscated and who owns a company as before.",
        source="Article 12.3.17; Criminal Code of 2014, Article 218",
        sentence="Somebody from whom an amount was confiscated owns a company as before.",
        parameters=(_share(25),),
        parts=(Part("OWNER", "From whom it was confiscated."), _COMPANY, _ENTRY),
        anchor=Anchor.ENTRY,
        account=_CONFISCATED,
    ),
)
BY_CODE = {typology.code: typology for typology in TYPOLOGIES}
