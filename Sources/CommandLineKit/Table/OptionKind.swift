/// What stands after an option's name, and therefore how its text is checked and completed.
package enum OptionKind: Equatable, Sendable {
  /// On or off; takes no value on the command line.
  case flag
  /// Free text, which may not be empty; the placeholder is what help shows.
  case text(placeholder: String)
  /// A file to read or write, not looked up here.
  case file
  /// A folder, not looked up here.
  case directory
  /// A file or folder, not looked up here; the option may stand several times.
  case paths
  /// A whole number within a range, in digits of either script.
  case integer(ClosedRange<Int>)
  /// One of some fixed words.
  case choice([String])
  /// A month of the Buddhist era, `YYYY-MM` (Inbox).
  case period
  /// An ISO 8601 date, or date and time, of the common era (Commands, *run*).
  case time
  /// A span of time: a whole number of seconds, or one with `s`, `m` or `h`, such as `30s` or `10m`.
  case duration
  /// A size of files: a whole number of MiB, or one with `K`, `M` or `G`, such as `512M`.
  case fileSize

  /// What stands for the value in help and usage lines; nil for a flag.
  package var placeholder: String? {
    switch self {
    case .flag: nil
    case .text(let placeholder): placeholder
    case .file: "FILE"
    case .directory: "DIR"
    case .paths: "PATH"
    case .integer: "N"
    case .choice(let words): words.joined(separator: "|")
    case .period: "YYYY-MM"
    case .time: "TIME"
    case .duration: "DURATION"
    case .fileSize: "SIZE"
    }
  }

  /// What a right value looks like, as messages name it.
  package var expectation: BilingualText {
    switch self {
    case .flag: .init(th: "true หรือ false", en: "true or false")
    case .text: .init(th: "ข้อความที่ไม่ว่าง", en: "a text that is not empty")
    case .file: .init(th: "ชื่อแฟ้ม", en: "a file name")
    case .directory: .init(th: "ชื่อโฟลเดอร์", en: "a folder name")
    case .paths: .init(th: "ชื่อแฟ้มหรือโฟลเดอร์", en: "the name of a file or folder")
    case .integer(let range):
      .init(
        th: "จำนวนเต็ม \(range.lowerBound) ถึง \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .choice(let words):
      .init(
        th: "คำใดคำหนึ่งใน \(words.joined(separator: ", "))", en: "one of \(words.joined(separator: ", "))")
    case .period:
      .init(th: "งวด ปี พ.ศ.-เดือน เช่น 2565-03", en: "a Buddhist-era month such as 2565-03")
    case .time:
      .init(
        th: "เวลา ISO 8601 ปี ค.ศ. เช่น 2022-03-31T16:30+07:00",
        en: "an ISO 8601 time of the common era such as 2022-03-31T16:30+07:00")
    case .fileSize:
      .init(
        th: "ขนาดไฟล์ เช่น 512M หรือ 4G", en: "a size of files such as 512M or 4G")
    case .duration:
      .init(
        th: "ช่วงเวลา เช่น 0, 30s, 10m หรือ 2h ไม่เกิน 7 วัน",
        en: "a span of time such as 0, 30s, 10m or 2h, at most a week")
    }
  }
}

/// The value of an option after checking, in the few shapes that a command line and JSON share.
package enum SettingValue: Equatable, Sendable, CustomStringConvertible {
  /// A flag's state.
  case flag(Bool)
  /// Text, a path, a choice, a period or a time; the latter two in ASCII digits.
  case text(String)
  /// A whole number within its option's range.
  case integer(Int)
  /// The texts of an option that may stand several times, in their order.
  case texts([String])

  /// The value as `config show` prints it and as the command line accepts it back.
  package var description: String {
    switch self {
    case .flag(let isOn): isOn ? "true" : "false"
    case .text(let text): text
    case .integer(let number): String(number)
    case .texts(let texts): texts.joined(separator: " ")
    }
  }
}
