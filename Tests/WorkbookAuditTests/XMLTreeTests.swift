import Testing

@testable import WorkbookAudit

@Suite("The XML of a part")
struct XMLTreeTests {
  private static func tree(_ text: String, _ parser: borrowing XMLParser = XMLParser()) throws -> XMLTree {
    var builder = XMLTreeBuilder()
    try parser.read(Array(text.utf8), into: &builder)
    return XMLTree(builder)
  }

  @Test("Names come without prefixes, values and texts with their references resolved")
  func tree() throws {
    let text = "<x:a xmlns:x=\"y\" b=\"&lt;1&gt;\"><c>ก&amp;</c><c d='&#3586;'/>ค\n<![CDATA[<]]></x:a>"
    let element = try #require(Self.tree(text).root)
    #expect(element.isNamed("a") && element["b"] == "<1>" && element["e"] == nil)
    #expect(element.children("c").map(\.text) == ["ก&", ""])
    #expect(element.children("c").last?["d"] == "ข")
    #expect(element.text == "ก&ค\n<")
  }

  @Test(
    "What is not well-formed, or has a document type, is malformed",
    arguments: [
      "", "text", "<a>", "<a></b>", "<a b='1' b='2'/>", "<a/><b/>", "<b:a/>", "<a b:c='d'/>",
      "<a>&unknown;</a>",
      "<a>\u{1}</a>", "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    ])
  func malformed(text: String) {
    #expect(throws: PartFault.malformed) { try Self.tree(text) }
  }

  @Test("A parser reads on after a part that was malformed")
  func reuse() throws {
    let parser = XMLParser()
    for text in ["<a><b>", "<!DOCTYPE a><a/>"] {
      #expect(throws: PartFault.malformed) { try Self.tree(text, parser) }
      #expect(try Self.tree("<a/>", parser).root?.isNamed("a") == true)
    }
  }
}
