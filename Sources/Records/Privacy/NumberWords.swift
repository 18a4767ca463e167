/// The words that announce whose number follows, and what it is.
enum NumberWords {
  enum Kind {
    case phone
    case citizen
    case account

    /// How many digits make a number that is so announced.
    var digitCounts: ClosedRange<Int> {
      switch self {
      case .phone: 7...12
      case .citizen: 10...14
      case .account: 7...16
      }
    }
  }

  private static let phones = PlainWords([
    "โทร", "เบอร์", "มือถือ", "tel", "Tel", "TEL", "phone", "Phone", "mobile", "Mobile", "call", "Call", "แฟกซ์",
    "โทรสาร", "fax", "Fax",
  ])
  private static let otherWords = PlainWords(["โทรทัศน์", "โทรมาตร"])
  private static let citizens = PlainWords([
    "บัตร", "ปชช", "ประชาชน", "ประจำตัว", "หลัก", "citizen", "Citizen", "ID", "id", "Id",
  ])
  private static let accounts = PlainWords([
    "บัญชี", "บช", "ธนาคาร", "พร้อมเพย์", "promptpay", "PromptPay", "account", "Account", "acc", "Acc", "กสิกร",
    "กรุงไทย", "ออมสิน", "ธกส", "ธ.ก.ส", "ไทยพาณิชย์", "scb", "SCB", "KTB", "ktb", "KBANK", "kbank",
  ])
  private static let ministry = PlainWords(["ศธ"])
  /// How far before a number a word still announces it.
  private static let farthest = 24

  /// What the nearest word before a number announces, with no other digit between; nil where none does.
  static func kind(before start: Int, in text: [UInt32]) -> Kind? {
    var index = start
    while index > max(0, start - farthest) {
      index -= 1
      if Plain.isDigit(text[index]) { return nil }
      if otherWords.place(at: index, in: text) != nil { return nil }
      if phones.place(at: index, in: text) != nil { return .phone }
      if accounts.place(at: index, in: text) != nil { return .account }
      if citizens.place(at: index, in: text) != nil { return .citizen }
    }
    return nil
  }

  /// Whether the ministry's `ศธ` stands right before a number, as in the number of a document.
  static func isOfMinistry(_ start: Int, in text: [UInt32]) -> Bool {
    var end = start
    while end > 0, Plain.isBlank(text[end - 1]) || text[end - 1] == Plain.dot { end -= 1 }
    return ministry.end(text[..<end])
  }
}
