# Bromide in Spanish, for Spain and Latin America. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Español
# for all countries: the decimal sign of es-419, and no groups, since the two halves of the language group differently
number-decimal-sign = .
number-group-sign = {""}
list-separator = ,{" "}

## For screen readers, and the choice of the language

announce-progress = { $state }, { $percent } por ciento
announce-station = Novedad: { $summary }
settings-language = Idioma
language-system = Como el sistema ({ $name })
usage-no-such-language = No existe el idioma { $typed }: use uno de { $languages }
help-lang = El idioma, por ejemplo de o pt-BR [por omisión: el del PC]
