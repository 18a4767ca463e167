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

  /// Reads a whole part.
  func read<Receiver: XMLReceiver>(
    _ bytes: [UInt8], into receiver: inout Receiver
  ) throws(PartFault) {
    guard let parser = unsafe parser, unsafe XML_ParserReset(parser, nil) == 1 else { throw .damaged }
    var delivery = unsafe Delivery(receiver: receiver, parser: parser)
    let isRead = unsafe parse(bytes, &delivery)
    if let filled = unsafe delivery.receiver as? Receiver { receiver = filled }
    if !isRead { throw .malformed }
  }

  private func parse(_ bytes: [UInt8], _ delivery: inout Delivery) -> Bool {
    guard let length = Int32(exactly: bytes.count) else { return false }
    return unsafe withUnsafeMutablePointer(to: &delivery) { delivery in
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
      return unsafe bytes.withUnsafeBytes { bytes in
        unsafe XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length, 1)
          == XML_STATUS_OK
      }
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
