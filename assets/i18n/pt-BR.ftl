# Bromide in Portuguese of Brazil. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Português (Brasil)
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## For screen readers, and the choice of the language

announce-progress = { $state }, { $percent } por cento
announce-station = Novidade: { $summary }
settings-language = Idioma
language-system = Como o sistema ({ $name })
usage-no-such-language = Não há idioma { $typed }: use um de { $languages }
help-lang = O idioma, por exemplo de ou pt-BR [padrão: o do computador]
