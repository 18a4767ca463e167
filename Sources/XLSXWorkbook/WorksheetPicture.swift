internal import CLibXLSXWriter

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
