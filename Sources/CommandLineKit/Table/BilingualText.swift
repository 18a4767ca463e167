package import Basics

/// One text in both languages of the command line, so that neither can be forgotten where it is written.
package struct BilingualText: Equatable, Sendable {
  /// The Thai wording.
  package let th: String
  /// The English wording.
  package let en: String

  /// Pairs the two wordings of one text.
  package init(th: String, en: String) {
    self.th = th
    self.en = en
  }

  /// A text that reads the same in both languages: a number, a name, a file pattern.
  package init(same text: String) {
    self.init(th: text, en: text)
  }

  /// The wording in `language`.
  package subscript(language: Language) -> String {
    switch language {
    case .thai: th
    case .english: en
    }
  }
}
