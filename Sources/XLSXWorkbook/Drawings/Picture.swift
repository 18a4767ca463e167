internal import CLibXLSXWriter

/// A PNG image laid over a sheet, with the text that a screen reader says in its place.
package struct Picture: Hashable, Sendable {
  /// The file's bytes.
  package var png: [UInt8]
  /// 1 … 2,079 bytes of UTF-8.
  package var alternativeText: String
  /// The height follows the image's proportions; pixels at 96 to the inch.
  package var width: Double
  /// Pixels from the cell's left edge.
  package var offsetX: Int

  package init(png: [UInt8], alternativeText: String, width: Double, offsetX: Int = 0) {
    self.png = png
    self.alternativeText = alternativeText
    self.width = width
    self.offsetX = offsetX
  }
}

extension Picture {
  /// The size in the image's own pixels of a PNG that is there to its end; nil for anything else.
  package static func size(ofPNG bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard let size = PNGSize(bytes), PNGSize.isWhole(bytes) else { return nil }
    return (size.width, size.height)
  }
}

/// The size of a PNG, read from its header (PNG specification, 11.2.2 and 11.3.5.3).
private struct PNGSize {
  let width: Int
  let height: Int
  /// Pixels per metre where the image says so, which libxlsxwriter scales by.
  let pixelsPerMetre: Int?

  /// Nil where the bytes are no PNG or the image is empty.
  init?(_ bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count > 44, bytes.starts(with: signature) else { return nil }
    guard Self.name(bytes, at: 12) == "IHDR" else { return nil }
    width = Self.number(bytes, at: 16)
    height = Self.number(bytes, at: 20)
    pixelsPerMetre = Self.density(bytes)
    guard (1...65_535).contains(width), (1...65_535).contains(height) else { return nil }
  }

  /// Whether the chunks follow one another up to the one that ends the image (PNG specification, 5.3 and 11.2.5).
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    var offset = 8
    var holdsImage = false
    while offset + 12 <= bytes.count {
      let kind = name(bytes, at: offset + 4)
      if kind == "IDAT" { holdsImage = true }
      offset += 12 + number(bytes, at: offset)
      if kind == "IEND" { return holdsImage && offset <= bytes.count }
    }
    return false
  }

  private static func density(_ bytes: [UInt8]) -> Int? {
    var offset = 8
    while offset + 12 <= bytes.count, name(bytes, at: offset + 4) != "IDAT" {
      let length = number(bytes, at: offset)
      if name(bytes, at: offset + 4) == "pHYs", length == 9, offset + 17 <= bytes.count {
        let perMetre = number(bytes, at: offset + 8)
        return bytes[offset + 16] == 1 && perMetre > 0 ? perMetre : nil
      }
      offset += 12 + length
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func name(_ bytes: [UInt8], at offset: Int) -> String {
    String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
  }
}

extension Worksheet {
  /// Lays a PNG over the sheet with its upper left corner in a cell.
  package func add(_ picture: Picture, row: Int, column: Int) throws(WorkbookError) {
    let handle = try unsafe open()
    let place = try checked(CellRange(row: row, column: column))
    guard let size = PNGSize(picture.png) else { throw .picture(place) }
    guard (1...10_000).contains(picture.width), (0...10_000).contains(picture.offsetX) else {
      throw .setting("picture's size", place)
    }
    let description = try alternativeText(picture.alternativeText, at: place)
    let scale = picture.width / size.shownWidth
    let code = CStringPool.with { pool in
      var options = unsafe lxw_image_options()
      unsafe options.x_offset = Int32(picture.offsetX)
      unsafe options.x_scale = scale
      unsafe options.y_scale = scale
      unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      unsafe options.description = unsafe pool.copy(description)
      return unsafe worksheet_insert_image_buffer_opt(
        handle, lxw_row_t(row), lxw_col_t(column), picture.png, picture.png.count, &options)
    }
    try code.check("insert picture", place)
  }

  /// libxlsxwriter cuts an attribute at 2,079 bytes, if need be in the middle of a character.
  func alternativeText(_ text: String, at place: WorkbookError.Place) throws(WorkbookError) -> String {
    let text = XMLText.cleaned(text)
    guard !text.isEmpty else { throw .setting("alternative text", place) }
    guard text.utf8.count <= 2_079 else {
      throw .tooLong(what: "alternative text (bytes)", limit: 2_079, place)
    }
    return text
  }
}

extension PNGSize {
  /// The width at which libxlsxwriter shows the image unscaled, in pixels at 96 to the inch.
  fileprivate var shownWidth: Double {
    guard let pixelsPerMetre else { return Double(width) }
    return Double(width) * 96 / (Double(pixelsPerMetre) * 0.0254)
  }
}
