# Bromide in French. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = Français
# CLDR 48
number-decimal-sign = ,
number-group-sign = {"\u202F"}
list-separator = ,{" "}

## Numbers and sizes

bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
size-bytes = { $count ->
    [one] { $count } octet
   *[other] { NUMBER($count, useGrouping: "false") } octets
}
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } Ko
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } Mo
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } Go
number-wrong = { $text } n’est pas un nombre : écrivez par exemple 4194304, 0x400000, 4096K, 4M ou 1G
number-leading-zeros = { $text } commence par un zéro et peut être hexadécimal ou décimal : écrivez { $hex } ou { $decimal }
number-hex-without-0x = { $text } est un nombre hexadécimal sans 0x : écrivez { $hex }
region-empty = { $front ->
    [window] La longueur est 0 : saisissez le nombre d’octets à lire
   *[cli] LENGTH est 0 : indiquez le nombre d’octets à lire, ou auto
}
region-past-end-of-flash = { $front ->
    [window] { $length } octets à partir de { $start } dépassent 4 Go ({ $end }), la fin de l’espace d’adressage du téléphone
   *[cli] START { $start } plus LENGTH { $length } dépasse 4 Go ({ $end }), la fin de l’espace d’adressage du téléphone
}
region-past-end = { $front ->
    [window] { $length } octets à partir de { $start } dépassent { $end }, la plus grande position dans la zone { $area }
   *[cli] START { $start } plus LENGTH { $length } dépasse { $end }, la plus grande position dans la zone { $area }
}

## The states of a job: the same words in page, window title and log

state-ready = Prêt
state-waiting = En attente du téléphone
state-lost = Téléphone perdu : rebranchez-le
state-hung = Téléphone sans réponse : débranchez-le
state-connecting = Connexion
state-held = En attente du fichier Download Agent
state-reading = Lecture
state-checking = Vérification
state-saved = Enregistré
state-saved-unchecked = Enregistré, non vérifié
state-partly-saved = Enregistré en partie
state-stopped = Arrêté
state-failed = Échec

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = le téléphone a refusé avec un statut dont le sens n’est pas publié
status-ok = aucune erreur
status-written = écrit
status-written-rom = écrit, dans une mémoire utilisée par la boot ROM
status-cache = le téléphone signale une erreur de cache
status-write16-odd = l’adresse d’une écriture de 16 bits doit être paire
status-write32-unaligned = l’adresse d’une écriture de 32 bits doit être un multiple de 4
status-write-forbidden = le téléphone n’autorise pas l’écriture à cette adresse
status-write-overlaps-program = l’écriture chevauche un programme chargé
status-write-overlaps-image = l’écriture chevauche l’image à démarrer
status-write-count-zero = la longueur de l’écriture est 0
status-read16-odd = l’adresse d’une lecture de 16 bits doit être paire
status-read32-unaligned = l’adresse d’une lecture de 32 bits doit être un multiple de 4
status-read-forbidden = le téléphone n’autorise pas la lecture à cette adresse
status-read-count-zero = la longueur de la lecture est 0
status-read-blocked = la lecture chevauche un programme chargé ou l’image à démarrer
status-auth-not-needed = le téléphone n’a pas besoin d’autorisation, ou il est déjà autorisé
status-sla-required = il faut d’abord l’autorisation du fabricant du téléphone
status-program-overlaps = le programme chevauche un autre programme chargé
status-jump-outside-program = l’adresse de départ est hors du programme chargé
status-too-many-programs = trop de programmes sont chargés
status-program-odd = l’adresse de chargement d’un programme doit être paire
status-program-forbidden = le téléphone n’autorise aucun programme à cette adresse
status-program-empty = le programme est vide
status-signature-too-long = la signature est aussi longue que le programme
status-signature-missing = le téléphone n’accepte que des programmes signés
status-no-program = aucun programme n’est chargé
status-program-count = le nombre de programmes chargés ne correspond pas à l’autorisation
status-write-count-too-big = l’écriture est trop longue pour une seule commande
status-read-count-too-big = la lecture est trop longue pour une seule commande
status-program-area = le programme ne tient pas dans la zone des programmes
status-baud-range = le port série du téléphone ne gère pas cette vitesse
status-program-version = le téléphone ne gère pas cette version du programme
status-after-setup = la réponse habituelle du téléphone après sa configuration
status-auth-image = le fichier d’autorisation n’a pas été accepté
status-program-signature = la signature du programme n’a pas été acceptée
status-auth-memory = le téléphone a manqué de mémoire en contrôlant l’autorisation
status-auth-key = le téléphone n’a pas pu préparer sa clé
status-auth-hash = la somme de contrôle de l’autorisation est fausse
status-auth-size = la taille de l’autorisation est fausse
status-program-region = la plage mémoire du programme n’a pas été acceptée
status-program-region-overlaps = la plage mémoire du programme en chevauche une autre
status-program-region-too-long = la plage mémoire du programme est trop longue
status-program-place = l’adresse du programme n’a pas été acceptée
status-program-length = la longueur du programme n’a pas été acceptée
status-daa-signature = le téléphone n’accepte que des programmes signés par son fabricant
status-daa = le téléphone n’accepte que des programmes signés par son fabricant, ou n’a pas besoin d’autorisation
status-blocked = le téléphone ne connaît pas cette commande ou la bloque
status-past-end = la plage dépasse la dernière adresse du téléphone
status-boot-no-header = le téléphone n’a trouvé aucun firmware à démarrer, ou son image est verrouillée
status-boot-bad-header = le téléphone n’a trouvé aucun firmware qu’il puisse démarrer, ou son image est verrouillée
status-boot-no-layout = le téléphone n’a trouvé aucune table de boot, ou son image est verrouillée
status-boot-no-flash = le téléphone n’a trouvé aucune flash sur laquelle démarrer, ou son image est verrouillée
status-program-blacklisted = le chipset bloque ce programme d’après son nom

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name } de { $at } ({ NUMBER($bytes, useGrouping: "false") } octets)
request-old-read = ancienne commande { $name } de { $at }
request-write = { $name } de { $value } vers { $at }
request-version = version de la boot ROM
request-preloader-version = version du preloader
answer-changed = l’octet { $sent } est revenu en { $got } (octet { $at } de la demande)
answer-too-long = le téléphone annonce { NUMBER($bytes, useGrouping: "false") } octets
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } octets ne font pas un nombre entier de mots de 32 bits
answer-unsteady = la valeur change à chaque lecture
session-stopped = arrêté
session-silent = { $during } : pas de réponse pendant { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
session-refused = { $during } : refus avec le statut { $status }, { $sentence }
session-not-taken = demande acceptée par le téléphone ({ $during }), mais le registre { $at } contenait ensuite { $found }
session-out-of-step = { $during } : réponse inattendue, { $what }
session-restarted = le téléphone a redémarré
session-lost = la communication avec le téléphone n’a pas pu être rétablie
session-reading-register = lecture du registre { $at }
session-switching-window = ouverture de l’accès à la flash

## Download Agents; messages with a small letter are put into others

agent-refused = refus avec l’erreur { $code } ({ $during })
agent-refused-by-text = refus ({ $during })
agent-unsupported = non pris en charge par ce Download Agent ({ $during })
agent-wrong-sum = somme de contrôle incorrecte ({ $during })
agent-unexpected = réponse inattendue ({ $during })
door-boot-rom = à la boot ROM
door-preloader = au preloader
security-unknown = Connecté { $door } ; le téléphone n’indique pas sa protection
security-server = Connecté { $door } ; il faut l’autorisation du serveur du fabricant (SLA)
security-signed = Connecté { $door } ; le téléphone n’accepte qu’un Download Agent signé (DAA)
security-open = Connecté { $door } ; le téléphone accepte tous les Download Agents
agent-no-file = { $chip } est un chipset de smartphone : il faut un fichier Download Agent, et aucun n’a été choisi
agent-does-not-fit = Le fichier Download Agent ne contient aucun agent pour { $chip }
agent-entry-damaged = L’agent pour { $chip } dans le fichier Download Agent est endommagé
agent-unknown-protocol = Bromide reconnaît { $chip }, mais ne gère pas le protocole de ses Download Agents
agent-signature-needed = Ce téléphone n’accepte qu’un Download Agent signé par son fabricant
agent-server-needed = Il faut l’autorisation du serveur du fabricant pour que ce téléphone accepte un Download Agent
agent-upload-refused = Le téléphone a refusé le Download Agent : { $sentence } (statut { $status })
agent-no-preloader-file = Le téléphone est en mode BROM : il faut son fichier preloader pour que le Download Agent démarre la RAM
agent-other-preloader = Le fichier preloader n’a pas de réglages pour la puce mémoire de ce téléphone
agent-ram-settings-unknown = Les réglages de RAM du fichier preloader sont en version { $version }, que Bromide ne gère pas
agent-ram-failed = La RAM du téléphone n’a pas démarré avec les réglages du fichier preloader (erreur { $code })
agent-does-not-start = Le Download Agent ne démarre pas sur ce téléphone : pas de réponse ({ $step })
agent-locked = Le Download Agent exige l’autorisation du serveur du fabricant
agent-no-storage = Le Download Agent n’a trouvé aucun stockage dans ce téléphone
agent-fault-needs-ram-settings = il faut le fichier preloader du téléphone pour que le Download Agent démarre la RAM
agent-fault-ram-settings-refused = le Download Agent a refusé les réglages de RAM du fichier preloader avec l’erreur { $code }
agent-fault-needs-authentication = le Download Agent n’accepte que les ordinateurs autorisés par le fabricant du téléphone
agent-fault-no-storage = le Download Agent n’a trouvé aucun stockage
agent-step-upload = envoi du Download Agent
agent-step-start = démarrage du Download Agent
agent-step-settings = échange des réglages
agent-step-ram = démarrage de la RAM du téléphone
agent-step-second-stage = démarrage de la deuxième étape de l’agent
agent-step-storage = interrogation du stockage
agent-step-usb-speed = passage à l’USB haute vitesse
agent-step-area = choix d’une zone de stockage
agent-step-read = lecture du stockage
agent-step-partitions = demande de la liste des partitions
agent-step-finish = fin de la session

## Bromide's reading program; messages with a small letter are put into others

program-runs = Le programme de lecture tourne sur le téléphone (version { $version }). Mesure en cycles de 26 MHz : { NUMBER($loops, useGrouping: "false") } pour 4096 boucles, { NUMBER($bursts, useGrouping: "false") } et { NUMBER($words, useGrouping: "false") } pour 4 Ko de flash en rafales et en mots, { NUMBER($sums, useGrouping: "false") } pour 4 Ko de sommes de contrôle, { NUMBER($registers, useGrouping: "false") } pour 1024 registres USB.
program-not-used = Lecture sans le programme de lecture : { $why }.
program-failed = Le programme de lecture a échoué ({ $why }), et le téléphone n’a pas redémarré
program-other-chip = il ne gère que les MT6260 et MT6261
program-not-usb = il ne gère que l’USB du téléphone lui-même
program-protected = la protection du téléphone est active ({ $bits })
program-protection-unknown = le téléphone n’indique pas sa protection
program-no-first-block = la boot ROM ne peut pas lire les 64 premiers Ko de la flash
program-no-watchdog = le téléphone a refusé de démarrer son watchdog
program-refused = le téléphone l’a refusé (statut { $status })
program-not-loaded = il n’a pas pu être chargé
program-no-hello = il n’a pas démarré
program-wrong-hello = son premier message était incorrect
program-tables-differ = ses données de test sont arrivées altérées
program-flash-differs = ses données diffèrent de celles de la boot ROM à { $at }
program-refused-by = il a refusé une demande ({ $during })
program-silent = il ne répond plus ({ $during })
program-lost-before = la connexion a été perdue pendant son exécution
program-step-load = chargement du programme de lecture
program-step-start = démarrage du programme de lecture
program-step-hello = premier message du programme de lecture
program-step-tables = test USB du programme de lecture
program-step-first-block = test de flash du programme de lecture
program-step-bench = mesure de vitesse du programme de lecture
program-step-read = lecture par le programme de lecture
program-step-sums = sommes de contrôle du programme de lecture
program-step-quit = fin du programme de lecture

## Ports and connections; put into other sentences

link-unplugged = le téléphone a été débranché
link-busy = { $port } est utilisé par { $holder }
link-denied = pas le droit d’ouvrir { $port }
link-not-a-port = { $port } n’est pas un port série
link-failed = { $during } : { $why }
link-opening = ouverture de { $port }
link-writing = écriture sur { $port }
link-reading = lecture sur { $port }
link-setting-up = configuration de { $port }
link-listing = recherche des ports série
link-takes-no-more = le téléphone n’a pas accepté les données à temps
link-usb-stalled = le téléphone refuse toujours les transferts USB (STALL) après la levée du blocage
link-usb-stuck = le système n’a pas rendu à temps un transfert USB annulé
link-usb-no-driver = Windows n’a pas de pilote (WinUSB) qui donne accès à l’appareil aux programmes
holder-another = un autre programme
holder-of-another-user = un programme d’un autre utilisateur
holder-of-another-user-named = un programme d’un autre utilisateur, sans doute { $name }

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip } : devrait fonctionner. Aucun rapport public n’indique qu’un téléphone avec ce chipset ait été lu ainsi.
chip-unknown = Le chipset de ce téléphone a le code matériel { $code }, absent de toute liste publique. Ses registres sont inconnus, donc rien n’y a été écrit
chip-untold = Le téléphone n’indique pas son chipset
chip-smartphone-storage = { $chip } est un chipset de smartphone : son stockage est de type NAND, eMMC ou UFS, que la boot ROM ne peut pas lire directement
chip-nand-flash = Les téléphones { $chip } gardent leur firmware en flash NAND, que la boot ROM ne peut pas lire directement
chip-window-unknown = L’adresse de la flash des téléphones { $chip } n’est pas publiée, donc Bromide ne les lit pas
chip-not-proven = Les registres du chipset { $chip } sont publiés, mais aucun dump lu par sa boot ROM ne l’est, donc Bromide ne le lit pas encore
chip-only-code-known = On ne connaît du chipset { $chip } que son nom : l’adresse de sa flash n’est pas publiée, donc Bromide ne le lit pas
chip-of-family = Le chipset de ce téléphone est probablement un { $chip }, de la famille des { $family }. L’adresse de sa flash n’est pas publiée, donc Bromide ne le lit pas
family-feature-phone = chipsets MediaTek pour téléphones à touches
family-smartphone = chipsets MediaTek pour smartphones
family-tablet = chipsets MediaTek pour tablettes et téléviseurs
family-module = chipsets MediaTek pour montres et modules
chip-in-preloader = Le téléphone est dans son preloader (version { $version }), pas en mode BROM. Le preloader de ce téléphone n’autorise pas la lecture de sa flash
chip-locked = Il faut l’autorisation du fabricant pour lire la mémoire de ce téléphone
chip-register-refused = Le téléphone refuse l’écriture dans un registre qui donne accès à sa flash : { $sentence }
chip-register-unreadable = Le téléphone refuse la lecture du registre { $at }, nécessaire pour accéder à la flash : { $sentence } (statut { $status })
chip-flash-refused = Le téléphone refuse la lecture du début de sa flash : { $sentence } (statut { $status })
chip-needs-signed-agent = Pour ce téléphone, il faut un Download Agent (en général signé par le fabricant) et un programme qui l’utilise, comme SP Flash Tool
do-choose-agent = { $front ->
    [window] Choisissez le fichier Download Agent du firmware de ce téléphone
   *[cli] Ajoutez --da FILE : le fichier Download Agent du firmware de ce téléphone
}
do-other-agent = Utilisez un autre fichier Download Agent ; le meilleur est celui du firmware de ce téléphone
do-makers-agent = Utilisez le fichier Download Agent signé du firmware de ce téléphone
do-choose-preloader = { $front ->
    [window] Choisissez le fichier preloader du même firmware
   *[cli] Ajoutez --preloader FILE : le fichier preloader du même firmware
}
do-other-preloader = Utilisez le fichier preloader du firmware de ce téléphone
do-try-preloader = Éteignez le téléphone et branchez-le sans maintenir de touche : il démarre alors son preloader et n’a pas besoin de fichier preloader
chip-needs-agent = Pour ce chipset, il faut un Download Agent et un programme qui l’utilise, comme SP Flash Tool
chip-needs-someone = Si vous avez un tel téléphone et son câble série et que vous voulez aider, contactez le projet
chip-needs-someone-who-knows = Envoyez le code matériel et le modèle du téléphone au projet
chip-needs-known-one = Utilisez un téléphone dont le chipset est pris en charge : Bromide n’écrit jamais sur un chipset inconnu
chip-needs-boot-rom = Retirez la batterie, maintenez la touche de boot enfoncée, puis branchez le téléphone. En cas d’échec, essayez une autre touche
chip-needs-maker = Demandez l’autorisation au fabricant du téléphone ; Bromide ne peut pas la fournir

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = puce flash inconnue
flash-chip-of-id = puce flash { $id }
flash-no-boot-header = La flash ne commence pas par l’en-tête de boot habituel (SF_BOOT). Voyez le contenu du dump avant de l’utiliser.
flash-swapped = Les octets de l’en-tête de boot sont dans le mauvais ordre : les octets du dump doivent être permutés. Signalez ce téléphone au projet
flash-all-zero = Tous les octets de la flash sont lus comme 00 : elle n’est sans doute pas alimentée. Débranchez le téléphone, retirez la batterie un instant et réessayez
flash-all-ones = Les premiers octets de la flash sont tous lus comme FF : elle est vide ou n’est pas alimentée. Si elle doit contenir des données, débranchez le téléphone, retirez la batterie un instant et réessayez.
flash-constant = La flash donne partout les quatre mêmes octets : elle n’est sans doute pas alimentée. Débranchez le téléphone, retirez la batterie un instant et réessayez
flash-window-lost = La flash donne d’autres données depuis l’identification de sa puce : débranchez le téléphone, retirez la batterie un instant et réessayez
flash-size-unknown = { $front ->
    [window] La taille de la flash n’a pas pu être détectée. Lisez une plage et saisissez sa longueur (souvent 4M, 8M ou 16M).
   *[cli] La taille de la flash n’a pas pu être détectée. Indiquez LENGTH (souvent 4M, 8M ou 16M).
}
flash-larger-by-mirror = La puce flash annonce { $says }, mais ses octets ne se répètent pas avant { $from } : { $from } seront lus.
flash-larger-by-data = La puce flash annonce { $says }, mais il y a d’autres données jusqu’à { $end } : { $end } seront lus.
flash-data-behind = { $front ->
    [window] La puce flash annonce { $says }, mais il y a d’autres données au-delà. Pour en lire plus, lisez une plage et saisissez sa longueur.
   *[cli] La puce flash annonce { $says }, mais il y a d’autres données au-delà. Pour en lire plus, indiquez LENGTH.
}
flash-smaller-by-mirror = La puce flash annonce { $says }, mais ses octets se répètent à partir de { $from } : { $from } seront lus.
flash-smaller-by-end = La puce flash annonce { $says }, mais le téléphone refuse de lire à partir de { $end } : { $end } seront lus.
flash-rest-may-be-copy = La puce flash annonce { $says }, mais la flash contient peu de données et elles se répètent à partir de { $from } : le reste est peut-être une copie.
flash-little-data = { $front ->
    [window] { $blocks ->
        [one] La taille { $size } n’a été détectée qu’avec { $blocks } bloc de données près du début. Si elle est fausse, lisez une plage et saisissez sa longueur.
       *[other] La taille { $size } n’a été détectée qu’avec { $blocks } blocs de données près du début. Si elle est fausse, lisez une plage et saisissez sa longueur.
    }
   *[cli] { $blocks ->
        [one] La taille { $size } n’a été détectée qu’avec { $blocks } bloc de données près du début. Si elle est fausse, indiquez LENGTH.
       *[other] La taille { $size } n’a été détectée qu’avec { $blocks } blocs de données près du début. Si elle est fausse, indiquez LENGTH.
    }
}
flash-two-sizes = La puce flash annonce deux tailles : { $jedec } dans son ID JEDEC, { $sfdp } dans sa description SFDP.
flash-header-larger = La puce flash annonce { $says }, mais l’en-tête du firmware indique { $header } : { $size } seront lus.
flash-header-larger-than-data = La flash contient peu de données et elles se répètent à partir de { $from }, mais l’en-tête du firmware indique { $header } : { $size } seront lus.
flash-header-not-held = L’en-tête du firmware indique { $header }, mais la flash ne fait que { $size } : { $size } seront lus.
flash-header-smaller = L’en-tête du firmware ne décrit que { $header }, mais la flash fait { $size } : { $size } seront lus.
flash-size-by-header = Seul l’en-tête du firmware donne la taille ({ $header }, donc { $size } seront lus). Contrôlez la fin du dump avant de l’utiliser.
flash-register-changed = L’identification de la puce flash a fait passer le registre { $at } de { $before } à { $after } ; la flash donne toujours les mêmes données.
known-from-jedec = ID JEDEC
known-from-sfdp = description SFDP
known-from-jedec-mirror = ID JEDEC, confirmé par le test de répétition
known-from-sfdp-mirror = description SFDP, confirmée par le test de répétition
known-from-jedec-header = ID JEDEC, confirmé par l’en-tête du firmware
known-from-capacity = octet de taille d’un ID JEDEC inconnu
known-from-capacity-mirror = octet de taille d’un ID JEDEC inconnu, confirmé par le test de répétition
known-from-capacity-end = octet de taille d’un ID JEDEC inconnu, confirmé par la fin de la mémoire lisible
known-from-capacity-header = octet de taille d’un ID JEDEC inconnu, confirmé par l’en-tête du firmware
known-from-sfdp-header = description SFDP, confirmée par l’en-tête du firmware
known-from-mirror-header = test de répétition, confirmé par l’en-tête du firmware
known-from-header = en-tête du firmware
known-from-jedec-end = ID JEDEC, confirmé par la fin de la mémoire lisible
known-from-sfdp-end = description SFDP, confirmée par la fin de la mémoire lisible
known-from-mirror = test de répétition
known-from-end = fin de la mémoire lisible

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = les premiers { $size } de la flash ne contiennent que { $byte } : elle y est vide ou n’était pas alimentée pendant la lecture. S’il doit y avoir des données, débranchez le téléphone, retirez la batterie un instant et relisez
dump-byte-swapped = les octets de chaque mot du dump sont dans le mauvais ordre et doivent être permutés. Signalez ce téléphone au projet
dump-no-header = le dump ne commence pas par un en-tête de boot connu. Certains téléphones anciens n’en ont pas, mais c’est peut-être une autre partie de la mémoire du téléphone. Voyez le contenu du dump avant de l’utiliser
dump-repeats = le contenu se répète tous les { $period }. La flash ne fait sans doute que { $period }, et le reste du dump est une copie. Ne lisez que { $period } pour obtenir un dump de la bonne taille
dump-last-page-repeats = les derniers { $size } du dump répètent les mêmes { $page }. La lecture a sans doute dépassé la fin de la flash, ou le téléphone ne répondait plus. Relisez ; si le résultat est le même, lisez moins
dump-reaches-end = il y a des données jusqu’à la fin du dump, et la flash est peut-être plus grande. Relisez avec une longueur double pour vérifier

## What is inside a dump

class-erased = vierge (effacé)
class-zero = zéros
class-text = texte
class-code = code
class-packed = compressé ou chiffré
class-mixed = autres données
finding-boot-header = En-tête de boot
finding-boot-layout = Table de boot
finding-loader = Premier bootloader
finding-second-loader = Deuxième bootloader
finding-firmware = Firmware
finding-viva = Ressources du firmware (VIVA)
finding-gps-firmware = Firmware du récepteur GPS
finding-file = Fichier avec un en-tête MediaTek
finding-alice = Code compressé (ALICE)
finding-rom-info = Enregistrement du nom du firmware
finding-file-system = Système de fichiers
finding-wear-levelled = Disque à répartition d’usure
finding-nvram = Dossier des réglages (NVRAM)
finding-smart-loader = Bootloader de smartphone (preloader)
finding-partition-header = En-tête de partition de smartphone
finding-partition-table = Table de partitions de smartphone
finding-boot-image = Image de boot Android
fact-device = Prévu pour
fact-layout-at = Table de boot à
fact-boot-region = Région de boot à
fact-main-region = Région principale à
fact-loaders = Bootloaders
fact-type = Type
fact-file-version = Version du fichier
fact-load-address = Adresse de chargement
fact-signature = Signature
fact-sections = Sections
fact-missing-bytes = Manque à la fin
fact-image-name = Nom du fichier
fact-project = Projet
fact-record = Enregistrement
fact-gps-chip = Récepteur GPS
fact-flash-id = Prévu pour la puce flash
fact-flash-chips = Prévu pour les puces flash
fact-fat-base = Début du système de fichiers
fact-fat-length = Taille du système de fichiers
fact-size-hint = Taille minimale de flash selon cet en-tête
fact-boot-text = Texte de boot
fact-boot-rom-usb = Boot ROM par USB
fact-boot-rom-uart = Boot ROM par UART
fact-boot-rom-commands = Boot ROM
fact-boot-key-wait-ms = Attente de la touche de boot (ms)
fact-usb-ids = ID USB
fact-customer = Client
fact-kind = Genre
fact-pointers = Pointeurs
fact-size = Taille
fact-label = Étiquette
fact-files = Fichiers
fact-file-count = Nombre de fichiers et de dossiers
fact-files-listed = Premiers fichiers (les autres ne sont pas listés)
fact-files-not-listed = Fichiers et dossiers non listés
fact-folders-incomplete = Dossiers lus en partie
fact-folders = Dossiers
fact-on-disk = Position sur le disque à répartition d’usure
fact-from-sector = Premier secteur
fact-blocks = Blocs avec données
fact-sectors-in-use = Secteurs utilisés
fact-sectors-twice = Secteurs trouvés plusieurs fois
fact-partitions = Partitions
fact-partition-list = Partitions
fact-table-copies = Copies de la table
fact-memory-chips = Puces mémoire prises en charge
fact-platform = Chipset
fact-version = Version
fact-built = Compilé le
value-brom-disabled = désactivée par ce bootloader
value-brom-allowed = autorisée
value-brom-off-for-good = désactivée pour toujours : un tel téléphone ne peut pas être lu par sa boot ROM
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name } : { $start }, { $size }
value-copies-good = les deux sont valides
value-copies-differ = les deux sont valides, mais leurs entrées diffèrent ; la première est affichée
value-copies-first-only = la première est valide ; ce fichier ne contient pas la deuxième
value-copies-second-damaged = la première est valide ; la deuxième est endommagée
value-copies-first-damaged = la première est endommagée ; la deuxième est affichée
value-copies-damaged = les deux sont endommagées ; les entrées peuvent être fausses
dump-header-larger = l’en-tête du firmware indique { $hint } de flash, mais le dump fait { $size }. Le dump est sans doute incomplet, ou la taille détectée était trop petite
dump-header-smaller = l’en-tête du firmware ne décrit que { $hint } de flash, mais le dump fait { $size }. La flash est peut-être plus petite que le dump

## Download Agent files and error numbers

agent-file = { $file } : { $size }, { $text }, { $count ->
        [one] { $count } agent
       *[other] { $count } agents
    }
agent-file-for = { $count ->
        [one] { $count } agent de { $file } convient au chipset { $chip }
       *[other] { $count } agents de { $file } conviennent au chipset { $chip } ; les versions du téléphone décident lequel est utilisé
    }
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = chipset inconnu
agent-protocol-legacy32 = ancien agent (3.2)
agent-protocol-legacy = agent legacy (V3)
agent-protocol-xflash = agent xflash (V5)
agent-protocol-xml = agent XML (V6)
agent-protocol-unknown = protocole inconnu
agent-content-legacy = { $protocol }, mais son contenu ressemble à un agent legacy
agent-content-xflash = { $protocol }, mais son contenu ressemble à un agent xflash
agent-versions = matériel { $hardware }, logiciel { $software }
agent-version = matériel { $hardware }
agent-stages = première étape { $first } ; deuxième étape { $second }
agent-stage-only = étape unique { $stage }
agent-stage-signed = { $size } à { $address }, signé
agent-stage-unsigned = { $size } à { $address }, non signé
agent-problem-regions = Inutilisable : nombre d’étapes non valide ({ $count })
agent-problem-no-stage = Inutilisable : il manque une étape de l’agent
agent-problem-past-end = Inutilisable : le fichier s’arrête avant la fin de cet agent. Le téléchargement était sans doute incomplet
agent-problem-too-large = Inutilisable : une étape fait { $size }, plus que tout agent connu
agent-problem-signature = Inutilisable : une signature est plus longue que ses données
agent-match-exact = fait exactement pour cette version du chipset
agent-match-nearest = fait pour la version de chipset antérieure la plus proche
agent-match-first = fait pour des versions plus récentes ; le premier pour ce chipset
not-agent-empty = { $file } est vide : téléchargez-le de nouveau
not-agent-blank = { $file } ne contient que l’octet { $byte } : téléchargez-le de nouveau
not-agent-cut-off = { $file } est incomplet : il fait { $size } sur { $needed } ; téléchargez-le de nouveau
not-agent-damaged = { $file } est un fichier Download Agent endommagé ; téléchargez-le de nouveau
not-preloader-agent = { $file } est un fichier Download Agent, pas un fichier preloader
not-preloader = { $file } n’est pas un fichier preloader
not-preloader-settings = { $file } est un fichier preloader sans réglages de RAM ; choisissez celui du firmware de ce téléphone
not-preloader-damaged = { $file } est un fichier preloader endommagé
usage-preloader-alone = --preloader exige --da : c’est le Download Agent qui utilise le fichier preloader
not-agent-preloader = { $file } est un fichier preloader, pas un fichier Download Agent ; choisissez un fichier comme MTK_AllInOne_DA.bin
not-agent-firmware = { $file } est un firmware, pas un fichier Download Agent ; choisissez un fichier comme MTK_AllInOne_DA.bin
not-agent-partition = { $file } est une image de partition, pas un fichier Download Agent ; choisissez un fichier comme MTK_AllInOne_DA.bin
not-agent-scatter = { $file } est un fichier scatter, pas un fichier Download Agent ; choisissez un fichier comme MTK_AllInOne_DA.bin
not-agent-boot-image = { $file } est une image Android, pas un fichier Download Agent ; choisissez un fichier comme MTK_AllInOne_DA.bin
not-agent-program = { $file } est un programme, pas un fichier Download Agent ; choisissez un fichier comme MTK_AllInOne_DA.bin
not-agent-archive = { $file } est une archive ({ $kind }) : décompressez-la et choisissez le fichier Download Agent qu’elle contient
not-agent-text = { $file } est un fichier texte, pas un fichier Download Agent ; choisissez un fichier comme MTK_AllInOne_DA.bin
not-agent-raw = { $file } contient le code d’un Download Agent sans l’en-tête qui nomme son chipset ; choisissez le fichier complet, comme MTK_AllInOne_DA.bin
not-agent-unknown = { $file } n’est pas un fichier Download Agent ; choisissez un fichier comme MTK_AllInOne_DA.bin
not-agent-too-large = { $file } est trop gros pour un fichier Download Agent (au plus { $most }) ; choisissez un fichier comme MTK_AllInOne_DA.bin
no-agent = { $file } ne contient aucun agent pour { $chip } ; choisissez le fichier Download Agent du firmware de ce téléphone
no-agent-damaged = L’agent pour { $chip } dans { $file } est endommagé ; choisissez un autre fichier Download Agent
number-open = Que veut dire 4032 ?
    .hover = Explique les numéros d’erreur de SP Flash Tool, des Download Agents et des boot ROM
number-heading = Que veut dire 4032 ?
number-field = Numéro d’erreur
number-hint = Saisissez un numéro comme 4032 ou 0xBC4, ou collez un message entier
number-unknown = { $text } n’est pas dans la liste : son sens n’est pas publié. Essayez le fichier Download Agent et le fichier preloader du firmware de ce téléphone, un autre câble ou un autre port USB.
number-not-there = Aucun numéro dans ce texte
number-label = { $decimal } ({ $hex }), signalé par { $source }
number-from-boot-rom = la boot ROM ou le preloader
number-from-preloader = le preloader
number-from-legacy-agent = un ancien Download Agent
number-from-agent = le Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = Il faut l’autorisation du serveur du fabricant pour que ce téléphone accepte un Download Agent ; Bromide ne peut pas le lire
number-signature-rejected = Le téléphone n’accepte qu’un Download Agent signé par son fabricant ; choisissez le fichier du firmware de ce téléphone
number-wrong-agent = Le Download Agent ne convient pas à ce chipset ; choisissez le fichier du firmware de ce téléphone
number-agent-refused = Le chipset refuse ce Download Agent ; choisissez un fichier plus récent du firmware de ce téléphone
number-agent-too-old = Le téléphone n’accepte pas cette version du Download Agent ; choisissez le fichier du firmware de ce téléphone
number-command-blocked = Le téléphone bloque cette commande, en général à cause des réglages de sécurité du fabricant
number-preloader-failed = Le preloader du téléphone signale une erreur interne
number-internal-ram = La mémoire interne du chipset n’a pas pu être utilisée
number-external-ram = La RAM du téléphone ne fonctionne pas avec ces réglages ; choisissez le fichier preloader du même firmware, ou connectez le téléphone par son preloader
number-ram-setup = La RAM du téléphone n’a pas démarré ; choisissez le fichier preloader du même firmware, ou connectez le téléphone par son preloader
number-clock-setup = Une horloge du chipset ou de sa RAM n’a pas démarré ; rebranchez le téléphone
number-ram-type = Les réglages sont faits pour un autre type de RAM ; choisissez le fichier preloader du firmware de ce téléphone
number-ram-calibration = La RAM n’a pas pu être calibrée ; choisissez le fichier preloader du firmware de ce téléphone. Si c’est déjà le bon, le téléphone est peut-être en panne
number-ram-not-supported = Le Download Agent ne gère pas cette RAM ; choisissez le fichier du firmware de ce téléphone
number-ram-not-working = La RAM ne fonctionne pas correctement ; le téléphone est peut-être en panne
number-ram-settings-needed = Le Download Agent a besoin de réglages de RAM ; choisissez le fichier preloader du firmware de ce téléphone
number-storage-not-found = Le Download Agent n’a trouvé aucun stockage de ce type. C’est normal pour les types que le téléphone n’a pas. Si c’est signalé pour tous les types, le fichier preloader est faux ou la puce de stockage est en panne
number-storage-not-supported = Le Download Agent ne gère pas la puce de stockage de ce téléphone ; choisissez un fichier plus récent
number-wrong-chip = Le Download Agent est fait pour un autre chipset ; choisissez le fichier du firmware de ce téléphone
number-ram-settings-not-found = SP Flash Tool n’a trouvé aucun réglage de RAM pour ce téléphone ; le fichier preloader ou le fichier scatter est fait pour un autre téléphone
number-general-failure = Le Download Agent signale un échec sans précision ; rebranchez le téléphone
number-not-supported = Le Download Agent ne gère pas cette commande
number-device-not-supported = Le Download Agent ne gère pas ce téléphone ; choisissez le fichier du firmware de ce téléphone
number-read-forbidden = Ce Download Agent n’autorise pas la lecture ; choisissez un autre fichier du firmware de ce téléphone
number-verify-failed = Échec de la vérification d’une signature ; les fichiers ne sont pas pour ce téléphone
number-write-forbidden = Le Download Agent n’autorise pas l’écriture ; la lecture n’est pas touchée
number-old-version-forbidden = Le téléphone refuse un firmware plus ancien que le sien ; la lecture n’est pas touchée
number-wrong-files = Les fichiers choisis dans SP Flash Tool ne conviennent pas à ce téléphone ou ne vont pas ensemble
number-bad-checksum = Somme de contrôle incorrecte à la réception des données ; utilisez un autre câble ou un autre port USB
number-no-such-partition = Le téléphone n’a pas de partition de ce nom
number-out-of-range = La plage dépasse la fin du stockage
number-preloader-mismatch = Le fichier preloader et le Download Agent ne vont pas ensemble ; choisissez les deux dans le firmware de ce téléphone
number-read-failed = Le stockage ne peut pas être lu à cette adresse ; la puce est peut-être usée
number-boot-rom-step = Une étape en mode BROM a échoué ; rebranchez le téléphone
number-stages-mismatch = Les deux étapes du Download Agent ne vont pas ensemble. Le fichier a été modifié ou est endommagé ; choisissez un original

## The command line's own output

output-failed = La sortie ne peut pas être écrite : { $why }
output-not-read = Le programme qui reçoit la sortie ne l’a pas lue en entier

## What is inside a file, on the command line

inspect-file = { $file } : { $size } ({ $bytes } octets)
inspect-empty = { $file } est vide
inspect-no-file = { $path } n’est pas un fichier
inspect-stopped = Arrêté avant la fin du fichier
inspect-fact = { $label } : { $value }
inspect-list = { $label } :
inspect-shares = Contenu : { $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) } %
share-below-one = moins de 1 %
inspect-warning = Remarque : { $sentence }
inspect-nothing = Rien n’a été reconnu dans ce fichier
inspect-more = Il y en a d’autres de ce type, non listés ici
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = Ce dump peut contenir des données privées : noms, numéros, messages, photos. Ne les récupérez que pour le propriétaire ou avec son accord. Les données restent sur cet ordinateur. Rien n’est envoyé nulle part.
rescue-saved = Enregistré : { $messages ->
        [one] { $messages } message
       *[other] { $messages } messages
    }, { $contacts ->
        [one] { $contacts } contact
       *[other] { $contacts } contacts
    }, { $files ->
        [one] { $files } fichier
       *[other] { $files } fichiers
    } et { $pictures ->
        [one] { $pictures } photo ou enregistrement
       *[other] { $pictures } photos et enregistrements
    } dans { $folder }. Donnez le dossier au propriétaire. Supprimez le dossier et le dump quand vous n’en avez plus besoin.
rescue-nothing = Aucun fichier, message ou contact n’a été trouvé. Ils sont peut-être sur la carte SIM ou la carte mémoire, qui ne sont pas dans le dump.
rescue-no-contacts = Aucun contact n’a été trouvé. Ils sont peut-être sur la carte SIM ou la carte mémoire, qui ne sont pas dans le dump.
rescue-found-files = { $count ->
        [one] { $count } fichier
       *[other] { $count } fichiers
    }, { $deleted ->
        [0] aucun supprimé
        [one] { $deleted } supprimé
       *[other] { $deleted } supprimés
    }
rescue-found-messages = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }, { $deleted ->
        [0] aucun supprimé
        [one] { $deleted } supprimé
       *[other] { $deleted } supprimés
    }, { $more ->
        [0] aucun hors du fichier des messages
        [one] { $more } hors du fichier des messages
       *[other] { $more } hors du fichier des messages
    }
rescue-found-contacts = { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
rescue-found-media = { $count ->
        [one] { $count } photo ou enregistrement
       *[other] { $count } photos et enregistrements
    }, { $carved ->
        [0] rien dans l’espace libre
        [one] { $carved } de plus dans l’espace libre
       *[other] { $carved } de plus dans l’espace libre
    }
rescue-imei = IMEI du téléphone : { $imei }
rescue-contacts-known = Le format des contacts est connu grâce à un seul autre téléphone. Comparez quelques contacts avec le propriétaire.
rescue-contacts-known-with-more = Le format des contacts est connu grâce à un seul autre téléphone ; certains ont été trouvés d’après leur forme. Comparez-les avec le propriétaire.
rescue-contacts-pattern = Ce téléphone range les contacts dans un format non documenté. Bromide les a trouvés d’après leur forme. Comparez-les avec le propriétaire.
rescue-contacts-unpaired = Les noms et les numéros ont été trouvés d’après leur forme. On ne sait pas quel nom va avec quel numéro.
rescue-smartphone = C’est un dump de smartphone. Bromide ne lit pas ses fichiers.
rescue-smartphone-partition = C’est un dump de smartphone. Les données de l’utilisateur sont dans la partition { $name }, que Bromide ne lit pas.
rescue-messages-damaged = { $count ->
        [one] { $count } message est endommagé ou incomplet
       *[other] { $count } messages sont endommagés ou incomplets
    }
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } (manque { $missing })
rescue-no-time = sans date
rescue-file-whole = complet
rescue-file-incomplete = parties manquantes
rescue-file-unsure = incertain
rescue-file-deleted = supprimé, d’un seul bloc
rescue-file-deleted-in-pieces = supprimé, reconstitué
rescue-file-overwritten = supprimé et écrasé
rescue-messages-title = Messages
rescue-message-received = Reçu
rescue-message-sent = Envoyé
rescue-message-draft = Brouillon
rescue-message-report = Accusé de réception
rescue-message-no-time = sans date
rescue-message-data = Pas du texte ({ $count ->
        [one] { $count } octet
       *[other] { $count } octets
    })
rescue-message-multimedia = Avis de MMS ({ $count ->
        [one] { $count } octet
       *[other] { $count } octets
    })
rescue-remark-deleted = supprimé
rescue-remark-unread = non lu
rescue-remark-older-copy = d’une copie plus ancienne
rescue-remark-pattern = trouvé d’après sa forme
rescue-remark-part-missing = il manque la partie { $part } sur { $parts }
rescue-remark-damaged = endommagé
rescue-note-no-volume = Le firmware mentionne une zone de système de fichiers, mais aucun système de fichiers n’y a été trouvé
rescue-note-volumes-lost = { $count ->
        [one] Il manque le secteur de boot de { $count } volume
       *[other] Il manque les secteurs de boot de { $count } volumes
    }
rescue-note-fat32 = Le volume FAT32 à { $place } n’est pas lu
rescue-note-table-damaged = La table des fichiers du volume { $volume } est endommagée
rescue-note-folders-incomplete = { $count ->
        [one] { $count } dossier du volume { $volume } n’a pas pu être lu en entier
       *[other] { $count } dossiers du volume { $volume } n’ont pas pu être lus en entier
    }
rescue-note-files-not-listed = { $count ->
        [one] { $count } fichier du volume { $volume } n’est pas listé
       *[other] { $count } fichiers du volume { $volume } ne sont pas listés
    }
rescue-note-unsure-sectors = { $count ->
        [one] { $count } secteur était en cours d’écriture quand le téléphone s’est éteint
       *[other] { $count } secteurs étaient en cours d’écriture quand le téléphone s’est éteint
    }
rescue-note-doubled-sectors = { $count ->
        [one] { $count } secteur a deux copies différentes ; on ne sait pas laquelle est la plus récente
       *[other] { $count } secteurs ont deux copies différentes ; on ne sait pas lesquelles sont les plus récentes
    }
rescue-note-records-damaged = { $count ->
        [one] { $count } enregistrement des réglages du téléphone est endommagé
       *[other] { $count } enregistrements des réglages du téléphone sont endommagés
    }
rescue-note-records-unread = { $count ->
        [one] { $count } enregistrement du fichier des messages n’a pas pu être lu
       *[other] { $count } enregistrements du fichier des messages n’ont pas pu être lus
    }
rescue-note-no-message-file = Le fichier des messages manque ; des messages ont été trouvés d’après leur forme
rescue-no-folder = Le dossier { $folder } ne peut pas être utilisé : { $why }
rescue-exists = { $path } existe déjà ; rien n’a été enregistré
rescue-not-written = Impossible d’écrire dans le dossier { $path } : { $why }
rescue-dump-unreadable = Le dump ne peut pas être lu : { $why }
rescue-stopped = Arrêté. Les données déjà enregistrées sont conservées
rescue-cannot-read = Bromide ne peut lire ni fichiers, ni messages, ni contacts dans ce dump ; rien n’a été enregistré
rescue-nothing-to-save = Rien de ce genre n’a été trouvé ; rien n’a été enregistré
rescue-saved-only-calls = Enregistré : { $count ->
        [one] { $count } numéro avec heure
       *[other] { $count } numéros avec heures
    } dans { $folder }. Donnez le dossier au propriétaire. Supprimez le dossier et le dump quand vous n’en avez plus besoin.
rescue-saved-calls = { $count ->
        [one] { $count } numéro avec heure, peut-être un appel, a aussi été enregistré
       *[other] { $count } numéros avec heures, peut-être des appels, ont aussi été enregistrés
    }
rescue-saved-damaged = { $count ->
        [one] { $count } de ces éléments est endommagé ou incomplet ; les listes montrent lequel
       *[other] { $count } de ces éléments sont endommagés ou incomplets ; les listes montrent lesquels
    }
rescue-carved-cut-off = { $count ->
        [one] Il manque la fin de { $count } fichier trouvé dans l’espace libre
       *[other] Il manque la fin de { $count } fichiers trouvés dans l’espace libre
    }
rescue-remark-national-letters = certaines lettres sont peut-être fausses (alphabet national)
rescue-note-settings-unread = { $count ->
        [one] { $count } fichier des réglages du téléphone n’a pas été lu : ensemble, ils sont plus gros que le dump
       *[other] { $count } fichiers des réglages du téléphone n’ont pas été lus : ensemble, ils sont plus gros que le dump
    }
rescue-note-messages-left-out = { $count ->
        [one] { $count } message n’est pas listé : il y en a trop pour deux fichiers de messages
       *[other] { $count } messages ne sont pas listés : il y en a trop pour deux fichiers de messages
    }
rescue-note-space-not-searched = La recherche dans l’espace libre n’est pas allée jusqu’à la fin : les fichiers qui semblent y commencer sont plus gros que cet espace

## Looking for bytes or text in a dump

search-empty = Saisissez ce qu’il faut chercher
search-not-hex = { $text } n’est pas une liste d’octets en hex : écrivez par exemple 53 46 5F 42
search-too-long = On peut chercher au plus { $most } octets à la fois

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = Port série USB
port-bluetooth = Port série Bluetooth
port-serial = Port série
port-unknown = Il n’y a pas de port nommé { $name }. { $here }
port-no-folder = Il n’y a pas de port { $name } : le dossier { $folder } n’existe pas. { $here }
port-not-one = { $name } est { $what }, pas un port série. { $here }
port-is-folder = un dossier
port-is-file = un fichier
port-is-else = autre chose
port-is-other-device = un appareil d’un autre type
port-none-here = { $front ->
    [window] Aucun port pour l’instant ; « Automatique (recommandé) » attend un téléphone
   *[cli] Aucun port pour l’instant ; auto attend un téléphone
}
port-here-now = Ports actuels : { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = Boot ROM MediaTek
usb-boot-rom-sony = Boot ROM MediaTek (Sony)
usb-preloader = Preloader MediaTek
usb-phone-started = Téléphone MediaTek, démarré (pas en mode BROM)
usb-phone-drive = Téléphone MediaTek en mode disque USB (pas en mode BROM)
usb-lg = Téléphone LG : preloader ou boot ROM
usb-oppo = Preloader OPPO
usb-download-agent = Download Agent MediaTek
usb-gps = Récepteur GPS MediaTek
usb-spreadtrum = Loader Spreadtrum/Unisoc (pas un téléphone MediaTek)
usb-qualcomm = Loader Qualcomm, EDL (pas un téléphone MediaTek)
usb-adapter-ftdi = Adaptateur USB-série (FTDI)
usb-adapter-ch343 = Adaptateur USB-série (CH343)
usb-adapter-ch340 = Adaptateur USB-série (CH340)
usb-adapter-ch341 = Adaptateur USB-série (CH341)
usb-adapter-cp210x = Adaptateur USB-série (CP210x)
usb-adapter-verifone = Adaptateur USB-série (VeriFone)
usb-unknown = Appareil USB
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = Vous n’avez pas le droit d’utiliser le port du téléphone : { $port }
find-busy = { $port } est utilisé par { $holder }
find-busy-modem-manager = { $name } utilise { $port } : il prend tout téléphone pour un modem
find-other-maker = Le chipset de ce téléphone n’est pas de MediaTek : { $what }
find-other-program = Un autre programme utilise le téléphone : { $what }
find-echo = Les données envoyées à { $port } reviennent telles quelles : le téléphone a démarré, ou un autre programme l’a laissé dans un état inconnu
find-not-a-boot-rom = L’appareil qui répond sur { $port } n’est pas un téléphone en mode BROM
find-started-after-boot-rom = Le téléphone a démarré normalement après { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s en mode BROM : la touche de boot a été relâchée trop tôt, ou ce n’était pas la bonne
find-preloader = Le téléphone a démarré normalement, donc ce n’était pas la bonne touche ({ $what })
find-started = Le téléphone est allumé : { $what }
find-cannot-open = Impossible d’ouvrir { $port } : { $why }
find-no-answer = Le téléphone sur { $port } ne répond pas
find-foreign-driver = Le pilote d’un autre outil ({ $driver }) utilise le téléphone, donc il n’a pas de port : { $what }
find-no-driver = Le téléphone est connecté, mais cet ordinateur ne lui donne pas de port : { $what }
find-other-port = Un téléphone est connecté ({ $what }), mais pas sur { $chosen }, où Bromide attend
find-vanished-early = Le téléphone n’a montré l’ID USB du mode BROM que pendant { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s : la touche de boot a été relâchée trop tôt, ou la batterie est vide
find-not-greeted = Le téléphone a montré l’ID USB du mode BROM pendant { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, comme prévu. Seule une réponse prouve le mode BROM, et rien n’a été envoyé au téléphone
find-drive = Un disque est apparu ({ $what }) : si c’est le téléphone, il est allumé
find-unknown-device = Un appareil inconnu est apparu : { $what }. Si c’est le téléphone, vous pouvez essayer de le lire
find-no-such-port = Il n’y a pas de port { $chosen }
find-nothing-seen = Aucun téléphone vu pour l’instant
find-do-install-rule = { $front ->
    [window] Cliquez sur « Autoriser les téléphones… ». Une règle pour les téléphones est alors installée ; l’ordinateur demande le mot de passe administrateur
   *[cli] Installez une règle pour les téléphones avec ces deux commandes : { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] Cliquez sur « Autoriser les téléphones… ». La règle installée empêche { $name } de toucher aux téléphones ; ou attendez dix secondes
   *[cli] Attendez dix secondes, ou exécutez : sudo systemctl stop { $name }
}
find-do-plug-again = Débranchez le téléphone et rebranchez-le
find-do-close-program = Fermez ce programme
find-do-close-flash-tool = Fermez l’autre logiciel de flash
find-do-makers-program = Utilisez un programme pour les téléphones avec les chipsets de ce fabricant. Bromide ne lit que les téléphones MediaTek
find-do-chip-on-board = Si vous êtes sûr que c’est un téléphone MediaTek, vérifiez si un autre appareil est branché au même ordinateur
find-do-battery-out = Débranchez le téléphone et retirez la batterie pendant dix secondes
find-do-off-and-hold = Éteignez le téléphone, maintenez la touche de boot enfoncée et branchez-le
find-do-hold-longer = Appuyez sur la touche de boot avant de brancher le téléphone, et maintenez-la enfoncée jusqu’à ce que Bromide affiche « Connexion »
find-do-other-key = Essayez une autre touche : aucune, Appel, *, Bas, #, 0
find-do-battery-later = Maintenez la touche enfoncée et branchez le téléphone sans la batterie, puis remettez la batterie
find-do-other-socket = Utilisez un autre port USB de l’ordinateur, sans hub
find-do-other-cable = Utilisez un autre câble : beaucoup de câbles ne font que charger
find-do-charge = Chargez la batterie une demi-heure, ou prenez-en une chargée
find-do-remove-driver = Ouvrez le Gestionnaire de périphériques, trouvez le téléphone et désinstallez le pilote { $driver } avec ses fichiers
find-do-windows-driver = Ouvrez le Gestionnaire de périphériques et laissez Windows chercher un pilote, ou installez le pilote USB VCOM de MediaTek
find-do-load-driver = { $front ->
    [window] Demandez à un administrateur de charger le pilote { $driver } (sudo modprobe { $driver })
   *[cli] Exécutez : sudo modprobe { $driver }
}
find-do-direct-usb = Attendez un instant : Bromide utilise ensuite le téléphone directement, sans pilote. En cas d’échec, utilisez un autre port USB
find-do-choose-automatic = { $front ->
    [window] Arrêtez, choisissez le port « Automatique (recommandé) » et relancez
   *[cli] Utilisez auto comme port
}
find-do-check-port-name = { $front ->
    [window] Arrêtez et contrôlez le nom du port : la liste montre les ports qui existent
   *[cli] Contrôlez le nom du port : bromide-cli ports liste les ports qui existent
}
find-do-choose-it = { $front ->
    [window] Arrêtez, choisissez son port et relancez
   *[cli] Utilisez son port au lieu de auto
}
find-do-read-back = { $front ->
    [window] Cliquez sur « Lire la flash »
   *[cli] Exécutez : bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Trouver la touche de boot
keys-hint = Bromide affiche une méthode à la fois, détecte la réaction du téléphone et note ce qui fonctionne.
keys-model = Modèle
keys-model-hint = Nokia 105 ou TA-1174
keys-model-type = Marque et modèle, ou le numéro de type sous la batterie
keys-kind = Type de téléphone
kind-nokia = Vrai Nokia à touches
kind-keypad = Autre téléphone à touches
kind-watch = Montre ou traceur
kind-module = Module ou carte
kind-smartphone = Smartphone
keys-begin = Lancer la recherche
keys-known = Vos notes pour { $model } : cela fonctionne ({ $way })
keys-known-unproven = Vos notes pour { $model } : cela fonctionne peut-être ({ $way }). Une ancienne version l’a noté sans preuve
keys-notes = { $count ->
    [0] Aucune note pour l’instant
    [one] Notes sur { $count } modèle
   *[other] Notes sur { $count } modèles
}
keys-export = Exporter les notes…
keys-import = Importer des notes…
keys-imported = Les notes de { $file } ont été ajoutées
keys-try = Essai { $number } sur { $of } : { $way }
keys-there = Un téléphone est apparu. Maintenez la touche enfoncée jusqu’à ce qu’il réponde
keys-unplug = Débranchez le téléphone. On passe à l’essai suivant
keys-unplug-first = Débranchez le téléphone pour commencer
keys-found = Trouvé : { $way }
keys-found-noted = Trouvé : { $way }. Ajouté à vos notes pour { $model }
keys-exhausted = Toutes les méthodes ont été essayées. Chargez la batterie, utilisez un autre câble et recommencez
keys-result = { $way } : { $result }
keys-nothing = Rien ne se passe : suivant
keys-back = Refaire le précédent
keys-end = Arrêter la recherche
model-report-not-media-tek = Ce n’est pas un téléphone MediaTek. Bromide ne peut pas le lire
model-report-differs = Certaines versions ne sont pas des téléphones MediaTek : contrôlez le numéro de type ou le chipset
model-report-none = Aucun rapport sur ce modèle. La recherche suit l’ordre habituel
model-report-first = La recherche commence par les méthodes signalées
model-report-usual = Aucun rapport n’indique de méthode. La recherche suit l’ordre habituel
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
model-report-line = { $name } : { $text }
model-report-line-chip = { $name }, { $chip } : { $text }
model-report-source = { $certainty } : { $source }
certainty-inferred = Déduit, non signalé
certainty-one-report = Un seul rapport
certainty-several = Plusieurs rapports
reach-method = fonctionne ({ $way })
reach-method-read = lu ({ $way })
reach-usb = boot ROM vue sur l’USB, méthode non indiquée
reach-usb-read = lu par USB, méthode non indiquée
reach-uart = connecté par ses broches UART
reach-preloader = preloader vu, boot ROM non signalée
reach-preloader-method = preloader atteint ({ $way })
reach-running-phone = seul le téléphone allumé a été vu sur l’USB
reach-test-point = atteint par un point de test sur la carte
reach-in-vain = essayé sans succès
reach-in-vain-keys = essayé sans succès : { $keys }
reach-in-vain-all = chaque touche a été essayée seule, sans succès
reach-other-loader = chipset d’un autre fabricant
reach-other-loader-keys = chipset d’un autre fabricant ; sa touche de boot : { $keys }
reach-not-reported = téléphone MediaTek, méthode non indiquée
keys-held-and = { $first } et { $second }
keys-held-or = { $first } ou { $second }
key-none = aucune touche
key-call = la touche Appel
key-down = la touche Bas
key-middle = la touche centrale
key-volume-down = la touche Volume bas
key-volume-up = la touche Volume haut
key-volume-both = les deux touches de volume
key-soft-left = la touche de sélection gauche
key-soft-right = la touche de sélection droite
key-up = la touche Haut
key-all = toutes les touches à la fois
key-power-pin = la broche PWRKEY
key-power = la touche Marche/Arrêt
key-right = la touche Droite
key-shutter = la touche photo
key-hang-up = la touche Raccrocher
key-directions = toutes les touches de direction
key-sign = la touche { $sign }
tested-nothing = rien ne s’est passé
tested-started = le téléphone a démarré
tested-vanished = apparu pendant { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, pas de réponse
tested-unanswered = resté pendant { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, pas de réponse : le téléphone a peut-être démarré
tested-answered = le téléphone a répondu
way-battery-in = { $key }, batterie en place
way-battery-last = { $key }, batterie mise en dernier
way-battery-out = { $key }, sans batterie
way-battery-refit = { $key }, batterie d’abord retirée et remise
way-supply-power-pin = PWRKEY à la masse à la mise sous tension
way-supply-power-on = alimentation mise en dernier
keys-do-off = Éteignez le téléphone
keys-do-battery-out = Retirez la batterie
keys-do-battery-refit = Retirez la batterie pendant dix secondes, puis remettez-la
keys-do-hold = Appuyez sans relâcher sur { $key }
keys-do-hold-none = N’appuyez sur aucune touche
keys-do-hold-all = Maintenez un maximum de touches enfoncées à la fois, sauf la touche Marche/Arrêt
keys-do-plug = Branchez le câble
keys-do-plug-without-battery = Branchez le câble sans la batterie
keys-do-battery-in = Remettez la batterie
keys-do-wire-uart = Reliez RX, TX et la masse d’un adaptateur UART au module
keys-do-pull-power-pin = Mettez sous tension et reliez PWRKEY à la masse jusqu’au démarrage du module
keys-do-wire-usb = Éteignez le module et branchez son USB à l’ordinateur
keys-do-supply-on = Mettez sous tension
file-is-utf16 = c’est du texte UTF-16, et Bromide ne lit que le texte UTF-8
notes-of-something-else = ce n’est pas un fichier de notes sur les touches de boot
notes-without-models = il ne contient pas de liste de modèles
notes-too-large = il contient trop de notes
notes-unreadable = Les notes sur les touches de boot dans { $path } ne peuvent pas être lues : { $why }
notes-set-aside = Les notes sur les touches de boot dans { $path } étaient endommagées ({ $why }). Elles ont été déplacées vers { $aside }
notes-not-saved = Impossible d’enregistrer les notes sur les touches de boot : { $why }
notes-not-imported = Les notes dans { $path } ne peuvent pas être importées : { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Autoriser les téléphones…
rule-remove = Retirer la règle…
rule-asking = L’ordinateur demande le mot de passe…
rule-show = Ce qui est installé
rule-place = Texte de { $path } :
rule-installed = La règle est installée. Rebranchez le téléphone
rule-removed = La règle est retirée
rule-dismissed = Le mot de passe n’a pas été saisi. Rien n’a été modifié
rule-not-allowed = Vous n’avez pas ce droit, ou cet ordinateur n’a aucun programme qui puisse demander le mot de passe. Rien n’a été modifié
rule-no-pkexec = Ce bureau ne peut pas demander le mot de passe administrateur (pkexec manque). Rien n’a été modifié
rule-failed = La règle n’a pas été modifiée : { $why }
rule-no-program = le programme { $name } manque
rule-node-member = { $node } appartient au groupe { $group }. Vous êtes dans ce groupe, mais le groupe n’y a pas accès
rule-node-stranger = { $node } appartient au groupe { $group }, et vous n’êtes pas dans ce groupe

## Wrong orders; no phone was touched

job-nothing = il n’y a rien à lire : indiquez au moins une plage
job-two-write-one = deux plages ont le même fichier { $file } : donnez à chaque plage son propre fichier
job-start-past-window = { $front ->
    [window] le début { $start } ne peut pas être lu : la flash de ces téléphones est dans les premiers { $size } (sous { $end })
   *[cli] START { $start } ne peut pas être lu : la flash de ces téléphones est dans les premiers { $size } (sous { $end })
}
job-end-past-window = { $front ->
    [window] { $length } octets à partir de { $start } dépassent { $end }, la fin de la flash de ces téléphones : au plus { $longest } octets
   *[cli] START { $start } plus LENGTH { $length } dépasse { $end }, la fin de la flash de ces téléphones : utilisez un LENGTH de { $longest } au plus
}
job-offset-past-end = la position { $offset } est au-delà de la fin de l’espace d’adressage du téléphone

## A range that does not fit this phone's storage, and steps

range-size-unknown = La taille de la flash de ce téléphone ne peut pas être détectée : ni sa puce ni son contenu ne la donnent
range-no-partition = Ce téléphone n’a pas de partition nommée { $name }
range-no-area = Ce téléphone n’a pas de zone de stockage { $area }
range-never-read = La zone { $area } est protégée par une clé dans le téléphone, donc elle n’est jamais lue
range-nothing-to-save = Il n’y a rien à enregistrer : toutes les zones et partitions ont été exclues
range-parts-past-end = D’après la table de partitions du téléphone, ces parties dépassent la fin du stockage ({ $size }) et ne peuvent donc pas être enregistrées : { $names }
range-other-area = { $front ->
    [window] Choisissez une des zones et partitions que le téléphone possède
   *[cli] Utilisez un des noms listés par bromide-cli areas
}
range-give-length = { $front ->
    [window] Lisez une plage au lieu de toute la flash et saisissez sa longueur, par exemple 4M ; la plupart de ces téléphones ont 4, 8 ou 16 Mo
   *[cli] Indiquez LENGTH, par exemple 4M ; la plupart de ces téléphones ont 4, 8 ou 16 Mo
}
range-start-past-flash = { $front ->
    [window] La plage à partir de { $start } est au-delà de la fin de la flash de ce téléphone, qui fait { $size } ({ $bytes } octets, détectés d’après : { $from })
   *[cli] START { $start } est au-delà de la fin de la flash de ce téléphone, qui fait { $size } ({ $bytes } octets, détectés d’après : { $from })
}
range-past-area = { $front ->
    [window] La plage à partir de { $start } dépasse cette zone de stockage, qui fait { $size } ({ $bytes } octets)
   *[cli] START { $start } plus LENGTH { $length } dépasse cette zone de stockage, qui fait { $size } ({ $bytes } octets)
}
range-end-past-flash = { $front ->
    [window] { $length } octets à partir de { $start } dépassent la flash de ce téléphone, qui fait { $size } ({ $bytes } octets, détectés d’après : { $from })
   *[cli] START { $start } plus LENGTH { $length } dépasse la flash de ce téléphone, qui fait { $size } ({ $bytes } octets, détectés d’après : { $from })
}
range-give-less = { $front ->
    [window] Lisez au plus { $most } octets à partir de là, ou laissez la longueur vide pour lire jusqu’à la fin
   *[cli] Utilisez un LENGTH de { $most } au plus à partir de là, ou auto
}
range-give-start = { $front ->
    [window] Utilisez un début inférieur à { $end }
   *[cli] Utilisez un START inférieur à { $end }
}

## What the computer saw while it waited

seen-no-answer = { $port } existe, mais rien n’y répond
seen-no-boot-rom = l’appareil qui répond sur { $port } n’est pas un téléphone en mode BROM
seen-bytes-on-line = des octets arrivent sur { $port }, mais aucun n’est une réponse de boot ROM
seen-nonsense = le téléphone sur { $port } a répondu avec le code de chipset { $code }, qu’aucun chipset ne porte
seen-broke-off = un téléphone a répondu, puis la connexion a été perdue : { $why }
seen-error = { $port } : { $why }
seen-appeared = apparu : { $what }
seen-phone-started = apparu : { $what } ; le téléphone a démarré normalement, donc ce n’était pas la bonne touche
seen-other-program = apparu : { $what } ; un autre programme utilise le téléphone
seen-other-maker = apparu : { $what } ; le chipset du téléphone est d’un autre fabricant
seen-vanished = disparu : { $what }
seen-vanished-after = disparu après { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s : { $what }
seen-boot-rom-vanished = disparu : { $what }. S’il était en mode BROM, la touche de boot a été relâchée trop tôt, ou la batterie est vide.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = Nouvelle lecture de { $at } : { $why }
read-no-answer = Pas de réponse pendant { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s, nouvel essai.
read-gave-up = Le bloc à { $at } ne peut pas être lu et a été sauté : { $why }
lost-before-reading = Téléphone perdu. Maintenez la touche de boot enfoncée et rebranchez-le ; la lecture reprend.
lost-at = Téléphone perdu à { $at }. Maintenez la touche de boot enfoncée et rebranchez-le ; la lecture reprend.
hung-before-reading = Le téléphone ne répond plus. Débranchez-le, maintenez la touche de boot enfoncée et rebranchez-le ; la lecture reprend.
hung-at = Le téléphone ne répond plus à { $at }. Débranchez-le, maintenez la touche de boot enfoncée et rebranchez-le ; la lecture reprend.
read-not-this-one = La lecture ne peut pas continuer avec le téléphone branché maintenant : { $why }
read-other-phone = C’est un autre téléphone : { $differs }. Rebranchez le premier téléphone.
read-range-guessed = Le fichier de suivi de ce dump inachevé manque. Bromide suppose un dump de toute la flash.
read-not-locked = Ce disque ne peut pas protéger le dump inachevé des autres programmes : ne lancez pas Bromide deux fois pour ce dump.
read-disk-changed = { $size } de données ont changé sur le disque après l’écriture. Bromide les a relues dans le téléphone. Contrôlez ce disque.
read-saved-as-it-is = Enregistré tel quel. Manque à la fin : { $missing }. Illisible : { $unreadable }. Lu une fois, non confirmé : { $unchecked }. Modifié sur le disque : { $changed }.
read-seam-differed = Les données du téléphone à { $at } diffèrent de la lecture précédente, donc tout est lu une deuxième fois.
differs-chip = son chipset est { $now }, pas { $before }
differs-version = la version de son chipset est { $now }, pas { $before }
differs-me-id = son ME-ID est { $now }, pas { $before }
differs-flash = sa puce flash est { $now }, pas { $before }
differs-unique-id = le numéro de série de sa puce flash est { $now }, pas { $before }
differs-content = son contenu à { $at } est différent
differs-kind-of-storage = son stockage est d’un autre type
differs-storage = sa puce de stockage est { $now }, pas { $before }
differs-storage-size = la taille de son stockage est différente
read-sample-differed = Un bloc de l’échantillon différait à la deuxième lecture, donc tout a été lu une deuxième fois.
read-many-settled = { $blocks } blocs sur { $of } différaient à la deuxième lecture. Une troisième lecture a tranché pour chacun. Avec autant de différences, le téléphone, le câble ou la batterie n’est pas fiable, ou les données précédentes datent d’un autre moment. Relisez dans un nouveau fichier et comparez les deux fichiers.
read-blocks-settled = { $blocks ->
    [one] { $blocks } bloc différait à la deuxième lecture, et une troisième lecture a tranché : le câble ou la batterie est peut-être mauvais.
   *[other] { NUMBER($blocks, useGrouping: "false") } blocs différaient à la deuxième lecture, et une troisième lecture a tranché : le câble ou la batterie est peut-être mauvais.
}
read-block-settled = { $bytes ->
    [one] Le bloc à { $at } différait à la deuxième lecture ({ $bytes } octet) ; une troisième lecture a tranché.
   *[other] Le bloc à { $at } différait à la deuxième lecture ({ NUMBER($bytes, useGrouping: "false") } octets) ; une troisième lecture a tranché.
}
read-block-differed-again = { $bytes ->
    [one] Le bloc à { $at } différait à la deuxième lecture ({ $bytes } octet) ; une troisième lecture différait encore.
   *[other] Le bloc à { $at } différait à la deuxième lecture ({ NUMBER($bytes, useGrouping: "false") } octets) ; une troisième lecture différait encore.
}
read-file-held = { $file } est ouvert dans un autre programme, peut-être un antivirus. Bromide réessaie pendant dix secondes.
read-check-needed = Cette vérification ne peut pas être sautée : elle seule prouve que les données de la lecture précédente sont justes.
read-nand-pages = La lecture de la flash NAND est expérimentale. Ce fichier ne contient pas les octets de réserve (spare) des pages, donc les systèmes de fichiers qui en ont besoin, comme YAFFS2, sont incomplets. Si le téléphone a la zone nand-spare, les octets de réserve s’y trouvent.
read-nand-with-spare = La lecture de la flash NAND est expérimentale. Ce fichier contient des pages de { $page } octets, suivies chacune de { $spare } octets de réserve (spare), comme le Download Agent les envoie.
read-by-agent = Lecture par le Download Agent, car la boot ROM ne peut pas être utilisée : { $why }
read-lost-at-high-speed = Le téléphone ne s’est pas reconnecté en USB haute vitesse. L’essai suivant utilise la pleine vitesse, qui est plus lente.
read-restarted = Le téléphone a été redémarré.
read-not-restarted = Le téléphone n’a pas pu être redémarré ({ $why }). Débranchez-le et retirez la batterie un instant.
check-auto = automatique, selon la taille
check-full = deuxième lecture complète
check-read-again-on-phone = lu une fois par le programme de lecture, puis relu sur le téléphone et comparé par somme de contrôle
check-sampled = deuxième lecture d’un échantillon
check-off = aucune
disk-writing = écriture de
disk-reading-back = relecture de
disk-renaming = renommage en
disk-removing = suppression de
disk-computing = calcul des sommes de contrôle de

## Causes of errors, without a full stop at the end

error-internal = Une erreur interne a arrêté le programme : { $what }
error-no-words = pas d’autre information
error-worker-gone = la partie qui lit le téléphone s’est arrêtée
error-refused-at = Le téléphone refuse la lecture à { $at } : { $sentence } (statut { $status })
error-agent-refused-at = Le Download Agent refuse la lecture à { $at } : { $why }
error-agent-refused-places = { $places ->
    [one] Le Download Agent refuse de lire { $size } à { $places } endroit, d’abord à { $at } ; le fichier y contient des zéros
   *[other] Le Download Agent refuse de lire { $size } à { NUMBER($places, useGrouping: "false") } endroits, d’abord à { $at } ; le fichier y contient des zéros
}
error-refused-places = { $places ->
    [one] Le téléphone refuse de lire { $size } à { $places } endroit, d’abord à { $at } (statut { $status }) ; le fichier y contient des zéros
   *[other] Le téléphone refuse de lire { $size } à { NUMBER($places, useGrouping: "false") } endroits, d’abord à { $at } (statut { $status }) ; le fichier y contient des zéros
}
error-unreadable = { $places ->
    [one] { $size } n’ont pas pu être lus et sont à zéro dans le fichier ({ $places } endroit, à { $at })
   *[other] { $size } n’ont pas pu être lus et sont à zéro dans le fichier ({ NUMBER($places, useGrouping: "false") } endroits, d’abord à { $at })
}
error-other-phone = Ce n’est pas le premier téléphone : { $differs }
error-refused = Le téléphone a refusé une commande : { $sentence } (statut { $status })
error-check-failed = { $blocks ->
    [one] { $blocks } bloc différait à chaque lecture : ce dump n’est pas fiable
   *[other] { NUMBER($blocks, useGrouping: "false") } blocs différaient à chaque lecture : ce dump n’est pas fiable
}
error-stopped = Arrêté
error-stopped-while-sending = Arrêté pendant que le téléphone envoyait des données
error-no-phone = Aucun téléphone en mode BROM en { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s
error-no-phone-now = Aucun téléphone en mode BROM en ce moment
error-no-phone-but = Aucun téléphone en mode BROM en { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s. Vu : { $seen }
error-no-phone-now-but = Aucun téléphone en mode BROM en ce moment. Vu : { $seen }
error-busy-modem-manager = { $port } est utilisé par { $holder }, qui prend tout téléphone pour un modem
error-denied = Vous n’avez pas le droit d’utiliser { $port }
error-not-a-port = { $front ->
    [window] { $port } n’est pas un port série : choisissez-en un dans la liste, ou « Automatique (recommandé) »
   *[cli] { $port } n’est pas un port série : utilisez un nom donné par bromide-cli ports, auto ou demo
}
error-connection = La connexion a échoué : { $during } : { $why }
error-lost-phone = Le téléphone a été débranché, ou sa batterie est vide
error-silent = Le téléphone ne répond plus (pas de réponse pendant { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s)
error-out-of-step = Les réponses du téléphone ne sont pas valides : des données ont été perdues pendant le transfert
error-window-shut = Le téléphone ne donne pas accès à sa flash : { $why }
error-agent = Le Download Agent sur le téléphone a cessé de fonctionner : { $why }
error-restarted = Le téléphone a redémarré de façon inattendue
error-no-sense = La communication avec le téléphone n’a pas pu être rétablie
error-no-folder = Le dossier { $folder } n’existe pas
error-is-folder = { $path } est un dossier, pas un nom de fichier
error-unwritable = Impossible d’écrire { $path } : { $why }
error-exists = { $path } existe déjà
error-our-name = { $path } se termine comme les fichiers propres à Bromide (.part, .json, .json.new)
error-name-too-long = { $excess ->
    [one] Le nom { $name } a { $excess } octet de trop pour ce disque : la limite est de { $limit } octets, car Bromide ajoute des suffixes comme .part.json
   *[other] Le nom { $name } a { $excess } octets de trop pour ce disque : la limite est de { $limit } octets, car Bromide ajoute des suffixes comme .part.json
}
error-not-regular = { $path } est un lien, un périphérique ou un dossier, pas un fichier. Bromide ne le remplace jamais
error-in-the-way = Bromide a besoin du nom { $path }, mais le fichier de ce nom ne vient pas de Bromide
error-utf16 = { $path } est du texte UTF-16. Bromide ne lit que le texte UTF-8
error-second-name = { $path } a un deuxième nom (un lien physique). Y écrire modifierait aussi le fichier de ce nom
error-other-journal = { $path } appartient à un autre dump : il ne correspond pas au fichier de données
error-no-journal = { $path } n’a pas de fichier de suivi (.part.json), donc son téléphone et sa plage sont inconnus
error-changed = Un autre programme a modifié { $path } pendant la lecture
error-unreliable = Le disque n’a pas conservé les données écrites dans { $path }
error-not-a-regular-file = ce n’est pas un fichier ordinaire
error-too-large-to-read = le fichier est trop gros
error-part-exists = Il y a un dump inachevé : { $path }
error-not-a-part = { $path } n’est pas le nom d’un dump inachevé
error-finished = { $path } est déjà complet
form-no-backup = { $folder } n’a plus de sauvegarde inachevée : la sauvegarde a été terminée, ou sa liste a été supprimée
form-part-not-back = { $path } n’est toujours pas accessible. Rebranchez son disque, ou lisez dans un autre dossier.
error-no-part = Il n’y a pas de dump inachevé { $path }
error-disk-full = Le disque est plein ; les données lues sont conservées dans { $path }
error-file-too-large = Le disque n’accepte pas un fichier aussi gros que { $path } (la limite de FAT32 est 4 Go)
error-read-only-disk = Le disque de { $path } est passé en lecture seule
error-disk-gone = Le disque ou le dossier de { $path } n’est plus accessible
error-part-deleted = Un autre programme a supprimé { $path }
error-part-replaced = Un autre programme a déplacé ou remplacé { $path } pendant la lecture
error-locked = Un autre programme écrit dans { $path }
error-held = Un autre programme a ouvert { $path }, donc Bromide ne peut pas lui donner son nom définitif
error-no-space-claimed = Espace insuffisant dans { $folder } : il faut { $needed }. Il reste { $free }, mais { $claimed } sont nécessaires aux dumps en cours de lecture
error-no-space = Espace insuffisant dans { $folder } : il faut { $needed }, il reste { $free }
error-disk = Erreur de disque ({ $during } { $path }) : { $why }

## Steps after an error, without a full stop at the end

do-send-log = Si cela se reproduit, envoyez le journal au projet
do-short-cable = Utilisez un câble court, branché directement à l’ordinateur, sans hub
do-tight-cable = Utilisez un câble court qui tient bien, branché directement à l’ordinateur
do-other-cable = Utilisez un autre câble qui transmet les données, branché directement à l’ordinateur, sans hub
do-charge = Chargez la batterie, ou essayez sans la batterie
do-battery-out = Débranchez le téléphone et retirez la batterie un instant
do-read-again = Relisez
do-resume = { $front ->
    [window] Cliquez sur « Continuer »
   *[cli] Continuez : bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Revenez au début et cliquez sur « Continuer » à côté de { $part }
   *[cli] Continuez : bromide-cli resume { $part }
}
do-resume-others = { $count ->
    [one] Continuez ensuite de la même façon { $count } autre fichier inachevé
   *[other] Continuez ensuite de la même façon { $count } autres fichiers inachevés
}
do-other-range = { $front ->
    [window] Lisez une plage qui ne contient pas { $at }
   *[cli] Utilisez START et LENGTH de façon à ne pas inclure { $at }
}
do-use-the-rest = { $front ->
    [window] Cliquez sur « Enregistrer tel quel » pour utiliser toutes les autres données
   *[cli] Utilisez le fichier inachevé : il contient toutes les autres données
}
do-first-phone = Branchez le téléphone du dump inachevé
do-new-dump = { $front ->
    [window] Commencez un nouveau dump pour ce téléphone
   *[cli] Commencez un nouveau dump pour ce téléphone, sous un autre nom
}
do-check-it = { $front ->
    [window] Utilisez-le : son rapport est à côté
   *[cli] Utilisez-le, ou comparez-le à son rapport : bromide-cli check { $path }
}
do-name-a-part = Utilisez le nom d’un dump inachevé, un fichier qui se termine par .part
do-continue-there = Déplacez le fichier inachevé (.part) et son fichier de suivi (.part.json) dans ce dossier, puis continuez
do-other-file-system = Choisissez un dossier sur un autre disque (NTFS, exFAT, ext4)
do-let-go-of-file = Fermez le programme qui l’a ouvert ; un antivirus ou une sauvegarde le ferme après un moment
do-unlock-disk = Retirez la protection en écriture, ou contrôlez les erreurs du disque
do-bring-disk-back = Rebranchez le disque, ou reconnectez le lecteur réseau
do-elsewhere-if-deleted = Si le dossier ou le fichier a été supprimé, relisez dans un autre dossier
do-hold-key = Éteignez le téléphone et retirez la batterie. Lancez d’abord Bromide, puis maintenez la touche de boot enfoncée et branchez le téléphone. Remettez la batterie en dernier
do-try-keys = Essayez d’autres touches, une à la fois : aucune, Appel, *, Bas, #, 0, centrale
do-cross-rx-tx = Contrôlez les fils : le RX de l’adaptateur au TX du téléphone, et son TX au RX du téléphone
do-connect-ground = Reliez la masse de l’adaptateur à celle du téléphone, et utilisez un adaptateur à la tension du téléphone
do-power-key = Pendant que Bromide attend, éteignez et rallumez le téléphone, ou appuyez sur sa touche Marche/Arrêt : le téléphone n’écoute qu’un instant
do-wait-ten-seconds = Attendez dix secondes, jusqu’à ce qu’il libère le port
do-stop-service = Ou arrêtez le service : { $command }
do-close-program = Fermez ce programme et réessayez
do-close-programs = Fermez les autres programmes qui utilisent le téléphone, comme SP Flash Tool ou un terminal, et réessayez
do-install-rule = { $front ->
    [window] Cliquez sur « Autoriser les téléphones… » plus bas. Une règle pour les téléphones est alors installée ; l’ordinateur demande le mot de passe administrateur
   *[cli] Installez une règle pour les téléphones avec ces deux commandes, puis rebranchez le téléphone : { $commands }
}
do-join-group = Exécutez : { $command } (sur Arch : { $arch }), puis fermez la session et rouvrez-la
do-ask-administrator = Demandez à l’administrateur de l’ordinateur
do-make-folder = Créez le dossier, ou choisissez-en un autre
do-add-name = Ajoutez un nom de fichier, par exemple dump.bin
do-own-folder = Choisissez un de vos dossiers, par exemple Documents
do-replace-finished = { $front ->
    [window] Ou autorisez son remplacement
   *[cli] Ou ajoutez --force pour le remplacer
}
do-replace-unfinished = { $front ->
    [window] Ou abandonnez le dump inachevé et recommencez
   *[cli] Ou ajoutez --force pour abandonner le dump inachevé et recommencer
}
do-other-name-or-wait = Choisissez un autre nom, ou attendez la fin de ce programme
do-plain-name = Choisissez un nom qui se termine autrement, par exemple par .bin
do-other-name = Choisissez un autre nom
do-shorter-name = { $bytes ->
    [one] Choisissez un nom de fichier plus court d’au moins { $bytes } octet
   *[other] Choisissez un nom de fichier plus court d’au moins { $bytes } octets (une lettre accentuée ou non latine prend 2 ou 3 octets)
}
do-save-as-utf8 = Ouvrez le fichier dans un éditeur de texte et enregistrez-le en UTF-8
do-move-away = Renommez { $path } ou déplacez-le dans un autre dossier
do-close-other-program = Fermez le programme qui écrit dans ce fichier
do-copy-part = Copiez le fichier, donnez ce nom à la copie et continuez
do-bring-its-journal = Remettez le fichier de suivi de ce dump dans son dossier, ou retirez-le, et continuez
do-other-disk = Choisissez un dossier sur un autre disque et relisez
do-make-room = Libérez de l’espace, ou choisissez un autre disque
do-check-disk = Assurez-vous que le disque est branché et qu’il a de l’espace libre

## The big button

button-read-back = Lire la flash
button-stop = Arrêter
button-skip-check = Ne pas vérifier
    .hover = Enregistre le dump sans le reste de la deuxième lecture. Le dump n’est pas considéré comme vérifié.
button-continue-from = Continuer à { $at }
button-check-again = Continuer : revérifier
button-try-again = Réessayer
button-next-phone = Téléphone suivant

## Errors in the form: the cause, then what is right

form-port-empty = Saisissez le nom du port, par exemple { $windows } ou { $unix }
form-any-port = { $port } désigne tous les téléphones sur l’USB : saisissez les noms des ports, ou choisissez « Tous les téléphones connectés »
form-one-port = { $one } et { $other } sont le même port : retirez-en un
form-too-many-ports = Trop de ports : saisissez-en { $most } au plus
form-folder-empty = Choisissez le dossier d’enregistrement
form-no-such-folder = Le dossier { $folder } n’existe pas : créez-le, ou choisissez-en un autre
form-no-part = Saisissez le nom d’une zone ou d’une partition, par exemple boot1 ou nvram
form-too-many-parts = Saisissez au plus { $most } zones et partitions
form-rpmb = rpmb est la zone protégée du stockage, qu’aucun programme ne peut lire : retirez-la de la liste
form-no-range-on = Aucune plage n’est sélectionnée : sélectionnez-en une, ou lisez toute la flash
form-block-size = { $typed } n’est pas une taille de bloc valide : un multiple de 4 entre { NUMBER($least, useGrouping: "false") } et { NUMBER($most, useGrouping: "false") } (1M), par exemple 64K
form-start-not-whole-word = { $typed } n’est pas un multiple de 4, comme le téléphone l’exige : utilisez { $below } ou { $above }
form-length-zero = La longueur est 0 : saisissez le nombre d’octets, ou laissez vide pour lire jusqu’à la fin
form-end-past-addresses = { $length } octets à partir de { $start } dépassent 4 Go ({ $end }), la fin de l’espace d’adressage du téléphone : au plus { $most }
form-start-past-addresses = { $start } est au-delà de 4 Go ({ $end }), la fin de l’espace d’adressage du téléphone
form-brace-open = Il manque {"}"} après {"{"} dans le nom du fichier
form-placeholder-unknown = { $placeholder } dans le nom du fichier est inconnu : utilisez { $all }
form-name-empty = Le nom du fichier est vide : saisissez-en un, par exemple dump.bin
form-name-forbidden = Un nom de fichier ne peut pas contenir { $shown } : choisissez un autre nom, par exemple dump.bin
form-control-character = un caractère de contrôle
form-name-edges = { $name } ne peut pas être un nom de fichier : il commence par une espace ou finit par un point ou une espace
form-name-device = { $name } ne peut pas être un nom de fichier sous { $system } : choisissez un autre nom, par exemple dump.bin
form-too-many-rows = au plus { $most } plages à la fois
form-name-too-long = { $bytes ->
    [one] Le nom du fichier a { $bytes } octet de trop : choisissez-en un plus court
   *[other] Le nom du fichier a { $bytes } octets de trop : choisissez-en un plus court (une lettre accentuée ou non latine prend 2 ou 3 octets)
}
paste-no-range = la ligne { $line } n’est pas une plage ({ $why }) : { $text }
paste-too-little = il faut un début et une longueur
paste-end-before-start = elle finit avant son début
paste-no-numbers = le début et la longueur doivent être des nombres

## A finished dump against its report

check-same = { $file } : même taille et même SHA-256 qu’à l’enregistrement ({ $size })
check-same-as-it-is = { $file } : même taille et même SHA-256 qu’à l’enregistrement ({ $size }). Il a été enregistré tel quel et n’a pas été vérifié.
check-other-size = { $file } a changé depuis son enregistrement : il fait { $bytes } octets ({ $size }), le rapport indique { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } a changé depuis son enregistrement : son SHA-256 est { $found }, le rapport indique { $expected }
check-unfinished = { $file } est un dump inachevé : il n’a pas de rapport pour comparer
check-no-report = Il n’y a pas de rapport { $report } dans le dossier du dump
check-not-a-report = { $report } n’est pas un rapport de Bromide : { $why }
check-report-too-large = { $report } est trop gros pour un rapport : il dépasse { $size }
check-unreadable = { $path } ne peut pas être lu : { $why }
check-no-manifest = { $file } n’est pas un manifeste de sauvegarde, ou il est endommagé : Bromide ne peut pas dire s’il manque des fichiers dans ce dossier
check-do-keep-report = Gardez le rapport avec son dump : sans le rapport, il n’y a rien à comparer
check-do-look-for-report = Trouvez le rapport qui a été enregistré avec ce dump
check-do-other-copy = Utilisez une autre copie du dump, ou relisez le téléphone
check-do-find-missing = Mettez chaque dump et son rapport dans le même dossier, et assurez-vous que les deux sont lisibles
check-other-unfinished = { $file } : non contrôlé, dump inachevé
check-other-without-report = { $file } : non contrôlé, pas de rapport
check-no-dumps = Le dossier { $folder } ne contient aucun dump avec son rapport ; ses sous-dossiers ne sont pas parcourus
check-summary = { $all ->
    [one] { $all } dump contrôlé
   *[other] { $all } dumps contrôlés
} : sans changement : { $good }, modifiés : { $changed }, non comparables : { $unchecked }
check-some-changed = { $count ->
    [one] { $count } dump a changé depuis son enregistrement
   *[other] { $count } dumps ont changé depuis leur enregistrement
}
check-some-unchecked = { $count ->
    [one] { $count } dump ne peut pas être comparé à son rapport
   *[other] { $count } dumps ne peuvent pas être comparés à leurs rapports
}
check-stopped = Arrêté ; dumps contrôlés : { $done } sur { $all }

## The log, and the text of "Copy details"

level-info = info
level-warning = alerte
level-error = erreur
log-read-back = Lecture vers { $files }
log-skip = Vérification sautée
log-stop = Arrêt demandé
log-worker-restarted = La partie qui lit le téléphone a été relancée
log-ports-unknown = Impossible de lister les ports : { $why }
log-phone = Téléphone : { $name } (code matériel { $code })
log-storage = Stockage : { $storage }
log-agent-chosen = Fichier Download Agent : { $file }
log-agent-remembered = Fichier Download Agent du dernier téléphone avec ce chipset : { $file }
log-agent-folder = Fichier Download Agent trouvé dans le dossier : { $file }
log-agent-practice = Fichier Download Agent du smartphone simulé : { $file }
log-agent-preloader = { $agent } ; fichier preloader : { $file }
log-flash = Flash : { $name }, { $size }
log-flash-size-unknown = Flash : { $name }, taille inconnue
log-region = { $size } à partir de { $from } dans { $file }
log-saved = Enregistré : { $file }, SHA-256 { $sha256 }
log-list-ordered = Liste des zones et partitions demandée
log-parts-listed = Zones et partitions trouvées : { $count }
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Sauvegarde complète : { $manifest }
log-kept = Conservé dans { $part } : { $done } sur { $total }
log-ended-because = { $state } : { $cause }
details-program = { $name } { $version }
details-state = État : { $state }
details-cause = Cause : { $cause }
details-phone = Téléphone : { $name }, code matériel { $code }, version matérielle { $hardware }, version logicielle { $software }, ME-ID { $id }
details-flash = Flash : { $name }, ID JEDEC { $jedec }, numéro de série { $unique }, taille { $size }
details-storage = Stockage : { $name }, ID { $id }, taille { $size }
details-size = { $bytes } (détectée d’après : { $from })
details-not-told = non indiqué
details-not-known = inconnu
details-warning = Attention : { $text }
details-saved = Enregistré : { $file }, SHA-256 { $sha256 }
details-kept = Conservé dans { $part } : { $done } sur { $total }
details-nothing-kept = Rien n’a été conservé

## Settings, and ports that cannot be listed

settings-not-saved = Impossible d’enregistrer les paramètres : { $why }
settings-unreadable = Les paramètres dans { $path } ne peuvent pas être lus : { $why }
settings-bad-value = Le paramètre { $key } ne peut pas valoir { $value } ; la valeur par défaut est utilisée
settings-set-aside = Les paramètres dans { $path } étaient endommagés ({ $why }). Ils ont été déplacés vers { $aside }, et les valeurs par défaut sont utilisées
settings-damaged = Les paramètres dans { $path } sont endommagés ({ $why }) et ne peuvent pas être déplacés ({ $error }). Les valeurs par défaut sont utilisées
port-list-unreadable = la liste des ports ne peut pas être lue

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent } % - { $state } - Bromide
window-no-display = Il n’y a pas d’affichage pour une fenêtre. bromide-cli fonctionne sans fenêtre : bromide-cli --help
window-no-wgpu = Ce programme a été compilé sans wgpu : omettez --renderer ou utilisez --renderer glow
window-no-renderer = La fenêtre ne peut pas être dessinée. bromide-cli fonctionne sans fenêtre : bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Affichage : { $renderer }
log-renderer-failed = { $renderer } ne peut pas dessiner la fenêtre : { $why }
log-saved-to = Enregistré dans { $file }
log-no-dialog = Ce bureau n’a pas de boîte de dialogue d’enregistrement : utilisez « Copier »
log-no-dialog-bundle = Ce bureau n’a pas de boîte de dialogue d’enregistrement, et le dossier des dumps n’existe pas : choisissez ce dossier, puis réessayez
log-no-bundle = Impossible d’enregistrer le fichier de diagnostic : { $why }
log-no-order = une commande n’a pas pu être envoyée
promise-read-only-short = Lecture seule : rien n’est modifié sur le téléphone
promise-read-only = Bromide ne fait que lire. Il n’a aucune commande qui puisse effacer ou écrire la flash du téléphone.
promise-true = « Enregistré » veut dire que chaque octet a été lu, vérifié et écrit sur le disque. S’il manque quelque chose, Bromide le dit.
promise-agent = Fonctionne si le téléphone accepte le fichier que vous choisissez : en général des téléphones anciens et de petites marques. Les téléphones qui exigent l’autorisation du serveur de leur fabricant ne peuvent pas être lus.
promise-kept = Les données déjà lues restent sur le disque, même si le câble se débranche.
hint-enter = Appuyez sur Entrée pour commencer
hint-next = Appuyez sur Entrée pour lire le téléphone suivant dans un nouveau fichier
hint-held = Le téléphone attend le fichier
hint-continue = Lit les données manquantes
hint-check-again = Ne lit que les blocs qui différaient
hint-continue-places = Relit les endroits illisibles
hint-running = Vous pouvez vous absenter
hint-waiting = La lecture commence quand un téléphone répond
hint-lost = La lecture reprend quand le téléphone revient
hint-stopping = Arrêt en cours
hint-ordering = Contrôle du dossier
copy = Copier
copy-named = Copier { $name }
dialog-cancel = Annuler
dialog-close = Fermer
notice-close = OK

## Phone card

phone-heading = Téléphone
phone-simulated = Simulé
phone-port = Port
phone-auto = Automatique (recommandé)
phone-demo = Téléphone simulé (rien n’est branché)
phone-demo-smartphone = Smartphone simulé (rien n’est branché)
phone-other = Autre…
phone-other-port = Nom du port
phone-other-hint = COM5 ou /dev/ttyACM0
phone-not-there = { $name } (pas branché en ce moment)
phone-ports-unknown = Impossible de lister les ports de l’ordinateur : { $why }
phone-seen-nothing = Aucun téléphone. Cliquez d’abord sur « Lire la flash », puis branchez-le
phone-seen-boot-rom = Un téléphone avec l’ID USB du mode BROM est connecté ({ $name })
phone-seen-started = Un téléphone est connecté, mais il a démarré ({ $name }) : éteignez-le, cliquez sur « Lire la flash », puis maintenez la touche de boot enfoncée
phone-seen-agent = Un téléphone est connecté, mais un autre programme l’utilise ({ $name })
phone-seen-vendor = Un téléphone est connecté, mais son chipset n’est pas de MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } n’est pas encore connecté. Cliquez d’abord sur « Lire la flash », puis branchez-le
phone-seen-other = Le nom est contrôlé au début de la lecture
phone-seen-demo = Le téléphone simulé est toujours disponible. Essayez d’abord de le lire
phone-seen-demo-smartphone = Le smartphone simulé est toujours disponible. Il montre comment on lit un smartphone
phone-chip = Chipset
phone-flash = Flash
phone-storage = Stockage
phone-size = Taille
phone-size-from = { $size } (détectée d’après : { $from })

## What to read

read-heading = Que lire
read-whole = Toute la flash
read-everything = Tout
read-backup = Sauvegarde complète
read-without-user-data = Sans données utilisateur
read-ranges = Plages
read-parts = Choisir les parties
parts-names = Zones ou partitions
parts-boot = Zone de boot
parts-nvram = Données NVRAM et IMEI
parts-hint = Pour les smartphones. Chacune a son propre fichier. Séparez les noms par des virgules
parts-list = Lister les parties
    .hover = Se connecte au téléphone et lit sa table de partitions. Rien n’est enregistré.
parts-list-again = Relister les parties
parts-none-known = Les zones et partitions du téléphone ne sont pas encore connues. Listez-les, ou saisissez leurs noms
parts-search = Rechercher
parts-search-nothing = Aucune zone ni partition ne correspond
parts-all = Toutes
parts-none = Aucune
parts-line = { $name } ({ $size })
parts-missing = Le dernier téléphone n’a pas : { $names }
read-whole-hint = La taille est détectée automatiquement
read-everything-hint = Téléphone à touches : toute la flash dans un fichier. Smartphone : une sauvegarde complète dans un nouveau dossier
read-backup-hint = Chaque zone et partition dans son propre fichier, avec une liste des partitions, un fichier scatter et des sommes de contrôle
read-without-user-data-hint = Smartphones seulement. Sauvegarde complète sans userdata ni cache, en général les plus grandes partitions
read-numbers-hint = Décimal ou hex (0x10000), ou 64K et 4M. Une longueur vide lit jusqu’à la fin
read-area-hint = Zone : une zone de stockage ou une partition d’un smartphone, comme user, boot1 ou nvram. Vide : la flash ou le stockage principal
read-file = Fichier
read-area = Zone
read-area-main = principale
read-row-area = Zone de la plage { $number }
estimate-last-phone = Si le téléphone est comme le dernier smartphone :
estimate-size = Il faut { $size }
estimate-free = Il faut { $size }, il reste { $free }
estimate-time = Il faut { $size }, environ { $time }
estimate-all = Il faut { $size }, environ { $time }, il reste { $free }
estimate-no-room = Il faut { $size }, mais il ne reste que { $free } : choisissez un dossier sur un autre disque
read-start = Début
read-length = Longueur
read-size = Taille
read-file-auto = automatique
read-length-auto = jusqu’à la fin
read-add = Ajouter
read-paste = Coller…
    .hover = Plusieurs lignes à la fois : début, longueur, fichier
read-remove = ×
read-remove-all = Tout retirer
read-row-on = Lire la plage { $number }
read-row-file = Fichier de la plage { $number }
read-row-start = Début de la plage { $number }
read-row-length = Longueur de la plage { $number }
read-row-remove = Retirer la plage { $number }
paste-heading = Coller des plages
paste-hint = Une plage par ligne : début, longueur et, si besoin, un nom de fichier
paste-lines = Plages, une par ligne
paste-add = Ajouter
paste-more = { $count ->
    [one] Et { $count } ligne de plus
   *[other] Et { $count } lignes de plus
}
import-open = Importer un fichier scatter…
    .hover = Remplit les plages avec le fichier scatter d’un firmware. Vous pouvez aussi le déposer sur la fenêtre. La lecture fonctionne sans lui
import-heading = Importer un fichier scatter
import-hint = Ce bureau n’a pas de boîte de dialogue de fichiers : saisissez le chemin du fichier
import-path = Chemin du fichier scatter
import-take = Importer
import-done = { $count ->
    [one] { $count } plage de { $file }
   *[other] { $count } plages de { $file }
}
import-left-out = { $count ->
    [one] { $count } plage importée de { $file }. Le reste a été ignoré :
   *[other] { $count } plages importées de { $file }. Le reste a été ignoré :
}
import-more-names = et { $count } de plus
import-counted-from-end = Comptées depuis la fin de la flash, donc sans adresse dans le fichier : { $names }
import-empty-ranges = Vides : { $names }
import-not-in-flash = En mémoire, pas dans la flash : { $names }
import-other-storage = Pour les téléphones avec { $storage } : { $names }
import-refused = { $file } n’a pas pu être importé : { $why }
import-too-large = le fichier dépasse { $most }, trop gros pour un fichier scatter
import-too-many = il contient { $count } plages, et on peut en lire au plus { $most } à la fois
import-not-now = { $file } n’a pas été importé : les plages pourront être modifiées après la lecture

## Scatter files

scatter-line = ligne { $line } : { $why }
scatter-empty = il ne contient aucune plage
scatter-xml = les fichiers scatter XML ne sont pas pris en charge ; utilisez le fichier .txt du firmware
scatter-no-text = ce n’est pas un fichier texte
scatter-files-only = il contient des noms de fichiers, pas des adresses ; les adresses sont dans ces fichiers
scatter-not-expected = attendu : { $wanted }, trouvé : { $found }
scatter-no-number = { $found } n’est pas un nombre
scatter-no-name = { $found } n’est pas le nom d’une plage
scatter-no-key = attendu : une clé et sa valeur, trouvé : { $found }
scatter-key-twice = { $key } apparaît deux fois
scatter-key-missing = { $key } manque dans l’entrée qui commence ici
scatter-twice = { $name } apparaît deux fois, d’abord à la ligne { $first }
scatter-not-ascending = { $name } ne commence pas après { $before }, donc la fin de { $before } est inconnue
scatter-end-unknown = la fin de { $name } est inconnue, car la plage suivante n’a pas d’adresse valide
scatter-not-a-range = { $why } : { $found }
scatter-too-large = le début et la taille de { $name } sont trop grands
scatter-address = une adresse
scatter-cut-off = le fichier s’arrête dans { $name } (attendu : { $wanted })

## Where to

where-heading = Où enregistrer
where-folder = Dossier
where-choose = Choisir…
    .hover = Choisir un dossier
where-no-dialog = Ce bureau n’a pas de boîte de dialogue de dossiers : saisissez le dossier
where-free = { $size } libres
where-backup = Chaque sauvegarde va dans un nouveau dossier à l’intérieur de celui-ci
where-backup-continues = La sauvegarde inachevée de ce dossier est continuée
where-pattern = Nom du fichier
where-pattern-hint = Rempli au début de la lecture : { $places }
where-pattern-late-hint = Rempli après la lecture : { $places }
where-pattern-late = Pendant la lecture, le dump s’appelle { $name }. Les noms du chipset, de la flash et du firmware sont ajoutés à la fin ; ceux qui sont inconnus sont omis.

## Options

options-heading = Plus d’options
options-check = Vérification
options-block = Taille de bloc
options-block-hint = automatique
options-reset = Redémarrer ensuite le téléphone
    .hover = Sinon, le téléphone reste en mode BROM jusqu’à ce que vous retiriez la batterie
options-direct-usb = USB direct
    .hover = Utilise le téléphone sans le pilote série de l’ordinateur : pour un téléphone qui n’obtient pas de port, ou dont le port ne répond pas
options-check-auto = Selon la taille : tout deux fois jusqu’à 16 Mo, un échantillon au-delà
options-check-full = Tout lire une deuxième fois
options-check-sampled = Lire un échantillon une deuxième fois
options-check-off = Aucune
options-program = Lecture plus rapide (MT6260 et MT6261)
options-program-hint = Plus rapide. Charge dans la mémoire du téléphone un petit programme qui lit seulement. Nouveau : dites-nous comment cela s’est passé.

## Ready

ready-text = Cliquez sur « Lire la flash », puis suivez ces étapes. Vous pouvez vous absenter dès que « Lecture » s’affiche.
step-off = Éteignez le téléphone. Si possible, retirez la batterie
step-hold = Appuyez sur la touche de boot et maintenez-la enfoncée
step-plug = Branchez le câble. Si rien ne se passe, remettez la batterie
step-numbered = { $number }. { $text }
step-now = { $text } (maintenant)

## Waiting and connecting

waiting-text = Bromide attend un téléphone. La lecture commence quand un téléphone répond.
waiting-keys = La touche de boot dépend du modèle. Essayez d’abord sans touche, puis Appel, *, Bas, # - ou ouvrez « Trouver la touche de boot ».
waiting-seen = Ce que l’ordinateur a vu
waiting-seen-line = { $time }  { $text }
connecting-let-go = Vous pouvez relâcher la touche
connecting-text = Un téléphone est connecté. Bromide détecte son chipset et sa flash

## A smartphone that waits for its Download Agent file

held-phone = { $chip } est connecté et attend
held-text = Bromide lit un smartphone par un Download Agent : un fichier comme MTK_AllInOne_DA.bin du firmware du téléphone. Choisissez le fichier ou déposez-le ici ; la lecture commence alors.
held-text-refused = { $why }. Un fichier Download Agent du firmware de ce téléphone permet de le lire. Choisissez le fichier ou déposez-le ici ; la lecture commence alors.
held-choose-agent = Choisir le fichier Download Agent…
held-choose-preloader = Choisir le fichier preloader…
held-preloader-needed = Nécessaire, car le téléphone est en mode BROM : le fichier preloader du même firmware démarre la RAM du téléphone
held-preloader-perhaps = Nécessaire seulement pour certains téléphones en mode BROM ; essayez d’abord sans
held-folder = Chercher dans un dossier…
    .hover = Bromide utilise le fichier de ce dossier qui convient au téléphone, pour celui-ci et les suivants
held-practice = Utiliser le fichier simulé
    .hover = Un fichier généré pour le smartphone simulé
held-failed-before = La dernière lecture avec ces fichiers a échoué
held-use-again = Utiliser ces fichiers
held-reading = Lecture des fichiers…
held-not-signed = L’agent dans { $file } n’est pas signé, et ce téléphone n’en accepte qu’un signé par son fabricant ; choisissez le fichier du firmware de ce téléphone
held-notice-phone = Un téléphone attend son fichier Download Agent
held-drop-phone = Déposez pour utiliser ce fichier avec le téléphone
held-agent-heading = Fichier Download Agent
held-agent-path = Chemin du fichier Download Agent
held-preloader-heading = Fichier preloader
held-preloader-path = Chemin du fichier preloader
held-folder-heading = Dossier des fichiers Download Agent
held-folder-path = Chemin du dossier
held-take = Utiliser ce fichier
held-take-folder = Chercher

## Reading and checking

reading-part = Partie { $number } sur { $of } : { $name }
reading-this-part = Cette partie
reading-all-parts = Toutes les parties
reading-comparing = Comparaison de { $file } (déjà enregistré) avec son rapport
reading-saved-before = { $count ->
    [one] { $count } partie déjà enregistrée auparavant
   *[other] { $count } parties déjà enregistrées auparavant
}
reading-file = { $file }
reading-region = Plage { $number } sur { $of } : { $file }
reading-percent = { $percent } %
reading-progress = Progression
reading-step = Étape { $number } sur { $of } : { $state }
reading-elapsed = Depuis { $time }
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-whole-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min
announce-progress = { $state }, { $percent } pour cent
announce-station = Nouveau{"\u00A0"}: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } sur { NUMBER($total, maximumFractionDigits: 2) } Mo
reading-area = zone : { $area }
reading-done-large = { $done } sur { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } Mo/s
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } Ko/s
reading-silent = { $seconds ->
    [one] Pas de nouvelles données depuis { $seconds } seconde : le téléphone ou le disque est lent
   *[other] Pas de nouvelles données depuis { $seconds } secondes : le téléphone ou le disque est lent
}
reading-retries = { $count ->
    [one] { $count } bloc a dû être redemandé
   *[other] { $count } blocs ont dû être redemandés
}
left-calculating = Temps restant : calcul en cours
left-seconds = { $seconds ->
    [one] Encore { $seconds } seconde environ
   *[other] Encore { $seconds } secondes environ
}
left-minutes = { $minutes ->
    [one] Encore { $minutes } minute environ
   *[other] Encore { $minutes } minutes environ
}
left-hours = Encore { $hours } h { $minutes } min environ
curve-heading = Vitesse
curve-line = Ko/s
curve-seconds = Secondes
curve-kilobytes = Ko/s

## Flash map

map-not-read = non lu
map-reading = en lecture
map-read = lu
map-checked = vérifié
map-differed = tranché par une troisième lecture
map-unsettled = différent à chaque lecture
map-unreadable = illisible
map-blank = vierge
map-shades = Pâle : lu une fois. Vif : vérifié.
map-state-of-kind = { $state }, { $kind }
map-told = { $from } à { $to } ({ $size }) : { $state }
map-summary = Carte de la flash : lu : { $read } sur { $cells ->
    [one] { $cells } case
   *[other] { $cells } cases
}, vérifié : { $checked }, tranché par une troisième lecture : { $settled }, différent à chaque lecture : { $unsettled }, illisible : { $unreadable }

## Saved

saved-unplug = Vous pouvez débrancher le téléphone.
saved-size = { $size } ({ $bytes ->
    [one] { $bytes } octet
   *[other] { $bytes } octets
}), { NUMBER($kilobytes, maximumFractionDigits: 0) } Ko/s
saved-version = Firmware { $version }
saved-project = Projet { $project }
saved-hashes = Sommes de contrôle
checked-full = Vérifié : tout a été lu deux fois et est identique
checked-on-phone = Vérifié : tout a été lu une fois, le téléphone a relu sa flash, et les sommes de contrôle sont identiques
checked-settled = { $count ->
    [one] Vérifié : tout a été lu deux fois. { $count } bloc différait, et une troisième lecture a tranché. Le câble ou la batterie est peut-être mauvais.
   *[other] Vérifié : tout a été lu deux fois. { NUMBER($count, useGrouping: "false") } blocs différaient, et une troisième lecture a tranché. Le câble ou la batterie est peut-être mauvais.
}
checked-many-settled = Vérifié : tout a été lu deux fois, et une troisième fois en cas de différence
checked-sampled = Vérifié : un échantillon a été lu deux fois et est identique
checked-not = Non vérifié : vérification désactivée
checked-skipped = Non vérifié : vérification sautée
checked-as-it-is = Non vérifié : ce dump a été enregistré tel quel
checked-failed = La vérification a échoué : ce dump n’est pas fiable
button-open-folder = Ouvrir le dossier
button-look-inside = Voir le contenu du dump
button-save-as-it-is = Enregistrer tel quel
    .hover = Enregistre les données déjà lues sous leur nom de fichier. Le rapport liste ce qui manque. Le dump n’est pas considéré comme vérifié.
button-save-unproven = Enregistrer tel quel, non vérifié
button-read-everything = Tout relire
    .hover = Lit dans un nouveau fichier. Le fichier inachevé reste.
button-copy-hashes = Copier les sommes de contrôle
button-copy-details = Copier les détails
button-back = Retour au début

## Not saved

failed-try = À essayer
failed-step = { $number }. { $text }
ends-summary = Plages enregistrées : { $saved } sur { $of } ({ $size })
ends-not-checked = { $count ->
    [one] { $count } d’entre elles n’est pas vérifiée ou sa vérification a échoué
   *[other] { $count } d’entre elles ne sont pas vérifiées ou leur vérification a échoué
}
end-not-read = Non lu : { $file }
backup-ended = Parties enregistrées : { $saved } sur { $of } ({ $size })
backup-missing = Non enregistré : { $names }
backup-not-there = Absent de ce téléphone : { $names }
backup-parts = Parties
rest-read = Toutes les autres données ont été lues
rest-not-read = Pas encore lu : { $size }
kept-part = { $done } sur { $total } sont conservés dans { $file }
kept-gone = { $file } n’est plus accessible. Il contenait { $done } sur { $total }.
kept-deleted = { $file } a été supprimé pendant la lecture. Ses données ({ $done }) sont perdues.

## A lost phone, and unfinished dumps

lost-progress = { $percent } %, { $done } sur { $total }
unfinished-heading = { $count ->
    [one] { $count } dump inachevé dans ce dossier
   *[other] { $count } dumps inachevés dans ce dossier
}
unfinished-backups = { $count ->
    [one] Sauvegarde inachevée
   *[other] Sauvegardes inachevées
}
unfinished-backup = Sauvegarde dans { $folder }
unfinished-forget = Oublier
    .hover = Retire cette sauvegarde de la liste. Ses fichiers restent.
unfinished-forget-named = Oublier { $folder }
unfinished-done = { $done } sur { $total }
unfinished-done-of-unknown = { $done }, longueur totale inconnue
unfinished-begun = { $chip }, commencé le { $date }
unfinished-continue = Continuer
unfinished-continue-named = Continuer { $file }
unfinished-not-now = Pas maintenant
    .hover = Masque le dump jusqu’au prochain lancement. Son fichier reste.
unfinished-not-now-does = « Pas maintenant » masque un dump jusqu’au prochain lancement. Son fichier reste.
unfinished-not-now-named = Pas maintenant : { $file }

## Look inside: files, search, parts

inside-cannot-open = { $file } ne peut pas être ouvert : { $why }
inside-not-a-file = { $file } n’est pas un fichier
inside-not-open = le fichier n’est pas ouvert
inside-became-shorter = Le fichier est devenu plus court depuis son ouverture : rouvrez-le
inside-cannot-read = Le fichier ne peut pas être lu à { $address } : { $why }
inside-too-much = { $size }, c’est trop pour copier (au plus { $most }) : enregistrez plutôt la partie
inside-find-text = Texte
inside-find-wide = Texte, deux octets par lettre
inside-find-hex = Octets en hex
inside-found = Trouvé à { $address }
inside-found-around = { $found }, { $around }
inside-found-from-start = recherche reprise depuis le début
inside-found-from-end = recherche reprise depuis la fin
inside-not-found = Introuvable
inside-search-stopped = Recherche arrêtée
part-exists = { $file } existe déjà : choisissez un autre nom, ou autorisez son remplacement
part-same-file = { $file } est le fichier ouvert : choisissez un autre nom

## Look inside: the page

inside-heading = Voir le contenu
    .hover = Contenu d’un dump : carte, éléments trouvés, tous les octets
inside-file = { $file } ({ $size })
inside-back = Retour
    .hover = Vers la page principale ; une lecture en cours continue (Alt+Gauche)
inside-open = Ouvrir un dump…
    .hover = N’importe quel fichier de n’importe quel programme (Ctrl+O)
inside-open-heading = Ouvrir un dump
inside-open-yes = Ouvrir
inside-path = Chemin du fichier
inside-path-hint = C:\dumps\phone.bin ou /home/anna/phone.bin
inside-choose = Ouvrir…
inside-no-dialog = Ce bureau n’a pas de boîte de dialogue de fichiers : saisissez le chemin
inside-drop-here = Déposez un dump sur cette fenêtre, ou ouvrez-en un. Vous pouvez ouvrir n’importe quel fichier : Bromide ne fait que le lire et ne le modifie jamais
inside-drop-to-open = Déposez pour voir le contenu
inside-drop-two = Déposez pour ouvrir le premier fichier et le comparer au deuxième
inside-drop-scatter = Déposez pour remplir les plages avec ce fichier scatter
inside-drop-not-now = Un fichier scatter remplit les plages ; elles sont bloquées pour l’instant
inside-drop-to-compare = Déposez pour comparer avec { $file }
inside-opening = Attente du disque
inside-tab-overview = Éléments trouvés
inside-tab-bytes = Octets
inside-job = Téléphone : { $state }
inside-job-percent = Téléphone : { $state }, { $percent } %
inside-job-show = Afficher
inside-stop = Arrêter
inside-stop-named = Arrêter : { $what }
inside-looking = Analyse du fichier : { $percent } %
inside-look-stopped = Analyse arrêtée
inside-look-again = Analyser le fichier
inside-searching = Recherche : { $percent } %
inside-saving = Enregistrement : { $percent } %
inside-not-saved = Arrêté : rien n’a été enregistré

## Look inside: map and findings

inside-map-heading = Carte
inside-map-content = Contenu
inside-map-differences = Différences
inside-map-told = { $from } à { $to } ({ $size }) : { $class }, entropie { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } sur 8 bits
inside-map-here = Ici : { $names }
inside-map-differs = différent
inside-map-same = identique
inside-map-missing = dans un seul fichier
inside-map-summary = Carte du fichier : { $shares }
inside-map-summary-differences = Carte des différences
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) } %
inside-entropy-strip = Entropie du début à la fin du fichier
inside-found-heading = Trouvé
inside-blank = { NUMBER($percent, maximumFractionDigits: 0) } % vierge ({ $size })
inside-nothing-found = Rien n’a été reconnu. Vous pouvez quand même voir les octets et y chercher
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name } : { $value }
inside-more = Et { $count } de plus
inside-cut = Il y a d’autres éléments trouvés, non affichés ici
inside-firmware-project = Projet
inside-firmware-version = Version
inside-firmware-built = Compilé le
inside-firmware-platform = Chipset

## Look inside: bytes

inside-hex = Octets { $from } à { $to }
inside-hex-bar = Position dans le fichier
inside-no-bytes = Le fichier est vide
inside-go-to = Adresse
inside-length = Longueur
    .hover = Nombre d’octets à sélectionner ; vide : un octet
inside-go = Aller
    .hover = Décimal ou hex (0x10000), ou 64K et 4M (Ctrl+G)
inside-past-end = { $start } est au-delà de la fin du fichier ({ $end })
inside-find = Rechercher
inside-find-kind = Chercher comme
inside-next = Suivant
    .hover = Entrée ou F3 ; Ctrl+F pour saisir
inside-previous = Précédent
    .hover = Maj+Entrée ou Maj+F3
inside-copy-hex = Copier en hex
inside-copy-text = Copier le texte
inside-save-part = Enregistrer la partie sous…
inside-at = { $at }
inside-selected = { $from } à { $to } ({ $size })
part-heading = Enregistrer une partie du fichier
part-start = Début de la partie
part-length = Longueur de la partie
part-replace = Remplacer un fichier existant
part-save = Enregistrer
part-outside = { $length } octets à partir de { $start } ne sont pas dans le fichier, qui finit à { $end }

## Look inside: people's data in the window

rescue-open = Récupérer les données
    .hover = Fichiers, messages, contacts et photos de ce dump
rescue-scan-search = Recherche dans le dump : { $percent } %
rescue-scan-files = Liste des fichiers
rescue-scan-records = Lecture des messages et des contacts
rescue-scan-free-space = Recherche de fichiers supprimés dans l’espace libre
rescue-scan-stop = Arrêter la recherche
rescue-scan-stopped = Recherche arrêtée
rescue-scan-again = Relancer la recherche
rescue-tab-files = Fichiers ({ $count })
rescue-tab-messages = Messages ({ $count })
rescue-tab-contacts = Contacts ({ $count })
rescue-tab-pictures = Photos ({ $count })
rescue-show = Afficher
    .hover = Affiche les noms, numéros, messages et photos à l’écran
rescue-hide = Masquer
    .hover = N’affiche que les nombres
rescue-search = Chercher dans cette liste
rescue-no-rows = Rien n’a été trouvé
rescue-no-hit = Aucune ligne ne contient ce texte
rescue-select-rows = Sélectionner toutes les lignes
rescue-select = Sélectionner { $what }
rescue-save-selected = Enregistrer la sélection ({ $count })…
rescue-save-all = Tout enregistrer dans un dossier…
    .hover = Bromide crée un nouveau dossier pour les fichiers
rescue-saving = Enregistrement : { $percent } %
rescue-saving-stop = Arrêter l’enregistrement
rescue-folder-heading = Où enregistrer
rescue-folder-hint = Ce bureau n’a pas de boîte de dialogue de dossiers : saisissez le dossier. Bromide y crée un nouveau dossier
rescue-folder-path = Chemin du dossier
rescue-folder-yes = Enregistrer
rescue-bytes = Octets
rescue-bytes-named = Afficher les octets de { $what }
rescue-column-path = Nom
rescue-column-kind = Type
rescue-column-size = Taille
rescue-column-time = Date
rescue-column-state = État
rescue-column-direction = Sens
rescue-column-number = Numéro
rescue-column-text = Texte
rescue-column-name = Nom
rescue-column-slot = Emplacement
rescue-no-text = sans texte
rescue-no-name = sans nom
rescue-carved = Fichier récupéré { $number }
rescue-carved-whole = trouvé dans l’espace libre
rescue-carved-cut = trouvé dans l’espace libre, fin manquante
rescue-picture-broken = Il ne reste qu’une partie de cette photo
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Appels possibles ({ $count })
rescue-calls-by-look = Numéros avec heures, trouvés d’après leur forme. Ce ne sont peut-être pas des appels. Sélectionnez ceux à enregistrer.
rescue-folder-example = C:\dumps ou /home/anna/dumps
rescue-shape = Aidez-nous à comprendre ce téléphone…
    .hover = Enregistre un fichier texte sur le format des données de ce téléphone. Il ne contient ni noms, ni numéros, ni messages. Vous pouvez l’envoyer aux développeurs.
rescue-ask-heading = Arrêter l’enregistrement ?
rescue-ask-text = Des données personnelles sont en cours d’enregistrement. Les fichiers déjà enregistrés sont conservés.
rescue-ask-open = Arrêter et ouvrir
rescue-ask-close = Arrêter et fermer
rescue-ask-no = Continuer à enregistrer

## Comparing two dumps

compare-open = Comparer avec…
    .hover = Un autre dump : un plus ancien de ce téléphone, ou celui d’un autre téléphone
compare-open-heading = Comparer avec un deuxième fichier
compare-heading = Comparé avec { $file }
compare-close = Arrêter la comparaison
compare-show-first = Premier fichier
compare-show-second = Deuxième fichier
compare-running = Comparaison : { $percent } %
compare-stopped = Comparaison arrêtée
compare-next = Différence suivante
compare-previous = Différence précédente
compare-places = Toutes les différences
compare-place = Différence à { $at }, { $size }
compare-same = Les fichiers sont identiques ({ $size })
compare-same-so-far = Les premiers { $size } des deux fichiers sont identiques
compare-differ = { $places ->
    [one] Les fichiers diffèrent de { $bytes }, à { $places } endroit
   *[other] Les fichiers diffèrent de { $bytes }, à { $places } endroits
}
compare-second-longer = Le deuxième fichier a { $more } de plus, à partir de { $at }
compare-first-longer = Le premier fichier a { $more } de plus, à partir de { $at }
compare-share = { $name } : { $size } à { $places ->
    [one] { $places } endroit
   *[other] { $places } endroits
}
compare-share-elsewhere = Là où rien n’a été reconnu : { $size } à { $places ->
    [one] { $places } endroit
   *[other] { $places } endroits
}
compare-share-files = { $name } : { $size } à { $places ->
    [one] { $places } endroit
   *[other] { $places } endroits
}. Cette zone contient des fichiers, où des changements sont normaux ; sur un téléphone documenté, elle contient aussi les messages
compare-share-firmware = { $name } : { $size } à { $places ->
    [one] { $places } endroit
   *[other] { $places } endroits
}. C’est le firmware du téléphone ; il diffère entre les deux dumps

## Several phones at once, in the window

mode-one = Un téléphone
mode-several = Plusieurs téléphones
several-phones = Téléphones
several-phones-all = Tous les téléphones connectés
several-phones-practice = Téléphones simulés
several-phones-practice-hint = Quatre téléphones simulés sont lus, pour essayer sans téléphone
several-pattern-hint = Rempli pour chaque téléphone : { $places }
several-pattern-sheet-hint = Rempli d’après la fiche de réparation : { $places }
several-phones-ports = Ports
several-ports = Noms des ports
several-ports-hint = Séparés par des virgules. Chaque port lit un téléphone après l’autre.
several-ready = Plusieurs téléphones à la fois
several-step-start = Cliquez sur « Démarrer » une seule fois
several-step-plug = Maintenez la touche de boot de chaque téléphone enfoncée et branchez-le : il reçoit un poste automatiquement
several-step-unplug = Débranchez un téléphone quand son poste affiche « Enregistré », et branchez le suivant
several-ready-text = Chaque téléphone est lu séparément. Si l’un échoue, les autres continuent.
several-ready-last = Dernière session
several-start = Démarrer
several-stop-all = Tout arrêter
several-continue = Continuer
several-finish = Terminer la session
several-export-csv = Exporter en CSV…
several-export-html = Exporter en HTML…
several-export-hint = Le tableau de cette session : téléphones, fiches de réparation, fichiers, sommes de contrôle et résultats
several-hint-start = Appuyez sur Entrée pour commencer
several-hint-serving = Branchez les téléphones maintenant
several-hint-stopped = Arrêté. Cliquez sur « Continuer » pour reprendre.
several-hint-over = Tous les téléphones sont terminés
several-hint-unseen = { $count ->
    [one] { $count } téléphone n’a pas été enregistré : cliquez sur « Vu » à son poste
   *[other] { $count } téléphones n’ont pas été enregistrés : cliquez sur « Vu » à leurs postes
}
several-disk-full = Le disque est plein. Libérez de l’espace, puis cliquez sur « Continuer ».
several-no-list = Impossible de lister les appareils USB : { $why }
several-waiting = { $count ->
    [one] { $count } téléphone attend un poste libre
   *[other] { $count } téléphones attendent un poste libre
}
several-saved = Enregistrés : { $count }
several-failed = Non enregistrés : { $count }
several-stopped = Arrêtés : { $count }
several-bytes = { $size }
several-rate = Téléphones par heure : { $count }
several-empty = Aucun téléphone
several-day-log = Impossible d’écrire le tableau de la session { $path } : { $why }
several-sheet-not-saved = La fiche de réparation n’est pas dans le rapport : { $why }
several-next-sheet = Fiche de réparation du téléphone suivant
several-next-sheet-of = Téléphone suivant : { $ticket }
several-next-sheet-hint = Facultatif. Le prochain téléphone que vous brancherez la reçoit.
several-title = Plusieurs téléphones, enregistrés : { $saved }
lane-name = Poste { $station }
lane-summary = Poste { $station } : { $state }
lane-summary-percent = Poste { $station } : { $state }, { $percent } %
lane-speed = { $speed }/s
lane-stop = Arrêter
lane-stop-named = Arrêter le poste { $station }
lane-retry = Réessayer
lane-retry-named = Réessayer au poste { $station }
lane-read-again = Relire
lane-read-again-named = Relire le téléphone du poste { $station }
lane-seen = Vu
lane-seen-named = Vu : poste { $station }
lane-seen-hint = Le poste se libère quand vous débranchez son téléphone.
lane-unplug = Débranchez le téléphone
lane-left = Encore { $time }
lane-back = Tous les téléphones
lane-sheet = Fiche de réparation
lane-sheet-hint = Facultatif. Ajouté au rapport, au tableau de la session et au nom du fichier.
lane-sheet-after = Ce téléphone est terminé : les modifications sont ajoutées à son rapport et au tableau de la session, mais pas au nom du fichier.
lane-log = Journal de ce poste
lane-at = Port USB { $place }
lane-phone-number = Téléphone { $number }
sign-working = Lecture
sign-needs-user = Action requise
sign-saved = Enregistré
sign-saved-unchecked = Non vérifié
sign-saved-before = Déjà enregistré
sign-unfinished = Inachevé
sign-stopped = Arrêté
sign-failed = Échec

## Questions

stop-heading = Arrêter la lecture ?
stop-waiting-heading = Arrêter l’attente ?
stop-text = Les données déjà lues restent sur le disque.
stop-waiting-text = Rien n’a encore été lu.
stop-yes = Arrêter
stop-no = Continuer la lecture
stop-waiting-no = Continuer d’attendre
close-heading = Arrêter et fermer ?
close-yes = Arrêter et fermer

## Log

log-open = Afficher le journal
log-close = Masquer le journal
log-heading = Journal
log-filter = Filtre
log-level = Lignes à afficher
log-level-all = Toutes les lignes
log-level-warnings = Alertes
log-level-errors = Erreurs
log-copy-hint = Copie toutes les lignes affichées
log-save = Enregistrer…
log-bundle = Enregistrer le diagnostic…
    .hover = Un seul fichier pour la personne qui vous aide : journal, octets, versions et paramètres. Il ne contient ni dump, ni noms de dossiers, ni votre nom
log-bytes = Octets
    .hover = Pour experts : les données passées par le câble dans la dernière session, jusqu’à maintenant

## Settings

settings-open = Paramètres
settings-heading = Paramètres
settings-language = Langue
language-system = Comme le système ({ $name })
settings-theme = Couleurs
theme-system = Comme le système
theme-light = Clair
theme-dark = Sombre
settings-sound = Son à la fin d’une lecture
settings-text = Taille du texte
settings-agents = Dossier des fichiers Download Agent
settings-agents-hint = parcouru pour trouver le fichier qui convient au smartphone
settings-renderer = Affichage
renderer-auto = Automatique
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal ou DirectX
settings-renderer-hint = Prend effet au prochain lancement
settings-about = Bromide { $version }, logiciel libre sous licence MIT ou Apache-2.0. Rien n’est envoyé nulle part.
settings-third-party = Logiciels tiers et licences

## The desktop: dialogs, notices, folders

desktop-choose-folder = Choisir un dossier
desktop-choose-file = Choisir un fichier
desktop-save-as = Enregistrer sous
desktop-save-failed = Impossible d’écrire { $file } : { $why }
desktop-folder-not-shown = Impossible d’ouvrir le dossier { $folder } : { $why }
desktop-no-such-folder = Le dossier { $folder } n’existe plus
desktop-no-notice = Ce bureau n’affiche pas de notifications : { $why }
desktop-not-awake = Bromide ne peut pas empêcher la mise en veille : { $why }
desktop-awake-reason = Un téléphone est en cours de lecture
desktop-broke = arrêt sans raison indiquée

## The terminal: lines of the command line

terminal-waiting = En attente d’un téléphone. Éteignez-le, maintenez la touche de boot enfoncée, branchez-le. Ctrl+C pour arrêter.
terminal-waiting-for-rights = En attente du droit d’utiliser le port.
terminal-phone = Téléphone : { $name } (code matériel { $code })
terminal-flash-line = Flash : { $flash }
terminal-storage-line = Stockage : { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (détectée d’après : { $from })
terminal-flash-size-unknown = { $name }, taille inconnue
terminal-region = Lecture de { $size } à partir de { $start } dans { $file }
terminal-progress = { $done } sur { $total }, { $speed }/s, encore { $left }
terminal-progress-calculating = { $done } sur { $total }, { $speed }/s, calcul en cours
terminal-progress-part = { $doing } { $file } ({ $number } sur { $of }) : { $percent } %, { $done } sur { $total }, { $speed }/s
terminal-progress-all = toutes les parties, encore { $left }
terminal-progress-all-calculating = toutes les parties, calcul en cours
terminal-comparing = Comparaison de { $file } (déjà enregistré) avec son rapport
terminal-part-kept = Déjà enregistré : { $file }
terminal-unknown-name = Ce téléphone n’a pas de zone ni de partition nommée { $name }
terminal-areas-area = Zone
terminal-areas-size = Taille
terminal-areas-start = Début
terminal-areas-partition = Partition
terminal-areas-of = Partitions de { $area } :
terminal-areas-never-read = jamais lue
terminal-practice-file = { $file } écrit : il convient au téléphone simulé.
terminal-saved = Enregistré : { $file } ({ $size }, vérifié : { $check })
terminal-saved-unchecked = Enregistré : { $file } ({ $size }, non vérifié, comme demandé)
terminal-kept = Conservé dans { $part } : { $done } sur { $total }.
terminal-unplug = Vous pouvez débrancher le téléphone.
terminal-warning = Attention : { $text }
terminal-what-to-do = Que faire : { $step }
terminal-what-to-do-list = Que faire :
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Ctrl+C arrêtera le programme immédiatement : { $why }
terminal-file-limit = Une limite de taille de fichier arrêtera le programme immédiatement : { $why }
terminal-no-list = Impossible de lister les ports de l’ordinateur : { $why }
terminal-no-ports = Aucun port. Branchez le téléphone : il n’est visible que quelques secondes, utilisez donc « auto », qui l’attend.
terminal-watching = Surveillance en cours. Maintenez la touche de boot enfoncée et branchez le téléphone. Ctrl+C pour arrêter.
terminal-watch-here = { $time }  connecté : { $what } sur { $place }
terminal-watch-appeared = { $time }  apparu : { $what } sur { $place }
terminal-watch-vanished = { $time }  disparu après { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s : { $what } sur { $place }
terminal-practice-phone = Le téléphone simulé est sur { $link }. Ctrl+C pour l’arrêter.
terminal-not-told = non indiqué
terminal-info-port = Port
terminal-info-chip = Chipset
terminal-info-hardware-code = Code matériel
terminal-info-hardware-version = Version matérielle
terminal-info-software-version = Version logicielle
terminal-info-number = ME-ID
terminal-info-flash = Flash
terminal-info-jedec = ID JEDEC
terminal-info-storage = Stockage
terminal-info-storage-id = ID du stockage
terminal-info-security = Protection
terminal-info-needs-agent = connu seulement quand un Download Agent tourne

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } n’est pas un nombre : écrivez par exemple 4194304, 0x400000, 4096K, 4M ou 1G
usage-number-leading-zeros = { $argument } { $text } commence par un zéro et peut être hexadécimal ou décimal : écrivez { $hex } ou { $decimal }
usage-number-hex-without-0x = { $argument } { $text } est un nombre hexadécimal sans 0x : écrivez { $hex }
usage-start-not-aligned = START { $typed } n’est pas un multiple de 4, comme le téléphone l’exige : utilisez { $below } ou { $above }
usage-start-not-aligned-at-end = START { $typed } n’est pas un multiple de 4, comme le téléphone l’exige : utilisez { $below }
usage-region-shape = --region { $typed } n’a pas la forme START:LENGTH:FILE : écrivez par exemple 0x10000:64K:rom.bin
usage-region-without-file = --region { $typed } n’a pas de fichier : écrivez par exemple 0x10000:64K:rom.bin
usage-block-size = --block-size { $typed } n’est pas valide : utilisez un multiple de 4 entre { NUMBER($least, useGrouping: "false") } et { NUMBER($most, useGrouping: "false") } (1M), par exemple 64K
usage-seconds = { $option } { $typed } n’est pas un nombre de secondes : utilisez un nombre comme 30
usage-count = --count { $typed } n’est pas un nombre de téléphones : utilisez un nombre comme 10
usage-too-few-practice-phones = { $ports ->
    [one] --count { NUMBER($count, useGrouping: "false") } est trop grand : il y a { $ports } téléphone simulé, enregistré une seule fois
   *[other] --count { NUMBER($count, useGrouping: "false") } est trop grand : il y a { $ports } téléphones simulés, enregistrés une seule fois chacun
}
usage-auto-among-ports = --port auto ne peut pas être combiné avec d’autres ports : utilisez soit auto, soit les autres ports
usage-port-twice = --port { $typed } apparaît plusieurs fois : utilisez-le une seule fois
usage-one-port = --port { $one } et --port { $other } sont le même port : utilisez l’un des deux
usage-too-many-ports = Trop de ports : la limite est { $most }
usage-batch-region = --region { $typed } n’est pas une plage : écrivez par exemple 0x10000:64K ou 1M:auto
usage-chip-code = --chip { $typed } n’est pas le code d’un chipset : utilisez un code comme 0766 ou MT6765
usage-missing = { $count ->
    [one] Il manque l’argument { $arguments }. Exemple : { $example }
   *[other] Il manque les arguments { $arguments }. Exemple : { $example }
}
usage-no-such-command = La commande { $typed } n’existe pas : les commandes sont { $commands }
usage-no-command = Il manque une commande : indiquez-en une parmi { $commands }
usage-no-such-option = { $program } n’a pas d’option { $option } : { $program } --help affiche toutes les options
usage-no-such-option-but = { $program } n’a pas d’option { $option } : vouliez-vous dire { $close } ?
usage-too-many = { $program } n’attend pas { $typed } : voyez { $program } --help
usage-needs-choice = { $argument } exige une valeur parmi { $choices }
usage-needs-value = { $argument } exige une valeur. Exemple : { $example } (voyez { $program } --help)
usage-no-such-choice = { $argument } { $value } n’existe pas : utilisez une valeur parmi { $choices }
usage-takes-no-value = { $option } ne prend pas de valeur comme { $value } : utilisez seulement { $option }
usage-conflict = { $argument } et { $other } ne peuvent pas être combinés : retirez l’un des deux
usage-twice = { $argument } apparaît plusieurs fois : utilisez-le une seule fois
usage-not-text = { $typed } n’est pas un texte valide : utilisez seulement des lettres que ce système peut afficher
usage-not-understood = { $argument } { $value } n’est pas valide : voyez { $program } --help
usage-no-such-language = La langue { $typed } n’existe pas{"\u00A0"}: utilisez l’une de { $languages }
usage-practice-fault = --fault { $spec } : { $why }
usage-practice-image = L’image { $path } ne peut pas être utilisée : { $why }
usage-practice-phone = Il n’y a pas de téléphone simulé { $typed } : utilisez-en un parmi { $phones }
usage-practice-image-smartphone = --image ne fonctionne pas avec le smartphone simulé { $phone } : son stockage est toujours généré
usage-practice-feature-phone = { $option } ne fonctionne qu’avec les smartphones simulés : choisissez-en un, par exemple --phone mt6765
usage-practice-file = Impossible d’écrire { $path } : { $why }
usage-empty-name = { $option } { $typed } contient un nom vide : écrivez par exemple { $option } nvram,boot
usage-practice-log = Impossible d’écrire le journal { $path } : { $why }
usage-practice-log-is-image = Impossible d’écrire le journal { $path } : c’est le même fichier que l’image
usage-practice-log-not-a-file = Impossible d’écrire le journal { $path } : il remplacerait autre chose qu’un fichier

## Backups

backup-plan = { $count ->
    [one] Enregistrement de { $count } partie, { $size }
   *[other] Enregistrement de { $count } parties, { $size }
}
backup-left-out = Exclu : { $parts }
backup-left-out-never-read = { $name } (jamais lue)
backup-left-out-user-data = { $name } (données utilisateur)
backup-left-out-experimental = { $name } (expérimental)
backup-left-out-empty = { $name } (vide)
backup-left-out-past-end = { $name } (dépasse la fin du stockage)
backup-saved = { $count ->
    [one] Enregistré et vérifié : { $count } partie, { $size }, dans { $folder }
   *[other] Enregistré et vérifié : { $count } parties, { $size }, dans { $folder }
}
backup-saved-unchecked = { $count ->
    [one] Enregistré : { $count } partie, { $size }, dans { $folder }. Non vérifié, comme demandé
   *[other] Enregistré : { $count } parties, { $size }, dans { $folder }. Toutes n’ont pas été vérifiées, comme demandé
}
backup-part-missing = Non enregistré : { $name }
backup-complete = { $folder } contient déjà une sauvegarde complète
backup-other-folder = Choisissez un autre dossier
backup-nothing-more = Utilisez la sauvegarde telle quelle : toutes les autres parties sont enregistrées, et il n’y a plus rien à lire
backup-again = { $front ->
    [window] Relancez la sauvegarde vers le même dossier : elle continue
   *[cli] Relancez la même commande : elle continue et ne relit pas les fichiers terminés
}
table-copies-differ = Les deux copies de la table de partitions du téléphone diffèrent ; la première est utilisée
table-first-copy-damaged = La table de partitions du téléphone est endommagée ; sa copie à la fin du stockage est utilisée
table-second-copy-damaged = La copie de la table de partitions à la fin du stockage du téléphone est endommagée
table-uncertain = Les positions des partitions du téléphone sont incertaines, donc une sauvegarde enregistre toute la zone { $area }
table-missing = Le téléphone n’a pas de table de partitions connue, donc une sauvegarde enregistre toute la zone { $area }

## Several phones at once: the lines of the command line, and hints

batch-waiting = En attente de téléphones. Maintenez la touche de boot de chaque téléphone enfoncée et branchez-le. Ctrl+C pour arrêter.
batch-waiting-for = { $count ->
    [one] En attente de { $count } téléphone. Maintenez sa touche de boot enfoncée et branchez-le. Ctrl+C pour arrêter.
   *[other] En attente de { $count } téléphones. Maintenez la touche de boot de chaque téléphone enfoncée et branchez-le. Ctrl+C pour arrêter.
}
batch-station = Poste { $station } : { $what }
batch-station-line = Poste { $station } sur { $place } : { $what }
batch-progress = { $doing } : { $percent } %, { $speed }/s, encore { $left }
batch-progress-calculating = { $doing } : { $percent } %, { $speed }/s, calcul en cours
batch-phones-wait = { $count ->
    [one] { $count } téléphone attend un poste libre
   *[other] { $count } téléphones attendent un poste libre
}
batch-already-saved = Ce téléphone a déjà été enregistré sous { $file }. Vous pouvez le débrancher
batch-disk-full = Le disque est plein : tous les postes s’arrêtent, et les données déjà lues sont conservées
batch-no-space = Espace insuffisant pour un autre téléphone : la lecture des téléphones en cours continue, et aucun autre n’est commencé
batch-shared-hub = Les postes { $stations } partagent le hub sur { $hub } et se ralentissent : le poste { $station } lit à { $speed }/s au lieu de { $before }/s. Utilisez d’autres ports USB, ou un hub avec un traducteur par port (multi-TT)
batch-shared-hub-full = Les postes { $stations } atteignent ensemble la limite du hub sur { $hub }. Utilisez d’autres ports USB, ou un hub avec un traducteur par port (multi-TT)
session-title = Téléphones de cette session
session-phone = Téléphone
session-station = Poste
session-ticket = N° de ticket
session-customer = Client
session-model = Modèle
session-imei = IMEI
session-chip = Chipset
session-begun = Début
session-file = Fichier
session-size = Taille
session-result = Résultat
session-saved-checked = Enregistré et vérifié
session-saved = Enregistré, non vérifié
batch-totals = { $saved ->
    [one] Téléphones enregistrés : { $saved }, { $bytes }. Non enregistrés : { $failed }
   *[other] Téléphones enregistrés : { $saved }, { $bytes }. Non enregistrés : { $failed }
}
batch-totals-rate = Téléphones enregistrés : { $saved }, { $bytes }, { NUMBER($rate, maximumFractionDigits: 0) } par heure. Non enregistrés : { $failed }

## The command line: help texts

help-about = Enregistre la mémoire flash de téléphones MediaTek dans un fichier, par la boot ROM du téléphone. Lecture seule : aucune commande ne peut effacer ou écrire la flash.
help-after =
    Codes de sortie : 0 enregistré et vérifié, 2 arguments incorrects, 3 pas de téléphone, 4 inachevé (les données déjà lues sont conservées), 5 lu mais la vérification a échoué, 6 erreur de disque ou de fichier, 7 ce téléphone ou cette plage ne peut pas être lu, 130 arrêté par Ctrl+C.

    Pour essayer sans téléphone :  bromide-cli read demo dump.bin
help-lang = La langue, par exemple de ou pt-BR [par défaut{"\u00A0"}: celle de l’ordinateur]
help-ports = Lister les appareils connectés
help-ports-watch = Lister les appareils qui apparaissent et disparaissent, avec la raison pour laquelle chacun n’est pas un téléphone lisible, jusqu’à Ctrl+C (code de sortie 0)
help-ports-json = Un tableau JSON sur stdout ; avec --watch, un événement JSON par ligne
help-info = Se connecter, afficher le chipset et la flash, redémarrer le téléphone ; n’enregistre aucun dump
help-port = Le port du téléphone : auto (attendre n’importe quel téléphone en mode BROM), demo (le téléphone simulé), un port comme /dev/ttyACM0 ou COM5, usb (n’importe quel téléphone, sans le pilote série de l’ordinateur), ou un port USB comme usb:1-2
help-wait-for-ever = Arrêter si aucun téléphone ne répond dans ce nombre de secondes [par défaut : sans limite]
help-wait = Arrêter si aucun téléphone ne répond dans ce nombre de secondes [par défaut : sans limite, et 60 pour un téléphone perdu]
help-json-object = Un objet JSON sur stdout
help-json-events = Un événement JSON par ligne sur stdout
help-quiet = N’afficher que les erreurs
help-block-size = Octets par demande [par défaut : automatique]
help-no-reset = Laisser le téléphone en mode BROM à la fin ; ne pas le redémarrer
help-areas = Lister les zones de stockage et les partitions d’un téléphone : nom, début, taille ; n’enregistre aucun dump
    .after =
        Les smartphones ont besoin de leur fichier Download Agent : indiquez-le avec --da.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             le smartphone simulé
help-backup = Enregistrer toutes les zones de stockage et partitions d’un téléphone, chacune dans son fichier
    .after =
        Le dossier reçoit un fichier pour chaque zone et partition (avec son rapport), partitions.txt, scatter.txt si le téléphone a une GPT, et à la fin manifest.json avec toutes les sommes de contrôle. La même commande continue une sauvegarde inachevée. Les données de l’utilisateur (userdata, cache) ne sont enregistrées qu’avec --with ; rpmb n’est jamais lue.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = Le dossier d’enregistrement ; il est créé s’il n’existe pas
help-backup-only = N’enregistrer que ces zones et partitions, séparées par des virgules
help-backup-without = Exclure aussi ces zones et partitions
help-backup-with = Enregistrer aussi : userdata, cache
help-backup-force = Remplacer une sauvegarde dans le dossier, terminée ou non
help-batch = Enregistrer plusieurs téléphones à la fois, chacun dans son fichier
    .after =
        Chaque téléphone connecté reçoit son propre poste ; branchez les suivants à tout moment. Un échec à un poste n’arrête pas les autres. Sans --count, la commande tourne jusqu’à Ctrl+C. Le code de sortie n’est 0 que si tous les téléphones demandés sont enregistrés.

        Dans PATTERN, { "{" }n{ "}" } est le numéro du téléphone, { "{" }station{ "}" } le numéro de son poste, { "{" }date{ "}" } et { "{" }time{ "}" } le moment de sa connexion ; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } et { "{" }version{ "}" } sont remplis après la lecture.

          bromide-cli batch dumps                                     tous les téléphones connectés
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             téléphones simulés
help-batch-folder = Le dossier d’enregistrement ; il est créé s’il n’existe pas
help-batch-port = N’utiliser que ce port ; peut être répété [par défaut : tous les téléphones sur l’USB]
help-batch-name = Noms des dumps [par défaut : { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Arrêter quand ce nombre de téléphones est enregistré [par défaut : avec --port le nombre de ports, sinon jusqu’à Ctrl+C]
help-batch-region = Lire cette plage de chaque téléphone, dans un fichier à part ; peut être répété [par défaut : toute la flash, ou la zone user d’un smartphone]
help-batch-backup = Sauvegarder chaque téléphone dans son propre dossier, comme la commande backup ; --only, --with et --without choisissent quoi
help-batch-wait = Limite en secondes pour le téléphone suivant, pour la réponse d’un téléphone et pour un téléphone perdu [par défaut : sans limite pour le suivant, 30 pour sa réponse, 60 pour un téléphone perdu]
help-read = Lire la flash (ou une partie) dans un fichier
    .after =
        Étapes : éteignez le téléphone ; lancez cette commande ; maintenez la touche de boot enfoncée et branchez le téléphone ; attendez « Vous pouvez débrancher le téléphone ».

          bromide-cli read auto dump.bin                                toute la flash du prochain téléphone
          bromide-cli read auto part.bin 0x10000 64K                    64 Ko à partir de l’adresse 0x10000
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   deux plages d’un téléphone
help-read-file = Le fichier à enregistrer ; il s’appelle FILE.part tant que le dump n’est pas complet et vérifié. Inutile avec --region
help-read-start = Première adresse à lire : décimale ou hex avec 0x, avec K, M ou G au besoin, sans zéros au début d’un nombre décimal ; un multiple de 4
help-read-length = Nombre d’octets, ou auto : jusqu’à la fin de la flash
help-read-check = Tout lire une deuxième fois et comparer (full), seulement un échantillon (sampled), ou ne pas vérifier (off) [par défaut : full jusqu’à 16 Mo, sampled au-delà]
help-read-area = La zone de stockage ou la partition à lire, comme boot1, user ou nvram [par défaut : la flash, ou la zone user d’un smartphone]
help-agent-file = Pour les smartphones : le fichier Download Agent du firmware du téléphone
help-preloader-file = Pour les smartphones en mode BROM : le fichier preloader du firmware du téléphone
help-usb-speed = Pour les smartphones : le Download Agent passe à l’USB haute vitesse (high), reste à la pleine vitesse (full), ou essaie une fois la haute vitesse et revient en arrière (auto) [par défaut : auto]
help-reading-program = Pour les téléphones à touches avec un MT6260 ou MT6261 : charger le petit programme de lecture de Bromide dans la mémoire du téléphone, plusieurs fois plus rapide (on). Nouveau et non testé sur de vrais téléphones : il est d’abord testé, et en cas de doute le téléphone est lu sans lui [par défaut : off]
help-read-region = Une autre plage du même téléphone, dans son propre fichier ; peut être répété
help-read-force = Remplacer un FILE terminé (il reste jusqu’à ce que le nouveau soit complet) ou abandonner un FILE inachevé
help-resume = Continuer un dump inachevé ou une sauvegarde inachevée du même téléphone
    .after =
        Ce doit être le même téléphone : ses numéros et une partie de son contenu sont comparés avant tout ajout de données.

        Continuez une sauvegarde par son dossier, avec les mêmes options qu’au début.

          bromide-cli resume dump.bin.part                              avec le prochain téléphone
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            la sauvegarde du dossier phone1
help-resume-file = Le dump inachevé, ou le dossier d’une sauvegarde inachevée
help-resume-check = La vérification à faire [par défaut : celle choisie au début]
help-resume-force = Remplacer un FILE terminé du même nom (il reste jusqu’à ce que le nouveau soit complet) ; pas pour un FOLDER
help-check = Comparer un dump terminé, ou tous les dumps d’un dossier, à leur rapport : taille et SHA-256
    .after =
        Dans un dossier, chaque dump avec un rapport est contrôlé, une ligne par dump, avec un résumé à la fin ; les sous-dossiers sont ignorés. Les fichiers sans rapport et les dumps inachevés (.part) sont listés et ne sont pas une erreur.

        Codes de sortie : 0 rien n’a changé, 2 le dossier ne contient aucun dump, 5 un dump a changé, 6 un dump ne peut pas être comparé, car le dump ou son rapport est illisible.
help-check-file = Le dump terminé, avec son rapport FILE.json dans le même dossier ; ou un dossier de dumps
help-inspect = Afficher le contenu d’un dump : firmware, version, bootloaders, systèmes de fichiers
    .after =
        N’importe quel fichier peut être examiné ; il est seulement lu. Les tailles et adresses viennent du fichier et peuvent être fausses.

        Codes de sortie : 0 lu en entier, quel que soit le résultat, 2 arguments incorrects, 6 illisible, 130 arrêté par Ctrl+C.
help-inspect-file = Le dump, ou tout autre fichier
help-files = Lister les fichiers d’un dump de téléphone à touches, y compris les fichiers supprimés, et le nombre de messages, de contacts et de photos
    .after =
        Le dump est seulement lu. Les noms de fichiers peuvent être privés.

        Codes de sortie : 0 complet, 2 arguments incorrects, 4 quelque chose est endommagé ou manque, 6 le dump est illisible, 7 il ne contient rien que Bromide puisse lire, 130 arrêté par Ctrl+C.
help-extract = Enregistrer dans un dossier les fichiers, messages, contacts et photos d’un dump de téléphone à touches
    .after =
        Ne récupérez des données privées que pour leur propriétaire ou avec son accord. Rien n’est écrasé, et le dump est seulement lu. messages.csv, contacts.csv et list.csv s’ouvrent dans un tableur, messages.html dans un navigateur, contacts.vcf sur un téléphone.

        Codes de sortie : 0 complet, 2 arguments incorrects ou un nom nécessaire existe déjà dans le dossier, 4 quelque chose était endommagé ou manquait, 6 erreur de disque ou de fichier, 7 le dump ne contient rien que Bromide puisse lire, 130 arrêté par Ctrl+C.
help-extract-folder = Le dossier d’enregistrement ; il est créé s’il n’existe pas
help-extract-only = N’enregistrer que ceci, séparé par des virgules. calls : numéros avec heures qui sont peut-être des appels, enregistrés seulement s’ils sont cités ici
help-da = Afficher ce que contient un fichier Download Agent : chipsets, protocole, tailles, signatures
    .after =
        Le fichier est seulement lu ; aucun téléphone n’est nécessaire. Les fichiers Download Agent sont fournis avec le firmware d’un téléphone et avec SP Flash Tool.

        Codes de sortie : 0 affiché, 2 arguments incorrects ou pas un fichier Download Agent, 6 le fichier est illisible, 7 le fichier n’a aucun agent pour le chipset.
help-da-file = Le fichier Download Agent, par exemple MTK_AllInOne_DA.bin
help-da-chip = N’afficher que les agents pour ce chipset : son code matériel, comme 0766, ou son numéro, comme MT6765
help-simulate = Lancer un téléphone simulé sur un pseudo-terminal, pour essayer ce programme ou un autre
    .after =
        Pannes : --fault NAME[=VALUE][@PLACE][,OPTION=VALUE].. ; [] indique ce qui peut être omis, | sépare les choix. Écrivez les durées comme 200ms, 1.5s ou 2min, les tailles et les endroits comme 4096, 0x1000 ou 4K. N est le nombre d’octets envoyés depuis la flash ; ADDR est une adresse de la flash.

        { $faults }

        Téléphones pour --phone : { $phones }. Sans cette option : mt6261.

        Pannes des smartphones simulés : POINT est upload, set-up, second-stage, storage-info, high-speed, ou le nombre d’octets envoyés depuis le stockage ; AREA+N est un endroit comme user+0x1000.

        { $smartphone_faults }
help-simulate-link = Où apparaît le port du téléphone simulé
help-simulate-phone = Le modèle du téléphone [par défaut : mt6261]
help-simulate-door = Le mode d’un smartphone simulé : son preloader ou sa boot ROM, qui exige aussi --preloader
help-simulate-write-da = Pour les smartphones simulés : écrire le fichier Download Agent généré qui convient, pour --da
help-simulate-write-preloader = Pour les smartphones simulés : écrire le fichier preloader généré qui convient, pour --preloader
help-simulate-image = Le contenu de sa flash [par défaut : 4 Mo de firmware généré]
help-simulate-fault = Une panne pour s’entraîner, comme vanish@0x100000 ; peut être répété
help-simulate-pace = Sa vitesse : rom (232 558 octets par seconde, comme un vrai téléphone), wire (près de la limite de l’USB), uart (115 200 bauds), none (aussi vite que l’ordinateur le peut)
help-simulate-log = Écrire dans ce fichier chaque commande que le téléphone reçoit, un objet JSON par ligne
