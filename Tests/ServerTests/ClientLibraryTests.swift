import Testing

@testable import Server

@Suite struct ClientLibraryTests {
  @Test func aPCWithoutItHasNone() { #expect(ClientLibrary(name: "libpq.so.none") == nil) }

  @Test func aLibraryWithoutItsFunctionsIsNone() { #expect(ClientLibrary(name: "libc.so.6") == nil) }

  @Test func itIsLoaded() { #expect(ClientLibrary() != nil) }
}
