# Bromide in Spanish, for Spain and Latin America. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = Español
number-decimal-sign = .
number-group-sign = {""}
list-separator = ,{" "}

## Numbers and sizes

bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-bytes = { $count ->
    [one] { $count } byte
   *[other] { NUMBER($count, useGrouping: "false") } bytes
}
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } KB
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } MB
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } GB
number-wrong = { $text } no es un número: use un formato como 4194304, 0x400000, 4096K, 4M o 1G
number-leading-zeros = { $text } empieza con cero y puede ser hexadecimal o decimal: use { $hex } o { $decimal }
number-hex-without-0x = { $text } es un número hexadecimal sin 0x: use { $hex }
region-empty = { $front ->
    [window] La longitud es 0: escriba cuántos bytes hay que leer
   *[cli] LENGTH es 0: indique cuántos bytes hay que leer, o auto
}
region-past-end-of-flash = { $front ->
    [window] { $length } bytes desde { $start } pasan de 4 GiB ({ $end }), el fin del espacio de direcciones del teléfono
   *[cli] START { $start } más LENGTH { $length } pasa de 4 GiB ({ $end }), el fin del espacio de direcciones del teléfono
}
region-past-end = { $front ->
    [window] { $length } bytes desde { $start } pasan de { $end }, el offset más alto del área { $area }
   *[cli] START { $start } más LENGTH { $length } pasa de { $end }, el offset más alto del área { $area }
}

## The states of a job: the same words in page, window title and log

state-ready = Listo
state-waiting = Esperando el teléfono
state-lost = Teléfono perdido: conéctelo de nuevo
state-hung = El teléfono no responde: desconéctelo
state-connecting = Conectando
state-held = Esperando el archivo Download Agent
state-reading = Leyendo
state-checking = Verificando
state-saved = Guardado
state-saved-unchecked = Guardado, sin verificar
state-partly-saved = Guardado en parte
state-stopped = Detenido
state-failed = Falló

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = el teléfono lo rechazó con un estado cuyo significado no está publicado
status-ok = sin error
status-written = escrito
status-written-rom = escrito, en memoria que usa la boot ROM
status-cache = el teléfono informa de un error de caché
status-write16-odd = la dirección de una escritura de 16 bits debe ser par
status-write32-unaligned = la dirección de una escritura de 32 bits debe ser múltiplo de 4
status-write-forbidden = el teléfono no permite escribir en esta dirección
status-write-overlaps-program = la escritura pisa un programa cargado
status-write-overlaps-image = la escritura pisa la imagen que se va a iniciar
status-write-count-zero = la longitud de la escritura es 0
status-read16-odd = la dirección de una lectura de 16 bits debe ser par
status-read32-unaligned = la dirección de una lectura de 32 bits debe ser múltiplo de 4
status-read-forbidden = el teléfono no permite leer esta dirección
status-read-count-zero = la longitud de la lectura es 0
status-read-blocked = la lectura toca un programa cargado o la imagen que se va a iniciar
status-auth-not-needed = el teléfono no necesita autorización, o ya está autorizado
status-sla-required = el teléfono necesita primero la autorización de su fabricante
status-program-overlaps = el programa pisa otro programa cargado
status-jump-outside-program = la dirección de inicio está fuera del programa cargado
status-too-many-programs = hay demasiados programas cargados
status-program-odd = la dirección de carga de un programa debe ser par
status-program-forbidden = el teléfono no permite programas en esta dirección
status-program-empty = el programa está vacío
status-signature-too-long = la firma es tan larga como el programa
status-signature-missing = el teléfono solo acepta programas firmados
status-no-program = no hay ningún programa cargado
status-program-count = la cantidad de programas cargados no coincide con la autorización
status-write-count-too-big = la escritura es demasiado larga para un solo comando
status-read-count-too-big = la lectura es demasiado larga para un solo comando
status-program-area = el programa no cabe en el área de programas
status-baud-range = el puerto serie del teléfono no admite esta velocidad
status-program-version = el teléfono no admite esta versión del programa
status-after-setup = la respuesta normal del teléfono después de su preparación
status-auth-image = el archivo de autorización no fue aceptado
status-program-signature = la firma del programa no fue aceptada
status-auth-memory = el teléfono se quedó sin memoria al verificar la autorización
status-auth-key = el teléfono no pudo preparar su clave
status-auth-hash = la suma de verificación de la autorización es incorrecta
status-auth-size = el tamaño de la autorización es incorrecto
status-program-region = la zona de memoria del programa no fue aceptada
status-program-region-overlaps = la zona de memoria del programa pisa otra
status-program-region-too-long = la zona de memoria del programa es demasiado larga
status-program-place = la dirección del programa no fue aceptada
status-program-length = la longitud del programa no fue aceptada
status-daa-signature = el teléfono solo acepta programas firmados por su fabricante
status-daa = el teléfono solo acepta programas firmados por su fabricante, o no necesita autorización
status-blocked = el teléfono no admite este comando o lo bloquea
status-past-end = el rango pasa de la última dirección del teléfono
status-boot-no-header = el teléfono no encontró firmware para arrancar, o su imagen está bloqueada
status-boot-bad-header = el teléfono no encontró un firmware que pueda arrancar, o su imagen está bloqueada
status-boot-no-layout = el teléfono no encontró el esquema de arranque, o su imagen está bloqueada
status-boot-no-flash = el teléfono no encontró una memoria flash para arrancar, o su imagen está bloqueada
status-program-blacklisted = el chip bloquea este programa por su nombre

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name } de { $at } ({ NUMBER($bytes, useGrouping: "false") } bytes)
request-old-read = el antiguo { $name } de { $at }
request-write = { $name } de { $value } en { $at }
request-version = la versión de la boot ROM
request-preloader-version = la versión del preloader
answer-changed = el byte { $sent } volvió como { $got } (byte { $at } de la petición)
answer-too-long = el teléfono anuncia { NUMBER($bytes, useGrouping: "false") } bytes
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } bytes no son un número entero de palabras de 32 bits
answer-unsteady = el valor cambia en cada lectura
session-stopped = detenido
session-silent = { $during }: sin respuesta durante { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
session-refused = { $during }: rechazado con estado { $status }, { $sentence }
session-not-taken = el teléfono aceptó { $during }, pero el registro del chip { $at } contenía después { $found }
session-out-of-step = { $during }: respuesta inesperada, { $what }
session-restarted = el teléfono se reinició
session-lost = no se pudo restablecer la comunicación con el teléfono
session-reading-register = lectura del registro del chip { $at }
session-switching-window = activación de la ventana de la flash

## Download Agents; messages with a small letter are put into others

agent-refused = rechazado con error { $code } ({ $during })
agent-refused-by-text = rechazado ({ $during })
agent-unsupported = este Download Agent no lo admite ({ $during })
agent-wrong-sum = suma de verificación incorrecta ({ $during })
agent-unexpected = respuesta inesperada ({ $during })
door-boot-rom = la boot ROM
door-preloader = el preloader
security-unknown = Conectado por { $door }; el teléfono no informa de su protección
security-server = Conectado por { $door }; el teléfono necesita permiso del servidor de su fabricante (SLA)
security-signed = Conectado por { $door }; el teléfono solo acepta un Download Agent firmado (DAA)
security-open = Conectado por { $door }; el teléfono acepta cualquier Download Agent
agent-no-file = { $chip } es un chip de smartphone: necesita un archivo Download Agent, y no se eligió ninguno
agent-does-not-fit = El archivo Download Agent no tiene agente para { $chip }
agent-entry-damaged = El agente para { $chip } en el archivo Download Agent está dañado
agent-unknown-protocol = Bromide reconoce { $chip }, pero no admite el protocolo de sus Download Agents
agent-signature-needed = Este teléfono solo acepta un Download Agent firmado por su fabricante
agent-server-needed = Este teléfono necesita permiso del servidor de su fabricante antes de aceptar un Download Agent
agent-upload-refused = El teléfono rechazó el Download Agent: { $sentence } (estado { $status })
agent-no-preloader-file = El teléfono está en modo BROM: el Download Agent necesita el archivo preloader del teléfono para iniciar la RAM
agent-other-preloader = El archivo preloader no tiene ajustes para el chip de memoria de este teléfono
agent-ram-settings-unknown = Los ajustes de RAM del archivo preloader tienen la versión { $version }, que Bromide no admite
agent-ram-failed = La RAM del teléfono no se inició con los ajustes del archivo preloader (error { $code })
agent-does-not-start = El Download Agent no se inicia en este teléfono: sin respuesta ({ $step })
agent-locked = El Download Agent necesita permiso del servidor del fabricante
agent-no-storage = El Download Agent no encontró almacenamiento en este teléfono
agent-fault-needs-ram-settings = el Download Agent necesita el archivo preloader del teléfono para iniciar la RAM
agent-fault-ram-settings-refused = el Download Agent rechazó los ajustes de RAM del archivo preloader con error { $code }
agent-fault-needs-authentication = el Download Agent solo acepta un PC autorizado por el fabricante del teléfono
agent-fault-no-storage = el Download Agent no encontró almacenamiento
agent-step-upload = envío del Download Agent
agent-step-start = inicio del Download Agent
agent-step-settings = intercambio de ajustes
agent-step-ram = inicio de la RAM del teléfono
agent-step-second-stage = inicio de la segunda etapa del agente
agent-step-storage = consulta del almacenamiento
agent-step-usb-speed = cambio a USB de alta velocidad
agent-step-area = selección de un área del almacenamiento
agent-step-read = lectura del almacenamiento
agent-step-partitions = consulta de la lista de particiones
agent-step-finish = fin de la sesión

## Bromide's reading program; messages with a small letter are put into others

program-runs = El programa de lectura está funcionando en el teléfono (versión { $version }). Prueba de velocidad en ticks de 26 MHz: { NUMBER($loops, useGrouping: "false") } para 4096 ciclos, { NUMBER($bursts, useGrouping: "false") } y { NUMBER($words, useGrouping: "false") } para 4 KB de la flash en ráfagas y en palabras, { NUMBER($sums, useGrouping: "false") } para 4 KB de sumas de verificación, { NUMBER($registers, useGrouping: "false") } para 1024 registros USB.
program-not-used = Se lee sin el programa de lectura: { $why }.
program-failed = El programa de lectura falló ({ $why }), y el teléfono no se reinició
program-other-chip = solo admite MT6260 y MT6261
program-not-usb = solo admite el USB propio del teléfono
program-protected = la protección del teléfono está activada ({ $bits })
program-protection-unknown = el teléfono no informa de su protección
program-no-first-block = la boot ROM no puede leer los primeros 64 KB de la flash
program-no-watchdog = el teléfono se negó a iniciar su watchdog
program-refused = el teléfono lo rechazó (estado { $status })
program-not-loaded = no se pudo cargar
program-no-hello = no se inició
program-wrong-hello = su primer mensaje fue incorrecto
program-tables-differ = sus datos de prueba llegaron dañados
program-flash-differs = sus datos difieren de los de la boot ROM en { $at }
program-refused-by = rechazó una petición ({ $during })
program-silent = dejó de responder ({ $during })
program-lost-before = se perdió la conexión mientras estaba funcionando
program-step-load = carga del programa de lectura
program-step-start = inicio del programa de lectura
program-step-hello = primer mensaje del programa de lectura
program-step-tables = prueba de USB del programa de lectura
program-step-first-block = prueba de la flash del programa de lectura
program-step-bench = prueba de velocidad del programa de lectura
program-step-read = lectura con el programa de lectura
program-step-sums = sumas de verificación del programa de lectura
program-step-quit = fin del programa de lectura

## Ports and connections; put into other sentences

link-unplugged = el teléfono se desconectó
link-busy = { $port } lo está usando { $holder }
link-denied = no hay permiso para abrir { $port }
link-not-a-port = { $port } no es un puerto serie
link-failed = { $during }: { $why }
link-opening = al abrir { $port }
link-writing = al escribir en { $port }
link-reading = al leer de { $port }
link-setting-up = al configurar { $port }
link-listing = al listar los puertos serie
link-takes-no-more = el teléfono no aceptó los datos a tiempo
link-usb-stalled = el teléfono sigue rechazando transferencias USB (STALL) después de quitar el bloqueo (halt)
link-usb-stuck = el sistema no devolvió a tiempo una transferencia USB cancelada
link-usb-no-driver = Windows no tiene un driver (WinUSB) que permita a los programas usar el dispositivo
holder-another = otro programa
holder-of-another-user = un programa de otro usuario
holder-of-another-user-named = un programa de otro usuario, probablemente { $name }

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }: debería funcionar. No hay ningún informe público de que un teléfono con este chip se haya leído de esta forma.
chip-unknown = El chip de este teléfono tiene el código de hardware { $code }, que no está en ninguna lista pública. No se conocen sus registros, por eso no se escribió nada en él
chip-untold = El teléfono no informa cuál es su chip
chip-smartphone-storage = { $chip } es un chip de smartphone: su almacenamiento es NAND, eMMC o UFS, que la boot ROM no puede leer directamente
chip-nand-flash = Los teléfonos con { $chip } guardan su firmware en una memoria flash NAND, que la boot ROM no puede leer directamente
chip-window-unknown = La dirección de la flash en los teléfonos con { $chip } no está publicada, por eso Bromide no los lee
chip-not-proven = Los registros del { $chip } están publicados, pero no hay ningún dump leído por su boot ROM, por eso Bromide todavía no lo lee
chip-only-code-known = Del { $chip } solo se conoce el nombre: la dirección de su flash no está publicada, por eso Bromide no lo lee
chip-of-family = El chip de este teléfono es probablemente un { $chip }, uno de los { $family }. La dirección de su flash no está publicada, por eso Bromide no lo lee
family-feature-phone = chips MediaTek para teléfonos básicos
family-smartphone = chips MediaTek para smartphones
family-tablet = chips MediaTek para tablets y televisores
family-module = chips MediaTek para relojes y módulos
chip-in-preloader = El teléfono está en su preloader (versión { $version }), no en modo BROM. El preloader de este teléfono no permite leer la flash
chip-locked = Este teléfono necesita la autorización de su fabricante para que se pueda leer su memoria
chip-register-refused = El teléfono rechaza una escritura en un registro que da acceso a su flash: { $sentence }
chip-register-unreadable = El teléfono se niega a leer el registro { $at } del chip, necesario para acceder a la flash: { $sentence } (estado { $status })
chip-flash-refused = El teléfono se niega a leer el inicio de su flash: { $sentence } (estado { $status })
chip-needs-signed-agent = Este teléfono necesita un Download Agent (casi siempre firmado por el fabricante) y un programa que lo use, como SP Flash Tool
do-choose-agent = { $front ->
    [window] Elija el archivo Download Agent del firmware de este teléfono
   *[cli] Agregue --da FILE: el archivo Download Agent del firmware de este teléfono
}
do-other-agent = Use otro archivo Download Agent; el mejor es el del firmware de este teléfono
do-makers-agent = Use el archivo Download Agent firmado del firmware de este teléfono
do-choose-preloader = { $front ->
    [window] Elija el archivo preloader del mismo firmware
   *[cli] Agregue --preloader FILE: el archivo preloader del mismo firmware
}
do-other-preloader = Use el archivo preloader del firmware de este teléfono
do-try-preloader = Apague el teléfono y conéctelo sin presionar ninguna tecla: así inicia su preloader y no necesita archivo preloader
chip-needs-agent = Este chip necesita un Download Agent y un programa que lo use, como SP Flash Tool
chip-needs-someone = Si tiene un teléfono así y su cable serie, y quiere ayudar, escriba al proyecto
chip-needs-someone-who-knows = Envíe al proyecto el código de hardware y el modelo del teléfono
chip-needs-known-one = Use un teléfono con un chip compatible: Bromide nunca escribe en un chip desconocido
chip-needs-boot-rom = Retire la batería, mantenga presionada la tecla de boot y conecte el teléfono. Si no funciona, pruebe otra tecla
chip-needs-maker = Pida la autorización al fabricante del teléfono; Bromide no puede darla

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = chip de flash desconocido
flash-chip-of-id = chip de flash { $id }
flash-no-boot-header = La flash no empieza con el encabezado de arranque habitual (SF_BOOT). Mire el contenido del dump antes de usarlo.
flash-swapped = Los bytes del encabezado de arranque están en el orden equivocado: hay que intercambiar los bytes del dump. Avise al proyecto sobre este teléfono
flash-all-zero = Todos los bytes de la flash se leen como 00: probablemente está apagada. Desconecte el teléfono, retire la batería un momento y pruebe otra vez
flash-all-ones = Los primeros bytes de la flash se leen todos como FF: está vacía o apagada. Si espera datos, desconecte el teléfono, retire la batería un momento y pruebe otra vez.
flash-constant = La flash se lee en todas partes como los mismos cuatro bytes: probablemente está apagada. Desconecte el teléfono, retire la batería un momento y pruebe otra vez
flash-window-lost = La flash se lee diferente después de identificar su chip: desconecte el teléfono, retire la batería un momento y pruebe otra vez
flash-size-unknown = { $front ->
    [window] No se pudo detectar el tamaño de la flash. Lea un rango y escriba su longitud (lo usual es 4M, 8M o 16M).
   *[cli] No se pudo detectar el tamaño de la flash. Indique LENGTH (lo usual es 4M, 8M o 16M).
}
flash-larger-by-mirror = El chip de flash informa { $says }, pero sus bytes no se repiten antes de { $from }: se leerán { $from }.
flash-larger-by-data = El chip de flash informa { $says }, pero hay otros datos hasta { $end }: se leerán { $end }.
flash-data-behind = { $front ->
    [window] El chip de flash informa { $says }, pero después hay otros datos. Para leer más, lea un rango y escriba su longitud.
   *[cli] El chip de flash informa { $says }, pero después hay otros datos. Para leer más, indique LENGTH.
}
flash-smaller-by-mirror = El chip de flash informa { $says }, pero sus bytes se repiten desde { $from }: se leerán { $from }.
flash-smaller-by-end = El chip de flash informa { $says }, pero el teléfono se niega a leer desde { $end }: se leerán { $end }.
flash-rest-may-be-copy = El chip de flash informa { $says }, pero la flash tiene pocos datos y se repiten desde { $from }: el resto puede ser una copia.
flash-little-data = { $front ->
    [window] { $blocks ->
        [one] El tamaño { $size } se detectó con solo { $blocks } bloque de datos cerca del inicio. Si es incorrecto, lea un rango y escriba su longitud.
       *[other] El tamaño { $size } se detectó con solo { $blocks } bloques de datos cerca del inicio. Si es incorrecto, lea un rango y escriba su longitud.
    }
   *[cli] { $blocks ->
        [one] El tamaño { $size } se detectó con solo { $blocks } bloque de datos cerca del inicio. Si es incorrecto, indique LENGTH.
       *[other] El tamaño { $size } se detectó con solo { $blocks } bloques de datos cerca del inicio. Si es incorrecto, indique LENGTH.
    }
}
flash-two-sizes = El chip de flash informa dos tamaños: { $jedec } en su ID JEDEC y { $sfdp } en su descripción SFDP.
flash-header-larger = El chip de flash informa { $says }, pero el encabezado del firmware dice { $header }: se leerán { $size }.
flash-header-larger-than-data = La flash tiene pocos datos y se repiten desde { $from }, pero el encabezado del firmware dice { $header }: se leerán { $size }.
flash-header-not-held = El encabezado del firmware dice { $header }, pero la flash solo tiene { $size }: se leerán { $size }.
flash-header-smaller = El encabezado del firmware solo describe { $header }, pero la flash tiene { $size }: se leerán { $size }.
flash-size-by-header = Solo el encabezado del firmware da el tamaño ({ $header }, por eso se leerán { $size }). Revise el final del dump antes de usarlo.
flash-register-changed = Al identificar el chip de flash, el registro { $at } cambió de { $before } a { $after }; la flash se sigue leyendo igual.
known-from-jedec = ID JEDEC
known-from-sfdp = descripción SFDP
known-from-jedec-mirror = ID JEDEC, confirmado por prueba de espejo
known-from-sfdp-mirror = descripción SFDP, confirmada por prueba de espejo
known-from-jedec-header = ID JEDEC, confirmado por el encabezado del firmware
known-from-capacity = byte de tamaño de un ID JEDEC desconocido
known-from-capacity-mirror = byte de tamaño de un ID JEDEC desconocido, confirmado por prueba de espejo
known-from-capacity-end = byte de tamaño de un ID JEDEC desconocido, confirmado por el fin de la memoria legible
known-from-capacity-header = byte de tamaño de un ID JEDEC desconocido, confirmado por el encabezado del firmware
known-from-sfdp-header = descripción SFDP, confirmada por el encabezado del firmware
known-from-mirror-header = prueba de espejo, confirmada por el encabezado del firmware
known-from-header = encabezado del firmware
known-from-jedec-end = ID JEDEC, confirmado por el fin de la memoria legible
known-from-sfdp-end = descripción SFDP, confirmada por el fin de la memoria legible
known-from-mirror = prueba de espejo
known-from-end = fin de la memoria legible

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = los primeros { $size } de la flash son todos { $byte }: está vacía ahí o estuvo apagada durante la lectura. Si espera datos, desconecte el teléfono, retire la batería un momento y lea otra vez
dump-byte-swapped = los bytes de cada palabra del dump están en el orden equivocado y hay que intercambiarlos. Avise al proyecto sobre este teléfono
dump-no-header = el dump no empieza con un encabezado de arranque conocido. Algunos teléfonos antiguos no lo tienen, pero también puede ser una parte equivocada de la memoria del teléfono. Mire el contenido del dump antes de usarlo
dump-repeats = el contenido se repite cada { $period }. La flash probablemente solo tiene { $period }, y el resto del dump es una copia. Lea solo { $period } para obtener un dump del tamaño correcto
dump-last-page-repeats = los últimos { $size } del dump repiten los mismos { $page }. La lectura probablemente pasó del final de la flash, o el teléfono dejó de responder. Lea otra vez; si el resultado es igual, lea menos
dump-reaches-end = hay datos hasta el final del dump, y la flash puede ser más grande. Lea otra vez con el doble de longitud para comprobarlo

## What is inside a dump

class-erased = vacío (borrado)
class-zero = ceros
class-text = texto
class-code = código
class-packed = comprimido o cifrado
class-mixed = otros datos
finding-boot-header = Encabezado de arranque
finding-boot-layout = Esquema de arranque
finding-loader = Primer bootloader
finding-second-loader = Segundo bootloader
finding-firmware = Firmware
finding-viva = Recursos del firmware (VIVA)
finding-gps-firmware = Firmware del receptor GPS
finding-file = Archivo con encabezado MediaTek
finding-alice = Código comprimido (ALICE)
finding-rom-info = Registro con el nombre del firmware
finding-file-system = Sistema de archivos
finding-wear-levelled = Disco con nivelación de desgaste
finding-nvram = Carpeta de ajustes (NVRAM)
finding-smart-loader = Bootloader de smartphone (preloader)
finding-partition-header = Encabezado de partición de smartphone
finding-partition-table = Tabla de particiones de smartphone
finding-boot-image = Imagen boot de Android
fact-device = Hecho para
fact-layout-at = Esquema de arranque en
fact-boot-region = Región de arranque en
fact-main-region = Región principal en
fact-loaders = Bootloaders
fact-type = Tipo
fact-file-version = Versión del archivo
fact-load-address = Dirección de carga
fact-signature = Firma
fact-sections = Secciones
fact-missing-bytes = Faltan al final
fact-image-name = Nombre de archivo
fact-project = Proyecto
fact-record = Registro
fact-gps-chip = Receptor GPS
fact-flash-id = Hecho para el chip de flash
fact-flash-chips = Hecho para los chips de flash
fact-fat-base = Inicio del sistema de archivos
fact-fat-length = Tamaño del sistema de archivos
fact-size-hint = Tamaño mínimo de la flash según este encabezado
fact-boot-text = Texto de arranque
fact-boot-rom-usb = Boot ROM por USB
fact-boot-rom-uart = Boot ROM por UART
fact-boot-rom-commands = Boot ROM
fact-boot-key-wait-ms = Espera de la tecla de boot (ms)
fact-usb-ids = ID USB
fact-customer = Cliente
fact-kind = Clase
fact-pointers = Punteros
fact-size = Tamaño
fact-label = Etiqueta
fact-files = Archivos
fact-file-count = Cantidad de archivos y carpetas
fact-files-listed = Primeros archivos (los demás no se listan)
fact-files-not-listed = Archivos y carpetas no listados
fact-folders-incomplete = Carpetas no leídas por completo
fact-folders = Carpetas
fact-on-disk = Posición en el disco con nivelación de desgaste
fact-from-sector = Primer sector
fact-blocks = Bloques con datos
fact-sectors-in-use = Sectores en uso
fact-sectors-twice = Sectores encontrados más de una vez
fact-partitions = Particiones
fact-partition-list = Particiones
fact-table-copies = Copias de la tabla
fact-memory-chips = Chips de memoria compatibles
fact-platform = Chip
fact-version = Versión
fact-built = Compilado
value-brom-disabled = desactivada por este bootloader
value-brom-allowed = permitida
value-brom-off-for-good = desactivada para siempre: un teléfono así no se puede leer por su boot ROM
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name }: { $start }, { $size }
value-copies-good = las dos son válidas
value-copies-differ = las dos son válidas, pero sus entradas difieren; se muestra la primera
value-copies-first-only = la primera es válida; este archivo no contiene la segunda
value-copies-second-damaged = la primera es válida; la segunda está dañada
value-copies-first-damaged = la primera está dañada; se muestra la segunda
value-copies-damaged = las dos están dañadas; las entradas pueden ser incorrectas
dump-header-larger = el encabezado del firmware dice { $hint } de flash, pero el dump tiene { $size }. El dump probablemente está incompleto, o el tamaño detectado fue demasiado pequeño
dump-header-smaller = el encabezado del firmware solo describe { $hint } de flash, pero el dump tiene { $size }. La flash puede ser más pequeña que el dump

## Download Agent files and error numbers

agent-file = { $file }: { $size }, { $text }, { $count ->
        [one] { $count } agente
       *[other] { $count } agentes
    }
agent-file-for = { $count ->
        [one] { $count } agente de { $file } sirve para { $chip }
       *[other] { $count } agentes de { $file } sirven para { $chip }; las versiones del teléfono deciden cuál se usa
    }
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = chip desconocido
agent-protocol-legacy32 = agente antiguo (3.2)
agent-protocol-legacy = agente legacy (V3)
agent-protocol-xflash = agente xflash (V5)
agent-protocol-xml = agente XML (V6)
agent-protocol-unknown = protocolo desconocido
agent-content-legacy = { $protocol }, pero su contenido parece de un agente legacy
agent-content-xflash = { $protocol }, pero su contenido parece de un agente xflash
agent-versions = hardware { $hardware }, software { $software }
agent-version = hardware { $hardware }
agent-stages = primera etapa { $first }; segunda etapa { $second }
agent-stage-only = etapa única { $stage }
agent-stage-signed = { $size } en { $address }, firmada
agent-stage-unsigned = { $size } en { $address }, sin firmar
agent-problem-regions = No se puede usar: cantidad de etapas no válida ({ $count })
agent-problem-no-stage = No se puede usar: falta una etapa del agente
agent-problem-past-end = No se puede usar: el archivo termina antes que este agente. Probablemente la descarga quedó incompleta
agent-problem-too-large = No se puede usar: una etapa tiene { $size }, más que cualquier agente conocido
agent-problem-signature = No se puede usar: una firma es más larga que sus datos
agent-match-exact = hecho para esta versión exacta del chip
agent-match-nearest = hecho para la versión anterior más cercana del chip
agent-match-first = hecho para versiones más nuevas del chip; el primero para este chip
not-agent-empty = { $file } está vacío: descárguelo otra vez
not-agent-blank = { $file } solo contiene el byte { $byte }: descárguelo otra vez
not-agent-cut-off = { $file } está incompleto: tiene { $size } de { $needed }; descárguelo otra vez
not-agent-damaged = { $file } es un archivo Download Agent dañado; descárguelo otra vez
not-preloader-agent = { $file } es un archivo Download Agent, no un archivo preloader
not-preloader = { $file } no es un archivo preloader
not-preloader-settings = { $file } es un archivo preloader sin ajustes de RAM; elija el del firmware de este teléfono
not-preloader-damaged = { $file } es un archivo preloader dañado
usage-preloader-alone = --preloader necesita --da: el Download Agent usa el archivo preloader
not-agent-preloader = { $file } es un archivo preloader, no un archivo Download Agent; elija un archivo como MTK_AllInOne_DA.bin
not-agent-firmware = { $file } es un firmware, no un archivo Download Agent; elija un archivo como MTK_AllInOne_DA.bin
not-agent-partition = { $file } es una imagen de partición, no un archivo Download Agent; elija un archivo como MTK_AllInOne_DA.bin
not-agent-scatter = { $file } es un archivo scatter, no un archivo Download Agent; elija un archivo como MTK_AllInOne_DA.bin
not-agent-boot-image = { $file } es una imagen de Android, no un archivo Download Agent; elija un archivo como MTK_AllInOne_DA.bin
not-agent-program = { $file } es un programa, no un archivo Download Agent; elija un archivo como MTK_AllInOne_DA.bin
not-agent-archive = { $file } es un archivo comprimido ({ $kind }): descomprímalo y elija el archivo Download Agent que contiene
not-agent-text = { $file } es un archivo de texto, no un archivo Download Agent; elija un archivo como MTK_AllInOne_DA.bin
not-agent-raw = { $file } contiene el código de un Download Agent sin el encabezado que indica su chip; elija el archivo completo, como MTK_AllInOne_DA.bin
not-agent-unknown = { $file } no es un archivo Download Agent; elija un archivo como MTK_AllInOne_DA.bin
not-agent-too-large = { $file } es demasiado grande para un archivo Download Agent (máximo { $most }); elija un archivo como MTK_AllInOne_DA.bin
no-agent = { $file } no tiene agente para { $chip }; elija el archivo Download Agent del firmware de este teléfono
no-agent-damaged = El agente para { $chip } en { $file } está dañado; elija otro archivo Download Agent
number-open = ¿Qué significa 4032?
    .hover = Explica números de error de SP Flash Tool, Download Agents y boot ROMs
number-heading = ¿Qué significa 4032?
number-field = Número de error
number-hint = Escriba un número como 4032 o 0xBC4, o pegue un mensaje completo
number-unknown = { $text } no está en la lista: su significado no está publicado. Pruebe con el archivo Download Agent y el archivo preloader del firmware de este teléfono, con otro cable o con otro puerto USB.
number-not-there = No hay ningún número en este texto
number-label = { $decimal } ({ $hex }), lo informa { $source }
number-from-boot-rom = la boot ROM o el preloader
number-from-preloader = el preloader
number-from-legacy-agent = un Download Agent antiguo
number-from-agent = el Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = Este teléfono necesita permiso del servidor de su fabricante antes de aceptar un Download Agent; Bromide no lo puede leer
number-signature-rejected = El teléfono solo acepta un Download Agent firmado por su fabricante; elija el archivo del firmware de este teléfono
number-wrong-agent = El Download Agent no sirve para este chip; elija el archivo del firmware de este teléfono
number-agent-refused = El chip rechaza este Download Agent; elija un archivo más nuevo del firmware de este teléfono
number-agent-too-old = El teléfono no acepta esta versión del Download Agent; elija el archivo del firmware de este teléfono
number-command-blocked = El teléfono bloquea este comando, normalmente por los ajustes de seguridad de su fabricante
number-preloader-failed = El preloader del teléfono informa de un error interno
number-internal-ram = No se pudo usar la memoria interna del chip
number-external-ram = La RAM del teléfono no funciona con estos ajustes; elija el archivo preloader del mismo firmware, o conecte el teléfono por su preloader
number-ram-setup = La RAM del teléfono no se inició; elija el archivo preloader del mismo firmware, o conecte el teléfono por su preloader
number-clock-setup = Un reloj del chip o de su RAM no se inició; conecte el teléfono otra vez
number-ram-type = Los ajustes de RAM son para otro tipo de RAM; elija el archivo preloader del firmware de este teléfono
number-ram-calibration = No se pudo calibrar la RAM; elija el archivo preloader del firmware de este teléfono. Si ya es el correcto, el teléfono puede estar dañado
number-ram-not-supported = El Download Agent no admite esta RAM; elija el archivo del firmware de este teléfono
number-ram-not-working = La RAM no funciona bien; el teléfono puede estar dañado
number-ram-settings-needed = El Download Agent necesita ajustes de RAM; elija el archivo preloader del firmware de este teléfono
number-storage-not-found = El Download Agent no encontró almacenamiento de este tipo. Es normal con los tipos que el teléfono no tiene. Si aparece con todos los tipos, el archivo preloader es incorrecto o el chip de almacenamiento está dañado
number-storage-not-supported = El Download Agent no admite el chip de almacenamiento de este teléfono; elija un archivo más nuevo
number-wrong-chip = El Download Agent es para otro chip; elija el archivo del firmware de este teléfono
number-ram-settings-not-found = SP Flash Tool no encontró ajustes de RAM para este teléfono; el archivo preloader o el archivo scatter es de otro teléfono
number-general-failure = El Download Agent informa de un fallo sin especificar; conecte el teléfono otra vez
number-not-supported = El Download Agent no admite este comando
number-device-not-supported = El Download Agent no admite este teléfono; elija el archivo del firmware de este teléfono
number-read-forbidden = Este Download Agent no permite leer; elija otro archivo del firmware de este teléfono
number-verify-failed = Falló la verificación de una firma; los archivos no son de este teléfono
number-write-forbidden = El Download Agent no permite escribir; la lectura no se ve afectada
number-old-version-forbidden = El teléfono rechaza un firmware más antiguo que el suyo; la lectura no se ve afectada
number-wrong-files = Los archivos elegidos en SP Flash Tool no son de este teléfono o no corresponden entre sí
number-bad-checksum = Llegaron datos con una suma de verificación incorrecta; use otro cable u otro puerto USB
number-no-such-partition = El teléfono no tiene ninguna partición con este nombre
number-out-of-range = El rango pasa del final del almacenamiento
number-preloader-mismatch = El archivo preloader y el Download Agent no corresponden entre sí; elija los dos del firmware de este teléfono
number-read-failed = El almacenamiento no se puede leer en esta dirección; el chip puede estar desgastado
number-boot-rom-step = Falló un paso en modo BROM; conecte el teléfono otra vez
number-stages-mismatch = Las dos etapas del Download Agent no corresponden entre sí. El archivo fue modificado o está dañado; elija uno original

## The command line's own output

output-failed = No se puede escribir la salida: { $why }
output-not-read = El programa que recibe la salida no la leyó completa

## What is inside a file, on the command line

inspect-file = { $file }: { $size } ({ $bytes } bytes)
inspect-empty = { $file } está vacío
inspect-no-file = { $path } no es un archivo
inspect-stopped = Detenido antes del final del archivo
inspect-fact = { $label }: { $value }
inspect-list = { $label }:
inspect-shares = Contenido: { $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) } %
share-below-one = menos de 1 %
inspect-warning = Nota: { $sentence }
inspect-nothing = No se reconoció nada en este archivo
inspect-more = Hay más de esta clase, que no se listan aquí
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = Este dump puede contener datos privados: nombres, números, mensajes, fotos. Recupérelos solo para su dueño o con su permiso. Los datos se quedan en este PC. No se envía nada a ninguna parte.
rescue-saved = Guardado: { $messages ->
        [one] { $messages } mensaje
       *[other] { $messages } mensajes
    }, { $contacts ->
        [one] { $contacts } contacto
       *[other] { $contacts } contactos
    }, { $files ->
        [one] { $files } archivo
       *[other] { $files } archivos
    } y { $pictures ->
        [one] { $pictures } foto o grabación
       *[other] { $pictures } fotos y grabaciones
    } en { $folder }. Entregue la carpeta al dueño. Elimine la carpeta y el dump cuando ya no los necesite.
rescue-nothing = No se encontraron archivos, mensajes ni contactos. Pueden estar en la SIM o en la tarjeta de memoria, que no están en el dump.
rescue-no-contacts = No se encontraron contactos. Pueden estar en la SIM o en la tarjeta de memoria, que no están en el dump.
rescue-found-files = { $count ->
        [one] { $count } archivo
       *[other] { $count } archivos
    }, { $deleted ->
        [0] ninguno borrado
        [one] { $deleted } borrado
       *[other] { $deleted } borrados
    }
rescue-found-messages = { $count ->
        [one] { $count } mensaje
       *[other] { $count } mensajes
    }, { $deleted ->
        [0] ninguno borrado
        [one] { $deleted } borrado
       *[other] { $deleted } borrados
    }, { $more ->
        [0] ninguno fuera del archivo de mensajes
        [one] { $more } fuera del archivo de mensajes
       *[other] { $more } fuera del archivo de mensajes
    }
rescue-found-contacts = { $count ->
        [one] { $count } contacto
       *[other] { $count } contactos
    }
rescue-found-media = { $count ->
        [one] { $count } foto o grabación
       *[other] { $count } fotos y grabaciones
    }, { $carved ->
        [0] ninguna en el espacio libre
        [one] { $carved } más en el espacio libre
       *[other] { $carved } más en el espacio libre
    }
rescue-imei = IMEI del teléfono: { $imei }
rescue-contacts-known = El formato de los contactos se conoce por un solo teléfono más. Compare algunos contactos con el dueño.
rescue-contacts-known-with-more = El formato de los contactos se conoce por un solo teléfono más; algunos se encontraron por su patrón. Compárelos con el dueño.
rescue-contacts-pattern = Este teléfono guarda los contactos en un formato no documentado. Bromide los encontró por su patrón. Compárelos con el dueño.
rescue-contacts-unpaired = Los nombres y los números se encontraron por su patrón. No se sabe qué nombre corresponde a qué número.
rescue-smartphone = Este es un dump de smartphone. Bromide no lee sus archivos.
rescue-smartphone-partition = Este es un dump de smartphone. Los datos del usuario están en la partición { $name }, que Bromide no lee.
rescue-messages-damaged = { $count ->
        [one] { $count } mensaje está dañado o incompleto
       *[other] { $count } mensajes están dañados o incompletos
    }
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } (faltan { $missing })
rescue-no-time = sin fecha
rescue-file-whole = completo
rescue-file-incomplete = faltan partes
rescue-file-unsure = dudoso
rescue-file-deleted = borrado, de una pieza
rescue-file-deleted-in-pieces = borrado, reconstruido
rescue-file-overwritten = borrado y sobrescrito
rescue-messages-title = Mensajes
rescue-message-received = Recibido
rescue-message-sent = Enviado
rescue-message-draft = Borrador
rescue-message-report = Informe de entrega
rescue-message-no-time = sin fecha
rescue-message-data = No es texto ({ $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    })
rescue-message-multimedia = Aviso de mensaje multimedia ({ $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    })
rescue-remark-deleted = borrado
rescue-remark-unread = no leído
rescue-remark-older-copy = de una copia anterior
rescue-remark-pattern = encontrado por su patrón
rescue-remark-part-missing = falta la parte { $part } de { $parts }
rescue-remark-damaged = dañado
rescue-note-no-volume = El firmware nombra un área de sistema de archivos, pero no se encontró ningún sistema de archivos en ella
rescue-note-volumes-lost = { $count ->
        [one] Falta el sector de arranque de { $count } volumen
       *[other] Faltan los sectores de arranque de { $count } volúmenes
    }
rescue-note-fat32 = El volumen FAT32 en { $place } no se lee
rescue-note-table-damaged = La tabla de archivos del volumen { $volume } está dañada
rescue-note-folders-incomplete = { $count ->
        [one] { $count } carpeta del volumen { $volume } no se pudo leer por completo
       *[other] { $count } carpetas del volumen { $volume } no se pudieron leer por completo
    }
rescue-note-files-not-listed = { $count ->
        [one] { $count } archivo del volumen { $volume } no está en la lista
       *[other] { $count } archivos del volumen { $volume } no están en la lista
    }
rescue-note-unsure-sectors = { $count ->
        [one] { $count } sector se estaba escribiendo cuando el teléfono se quedó sin energía
       *[other] { $count } sectores se estaban escribiendo cuando el teléfono se quedó sin energía
    }
rescue-note-doubled-sectors = { $count ->
        [one] { $count } sector tiene dos copias diferentes; no se sabe cuál es la más nueva
       *[other] { $count } sectores tienen dos copias diferentes; no se sabe cuáles son las más nuevas
    }
rescue-note-records-damaged = { $count ->
        [one] { $count } entrada de los ajustes del teléfono está dañada
       *[other] { $count } entradas de los ajustes del teléfono están dañadas
    }
rescue-note-records-unread = { $count ->
        [one] { $count } entrada del archivo de mensajes no se pudo leer
       *[other] { $count } entradas del archivo de mensajes no se pudieron leer
    }
rescue-note-no-message-file = Falta el archivo de mensajes; los mensajes se encontraron por su patrón
rescue-no-folder = No se puede usar la carpeta { $folder }: { $why }
rescue-exists = { $path } ya existe; no se guardó nada
rescue-not-written = No se puede escribir la carpeta { $path }: { $why }
rescue-dump-unreadable = No se puede leer el dump: { $why }
rescue-stopped = Detenido. Se conservan los datos ya guardados
rescue-cannot-read = Bromide no puede leer archivos, mensajes ni contactos en este dump; no se guardó nada
rescue-nothing-to-save = No se encontró nada de este tipo; no se guardó nada
rescue-saved-only-calls = Guardado: { $count ->
        [one] { $count } número con hora
       *[other] { $count } números con horas
    } en { $folder }. Entregue la carpeta al dueño. Elimine la carpeta y el dump cuando ya no los necesite.
rescue-saved-calls = { $count ->
        [one] También se guardó { $count } número con hora, que puede ser una llamada
       *[other] También se guardaron { $count } números con horas, que pueden ser llamadas
    }
rescue-saved-damaged = { $count ->
        [one] De estos datos, { $count } está dañado o le falta una parte; las listas muestran cuál
       *[other] De estos datos, { $count } están dañados o les faltan partes; las listas muestran cuáles
    }
rescue-carved-cut-off = { $count ->
        [one] Falta el final de { $count } archivo encontrado en el espacio libre
       *[other] Falta el final de { $count } archivos encontrados en el espacio libre
    }
rescue-remark-national-letters = algunas letras pueden estar mal (alfabeto nacional)
rescue-note-settings-unread = { $count ->
        [one] { $count } archivo de los ajustes del teléfono no se leyó: en total son más grandes que el dump
       *[other] { $count } archivos de los ajustes del teléfono no se leyeron: en total son más grandes que el dump
    }
rescue-note-messages-left-out = { $count ->
        [one] { $count } mensaje no está en la lista: hay más de los que caben en dos archivos de mensajes
       *[other] { $count } mensajes no están en la lista: hay más de los que caben en dos archivos de mensajes
    }
rescue-note-space-not-searched = No se buscó en el espacio libre hasta el final: los archivos que parecen empezar ahí son más grandes que ese espacio

## Looking for bytes or text in a dump

search-empty = Escriba lo que quiere buscar
search-not-hex = { $text } no es una lista de bytes en hex: use un formato como 53 46 5F 42
search-too-long = Se pueden buscar como máximo { $most } bytes a la vez

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = Puerto serie USB
port-bluetooth = Puerto serie Bluetooth
port-serial = Puerto serie
port-unknown = No hay ningún puerto con el nombre { $name }. { $here }
port-no-folder = No existe el puerto { $name }: la carpeta { $folder } no existe. { $here }
port-not-one = { $name } es { $what }, no un puerto serie. { $here }
port-is-folder = una carpeta
port-is-file = un archivo
port-is-else = otra cosa
port-is-other-device = un dispositivo de otra clase
port-none-here = { $front ->
    [window] Ahora no hay puertos; "Automático (recomendado)" espera un teléfono
   *[cli] Ahora no hay puertos; auto espera un teléfono
}
port-here-now = Puertos ahora: { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = Boot ROM de MediaTek
usb-boot-rom-sony = Boot ROM de MediaTek (Sony)
usb-preloader = Preloader de MediaTek
usb-phone-started = Teléfono MediaTek, encendido (no está en modo BROM)
usb-phone-drive = Teléfono MediaTek como unidad USB (no está en modo BROM)
usb-lg = Teléfono LG: preloader o boot ROM
usb-oppo = Preloader de OPPO
usb-download-agent = Download Agent de MediaTek
usb-gps = Receptor GPS de MediaTek
usb-spreadtrum = Loader de Spreadtrum/Unisoc (no es un teléfono MediaTek)
usb-qualcomm = Loader de Qualcomm, EDL (no es un teléfono MediaTek)
usb-adapter-ftdi = Adaptador USB-serie (FTDI)
usb-adapter-ch343 = Adaptador USB-serie (CH343)
usb-adapter-ch340 = Adaptador USB-serie (CH340)
usb-adapter-ch341 = Adaptador USB-serie (CH341)
usb-adapter-cp210x = Adaptador USB-serie (CP210x)
usb-adapter-verifone = Adaptador USB-serie (VeriFone)
usb-unknown = Dispositivo USB
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = No hay permiso para usar el puerto { $port } del teléfono
find-busy = { $port } lo está usando { $holder }
find-busy-modem-manager = { $name } está usando { $port }: trata todos los teléfonos como módems
find-other-maker = El chip de este teléfono no es de MediaTek: { $what }
find-other-program = Otro programa está usando el teléfono: { $what }
find-echo = Los datos enviados a { $port } vuelven sin cambios: el teléfono se encendió, u otro programa lo dejó en un estado desconocido
find-not-a-boot-rom = El dispositivo que responde en { $port } no es un teléfono en modo BROM
find-started-after-boot-rom = El teléfono se encendió normalmente después de { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s en modo BROM: la tecla de boot se soltó demasiado pronto, o era la tecla equivocada
find-preloader = El teléfono se encendió normalmente; esta era la tecla equivocada ({ $what })
find-started = El teléfono está encendido: { $what }
find-cannot-open = No se puede abrir { $port }: { $why }
find-no-answer = El teléfono en { $port } no responde
find-foreign-driver = El driver de otra herramienta ({ $driver }) usa el teléfono, por eso no tiene puerto: { $what }
find-no-driver = El teléfono está conectado, pero este PC no le da un puerto: { $what }
find-other-port = Hay un teléfono conectado ({ $what }), pero no en { $chosen }, donde espera Bromide
find-vanished-early = El teléfono mostró el ID USB del modo BROM solo { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s: la tecla de boot se soltó demasiado pronto, o la batería está descargada
find-not-greeted = El teléfono mostró el ID USB del modo BROM durante { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, como se esperaba. Solo una respuesta demuestra el modo BROM, y al teléfono no se le envió nada
find-drive = Apareció una unidad ({ $what }): si es el teléfono, está encendido
find-unknown-device = Apareció un dispositivo desconocido: { $what }. Si es el teléfono, puede intentar leerlo
find-no-such-port = No existe el puerto { $chosen }
find-nothing-seen = No se ha conectado nada todavía
find-do-install-rule = { $front ->
    [window] Presione "Permitir teléfonos…". Instala una regla para teléfonos; el PC pide la contraseña de administrador
   *[cli] Instale una regla para teléfonos con estos dos comandos: { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] Presione "Permitir teléfonos…". Instala una regla que impide que { $name } use los teléfonos; o espere diez segundos
   *[cli] Espere diez segundos, o ejecute: sudo systemctl stop { $name }
}
find-do-plug-again = Desconecte el teléfono y conéctelo de nuevo
find-do-close-program = Cierre ese programa
find-do-close-flash-tool = Cierre el otro programa de flasheo
find-do-makers-program = Use un programa para teléfonos con chips de ese fabricante. Bromide solo lee teléfonos MediaTek
find-do-chip-on-board = Si está seguro de que es un teléfono MediaTek, revise si hay otro dispositivo conectado al mismo PC
find-do-battery-out = Desconecte el teléfono y retire la batería durante diez segundos
find-do-off-and-hold = Apague el teléfono, mantenga presionada la tecla de boot y conéctelo
find-do-hold-longer = Presione la tecla de boot antes de conectar el teléfono y manténgala presionada hasta que Bromide muestre "Conectando"
find-do-other-key = Pruebe otra tecla: sin tecla, llamada, *, abajo, #, 0
find-do-battery-later = Mantenga presionada la tecla y conecte el teléfono sin batería; después coloque la batería
find-do-other-socket = Use otro puerto USB del PC, sin hub
find-do-other-cable = Use otro cable: muchos cables solo sirven para cargar
find-do-charge = Cargue la batería durante media hora, o use una cargada
find-do-remove-driver = Abra el Administrador de dispositivos, busque el teléfono y desinstale el driver { $driver } con sus archivos
find-do-windows-driver = Abra el Administrador de dispositivos y deje que Windows busque un driver, o instale el driver USB VCOM de MediaTek
find-do-load-driver = { $front ->
    [window] Pida a un administrador que cargue el driver { $driver } (sudo modprobe { $driver })
   *[cli] Ejecute: sudo modprobe { $driver }
}
find-do-direct-usb = Espere un momento: Bromide usará el teléfono directamente, sin driver. Si no funciona, use otro puerto USB
find-do-choose-automatic = { $front ->
    [window] Presione "Detener", elija el puerto "Automático (recomendado)" y empiece otra vez
   *[cli] Use auto como puerto
}
find-do-check-port-name = { $front ->
    [window] Presione "Detener" y revise el nombre del puerto: la lista muestra los puertos que existen
   *[cli] Revise el nombre del puerto: bromide-cli ports lista los puertos que existen
}
find-do-choose-it = { $front ->
    [window] Presione "Detener", elija su puerto y empiece otra vez
   *[cli] Use su puerto en lugar de auto
}
find-do-read-back = { $front ->
    [window] Presione "Leer flash"
   *[cli] Ejecute: bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Buscar la tecla de boot
keys-hint = Bromide muestra un método a la vez, detecta lo que hace el teléfono y guarda lo que funciona.
keys-model = Modelo
keys-model-hint = Nokia 105 o TA-1174
keys-model-type = Marca y modelo, o el número de tipo debajo de la batería
keys-kind = Tipo de teléfono
kind-nokia = Nokia original de teclas
kind-keypad = Otro teléfono de teclas
kind-watch = Reloj o localizador GPS
kind-module = Módulo o placa
kind-smartphone = Smartphone
keys-begin = Iniciar la búsqueda
keys-known = Sus notas: { $model } funciona así: { $way }
keys-known-unproven = Sus notas: { $model } quizá funciona así: { $way }. Una versión anterior guardó esto sin comprobarlo
keys-notes = { $count ->
    [0] Todavía no hay notas
    [one] Notas sobre { $count } modelo
   *[other] Notas sobre { $count } modelos
}
keys-export = Exportar notas…
keys-import = Importar notas…
keys-imported = Se agregaron las notas de { $file }
keys-try = Intento { $number } de { $of }: { $way }
keys-there = Apareció un teléfono. No suelte la tecla hasta que responda
keys-unplug = Desconecte el teléfono. Sigue el próximo intento
keys-unplug-first = Desconecte el teléfono para empezar
keys-found = Encontrado: { $way }
keys-found-noted = Encontrado: { $way }. Agregado a sus notas sobre { $model }
keys-exhausted = Se probaron todos los métodos. Cargue la batería, use otro cable y empiece otra vez
keys-result = { $way }: { $result }
keys-nothing = No pasó nada: probar el siguiente
keys-back = Volver al anterior
keys-end = Terminar la búsqueda
model-report-not-media-tek = No es un teléfono MediaTek. Bromide no lo puede leer
model-report-differs = Algunas versiones no son teléfonos MediaTek: revise el número de tipo o el chip
model-report-none = No hay informes de este modelo. La búsqueda usa el orden habitual
model-report-first = La búsqueda empieza con los métodos conocidos por informes
model-report-usual = Ningún informe nombra un método. La búsqueda usa el orden habitual
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
model-report-line = { $name }: { $text }
model-report-line-chip = { $name }, { $chip }: { $text }
model-report-source = { $certainty }: { $source }
certainty-inferred = Deducido, sin informe
certainty-one-report = Un informe
certainty-several = Varios informes
reach-method = funciona así: { $way }
reach-method-read = leído así: { $way }
reach-usb = se vio la boot ROM por USB, no se indica el método
reach-usb-read = leído por USB, no se indica el método
reach-uart = conectado por sus pines UART
reach-preloader = se vio el preloader, no se indica la boot ROM
reach-preloader-method = se llegó al preloader así: { $way }
reach-running-phone = solo se vio por USB el teléfono encendido
reach-test-point = se llegó por un test point de la placa
reach-in-vain = probado sin éxito
reach-in-vain-keys = probado sin éxito: { $keys }
reach-in-vain-all = se probó cada tecla por separado sin éxito
reach-other-loader = chip de otro fabricante
reach-other-loader-keys = chip de otro fabricante; su tecla de boot: { $keys }
reach-not-reported = teléfono MediaTek, no se indica el método
keys-held-and = { $first } y { $second }
keys-held-or = { $first } o { $second }
key-none = sin tecla
key-call = la tecla de llamada
key-down = la tecla abajo
key-middle = la tecla central
key-volume-down = la tecla de bajar volumen
key-volume-up = la tecla de subir volumen
key-volume-both = las teclas de subir y bajar volumen
key-soft-left = la tecla de selección izquierda
key-soft-right = la tecla de selección derecha
key-up = la tecla arriba
key-all = todas las teclas a la vez
key-power-pin = el pin PWRKEY
key-power = la tecla de encendido
key-right = la tecla derecha
key-shutter = la tecla de cámara
key-hang-up = la tecla de colgar
key-directions = todas las teclas de dirección
key-sign = la tecla { $sign }
tested-nothing = no pasó nada
tested-started = el teléfono se encendió
tested-vanished = apareció durante { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, sin respuesta
tested-unanswered = siguió conectado { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, sin respuesta: el teléfono puede haberse encendido
tested-answered = el teléfono respondió
way-battery-in = { $key }, con batería
way-battery-last = { $key }, la batería al final
way-battery-out = { $key }, sin batería
way-battery-refit = { $key }, antes retirar y colocar la batería
way-supply-power-pin = PWRKEY a masa al encender
way-supply-power-on = encender la alimentación al final
keys-do-off = Apague el teléfono
keys-do-battery-out = Retire la batería
keys-do-battery-refit = Retire la batería durante diez segundos y colóquela de nuevo
keys-do-hold = Presione { $key } y no suelte
keys-do-hold-none = No presione ninguna tecla
keys-do-hold-all = Mantenga presionadas todas las teclas que pueda a la vez, menos la de encendido
keys-do-plug = Conecte el cable
keys-do-plug-without-battery = Conecte el cable sin la batería
keys-do-battery-in = Coloque la batería
keys-do-wire-uart = Conecte RX, TX y masa de un adaptador UART al módulo
keys-do-pull-power-pin = Encienda la alimentación y conecte PWRKEY a masa hasta que el módulo se encienda
keys-do-wire-usb = Apague el módulo y conecte su USB al PC
keys-do-supply-on = Encienda la alimentación
file-is-utf16 = es texto UTF-16, y Bromide solo lee texto UTF-8
notes-of-something-else = no es un archivo de notas sobre teclas de boot
notes-without-models = no tiene lista de modelos
notes-too-large = tiene demasiadas notas
notes-unreadable = No se pueden leer las notas sobre teclas de boot en { $path }: { $why }
notes-set-aside = Las notas sobre teclas de boot en { $path } estaban dañadas ({ $why }). Se movieron a { $aside }
notes-not-saved = No se pueden guardar las notas sobre teclas de boot: { $why }
notes-not-imported = No se pueden importar las notas de { $path }: { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Permitir teléfonos…
rule-remove = Deshacer…
rule-asking = El PC pide la contraseña…
rule-show = Qué se instala
rule-place = Texto de { $path }:
rule-installed = La regla está instalada. Conecte el teléfono de nuevo
rule-removed = La regla se eliminó
rule-dismissed = No se escribió la contraseña. No se cambió nada
rule-not-allowed = Usted no tiene permiso para esto, o este PC no tiene un programa que pida la contraseña. No se cambió nada
rule-no-pkexec = Este escritorio no puede pedir la contraseña de administrador (falta pkexec). No se cambió nada
rule-failed = La regla no se cambió: { $why }
rule-no-program = falta el programa { $name }
rule-node-member = { $node } pertenece al grupo { $group }. Usted está en ese grupo, pero el grupo no tiene permiso para usarlo
rule-node-stranger = { $node } pertenece al grupo { $group }, y usted no está en ese grupo

## Wrong orders; no phone was touched

job-nothing = no hay nada que leer: indique al menos un rango
job-two-write-one = dos rangos tienen el mismo archivo { $file }: dé a cada rango su propio archivo
job-start-past-window = { $front ->
    [window] no se puede leer el inicio { $start }: la flash de estos teléfonos está en los primeros { $size } (por debajo de { $end })
   *[cli] no se puede leer START { $start }: la flash de estos teléfonos está en los primeros { $size } (por debajo de { $end })
}
job-end-past-window = { $front ->
    [window] { $length } bytes desde { $start } pasan de { $end }, el final de la flash de estos teléfonos: use como máximo { $longest } bytes
   *[cli] START { $start } más LENGTH { $length } pasa de { $end }, el final de la flash de estos teléfonos: use un LENGTH de { $longest } como máximo
}
job-offset-past-end = el offset { $offset } pasa del final del espacio de direcciones del teléfono

## A range that does not fit this phone's storage, and steps

range-size-unknown = No se puede detectar el tamaño de la flash de este teléfono: ni su chip ni su contenido lo indican
range-no-partition = Este teléfono no tiene ninguna partición con el nombre { $name }
range-no-area = Este teléfono no tiene el área de almacenamiento { $area }
range-never-read = El área { $area } está protegida por una clave del teléfono, por eso nunca se lee
range-nothing-to-save = No hay nada que guardar: todas las áreas y particiones quedaron excluidas
range-parts-past-end = Según la tabla de particiones del teléfono, estas partes pasan del final del almacenamiento ({ $size }), por eso no se pueden guardar: { $names }
range-other-area = { $front ->
    [window] Elija una de las áreas y particiones que tiene el teléfono
   *[cli] Use uno de los nombres que lista bromide-cli areas
}
range-give-length = { $front ->
    [window] Lea un rango en lugar de toda la flash y escriba su longitud, como 4M; la mayoría de estos teléfonos tiene 4, 8 o 16 MB
   *[cli] Indique un LENGTH, como 4M; la mayoría de estos teléfonos tiene 4, 8 o 16 MB
}
range-start-past-flash = { $front ->
    [window] El rango desde { $start } pasa del final de la flash de este teléfono, que tiene { $size } ({ $bytes } bytes, detectado por: { $from })
   *[cli] START { $start } pasa del final de la flash de este teléfono, que tiene { $size } ({ $bytes } bytes, detectado por: { $from })
}
range-past-area = { $front ->
    [window] El rango desde { $start } pasa del final de esta área de almacenamiento, que tiene { $size } ({ $bytes } bytes)
   *[cli] START { $start } más LENGTH { $length } pasa del final de esta área de almacenamiento, que tiene { $size } ({ $bytes } bytes)
}
range-end-past-flash = { $front ->
    [window] { $length } bytes desde { $start } pasan del final de la flash de este teléfono, que tiene { $size } ({ $bytes } bytes, detectado por: { $from })
   *[cli] START { $start } más LENGTH { $length } pasa del final de la flash de este teléfono, que tiene { $size } ({ $bytes } bytes, detectado por: { $from })
}
range-give-less = { $front ->
    [window] Lea como máximo { $most } bytes desde ahí, o deje vacía la longitud para leer hasta el final
   *[cli] Use un LENGTH de { $most } como máximo desde ahí, o auto
}
range-give-start = { $front ->
    [window] Use un inicio por debajo de { $end }
   *[cli] Use un START por debajo de { $end }
}

## What the computer saw while it waited

seen-no-answer = { $port } existe, pero nada responde en él
seen-no-boot-rom = el dispositivo que responde en { $port } no es un teléfono en modo BROM
seen-bytes-on-line = llegan bytes por { $port }, pero ninguno es una respuesta de una boot ROM
seen-nonsense = el teléfono en { $port } respondió con el código de chip { $code }, que no tiene ningún chip
seen-broke-off = un teléfono respondió y después se perdió la conexión: { $why }
seen-error = { $port }: { $why }
seen-appeared = { $what } apareció
seen-phone-started = { $what } apareció: el teléfono se encendió normalmente; esta era la tecla equivocada
seen-other-program = { $what } apareció: otro programa está usando el teléfono
seen-other-maker = { $what } apareció: el chip del teléfono es de otro fabricante
seen-vanished = { $what } desapareció
seen-vanished-after = { $what } desapareció después de { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
seen-boot-rom-vanished = { $what } desapareció. Si estaba en modo BROM, la tecla de boot se soltó demasiado pronto, o la batería está descargada.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = Se lee otra vez { $at }: { $why }
read-no-answer = Sin respuesta durante { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s, reintentando.
read-gave-up = El bloque en { $at } no se puede leer y se omitió: { $why }
lost-before-reading = Se perdió el teléfono. Mantenga presionada la tecla de boot y conéctelo de nuevo; la lectura continúa.
lost-at = Se perdió el teléfono en { $at }. Mantenga presionada la tecla de boot y conéctelo de nuevo; la lectura continúa.
hung-before-reading = El teléfono dejó de responder. Desconéctelo, mantenga presionada la tecla de boot y conéctelo de nuevo; la lectura continúa.
hung-at = El teléfono dejó de responder en { $at }. Desconéctelo, mantenga presionada la tecla de boot y conéctelo de nuevo; la lectura continúa.
read-not-this-one = La lectura no puede continuar con el teléfono que está conectado ahora: { $why }
read-other-phone = Este es otro teléfono: { $differs }. Conecte de nuevo el primer teléfono.
read-range-guessed = Falta el archivo de progreso de este dump sin terminar. Bromide supone que es un dump de toda la flash.
read-not-locked = Este disco no puede proteger el dump sin terminar de otros programas: no inicie Bromide dos veces para este dump.
read-disk-changed = { $size } de datos cambiaron en el disco después de escribirse. Bromide los leyó otra vez del teléfono. Revise este disco.
read-saved-as-it-is = Guardado tal cual. Falta al final: { $missing }. No se pudo leer: { $unreadable }. Leído una vez, sin confirmar: { $unchecked }. Cambiado en el disco: { $changed }.
read-seam-differed = Los datos del teléfono en { $at } difieren de la lectura anterior, por eso se lee todo por segunda vez.
differs-chip = su chip es { $now }, no { $before }
differs-version = la versión de su chip es { $now }, no { $before }
differs-me-id = su ME-ID es { $now }, no { $before }
differs-flash = su chip de flash es { $now }, no { $before }
differs-unique-id = el número de serie de su chip de flash es { $now }, no { $before }
differs-content = su contenido en { $at } es diferente
differs-kind-of-storage = su almacenamiento es de otro tipo
differs-storage = su chip de almacenamiento es { $now }, no { $before }
differs-storage-size = el tamaño de su almacenamiento es diferente
read-sample-differed = Un bloque de la muestra fue diferente en la segunda lectura, por eso se leyó todo por segunda vez.
read-many-settled = { $blocks } de { $of } bloques fueron diferentes en la segunda lectura. Una tercera lectura decidió cada uno. Con tantas diferencias, el teléfono, el cable o la batería no son fiables, o los datos anteriores son de otro momento. Lea otra vez en un archivo nuevo y compare los dos archivos.
read-blocks-settled = { $blocks ->
    [one] { $blocks } bloque fue diferente en la segunda lectura, y una tercera lectura decidió: el cable o la batería pueden estar mal.
   *[other] { NUMBER($blocks, useGrouping: "false") } bloques fueron diferentes en la segunda lectura, y una tercera lectura decidió: el cable o la batería pueden estar mal.
}
read-block-settled = { $bytes ->
    [one] El bloque en { $at } fue diferente en la segunda lectura ({ $bytes } byte); una tercera lectura decidió.
   *[other] El bloque en { $at } fue diferente en la segunda lectura ({ NUMBER($bytes, useGrouping: "false") } bytes); una tercera lectura decidió.
}
read-block-differed-again = { $bytes ->
    [one] El bloque en { $at } fue diferente en la segunda lectura ({ $bytes } byte); una tercera lectura volvió a ser diferente.
   *[other] El bloque en { $at } fue diferente en la segunda lectura ({ NUMBER($bytes, useGrouping: "false") } bytes); una tercera lectura volvió a ser diferente.
}
read-file-held = { $file } está abierto en otro programa, quizá un antivirus. Bromide lo reintenta durante diez segundos.
read-check-needed = Esta verificación no se puede omitir: solo ella demuestra que los datos de la lectura anterior son correctos.
read-nand-pages = La lectura de memoria flash NAND es experimental. Este archivo no contiene los bytes spare de las páginas, por eso los sistemas de archivos que los necesitan, como YAFFS2, están incompletos. Si el teléfono tiene el área nand-spare, los bytes spare están ahí.
read-nand-with-spare = La lectura de memoria flash NAND es experimental. Este archivo tiene páginas de { $page } bytes, cada una seguida de { $spare } bytes spare, tal como los envía el Download Agent.
read-by-agent = Se lee por el Download Agent porque no se puede usar la boot ROM: { $why }
read-lost-at-high-speed = El teléfono no volvió a conectarse con USB de alta velocidad. El próximo intento usa la velocidad completa (full speed), que es más lenta.
read-restarted = El teléfono se reinició.
read-not-restarted = No se pudo reiniciar el teléfono ({ $why }). Desconéctelo y retire la batería un momento.
check-auto = automática, por tamaño
check-full = segunda lectura completa
check-read-again-on-phone = una lectura con el programa de lectura, después otra en el teléfono, comparadas por suma de verificación
check-sampled = segunda lectura de una muestra
check-off = ninguna
disk-writing = escribir
disk-reading-back = releer
disk-renaming = renombrar a
disk-removing = eliminar
disk-computing = calcular las sumas de verificación de

## Causes of errors, without a full stop at the end

error-internal = Un error interno detuvo el programa: { $what }
error-no-words = sin más información
error-worker-gone = la parte que lee el teléfono terminó
error-refused-at = El teléfono se niega a leer en { $at }: { $sentence } (estado { $status })
error-agent-refused-at = El Download Agent se niega a leer en { $at }: { $why }
error-agent-refused-places = { $places ->
    [one] El Download Agent se niega a leer { $size } en { $places } lugar, en { $at }; el archivo contiene ceros ahí
   *[other] El Download Agent se niega a leer { $size } en { NUMBER($places, useGrouping: "false") } lugares, el primero en { $at }; el archivo contiene ceros ahí
}
error-refused-places = { $places ->
    [one] El teléfono se niega a leer { $size } en { $places } lugar, en { $at } (estado { $status }); el archivo contiene ceros ahí
   *[other] El teléfono se niega a leer { $size } en { NUMBER($places, useGrouping: "false") } lugares, el primero en { $at } (estado { $status }); el archivo contiene ceros ahí
}
error-unreadable = { $places ->
    [one] { $size } no se pudieron leer y son ceros en el archivo ({ $places } lugar, en { $at })
   *[other] { $size } no se pudieron leer y son ceros en el archivo ({ NUMBER($places, useGrouping: "false") } lugares, el primero en { $at })
}
error-other-phone = Este no es el mismo teléfono: { $differs }
error-refused = El teléfono rechazó un comando: { $sentence } (estado { $status })
error-check-failed = { $blocks ->
    [one] { $blocks } bloque fue diferente en cada lectura: el dump no es fiable
   *[other] { NUMBER($blocks, useGrouping: "false") } bloques fueron diferentes en cada lectura: el dump no es fiable
}
error-stopped = Detenido
error-stopped-while-sending = Detenido mientras el teléfono enviaba datos
error-no-phone = Ningún teléfono en modo BROM en { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s
error-no-phone-now = Ahora no hay ningún teléfono en modo BROM
error-no-phone-but = Ningún teléfono en modo BROM en { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s. Visto: { $seen }
error-no-phone-now-but = Ahora no hay ningún teléfono en modo BROM. Visto: { $seen }
error-busy-modem-manager = { $port } lo está usando { $holder }, que trata todos los teléfonos como módems
error-denied = No hay permiso para usar { $port }
error-not-a-port = { $front ->
    [window] { $port } no es un puerto serie: elija uno de la lista, o "Automático (recomendado)"
   *[cli] { $port } no es un puerto serie: use un nombre de bromide-cli ports, auto o demo
}
error-connection = La conexión falló: { $during }: { $why }
error-lost-phone = El teléfono se desconectó, o su batería está descargada
error-silent = El teléfono dejó de responder (sin respuesta durante { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s)
error-out-of-step = Las respuestas del teléfono no son válidas: se perdieron datos durante la transferencia
error-window-shut = El teléfono no da acceso a su flash: { $why }
error-agent = El Download Agent dejó de funcionar en el teléfono: { $why }
error-restarted = El teléfono se reinició de forma inesperada
error-no-sense = No se pudo restablecer la comunicación con el teléfono
error-no-folder = La carpeta { $folder } no existe
error-is-folder = { $path } es una carpeta, no un nombre de archivo
error-unwritable = No se puede escribir { $path }: { $why }
error-exists = { $path } ya existe
error-our-name = { $path } termina como los archivos propios de Bromide (.part, .json, .json.new)
error-name-too-long = { $excess ->
    [one] Al nombre { $name } le sobra { $excess } byte para este disco: el límite es { $limit } bytes, porque Bromide agrega terminaciones como .part.json
   *[other] Al nombre { $name } le sobran { $excess } bytes para este disco: el límite es { $limit } bytes, porque Bromide agrega terminaciones como .part.json
}
error-not-regular = { $path } es un enlace, un dispositivo o una carpeta, no un archivo. Bromide nunca lo reemplaza
error-in-the-way = Bromide necesita el nombre { $path }, pero el archivo con este nombre no es de Bromide
error-utf16 = { $path } es texto UTF-16. Bromide solo lee texto UTF-8
error-second-name = { $path } tiene un segundo nombre (un enlace físico). Al escribir en él cambiaría también el archivo con ese nombre
error-other-journal = { $path } pertenece a otro dump: no coincide con el archivo de datos
error-no-journal = { $path } no tiene archivo de progreso (.part.json), por eso no se conocen su teléfono ni su rango
error-changed = Otro programa cambió { $path } durante la lectura
error-unreliable = El disco no conservó los datos que se escribieron en { $path }
error-not-a-regular-file = no es un archivo normal
error-too-large-to-read = el archivo es demasiado grande
error-part-exists = Hay un dump sin terminar: { $path }
error-not-a-part = { $path } no es el nombre de un dump sin terminar
error-finished = { $path } ya está completo
form-no-backup = { $folder } ya no tiene un respaldo sin terminar: el respaldo se completó, o se eliminó su lista
form-part-not-back = { $path } todavía no está disponible. Conecte de nuevo su disco, o lea en otra carpeta.
error-no-part = No existe el dump sin terminar { $path }
error-disk-full = El disco está lleno; los datos leídos se conservan en { $path }
error-file-too-large = El disco no admite un archivo tan grande como { $path } (el límite de FAT32 es 4 GB)
error-read-only-disk = El disco con { $path } pasó a ser de solo lectura
error-disk-gone = El disco o la carpeta de { $path } ya no está disponible
error-part-deleted = Otro programa eliminó { $path }
error-part-replaced = Otro programa movió o reemplazó { $path } durante la lectura
error-locked = Otro programa está escribiendo en { $path }
error-held = Otro programa tiene abierto { $path }, por eso Bromide no puede darle su nombre final
error-no-space-claimed = No hay espacio suficiente en { $folder }: se necesitan { $needed }. Hay { $free } libres, pero { $claimed } se necesitan para dumps que se están leyendo
error-no-space = No hay espacio suficiente en { $folder }: se necesitan { $needed } y hay { $free } libres
error-disk = Error de disco al { $during } { $path }: { $why }

## Steps after an error, without a full stop at the end

do-send-log = Si vuelve a pasar, envíe el registro al proyecto
do-short-cable = Use un cable corto, conectado directamente al PC, sin hub
do-tight-cable = Use un cable corto que quede firme, conectado directamente al PC
do-other-cable = Use otro cable que transmita datos, conectado directamente al PC, sin hub
do-charge = Cargue la batería, o pruebe sin la batería
do-battery-out = Desconecte el teléfono y retire la batería un momento
do-read-again = Lea otra vez
do-resume = { $front ->
    [window] Presione "Continuar"
   *[cli] Continúe: bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Vuelva al inicio y presione "Continuar" junto a { $part }
   *[cli] Continúe: bromide-cli resume { $part }
}
do-resume-others = { $count ->
    [one] Después continúe de la misma forma { $count } archivo más sin terminar
   *[other] Después continúe de la misma forma { $count } archivos más sin terminar
}
do-other-range = { $front ->
    [window] Lea un rango que no contenga { $at }
   *[cli] Use un START y un LENGTH que no contengan { $at }
}
do-use-the-rest = { $front ->
    [window] Presione "Guardar tal cual" para usar todos los demás datos
   *[cli] Use el archivo sin terminar: contiene todos los demás datos
}
do-first-phone = Conecte el teléfono del dump sin terminar
do-new-dump = { $front ->
    [window] Empiece un dump nuevo para este teléfono
   *[cli] Empiece un dump nuevo para este teléfono, con otro nombre
}
do-check-it = { $front ->
    [window] Úselo: su informe está al lado
   *[cli] Úselo, o compárelo con su informe: bromide-cli check { $path }
}
do-name-a-part = Use el nombre de un dump sin terminar, un archivo que termina en .part
do-continue-there = Mueva el archivo sin terminar (.part) y su archivo de progreso (.part.json) a esa carpeta y continúe
do-other-file-system = Elija una carpeta en otro disco (NTFS, exFAT, ext4)
do-let-go-of-file = Cierre el programa que lo tiene abierto; un antivirus o un respaldo lo cierra después de un tiempo
do-unlock-disk = Quite la protección contra escritura, o revise si el disco tiene errores
do-bring-disk-back = Conecte de nuevo el disco o la unidad de red
do-elsewhere-if-deleted = Si se eliminó la carpeta o el archivo, lea otra vez en otra carpeta
do-hold-key = Apague el teléfono y retire la batería. Inicie primero Bromide, después mantenga presionada la tecla de boot y conecte el teléfono. Coloque la batería al final
do-try-keys = Pruebe otras teclas, una por una: sin tecla, llamada, *, abajo, #, 0, central
do-cross-rx-tx = Revise los cables: RX del adaptador con TX del teléfono, y TX con RX
do-connect-ground = Conecte la masa del adaptador con la masa del teléfono, y use un adaptador con el voltaje del teléfono
do-power-key = Mientras Bromide espera, apague y encienda el teléfono, o presione su tecla de encendido: el teléfono escucha solo un momento
do-wait-ten-seconds = Espere diez segundos hasta que libere el puerto
do-stop-service = O detenga el servicio: { $command }
do-close-program = Cierre ese programa y pruebe otra vez
do-close-programs = Cierre otros programas que usen el teléfono, como SP Flash Tool o una terminal, y pruebe otra vez
do-install-rule = { $front ->
    [window] Presione abajo "Permitir teléfonos…". Instala una regla para teléfonos; el PC pide la contraseña de administrador
   *[cli] Instale una regla para teléfonos con estos dos comandos y conecte el teléfono de nuevo: { $commands }
}
do-join-group = Ejecute: { $command } (en Arch: { $arch }); después cierre la sesión y vuelva a entrar
do-ask-administrator = Pregunte al administrador del PC
do-make-folder = Cree la carpeta, o elija otra
do-add-name = Agregue un nombre de archivo, como dump.bin
do-own-folder = Elija una carpeta propia, como Documentos
do-replace-finished = { $front ->
    [window] O permita que se reemplace
   *[cli] O agregue --force para reemplazarlo
}
do-replace-unfinished = { $front ->
    [window] O descarte el dump sin terminar y empiece de nuevo
   *[cli] O agregue --force para descartar el dump sin terminar y empezar de nuevo
}
do-other-name-or-wait = Elija otro nombre, o espere a que termine ese programa
do-plain-name = Elija un nombre con otra terminación, como .bin
do-other-name = Elija otro nombre
do-shorter-name = { $bytes ->
    [one] Elija un nombre de archivo al menos { $bytes } byte más corto
   *[other] Elija un nombre de archivo al menos { $bytes } bytes más corto (las letras con acento y la ñ tienen 2 bytes, otras hasta 3)
}
do-save-as-utf8 = Abra el archivo en un editor de texto y guárdelo como UTF-8
do-move-away = Cambie el nombre de { $path } o muévalo a otra carpeta
do-close-other-program = Cierre el programa que escribe en este archivo
do-copy-part = Copie el archivo, dé este nombre a la copia y continúe
do-bring-its-journal = Vuelva a poner en su carpeta el archivo de progreso de este dump, o elimínelo, y continúe
do-other-disk = Elija una carpeta en otro disco y lea otra vez
do-make-room = Libere espacio, o elija otro disco
do-check-disk = Compruebe que el disco está conectado y tiene espacio libre

## The big button

button-read-back = Leer flash
button-stop = Detener
button-skip-check = Omitir verificación
    .hover = Guarda el dump sin el resto de la segunda lectura. El dump no cuenta como verificado.
button-continue-from = Continuar desde { $at }
button-check-again = Continuar: verificar
button-try-again = Reintentar
button-next-phone = Próximo teléfono

## Errors in the form: the cause, then what is right

form-port-empty = Escriba el nombre del puerto, como { $windows } o { $unix }
form-any-port = { $port } significa cada teléfono por USB: escriba los nombres de los puertos, o elija "Cada teléfono conectado"
form-one-port = { $one } y { $other } son el mismo puerto: quite uno
form-too-many-ports = Demasiados puertos: escriba { $most } como máximo
form-folder-empty = Elija la carpeta donde guardar
form-no-such-folder = La carpeta { $folder } no existe: créela, o elija otra
form-no-part = Escriba el nombre de un área o partición, como boot1 o nvram
form-too-many-parts = Escriba como máximo { $most } áreas y particiones
form-rpmb = rpmb es el área protegida del almacenamiento, que ningún programa puede leer: quítela de la lista
form-no-range-on = No hay ningún rango seleccionado: seleccione uno, o lea toda la flash
form-block-size = { $typed } no es un tamaño de bloque válido: use un múltiplo de 4 desde { NUMBER($least, useGrouping: "false") } hasta { NUMBER($most, useGrouping: "false") } (1M), como 64K
form-start-not-whole-word = { $typed } no es múltiplo de 4, como exige el teléfono: use { $below } o { $above }
form-length-zero = La longitud es 0: escriba la cantidad de bytes, o déjela vacía para leer hasta el final
form-end-past-addresses = { $length } bytes desde { $start } pasan de 4 GiB ({ $end }), el fin del espacio de direcciones del teléfono: use como máximo { $most }
form-start-past-addresses = { $start } pasa de 4 GiB ({ $end }), el fin del espacio de direcciones del teléfono
form-brace-open = Falta {"}"} después de una {"{"} en el nombre de archivo
form-placeholder-unknown = { $placeholder } en el nombre de archivo es desconocido: use { $all }
form-name-empty = El nombre de archivo está vacío: escriba uno, como dump.bin
form-name-forbidden = Un nombre de archivo no puede contener { $shown }: elija otro nombre, como dump.bin
form-control-character = un carácter de control
form-name-edges = { $name } no puede ser un nombre de archivo: empieza con un espacio o termina con un punto o un espacio
form-name-device = { $name } no puede ser un nombre de archivo en { $system }: elija otro nombre, como dump.bin
form-too-many-rows = como máximo { $most } rangos a la vez
form-name-too-long = { $bytes ->
    [one] Al nombre de archivo le sobra { $bytes } byte: elija uno más corto
   *[other] Al nombre de archivo le sobran { $bytes } bytes: elija uno más corto (las letras con acento y la ñ tienen 2 bytes, otras hasta 3)
}
paste-no-range = la línea { $line } no es un rango ({ $why }): { $text }
paste-too-little = faltan un inicio y una longitud
paste-end-before-start = termina antes de empezar
paste-no-numbers = el inicio y la longitud deben ser números

## A finished dump against its report

check-same = { $file }: mismo tamaño y SHA-256 que cuando se guardó ({ $size })
check-same-as-it-is = { $file }: mismo tamaño y SHA-256 que cuando se guardó ({ $size }). Se guardó tal cual y no se verificó.
check-other-size = { $file } cambió después de guardarse: tiene { $bytes } bytes ({ $size }), el informe dice { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } cambió después de guardarse: su SHA-256 es { $found }, el informe dice { $expected }
check-unfinished = { $file } es un dump sin terminar: no tiene informe para comparar
check-no-report = No hay ningún informe { $report } en la carpeta del dump
check-not-a-report = { $report } no es un informe de Bromide: { $why }
check-report-too-large = { $report } es demasiado grande para un informe: tiene más de { $size }
check-unreadable = No se puede leer { $path }: { $why }
check-no-manifest = { $file } no es el manifiesto de un respaldo, o está dañado: Bromide no puede saber si faltan archivos en esta carpeta
check-do-keep-report = Guarde el informe junto a su dump: sin el informe no hay con qué comparar
check-do-look-for-report = Busque el informe que se guardó con este dump
check-do-other-copy = Use otra copia del dump, o lea el teléfono otra vez
check-do-find-missing = Ponga cada dump y su informe en la misma carpeta, y compruebe que los dos se pueden leer
check-other-unfinished = { $file }: no verificado, dump sin terminar
check-other-without-report = { $file }: no verificado, sin informe
check-no-dumps = La carpeta { $folder } no contiene ningún dump con su informe; no se busca en sus subcarpetas
check-summary = { $all ->
    [one] { $all } dump verificado
   *[other] { $all } dumps verificados
}: { $good } sin cambios, { $changed } con cambios, { $unchecked } sin comparar
check-some-changed = { $count ->
    [one] { $count } dump cambió después de guardarse
   *[other] { $count } dumps cambiaron después de guardarse
}
check-some-unchecked = { $count ->
    [one] { $count } dump no se puede comparar con su informe
   *[other] { $count } dumps no se pueden comparar con sus informes
}
check-stopped = Detenido: { $done } de { $all } dumps verificados

## The log, and the text of "Copy details"

level-info = info
level-warning = aviso
level-error = error
log-read-back = Leer flash y guardar en { $files }
log-skip = Verificación omitida
log-stop = Detención solicitada
log-worker-restarted = La parte que lee el teléfono se inició de nuevo
log-ports-unknown = No se pueden listar los puertos: { $why }
log-phone = Teléfono: { $name } (código de hardware { $code })
log-storage = Almacenamiento: { $storage }
log-agent-chosen = Archivo Download Agent: { $file }
log-agent-remembered = Archivo Download Agent del último teléfono con este chip: { $file }
log-agent-folder = Archivo Download Agent encontrado en la carpeta: { $file }
log-agent-practice = Archivo Download Agent del smartphone de práctica: { $file }
log-agent-preloader = { $agent }; archivo preloader: { $file }
log-flash = Flash: { $name }, { $size }
log-flash-size-unknown = Flash: { $name }, tamaño desconocido
log-region = { $size } desde { $from } en el archivo { $file }
log-saved = Guardado { $file }, SHA-256 { $sha256 }
log-list-ordered = Listando las áreas y particiones
log-parts-listed = Áreas y particiones encontradas: { $count }
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Respaldo completo: { $manifest }
log-kept = Conservado en { $part }: { $done } de { $total }
log-ended-because = { $state }: { $cause }
details-program = { $name } { $version }
details-state = Estado: { $state }
details-cause = Causa: { $cause }
details-phone = Teléfono: { $name }, código de hardware { $code }, versión de hardware { $hardware }, versión de software { $software }, ME-ID { $id }
details-flash = Flash: { $name }, ID JEDEC { $jedec }, número de serie { $unique }, tamaño { $size }
details-storage = Almacenamiento: { $name }, ID { $id }, tamaño { $size }
details-size = { $bytes } (detectado por: { $from })
details-not-told = no informado
details-not-known = desconocido
details-warning = Aviso: { $text }
details-saved = Guardado: { $file }, SHA-256 { $sha256 }
details-kept = Conservado en { $part }: { $done } de { $total }
details-nothing-kept = No se conservó nada

## Settings, and ports that cannot be listed

settings-not-saved = No se puede guardar la configuración: { $why }
settings-unreadable = No se puede leer la configuración en { $path }: { $why }
settings-bad-value = El ajuste { $key } no puede ser { $value }; se usa el valor predeterminado
settings-set-aside = La configuración en { $path } estaba dañada ({ $why }). Se movió a { $aside }, y se usan los valores predeterminados
settings-damaged = La configuración en { $path } está dañada ({ $why }) y no se puede mover ({ $error }). Se usan los valores predeterminados
port-list-unreadable = no se puede leer la lista de puertos

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent } % - { $state } - Bromide
window-no-display = No hay pantalla para una ventana. bromide-cli funciona sin ventana: bromide-cli --help
window-no-wgpu = Este programa se compiló sin wgpu: omita --renderer o use --renderer glow
window-no-renderer = No se puede dibujar la ventana. bromide-cli funciona sin ventana: bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Gráficos: { $renderer }
log-renderer-failed = { $renderer } no puede dibujar la ventana: { $why }
log-saved-to = Guardado en { $file }
log-no-dialog = Este escritorio no tiene diálogo para guardar: use "Copiar"
log-no-dialog-bundle = Este escritorio no tiene diálogo para guardar, y la carpeta para dumps no existe: elija esa carpeta y guarde otra vez
log-no-bundle = No se puede guardar el paquete de soporte: { $why }
log-no-order = no se pudo enviar un comando
promise-read-only-short = Solo lee: no se cambia nada en el teléfono
promise-read-only = Bromide solo lee. No tiene ningún comando que pueda borrar o escribir la flash del teléfono.
promise-true = "Guardado" significa que cada byte se leyó, se verificó y se escribió en el disco. Si falta algo, Bromide lo dice.
promise-agent = Funciona si el teléfono acepta el archivo que usted elige: casi siempre teléfonos antiguos y marcas pequeñas. Los teléfonos que necesitan permiso del servidor de su fabricante no se pueden leer.
promise-kept = Los datos leídos se quedan en el disco, aunque se suelte el cable.
hint-enter = Presione Enter para empezar
hint-next = Presione Enter para leer el próximo teléfono en un archivo nuevo
hint-held = El teléfono espera el archivo
hint-continue = Lee los datos que faltan
hint-check-again = Lee solo los bloques que fueron diferentes
hint-continue-places = Lee otra vez los lugares ilegibles
hint-running = Puede dejar el PC solo
hint-waiting = La lectura empieza cuando responde un teléfono
hint-lost = La lectura continúa cuando vuelve el teléfono
hint-stopping = Deteniendo
hint-ordering = Revisando la carpeta
copy = Copiar
copy-named = Copiar { $name }
dialog-cancel = Cancelar
dialog-close = Cerrar
notice-close = Aceptar

## Phone card

phone-heading = Teléfono
phone-simulated = Simulado
phone-port = Puerto
phone-auto = Automático (recomendado)
phone-demo = Teléfono de práctica (sin conectar nada)
phone-demo-smartphone = Smartphone de práctica (sin conectar nada)
phone-other = Otro…
phone-other-port = Nombre del puerto
phone-other-hint = COM5 o /dev/ttyACM0
phone-not-there = { $name } (ahora sin conectar)
phone-ports-unknown = No se pueden listar los puertos del PC: { $why }
phone-seen-nothing = Todavía no hay teléfono. Presione primero "Leer flash" y después conéctelo
phone-seen-boot-rom = Hay un teléfono conectado con el ID USB del modo BROM ({ $name })
phone-seen-started = Hay un teléfono conectado, pero está encendido ({ $name }): apáguelo, presione "Leer flash" y después mantenga presionada la tecla de boot
phone-seen-agent = Hay un teléfono conectado, pero otro programa lo está usando ({ $name })
phone-seen-vendor = Hay un teléfono conectado, pero su chip no es de MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } todavía no está conectado. Presione primero "Leer flash" y después conéctelo
phone-seen-other = El nombre se comprueba al empezar
phone-seen-demo = El teléfono de práctica siempre está disponible. Pruebe a leerlo primero
phone-seen-demo-smartphone = El smartphone de práctica siempre está disponible. Muestra cómo se lee un smartphone
phone-chip = Chip
phone-flash = Flash
phone-storage = Almacenamiento
phone-size = Tamaño
phone-size-from = { $size } (detectado por: { $from })

## What to read

read-heading = Qué leer
read-whole = Toda la flash
read-everything = Todo
read-backup = Respaldo completo
read-without-user-data = Sin datos del usuario
read-ranges = Rangos
read-parts = Elegir partes
parts-names = Áreas o particiones
parts-boot = Área de arranque
parts-nvram = Datos de NVRAM e IMEI
parts-hint = Para smartphones. Cada una se guarda en su propio archivo. Separe los nombres con comas
parts-list = Listar las partes
    .hover = Conecta con el teléfono y lee su tabla de particiones. No se guarda nada.
parts-list-again = Listar otra vez las partes
parts-none-known = Todavía no se conocen las áreas y particiones del teléfono. Lístelas, o escriba sus nombres
parts-search = Buscar
parts-search-nothing = Ningún área o partición coincide
parts-all = Todas
parts-none = Ninguna
parts-line = { $name } ({ $size })
parts-missing = El último teléfono no tiene: { $names }
read-whole-hint = El tamaño se detecta automáticamente
read-everything-hint = Teléfono básico: toda la flash en un archivo. Smartphone: un respaldo completo en una carpeta nueva
read-backup-hint = Cada área y partición en su propio archivo, con lista de particiones, archivo scatter y sumas de verificación
read-without-user-data-hint = Solo smartphones. Un respaldo completo sin userdata ni cache, que suelen ser las particiones más grandes
read-numbers-hint = Decimal o hex (0x10000), o 64K y 4M. Con la longitud vacía se lee hasta el final
read-area-hint = Área: un área de almacenamiento o partición de un smartphone, como user, boot1 o nvram. Vacío: la flash o el almacenamiento principal
read-file = Archivo
read-area = Área
read-area-main = principal
read-row-area = Área del rango { $number }
estimate-last-phone = Si el teléfono es como el último smartphone:
estimate-size = Necesita { $size }
estimate-free = Necesita { $size }, { $free } libres
estimate-time = Necesita { $size }, aprox. { $time }
estimate-all = Necesita { $size }, aprox. { $time }, { $free } libres
estimate-no-room = Necesita { $size }, pero solo hay { $free } libres: elija una carpeta en otro disco
read-start = Inicio
read-length = Longitud
read-size = Tamaño
read-file-auto = automático
read-length-auto = hasta el fin
read-add = Agregar
read-paste = Pegar…
    .hover = Varias líneas a la vez: inicio, longitud, archivo
read-remove = ×
read-remove-all = Quitar todos
read-row-on = Leer el rango { $number }
read-row-file = Archivo del rango { $number }
read-row-start = Inicio del rango { $number }
read-row-length = Longitud del rango { $number }
read-row-remove = Quitar el rango { $number }
paste-heading = Pegar rangos
paste-hint = Un rango por línea: inicio, longitud y, si quiere, un nombre de archivo
paste-lines = Rangos, uno por línea
paste-add = Agregar
paste-more = { $count ->
    [one] Y { $count } línea más
   *[other] Y { $count } líneas más
}
import-open = Importar archivo scatter…
    .hover = Llena los rangos con el archivo scatter de un firmware. También puede soltarlo sobre la ventana. Se puede leer sin él
import-heading = Importar archivo scatter
import-hint = Este escritorio no tiene diálogo de archivos: escriba la ruta del archivo
import-path = Ruta del archivo scatter
import-take = Importar
import-done = { $count ->
    [one] { $count } rango de { $file }
   *[other] { $count } rangos de { $file }
}
import-left-out = { $count ->
    [one] Importado { $count } rango de { $file }. El resto se omitió:
   *[other] Importados { $count } rangos de { $file }. El resto se omitió:
}
import-more-names = y { $count } más
import-counted-from-end = Se cuentan desde el final de la flash, por eso el archivo no da una dirección: { $names }
import-empty-ranges = Vacíos: { $names }
import-not-in-flash = En la memoria, no en la flash: { $names }
import-other-storage = Para teléfonos con { $storage }: { $names }
import-refused = No se pudo importar { $file }: { $why }
import-too-large = el archivo tiene más de { $most }, demasiado para un archivo scatter
import-too-many = tiene { $count } rangos, y se pueden leer como máximo { $most } a la vez
import-not-now = { $file } no se importó: los rangos se pueden cambiar después de este trabajo

## Scatter files

scatter-line = línea { $line }: { $why }
scatter-empty = no tiene rangos
scatter-xml = los archivos scatter XML no se admiten; use el archivo .txt del firmware
scatter-no-text = no es un archivo de texto
scatter-files-only = contiene nombres de archivo, no direcciones; las direcciones están en esos archivos
scatter-not-expected = se esperaba { $wanted }, hay { $found }
scatter-no-number = { $found } no es un número
scatter-no-name = { $found } no es el nombre de un rango
scatter-no-key = se esperaba una clave con su valor, hay { $found }
scatter-key-twice = { $key } aparece dos veces
scatter-key-missing = falta { $key } en la entrada que empieza aquí
scatter-twice = { $name } aparece dos veces, la primera en la línea { $first }
scatter-not-ascending = { $name } no empieza después de { $before }, por eso no se conoce el final de { $before }
scatter-end-unknown = no se conoce el final de { $name }, porque el próximo rango no tiene una dirección válida
scatter-not-a-range = { $why }: { $found }
scatter-too-large = el inicio y el tamaño de { $name } son demasiado grandes
scatter-address = una dirección
scatter-cut-off = el archivo termina dentro de { $name }: se esperaba { $wanted }

## Where to

where-heading = Dónde guardar
where-folder = Carpeta
where-choose = Elegir…
    .hover = Elegir una carpeta
where-no-dialog = Este escritorio no tiene diálogo de carpetas: escriba la carpeta
where-free = { $size } libres
where-backup = Cada respaldo se guarda en una carpeta nueva dentro de esta
where-backup-continues = Se continúa el respaldo sin terminar de esta carpeta
where-pattern = Nombre de archivo
where-pattern-hint = Se llena al empezar: { $places }
where-pattern-late-hint = Se llena después de leer: { $places }
where-pattern-late = Durante la lectura, el dump se llama { $name }. Los nombres de chip, flash y firmware se agregan al final; los desconocidos se omiten.

## Options

options-heading = Más opciones
options-check = Verificación
options-block = Tamaño de bloque
options-block-hint = automático
options-reset = Reiniciar el teléfono al terminar
    .hover = Si no, el teléfono queda en modo BROM hasta que retire la batería
options-direct-usb = USB directo
    .hover = Usa el teléfono sin el driver serie del PC: para un teléfono que no recibe puerto, o cuyo puerto no responde
options-check-auto = Por tamaño: todo dos veces hasta 16 MB, una muestra si es más
options-check-full = Leer todo por segunda vez
options-check-sampled = Leer una muestra por segunda vez
options-check-off = Ninguna
options-program = Lectura más rápida (MT6260 y MT6261)
options-program-hint = Más rápido. Carga en la memoria del teléfono un pequeño programa que solo lee. Es nuevo: cuéntenos cómo le fue.

## Ready

ready-text = Presione "Leer flash" y siga estos pasos. Puede irse cuando diga "Leyendo".
step-off = Apague el teléfono. Si puede, retire la batería
step-hold = Presione la tecla de boot y no la suelte
step-plug = Conecte el cable. Si no pasa nada, coloque la batería
step-numbered = { $number }. { $text }
step-now = { $text } (ahora)

## Waiting and connecting

waiting-text = Bromide espera un teléfono. La lectura empieza cuando responde uno.
waiting-keys = La tecla de boot (boot key) depende del modelo. Pruebe primero sin tecla, después llamada, *, abajo, #, o abra "Buscar la tecla de boot".
waiting-seen = Lo que vio el PC
waiting-seen-line = { $time }  { $text }
connecting-let-go = Ya puede soltar la tecla
connecting-text = Hay un teléfono conectado. Bromide está detectando su chip y su flash

## A smartphone that waits for its Download Agent file

held-phone = { $chip } está conectado y espera
held-text = Bromide lee un smartphone por medio de un Download Agent: un archivo como MTK_AllInOne_DA.bin del firmware del teléfono. Elija el archivo o suéltelo aquí; entonces empieza la lectura.
held-text-refused = { $why }. Se puede leer con un archivo Download Agent del firmware de este teléfono. Elija el archivo o suéltelo aquí; entonces empieza la lectura.
held-choose-agent = Elegir archivo Download Agent…
held-choose-preloader = Elegir archivo preloader…
held-preloader-needed = Necesario porque el teléfono está en modo BROM: el archivo preloader del mismo firmware inicia la RAM del teléfono
held-preloader-perhaps = Solo lo necesitan algunos teléfonos en modo BROM; pruebe primero sin él
held-folder = Buscar en una carpeta…
    .hover = Bromide usa el archivo de esta carpeta que sirve para el teléfono, con este teléfono y los próximos
held-practice = Usar el archivo de práctica
    .hover = Un archivo generado para el smartphone de práctica
held-failed-before = La última lectura con estos archivos falló
held-use-again = Usar estos archivos
held-reading = Leyendo los archivos…
held-not-signed = El agente de { $file } no está firmado, y este teléfono solo acepta uno firmado por su fabricante; elija el archivo del firmware de este teléfono
held-notice-phone = Un teléfono espera su archivo Download Agent
held-drop-phone = Suelte para usar este archivo con el teléfono
held-agent-heading = Archivo Download Agent
held-agent-path = Ruta del archivo Download Agent
held-preloader-heading = Archivo preloader
held-preloader-path = Ruta del archivo preloader
held-folder-heading = Carpeta con archivos Download Agent
held-folder-path = Ruta de la carpeta
held-take = Usar este archivo
held-take-folder = Buscar

## Reading and checking

reading-part = Parte { $number } de { $of }: { $name }
reading-this-part = Esta parte
reading-all-parts = Todas las partes
reading-comparing = Comparando { $file } (ya guardado) con su informe
reading-saved-before = { $count ->
    [one] { $count } parte ya estaba guardada
   *[other] { $count } partes ya estaban guardadas
}
reading-file = { $file }
reading-region = Rango { $number } de { $of }: { $file }
reading-percent = { $percent } %
reading-progress = Progreso
reading-step = Paso { $number } de { $of }: { $state }
reading-elapsed = { $time } hasta ahora
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-whole-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min
announce-progress = { $state }, { $percent } por ciento
announce-station = Novedad: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } de { NUMBER($total, maximumFractionDigits: 2) } MB
reading-area = área: { $area }
reading-done-large = { $done } de { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB/s
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
reading-silent = { $seconds ->
    [one] Sin datos nuevos desde hace { $seconds } segundo: el teléfono o el disco va lento
   *[other] Sin datos nuevos desde hace { $seconds } segundos: el teléfono o el disco va lento
}
reading-retries = { $count ->
    [one] { $count } bloque se tuvo que pedir otra vez
   *[other] { $count } bloques se tuvieron que pedir otra vez
}
left-calculating = Tiempo restante: calculando
left-seconds = { $seconds ->
    [one] Queda cerca de { $seconds } segundo
   *[other] Quedan unos { $seconds } segundos
}
left-minutes = { $minutes ->
    [one] Queda cerca de { $minutes } minuto
   *[other] Quedan unos { $minutes } minutos
}
left-hours = Quedan aprox. { $hours } h { $minutes } min
curve-heading = Velocidad
curve-line = KB/s
curve-seconds = Segundos
curve-kilobytes = KB/s

## Flash map

map-not-read = sin leer
map-reading = leyendo
map-read = leído
map-checked = verificado
map-differed = decidido por una tercera lectura
map-unsettled = diferente en cada lectura
map-unreadable = ilegible
map-blank = vacío
map-shades = Pálido: leído una vez. Intenso: verificado.
map-state-of-kind = { $state }, { $kind }
map-told = { $from } a { $to } ({ $size }): { $state }
map-summary = Mapa de la flash: { $read } de { $cells ->
    [one] { $cells } celda
   *[other] { $cells } celdas
} con lectura, { $checked } con verificación, { $settled } decididas por una tercera lectura, { $unsettled } diferentes en cada lectura, { $unreadable } ilegibles

## Saved

saved-unplug = Ya puede desconectar el teléfono.
saved-size = { $size } ({ $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}), { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
saved-version = Firmware { $version }
saved-project = Proyecto { $project }
saved-hashes = Sumas de verificación
checked-full = Verificado: todo se leyó dos veces y es idéntico
checked-on-phone = Verificado: todo se leyó una vez, el teléfono leyó su flash otra vez, y las sumas de verificación son idénticas
checked-settled = { $count ->
    [one] Verificado: todo se leyó dos veces. { $count } bloque fue diferente, y una tercera lectura decidió. El cable o la batería pueden estar mal.
   *[other] Verificado: todo se leyó dos veces. { NUMBER($count, useGrouping: "false") } bloques fueron diferentes, y una tercera lectura decidió. El cable o la batería pueden estar mal.
}
checked-many-settled = Verificado: todo se leyó dos veces, y una tercera vez donde fue diferente
checked-sampled = Verificado: una muestra se leyó dos veces y es idéntica
checked-not = Sin verificar: la verificación estaba desactivada
checked-skipped = Sin verificar: se omitió la verificación
checked-as-it-is = Sin verificar: este dump se guardó tal cual
checked-failed = La verificación falló: este dump no es fiable
button-open-folder = Abrir carpeta
button-look-inside = Ver contenido de este dump
button-save-as-it-is = Guardar tal cual
    .hover = Guarda los datos leídos con su nombre de archivo. El informe indica lo que falta. El dump no cuenta como verificado.
button-save-unproven = Guardar tal cual, sin verificar
button-read-everything = Leer todo otra vez
    .hover = Lee en un archivo nuevo. El archivo sin terminar se conserva.
button-copy-hashes = Copiar sumas
button-copy-details = Copiar detalles
button-back = Volver al inicio

## Not saved

failed-try = Qué probar
failed-step = { $number }. { $text }
ends-summary = { $saved } de { $of } rangos guardados ({ $size })
ends-not-checked = { $count ->
    [one] { $count } de ellos está sin verificar o su verificación falló
   *[other] { $count } de ellos están sin verificar o su verificación falló
}
end-not-read = No se leyó: { $file }
backup-ended = { $saved } de { $of } partes guardadas ({ $size })
backup-missing = Sin guardar: { $names }
backup-not-there = No están en este teléfono: { $names }
backup-parts = Partes
rest-read = Todos los demás datos se leyeron
rest-not-read = Todavía sin leer: { $size }
kept-part = { $done } de { $total } se conservan en { $file }
kept-gone = { $file } ya no está disponible. Contenía { $done } de { $total }.
kept-deleted = { $file } se eliminó durante la lectura. Sus datos ({ $done }) se perdieron.

## A lost phone, and unfinished dumps

lost-progress = { $percent } %, { $done } de { $total }
unfinished-heading = { $count ->
    [one] { $count } dump sin terminar en esta carpeta
   *[other] { $count } dumps sin terminar en esta carpeta
}
unfinished-backups = { $count ->
    [one] Respaldo sin terminar
   *[other] Respaldos sin terminar
}
unfinished-backup = Respaldo en { $folder }
unfinished-forget = Quitar
    .hover = Quita este respaldo de la lista. Sus archivos se conservan.
unfinished-forget-named = Quitar { $folder }
unfinished-done = { $done } de { $total }
unfinished-done-of-unknown = { $done }, longitud total desconocida
unfinished-begun = { $chip }, empezado el { $date }
unfinished-continue = Continuar
unfinished-continue-named = Continuar { $file }
unfinished-not-now = Ahora no
    .hover = Oculta el dump hasta el próximo inicio. Su archivo se conserva.
unfinished-not-now-does = "Ahora no" oculta un dump hasta el próximo inicio. Su archivo se conserva.
unfinished-not-now-named = Ahora no: { $file }

## Look inside: files, search, parts

inside-cannot-open = No se puede abrir { $file }: { $why }
inside-not-a-file = { $file } no es un archivo
inside-not-open = el archivo no está abierto
inside-became-shorter = El archivo se acortó desde que lo abrió: ábralo otra vez
inside-cannot-read = No se puede leer el archivo en { $address }: { $why }
inside-too-much = { $size } es demasiado para copiar (máximo { $most }): guarde la parte
inside-find-text = Texto
inside-find-wide = Texto, dos bytes por letra
inside-find-hex = Bytes en hex
inside-found = Encontrado en { $address }
inside-found-around = { $found }, { $around }
inside-found-from-start = la búsqueda siguió desde el inicio
inside-found-from-end = la búsqueda siguió desde el final
inside-not-found = No encontrado
inside-search-stopped = Búsqueda detenida
part-exists = { $file } ya existe: elija otro nombre, o permita que se reemplace
part-same-file = { $file } es el archivo abierto: elija otro nombre

## Look inside: the page

inside-heading = Ver contenido
    .hover = Contenido de un dump: mapa, hallazgos, todos los bytes
inside-file = { $file } ({ $size })
inside-back = Volver
    .hover = A la página principal; un trabajo en marcha continúa (Alt+Izquierda)
inside-open = Abrir un dump…
    .hover = Cualquier archivo de cualquier programa (Ctrl+O)
inside-open-heading = Abrir un dump
inside-open-yes = Abrir
inside-path = Ruta del archivo
inside-path-hint = C:\dumps\phone.bin o /home/anna/phone.bin
inside-choose = Abrir…
inside-no-dialog = Este escritorio no tiene diálogo de archivos: escriba la ruta
inside-drop-here = Suelte un dump sobre esta ventana, o abra uno. Puede abrir cualquier archivo: Bromide solo lo lee y nunca lo cambia
inside-drop-to-open = Suelte para ver el contenido
inside-drop-two = Suelte para abrir el primer archivo y compararlo con el segundo
inside-drop-scatter = Suelte para llenar los rangos con este archivo scatter
inside-drop-not-now = Un archivo scatter llena los rangos; ahora no se pueden cambiar
inside-drop-to-compare = Suelte para comparar con { $file }
inside-opening = Esperando el disco
inside-tab-overview = Hallazgos
inside-tab-bytes = Bytes
inside-job = Teléfono: { $state }
inside-job-percent = Teléfono: { $state }, { $percent } %
inside-job-show = Mostrar
inside-stop = Detener
inside-stop-named = Detener: { $what }
inside-looking = Analizando el archivo: { $percent } %
inside-look-stopped = Análisis detenido
inside-look-again = Analizar el archivo
inside-searching = Buscando: { $percent } %
inside-saving = Guardando: { $percent } %
inside-not-saved = Detenido: no se guardó nada

## Look inside: map and findings

inside-map-heading = Mapa
inside-map-content = Contenido
inside-map-differences = Diferencias
inside-map-told = { $from } a { $to } ({ $size }): { $class }, entropía { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } de 8 bits
inside-map-here = Aquí: { $names }
inside-map-differs = diferente
inside-map-same = idéntico
inside-map-missing = solo en un archivo
inside-map-summary = Mapa del archivo: { $shares }
inside-map-summary-differences = Mapa de las diferencias
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) } %
inside-entropy-strip = Entropía desde el inicio hasta el final del archivo
inside-found-heading = Encontrado
inside-blank = { NUMBER($percent, maximumFractionDigits: 0) } % vacío ({ $size })
inside-nothing-found = No se reconoció nada. De todos modos puede ver los bytes y buscar en ellos
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name }: { $value }
inside-more = Y { $count } más
inside-cut = Hay más hallazgos que no se muestran aquí
inside-firmware-project = Proyecto
inside-firmware-version = Versión
inside-firmware-built = Compilado
inside-firmware-platform = Chip

## Look inside: bytes

inside-hex = Bytes { $from } a { $to }
inside-hex-bar = Posición en el archivo
inside-no-bytes = El archivo está vacío
inside-go-to = Dirección
inside-length = Longitud
    .hover = Cantidad de bytes que se seleccionan; vacío: un byte
inside-go = Ir
    .hover = Decimal o hex (0x10000), o 64K y 4M (Ctrl+G)
inside-past-end = { $start } pasa del final del archivo ({ $end })
inside-find = Buscar
inside-find-kind = Buscar como
inside-next = Siguiente
    .hover = Enter o F3; Ctrl+F para escribir
inside-previous = Anterior
    .hover = Shift+Enter o Shift+F3
inside-copy-hex = Copiar hex
inside-copy-text = Copiar texto
inside-save-part = Guardar parte como…
inside-at = { $at }
inside-selected = { $from } a { $to } ({ $size })
part-heading = Guardar una parte del archivo
part-start = Inicio de la parte
part-length = Longitud de la parte
part-replace = Reemplazar un archivo existente
part-save = Guardar
part-outside = { $length } bytes desde { $start } no están en el archivo, que termina en { $end }

## Look inside: people's data in the window

rescue-open = Recuperar datos
    .hover = Archivos, mensajes, contactos y fotos en este dump
rescue-scan-search = Buscando en el dump: { $percent } %
rescue-scan-files = Listando archivos
rescue-scan-records = Leyendo mensajes y contactos
rescue-scan-free-space = Buscando archivos borrados en el espacio libre
rescue-scan-stop = Detener la búsqueda
rescue-scan-stopped = Búsqueda detenida
rescue-scan-again = Buscar otra vez
rescue-tab-files = Archivos ({ $count })
rescue-tab-messages = Mensajes ({ $count })
rescue-tab-contacts = Contactos ({ $count })
rescue-tab-pictures = Fotos ({ $count })
rescue-show = Mostrar
    .hover = Muestra nombres, números, mensajes y fotos en la pantalla
rescue-hide = Ocultar
    .hover = Muestra solo las cantidades
rescue-search = Buscar en esta lista
rescue-no-rows = No se encontró nada
rescue-no-hit = Ninguna fila contiene este texto
rescue-select-rows = Seleccionar todas las filas
rescue-select = Seleccionar { $what }
rescue-save-selected = Guardar selección ({ $count })…
rescue-save-all = Guardar todo en una carpeta…
    .hover = Bromide crea una carpeta nueva para los archivos
rescue-saving = Guardando: { $percent } %
rescue-saving-stop = Dejar de guardar
rescue-folder-heading = Dónde guardar
rescue-folder-hint = Este escritorio no tiene diálogo de carpetas: escriba la carpeta. Bromide crea una carpeta nueva en ella
rescue-folder-path = Ruta de la carpeta
rescue-folder-yes = Guardar
rescue-bytes = Bytes
rescue-bytes-named = Mostrar los bytes de { $what }
rescue-column-path = Nombre
rescue-column-kind = Tipo
rescue-column-size = Tamaño
rescue-column-time = Fecha
rescue-column-state = Estado
rescue-column-direction = Tipo
rescue-column-number = Número
rescue-column-text = Texto
rescue-column-name = Nombre
rescue-column-slot = Pos.
rescue-no-text = sin texto
rescue-no-name = sin nombre
rescue-carved = Archivo recuperado { $number }
rescue-carved-whole = encontrado en el espacio libre
rescue-carved-cut = encontrado en el espacio libre, falta el final
rescue-picture-broken = De esta foto solo queda una parte
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Posibles llamadas ({ $count })
rescue-calls-by-look = Números con horas, encontrados por su patrón. Puede que no sean llamadas. Seleccione los que quiera guardar.
rescue-folder-example = C:\dumps o /home/anna/dumps
rescue-shape = Ayúdenos a entender este teléfono…
    .hover = Guarda un archivo de texto sobre el formato de los datos de este teléfono. No contiene nombres, números ni mensajes. Puede enviarlo a los desarrolladores.
rescue-ask-heading = ¿Dejar de guardar?
rescue-ask-text = Se están guardando datos personales. Se conservan los archivos ya guardados.
rescue-ask-open = Detener y abrir
rescue-ask-close = Detener y cerrar
rescue-ask-no = Seguir guardando

## Comparing two dumps

compare-open = Comparar con…
    .hover = Otro dump: uno anterior de este teléfono, o uno de otro teléfono
compare-open-heading = Comparar con un segundo archivo
compare-heading = Comparado con { $file }
compare-close = Dejar de comparar
compare-show-first = Primer archivo
compare-show-second = Segundo archivo
compare-running = Comparando: { $percent } %
compare-stopped = Comparación detenida
compare-next = Diferencia siguiente
compare-previous = Diferencia anterior
compare-places = Todas las diferencias
compare-place = Diferencia en { $at }, { $size }
compare-same = Los archivos son idénticos ({ $size })
compare-same-so-far = Los primeros { $size } de los dos archivos son idénticos
compare-differ = { $places ->
    [one] Los archivos difieren en { $bytes }, en { $places } lugar
   *[other] Los archivos difieren en { $bytes }, en { $places } lugares
}
compare-second-longer = El segundo archivo tiene { $more } más, desde { $at }
compare-first-longer = El primer archivo tiene { $more } más, desde { $at }
compare-share = { $name }: { $size } en { $places ->
    [one] { $places } lugar
   *[other] { $places } lugares
}
compare-share-elsewhere = Donde no se reconoció nada: { $size } en { $places ->
    [one] { $places } lugar
   *[other] { $places } lugares
}
compare-share-files = { $name }: { $size } en { $places ->
    [one] { $places } lugar
   *[other] { $places } lugares
}. Esta área contiene archivos, donde los cambios son normales; en un teléfono documentado también contiene los mensajes
compare-share-firmware = { $name }: { $size } en { $places ->
    [one] { $places } lugar
   *[other] { $places } lugares
}. Este es el firmware del teléfono; es diferente en los dos dumps

## Several phones at once, in the window

mode-one = Un teléfono
mode-several = Varios teléfonos
several-phones = Teléfonos
several-phones-all = Cada teléfono conectado
several-phones-practice = Teléfonos de práctica
several-phones-practice-hint = Se leen cuatro teléfonos de práctica, para que pueda probar esto sin un teléfono
several-pattern-hint = Se llena para cada teléfono: { $places }
several-pattern-sheet-hint = Se llena desde la orden de trabajo: { $places }
several-phones-ports = Puertos
several-ports = Nombres de los puertos
several-ports-hint = Separados por comas. Cada puerto atiende un teléfono tras otro.
several-ready = Varios teléfonos a la vez
several-step-start = Presione una vez "Iniciar"
several-step-plug = Mantenga presionada la tecla de boot de cada teléfono y conéctelo: recibe una estación automáticamente
several-step-unplug = Desconecte un teléfono cuando su estación diga "Guardado", y conecte el próximo
several-ready-text = Cada teléfono se lee por separado. Si uno falla, los demás continúan.
several-ready-last = Última sesión
several-start = Iniciar
several-stop-all = Detener todo
several-continue = Continuar
several-finish = Terminar sesión
several-export-csv = Exportar CSV…
several-export-html = Exportar HTML…
several-export-hint = La tabla de esta sesión: teléfonos, órdenes de trabajo, archivos, sumas de verificación y resultados
several-hint-start = Presione Enter para empezar
several-hint-serving = Conecte ahora los teléfonos
several-hint-stopped = Detenido. Presione "Continuar" para volver a leer teléfonos.
several-hint-over = Todos los teléfonos están terminados
several-hint-unseen = { $count ->
    [one] { $count } teléfono no se guardó: presione "Visto" en su estación
   *[other] { $count } teléfonos no se guardaron: presione "Visto" en sus estaciones
}
several-disk-full = El disco está lleno. Libere espacio y presione "Continuar".
several-no-list = No se pueden listar los dispositivos USB: { $why }
several-waiting = { $count ->
    [one] { $count } teléfono espera una estación libre
   *[other] { $count } teléfonos esperan una estación libre
}
several-saved = Guardados: { $count }
several-failed = Sin guardar: { $count }
several-stopped = Detenidos: { $count }
several-bytes = { $size }
several-rate = Teléfonos por hora: { $count }
several-empty = Todavía no hay teléfono
several-day-log = No se puede escribir la tabla de la sesión { $path }: { $why }
several-sheet-not-saved = La orden de trabajo no está en el informe: { $why }
several-next-sheet = Orden de trabajo del próximo teléfono
several-next-sheet-of = Próximo teléfono: { $ticket }
several-next-sheet-hint = Opcional. La recibe el próximo teléfono que conecte.
several-title = Varios teléfonos: guardados { $saved }
lane-name = Estación { $station }
lane-summary = Estación { $station }: { $state }
lane-summary-percent = Estación { $station }: { $state }, { $percent } %
lane-speed = { $speed }/s
lane-stop = Detener
lane-stop-named = Detener la estación { $station }
lane-retry = Reintentar
lane-retry-named = Reintentar en la estación { $station }
lane-read-again = Leer otra vez
lane-read-again-named = Leer otra vez el teléfono de la estación { $station }
lane-seen = Visto
lane-seen-named = Visto: estación { $station }
lane-seen-hint = La estación queda libre cuando desconecta su teléfono.
lane-unplug = Desconecte el teléfono
lane-left = Quedan { $time }
lane-back = Todos los teléfonos
lane-sheet = Orden de trabajo
lane-sheet-hint = Opcional. Se agrega al informe, a la tabla de la sesión y al nombre de archivo.
lane-sheet-after = Este teléfono ya está terminado: los cambios se agregan a su informe y a la tabla de la sesión, pero no al nombre de archivo.
lane-log = Registro de esta estación
lane-at = Puerto USB { $place }
lane-phone-number = Teléfono { $number }
sign-working = Leyendo
sign-needs-user = Requiere acción
sign-saved = Guardado
sign-saved-unchecked = Sin verificar
sign-saved-before = Ya guardado
sign-unfinished = Sin terminar
sign-stopped = Detenido
sign-failed = Falló

## Questions

stop-heading = ¿Detener la lectura?
stop-waiting-heading = ¿Dejar de esperar?
stop-text = Los datos leídos se quedan en el disco.
stop-waiting-text = Todavía no se leyó nada.
stop-yes = Detener
stop-no = Seguir leyendo
stop-waiting-no = Seguir esperando
close-heading = ¿Detener y cerrar?
close-yes = Detener y cerrar

## Log

log-open = Mostrar registro
log-close = Ocultar registro
log-heading = Registro
log-filter = Filtrar
log-level = Líneas visibles
log-level-all = Todas las líneas
log-level-warnings = Avisos
log-level-errors = Errores
log-copy-hint = Copia todas las líneas visibles
log-save = Guardar…
log-bundle = Guardar paquete de soporte…
    .hover = Un archivo para quien pueda ayudar: registro, bytes, versiones y configuración. No contiene dumps, ni nombres de carpetas, ni su nombre
log-bytes = Bytes
    .hover = Para expertos: los datos del cable en la última sesión, hasta ahora

## Settings

settings-open = Configuración
settings-heading = Configuración
settings-language = Idioma
language-system = Como el sistema ({ $name })
settings-theme = Colores
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
settings-sound = Sonido al terminar un trabajo
settings-text = Tamaño del texto
settings-agents = Carpeta con archivos Download Agent
settings-agents-hint = aquí se busca el archivo que sirve para un smartphone
settings-renderer = Gráficos
renderer-auto = Automático
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal o DirectX
settings-renderer-hint = Se aplica en el próximo inicio
settings-about = Bromide { $version }, software libre bajo MIT o Apache-2.0. No se envía nada a ninguna parte.
settings-third-party = Software de terceros y licencias

## The desktop: dialogs, notices, folders

desktop-choose-folder = Elegir una carpeta
desktop-choose-file = Elegir un archivo
desktop-save-as = Guardar como
desktop-save-failed = No se puede escribir { $file }: { $why }
desktop-folder-not-shown = No se puede abrir la carpeta { $folder }: { $why }
desktop-no-such-folder = La carpeta { $folder } ya no existe
desktop-no-notice = Este escritorio no muestra notificaciones: { $why }
desktop-not-awake = Bromide no puede evitar que el PC se suspenda: { $why }
desktop-awake-reason = Se está leyendo un teléfono
desktop-broke = se detuvo sin dar un motivo

## The terminal: lines of the command line

terminal-waiting = Esperando un teléfono. Apáguelo, mantenga presionada la tecla de boot y conéctelo. Ctrl+C para detener.
terminal-waiting-for-rights = Esperando permiso para usar el puerto.
terminal-phone = Teléfono: { $name } (código de hardware { $code })
terminal-flash-line = Flash: { $flash }
terminal-storage-line = Almacenamiento: { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (detectado por: { $from })
terminal-flash-size-unknown = { $name }, tamaño desconocido
terminal-region = Leyendo { $size } desde { $start } en el archivo { $file }
terminal-progress = { $done } de { $total }, { $speed }/s, quedan { $left }
terminal-progress-calculating = { $done } de { $total }, { $speed }/s, calculando
terminal-progress-part = { $doing } { $file } ({ $number } de { $of }): { $percent } %, { $done } de { $total }, { $speed }/s
terminal-progress-all = todas las partes, quedan { $left }
terminal-progress-all-calculating = todas las partes, calculando
terminal-comparing = Comparando { $file } (ya guardado) con su informe
terminal-part-kept = Ya guardado: { $file }
terminal-unknown-name = Este teléfono no tiene ningún área o partición con el nombre { $name }
terminal-areas-area = Área
terminal-areas-size = Tamaño
terminal-areas-start = Inicio
terminal-areas-partition = Partición
terminal-areas-of = Particiones de { $area }:
terminal-areas-never-read = nunca se lee
terminal-practice-file = { $file } escrito: sirve para el teléfono de práctica.
terminal-saved = Guardado { $file } ({ $size }, verificación: { $check })
terminal-saved-unchecked = Guardado { $file } ({ $size }, sin verificar, como se pidió)
terminal-kept = Conservado en { $part }: { $done } de { $total }.
terminal-unplug = Ya puede desconectar el teléfono.
terminal-warning = Aviso: { $text }
terminal-what-to-do = Qué hacer: { $step }
terminal-what-to-do-list = Qué hacer:
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Ctrl+C detendrá el programa de inmediato: { $why }
terminal-file-limit = Un límite de tamaño de archivo detendrá el programa de inmediato: { $why }
terminal-no-list = No se pueden listar los puertos del PC: { $why }
terminal-no-ports = No hay puertos. Conecte el teléfono: solo se ve unos segundos, por eso use 'auto', que lo espera.
terminal-watching = Observando. Mantenga presionada la tecla de boot y conecte el teléfono. Ctrl+C para detener.
terminal-watch-here = { $time }  { $what } en { $place } está conectado
terminal-watch-appeared = { $time }  { $what } en { $place } apareció
terminal-watch-vanished = { $time }  { $what } en { $place } desapareció después de { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
terminal-practice-phone = El teléfono de práctica está en { $link }. Presione Ctrl+C para detenerlo.
terminal-not-told = no informado
terminal-info-port = Puerto
terminal-info-chip = Chip
terminal-info-hardware-code = Código de hardware
terminal-info-hardware-version = Versión de hardware
terminal-info-software-version = Versión de software
terminal-info-number = ME-ID
terminal-info-flash = Flash
terminal-info-jedec = ID JEDEC
terminal-info-storage = Almacenamiento
terminal-info-storage-id = ID del almacenamiento
terminal-info-security = Protección
terminal-info-needs-agent = solo se conoce con un Download Agent en marcha

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } no es un número: use un formato como 4194304, 0x400000, 4096K, 4M o 1G
usage-number-leading-zeros = { $argument } { $text } empieza con cero y puede ser hexadecimal o decimal: use { $hex } o { $decimal }
usage-number-hex-without-0x = { $argument } { $text } es un número hexadecimal sin 0x: use { $hex }
usage-start-not-aligned = START { $typed } no es múltiplo de 4, como exige el teléfono: use { $below } o { $above }
usage-start-not-aligned-at-end = START { $typed } no es múltiplo de 4, como exige el teléfono: use { $below }
usage-region-shape = --region { $typed } no es START:LENGTH:FILE: use un formato como 0x10000:64K:rom.bin
usage-region-without-file = --region { $typed } no tiene archivo: use un formato como 0x10000:64K:rom.bin
usage-block-size = --block-size { $typed } no es válido: use un múltiplo de 4 desde { NUMBER($least, useGrouping: "false") } hasta { NUMBER($most, useGrouping: "false") } (1M), como 64K
usage-seconds = { $option } { $typed } no es una cantidad de segundos: use un número como 30
usage-count = --count { $typed } no es una cantidad de teléfonos: use un número como 10
usage-too-few-practice-phones = { $ports ->
    [one] --count { NUMBER($count, useGrouping: "false") } es demasiado: hay { $ports } teléfono de práctica, y se guarda una sola vez
   *[other] --count { NUMBER($count, useGrouping: "false") } es demasiado: hay { $ports } teléfonos de práctica, y cada uno se guarda una sola vez
}
usage-auto-among-ports = --port auto no se puede combinar con otros puertos: use auto o los otros puertos
usage-port-twice = --port { $typed } aparece más de una vez: úselo una sola vez
usage-one-port = --port { $one } y --port { $other } son el mismo puerto: use uno de los dos
usage-too-many-ports = Demasiados puertos: el límite es { $most }
usage-batch-region = --region { $typed } no es un rango: use un rango como 0x10000:64K o 1M:auto
usage-chip-code = --chip { $typed } no es el código de un chip: use un código como 0766 o MT6765
usage-missing = { $count ->
    [one] Falta { $arguments }. Ejemplo: { $example }
   *[other] Faltan { $arguments }. Ejemplo: { $example }
}
usage-no-such-command = No existe el comando { $typed }: los comandos son { $commands }
usage-no-command = Falta un comando: indique uno de { $commands }
usage-no-such-option = { $program } no tiene la opción { $option }: { $program } --help muestra todas las opciones
usage-no-such-option-but = { $program } no tiene la opción { $option }: ¿quiso decir { $close }?
usage-too-many = { $program } no espera { $typed }: vea { $program } --help
usage-needs-choice = { $argument } necesita un valor: uno de { $choices }
usage-needs-value = { $argument } necesita un valor. Ejemplo: { $example } (vea { $program } --help)
usage-no-such-choice = { $argument } { $value } no existe: use uno de { $choices }
usage-takes-no-value = { $option } no lleva un valor como { $value }: use solo { $option }
usage-conflict = { $argument } y { $other } no se pueden combinar: quite uno de los dos
usage-twice = { $argument } aparece más de una vez: úselo una sola vez
usage-not-text = { $typed } no es texto válido: use solo letras que este sistema pueda mostrar
usage-not-understood = { $argument } { $value } no es válido: vea { $program } --help
usage-no-such-language = No existe el idioma { $typed }: use uno de { $languages }
usage-practice-fault = --fault { $spec }: { $why }
usage-practice-image = No se puede usar la imagen { $path }: { $why }
usage-practice-phone = No existe el teléfono de práctica { $typed }: use uno de { $phones }
usage-practice-image-smartphone = --image no funciona con el smartphone de práctica { $phone }: su almacenamiento siempre se genera
usage-practice-feature-phone = { $option } solo funciona con smartphones de práctica: elija uno, como --phone mt6765
usage-practice-file = No se puede escribir { $path }: { $why }
usage-empty-name = { $option } { $typed } contiene un nombre vacío: use un formato como { $option } nvram,boot
usage-practice-log = No se puede escribir el registro { $path }: { $why }
usage-practice-log-is-image = No se puede escribir el registro { $path }: es el mismo archivo que la imagen
usage-practice-log-not-a-file = No se puede escribir el registro { $path }: reemplazaría algo que no es un archivo

## Backups

backup-plan = { $count ->
    [one] Guardando { $count } parte, { $size }
   *[other] Guardando { $count } partes, { $size }
}
backup-left-out = Excluidas: { $parts }
backup-left-out-never-read = { $name } (nunca se lee)
backup-left-out-user-data = { $name } (datos del usuario)
backup-left-out-experimental = { $name } (experimental)
backup-left-out-empty = { $name } (vacía)
backup-left-out-past-end = { $name } (pasa del final del almacenamiento)
backup-saved = { $count ->
    [one] Guardado y verificado: { $count } parte, { $size }, en { $folder }
   *[other] Guardado y verificado: { $count } partes, { $size }, en { $folder }
}
backup-saved-unchecked = { $count ->
    [one] Guardado: { $count } parte, { $size }, en { $folder }. Sin verificar, como se pidió
   *[other] Guardado: { $count } partes, { $size }, en { $folder }. No todas se verificaron, como se pidió
}
backup-part-missing = Sin guardar: { $name }
backup-complete = { $folder } ya contiene un respaldo completo
backup-other-folder = Elija otra carpeta
backup-nothing-more = Use el respaldo tal cual: todas las demás partes están guardadas, y no queda nada por leer
backup-again = { $front ->
    [window] Inicie el respaldo otra vez en la misma carpeta: continúa donde quedó
   *[cli] Ejecute otra vez el mismo comando: continúa y no lee de nuevo los archivos terminados
}
table-copies-differ = Las dos copias de la tabla de particiones del teléfono difieren; se usa la primera
table-first-copy-damaged = La tabla de particiones del teléfono está dañada; se usa su copia al final del almacenamiento
table-second-copy-damaged = La copia de la tabla de particiones del teléfono al final del almacenamiento está dañada
table-uncertain = Las posiciones de las particiones del teléfono son dudosas, por eso un respaldo guarda toda el área { $area }
table-missing = El teléfono no tiene una tabla de particiones conocida, por eso un respaldo guarda toda el área { $area }

## Several phones at once: the lines of the command line, and hints

batch-waiting = Esperando teléfonos. Mantenga presionada la tecla de boot de cada teléfono y conéctelo. Ctrl+C para detener.
batch-waiting-for = { $count ->
    [one] Esperando { $count } teléfono. Mantenga presionada su tecla de boot y conéctelo. Ctrl+C para detener.
   *[other] Esperando { $count } teléfonos. Mantenga presionada la tecla de boot de cada teléfono y conéctelo. Ctrl+C para detener.
}
batch-station = Estación { $station }: { $what }
batch-station-line = Estación { $station } en { $place }: { $what }
batch-progress = { $doing }: { $percent } %, { $speed }/s, quedan { $left }
batch-progress-calculating = { $doing }: { $percent } %, { $speed }/s, calculando
batch-phones-wait = { $count ->
    [one] { $count } teléfono espera una estación libre
   *[other] { $count } teléfonos esperan una estación libre
}
batch-already-saved = Este teléfono ya se guardó antes como { $file }. Puede desconectarlo
batch-disk-full = El disco está lleno: todas las estaciones se detienen, y los datos leídos se conservan
batch-no-space = No hay espacio suficiente para otro teléfono: los teléfonos que se están leyendo continúan, y no se empieza ninguno más
batch-shared-hub = Las estaciones { $stations } comparten el hub en { $hub } y se frenan entre sí: la estación { $station } lee { $speed }/s en lugar de { $before }/s. Use otros puertos USB, o un hub con un traductor para cada puerto (multi-TT)
batch-shared-hub-full = Las estaciones { $stations } juntas llegan al límite del hub en { $hub }. Use otros puertos USB, o un hub con un traductor para cada puerto (multi-TT)
session-title = Teléfonos de esta sesión
session-phone = Teléfono
session-station = Estación
session-ticket = N.º de orden
session-customer = Cliente
session-model = Modelo
session-imei = IMEI
session-chip = Chip
session-begun = Inicio
session-file = Archivo
session-size = Tamaño
session-result = Resultado
session-saved-checked = Guardado y verificado
session-saved = Guardado, sin verificar
batch-totals = { $saved ->
    [one] Guardados: { $saved } teléfono, { $bytes }. Sin guardar: { $failed }
   *[other] Guardados: { $saved } teléfonos, { $bytes }. Sin guardar: { $failed }
}
batch-totals-rate = Guardados: { $saved } teléfonos, { $bytes }, { NUMBER($rate, maximumFractionDigits: 0) } por hora. Sin guardar: { $failed }

## The command line: help texts

help-about = Guarda la memoria flash de teléfonos MediaTek en un archivo, por medio de la boot ROM del teléfono. Solo lee: no tiene ningún comando que pueda borrar o escribir la flash.
help-after =
    Códigos de salida: 0 guardado y verificado, 2 argumentos incorrectos, 3 ningún teléfono, 4 sin terminar (los datos leídos se conservan), 5 leído pero la verificación falló, 6 error de disco o de archivo, 7 este teléfono o rango no se puede leer, 130 detenido con Ctrl+C.

    Pruébelo sin teléfono:  bromide-cli read demo dump.bin
help-lang = El idioma, por ejemplo de o pt-BR [por omisión: el del PC]
help-ports = Lista los dispositivos conectados
help-ports-watch = Lista los dispositivos cuando aparecen y desaparecen, y por qué cada uno no es un teléfono que se pueda leer, hasta Ctrl+C (código de salida 0)
help-ports-json = Un array JSON en stdout; con --watch, un evento JSON por línea
help-info = Conecta, muestra chip y flash, reinicia el teléfono; no guarda ningún dump
help-port = El puerto del teléfono: auto (espera cualquier teléfono en modo BROM), demo (el teléfono de práctica), un puerto como /dev/ttyACM0 o COM5, usb (cualquier teléfono, sin el driver serie del PC), o un puerto USB como usb:1-2
help-wait-for-ever = Se detiene si ningún teléfono responde en estos segundos [predeterminado: sin límite]
help-wait = Se detiene si ningún teléfono responde en estos segundos [predeterminado: sin límite, y 60 para un teléfono perdido]
help-json-object = Un objeto JSON en stdout
help-json-events = Un evento JSON por línea en stdout
help-quiet = Muestra solo los errores
help-block-size = Bytes por petición [predeterminado: automático]
help-no-reset = Deja el teléfono en modo BROM al final; no lo reinicia
help-areas = Lista las áreas de almacenamiento y particiones de un teléfono: nombre, inicio, tamaño; no guarda ningún dump
    .after =
        Los smartphones necesitan su archivo Download Agent: indíquelo con --da.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             el smartphone de práctica
help-backup = Guarda todas las áreas de almacenamiento y particiones de un teléfono, cada una en su propio archivo
    .after =
        La carpeta recibe un archivo por cada área y partición (con su informe), partitions.txt, scatter.txt si el teléfono tiene una GPT, y al final manifest.json con todas las sumas de verificación. El mismo comando otra vez continúa un respaldo sin terminar. Los datos del usuario (userdata, cache) solo se guardan con --with; rpmb nunca se lee.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = La carpeta donde guardar; se crea si no existe
help-backup-only = Guarda solo estas áreas y particiones, separadas por comas
help-backup-without = Excluye también estas áreas y particiones
help-backup-with = Guarda también estas: userdata, cache
help-backup-force = Reemplaza un respaldo en la carpeta, terminado o no
help-batch = Guarda varios teléfonos a la vez, cada uno en su propio archivo
    .after =
        Cada teléfono conectado recibe su propia estación; conecte los próximos teléfonos cuando quiera. Un fallo en una estación no detiene las demás. Sin --count el comando sigue hasta Ctrl+C. El código de salida es 0 solo si se guardaron todos los teléfonos pedidos.

        En PATTERN, { "{" }n{ "}" } es el número del teléfono, { "{" }station{ "}" } el número de su estación, { "{" }date{ "}" } y { "{" }time{ "}" } el momento de su conexión; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } y { "{" }version{ "}" } se llenan después de leer.

          bromide-cli batch dumps                                     cada teléfono conectado
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             teléfonos de práctica
help-batch-folder = La carpeta donde guardar; se crea si no existe
help-batch-port = Usa solo este puerto; se puede indicar varias veces [predeterminado: cada teléfono por USB]
help-batch-name = Nombres de los dumps [predeterminado: { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Se detiene después de guardar estos teléfonos [predeterminado: con --port la cantidad de puertos, si no, hasta Ctrl+C]
help-batch-region = Lee este rango de cada teléfono y lo guarda en su propio archivo; se puede indicar varias veces [predeterminado: toda la flash, o el área user de un smartphone]
help-batch-backup = Hace un respaldo de cada teléfono en su propia carpeta, igual que el comando backup; --only, --with y --without eligen qué se guarda
help-batch-wait = Límite de tiempo en segundos para el próximo teléfono, para la respuesta de un teléfono y para un teléfono perdido [predeterminado: sin límite para el próximo teléfono, 30 para su respuesta, 60 para un teléfono perdido]
help-read = Lee la flash (o una parte) y la guarda en un archivo
    .after =
        Pasos: apague el teléfono; inicie este comando; mantenga presionada la tecla de boot y conecte el teléfono; espere el mensaje "Ya puede desconectar el teléfono".

          bromide-cli read auto dump.bin                                toda la flash del próximo teléfono
          bromide-cli read auto part.bin 0x10000 64K                    64 KB desde la dirección 0x10000
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   dos rangos de un teléfono
help-read-file = El archivo donde guardar; se llama FILE.part hasta que el dump está completo y verificado. No hace falta con --region
help-read-start = Primera dirección que se lee: decimal o hex con 0x, con K, M o G si hace falta, sin ceros delante en un número decimal; múltiplo de 4
help-read-length = Cantidad de bytes, o auto: hasta el final de la flash
help-read-check = Lee todo por segunda vez y lo compara (full), una muestra (sampled), o no verifica (off) [predeterminado: full hasta 16 MB, sampled si es más]
help-read-area = El área de almacenamiento o partición que se lee, como boot1, user o nvram [predeterminado: la flash, o el área user de un smartphone]
help-agent-file = Para smartphones: el archivo Download Agent del firmware del teléfono
help-preloader-file = Para smartphones en modo BROM: el archivo preloader del firmware del teléfono
help-usb-speed = Para smartphones: el Download Agent cambia a USB de alta velocidad (high), se queda en velocidad completa (full), o prueba la alta y si falla vuelve a la completa (auto) [predeterminado: auto]
help-reading-program = Para teléfonos básicos con MT6260 o MT6261: carga en la memoria del teléfono el pequeño programa de lectura de Bromide, que es varias veces más rápido (on). Es nuevo y no se ha probado en teléfonos reales: primero se prueba, y en caso de duda el teléfono se lee sin él [predeterminado: off]
help-read-region = Otro rango del mismo teléfono, en su propio archivo; se puede indicar varias veces
help-read-force = Reemplaza un FILE terminado (se conserva hasta que el nuevo está completo) o descarta uno sin terminar
help-resume = Continúa un dump o respaldo sin terminar del mismo teléfono
    .after =
        Debe ser el mismo teléfono: se comparan sus números y parte de su contenido antes de agregar más datos.

        Continúe un respaldo por su carpeta, con las mismas opciones que al empezar.

          bromide-cli resume dump.bin.part                              con el próximo teléfono
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            el respaldo en la carpeta phone1
help-resume-file = El dump sin terminar, o la carpeta de un respaldo sin terminar
help-resume-check = La verificación que se hace [predeterminado: la elegida al empezar]
help-resume-force = Reemplaza un FILE terminado con el mismo nombre (se conserva hasta que el nuevo está completo); no con un FOLDER
help-check = Compara un dump terminado, o cada dump de una carpeta, con su informe: tamaño y SHA-256
    .after =
        En una carpeta se verifica cada dump con informe, una línea por dump, con un resumen al final; las subcarpetas se omiten. Los archivos sin informe y los dumps sin terminar (.part) se listan y no son un error.

        Códigos de salida: 0 nada cambió, 2 la carpeta no tiene dumps, 5 un dump cambió, 6 un dump no se puede comparar porque no se puede leer el dump o su informe.
help-check-file = El dump terminado, con su informe FILE.json en la misma carpeta; o una carpeta de dumps
help-inspect = Muestra el contenido de un dump: firmware, versión, bootloaders, sistemas de archivos
    .after =
        Se puede analizar cualquier archivo; solo se lee. Los tamaños y direcciones se toman del archivo y pueden ser incorrectos.

        Códigos de salida: 0 leído completo, sea cual sea el resultado, 2 argumentos incorrectos, 6 no se puede leer, 130 detenido con Ctrl+C.
help-inspect-file = El dump, o cualquier otro archivo
help-files = Lista los archivos en un dump de un teléfono básico, también los borrados, y la cantidad de mensajes, contactos y fotos
    .after =
        El dump solo se lee. Los nombres de archivo pueden ser privados.

        Códigos de salida: 0 completo, 2 argumentos incorrectos, 4 algo está dañado o falta, 6 el dump no se puede leer, 7 no contiene nada que Bromide pueda leer, 130 detenido con Ctrl+C.
help-extract = Guarda en una carpeta los archivos, mensajes, contactos y fotos de un dump de un teléfono básico
    .after =
        Recupere datos privados solo para su dueño o con su permiso. No se sobrescribe nada, y el dump solo se lee. messages.csv, contacts.csv y list.csv se abren en una hoja de cálculo, messages.html en un navegador, contacts.vcf en un teléfono.

        Códigos de salida: 0 completo, 2 argumentos incorrectos o un nombre necesario ya existe en la carpeta, 4 algo estaba dañado o faltaba, 6 error de disco o de archivo, 7 el dump no contiene nada que Bromide pueda leer, 130 detenido con Ctrl+C.
help-extract-folder = La carpeta donde guardar; se crea si no existe
help-extract-only = Guarda solo estos, separados por comas. calls: números con horas que pueden ser llamadas, solo se guardan si se indican aquí
help-da = Muestra lo que contiene un archivo Download Agent: chips, protocolo, tamaños, firmas
    .after =
        El archivo solo se lee; no hace falta un teléfono. Los archivos Download Agent vienen con el firmware de un teléfono y con SP Flash Tool.

        Códigos de salida: 0 mostrado, 2 argumentos incorrectos o no es un archivo Download Agent, 6 el archivo no se puede leer, 7 el archivo no tiene agente para el chip.
help-da-file = El archivo Download Agent, como MTK_AllInOne_DA.bin
help-da-chip = Muestra solo los agentes para este chip: su código de hardware, como 0766, o su número, como MT6765
help-simulate = Inicia un teléfono de práctica en un pseudoterminal, para probar este programa u otro
    .after =
        Fallos: --fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..; [] marca lo que se puede omitir, | separa opciones. Escriba los tiempos como 200ms, 1.5s o 2min, y los tamaños y lugares como 4096, 0x1000 o 4K. N es la cantidad de bytes enviados desde la flash; ADDR es una dirección de la flash.

        { $faults }

        Teléfonos para --phone: { $phones }. Sin esta opción: mt6261.

        Fallos de los smartphones de práctica: POINT es upload, set-up, second-stage, storage-info, high-speed, o la cantidad de bytes enviados desde el almacenamiento; AREA+N es un lugar como user+0x1000.

        { $smartphone_faults }
help-simulate-link = Dónde aparece el puerto del teléfono de práctica
help-simulate-phone = El modelo del teléfono [predeterminado: mt6261]
help-simulate-door = El modo de un smartphone de práctica: su preloader o su boot ROM, que necesita también --preloader
help-simulate-write-da = Para smartphones de práctica: escribe el archivo Download Agent generado que corresponde, para --da
help-simulate-write-preloader = Para smartphones de práctica: escribe el archivo preloader generado que corresponde, para --preloader
help-simulate-image = El contenido de su flash [predeterminado: 4 MB de firmware generado]
help-simulate-fault = Un fallo para practicar, como vanish@0x100000; se puede indicar varias veces
help-simulate-pace = Su velocidad: rom (232558 bytes por segundo, como un teléfono real), wire (cerca del límite de USB), uart (115200 baudios), none (tan rápido como pueda el PC)
help-simulate-log = Escribe en este archivo cada comando que recibe el teléfono, un objeto JSON por línea
