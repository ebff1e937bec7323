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
    migrator.registerMigration("summaries") { try $0.execute(sql: summaries) }
    migrator.registerMigration("exchange") { try $0.execute(sql: exchange) }
    return migrator
  }

  /// Everything here but `forgotten` is worked out of the events, and may be thrown away.
  ///
  /// Triggers do the counting, so that no way by which an event may come in is forgotten:
  /// - `tally`: events of each learner. A summary is believed only where it agrees.
  /// - `writer`: the last number and clock of each device. They stay when events are removed, so that no number is
  ///   given twice.
  /// - `forgotten`: learners whose data are gone. What of theirs comes in later is dropped at the door. `is_clean` is 0
  ///   until nothing is left of them in free pages either.
  private static let summaries = """
    CREATE TABLE tally (learner BLOB NOT NULL PRIMARY KEY, events INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO tally SELECT learner, COUNT(*) FROM event GROUP BY learner;
    CREATE TABLE writer (
      device BLOB NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, hlc INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO writer SELECT device, MAX(seq), MAX(hlc) FROM event GROUP BY device;
    CREATE TABLE forgotten (
      learner BLOB NOT NULL PRIMARY KEY, is_clean INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE summary (
      learner BLOB NOT NULL PRIMARY KEY,
      members BLOB NOT NULL,
      version INTEGER NOT NULL,
      events INTEGER NOT NULL,
      hlc INTEGER NOT NULL,
      last BLOB NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    DROP INDEX event_by_clock;
    DROP INDEX event_naming;
    CREATE INDEX event_of_who ON event (hlc, id)
      WHERE kind IN ('learnerNamed', 'learnerJoined', 'learnerParted', 'secretSet', 'secretCleared');

    CREATE TRIGGER event_of_forgotten BEFORE INSERT ON event
      WHEN NEW.kind <> 'learnerForgotten' AND EXISTS (SELECT 1 FROM forgotten WHERE learner = NEW.learner)
    BEGIN
      SELECT RAISE(IGNORE);
    END;
    CREATE TRIGGER event_added AFTER INSERT ON event
    BEGIN
      INSERT INTO tally (learner, events) VALUES (NEW.learner, 1)
        ON CONFLICT (learner) DO UPDATE SET events = events + 1;
      INSERT INTO writer (device, seq, hlc) VALUES (NEW.device, NEW.seq, NEW.hlc)
        ON CONFLICT (device) DO UPDATE SET seq = MAX(seq, NEW.seq), hlc = MAX(hlc, NEW.hlc);
    END;
    CREATE TRIGGER event_removed AFTER DELETE ON event
    BEGIN
      UPDATE tally SET events = events - 1 WHERE learner = OLD.learner;
    END;
    CREATE TRIGGER event_forgetting AFTER INSERT ON event WHEN NEW.kind = 'learnerForgotten'
    BEGIN
      INSERT OR IGNORE INTO forgotten (learner) VALUES (NEW.learner);
      DELETE FROM event WHERE learner = NEW.learner AND kind <> 'learnerForgotten';
      DELETE FROM summary WHERE learner = NEW.learner OR instr(members, NEW.learner) > 0;
    END;
    """

  /// `gone`: numbers whose events were removed, or were not let in, since their learner was forgotten. Without it another
  /// PC would wait for them for ever. Until now nothing else has made gaps.
  private static let exchange = """
    CREATE TABLE gone (
      device BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (device, seq)
    ) STRICT, WITHOUT ROWID;
    WITH RECURSIVE number (device, seq, last) AS (
      SELECT device, 1, seq FROM writer WHERE seq BETWEEN 1 AND 10000000
      UNION ALL SELECT device, seq + 1, last FROM number WHERE seq < last
    )
    INSERT INTO gone SELECT device, seq FROM number
      WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.device = number.device AND event.seq = number.seq);
    CREATE INDEX event_of_pc ON event (hlc, id) WHERE kind = 'pcNamed';

    DROP TRIGGER event_of_forgotten;
    CREATE TRIGGER event_of_forgotten BEFORE INSERT ON event
      WHEN NEW.kind <> 'learnerForgotten' AND EXISTS (SELECT 1 FROM forgotten WHERE learner = NEW.learner)
    BEGIN
      INSERT OR IGNORE INTO gone VALUES (NEW.device, NEW.seq);
      SELECT RAISE(IGNORE);
    END;
    DROP TRIGGER event_removed;
    CREATE TRIGGER event_removed AFTER DELETE ON event
    BEGIN
      UPDATE tally SET events = events - 1 WHERE learner = OLD.learner;
      INSERT OR IGNORE INTO gone VALUES (OLD.device, OLD.seq);
    END;
    """
}
