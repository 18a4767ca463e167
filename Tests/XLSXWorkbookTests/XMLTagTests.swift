import CLibXLSXWriter
import CPartFiles
import Glibc
import Testing

@Suite("The tags of parts as libxlsxwriter writes them")
struct XMLTagTests {
  private func written(_ body: (UnsafeMutablePointer<FILE>) -> Void) throws -> String {
    let file = try unsafe #require(lxw_tmpfile(nil))
    defer { unsafe fclose(file) }
    unsafe body(file)
    unsafe rewind(file)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// The value of an attribute as it is kept, in `body`.
  private func written(
    _ attribute: UnsafeMutablePointer<xml_attribute>?,
    _ body: (UnsafeMutablePointer<xml_attribute_list>) -> Void
  ) throws {
    let attribute = try unsafe #require(attribute)
    defer { unsafe free(attribute) }
    unsafe attribute.pointee.list_entries.stqe_next = nil
    var list = unsafe xml_attribute_list()
    unsafe list.stqh_first = unsafe attribute
    unsafe body(&list)
  }

  @Test("have attributes and data escaped, each in its way")
  func tags() throws {
    try unsafe written(lxw_new_attribute_str("r", "a&b<c>d\"e\nf")) { attributes in
      let text = try? unsafe written { file in
        unsafe lxw_xml_start_tag(file, "row", attributes)
        unsafe lxw_xml_data_element(file, "v", "a&b<c>d\"e\nf", nil)
        unsafe lxw_xml_data_element(file, "v", "", attributes)
        unsafe lxw_xml_empty_tag(file, "c", attributes)
        unsafe lxw_xml_empty_tag(file, "c", nil)
        unsafe lxw_xml_end_tag(file, "row")
      }
      let attribute = "r=\"a&amp;b&lt;c&gt;d&quot;e&#xA;f\""
      #expect(
        text
          == "<row \(attribute)><v>a&amp;b&lt;c&gt;d\"e\nf</v><v \(attribute)></v><c \(attribute)/><c/></row>"
      )
    }
  }

  @Test("hold numbers as the library gives them")
  func numbers() throws {
    let minusOne = UInt32(bitPattern: -1)
    let attributes = unsafe [
      (lxw_new_attribute_int("a", 0), "0"), (lxw_new_attribute_int("a", 12_345), "12345"),
      (lxw_new_attribute_int("a", minusOne), "-1"), (lxw_new_attribute_dbl("a", 21.75), "21.75"),
      (lxw_new_attribute_dbl("a", 0.1 + 0.2), "0.3"), (lxw_new_attribute_dbl("a", 9.95), "9.949999999999999"),
    ]
    for unsafe(attribute, expected) in unsafe attributes {
      try unsafe written(attribute) { list in
        let text = try? unsafe written { unsafe lxw_xml_empty_tag($0, "c", list) }
        #expect(text == "<c a=\"\(expected)\"/>")
      }
    }
  }

  @Test("cut a value to what an attribute holds")
  func longValues() throws {
    let most = Int(LXW_MAX_ATTRIBUTE_LENGTH) - 1
    try unsafe written(lxw_new_attribute_str("a", String(repeating: "x", count: most + 5))) { list in
      let text = try? unsafe written { unsafe lxw_xml_empty_tag($0, "c", list) }
      #expect(text == "<c a=\"\(String(repeating: "x", count: most))\"/>")
    }
  }
}
