-- A file of the version "summaries": that of "event log", and a row of a kind that came with it, and somebody forgotten.
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('event log');
INSERT INTO grdb_migrations VALUES ('summaries');
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
INSERT INTO event VALUES (x'01a0c450ba2070018000000000000001', x'952e38732cd741b7ae42f40fa5ed8fba', 1, 1790000020000, x'952e38732cd741b7ae42f40fa5ed8fba', 'languageChosen', '{"languageChosen":{"language":"vi"}}');
INSERT INTO event VALUES (x'01a0c450ba2570028000000000000002', x'952e38732cd741b7ae42f40fa5ed8fba', 2, 1790000020005, x'a510a45eeac540238b91b53b1052a2d2', 'learnerNamed', '{"name":"Lan Nguyễn"}');
INSERT INTO event VALUES (x'01a0c451084570038000000000000003', x'952e38732cd741b7ae42f40fa5ed8fba', 3, 1790000040005, x'a510a45eeac540238b91b53b1052a2d2', 'languageChosen', '{"languageChosen":{"language":"vi"}}');
INSERT INTO event VALUES (x'01a0c451566570048000000000000004', x'952e38732cd741b7ae42f40fa5ed8fba', 4, 1790000060005, x'a510a45eeac540238b91b53b1052a2d2', 'rateSet', '{"rateSet":{"wordsAMinute":160}}');
INSERT INTO event VALUES (x'01a0c451a48570058000000000000005', x'952e38732cd741b7ae42f40fa5ed8fba', 5, 1790000080005, x'a510a45eeac540238b91b53b1052a2d2', 'volumeSet', '{"volumeSet":{"percent":70}}');
INSERT INTO event VALUES (x'01a0c451f2a570068000000000000006', x'952e38732cd741b7ae42f40fa5ed8fba', 6, 1790000100005, x'a510a45eeac540238b91b53b1052a2d2', 'keymapChosen', '{"keymapChosen":{"keymap":"classic"}}');
INSERT INTO event VALUES (x'01a0c45240c570078000000000000007', x'952e38732cd741b7ae42f40fa5ed8fba', 7, 1790000120005, x'a510a45eeac540238b91b53b1052a2d2', 'sittingBegun', '{"sittingBegun":{"sitting":{"boot":"b1","day":20700}}}');
INSERT INTO event VALUES (x'01a0c4528ee570088000000000000008', x'952e38732cd741b7ae42f40fa5ed8fba', 8, 1790000140005, x'a510a45eeac540238b91b53b1052a2d2', 'lessonBegun', '{"lessonBegun":{"lesson":"first-keys"}}');
INSERT INTO event VALUES (x'01a0c452dd0570098000000000000009', x'952e38732cd741b7ae42f40fa5ed8fba', 9, 1790000160005, x'a510a45eeac540238b91b53b1052a2d2', 'stepReached', '{"stepReached":{"lesson":"first-keys","step":4}}');
INSERT INTO event VALUES (x'01a0c4532b25700a800000000000000a', x'952e38732cd741b7ae42f40fa5ed8fba', 10, 1790000180005, x'a510a45eeac540238b91b53b1052a2d2', 'taskDone', '{"taskDone":{"hints":0,"keys":3,"lesson":"first-keys","task":1}}');
INSERT INTO event VALUES (x'01a0c4537945700b800000000000000b', x'952e38732cd741b7ae42f40fa5ed8fba', 11, 1790000200005, x'a510a45eeac540238b91b53b1052a2d2', 'taskDone', '{"taskDone":{"hints":2,"keys":9,"lesson":"first-keys","more":{"mistakes":{"direction":2,"edge":1},"occasion":"lesson","shortest":3,"wasShown":false},"task":2}}');
INSERT INTO event VALUES (x'01a0c453c765700c800000000000000c', x'952e38732cd741b7ae42f40fa5ed8fba', 12, 1790000220005, x'a510a45eeac540238b91b53b1052a2d2', 'trapMet', '{"trapMet":{"lesson":"first-keys","task":2}}');
INSERT INTO event VALUES (x'01a0c4541585700d800000000000000d', x'952e38732cd741b7ae42f40fa5ed8fba', 13, 1790000240005, x'a510a45eeac540238b91b53b1052a2d2', 'taskSkipped', '{"taskSkipped":{"lesson":"first-keys","occasion":"lesson","task":3}}');
INSERT INTO event VALUES (x'01a0c45463a5700e800000000000000e', x'952e38732cd741b7ae42f40fa5ed8fba', 14, 1790000260005, x'a510a45eeac540238b91b53b1052a2d2', 'lessonFinished', '{"lessonFinished":{"lesson":"first-keys"}}');
INSERT INTO event VALUES (x'01a0c454b1c5700f800000000000000f', x'952e38732cd741b7ae42f40fa5ed8fba', 15, 1790000280005, x'a510a45eeac540238b91b53b1052a2d2', 'checkEnded', '{"checkEnded":{"missed":[],"module":"first-keys","passed":true}}');
INSERT INTO event VALUES (x'01a0c454ffe570108000000000000010', x'952e38732cd741b7ae42f40fa5ed8fba', 16, 1790000300005, x'a510a45eeac540238b91b53b1052a2d2', 'moduleShown', '{"moduleShown":{"module":"next-previous"}}');
INSERT INTO event VALUES (x'01a0c4554e0570118000000000000011', x'952e38732cd741b7ae42f40fa5ed8fba', 17, 1790000320005, x'a510a45eeac540238b91b53b1052a2d2', 'settingChosen', '{"settingChosen":{"choice":"short","setting":"verbosity"}}');
INSERT INTO event VALUES (x'01a0c4559c2570128000000000000012', x'952e38732cd741b7ae42f40fa5ed8fba', 18, 1790000340005, x'a510a45eeac540238b91b53b1052a2d2', 'lessonBegun', '{"lessonBegun":{"lesson":"wifi-and-data"}}');
INSERT INTO event VALUES (x'01a0c455ea4570138000000000000013', x'952e38732cd741b7ae42f40fa5ed8fba', 19, 1790000360005, x'a510a45eeac540238b91b53b1052a2d2', 'lessonLeft', '{"lessonLeft":{"lesson":"wifi-and-data","step":2}}');
INSERT INTO event VALUES (x'01a0c455ea4670018000000000000001', x'952e38732cd741b7ae42f40fa5ed8fba', 20, 1790000360006, x'a510a45eeac540238b91b53b1052a2d2', 'moduleJudged', '{"moduleJudged":{"impression":"good","module":"keyboard"}}');
INSERT INTO event VALUES (x'01a0c455ea4970018000000000000004', x'952e38732cd741b7ae42f40fa5ed8fba', 23, 1790000360009, x'b1b1b1b14c2e4d1b8a0d3c55aa12bc90', 'learnerForgotten', '{}');
INSERT INTO event VALUES (x'01a0c455ea4a70148000000000000014', x'11111111222243338444555566667777', 1, 1790000360010, x'3014d721e3784bf5b649f76c7ec1340d', 'learnerNamed', '{"name":"आशा"}');
INSERT INTO event VALUES (x'01a0c456386a70158000000000000015', x'11111111222243338444555566667777', 2, 1790000380010, x'3014d721e3784bf5b649f76c7ec1340d', 'languageChosen', '{"languageChosen":{"language":"hi"}}');
INSERT INTO event VALUES (x'01a0c456868a70168000000000000016', x'11111111222243338444555566667777', 3, 1790000400010, x'3014d721e3784bf5b649f76c7ec1340d', 'sittingBegun', '{"sittingBegun":{"sitting":{"boot":"b2"}}}');
INSERT INTO event VALUES (x'01a0c456d4aa70178000000000000017', x'11111111222243338444555566667777', 4, 1790000420010, x'3014d721e3784bf5b649f76c7ec1340d', 'lessonBegun', '{"lessonBegun":{"lesson":"first-keys"}}');
INSERT INTO event VALUES (x'01a0c45722ca70188000000000000018', x'11111111222243338444555566667777', 5, 1790000440010, x'3014d721e3784bf5b649f76c7ec1340d', 'lessonFinished', '{"lessonFinished":{"lesson":"first-keys"}}');
INSERT INTO event VALUES (x'01a0c45722cf70198000000000000019', x'11111111222243338444555566667777', 6, 1790000440015, x'3014d721e3784bf5b649f76c7ec1340d', 'brailleChosen', '{"brailleChosen":{"table":"hi"}}');
CREATE TABLE device (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  machine TEXT
) STRICT;
INSERT INTO device VALUES (1, x'952e38732cd741b7ae42f40fa5ed8fba', NULL);
CREATE TABLE tally (learner BLOB NOT NULL PRIMARY KEY, events INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO tally VALUES (x'3014d721e3784bf5b649f76c7ec1340d', 6);
INSERT INTO tally VALUES (x'952e38732cd741b7ae42f40fa5ed8fba', 1);
INSERT INTO tally VALUES (x'a510a45eeac540238b91b53b1052a2d2', 19);
INSERT INTO tally VALUES (x'b1b1b1b14c2e4d1b8a0d3c55aa12bc90', 1);
CREATE TABLE writer (
      device BLOB NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, hlc INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
INSERT INTO writer VALUES (x'11111111222243338444555566667777', 6, 1790000440015);
INSERT INTO writer VALUES (x'952e38732cd741b7ae42f40fa5ed8fba', 23, 1790000360009);
CREATE TABLE forgotten (
      learner BLOB NOT NULL PRIMARY KEY, is_clean INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
INSERT INTO forgotten VALUES (x'b1b1b1b14c2e4d1b8a0d3c55aa12bc90', 1);
CREATE TABLE summary (
      learner BLOB NOT NULL PRIMARY KEY,
      members BLOB NOT NULL,
      version INTEGER NOT NULL,
      events INTEGER NOT NULL,
      hlc INTEGER NOT NULL,
      last BLOB NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
CREATE INDEX event_of_learner ON event (learner, hlc, id, kind);
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
