# Bromide in German. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Deutsch
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## For screen readers, and the choice of the language

announce-progress = { $state }, { $percent } Prozent
announce-station = Neu: { $summary }
settings-language = Sprache
language-system = Wie das System ({ $name })
usage-no-such-language = Die Sprache { $typed } gibt es nicht: verwenden Sie eine von { $languages }
help-lang = Die Sprache, zum Beispiel de oder pt-BR [Vorgabe: die Sprache des Computers]
