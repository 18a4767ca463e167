/// An enumeration of texts, without values, that is hashed by its case.
///
/// By default the text would be hashed, at every look-up in a dictionary that has the cases as keys.
package protocol HashedByCase: RawRepresentable, Hashable where RawValue == String {}

extension HashedByCase {
  package func hash(into hasher: inout Hasher) { hasher.combine(unsafe unsafeBitCast(self, to: UInt8.self)) }
}
