internal import CLibXLSXWriter
internal import Glibc

/// What a workbook and its sheets share: the C handle, the names taken, and the formats made so far.
@safe
final class WorkbookCore {
  let defaultFont: Font
  private let theme: Theme
  let omissions: Omissions
  var names = NameRegistry()
  /// By sheet.
  var printTitles: [String: PrintTitles] = [:]
  private(set) var sheets: [String: Worksheet] = [:]
  /// The sheet that opens first; the library opens that one which was added first.
  private(set) var firstSheet: String?
  private let file: WorkbookFile
  /// The file that libxlsxwriter is told to write: it opens none where it calls the program's functions.
  private static let nowhere = "/dev/null"
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  private var formats: FormatCache

  init(
    file: WorkbookFile, temporaryDirectory: String, theme: Theme, defaultFont: Font, omissions: Omissions
  ) throws(WorkbookError) {
    let handle = unsafe CStringPool.with { pool in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = unsafe pool.copy(temporaryDirectory)
      return unsafe workbook_new_opt(Self.nowhere, &options)
    }
    guard let handle = unsafe handle else {
      file.discard()
      throw .library(operation: "new workbook", code: 1, place: .init())
    }
    self.file = file
    unsafe self.handle = unsafe handle
    self.defaultFont = defaultFont
    self.theme = theme
    self.omissions = omissions
    formats = FormatCache(defaultFont: defaultFont)
    try unsafe formats.setDefaultFont(of: handle)
  }

  deinit {
    abandon()
  }

  /// The C handle, for as long as the workbook is open.
  func open() throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
    guard let handle = unsafe handle else { throw .closed }
    return unsafe handle
  }

  func setProperties(_ properties: WorkbookProperties) throws(WorkbookError) {
    let texts = [
      properties.title, properties.subject, properties.author, properties.company, properties.category,
      properties.keywords, properties.comments,
    ]
    for text in texts where XMLText.exceeds(255, text) {
      throw .tooLong(what: "property", limit: 255, .init())
    }
    let handle = try unsafe open()
    let code = CStringPool.with { pool in
      let copies = unsafe texts.map { unsafe pool.copy($0.isEmpty ? nil : XMLText.cleaned($0)) }
      var record = unsafe lxw_doc_properties()
      unsafe record.title = unsafe copies[0]
      unsafe record.subject = unsafe copies[1]
      unsafe record.author = unsafe copies[2]
      unsafe record.company = unsafe copies[3]
      unsafe record.category = unsafe copies[4]
      unsafe record.keywords = unsafe copies[5]
      unsafe record.comments = unsafe copies[6]
      unsafe record.created = properties.created
      return unsafe workbook_set_properties(handle, &record)
    }
    try code.check("set properties")
  }

  func addWorksheet(named name: String) throws(WorkbookError) -> Worksheet {
    let handle = try unsafe open()
    try names.takeSheetName(name)
    guard let pointer = unsafe workbook_add_worksheet(handle, name) else {
      throw .library(operation: "add sheet", code: 1, place: .init(sheet: name))
    }
    let sheet = unsafe Worksheet(name: name, core: self, handle: pointer)
    sheets[name] = sheet
    if firstSheet == nil { firstSheet = name }
    return sheet
  }

  /// The library's format for a value; `place` is only worked out where the format is refused.
  func format(
    _ format: CellFormat?, at place: @autoclosure () -> WorkbookError.Place
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    guard let format else { return nil }
    return unsafe try formats.cellFormat(omissions.applied(to: format), in: open(), at: place())
  }

  func highlight(_ highlight: Highlight) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    try unsafe formats.highlight(highlight, in: open())
  }

  func close() throws(WorkbookError) -> FinishedWorkbook {
    let handle = try unsafe open()
    if firstSheet == nil { throw .setting("a visible first sheet", .init()) }
    for sheet in sheets.values {
      try sheet.checkReferences()
      try sheet.fillChartCaches()
      try sheet.writeIgnoredErrors()
    }
    let hasFormulas = sheets.values.contains { $0.hasFormulas }
    release()
    errno = 0
    let code = unsafe workbook_close(handle)
    let reason = errno
    do throws(WorkbookError) {
      defer { WorkbookPart.dropPacked() }
      if code != LXW_NO_ERROR, reason != 0 { throw .unwritable(path: file.path, code: reason) }
      try code.check("close workbook")
      let finished = try FinishedWorkbook(
        WorkbookPart.packed(for: file.path), theme: theme, hasFormulas: hasFormulas,
        printTitles: printTitles.values.sorted { $0.sheet < $1.sheet })
      try file.write(finished.bytes)
      return finished
    } catch {
      file.discard()
      throw error
    }
  }

  /// Frees a workbook that was not closed; does nothing after `close()` has reached libxlsxwriter.
  func abandon() {
    guard let handle = unsafe handle else { return }
    release()
    unsafe lxw_workbook_free(handle)
    file.discard()
  }

  /// Lets go of the handle and of the sheets, which refer back to this object.
  private func release() {
    unsafe handle = nil
    sheets = [:]
  }
}

extension lxw_error {
  /// A code as the program's own functions return it.
  init(_ code: CInt) {
    self.init(rawValue: RawValue(code))
  }

  /// The one place where libxlsxwriter's return codes become errors.
  func check(_ operation: String, _ place: WorkbookError.Place = .init()) throws(WorkbookError) {
    guard self == LXW_NO_ERROR else {
      throw .library(operation: operation, code: Int(rawValue), place: place)
    }
  }
}

/// Copies of strings for libxlsxwriter's option structs, whose fields are `char *`; freed when the call is over.
@safe
struct CStringPool: ~Copyable {
  private var copies: [UnsafeMutablePointer<CChar>] = unsafe []

  /// Runs `body` with a pool whose copies live until it returns; libxlsxwriter copies what it keeps.
  static func with<Result>(_ body: (inout CStringPool) -> Result) -> Result {
    var pool = CStringPool()
    return body(&pool)
  }

  deinit {
    for index in unsafe copies.indices { unsafe free(copies[index]) }
  }

  /// A copy of `text` that C may hold until the pool goes; nil stays nil.
  mutating func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
    guard let text, let copy = unsafe strdup(text) else { return nil }
    unsafe copies.append(copy)
    return unsafe copy
  }
}
