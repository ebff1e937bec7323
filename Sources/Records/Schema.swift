internal import GRDB

/// The tables, and how an older file becomes a newer one. A migration that has been in a release never changes.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("event log") { database in
      // Nothing in `event` is ever changed: two PCs' logs are merged by putting them together.
      // `hlc` is milliseconds since 1970; `seq` counts from 1 without a gap on each device.
      try database.execute(
        sql: """
          CREATE TABLE event (
            id BLOB NOT NULL PRIMARY KEY,
            device BLOB NOT NULL,
            seq INTEGER NOT NULL,
            hlc INTEGER NOT NULL,
            learner BLOB NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL,
            UNIQUE (device, seq)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX event_of_learner ON event (learner, hlc, id, kind);
          CREATE INDEX event_by_clock ON event (hlc);
          CREATE INDEX event_naming ON event (hlc) WHERE kind = 'learnerNamed';
          CREATE TABLE device (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL,
            machine TEXT
          ) STRICT;
          """)
    }
    return migrator
  }
}
