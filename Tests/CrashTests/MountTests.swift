import TestSupport
import Testing

/// File systems of one's own, mounted in a user namespace; where that is not allowed these tests are skipped.
enum Mounts {
  /// Runs a script in which `mount` works and touches nobody else.
  static func run(_ script: String, _ variables: [String: String] = [:]) throws -> Program.Outcome {
    try Program.runShell(
      "exec unshare -Urm /bin/sh -c \"$SCRIPT\"",
      environment: variables.merging(["SCRIPT": script]) { given, _ in given })
  }

  static let areAllowed: Bool = {
    let script = "mount -t tmpfs -o size=64k tmpfs /mnt && mount -o remount,ro /mnt"
    return (try? run(script))?.code == 0
  }()
}

@Suite(
  "A run on a file system of its own",
  .enabled(if: Mounts.areAllowed, "mounting in a user namespace is not allowed here"))
struct MountTests {
  /// The output folder takes some 300 KiB; the sizes are what is left when the run begins.
  @Test(
    "that has so many KiB left fails with 1 or does all its work", arguments: [0, 8, 32, 96, 160, 256, 4096])
  func fullDisk(left: Int) throws {
    let scene = try CrashScene.shared()
    let trial = try scene.trial()
    try scene.folder.write(["disk/.keep": ""])
    let outcome = try Mounts.run(
      """
      used=$(du -s --apparent-size -k "$TRIAL" | cut -f1)
      mount -t tmpfs -o size=64m tmpfs "$DISK" && cp -a "$TRIAL/." "$DISK/" || exit 99
      used=$(df -k --output=used "$DISK" | tail -n 1)
      mount -o remount,size=$((used + LEFT))k "$DISK" || exit 99
      "$RUAMPHON" \(scene.words(out: scene.path("disk")))
      code=$?
      rm -rf "$TRIAL" && cp -a "$DISK" "$TRIAL" || exit 99
      exit $code
      """,
      ["TRIAL": scene.path(trial), "DISK": scene.path("disk"), "LEFT": String(left)])
    let event: Comment = "\(left) KiB left: \(outcome.code) \(outcome.errors)"
    #expect(outcome.code == 1 || outcome.code == scene.expected.code, event)
    if left == 0 { #expect(outcome.code == 1, event) }
    if left == 4096 { #expect(outcome.code == scene.expected.code, event) }
    if outcome.code == 1 { #expect(outcome.errors.contains("ruamphon: "), event) }
    #expect(!outcome.errors.contains("[ERROR]"), "the library speaks for itself: \(outcome.errors)")
    try scene.expectSound(trial, after: event)
    try scene.expectRepaired(trial, after: event)
  }

  @Test("that is read-only ends with 1, names what cannot be written, and changes nothing")
  func readOnly() throws {
    let scene = try CrashScene.shared()
    let trial = try scene.trial()
    let before = try scene.folder.contents(below: trial)
    let outcome = try Mounts.run(
      """
      mount --bind "$TRIAL" "$TRIAL" && mount -o remount,bind,ro "$TRIAL" || exit 99
      exec "$RUAMPHON" \(scene.words(out: scene.path(trial)))
      """, ["TRIAL": scene.path(trial)])
    #expect(outcome.code == 1, "\(outcome.errors)")
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains(scene.path(trial)), "\(outcome.errors)")
    #expect(outcome.errors.contains("Read-only file system"), "\(outcome.errors)")
    #expect(try scene.folder.contents(below: trial) == before)
    try scene.expectRepaired(trial, after: "a read-only folder")
  }
}
