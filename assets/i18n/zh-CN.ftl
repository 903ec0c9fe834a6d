# Bromide in Chinese in simplified letters. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = 简体中文
# CLDR 48
number-decimal-sign = .
number-group-sign = ,
list-separator = 、

## For screen readers, and the choice of the language

announce-progress = { $state }，百分之 { $percent }
announce-station = 新消息：{ $summary }
settings-language = 语言
language-system = 跟随系统（{ $name }）
usage-no-such-language = 没有语言 { $typed }：请使用 { $languages } 之一
help-lang = 语言，例如 de 或 pt-BR [默认：电脑的语言]
