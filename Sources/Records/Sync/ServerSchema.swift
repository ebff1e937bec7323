/// What stands in a server's database, as PostgreSQL 12 and later understand it.
///
/// An account of the server is a centre. It may call four functions and touch nothing else, and sees its own events
/// alone: so a whole province has one server, and no centre reads another's learners.
public enum ServerSchema {
  /// It can be run again at any time, and changes nothing then.
  public static let statements = """
    BEGIN;
    SET LOCAL client_min_messages = warning;
    SELECT pg_advisory_xact_lock(hashtext('voiceclass'));
    CREATE SCHEMA IF NOT EXISTS voiceclass;
    GRANT USAGE ON SCHEMA voiceclass TO PUBLIC;

    CREATE TABLE IF NOT EXISTS voiceclass.centre (
      number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      account text NOT NULL UNIQUE
    );
    -- hlc is milliseconds since 1970. Nothing in it is ever changed, but that a name may come behind.
    CREATE TABLE IF NOT EXISTS voiceclass.event (
      seq bigint NOT NULL,
      hlc bigint NOT NULL,
      centre integer NOT NULL,
      device uuid NOT NULL,
      id uuid NOT NULL,
      learner uuid NOT NULL,
      kind text NOT NULL,
      body text NOT NULL,
      PRIMARY KEY (centre, device, seq)
    );
    CREATE INDEX IF NOT EXISTS event_of_learner ON voiceclass.event (centre, learner);
    CREATE INDEX IF NOT EXISTS event_without_name ON voiceclass.event (centre, device, seq)
      WHERE kind = 'learnerNamed' AND body = '\(EventRow.withoutName)';
    -- Which numbers of a device have come, in ranges that neither overlap nor touch. A number in one without an event is
    -- one whose event was removed, since its learner wished to be forgotten.
    CREATE TABLE IF NOT EXISTS voiceclass.numbers (
      centre integer NOT NULL,
      device uuid NOT NULL,
      first bigint NOT NULL,
      last bigint NOT NULL,
      PRIMARY KEY (centre, device, first)
    );
    CREATE TABLE IF NOT EXISTS voiceclass.forgotten (
      centre integer NOT NULL,
      learner uuid NOT NULL,
      PRIMARY KEY (centre, learner)
    );

    CREATE OR REPLACE FUNCTION voiceclass.version() RETURNS integer
      LANGUAGE sql IMMUTABLE AS 'SELECT \(version)';

    CREATE OR REPLACE FUNCTION voiceclass.known()
      RETURNS TABLE (device uuid, first bigint, last bigint)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT n.device, n.first, n.last FROM voiceclass.numbers AS n
          JOIN voiceclass.centre AS c ON c.number = n.centre
          WHERE c.account = session_user ORDER BY n.device, n.first
      $$;

    -- The namings that came without their names. A PC that may bring the name brings it.
    CREATE OR REPLACE FUNCTION voiceclass.nameless() RETURNS TABLE (device uuid, seq bigint)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT e.device, e.seq FROM voiceclass.event AS e JOIN voiceclass.centre AS c ON c.number = e.centre
          WHERE c.account = session_user AND e.kind = 'learnerNamed' AND e.body = '\(EventRow.withoutName)'
          ORDER BY e.device, e.seq
      $$;

    CREATE OR REPLACE FUNCTION voiceclass.events(of_device uuid, from_first bigint, to_last bigint)
      RETURNS TABLE (id uuid, seq bigint, hlc bigint, learner uuid, kind text, body text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT e.id, e.seq, e.hlc, e.learner, e.kind, e.body FROM voiceclass.event AS e
          JOIN voiceclass.centre AS c ON c.number = e.centre
          WHERE c.account = session_user AND e.device = of_device AND e.seq BETWEEN from_first AND to_last
          ORDER BY e.seq
      $$;

    -- Takes the events of a device that have the numbers from the first to the last, each once, however often they come.
    -- Told is how many were new, and how many had a number that another event has.
    CREATE OR REPLACE FUNCTION voiceclass.take(of_device uuid, from_first bigint, to_last bigint, events json)
      RETURNS TABLE (new bigint, doubles bigint)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        here integer;
        added bigint;
        twice bigint;
      BEGIN
        INSERT INTO voiceclass.centre (account) VALUES (session_user) ON CONFLICT DO NOTHING;
        SELECT number INTO here FROM voiceclass.centre WHERE account = session_user;
        -- Two PCs that bring the same wait for each other.
        PERFORM pg_advisory_xact_lock(here, hashtext(of_device::text));

        INSERT INTO voiceclass.forgotten
          SELECT DISTINCT here, e.learner FROM json_to_recordset(events) AS e (learner uuid, kind text)
            WHERE e.kind = 'learnerForgotten'
          ON CONFLICT DO NOTHING;
        DELETE FROM voiceclass.event AS old USING json_to_recordset(events) AS e (learner uuid, kind text)
          WHERE e.kind = 'learnerForgotten' AND old.centre = here AND old.learner = e.learner
            AND old.kind <> 'learnerForgotten';

        WITH brought AS MATERIALIZED (
          SELECT e.id, e.seq, e.hlc, e.learner, e.kind, e.body FROM json_to_recordset(events)
            AS e (id uuid, seq bigint, hlc bigint, learner uuid, kind text, body text)
          WHERE e.seq BETWEEN from_first AND to_last AND (e.kind = 'learnerForgotten' OR NOT EXISTS (
            SELECT 1 FROM voiceclass.forgotten AS f WHERE f.centre = here AND f.learner = e.learner))
        ), inserted AS (
          INSERT INTO voiceclass.event (seq, hlc, centre, device, id, learner, kind, body)
            SELECT b.seq, b.hlc, here, of_device, b.id, b.learner, b.kind, b.body FROM brought AS b
            ON CONFLICT DO NOTHING RETURNING 1
        ), named AS (
          UPDATE voiceclass.event AS e SET body = b.body FROM brought AS b
            WHERE e.centre = here AND e.device = of_device AND e.seq = b.seq AND e.id = b.id
              AND e.kind = 'learnerNamed' AND e.body = '\(EventRow.withoutName)' AND b.body <> e.body
            RETURNING 1
        )
        SELECT (SELECT count(*) FROM inserted) + (SELECT count(*) FROM named), (
          SELECT count(*) FROM brought AS b JOIN voiceclass.event AS e
            ON e.centre = here AND e.device = of_device AND e.seq = b.seq WHERE e.id <> b.id)
          INTO added, twice;

        WITH touching AS (
          DELETE FROM voiceclass.numbers AS n WHERE n.centre = here AND n.device = of_device
            AND n.first <= to_last + 1 AND n.last >= from_first - 1
          RETURNING n.first, n.last
        )
        INSERT INTO voiceclass.numbers (centre, device, first, last)
          SELECT here, of_device, least(from_first, min(t.first)), greatest(to_last, max(t.last)) FROM touching AS t;
        RETURN QUERY SELECT added, twice;
      END $$;

    REVOKE ALL ON ALL TABLES IN SCHEMA voiceclass FROM PUBLIC;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA voiceclass TO PUBLIC;
    COMMIT;
    """

  /// A server of a higher one was made by a newer VoiceClass.
  static let version = 2
}
