"""The schema, as history: numbered lists of SQL statements, in order, never edited."""

FIRST = (
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
    "INSERT INTO counter (name, value) VALUES ('attendance', 0), ('event', 0)",
    """CREATE TABLE provider (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL,
        endpoint TEXT NOT NULL, mode TEXT NOT NULL, report_email TEXT NOT NULL,
        language TEXT NOT NULL, batch_size INTEGER NOT NULL, learned_batch_size INTEGER,
        paused TEXT, register_id INTEGER NOT NULL)""",
    """CREATE TABLE register_address (
        provider_id INTEGER NOT NULL, address TEXT NOT NULL, register_id INTEGER NOT NULL,
        PRIMARY KEY (provider_id, address))""",
    """CREATE TABLE professional_group (
        org_id INTEGER PRIMARY KEY, name TEXT, pattern TEXT, keep_prefix INTEGER,
        fields TEXT NOT NULL, active INTEGER NOT NULL)""",
    """CREATE TABLE accreditation (
        id INTEGER PRIMARY KEY, provider_id INTEGER NOT NULL REFERENCES provider (id),
        org_id INTEGER NOT NULL, course_type INTEGER NOT NULL,
        course_kind TEXT NOT NULL, course TEXT NOT NULL, module_kind TEXT, module TEXT,
        edition_kind TEXT, edition TEXT, meeting_kind TEXT, meeting TEXT,
        starts_on TEXT NOT NULL, ends_on TEXT NOT NULL, every_pass INTEGER NOT NULL,
        completed_counts INTEGER NOT NULL, posted_elsewhere INTEGER NOT NULL,
        removed INTEGER NOT NULL)""",
    """CREATE TABLE accreditation_activity (
        accreditation_id INTEGER NOT NULL REFERENCES accreditation (id),
        activity TEXT NOT NULL, PRIMARY KEY (accreditation_id, activity))""",
    "CREATE INDEX accreditation_by_activity ON accreditation_activity (activity)",
    """CREATE TABLE person (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        email TEXT NOT NULL)""",
    """CREATE TABLE person_field (
        person_id INTEGER NOT NULL REFERENCES person (id), field TEXT NOT NULL,
        by_hand INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (person_id, field, by_hand))""",
    """CREATE TABLE import (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, source TEXT NOT NULL,
        name TEXT NOT NULL, rows INTEGER NOT NULL, new INTEGER NOT NULL,
        duplicate INTEGER NOT NULL, problems INTEGER NOT NULL)""",
    """CREATE TABLE result (
        id INTEGER PRIMARY KEY, source TEXT NOT NULL, event_key TEXT NOT NULL,
        person_id INTEGER NOT NULL REFERENCES person (id), activity TEXT NOT NULL,
        title TEXT NOT NULL, finished TEXT NOT NULL, finished_at TEXT, day TEXT,
        verdict TEXT NOT NULL, score TEXT NOT NULL, cells TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES import (id), reason TEXT,
        UNIQUE (source, event_key))""",
    "CREATE INDEX result_by_person ON result (person_id)",
    "CREATE INDEX result_by_activity ON result (activity, person_id)",
    """CREATE TABLE result_skip (
        result_id INTEGER NOT NULL REFERENCES result (id),
        accreditation_id INTEGER NOT NULL, org_id INTEGER NOT NULL, reason TEXT NOT NULL,
        PRIMARY KEY (result_id, accreditation_id))""",
    """CREATE TABLE attendance (
        id INTEGER PRIMARY KEY,
        accreditation_id INTEGER NOT NULL REFERENCES accreditation (id),
        provider_id INTEGER NOT NULL REFERENCES provider (id), org_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL REFERENCES person (id),
        result_id INTEGER NOT NULL REFERENCES result (id),
        state TEXT NOT NULL, mode TEXT, reason TEXT, message TEXT, warning TEXT,
        proposal TEXT, review INTEGER NOT NULL, registration_number TEXT NOT NULL,
        day TEXT NOT NULL, end_date TEXT NOT NULL, course_type INTEGER NOT NULL,
        course_kind TEXT NOT NULL, course TEXT NOT NULL, module_kind TEXT, module TEXT,
        edition_kind TEXT, edition TEXT, meeting_kind TEXT, meeting TEXT,
        was_sent INTEGER NOT NULL, as_is TEXT, removed_on TEXT, attempts INTEGER NOT NULL,
        turned_at_call INTEGER NOT NULL, last_event INTEGER NOT NULL,
        changed_at TEXT NOT NULL, UNIQUE (accreditation_id, person_id, result_id))""",
    "CREATE INDEX attendance_by_person ON attendance (person_id)",
    "CREATE INDEX attendance_by_result ON attendance (result_id)",
    "CREATE INDEX attendance_by_state ON attendance (state, provider_id)",
    "CREATE INDEX attendance_by_course ON attendance (provider_id, org_id, course)",
    "CREATE INDEX attendance_by_change ON attendance (last_event)",
    """CREATE TABLE review (
        attendance_id INTEGER NOT NULL, cause TEXT NOT NULL, detail TEXT NOT NULL,
        raised_at TEXT NOT NULL, cleared_at TEXT, word TEXT,
        PRIMARY KEY (attendance_id, cause, detail))""",
    """CREATE TABLE holding (
        person_id INTEGER NOT NULL REFERENCES person (id), org_id INTEGER NOT NULL,
        number TEXT NOT NULL, PRIMARY KEY (person_id, org_id))""",
    "CREATE INDEX holding_by_number ON holding (org_id, number)",
    "CREATE TABLE touched (person_id INTEGER PRIMARY KEY REFERENCES person (id))",
    """CREATE TABLE course_standing (
        register_id INTEGER NOT NULL, org_id INTEGER NOT NULL, course_kind TEXT NOT NULL,
        course TEXT NOT NULL, accepted INTEGER NOT NULL, refused TEXT, message TEXT,
        lifted_at_call INTEGER NOT NULL, next_probe TEXT, probed_person INTEGER,
        asked_for INTEGER, PRIMARY KEY (register_id, org_id, course_kind, course))""",
    """CREATE TABLE lease (
        id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL,
        held INTEGER NOT NULL, counter INTEGER NOT NULL, pid INTEGER, started TEXT,
        machine TEXT, who TEXT, since TEXT)""",
    "INSERT INTO lease (id, number, held, counter) VALUES (1, 0, 0, 0)",
    """CREATE TABLE run (
        id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, finished_at TEXT,
        who TEXT NOT NULL, lease_number INTEGER NOT NULL, calls INTEGER NOT NULL,
        sent INTEGER NOT NULL, accepted INTEGER NOT NULL, rejected INTEGER NOT NULL,
        unknown INTEGER NOT NULL, ended TEXT)""",
    """CREATE TABLE call (
        id INTEGER PRIMARY KEY, run_id INTEGER REFERENCES run (id),
        provider_id INTEGER NOT NULL REFERENCES provider (id), org_id INTEGER NOT NULL,
        address TEXT NOT NULL, register_id INTEGER NOT NULL, mode TEXT NOT NULL,
        rows INTEGER NOT NULL, handed_over_at TEXT NOT NULL, answered_at TEXT,
        request BLOB NOT NULL, answer BLOB, ended TEXT)""",
    """CREATE TABLE call_row (
        call_id INTEGER NOT NULL REFERENCES call (id), position INTEGER NOT NULL,
        attendance_id INTEGER NOT NULL, state_before TEXT NOT NULL, reason_before TEXT,
        message_before TEXT, outcome TEXT, PRIMARY KEY (call_id, position))""",
    "CREATE INDEX call_row_by_attendance ON call_row (attendance_id)",
    """CREATE TABLE acceptance (
        attendance_id INTEGER NOT NULL, register_id INTEGER NOT NULL, mode TEXT NOT NULL,
        call_id INTEGER NOT NULL REFERENCES call (id), at TEXT NOT NULL,
        PRIMARY KEY (attendance_id, register_id, mode))""",
    """CREATE TABLE event (
        id INTEGER PRIMARY KEY, attendance_id INTEGER NOT NULL, at TEXT NOT NULL,
        what TEXT NOT NULL, state TEXT, reason TEXT, why TEXT NOT NULL,
        registration_number TEXT NOT NULL, course TEXT NOT NULL, day TEXT NOT NULL,
        who TEXT NOT NULL, call_id INTEGER)""",
    "CREATE INDEX event_by_attendance ON event (attendance_id)",
    """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    """CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
)

# The history is chained by hash, and what was sent and answered is guarded too. The three
# functions are those of domain/chain.py, whose results are for ever.
SECOND = (
    "DROP TRIGGER event_is_never_changed",
    "ALTER TABLE event ADD COLUMN mode TEXT",
    "ALTER TABLE event ADD COLUMN proof TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE event ADD COLUMN salt TEXT",
    "ALTER TABLE event ADD COLUMN content_hash TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE event ADD COLUMN link TEXT NOT NULL DEFAULT ''",
    """UPDATE event SET salt = lower(hex(randomblob(16))), mode = COALESCE(
        (SELECT a.mode FROM attendance a WHERE a.last_event = event.id),
        (SELECT c.mode FROM call c WHERE c.id = event.call_id))""",
    """UPDATE event SET content_hash = content_hash(salt, attendance_id, at, what, state,
        mode, reason, why, registration_number, course, day, who, call_id, proof)""",
    "CREATE TABLE second_step (id INTEGER PRIMARY KEY, link TEXT NOT NULL)",
    """INSERT INTO second_step (id, link)
        WITH RECURSIVE chain (id, link) AS (
            SELECT 0, first_link(value) FROM setting WHERE key = 'database_id'
            UNION ALL SELECT e.id, next_link(chain.link, e.id, e.content_hash)
                FROM chain JOIN event e ON e.id = chain.id + 1)
        SELECT id, link FROM chain""",
    """UPDATE event SET link = COALESCE(
        (SELECT s.link FROM second_step s WHERE s.id = event.id), 'missing')""",
    "DROP TABLE second_step",
    """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    """CREATE TRIGGER call_is_never_removed BEFORE DELETE ON call
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    """CREATE TRIGGER call_is_never_changed BEFORE UPDATE ON call
        WHEN NEW.id <> OLD.id OR NEW.address <> OLD.address OR NEW.mode <> OLD.mode
            OR NEW.request <> OLD.request
            OR (OLD.answer IS NOT NULL AND NEW.answer IS NOT OLD.answer)
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
)

# People: which keys are one person, who changed what of them, and whom a number was asked of.
THIRD = (
    """CREATE TABLE person_merge (
        person_id INTEGER PRIMARY KEY REFERENCES person (id),
        into_id INTEGER NOT NULL REFERENCES person (id))""",
    "CREATE INDEX person_merge_by_leader ON person_merge (into_id)",
    """CREATE TABLE person_event (
        id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
        at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, field TEXT NOT NULL,
        before TEXT NOT NULL, after TEXT NOT NULL)""",
    "CREATE INDEX person_event_by_person ON person_event (person_id)",
    """CREATE TRIGGER person_event_is_never_changed BEFORE UPDATE ON person_event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    """CREATE TRIGGER person_event_is_never_removed BEFORE DELETE ON person_event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    """CREATE TABLE number_request (
        id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
        org_id INTEGER NOT NULL, asked_at TEXT NOT NULL, who TEXT NOT NULL)""",
    "CREATE INDEX number_request_by_person ON number_request (person_id, org_id)",
)

# Connections to learning systems, and accreditations that submit by themselves.
FOURTH = (
    """CREATE TABLE connection (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        url TEXT NOT NULL, options TEXT NOT NULL, paused INTEGER NOT NULL,
        interval INTEGER NOT NULL, next_run TEXT, last_run TEXT, last_deep TEXT,
        problem TEXT)""",
    """CREATE TABLE source_state (
        connection_id INTEGER NOT NULL REFERENCES connection (id), name TEXT NOT NULL,
        value TEXT NOT NULL, PRIMARY KEY (connection_id, name))""",
    "ALTER TABLE accreditation ADD COLUMN auto INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE run ADD COLUMN auto INTEGER NOT NULL DEFAULT 0",
)

# Numbers of people: what stood in a field, shapes that proved themselves by what was accepted
# before, and everybody derived once by the new rules. shape_of is domain/number_text.py's.
#
# Keys of people and e-learnings are compared in forms; those that a learning system gave,
# exactly. The functions are those of domain/spelling.py.
FIFTH = (
    "ALTER TABLE attendance ADD COLUMN found TEXT",
    "ALTER TABLE attendance ADD COLUMN choices TEXT",
    """CREATE INDEX attendance_by_misfit ON attendance (org_id)
        WHERE warning = 'number_misfit'""",
    """CREATE TABLE shape_accepted (
        register_id INTEGER NOT NULL, org_id INTEGER NOT NULL, shape TEXT NOT NULL,
        person_id INTEGER NOT NULL REFERENCES person (id),
        PRIMARY KEY (register_id, org_id, shape, person_id))""",
    """CREATE TABLE shape_released (
        org_id INTEGER NOT NULL, shape TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
        PRIMARY KEY (org_id, shape))""",
    """CREATE TABLE fifth_step AS
        SELECT c.register_id, a.org_id, shape_of(e.registration_number) AS shape, e.call_id,
            COALESCE(m.into_id, a.person_id) AS person_id, e.reason, e.state
        FROM event e JOIN call c ON c.id = e.call_id
        JOIN attendance a ON a.id = e.attendance_id
        LEFT JOIN person_merge m ON m.person_id = a.person_id
        WHERE e.what = 'outcome' AND e.state IN ('accepted', 'rejected')""",
    """INSERT INTO shape_accepted (register_id, org_id, shape, person_id)
        WITH lost AS (SELECT register_id, org_id, shape, MAX(call_id) AS call_id
            FROM fifth_step WHERE reason = 'person_unknown'
            GROUP BY register_id, org_id, shape),
        kept AS (SELECT DISTINCT f.register_id, f.org_id, f.shape, f.person_id
            FROM fifth_step f LEFT JOIN lost l ON l.register_id = f.register_id
                AND l.org_id = f.org_id AND l.shape = f.shape
            WHERE f.state = 'accepted' AND f.call_id > COALESCE(l.call_id, 0)),
        numbered AS (SELECT register_id, org_id, shape, person_id, ROW_NUMBER() OVER
            (PARTITION BY register_id, org_id, shape ORDER BY person_id) AS place FROM kept)
        SELECT register_id, org_id, shape, person_id FROM numbered WHERE place <= 3""",
    "DROP TABLE fifth_step",
    """INSERT INTO setting (key, value) SELECT 'numbers_judged_after', value FROM counter
        WHERE name = 'event' AND value > 0""",
    "ALTER TABLE person ADD COLUMN loose TEXT NOT NULL DEFAULT ''",
    "UPDATE person SET loose = loose_form(key)",
    "CREATE INDEX person_by_loose ON person (loose)",
    "ALTER TABLE result ADD COLUMN activity_key TEXT NOT NULL DEFAULT ''",
    """UPDATE result SET activity_key = CASE source WHEN 'file' THEN activity_form(activity)
        ELSE '=' || activity END""",
    "DROP INDEX result_by_activity",
    "CREATE INDEX result_by_activity ON result (activity_key, person_id)",
    "DROP INDEX accreditation_by_activity",
    "ALTER TABLE accreditation_activity ADD COLUMN form TEXT NOT NULL DEFAULT ''",
    "UPDATE accreditation_activity SET form = activity_form(activity)",
    """CREATE TABLE person_apart (
        one_id INTEGER NOT NULL REFERENCES person (id),
        other_id INTEGER NOT NULL REFERENCES person (id), PRIMARY KEY (one_id, other_id))""",
    "INSERT INTO touched (person_id) SELECT id FROM person WHERE true ON CONFLICT DO NOTHING",
)

# What of a learning system did not pass is known.
SIXTH = (
    """CREATE TABLE source_refusal (
        connection_id INTEGER NOT NULL REFERENCES connection (id), record TEXT NOT NULL,
        mark TEXT NOT NULL, again_at TEXT, PRIMARY KEY (connection_id, record, mark))""",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH)
