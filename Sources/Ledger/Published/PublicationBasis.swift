internal import SQLiteStore

/// What a publication rests on: the same files under the same rules publish the same.
package struct PublicationBasis: Hashable, Sendable {
  /// The digests of all files, with and without modification times.
  package let inputs: String
  package let contents: String
  /// Framework, registry, vocabulary and program version, as one fingerprint.
  package let ruleSet: String
  /// From which folders the sheets are taken that judge offices; empty where nothing is set.
  package let senders: String
  /// The settings that change how workbooks look, not what they say.
  package let look: String
  package let letters: Letters

  /// What letters were made from beside the results.
  package struct Letters: Hashable, Sendable {
    /// The fingerprint of their settings.
    package let settings: String
    /// The run as of which the period was closed; nil for an open one.
    package let closedRun: Int?
    /// Whether each of them has a number, so that it may have been sent.
    package let areNumbered: Bool

    package init(settings: String, closedRun: Int?, areNumbered: Bool) {
      self.settings = settings
      self.closedRun = closedRun
      self.areNumbered = areNumbered
    }
  }

  package init(
    inputs: String, contents: String, ruleSet: String, senders: String, look: String, letters: Letters
  ) {
    self.inputs = inputs
    self.contents = contents
    self.ruleSet = ruleSet
    self.senders = senders
    self.look = look
    self.letters = letters
  }

  /// The same with what is known once the letters are made: whether each of them has a number.
  package func publishing(numberedLetters: Bool) -> PublicationBasis {
    PublicationBasis(
      inputs: inputs, contents: contents, ruleSet: ruleSet, senders: senders, look: look,
      letters: Letters(
        settings: letters.settings, closedRun: letters.closedRun, areNumbered: numberedLetters))
  }
}

extension PublicationBasis {
  static let columns = """
    inputs, contents, rule_set, senders, look, letter_settings, letters_closed_run, letters_numbered
    """

  var values: [SQLValue] {
    [
      .text(inputs), .text(contents), .text(ruleSet), .text(senders), .text(look), .text(letters.settings),
      SQLValue(letters.closedRun), SQLValue(letters.areNumbered),
    ]
  }

  /// Reads the columns that begin at an index.
  init(_ row: borrowing Row, from first: Int) throws {
    self.init(
      inputs: try row.text(first), contents: try row.text(first + 1), ruleSet: try row.text(first + 2),
      senders: try row.text(first + 3), look: try row.text(first + 4),
      letters: Letters(
        settings: try row.text(first + 5), closedRun: try row.optionalInt(first + 6),
        areNumbered: try row.bool(first + 7)))
  }
}
