import TestSupport
import Testing

/// What happens to an inbox and an output that lie on a share: it goes away, it denies, it is held open.
@Suite(
  "A run over a share", .enabled(if: Mounts.areAllowed, "mounting in a user namespace is not allowed here"))
struct ShareTests {
  private static let asOf = "2022-05-20T09:00:00+07:00"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(["mount/.keep": ""])
    for office in ["1001", "2402", "4571", "9101"] {
      let header = "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n"
      try folder.write([
        "inbox/2565-03/\(office)/review.csv": header + "3,1,4\n3,2,5\n",
        "inbox/2565-03/\(office)/survey.csv": "ประทับเวลา,สถานภาพผู้ตอบ,1.1 ก,1.2 ข\n"
          + (0..<40_000).map { "16/11/2564 10:00:0\($0 % 10),ครู,\(1 + $0 % 5),4\n" }.joined(),
      ])
    }
  }

  private func words(inbox: String, out: String = "out") -> String {
    "run --inbox '\(folder.path)/\(inbox)' --out '\(folder.path)/\(out)' --as-of \(Self.asOf) --jobs 1"
  }

  @Test("that is unmounted in the middle keeps every figure, and the next run is as if nothing had been")
  func unmounted() throws {
    let outcome = try Mounts.run(
      """
      cd "$FOLDER" && mount -t tmpfs tmpfs mount && cp -a inbox/. mount/ || exit 99
      "$RUAMPHON" \(words(inbox: "mount")) --quiet 2>/dev/null
      cp -a out before; find mount -name '*.csv' -exec touch {} +
      "$RUAMPHON" \(words(inbox: "mount")) --log-format json --verbose 2>log & run=$!
      # Gone when the run has seen the files and reads them.
      while ! grep -q '"discover' log; do sleep 0.01; done
      umount -l mount; wait $run; echo "code $?"
      """, ["FOLDER": folder.path])
    #expect(outcome.output.contains("code 3"), "\(outcome.output) \(outcome.errors)")
    #expect(try folder.text("log").contains("held-file"))
    for file in ["results.csv", "offices/1001.xlsx", "offices/9101.xlsx"] {
      #expect(try folder.bytes("out/2565-03/\(file)") == folder.bytes("before/2565-03/\(file)"), "\(file)")
    }
    let back = try Program.runShell("\"$RUAMPHON\" \(words(inbox: "inbox")) --quiet", environment: [:])
    #expect(back.code == 4 || back.code == 0, "\(back.errors)")
    let results = try folder.text("out/2565-03/results.csv")
    #expect(try results == folder.text("before/2565-03/results.csv"))
    #expect(try !folder.text("out/2565-03/findings.csv").contains("unreadable-file"))
  }

  @Test("that denies an office's folder removes nothing, neither the office's workbook nor its level")
  func denied() throws {
    let outcome = try Program.runShell(
      """
      cd "$FOLDER" && chmod 755 . && \
      "$RUAMPHON" \(words(inbox: "inbox")) --quiet; cp -a out before; chmod -R a+rwX out; chmod 700 inbox/2565-03/2402
      if [ "$(id -u)" = 0 ]; then set -- setpriv --reuid 65534 --regid 65534 --clear-groups; chown -R 65534 out; fi
      "$@" "$RUAMPHON" \(words(inbox: "inbox")); echo "code $?"; chmod 755 inbox/2565-03/2402
      """, environment: ["FOLDER": folder.path])
    // The owner of the folder may read it whatever its mode; only as somebody else it is denied.
    #expect(outcome.output.contains("code 3"), "\(outcome.output) \(outcome.errors)")
    #expect(outcome.errors.contains("2565-03/2402/review.csv"))
    for file in ["results.csv", "offices/2402.xlsx"] {
      #expect(try folder.bytes("out/2565-03/\(file)") == folder.bytes("before/2565-03/\(file)"), "\(file)")
    }
    #expect(try folder.text("out/2565-03/findings.csv").contains("error,unreadable-file"))
  }

  @Test(
    "on which somebody has the national workbook open publishes the rest, and replaces it when it is closed")
  func heldOpen() throws {
    let outcome = try Mounts.run(
      """
      cd "$FOLDER" || exit 99
      "$RUAMPHON" \(words(inbox: "inbox")) --quiet 2>/dev/null
      printf 'มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\\n3,1,2\\n' > inbox/2565-03/2402/review.csv
      cp -a inbox/2565-03 inbox/2565-04
      mount --bind out/2565-03/national.xlsx out/2565-03/national.xlsx || exit 99
      "$RUAMPHON" \(words(inbox: "inbox")) --lock-wait 1s 2>errors; echo "first $?"
      ls out/2565-03 out/2565-04; cat out/2565-03/run.json
      umount out/2565-03/national.xlsx
      "$RUAMPHON" \(words(inbox: "inbox")) --lock-wait 1s --quiet; echo "second $?"
      "$RUAMPHON" \(words(inbox: "inbox", out: "fresh")) --quiet; echo "fresh $?"
      """, ["FOLDER": folder.path])
    let said = try folder.text("errors")
    #expect(outcome.output.contains("first 5"), "\(outcome.output) \(outcome.errors)")
    #expect(said.contains("2565-03/national.xlsx") && said.contains("Excel"))
    #expect(outcome.output.contains("\"file\" : \"national.xlsx.waiting\""))
    #expect(outcome.output.contains("out/2565-04:\nfindings.csv\nnational.xlsx\n"), "\(outcome.output)")
    #expect(outcome.output.contains("second 4") || outcome.output.contains("second 0"), "\(outcome.output)")
    #expect(!folder.exists("out/2565-03/national.xlsx.waiting"))
    let names = ["results.csv", "findings.csv", "offices/2402.xlsx"]
    for name in names {
      #expect(try folder.bytes("out/2565-03/\(name)") == folder.bytes("fresh/2565-03/\(name)"), "\(name)")
    }
  }
}
