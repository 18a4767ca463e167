extension Adoption {
  /// Reads how an edition came into force.
  static func read(_ cursor: JSONCursor) throws(DataFileError) -> Adoption {
    let object = try cursor.object(keys: [
      "issuer", "announced", "effectiveFrom", "effectiveText", "signatoryPost", "purpose", "legalBasis",
      "assumed",
    ])
    return Adoption(
      issuer: try object.string("issuer"), announced: try day(object.required("announced")),
      effectiveFrom: try day(object.required("effectiveFrom")),
      effectiveText: try object.optionalString("effectiveText"),
      signatoryPost: try object.string("signatoryPost"), purpose: try object.optionalString("purpose"),
      legalBasis: try object.strings("legalBasis"), assumed: try object.optionalString("assumed"))
  }

  private static func day(_ cursor: JSONCursor) throws(DataFileError) -> DocumentDay {
    let text = try cursor.string()
    guard let day = DocumentDay(text) else {
      throw cursor.error("\"\(text)\" is no day YYYY-MM-DD of the Buddhist era")
    }
    return day
  }
}
