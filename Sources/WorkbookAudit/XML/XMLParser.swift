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
    let isRead = unsafe withUnsafeMutablePointer(to: &receiver) { receiver in
      var delivery = unsafe Delivery(to: receiver, parser)
      return unsafe withUnsafeMutablePointer(to: &delivery) { delivery in
        unsafe deliver(to: delivery)
        guard let pause = unsafe receiver.pointee.pause(in: bytes) else {
          return parse(bytes[...], isLast: true)
        }
        guard parse(bytes[..<pause], isLast: false) else { return false }
        return unsafe parse(bytes[receiver.pointee.take(bytes, from: pause)...], isLast: true)
      }
    }
    if !isRead { throw .malformed }
  }

  private func deliver(to delivery: UnsafeMutablePointer<Delivery>) {
    unsafe XML_SetUserData(parser, delivery)
    unsafe XML_SetElementHandler(
      parser,
      { delivery, name, attributes in
        guard let name = unsafe name, let attributes = unsafe attributes else { return }
        guard let delivery = unsafe Delivery.at(delivery) else { return }
        let tag = unsafe XMLTag(name: XMLName(name), list: attributes)
        unsafe delivery.pointee.opening(delivery.pointee.receiver, tag)
      },
      { delivery, _ in
        guard let delivery = unsafe Delivery.at(delivery) else { return }
        unsafe delivery.pointee.closing(delivery.pointee.receiver)
      })
    unsafe XML_SetCharacterDataHandler(parser) { delivery, text, count in
      guard let delivery = unsafe Delivery.at(delivery) else { return }
      let text = unsafe UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
      let piece = unsafe UnsafeBufferPointer(start: text, count: Int(count))
      unsafe delivery.pointee.texting(delivery.pointee.receiver, piece)
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { delivery, _, _, _, _ in unsafe Delivery.stop(delivery) }
  }

  private func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Bool {
    guard let length = Int32(exactly: bytes.count) else { return false }
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length, isLast ? 1 : 0)
        == XML_STATUS_OK
    }
  }
}

/// What expat's handlers get back of the part that is being read: its receiver, called without knowing its type.
///
/// An existential would do the same, but makes sure on every call that nobody shares what is in it.
@unsafe
private struct Delivery {
  let receiver: UnsafeMutableRawPointer
  let parser: XML_Parser
  let opening: (UnsafeMutableRawPointer, XMLTag) -> Void
  let texting: (UnsafeMutableRawPointer, UnsafeBufferPointer<UInt8>) -> Void
  let closing: (UnsafeMutableRawPointer) -> Void

  init<Receiver: XMLReceiver>(to receiver: UnsafeMutablePointer<Receiver>, _ parser: XML_Parser) {
    unsafe self.receiver = UnsafeMutableRawPointer(receiver)
    unsafe self.parser = parser
    unsafe opening = { unsafe $0.assumingMemoryBound(to: Receiver.self).pointee.open($1) }
    unsafe texting = { unsafe $0.assumingMemoryBound(to: Receiver.self).pointee.text($1) }
    unsafe closing = { unsafe $0.assumingMemoryBound(to: Receiver.self).pointee.close() }
  }

  static func at(_ address: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Delivery>? {
    unsafe address?.assumingMemoryBound(to: Delivery.self)
  }

  /// Makes the parser fail.
  static func stop(_ address: UnsafeMutableRawPointer?) {
    unsafe XML_StopParser(at(address)?.pointee.parser, XML_Bool(0))
  }
}
