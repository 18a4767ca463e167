internal import Glibc

/// A kernel lock on a file of its own, held until it goes out of scope or its process ends, however it ends.
///
/// The file tells who holds the lock; it stays when the lock goes, since removing it would race with the next holder.
package struct LockFile: ~Copyable {
  /// Why a lock was not got.
  package enum Failure: Error, Hashable, Sendable {
    /// Somebody else holds it; this is what they wrote.
    case held(note: String)
    case file(FileError)
  }

  let descriptor: CInt

  /// Takes the lock or fails at once.
  /// - Parameters:
  ///   - note: what others are told while it is held.
  ///   - permissions: those of a new file, before the process's umask.
  package init(_ path: DiskPath, note: String, permissions: UInt32 = 0o600) throws(Failure) {
    descriptor = try Self.locked(path, note: Array(note.utf8), permissions: permissions)
  }

  deinit {
    // A child that is forked meanwhile shares the descriptor until it starts its program: closing alone would leave the
    // lock with it for that long.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Opens, locks and fills the file; what fails closes it again.
  private static func locked(
    _ path: DiskPath, note: [UInt8], permissions: UInt32
  ) throws(Failure) -> CInt {
    let descriptor = unsafe path.withCString {
      unsafe open($0, O_RDWR | O_CREAT | O_CLOEXEC, mode_t(permissions))
    }
    guard descriptor >= 0 else { throw .file(FileError(path: path, operation: "create", errno: errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      defer { close(descriptor) }
      if code == EWOULDBLOCK { throw .held(note: Self.note(in: descriptor)) }
      throw .file(FileError(path: path, operation: "lock", errno: code))
    }
    guard ftruncate(descriptor, 0) == 0, unsafe pwrite(descriptor, note, note.count, 0) == note.count else {
      let code = errno
      close(descriptor)
      throw .file(FileError(path: path, operation: "write", errno: code))
    }
    return descriptor
  }

  /// What the last holder wrote into a lock, without taking it; empty where there is none.
  package static func note(at path: DiskPath) -> String {
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    return note(in: descriptor)
  }

  private static func note(in descriptor: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX) + 256)
    let count = unsafe pread(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
