# Bromide in German. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.

## The language

language-name = Deutsch
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
