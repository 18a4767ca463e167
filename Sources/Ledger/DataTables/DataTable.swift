/// A table of `data/`: a view of the ledger, what its columns mean, and how they are written.
///
/// Source: OutputForPrograms, *data/*.
struct DataTable: Sendable {
  /// The name of the file without its ending, and behind `data_` of the view.
  let name: String
  let title: String
  let description: String
  let fields: [DataField]
  /// The columns that tell the rows apart, the month first; the rows are in their order.
  let key: [String]
  var references: [Reference] = []

  /// Columns that name a row of another table.
  struct Reference: Sendable {
    let fields: [String]
    let table: String
    let columns: [String]

    init(_ fields: [String], _ table: String) {
      (self.fields, self.table, columns) = (fields, table, fields)
    }
  }

  var view: String { "data_\(name)" }
  var file: String { "\(name).csv" }

  /// Every row of a month in the order of the key.
  var query: String {
    """
    SELECT \(fields.map(\.name).joined(separator: ", ")) FROM \(view) WHERE \(DataField.period.name) = ?
    ORDER BY \(key.joined(separator: ", "))
    """
  }
}

/// A column of a data table.
struct DataField: Sendable {
  /// What the column holds, by which it is written and described.
  enum Kind: Sendable {
    case text
    /// Text that looks like a number or a date and is none.
    case code
    /// One of a few words.
    case word([String])
    case integer
    /// A number with two decimals.
    case figure
    /// A number with two decimals where it is not whole.
    case quantity
    /// 1 to 5.
    case level
    /// `true` or `false`; the view has 1 and 0.
    case truth
    /// ISO 8601, of the Gregorian calendar.
    case date
    /// The same with the time, in Thailand.
    case moment
  }

  let name: String
  let kind: Kind
  /// Whether every row has it; months of an older version lack some nevertheless.
  let isRequired: Bool
  /// Thai, for readers; the description is for those who write programs.
  let title: String
  let description: String

  init(
    _ name: String, _ kind: Kind, _ title: String, _ description: String, isRequired: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.description = description
    self.isRequired = isRequired
  }
}

/// The columns that several tables have.
extension DataField {
  static let period = DataField(
    "period", .code, "เดือน", "Month of the Buddhist era, YYYY-MM.", isRequired: true)

  static let time = [
    period,
    DataField(
      "fiscal_year", .integer, "ปีงบประมาณ", "Fiscal year of the Buddhist era, October to September.",
      isRequired: true),
    DataField(
      "month", .date, "วันแรกของเดือน", "First day of the month, Gregorian calendar.", isRequired: true),
  ]

  static let officeCode = DataField(
    "office_code", .code, "รหัสเขต", "Code of the office.", isRequired: true)

  static let officeType = DataField("office_type", .text, "ประเภท", "Type of the office: สพป. or สพม.")
  static let region = DataField("region", .text, "ภูมิภาค", "Region of the office.")
  static let office = [officeCode, officeType, region]

  static let node = DataField(
    "node", .code, "รายการที่", "Item of the framework, such as 3, 3.4, 3.4.2, or overall; of nodes.",
    isRequired: true)

  static let label = DataField("label", .text, "ระดับคุณภาพ", "The level's word.")

  static let counts = [
    DataField("numerator", .quantity, "ตัวตั้ง", "Numerator of the percentage, where counts were reported."),
    DataField("denominator", .quantity, "ตัวหาร", "Denominator of the percentage."),
  ]

  /// The parts of a value, each in a column of its own.
  static func value(_ ending: String = "", _ words: String = "", title: String = "") -> [DataField] {
    [
      DataField(
        "value\(ending)", .quantity, "ค่า\(title)", "Measured percentage, points or count\(words)."),
      DataField(
        "implemented\(ending)", .integer, "จำนวนที่ดำเนินการ\(title)",
        "Considerations implemented, of a rubric\(words)."),
      DataField(
        "clear\(ending)", .integer, "จำนวนที่ชัดเจน\(title)", "Considerations clear, of a rubric\(words)."),
      DataField(
        "is_implemented\(ending)", .truth, "ดำเนินการ\(title)", "Of a consideration: implemented\(words)."),
      DataField("is_clear\(ending)", .truth, "ชัดเจน\(title)", "Of a consideration: clear\(words)."),
      DataField(
        "is_present\(ending)", .truth, "มี\(title)",
        "Of a qualitative KPI: what it asks for is there\(words)."),
    ]
  }

  /// What was published before or after a correction.
  static func figures(_ ending: String, _ words: String, title: String) -> [DataField] {
    value(ending, words, title: title) + [
      DataField("level\(ending)", .level, "ระดับ\(title)", "Level\(words)."),
      DataField("score\(ending)", .figure, "คะแนน\(title)", "Score\(words)."),
      DataField(
        "status\(ending)", .word(DataTable.statuses + ["withdrawn"]), "สถานะ\(title)",
        "Status\(words); withdrawn: not published.", isRequired: true),
    ]
  }
}
