import Records
import Testing

@Suite("Folders of those who judge")
struct FolderPatternTests {
  @Test(
    "A pattern covers its folder and those below it, nothing beside it",
    arguments: [
      ("คณะกรรมการ", "2565-03/คณะกรรมการ/review.csv", true),
      ("คณะกรรมการ/", "2565-03/คณะกรรมการ/ชุด 1/r.csv", true),
      ("คณะกรรมการ", "2565-03/2402/review.csv", false),
      ("คณะกรรมการ", "2565-03/2402/คณะกรรมการ/review.csv", false),
      ("คณะกรรมการ", "2565-03/คณะกรรมการ.csv", false), ("คณะกรรมการ", "2565-03/คณะกรรมการ 2/r.csv", false),
      ("คณะกรรมการ*", "2565-03/คณะกรรมการ 2/r.csv", true), ("*/ผล", "2565-03/2402/ผล/r.csv", true),
      ("ชุด?", "2565-03/ชุด1/r.csv", true), ("ชุด?", "2565-03/ชุด12/r.csv", false),
      ("กพร|คณะกรรมการ", "2565-03/กพร/pmqa.csv", true), ("OBEC", "2565-03/obec/r.csv", true),
      ("*", "2565-03/2402/r.csv", true), ("*", "2565-03/r.csv", false),
      ("a*b*c", "2565-03/axxbyyc/r.csv", true),
      ("a*b*c", "2565-03/axxbyy/r.csv", false), ("สํานัก", "2565-03/สำนัก/r.csv", true),
    ])
  func covers(pattern: String, path: String, covers: Bool) throws {
    #expect(try #require(FolderPatterns(pattern)).cover(SourcePath(path)) == covers)
  }

  @Test(
    "What names no folder, or goes up, is no pattern",
    arguments: ["", "|", "/", "..", "a/../b", "a|", "a||b"])
  func refused(text: String) {
    #expect((FolderPatterns(text) == nil) == !["a|", "a||b"].contains(text))
  }
}
