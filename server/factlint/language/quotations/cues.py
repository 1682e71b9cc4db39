"""The words that say that somebody speaks, as data. Verbs are lemmas."""

from __future__ import annotations

# Verbs that stand beside the very words: "…," she said.
SPEECH = frozenset(
    """
    accuse acknowledge add address admit advise affirm agree allege announce answer apologise apologize appeal argue ask
    assert assure attack attest aver beg begin blast blog boast cable caption caution cheer chant charge chime claim clarify
    comment complain concede conclude confess confide confirm congratulate continue contend counter counsel criticise
    criticize cry decide declare decry demand denounce deny detail dictate disclose dismiss echo elaborate email emphasise
    emphasize enquire enthuse exclaim explain express exult fire fume gloat go grumble gush hail hint hope implore imply
    inform inquire insist instruct interject intone joke jot lament laugh laud lecture maintain marvel mention mock moan mock
    mumble murmur muse mutter narrate note object observe offer opine order persist phone plead pledge point post praise pray
    preach predict press proclaim promise prompt propose protest pronounce quip quote rage rant rave read reaffirm reason
    reassure recall recite recommend recount refer reflect reiterate rejoin relate remark remember remind repeat reply report
    request respond retort retweet reveal roar say scoff scold scream sing shoot shout sign sigh slam smile sneer snap sob
    speak specify speculate state stress submit suggest sum summarise summarize surmise swear tease tell testify text thank
    theorise theorize threaten thunder tout tweet underline underscore urge utter vent volunteer vow wail warn whisper wonder
    write yell
    """.split()
)

# Verbs that report, think or show, besides those above: Lee believes that …
REPORTING = frozenset(
    """
    believe calculate conclude consider doubt estimate expect fear feel figure find forecast foresee guarantee guess hear
    imagine indicate judge know learn plan project prove realise realize reckon record rule show signal suspect teach think
    understand worry
    """.split()
)

# Verbs whose object is followed by the words that somebody chose for it: called it “…”.
CALLING = frozenset(
    """
    accuse blast brand call cast categorise categorize characterise characterize cite condemn criticise criticize decry deem
    denounce deride describe dismiss dub frame hail label lambaste liken mock name paint portray praise promise ridicule slam
    style term tout view
    """.split()
)

# Verbs whose object is the hearer: told reporters.
TELLING = frozenset("advise assure inform instruct notify persuade promise remind tell warn".split())

# What carries words: in a statement, “…”; the letter: “…”.
CARRIERS = frozenset(
    """
    account address advert advertisement announcement answer article blog book brief briefing caption column comment
    communiqué complaint conversation declaration diary dispatch document editorial email e-mail essay filing interview
    letter line lyric memo memoir message motto note notice op-ed opinion order paper passage petition phrase post press
    release poster proclamation quip quote quotation question remark reply report response review ruling sermon sign slogan
    song speech statement story summary sworn testimony text tweet verdict video warning word writing
    """.split()
)

# Words that open a quotation's source without a verb.
ACCORDING = ("according to", "in the words of", "as told to", "as told by", "quoting")

PRONOUNS = frozenset("he she they i we it who".split())
GENDERED = frozenset("he she".split())
DASHES = frozenset("—–―-")

# What stands before the title of a work or a term.
TITLED = frozenset(
    """
    album book called comedy documentary drama entitled essay episode exhibition film franchise game headlined hit hymn known
    magazine movie musical named nicknamed novel novella opera painting paper play podcast poem program programme musical
    series show single sitcom so-called song term titled track tune
    """.split()
)

# What stands before words that are spoken of as words.
TERMED = ("so-called", "the term", "the word", "known as", "the nickname", "the acronym", "the codename")
