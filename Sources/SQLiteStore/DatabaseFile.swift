internal import CSQLite
internal import Glibc

/// What SQLite leaves to the operating system: a new file's permissions, and a copy that survives a crash.
enum DatabaseFile {
  /// Makes an empty file for SQLite to fill, unless one is there.
  ///
  /// Only with `O_EXCL`: closing a file that another connection of this process has open would drop its locks.
  static func create(_ path: String, permissions: UInt32) throws(SQLiteError) {
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode_t(permissions))
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw systemError("cannot create", path)
    }
  }

  /// Removes a file if it is there.
  static func remove(_ path: String) throws(SQLiteError) {
    if unsafe unlink(path) != 0 && errno != ENOENT { throw systemError("cannot remove", path) }
  }

  /// The URI by which SQLite opens a file with one of its switches on.
  static func uri(_ path: String, _ option: String) -> String { "file:" + escaped(path) + "?\(option)=1" }

  /// A path as a URI holds it; everything but letters, digits and harmless signs as `%` and two digits.
  private static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  /// Replaces a database by one that is made beside it, so that a failure or a crash leaves the old or the new one whole.
  ///
  /// - Parameters:
  ///   - isBegun: whether what is there of the new one is gone on with.
  ///   - make: writes the new one at the path that it gets.
  static func replace(
    _ path: String, isBegun: Bool = false, _ make: (_ unfinished: String) throws -> Void
  ) throws {
    if !isBegun { try removeUnfinished(path) }
    do {
      try make(unfinished(path))
      try replace(path, with: unfinished(path))
    } catch {
      try? removeUnfinished(path)
      throw error
    }
  }

  /// Begins a new database as a copy of the one that it will replace, which nobody may write meanwhile.
  ///
  /// The copy is on the disk when this returns, so that of a large one only what is changed of it is waited for later.
  static func begin(_ path: String, permissions: UInt32) throws(SQLiteError) {
    try removeUnfinished(path)
    let copy = unfinished(path)
    try create(copy, permissions: permissions)
    let source = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw systemError("cannot open", path) }
    defer { close(source) }
    let target = unsafe open(copy, O_WRONLY | O_CLOEXEC)
    guard target >= 0 else { throw systemError("cannot open", copy) }
    defer { close(target) }
    var count = 0
    repeat {
      count = sendfile(target, source, nil, 1 << 30)
      if count < 0 { throw systemError("cannot write", copy) }
    } while count > 0
    if fsync(target) != 0 { throw systemError("cannot flush", copy) }
  }

  private static func unfinished(_ path: String) -> String { path + ".partial" }

  /// Removes what there is of a database that was not finished.
  static func removeUnfinished(_ path: String) throws(SQLiteError) {
    for file in [unfinished(path), unfinished(path) + "-journal"] { try remove(file) }
  }

  private static func replace(_ path: String, with finished: String) throws(SQLiteError) {
    try flush(finished, flags: O_RDONLY)
    guard unsafe rename(finished, path) == 0 else { throw systemError("cannot replace", path) }
    try flush(folder(of: path), flags: O_RDONLY | O_DIRECTORY)
  }

  private static func flush(_ path: String, flags: Int32) throws(SQLiteError) {
    let descriptor = unsafe open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemError("cannot open", path) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw systemError("cannot flush", path) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func systemError(_ action: String, _ path: String) -> SQLiteError {
    let number = errno
    let code = number == ENOSPC || number == EDQUOT ? SQLITE_FULL : SQLITE_CANTOPEN
    let reason = unsafe String(cString: strerror(number))
    return SQLiteError(extendedCode: code, message: "\(action) \"\(path)\": \(reason)", sql: nil)
  }
}

extension Connection {
  /// Writes a compact copy of the database as it is now, without its write-ahead log.
  ///
  /// The copy is made beside the target and renamed into place when it is on the disk. Not inside a transaction.
  ///
  /// - Parameters:
  ///   - target: the file to write or replace.
  ///   - permissions: those of the copy, before the process's umask.
  package func backUp(to target: String, permissions: UInt32 = 0o600) throws {
    try DatabaseFile.replace(target) { unfinished in
      try DatabaseFile.create(unfinished, permissions: permissions)
      try execute("VACUUM INTO ?", [.text(unfinished)])
    }
  }

  /// Makes a database beside its place, and puts it there when it is whole and on the disk.
  ///
  /// - Parameters:
  ///   - target: the file to write or replace.
  ///   - permissions: those of a new file, before the process's umask.
  ///   - isBegun: whether it goes on with what ``beginReplacing(_:permissions:)`` made; else it begins with an empty one.
  ///   - fill: what is changed of it; its error leaves the target as it was.
  package static func replace(
    _ target: String, permissions: UInt32, isBegun: Bool, _ fill: (borrowing Connection) throws -> Void
  ) throws {
    try DatabaseFile.replace(target, isBegun: isBegun) { unfinished in
      let connection = try Connection(
        path: unfinished, access: .readWrite(permissions: permissions), journal: .delete)
      // Nobody sees it before it is whole.
      for setting in [
        "journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY", "cache_size = -16384",
      ] {
        try connection.execute("PRAGMA \(setting)")
      }
      try fill(connection)
      try connection.close()
    }
  }

  /// Begins a database that ``replace(_:permissions:isBegun:_:)`` puts in the place of another, as a copy of that one.
  ///
  /// - Parameters:
  ///   - target: a database that is a single file, and that nobody writes meanwhile.
  ///   - permissions: those of the copy, before the process's umask.
  package static func beginReplacing(_ target: String, permissions: UInt32) throws(SQLiteError) {
    do throws(SQLiteError) {
      try DatabaseFile.begin(target, permissions: permissions)
    } catch {
      endReplacing(target)
      throw error
    }
  }

  /// Removes what was begun in place of a database and not put there.
  package static func endReplacing(_ target: String) { try? DatabaseFile.removeUnfinished(target) }

  /// Copies the whole database, as it is now, into the memory of this process.
  ///
  /// - Returns: a database of its own that no file ever holds.
  package func copiedIntoMemory() throws(SQLiteError) -> Connection {
    let copy = try Connection(path: path, access: .inMemory)
    try self.copy(into: copy)
    return copy
  }

  private func copy(into copy: borrowing Connection) throws(SQLiteError) {
    guard let backup = unsafe sqlite3_backup_init(copy.handle.pointer, "main", handle.pointer, "main") else {
      // The one cause is a source and a target that are the same, which they never are.
      throw SQLiteError(extendedCode: SQLITE_ERROR, message: "the copy could not be begun", sql: nil)
    }
    // Minus one: all pages in one step, so that no writer comes between two of them; its failure is told by the end.
    unsafe sqlite3_backup_step(backup, -1)
    try unsafe copy.handle.check(sqlite3_backup_finish(backup), sql: nil)
  }
}
