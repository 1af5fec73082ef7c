-- A database of schema version 4, as the program made it: two runs, eighteen people (invented).
BEGIN TRANSACTION;
CREATE TABLE acceptance (
        attendance_id INTEGER NOT NULL, register_id INTEGER NOT NULL, mode TEXT NOT NULL,
        call_id INTEGER NOT NULL REFERENCES call (id), at TEXT NOT NULL,
        PRIMARY KEY (attendance_id, register_id, mode));
INSERT INTO "acceptance" VALUES(1,1,'live',1,'2026-11-23T12:00:00Z');
INSERT INTO "acceptance" VALUES(2,1,'live',2,'2026-11-23T12:00:00Z');
INSERT INTO "acceptance" VALUES(3,1,'live',2,'2026-11-23T12:00:00Z');
INSERT INTO "acceptance" VALUES(4,1,'live',2,'2026-11-23T12:00:00Z');
INSERT INTO "acceptance" VALUES(5,1,'live',2,'2026-11-23T12:00:00Z');
INSERT INTO "acceptance" VALUES(6,1,'live',2,'2026-11-23T12:00:00Z');
CREATE TABLE accreditation (
        id INTEGER PRIMARY KEY, provider_id INTEGER NOT NULL REFERENCES provider (id),
        org_id INTEGER NOT NULL, course_type INTEGER NOT NULL,
        course_kind TEXT NOT NULL, course TEXT NOT NULL, module_kind TEXT, module TEXT,
        edition_kind TEXT, edition TEXT, meeting_kind TEXT, meeting TEXT,
        starts_on TEXT NOT NULL, ends_on TEXT NOT NULL, every_pass INTEGER NOT NULL,
        completed_counts INTEGER NOT NULL, posted_elsewhere INTEGER NOT NULL,
        removed INTEGER NOT NULL, auto INTEGER NOT NULL DEFAULT 0);
INSERT INTO "accreditation" VALUES(1,1,52,2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-01','2026-12-31',0,0,0,0,0);
INSERT INTO "accreditation" VALUES(2,1,31,2,'id','8002',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-01','2026-12-31',0,0,0,0,0);
INSERT INTO "accreditation" VALUES(3,1,52,2,'id','8003',NULL,NULL,NULL,NULL,NULL,NULL,'2026-01-01','2026-12-31',0,0,0,0,0);
CREATE TABLE accreditation_activity (
        accreditation_id INTEGER NOT NULL REFERENCES accreditation (id),
        activity TEXT NOT NULL, PRIMARY KEY (accreditation_id, activity));
INSERT INTO "accreditation_activity" VALUES(1,'MED');
INSERT INTO "accreditation_activity" VALUES(2,'APO');
INSERT INTO "accreditation_activity" VALUES(3,'APO');
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
INSERT INTO "attendance" VALUES(1,1,1,52,1,1,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'V101','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,1,9,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(2,1,1,52,2,2,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'V102','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,16,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(3,1,1,52,3,3,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'V103','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,17,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(4,1,1,52,4,4,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'76A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,18,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(5,1,1,52,5,5,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'77A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,19,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(6,1,1,52,6,6,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'78A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,20,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(7,1,1,52,7,7,'rejected','live','person_unknown','Onbekend','number_misfit',NULL,0,'79A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,21,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(8,1,1,52,8,8,'unknown','live',NULL,NULL,'number_misfit',NULL,0,'','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,3,5,28,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(9,1,1,52,9,9,'ready',NULL,NULL,NULL,NULL,NULL,0,'610001','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,29,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(10,1,1,52,10,10,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'V104','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,30,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(11,1,1,52,11,11,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'nvt','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,31,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(12,1,1,52,12,12,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'onbekend','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,32,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(13,1,1,52,13,13,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'123','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,33,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(14,1,1,52,14,14,'waiting',NULL,'number_missing',NULL,NULL,NULL,0,'','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,34,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(15,1,1,52,15,15,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'80A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,35,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(16,2,1,31,16,18,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'nvt','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8002',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,36,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(17,3,1,52,16,18,'ready',NULL,NULL,NULL,NULL,NULL,0,'610007','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8003',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,37,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(18,1,1,52,17,16,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'0','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,38,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(19,1,1,52,18,17,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'#N/B','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,39,'2026-11-23T12:00:00Z');
CREATE TABLE call (
        id INTEGER PRIMARY KEY, run_id INTEGER REFERENCES run (id),
        provider_id INTEGER NOT NULL REFERENCES provider (id), org_id INTEGER NOT NULL,
        address TEXT NOT NULL, register_id INTEGER NOT NULL, mode TEXT NOT NULL,
        rows INTEGER NOT NULL, handed_over_at TEXT NOT NULL, answered_at TEXT,
        request BLOB NOT NULL, answer BLOB, ended TEXT);
INSERT INTO "call" VALUES(1,1,1,52,'https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789CB371CD2B29AA5428CA2F2FB655375457C84EADB455D78202757D3B00A43808A7',X'789C4BCC2B2E4F2D523004000E7202E2','answered');
INSERT INTO "call" VALUES(2,1,1,52,'https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',6,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789CB371CD2B29AA5428CA2F2FB655375357C84EADB455D78202757D3B00A49708AC',X'789C4BCC2B2E4F2D523002000E7302E3','answered');
INSERT INTO "call" VALUES(3,2,1,52,'https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789CB371CD2B29AA5428CA2F2FB655375457C84EADB455D78202757D3B00A43808A7',X'789C4BCC2B2E4F2D523006000E7402E4','answered');
INSERT INTO "call" VALUES(4,2,1,52,'https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789CB371CD2B29AA5428CA2F2FB655375457C84EADB455D78202757D3B00A43808A7',X'789C4BCC2B2E4F2D523001000E7502E5','answered');
INSERT INTO "call" VALUES(5,2,1,52,'https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789CB371CD2B29AA5428CA2F2FB655375457C84EADB455D78202757D3B00A43808A7',X'789C4BCC2B2E4F2D523005000E7602E6','answered');
CREATE TABLE call_row (
        call_id INTEGER NOT NULL REFERENCES call (id), position INTEGER NOT NULL,
        attendance_id INTEGER NOT NULL, state_before TEXT NOT NULL, reason_before TEXT,
        message_before TEXT, outcome TEXT, PRIMARY KEY (call_id, position));
INSERT INTO "call_row" VALUES(1,0,1,'ready',NULL,NULL,'accepted');
INSERT INTO "call_row" VALUES(2,0,2,'ready',NULL,NULL,'accepted');
INSERT INTO "call_row" VALUES(2,1,3,'ready',NULL,NULL,'accepted');
INSERT INTO "call_row" VALUES(2,2,4,'ready',NULL,NULL,'accepted');
INSERT INTO "call_row" VALUES(2,3,5,'ready',NULL,NULL,'accepted');
INSERT INTO "call_row" VALUES(2,4,6,'ready',NULL,NULL,'accepted');
INSERT INTO "call_row" VALUES(2,5,7,'ready',NULL,NULL,'rejected');
INSERT INTO "call_row" VALUES(3,0,8,'ready',NULL,NULL,'unknown');
INSERT INTO "call_row" VALUES(4,0,8,'unknown',NULL,NULL,'unknown');
INSERT INTO "call_row" VALUES(5,0,8,'unknown',NULL,NULL,'unknown');
CREATE TABLE connection (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        url TEXT NOT NULL, options TEXT NOT NULL, paused INTEGER NOT NULL,
        interval INTEGER NOT NULL, next_run TEXT, last_run TEXT, last_deep TEXT,
        problem TEXT);
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO "counter" VALUES('attendance',19);
INSERT INTO "counter" VALUES('event',39);
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
        who TEXT NOT NULL, call_id INTEGER, mode TEXT, proof TEXT NOT NULL DEFAULT '', salt TEXT, content_hash TEXT NOT NULL DEFAULT '', link TEXT NOT NULL DEFAULT '');
INSERT INTO "event" VALUES(1,1,'2026-11-23T12:00:00Z','derived','ready',NULL,'','V101','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','2c3ea241937b718aa225ecdf73a16139','d9b87d294b6558615fc96a3e4451c26f82f5b995e2b9545c72b1461e1dbaa7f0','86f6bee97591e16eb306f392c4de7672057a3ee62972541021fb9ef47f5349b7');
INSERT INTO "event" VALUES(2,2,'2026-11-23T12:00:00Z','derived','ready',NULL,'','V102','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','94609acff69f59074ae8b1e6ee23d127','f50ce3bde21a66cddb5c12e7769558fce13e8f01be28248aee6e80f6c90571fb','65b230d0a8b9ac2c73563eb970d6007c76cce3d697dd7171bfed556e8b5055fc');
INSERT INTO "event" VALUES(3,3,'2026-11-23T12:00:00Z','derived','ready',NULL,'','V103','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','8032f627bf6abe192d85804709767e3c','df0b23762869d51a7b38f0b86658da6954ceae5e9b014d4d49310ee012eccb5d','397d6090d21241dae8058d6ff4d86802436603931bcb7975ca8f1a4be295ab26');
INSERT INTO "event" VALUES(4,4,'2026-11-23T12:00:00Z','derived','ready',NULL,'','76A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','bd1def8346821ccf6a58f17d7725eed9','8aafb40f057fddd4476a2c7f9f2311b135e04583b0fd30c9571aafaa2db649fa','6ebdef921a37927650a0989b469d5966528397eebd0ce8d3c31914e7f8be33d9');
INSERT INTO "event" VALUES(5,5,'2026-11-23T12:00:00Z','derived','ready',NULL,'','77A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','a0f02ab4cdf63458020d2f7eb91c8b26','3034bf795b80c726a98951ec098f074a3c002c9c3f48b84755dc4401427c79e2','6559bb2cc702dd6416d924a26e866502f8fd25130d070ef2dc022523cb1043d9');
INSERT INTO "event" VALUES(6,6,'2026-11-23T12:00:00Z','derived','ready',NULL,'','78A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','d83bec0154b929ace62675635514c271','b1766a5667bbea3fb2c20e71f9cebab1c1694d2dfd021bcd2a2b38d0f904bd95','d07522c1c5a37064aa1d14722e921122dd205135848107424f7fc26fe4705a4c');
INSERT INTO "event" VALUES(7,7,'2026-11-23T12:00:00Z','derived','ready',NULL,'','79A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','d4fd047a7acea5f4d07d2da301112bad','32646296c3f1f67c13e1575aa1e0139f299e3267a0429a7bd2e6c97a87846f33','841a9ea5a8943d7edffa73b63d3ef14bed95b3ea2dab614c33ce36135745c482');
INSERT INTO "event" VALUES(8,1,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','V101','8001','2026-03-01','beheer@kantoor',1,NULL,'37f50637313777e80b8b4f0626195e9d95a06b9dc47911afa125986bf1e808fc','ec0f853da7eca0c95af03a3a2a80cb94','e38f7e18a8cd8b7e94f4a6da987fc04d15c439ea353f22d6378ff2239da991e3','404cfbce9f107e012aa81c924b5577dac1c827faa7c04e955fd67474b0ec0b7e');
INSERT INTO "event" VALUES(9,1,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','V101','8001','2026-03-01','beheer@kantoor',1,'live','98cef195a83488732decbfd09b5df40c04b44b1249b60a9e8d865288c0872993','23dd1269a40a31a325e571d1df163fcd','1262d8ce8c604f864cb1513471dd4dc10a2449a9e5bbf14a8159e58fbe3159b1','3d710249dc699e8c29ea2ea23803592f37ecee9bb8971187c7f4f129f89fec97');
INSERT INTO "event" VALUES(10,2,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','V102','8001','2026-03-01','beheer@kantoor',2,NULL,'53f45a8e2cd88730bd3fd486c6bc3965345153317a783cb9764b723417948619','b1cc7a15c5f861899d11a89acac253c1','b77d772daeb95d80c7f5d750a57afe07c8099548a6bbe5fb13a891a84148a2c4','e8b943a49cfc70acdf99f5f13524e9f693ea6a978592df1490069d3bf1a4b8da');
INSERT INTO "event" VALUES(11,3,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','V103','8001','2026-03-01','beheer@kantoor',2,NULL,'53f45a8e2cd88730bd3fd486c6bc3965345153317a783cb9764b723417948619','0789439140d4e5995057f0a4157d55d9','1221d7b730645e65ec6e793de1b6422153e2b632e45b2a40086ed595e351646e','d6e3f8f6b2ca0be813ffffea2677154c336b7563f4f90533d1cd7890262994cb');
INSERT INTO "event" VALUES(12,4,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','76A','8001','2026-03-01','beheer@kantoor',2,NULL,'53f45a8e2cd88730bd3fd486c6bc3965345153317a783cb9764b723417948619','c2dbd1294863f7e8e1b7a53555e8124e','36f2dcdcd81d38173e6648c48b0eaf0ee0c59f3587fdce5c646ad16bd9b4bf3a','dcbe3025127dc4689c6edd41ddf1b5076effd5cf53eef78ebeef918fe0b0c486');
INSERT INTO "event" VALUES(13,5,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','77A','8001','2026-03-01','beheer@kantoor',2,NULL,'53f45a8e2cd88730bd3fd486c6bc3965345153317a783cb9764b723417948619','e80cb90e481bd2143516bc34d4feef29','a740c562e6b1dc0d14e6f9cee3e1022b9af196892c5d50eaa10e6531e8c43b37','a972fc740dbc635a248e22346b682de5d2a267a6574ac2f8564114736a74bdaa');
INSERT INTO "event" VALUES(14,6,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','78A','8001','2026-03-01','beheer@kantoor',2,NULL,'53f45a8e2cd88730bd3fd486c6bc3965345153317a783cb9764b723417948619','aebe4381eaad987adaa39c737483e2c5','afd49dd5a816e901b6650b9c4bd4c2033456b4ae064db16709952c29a376e003','cab76cbd002d5abf030c22771f4d146fa1fda854bd08d354bea7e9f9834fcd65');
INSERT INTO "event" VALUES(15,7,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','79A','8001','2026-03-01','beheer@kantoor',2,NULL,'53f45a8e2cd88730bd3fd486c6bc3965345153317a783cb9764b723417948619','88d3547c564954f15c6a8a161792fc34','5d77970c68afd9f60c5593cb00bb37f7860927ee6fbfb98fc5791f3cf0e681bf','6fde00008e01733f206e068351b8e10a4cc004d02ff43535a0c40a5e5e5b9429');
INSERT INTO "event" VALUES(16,2,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','V102','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','df9438a4a6dc4d9124fc65aaaf6a84df','74483aef1358aac92af7fa8a09f3749573ca694b95c7f9fd0fe8b2cec24f04e6','dafebbd661ef93947d8d4daf525ded5f8f904ac719c83ed4f6deacb9058b6b92');
INSERT INTO "event" VALUES(17,3,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','V103','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','ffa20e804028175575725377ec56a5b3','b756ef739d5f48bbbf98fa6af98ae01089f8c07ff56816978c1656f719349bb1','8b673dcf3f5f1dccfd3965b6e8e7c8a3dfabc5438997bbd81a2aebbf6672b8a8');
INSERT INTO "event" VALUES(18,4,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','76A','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','dd89a18550eac3b5a612f9fb6c04df03','023a8c58ac178881291c8f5bbb33f376947fdad28b4f443927e7a13159ca10c2','725dd9527086b1291d4ebb5f4229c2ab5649b57c0d29684794e8799920e7ecb0');
INSERT INTO "event" VALUES(19,5,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','77A','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','ada83b484d718e4c9430d1a05d73ee1a','1f0d97ec658e5ef51bb496510e436d42084083ae2adb03e6fb6ae0eb724485a9','30003b3b225ed2841385c4563708bed89064f6eac383289629bb8ff809f66001');
INSERT INTO "event" VALUES(20,6,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','78A','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','7144cdbee8fd143b5eaa96c6c333f4c9','e481948f60c0f8d8b3f0d8eea6229f6fed65f6268e9b2aaa6d0b4b48562b9550','1a4ec5fbb0ab090983db46888e5409348a6a2d204fbbcf03528df8008bcd46af');
INSERT INTO "event" VALUES(21,7,'2026-11-23T12:00:00Z','outcome','rejected','person_unknown','Onbekend','79A','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','f6fc9895bcc71dbf9385b2108ec5ed5f','0f3f4c37b1e6c35d3d4f0daddf3f86b22c31bd64a5f71b73a9d6f7c4db0b471b','f4f60faf41a7b7e631e158e8b4b48be0e7adb16ea24129bcb312b26e3a2fb722');
INSERT INTO "event" VALUES(22,8,'2026-11-23T12:00:00Z','derived','ready',NULL,'','','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','50d8185e4bf17eb3a7aa8f7ea9b96db5','23fc993bb24bb775395cd6ec2f3213f31d34f34b65777b0b93150d2e80de98f6','05d77350024dccfa3f0608701409ddfa7923ea6d2bef393a1fe39eafd78fdad0');
INSERT INTO "event" VALUES(23,8,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','','8001','2026-03-01','beheer@kantoor',3,NULL,'37f50637313777e80b8b4f0626195e9d95a06b9dc47911afa125986bf1e808fc','70f001ecf5ab795f258b566c5a231e5e','9976d751c0392737f8c4bb5c1c13279e2fb4b8f7bc5bc831e608ab19d3e861a8','d06fc0ec091249778e3b81b6f4fc7c6c4ffaacdd68a97e66a33b3c605e068328');
INSERT INTO "event" VALUES(24,8,'2026-11-23T12:00:00Z','outcome','unknown',NULL,'','','8001','2026-03-01','beheer@kantoor',3,'live','f89f40eff83aec67a301576c86fc65f6dc527373ee3e81bc1eb3a9c8dbee3f1d','f3d08511742e7a97f64266763f01cc06','9b5e56ce1a73175a9fd5e5bc1a0d08673d1fbc311f1f5434db4ded03a8d30bcc','f40982947892acd1f5932cf47f83c82871cbfb6739dfdd47574b7b5f03dd4dea');
INSERT INTO "event" VALUES(25,8,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','','8001','2026-03-01','beheer@kantoor',4,'live','37f50637313777e80b8b4f0626195e9d95a06b9dc47911afa125986bf1e808fc','727268855a3522a9fb0fe411fdc9c513','7ba8353409c09996c632bb248ec05e4cb718cec06e16141e25cc31c643c0102a','abd71efa386edab48e035e5b32a07aeb1067337a099e1af6f3c332b2400dad3a');
INSERT INTO "event" VALUES(26,8,'2026-11-23T12:00:00Z','outcome','unknown',NULL,'','','8001','2026-03-01','beheer@kantoor',4,'live','ae4db9685b5ce44c79eced37fce70ee37ae1f26ee04e6901bad77a9561f5dd7e','905644ba68dcddd11deb9d304280040b','5bfc8bc83cf542fd5ad04b43b3dae8e7f2be956f0bb4c334184ec81d84a95c53','227ffce96cf1902e60ce44b5f0602f1f3a60ef1642dd59e4d5d715ace22c450d');
INSERT INTO "event" VALUES(27,8,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','','8001','2026-03-01','beheer@kantoor',5,'live','37f50637313777e80b8b4f0626195e9d95a06b9dc47911afa125986bf1e808fc','39302a7d14bbc6540cdfaff82f84fb9e','0c4c32f6a364e1507658d2ae9c4ce3b5350be5e0ee31d9e18f2055d41dbc3467','d8889bf68c8ca983a2d9685b6c6ea45b542a224893faaab292002b5f3f3acbcd');
INSERT INTO "event" VALUES(28,8,'2026-11-23T12:00:00Z','outcome','unknown',NULL,'','','8001','2026-03-01','beheer@kantoor',5,'live','7f75e7f99ea69ca8b57c9e8dfdbc02f61b41ccce7b996941e0cd4c1cc96795cf','0fe90152f921e9e71ac8159d466360b6','619ad0ab83d31ce77693be2b1828e6106a0a2ce20a20a59513295200a39b0edc','3b5127e59e9a6fafe5d6b85fc1394c8fe428138a1128c4c7f3cc449b117fe007');
INSERT INTO "event" VALUES(29,9,'2026-11-23T12:00:00Z','derived','ready',NULL,'','610001','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','e80144de841b885920147214aeb5b36e','4e6e6a261f09d5b161da7f02f7446521fe44bf16261fe61a48bd6d60d868c9ed','987d4d28bd69c8af8ecc5667e06572934e4e1cd490d84eef05ef1e03cbd89e20');
INSERT INTO "event" VALUES(30,10,'2026-11-23T12:00:00Z','derived','ready',NULL,'','V104','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','7c1a07272e62263f16090bb8aff390d6','2a79cc22da3c72425f54c149c13d0ef5234586e3a7717dbf39a41b3d55e6bf92','a3cc838893039443977d08b9874595736a7c72e0268eb04daea165eb1fff528e');
INSERT INTO "event" VALUES(31,11,'2026-11-23T12:00:00Z','derived','ready',NULL,'','nvt','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','574ac3e6ab237111bd4ac90d60059611','c126d1ed7143bb67a68844d4a4c10738b403666efad00d94d5c8795e00695130','b4e4cdd7d2c25b6a413d46e7c8b4e490579fed11bd7eab5180f0e43a8b1f3b8b');
INSERT INTO "event" VALUES(32,12,'2026-11-23T12:00:00Z','derived','ready',NULL,'','onbekend','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','f6b37123889a4b9ae6e942fc6304ffe8','73de6d804218184e0b29657c9c89aa6b21a6e97012f42a79dc07b73cccd03e41','c17eea9c941c9d441d41e076f7b10f7f9930d5eba3175eaabab9cc8340a8e0b7');
INSERT INTO "event" VALUES(33,13,'2026-11-23T12:00:00Z','derived','ready',NULL,'','123','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','1e179a8df57baafbe9671ed8cf8a9503','d523d7764e52c3e2a33985a3af630530b009eb13e69a695814cd80f1cecac69b','0d33cd8a384305c2234f646e64e145cec72d78e5cf29c3e726ae5858f27f1750');
INSERT INTO "event" VALUES(34,14,'2026-11-23T12:00:00Z','derived','waiting','number_missing','','','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','8d4743933238d792300b4efb5bf91efe','fc4ce4f8826b0524bfe57802a8294bcc6ec3a7010090b2b6d4697b3c4b0dd115','731f303b4b22e943ab872f73c60901931ab5be3c4498a3fbb865f121d1330b51');
INSERT INTO "event" VALUES(35,15,'2026-11-23T12:00:00Z','derived','ready',NULL,'','80A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','18b4ab77c9ec42bdc65d6d706d3562da','9c0cb50bba0367f953f8221357913de3444002afb12e5f74e3f36076b4976cc9','152f81b1bb7b756b7ddb144e69a5f0e92541422e8b3e67726a1519fdd293057b');
INSERT INTO "event" VALUES(36,16,'2026-11-23T12:00:00Z','derived','ready',NULL,'','nvt','8002','2026-03-01','beheer@kantoor',NULL,NULL,'','f12536cfbbfc7b05da6f0a81b29ae65a','d34121c16218a7664da2bec1ab83b63a6185c891f3a370c73dbf6bd618ee69ce','8c2db3cb91ea6f89537cc10191f05a6d294e93e886635ea922ffb36b01551373');
INSERT INTO "event" VALUES(37,17,'2026-11-23T12:00:00Z','derived','ready',NULL,'','610007','8003','2026-03-01','beheer@kantoor',NULL,NULL,'','107e00c8a24fd4711004f6518b4d6036','883f3a9421d2b282c162cf7b645a66813155945d618afd16344b136a6b942311','c585f183a36e409ccffa3fe23cf568594d9a0cbc81e52c0166336ecdb79ef6c7');
INSERT INTO "event" VALUES(38,18,'2026-11-23T12:00:00Z','derived','ready',NULL,'','0','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','fe1cbc543efc3fb2e1e8b6963b9f44ef','be0bc6526e47fd3921d9b9e930674dfee234c7f15c7961db79c48e49a99db4ab','d63b95da10d28d2ea0bf6fc796d8ca6637bf530da8dc02740b3c724399d6a9f5');
INSERT INTO "event" VALUES(39,19,'2026-11-23T12:00:00Z','derived','ready',NULL,'','#N/B','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','0912ce1316473dbedd5662fef09a3773','9e01f8fa6fb41e8e59bd4368cf254a5a64f5442db121abb92304c26517f0d4d5','5daf0e62f2532b211b5eca863f9b1748444f638cd661da531d3ff75bdd85df00');
CREATE TABLE holding (
        person_id INTEGER NOT NULL REFERENCES person (id), org_id INTEGER NOT NULL,
        number TEXT NOT NULL, PRIMARY KEY (person_id, org_id));
INSERT INTO "holding" VALUES(1,52,'V101');
INSERT INTO "holding" VALUES(2,52,'V102');
INSERT INTO "holding" VALUES(3,52,'V103');
INSERT INTO "holding" VALUES(4,52,'76A');
INSERT INTO "holding" VALUES(5,52,'77A');
INSERT INTO "holding" VALUES(6,52,'78A');
INSERT INTO "holding" VALUES(7,52,'79A');
INSERT INTO "holding" VALUES(8,52,'');
INSERT INTO "holding" VALUES(9,52,'610001');
INSERT INTO "holding" VALUES(10,52,'V104');
INSERT INTO "holding" VALUES(11,52,'nvt');
INSERT INTO "holding" VALUES(12,52,'onbekend');
INSERT INTO "holding" VALUES(13,52,'123');
INSERT INTO "holding" VALUES(15,52,'80A');
INSERT INTO "holding" VALUES(16,52,'610007');
INSERT INTO "holding" VALUES(16,31,'nvt');
INSERT INTO "holding" VALUES(17,52,'0');
INSERT INTO "holding" VALUES(18,52,'#N/B');
CREATE TABLE import (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, source TEXT NOT NULL,
        name TEXT NOT NULL, rows INTEGER NOT NULL, new INTEGER NOT NULL,
        duplicate INTEGER NOT NULL, problems INTEGER NOT NULL);
INSERT INTO "import" VALUES(1,'2026-11-23T12:00:00Z','beheer@kantoor','file','in-2.csv',7,7,0,0);
INSERT INTO "import" VALUES(2,'2026-11-23T12:00:00Z','beheer@kantoor','file','in-4.csv',1,1,0,0);
INSERT INTO "import" VALUES(3,'2026-11-23T12:00:00Z','beheer@kantoor','file','in-6.csv',10,10,0,0);
CREATE TABLE lease (
        id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL,
        held INTEGER NOT NULL, counter INTEGER NOT NULL, pid INTEGER, started TEXT,
        machine TEXT, who TEXT, since TEXT);
INSERT INTO "lease" VALUES(1,2,0,0,28473,'2419a219-e2d1-495f-968a-0a81ebd66646/538551','vm','beheer@kantoor','2026-11-23T12:00:00Z');
CREATE TABLE number_request (
        id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
        org_id INTEGER NOT NULL, asked_at TEXT NOT NULL, who TEXT NOT NULL);
CREATE TABLE person (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        email TEXT NOT NULL);
INSERT INTO "person" VALUES(1,'ann','','');
INSERT INTO "person" VALUES(2,'bob','','');
INSERT INTO "person" VALUES(3,'cas','','');
INSERT INTO "person" VALUES(4,'dirk','','');
INSERT INTO "person" VALUES(5,'eva','','');
INSERT INTO "person" VALUES(6,'freek','','');
INSERT INTO "person" VALUES(7,'fien','','');
INSERT INTO "person" VALUES(8,'gijs','','');
INSERT INTO "person" VALUES(9,'hanna','','');
INSERT INTO "person" VALUES(10,'iris','','');
INSERT INTO "person" VALUES(11,'jan','','');
INSERT INTO "person" VALUES(12,'kees','','');
INSERT INTO "person" VALUES(13,'lies','','');
INSERT INTO "person" VALUES(14,'mo','','');
INSERT INTO "person" VALUES(15,'nel','','');
INSERT INTO "person" VALUES(16,'oscar','','');
INSERT INTO "person" VALUES(17,'piet','','');
INSERT INTO "person" VALUES(18,'quin','','');
CREATE TABLE person_event (
        id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
        at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, field TEXT NOT NULL,
        before TEXT NOT NULL, after TEXT NOT NULL);
CREATE TABLE person_field (
        person_id INTEGER NOT NULL REFERENCES person (id), field TEXT NOT NULL,
        by_hand INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (person_id, field, by_hand));
INSERT INTO "person_field" VALUES(1,'Relatienummer',0,'V-101');
INSERT INTO "person_field" VALUES(2,'Relatienummer',0,'V-102');
INSERT INTO "person_field" VALUES(3,'Relatienummer',0,'V-103');
INSERT INTO "person_field" VALUES(4,'Relatienummer',0,'76-A');
INSERT INTO "person_field" VALUES(5,'Relatienummer',0,'77-A');
INSERT INTO "person_field" VALUES(6,'Relatienummer',0,'78-A');
INSERT INTO "person_field" VALUES(7,'Relatienummer',0,'79-A');
INSERT INTO "person_field" VALUES(8,'Relatienummer',0,'-');
INSERT INTO "person_field" VALUES(9,'Relatienummer',0,'610001');
INSERT INTO "person_field" VALUES(10,'Relatienummer',0,'V-104');
INSERT INTO "person_field" VALUES(11,'Relatienummer',0,'n.v.t.');
INSERT INTO "person_field" VALUES(12,'Relatienummer',0,'onbekend');
INSERT INTO "person_field" VALUES(13,'Relatienummer',0,'123');
INSERT INTO "person_field" VALUES(14,'Relatienummer',0,'610003/610004');
INSERT INTO "person_field" VALUES(15,'Relatienummer',0,'80-A');
INSERT INTO "person_field" VALUES(16,'Relatienummer',0,'610007');
INSERT INTO "person_field" VALUES(16,'BIG',0,'n.v.t.');
INSERT INTO "person_field" VALUES(17,'Relatienummer',0,'0');
INSERT INTO "person_field" VALUES(18,'Relatienummer',0,'#N/B');
CREATE TABLE person_merge (
        person_id INTEGER PRIMARY KEY REFERENCES person (id),
        into_id INTEGER NOT NULL REFERENCES person (id));
CREATE TABLE professional_group (
        org_id INTEGER PRIMARY KEY, name TEXT, pattern TEXT, keep_prefix INTEGER,
        fields TEXT NOT NULL, active INTEGER NOT NULL);
INSERT INTO "professional_group" VALUES(31,NULL,NULL,NULL,'["BIG"]',1);
INSERT INTO "professional_group" VALUES(52,NULL,NULL,NULL,'["Relatienummer"]',1);
CREATE TABLE provider (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL,
        endpoint TEXT NOT NULL, mode TEXT NOT NULL, report_email TEXT NOT NULL,
        language TEXT NOT NULL, batch_size INTEGER NOT NULL, learned_batch_size INTEGER,
        paused TEXT, register_id INTEGER NOT NULL);
INSERT INTO "provider" VALUES(1,'Zorg','12345','https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx','live','','nl',100,NULL,NULL,1);
CREATE TABLE register_address (
        provider_id INTEGER NOT NULL, address TEXT NOT NULL, register_id INTEGER NOT NULL,
        PRIMARY KEY (provider_id, address));
INSERT INTO "register_address" VALUES(1,'https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1);
CREATE TABLE result (
        id INTEGER PRIMARY KEY, source TEXT NOT NULL, event_key TEXT NOT NULL,
        person_id INTEGER NOT NULL REFERENCES person (id), activity TEXT NOT NULL,
        title TEXT NOT NULL, finished TEXT NOT NULL, finished_at TEXT, day TEXT,
        verdict TEXT NOT NULL, score TEXT NOT NULL, cells TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES import (id), reason TEXT,
        UNIQUE (source, event_key));
INSERT INTO "result" VALUES(1,'file','["ann", "MED", "2026-02-28T23:00:00+00:00", "passed"]',1,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "ann", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(2,'file','["bob", "MED", "2026-02-28T23:00:00+00:00", "passed"]',2,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "bob", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(3,'file','["cas", "MED", "2026-02-28T23:00:00+00:00", "passed"]',3,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "cas", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(4,'file','["dirk", "MED", "2026-02-28T23:00:00+00:00", "passed"]',4,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "dirk", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(5,'file','["eva", "MED", "2026-02-28T23:00:00+00:00", "passed"]',5,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "eva", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(6,'file','["freek", "MED", "2026-02-28T23:00:00+00:00", "passed"]',6,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "freek", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(7,'file','["fien", "MED", "2026-02-28T23:00:00+00:00", "passed"]',7,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "fien", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(8,'file','["gijs", "MED", "2026-02-28T23:00:00+00:00", "passed"]',8,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "gijs", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',2,NULL);
INSERT INTO "result" VALUES(9,'file','["hanna", "MED", "2026-02-28T23:00:00+00:00", "passed"]',9,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "hanna", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(10,'file','["iris", "MED", "2026-02-28T23:00:00+00:00", "passed"]',10,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "iris", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(11,'file','["jan", "MED", "2026-02-28T23:00:00+00:00", "passed"]',11,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "jan", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(12,'file','["kees", "MED", "2026-02-28T23:00:00+00:00", "passed"]',12,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "kees", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(13,'file','["lies", "MED", "2026-02-28T23:00:00+00:00", "passed"]',13,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "lies", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(14,'file','["mo", "MED", "2026-02-28T23:00:00+00:00", "passed"]',14,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "mo", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(15,'file','["nel", "MED", "2026-02-28T23:00:00+00:00", "passed"]',15,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "nel", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(16,'file','["piet", "MED", "2026-02-28T23:00:00+00:00", "passed"]',17,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "piet", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(17,'file','["quin", "MED", "2026-02-28T23:00:00+00:00", "passed"]',18,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "quin", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(18,'file','["oscar", "APO", "2026-02-28T23:00:00+00:00", "passed"]',16,'APO','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "oscar", "activity": "APO", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
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
        unknown INTEGER NOT NULL, ended TEXT, auto INTEGER NOT NULL DEFAULT 0);
INSERT INTO "run" VALUES(1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z','beheer@kantoor',1,2,7,6,1,0,'done',0);
INSERT INTO "run" VALUES(2,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z','beheer@kantoor',2,3,1,0,0,1,'done',0);
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO "schema_version" VALUES(4);
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "setting" VALUES('database_id','e0ba40e2-e586-4d94-9c49-e118ac62bf64');
INSERT INTO "setting" VALUES('kind','real');
CREATE TABLE source_state (
        connection_id INTEGER NOT NULL REFERENCES connection (id), name TEXT NOT NULL,
        value TEXT NOT NULL, PRIMARY KEY (connection_id, name));
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
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER call_is_never_removed BEFORE DELETE ON call
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER call_is_never_changed BEFORE UPDATE ON call
        WHEN NEW.id <> OLD.id OR NEW.address <> OLD.address OR NEW.mode <> OLD.mode
            OR NEW.request <> OLD.request
            OR (OLD.answer IS NOT NULL AND NEW.answer IS NOT OLD.answer)
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE INDEX person_merge_by_leader ON person_merge (into_id);
CREATE INDEX person_event_by_person ON person_event (person_id);
CREATE TRIGGER person_event_is_never_changed BEFORE UPDATE ON person_event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER person_event_is_never_removed BEFORE DELETE ON person_event
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE INDEX number_request_by_person ON number_request (person_id, org_id);
COMMIT;
