import Testing

@testable import Records

@Suite struct SecretTests {
  /// The examples of FIPS 180-4 and of NIST's test vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ])
  func theDigestIsTheStandards(_ message: String, _ digest: String) {
    #expect(SHA256.digest(of: Array(message.utf8)).hexadecimal == digest)
  }

  @Test func aSecretOpensToItsOwnKeysInTheirOrderAlone() {
    let secret = Secret(["right", "right", "home"])
    #expect(secret.matches(["right", "right", "home"]))
    for other in [
      ["right", "home", "right"], ["right", "right"], [], ["rightright", "home"], ["right", "right", "home", ""],
    ] {
      #expect(!secret.matches(other))
    }
    #expect(Secret(["right"]) != Secret(["right"]), "two learners with one secret can't be told to have one")
  }

  @Test func aSecretIsKeptChangedAndTakenAway() throws {
    let folder = try Folder()
    let lan: LearnerID
    do {
      let store = try folder.open()
      lan = try store.learner(named: "Lan")
      #expect(try store.learners().first?.secret == nil)
      try store.setSecret(["1", "2", "3"], of: lan)
      try store.setSecret(["ring", "pause", "ring"], of: lan)
    }
    let store = try folder.open()
    let secret = try #require(try store.learners().first?.secret)
    #expect(secret.matches(["ring", "pause", "ring"]) && !secret.matches(["1", "2", "3"]))
    #expect(try !folder.rows().contains { $0.body.contains("ring") })
    try store.setSecret(nil, of: lan)
    #expect(try store.learners().first?.secret == nil)
  }
}
