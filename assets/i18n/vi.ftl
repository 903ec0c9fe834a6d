# Bromide in Vietnamese. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = Tiếng Việt
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## Numbers and sizes

bytes = { $count } byte
size-bytes = { NUMBER($count, useGrouping: "false") } byte
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } KB
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } MB
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } GB
number-wrong = { $text } không phải là số: viết theo dạng 4194304, 0x400000, 4096K, 4M hoặc 1G
number-leading-zeros = { $text } bắt đầu bằng số 0, có thể là hex hoặc thập phân: dùng { $hex } hoặc { $decimal }
number-hex-without-0x = { $text } là số hex thiếu 0x: dùng { $hex }
region-empty = { $front ->
    [window] Độ dài là 0: nhập số byte cần đọc
   *[cli] LENGTH là 0: nhập số byte cần đọc, hoặc auto
}
region-past-end-of-flash = { $front ->
    [window] { $length } byte tính từ { $start } vượt quá 4 GB ({ $end }), điểm cuối không gian địa chỉ của điện thoại
   *[cli] START { $start } cộng LENGTH { $length } vượt quá 4 GB ({ $end }), điểm cuối không gian địa chỉ của điện thoại
}
region-past-end = { $front ->
    [window] { $length } byte tính từ { $start } vượt quá { $end }, offset lớn nhất trong vùng nhớ { $area }
   *[cli] START { $start } cộng LENGTH { $length } vượt quá { $end }, offset lớn nhất trong vùng nhớ { $area }
}

## The states of a job: the same words in page, window title and log

state-ready = Sẵn sàng
state-waiting = Đang chờ điện thoại
state-lost = Mất kết nối: cắm lại điện thoại
state-hung = Điện thoại không phản hồi: rút ra
state-connecting = Đang kết nối
state-held = Đang chờ tệp Download Agent
state-reading = Đang đọc
state-checking = Đang kiểm tra
state-saved = Đã lưu
state-saved-unchecked = Đã lưu, chưa kiểm tra
state-partly-saved = Đã lưu một phần
state-stopped = Đã dừng
state-failed = Thất bại

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = điện thoại từ chối với mã trạng thái chưa rõ ý nghĩa
status-ok = không có lỗi
status-written = đã ghi
status-written-rom = đã ghi, vào vùng bộ nhớ mà Boot ROM đang dùng
status-cache = điện thoại báo lỗi cache
status-write16-odd = địa chỉ của lệnh ghi 16 bit phải là số chẵn
status-write32-unaligned = địa chỉ của lệnh ghi 32 bit phải là bội số của 4
status-write-forbidden = điện thoại không cho ghi vào địa chỉ này
status-write-overlaps-program = lệnh ghi chồng lên chương trình đã nạp
status-write-overlaps-image = lệnh ghi chồng lên image sắp khởi động
status-write-count-zero = độ dài lệnh ghi là 0
status-read16-odd = địa chỉ của lệnh đọc 16 bit phải là số chẵn
status-read32-unaligned = địa chỉ của lệnh đọc 32 bit phải là bội số của 4
status-read-forbidden = điện thoại không cho đọc từ địa chỉ này
status-read-count-zero = độ dài lệnh đọc là 0
status-read-blocked = lệnh đọc chồng lên chương trình đã nạp hoặc image sắp khởi động
status-auth-not-needed = điện thoại không cần xác thực (auth), hoặc đã được xác thực
status-sla-required = điện thoại cần xác thực (auth) của hãng trước
status-program-overlaps = chương trình chồng lên chương trình khác đã nạp
status-jump-outside-program = địa chỉ khởi động nằm ngoài chương trình đã nạp
status-too-many-programs = đã nạp quá nhiều chương trình
status-program-odd = địa chỉ nạp chương trình phải là số chẵn
status-program-forbidden = điện thoại không cho nạp chương trình ở địa chỉ này
status-program-empty = chương trình rỗng
status-signature-too-long = chữ ký dài bằng cả chương trình
status-signature-missing = điện thoại chỉ nhận chương trình đã ký
status-no-program = chưa nạp chương trình nào
status-program-count = số chương trình đã nạp không khớp với xác thực (auth)
status-write-count-too-big = lệnh ghi quá dài cho một lần gửi
status-read-count-too-big = lệnh đọc quá dài cho một lần gửi
status-program-area = chương trình không vừa vùng dành cho chương trình
status-baud-range = cổng nối tiếp của điện thoại không hỗ trợ tốc độ này
status-program-version = điện thoại không hỗ trợ phiên bản chương trình này
status-after-setup = câu trả lời thông thường của điện thoại sau bước thiết lập
status-auth-image = tệp xác thực (auth) không được chấp nhận
status-program-signature = chữ ký của chương trình không được chấp nhận
status-auth-memory = điện thoại hết bộ nhớ khi kiểm tra xác thực (auth)
status-auth-key = điện thoại không thiết lập được khóa
status-auth-hash = mã kiểm tra (checksum) của xác thực (auth) bị sai
status-auth-size = kích thước của xác thực (auth) bị sai
status-program-region = dải bộ nhớ của chương trình không được chấp nhận
status-program-region-overlaps = dải bộ nhớ của chương trình chồng lên dải khác
status-program-region-too-long = dải bộ nhớ của chương trình quá dài
status-program-place = địa chỉ của chương trình không được chấp nhận
status-program-length = độ dài của chương trình không được chấp nhận
status-daa-signature = điện thoại chỉ nhận chương trình do hãng sản xuất ký
status-daa = điện thoại chỉ nhận chương trình do hãng sản xuất ký, hoặc không cần xác thực (auth)
status-blocked = điện thoại không hỗ trợ hoặc chặn lệnh này
status-past-end = vùng đọc vượt quá địa chỉ cuối của điện thoại
status-boot-no-header = điện thoại không tìm thấy firmware để khởi động, hoặc image bị khóa
status-boot-bad-header = điện thoại không tìm thấy firmware khởi động được, hoặc image bị khóa
status-boot-no-layout = điện thoại không tìm thấy bảng bố trí boot, hoặc image bị khóa
status-boot-no-flash = điện thoại không tìm thấy bộ nhớ flash để khởi động, hoặc image bị khóa
status-program-blacklisted = chip chặn chương trình này theo tên

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name } tại { $at } ({ NUMBER($bytes, useGrouping: "false") } byte)
request-old-read = { $name } kiểu cũ tại { $at }
request-write = { $name } giá trị { $value } vào { $at }
request-version = hỏi phiên bản Boot ROM
request-preloader-version = hỏi phiên bản preloader
answer-changed = byte { $sent } trả về thành { $got } (byte { $at } của lệnh)
answer-too-long = điện thoại báo sẽ gửi { NUMBER($bytes, useGrouping: "false") } byte
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } byte không chia chẵn thành word 32 bit
answer-unsteady = mỗi lần đọc ra một giá trị khác
session-stopped = đã dừng
session-silent = { $during }: không có trả lời sau { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } giây
session-refused = { $during }: bị từ chối với mã trạng thái { $status }, { $sentence }
session-not-taken = điện thoại đã nhận lệnh { $during }, nhưng sau đó thanh ghi { $at } lại chứa { $found }
session-out-of-step = { $during }: câu trả lời bất thường, { $what }
session-restarted = điện thoại đã khởi động lại
session-lost = không khôi phục được liên lạc với điện thoại
session-reading-register = đọc thanh ghi { $at }
session-switching-window = mở cửa sổ truy cập bộ nhớ flash

## Download Agents; messages with a small letter are put into others

agent-refused = bị từ chối với lỗi { $code } ({ $during })
agent-refused-by-text = bị từ chối ({ $during })
agent-unsupported = Download Agent này không hỗ trợ ({ $during })
agent-wrong-sum = sai mã kiểm tra (checksum) ({ $during })
agent-unexpected = câu trả lời bất thường ({ $during })
door-boot-rom = Boot ROM
door-preloader = preloader
security-unknown = Đã kết nối với { $door }; điện thoại không cho biết mức bảo vệ
security-server = Đã kết nối với { $door }; điện thoại cần máy chủ của hãng cho phép (SLA)
security-signed = Đã kết nối với { $door }; điện thoại chỉ nhận Download Agent đã ký (DAA)
security-open = Đã kết nối với { $door }; điện thoại nhận mọi Download Agent
agent-no-file = { $chip } là chip điện thoại thông minh: cần tệp Download Agent mà chưa chọn tệp nào
agent-does-not-fit = Tệp Download Agent không có agent cho { $chip }
agent-entry-damaged = Agent cho { $chip } trong tệp Download Agent bị hỏng
agent-unknown-protocol = Bromide nhận ra { $chip } nhưng không hỗ trợ giao thức Download Agent của chip này
agent-signature-needed = Điện thoại này chỉ nhận Download Agent do hãng sản xuất ký
agent-server-needed = Điện thoại này cần máy chủ của hãng cho phép mới nhận Download Agent
agent-upload-refused = Điện thoại từ chối Download Agent: { $sentence } (mã trạng thái { $status })
agent-no-preloader-file = Điện thoại đang ở chế độ BROM: Download Agent cần tệp preloader của điện thoại để khởi động RAM
agent-other-preloader = Tệp preloader không có thông số cho chip nhớ của điện thoại này
agent-ram-settings-unknown = Thông số RAM trong tệp preloader có phiên bản { $version }, Bromide không hỗ trợ
agent-ram-failed = RAM của điện thoại không khởi động được với thông số trong tệp preloader (lỗi { $code })
agent-does-not-start = Download Agent không chạy trên điện thoại này: không có trả lời ({ $step })
agent-locked = Download Agent cần máy chủ của hãng cho phép
agent-no-storage = Download Agent không tìm thấy bộ nhớ lưu trữ trong điện thoại này
agent-fault-needs-ram-settings = Download Agent cần tệp preloader của điện thoại để khởi động RAM
agent-fault-ram-settings-refused = Download Agent từ chối thông số RAM trong tệp preloader với lỗi { $code }
agent-fault-needs-authentication = Download Agent chỉ nhận máy tính được hãng sản xuất xác thực (auth)
agent-fault-no-storage = Download Agent không tìm thấy bộ nhớ lưu trữ
agent-step-upload = nạp Download Agent
agent-step-start = khởi động Download Agent
agent-step-settings = trao đổi thông số
agent-step-ram = khởi động RAM của điện thoại
agent-step-second-stage = khởi động stage 2 của agent
agent-step-storage = hỏi thông tin bộ nhớ lưu trữ
agent-step-usb-speed = chuyển sang USB high-speed
agent-step-area = chọn vùng nhớ
agent-step-read = đọc bộ nhớ lưu trữ
agent-step-partitions = hỏi danh sách phân vùng
agent-step-finish = kết thúc phiên

## Bromide's reading program; messages with a small letter are put into others

program-runs = Chương trình đọc đang chạy trên điện thoại (phiên bản { $version }). Đo tốc độ theo nhịp 26 MHz: { NUMBER($loops, useGrouping: "false") } cho 4096 vòng lặp, { NUMBER($bursts, useGrouping: "false") } và { NUMBER($words, useGrouping: "false") } cho 4 KB bộ nhớ flash đọc theo cụm và theo word, { NUMBER($sums, useGrouping: "false") } cho 4 KB mã kiểm tra, { NUMBER($registers, useGrouping: "false") } cho 1024 thanh ghi USB.
program-not-used = Đọc không dùng chương trình đọc: { $why }.
program-failed = Chương trình đọc bị lỗi ({ $why }), và điện thoại không khởi động lại
program-other-chip = chương trình này chỉ hỗ trợ MT6260 và MT6261
program-not-usb = chương trình này chỉ hỗ trợ USB của chính điện thoại
program-protected = điện thoại đang bật bảo vệ ({ $bits })
program-protection-unknown = điện thoại không cho biết mức bảo vệ
program-no-first-block = Boot ROM không đọc được 64 KB đầu của bộ nhớ flash
program-no-watchdog = điện thoại không cho bật watchdog
program-refused = điện thoại từ chối chương trình này (mã trạng thái { $status })
program-not-loaded = không nạp được
program-no-hello = chương trình không khởi động
program-wrong-hello = tin đầu tiên của chương trình bị sai
program-tables-differ = dữ liệu thử của chương trình gửi về bị hỏng
program-flash-differs = dữ liệu của chương trình khác với Boot ROM tại { $at }
program-refused-by = chương trình từ chối một lệnh ({ $during })
program-silent = chương trình ngừng trả lời ({ $during })
program-lost-before = mất kết nối khi chương trình đang chạy
program-step-load = nạp chương trình đọc
program-step-start = khởi động chương trình đọc
program-step-hello = tin đầu tiên của chương trình đọc
program-step-tables = thử USB của chương trình đọc
program-step-first-block = thử bộ nhớ flash của chương trình đọc
program-step-bench = đo tốc độ chương trình đọc
program-step-read = đọc bằng chương trình đọc
program-step-sums = tính mã kiểm tra của chương trình đọc
program-step-quit = kết thúc chương trình đọc

## Ports and connections; put into other sentences

link-unplugged = điện thoại đã bị rút ra
link-busy = { $port } đang bị chiếm bởi { $holder }
link-denied = không có quyền mở { $port }
link-not-a-port = { $port } không phải là cổng nối tiếp
link-failed = { $during }: { $why }
link-opening = mở { $port }
link-writing = gửi tới { $port }
link-reading = nhận từ { $port }
link-setting-up = cấu hình { $port }
link-listing = liệt kê các cổng nối tiếp
link-takes-no-more = điện thoại không nhận kịp dữ liệu
link-usb-stalled = điện thoại vẫn từ chối truyền USB (STALL) dù đã gỡ trạng thái halt
link-usb-stuck = hệ thống không trả lại kịp lượt truyền USB đã huỷ
link-usb-no-driver = Windows không có driver (WinUSB) để chương trình dùng được thiết bị
holder-another = chương trình khác
holder-of-another-user = chương trình của người dùng khác
holder-of-another-user-named = chương trình của người dùng khác, có lẽ là { $name }

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }: dự kiến đọc được. Chưa có ghi nhận công khai nào về điện thoại dùng chip này được đọc bằng cách này.
chip-unknown = Chip của điện thoại này có mã phần cứng { $code }, không có trong danh sách công khai nào. Không rõ các thanh ghi nên chưa ghi gì vào chip
chip-untold = Điện thoại không cho biết chip
chip-smartphone-storage = { $chip } là chip điện thoại thông minh: bộ nhớ lưu trữ là NAND, eMMC hoặc UFS, Boot ROM không đọc trực tiếp được
chip-nand-flash = Điện thoại { $chip } chứa firmware trong bộ nhớ flash NAND, Boot ROM không đọc trực tiếp được
chip-window-unknown = Địa chỉ bộ nhớ flash của điện thoại { $chip } chưa được công bố nên Bromide không đọc
chip-not-proven = Thanh ghi của { $chip } đã được công bố, nhưng chưa có bản dump nào đọc bằng Boot ROM của chip này, nên Bromide chưa đọc
chip-only-code-known = Chỉ biết tên chip { $chip }: địa chỉ bộ nhớ flash chưa được công bố nên Bromide không đọc
chip-of-family = Chip của điện thoại này có lẽ là { $chip }, thuộc nhóm { $family }. Địa chỉ bộ nhớ flash chưa được công bố nên Bromide không đọc
family-feature-phone = chip MediaTek cho điện thoại phổ thông
family-smartphone = chip MediaTek cho điện thoại thông minh
family-tablet = chip MediaTek cho máy tính bảng và TV
family-module = chip MediaTek cho đồng hồ và module
chip-in-preloader = Điện thoại đang ở preloader (phiên bản { $version }), không phải chế độ BROM. Preloader của điện thoại này không cho đọc bộ nhớ flash
chip-locked = Điện thoại này cần xác thực (auth) của hãng mới đọc được bộ nhớ
chip-register-refused = Điện thoại không cho ghi thanh ghi mở truy cập bộ nhớ flash: { $sentence }
chip-register-unreadable = Điện thoại không cho đọc thanh ghi { $at }, cần để truy cập bộ nhớ flash: { $sentence } (mã trạng thái { $status })
chip-flash-refused = Điện thoại không cho đọc phần đầu của bộ nhớ flash: { $sentence } (mã trạng thái { $status })
chip-needs-signed-agent = Điện thoại này cần Download Agent (phần lớn phải do hãng sản xuất ký) và chương trình dùng nó, như SP Flash Tool
do-choose-agent = { $front ->
    [window] Chọn tệp Download Agent từ firmware của điện thoại này
   *[cli] Thêm --da FILE: tệp Download Agent từ firmware của điện thoại này
}
do-other-agent = Dùng tệp Download Agent khác; tốt nhất là tệp từ firmware của điện thoại này
do-makers-agent = Dùng tệp Download Agent đã ký từ firmware của điện thoại này
do-choose-preloader = { $front ->
    [window] Chọn tệp preloader từ cùng firmware
   *[cli] Thêm --preloader FILE: tệp preloader từ cùng firmware
}
do-other-preloader = Dùng tệp preloader từ firmware của điện thoại này
do-try-preloader = Tắt điện thoại rồi cắm vào mà không giữ phím: điện thoại sẽ chạy preloader của nó và không cần tệp preloader
chip-needs-agent = Chip này cần Download Agent và chương trình dùng nó, như SP Flash Tool
chip-needs-someone = Nếu có điện thoại này cùng cáp nối tiếp và muốn giúp, hãy liên hệ dự án Bromide
chip-needs-someone-who-knows = Gửi mã phần cứng và model điện thoại cho dự án Bromide
chip-needs-known-one = Dùng điện thoại có chip được hỗ trợ: Bromide không bao giờ ghi vào chip lạ
chip-needs-boot-rom = Tháo pin, giữ phím boot rồi cắm điện thoại. Nếu không được, thử phím khác
chip-needs-maker = Hỏi hãng sản xuất để được xác thực (auth); Bromide không cấp được

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = chip flash không rõ
flash-chip-of-id = chip flash { $id }
flash-no-boot-header = Bộ nhớ flash không bắt đầu bằng boot header thông thường (SF_BOOT). Xem bên trong bản dump trước khi dùng.
flash-swapped = Các byte của boot header sai thứ tự: cần đảo byte của bản dump. Báo điện thoại này cho dự án Bromide
flash-all-zero = Mọi byte của bộ nhớ flash đều đọc ra 00: có lẽ bộ nhớ đang tắt. Rút điện thoại, tháo pin một lúc rồi thử lại
flash-all-ones = Các byte đầu của bộ nhớ flash đều đọc ra FF: bộ nhớ trống hoặc đang tắt. Nếu lẽ ra phải có dữ liệu, rút điện thoại, tháo pin một lúc rồi thử lại.
flash-constant = Bộ nhớ flash chỗ nào cũng đọc ra bốn byte giống nhau: có lẽ bộ nhớ đang tắt. Rút điện thoại, tháo pin một lúc rồi thử lại
flash-window-lost = Sau khi nhận dạng chip, bộ nhớ flash đọc ra khác trước: rút điện thoại, tháo pin một lúc rồi thử lại
flash-size-unknown = { $front ->
    [window] Không xác định được kích thước bộ nhớ flash. Đọc một vùng và nhập độ dài (thường là 4M, 8M và 16M).
   *[cli] Không xác định được kích thước bộ nhớ flash. Nhập LENGTH (thường là 4M, 8M và 16M).
}
flash-larger-by-mirror = Chip flash báo { $says }, nhưng dữ liệu chỉ lặp lại từ { $from }: sẽ đọc { $from }.
flash-larger-by-data = Chip flash báo { $says }, nhưng còn dữ liệu khác đến { $end }: sẽ đọc { $end }.
flash-data-behind = { $front ->
    [window] Chip flash báo { $says }, nhưng phía sau còn dữ liệu khác. Muốn đọc thêm, đọc một vùng và nhập độ dài.
   *[cli] Chip flash báo { $says }, nhưng phía sau còn dữ liệu khác. Muốn đọc thêm, nhập LENGTH.
}
flash-smaller-by-mirror = Chip flash báo { $says }, nhưng dữ liệu lặp lại từ { $from }: sẽ đọc { $from }.
flash-smaller-by-end = Chip flash báo { $says }, nhưng điện thoại không cho đọc từ { $end }: sẽ đọc { $end }.
flash-rest-may-be-copy = Chip flash báo { $says }, nhưng bộ nhớ flash có ít dữ liệu và lặp lại từ { $from }: phần còn lại có thể là bản sao.
flash-little-data = { $front ->
    [window] Kích thước { $size } được xác định chỉ từ { $blocks } khối dữ liệu ở gần đầu. Nếu sai, đọc một vùng và nhập độ dài.
   *[cli] Kích thước { $size } được xác định chỉ từ { $blocks } khối dữ liệu ở gần đầu. Nếu sai, nhập LENGTH.
}
flash-two-sizes = Chip flash báo hai kích thước: { $jedec } trong JEDEC ID, { $sfdp } trong mô tả SFDP.
flash-header-larger = Chip flash báo { $says }, nhưng header của firmware ghi { $header }: sẽ đọc { $size }.
flash-header-larger-than-data = Bộ nhớ flash có ít dữ liệu và lặp lại từ { $from }, nhưng header của firmware ghi { $header }: sẽ đọc { $size }.
flash-header-not-held = Header của firmware ghi { $header }, nhưng bộ nhớ flash chỉ có { $size }: sẽ đọc { $size }.
flash-header-smaller = Header của firmware chỉ mô tả { $header }, nhưng bộ nhớ flash có { $size }: sẽ đọc { $size }.
flash-size-by-header = Chỉ header của firmware cho biết kích thước ({ $header }, nên sẽ đọc { $size }). Kiểm tra phần cuối bản dump trước khi dùng.
flash-register-changed = Việc nhận dạng chip flash đã đổi thanh ghi { $at } từ { $before } thành { $after }; bộ nhớ flash vẫn đọc ra như cũ.
known-from-jedec = JEDEC ID
known-from-sfdp = mô tả SFDP
known-from-jedec-mirror = JEDEC ID, xác nhận bằng phép thử lặp
known-from-sfdp-mirror = mô tả SFDP, xác nhận bằng phép thử lặp
known-from-jedec-header = JEDEC ID, xác nhận bằng header của firmware
known-from-capacity = byte kích thước của JEDEC ID lạ
known-from-capacity-mirror = byte kích thước của JEDEC ID lạ, xác nhận bằng phép thử lặp
known-from-capacity-end = byte kích thước của JEDEC ID lạ, xác nhận bằng điểm cuối vùng đọc được
known-from-capacity-header = byte kích thước của JEDEC ID lạ, xác nhận bằng header của firmware
known-from-sfdp-header = mô tả SFDP, xác nhận bằng header của firmware
known-from-mirror-header = phép thử lặp, xác nhận bằng header của firmware
known-from-header = header của firmware
known-from-jedec-end = JEDEC ID, xác nhận bằng điểm cuối vùng đọc được
known-from-sfdp-end = mô tả SFDP, xác nhận bằng điểm cuối vùng đọc được
known-from-mirror = phép thử lặp
known-from-end = điểm cuối vùng đọc được

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = { $size } đầu của bộ nhớ flash toàn là { $byte }: chỗ đó trống hoặc bộ nhớ đang tắt khi đọc. Nếu lẽ ra phải có dữ liệu, rút điện thoại, tháo pin một lúc rồi đọc lại
dump-byte-swapped = các byte của mỗi word trong bản dump sai thứ tự, cần đảo lại. Báo điện thoại này cho dự án Bromide
dump-no-header = bản dump không bắt đầu bằng boot header đã biết. Một số điện thoại cũ không có, nhưng cũng có thể đã đọc nhầm chỗ trong bộ nhớ điện thoại. Xem bên trong bản dump trước khi dùng
dump-repeats = nội dung lặp lại sau mỗi { $period }. Bộ nhớ flash có lẽ chỉ lớn { $period }, phần còn lại của bản dump là bản sao. Chỉ đọc { $period } để có bản dump đúng kích thước
dump-last-page-repeats = { $size } cuối của bản dump lặp lại cùng một { $page }. Có lẽ đã đọc quá điểm cuối bộ nhớ flash, hoặc điện thoại ngừng phản hồi. Đọc lại; nếu kết quả vẫn vậy, đọc ít hơn
dump-reaches-end = có dữ liệu đến tận cuối bản dump, bộ nhớ flash có thể còn lớn hơn. Đọc lại với độ dài gấp đôi để kiểm tra

## What is inside a dump

class-erased = trống (đã xóa)
class-zero = số 0
class-text = văn bản
class-code = mã lệnh
class-packed = nén hoặc mã hóa
class-mixed = dữ liệu khác
finding-boot-header = Boot header
finding-boot-layout = Bảng bố trí boot
finding-loader = Boot loader thứ nhất
finding-second-loader = Boot loader thứ hai
finding-firmware = Firmware
finding-viva = Tài nguyên firmware (VIVA)
finding-gps-firmware = Firmware của bộ thu GPS
finding-file = Tệp có header MediaTek
finding-alice = Mã lệnh nén (ALICE)
finding-rom-info = Bản ghi tên firmware
finding-file-system = Hệ thống tệp
finding-wear-levelled = Ổ có wear leveling
finding-nvram = Thư mục thông số (NVRAM)
finding-smart-loader = Boot loader điện thoại thông minh (preloader)
finding-partition-header = Header phân vùng điện thoại thông minh
finding-partition-table = Bảng phân vùng điện thoại thông minh
finding-boot-image = Android boot image
fact-device = Dành cho
fact-layout-at = Bảng bố trí boot tại
fact-boot-region = Vùng boot tại
fact-main-region = Vùng chính tại
fact-loaders = Loader
fact-type = Loại
fact-file-version = Phiên bản tệp
fact-load-address = Địa chỉ nạp
fact-signature = Chữ ký
fact-sections = Các đoạn
fact-missing-bytes = Thiếu ở cuối
fact-image-name = Tên tệp
fact-project = Dự án
fact-record = Bản ghi
fact-gps-chip = Bộ thu GPS
fact-flash-id = Dành cho chip flash
fact-flash-chips = Dành cho các chip flash
fact-fat-base = Hệ thống tệp bắt đầu
fact-fat-length = Kích thước hệ thống tệp
fact-size-hint = Kích thước bộ nhớ flash tối thiểu trong header này
fact-boot-text = Chuỗi boot
fact-boot-rom-usb = Boot ROM qua USB
fact-boot-rom-uart = Boot ROM qua UART
fact-boot-rom-commands = Boot ROM
fact-boot-key-wait-ms = Thời gian chờ phím boot (ms)
fact-usb-ids = USB ID
fact-customer = Khách hàng
fact-kind = Loại
fact-pointers = Con trỏ
fact-size = Kích thước
fact-label = Nhãn
fact-files = Tệp
fact-file-count = Số tệp và thư mục
fact-files-listed = Các tệp đầu (còn lại không liệt kê)
fact-files-not-listed = Tệp và thư mục không liệt kê
fact-folders-incomplete = Thư mục đọc chưa hết
fact-folders = Thư mục
fact-on-disk = Vị trí trên ổ có wear leveling
fact-from-sector = Sector đầu
fact-blocks = Khối có dữ liệu
fact-sectors-in-use = Sector đang dùng
fact-sectors-twice = Sector gặp hơn một lần
fact-partitions = Phân vùng
fact-partition-list = Phân vùng
fact-table-copies = Bản sao của bảng
fact-memory-chips = Chip nhớ được hỗ trợ
fact-platform = Chip
fact-version = Phiên bản
fact-built = Ngày build
value-brom-disabled = bị loader này tắt
value-brom-allowed = cho phép
value-brom-off-for-good = tắt vĩnh viễn: điện thoại này không đọc được qua Boot ROM
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name }: { $start }, { $size }
value-copies-good = cả hai hợp lệ
value-copies-differ = cả hai hợp lệ nhưng mục bên trong khác nhau; hiện bản thứ nhất
value-copies-first-only = bản thứ nhất hợp lệ; tệp này không chứa bản thứ hai
value-copies-second-damaged = bản thứ nhất hợp lệ; bản thứ hai bị hỏng
value-copies-first-damaged = bản thứ nhất bị hỏng; hiện bản thứ hai
value-copies-damaged = cả hai bị hỏng; các mục có thể sai
dump-header-larger = header của firmware ghi bộ nhớ flash { $hint }, nhưng bản dump có { $size }. Có lẽ bản dump chưa đủ, hoặc kích thước xác định được quá nhỏ
dump-header-smaller = header của firmware chỉ mô tả { $hint } bộ nhớ flash, nhưng bản dump có { $size }. Bộ nhớ flash có thể nhỏ hơn bản dump

## Download Agent files and error numbers

agent-file = { $file }: { $size }, { $text }, { $count } agent
agent-file-for = { $count } agent trong { $file } hợp với { $chip }; nếu có nhiều, phiên bản của điện thoại quyết định dùng agent nào
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = chip không rõ
agent-protocol-legacy32 = agent cũ (3.2)
agent-protocol-legacy = agent legacy (V3)
agent-protocol-xflash = agent xflash (V5)
agent-protocol-xml = agent XML (V6)
agent-protocol-unknown = giao thức không rõ
agent-content-legacy = { $protocol }, nhưng nội dung giống agent legacy
agent-content-xflash = { $protocol }, nhưng nội dung giống agent xflash
agent-versions = phần cứng { $hardware }, phần mềm { $software }
agent-version = phần cứng { $hardware }
agent-stages = stage 1: { $first }; stage 2: { $second }
agent-stage-only = chỉ một stage: { $stage }
agent-stage-signed = { $size } tại { $address }, đã ký
agent-stage-unsigned = { $size } tại { $address }, không ký
agent-problem-regions = Không dùng được: số stage không hợp lệ ({ $count })
agent-problem-no-stage = Không dùng được: agent thiếu một stage
agent-problem-past-end = Không dùng được: tệp kết thúc trước khi hết agent này. Có lẽ tải về chưa đủ
agent-problem-too-large = Không dùng được: một stage có { $size }, lớn hơn mọi agent đã biết
agent-problem-signature = Không dùng được: một chữ ký dài hơn dữ liệu của nó
agent-match-exact = dành đúng cho phiên bản chip này
agent-match-nearest = dành cho phiên bản chip cũ hơn gần nhất
agent-match-first = dành cho phiên bản chip mới hơn; là agent đầu tiên của chip này
not-agent-empty = { $file } rỗng: tải lại
not-agent-blank = { $file } chỉ chứa byte { $byte }: tải lại
not-agent-cut-off = { $file } chưa đủ: mới có { $size } trên { $needed }; tải lại
not-agent-damaged = { $file } là tệp Download Agent bị hỏng; tải lại
not-preloader-agent = { $file } là tệp Download Agent, không phải tệp preloader
not-preloader = { $file } không phải là tệp preloader
not-preloader-settings = { $file } là tệp preloader không có thông số RAM; chọn tệp từ firmware của điện thoại này
not-preloader-damaged = { $file } là tệp preloader bị hỏng
usage-preloader-alone = --preloader cần có --da: tệp preloader là để Download Agent dùng
not-agent-preloader = { $file } là tệp preloader, không phải tệp Download Agent; chọn tệp như MTK_AllInOne_DA.bin
not-agent-firmware = { $file } là firmware, không phải tệp Download Agent; chọn tệp như MTK_AllInOne_DA.bin
not-agent-partition = { $file } là image phân vùng, không phải tệp Download Agent; chọn tệp như MTK_AllInOne_DA.bin
not-agent-scatter = { $file } là file scatter, không phải tệp Download Agent; chọn tệp như MTK_AllInOne_DA.bin
not-agent-boot-image = { $file } là image Android, không phải tệp Download Agent; chọn tệp như MTK_AllInOne_DA.bin
not-agent-program = { $file } là chương trình, không phải tệp Download Agent; chọn tệp như MTK_AllInOne_DA.bin
not-agent-archive = { $file } là tệp nén ({ $kind }): giải nén rồi chọn tệp Download Agent bên trong
not-agent-text = { $file } là tệp văn bản, không phải tệp Download Agent; chọn tệp như MTK_AllInOne_DA.bin
not-agent-raw = { $file } chứa mã lệnh Download Agent nhưng thiếu header ghi tên chip; chọn tệp đầy đủ, như MTK_AllInOne_DA.bin
not-agent-unknown = { $file } không phải là tệp Download Agent; chọn tệp như MTK_AllInOne_DA.bin
not-agent-too-large = { $file } quá lớn so với tệp Download Agent (tối đa { $most }); chọn tệp như MTK_AllInOne_DA.bin
no-agent = { $file } không có agent cho { $chip }; chọn tệp Download Agent từ firmware của điện thoại này
no-agent-damaged = Agent cho { $chip } trong { $file } bị hỏng; chọn tệp Download Agent khác
number-open = Lỗi 4032 là gì?
    .hover = Giải thích mã lỗi của SP Flash Tool, Download Agent và Boot ROM
number-heading = Lỗi 4032 là gì?
number-field = Mã lỗi
number-hint = Nhập mã như 4032 hoặc 0xBC4, hoặc dán cả thông báo
number-unknown = { $text } không có trong danh sách: ý nghĩa chưa được công bố. Thử tệp Download Agent và tệp preloader từ firmware của điện thoại này, cáp khác hoặc cổng USB khác.
number-not-there = Không tìm thấy mã số trong đoạn này
number-label = { $decimal } ({ $hex }), do { $source } báo
number-from-boot-rom = Boot ROM hoặc preloader
number-from-preloader = preloader
number-from-legacy-agent = Download Agent đời cũ
number-from-agent = Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = Điện thoại này cần máy chủ của hãng cho phép mới nhận Download Agent; Bromide không đọc được
number-signature-rejected = Điện thoại chỉ nhận Download Agent do hãng sản xuất ký; chọn tệp từ firmware của điện thoại này
number-wrong-agent = Download Agent không hợp với chip này; chọn tệp từ firmware của điện thoại này
number-agent-refused = Chip từ chối Download Agent này; chọn tệp mới hơn từ firmware của điện thoại này
number-agent-too-old = Điện thoại không nhận phiên bản Download Agent này; chọn tệp từ firmware của điện thoại này
number-command-blocked = Điện thoại chặn lệnh này, thường do thiết lập bảo mật của hãng
number-preloader-failed = Preloader của điện thoại báo lỗi nội bộ
number-internal-ram = Không dùng được bộ nhớ trong chip
number-external-ram = RAM của điện thoại không chạy với thông số này; chọn tệp preloader từ cùng firmware, hoặc kết nối điện thoại qua preloader của nó
number-ram-setup = RAM của điện thoại không khởi động; chọn tệp preloader từ cùng firmware, hoặc kết nối điện thoại qua preloader của nó
number-clock-setup = Xung nhịp của chip hoặc RAM không khởi động; kết nối lại điện thoại
number-ram-type = Thông số RAM dành cho loại RAM khác; chọn tệp preloader từ firmware của điện thoại này
number-ram-calibration = Không hiệu chỉnh được RAM; chọn tệp preloader từ firmware của điện thoại này. Nếu tệp đã đúng, điện thoại có thể bị hỏng
number-ram-not-supported = Download Agent không hỗ trợ RAM này; chọn tệp từ firmware của điện thoại này
number-ram-not-working = RAM chạy không đúng; điện thoại có thể bị hỏng
number-ram-settings-needed = Download Agent cần thông số RAM; chọn tệp preloader từ firmware của điện thoại này
number-storage-not-found = Download Agent không tìm thấy bộ nhớ lưu trữ loại này. Điều này bình thường với loại mà điện thoại không có. Nếu loại nào cũng báo như vậy thì tệp preloader sai hoặc chip nhớ bị hỏng
number-storage-not-supported = Download Agent không hỗ trợ chip nhớ của điện thoại này; chọn tệp mới hơn
number-wrong-chip = Download Agent dành cho chip khác; chọn tệp từ firmware của điện thoại này
number-ram-settings-not-found = SP Flash Tool không tìm thấy thông số RAM cho điện thoại này; tệp preloader hoặc file scatter là của điện thoại khác
number-general-failure = Download Agent báo lỗi không nêu nguyên nhân; kết nối lại điện thoại
number-not-supported = Download Agent không hỗ trợ lệnh này
number-device-not-supported = Download Agent không hỗ trợ điện thoại này; chọn tệp từ firmware của điện thoại này
number-read-forbidden = Download Agent này không cho đọc; chọn tệp khác từ firmware của điện thoại này
number-verify-failed = Kiểm tra chữ ký không đạt; các tệp không phải của điện thoại này
number-write-forbidden = Download Agent không cho ghi; việc đọc không bị ảnh hưởng
number-old-version-forbidden = Điện thoại từ chối firmware cũ hơn firmware đang có; việc đọc không bị ảnh hưởng
number-wrong-files = Các tệp chọn trong SP Flash Tool không hợp với điện thoại này hoặc không hợp với nhau
number-bad-checksum = Dữ liệu đến bị sai mã kiểm tra (checksum); dùng cáp khác hoặc cổng USB khác
number-no-such-partition = Điện thoại không có phân vùng tên này
number-out-of-range = Vùng đọc vượt quá điểm cuối của bộ nhớ lưu trữ
number-preloader-mismatch = Tệp preloader và Download Agent không hợp với nhau; chọn cả hai từ firmware của điện thoại này
number-read-failed = Không đọc được bộ nhớ lưu trữ tại địa chỉ này; chip có thể đã mòn
number-boot-rom-step = Một bước trong chế độ BROM bị lỗi; kết nối lại điện thoại
number-stages-mismatch = Hai stage của Download Agent không hợp với nhau. Tệp đã bị sửa hoặc bị hỏng; chọn tệp gốc

## The command line's own output

output-failed = Không ghi được kết quả ra: { $why }
output-not-read = Chương trình nhận kết quả không đọc hết

## What is inside a file, on the command line

inspect-file = { $file }: { $size } ({ $bytes } byte)
inspect-empty = { $file } rỗng
inspect-no-file = { $path } không phải là tệp
inspect-stopped = Đã dừng trước khi hết tệp
inspect-fact = { $label }: { $value }
inspect-list = { $label }:
inspect-shares = Nội dung: { $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) }%
share-below-one = dưới 1%
inspect-warning = Lưu ý: { $sentence }
inspect-nothing = Không nhận ra gì trong tệp này
inspect-more = Còn nữa cùng loại, không liệt kê ở đây
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = Bản dump này có thể chứa dữ liệu riêng tư: tên, số, tin nhắn, ảnh. Chỉ cứu dữ liệu cho chủ điện thoại hoặc khi chủ điện thoại đồng ý. Dữ liệu nằm lại trên máy tính này. Không gửi gì đi đâu cả.
rescue-saved = Đã lưu { $messages } tin nhắn, { $contacts } liên hệ, { $files } tệp và { $pictures } ảnh và bản ghi vào { $folder }. Giao thư mục này cho chủ điện thoại. Khi không cần nữa, xóa thư mục và bản dump.
rescue-nothing = Không tìm thấy tệp, tin nhắn hay liên hệ nào. Có thể chúng nằm trên thẻ SIM hoặc thẻ nhớ, không có trong bản dump.
rescue-no-contacts = Không tìm thấy liên hệ nào. Có thể chúng nằm trên thẻ SIM hoặc thẻ nhớ, không có trong bản dump.
rescue-found-files = { $count } tệp, { $deleted ->
        [0] không có tệp đã xóa
       *[other] { $deleted } đã xóa
    }
rescue-found-messages = { $count } tin nhắn, { $deleted ->
        [0] không có tin đã xóa
       *[other] { $deleted } đã xóa
    }, { $more ->
        [0] không có tin ngoài tệp tin nhắn
       *[other] { $more } ngoài tệp tin nhắn
    }
rescue-found-contacts = { $count } liên hệ
rescue-found-media = { $count } ảnh và bản ghi, { $carved ->
        [0] không có trong vùng trống
       *[other] thêm { $carved } trong vùng trống
    }
rescue-imei = IMEI của điện thoại: { $imei }
rescue-contacts-known = Định dạng danh bạ chỉ được biết từ một điện thoại khác. Đối chiếu vài liên hệ với chủ điện thoại.
rescue-contacts-known-with-more = Định dạng danh bạ chỉ được biết từ một điện thoại khác; một số liên hệ được tìm theo mẫu. Đối chiếu với chủ điện thoại.
rescue-contacts-pattern = Điện thoại này lưu danh bạ theo định dạng chưa có tài liệu. Bromide tìm các liên hệ này theo mẫu. Đối chiếu với chủ điện thoại.
rescue-contacts-unpaired = Tên và số được tìm theo mẫu. Không rõ tên nào đi với số nào.
rescue-smartphone = Đây là bản dump của điện thoại thông minh. Bromide không đọc các tệp trong đó.
rescue-smartphone-partition = Đây là bản dump của điện thoại thông minh. Dữ liệu người dùng nằm trong phân vùng { $name }, Bromide không đọc phân vùng này.
rescue-messages-damaged = { $count } tin nhắn bị hỏng hoặc không đủ
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } (thiếu { $missing })
rescue-no-time = không có ngày
rescue-file-whole = đủ
rescue-file-incomplete = thiếu một số đoạn
rescue-file-unsure = không chắc
rescue-file-deleted = đã xóa, liền một mảnh
rescue-file-deleted-in-pieces = đã xóa, ghép lại
rescue-file-overwritten = đã xóa và bị ghi đè
rescue-messages-title = Tin nhắn
rescue-message-received = Đã nhận
rescue-message-sent = Đã gửi
rescue-message-draft = Nháp
rescue-message-report = Báo gửi tin
rescue-message-no-time = không có ngày
rescue-message-data = Không phải văn bản ({ $count } byte)
rescue-message-multimedia = Thông báo tin nhắn MMS ({ $count } byte)
rescue-remark-deleted = đã xóa
rescue-remark-unread = chưa đọc
rescue-remark-older-copy = từ bản sao cũ hơn
rescue-remark-pattern = tìm theo mẫu
rescue-remark-part-missing = thiếu đoạn { $part } trên { $parts }
rescue-remark-damaged = bị hỏng
rescue-note-no-volume = Firmware có khai vùng hệ thống tệp, nhưng không tìm thấy hệ thống tệp ở đó
rescue-note-volumes-lost = Mất boot sector của { $count } volume
rescue-note-fat32 = Không đọc volume FAT32 tại { $place }
rescue-note-table-damaged = Bảng tệp của volume { $volume } bị hỏng
rescue-note-folders-incomplete = { $count } thư mục của volume { $volume } không đọc được hết
rescue-note-files-not-listed = { $count } tệp của volume { $volume } không được liệt kê
rescue-note-unsure-sectors = { $count } sector đang được ghi thì điện thoại mất nguồn
rescue-note-doubled-sectors = { $count } sector có hai bản sao khác nhau; không rõ bản nào mới hơn
rescue-note-records-damaged = { $count } bản ghi thông số của điện thoại bị hỏng
rescue-note-records-unread = { $count } bản ghi trong tệp tin nhắn không đọc được
rescue-note-no-message-file = Thiếu tệp tin nhắn; tin nhắn được tìm theo mẫu
rescue-no-folder = Không dùng được thư mục { $folder }: { $why }
rescue-exists = { $path } đã tồn tại; chưa lưu gì
rescue-not-written = Không ghi được thư mục { $path }: { $why }
rescue-dump-unreadable = Không đọc được bản dump: { $why }
rescue-stopped = Đã dừng. Dữ liệu đã lưu vẫn được giữ
rescue-cannot-read = Bromide không đọc được tệp, tin nhắn hay liên hệ nào trong bản dump này; chưa lưu gì
rescue-nothing-to-save = Không tìm thấy gì thuộc loại này; chưa lưu gì
rescue-saved-only-calls = Đã lưu { $count } số kèm thời gian vào { $folder }. Giao thư mục này cho chủ điện thoại. Khi không cần nữa, xóa thư mục và bản dump.
rescue-saved-calls = Cũng đã lưu { $count } số kèm thời gian, có thể là cuộc gọi
rescue-saved-damaged = { $count } mục trong số này bị hỏng hoặc không đủ; xem mục nào trong các danh sách
rescue-carved-cut-off = { $count } tệp tìm thấy trong vùng trống bị mất đoạn cuối
rescue-remark-national-letters = một số chữ có thể sai (chữ cái riêng của ngôn ngữ)
rescue-note-settings-unread = { $count } tệp thông số của điện thoại chưa được đọc: cộng lại chúng lớn hơn bản dump
rescue-note-messages-left-out = { $count } tin nhắn không được liệt kê: có nhiều tin nhắn hơn mức hai tệp tin nhắn chứa được
rescue-note-space-not-searched = Chưa tìm hết vùng trống: các tệp có vẻ bắt đầu ở đó lớn hơn chính vùng trống

## Looking for bytes or text in a dump

search-empty = Nhập nội dung cần tìm
search-not-hex = { $text } không phải là dãy byte hex: viết theo dạng 53 46 5F 42
search-too-long = Mỗi lần chỉ tìm được tối đa { $most } byte

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = Cổng nối tiếp USB
port-bluetooth = Cổng nối tiếp Bluetooth
port-serial = Cổng nối tiếp
port-unknown = Không có cổng nào tên { $name }. { $here }
port-no-folder = Không có cổng { $name }: thư mục { $folder } không tồn tại. { $here }
port-not-one = { $name } là { $what }, không phải cổng nối tiếp. { $here }
port-is-folder = thư mục
port-is-file = tệp
port-is-else = thứ khác
port-is-other-device = thiết bị loại khác
port-none-here = { $front ->
    [window] Hiện không có cổng nào; “Tự động (khuyên dùng)” sẽ chờ điện thoại
   *[cli] Hiện không có cổng nào; auto sẽ chờ điện thoại
}
port-here-now = Các cổng hiện có: { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = MediaTek Boot ROM
usb-boot-rom-sony = MediaTek Boot ROM (Sony)
usb-preloader = MediaTek preloader
usb-phone-started = Điện thoại MediaTek, đã khởi động (không ở chế độ BROM)
usb-phone-drive = Điện thoại MediaTek ở dạng ổ USB (không ở chế độ BROM)
usb-lg = Điện thoại LG: preloader hoặc Boot ROM
usb-oppo = OPPO preloader
usb-download-agent = MediaTek Download Agent
usb-gps = Bộ thu GPS MediaTek
usb-spreadtrum = Loader Spreadtrum/Unisoc (không phải điện thoại MediaTek)
usb-qualcomm = Loader Qualcomm, EDL (không phải điện thoại MediaTek)
usb-adapter-ftdi = Bộ chuyển USB sang nối tiếp (FTDI)
usb-adapter-ch343 = Bộ chuyển USB sang nối tiếp (CH343)
usb-adapter-ch340 = Bộ chuyển USB sang nối tiếp (CH340)
usb-adapter-ch341 = Bộ chuyển USB sang nối tiếp (CH341)
usb-adapter-cp210x = Bộ chuyển USB sang nối tiếp (CP210x)
usb-adapter-verifone = Bộ chuyển USB sang nối tiếp (VeriFone)
usb-unknown = Thiết bị USB
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = Bạn không có quyền dùng cổng { $port } của điện thoại
find-busy = { $port } đang bị chiếm bởi { $holder }
find-busy-modem-manager = { $name } đang dùng { $port }: nó coi mọi điện thoại là modem
find-other-maker = Chip của điện thoại này không phải của MediaTek: { $what }
find-other-program = Chương trình khác đang dùng điện thoại: { $what }
find-echo = Dữ liệu gửi tới { $port } trả về y nguyên: điện thoại đã khởi động, hoặc chương trình khác để nó ở trạng thái không rõ
find-not-a-boot-rom = Thiết bị trả lời ở { $port } không phải là điện thoại ở chế độ BROM
find-started-after-boot-rom = Điện thoại khởi động bình thường sau { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } giây ở chế độ BROM: thả phím boot quá sớm, hoặc sai phím
find-preloader = Điện thoại đã khởi động bình thường, nên phím này sai ({ $what })
find-started = Điện thoại đang bật: { $what }
find-cannot-open = Không mở được { $port }: { $why }
find-no-answer = Điện thoại ở { $port } không trả lời
find-foreign-driver = Driver của công cụ khác ({ $driver }) đang chiếm điện thoại, nên không có cổng COM: { $what }
find-no-driver = Điện thoại đã kết nối, nhưng máy tính này không tạo cổng COM: { $what }
find-other-port = Có điện thoại đang kết nối ({ $what }), nhưng không phải ở { $chosen }, nơi Bromide đang chờ
find-vanished-early = Điện thoại chỉ hiện USB ID của chế độ BROM trong { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } giây: thả phím boot quá sớm, hoặc hết pin
find-not-greeted = Điện thoại đã hiện USB ID của chế độ BROM trong { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } giây, đúng như mong đợi. Chỉ khi có trả lời mới chắc là chế độ BROM, và chưa gửi gì tới điện thoại
find-drive = Có ổ đĩa mới xuất hiện ({ $what }): nếu đó là điện thoại thì điện thoại đang bật
find-unknown-device = Có thiết bị lạ xuất hiện: { $what }. Nếu đó là điện thoại, có thể thử đọc
find-no-such-port = Không có cổng { $chosen }
find-nothing-seen = Chưa thấy điện thoại nào
find-do-install-rule = { $front ->
    [window] Nhấn “Cho phép điện thoại…”. Nút này cài một quy tắc cho điện thoại; máy tính sẽ hỏi mật khẩu quản trị viên
   *[cli] Cài quy tắc cho điện thoại bằng hai lệnh này: { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] Nhấn “Cho phép điện thoại…”. Nút này cài một quy tắc để { $name } không đụng vào điện thoại; hoặc chờ 10 giây
   *[cli] Chờ 10 giây, hoặc chạy: sudo systemctl stop { $name }
}
find-do-plug-again = Rút điện thoại rồi cắm lại
find-do-close-program = Đóng chương trình đó
find-do-close-flash-tool = Đóng phần mềm flash kia
find-do-makers-program = Dùng phần mềm dành cho điện thoại có chip của hãng này. Bromide chỉ đọc điện thoại MediaTek
find-do-chip-on-board = Nếu chắc chắn là điện thoại MediaTek, kiểm tra xem có thiết bị khác đang cắm vào cùng máy tính không
find-do-battery-out = Rút điện thoại và tháo pin trong 10 giây
find-do-off-and-hold = Tắt điện thoại, giữ phím boot và cắm điện thoại
find-do-hold-longer = Giữ phím boot trước khi cắm điện thoại, và giữ tiếp cho đến khi Bromide hiện “Đang kết nối”
find-do-other-key = Thử phím khác: không giữ phím, gọi, *, xuống, #, 0
find-do-battery-later = Giữ phím và cắm điện thoại khi không có pin, sau đó lắp pin
find-do-other-socket = Dùng cổng USB khác của máy tính, không qua hub
find-do-other-cable = Dùng cáp khác: nhiều cáp chỉ để sạc
find-do-charge = Sạc pin nửa tiếng, hoặc dùng pin đã sạc
find-do-remove-driver = Mở Trình quản lý Thiết bị (Device Manager), tìm điện thoại và gỡ driver { $driver } cùng các tệp của nó
find-do-windows-driver = Mở Trình quản lý Thiết bị (Device Manager) để Windows tìm driver, hoặc cài driver MediaTek USB VCOM
find-do-load-driver = { $front ->
    [window] Nhờ quản trị viên nạp driver { $driver } (sudo modprobe { $driver })
   *[cli] Chạy: sudo modprobe { $driver }
}
find-do-direct-usb = Chờ một lát: Bromide sẽ dùng thẳng điện thoại, không cần driver. Nếu không được, dùng cổng USB khác
find-do-choose-automatic = { $front ->
    [window] Dừng, chọn cổng “Tự động (khuyên dùng)” rồi bắt đầu lại
   *[cli] Dùng auto làm cổng
}
find-do-check-port-name = { $front ->
    [window] Dừng, và kiểm tra tên cổng: danh sách hiện các cổng đang có
   *[cli] Kiểm tra tên cổng: bromide-cli ports liệt kê các cổng đang có
}
find-do-choose-it = { $front ->
    [window] Dừng, chọn cổng của điện thoại rồi bắt đầu lại
   *[cli] Dùng cổng của điện thoại thay cho auto
}
find-do-read-back = { $front ->
    [window] Nhấn “Đọc flash”
   *[cli] Chạy: bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Tìm phím boot
keys-hint = Bromide đưa ra từng cách một, nhận biết điện thoại làm gì và lưu lại cách được.
keys-model = Model
keys-model-hint = Nokia 105 hoặc TA-1174
keys-model-type = Hãng và model, hoặc mã model dưới pin
keys-kind = Loại điện thoại
kind-nokia = Nokia bàn phím chính hãng
kind-keypad = Điện thoại bàn phím khác
kind-watch = Đồng hồ hoặc thiết bị định vị
kind-module = Module hoặc bo mạch
kind-smartphone = Điện thoại thông minh
keys-begin = Bắt đầu tìm
keys-known = Theo ghi chú của bạn: { $model } được với cách: { $way }
keys-known-unproven = Theo ghi chú của bạn: { $model } có thể được với cách: { $way }. Phiên bản cũ đã lưu mà chưa kiểm chứng
keys-notes = { $count ->
    [0] Chưa có ghi chú
   *[other] Ghi chú về { $count } model
}
keys-export = Xuất ghi chú…
keys-import = Nhập ghi chú…
keys-imported = Đã thêm ghi chú từ { $file }
keys-try = Thử { $number }/{ $of }: { $way }
keys-there = Đã thấy điện thoại. Giữ tiếp phím cho đến khi có trả lời
keys-unplug = Rút điện thoại. Lần thử tiếp theo sẽ hiện ra
keys-unplug-first = Rút điện thoại để bắt đầu
keys-found = Đã tìm được: { $way }
keys-found-noted = Đã tìm được: { $way }. Đã thêm vào ghi chú cho { $model }
keys-exhausted = Đã thử hết các cách. Sạc pin, dùng cáp khác rồi bắt đầu lại
keys-result = { $way }: { $result }
keys-nothing = Không có gì: thử tiếp
keys-back = Lại cách trước
keys-end = Kết thúc tìm
model-report-not-media-tek = Không phải điện thoại MediaTek. Bromide không đọc được
model-report-differs = Một số phiên bản không phải MediaTek: kiểm tra mã model hoặc chip
model-report-none = Chưa có ghi nhận về model này. Tìm theo thứ tự thông thường
model-report-first = Bắt đầu tìm từ các cách đã được ghi nhận
model-report-usual = Chưa có ghi nhận nào nêu cách. Tìm theo thứ tự thông thường
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
model-report-line = { $name }: { $text }
model-report-line-chip = { $name }, { $chip }: { $text }
model-report-source = { $certainty }: { $source }
certainty-inferred = Suy luận, chưa được ghi nhận
certainty-one-report = Một ghi nhận
certainty-several = Nhiều ghi nhận
reach-method = được với cách: { $way }
reach-method-read = đã đọc với cách: { $way }
reach-usb = thấy Boot ROM qua USB, chưa ghi nhận cách
reach-usb-read = đã đọc qua USB, chưa ghi nhận cách
reach-uart = đã kết nối qua chân UART
reach-preloader = thấy preloader, chưa ghi nhận Boot ROM
reach-preloader-method = vào được preloader với cách: { $way }
reach-running-phone = chỉ thấy điện thoại đang bật qua USB
reach-test-point = vào được qua test point trên bo mạch
reach-in-vain = đã thử, không được
reach-in-vain-keys = đã thử, không được: { $keys }
reach-in-vain-all = đã thử từng phím một, không phím nào được
reach-other-loader = chip của hãng khác
reach-other-loader-keys = chip của hãng khác; phím boot là { $keys }
reach-not-reported = điện thoại MediaTek, chưa ghi nhận cách
keys-held-and = { $first } và { $second }
keys-held-or = { $first } hoặc { $second }
key-none = không giữ phím
key-call = phím gọi
key-down = phím xuống
key-middle = phím giữa
key-volume-down = nút giảm âm lượng
key-volume-up = nút tăng âm lượng
key-volume-both = cả hai nút âm lượng
key-soft-left = phím chọn trái
key-soft-right = phím chọn phải
key-up = phím lên
key-all = tất cả các phím cùng lúc
key-power-pin = chân PWRKEY
key-power = phím nguồn
key-right = phím phải
key-shutter = phím chụp ảnh
key-hang-up = phím kết thúc cuộc gọi
key-directions = tất cả các phím điều hướng
key-sign = phím { $sign }
tested-nothing = không có gì xảy ra
tested-started = điện thoại đã khởi động
tested-vanished = hiện ra trong { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } giây, không trả lời
tested-unanswered = hiện suốt { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } giây, không trả lời: có thể điện thoại đã khởi động
tested-answered = điện thoại đã trả lời
way-battery-in = { $key }, có pin
way-battery-last = { $key }, lắp pin sau cùng
way-battery-out = { $key }, không pin
way-battery-refit = { $key }, tháo pin rồi lắp lại trước
way-supply-power-pin = nối PWRKEY xuống mass khi cấp nguồn
way-supply-power-on = cấp nguồn sau cùng
keys-do-off = Tắt điện thoại
keys-do-battery-out = Tháo pin
keys-do-battery-refit = Tháo pin trong 10 giây rồi lắp lại
keys-do-hold = Giữ { $key }
keys-do-hold-none = Không giữ phím nào
keys-do-hold-all = Giữ cùng lúc càng nhiều phím càng tốt, trừ phím nguồn
keys-do-plug = Cắm cáp
keys-do-plug-without-battery = Cắm cáp khi không có pin
keys-do-battery-in = Lắp pin
keys-do-wire-uart = Nối RX, TX và mass của bộ chuyển UART vào module
keys-do-pull-power-pin = Cấp nguồn và nối PWRKEY xuống mass cho đến khi module khởi động
keys-do-wire-usb = Tắt module và nối USB của nó vào máy tính
keys-do-supply-on = Cấp nguồn
file-is-utf16 = tệp là văn bản UTF-16, Bromide chỉ đọc văn bản UTF-8
notes-of-something-else = tệp không phải là ghi chú về phím boot
notes-without-models = tệp không có danh sách model
notes-too-large = tệp có quá nhiều ghi chú
notes-unreadable = Không đọc được ghi chú về phím boot trong { $path }: { $why }
notes-set-aside = Ghi chú về phím boot trong { $path } bị hỏng ({ $why }). Đã chuyển sang { $aside }
notes-not-saved = Không lưu được ghi chú về phím boot: { $why }
notes-not-imported = Không nhập được ghi chú trong { $path }: { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Cho phép điện thoại…
rule-remove = Gỡ bỏ…
rule-asking = Máy tính đang hỏi mật khẩu…
rule-show = Nội dung được cài
rule-place = Nội dung của { $path }:
rule-installed = Đã cài quy tắc. Cắm lại điện thoại
rule-removed = Đã gỡ quy tắc
rule-dismissed = Chưa nhập mật khẩu. Không có gì thay đổi
rule-not-allowed = Bạn không có quyền làm việc này, hoặc máy tính không có chương trình hỏi mật khẩu. Không có gì thay đổi
rule-no-pkexec = Desktop này không hỏi được mật khẩu quản trị viên (thiếu pkexec). Không có gì thay đổi
rule-failed = Quy tắc chưa được thay đổi: { $why }
rule-no-program = thiếu chương trình { $name }
rule-node-member = { $node } thuộc nhóm { $group }. Bạn ở trong nhóm đó, nhưng nhóm không có quyền với thiết bị này
rule-node-stranger = { $node } thuộc nhóm { $group }, và bạn không ở trong nhóm đó

## Wrong orders; no phone was touched

job-nothing = không có gì để đọc: nhập ít nhất một vùng đọc
job-two-write-one = hai vùng đọc có cùng tệp { $file }: đặt cho mỗi vùng đọc một tệp riêng
job-start-past-window = { $front ->
    [window] không đọc được từ { $start }: bộ nhớ flash của các điện thoại này nằm trong { $size } đầu (dưới { $end })
   *[cli] không đọc được từ START { $start }: bộ nhớ flash của các điện thoại này nằm trong { $size } đầu (dưới { $end })
}
job-end-past-window = { $front ->
    [window] { $length } byte tính từ { $start } vượt quá { $end }, điểm cuối bộ nhớ flash của các điện thoại này: dùng tối đa { $longest } byte
   *[cli] START { $start } cộng LENGTH { $length } vượt quá { $end }, điểm cuối bộ nhớ flash của các điện thoại này: dùng LENGTH tối đa { $longest }
}
job-offset-past-end = offset { $offset } vượt quá điểm cuối không gian địa chỉ của điện thoại

## A range that does not fit this phone's storage, and steps

range-size-unknown = Không xác định được kích thước bộ nhớ flash của điện thoại này: cả chip lẫn nội dung đều không cho biết
range-no-partition = Điện thoại này không có phân vùng tên { $name }
range-no-area = Điện thoại này không có vùng nhớ { $area }
range-never-read = Vùng nhớ { $area } được bảo vệ bằng khóa trong điện thoại nên không bao giờ đọc
range-nothing-to-save = Không có gì để lưu: mọi vùng nhớ và phân vùng đều đã bị bỏ qua
range-parts-past-end = Theo bảng phân vùng của điện thoại, các phần này vượt quá điểm cuối bộ nhớ lưu trữ ({ $size }) nên không lưu được: { $names }
range-other-area = { $front ->
    [window] Chọn một vùng nhớ hoặc phân vùng mà điện thoại có
   *[cli] Dùng một tên trong danh sách của bromide-cli areas
}
range-give-length = { $front ->
    [window] Đọc một vùng thay vì cả bộ nhớ flash và nhập độ dài, như 4M; phần lớn điện thoại này có 4, 8 hoặc 16 MB
   *[cli] Nhập LENGTH, như 4M; phần lớn điện thoại này có 4, 8 hoặc 16 MB
}
range-start-past-flash = { $front ->
    [window] Vùng đọc từ { $start } nằm ngoài bộ nhớ flash của điện thoại này, chỉ có { $size } ({ $bytes } byte, xác định từ: { $from })
   *[cli] START { $start } nằm ngoài bộ nhớ flash của điện thoại này, chỉ có { $size } ({ $bytes } byte, xác định từ: { $from })
}
range-past-area = { $front ->
    [window] Vùng đọc từ { $start } vượt quá vùng nhớ này, chỉ có { $size } ({ $bytes } byte)
   *[cli] START { $start } cộng LENGTH { $length } vượt quá vùng nhớ này, chỉ có { $size } ({ $bytes } byte)
}
range-end-past-flash = { $front ->
    [window] { $length } byte tính từ { $start } vượt quá bộ nhớ flash của điện thoại này, chỉ có { $size } ({ $bytes } byte, xác định từ: { $from })
   *[cli] START { $start } cộng LENGTH { $length } vượt quá bộ nhớ flash của điện thoại này, chỉ có { $size } ({ $bytes } byte, xác định từ: { $from })
}
range-give-less = { $front ->
    [window] Từ đó đọc tối đa { $most } byte, hoặc để trống độ dài để đọc đến hết
   *[cli] Từ đó dùng LENGTH tối đa { $most }, hoặc auto
}
range-give-start = { $front ->
    [window] Dùng điểm bắt đầu dưới { $end }
   *[cli] Dùng START dưới { $end }
}

## What the computer saw while it waited

seen-no-answer = có { $port }, nhưng không có gì trả lời ở đó
seen-no-boot-rom = thiết bị trả lời ở { $port } không phải là điện thoại ở chế độ BROM
seen-bytes-on-line = có byte gửi đến ở { $port }, nhưng không byte nào là trả lời của Boot ROM
seen-nonsense = điện thoại ở { $port } trả lời mã chip { $code }, không chip nào có mã này
seen-broke-off = có điện thoại trả lời, rồi mất kết nối: { $why }
seen-error = { $port }: { $why }
seen-appeared = { $what } xuất hiện
seen-phone-started = { $what } xuất hiện: điện thoại đã khởi động bình thường, nên phím này sai
seen-other-program = { $what } xuất hiện: chương trình khác đang dùng điện thoại
seen-other-maker = { $what } xuất hiện: chip của điện thoại là của hãng khác
seen-vanished = { $what } biến mất
seen-vanished-after = { $what } biến mất sau { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } giây
seen-boot-rom-vanished = { $what } biến mất. Nếu đang ở chế độ BROM thì đã thả phím boot quá sớm, hoặc hết pin.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = Đọc lại { $at }: { $why }
read-no-answer = Không có trả lời sau { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } giây, đang thử lại.
read-gave-up = Khối tại { $at } không đọc được và đã bị bỏ qua: { $why }
lost-before-reading = Mất kết nối với điện thoại. Giữ phím boot và cắm lại, việc đọc sẽ tiếp tục.
lost-at = Mất kết nối với điện thoại tại { $at }. Giữ phím boot và cắm lại, việc đọc sẽ tiếp tục.
hung-before-reading = Điện thoại ngừng trả lời. Rút ra, giữ phím boot và cắm lại, việc đọc sẽ tiếp tục.
hung-at = Điện thoại ngừng trả lời tại { $at }. Rút ra, giữ phím boot và cắm lại, việc đọc sẽ tiếp tục.
read-not-this-one = Không đọc tiếp được với điện thoại đang cắm: { $why }
read-other-phone = Đây là điện thoại khác: { $differs }. Cắm lại điện thoại ban đầu.
read-range-guessed = Thiếu tệp tiến độ của bản dump chưa xong này. Bromide coi đây là bản dump cả bộ nhớ flash.
read-not-locked = Ổ đĩa này không bảo vệ được bản dump chưa xong khỏi chương trình khác: không chạy hai Bromide cho cùng bản dump này.
read-disk-changed = { $size } dữ liệu trên ổ đĩa đã thay đổi sau khi ghi. Bromide đã đọc lại phần đó từ điện thoại. Kiểm tra ổ đĩa này.
read-saved-as-it-is = Đã lưu nguyên trạng. Thiếu ở cuối: { $missing }. Không đọc được: { $unreadable }. Đọc một lần, chưa xác nhận: { $unchecked }. Bị thay đổi trên ổ đĩa: { $changed }.
read-seam-differed = Dữ liệu của điện thoại tại { $at } khác với lần đọc trước, nên sẽ đọc tất cả lần thứ hai.
differs-chip = chip là { $now }, không phải { $before }
differs-version = phiên bản chip là { $now }, không phải { $before }
differs-me-id = ME-ID là { $now }, không phải { $before }
differs-flash = chip flash là { $now }, không phải { $before }
differs-unique-id = số sê-ri của chip flash là { $now }, không phải { $before }
differs-content = nội dung tại { $at } khác
differs-kind-of-storage = bộ nhớ lưu trữ thuộc loại khác
differs-storage = chip nhớ là { $now }, không phải { $before }
differs-storage-size = kích thước bộ nhớ lưu trữ khác
read-sample-differed = Một khối trong mẫu đọc lần hai ra khác, nên đã đọc tất cả lần thứ hai.
read-many-settled = { $blocks } trên { $of } khối đọc lần hai ra khác. Lần đọc thứ ba đã xác định từng khối. Khác nhiều như vậy nghĩa là điện thoại, cáp hoặc pin không ổn định, hoặc dữ liệu trước là của lúc khác. Đọc lại vào tệp mới và so sánh hai tệp.
read-blocks-settled = { NUMBER($blocks, useGrouping: "false") } khối đọc lần hai ra khác, lần đọc thứ ba đã xác định: cáp hoặc pin có thể kém.
read-block-settled = Khối tại { $at } đọc lần hai ra khác ({ NUMBER($bytes, useGrouping: "false") } byte); lần đọc thứ ba đã xác định.
read-block-differed-again = Khối tại { $at } đọc lần hai ra khác ({ NUMBER($bytes, useGrouping: "false") } byte); lần đọc thứ ba vẫn khác.
read-file-held = { $file } đang mở trong chương trình khác, có thể là phần mềm diệt virus. Bromide thử lại trong 10 giây.
read-check-needed = Không bỏ được lần kiểm tra này: chỉ nó mới chứng minh dữ liệu của lần chạy trước là đúng.
read-nand-pages = Đọc bộ nhớ flash NAND còn là thử nghiệm. Tệp này không chứa các byte spare của trang, nên hệ thống tệp cần chúng, như YAFFS2, sẽ không đủ. Nếu điện thoại có vùng nhớ nand-spare, các byte spare nằm ở đó.
read-nand-with-spare = Đọc bộ nhớ flash NAND còn là thử nghiệm. Tệp này gồm các trang { $page } byte, sau mỗi trang là { $spare } byte spare, đúng như Download Agent gửi.
read-by-agent = Đọc qua Download Agent vì không dùng được Boot ROM: { $why }
read-lost-at-high-speed = Điện thoại không kết nối lại ở USB high-speed. Lần thử tiếp theo dùng full-speed, chậm hơn.
read-restarted = Đã khởi động lại điện thoại.
read-not-restarted = Không khởi động lại được điện thoại ({ $why }). Rút ra và tháo pin một lúc.
check-auto = tự động, theo kích thước
check-full = đọc toàn bộ lần thứ hai
check-read-again-on-phone = chương trình đọc đọc một lần, sau đó điện thoại đọc lại và so sánh bằng mã kiểm tra
check-sampled = đọc một mẫu lần thứ hai
check-off = không
disk-writing = ghi
disk-reading-back = đọc lại
disk-renaming = đổi tên thành
disk-removing = xóa
disk-computing = tính mã kiểm tra của

## Causes of errors, without a full stop at the end

error-internal = Lỗi nội bộ làm chương trình dừng: { $what }
error-no-words = không có thông tin thêm
error-worker-gone = bộ phận đọc điện thoại đã kết thúc
error-refused-at = Điện thoại không cho đọc tại { $at }: { $sentence } (mã trạng thái { $status })
error-agent-refused-at = Download Agent không cho đọc tại { $at }: { $why }
error-agent-refused-places = Download Agent không cho đọc { $size } ở { NUMBER($places, useGrouping: "false") } vị trí, đầu tiên tại { $at }; trong tệp các chỗ đó là số 0
error-refused-places = Điện thoại không cho đọc { $size } ở { NUMBER($places, useGrouping: "false") } vị trí, đầu tiên tại { $at } (mã trạng thái { $status }); trong tệp các chỗ đó là số 0
error-unreadable = { $size } không đọc được và là số 0 trong tệp ({ NUMBER($places, useGrouping: "false") } vị trí, đầu tiên tại { $at })
error-other-phone = Đây không phải điện thoại ban đầu: { $differs }
error-refused = Điện thoại từ chối một lệnh: { $sentence } (mã trạng thái { $status })
error-check-failed = { NUMBER($blocks, useGrouping: "false") } khối mỗi lần đọc một khác nên bản dump này không đáng tin
error-stopped = Đã dừng
error-stopped-while-sending = Đã dừng khi điện thoại đang gửi dữ liệu
error-no-phone = Không có điện thoại nào ở chế độ BROM trong { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } giây
error-no-phone-now = Hiện không có điện thoại nào ở chế độ BROM
error-no-phone-but = Không có điện thoại nào ở chế độ BROM trong { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } giây. Đã thấy: { $seen }
error-no-phone-now-but = Hiện không có điện thoại nào ở chế độ BROM. Đã thấy: { $seen }
error-busy-modem-manager = { $port } đang bị chiếm bởi { $holder }, chương trình này coi mọi điện thoại là modem
error-denied = Bạn không có quyền dùng { $port }
error-not-a-port = { $front ->
    [window] { $port } không phải là cổng nối tiếp: chọn một cổng trong danh sách, hoặc “Tự động (khuyên dùng)”
   *[cli] { $port } không phải là cổng nối tiếp: dùng tên từ bromide-cli ports, auto hoặc demo
}
error-connection = Kết nối bị lỗi: { $during }: { $why }
error-lost-phone = Điện thoại đã bị rút ra, hoặc hết pin
error-silent = Điện thoại ngừng trả lời (không có trả lời sau { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } giây)
error-out-of-step = Điện thoại trả lời không hợp lệ: mất dữ liệu khi truyền
error-window-shut = Điện thoại không cho truy cập bộ nhớ flash: { $why }
error-agent = Download Agent trên điện thoại đã ngừng chạy: { $why }
error-restarted = Điện thoại khởi động lại đột ngột
error-no-sense = Không khôi phục được liên lạc với điện thoại
error-no-folder = Thư mục { $folder } không tồn tại
error-is-folder = { $path } là thư mục, không phải tên tệp
error-unwritable = Không ghi được { $path }: { $why }
error-exists = { $path } đã tồn tại
error-our-name = { $path } có đuôi giống tệp của chính Bromide (.part, .json, .json.new)
error-name-too-long = Tên { $name } dài hơn { $excess } byte so với mức ổ đĩa này cho phép: tối đa { $limit } byte, vì Bromide thêm đuôi như .part.json
error-not-regular = { $path } là liên kết, thiết bị hoặc thư mục, không phải tệp. Bromide không bao giờ thay thế nó
error-in-the-way = Bromide cần tên { $path }, nhưng tệp mang tên này không phải của Bromide
error-utf16 = { $path } là văn bản UTF-16. Bromide chỉ đọc văn bản UTF-8
error-second-name = { $path } có tên thứ hai (hard link). Ghi vào đây cũng làm thay đổi tệp mang tên kia
error-other-journal = { $path } thuộc bản dump khác: không khớp với tệp dữ liệu
error-no-journal = { $path } không có tệp tiến độ (.part.json), nên không rõ điện thoại và vùng đọc
error-changed = Chương trình khác đã thay đổi { $path } trong khi đọc
error-unreliable = Ổ đĩa không giữ đúng dữ liệu đã ghi vào { $path }
error-not-a-regular-file = không phải là tệp thông thường
error-too-large-to-read = tệp quá lớn
error-part-exists = Có bản dump chưa xong: { $path }
error-not-a-part = { $path } không phải tên của bản dump chưa xong
error-finished = { $path } đã hoàn tất rồi
form-no-backup = { $folder } không còn backup chưa xong: backup đã hoàn tất, hoặc danh sách của nó đã bị xóa
form-part-not-back = { $path } vẫn chưa truy cập được. Nối lại ổ đĩa chứa nó, hoặc đọc vào thư mục khác.
error-no-part = Không có bản dump chưa xong { $path }
error-disk-full = Ổ đĩa đầy; dữ liệu đã đọc được giữ trong { $path }
error-file-too-large = Ổ đĩa không hỗ trợ tệp lớn như { $path } (giới hạn của FAT32 là 4 GB)
error-read-only-disk = Ổ đĩa chứa { $path } đã chuyển sang chỉ đọc
error-disk-gone = Không còn truy cập được ổ đĩa hoặc thư mục của { $path }
error-part-deleted = Chương trình khác đã xóa { $path }
error-part-replaced = Chương trình khác đã di chuyển hoặc thay thế { $path } trong khi đọc
error-locked = Chương trình khác đang ghi vào { $path }
error-held = Chương trình khác đang mở { $path }, nên Bromide không đặt được tên cuối cùng cho tệp
error-no-space-claimed = Không đủ dung lượng trống trong { $folder }: cần { $needed }. Còn { $free }, nhưng { $claimed } trong đó cần cho các bản dump đang được đọc
error-no-space = Không đủ dung lượng trống trong { $folder }: cần { $needed }, còn { $free }
error-disk = Lỗi ổ đĩa khi { $during } { $path }: { $why }

## Steps after an error, without a full stop at the end

do-send-log = Nếu còn xảy ra, gửi nhật ký cho dự án Bromide
do-short-cable = Dùng cáp ngắn, cắm trực tiếp vào máy tính, không qua hub
do-tight-cable = Dùng cáp ngắn, cắm chặt, nối trực tiếp vào máy tính
do-other-cable = Dùng cáp khác truyền được dữ liệu, cắm trực tiếp vào máy tính, không qua hub
do-charge = Sạc pin, hoặc thử không dùng pin
do-battery-out = Rút điện thoại và tháo pin một lúc
do-read-again = Đọc lại
do-resume = { $front ->
    [window] Nhấn “Tiếp tục”
   *[cli] Tiếp tục: bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Về trang đầu và nhấn “Tiếp tục” bên cạnh { $part }
   *[cli] Tiếp tục: bromide-cli resume { $part }
}
do-resume-others = Sau đó tiếp tục { $count } tệp chưa xong khác theo cách tương tự
do-other-range = { $front ->
    [window] Đọc một vùng không chứa { $at }
   *[cli] Dùng START và LENGTH không chứa { $at }
}
do-use-the-rest = { $front ->
    [window] Nhấn “Lưu nguyên trạng” để dùng phần dữ liệu đọc được
   *[cli] Dùng tệp chưa xong: tệp này chứa phần dữ liệu đọc được
}
do-first-phone = Cắm điện thoại của bản dump chưa xong
do-new-dump = { $front ->
    [window] Tạo bản dump mới cho điện thoại này
   *[cli] Tạo bản dump mới cho điện thoại này, với tên khác
}
do-check-it = { $front ->
    [window] Dùng tệp đó: báo cáo nằm bên cạnh
   *[cli] Dùng tệp đó, hoặc đối chiếu với báo cáo: bromide-cli check { $path }
}
do-name-a-part = Dùng tên của bản dump chưa xong, là tệp có đuôi .part
do-continue-there = Chuyển tệp chưa xong (.part) và tệp tiến độ (.part.json) vào thư mục đó, rồi tiếp tục
do-other-file-system = Chọn thư mục trên ổ đĩa khác (NTFS, exFAT, ext4)
do-let-go-of-file = Đóng chương trình đang mở tệp; phần mềm diệt virus hoặc backup sẽ tự đóng sau một lúc
do-unlock-disk = Bỏ chế độ chống ghi, hoặc kiểm tra lỗi ổ đĩa
do-bring-disk-back = Cắm lại ổ đĩa, hoặc kết nối lại ổ mạng
do-elsewhere-if-deleted = Nếu thư mục hoặc tệp đã bị xóa, đọc lại vào thư mục khác
do-hold-key = Tắt điện thoại và tháo pin. Chạy Bromide trước, sau đó giữ phím boot và cắm điện thoại. Lắp pin sau cùng
do-try-keys = Thử phím khác, từng phím một: không giữ phím, gọi, *, xuống, #, 0, phím giữa
do-cross-rx-tx = Kiểm tra dây: RX của bộ chuyển nối TX của điện thoại, TX nối RX
do-connect-ground = Nối mass của bộ chuyển với mass của điện thoại, và dùng bộ chuyển đúng mức điện áp của điện thoại
do-power-key = Trong khi Bromide chờ, tắt rồi bật điện thoại, hoặc nhấn phím nguồn: điện thoại chỉ nhận lệnh trong chốc lát
do-wait-ten-seconds = Chờ 10 giây cho đến khi nó nhả cổng
do-stop-service = Hoặc dừng dịch vụ: { $command }
do-close-program = Đóng chương trình đó rồi thử lại
do-close-programs = Đóng các chương trình khác dùng điện thoại, như SP Flash Tool hoặc terminal, rồi thử lại
do-install-rule = { $front ->
    [window] Nhấn “Cho phép điện thoại…” bên dưới. Nút này cài một quy tắc cho điện thoại; máy tính sẽ hỏi mật khẩu quản trị viên
   *[cli] Cài quy tắc cho điện thoại bằng hai lệnh này, rồi cắm lại điện thoại: { $commands }
}
do-join-group = Chạy: { $command } (trên Arch: { $arch }), sau đó đăng xuất rồi đăng nhập lại
do-ask-administrator = Hỏi quản trị viên của máy tính
do-make-folder = Tạo thư mục đó, hoặc chọn thư mục khác
do-add-name = Thêm tên tệp, như dump.bin
do-own-folder = Chọn một thư mục của bạn, như Tài liệu (Documents)
do-replace-finished = { $front ->
    [window] Hoặc cho phép thay thế
   *[cli] Hoặc thêm --force để thay thế
}
do-replace-unfinished = { $front ->
    [window] Hoặc bỏ bản dump chưa xong và làm lại từ đầu
   *[cli] Hoặc thêm --force để bỏ bản dump chưa xong và làm lại từ đầu
}
do-other-name-or-wait = Chọn tên khác, hoặc chờ chương trình đó xong
do-plain-name = Chọn tên có đuôi khác, như .bin
do-other-name = Chọn tên khác
do-shorter-name = Chọn tên tệp ngắn hơn ít nhất { $bytes } byte (chữ có dấu thường chiếm 2 hoặc 3 byte)
do-save-as-utf8 = Mở tệp trong trình soạn thảo văn bản và lưu dạng UTF-8
do-move-away = Đổi tên { $path } hoặc chuyển sang thư mục khác
do-close-other-program = Đóng chương trình đang ghi vào tệp này
do-copy-part = Sao chép tệp, đặt tên này cho bản sao, rồi tiếp tục
do-bring-its-journal = Đưa tệp tiến độ của bản dump này về lại thư mục, hoặc xóa tệp tiến độ, rồi tiếp tục
do-other-disk = Chọn thư mục trên ổ đĩa khác rồi đọc lại
do-make-room = Giải phóng dung lượng, hoặc chọn ổ đĩa khác
do-check-disk = Đảm bảo ổ đĩa đã kết nối và còn dung lượng trống

## The big button

button-read-back = Đọc flash
button-stop = Dừng
button-skip-check = Bỏ kiểm tra
    .hover = Lưu bản dump mà không đọc nốt phần còn lại của lần thứ hai. Bản dump không được coi là đã kiểm tra.
button-continue-from = Tiếp tục từ { $at }
button-check-again = Tiếp tục: kiểm tra lại
button-try-again = Thử lại
button-next-phone = Điện thoại tiếp theo

## Errors in the form: the cause, then what is right

form-port-empty = Nhập tên cổng, như { $windows } hoặc { $unix }
form-any-port = { $port } nghĩa là mọi điện thoại trên USB: nhập tên các cổng, hoặc chọn mọi điện thoại
form-one-port = { $one } và { $other } là cùng một cổng: bỏ một cổng
form-too-many-ports = Quá nhiều cổng: nhập tối đa { $most }
form-folder-empty = Chọn thư mục để lưu vào
form-no-such-folder = Thư mục { $folder } không tồn tại: tạo thư mục đó, hoặc chọn thư mục khác
form-no-part = Nhập tên vùng nhớ hoặc phân vùng, như boot1 hoặc nvram
form-too-many-parts = Nhập tối đa { $most } vùng nhớ và phân vùng
form-rpmb = rpmb là vùng nhớ được bảo vệ, không chương trình nào đọc được: bỏ khỏi danh sách
form-no-range-on = Chưa chọn vùng đọc nào: chọn một vùng, hoặc đọc cả bộ nhớ flash
form-block-size = { $typed } không phải kích thước khối hợp lệ: dùng bội số của 4 từ { NUMBER($least, useGrouping: "false") } đến { NUMBER($most, useGrouping: "false") } (1M), như 64K
form-start-not-whole-word = { $typed } không phải bội số của 4 như điện thoại yêu cầu: dùng { $below } hoặc { $above }
form-length-zero = Độ dài là 0: nhập số byte, hoặc để trống để đọc đến hết
form-end-past-addresses = { $length } byte tính từ { $start } vượt quá 4 GB ({ $end }), điểm cuối không gian địa chỉ của điện thoại: dùng tối đa { $most }
form-start-past-addresses = { $start } vượt quá 4 GB ({ $end }), điểm cuối không gian địa chỉ của điện thoại
form-brace-open = Dấu {"{"} trong tên tệp thiếu {"}"}
form-placeholder-unknown = { $placeholder } trong tên tệp không hợp lệ: dùng { $all }
form-name-empty = Tên tệp trống: nhập tên, như dump.bin
form-name-forbidden = Tên tệp không được chứa { $shown }: chọn tên khác, như dump.bin
form-control-character = ký tự điều khiển
form-name-edges = { $name } không dùng làm tên tệp được: bắt đầu bằng dấu cách hoặc kết thúc bằng dấu chấm hay dấu cách
form-name-device = { $name } không dùng làm tên tệp được trên { $system }: chọn tên khác, như dump.bin
form-too-many-rows = mỗi lần tối đa { $most } vùng đọc
form-name-too-long = Tên tệp dài quá { $bytes } byte: chọn tên ngắn hơn (chữ có dấu thường chiếm 2 hoặc 3 byte)
paste-no-range = dòng { $line } không phải là vùng đọc ({ $why }): { $text }
paste-too-little = cần có điểm bắt đầu và độ dài
paste-end-before-start = kết thúc trước điểm bắt đầu
paste-no-numbers = điểm bắt đầu và độ dài phải là số

## A finished dump against its report

check-same = { $file }: kích thước và SHA-256 giống như khi lưu ({ $size })
check-same-as-it-is = { $file }: kích thước và SHA-256 giống như khi lưu ({ $size }). Bản này được lưu nguyên trạng và chưa được kiểm tra.
check-other-size = { $file } đã thay đổi từ khi lưu: có { $bytes } byte ({ $size }), báo cáo ghi { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } đã thay đổi từ khi lưu: SHA-256 là { $found }, báo cáo ghi { $expected }
check-unfinished = { $file } là bản dump chưa xong: không có báo cáo để đối chiếu
check-no-report = Không có báo cáo { $report } trong thư mục của bản dump
check-not-a-report = { $report } không phải báo cáo của Bromide: { $why }
check-report-too-large = { $report } quá lớn so với báo cáo: hơn { $size }
check-unreadable = Không đọc được { $path }: { $why }
check-no-manifest = { $file } không phải manifest của backup, hoặc bị hỏng: Bromide không biết thư mục này có thiếu tệp hay không
check-do-keep-report = Để báo cáo cùng bản dump: không có báo cáo thì không có gì để đối chiếu
check-do-look-for-report = Tìm báo cáo đã lưu cùng bản dump này
check-do-other-copy = Dùng bản sao khác của bản dump, hoặc đọc lại điện thoại
check-do-find-missing = Đặt mỗi bản dump và báo cáo của nó vào cùng thư mục, và kiểm tra xem cả hai có đọc được không
check-other-unfinished = { $file }: không kiểm tra, bản dump chưa xong
check-other-without-report = { $file }: không kiểm tra, không có báo cáo
check-no-dumps = Thư mục { $folder } không có bản dump nào kèm báo cáo; không tìm trong thư mục con
check-summary = Đã kiểm tra { $all } bản dump: { $good } không đổi, { $changed } đã thay đổi, { $unchecked } không đối chiếu được
check-some-changed = { $count } bản dump đã thay đổi từ khi lưu
check-some-unchecked = { $count } bản dump không đối chiếu được với báo cáo
check-stopped = Đã dừng: đã kiểm tra { $done } trên { $all } bản dump

## The log, and the text of "Copy details"

level-info = tin
level-warning = cảnh báo
level-error = lỗi
log-read-back = Đọc flash vào { $files }
log-skip = Bỏ kiểm tra
log-stop = Yêu cầu dừng
log-worker-restarted = Bộ phận đọc điện thoại đã được chạy lại
log-ports-unknown = Không liệt kê được các cổng: { $why }
log-phone = Điện thoại: { $name } (mã phần cứng { $code })
log-storage = Bộ nhớ lưu trữ: { $storage }
log-agent-chosen = Tệp Download Agent: { $file }
log-agent-remembered = Tệp Download Agent của điện thoại trước có chip này: { $file }
log-agent-folder = Tệp Download Agent tìm thấy trong thư mục: { $file }
log-agent-practice = Tệp Download Agent của điện thoại thông minh ảo: { $file }
log-agent-preloader = { $agent }; tệp preloader: { $file }
log-flash = Bộ nhớ flash: { $name }, { $size }
log-flash-size-unknown = Bộ nhớ flash: { $name }, không rõ kích thước
log-region = { $size } từ { $from } vào { $file }
log-saved = Đã lưu { $file }, SHA-256 { $sha256 }
log-list-ordered = Liệt kê các vùng nhớ và phân vùng
log-parts-listed = Tìm thấy { $count } vùng nhớ và phân vùng
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Backup hoàn tất: { $manifest }
log-kept = Đã giữ trong { $part }: { $done } trên { $total }
log-ended-because = { $state }: { $cause }
details-program = { $name } { $version }
details-state = Trạng thái: { $state }
details-cause = Nguyên nhân: { $cause }
details-phone = Điện thoại: { $name }, mã phần cứng { $code }, phiên bản phần cứng { $hardware }, phiên bản phần mềm { $software }, ME-ID { $id }
details-flash = Bộ nhớ flash: { $name }, JEDEC ID { $jedec }, số sê-ri { $unique }, kích thước { $size }
details-storage = Bộ nhớ lưu trữ: { $name }, ID { $id }, kích thước { $size }
details-size = { $bytes } (xác định từ: { $from })
details-not-told = không cho biết
details-not-known = không rõ
details-warning = Cảnh báo: { $text }
details-saved = Đã lưu: { $file }, SHA-256 { $sha256 }
details-kept = Đã giữ trong { $part }: { $done } trên { $total }
details-nothing-kept = Không giữ lại gì

## Settings, and ports that cannot be listed

settings-not-saved = Không lưu được cài đặt: { $why }
settings-unreadable = Không đọc được cài đặt trong { $path }: { $why }
settings-bad-value = Cài đặt { $key } không thể là { $value }; dùng giá trị mặc định
settings-set-aside = Cài đặt trong { $path } bị hỏng ({ $why }). Đã chuyển sang { $aside }, và dùng cài đặt mặc định
settings-damaged = Cài đặt trong { $path } bị hỏng ({ $why }) và không chuyển đi được ({ $error }). Dùng cài đặt mặc định
port-list-unreadable = không đọc được danh sách cổng

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent }% - { $state } - Bromide
window-no-display = Không có màn hình để mở cửa sổ. bromide-cli chạy không cần cửa sổ: bromide-cli --help
window-no-wgpu = Chương trình này được build không có wgpu: bỏ --renderer hoặc dùng --renderer glow
window-no-renderer = Không vẽ được cửa sổ. bromide-cli chạy không cần cửa sổ: bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Đồ họa: { $renderer }
log-renderer-failed = { $renderer } không vẽ được cửa sổ: { $why }
log-saved-to = Đã lưu vào { $file }
log-no-dialog = Desktop này không có hộp thoại lưu: dùng “Sao chép” thay thế
log-no-dialog-bundle = Desktop này không có hộp thoại lưu, và thư mục chứa bản dump không tồn tại: chọn thư mục đó rồi lưu lại
log-no-bundle = Không lưu được gói hỗ trợ: { $why }
log-no-order = không gửi được một lệnh
promise-read-only-short = Chỉ đọc: không thay đổi gì trên điện thoại
promise-read-only = Bromide chỉ đọc. Nó không có lệnh nào xóa hay ghi được bộ nhớ flash của điện thoại.
promise-true = “Đã lưu” nghĩa là mọi byte đã được đọc, kiểm tra và ghi vào ổ đĩa. Nếu thiếu gì, Bromide sẽ báo.
promise-agent = Đọc được nếu điện thoại nhận tệp bạn chọn: thường là điện thoại cũ và hãng nhỏ. Điện thoại cần máy chủ của hãng cho phép thì không đọc được.
promise-kept = Dữ liệu đã đọc vẫn nằm trên ổ đĩa, kể cả khi cáp bị lỏng.
hint-enter = Nhấn Enter để bắt đầu
hint-next = Nhấn Enter để đọc điện thoại tiếp theo vào tệp mới
hint-held = Điện thoại đang chờ tệp
hint-continue = Đọc phần dữ liệu còn thiếu
hint-check-again = Chỉ đọc lại các khối bị khác
hint-continue-places = Đọc lại các chỗ không đọc được
hint-running = Có thể rời máy tính
hint-waiting = Bắt đầu đọc khi có điện thoại trả lời
hint-lost = Đọc tiếp khi cắm lại điện thoại
hint-stopping = Đang dừng
hint-ordering = Đang kiểm tra thư mục
copy = Sao chép
copy-named = Sao chép { $name }
dialog-cancel = Huỷ
dialog-close = Đóng
notice-close = OK

## Phone card

phone-heading = Điện thoại
phone-simulated = Mô phỏng
phone-port = Cổng
phone-auto = Tự động (khuyên dùng)
phone-demo = Điện thoại ảo (không cắm gì)
phone-demo-smartphone = Điện thoại thông minh ảo (không cắm gì)
phone-other = Khác…
phone-other-port = Tên cổng
phone-other-hint = COM5 hoặc /dev/ttyACM0
phone-not-there = { $name } (hiện chưa cắm)
phone-ports-unknown = Không liệt kê được các cổng của máy tính: { $why }
phone-seen-nothing = Chưa có điện thoại. Nhấn “Đọc flash” trước rồi mới cắm
phone-seen-boot-rom = Có điện thoại với USB ID của chế độ BROM đang kết nối ({ $name })
phone-seen-started = Có điện thoại đang kết nối, nhưng đã khởi động ({ $name }): tắt điện thoại, nhấn “Đọc flash”, sau đó giữ phím boot
phone-seen-agent = Có điện thoại đang kết nối, nhưng chương trình khác đang dùng ({ $name })
phone-seen-vendor = Có điện thoại đang kết nối, nhưng chip không phải của MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } chưa kết nối. Nhấn “Đọc flash” trước rồi mới cắm
phone-seen-other = Tên sẽ được kiểm tra khi bắt đầu
phone-seen-demo = Điện thoại ảo lúc nào cũng có. Hãy thử đọc nó trước
phone-seen-demo-smartphone = Điện thoại thông minh ảo lúc nào cũng có. Nó cho thấy cách đọc điện thoại thông minh
phone-chip = Chip
phone-flash = Bộ nhớ flash
phone-storage = Bộ nhớ lưu trữ
phone-size = Kích thước
phone-size-from = { $size } (xác định từ: { $from })

## What to read

read-heading = Đọc gì
read-whole = Cả bộ nhớ flash
read-everything = Tất cả
read-backup = Backup đầy đủ
read-without-user-data = Trừ dữ liệu người dùng
read-ranges = Vùng đọc
read-parts = Chọn phần
parts-names = Vùng nhớ hoặc phân vùng
parts-boot = Vùng nhớ boot
parts-nvram = NVRAM và dữ liệu IMEI
parts-hint = Cho điện thoại thông minh. Mỗi phần lưu vào một tệp riêng. Ngăn các tên bằng dấu phẩy
parts-list = Liệt kê các phần
    .hover = Kết nối với điện thoại và đọc bảng phân vùng. Không lưu gì.
parts-list-again = Liệt kê lại các phần
parts-none-known = Chưa biết các vùng nhớ và phân vùng của điện thoại. Liệt kê, hoặc nhập tên
parts-search = Tìm
parts-search-nothing = Không có vùng nhớ hay phân vùng nào khớp
parts-all = Tất cả
parts-none = Bỏ hết
parts-line = { $name } ({ $size })
parts-missing = Điện thoại vừa rồi không có: { $names }
read-whole-hint = Kích thước được xác định tự động
read-everything-hint = Điện thoại phổ thông: cả bộ nhớ flash trong một tệp. Điện thoại thông minh: backup đầy đủ trong thư mục mới
read-backup-hint = Mỗi vùng nhớ và phân vùng một tệp riêng, kèm danh sách phân vùng, file scatter và mã kiểm tra
read-without-user-data-hint = Chỉ cho điện thoại thông minh. Backup đầy đủ nhưng không có userdata và cache, thường là các phân vùng lớn nhất
read-numbers-hint = Thập phân hoặc hex (0x10000), hoặc 64K và 4M. Để trống độ dài thì đọc đến hết
read-area-hint = Vùng nhớ: vùng nhớ hoặc phân vùng của điện thoại thông minh, như user, boot1 hoặc nvram. Để trống: bộ nhớ flash hoặc bộ nhớ lưu trữ chính
read-file = Tệp
read-area = Vùng nhớ
read-area-main = chính
read-row-area = Vùng nhớ của vùng đọc { $number }
estimate-last-phone = Nếu điện thoại giống điện thoại thông minh vừa rồi:
estimate-size = Cần { $size }
estimate-free = Cần { $size }, còn trống { $free }
estimate-time = Cần { $size }, khoảng { $time }
estimate-all = Cần { $size }, khoảng { $time }, còn trống { $free }
estimate-no-room = Cần { $size } mà chỉ còn trống { $free }: chọn thư mục trên ổ đĩa khác
read-start = Bắt đầu
read-length = Độ dài
read-size = Kích thước
read-file-auto = tự động
read-length-auto = đến hết
read-add = Thêm
read-paste = Dán…
    .hover = Nhiều dòng cùng lúc: bắt đầu, độ dài, tệp
read-remove = ×
read-remove-all = Bỏ tất cả
read-row-on = Bật vùng đọc { $number }
read-row-file = Tệp của vùng đọc { $number }
read-row-start = Bắt đầu của vùng đọc { $number }
read-row-length = Độ dài của vùng đọc { $number }
read-row-remove = Bỏ vùng đọc { $number }
paste-heading = Dán vùng đọc
paste-hint = Mỗi dòng một vùng đọc: bắt đầu, độ dài và, nếu muốn, tên tệp
paste-lines = Vùng đọc, mỗi dòng một vùng
paste-add = Thêm
paste-more = Và { $count } dòng nữa
import-open = Nhập file scatter…
    .hover = Điền các vùng đọc theo file scatter của firmware. Cũng có thể thả tệp vào cửa sổ. Không có tệp này vẫn đọc được
import-heading = Nhập file scatter
import-hint = Desktop này không có hộp thoại chọn tệp: gõ đường dẫn của tệp
import-path = Đường dẫn file scatter
import-take = Nhập
import-done = { $count } vùng đọc từ { $file }
import-left-out = Đã nhập { $count } vùng đọc từ { $file }. Phần còn lại đã bỏ qua:
import-more-names = và { $count } mục nữa
import-counted-from-end = Tính từ cuối bộ nhớ flash nên tệp không có địa chỉ: { $names }
import-empty-ranges = Rỗng: { $names }
import-not-in-flash = Nằm trong RAM, không trong bộ nhớ flash: { $names }
import-other-storage = Cho điện thoại có { $storage }: { $names }
import-refused = Không nhập được { $file }: { $why }
import-too-large = tệp hơn { $most }, quá lớn so với file scatter
import-too-many = tệp có { $count } vùng đọc, mà mỗi lần chỉ đọc được tối đa { $most }
import-not-now = Chưa nhập { $file }: chỉ đổi được vùng đọc sau khi xong việc đang chạy

## Scatter files

scatter-line = dòng { $line }: { $why }
scatter-empty = không có vùng đọc nào
scatter-xml = không hỗ trợ file scatter dạng XML; dùng tệp .txt từ firmware
scatter-no-text = không phải là tệp văn bản
scatter-files-only = chỉ chứa tên tệp, không có địa chỉ; địa chỉ nằm trong các tệp đó
scatter-not-expected = cần có { $wanted }, nhưng gặp { $found }
scatter-no-number = { $found } không phải là số
scatter-no-name = { $found } không phải tên của một vùng
scatter-no-key = cần có khóa và giá trị, nhưng gặp { $found }
scatter-key-twice = { $key } xuất hiện hai lần
scatter-key-missing = thiếu { $key } trong mục bắt đầu ở đây
scatter-twice = { $name } xuất hiện hai lần, lần đầu ở dòng { $first }
scatter-not-ascending = { $name } không bắt đầu sau { $before }, nên không rõ điểm cuối của { $before }
scatter-end-unknown = không rõ điểm cuối của { $name }, vì vùng tiếp theo không có địa chỉ hợp lệ
scatter-not-a-range = { $why }: { $found }
scatter-too-large = điểm bắt đầu và kích thước của { $name } quá lớn
scatter-address = địa chỉ
scatter-cut-off = tệp kết thúc giữa { $name }: cần có { $wanted }

## Where to

where-heading = Lưu vào đâu
where-folder = Thư mục
where-choose = Chọn…
    .hover = Chọn thư mục
where-no-dialog = Desktop này không có hộp thoại chọn thư mục: gõ tên thư mục
where-free = còn trống { $size }
where-backup = Mỗi backup được lưu vào một thư mục mới trong thư mục này
where-backup-continues = Backup chưa xong trong thư mục này sẽ được tiếp tục
where-pattern = Tên tệp
where-pattern-hint = Được điền khi bắt đầu: { $places }
where-pattern-late-hint = Được điền sau khi đọc: { $places }
where-pattern-late = Trong khi đọc, bản dump có tên { $name }. Tên chip, chip flash và firmware được thêm khi xong; mục nào không rõ thì bỏ qua.

## Options

options-heading = Tuỳ chọn khác
options-check = Kiểm tra
options-block = Kích thước khối
options-block-hint = tự động
options-reset = Khởi động lại điện thoại khi xong
    .hover = Nếu không, điện thoại ở lại chế độ BROM cho đến khi tháo pin
options-direct-usb = USB trực tiếp
    .hover = Dùng điện thoại không qua driver nối tiếp của máy tính: cho điện thoại không có cổng COM, hoặc có mà không trả lời
options-check-auto = Theo kích thước: đến 16 MB đọc tất cả hai lần, lớn hơn đọc mẫu
options-check-full = Đọc tất cả lần thứ hai
options-check-sampled = Đọc một mẫu lần thứ hai
options-check-off = Không
options-program = Đọc nhanh hơn (MT6260 và MT6261)
options-program-hint = Nhanh hơn. Nạp một chương trình nhỏ chỉ đọc vào bộ nhớ của điện thoại. Mới: hãy cho chúng tôi biết kết quả.

## Ready

ready-text = Nhấn “Đọc flash”, sau đó làm theo các bước này. Khi hiện “Đang đọc” thì có thể rời đi.
step-off = Tắt điện thoại. Tháo pin nếu tháo được
step-hold = Giữ phím boot và không thả
step-plug = Cắm cáp. Nếu không có gì xảy ra, lắp pin
step-numbered = { $number }. { $text }
step-now = { $text } (bây giờ)

## Waiting and connecting

waiting-text = Bromide đang chờ điện thoại. Bắt đầu đọc khi có điện thoại trả lời.
waiting-keys = Phím boot tuỳ theo model. Thử không giữ phím trước, sau đó gọi, *, xuống, # - hoặc mở “Tìm phím boot”.
waiting-seen = Máy tính đã thấy gì
waiting-seen-line = { $time }  { $text }
connecting-let-go = Có thể thả phím
connecting-text = Đã kết nối với điện thoại. Bromide đang nhận dạng chip và bộ nhớ flash

## A smartphone that waits for its Download Agent file

held-phone = { $chip } đã kết nối và đang chờ
held-text = Bromide đọc điện thoại thông minh qua Download Agent: tệp như MTK_AllInOne_DA.bin từ firmware của điện thoại. Chọn tệp hoặc thả tệp vào đây, việc đọc sẽ bắt đầu.
held-text-refused = { $why }. Đọc được điện thoại này bằng tệp Download Agent từ firmware của nó. Chọn tệp hoặc thả tệp vào đây, việc đọc sẽ bắt đầu.
held-choose-agent = Chọn tệp Download Agent…
held-choose-preloader = Chọn tệp preloader…
held-preloader-needed = Cần vì điện thoại ở chế độ BROM: tệp preloader từ cùng firmware dùng để khởi động RAM của điện thoại
held-preloader-perhaps = Chỉ một số điện thoại ở chế độ BROM mới cần; thử không có tệp này trước
held-folder = Tìm trong thư mục…
    .hover = Bromide dùng tệp hợp với điện thoại trong thư mục này, cho điện thoại này và các điện thoại sau
held-practice = Dùng tệp tạo sẵn
    .hover = Tệp tạo sẵn cho điện thoại thông minh ảo
held-failed-before = Lần trước đọc thất bại với các tệp này
held-use-again = Dùng các tệp này
held-reading = Đang đọc các tệp…
held-not-signed = Agent trong { $file } không ký, mà điện thoại này chỉ nhận agent do hãng sản xuất ký; chọn tệp từ firmware của điện thoại này
held-notice-phone = Một điện thoại đang chờ tệp Download Agent
held-drop-phone = Thả để dùng tệp này cho điện thoại
held-agent-heading = Tệp Download Agent
held-agent-path = Đường dẫn tệp Download Agent
held-preloader-heading = Tệp preloader
held-preloader-path = Đường dẫn tệp preloader
held-folder-heading = Thư mục có các tệp Download Agent
held-folder-path = Đường dẫn thư mục
held-take = Dùng tệp này
held-take-folder = Tìm

## Reading and checking

reading-part = Phần { $number }/{ $of }: { $name }
reading-this-part = Phần này
reading-all-parts = Tất cả các phần
reading-comparing = Đang đối chiếu { $file } (đã lưu trước đó) với báo cáo
reading-saved-before = { $count } phần đã lưu trước đó
reading-file = { $file }
reading-region = Vùng đọc { $number }/{ $of }: { $file }
reading-percent = { $percent }%
reading-progress = Tiến độ
reading-step = Bước { $number }/{ $of }: { $state }
reading-elapsed = đã chạy { $time }
duration-seconds = { $seconds } giây
duration-minutes = { $minutes } phút { $seconds } giây
duration-whole-minutes = { $minutes } phút
duration-hours = { $hours } giờ { $minutes } phút
announce-progress = { $state }, { $percent } phần trăm
announce-station = Mới: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } trên { NUMBER($total, maximumFractionDigits: 2) } MB
reading-area = vùng nhớ: { $area }
reading-done-large = { $done } trên { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB/s
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
reading-silent = Không có dữ liệu mới trong { $seconds } giây: điện thoại hoặc ổ đĩa chậm
reading-retries = { $count } khối phải yêu cầu lại
left-calculating = Thời gian còn lại: đang tính
left-seconds = Còn khoảng { $seconds } giây
left-minutes = Còn khoảng { $minutes } phút
left-hours = Còn khoảng { $hours } giờ { $minutes } phút
curve-heading = Tốc độ
curve-line = KB/s
curve-seconds = Giây
curve-kilobytes = KB/s

## Flash map

map-not-read = chưa đọc
map-reading = đang đọc
map-read = đã đọc
map-checked = đã kiểm tra
map-differed = xác định bằng lần đọc thứ ba
map-unsettled = mỗi lần đọc một khác
map-unreadable = không đọc được
map-blank = trống
map-shades = Nhạt: đọc một lần. Đậm: đã kiểm tra.
map-state-of-kind = { $state }, { $kind }
map-told = { $from } đến { $to } ({ $size }): { $state }
map-summary = Bản đồ bộ nhớ flash: đã đọc { $read } trên { $cells } ô, { $checked } đã kiểm tra, { $settled } xác định bằng lần đọc thứ ba, { $unsettled } mỗi lần đọc một khác, { $unreadable } không đọc được

## Saved

saved-unplug = Có thể rút điện thoại.
saved-size = { $size } ({ $bytes } byte), { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
saved-version = Firmware { $version }
saved-project = Dự án { $project }
saved-hashes = Mã kiểm tra
checked-full = Đã kiểm tra: đọc toàn bộ hai lần, kết quả giống nhau
checked-on-phone = Đã kiểm tra: đọc toàn bộ một lần, điện thoại tự đọc lại bộ nhớ flash, mã kiểm tra giống nhau
checked-settled = Đã kiểm tra: đọc toàn bộ hai lần. { NUMBER($count, useGrouping: "false") } khối ra khác, lần đọc thứ ba đã xác định. Cáp hoặc pin có thể kém.
checked-many-settled = Đã kiểm tra: đọc toàn bộ hai lần, và lần thứ ba ở những chỗ ra khác
checked-sampled = Đã kiểm tra: đọc một mẫu hai lần, kết quả giống nhau
checked-not = Chưa kiểm tra: đã tắt kiểm tra
checked-skipped = Chưa kiểm tra: đã bỏ kiểm tra
checked-as-it-is = Chưa kiểm tra: bản dump này được lưu nguyên trạng
checked-failed = Kiểm tra không đạt: bản dump này không đáng tin
button-open-folder = Mở thư mục
button-look-inside = Xem bên trong bản dump này
button-save-as-it-is = Lưu nguyên trạng
    .hover = Lưu dữ liệu đã đọc dưới tên tệp của nó. Báo cáo ghi rõ còn thiếu gì. Bản dump không được coi là đã kiểm tra.
button-save-unproven = Lưu nguyên trạng, chưa kiểm tra
button-read-everything = Đọc lại tất cả
    .hover = Đọc vào tệp mới. Tệp chưa xong vẫn còn.
button-copy-hashes = Sao chép mã kiểm tra
button-copy-details = Sao chép chi tiết
button-back = Về trang đầu

## Not saved

failed-try = Cách xử lý
failed-step = { $number }. { $text }
ends-summary = Đã lưu { $saved } trên { $of } vùng đọc ({ $size })
ends-not-checked = Trong đó { $count } mục chưa kiểm tra hoặc kiểm tra không đạt
end-not-read = Chưa đọc: { $file }
backup-ended = Đã lưu { $saved } trên { $of } phần ({ $size })
backup-missing = Chưa lưu: { $names }
backup-not-there = Không có trên điện thoại này: { $names }
backup-parts = Các phần
rest-read = Mọi dữ liệu khác đã được đọc
rest-not-read = Chưa đọc: { $size }
kept-part = { $done } trên { $total } được giữ trong { $file }
kept-gone = { $file } không còn truy cập được. Tệp chứa { $done } trên { $total }.
kept-deleted = { $file } bị xóa trong khi đọc. Dữ liệu của tệp ({ $done }) đã mất.

## A lost phone, and unfinished dumps

lost-progress = { $percent }%, { $done } trên { $total }
unfinished-heading = { $count } bản dump chưa xong trong thư mục này
unfinished-backups = Backup chưa xong
unfinished-backup = Backup trong { $folder }
unfinished-forget = Bỏ qua
    .hover = Bỏ backup này khỏi danh sách. Các tệp vẫn còn.
unfinished-forget-named = Bỏ qua { $folder }
unfinished-done = { $done } trên { $total }
unfinished-done-of-unknown = { $done }, không rõ độ dài đầy đủ
unfinished-begun = { $chip }, bắt đầu { $date }
unfinished-continue = Tiếp tục
unfinished-continue-named = Tiếp tục { $file }
unfinished-not-now = Để sau
    .hover = Ẩn bản dump cho đến lần chạy sau. Tệp vẫn còn.
unfinished-not-now-does = “Để sau” ẩn bản dump cho đến lần chạy sau. Tệp vẫn còn.
unfinished-not-now-named = Để sau: { $file }

## Look inside: files, search, parts

inside-cannot-open = Không mở được { $file }: { $why }
inside-not-a-file = { $file } không phải là tệp
inside-not-open = tệp chưa được mở
inside-became-shorter = Tệp đã ngắn đi từ khi mở: mở lại tệp
inside-cannot-read = Không đọc được tệp tại { $address }: { $why }
inside-too-much = { $size } quá lớn để sao chép (tối đa { $most }): lưu đoạn đó ra tệp
inside-find-text = Văn bản
inside-find-wide = Văn bản, mỗi chữ hai byte
inside-find-hex = Byte dạng hex
inside-found = Tìm thấy tại { $address }
inside-found-around = { $found }, { $around }
inside-found-from-start = đã tìm tiếp từ đầu tệp
inside-found-from-end = đã tìm tiếp từ cuối tệp
inside-not-found = Không tìm thấy
inside-search-stopped = Đã dừng tìm
part-exists = { $file } đã tồn tại: chọn tên khác, hoặc cho phép thay thế
part-same-file = { $file } là tệp đang mở: chọn tên khác

## Look inside: the page

inside-heading = Xem bên trong
    .hover = Nội dung bản dump: bản đồ, các mục tìm thấy, mọi byte
inside-file = { $file } ({ $size })
inside-back = Quay lại
    .hover = Về trang chính; việc đang chạy vẫn tiếp tục (Alt+Left)
inside-open = Mở bản dump…
    .hover = Tệp bất kỳ từ chương trình bất kỳ (Ctrl+O)
inside-open-heading = Mở bản dump
inside-open-yes = Mở
inside-path = Đường dẫn của tệp
inside-path-hint = C:\dumps\phone.bin hoặc /home/anna/phone.bin
inside-choose = Mở…
inside-no-dialog = Desktop này không có hộp thoại chọn tệp: gõ đường dẫn
inside-drop-here = Thả bản dump vào cửa sổ này, hoặc mở một bản. Có thể mở tệp bất kỳ: Bromide chỉ đọc và không bao giờ thay đổi tệp
inside-drop-to-open = Thả để xem bên trong
inside-drop-two = Thả để mở tệp thứ nhất và so sánh với tệp thứ hai
inside-drop-scatter = Thả để điền các vùng đọc theo file scatter này
inside-drop-not-now = File scatter dùng để điền các vùng đọc; lúc này không đổi được
inside-drop-to-compare = Thả để so sánh với { $file }
inside-opening = Đang chờ ổ đĩa
inside-tab-overview = Tìm thấy
inside-tab-bytes = Byte
inside-job = Điện thoại: { $state }
inside-job-percent = Điện thoại: { $state }, { $percent }%
inside-job-show = Xem
inside-stop = Dừng
inside-stop-named = Dừng: { $what }
inside-looking = Đang phân tích tệp: { $percent }%
inside-look-stopped = Đã dừng phân tích
inside-look-again = Phân tích tệp
inside-searching = Đang tìm: { $percent }%
inside-saving = Đang lưu: { $percent }%
inside-not-saved = Đã dừng: chưa lưu gì

## Look inside: map and findings

inside-map-heading = Bản đồ
inside-map-content = Nội dung
inside-map-differences = Khác biệt
inside-map-told = { $from } đến { $to } ({ $size }): { $class }, entropy { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } trên 8 bit
inside-map-here = Ở đây: { $names }
inside-map-differs = khác nhau
inside-map-same = giống nhau
inside-map-missing = chỉ có ở một tệp
inside-map-summary = Bản đồ của tệp: { $shares }
inside-map-summary-differences = Bản đồ khác biệt
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) }%
inside-entropy-strip = Entropy từ đầu đến cuối tệp
inside-found-heading = Tìm thấy
inside-blank = { NUMBER($percent, maximumFractionDigits: 0) }% trống ({ $size })
inside-nothing-found = Không nhận ra gì. Vẫn xem và tìm được trong các byte
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name }: { $value }
inside-more = Và { $count } mục nữa
inside-cut = Còn mục khác, không hiện ở đây
inside-firmware-project = Dự án
inside-firmware-version = Phiên bản
inside-firmware-built = Ngày build
inside-firmware-platform = Chip

## Look inside: bytes

inside-hex = Byte { $from } đến { $to }
inside-hex-bar = Vị trí trong tệp
inside-no-bytes = Tệp rỗng
inside-go-to = Địa chỉ
inside-length = Độ dài
    .hover = Số byte cần chọn; để trống: một byte
inside-go = Đến
    .hover = Thập phân hoặc hex (0x10000), hoặc 64K và 4M (Ctrl+G)
inside-past-end = { $start } vượt quá cuối tệp ({ $end })
inside-find = Tìm
inside-find-kind = Tìm dạng
inside-next = Tiếp
    .hover = Enter hoặc F3; Ctrl+F để gõ
inside-previous = Trước
    .hover = Shift+Enter hoặc Shift+F3
inside-copy-hex = Sao chép hex
inside-copy-text = Sao chép văn bản
inside-save-part = Lưu đoạn thành…
inside-at = { $at }
inside-selected = { $from } đến { $to } ({ $size })
part-heading = Lưu một đoạn của tệp
part-start = Bắt đầu của đoạn
part-length = Độ dài của đoạn
part-replace = Thay thế tệp đã có
part-save = Lưu
part-outside = { $length } byte tính từ { $start } không nằm trong tệp, tệp kết thúc tại { $end }

## Look inside: people's data in the window

rescue-open = Cứu dữ liệu
    .hover = Tệp, tin nhắn, danh bạ và ảnh trong bản dump này
rescue-scan-search = Đang tìm trong bản dump: { $percent }%
rescue-scan-files = Đang liệt kê tệp
rescue-scan-records = Đang đọc tin nhắn và danh bạ
rescue-scan-free-space = Đang tìm tệp đã xóa trong vùng trống
rescue-scan-stop = Dừng tìm
rescue-scan-stopped = Đã dừng tìm
rescue-scan-again = Tìm lại
rescue-tab-files = Tệp ({ $count })
rescue-tab-messages = Tin nhắn ({ $count })
rescue-tab-contacts = Danh bạ ({ $count })
rescue-tab-pictures = Ảnh ({ $count })
rescue-show = Hiện
    .hover = Hiện tên, số, tin nhắn và ảnh trên màn hình
rescue-hide = Ẩn
    .hover = Chỉ hiện số lượng
rescue-search = Tìm trong danh sách này
rescue-no-rows = Không tìm thấy gì
rescue-no-hit = Không có dòng nào chứa nội dung này
rescue-select-rows = Chọn tất cả các dòng
rescue-select = Chọn { $what }
rescue-save-selected = Lưu mục đã chọn ({ $count })…
rescue-save-all = Lưu tất cả vào thư mục…
    .hover = Bromide tạo thư mục mới cho các tệp
rescue-saving = Đang lưu: { $percent }%
rescue-saving-stop = Dừng lưu
rescue-folder-heading = Lưu vào đâu
rescue-folder-hint = Desktop này không có hộp thoại chọn thư mục: gõ tên thư mục. Bromide tạo một thư mục mới trong đó
rescue-folder-path = Đường dẫn thư mục
rescue-folder-yes = Lưu
rescue-bytes = Byte
rescue-bytes-named = Xem các byte của { $what }
rescue-column-path = Tên
rescue-column-kind = Loại
rescue-column-size = Kích thước
rescue-column-time = Ngày
rescue-column-state = Trạng thái
rescue-column-direction = Chiều
rescue-column-number = Số
rescue-column-text = Nội dung
rescue-column-name = Tên
rescue-column-slot = Ô
rescue-no-text = không có nội dung
rescue-no-name = không có tên
rescue-carved = Tệp khôi phục { $number }
rescue-carved-whole = tìm thấy trong vùng trống
rescue-carved-cut = tìm thấy trong vùng trống, mất đoạn cuối
rescue-picture-broken = Ảnh này chỉ còn một phần
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Có thể là cuộc gọi ({ $count })
rescue-calls-by-look = Các số kèm thời gian, được tìm theo mẫu. Chúng có thể không phải là cuộc gọi. Chọn các số cần lưu.
rescue-folder-example = C:\dumps hoặc /home/anna/dumps
rescue-shape = Giúp chúng tôi hiểu điện thoại này…
    .hover = Lưu một tệp văn bản về định dạng bản ghi của điện thoại này. Tệp không chứa tên, số hay tin nhắn. Bạn có thể gửi tệp cho nhà phát triển.
rescue-ask-heading = Dừng lưu?
rescue-ask-text = Đang lưu dữ liệu cá nhân. Các tệp đã lưu vẫn được giữ.
rescue-ask-open = Dừng và mở
rescue-ask-close = Dừng và đóng
rescue-ask-no = Lưu tiếp

## Comparing two dumps

compare-open = So sánh với…
    .hover = Bản dump khác: bản trước của điện thoại này, hoặc của điện thoại khác
compare-open-heading = So sánh với tệp thứ hai
compare-heading = So sánh với { $file }
compare-close = Ngừng so sánh
compare-show-first = Tệp thứ nhất
compare-show-second = Tệp thứ hai
compare-running = Đang so sánh: { $percent }%
compare-stopped = Đã dừng so sánh
compare-next = Khác biệt tiếp theo
compare-previous = Khác biệt trước
compare-places = Mọi khác biệt
compare-place = Khác biệt tại { $at }, { $size }
compare-same = Hai tệp giống nhau ({ $size })
compare-same-so-far = { $size } đầu của hai tệp giống nhau
compare-differ = Hai tệp khác nhau { $bytes }, ở { $places } vị trí
compare-second-longer = Tệp thứ hai dài hơn { $more }, từ { $at }
compare-first-longer = Tệp thứ nhất dài hơn { $more }, từ { $at }
compare-share = { $name }: { $size } ở { $places } vị trí
compare-share-elsewhere = Chỗ không nhận ra gì: { $size } ở { $places } vị trí
compare-share-files = { $name }: { $size } ở { $places } vị trí. Vùng này chứa tệp, thay đổi ở đây là bình thường; trên một điện thoại đã có tài liệu, vùng này còn chứa tin nhắn
compare-share-firmware = { $name }: { $size } ở { $places } vị trí. Đây là firmware của điện thoại; hai bản dump khác nhau ở đây

## Several phones at once, in the window

mode-one = Một điện thoại
mode-several = Nhiều điện thoại
several-phones = Điện thoại
several-phones-all = Mọi điện thoại đã cắm
several-phones-practice = Điện thoại ảo
several-phones-practice-hint = Đọc bốn điện thoại ảo, để thử mà không cần điện thoại
several-pattern-hint = Được điền cho từng điện thoại: { $places }
several-pattern-sheet-hint = Được điền theo phiếu tiếp nhận: { $places }
several-phones-ports = Cổng
several-ports = Tên các cổng
several-ports-hint = Ngăn bằng dấu phẩy. Mỗi cổng đọc lần lượt từng điện thoại.
several-ready = Nhiều điện thoại cùng lúc
several-step-start = Nhấn “Bắt đầu” một lần
several-step-plug = Giữ phím boot của từng điện thoại và cắm vào: điện thoại tự động có trạm
several-step-unplug = Rút điện thoại khi trạm của nó hiện “Đã lưu”, và cắm điện thoại tiếp theo
several-ready-text = Mỗi điện thoại được đọc riêng. Nếu một điện thoại thất bại, các điện thoại khác vẫn tiếp tục.
several-ready-last = Phiên trước
several-start = Bắt đầu
several-stop-all = Dừng tất cả
several-continue = Tiếp tục
several-finish = Kết thúc phiên
several-export-csv = Xuất CSV…
several-export-html = Xuất HTML…
several-export-hint = Bảng của phiên này: điện thoại, phiếu tiếp nhận, tệp, mã kiểm tra và kết quả
several-hint-start = Nhấn Enter để bắt đầu
several-hint-serving = Bây giờ cắm các điện thoại
several-hint-stopped = Đã dừng. Nhấn “Tiếp tục” để đọc tiếp các điện thoại.
several-hint-over = Đã xong mọi điện thoại
several-hint-unseen = { $count } điện thoại chưa lưu được: nhấn “Đã xem” ở trạm của nó
several-disk-full = Ổ đĩa đầy. Giải phóng dung lượng rồi nhấn “Tiếp tục”.
several-no-list = Không liệt kê được thiết bị USB: { $why }
several-waiting = { $count } điện thoại chờ trạm trống
several-saved = Đã lưu: { $count }
several-failed = Chưa lưu: { $count }
several-stopped = Đã dừng: { $count }
several-bytes = { $size }
several-rate = { $count } điện thoại mỗi giờ
several-empty = Chưa có điện thoại
several-day-log = Không ghi được bảng phiên { $path }: { $why }
several-sheet-not-saved = Phiếu tiếp nhận không có trong báo cáo: { $why }
several-next-sheet = Phiếu tiếp nhận tiếp theo
several-next-sheet-of = Điện thoại tiếp theo: { $ticket }
several-next-sheet-hint = Không bắt buộc. Điện thoại cắm vào tiếp theo sẽ nhận phiếu này.
several-title = Nhiều điện thoại: đã lưu { $saved }
lane-name = Trạm { $station }
lane-summary = Trạm { $station }: { $state }
lane-summary-percent = Trạm { $station }: { $state }, { $percent }%
lane-speed = { $speed }/s
lane-stop = Dừng
lane-stop-named = Dừng trạm { $station }
lane-retry = Thử lại
lane-retry-named = Thử lại trạm { $station }
lane-read-again = Đọc lại
lane-read-again-named = Đọc lại điện thoại ở trạm { $station }
lane-seen = Đã xem
lane-seen-named = Đã xem: trạm { $station }
lane-seen-hint = Trạm sẽ trống khi rút điện thoại ra.
lane-unplug = Rút điện thoại
lane-left = còn { $time }
lane-back = Mọi điện thoại
lane-sheet = Phiếu tiếp nhận
lane-sheet-hint = Không bắt buộc. Được ghi vào báo cáo, bảng phiên và tên tệp.
lane-sheet-after = Điện thoại này đã xong: thay đổi được ghi vào báo cáo của nó và bảng phiên, nhưng không vào tên tệp.
lane-log = Nhật ký của trạm này
lane-at = Cổng USB { $place }
lane-phone-number = Điện thoại { $number }
sign-working = Đang đọc
sign-needs-user = Cần thao tác
sign-saved = Đã lưu
sign-saved-unchecked = Chưa kiểm tra
sign-saved-before = Đã lưu từ trước
sign-unfinished = Chưa xong
sign-stopped = Đã dừng
sign-failed = Thất bại

## Questions

stop-heading = Dừng đọc?
stop-waiting-heading = Ngừng chờ?
stop-text = Dữ liệu đã đọc vẫn nằm trên ổ đĩa.
stop-waiting-text = Chưa đọc gì.
stop-yes = Dừng
stop-no = Đọc tiếp
stop-waiting-no = Chờ tiếp
close-heading = Dừng và đóng?
close-yes = Dừng và đóng

## Log

log-open = Hiện nhật ký
log-close = Ẩn nhật ký
log-heading = Nhật ký
log-filter = Lọc
log-level = Dòng cần hiện
log-level-all = Mọi dòng
log-level-warnings = Cảnh báo
log-level-errors = Lỗi
log-copy-hint = Sao chép mọi dòng đang hiện
log-save = Lưu…
log-bundle = Lưu gói hỗ trợ…
    .hover = Một tệp cho người có thể giúp bạn: nhật ký, byte, phiên bản và cài đặt. Không chứa bản dump, tên thư mục hay tên của bạn
log-bytes = Byte
    .hover = Cho chuyên gia: dữ liệu trên cáp trong phiên gần nhất, đến lúc này

## Settings

settings-open = Cài đặt
settings-heading = Cài đặt
settings-language = Ngôn ngữ
language-system = Theo hệ thống ({ $name })
settings-theme = Màu
theme-system = Theo hệ thống
theme-light = Sáng
theme-dark = Tối
settings-sound = Phát âm thanh khi xong việc
settings-text = Cỡ chữ
settings-agents = Thư mục có các tệp Download Agent
settings-agents-hint = nơi tìm tệp hợp với điện thoại thông minh
settings-renderer = Đồ họa
renderer-auto = Tự động
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal hoặc DirectX
settings-renderer-hint = Có hiệu lực từ lần chạy sau
settings-about = Bromide { $version }, phần mềm tự do theo giấy phép MIT hoặc Apache-2.0. Không gửi gì đi đâu cả.
settings-third-party = Phần mềm bên thứ ba và giấy phép

## The desktop: dialogs, notices, folders

desktop-choose-folder = Chọn thư mục
desktop-choose-file = Chọn tệp
desktop-save-as = Lưu thành
desktop-save-failed = Không ghi được { $file }: { $why }
desktop-folder-not-shown = Không mở được thư mục { $folder }: { $why }
desktop-no-such-folder = Thư mục { $folder } không còn tồn tại
desktop-no-notice = Desktop này không hiện thông báo: { $why }
desktop-not-awake = Bromide không ngăn được máy tính ngủ: { $why }
desktop-awake-reason = Đang đọc điện thoại
desktop-broke = đã dừng mà không nêu lý do

## The terminal: lines of the command line

terminal-waiting = Đang chờ điện thoại. Tắt điện thoại, giữ phím boot, cắm vào. Nhấn Ctrl+C để dừng.
terminal-waiting-for-rights = Đang chờ quyền dùng cổng.
terminal-phone = Điện thoại: { $name } (mã phần cứng { $code })
terminal-flash-line = Bộ nhớ flash: { $flash }
terminal-storage-line = Bộ nhớ lưu trữ: { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (xác định từ: { $from })
terminal-flash-size-unknown = { $name }, không rõ kích thước
terminal-region = Đang đọc { $size } từ { $start } vào { $file }
terminal-progress = { $done } trên { $total }, { $speed }/s, còn { $left }
terminal-progress-calculating = { $done } trên { $total }, { $speed }/s, đang tính
terminal-progress-part = { $doing } { $file } ({ $number }/{ $of }): { $percent }%, { $done } trên { $total }, { $speed }/s
terminal-progress-all = tất cả các phần, còn { $left }
terminal-progress-all-calculating = tất cả các phần, đang tính
terminal-comparing = Đang đối chiếu { $file } (đã lưu trước đó) với báo cáo
terminal-part-kept = Đã lưu từ trước: { $file }
terminal-unknown-name = Điện thoại này không có vùng nhớ hay phân vùng tên { $name }
terminal-areas-area = Vùng nhớ
terminal-areas-size = Kích thước
terminal-areas-start = Bắt đầu
terminal-areas-partition = Phân vùng
terminal-areas-of = Phân vùng của { $area }:
terminal-areas-never-read = không bao giờ đọc
terminal-practice-file = Đã ghi { $file }: tệp này hợp với điện thoại ảo.
terminal-saved = Đã lưu { $file } ({ $size }, kiểm tra: { $check })
terminal-saved-unchecked = Đã lưu { $file } ({ $size }, chưa kiểm tra, theo yêu cầu)
terminal-kept = Đã giữ trong { $part }: { $done } trên { $total }.
terminal-unplug = Có thể rút điện thoại.
terminal-warning = Cảnh báo: { $text }
terminal-what-to-do = Cách xử lý: { $step }
terminal-what-to-do-list = Cách xử lý:
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Ctrl+C sẽ dừng chương trình ngay lập tức: { $why }
terminal-file-limit = Giới hạn kích thước tệp sẽ dừng chương trình ngay lập tức: { $why }
terminal-no-list = Không liệt kê được các cổng của máy tính: { $why }
terminal-no-ports = Không có cổng nào. Cắm điện thoại: nó chỉ hiện trong vài giây, nên dùng “auto” để chờ.
terminal-watching = Đang theo dõi. Giữ phím boot và cắm điện thoại. Nhấn Ctrl+C để dừng.
terminal-watch-here = { $time }  { $what } ở { $place } đang kết nối
terminal-watch-appeared = { $time }  { $what } ở { $place } xuất hiện
terminal-watch-vanished = { $time }  { $what } ở { $place } biến mất sau { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } giây
terminal-practice-phone = Điện thoại ảo ở { $link }. Nhấn Ctrl+C để dừng.
terminal-not-told = không cho biết
terminal-info-port = Cổng
terminal-info-chip = Chip
terminal-info-hardware-code = Mã phần cứng
terminal-info-hardware-version = Phiên bản phần cứng
terminal-info-software-version = Phiên bản phần mềm
terminal-info-number = ME-ID
terminal-info-flash = Bộ nhớ flash
terminal-info-jedec = JEDEC ID
terminal-info-storage = Bộ nhớ lưu trữ
terminal-info-storage-id = ID bộ nhớ lưu trữ
terminal-info-security = Bảo vệ
terminal-info-needs-agent = chỉ biết khi Download Agent chạy

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } không phải là số: viết theo dạng 4194304, 0x400000, 4096K, 4M hoặc 1G
usage-number-leading-zeros = { $argument } { $text } bắt đầu bằng số 0, có thể là hex hoặc thập phân: dùng { $hex } hoặc { $decimal }
usage-number-hex-without-0x = { $argument } { $text } là số hex thiếu 0x: dùng { $hex }
usage-start-not-aligned = START { $typed } không phải bội số của 4 như điện thoại yêu cầu: dùng { $below } hoặc { $above }
usage-start-not-aligned-at-end = START { $typed } không phải bội số của 4 như điện thoại yêu cầu: dùng { $below }
usage-region-shape = --region { $typed } không đúng dạng START:LENGTH:FILE: viết theo dạng 0x10000:64K:rom.bin
usage-region-without-file = --region { $typed } thiếu tệp: viết theo dạng 0x10000:64K:rom.bin
usage-block-size = --block-size { $typed } không hợp lệ: dùng bội số của 4 từ { NUMBER($least, useGrouping: "false") } đến { NUMBER($most, useGrouping: "false") } (1M), như 64K
usage-seconds = { $option } { $typed } không phải số giây: dùng một số như 30
usage-count = --count { $typed } không phải số lượng điện thoại: dùng một số như 10
usage-too-few-practice-phones = --count { NUMBER($count, useGrouping: "false") } quá lớn: chỉ có { $ports } điện thoại ảo, mỗi điện thoại lưu một lần
usage-auto-among-ports = --port auto không dùng chung với cổng khác được: chỉ dùng auto hoặc chỉ dùng các cổng khác
usage-port-twice = --port { $typed } xuất hiện hơn một lần: dùng một lần
usage-one-port = --port { $one } và --port { $other } là cùng một cổng: chỉ dùng một cổng
usage-too-many-ports = Quá nhiều cổng: tối đa { $most }
usage-batch-region = --region { $typed } không phải là vùng đọc: viết theo dạng 0x10000:64K hoặc 1M:auto
usage-chip-code = --chip { $typed } không phải mã chip: dùng mã như 0766 hoặc MT6765
usage-missing = Thiếu { $arguments }. Ví dụ: { $example }
usage-no-such-command = Không có lệnh { $typed }: các lệnh là { $commands }
usage-no-command = Thiếu lệnh: dùng một trong các lệnh { $commands }
usage-no-such-option = { $program } không có tuỳ chọn { $option }: { $program } --help hiện mọi tuỳ chọn
usage-no-such-option-but = { $program } không có tuỳ chọn { $option }: có phải ý bạn là { $close }?
usage-too-many = { $program } không nhận { $typed }: xem { $program } --help
usage-needs-choice = { $argument } cần một giá trị: một trong { $choices }
usage-needs-value = { $argument } cần một giá trị. Ví dụ: { $example } (xem { $program } --help)
usage-no-such-choice = { $argument } không có giá trị { $value }: dùng một trong { $choices }
usage-takes-no-value = { $option } không nhận giá trị như { $value }: chỉ dùng { $option }
usage-conflict = { $argument } và { $other } không dùng chung được: bỏ một trong hai
usage-twice = { $argument } xuất hiện hơn một lần: dùng một lần
usage-not-text = { $typed } không phải văn bản hợp lệ: chỉ dùng chữ mà hệ thống này hiện được
usage-not-understood = { $argument } { $value } không hợp lệ: xem { $program } --help
usage-no-such-language = Không có ngôn ngữ { $typed }: hãy dùng một trong { $languages }
usage-practice-fault = --fault { $spec }: { $why }
usage-practice-image = Không dùng được image { $path }: { $why }
usage-practice-phone = Không có điện thoại ảo { $typed }: dùng một trong { $phones }
usage-practice-image-smartphone = --image không dùng được với điện thoại thông minh ảo { $phone }: bộ nhớ lưu trữ của nó luôn được tạo sẵn
usage-practice-feature-phone = { $option } chỉ dùng được với điện thoại thông minh ảo: chọn một loại, như --phone mt6765
usage-practice-file = Không ghi được { $path }: { $why }
usage-empty-name = { $option } { $typed } chứa tên rỗng: viết theo dạng { $option } nvram,boot
usage-practice-log = Không ghi được nhật ký { $path }: { $why }
usage-practice-log-is-image = Không ghi được nhật ký { $path }: trùng với tệp image
usage-practice-log-not-a-file = Không ghi được nhật ký { $path }: sẽ thay thế thứ không phải là tệp

## Backups

backup-plan = Lưu { $count } phần, { $size }
backup-left-out = Bỏ qua: { $parts }
backup-left-out-never-read = { $name } (không bao giờ đọc)
backup-left-out-user-data = { $name } (dữ liệu người dùng)
backup-left-out-experimental = { $name } (thử nghiệm)
backup-left-out-empty = { $name } (rỗng)
backup-left-out-past-end = { $name } (vượt quá điểm cuối bộ nhớ lưu trữ)
backup-saved = Đã lưu và kiểm tra: { $count } phần, { $size }, trong { $folder }
backup-saved-unchecked = Đã lưu: { $count } phần, { $size }, trong { $folder }. Chưa kiểm tra hết, theo yêu cầu
backup-part-missing = Chưa lưu: { $name }
backup-complete = { $folder } đã chứa một backup đầy đủ
backup-other-folder = Chọn thư mục khác
backup-nothing-more = Dùng backup như hiện có: mọi phần khác đã được lưu, và không còn gì để đọc
backup-again = { $front ->
    [window] Chạy lại backup vào cùng thư mục: backup sẽ tiếp tục
   *[cli] Chạy lại đúng lệnh đó: backup sẽ tiếp tục và không đọc lại các tệp đã xong
}
table-copies-differ = Hai bản của bảng phân vùng trên điện thoại khác nhau; dùng bản thứ nhất
table-first-copy-damaged = Bảng phân vùng của điện thoại bị hỏng; dùng bản sao ở cuối bộ nhớ lưu trữ
table-second-copy-damaged = Bản sao của bảng phân vùng ở cuối bộ nhớ lưu trữ bị hỏng
table-uncertain = Vị trí các phân vùng của điện thoại không chắc chắn nên backup sẽ lưu cả vùng nhớ { $area }
table-missing = Điện thoại không có bảng phân vùng đã biết nên backup sẽ lưu cả vùng nhớ { $area }

## Several phones at once: the lines of the command line, and hints

batch-waiting = Đang chờ điện thoại. Giữ phím boot của từng điện thoại và cắm vào. Nhấn Ctrl+C để dừng.
batch-waiting-for = Đang chờ { $count } điện thoại. Giữ phím boot của từng điện thoại và cắm vào. Nhấn Ctrl+C để dừng.
batch-station = Trạm { $station }: { $what }
batch-station-line = Trạm { $station } ở { $place }: { $what }
batch-progress = { $doing }: { $percent }%, { $speed }/s, còn { $left }
batch-progress-calculating = { $doing }: { $percent }%, { $speed }/s, đang tính
batch-phones-wait = { $count } điện thoại chờ trạm trống
batch-already-saved = Điện thoại này đã được lưu trước đó thành { $file }. Có thể rút ra
batch-disk-full = Ổ đĩa đầy: mọi trạm dừng lại, dữ liệu đã đọc được giữ
batch-no-space = Không đủ dung lượng trống cho thêm điện thoại: các điện thoại đang đọc vẫn tiếp tục, không bắt đầu điện thoại nào khác
batch-shared-hub = Các trạm { $stations } dùng chung hub ở { $hub } và làm chậm lẫn nhau: trạm { $station } đọc { $speed }/s thay vì { $before }/s. Dùng cổng USB khác, hoặc hub có bộ chuyển đổi riêng cho mỗi cổng (multi-TT)
batch-shared-hub-full = Các trạm { $stations } cộng lại đã chạm giới hạn của hub ở { $hub }. Dùng cổng USB khác, hoặc hub có bộ chuyển đổi riêng cho mỗi cổng (multi-TT)
session-title = Điện thoại của phiên này
session-phone = Điện thoại
session-station = Trạm
session-ticket = Mã phiếu
session-customer = Khách hàng
session-model = Model
session-imei = IMEI
session-chip = Chip
session-begun = Bắt đầu
session-file = Tệp
session-size = Kích thước
session-result = Kết quả
session-saved-checked = Đã lưu và kiểm tra
session-saved = Đã lưu, chưa kiểm tra
batch-totals = Đã lưu: { $saved } điện thoại, { $bytes }. Chưa lưu: { $failed }
batch-totals-rate = Đã lưu: { $saved } điện thoại, { $bytes }, { NUMBER($rate, maximumFractionDigits: 0) } mỗi giờ. Chưa lưu: { $failed }

## The command line: help texts

help-about = Lưu bộ nhớ flash của điện thoại MediaTek vào tệp, qua Boot ROM của điện thoại. Chương trình chỉ đọc: không có lệnh nào xóa hay ghi được bộ nhớ flash.
help-after =
    Mã thoát: 0 đã lưu và kiểm tra, 2 sai tham số, 3 không có điện thoại, 4 chưa xong (dữ liệu đã đọc được giữ), 5 đã đọc nhưng kiểm tra không đạt, 6 lỗi ổ đĩa hoặc tệp, 7 không đọc được điện thoại hoặc vùng này, 130 dừng bằng Ctrl+C.

    Thử mà không cần điện thoại:  bromide-cli read demo dump.bin
help-lang = Ngôn ngữ, ví dụ de hoặc pt-BR [mặc định: ngôn ngữ của máy tính]
help-ports = Liệt kê các thiết bị đang kết nối
help-ports-watch = Liệt kê thiết bị khi chúng xuất hiện và biến mất, và vì sao từng cái không phải điện thoại đọc được, cho đến khi nhấn Ctrl+C (mã thoát 0)
help-ports-json = Một mảng JSON ra stdout; với --watch thì mỗi dòng một sự kiện JSON
help-info = Kết nối, hiện chip và bộ nhớ flash, khởi động lại điện thoại; không lưu bản dump
help-port = Cổng của điện thoại: auto (chờ điện thoại bất kỳ ở chế độ BROM), demo (điện thoại ảo), một cổng như /dev/ttyACM0 hoặc COM5, usb (điện thoại bất kỳ, không qua driver nối tiếp của máy tính), hoặc cổng USB như usb:1-2
help-wait-for-ever = Dừng nếu không có điện thoại trả lời trong số giây này [mặc định: không giới hạn]
help-wait = Dừng nếu không có điện thoại trả lời trong số giây này [mặc định: không giới hạn, và 60 khi mất kết nối]
help-json-object = Một đối tượng JSON ra stdout
help-json-events = Mỗi dòng một sự kiện JSON ra stdout
help-quiet = Chỉ hiện lỗi
help-block-size = Số byte mỗi lần yêu cầu [mặc định: tự động]
help-no-reset = Khi xong để điện thoại ở lại chế độ BROM; không khởi động lại
help-areas = Liệt kê các vùng nhớ và phân vùng của điện thoại: tên, điểm bắt đầu, kích thước; không lưu bản dump
    .after =
        Điện thoại thông minh cần tệp Download Agent: nhập bằng --da.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             điện thoại thông minh ảo
help-backup = Lưu mọi vùng nhớ và phân vùng của điện thoại, mỗi phần vào một tệp riêng
    .after =
        Thư mục sẽ có một tệp cho mỗi vùng nhớ và phân vùng (kèm báo cáo), partitions.txt, scatter.txt nếu điện thoại có GPT, và khi xong là manifest.json với mọi mã kiểm tra. Chạy lại đúng lệnh đó thì tiếp tục backup chưa xong. Dữ liệu người dùng (userdata, cache) chỉ được lưu khi có --with; rpmb không bao giờ được đọc.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = Thư mục để lưu vào; được tạo nếu chưa có
help-backup-only = Chỉ lưu các vùng nhớ và phân vùng này, ngăn bằng dấu phẩy
help-backup-without = Bỏ qua cả các vùng nhớ và phân vùng này
help-backup-with = Lưu cả: userdata, cache
help-backup-force = Thay thế backup trong thư mục, đã xong hay chưa
help-batch = Lưu nhiều điện thoại cùng lúc, mỗi điện thoại vào một tệp riêng
    .after =
        Mỗi điện thoại đã cắm có một trạm riêng; lúc nào cũng cắm được điện thoại tiếp theo. Lỗi ở một trạm không làm dừng trạm khác. Không có --count thì lệnh chạy cho đến khi nhấn Ctrl+C. Mã thoát chỉ là 0 khi mọi điện thoại yêu cầu đều đã lưu.

        Trong PATTERN, { "{" }n{ "}" } là số thứ tự điện thoại, { "{" }station{ "}" } là số trạm, { "{" }date{ "}" } và { "{" }time{ "}" } là lúc kết nối; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } và { "{" }version{ "}" } được điền sau khi đọc.

          bromide-cli batch dumps                                     mọi điện thoại đã cắm
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             điện thoại ảo
help-batch-folder = Thư mục để lưu vào; được tạo nếu chưa có
help-batch-port = Chỉ dùng cổng này; có thể nhập nhiều lần [mặc định: mọi điện thoại trên USB]
help-batch-name = Tên các bản dump [mặc định: { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Dừng sau khi lưu được chừng này điện thoại [mặc định: với --port là số cổng, nếu không thì cho đến khi nhấn Ctrl+C]
help-batch-region = Đọc vùng này của mọi điện thoại, vào một tệp riêng; có thể nhập nhiều lần [mặc định: cả bộ nhớ flash, hoặc vùng nhớ user của điện thoại thông minh]
help-batch-backup = Backup mọi điện thoại vào thư mục riêng, như lệnh backup; chọn nội dung bằng --only, --with và --without
help-batch-wait = Giới hạn tính bằng giây khi chờ điện thoại tiếp theo, chờ điện thoại trả lời và khi mất kết nối [mặc định: chờ điện thoại tiếp theo không giới hạn, chờ trả lời 30, mất kết nối 60]
help-read = Đọc bộ nhớ flash (hoặc một phần) vào tệp
    .after =
        Các bước: tắt điện thoại; chạy lệnh này; giữ phím boot và cắm điện thoại; chờ đến khi hiện “Có thể rút điện thoại”.

          bromide-cli read auto dump.bin                                cả bộ nhớ flash của điện thoại tiếp theo
          bromide-cli read auto part.bin 0x10000 64K                    64 KB từ địa chỉ 0x10000
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   hai vùng của một điện thoại
help-read-file = Tệp để lưu vào; tên của nó là FILE.part cho đến khi bản dump đủ và đã kiểm tra. Không cần khi có --region
help-read-start = Địa chỉ đầu tiên cần đọc: thập phân hoặc hex có 0x, thêm K, M hoặc G nếu cần, số thập phân không có số 0 ở đầu; là bội số của 4
help-read-length = Số byte, hoặc auto: đến hết bộ nhớ flash
help-read-check = Đọc tất cả lần thứ hai và so sánh (full), đọc một mẫu (sampled), hoặc không kiểm tra (off) [mặc định: full đến 16 MB, lớn hơn thì sampled]
help-read-area = Vùng nhớ hoặc phân vùng cần đọc, như boot1, user hoặc nvram [mặc định: bộ nhớ flash, hoặc vùng nhớ user của điện thoại thông minh]
help-agent-file = Cho điện thoại thông minh: tệp Download Agent từ firmware của điện thoại
help-preloader-file = Cho điện thoại thông minh ở chế độ BROM: tệp preloader từ firmware của điện thoại
help-usb-speed = Cho điện thoại thông minh: Download Agent chuyển sang USB high-speed (high), ở lại full-speed (full), hoặc thử high-speed một lần rồi quay về (auto) [mặc định: auto]
help-reading-program = Cho điện thoại phổ thông có MT6260 hoặc MT6261: nạp chương trình đọc nhỏ của Bromide vào bộ nhớ của điện thoại, nhanh hơn nhiều lần (on). Mới và chưa thử trên điện thoại thật: chương trình được thử trước, nếu có nghi ngờ thì đọc mà không dùng nó [mặc định: off]
help-read-region = Thêm một vùng đọc của cùng điện thoại, vào tệp riêng; có thể nhập nhiều lần
help-read-force = Thay thế FILE đã xong (vẫn còn cho đến khi tệp mới đủ) hoặc bỏ tệp chưa xong
help-resume = Tiếp tục bản dump hoặc backup chưa xong của cùng điện thoại
    .after =
        Phải đúng điện thoại đó: các mã số và một phần nội dung được so sánh trước khi thêm dữ liệu.

        Tiếp tục backup theo thư mục của nó, với các tuỳ chọn giống lúc bắt đầu.

          bromide-cli resume dump.bin.part                              với điện thoại tiếp theo
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            backup trong thư mục phone1
help-resume-file = Bản dump chưa xong, hoặc thư mục của backup chưa xong
help-resume-check = Cách kiểm tra [mặc định: cách đã chọn lúc bắt đầu]
help-resume-force = Thay thế FILE đã xong có cùng tên (vẫn còn cho đến khi tệp mới đủ); không dùng cho FOLDER
help-check = Đối chiếu một bản dump đã xong, hoặc mọi bản dump trong thư mục, với báo cáo: kích thước và SHA-256
    .after =
        Trong thư mục, mọi bản dump có báo cáo đều được kiểm tra, mỗi bản một dòng, cuối cùng là tổng kết; thư mục con bị bỏ qua. Tệp không có báo cáo và bản dump chưa xong (.part) được liệt kê và không tính là lỗi.

        Mã thoát: 0 không có gì thay đổi, 2 thư mục không có bản dump, 5 có bản dump đã thay đổi, 6 có bản dump không đối chiếu được vì không đọc được bản dump hoặc báo cáo.
help-check-file = Bản dump đã xong, có báo cáo FILE.json trong cùng thư mục; hoặc thư mục chứa các bản dump
help-inspect = Cho biết bên trong bản dump có gì: firmware, phiên bản, boot loader, hệ thống tệp
    .after =
        Xem được tệp bất kỳ; Bromide chỉ đọc tệp. Kích thước và địa chỉ lấy từ tệp và có thể sai.

        Mã thoát: 0 đã đọc hết, dù tìm thấy gì, 2 sai tham số, 6 không đọc được, 130 dừng bằng Ctrl+C.
help-inspect-file = Bản dump, hoặc tệp bất kỳ khác
help-files = Liệt kê các tệp trong bản dump của điện thoại phổ thông, kể cả tệp đã xóa, và số tin nhắn, liên hệ và ảnh
    .after =
        Bromide chỉ đọc bản dump. Tên tệp có thể là thông tin riêng tư.

        Mã thoát: 0 đủ, 2 sai tham số, 4 có phần bị hỏng hoặc thiếu, 6 không đọc được bản dump, 7 trong đó không có gì Bromide đọc được, 130 dừng bằng Ctrl+C.
help-extract = Lưu tệp, tin nhắn, danh bạ và ảnh trong bản dump của điện thoại phổ thông vào thư mục
    .after =
        Chỉ cứu dữ liệu riêng tư cho chủ điện thoại hoặc khi chủ điện thoại đồng ý. Không ghi đè gì, và chỉ đọc bản dump. messages.csv, contacts.csv và list.csv mở bằng bảng tính, messages.html mở bằng trình duyệt, contacts.vcf mở trên điện thoại.

        Mã thoát: 0 đủ, 2 sai tham số hoặc tên cần dùng đã có trong thư mục, 4 có phần bị hỏng hoặc thiếu, 6 lỗi ổ đĩa hoặc tệp, 7 bản dump không có gì Bromide đọc được, 130 dừng bằng Ctrl+C.
help-extract-folder = Thư mục để lưu vào; được tạo nếu chưa có
help-extract-only = Chỉ lưu các loại này, ngăn bằng dấu phẩy. calls: các số gọi kèm thời gian, có thể là cuộc gọi, chỉ được lưu khi ghi ở đây
help-da = Cho biết tệp Download Agent chứa gì: chip, giao thức, kích thước, chữ ký
    .after =
        Bromide chỉ đọc tệp; không cần điện thoại. Tệp Download Agent có trong firmware của điện thoại và trong SP Flash Tool.

        Mã thoát: 0 đã hiện, 2 sai tham số hoặc không phải tệp Download Agent, 6 không đọc được tệp, 7 tệp không có agent cho chip này.
help-da-file = Tệp Download Agent, như MTK_AllInOne_DA.bin
help-da-chip = Chỉ hiện các agent cho chip này: mã phần cứng, như 0766, hoặc tên chip, như MT6765
help-simulate = Chạy điện thoại ảo trên một pseudo-terminal, để thử chương trình này hoặc chương trình khác
    .after =
        Lỗi mô phỏng: --fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..; [] là phần có thể bỏ, | ngăn các lựa chọn. Viết thời gian như 200ms, 1.5s hoặc 2min, kích thước và vị trí như 4096, 0x1000 hoặc 4K. N là số byte đã gửi từ bộ nhớ flash; ADDR là địa chỉ trong bộ nhớ flash.

        { $faults }

        Điện thoại cho --phone: { $phones }. Không có tuỳ chọn này: mt6261.

        Lỗi của điện thoại thông minh ảo: POINT là upload, set-up, second-stage, storage-info, high-speed, hoặc số byte đã gửi từ bộ nhớ lưu trữ; AREA+N là vị trí như user+0x1000.

        { $smartphone_faults }
help-simulate-link = Nơi cổng của điện thoại ảo xuất hiện
help-simulate-phone = Model của điện thoại [mặc định: mt6261]
help-simulate-door = Chế độ của điện thoại thông minh ảo: preloader hoặc Boot ROM của nó, Boot ROM cần thêm --preloader
help-simulate-write-da = Cho điện thoại thông minh ảo: ghi tệp Download Agent tạo sẵn phù hợp, để dùng với --da
help-simulate-write-preloader = Cho điện thoại thông minh ảo: ghi tệp preloader tạo sẵn phù hợp, để dùng với --preloader
help-simulate-image = Nội dung bộ nhớ flash của nó [mặc định: 4 MB firmware tạo sẵn]
help-simulate-fault = Lỗi mô phỏng để thực hành, như vanish@0x100000; có thể nhập nhiều lần
help-simulate-pace = Tốc độ của nó: rom (232.558 byte mỗi giây, như điện thoại thật), wire (gần giới hạn của USB), uart (115.200 baud), none (nhanh hết mức máy tính cho phép)
help-simulate-log = Ghi mọi lệnh mà điện thoại nhận được vào tệp này, mỗi dòng một đối tượng JSON
