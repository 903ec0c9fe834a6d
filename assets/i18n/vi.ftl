# Bromide in Vietnamese. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Tiếng Việt
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
