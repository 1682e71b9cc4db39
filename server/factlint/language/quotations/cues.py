"""The words that say that somebody speaks, as data. Verbs are lemmas."""

from __future__ import annotations

# Verbs of saying, wherever the words stand: Lee said the plan was “…”.
SPEECH = frozenset(
    """
    acknowledge add admit advise affirm agree allege announce answer apologise apologize argue ask assert assure
    attest aver blast blog boast caption caution claim clarify comment complain concede conclude confess confide
    confirm congratulate contend continue counsel counter cry decide declare demand deny dictate disclose echo
    elaborate email emphasise emphasize enquire enthuse exclaim explain express exult fume gloat grumble gush
    hint hope implore imply inform inquire insist instruct interject intone joke lament laud lecture maintain
    marvel mention murmur muse mutter narrate note object observe opine order phone plead pledge predict
    proclaim promise pronounce propose protest quip quote rant rave reaffirm reason reassure recall recite
    recommend recount reiterate rejoin remark remind repeat reply report request respond retort retweet reveal
    say scoff scream shout specify speculate state stress suggest summarise summarize surmise swear tell testify
    theorise theorize threaten tweet underline underscore urge utter volunteer vow warn whisper wonder write
    yell
    """.split()
)

# Verbs that are verbs of saying only next to the very words: “…,” she laughed.
MANNER = frozenset(
    """
    address appeal attack beg begin cable chant charge cheer chime criticise criticize decry denounce detail
    dismiss fire go hail jot laugh moan mock mumble offer persist point post praise pray preach press prompt
    rage read refer reflect relate remember roar scold shoot sigh sign sing slam smile snap sneer sob speak
    submit sum tease text thank thunder tout vent wail
    """.split()
)

# Verbs that report, think or show, besides those above: Lee believes that …
REPORTING = frozenset(
    """
    believe calculate conclude consider doubt estimate expect fear feel figure find forecast foresee guarantee
    guess hear imagine indicate judge know learn plan project prove realise realize reckon record rule show
    signal suspect teach think understand worry
    """.split()
)

# Verbs whose object is followed by the words that somebody chose for it: called it “…”.
CALLING = frozenset(
    """
    accuse blast brand call cast categorise categorize characterise characterize cite condemn criticise
    criticize decry deem denounce deride describe dismiss dub frame hail label lambaste liken mock name paint
    portray praise promise ridicule slam style term tout view
    """.split()
)

# Verbs whose object is the hearer: told reporters.
TELLING = frozenset("advise assure inform instruct notify persuade promise remind tell warn".split())

# What carries words: in a statement, “…”; the letter: “…”.
CARRIERS = frozenset(
    """
    account address advert advertisement announcement answer article blog book brief briefing caption column
    comment communiqué complaint conversation declaration diary dispatch document e-mail editorial email essay
    filing interview letter line lyric memo memoir message motto note notice op-ed opinion order paper passage
    petition phrase post poster press proclamation question quip quotation quote release remark reply report
    response review ruling sermon sign slogan song speech statement story summary sworn testimony text tweet
    verdict video warning word writing
    """.split()
)

# Words that open a quotation's source without a verb.
ACCORDING = ("according to", "in the words of", "as told by", "quoting")

GENDERED = frozenset("he she".split())

# What stands before the title of a work or a term.
TITLED = frozenset(
    """
    album book called comedy documentary drama entitled episode essay exhibition film franchise game headlined
    hit hymn known magazine movie musical named nicknamed novel novella opera painting paper play podcast poem
    program programme series show single sitcom so-called song term titled track tune
    """.split()
)

# What stands before words that are spoken of as words.
TERMED = ("so-called", "the term", "the word", "known as", "the nickname", "the acronym", "the codename")
