internal import CommandLineKit
internal import Publication
internal import Standards

/// Reads the letters' settings and goes on after a problem, so that one attempt shows all of them.
struct LetterReader {
  /// Where relative paths begin.
  let folder: String?
  private(set) var texts = LetterSettings()
  private(set) var periods: [Period: LetterSettings] = [:]
  private(set) var keys: Set<String> = []
  private(set) var keysOfPeriods: [Period: Set<String>] = [:]
  private(set) var problems: [BilingualText] = []

  private static let known = [
    "documentNo", "date", "subject", "addressee", "enclosures", "paragraphs", "signatory",
    "enclosureSignatory",
    "unit", "phone", "emblemPNG", "corrections",
  ]
  /// The keys of what belongs to the letters of one period.
  static let documentKeys = ["documentNo", "date", "corrections"]
  /// What a letter of one or two pages holds.
  private static let most = (enclosures: 5, paragraphs: 8)

  init(folder: String?) {
    self.folder = folder
  }

  /// Reads what holds for every period, then what single ones have of their own.
  mutating func read(texts: JSONCursor?, periods: JSONCursor?) {
    if let texts { (self.texts, keys) = settings(texts, over: self.texts) }
    guard let periods else { return }
    for (key, cursor) in members(periods, keys: nil).sorted(by: { $0.key < $1.key }) {
      guard let period = Period(key) else {
        complain(
          periods, th: "“\(key)” ไม่ใช่งวด ต้องเขียน ปปปป-ดด เป็น พ.ศ. เช่น 2564-09",
          en: "“\(key)” is no month; write YYYY-MM of the Buddhist era such as 2564-09")
        continue
      }
      (self.periods[period], keysOfPeriods[period]) = settings(cursor, over: self.texts.withoutDocuments)
    }
  }

  /// - Parameter base: what holds where a member is left out.
  private mutating func settings(
    _ cursor: JSONCursor, over base: LetterSettings
  ) -> (LetterSettings, keys: Set<String>) {
    let members = members(cursor, keys: Self.known)
    var settings = base
    settings.document = document(members)
    settings.subject = text(members["subject"]) ?? settings.subject
    settings.addressee = text(members["addressee"]) ?? settings.addressee
    settings.enclosures = texts(members["enclosures"], most: Self.most.enclosures) ?? settings.enclosures
    settings.paragraphs = texts(members["paragraphs"], most: Self.most.paragraphs) ?? settings.paragraphs
    settings.signatory = members["signatory"].flatMap { signatory($0) } ?? settings.signatory
    settings.enclosureSignatory =
      members["enclosureSignatory"].flatMap { signatory($0) } ?? settings.enclosureSignatory
    settings.unit = text(members["unit"]) ?? settings.unit
    settings.phone = text(members["phone"]) ?? settings.phone
    settings.emblem = members["emblemPNG"].flatMap { emblem($0) } ?? settings.emblem
    if let corrections = members["corrections"] { settings.corrections = self.corrections(corrections) }
    return (settings, Set(members.keys))
  }

  private mutating func corrections(_ cursor: JSONCursor) -> [String: LetterSettings.Document] {
    var documents: [String: LetterSettings.Document] = [:]
    for (code, cursor) in members(cursor, keys: nil) {
      documents[code] = document(members(cursor, keys: ["documentNo", "date"]))
    }
    return documents
  }

  private mutating func document(_ members: [String: JSONCursor]) -> LetterSettings.Document {
    let word = "ที่ "
    let number = text(members["documentNo"]).map {
      $0.hasPrefix(word) ? String($0.dropFirst(word.count)) : $0
    }
    let date = members["date"].flatMap { cursor in text(cursor).map { (cursor, $0) } }
    return LetterSettings.Document(
      number: number,
      date: date.flatMap { cursor, text in
        let day = LetterSettings.date(text)
        if day == nil {
          complain(
            cursor, th: "“\(text)” ไม่ใช่วันที่ ต้องเขียน ปปปป-ดด-วว เช่น 2564-11-16",
            en: "“\(text)” is no date; write YYYY-MM-DD such as 2564-11-16")
        }
        return day
      })
  }

  private mutating func signatory(_ cursor: JSONCursor) -> Signatory? {
    let members = members(cursor, keys: ["name", "position", "form", "for"])
    let (name, position) = (text(members["name"]), text(members["position"]))
    let form: Signatory.Form? = if let member = members["form"] { form(member) } else { .own }
    let principal = text(members["for"])
    if position == nil, members["position"] == nil {
      complain(cursor, th: "ต้องระบุ “position” (ตำแหน่ง)", en: "“position” is needed")
    }
    if form != .own, members["for"] == nil {
      complain(
        cursor, th: "ต้องระบุ “for” (ตำแหน่งที่ลงนามแทน)", en: "“for” is needed: the post that is signed for")
    }
    if form == .own, let place = members["for"] {
      complain(
        place, th: "ใช้ได้เฉพาะเมื่อ “form” เป็นการลงนามแทน",
        en: "stands only with a “form” that signs for another post")
    }
    guard let position, let form else { return nil }
    return Signatory(name: name, position: position, form: form, principal: principal)
  }

  /// The printed words, or English ones for who writes the file by hand.
  private mutating func form(_ cursor: JSONCursor) -> Signatory.Form? {
    let words: [(word: String, form: Signatory.Form)] = [
      ("own", .own), ("on-behalf", .onBehalf), ("acting", .acting),
      (Signatory.Form.onBehalf.rawValue, .onBehalf), (Signatory.Form.acting.rawValue, .acting),
    ]
    guard let text = text(cursor) else { return nil }
    if let found = words.first(where: { $0.word == text }) { return found.form }
    let known = words.map(\.word)
    problems.append(
      Self.unknown(
        cursor.path, text, nearest: Suggestion.nearest(to: text, among: known),
        what: BilingualText(
          th: "คำ (ใช้ได้: \(known.joined(separator: ", ")))",
          en: "word (known: \(known.joined(separator: ", ")))"))
    )
    return nil
  }

  private mutating func emblem(_ cursor: JSONCursor) -> LetterSettings.Emblem? {
    guard let name = text(cursor) else { return nil }
    let path = name.hasPrefix("/") ? name : (folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? "") + name
    do throws(NamedFile.Fault) {
      let bytes = try NamedFile.contents(of: path, isJSON: false)
      if LetterSettings.isPNG(bytes) { return LetterSettings.Emblem(path: path, png: bytes) }
      complain(cursor, th: "“\(path)” ไม่ใช่ไฟล์ PNG ที่สมบูรณ์", en: "“\(path)” is no whole PNG file")
    } catch {
      complain(
        cursor, th: "อ่าน “\(path)” ไม่ได้: \(error.reason.th)", en: "cannot read “\(path)”: \(error.reason.en)")
    }
    return nil
  }
}

extension LetterReader {
  /// A text with only known placeholders; nil where there is none or it is wrong.
  private mutating func text(_ cursor: JSONCursor?) -> String? {
    guard let cursor else { return nil }
    guard case .string(let text) = cursor.value, text.contains(where: { !$0.isWhitespace }) else {
      complain(cursor, th: "ต้องเป็นข้อความที่ไม่ว่าง", en: "must be a text that is not empty")
      return nil
    }
    guard text.unicodeScalars.count <= 1_000, !text.contains(where: \.isNewline) else {
      complain(
        cursor, th: "ต้องเป็นข้อความบรรทัดเดียว ไม่เกิน 1000 อักขระ",
        en: "must be one line of at most 1000 characters")
      return nil
    }
    for name in LetterTemplate.unknownPlaceholders(in: text) {
      problems.append(
        Self.unknown(
          cursor.path, "{\(name)}",
          nearest: Suggestion.nearest(to: name, among: LetterTemplate.placeholders).map { "{\($0)}" },
          what: BilingualText(th: "ช่องเติมคำ", en: "placeholder")))
    }
    return text
  }

  private mutating func texts(_ cursor: JSONCursor?, most: Int) -> [String]? {
    guard let cursor else { return nil }
    guard let elements = try? cursor.elements(), (1...most).contains(elements.count) else {
      complain(
        cursor, th: "ต้องเป็นรายการข้อความ 1 ถึง \(most) ข้อความ", en: "must be a list of 1 to \(most) texts")
      return nil
    }
    return elements.compactMap { text($0) }
  }

  /// The members of an object, each with its place.
  /// - Parameter keys: those that may stand in it; nil allows any.
  private mutating func members(_ cursor: JSONCursor, keys: [String]?) -> [String: JSONCursor] {
    guard case .object(let members) = cursor.value else {
      complain(cursor, th: "ต้องเป็นออบเจกต์ { … }", en: "must be an object { … }")
      return [:]
    }
    var known: [String: JSONCursor] = [:]
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      guard keys?.contains(key) ?? true else {
        problems.append(
          Self.unknown(
            cursor.path, key, nearest: keys.flatMap { Suggestion.nearest(to: key, among: $0) },
            what: BilingualText(th: "คีย์", en: "key")))
        continue
      }
      known[key] = JSONCursor(value, file: cursor.file, path: "\(cursor.path).\(key)")
    }
    return known
  }

  private mutating func complain(_ cursor: JSONCursor, th: String, en: String) {
    problems.append(BilingualText(th: "\(cursor.path): \(th)", en: "\(cursor.path): \(en)"))
  }

  /// A word that means nothing, with the nearest right one where one is near.
  static func unknown(_ path: String, _ word: String, nearest: String?, what: BilingualText) -> BilingualText
  {
    BilingualText(
      th: "\(path): ไม่รู้จัก\(what.th) “\(word)”" + (nearest.map { " หมายถึง “\($0)” หรือไม่" } ?? ""),
      en: "\(path): unknown \(what.en) “\(word)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
  }
}
