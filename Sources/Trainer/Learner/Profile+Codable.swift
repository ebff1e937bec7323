extension Profile {
  /// What an older version kept says less.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func take<Value: Decodable>(_ key: CodingKeys, _ path: WritableKeyPath<Profile, Value>) throws {
      if let value = try container.decodeIfPresent(Value.self, forKey: key) { self[keyPath: path] = value }
    }
    language = try container.decodeIfPresent(String.self, forKey: .language)
    wordsAMinute = try container.decodeIfPresent(Int.self, forKey: .wordsAMinute)
    volumePercent = try container.decodeIfPresent(Int.self, forKey: .volumePercent)
    keymap = try container.decodeIfPresent(Keymap.self, forKey: .keymap)
    place = try container.decodeIfPresent(Place.self, forKey: .place)
    sitting = try container.decodeIfPresent(Sitting.self, forKey: .sitting)
    pause = try container.decodeIfPresent(Int.self, forKey: .pause)
    className = try container.decodeIfPresent(String.self, forKey: .className)
    lastMoment = try container.decodeIfPresent(Int64.self, forKey: .lastMoment)
    try take(.settings, \.settings)
    try take(.finishedLessons, \.finishedLessons)
    try take(.tasks, \.tasks)
    try take(.recent, \.recent)
    try take(.sittings, \.sittings)
    try take(.passedChecks, \.passedChecks)
    try take(.missed, \.missed)
    try take(.shownModules, \.shownModules)
    try take(.shownAt, \.shownAt)
    try take(.impressions, \.impressions)
    try take(.practised, \.practised)
  }
}
