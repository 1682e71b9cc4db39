"""The small words that give a language away."""

from __future__ import annotations

ENGLISH = frozenset(
    """
    a about after all also am an and any are as at be because been before but by can could did do does during each for
    from had has have he her his how i if in into is it its more most my no not of off on one or other our out over she
    should so some such than that the their them then there these they this those through to under until up was we were
    what when where which while who will with would you your
    """.split()
)

# Days and months whose names are English alone.
ENGLISH_CALENDAR = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March May June July October December
    """.split()
)

# Words of other languages in the Latin script that are neither English words nor common in English text, by language;
# particles of names (de, la, von, van, al) are among them, since only lower-case words outside names are counted
# together, two at least.
_BY_LANGUAGE = {
    "French": """à au aux avec c'est ce ces cette comme dans de des du elle elles en est et être il ils je la le les
        leur leurs mais n'est ne nous ont ou où par pas pour qu'il que qui sa se ses son sont sur un une vous""",
    "German": """aber als am auch auf aus bei dass das dem den der des durch ein eine einem einen einer er es für haben
        hat ich im ist mit nach nicht noch nur oder sein sich sie sind über um und uns unter vom von vor war werden
        wird wurde zu zum zur""",
    "Spanish": """con como cuando de del desde el ella en entre es esta este esto fue ha hay la las lo los más muy
        para pero por que se según ser si sin sobre su sus también una uno unos y ya""",
    "Portuguese": """ao aos as até com como da das de do dos e em entre é foi mais mas na nas não nos o os ou para
        pela pelo por que são se sem ser seu sua também um uma""",
    "Italian": """ai al alla anche che ci come con da dal dalla dei del della delle di e è gli ha i il la le lo ma nel
        nella non per più quando questo questa se si sono sua suo sul sulla tra un una""",
    "Dutch": """aan als bij dat de den der die dit door een en er het hij hun ik is maar met naar niet nog of ook om
        onder op over te tot uit van voor was wat werd wordt ze zich zij zijn""",
    "Scandinavian": """att av blev den der det eller en er ett för før fra från har hun han i ikke inte jeg kan med men
        mot nog og och om på sig som til till ut var vi vid være är""",
    "Finnish": "ei en että han hän ja jo joka kun mutta myös ne niin nyt oli on ovat se sen sekä tai tämä",
    "Polish": """ale być czy dla do jak jest jako już kiedy nie od oraz po pod przez przy się są ta tak tego to w we z
        za że""",
    "Czech": "ale být by do jako jak je jeho jsou již když na nebo od po pro při se si s také to v ve z za ze že",
    "Romanian": "că ce cu cum de din este fi fost în la mai nu o pe pentru prin sau se și și-a sunt un",
    "Hungarian": "a az csak egy és ez hogy is lesz meg mint nem s vagy van volt",
    "Turkish": "ama bir bu çok da daha de değil en gibi için ile ki olan olarak sonra ve veya",
    "Indonesian": "adalah akan atau bahwa dalam dan dari dengan di ini itu ke oleh pada sebagai tidak untuk yang",
    "Baltic": "ar bet bija buvo dėl ir iš kad kai kas kā ko nav ne no par su tai taip tas tika un už uz yra",
}

# What stands before the last word of a name.
NAME_PARTICLES = frozenset("al da de del della den der des di do dos du el la le ten ter van von y zu".split())

# What English text has of its own in these letters.
_ALSO_ENGLISH = frozenset(
    """
    a am ale as ex die do den en fi go has her hun is kan lo man ma men meg mint net not on or pod see ser son sin
    sent so tot true us use van via war was si
    """.split()
)
OTHERS = frozenset(word for words in _BY_LANGUAGE.values() for word in words.split()) - ENGLISH - _ALSO_ENGLISH
