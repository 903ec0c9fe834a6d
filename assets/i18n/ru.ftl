# Bromide in Russian. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = Русский
# CLDR 48
number-decimal-sign = ,
number-group-sign = {"\u00A0"}
list-separator = ,{" "}

## Numbers and sizes

bytes = { $count ->
    [one] { $count } байт
    [few] { $count } байта
    [many] { $count } байт
   *[other] { $count } байта
}
size-bytes = { $count ->
    [one] { NUMBER($count, useGrouping: "false") } байт
    [few] { NUMBER($count, useGrouping: "false") } байта
    [many] { NUMBER($count, useGrouping: "false") } байт
   *[other] { NUMBER($count, useGrouping: "false") } байта
}
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } КБ
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } МБ
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } ГБ
number-wrong = { $text } — не число: введите в таком виде: 4194304, 0x400000, 4096K, 4M или 1G
number-leading-zeros = { $text } начинается с нуля, и неясно, шестнадцатеричное это число или десятичное: введите { $hex } или { $decimal }
number-hex-without-0x = { $text } — шестнадцатеричное число без 0x: введите { $hex }
region-empty = { $front ->
    [window] Длина равна 0: введите, сколько байт считать
   *[cli] LENGTH равна 0: укажите, сколько байт считать, или auto
}
region-past-end-of-flash = { $front ->
    [window] Диапазон с { $start } длиной { $length } байт выходит за 4 ГБ ({ $end }), то есть за конец адресного пространства телефона
   *[cli] START { $start } плюс LENGTH { $length } выходит за 4 ГБ ({ $end }), то есть за конец адресного пространства телефона
}
region-past-end = { $front ->
    [window] Диапазон с { $start } длиной { $length } байт выходит за { $end }, наибольшее смещение в области { $area }
   *[cli] START { $start } плюс LENGTH { $length } выходит за { $end }, наибольшее смещение в области { $area }
}

## The states of a job: the same words in page, window title and log

state-ready = Готов к чтению
state-waiting = Ожидание телефона
state-lost = Телефон отключился: подключите снова
state-hung = Телефон не отвечает: отключите его
state-connecting = Подключение
state-held = Ожидание файла Download Agent
state-reading = Чтение
state-checking = Проверка
state-saved = Сохранено
state-saved-unchecked = Сохранено без проверки
state-partly-saved = Сохранено частично
state-stopped = Остановлено
state-failed = Не удалось

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = телефон ответил отказом, значение этого статуса не опубликовано
status-ok = нет ошибки
status-written = записано
status-written-rom = записано в память, которую использует boot ROM
status-cache = телефон сообщает об ошибке кэша
status-write16-odd = адрес 16-битной записи должен быть чётным
status-write32-unaligned = адрес 32-битной записи должен быть кратен 4
status-write-forbidden = телефон не разрешает запись по этому адресу
status-write-overlaps-program = запись перекрывает загруженную программу
status-write-overlaps-image = запись перекрывает образ, который будет запущен
status-write-count-zero = длина записи равна 0
status-read16-odd = адрес 16-битного чтения должен быть чётным
status-read32-unaligned = адрес 32-битного чтения должен быть кратен 4
status-read-forbidden = телефон не разрешает чтение с этого адреса
status-read-count-zero = длина чтения равна 0
status-read-blocked = чтение перекрывает загруженную программу или образ, который будет запущен
status-auth-not-needed = авторизация не нужна или уже выполнена
status-sla-required = телефону сначала нужна авторизация производителя
status-program-overlaps = программа перекрывает другую загруженную программу
status-jump-outside-program = адрес запуска вне загруженной программы
status-too-many-programs = загружено слишком много программ
status-program-odd = адрес загрузки программы должен быть чётным
status-program-forbidden = телефон не разрешает программы по этому адресу
status-program-empty = программа пуста
status-signature-too-long = подпись такой же длины, как программа
status-signature-missing = телефон принимает только подписанные программы
status-no-program = ни одна программа не загружена
status-program-count = число загруженных программ не соответствует авторизации
status-write-count-too-big = запись слишком длинная для одной команды
status-read-count-too-big = чтение слишком длинное для одной команды
status-program-area = программа не помещается в область программ
status-baud-range = последовательный порт телефона не поддерживает эту скорость
status-program-version = телефон не поддерживает эту версию программы
status-after-setup = обычный ответ телефона после этапа настройки
status-auth-image = файл авторизации не принят
status-program-signature = подпись программы не принята
status-auth-memory = телефону не хватило памяти при проверке авторизации
status-auth-key = телефон не смог подготовить свой ключ
status-auth-hash = неверная контрольная сумма авторизации
status-auth-size = неверный размер авторизации
status-program-region = диапазон памяти программы не принят
status-program-region-overlaps = диапазон памяти программы перекрывает другой
status-program-region-too-long = диапазон памяти программы слишком длинный
status-program-place = адрес программы не принят
status-program-length = длина программы не принята
status-daa-signature = телефон принимает только программы, подписанные производителем
status-daa = телефон принимает только программы, подписанные производителем, или авторизация не нужна
status-blocked = телефон не поддерживает эту команду или блокирует её
status-past-end = диапазон выходит за последний адрес телефона
status-boot-no-header = телефон не нашёл прошивку для запуска, или её образ заблокирован
status-boot-bad-header = телефон не нашёл прошивку, которую может запустить, или её образ заблокирован
status-boot-no-layout = телефон не нашёл разметку запуска, или её образ заблокирован
status-boot-no-flash = телефон не нашёл флеш-память для запуска, или её образ заблокирован
status-program-blacklisted = чип блокирует эту программу по её имени

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name } по адресу { $at } (байт: { NUMBER($bytes, useGrouping: "false") })
request-old-read = старая команда { $name } по адресу { $at }
request-write = { $name }, значение { $value }, адрес { $at }
request-version = версия boot ROM
request-preloader-version = версия preloader
answer-changed = вместо байта { $sent } пришёл { $got } (байт { $at } запроса)
answer-too-long = телефон объявляет слишком длинный ответ (байт: { NUMBER($bytes, useGrouping: "false") })
answer-not-whole-words = длина ответа (байт: { NUMBER($bytes, useGrouping: "false") }) не кратна 32-битному слову
answer-unsteady = значение меняется при каждом чтении
session-stopped = остановлено
session-silent = { $during }: нет ответа { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } с
session-refused = { $during }: отказ со статусом { $status }, { $sentence }
session-not-taken = телефон принял запрос ({ $during }), но затем в регистре { $at } было { $found }
session-out-of-step = { $during }: неожиданный ответ, { $what }
session-restarted = телефон перезапустился
session-lost = связь с телефоном восстановить не удалось
session-reading-register = чтение регистра { $at }
session-switching-window = включение окна флеш-памяти

## Download Agents; messages with a small letter are put into others

agent-refused = отказ с ошибкой { $code } ({ $during })
agent-refused-by-text = отказ ({ $during })
agent-unsupported = этот Download Agent такого не поддерживает ({ $during })
agent-wrong-sum = неверная контрольная сумма ({ $during })
agent-unexpected = неожиданный ответ ({ $during })
door-boot-rom = boot ROM
door-preloader = preloader
security-unknown = Подключён через { $door }; телефон не сообщает о своей защите
security-server = Подключён через { $door }; телефону нужно разрешение от сервера производителя (SLA)
security-signed = Подключён через { $door }; телефон принимает только подписанный Download Agent (DAA)
security-open = Подключён через { $door }; телефон принимает любой Download Agent
agent-no-file = { $chip } — чип для смартфонов: ему нужен файл Download Agent, а он не выбран
agent-does-not-fit = В файле Download Agent нет агента для { $chip }
agent-entry-damaged = Агент для { $chip } в файле Download Agent повреждён
agent-unknown-protocol = Bromide узнаёт { $chip }, но не поддерживает протокол его Download Agent
agent-signature-needed = Этот телефон принимает только Download Agent, подписанный производителем
agent-server-needed = Этому телефону нужно разрешение от сервера производителя, прежде чем он примет Download Agent
agent-upload-refused = Телефон не принял Download Agent: { $sentence } (статус { $status })
agent-no-preloader-file = Телефон в режиме BROM: чтобы Download Agent запустил ОЗУ, нужен файл preloader этого телефона
agent-other-preloader = В файле preloader нет настроек для чипа памяти этого телефона
agent-ram-settings-unknown = Настройки ОЗУ в файле preloader имеют версию { $version }, Bromide её не поддерживает
agent-ram-failed = ОЗУ телефона не запустилось с настройками из файла preloader (ошибка { $code })
agent-does-not-start = Download Agent не запускается на этом телефоне: нет ответа ({ $step })
agent-locked = Download Agent требует разрешения от сервера производителя
agent-no-storage = Download Agent не нашёл память в этом телефоне
agent-fault-needs-ram-settings = чтобы Download Agent запустил ОЗУ, нужен файл preloader этого телефона
agent-fault-ram-settings-refused = Download Agent не принял настройки ОЗУ из файла preloader, ошибка { $code }
agent-fault-needs-authentication = Download Agent принимает только компьютеры, авторизованные производителем телефона
agent-fault-no-storage = Download Agent не нашёл память
agent-step-upload = отправка Download Agent
agent-step-start = запуск Download Agent
agent-step-settings = обмен настройками
agent-step-ram = запуск ОЗУ телефона
agent-step-second-stage = запуск второй ступени агента
agent-step-storage = запрос сведений о памяти
agent-step-usb-speed = переход на high-speed USB
agent-step-area = выбор области памяти
agent-step-read = чтение памяти
agent-step-partitions = запрос списка разделов
agent-step-finish = завершение сеанса

## Bromide's reading program; messages with a small letter are put into others

program-runs = Программа чтения работает на телефоне (версия { $version }). Тест скорости в тактах 26 МГц: { NUMBER($loops, useGrouping: "false") } на 4096 циклов, { NUMBER($bursts, useGrouping: "false") } и { NUMBER($words, useGrouping: "false") } на 4 КБ флеш-памяти пакетами и словами, { NUMBER($sums, useGrouping: "false") } на 4 КБ контрольных сумм, { NUMBER($registers, useGrouping: "false") } на 1024 регистра USB.
program-not-used = Чтение без программы чтения: { $why }.
program-failed = Сбой программы чтения ({ $why }), и телефон не перезапустился
program-other-chip = она поддерживает только MT6260 и MT6261
program-not-usb = она поддерживает только собственный USB телефона
program-protected = защита телефона включена ({ $bits })
program-protection-unknown = телефон не сообщает о своей защите
program-no-first-block = boot ROM не может прочитать первые 64 КБ флеш-памяти
program-no-watchdog = телефон отказался запустить сторожевой таймер (watchdog)
program-refused = телефон её не принял (статус { $status })
program-not-loaded = её не удалось загрузить
program-no-hello = она не запустилась
program-wrong-hello = её первое сообщение неверно
program-tables-differ = её тестовые данные пришли повреждёнными
program-flash-differs = её данные отличаются от данных boot ROM по адресу { $at }
program-refused-by = она отклонила запрос ({ $during })
program-silent = она перестала отвечать ({ $during })
program-lost-before = связь прервалась, пока она работала
program-step-load = загрузка программы чтения
program-step-start = запуск программы чтения
program-step-hello = первое сообщение программы чтения
program-step-tables = тест USB программы чтения
program-step-first-block = тест флеш-памяти программы чтения
program-step-bench = тест скорости программы чтения
program-step-read = чтение через программу чтения
program-step-sums = контрольные суммы программы чтения
program-step-quit = завершение программы чтения

## Ports and connections; put into other sentences

link-unplugged = телефон отключили
link-busy = порт { $port } занят: { $holder }
link-denied = нет прав открыть порт { $port }
link-not-a-port = { $port } — не последовательный порт
link-failed = { $during }: { $why }
link-opening = открытие порта { $port }
link-writing = запись в порт { $port }
link-reading = чтение из порта { $port }
link-setting-up = настройка порта { $port }
link-listing = получение списка последовательных портов
link-takes-no-more = телефон не принял данные вовремя
link-usb-stalled = телефон по-прежнему отклоняет передачи USB (STALL) после сброса остановки
link-usb-stuck = система вовремя не вернула отменённую передачу USB
link-usb-no-driver = в Windows нет драйвера (WinUSB), который даёт программам доступ к устройству
holder-another = другая программа
holder-of-another-user = программа другого пользователя
holder-of-another-user-named = программа другого пользователя, вероятно { $name }

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }: должно работать. Публичных сообщений, что телефон с таким чипом считали этим способом, пока нет.
chip-unknown = Код чипа этого телефона — { $code }, его нет ни в одном открытом списке. Регистры чипа неизвестны, поэтому в него ничего не записано
chip-untold = Телефон не сообщает свой чип
chip-smartphone-storage = { $chip } — чип для смартфонов: его память NAND, eMMC или UFS, boot ROM не может прочитать её напрямую
chip-nand-flash = У телефонов на { $chip } прошивка в NAND, boot ROM не может прочитать её напрямую
chip-window-unknown = Адрес флеш-памяти в телефонах на { $chip } не опубликован, поэтому Bromide их не читает
chip-not-proven = Регистры { $chip } опубликованы, но нет ни одного дампа, снятого через его boot ROM, поэтому Bromide его пока не читает
chip-only-code-known = Известно только название { $chip }: адрес его флеш-памяти не опубликован, поэтому Bromide его не читает
chip-of-family = Чип этого телефона — вероятно, { $chip }, группа: { $family }. Адрес его флеш-памяти не опубликован, поэтому Bromide его не читает
family-feature-phone = чипы MediaTek для кнопочных телефонов
family-smartphone = чипы MediaTek для смартфонов
family-tablet = чипы MediaTek для планшетов и телевизоров
family-module = чипы MediaTek для часов и модулей
chip-in-preloader = Телефон в preloader (версия { $version }), а не в режиме BROM. Preloader этого телефона не разрешает читать флеш-память
chip-locked = Этому телефону нужна авторизация производителя, прежде чем можно будет читать его память
chip-register-refused = Телефон отказывает в записи в регистр, который открывает доступ к флеш-памяти: { $sentence }
chip-register-unreadable = Телефон отказывает в чтении регистра { $at }, нужного для доступа к флеш-памяти: { $sentence } (статус { $status })
chip-flash-refused = Телефон отказывает в чтении начала флеш-памяти: { $sentence } (статус { $status })
chip-needs-signed-agent = Этому телефону нужен Download Agent (чаще всего подписанный производителем) и программа, которая с ним работает, например SP Flash Tool
do-choose-agent = { $front ->
    [window] Выберите файл Download Agent из прошивки этого телефона
   *[cli] Добавьте --da FILE: файл Download Agent из прошивки этого телефона
}
do-other-agent = Возьмите другой файл Download Agent; лучше всего файл из прошивки этого телефона
do-makers-agent = Возьмите подписанный файл Download Agent из прошивки этого телефона
do-choose-preloader = { $front ->
    [window] Выберите файл preloader из той же прошивки
   *[cli] Добавьте --preloader FILE: файл preloader из той же прошивки
}
do-other-preloader = Возьмите файл preloader из прошивки этого телефона
do-try-preloader = Выключите телефон и подключите его, не зажимая кнопок: он запустит свой preloader, и файл preloader не понадобится
chip-needs-agent = Этому чипу нужен Download Agent и программа, которая с ним работает, например SP Flash Tool
chip-needs-someone = Если у вас есть такой телефон и COM-кабель к нему и вы хотите помочь, напишите авторам проекта
chip-needs-someone-who-knows = Сообщите авторам проекта код чипа и модель телефона
chip-needs-known-one = Возьмите телефон с поддерживаемым чипом: в неизвестный чип Bromide никогда ничего не пишет
chip-needs-boot-rom = Извлеките аккумулятор, зажмите кнопку Boot, затем подключите телефон. Если не помогло, попробуйте другую кнопку
chip-needs-maker = Запросите авторизацию у производителя телефона; Bromide её дать не может

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = неизвестный чип флеш-памяти
flash-chip-of-id = чип флеш-памяти { $id }
flash-no-boot-header = Флеш-память не начинается с обычного загрузочного заголовка (SF_BOOT). Посмотрите содержимое дампа, прежде чем его использовать.
flash-swapped = Байты загрузочного заголовка идут в неверном порядке: байты дампа нужно переставить. Сообщите об этом телефоне авторам проекта
flash-all-zero = Все байты флеш-памяти читаются как 00: вероятно, она выключена. Отключите телефон от компьютера, извлеките аккумулятор на несколько секунд и попробуйте снова
flash-all-ones = Первые байты флеш-памяти все читаются как FF: она пуста или выключена. Если данные там должны быть, отключите телефон от компьютера, извлеките аккумулятор на несколько секунд и попробуйте снова.
flash-constant = Везде читаются одни и те же четыре байта: вероятно, флеш-память выключена. Отключите телефон от компьютера, извлеките аккумулятор на несколько секунд и попробуйте снова
flash-window-lost = После определения чипа флеш-память читается иначе: отключите телефон от компьютера, извлеките аккумулятор на несколько секунд и попробуйте снова
flash-size-unknown = { $front ->
    [window] Размер флеш-памяти определить не удалось. Считайте диапазон и введите его длину (обычно 4M, 8M или 16M).
   *[cli] Размер флеш-памяти определить не удалось. Укажите LENGTH (обычно 4M, 8M или 16M).
}
flash-larger-by-mirror = Чип флеш-памяти сообщает { $says }, но до { $from } байты не повторяются: будет считано { $from }.
flash-larger-by-data = Чип флеш-памяти сообщает { $says }, но другие данные есть до { $end }: будет считано { $end }.
flash-data-behind = { $front ->
    [window] Чип флеш-памяти сообщает { $says }, но дальше есть другие данные. Чтобы считать больше, считайте диапазон и введите его длину.
   *[cli] Чип флеш-памяти сообщает { $says }, но дальше есть другие данные. Чтобы считать больше, укажите LENGTH.
}
flash-smaller-by-mirror = Чип флеш-памяти сообщает { $says }, но с { $from } байты повторяются: будет считано { $from }.
flash-smaller-by-end = Чип флеш-памяти сообщает { $says }, но с { $end } телефон отказывает в чтении: будет считано { $end }.
flash-rest-may-be-copy = Чип флеш-памяти сообщает { $says }, но данных мало, и с { $from } они повторяются: остальное может быть копией.
flash-little-data = { $front ->
    [window] { $blocks ->
        [one] Размер { $size } определён всего по { $blocks } блоку данных в начале. Если он неверен, считайте диапазон и введите его длину.
        [few] Размер { $size } определён всего по { $blocks } блокам данных в начале. Если он неверен, считайте диапазон и введите его длину.
        [many] Размер { $size } определён всего по { $blocks } блокам данных в начале. Если он неверен, считайте диапазон и введите его длину.
       *[other] Размер { $size } определён всего по { $blocks } блока данных в начале. Если он неверен, считайте диапазон и введите его длину.
    }
   *[cli] { $blocks ->
        [one] Размер { $size } определён всего по { $blocks } блоку данных в начале. Если он неверен, укажите LENGTH.
        [few] Размер { $size } определён всего по { $blocks } блокам данных в начале. Если он неверен, укажите LENGTH.
        [many] Размер { $size } определён всего по { $blocks } блокам данных в начале. Если он неверен, укажите LENGTH.
       *[other] Размер { $size } определён всего по { $blocks } блока данных в начале. Если он неверен, укажите LENGTH.
    }
}
flash-two-sizes = Чип флеш-памяти сообщает два размера: { $jedec } в JEDEC ID, { $sfdp } в описании SFDP.
flash-header-larger = Чип флеш-памяти сообщает { $says }, но в заголовке прошивки указано { $header }: будет считано { $size }.
flash-header-larger-than-data = Во флеш-памяти мало данных, и с { $from } они повторяются, но в заголовке прошивки указано { $header }: будет считано { $size }.
flash-header-not-held = В заголовке прошивки указано { $header }, но во флеш-памяти только { $size }: будет считано { $size }.
flash-header-smaller = Заголовок прошивки описывает только { $header }, но во флеш-памяти { $size }: будет считано { $size }.
flash-size-by-header = Размер указан только в заголовке прошивки ({ $header }, поэтому будет считано { $size }). Проверьте конец дампа, прежде чем его использовать.
flash-register-changed = При определении чипа флеш-памяти регистр { $at } изменился с { $before } на { $after }; флеш-память читается так же.
known-from-jedec = JEDEC ID
known-from-sfdp = описание SFDP
known-from-jedec-mirror = JEDEC ID, подтверждён зеркальным тестом
known-from-sfdp-mirror = описание SFDP, подтверждено зеркальным тестом
known-from-jedec-header = JEDEC ID, подтверждён заголовком прошивки
known-from-capacity = байт размера неизвестного JEDEC ID
known-from-capacity-mirror = байт размера неизвестного JEDEC ID, подтверждён зеркальным тестом
known-from-capacity-end = байт размера неизвестного JEDEC ID, подтверждён концом читаемой памяти
known-from-capacity-header = байт размера неизвестного JEDEC ID, подтверждён заголовком прошивки
known-from-sfdp-header = описание SFDP, подтверждено заголовком прошивки
known-from-mirror-header = зеркальный тест, подтверждён заголовком прошивки
known-from-header = заголовок прошивки
known-from-jedec-end = JEDEC ID, подтверждён концом читаемой памяти
known-from-sfdp-end = описание SFDP, подтверждено концом читаемой памяти
known-from-mirror = зеркальный тест
known-from-end = конец читаемой памяти

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = первые { $size } флеш-памяти — сплошь { $byte }: там пусто, или она была выключена при чтении. Если данные там должны быть, отключите телефон от компьютера, извлеките аккумулятор на несколько секунд и считайте снова
dump-byte-swapped = байты каждого слова в дампе идут в неверном порядке, их нужно переставить. Сообщите об этом телефоне авторам проекта
dump-no-header = дамп не начинается с известного загрузочного заголовка. У некоторых старых телефонов его нет, но это может быть и не та часть памяти телефона. Посмотрите содержимое дампа, прежде чем его использовать
dump-repeats = содержимое повторяется каждые { $period }. Вероятно, размер флеш-памяти только { $period }, а остальное в дампе — копия. Считайте только { $period }, чтобы получить дамп верного размера
dump-last-page-repeats = последние { $size } дампа повторяют одни и те же { $page }. Вероятно, чтение зашло за конец флеш-памяти, или телефон перестал отвечать. Считайте ещё раз; если результат тот же, считайте меньше
dump-reaches-end = данные идут до самого конца дампа, флеш-память может быть больше. Для проверки считайте ещё раз с двойной длиной

## What is inside a dump

class-erased = пусто (стёрто)
class-zero = нули
class-text = текст
class-code = код
class-packed = сжато или зашифровано
class-mixed = другие данные
finding-boot-header = Загрузочный заголовок
finding-boot-layout = Разметка запуска
finding-loader = Первый загрузчик
finding-second-loader = Второй загрузчик
finding-firmware = Прошивка
finding-viva = Ресурсы прошивки (VIVA)
finding-gps-firmware = Прошивка приёмника GPS
finding-file = Файл с заголовком MediaTek
finding-alice = Сжатый код (ALICE)
finding-rom-info = Запись с именем прошивки
finding-file-system = Файловая система
finding-wear-levelled = Диск с выравниванием износа
finding-nvram = Папка настроек (NVRAM)
finding-smart-loader = Загрузчик смартфона (preloader)
finding-partition-header = Заголовок раздела смартфона
finding-partition-table = Таблица разделов смартфона
finding-boot-image = Загрузочный образ Android
fact-device = Сделано для
fact-layout-at = Адрес разметки запуска
fact-boot-region = Адрес области загрузчика
fact-main-region = Адрес основной области
fact-loaders = Загрузчики
fact-type = Тип
fact-file-version = Версия файла
fact-load-address = Адрес загрузки
fact-signature = Подпись
fact-sections = Секции
fact-missing-bytes = Не хватает в конце
fact-image-name = Имя файла
fact-project = Проект
fact-record = Запись
fact-gps-chip = Приёмник GPS
fact-flash-id = Для чипа флеш-памяти
fact-flash-chips = Для чипов флеш-памяти
fact-fat-base = Начало файловой системы
fact-fat-length = Размер файловой системы
fact-size-hint = Минимум флеш-памяти по этому заголовку
fact-boot-text = Загрузочный текст
fact-boot-rom-usb = Boot ROM через USB
fact-boot-rom-uart = Boot ROM через UART
fact-boot-rom-commands = Команды boot ROM
fact-boot-key-wait-ms = Ожидание кнопки Boot (мс)
fact-usb-ids = USB ID
fact-customer = Заказчик
fact-kind = Вид
fact-pointers = Указатели
fact-size = Размер
fact-label = Метка
fact-files = Файлы
fact-file-count = Файлов и папок
fact-files-listed = Первые файлы (остальных нет в списке)
fact-files-not-listed = Файлов и папок вне списка
fact-folders-incomplete = Папки, прочитанные не полностью
fact-folders = Папки
fact-on-disk = Место на диске с выравниванием износа
fact-from-sector = Первый сектор
fact-blocks = Блоков с данными
fact-sectors-in-use = Занято секторов
fact-sectors-twice = Секторов с несколькими копиями
fact-partitions = Разделов
fact-partition-list = Разделы
fact-table-copies = Копии таблицы
fact-memory-chips = Поддерживаемые чипы памяти
fact-platform = Чип
fact-version = Версия
fact-built = Собрано
value-brom-disabled = отключено этим загрузчиком
value-brom-allowed = разрешено
value-brom-off-for-good = отключены навсегда: такой телефон нельзя считать через boot ROM
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name }: { $start }, { $size }
value-copies-good = обе верны
value-copies-differ = обе верны, но записи различаются; показана первая
value-copies-first-only = первая верна; второй в этом файле нет
value-copies-second-damaged = первая верна; вторая повреждена
value-copies-first-damaged = первая повреждена; показана вторая
value-copies-damaged = обе повреждены; записи могут быть неверны
dump-header-larger = в заголовке прошивки указано { $hint } флеш-памяти, а в дампе { $size }. Вероятно, дамп неполный или определённый размер слишком мал
dump-header-smaller = заголовок прошивки описывает только { $hint } флеш-памяти, а в дампе { $size }. Флеш-память может быть меньше дампа

## Download Agent files and error numbers

agent-file = { $file }: { $size }, { $text }, { $count ->
        [one] { $count } агент
        [few] { $count } агента
        [many] { $count } агентов
       *[other] { $count } агента
    }
agent-file-for = { $count ->
        [1] { $count } агент в { $file } подходит для { $chip }
        [one] { $count } агент в { $file } подходит для { $chip }; какой будет взят, решают версии телефона
        [few] { $count } агента в { $file } подходят для { $chip }; какой будет взят, решают версии телефона
        [many] { $count } агентов в { $file } подходят для { $chip }; какой будет взят, решают версии телефона
       *[other] { $count } агента в { $file } подходят для { $chip }; какой будет взят, решают версии телефона
    }
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = неизвестный чип
agent-protocol-legacy32 = старый агент (3.2)
agent-protocol-legacy = агент legacy (V3)
agent-protocol-xflash = агент xflash (V5)
agent-protocol-xml = агент XML (V6)
agent-protocol-unknown = неизвестный протокол
agent-content-legacy = { $protocol }, но содержимое похоже на агент legacy
agent-content-xflash = { $protocol }, но содержимое похоже на агент xflash
agent-versions = аппаратная версия { $hardware }, программная { $software }
agent-version = аппаратная версия { $hardware }
agent-stages = первая ступень { $first }; вторая ступень { $second }
agent-stage-only = одна ступень { $stage }
agent-stage-signed = { $size } по адресу { $address }, подписана
agent-stage-unsigned = { $size } по адресу { $address }, не подписана
agent-problem-regions = Использовать нельзя: недопустимое число ступеней ({ $count })
agent-problem-no-stage = Использовать нельзя: не хватает ступени агента
agent-problem-past-end = Использовать нельзя: файл заканчивается раньше этого агента. Вероятно, он скачан не полностью
agent-problem-too-large = Использовать нельзя: размер ступени { $size }, больше, чем у всех известных агентов
agent-problem-signature = Использовать нельзя: подпись длиннее самих данных
agent-match-exact = точно для этой версии чипа
agent-match-nearest = для ближайшей более старой версии чипа
agent-match-first = для более новых версий чипа; первый для этого чипа
not-agent-empty = Файл { $file } пуст: скачайте его ещё раз
not-agent-blank = В файле { $file } только байты { $byte }: скачайте его ещё раз
not-agent-cut-off = Файл { $file } неполный: в нём { $size } из { $needed }; скачайте его ещё раз
not-agent-damaged = { $file } — повреждённый файл Download Agent; скачайте его ещё раз
not-preloader-agent = { $file } — файл Download Agent, а не файл preloader
not-preloader = { $file } — не файл preloader
not-preloader-settings = { $file } — файл preloader без настроек ОЗУ; выберите файл из прошивки этого телефона
not-preloader-damaged = { $file } — повреждённый файл preloader
usage-preloader-alone = Для --preloader нужен --da: файл preloader использует Download Agent
not-agent-preloader = { $file } — файл preloader, а не файл Download Agent; выберите файл вида MTK_AllInOne_DA.bin
not-agent-firmware = { $file } — прошивка, а не файл Download Agent; выберите файл вида MTK_AllInOne_DA.bin
not-agent-partition = { $file } — образ раздела, а не файл Download Agent; выберите файл вида MTK_AllInOne_DA.bin
not-agent-scatter = { $file } — scatter-файл, а не файл Download Agent; выберите файл вида MTK_AllInOne_DA.bin
not-agent-boot-image = { $file } — образ Android, а не файл Download Agent; выберите файл вида MTK_AllInOne_DA.bin
not-agent-program = { $file } — программа, а не файл Download Agent; выберите файл вида MTK_AllInOne_DA.bin
not-agent-archive = { $file } — архив ({ $kind }): распакуйте его и выберите в нём файл Download Agent
not-agent-text = { $file } — текстовый файл, а не файл Download Agent; выберите файл вида MTK_AllInOne_DA.bin
not-agent-raw = В { $file } код Download Agent без заголовка с названием чипа; выберите полный файл вида MTK_AllInOne_DA.bin
not-agent-unknown = { $file } — не файл Download Agent; выберите файл вида MTK_AllInOne_DA.bin
not-agent-too-large = { $file } слишком велик для файла Download Agent (не больше { $most }); выберите файл вида MTK_AllInOne_DA.bin
no-agent = В { $file } нет агента для { $chip }; выберите файл Download Agent из прошивки этого телефона
no-agent-damaged = Агент для { $chip } в { $file } повреждён; выберите другой файл Download Agent
number-open = Что значит 4032?
    .hover = Объясняет номера ошибок SP Flash Tool, Download Agent и boot ROM
number-heading = Что значит 4032?
number-field = Номер ошибки
number-hint = Введите номер, например 4032 или 0xBC4, или вставьте всё сообщение
number-unknown = Номера { $text } нет в списке: его значение не опубликовано. Попробуйте файл Download Agent и файл preloader из прошивки этого телефона, другой кабель или другой порт USB.
number-not-there = В этом тексте нет номера
number-label = { $decimal } ({ $hex }), источник: { $source }
number-from-boot-rom = boot ROM или preloader
number-from-preloader = preloader
number-from-legacy-agent = старый Download Agent
number-from-agent = Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = Этому телефону нужно разрешение от сервера производителя, прежде чем он примет Download Agent; Bromide не может его считать
number-signature-rejected = Телефон принимает только Download Agent, подписанный производителем; выберите файл из прошивки этого телефона
number-wrong-agent = Download Agent не подходит к этому чипу; выберите файл из прошивки этого телефона
number-agent-refused = Чип не принимает этот Download Agent; выберите более новый файл из прошивки этого телефона
number-agent-too-old = Телефон не принимает эту версию Download Agent; выберите файл из прошивки этого телефона
number-command-blocked = Телефон блокирует эту команду, обычно из-за настроек защиты производителя
number-preloader-failed = Preloader телефона сообщает о внутренней ошибке
number-internal-ram = Внутреннюю память чипа использовать не удалось
number-external-ram = ОЗУ телефона не работает с этими настройками; выберите файл preloader из той же прошивки или подключите телефон через preloader
number-ram-setup = ОЗУ телефона не запустилось; выберите файл preloader из той же прошивки или подключите телефон через preloader
number-clock-setup = Не запустился тактовый сигнал чипа или ОЗУ; подключите телефон снова
number-ram-type = Настройки ОЗУ — для другого типа ОЗУ; выберите файл preloader из прошивки этого телефона
number-ram-calibration = ОЗУ не удалось откалибровать; выберите файл preloader из прошивки этого телефона. Если файл уже верный, телефон может быть неисправен
number-ram-not-supported = Download Agent не поддерживает это ОЗУ; выберите файл из прошивки этого телефона
number-ram-not-working = ОЗУ работает с ошибками; телефон может быть неисправен
number-ram-settings-needed = Download Agent требует настройки ОЗУ; выберите файл preloader из прошивки этого телефона
number-storage-not-found = Download Agent не нашёл память такого вида. Для видов, которых в телефоне нет, это нормально. Если так для всех видов, выбран не тот файл preloader или чип памяти неисправен
number-storage-not-supported = Download Agent не поддерживает чип памяти этого телефона; выберите более новый файл
number-wrong-chip = Download Agent — для другого чипа; выберите файл из прошивки этого телефона
number-ram-settings-not-found = SP Flash Tool не нашёл настройки ОЗУ для этого телефона; файл preloader или scatter-файл от другого телефона
number-general-failure = Download Agent сообщает о сбое без подробностей; подключите телефон снова
number-not-supported = Download Agent не поддерживает эту команду
number-device-not-supported = Download Agent не поддерживает этот телефон; выберите файл из прошивки этого телефона
number-read-forbidden = Этот Download Agent не разрешает чтение; выберите другой файл из прошивки этого телефона
number-verify-failed = Проверка подписи не прошла; файлы не от этого телефона
number-write-forbidden = Download Agent не разрешает запись; на чтение это не влияет
number-old-version-forbidden = Телефон не принимает прошивку старее своей; на чтение это не влияет
number-wrong-files = Файлы, выбранные в SP Flash Tool, не подходят к этому телефону или друг к другу
number-bad-checksum = Данные пришли с неверной контрольной суммой; возьмите другой кабель или другой порт USB
number-no-such-partition = В телефоне нет раздела с таким именем
number-out-of-range = Диапазон выходит за конец памяти
number-preloader-mismatch = Файл preloader и Download Agent не подходят друг к другу; выберите оба из прошивки этого телефона
number-read-failed = Память по этому адресу не читается; возможно, чип изношен
number-boot-rom-step = Один из шагов в режиме BROM не удался; подключите телефон снова
number-stages-mismatch = Две ступени Download Agent не подходят друг к другу. Файл изменён или повреждён; выберите оригинальный

## The command line's own output

output-failed = Вывод записать не удаётся: { $why }
output-not-read = Программа, которая получает вывод, прочитала его не весь

## What is inside a file, on the command line

inspect-file = { $file }: { $size } ({ $bytes ->
        [one] { $bytes } байт
        [few] { $bytes } байта
        [many] { $bytes } байт
       *[other] { $bytes } байт
    })
inspect-empty = Файл { $file } пуст
inspect-no-file = { $path } — не файл
inspect-stopped = Остановлено до конца файла
inspect-fact = { $label }: { $value }
inspect-list = { $label }:
inspect-shares = Содержимое: { $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) } %
share-below-one = меньше 1 %
inspect-warning = Замечание: { $sentence }
inspect-nothing = В этом файле ничего не распознано
inspect-more = Есть и другие такие же, здесь их нет
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = В этом дампе могут быть личные данные: имена, номера, сообщения, фотографии. Извлекайте их только для владельца или с его согласия. Данные остаются на этом компьютере. Ничего никуда не отправляется.
rescue-saved = Сохранено: { $messages ->
        [one] { $messages } сообщение
        [few] { $messages } сообщения
        [many] { $messages } сообщений
       *[other] { $messages } сообщения
    }, { $contacts ->
        [one] { $contacts } контакт
        [few] { $contacts } контакта
        [many] { $contacts } контактов
       *[other] { $contacts } контакта
    }, { $files ->
        [one] { $files } файл
        [few] { $files } файла
        [many] { $files } файлов
       *[other] { $files } файла
    } и { $pictures ->
        [one] { $pictures } фотография или запись
        [few] { $pictures } фотографии и записи
        [many] { $pictures } фотографий и записей
       *[other] { $pictures } фотографии и записи
    }, папка: { $folder }. Отдайте папку владельцу. Удалите папку и дамп, когда они больше не нужны.
rescue-nothing = Файлы, сообщения и контакты не найдены. Они могут быть на SIM-карте или карте памяти, которых в дампе нет.
rescue-no-contacts = Контакты не найдены. Они могут быть на SIM-карте или карте памяти, которых в дампе нет.
rescue-found-files = { $count ->
        [one] { $count } файл
        [few] { $count } файла
        [many] { $count } файлов
       *[other] { $count } файла
    }, { $deleted ->
        [0] удалённых нет
        [one] { $deleted } удалён
        [few] { $deleted } удалены
        [many] { $deleted } удалено
       *[other] { $deleted } удалено
    }
rescue-found-messages = { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
        [many] { $count } сообщений
       *[other] { $count } сообщения
    }, { $deleted ->
        [0] удалённых нет
        [one] { $deleted } удалено
        [few] { $deleted } удалены
        [many] { $deleted } удалено
       *[other] { $deleted } удалено
    }, { $more ->
        [0] вне файла сообщений нет
        [one] { $more } вне файла сообщений
        [few] { $more } вне файла сообщений
        [many] { $more } вне файла сообщений
       *[other] { $more } вне файла сообщений
    }
rescue-found-contacts = { $count ->
        [one] { $count } контакт
        [few] { $count } контакта
        [many] { $count } контактов
       *[other] { $count } контакта
    }
rescue-found-media = { $count ->
        [one] { $count } фотография или запись
        [few] { $count } фотографии и записи
        [many] { $count } фотографий и записей
       *[other] { $count } фотографии и записи
    }, { $carved ->
        [0] в свободном месте нет
        [one] ещё { $carved } в свободном месте
        [few] ещё { $carved } в свободном месте
        [many] ещё { $carved } в свободном месте
       *[other] ещё { $carved } в свободном месте
    }
rescue-imei = IMEI телефона: { $imei }
rescue-contacts-known = Формат контактов известен по одному другому телефону. Сверьте несколько контактов с владельцем.
rescue-contacts-known-with-more = Формат контактов известен по одному другому телефону; некоторые найдены по шаблону. Сверьте их с владельцем.
rescue-contacts-pattern = Этот телефон хранит контакты в неописанном формате. Bromide нашёл их по шаблону. Сверьте их с владельцем.
rescue-contacts-unpaired = Имена и номера найдены по шаблону. Какое имя к какому номеру относится, неизвестно.
rescue-smartphone = Это дамп смартфона. Его файлы Bromide не читает.
rescue-smartphone-partition = Это дамп смартфона. Данные пользователя лежат в разделе { $name }, который Bromide не читает.
rescue-messages-damaged = { $count ->
        [one] { $count } сообщение повреждено или неполное
        [few] { $count } сообщения повреждены или неполные
        [many] { $count } сообщений повреждены или неполные
       *[other] { $count } сообщения повреждены или неполные
    }
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } (не хватает { $missing })
rescue-no-time = нет даты
rescue-file-whole = целый
rescue-file-incomplete = неполный
rescue-file-unsure = под вопросом
rescue-file-deleted = удалён, одним куском
rescue-file-deleted-in-pieces = удалён, собран
rescue-file-overwritten = удалён и перезаписан
rescue-messages-title = Сообщения
rescue-message-received = Входящее
rescue-message-sent = Исходящее
rescue-message-draft = Черновик
rescue-message-report = Отчёт о доставке
rescue-message-no-time = нет даты
rescue-message-data = Не текст ({ $count ->
        [one] { $count } байт
        [few] { $count } байта
        [many] { $count } байт
       *[other] { $count } байта
    })
rescue-message-multimedia = Уведомление об MMS ({ $count ->
        [one] { $count } байт
        [few] { $count } байта
        [many] { $count } байт
       *[other] { $count } байта
    })
rescue-remark-deleted = удалено
rescue-remark-unread = не прочитано
rescue-remark-older-copy = из старой копии
rescue-remark-pattern = найдено по шаблону
rescue-remark-part-missing = нет части { $part } из { $parts }
rescue-remark-damaged = повреждено
rescue-note-no-volume = В прошивке указана область файловой системы, но файловая система в ней не найдена
rescue-note-volumes-lost = { $count ->
        [one] Нет загрузочного сектора { $count } тома
        [few] Нет загрузочных секторов { $count } томов
        [many] Нет загрузочных секторов { $count } томов
       *[other] Нет загрузочных секторов { $count } тома
    }
rescue-note-fat32 = Том FAT32 по адресу { $place } не читается
rescue-note-table-damaged = Таблица файлов тома { $volume } повреждена
rescue-note-folders-incomplete = { $count ->
        [one] { $count } папка тома { $volume } прочитана не полностью
        [few] { $count } папки тома { $volume } прочитаны не полностью
        [many] { $count } папок тома { $volume } прочитаны не полностью
       *[other] { $count } папки тома { $volume } прочитаны не полностью
    }
rescue-note-files-not-listed = { $count ->
        [one] { $count } файл тома { $volume } не вошёл в список
        [few] { $count } файла тома { $volume } не вошли в список
        [many] { $count } файлов тома { $volume } не вошли в список
       *[other] { $count } файла тома { $volume } не вошли в список
    }
rescue-note-unsure-sectors = { $count ->
        [one] { $count } сектор записывался, когда пропало питание телефона
        [few] { $count } сектора записывались, когда пропало питание телефона
        [many] { $count } секторов записывались, когда пропало питание телефона
       *[other] { $count } сектора записывались, когда пропало питание телефона
    }
rescue-note-doubled-sectors = { $count ->
        [one] { $count } сектор имеет две разные копии; какая новее, неизвестно
        [few] { $count } сектора имеют две разные копии; какие новее, неизвестно
        [many] { $count } секторов имеют две разные копии; какие новее, неизвестно
       *[other] { $count } сектора имеют две разные копии; какие новее, неизвестно
    }
rescue-note-records-damaged = { $count ->
        [one] { $count } запись настроек телефона повреждена
        [few] { $count } записи настроек телефона повреждены
        [many] { $count } записей настроек телефона повреждены
       *[other] { $count } записи настроек телефона повреждены
    }
rescue-note-records-unread = { $count ->
        [one] { $count } запись файла сообщений прочитать не удалось
        [few] { $count } записи файла сообщений прочитать не удалось
        [many] { $count } записей файла сообщений прочитать не удалось
       *[other] { $count } записи файла сообщений прочитать не удалось
    }
rescue-note-no-message-file = Файла сообщений нет; сообщения найдены по шаблону
rescue-no-folder = Папку { $folder } использовать нельзя: { $why }
rescue-exists = { $path } уже существует; ничего не сохранено
rescue-not-written = В папку { $path } записать не удаётся: { $why }
rescue-dump-unreadable = Дамп прочитать не удаётся: { $why }
rescue-stopped = Остановлено. Уже сохранённые данные остаются
rescue-cannot-read = В этом дампе Bromide не может прочитать ни файлы, ни сообщения, ни контакты; ничего не сохранено
rescue-nothing-to-save = Ничего такого не найдено; ничего не сохранено
rescue-saved-only-calls = Сохранено: { $count ->
        [one] { $count } номер со временем
        [few] { $count } номера со временем
        [many] { $count } номеров со временем
       *[other] { $count } номера со временем
    }, папка: { $folder }. Отдайте папку владельцу. Удалите папку и дамп, когда они больше не нужны.
rescue-saved-calls = { $count ->
        [one] Сохранён также { $count } номер со временем, возможно, звонок
        [few] Сохранены также { $count } номера со временем, возможно, звонки
        [many] Сохранены также { $count } номеров со временем, возможно, звонки
       *[other] Сохранены также { $count } номера со временем, возможно, звонки
    }
rescue-saved-damaged = { $count ->
        [one] Из них с повреждениями или пропусками: { $count }; что именно, видно в списках
        [few] Из них с повреждениями или пропусками: { $count }; какие именно, видно в списках
        [many] Из них с повреждениями или пропусками: { $count }; какие именно, видно в списках
       *[other] Из них с повреждениями или пропусками: { $count }; какие именно, видно в списках
    }
rescue-carved-cut-off = { $count ->
        [one] Нет конца у { $count } файла, найденного в свободном месте
        [few] Нет конца у { $count } файлов, найденных в свободном месте
        [many] Нет конца у { $count } файлов, найденных в свободном месте
       *[other] Нет конца у { $count } файла, найденного в свободном месте
    }
rescue-remark-national-letters = некоторые буквы могут быть неверными (национальный алфавит)
rescue-note-settings-unread = { $count ->
        [one] { $count } файл настроек телефона не прочитан: вместе эти файлы больше дампа
        [few] { $count } файла настроек телефона не прочитаны: вместе эти файлы больше дампа
        [many] { $count } файлов настроек телефона не прочитаны: вместе эти файлы больше дампа
       *[other] { $count } файла настроек телефона не прочитаны: вместе эти файлы больше дампа
    }
rescue-note-messages-left-out = { $count ->
        [one] { $count } сообщение не вошло в список: сообщений больше, чем помещается в два файла сообщений
        [few] { $count } сообщения не вошли в список: сообщений больше, чем помещается в два файла сообщений
        [many] { $count } сообщений не вошли в список: сообщений больше, чем помещается в два файла сообщений
       *[other] { $count } сообщения не вошли в список: сообщений больше, чем помещается в два файла сообщений
    }
rescue-note-space-not-searched = Свободное место просмотрено не до конца: файлы, которые, похоже, там начинаются, больше самого свободного места

## Looking for bytes or text in a dump

search-empty = Введите, что найти
search-not-hex = { $text } — не список байтов в hex: введите в таком виде: 53 46 5F 42
search-too-long = Искать можно не больше { $most } байт сразу

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = Последовательный порт USB
port-bluetooth = Последовательный порт Bluetooth
port-serial = Последовательный порт
port-unknown = Порта с именем { $name } нет. { $here }
port-no-folder = Порта { $name } нет: папка { $folder } не существует. { $here }
port-not-one = { $name } — { $what }, а не последовательный порт. { $here }
port-is-folder = папка
port-is-file = файл
port-is-else = что-то другое
port-is-other-device = устройство другого вида
port-none-here = { $front ->
    [window] Портов сейчас нет; «Автоматически (рекомендуется)» ждёт телефон
   *[cli] Портов сейчас нет; auto ждёт телефон
}
port-here-now = Порты сейчас: { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = Boot ROM MediaTek
usb-boot-rom-sony = Boot ROM MediaTek (Sony)
usb-preloader = Preloader MediaTek
usb-phone-started = Телефон MediaTek, включён (не в режиме BROM)
usb-phone-drive = Телефон MediaTek как USB-накопитель (не в режиме BROM)
usb-lg = Телефон LG: preloader или boot ROM
usb-oppo = Preloader OPPO
usb-download-agent = Download Agent MediaTek
usb-gps = Приёмник GPS MediaTek
usb-spreadtrum = Загрузчик Spreadtrum/Unisoc (не телефон MediaTek)
usb-qualcomm = Загрузчик Qualcomm, EDL (не телефон MediaTek)
usb-adapter-ftdi = Адаптер USB-COM (FTDI)
usb-adapter-ch343 = Адаптер USB-COM (CH343)
usb-adapter-ch340 = Адаптер USB-COM (CH340)
usb-adapter-ch341 = Адаптер USB-COM (CH341)
usb-adapter-cp210x = Адаптер USB-COM (CP210x)
usb-adapter-verifone = Адаптер USB-COM (VeriFone)
usb-unknown = Устройство USB
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = Нет прав на порт телефона { $port }
find-busy = Порт { $port } занят: { $holder }
find-busy-modem-manager = { $name } занимает порт { $port }: он считает любой телефон модемом
find-other-maker = Чип этого телефона не от MediaTek: { $what }
find-other-program = Телефон занят другой программой: { $what }
find-echo = Данные, отправленные в порт { $port }, возвращаются без изменений: телефон запустился, или другая программа оставила его в неизвестном состоянии
find-not-a-boot-rom = Устройство, которое отвечает на порту { $port }, — не телефон в режиме BROM
find-started-after-boot-rom = Телефон пробыл в режиме BROM { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } с и запустился как обычно: кнопку Boot отпустили слишком рано, или это была не та кнопка
find-preloader = Телефон запустился как обычно, значит, это не та кнопка ({ $what })
find-started = Телефон включён: { $what }
find-cannot-open = Порт { $port } не открывается: { $why }
find-no-answer = Телефон на порту { $port } не отвечает
find-foreign-driver = Телефон занят драйвером другой программы ({ $driver }), поэтому порта нет: { $what }
find-no-driver = Телефон подключён, но компьютер не даёт ему порт: { $what }
find-other-port = Телефон подключён ({ $what }), но не к порту { $chosen }, на котором ждёт Bromide
find-vanished-early = USB ID режима BROM был виден только { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } с: кнопку Boot отпустили слишком рано, или аккумулятор разряжен
find-not-greeted = USB ID режима BROM был виден { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } с, как и ожидалось. Режим BROM доказывает только ответ, а телефону ничего не отправляли
find-drive = Появился накопитель ({ $what }): если это телефон, он включён
find-unknown-device = Появилось неизвестное устройство: { $what }. Если это телефон, можно попробовать его считать
find-no-such-port = Порта { $chosen } нет
find-nothing-seen = Телефона пока не видно
find-do-install-rule = { $front ->
    [window] Нажмите «Разрешить телефоны…». Будет установлено правило для телефонов; компьютер спросит пароль администратора
   *[cli] Установите правило для телефонов этими двумя командами: { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] Нажмите «Разрешить телефоны…». Будет установлено правило, чтобы { $name } не трогал телефоны; или подождите десять секунд
   *[cli] Подождите десять секунд или выполните: sudo systemctl stop { $name }
}
find-do-plug-again = Отключите телефон от компьютера и подключите снова
find-do-close-program = Закройте эту программу
find-do-close-flash-tool = Закройте другую программу для прошивки
find-do-makers-program = Возьмите программу для телефонов с чипами этого производителя. Bromide читает только телефоны MediaTek
find-do-chip-on-board = Если вы уверены, что это телефон MediaTek, проверьте, не подключено ли к компьютеру другое устройство
find-do-battery-out = Отключите телефон от компьютера и извлеките аккумулятор на десять секунд
find-do-off-and-hold = Выключите телефон, зажмите кнопку Boot и подключите его
find-do-hold-longer = Зажмите кнопку Boot до подключения телефона и держите, пока Bromide не покажет «Подключение»
find-do-other-key = Попробуйте другую кнопку: без кнопки, вызов, *, вниз, #, 0
find-do-battery-later = Зажмите кнопку и подключите телефон без аккумулятора, затем вставьте аккумулятор
find-do-other-socket = Возьмите другой порт USB компьютера, без хаба
find-do-other-cable = Возьмите другой кабель: многие кабели только для зарядки
find-do-charge = Заряжайте аккумулятор полчаса или возьмите заряженный
find-do-remove-driver = Откройте Диспетчер устройств, найдите телефон и удалите драйвер { $driver } вместе с файлами
find-do-windows-driver = Откройте Диспетчер устройств и дайте Windows найти драйвер или установите драйвер MediaTek USB VCOM
find-do-load-driver = { $front ->
    [window] Попросите администратора загрузить драйвер { $driver } (sudo modprobe { $driver })
   *[cli] Выполните: sudo modprobe { $driver }
}
find-do-direct-usb = Немного подождите: Bromide будет работать с телефоном напрямую, без драйвера. Если не получится, возьмите другой порт USB
find-do-choose-automatic = { $front ->
    [window] Остановите, выберите порт «Автоматически (рекомендуется)» и начните снова
   *[cli] Укажите порт auto
}
find-do-check-port-name = { $front ->
    [window] Остановите и проверьте имя порта: в списке показаны существующие порты
   *[cli] Проверьте имя порта: bromide-cli ports показывает существующие порты
}
find-do-choose-it = { $front ->
    [window] Остановите, выберите его порт и начните снова
   *[cli] Укажите его порт вместо auto
}
find-do-read-back = { $front ->
    [window] Нажмите «Считать»
   *[cli] Выполните: bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Найти кнопку Boot
keys-hint = Bromide показывает способы по одному, определяет, что делает телефон, и сохраняет то, что работает.
keys-model = Модель
keys-model-hint = Nokia 105 или TA-1174
keys-model-type = Марка и модель или номер типа под аккумулятором
keys-kind = Вид телефона
kind-nokia = Оригинальная кнопочная Nokia
kind-keypad = Другой кнопочный телефон
kind-watch = Часы или трекер
kind-module = Модуль или плата
kind-smartphone = Смартфон
keys-begin = Начать поиск
keys-known = Ваши заметки по модели { $model }: работает { $way }
keys-known-unproven = Ваши заметки по модели { $model }: может работать { $way }. Более ранняя версия сохранила это без доказательства
keys-notes = { $count ->
    [0] Заметок пока нет
    [one] Заметки по { $count } модели
    [few] Заметки по { $count } моделям
    [many] Заметки по { $count } моделям
   *[other] Заметки по { $count } модели
}
keys-export = Экспорт заметок…
keys-import = Импорт заметок…
keys-imported = Заметки из { $file } добавлены
keys-try = Попытка { $number } из { $of }: { $way }
keys-there = Телефон появился. Держите кнопку, пока он не ответит
keys-unplug = Отключите телефон от компьютера. Дальше следующая попытка
keys-unplug-first = Отключите телефон от компьютера, чтобы начать
keys-found = Найдено: { $way }
keys-found-noted = Найдено: { $way }. Добавлено в ваши заметки по модели { $model }
keys-exhausted = Все способы перепробованы. Зарядите аккумулятор, возьмите другой кабель и начните снова
keys-result = { $way }: { $result }
keys-nothing = Ничего не произошло: дальше
keys-back = Предыдущий ещё раз
keys-end = Закончить поиск
model-report-not-media-tek = Не телефон MediaTek. Bromide не может его считать
model-report-differs = Некоторые версии — не MediaTek: проверьте номер типа или чип
model-report-none = Сообщений об этой модели нет. Поиск идёт в обычном порядке
model-report-first = Поиск начнётся со способов из сообщений
model-report-usual = Способ нигде не указан. Поиск идёт в обычном порядке
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
model-report-line = { $name }: { $text }
model-report-line-chip = { $name }, { $chip }: { $text }
model-report-source = { $certainty }: { $source }
certainty-inferred = Предположение, не сообщение
certainty-one-report = Одно сообщение
certainty-several = Несколько сообщений
reach-method = работает: { $way }
reach-method-read = считан: { $way }
reach-usb = boot ROM виден на USB, способ не указан
reach-usb-read = считан по USB, способ не указан
reach-uart = подключён через контакты UART
reach-preloader = preloader виден, о boot ROM не сообщали
reach-preloader-method = доступ к preloader: { $way }
reach-running-phone = на USB виден только включённый телефон
reach-test-point = доступ через тестпоинт на плате
reach-in-vain = пробовали безуспешно
reach-in-vain-keys = пробовали безуспешно: { $keys }
reach-in-vain-all = безуспешно пробовали каждую кнопку
reach-other-loader = чип другого производителя
reach-other-loader-keys = чип другого производителя; его кнопка Boot: { $keys }
reach-not-reported = телефон MediaTek, способ не указан
keys-held-and = { $first } и { $second }
keys-held-or = { $first } или { $second }
key-none = без кнопки
key-call = кнопка вызова
key-down = кнопка вниз
key-middle = центральная кнопка
key-volume-down = громкость вниз
key-volume-up = громкость вверх
key-volume-both = громкость вверх и громкость вниз
key-soft-left = левая софт-кнопка
key-soft-right = правая софт-кнопка
key-up = кнопка вверх
key-all = все кнопки сразу
key-power-pin = контакт PWRKEY
key-power = кнопка питания
key-right = кнопка вправо
key-shutter = кнопка камеры
key-hang-up = кнопка отбоя
key-directions = все кнопки направлений
key-sign = кнопка { $sign }
tested-nothing = ничего не произошло
tested-started = телефон запустился
tested-vanished = появился на { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } с, нет ответа
tested-unanswered = оставался { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } с, нет ответа: телефон, возможно, запустился
tested-answered = телефон ответил
way-battery-in = { $key }, аккумулятор вставлен
way-battery-last = { $key }, аккумулятор вставить последним
way-battery-out = { $key }, без аккумулятора
way-battery-refit = { $key }, сначала извлечь и вставить аккумулятор
way-supply-power-pin = PWRKEY на землю при включении
way-supply-power-on = питание включить последним
keys-do-off = Выключите телефон
keys-do-battery-out = Извлеките аккумулятор
keys-do-battery-refit = Извлеките аккумулятор на десять секунд, затем вставьте обратно
keys-do-hold = Зажмите: { $key }
keys-do-hold-none = Не зажимайте кнопок
keys-do-hold-all = Зажмите сразу как можно больше кнопок, но не кнопку питания
keys-do-plug = Подключите кабель
keys-do-plug-without-battery = Подключите кабель без аккумулятора
keys-do-battery-in = Вставьте аккумулятор
keys-do-wire-uart = Подключите RX, TX и землю UART-адаптера к модулю
keys-do-pull-power-pin = Включите питание и замкните PWRKEY на землю, пока модуль не запустится
keys-do-wire-usb = Выключите модуль и подключите его USB к компьютеру
keys-do-supply-on = Включите питание
file-is-utf16 = это текст UTF-16, а Bromide читает только текст UTF-8
notes-of-something-else = это не файл заметок о кнопках Boot
notes-without-models = в нём нет списка моделей
notes-too-large = в нём слишком много заметок
notes-unreadable = Заметки о кнопках Boot в { $path } прочитать не удаётся: { $why }
notes-set-aside = Заметки о кнопках Boot в { $path } были повреждены ({ $why }). Они перенесены в { $aside }
notes-not-saved = Заметки о кнопках Boot сохранить не удаётся: { $why }
notes-not-imported = Заметки из { $path } импортировать не удаётся: { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Разрешить телефоны…
rule-remove = Убрать правило…
rule-asking = Компьютер спрашивает пароль…
rule-show = Что установлено
rule-place = Текст файла { $path }:
rule-installed = Правило установлено. Подключите телефон снова
rule-removed = Правило удалено
rule-dismissed = Пароль не введён. Ничего не изменено
rule-not-allowed = У вас нет на это прав, или на компьютере нет программы, которая может спросить пароль. Ничего не изменено
rule-no-pkexec = Эта система не может спросить пароль администратора (нет pkexec). Ничего не изменено
rule-failed = Правило не изменено: { $why }
rule-no-program = нет программы { $name }
rule-node-member = { $node } принадлежит группе { $group }. Вы в этой группе, но у неё нет на него прав
rule-node-stranger = { $node } принадлежит группе { $group }, а вы в неё не входите

## Wrong orders; no phone was touched

job-nothing = читать нечего: укажите хотя бы один диапазон
job-two-write-one = у двух диапазонов один и тот же файл { $file }: задайте каждому свой
job-start-past-window = { $front ->
    [window] начало { $start } прочитать нельзя: флеш-память этих телефонов занимает первые { $size } (ниже { $end })
   *[cli] START { $start } прочитать нельзя: флеш-память этих телефонов занимает первые { $size } (ниже { $end })
}
job-end-past-window = { $front ->
    [window] диапазон с { $start } длиной { $length } байт выходит за { $end }, конец флеш-памяти этих телефонов: задайте не больше { $longest } байт
   *[cli] START { $start } плюс LENGTH { $length } выходит за { $end }, конец флеш-памяти этих телефонов: задайте LENGTH не больше { $longest }
}
job-offset-past-end = смещение { $offset } за концом адресного пространства телефона

## A range that does not fit this phone's storage, and steps

range-size-unknown = Размер флеш-памяти этого телефона определить не удаётся: его не дают ни чип, ни содержимое
range-no-partition = В этом телефоне нет раздела с именем { $name }
range-no-area = В этом телефоне нет области памяти { $area }
range-never-read = Область { $area } защищена ключом в телефоне, поэтому она никогда не читается
range-nothing-to-save = Сохранять нечего: исключены все области и разделы
range-parts-past-end = По таблице разделов телефона эти части выходят за конец памяти ({ $size }), поэтому сохранить их нельзя: { $names }
range-other-area = { $front ->
    [window] Выберите одну из областей или один из разделов, которые есть в телефоне
   *[cli] Укажите одно из имён, которые показывает bromide-cli areas
}
range-give-length = { $front ->
    [window] Вместо всей флеш-памяти считайте диапазон и введите его длину, например 4M; у большинства таких телефонов 4, 8 или 16 МБ
   *[cli] Укажите LENGTH, например 4M; у большинства таких телефонов 4, 8 или 16 МБ
}
range-start-past-flash = { $front ->
    [window] Диапазон с { $start } за концом флеш-памяти этого телефона: её размер { $size } ({ $bytes } байт, источник: { $from })
   *[cli] START { $start } за концом флеш-памяти этого телефона: её размер { $size } ({ $bytes } байт, источник: { $from })
}
range-past-area = { $front ->
    [window] Диапазон с { $start } выходит за эту область памяти: её размер { $size } ({ $bytes } байт)
   *[cli] START { $start } плюс LENGTH { $length } выходит за эту область памяти: её размер { $size } ({ $bytes } байт)
}
range-end-past-flash = { $front ->
    [window] Диапазон с { $start } длиной { $length } байт выходит за флеш-память этого телефона: её размер { $size } ({ $bytes } байт, источник: { $from })
   *[cli] START { $start } плюс LENGTH { $length } выходит за флеш-память этого телефона: её размер { $size } ({ $bytes } байт, источник: { $from })
}
range-give-less = { $front ->
    [window] Считайте оттуда не больше { $most } байт или оставьте длину пустой, чтобы считать до конца
   *[cli] Укажите LENGTH не больше { $most } оттуда или auto
}
range-give-start = { $front ->
    [window] Укажите начало меньше { $end }
   *[cli] Укажите START меньше { $end }
}

## What the computer saw while it waited

seen-no-answer = порт { $port } есть, но на нём никто не отвечает
seen-no-boot-rom = устройство, которое отвечает на порту { $port }, — не телефон в режиме BROM
seen-bytes-on-line = на порт { $port } приходят байты, но ответа boot ROM среди них нет
seen-nonsense = телефон на порту { $port } ответил кодом чипа { $code }, такого чипа нет
seen-broke-off = телефон ответил, затем связь прервалась: { $why }
seen-error = { $port }: { $why }
seen-appeared = появилось: { $what }
seen-phone-started = появилось: { $what }. Телефон запустился как обычно, значит, это не та кнопка
seen-other-program = появилось: { $what }. Телефон занят другой программой
seen-other-maker = появилось: { $what }. Чип телефона другого производителя
seen-vanished = исчезло: { $what }
seen-vanished-after = исчезло через { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } с: { $what }
seen-boot-rom-vanished = исчезло: { $what }. Если телефон был в режиме BROM, кнопку Boot отпустили слишком рано, или аккумулятор разряжен.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = Повторное чтение с адреса { $at }: { $why }
read-no-answer = Нет ответа { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } с, ещё одна попытка.
read-gave-up = Блок по адресу { $at } не читается и пропущен: { $why }
lost-before-reading = Телефон отключился. Зажмите кнопку Boot и подключите его снова: чтение продолжится.
lost-at = Телефон отключился на { $at }. Зажмите кнопку Boot и подключите его снова: чтение продолжится.
hung-before-reading = Телефон перестал отвечать. Отключите его от компьютера, зажмите кнопку Boot и подключите снова: чтение продолжится.
hung-at = Телефон перестал отвечать на { $at }. Отключите его от компьютера, зажмите кнопку Boot и подключите снова: чтение продолжится.
read-not-this-one = С телефоном, который подключён сейчас, чтение продолжить нельзя: { $why }
read-other-phone = Это другой телефон: { $differs }. Подключите первый телефон.
read-range-guessed = Журнала этого незавершённого дампа нет. Bromide считает, что это дамп всей флеш-памяти.
read-not-locked = Этот диск не может защитить незавершённый дамп от других программ: не запускайте Bromide дважды для этого дампа.
read-disk-changed = { $size } данных изменились на диске после записи. Bromide считал их с телефона ещё раз. Проверьте этот диск.
read-saved-as-it-is = Сохранено как есть. Не хватает в конце: { $missing }. Не читается: { $unreadable }. Прочитано один раз, без подтверждения: { $unchecked }. Изменилось на диске: { $changed }.
read-seam-differed = Данные телефона на { $at } отличаются от прочитанных раньше, поэтому всё читается второй раз.
differs-chip = чип { $now }, а был { $before }
differs-version = версия чипа { $now }, а была { $before }
differs-me-id = ME-ID { $now }, а был { $before }
differs-flash = чип флеш-памяти { $now }, а был { $before }
differs-unique-id = серийный номер чипа флеш-памяти { $now }, а был { $before }
differs-content = другое содержимое на { $at }
differs-kind-of-storage = память другого вида
differs-storage = чип памяти { $now }, а был { $before }
differs-storage-size = другой размер памяти
read-sample-differed = Блок выборки при повторном чтении отличался, поэтому всё было прочитано второй раз.
read-many-settled = При повторном чтении отличались блоки: { $blocks } из { $of }. Каждый решён третьим чтением. При стольких различиях ненадёжны телефон, кабель или аккумулятор, или прежние данные сняты в другое время. Считайте ещё раз в новый файл и сравните оба файла.
read-blocks-settled = { $blocks ->
    [one] { NUMBER($blocks, useGrouping: "false") } блок при повторном чтении отличался, решило третье чтение: возможно, плохой кабель или аккумулятор.
    [few] { NUMBER($blocks, useGrouping: "false") } блока при повторном чтении отличались, решило третье чтение: возможно, плохой кабель или аккумулятор.
    [many] { NUMBER($blocks, useGrouping: "false") } блоков при повторном чтении отличались, решило третье чтение: возможно, плохой кабель или аккумулятор.
   *[other] { NUMBER($blocks, useGrouping: "false") } блока при повторном чтении отличались, решило третье чтение: возможно, плохой кабель или аккумулятор.
}
read-block-settled = { $bytes ->
    [one] Блок на { $at } при повторном чтении отличался ({ NUMBER($bytes, useGrouping: "false") } байт); решило третье чтение.
    [few] Блок на { $at } при повторном чтении отличался ({ NUMBER($bytes, useGrouping: "false") } байта); решило третье чтение.
    [many] Блок на { $at } при повторном чтении отличался ({ NUMBER($bytes, useGrouping: "false") } байт); решило третье чтение.
   *[other] Блок на { $at } при повторном чтении отличался ({ NUMBER($bytes, useGrouping: "false") } байта); решило третье чтение.
}
read-block-differed-again = { $bytes ->
    [one] Блок на { $at } при повторном чтении отличался ({ NUMBER($bytes, useGrouping: "false") } байт); третье чтение снова дало другое.
    [few] Блок на { $at } при повторном чтении отличался ({ NUMBER($bytes, useGrouping: "false") } байта); третье чтение снова дало другое.
    [many] Блок на { $at } при повторном чтении отличался ({ NUMBER($bytes, useGrouping: "false") } байт); третье чтение снова дало другое.
   *[other] Блок на { $at } при повторном чтении отличался ({ NUMBER($bytes, useGrouping: "false") } байта); третье чтение снова дало другое.
}
read-file-held = Файл { $file } открыт в другой программе, возможно, в антивирусе. Bromide будет пробовать ещё десять секунд.
read-check-needed = Эту проверку пропустить нельзя: только она доказывает, что прежние данные верны.
read-nand-pages = Чтение NAND — экспериментальное. В этом файле нет служебных байтов страниц (spare), поэтому файловые системы, которым они нужны, например YAFFS2, неполные. Если в телефоне есть область nand-spare, эти байты там.
read-nand-with-spare = Чтение NAND — экспериментальное. В этом файле страницы по { $page } байт, после каждой служебные байты (spare), по { $spare }, как их отправляет Download Agent.
read-by-agent = Чтение через Download Agent, потому что boot ROM использовать нельзя: { $why }
read-lost-at-high-speed = Телефон не подключился снова на high-speed USB. Следующая попытка — на full speed, это медленнее.
read-restarted = Телефон перезапущен.
read-not-restarted = Перезапустить телефон не удалось ({ $why }). Отключите его от компьютера и извлеките аккумулятор на несколько секунд.
check-auto = автоматически, по размеру
check-full = полное повторное чтение
check-read-again-on-phone = прочитано один раз программой чтения, затем ещё раз в телефоне и сверено по контрольным суммам
check-sampled = повторное чтение выборки
check-off = нет
disk-writing = запись в
disk-reading-back = чтение с диска
disk-renaming = переименование в
disk-removing = удаление
disk-computing = контрольные суммы

## Causes of errors, without a full stop at the end

error-internal = Внутренняя ошибка остановила программу: { $what }
error-no-words = подробностей нет
error-worker-gone = часть программы, которая читает телефон, завершилась
error-refused-at = Телефон отказывает в чтении на { $at }: { $sentence } (статус { $status })
error-agent-refused-at = Download Agent отказывает в чтении на { $at }: { $why }
error-agent-refused-places = { $places ->
    [one] Download Agent отказывает в чтении { $size } в { NUMBER($places, useGrouping: "false") } месте, первое на { $at }; в файле там нули
    [few] Download Agent отказывает в чтении { $size } в { NUMBER($places, useGrouping: "false") } местах, первое на { $at }; в файле там нули
    [many] Download Agent отказывает в чтении { $size } в { NUMBER($places, useGrouping: "false") } местах, первое на { $at }; в файле там нули
   *[other] Download Agent отказывает в чтении { $size } в { NUMBER($places, useGrouping: "false") } места, первое на { $at }; в файле там нули
}
error-refused-places = { $places ->
    [one] Телефон отказывает в чтении { $size } в { NUMBER($places, useGrouping: "false") } месте, первое на { $at } (статус { $status }); в файле там нули
    [few] Телефон отказывает в чтении { $size } в { NUMBER($places, useGrouping: "false") } местах, первое на { $at } (статус { $status }); в файле там нули
    [many] Телефон отказывает в чтении { $size } в { NUMBER($places, useGrouping: "false") } местах, первое на { $at } (статус { $status }); в файле там нули
   *[other] Телефон отказывает в чтении { $size } в { NUMBER($places, useGrouping: "false") } места, первое на { $at } (статус { $status }); в файле там нули
}
error-unreadable = { $places ->
    [one] Не удалось прочитать { $size } в { NUMBER($places, useGrouping: "false") } месте, первое на { $at }; в файле там нули
    [few] Не удалось прочитать { $size } в { NUMBER($places, useGrouping: "false") } местах, первое на { $at }; в файле там нули
    [many] Не удалось прочитать { $size } в { NUMBER($places, useGrouping: "false") } местах, первое на { $at }; в файле там нули
   *[other] Не удалось прочитать { $size } в { NUMBER($places, useGrouping: "false") } места, первое на { $at }; в файле там нули
}
error-other-phone = Это не первый телефон: { $differs }
error-refused = Телефон не принял команду: { $sentence } (статус { $status })
error-check-failed = { $blocks ->
    [one] { NUMBER($blocks, useGrouping: "false") } блок при каждом чтении был другим, этому дампу нельзя доверять
    [few] { NUMBER($blocks, useGrouping: "false") } блока при каждом чтении были другими, этому дампу нельзя доверять
    [many] { NUMBER($blocks, useGrouping: "false") } блоков при каждом чтении были другими, этому дампу нельзя доверять
   *[other] { NUMBER($blocks, useGrouping: "false") } блока при каждом чтении были другими, этому дампу нельзя доверять
}
error-stopped = Остановлено
error-stopped-while-sending = Остановлено, когда телефон отправлял данные
error-no-phone = За { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } с телефон в режиме BROM не появился
error-no-phone-now = Сейчас телефона в режиме BROM нет
error-no-phone-but = За { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } с телефон в режиме BROM не появился. Замечено: { $seen }
error-no-phone-now-but = Сейчас телефона в режиме BROM нет. Замечено: { $seen }
error-busy-modem-manager = Порт { $port } занят: { $holder }, эта программа считает любой телефон модемом
error-denied = Нет прав на порт { $port }
error-not-a-port = { $front ->
    [window] { $port } — не последовательный порт: выберите порт из списка или «Автоматически (рекомендуется)»
   *[cli] { $port } — не последовательный порт: укажите имя из bromide-cli ports, auto или demo
}
error-connection = Сбой связи: { $during }: { $why }
error-lost-phone = Телефон отключили, или его аккумулятор разряжен
error-silent = Телефон перестал отвечать (нет ответа { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } с)
error-out-of-step = Ответы телефона неверны: при передаче потеряны данные
error-window-shut = Телефон не даёт доступа к флеш-памяти: { $why }
error-agent = Download Agent в телефоне перестал работать: { $why }
error-restarted = Телефон неожиданно перезапустился
error-no-sense = Связь с телефоном восстановить не удалось
error-no-folder = Папка { $folder } не существует
error-is-folder = { $path } — папка, а не имя файла
error-unwritable = В { $path } записать не удаётся: { $why }
error-exists = { $path } уже существует
error-our-name = { $path } заканчивается так же, как имена собственных файлов Bromide (.part, .json, .json.new)
error-name-too-long = { $excess ->
    [one] Имя { $name } на { $excess } байт длиннее, чем допускает этот диск: предел { $limit } байт, потому что Bromide добавляет окончания вроде .part.json
    [few] Имя { $name } на { $excess } байта длиннее, чем допускает этот диск: предел { $limit } байт, потому что Bromide добавляет окончания вроде .part.json
    [many] Имя { $name } на { $excess } байт длиннее, чем допускает этот диск: предел { $limit } байт, потому что Bromide добавляет окончания вроде .part.json
   *[other] Имя { $name } на { $excess } байта длиннее, чем допускает этот диск: предел { $limit } байт, потому что Bromide добавляет окончания вроде .part.json
}
error-not-regular = { $path } — ссылка, устройство или папка, а не файл. Bromide такое никогда не заменяет
error-in-the-way = Bromide нужно имя { $path }, но файл с этим именем не от Bromide
error-utf16 = { $path } — текст UTF-16. Bromide читает только текст UTF-8
error-second-name = У { $path } есть второе имя (жёсткая ссылка). Запись изменила бы и файл с тем именем
error-other-journal = { $path } относится к другому дампу: не подходит к файлу данных
error-no-journal = У { $path } нет журнала (.part.json), поэтому телефон и диапазон неизвестны
error-changed = Другая программа изменила { $path } во время чтения
error-unreliable = Диск не сохранил данные, записанные в { $path }
error-not-a-regular-file = это не обычный файл
error-too-large-to-read = файл слишком большой
error-part-exists = Есть незавершённый дамп: { $path }
error-not-a-part = { $path } — не имя незавершённого дампа
error-finished = { $path } уже завершён
form-no-backup = В { $folder } больше нет незавершённого бэкапа: бэкап завершён или его список удалён
form-part-not-back = { $path } всё ещё недоступен. Подключите его диск снова или считайте в другую папку.
error-no-part = Незавершённого дампа { $path } нет
error-disk-full = Диск заполнен; уже считанное остаётся в { $path }
error-file-too-large = Диск не поддерживает такие большие файлы, как { $path } (предел FAT32 — 4 ГБ)
error-read-only-disk = Диск с { $path } стал доступен только для чтения
error-disk-gone = Диск или папка файла { $path } больше не доступны
error-part-deleted = Другая программа удалила { $path }
error-part-replaced = Другая программа переместила или заменила { $path } во время чтения
error-locked = Другая программа пишет в { $path }
error-held = Файл { $path } открыт в другой программе, поэтому Bromide не может дать ему окончательное имя
error-no-space-claimed = Недостаточно места в { $folder }: нужно { $needed }. Свободно { $free }, но из них { $claimed } нужно для дампов, которые сейчас считываются
error-no-space = Недостаточно места в { $folder }: нужно { $needed }, свободно { $free }
error-disk = Ошибка диска ({ $during } { $path }): { $why }

## Steps after an error, without a full stop at the end

do-send-log = Если это повторится, отправьте лог авторам проекта
do-short-cable = Возьмите короткий кабель, прямо в компьютер, без хаба
do-tight-cable = Возьмите короткий кабель, который плотно сидит, прямо в компьютер
do-other-cable = Возьмите другой кабель с передачей данных, прямо в компьютер, без хаба
do-charge = Зарядите аккумулятор или попробуйте без аккумулятора
do-battery-out = Отключите телефон от компьютера и извлеките аккумулятор на несколько секунд
do-read-again = Считайте ещё раз
do-resume = { $front ->
    [window] Нажмите «Продолжить»
   *[cli] Продолжите: bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Вернитесь в начало и нажмите «Продолжить» у файла { $part }
   *[cli] Продолжите: bromide-cli resume { $part }
}
do-resume-others = { $count ->
    [one] Затем так же продолжите ещё { $count } незавершённый файл
    [few] Затем так же продолжите ещё { $count } незавершённых файла
    [many] Затем так же продолжите ещё { $count } незавершённых файлов
   *[other] Затем так же продолжите ещё { $count } незавершённого файла
}
do-other-range = { $front ->
    [window] Считайте диапазон, в который не входит { $at }
   *[cli] Укажите START и LENGTH, в которые не входит { $at }
}
do-use-the-rest = { $front ->
    [window] Нажмите «Сохранить как есть», чтобы использовать все остальные данные
   *[cli] Используйте незавершённый файл: в нём все остальные данные
}
do-first-phone = Подключите телефон, с которого начат незавершённый дамп
do-new-dump = { $front ->
    [window] Начните новый дамп для этого телефона
   *[cli] Начните новый дамп для этого телефона с другим именем
}
do-check-it = { $front ->
    [window] Используйте его: рядом лежит его отчёт
   *[cli] Используйте его или сравните с его отчётом: bromide-cli check { $path }
}
do-name-a-part = Укажите имя незавершённого дампа, файла с окончанием .part
do-continue-there = Переместите незавершённый файл (.part) и его журнал (.part.json) в ту папку и продолжите
do-other-file-system = Выберите папку на другом диске (NTFS, exFAT, ext4)
do-let-go-of-file = Закройте программу, в которой он открыт; антивирус или резервное копирование закроют его сами через некоторое время
do-unlock-disk = Снимите защиту от записи или проверьте диск на ошибки
do-bring-disk-back = Подключите диск снова или переподключите сетевой диск
do-elsewhere-if-deleted = Если папка или файл удалены, считайте снова в другую папку
do-hold-key = Выключите телефон и извлеките аккумулятор. Сначала запустите Bromide, затем зажмите кнопку Boot и подключите телефон. Аккумулятор вставьте последним
do-try-keys = Попробуйте другие кнопки по одной: без кнопки, вызов, *, вниз, #, 0, центральная
do-cross-rx-tx = Проверьте провода: RX адаптера к TX телефона, TX адаптера к RX телефона
do-connect-ground = Соедините землю адаптера с землёй телефона и возьмите адаптер с напряжением телефона
do-power-key = Пока Bromide ждёт, выключите и включите телефон или нажмите его кнопку питания: телефон слушает порт лишь мгновение
do-wait-ten-seconds = Подождите десять секунд, пока порт освободится
do-stop-service = Или остановите службу: { $command }
do-close-program = Закройте эту программу и попробуйте снова
do-close-programs = Закройте другие программы, которые работают с телефоном, например SP Flash Tool или терминал, и попробуйте снова
do-install-rule = { $front ->
    [window] Нажмите «Разрешить телефоны…» ниже. Будет установлено правило для телефонов; компьютер спросит пароль администратора
   *[cli] Установите правило для телефонов этими двумя командами, затем подключите телефон снова: { $commands }
}
do-join-group = Выполните: { $command } (в Arch: { $arch }), затем выйдите из системы и войдите снова
do-ask-administrator = Обратитесь к администратору компьютера
do-make-folder = Создайте папку или выберите другую
do-add-name = Добавьте имя файла, например dump.bin
do-own-folder = Выберите свою папку, например «Документы»
do-replace-finished = { $front ->
    [window] Или разрешите его заменить
   *[cli] Или добавьте --force, чтобы заменить его
}
do-replace-unfinished = { $front ->
    [window] Или отбросьте незавершённый дамп и начните сначала
   *[cli] Или добавьте --force, чтобы отбросить незавершённый дамп и начать сначала
}
do-other-name-or-wait = Выберите другое имя или подождите, пока та программа закончит
do-plain-name = Выберите имя с другим окончанием, например .bin
do-other-name = Выберите другое имя
do-shorter-name = { $bytes ->
    [one] Выберите имя файла короче хотя бы на { $bytes } байт (русская буква занимает 2 байта)
    [few] Выберите имя файла короче хотя бы на { $bytes } байта (русская буква занимает 2 байта)
    [many] Выберите имя файла короче хотя бы на { $bytes } байт (русская буква занимает 2 байта)
   *[other] Выберите имя файла короче хотя бы на { $bytes } байта (русская буква занимает 2 байта)
}
do-save-as-utf8 = Откройте файл в текстовом редакторе и сохраните его как UTF-8
do-move-away = Переименуйте { $path } или переместите в другую папку
do-close-other-program = Закройте программу, которая пишет в этот файл
do-copy-part = Скопируйте файл, дайте копии это имя и продолжите
do-bring-its-journal = Верните журнал этого дампа в его папку или уберите журнал и продолжите
do-other-disk = Выберите папку на другом диске и считайте ещё раз
do-make-room = Освободите место или выберите другой диск
do-check-disk = Проверьте, что диск подключён и на нём есть свободное место

## The big button

button-read-back = Считать
button-stop = Остановить
button-skip-check = Пропустить проверку
    .hover = Сохраняет дамп без остатка повторного чтения. Дамп не считается проверенным.
button-continue-from = Продолжить с { $at }
button-check-again = Продолжить: проверка
button-try-again = Повторить
button-next-phone = Следующий телефон

## Errors in the form: the cause, then what is right

form-port-empty = Введите имя порта, например { $windows } или { $unix }
form-any-port = { $port } — это все телефоны на USB: введите имена портов или выберите все телефоны
form-one-port = { $one } и { $other } — один и тот же порт: уберите один из них
form-too-many-ports = Слишком много портов: введите не больше { $most }
form-folder-empty = Выберите папку для сохранения
form-no-such-folder = Папка { $folder } не существует: создайте её или выберите другую
form-no-part = Введите имя области или раздела, например boot1 или nvram
form-too-many-parts = Слишком много областей и разделов: введите не больше { $most }
form-rpmb = rpmb — защищённая область памяти, её не может прочитать ни одна программа: уберите её из списка
form-no-range-on = Ни один диапазон не выбран: выберите диапазон или считайте всю флеш-память
form-block-size = { $typed } — недопустимый размер блока: введите число, кратное 4, от { NUMBER($least, useGrouping: "false") } до { NUMBER($most, useGrouping: "false") } (1M), например 64K
form-start-not-whole-word = { $typed } не кратно 4, как требует телефон: введите { $below } или { $above }
form-length-zero = Длина равна 0: введите число байт или оставьте поле пустым, чтобы считать до конца
form-end-past-addresses = Диапазон с { $start } длиной { $length } байт выходит за 4 ГБ ({ $end }), конец адресного пространства телефона: введите не больше { $most }
form-start-past-addresses = { $start } больше 4 ГБ ({ $end }), конца адресного пространства телефона
form-brace-open = У скобки {"{"} в имени файла нет {"}"}
form-placeholder-unknown = { $placeholder } в имени файла — неизвестное поле: можно { $all }
form-name-empty = Имя файла пустое: введите его, например dump.bin
form-name-forbidden = Имя файла не может содержать { $shown }: выберите другое, например dump.bin
form-control-character = управляющий символ
form-name-edges = { $name } не может быть именем файла: оно начинается с пробела или заканчивается точкой или пробелом
form-name-device = { $name } не может быть именем файла в { $system }: выберите другое, например dump.bin
form-too-many-rows = диапазонов сразу — не больше { $most }
form-name-too-long = { $bytes ->
    [one] Имя файла длиннее на { $bytes } байт, чем можно: выберите короче (русская буква занимает 2 байта)
    [few] Имя файла длиннее на { $bytes } байта, чем можно: выберите короче (русская буква занимает 2 байта)
    [many] Имя файла длиннее на { $bytes } байт, чем можно: выберите короче (русская буква занимает 2 байта)
   *[other] Имя файла длиннее на { $bytes } байта, чем можно: выберите короче (русская буква занимает 2 байта)
}
paste-no-range = строка { $line } — не диапазон ({ $why }): { $text }
paste-too-little = нужны начало и длина
paste-end-before-start = конец раньше начала
paste-no-numbers = начало и длина должны быть числами

## A finished dump against its report

check-same = { $file }: размер и SHA-256 те же, что при сохранении ({ $size })
check-same-as-it-is = { $file }: размер и SHA-256 те же, что при сохранении ({ $size }). Сохранён как есть и не проверен.
check-other-size = { $file } изменился после сохранения: в нём { $bytes } байт ({ $size }), а в отчёте { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } изменился после сохранения: его SHA-256 { $found }, а в отчёте { $expected }
check-unfinished = { $file } — незавершённый дамп: у него нет отчёта, сравнить не с чем
check-no-report = В папке дампа нет отчёта { $report }
check-not-a-report = { $report } — не отчёт Bromide: { $why }
check-report-too-large = { $report } слишком велик для отчёта: больше { $size }
check-unreadable = { $path } не читается: { $why }
check-no-manifest = { $file } — не манифест бэкапа или повреждён: Bromide не может определить, все ли файлы есть в этой папке
check-do-keep-report = Храните отчёт вместе с дампом: без отчёта сравнить не с чем
check-do-look-for-report = Найдите отчёт, сохранённый с этим дампом
check-do-other-copy = Возьмите другую копию дампа или считайте телефон ещё раз
check-do-find-missing = Положите каждый дамп и его отчёт в одну папку и проверьте, что оба читаются
check-other-unfinished = { $file }: не проверен, незавершённый дамп
check-other-without-report = { $file }: не проверен, нет отчёта
check-no-dumps = В папке { $folder } нет дампа с отчётом; вложенные папки не просматриваются
check-summary = { $all ->
    [one] Проверен { $all } дамп
    [few] Проверено { $all } дампа
    [many] Проверено { $all } дампов
   *[other] Проверено { $all } дампа
}: без изменений { $good }, изменено { $changed }, не с чем сравнить { $unchecked }
check-some-changed = { $count ->
    [one] { $count } дамп изменился после сохранения
    [few] { $count } дампа изменились после сохранения
    [many] { $count } дампов изменились после сохранения
   *[other] { $count } дампа изменились после сохранения
}
check-some-unchecked = { $count ->
    [one] { $count } дамп нельзя сравнить с его отчётом
    [few] { $count } дампа нельзя сравнить с их отчётами
    [many] { $count } дампов нельзя сравнить с их отчётами
   *[other] { $count } дампа нельзя сравнить с их отчётами
}
check-stopped = Остановлено: проверено дампов { $done } из { $all }

## The log, and the text of "Copy details"

level-info = инфо
level-warning = внимание
level-error = ошибка
log-read-back = Чтение в { $files }
log-skip = Проверка пропущена
log-stop = Запрошена остановка
log-worker-restarted = Часть программы, которая читает телефон, запущена снова
log-ports-unknown = Список портов получить не удаётся: { $why }
log-phone = Телефон: { $name } (код чипа { $code })
log-storage = Память: { $storage }
log-agent-chosen = Файл Download Agent: { $file }
log-agent-remembered = Файл Download Agent от прошлого телефона с этим чипом: { $file }
log-agent-folder = Файл Download Agent найден в папке: { $file }
log-agent-practice = Файл Download Agent учебного смартфона: { $file }
log-agent-preloader = { $agent }; файл preloader: { $file }
log-flash = Флеш-память: { $name }, { $size }
log-flash-size-unknown = Флеш-память: { $name }, размер неизвестен
log-region = { $size } с { $from } в { $file }
log-saved = Сохранено: { $file }, SHA-256 { $sha256 }
log-list-ordered = Получение списка областей и разделов
log-parts-listed = Найдено областей и разделов: { $count }
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Бэкап завершён: { $manifest }
log-kept = В файле { $part }: { $done } из { $total }
log-ended-because = { $state }: { $cause }
details-program = { $name } { $version }
details-state = Состояние: { $state }
details-cause = Причина: { $cause }
details-phone = Телефон: { $name }, код чипа { $code }, аппаратная версия { $hardware }, программная версия { $software }, ME-ID { $id }
details-flash = Флеш-память: { $name }, JEDEC ID { $jedec }, серийный номер { $unique }, размер { $size }
details-storage = Память: { $name }, ID { $id }, размер { $size }
details-size = { $bytes } (источник: { $from })
details-not-told = не сообщается
details-not-known = неизвестно
details-warning = Внимание: { $text }
details-saved = Сохранено: { $file }, SHA-256 { $sha256 }
details-kept = В файле { $part }: { $done } из { $total }
details-nothing-kept = Ничего не сохранилось

## Settings, and ports that cannot be listed

settings-not-saved = Настройки сохранить не удаётся: { $why }
settings-unreadable = Настройки в { $path } прочитать не удаётся: { $why }
settings-bad-value = Настройка { $key } не может быть { $value }; взято значение по умолчанию
settings-set-aside = Настройки в { $path } были повреждены ({ $why }). Они перенесены в { $aside }, взяты настройки по умолчанию
settings-damaged = Настройки в { $path } повреждены ({ $why }), и перенести их не удаётся ({ $error }). Взяты настройки по умолчанию
port-list-unreadable = список портов прочитать не удаётся

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent } % - { $state } - Bromide
window-no-display = Нет дисплея для окна. bromide-cli работает без окна: bromide-cli --help
window-no-wgpu = Эта программа собрана без wgpu: уберите --renderer или укажите --renderer glow
window-no-renderer = Окно нарисовать не удаётся. bromide-cli работает без окна: bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Графика: { $renderer }
log-renderer-failed = { $renderer } не может нарисовать окно: { $why }
log-saved-to = Сохранено в { $file }
log-no-dialog = В этой системе нет окна сохранения: нажмите «Копировать»
log-no-dialog-bundle = В этой системе нет окна сохранения, а папка для дампов не существует: выберите эту папку и сохраните снова
log-no-bundle = Файл для поддержки сохранить не удаётся: { $why }
log-no-order = команду не удалось передать
promise-read-only-short = Только чтение: в телефоне ничего не меняется
promise-read-only = Bromide только читает. В нём нет команды, которая может стереть или записать флеш-память телефона.
promise-true = «Сохранено» значит: каждый байт прочитан, проверен и записан на диск. Если чего-то не хватает, Bromide об этом скажет.
promise-agent = Работает, если телефон принимает выбранный вами файл: обычно это старые телефоны и небольшие марки. Телефоны, которым нужно разрешение от сервера производителя, считать нельзя.
promise-kept = Уже считанное остаётся на диске, даже если отойдёт кабель.
hint-enter = Нажмите Enter, чтобы начать
hint-next = Нажмите Enter, чтобы считать следующий телефон в новый файл
hint-held = Телефон ждёт файл
hint-continue = Дочитывает недостающие данные
hint-check-again = Читает только отличавшиеся блоки
hint-continue-places = Читает непрочитанные места ещё раз
hint-running = Можно отойти от компьютера
hint-waiting = Чтение начнётся, когда телефон ответит
hint-lost = Чтение продолжится, когда телефон вернётся
hint-stopping = Остановка
hint-ordering = Проверка папки
copy = Копировать
copy-named = Копировать: { $name }
dialog-cancel = Отмена
dialog-close = Закрыть
notice-close = OK

## Phone card

phone-heading = Телефон
phone-simulated = Имитация
phone-port = Порт
phone-auto = Автоматически (рекомендуется)
phone-demo = Учебный телефон (ничего не подключено)
phone-demo-smartphone = Учебный смартфон (ничего не подключено)
phone-other = Другой…
phone-other-port = Имя порта
phone-other-hint = COM5 или /dev/ttyACM0
phone-not-there = { $name } (сейчас не подключён)
phone-ports-unknown = Список портов компьютера получить не удаётся: { $why }
phone-seen-nothing = Телефона пока нет. Сначала нажмите «Считать», затем подключите его
phone-seen-boot-rom = Подключён телефон с USB ID режима BROM ({ $name })
phone-seen-started = Телефон подключён, но уже включён ({ $name }): выключите его, нажмите «Считать», затем зажмите кнопку Boot
phone-seen-agent = Телефон подключён, но занят другой программой ({ $name })
phone-seen-vendor = Телефон подключён, но его чип не от MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } ещё не подключён. Сначала нажмите «Считать», затем подключите его
phone-seen-other = Имя проверяется при запуске
phone-seen-demo = Учебный телефон доступен всегда. Попробуйте сначала считать его
phone-seen-demo-smartphone = Учебный смартфон доступен всегда. Он показывает, как считывается смартфон
phone-chip = Чип
phone-flash = Флеш-память
phone-storage = Память
phone-size = Размер
phone-size-from = { $size } (источник: { $from })

## What to read

read-heading = Что считать
read-whole = Вся флеш-память
read-everything = Всё
read-backup = Полный бэкап
read-without-user-data = Без данных пользователя
read-ranges = Диапазоны
read-parts = Выбрать части
parts-names = Области или разделы
parts-boot = Область boot
parts-nvram = NVRAM и данные IMEI
parts-hint = Для смартфонов. Каждая часть сохраняется в свой файл. Имена — через запятую
parts-list = Показать части
    .hover = Подключается к телефону и читает его таблицу разделов. Ничего не сохраняется.
parts-list-again = Показать части ещё раз
parts-none-known = Области и разделы телефона ещё не известны. Нажмите «Показать части» или введите имена
parts-search = Поиск
parts-search-nothing = Подходящих областей и разделов нет
parts-all = Все
parts-none = Ни одной
parts-line = { $name } ({ $size })
parts-missing = В последнем телефоне нет: { $names }
read-whole-hint = Размер определяется автоматически
read-everything-hint = Кнопочный телефон: вся флеш-память в одном файле. Смартфон: полный бэкап в новой папке
read-backup-hint = Каждая область и каждый раздел в своём файле, со списком разделов, scatter-файлом и контрольными суммами
read-without-user-data-hint = Только для смартфонов. Полный бэкап без userdata и cache, обычно самых больших разделов
read-numbers-hint = Десятичное число или hex (0x10000), или 64K и 4M. Пустая длина — до конца
read-area-hint = Область: область памяти или раздел смартфона, например user, boot1 или nvram. Пусто: флеш-память или основная память
read-file = Файл
read-area = Область
read-area-main = основная
read-row-area = Область диапазона { $number }
estimate-last-phone = Если телефон такой же, как последний смартфон:
estimate-size = Нужно { $size }
estimate-free = Нужно { $size }, свободно { $free }
estimate-time = Нужно { $size }, примерно { $time }
estimate-all = Нужно { $size }, примерно { $time }, свободно { $free }
estimate-no-room = Нужно { $size }, а свободно только { $free }: выберите папку на другом диске
read-start = Начало
read-length = Длина
read-size = Размер
read-file-auto = авто
read-length-auto = до конца
read-add = Добавить
read-paste = Вставить…
    .hover = Сразу несколько строк: начало, длина, файл
read-remove = ×
read-remove-all = Убрать все
read-row-on = Считать диапазон { $number }
read-row-file = Файл диапазона { $number }
read-row-start = Начало диапазона { $number }
read-row-length = Длина диапазона { $number }
read-row-remove = Убрать диапазон { $number }
paste-heading = Вставить диапазоны
paste-hint = По одному диапазону в строке: начало, длина и, если нужно, имя файла
paste-lines = Диапазоны, по одному в строке
paste-add = Добавить
paste-more = { $count ->
    [one] И ещё { $count } строка
    [few] И ещё { $count } строки
    [many] И ещё { $count } строк
   *[other] И ещё { $count } строки
}
import-open = Импорт scatter-файла…
    .hover = Заполняет диапазоны по scatter-файлу прошивки. Его можно и перетащить в окно. Считать можно и без него
import-heading = Импорт scatter-файла
import-hint = В этой системе нет окна выбора файла: введите путь к файлу
import-path = Путь к scatter-файлу
import-take = Импортировать
import-done = { $count ->
    [one] { $count } диапазон из { $file }
    [few] { $count } диапазона из { $file }
    [many] { $count } диапазонов из { $file }
   *[other] { $count } диапазона из { $file }
}
import-left-out = { $count ->
    [one] Импортирован { $count } диапазон из { $file }. Остальное пропущено:
    [few] Импортировано { $count } диапазона из { $file }. Остальное пропущено:
    [many] Импортировано { $count } диапазонов из { $file }. Остальное пропущено:
   *[other] Импортировано { $count } диапазона из { $file }. Остальное пропущено:
}
import-more-names = и ещё { $count }
import-counted-from-end = Отсчитаны от конца флеш-памяти, поэтому адреса в файле нет: { $names }
import-empty-ranges = Пустые: { $names }
import-not-in-flash = В ОЗУ, а не во флеш-памяти: { $names }
import-other-storage = Для телефонов с { $storage }: { $names }
import-refused = { $file } импортировать не удалось: { $why }
import-too-large = файл больше { $most }, слишком большой для scatter-файла
import-too-many = диапазонов в нём { $count }, а считать сразу можно не больше { $most }
import-not-now = { $file } не импортирован: диапазоны можно изменить после чтения

## Scatter files

scatter-line = строка { $line }: { $why }
scatter-empty = в нём нет диапазонов
scatter-xml = scatter-файлы XML не поддерживаются; возьмите файл .txt из прошивки
scatter-no-text = это не текстовый файл
scatter-files-only = в нём имена файлов, а не адреса; адреса — в тех файлах
scatter-not-expected = нужно: { $wanted }, найдено: { $found }
scatter-no-number = { $found } — не число
scatter-no-name = { $found } — не имя диапазона
scatter-no-key = нужны ключ и его значение, найдено { $found }
scatter-key-twice = { $key } встречается дважды
scatter-key-missing = нет { $key } в записи, которая начинается здесь
scatter-twice = { $name } встречается дважды, первый раз в строке { $first }
scatter-not-ascending = { $name } начинается не после { $before }, поэтому конец { $before } неизвестен
scatter-end-unknown = конец { $name } неизвестен, потому что у следующего диапазона нет верного адреса
scatter-not-a-range = { $why }: { $found }
scatter-too-large = начало и размер { $name } слишком велики
scatter-address = адрес
scatter-cut-off = файл заканчивается внутри { $name }, нужно: { $wanted }

## Where to

where-heading = Куда сохранить
where-folder = Папка
where-choose = Выбрать…
    .hover = Выбрать папку
where-no-dialog = В этой системе нет окна выбора папки: введите папку
where-free = { $size } свободно
where-backup = Каждый бэкап сохраняется в новую папку внутри этой
where-backup-continues = Незавершённый бэкап в этой папке будет продолжен
where-pattern = Имя файла
where-pattern-hint = Подставляется при запуске: { $places }
where-pattern-late-hint = Подставляется после чтения: { $places }
where-pattern-late = Во время чтения дамп называется { $name }. Чип, флеш-память и прошивка добавляются в конце; неизвестное опускается.

## Options

options-heading = Дополнительно
options-check = Проверка
options-block = Размер блока
options-block-hint = авто
options-reset = Перезапустить телефон после чтения
    .hover = Иначе телефон остаётся в режиме BROM, пока не извлечь аккумулятор
options-direct-usb = USB напрямую
    .hover = Работа с телефоном без последовательного драйвера компьютера: для телефона, который не получает порт или чей порт не отвечает
options-check-auto = По размеру: до 16 МБ — всё дважды, больше — выборка
options-check-full = Прочитать всё второй раз
options-check-sampled = Прочитать выборку второй раз
options-check-off = Нет
options-program = Ускоренное чтение (MT6260 и MT6261)
options-program-hint = Быстрее. Загружает в память телефона маленькую программу, которая только читает. Новая функция: расскажите нам, как получилось.

## Ready

ready-text = Нажмите «Считать», затем выполните эти шаги. Когда появится «Чтение», можно отойти.
step-off = Выключите телефон. Если можно, извлеките аккумулятор
step-hold = Зажмите кнопку Boot и не отпускайте
step-plug = Подключите кабель. Если ничего не происходит, вставьте аккумулятор
step-numbered = { $number }. { $text }
step-now = { $text } (сейчас)

## Waiting and connecting

waiting-text = Bromide ждёт телефон. Чтение начнётся, когда телефон ответит.
waiting-keys = Кнопка Boot зависит от модели. Попробуйте сначала без кнопки, затем вызов, *, вниз, # — или откройте «Найти кнопку Boot».
waiting-seen = Что увидел компьютер
waiting-seen-line = { $time }  { $text }
connecting-let-go = Кнопку можно отпустить
connecting-text = Телефон подключён. Bromide определяет его чип и флеш-память

## A smartphone that waits for its Download Agent file

held-phone = { $chip } подключён и ждёт
held-text = Bromide читает смартфон через Download Agent: файл вида MTK_AllInOne_DA.bin из прошивки телефона. Выберите файл или перетащите его сюда: чтение начнётся.
held-text-refused = { $why }. Считать телефон можно с файлом Download Agent из его прошивки. Выберите файл или перетащите его сюда: чтение начнётся.
held-choose-agent = Выбрать файл Download Agent…
held-choose-preloader = Выбрать файл preloader…
held-preloader-needed = Нужен, потому что телефон в режиме BROM: файл preloader из той же прошивки запускает ОЗУ телефона
held-preloader-perhaps = Нужен только некоторым телефонам в режиме BROM; сначала попробуйте без него
held-folder = Искать в папке…
    .hover = Bromide возьмёт из этой папки файл, который подходит телефону, для этого телефона и следующих
held-practice = Взять учебный файл
    .hover = Сгенерированный файл для учебного смартфона
held-failed-before = В прошлый раз чтение с этими файлами не удалось
held-use-again = Взять эти файлы
held-reading = Чтение файлов…
held-not-signed = Агент в { $file } не подписан, а этот телефон принимает только подписанный производителем; выберите файл из прошивки этого телефона
held-notice-phone = Телефон ждёт файл Download Agent
held-drop-phone = Отпустите, чтобы взять этот файл для телефона
held-agent-heading = Файл Download Agent
held-agent-path = Путь к файлу Download Agent
held-preloader-heading = Файл preloader
held-preloader-path = Путь к файлу preloader
held-folder-heading = Папка с файлами Download Agent
held-folder-path = Путь к папке
held-take = Взять этот файл
held-take-folder = Искать

## Reading and checking

reading-part = Часть { $number } из { $of }: { $name }
reading-this-part = Эта часть
reading-all-parts = Все части
reading-comparing = Сравнение { $file } (сохранён раньше) с отчётом
reading-saved-before = { $count ->
    [one] { $count } часть сохранена раньше
    [few] { $count } части сохранены раньше
    [many] { $count } частей сохранены раньше
   *[other] { $count } части сохранены раньше
}
reading-file = { $file }
reading-region = Диапазон { $number } из { $of }: { $file }
reading-percent = { $percent } %
reading-progress = Ход чтения
reading-step = Шаг { $number } из { $of }: { $state }
reading-elapsed = прошло { $time }
duration-seconds = { $seconds } с
duration-minutes = { $minutes } мин { $seconds } с
duration-whole-minutes = { $minutes } мин
duration-hours = { $hours } ч { $minutes } мин
announce-progress = { $state }, { $percent ->
    [one] { $percent } процент
    [few] { $percent } процента
    [many] { $percent } процентов
   *[other] { $percent } процента
}
announce-station = Новое: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } из { NUMBER($total, maximumFractionDigits: 2) } МБ
reading-area = область: { $area }
reading-done-large = { $done } из { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } МБ/с
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } КБ/с
reading-silent = { $seconds ->
    [one] Уже { $seconds } секунду нет новых данных: телефон или диск медленный
    [few] Уже { $seconds } секунды нет новых данных: телефон или диск медленный
    [many] Уже { $seconds } секунд нет новых данных: телефон или диск медленный
   *[other] Уже { $seconds } секунды нет новых данных: телефон или диск медленный
}
reading-retries = { $count ->
    [one] { $count } блок пришлось запросить повторно
    [few] { $count } блока пришлось запросить повторно
    [many] { $count } блоков пришлось запросить повторно
   *[other] { $count } блока пришлось запросить повторно
}
left-calculating = Осталось: расчёт
left-seconds = { $seconds ->
    [one] Осталось примерно { $seconds } с
    [few] Осталось примерно { $seconds } с
    [many] Осталось примерно { $seconds } с
   *[other] Осталось примерно { $seconds } с
}
left-minutes = { $minutes ->
    [one] Осталось примерно { $minutes } мин
    [few] Осталось примерно { $minutes } мин
    [many] Осталось примерно { $minutes } мин
   *[other] Осталось примерно { $minutes } мин
}
left-hours = Осталось примерно { $hours } ч { $minutes } мин
curve-heading = Скорость
curve-line = КБ/с
curve-seconds = Секунды
curve-kilobytes = КБ/с

## Flash map

map-not-read = не прочитано
map-reading = чтение
map-read = прочитано
map-checked = проверено
map-differed = решено третьим чтением
map-unsettled = каждый раз разное
map-unreadable = не читается
map-blank = пусто
map-shades = Бледное: прочитано один раз. Яркое: проверено.
map-state-of-kind = { $state }, { $kind }
map-told = { $from } – { $to } ({ $size }): { $state }
map-summary = Карта флеш-памяти: прочитано { $read } из { $cells ->
    [one] { $cells } ячейки
    [few] { $cells } ячеек
    [many] { $cells } ячеек
   *[other] { $cells } ячейки
}, проверено { $checked }, решено третьим чтением { $settled }, каждый раз разное { $unsettled }, не читается { $unreadable }

## Saved

saved-unplug = Телефон можно отключить.
saved-size = { $size } ({ $bytes ->
    [one] { $bytes } байт
    [few] { $bytes } байта
    [many] { $bytes } байт
   *[other] { $bytes } байта
}), { NUMBER($kilobytes, maximumFractionDigits: 0) } КБ/с
saved-version = Прошивка { $version }
saved-project = Проект { $project }
saved-hashes = Контрольные суммы
checked-full = Проверено: всё прочитано дважды и совпадает
checked-on-phone = Проверено: всё прочитано один раз, телефон прочитал флеш-память ещё раз, и контрольные суммы совпали
checked-settled = { $count ->
    [one] Проверено: всё прочитано дважды. { NUMBER($count, useGrouping: "false") } блок отличался, решило третье чтение. Возможно, плохой кабель или аккумулятор.
    [few] Проверено: всё прочитано дважды. { NUMBER($count, useGrouping: "false") } блока отличались, решило третье чтение. Возможно, плохой кабель или аккумулятор.
    [many] Проверено: всё прочитано дважды. { NUMBER($count, useGrouping: "false") } блоков отличались, решило третье чтение. Возможно, плохой кабель или аккумулятор.
   *[other] Проверено: всё прочитано дважды. { NUMBER($count, useGrouping: "false") } блока отличались, решило третье чтение. Возможно, плохой кабель или аккумулятор.
}
checked-many-settled = Проверено: всё прочитано дважды, а где отличалось — трижды
checked-sampled = Проверено: выборка прочитана дважды и совпадает
checked-not = Не проверено: проверка была отключена
checked-skipped = Не проверено: проверка пропущена
checked-as-it-is = Не проверено: этот дамп сохранён как есть
checked-failed = Проверка не прошла: этому дампу нельзя доверять
button-open-folder = Открыть папку
button-look-inside = Посмотреть содержимое дампа
button-save-as-it-is = Сохранить как есть
    .hover = Сохраняет уже считанное под именем файла. В отчёте указано, чего не хватает. Дамп не считается проверенным.
button-save-unproven = Сохранить как есть, без проверки
button-read-everything = Считать всё ещё раз
    .hover = Считывает в новый файл. Незавершённый файл остаётся.
button-copy-hashes = Копировать суммы
button-copy-details = Копировать сведения
button-back = В начало

## Not saved

failed-try = Что попробовать
failed-step = { $number }. { $text }
ends-summary = Сохранено диапазонов: { $saved } из { $of } ({ $size })
ends-not-checked = { $count ->
    [one] { $count } из них не проверен или не прошёл проверку
    [few] { $count } из них не проверены или не прошли проверку
    [many] { $count } из них не проверены или не прошли проверку
   *[other] { $count } из них не проверены или не прошли проверку
}
end-not-read = Не считано: { $file }
backup-ended = Сохранено частей: { $saved } из { $of } ({ $size })
backup-missing = Не сохранено: { $names }
backup-not-there = Нет в этом телефоне: { $names }
backup-parts = Части
rest-read = Все остальные данные считаны
rest-not-read = Ещё не считано: { $size }
kept-part = { $done } из { $total } лежат в { $file }
kept-gone = { $file } больше недоступен. В нём было { $done } из { $total }.
kept-deleted = { $file } удалён во время чтения. Его данные ({ $done }) потеряны.

## A lost phone, and unfinished dumps

lost-progress = { $percent } %, { $done } из { $total }
unfinished-heading = { $count ->
    [one] В этой папке { $count } незавершённый дамп
    [few] В этой папке { $count } незавершённых дампа
    [many] В этой папке { $count } незавершённых дампов
   *[other] В этой папке { $count } незавершённого дампа
}
unfinished-backups = { $count ->
    [1] Незавершённый бэкап
    [one] Незавершённые бэкапы
    [few] Незавершённые бэкапы
    [many] Незавершённые бэкапы
   *[other] Незавершённые бэкапы
}
unfinished-backup = Бэкап в { $folder }
unfinished-forget = Убрать
    .hover = Убирает этот бэкап из списка. Его файлы остаются.
unfinished-forget-named = Убрать { $folder }
unfinished-done = { $done } из { $total }
unfinished-done-of-unknown = { $done }, полная длина неизвестна
unfinished-begun = { $chip }, начат { $date }
unfinished-continue = Продолжить
unfinished-continue-named = Продолжить { $file }
unfinished-not-now = Не сейчас
    .hover = Скрывает дамп до следующего запуска. Его файл остаётся.
unfinished-not-now-does = «Не сейчас» скрывает дамп до следующего запуска. Его файл остаётся.
unfinished-not-now-named = Не сейчас: { $file }

## Look inside: files, search, parts

inside-cannot-open = { $file } открыть не удаётся: { $why }
inside-not-a-file = { $file } — не файл
inside-not-open = файл не открыт
inside-became-shorter = Файл стал короче с тех пор, как вы его открыли: откройте его снова
inside-cannot-read = Файл не читается на { $address }: { $why }
inside-too-much = { $size } — слишком много для копирования (не больше { $most }): сохраните часть
inside-find-text = Текст
inside-find-wide = Текст, два байта на букву
inside-find-hex = Байты в hex
inside-found = Найдено на { $address }
inside-found-around = { $found }, { $around }
inside-found-from-start = поиск продолжен с начала
inside-found-from-end = поиск продолжен с конца
inside-not-found = Не найдено
inside-search-stopped = Поиск остановлен
part-exists = { $file } уже существует: выберите другое имя или разрешите замену
part-same-file = { $file } — это открытый файл: выберите другое имя

## Look inside: the page

inside-heading = Посмотреть содержимое
    .hover = Содержимое дампа: карта, найденное, все байты
inside-file = { $file } ({ $size })
inside-back = Назад
    .hover = На главную; работа продолжается (Alt+Left)
inside-open = Открыть дамп…
    .hover = Любой файл из любой программы (Ctrl+O)
inside-open-heading = Открыть дамп
inside-open-yes = Открыть
inside-path = Путь к файлу
inside-path-hint = C:\dumps\phone.bin или /home/anna/phone.bin
inside-choose = Открыть…
inside-no-dialog = В этой системе нет окна выбора файла: введите путь
inside-drop-here = Перетащите дамп в это окно или откройте его. Открыть можно любой файл: Bromide только читает его и никогда не меняет
inside-drop-to-open = Отпустите, чтобы посмотреть содержимое
inside-drop-two = Отпустите, чтобы открыть первый файл и сравнить его со вторым
inside-drop-scatter = Отпустите, чтобы заполнить диапазоны по этому scatter-файлу
inside-drop-not-now = Scatter-файл заполняет диапазоны; сейчас их изменить нельзя
inside-drop-to-compare = Отпустите, чтобы сравнить с { $file }
inside-opening = Ожидание диска
inside-tab-overview = Найденное
inside-tab-bytes = Байты
inside-job = Телефон: { $state }
inside-job-percent = Телефон: { $state }, { $percent } %
inside-job-show = Показать
inside-stop = Остановить
inside-stop-named = Остановить: { $what }
inside-looking = Анализ файла: { $percent } %
inside-look-stopped = Анализ остановлен
inside-look-again = Анализировать файл
inside-searching = Поиск: { $percent } %
inside-saving = Сохранение: { $percent } %
inside-not-saved = Остановлено: ничего не сохранено

## Look inside: map and findings

inside-map-heading = Карта
inside-map-content = Содержимое
inside-map-differences = Различия
inside-map-told = { $from } – { $to } ({ $size }): { $class }, энтропия { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } из 8 бит
inside-map-here = Здесь: { $names }
inside-map-differs = различается
inside-map-same = совпадает
inside-map-missing = только в одном файле
inside-map-summary = Карта файла: { $shares }
inside-map-summary-differences = Карта различий
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) } %
inside-entropy-strip = Энтропия от начала до конца файла
inside-found-heading = Найдено
inside-blank = Пусто { NUMBER($percent, maximumFractionDigits: 0) } % ({ $size })
inside-nothing-found = Ничего не распознано. Байты всё равно можно смотреть и искать
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name }: { $value }
inside-more = И ещё { $count }
inside-cut = Найдено больше, здесь показано не всё
inside-firmware-project = Проект
inside-firmware-version = Версия
inside-firmware-built = Собрано
inside-firmware-platform = Чип

## Look inside: bytes

inside-hex = Байты { $from } – { $to }
inside-hex-bar = Место в файле
inside-no-bytes = Файл пуст
inside-go-to = Адрес
inside-length = Длина
    .hover = Сколько байт выделить; пусто: один байт
inside-go = Перейти
    .hover = Десятичное число или hex (0x10000), или 64K и 4M (Ctrl+G)
inside-past-end = { $start } за концом файла ({ $end })
inside-find = Найти
inside-find-kind = Что искать
inside-next = Следующее
    .hover = Enter или F3; Ctrl+F — ввод
inside-previous = Предыдущее
    .hover = Shift+Enter или Shift+F3
inside-copy-hex = Копировать hex
inside-copy-text = Копировать текст
inside-save-part = Сохранить часть как…
inside-at = { $at }
inside-selected = { $from } – { $to } ({ $size })
part-heading = Сохранить часть файла
part-start = Начало части
part-length = Длина части
part-replace = Заменить существующий файл
part-save = Сохранить
part-outside = Диапазон с { $start } длиной { $length } байт выходит за конец файла, { $end }

## Look inside: people's data in the window

rescue-open = Извлечь данные
    .hover = Файлы, сообщения, контакты и фотографии в этом дампе
rescue-scan-search = Просмотр дампа: { $percent } %
rescue-scan-files = Составление списка файлов
rescue-scan-records = Чтение сообщений и контактов
rescue-scan-free-space = Поиск удалённых файлов в свободном месте
rescue-scan-stop = Остановить поиск
rescue-scan-stopped = Поиск остановлен
rescue-scan-again = Искать снова
rescue-tab-files = Файлы ({ $count })
rescue-tab-messages = Сообщения ({ $count })
rescue-tab-contacts = Контакты ({ $count })
rescue-tab-pictures = Фотографии ({ $count })
rescue-show = Показать
    .hover = Показывает имена, номера, сообщения и фотографии на экране
rescue-hide = Скрыть
    .hover = Показывает только количество
rescue-search = Поиск в этом списке
rescue-no-rows = Ничего не найдено
rescue-no-hit = Ни в одной строке нет этого текста
rescue-select-rows = Выбрать все строки
rescue-select = Выбрать: { $what }
rescue-save-selected = Сохранить выбранное ({ $count })…
rescue-save-all = Сохранить всё в папку…
    .hover = Bromide создаёт для файлов новую папку
rescue-saving = Сохранение: { $percent } %
rescue-saving-stop = Остановить сохранение
rescue-folder-heading = Куда сохранить
rescue-folder-hint = В этой системе нет окна выбора папки: введите папку. Bromide создаст в ней новую
rescue-folder-path = Путь к папке
rescue-folder-yes = Сохранить
rescue-bytes = Байты
rescue-bytes-named = Показать байты: { $what }
rescue-column-path = Имя
rescue-column-kind = Вид
rescue-column-size = Размер
rescue-column-time = Дата
rescue-column-state = Состояние
rescue-column-direction = Тип
rescue-column-number = Номер
rescue-column-text = Текст
rescue-column-name = Имя
rescue-column-slot = Ячейка
rescue-no-text = нет текста
rescue-no-name = нет имени
rescue-carved = Восстановленный файл { $number }
rescue-carved-whole = найден в свободном месте
rescue-carved-cut = найден в свободном месте, без конца
rescue-picture-broken = От этой фотографии осталась только часть
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Возможные звонки ({ $count })
rescue-calls-by-look = Номера со временем, найденные по шаблону. Это могут быть и не звонки. Выберите те, которые нужно сохранить.
rescue-folder-example = C:\dumps или /home/anna/dumps
rescue-shape = Помогите изучить этот телефон…
    .hover = Сохраняет текстовый файл о формате записей этого телефона. В нём нет имён, номеров и сообщений. Его можно отправить разработчикам.
rescue-ask-heading = Остановить сохранение?
rescue-ask-text = Сохраняются личные данные людей. Уже сохранённые файлы остаются.
rescue-ask-open = Остановить и открыть
rescue-ask-close = Остановить и закрыть
rescue-ask-no = Сохранять дальше

## Comparing two dumps

compare-open = Сравнить с…
    .hover = Другой дамп: более ранний с этого телефона или с другого телефона
compare-open-heading = Сравнить со вторым файлом
compare-heading = Сравнение с файлом { $file }
compare-close = Закончить сравнение
compare-show-first = Первый файл
compare-show-second = Второй файл
compare-running = Сравнение: { $percent } %
compare-stopped = Сравнение остановлено
compare-next = Следующее различие
compare-previous = Предыдущее различие
compare-places = Все различия
compare-place = Различие на { $at }, { $size }
compare-same = Файлы одинаковы ({ $size })
compare-same-so-far = Первые { $size } обоих файлов одинаковы
compare-differ = { $places ->
    [one] Файлы различаются: { $bytes } в { $places } месте
    [few] Файлы различаются: { $bytes } в { $places } местах
    [many] Файлы различаются: { $bytes } в { $places } местах
   *[other] Файлы различаются: { $bytes } в { $places } места
}
compare-second-longer = Второй файл длиннее на { $more }, с { $at }
compare-first-longer = Первый файл длиннее на { $more }, с { $at }
compare-share = { $name }: { $size } в { $places ->
    [one] { $places } месте
    [few] { $places } местах
    [many] { $places } местах
   *[other] { $places } места
}
compare-share-elsewhere = Где ничего не распознано: { $size } в { $places ->
    [one] { $places } месте
    [few] { $places } местах
    [many] { $places } местах
   *[other] { $places } места
}
compare-share-files = { $name }: { $size } в { $places ->
    [one] { $places } месте
    [few] { $places } местах
    [many] { $places } местах
   *[other] { $places } места
}. В этой области лежат файлы, изменения там обычны; на одном описанном телефоне там же и сообщения
compare-share-firmware = { $name }: { $size } в { $places ->
    [one] { $places } месте
    [few] { $places } местах
    [many] { $places } местах
   *[other] { $places } места
}. Это прошивка телефона; в двух дампах она разная

## Several phones at once, in the window

mode-one = Один телефон
mode-several = Несколько телефонов
several-phones = Телефоны
several-phones-all = Все подключённые телефоны
several-phones-practice = Учебные телефоны
several-phones-practice-hint = Считываются четыре учебных телефона: можно попробовать без телефона
several-pattern-hint = Подставляется для каждого телефона: { $places }
several-pattern-sheet-hint = Подставляется из карточки заказа: { $places }
several-phones-ports = Порты
several-ports = Имена портов
several-ports-hint = Через запятую. На каждом порту телефоны считываются один за другим.
several-ready = Несколько телефонов сразу
several-step-start = Нажмите «Начать» один раз
several-step-plug = Зажмите кнопку Boot каждого телефона и подключите его: он автоматически получит станцию
several-step-unplug = Когда на станции появится «Сохранено», отключите телефон и подключите следующий
several-ready-text = Каждый телефон считывается отдельно. Если с одним не удалось, остальные считываются дальше.
several-ready-last = Прошлый сеанс
several-start = Начать
several-stop-all = Остановить все
several-continue = Продолжить
several-finish = Закончить сеанс
several-export-csv = Экспорт CSV…
several-export-html = Экспорт HTML…
several-export-hint = Таблица этого сеанса: телефоны, карточки заказов, файлы, контрольные суммы и результаты
several-hint-start = Нажмите Enter, чтобы начать
several-hint-serving = Подключайте телефоны
several-hint-stopped = Остановлено. Нажмите «Продолжить», чтобы снова считывать телефоны.
several-hint-over = Все телефоны готовы
several-hint-unseen = { $count ->
    [one] Не сохранён { $count } телефон: нажмите «Понятно» на его станции
    [few] Не сохранены { $count } телефона: нажмите «Понятно» на их станциях
    [many] Не сохранены { $count } телефонов: нажмите «Понятно» на их станциях
   *[other] Не сохранены { $count } телефона: нажмите «Понятно» на их станциях
}
several-disk-full = Диск заполнен. Освободите место, затем нажмите «Продолжить».
several-no-list = Список устройств USB получить не удаётся: { $why }
several-waiting = { $count ->
    [one] { $count } телефон ждёт свободную станцию
    [few] { $count } телефона ждут свободную станцию
    [many] { $count } телефонов ждут свободную станцию
   *[other] { $count } телефона ждут свободную станцию
}
several-saved = Сохранено: { $count }
several-failed = Не сохранено: { $count }
several-stopped = Остановлено: { $count }
several-bytes = { $size }
several-rate = Телефонов в час: { $count }
several-empty = Телефонов пока нет
several-day-log = Таблицу сеанса { $path } записать не удаётся: { $why }
several-sheet-not-saved = Карточка заказа не попала в отчёт: { $why }
several-next-sheet = Карточка заказа следующего телефона
several-next-sheet-of = Следующий телефон: { $ticket }
several-next-sheet-hint = По желанию. Её получит следующий подключённый телефон.
several-title = Несколько телефонов: сохранено { $saved }
lane-name = Станция { $station }
lane-summary = Станция { $station }: { $state }
lane-summary-percent = Станция { $station }: { $state }, { $percent } %
lane-speed = { $speed }/с
lane-stop = Остановить
lane-stop-named = Остановить станцию { $station }
lane-retry = Повторить
lane-retry-named = Повторить на станции { $station }
lane-read-again = Считать ещё раз
lane-read-again-named = Считать телефон на станции { $station } ещё раз
lane-seen = Понятно
lane-seen-named = Понятно: станция { $station }
lane-seen-hint = Станция освободится, когда вы отключите её телефон.
lane-unplug = Отключите телефон
lane-left = осталось { $time }
lane-back = Все телефоны
lane-sheet = Карточка заказа
lane-sheet-hint = По желанию. Попадает в отчёт, таблицу сеанса и имя файла.
lane-sheet-after = Этот телефон готов: изменения попадут в его отчёт и таблицу сеанса, но не в имя файла.
lane-log = Лог этой станции
lane-at = Порт USB { $place }
lane-phone-number = Телефон { $number }
sign-working = Чтение
sign-needs-user = Нужно действие
sign-saved = Сохранено
sign-saved-unchecked = Не проверено
sign-saved-before = Сохранён раньше
sign-unfinished = Не завершено
sign-stopped = Остановлено
sign-failed = Не удалось

## Questions

stop-heading = Остановить чтение?
stop-waiting-heading = Остановить ожидание?
stop-text = Уже считанное остаётся на диске.
stop-waiting-text = Пока ничего не считано.
stop-yes = Остановить
stop-no = Читать дальше
stop-waiting-no = Ждать дальше
close-heading = Остановить и закрыть?
close-yes = Остановить и закрыть

## Log

log-open = Показать лог
log-close = Скрыть лог
log-heading = Лог
log-filter = Фильтр
log-level = Какие строки показать
log-level-all = Все строки
log-level-warnings = Предупреждения
log-level-errors = Ошибки
log-copy-hint = Копирует все показанные строки
log-save = Сохранить…
log-bundle = Сохранить файл для поддержки…
    .hover = Один файл для того, кто может помочь: лог, байты, версии и настройки. В нём нет дампа, имён папок и вашего имени
log-bytes = Байты
    .hover = Для специалистов: данные, прошедшие по кабелю в последнем сеансе

## Settings

settings-open = Настройки
settings-heading = Настройки
settings-language = Язык
language-system = Как в системе ({ $name })
settings-theme = Тема
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная
settings-sound = Звук по окончании
settings-text = Размер текста
settings-agents = Папка с файлами Download Agent
settings-agents-hint = здесь ищется файл, который подходит смартфону
settings-renderer = Графика
renderer-auto = Автоматически
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal или DirectX
settings-renderer-hint = Действует со следующего запуска
settings-about = Bromide { $version }, свободная программа под MIT или Apache-2.0. Ничего никуда не отправляется.
settings-third-party = Сторонние программы и лицензии

## The desktop: dialogs, notices, folders

desktop-choose-folder = Выбор папки
desktop-choose-file = Выбор файла
desktop-save-as = Сохранить как
desktop-save-failed = { $file } записать не удаётся: { $why }
desktop-folder-not-shown = Папку { $folder } открыть не удаётся: { $why }
desktop-no-such-folder = Папка { $folder } больше не существует
desktop-no-notice = Система не показывает уведомления: { $why }
desktop-not-awake = Bromide не может удержать компьютер от перехода в сон: { $why }
desktop-awake-reason = Идёт чтение телефона
desktop-broke = остановлено без указания причины

## The terminal: lines of the command line

terminal-waiting = Ожидание телефона. Выключите его, зажмите кнопку Boot и подключите. Чтобы остановить, нажмите Ctrl+C.
terminal-waiting-for-rights = Ожидание прав на порт.
terminal-phone = Телефон: { $name } (код чипа { $code })
terminal-flash-line = Флеш-память: { $flash }
terminal-storage-line = Память: { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (источник: { $from })
terminal-flash-size-unknown = { $name }, размер неизвестен
terminal-region = Чтение { $size } с { $start } в { $file }
terminal-progress = { $done } из { $total }, { $speed }/с, осталось { $left }
terminal-progress-calculating = { $done } из { $total }, { $speed }/с, расчёт
terminal-progress-part = { $doing } { $file } ({ $number } из { $of }): { $percent } %, { $done } из { $total }, { $speed }/с
terminal-progress-all = все части, осталось { $left }
terminal-progress-all-calculating = все части, расчёт
terminal-comparing = Сравнение { $file } (сохранён раньше) с отчётом
terminal-part-kept = Уже сохранено: { $file }
terminal-unknown-name = В этом телефоне нет области или раздела с именем { $name }
terminal-areas-area = Область
terminal-areas-size = Размер
terminal-areas-start = Начало
terminal-areas-partition = Раздел
terminal-areas-of = Разделы области { $area }:
terminal-areas-never-read = никогда не читается
terminal-practice-file = Файл { $file } записан: он подходит учебному телефону.
terminal-saved = Сохранено: { $file } ({ $size }, проверка: { $check })
terminal-saved-unchecked = Сохранено: { $file } ({ $size }, без проверки, как указано)
terminal-kept = В файле { $part }: { $done } из { $total }.
terminal-unplug = Телефон можно отключить.
terminal-warning = Внимание: { $text }
terminal-what-to-do = Что делать: { $step }
terminal-what-to-do-list = Что делать:
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Ctrl+C остановит программу сразу: { $why }
terminal-file-limit = Ограничение размера файла остановит программу сразу: { $why }
terminal-no-list = Список портов компьютера получить не удаётся: { $why }
terminal-no-ports = Портов нет. Подключите телефон: он виден лишь несколько секунд, поэтому укажите «auto», он дождётся телефона.
terminal-watching = Наблюдение. Зажмите кнопку Boot и подключите телефон. Чтобы остановить, нажмите Ctrl+C.
terminal-watch-here = { $time }  { $what }, { $place }: подключено
terminal-watch-appeared = { $time }  { $what }, { $place }: появилось
terminal-watch-vanished = { $time }  { $what }, { $place }: исчезло через { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } с
terminal-practice-phone = Порт учебного телефона: { $link }. Чтобы остановить, нажмите Ctrl+C.
terminal-not-told = не сообщается
terminal-info-port = Порт
terminal-info-chip = Чип
terminal-info-hardware-code = Код чипа
terminal-info-hardware-version = Аппаратная версия
terminal-info-software-version = Программная версия
terminal-info-number = ME-ID
terminal-info-flash = Флеш-память
terminal-info-jedec = JEDEC ID
terminal-info-storage = Память
terminal-info-storage-id = ID памяти
terminal-info-security = Защита
terminal-info-needs-agent = известно, только когда работает Download Agent

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } — не число: укажите в таком виде: 4194304, 0x400000, 4096K, 4M или 1G
usage-number-leading-zeros = { $argument } { $text } начинается с нуля, и неясно, шестнадцатеричное это число или десятичное: укажите { $hex } или { $decimal }
usage-number-hex-without-0x = { $argument } { $text } — шестнадцатеричное число без 0x: укажите { $hex }
usage-start-not-aligned = START { $typed } не кратно 4, как требует телефон: укажите { $below } или { $above }
usage-start-not-aligned-at-end = START { $typed } не кратно 4, как требует телефон: укажите { $below }
usage-region-shape = --region { $typed } — это не START:LENGTH:FILE: укажите в таком виде: 0x10000:64K:rom.bin
usage-region-without-file = --region { $typed } без файла: укажите в таком виде: 0x10000:64K:rom.bin
usage-block-size = --block-size { $typed } недопустимо: укажите число, кратное 4, от { NUMBER($least, useGrouping: "false") } до { NUMBER($most, useGrouping: "false") } (1M), например 64K
usage-seconds = { $option } { $typed } — не число секунд: укажите число, например 30
usage-count = --count { $typed } — не число телефонов: укажите число, например 10
usage-too-few-practice-phones = { $ports ->
    [one] --count { NUMBER($count, useGrouping: "false") } слишком велико: есть { $ports } учебный телефон, каждый сохраняется один раз
    [few] --count { NUMBER($count, useGrouping: "false") } слишком велико: есть { $ports } учебных телефона, каждый сохраняется один раз
    [many] --count { NUMBER($count, useGrouping: "false") } слишком велико: есть { $ports } учебных телефонов, каждый сохраняется один раз
   *[other] --count { NUMBER($count, useGrouping: "false") } слишком велико: есть { $ports } учебного телефона, каждый сохраняется один раз
}
usage-auto-among-ports = --port auto нельзя сочетать с другими портами: укажите или auto, или другие порты
usage-port-twice = --port { $typed } указан больше одного раза: укажите его один раз
usage-one-port = --port { $one } и --port { $other } — один и тот же порт: укажите один из них
usage-too-many-ports = Слишком много портов: предел { $most }
usage-batch-region = --region { $typed } — не диапазон: укажите в таком виде: 0x10000:64K или 1M:auto
usage-chip-code = --chip { $typed } — не код чипа: укажите код, например 0766 или MT6765
usage-missing = { $count ->
    [one] Не хватает: { $arguments }. Пример: { $example }
    [few] Не хватает: { $arguments }. Пример: { $example }
    [many] Не хватает: { $arguments }. Пример: { $example }
   *[other] Не хватает: { $arguments }. Пример: { $example }
}
usage-no-such-command = Команды { $typed } нет, есть команды: { $commands }
usage-no-command = Не хватает команды: укажите одну из: { $commands }
usage-no-such-option = У { $program } нет параметра { $option }: все параметры показывает { $program } --help
usage-no-such-option-but = У { $program } нет параметра { $option }: возможно, нужен { $close }?
usage-too-many = { $program } не ожидает { $typed }: см. { $program } --help
usage-needs-choice = Для { $argument } нужно значение, одно из: { $choices }
usage-needs-value = Для { $argument } нужно значение. Пример: { $example } (см. { $program } --help)
usage-no-such-choice = { $argument } { $value } не существует, можно одно из: { $choices }
usage-takes-no-value = У { $option } не бывает значения, такого как { $value }: укажите только { $option }
usage-conflict = { $argument } и { $other } нельзя сочетать: уберите одно из двух
usage-twice = { $argument } указан больше одного раза: укажите один раз
usage-not-text = { $typed } — недопустимый текст: используйте только буквы, которые эта система может показать
usage-not-understood = { $argument } { $value } недопустимо: см. { $program } --help
usage-no-such-language = Языка { $typed } нет: укажите один из { $languages }
usage-practice-fault = --fault { $spec }: { $why }
usage-practice-image = Образ { $path } использовать нельзя: { $why }
usage-practice-phone = Учебного телефона { $typed } нет, можно один из: { $phones }
usage-practice-image-smartphone = --image не работает с учебным смартфоном { $phone }: его память всегда генерируется
usage-practice-feature-phone = { $option } работает только с учебными смартфонами: выберите его, например --phone mt6765
usage-practice-file = { $path } записать не удаётся: { $why }
usage-empty-name = В { $option } { $typed } есть пустое имя: укажите в таком виде: { $option } nvram,boot
usage-practice-log = Лог { $path } записать не удаётся: { $why }
usage-practice-log-is-image = Лог { $path } записать нельзя: это тот же файл, что и образ
usage-practice-log-not-a-file = Лог { $path } записать нельзя: он заменил бы то, что не является файлом

## Backups

backup-plan = { $count ->
    [one] Будет сохранена { $count } часть, { $size }
    [few] Будут сохранены { $count } части, { $size }
    [many] Будут сохранены { $count } частей, { $size }
   *[other] Будут сохранены { $count } части, { $size }
}
backup-left-out = Пропускается: { $parts }
backup-left-out-never-read = { $name } (никогда не читается)
backup-left-out-user-data = { $name } (данные пользователя)
backup-left-out-experimental = { $name } (экспериментально)
backup-left-out-empty = { $name } (пусто)
backup-left-out-past-end = { $name } (выходит за конец памяти)
backup-saved = { $count ->
    [one] Сохранено и проверено: { $count } часть, { $size }, папка { $folder }
    [few] Сохранено и проверено: { $count } части, { $size }, папка { $folder }
    [many] Сохранено и проверено: { $count } частей, { $size }, папка { $folder }
   *[other] Сохранено и проверено: { $count } части, { $size }, папка { $folder }
}
backup-saved-unchecked = { $count ->
    [1] Сохранено: { $count } часть, { $size }, папка { $folder }. Не проверено, как указано
    [one] Сохранено: { $count } часть, { $size }, папка { $folder }. Проверено не всё, как указано
    [few] Сохранено: { $count } части, { $size }, папка { $folder }. Проверено не всё, как указано
    [many] Сохранено: { $count } частей, { $size }, папка { $folder }. Проверено не всё, как указано
   *[other] Сохранено: { $count } части, { $size }, папка { $folder }. Проверено не всё, как указано
}
backup-part-missing = Не сохранено: { $name }
backup-complete = В { $folder } уже есть полный бэкап
backup-other-folder = Выберите другую папку
backup-nothing-more = Используйте бэкап как есть: все остальные части сохранены, считывать больше нечего
backup-again = { $front ->
    [window] Начните бэкап в ту же папку ещё раз: он продолжится
   *[cli] Выполните ту же команду ещё раз: она продолжит и не будет заново читать готовые файлы
}
table-copies-differ = Две копии таблицы разделов телефона различаются; взята первая
table-first-copy-damaged = Таблица разделов телефона повреждена; взята её копия в конце памяти
table-second-copy-damaged = Копия таблицы разделов телефона в конце памяти повреждена
table-uncertain = Положение разделов телефона неточно, поэтому бэкап сохраняет всю область { $area }
table-missing = В телефоне нет известной таблицы разделов, поэтому бэкап сохраняет всю область { $area }

## Several phones at once: the lines of the command line, and hints

batch-waiting = Ожидание телефонов. Зажмите кнопку Boot каждого телефона и подключите его. Чтобы остановить, нажмите Ctrl+C.
batch-waiting-for = { $count ->
    [one] Ожидается { $count } телефон. Зажмите кнопку Boot и подключите его. Чтобы остановить, нажмите Ctrl+C.
    [few] Ожидаются { $count } телефона. Зажмите кнопку Boot каждого телефона и подключите его. Чтобы остановить, нажмите Ctrl+C.
    [many] Ожидаются { $count } телефонов. Зажмите кнопку Boot каждого телефона и подключите его. Чтобы остановить, нажмите Ctrl+C.
   *[other] Ожидаются { $count } телефона. Зажмите кнопку Boot каждого телефона и подключите его. Чтобы остановить, нажмите Ctrl+C.
}
batch-station = Станция { $station }: { $what }
batch-station-line = Станция { $station }, { $place }: { $what }
batch-progress = { $doing }: { $percent } %, { $speed }/с, осталось { $left }
batch-progress-calculating = { $doing }: { $percent } %, { $speed }/с, расчёт
batch-phones-wait = { $count ->
    [one] { $count } телефон ждёт свободную станцию
    [few] { $count } телефона ждут свободную станцию
    [many] { $count } телефонов ждут свободную станцию
   *[other] { $count } телефона ждут свободную станцию
}
batch-already-saved = Этот телефон уже сохранён раньше: { $file }. Его можно отключить
batch-disk-full = Диск заполнен: все станции остановлены, уже считанное остаётся
batch-no-space = Недостаточно места для ещё одного телефона: начатое чтение продолжается, новые телефоны не считываются
batch-shared-hub = Станции { $stations } делят хаб { $hub } и тормозят друг друга: станция { $station } читает { $speed }/с вместо { $before }/с. Возьмите другие порты USB или хаб с отдельным транслятором на каждый порт (multi-TT)
batch-shared-hub-full = Станции { $stations } вместе достигли предела хаба { $hub }. Возьмите другие порты USB или хаб с отдельным транслятором на каждый порт (multi-TT)
session-title = Телефоны этого сеанса
session-phone = Телефон
session-station = Станция
session-ticket = № заказа
session-customer = Клиент
session-model = Модель
session-imei = IMEI
session-chip = Чип
session-begun = Начало
session-file = Файл
session-size = Размер
session-result = Результат
session-saved-checked = Сохранено и проверено
session-saved = Сохранено без проверки
batch-totals = { $saved ->
    [one] Сохранено: { $saved } телефон, { $bytes }. Не сохранено: { $failed }
    [few] Сохранено: { $saved } телефона, { $bytes }. Не сохранено: { $failed }
    [many] Сохранено: { $saved } телефонов, { $bytes }. Не сохранено: { $failed }
   *[other] Сохранено: { $saved } телефона, { $bytes }. Не сохранено: { $failed }
}
batch-totals-rate = Сохранено телефонов: { $saved }, { $bytes }, в час: { NUMBER($rate, maximumFractionDigits: 0) }. Не сохранено: { $failed }

## The command line: help texts

help-about = Сохраняет флеш-память телефонов MediaTek в файл через boot ROM телефона. Программа только читает: в ней нет команды, которая может стереть или записать флеш-память.
help-after =
    Коды завершения: 0 сохранено и проверено, 2 неверные аргументы, 3 нет телефона, 4 не завершено (уже считанное остаётся), 5 считано, но проверка не прошла, 6 ошибка диска или файла, 7 этот телефон или диапазон считать нельзя, 130 остановлено через Ctrl+C.

    Попробовать без телефона:  bromide-cli read demo dump.bin
help-lang = Язык, например de или pt-BR [по умолчанию: язык компьютера]
help-ports = Показать подключённые устройства
help-ports-watch = Показывать, как устройства появляются и исчезают и почему каждое из них — не телефон, который можно считать, до Ctrl+C (код завершения 0)
help-ports-json = Один массив JSON в stdout; с --watch одно событие JSON в строке
help-info = Подключиться, показать чип и флеш-память, перезапустить телефон; дамп не сохраняется
help-port = Порт телефона: auto (ждать любой телефон в режиме BROM), demo (учебный телефон), порт, например /dev/ttyACM0 или COM5, usb (любой телефон, без последовательного драйвера компьютера) или порт USB, например usb:1-2
help-wait-for-ever = Остановиться, если за столько секунд ни один телефон не ответил [по умолчанию: без предела]
help-wait = Остановиться, если за столько секунд ни один телефон не ответил [по умолчанию: без предела, для отключившегося телефона 60]
help-json-object = Один объект JSON в stdout
help-json-events = Одно событие JSON в строке в stdout
help-quiet = Показывать только ошибки
help-block-size = Байт за один запрос [по умолчанию: автоматически]
help-no-reset = В конце оставить телефон в режиме BROM, не перезапускать
help-areas = Показать области памяти и разделы телефона: имя, начало, размер; дамп не сохраняется
    .after =
        Смартфонам нужен их файл Download Agent: укажите его через --da.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             учебный смартфон
help-backup = Сохранить все области памяти и разделы телефона, каждый в свой файл
    .after =
        В папке появятся файл для каждой области и каждого раздела (с отчётом), partitions.txt, scatter.txt, если у телефона есть GPT, а в конце manifest.json со всеми контрольными суммами. Та же команда ещё раз продолжает незавершённый бэкап. Данные пользователя (userdata, cache) сохраняются только с --with; rpmb никогда не читается.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = Папка для сохранения; создаётся, если её нет
help-backup-only = Сохранить только эти области и разделы, через запятую
help-backup-without = Пропустить ещё и эти области и разделы
help-backup-with = Сохранить ещё и: userdata, cache
help-backup-force = Заменить бэкап в этой папке, завершённый или нет
help-batch = Сохранить несколько телефонов сразу, каждый в свой файл
    .after =
        Каждый подключённый телефон получает свою станцию; следующие телефоны подключайте в любое время. Сбой на одной станции не останавливает остальные. Без --count команда работает до Ctrl+C. Код завершения 0 — только если сохранены все нужные телефоны.

        В PATTERN { "{" }n{ "}" } — номер телефона, { "{" }station{ "}" } — номер его станции, { "{" }date{ "}" } и { "{" }time{ "}" } — дата и время его подключения; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } и { "{" }version{ "}" } подставляются после чтения.

          bromide-cli batch dumps                                     все подключённые телефоны
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             учебные телефоны
help-batch-folder = Папка для сохранения; создаётся, если её нет
help-batch-port = Только этот порт; можно указать несколько раз [по умолчанию: все телефоны на USB]
help-batch-name = Имена дампов [по умолчанию: { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Остановиться, когда сохранено столько телефонов [по умолчанию: с --port столько, сколько портов, иначе до Ctrl+C]
help-batch-region = Считать этот диапазон каждого телефона в отдельный файл; можно указать несколько раз [по умолчанию: вся флеш-память, у смартфона область user]
help-batch-backup = Сохранить бэкап каждого телефона в отдельную папку, как команда backup; что именно, задают --only, --with и --without
help-batch-wait = Предел времени в секундах для следующего телефона, для ответа телефона и для отключившегося телефона [по умолчанию: для следующего без предела, для ответа 30, для отключившегося 60]
help-read = Считать флеш-память (или её часть) в файл
    .after =
        Порядок: выключите телефон; запустите эту команду; зажмите кнопку Boot и подключите телефон; дождитесь «Телефон можно отключить».

          bromide-cli read auto dump.bin                                вся флеш-память следующего телефона
          bromide-cli read auto part.bin 0x10000 64K                    64 КБ с адреса 0x10000
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   два диапазона одного телефона
help-read-file = Файл для сохранения; пока дамп не завершён и не проверен, он называется FILE.part. С --region не нужен
help-read-start = Первый адрес: десятичное число или hex с 0x, если нужно, с K, M или G, десятичное без нулей в начале; кратно 4
help-read-length = Число байт или auto: до конца флеш-памяти
help-read-check = Прочитать всё второй раз и сравнить (full), только выборку (sampled) или не проверять (off) [по умолчанию: до 16 МБ full, больше — sampled]
help-read-area = Какую область памяти или раздел считать, например boot1, user или nvram [по умолчанию: флеш-память, у смартфона область user]
help-agent-file = Для смартфонов: файл Download Agent из прошивки телефона
help-preloader-file = Для смартфонов в режиме BROM: файл preloader из прошивки телефона
help-usb-speed = Для смартфонов: Download Agent переходит на high-speed USB (high), остаётся на full speed (full) или один раз пробует high speed и при неудаче возвращается (auto) [по умолчанию: auto]
help-reading-program = Для кнопочных телефонов на MT6260 или MT6261: загрузить в память телефона маленькую программу чтения Bromide, это в несколько раз быстрее (on). Новая, на настоящих телефонах не испытана: сначала она проверяется, а при сомнении телефон считывается без неё [по умолчанию: off]
help-read-region = Ещё один диапазон того же телефона в свой файл; можно указать несколько раз
help-read-force = Заменить готовый FILE (он остаётся, пока не завершён новый) или отбросить незавершённый
help-resume = Продолжить незавершённый дамп или бэкап того же телефона
    .after =
        Это должен быть тот же телефон: прежде чем добавить данные, программа сравнивает его номера и часть содержимого.

        Бэкап продолжайте по его папке, с теми же параметрами, что и в начале.

          bromide-cli resume dump.bin.part                              со следующим телефоном
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            бэкап в папке phone1
help-resume-file = Незавершённый дамп или папка незавершённого бэкапа
help-resume-check = Какую проверку выполнить [по умолчанию: выбранную в начале]
help-resume-force = Заменить готовый FILE с тем же именем (он остаётся, пока не завершён новый); не для FOLDER
help-check = Сравнить готовый дамп или все дампы в папке с их отчётами: размер и SHA-256
    .after =
        В папке проверяется каждый дамп с отчётом, по строке на каждый, в конце итог; вложенные папки пропускаются. Файлы без отчёта и незавершённые дампы (.part) перечисляются и ошибкой не считаются.

        Коды завершения: 0 ничего не изменилось, 2 в папке нет дампов, 5 дамп изменился, 6 дамп сравнить нельзя, потому что он или его отчёт не читается.
help-check-file = Готовый дамп, его отчёт FILE.json в той же папке; или папка с дампами
help-inspect = Показать содержимое дампа: прошивка, версия, загрузчики, файловые системы
    .after =
        Посмотреть можно любой файл; он только читается. Размеры и адреса берутся из файла и могут быть неверны.

        Коды завершения: 0 прочитано полностью, что бы ни нашлось, 2 неверные аргументы, 6 файл не читается, 130 остановлено через Ctrl+C.
help-inspect-file = Дамп или любой другой файл
help-files = Показать файлы в дампе кнопочного телефона, в том числе удалённые, и число сообщений, контактов и фотографий
    .after =
        Дамп только читается. Имена файлов могут быть личными.

        Коды завершения: 0 всё полностью, 2 неверные аргументы, 4 что-то повреждено или отсутствует, 6 дамп не читается, 7 в нём нет ничего, что Bromide может прочитать, 130 остановлено через Ctrl+C.
help-extract = Сохранить файлы, сообщения, контакты и фотографии из дампа кнопочного телефона в папку
    .after =
        Извлекайте личные данные только для владельца или с его согласия. Ничего не перезаписывается, дамп только читается. messages.csv, contacts.csv и list.csv открываются в таблице, messages.html — в браузере, contacts.vcf — на телефоне.

        Коды завершения: 0 всё полностью, 2 неверные аргументы или нужное имя уже есть в папке, 4 что-то было повреждено или отсутствует, 6 ошибка диска или файла, 7 в дампе нет ничего, что Bromide может прочитать, 130 остановлено через Ctrl+C.
help-extract-folder = Папка для сохранения; создаётся, если её нет
help-extract-only = Сохранить только это, через запятую. calls: номера со временем, возможно, звонки; сохраняются, только если указаны здесь
help-da = Показать, что есть в файле Download Agent: чипы, протокол, размеры, подписи
    .after =
        Файл только читается; телефон не нужен. Файлы Download Agent идут с прошивкой телефона и с SP Flash Tool.

        Коды завершения: 0 показано, 2 неверные аргументы или это не файл Download Agent, 6 файл не читается, 7 в файле нет агента для чипа.
help-da-file = Файл Download Agent, например MTK_AllInOne_DA.bin
help-da-chip = Показать только агенты для этого чипа: его код, например 0766, или номер, например MT6765
help-simulate = Запустить учебный телефон на псевдотерминале, чтобы испытать эту или другую программу
    .after =
        Неисправности: --fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..; в [] то, что можно опустить, | разделяет варианты. Время пишите так: 200ms, 1.5s или 2min, размеры и места так: 4096, 0x1000 или 4K. N — число байт, отправленных из флеш-памяти; ADDR — адрес во флеш-памяти.

        { $faults }

        Телефоны для --phone: { $phones }. Без него: mt6261.

        Неисправности учебных смартфонов: POINT — это upload, set-up, second-stage, storage-info, high-speed или число байт, отправленных из памяти; AREA+N — место, например user+0x1000.

        { $smartphone_faults }
help-simulate-link = Где появится порт учебного телефона
help-simulate-phone = Модель телефона [по умолчанию: mt6261]
help-simulate-door = Режим учебного смартфона: его preloader или его boot ROM, для которого нужен ещё и --preloader
help-simulate-write-da = Для учебных смартфонов: записать подходящий сгенерированный файл Download Agent для --da
help-simulate-write-preloader = Для учебных смартфонов: записать подходящий сгенерированный файл preloader для --preloader
help-simulate-image = Содержимое его флеш-памяти [по умолчанию: 4 МБ сгенерированной прошивки]
help-simulate-fault = Неисправность для тренировки, например vanish@0x100000; можно указать несколько раз
help-simulate-pace = Его скорость: rom (232 558 байт в секунду, как у настоящего телефона), wire (у предела USB), uart (115 200 бод), none (насколько успевает компьютер)
help-simulate-log = Записывать каждую команду, полученную телефоном, в этот файл, по одному объекту JSON в строке
