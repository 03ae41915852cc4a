import EntenteTestSupport
import Foundation
import Testing

/// `Scripts/setup` with a package system that only pretends.
@Suite struct SetupScriptTests {
  let folder: TemporaryFolder
  let entente: CommandRunner

  init() throws {
    folder = try TemporaryFolder()
    entente = try CommandRunner(in: folder)
    try tool("swift", "exit 0")
    try tool("bash", #"exec /bin/bash "$@""#)
  }

  func tool(_ name: String, _ body: String) throws {
    let path = try folder.write("bin/" + name, "#!/bin/bash\n\(body)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  func setup(_ arguments: String = "") throws -> CommandRunner.Outcome {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
        "Scripts/setup"
      ).path
    return try entente.shell("PATH=$PWD/bin /bin/bash '\(script)' \(arguments)")
  }

  @Test func `It installs what is missing, says so, and runs again without harm`() throws {
    try tool("dpkg-query", #"[[ -e "installed-$3" ]] && echo installed"#)
    try tool(
      "apt-get",
      #"echo "apt-get $*" >> log; [[ $1 == update ]] || for p; do : > "installed-$p"; done"#)
    try tool("sudo", #"echo "sudo" >> log; "$@""#)
    try folder.write("installed-pkg-config", "")
    let first = try setup()
    #expect(first.status == 0)
    let missing =
      "libgraphviz-dev libsqlite3-dev zlib1g-dev libzstd-dev fonts-noto-core fonts-dejavu-core"
    #expect(first.text == "setup: installing \(missing)\nsetup: installed \(missing)\n")
    let log = try #require(folder.read("log"))
    #expect(log.contains("apt-get install --yes --quiet --no-install-recommends \(missing)\n"))
    let second = try setup()
    #expect(second.status == 0)
    #expect(second.text.hasPrefix("setup: all packages are there: "))
    #expect(folder.read("log") == log)
    #expect(try setup("--tests --no-browser").text.hasPrefix("setup: installing shellcheck\n"))
    #expect(
      try setup("--tests").text.hasPrefix(
        "setup: installing chromium chromium-driver python3-venv\n"))
  }

  @Test func `A failing installation is a failure`() throws {
    try tool("dpkg-query", "exit 1")
    try tool("apt-get", "[[ $1 == update ]]")
    try tool("sudo", #""$@""#)
    let outcome = try setup()
    #expect(outcome.status != 0)
    #expect(!outcome.text.contains("setup: installed"))
  }

  @Test func `No apt-get, no Swift`() throws {
    let outcome = try setup()
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "setup: no apt-get on this system: install the equivalents of libgraphviz-dev "
        + "pkg-config libsqlite3-dev zlib1g-dev libzstd-dev fonts-noto-core fonts-dejavu-core "
        + "yourself\n")
    try FileManager.default.removeItem(atPath: folder("bin/swift"))
    #expect(try setup().errors.hasPrefix("setup: no Swift toolchain: install Swift 6.2"))
  }
}
