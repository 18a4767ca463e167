import Reference
import Standards
import TestSupport
import Testing

@Suite("Matching the names of offices")
struct OfficeMatcherTests {
  static let periods = ["2565-03", "2564-09", "2560-01", "2555-05"].compactMap { Period($0) }
  private static let registry = try? OfficeRegistry.readEmbedded()

  private func matcher(_ period: Period) throws -> OfficeMatcher {
    OfficeMatcher(registry: try #require(Self.registry), period: period)
  }

  private func matcher(_ text: String) throws -> OfficeMatcher { try matcher(try #require(Period(text))) }

  /// The least that every reading of a name ignores: spaces, dots and the script of digits.
  private static func plain(_ text: String) -> String {
    let thai = Array("๐๑๒๓๔๕๖๗๘๙".unicodeScalars)
    let scalars = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if scalar == " " || scalar == "." { return nil }
      return thai.firstIndex(of: scalar).flatMap { Unicode.Scalar(UInt8(48 + $0)) } ?? scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func inThaiDigits(_ text: String) -> String {
    let thai = Array("๐๑๒๓๔๕๖๗๘๙".unicodeScalars)
    let scalars = text.unicodeScalars.map { ("0"..."9").contains($0) ? thai[Int($0.value) - 48] : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func orders(_ items: [String]) -> [[String]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  /// Every way of writing an office that the contract names, made without the product's own code.
  static func spellings(_ office: Office, isOnlyArea: Bool) -> [String] {
    var names = [office.code, office.name, office.shortName, office.abbreviation] + office.aliases
    if let digit = office.abbreviation.firstIndex(where: \.isNumber) {
      let (stem, number) = (office.abbreviation[..<digit], office.abbreviation[digit...])
      names += ["\(stem) เขต \(number)", "\(stem)เขต\(number)"]
    }
    if isOnlyArea, !office.name.contains("เขต 1") {
      names += ["\(office.name) เขต 1", "\(office.shortName) เขต 1"]
    }
    if office.provinces.count > 1, office.shortName.contains(office.provinces.joined(separator: " ")) {
      for order in orders(office.provinces) {
        for separator in [" ", "", "-", " - ", ", ", "/", " และ", "และ"] {
          names.append(office.type + order.joined(separator: separator))
          names.append("สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา" + order.joined(separator: separator))
        }
      }
    }
    names += names.filter { $0.hasPrefix("สำนักงาน") }.flatMap { name in
      let rest = name.dropFirst("สำนักงาน".count)
      return ["สนง.\(rest)", "สนง. \(rest)", "สนง\(rest)"]
    }
    names += names.map { inThaiDigits($0) }
    names += names.map { String($0.filter { $0 != " " && $0 != "." }) }
    return Array(Set(names.filter { !$0.isEmpty }))
  }

  @Test(
    "Every spelling of every valid office is that office, unless two of them share it", arguments: periods)
  func wholeRegistry(period: Period) throws {
    let matcher = try matcher(period)
    let offices = try #require(Self.registry).valid(in: period)
    let areas = Dictionary(grouping: offices) { [$0.type] + $0.provinces }
    let spellings = offices.map { office in
      Self.spellings(office, isOnlyArea: areas[[office.type] + office.provinces]?.count == 1)
    }
    var owners: [String: Set<String>] = [:]
    for (office, names) in zip(offices, spellings) {
      for name in names { owners[Self.plain(name), default: []].insert(office.code) }
    }
    var wrong: [String] = []
    for (office, names) in zip(offices, spellings) {
      for name in names {
        let expected = owners[Self.plain(name)]?.count == 1 ? office.code : nil
        if matcher.match(name)?.code != expected { wrong.append("\(name) is \(office.code)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(10))")
  }

  @Test("An office outside its validity is never named", arguments: periods)
  func outsideValidity(period: Period) throws {
    let matcher = try matcher(period)
    let registry = try #require(Self.registry)
    let valid = Set(registry.valid(in: period).map(\.code))
    for office in registry.offices where !valid.contains(office.code) {
      for name in [office.code, office.name, office.shortName, office.abbreviation] {
        let found = matcher.match(name)
        #expect(found.map { valid.contains($0.code) } ?? true, "\(name)")
        #expect(found != office)
      }
    }
  }

  @Test("The secondary offices changed over in the month after 2564-01")
  func changeOver() throws {
    #expect(try matcher("2564-01").match("สพม.12")?.code == "101712")
    #expect(try matcher("2564-01").match("สพม.ตรัง กระบี่") == nil)
    #expect(try matcher("2564-02").match("สพม.12") == nil)
    #expect(try matcher("2564-02").match("สพม.กระบี่และตรัง")?.code == "9271")
    #expect(try #require(Self.registry).valid(in: try #require(Period("2565-03"))).count == 245)
    #expect(try #require(Self.registry).valid(in: try #require(Period("2560-01"))).count == 225)
  }

  @Test(
    "What looks like another office is told apart",
    arguments: [
      ("2560-01", "สพม. เขต 1", "101701"), ("2560-01", "สพม. เขต 12", "101712"),
      ("2560-01", "สพม.เขต ๑๒", "101712"),
      ("2560-01", "สพม. เขต 1-2", nil), ("2560-01", "สพม.1/2", nil), ("2560-01", "สพม.1,2", nil),
      ("2565-03", "สพป.ชลบุรี เขต 1", "2001"), ("2565-03", "สพป.ชลบุรี เขต 12", nil),
      ("2565-03", "สพป.ชลบุรี", nil),
      ("2565-03", "ชลบุรี เขต 1", nil), ("2565-03", "สพม.ชลบุรี", nil), ("2565-03", "สพม.ชลบุรี ระยอง", "2071"),
      ("2565-03", "สพม.เพชรบุรี", "7671"), ("2565-03", "สพป.เพชรบุรี เขต 1", "7601"),
      ("2565-03", "สพป.อ่างทอง เขต 1", "1501"), ("2565-03", "สพป.อ่างทอง เขต 2", nil),
      ("2565-03", "2402", "2402"), ("2565-03", "02402", nil), ("2565-03", "2402.0", nil),
      ("2565-03", "2565", nil),
      ("2565-03", "2564", nil), ("2565-03", "24/02", nil), ("2565-03", "11-01", nil), ("2565-03", "24", nil),
      ("2565-03", "สพป.ฉช.2", "2402"), ("2565-03", "สพป ฉช 2", "2402"), ("2565-03", "สพป.ฉช. เขต ๒", "2402"),
      ("2565-03", "สพป.ฉะเชิงเทรา เขต2", "2402"), ("2565-03", "", nil), ("2565-03", " . ", nil),
    ] as [(String, String, String?)])
  func traps(period: String, name: String, code: String?) throws {
    #expect(try matcher(period).match(name)?.code == code)
  }

  @Test("A name that two offices share is nobody's; a name of one still counts")
  func sharedNames() throws {
    let matcher = OfficeMatcher(
      registry: try OfficeRegistry(
        offices: [
          Self.office("1", "ก", "สพป.กก", aliases: ["เมืองบน", "ริมน้ำ"]),
          Self.office("2", "ข", "สพป.กก", aliases: ["เมืองบน"]),
        ],
        file: "t.csv"), period: try #require(Period("2565-03")))
    #expect(matcher.match("สพป.กก") == nil)
    #expect(matcher.match("เมืองบน") == nil)
    #expect(matcher.match("ริม น้ำ")?.code == "1")
    #expect(matcher.match("สพป.ข")?.code == "2")
  }

  @Test(
    "A province names all its offices, cut short or with a letter amiss too",
    arguments: [
      ("ฉะเชิงเทรา", ["2401", "2402", "2471"]), ("จ.น่าน", ["5501", "5502", "5571"]),
      ("นา่น", ["5501", "5502", "5571"]),
      ("ฉะเชิงเทา", ["2401", "2402", "2471"]), ("กรุงเทพ", ["1001", "1071", "1072"]), ("xyz", []), ("น", []),
    ])
  func province(text: String, codes: [String]) throws {
    #expect(try matcher("2565-03").offices(ofProvince: text).map(\.code) == codes)
  }

  @Test(
    "A tone mark behind its vowel and spaces before vowels are put in order",
    arguments: ["สพป.นา่น เขต 1", "สพป.น ่าน เขต 1", "สพป.น่ าน เขต 1", "สพป. น ่ าน เข ต 1"])
  func order(text: String) throws { #expect(try matcher("2565-03").match(text)?.code == "5501") }

  @Test("The nearest names are offered for an unknown one, never for a strange one")
  func nearest() throws {
    let matcher = try matcher("2565-03")
    #expect(matcher.nearest(to: "สพป.ฉะเชงเทรา เขต 2").first?.code == "2402")
    #expect(matcher.nearest(to: "สพป.ฉะเชงเทรา เขต 2").count <= 3)
    #expect(matcher.nearest(to: "").isEmpty)
    // An office that has ended: what it became.
    #expect(matcher.nearest(to: "สพม.เขต ๓").map(\.code) == ["1271", "1471"])
    #expect(matcher.nearest(to: "101702").map(\.code) == ["1072"])
    #expect(matcher.nearest(to: "รายงานสรุปผลการตรวจเยี่ยมโรงเรียนขนาดเล็กประจำปี").isEmpty)
  }

  private static func office(_ code: String, _ province: String, _ abbreviation: String, aliases: [String])
    -> Office
  {
    Office(
      code: code, type: "สพป.", name: "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา\(province)", shortName: "สพป.\(province)",
      abbreviation: abbreviation, provinces: [province], region: "กลาง",
      validFrom: Period(buddhistYear: 2553, month: 8)!, validTo: nil, successors: [], aliases: aliases,
      groupings: [])
  }

  @Test("is the same in months between which no office begins or ends")
  func states() throws {
    let registry = try #require(Self.registry)
    let months = (2550...2570).flatMap { year in
      (1...12).compactMap { Period(buddhistYear: year, month: $0) }
    }
    let byState = Dictionary(grouping: months) { registry.state(in: $0) }
    #expect(byState.count > 1 && byState.count < months.count)
    for (_, months) in byState {
      let valid = Set(months.map { registry.valid(in: $0) })
      let ended = Set(
        months.map { month in registry.offices.filter { $0.validTo.map { $0 < month } ?? false } })
      #expect(valid.count == 1 && ended.count == 1, "\(months)")
    }
  }
}
