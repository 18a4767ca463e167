package import FileSystem
package import Records
package import Standards

/// The folder that offices' exports arrive in: `<inbox>/<period>/**/*.csv`.
///
/// Source: intake.md, *Inbox*.
package struct Inbox: Sendable {
  package let root: DiskPath

  package init(root: DiskPath) {
    self.root = root
  }

  /// The months that have a folder, oldest first.
  /// - Throws: when the inbox itself is missing or may not be read.
  package func periods() throws(FileError) -> [Period] {
    var periods: [Period] = []
    for name in try Directory.names(in: root) {
      if let period = Period(String(decoding: name, as: UTF8.self)),
        (try? FileStatus(of: root.appending(name)))?.kind == .directory
      {
        periods.append(period)
      }
    }
    return periods.sorted()
  }

  /// What stands below one period's folder, in path order.
  /// - Throws: when the period's folder may not be read; a folder below it becomes a finding.
  package func discover(_ period: Period) throws(FileError) -> Discovery {
    var discovery = Discovery()
    let name = Array(period.description.utf8)
    let folder = root.appending(name)
    for entry in try Directory.names(in: folder) {
      visit(
        folder.appending(entry), path: name + [UInt8(ascii: "/")] + entry, name: entry, period, &discovery)
    }
    return discovery
  }

  private func visit(
    _ location: DiskPath, path: [UInt8], name: [UInt8], _ period: Period, _ discovery: inout Discovery
  ) {
    if name.first == UInt8(ascii: ".") || name.starts(with: Array("~$".utf8)) { return }
    let source = SourcePath(bytes: path)
    do throws(FileError) {
      let status = try FileStatus(of: location)
      switch status.kind {
      case .directory:
        for entry in try Directory.names(in: location) {
          visit(
            location.appending(entry), path: path + [UInt8(ascii: "/")] + entry, name: entry, period,
            &discovery)
        }
      case .regular where FileName.isCSV(name):
        discovery.files.append(InboxFile(path: source, location: location, period: period, status: status))
      default:
        discovery.add(Finding(.notCSV), at: source)
      }
    } catch {
      discovery.add(Finding(.unreadableFile, details: ["reason": error.reason]), at: source)
    }
  }
}

/// The files of a period and what had to be said before any was read.
package struct Discovery: Sendable {
  package internal(set) var files: [InboxFile] = []
  package internal(set) var findings: [Finding] = []

  mutating func add(_ finding: Finding, at path: SourcePath) {
    var finding = finding
    finding.path = path
    findings.append(finding)
  }
}

extension FindingKind {
  static let notCSV = FindingKind(
    "not-csv", .warning,
    thai: "ไฟล์นี้ไม่ใช่ CSV จึงไม่ได้อ่าน หากเป็นข้อมูลที่ต้องส่ง โปรดเปิดในโปรแกรมตารางคำนวณแล้วบันทึกเป็น CSV UTF-8",
    english:
      "This is no CSV file and was not read. If it holds data, open it in a spreadsheet and save it as CSV UTF-8."
  )

  static let unreadableFile = FindingKind(
    "unreadable-file", .error,
    thai: "เปิดอ่านไฟล์นี้ไม่ได้ ({reason}) โปรดตรวจสอบสิทธิ์ของไฟล์แล้วส่งใหม่",
    english: "The file cannot be read ({reason}). Check its permissions and send it again.")
}
