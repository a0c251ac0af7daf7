"""Mistakes that people make in packs: each is one change to a sound pack."""

from typing import NamedTuple


class Mistake(NamedTuple):
    """What is changed in a sound pack, the words on the line that is to blame, and words of the problem."""

    file: str
    old: str
    new: str
    at: str
    says: str


_OFFER_SLOT = "aside for it: {{offer:welcome_back}}"
_FACT_SLOT = "{{fact:last_order.product}}. New"

MISTAKES = {
    # the text
    "yaml.colon": Mistake("brand.yaml", "an online shop", "shop: all of it", "description", "put the text in quotes"),
    "yaml.tab": Mistake("brand.yaml", "  persona:", "\tpersona:", "persona", "indent with spaces"),
    "yaml.quote": Mistake("moments.yaml", "label: no", 'label: "no', "label", "never closed"),
    "yaml.anchor": Mistake("brand.yaml", "locale: en_GB", "locale: &l en_GB", "locale", "an anchor"),
    "yaml.alias": Mistake("brand.yaml", "locale: en_GB", "locale: *l", "locale", "an alias"),
    "yaml.tag": Mistake("brand.yaml", "locale: en_GB", "locale: !!python/name:os.system en_GB", "locale", "a tag"),
    "yaml.duplicate": Mistake("brand.yaml", "", "\nlocale: en_US\n", "locale: en_US", "twice, first on line"),
    "yaml.documents": Mistake("brand.yaml", "", "\n---\nbrand: other\n", "---", "a second document"),
    "yaml.deep": Mistake("brand.yaml", "locale: en_GB", f"locale: {'[' * 30}{']' * 30}", "locale", "more than 20 deep"),
    "yaml.key": Mistake("brand.yaml", "locale: en_GB", "? [a]\n: en_GB", "? [a]", "a key must be plain text"),
    "yaml.control": Mistake("brand.yaml", "an online shop", '"an \\x00 shop"', "description", "control character"),
    "yaml.surrogate": Mistake("brand.yaml", "an online shop", '"an \\ud800 shop"', "description", "control character"),
    "yaml.infinite": Mistake("brand.yaml", "policy: 0.7", "policy: .inf", "policy: .inf", "finite"),
    "yaml.huge": Mistake("brand.yaml", "{max: 1,", f"{{max: {'9' * 400},", "hours: 24", "more than 18 digits"),
    "yaml.list": Mistake("claims.yaml", "claims:\n", "- claims:\n", "- claims:", "want a mapping"),
    # the shape
    "shape.key": Mistake("brand.yaml", "timezone:", "timezon:", "timezon:", "did you mean `timezone`?"),
    "shape.missing": Mistake(
        "claims.yaml", "    owner: buying\n", "", "id: held_in_hand", "`owner` is missing: it holds"
    ),
    "shape.nested": Mistake("brand.yaml", "    - term: cheap", "    - trm: cheap", "trm", "did you mean `term`?"),
    "shape.enum": Mistake(
        "claims.yaml", "mode: verbatim", "mode: verbatm", "verbatm", "one of `verbatim`, `paraphrase`"
    ),
    "shape.literal": Mistake(
        "brand.yaml", "salt:", "salt: a\npolicy: {kind: greedy}\nx:", "greedy", "one of `thompson`"
    ),
    "shape.number": Mistake(
        "brand.yaml", "subject_max: 50", "subject_max: many", "many", "a whole number, at least 10"
    ),
    "shape.range": Mistake("brand.yaml", "subject_max: 50", "subject_max: 5000", "5000", "at most 200"),
    "shape.flag": Mistake("strategies.yaml", "needs_offer: true", 'needs_offer: "yes"', '"yes"', "true or false"),
    "shape.text": Mistake("catalogue.yaml", 'id: "1001"', "id: 1001", "id: 1001", "in quotes"),
    "shape.empty": Mistake("brand.yaml", "persona: A", "persona:\n  do_: A", "persona", "this is empty"),
    "shape.list": Mistake("claims.yaml", "claims:\n", "claims:\nclaim:  # here\n", "# here", "did you mean `claims`?"),
    "shape.date": Mistake("claims.yaml", "expires: 2027", "expires: soon 2027", "soon", "a moment with its zone"),
    "shape.zone": Mistake(
        "claims.yaml",
        "approved_at: 2026-03-01T00:00:00+00:00",
        "approved_at: 2026-03-01T00:00:00",
        "approved_at: 2026",
        "needs its zone",
    ),
    "shape.seconds": Mistake(
        "claims.yaml", "approved_at: 2026-03-01T00:00:00+00:00", 'approved_at: "2012"', "2012", "a moment with its zone"
    ),
    "shape.year": Mistake(
        "claims.yaml", "approved_at: 2026-03-01T00:00:00+00:00", "approved_at: 2012", "2012", "a moment with its zone"
    ),
    "shape.name": Mistake("offers.yaml", "id: welcome_back", "id: Welcome Back", "Welcome Back", "in lower case"),
    "shape.code": Mistake("offers.yaml", "code: WELCOMEBACK", "code: welcome", "code: welcome", "capital letters"),
    "shape.address": Mistake(
        "brand.yaml", "shop: https://www.example.com/", "shop: example", "shop: example", "web address"
    ),
    "shape.channel": Mistake("templates/win_back_familiar.yaml", "  sms:", "  sns:", "sns", "one of `email`, `sms`"),
    "shape.order": Mistake("claims.yaml", "expires: 2027", "expires: 2025", "id: returns", "later than `approved_at`"),
    "shape.arms": Mistake("brand.yaml", "policy: 0.7", "policy: 0.8", "arms:", "sum to 1"),
    "shape.review": Mistake(
        "brand.yaml", "", "\nreview: {share: 0.1, per_week: 60}\n", "review:", "either `share` or `per_week`"
    ),
    "shape.tolerance": Mistake(
        "brand.yaml", "", "\nreview: {tolerance: {allowed: 0.1}}\n", "review:", "`allowed` lies below `ceiling`"
    ),
    "shape.condition": Mistake("offers.yaml", "known: true}", "known: maybe}", "maybe", "true or false"),
    "shape.subject": Mistake("offers.yaml", "{event: Order Completed, known", "{known", "{known", "exactly one of"),
    "shape.test": Mistake("offers.yaml", ", known: true}", "}", "{event", "say what is wanted"),
    # the brand
    "brand.zone": Mistake("brand.yaml", "Europe/London", "Europe/Londn", "Londn", "did you mean `Europe/London`?"),
    "brand.posixrules": Mistake("brand.yaml", "Europe/London", "posixrules", "posixrules", "there is no time zone"),
    "brand.localtime": Mistake("brand.yaml", "Europe/London", "localtime", "localtime", "there is no time zone"),
    "brand.path": Mistake("brand.yaml", "Europe/London", "../../etc/passwd", "passwd", "there is no time zone"),
    "brand.locale": Mistake("brand.yaml", "en_GB", "xx_XX", "xx_XX", "no such locale"),
    "brand.currency": Mistake("brand.yaml", "GBP", "GPB", "GPB", "no such currency"),
    "brand.host": Mistake(
        "brand.yaml", "shop: https://www.", "shop: https://shop.", "shop: https", "not in `link_hosts`"
    ),
    "brand.password": Mistake("brand.yaml", "shop: https://", "shop: https://me:pw@", "shop: https", "no user name"),
    "brand.bare_host": Mistake(
        "brand.yaml", "[www.example.com]", "[www.example.com, https://x]", "https://x]", "bare host"
    ),
    "brand.unsubscribe": Mistake(
        "brand.yaml",
        "unsubscribe: unsubscribe",
        "unsubscribe: unsubscrib  # here",
        "# here",
        "did you mean `unsubscribe`?",
    ),
    "brand.greeting": Mistake("brand.yaml", "{first_name}", "{name}", "greeting:", "`{first_name}`"),
    "brand.unnamed": Mistake("brand.yaml", '"Hello,"', '"Hello {first_name},"', "greeting_unnamed", "no placeholder"),
    "brand.mail": Mistake("brand.yaml", "hello@example.com", "hello", "email: hello", "one address"),
    "brand.channels": Mistake("brand.yaml", "[email, sms]", "[]", "channels", "at least one channel"),
    "brand.collision": Mistake(
        "catalogue.yaml",
        "assets: []",
        "assets:\n  - {id: shop, title: A, url: https://www.example.com/a}",
        "brand.yaml|shop: https",
        "is also an asset",
    ),
    # names
    "names.twice": Mistake(
        "claims.yaml", "id: held_in_hand", "id: returns  # here", "# here", "already: choose another"
    ),
    "names.template": Mistake(
        "templates/win_back_familiar.yaml", "id: win_back_familiar", "id: win_back", "id: win_back", "its file's name"
    ),
    # claims and offers
    "claims.evidence": Mistake("claims.yaml", "Terms of sale", "New terms of sale", "sha256: ", "not the sha256"),
    "claims.slot": Mistake("claims.yaml", "text: You can", "text: '{{fact:a}}' #", "text: '", "holds a slot"),
    "claims.scope": Mistake(
        "claims.yaml",
        "mode: verbatim",
        "mode: verbatim\n    strategies: [win_bck]",
        "win_bck",
        "there is no strategy in strategies.yaml",
    ),
    "claims.topic": Mistake(
        "claims.yaml", "mode: verbatim", "mode: verbatim\n    topics: [te]", "[te]", "there is no topic"
    ),
    "offers.placeholder": Mistake("offers.yaml", "{value} off", "{amount} off", "say:", "no placeholder"),
    "offers.lacks_code": Mistake("offers.yaml", "    code: WELCOMEBACK", "    #", "say:", "`{code}`"),
    "offers.brace": Mistake("offers.yaml", "{value} off", "{value off", "say:", "brace"),
    "offers.zone": Mistake("offers.yaml", "Europe/London", "GMT+25", "GMT+25", "there is no time zone"),
    "offers.dot": Mistake("offers.yaml", "id: welcome_back", "id: welcome.back", "id: welcome.back", "holds no dot"),
    "offers.ends": Mistake(
        "offers.yaml", "ends: 2026-05-30", "ends: 2025-05-30", "id: welcome_back", "later than `starts`"
    ),
    "offers.shadow": Mistake(
        "offers.yaml", "Order Completed, known", "Product Viewed, known", "Product Viewed", "is shadow"
    ),
    # attributes and catalogue
    "attributes.derive": Mistake(
        "attributes.yaml", "derive: orders.count", "derive: order.count", "order.count", "did you mean `orders.count`?"
    ),
    "attributes.type": Mistake(
        "attributes.yaml", "type: product", "type: topic", "type: topic", "write `type: product`"
    ),
    "attributes.class": Mistake(
        "attributes.yaml", "class: shadow", "class: relationship  # here", "# here", "write `class: shadow`"
    ),
    "attributes.copy": Mistake(
        "attributes.yaml", "purposes: [time]", "purposes: [time, copy]", "preferred.hour", "cannot have purpose `copy`"
    ),
    "attributes.say": Mistake(
        "attributes.yaml", "ttl_days: 365", 'ttl_days: 365\n    say: "{value} {x}"', "{x}", "`{x}`"
    ),
    "attributes.sources": Mistake(
        "attributes.yaml", "sources: [shop, import]", "sources: []", "sources: []", "at least one"
    ),
    "catalogue.topic": Mistake("catalogue.yaml", "topic: tea}", "topic: te}", "topic: te}", "did you mean `tea`?"),
    "catalogue.link": Mistake("catalogue.yaml", "link: shop", "link: shp", "link: shp", "did you mean `shop`?"),
    "catalogue.host": Mistake(
        "catalogue.yaml",
        "assets: []",
        "assets:\n  - {id: a, title: A, url: https://evil.example/}",
        "evil",
        "not in `link_hosts`",
    ),
    # moments
    "moments.open": Mistake("moments.yaml", "{state: [lapsed]}", "{event: [Email Opened]}", "Email Opened", "machines"),
    "moments.one": Mistake("moments.yaml", "{state: [lapsed]}", "{first: true}", "first: true", "exactly one of"),
    "moments.state": Mistake("moments.yaml", "[lapsed]", "[gone]", "gone", "one of `new`"),
    "moments.steps": Mistake(
        "moments.yaml",
        "      - {after_hours: 24, expires_hours: 1440}",
        "      - {after_hours: 24, expires_hours: 1}\n      - {after_hours: 8, expires_hours: 1}",
        "after_hours: 8",
        "steps follow one another",
    ),
    "moments.shadow": Mistake(
        "moments.yaml",
        "    priority",
        "    when: [{event: Cart Viewed, known: true}]\n    priority",
        "Cart Viewed",
        "through `starts_on`",
    ),
    # strategies
    "strategies.moment": Mistake(
        "strategies.yaml", "moment: win_back", "moment: winback", "moment: winback", "did you mean `win_back`?"
    ),
    "strategies.fact": Mistake(
        "strategies.yaml",
        "facts: []",
        "facts: [last_order.produc]",
        "facts: [last",
        "did you mean `last_order.product`?",
    ),
    "strategies.shadow": Mistake("strategies.yaml", "facts: []", "facts: [preferred.hour]", "facts: [pre", "is shadow"),
    "strategies.purpose": Mistake("strategies.yaml", "facts: []", "facts: [orders.count]", "facts: [ord", "add `copy`"),
    "strategies.claim": Mistake("strategies.yaml", "[held_in_hand]", "[held_in_han]", "held_in_han]", "did you mean"),
    "strategies.offer": Mistake(
        "strategies.yaml", "offers: [welcome_back]", "offers: [welcome]", "[welcome]", "there is no offer"
    ),
    "strategies.asset": Mistake("strategies.yaml", "facts: []", "assets: [guide]", "assets", "there is no asset"),
    "strategies.link": Mistake("strategies.yaml", "link: shop", "link: home", "link: home", "no link `home`"),
    "strategies.template": Mistake(
        "strategies.yaml", "template: win_back_familiar", "template: familiar", "template: f", "there is no template"
    ),
    "strategies.needs": Mistake("strategies.yaml", "facts: []", "needs_offer: true", "needs_offer", "without `offers`"),
    "strategies.twice": Mistake(
        "strategies.yaml", "[held_in_hand]", "[held_in_hand, held_in_hand]", "[held", "listed twice"
    ),
    "strategies.channel": Mistake(
        "brand.yaml",
        "channels: [email, sms]",
        "channels: [email]",
        "strategies.yaml|channels: [email, sms]",
        "does not use sms",
    ),
    "strategies.copy": Mistake(
        "strategies.yaml",
        "channels: [email]",
        "channels: [email, sms]",
        "templates/win_back_with_offer.yaml|channels:",
        "has no copy for it",
    ),
    "strategies.decide": Mistake(
        "strategies.yaml", "facts: []", "when: [{fact: preferred.hour, at_least: 9}]", "when:", "add `decide`"
    ),
    "strategies.unknown": Mistake(
        "strategies.yaml",
        "facts: []",
        "when: [{fact: order.count, at_least: 9}]",
        "when:",
        "did you mean `orders.count`?",
    ),
    "strategies.type": Mistake(
        "strategies.yaml",
        "facts: []",
        "when: [{fact: orders.count, within_days: 9}]",
        "when:",
        "`within_days` does not fit `orders.count`, a count",
    ),
    "strategies.value": Mistake(
        "strategies.yaml", "facts: []", 'when: [{fact: orders.count, is: "two"}]', "when:", "write a whole number"
    ),
    "strategies.topic": Mistake(
        "strategies.yaml", "facts: []", "when: [{fact: favourite.topic, any_of: [te]}]", "when:", "did you mean `tea`?"
    ),
    "strategies.number": Mistake(
        "strategies.yaml", "facts: []", "when: [{fact: favourite.topic, is: 5}]", "when:", "in quotes"
    ),
    "strategies.nobody": Mistake(
        "strategies.yaml",
        "facts: []",
        "when: [{fact: orders.count, at_least: 3, at_most: 2}]",
        "when:",
        "nobody is between",
    ),
    "strategies.event": Mistake(
        "strategies.yaml", "facts: []", "when: [{event: Product Viewed, known: true}]", "when:", "shadow_decides"
    ),
    # templates
    "templates.broken": Mistake(
        "templates/win_back_familiar.yaml", _FACT_SLOT, "{{ fact:last_order.product }}. New", "{{ fact", "a broken slot"
    ),
    "templates.unclosed": Mistake(
        "templates/win_back_familiar.yaml", _FACT_SLOT, "{{fact:last_order.product. New", "{{fact:last", "a broken slot"
    ),
    "templates.kind": Mistake(
        "templates/win_back_familiar.yaml", _FACT_SLOT, "{{name:first}}. New", "{{name", "broken slot"
    ),
    "templates.fact": Mistake(
        "templates/win_back_familiar.yaml", _FACT_SLOT, "{{fact:favourite.topic}}. New", "{{fact:fav", "`requires`"
    ),
    "templates.claim": Mistake(
        "templates/win_back_familiar.yaml", _FACT_SLOT, "{{claim:returns}} New", "{{claim", "may not cite it"
    ),
    "templates.paraphrase": Mistake(
        "templates/win_back_familiar.yaml",
        _FACT_SLOT,
        "{{claim:held_in_hand}} New",
        "{{claim",
        "only a verbatim claim has a slot",
    ),
    "templates.cited": Mistake(
        "templates/win_back_with_offer.yaml", "claims: [returns]", "claims: []", "{{claim", "list it under `claims`"
    ),
    "templates.list": Mistake(
        "templates/win_back_familiar.yaml",
        "claims: [held_in_hand]",
        "claims: [returns]",
        "claims: [returns]",
        "may not be cited",
    ),
    "templates.no_claim": Mistake(
        "templates/win_back_familiar.yaml",
        "claims: [held_in_hand]",
        "claims: [held]",
        "claims: [held]",
        "there is no claim",
    ),
    "templates.offer": Mistake(
        "templates/win_back_familiar.yaml",
        _FACT_SLOT,
        "{{offer:welcome_back}} New",
        "{{offer",
        "cannot count on this offer",
    ),
    "templates.part": Mistake(
        "templates/win_back_with_offer.yaml",
        _OFFER_SLOT,
        "{{offer:welcome_back.value}}",
        "{{offer:",
        "`code` and `ends`",
    ),
    "templates.link": Mistake(
        "templates/win_back_familiar.yaml", "{{link:shop}}", "{{link:home}}", "{{link", "no such link"
    ),
    "templates.contact": Mistake(
        "templates/win_back_familiar.yaml",
        "contact:greeting",
        "contact:first_name",
        "{{contact",
        "only {{contact:greeting}}",
    ),
    "templates.subject": Mistake(
        "templates/win_back_familiar.yaml",
        "    preheader:",
        "    # preheader:",
        "email:",
        "an e-mail has a `preheader`",
    ),
    "templates.sms": Mistake(
        "templates/win_back_familiar.yaml",
        "  sms:\n",
        "  sms:\n    button: Go\n",
        "button: Go",
        "a text message has no `button`",
    ),
    "templates.paragraphs": Mistake(
        "templates/win_back_familiar.yaml", "", '      - "And more."\n', "And more", "one paragraph"
    ),
    "templates.link_in_subject": Mistake(
        "templates/win_back_familiar.yaml", 'subject: "', 'subject: "{{link:shop}} ', "subject:", "in the body only"
    ),
    "templates.claim_channel": Mistake(
        "claims.yaml",
        'mode: paraphrase\n    evidence: "EXAMPLE. Buying',
        'mode: paraphrase\n    channels: [sms]\n    evidence: "EXAMPLE. Buying',
        "templates/win_back_familiar.yaml|claims: [held_in_hand]",
        "is not for email",
    ),
    "templates.offer_channel": Mistake(
        "offers.yaml",
        "cap_per_contact: 1",
        "channels: [sms]",
        "templates/win_back_with_offer.yaml|{{offer",
        "is not for email",
    ),
    # baseline
    "baseline.template": Mistake(
        "baseline.yaml", "template: baseline_returning", "template: returning", "template: ret", "there is no template"
    ),
    "baseline.link": Mistake("baseline.yaml", "link: shop", "link: home", "link: home", "no link `home`"),
    "baseline.offer": Mistake(
        "baseline.yaml",
        "offers: [welcome_back]",
        "offers: []",
        "templates/baseline_returning.yaml|{{offer",
        "cannot count on this offer",
    ),
    "baseline.twice": Mistake("baseline.yaml", "id: everybody_else", "id: returning  # here", "# here", "comes twice"),
    "baseline.fact": Mistake(
        "templates/baseline_hello.yaml",
        "We would like",
        "Of {{fact:favourite.topic}} we would like",
        "{{fact",
        "it has none",
    ),
    "baseline.default": Mistake(
        "baseline.yaml", "", "  offers: [welcome_back]  # here\n", "# here", "of these contacts nothing may be used"
    ),
    "baseline.when": Mistake(
        "baseline.yaml", "orders.count, at_least: 2", "preferred.hour, at_least: 2", "preferred", "add `decide`"
    ),
    # rules
    "yaml.slot": Mistake(
        "templates/baseline_hello.yaml", "We would like", "{{link:shop}} We", "{{link:shop}} We", "needs quotes"
    ),
    "rules.check": Mistake(
        "rules/house.yaml", "check: pressure", "check: presure", "presure", "did you mean `pressure`?"
    ),
    "rules.examples": Mistake(
        "rules/house.yaml", "Act fast if you like it.", "Take your time.", "id: no_hurry", "no_hurry"
    ),
}
