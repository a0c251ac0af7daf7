"""Words of praise and complaint: what each is about (speed, size, manners ...) and which way it points."""

from collections.abc import Mapping
from typing import Final

Opinion = tuple[str, int]
"""A dimension, and +1 or -1 on it."""

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "pace": (
        "fast quick quickly prompt promptly speedy swift swiftly punctual short",
        "slow slowly sluggish late delayed crawl crawls crawled long forever",
    ),
    "cleanliness": (
        "clean spotless tidy immaculate pristine spotlessly",
        "dirty filthy grimy sticky messy unclean stained grubby dusty smelly",
    ),
    "heat": ("hot warm piping", "cold lukewarm chilly freezing"),
    "tenderness": (
        "juicy moist tender succulent fluffy flaky pillowy",
        "dry tough chewy overcooked rubbery gristly undercooked raw stringy leathery gummy stodgy mealy",
    ),
    "crispness": ("crisp crispy crunchy", "soggy limp mushy gluey floppy"),
    "freshness": ("fresh freshly", "stale tired wilted rotten spoiled expired"),
    "size": (
        "large huge big generous spacious roomy ample plentiful massive enormous hefty abundant sizable sizeable",
        "small tiny cramped skimpy skimped stingy tight narrow meager meagre scant",
    ),
    "price": (
        "cheap inexpensive affordable reasonable fair bargain low lower unbeatable",
        "expensive pricey overpriced steep costly high higher exorbitant",
    ),
    "cost": ("free complimentary gratis", "charged surcharge separately dollar dollars bucks euros pounds"),
    "noise": ("quiet quietly calm peaceful serene soft", "loud loudly noisy deafening blaring"),
    "trend": ("improved improving improves", "slipped declined deteriorated worsened slipping declining"),
    "level": ("rose risen increased raised climbed", "fell fallen dropped lowered decreased"),
    "manner": (
        "friendly kind polite politely courteously kindly "
        "accommodating personable attentive welcoming helpful courteous patient gracious "
        "caring professional considerate thoughtful cheerful obliging easygoing pleasant "
        "knowledgeable gentle hospitable respectful",
        "rude rudely unpleasant aggressive unfriendly inattentive dismissive condescending curt impatient impolite "
        "unhelpful unprofessional "
        "disrespectful surly arrogant hostile careless rough snippy snobby snooty pushy indifferent aloof grumpy "
        "brusque abrupt uninterested distracted sullen unapologetic standoffish gruff cranky",
    ),
    "ease": (
        "easy easily simple smooth smoothly breeze painless painlessly effortless effortlessly",
        "difficult hard complicated headache hassle pain painful tricky hurt hurts cumbersome",
    ),
    "strength": ("strong", "weak diluted"),
    "thickness": ("thick", "thin"),
    "light": ("bright", "dark dim gloomy"),
    "spice": ("spicy fiery", "mild"),
    "weight": ("light", "heavy"),
    "order of things": ("working", "broken"),
    "age": ("new modern updated renovated", "old outdated dated worn shabby"),
    "crowd": ("empty uncrowded", "crowded packed busy"),
    "comfort": ("comfortable comfy cozy cosy", "uncomfortable"),
    "reliability": ("reliable responsive dependable", "unreliable unresponsive"),
    "skill": (
        "skilled skillful experienced thorough competent precise meticulous careful diligent expert accurate",
        "inexperienced unskilled incompetent sloppy clumsy botched amateurish inaccurate shoddy",
    ),
    "taste": (
        "tasty delicious flavorful flavourful yummy scrumptious exquisite mouthwatering heavenly seasoned savory "
        "savoury creamy velvety silky buttery fragrant balanced",
        "bland tasteless watery burnt flavorless flavourless inedible greasy oily salty unappetizing insipid chalky "
        "gritty rancid soapy underseasoned under-seasoned oversalted scorched metallic",
    ),
    "order": ("organized organised orderly", "disorganized disorganised chaotic"),
    "clarity": ("clear clearly understandable", "confusing confused unclear garbled"),
    "honesty": ("honest trustworthy upfront transparent", "dishonest misleading"),
    "worth": (
        "good great decent fine excellent superb marvelous splendid glorious sublime amazing wonderful best perfect "
        "perfectly fantastic superb lovely outstanding "
        "incredible awesome "
        "exceptional fabulous delightful impressive terrific favorite favourite beautiful divine stellar addictive "
        "memorable flawless brilliant charming nice solid worth top-notch unreal legit unforgettable enjoyable "
        "gorgeous stunning phenomenal magnificent splendid satisfying remarkable spectacular magical",
        "bad terrible awful appalling abysmal atrocious horrible worst disappointing poor mediocre disgusting "
        "lousy dreadful nasty ugly drab dingy disappointment disappointments letdowns "
        "gross pathetic unacceptable "
        "so-so meh underwhelming subpar uneven crooked brutal irritated forgettable tasteless unremarkable lackluster "
        "lacklustre inferior ruined overrated uninspired inadequate defective faulty useless "
        "unsatisfying unsatisfactory",
    ),
}
PRAISE: Final = (
    *(f"better than {who}{had}expected" for who in ("", "i ", "we ") for had in ("", "had ")),
    "no complaint", "no complaints", "the real thing", "the real deal", "on point", "hit the spot", "to die for",
    *(f"{be} spot on" for be in ("is", "are", "was", "were")),
    "second to none", "top notch", "a winner", "the winner", "a must", "a treat", "a gem", "a delight",
    "a dream", "saved the day", "saved the evening", "saved the night", "saved the meal", "blew me away",
    "blew us away", "won me over", "won us over", "melted in my mouth", "melts in your mouth", "melted in the mouth",
    "to perfection", "a highlight", "the highlight", "the best part", "best part",
)  # fmt: skip
COMPLAINT: Final = (
    *(f"worse than {who}{had}expected" for who in ("", "i ", "we ") for had in ("", "had ")),
    "fell flat", "fell apart", "nothing special", "hit or miss", "a joke", "a mess", "a disaster", "a letdown",
    "a let-down", "a nightmare", "a rip-off", "a ripoff", "left me cold", "left us cold", "left me hungry",
    "left us hungry", "went cold", "could use", "could have used", "rolled his eyes", "rolled her eyes",
    "rolled their eyes", "in need of", "needs work", "the worst part", "worst part", "the low point",
    "the weak point",
    *(f"{lack} {what}" for lack in ("no", "lacked", "without") for what in ("taste", "flavor", "flavour")),
)  # fmt: skip
"""Praise and complaint in more than one word."""

OPINIONS: Final[Mapping[str, Opinion]] = (
    {
        word: (about, sign)
        for about, both in _WORDS.items()
        for sign, words in zip((1, -1), both, strict=True)
        for word in words.split()
    }
    | {
        f"{moved} {way}": ("level", sign)
        for moved in "went go gone goes going crept came come".split()
        for way, sign in (("up", 1), ("down", -1))
    }
    | dict.fromkeys(PRAISE, ("worth", 1))
    | dict.fromkeys(COMPLAINT, ("worth", -1))
)
QUALITIES: Final = frozenset(
    "cleanliness tenderness crispness freshness manner taste worth skill comfort reliability honesty".split()
)
"""What is good or bad as such: praise of one is no complaint of another; a large, cheap or loud thing may be either."""

REACTIONS: Final[Mapping[str, int]] = {
    **dict.fromkeys(
        "praise praised praises praising love loved loves loving enjoy enjoyed enjoys appreciate appreciated "
        "appreciates "
        "compliment complimented compliments complimenting commend commended commends commending "
        "recommend recommended recommends recommending "
        "adore adored adores admire admired like "
        "liked likes raved rave raves satisfied impressed delighted happy fan highly grateful pleased applaud "
        "applauded thrilled".split(), 1
    ),
    **dict.fromkeys(
        "complain complained complains complaining criticize criticized criticizes criticizing "
        "criticising criticised criticise criticism "
        "complaint complaints dislike disliked dislikes disappointed dissatisfied unhappy hated hate bothered "
        "annoyed frustrated unimpressed displeased upset regretted letdown underwhelmed trouble issue issues problem "
        "problems fault faults faulted resent resents resented lament laments lamented grumbled grumbles griped"
        " gripes panned "
        "slammed blasted loathed despised".split(), -1
    ),
    **dict.fromkeys(
        (
            "let down", "took issue with", "takes issue with", "issue with", "issues with", "problem with",
            "problems with", "critical of", "put off by", "fed up with", "turned off by", "tired of", "sick of",
            "scathing about",
        ), -1
    ),
    **dict.fromkeys(
        ("fond of", "keen on", "warm words for", "kind words for", "good words for", "full of praise for",
         "happy about"), 1
    ),
}  # fmt: skip
"""What people do or feel about the things named after it."""

EVENTS: Final[Mapping[str, str]] = {
    "apolog": "apology", "sorry": "apology", "refund": "refund", "reimburs": "refund", "replac": "replacement",
    "correct": "correction", "fixed": "correction", "resolve": "correction", "redo": "replacement",
    "redid": "replacement", "remade": "replacement", "greet": "greeting", "compensat": "refund",
}  # fmt: skip
"""What a business does or fails to do for its customers, by how its words begin."""

NEGATORS: Final = frozenset({"no one"}) | frozenset(
    "not never no nobody nothing hardly without neither nor none refused refuses refuse declined denied failed "
    "fails cannot "
    "barely lacked lacks lacking isn't wasn't aren't weren't don't doesn't didn't won't wouldn't can't couldn't "
    "hasn't haven't refusal refusing unwilling unable inability failure".split()
)
MORE: Final[Mapping[str, int]] = {
    **dict.fromkeys("more over above beyond higher longer exceeded".split(), 1),
    **dict.fromkeys("less under below within lower cheaper fewer shorter".split(), -1),
}  # fmt: skip
"""On which side of something else."""
MEASURES: Final = frozenset("estimate quote budget online expected average quoted competitors elsewhere".split())

WISHES: Final = frozenset(
    "could should would wish wished if hoped expected supposed asked demanded wanted requested better".split()
)
FUNCTION: Final = frozenset(
    "a an the this that these those it its they their them he his she her we our us i my you your who which what "
    "where when and or "
    "of in on at to for from with by as is are was were be been being has have had do does did will can may might "
    "must so very "
    "really quite too rather extremely super pretty always also just even still then there here than more most "
    "much all both each "
    "every some any other another one two three four five first second third after before during about over under "
    "into out up "
    "off little only especially particularly incredibly absolutely overly somewhat slightly bit lot while though"
    " because "
    "since said says "
    "say called call calls found find finds thought think thinks felt feel feels considered describes described "
    "describe mentioned "
    "mention mentions noted notes note came come comes got get gets getting made make makes went going looked "
    "looks tasted tastes "
    "along together such including enough seemed seems itself himself herself themselves served serves offers "
    "offered offer given gave gives took take "
    "takes not no never once until unless again anyway finally eventually already afterwards later soon today "
    "tonight yesterday".split()
)
GENERIC: Final = frozenset(
    "place spot restaurant experience time visit thing customer reviewer review guest patron diner people person "
    "star day night way "
    "business establishment option choice overall job town rest client member visitor rating everything everyone "
    "patient setting atmosphere ambience ambiance year week hour minute month shop store bar café cafe salon hotel inn "
    "company home house evening morning afternoon weekend monday tuesday wednesday thursday friday saturday "
    "sunday dollar selection "
    "list group others part side fact case point word name".split()
)
"""Words that say nothing of what is praised."""
SAME: Final[Mapping[str, str]] = {
    **dict.fromkeys("server waiter waitress service employee staff team waitstaff worker".split(), "staff"),
    **dict.fromkeys("bathroom restroom toilet washroom".split(), "bathroom"),
    **dict.fromkeys("price cost pricing".split(), "price"), **dict.fromkeys("line queue wait waiting".split(), "wait"),
    **dict.fromkeys("chair seat seating".split(), "seat"), **dict.fromkeys("fries fry".split(), "fry"), "wi-fi": "wifi",
    **dict.fromkeys("portion serving helping".split(), "portion"),
}  # fmt: skip

HOLDERS: Final = frozenset(
    "has have had offers offer offering with features featuring boasts provides includes including own its plus "
    "serves sells "
    "installed equipped there's".split()
)
"""Words before what a place is said to have."""
