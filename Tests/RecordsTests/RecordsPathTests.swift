import Testing

@testable import Records

@Suite struct RecordsPathTests {
  @Test(arguments: [
    (["XDG_DATA_HOME": "/data", "HOME": "/home/lan"], "/data/voiceclass/records.sqlite"),
    (["XDG_DATA_HOME": "/data/"], "/data/voiceclass/records.sqlite"),
    (["HOME": "/home/lan"], "/home/lan/.local/share/voiceclass/records.sqlite"),
    (["XDG_DATA_HOME": "", "HOME": "/home/lan"], "/home/lan/.local/share/voiceclass/records.sqlite"),
    (["XDG_DATA_HOME": "data", "HOME": "/home/lan/"], "/home/lan/.local/share/voiceclass/records.sqlite"),
    (["HOME": "/"], "/.local/share/voiceclass/records.sqlite"),
  ])
  func followsTheBaseDirectories(_ environment: [String: String], _ path: String) {
    #expect(RecordsPath.file(in: environment) == path)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "lan", "XDG_DATA_HOME": "."]])
  func namesNothingWhereNothingIsKnown(_ environment: [String: String]) {
    #expect(RecordsPath.file(in: environment) == nil)
  }
}
