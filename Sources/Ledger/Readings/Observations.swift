internal import Records
internal import SQLiteStore
internal import Standards

/// The rows of sheets that speak of items, as rows of `observations`: each kind fills the columns that it names.
enum Observations {
  /// What every row of an item fills.
  private static let placeColumns = ["sheet", "position", "node", "row", "col", "said"]

  static func insert(_ rows: SheetRows, sheet: Int, into connection: borrowing Connection) throws {
    guard let type = rows.kind.content as? any ItemRow.Type else { return }
    try insert(type, rows, sheet: sheet, into: connection)
  }

  private static func insert<Item: ItemRow>(
    _ type: Item.Type, _ rows: SheetRows, sheet: Int, into connection: borrowing Connection
  ) throws {
    let columns = placeColumns + Item.fieldNames
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try connection.statement(
      "INSERT INTO observations (\(columns.joined(separator: ", "))) VALUES (\(places))")
    for (position, row) in Item.rows(of: rows).enumerated() {
      let fields = row.fields
      try statement.run(
        [
          .integer(sheet), .integer(position), .text(row.nodeID), .integer(row.provenance.row),
          SQLValue(row.provenance.column), .text(TextList.text(row.said)),
        ] + Item.fieldNames.map { SQLValue(fields[$0]) })
    }
  }

  /// The rows of sheets that speak of items, by sheet.
  ///
  /// - Parameters:
  ///   - sheets: the kind of each sheet and the file that it stands in; one without any row is still a sheet.
  ///   - kinds: the kinds whose rows are wanted; sheets of other kinds come without any.
  ///   - condition: of which sheets, as SQL over `s`.
  ///   - values: those of its `?`.
  static func rows(
    of sheets: [Int: (kind: SheetKind, path: SourcePath)], _ kinds: Set<SheetKind>,
    where condition: String, _ values: [SQLValue], in connection: borrowing Connection
  ) throws -> [Int: SheetRows] {
    var rows: [Int: SheetRows] = [:]
    for (sheet, place) in sheets where !kinds.contains(place.kind) {
      rows[sheet] = (place.kind.content as? any ItemRow.Type).map { sheetWithoutRows($0) }
    }
    for type in SheetKind.itemRows where kinds.contains(type.kind) {
      try add(type, of: sheets, where: condition, values, to: &rows, in: connection)
    }
    return rows
  }

  private static func sheetWithoutRows(_ type: (some ItemRow).Type) -> SheetRows { type.sheet([]) }

  private static func add<Item: ItemRow>(
    _ type: Item.Type, of sheets: [Int: (kind: SheetKind, path: SourcePath)], where condition: String,
    _ values: [SQLValue], to rows: inout [Int: SheetRows], in connection: borrowing Connection
  ) throws {
    let columns = (placeColumns + Item.fieldNames).map { "o.\($0)" }.joined(separator: ", ")
    var items = sheets.filter { $0.value.kind == Item.kind }.mapValues { _ in [Item]() }
    try connection.statement(
      """
      SELECT \(columns) FROM observations AS o JOIN sheets AS s ON s.id = o.sheet \(condition) AND s.kind = ?
      ORDER BY o.sheet, o.position
      """
    ).forEachRow(values + [.text(Item.kind.rawValue)]) { row in
      let sheet = try row.int(0)
      guard let path = sheets[sheet]?.path else { return }
      let place = RowPlace(
        nodeID: try row.text(2),
        provenance: Provenance(path: path, row: try row.int(3), column: try row.optionalInt(4)),
        said: TextList.cells(try row.text(5)))
      var fields = RowFields()
      for (index, name) in Item.fieldNames.enumerated() {
        fields[name] = try RowFields.Value(try row.value(placeColumns.count + index), name: name)
      }
      items[sheet]?.append(try Item(place, fields))
    }
    for (sheet, items) in items { rows[sheet] = Item.sheet(items) }
  }
}

extension SQLValue {
  /// Binds a field, or NULL where it is blank.
  init(_ field: RowFields.Value?) {
    switch field {
    case .integer(let integer): self = .integer(integer)
    case .text(let text): self = .text(text)
    case nil: self = .null
    }
  }
}

extension RowFields.Value {
  /// A kept field; nil for NULL.
  /// - Throws: for what no field is kept as.
  fileprivate init?(_ value: SQLValue, name: String) throws(UnreadableField) {
    switch value {
    case .integer(let integer): self = .integer(integer)
    case .text(let text): self = .text(text)
    case .null: return nil
    case .real, .bytes: throw UnreadableField(name: name, value: "\(value)")
    }
  }
}
