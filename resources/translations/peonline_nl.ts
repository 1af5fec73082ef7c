<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="nl">
<context>
    <name>AccreditationsPage</name>
    <message numerus="yes">
        <source>%n accreditatie(s) toegevoegd.</source>
        <translation>
            <numerusform>%n accreditatie toegevoegd.</numerusform>
            <numerusform>%n accreditaties toegevoegd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eerder(e) resulta(a)t(en) valt/vallen binnen deze periode.</source>
        <translation>
            <numerusform>%n eerder resultaat valt binnen deze periode.</numerusform>
            <numerusform>%n eerdere resultaten vallen binnen deze periode.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) staat/staan klaar.</source>
        <translation>
            <numerusform>%n presentie staat klaar.</numerusform>
            <numerusform>%n presenties staan klaar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activities</name>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%n resultaat</numerusform>
            <numerusform>%n resultaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message numerus="yes">
        <source>%n presentie(s) indienen</source>
        <translation>
            <numerusform>%n presentie indienen</numerusform>
            <numerusform>%n presenties indienen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s)</source>
        <translation>
            <numerusform>%n presentie</numerusform>
            <numerusform>%n presenties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mens(en)</source>
        <translation>
            <numerusform>%n mens</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Van %n geweigerde cursus(sen) vraagt één rij het opnieuw.</source>
        <translation>
            <numerusform>Van %n geweigerde cursus vraagt één rij het opnieuw.</numerusform>
            <numerusform>Van %n geweigerde cursussen vraagt telkens één rij het opnieuw.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message numerus="yes">
        <source>%n melding(en) niet te lezen</source>
        <translation>
            <numerusform>%n melding niet te lezen</numerusform>
            <numerusform>%n meldingen niet te lezen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message numerus="yes">
        <source>resultaat uit %n regel(s)</source>
        <translation>
            <numerusform>resultaat uit %n regel</numerusform>
            <numerusform>resultaat uit %n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resultaten uit %n regel(s)</source>
        <translation>
            <numerusform>resultaten uit %n regel</numerusform>
            <numerusform>resultaten uit %n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in de werkmap</source>
        <translation>
            <numerusform>van %n regel in de werkmap</numerusform>
            <numerusform>van %n regels in de werkmap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in het blad</source>
        <translation>
            <numerusform>van %n regel in het blad</numerusform>
            <numerusform>van %n regels in het blad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in het bestand</source>
        <translation>
            <numerusform>van %n regel in het bestand</numerusform>
            <numerusform>van %n regels in het bestand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message numerus="yes">
        <source>%n kolom(men) wordt/worden niet gelezen</source>
        <translation>
            <numerusform>%n kolom wordt niet gelezen</numerusform>
            <numerusform>%n kolommen worden niet gelezen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>Er hangen %n accreditatie(s) aan; die blijven staan, maar doen niets meer.</source>
        <translation>
            <numerusform>Er hangt %n accreditatie aan; die blijft staan, maar doet niets meer.</numerusform>
            <numerusform>Er hangen %n accreditaties aan; die blijven staan, maar doen niets meer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) die nooit verstuurd zijn, vervallen. Activeert u de groep opnieuw, dan komen ze terug.</source>
        <translation>
            <numerusform>%n presentie die nooit verstuurd is, vervalt. Activeert u de groep opnieuw, dan komt zij terug.</numerusform>
            <numerusform>%n presenties die nooit verstuurd zijn, vervallen. Activeert u de groep opnieuw, dan komen ze terug.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>Bekijk de %n regel(s)</source>
        <translation>
            <numerusform>Bekijk de %n regel</numerusform>
            <numerusform>Bekijk de %n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In totaal staat/staan er %n presentie(s) klaar.</source>
        <translation>
            <numerusform>In totaal staat er %n presentie klaar.</numerusform>
            <numerusform>In totaal staan er %n presenties klaar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveDialog</name>
    <message numerus="yes">
        <source>De %n presentie(s) die op test geaccepteerd zijn, klaarzetten voor live</source>
        <translation>
            <numerusform>De %n presentie die op test geaccepteerd is, klaarzetten voor live</numerusform>
            <numerusform>De %n presenties die op test geaccepteerd zijn, klaarzetten voor live</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message numerus="yes">
        <source>%n presentie(s)</source>
        <translation>
            <numerusform>%n presentie</numerusform>
            <numerusform>%n presenties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message numerus="yes">
        <source>Voor alle %n medewerker(s). Kies rijen om er minder te vragen.</source>
        <translation>
            <numerusform>Voor %n medewerker.</numerusform>
            <numerusform>Voor alle %n medewerkers. Kies rijen om er minder te vragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Voor %n gekozen medewerker(s).</source>
        <translation>
            <numerusform>Voor %n gekozen medewerker.</numerusform>
            <numerusform>Voor %n gekozen medewerkers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n medewerker(s) staat/staan hier misschien dubbel</source>
        <translation>
            <numerusform>%n medewerker staat hier misschien dubbel</numerusform>
            <numerusform>%n medewerkers staan hier misschien dubbel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medewerker(s) gaf/gaven het gevraagde nummer nog niet (sinds {day})</source>
        <translation>
            <numerusform>%n medewerker gaf het gevraagde nummer nog niet, sinds {day}</numerusform>
            <numerusform>%n medewerkers gaven het gevraagde nummer nog niet, de eerste sinds {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vraag %n medewerker(s) om een nummer…</source>
        <translation>
            <numerusform>Vraag %n medewerker om een nummer…</numerusform>
            <numerusform>Vraag %n medewerkers om een nummer…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>en nog %n e-learning(s) zonder geldige accreditatie</source>
        <translation>
            <numerusform>en nog %n e-learning zonder geldige accreditatie</numerusform>
            <numerusform>en nog %n e-learnings zonder geldige accreditatie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteListsDialog</name>
    <message numerus="yes">
        <source>%n nummer(s)</source>
        <translation>
            <numerusform>%n nummer</numerusform>
            <numerusform>%n nummers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nummer(s) gekopieerd.</source>
        <translation>
            <numerusform>%n nummer gekopieerd.</numerusform>
            <numerusform>%n nummers gekopieerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) als handmatig markeren</source>
        <translation>
            <numerusform>%n rij als handmatig markeren</numerusform>
            <numerusform>%n rijen als handmatig markeren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message numerus="yes">
        <source>Daarna is er nog %n paar/paren.</source>
        <translation>
            <numerusform>Daarna is er nog %n paar.</numerusform>
            <numerusform>Daarna zijn er nog %n paren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n overgeslagen regel(s)</source>
        <translation>
            <numerusform>%n overgeslagen regel</numerusform>
            <numerusform>%n overgeslagen regels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message numerus="yes">
        <source>En nog %n woord(en).</source>
        <translation>
            <numerusform>En nog %n woord.</numerusform>
            <numerusform>En nog %n woorden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%n resultaat</numerusform>
            <numerusform>%n resultaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message numerus="yes">
        <source>%n rij(en) gekozen:</source>
        <translation>
            <numerusform>%n rij gekozen:</numerusform>
            <numerusform>%n rijen gekozen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message numerus="yes">
        <source>%n resultaat(en) &amp;inlezen</source>
        <translation>
            <numerusform>%n resultaat &amp;inlezen</numerusform>
            <numerusform>%n resultaten &amp;inlezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nieuw(e) resultaat(en). Er wordt nog niets verstuurd.</source>
        <translation>
            <numerusform>%n nieuw resultaat. Er wordt nog niets verstuurd.</numerusform>
            <numerusform>%n nieuwe resultaten. Er wordt nog niets verstuurd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message numerus="yes">
        <source>Alle %n van deze vorm versturen</source>
        <translation>
            <numerusform>Alle %n van deze vorm versturen</numerusform>
            <numerusform>Alle %n van deze vorm versturen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmitBar</name>
    <message numerus="yes">
        <source>%n presentie(s) staat/staan klaar om in te dienen</source>
        <translation>
            <numerusform>%n presentie staat klaar om in te dienen</numerusform>
            <numerusform>%n presenties staan klaar om in te dienen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message numerus="yes">
        <source>%n presentie(s) ging(en) niet mee: wacht(en) op een geweigerde cursus, of gaat/gaan de volgende keer.</source>
        <translation>
            <numerusform>%n presentie ging niet mee: zij wacht op een geweigerde cursus, of gaat de volgende keer.</numerusform>
            <numerusform>%n presenties gingen niet mee: ze wachten op een geweigerde cursus, of gaan de volgende keer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message numerus="yes">
        <source>%n rij(en) niet indienen</source>
        <translation>
            <numerusform>%n rij niet indienen</numerusform>
            <numerusform>%n rijen niet indienen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) verwijderd in PE-Online</source>
        <translation>
            <numerusform>%n rij verwijderd in PE-Online</numerusform>
            <numerusform>%n rijen verwijderd in PE-Online</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message numerus="yes">
        <source>%n rij(en) beoordeeld</source>
        <translation>
            <numerusform>%n rij beoordeeld</numerusform>
            <numerusform>%n rijen beoordeeld</numerusform>
        </translation>
    </message>
</context>
</TS>
