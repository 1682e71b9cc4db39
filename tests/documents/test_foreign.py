"""Text in another language is told from English, and English is never taken for it."""

from __future__ import annotations

import pytest

from factlint.documents.foreign import is_foreign


@pytest.mark.parametrize(
    "text",
    [
        "Ріка вийшла з берегів після сильного дощу.",
        "河水在大雨后泛滥。",
        "Le fleuve est sorti de son lit après de fortes pluies, et les ponts sont fermés.",
        "Der Fluss ist nach dem Regen über die Ufer getreten und die Brücken sind gesperrt.",
        "El río se desbordó después de las lluvias y los puentes están cerrados.",
        "Joki tulvi yli äyräidensä kun sateet olivat jatkuneet ja sillat on nyt suljettu.",
        "Nehir çok büyüdü ve köprüler için yeni bir plan var, bu da iyi haber ama geç.",
        "Sông đã tràn bờ sau những cơn mưa lớn, các cây cầu hiện đều đóng cửa.",
    ],
)
def test_foreign(text: str) -> None:
    """Other scripts, and other languages in Latin letters."""
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "The river burst its banks after heavy rain, and the bridges are closed.",
        "Ana de la Cruz, Luís da Silva, Jürgen von der Heide, Søren Kjær",
        "Réunion; Curaçao; São Tomé and Príncipe; Åland; Türkiye",
        "milk, eggs, flour, sugar, butter, vanilla, yeast, salt, pepper, nutmeg, cinnamon, thyme, basil",
        "Total revenue; 1,200; 1,300",
        "Die Hard en route",
        "Gitanas Nausėda, Volodymyr Zelenskyy (Володимир Зеленський), Recep Tayyip Erdoğan",
        "He called it “une catastrophe pour la ville”, and left.",
        "12.5%",
        "",
        "🦦🦦🦦",
    ],
)
def test_english(text: str) -> None:
    """Sentences, names, lists, tables, quotations of some foreign words."""
    assert not is_foreign(text)
