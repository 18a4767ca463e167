internal import Records
internal import Standards

/// What a kind of sheet adds so that it can be read, in the file of its reader.
protocol ReadableContent: SheetContent {
  /// The reader of a sheet of the kind.
  static func reader(_ layout: SheetLayout, _ context: ReadingContext, delimiter: UInt8) -> any TableReader

  /// The columns that say what a row is about.
  static var keyRoles: [ColumnRole] { get }
  /// How well the key cells of what may be a row read.
  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key

  /// The columns that report something, by index.
  static func valueColumns(of layout: SheetLayout) -> [Int]
  /// Whether a cell of such a column can be read.
  static func isReadable(_ text: String, in shape: RowShape) -> Bool
}

extension SheetKind {
  /// What reading does with the kind; a test holds that there is something for each.
  var readable: (any ReadableContent.Type)? { content as? any ReadableContent.Type }
}

/// Sheets whose rows name their item by three numbers.
extension ReadableContent where Self: ItemRow {
  static var keyRoles: [ColumnRole] { ItemRows.keyRoles }

  static func key(of cells: [String], in shape: RowShape) -> RowShape.Key { NodeKey.key(of: cells, in: shape) }
}
