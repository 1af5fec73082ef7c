<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="nl">
<context>
    <name>AccreditationDialog</name>
    <message>
        <source>Accreditatie wijzigen</source>
        <translation>Modifier l&apos;accréditation</translation>
    </message>
    <message>
        <source>Accreditatie toevoegen</source>
        <translation>Ajouter une accréditation</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Aanbieder</source>
        <translation>&amp;Prestataire</translation>
    </message>
    <message>
        <source>&amp;Beroepsgroep</source>
        <translation>&amp;Groupe professionnel</translation>
    </message>
    <message>
        <source>Deze beroepsgroep is nog niet actief; activeer die op de tab Beroepsgroep.</source>
        <translation>Ce groupe n&apos;est pas encore actif ; activez-le dans l&apos;onglet Groupe professionnel.</translation>
    </message>
    <message>
        <source>S&amp;oort cursus</source>
        <translation>&amp;Type de cours</translation>
    </message>
    <message>
        <source>&amp;Cursus</source>
        <translation>&amp;Cours</translation>
    </message>
    <message>
        <source>&amp;Module (als de cursus die heeft)</source>
        <translation>&amp;Module (si le cours en a un)</translation>
    </message>
    <message>
        <source>&amp;Uitvoering in PE-Online</source>
        <translation>&amp;Édition dans PE-Online</translation>
    </message>
    <message>
        <source>De datum waarop de cursus wordt gegeven; niet de e-learning.</source>
        <translation>La date à laquelle le cours est donné ; pas l&apos;e-learning.</translation>
    </message>
    <message>
        <source>Bi&amp;jeenkomst (als er meer zijn)</source>
        <translation>&amp;Réunion (s&apos;il y en a plusieurs)</translation>
    </message>
    <message>
        <source>&amp;Van</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;Tot en met</source>
        <translation>&amp;Au</translation>
    </message>
    <message>
        <source>Van {first} tot en met {last} geldt ook accreditatie {id} (cursus {course}). Wie dan slaagt, wordt voor allebei ingediend.</source>
        <translation>Du {first} au {last}, l&apos;accréditation {id} (cours {course}) vaut aussi. Qui réussit alors est envoyé pour les deux.</translation>
    </message>
    <message>
        <source>Van {first} tot en met {last} geldt geen accreditatie: wie dan slaagt, krijgt geen punten.</source>
        <translation>Du {first} au {last}, aucune accréditation ne vaut : qui réussit alors ne reçoit pas de points.</translation>
    </message>
</context>
<context>
    <name>AccreditationsPage</name>
    <message>
        <source>Accreditatie</source>
        <translation>Accréditation</translation>
    </message>
    <message>
        <source>Per e-learning: voor welke cursus in PE-Online die telt, en in welke periode. Resultaten die al binnen de periode vallen, worden meteen opgepakt.</source>
        <translation>Par e-learning : pour quel cours de PE-Online il compte, et dans quelle période. Les résultats qui tombent déjà dans la période sont repris aussitôt.</translation>
    </message>
    <message>
        <source>Zoek op groep, cursus of e-learning</source>
        <translation>Chercher par groupe, cours ou e-learning</translation>
    </message>
    <message>
        <source>Zoek een accreditatie</source>
        <translation>Chercher une accréditation</translation>
    </message>
    <message>
        <source>Tabel &amp;inlezen…</source>
        <translation>&amp;Importer un tableau…</translation>
    </message>
    <message>
        <source>Tabel o&amp;pslaan…</source>
        <translation>Enregistrer le ta&amp;bleau…</translation>
    </message>
    <message>
        <source>+ Accreditatie &amp;toevoegen</source>
        <translation>+ &amp;Ajouter une accréditation</translation>
    </message>
    <message>
        <source>Accreditaties</source>
        <translation>Accréditations</translation>
    </message>
    <message>
        <source>Hier komen uw accreditaties: welke e-learning voor welke cursus telt, en in welke periode.</source>
        <translation>Ici viennent vos accréditations : quel e-learning compte pour quel cours, et dans quelle période.</translation>
    </message>
    <message>
        <source>Accreditatie toevoegen</source>
        <translation>Ajouter une accréditation</translation>
    </message>
    <message>
        <source>&amp;Wijzigen…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Dupliceren…</source>
        <translation>&amp;Dupliquer…</translation>
    </message>
    <message>
        <source>&amp;Verwijderen…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Bekijk de p&amp;resenties</source>
        <translation>Voir les &amp;présences</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Groupe professionnel</translation>
    </message>
    <message>
        <source>Cursus</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation>E-learning</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Wie meldt</source>
        <translation>Qui signale</translation>
    </message>
    <message>
        <source>Leersysteem zelf</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Dit programma</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>Aanbieder</source>
        <translation>Prestataire</translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation>Enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n accreditatie(s) toegevoegd.</source>
        <translation>
            <numerusform>%n accréditation ajoutée.</numerusform>
            <numerusform>%n accréditations ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eerder(e) resulta(a)t(en) valt/vallen binnen deze periode.</source>
        <translation>
            <numerusform>%n résultat antérieur tombe dans cette période.</numerusform>
            <numerusform>%n résultats antérieurs tombent dans cette période.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) staat/staan klaar.</source>
        <translation>
            <numerusform>%n présence est prête.</numerusform>
            <numerusform>%n présences sont prêtes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nu indienen…</source>
        <translation>Envoyer maintenant…</translation>
    </message>
    <message>
        <source>Bekijk ze</source>
        <translation>Les voir</translation>
    </message>
    <message>
        <source>Accreditatie verwijderen</source>
        <translation>Supprimer l&apos;accréditation</translation>
    </message>
    <message>
        <source>De accreditatie van &apos;{activity}&apos; voor {group} wordt verwijderd. Presenties die nooit verstuurd zijn, vervallen; wat al verstuurd is, wordt afgemaakt en blijft in het logboek.</source>
        <translation>L&apos;accréditation de « {activity} » pour {group} est supprimée. Les présences jamais envoyées deviennent caduques ; ce qui est parti est mené à bien et reste dans le journal.</translation>
    </message>
    <message>
        <source>Tabel met accreditaties inlezen</source>
        <translation>Importer un tableau d&apos;accréditations</translation>
    </message>
    <message>
        <source>Bekijk de overgeslagen regels</source>
        <translation>Voir les lignes ignorées</translation>
    </message>
    <message>
        <source>accreditaties</source>
        <translation>accreditations</translation>
    </message>
    <message>
        <source>Accreditaties opslaan als tabel</source>
        <translation>Enregistrer les accréditations en tableau</translation>
    </message>
</context>
<context>
    <name>ActivateDialog</name>
    <message>
        <source>Vrij veld van {group}</source>
        <translation>Champ libre de {group}</translation>
    </message>
    <message>
        <source>In welk vrij veld staat het registratienummer? Staat het bij de een in dit veld en bij de ander in dat, zet ze dan op volgorde: het eerste dat een bruikbaar nummer bevat, telt.</source>
        <translation>Quel champ libre contient le numéro d&apos;enregistrement ? S&apos;il est dans un champ pour les uns et dans un autre pour les autres, mettez-les dans l&apos;ordre : le premier qui contient un numéro utilisable compte.</translation>
    </message>
    <message>
        <source>&amp;Toevoegen</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>O&amp;mhoog</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>&amp;Weghalen</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Gebruikte velden, in volgorde</source>
        <translation>&amp;Champs utilisés, dans l&apos;ordre</translation>
    </message>
    <message>
        <source>&amp;Vrij veld</source>
        <translation>&amp;Champ libre</translation>
    </message>
    <message>
        <source>De naam zoals die als kop in het bestand of in het leersysteem staat. U kunt ook een naam typen die nog niet is gezien.</source>
        <translation>Le nom tel qu&apos;il figure en en-tête dans le fichier ou la plateforme. Vous pouvez aussi taper un nom encore jamais vu.</translation>
    </message>
    <message>
        <source>Verwacht: {form}</source>
        <translation>Attendu : {form}</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Activeren</source>
        <translation>Activer</translation>
    </message>
</context>
<context>
    <name>Activities</name>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Kies een e-learning of typ de naam</source>
        <translation>Choisissez un e-learning ou tapez son nom</translation>
    </message>
    <message>
        <source>Gekozen e-learnings</source>
        <translation>E-learnings choisis</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>&amp;E-learning</source>
        <translation>&amp;E-learning</translation>
    </message>
    <message>
        <source>De naam of code zoals uw bestand of leersysteem die geeft. Tellen er meer voor deze cursus, voeg ze dan allemaal toe.</source>
        <translation>Le nom ou le code tel que votre fichier ou plateforme le donne. Si plusieurs comptent pour ce cours, ajoutez-les tous.</translation>
    </message>
    <message>
        <source>Nog een toevoegen</source>
        <translation>En ajouter un autre</translation>
    </message>
</context>
<context>
    <name>AlsoFor</name>
    <message>
        <source>zelfde cursus-id</source>
        <translation>même numéro de cours</translation>
    </message>
    <message>
        <source>Cursus-id voor {group}</source>
        <translation>Numéro de cours pour {group}</translation>
    </message>
    <message>
        <source>Geldt dezelfde accreditatie ook voor andere beroepsgroepen?</source>
        <translation>La même accréditation vaut-elle aussi pour d&apos;autres groupes ?</translation>
    </message>
</context>
<context>
    <name>AnewCard</name>
    <message>
        <source>Bekijk wat wacht</source>
        <translation>Voir ce qui attend</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Vu</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Er ging iets mis dat niet aan u ligt</source>
        <translation>Une erreur s&apos;est produite, sans faute de votre part</translation>
    </message>
    <message>
        <source>Alles wat was opgeslagen, staat er nog. U kunt doorwerken; lukt dat niet, start het programma dan opnieuw. Stuur dit verslag naar de makers: er staan geen wachtwoorden en geen gegevens van mensen in.</source>
        <translation>Tout ce qui était enregistré est encore là. Vous pouvez continuer ; sinon, redémarrez le programme. Envoyez ce rapport aux auteurs : il ne contient ni mot de passe ni donnée personnelle.</translation>
    </message>
    <message>
        <source>Verslag</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CareActions</name>
    <message>
        <source>Reservekopie maken</source>
        <translation>Faire une copie de sauvegarde</translation>
    </message>
    <message>
        <source>Kopie terugzetten</source>
        <translation>Restaurer une copie</translation>
    </message>
    <message>
        <source>Kopieën</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Alles wordt weer zoals in de kopie. Wat er nu staat, wordt apart bewaard. Wat na de kopie is verstuurd, moet u met PE-Online vergelijken voordat er weer iets wordt verstuurd.</source>
        <translation>Tout redevient comme dans la copie. Ce qui est ici maintenant est mis de côté. Ce qui est parti après la copie doit être comparé avec PE-Online avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>PE-Online Desktop {version}

Gegevens staan in {folder}. Userkeys staan in de sleutelring van dit systeem en nergens anders.</source>
        <translation>PE-Online Desktop {version}

Les données sont dans {folder}. Les Userkeys sont dans le trousseau de ce système et nulle part ailleurs.</translation>
    </message>
</context>
<context>
    <name>ChecksDialog</name>
    <message>
        <source>Alles nagekeken</source>
        <translation>Tout est contrôlé</translation>
    </message>
    <message>
        <source>Er is iets niet in orde; maak eerst een reservekopie.</source>
        <translation>Quelque chose ne va pas ; faites d&apos;abord une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>niet goed</source>
        <translation>pas bon</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Indienen bij PE-Online</source>
        <translation>Envoyer à PE-Online</translation>
    </message>
    <message>
        <source>Dit is de oefenomgeving: er gaat niets naar de echte PE-Online.</source>
        <translation>Ceci est un exercice : rien ne va au vrai PE-Online.</translation>
    </message>
    <message>
        <source>Wat live wordt geaccepteerd, kan niet automatisch worden teruggedraaid.</source>
        <translation>Ce qui est accepté en direct ne peut pas être annulé automatiquement.</translation>
    </message>
    <message>
        <source>Op test controleert PE-Online alles, maar schrijft niets bij.</source>
        <translation>En test, PE-Online contrôle tout mais ne crédite rien.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) indienen</source>
        <translation>
            <numerusform>Envoyer %n présence</numerusform>
            <numerusform>Envoyer %n présences</numerusform>
        </translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>DIRECT</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>U verstuurt {attendances} van {people}, afgerond van {first} tot en met {last}.</source>
        <translation>Vous envoyez {attendances} de {people}, du {first} au {last} inclus.</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s)</source>
        <translation>
            <numerusform>%n présence</numerusform>
            <numerusform>%n présences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mens(en)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Beroepsgroepen: {groups}</source>
        <translation>Groupes professionnels : {groups}</translation>
    </message>
    <message>
        <source>en nog {count}</source>
        <translation>et encore {count}</translation>
    </message>
    <message>
        <source>Cursussen: {courses}</source>
        <translation>Cours : {courses}</translation>
    </message>
    <message numerus="yes">
        <source>Van %n geweigerde cursus(sen) vraagt één rij het opnieuw.</source>
        <translation>
            <numerusform>Une ligne redemande pour %n cours refusé.</numerusform>
            <numerusform>Une ligne redemande pour chacun des %n cours refusés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Koppeling wijzigen</source>
        <translation>Modifier la connexion</translation>
    </message>
    <message>
        <source>Koppeling toevoegen</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>xAPI (LRS, cmi5)</source>
        <translation>xAPI (LRS, cmi5)</translation>
    </message>
    <message>
        <source>Ander leersysteem (REST)</source>
        <translation>Autre plateforme (REST)</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>&amp;Naam</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Adres</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Bij Moodle het adres van de site; bij xAPI het eindpunt boven &apos;statements&apos;.</source>
        <translation>Pour Moodle l&apos;adresse du site ; pour xAPI le point d&apos;accès au-dessus de « statements ».</translation>
    </message>
    <message>
        <source>&amp;Token of wachtwoord</source>
        <translation>&amp;Jeton ou mot de passe</translation>
    </message>
    <message>
        <source>Gaat naar de sleutelring van deze computer. Bij xAPI: gebruiker:wachtwoord. Leeg: het blijft zoals het is.</source>
        <translation>Va au trousseau de cet ordinateur. Pour xAPI : utilisateur:mot de passe. Vide : rien ne change.</translation>
    </message>
    <message>
        <source>&amp;Elke … seconden</source>
        <translation>Toutes &amp;les … secondes</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Cursussen om te volgen (id&apos;s)</source>
        <translation>&amp;Cours à suivre (identifiants)</translation>
    </message>
    <message>
        <source>Het getal achter id= in het adres van de cursus; meer met een komma.</source>
        <translation>Le nombre après id= dans l&apos;adresse du cours ; plusieurs avec une virgule.</translation>
    </message>
    <message>
        <source>&amp;Gedeeld rapport (id, mag leeg)</source>
        <translation>&amp;Rapport partagé (identifiant, facultatif)</translation>
    </message>
    <message>
        <source>Zegt wie er veranderde, als het token geen cijfers mag zien.</source>
        <translation>Dit qui a changé, si le jeton ne peut voir les notes.</translation>
    </message>
    <message>
        <source>A&amp;ctiviteiten om te volgen (mag leeg)</source>
        <translation>A&amp;ctivités à suivre (facultatif)</translation>
    </message>
    <message>
        <source>Adressen van activiteiten, met een komma ertussen. Leeg: alle.</source>
        <translation>Adresses d&apos;activités, séparées par une virgule. Vide : toutes.</translation>
    </message>
    <message>
        <source>&amp;Medewerker is de naam van het account, zonder de server</source>
        <translation>L&apos;employé est le &amp;nom du compte, sans le serveur</translation>
    </message>
    <message>
        <source>Canvas (niet getest)</source>
        <translation>Canvas (non testé)</translation>
    </message>
    <message>
        <source>Studytube (niet getest)</source>
        <translation>Studytube (non testé)</translation>
    </message>
    <message>
        <source>Eigen beschrijving</source>
        <translation>Description propre</translation>
    </message>
    <message>
        <source>&amp;Beschrijving</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>Bestand met de eigen beschrijving</source>
        <translation>Fichier de la description propre</translation>
    </message>
    <message>
        <source>Client-id (bij OAuth2)</source>
        <translation>Identifiant client (OAuth2)</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Koppelingen</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Leersystemen die vanzelf om nieuwe resultaten worden gevraagd, zolang dit programma open is. Een bestand inlezen kan daarnaast altijd.</source>
        <translation>Plateformes interrogées d&apos;elles-mêmes sur les nouveaux résultats tant que ce programme est ouvert. Importer un fichier reste toujours possible.</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Laatste ronde</source>
        <translation>Dernier tour</translation>
    </message>
    <message>
        <source>Volgende ronde</source>
        <translation>Prochain tour</translation>
    </message>
    <message>
        <source>Hoe het gaat</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Koppeling &amp;toevoegen…</source>
        <translation>A&amp;jouter une connexion…</translation>
    </message>
    <message>
        <source>&amp;Wijzigen…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Verbinding te&amp;sten</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Nu &amp;ophalen</source>
        <translation>&amp;Interroger maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n melding(en) niet te lezen</source>
        <translation>
            <numerusform>%n élément illisible</numerusform>
            <numerusform>%n éléments illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>De koppeling is bewaard. Test die voordat u die gebruikt.</source>
        <translation>La connexion est enregistrée. Testez-la avant de l&apos;utiliser.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; wordt niet meer gevraagd en het token wordt vergeten. Wat die bracht, blijft.</source>
        <translation>« {name} » n&apos;est plus interrogée et son jeton est oublié. Ce qu&apos;elle a apporté reste.</translation>
    </message>
    <message>
        <source>&amp;Alles nakijken</source>
        <translation>Tout &amp;revoir</translation>
    </message>
    <message>
        <source>Ook wat al gezien is; gebeurt elke dag vanzelf</source>
        <translation>Même ce qui a déjà été vu ; se fait chaque jour de soi-même</translation>
    </message>
    <message>
        <source>Ver&amp;wijderen…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Wat de test zag</source>
        <translation>Ce que le test a vu</translation>
    </message>
    <message>
        <source>Er is nog geen koppeling. Met een koppeling hoeft niemand bestanden te brengen: wie slaagt, staat binnen een minuut of zo bij Resultaten.</source>
        <translation>Il n&apos;y a pas encore de connexion. Avec une connexion, personne n&apos;a à apporter de fichiers : qui réussit figure dans Résultats en une minute environ.</translation>
    </message>
    <message>
        <source>in orde</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>nog niet gevraagd</source>
        <translation>pas encore interrogée</translation>
    </message>
    <message>
        <source>gepauzeerd</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>&amp;Hervatten</source>
        <translation>Repre&amp;ndre</translation>
    </message>
    <message>
        <source>&amp;Pauzeren</source>
        <translation>Mettre en &amp;pause</translation>
    </message>
    <message>
        <source>{name} wordt getest …</source>
        <translation>{name} est testée …</translation>
    </message>
    <message>
        <source>De verbinding met {name} werkt.</source>
        <translation>La connexion avec {name} fonctionne.</translation>
    </message>
    <message>
        <source>Er ontbreekt iets; lees hieronder wat.</source>
        <translation>Il manque quelque chose ; lisez ci-dessous quoi.</translation>
    </message>
    <message>
        <source>{name} wordt gevraagd …</source>
        <translation>{name} est interrogée …</translation>
    </message>
    <message>
        <source>Koppeling verwijderen</source>
        <translation>Supprimer la connexion</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>&amp;Elke keer slagen telt (anders alleen de eerste keer in de periode)</source>
        <translation>&amp;Chaque réussite compte (sinon seulement la première de la période)</translation>
    </message>
    <message>
        <source>Ook &apos;&amp;voltooid&apos; zonder uitslag telt als geslaagd</source>
        <translation>« &amp;Terminé » sans résultat compte aussi comme réussi</translation>
    </message>
    <message>
        <source>Dien &amp;vanzelf in wat een koppeling brengt (anders kiest u Nu indienen)</source>
        <translation>&amp;Envoyer de soi-même ce qu&apos;apporte une connexion (sinon vous choisissez Envoyer)</translation>
    </message>
    <message>
        <source>&amp;Nee, dit programma dient ze in</source>
        <translation>&amp;Non, ce programme les envoie</translation>
    </message>
    <message>
        <source>&amp;Ja, het leersysteem meldt zelf: dan toont dit programma ze alleen</source>
        <translation>&amp;Oui, la plateforme signale elle-même : ce programme les montre seulement</translation>
    </message>
    <message>
        <source>Meldt uw leersysteem deze e-learning al zelf aan PE-Online?</source>
        <translation>Votre plateforme signale-t-elle déjà cet e-learning à PE-Online ?</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Handleiding</source>
        <translation>Manuel (néerlandais)</translation>
    </message>
    <message>
        <source>Niet opgeslagen</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Wat u hier invulde, is nog niet opgeslagen.</source>
        <translation>Ce que vous avez saisi n&apos;est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Niet opslaan</source>
        <translation>Ne pas enregistrer</translation>
    </message>
</context>
<context>
    <name>EnvironmentField</name>
    <message>
        <source>O&amp;mgeving</source>
        <translation>En&amp;vironnement</translation>
    </message>
    <message>
        <source>A&amp;dres</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Begint met https://</source>
        <translation>Commence par https://</translation>
    </message>
    <message>
        <source>Is het &amp;register achter dit adres hetzelfde als eerst?</source>
        <translation>Le &amp;registre à cette adresse est-il le même qu&apos;avant ?</translation>
    </message>
    <message>
        <source>Nee: wat daar geaccepteerd was, telt hier als test</source>
        <translation>Non : ce qui y était accepté compte ici comme test</translation>
    </message>
    <message>
        <source>Ja: alleen het adres is veranderd</source>
        <translation>Oui : seule l&apos;adresse a changé</translation>
    </message>
    <message>
        <source>Oefenomgeving (op deze computer)</source>
        <translation>Exercice (sur cet ordinateur)</translation>
    </message>
    <message>
        <source>PE-Online (live adres)</source>
        <translation>PE-Online (adresse réelle)</translation>
    </message>
    <message>
        <source>Acceptatie (op verzoek bij Xaurum)</source>
        <translation>Acceptation (sur demande chez Xaurum)</translation>
    </message>
    <message>
        <source>Eigen adres</source>
        <translation>Adresse propre</translation>
    </message>
    <message>
        <source>Oefenomgeving</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Oefenen doet u in een eigen omgeving, met verzonnen mensen; hier verandert niets.</source>
        <translation>Vous vous exercez dans un lieu à part, avec des personnes inventées ; rien ne change ici.</translation>
    </message>
    <message>
        <source>Eerst oefenen</source>
        <translation>S&apos;exercer d&apos;abord</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Bewijs op papier</source>
        <translation>Preuve sur papier</translation>
    </message>
    <message>
        <source>Een PDF met per presentie wat er wanneer en door wie is verstuurd, en wat PE-Online antwoordde. Wat u leeg laat, geldt voor alles.</source>
        <translation>Un PDF indiquant par présence ce qui est parti, quand et par qui, et la réponse de PE-Online. Ce que vous laissez vide vaut pour tout.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Medewerkers</source>
        <translation>&amp;Collaborateurs</translation>
    </message>
    <message>
        <source>De nummers waarmee u ze inleest, gescheiden door komma&apos;s.</source>
        <translation>Les numéros sous lesquels vous les importez, séparés par des virgules.</translation>
    </message>
    <message>
        <source>&amp;Cursus</source>
        <translation>&amp;Cours</translation>
    </message>
    <message>
        <source>Alleen &amp;afgerond van</source>
        <translation>Seulement &amp;terminé du</translation>
    </message>
    <message>
        <source>Van dag</source>
        <translation>Du jour</translation>
    </message>
    <message>
        <source>Tot en met dag</source>
        <translation>Au jour</translation>
    </message>
    <message>
        <source>&amp;PDF maken…</source>
        <translation>Créer le &amp;PDF…</translation>
    </message>
    <message>
        <source>Bewijs opslaan</source>
        <translation>Enregistrer la preuve</translation>
    </message>
    <message>
        <source>bewijs</source>
        <translation>preuve</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message numerus="yes">
        <source>resultaat uit %n regel(s)</source>
        <translation>
            <numerusform>résultat de %n ligne</numerusform>
            <numerusform>résultat de %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resultaten uit %n regel(s)</source>
        <translation>
            <numerusform>résultats de %n ligne</numerusform>
            <numerusform>résultats de %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in de werkmap</source>
        <translation>
            <numerusform>sur %n ligne du classeur</numerusform>
            <numerusform>sur %n lignes du classeur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in het blad</source>
        <translation>
            <numerusform>sur %n ligne de la feuille</numerusform>
            <numerusform>sur %n lignes de la feuille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van %n regel(s) in het bestand</source>
        <translation>
            <numerusform>sur %n ligne du fichier</numerusform>
            <numerusform>sur %n lignes du fichier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Boven elke kolom staat wat het programma erin leest. Klopt het niet, kies dan iets anders.</source>
        <translation>Au-dessus de chaque colonne figure ce que le programme y lit. Si c&apos;est faux, choisissez autre chose.</translation>
    </message>
    <message>
        <source>&amp;Alle regels tonen</source>
        <translation>Afficher &amp;toutes les lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n kolom(men) wordt/worden niet gelezen</source>
        <translation>
            <numerusform>%n colonne n&apos;est pas lue</numerusform>
            <numerusform>%n colonnes ne sont pas lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Alleen: {count} {which}</source>
        <translation>Seulement : {count} {which}</translation>
    </message>
    <message>
        <source>Alleen: {count} {which}, de eerste {shown} regels</source>
        <translation>Seulement : {count} {which}, les {shown} premières lignes</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>Het bestand</source>
        <translation>Le fichier</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>In vier stappen naar de punten</source>
        <translation>En quatre étapes vers les points</translation>
    </message>
    <message>
        <source>Eerst &amp;oefenen</source>
        <translation>&amp;S&apos;exercer d&apos;abord</translation>
    </message>
    <message>
        <source>Met verzonnen mensen, zonder iets naar PE-Online te sturen.</source>
        <translation>Avec des personnes inventées, sans rien envoyer à PE-Online.</translation>
    </message>
    <message>
        <source>Inloggegevens</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Vul UserID en Userkey in</source>
        <translation>Saisissez UserID et Userkey</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Groupe professionnel</translation>
    </message>
    <message>
        <source>Activeer een register en zeg waar het nummer staat</source>
        <translation>Activez un registre et dites où se trouve le numéro</translation>
    </message>
    <message>
        <source>Accreditatie</source>
        <translation>Accréditation</translation>
    </message>
    <message>
        <source>Zeg welke e-learning voor welke cursus telt</source>
        <translation>Dites quel e-learning compte pour quel cours</translation>
    </message>
    <message>
        <source>Resultaten</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Lees in wie geslaagd is, en dien in</source>
        <translation>Importez qui a réussi, et envoyez</translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>nog te doen</source>
        <translation>à faire</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>&amp;Map volgen…</source>
        <translation>Suivre un &amp;dossier…</translation>
    </message>
    <message>
        <source>Niet meer volgen</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Bestanden die u in een map zet, kunnen vanzelf worden ingelezen.</source>
        <translation>Les fichiers que vous placez dans un dossier peuvent être importés d&apos;eux-mêmes.</translation>
    </message>
    <message>
        <source>De map {folder} wordt gevolgd: wat u erin zet, wordt ingelezen en gaat naar &apos;verwerkt&apos; of &apos;geweigerd&apos;.</source>
        <translation>Le dossier {folder} est suivi : ce que vous y placez est importé et va dans « verwerkt » (traité) ou « geweigerd » (refusé).</translation>
    </message>
    <message>
        <source>Welke map moet worden gevolgd?</source>
        <translation>Quel dossier faut-il suivre ?</translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message>
        <source>Wat er straks gebeurt</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>Sto&amp;ppen</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Berekenen</source>
        <translation>&amp;Calculer</translation>
    </message>
    <message>
        <source>Wordt berekend …</source>
        <translation>Calcul en cours …</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Organisatie toevoegen</source>
        <translation>Ajouter une organisation</translation>
    </message>
    <message>
        <source>Organisatie wijzigen</source>
        <translation>Modifier l&apos;organisation</translation>
    </message>
    <message>
        <source>Het nummer van de organisatie bij PE-Online.</source>
        <translation>Le numéro de l&apos;organisation chez PE-Online.</translation>
    </message>
    <message>
        <source>&amp;Naam</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Vorm van het nummer</source>
        <translation>&amp;Forme du numéro</translation>
    </message>
    <message>
        <source>Een reguliere expressie, bijvoorbeeld \d{6} voor zes cijfers. Leeg: elke vorm is goed.</source>
        <translation>Une expression régulière, par exemple \d{6} pour six chiffres. Vide : toute forme convient.</translation>
    </message>
    <message>
        <source>Het voorvoegsel &amp;BIG- hoort bij het nummer</source>
        <translation>Le préfixe &amp;BIG- fait partie du numéro</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Beroepsgroep</source>
        <translation>Groupe professionnel</translation>
    </message>
    <message>
        <source>Activeer de registers waarin uw medewerkers staan, en zeg in welk vrij veld van uw leersysteem of bestand het registratienummer staat.</source>
        <translation>Activez les registres où figurent vos collaborateurs, et dites quel champ libre de votre plateforme ou fichier contient le numéro.</translation>
    </message>
    <message>
        <source>Zoek op naam, nummer of orgID</source>
        <translation>Chercher par nom, numéro ou orgID</translation>
    </message>
    <message>
        <source>Zoek een beroepsgroep</source>
        <translation>Chercher un groupe</translation>
    </message>
    <message>
        <source>Alleen a&amp;ctieve</source>
        <translation>Seulement a&amp;ctifs</translation>
    </message>
    <message>
        <source>Organisatie &amp;toevoegen…</source>
        <translation>&amp;Ajouter une organisation…</translation>
    </message>
    <message>
        <source>Beroepsgroepen</source>
        <translation>Groupes professionnels</translation>
    </message>
    <message>
        <source>Geen beroepsgroep past bij wat u zoekt.</source>
        <translation>Aucun groupe ne correspond à votre recherche.</translation>
    </message>
    <message>
        <source>&amp;Deactiveren…</source>
        <translation>&amp;Désactiver…</translation>
    </message>
    <message>
        <source>&amp;Wijzigen…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Registratienummer</source>
        <translation>Numéro d&apos;enregistrement</translation>
    </message>
    <message>
        <source>Vrij veld</source>
        <translation>Champ libre</translation>
    </message>
    <message>
        <source>Staat</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Actief</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Actief: voor deze groep worden presenties gemaakt.</source>
        <translation>Actif : des présences sont créées pour ce groupe.</translation>
    </message>
    <message>
        <source>Niet actief: voor deze groep worden geen presenties gemaakt.</source>
        <translation>Inactif : aucune présence n&apos;est créée pour ce groupe.</translation>
    </message>
    <message>
        <source>Geen vaste vorm bekend</source>
        <translation>Aucune forme fixe connue</translation>
    </message>
    <message>
        <source>{form}; bijvoorbeeld {example}</source>
        <translation>{form} ; par exemple {example}</translation>
    </message>
    <message>
        <source>, en anders </source>
        <translation>, et sinon </translation>
    </message>
    <message>
        <source>Nog niet gezegd</source>
        <translation>Pas encore indiqué</translation>
    </message>
    <message>
        <source>&amp;Vrij veld wijzigen…</source>
        <translation>Modifier le &amp;champ libre…</translation>
    </message>
    <message>
        <source>Acti&amp;veren…</source>
        <translation>Acti&amp;ver…</translation>
    </message>
    <message>
        <source>Beroepsgroep &apos;{name}&apos; wordt niet meer gebruikt.</source>
        <translation>Le groupe « {name} » n&apos;est plus utilisé.</translation>
    </message>
    <message numerus="yes">
        <source>Er hangen %n accreditatie(s) aan; die blijven staan, maar doen niets meer.</source>
        <translation>
            <numerusform>%n accréditation en dépend ; elle reste, mais ne fait plus rien.</numerusform>
            <numerusform>%n accréditations en dépendent ; elles restent, mais ne font plus rien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) die nooit verstuurd zijn, vervallen. Activeert u de groep opnieuw, dan komen ze terug.</source>
        <translation>
            <numerusform>%n présence jamais envoyée devient caduque. Si vous réactivez le groupe, elle revient.</numerusform>
            <numerusform>%n présences jamais envoyées deviennent caduques. Si vous réactivez le groupe, elles reviennent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wat al verstuurd is, wordt afgemaakt.</source>
        <translation>Ce qui est déjà parti est mené à bien.</translation>
    </message>
    <message>
        <source>Beroepsgroep deactiveren</source>
        <translation>Désactiver le groupe</translation>
    </message>
    <message>
        <source>Deactiveren</source>
        <translation>Désactiver</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>{file} inlezen</source>
        <translation>Importer {file}</translation>
    </message>
    <message>
        <source>Nog niet ingelezen</source>
        <translation>Pas encore importé</translation>
    </message>
    <message>
        <source>Wat u hier koos en antwoordde, gaat verloren; er is niets ingelezen.</source>
        <translation>Ce que vous avez choisi et répondu ici sera perdu ; rien n&apos;a été importé.</translation>
    </message>
    <message>
        <source>Niet inlezen</source>
        <translation>Ne pas importer</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>Wat er straks gebeurt, ziet u hier zodra duidelijk is hoe het bestand wordt gelezen.</source>
        <translation>Vous verrez ici ce qui va se passer dès que la lecture du fichier sera claire.</translation>
    </message>
    <message>
        <source>Dit bestand is lang. Wat er straks gebeurt, wordt pas berekend als u het vraagt; zolang dat duurt, kan het programma niets anders opslaan.</source>
        <translation>Ce fichier est long. Ce qui va se passer n&apos;est calculé que si vous le demandez ; pendant ce temps, le programme ne peut rien enregistrer d&apos;autre.</translation>
    </message>
    <message>
        <source>Niet berekend.</source>
        <translation>Non calculé.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Resultaten inlezen</source>
        <translation>Importer des résultats</translation>
    </message>
    <message>
        <source>Op het klembord staat geen tabel. Kopieer in Excel de koppen en de rijen, en plak ze hier.</source>
        <translation>Il n&apos;y a pas de tableau dans le presse-papiers. Copiez dans Excel les en-têtes et les lignes, et collez-les ici.</translation>
    </message>
    <message>
        <source>{file} wordt ingelezen …</source>
        <translation>Importation de {file} …</translation>
    </message>
    <message numerus="yes">
        <source>In totaal staat/staan er %n presentie(s) klaar.</source>
        <translation>
            <numerusform>Au total, %n présence est prête.</numerusform>
            <numerusform>Au total, %n présences sont prêtes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bekijk de %n regel(s)</source>
        <translation>
            <numerusform>Voir la ligne (%n)</numerusform>
            <numerusform>Voir les %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nu indienen…</source>
        <translation>Envoyer maintenant…</translation>
    </message>
</context>
<context>
    <name>LiveDialog</name>
    <message>
        <source>Live zetten</source>
        <translation>Passer en direct</translation>
    </message>
    <message>
        <source>Zeg dit pas als de leverancier aanbieder &apos;{name}&apos; op live heeft gezet. Vanaf dan schrijft PE-Online bij wat u verstuurt.</source>
        <translation>Dites-le seulement quand le fournisseur a mis le prestataire « {name} » en direct. Dès lors PE-Online crédite vos envois.</translation>
    </message>
    <message numerus="yes">
        <source>De %n presentie(s) die op test geaccepteerd zijn, klaarzetten voor live</source>
        <translation>
            <numerusform>Préparer pour le direct la présence (%n) acceptée en test</numerusform>
            <numerusform>Préparer pour le direct les %n présences acceptées en test</numerusform>
        </translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>De leverancier heeft ons live gezet</source>
        <translation>Le fournisseur nous a mis en direct</translation>
    </message>
</context>
<context>
    <name>LogFilter</name>
    <message>
        <source>Zoek op naam, nummer, cursus</source>
        <translation>Chercher par nom, numéro, cours</translation>
    </message>
    <message>
        <source>Zoek in het logboek</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>Cursus</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Afgerond &amp;van</source>
        <translation>&amp;Terminé du</translation>
    </message>
    <message>
        <source>Van dag</source>
        <translation>Du jour</translation>
    </message>
    <message>
        <source>Tot en met dag</source>
        <translation>Au jour</translation>
    </message>
    <message>
        <source>Alles &amp;tonen</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>Weergave &amp;bewaren…</source>
        <translation>Enregistrer la &amp;vue…</translation>
    </message>
    <message>
        <source>Weergave vergeten</source>
        <translation>Oublier la vue</translation>
    </message>
    <message>
        <source>Elke staat</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <source>Te beoordelen</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Staat</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Elke reden</source>
        <translation>Toute raison</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Wie moet iets doen</source>
        <translation>Qui doit agir</translation>
    </message>
    <message>
        <source>Elke beroepsgroep</source>
        <translation>Tout groupe</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Groupe professionnel</translation>
    </message>
    <message>
        <source>Bewaarde weergaven</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Weergave bewaren</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Onder welke naam?</source>
        <translation>Sous quel nom ?</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Logboek</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>&amp;Plaklijsten…</source>
        <translation>&amp;Listes à coller…</translation>
    </message>
    <message>
        <source>&amp;Runs…</source>
        <translation>&amp;Envois…</translation>
    </message>
    <message>
        <source>Be&amp;wijs…</source>
        <translation>Pre&amp;uve…</translation>
    </message>
    <message>
        <source>&amp;Exporteren…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Presenties</source>
        <translation>Présences</translation>
    </message>
    <message>
        <source>Vraagt om uw beoordeling</source>
        <translation>Demande votre examen</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Staat</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Registratienummer</source>
        <translation>Numéro d&apos;enregistrement</translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation>E-learning</translation>
    </message>
    <message>
        <source>Cursus</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Groupe professionnel</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>N°</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s)</source>
        <translation>
            <numerusform>%n présence</numerusform>
            <numerusform>%n présences</numerusform>
        </translation>
    </message>
    <message>
        <source>(gefilterd)</source>
        <translation>(filtré)</translation>
    </message>
    <message>
        <source>Geen presentie past bij dit filter.</source>
        <translation>Aucune présence ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Alles tonen</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Hier komt elke presentie, met wat ervan werd en waarom. Ze ontstaan zodra er resultaten zijn die onder een accreditatie vallen.</source>
        <translation>Chaque présence vient ici, avec ce qu&apos;elle est devenue et pourquoi. Elles naissent dès qu&apos;il y a des résultats relevant d&apos;une accréditation.</translation>
    </message>
    <message>
        <source>Presenties exporteren</source>
        <translation>Exporter les présences</translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <source>&amp;Naam van de aanbieder</source>
        <translation>&amp;Nom du prestataire</translation>
    </message>
    <message>
        <source>&amp;UserID</source>
        <translation>&amp;UserID</translation>
    </message>
    <message>
        <source>Van de webservice, gekregen van Xaurum. Dit is niet de gebruikersnaam waarmee u op de website van PE-Online inlogt.</source>
        <translation>Du webservice, reçu de Xaurum. Ce n&apos;est pas le nom d&apos;utilisateur du site de PE-Online.</translation>
    </message>
    <message>
        <source>&amp;Test: PE-Online controleert wat u verstuurt, maar schrijft niets bij</source>
        <translation>&amp;Test : PE-Online contrôle vos envois, mais ne crédite rien</translation>
    </message>
    <message>
        <source>&amp;Live: wat PE-Online accepteert, wordt bijgeschreven</source>
        <translation>&amp;Direct : ce que PE-Online accepte est crédité</translation>
    </message>
    <message>
        <source>Staat deze aanbieder bij de leverancier op test of live?</source>
        <translation>Chez le fournisseur, ce prestataire est-il en test ou en direct ?</translation>
    </message>
    <message>
        <source>&amp;E-mail voor het foutenrapport van PE-Online</source>
        <translation>&amp;E-mail pour le rapport d&apos;erreurs de PE-Online</translation>
    </message>
    <message>
        <source>Leeg: PE-Online mailt geen rapport. Alles staat ook in het logboek.</source>
        <translation>Vide : PE-Online n&apos;envoie pas de rapport. Tout est aussi dans le journal.</translation>
    </message>
    <message>
        <source>&amp;Presenties per aanroep</source>
        <translation>&amp;Présences par appel</translation>
    </message>
    <message>
        <source>PE-Online neemt er 100 tegelijk aan; verander dit alleen op hun verzoek.</source>
        <translation>PE-Online en prend 100 à la fois ; ne changez ceci qu&apos;à sa demande.</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Aanbieder toe&amp;voegen</source>
        <translation>&amp;Ajouter un prestataire</translation>
    </message>
    <message>
        <source>Ver&amp;wijderen…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Aanbieder</source>
        <translation>&amp;Prestataire</translation>
    </message>
    <message>
        <source>Verbinding &amp;testen</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Annuler les changements</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Test of live</source>
        <translation>Test ou direct</translation>
    </message>
    <message>
        <source>Inloggegevens</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Waarmee dit programma zich bij PE-Online meldt, per aanbieder van scholing.</source>
        <translation>Ce avec quoi ce programme s&apos;identifie auprès de PE-Online, par prestataire de formation.</translation>
    </message>
    <message>
        <source>Deze aanbieder staat op TEST: PE-Online controleert wat u verstuurt, maar schrijft niets bij. Heeft de leverancier u op live gezet, zeg dat dan hier.</source>
        <translation>Ce prestataire est en TEST : PE-Online contrôle vos envois, mais ne crédite rien. Si le fournisseur vous a mis en direct, dites-le ici.</translation>
    </message>
    <message>
        <source>&amp;Live zetten…</source>
        <translation>Passer en &amp;direct…</translation>
    </message>
    <message>
        <source>Deze aanbieder staat op LIVE: wat PE-Online accepteert, wordt bijgeschreven.</source>
        <translation>Ce prestataire est en DIRECT : ce que PE-Online accepte est crédité.</translation>
    </message>
    <message>
        <source>Terug naar &amp;test…</source>
        <translation>Retour au &amp;test…</translation>
    </message>
    <message>
        <source>Opgeslagen.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Opgeslagen. Zonder UserID en Userkey kunt u nog niets versturen; plaklijsten maken kan wel.</source>
        <translation>Enregistré. Sans UserID ni Userkey vous ne pouvez rien envoyer ; les listes à coller sont possibles.</translation>
    </message>
    <message>
        <source>Verbinding testen</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>De verbinding wordt getest …</source>
        <translation>Test de la connexion en cours …</translation>
    </message>
    <message>
        <source>Aanbieder verwijderen</source>
        <translation>Supprimer le prestataire</translation>
    </message>
    <message>
        <source>Aanbieder &apos;{name}&apos; wordt verwijderd, met de Userkey.</source>
        <translation>Le prestataire « {name} » est supprimé, avec sa Userkey.</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Zoek in de handleiding</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>&amp;Chercher</translation>
    </message>
</context>
<context>
    <name>MergeCard</name>
    <message>
        <source>Is dit dezelfde persoon?</source>
        <translation>Est-ce la même personne ?</translation>
    </message>
    <message>
        <source>Van wie gaan de gegevens voor?</source>
        <translation>Les données de qui priment ?</translation>
    </message>
    <message>
        <source>Het zijn t&amp;wee mensen</source>
        <translation>Ce sont &amp;deux personnes</translation>
    </message>
    <message>
        <source>&amp;Samenvoegen</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>Samengevoegd telt een cursus één keer, en een nummer dat maar bij een van de twee bekend is, geldt voor beide. Wat al is ingediend, blijft zoals het is. U kunt het later ongedaan maken.</source>
        <translation>Une fois fusionnés, un cours compte une fois, et un numéro connu chez l&apos;un des deux vaut pour les deux. Ce qui a été envoyé reste tel quel. C&apos;est réversible.</translation>
    </message>
    <message>
        <source>Hetzelfde bij beiden: {what}.</source>
        <translation>Identique chez les deux : {what}.</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Nummers opvragen</source>
        <translation>Demander les numéros</translation>
    </message>
    <message>
        <source>Presenties van deze medewerkers wachten op een registratienummer. Maak voor ieder een tekst of voor allen één lijst; het programma verstuurt zelf niets.</source>
        <translation>Des présences de ces collaborateurs attendent un numéro d&apos;enregistrement. Faites un texte pour chacun ou une liste pour tous ; le programme n&apos;envoie rien lui-même.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Wie een nummer mist</source>
        <translation>À qui il manque un numéro</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Groupe professionnel</translation>
    </message>
    <message>
        <source>Gevraagd op</source>
        <translation>Demandé le</translation>
    </message>
    <message>
        <source>Wat er is</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Wat deze medewerker wordt gevraagd</source>
        <translation>Ce qui est demandé à ce collaborateur</translation>
    </message>
    <message>
        <source>Tekst &amp;kopiëren</source>
        <translation>&amp;Copier le texte</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>Tekst &amp;aanpassen…</source>
        <translation>&amp;Modifier le texte…</translation>
    </message>
    <message>
        <source>Antwoorden &amp;inlezen…</source>
        <translation>&amp;Importer les réponses…</translation>
    </message>
    <message>
        <source>Antwoorden &amp;plakken</source>
        <translation>Coller les ré&amp;ponses</translation>
    </message>
    <message>
        <source>Een tabel met koppen: de medewerker of het e-mailadres, en het nummer</source>
        <translation>Un tableau avec en-têtes : le collaborateur ou l&apos;adresse e-mail, et le numéro</translation>
    </message>
    <message>
        <source>&amp;Lijst opslaan…</source>
        <translation>Enregistrer une &amp;liste…</translation>
    </message>
    <message>
        <source>&amp;Teksten opslaan…</source>
        <translation>Enregistrer les &amp;textes…</translation>
    </message>
    <message>
        <source>Niemand mist een nummer waarop presenties wachten.</source>
        <translation>Il ne manque à personne un numéro attendu par des présences.</translation>
    </message>
    <message numerus="yes">
        <source>Voor alle %n medewerker(s). Kies rijen om er minder te vragen.</source>
        <translation>
            <numerusform>Pour %n collaborateur.</numerusform>
            <numerusform>Pour les %n collaborateurs. Choisissez des lignes pour en interroger moins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Voor %n gekozen medewerker(s).</source>
        <translation>
            <numerusform>Pour %n collaborateur choisi.</numerusform>
            <numerusform>Pour %n collaborateurs choisis.</numerusform>
        </translation>
    </message>
    <message>
        <source>De tekst is gekopieerd. {key} geldt nu als gevraagd.</source>
        <translation>Le texte est copié. {key} compte désormais comme interrogé.</translation>
    </message>
    <message>
        <source>Map voor de teksten</source>
        <translation>Dossier pour les textes</translation>
    </message>
    <message>
        <source>Lijst opslaan</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>nummers</source>
        <translation>numeros</translation>
    </message>
    <message>
        <source>Antwoorden inlezen</source>
        <translation>Importer les réponses</translation>
    </message>
    <message>
        <source>Op het klembord staat geen tabel. Kopieer in Excel de koppen en de rijen, en plak ze hier.</source>
        <translation>Il n&apos;y a pas de tableau dans le presse-papiers. Copiez dans Excel les en-têtes et les lignes, et collez-les ici.</translation>
    </message>
    <message>
        <source>Bekijk de overgeslagen regels</source>
        <translation>Voir les lignes ignorées</translation>
    </message>
</context>
<context>
    <name>OfOneImport</name>
    <message>
        <source>Alle resultaten t&amp;onen</source>
        <translation>T&amp;out afficher</translation>
    </message>
    <message>
        <source>Alleen wat van het ingelezen bestand klaar is.</source>
        <translation>Seulement ce qui est prêt du fichier importé.</translation>
    </message>
    <message>
        <source>Alleen wat van het ingelezen bestand wacht.</source>
        <translation>Seulement ce qui attend du fichier importé.</translation>
    </message>
    <message>
        <source>Alleen wat van het ingelezen bestand geen presentie heeft.</source>
        <translation>Seulement ce qui est sans présence du fichier importé.</translation>
    </message>
</context>
<context>
    <name>OutcomeChart</name>
    <message>
        <source>Presenties per week, naar uitkomst</source>
        <translation>Présences par semaine, par issue</translation>
    </message>
    <message>
        <source>Week van</source>
        <translation>Semaine du</translation>
    </message>
    <message>
        <source>Als tabel</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>De laatste twaalf weken</source>
        <translation>Les douze dernières semaines</translation>
    </message>
    <message>
        <source>Als grafiek</source>
        <translation>En graphique</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overzicht</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Geaccepteerd</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Klaar om in te dienen</source>
        <translation>Prêt à l&apos;envoi</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Afgewezen</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Te beoordelen</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Loopt binnen 60 dagen af</source>
        <translation>Se termine dans les 60 jours</translation>
    </message>
    <message>
        <source>Vandaag vanzelf ingediend</source>
        <translation>Envoyé de soi-même aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Niets vraagt nu om uw aandacht.</source>
        <translation>Rien ne demande votre attention maintenant.</translation>
    </message>
    <message>
        <source>Voor u</source>
        <translation>Pour vous</translation>
    </message>
    <message>
        <source>Voor de medewerker</source>
        <translation>Pour le collaborateur</translation>
    </message>
    <message>
        <source>Voor de aanbieder van de scholing</source>
        <translation>Pour le prestataire de la formation</translation>
    </message>
    <message>
        <source>Voor het register</source>
        <translation>Pour le registre</translation>
    </message>
    <message>
        <source>Voor de leverancier (Xaurum)</source>
        <translation>Pour le fournisseur (Xaurum)</translation>
    </message>
    <message>
        <source>Gaat vanzelf verder</source>
        <translation>Continue tout seul</translation>
    </message>
    <message>
        <source>Een teruggezette kopie wacht op uw woord: er wordt niets verstuurd</source>
        <translation>Une copie restaurée attend votre accord : rien n&apos;est envoyé</translation>
    </message>
    <message>
        <source>PE-Online weigert de aanmelding van &apos;{name}&apos;</source>
        <translation>PE-Online refuse la connexion de « {name} »</translation>
    </message>
    <message>
        <source>Van &apos;{name}&apos; is geen Userkey bekend</source>
        <translation>Aucune Userkey de « {name} » n&apos;est connue</translation>
    </message>
    <message>
        <source>{count} × Vraagt om uw beoordeling</source>
        <translation>{count} × Demande votre examen</translation>
    </message>
    <message numerus="yes">
        <source>%n medewerker(s) staat/staan hier misschien dubbel</source>
        <translation>
            <numerusform>%n collaborateur figure peut-être deux fois</numerusform>
            <numerusform>%n collaborateurs figurent peut-être deux fois</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} × Klaar om in te dienen</source>
        <translation>{count} × Prêt à l&apos;envoi</translation>
    </message>
    <message>
        <source>{rows} × cursus {course}: {why}</source>
        <translation>{rows} × cours {course} : {why}</translation>
    </message>
    <message>
        <source>(vraagt het opnieuw vanaf {day})</source>
        <translation>(redemande à partir du {day})</translation>
    </message>
    <message numerus="yes">
        <source>%n medewerker(s) gaf/gaven het gevraagde nummer nog niet (sinds {day})</source>
        <translation>
            <numerusform>%n collaborateur n&apos;a pas donné le numéro demandé (depuis le {day})</numerusform>
            <numerusform>%n collaborateurs n&apos;ont pas donné le numéro demandé (depuis le {day})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vraag %n medewerker(s) om een nummer…</source>
        <translation>
            <numerusform>Demander un numéro à %n collaborateur…</numerusform>
            <numerusform>Demander un numéro à %n collaborateurs…</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} × geslaagd voor &apos;{activity}&apos;: {why}</source>
        <translation>{count} × réussite de « {activity} » : {why}</translation>
    </message>
    <message numerus="yes">
        <source>en nog %n e-learning(s) zonder geldige accreditatie</source>
        <translation>
            <numerusform>et encore %n e-learning sans accréditation valable</numerusform>
            <numerusform>et encore %n e-learnings sans accréditation valable</numerusform>
        </translation>
    </message>
    <message>
        <source>{activity} ({group}) tot en met {day}</source>
        <translation>{activity} ({group}) jusqu&apos;au {day}</translation>
    </message>
    <message>
        <source>Cursus {course} ({group}): {accepted} geaccepteerd, {rejected} afgewezen, {unknown} onzeker</source>
        <translation>Cours {course} ({group}) : {accepted} acceptées, {rejected} refusées, {unknown} incertaines</translation>
    </message>
    <message>
        <source>Er is nog niets ingediend.</source>
        <translation>Rien n&apos;a encore été envoyé.</translation>
    </message>
    <message>
        <source>Laatst ingediend: {when} door {who}.</source>
        <translation>Dernier envoi : {when} par {who}.</translation>
    </message>
    <message>
        <source>Laatste dagelijkse kopie: {day}.</source>
        <translation>Dernière copie quotidienne : {day}.</translation>
    </message>
    <message>
        <source>Aanbieder &apos;{name}&apos; staat op TEST: er wordt niets bijgeschreven.</source>
        <translation>Le prestataire « {name} » est en TEST : rien n&apos;est crédité.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PassingCard</name>
    <message>
        <source>Wie minstens deze score heeft:</source>
        <translation>Qui a au moins cette note :</translation>
    </message>
    <message>
        <source>Vanaf welke score is iemand geslaagd?</source>
        <translation>À partir de quelle note est-on reçu ?</translation>
    </message>
</context>
<context>
    <name>PasteListsDialog</name>
    <message>
        <source>Plaklijsten</source>
        <translation>Listes à coller</translation>
    </message>
    <message>
        <source>Voor wie geen webservice heeft: kopieer een lijst, plak die in het importscherm van PE-Online, en zeg daarna dat die is ingevoerd.</source>
        <translation>Pour qui n&apos;a pas de service web : copiez une liste, collez-la dans l&apos;écran d&apos;importation de PE-Online, puis dites qu&apos;elle a été saisie.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Lijsten</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Nummers van deze lijst</source>
        <translation>Numéros de cette liste</translation>
    </message>
    <message>
        <source>&amp;Kopiëren</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Ingevoerd in PE-Online…</source>
        <translation>&amp;Saisie dans PE-Online…</translation>
    </message>
    <message>
        <source>Alle lijsten &amp;opslaan…</source>
        <translation>&amp;Enregistrer toutes les listes…</translation>
    </message>
    <message>
        <source>Er staat nu niets klaar om met de hand in te voeren.</source>
        <translation>Rien n&apos;est prêt à être saisi à la main.</translation>
    </message>
    <message numerus="yes">
        <source>%n nummer(s)</source>
        <translation>
            <numerusform>%n numéro</numerusform>
            <numerusform>%n numéros</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}  cursus {course}  {numbers}  {group}</source>
        <translation>{day}  cours {course}  {numbers}  {group}</translation>
    </message>
    <message numerus="yes">
        <source>%n nummer(s) gekopieerd.</source>
        <translation>
            <numerusform>%n numéro copié.</numerusform>
            <numerusform>%n numéros copiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) als handmatig markeren</source>
        <translation>
            <numerusform>Marquer %n ligne comme saisie à la main</numerusform>
            <numerusform>Marquer %n lignes comme saisies à la main</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingevoerd in PE-Online</source>
        <translation>Saisie dans PE-Online</translation>
    </message>
    <message>
        <source>Deze rijen worden dan niet meer door dit programma verstuurd. Zeg dit pas als PE-Online de lijst heeft aangenomen.</source>
        <translation>Ces lignes ne seront alors plus envoyées par ce programme. Dites-le seulement quand PE-Online a pris la liste.</translation>
    </message>
    <message>
        <source>Map voor de lijsten</source>
        <translation>Dossier pour les listes</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Mensen en nummers</source>
        <translation>Personnes et numéros</translation>
    </message>
    <message>
        <source>Zoek een medewerker en verbeter een nummer. Een verbetering met de hand gaat vóór op wat bestanden en leersystemen zeggen. Kies er twee (met Ctrl) om ze samen te voegen.</source>
        <translation>Cherchez un collaborateur et corrigez un numéro. Une correction à la main prime sur ce que disent fichiers et plateformes. Choisissez-en deux (avec Ctrl) pour les fusionner.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Zoek op nummer, naam of e-mail</source>
        <translation>Chercher par numéro, nom ou e-mail</translation>
    </message>
    <message>
        <source>Zoek een medewerker</source>
        <translation>Chercher un collaborateur</translation>
    </message>
    <message>
        <source>Medewerkers</source>
        <translation>Collaborateurs</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Niemand gevonden.</source>
        <translation>Personne trouvé.</translation>
    </message>
    <message>
        <source>Mensen &amp;inlezen…</source>
        <translation>&amp;Importer des personnes…</translation>
    </message>
    <message>
        <source>&amp;Nummers opvragen…</source>
        <translation>Demander les &amp;numéros…</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; en &apos;{other}&apos; zijn misschien dezelfde medewerker: ze verschillen alleen in schrijfwijze of voorloopnullen.</source>
        <translation>« {one} » et « {other} » sont peut-être le même collaborateur : seules l&apos;orthographe ou les zéros de tête diffèrent.</translation>
    </message>
    <message numerus="yes">
        <source>Daarna is er nog %n paar/paren.</source>
        <translation>
            <numerusform>Il reste ensuite %n paire.</numerusform>
            <numerusform>Il reste ensuite %n paires.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deze twee &amp;bekijken</source>
        <translation>&amp;Voir ces deux personnes</translation>
    </message>
    <message>
        <source>Mensen inlezen</source>
        <translation>Importer des personnes</translation>
    </message>
    <message>
        <source>In welke kolom staat de medewerker (hetzelfde nummer als bij de resultaten)?</source>
        <translation>Quelle colonne contient le collaborateur (le même numéro que dans les résultats) ?</translation>
    </message>
    <message>
        <source>Ja, voorloopnullen ontbreken</source>
        <translation>Oui, des zéros initiaux manquent</translation>
    </message>
    <message>
        <source>Nee, het zijn andere mensen</source>
        <translation>Non, ce sont d’autres personnes</translation>
    </message>
    <message>
        <source>Bekijk de overgeslagen regels</source>
        <translation>Voir les lignes ignorées</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Annuler les changements</translation>
    </message>
    <message>
        <source>Kies een medewerker.</source>
        <translation>Choisissez un collaborateur.</translation>
    </message>
    <message>
        <source>Wie wat veranderde:</source>
        <translation>Qui a modifié quoi :</translation>
    </message>
    <message>
        <source>Dezelfde persoon als {key}</source>
        <translation>La même personne que {key}</translation>
    </message>
    <message>
        <source>Losmaken van {key}</source>
        <translation>Séparer de {key}</translation>
    </message>
    <message>
        <source>Met de hand verbeterd; de bron zegt: {said}. Leeg: weer de bron.</source>
        <translation>Corrigé à la main ; la source dit : {said}. Vide : la source à nouveau.</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Dit nummer is beschadigd. Verwacht: {form}.</source>
        <translation>Ce numéro est endommagé. Attendu : {form}.</translation>
    </message>
    <message>
        <source>Dit nummer heeft een andere vorm; presenties wachten dan tot u zegt dat het klopt. Verwacht: {form}.</source>
        <translation>Ce numéro a une autre forme ; les présences attendent alors que vous disiez qu&apos;il est juste. Attendu : {form}.</translation>
    </message>
    <message>
        <source>Dit zijn meer nummers. Verwacht: {form}.</source>
        <translation>Ce sont plusieurs numéros. Attendu : {form}.</translation>
    </message>
    <message>
        <source>Dit is geen nummer. Verwacht: {form}.</source>
        <translation>Ce n&apos;est pas un numéro. Attendu : {form}.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n overgeslagen regel(s)</source>
        <translation>
            <numerusform>%n ligne ignorée</numerusform>
            <numerusform>%n lignes ignorées</numerusform>
        </translation>
    </message>
    <message>
        <source>Deze regels zijn niet ingelezen; al het andere wel. Sla ze op, verbeter ze en lees dat bestand in. Of verbeter ze in het hele bestand: wat al bekend is, komt niet dubbel.</source>
        <translation>Ces lignes n&apos;ont pas été importées ; tout le reste l&apos;a été. Enregistrez-les, corrigez-les et importez ce fichier. Ou corrigez-les dans le fichier entier : ce qui est déjà connu ne compte pas deux fois.</translation>
    </message>
    <message>
        <source>Rij</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Gelezen</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Wat er is, en wat u kunt doen</source>
        <translation>Ce qu&apos;il y a, et que faire</translation>
    </message>
    <message>
        <source>Overgeslagen regels</source>
        <translation>Lignes ignorées</translation>
    </message>
    <message>
        <source>De eerste {count} staan hier; het bestand bevat ze alle.</source>
        <translation>Les {count} premières sont ici ; le fichier les contient toutes.</translation>
    </message>
    <message>
        <source>Op&amp;slaan om te verbeteren…</source>
        <translation>En&amp;registrer pour corriger…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>overgeslagen</source>
        <translation>ignorees</translation>
    </message>
    <message>
        <source>Overgeslagen regels opslaan</source>
        <translation>Enregistrer les lignes ignorées</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>&amp;Wijzigen</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message numerus="yes">
        <source>En nog %n woord(en).</source>
        <translation>
            <numerusform>Et encore %n mot.</numerusform>
            <numerusform>Et encore %n mots.</numerusform>
        </translation>
    </message>
    <message>
        <source>Eerder geantwoord: {answers}.</source>
        <translation>Déjà répondu : {answers}.</translation>
    </message>
    <message>
        <source>Eén vraag over deze lijst</source>
        <translation>Une question sur cette liste</translation>
    </message>
    <message>
        <source>{count} vragen over deze lijst</source>
        <translation>{count} questions sur cette liste</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>PE-id</source>
        <translation>Numéro PE</translation>
    </message>
    <message>
        <source>Eigen code</source>
        <translation>Code propre</translation>
    </message>
    <message>
        <source>{what}: id of eigen code</source>
        <translation>{what} : numéro ou code propre</translation>
    </message>
</context>
<context>
    <name>RequestTextDialog</name>
    <message>
        <source>Tekst van de vraag</source>
        <translation>Texte de la demande</translation>
    </message>
    <message>
        <source>De eerste regel is het onderwerp. Vermeld waarvoor u het nummer gebruikt en hoe lang u het bewaart: dat bent u de medewerker verplicht (AVG).</source>
        <translation>La première ligne est l&apos;objet. Dites à quoi sert le numéro et combien de temps vous le gardez : vous le devez au collaborateur (RGPD).</translation>
    </message>
    <message>
        <source>&amp;Tekst</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>Wordt per medewerker ingevuld: {places}.</source>
        <translation>Complété par collaborateur : {places}.</translation>
    </message>
    <message>
        <source>Tekst van het &amp;programma</source>
        <translation>Texte du &amp;programme</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>ResultStory</name>
    <message>
        <source>Bekijk de &amp;presentie</source>
        <translation>Voir la p&amp;résence</translation>
    </message>
    <message>
        <source>&amp;Accreditatie toevoegen…</source>
        <translation>Ajouter une &amp;accréditation…</translation>
    </message>
    <message>
        <source>&amp;Beroepsgroep activeren…</source>
        <translation>Activer le &amp;groupe…</translation>
    </message>
    <message>
        <source>Gegevens van de &amp;medewerker…</source>
        <translation>Données du &amp;collaborateur…</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Resultaten</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Lees hier in wie wat heeft gehaald; u kunt een bestand ook op dit venster laten vallen. Van elk resultaat staat erbij wat ervan is geworden, en waarom.</source>
        <translation>Importez ici qui a réussi quoi ; vous pouvez aussi déposer un fichier sur cette fenêtre. Chaque résultat dit ce qu&apos;il est devenu, et pourquoi.</translation>
    </message>
    <message>
        <source>Zoek op medewerker of e-learning</source>
        <translation>Chercher par collaborateur ou e-learning</translation>
    </message>
    <message>
        <source>Zoek een resultaat</source>
        <translation>Chercher un résultat</translation>
    </message>
    <message>
        <source>Alle resultaten</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Geslaagd, maar zonder accreditatie</source>
        <translation>Réussi, mais sans accréditation</translation>
    </message>
    <message>
        <source>Welke resultaten</source>
        <translation>Quels résultats</translation>
    </message>
    <message>
        <source>&amp;Plakken</source>
        <translation>&amp;Coller</translation>
    </message>
    <message>
        <source>Een tabel plakken die u in Excel hebt gekopieerd</source>
        <translation>Coller un tableau copié dans Excel</translation>
    </message>
    <message>
        <source>&amp;Mensen en nummers…</source>
        <translation>&amp;Personnes et numéros…</translation>
    </message>
    <message>
        <source>Resultaten &amp;inlezen…</source>
        <translation>&amp;Importer des résultats…</translation>
    </message>
    <message>
        <source>Hier komen de resultaten van uw medewerkers, uit een CSV- of Excelbestand.</source>
        <translation>Ici viennent les résultats de vos collaborateurs, d&apos;un fichier CSV ou Excel.</translation>
    </message>
    <message>
        <source>Bestand kiezen…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation>E-learning</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Gelezen: {text}</source>
        <translation>Lu : {text}</translation>
    </message>
    <message>
        <source>Uitslag</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Wat ervan werd</source>
        <translation>Ce qu&apos;il est devenu</translation>
    </message>
    <message>
        <source>Uit bestand</source>
        <translation>Du fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleBox</name>
    <message>
        <source>Kolom {header} is: {role}</source>
        <translation>La colonne {header} est : {role}</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>&amp;Opnieuw</source>
        <translation>À &amp;nouveau</translation>
    </message>
    <message>
        <source>Reparatie o&amp;vernemen</source>
        <translation>Reprendre la ré&amp;paration</translation>
    </message>
    <message>
        <source>&amp;Niet indienen…</source>
        <translation>Ne &amp;pas envoyer…</translation>
    </message>
    <message>
        <source>&amp;Handmatig ingevoerd</source>
        <translation>Saisi à la &amp;main</translation>
    </message>
    <message>
        <source>Beoor&amp;deeld…</source>
        <translation>E&amp;xaminé…</translation>
    </message>
    <message>
        <source>Verwi&amp;jderd in PE-Online…</source>
        <translation>&amp;Supprimé dans PE-Online…</translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) gekozen:</source>
        <translation>
            <numerusform>%n ligne choisie :</numerusform>
            <numerusform>%n lignes choisies :</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsDialog</name>
    <message>
        <source>Runs</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Elke keer dat er werd ingediend.</source>
        <translation>Chaque fois qu&apos;un envoi a eu lieu.</translation>
    </message>
    <message>
        <source>Begonnen</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Aanroepen</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Verstuurd</source>
        <translation>Envoyées</translation>
    </message>
    <message>
        <source>Geaccepteerd</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Afgewezen</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Onzeker</source>
        <translation>Incertaines</translation>
    </message>
    <message>
        <source>Hoe het afliep</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Toon de &amp;rijen van deze run</source>
        <translation>Montrer les &amp;lignes de cet envoi</translation>
    </message>
    <message>
        <source>Loopt nog, of werd afgebroken</source>
        <translation>En cours, ou interrompu</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Gestopt op verzoek</source>
        <translation>Arrêté sur demande</translation>
    </message>
    <message>
        <source>Gestopt tijdens een aanroep</source>
        <translation>Arrêté pendant un appel</translation>
    </message>
    <message>
        <source>Afgebroken</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>PE-Online weigerde de aanmelding</source>
        <translation>PE-Online a refusé la connexion</translation>
    </message>
    <message>
        <source>Aanbieder gepauzeerd</source>
        <translation>Prestataire en pause</translation>
    </message>
    <message>
        <source>Geen Userkey bekend</source>
        <translation>Aucune Userkey connue</translation>
    </message>
    <message>
        <source>Een fout in dit programma</source>
        <translation>Une erreur de ce programme</translation>
    </message>
    <message>
        <source>PE-Online was niet bereikbaar</source>
        <translation>PE-Online était injoignable</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Instellingen</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Taal van de schermen</source>
        <translation>&amp;Langue des écrans</translation>
    </message>
    <message>
        <source>&amp;Weergave</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Zoals het systeem</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Ja, van deze computer</source>
        <translation>Oui, de cet ordinateur</translation>
    </message>
    <message>
        <source>Uw gegevens worden geopend …</source>
        <translation>Ouverture de vos données …</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Deze indeling &amp;onthouden</source>
        <translation>&amp;Retenir cette disposition</translation>
    </message>
    <message>
        <source>Naam van de indeling</source>
        <translation>Nom de la disposition</translation>
    </message>
    <message>
        <source>Vervangt de indeling met deze naam.</source>
        <translation>Remplace la disposition de ce nom.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Inlezen</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Er wordt nog niets verstuurd.</source>
        <translation>Rien n&apos;est encore envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>%n resultaat(en) &amp;inlezen</source>
        <translation>
            <numerusform>&amp;Importer %n résultat</numerusform>
            <numerusform>&amp;Importer %n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nieuw(e) resultaat(en). Er wordt nog niets verstuurd.</source>
        <translation>
            <numerusform>%n nouveau résultat. Rien n&apos;est encore envoyé.</numerusform>
            <numerusform>%n nouveaux résultats. Rien n&apos;est encore envoyé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Geen nieuwe resultaten. Er wordt nog niets verstuurd.</source>
        <translation>Aucun nouveau résultat. Rien n&apos;est encore envoyé.</translation>
    </message>
</context>
<context>
    <name>StepHead</name>
    <message>
        <source>&amp;Werkblad</source>
        <translation>&amp;Feuille</translation>
    </message>
    <message>
        <source>&amp;Koppen op rij</source>
        <translation>&amp;En-têtes à la ligne</translation>
    </message>
    <message>
        <source>Alle gelijke bladen</source>
        <translation>Toutes les feuilles pareilles</translation>
    </message>
    <message>
        <source>Herkend als: {preset}</source>
        <translation>Reconnu comme : {preset}</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Verhaal van deze presentie</source>
        <translation>Récit de cette présence</translation>
    </message>
    <message>
        <source>Kies een rij om te zien wat er gebeurde.</source>
        <translation>Choisissez une ligne pour voir ce qui s&apos;est passé.</translation>
    </message>
    <message>
        <source>Wat te doen</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Geschiedenis</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Beoordeeld…</source>
        <translation>Examiné…</translation>
    </message>
    <message>
        <source>Neem {number} over</source>
        <translation>Reprendre {number}</translation>
    </message>
    <message>
        <source>Nu indienen…</source>
        <translation>Envoyer maintenant…</translation>
    </message>
    <message>
        <source>Nummer verbeteren…</source>
        <translation>Corriger le numéro…</translation>
    </message>
    <message>
        <source>Toch versturen</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message numerus="yes">
        <source>Alle %n van deze vorm versturen</source>
        <translation>
            <numerusform>Envoyer les %n de cette forme</numerusform>
            <numerusform>Envoyer les %n de cette forme</numerusform>
        </translation>
    </message>
    <message>
        <source>Accreditatie bekijken</source>
        <translation>Voir l&apos;accréditation</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>À nouveau</translation>
    </message>
</context>
<context>
    <name>SubmitBar</name>
    <message>
        <source>Voortgang</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>S&amp;toppen</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Nu &amp;indienen…</source>
        <translation>Envoyer &amp;maintenant…</translation>
    </message>
    <message>
        <source>Stopt na de aanroep die nu loopt …</source>
        <translation>S&apos;arrête après l&apos;appel en cours …</translation>
    </message>
    <message>
        <source>Er staat nu niets klaar om in te dienen.</source>
        <translation>Rien n&apos;est prêt à l&apos;envoi.</translation>
    </message>
    <message>
        <source>Versturen …</source>
        <translation>Envoi …</translation>
    </message>
    <message>
        <source>{sent} van {total} verstuurd: {accepted} geaccepteerd, {rejected} afgewezen</source>
        <translation>{sent} sur {total} envoyées : {accepted} acceptées, {rejected} refusées</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) staat/staan klaar om in te dienen</source>
        <translation>
            <numerusform>%n présence est prête à l&apos;envoi</numerusform>
            <numerusform>%n présences sont prêtes à l&apos;envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>TEST: er wordt niets bijgeschreven</source>
        <translation>TEST : rien n&apos;est crédité</translation>
    </message>
    <message>
        <source>Van een geweigerde cursus kan één rij het opnieuw vragen</source>
        <translation>Une ligne peut redemander pour un cours refusé</translation>
    </message>
    <message>
        <source>Er staat nu niets klaar om in te dienen</source>
        <translation>Rien n&apos;est prêt à l&apos;envoi</translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message>
        <source>Ingediend</source>
        <translation>Envoyé</translation>
    </message>
    <message numerus="yes">
        <source>%n presentie(s) ging(en) niet mee: wacht(en) op een geweigerde cursus, of gaat/gaan de volgende keer.</source>
        <translation>
            <numerusform>%n présence n&apos;est pas partie : elle attend un cours refusé, ou partira la prochaine fois.</numerusform>
            <numerusform>%n présences ne sont pas parties : elles attendent un cours refusé, ou partiront la prochaine fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nu aan zet: {who}</source>
        <translation>À qui d&apos;agir : {who}</translation>
    </message>
    <message>
        <source>Gaat vanzelf verder</source>
        <translation>Continue tout seul</translation>
    </message>
    <message>
        <source>Niemand hoeft nu iets te doen.</source>
        <translation>Personne n&apos;a rien à faire maintenant.</translation>
    </message>
    <message>
        <source>&amp;Bekijk de rijen</source>
        <translation>&amp;Voir les lignes</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Terug naar test</source>
        <translation>Retour au test</translation>
    </message>
    <message>
        <source>Doe dit alleen als de leverancier aanbieder &apos;{name}&apos; weer op test heeft gezet. Wat u daarna verstuurt, levert geen punten op.</source>
        <translation>Ne le faites que si le fournisseur a remis le prestataire « {name} » en test. Vos envois suivants ne donnent pas de points.</translation>
    </message>
    <message>
        <source>Typ ter bevestiging de naam van de aanbieder</source>
        <translation>Tapez le nom du prestataire pour confirmer</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Venster tonen</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quitter</translation>
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
        <translation>Sans Userkey vous pouvez faire des listes à coller, mais rien envoyer.</translation>
    </message>
    <message>
        <source>Opgeslagen in de sleutelring van dit systeem</source>
        <translation>Conservée dans le trousseau de ce système</translation>
    </message>
    <message>
        <source>De oefenomgeving heeft een eigen Userkey</source>
        <translation>L&apos;environnement d&apos;exercice a sa propre Userkey</translation>
    </message>
    <message>
        <source>Ver&amp;vangen</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Userkey vervangen</source>
        <translation>Remplacer la Userkey</translation>
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
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Onderdelen</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>PE-Online Desktop — oefenomgeving</source>
        <translation>PE-Online Desktop — exercice</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Inloggegevens</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Beroepsgroep</source>
        <translation>Groupe professionnel</translation>
    </message>
    <message>
        <source>Accreditatie</source>
        <translation>Accréditation</translation>
    </message>
    <message>
        <source>Resultaten</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Koppelingen</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Oefenomgeving: verzonnen mensen, en niets gaat naar de echte PE-Online.</source>
        <translation>Exercice : personnes inventées, et rien ne va au vrai PE-Online.</translation>
    </message>
    <message>
        <source>Stoppen met o&amp;efenen</source>
        <translation>A&amp;rrêter l&apos;exercice</translation>
    </message>
    <message>
        <source>Opnieuw &amp;beginnen</source>
        <translation>Re&amp;commencer</translation>
    </message>
    <message>
        <source>Opnieuw beginnen met oefenen</source>
        <translation>Recommencer l&apos;exercice</translation>
    </message>
    <message>
        <source>Alles wat u in de oefenomgeving inlas, koos en verstuurde, verdwijnt. Uw echte gegevens blijven zoals ze zijn.</source>
        <translation>Tout ce que vous avez importé, choisi et envoyé dans l&apos;environnement d&apos;exercice disparaît. Vos vraies données restent telles quelles.</translation>
    </message>
    <message>
        <source>Opnieuw beginnen</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Nu indienen…</source>
        <translation>&amp;Envoyer maintenant…</translation>
    </message>
    <message>
        <source>&amp;Resultaten inlezen…</source>
        <translation>&amp;Importer des résultats…</translation>
    </message>
    <message>
        <source>Reserve&amp;kopie maken…</source>
        <translation>Faire une &amp;copie de sauvegarde…</translation>
    </message>
    <message>
        <source>Kopie &amp;terugzetten…</source>
        <translation>Res&amp;taurer une copie…</translation>
    </message>
    <message>
        <source>Alles &amp;nakijken</source>
        <translation>Tout contr&amp;ôler</translation>
    </message>
    <message>
        <source>&amp;Instellingen…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>Eerst &amp;oefenen</source>
        <translation>&amp;S&apos;exercer d&apos;abord</translation>
    </message>
    <message>
        <source>Op de achtergrond &amp;verder</source>
        <translation>Continuer en arrière-&amp;plan</translation>
    </message>
    <message>
        <source>&amp;Afsluiten</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Handleiding</source>
        <translation>&amp;Manuel (néerlandais)</translation>
    </message>
    <message>
        <source>&amp;Over dit programma</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manuel (néerlandais)</translation>
    </message>
    <message>
        <source>Het programma sluit zodra het werk dat nu loopt klaar is.</source>
        <translation>Le programme se ferme dès que le travail en cours est terminé.</translation>
    </message>
    <message>
        <source>Niet opgeslagen</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Bij Inloggegevens staat nog iets dat niet is opgeslagen.</source>
        <translation>Dans Identifiants, quelque chose n&apos;est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Sluiten zonder opslaan</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message numerus="yes">
        <source>%n rij(en) niet indienen</source>
        <translation>
            <numerusform>Ne pas envoyer %n ligne</numerusform>
            <numerusform>Ne pas envoyer %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Deze rijen worden niet verstuurd, ook niet als de resultaten opnieuw worden ingelezen. Met &apos;Opnieuw&apos; zet u ze terug.</source>
        <translation>Ces lignes ne partent pas, même si les résultats sont importés à nouveau. Avec « À nouveau » vous les remettez.</translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) verwijderd in PE-Online</source>
        <translation>
            <numerusform>%n ligne supprimée dans PE-Online</numerusform>
            <numerusform>%n lignes supprimées dans PE-Online</numerusform>
        </translation>
    </message>
    <message>
        <source>Zeg dit als u de presentie in PE-Online zelf hebt verwijderd. Dit programma kan dat niet voor u doen; het onthoudt alleen dat het is gebeurd.</source>
        <translation>Dites-le si vous avez supprimé vous-même la présence dans PE-Online. Ce programme ne peut pas le faire ; il retient seulement que c&apos;est arrivé.</translation>
    </message>
    <message>
        <source>&amp;Op welke dag?</source>
        <translation>&amp;Quel jour ?</translation>
    </message>
    <message>
        <source>&amp;Waarom?</source>
        <translation>&amp;Pourquoi ?</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message numerus="yes">
        <source>%n rij(en) beoordeeld</source>
        <translation>
            <numerusform>%n ligne examinée</numerusform>
            <numerusform>%n lignes examinées</numerusform>
        </translation>
    </message>
    <message>
        <source>Zeg in een paar woorden wat u hebt nagekeken. Het komt met uw naam in de geschiedenis, en de rijen gaan daarna gewoon verder.</source>
        <translation>Dites en quelques mots ce que vous avez vérifié. Cela entre dans l&apos;historique avec votre nom, et les lignes continuent ensuite.</translation>
    </message>
    <message>
        <source>&amp;Wat hebt u nagekeken?</source>
        <translation>&amp;Qu&apos;avez-vous vérifié ?</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>Registratienummers worden gezocht in {fields}, maar dat komt nog nergens voor. Staan ze in een andere kolom, kies daar dan het register.</source>
        <translation>Les numéros d&apos;enregistrement sont cherchés dans {fields}, mais cela n&apos;apparaît encore nulle part. S&apos;ils sont dans une autre colonne, choisissez-y le registre.</translation>
    </message>
    <message>
        <source> of </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Kolom &apos;{header}&apos; heeft nummers in de vorm van {registers}. Kies boven die kolom het register waar ze bij horen; anders telt de kolom niet mee als nummer.</source>
        <translation>La colonne « {header} » contient des numéros de la forme de {registers}. Choisissez au-dessus d&apos;elle le registre concerné ; sinon elle ne compte pas comme numéro.</translation>
    </message>
    <message>
        <source>wordt klaar</source>
        <translation>sera prêt</translation>
    </message>
    <message>
        <source>wacht</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>worden klaar</source>
        <translation>seront prêts</translation>
    </message>
    <message>
        <source>wachten</source>
        <translation>attendent</translation>
    </message>
    <message>
        <source>zonder presentie</source>
        <translation>sans présence</translation>
    </message>
    <message>
        <source>al bekend</source>
        <translation>déjà connus</translation>
    </message>
    <message>
        <source>met een probleem</source>
        <translation>avec un problème</translation>
    </message>
    <message>
        <source>titel, kop of totaal</source>
        <translation>titre, en-tête ou total</translation>
    </message>
    <message>
        <source>op een ander blad</source>
        <translation>sur une autre feuille</translation>
    </message>
    <message>
        <source>vervolg van een regel</source>
        <translation>suite d&apos;une ligne</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>vides</translation>
    </message>
    <message>
        <source>andere presentie gaat wachten</source>
        <translation>autre présence attendra</translation>
    </message>
    <message>
        <source>andere presentie wordt klaar</source>
        <translation>autre présence devient prête</translation>
    </message>
    <message>
        <source>andere presentie vervalt</source>
        <translation>autre présence tombe</translation>
    </message>
    <message>
        <source>andere presenties gaan wachten</source>
        <translation>autres présences attendront</translation>
    </message>
    <message>
        <source>andere presenties worden klaar</source>
        <translation>autres présences deviennent prêtes</translation>
    </message>
    <message>
        <source>andere presenties vervallen</source>
        <translation>autres présences tombent</translation>
    </message>
    <message>
        <source>Kies boven de tabel nog de kolom met {missing}.</source>
        <translation>Choisissez au-dessus du tableau la colonne avec {missing}.</translation>
    </message>
    <message>
        <source>Zeg nog welke e-learning dit is, of kies de kolom ervan.</source>
        <translation>Dites quel e-learning c&apos;est, ou choisissez sa colonne.</translation>
    </message>
    <message>
        <source>Zeg nog wie geslaagd is, of kies de kolom met de uitslag.</source>
        <translation>Dites qui a réussi, ou choisissez la colonne du résultat.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; is: {verdict}</source>
        <translation>« {word} » est : {verdict}</translation>
    </message>
    <message>
        <source>datums: {order}</source>
        <translation>dates : {order}</translation>
    </message>
    <message>
        <source>geslaagd vanaf {mark}</source>
        <translation>réussi à partir de {mark}</translation>
    </message>
    <message>
        <source>voorloopnullen worden aangevuld</source>
        <translation>les zéros de tête sont ajoutés</translation>
    </message>
    <message>
        <source>voorloopnullen worden niet aangevuld</source>
        <translation>les zéros de tête ne sont pas ajoutés</translation>
    </message>
    <message>
        <source>Welke e-learning is dit?</source>
        <translation>Quel e-learning est-ce ?</translation>
    </message>
    <message>
        <source>Het bestand noemt geen e-learning.</source>
        <translation>Le fichier ne cite aucun e-learning.</translation>
    </message>
    <message>
        <source>Vanaf hoeveel minuten is iemand geslaagd?</source>
        <translation>À partir de combien de minutes est-ce réussi ?</translation>
    </message>
    <message>
        <source>Zonder minuten slaagt niemand.</source>
        <translation>Sans minutes, personne ne réussit.</translation>
    </message>
    <message>
        <source>Er is geen kolom met de uitslag.</source>
        <translation>Il n&apos;y a pas de colonne de résultat.</translation>
    </message>
    <message>
        <source>5,5 of 80%</source>
        <translation>5,5 ou 80%</translation>
    </message>
    <message>
        <source>Is iedereen in deze lijst geslaagd?</source>
        <translation>Toutes les personnes de cette liste ont-elles réussi ?</translation>
    </message>
    <message>
        <source>Iedereen is geslaagd</source>
        <translation>Toutes ont réussi</translation>
    </message>
    <message>
        <source>Wie is in deze lijst geslaagd?</source>
        <translation>Qui a réussi dans cette liste ?</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; ({count} keer) betekent:</source>
        <translation>« {word} » ({count} fois) signifie :</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; betekent:</source>
        <translation>« {word} » signifie :</translation>
    </message>
    <message>
        <source>De datum {date} is:</source>
        <translation>La date {date} est :</translation>
    </message>
    <message>
        <source>Hoe staan de datums?</source>
        <translation>Comment les dates sont-elles écrites ?</translation>
    </message>
    <message>
        <source>Ontbreken in zulke lijsten voorloopnullen?</source>
        <translation>Manque-t-il des zéros de tête dans ces listes ?</translation>
    </message>
    <message>
        <source>Nullen aanvullen</source>
        <translation>Ajouter les zéros</translation>
    </message>
    <message>
        <source>Het zijn andere mensen</source>
        <translation>Ce sont d&apos;autres personnes</translation>
    </message>
    <message>
        <source>Zo laten</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Er staat &apos;{text}&apos;. Bedoeld is:</source>
        <translation>Il est écrit « {text} ». Il faut lire :</translation>
    </message>
    <message>
        <source>dag-maand-jaar</source>
        <translation>jour-mois-année</translation>
    </message>
    <message>
        <source>maand-dag-jaar</source>
        <translation>mois-jour-année</translation>
    </message>
    <message>
        <source>jaar-maand-dag</source>
        <translation>année-mois-jour</translation>
    </message>
    <message>
        <source>Niet gelezen</source>
        <translation>Non lue</translation>
    </message>
    <message>
        <source>E-learning (uitslag)</source>
        <translation>E-learning (résultat)</translation>
    </message>
    <message>
        <source>bij {header}</source>
        <translation>de {header}</translation>
    </message>
    <message>
        <source>Registratienummer bij {register}</source>
        <translation>Numéro d&apos;enregistrement chez {register}</translation>
    </message>
    <message>
        <source>Vrij veld &apos;{header}&apos;</source>
        <translation>Champ libre « {header} »</translation>
    </message>
    <message>
        <source>{fitting} van {filled}: van welk register?</source>
        <translation>{fitting} sur {filled} : de quel registre ?</translation>
    </message>
    <message>
        <source>{fitting} van {filled}: {what}</source>
        <translation>{fitting} sur {filled} : {what}</translation>
    </message>
    <message>
        <source>{fitting} van de eerste {filled}: {what}</source>
        <translation>{fitting} sur les {filled} premiers : {what}</translation>
    </message>
    <message>
        <source>door u gekozen</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>uit de kop</source>
        <translation>d&apos;après l&apos;en-tête</translation>
    </message>
    <message>
        <source>een datum</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>een uitslag</source>
        <translation>un résultat</translation>
    </message>
    <message>
        <source>de vorm van dit register</source>
        <translation>la forme de ce registre</translation>
    </message>
    <message>
        <source>{count} cijfers</source>
        <translation>{count} chiffres</translation>
    </message>
    <message>
        <source>{least} of {most} cijfers</source>
        <translation>{least} ou {most} chiffres</translation>
    </message>
    <message>
        <source>{least} tot {most} cijfers</source>
        <translation>de {least} à {most} chiffres</translation>
    </message>
    <message>
        <source>Hier staan de eerste {count} regels; alle tellen mee.</source>
        <translation>Voici les {count} premières lignes ; toutes comptent.</translation>
    </message>
    <message>
        <source>Hier staat blad &apos;{sheet}&apos;; ook gelezen: {others}.</source>
        <translation>Voici la feuille « {sheet} » ; lues aussi : {others}.</translation>
    </message>
    <message>
        <source>Niet gelezen: {others}.</source>
        <translation>Non lues : {others}.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>De nieuwste gave kopie is {copy}.</source>
        <translation>La copie saine la plus récente est {copy}.</translation>
    </message>
    <message>
        <source>Deze kopie terugzetten</source>
        <translation>Restaurer cette copie</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Tabellen</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Alle bestanden</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Geslaagd</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Niet geslaagd</source>
        <translation>Non réussi</translation>
    </message>
    <message>
        <source>Voltooid</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Nog bezig</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation>E-learning</translation>
    </message>
    <message>
        <source>Intervisie (expertisegroep)</source>
        <translation>Intervision (groupe d&apos;experts)</translation>
    </message>
    <message>
        <source>Klassikaal, per bijeenkomst</source>
        <translation>En salle, par réunion</translation>
    </message>
    <message>
        <source>Klassikaal, als geheel</source>
        <translation>En salle, dans son ensemble</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Afgerond op</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>Uitslag</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Titel van de e-learning</source>
        <translation>Titre de l&apos;e-learning</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Nummer van het resultaat</source>
        <translation>Numéro du résultat</translation>
    </message>
    <message>
        <source>{file} uit de gevolgde map is geweigerd. {why}</source>
        <translation>{file} du dossier suivi a été refusé. {why}</translation>
    </message>
    <message>
        <source>{file} uit de gevolgde map: {counts}</source>
        <translation>{file} du dossier suivi : {counts}</translation>
    </message>
    <message>
        <source>De overgeslagen regels staan in {path}.</source>
        <translation>Les lignes ignorées sont dans {path}.</translation>
    </message>
    <message>
        <source>Bekijk wat is overgeslagen in {file}</source>
        <translation>Voir ce qui a été ignoré dans {file}</translation>
    </message>
    <message>
        <source>In de map {folder} kunnen ook andere gebruikers van deze computer bestanden zetten of wijzigen. Wat zij daar neerzetten, wordt dan ook ingelezen.</source>
        <translation>D&apos;autres utilisateurs de cet ordinateur peuvent aussi mettre ou modifier des fichiers dans le dossier {folder}. Ce qu&apos;ils y mettent est alors lu aussi.</translation>
    </message>
    <message>
        <source>Toch volgen</source>
        <translation>Suivre quand même</translation>
    </message>
    <message>
        <source>Map volgen</source>
        <translation>Suivre un dossier</translation>
    </message>
</context>
</TS>
