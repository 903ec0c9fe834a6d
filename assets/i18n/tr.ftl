# Bromide in Turkish. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Türkçe
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## For screen readers, and the choice of the language

announce-progress = { $state }, yüzde { $percent }
announce-station = Yeni: { $summary }
settings-language = Dil
language-system = Sistem gibi ({ $name })
usage-no-such-language = { $typed } diye bir dil yok: şunlardan birini kullanın: { $languages }
help-lang = Dil, örneğin de veya pt-BR [varsayılan: bilgisayarın dili]
