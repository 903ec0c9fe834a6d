# Bromide in Vietnamese. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Tiếng Việt
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## For screen readers, and the choice of the language

announce-progress = { $state }, { $percent } phần trăm
announce-station = Mới: { $summary }
settings-language = Ngôn ngữ
language-system = Theo hệ thống ({ $name })
usage-no-such-language = Không có ngôn ngữ { $typed }: hãy dùng một trong { $languages }
help-lang = Ngôn ngữ, ví dụ de hoặc pt-BR [mặc định: ngôn ngữ của máy tính]
