import TestSupport
import Testing

@testable import WorkbookAudit

@Suite("The scanner of XML against expat")
struct XMLScannerTests {
  private static func tree(_ bytes: [UInt8]) throws -> XMLTree {
    try unsafe (bytes + [0]).withUnsafeBufferPointer { memory in
      try unsafe XMLTree(UnsafeBufferPointer(rebasing: memory.dropLast()))
    }
  }

  /// Whether the scanner takes a text for well-formed.
  private static func isTaken(_ bytes: [UInt8]) -> Bool { (try? tree(bytes)) != nil }

  private static let texts = [
    "<a/>", " <a/>", "<a></a>\n", "<a b='1' c=\"2\"/>", "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a b=1/>",
    "<a b/>", "<a></b>", "<a><b></a></b>", "<a>", "<a/><b/>", "<a/>text", "text<a/>", "", "<a>]]></a>",
    "<a>]]&gt;</a>", "<a>&amp;&lt;&#65;&#x41;</a>", "<a>&amp</a>", "<a>&unknown;</a>", "<a>&#0;</a>",
    "<a>&#xFFFF;</a>", "<a>&#xD800;</a>", "<a>&#;</a>", "<a>& </a>", "<a b='<'/>", "<a b='&lt;'/>",
    "<a><!-- b --></a>", "<a><!-- b -- c --></a>", "<a><!-- b ---></a>", "<!-- c --><a/><!-- d -->",
    "<a><![CDATA[<&]]></a>", "<![CDATA[a]]><a/>", "<a><![CDATA[</a>", "<a><?b c?></a>", "<a><?b?></a>",
    "<a><?bc<?></a>", "<a><?xml version='1.0'?></a>", "<?xml version=\"1.0\"?><a/>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>", "<?xml encoding=\"UTF-8\"?><a/>",
    "<?xml version=\"1.0\" standalone=\"maybe\"?><a/>", "<?xml version=\"1.0\" a=\"b\"?><a/>",
    " <?xml version=\"1.0\"?><a/>", "<a\u{1}/>", "<a>\u{1}</a>", "<a>\t\r\n</a>", "<1a/>", "<-a/>",
    "<a:b xmlns:a='c'/>", "<b:a/>", "<a b:c='d'/>", "<a><b xmlns:c='d'/><c:e/></a>", "<a b = 'c' />", "< a/>",
    "<a></ a>", "<a></a >", "<a></a b>", "<ก ข='ค'>ง</ก>", "\u{FEFF}<a/>", "<a/", "<a b='1", "<a>&#x;</a>",
    "<a>&#1114112;</a>", "<a>&#x00000000041;</a>", "<a>\u{FFFF}</a>", "<a?b='c'/>", "<a b='c'?>",
  ]

  @Test("Both take and refuse the same texts, well-formed or not")
  func agreement() throws {
    let judged = try Expat.judge(Self.texts.map { Array($0.utf8) })
    for (text, isTaken) in zip(Self.texts, judged) {
      #expect(Self.isTaken(Array(text.utf8)) == isTaken, "\(text)")
    }
  }

  @Test("Broken UTF-8 is refused by both")
  func brokenText() throws {
    let broken: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xE0, 0xB8], [0xFF],
    ]
    let texts = broken.map { Array("<a>".utf8) + $0 + Array("</a>".utf8) }
    #expect(try Expat.judge(texts) == broken.map { _ in false })
    #expect(texts.map(Self.isTaken) == broken.map { _ in false })
  }

  @Test("A document type is refused, which no part of a workbook may have")
  func documentType() {
    #expect(!Self.isTaken(Array("<!DOCTYPE a><a/>".utf8)))
  }

  @Test("Parts of a workbook changed at random are judged as expat judges them", arguments: 0..<6)
  func random(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "<", ">", "/>", "&amp;", "&", "\"", "'", " ", "=", "]]>", "<!-- x -->", "a", "-", "\t", "", "?>",
    ]
    var texts: [[UInt8]] = []
    for part in Parts.good.all {
      for _ in 0..<25 {
        var bytes = Array(part.content.utf8)
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let piece = try #require(pieces.randomElement(using: &generator))
        let end = min(place + Int.random(in: 0...2, using: &generator), bytes.count)
        bytes.replaceSubrange(place..<end, with: Array(piece.utf8))
        texts.append(bytes)
      }
    }
    for (text, isTaken) in zip(texts, try Expat.judge(texts)) {
      #expect(Self.isTaken(text) == isTaken, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test("A tree gives names without prefixes, values and texts with their references resolved")
  func tree() throws {
    let text = "<x:a xmlns:x=\"y\" b=\"&lt;1&gt;\"><c>ก&amp;</c><c d='&#3586;'/>ค<![CDATA[<]]></x:a>"
    let element = try #require(Self.tree(Array(text.utf8)).root)
    #expect(element.isNamed("a") && element["b"] == "<1>" && element["e"] == nil)
    #expect(element.children("c").map(\.text) == ["ก&", ""])
    #expect(element.children("c").last?["d"] == "ข")
    #expect(element.text == "ก&ค<")
  }
}
