# Bromide in Russian. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Русский
# CLDR 48
number-decimal-sign = ,
number-group-sign = {"\u00A0"}
list-separator = ,{" "}

## For screen readers, and the choice of the language

announce-progress = { $state }, { $percent ->
    [one] { $percent } процент
    [few] { $percent } процента
    [many] { $percent } процентов
   *[other] { $percent } процента
}
announce-station = Новое: { $summary }
settings-language = Язык
language-system = Как в системе ({ $name })
usage-no-such-language = Языка { $typed } нет: укажите один из { $languages }
help-lang = Язык, например de или pt-BR [по умолчанию: язык компьютера]
