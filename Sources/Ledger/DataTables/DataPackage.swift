internal import Digest
internal import FoundationEssentials

/// `datapackage.json`: what the files of `data/` are, as the Frictionless standard writes it.
///
/// Source: OutputForPrograms, *data/*.
struct DataPackage: Codable {
  static let file = "datapackage.json"

  /// Raised whenever a column changes its meaning or goes.
  private static let currentVersion = "1"

  let profile: String
  let name: String
  let title: String
  let description: String
  let version: String
  let resources: [Resource]

  struct Resource: Codable {
    let profile: String
    let name: String
    let path: String
    let title: String
    let description: String
    let format: String
    let mediatype: String
    let encoding: String
    let bytes: Int
    let hash: String
    let schema: Schema
  }

  struct Schema: Codable {
    let fields: [Field]
    let missingValues: [String]
    let primaryKey: [String]
    let foreignKeys: [ForeignKey]?
  }

  struct Field: Codable {
    let name: String
    let type: String
    let format: String?
    let title: String
    let description: String
    let constraints: Constraints?
  }

  struct Constraints: Codable {
    var required: Bool?
    var `enum`: [String]?
    var minimum: Int?
    var maximum: Int?

    var isEmpty: Bool { required == nil && `enum` == nil && minimum == nil && maximum == nil }
  }

  struct ForeignKey: Codable {
    let fields: [String]
    let reference: Reference

    struct Reference: Codable {
      let resource: String
      let fields: [String]
    }
  }

  /// - Parameter files: bytes and SHA-256 of each table's file, in their order.
  init(_ files: [(table: DataTable, digest: FileDigest)]) {
    profile = "tabular-data-package"
    name = "ruamphon"
    title = "ผลการประเมินตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา ทุกเดือนที่เผยแพร่"
    description = """
      Every published month in long form. Text that begins with =, +, -, @ or a tab has a ' before it. Months that an older \
      version of the program published last lack what it did not keep.
      """
    version = Self.currentVersion
    resources = files.map { Resource($0.table, $0.digest) }
  }

  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension DataPackage.Resource {
  fileprivate init(_ table: DataTable, _ digest: FileDigest) {
    self.init(
      profile: "tabular-data-resource", name: table.name, path: table.file, title: table.title,
      description: table.description, format: "csv", mediatype: "text/csv", encoding: "utf-8",
      bytes: digest.byteCount, hash: "sha256:\(digest.sha256)", schema: DataPackage.Schema(table))
  }
}

extension DataPackage.Schema {
  fileprivate init(_ table: DataTable) {
    self.init(
      fields: table.fields.map(DataPackage.Field.init), missingValues: [""], primaryKey: table.key,
      foreignKeys: table.references.isEmpty
        ? nil
        : table.references.map {
          DataPackage.ForeignKey(
            fields: $0.fields, reference: .init(resource: $0.table, fields: $0.columns))
        })
  }
}

extension DataPackage.Field {
  fileprivate init(_ field: DataField) {
    var constraints = DataPackage.Constraints(required: field.isRequired ? true : nil)
    let type: String
    switch field.kind {
    case .text, .code: type = "string"
    case .word(let words):
      type = "string"
      constraints.enum = words
    case .integer: type = "integer"
    case .level:
      type = "integer"
      (constraints.minimum, constraints.maximum) = (1, 5)
    case .figure, .quantity: type = "number"
    case .truth: type = "boolean"
    case .date: type = "date"
    case .moment: type = "datetime"
    }
    var format: String?
    if case .moment = field.kind { format = "%Y-%m-%dT%H:%M:%S%z" }
    self.init(
      name: field.name, type: type, format: format, title: field.title, description: field.description,
      constraints: constraints.isEmpty ? nil : constraints)
  }
}
