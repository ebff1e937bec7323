import Testing

@testable import Server

@Suite struct ServerAddressTests {
  @Test(arguments: [
    ("postgres://hills@server/class", "postgres://hills@server/class"),
    ("postgresql://hills:secret@server:5433/class", "postgresql://hills@server:5433/class"),
    ("postgres://hills:se:c@ret@server", "postgres://hills@server"),
    ("postgres://server/class?user=hills&password=secret", "postgres://server/class"),
    ("postgres:///class?host=/run/postgresql", "postgres:///class"),
  ])
  func aPasswordIsNeverShown(_ typed: String, _ shown: String) throws {
    #expect(try #require(ServerAddress(typed)).shown == shown)
  }

  @Test(arguments: [
    "", "server", "http://server", "postgres:/server", "postgres://a b", "postgres://a\n", "postgres://a\0b",
    "postgres://" + String(repeating: "a", count: 5_000),
  ])
  func whatIsNoAddressIsNone(_ typed: String) { #expect(ServerAddress(typed) == nil) }
}
