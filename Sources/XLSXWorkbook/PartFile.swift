internal import CLibXLSXWriter
public import Glibc
internal import Synchronization

/// Gives libxlsxwriter a file in memory for each part of a workbook; takes the place of its function of this name.
///
/// The library writes every part to a temporary file without looking at whether a write succeeded, so a full disk would
/// end in a workbook that lacks cells and is published all the same. Memory has no such errors, and the archive that is
/// made of the parts is written with every error checked. The dynamic linker prefers the program's own definition.
///
/// Public because an optimised program keeps no other symbol for the linker to find.
///
/// - Parameter folder: where the library would make the file.
@_cdecl("lxw_tmpfile")
public func partFile(in folder: UnsafePointer<CChar>?) -> UnsafeMutablePointer<FILE>? {
  PartFiles.count.add(1, ordering: .relaxed)
  let part = unsafe Unmanaged.passRetained(PartBytes())
  let functions = unsafe ruamphon_stream(
    read: { cookie, buffer, size in unsafe PartBytes.of(cookie)?.read(into: buffer, size) ?? -1 },
    write: { cookie, bytes, size in unsafe PartBytes.of(cookie)?.write(bytes, size) ?? -1 },
    seek: { cookie, offset, origin in unsafe PartBytes.of(cookie)?.seek(offset, from: origin) ?? -1 },
    close: { cookie in
      if let cookie = unsafe cookie { unsafe Unmanaged<PartBytes>.fromOpaque(cookie).release() }
      return 0
    })
  guard let stream = unsafe fopencookie(part.toOpaque(), "w+", functions) else {
    unsafe part.release()
    return nil
  }
  return unsafe stream
}

/// How many parts were kept in memory: none where the linker let the library keep its own function.
enum PartFiles {
  static let count = Atomic(0)

  static var areInMemory: Bool { count.load(ordering: .relaxed) > 0 }
}

/// The bytes of one part while its workbook is made, read and written as a file is.
private final class PartBytes {
  private var bytes: [UInt8] = []
  private var position = 0

  static func of(_ cookie: UnsafeMutableRawPointer?) -> PartBytes? {
    unsafe cookie.map { unsafe Unmanaged<PartBytes>.fromOpaque($0).takeUnretainedValue() }
  }

  func read(into buffer: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int {
    let count = min(size, max(bytes.count - position, 0))
    guard count > 0, let buffer = unsafe buffer else { return 0 }
    unsafe bytes.withUnsafeBytes { kept in
      guard let start = kept.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(buffer).copyMemory(from: start + position, byteCount: count)
    }
    position += count
    return count
  }

  func write(_ source: UnsafePointer<CChar>?, _ size: Int) -> Int {
    guard let source = unsafe source else { return 0 }
    let new = unsafe UnsafeRawBufferPointer(start: source, count: size)
    if position > bytes.count { bytes += repeatElement(0, count: position - bytes.count) }
    let overlap = min(size, bytes.count - position)
    unsafe bytes.replaceSubrange(position..<position + overlap, with: new)
    position += size
    return size
  }

  func seek(_ offset: UnsafeMutablePointer<off_t>?, from origin: CInt) -> CInt {
    guard let offset = unsafe offset else { return -1 }
    let base = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? position : bytes.count
    guard unsafe base + offset.pointee >= 0 else { return -1 }
    position = unsafe base + offset.pointee
    unsafe offset.pointee = position
    return 0
  }
}
