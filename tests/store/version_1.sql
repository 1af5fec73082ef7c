-- A database of schema version 1, as the program made it: one run, four people (invented).
BEGIN TRANSACTION;
CREATE TABLE acceptance (
        attendance_id INTEGER NOT NULL, register_id INTEGER NOT NULL, mode TEXT NOT NULL,
        call_id INTEGER NOT NULL REFERENCES call (id), at TEXT NOT NULL,
        PRIMARY KEY (attendance_id, register_id, mode));
INSERT INTO "acceptance" VALUES(1,1,'live',1,'2026-11-23T12:00:00Z');
INSERT INTO "acceptance" VALUES(2,1,'live',2,'2026-11-23T12:00:00Z');
CREATE TABLE accreditation (
        id INTEGER PRIMARY KEY, provider_id INTEGER NOT NULL REFERENCES provider (id),
        org_id INTEGER NOT NULL, course_type INTEGER NOT NULL,
        course_kind TEXT NOT NULL, course TEXT NOT NULL, module_kind TEXT, module TEXT,
        edition_kind TEXT, edition TEXT, meeting_kind TEXT, meeting TEXT,
        starts_on TEXT NOT NULL, ends_on TEXT NOT NULL, every_pass INTEGER NOT NULL,
        completed_counts INTEGER NOT NULL, posted_elsewhere INTEGER NOT NULL,
        removed INTEGER NOT NULL);
INSERT INTO "accreditation" VALUES(1,1,52,2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-01','2026-12-31',0,0,0,0);
CREATE TABLE accreditation_activity (
        accreditation_id INTEGER NOT NULL REFERENCES accreditation (id),
        activity TEXT NOT NULL, PRIMARY KEY (accreditation_id, activity));
INSERT INTO "accreditation_activity" VALUES(1,'MED');
CREATE TABLE attendance (
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
        changed_at TEXT NOT NULL, UNIQUE (accreditation_id, person_id, result_id));
INSERT INTO "attendance" VALUES(1,1,1,52,1,1,'accepted','live',NULL,NULL,NULL,NULL,0,'610001','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,1,6,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(2,1,1,52,2,2,'accepted','live',NULL,NULL,NULL,NULL,0,'610002','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,9,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(3,1,1,52,3,3,'rejected','live','person_unknown','Professional 610009 op regel 3 bestaat niet in PE',NULL,NULL,0,'610009','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,10,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(4,1,1,52,4,4,'waiting',NULL,'number_missing',NULL,NULL,NULL,0,'','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,4,'2026-11-23T12:00:00Z');
CREATE TABLE call (
        id INTEGER PRIMARY KEY, run_id INTEGER REFERENCES run (id),
        provider_id INTEGER NOT NULL REFERENCES provider (id), org_id INTEGER NOT NULL,
        address TEXT NOT NULL, register_id INTEGER NOT NULL, mode TEXT NOT NULL,
        rows INTEGER NOT NULL, handed_over_at TEXT NOT NULL, answered_at TEXT,
        request BLOB NOT NULL, answer BLOB, ended TEXT);
INSERT INTO "call" VALUES(1,1,1,52,'http://127.0.0.1:8001/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789C6591DD4A033110855FA5ECA55233496D1199A688BB17A260D1FA00C18ECB429A483291EEDB9BFD1177690821E79B33C96482BBF3C92E7E28C4C6BB6D216FA0584436EE68AC77B42D5A8AC54E63E538B41ADF89B97175D4982285A7524BB5BA5DA318554FDFBC255D951F03ED55CF9FA9D557E318621D411FEA9CB95628861DC6E18ED7C4DF8935A09803A49369EC9F1033658DAB93A9A92B0CC544E191BE4CB2FC32335C4214FF2F7C60A6DC06F799EBDF578F3E85D859EE0072EA04209D998233769F9BE85D261B09BDE92280F9C0D23069056AB384D512E441AA7B803CAF41E635278D1614D302C4F001BF40DE9179',X'789C65515D6BC23014FD2B92D7D1DED48148B9461CF8B6816C83ED4D427AA71D6D127253BBFDFB452D55278490736ECEB95FB8FC699BC98102D7CE2E44914B31216B5C55DBDD4274F12B9B8BA54276DA976B7BA0C6799A2489E5F2C82DC43E465F02B0D953AB394FA1239FBBB083E303681081185C9E5CF5AB70139C21E6CF97E75762EF2C0FAE67434E8E7DDFE79E32679BDAD2C92F21A670A8931036EBED2A46B295B686D60DE96053C5F011EA489780F897A86BA2C2B7AE6D7548359C095618E89B4CA46A1B5CCF4A22DC12A88D213FC202E196C0E8A26EC6E015421873AC0689429F86EDAC9A1552CAF47D80685C1798D4FC440E002B1D494DE57496C9C74C16EFC5B494329D0759A41BE11447B898C3D81DDC770EF7534FE4D556E066CFEA0F2DE0C02C','answered');
INSERT INTO "call" VALUES(2,1,1,52,'http://127.0.0.1:8001/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',2,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789CAD92DB4A033110865FA5ECA5A566B2B545659A22EE5E8882C5C303043B5D16D2447290EEDB3B7B1077E9A58610F27F9949FE1982DBD3D1CCBEC887DAD94D262F219B85A8ED5E1B6769933514B2ADC2D246DF287CA5186B5B058529907F2894CC97572B1483EAE88B33A4CAE2BDA79DEAF82335EA6218FD594BD0F98A3357398A7E87A17FE339C5CF1415A09802A4A3AECD8F101365B4AD92AEA8358662A4704F079D4C7C9A049C4314BF15DEC548DC06FBC1FE77E5BD4B3EB421D7009C3A0248A748DE6AB3E3263ACB642D01800B3A3B40BEB0D091540EF97A01CB05C83799DF02F09C83E4959386101463037F3473F3AF6644FF1BBE011FEFBE44',X'789C65525D6BC3300CFC2B26AF23919342E982EAD241DED651BAC1F656BC444D33123BD84EB3FDFB396DD68F150CF69DACD359322EBE9B9A1DC8D84AAB7910473C60A4725D54AA9C079DDB85B36021D06AD9A6993A50AD5B623E45D974E0E6C1DEB93605B0F99E1A69231F1AF8489B128603D09804C1A8F2A48B1F816BA373B2F663F5BC21DB6A6547D593A0F58A7DDF472D855AD595A2A39E4796CCA1F289B0CEB64BE7481552E594D5248DF28EE1DD548E2E81E05FA1AE76025FBBA691C67B381156A0A12FCA1D155BA37B2B62845B02659E537B1DBF25D06927EBD33941B84208E71A9931DA08A4617BD9889873843F706257B614DEEDCEBBF5B390359BFA4BFC91E996192AA96613F649D649E998AAC8B14AB175368A0CB908638DE5E84E60EBE7AA95380A796723C45C77C6929871EEDF32022CA42391F0641AF249C8E3B7384939F7EB81C7E960F61847B888C3B99170DF64B81FB027AF3E00DC7C29F10B3D7BE4B9','answered');
CREATE TABLE call_row (
        call_id INTEGER NOT NULL REFERENCES call (id), position INTEGER NOT NULL,
        attendance_id INTEGER NOT NULL, state_before TEXT NOT NULL, reason_before TEXT,
        message_before TEXT, outcome TEXT, PRIMARY KEY (call_id, position));
INSERT INTO "call_row" VALUES(1,0,1,'ready',NULL,NULL,'accepted');
INSERT INTO "call_row" VALUES(2,0,2,'ready',NULL,NULL,'accepted');
INSERT INTO "call_row" VALUES(2,1,3,'ready',NULL,NULL,'rejected');
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO "counter" VALUES('attendance',4);
INSERT INTO "counter" VALUES('event',10);
CREATE TABLE course_standing (
        register_id INTEGER NOT NULL, org_id INTEGER NOT NULL, course_kind TEXT NOT NULL,
        course TEXT NOT NULL, accepted INTEGER NOT NULL, refused TEXT, message TEXT,
        lifted_at_call INTEGER NOT NULL, next_probe TEXT, probed_person INTEGER,
        asked_for INTEGER, PRIMARY KEY (register_id, org_id, course_kind, course));
INSERT INTO "course_standing" VALUES(1,52,'id','8001',1,NULL,NULL,1,NULL,NULL,NULL);
CREATE TABLE event (
        id INTEGER PRIMARY KEY, attendance_id INTEGER NOT NULL, at TEXT NOT NULL,
        what TEXT NOT NULL, state TEXT, reason TEXT, why TEXT NOT NULL,
        registration_number TEXT NOT NULL, course TEXT NOT NULL, day TEXT NOT NULL,
        who TEXT NOT NULL, call_id INTEGER);
INSERT INTO "event" VALUES(1,1,'2026-11-23T12:00:00Z','derived','ready',NULL,'','610001','8001','2026-03-01','ann@balie-3',NULL);
INSERT INTO "event" VALUES(2,2,'2026-11-23T12:00:00Z','derived','ready',NULL,'','610002','8001','2026-03-01','ann@balie-3',NULL);
INSERT INTO "event" VALUES(3,3,'2026-11-23T12:00:00Z','derived','ready',NULL,'','610009','8001','2026-03-01','ann@balie-3',NULL);
INSERT INTO "event" VALUES(4,4,'2026-11-23T12:00:00Z','derived','waiting','number_missing','','','8001','2026-03-01','ann@balie-3',NULL);
INSERT INTO "event" VALUES(5,1,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','610001','8001','2026-03-01','ann@balie-3',1);
INSERT INTO "event" VALUES(6,1,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','610001','8001','2026-03-01','ann@balie-3',1);
INSERT INTO "event" VALUES(7,2,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','610002','8001','2026-03-01','ann@balie-3',2);
INSERT INTO "event" VALUES(8,3,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','610009','8001','2026-03-01','ann@balie-3',2);
INSERT INTO "event" VALUES(9,2,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','610002','8001','2026-03-01','ann@balie-3',2);
INSERT INTO "event" VALUES(10,3,'2026-11-23T12:00:00Z','outcome','rejected','person_unknown','Professional 610009 op regel 3 bestaat niet in PE','610009','8001','2026-03-01','ann@balie-3',2);
CREATE TABLE holding (
        person_id INTEGER NOT NULL REFERENCES person (id), org_id INTEGER NOT NULL,
        number TEXT NOT NULL, PRIMARY KEY (person_id, org_id));
INSERT INTO "holding" VALUES(1,52,'610001');
INSERT INTO "holding" VALUES(2,52,'610002');
INSERT INTO "holding" VALUES(3,52,'610009');
CREATE TABLE import (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, source TEXT NOT NULL,
        name TEXT NOT NULL, rows INTEGER NOT NULL, new INTEGER NOT NULL,
        duplicate INTEGER NOT NULL, problems INTEGER NOT NULL);
INSERT INTO "import" VALUES(1,'2026-11-23T12:00:00Z','ann@balie-3','file','in-2.csv',4,4,0,0);
CREATE TABLE lease (
        id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL,
        held INTEGER NOT NULL, counter INTEGER NOT NULL, pid INTEGER, started TEXT,
        machine TEXT, who TEXT, since TEXT);
INSERT INTO "lease" VALUES(1,1,0,0,11454,'1d44ee5b-2905-4ce7-895f-d19bcc26444c/77593','vm','ann@balie-3','2026-11-23T12:00:00Z');
CREATE TABLE person (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        email TEXT NOT NULL);
INSERT INTO "person" VALUES(1,'ann','','');
INSERT INTO "person" VALUES(2,'bob','','');
INSERT INTO "person" VALUES(3,'carl','','');
INSERT INTO "person" VALUES(4,'dirk','','');
CREATE TABLE person_field (
        person_id INTEGER NOT NULL REFERENCES person (id), field TEXT NOT NULL,
        by_hand INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (person_id, field, by_hand));
INSERT INTO "person_field" VALUES(1,'Relatienummer',0,'610001');
INSERT INTO "person_field" VALUES(2,'Relatienummer',0,'610002');
INSERT INTO "person_field" VALUES(3,'Relatienummer',0,'610009');
CREATE TABLE professional_group (
        org_id INTEGER PRIMARY KEY, name TEXT, pattern TEXT, keep_prefix INTEGER,
        fields TEXT NOT NULL, active INTEGER NOT NULL);
INSERT INTO "professional_group" VALUES(52,NULL,NULL,NULL,'["Relatienummer"]',1);
CREATE TABLE provider (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL,
        endpoint TEXT NOT NULL, mode TEXT NOT NULL, report_email TEXT NOT NULL,
        language TEXT NOT NULL, batch_size INTEGER NOT NULL, learned_batch_size INTEGER,
        paused TEXT, register_id INTEGER NOT NULL);
INSERT INTO "provider" VALUES(1,'Zorg','12345','http://127.0.0.1:8001/pe-services/pe-attendanceelearning/WriteAttendance.asmx','live','','nl',100,NULL,NULL,1);
CREATE TABLE register_address (
        provider_id INTEGER NOT NULL, address TEXT NOT NULL, register_id INTEGER NOT NULL,
        PRIMARY KEY (provider_id, address));
INSERT INTO "register_address" VALUES(1,'http://127.0.0.1:8001/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1);
CREATE TABLE result (
        id INTEGER PRIMARY KEY, source TEXT NOT NULL, event_key TEXT NOT NULL,
        person_id INTEGER NOT NULL REFERENCES person (id), activity TEXT NOT NULL,
        title TEXT NOT NULL, finished TEXT NOT NULL, finished_at TEXT, day TEXT,
        verdict TEXT NOT NULL, score TEXT NOT NULL, cells TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES import (id), reason TEXT,
        UNIQUE (source, event_key));
INSERT INTO "result" VALUES(1,'file','["ann", "MED", "2026-02-28T23:00:00+00:00", "passed"]',1,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "ann", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(2,'file','["bob", "MED", "2026-02-28T23:00:00+00:00", "passed"]',2,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "bob", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(3,'file','["carl", "MED", "2026-02-28T23:00:00+00:00", "passed"]',3,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "carl", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(4,'file','["dirk", "MED", "2026-02-28T23:00:00+00:00", "passed"]',4,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "dirk", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
CREATE TABLE result_skip (
        result_id INTEGER NOT NULL REFERENCES result (id),
        accreditation_id INTEGER NOT NULL, org_id INTEGER NOT NULL, reason TEXT NOT NULL,
        PRIMARY KEY (result_id, accreditation_id));
CREATE TABLE review (
        attendance_id INTEGER NOT NULL, cause TEXT NOT NULL, detail TEXT NOT NULL,
        raised_at TEXT NOT NULL, cleared_at TEXT, word TEXT,
        PRIMARY KEY (attendance_id, cause, detail));
CREATE TABLE run (
        id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, finished_at TEXT,
        who TEXT NOT NULL, lease_number INTEGER NOT NULL, calls INTEGER NOT NULL,
        sent INTEGER NOT NULL, accepted INTEGER NOT NULL, rejected INTEGER NOT NULL,
        unknown INTEGER NOT NULL, ended TEXT);
INSERT INTO "run" VALUES(1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z','ann@balie-3',1,2,3,2,1,0,'done');
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO "schema_version" VALUES(1);
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "setting" VALUES('database_id','e22b9c31-2643-49c4-aaf4-f747efd5072d');
INSERT INTO "setting" VALUES('kind','real');
CREATE TABLE touched (person_id INTEGER PRIMARY KEY REFERENCES person (id));
CREATE INDEX accreditation_by_activity ON accreditation_activity (activity);
CREATE INDEX result_by_person ON result (person_id);
CREATE INDEX result_by_activity ON result (activity, person_id);
CREATE INDEX attendance_by_person ON attendance (person_id);
CREATE INDEX attendance_by_result ON attendance (result_id);
CREATE INDEX attendance_by_state ON attendance (state, provider_id);
CREATE INDEX attendance_by_course ON attendance (provider_id, org_id, course);
CREATE INDEX attendance_by_change ON attendance (last_event);
CREATE INDEX holding_by_number ON holding (org_id, number);
CREATE INDEX call_row_by_attendance ON call_row (attendance_id);
CREATE INDEX event_by_attendance ON event (attendance_id);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
COMMIT;
