import TestSupport
import Testing

@Suite("ruamphon completion and man")
struct CompletionTests {
  @Test("bash, with the script that is printed, completes a command and its option")
  func bash() throws {
    let outcome = try Program.runShell(
      """
      bash <<'END'
      source <("$RUAMPHON" completion bash)
      complete -p ruamphon >/dev/null || exit 1
      name=$(complete -p ruamphon | sed -E 's/.*-F ([^ ]+) .*/\\1/')
      COMP_WORDS=(ruamphon expl) COMP_CWORD=1; $name; printf '%s\\n' "${COMPREPLY[@]}"
      COMP_WORDS=(ruamphon explain --per) COMP_CWORD=2; $name; printf '%s\\n' "${COMPREPLY[@]}"
      END
      """)
    #expect(
      outcome.output.split(whereSeparator: \.isWhitespace) == ["explain", "--period"], "\(outcome.errors)")
  }

  @Test("Every shell has its script, in the language of messages", arguments: ["bash", "zsh", "fish"])
  func shells(shell: String) throws {
    let outcome = try Program.run(["completion", shell, "--lang", "en"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("explain") && outcome.output.contains("ruamphon"))
  }

  @Test("A shell that is not known, or none, is wrong usage", arguments: [["tcsh"], []])
  func unknown(words: [String]) throws {
    #expect(try Program.run(["completion"] + words).code == 2)
  }

  @Test("The manual page names every command and exit code")
  func man() throws {
    let page = try Program.run(["man", "--lang", "en"]).output
    #expect(page.hasPrefix(".TH") || page.contains("\n.TH"))
    for word in ["run", "rerun", "explain", "findings", "completion"] { #expect(page.contains(word)) }
  }
}
