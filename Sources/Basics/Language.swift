/// The language of help, messages and published notes: Thai for the offices and analysts, English for maintainers.
package enum Language: String, CaseIterable, Sendable {
  /// Thai, the default.
  case thai = "th"
  case english = "en"
}
