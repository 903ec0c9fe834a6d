# Bromide in Portuguese of Brazil. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = Português (Brasil)
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
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
number-wrong = { $text } não é um número: use um formato como 4194304, 0x400000, 4096K, 4M ou 1G
number-leading-zeros = { $text } começa com zero e pode ser hexadecimal ou decimal: use { $hex } ou { $decimal }
number-hex-without-0x = { $text } é um número hexadecimal sem 0x: use { $hex }
region-empty = { $front ->
    [window] O tamanho é 0: informe quantos bytes ler
   *[cli] LENGTH é 0: informe quantos bytes ler, ou auto
}
region-past-end-of-flash = { $front ->
    [window] { $length } bytes a partir de { $start } passam de 4 GiB ({ $end }), o fim do espaço de endereços do telefone
   *[cli] START { $start } mais LENGTH { $length } passa de 4 GiB ({ $end }), o fim do espaço de endereços do telefone
}
region-past-end = { $front ->
    [window] { $length } bytes a partir de { $start } passam de { $end }, a maior posição na área { $area }
   *[cli] START { $start } mais LENGTH { $length } passa de { $end }, a maior posição na área { $area }
}

## The states of a job: the same words in page, window title and log

state-ready = Pronto
state-waiting = Aguardando o telefone
state-lost = Telefone desconectado: conecte de novo
state-hung = O telefone não responde: desconecte
state-connecting = Conectando
state-held = Aguardando o arquivo do Download Agent
state-reading = Lendo
state-checking = Verificando
state-saved = Salvo
state-saved-unchecked = Salvo, não verificado
state-partly-saved = Salvo em parte
state-stopped = Parado
state-failed = Falhou

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = o telefone recusou com um status cujo significado não foi publicado
status-ok = sem erro
status-written = gravado
status-written-rom = gravado, em memória que a boot ROM usa
status-cache = o telefone informa um erro de cache
status-write16-odd = o endereço de uma escrita de 16 bits precisa ser par
status-write32-unaligned = o endereço de uma escrita de 32 bits precisa ser múltiplo de 4
status-write-forbidden = o telefone não permite escrever neste endereço
status-write-overlaps-program = a escrita invade um programa carregado
status-write-overlaps-image = a escrita invade a imagem a ser iniciada
status-write-count-zero = o tamanho da escrita é 0
status-read16-odd = o endereço de uma leitura de 16 bits precisa ser par
status-read32-unaligned = o endereço de uma leitura de 32 bits precisa ser múltiplo de 4
status-read-forbidden = o telefone não permite ler deste endereço
status-read-count-zero = o tamanho da leitura é 0
status-read-blocked = a leitura invade um programa carregado ou a imagem a ser iniciada
status-auth-not-needed = o telefone não precisa de autorização ou já está autorizado
status-sla-required = o telefone precisa antes da autorização do fabricante
status-program-overlaps = o programa invade outro programa carregado
status-jump-outside-program = o endereço inicial está fora do programa carregado
status-too-many-programs = há programas demais carregados
status-program-odd = o endereço de carga de um programa precisa ser par
status-program-forbidden = o telefone não permite programas neste endereço
status-program-empty = o programa está vazio
status-signature-too-long = a assinatura é do tamanho do programa
status-signature-missing = o telefone só aceita programas assinados
status-no-program = nenhum programa está carregado
status-program-count = o número de programas carregados não confere com a autorização
status-write-count-too-big = a escrita é grande demais para um comando
status-read-count-too-big = a leitura é grande demais para um comando
status-program-area = o programa não cabe na área de programas
status-baud-range = a porta serial do telefone não suporta esta velocidade
status-program-version = o telefone não suporta esta versão do programa
status-after-setup = a resposta normal do telefone depois da configuração inicial
status-auth-image = o arquivo de autorização não foi aceito
status-program-signature = a assinatura do programa não foi aceita
status-auth-memory = o telefone ficou sem memória ao verificar a autorização
status-auth-key = o telefone não conseguiu preparar a chave dele
status-auth-hash = o checksum da autorização está errado
status-auth-size = o tamanho da autorização está errado
status-program-region = a faixa de memória do programa não foi aceita
status-program-region-overlaps = a faixa de memória do programa invade outra
status-program-region-too-long = a faixa de memória do programa é grande demais
status-program-place = o endereço do programa não foi aceito
status-program-length = o tamanho do programa não foi aceito
status-daa-signature = o telefone só aceita programas assinados pelo fabricante
status-daa = o telefone só aceita programas assinados pelo fabricante ou não precisa de autorização
status-blocked = o telefone não suporta este comando ou o bloqueia
status-past-end = o intervalo passa do último endereço do telefone
status-boot-no-header = o telefone não encontrou firmware para iniciar, ou a imagem está bloqueada
status-boot-bad-header = o telefone não encontrou firmware que consiga iniciar, ou a imagem está bloqueada
status-boot-no-layout = o telefone não encontrou o layout de boot, ou a imagem está bloqueada
status-boot-no-flash = o telefone não encontrou a flash para iniciar, ou a imagem está bloqueada
status-program-blacklisted = o chip bloqueia este programa pelo nome

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name } de { $at } ({ NUMBER($bytes, useGrouping: "false") } bytes)
request-old-read = o { $name } antigo de { $at }
request-write = { $name } de { $value } em { $at }
request-version = a versão da boot ROM
request-preloader-version = a versão do preloader
answer-changed = o byte { $sent } voltou como { $got } (byte { $at } do pedido)
answer-too-long = o telefone anuncia { NUMBER($bytes, useGrouping: "false") } bytes
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } bytes não formam um número inteiro de palavras de 32 bits
answer-unsteady = o valor muda a cada leitura
session-stopped = parado
session-silent = { $during }: sem resposta há { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
session-refused = { $during }: recusado com status { $status }, { $sentence }
session-not-taken = o telefone aceitou o pedido ({ $during }), mas depois o registrador { $at } continha { $found }
session-out-of-step = { $during }: resposta inesperada, { $what }
session-restarted = o telefone reiniciou
session-lost = não foi possível restabelecer a comunicação com o telefone
session-reading-register = leitura do registrador { $at }
session-switching-window = ativação da janela da flash

## Download Agents; messages with a small letter are put into others

agent-refused = recusado com o erro { $code } ({ $during })
agent-refused-by-text = recusado ({ $during })
agent-unsupported = não suportado por este Download Agent ({ $during })
agent-wrong-sum = checksum errado ({ $during })
agent-unexpected = resposta inesperada ({ $during })
door-boot-rom = boot ROM
door-preloader = preloader
security-unknown = Conectado via { $door }; o telefone não informa a proteção
security-server = Conectado via { $door }; o telefone precisa de permissão do servidor do fabricante (SLA)
security-signed = Conectado via { $door }; o telefone só aceita um Download Agent assinado (DAA)
security-open = Conectado via { $door }; o telefone aceita qualquer Download Agent
agent-no-file = { $chip } é um chip de smartphone: precisa de um arquivo do Download Agent, e nenhum foi escolhido
agent-does-not-fit = O arquivo do Download Agent não tem agente para o { $chip }
agent-entry-damaged = O agente para o { $chip } no arquivo do Download Agent está danificado
agent-unknown-protocol = O Bromide reconhece o { $chip }, mas não suporta o protocolo dos Download Agents dele
agent-signature-needed = Este telefone só aceita um Download Agent assinado pelo fabricante
agent-server-needed = Este telefone precisa de permissão do servidor do fabricante para aceitar um Download Agent
agent-upload-refused = O telefone recusou o Download Agent: { $sentence } (status { $status })
agent-no-preloader-file = O telefone está em modo BROM: o Download Agent precisa do arquivo do preloader do telefone para iniciar a RAM
agent-other-preloader = O arquivo do preloader não tem configuração para o chip de memória deste telefone
agent-ram-settings-unknown = A configuração da RAM no arquivo do preloader tem a versão { $version }, que o Bromide não suporta
agent-ram-failed = A RAM do telefone não iniciou com a configuração do arquivo do preloader (erro { $code })
agent-does-not-start = O Download Agent não inicia neste telefone: sem resposta ({ $step })
agent-locked = O Download Agent precisa de permissão do servidor do fabricante
agent-no-storage = O Download Agent não encontrou armazenamento neste telefone
agent-fault-needs-ram-settings = o Download Agent precisa do arquivo do preloader do telefone para iniciar a RAM
agent-fault-ram-settings-refused = o Download Agent recusou a configuração da RAM do arquivo do preloader com o erro { $code }
agent-fault-needs-authentication = o Download Agent só aceita computadores autorizados pelo fabricante do telefone
agent-fault-no-storage = o Download Agent não encontrou armazenamento
agent-step-upload = envio do Download Agent
agent-step-start = início do Download Agent
agent-step-settings = troca de configurações
agent-step-ram = início da RAM do telefone
agent-step-second-stage = início do segundo estágio do agente
agent-step-storage = consulta do armazenamento
agent-step-usb-speed = mudança para USB de alta velocidade
agent-step-area = seleção de uma área do armazenamento
agent-step-read = leitura do armazenamento
agent-step-partitions = consulta da lista de partições
agent-step-finish = fim da sessão

## Bromide's reading program; messages with a small letter are put into others

program-runs = O programa de leitura está rodando no telefone (versão { $version }). Benchmark em ticks de 26 MHz: { NUMBER($loops, useGrouping: "false") } para 4096 laços, { NUMBER($bursts, useGrouping: "false") } e { NUMBER($words, useGrouping: "false") } para 4 KB da flash em rajadas e em palavras, { NUMBER($sums, useGrouping: "false") } para 4 KB de checksums, { NUMBER($registers, useGrouping: "false") } para 1024 registradores USB.
program-not-used = Lendo sem o programa de leitura: { $why }.
program-failed = O programa de leitura falhou ({ $why }), e o telefone não reiniciou
program-other-chip = ele só suporta o MT6260 e o MT6261
program-not-usb = ele só suporta o USB do próprio telefone
program-protected = a proteção do telefone está ativa ({ $bits })
program-protection-unknown = o telefone não informa a proteção
program-no-first-block = a boot ROM não consegue ler os primeiros 64 KB da flash
program-no-watchdog = o telefone não aceitou iniciar o watchdog
program-refused = o telefone o recusou (status { $status })
program-not-loaded = não foi possível carregá-lo
program-no-hello = ele não iniciou
program-wrong-hello = a primeira mensagem dele estava errada
program-tables-differ = os dados de teste dele chegaram danificados
program-flash-differs = os dados dele diferem dos da boot ROM em { $at }
program-refused-by = ele recusou um pedido ({ $during })
program-silent = ele parou de responder ({ $during })
program-lost-before = a conexão caiu enquanto ele rodava
program-step-load = carga do programa de leitura
program-step-start = início do programa de leitura
program-step-hello = primeira mensagem do programa de leitura
program-step-tables = teste de USB do programa de leitura
program-step-first-block = teste da flash do programa de leitura
program-step-bench = benchmark do programa de leitura
program-step-read = leitura pelo programa de leitura
program-step-sums = checksums do programa de leitura
program-step-quit = fim do programa de leitura

## Ports and connections; put into other sentences

link-unplugged = o telefone foi desconectado
link-busy = a porta { $port } está em uso por { $holder }
link-denied = sem permissão para abrir a porta { $port }
link-not-a-port = { $port } não é uma porta serial
link-failed = { $during }: { $why }
link-opening = abertura da porta { $port }
link-writing = envio para a porta { $port }
link-reading = leitura da porta { $port }
link-setting-up = configuração da porta { $port }
link-listing = listagem das portas seriais
link-takes-no-more = o telefone não aceitou os dados a tempo
link-usb-stalled = o telefone continua recusando transferências USB (STALL) depois de liberado
link-usb-stuck = o sistema não devolveu a tempo uma transferência USB cancelada
link-usb-no-driver = o Windows não tem driver (WinUSB) que deixe os programas usarem o dispositivo
holder-another = outro programa
holder-of-another-user = um programa de outro usuário
holder-of-another-user-named = um programa de outro usuário, provavelmente { $name }

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }: deve funcionar. Não há relato público de um telefone com este chip lido desta forma.
chip-unknown = O chip deste telefone tem o código de hardware { $code }, que não está em nenhuma lista pública. Os registradores são desconhecidos, por isso nada foi escrito nele
chip-untold = O telefone não informa o chip
chip-smartphone-storage = { $chip } é um chip de smartphone: o armazenamento é NAND, eMMC ou UFS, que a boot ROM não consegue ler diretamente
chip-nand-flash = Telefones com { $chip } guardam o firmware em flash NAND, que a boot ROM não consegue ler diretamente
chip-window-unknown = O endereço da flash nos telefones com { $chip } não foi publicado, por isso o Bromide não os lê
chip-not-proven = Os registradores do { $chip } foram publicados, mas não há dump publicado lido pela boot ROM dele, por isso o Bromide ainda não o lê
chip-only-code-known = Do { $chip } só se conhece o nome: o endereço da flash não foi publicado, por isso o Bromide não o lê
chip-of-family = O chip deste telefone provavelmente é um { $chip }, da família { $family }. O endereço da flash não foi publicado, por isso o Bromide não o lê
family-feature-phone = MediaTek para celulares de botão
family-smartphone = MediaTek para smartphones
family-tablet = MediaTek para tablets e televisores
family-module = MediaTek para relógios e módulos
chip-in-preloader = O telefone está no preloader (versão { $version }), não em modo BROM. O preloader deste telefone não permite ler a flash
chip-locked = Este telefone precisa da autorização do fabricante antes que a memória possa ser lida
chip-register-refused = O telefone recusa a escrita em um registrador que dá acesso à flash: { $sentence }
chip-register-unreadable = O telefone recusa a leitura do registrador { $at }, necessário para acessar a flash: { $sentence } (status { $status })
chip-flash-refused = O telefone recusa a leitura do início da flash: { $sentence } (status { $status })
chip-needs-signed-agent = Este telefone precisa de um Download Agent (na maioria: assinado pelo fabricante) e de um programa que o use, como o SP Flash Tool
do-choose-agent = { $front ->
    [window] Escolha o arquivo do Download Agent do firmware deste telefone
   *[cli] Acrescente --da FILE: o arquivo do Download Agent do firmware deste telefone
}
do-other-agent = Use outro arquivo do Download Agent; o melhor é o do firmware deste telefone
do-makers-agent = Use o arquivo do Download Agent assinado, do firmware deste telefone
do-choose-preloader = { $front ->
    [window] Escolha o arquivo do preloader do mesmo firmware
   *[cli] Acrescente --preloader FILE: o arquivo do preloader do mesmo firmware
}
do-other-preloader = Use o arquivo do preloader do firmware deste telefone
do-try-preloader = Desligue o telefone e conecte sem segurar tecla: assim ele inicia o preloader e não precisa do arquivo do preloader
chip-needs-agent = Este chip precisa de um Download Agent e de um programa que o use, como o SP Flash Tool
chip-needs-someone = Se você tem um telefone destes e o cabo serial e quer ajudar, fale com o projeto
chip-needs-someone-who-knows = Envie ao projeto o código de hardware e o modelo do telefone
chip-needs-known-one = Use um telefone com chip suportado: o Bromide nunca escreve em um chip desconhecido
chip-needs-boot-rom = Remova a bateria, segure a tecla de boot e conecte o telefone. Se falhar, tente outra tecla
chip-needs-maker = Peça autorização ao fabricante do telefone; o Bromide não pode fornecê-la

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = chip de flash desconhecido
flash-chip-of-id = chip de flash { $id }
flash-no-boot-header = A flash não começa com o cabeçalho de boot normal (SF_BOOT). Veja o conteúdo do dump antes de usá-lo.
flash-swapped = Os bytes do cabeçalho de boot estão na ordem errada: é preciso inverter os bytes do dump. Avise o projeto sobre este telefone
flash-all-zero = Todos os bytes da flash são lidos como 00: ela provavelmente está desligada. Desconecte o telefone, remova a bateria por um momento e tente novamente
flash-all-ones = Os primeiros bytes da flash são todos lidos como FF: ela está vazia ou desligada. Se deveria haver dados, desconecte o telefone, remova a bateria por um momento e tente novamente.
flash-constant = A flash é lida como os mesmos quatro bytes em toda parte: ela provavelmente está desligada. Desconecte o telefone, remova a bateria por um momento e tente novamente
flash-window-lost = A leitura da flash mudou depois da identificação do chip: desconecte o telefone, remova a bateria por um momento e tente novamente
flash-size-unknown = { $front ->
    [window] Não foi possível detectar o tamanho da flash. Leia um intervalo e informe o tamanho dele (4M, 8M e 16M são comuns).
   *[cli] Não foi possível detectar o tamanho da flash. Informe LENGTH (4M, 8M e 16M são comuns).
}
flash-larger-by-mirror = O chip da flash informa { $says }, mas os bytes não se repetem antes de { $from }: serão lidos { $from }.
flash-larger-by-data = O chip da flash informa { $says }, mas há outros dados até { $end }: serão lidos { $end }.
flash-data-behind = { $front ->
    [window] O chip da flash informa { $says }, mas há outros dados depois disso. Para ler mais, leia um intervalo e informe o tamanho dele.
   *[cli] O chip da flash informa { $says }, mas há outros dados depois disso. Para ler mais, informe LENGTH.
}
flash-smaller-by-mirror = O chip da flash informa { $says }, mas os bytes se repetem a partir de { $from }: serão lidos { $from }.
flash-smaller-by-end = O chip da flash informa { $says }, mas o telefone recusa a leitura a partir de { $end }: serão lidos { $end }.
flash-rest-may-be-copy = O chip da flash informa { $says }, mas a flash tem poucos dados e eles se repetem a partir de { $from }: o resto pode ser uma cópia.
flash-little-data = { $front ->
    [window] { $blocks ->
        [one] O tamanho { $size } foi detectado com apenas { $blocks } bloco de dados perto do início. Se estiver errado, leia um intervalo e informe o tamanho dele.
       *[other] O tamanho { $size } foi detectado com apenas { $blocks } blocos de dados perto do início. Se estiver errado, leia um intervalo e informe o tamanho dele.
    }
   *[cli] { $blocks ->
        [one] O tamanho { $size } foi detectado com apenas { $blocks } bloco de dados perto do início. Se estiver errado, informe LENGTH.
       *[other] O tamanho { $size } foi detectado com apenas { $blocks } blocos de dados perto do início. Se estiver errado, informe LENGTH.
    }
}
flash-two-sizes = O chip da flash informa dois tamanhos: { $jedec } no ID JEDEC, { $sfdp } na descrição SFDP.
flash-header-larger = O chip da flash informa { $says }, mas o cabeçalho do firmware diz { $header }: serão lidos { $size }.
flash-header-larger-than-data = A flash tem poucos dados e eles se repetem a partir de { $from }, mas o cabeçalho do firmware diz { $header }: serão lidos { $size }.
flash-header-not-held = O cabeçalho do firmware diz { $header }, mas a flash só tem { $size }: serão lidos { $size }.
flash-header-smaller = O cabeçalho do firmware descreve só { $header }, mas a flash tem { $size }: serão lidos { $size }.
flash-size-by-header = Só o cabeçalho do firmware dá o tamanho ({ $header }, por isso serão lidos { $size }). Confira o fim do dump antes de usá-lo.
flash-register-changed = A identificação do chip da flash mudou o registrador { $at } de { $before } para { $after }; a leitura da flash continua igual.
known-from-jedec = ID JEDEC
known-from-sfdp = descrição SFDP
known-from-jedec-mirror = ID JEDEC, confirmado pelo teste de espelhamento
known-from-sfdp-mirror = descrição SFDP, confirmada pelo teste de espelhamento
known-from-jedec-header = ID JEDEC, confirmado pelo cabeçalho do firmware
known-from-capacity = byte de tamanho de um ID JEDEC desconhecido
known-from-capacity-mirror = byte de tamanho de um ID JEDEC desconhecido, confirmado pelo teste de espelhamento
known-from-capacity-end = byte de tamanho de um ID JEDEC desconhecido, confirmado pelo fim da memória legível
known-from-capacity-header = byte de tamanho de um ID JEDEC desconhecido, confirmado pelo cabeçalho do firmware
known-from-sfdp-header = descrição SFDP, confirmada pelo cabeçalho do firmware
known-from-mirror-header = teste de espelhamento, confirmado pelo cabeçalho do firmware
known-from-header = cabeçalho do firmware
known-from-jedec-end = ID JEDEC, confirmado pelo fim da memória legível
known-from-sfdp-end = descrição SFDP, confirmada pelo fim da memória legível
known-from-mirror = teste de espelhamento
known-from-end = fim da memória legível

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = os primeiros { $size } da flash são todos { $byte }: ela está vazia ali ou estava desligada durante a leitura. Se deveria haver dados, desconecte o telefone, remova a bateria por um momento e leia de novo
dump-byte-swapped = os bytes de cada palavra do dump estão na ordem errada e precisam ser invertidos. Avise o projeto sobre este telefone
dump-no-header = o dump não começa com um cabeçalho de boot conhecido. Alguns telefones antigos não têm esse cabeçalho, mas também pode ser a parte errada da memória do telefone. Veja o conteúdo do dump antes de usá-lo
dump-repeats = o conteúdo se repete a cada { $period }. A flash provavelmente só tem { $period }, e o resto do dump é uma cópia. Leia só { $period } para ter um dump do tamanho certo
dump-last-page-repeats = os últimos { $size } do dump repetem os mesmos { $page }. A leitura provavelmente passou do fim da flash, ou o telefone parou de responder. Leia de novo; se o resultado for igual, leia menos
dump-reaches-end = há dados até o fim do dump, e a flash pode ser maior. Leia de novo com o dobro do tamanho para conferir

## What is inside a dump

class-erased = vazio (apagado)
class-zero = zeros
class-text = texto
class-code = código
class-packed = comprimido ou criptografado
class-mixed = outros dados
finding-boot-header = Cabeçalho de boot
finding-boot-layout = Layout de boot
finding-loader = Primeiro bootloader
finding-second-loader = Segundo bootloader
finding-firmware = Firmware
finding-viva = Recursos do firmware (VIVA)
finding-gps-firmware = Firmware do receptor GPS
finding-file = Arquivo com cabeçalho MediaTek
finding-alice = Código comprimido (ALICE)
finding-rom-info = Registro do nome do firmware
finding-file-system = Sistema de arquivos
finding-wear-levelled = Disco com wear leveling
finding-nvram = Pasta de configurações (NVRAM)
finding-smart-loader = Bootloader de smartphone (preloader)
finding-partition-header = Cabeçalho de partição de smartphone
finding-partition-table = Tabela de partições de smartphone
finding-boot-image = Imagem de boot do Android
fact-device = Feito para
fact-layout-at = Layout de boot em
fact-boot-region = Região de boot em
fact-main-region = Região principal em
fact-loaders = Bootloaders
fact-type = Tipo
fact-file-version = Versão do arquivo
fact-load-address = Endereço de carga
fact-signature = Assinatura
fact-sections = Seções
fact-missing-bytes = Falta no fim
fact-image-name = Nome do arquivo
fact-project = Projeto
fact-record = Registro
fact-gps-chip = Receptor GPS
fact-flash-id = Feito para o chip de flash
fact-flash-chips = Feito para os chips de flash
fact-fat-base = Início do sistema de arquivos
fact-fat-length = Tamanho do sistema de arquivos
fact-size-hint = Tamanho mínimo da flash neste cabeçalho
fact-boot-text = Texto de boot
fact-boot-rom-usb = Boot ROM por USB
fact-boot-rom-uart = Boot ROM por UART
fact-boot-rom-commands = Boot ROM
fact-boot-key-wait-ms = Espera pela tecla de boot (ms)
fact-usb-ids = IDs USB
fact-customer = Cliente
fact-kind = Tipo
fact-pointers = Ponteiros
fact-size = Tamanho
fact-label = Rótulo
fact-files = Arquivos
fact-file-count = Número de arquivos e pastas
fact-files-listed = Primeiros arquivos (outros não listados)
fact-files-not-listed = Arquivos e pastas não listados
fact-folders-incomplete = Pastas não lidas por completo
fact-folders = Pastas
fact-on-disk = Posição no disco com wear leveling
fact-from-sector = Primeiro setor
fact-blocks = Blocos com dados
fact-sectors-in-use = Setores em uso
fact-sectors-twice = Setores encontrados mais de uma vez
fact-partitions = Partições
fact-partition-list = Partições
fact-table-copies = Cópias da tabela
fact-memory-chips = Chips de memória suportados
fact-platform = Chip
fact-version = Versão
fact-built = Compilado em
value-brom-disabled = desativada por este bootloader
value-brom-allowed = permitida
value-brom-off-for-good = desativada para sempre: um telefone assim não pode ser lido pela boot ROM
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name }: { $start }, { $size }
value-copies-good = as duas são válidas
value-copies-differ = as duas são válidas, mas as entradas diferem; a primeira é mostrada
value-copies-first-only = a primeira é válida; este arquivo não contém a segunda
value-copies-second-damaged = a primeira é válida; a segunda está danificada
value-copies-first-damaged = a primeira está danificada; a segunda é mostrada
value-copies-damaged = as duas estão danificadas; as entradas podem estar erradas
dump-header-larger = o cabeçalho do firmware diz { $hint } de flash, mas o dump tem { $size }. O dump provavelmente está incompleto, ou o tamanho detectado era pequeno demais
dump-header-smaller = o cabeçalho do firmware descreve só { $hint } de flash, mas o dump tem { $size }. A flash pode ser menor que o dump

## Download Agent files and error numbers

agent-file = { $file }: { $size }, { $text }, { $count ->
        [one] { $count } agente
       *[other] { $count } agentes
    }
agent-file-for = { $count ->
        [one] { $count } agente em { $file } serve para o { $chip }
       *[other] { $count } agentes em { $file } servem para o { $chip }; as versões do telefone decidem qual é usado
    }
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = chip desconhecido
agent-protocol-legacy32 = agente antigo (3.2)
agent-protocol-legacy = agente legacy (V3)
agent-protocol-xflash = agente xflash (V5)
agent-protocol-xml = agente XML (V6)
agent-protocol-unknown = protocolo desconhecido
agent-content-legacy = { $protocol }, mas o conteúdo parece de um agente legacy
agent-content-xflash = { $protocol }, mas o conteúdo parece de um agente xflash
agent-versions = hardware { $hardware }, software { $software }
agent-version = hardware { $hardware }
agent-stages = primeiro estágio { $first }; segundo estágio { $second }
agent-stage-only = estágio único { $stage }
agent-stage-signed = { $size } em { $address }, assinado
agent-stage-unsigned = { $size } em { $address }, não assinado
agent-problem-regions = Não pode ser usado: número de estágios inválido ({ $count })
agent-problem-no-stage = Não pode ser usado: falta um estágio do agente
agent-problem-past-end = Não pode ser usado: o arquivo acaba antes do fim deste agente. O download provavelmente ficou incompleto
agent-problem-too-large = Não pode ser usado: um estágio tem { $size }, mais que qualquer agente conhecido
agent-problem-signature = Não pode ser usado: uma assinatura é maior que os dados dela
agent-match-exact = feito exatamente para esta versão do chip
agent-match-nearest = feito para a versão anterior mais próxima do chip
agent-match-first = feito para versões mais novas do chip; o primeiro para este chip
not-agent-empty = { $file } está vazio: baixe-o de novo
not-agent-blank = { $file } só contém o byte { $byte }: baixe-o de novo
not-agent-cut-off = { $file } está incompleto: tem { $size } de { $needed }; baixe-o de novo
not-agent-damaged = { $file } é um arquivo do Download Agent danificado; baixe-o de novo
not-preloader-agent = { $file } é um arquivo do Download Agent, não do preloader
not-preloader = { $file } não é um arquivo do preloader
not-preloader-settings = { $file } é um arquivo do preloader sem configuração da RAM; escolha o do firmware deste telefone
not-preloader-damaged = { $file } é um arquivo do preloader danificado
usage-preloader-alone = --preloader precisa de --da: quem usa o arquivo do preloader é o Download Agent
not-agent-preloader = { $file } é um arquivo do preloader, não do Download Agent; escolha um arquivo como MTK_AllInOne_DA.bin
not-agent-firmware = { $file } é firmware, não um arquivo do Download Agent; escolha um arquivo como MTK_AllInOne_DA.bin
not-agent-partition = { $file } é uma imagem de partição, não um arquivo do Download Agent; escolha um arquivo como MTK_AllInOne_DA.bin
not-agent-scatter = { $file } é um arquivo scatter, não do Download Agent; escolha um arquivo como MTK_AllInOne_DA.bin
not-agent-boot-image = { $file } é uma imagem do Android, não um arquivo do Download Agent; escolha um arquivo como MTK_AllInOne_DA.bin
not-agent-program = { $file } é um programa, não um arquivo do Download Agent; escolha um arquivo como MTK_AllInOne_DA.bin
not-agent-archive = { $file } é um arquivo compactado ({ $kind }): extraia e escolha o arquivo do Download Agent que está nele
not-agent-text = { $file } é um arquivo de texto, não do Download Agent; escolha um arquivo como MTK_AllInOne_DA.bin
not-agent-raw = { $file } contém o código de um Download Agent sem o cabeçalho que indica o chip; escolha o arquivo completo, como MTK_AllInOne_DA.bin
not-agent-unknown = { $file } não é um arquivo do Download Agent; escolha um arquivo como MTK_AllInOne_DA.bin
not-agent-too-large = { $file } é grande demais para um arquivo do Download Agent (no máximo { $most }); escolha um arquivo como MTK_AllInOne_DA.bin
no-agent = { $file } não tem agente para o { $chip }; escolha o arquivo do Download Agent do firmware deste telefone
no-agent-damaged = O agente para o { $chip } em { $file } está danificado; escolha outro arquivo do Download Agent
number-open = O que significa 4032?
    .hover = Explica os números de erro do SP Flash Tool, dos Download Agents e das boot ROMs
number-heading = O que significa 4032?
number-field = Número do erro
number-hint = Digite um número como 4032 ou 0xBC4, ou cole a mensagem inteira
number-unknown = { $text } não está na lista: o significado não foi publicado. Tente o arquivo do Download Agent e o arquivo do preloader do firmware deste telefone, outro cabo ou outra porta USB.
number-not-there = Nenhum número neste texto
number-label = { $decimal } ({ $hex }), informado por { $source }
number-from-boot-rom = boot ROM ou preloader
number-from-preloader = preloader
number-from-legacy-agent = um Download Agent antigo
number-from-agent = Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = Este telefone precisa de permissão do servidor do fabricante para aceitar um Download Agent; o Bromide não consegue lê-lo
number-signature-rejected = O telefone só aceita um Download Agent assinado pelo fabricante; escolha o arquivo do firmware deste telefone
number-wrong-agent = O Download Agent não serve para este chip; escolha o arquivo do firmware deste telefone
number-agent-refused = O chip recusa este Download Agent; escolha um arquivo mais novo do firmware deste telefone
number-agent-too-old = O telefone não aceita esta versão do Download Agent; escolha o arquivo do firmware deste telefone
number-command-blocked = O telefone bloqueia este comando, em geral por causa da segurança do fabricante
number-preloader-failed = O preloader do telefone informa um erro interno
number-internal-ram = Não foi possível usar a memória interna do chip
number-external-ram = A RAM do telefone não funciona com esta configuração; escolha o arquivo do preloader do mesmo firmware, ou conecte o telefone pelo preloader
number-ram-setup = A RAM do telefone não iniciou; escolha o arquivo do preloader do mesmo firmware, ou conecte o telefone pelo preloader
number-clock-setup = Um clock do chip ou da RAM não iniciou; conecte o telefone de novo
number-ram-type = A configuração da RAM é para outro tipo de RAM; escolha o arquivo do preloader do firmware deste telefone
number-ram-calibration = Não foi possível calibrar a RAM; escolha o arquivo do preloader do firmware deste telefone. Se já for o certo, o telefone pode estar com defeito
number-ram-not-supported = O Download Agent não suporta esta RAM; escolha o arquivo do firmware deste telefone
number-ram-not-working = A RAM não funciona direito; o telefone pode estar com defeito
number-ram-settings-needed = O Download Agent precisa da configuração da RAM; escolha o arquivo do preloader do firmware deste telefone
number-storage-not-found = O Download Agent não encontrou armazenamento deste tipo. Isso é normal para os tipos que o telefone não tem. Se aparecer para todos os tipos, o arquivo do preloader é o errado ou o chip de armazenamento está com defeito
number-storage-not-supported = O Download Agent não suporta o chip de armazenamento deste telefone; escolha um arquivo mais novo
number-wrong-chip = O Download Agent é para outro chip; escolha o arquivo do firmware deste telefone
number-ram-settings-not-found = O SP Flash Tool não encontrou a configuração da RAM para este telefone; o arquivo do preloader ou o arquivo scatter é de outro telefone
number-general-failure = O Download Agent informa uma falha sem detalhes; conecte o telefone de novo
number-not-supported = O Download Agent não suporta este comando
number-device-not-supported = O Download Agent não suporta este telefone; escolha o arquivo do firmware deste telefone
number-read-forbidden = Este Download Agent não permite ler; escolha outro arquivo do firmware deste telefone
number-verify-failed = Uma verificação de assinatura falhou; os arquivos não são para este telefone
number-write-forbidden = O Download Agent não permite gravar; a leitura não é afetada
number-old-version-forbidden = O telefone recusa firmware mais antigo que o dele; a leitura não é afetada
number-wrong-files = Os arquivos escolhidos no SP Flash Tool não servem para este telefone ou não combinam entre si
number-bad-checksum = Os dados chegaram com checksum errado; use outro cabo ou outra porta USB
number-no-such-partition = O telefone não tem partição com este nome
number-out-of-range = O intervalo passa do fim do armazenamento
number-preloader-mismatch = O arquivo do preloader e o Download Agent não combinam; escolha os dois do firmware deste telefone
number-read-failed = Não é possível ler o armazenamento neste endereço; o chip pode estar gasto
number-boot-rom-step = Uma etapa em modo BROM falhou; conecte o telefone de novo
number-stages-mismatch = Os dois estágios do Download Agent não combinam. O arquivo foi alterado ou está danificado; escolha um original

## The command line's own output

output-failed = Não é possível escrever a saída: { $why }
output-not-read = O programa que recebe a saída não a leu por inteiro

## What is inside a file, on the command line

inspect-file = { $file }: { $size } ({ $bytes } bytes)
inspect-empty = { $file } está vazio
inspect-no-file = { $path } não é um arquivo
inspect-stopped = Parado antes do fim do arquivo
inspect-fact = { $label }: { $value }
inspect-list = { $label }:
inspect-shares = Conteúdo: { $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) }%
share-below-one = menos de 1%
inspect-warning = Nota: { $sentence }
inspect-nothing = Nada foi reconhecido neste arquivo
inspect-more = Há mais deste tipo, não listados aqui
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = Este dump pode conter dados pessoais: nomes, números, mensagens, fotos. Recupere-os só para o dono ou com a autorização dele. Os dados ficam neste computador. Nada é enviado para lugar nenhum.
rescue-saved = Salvo: { $messages ->
        [one] { $messages } mensagem
       *[other] { $messages } mensagens
    }, { $contacts ->
        [one] { $contacts } contato
       *[other] { $contacts } contatos
    }, { $files ->
        [one] { $files } arquivo
       *[other] { $files } arquivos
    } e { $pictures ->
        [one] { $pictures } foto ou gravação
       *[other] { $pictures } fotos e gravações
    } em { $folder }. Entregue a pasta ao dono. Apague a pasta e o dump quando não precisar mais deles.
rescue-nothing = Nenhum arquivo, mensagem ou contato foi encontrado. Podem estar no chip SIM ou no cartão de memória, que não estão no dump.
rescue-no-contacts = Nenhum contato foi encontrado. Podem estar no chip SIM ou no cartão de memória, que não estão no dump.
rescue-found-files = { $count ->
        [one] { $count } arquivo
       *[other] { $count } arquivos
    }, { $deleted ->
        [0] nenhum apagado
        [one] { $deleted } apagado
       *[other] { $deleted } apagados
    }
rescue-found-messages = { $count ->
        [one] { $count } mensagem
       *[other] { $count } mensagens
    }, { $deleted ->
        [0] nenhuma apagada
        [one] { $deleted } apagada
       *[other] { $deleted } apagadas
    }, { $more ->
        [0] nenhuma fora do arquivo de mensagens
        [one] { $more } fora do arquivo de mensagens
       *[other] { $more } fora do arquivo de mensagens
    }
rescue-found-contacts = { $count ->
        [one] { $count } contato
       *[other] { $count } contatos
    }
rescue-found-media = { $count ->
        [one] { $count } foto ou gravação
       *[other] { $count } fotos e gravações
    }, { $carved ->
        [0] nada no espaço livre
        [one] mais { $carved } no espaço livre
       *[other] mais { $carved } no espaço livre
    }
rescue-imei = IMEI do telefone: { $imei }
rescue-contacts-known = O formato dos contatos é conhecido de um outro telefone. Confira alguns contatos com o dono.
rescue-contacts-known-with-more = O formato dos contatos é conhecido de um outro telefone; alguns foram encontrados pelo padrão dos dados. Confira-os com o dono.
rescue-contacts-pattern = Este telefone guarda os contatos em um formato não documentado. O Bromide encontrou estes pelo padrão dos dados. Confira-os com o dono.
rescue-contacts-unpaired = Nomes e números foram encontrados pelo padrão dos dados. Não se sabe qual nome é de qual número.
rescue-smartphone = Este é o dump de um smartphone. O Bromide não lê os arquivos dele.
rescue-smartphone-partition = Este é o dump de um smartphone. Os dados do usuário estão na partição { $name }, que o Bromide não lê.
rescue-messages-damaged = { $count ->
        [one] { $count } mensagem está danificada ou incompleta
       *[other] { $count } mensagens estão danificadas ou incompletas
    }
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } (faltam { $missing })
rescue-no-time = sem data
rescue-file-whole = completo
rescue-file-incomplete = faltam partes
rescue-file-unsure = incerto
rescue-file-deleted = apagado, inteiro
rescue-file-deleted-in-pieces = apagado, remontado
rescue-file-overwritten = apagado e sobrescrito
rescue-messages-title = Mensagens
rescue-message-received = Recebida
rescue-message-sent = Enviada
rescue-message-draft = Rascunho
rescue-message-report = Aviso de entrega
rescue-message-no-time = sem data
rescue-message-data = Não é texto ({ $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    })
rescue-message-multimedia = Aviso de mensagem multimídia ({ $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    })
rescue-remark-deleted = apagada
rescue-remark-unread = não lida
rescue-remark-older-copy = de uma cópia mais antiga
rescue-remark-pattern = encontrada pelo padrão dos dados
rescue-remark-part-missing = falta a parte { $part } de { $parts }
rescue-remark-damaged = danificada
rescue-note-no-volume = O firmware indica uma área de sistema de arquivos, mas nenhum foi encontrado nela
rescue-note-volumes-lost = { $count ->
        [one] Falta o setor de boot de { $count } volume
       *[other] Faltam os setores de boot de { $count } volumes
    }
rescue-note-fat32 = O volume FAT32 em { $place } não é lido
rescue-note-table-damaged = A tabela de arquivos do volume { $volume } está danificada
rescue-note-folders-incomplete = { $count ->
        [one] { $count } pasta do volume { $volume } não pôde ser lida por completo
       *[other] { $count } pastas do volume { $volume } não puderam ser lidas por completo
    }
rescue-note-files-not-listed = { $count ->
        [one] { $count } arquivo do volume { $volume } não está na lista
       *[other] { $count } arquivos do volume { $volume } não estão na lista
    }
rescue-note-unsure-sectors = { $count ->
        [one] { $count } setor estava sendo gravado quando o telefone ficou sem energia
       *[other] { $count } setores estavam sendo gravados quando o telefone ficou sem energia
    }
rescue-note-doubled-sectors = { $count ->
        [one] { $count } setor tem duas cópias diferentes; não se sabe qual é a mais nova
       *[other] { $count } setores têm duas cópias diferentes; não se sabe quais são as mais novas
    }
rescue-note-records-damaged = { $count ->
        [one] { $count } registro das configurações do telefone está danificado
       *[other] { $count } registros das configurações do telefone estão danificados
    }
rescue-note-records-unread = { $count ->
        [one] { $count } registro do arquivo de mensagens não pôde ser lido
       *[other] { $count } registros do arquivo de mensagens não puderam ser lidos
    }
rescue-note-no-message-file = Falta o arquivo de mensagens; as mensagens foram encontradas pelo padrão dos dados
rescue-no-folder = Não é possível usar a pasta { $folder }: { $why }
rescue-exists = { $path } já existe; nada foi salvo
rescue-not-written = Não é possível gravar na pasta { $path }: { $why }
rescue-dump-unreadable = Não é possível ler o dump: { $why }
rescue-stopped = Parado. Os dados já salvos foram mantidos
rescue-cannot-read = O Bromide não consegue ler arquivos, mensagens nem contatos neste dump; nada foi salvo
rescue-nothing-to-save = Nada deste tipo foi encontrado; nada foi salvo
rescue-saved-only-calls = Salvo: { $count ->
        [one] { $count } número com horário
       *[other] { $count } números com horários
    } em { $folder }. Entregue a pasta ao dono. Apague a pasta e o dump quando não precisar mais deles.
rescue-saved-calls = { $count ->
        [one] Também foi salvo { $count } número com horário, que pode ser uma chamada
       *[other] Também foram salvos { $count } números com horários, que podem ser chamadas
    }
rescue-saved-damaged = { $count ->
        [one] { $count } destes itens está danificado ou incompleto; as listas mostram qual
       *[other] { $count } destes itens estão danificados ou incompletos; as listas mostram quais
    }
rescue-carved-cut-off = { $count ->
        [one] Falta o fim de { $count } arquivo encontrado no espaço livre
       *[other] Falta o fim de { $count } arquivos encontrados no espaço livre
    }
rescue-remark-national-letters = algumas letras podem estar erradas (alfabeto nacional)
rescue-note-settings-unread = { $count ->
        [one] { $count } arquivo das configurações do telefone não foi lido: juntos, eles são maiores que o dump
       *[other] { $count } arquivos das configurações do telefone não foram lidos: juntos, eles são maiores que o dump
    }
rescue-note-messages-left-out = { $count ->
        [one] { $count } mensagem não está na lista: há mais do que cabe em dois arquivos de mensagens
       *[other] { $count } mensagens não estão na lista: há mais do que cabe em dois arquivos de mensagens
    }
rescue-note-space-not-searched = A busca no espaço livre não foi até o fim: os arquivos que parecem começar ali são maiores que o próprio espaço

## Looking for bytes or text in a dump

search-empty = Digite o que buscar
search-not-hex = { $text } não é uma lista de bytes em hex: use um formato como 53 46 5F 42
search-too-long = Dá para buscar no máximo { $most } bytes de uma vez

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = Porta serial USB
port-bluetooth = Porta serial Bluetooth
port-serial = Porta serial
port-unknown = Não há porta com o nome { $name }. { $here }
port-no-folder = Não há a porta { $name }: a pasta { $folder } não existe. { $here }
port-not-one = { $name } é { $what }, não uma porta serial. { $here }
port-is-folder = uma pasta
port-is-file = um arquivo
port-is-else = outra coisa
port-is-other-device = um dispositivo de outro tipo
port-none-here = { $front ->
    [window] Nenhuma porta agora; "Automático (recomendado)" espera por um telefone
   *[cli] Nenhuma porta agora; auto espera por um telefone
}
port-here-now = Portas agora: { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = Boot ROM MediaTek
usb-boot-rom-sony = Boot ROM MediaTek (Sony)
usb-preloader = Preloader MediaTek
usb-phone-started = Telefone MediaTek ligado (não em modo BROM)
usb-phone-drive = Telefone MediaTek como unidade USB (não em modo BROM)
usb-lg = Telefone LG: preloader ou boot ROM
usb-oppo = Preloader OPPO
usb-download-agent = Download Agent MediaTek
usb-gps = Receptor GPS MediaTek
usb-spreadtrum = Loader Spreadtrum/Unisoc (não é telefone MediaTek)
usb-qualcomm = Loader Qualcomm, EDL (não é telefone MediaTek)
usb-adapter-ftdi = Adaptador USB-serial (FTDI)
usb-adapter-ch343 = Adaptador USB-serial (CH343)
usb-adapter-ch340 = Adaptador USB-serial (CH340)
usb-adapter-ch341 = Adaptador USB-serial (CH341)
usb-adapter-cp210x = Adaptador USB-serial (CP210x)
usb-adapter-verifone = Adaptador USB-serial (VeriFone)
usb-unknown = Dispositivo USB
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = Você não tem permissão para usar a porta { $port } do telefone
find-busy = A porta { $port } está em uso por { $holder }
find-busy-modem-manager = O { $name } está usando a porta { $port }: ele trata todo telefone como modem
find-other-maker = O chip deste telefone não é da MediaTek: { $what }
find-other-program = Outro programa está usando o telefone: { $what }
find-echo = Os dados enviados à porta { $port } voltam iguais: o telefone ligou, ou outro programa o deixou em um estado desconhecido
find-not-a-boot-rom = O dispositivo que responde na porta { $port } não é um telefone em modo BROM
find-started-after-boot-rom = O telefone ligou normalmente após { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s em modo BROM: a tecla de boot foi solta cedo demais, ou era a tecla errada
find-preloader = O telefone ligou normalmente, então era a tecla errada ({ $what })
find-started = O telefone está ligado: { $what }
find-cannot-open = Não é possível abrir a porta { $port }: { $why }
find-no-answer = O telefone na porta { $port } não responde
find-foreign-driver = O driver de outra ferramenta ({ $driver }) usa o telefone, por isso ele não tem porta: { $what }
find-no-driver = O telefone está conectado, mas este computador não cria porta para ele: { $what }
find-other-port = Há um telefone conectado ({ $what }), mas não em { $chosen }, onde o Bromide espera
find-vanished-early = O telefone mostrou o ID USB do modo BROM por apenas { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s: a tecla de boot foi solta cedo demais, ou a bateria está vazia
find-not-greeted = O telefone mostrou o ID USB do modo BROM por { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, como esperado. Só uma resposta comprova o modo BROM, e nada foi enviado ao telefone
find-drive = Apareceu uma unidade ({ $what }): se for o telefone, ele está ligado
find-unknown-device = Apareceu um dispositivo desconhecido: { $what }. Se for o telefone, você pode tentar lê-lo
find-no-such-port = Não há a porta { $chosen }
find-nothing-seen = Nenhum telefone detectado ainda
find-do-install-rule = { $front ->
    [window] Clique em "Permitir telefones…". Isso instala uma regra para telefones; o computador pede a senha de administrador
   *[cli] Instale uma regra para telefones com estes dois comandos: { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] Clique em "Permitir telefones…". Isso instala uma regra que mantém o { $name } longe dos telefones; ou espere dez segundos
   *[cli] Espere dez segundos, ou execute: sudo systemctl stop { $name }
}
find-do-plug-again = Desconecte o telefone e conecte de novo
find-do-close-program = Feche esse programa
find-do-close-flash-tool = Feche o outro programa de flash
find-do-makers-program = Use um programa para telefones com chips desse fabricante. O Bromide só lê telefones MediaTek
find-do-chip-on-board = Se você tem certeza de que é um telefone MediaTek, veja se há outro dispositivo conectado ao mesmo computador
find-do-battery-out = Desconecte o telefone e remova a bateria por dez segundos
find-do-off-and-hold = Desligue o telefone, segure a tecla de boot e conecte o telefone
find-do-hold-longer = Segure a tecla de boot antes de conectar o telefone, e continue segurando até o Bromide mostrar "Conectando"
find-do-other-key = Tente outra tecla: sem tecla, chamada, *, para baixo, #, 0
find-do-battery-later = Segure a tecla e conecte o telefone sem a bateria, depois coloque a bateria
find-do-other-socket = Use outra porta USB do computador, sem hub
find-do-other-cable = Use outro cabo: muitos cabos só carregam
find-do-charge = Carregue a bateria por meia hora, ou use uma carregada
find-do-remove-driver = Abra o Gerenciador de Dispositivos, encontre o telefone e desinstale o driver { $driver } com os arquivos dele
find-do-windows-driver = Abra o Gerenciador de Dispositivos e deixe o Windows procurar um driver, ou instale o driver USB VCOM da MediaTek
find-do-load-driver = { $front ->
    [window] Peça a um administrador para carregar o driver { $driver } (sudo modprobe { $driver })
   *[cli] Execute: sudo modprobe { $driver }
}
find-do-direct-usb = Espere um momento: o Bromide então usa o telefone diretamente, sem driver. Se falhar, use outra porta USB
find-do-choose-automatic = { $front ->
    [window] Pare, escolha a porta "Automático (recomendado)" e comece de novo
   *[cli] Use auto como porta
}
find-do-check-port-name = { $front ->
    [window] Pare e confira o nome da porta: a lista mostra as portas que existem
   *[cli] Confira o nome da porta: bromide-cli ports lista as portas que existem
}
find-do-choose-it = { $front ->
    [window] Pare, escolha a porta dele e comece de novo
   *[cli] Use a porta dele em vez de auto
}
find-do-read-back = { $front ->
    [window] Clique em "Ler flash"
   *[cli] Execute: bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Descobrir a tecla de boot
keys-hint = O Bromide mostra um método por vez, detecta o que o telefone faz e salva o que funciona.
keys-model = Modelo
keys-model-hint = Nokia 105 ou TA-1174
keys-model-type = Marca e modelo, ou o código do modelo embaixo da bateria
keys-kind = Tipo de telefone
kind-nokia = Nokia original com teclado
kind-keypad = Outro celular de botão
kind-watch = Relógio ou rastreador
kind-module = Módulo ou placa
kind-smartphone = Smartphone
keys-begin = Iniciar a busca
keys-known = Suas anotações: com { $model } funciona assim: { $way }
keys-known-unproven = Suas anotações: com { $model } pode funcionar assim: { $way }. Uma versão anterior salvou isto sem comprovação
keys-notes = { $count ->
    [0] Nenhuma anotação ainda
    [one] Anotações sobre { $count } modelo
   *[other] Anotações sobre { $count } modelos
}
keys-export = Exportar anotações…
keys-import = Importar anotações…
keys-imported = As anotações de { $file } foram adicionadas
keys-try = Tentativa { $number } de { $of }: { $way }
keys-there = Apareceu um telefone. Continue segurando a tecla até ele responder
keys-unplug = Desconecte o telefone. A próxima tentativa vem em seguida
keys-unplug-first = Desconecte o telefone para começar
keys-found = Encontrado: { $way }
keys-found-noted = Encontrado: { $way }. Adicionado às suas anotações sobre { $model }
keys-exhausted = Todos os métodos foram tentados. Carregue a bateria, use outro cabo e comece de novo
keys-result = { $way }: { $result }
keys-nothing = Nada aconteceu: próxima
keys-back = Repetir a anterior
keys-end = Encerrar a busca
model-report-not-media-tek = Não é um telefone MediaTek. O Bromide não consegue lê-lo
model-report-differs = Algumas versões não são MediaTek: confira o código do modelo ou o chip
model-report-none = Nenhum relato sobre este modelo. A busca usa a ordem normal
model-report-first = A busca começa pelos métodos relatados
model-report-usual = Nenhum relato indica um método. A busca usa a ordem normal
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
model-report-line = { $name }: { $text }
model-report-line-chip = { $name }, { $chip }: { $text }
model-report-source = { $certainty }: { $source }
certainty-inferred = Deduzido, não relatado
certainty-one-report = Um relato
certainty-several = Vários relatos
reach-method = funciona assim: { $way }
reach-method-read = lido assim: { $way }
reach-usb = boot ROM vista no USB, método não relatado
reach-usb-read = lido por USB, método não relatado
reach-uart = conectado pelos pinos UART
reach-preloader = preloader visto, boot ROM não relatada
reach-preloader-method = preloader alcançado assim: { $way }
reach-running-phone = só o telefone ligado foi visto no USB
reach-test-point = alcançado por um test point na placa
reach-in-vain = tentado sem sucesso
reach-in-vain-keys = tentado sem sucesso: { $keys }
reach-in-vain-all = cada tecla foi tentada sem sucesso
reach-other-loader = chip de outro fabricante
reach-other-loader-keys = chip de outro fabricante; a tecla de boot é: { $keys }
reach-not-reported = telefone MediaTek, método não relatado
keys-held-and = { $first } e { $second }
keys-held-or = { $first } ou { $second }
key-none = sem tecla
key-call = a tecla de chamada
key-down = a tecla para baixo
key-middle = a tecla central
key-volume-down = volume menos
key-volume-up = volume mais
key-volume-both = volume mais e volume menos
key-soft-left = a tecla de função esquerda
key-soft-right = a tecla de função direita
key-up = a tecla para cima
key-all = todas as teclas juntas
key-power-pin = o pino PWRKEY
key-power = a tecla liga/desliga
key-right = a tecla para a direita
key-shutter = a tecla da câmera
key-hang-up = a tecla de encerrar chamada
key-directions = todas as teclas direcionais
key-sign = a tecla { $sign }
tested-nothing = nada aconteceu
tested-started = o telefone ligou
tested-vanished = apareceu por { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, sem resposta
tested-unanswered = ficou por { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, sem resposta: o telefone pode ter ligado
tested-answered = o telefone respondeu
way-battery-in = { $key }, com bateria
way-battery-last = { $key }, bateria colocada por último
way-battery-out = { $key }, sem bateria
way-battery-refit = { $key }, bateria removida e recolocada antes
way-supply-power-pin = PWRKEY no terra ao alimentar
way-supply-power-on = fonte ligada por último
keys-do-off = Desligue o telefone
keys-do-battery-out = Remova a bateria
keys-do-battery-refit = Remova a bateria por dez segundos, depois recoloque
keys-do-hold = Segure { $key }
keys-do-hold-none = Não segure nenhuma tecla
keys-do-hold-all = Segure o máximo de teclas que puder ao mesmo tempo, menos a tecla liga/desliga
keys-do-plug = Conecte o cabo
keys-do-plug-without-battery = Conecte o cabo sem a bateria
keys-do-battery-in = Coloque a bateria
keys-do-wire-uart = Conecte RX, TX e terra de um adaptador UART ao módulo
keys-do-pull-power-pin = Ligue a fonte e ponha PWRKEY no terra até o módulo iniciar
keys-do-wire-usb = Desligue o módulo e conecte o USB dele ao computador
keys-do-supply-on = Ligue a fonte
file-is-utf16 = é texto UTF-16, e o Bromide só lê texto UTF-8
notes-of-something-else = não é um arquivo de anotações sobre teclas de boot
notes-without-models = não tem lista de modelos
notes-too-large = tem anotações demais
notes-unreadable = Não é possível ler as anotações sobre teclas de boot em { $path }: { $why }
notes-set-aside = As anotações sobre teclas de boot em { $path } estavam danificadas ({ $why }). Elas foram movidas para { $aside }
notes-not-saved = Não é possível salvar as anotações sobre teclas de boot: { $why }
notes-not-imported = Não é possível importar as anotações de { $path }: { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Permitir telefones…
rule-remove = Desfazer…
rule-asking = O computador pede a senha…
rule-show = O que é instalado
rule-place = Texto de { $path }:
rule-installed = A regra foi instalada. Conecte o telefone de novo
rule-removed = A regra foi removida
rule-dismissed = A senha não foi digitada. Nada foi alterado
rule-not-allowed = Você não tem permissão para isso, ou este computador não tem programa que possa pedir a senha. Nada foi alterado
rule-no-pkexec = Este ambiente gráfico não consegue pedir a senha de administrador (falta o pkexec). Nada foi alterado
rule-failed = A regra não foi alterada: { $why }
rule-no-program = falta o programa { $name }
rule-node-member = { $node } pertence ao grupo { $group }. Você está nesse grupo, mas o grupo não tem permissão para ele
rule-node-stranger = { $node } pertence ao grupo { $group }, e você não está nesse grupo

## Wrong orders; no phone was touched

job-nothing = não há nada para ler: informe pelo menos um intervalo
job-two-write-one = dois intervalos têm o mesmo arquivo { $file }: dê a cada intervalo um arquivo próprio
job-start-past-window = { $front ->
    [window] não é possível ler o início { $start }: a flash destes telefones fica nos primeiros { $size } (abaixo de { $end })
   *[cli] não é possível ler START { $start }: a flash destes telefones fica nos primeiros { $size } (abaixo de { $end })
}
job-end-past-window = { $front ->
    [window] { $length } bytes a partir de { $start } passam de { $end }, o fim da flash destes telefones: use no máximo { $longest } bytes
   *[cli] START { $start } mais LENGTH { $length } passa de { $end }, o fim da flash destes telefones: use LENGTH de no máximo { $longest }
}
job-offset-past-end = a posição { $offset } passa do fim do espaço de endereços do telefone

## A range that does not fit this phone's storage, and steps

range-size-unknown = Não é possível detectar o tamanho da flash deste telefone: nem o chip nem o conteúdo dão o tamanho
range-no-partition = Este telefone não tem partição com o nome { $name }
range-no-area = Este telefone não tem a área de armazenamento { $area }
range-never-read = A área { $area } é protegida por uma chave no telefone, por isso nunca é lida
range-nothing-to-save = Não há nada para salvar: todas as áreas e partições ficaram de fora
range-parts-past-end = Segundo a tabela de partições do telefone, estas partes passam do fim do armazenamento ({ $size }), por isso não podem ser salvas: { $names }
range-other-area = { $front ->
    [window] Escolha uma das áreas e partições que o telefone tem
   *[cli] Use um dos nomes que bromide-cli areas lista
}
range-give-length = { $front ->
    [window] Leia um intervalo em vez da flash inteira e informe o tamanho, como 4M; a maioria destes telefones tem 4, 8 ou 16 MB
   *[cli] Informe LENGTH, como 4M; a maioria destes telefones tem 4, 8 ou 16 MB
}
range-start-past-flash = { $front ->
    [window] O intervalo a partir de { $start } passa do fim da flash deste telefone, que tem { $size } ({ $bytes } bytes; detectado por: { $from })
   *[cli] START { $start } passa do fim da flash deste telefone, que tem { $size } ({ $bytes } bytes; detectado por: { $from })
}
range-past-area = { $front ->
    [window] O intervalo a partir de { $start } passa do fim desta área de armazenamento, que tem { $size } ({ $bytes } bytes)
   *[cli] START { $start } mais LENGTH { $length } passa do fim desta área de armazenamento, que tem { $size } ({ $bytes } bytes)
}
range-end-past-flash = { $front ->
    [window] { $length } bytes a partir de { $start } passam do fim da flash deste telefone, que tem { $size } ({ $bytes } bytes; detectado por: { $from })
   *[cli] START { $start } mais LENGTH { $length } passa do fim da flash deste telefone, que tem { $size } ({ $bytes } bytes; detectado por: { $from })
}
range-give-less = { $front ->
    [window] Leia no máximo { $most } bytes a partir dali, ou deixe o tamanho vazio para ler até o fim
   *[cli] Use LENGTH de no máximo { $most } a partir dali, ou auto
}
range-give-start = { $front ->
    [window] Use um início abaixo de { $end }
   *[cli] Use START abaixo de { $end }
}

## What the computer saw while it waited

seen-no-answer = a porta { $port } existe, mas nada responde nela
seen-no-boot-rom = o dispositivo que responde na porta { $port } não é um telefone em modo BROM
seen-bytes-on-line = chegam bytes pela porta { $port }, mas nenhum é resposta de uma boot ROM
seen-nonsense = o telefone na porta { $port } respondeu com o código de chip { $code }, que nenhum chip tem
seen-broke-off = um telefone respondeu, depois a conexão caiu: { $why }
seen-error = { $port }: { $why }
seen-appeared = apareceu: { $what }
seen-phone-started = apareceu: { $what }. O telefone ligou normalmente, então era a tecla errada
seen-other-program = apareceu: { $what }. Outro programa está usando o telefone
seen-other-maker = apareceu: { $what }. O chip do telefone é de outro fabricante
seen-vanished = sumiu: { $what }
seen-vanished-after = sumiu após { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s: { $what }
seen-boot-rom-vanished = sumiu: { $what }. Se estava em modo BROM, a tecla de boot foi solta cedo demais, ou a bateria está vazia.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = Lendo { $at } de novo: { $why }
read-no-answer = Sem resposta há { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s, tentando de novo.
read-gave-up = O bloco em { $at } não pode ser lido e foi pulado: { $why }
lost-before-reading = O telefone foi desconectado. Segure a tecla de boot e conecte de novo; a leitura continua.
lost-at = O telefone foi desconectado em { $at }. Segure a tecla de boot e conecte de novo; a leitura continua.
hung-before-reading = O telefone parou de responder. Desconecte, segure a tecla de boot e conecte de novo; a leitura continua.
hung-at = O telefone parou de responder em { $at }. Desconecte, segure a tecla de boot e conecte de novo; a leitura continua.
read-not-this-one = A leitura não pode continuar com o telefone conectado agora: { $why }
read-other-phone = Este é outro telefone: { $differs }. Conecte o primeiro telefone de novo.
read-range-guessed = Falta o arquivo de controle deste dump incompleto. O Bromide supõe um dump da flash inteira.
read-not-locked = Este disco não consegue proteger o dump incompleto de outros programas: não abra o Bromide duas vezes para este dump.
read-disk-changed = { $size } de dados mudaram no disco depois de gravados. O Bromide os leu do telefone de novo. Verifique este disco.
read-saved-as-it-is = Salvo como está. Falta no fim: { $missing }. Ilegível: { $unreadable }. Lido uma vez, não confirmado: { $unchecked }. Mudou no disco: { $changed }.
read-seam-differed = Os dados do telefone em { $at } diferem da leitura anterior, por isso tudo é lido uma segunda vez.
differs-chip = o chip dele é { $now }, não { $before }
differs-version = a versão do chip dele é { $now }, não { $before }
differs-me-id = o ME-ID dele é { $now }, não { $before }
differs-flash = o chip de flash dele é { $now }, não { $before }
differs-unique-id = o número de série do chip de flash dele é { $now }, não { $before }
differs-content = o conteúdo dele em { $at } é diferente
differs-kind-of-storage = o armazenamento dele é de outro tipo
differs-storage = o chip de armazenamento dele é { $now }, não { $before }
differs-storage-size = o tamanho do armazenamento dele é diferente
read-sample-differed = Um bloco da amostra deu diferença na segunda leitura, por isso tudo foi lido uma segunda vez.
read-many-settled = { $blocks } de { $of } blocos deram diferença na segunda leitura. Uma terceira leitura decidiu cada um deles. Com tantas diferenças, o telefone, o cabo ou a bateria não são confiáveis, ou os dados anteriores são de outro momento. Leia de novo para um arquivo novo e compare os dois arquivos.
read-blocks-settled = { $blocks ->
    [one] { $blocks } bloco deu diferença na segunda leitura, e uma terceira leitura decidiu: o cabo ou a bateria podem estar ruins.
   *[other] { NUMBER($blocks, useGrouping: "false") } blocos deram diferença na segunda leitura, e uma terceira leitura decidiu: o cabo ou a bateria podem estar ruins.
}
read-block-settled = { $bytes ->
    [one] O bloco em { $at } deu diferença na segunda leitura ({ $bytes } byte); uma terceira leitura decidiu.
   *[other] O bloco em { $at } deu diferença na segunda leitura ({ NUMBER($bytes, useGrouping: "false") } bytes); uma terceira leitura decidiu.
}
read-block-differed-again = { $bytes ->
    [one] O bloco em { $at } deu diferença na segunda leitura ({ $bytes } byte); uma terceira leitura deu diferença de novo.
   *[other] O bloco em { $at } deu diferença na segunda leitura ({ NUMBER($bytes, useGrouping: "false") } bytes); uma terceira leitura deu diferença de novo.
}
read-file-held = { $file } está aberto em outro programa, talvez um antivírus. O Bromide tenta de novo por dez segundos.
read-check-needed = Esta verificação não pode ser pulada: só ela comprova que os dados da execução anterior estão corretos.
read-nand-pages = A leitura de flash NAND é experimental. Este arquivo não contém os bytes extras (spare) das páginas, por isso ficam incompletos os sistemas de arquivos que precisam deles, como o YAFFS2. Se o telefone tem a área nand-spare, os bytes extras estão lá.
read-nand-with-spare = A leitura de flash NAND é experimental. Este arquivo tem páginas de { $page } bytes, cada uma seguida de { $spare } bytes extras (spare), como o Download Agent os envia.
read-by-agent = Lendo pelo Download Agent porque a boot ROM não pode ser usada: { $why }
read-lost-at-high-speed = O telefone não reconectou em USB de alta velocidade. A próxima tentativa usa full speed, que é mais lento.
read-restarted = O telefone foi reiniciado.
read-not-restarted = Não foi possível reiniciar o telefone ({ $why }). Desconecte-o e remova a bateria por um momento.
check-auto = automática, pelo tamanho
check-full = segunda leitura completa
check-read-again-on-phone = uma leitura pelo programa de leitura, depois releitura no telefone e comparação por checksum
check-sampled = segunda leitura de uma amostra
check-off = nenhuma
disk-writing = gravar
disk-reading-back = reler
disk-renaming = renomear para
disk-removing = remover
disk-computing = calcular os checksums de

## Causes of errors, without a full stop at the end

error-internal = Um erro interno parou o programa: { $what }
error-no-words = sem mais informações
error-worker-gone = a parte que lê o telefone encerrou
error-refused-at = O telefone recusa a leitura em { $at }: { $sentence } (status { $status })
error-agent-refused-at = O Download Agent recusa a leitura em { $at }: { $why }
error-agent-refused-places = { $places ->
    [one] O Download Agent recusa a leitura de { $size } em { $places } ponto, o primeiro em { $at }; ali o arquivo contém zeros
   *[other] O Download Agent recusa a leitura de { $size } em { NUMBER($places, useGrouping: "false") } pontos, o primeiro em { $at }; ali o arquivo contém zeros
}
error-refused-places = { $places ->
    [one] O telefone recusa a leitura de { $size } em { $places } ponto, o primeiro em { $at } (status { $status }); ali o arquivo contém zeros
   *[other] O telefone recusa a leitura de { $size } em { NUMBER($places, useGrouping: "false") } pontos, o primeiro em { $at } (status { $status }); ali o arquivo contém zeros
}
error-unreadable = { $places ->
    [one] Não foi possível ler { $size }, que estão como zero no arquivo ({ $places } ponto, em { $at })
   *[other] Não foi possível ler { $size }, que estão como zero no arquivo ({ NUMBER($places, useGrouping: "false") } pontos, o primeiro em { $at })
}
error-other-phone = Este não é o primeiro telefone: { $differs }
error-refused = O telefone recusou um comando: { $sentence } (status { $status })
error-check-failed = { $blocks ->
    [one] { $blocks } bloco deu diferença em cada leitura, por isso este dump não é confiável
   *[other] { NUMBER($blocks, useGrouping: "false") } blocos deram diferença em cada leitura, por isso este dump não é confiável
}
error-stopped = Parado
error-stopped-while-sending = Parado enquanto o telefone enviava dados
error-no-phone = Nenhum telefone entrou em modo BROM em { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s
error-no-phone-now = Nenhum telefone em modo BROM agora
error-no-phone-but = Nenhum telefone entrou em modo BROM em { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s. Detectado: { $seen }
error-no-phone-now-but = Nenhum telefone em modo BROM agora. Detectado: { $seen }
error-busy-modem-manager = A porta { $port } está em uso por { $holder }, que trata todo telefone como modem
error-denied = Você não tem permissão para usar a porta { $port }
error-not-a-port = { $front ->
    [window] { $port } não é uma porta serial: escolha uma da lista, ou "Automático (recomendado)"
   *[cli] { $port } não é uma porta serial: use um nome de bromide-cli ports, auto ou demo
}
error-connection = A conexão falhou: { $during }: { $why }
error-lost-phone = O telefone foi desconectado, ou a bateria está vazia
error-silent = O telefone parou de responder (sem resposta há { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s)
error-out-of-step = As respostas do telefone são inválidas: dados se perderam na transferência
error-window-shut = O telefone não dá acesso à flash: { $why }
error-agent = O Download Agent no telefone parou de funcionar: { $why }
error-restarted = O telefone reiniciou de forma inesperada
error-no-sense = Não foi possível restabelecer a comunicação com o telefone
error-no-folder = A pasta { $folder } não existe
error-is-folder = { $path } é uma pasta, não um nome de arquivo
error-unwritable = Não é possível gravar { $path }: { $why }
error-exists = { $path } já existe
error-our-name = { $path } termina como os nomes dos arquivos do próprio Bromide (.part, .json, .json.new)
error-name-too-long = { $excess ->
    [one] O nome { $name } excede em { $excess } byte o limite deste disco ({ $limit } bytes), porque o Bromide acrescenta terminações como .part.json
   *[other] O nome { $name } excede em { $excess } bytes o limite deste disco ({ $limit } bytes), porque o Bromide acrescenta terminações como .part.json
}
error-not-regular = { $path } é um link, um dispositivo ou uma pasta, não um arquivo. O Bromide nunca o substitui
error-in-the-way = O Bromide precisa do nome { $path }, mas o arquivo com este nome não é do Bromide
error-utf16 = { $path } é texto UTF-16. O Bromide só lê texto UTF-8
error-second-name = { $path } tem um segundo nome (um hard link). Gravar nele alteraria também o arquivo com esse nome
error-other-journal = { $path } é de outro dump: não confere com o arquivo de dados
error-no-journal = { $path } não tem arquivo de controle (.part.json), por isso não se sabe de que telefone e intervalo é
error-changed = Outro programa alterou { $path } durante a leitura
error-unreliable = O disco não manteve os dados que foram gravados em { $path }
error-not-a-regular-file = não é um arquivo comum
error-too-large-to-read = o arquivo é grande demais
error-part-exists = Há um dump incompleto: { $path }
error-not-a-part = { $path } não é o nome de um dump incompleto
error-finished = { $path } já está completo
form-no-backup = { $folder } não tem mais um backup incompleto: o backup foi concluído, ou a lista dele foi apagada
form-part-not-back = { $path } ainda não está disponível. Conecte o disco dele de novo, ou salve em outra pasta.
error-no-part = Não há o dump incompleto { $path }
error-disk-full = O disco está cheio; os dados lidos até agora ficam em { $path }
error-file-too-large = O disco não suporta um arquivo tão grande como { $path } (o limite do FAT32 é 4 GB)
error-read-only-disk = O disco com { $path } passou a ser somente leitura
error-disk-gone = O disco ou a pasta de { $path } não está mais disponível
error-part-deleted = Outro programa apagou { $path }
error-part-replaced = Outro programa moveu ou substituiu { $path } durante a leitura
error-locked = Outro programa está gravando em { $path }
error-held = Outro programa mantém { $path } aberto, por isso o Bromide não consegue dar o nome final ao arquivo
error-no-space-claimed = Espaço insuficiente em { $folder }: são necessários { $needed }. Há { $free } livres, mas { $claimed } são necessários para dumps que estão sendo lidos
error-no-space = Espaço insuficiente em { $folder }: são necessários { $needed } e há { $free } livres
error-disk = Erro de disco ao { $during } { $path }: { $why }

## Steps after an error, without a full stop at the end

do-send-log = Se acontecer de novo, envie o log ao projeto
do-short-cable = Use um cabo curto, conectado direto ao computador, sem hub
do-tight-cable = Use um cabo curto e que encaixe firme, conectado direto ao computador
do-other-cable = Use outro cabo, que transmita dados, conectado direto ao computador, sem hub
do-charge = Carregue a bateria, ou tente sem a bateria
do-battery-out = Desconecte o telefone e remova a bateria por um momento
do-read-again = Leia de novo
do-resume = { $front ->
    [window] Clique em "Continuar"
   *[cli] Continue: bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Volte ao início e clique em "Continuar" ao lado de { $part }
   *[cli] Continue: bromide-cli resume { $part }
}
do-resume-others = { $count ->
    [one] Depois continue do mesmo jeito mais { $count } arquivo incompleto
   *[other] Depois continue do mesmo jeito mais { $count } arquivos incompletos
}
do-other-range = { $front ->
    [window] Leia um intervalo que não contenha { $at }
   *[cli] Use START e LENGTH que não contenham { $at }
}
do-use-the-rest = { $front ->
    [window] Clique em "Salvar como está" para usar todos os outros dados
   *[cli] Use o arquivo incompleto: ele contém todos os outros dados
}
do-first-phone = Conecte o telefone do dump incompleto
do-new-dump = { $front ->
    [window] Comece um dump novo para este telefone
   *[cli] Comece um dump novo para este telefone, com outro nome
}
do-check-it = { $front ->
    [window] Use-o: o relatório está ao lado dele
   *[cli] Use-o, ou compare-o com o relatório: bromide-cli check { $path }
}
do-name-a-part = Use o nome de um dump incompleto, um arquivo que termina em .part
do-continue-there = Mova o arquivo incompleto (.part) e o arquivo de controle (.part.json) para essa pasta, depois continue
do-other-file-system = Escolha uma pasta em outro disco (NTFS, exFAT, ext4)
do-let-go-of-file = Feche o programa que o mantém aberto; um antivírus ou um backup o fecha depois de algum tempo
do-unlock-disk = Remova a proteção contra gravação, ou verifique se há erros no disco
do-bring-disk-back = Conecte o disco de novo, ou reconecte a unidade de rede
do-elsewhere-if-deleted = Se a pasta ou o arquivo foi apagado, leia de novo e salve em outra pasta
do-hold-key = Desligue o telefone e remova a bateria. Inicie primeiro o Bromide, depois segure a tecla de boot e conecte o telefone. Coloque a bateria por último
do-try-keys = Tente outras teclas, uma por vez: sem tecla, chamada, *, para baixo, #, 0, central
do-cross-rx-tx = Confira os fios: RX do adaptador no TX do telefone, e TX do adaptador no RX do telefone
do-connect-ground = Conecte o terra do adaptador ao terra do telefone, e use um adaptador com a tensão do telefone
do-power-key = Enquanto o Bromide espera, desligue e ligue o telefone, ou aperte a tecla liga/desliga: o telefone só escuta por um momento
do-wait-ten-seconds = Espere dez segundos até ele liberar a porta
do-stop-service = Ou pare o serviço: { $command }
do-close-program = Feche esse programa e tente novamente
do-close-programs = Feche outros programas que usam o telefone, como o SP Flash Tool ou um terminal, e tente novamente
do-install-rule = { $front ->
    [window] Clique em "Permitir telefones…" abaixo. Isso instala uma regra para telefones; o computador pede a senha de administrador
   *[cli] Instale uma regra para telefones com estes dois comandos, depois conecte o telefone de novo: { $commands }
}
do-join-group = Execute: { $command } (no Arch: { $arch }), depois saia da sessão e entre de novo
do-ask-administrator = Fale com o administrador do computador
do-make-folder = Crie a pasta, ou escolha outra
do-add-name = Acrescente um nome de arquivo, como dump.bin
do-own-folder = Escolha uma pasta sua, como Documentos
do-replace-finished = { $front ->
    [window] Ou permita que ele seja substituído
   *[cli] Ou acrescente --force para substituí-lo
}
do-replace-unfinished = { $front ->
    [window] Ou descarte o dump incompleto e comece do zero
   *[cli] Ou acrescente --force para descartar o dump incompleto e começar do zero
}
do-other-name-or-wait = Escolha outro nome, ou espere esse programa terminar
do-plain-name = Escolha um nome que termine de outro jeito, como .bin
do-other-name = Escolha outro nome
do-shorter-name = { $bytes ->
    [one] Escolha um nome de arquivo pelo menos { $bytes } byte mais curto
   *[other] Escolha um nome de arquivo pelo menos { $bytes } bytes mais curto (letras acentuadas contam 2 bytes, as de alguns alfabetos 3)
}
do-save-as-utf8 = Abra o arquivo em um editor de texto e salve-o como UTF-8
do-move-away = Renomeie { $path } ou mova-o para outra pasta
do-close-other-program = Feche o programa que grava neste arquivo
do-copy-part = Copie o arquivo, dê este nome à cópia e continue
do-bring-its-journal = Ponha o arquivo de controle deste dump de volta na pasta, ou remova o arquivo de controle, e continue
do-other-disk = Escolha uma pasta em outro disco e leia de novo
do-make-room = Libere espaço, ou escolha outro disco
do-check-disk = Confira se o disco está conectado e tem espaço livre

## The big button

button-read-back = Ler flash
button-stop = Parar
button-skip-check = Pular verificação
    .hover = Salva o dump sem o resto da segunda leitura. O dump não conta como verificado.
button-continue-from = Continuar de { $at }
button-check-again = Continuar: verificar
button-try-again = Tentar novamente
button-next-phone = Próximo telefone

## Errors in the form: the cause, then what is right

form-port-empty = Informe o nome da porta, como { $windows } ou { $unix }
form-any-port = { $port } significa todos os telefones no USB: informe os nomes das portas, ou escolha "Todos os telefones conectados"
form-one-port = { $one } e { $other } são a mesma porta: remova uma
form-too-many-ports = Portas demais: informe no máximo { $most }
form-folder-empty = Escolha a pasta onde salvar
form-no-such-folder = A pasta { $folder } não existe: crie-a, ou escolha outra
form-no-part = Informe o nome de uma área ou partição, como boot1 ou nvram
form-too-many-parts = Informe no máximo { $most } áreas e partições
form-rpmb = rpmb é a área protegida do armazenamento, que nenhum programa consegue ler: remova-a da lista
form-no-range-on = Nenhum intervalo está marcado: marque um, ou leia a flash inteira
form-block-size = { $typed } não é um tamanho de bloco válido: use um múltiplo de 4 entre { NUMBER($least, useGrouping: "false") } e { NUMBER($most, useGrouping: "false") } (1M), como 64K
form-start-not-whole-word = { $typed } não é múltiplo de 4, como o telefone exige: use { $below } ou { $above }
form-length-zero = O tamanho é 0: informe o número de bytes, ou deixe vazio para ler até o fim
form-end-past-addresses = { $length } bytes a partir de { $start } passam de 4 GiB ({ $end }), o fim do espaço de endereços do telefone: use no máximo { $most }
form-start-past-addresses = { $start } passa de 4 GiB ({ $end }), o fim do espaço de endereços do telefone
form-brace-open = Falta {"}"} para um {"{"} no nome do arquivo
form-placeholder-unknown = { $placeholder } no nome do arquivo é desconhecido: use { $all }
form-name-empty = O nome do arquivo está vazio: informe um, como dump.bin
form-name-forbidden = Um nome de arquivo não pode conter { $shown }: escolha outro nome, como dump.bin
form-control-character = um caractere de controle
form-name-edges = { $name } não pode ser nome de arquivo: começa com espaço, ou termina com ponto ou espaço
form-name-device = { $name } não pode ser nome de arquivo no { $system }: escolha outro nome, como dump.bin
form-too-many-rows = no máximo { $most } intervalos de uma vez
form-name-too-long = { $bytes ->
    [one] O nome do arquivo excede o limite em { $bytes } byte: escolha um mais curto
   *[other] O nome do arquivo excede o limite em { $bytes } bytes: escolha um mais curto (letras acentuadas contam 2 bytes, as de alguns alfabetos 3)
}
paste-no-range = a linha { $line } não é um intervalo ({ $why }): { $text }
paste-too-little = faltam início e tamanho
paste-end-before-start = o fim vem antes do início
paste-no-numbers = início e tamanho precisam ser números

## A finished dump against its report

check-same = { $file }: mesmo tamanho e SHA-256 de quando foi salvo ({ $size })
check-same-as-it-is = { $file }: mesmo tamanho e SHA-256 de quando foi salvo ({ $size }). Foi salvo como está e não foi verificado.
check-other-size = { $file } mudou desde que foi salvo: tem { $bytes } bytes ({ $size }), o relatório diz { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } mudou desde que foi salvo: o SHA-256 é { $found }, o relatório diz { $expected }
check-unfinished = { $file } é um dump incompleto: não tem relatório para comparar
check-no-report = Não há o relatório { $report } na pasta do dump
check-not-a-report = { $report } não é um relatório do Bromide: { $why }
check-report-too-large = { $report } é grande demais para um relatório: tem mais de { $size }
check-unreadable = Não é possível ler { $path }: { $why }
check-no-manifest = { $file } não é um manifesto de backup, ou está danificado: o Bromide não consegue saber se faltam arquivos nesta pasta
check-do-keep-report = Mantenha o relatório junto do dump: sem o relatório não há com o que comparar
check-do-look-for-report = Encontre o relatório que foi salvo com este dump
check-do-other-copy = Use outra cópia do dump, ou leia o telefone de novo
check-do-find-missing = Ponha cada dump e o relatório dele na mesma pasta, e confira se os dois podem ser lidos
check-other-unfinished = { $file }: não verificado, dump incompleto
check-other-without-report = { $file }: não verificado, sem relatório
check-no-dumps = A pasta { $folder } não contém dump com relatório; as subpastas não são examinadas
check-summary = { $all ->
    [one] { $all } dump verificado
   *[other] { $all } dumps verificados
}: { $good } sem mudança, { $changed } com mudança, { $unchecked } sem comparação possível
check-some-changed = { $count ->
    [one] { $count } dump mudou desde que foi salvo
   *[other] { $count } dumps mudaram desde que foram salvos
}
check-some-unchecked = { $count ->
    [one] { $count } dump não pode ser comparado com o relatório
   *[other] { $count } dumps não podem ser comparados com os relatórios
}
check-stopped = Parado: { $done } de { $all } dumps verificados

## The log, and the text of "Copy details"

level-info = info
level-warning = aviso
level-error = erro
log-read-back = Leitura para { $files }
log-skip = Verificação pulada
log-stop = Parada pedida
log-worker-restarted = A parte que lê o telefone foi iniciada de novo
log-ports-unknown = Não é possível listar as portas: { $why }
log-phone = Telefone: { $name } (código de hardware { $code })
log-storage = Armazenamento: { $storage }
log-agent-chosen = Arquivo do Download Agent: { $file }
log-agent-remembered = Arquivo do Download Agent do último telefone com este chip: { $file }
log-agent-folder = Arquivo do Download Agent encontrado na pasta: { $file }
log-agent-practice = Arquivo do Download Agent do smartphone de treino: { $file }
log-agent-preloader = { $agent }; arquivo do preloader: { $file }
log-flash = Flash: { $name }, { $size }
log-flash-size-unknown = Flash: { $name }, tamanho desconhecido
log-region = { $size } a partir de { $from } para { $file }
log-saved = Salvo: { $file }, SHA-256 { $sha256 }
log-list-ordered = Listando as áreas e partições
log-parts-listed = Áreas e partições encontradas: { $count }
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Backup completo: { $manifest }
log-kept = Mantido em { $part }: { $done } de { $total }
log-ended-because = { $state }: { $cause }
details-program = { $name } { $version }
details-state = Estado: { $state }
details-cause = Causa: { $cause }
details-phone = Telefone: { $name }, código de hardware { $code }, versão do hardware { $hardware }, versão do software { $software }, ME-ID { $id }
details-flash = Flash: { $name }, ID JEDEC { $jedec }, número de série { $unique }, tamanho { $size }
details-storage = Armazenamento: { $name }, ID { $id }, tamanho { $size }
details-size = { $bytes } (detectado por: { $from })
details-not-told = não informado
details-not-known = desconhecido
details-warning = Aviso: { $text }
details-saved = Salvo: { $file }, SHA-256 { $sha256 }
details-kept = Mantido em { $part }: { $done } de { $total }
details-nothing-kept = Nada foi mantido

## Settings, and ports that cannot be listed

settings-not-saved = Não é possível salvar as configurações: { $why }
settings-unreadable = Não é possível ler as configurações em { $path }: { $why }
settings-bad-value = A configuração { $key } não pode ser { $value }; é usado o padrão
settings-set-aside = As configurações em { $path } estavam danificadas ({ $why }). Elas foram movidas para { $aside }, e são usados os padrões
settings-damaged = As configurações em { $path } estão danificadas ({ $why }) e não podem ser movidas ({ $error }). São usados os padrões
port-list-unreadable = não é possível ler a lista de portas

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent }% - { $state } - Bromide
window-no-display = Não há tela para uma janela. O bromide-cli funciona sem janela: bromide-cli --help
window-no-wgpu = Este programa foi compilado sem wgpu: tire --renderer ou use --renderer glow
window-no-renderer = Não é possível desenhar a janela. O bromide-cli funciona sem janela: bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Gráficos: { $renderer }
log-renderer-failed = O { $renderer } não consegue desenhar a janela: { $why }
log-saved-to = Salvo em { $file }
log-no-dialog = Este ambiente gráfico não tem diálogo para salvar: use "Copiar"
log-no-dialog-bundle = Este ambiente gráfico não tem diálogo para salvar, e a pasta dos dumps não existe: escolha essa pasta e salve de novo
log-no-bundle = Não é possível salvar o pacote de suporte: { $why }
log-no-order = não foi possível enviar um comando
promise-read-only-short = Só lê: nada no telefone é alterado
promise-read-only = O Bromide só lê. Ele não tem nenhum comando que apague ou grave a flash do telefone.
promise-true = "Salvo" significa que cada byte foi lido, verificado e gravado no disco. Se faltar algo, o Bromide avisa.
promise-agent = Funciona se o telefone aceitar o arquivo que você escolher: em geral, telefones mais antigos e marcas pequenas. Telefones que precisam de permissão do servidor do fabricante não podem ser lidos.
promise-kept = Os dados lidos até agora ficam no disco, mesmo que o cabo se solte.
hint-enter = Pressione Enter para iniciar
hint-next = Pressione Enter para ler o próximo telefone e salvar em um arquivo novo
hint-held = O telefone espera pelo arquivo
hint-continue = Lê os dados que faltam
hint-check-again = Lê só os blocos que deram diferença
hint-continue-places = Lê de novo os pontos ilegíveis
hint-running = Pode sair de perto do computador
hint-waiting = A leitura começa quando um telefone responder
hint-lost = A leitura continua quando o telefone voltar
hint-stopping = Parando
hint-ordering = Verificando a pasta
copy = Copiar
copy-named = Copiar { $name }
dialog-cancel = Cancelar
dialog-close = Fechar
notice-close = OK

## Phone card

phone-heading = Telefone
phone-simulated = Simulado
phone-port = Porta
phone-auto = Automático (recomendado)
phone-demo = Telefone de treino (nada é conectado)
phone-demo-smartphone = Smartphone de treino (nada é conectado)
phone-other = Outra…
phone-other-port = Nome da porta
phone-other-hint = COM5 ou /dev/ttyACM0
phone-not-there = { $name } (não conectada agora)
phone-ports-unknown = Não é possível listar as portas do computador: { $why }
phone-seen-nothing = Nenhum telefone ainda. Clique em "Ler flash" primeiro, depois conecte-o
phone-seen-boot-rom = Há um telefone conectado com o ID USB do modo BROM ({ $name })
phone-seen-started = Há um telefone conectado, mas ele está ligado ({ $name }): desligue-o, clique em "Ler flash" e segure a tecla de boot
phone-seen-agent = Há um telefone conectado, mas outro programa o está usando ({ $name })
phone-seen-vendor = Há um telefone conectado, mas o chip dele não é da MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } ainda não está conectada. Clique em "Ler flash" primeiro, depois conecte
phone-seen-other = O nome é verificado ao iniciar
phone-seen-demo = O telefone de treino está sempre disponível. Leia-o primeiro para praticar
phone-seen-demo-smartphone = O smartphone de treino está sempre disponível. Ele mostra como se lê um smartphone
phone-chip = Chip
phone-flash = Flash
phone-storage = Armazenamento
phone-size = Tamanho
phone-size-from = { $size } (detectado por: { $from })

## What to read

read-heading = O que ler
read-whole = Flash inteira
read-everything = Tudo
read-backup = Backup completo
read-without-user-data = Sem dados do usuário
read-ranges = Intervalos
read-parts = Escolher partes
parts-names = Áreas ou partições
parts-boot = Área de boot
parts-nvram = Dados de NVRAM e IMEI
parts-hint = Para smartphones. Cada uma é salva em um arquivo próprio. Separe os nomes com vírgulas
parts-list = Listar as partes
    .hover = Conecta ao telefone e lê a tabela de partições. Nada é salvo.
parts-list-again = Listar as partes de novo
parts-none-known = As áreas e partições do telefone ainda não são conhecidas. Liste-as, ou digite os nomes
parts-search = Buscar
parts-search-nothing = Nenhuma área ou partição com este texto
parts-all = Todas
parts-none = Nenhuma
parts-line = { $name } ({ $size })
parts-missing = O último telefone não tem: { $names }
read-whole-hint = O tamanho é detectado automaticamente
read-everything-hint = Celular de botão: a flash inteira em um arquivo. Smartphone: um backup completo em uma pasta nova
read-backup-hint = Cada área e partição em um arquivo próprio, com lista de partições, arquivo scatter e checksums
read-without-user-data-hint = Só para smartphones. Um backup completo sem userdata e cache, em geral as maiores partições
read-numbers-hint = Decimal ou hex (0x10000), ou 64K e 4M. Tamanho vazio lê até o fim
read-area-hint = Área: uma área ou partição de um smartphone, como user, boot1 ou nvram. Vazio: a flash ou o armazenamento principal
read-file = Arquivo
read-area = Área
read-area-main = principal
read-row-area = Área do intervalo { $number }
estimate-last-phone = Se o telefone for como o último smartphone:
estimate-size = Precisa de { $size }
estimate-free = Precisa de { $size }, { $free } livres
estimate-time = Precisa de { $size }, cerca de { $time }
estimate-all = Precisa de { $size }, cerca de { $time }, { $free } livres
estimate-no-room = Precisa de { $size }, mas só há { $free } livres: escolha uma pasta em outro disco
read-start = Início
read-length = Tamanho
read-size = Tamanho
read-file-auto = automático
read-length-auto = até o fim
read-add = Adicionar
read-paste = Colar…
    .hover = Várias linhas de uma vez: início, tamanho, arquivo
read-remove = ×
read-remove-all = Remover todos
read-row-on = Ler o intervalo { $number }
read-row-file = Arquivo do intervalo { $number }
read-row-start = Início do intervalo { $number }
read-row-length = Tamanho do intervalo { $number }
read-row-remove = Remover o intervalo { $number }
paste-heading = Colar intervalos
paste-hint = Um intervalo por linha: início, tamanho e, se quiser, um nome de arquivo
paste-lines = Intervalos, um por linha
paste-add = Adicionar
paste-more = { $count ->
    [one] E mais { $count } linha
   *[other] E mais { $count } linhas
}
import-open = Importar scatter…
    .hover = Preenche os intervalos com o arquivo scatter de um firmware. Você também pode soltá-lo na janela. A leitura funciona sem ele
import-heading = Importar arquivo scatter
import-hint = Este ambiente gráfico não tem diálogo de arquivos: digite o caminho do arquivo
import-path = Caminho do arquivo scatter
import-take = Importar
import-done = { $count ->
    [one] { $count } intervalo de { $file }
   *[other] { $count } intervalos de { $file }
}
import-left-out = { $count ->
    [one] { $count } intervalo importado de { $file }. O resto foi pulado:
   *[other] { $count } intervalos importados de { $file }. O resto foi pulado:
}
import-more-names = e mais { $count }
import-counted-from-end = Medidos a partir do fim da flash, por isso o arquivo não dá endereço: { $names }
import-empty-ranges = Vazios: { $names }
import-not-in-flash = Na memória RAM, não na flash: { $names }
import-other-storage = Para telefones com { $storage }: { $names }
import-refused = Não foi possível importar { $file }: { $why }
import-too-large = o arquivo tem mais de { $most }, grande demais para um arquivo scatter
import-too-many = tem { $count } intervalos, e dá para ler no máximo { $most } de uma vez
import-not-now = { $file } não foi importado: os intervalos podem ser alterados quando a leitura acabar

## Scatter files

scatter-line = linha { $line }: { $why }
scatter-empty = não tem intervalos
scatter-xml = arquivos scatter em XML não são suportados; use o arquivo .txt do firmware
scatter-no-text = não é um arquivo de texto
scatter-files-only = contém nomes de arquivos, não endereços; os endereços estão nesses arquivos
scatter-not-expected = esperado: { $wanted }; encontrado: { $found }
scatter-no-number = { $found } não é um número
scatter-no-name = { $found } não é o nome de um intervalo
scatter-no-key = esperada uma chave com valor; encontrado: { $found }
scatter-key-twice = { $key } aparece duas vezes
scatter-key-missing = falta { $key } na entrada que começa aqui
scatter-twice = { $name } aparece duas vezes, a primeira na linha { $first }
scatter-not-ascending = { $name } não começa depois de { $before }, por isso o fim de { $before } é desconhecido
scatter-end-unknown = o fim de { $name } é desconhecido, porque o próximo intervalo não tem endereço válido
scatter-not-a-range = { $why }: { $found }
scatter-too-large = início e tamanho de { $name } são grandes demais
scatter-address = um endereço
scatter-cut-off = o arquivo acaba dentro de { $name }; esperado: { $wanted }

## Where to

where-heading = Onde salvar
where-folder = Pasta
where-choose = Escolher…
    .hover = Escolher uma pasta
where-no-dialog = Este ambiente gráfico não tem diálogo de pastas: digite a pasta
where-free = { $size } livres
where-backup = Cada backup é salvo em uma pasta nova dentro desta
where-backup-continues = O backup incompleto nesta pasta é continuado
where-pattern = Nome do arquivo
where-pattern-hint = Preenchido ao iniciar: { $places }
where-pattern-late-hint = Preenchido depois da leitura: { $places }
where-pattern-late = Durante a leitura, o dump se chama { $name }. Nomes de chip, flash e firmware são acrescentados no fim; os desconhecidos ficam de fora.

## Options

options-heading = Mais opções
options-check = Verificação
options-block = Tamanho do bloco
options-block-hint = automático
options-reset = Reiniciar o telefone no fim
    .hover = Sem isto, o telefone fica em modo BROM até você remover a bateria
options-direct-usb = USB direto
    .hover = Usa o telefone sem o driver serial do computador: para um telefone que não ganha porta, ou cuja porta não responde
options-check-auto = Pelo tamanho: tudo duas vezes até 16 MB, acima disso uma amostra
options-check-full = Ler tudo uma segunda vez
options-check-sampled = Ler uma amostra uma segunda vez
options-check-off = Nenhuma
options-program = Leitura mais rápida (MT6260 e MT6261)
options-program-hint = Mais rápido. Carrega na memória do telefone um pequeno programa que só lê. Novidade: conte para nós como foi.

## Ready

ready-text = Clique em "Ler flash" e siga estes passos. Quando aparecer "Lendo", pode sair de perto.
step-off = Desligue o telefone. Se puder, remova a bateria
step-hold = Segure a tecla de boot e não solte
step-plug = Conecte o cabo. Se nada acontecer, coloque a bateria
step-numbered = { $number }. { $text }
step-now = { $text } (agora)

## Waiting and connecting

waiting-text = O Bromide espera por um telefone. A leitura começa quando um telefone responder.
waiting-keys = A tecla de boot depende do modelo. Tente primeiro sem tecla, depois chamada, *, para baixo, # - ou abra "Descobrir a tecla de boot".
waiting-seen = O que o computador viu
waiting-seen-line = { $time }  { $text }
connecting-let-go = Pode soltar a tecla
connecting-text = Há um telefone conectado. O Bromide está detectando o chip e a flash

## A smartphone that waits for its Download Agent file

held-phone = { $chip } está conectado e esperando
held-text = O Bromide lê um smartphone por meio de um Download Agent: um arquivo como MTK_AllInOne_DA.bin do firmware do telefone. Escolha o arquivo ou solte-o aqui; a leitura então começa.
held-text-refused = { $why }. Dá para ler com um arquivo do Download Agent do firmware deste telefone. Escolha o arquivo ou solte-o aqui; a leitura então começa.
held-choose-agent = Escolher arquivo do Download Agent…
held-choose-preloader = Escolher arquivo do preloader…
held-preloader-needed = Necessário porque o telefone está em modo BROM: o arquivo do preloader do mesmo firmware inicia a RAM do telefone
held-preloader-perhaps = Necessário só para alguns telefones em modo BROM; tente primeiro sem ele
held-folder = Procurar em uma pasta…
    .hover = O Bromide usa o arquivo desta pasta que serve para o telefone, neste telefone e nos próximos
held-practice = Usar o arquivo de treino
    .hover = Um arquivo gerado para o smartphone de treino
held-failed-before = A leitura com estes arquivos falhou da última vez
held-use-again = Usar estes arquivos
held-reading = Lendo os arquivos…
held-not-signed = O agente em { $file } não é assinado, e este telefone só aceita um assinado pelo fabricante; escolha o arquivo do firmware deste telefone
held-notice-phone = Um telefone espera pelo arquivo do Download Agent
held-drop-phone = Solte para usar este arquivo com o telefone
held-agent-heading = Arquivo do Download Agent
held-agent-path = Caminho do arquivo do Download Agent
held-preloader-heading = Arquivo do preloader
held-preloader-path = Caminho do arquivo do preloader
held-folder-heading = Pasta com arquivos do Download Agent
held-folder-path = Caminho da pasta
held-take = Usar este arquivo
held-take-folder = Procurar

## Reading and checking

reading-part = Parte { $number } de { $of }: { $name }
reading-this-part = Esta parte
reading-all-parts = Todas as partes
reading-comparing = Comparando { $file } (já salvo) com o relatório
reading-saved-before = { $count ->
    [one] { $count } parte já estava salva
   *[other] { $count } partes já estavam salvas
}
reading-file = { $file }
reading-region = Intervalo { $number } de { $of }: { $file }
reading-percent = { $percent }%
reading-progress = Progresso
reading-step = Passo { $number } de { $of }: { $state }
reading-elapsed = { $time } até agora
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-whole-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min
announce-progress = { $state }, { $percent } por cento
announce-station = Novidade: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } de { NUMBER($total, maximumFractionDigits: 2) } MB
reading-area = área: { $area }
reading-done-large = { $done } de { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB/s
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
reading-silent = { $seconds ->
    [one] Sem dados novos há { $seconds } segundo: o telefone ou o disco está lento
   *[other] Sem dados novos há { $seconds } segundos: o telefone ou o disco está lento
}
reading-retries = { $count ->
    [one] { $count } bloco precisou ser pedido de novo
   *[other] { $count } blocos precisaram ser pedidos de novo
}
left-calculating = Tempo restante: calculando
left-seconds = { $seconds ->
    [one] Falta cerca de { $seconds } segundo
   *[other] Faltam cerca de { $seconds } segundos
}
left-minutes = { $minutes ->
    [one] Falta cerca de { $minutes } minuto
   *[other] Faltam cerca de { $minutes } minutos
}
left-hours = Faltam cerca de { $hours } h { $minutes } min
curve-heading = Velocidade
curve-line = KB/s
curve-seconds = Segundos
curve-kilobytes = KB/s

## Flash map

map-not-read = não lido
map-reading = lendo
map-read = lido
map-checked = verificado
map-differed = decidido por terceira leitura
map-unsettled = diferente em cada leitura
map-unreadable = ilegível
map-blank = vazio
map-shades = Cor clara: lido uma vez. Cor viva: verificado.
map-state-of-kind = { $state }, { $kind }
map-told = { $from } a { $to } ({ $size }): { $state }
map-summary = Mapa da flash: { $read } de { $cells ->
    [one] { $cells } célula
   *[other] { $cells } células
} lidas, { $checked } verificadas, { $settled } decididas por terceira leitura, { $unsettled } diferentes em cada leitura, { $unreadable } ilegíveis

## Saved

saved-unplug = Pode desconectar o telefone.
saved-size = { $size } ({ $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}), { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
saved-version = Firmware { $version }
saved-project = Projeto { $project }
saved-hashes = Checksums
checked-full = Verificado: tudo foi lido duas vezes e é idêntico
checked-on-phone = Verificado: tudo foi lido uma vez, o telefone leu a flash de novo e os checksums são idênticos
checked-settled = { $count ->
    [one] Verificado: tudo foi lido duas vezes. { $count } bloco deu diferença, e uma terceira leitura decidiu. O cabo ou a bateria podem estar ruins.
   *[other] Verificado: tudo foi lido duas vezes. { NUMBER($count, useGrouping: "false") } blocos deram diferença, e uma terceira leitura decidiu. O cabo ou a bateria podem estar ruins.
}
checked-many-settled = Verificado: tudo foi lido duas vezes, e uma terceira onde deu diferença
checked-sampled = Verificado: uma amostra foi lida duas vezes e é idêntica
checked-not = Não verificado: a verificação estava desativada
checked-skipped = Não verificado: a verificação foi pulada
checked-as-it-is = Não verificado: este dump foi salvo como está
checked-failed = A verificação falhou: este dump não é confiável
button-open-folder = Abrir pasta
button-look-inside = Ver conteúdo deste dump
button-save-as-it-is = Salvar como está
    .hover = Salva os dados lidos até agora com o nome do arquivo. O relatório lista o que falta. O dump não conta como verificado.
button-save-unproven = Salvar como está, sem verificar
button-read-everything = Ler tudo de novo
    .hover = Lê para um arquivo novo. O arquivo incompleto fica.
button-copy-hashes = Copiar checksums
button-copy-details = Copiar detalhes
button-back = Voltar ao início

## Not saved

failed-try = O que tentar
failed-step = { $number }. { $text }
ends-summary = { $saved } de { $of } intervalos salvos ({ $size })
ends-not-checked = { $count ->
    [one] { $count } deles não foi verificado ou a verificação falhou
   *[other] { $count } deles não foram verificados ou a verificação falhou
}
end-not-read = Não lido: { $file }
backup-ended = { $saved } de { $of } partes salvas ({ $size })
backup-missing = Não salvas: { $names }
backup-not-there = Não existem neste telefone: { $names }
backup-parts = Partes
rest-read = Todos os outros dados foram lidos
rest-not-read = Ainda não lidos: { $size }
kept-part = { $done } de { $total } estão em { $file }
kept-gone = { $file } não está mais disponível. Continha { $done } de { $total }.
kept-deleted = { $file } foi apagado durante a leitura. Os dados dele ({ $done }) se perderam.

## A lost phone, and unfinished dumps

lost-progress = { $percent }%, { $done } de { $total }
unfinished-heading = { $count ->
    [one] { $count } dump incompleto nesta pasta
   *[other] { $count } dumps incompletos nesta pasta
}
unfinished-backups = { $count ->
    [one] Backup incompleto
   *[other] Backups incompletos
}
unfinished-backup = Backup em { $folder }
unfinished-forget = Dispensar
    .hover = Tira este backup da lista. Os arquivos ficam.
unfinished-forget-named = Dispensar { $folder }
unfinished-done = { $done } de { $total }
unfinished-done-of-unknown = { $done }, tamanho total desconhecido
unfinished-begun = { $chip }, iniciado em { $date }
unfinished-continue = Continuar
unfinished-continue-named = Continuar { $file }
unfinished-not-now = Agora não
    .hover = Oculta o dump até a próxima vez que o Bromide abrir. O arquivo fica.
unfinished-not-now-does = "Agora não" oculta um dump até a próxima vez que o Bromide abrir. O arquivo fica.
unfinished-not-now-named = Agora não: { $file }

## Look inside: files, search, parts

inside-cannot-open = Não é possível abrir { $file }: { $why }
inside-not-a-file = { $file } não é um arquivo
inside-not-open = o arquivo não está aberto
inside-became-shorter = O arquivo ficou menor desde que foi aberto: abra-o de novo
inside-cannot-read = Não é possível ler o arquivo em { $address }: { $why }
inside-too-much = { $size } é demais para copiar (no máximo { $most }): salve a parte
inside-find-text = Texto
inside-find-wide = Texto, dois bytes por letra
inside-find-hex = Bytes em hex
inside-found = Encontrado em { $address }
inside-found-around = { $found }, { $around }
inside-found-from-start = busca continuada do início
inside-found-from-end = busca continuada do fim
inside-not-found = Não encontrado
inside-search-stopped = Busca parada
part-exists = { $file } já existe: escolha outro nome, ou permita que ele seja substituído
part-same-file = { $file } é o arquivo aberto: escolha outro nome

## Look inside: the page

inside-heading = Ver conteúdo
    .hover = Conteúdo de um dump: mapa, resultados, todos os bytes
inside-file = { $file } ({ $size })
inside-back = Voltar
    .hover = Para a página principal; uma leitura em andamento continua (Alt+Seta esquerda)
inside-open = Abrir um dump…
    .hover = Qualquer arquivo de qualquer programa (Ctrl+O)
inside-open-heading = Abrir um dump
inside-open-yes = Abrir
inside-path = Caminho do arquivo
inside-path-hint = C:\dumps\telefone.bin ou /home/ana/telefone.bin
inside-choose = Abrir…
inside-no-dialog = Este ambiente gráfico não tem diálogo de arquivos: digite o caminho
inside-drop-here = Solte um dump nesta janela, ou abra um. Você pode abrir qualquer arquivo: o Bromide só lê e nunca o altera
inside-drop-to-open = Solte para ver o conteúdo
inside-drop-two = Solte para abrir o primeiro arquivo e compará-lo com o segundo
inside-drop-scatter = Solte para preencher os intervalos com este arquivo scatter
inside-drop-not-now = Um arquivo scatter preenche os intervalos; eles não podem ser alterados agora
inside-drop-to-compare = Solte para comparar com { $file }
inside-opening = Aguardando o disco
inside-tab-overview = Resultados
inside-tab-bytes = Bytes
inside-job = Telefone: { $state }
inside-job-percent = Telefone: { $state }, { $percent }%
inside-job-show = Mostrar
inside-stop = Parar
inside-stop-named = Parar: { $what }
inside-looking = Analisando o arquivo: { $percent }%
inside-look-stopped = Análise parada
inside-look-again = Analisar o arquivo
inside-searching = Buscando: { $percent }%
inside-saving = Salvando: { $percent }%
inside-not-saved = Parado: nada foi salvo

## Look inside: map and findings

inside-map-heading = Mapa
inside-map-content = Conteúdo
inside-map-differences = Diferenças
inside-map-told = { $from } a { $to } ({ $size }): { $class }, entropia { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } de 8 bits
inside-map-here = Aqui: { $names }
inside-map-differs = diferente
inside-map-same = idêntico
inside-map-missing = só em um arquivo
inside-map-summary = Mapa do arquivo: { $shares }
inside-map-summary-differences = Mapa das diferenças
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) }%
inside-entropy-strip = Entropia do início ao fim do arquivo
inside-found-heading = Encontrado
inside-blank = { NUMBER($percent, maximumFractionDigits: 0) }% vazio ({ $size })
inside-nothing-found = Nada foi reconhecido. Você ainda pode ver os bytes e buscar neles
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name }: { $value }
inside-more = E mais { $count }
inside-cut = Há mais resultados, não mostrados aqui
inside-firmware-project = Projeto
inside-firmware-version = Versão
inside-firmware-built = Compilado em
inside-firmware-platform = Chip

## Look inside: bytes

inside-hex = Bytes { $from } a { $to }
inside-hex-bar = Posição no arquivo
inside-no-bytes = O arquivo está vazio
inside-go-to = Endereço
inside-length = Tamanho
    .hover = Número de bytes a selecionar; vazio: um byte
inside-go = Ir
    .hover = Decimal ou hex (0x10000), ou 64K e 4M (Ctrl+G)
inside-past-end = { $start } passa do fim do arquivo ({ $end })
inside-find = Buscar
inside-find-kind = Buscar por
inside-next = Próximo
    .hover = Enter ou F3; Ctrl+F para digitar
inside-previous = Anterior
    .hover = Shift+Enter ou Shift+F3
inside-copy-hex = Copiar hex
inside-copy-text = Copiar texto
inside-save-part = Salvar parte como…
inside-at = { $at }
inside-selected = { $from } a { $to } ({ $size })
part-heading = Salvar uma parte do arquivo
part-start = Início da parte
part-length = Tamanho da parte
part-replace = Substituir um arquivo existente
part-save = Salvar
part-outside = { $length } bytes a partir de { $start } não estão no arquivo, que termina em { $end }

## Look inside: people's data in the window

rescue-open = Recuperar dados
    .hover = Arquivos, mensagens, contatos e fotos neste dump
rescue-scan-search = Examinando o dump: { $percent }%
rescue-scan-files = Listando arquivos
rescue-scan-records = Lendo mensagens e contatos
rescue-scan-free-space = Procurando arquivos apagados no espaço livre
rescue-scan-stop = Parar a busca
rescue-scan-stopped = Busca parada
rescue-scan-again = Buscar de novo
rescue-tab-files = Arquivos ({ $count })
rescue-tab-messages = Mensagens ({ $count })
rescue-tab-contacts = Contatos ({ $count })
rescue-tab-pictures = Fotos ({ $count })
rescue-show = Mostrar
    .hover = Mostra nomes, números, mensagens e fotos na tela
rescue-hide = Ocultar
    .hover = Mostra só as quantidades
rescue-search = Buscar nesta lista
rescue-no-rows = Nada foi encontrado
rescue-no-hit = Nenhuma linha contém este texto
rescue-select-rows = Selecionar todas as linhas
rescue-select = Selecionar { $what }
rescue-save-selected = Salvar seleção ({ $count })…
rescue-save-all = Salvar tudo em uma pasta…
    .hover = O Bromide cria uma pasta nova para os arquivos
rescue-saving = Salvando: { $percent }%
rescue-saving-stop = Parar de salvar
rescue-folder-heading = Onde salvar
rescue-folder-hint = Este ambiente gráfico não tem diálogo de pastas: digite a pasta. O Bromide cria uma pasta nova nela
rescue-folder-path = Caminho da pasta
rescue-folder-yes = Salvar
rescue-bytes = Bytes
rescue-bytes-named = Mostrar os bytes de { $what }
rescue-column-path = Nome
rescue-column-kind = Tipo
rescue-column-size = Tamanho
rescue-column-time = Data
rescue-column-state = Estado
rescue-column-direction = Direção
rescue-column-number = Número
rescue-column-text = Texto
rescue-column-name = Nome
rescue-column-slot = Posição
rescue-no-text = sem texto
rescue-no-name = sem nome
rescue-carved = Arquivo recuperado { $number }
rescue-carved-whole = encontrado no espaço livre
rescue-carved-cut = encontrado no espaço livre, falta o fim
rescue-picture-broken = Só sobrou parte desta foto
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Possíveis chamadas ({ $count })
rescue-calls-by-look = Números com horários, encontrados pelo padrão dos dados. Podem não ser chamadas. Selecione os que quer salvar.
rescue-folder-example = C:\dumps ou /home/ana/dumps
rescue-shape = Ajude-nos a entender este telefone…
    .hover = Salva um arquivo de texto sobre o formato dos registros deste telefone. Ele não contém nomes, números nem mensagens. Você pode enviá-lo aos desenvolvedores.
rescue-ask-heading = Parar de salvar?
rescue-ask-text = Dados pessoais estão sendo salvos. Os arquivos já salvos são mantidos.
rescue-ask-open = Parar e abrir
rescue-ask-close = Parar e fechar
rescue-ask-no = Continuar salvando

## Comparing two dumps

compare-open = Comparar com…
    .hover = Outro dump: um anterior deste telefone, ou o de outro telefone
compare-open-heading = Comparar com um segundo arquivo
compare-heading = Comparado com { $file }
compare-close = Encerrar comparação
compare-show-first = Primeiro arquivo
compare-show-second = Segundo arquivo
compare-running = Comparando: { $percent }%
compare-stopped = Comparação parada
compare-next = Próxima diferença
compare-previous = Diferença anterior
compare-places = Todas as diferenças
compare-place = Diferença em { $at }, { $size }
compare-same = Os arquivos são idênticos ({ $size })
compare-same-so-far = Os primeiros { $size } dos dois arquivos são idênticos
compare-differ = { $places ->
    [one] Os arquivos diferem em { $bytes }, em { $places } ponto
   *[other] Os arquivos diferem em { $bytes }, em { $places } pontos
}
compare-second-longer = O segundo arquivo tem { $more } a mais, a partir de { $at }
compare-first-longer = O primeiro arquivo tem { $more } a mais, a partir de { $at }
compare-share = { $name }: { $size } em { $places ->
    [one] { $places } ponto
   *[other] { $places } pontos
}
compare-share-elsewhere = Onde nada foi reconhecido: { $size } em { $places ->
    [one] { $places } ponto
   *[other] { $places } pontos
}
compare-share-files = { $name }: { $size } em { $places ->
    [one] { $places } ponto
   *[other] { $places } pontos
}. Esta área contém arquivos, onde mudanças são normais; em um telefone documentado, também contém as mensagens
compare-share-firmware = { $name }: { $size } em { $places ->
    [one] { $places } ponto
   *[other] { $places } pontos
}. Este é o firmware do telefone; ele é diferente nos dois dumps

## Several phones at once, in the window

mode-one = Um telefone
mode-several = Vários telefones
several-phones = Telefones
several-phones-all = Todos os telefones conectados
several-phones-practice = Telefones de treino
several-phones-practice-hint = São lidos quatro telefones de treino, para você experimentar sem telefone
several-pattern-hint = Preenchido para cada telefone: { $places }
several-pattern-sheet-hint = Preenchido com a ordem de serviço: { $places }
several-phones-ports = Portas
several-ports = Nomes das portas
several-ports-hint = Separados por vírgulas. Cada porta atende um telefone depois do outro.
several-ready = Vários telefones ao mesmo tempo
several-step-start = Clique em "Iniciar" uma vez
several-step-plug = Segure a tecla de boot de cada telefone e conecte-o: ele ganha uma estação automaticamente
several-step-unplug = Desconecte um telefone quando a estação mostrar "Salvo", e conecte o próximo
several-ready-text = Cada telefone é lido separadamente. Se um falhar, os outros continuam.
several-ready-last = Última sessão
several-start = Iniciar
several-stop-all = Parar todos
several-continue = Continuar
several-finish = Encerrar sessão
several-export-csv = Exportar CSV…
several-export-html = Exportar HTML…
several-export-hint = A tabela desta sessão: telefones, ordens de serviço, arquivos, checksums e resultados
several-hint-start = Pressione Enter para iniciar
several-hint-serving = Conecte os telefones agora
several-hint-stopped = Parado. Clique em "Continuar" para ler telefones de novo.
several-hint-over = Todos os telefones terminaram
several-hint-unseen = { $count ->
    [one] { $count } telefone não foi salvo: clique em "Visto" na estação dele
   *[other] { $count } telefones não foram salvos: clique em "Visto" nas estações deles
}
several-disk-full = O disco está cheio. Libere espaço e clique em "Continuar".
several-no-list = Não é possível listar os dispositivos USB: { $why }
several-waiting = { $count ->
    [one] { $count } telefone espera por uma estação livre
   *[other] { $count } telefones esperam por uma estação livre
}
several-saved = Salvos: { $count }
several-failed = Não salvos: { $count }
several-stopped = Parados: { $count }
several-bytes = { $size }
several-rate = { $count ->
    [one] { $count } telefone por hora
   *[other] { $count } telefones por hora
}
several-empty = Nenhum telefone ainda
several-day-log = Não é possível gravar a tabela da sessão { $path }: { $why }
several-sheet-not-saved = A ordem de serviço não está no relatório: { $why }
several-next-sheet = Ordem de serviço do próximo telefone
several-next-sheet-of = Próximo telefone: { $ticket }
several-next-sheet-hint = Opcional. O próximo telefone que você conectar fica com ela.
several-title = Vários telefones, salvos: { $saved }
lane-name = Estação { $station }
lane-summary = Estação { $station }: { $state }
lane-summary-percent = Estação { $station }: { $state }, { $percent }%
lane-speed = { $speed }/s
lane-stop = Parar
lane-stop-named = Parar a estação { $station }
lane-retry = Repetir
lane-retry-named = Repetir a estação { $station }
lane-read-again = Ler de novo
lane-read-again-named = Ler de novo o telefone na estação { $station }
lane-seen = Visto
lane-seen-named = Visto: estação { $station }
lane-seen-hint = A estação fica livre quando você desconectar o telefone dela.
lane-unplug = Desconecte o telefone
lane-left = faltam { $time }
lane-back = Todos os telefones
lane-sheet = Ordem de serviço
lane-sheet-hint = Opcional. Entra no relatório, na tabela da sessão e no nome do arquivo.
lane-sheet-after = Este telefone terminou: as mudanças entram no relatório dele e na tabela da sessão, mas não no nome do arquivo.
lane-log = Log desta estação
lane-at = Porta { $place }
lane-phone-number = Telefone { $number }
sign-working = Lendo
sign-needs-user = Requer ação
sign-saved = Salvo
sign-saved-unchecked = Não verificado
sign-saved-before = Já salvo
sign-unfinished = Incompleto
sign-stopped = Parado
sign-failed = Falhou

## Questions

stop-heading = Parar a leitura?
stop-waiting-heading = Parar de esperar?
stop-text = Os dados lidos até agora ficam no disco.
stop-waiting-text = Nada foi lido ainda.
stop-yes = Parar
stop-no = Continuar lendo
stop-waiting-no = Continuar esperando
close-heading = Parar e fechar?
close-yes = Parar e fechar

## Log

log-open = Mostrar log
log-close = Ocultar log
log-heading = Log
log-filter = Filtro
log-level = Linhas a mostrar
log-level-all = Todas as linhas
log-level-warnings = Avisos
log-level-errors = Erros
log-copy-hint = Copia todas as linhas mostradas
log-save = Salvar…
log-bundle = Salvar pacote de suporte…
    .hover = Um arquivo para quem puder ajudar: log, bytes, versões e configurações. Não contém dump, nomes de pastas nem o seu nome
log-bytes = Bytes
    .hover = Para especialistas: os dados no cabo na última sessão, até agora

## Settings

settings-open = Configurações
settings-heading = Configurações
settings-language = Idioma
language-system = Como o sistema ({ $name })
settings-theme = Cores
theme-system = Do sistema
theme-light = Claro
theme-dark = Escuro
settings-sound = Som no fim da leitura
settings-text = Tamanho do texto
settings-agents = Pasta com arquivos do Download Agent
settings-agents-hint = onde se procura o arquivo que serve para um smartphone
settings-renderer = Gráficos
renderer-auto = Automático
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal ou DirectX
settings-renderer-hint = Vale na próxima vez que o Bromide abrir
settings-about = Bromide { $version }, software livre sob MIT ou Apache-2.0. Nada é enviado para lugar nenhum.
settings-third-party = Software de terceiros e licenças

## The desktop: dialogs, notices, folders

desktop-choose-folder = Escolha uma pasta
desktop-choose-file = Escolha um arquivo
desktop-save-as = Salvar como
desktop-save-failed = Não é possível gravar { $file }: { $why }
desktop-folder-not-shown = Não é possível abrir a pasta { $folder }: { $why }
desktop-no-such-folder = A pasta { $folder } não existe mais
desktop-no-notice = Este ambiente gráfico não mostra notificações: { $why }
desktop-not-awake = O Bromide não consegue impedir a suspensão do computador: { $why }
desktop-awake-reason = Um telefone está sendo lido
desktop-broke = parou sem informar o motivo

## The terminal: lines of the command line

terminal-waiting = Aguardando um telefone. Desligue-o, segure a tecla de boot e conecte-o. Pressione Ctrl+C para parar.
terminal-waiting-for-rights = Aguardando permissão para usar a porta.
terminal-phone = Telefone: { $name } (código de hardware { $code })
terminal-flash-line = Flash: { $flash }
terminal-storage-line = Armazenamento: { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (detectado por: { $from })
terminal-flash-size-unknown = { $name }, tamanho desconhecido
terminal-region = Lendo { $size } a partir de { $start } para { $file }
terminal-progress = { $done } de { $total }, { $speed }/s, faltam { $left }
terminal-progress-calculating = { $done } de { $total }, { $speed }/s, calculando
terminal-progress-part = { $doing } { $file } ({ $number } de { $of }): { $percent }%, { $done } de { $total }, { $speed }/s
terminal-progress-all = todas as partes, faltam { $left }
terminal-progress-all-calculating = todas as partes, calculando
terminal-comparing = Comparando { $file } (já salvo) com o relatório
terminal-part-kept = Já salvo: { $file }
terminal-unknown-name = Este telefone não tem área ou partição com o nome { $name }
terminal-areas-area = Área
terminal-areas-size = Tamanho
terminal-areas-start = Início
terminal-areas-partition = Partição
terminal-areas-of = Partições de { $area }:
terminal-areas-never-read = nunca lida
terminal-practice-file = { $file } gravado: serve para o telefone de treino.
terminal-saved = Salvo: { $file } ({ $size }, verificação: { $check })
terminal-saved-unchecked = Salvo: { $file } ({ $size }, não verificado, como pedido)
terminal-kept = Mantido em { $part }: { $done } de { $total }.
terminal-unplug = Pode desconectar o telefone.
terminal-warning = Aviso: { $text }
terminal-what-to-do = O que fazer: { $step }
terminal-what-to-do-list = O que fazer:
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Ctrl+C vai parar o programa na hora: { $why }
terminal-file-limit = Um limite de tamanho de arquivo vai parar o programa na hora: { $why }
terminal-no-list = Não é possível listar as portas do computador: { $why }
terminal-no-ports = Nenhuma porta. Conecte o telefone: ele só aparece por alguns segundos, então use 'auto', que espera por ele.
terminal-watching = Observando. Segure a tecla de boot e conecte o telefone. Pressione Ctrl+C para parar.
terminal-watch-here = { $time }  conectado em { $place }: { $what }
terminal-watch-appeared = { $time }  apareceu em { $place }: { $what }
terminal-watch-vanished = { $time }  sumiu de { $place } após { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s: { $what }
terminal-practice-phone = O telefone de treino está em { $link }. Pressione Ctrl+C para pará-lo.
terminal-not-told = não informado
terminal-info-port = Porta
terminal-info-chip = Chip
terminal-info-hardware-code = Código de hardware
terminal-info-hardware-version = Versão do hardware
terminal-info-software-version = Versão do software
terminal-info-number = ME-ID
terminal-info-flash = Flash
terminal-info-jedec = ID JEDEC
terminal-info-storage = Armazenamento
terminal-info-storage-id = ID do armazenamento
terminal-info-security = Proteção
terminal-info-needs-agent = só se sabe com um Download Agent rodando

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } não é um número: use um formato como 4194304, 0x400000, 4096K, 4M ou 1G
usage-number-leading-zeros = { $argument } { $text } começa com zero e pode ser hexadecimal ou decimal: use { $hex } ou { $decimal }
usage-number-hex-without-0x = { $argument } { $text } é um número hexadecimal sem 0x: use { $hex }
usage-start-not-aligned = START { $typed } não é múltiplo de 4, como o telefone exige: use { $below } ou { $above }
usage-start-not-aligned-at-end = START { $typed } não é múltiplo de 4, como o telefone exige: use { $below }
usage-region-shape = --region { $typed } não é START:LENGTH:FILE: use um formato como 0x10000:64K:rom.bin
usage-region-without-file = --region { $typed } não tem arquivo: use um formato como 0x10000:64K:rom.bin
usage-block-size = --block-size { $typed } não é válido: use um múltiplo de 4 entre { NUMBER($least, useGrouping: "false") } e { NUMBER($most, useGrouping: "false") } (1M), como 64K
usage-seconds = { $option } { $typed } não é um número de segundos: use um número como 30
usage-count = --count { $typed } não é um número de telefones: use um número como 10
usage-too-few-practice-phones = { $ports ->
    [one] --count { NUMBER($count, useGrouping: "false") } é demais: há { $ports } telefone de treino, e ele é salvo uma vez
   *[other] --count { NUMBER($count, useGrouping: "false") } é demais: há { $ports } telefones de treino, e cada um é salvo uma vez
}
usage-auto-among-ports = --port auto não pode ser combinado com outras portas: use só auto ou só as outras portas
usage-port-twice = --port { $typed } aparece mais de uma vez: use uma vez
usage-one-port = --port { $one } e --port { $other } são a mesma porta: use uma delas
usage-too-many-ports = Portas demais: o limite é { $most }
usage-batch-region = --region { $typed } não é um intervalo: use um intervalo como 0x10000:64K ou 1M:auto
usage-chip-code = --chip { $typed } não é o código de um chip: use um código como 0766 ou MT6765
usage-missing = { $count ->
    [one] Falta { $arguments }. Exemplo: { $example }
   *[other] Faltam { $arguments }. Exemplo: { $example }
}
usage-no-such-command = Não há o comando { $typed }: os comandos são { $commands }
usage-no-command = Falta um comando: informe um destes: { $commands }
usage-no-such-option = { $program } não tem a opção { $option }: { $program } --help mostra todas as opções
usage-no-such-option-but = { $program } não tem a opção { $option }: você quis dizer { $close }?
usage-too-many = { $program } não espera { $typed }: veja { $program } --help
usage-needs-choice = { $argument } precisa de um valor, um destes: { $choices }
usage-needs-value = { $argument } precisa de um valor. Exemplo: { $example } (veja { $program } --help)
usage-no-such-choice = { $argument } { $value } não existe: use um destes: { $choices }
usage-takes-no-value = { $option } não aceita valor como { $value }: use só { $option }
usage-conflict = { $argument } e { $other } não podem ser combinados: tire um deles
usage-twice = { $argument } aparece mais de uma vez: use uma vez
usage-not-text = { $typed } não é texto válido: use só letras que este sistema consiga mostrar
usage-not-understood = { $argument } { $value } não é válido: veja { $program } --help
usage-no-such-language = Não há idioma { $typed }: use um de { $languages }
usage-practice-fault = --fault { $spec }: { $why }
usage-practice-image = Não é possível usar a imagem { $path }: { $why }
usage-practice-phone = Não há o telefone de treino { $typed }: use um destes: { $phones }
usage-practice-image-smartphone = --image não funciona com o smartphone de treino { $phone }: o armazenamento dele é sempre gerado
usage-practice-feature-phone = { $option } só funciona com smartphones de treino: escolha um, como --phone mt6765
usage-practice-file = Não é possível gravar { $path }: { $why }
usage-empty-name = { $option } { $typed } contém um nome vazio: use um formato como { $option } nvram,boot
usage-practice-log = Não é possível gravar o log { $path }: { $why }
usage-practice-log-is-image = Não é possível gravar o log { $path }: é o mesmo arquivo da imagem
usage-practice-log-not-a-file = Não é possível gravar o log { $path }: ele substituiria algo que não é um arquivo

## Backups

backup-plan = { $count ->
    [one] Salvando { $count } parte, { $size }
   *[other] Salvando { $count } partes, { $size }
}
backup-left-out = Ficam de fora: { $parts }
backup-left-out-never-read = { $name } (nunca lida)
backup-left-out-user-data = { $name } (dados do usuário)
backup-left-out-experimental = { $name } (experimental)
backup-left-out-empty = { $name } (vazia)
backup-left-out-past-end = { $name } (passa do fim do armazenamento)
backup-saved = { $count ->
    [one] Salvo e verificado: { $count } parte, { $size }, em { $folder }
   *[other] Salvo e verificado: { $count } partes, { $size }, em { $folder }
}
backup-saved-unchecked = { $count ->
    [one] Salvo: { $count } parte, { $size }, em { $folder }. Não verificada, como pedido
   *[other] Salvo: { $count } partes, { $size }, em { $folder }. Nem todas foram verificadas, como pedido
}
backup-part-missing = Não salva: { $name }
backup-complete = { $folder } já contém um backup completo
backup-other-folder = Escolha outra pasta
backup-nothing-more = Use o backup como está: todas as outras partes foram salvas, e não há mais nada para ler
backup-again = { $front ->
    [window] Inicie o backup na mesma pasta de novo: ele continua
   *[cli] Execute o mesmo comando de novo: ele continua e não lê de novo os arquivos prontos
}
table-copies-differ = As duas cópias da tabela de partições do telefone diferem; é usada a primeira
table-first-copy-damaged = A tabela de partições do telefone está danificada; é usada a cópia no fim do armazenamento
table-second-copy-damaged = A cópia da tabela de partições no fim do armazenamento do telefone está danificada
table-uncertain = As posições das partições do telefone são incertas, por isso o backup salva a área { $area } inteira
table-missing = O telefone não tem tabela de partições conhecida, por isso o backup salva a área { $area } inteira

## Several phones at once: the lines of the command line, and hints

batch-waiting = Aguardando telefones. Segure a tecla de boot de cada telefone e conecte-o. Pressione Ctrl+C para parar.
batch-waiting-for = { $count ->
    [one] Aguardando { $count } telefone. Segure a tecla de boot e conecte-o. Pressione Ctrl+C para parar.
   *[other] Aguardando { $count } telefones. Segure a tecla de boot de cada telefone e conecte-o. Pressione Ctrl+C para parar.
}
batch-station = Estação { $station }: { $what }
batch-station-line = Estação { $station } em { $place }: { $what }
batch-progress = { $doing }: { $percent }%, { $speed }/s, faltam { $left }
batch-progress-calculating = { $doing }: { $percent }%, { $speed }/s, calculando
batch-phones-wait = { $count ->
    [one] { $count } telefone espera por uma estação livre
   *[other] { $count } telefones esperam por uma estação livre
}
batch-already-saved = Este telefone já foi salvo como { $file }. Pode desconectá-lo
batch-disk-full = O disco está cheio: todas as estações param, e os dados lidos até agora são mantidos
batch-no-space = Espaço insuficiente para mais um telefone: os telefones que estão sendo lidos continuam, e nenhum outro é iniciado
batch-shared-hub = As estações { $stations } dividem o hub em { $hub } e atrasam umas às outras: a estação { $station } lê { $speed }/s em vez de { $before }/s. Use outras portas USB, ou um hub com um tradutor para cada porta (multi-TT)
batch-shared-hub-full = As estações { $stations } juntas atingem o limite do hub em { $hub }. Use outras portas USB, ou um hub com um tradutor para cada porta (multi-TT)
session-title = Telefones desta sessão
session-phone = Telefone
session-station = Estação
session-ticket = Nº da OS
session-customer = Cliente
session-model = Modelo
session-imei = IMEI
session-chip = Chip
session-begun = Início
session-file = Arquivo
session-size = Tamanho
session-result = Resultado
session-saved-checked = Salvo e verificado
session-saved = Salvo, não verificado
batch-totals = { $saved ->
    [one] Salvos: { $saved } telefone, { $bytes }. Não salvos: { $failed }
   *[other] Salvos: { $saved } telefones, { $bytes }. Não salvos: { $failed }
}
batch-totals-rate = Salvos: { $saved } telefones, { $bytes }, { NUMBER($rate, maximumFractionDigits: 0) } por hora. Não salvos: { $failed }

## The command line: help texts

help-about = Salva a memória flash de telefones MediaTek em um arquivo, pela boot ROM do telefone. Só lê: não tem nenhum comando que apague ou grave a flash.
help-after =
    Códigos de saída: 0 salvo e verificado, 2 argumentos errados, 3 nenhum telefone, 4 incompleto (os dados lidos até agora são mantidos), 5 lido, mas a verificação falhou, 6 erro de disco ou de arquivo, 7 este telefone ou intervalo não pode ser lido, 130 parado com Ctrl+C.

    Experimente sem telefone:  bromide-cli read demo dump.bin
help-lang = O idioma, por exemplo de ou pt-BR [padrão: o do computador]
help-ports = Lista os dispositivos conectados
help-ports-watch = Lista os dispositivos conforme aparecem e somem, e por que cada um não é um telefone que possa ser lido, até Ctrl+C (código de saída 0)
help-ports-json = Um array JSON no stdout; com --watch, um evento JSON por linha
help-info = Conecta, mostra chip e flash, reinicia o telefone; não salva dump
help-port = A porta do telefone: auto (espera qualquer telefone em modo BROM), demo (o telefone de treino), uma porta como /dev/ttyACM0 ou COM5, usb (qualquer telefone, sem o driver serial do computador), ou uma porta USB física como usb:1-2
help-wait-for-ever = Para se nenhum telefone responder neste número de segundos [padrão: sem limite]
help-wait = Para se nenhum telefone responder neste número de segundos [padrão: sem limite, e 60 para um telefone desconectado]
help-json-object = Um objeto JSON no stdout
help-json-events = Um evento JSON por linha no stdout
help-quiet = Mostra só os erros
help-block-size = Bytes por pedido [padrão: automático]
help-no-reset = Deixa o telefone em modo BROM no fim; não o reinicia
help-areas = Lista as áreas e partições do armazenamento de um telefone: nome, início, tamanho; não salva dump
    .after =
        Smartphones precisam do arquivo do Download Agent: informe-o com --da.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             o smartphone de treino
help-backup = Salva todas as áreas e partições do armazenamento de um telefone, cada uma em um arquivo próprio
    .after =
        A pasta recebe um arquivo para cada área e partição (com o relatório), partitions.txt, scatter.txt se o telefone tem GPT e, no fim, manifest.json com todos os checksums. O mesmo comando de novo continua um backup incompleto. Os dados do usuário (userdata, cache) só são salvos com --with; rpmb nunca é lida.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = A pasta onde salvar; é criada se não existir
help-backup-only = Salva só estas áreas e partições, separadas por vírgulas
help-backup-without = Deixa também estas áreas e partições de fora
help-backup-with = Salva também estas: userdata, cache
help-backup-force = Substitui um backup na pasta, concluído ou não
help-batch = Salva vários telefones ao mesmo tempo, cada um em um arquivo próprio
    .after =
        Cada telefone conectado ganha uma estação própria; conecte os próximos telefones a qualquer momento. Uma falha em uma estação não para as outras. Sem --count o comando roda até Ctrl+C. O código de saída só é 0 se todos os telefones pedidos foram salvos.

        Em PATTERN, { "{" }n{ "}" } é o número do telefone, { "{" }station{ "}" } o número da estação, { "{" }date{ "}" } e { "{" }time{ "}" } a data e a hora da conexão; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } e { "{" }version{ "}" } são preenchidos depois da leitura.

          bromide-cli batch dumps                                     todos os telefones conectados
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             telefones de treino
help-batch-folder = A pasta onde salvar; é criada se não existir
help-batch-port = Usa só esta porta; pode ser informada várias vezes [padrão: todos os telefones no USB]
help-batch-name = Nomes dos dumps [padrão: { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Para depois de salvar este número de telefones [padrão: com --port, o número de portas; sem, até Ctrl+C]
help-batch-region = Lê este intervalo de cada telefone para um arquivo próprio; pode ser informado várias vezes [padrão: a flash inteira, ou a área user de um smartphone]
help-batch-backup = Faz o backup de cada telefone em uma pasta própria, como o comando backup; --only, --with e --without escolhem o que é salvo
help-batch-wait = Limite em segundos para o próximo telefone, para a resposta de um telefone e para um telefone desconectado [padrão: sem limite para o próximo telefone, 30 para a resposta, 60 para um telefone desconectado]
help-read = Lê a flash (ou uma parte dela) para um arquivo
    .after =
        Passos: desligue o telefone; inicie este comando; segure a tecla de boot e conecte o telefone; espere por "Pode desconectar o telefone".

          bromide-cli read auto dump.bin                                a flash inteira do próximo telefone
          bromide-cli read auto part.bin 0x10000 64K                    64 KB a partir do endereço 0x10000
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   dois intervalos de um telefone
help-read-file = O arquivo onde salvar; o nome é FILE.part até o dump estar completo e verificado. Não é necessário com --region
help-read-start = Primeiro endereço a ler: decimal ou hex com 0x, com K, M ou G se preciso, sem zeros à esquerda em um número decimal; múltiplo de 4
help-read-length = Número de bytes, ou auto: até o fim da flash
help-read-check = Lê tudo uma segunda vez e compara (full), só uma amostra (sampled), ou não verifica (off) [padrão: full até 16 MB, sampled acima]
help-read-area = A área ou partição do armazenamento a ler, como boot1, user ou nvram [padrão: a flash, ou a área user de um smartphone]
help-agent-file = Para smartphones: o arquivo do Download Agent do firmware do telefone
help-preloader-file = Para smartphones em modo BROM: o arquivo do preloader do firmware do telefone
help-usb-speed = Para smartphones: o Download Agent muda para USB de alta velocidade (high), fica em full speed (full), ou tenta alta velocidade uma vez e volta (auto) [padrão: auto]
help-reading-program = Para celulares de botão com MT6260 ou MT6261: carrega o pequeno programa de leitura do Bromide na memória do telefone, várias vezes mais rápido (on). Novo e não testado em telefones reais: ele é testado antes e, em caso de dúvida, o telefone é lido sem ele [padrão: off]
help-read-region = Outro intervalo do mesmo telefone, em um arquivo próprio; pode ser informado várias vezes
help-read-force = Substitui um FILE concluído (ele fica até o novo estar completo) ou descarta um incompleto
help-resume = Continua um dump ou backup incompleto do mesmo telefone
    .after =
        Tem de ser o mesmo telefone: os números dele e parte do conteúdo são comparados antes de acrescentar mais dados.

        Continue um backup pela pasta dele, com as mesmas opções do início.

          bromide-cli resume dump.bin.part                              com o próximo telefone
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            o backup na pasta phone1
help-resume-file = O dump incompleto, ou a pasta de um backup incompleto
help-resume-check = A verificação a fazer [padrão: a escolhida no início]
help-resume-force = Substitui um FILE concluído de mesmo nome (ele fica até o novo estar completo); não vale para FOLDER
help-check = Compara um dump concluído, ou cada dump de uma pasta, com o relatório: tamanho e SHA-256
    .after =
        Em uma pasta, cada dump com relatório é verificado, uma linha para cada, com um resumo no fim; as subpastas são puladas. Arquivos sem relatório e dumps incompletos (.part) são listados e não são um erro.

        Códigos de saída: 0 nada mudou, 2 a pasta não tem dump, 5 um dump mudou, 6 um dump não pode ser comparado porque o dump ou o relatório dele não pode ser lido.
help-check-file = O dump concluído, com o relatório FILE.json na mesma pasta; ou uma pasta de dumps
help-inspect = Mostra o que há em um dump: firmware, versão, bootloaders, sistemas de arquivos
    .after =
        Qualquer arquivo pode ser examinado; ele só é lido. Tamanhos e endereços vêm do arquivo e podem estar errados.

        Códigos de saída: 0 lido por completo, seja o que for que foi encontrado, 2 argumentos errados, 6 não pode ser lido, 130 parado com Ctrl+C.
help-inspect-file = O dump, ou qualquer outro arquivo
help-files = Lista os arquivos no dump de um celular de botão, inclusive os apagados, e o número de mensagens, contatos e fotos
    .after =
        O dump só é lido. Nomes de arquivos podem ser pessoais.

        Códigos de saída: 0 completo, 2 argumentos errados, 4 algo está danificado ou falta, 6 o dump não pode ser lido, 7 ele não contém nada que o Bromide consiga ler, 130 parado com Ctrl+C.
help-extract = Salva em uma pasta os arquivos, mensagens, contatos e fotos do dump de um celular de botão
    .after =
        Recupere dados pessoais só para o dono ou com a autorização dele. Nada é sobrescrito, e o dump só é lido. messages.csv, contacts.csv e list.csv abrem em uma planilha, messages.html em um navegador, contacts.vcf em um telefone.

        Códigos de saída: 0 completo, 2 argumentos errados ou um nome necessário já existe na pasta, 4 algo estava danificado ou faltava, 6 erro de disco ou de arquivo, 7 o dump não contém nada que o Bromide consiga ler, 130 parado com Ctrl+C.
help-extract-folder = A pasta onde salvar; é criada se não existir
help-extract-only = Salva só estes, separados por vírgulas. calls: números com horários que podem ser chamadas, salvos só quando listados aqui
help-da = Mostra o que um arquivo do Download Agent contém: chips, protocolo, tamanhos, assinaturas
    .after =
        O arquivo só é lido; não é preciso telefone. Arquivos do Download Agent vêm com o firmware de um telefone e com o SP Flash Tool.

        Códigos de saída: 0 mostrado, 2 argumentos errados ou não é um arquivo do Download Agent, 6 o arquivo não pode ser lido, 7 o arquivo não tem agente para o chip.
help-da-file = O arquivo do Download Agent, como MTK_AllInOne_DA.bin
help-da-chip = Mostra só os agentes para este chip: o código de hardware, como 0766, ou o número, como MT6765
help-simulate = Roda um telefone de treino em um pseudoterminal, para experimentar este programa ou outro
    .after =
        Falhas: --fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..; [] marca o que pode faltar, | separa as escolhas. Escreva tempos como 200ms, 1.5s ou 2min, tamanhos e posições como 4096, 0x1000 ou 4K. N é o número de bytes enviados da flash; ADDR é um endereço da flash.

        { $faults }

        Telefones para --phone: { $phones }. Sem ele: mt6261.

        Falhas dos smartphones de treino: POINT é upload, set-up, second-stage, storage-info, high-speed, ou o número de bytes enviados do armazenamento; AREA+N é uma posição como user+0x1000.

        { $smartphone_faults }
help-simulate-link = Onde aparece a porta do telefone de treino
help-simulate-phone = O modelo do telefone [padrão: mt6261]
help-simulate-door = O modo de um smartphone de treino: o preloader ou a boot ROM, que também precisa de --preloader
help-simulate-write-da = Para smartphones de treino: grava o arquivo do Download Agent gerado que serve, para --da
help-simulate-write-preloader = Para smartphones de treino: grava o arquivo do preloader gerado que serve, para --preloader
help-simulate-image = O conteúdo da flash dele [padrão: 4 MB de firmware gerado]
help-simulate-fault = Uma falha para praticar, como vanish@0x100000; pode ser informada várias vezes
help-simulate-pace = A velocidade dele: rom (232.558 bytes por segundo, como um telefone real), wire (perto do limite do USB), uart (115.200 baud), none (tão rápido quanto o computador consegue)
help-simulate-log = Grava cada comando que o telefone recebe neste arquivo, um objeto JSON por linha
