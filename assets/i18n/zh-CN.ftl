# Bromide in Chinese in simplified letters. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = 简体中文
# CLDR 48
number-decimal-sign = .
number-group-sign = ,
list-separator = 、

## Numbers and sizes

bytes = { $count } 字节
size-bytes = { NUMBER($count, useGrouping: "false") } 字节
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } KB
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } MB
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } GB
number-wrong = { $text } 不是数字：请按 4194304、0x400000、4096K、4M 或 1G 这样的格式填写
number-leading-zeros = { $text } 以 0 开头，分不清是十六进制还是十进制：请填 { $hex } 或 { $decimal }
number-hex-without-0x = { $text } 是十六进制数，但缺少 0x：请填 { $hex }
region-empty = { $front ->
    [window] 长度为 0：请填写要读取的字节数
   *[cli] LENGTH 为 0：请给出要读取的字节数，或用 auto
}
region-past-end-of-flash = { $front ->
    [window] 从 { $start } 起读 { $length } 字节会超过 4 GiB（{ $end }），即手机地址空间的末尾
   *[cli] START { $start } 加 LENGTH { $length } 会超过 4 GiB（{ $end }），即手机地址空间的末尾
}
region-past-end = { $front ->
    [window] 从 { $start } 起读 { $length } 字节会超过 { $end }，即存储区 { $area } 的最大偏移
   *[cli] START { $start } 加 LENGTH { $length } 会超过 { $end }，即存储区 { $area } 的最大偏移
}

## The states of a job: the same words in page, window title and log

state-ready = 就绪
state-waiting = 等待手机
state-lost = 手机已断开：请重新连接
state-hung = 手机无响应：请拔下
state-connecting = 正在连接
state-held = 等待 DA 文件
state-reading = 正在读取
state-checking = 正在校验
state-saved = 已保存
state-saved-unchecked = 已保存，未校验
state-partly-saved = 只保存了一部分
state-stopped = 已停止
state-failed = 失败

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = 手机拒绝了，返回的状态码含义未公开
status-ok = 无错误
status-written = 已写入
status-written-rom = 已写入，写到了 Boot ROM 使用的内存
status-cache = 手机报告缓存错误
status-write16-odd = 16 位写入的地址必须是偶数
status-write32-unaligned = 32 位写入的地址必须是 4 的倍数
status-write-forbidden = 手机不允许写入该地址
status-write-overlaps-program = 写入范围与已加载的程序重叠
status-write-overlaps-image = 写入范围与待启动的镜像重叠
status-write-count-zero = 写入长度为 0
status-read16-odd = 16 位读取的地址必须是偶数
status-read32-unaligned = 32 位读取的地址必须是 4 的倍数
status-read-forbidden = 手机不允许读取该地址
status-read-count-zero = 读取长度为 0
status-read-blocked = 读取范围与已加载的程序或待启动的镜像重叠
status-auth-not-needed = 手机不需要授权，或已经授权
status-sla-required = 手机需要先获得厂商授权
status-program-overlaps = 程序与另一个已加载的程序重叠
status-jump-outside-program = 启动地址不在已加载的程序内
status-too-many-programs = 加载的程序太多
status-program-odd = 程序的加载地址必须是偶数
status-program-forbidden = 手机不允许在该地址加载程序
status-program-empty = 程序为空
status-signature-too-long = 签名与程序一样长
status-signature-missing = 手机只接受已签名的程序
status-no-program = 没有加载程序
status-program-count = 已加载程序的数量与授权不符
status-write-count-too-big = 写入长度超过单条命令的上限
status-read-count-too-big = 读取长度超过单条命令的上限
status-program-area = 程序放不进程序区
status-baud-range = 手机的串口不支持这个速率
status-program-version = 手机不支持这个版本的程序
status-after-setup = 手机完成设置步骤后的正常应答
status-auth-image = 授权文件未被接受
status-program-signature = 程序的签名未被接受
status-auth-memory = 手机检查授权时内存不足
status-auth-key = 手机无法设置密钥
status-auth-hash = 授权的校验和错误
status-auth-size = 授权的大小错误
status-program-region = 程序的内存范围未被接受
status-program-region-overlaps = 程序的内存范围与另一个范围重叠
status-program-region-too-long = 程序的内存范围太长
status-program-place = 程序的地址未被接受
status-program-length = 程序的长度未被接受
status-daa-signature = 手机只接受厂商签名的程序
status-daa = 手机只接受厂商签名的程序，或不需要授权
status-blocked = 手机不支持或禁止了这条命令
status-past-end = 范围超出手机的最大地址
status-boot-no-header = 手机没有找到可启动的固件，或镜像已锁定
status-boot-bad-header = 手机找到的固件无法启动，或镜像已锁定
status-boot-no-layout = 手机没有找到启动布局，或镜像已锁定
status-boot-no-flash = 手机没有找到可启动的闪存，或镜像已锁定
status-program-blacklisted = 芯片按名称禁用了这个程序

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name } { $at }（{ NUMBER($bytes, useGrouping: "false") } 字节）
request-old-read = 旧式 { $name } { $at }
request-write = { $name }（把 { $value } 写到 { $at }）
request-version = 查询 Boot ROM 版本
request-preloader-version = 查询 preloader 版本
answer-changed = 字节 { $sent } 返回时变成了 { $got }（请求的第 { $at } 字节）
answer-too-long = 手机声称有 { NUMBER($bytes, useGrouping: "false") } 字节
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } 字节不是整数个 32 位字
answer-unsteady = 每次读到的值都不同
session-stopped = 已停止
session-silent = { $during }：{ NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } 秒没有应答
session-refused = { $during }：被拒绝，状态码 { $status }，{ $sentence }
session-not-taken = 手机接受了 { $during }，但之后寄存器 { $at } 的值是 { $found }
session-out-of-step = { $during }：应答异常，{ $what }
session-restarted = 手机已重启
session-lost = 无法恢复与手机的通信
session-reading-register = 读寄存器 { $at }
session-switching-window = 打开闪存窗口

## Download Agents; messages with a small letter are put into others

agent-refused = 被拒绝，错误码 { $code }（{ $during }）
agent-refused-by-text = 被拒绝（{ $during }）
agent-unsupported = 这个 DA 不支持（{ $during }）
agent-wrong-sum = 校验和错误（{ $during }）
agent-unexpected = 应答异常（{ $during }）
door-boot-rom = Boot ROM
door-preloader = preloader
security-unknown = 已连接到 { $door }；手机没有报告保护状态
security-server = 已连接到 { $door }；手机需要厂商服务器的授权（SLA）
security-signed = 已连接到 { $door }；手机只接受已签名的 DA（DAA）
security-open = 已连接到 { $door }；手机接受任何 DA
agent-no-file = { $chip } 是智能手机芯片：需要 DA 文件，但还没有选择
agent-does-not-fit = DA 文件里没有适用于 { $chip } 的 DA
agent-entry-damaged = DA 文件里适用于 { $chip } 的 DA 已损坏
agent-unknown-protocol = Bromide 认识 { $chip }，但不支持其 DA 的协议
agent-signature-needed = 这部手机只接受厂商签名的 DA
agent-server-needed = 这部手机需要厂商服务器授权后才接受 DA
agent-upload-refused = 手机拒绝了 DA：{ $sentence }（状态码 { $status }）
agent-no-preloader-file = 手机处于 BROM 模式：DA 需要这部手机的 preloader 文件来初始化 RAM
agent-other-preloader = preloader 文件里没有适用于这部手机内存芯片的参数
agent-ram-settings-unknown = preloader 文件里的 RAM 参数是版本 { $version }，Bromide 不支持
agent-ram-failed = 用 preloader 文件里的参数无法初始化手机 RAM（错误码 { $code }）
agent-does-not-start = DA 在这部手机上无法启动：没有应答（{ $step }）
agent-locked = DA 需要厂商服务器的授权
agent-no-storage = DA 在这部手机里没有找到存储
agent-fault-needs-ram-settings = DA 需要这部手机的 preloader 文件来初始化 RAM
agent-fault-ram-settings-refused = DA 拒绝了 preloader 文件里的 RAM 参数，错误码 { $code }
agent-fault-needs-authentication = DA 只接受经手机厂商授权的电脑
agent-fault-no-storage = DA 没有找到存储
agent-step-upload = 上传 DA
agent-step-start = 启动 DA
agent-step-settings = 交换设置
agent-step-ram = 初始化手机 RAM
agent-step-second-stage = 启动 DA 第二阶段
agent-step-storage = 查询存储
agent-step-usb-speed = 切换到 USB 高速
agent-step-area = 选择存储区
agent-step-read = 读取存储
agent-step-partitions = 查询分区表
agent-step-finish = 结束会话

## Bromide's reading program; messages with a small letter are put into others

program-runs = 读取程序已在手机上运行（版本 { $version }）。基准测试，单位为 26 MHz 时钟周期：4096 次循环 { NUMBER($loops, useGrouping: "false") }；4 KB 闪存突发读取 { NUMBER($bursts, useGrouping: "false") }、按字读取 { NUMBER($words, useGrouping: "false") }；4 KB 校验和 { NUMBER($sums, useGrouping: "false") }；1024 个 USB 寄存器 { NUMBER($registers, useGrouping: "false") }。
program-not-used = 不使用读取程序，按普通方式读取：{ $why }。
program-failed = 读取程序出错（{ $why }），手机没有重启
program-other-chip = 它只支持 MT6260 和 MT6261
program-not-usb = 它只支持手机自带的 USB
program-protected = 手机的保护已开启（{ $bits }）
program-protection-unknown = 手机没有报告保护状态
program-no-first-block = Boot ROM 无法读取闪存的前 64 KB
program-no-watchdog = 手机拒绝启动看门狗
program-refused = 手机拒绝了它（状态码 { $status }）
program-not-loaded = 它无法加载
program-no-hello = 它没有启动
program-wrong-hello = 它的第一条消息不正确
program-tables-differ = 它的测试数据传到时已损坏
program-flash-differs = 它读到的数据在 { $at } 处与 Boot ROM 读到的不同
program-refused-by = 它拒绝了请求（{ $during }）
program-silent = 它不再应答（{ $during }）
program-lost-before = 它运行时连接断开
program-step-load = 加载读取程序
program-step-start = 启动读取程序
program-step-hello = 读取程序的第一条消息
program-step-tables = 读取程序的 USB 测试
program-step-first-block = 读取程序的闪存测试
program-step-bench = 读取程序的基准测试
program-step-read = 读取程序读取数据
program-step-sums = 读取程序计算校验和
program-step-quit = 结束读取程序

## Ports and connections; put into other sentences

link-unplugged = 手机被拔下
link-busy = { $port } 被占用：{ $holder }
link-denied = 没有打开 { $port } 的权限
link-not-a-port = { $port } 不是串口
link-failed = { $during }：{ $why }
link-opening = 打开 { $port }
link-writing = 写入 { $port }
link-reading = 读取 { $port }
link-setting-up = 配置 { $port }
link-listing = 列出串口
link-takes-no-more = 手机没有及时接收数据
link-usb-stalled = 清除 halt 后手机仍拒绝 USB 传输（STALL）
link-usb-stuck = 系统没有及时交还已取消的 USB 传输
link-usb-no-driver = Windows 缺少让程序访问该设备的驱动（WinUSB）
holder-another = 其他程序
holder-of-another-user = 其他用户的程序
holder-of-another-user-named = 其他用户的程序（可能是 { $name }）

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }：应该可以读取。但没有公开记录证明用这种方式读取过这款芯片的手机。
chip-unknown = 这部手机芯片的硬件代码是 { $code }，不在任何公开列表中。它的寄存器未知，因此没有向它写入任何内容
chip-untold = 手机没有报告芯片型号
chip-smartphone-storage = { $chip } 是智能手机芯片：存储是 NAND、eMMC 或 UFS，Boot ROM 无法直接读取
chip-nand-flash = { $chip } 手机的固件在 NAND 闪存里，Boot ROM 无法直接读取
chip-window-unknown = { $chip } 手机的闪存地址未公开，因此 Bromide 不读取这类手机
chip-not-proven = { $chip } 的寄存器已公开，但没有公开过由其 Boot ROM 读出的备份文件，因此 Bromide 暂不读取
chip-only-code-known = 只知道 { $chip } 的名称：它的闪存地址未公开，因此 Bromide 不读取
chip-of-family = 这部手机的芯片可能是 { $chip }，属于 { $family }。它的闪存地址未公开，因此 Bromide 不读取
family-feature-phone = MediaTek 功能机芯片
family-smartphone = MediaTek 智能手机芯片
family-tablet = MediaTek 平板和电视芯片
family-module = MediaTek 手表和模块芯片
chip-in-preloader = 手机处于 preloader（版本 { $version }），不是 BROM 模式。这部手机的 preloader 不允许读取闪存
chip-locked = 这部手机需要厂商授权后才能读取
chip-register-refused = 读取闪存要先写一个寄存器，手机拒绝了：{ $sentence }
chip-register-unreadable = 读取闪存需要读寄存器 { $at }，手机拒绝了：{ $sentence }（状态码 { $status }）
chip-flash-refused = 手机拒绝读取闪存的开头：{ $sentence }（状态码 { $status }）
chip-needs-signed-agent = 这部手机需要 DA（多数手机需要厂商签名的 DA），以及使用 DA 的程序，例如 SP Flash Tool
do-choose-agent = { $front ->
    [window] 选择这部手机固件里的 DA 文件
   *[cli] 加上 --da FILE：这部手机固件里的 DA 文件
}
do-other-agent = 换一个 DA 文件；最好用这部手机固件里的
do-makers-agent = 使用这部手机固件里已签名的 DA 文件
do-choose-preloader = { $front ->
    [window] 选择同一固件里的 preloader 文件
   *[cli] 加上 --preloader FILE：同一固件里的 preloader 文件
}
do-other-preloader = 使用这部手机固件里的 preloader 文件
do-try-preloader = 手机关机，不按任何键直接连接：这样会进入 preloader，不需要 preloader 文件
chip-needs-agent = 这款芯片需要 DA，以及使用 DA 的程序，例如 SP Flash Tool
chip-needs-someone = 如果您有这种手机和串口线并愿意帮忙，联系项目组
chip-needs-someone-who-knows = 把硬件代码和手机型号发给项目组
chip-needs-known-one = 换用芯片受支持的手机：Bromide 从不向未知芯片写入
chip-needs-boot-rom = 取下电池，按住 Boot 键，再插入数据线。不行就换一个按键
chip-needs-maker = 向手机厂商申请授权；Bromide 无法提供

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = 未知闪存芯片
flash-chip-of-id = 闪存芯片 { $id }
flash-no-boot-header = 闪存开头没有常见的启动头（SF_BOOT）。使用备份文件前请先查看内容。
flash-swapped = 启动头的字节顺序不对：备份文件的字节需要交换顺序。请把这部手机的情况报告给项目组
flash-all-zero = 闪存读出来全是 00：很可能没有供电。拔下手机，取下电池片刻，再重试
flash-all-ones = 闪存开头的字节读出来全是 FF：它是空的或没有供电。如果里面应该有数据，请拔下手机，取下电池片刻，再重试。
flash-constant = 闪存各处读出来都是相同的四个字节：很可能没有供电。拔下手机，取下电池片刻，再重试
flash-window-lost = 识别闪存芯片后，读出的内容变了：拔下手机，取下电池片刻，再重试
flash-size-unknown = { $front ->
    [window] 检测不到闪存大小。请读取一个范围并填写长度（常见为 4M、8M 和 16M）。
   *[cli] 检测不到闪存大小。请给出 LENGTH（常见为 4M、8M 和 16M）。
}
flash-larger-by-mirror = 闪存芯片报告 { $says }，但到 { $from } 才开始重复：将读取 { $from }。
flash-larger-by-data = 闪存芯片报告 { $says }，但直到 { $end } 还有其他数据：将读取 { $end }。
flash-data-behind = { $front ->
    [window] 闪存芯片报告 { $says }，但后面还有其他数据。要读取更多，请读取一个范围并填写长度。
   *[cli] 闪存芯片报告 { $says }，但后面还有其他数据。要读取更多，请给出 LENGTH。
}
flash-smaller-by-mirror = 闪存芯片报告 { $says }，但从 { $from } 起内容重复：将读取 { $from }。
flash-smaller-by-end = 闪存芯片报告 { $says }，但从 { $end } 起手机拒绝读取：将读取 { $end }。
flash-rest-may-be-copy = 闪存芯片报告 { $says }，但闪存里数据很少，且从 { $from } 起重复：其余部分可能是副本。
flash-little-data = { $front ->
    [window] 大小 { $size } 只是根据开头附近的 { $blocks } 个数据块检测出来的。如果不对，请读取一个范围并填写长度。
   *[cli] 大小 { $size } 只是根据开头附近的 { $blocks } 个数据块检测出来的。如果不对，请给出 LENGTH。
}
flash-two-sizes = 闪存芯片报告了两个大小：JEDEC ID 为 { $jedec }，SFDP 描述为 { $sfdp }。
flash-header-larger = 闪存芯片报告 { $says }，但固件头写的是 { $header }：将读取 { $size }。
flash-header-larger-than-data = 闪存里数据很少，且从 { $from } 起重复，但固件头写的是 { $header }：将读取 { $size }。
flash-header-not-held = 固件头写的是 { $header }，但闪存只有 { $size }：将读取 { $size }。
flash-header-smaller = 固件头只描述了 { $header }，但闪存有 { $size }：将读取 { $size }。
flash-size-by-header = 大小只能从固件头得知（{ $header }，因此将读取 { $size }）。使用备份文件前请检查它的末尾。
flash-register-changed = 识别闪存芯片时，寄存器 { $at } 从 { $before } 变成了 { $after }；闪存读出的内容不变。
known-from-jedec = JEDEC ID
known-from-sfdp = SFDP 描述
known-from-jedec-mirror = JEDEC ID，镜像测试已证实
known-from-sfdp-mirror = SFDP 描述，镜像测试已证实
known-from-jedec-header = JEDEC ID，固件头已证实
known-from-capacity = 未知 JEDEC ID 的容量字节
known-from-capacity-mirror = 未知 JEDEC ID 的容量字节，镜像测试已证实
known-from-capacity-end = 未知 JEDEC ID 的容量字节，可读范围末尾已证实
known-from-capacity-header = 未知 JEDEC ID 的容量字节，固件头已证实
known-from-sfdp-header = SFDP 描述，固件头已证实
known-from-mirror-header = 镜像测试，固件头已证实
known-from-header = 固件头
known-from-jedec-end = JEDEC ID，可读范围末尾已证实
known-from-sfdp-end = SFDP 描述，可读范围末尾已证实
known-from-mirror = 镜像测试
known-from-end = 可读范围末尾

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = 闪存的前 { $size } 全是 { $byte }：那里是空的，或读取时没有供电。如果里面应该有数据，请拔下手机，取下电池片刻，再重新读取
dump-byte-swapped = 备份文件里每个字的字节顺序不对，需要交换。请把这部手机的情况报告给项目组
dump-no-header = 备份文件开头没有已知的启动头。有些老手机本来就没有，但也可能读错了地方。使用前请先查看内容
dump-repeats = 内容每隔 { $period } 重复。闪存很可能只有 { $period }，备份文件的其余部分是副本。只读取 { $period } 即可得到大小正确的备份文件
dump-last-page-repeats = 备份文件的最后 { $size } 一直重复同样的 { $page }。可能读过了闪存末尾，或手机停止了响应。请重新读取；如果结果一样，就少读一些
dump-reaches-end = 直到备份文件末尾都有数据，闪存可能更大。请用两倍长度重新读取来确认

## What is inside a dump

class-erased = 空白（已擦除）
class-zero = 零
class-text = 文本
class-code = 代码
class-packed = 压缩或加密
class-mixed = 其他数据
finding-boot-header = 启动头
finding-boot-layout = 启动布局
finding-loader = 一级引导程序
finding-second-loader = 二级引导程序
finding-firmware = 固件
finding-viva = 固件资源（VIVA）
finding-gps-firmware = GPS 接收器固件
finding-file = 带 MediaTek 头的文件
finding-alice = 压缩代码（ALICE）
finding-rom-info = 固件名称记录
finding-file-system = 文件系统
finding-wear-levelled = 磨损均衡盘
finding-nvram = 设置文件夹（NVRAM）
finding-smart-loader = 智能手机引导程序（preloader）
finding-partition-header = 智能手机分区头
finding-partition-table = 智能手机分区表
finding-boot-image = Android 启动镜像
fact-device = 适用于
fact-layout-at = 启动布局位置
fact-boot-region = 启动区位置
fact-main-region = 主区位置
fact-loaders = 引导程序
fact-type = 类型
fact-file-version = 文件版本
fact-load-address = 加载地址
fact-signature = 签名
fact-sections = 段
fact-missing-bytes = 末尾缺少
fact-image-name = 文件名
fact-project = 项目
fact-record = 记录
fact-gps-chip = GPS 接收器
fact-flash-id = 适用的闪存芯片
fact-flash-chips = 适用的闪存芯片
fact-fat-base = 文件系统起始地址
fact-fat-length = 文件系统大小
fact-size-hint = 此固件头中的最小闪存大小
fact-boot-text = 启动文本
fact-boot-rom-usb = 通过 USB 的 Boot ROM
fact-boot-rom-uart = 通过 UART 的 Boot ROM
fact-boot-rom-commands = Boot ROM 命令
fact-boot-key-wait-ms = 等待 Boot 键的时间（毫秒）
fact-usb-ids = USB ID
fact-customer = 客户
fact-kind = 种类
fact-pointers = 指针
fact-size = 大小
fact-label = 卷标
fact-files = 文件
fact-file-count = 文件和文件夹数量
fact-files-listed = 前面的文件（其余未列出）
fact-files-not-listed = 未列出的文件和文件夹
fact-folders-incomplete = 未完整读取的文件夹
fact-folders = 文件夹
fact-on-disk = 在磨损均衡盘上的位置
fact-from-sector = 起始扇区
fact-blocks = 有数据的块
fact-sectors-in-use = 已使用的扇区
fact-sectors-twice = 出现多次的扇区
fact-partitions = 分区
fact-partition-list = 分区
fact-table-copies = 分区表副本
fact-memory-chips = 支持的内存芯片
fact-platform = 芯片
fact-version = 版本
fact-built = 编译时间
value-brom-disabled = 已被此引导程序关闭
value-brom-allowed = 允许
value-brom-off-for-good = 已永久禁用：这种手机无法通过 Boot ROM 读取
value-file = { $path }（{ $size }）
value-folder = { $path }/
value-partition = { $name }：{ $start }，{ $size }
value-copies-good = 两份都有效
value-copies-differ = 两份都有效，但内容不同；显示第一份
value-copies-first-only = 第一份有效；此文件不含第二份
value-copies-second-damaged = 第一份有效；第二份已损坏
value-copies-first-damaged = 第一份已损坏；显示第二份
value-copies-damaged = 两份都已损坏；内容可能有误
dump-header-larger = 固件头写明闪存为 { $hint }，但备份文件有 { $size }。备份文件很可能不完整，或检测到的大小偏小
dump-header-smaller = 固件头只描述了 { $hint } 闪存，但备份文件有 { $size }。闪存可能比备份文件小

## Download Agent files and error numbers

agent-file = { $file }：{ $size }，{ $text }，{ $count } 个 DA
agent-file-for = { $file } 中有 { $count } 个 DA 适用于 { $chip }；多个时由手机的版本决定用哪一个
agent-line = { $code }  { $chip }，{ $protocol }，{ $versions }
agent-chip-unknown = 未知芯片
agent-protocol-legacy32 = 老式 DA（3.2）
agent-protocol-legacy = legacy DA（V3）
agent-protocol-xflash = xflash DA（V5）
agent-protocol-xml = XML DA（V6）
agent-protocol-unknown = 未知协议
agent-content-legacy = { $protocol }，但内容像 legacy DA
agent-content-xflash = { $protocol }，但内容像 xflash DA
agent-versions = 硬件 { $hardware }，软件 { $software }
agent-version = 硬件 { $hardware }
agent-stages = 第一阶段 { $first }；第二阶段 { $second }
agent-stage-only = 单阶段 { $stage }
agent-stage-signed = { $size }，地址 { $address }，已签名
agent-stage-unsigned = { $size }，地址 { $address }，未签名
agent-problem-regions = 无法使用：阶段数量无效（{ $count }）
agent-problem-no-stage = 无法使用：DA 缺少一个阶段
agent-problem-past-end = 无法使用：文件在这个 DA 结束之前就到头了。很可能没有下载完整
agent-problem-too-large = 无法使用：有一个阶段为 { $size }，超过任何已知的 DA
agent-problem-signature = 无法使用：签名比数据还长
agent-match-exact = 正好适用于这个芯片版本
agent-match-nearest = 适用于最接近的较旧芯片版本
agent-match-first = 适用于较新的芯片版本；是这款芯片的第一个
not-agent-empty = { $file } 是空文件：请重新下载
not-agent-blank = { $file } 里只有字节 { $byte }：请重新下载
not-agent-cut-off = { $file } 不完整：应有 { $needed }，只有 { $size }；请重新下载
not-agent-damaged = { $file } 是已损坏的 DA 文件；请重新下载
not-preloader-agent = { $file } 是 DA 文件，不是 preloader 文件
not-preloader = { $file } 不是 preloader 文件
not-preloader-settings = { $file } 是 preloader 文件，但没有 RAM 参数；请选择这部手机固件里的
not-preloader-damaged = { $file } 是已损坏的 preloader 文件
usage-preloader-alone = --preloader 需要 --da：preloader 文件是给 DA 用的
not-agent-preloader = { $file } 是 preloader 文件，不是 DA 文件；请选择 MTK_AllInOne_DA.bin 之类的文件
not-agent-firmware = { $file } 是固件，不是 DA 文件；请选择 MTK_AllInOne_DA.bin 之类的文件
not-agent-partition = { $file } 是分区镜像，不是 DA 文件；请选择 MTK_AllInOne_DA.bin 之类的文件
not-agent-scatter = { $file } 是 scatter 文件，不是 DA 文件；请选择 MTK_AllInOne_DA.bin 之类的文件
not-agent-boot-image = { $file } 是 Android 镜像，不是 DA 文件；请选择 MTK_AllInOne_DA.bin 之类的文件
not-agent-program = { $file } 是程序，不是 DA 文件；请选择 MTK_AllInOne_DA.bin 之类的文件
not-agent-archive = { $file } 是压缩包（{ $kind }）：请解压后选择里面的 DA 文件
not-agent-text = { $file } 是文本文件，不是 DA 文件；请选择 MTK_AllInOne_DA.bin 之类的文件
not-agent-raw = { $file } 里是 DA 的代码，但缺少写明芯片的文件头；请选择完整的文件，例如 MTK_AllInOne_DA.bin
not-agent-unknown = { $file } 不是 DA 文件；请选择 MTK_AllInOne_DA.bin 之类的文件
not-agent-too-large = { $file } 太大，不像 DA 文件（最大 { $most }）；请选择 MTK_AllInOne_DA.bin 之类的文件
no-agent = { $file } 里没有适用于 { $chip } 的 DA；请选择这部手机固件里的 DA 文件
no-agent-damaged = { $file } 里适用于 { $chip } 的 DA 已损坏；请换一个 DA 文件
number-open = 4032 是什么意思？
    .hover = 解释 SP Flash Tool、DA 和 Boot ROM 的错误码
number-heading = 4032 是什么意思？
number-field = 错误码
number-hint = 填写错误码，例如 4032 或 0xBC4，或粘贴整条消息
number-unknown = { $text } 不在列表中：含义未公开。可以试试这部手机固件里的 DA 文件和 preloader 文件、另一根数据线或另一个 USB 接口。
number-not-there = 这段文字里没有数字
number-label = { $decimal }（{ $hex }），来自 { $source }
number-from-boot-rom = Boot ROM 或 preloader
number-from-preloader = preloader
number-from-legacy-agent = DA（旧版）
number-from-agent = DA
number-from-flash-tool = SP Flash Tool
number-server-needed = 这部手机需要厂商服务器授权后才接受 DA；Bromide 无法读取
number-signature-rejected = 手机只接受厂商签名的 DA；请选择这部手机固件里的文件
number-wrong-agent = DA 不适用于这款芯片；请选择这部手机固件里的文件
number-agent-refused = 芯片拒绝了这个 DA；请从这部手机的固件里选择更新的文件
number-agent-too-old = 手机不接受这个版本的 DA；请选择这部手机固件里的文件
number-command-blocked = 手机禁止了这条命令，通常是厂商的安全设置所致
number-preloader-failed = 手机的 preloader 报告内部错误
number-internal-ram = 芯片的内部 RAM 无法使用
number-external-ram = 手机的 RAM 用这些参数无法工作；请选择同一固件里的 preloader 文件，或通过 preloader 连接手机
number-ram-setup = 手机的 RAM 没有初始化成功；请选择同一固件里的 preloader 文件，或通过 preloader 连接手机
number-clock-setup = 芯片或 RAM 的时钟没有启动；请重新连接手机
number-ram-type = RAM 参数属于另一种 RAM；请选择这部手机固件里的 preloader 文件
number-ram-calibration = RAM 无法校准；请选择这部手机固件里的 preloader 文件。如果已经是正确的文件，手机可能有故障
number-ram-not-supported = DA 不支持这种 RAM；请选择这部手机固件里的文件
number-ram-not-working = RAM 工作不正常；手机可能有故障
number-ram-settings-needed = DA 需要 RAM 参数；请选择这部手机固件里的 preloader 文件
number-storage-not-found = DA 没有找到这种存储。手机没有的存储类型会这样报告，属于正常。如果所有类型都这样报告，则 preloader 文件不对，或存储芯片损坏
number-storage-not-supported = DA 不支持这部手机的存储芯片；请选择更新的文件
number-wrong-chip = DA 属于另一款芯片；请选择这部手机固件里的文件
number-ram-settings-not-found = SP Flash Tool 没有找到这部手机的 RAM 参数；preloader 文件或 scatter 文件属于另一款手机
number-general-failure = DA 报告了未说明原因的错误；请重新连接手机
number-not-supported = DA 不支持这条命令
number-device-not-supported = DA 不支持这部手机；请选择这部手机固件里的文件
number-read-forbidden = 这个 DA 不允许读取；请从这部手机的固件里换一个文件
number-verify-failed = 签名检查未通过；这些文件不属于这款手机
number-write-forbidden = DA 不允许写入；读取不受影响
number-old-version-forbidden = 手机拒绝比现有版本更旧的固件；读取不受影响
number-wrong-files = 在 SP Flash Tool 里选择的文件不适用于这部手机，或互相不匹配
number-bad-checksum = 收到的数据校验和错误；请换一根数据线或换一个 USB 接口
number-no-such-partition = 手机里没有这个名称的分区
number-out-of-range = 范围超出存储的末尾
number-preloader-mismatch = preloader 文件与 DA 不匹配；请都选择这部手机固件里的
number-read-failed = 存储在这个地址无法读取；芯片可能已老化
number-boot-rom-step = BROM 模式下有一步失败；请重新连接手机
number-stages-mismatch = DA 的两个阶段不匹配。文件被改过或已损坏；请选择原版文件

## The command line's own output

output-failed = 无法写出输出：{ $why }
output-not-read = 接收输出的程序没有读完全部内容

## What is inside a file, on the command line

inspect-file = { $file }：{ $size }（{ $bytes } 字节）
inspect-empty = { $file } 是空文件
inspect-no-file = { $path } 不是文件
inspect-stopped = 在文件末尾之前已停止
inspect-fact = { $label }：{ $value }
inspect-list = { $label }：
inspect-shares = 内容：{ $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) }%
share-below-one = 不到 1%
inspect-warning = 注意：{ $sentence }
inspect-nothing = 没有识别出这个文件里的任何内容
inspect-more = 这类内容还有更多，此处未列出
inspect-finding = { $at }  { $name }，{ $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = 这份备份文件可能含有隐私数据：姓名、号码、短信、照片。只可为机主提取，或征得机主同意后提取。数据只留在这台电脑上。不会发送到任何地方。
rescue-saved = 已保存 { $messages } 条短信、{ $contacts } 个联系人、{ $files } 个文件和 { $pictures } 个照片或录音文件到 { $folder }。请把文件夹交给机主。不再需要时，删除该文件夹和备份文件。
rescue-nothing = 没有找到文件、短信或联系人。它们可能在 SIM 卡或存储卡上，而备份文件不包含这两种卡。
rescue-no-contacts = 没有找到联系人。它们可能在 SIM 卡或存储卡上，而备份文件不包含这两种卡。
rescue-found-files = { $count } 个文件，{ $deleted ->
        [0] 没有已删除的
       *[other] 其中已删除 { $deleted } 个
    }
rescue-found-messages = { $count } 条短信，{ $deleted ->
        [0] 没有已删除的
       *[other] 其中已删除 { $deleted } 条
    }，{ $more ->
        [0] 短信文件之外没有
       *[other] 短信文件之外 { $more } 条
    }
rescue-found-contacts = { $count } 个联系人
rescue-found-media = { $count } 个照片或录音文件，{ $carved ->
        [0] 空闲空间里没有
       *[other] 空闲空间里另有 { $carved } 个
    }
rescue-imei = 手机的 IMEI：{ $imei }
rescue-contacts-known = 通讯录格式是根据另一部手机得知的。请与机主核对几个联系人。
rescue-contacts-known-with-more = 通讯录格式是根据另一部手机得知的；有些联系人是按特征找到的。请与机主核对。
rescue-contacts-pattern = 这部手机的通讯录格式没有公开资料。这些联系人是 Bromide 按特征找到的。请与机主核对。
rescue-contacts-unpaired = 姓名和号码是按特征找到的。无法知道哪个姓名对应哪个号码。
rescue-smartphone = 这是智能手机的备份文件。Bromide 不读取其中的文件。
rescue-smartphone-partition = 这是智能手机的备份文件。用户数据在分区 { $name } 里，Bromide 不读取该分区。
rescue-messages-damaged = { $count } 条短信已损坏或不完整
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size }（缺 { $missing }）
rescue-no-time = 无日期
rescue-file-whole = 完整
rescue-file-incomplete = 有缺失
rescue-file-unsure = 不确定
rescue-file-deleted = 已删除，连续完整
rescue-file-deleted-in-pieces = 已删除，已重组
rescue-file-overwritten = 已删除并被覆盖
rescue-messages-title = 短信
rescue-message-received = 收到
rescue-message-sent = 发出
rescue-message-draft = 草稿
rescue-message-report = 送达报告
rescue-message-no-time = 无日期
rescue-message-data = 非文本（{ $count } 字节）
rescue-message-multimedia = 彩信通知（{ $count } 字节）
rescue-remark-deleted = 已删除
rescue-remark-unread = 未读
rescue-remark-older-copy = 来自较旧的副本
rescue-remark-pattern = 按特征找到
rescue-remark-part-missing = 缺少第 { $part } 段（共 { $parts } 段）
rescue-remark-damaged = 已损坏
rescue-note-no-volume = 固件写明有文件系统区域，但其中没有找到文件系统
rescue-note-volumes-lost = { $count } 个卷缺少引导扇区
rescue-note-fat32 = { $place } 处的 FAT32 卷未读取
rescue-note-table-damaged = 卷 { $volume } 的文件表已损坏
rescue-note-folders-incomplete = 卷 { $volume } 有 { $count } 个文件夹未能完整读取
rescue-note-files-not-listed = 卷 { $volume } 有 { $count } 个文件未列出
rescue-note-unsure-sectors = 手机断电时有 { $count } 个扇区正在写入
rescue-note-doubled-sectors = { $count } 个扇区有两份不同的副本；无法确定哪份较新
rescue-note-records-damaged = 手机设置中有 { $count } 条记录已损坏
rescue-note-records-unread = 短信文件中有 { $count } 条记录无法读取
rescue-note-no-message-file = 缺少短信文件；短信是按特征找到的
rescue-no-folder = 文件夹 { $folder } 无法使用：{ $why }
rescue-exists = { $path } 已存在；没有保存任何内容
rescue-not-written = 无法写入文件夹 { $path }：{ $why }
rescue-dump-unreadable = 无法读取备份文件：{ $why }
rescue-stopped = 已停止。已保存的数据会保留
rescue-cannot-read = Bromide 无法读取这份备份文件中的任何文件、短信或联系人；没有保存任何内容
rescue-nothing-to-save = 没有找到这类内容；没有保存任何内容
rescue-saved-only-calls = 已保存 { $count } 个带时间的号码到 { $folder }。请把文件夹交给机主。不再需要时，删除该文件夹和备份文件。
rescue-saved-calls = 另外保存了 { $count } 个带时间的号码，可能是通话记录
rescue-saved-damaged = 其中 { $count } 项已损坏或不完整；列表中会标明是哪些
rescue-carved-cut-off = 在空闲空间找到的文件中，有 { $count } 个缺少末尾
rescue-remark-national-letters = 部分字母可能有误（当地语言字母）
rescue-note-settings-unread = 有 { $count } 个手机设置文件没有读取：这些文件合起来比备份文件还大
rescue-note-messages-left-out = 有 { $count } 条短信未列出：短信数量超过两个短信文件能容纳的数量
rescue-note-space-not-searched = 空闲空间没有搜索完：看起来从那里开始的文件比空闲空间本身还大

## Looking for bytes or text in a dump

search-empty = 请填写要查找的内容
search-not-hex = { $text } 不是 hex 字节列表：请按 53 46 5F 42 这样的格式填写
search-too-long = 一次最多只能查找 { $most } 字节

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name }（{ $ids }）
port-elsewhere = { $what } - { $name }
port-usb-serial = USB 串口
port-bluetooth = 蓝牙串口
port-serial = 串口
port-unknown = 没有名为 { $name } 的端口。{ $here }
port-no-folder = 没有端口 { $name }：文件夹 { $folder } 不存在。{ $here }
port-not-one = { $name } 是{ $what }，不是串口。{ $here }
port-is-folder = 文件夹
port-is-file = 文件
port-is-else = 其他东西
port-is-other-device = 另一种设备
port-none-here = { $front ->
    [window] 现在没有端口；“自动（推荐）”会等待手机
   *[cli] 现在没有端口；auto 会等待手机
}
port-here-now = 现有端口：{ $ports }

## What is plugged in, by its USB ids

usb-boot-rom = MediaTek Boot ROM
usb-boot-rom-sony = MediaTek Boot ROM（索尼）
usb-preloader = MediaTek preloader
usb-phone-started = MediaTek 手机，已开机（不是 BROM 模式）
usb-phone-drive = MediaTek 手机，显示为 U 盘（不是 BROM 模式）
usb-lg = LG 手机：preloader 或 Boot ROM
usb-oppo = OPPO 手机：preloader
usb-download-agent = MediaTek Download Agent
usb-gps = MediaTek GPS 接收器
usb-spreadtrum = 展讯/紫光展锐引导程序（不是 MediaTek 手机）
usb-qualcomm = 高通引导程序，EDL（不是 MediaTek 手机）
usb-adapter-ftdi = USB 转串口线（FTDI）
usb-adapter-ch343 = USB 转串口线（CH343）
usb-adapter-ch340 = USB 转串口线（CH340）
usb-adapter-ch341 = USB 转串口线（CH341）
usb-adapter-cp210x = USB 转串口线（CP210x）
usb-adapter-verifone = USB 转串口线（VeriFone）
usb-unknown = USB 设备
usb-with-ids = { $what }（{ $ids }）

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = 没有使用手机端口 { $port } 的权限
find-busy = { $port } 被占用：{ $holder }
find-busy-modem-manager = { $name } 占用了 { $port }：它把每部手机都当成调制解调器
find-other-maker = 这部手机的芯片不是 MediaTek 的：{ $what }
find-other-program = 其他程序正在使用手机：{ $what }
find-echo = 发到 { $port } 的数据原样返回：手机已开机，或其他程序使它处于未知状态
find-not-a-boot-rom = 在 { $port } 上应答的设备不是 BROM 模式的手机
find-started-after-boot-rom = 手机在 BROM 模式停留 { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } 秒后正常开机：Boot 键松开得太早，或按错了键
find-preloader = 手机正常开机了，说明按错了键（{ $what }）
find-started = 手机处于开机状态：{ $what }
find-cannot-open = 无法打开 { $port }：{ $why }
find-no-answer = { $port } 上的手机没有应答
find-foreign-driver = 手机被其他工具的驱动（{ $driver }）占用，因此没有端口：{ $what }
find-no-driver = 手机已连接，但这台电脑没有给它分配端口：{ $what }
find-other-port = 有手机连接（{ $what }），但不在 Bromide 等待的 { $chosen } 上
find-vanished-early = 手机以 BROM 模式的 USB ID 只出现了 { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } 秒：Boot 键松开得太早，或电池没电
find-not-greeted = 手机以 BROM 模式的 USB ID 出现了 { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } 秒，符合预期。只有应答才能证明是 BROM 模式，而程序没有向手机发送任何内容
find-drive = 出现了一个 U 盘（{ $what }）：如果是这部手机，说明手机处于开机状态
find-unknown-device = 出现了未知设备：{ $what }。如果是这部手机，可以试着读取
find-no-such-port = 没有端口 { $chosen }
find-nothing-seen = 还没有检测到手机
find-do-install-rule = { $front ->
    [window] 点击“允许访问手机…”。它会为手机安装一条规则；电脑会要求输入管理员密码
   *[cli] 用这两条命令为手机安装一条规则：{ $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] 点击“允许访问手机…”。它会安装一条规则，让 { $name } 不碰手机；或者等十秒
   *[cli] 等十秒，或运行：sudo systemctl stop { $name }
}
find-do-plug-again = 拔下手机，再重新连接
find-do-close-program = 关闭该程序
find-do-close-flash-tool = 关闭另一个刷机程序
find-do-makers-program = 换用支持该厂商芯片的程序。Bromide 只读取 MediaTek 手机
find-do-chip-on-board = 如果确定是 MediaTek 手机，检查电脑上是否还接着其他设备
find-do-battery-out = 拔下手机，取下电池十秒
find-do-off-and-hold = 手机关机，按住 Boot 键，插入数据线
find-do-hold-longer = 先按住 Boot 键再插入数据线，一直按到 Bromide 显示“正在连接”
find-do-other-key = 换一个按键：不按键、拨号键、*、向下键、#、0
find-do-battery-later = 先不装电池，按住按键插入数据线，再装上电池
find-do-other-socket = 换电脑上的另一个 USB 接口，不要用 HUB
find-do-other-cable = 换一根数据线：很多线只能充电
find-do-charge = 给电池充电半小时，或换一块充好电的电池
find-do-remove-driver = 打开设备管理器，找到手机，卸载驱动 { $driver } 并删除驱动文件
find-do-windows-driver = 打开设备管理器，让 Windows 搜索驱动，或安装 MediaTek USB VCOM 驱动
find-do-load-driver = { $front ->
    [window] 请管理员加载驱动 { $driver }（sudo modprobe { $driver }）
   *[cli] 运行：sudo modprobe { $driver }
}
find-do-direct-usb = 稍等片刻：Bromide 会不用驱动，直接访问手机。不行就换一个 USB 接口
find-do-choose-automatic = { $front ->
    [window] 停止，选择端口“自动（推荐）”，再重新开始
   *[cli] 端口用 auto
}
find-do-check-port-name = { $front ->
    [window] 停止，检查端口名称：列表里是现有的端口
   *[cli] 检查端口名称：bromide-cli ports 会列出现有的端口
}
find-do-choose-it = { $front ->
    [window] 停止，选择它的端口，再重新开始
   *[cli] 用它的端口代替 auto
}
find-do-read-back = { $front ->
    [window] 点击“回读”
   *[cli] 运行：bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = 查找 Boot 键
keys-hint = Bromide 每次显示一种方法，检测手机的反应，并记下有效的方法。
keys-model = 型号
keys-model-hint = 诺基亚 105 或 TA-1174
keys-model-type = 品牌和型号，或电池下面的型号编号
keys-kind = 手机种类
kind-nokia = 正品诺基亚按键手机
kind-keypad = 其他按键手机
kind-watch = 手表或定位器
kind-module = 模块或开发板
kind-smartphone = 智能手机
keys-begin = 开始查找
keys-known = 已有记录：{ $model } 的有效方法是{ $way }
keys-known-unproven = 已有记录：{ $model } 的方法可能是{ $way }。这是旧版本保存的，未经证实
keys-notes = { $count ->
    [0] 还没有记录
   *[other] 已记录 { $count } 个型号
}
keys-export = 导出记录…
keys-import = 导入记录…
keys-imported = 已添加 { $file } 中的记录
keys-try = 第 { $number } 种，共 { $of } 种：{ $way }
keys-there = 出现了手机。继续按住，直到手机应答
keys-unplug = 拔下手机。接着试下一种
keys-unplug-first = 先拔下手机再开始
keys-found = 找到了：{ $way }
keys-found-noted = 找到了：{ $way }。已加入 { $model } 的记录
keys-exhausted = 所有方法都试过了。请给电池充电，换一根数据线，再重新开始
keys-result = { $way }：{ $result }
keys-nothing = 没有反应：试下一种
keys-back = 再试上一种
keys-end = 结束查找
model-report-not-media-tek = 不是 MediaTek 手机。Bromide 无法读取
model-report-differs = 有些版本不是 MediaTek 手机：请核对型号编号或芯片
model-report-none = 没有这个型号的报告。按常用顺序查找
model-report-first = 先试报告里的方法
model-report-usual = 报告里没有写方法。按常用顺序查找
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }，{ $number }
model-report-line = { $name }：{ $text }
model-report-line-chip = { $name }，{ $chip }：{ $text }
model-report-source = { $certainty }：{ $source }
certainty-inferred = 推断，无报告
certainty-one-report = 单个报告
certainty-several = 多个报告
reach-method = 有效方法：{ $way }
reach-method-read = 已读取成功，方法：{ $way }
reach-usb = USB 上出现过 Boot ROM，未报告方法
reach-usb-read = 已通过 USB 读取成功，未报告方法
reach-uart = 通过 UART 引脚连接
reach-preloader = 出现过 preloader，未报告 Boot ROM
reach-preloader-method = 进入 preloader 的方法：{ $way }
reach-running-phone = USB 上只出现过开机状态的手机
reach-test-point = 通过主板上的测试点进入
reach-in-vain = 试过，没有成功
reach-in-vain-keys = 试过，没有成功：{ $keys }
reach-in-vain-all = 每个单键都试过，没有成功
reach-other-loader = 其他厂商的芯片
reach-other-loader-keys = 其他厂商的芯片；Boot 键是{ $keys }
reach-not-reported = MediaTek 手机，未报告方法
keys-held-and = { $first }加{ $second }
keys-held-or = { $first }或{ $second }
key-none = 不按键
key-call = 拨号键
key-down = 向下键
key-middle = 中间键
key-volume-down = 音量下键
key-volume-up = 音量上键
key-volume-both = 音量上键加音量下键
key-soft-left = 左软键
key-soft-right = 右软键
key-up = 向上键
key-all = 所有键同时
key-power-pin = PWRKEY 引脚
key-power = 电源键
key-right = 向右键
key-shutter = 拍照键
key-hang-up = 挂机键
key-directions = 所有方向键
key-sign = “{ $sign }”键
tested-nothing = 没有反应
tested-started = 手机开机了
tested-vanished = 出现了 { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } 秒，没有应答
tested-unanswered = 停留了 { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } 秒，没有应答：手机可能已开机
tested-answered = 手机应答了
way-battery-in = { $key }，装着电池
way-battery-last = { $key }，最后装电池
way-battery-out = { $key }，不装电池
way-battery-refit = { $key }，先取下再装上电池
way-supply-power-pin = 通电时 PWRKEY 接地
way-supply-power-on = 最后接通电源
keys-do-off = 手机关机
keys-do-battery-out = 取下电池
keys-do-battery-refit = 取下电池十秒，再装上
keys-do-hold = 按住{ $key }
keys-do-hold-none = 不按任何键
keys-do-hold-all = 同时按住尽可能多的键，但不要按电源键
keys-do-plug = 插入数据线
keys-do-plug-without-battery = 不装电池，插入数据线
keys-do-battery-in = 装上电池
keys-do-wire-uart = 把 UART 转接线的 RX、TX 和地线接到模块上
keys-do-pull-power-pin = 接通电源，把 PWRKEY 接地，直到模块启动
keys-do-wire-usb = 关闭模块，把它的 USB 接到电脑
keys-do-supply-on = 接通电源
file-is-utf16 = 它是 UTF-16 文本，而 Bromide 只读取 UTF-8 文本
notes-of-something-else = 它不是 Boot 键记录文件
notes-without-models = 它没有型号列表
notes-too-large = 它的记录太多
notes-unreadable = 无法读取 { $path } 中的 Boot 键记录：{ $why }
notes-set-aside = { $path } 中的 Boot 键记录已损坏（{ $why }）。已移到 { $aside }
notes-not-saved = 无法保存 Boot 键记录：{ $why }
notes-not-imported = 无法导入 { $path } 中的记录：{ $why }

## The udev rule that lets a user open phones (Linux)

rule-install = 允许访问手机…
rule-remove = 撤销…
rule-asking = 电脑正在要求输入密码…
rule-show = 安装的内容
rule-place = { $path } 的内容：
rule-installed = 规则已安装。请重新连接手机
rule-removed = 规则已移除
rule-dismissed = 没有输入密码。未做任何更改
rule-not-allowed = 没有这项权限，或这台电脑上没有能要求输入密码的程序。未做任何更改
rule-no-pkexec = 这个桌面无法要求输入管理员密码（缺少 pkexec）。未做任何更改
rule-failed = 规则未更改：{ $why }
rule-no-program = 缺少程序 { $name }
rule-node-member = { $node } 属于组 { $group }。当前用户在该组中，但该组没有访问权限
rule-node-stranger = { $node } 属于组 { $group }，当前用户不在该组中

## Wrong orders; no phone was touched

job-nothing = 没有要读取的内容：请至少给出一个范围
job-two-write-one = 两个范围用了同一个文件 { $file }：请给每个范围单独的文件
job-start-past-window = { $front ->
    [window] 起始地址 { $start } 无法读取：这类手机的闪存在前 { $size } 内（低于 { $end }）
   *[cli] START { $start } 无法读取：这类手机的闪存在前 { $size } 内（低于 { $end }）
}
job-end-past-window = { $front ->
    [window] 从 { $start } 起读 { $length } 字节会超过 { $end }，即这类手机闪存的末尾：最多读 { $longest } 字节
   *[cli] START { $start } 加 LENGTH { $length } 会超过 { $end }，即这类手机闪存的末尾：LENGTH 最多用 { $longest }
}
job-offset-past-end = 偏移 { $offset } 超出手机地址空间的末尾

## A range that does not fit this phone's storage, and steps

range-size-unknown = 检测不到这部手机的闪存大小：芯片和内容都没有给出大小
range-no-partition = 这部手机没有名为 { $name } 的分区
range-no-area = 这部手机没有存储区 { $area }
range-never-read = 存储区 { $area } 受手机内的密钥保护，因此从不读取
range-nothing-to-save = 没有要保存的内容：所有存储区和分区都被排除了
range-parts-past-end = 按手机的分区表，以下分区超出存储末尾（{ $size }），因此无法保存：{ $names }
range-other-area = { $front ->
    [window] 从手机现有的存储区和分区中选择
   *[cli] 用 bromide-cli areas 列出的名称
}
range-give-length = { $front ->
    [window] 不要读取整个闪存，改为读取一个范围并填写长度，例如 4M；这类手机大多是 4、8 或 16 MB
   *[cli] 给出 LENGTH，例如 4M；这类手机大多是 4、8 或 16 MB
}
range-start-past-flash = { $front ->
    [window] 起始地址 { $start } 超出这部手机闪存的末尾，闪存为 { $size }（{ $bytes } 字节，检测依据：{ $from }）
   *[cli] START { $start } 超出这部手机闪存的末尾，闪存为 { $size }（{ $bytes } 字节，检测依据：{ $from }）
}
range-past-area = { $front ->
    [window] 从 { $start } 起的范围超出这个存储区，它的大小为 { $size }（{ $bytes } 字节）
   *[cli] START { $start } 加 LENGTH { $length } 超出这个存储区，它的大小为 { $size }（{ $bytes } 字节）
}
range-end-past-flash = { $front ->
    [window] 从 { $start } 起读 { $length } 字节会超出这部手机的闪存，闪存为 { $size }（{ $bytes } 字节，检测依据：{ $from }）
   *[cli] START { $start } 加 LENGTH { $length } 会超出这部手机的闪存，闪存为 { $size }（{ $bytes } 字节，检测依据：{ $from }）
}
range-give-less = { $front ->
    [window] 从那里最多读 { $most } 字节，或把长度留空，一直读到末尾
   *[cli] 从那里起 LENGTH 最多用 { $most }，或用 auto
}
range-give-start = { $front ->
    [window] 起始地址要低于 { $end }
   *[cli] START 要低于 { $end }
}

## What the computer saw while it waited

seen-no-answer = { $port } 存在，但没有设备应答
seen-no-boot-rom = 在 { $port } 上应答的设备不是 BROM 模式的手机
seen-bytes-on-line = { $port } 上收到了字节，但都不是 Boot ROM 的应答
seen-nonsense = { $port } 上的手机应答的芯片代码是 { $code }，没有芯片用这个代码
seen-broke-off = 有手机应答，随后连接断开：{ $why }
seen-error = { $port }：{ $why }
seen-appeared = 出现了 { $what }
seen-phone-started = 出现了 { $what }：手机正常开机了，说明按错了键
seen-other-program = 出现了 { $what }：其他程序正在使用手机
seen-other-maker = 出现了 { $what }：手机的芯片是其他厂商的
seen-vanished = 消失了：{ $what }
seen-vanished-after = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } 秒后消失：{ $what }
seen-boot-rom-vanished = 消失了：{ $what }。如果手机当时处于 BROM 模式，那就是 Boot 键松开得太早，或电池没电。

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = 重新读取 { $at }：{ $why }
read-no-answer = { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } 秒没有应答，正在重试。
read-gave-up = { $at } 处的块无法读取，已跳过：{ $why }
lost-before-reading = 手机已断开。按住 Boot 键重新插入数据线，会继续读取。
lost-at = 手机在 { $at } 处断开。按住 Boot 键重新插入数据线，会从断点继续读取。
hung-before-reading = 手机不再应答。拔下手机，按住 Boot 键重新插入数据线，会继续读取。
hung-at = 手机在 { $at } 处不再应答。拔下手机，按住 Boot 键重新插入数据线，会从断点继续读取。
read-not-this-one = 用现在连接的手机无法继续读取：{ $why }
read-other-phone = 这是另一部手机：{ $differs }。请重新连接第一部手机。
read-range-guessed = 缺少这份未完成备份文件的进度文件。Bromide 按整个闪存的备份文件处理。
read-not-locked = 这个磁盘无法防止其他程序改动未完成的备份文件：不要为这份备份文件启动两个 Bromide。
read-disk-changed = 有 { $size } 数据写入磁盘后发生了变化。Bromide 已从手机重新读取。请检查这个磁盘。
read-saved-as-it-is = 已按现状保存。末尾缺少：{ $missing }。无法读取：{ $unreadable }。只读过一遍、未确认：{ $unchecked }。在磁盘上变化：{ $changed }。
read-seam-differed = 手机在 { $at } 处的数据与之前读到的不同，因此全部读第二遍。
differs-chip = 芯片是 { $now }，不是 { $before }
differs-version = 芯片版本是 { $now }，不是 { $before }
differs-me-id = ME-ID 是 { $now }，不是 { $before }
differs-flash = 闪存芯片是 { $now }，不是 { $before }
differs-unique-id = 闪存芯片的序列号是 { $now }，不是 { $before }
differs-content = { $at } 处的内容不同
differs-kind-of-storage = 存储类型不同
differs-storage = 存储芯片是 { $now }，不是 { $before }
differs-storage-size = 存储大小不同
read-sample-differed = 抽样的块在第二遍读取时不同，因此全部读了第二遍。
read-many-settled = { $of } 个块中有 { $blocks } 个在第二遍读取时不同。每个都由第三遍读取确定。差异这么多，说明手机、数据线或电池不可靠，或之前的数据是另一个时间读的。请重新读取到新文件，再比较两个文件。
read-blocks-settled = { NUMBER($blocks, useGrouping: "false") } 个块在第二遍读取时不同，已由第三遍读取确定：数据线或电池可能有问题。
read-block-settled = { $at } 处的块在第二遍读取时不同（{ NUMBER($bytes, useGrouping: "false") } 字节）；已由第三遍读取确定。
read-block-differed-again = { $at } 处的块在第二遍读取时不同（{ NUMBER($bytes, useGrouping: "false") } 字节）；第三遍读取又不同。
read-file-held = { $file } 被其他程序打开，可能是杀毒软件。Bromide 会重试十秒。
read-check-needed = 这次校验不能跳过：只有它能证明上次读到的数据正确。
read-nand-pages = 读取 NAND 闪存是实验功能。这个文件不含页的备用字节，因此需要备用字节的文件系统（例如 YAFFS2）不完整。如果手机有存储区 nand-spare，备用字节就在那里。
read-nand-with-spare = 读取 NAND 闪存是实验功能。这个文件的页为 { $page } 字节，每页后面跟 { $spare } 个备用字节，与 DA 发送的一致。
read-by-agent = Boot ROM 无法使用，改为通过 DA 读取：{ $why }
read-lost-at-high-speed = 手机没有以 USB 高速重新连接。下次尝试用全速，速度较慢。
read-restarted = 手机已重启。
read-not-restarted = 手机无法重启（{ $why }）。请拔下手机，取下电池片刻。
check-auto = 自动，按大小决定
check-full = 完整读第二遍
check-read-again-on-phone = 由读取程序读一遍，再在手机上读一遍并比较校验和
check-sampled = 抽样读第二遍
check-off = 不校验
disk-writing = 写入
disk-reading-back = 读回
disk-renaming = 改名为
disk-removing = 删除
disk-computing = 计算校验和

## Causes of errors, without a full stop at the end

error-internal = 内部错误使程序停止：{ $what }
error-no-words = 没有更多信息
error-worker-gone = 负责读取手机的部分已结束
error-refused-at = 手机拒绝读取 { $at }：{ $sentence }（状态码 { $status }）
error-agent-refused-at = DA 拒绝读取 { $at }：{ $why }
error-agent-refused-places = DA 拒绝读取 { NUMBER($places, useGrouping: "false") } 处共 { $size }，第一处在 { $at }；文件中这些位置为零
error-refused-places = 手机拒绝读取 { NUMBER($places, useGrouping: "false") } 处共 { $size }，第一处在 { $at }（状态码 { $status }）；文件中这些位置为零
error-unreadable = 有 { NUMBER($places, useGrouping: "false") } 处共 { $size } 无法读取，第一处在 { $at }；文件中这些位置为零
error-other-phone = 这不是第一部手机：{ $differs }
error-refused = 手机拒绝了命令：{ $sentence }（状态码 { $status }）
error-check-failed = { NUMBER($blocks, useGrouping: "false") } 个块每遍读取都不同，这份备份文件不可靠
error-stopped = 已停止
error-stopped-while-sending = 手机发送数据时停止
error-no-phone = { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } 秒内没有 BROM 模式的手机
error-no-phone-now = 现在没有 BROM 模式的手机
error-no-phone-but = { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } 秒内没有 BROM 模式的手机。检测到：{ $seen }
error-no-phone-now-but = 现在没有 BROM 模式的手机。检测到：{ $seen }
error-busy-modem-manager = { $port } 被 { $holder } 占用，它把每部手机都当成调制解调器
error-denied = 没有使用 { $port } 的权限
error-not-a-port = { $front ->
    [window] { $port } 不是串口：请从列表中选择，或选择“自动（推荐）”
   *[cli] { $port } 不是串口：请用 bromide-cli ports 列出的名称，或 auto、demo
}
error-connection = 连接失败：{ $during }：{ $why }
error-lost-phone = 手机被拔下，或电池没电
error-silent = 手机不再应答（{ NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } 秒没有应答）
error-out-of-step = 手机的应答无效：传输时丢失了数据
error-window-shut = 手机不允许访问闪存：{ $why }
error-agent = 手机上的 DA 停止工作：{ $why }
error-restarted = 手机意外重启
error-no-sense = 无法恢复与手机的通信
error-no-folder = 文件夹 { $folder } 不存在
error-is-folder = { $path } 是文件夹，不是文件名
error-unwritable = 无法写入 { $path }：{ $why }
error-exists = { $path } 已存在
error-our-name = { $path } 的结尾与 Bromide 自己的文件相同（.part、.json、.json.new）
error-name-too-long = 名称 { $name } 比此磁盘的上限多出 { $excess } 字节：上限是 { $limit } 字节，因为 Bromide 还要加上 .part.json 之类的后缀
error-not-regular = { $path } 是链接、设备或文件夹，不是文件。Bromide 从不替换它
error-in-the-way = Bromide 需要使用名称 { $path }，但已有同名文件，且不是 Bromide 的文件
error-utf16 = { $path } 是 UTF-16 文本。Bromide 只读取 UTF-8 文本
error-second-name = { $path } 还有另一个名称（硬链接）。写入它也会改动那个名称的文件
error-other-journal = { $path } 属于另一份备份文件：与数据文件不符
error-no-journal = { $path } 没有进度文件（.part.json），因此不知道是哪部手机、什么范围
error-changed = 读取过程中，其他程序改动了 { $path }
error-unreliable = 写入 { $path } 的数据没有在磁盘上正确保存
error-not-a-regular-file = 它不是普通文件
error-too-large-to-read = 文件太大
error-part-exists = 有未完成的备份文件：{ $path }
error-not-a-part = { $path } 不是未完成备份文件的名称
error-finished = { $path } 已经完成
form-no-backup = { $folder } 里已没有未完成的整机备份：它已经完成，或其列表已被删除
form-part-not-back = { $path } 仍然不可用。请重新连接它所在的磁盘，或读取到另一个文件夹。
error-no-part = 没有未完成的备份文件 { $path }
error-disk-full = 磁盘已满；已读数据保留在 { $path }
error-file-too-large = 磁盘不支持 { $path } 这么大的文件（FAT32 的上限是 4 GB）
error-read-only-disk = { $path } 所在的磁盘变成了只读
error-disk-gone = { $path } 所在的磁盘或文件夹不可用了
error-part-deleted = 其他程序删除了 { $path }
error-part-replaced = 读取过程中，其他程序移动或替换了 { $path }
error-locked = 其他程序正在写入 { $path }
error-held = 其他程序打开了 { $path }，Bromide 无法改成最终的文件名
error-no-space-claimed = { $folder } 空间不足：需要 { $needed }。可用 { $free }，但其中 { $claimed } 要留给正在读取的备份文件
error-no-space = { $folder } 空间不足：需要 { $needed }，可用 { $free }
error-disk = 磁盘错误（{ $during } { $path }）：{ $why }

## Steps after an error, without a full stop at the end

do-send-log = 如果再次出现，把日志发给项目组
do-short-cable = 用短数据线，直接插在电脑上，不要用 HUB
do-tight-cable = 用接触牢固的短数据线，直接插在电脑上
do-other-cable = 换一根能传数据的线，直接插在电脑上，不要用 HUB
do-charge = 给电池充电，或试试不装电池
do-battery-out = 拔下手机，取下电池片刻
do-read-again = 重新读取
do-resume = { $front ->
    [window] 点击“继续”
   *[cli] 继续：bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] 返回首页，点击 { $part } 旁边的“继续”
   *[cli] 继续：bromide-cli resume { $part }
}
do-resume-others = 然后用同样方法继续其余 { $count } 个未完成的文件
do-other-range = { $front ->
    [window] 读取一个不含 { $at } 的范围
   *[cli] 用不含 { $at } 的 START 和 LENGTH
}
do-use-the-rest = { $front ->
    [window] 点击“按现状保存”，使用其余数据
   *[cli] 使用未完成的文件：其余数据都在里面
}
do-first-phone = 连接这份未完成备份文件对应的手机
do-new-dump = { $front ->
    [window] 为这部手机新建备份文件
   *[cli] 为这部手机新建备份文件，换一个名称
}
do-check-it = { $front ->
    [window] 直接使用：它的报告就在旁边
   *[cli] 直接使用，或与它的报告比较：bromide-cli check { $path }
}
do-name-a-part = 用未完成备份文件的名称，即以 .part 结尾的文件
do-continue-there = 把未完成的文件（.part）和它的进度文件（.part.json）移到那个文件夹，再继续
do-other-file-system = 选择另一个磁盘（NTFS、exFAT、ext4）上的文件夹
do-let-go-of-file = 关闭打开它的程序；杀毒软件或备份软件过一会儿会自行关闭它
do-unlock-disk = 取消写保护，或检查磁盘错误
do-bring-disk-back = 重新插入磁盘，或重新连接网络驱动器
do-elsewhere-if-deleted = 如果文件夹或文件已被删除，就重新读取到另一个文件夹
do-hold-key = 手机关机并取下电池。先启动 Bromide，再按住 Boot 键插入数据线。最后装上电池
do-try-keys = 逐个试其他按键：不按键、拨号键、*、向下键、#、0、中间键
do-cross-rx-tx = 检查接线：转接线的 RX 接手机的 TX，TX 接手机的 RX
do-connect-ground = 把转接线的地线与手机的地线相连，并使用与手机电压一致的转接线
do-power-key = Bromide 等待时，把手机关机再开机，或按一下电源键：手机只监听片刻
do-wait-ten-seconds = 等十秒，直到它释放端口
do-stop-service = 或停止该服务：{ $command }
do-close-program = 关闭该程序，再重试
do-close-programs = 关闭其他使用手机的程序，例如 SP Flash Tool 或终端，再重试
do-install-rule = { $front ->
    [window] 点击下面的“允许访问手机…”。它会为手机安装一条规则；电脑会要求输入管理员密码
   *[cli] 用这两条命令为手机安装一条规则，再重新连接手机：{ $commands }
}
do-join-group = 运行：{ $command }（Arch 上：{ $arch }），然后注销并重新登录
do-ask-administrator = 联系电脑管理员
do-make-folder = 创建该文件夹，或另选一个
do-add-name = 加上文件名，例如 dump.bin
do-own-folder = 选择自己的文件夹，例如“文档”
do-replace-finished = { $front ->
    [window] 或允许替换它
   *[cli] 或加上 --force 替换它
}
do-replace-unfinished = { $front ->
    [window] 或放弃未完成的备份文件，从头开始
   *[cli] 或加上 --force，放弃未完成的备份文件，从头开始
}
do-other-name-or-wait = 换一个名称，或等那个程序完成
do-plain-name = 换一个结尾不同的名称，例如 .bin
do-other-name = 换一个名称
do-shorter-name = 文件名至少缩短 { $bytes } 字节（一个汉字通常占 3 字节）
do-save-as-utf8 = 用文本编辑器打开文件，存为 UTF-8
do-move-away = 把 { $path } 改名，或移到另一个文件夹
do-close-other-program = 关闭正在写入这个文件的程序
do-copy-part = 复制该文件，把副本改成这个名称，再继续
do-bring-its-journal = 把这份备份文件的进度文件放回它的文件夹，或删除进度文件，再继续
do-other-disk = 选择另一个磁盘上的文件夹，重新读取
do-make-room = 腾出一些空间，或换一个磁盘
do-check-disk = 确认磁盘已连接并有可用空间

## The big button

button-read-back = 回读
button-stop = 停止
button-skip-check = 跳过校验
    .hover = 不做完其余的第二遍读取，直接保存备份文件。该备份文件不算已校验。
button-continue-from = 继续：从 { $at } 起
button-check-again = 继续：重新校验
button-try-again = 重试
button-next-phone = 下一部手机

## Errors in the form: the cause, then what is right

form-port-empty = 请填写端口名称，例如 { $windows } 或 { $unix }
form-any-port = { $port } 表示 USB 上的所有手机：请填写端口名称，或选择所有手机
form-one-port = { $one } 和 { $other } 是同一个端口：请去掉一个
form-too-many-ports = 端口太多：最多填写 { $most } 个
form-folder-empty = 请选择保存到哪个文件夹
form-no-such-folder = 文件夹 { $folder } 不存在：请创建它，或另选一个
form-no-part = 请填写存储区或分区的名称，例如 boot1 或 nvram
form-too-many-parts = 最多填写 { $most } 个存储区和分区
form-rpmb = rpmb 是存储的受保护区，任何程序都无法读取：请从列表中删除
form-no-range-on = 没有选中范围：请选中一个，或读取整个闪存
form-block-size = { $typed } 不是有效的块大小：请用 { NUMBER($least, useGrouping: "false") } 到 { NUMBER($most, useGrouping: "false") }（1M）之间 4 的倍数，例如 64K
form-start-not-whole-word = { $typed } 不是 4 的倍数，手机要求是 4 的倍数：请用 { $below } 或 { $above }
form-length-zero = 长度为 0：请填写字节数，或留空一直读到末尾
form-end-past-addresses = 从 { $start } 起读 { $length } 字节会超过 4 GiB（{ $end }），即手机地址空间的末尾：最多用 { $most }
form-start-past-addresses = { $start } 超过 4 GiB（{ $end }），即手机地址空间的末尾
form-brace-open = 文件名中的 {"{"} 缺少 {"}"}
form-placeholder-unknown = 文件名中的 { $placeholder } 无法识别：请用 { $all }
form-name-empty = 文件名为空：请填写一个，例如 dump.bin
form-name-forbidden = 文件名不能含有 { $shown }：请换一个名称，例如 dump.bin
form-control-character = 控制字符
form-name-edges = { $name } 不能用作文件名：它以空格开头，或以点或空格结尾
form-name-device = { $name } 在 { $system } 上不能用作文件名：请换一个名称，例如 dump.bin
form-too-many-rows = 一次最多 { $most } 个范围
form-name-too-long = 文件名超长 { $bytes } 字节：请缩短（一个汉字通常占 3 字节）
paste-no-range = 第 { $line } 行不是范围（{ $why }）：{ $text }
paste-too-little = 需要起始地址和长度
paste-end-before-start = 结束地址在起始地址之前
paste-no-numbers = 起始地址和长度必须是数字

## A finished dump against its report

check-same = { $file }：大小和 SHA-256 与保存时相同（{ $size }）
check-same-as-it-is = { $file }：大小和 SHA-256 与保存时相同（{ $size }）。它是按现状保存的，未校验。
check-other-size = { $file } 保存后有变化：现在是 { $bytes } 字节（{ $size }），报告里是 { $expected_bytes }（{ $expected_size }）
check-other-sha256 = { $file } 保存后有变化：现在的 SHA-256 是 { $found }，报告里是 { $expected }
check-unfinished = { $file } 是未完成的备份文件：没有可比较的报告
check-no-report = 备份文件所在的文件夹里没有报告 { $report }
check-not-a-report = { $report } 不是 Bromide 的报告：{ $why }
check-report-too-large = { $report } 太大，不像报告：超过 { $size }
check-unreadable = 无法读取 { $path }：{ $why }
check-no-manifest = { $file } 不是整机备份的清单，或已损坏：Bromide 无法判断文件夹里是否缺少文件
check-do-keep-report = 报告要与备份文件放在一起：没有报告就无从比较
check-do-look-for-report = 找到与这份备份文件一起保存的报告
check-do-other-copy = 用备份文件的另一份副本，或重新读取手机
check-do-find-missing = 把每份备份文件和它的报告放进同一个文件夹，并确认两者都能读取
check-other-unfinished = { $file }：未检查，是未完成的备份文件
check-other-without-report = { $file }：未检查，没有报告
check-no-dumps = 文件夹 { $folder } 里没有带报告的备份文件；不搜索子文件夹
check-summary = 已检查 { $all } 份备份文件：{ $good } 份未变，{ $changed } 份有变化，{ $unchecked } 份无法比较
check-some-changed = { $count } 份备份文件保存后有变化
check-some-unchecked = { $count } 份备份文件无法与报告比较
check-stopped = 已停止：已检查 { $done } / { $all } 份备份文件

## The log, and the text of "Copy details"

level-info = 信息
level-warning = 警告
level-error = 错误
log-read-back = 回读到 { $files }
log-skip = 已跳过校验
log-stop = 已要求停止
log-worker-restarted = 负责读取手机的部分已重新启动
log-ports-unknown = 无法列出端口：{ $why }
log-phone = 手机：{ $name }（硬件代码 { $code }）
log-storage = 存储：{ $storage }
log-agent-chosen = DA 文件：{ $file }
log-agent-remembered = 沿用上一部同芯片手机的 DA 文件：{ $file }
log-agent-folder = 在文件夹中找到的 DA 文件：{ $file }
log-agent-practice = 练习智能手机的 DA 文件：{ $file }
log-agent-preloader = { $agent }；preloader 文件：{ $file }
log-flash = 闪存：{ $name }，{ $size }
log-flash-size-unknown = 闪存：{ $name }，大小未知
log-region = 从 { $from } 起 { $size }，存入 { $file }
log-saved = 已保存 { $file }，SHA-256 { $sha256 }
log-list-ordered = 正在列出存储区和分区
log-parts-listed = 找到 { $count } 个存储区和分区
log-backup-planned = { $plan }。{ $left_out }
log-backup-completed = 整机备份完成：{ $manifest }
log-kept = 保留在 { $part }：{ $done } / { $total }
log-ended-because = { $state }：{ $cause }
details-program = { $name } { $version }
details-state = 状态：{ $state }
details-cause = 原因：{ $cause }
details-phone = 手机：{ $name }，硬件代码 { $code }，硬件版本 { $hardware }，软件版本 { $software }，ME-ID { $id }
details-flash = 闪存：{ $name }，JEDEC ID { $jedec }，序列号 { $unique }，大小 { $size }
details-storage = 存储：{ $name }，ID { $id }，大小 { $size }
details-size = { $bytes }（检测依据：{ $from }）
details-not-told = 未报告
details-not-known = 未知
details-warning = 警告：{ $text }
details-saved = 已保存：{ $file }，SHA-256 { $sha256 }
details-kept = 保留在 { $part }：{ $done } / { $total }
details-nothing-kept = 没有保留数据

## Settings, and ports that cannot be listed

settings-not-saved = 无法保存设置：{ $why }
settings-unreadable = 无法读取 { $path } 中的设置：{ $why }
settings-bad-value = 设置 { $key } 不能是 { $value }；已使用默认值
settings-set-aside = { $path } 中的设置已损坏（{ $why }）。已移到 { $aside }，并使用默认值
settings-damaged = { $path } 中的设置已损坏（{ $why }），且无法移走（{ $error }）。已使用默认值
port-list-unreadable = 无法读取端口列表

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent }% - { $state } - Bromide
window-no-display = 没有可显示窗口的屏幕。bromide-cli 不需要窗口：bromide-cli --help
window-no-wgpu = 此程序编译时没有包含 wgpu：去掉 --renderer，或用 --renderer glow
window-no-renderer = 无法绘制窗口。bromide-cli 不需要窗口：bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = 图形：{ $renderer }
log-renderer-failed = { $renderer } 无法绘制窗口：{ $why }
log-saved-to = 已保存到 { $file }
log-no-dialog = 这个桌面没有保存对话框：请改用“复制”
log-no-dialog-bundle = 这个桌面没有保存对话框，而存放备份文件的文件夹不存在：请选择该文件夹，再保存一次
log-no-bundle = 无法保存诊断包：{ $why }
log-no-order = 有一条命令无法发送
promise-read-only-short = 只读取：不改动手机上的任何内容
promise-read-only = Bromide 只读取。它没有任何能擦除或写入手机闪存的命令。
promise-true = “已保存”表示每个字节都已读取、校验并写入磁盘。如有缺失，Bromide 会说明。
promise-agent = 手机接受您选择的文件才能读取：通常是较老的手机和小品牌手机。需要厂商服务器授权的手机无法读取。
promise-kept = 即使数据线松脱，已读数据也保留在磁盘上。
hint-enter = 按 Enter 开始
hint-next = 按 Enter 把下一部手机读到新文件
hint-held = 手机在等待文件
hint-continue = 读取缺少的数据
hint-check-again = 只读取有差异的块
hint-continue-places = 重新读取无法读取的位置
hint-running = 可以离开电脑了
hint-waiting = 手机应答后开始读取
hint-lost = 手机重新连接后继续读取
hint-stopping = 正在停止
hint-ordering = 正在检查文件夹
copy = 复制
copy-named = 复制 { $name }
dialog-cancel = 取消
dialog-close = 关闭
notice-close = 确定

## Phone card

phone-heading = 手机
phone-simulated = 模拟
phone-port = 端口
phone-auto = 自动（推荐）
phone-demo = 练习手机（不用接手机）
phone-demo-smartphone = 练习智能手机（不用接手机）
phone-other = 其他…
phone-other-port = 端口名称
phone-other-hint = COM5 或 /dev/ttyACM0
phone-not-there = { $name }（现在未连接）
phone-ports-unknown = 无法列出电脑的端口：{ $why }
phone-seen-nothing = 还没有手机。先点击“回读”，再连接手机
phone-seen-boot-rom = 已连接一部手机，USB ID 是 BROM 模式的（{ $name }）
phone-seen-started = 有手机连接，但已开机（{ $name }）：把它关机，点击“回读”，再按住 Boot 键
phone-seen-agent = 有手机连接，但其他程序正在使用它（{ $name }）
phone-seen-vendor = 有手机连接，但芯片不是 MediaTek 的（{ $name }）
phone-seen-port = { $port }
phone-seen-not-yet = { $name } 还未连接。先点击“回读”，再连接手机
phone-seen-other = 开始时会检查名称
phone-seen-demo = 练习手机随时可用。可以先拿它试读
phone-seen-demo-smartphone = 练习智能手机随时可用。它演示如何读取智能手机
phone-chip = 芯片
phone-flash = 闪存
phone-storage = 存储
phone-size = 大小
phone-size-from = { $size }（检测依据：{ $from }）

## What to read

read-heading = 读取内容
read-whole = 整个闪存
read-everything = 全部内容
read-backup = 整机备份
read-without-user-data = 不含用户数据
read-ranges = 指定范围
read-parts = 选择分区
parts-names = 存储区或分区
parts-boot = 启动区
parts-nvram = NVRAM 和 IMEI 数据
parts-hint = 用于智能手机。每个保存为单独的文件。名称之间用英文逗号隔开
parts-list = 列出分区
    .hover = 连接手机并读取它的分区表。不保存任何内容。
parts-list-again = 重新列出分区
parts-none-known = 还不知道手机有哪些存储区和分区。请列出它们，或填写名称
parts-search = 搜索
parts-search-nothing = 没有匹配的存储区或分区
parts-all = 全选
parts-none = 全不选
parts-line = { $name }（{ $size }）
parts-missing = 上一部手机没有：{ $names }
read-whole-hint = 自动检测闪存（字库）的大小
read-everything-hint = 功能机（按键手机）：整个闪存存为一个文件。智能手机：整机备份到新文件夹
read-backup-hint = 每个存储区和分区存为单独的文件，并附分区列表、scatter 文件和校验和
read-without-user-data-hint = 仅限智能手机。整机备份，但不含 userdata 和 cache，它们通常是最大的分区
read-numbers-hint = 十进制或 hex（0x10000），也可用 64K 和 4M。长度留空则读到末尾
read-area-hint = 存储区：智能手机的存储区或分区，例如 user、boot1 或 nvram。留空：闪存或主存储
read-file = 文件
read-area = 存储区
read-area-main = 主存储
read-row-area = 范围 { $number } 的存储区
estimate-last-phone = 如果手机与上一部智能手机相同：
estimate-size = 需要 { $size }
estimate-free = 需要 { $size }，可用 { $free }
estimate-time = 需要 { $size }，约 { $time }
estimate-all = 需要 { $size }，约 { $time }，可用 { $free }
estimate-no-room = 需要 { $size }，但只有 { $free } 可用：请选择另一个磁盘上的文件夹
read-start = 起始地址
read-length = 长度
read-size = 大小
read-file-auto = 自动
read-length-auto = 到末尾
read-add = 添加
read-paste = 粘贴…
    .hover = 一次粘贴多行：起始地址、长度、文件
read-remove = ×
read-remove-all = 全部移除
read-row-on = 读取范围 { $number }
read-row-file = 范围 { $number } 的文件
read-row-start = 范围 { $number } 的起始地址
read-row-length = 范围 { $number } 的长度
read-row-remove = 移除范围 { $number }
paste-heading = 粘贴范围
paste-hint = 每行一个范围：起始地址、长度，以及可选的文件名
paste-lines = 范围，每行一个
paste-add = 添加
paste-more = 还有 { $count } 行
import-open = 导入 scatter 文件…
    .hover = 用固件的 scatter 文件填写范围。也可以把它拖到窗口上。没有它也能读取
import-heading = 导入 scatter 文件
import-hint = 这个桌面没有文件对话框：请输入文件路径
import-path = scatter 文件的路径
import-take = 导入
import-done = 从 { $file } 导入了 { $count } 个范围
import-left-out = 从 { $file } 导入了 { $count } 个范围。其余已跳过：
import-more-names = 另有 { $count } 个
import-counted-from-end = 从闪存末尾算起，文件里没有地址：{ $names }
import-empty-ranges = 空的：{ $names }
import-not-in-flash = 在内存中，不在闪存中：{ $names }
import-other-storage = 用于 { $storage } 手机：{ $names }
import-refused = 无法导入 { $file }：{ $why }
import-too-large = 文件超过 { $most }，太大，不像 scatter 文件
import-too-many = 它有 { $count } 个范围，一次最多只能读取 { $most } 个
import-not-now = 没有导入 { $file }：任务结束后才能更改范围

## Scatter files

scatter-line = 第 { $line } 行：{ $why }
scatter-empty = 它没有范围
scatter-xml = 不支持 XML 格式的 scatter 文件；请用固件里的 .txt 文件
scatter-no-text = 它不是文本文件
scatter-files-only = 它只有文件名，没有地址；地址在那些文件里
scatter-not-expected = 应为“{ $wanted }”，实际是 { $found }
scatter-no-number = { $found } 不是数字
scatter-no-name = { $found } 不是范围的名称
scatter-no-key = 应为键和值，实际是 { $found }
scatter-key-twice = { $key } 出现了两次
scatter-key-missing = 从这里开始的条目缺少 { $key }
scatter-twice = { $name } 出现了两次，第一次在第 { $first } 行
scatter-not-ascending = { $name } 不在 { $before } 之后开始，因此不知道 { $before } 的末尾
scatter-end-unknown = 不知道 { $name } 的末尾，因为下一个范围没有有效地址
scatter-not-a-range = { $why }：{ $found }
scatter-too-large = { $name } 的起始地址和大小太大
scatter-address = 地址
scatter-cut-off = 文件在 { $name } 中间就结束了：应为“{ $wanted }”

## Where to

where-heading = 保存位置
where-folder = 文件夹
where-choose = 选择…
    .hover = 选择文件夹
where-no-dialog = 这个桌面没有文件夹对话框：请直接输入文件夹路径
where-free = { $size } 可用
where-backup = 每次整机备份保存到此文件夹下的新文件夹
where-backup-continues = 会继续此文件夹中未完成的整机备份
where-pattern = 文件名
where-pattern-hint = 开始时填入：{ $places }
where-pattern-late-hint = 读取后填入：{ $places }
where-pattern-late = 读取时备份文件名为 { $name }。芯片、闪存和固件名称在最后加上；未知的略去。

## Options

options-heading = 更多选项
options-check = 校验
options-block = 块大小
options-block-hint = 自动
options-reset = 完成后重启手机
    .hover = 否则手机会停在 BROM 模式，直到取下电池
options-direct-usb = 直接 USB
    .hover = 不用电脑的串口驱动访问手机：适用于没有端口或端口无应答的手机
options-check-auto = 按大小：16 MB 以内全部读两遍，超过则抽样
options-check-full = 全部读第二遍
options-check-sampled = 抽样读第二遍
options-check-off = 不校验
options-program = 快速读取（MT6260 和 MT6261）
options-program-hint = 更快。会把一个小型只读程序加载到手机内存。新功能：欢迎告诉我们效果如何。

## Ready

ready-text = 点击“回读”，然后按以下步骤操作。显示“正在读取”后就可以离开。
step-off = 手机关机。电池能取下的，请先取下
step-hold = 按住 Boot 键不放
step-plug = 插入数据线。没有反应就装上电池
step-numbered = { $number }. { $text }
step-now = { $text }（当前）

## Waiting and connecting

waiting-text = Bromide 正在等待手机。手机应答后开始读取。
waiting-keys = Boot 键（进入 BROM 模式要按住的键）因型号而异。先试不按键，再试拨号键、*、向下键、#，或打开“查找 Boot 键”。
waiting-seen = 电脑检测到的情况
waiting-seen-line = { $time }  { $text }
connecting-let-go = 可以松开按键了
connecting-text = 手机已连接。Bromide 正在检测它的芯片和闪存

## A smartphone that waits for its Download Agent file

held-phone = { $chip } 已连接，正在等待
held-text = Bromide 通过 Download Agent (DA) 读取智能手机：即手机固件里的一个文件，例如 MTK_AllInOne_DA.bin。选择该文件或拖到这里，就会开始读取。
held-text-refused = { $why }。可以用这部手机固件里的 DA 文件读取。选择该文件或拖到这里，就会开始读取。
held-choose-agent = 选择 DA 文件…
held-choose-preloader = 选择 preloader 文件…
held-preloader-needed = 手机处于 BROM 模式，因此需要：用同一固件里的 preloader 文件初始化手机 RAM
held-preloader-perhaps = 只有部分处于 BROM 模式的手机才需要；先不用它试试
held-folder = 搜索文件夹…
    .hover = Bromide 会使用此文件夹中适用于手机的文件，以后的手机也一样
held-practice = 使用练习文件
    .hover = 为练习智能手机生成的文件
held-failed-before = 上次用这些文件读取失败
held-use-again = 使用这些文件
held-reading = 正在读取文件…
held-not-signed = { $file } 里的 DA 没有签名，而这部手机只接受厂商签名的 DA；请选择这部手机固件里的文件
held-notice-phone = 有手机在等待 DA 文件
held-drop-phone = 松开鼠标，为这部手机使用此文件
held-agent-heading = Download Agent (DA) 文件
held-agent-path = DA 文件的路径
held-preloader-heading = preloader 文件
held-preloader-path = preloader 文件的路径
held-folder-heading = DA 文件所在的文件夹
held-folder-path = 文件夹的路径
held-take = 使用此文件
held-take-folder = 搜索

## Reading and checking

reading-part = 分区 { $number } / { $of }：{ $name }
reading-this-part = 当前分区
reading-all-parts = 全部分区
reading-comparing = 正在把 { $file }（之前已保存）与它的报告比较
reading-saved-before = { $count } 个分区之前已保存
reading-file = { $file }
reading-region = 范围 { $number } / { $of }：{ $file }
reading-percent = { $percent }%
reading-progress = 进度
reading-step = 步骤 { $number } / { $of }：{ $state }
reading-elapsed = 已用 { $time }
duration-seconds = { $seconds } 秒
duration-minutes = { $minutes } 分 { $seconds } 秒
duration-whole-minutes = { $minutes } 分钟
duration-hours = { $hours } 小时 { $minutes } 分
announce-progress = { $state }，百分之 { $percent }
announce-station = 新消息：{ $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } / { NUMBER($total, maximumFractionDigits: 2) } MB
reading-area = 存储区：{ $area }
reading-done-large = { $done } / { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB/s
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
reading-silent = 已有 { $seconds } 秒没有新数据：手机或磁盘较慢
reading-retries = { $count } 个块需要重新请求
left-calculating = 剩余时间：正在计算
left-seconds = 剩余约 { $seconds } 秒
left-minutes = 剩余约 { $minutes } 分钟
left-hours = 剩余约 { $hours } 小时 { $minutes } 分
curve-heading = 速度
curve-line = KB/s
curve-seconds = 秒
curve-kilobytes = KB/s

## Flash map

map-not-read = 未读取
map-reading = 正在读取
map-read = 已读取
map-checked = 已校验
map-differed = 由第三遍读取确定
map-unsettled = 每遍读取都不同
map-unreadable = 无法读取
map-blank = 空白
map-shades = 浅色：读过一遍。亮色：已校验。
map-state-of-kind = { $state }，{ $kind }
map-told = { $from } 到 { $to }（{ $size }）：{ $state }
map-summary = 闪存图：共 { $cells } 格，已读取 { $read } 格，已校验 { $checked } 格，由第三遍读取确定 { $settled } 格，每遍读取都不同 { $unsettled } 格，无法读取 { $unreadable } 格

## Saved

saved-unplug = 现在可以拔下手机了。
saved-size = { $size }（{ $bytes } 字节），{ NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
saved-version = 固件 { $version }
saved-project = 项目 { $project }
saved-hashes = 校验和
checked-full = 已校验：全部读了两遍，完全一致
checked-on-phone = 已校验：全部读了一遍，手机又读了一遍自己的闪存，校验和一致
checked-settled = 已校验：全部读了两遍。{ NUMBER($count, useGrouping: "false") } 个块有差异，已由第三遍读取确定。数据线或电池可能有问题。
checked-many-settled = 已校验：全部读了两遍，有差异处读了第三遍
checked-sampled = 已校验：抽样读了两遍，完全一致
checked-not = 未校验：校验已关闭
checked-skipped = 未校验：校验已跳过
checked-as-it-is = 未校验：这份备份文件是按现状保存的
checked-failed = 校验未通过：这份备份文件不可靠
button-open-folder = 打开文件夹
button-look-inside = 查看这份备份文件的内容
button-save-as-it-is = 按现状保存
    .hover = 把已读数据保存为正式文件名。报告会列出缺少的内容。该备份文件不算已校验。
button-save-unproven = 按现状保存，不校验
button-read-everything = 全部重新读取
    .hover = 读取到新文件。未完成的文件会保留。
button-copy-hashes = 复制校验和
button-copy-details = 复制详情
button-back = 返回首页

## Not saved

failed-try = 可以尝试
failed-step = { $number }. { $text }
ends-summary = 已保存 { $saved } / { $of } 个范围（{ $size }）
ends-not-checked = 其中 { $count } 个未校验或校验未通过
end-not-read = 未读取：{ $file }
backup-ended = 已保存 { $saved } / { $of } 个分区（{ $size }）
backup-missing = 未保存：{ $names }
backup-not-there = 这部手机上没有：{ $names }
backup-parts = 各分区
rest-read = 其余数据都已读取
rest-not-read = 尚未读取：{ $size }
kept-part = { $total } 中的 { $done } 保留在 { $file } 里
kept-gone = { $file } 不可用了。其中有 { $total } 中的 { $done }。
kept-deleted = { $file } 在读取时被删除。其中的数据（{ $done }）已丢失。

## A lost phone, and unfinished dumps

lost-progress = { $percent }%，{ $done } / { $total }
unfinished-heading = 此文件夹中有 { $count } 份未完成的备份文件
unfinished-backups = 未完成的整机备份
unfinished-backup = { $folder } 中的整机备份
unfinished-forget = 移出列表
    .hover = 把这份整机备份移出列表。文件会保留。
unfinished-forget-named = 移出列表：{ $folder }
unfinished-done = { $done } / { $total }
unfinished-done-of-unknown = { $done }，总长度未知
unfinished-begun = { $chip }，开始于 { $date }
unfinished-continue = 继续
unfinished-continue-named = 继续 { $file }
unfinished-not-now = 暂不处理
    .hover = 隐藏这份备份文件，下次启动再显示。文件会保留。
unfinished-not-now-does = “暂不处理”会隐藏备份文件，下次启动再显示。文件会保留。
unfinished-not-now-named = 暂不处理：{ $file }

## Look inside: files, search, parts

inside-cannot-open = 无法打开 { $file }：{ $why }
inside-not-a-file = { $file } 不是文件
inside-not-open = 文件没有打开
inside-became-shorter = 文件打开后变短了：请重新打开
inside-cannot-read = 文件在 { $address } 处无法读取：{ $why }
inside-too-much = { $size } 太多，无法复制（最多 { $most }）：请改为保存片段
inside-find-text = 文本
inside-find-wide = 文本，每个字符两字节
inside-find-hex = hex 字节
inside-found = 在 { $address } 处找到
inside-found-around = { $found }，{ $around }
inside-found-from-start = 已从开头继续查找
inside-found-from-end = 已从末尾继续查找
inside-not-found = 没有找到
inside-search-stopped = 查找已停止
part-exists = { $file } 已存在：请换一个名称，或允许替换它
part-same-file = { $file } 就是已打开的文件：请换一个名称

## Look inside: the page

inside-heading = 查看内容
    .hover = 备份文件（dump）的内容：分布图、识别结果、全部字节
inside-file = { $file }（{ $size }）
inside-back = 返回
    .hover = 返回主页面；正在进行的任务会继续（Alt+Left）
inside-open = 打开备份文件…
    .hover = 任何程序生成的任何文件（Ctrl+O）
inside-open-heading = 打开备份文件
inside-open-yes = 打开
inside-path = 文件路径
inside-path-hint = C:\dumps\phone.bin 或 /home/anna/phone.bin
inside-choose = 打开…
inside-no-dialog = 这个桌面没有文件对话框：请直接输入路径
inside-drop-here = 把备份文件拖到此窗口，或打开一个。任何文件都可以打开：Bromide 只读取，从不改动
inside-drop-to-open = 松开鼠标，查看内容
inside-drop-two = 松开鼠标，打开第一个文件并与第二个比较
inside-drop-scatter = 松开鼠标，用这个 scatter 文件填写范围
inside-drop-not-now = scatter 文件用来填写范围；现在不能更改范围
inside-drop-to-compare = 松开鼠标，与 { $file } 比较
inside-opening = 正在等待磁盘
inside-tab-overview = 识别结果
inside-tab-bytes = 字节
inside-job = 手机：{ $state }
inside-job-percent = 手机：{ $state }，{ $percent }%
inside-job-show = 显示
inside-stop = 停止
inside-stop-named = 停止：{ $what }
inside-looking = 正在分析文件：{ $percent }%
inside-look-stopped = 分析已停止
inside-look-again = 分析文件
inside-searching = 正在查找：{ $percent }%
inside-saving = 正在保存：{ $percent }%
inside-not-saved = 已停止：没有保存任何内容

## Look inside: map and findings

inside-map-heading = 分布图
inside-map-content = 内容
inside-map-differences = 差异
inside-map-told = { $from } 到 { $to }（{ $size }）：{ $class }，熵 { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } 位，最高 8 位
inside-map-here = 此处：{ $names }
inside-map-differs = 不同
inside-map-same = 相同
inside-map-missing = 只在一个文件中
inside-map-summary = 文件分布图：{ $shares }
inside-map-summary-differences = 差异分布图
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) }%
inside-entropy-strip = 从文件开头到末尾的熵
inside-found-heading = 已识别
inside-blank = { NUMBER($percent, maximumFractionDigits: 0) }% 空白（{ $size }）
inside-nothing-found = 没有识别出任何内容。仍可查看和查找字节
inside-finding = { $name }，{ $at }，{ $size }
inside-fact = { $name }：{ $value }
inside-more = 还有 { $count } 项
inside-cut = 还有更多识别结果，此处未显示
inside-firmware-project = 项目
inside-firmware-version = 版本
inside-firmware-built = 编译时间
inside-firmware-platform = 芯片

## Look inside: bytes

inside-hex = 字节 { $from } 到 { $to }
inside-hex-bar = 在文件中的位置
inside-no-bytes = 文件为空
inside-go-to = 地址
inside-length = 长度
    .hover = 要选择的字节数；留空：一个字节
inside-go = 转到
    .hover = 十进制或 hex（0x10000），也可用 64K 和 4M（Ctrl+G）
inside-past-end = { $start } 超出文件末尾（{ $end }）
inside-find = 查找
inside-find-kind = 查找类型
inside-next = 下一个
    .hover = Enter 或 F3；按 Ctrl+F 输入
inside-previous = 上一个
    .hover = Shift+Enter 或 Shift+F3
inside-copy-hex = 复制 hex
inside-copy-text = 复制文本
inside-save-part = 片段另存为…
inside-at = { $at }
inside-selected = { $from } 到 { $to }（{ $size }）
part-heading = 保存文件片段
part-start = 片段起始地址
part-length = 片段长度
part-replace = 替换已有文件
part-save = 保存
part-outside = 从 { $start } 起 { $length } 字节不在文件内，文件到 { $end } 为止

## Look inside: people's data in the window

rescue-open = 提取数据
    .hover = 这份备份文件里的文件、短信、通讯录和照片
rescue-scan-search = 正在搜索备份文件：{ $percent }%
rescue-scan-files = 正在列出文件
rescue-scan-records = 正在读取短信和通讯录
rescue-scan-free-space = 正在空闲空间中搜索已删除的文件
rescue-scan-stop = 停止搜索
rescue-scan-stopped = 搜索已停止
rescue-scan-again = 重新搜索
rescue-tab-files = 文件（{ $count }）
rescue-tab-messages = 短信（{ $count }）
rescue-tab-contacts = 通讯录（{ $count }）
rescue-tab-pictures = 照片（{ $count }）
rescue-show = 显示
    .hover = 在屏幕上显示姓名、号码、短信和照片
rescue-hide = 隐藏
    .hover = 只显示数量
rescue-search = 搜索此列表
rescue-no-rows = 没有找到任何内容
rescue-no-hit = 没有含此文字的行
rescue-select-rows = 选择所有行
rescue-select = 选择 { $what }
rescue-save-selected = 保存所选（{ $count }）…
rescue-save-all = 全部保存到文件夹…
    .hover = Bromide 会为这些文件新建文件夹
rescue-saving = 正在保存：{ $percent }%
rescue-saving-stop = 停止保存
rescue-folder-heading = 保存到哪里
rescue-folder-hint = 这个桌面没有文件夹对话框：请输入文件夹路径。Bromide 会在其中新建文件夹
rescue-folder-path = 文件夹的路径
rescue-folder-yes = 保存
rescue-bytes = 字节
rescue-bytes-named = 显示 { $what } 的字节
rescue-column-path = 名称
rescue-column-kind = 种类
rescue-column-size = 大小
rescue-column-time = 日期
rescue-column-state = 状态
rescue-column-direction = 收发
rescue-column-number = 号码
rescue-column-text = 文本
rescue-column-name = 姓名
rescue-column-slot = 位置
rescue-no-text = 无文本
rescue-no-name = 无姓名
rescue-carved = 恢复的文件 { $number }
rescue-carved-whole = 在空闲空间找到
rescue-carved-cut = 在空闲空间找到，缺少末尾
rescue-picture-broken = 这张照片只剩一部分
rescue-message-head = { $direction }，{ $number }，{ $time }
rescue-tab-calls = 可能的通话（{ $count }）
rescue-calls-by-look = 按特征找到的带时间的号码。它们不一定是通话记录。请选择要保存的号码。
rescue-folder-example = C:\dumps 或 /home/anna/dumps
rescue-shape = 帮助我们了解这部手机…
    .hover = 保存一个文本文件，说明这部手机的记录格式。其中不含姓名、号码和短信。您可以把它发给开发者。
rescue-ask-heading = 停止保存？
rescue-ask-text = 正在保存个人数据。已保存的文件会保留。
rescue-ask-open = 停止并打开
rescue-ask-close = 停止并关闭
rescue-ask-no = 继续保存

## Comparing two dumps

compare-open = 比较…
    .hover = 另一份备份文件：这部手机较早的，或另一部手机的
compare-open-heading = 与第二个文件比较
compare-heading = 与 { $file } 比较
compare-close = 结束比较
compare-show-first = 第一个文件
compare-show-second = 第二个文件
compare-running = 正在比较：{ $percent }%
compare-stopped = 比较已停止
compare-next = 下一处差异
compare-previous = 上一处差异
compare-places = 全部差异
compare-place = { $at } 处的差异，{ $size }
compare-same = 两个文件完全相同（{ $size }）
compare-same-so-far = 两个文件的前 { $size } 相同
compare-differ = 两个文件有 { $places } 处不同，共 { $bytes }
compare-second-longer = 第二个文件长 { $more }，从 { $at } 起
compare-first-longer = 第一个文件长 { $more }，从 { $at } 起
compare-share = { $name }：{ $places } 处，共 { $size }
compare-share-elsewhere = 未识别的地方：{ $places } 处，共 { $size }
compare-share-files = { $name }：{ $places } 处，共 { $size }。这个区域存放文件，有变化属于正常；已知有一部手机的短信也在这里
compare-share-firmware = { $name }：{ $places } 处，共 { $size }。这是手机的固件；两份备份文件的固件不同

## Several phones at once, in the window

mode-one = 一部手机
mode-several = 多部手机
several-phones = 手机
several-phones-all = 所有连接的手机
several-phones-practice = 练习手机
several-phones-practice-hint = 读取四部练习手机，没有手机也能试用
several-pattern-hint = 为每部手机填入：{ $places }
several-pattern-sheet-hint = 从工单填入：{ $places }
several-phones-ports = 端口
several-ports = 端口名称
several-ports-hint = 用英文逗号隔开。每个端口依次读取多部手机。
several-ready = 同时读取多部手机
several-step-start = 点击一次“开始”
several-step-plug = 按住每部手机的 Boot 键并插入数据线：会自动分配工位
several-step-unplug = 工位显示“已保存”后拔下手机，连接下一部
several-ready-text = 每部手机单独读取。一部失败，其他的继续。
several-ready-last = 上一批次
several-start = 开始
several-stop-all = 全部停止
several-continue = 继续
several-finish = 结束批次
several-export-csv = 导出 CSV…
several-export-html = 导出 HTML…
several-export-hint = 本批次的表格：手机、工单、文件、校验和与结果
several-hint-start = 按 Enter 开始
several-hint-serving = 现在可以连接手机
several-hint-stopped = 已停止。点击“继续”可再次读取手机。
several-hint-over = 所有手机都已完成
several-hint-unseen = { $count } 部手机没有保存：请在对应工位点击“知道了”
several-disk-full = 磁盘已满。请腾出一些空间，再点击“继续”。
several-no-list = 无法列出 USB 设备：{ $why }
several-waiting = { $count } 部手机在等待空闲工位
several-saved = 已保存：{ $count }
several-failed = 未保存：{ $count }
several-stopped = 已停止：{ $count }
several-bytes = { $size }
several-rate = 每小时 { $count } 部手机
several-empty = 还没有手机
several-day-log = 无法写入批次表格 { $path }：{ $why }
several-sheet-not-saved = 工单没有写入报告：{ $why }
several-next-sheet = 下一部手机的工单
several-next-sheet-of = 下一部手机：{ $ticket }
several-next-sheet-hint = 选填。用于接下来连接的那部手机。
several-title = 多部手机：已保存 { $saved } 部
lane-name = 工位 { $station }
lane-summary = 工位 { $station }：{ $state }
lane-summary-percent = 工位 { $station }：{ $state }，{ $percent }%
lane-speed = { $speed }/s
lane-stop = 停止
lane-stop-named = 停止工位 { $station }
lane-retry = 重试
lane-retry-named = 重试工位 { $station }
lane-read-again = 重新读取
lane-read-again-named = 重新读取工位 { $station } 的手机
lane-seen = 知道了
lane-seen-named = 知道了：工位 { $station }
lane-seen-hint = 拔下手机后，工位就会空出来。
lane-unplug = 请拔下手机
lane-left = 剩余 { $time }
lane-back = 所有手机
lane-sheet = 工单
lane-sheet-hint = 选填。会写入报告、批次表格和文件名。
lane-sheet-after = 这部手机已完成：更改会写入它的报告和批次表格，但不会写入文件名。
lane-log = 此工位的日志
lane-at = 接口 { $place }
lane-phone-number = 手机 { $number }
sign-working = 正在读取
sign-needs-user = 需要操作
sign-saved = 已保存
sign-saved-unchecked = 未校验
sign-saved-before = 之前已保存
sign-unfinished = 未完成
sign-stopped = 已停止
sign-failed = 失败

## Questions

stop-heading = 停止读取？
stop-waiting-heading = 停止等待？
stop-text = 已读数据会保留在磁盘上。
stop-waiting-text = 还没有读取任何内容。
stop-yes = 停止
stop-no = 继续读取
stop-waiting-no = 继续等待
close-heading = 停止并关闭？
close-yes = 停止并关闭

## Log

log-open = 显示日志
log-close = 隐藏日志
log-heading = 日志
log-filter = 筛选
log-level = 显示哪些行
log-level-all = 所有行
log-level-warnings = 警告
log-level-errors = 错误
log-copy-hint = 复制显示的所有行
log-save = 保存…
log-bundle = 保存诊断包…
    .hover = 给能帮忙的人的一个文件：日志、字节、版本和设置。它不含备份文件、文件夹名称和您的姓名
log-bytes = 字节
    .hover = 供专家使用：最近一次连接中数据线上的数据，到现在为止

## Settings

settings-open = 设置
settings-heading = 设置
settings-language = 语言
language-system = 跟随系统（{ $name }）
settings-theme = 配色
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
settings-sound = 任务结束时播放声音
settings-text = 文字大小
settings-agents = 存放 DA 文件的文件夹
settings-agents-hint = 从中搜索适用于智能手机的文件
settings-renderer = 图形
renderer-auto = 自动
renderer-glow = OpenGL
renderer-wgpu = Vulkan、Metal 或 DirectX
settings-renderer-hint = 下次启动时生效
settings-about = Bromide { $version }，自由软件，采用 MIT 或 Apache-2.0 许可。不会发送任何内容。
settings-third-party = 第三方软件和许可

## The desktop: dialogs, notices, folders

desktop-choose-folder = 选择文件夹
desktop-choose-file = 选择文件
desktop-save-as = 另存为
desktop-save-failed = 无法写入 { $file }：{ $why }
desktop-folder-not-shown = 无法打开文件夹 { $folder }：{ $why }
desktop-no-such-folder = 文件夹 { $folder } 已不存在
desktop-no-notice = 这个桌面不显示通知：{ $why }
desktop-not-awake = Bromide 无法阻止电脑休眠：{ $why }
desktop-awake-reason = 正在读取手机
desktop-broke = 它停止了，没有给出原因

## The terminal: lines of the command line

terminal-waiting = 等待手机。手机关机，按住 Boot 键，插入数据线。按 Ctrl+C 停止。
terminal-waiting-for-rights = 正在等待使用端口的权限。
terminal-phone = 手机：{ $name }（硬件代码 { $code }）
terminal-flash-line = 闪存：{ $flash }
terminal-storage-line = 存储：{ $storage }
storage-with-size = { $name }，{ $size }
terminal-flash = { $name }，{ $size }（检测依据：{ $from }）
terminal-flash-size-unknown = { $name }，大小未知
terminal-region = 从 { $start } 起读取 { $size }，存入 { $file }
terminal-progress = { $done } / { $total }，{ $speed }/s，剩余 { $left }
terminal-progress-calculating = { $done } / { $total }，{ $speed }/s，正在计算
terminal-progress-part = { $doing } { $file }（{ $number } / { $of }）：{ $percent }%，{ $done } / { $total }，{ $speed }/s
terminal-progress-all = 全部分区，剩余 { $left }
terminal-progress-all-calculating = 全部分区，正在计算
terminal-comparing = 正在把 { $file }（之前已保存）与它的报告比较
terminal-part-kept = 之前已保存：{ $file }
terminal-unknown-name = 这部手机没有名为 { $name } 的存储区或分区
terminal-areas-area = 存储区
terminal-areas-size = 大小
terminal-areas-start = 起始地址
terminal-areas-partition = 分区
terminal-areas-of = { $area } 的分区：
terminal-areas-never-read = 从不读取
terminal-practice-file = 已写入 { $file }：它适用于练习手机。
terminal-saved = 已保存 { $file }（{ $size }，校验：{ $check }）
terminal-saved-unchecked = 已保存 { $file }（{ $size }，按要求未校验）
terminal-kept = 保留在 { $part }：{ $done } / { $total }。
terminal-unplug = 现在可以拔下手机了。
terminal-warning = 警告：{ $text }
terminal-what-to-do = 怎么办：{ $step }
terminal-what-to-do-list = 怎么办：
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = 按 Ctrl+C 会立即停止程序：{ $why }
terminal-file-limit = 达到文件大小限制会立即停止程序：{ $why }
terminal-no-list = 无法列出电脑的端口：{ $why }
terminal-no-ports = 没有端口。连接手机：端口只出现几秒钟，所以请用 'auto'，它会等待手机。
terminal-watching = 正在监视。按住 Boot 键并插入数据线。按 Ctrl+C 停止。
terminal-watch-here = { $time }  已连接：{ $what }，位于 { $place }
terminal-watch-appeared = { $time }  出现了 { $what }，位于 { $place }
terminal-watch-vanished = { $time }  { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } 秒后消失：{ $what }，位于 { $place }
terminal-practice-phone = 练习手机在 { $link }。按 Ctrl+C 停止它。
terminal-not-told = 未报告
terminal-info-port = 端口
terminal-info-chip = 芯片
terminal-info-hardware-code = 硬件代码
terminal-info-hardware-version = 硬件版本
terminal-info-software-version = 软件版本
terminal-info-number = ME-ID
terminal-info-flash = 闪存
terminal-info-jedec = JEDEC ID
terminal-info-storage = 存储
terminal-info-storage-id = 存储 ID
terminal-info-security = 保护
terminal-info-needs-agent = DA 运行后才能得知

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } 不是数字：请用 4194304、0x400000、4096K、4M 或 1G 这样的格式
usage-number-leading-zeros = { $argument } { $text } 以 0 开头，分不清是十六进制还是十进制：请用 { $hex } 或 { $decimal }
usage-number-hex-without-0x = { $argument } { $text } 是十六进制数，但缺少 0x：请用 { $hex }
usage-start-not-aligned = START { $typed } 不是 4 的倍数，手机要求是 4 的倍数：请用 { $below } 或 { $above }
usage-start-not-aligned-at-end = START { $typed } 不是 4 的倍数，手机要求是 4 的倍数：请用 { $below }
usage-region-shape = --region { $typed } 不是 START:LENGTH:FILE：请用 0x10000:64K:rom.bin 这样的格式
usage-region-without-file = --region { $typed } 缺少文件：请用 0x10000:64K:rom.bin 这样的格式
usage-block-size = --block-size { $typed } 无效：请用 { NUMBER($least, useGrouping: "false") } 到 { NUMBER($most, useGrouping: "false") }（1M）之间 4 的倍数，例如 64K
usage-seconds = { $option } { $typed } 不是秒数：请用数字，例如 30
usage-count = --count { $typed } 不是手机数量：请用数字，例如 10
usage-too-few-practice-phones = --count { NUMBER($count, useGrouping: "false") } 太大：只有 { $ports } 部练习手机，每部只保存一次
usage-auto-among-ports = --port auto 不能与其他端口同时使用：只用 auto，或只用其他端口
usage-port-twice = --port { $typed } 出现了多次：只用一次
usage-one-port = --port { $one } 和 --port { $other } 是同一个端口：只用其中一个
usage-too-many-ports = 端口太多：上限是 { $most }
usage-batch-region = --region { $typed } 不是范围：请用 0x10000:64K 或 1M:auto 这样的格式
usage-chip-code = --chip { $typed } 不是芯片代码：请用 0766 或 MT6765 这样的代码
usage-missing = 缺少 { $arguments }。示例：{ $example }
usage-no-such-command = 没有命令 { $typed }：可用的命令是 { $commands }
usage-no-command = 缺少命令：请给出 { $commands } 中的一个
usage-no-such-option = { $program } 没有选项 { $option }：{ $program } --help 会显示所有选项
usage-no-such-option-but = { $program } 没有选项 { $option }：是不是想用 { $close }？
usage-too-many = { $program } 不需要 { $typed }：请看 { $program } --help
usage-needs-choice = { $argument } 需要一个值：{ $choices } 之一
usage-needs-value = { $argument } 需要一个值。示例：{ $example }（请看 { $program } --help）
usage-no-such-choice = { $argument } { $value } 不存在：请用 { $choices } 之一
usage-takes-no-value = { $option } 不带 { $value } 这样的值：只用 { $option }
usage-conflict = { $argument } 和 { $other } 不能同时使用：去掉其中一个
usage-twice = { $argument } 出现了多次：只用一次
usage-not-text = { $typed } 不是有效文本：请只用此系统能显示的字符
usage-not-understood = { $argument } { $value } 无效：请看 { $program } --help
usage-no-such-language = 没有语言 { $typed }：请使用 { $languages } 之一
usage-practice-fault = --fault { $spec }：{ $why }
usage-practice-image = 镜像 { $path } 无法使用：{ $why }
usage-practice-phone = 没有练习手机 { $typed }：请用 { $phones } 之一
usage-practice-image-smartphone = --image 不能用于练习智能手机 { $phone }：它的存储总是自动生成的
usage-practice-feature-phone = { $option } 只能用于练习智能手机：请选择一部，例如 --phone mt6765
usage-practice-file = 无法写入 { $path }：{ $why }
usage-empty-name = { $option } { $typed } 里有空名称：请用 { $option } nvram,boot 这样的格式
usage-practice-log = 无法写入日志 { $path }：{ $why }
usage-practice-log-is-image = 无法写入日志 { $path }：它与镜像是同一个文件
usage-practice-log-not-a-file = 无法写入日志 { $path }：它会替换一个不是文件的东西

## Backups

backup-plan = 将保存 { $count } 个分区，{ $size }
backup-left-out = 未包含：{ $parts }
backup-left-out-never-read = { $name }（从不读取）
backup-left-out-user-data = { $name }（用户数据）
backup-left-out-experimental = { $name }（实验功能）
backup-left-out-empty = { $name }（空）
backup-left-out-past-end = { $name }（超出存储末尾）
backup-saved = 已保存并校验：{ $count } 个分区，{ $size }，在 { $folder }
backup-saved-unchecked = 已保存：{ $count } 个分区，{ $size }，在 { $folder }。按要求未全部校验
backup-part-missing = 未保存：{ $name }
backup-complete = { $folder } 里已有完整的整机备份
backup-other-folder = 另选一个文件夹
backup-nothing-more = 按现状使用这个整机备份：其他分区都已保存，没有其他可读取的内容
backup-again = { $front ->
    [window] 再次开始整机备份到同一文件夹：会继续进行
   *[cli] 再次运行同一命令：会继续进行，已完成的文件不再读取
}
table-copies-differ = 手机分区表的两份副本不同；使用第一份
table-first-copy-damaged = 手机的分区表已损坏；使用存储末尾的副本
table-second-copy-damaged = 手机分区表在存储末尾的副本已损坏
table-uncertain = 手机的分区位置不确定，因此整机备份会保存整个存储区 { $area }
table-missing = 手机没有已知的分区表，因此整机备份会保存整个存储区 { $area }

## Several phones at once: the lines of the command line, and hints

batch-waiting = 等待手机。按住每部手机的 Boot 键并插入数据线。按 Ctrl+C 停止。
batch-waiting-for = 等待 { $count } 部手机。按住每部手机的 Boot 键并插入数据线。按 Ctrl+C 停止。
batch-station = 工位 { $station }：{ $what }
batch-station-line = 工位 { $station }（{ $place }）：{ $what }
batch-progress = { $doing }：{ $percent }%，{ $speed }/s，剩余 { $left }
batch-progress-calculating = { $doing }：{ $percent }%，{ $speed }/s，正在计算
batch-phones-wait = { $count } 部手机在等待空闲工位
batch-already-saved = 这部手机之前已保存为 { $file }。现在可以拔下手机了
batch-disk-full = 磁盘已满：所有工位停止，已读数据会保留
batch-no-space = 空间不够再读一部手机：正在读取的手机会继续，不再开始读取其他手机
batch-shared-hub = 工位 { $stations } 共用 { $hub } 上的 HUB，互相拖慢：工位 { $station } 的速度是 { $speed }/s，原来是 { $before }/s。请换用其他接口，或换用每个接口都有独立转换器的 HUB（multi-TT）
batch-shared-hub-full = 工位 { $stations } 合起来达到了 { $hub } 上 HUB 的极限。请换用其他接口，或换用每个接口都有独立转换器的 HUB（multi-TT）
session-title = 本批次的手机
session-phone = 手机
session-station = 工位
session-ticket = 工单号
session-customer = 客户
session-model = 型号
session-imei = IMEI
session-chip = 芯片
session-begun = 开始时间
session-file = 文件
session-size = 大小
session-result = 结果
session-saved-checked = 已保存并校验
session-saved = 已保存，未校验
batch-totals = 已保存：{ $saved } 部手机，{ $bytes }。未保存：{ $failed }
batch-totals-rate = 已保存：{ $saved } 部手机，{ $bytes }，每小时 { NUMBER($rate, maximumFractionDigits: 0) } 部。未保存：{ $failed }

## The command line: help texts

help-about = 通过手机的 Boot ROM，把 MediaTek 手机的闪存保存到文件。只读取：没有任何能擦除或写入闪存的命令。
help-after =
    退出码：0 已保存并校验，2 参数错误，3 没有手机，4 未完成（已读数据会保留），5 已读取但校验未通过，6 磁盘或文件错误，7 这部手机或这个范围无法读取，130 用 Ctrl+C 停止。

    没有手机也能试：  bromide-cli read demo dump.bin
help-lang = 语言，例如 de 或 pt-BR [默认：电脑的语言]
help-ports = 列出已连接的设备
help-ports-watch = 持续列出设备的出现和消失，以及为什么不是可读取的手机，直到按 Ctrl+C（退出码 0）
help-ports-json = 在 stdout 输出一个 JSON 数组；与 --watch 同用时每行一个 JSON 事件
help-info = 连接，显示芯片和闪存，再重启手机；不保存备份文件
help-port = 手机的端口：auto（等待任何 BROM 模式的手机）、demo（练习手机）、端口名称（例如 /dev/ttyACM0 或 COM5）、usb（任何手机，不用电脑的串口驱动），或 USB 接口（例如 usb:1-2）
help-wait-for-ever = 在这么多秒内没有手机应答就停止 [默认：无限制]
help-wait = 在这么多秒内没有手机应答就停止 [默认：无限制，手机断开后为 60]
help-json-object = 在 stdout 输出一个 JSON 对象
help-json-events = 在 stdout 每行输出一个 JSON 事件
help-quiet = 只显示错误
help-block-size = 每次请求的字节数 [默认：自动]
help-no-reset = 结束后让手机停在 BROM 模式；不重启
help-areas = 列出手机的存储区和分区：名称、起始地址、大小；不保存备份文件
    .after =
        智能手机需要它的 DA 文件：用 --da 给出。

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             练习智能手机
help-backup = 整机备份：保存手机的所有存储区和分区，每个存为单独的文件
    .after =
        文件夹里会有每个存储区和分区的文件（及其报告）、partitions.txt、scatter.txt（手机有 GPT 时），最后是含全部校验和的 manifest.json。再次运行同一命令会继续未完成的整机备份。用户数据（userdata、cache）只有用 --with 才保存；rpmb 从不读取。

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = 保存到的文件夹；不存在则创建
help-backup-only = 只保存这些存储区和分区，用英文逗号隔开
help-backup-without = 另外不保存这些存储区和分区
help-backup-with = 另外保存这些：userdata、cache
help-backup-force = 替换文件夹中的整机备份，不论是否完成
help-batch = 同时保存多部手机，每部存为单独的文件
    .after =
        每部连接的手机都有自己的工位；可以随时连接下一部手机。一个工位失败不会影响其他工位。不带 --count 时，命令一直运行到按 Ctrl+C。只有要求的手机全部保存，退出码才是 0。

        PATTERN 中，{ "{" }n{ "}" } 是手机的序号，{ "{" }station{ "}" } 是工位号，{ "{" }date{ "}" } 和 { "{" }time{ "}" } 是连接的日期和时间；{ "{" }chip{ "}" }、{ "{" }flash{ "}" }、{ "{" }size{ "}" }、{ "{" }project{ "}" } 和 { "{" }version{ "}" } 在读取后填入。

          bromide-cli batch dumps                                     所有连接的手机
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             练习手机
help-batch-folder = 保存到的文件夹；不存在则创建
help-batch-port = 只用这个端口；可以多次给出 [默认：USB 上的所有手机]
help-batch-name = 备份文件的名称 [默认：{ "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = 保存这么多部手机后停止 [默认：有 --port 时为端口数，否则到按 Ctrl+C 为止]
help-batch-region = 读取每部手机的这个范围，存为单独的文件；可以多次给出 [默认：整个闪存，智能手机为存储区 user]
help-batch-backup = 像命令 backup 那样，把每部手机整机备份到单独的文件夹；用 --only、--with 和 --without 选择内容
help-batch-wait = 等待下一部手机、手机应答和断开的手机的时限，单位秒 [默认：下一部手机无限制，应答 30，断开的手机 60]
help-read = 把闪存（或其中一部分）回读到文件
    .after =
        步骤：手机关机；运行此命令；按住 Boot 键并插入数据线；等到显示“现在可以拔下手机了”。

          bromide-cli read auto dump.bin                                下一部手机的整个闪存
          bromide-cli read auto part.bin 0x10000 64K                    从地址 0x10000 起 64 KB
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   一部手机的两个范围
help-read-file = 保存到的文件；备份文件完成并校验之前名称是 FILE.part。有 --region 时不需要
help-read-start = 要读取的第一个地址：十进制或 0x hex，可加 K、M 或 G，十进制数不能以零开头；须为 4 的倍数
help-read-length = 字节数，或 auto：到闪存末尾
help-read-check = 全部读第二遍并比较（full）、抽样（sampled）或不校验（off） [默认：16 MB 以内 full，超过则 sampled]
help-read-area = 要读取的存储区或分区，例如 boot1、user 或 nvram [默认：闪存，智能手机为存储区 user]
help-agent-file = 用于智能手机：手机固件里的 Download Agent (DA) 文件
help-preloader-file = 用于 BROM 模式的智能手机：手机固件里的 preloader 文件
help-usb-speed = 用于智能手机：DA 切换到 USB 高速（high）、保持全速（full），或先试一次高速、不行再退回（auto） [默认：auto]
help-reading-program = 用于 MT6260 或 MT6261 功能机：把 Bromide 的小型读取程序加载到手机内存，速度快好几倍（on）。新功能，未在真实手机上测试：使用前会先测试，有疑问就不用它读取 [默认：off]
help-read-region = 同一部手机的另一个范围，存到单独的文件；可以多次给出
help-read-force = 替换已完成的 FILE（新文件完成前旧文件保留），或放弃未完成的
help-resume = 继续同一部手机未完成的备份文件或整机备份
    .after =
        必须是同一部手机：添加数据之前会比较它的编号和部分内容。

        继续整机备份时给出它的文件夹，选项与开始时相同。

          bromide-cli resume dump.bin.part                              用下一部手机
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            文件夹 phone1 中的整机备份
help-resume-file = 未完成的备份文件，或未完成整机备份的文件夹
help-resume-check = 校验方式 [默认：开始时所选的]
help-resume-force = 替换同名的已完成 FILE（新文件完成前旧文件保留）；不能用于 FOLDER
help-check = 把已完成的备份文件，或文件夹中的每份备份文件，与它的报告比较：大小和 SHA-256
    .after =
        对文件夹：检查其中每份带报告的备份文件，每份一行，最后是汇总；跳过子文件夹。没有报告的文件和未完成的备份文件（.part）只列出，不算错误。

        退出码：0 没有变化，2 文件夹中没有备份文件，5 有备份文件发生变化，6 备份文件或它的报告无法读取，因此无法比较。
help-check-file = 已完成的备份文件，报告 FILE.json 在同一文件夹；或存放备份文件的文件夹
help-inspect = 显示备份文件的内容：固件、版本、引导程序、文件系统
    .after =
        任何文件都可以查看；只读取，不改动。大小和地址取自文件，可能有误。

        退出码：0 已完整读取，不论找到什么，2 参数错误，6 无法读取，130 用 Ctrl+C 停止。
help-inspect-file = 备份文件，或任何其他文件
help-files = 列出功能机备份文件中的文件（包括已删除的），以及短信、联系人和照片的数量
    .after =
        备份文件只读取，不改动。文件名可能涉及隐私。

        退出码：0 完整，2 参数错误，4 有损坏或缺失，6 备份文件无法读取，7 其中没有 Bromide 能读取的内容，130 用 Ctrl+C 停止。
help-extract = 把功能机备份文件中的文件、短信、通讯录和照片保存到文件夹
    .after =
        只可为机主提取隐私数据，或征得机主同意后提取。不会覆盖任何内容，备份文件只读取。messages.csv、contacts.csv 和 list.csv 用电子表格打开，messages.html 用浏览器打开，contacts.vcf 在手机上打开。

        退出码：0 完整，2 参数错误，或文件夹中已有所需的名称，4 有损坏或缺失，6 磁盘或文件错误，7 备份文件中没有 Bromide 能读取的内容，130 用 Ctrl+C 停止。
help-extract-folder = 保存到的文件夹；不存在则创建
help-extract-only = 只保存这些，用英文逗号隔开。calls：带时间的号码，可能是通话记录，只有在此列出时才保存
help-da = 显示 DA 文件的内容：芯片、协议、大小、签名
    .after =
        只读取文件；不需要手机。Download Agent (DA) 文件随手机固件和 SP Flash Tool 提供。

        退出码：0 已显示，2 参数错误或不是 DA 文件，6 文件无法读取，7 文件中没有适用于该芯片的 DA。
help-da-file = Download Agent (DA) 文件，例如 MTK_AllInOne_DA.bin
help-da-chip = 只显示适用于该芯片的 DA：硬件代码（例如 0766）或型号（例如 MT6765）
help-simulate = 在伪终端上运行练习手机，用来试用本程序或其他程序
    .after =
        故障：--fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..；[] 表示可以省略，| 分隔可选项。时间写成 200ms、1.5s 或 2min，大小和位置写成 4096、0x1000 或 4K。N 是从闪存已发送的字节数；ADDR 是闪存的地址。

        { $faults }

        --phone 可用的手机：{ $phones }。不带时为 mt6261。

        练习智能手机的故障：POINT 是 upload、set-up、second-stage、storage-info、high-speed，或从存储已发送的字节数；AREA+N 是位置，例如 user+0x1000。

        { $smartphone_faults }
help-simulate-link = 练习手机的端口出现在哪里
help-simulate-phone = 手机型号 [默认：mt6261]
help-simulate-door = 练习智能手机的模式：preloader 或 Boot ROM，后者还需要 --preloader
help-simulate-write-da = 用于练习智能手机：写出生成的、适用的 DA 文件，供 --da 使用
help-simulate-write-preloader = 用于练习智能手机：写出生成的、适用的 preloader 文件，供 --preloader 使用
help-simulate-image = 它的闪存内容 [默认：4 MB 生成的固件]
help-simulate-fault = 要练习的故障，例如 vanish@0x100000；可以多次给出
help-simulate-pace = 速度：rom（每秒 232,558 字节，与真实手机一样）、wire（接近 USB 的极限）、uart（115,200 波特）、none（电脑能达到的最快速度）
help-simulate-log = 把手机收到的每条命令写入此文件，每行一个 JSON 对象
