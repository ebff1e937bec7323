import Testing

@Suite struct HouseTests {
  @Test func everyRoomIsInTheTable() throws {
    #expect(try House.ours.rooms() == ImportTable.house.rows.map(\.room).sorted())
  }

  @Test(arguments: try House.ours.rooms()) func importsRunOneWay(_ room: String) throws {
    for file in try House.ours.files(below: "Sources/\(room)") where file.hasSuffix(".swift") {
      let text = SwiftText(try House.ours.text("Sources/\(room)/\(file)"))
      let complaints = ImportTable.house.complaints(about: text.imports, in: room)
      #expect(complaints.isEmpty, "\(room)/\(file)")
    }
  }

  @Test(arguments: ["CBrlAPI", "CESpeakNG", "CPulse", "CSDL", "CSndfile", "CXkbcommon", "CZlib"])
  func aCLibraryIsAModuleMapAndAHeader(
    _ room: String
  ) throws {
    #expect(try House.ours.files(below: "Sources/\(room)") == ["module.modulemap", "shim.h"])
  }

  @Test(arguments: ["Sources", "Tests"]) func filesKeepTheRules(_ folder: String) throws {
    let files = try House.ours.files(below: folder).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let complaints = HouseRules.complaints(about: SwiftText(try House.ours.text("\(folder)/\(file)")))
      #expect(complaints.isEmpty, "\(folder)/\(file)")
    }
  }

  @Test func allLanguagesHaveTheSameFiles() throws {
    let files = try House.ours.languages().map { ($0, Set(try House.ours.files(below: "Lessons/\($0)"))) }
    #expect(HouseRules.complaints(aboutLanguages: Dictionary(uniqueKeysWithValues: files)) == [])
  }

  @Test(arguments: [
    ("LICENSE", "GNU GENERAL PUBLIC LICENSE"), ("LICENSE", "Version 3, 29 June 2007"),
    ("LICENSE", "or (at your option)"),
    ("Lessons/LICENSE", "Attribution-ShareAlike 4.0"),
    ("Lessons/LICENSE", "https://creativecommons.org/licenses/by-sa/4.0/legalcode"),
  ])
  func licencesAreThere(_ file: String, _ words: String) throws { #expect(try House.ours.text(file).contains(words)) }

  /// The page that explains the rooms lists what each may import, one room a line: "- Speech imports Feedback, …."
  @Test func theArchitecturePageSaysWhatTheTableSays() throws {
    let page = try House.ours.text("docs/architecture.md")
    for row in ImportTable.house.rows where !row.room.hasPrefix("C") {
      let names = row.mayImport.sorted()
      let list = names.isEmpty ? "nothing" : names.joined(separator: ", ")
      #expect(page.contains("\n- \(row.room) imports \(list).\n"))
    }
  }

  /// What the manual tells a reader to type is there to be made.
  @Test(arguments: ["README.md", "docs/architecture.md"]) func whatAPageTellsToMakeIsInTheMakefile(_ page: String)
    throws
  {
    let makefile = try House.ours.text("Makefile")
    for match in try House.ours.text(page).matches(of: /\bmake ([a-z]+)\b[`\n]/) {
      #expect(makefile.contains("\n\(match.1):"), "make \(match.1)")
    }
  }
}
