# Bromide in Indonesian. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Bahasa Indonesia
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## For screen readers, and the choice of the language

announce-progress = { $state }, { $percent } persen
announce-station = Perubahan: { $summary }
settings-language = Bahasa
language-system = Ikuti sistem ({ $name })
usage-no-such-language = Tidak ada bahasa { $typed }: pakai salah satu dari { $languages }
help-lang = Bahasa, misalnya de atau pt-BR [bawaan: bahasa komputer]
