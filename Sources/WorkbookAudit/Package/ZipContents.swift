internal import CLibZip

/// The parts of an archive, read by libzip from bytes that somebody else holds.
@safe
struct ZipContents: ~Copyable {
  struct Entry {
    let name: String
    let index: UInt64
    let size: Int
    /// Stored or deflated, as spreadsheet programs read; libzip knows more ways.
    let isCommon: Bool
  }

  let entries: [Entry]
  private let archive: OpaquePointer

  /// Deflate cannot make more of a byte than this, so a size beyond it is a lie.
  private static let largestRatio = 1_032

  /// Nil where the bytes are no archive, or what its directory says cannot be.
  ///
  /// A name that stands twice and a directory that contradicts the headers of the parts are among it.
  ///
  /// - Parameter bytes: must stay where they are as long as the archive is read.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let archive = unsafe Self.open(bytes) else { return nil }
    guard let entries = unsafe Self.entries(of: archive) else {
      unsafe zip_discard(archive)
      return nil
    }
    unsafe self.archive = unsafe archive
    self.entries = entries
  }

  deinit {
    unsafe zip_discard(archive)
  }

  /// All parts unpacked, their check sums compared.
  var parts: [PartContent] { entries.map { PartContent(name: $0.name, bytes: bytes(of: $0)) } }

  private func bytes(of entry: Entry) -> [UInt8]? {
    guard entry.isCommon, let file = unsafe zip_fopen_index(archive, entry.index, 0) else { return nil }
    defer { unsafe zip_fclose(file) }
    // One byte more than the part has: libzip compares sums only on reading past the end.
    var bytes = [UInt8](repeating: 0, count: entry.size + 1)
    let isWhole = unsafe bytes.withUnsafeMutableBytes { room in
      unsafe zip_fread(file, room.baseAddress, UInt64(entry.size)) == entry.size
        && zip_fread(file, room.baseAddress.map { unsafe $0 + entry.size }, 1) == 0
    }
    bytes.removeLast()
    return isWhole ? bytes : nil
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) -> OpaquePointer? {
    // libzip takes no bytes at all for an archive without parts.
    guard unsafe !bytes.isEmpty,
      let source = unsafe zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil)
    else { return nil }
    if let archive = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil) {
      return unsafe archive
    }
    unsafe zip_source_free(source)
    return nil
  }

  private static func entries(of archive: OpaquePointer) -> [Entry]? {
    var entries: [Entry] = []
    for index in unsafe 0..<UInt64(max(zip_get_num_entries(archive, 0), 0)) {
      guard let entry = unsafe entry(index, of: archive) else { return nil }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ index: UInt64, of archive: OpaquePointer) -> Entry? {
    var facts = unsafe zip_stat_t()
    let needed = UInt64(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD)
    guard unsafe zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &facts) == 0,
      unsafe facts.valid & needed == needed,
      let name = unsafe facts.name, unsafe facts.encryption_method == ZIP_EM_NONE,
      let size = unsafe Int(exactly: facts.size), let packed = unsafe Int(exactly: facts.comp_size),
      size / largestRatio <= packed
    else { return nil }
    let method = unsafe Int32(facts.comp_method)
    return unsafe Entry(
      name: String(cString: name), index: index, size: size,
      isCommon: method == ZIP_CM_STORE || method == ZIP_CM_DEFLATE)
  }
}
