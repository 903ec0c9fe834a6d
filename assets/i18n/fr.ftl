# Bromide in French. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Français
# CLDR 48
number-decimal-sign = ,
number-group-sign = {"\u202F"}
list-separator = ,{" "}

## For screen readers, and the choice of the language

announce-progress = { $state }, { $percent } pour cent
announce-station = Nouveau{"\u00A0"}: { $summary }
settings-language = Langue
language-system = Comme le système ({ $name })
usage-no-such-language = La langue { $typed } n’existe pas{"\u00A0"}: utilisez l’une de { $languages }
help-lang = La langue, par exemple de ou pt-BR [par défaut{"\u00A0"}: celle de l’ordinateur]
