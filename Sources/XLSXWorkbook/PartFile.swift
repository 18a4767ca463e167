internal import CLibXLSXWriter
internal import Glibc

/// Gives libxlsxwriter a file in memory for each part of a workbook; takes the place of its function of this name.
///
/// The library writes every part to a temporary file without looking at whether a write succeeded, so a full disk would
/// end in a workbook that lacks cells and is published all the same. Memory has no such errors, and the archive that is
/// made of the parts is written with every error checked. The dynamic linker prefers the program's own definition.
///
/// - Parameter folder: where the library would make the file.
@_cdecl("lxw_tmpfile")
func partFile(in folder: UnsafePointer<CChar>?) -> UnsafeMutablePointer<FILE>? {
  let descriptor = ruamphon_memory_file("ruamphon-part")
  guard descriptor >= 0 else { return nil }
  if let stream = fdopen(descriptor, "w+") { return stream }
  Glibc.close(descriptor)
  return nil
}
