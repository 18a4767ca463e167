internal import FileSystem
package import Records
internal import Standards

/// One walk through a period's folders, in byte order of the names.
struct InboxWalk {
  private let root: DiskPath
  private let period: Period
  /// The root without links, which links inside must not leave; nil where it cannot be resolved.
  private let resolvedRoot: DiskPath?
  /// Folders on the way down, so that a link to one of them ends the walk there.
  private var ancestors: Set<FolderIdentity> = []
  /// The period's own folders so far.
  private var entered: Set<FolderIdentity> = []
  /// Whether the walk is through what means no month, so that no file is to be read.
  private var isMisplaced = false
  private(set) var discovery = Discovery()

  private struct FolderIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  init(root: DiskPath, period: Period) {
    self.root = root
    self.period = period
    resolvedRoot = try? root.resolvingLinks()
  }

  /// Walks through a folder at the top of a period, and says once that it is one where its name is another.
  mutating func enter(_ name: [UInt8]) {
    let source = SourcePath(bytes: name)
    if Array(period.description.utf8) != name {
      discovery.add(Finding(.periodFolderReadAs, details: ["folder": period.description]), at: source)
    }
    do throws(FileError) {
      let folder = root.appending(name)
      let status = try FileStatus(of: folder)
      let identity = FolderIdentity(device: status.device, inode: status.inode)
      // A second name of the same folder has no files of its own.
      guard entered.insert(identity).inserted else { return }
      try descend(folder, path: name, status)
    } catch {
      tellUnreadable(source, error)
    }
  }

  /// Reports what means no month: every file below, or the entry itself where there is none.
  mutating func misplace(_ name: [UInt8]) {
    var beside = InboxWalk(root: root, period: period)
    beside.isMisplaced = true
    beside.visit(root.appending(name), path: name, name: name)
    if beside.discovery.findings.isEmpty { beside.tellMisplaced(SourcePath(bytes: name)) }
    discovery.findings += beside.discovery.findings
    discovery.unreadable += beside.discovery.unreadable
  }

  mutating func visit(_ location: DiskPath, path: [UInt8], name: [UInt8]) {
    if FileName.isSkipped(name) { return }
    let source = SourcePath(bytes: path)
    do throws(FileError) {
      guard try staysInside(location) else {
        discovery.add(Finding(.outsideInbox), at: source)
        return
      }
      // What a link among the misplaced leads to is looked at in its own place.
      if isMisplaced, try isLink(location) { return tellMisplaced(source) }
      let status = try FileStatus(of: location)
      switch status.kind {
      case .directory: try descend(location, path: path, status)
      case _ where isMisplaced: tellMisplaced(source)
      case .regular where FileName.isCSV(name):
        discovery.files.append(InboxFile(path: source, location: location, period: period, status: status))
      case _ where FileName.isMisnamedCSV(name): discovery.add(Finding(.misnamedCSV), at: source)
      default:
        discovery.add(Finding(Self.foreignKind(name, location, status)), at: source)
      }
    } catch {
      tellUnreadable(source, error)
    }
  }

  /// What is said of a file that is no CSV by its name: whether it may hold what was to be sent.
  private static func foreignKind(
    _ name: [UInt8], _ location: DiskPath, _ status: FileStatus
  ) -> FindingKind {
    if FileName.isPlainText(name) {
      return status.kind == .regular && !PlainTextFile.mayHoldTable(location) ? .notCSV : .documentNotCSV
    }
    return FileName.isDocument(name) ? .documentNotCSV : .notCSV
  }

  /// Reports what systems keep beside the months, which needs no correction.
  mutating func tellForeign(_ name: [UInt8]) { discovery.add(Finding(.notCSV), at: SourcePath(bytes: name)) }

  private mutating func tellMisplaced(_ source: SourcePath) { discovery.add(Finding(.badPeriod), at: source) }

  private mutating func tellUnreadable(_ source: SourcePath, _ error: FileError) {
    discovery.add(Finding(.unreadableFile, details: ["reason": error.reason]), at: source)
    discovery.unreadable.append(source)
  }

  private mutating func descend(_ folder: DiskPath, path: [UInt8], _ status: FileStatus) throws(FileError) {
    let identity = FolderIdentity(device: status.device, inode: status.inode)
    guard ancestors.insert(identity).inserted else { return }
    defer { ancestors.remove(identity) }
    for entry in try Directory.names(in: folder) {
      visit(folder.appending(entry), path: path + [UInt8(ascii: "/")] + entry, name: entry)
    }
  }

  private func isLink(_ location: DiskPath) throws(FileError) -> Bool {
    try FileStatus(of: location, followingLinks: false).kind == .link
  }

  /// Whether a path, after its links, is still below the inbox.
  private func staysInside(_ location: DiskPath) throws(FileError) -> Bool {
    guard try isLink(location) else { return true }
    guard let resolvedRoot else { return false }
    return try location.resolvingLinks().bytes.starts(with: resolvedRoot.appending("").bytes)
  }
}

extension FindingKind {
  static let notCSV = FindingKind(
    .notCSV, .warning,
    thai: "ไฟล์นี้ไม่ใช่ CSV จึงไม่ได้อ่าน หากไม่ใช่ข้อมูลที่ต้องส่ง ไม่ต้องแก้ไข",
    english: "This is no CSV file and was not read. If it holds no data to send, nothing is to be done.")

  static let documentNotCSV = FindingKind(
    .documentNotCSV, .error,
    thai: """
      ไฟล์นี้ไม่ใช่ CSV จึงยังไม่ได้นำเข้า หากเป็นตาราง โปรดเปิดใน Excel หรือ LibreOffice เลือก ไฟล์ > บันทึกเป็น > \
      "CSV UTF-8 (คั่นด้วยจุลภาค)" แล้วส่งไฟล์ .csv นั้น
      """,
    english: """
      This is no CSV file and was not taken in. If it holds a table, open it in Excel or LibreOffice, choose \
      File > Save As > "CSV UTF-8 (Comma delimited)" and send that .csv file.
      """)

  static let misnamedCSV = FindingKind(
    .misnamedCSV, .error,
    thai: """
      ชื่อไฟล์นี้ไม่ลงท้ายด้วย .csv จึงยังไม่ได้นำเข้า หากเป็นข้อมูลที่ต้องส่ง โปรดแก้ชื่อให้ลงท้ายด้วย .csv \
      หากเป็นสำเนาที่ไม่ใช้ โปรดลบออก
      """,
    english: """
      The file's name does not end in .csv, so it was not taken in. If it holds data to send, make its name end in .csv; \
      if it is a copy of no use, remove it.
      """)

  static let outsideInbox = FindingKind(
    .outsideInbox, .error,
    thai: "รายการนี้เป็นลิงก์ที่ชี้ออกนอกโฟลเดอร์รับข้อมูล จึงไม่ได้อ่าน โปรดคัดลอกไฟล์จริงมาวางแทน",
    english:
      "This link leads out of the inbox and was not followed. Put a copy of the file itself in its place.")

  static let badPeriod = FindingKind(
    .badPeriod, .error,
    thai: """
      รายการนี้ไม่ได้อยู่ในโฟลเดอร์ของงวด จึงยังไม่ได้นำเข้า โปรดย้ายไปไว้ในโฟลเดอร์ของเดือนที่เป็นเจ้าของข้อมูล \
      หรือแก้ชื่อโฟลเดอร์เป็น ปี พ.ศ.-เดือน เช่น 2565-03 (มีนาคม 2565)
      """,
    english: """
      This is not in the folder of a month and was not taken in. Move it to the folder of the month that it is of, or \
      name its folder by year of the Buddhist era and month, such as 2565-03 for March 2565.
      """)

  static let periodFolderReadAs = FindingKind(
    .periodFolderReadAs, .info,
    thai: "ชื่อโฟลเดอร์นี้อ่านเป็นงวด {folder} จึงนำเข้าไฟล์ในโฟลเดอร์ตามปกติ ไม่ต้องแก้ไข ชื่อมาตรฐานคือ {folder}",
    english:
      "The folder's name was read as the month {folder}; its files were taken in. Nothing is to be done; the usual name is {folder}."
  )

  /// After it the same file may say something else when it is read again.
  package static let unreadableFile = FindingKind(
    .unreadableFile, .error,
    thai: """
      เปิดอ่านไฟล์หรือโฟลเดอร์นี้ไม่ได้ ({reason}) ผลที่เคยเผยแพร่จากไฟล์นี้ยังใช้อยู่ตามเดิม \
      โปรดตรวจสอบสิทธิ์และการเชื่อมต่อของโฟลเดอร์รับข้อมูล แล้วสั่งประมวลผลอีกครั้ง
      """,
    english: """
      The file or folder cannot be read ({reason}). What was published from it still counts. Check permissions and \
      the connection of the inbox, then run again.
      """)
}
