internal import CExpat

/// Why a part cannot be read.
enum PartFault: Error {
  /// The archive does not hold it whole.
  case damaged
  /// It is not well-formed XML with namespaces, or has a document type, which no part of a workbook may have.
  case malformed
}

/// expat, set up once and used for one part after another.
@safe
struct XMLParser: ~Copyable {
  /// Nil where expat had no memory.
  private let parser: XML_Parser?

  init() {
    unsafe parser = unsafe XML_ParserCreateNS(nil, XMLName.separator)
  }

  deinit {
    unsafe XML_ParserFree(parser)
  }

  /// Reads a whole part, whose bytes go straight into expat's own memory.
  ///
  /// - Parameter fill: gets room for one byte more than `size` and says whether it could write the part there.
  func read<Receiver: XMLReceiver>(
    size: Int, into receiver: inout Receiver, fill: (UnsafeMutableRawBufferPointer) -> Bool
  ) throws(PartFault) {
    try unsafe load(size: size, fill: fill)
    guard let parser = unsafe parser, let length = Int32(exactly: size) else { throw .damaged }
    var delivery = unsafe Delivery(receiver: receiver, parser: parser)
    let isRead = unsafe parse(length, &delivery)
    if let filled = unsafe delivery.receiver as? Receiver { receiver = filled }
    if !isRead { throw .malformed }
  }

  /// Takes a part in without reading it, as is enough for what is no XML.
  func load(size: Int, fill: (UnsafeMutableRawBufferPointer) -> Bool) throws(PartFault) {
    guard let length = Int32(exactly: size), length < Int32.max, unsafe XML_ParserReset(parser, nil) == 1,
      let room = unsafe XML_GetBuffer(parser, length + 1),
      unsafe fill(UnsafeMutableRawBufferPointer(start: room, count: size + 1))
    else { throw .damaged }
  }

  private func parse(_ length: Int32, _ delivery: inout Delivery) -> Bool {
    unsafe withUnsafeMutablePointer(to: &delivery) { delivery in
      unsafe XML_SetUserData(parser, delivery)
      unsafe XML_SetElementHandler(
        parser,
        { delivery, name, attributes in
          guard let name = unsafe name, let attributes = unsafe attributes else { return }
          unsafe Delivery.at(delivery)?.pointee.receiver.open(XMLTag(name: XMLName(name), list: attributes))
        },
        { delivery, _ in unsafe Delivery.at(delivery)?.pointee.receiver.close() })
      unsafe XML_SetCharacterDataHandler(parser) { delivery, text, count in
        let text = unsafe UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
        unsafe Delivery.at(delivery)?.pointee.receiver.text(
          UnsafeBufferPointer(start: text, count: Int(count)))
      }
      unsafe XML_SetStartDoctypeDeclHandler(parser) { delivery, _, _, _, _ in unsafe Delivery.stop(delivery) }
      return unsafe XML_ParseBuffer(parser, length, 1) == XML_STATUS_OK
    }
  }
}

/// What expat's handlers get back of the part that is being read; receivers change in place, without counting references.
@unsafe
private struct Delivery {
  var receiver: any XMLReceiver
  let parser: XML_Parser

  static func at(_ address: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Delivery>? {
    unsafe address?.assumingMemoryBound(to: Delivery.self)
  }

  /// Makes the parser fail.
  static func stop(_ address: UnsafeMutableRawPointer?) {
    unsafe XML_StopParser(at(address)?.pointee.parser, XML_Bool(0))
  }
}
