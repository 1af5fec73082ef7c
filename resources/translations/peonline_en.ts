<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>AccreditationDialog</name>
    <message>
        <source>Accreditatie wijzigen</source>
        <translation>Change accreditation</translation>
    </message>
    <message>
        <source>Accreditatie toevoegen</source>
        <translation>Add accreditation</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Aanbieder</source>
        <translation>&amp;Provider</translation>
    </message>
    <message>
        <source>&amp;Beroepsgroep</source>
        <translation>&amp;Professional group</translation>
    </message>
    <message>
        <source>Deze beroepsgroep is nog niet actief; activeer die op de tab Beroepsgroep.</source>
        <translation>This professional group is not active yet; activate it on the tab Professional group.</translation>
    </message>
    <message>
        <source>S&amp;oort cursus</source>
        <translation>&amp;Kind of course</translation>
    </message>
    <message>
        <source>&amp;Cursus</source>
        <translation>&amp;Course</translation>
    </message>
    <message>
        <source>&amp;Module (als de cursus die heeft)</source>
        <translation>&amp;Module (if the course has one)</translation>
    </message>
    <message>
        <source>&amp;Uitvoering in PE-Online</source>
        <translation>&amp;Edition in PE-Online</translation>
    </message>
    <message>
        <source>De datum waarop de cursus wordt gegeven; niet de e-learning.</source>
        <translation>The date on which the course is given; not the e-learning.</translation>
    </message>
    <message>
        <source>Bi&amp;jeenkomst (als er meer zijn)</source>
        <translation>Mee&amp;ting (if there are several)</translation>
    </message>
    <message>
        <source>&amp;Van</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Tot en met</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Van {first} tot en met {last} geldt ook accreditatie {id} (cursus {course}). Wie dan slaagt, wordt voor allebei ingediend.</source>
        <translation>From {first} to {last} accreditation {id} (course {course}) holds too. Whoever passes then is submitted for both.</translation>
    </message>
    <message>
        <source>Van {first} tot en met {last} geldt geen accreditatie: wie dan slaagt, krijgt geen punten.</source>
        <translation>From {first} to {last} no accreditation holds: whoever passes then gets no points.</translation>
    </message>
</context>
<context>
    <name>AccreditationsPage</name>
    <message>
        <source>Accreditatie</source>
        <translation>Accreditation</translation>
    </message>
    <message>
        <source>Per e-learning: voor welke cursus in PE-Online die telt, en in welke periode. Resultaten die al binnen de periode vallen, worden meteen opgepakt.</source>
        <translation>Per e-learning: for which course in PE-Online it counts, and in which period. Results that fall within the period already are picked up at once.</translation>
    </message>
    <message>
        <source>Zoek op groep, cursus of e-learning</source>
        <translation>Search by group, course or e-learning</translation>
    </message>
    <message>
        <source>Zoek een accreditatie</source>
        <translation>Find an accreditation</translation>
    </message>
    <message>
        <source>Tabel &amp;inlezen…</source>
        <translation>&amp;Import table…</translation>
    </message>
    <message>
        <source>Tabel o&amp;pslaan…</source>
        <translation>Save ta&amp;ble…</translation>
    </message>
    <message>
        <source>+ Accreditatie &amp;toevoegen</source>
        <translation>+ &amp;Add accreditation</translation>
    </message>
    <message>
        <source>Accreditaties</source>
        <translation>Accreditations</translation>
    </message>
    <message>
        <source>Hier komen uw accreditaties: welke e-learning voor welke cursus telt, en in welke periode.</source>
        <translation>Your accreditations come here: which e-learning counts for which course, and in which period.</translation>
    </message>
    <message>
        <source>Accreditatie toevoegen</source>
        <translation>Add accreditation</translation>
    </message>
    <message>
        <source>&amp;Wijzigen…</source>
        <translation>&amp;Change…</translation>
    </message>
    <message>
        <source>&amp;Dupliceren…</source>
        <translation>&amp;Duplicate…</translation>
    </message>
    <message>
        <source>&amp;Verwijderen…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>Bekijk de p&amp;resenties</source>
        <translation>See the a&amp;ttendances</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Professional group</translation>
    </message>
    <message>
        <source>Cursus</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation>E-learning</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Wie meldt</source>
        <translation>Who reports</translation>
    </message>
    <message>
        <source>Leersysteem zelf</source>
        <translation>Learning system</translation>
    </message>
    <message>
        <source>Dit programma</source>
        <translation>This program</translation>
    </message>
    <message>
        <source>Aanbieder</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation>Saved.</translation>
    </message>
    <message numerus="yes">
        <source>%n accreditatie(s) toegevoegd.</source>
        <translation>
            <numerusform>%n accreditation added.</numerusform>
            <numerusform>%n accreditations added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eerder(e) resulta(a)t(en) valt/vallen binnen deze periode.</source>
        <translation>
            <numerusform>%n earlier result falls within this period.</numerusform>
            <numerusform>%n earlier results fall within this period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) staat/staan klaar.</source>
        <translation>
            <numerusform>%n attendance is ready.</numerusform>
            <numerusform>%n attendances are ready.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nu indienen…</source>
        <translation>Submit now…</translation>
    </message>
    <message>
        <source>Bekijk ze</source>
        <translation>See them</translation>
    </message>
    <message>
        <source>Accreditatie verwijderen</source>
        <translation>Remove accreditation</translation>
    </message>
    <message>
        <source>De accreditatie van &apos;{activity}&apos; voor {group} wordt verwijderd. Presenties die nooit verstuurd zijn, vervallen; wat al verstuurd is, wordt afgemaakt en blijft in het logboek.</source>
        <translation>The accreditation of &apos;{activity}&apos; for {group} is removed. Attendances that were never sent lapse; what was sent already is finished and stays in the log.</translation>
    </message>
    <message>
        <source>Tabel met accreditaties inlezen</source>
        <translation>Import a table of accreditations</translation>
    </message>
    <message>
        <source>Bekijk de overgeslagen regels</source>
        <translation>See the skipped lines</translation>
    </message>
    <message>
        <source>accreditaties</source>
        <translation>accreditations</translation>
    </message>
    <message>
        <source>Accreditaties opslaan als tabel</source>
        <translation>Save accreditations as a table</translation>
    </message>
</context>
<context>
    <name>ActivateDialog</name>
    <message>
        <source>Vrij veld van {group}</source>
        <translation>Custom field of {group}</translation>
    </message>
    <message>
        <source>In welk vrij veld staat het registratienummer? Staat het bij de een in dit veld en bij de ander in dat, zet ze dan op volgorde: het eerste dat een bruikbaar nummer bevat, telt.</source>
        <translation>Which custom field holds the registration number? If it is in one field for some and in another for others, put them in order: the first that holds a usable number counts.</translation>
    </message>
    <message>
        <source>&amp;Toevoegen</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>O&amp;mhoog</source>
        <translation>&amp;Up</translation>
    </message>
    <message>
        <source>&amp;Weghalen</source>
        <translation>&amp;Take away</translation>
    </message>
    <message>
        <source>&amp;Gebruikte velden, in volgorde</source>
        <translation>&amp;Fields used, in order</translation>
    </message>
    <message>
        <source>&amp;Vrij veld</source>
        <translation>&amp;Custom field</translation>
    </message>
    <message>
        <source>De naam zoals die als kop in het bestand of in het leersysteem staat. U kunt ook een naam typen die nog niet is gezien.</source>
        <translation>The name as it stands as a header in the file or in the learning system. You can also type a name that has not been seen yet.</translation>
    </message>
    <message>
        <source>Verwacht: {form}</source>
        <translation>Expected: {form}</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Activeren</source>
        <translation>Activate</translation>
    </message>
</context>
<context>
    <name>Activities</name>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message>
        <source>Kies een e-learning of typ de naam</source>
        <translation>Choose an e-learning or type its name</translation>
    </message>
    <message>
        <source>Gekozen e-learnings</source>
        <translation>Chosen e-learnings</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>&amp;E-learning</source>
        <translation>&amp;E-learning</translation>
    </message>
    <message>
        <source>De naam of code zoals uw bestand of leersysteem die geeft. Tellen er meer voor deze cursus, voeg ze dan allemaal toe.</source>
        <translation>The name or code as your file or learning system gives it. If several count for this course, add them all.</translation>
    </message>
    <message>
        <source>Nog een toevoegen</source>
        <translation>Add another</translation>
    </message>
</context>
<context>
    <name>AlsoFor</name>
    <message>
        <source>zelfde cursus-id</source>
        <translation>same course id</translation>
    </message>
    <message>
        <source>Cursus-id voor {group}</source>
        <translation>Course id for {group}</translation>
    </message>
    <message>
        <source>Geldt dezelfde accreditatie ook voor andere beroepsgroepen?</source>
        <translation>Does the same accreditation hold for other professional groups too?</translation>
    </message>
</context>
<context>
    <name>AnewCard</name>
    <message>
        <source>Bekijk wat wacht</source>
        <translation>See what waits</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Er ging iets mis dat niet aan u ligt</source>
        <translation>Something went wrong that is not your fault</translation>
    </message>
    <message>
        <source>Alles wat was opgeslagen, staat er nog. U kunt doorwerken; lukt dat niet, start het programma dan opnieuw. Stuur dit verslag naar de makers: er staan geen wachtwoorden en geen gegevens van mensen in.</source>
        <translation>All that was saved is still there. You can go on working; if that fails, start the program again. Send this report to the makers: it holds no passwords and nobody&apos;s data.</translation>
    </message>
    <message>
        <source>Verslag</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CareActions</name>
    <message>
        <source>Reservekopie maken</source>
        <translation>Make a backup copy</translation>
    </message>
    <message>
        <source>Kopie terugzetten</source>
        <translation>Restore a copy</translation>
    </message>
    <message>
        <source>Kopieën</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Alles wordt weer zoals in de kopie. Wat er nu staat, wordt apart bewaard. Wat na de kopie is verstuurd, moet u met PE-Online vergelijken voordat er weer iets wordt verstuurd.</source>
        <translation>Everything becomes as it is in the copy. What is here now is kept aside. What was sent after the copy you must compare with PE-Online before anything is sent again.</translation>
    </message>
    <message>
        <source>PE-Online Desktop {version}

Gegevens staan in {folder}. Userkeys staan in de sleutelring van dit systeem en nergens anders.</source>
        <translation>PE-Online Desktop {version}

Data is in {folder}. Userkeys are in this system&apos;s keyring and nowhere else.</translation>
    </message>
</context>
<context>
    <name>ChecksDialog</name>
    <message>
        <source>Alles nagekeken</source>
        <translation>Everything checked</translation>
    </message>
    <message>
        <source>Er is iets niet in orde; maak eerst een reservekopie.</source>
        <translation>Something is not well; make a backup copy first.</translation>
    </message>
    <message>
        <source>niet goed</source>
        <translation>not good</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>good</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Indienen bij PE-Online</source>
        <translation>Submit to PE-Online</translation>
    </message>
    <message>
        <source>Dit is de oefenomgeving: er gaat niets naar de echte PE-Online.</source>
        <translation>This is practice: nothing goes to the real PE-Online.</translation>
    </message>
    <message>
        <source>Wat live wordt geaccepteerd, kan niet automatisch worden teruggedraaid.</source>
        <translation>What is accepted live cannot be undone automatically.</translation>
    </message>
    <message>
        <source>Op test controleert PE-Online alles, maar schrijft niets bij.</source>
        <translation>In test mode PE-Online checks everything, but credits nothing.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) indienen</source>
        <translation>
            <numerusform>Submit %n attendance</numerusform>
            <numerusform>Submit %n attendances</numerusform>
        </translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>U verstuurt {attendances} van {people}, afgerond van {first} tot en met {last}.</source>
        <translation>You send {attendances} of {people}, completed from {first} up to and including {last}.</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s)</source>
        <translation>
            <numerusform>%n attendance</numerusform>
            <numerusform>%n attendances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mens(en)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Beroepsgroepen: {groups}</source>
        <translation>Professional groups: {groups}</translation>
    </message>
    <message>
        <source>en nog {count}</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Cursussen: {courses}</source>
        <translation>Courses: {courses}</translation>
    </message>
    <message numerus="yes">
        <source>Van %n geweigerde cursus(sen) vraagt één rij het opnieuw.</source>
        <translation>
            <numerusform>One row asks again for %n refused course.</numerusform>
            <numerusform>One row each asks again for %n refused courses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Koppeling wijzigen</source>
        <translation>Change connection</translation>
    </message>
    <message>
        <source>Koppeling toevoegen</source>
        <translation>Add connection</translation>
    </message>
    <message>
        <source>xAPI (LRS, cmi5)</source>
        <translation>xAPI (LRS, cmi5)</translation>
    </message>
    <message>
        <source>Ander leersysteem (REST)</source>
        <translation>Another learning system (REST)</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Naam</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Adres</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Bij Moodle het adres van de site; bij xAPI het eindpunt boven &apos;statements&apos;.</source>
        <translation>For Moodle the site&apos;s address; for xAPI the endpoint above &apos;statements&apos;.</translation>
    </message>
    <message>
        <source>&amp;Token of wachtwoord</source>
        <translation>&amp;Token or password</translation>
    </message>
    <message>
        <source>Gaat naar de sleutelring van deze computer. Bij xAPI: gebruiker:wachtwoord. Leeg: het blijft zoals het is.</source>
        <translation>Goes to this computer&apos;s keyring. For xAPI: user:password. Empty: it stays as it is.</translation>
    </message>
    <message>
        <source>&amp;Elke … seconden</source>
        <translation>&amp;Every … seconds</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Cursussen om te volgen (id&apos;s)</source>
        <translation>&amp;Courses to follow (ids)</translation>
    </message>
    <message>
        <source>Het getal achter id= in het adres van de cursus; meer met een komma.</source>
        <translation>The number after id= in the course&apos;s address; several with a comma.</translation>
    </message>
    <message>
        <source>&amp;Gedeeld rapport (id, mag leeg)</source>
        <translation>Shared re&amp;port (id, may be empty)</translation>
    </message>
    <message>
        <source>Zegt wie er veranderde, als het token geen cijfers mag zien.</source>
        <translation>Says who changed, where the token may not see grades.</translation>
    </message>
    <message>
        <source>A&amp;ctiviteiten om te volgen (mag leeg)</source>
        <translation>A&amp;ctivities to follow (may be empty)</translation>
    </message>
    <message>
        <source>Adressen van activiteiten, met een komma ertussen. Leeg: alle.</source>
        <translation>Addresses of activities, with a comma between. Empty: all.</translation>
    </message>
    <message>
        <source>&amp;Medewerker is de naam van het account, zonder de server</source>
        <translation>The employee is the &amp;name of the account, without the server</translation>
    </message>
    <message>
        <source>Canvas (niet getest)</source>
        <translation>Canvas (not tested)</translation>
    </message>
    <message>
        <source>Studytube (niet getest)</source>
        <translation>Studytube (not tested)</translation>
    </message>
    <message>
        <source>Eigen beschrijving</source>
        <translation>A description of one&apos;s own</translation>
    </message>
    <message>
        <source>&amp;Beschrijving</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>Bestand met de eigen beschrijving</source>
        <translation>File with one&apos;s own description</translation>
    </message>
    <message>
        <source>Client-id (bij OAuth2)</source>
        <translation>Client id (with OAuth2)</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Koppelingen</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Leersystemen die vanzelf om nieuwe resultaten worden gevraagd, zolang dit programma open is. Een bestand inlezen kan daarnaast altijd.</source>
        <translation>Learning systems that are asked for new results by themselves, as long as this program is open. A file can always be imported beside it.</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Laatste ronde</source>
        <translation>Last round</translation>
    </message>
    <message>
        <source>Volgende ronde</source>
        <translation>Next round</translation>
    </message>
    <message>
        <source>Hoe het gaat</source>
        <translation>How it fares</translation>
    </message>
    <message>
        <source>Koppeling &amp;toevoegen…</source>
        <translation>&amp;Add connection…</translation>
    </message>
    <message>
        <source>&amp;Wijzigen…</source>
        <translation>C&amp;hange…</translation>
    </message>
    <message>
        <source>Verbinding te&amp;sten</source>
        <translation>Te&amp;st the connection</translation>
    </message>
    <message>
        <source>Nu &amp;ophalen</source>
        <translation>&amp;Fetch now</translation>
    </message>
    <message numerus="yes">
        <source>%n melding(en) niet te lezen</source>
        <translation>
            <numerusform>%n record cannot be read</numerusform>
            <numerusform>%n records cannot be read</numerusform>
        </translation>
    </message>
    <message>
        <source>De koppeling is bewaard. Test die voordat u die gebruikt.</source>
        <translation>The connection is saved. Test it before you use it.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; wordt niet meer gevraagd en het token wordt vergeten. Wat die bracht, blijft.</source>
        <translation>&apos;{name}&apos; is asked no more and its token is forgotten. What it brought stays.</translation>
    </message>
    <message>
        <source>&amp;Alles nakijken</source>
        <translation>&amp;Look at everything</translation>
    </message>
    <message>
        <source>Ook wat al gezien is; gebeurt elke dag vanzelf</source>
        <translation>Also what was seen before; happens every day by itself</translation>
    </message>
    <message>
        <source>Ver&amp;wijderen…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>Wat de test zag</source>
        <translation>What the test saw</translation>
    </message>
    <message>
        <source>Er is nog geen koppeling. Met een koppeling hoeft niemand bestanden te brengen: wie slaagt, staat binnen een minuut of zo bij Resultaten.</source>
        <translation>There is no connection yet. With a connection nobody has to bring files: whoever passes stands under Results within a minute or so.</translation>
    </message>
    <message>
        <source>in orde</source>
        <translation>well</translation>
    </message>
    <message>
        <source>nog niet gevraagd</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>gepauzeerd</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>&amp;Hervatten</source>
        <translation>&amp;Resume</translation>
    </message>
    <message>
        <source>&amp;Pauzeren</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>{name} wordt getest …</source>
        <translation>{name} is being tested …</translation>
    </message>
    <message>
        <source>De verbinding met {name} werkt.</source>
        <translation>The connection with {name} works.</translation>
    </message>
    <message>
        <source>Er ontbreekt iets; lees hieronder wat.</source>
        <translation>Something is missing; read below what.</translation>
    </message>
    <message>
        <source>{name} wordt gevraagd …</source>
        <translation>{name} is being asked …</translation>
    </message>
    <message>
        <source>Koppeling verwijderen</source>
        <translation>Remove connection</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>&amp;Elke keer slagen telt (anders alleen de eerste keer in de periode)</source>
        <translation>&amp;Every pass counts (otherwise only the first in the period)</translation>
    </message>
    <message>
        <source>Ook &apos;&amp;voltooid&apos; zonder uitslag telt als geslaagd</source>
        <translation>&apos;&amp;Completed&apos; without a verdict counts as passed too</translation>
    </message>
    <message>
        <source>Dien &amp;vanzelf in wat een koppeling brengt (anders kiest u Nu indienen)</source>
        <translation>S&amp;ubmit by itself what a connection brings (otherwise you choose Submit now)</translation>
    </message>
    <message>
        <source>&amp;Nee, dit programma dient ze in</source>
        <translation>&amp;No, this program submits them</translation>
    </message>
    <message>
        <source>&amp;Ja, het leersysteem meldt zelf: dan toont dit programma ze alleen</source>
        <translation>&amp;Yes, the learning system reports itself: then this program only shows them</translation>
    </message>
    <message>
        <source>Meldt uw leersysteem deze e-learning al zelf aan PE-Online?</source>
        <translation>Does your learning system already report this e-learning to PE-Online itself?</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Handleiding</source>
        <translation>Manual (Dutch)</translation>
    </message>
    <message>
        <source>Niet opgeslagen</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Wat u hier invulde, is nog niet opgeslagen.</source>
        <translation>What you filled in here has not been saved yet.</translation>
    </message>
    <message>
        <source>Niet opslaan</source>
        <translation>Do not save</translation>
    </message>
</context>
<context>
    <name>EnvironmentField</name>
    <message>
        <source>O&amp;mgeving</source>
        <translation>&amp;Environment</translation>
    </message>
    <message>
        <source>A&amp;dres</source>
        <translation>A&amp;ddress</translation>
    </message>
    <message>
        <source>Begint met https://</source>
        <translation>Begins with https://</translation>
    </message>
    <message>
        <source>Is het &amp;register achter dit adres hetzelfde als eerst?</source>
        <translation>Is the &amp;register behind this address the same as before?</translation>
    </message>
    <message>
        <source>Nee: wat daar geaccepteerd was, telt hier als test</source>
        <translation>No: what was accepted there counts as test here</translation>
    </message>
    <message>
        <source>Ja: alleen het adres is veranderd</source>
        <translation>Yes: only the address changed</translation>
    </message>
    <message>
        <source>Oefenomgeving (op deze computer)</source>
        <translation>Practice (on this computer)</translation>
    </message>
    <message>
        <source>PE-Online (live adres)</source>
        <translation>PE-Online (live address)</translation>
    </message>
    <message>
        <source>Acceptatie (op verzoek bij Xaurum)</source>
        <translation>Acceptance (on request at Xaurum)</translation>
    </message>
    <message>
        <source>Eigen adres</source>
        <translation>Own address</translation>
    </message>
    <message>
        <source>Oefenomgeving</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Oefenen doet u in een eigen omgeving, met verzonnen mensen; hier verandert niets.</source>
        <translation>You practise in a place of its own, with invented people; nothing changes here.</translation>
    </message>
    <message>
        <source>Eerst oefenen</source>
        <translation>Practise first</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Bewijs op papier</source>
        <translation>Evidence on paper</translation>
    </message>
    <message>
        <source>Een PDF met per presentie wat er wanneer en door wie is verstuurd, en wat PE-Online antwoordde. Wat u leeg laat, geldt voor alles.</source>
        <translation>A PDF that says per attendance what was sent when and by whom, and what PE-Online answered. What you leave empty stands for all.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&amp;Medewerkers</source>
        <translation>&amp;Employees</translation>
    </message>
    <message>
        <source>De nummers waarmee u ze inleest, gescheiden door komma&apos;s.</source>
        <translation>The numbers you import them by, separated by commas.</translation>
    </message>
    <message>
        <source>&amp;Cursus</source>
        <translation>&amp;Course</translation>
    </message>
    <message>
        <source>Alleen &amp;afgerond van</source>
        <translation>Only &amp;finished from</translation>
    </message>
    <message>
        <source>Van dag</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>Tot en met dag</source>
        <translation>To day</translation>
    </message>
    <message>
        <source>&amp;PDF maken…</source>
        <translation>Make &amp;PDF…</translation>
    </message>
    <message>
        <source>Bewijs opslaan</source>
        <translation>Save evidence</translation>
    </message>
    <message>
        <source>bewijs</source>
        <translation>evidence</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message numerus="yes">
        <source>resultaat uit %n regel(s)</source>
        <translation>
            <numerusform>result from %n line</numerusform>
            <numerusform>result from %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resultaten uit %n regel(s)</source>
        <translation>
            <numerusform>results from %n line</numerusform>
            <numerusform>results from %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in de werkmap</source>
        <translation>
            <numerusform>of %n line in the workbook</numerusform>
            <numerusform>of %n lines in the workbook</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in het blad</source>
        <translation>
            <numerusform>of %n line in the sheet</numerusform>
            <numerusform>of %n lines in the sheet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in het bestand</source>
        <translation>
            <numerusform>of %n line in the file</numerusform>
            <numerusform>of %n lines in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Boven elke kolom staat wat het programma erin leest. Klopt het niet, kies dan iets anders.</source>
        <translation>Above each column stands what the program reads in it. If that is wrong, choose something else.</translation>
    </message>
    <message>
        <source>&amp;Alle regels tonen</source>
        <translation>Show &amp;all lines</translation>
    </message>
    <message numerus="yes">
        <source>%n kolom(men) wordt/worden niet gelezen</source>
        <translation>
            <numerusform>%n column is not read</numerusform>
            <numerusform>%n columns are not read</numerusform>
        </translation>
    </message>
    <message>
        <source>Alleen: {count} {which}</source>
        <translation>Only: {count} {which}</translation>
    </message>
    <message>
        <source>Alleen: {count} {which}, de eerste {shown} regels</source>
        <translation>Only: {count} {which}, the first {shown} lines</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Het bestand</source>
        <translation>The file</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>In vier stappen naar de punten</source>
        <translation>In four steps to the points</translation>
    </message>
    <message>
        <source>Eerst &amp;oefenen</source>
        <translation>&amp;Practise first</translation>
    </message>
    <message>
        <source>Met verzonnen mensen, zonder iets naar PE-Online te sturen.</source>
        <translation>With invented people, without sending anything to PE-Online.</translation>
    </message>
    <message>
        <source>Inloggegevens</source>
        <translation>Login details</translation>
    </message>
    <message>
        <source>Vul UserID en Userkey in</source>
        <translation>Fill in UserID and Userkey</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Professional group</translation>
    </message>
    <message>
        <source>Activeer een register en zeg waar het nummer staat</source>
        <translation>Activate a register and say where the number is</translation>
    </message>
    <message>
        <source>Accreditatie</source>
        <translation>Accreditation</translation>
    </message>
    <message>
        <source>Zeg welke e-learning voor welke cursus telt</source>
        <translation>Say which e-learning counts for which course</translation>
    </message>
    <message>
        <source>Resultaten</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Lees in wie geslaagd is, en dien in</source>
        <translation>Import who passed, and submit</translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>nog te doen</source>
        <translation>still to do</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>&amp;Map volgen…</source>
        <translation>&amp;Watch a folder…</translation>
    </message>
    <message>
        <source>Niet meer volgen</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Bestanden die u in een map zet, kunnen vanzelf worden ingelezen.</source>
        <translation>Files that you put in a folder can be imported by themselves.</translation>
    </message>
    <message>
        <source>De map {folder} wordt gevolgd: wat u erin zet, wordt ingelezen en gaat naar &apos;verwerkt&apos; of &apos;geweigerd&apos;.</source>
        <translation>The folder {folder} is watched: what you put in it is imported and goes to &apos;verwerkt&apos; (done) or &apos;geweigerd&apos; (refused).</translation>
    </message>
    <message>
        <source>Welke map moet worden gevolgd?</source>
        <translation>Which folder is to be watched?</translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message>
        <source>Wat er straks gebeurt</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>Sto&amp;ppen</source>
        <translation>Sto&amp;p</translation>
    </message>
    <message>
        <source>&amp;Berekenen</source>
        <translation>&amp;Work it out</translation>
    </message>
    <message>
        <source>Wordt berekend …</source>
        <translation>Working it out …</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Organisatie toevoegen</source>
        <translation>Add organisation</translation>
    </message>
    <message>
        <source>Organisatie wijzigen</source>
        <translation>Change organisation</translation>
    </message>
    <message>
        <source>Het nummer van de organisatie bij PE-Online.</source>
        <translation>The organisation&apos;s number at PE-Online.</translation>
    </message>
    <message>
        <source>&amp;Naam</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Vorm van het nummer</source>
        <translation>&amp;Form of the number</translation>
    </message>
    <message>
        <source>Een reguliere expressie, bijvoorbeeld \d{6} voor zes cijfers. Leeg: elke vorm is goed.</source>
        <translation>A regular expression, for instance \d{6} for six figures. Empty: every form is right.</translation>
    </message>
    <message>
        <source>Het voorvoegsel &amp;BIG- hoort bij het nummer</source>
        <translation>The prefix &amp;BIG- is part of the number</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Beroepsgroep</source>
        <translation>Professional group</translation>
    </message>
    <message>
        <source>Activeer de registers waarin uw medewerkers staan, en zeg in welk vrij veld van uw leersysteem of bestand het registratienummer staat.</source>
        <translation>Activate the registers your employees are in, and say which custom field of your learning system or file holds the registration number.</translation>
    </message>
    <message>
        <source>Zoek op naam, nummer of orgID</source>
        <translation>Search by name, number or orgID</translation>
    </message>
    <message>
        <source>Zoek een beroepsgroep</source>
        <translation>Find a professional group</translation>
    </message>
    <message>
        <source>Alleen a&amp;ctieve</source>
        <translation>Only a&amp;ctive ones</translation>
    </message>
    <message>
        <source>Organisatie &amp;toevoegen…</source>
        <translation>&amp;Add organisation…</translation>
    </message>
    <message>
        <source>Beroepsgroepen</source>
        <translation>Professional groups</translation>
    </message>
    <message>
        <source>Geen beroepsgroep past bij wat u zoekt.</source>
        <translation>No professional group fits what you look for.</translation>
    </message>
    <message>
        <source>&amp;Deactiveren…</source>
        <translation>&amp;Deactivate…</translation>
    </message>
    <message>
        <source>&amp;Wijzigen…</source>
        <translation>&amp;Change…</translation>
    </message>
    <message>
        <source>Registratienummer</source>
        <translation>Registration number</translation>
    </message>
    <message>
        <source>Vrij veld</source>
        <translation>Custom field</translation>
    </message>
    <message>
        <source>Staat</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Actief</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Actief: voor deze groep worden presenties gemaakt.</source>
        <translation>Active: attendances are made for this group.</translation>
    </message>
    <message>
        <source>Niet actief: voor deze groep worden geen presenties gemaakt.</source>
        <translation>Not active: no attendances are made for this group.</translation>
    </message>
    <message>
        <source>Geen vaste vorm bekend</source>
        <translation>No fixed form known</translation>
    </message>
    <message>
        <source>{form}; bijvoorbeeld {example}</source>
        <translation>{form}; for instance {example}</translation>
    </message>
    <message>
        <source>, en anders </source>
        <translation>, and else </translation>
    </message>
    <message>
        <source>Nog niet gezegd</source>
        <translation>Not said yet</translation>
    </message>
    <message>
        <source>&amp;Vrij veld wijzigen…</source>
        <translation>Change custom &amp;field…</translation>
    </message>
    <message>
        <source>Acti&amp;veren…</source>
        <translation>Acti&amp;vate…</translation>
    </message>
    <message>
        <source>Beroepsgroep &apos;{name}&apos; wordt niet meer gebruikt.</source>
        <translation>Professional group &apos;{name}&apos; is no longer used.</translation>
    </message>
    <message numerus="yes">
        <source>Er hangen %n accreditatie(s) aan; die blijven staan, maar doen niets meer.</source>
        <translation>
            <numerusform>%n accreditation depends on it; it stays, but does nothing any more.</numerusform>
            <numerusform>%n accreditations depend on it; they stay, but do nothing any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) die nooit verstuurd zijn, vervallen. Activeert u de groep opnieuw, dan komen ze terug.</source>
        <translation>
            <numerusform>%n attendance that was never sent lapses. If you activate the group again, it comes back.</numerusform>
            <numerusform>%n attendances that were never sent lapse. If you activate the group again, they come back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wat al verstuurd is, wordt afgemaakt.</source>
        <translation>What was sent already is finished.</translation>
    </message>
    <message>
        <source>Beroepsgroep deactiveren</source>
        <translation>Deactivate professional group</translation>
    </message>
    <message>
        <source>Deactiveren</source>
        <translation>Deactivate</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>{file} inlezen</source>
        <translation>Import {file}</translation>
    </message>
    <message>
        <source>Nog niet ingelezen</source>
        <translation>Not imported yet</translation>
    </message>
    <message>
        <source>Wat u hier koos en antwoordde, gaat verloren; er is niets ingelezen.</source>
        <translation>What you chose and answered here will be lost; nothing was imported.</translation>
    </message>
    <message>
        <source>Niet inlezen</source>
        <translation>Do not import</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>Wat er straks gebeurt, ziet u hier zodra duidelijk is hoe het bestand wordt gelezen.</source>
        <translation>You will see here what will happen as soon as it is clear how the file is read.</translation>
    </message>
    <message>
        <source>Dit bestand is lang. Wat er straks gebeurt, wordt pas berekend als u het vraagt; zolang dat duurt, kan het programma niets anders opslaan.</source>
        <translation>This is a long file. What will happen is worked out only when you ask for it; while that lasts, the program can save nothing else.</translation>
    </message>
    <message>
        <source>Niet berekend.</source>
        <translation>Not worked out.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Resultaten inlezen</source>
        <translation>Import results</translation>
    </message>
    <message>
        <source>Op het klembord staat geen tabel. Kopieer in Excel de koppen en de rijen, en plak ze hier.</source>
        <translation>There is no table on the clipboard. Copy the headers and the rows in Excel, and paste them here.</translation>
    </message>
    <message>
        <source>{file} wordt ingelezen …</source>
        <translation>{file} is being imported …</translation>
    </message>
    <message numerus="yes">
        <source>In totaal staat/staan er %n presentie(s) klaar.</source>
        <translation>
            <numerusform>In all %n attendance is ready.</numerusform>
            <numerusform>In all %n attendances are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bekijk de %n regel(s)</source>
        <translation>
            <numerusform>See the %n line</numerusform>
            <numerusform>See the %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Nu indienen…</source>
        <translation>Submit now…</translation>
    </message>
</context>
<context>
    <name>LiveDialog</name>
    <message>
        <source>Live zetten</source>
        <translation>Go live</translation>
    </message>
    <message>
        <source>Zeg dit pas als de leverancier aanbieder &apos;{name}&apos; op live heeft gezet. Vanaf dan schrijft PE-Online bij wat u verstuurt.</source>
        <translation>Say this only once the supplier has set provider &apos;{name}&apos; live. From then on PE-Online credits what you send.</translation>
    </message>
    <message numerus="yes">
        <source>De %n presentie(s) die op test geaccepteerd zijn, klaarzetten voor live</source>
        <translation>
            <numerusform>Make the %n attendance that was accepted in test mode ready for live</numerusform>
            <numerusform>Make the %n attendances that were accepted in test mode ready for live</numerusform>
        </translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>De leverancier heeft ons live gezet</source>
        <translation>The supplier has set us live</translation>
    </message>
</context>
<context>
    <name>LogFilter</name>
    <message>
        <source>Zoek op naam, nummer, cursus</source>
        <translation>Search by name, number, course</translation>
    </message>
    <message>
        <source>Zoek in het logboek</source>
        <translation>Search the log</translation>
    </message>
    <message>
        <source>Cursus</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Afgerond &amp;van</source>
        <translation>&amp;Finished from</translation>
    </message>
    <message>
        <source>Van dag</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>Tot en met dag</source>
        <translation>To day</translation>
    </message>
    <message>
        <source>Alles &amp;tonen</source>
        <translation>Show &amp;all</translation>
    </message>
    <message>
        <source>Weergave &amp;bewaren…</source>
        <translation>Save &amp;view…</translation>
    </message>
    <message>
        <source>Weergave vergeten</source>
        <translation>Forget view</translation>
    </message>
    <message>
        <source>Elke staat</source>
        <translation>Every state</translation>
    </message>
    <message>
        <source>Te beoordelen</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>Staat</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Elke reden</source>
        <translation>Every reason</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Wie moet iets doen</source>
        <translation>Who must act</translation>
    </message>
    <message>
        <source>Elke beroepsgroep</source>
        <translation>Every group</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Professional group</translation>
    </message>
    <message>
        <source>Bewaarde weergaven</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>Weergave bewaren</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Onder welke naam?</source>
        <translation>Under which name?</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&amp;Plaklijsten…</source>
        <translation>&amp;Paste lists…</translation>
    </message>
    <message>
        <source>&amp;Runs…</source>
        <translation>&amp;Runs…</translation>
    </message>
    <message>
        <source>Be&amp;wijs…</source>
        <translation>E&amp;vidence…</translation>
    </message>
    <message>
        <source>&amp;Exporteren…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Presenties</source>
        <translation>Attendances</translation>
    </message>
    <message>
        <source>Vraagt om uw beoordeling</source>
        <translation>Asks for your review</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Staat</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Registratienummer</source>
        <translation>Registration number</translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation>E-learning</translation>
    </message>
    <message>
        <source>Cursus</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Professional group</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>No</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s)</source>
        <translation>
            <numerusform>%n attendance</numerusform>
            <numerusform>%n attendances</numerusform>
        </translation>
    </message>
    <message>
        <source>(gefilterd)</source>
        <translation>(filtered)</translation>
    </message>
    <message>
        <source>Geen presentie past bij dit filter.</source>
        <translation>No attendance fits this filter.</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Hier komt elke presentie, met wat ervan werd en waarom. Ze ontstaan zodra er resultaten zijn die onder een accreditatie vallen.</source>
        <translation>Every attendance comes here, with what became of it and why. They come about as soon as there are results that fall under an accreditation.</translation>
    </message>
    <message>
        <source>Presenties exporteren</source>
        <translation>Export attendances</translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <source>&amp;Naam van de aanbieder</source>
        <translation>&amp;Name of the provider</translation>
    </message>
    <message>
        <source>&amp;UserID</source>
        <translation>&amp;UserID</translation>
    </message>
    <message>
        <source>Van de webservice, gekregen van Xaurum. Dit is niet de gebruikersnaam waarmee u op de website van PE-Online inlogt.</source>
        <translation>Of the webservice, received from Xaurum. This is not the user name you log in with on PE-Online&apos;s website.</translation>
    </message>
    <message>
        <source>&amp;Test: PE-Online controleert wat u verstuurt, maar schrijft niets bij</source>
        <translation>&amp;Test: PE-Online checks what you send, but credits nothing</translation>
    </message>
    <message>
        <source>&amp;Live: wat PE-Online accepteert, wordt bijgeschreven</source>
        <translation>&amp;Live: what PE-Online accepts is credited</translation>
    </message>
    <message>
        <source>Staat deze aanbieder bij de leverancier op test of live?</source>
        <translation>Has the supplier set this provider to test or live?</translation>
    </message>
    <message>
        <source>&amp;E-mail voor het foutenrapport van PE-Online</source>
        <translation>&amp;E-mail for PE-Online&apos;s error report</translation>
    </message>
    <message>
        <source>Leeg: PE-Online mailt geen rapport. Alles staat ook in het logboek.</source>
        <translation>Empty: PE-Online mails no report. Everything is in the log too.</translation>
    </message>
    <message>
        <source>&amp;Presenties per aanroep</source>
        <translation>&amp;Attendances per call</translation>
    </message>
    <message>
        <source>PE-Online neemt er 100 tegelijk aan; verander dit alleen op hun verzoek.</source>
        <translation>PE-Online takes 100 at a time; change this only at their request.</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Aanbieder toe&amp;voegen</source>
        <translation>&amp;Add provider</translation>
    </message>
    <message>
        <source>Ver&amp;wijderen…</source>
        <translation>Re&amp;move…</translation>
    </message>
    <message>
        <source>&amp;Aanbieder</source>
        <translation>&amp;Provider</translation>
    </message>
    <message>
        <source>Verbinding &amp;testen</source>
        <translation>&amp;Test connection</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Test of live</source>
        <translation>Test or live</translation>
    </message>
    <message>
        <source>Inloggegevens</source>
        <translation>Login details</translation>
    </message>
    <message>
        <source>Waarmee dit programma zich bij PE-Online meldt, per aanbieder van scholing.</source>
        <translation>How this program identifies itself to PE-Online, per provider of education.</translation>
    </message>
    <message>
        <source>Deze aanbieder staat op TEST: PE-Online controleert wat u verstuurt, maar schrijft niets bij. Heeft de leverancier u op live gezet, zeg dat dan hier.</source>
        <translation>This provider is in TEST mode: PE-Online checks what you send, but credits nothing. If the supplier has set you live, say so here.</translation>
    </message>
    <message>
        <source>&amp;Live zetten…</source>
        <translation>Go &amp;live…</translation>
    </message>
    <message>
        <source>Deze aanbieder staat op LIVE: wat PE-Online accepteert, wordt bijgeschreven.</source>
        <translation>This provider is LIVE: what PE-Online accepts is credited.</translation>
    </message>
    <message>
        <source>Terug naar &amp;test…</source>
        <translation>Back to &amp;test…</translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Opgeslagen. Zonder UserID en Userkey kunt u nog niets versturen; plaklijsten maken kan wel.</source>
        <translation>Saved. Without UserID and Userkey you cannot send anything yet; making paste lists is possible.</translation>
    </message>
    <message>
        <source>Verbinding testen</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>De verbinding wordt getest …</source>
        <translation>The connection is being tested …</translation>
    </message>
    <message>
        <source>Aanbieder verwijderen</source>
        <translation>Remove provider</translation>
    </message>
    <message>
        <source>Aanbieder &apos;{name}&apos; wordt verwijderd, met de Userkey.</source>
        <translation>Provider &apos;{name}&apos; is removed, with its Userkey.</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Zoek in de handleiding</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Search</translation>
    </message>
</context>
<context>
    <name>MergeCard</name>
    <message>
        <source>Is dit dezelfde persoon?</source>
        <translation>Is this the same person?</translation>
    </message>
    <message>
        <source>Van wie gaan de gegevens voor?</source>
        <translation>Whose details go first?</translation>
    </message>
    <message>
        <source>Het zijn t&amp;wee mensen</source>
        <translation>They are t&amp;wo people</translation>
    </message>
    <message>
        <source>&amp;Samenvoegen</source>
        <translation>&amp;Merge</translation>
    </message>
    <message>
        <source>Samengevoegd telt een cursus één keer, en een nummer dat maar bij een van de twee bekend is, geldt voor beide. Wat al is ingediend, blijft zoals het is. U kunt het later ongedaan maken.</source>
        <translation>Once merged, a course counts once, and a number that only one of the two has counts for both. What was submitted stays as it is. You can undo this later.</translation>
    </message>
    <message>
        <source>Hetzelfde bij beiden: {what}.</source>
        <translation>The same with both: {what}.</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Nummers opvragen</source>
        <translation>Ask for numbers</translation>
    </message>
    <message>
        <source>Presenties van deze medewerkers wachten op een registratienummer. Maak voor ieder een tekst of voor allen één lijst; het programma verstuurt zelf niets.</source>
        <translation>Attendances of these employees wait for a registration number. Make a text for each or one list for all; the program itself sends nothing.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Wie een nummer mist</source>
        <translation>Who lacks a number</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Professional group</translation>
    </message>
    <message>
        <source>Gevraagd op</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Wat er is</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Wat deze medewerker wordt gevraagd</source>
        <translation>What this employee is asked</translation>
    </message>
    <message>
        <source>Tekst &amp;kopiëren</source>
        <translation>&amp;Copy the text</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>The request</translation>
    </message>
    <message>
        <source>Tekst &amp;aanpassen…</source>
        <translation>Change the te&amp;xt…</translation>
    </message>
    <message>
        <source>Antwoorden &amp;inlezen…</source>
        <translation>&amp;Import answers…</translation>
    </message>
    <message>
        <source>Antwoorden &amp;plakken</source>
        <translation>&amp;Paste answers</translation>
    </message>
    <message>
        <source>Een tabel met koppen: de medewerker of het e-mailadres, en het nummer</source>
        <translation>A table with headers: the employee or the e-mail address, and the number</translation>
    </message>
    <message>
        <source>&amp;Lijst opslaan…</source>
        <translation>Save a &amp;list…</translation>
    </message>
    <message>
        <source>&amp;Teksten opslaan…</source>
        <translation>Save the &amp;texts…</translation>
    </message>
    <message>
        <source>Niemand mist een nummer waarop presenties wachten.</source>
        <translation>Nobody lacks a number for which attendances wait.</translation>
    </message>
    <message numerus="yes">
        <source>Voor alle %n medewerker(s). Kies rijen om er minder te vragen.</source>
        <translation>
            <numerusform>For %n employee.</numerusform>
            <numerusform>For all %n employees. Choose rows to ask fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Voor %n gekozen medewerker(s).</source>
        <translation>
            <numerusform>For %n chosen employee.</numerusform>
            <numerusform>For %n chosen employees.</numerusform>
        </translation>
    </message>
    <message>
        <source>De tekst is gekopieerd. {key} geldt nu als gevraagd.</source>
        <translation>The text was copied. {key} counts as asked now.</translation>
    </message>
    <message>
        <source>Map voor de teksten</source>
        <translation>Folder for the texts</translation>
    </message>
    <message>
        <source>Lijst opslaan</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>nummers</source>
        <translation>numbers</translation>
    </message>
    <message>
        <source>Antwoorden inlezen</source>
        <translation>Import answers</translation>
    </message>
    <message>
        <source>Op het klembord staat geen tabel. Kopieer in Excel de koppen en de rijen, en plak ze hier.</source>
        <translation>There is no table on the clipboard. Copy the headers and the rows in Excel, and paste them here.</translation>
    </message>
    <message>
        <source>Bekijk de overgeslagen regels</source>
        <translation>See the skipped lines</translation>
    </message>
</context>
<context>
    <name>OfOneImport</name>
    <message>
        <source>Alle resultaten t&amp;onen</source>
        <translation>Sh&amp;ow all results</translation>
    </message>
    <message>
        <source>Alleen wat van het ingelezen bestand klaar is.</source>
        <translation>Only what is ready of the imported file.</translation>
    </message>
    <message>
        <source>Alleen wat van het ingelezen bestand wacht.</source>
        <translation>Only what waits of the imported file.</translation>
    </message>
    <message>
        <source>Alleen wat van het ingelezen bestand geen presentie heeft.</source>
        <translation>Only what has no attendance of the imported file.</translation>
    </message>
</context>
<context>
    <name>OutcomeChart</name>
    <message>
        <source>Presenties per week, naar uitkomst</source>
        <translation>Attendances per week, by outcome</translation>
    </message>
    <message>
        <source>Week van</source>
        <translation>Week of</translation>
    </message>
    <message>
        <source>Als tabel</source>
        <translation>As a table</translation>
    </message>
    <message>
        <source>De laatste twaalf weken</source>
        <translation>The last twelve weeks</translation>
    </message>
    <message>
        <source>Als grafiek</source>
        <translation>As a chart</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Geaccepteerd</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Klaar om in te dienen</source>
        <translation>Ready to submit</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Afgewezen</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Te beoordelen</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>Loopt binnen 60 dagen af</source>
        <translation>Ends within 60 days</translation>
    </message>
    <message>
        <source>Vandaag vanzelf ingediend</source>
        <translation>Submitted by itself today</translation>
    </message>
    <message>
        <source>Niets vraagt nu om uw aandacht.</source>
        <translation>Nothing needs your attention now.</translation>
    </message>
    <message>
        <source>Voor u</source>
        <translation>For you</translation>
    </message>
    <message>
        <source>Voor de medewerker</source>
        <translation>For the employee</translation>
    </message>
    <message>
        <source>Voor de aanbieder van de scholing</source>
        <translation>For the provider of the course</translation>
    </message>
    <message>
        <source>Voor het register</source>
        <translation>For the register</translation>
    </message>
    <message>
        <source>Voor de leverancier (Xaurum)</source>
        <translation>For the supplier (Xaurum)</translation>
    </message>
    <message>
        <source>Gaat vanzelf verder</source>
        <translation>Goes on by itself</translation>
    </message>
    <message>
        <source>Een teruggezette kopie wacht op uw woord: er wordt niets verstuurd</source>
        <translation>A restored copy waits for your word: nothing is sent</translation>
    </message>
    <message>
        <source>PE-Online weigert de aanmelding van &apos;{name}&apos;</source>
        <translation>PE-Online refuses the login of &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>Van &apos;{name}&apos; is geen Userkey bekend</source>
        <translation>No Userkey of &apos;{name}&apos; is known</translation>
    </message>
    <message>
        <source>{count} × Vraagt om uw beoordeling</source>
        <translation>{count} × Asks for your review</translation>
    </message>
    <message numerus="yes">
        <source>%n medewerker(s) staat/staan hier misschien dubbel</source>
        <translation>
            <numerusform>%n employee may be here twice</numerusform>
            <numerusform>%n employees may be here twice</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} × Klaar om in te dienen</source>
        <translation>{count} × Ready to submit</translation>
    </message>
    <message>
        <source>{rows} × cursus {course}: {why}</source>
        <translation>{rows} × course {course}: {why}</translation>
    </message>
    <message>
        <source>(vraagt het opnieuw vanaf {day})</source>
        <translation>(asks again from {day} on)</translation>
    </message>
    <message numerus="yes">
        <source>%n medewerker(s) gaf/gaven het gevraagde nummer nog niet (sinds {day})</source>
        <translation>
            <numerusform>%n employee did not give the number that was asked (since {day})</numerusform>
            <numerusform>%n employees did not give the number that was asked (since {day})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vraag %n medewerker(s) om een nummer…</source>
        <translation>
            <numerusform>Ask %n employee for a number…</numerusform>
            <numerusform>Ask %n employees for a number…</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} × geslaagd voor &apos;{activity}&apos;: {why}</source>
        <translation>{count} × passed for &apos;{activity}&apos;: {why}</translation>
    </message>
    <message numerus="yes">
        <source>en nog %n e-learning(s) zonder geldige accreditatie</source>
        <translation>
            <numerusform>and %n more e-learning without a valid accreditation</numerusform>
            <numerusform>and %n more e-learnings without a valid accreditation</numerusform>
        </translation>
    </message>
    <message>
        <source>{activity} ({group}) tot en met {day}</source>
        <translation>{activity} ({group}) until {day}</translation>
    </message>
    <message>
        <source>Cursus {course} ({group}): {accepted} geaccepteerd, {rejected} afgewezen, {unknown} onzeker</source>
        <translation>Course {course} ({group}): {accepted} accepted, {rejected} rejected, {unknown} unknown</translation>
    </message>
    <message>
        <source>Er is nog niets ingediend.</source>
        <translation>Nothing has been submitted yet.</translation>
    </message>
    <message>
        <source>Laatst ingediend: {when} door {who}.</source>
        <translation>Last submitted: {when} by {who}.</translation>
    </message>
    <message>
        <source>Laatste dagelijkse kopie: {day}.</source>
        <translation>Last daily copy: {day}.</translation>
    </message>
    <message>
        <source>Aanbieder &apos;{name}&apos; staat op TEST: er wordt niets bijgeschreven.</source>
        <translation>Provider &apos;{name}&apos; is in TEST mode: nothing is credited.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PassingCard</name>
    <message>
        <source>Wie minstens deze score heeft:</source>
        <translation>Whoever has at least this score:</translation>
    </message>
    <message>
        <source>Vanaf welke score is iemand geslaagd?</source>
        <translation>From which score has somebody passed?</translation>
    </message>
</context>
<context>
    <name>PasteListsDialog</name>
    <message>
        <source>Plaklijsten</source>
        <translation>Paste lists</translation>
    </message>
    <message>
        <source>Voor wie geen webservice heeft: kopieer een lijst, plak die in het importscherm van PE-Online, en zeg daarna dat die is ingevoerd.</source>
        <translation>For whoever has no web service: copy a list, paste it into PE-Online&apos;s import screen, and say afterwards that it was entered.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lijsten</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Nummers van deze lijst</source>
        <translation>Numbers of this list</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Ingevoerd in PE-Online…</source>
        <translation>&amp;Entered in PE-Online…</translation>
    </message>
    <message>
        <source>Alle lijsten &amp;opslaan…</source>
        <translation>&amp;Save all lists…</translation>
    </message>
    <message>
        <source>Er staat nu niets klaar om met de hand in te voeren.</source>
        <translation>Nothing is ready to be entered by hand now.</translation>
    </message>
    <message numerus="yes">
        <source>%n nummer(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}  cursus {course}  {numbers}  {group}</source>
        <translation>{day}  course {course}  {numbers}  {group}</translation>
    </message>
    <message numerus="yes">
        <source>%n nummer(s) gekopieerd.</source>
        <translation>
            <numerusform>%n number copied.</numerusform>
            <numerusform>%n numbers copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) als handmatig markeren</source>
        <translation>
            <numerusform>Mark %n row as entered by hand</numerusform>
            <numerusform>Mark %n rows as entered by hand</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingevoerd in PE-Online</source>
        <translation>Entered in PE-Online</translation>
    </message>
    <message>
        <source>Deze rijen worden dan niet meer door dit programma verstuurd. Zeg dit pas als PE-Online de lijst heeft aangenomen.</source>
        <translation>These rows are then no longer sent by this program. Say this only once PE-Online has taken the list.</translation>
    </message>
    <message>
        <source>Map voor de lijsten</source>
        <translation>Folder for the lists</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Mensen en nummers</source>
        <translation>People and numbers</translation>
    </message>
    <message>
        <source>Zoek een medewerker en verbeter een nummer. Een verbetering met de hand gaat vóór op wat bestanden en leersystemen zeggen. Kies er twee (met Ctrl) om ze samen te voegen.</source>
        <translation>Find an employee and correct a number. A correction by hand goes before what files and learning systems say. Choose two (with Ctrl) to merge them.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Zoek op nummer, naam of e-mail</source>
        <translation>Search by number, name or e-mail</translation>
    </message>
    <message>
        <source>Zoek een medewerker</source>
        <translation>Find an employee</translation>
    </message>
    <message>
        <source>Medewerkers</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Niemand gevonden.</source>
        <translation>Nobody found.</translation>
    </message>
    <message>
        <source>Mensen &amp;inlezen…</source>
        <translation>&amp;Import people…</translation>
    </message>
    <message>
        <source>&amp;Nummers opvragen…</source>
        <translation>Ask for &amp;numbers…</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; en &apos;{other}&apos; zijn misschien dezelfde medewerker: ze verschillen alleen in schrijfwijze of voorloopnullen.</source>
        <translation>&apos;{one}&apos; and &apos;{other}&apos; may be the same employee: they differ only in spelling or leading zeros.</translation>
    </message>
    <message numerus="yes">
        <source>Daarna is er nog %n paar/paren.</source>
        <translation>
            <numerusform>After that there is %n more pair.</numerusform>
            <numerusform>After that there are %n more pairs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deze twee &amp;bekijken</source>
        <translation>&amp;Look at these two</translation>
    </message>
    <message>
        <source>Mensen inlezen</source>
        <translation>Import people</translation>
    </message>
    <message>
        <source>In welke kolom staat de medewerker (hetzelfde nummer als bij de resultaten)?</source>
        <translation>Which column holds the employee (the same number as in the results)?</translation>
    </message>
    <message>
        <source>Ja, voorloopnullen ontbreken</source>
        <translation>Yes, leading zeros are missing</translation>
    </message>
    <message>
        <source>Nee, het zijn andere mensen</source>
        <translation>No, they are other people</translation>
    </message>
    <message>
        <source>Bekijk de overgeslagen regels</source>
        <translation>See the skipped lines</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Kies een medewerker.</source>
        <translation>Choose an employee.</translation>
    </message>
    <message>
        <source>Wie wat veranderde:</source>
        <translation>Who changed what:</translation>
    </message>
    <message>
        <source>Dezelfde persoon als {key}</source>
        <translation>The same person as {key}</translation>
    </message>
    <message>
        <source>Losmaken van {key}</source>
        <translation>Separate from {key}</translation>
    </message>
    <message>
        <source>Met de hand verbeterd; de bron zegt: {said}. Leeg: weer de bron.</source>
        <translation>Corrected by hand; the source says: {said}. Empty: the source again.</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Dit nummer is beschadigd. Verwacht: {form}.</source>
        <translation>This number is damaged. Expected: {form}.</translation>
    </message>
    <message>
        <source>Dit nummer heeft een andere vorm; presenties wachten dan tot u zegt dat het klopt. Verwacht: {form}.</source>
        <translation>This number has another form; attendances then wait until you say that it is right. Expected: {form}.</translation>
    </message>
    <message>
        <source>Dit zijn meer nummers. Verwacht: {form}.</source>
        <translation>These are several numbers. Expected: {form}.</translation>
    </message>
    <message>
        <source>Dit is geen nummer. Verwacht: {form}.</source>
        <translation>This is no number. Expected: {form}.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n overgeslagen regel(s)</source>
        <translation>
            <numerusform>%n skipped line</numerusform>
            <numerusform>%n skipped lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Deze regels zijn niet ingelezen; al het andere wel. Sla ze op, verbeter ze en lees dat bestand in. Of verbeter ze in het hele bestand: wat al bekend is, komt niet dubbel.</source>
        <translation>These lines were not imported; everything else was. Save them, repair them and import that file. Or repair them in the whole file: what is known already does not come twice.</translation>
    </message>
    <message>
        <source>Rij</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Gelezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Wat er is, en wat u kunt doen</source>
        <translation>What it is, and what you can do</translation>
    </message>
    <message>
        <source>Overgeslagen regels</source>
        <translation>Skipped lines</translation>
    </message>
    <message>
        <source>De eerste {count} staan hier; het bestand bevat ze alle.</source>
        <translation>The first {count} are here; the file holds them all.</translation>
    </message>
    <message>
        <source>Op&amp;slaan om te verbeteren…</source>
        <translation>&amp;Save to repair…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>Overgeslagen regels opslaan</source>
        <translation>Save skipped lines</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>&amp;Wijzigen</source>
        <translation>&amp;Change</translation>
    </message>
    <message numerus="yes">
        <source>En nog %n woord(en).</source>
        <translation>
            <numerusform>And %n more word.</numerusform>
            <numerusform>And %n more words.</numerusform>
        </translation>
    </message>
    <message>
        <source>Eerder geantwoord: {answers}.</source>
        <translation>Answered before: {answers}.</translation>
    </message>
    <message>
        <source>Eén vraag over deze lijst</source>
        <translation>One question about this list</translation>
    </message>
    <message>
        <source>{count} vragen over deze lijst</source>
        <translation>{count} questions about this list</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>PE-id</source>
        <translation>PE id</translation>
    </message>
    <message>
        <source>Eigen code</source>
        <translation>Own code</translation>
    </message>
    <message>
        <source>{what}: id of eigen code</source>
        <translation>{what}: id or own code</translation>
    </message>
</context>
<context>
    <name>RequestTextDialog</name>
    <message>
        <source>Tekst van de vraag</source>
        <translation>Text of the request</translation>
    </message>
    <message>
        <source>De eerste regel is het onderwerp. Vermeld waarvoor u het nummer gebruikt en hoe lang u het bewaart: dat bent u de medewerker verplicht (AVG).</source>
        <translation>The first line is the subject. Say what you use the number for and how long you keep it: you owe that to the employee (GDPR).</translation>
    </message>
    <message>
        <source>&amp;Tekst</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Wordt per medewerker ingevuld: {places}.</source>
        <translation>Filled in per employee: {places}.</translation>
    </message>
    <message>
        <source>Tekst van het &amp;programma</source>
        <translation>The &amp;program&apos;s text</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>ResultStory</name>
    <message>
        <source>Bekijk de &amp;presentie</source>
        <translation>See the a&amp;ttendance</translation>
    </message>
    <message>
        <source>&amp;Accreditatie toevoegen…</source>
        <translation>Add &amp;accreditation…</translation>
    </message>
    <message>
        <source>&amp;Beroepsgroep activeren…</source>
        <translation>Activate &amp;group…</translation>
    </message>
    <message>
        <source>Gegevens van de &amp;medewerker…</source>
        <translation>&amp;Employee&apos;s details…</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Resultaten</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Lees hier in wie wat heeft gehaald; u kunt een bestand ook op dit venster laten vallen. Van elk resultaat staat erbij wat ervan is geworden, en waarom.</source>
        <translation>Import here who passed what; you can also drop a file on this window. Each result says what became of it, and why.</translation>
    </message>
    <message>
        <source>Zoek op medewerker of e-learning</source>
        <translation>Search by employee or e-learning</translation>
    </message>
    <message>
        <source>Zoek een resultaat</source>
        <translation>Find a result</translation>
    </message>
    <message>
        <source>Alle resultaten</source>
        <translation>All results</translation>
    </message>
    <message>
        <source>Geslaagd, maar zonder accreditatie</source>
        <translation>Passed, but without accreditation</translation>
    </message>
    <message>
        <source>Welke resultaten</source>
        <translation>Which results</translation>
    </message>
    <message>
        <source>&amp;Plakken</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Een tabel plakken die u in Excel hebt gekopieerd</source>
        <translation>Paste a table that you copied in Excel</translation>
    </message>
    <message>
        <source>&amp;Mensen en nummers…</source>
        <translation>&amp;People and numbers…</translation>
    </message>
    <message>
        <source>Resultaten &amp;inlezen…</source>
        <translation>&amp;Import results…</translation>
    </message>
    <message>
        <source>Hier komen de resultaten van uw medewerkers, uit een CSV- of Excelbestand.</source>
        <translation>Your employees&apos; results come here, from a CSV or Excel file.</translation>
    </message>
    <message>
        <source>Bestand kiezen…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation>E-learning</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Gelezen: {text}</source>
        <translation>Read: {text}</translation>
    </message>
    <message>
        <source>Uitslag</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Wat ervan werd</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>Uit bestand</source>
        <translation>From file</translation>
    </message>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleBox</name>
    <message>
        <source>Kolom {header} is: {role}</source>
        <translation>Column {header} is: {role}</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>&amp;Opnieuw</source>
        <translation>A&amp;gain</translation>
    </message>
    <message>
        <source>Reparatie o&amp;vernemen</source>
        <translation>Take the repai&amp;r</translation>
    </message>
    <message>
        <source>&amp;Niet indienen…</source>
        <translation>Do &amp;not submit…</translation>
    </message>
    <message>
        <source>&amp;Handmatig ingevoerd</source>
        <translation>Entered by &amp;hand</translation>
    </message>
    <message>
        <source>Beoor&amp;deeld…</source>
        <translation>Revie&amp;wed…</translation>
    </message>
    <message>
        <source>Verwi&amp;jderd in PE-Online…</source>
        <translation>Re&amp;moved in PE-Online…</translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) gekozen:</source>
        <translation>
            <numerusform>%n row chosen:</numerusform>
            <numerusform>%n rows chosen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsDialog</name>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Elke keer dat er werd ingediend.</source>
        <translation>Every time something was submitted.</translation>
    </message>
    <message>
        <source>Begonnen</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Aanroepen</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Verstuurd</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Geaccepteerd</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Afgewezen</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Onzeker</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Hoe het afliep</source>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Toon de &amp;rijen van deze run</source>
        <translation>Show the &amp;rows of this run</translation>
    </message>
    <message>
        <source>Loopt nog, of werd afgebroken</source>
        <translation>Still going on, or broken off</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Gestopt op verzoek</source>
        <translation>Stopped on request</translation>
    </message>
    <message>
        <source>Gestopt tijdens een aanroep</source>
        <translation>Stopped during a call</translation>
    </message>
    <message>
        <source>Afgebroken</source>
        <translation>Broken off</translation>
    </message>
    <message>
        <source>PE-Online weigerde de aanmelding</source>
        <translation>PE-Online refused the login</translation>
    </message>
    <message>
        <source>Aanbieder gepauzeerd</source>
        <translation>Provider paused</translation>
    </message>
    <message>
        <source>Geen Userkey bekend</source>
        <translation>No Userkey known</translation>
    </message>
    <message>
        <source>Een fout in dit programma</source>
        <translation>An error in this program</translation>
    </message>
    <message>
        <source>PE-Online was niet bereikbaar</source>
        <translation>PE-Online could not be reached</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>&amp;Taal van de schermen</source>
        <translation>&amp;Language of the screens</translation>
    </message>
    <message>
        <source>&amp;Weergave</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>Zoals het systeem</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Ja, van deze computer</source>
        <translation>Yes, this computer&apos;s</translation>
    </message>
    <message>
        <source>Uw gegevens worden geopend …</source>
        <translation>Your data is being opened …</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Deze indeling &amp;onthouden</source>
        <translation>&amp;Remember this layout</translation>
    </message>
    <message>
        <source>Naam van de indeling</source>
        <translation>Name of the layout</translation>
    </message>
    <message>
        <source>Vervangt de indeling met deze naam.</source>
        <translation>Replaces the layout of this name.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Inlezen</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>Er wordt nog niets verstuurd.</source>
        <translation>Nothing is sent yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n resultaat(en) &amp;inlezen</source>
        <translation>
            <numerusform>&amp;Import %n result</numerusform>
            <numerusform>&amp;Import %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nieuw(e) resultaat(en). Er wordt nog niets verstuurd.</source>
        <translation>
            <numerusform>%n new result. Nothing is sent yet.</numerusform>
            <numerusform>%n new results. Nothing is sent yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Geen nieuwe resultaten. Er wordt nog niets verstuurd.</source>
        <translation>No new results. Nothing is sent yet.</translation>
    </message>
</context>
<context>
    <name>StepHead</name>
    <message>
        <source>&amp;Werkblad</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>&amp;Koppen op rij</source>
        <translation>&amp;Headers in row</translation>
    </message>
    <message>
        <source>Alle gelijke bladen</source>
        <translation>All sheets alike</translation>
    </message>
    <message>
        <source>Herkend als: {preset}</source>
        <translation>Recognised as: {preset}</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Verhaal van deze presentie</source>
        <translation>Story of this attendance</translation>
    </message>
    <message>
        <source>Kies een rij om te zien wat er gebeurde.</source>
        <translation>Choose a row to see what happened.</translation>
    </message>
    <message>
        <source>Wat te doen</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Geschiedenis</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Beoordeeld…</source>
        <translation>Reviewed…</translation>
    </message>
    <message>
        <source>Neem {number} over</source>
        <translation>Take {number}</translation>
    </message>
    <message>
        <source>Nu indienen…</source>
        <translation>Submit now…</translation>
    </message>
    <message>
        <source>Nummer verbeteren…</source>
        <translation>Correct the number…</translation>
    </message>
    <message>
        <source>Toch versturen</source>
        <translation>Send anyway</translation>
    </message>
    <message numerus="yes">
        <source>Alle %n van deze vorm versturen</source>
        <translation>
            <numerusform>Send all %n of this form</numerusform>
            <numerusform>Send all %n of this form</numerusform>
        </translation>
    </message>
    <message>
        <source>Accreditatie bekijken</source>
        <translation>See the accreditation</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Again</translation>
    </message>
</context>
<context>
    <name>SubmitBar</name>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>S&amp;toppen</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Nu &amp;indienen…</source>
        <translation>Submit &amp;now…</translation>
    </message>
    <message>
        <source>Stopt na de aanroep die nu loopt …</source>
        <translation>Stops after the call that is going on …</translation>
    </message>
    <message>
        <source>Er staat nu niets klaar om in te dienen.</source>
        <translation>Nothing is ready to submit now.</translation>
    </message>
    <message>
        <source>Versturen …</source>
        <translation>Sending …</translation>
    </message>
    <message>
        <source>{sent} van {total} verstuurd: {accepted} geaccepteerd, {rejected} afgewezen</source>
        <translation>{sent} of {total} sent: {accepted} accepted, {rejected} rejected</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) staat/staan klaar om in te dienen</source>
        <translation>
            <numerusform>%n attendance is ready to submit</numerusform>
            <numerusform>%n attendances are ready to submit</numerusform>
        </translation>
    </message>
    <message>
        <source>TEST: er wordt niets bijgeschreven</source>
        <translation>TEST: nothing is credited</translation>
    </message>
    <message>
        <source>Van een geweigerde cursus kan één rij het opnieuw vragen</source>
        <translation>One row can ask again for a refused course</translation>
    </message>
    <message>
        <source>Er staat nu niets klaar om in te dienen</source>
        <translation>Nothing is ready to submit now</translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message>
        <source>Ingediend</source>
        <translation>Submitted</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) ging(en) niet mee: wacht(en) op een geweigerde cursus, of gaat/gaan de volgende keer.</source>
        <translation>
            <numerusform>%n attendance did not go: it waits for a refused course, or goes next time.</numerusform>
            <numerusform>%n attendances did not go: they wait for a refused course, or go next time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nu aan zet: {who}</source>
        <translation>To act now: {who}</translation>
    </message>
    <message>
        <source>Gaat vanzelf verder</source>
        <translation>Goes on by itself</translation>
    </message>
    <message>
        <source>Niemand hoeft nu iets te doen.</source>
        <translation>Nobody needs to do anything now.</translation>
    </message>
    <message>
        <source>&amp;Bekijk de rijen</source>
        <translation>&amp;See the rows</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Terug naar test</source>
        <translation>Back to test</translation>
    </message>
    <message>
        <source>Doe dit alleen als de leverancier aanbieder &apos;{name}&apos; weer op test heeft gezet. Wat u daarna verstuurt, levert geen punten op.</source>
        <translation>Do this only if the supplier has set provider &apos;{name}&apos; to test again. What you send afterwards gives no points.</translation>
    </message>
    <message>
        <source>Typ ter bevestiging de naam van de aanbieder</source>
        <translation>Type the name of the provider to confirm</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Venster tonen</source>
        <translation>Show the window</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>UserkeyField</name>
    <message>
        <source>User&amp;key</source>
        <translation>User&amp;key</translation>
    </message>
    <message>
        <source>Zonder Userkey kunt u plaklijsten maken, maar niets versturen.</source>
        <translation>Without a Userkey you can make paste lists, but send nothing.</translation>
    </message>
    <message>
        <source>Opgeslagen in de sleutelring van dit systeem</source>
        <translation>Kept in this system&apos;s keyring</translation>
    </message>
    <message>
        <source>De oefenomgeving heeft een eigen Userkey</source>
        <translation>The practice environment has a Userkey of its own</translation>
    </message>
    <message>
        <source>Ver&amp;vangen</source>
        <translation>Re&amp;place</translation>
    </message>
    <message>
        <source>Userkey vervangen</source>
        <translation>Replace Userkey</translation>
    </message>
    <message>
        <source>Userkey</source>
        <translation>Userkey</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Onderdelen</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>PE-Online Desktop — oefenomgeving</source>
        <translation>PE-Online Desktop — practice</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Inloggegevens</source>
        <translation>Login details</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Professional group</translation>
    </message>
    <message>
        <source>Accreditatie</source>
        <translation>Accreditation</translation>
    </message>
    <message>
        <source>Resultaten</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Koppelingen</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Oefenomgeving: verzonnen mensen, en niets gaat naar de echte PE-Online.</source>
        <translation>Practice: invented people, and nothing goes to the real PE-Online.</translation>
    </message>
    <message>
        <source>Stoppen met o&amp;efenen</source>
        <translation>Stop &amp;practising</translation>
    </message>
    <message>
        <source>Opnieuw &amp;beginnen</source>
        <translation>&amp;Begin again</translation>
    </message>
    <message>
        <source>Opnieuw beginnen met oefenen</source>
        <translation>Begin practising again</translation>
    </message>
    <message>
        <source>Alles wat u in de oefenomgeving inlas, koos en verstuurde, verdwijnt. Uw echte gegevens blijven zoals ze zijn.</source>
        <translation>Everything that you imported, chose and sent in the practice environment disappears. Your real data stay as they are.</translation>
    </message>
    <message>
        <source>Opnieuw beginnen</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Nu indienen…</source>
        <translation>Submit &amp;now…</translation>
    </message>
    <message>
        <source>&amp;Resultaten inlezen…</source>
        <translation>Import &amp;results…</translation>
    </message>
    <message>
        <source>Reserve&amp;kopie maken…</source>
        <translation>Make a &amp;backup copy…</translation>
    </message>
    <message>
        <source>Kopie &amp;terugzetten…</source>
        <translation>Res&amp;tore a copy…</translation>
    </message>
    <message>
        <source>Alles &amp;nakijken</source>
        <translation>&amp;Check everything</translation>
    </message>
    <message>
        <source>&amp;Instellingen…</source>
        <translation>&amp;Settings…</translation>
    </message>
    <message>
        <source>Eerst &amp;oefenen</source>
        <translation>&amp;Practise first</translation>
    </message>
    <message>
        <source>Op de achtergrond &amp;verder</source>
        <translation>Go on in the &amp;background</translation>
    </message>
    <message>
        <source>&amp;Afsluiten</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Handleiding</source>
        <translation>&amp;Manual (Dutch)</translation>
    </message>
    <message>
        <source>&amp;Over dit programma</source>
        <translation>&amp;About this program</translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manual (Dutch)</translation>
    </message>
    <message>
        <source>Het programma sluit zodra het werk dat nu loopt klaar is.</source>
        <translation>The program closes as soon as the work that is going on is finished.</translation>
    </message>
    <message>
        <source>Niet opgeslagen</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Bij Inloggegevens staat nog iets dat niet is opgeslagen.</source>
        <translation>At Login details something has not been saved yet.</translation>
    </message>
    <message>
        <source>Sluiten zonder opslaan</source>
        <translation>Close without saving</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message numerus="yes">
        <source>%n rij(en) niet indienen</source>
        <translation>
            <numerusform>Do not submit %n row</numerusform>
            <numerusform>Do not submit %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Deze rijen worden niet verstuurd, ook niet als de resultaten opnieuw worden ingelezen. Met &apos;Opnieuw&apos; zet u ze terug.</source>
        <translation>These rows are not sent, not even when the results are imported again. With &apos;Again&apos; you put them back.</translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) verwijderd in PE-Online</source>
        <translation>
            <numerusform>%n row removed in PE-Online</numerusform>
            <numerusform>%n rows removed in PE-Online</numerusform>
        </translation>
    </message>
    <message>
        <source>Zeg dit als u de presentie in PE-Online zelf hebt verwijderd. Dit programma kan dat niet voor u doen; het onthoudt alleen dat het is gebeurd.</source>
        <translation>Say this when you removed the attendance in PE-Online yourself. This program cannot do that for you; it only remembers that it happened.</translation>
    </message>
    <message>
        <source>&amp;Op welke dag?</source>
        <translation>&amp;On which day?</translation>
    </message>
    <message>
        <source>&amp;Waarom?</source>
        <translation>&amp;Why?</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message numerus="yes">
        <source>%n rij(en) beoordeeld</source>
        <translation>
            <numerusform>%n row reviewed</numerusform>
            <numerusform>%n rows reviewed</numerusform>
        </translation>
    </message>
    <message>
        <source>Zeg in een paar woorden wat u hebt nagekeken. Het komt met uw naam in de geschiedenis, en de rijen gaan daarna gewoon verder.</source>
        <translation>Say in a few words what you checked. It goes into the history with your name, and the rows go on afterwards.</translation>
    </message>
    <message>
        <source>&amp;Wat hebt u nagekeken?</source>
        <translation>&amp;What did you check?</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>Registratienummers worden gezocht in {fields}, maar dat komt nog nergens voor. Staan ze in een andere kolom, kies daar dan het register.</source>
        <translation>Registration numbers are looked for in {fields}, but that occurs nowhere yet. If they stand in another column, choose the register there.</translation>
    </message>
    <message>
        <source> of </source>
        <translation> or </translation>
    </message>
    <message>
        <source>Kolom &apos;{header}&apos; heeft nummers in de vorm van {registers}. Kies boven die kolom het register waar ze bij horen; anders telt de kolom niet mee als nummer.</source>
        <translation>Column &apos;{header}&apos; has numbers of the form of {registers}. Choose above that column the register that they belong to; else the column does not count as a number.</translation>
    </message>
    <message>
        <source>wordt klaar</source>
        <translation>becomes ready</translation>
    </message>
    <message>
        <source>wacht</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>worden klaar</source>
        <translation>become ready</translation>
    </message>
    <message>
        <source>wachten</source>
        <translation>wait</translation>
    </message>
    <message>
        <source>zonder presentie</source>
        <translation>without an attendance</translation>
    </message>
    <message>
        <source>al bekend</source>
        <translation>known already</translation>
    </message>
    <message>
        <source>met een probleem</source>
        <translation>with a problem</translation>
    </message>
    <message>
        <source>titel, kop of totaal</source>
        <translation>title, header or total</translation>
    </message>
    <message>
        <source>op een ander blad</source>
        <translation>on another sheet</translation>
    </message>
    <message>
        <source>vervolg van een regel</source>
        <translation>rest of a line</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>andere presentie gaat wachten</source>
        <translation>other attendance will wait</translation>
    </message>
    <message>
        <source>andere presentie wordt klaar</source>
        <translation>other attendance becomes ready</translation>
    </message>
    <message>
        <source>andere presentie vervalt</source>
        <translation>other attendance lapses</translation>
    </message>
    <message>
        <source>andere presenties gaan wachten</source>
        <translation>other attendances will wait</translation>
    </message>
    <message>
        <source>andere presenties worden klaar</source>
        <translation>other attendances become ready</translation>
    </message>
    <message>
        <source>andere presenties vervallen</source>
        <translation>other attendances lapse</translation>
    </message>
    <message>
        <source>Kies boven de tabel nog de kolom met {missing}.</source>
        <translation>Choose above the table the column with {missing}.</translation>
    </message>
    <message>
        <source>Zeg nog welke e-learning dit is, of kies de kolom ervan.</source>
        <translation>Say which e-learning this is, or choose its column.</translation>
    </message>
    <message>
        <source>Zeg nog wie geslaagd is, of kies de kolom met de uitslag.</source>
        <translation>Say who passed, or choose the column with the verdict.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; is: {verdict}</source>
        <translation>&apos;{word}&apos; is: {verdict}</translation>
    </message>
    <message>
        <source>datums: {order}</source>
        <translation>dates: {order}</translation>
    </message>
    <message>
        <source>geslaagd vanaf {mark}</source>
        <translation>passed from {mark}</translation>
    </message>
    <message>
        <source>voorloopnullen worden aangevuld</source>
        <translation>leading zeros are added</translation>
    </message>
    <message>
        <source>voorloopnullen worden niet aangevuld</source>
        <translation>leading zeros are not added</translation>
    </message>
    <message>
        <source>Welke e-learning is dit?</source>
        <translation>Which e-learning is this?</translation>
    </message>
    <message>
        <source>Het bestand noemt geen e-learning.</source>
        <translation>The file names no e-learning.</translation>
    </message>
    <message>
        <source>Vanaf hoeveel minuten is iemand geslaagd?</source>
        <translation>From how many minutes has somebody passed?</translation>
    </message>
    <message>
        <source>Zonder minuten slaagt niemand.</source>
        <translation>Without minutes nobody passes.</translation>
    </message>
    <message>
        <source>Er is geen kolom met de uitslag.</source>
        <translation>There is no column with the verdict.</translation>
    </message>
    <message>
        <source>5,5 of 80%</source>
        <translation>5.5 or 80%</translation>
    </message>
    <message>
        <source>Is iedereen in deze lijst geslaagd?</source>
        <translation>Did everybody in this list pass?</translation>
    </message>
    <message>
        <source>Iedereen is geslaagd</source>
        <translation>Everybody passed</translation>
    </message>
    <message>
        <source>Wie is in deze lijst geslaagd?</source>
        <translation>Who passed in this list?</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; ({count} keer) betekent:</source>
        <translation>&apos;{word}&apos; ({count} times) means:</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; betekent:</source>
        <translation>&apos;{word}&apos; means:</translation>
    </message>
    <message>
        <source>De datum {date} is:</source>
        <translation>The date {date} is:</translation>
    </message>
    <message>
        <source>Hoe staan de datums?</source>
        <translation>How are the dates written?</translation>
    </message>
    <message>
        <source>Ontbreken in zulke lijsten voorloopnullen?</source>
        <translation>Do such lists lack leading zeros?</translation>
    </message>
    <message>
        <source>Nullen aanvullen</source>
        <translation>Add the zeros</translation>
    </message>
    <message>
        <source>Het zijn andere mensen</source>
        <translation>They are other people</translation>
    </message>
    <message>
        <source>Zo laten</source>
        <translation>Leave it so</translation>
    </message>
    <message>
        <source>Er staat &apos;{text}&apos;. Bedoeld is:</source>
        <translation>It says &apos;{text}&apos;. Meant is:</translation>
    </message>
    <message>
        <source>dag-maand-jaar</source>
        <translation>day-month-year</translation>
    </message>
    <message>
        <source>maand-dag-jaar</source>
        <translation>month-day-year</translation>
    </message>
    <message>
        <source>jaar-maand-dag</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>Niet gelezen</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>E-learning (uitslag)</source>
        <translation>E-learning (verdict)</translation>
    </message>
    <message>
        <source>bij {header}</source>
        <translation>of {header}</translation>
    </message>
    <message>
        <source>Registratienummer bij {register}</source>
        <translation>Registration number at {register}</translation>
    </message>
    <message>
        <source>Vrij veld &apos;{header}&apos;</source>
        <translation>Custom field &apos;{header}&apos;</translation>
    </message>
    <message>
        <source>{fitting} van {filled}: van welk register?</source>
        <translation>{fitting} of {filled}: of which register?</translation>
    </message>
    <message>
        <source>{fitting} van {filled}: {what}</source>
        <translation>{fitting} of {filled}: {what}</translation>
    </message>
    <message>
        <source>{fitting} van de eerste {filled}: {what}</source>
        <translation>{fitting} of the first {filled}: {what}</translation>
    </message>
    <message>
        <source>door u gekozen</source>
        <translation>chosen by you</translation>
    </message>
    <message>
        <source>uit de kop</source>
        <translation>by its header</translation>
    </message>
    <message>
        <source>een datum</source>
        <translation>a date</translation>
    </message>
    <message>
        <source>een uitslag</source>
        <translation>a verdict</translation>
    </message>
    <message>
        <source>de vorm van dit register</source>
        <translation>this register&apos;s form</translation>
    </message>
    <message>
        <source>{count} cijfers</source>
        <translation>{count} digits</translation>
    </message>
    <message>
        <source>{least} of {most} cijfers</source>
        <translation>{least} or {most} digits</translation>
    </message>
    <message>
        <source>{least} tot {most} cijfers</source>
        <translation>{least} to {most} digits</translation>
    </message>
    <message>
        <source>Hier staan de eerste {count} regels; alle tellen mee.</source>
        <translation>These are the first {count} lines; all of them count.</translation>
    </message>
    <message>
        <source>Hier staat blad &apos;{sheet}&apos;; ook gelezen: {others}.</source>
        <translation>This is sheet &apos;{sheet}&apos;; read as well: {others}.</translation>
    </message>
    <message>
        <source>Niet gelezen: {others}.</source>
        <translation>Not read: {others}.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>De nieuwste gave kopie is {copy}.</source>
        <translation>The newest sound copy is {copy}.</translation>
    </message>
    <message>
        <source>Deze kopie terugzetten</source>
        <translation>Restore this copy</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tabellen</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Alle bestanden</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Geslaagd</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Niet geslaagd</source>
        <translation>Not passed</translation>
    </message>
    <message>
        <source>Voltooid</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Nog bezig</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation>E-learning</translation>
    </message>
    <message>
        <source>Intervisie (expertisegroep)</source>
        <translation>Peer review (expertise group)</translation>
    </message>
    <message>
        <source>Klassikaal, per bijeenkomst</source>
        <translation>Classroom, per meeting</translation>
    </message>
    <message>
        <source>Klassikaal, als geheel</source>
        <translation>Classroom, as a whole</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Afgerond op</source>
        <translation>Finished on</translation>
    </message>
    <message>
        <source>Uitslag</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Titel van de e-learning</source>
        <translation>Title of the e-learning</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Nummer van het resultaat</source>
        <translation>Number of the result</translation>
    </message>
    <message>
        <source>{file} uit de gevolgde map is geweigerd. {why}</source>
        <translation>{file} from the watched folder was refused. {why}</translation>
    </message>
    <message>
        <source>{file} uit de gevolgde map: {counts}</source>
        <translation>{file} from the watched folder: {counts}</translation>
    </message>
    <message>
        <source>De overgeslagen regels staan in {path}.</source>
        <translation>The skipped lines are in {path}.</translation>
    </message>
    <message>
        <source>Bekijk wat is overgeslagen in {file}</source>
        <translation>Look at what was skipped in {file}</translation>
    </message>
    <message>
        <source>In de map {folder} kunnen ook andere gebruikers van deze computer bestanden zetten of wijzigen. Wat zij daar neerzetten, wordt dan ook ingelezen.</source>
        <translation>Other users of this computer can put files in the folder {folder} too, or change them. What they put there is then imported as well.</translation>
    </message>
    <message>
        <source>Toch volgen</source>
        <translation>Watch it anyway</translation>
    </message>
    <message>
        <source>Map volgen</source>
        <translation>Watch a folder</translation>
    </message>
</context>
</TS>
