internal import FileSystem
internal import Records
internal import Standards

/// One walk through a period's folders, in byte order of the names.
struct InboxWalk {
  private let root: DiskPath
  private let period: Period
  /// The root without links, which links inside must not leave; nil where it cannot be resolved.
  private let resolvedRoot: DiskPath?
  /// Folders on the way down, so that a link to one of them ends the walk there.
  private var ancestors: Set<FolderIdentity> = []
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

  /// Walks through the folder at the top of a period.
  /// - Throws: when it may not be read.
  mutating func enter(_ name: [UInt8]) throws(FileError) {
    let folder = root.appending(name)
    let status = try FileStatus(of: folder)
    ancestors.insert(FolderIdentity(device: status.device, inode: status.inode))
    for entry in try Directory.names(in: folder) {
      visit(folder.appending(entry), path: name + [UInt8(ascii: "/")] + entry, name: entry)
    }
  }

  /// Reports what lies beside the periods: every file below, with the folder that would be right.
  mutating func misplace(_ name: [UInt8], meant: Period) {
    var beside = InboxWalk(root: root, period: meant)
    beside.visit(root.appending(name), path: name, name: name)
    for file in beside.discovery.files {
      discovery.add(Finding(.badPeriod, details: ["folder": meant.description]), at: file.path)
    }
    discovery.findings += beside.discovery.findings
  }

  mutating func visit(_ location: DiskPath, path: [UInt8], name: [UInt8]) {
    if FileName.isSkipped(name) { return }
    let source = SourcePath(bytes: path)
    do throws(FileError) {
      guard try staysInside(location) else {
        discovery.add(Finding(.outsideInbox), at: source)
        return
      }
      let status = try FileStatus(of: location)
      switch status.kind {
      case .directory: try descend(location, path: path, status)
      case .regular where FileName.isCSV(name):
        discovery.files.append(InboxFile(path: source, location: location, period: period, status: status))
      default:
        discovery.add(Finding(FileName.isDocument(name) ? .documentNotCSV : .notCSV), at: source)
      }
    } catch {
      discovery.add(Finding(.unreadableFile, details: ["reason": error.reason]), at: source)
      discovery.unreadable.append(source)
    }
  }

  private mutating func descend(_ folder: DiskPath, path: [UInt8], _ status: FileStatus) throws(FileError) {
    let identity = FolderIdentity(device: status.device, inode: status.inode)
    guard ancestors.insert(identity).inserted else { return }
    defer { ancestors.remove(identity) }
    for entry in try Directory.names(in: folder) {
      visit(folder.appending(entry), path: path + [UInt8(ascii: "/")] + entry, name: entry)
    }
  }

  /// Whether a path, after its links, is still below the inbox.
  private func staysInside(_ location: DiskPath) throws(FileError) -> Bool {
    guard try FileStatus(of: location, followingLinks: false).kind == .link else { return true }
    guard let resolvedRoot else { return false }
    return try location.resolvingLinks().bytes.starts(with: resolvedRoot.appending("").bytes)
  }
}

extension FindingKind {
  static let notCSV = FindingKind(
    "not-csv", .warning,
    thai: "ไฟล์นี้ไม่ใช่ CSV จึงไม่ได้อ่าน หากไม่ใช่ข้อมูลที่ต้องส่ง ไม่ต้องแก้ไข",
    english: "This is no CSV file and was not read. If it holds no data to send, nothing is to be done.")

  static let documentNotCSV = FindingKind(
    "not-csv", .error,
    thai: """
      ไฟล์นี้ไม่ใช่ CSV จึงยังไม่ได้นำเข้า หากเป็นตาราง โปรดเปิดใน Excel หรือ LibreOffice เลือก ไฟล์ > บันทึกเป็น > \
      "CSV UTF-8 (คั่นด้วยจุลภาค)" แล้วส่งไฟล์ .csv นั้น
      """,
    english: """
      This is no CSV file and was not taken in. If it holds a table, open it in Excel or LibreOffice, choose \
      File > Save As > "CSV UTF-8 (Comma delimited)" and send that .csv file.
      """)

  static let outsideInbox = FindingKind(
    "outside-inbox", .error,
    thai: "รายการนี้เป็นลิงก์ที่ชี้ออกนอกโฟลเดอร์รับข้อมูล จึงไม่ได้อ่าน โปรดคัดลอกไฟล์จริงมาวางแทน",
    english:
      "This link leads out of the inbox and was not followed. Put a copy of the file itself in its place.")

  static let badPeriod = FindingKind(
    "bad-period", .error,
    thai: "ไฟล์นี้ไม่ได้อยู่ในโฟลเดอร์ของงวด จึงยังไม่ได้นำเข้า โปรดย้ายไปไว้ในโฟลเดอร์ \"{folder}\"",
    english:
      "The file is not in the folder of a period and was not taken in. Move it to the folder \"{folder}\".")

  static let unreadableFile = FindingKind(
    "unreadable-file", .error,
    thai: """
      เปิดอ่านไฟล์หรือโฟลเดอร์นี้ไม่ได้ ({reason}) ผลที่เคยเผยแพร่จากไฟล์นี้ยังใช้อยู่ตามเดิม \
      โปรดตรวจสอบสิทธิ์และการเชื่อมต่อของโฟลเดอร์รับข้อมูล แล้วสั่งประมวลผลอีกครั้ง
      """,
    english: """
      The file or folder cannot be read ({reason}). What was published from it still counts. Check permissions and \
      the connection of the inbox, then run again.
      """)
}
