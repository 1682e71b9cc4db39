"""Words that tell what a name names, and words that are no names."""

from __future__ import annotations

from typing import Final

MONTHS: Final = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec".split(),
)
WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays "
    "tuesdays wednesdays thursdays fridays saturdays sundays".split(),
)
# Capitalised and no name: pronouns, zones of time, quarters, exclamations, languages of markup.
NO_NAMES: Final = frozenset(
    "minutes agenda apologies item items phase room table article "
    "i a an the this that these those he she it we they his her its our their my your you who what when where why "
    "how if in on at by for of to from with as and or but not no yes so then than there here also however meanwhile "
    "moreover gmt utc cet cest est edt pst pdt bst am pm ad bc bce ce q1 q2 q3 q4 h1 h2 fy ok oh mr mrs ms miss mx "
    "dr sir christmas easter ramadan new god internet web covid covid-19 dna rna gdp vat pdf html url http https "
    "faq photo source read more accept menu home share related similar image caption file video audio euro euros ex "
    "western eastern northern southern central westerner westerners chapter section figure table appendix part page "
    "note notes step".split(),
)

# Capitalised alone, these are no names but stand for something named before: "the Alliance".
COMMON: Final = frozenset(
    "allies ally summit alliance bloc state states government governments parliament ministry company club board "
    "council committee commission bank court party union ministers leaders members officials team group agency "
    "department university college school church army navy war games championship festival conference election "
    "minister day days week month year people country nation city town province region world report act bill law "
    "treaty agreement".split(),
)

# Short forms that are ordinary nouns: no names where they stand alone.
ACRONYMS: Final = frozenset(
    "tv hiv aids atm cctv dvd cd gps ai dj vip phd ba ma bsc msc mba suv sms sim usb lcd led ngo ngos mri ct ppe iq vr "
    "ipo ipos ufo pc pcs mp mps ceo ceos cfo pr hr wifi ebitda eps adhd ptsd dui hgv lgbt lgbtq lgbtiq bame plc inc "
    "ltd ii iii iv vi vii viii ix xi".split(),
)
# First halves of adjectives: "Anglo-Dutch", "non-executive".
PREFIXES: Final = frozenset(
    "anglo franco sino euro indo afro austro russo greco italo hispano luso turco germano judeo non pro anti pre post "
    "trans pan ultra ex co self mid re semi multi inter cross".split(),
)

# First words of the names of events, places and bodies, which stand at the start of a sentence too.
EVENT_STARTS: Final = frozenset({"hurricane", "typhoon", "cyclone", "storm", "operation"})

# The last word of a name, and the kind it makes.
ORGANISATION_ENDS: Final = frozenset(
    "inc corp corporation ltd limited plc llc llp lp co company companies group holdings holding partners ventures "
    "ag gmbh sa nv bv ab asa spa se kg oy bank banks university college school institute institution academy "
    "council ministry department agency bureau office committee commission court tribunal parliament assembly "
    "congress senate party union association federation confederation league society foundation trust fund "
    "authority administration service services organisation organization board club fc afc cf united rovers "
    "wanderers athletic albion hotspur city hospital clinic laboratory laboratories observatory orchestra choir "
    "church army navy force forces corps police airlines airways airline motors energy pharmaceuticals pharma "
    "therapeutics industries technologies systems software networks media press news times post journal herald "
    "tribune gazette magazine telegraph observer broadcasting records pictures studios entertainment labs capital "
    "securities insurance financial steel mining alliance coalition front movement brigade battalion regiment "
    "cabinet panel forum taskforce centre center museum gallery library theatre opera chamber exchange secretariat "
    "inquiry watchdog consortium cooperative network archive archives directorate command initiative division bulls "
    "lakers warriors yankees giants".split(),
)
EVENT_ENDS: Final = frozenset(
    "summit olympics paralympics games cup championship championships war wars festival conference open prix bowl "
    "marathon election elections referendum expo congress symposium derby masters tournament final finals series "
    "revolution uprising crisis convention fair biennale battle earthquake hurricane pandemic oscars grammys talks "
    "trial hearings strike protests riots massacre bombing attacks armistice coronation jubilee tour rally".split(),
)
# Heads of events that are written in lower case after a name: "the Vilnius summit".
EVENT_HEADS: Final = frozenset(
    "summit olympics paralympics games championship championships war festival conference marathon election "
    "elections referendum expo symposium tournament final revolution uprising earthquake hurricane convention fair "
    "talks forum derby armistice coronation".split(),
)
PLACE_ENDS: Final = frozenset(
    "street road avenue square lane boulevard drive park bridge river lake sea ocean bay gulf strait canal mountain "
    "mountains mount hill hills valley island islands isle peninsula desert forest county province district state "
    "region city town village airport station harbour harbor port stadium arena palace castle cathedral abbey hall "
    "tower house beach coast creek falls glacier cape point plateau basin volcano reef stand".split(),
)
PLACE_STARTS: Final = frozenset(
    {"mount", "mt", "lake", "cape", "fort", "port", "gulf", "isle", "river", "bay", "strait"}
)
WORK_ENDS: Final = frozenset(
    "act treaty memorandum declaration report agreement accord accords pact convention protocol bill resolution "
    "charter constitution directive regulation statement communique communiqué review code law laws plan programme "
    "program concerto symphony sonata requiem prize award medal order".split(),
)
# Bodies that are named after people; no surname among them.
NAMED_AFTER: Final = frozenset(
    "hospital university college school foundation museum institute library airport stadium academy laboratory "
    "committee company cup league hotel prize award".split(),
)
# Words before "on" in a name: "Committee on Climate Change".
BEFORE_ON: Final = frozenset(
    "panel convention committee commission conference council centre center institute treaty inquiry "
    "declaration".split(),
)
# Words before "of" in a name: "Bank of England", "University of Leeds".
BEFORE_OF: Final = frozenset(
    "bank university college school institute ministry department house court council office chamber city republic "
    "kingdom state states district county province bureau association federation society church museum academy "
    "league board union organisation organization commission committee centre center isle gulf bay strait cape "
    "battle treaty siege church order tower port university hospital duchy duke duchess prince princess archbishop "
    "bishop institution faculty library gallery palace sea government parliament bill act declaration convention "
    "festival agency army company group fund institutes front movement party temple lord knights sons people panel "
    "agency".split(),
)
# Bodies of government and learning that are named after fields, and those fields: "Department for Work and Pensions".
BODIES: Final = frozenset(
    "department ministry office committee commission council agency institute college school faculty bureau "
    "administration board authority directorate secretariat panel association subcommittee".split(),
)
FIELDS: Final = frozenset(
    "trade industry food rural affairs skills pensions work communities arts sciences humanities local levelling "
    "broadcasting media drug drugs sport sports culture tourism health safety education employment labour "
    "labor justice home interior energy climate change environment environmental agriculture farming fisheries "
    "forestry transport transportation housing planning science technology innovation research development finance "
    "economic economy economics budget security exchange securities commerce business enterprise regional urban "
    "fire rescue ambulance crime social care "
    "children families family women equality youth human rights services resources public foreign external "
    "international commonwealth cooperation defence defense veterans immigration customs revenue tax insurance "
    "medicine dentistry engineering law management communications information digital infrastructure water land "
    "natural oceanic atmospheric space nutrition standards".split(),
)
CORPORATE: Final = frozenset(
    "inc corp corporation ltd limited plc llc llp lp co company group holdings holding ag gmbh sa nv bv ab asa spa "
    "se kg oy incorporated".split(),
)
# Verbs of saying and deciding: what is their subject is somebody, and a seat of government stands for it.
SPEECH: Final = frozenset(
    "say tell add announce declare claim deny insist warn argue state note believe think reply respond call urge "
    "ask demand reject accept welcome condemn criticise criticize accuse blame vow pledge promise threaten offer "
    "agree refuse decide approve confirm report suggest admit acknowledge want hope fear expect plan seek consider "
    "propose impose lift sanction recognise recognize back oppose support veto sign ratify order summon expel "
    "dismiss describe explain express stress emphasise emphasize reiterate signal hint complain comment negotiate "
    "retaliate send supply provide join leave invade annex withdraw".split(),
)
