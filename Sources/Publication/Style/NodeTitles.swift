internal import Records
internal import Standards

extension Node {
  /// The word and composite number, such as `มาตรฐานที่ 3` or `ตัวบ่งชี้ที่ 3.4`.
  var heading: String { "\(kind.thaiName)ที่ \(id)" }

  /// The node with all below it that can have a level; a consideration under a rubric cannot.
  var flattenedWithLevels: [Node] { flattened.filter { $0.rule != .judgement } }

  /// The nodes of a standard whose self and reviewed levels its sheet shows: the indicators, or itself without any.
  var judgedNodes: [Node] { children.isEmpty ? [self] : children }

  /// A part of a table's name: ASCII letters and digits, whatever the id.
  var asciiID: String {
    String(
      String.UnicodeScalarView(
        id.unicodeScalars.map { scalar in
          scalar.isASCII && scalar.properties.numericType != nil
            || scalar.isASCII && scalar.properties.isAlphabetic
            ? scalar : "_"
        }))
  }
}

extension SheetCell {
  /// A node's level for one office: not applicable, missing, or the level with its mark.
  init(levelOf result: NodeResult?) {
    guard let result, result.status != .notApplicable else {
      self = result == nil ? .missing : .notApplicable
      return
    }
    self = result.level.map { .level($0, isAssumed: result.restsOnAssumption) } ?? .missing
  }

  /// A figure of a result, which a node that does not apply cannot have.
  init(_ figure: Hundredths?, of result: NodeResult?) {
    self = result?.status == .notApplicable ? .notApplicable : .figure(orMissing: figure)
  }

  /// A self or reviewed level, which a node that does not apply cannot have.
  init(_ level: QualityLevel?, of result: NodeResult?) {
    self = result?.status == .notApplicable ? .notApplicable : .level(orMissing: level)
  }
}
