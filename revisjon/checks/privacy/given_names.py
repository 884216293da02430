"""The given names that are commonest in Norway, so that a name can be told from a place or an office."""

from __future__ import annotations

FORNAVN = frozenset(
    navn
    for linje in (
        "Aase Abdul Abdullah Adam Adele Adrian Ahmad Ahmed Aksel Albert Alexander Alf Alfred Ali Alice Alma",
        "Amalie Amanda Amina Anders Andrea Andreas Andrzej Ane Anette Anita Anja Anna Anne Annette Anni",
        "Anton Are Arild Arne Arnfinn Arnt Arthur Arvid Asbjørn Aslak Asle Astrid Atle Aud August Aurora",
        "Axel Bendik Benjamin Bente Berit Bernt Birger Birgit Birgitte Birthe Bjarne Bjørg Bjørn Bjørnar",
        "Bodil Borghild Brit Britt Brynjar Børge Camilla Carina Carl Caroline Cathrine Cecilie Charlotte",
        "Christer Christian Christina Christine Christoffer Claus Dagfinn Dagny Dagrun Daniel David Dina",
        "Ebba Edel Edith Edvard Egil Eilif Einar Eirik Eirin Elin Eline Elisabeth Elise Ella Ellen Elling",
        "Elsa Else Emil Emilie Emma Endre Erik Erika Erlend Erling Espen Ester Eva Fatima Filip Finn Freddy",
        "Fredrik Frida Fridtjof Frode Frøydis Gabriel Geir Georg Gerd Gina Gisle Gitte Gjermund Greta Grete",
        "Grethe Gro Gry Gudbrand Gudrun Gunhild Gunn Gunnar Gunvor Guro Gustav Haakon Hallgeir Hallvard",
        "Halvard Halvor Hanna Hannah Hanne Hans Harald Harry Hassan Hedda Hege Heidi Helen Helena Helene",
        "Helga Helge Henning Henriette Henrik Henry Herman Hilda Hilde Hildegunn Hugo Håkon Håvard Ibrahim",
        "Ida Inga Inge Ingebjørg Ingeborg Ingebrigt Inger Ingrid Ingunn Ingvar Ingvild Iren Irene Isabel",
        "Isabella Isak Iselin Ivar Iver Jacob Jakob Jan Janne Jannicke Jannike Jarle Jeanette Jenny Jens",
        "Jesper Jo Joachim Joakim Joar Johan Johanna Johanne Johannes John Johnny Jon Jonas Jonathan Jorunn",
        "Jostein Judith Julia Julie Jørgen Jørn Kaare Kai Kaia Karen Kari Karin Karina Karl Karoline Kasper",
        "Katarina Kate Kathrine Katrine Kenneth Ketil Kim Kine Kirsten Kirsti Kjartan Kjell Kjersti Kjetil",
        "Klara Klaus Knut Konrad Kristen Kristian Kristin Kristina Kristine Kristoffer Krzysztof Kåre Laila",
        "Lars Lasse Laura Lea Leah Leif Lena Lene Leon Leonard Liam Lill Lillian Linda Line Linn Linnea",
        "Lisa Lisbeth Lise Liv Lotte Louise Lucas Ludvig Lukas Mads Magda Magne Magnhild Magnus Maja Malene",
        "Malin Marcus Maren Margareth Margit Margrethe Mari Maria Mariam Mariann Marianne Marie Marit",
        "Marita Marius Markus Marte Martha Marthe Martin Martine Mathea Mathias Mathilde Mats Matteo Maud",
        "Maya Merete Merethe Mette Mia Michael Mikael Mikkel Mina Mohamed Mohammad Mohammed Mona Monica",
        "Monika Morten Muhammad Målfrid Nadia Natalia Nelly Nicolai Nikolai Nils Nina Nora Norunn Odd",
        "Oddbjørn Oddny Oddvar Ola Olaf Olav Ole Oline Oliver Olivia Omar Oscar Oskar Otto Peder Per",
        "Pernille Peter Petra Petter Philip Pia Piotr Pål Ragna Ragnar Ragnhild Ramona Randi Rebecca",
        "Rebekka Reidar Reidun Renate Rigmor Rita Roald Roar Robert Robin Roger Rolf Ronny Roy Ruben Runar",
        "Rune Ruth Sander Sandra Sara Sarah Sebastian Selma Sidsel Sigbjørn Sigmund Signe Sigrid Sigrun",
        "Sigurd Silje Simen Simon Sindre Siri Sissel Siv Sivert Sofia Sofie Solfrid Solveig Sondre Sonja",
        "Stefan Steffen Steinar Stian Stig Stina Stine Susanne Svanhild Svein Sven Sverre Sylvia Synne",
        "Synnøve Sølvi Tanja Teresa Terje Thea Theodor Thomas Thor Thorbjørn Thorleif Tina Tine Tiril",
        "Tobias Tom Tomas Tommy Tone Tonje Tor Torbjørn Tore Torgeir Torhild Toril Torill Torleif Tormod",
        "Torstein Torunn Torvald Tove Trine Trond Trude Trygve Trym Turid Tuva Ulf Ulrik Unni Vanja Vebjørn",
        "Vegard Vera Veronica Veronika Vetle Vibeke Victor Victoria Vidar Vigdis Viktor Viktoria Vilde",
        "Vilja Vivian Wenche Werner Wilhelm William Yngve Yusuf Yvonne Zahra Åge Åse Åshild Åsmund Åsne",
        "Øistein Ørjan Øystein Øyvind",
    )
    for navn in linje.split()
)
"""Without those that are words as well, at the beginning of a sentence: Dag, Stein, Even, Sol, Bo."""
