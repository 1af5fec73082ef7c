-- A database of schema version 4, as the program made it: three runs, eighteen people (invented).
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
INSERT INTO "attendance" VALUES(1,1,1,52,1,1,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'V101','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,1,8,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(2,1,1,52,2,2,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'V102','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,14,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(3,1,1,52,3,3,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'V103','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,15,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(4,1,1,52,4,4,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'77A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,16,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(5,1,1,52,5,5,'accepted','live',NULL,NULL,'number_misfit',NULL,0,'78A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,17,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(6,1,1,52,6,6,'rejected','live','person_unknown','Onbekend','number_misfit',NULL,0,'79A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,1,2,18,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(7,1,1,52,7,7,'unknown','live',NULL,NULL,'number_misfit',NULL,0,'','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,3,5,25,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(8,1,1,52,8,8,'ready',NULL,NULL,NULL,NULL,NULL,0,'610001','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,26,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(9,1,1,52,9,9,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'V104','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,27,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(10,1,1,52,10,10,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'nvt','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,28,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(11,1,1,52,11,11,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'onbekend','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,29,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(12,1,1,52,12,12,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'123','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,30,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(13,1,1,52,13,13,'waiting',NULL,'number_missing',NULL,NULL,NULL,0,'','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,31,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(14,1,1,52,14,14,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'80A','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,32,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(15,2,1,31,15,17,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'nvt','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8002',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,33,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(16,3,1,52,15,17,'ready',NULL,NULL,NULL,NULL,NULL,0,'610007','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8003',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,34,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(17,1,1,52,16,15,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'0','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,35,'2026-11-23T12:00:00Z');
INSERT INTO "attendance" VALUES(18,1,1,52,17,16,'ready',NULL,NULL,NULL,'number_misfit',NULL,0,'#N/B','2026-03-01','2026-03-01T12:00:00+01:00',2,'id','8001',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,0,0,36,'2026-11-23T12:00:00Z');
CREATE TABLE call (
        id INTEGER PRIMARY KEY, run_id INTEGER REFERENCES run (id),
        provider_id INTEGER NOT NULL REFERENCES provider (id), org_id INTEGER NOT NULL,
        address TEXT NOT NULL, register_id INTEGER NOT NULL, mode TEXT NOT NULL,
        rows INTEGER NOT NULL, handed_over_at TEXT NOT NULL, answered_at TEXT,
        request BLOB NOT NULL, answer BLOB, ended TEXT);
INSERT INTO "call" VALUES(1,1,1,52,'https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789CB371CD2B29AA5428CA2F2FB655375457C84EADB455D78202757D3B00A43808A7',X'789C4BCC2B2E4F2D523004000E7202E2','answered');
INSERT INTO "call" VALUES(2,1,1,52,'https://www.pe-online.org/pe-services/pe-attendanceelearning/WriteAttendance.asmx',1,'live',5,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z',X'789CB371CD2B29AA5428CA2F2FB655375557C84EADB455D78202757D3B00A48408AB',X'789C4BCC2B2E4F2D523002000E7302E3','answered');
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
INSERT INTO "call_row" VALUES(2,4,6,'ready',NULL,NULL,'rejected');
INSERT INTO "call_row" VALUES(3,0,7,'ready',NULL,NULL,'unknown');
INSERT INTO "call_row" VALUES(4,0,7,'unknown',NULL,NULL,'unknown');
INSERT INTO "call_row" VALUES(5,0,7,'unknown',NULL,NULL,'unknown');
CREATE TABLE connection (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        url TEXT NOT NULL, options TEXT NOT NULL, paused INTEGER NOT NULL,
        interval INTEGER NOT NULL, next_run TEXT, last_run TEXT, last_deep TEXT,
        problem TEXT);
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO "counter" VALUES('attendance',18);
INSERT INTO "counter" VALUES('event',36);
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
INSERT INTO "event" VALUES(1,1,'2026-11-23T12:00:00Z','derived','ready',NULL,'','V101','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','2defb40720ff347e48f867ac62c97df9','e1e05d1f0611553785132232d28ca306d731de7359ff64c89b4bf052d6c0664d','0509a2cb2916af441c3cd98a805dcec8169d5f363b630b1e113d946a8dad6102');
INSERT INTO "event" VALUES(2,2,'2026-11-23T12:00:00Z','derived','ready',NULL,'','V102','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','bc3da0dfb967be544e2a3ee6ff1aec49','cc1cd26485a6c5fe6c628bc298956fe37a6c324fdef082342b855ef6c115d093','516d59eec6fa8ea828a8e976068b2b0fdbc49d1cefae43d67573e50598faf00d');
INSERT INTO "event" VALUES(3,3,'2026-11-23T12:00:00Z','derived','ready',NULL,'','V103','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','31c40a34fda175fa245d52699dad5767','923aea7bd606c65221f5c743053c57ca33e709eb9af683dba0fa18c76b3c5fa4','9a5b421ed70537bad5dce7a0df8566c2b543d1c76b63f986fc8e5640a7f96f28');
INSERT INTO "event" VALUES(4,4,'2026-11-23T12:00:00Z','derived','ready',NULL,'','77A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','19ddfd290b91ce7e4cd03dee7dfa807b','2399e986757e01b8742f458c1e1d41d172a0421cf39e9b9e91c974b3b259e72f','0f423545b51353634eab54e310d000286e6354941585356e07ebeaa6243d281c');
INSERT INTO "event" VALUES(5,5,'2026-11-23T12:00:00Z','derived','ready',NULL,'','78A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','bd790a047fc3d8c6b5dcb11087387727','106d52fae5372940ba50a0b2c1efdcb07457f37100fa5c022264e9a8e4f56e98','bb577c3653d5a07758896cee333ac670414e2ef5da03084c9ff3cbd955a2a1a9');
INSERT INTO "event" VALUES(6,6,'2026-11-23T12:00:00Z','derived','ready',NULL,'','79A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','fab8d4444771437bb0217aa765bacd28','ba836de05bc49b8dd2b655a4c9069fc542c35a0be0a5ddcf81cbf2455398e1d8','69eea8649ead1391dca717049b7847d7efd229624203dbade0148a82b15481e0');
INSERT INTO "event" VALUES(7,1,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','V101','8001','2026-03-01','beheer@kantoor',1,NULL,'37f50637313777e80b8b4f0626195e9d95a06b9dc47911afa125986bf1e808fc','e4901892830be32b6c165399236bc83c','6ef1dcd66e01af38d81d82aab5e89f745054a1ce2cc9ce01ae8a62ad1140cc1a','65e8153f568b5ace10cf661ae2111f20576c6f84625cb2ae6b4a19efd8f65379');
INSERT INTO "event" VALUES(8,1,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','V101','8001','2026-03-01','beheer@kantoor',1,'live','98cef195a83488732decbfd09b5df40c04b44b1249b60a9e8d865288c0872993','98f7761a7c842b113e8ea4842d3cc2a6','fa545c239a76a2c7105cf1a606654025c0b36e1cdf5a21c2eb1998988fbea872','380def137f0f05c08a1e0456c4db923c6ffb6fd0fd1f37e710eb6c219b9aecea');
INSERT INTO "event" VALUES(9,2,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','V102','8001','2026-03-01','beheer@kantoor',2,NULL,'65db0f6d6fd828effe47c409027fefd8e6446806bc19bb93893a38f16fa488b5','1f9bc8a33de8a3eb3c0a805e4d6d4fa0','d2991ba250aceb220b811ca44ce6cfae834d097b876c85f50c3deccb92e848e7','7b628aefe547509468660ef0f9c18e1feec4b6debdc8eab3b69dea87a7173df7');
INSERT INTO "event" VALUES(10,3,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','V103','8001','2026-03-01','beheer@kantoor',2,NULL,'65db0f6d6fd828effe47c409027fefd8e6446806bc19bb93893a38f16fa488b5','ad26b8df1922d37b168d1fa65fb5aac4','92ab52a870e785d2afa18566ace4505c012b285d43c263866743ade2e2c456af','86640b36b0e88c74d8addebffc6d6f1c1c20a654ad504085ac7547315d77b1ad');
INSERT INTO "event" VALUES(11,4,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','77A','8001','2026-03-01','beheer@kantoor',2,NULL,'65db0f6d6fd828effe47c409027fefd8e6446806bc19bb93893a38f16fa488b5','1fd409836fdd47387ebdf3016f62368b','5c8c052781cd81a3e1821b60f32164eb2fa32550524635b5d3ba1c1beed9a0aa','f3e4ae1c4d9be767c49cba16b777256dbb1ef410d4e629b45b3ec28d1edfa4bd');
INSERT INTO "event" VALUES(12,5,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','78A','8001','2026-03-01','beheer@kantoor',2,NULL,'65db0f6d6fd828effe47c409027fefd8e6446806bc19bb93893a38f16fa488b5','af3e1ca4df95b0c710c60a3a417ef550','92c035798ef0f081b1dc0800ea32ab431d1223faded72123bcf885e122a2c97f','9eafe9c2da95402dd6b91bec31425cde5f3546a3234e901a4f2df6ef9144b388');
INSERT INTO "event" VALUES(13,6,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','79A','8001','2026-03-01','beheer@kantoor',2,NULL,'65db0f6d6fd828effe47c409027fefd8e6446806bc19bb93893a38f16fa488b5','a0b75da1f9cf72471a1ddeb81fa8dedc','4ab7981db533c46595db68253d28d26b322623b9bd1a135d4c555104f492cf9f','f71d60b0fbbb619859418f5792745de76246693e1ee846cd6d393689c9531e3e');
INSERT INTO "event" VALUES(14,2,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','V102','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','46298883ec0554f42eb6db9dab283a9f','9ff1ebd4fd19b30b56d01d8b485ba8e3d47a964df9b8b1bd84180d18f7c40e89','c54d8a3b4e08e7d8cb0a2c1764e9b76df4e82e466f184b6266f8073a1d08e77a');
INSERT INTO "event" VALUES(15,3,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','V103','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','670999c744af6322f9f3f7cf63f2e4ca','d8b72d31abc102eeb696ad737870555ede29e5c087e9cbb4d08cf9c348f32c6b','f25f3a3df8a13d16eb0024d312de7f2b76d010ff24604137028e95685481eea2');
INSERT INTO "event" VALUES(16,4,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','77A','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','eae94cfa5e01f064b1f3f6ff2615a4a6','be0de026e32ae898270831ac8c2ee79a983f3f6576be70c64cd1191af9337855','6b4dbe47ad3cbea5733d374180ae87ba48f4dead5d61c19243beb8212d052816');
INSERT INTO "event" VALUES(17,5,'2026-11-23T12:00:00Z','outcome','accepted',NULL,'','78A','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','be52abf590afd240a7c2fe2e2bbd4b9b','da5332e17b4808fcaaf218285e01cd29e6769092ba59174f776c4f5bf29e83f0','f8b29d67fcc8b508559003e469db4f651e1382461389466ab76ba8bf00e85aa2');
INSERT INTO "event" VALUES(18,6,'2026-11-23T12:00:00Z','outcome','rejected','person_unknown','Onbekend','79A','8001','2026-03-01','beheer@kantoor',2,'live','85ac7ee9627d196de987f805fa884fece1e7a208d6db2fbb0f8350ec71ae5049','5c6539d5f5b84ea6803aa231a05181a1','95e03eae87a6069fe5b704bf9e538475690708b964a61154e870e709ed6a560f','d74810cb2a2c3647fb4111deb194b25571f05ba4d37d34815b4e5569722aa7fc');
INSERT INTO "event" VALUES(19,7,'2026-11-23T12:00:00Z','derived','ready',NULL,'','','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','69e60d274110902e39d66644cd40c42d','13e4a37117a3524fffbd15757917968cdffae39c1c91952bf2ff069ff483c70e','ba8eb656c13f01c7585ea7945ee2795f5ec16f87099f25e421cddfba511d72a9');
INSERT INTO "event" VALUES(20,7,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','','8001','2026-03-01','beheer@kantoor',3,NULL,'37f50637313777e80b8b4f0626195e9d95a06b9dc47911afa125986bf1e808fc','aad5f6ca3bde8895b231f84a627d1ad7','d64559365d4519f2a085de5355de3806ce84486fd29dbdb3ed55632aaeb3a159','2f75b0019c8432f24147ed14fc19c0bfbf9e02c4abf10cef22096eeb9cf1f4ac');
INSERT INTO "event" VALUES(21,7,'2026-11-23T12:00:00Z','outcome','unknown',NULL,'','','8001','2026-03-01','beheer@kantoor',3,'live','f89f40eff83aec67a301576c86fc65f6dc527373ee3e81bc1eb3a9c8dbee3f1d','cab71485ddcadb508e693ec1e769d297','a338cd7e658b28e3fd2298c31518b9425a6995fd9822eb3d41205fc421a9f55a','26dffb6ed49bd8b7ce3dfb3cdb757fc84c1d2e0da71431d5903bcdfbe9502a01');
INSERT INTO "event" VALUES(22,7,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','','8001','2026-03-01','beheer@kantoor',4,'live','37f50637313777e80b8b4f0626195e9d95a06b9dc47911afa125986bf1e808fc','ff644de82ce878c33cd466140cea8112','ffc5197d394fc981e789f61d4c617430ef5125a0eb1e3440d7ba3f50f4f7f48a','f2541caf62bbeb7f562780aecc5fdf8224734a01ac1cdf575d559d3882a85c53');
INSERT INTO "event" VALUES(23,7,'2026-11-23T12:00:00Z','outcome','unknown',NULL,'','','8001','2026-03-01','beheer@kantoor',4,'live','ae4db9685b5ce44c79eced37fce70ee37ae1f26ee04e6901bad77a9561f5dd7e','8cebcc26596cf58f8437d92787215caa','359f1553d8be5a8cff4ad700eeb4ccbaef5db10f99eebd57761b5c376c235e52','c3038f1c71b5fc675166889fe7fb9568edbde2875e5fc07e112b92ba130d442a');
INSERT INTO "event" VALUES(24,7,'2026-11-23T12:00:00Z','handed_over','sending',NULL,'','','8001','2026-03-01','beheer@kantoor',5,'live','37f50637313777e80b8b4f0626195e9d95a06b9dc47911afa125986bf1e808fc','3edf040090baacd19d627809d6b3c5a4','9778630dfd923dc59e919fb93674242c2614c3d33a509a93da5e05b5983ee40a','363a7242401468c5b0b0097a6de67951d78d57ddfc88d1294c89303ee601dd5e');
INSERT INTO "event" VALUES(25,7,'2026-11-23T12:00:00Z','outcome','unknown',NULL,'','','8001','2026-03-01','beheer@kantoor',5,'live','7f75e7f99ea69ca8b57c9e8dfdbc02f61b41ccce7b996941e0cd4c1cc96795cf','66ab88e9d8b27ca08af403e7cb749e0a','d9e1d58c230cb638b55fb4ab5799cd3b2f7fe19f0944ab9067894de8f0a34665','bb701e229175955907a82eac4f2c7fd5c3c0bd1258e3b322c5a3ca7701f4b96e');
INSERT INTO "event" VALUES(26,8,'2026-11-23T12:00:00Z','derived','ready',NULL,'','610001','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','b24ac1050acc7e0c0a91f27ac1b756d7','4f7ae4d63cf044075d99aac865163e9cf7d0700aca7e70125e81f17a96715d52','86e5b7d950440755678e06d87e5851aafb1d1dfb93af49bfc3d00b793a201eb6');
INSERT INTO "event" VALUES(27,9,'2026-11-23T12:00:00Z','derived','ready',NULL,'','V104','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','9594f3332f20138f5abb0356a61f6af2','da266299848f1c88883ac436a61fb89283c69093cbbb9eebd2a7d6567158d7a2','4627fc66ba0ae24e05e96b49818f9a0fc4483279922d027dba6c6f0b12c8bf56');
INSERT INTO "event" VALUES(28,10,'2026-11-23T12:00:00Z','derived','ready',NULL,'','nvt','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','628e34066eeeebd076ae1cd8917a901b','33e61bdb6bf75059591373562d719780fd76605d23e6a40f3496a604ad8f1a86','3934f2213b24ebb673292fa5e51098e13c0ca2b2d7d9b9088339fbc10ff0a576');
INSERT INTO "event" VALUES(29,11,'2026-11-23T12:00:00Z','derived','ready',NULL,'','onbekend','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','47f4b5d2153dddb50db3dadd41552dc8','a3ca3834e50b41f1a64214462295ffc3b135db3555da630bc2199a428b9b5f86','8dce7de80768b8c92c890d03951b4966a46d8dfda89dc497affabd290116593d');
INSERT INTO "event" VALUES(30,12,'2026-11-23T12:00:00Z','derived','ready',NULL,'','123','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','a4a9301b1f36dd4c478b0b3c1fd9abde','54a3403d326dfcee7864f383fee6888bba5e2dc8a22041273450cef1c7a80cf9','6668e91df6f9480de9f36e6bead3b68dcdc967c6614663e2ea1c8d6bbf4a0662');
INSERT INTO "event" VALUES(31,13,'2026-11-23T12:00:00Z','derived','waiting','number_missing','','','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','7fde6b722d19e57482ebdc69956a1eb2','8a338695b87e93bbb616ab007ddedd8b4bf7456df1212878d84b57f58c4bb375','58e2c4688664eadd031de68afcaa0dc0b9cc07fa2993a988cabbd87218cd8648');
INSERT INTO "event" VALUES(32,14,'2026-11-23T12:00:00Z','derived','ready',NULL,'','80A','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','855a067c4008f5b366ee1c2b81e4bfef','e84d5abf6e8b4ffcb0a2f2f8b1a57093472405f3da612c2041fcf6b487c3ee5d','1ba54ee00502a5808405056a1bf78bf8d1beef52110b2440a4d6087618db391d');
INSERT INTO "event" VALUES(33,15,'2026-11-23T12:00:00Z','derived','ready',NULL,'','nvt','8002','2026-03-01','beheer@kantoor',NULL,NULL,'','b2989d2bde38fa7f6c28976abb444764','16f74d47cdbef6e309e301f285fb82865a6297952fa148e43ad1baf2d8453555','a5f8713fa8b5a521566f46821dd752b4d6847a1075f9c90efb4ca0faae83f340');
INSERT INTO "event" VALUES(34,16,'2026-11-23T12:00:00Z','derived','ready',NULL,'','610007','8003','2026-03-01','beheer@kantoor',NULL,NULL,'','e4d62ca6d7a49b01b0a7ffc8537e48d2','d31a1813c80d91de43b5fa2f190257a2b458fb20578d575ad2001e1f359e185f','b7faddc5de244d26a574826c11d4b8669da5fbc83ee350fe575d1b850656fe30');
INSERT INTO "event" VALUES(35,17,'2026-11-23T12:00:00Z','derived','ready',NULL,'','0','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','3ed33032869ee4513e445b1ac4e9605b','7d6d4a7e496a0d2cb093c0966a96258a659efbf81ab7a9ab02238da64a18b42d','10b846d9eb712619c03a3a1d75940bea3ef4a30c18f2b6122a4be447a23b9577');
INSERT INTO "event" VALUES(36,18,'2026-11-23T12:00:00Z','derived','ready',NULL,'','#N/B','8001','2026-03-01','beheer@kantoor',NULL,NULL,'','124fc32a31a5eef4c9d7769c4ba8fa15','2418e4a3e844e6d66fcca86ad10792a214920f04ad4e666d0a485f0becb000eb','ccbd2a6961c9c63599b6289d274e2074487af0bfa27cc345a16d558517cdbd6c');
CREATE TABLE holding (
        person_id INTEGER NOT NULL REFERENCES person (id), org_id INTEGER NOT NULL,
        number TEXT NOT NULL, PRIMARY KEY (person_id, org_id));
INSERT INTO "holding" VALUES(1,52,'V101');
INSERT INTO "holding" VALUES(2,52,'V102');
INSERT INTO "holding" VALUES(3,52,'V103');
INSERT INTO "holding" VALUES(4,52,'77A');
INSERT INTO "holding" VALUES(5,52,'78A');
INSERT INTO "holding" VALUES(6,52,'79A');
INSERT INTO "holding" VALUES(7,52,'');
INSERT INTO "holding" VALUES(8,52,'610001');
INSERT INTO "holding" VALUES(9,52,'V104');
INSERT INTO "holding" VALUES(10,52,'nvt');
INSERT INTO "holding" VALUES(11,52,'onbekend');
INSERT INTO "holding" VALUES(12,52,'123');
INSERT INTO "holding" VALUES(14,52,'80A');
INSERT INTO "holding" VALUES(15,52,'610007');
INSERT INTO "holding" VALUES(15,31,'nvt');
INSERT INTO "holding" VALUES(16,52,'0');
INSERT INTO "holding" VALUES(17,52,'#N/B');
CREATE TABLE import (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, source TEXT NOT NULL,
        name TEXT NOT NULL, rows INTEGER NOT NULL, new INTEGER NOT NULL,
        duplicate INTEGER NOT NULL, problems INTEGER NOT NULL);
INSERT INTO "import" VALUES(1,'2026-11-23T12:00:00Z','beheer@kantoor','file','in-2.csv',6,6,0,0);
INSERT INTO "import" VALUES(2,'2026-11-23T12:00:00Z','beheer@kantoor','file','in-4.csv',1,1,0,0);
INSERT INTO "import" VALUES(3,'2026-11-23T12:00:00Z','beheer@kantoor','file','in-6.csv',10,10,0,0);
CREATE TABLE lease (
        id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL,
        held INTEGER NOT NULL, counter INTEGER NOT NULL, pid INTEGER, started TEXT,
        machine TEXT, who TEXT, since TEXT);
INSERT INTO "lease" VALUES(1,2,0,0,20685,'2419a219-e2d1-495f-968a-0a81ebd66646/272601','vm','beheer@kantoor','2026-11-23T12:00:00Z');
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
INSERT INTO "person" VALUES(6,'fien','','');
INSERT INTO "person" VALUES(7,'gijs','','');
INSERT INTO "person" VALUES(8,'hanna','','');
INSERT INTO "person" VALUES(9,'iris','','');
INSERT INTO "person" VALUES(10,'jan','','');
INSERT INTO "person" VALUES(11,'kees','','');
INSERT INTO "person" VALUES(12,'lies','','');
INSERT INTO "person" VALUES(13,'mo','','');
INSERT INTO "person" VALUES(14,'nel','','');
INSERT INTO "person" VALUES(15,'oscar','','');
INSERT INTO "person" VALUES(16,'piet','','');
INSERT INTO "person" VALUES(17,'quin','','');
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
INSERT INTO "person_field" VALUES(4,'Relatienummer',0,'77-A');
INSERT INTO "person_field" VALUES(5,'Relatienummer',0,'78-A');
INSERT INTO "person_field" VALUES(6,'Relatienummer',0,'79-A');
INSERT INTO "person_field" VALUES(7,'Relatienummer',0,'-');
INSERT INTO "person_field" VALUES(8,'Relatienummer',0,'610001');
INSERT INTO "person_field" VALUES(9,'Relatienummer',0,'V-104');
INSERT INTO "person_field" VALUES(10,'Relatienummer',0,'n.v.t.');
INSERT INTO "person_field" VALUES(11,'Relatienummer',0,'onbekend');
INSERT INTO "person_field" VALUES(12,'Relatienummer',0,'123');
INSERT INTO "person_field" VALUES(13,'Relatienummer',0,'610003/610004');
INSERT INTO "person_field" VALUES(14,'Relatienummer',0,'80-A');
INSERT INTO "person_field" VALUES(15,'Relatienummer',0,'610007');
INSERT INTO "person_field" VALUES(15,'BIG',0,'n.v.t.');
INSERT INTO "person_field" VALUES(16,'Relatienummer',0,'0');
INSERT INTO "person_field" VALUES(17,'Relatienummer',0,'#N/B');
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
INSERT INTO "result" VALUES(6,'file','["fien", "MED", "2026-02-28T23:00:00+00:00", "passed"]',6,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "fien", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',1,NULL);
INSERT INTO "result" VALUES(7,'file','["gijs", "MED", "2026-02-28T23:00:00+00:00", "passed"]',7,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "gijs", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',2,NULL);
INSERT INTO "result" VALUES(8,'file','["hanna", "MED", "2026-02-28T23:00:00+00:00", "passed"]',8,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "hanna", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(9,'file','["iris", "MED", "2026-02-28T23:00:00+00:00", "passed"]',9,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "iris", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(10,'file','["jan", "MED", "2026-02-28T23:00:00+00:00", "passed"]',10,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "jan", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(11,'file','["kees", "MED", "2026-02-28T23:00:00+00:00", "passed"]',11,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "kees", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(12,'file','["lies", "MED", "2026-02-28T23:00:00+00:00", "passed"]',12,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "lies", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(13,'file','["mo", "MED", "2026-02-28T23:00:00+00:00", "passed"]',13,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "mo", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(14,'file','["nel", "MED", "2026-02-28T23:00:00+00:00", "passed"]',14,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "nel", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(15,'file','["piet", "MED", "2026-02-28T23:00:00+00:00", "passed"]',16,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "piet", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(16,'file','["quin", "MED", "2026-02-28T23:00:00+00:00", "passed"]',17,'MED','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "quin", "activity": "MED", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
INSERT INTO "result" VALUES(17,'file','["oscar", "APO", "2026-02-28T23:00:00+00:00", "passed"]',15,'APO','','2026-03-01','2026-02-28T23:00:00Z','2026-03-01','passed','','{"person": "oscar", "activity": "APO", "finished": "2026-03-01", "verdict": "geslaagd"}',3,NULL);
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
INSERT INTO "run" VALUES(1,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z','beheer@kantoor',1,2,6,5,1,0,'done',0);
INSERT INTO "run" VALUES(2,'2026-11-23T12:00:00Z','2026-11-23T12:00:00Z','beheer@kantoor',2,3,1,0,0,1,'done',0);
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO "schema_version" VALUES(4);
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "setting" VALUES('database_id','67244848-1a7f-44cf-a1ee-7f9c6fb4987c');
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
