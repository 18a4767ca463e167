internal import Standards

/// The words of the letter where nothing is configured, in the structure of the published letter of 2564.
///
/// Source: Requirements, 004-5 and 004-9.
enum LetterWording {
  static let issuer = "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"
  static let issuerAddress = "กระทรวงศึกษาธิการ กทม. 10300"
  static let position = "เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน"
  static let unit = "สำนักติดตามและประเมินผลการจัดการศึกษาขั้นพื้นฐาน"
  static let addressee = "ผู้อำนวยการ{office}"
  static let close = "ขอแสดงความนับถือ"

  private static let matter = """
    การบริหารและการจัดการศึกษาขั้นพื้นฐานของสำนักงานเขตพื้นที่การศึกษา ตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา \
    ประจำปีงบประมาณ พ.ศ. {fiscalYear}
    """
  static let subject = "แจ้งผลการติดตาม ประเมินผล\(matter)"
  static let enclosure = "ผลการติดตามและประเมินผล\(matter) จำนวน 1 ฉบับ"

  static let paragraphs = [
    """
    ตามที่ \(issuer) ได้ดำเนินการติดตามและประเมินผล\(matter) งวด{period} จำนวน {counts} \
    โดยให้สำนักงานเขตพื้นที่การศึกษารายงานข้อมูลการดำเนินงาน นั้น
    """,
    """
    ในการนี้ \(issuer) ขอขอบคุณสำหรับการขับเคลื่อนการดำเนินงานเพื่อให้บรรลุเป้าหมาย \
    และขอแจ้งผลการติดตามและประเมินผลของ{office} ตามสิ่งที่ส่งมาด้วย \
    เพื่อนำไปพัฒนางานให้เกิดประสิทธิภาพและประสิทธิผลมากยิ่งขึ้นต่อไป
    """,
    "จึงเรียนมาเพื่อทราบ และขอขอบคุณมา ณ โอกาสนี้",
  ]

  /// The last line of the enclosure of 2564.
  static let enclosureThanks = """
    \(issuer) ขอขอบคุณสำนักงานเขตพื้นที่การศึกษาที่ให้ความสำคัญและความร่วมมือในการดำเนินงาน\
    ตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา ไว้ ณ โอกาสนี้
    """

  static let blank = "……………………"
  static let blankNumber = "ศธ \(blank)"
  static let blankName = "………………………………………"

  /// The paragraphs of a letter that corrects an earlier one.
  /// - Parameter changes: what changed, each as a phrase; empty where no printed level did.
  static func correction(_ changes: [String]) -> [String] {
    let listed = changes.isEmpty ? "" : " ได้แก่ \(changes.joined(separator: " "))"
    return [
      "ตามหนังสือที่อ้างถึง \(issuer) ได้แจ้งผลการติดตามและประเมินผล\(matter) งวด{period} ของ{office} นั้น",
      """
      ในการนี้ \(issuer) ได้ตรวจสอบข้อมูลแล้ว ขอแจ้งแก้ไขผลการติดตามและประเมินผลดังกล่าว\(listed) \
      และขอให้ใช้ผลตามสิ่งที่ส่งมาด้วยแทนผลที่แจ้งไว้เดิม
      """,
      "จึงเรียนมาเพื่อทราบ",
    ]
  }

  /// The subject of a letter that corrects one of this subject: `แจ้งผล…` becomes `แจ้งแก้ไขผล…`.
  static func correctionSubject(_ subject: String) -> String {
    let verb = "แจ้ง"
    if subject.hasPrefix("\(verb)ผล") { return "\(verb)แก้ไข\(subject.dropFirst(verb.count))" }
    return "\(verb)แก้ไขผลตามหนังสือ เรื่อง \(subject)"
  }
}

/// The placeholders that texts of the letter may hold.
package enum LetterTemplate {
  /// What a placeholder stands for; the raw value is its name between the braces.
  enum Placeholder: String, CaseIterable {
    case office
    case officeShort
    case code
    case fiscalYear
    case period
    case edition
    case counts
  }

  /// The names that may stand between braces.
  package static var placeholders: [String] { Placeholder.allCases.map(\.rawValue) }

  /// The names between braces that stand for nothing.
  package static func unknownPlaceholders(in text: String) -> [String] {
    pieces(of: text).compactMap { piece in
      if case .name(let name) = piece, Placeholder(rawValue: name) == nil { return name }
      return nil
    }
  }

  /// The text with every known placeholder filled in; an unknown one stays as it is.
  static func filled(_ text: String, _ value: (Placeholder) -> String) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .text(let text): String(text)
      case .name(let name): Placeholder(rawValue: name).map(value) ?? "{\(name)}"
      }
    }.joined()
  }

  private enum Piece {
    case text(Substring)
    case name(String)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      pieces += [.text(rest[..<open]), .name(String(rest[rest.utf8.index(after: open)..<close]))]
      rest = rest[rest.utf8.index(after: close)...]
    }
    return pieces + [.text(rest)]
  }
}
