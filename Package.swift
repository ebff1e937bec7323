// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6, no warnings, and imports that say whom they show.
let houseRules: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// What counts samples, screens or ways is optimised for the tests as well: lessons are rehearsed there by the thousand.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The room that reads all texts is optimised as a whole: its grammars are generic, and the tests start the program, which
/// reads everything, by the hundred. It starts in less than half the time; a change in it takes a minute to build.
let optimisedWhole: [SwiftSetting] = [
  .unsafeFlags(
    ["-O", "-whole-module-optimization", "-emit-module-separately-wmo", "-disable-batch-mode", "-num-threads", "2"],
    .when(configuration: .debug))
]

/// A room of the house, and the rooms it may look into: `docs/architecture.md`.
func room(_ name: String, looksInto others: [Target.Dependency] = [], besides settings: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: others, swiftSettings: houseRules + settings)
}

/// A room of values alone.
func pureRoom(
  _ name: String, looksInto others: [Target.Dependency] = [], besides settings: [SwiftSetting] = optimised
) -> Target {
  room(name, looksInto: others, besides: settings)
}

/// The tests of a room.
func tests(of room: String, with others: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(room)Tests", dependencies: [.target(name: room), "Support"] + others, exclude: exclude,
    swiftSettings: houseRules)
}

let package = Package(
  name: "voiceclass",
  products: [.executable(name: "voiceclass", targets: ["voiceclass"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The pure rooms.
    pureRoom("Keys"),
    pureRoom("Feedback"),
    pureRoom("Phone", looksInto: ["Feedback", "Keys"]),
    pureRoom("LessonText", looksInto: ["Phone", "Feedback", "Keys"], besides: optimisedWhole),
    pureRoom("Trainer", looksInto: ["LessonText", "Phone", "Feedback", "Keys"]),
    pureRoom("Mixer"),

    // The rooms at the edge.
    room("Speech", looksInto: ["CESpeakNG", "CLinux", "Feedback"], besides: optimised),
    room("Sound", looksInto: ["CPulse", "CSndfile", "Feedback", "Mixer"], besides: optimised),
    room("Server"),
    room("Records", looksInto: ["CZlib", "Server", "Trainer", .product(name: "GRDB", package: "GRDB.swift")]),
    room("Terminal", looksInto: ["CLinux", "CXkbcommon", "Keys"], besides: optimised),
    room("Window", looksInto: ["CBrlAPI", "CSDL", "Keys"]),
    .executableTarget(
      name: "voiceclass",
      dependencies: [
        "Terminal", "Window", "Speech", "Sound", "Records", "Server", "Trainer", "LessonText", "Phone", "Feedback",
        "Keys",
        "Mixer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: houseRules),

    // What is measured.
    .executableTarget(
      name: "latency", dependencies: ["Sound", "Mixer", "Feedback"], path: "Benchmarks/Latency", exclude: ["run"],
      swiftSettings: houseRules),
    .executableTarget(
      name: "failures", dependencies: ["Support", "Sound", "Mixer", "Feedback"], path: "Benchmarks/Failures",
      swiftSettings: houseRules),
    .executableTarget(
      name: "measure", dependencies: ["CESpeakNG", "CPulse", "Support", "LessonText", "Feedback"],
      path: "Benchmarks/Measure",
      swiftSettings: houseRules),

    .executableTarget(
      name: "gestures", dependencies: ["Support", "Trainer", "LessonText", "Phone", "Feedback"],
      path: "Benchmarks/Gestures",
      swiftSettings: houseRules),
    .executableTarget(
      name: "fuzz", dependencies: ["Support", "LessonText", "Feedback"], path: "Benchmarks/Fuzz",
      swiftSettings: houseRules),

    .executableTarget(
      name: "routes-bench", dependencies: ["Support", "Trainer", "LessonText", "Phone", "Feedback"],
      path: "Benchmarks/Routes",
      swiftSettings: houseRules),

    .executableTarget(
      name: "hints-bench", dependencies: ["Support", "Trainer", "LessonText"], path: "Benchmarks/Hints",
      swiftSettings: houseRules),
    .executableTarget(
      name: "loudness", dependencies: ["Support", "Speech", "LessonText", "Mixer", "Feedback"],
      path: "Benchmarks/Loudness", swiftSettings: houseRules),
    .executableTarget(
      name: "records-bench",
      dependencies: [
        "Support", "Records", "Server", "Trainer", "LessonText", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Benchmarks/Records",
      swiftSettings: houseRules),

    .executableTarget(
      name: "speech-bench", dependencies: ["Support", "Speech", "LessonText", "Feedback"], path: "Benchmarks/Speech",
      swiftSettings: houseRules),

    // The C libraries.
    .systemLibrary(name: "CESpeakNG", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
    // Without pkg-config: its flags are refused by SwiftPM, and its headers lie where all look.
    .systemLibrary(name: "CPulse", providers: [.apt(["libpulse-dev"])]),
    .systemLibrary(name: "CLinux"),
    // Of these two the headers alone: the libraries are looked for at run time, and may be missing.
    .systemLibrary(name: "CSDL", providers: [.apt(["libsdl2-dev", "libsdl2-ttf-dev"])]),
    .systemLibrary(name: "CBrlAPI", providers: [.apt(["libbrlapi-dev"])]),
    .systemLibrary(name: "CXkbcommon", pkgConfig: "xkbcommon", providers: [.apt(["libxkbcommon-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSndfile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),

    // The tests.
    .target(
      name: "Support", dependencies: ["Trainer", "LessonText", "Phone", "Feedback", "Keys"], path: "Tests/Support",
      swiftSettings: houseRules + optimised),
    tests(of: "Keys"),
    tests(of: "Feedback"),
    tests(of: "Phone", with: ["LessonText"], exclude: ["Tables"]),
    tests(of: "LessonText"),
    tests(of: "Trainer", exclude: ["Demonstration/Golden"]),
    tests(of: "Speech", with: ["LessonText", "Feedback"], exclude: ["Sentences"]),
    tests(of: "Mixer"),
    tests(of: "Sound", with: ["Mixer", "Feedback", "LessonText", "CSndfile"]),
    tests(
      of: "Records", with: ["Server", "Trainer", .product(name: "GRDB", package: "GRDB.swift")], exclude: ["Versions"]),
    tests(of: "Server"),
    tests(of: "Terminal", with: ["Keys"]),
    tests(of: "Window", with: ["Keys", "CZlib", "window-probe"], exclude: ["Pictures"]),
    .executableTarget(
      name: "window-probe", dependencies: ["Window", "Keys"], path: "Tests/WindowProbe", swiftSettings: houseRules),
    .testTarget(name: "HouseTests", swiftSettings: houseRules),
    .testTarget(
      name: "CommandTests", dependencies: ["Support", "voiceclass", "Records"], exclude: ["Golden"],
      swiftSettings: houseRules),
  ],
  swiftLanguageModes: [.v6]
)
