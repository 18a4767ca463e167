package import Consolidation
internal import Discovery
internal import FileSystem
package import Reading
package import Records
internal import Reference
package import Standards
package import TestSupport

/// What was made of a small inbox that a test spells out file by file.
package struct ReadInbox {
  package let readings: [FileReading]
  package let consolidated: ConsolidatedPeriod

  /// Reads the files of one period.
  /// - Parameter files: text by path below the period's folder.
  package init(_ files: [String: String], period: String = "2565-03") throws {
    try self.init(bytes: files.mapValues { Array($0.utf8) }, period: period)
  }

  package init(bytes files: [String: [UInt8]], period: String = "2565-03") throws {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: period + "/" + name) }
    try self.init(folder, period: period)
  }

  package init(_ folder: TemporaryFolder, period: String = "2565-03") throws {
    guard let context = Self.contexts[period] else { throw UnknownPeriod() }
    try self.init(folder, context)
  }

  package init(_ folder: TemporaryFolder, _ context: ReadingContext) throws {
    let discovery = try Inbox(root: DiskPath(folder.path)).discover(context.period)
    let reader = FileReader(context: context)
    readings = discovery.files.map { reader.read($0) }
    self.consolidated = ConsolidatedPeriod(discovery: discovery, readings: readings, context: context.base)
  }

  private struct UnknownPeriod: Error {}

  /// Contexts are made once: the index of the registry is the slow part of a small test.
  package static let contexts: [String: ReadingContext] = {
    guard let library = try? FrameworkLibrary.read(), let registry = try? OfficeRegistry.readEmbedded(),
      let words = try? WordBook.read(), let groups = try? GroupRegistry.readEmbedded()
    else { return [:] }
    var contexts: [String: ReadingContext] = [:]
    for text in ["2565-03", "2564-09", "2560-01", "2556-03"] {
      guard let period = Period(text), let plan = library.roundFramework(fiscalYear: period.fiscalYear) else {
        continue
      }
      contexts[text] = ReadingContext(
        period: period, plan: plan, registry: registry, wordBook: words, groups: groups)
    }
    return contexts
  }()

  /// What counts for an office.
  package func reports(_ code: String) -> OfficeReports { consolidated.reports[code] ?? OfficeReports() }

  /// The codes of all findings, sorted, one for each line.
  package var codes: [String] { consolidated.findings.map(\.kind.code).sorted() }

  package func findings(_ code: String) -> [Finding] { consolidated.findings.filter { $0.kind.code == code } }
}

extension ConsolidatedPeriod {
  /// The kinds of sheet that count for each office.
  package var receivedKinds: [String: Set<SheetKind>] {
    arrivals.mapValues { kinds in Set(kinds.filter { !$0.value.isRejected }.keys) }
  }
}

extension OfficeReports {
  /// What was reported of criteria, as messages name the items.
  package var criterionItems: [String] {
    criteria.flatMap { id, reports in reports.map { Node.item(id, category: $0.category) } }.sorted()
  }
}

/// Small sheets, as offices send them.
package enum Sheet {
  package static let considerationsHeader = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน,หลักฐาน\n"
  package static let measuresHeader = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,รายการ,จำนวนที่ได้,จำนวนทั้งหมด,ร้อยละ,หมายเหตุ\n"
  package static let reviewHeader = "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ,ข้อเสนอแนะเพื่อการพัฒนา\n"
  package static let assessedHeader =
    "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,กรรมการ,การดำเนินการ,ความชัดเจน,ระดับคุณภาพ,ข้อเสนอแนะเพื่อการพัฒนา\n"
  package static let surveyHeader = "ประทับเวลา,สถานภาพผู้ตอบ,1.1 หลักสูตร,1.2 นิเทศ\n"
  package static let progressHeader = "ขั้นตอนที่,ผู้รับผิดชอบ,กำหนดแล้วเสร็จ,วันที่แล้วเสร็จ\n"
  package static let externalHeader = "รหัสเขต,มาตรฐานที่,คะแนน,ระดับ\n"

  /// The names that a round's required documents are known by, so that no row lacks evidence.
  package static let evidence = "แผนปฏิบัติการและรายงานสรุปผล"

  /// A self-assessment whose rows, spelt out up to the fifth column, all name the required evidence.
  package static func considerations(_ rows: String...) -> String {
    considerationsHeader + withEvidence(rows.joined(separator: "\n"))
  }

  /// Adds the cell of evidence to every line that is not blank.
  package static func withEvidence(_ rows: String) -> String {
    rows.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.allSatisfy { $0 == "," } ? String($0) : $0 + "," + evidence }.joined(separator: "\n")
  }

  package static let criteriaHeader = "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,หมวดที่,ผลการดำเนินงาน,ผู้รับผิดชอบหลัก\n"

  package static func progress(_ rows: String...) -> String { progressHeader + rows.joined(separator: "\n") }

  /// What the 2554 form says by condition and in counts.
  package static func conditions(_ rows: String...) -> String {
    "มาตรฐานที่,ตัวบ่งชี้ที่,เกณฑ์ที่,ข้อที่,มี/ไม่มี,ข้อที่บรรลุ,จำนวนที่ได้,จำนวนทั้งหมด,ผลการดำเนินงาน\n"
      + rows.joined(separator: "\n")
  }

  package static func criteria(_ rows: String...) -> String { criteriaHeader + rows.joined(separator: "\n") }
  package static func measures(_ rows: String...) -> String { measuresHeader + rows.joined(separator: "\n") }
  package static func review(_ rows: String...) -> String { reviewHeader + rows.joined(separator: "\n") }
  package static func assessed(_ rows: String...) -> String {
    assessedHeader + rows.joined(separator: "\n") + "\n"
  }

  /// An assessor's judgement of all six considerations of 1.1: clear but for some.
  package static func judgements(_ assessor: String, unclear: Set<Int> = []) -> String {
    (1...6).map { "1,1,\($0),\(assessor),มี,\(unclear.contains($0) ? "ไม่ชัดเจน" : "ชัดเจน"),," }
      .joined(separator: "\n")
  }

  package static func survey(_ rows: String...) -> String { surveyHeader + rows.joined(separator: "\n") }
  package static func external(_ rows: String...) -> String { externalHeader + rows.joined(separator: "\n") }

  /// A survey of distinct responses, one a minute.
  package static func survey(minutes: ClosedRange<Int>) -> String {
    surveyHeader
      + minutes.map { "\"1/3/2565, \($0 / 60):\($0 % 60):00\",ครู,5,4" }.joined(separator: "\n")
  }

  /// Enough satisfied teachers that nothing is said of their number.
  package static let thirtyTeachers = Array(repeating: "1/3/2565,ครู,5,4", count: 30).joined(separator: "\n")
}
