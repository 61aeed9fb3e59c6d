<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AccountPanel</name>
        <message>
            <source>Accounts</source>
            <translation>Konten</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Konto</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Second factor</source>
            <translation>Zweiter Faktor</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Eingeschaltet</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Ausgeschaltet</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Zuletzt benutzt</translation>
        </message>
        <message>
            <source>Invite again</source>
            <translation>Noch einmal einladen</translation>
        </message>
        <message>
            <source>Invite</source>
            <translation>Einladen</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <source>Remove second factor</source>
            <translation>Zweiten Faktor entfernen</translation>
        </message>
        <message>
            <source>This is your own account. Somebody else has to change it.</source>
            <translation>Das ist Ihr eigenes Konto. Ändern muss es jemand anderes.</translation>
        </message>
        <message>
            <source>Nothing of this person’s work was removed.</source>
            <translation>Von der Arbeit dieser Person wurde nichts entfernt.</translation>
        </message>
        <message>
            <source>Disabling ends every session within seconds. Nothing of this person’s work is removed.</source>
            <translation>Sperren beendet jede Sitzung binnen Sekunden. Von der Arbeit dieser Person wird nichts entfernt.</translation>
        </message>
        <message>
            <source>Show in the audit log</source>
            <translation>Im Protokoll zeigen</translation>
        </message>
    </context>
    <context>
        <name>AccountRow</name>
        <message>
            <source>On</source>
            <translation>Eingeschaltet</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Ausgeschaltet</translation>
        </message>
    </context>
    <context>
        <name>AccountsPart</name>
        <message>
            <source>Invited</source>
            <translation>Eingeladen</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Gesperrt</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Kein Konto</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Konten</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n gefunden</numerusform>
                <numerusform>%n gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Konto</translation>
        </message>
        <message>
            <source>Second factor</source>
            <translation>Zweiter Faktor</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Zuletzt benutzt</translation>
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation>Noch niemand hier</translation>
        </message>
        <message>
            <source>Nobody matches “%1”</source>
            <translation>Niemand passt zu „%1“</translation>
        </message>
        <message>
            <source>The people of your company appear here once they have been loaded.</source>
            <translation>Die Personen Ihres Unternehmens erscheinen hier, sobald sie geladen sind.</translation>
        </message>
        <message>
            <source>Search looks at names, teams and titles.</source>
            <translation>Gesucht wird in Namen, Teams und Funktionen.</translation>
        </message>
        <message>
            <source>Name, team or title</source>
            <translation>Name, Team oder Funktion</translation>
        </message>
    </context>
    <context>
        <name>ActionRow</name>
        <message>
            <source>Done: %1</source>
            <translation>Erledigt: %1</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Fälligkeit</translation>
        </message>
        <message>
            <source>%1, overdue</source>
            <translation>%1, überfällig</translation>
        </message>
        <message>
            <source>Action item</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Change given up</source>
            <translation>Änderung verworfen</translation>
        </message>
        <message>
            <source>Continue writing</source>
            <translation>Weiterschreiben</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
    </context>
    <context>
        <name>ActionsPart</name>
        <message>
            <source>Action items</source>
            <translation>Aufgaben</translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n offen</numerusform>
                <numerusform>%n offen</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Action item deleted</source>
            <translation>Aufgabe gelöscht</translation>
        </message>
        <message>
            <source>What is to be done, then Return</source>
            <translation>Was zu tun ist, dann Eingabetaste</translation>
        </message>
    </context>
    <context>
        <name>AddLine</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>Das ist zu lang. Kürzen Sie es und drücken Sie die Eingabetaste.</translation>
        </message>
    </context>
    <context>
        <name>AdminPage</name>
        <message>
            <source>Accounts</source>
            <translation>Konten</translation>
        </message>
        <message>
            <source>Sign-in and security</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>The invitation is on its way</source>
            <translation>Die Einladung ist unterwegs</translation>
        </message>
        <message>
            <source>The account is disabled, and its sessions have ended</source>
            <translation>Das Konto ist gesperrt, seine Sitzungen sind beendet</translation>
        </message>
        <message>
            <source>The account is enabled</source>
            <translation>Das Konto ist entsperrt</translation>
        </message>
        <message>
            <source>The second factor was removed</source>
            <translation>Der zweite Faktor wurde entfernt</translation>
        </message>
        <message>
            <source>It counts from the next sign-in</source>
            <translation>Es gilt ab der nächsten Anmeldung</translation>
        </message>
        <message>
            <source>The provider is set</source>
            <translation>Der Anmeldedienst ist eingerichtet</translation>
        </message>
        <message>
            <source>The provider was removed</source>
            <translation>Der Anmeldedienst wurde entfernt</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>Alerts go to this address from now on</source>
            <translation>Warnungen gehen ab jetzt an diese Adresse</translation>
        </message>
        <message>
            <source>The webhook was removed</source>
            <translation>Der Webhook wurde entfernt</translation>
        </message>
        <message>
            <source>The webhook answered as it should</source>
            <translation>Der Webhook hat geantwortet, wie er soll</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>Mitarbeitende</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>The token is worth nothing any more</source>
            <translation>Das Token ist nichts mehr wert</translation>
        </message>
        <message>
            <source>Billing</source>
            <translation>Abrechnung</translation>
        </message>
        <message>
            <source>The request is written down</source>
            <translation>Die Anfrage ist festgehalten</translation>
        </message>
        <message>
            <source>It is decided</source>
            <translation>Es ist entschieden</translation>
        </message>
        <message>
            <source>The request is taken back</source>
            <translation>Die Anfrage ist zurückgenommen</translation>
        </message>
        <message>
            <source>The archive is saved; nobody else can read the file</source>
            <translation>Das Archiv ist gespeichert; niemand sonst kann die Datei lesen</translation>
        </message>
        <message>
            <source>Data protection</source>
            <translation>Datenschutz</translation>
        </message>
    </context>
    <context>
        <name>AdminTrouble</name>
        <message>
            <source>This needs a connection</source>
            <translation>Dafür braucht es eine Verbindung</translation>
        </message>
        <message>
            <source>This is not yours to see</source>
            <translation>Das ist nicht für Sie bestimmt</translation>
        </message>
        <message>
            <source>This cannot be shown</source>
            <translation>Das lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>Accounts, sign-in and the audit log are kept on the server. Everything else works as always.</source>
            <translation>Konten, Anmeldung und Protokoll liegen auf dem Server. Alles andere geht wie immer.</translation>
        </message>
        <message>
            <source>Your role has changed, or the company keeps this to others. An owner can grant it.</source>
            <translation>Ihre Rolle hat sich geändert, oder das Unternehmen behält das anderen vor. Eine Inhaberin oder ein Inhaber kann es freigeben.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>AgendaFacts</name>
        <message>
            <source>Kept on this device, not sent yet</source>
            <translation>Auf diesem Gerät gespeichert, noch nicht gesendet</translation>
        </message>
        <message>
            <source>carried ×%1</source>
            <translation>übernommen ×%1</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Continue writing</source>
            <translation>Weiterschreiben</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 Min.</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s)</source>
            <translation>
                <numerusform>%n Verweis</numerusform>
                <numerusform>%n Verweise</numerusform>
            </translation>
        </message>
        <message>
            <source>Only you</source>
            <translation>Nur Sie</translation>
        </message>
    </context>
    <context>
        <name>AgendaPart</name>
        <message>
            <source>Talking point deleted</source>
            <translation>Gesprächspunkt gelöscht</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>%1 of %2 discussed</source>
            <translation>%1 von %2 besprochen</translation>
        </message>
        <message>
            <source>Add a talking point</source>
            <translation>Gesprächspunkt hinzufügen</translation>
        </message>
        <message>
            <source>Shared with %1</source>
            <translation>Für %1 sichtbar</translation>
        </message>
        <message>
            <source>Shared with the team</source>
            <translation>Für das Team sichtbar</translation>
        </message>
        <message>
            <source>Nothing to talk about yet. Everyone in the meeting sees what you write.</source>
            <translation>Noch kein Thema. Alle im Gespräch sehen, was Sie schreiben.</translation>
        </message>
        <message>
            <source>Share with %1</source>
            <translation>Mit %1 teilen</translation>
        </message>
        <message>
            <source>Share with the team</source>
            <translation>Mit dem Team teilen</translation>
        </message>
        <message>
            <source>Section deleted</source>
            <translation>Abschnitt gelöscht</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) added from “%1”</source>
            <translation>
                <numerusform>%n Punkt aus „%1“ hinzugefügt</numerusform>
                <numerusform>%n Punkte aus „%1“ hinzugefügt</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 min planned</source>
            <translation>%1 von %2 Min. verplant</translation>
        </message>
        <message>
            <source>%1 min planned</source>
            <translation>%1 Min. verplant</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Only you</source>
            <translation>Nur Sie</translation>
        </message>
    </context>
    <context>
        <name>AgendaRow</name>
        <message>
            <source>discussed</source>
            <translation>besprochen</translation>
        </message>
        <message>
            <source>Discussed: %1</source>
            <translation>Besprochen: %1</translation>
        </message>
        <message>
            <source>Talking point</source>
            <translation>Gesprächspunkt</translation>
        </message>
        <message>
            <source>Change given up</source>
            <translation>Änderung verworfen</translation>
        </message>
        <message numerus="yes">
            <source>carried over %n time(s)</source>
            <translation>
                <numerusform>%n-mal übernommen</numerusform>
                <numerusform>%n-mal übernommen</numerusform>
            </translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>von %1</translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n Kommentar</numerusform>
                <numerusform>%n Kommentare</numerusform>
            </translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>noch nicht gesendet</translation>
        </message>
        <message>
            <source>Everyone in the meeting sees this point now</source>
            <translation>Diesen Punkt sehen jetzt alle im Gespräch</translation>
        </message>
        <message>
            <source>Action item added</source>
            <translation>Aufgabe hinzugefügt</translation>
        </message>
        <message>
            <source>Section: %1</source>
            <translation>Abschnitt: %1</translation>
        </message>
        <message>
            <source>only you see this</source>
            <translation>nur Sie sehen dies</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 Min.</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s)</source>
            <translation>
                <numerusform>%n Verweis</numerusform>
                <numerusform>%n Verweise</numerusform>
            </translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
    </context>
    <context>
        <name>AlertsCard</name>
        <message>
            <source>Alerts</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>It begins with https://</source>
            <translation>Sie beginnt mit https://</translation>
        </message>
        <message>
            <source>When somebody tries to get at data that is not theirs, admins get an e-mail within a minute. A webhook can tell a program of your own as well.</source>
            <translation>Wenn jemand an fremde Daten zu kommen versucht, erhalten Admins binnen einer Minute eine E-Mail. Über einen Webhook erfährt es auch ein eigenes Programm.</translation>
        </message>
        <message>
            <source>No webhook</source>
            <translation>Kein Webhook</translation>
        </message>
        <message>
            <source>Each alert is sent there as JSON, signed with the secret.</source>
            <translation>Jede Warnung geht als JSON dorthin, mit dem Geheimnis signiert.</translation>
        </message>
        <message>
            <source>Try it out</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <source>This is the secret. It is shown once.</source>
            <translation>Das ist das Geheimnis. Es wird nur einmal gezeigt.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>I have kept it</source>
            <translation>Ich habe es aufbewahrt</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>A new secret is made each time.</source>
            <translation>Jedes Mal entsteht ein neues Geheimnis.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>%1 tried to get at data of others</source>
            <translation>%1 hat versucht, an fremde Daten zu kommen</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Erledigt</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n-mal</numerusform>
                <numerusform>%n-mal</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AppContext</name>
        <message>
            <source>%1 and %2</source>
            <translation>%1 und %2</translation>
        </message>
    </context>
    <context>
        <name>AuditPart</name>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Wen</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>No line fits</source>
            <translation>Keine Zeile passt</translation>
        </message>
        <message>
            <source>The log holds who changed accounts, roles, people, teams and settings, and when. It never holds what people write.</source>
            <translation>Das Protokoll hält fest, wer wann Konten, Rollen, Personen, Teams und Einstellungen geändert hat. Was Menschen schreiben, steht nie darin.</translation>
        </message>
        <message>
            <source>Accounts and signing in</source>
            <translation>Konten und Anmeldungen</translation>
        </message>
        <message>
            <source>Sign-in settings and refusals</source>
            <translation>Anmeldeeinstellungen und Ablehnungen</translation>
        </message>
        <message>
            <source>Roles and permissions</source>
            <translation>Rollen und Rechte</translation>
        </message>
        <message>
            <source>The company’s settings</source>
            <translation>Einstellungen des Unternehmens</translation>
        </message>
        <message>
            <source>What roles let people read</source>
            <translation>Was Rollen zu lesen gaben</translation>
        </message>
        <message>
            <source>row …%1</source>
            <translation>Datensatz …%1</translation>
        </message>
        <message>
            <source>person …%1</source>
            <translation>Person …%1</translation>
        </message>
        <message>
            <source>Done by %1</source>
            <translation>Von %1 getan</translation>
        </message>
        <message>
            <source>About %1</source>
            <translation>Betrifft %1</translation>
        </message>
        <message>
            <source>By or about %1</source>
            <translation>Von oder über %1</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n line(s) are in %1. A file has no more: choose fewer days for the others.</source>
            <translation>
                <numerusform>Die neueste %n Zeile steht in %1. Mehr fasst eine Datei nicht: Wählen Sie für die übrigen weniger Tage.</numerusform>
                <numerusform>Die neuesten %n Zeilen stehen in %1. Mehr fasst eine Datei nicht: Wählen Sie für die übrigen weniger Tage.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) exported to %1</source>
            <translation>
                <numerusform>%n Zeile nach %1 exportiert</numerusform>
                <numerusform>%n Zeilen nach %1 exportiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Verify the log</source>
            <translation>Protokoll prüfen</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Name, act, detail</source>
            <translation>Name oder Vorgang</translation>
        </message>
        <message>
            <source>From the first</source>
            <translation>Von Anfang an</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>To today</source>
            <translation>Bis heute</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Alles anzeigen</translation>
        </message>
        <message>
            <source>Nothing back to %1</source>
            <translation>Nichts bis zurück zum %1</translation>
        </message>
        <message>
            <source>Older lines were not looked at yet.</source>
            <translation>Ältere Zeilen wurden noch nicht durchgesehen.</translation>
        </message>
        <message>
            <source>Look further back</source>
            <translation>Weiter zurücksuchen</translation>
        </message>
    </context>
    <context>
        <name>AvatarButton</name>
        <message>
            <source>Owner: %1</source>
            <translation>Zuständig: %1</translation>
        </message>
    </context>
    <context>
        <name>AvatarStack</name>
        <message numerus="yes">
            <source>%n more person(s)</source>
            <translation>
                <numerusform>%n weitere Person</numerusform>
                <numerusform>%n weitere Personen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarGrid</name>
        <message>
            <source>Previous month</source>
            <translation>Voriger Monat</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>Nächster Monat</translation>
        </message>
        <message>
            <source>W</source>
            <comment>week, head of a column of week numbers</comment>
            <translation>KW</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Sync and this device</source>
            <translation>Abgleich und dieses Gerät</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Go to: %1</source>
            <translation>Öffnen: %1</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>Neues 1:1</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Jetzt abgleichen</translation>
        </message>
        <message>
            <source>Theme: %1</source>
            <translation>Farben: %1</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Language: %1</source>
            <translation>Sprache: %1</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>Import a calendar file</source>
            <translation>Kalenderdatei importieren</translation>
        </message>
        <message>
            <source>Export all my meetings</source>
            <translation>Alle meine Gespräche exportieren</translation>
        </message>
        <message>
            <source>New team series</source>
            <translation>Neue Teamrunde</translation>
        </message>
        <message>
            <source>New one-off meeting</source>
            <translation>Neues einmaliges Gespräch</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Mark all notifications as read</source>
            <translation>Alle Mitteilungen als gelesen markieren</translation>
        </message>
        <message>
            <source>Back to the page before</source>
            <translation>Zurück zur vorigen Seite</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Mitteilungen</translation>
        </message>
        <message>
            <source>Show or hide the navigation</source>
            <translation>Navigation ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Show me around</source>
            <translation>Rundgang zeigen</translation>
        </message>
        <message>
            <source>Details for support</source>
            <translation>Angaben für den Support</translation>
        </message>
        <message>
            <source>New goal</source>
            <translation>Neues Ziel</translation>
        </message>
        <message>
            <source>Check in on goals</source>
            <translation>Zwischenstand zu Zielen geben</translation>
        </message>
        <message>
            <source>New survey</source>
            <translation>Neue Umfrage</translation>
        </message>
    </context>
    <context>
        <name>CommentCount</name>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n Kommentar</numerusform>
                <numerusform>%n Kommentare</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CommentRow</name>
        <message>
            <source>Reply</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
    </context>
    <context>
        <name>CommentThread</name>
        <message>
            <source>Comment deleted</source>
            <translation>Kommentar gelöscht</translation>
        </message>
        <message>
            <source>Reply to %1</source>
            <translation>%1 antworten</translation>
        </message>
        <message>
            <source>Write a comment</source>
            <translation>Kommentar schreiben</translation>
        </message>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>Das ist zu lang. Kürzen Sie es und drücken Sie die Eingabetaste.</translation>
        </message>
        <message>
            <source>Link removed</source>
            <translation>Verweis entfernt</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDialog</name>
        <message>
            <source>Enter your password again</source>
            <translation>Geben Sie Ihr Kennwort noch einmal ein</translation>
        </message>
        <message>
            <source>So that nobody else can do this at your open window. You are not asked again for ten minutes.</source>
            <translation>Damit niemand anderes dies an Ihrem offenen Fenster tun kann. Danach werden Sie zehn Minuten lang nicht mehr gefragt.</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kennwort</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Six digits of your authenticator, or a recovery code</source>
            <translation>Sechs Ziffern Ihrer Authenticator-App oder ein Wiederherstellungscode</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Noch einmal anmelden</translation>
        </message>
        <message>
            <source>Sign in on the page that has opened in the browser. This window continues by itself.</source>
            <translation>Melden Sie sich auf der Seite an, die im Browser aufgegangen ist. Dieses Fenster macht von selbst weiter.</translation>
        </message>
        <message>
            <source>Continue in the browser</source>
            <translation>Weiter im Browser</translation>
        </message>
    </context>
    <context>
        <name>ContentsCard</name>
        <message>
            <source>My meetings</source>
            <translation>Meine Gespräche</translation>
        </message>
        <message>
            <source>Company directory</source>
            <translation>Verzeichnis der Firma</translation>
        </message>
        <message>
            <source>What is on this device</source>
            <translation>Was auf diesem Gerät ist</translation>
        </message>
        <message>
            <source>All of it works offline.</source>
            <translation>Alles davon geht auch ohne Netz.</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>Day, or +3</source>
            <translation>Tag oder +3</translation>
        </message>
        <message>
            <source>This day does not exist</source>
            <translation>Diesen Tag gibt es nicht</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Tag wählen</translation>
        </message>
    </context>
    <context>
        <name>DeviceCard</name>
        <message>
            <source>This device</source>
            <translation>Dieses Gerät</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Last sync</source>
            <translation>Letzter Abgleich</translation>
        </message>
        <message>
            <source>never</source>
            <translation>noch nie</translation>
        </message>
        <message>
            <source>Rows here</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>On disk</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>%1, encrypted</source>
            <translation>%1, verschlüsselt</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Uhr</translation>
        </message>
        <message>
            <source>right within 1 s</source>
            <translation>auf 1 s genau</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) off</source>
            <translation>
                <numerusform>%n Sekunde daneben</numerusform>
                <numerusform>%n Sekunden daneben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeviceRow</name>
        <message>
            <source>This device</source>
            <translation>Dieses Gerät</translation>
        </message>
        <message>
            <source>It wipes itself as soon as it is online, with what it has not sent yet.</source>
            <translation>Es löscht sich, sobald es online ist, samt allem, was es noch nicht gesendet hat.</translation>
        </message>
        <message>
            <source>last used %1</source>
            <translation>zuletzt benutzt: %1</translation>
        </message>
        <message>
            <source>signed out, last used %1</source>
            <translation>abgemeldet, zuletzt benutzt: %1</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation>Endgültig entfernen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>DevicesCard</name>
        <message>
            <source>Devices</source>
            <translation>Geräte</translation>
        </message>
        <message>
            <source>Everywhere else</source>
            <translation>Überall sonst</translation>
        </message>
        <message>
            <source>Ends every other session; what is stored there stays.</source>
            <translation>Beendet jede andere Sitzung; was dort gespeichert ist, bleibt.</translation>
        </message>
        <message>
            <source>Sign out there</source>
            <translation>Dort abmelden</translation>
        </message>
    </context>
    <context>
        <name>DialogBox</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>DirectoryCard</name>
        <message>
            <source>Directory</source>
            <translation>Verzeichnis</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>It begins with ldaps://</source>
            <translation>Sie beginnt mit ldaps://</translation>
        </message>
        <message>
            <source>{email} or {user} has to be in it</source>
            <translation>{email} oder {user} muss darin vorkommen</translation>
        </message>
        <message>
            <source>These sign in.</source>
            <translation>Damit lässt sich anmelden.</translation>
        </message>
        <message>
            <source>The directory does not answer.</source>
            <translation>Das Verzeichnis antwortet nicht.</translation>
        </message>
        <message>
            <source>The directory’s certificate is not trusted any more.</source>
            <translation>Dem Zertifikat des Verzeichnisses wird nicht mehr vertraut.</translation>
        </message>
        <message>
            <source>The directory does not let the service account in any more.</source>
            <translation>Das Verzeichnis lässt das Dienstkonto nicht mehr herein.</translation>
        </message>
        <message>
            <source>The directory cannot be searched like this any more.</source>
            <translation>So lässt sich das Verzeichnis nicht mehr durchsuchen.</translation>
        </message>
        <message>
            <source>Nobody has this address there.</source>
            <translation>Diese Adresse hat dort niemand.</translation>
        </message>
        <message>
            <source>Several people have this address there.</source>
            <translation>Diese Adresse haben dort mehrere.</translation>
        </message>
        <message>
            <source>The password is wrong, or the account may not sign in there.</source>
            <translation>Das Kennwort ist falsch, oder das Konto darf sich dort nicht anmelden.</translation>
        </message>
        <message>
            <source>The directory answers what none should.</source>
            <translation>Das Verzeichnis antwortet, was keines antworten sollte.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keines</translation>
        </message>
        <message>
            <source>For addresses of %1</source>
            <translation>Für Adressen von %1</translation>
        </message>
        <message>
            <source>nobody has a password here</source>
            <translation>niemand hat hier ein Kennwort</translation>
        </message>
        <message>
            <source>Active Directory, OpenLDAP and everything else that speaks LDAPS: people sign in with its passwords.</source>
            <translation>Active Directory, OpenLDAP und alles andere, das LDAPS spricht: Man meldet sich mit dessen Kennwörtern an.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <source>Try it out</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>With somebody’s password. Nobody is signed in.</source>
            <translation>Mit dem Kennwort einer Person. Niemand wird angemeldet.</translation>
        </message>
        <message>
            <source>Try out</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Password in the directory</source>
            <translation>Kennwort im Verzeichnis</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Only an owner can change the directory.</source>
            <translation>Nur eine Inhaberin oder ein Inhaber kann das Verzeichnis ändern.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Only over TLS. Without a port it is 636.</source>
            <translation>Nur über TLS. Ohne Port ist es 636.</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domains</translation>
        </message>
        <message>
            <source>Of the e-mail addresses that the directory may speak for.</source>
            <translation>Der E-Mail-Adressen, für die das Verzeichnis sprechen darf.</translation>
        </message>
        <message>
            <source>How people are found</source>
            <translation>Wie Personen gefunden werden</translation>
        </message>
        <message>
            <source>A service account searches for their address</source>
            <translation>Ein Dienstkonto sucht nach ihrer Adresse</translation>
        </message>
        <message>
            <source>Their address makes the name that they sign in with</source>
            <translation>Aus ihrer Adresse wird der Name, mit dem sie sich anmelden</translation>
        </message>
        <message>
            <source>Search below</source>
            <translation>Suchen unterhalb von</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>{email} is the whole address, {user} what stands before the @.</source>
            <translation>{email} ist die ganze Adresse, {user} das, was vor dem @ steht.</translation>
        </message>
        <message>
            <source>Service account</source>
            <translation>Dienstkonto</translation>
        </message>
        <message>
            <source>Its password</source>
            <translation>Sein Kennwort</translation>
        </message>
        <message>
            <source>One is kept. Leave this empty to keep it.</source>
            <translation>Eines ist hinterlegt. Leer gelassen bleibt es.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Certificate of its authority</source>
            <translation>Zertifikat seiner Zertifizierungsstelle</translation>
        </message>
        <message>
            <source>Only where the server’s system does not know it.</source>
            <translation>Nur wenn das System des Servers sie nicht kennt.</translation>
        </message>
        <message>
            <source>Take in whom the company does not know yet</source>
            <translation>Aufnehmen, wen das Unternehmen noch nicht kennt</translation>
        </message>
        <message>
            <source>Nobody has a password here</source>
            <translation>Niemand hat hier ein Kennwort</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>With {user} it can be for one domain alone</source>
            <translation>Mit {user} gilt es nur für eine Domain</translation>
        </message>
        <message>
            <source>It stands in brackets</source>
            <translation>Er steht in Klammern</translation>
        </message>
        <message>
            <source>It looks like DC=example,DC=com</source>
            <translation>Es sieht aus wie DC=example,DC=com</translation>
        </message>
        <message>
            <source>It begins with -----BEGIN CERTIFICATE-----</source>
            <translation>Es beginnt mit -----BEGIN CERTIFICATE-----</translation>
        </message>
    </context>
    <context>
        <name>DoneFoot</name>
        <message numerus="yes">
            <source>%n done this week</source>
            <translation>
                <numerusform>%n diese Woche erledigt</numerusform>
                <numerusform>%n diese Woche erledigt</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the to-dos</source>
            <translation>Zurück zu den offenen Punkten</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Show what was done this week</source>
            <translation>Anzeigen, was diese Woche erledigt wurde</translation>
        </message>
    </context>
    <context>
        <name>DoneRow</name>
        <message>
            <source>Reopen</source>
            <translation>Wieder öffnen</translation>
        </message>
    </context>
    <context>
        <name>EmailCard</name>
        <message>
            <source>E-mail address</source>
            <translation>E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>This is not an e-mail address</source>
            <translation>Das ist keine E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Another address to sign in with</source>
            <translation>Eine andere Adresse zum Anmelden</translation>
        </message>
        <message>
            <source>A code is sent there. Until you enter it, the old address stays.</source>
            <translation>Dorthin geht ein Code. Bis Sie ihn eingeben, bleibt die alte Adresse.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>New e-mail address</source>
            <translation>Neue E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Code from the mail</source>
            <translation>Code aus der E-Mail</translation>
        </message>
        <message>
            <source>Sent to %1 where nobody else of your company has that address. It is good for an hour.</source>
            <translation>Geschickt an %1, wenn niemand sonst in Ihrem Unternehmen diese Adresse hat. Er gilt eine Stunde.</translation>
        </message>
        <message>
            <source>Send a code</source>
            <translation>Code schicken</translation>
        </message>
        <message>
            <source>Take over the address</source>
            <translation>Adresse übernehmen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>ErrorPage</name>
        <message>
            <source>Aufwind could not open your data</source>
            <translation>Aufwind konnte Ihre Daten nicht öffnen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>FillBanner</name>
        <message>
            <source>Sync is paused.</source>
            <translation>Der Abgleich ist angehalten.</translation>
        </message>
        <message>
            <source>%1 of %2 have arrived</source>
            <translation>%1 von %2 sind da</translation>
        </message>
        <message>
            <source>Everything you write is saved on this device and sent later.</source>
            <translation>Alles, was Sie schreiben, ist auf diesem Gerät gespeichert und wird später gesendet.</translation>
        </message>
    </context>
    <context>
        <name>FirstSyncPage</name>
        <message>
            <source>Your data is on its way</source>
            <translation>Ihre Daten sind unterwegs</translation>
        </message>
        <message>
            <source>First load</source>
            <translation>Erstes Laden</translation>
        </message>
        <message>
            <source>No connection. It goes on by itself.</source>
            <translation>Keine Verbindung. Es geht von selbst weiter.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Verbindung wird hergestellt …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>This happens once on this device. You can look inside already, pause it or close the window; it goes on where it stopped.</source>
            <translation>Das geschieht auf diesem Gerät nur einmal. Sie können schon hineinsehen, anhalten oder das Fenster schließen; es geht weiter, wo es aufgehört hat.</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Look inside already</source>
            <translation>Schon hineinsehen</translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message>
            <source>KB</source>
            <translation>KB</translation>
        </message>
        <message>
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <source>GB</source>
            <translation>GB</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n Tag</numerusform>
                <numerusform>in %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>vor %n Tag</numerusform>
                <numerusform>vor %n Tagen</numerusform>
            </translation>
        </message>
        <message>
            <source>today %1</source>
            <comment>time of day</comment>
            <translation>heute %1</translation>
        </message>
        <message>
            <source>yesterday %1</source>
            <comment>time of day</comment>
            <translation>gestern %1</translation>
        </message>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>in %n Minute</numerusform>
                <numerusform>in %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>noch etwa %n Minute</numerusform>
                <numerusform>noch etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of “%2”</source>
            <comment>field of thing</comment>
            <translation>%1 von „%2“</translation>
        </message>
    </context>
    <context>
        <name>HatchedField</name>
        <message>
            <source>Hidden to protect anonymity</source>
            <translation>Zum Schutz der Anonymität verborgen</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Good morning, %1</source>
            <translation>Guten Morgen, %1</translation>
        </message>
        <message>
            <source>Hello, %1</source>
            <translation>Guten Tag, %1</translation>
        </message>
        <message>
            <source>Good evening, %1</source>
            <translation>Guten Abend, %1</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>Hier ist nichts zu tun</translation>
        </message>
        <message>
            <source>To the people</source>
            <translation>Zu den Personen</translation>
        </message>
        <message>
            <source>Your company does without meetings and goals in Aufwind. Its people and teams are under People.</source>
            <translation>Ihr Unternehmen verzichtet in Aufwind auf Gespräche und Ziele. Personen und Teams finden Sie unter „Personen“.</translation>
        </message>
        <message>
            <source>My goals</source>
            <translation>Meine Ziele</translation>
        </message>
        <message>
            <source>Goals that you own appear here while their cycle runs.</source>
            <translation>Ihre Ziele erscheinen hier, solange ihr Zyklus läuft.</translation>
        </message>
    </context>
    <context>
        <name>InputField</name>
        <message>
            <source>Hide password</source>
            <translation>Kennwort verbergen</translation>
        </message>
        <message>
            <source>Show password</source>
            <translation>Kennwort zeigen</translation>
        </message>
    </context>
    <context>
        <name>LanguageChoice</name>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
    </context>
    <context>
        <name>LeaseEndedPage</name>
        <message>
            <source>So that a lost device does not stay readable, your data is closed until the server has answered. What you wrote is kept. With a connection it goes on by itself.</source>
            <translation>Damit ein verlorenes Gerät nicht lesbar bleibt, sind Ihre Daten verschlossen, bis der Server geantwortet hat. Was Sie geschrieben haben, bleibt erhalten. Mit einer Verbindung geht es von selbst weiter.</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Verbindung wird hergestellt …</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Jetzt versuchen</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>This device has not been in touch for too long</source>
            <translation>Dieses Gerät hatte zu lange keine Verbindung</translation>
        </message>
    </context>
    <context>
        <name>LeftAsIsDialog</name>
        <message>
            <source>Changed by somebody else since</source>
            <translation>Inzwischen von jemand anderem geändert</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>You wanted</source>
            <translation>Sie wollten</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Das nehmen</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weitere</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep it as it is</source>
            <translation>So lassen</translation>
        </message>
        <message>
            <source>So it stays as it is now. What you wanted is below it.</source>
            <translation>Deshalb bleibt es, wie es jetzt ist. Darunter steht, was Sie wollten.</translation>
        </message>
    </context>
    <context>
        <name>LeftValues</name>
        <message>
            <source>It is there</source>
            <translation>Es ist da</translation>
        </message>
        <message>
            <source>It is deleted</source>
            <translation>Es ist gelöscht</translation>
        </message>
    </context>
    <context>
        <name>ListState</name>
        <message>
            <source>Not on this device yet</source>
            <translation>Noch nicht auf diesem Gerät</translation>
        </message>
        <message>
            <source>You are offline. This page loads once and then stays with you.</source>
            <translation>Sie sind offline. Diese Seite lädt einmal und bleibt dann bei Ihnen.</translation>
        </message>
        <message>
            <source>This list cannot be read</source>
            <translation>Diese Liste lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>Nothing was changed. Try again; if it stays so, start Aufwind once more.</source>
            <translation>Es wurde nichts geändert. Versuchen Sie es erneut; bleibt es dabei, starten Sie Aufwind noch einmal.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>LoadingLines</name>
        <message>
            <source>Loading</source>
            <translation>Wird geladen</translation>
        </message>
    </context>
    <context>
        <name>MeButton</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Sync and this device</source>
            <translation>Abgleich und dieses Gerät</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
    </context>
    <context>
        <name>MeetingHead</name>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>only the two of you can see this</source>
            <translation>nur Sie beide sehen es</translation>
        </message>
        <message>
            <source>the team can see this</source>
            <translation>das Team sieht dieses Gespräch</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Skip this meeting</source>
            <translation>Dieses Gespräch auslassen</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Finish meeting</source>
            <translation>Gespräch abschließen</translation>
        </message>
        <message>
            <source>Export to a calendar file…</source>
            <translation>In eine Kalenderdatei exportieren …</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>Einmalig</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>beendet</translation>
        </message>
        <message>
            <source>those who take part can see this</source>
            <translation>wer teilnimmt, kann dies sehen</translation>
        </message>
        <message>
            <source>Overlaps with %1</source>
            <translation>Überschneidet sich mit %1</translation>
        </message>
        <message>
            <source>Save as PDF or print…</source>
            <translation>Als PDF speichern oder drucken …</translation>
        </message>
        <message>
            <source>What was discussed so far</source>
            <translation>Bisher Besprochenes</translation>
        </message>
        <message>
            <source>Meeting mode</source>
            <translation>Gesprächsmodus</translation>
        </message>
    </context>
    <context>
        <name>MeetingPage</name>
        <message>
            <source>Meeting finished. Open points go on to the next one.</source>
            <translation>Gespräch abgeschlossen. Offene Punkte gehen ins nächste über.</translation>
        </message>
        <message>
            <source>Meeting skipped</source>
            <translation>Gespräch ausgelassen</translation>
        </message>
        <message>
            <source>This meeting is not here</source>
            <translation>Dieses Gespräch ist nicht hier</translation>
        </message>
        <message>
            <source>It may have been removed, or you no longer take part in it.</source>
            <translation>Es wurde entfernt, oder Sie nehmen nicht mehr daran teil.</translation>
        </message>
        <message>
            <source>See all meetings</source>
            <translation>Alle Gespräche zeigen</translation>
        </message>
        <message>
            <source>Version restored</source>
            <translation>Fassung wiederhergestellt</translation>
        </message>
        <message>
            <source>Added to the agenda</source>
            <translation>Auf die Agenda gesetzt</translation>
        </message>
        <message>
            <source>Goals of %1</source>
            <translation>Ziele von %1</translation>
        </message>
        <message>
            <source>None that you see.</source>
            <translation>Keine, die Sie sehen.</translation>
        </message>
    </context>
    <context>
        <name>MeetingRow</name>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message numerus="yes">
            <source>%n action item(s)</source>
            <translation>
                <numerusform>%n Aufgabe</numerusform>
                <numerusform>%n Aufgaben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open point(s)</source>
            <translation>
                <numerusform>%n offener Punkt</numerusform>
                <numerusform>%n offene Punkte</numerusform>
            </translation>
        </message>
        <message>
            <source>not planned</source>
            <translation>nicht geplant</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>Einmalig</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>beendet</translation>
        </message>
    </context>
    <context>
        <name>MeetingsPage</name>
        <message>
            <source>Meetings</source>
            <translation>Gespräche</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>Neues 1:1</translation>
        </message>
        <message>
            <source>No meetings yet</source>
            <translation>Noch keine Gespräche</translation>
        </message>
        <message>
            <source>A 1:1 has an agenda that both of you fill, notes, and action items that do not get lost.</source>
            <translation>Ein 1:1 hat eine Agenda, die Sie beide füllen, Notizen und Aufgaben, die nicht verloren gehen.</translation>
        </message>
        <message>
            <source>Start a 1:1</source>
            <translation>1:1 beginnen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Import a calendar file…</source>
            <translation>Kalenderdatei importieren …</translation>
        </message>
        <message>
            <source>Export all my meetings…</source>
            <translation>Alle meine Gespräche exportieren …</translation>
        </message>
        <message>
            <source>Which meetings</source>
            <translation>Welche Gespräche</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Laufend</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>Vergangen</translation>
        </message>
        <message>
            <source>New meeting</source>
            <translation>Neues Gespräch</translation>
        </message>
        <message>
            <source>Nothing is over yet</source>
            <translation>Noch ist nichts vorbei</translation>
        </message>
        <message>
            <source>Series that have ended and single meetings that are over stand here.</source>
            <translation>Hier stehen beendete Reihen und einmalige Gespräche, die vorbei sind.</translation>
        </message>
        <message>
            <source>Search past notes</source>
            <translation>In Notizen suchen</translation>
        </message>
    </context>
    <context>
        <name>MergedCard</name>
        <message>
            <source>Merged</source>
            <translation>Zusammengeführt</translation>
        </message>
        <message>
            <source>versions that lost are kept for 30 days</source>
            <translation>unterlegene Fassungen bleiben 30 Tage</translation>
        </message>
        <message>
            <source>Version restored</source>
            <translation>Fassung wiederhergestellt</translation>
        </message>
    </context>
    <context>
        <name>MergedRow</name>
        <message>
            <source>%1 and %2 changed it · %3</source>
            <translation>Geändert von %1 und %2 · %3</translation>
        </message>
        <message>
            <source>Hide versions</source>
            <translation>Fassungen verbergen</translation>
        </message>
        <message>
            <source>Compare versions</source>
            <translation>Fassungen vergleichen</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
    </context>
    <context>
        <name>Modules</name>
        <message>
            <source>Home</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Gespräche</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Umfragen</translation>
        </message>
    </context>
    <context>
        <name>NewPasswordForm</name>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>The two are not the same</source>
            <translation>Die beiden stimmen nicht überein</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Neues Kennwort</translation>
        </message>
        <message>
            <source>Choose your password with the code of your invitation. It holds for seven days.</source>
            <translation>Wählen Sie Ihr Kennwort mit dem Code aus Ihrer Einladung. Er gilt sieben Tage.</translation>
        </message>
        <message>
            <source>Choose it with the code of the mail. It holds for one hour.</source>
            <translation>Wählen Sie es mit dem Code aus der E-Mail. Er gilt eine Stunde.</translation>
        </message>
        <message>
            <source>A mail with a code goes to your address. With it you choose a new password.</source>
            <translation>Sie erhalten eine E-Mail mit einem Code. Damit wählen Sie ein neues Kennwort.</translation>
        </message>
        <message>
            <source>If there is such an account, a mail with a code is on its way to it.</source>
            <translation>Wenn es dieses Konto gibt, ist eine E-Mail mit einem Code dorthin unterwegs.</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
        <message>
            <source>your-company</source>
            <translation>ihr-unternehmen</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Server address</source>
            <translation>Serveradresse</translation>
        </message>
        <message>
            <source>Code of the mail</source>
            <translation>Code aus der E-Mail</translation>
        </message>
        <message>
            <source>Twelve characters or more. Several words are easy to keep.</source>
            <translation>Mindestens zwölf Zeichen. Mehrere Wörter merkt man sich leicht.</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>Neues Kennwort noch einmal</translation>
        </message>
        <message>
            <source>One moment …</source>
            <translation>Einen Augenblick …</translation>
        </message>
        <message>
            <source>Choose password and sign in</source>
            <translation>Kennwort wählen und anmelden</translation>
        </message>
        <message>
            <source>Send code</source>
            <translation>Code senden</translation>
        </message>
        <message>
            <source>Back to signing in</source>
            <translation>Zurück zur Anmeldung</translation>
        </message>
        <message>
            <source>I have a code already</source>
            <translation>Ich habe schon einen Code</translation>
        </message>
        <message>
            <source>Send another code</source>
            <translation>Neuen Code senden</translation>
        </message>
    </context>
    <context>
        <name>NewsPopup</name>
        <message>
            <source>Notifications</source>
            <translation>Mitteilungen</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) refused</source>
            <translation>
                <numerusform>%n Änderung abgelehnt</numerusform>
                <numerusform>%n Änderungen abgelehnt</numerusform>
            </translation>
        </message>
        <message>
            <source>Your text is kept. See what would make sending again work.</source>
            <translation>Ihr Text ist gespeichert. Sehen Sie, was das Senden möglich macht.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) merged</source>
            <translation>
                <numerusform>%n Änderung zusammengeführt</numerusform>
                <numerusform>%n Änderungen zusammengeführt</numerusform>
            </translation>
        </message>
        <message>
            <source>Two people changed the same. The other version is kept.</source>
            <translation>Zwei Personen haben dasselbe geändert. Die andere Fassung bleibt.</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nichts Neues</translation>
        </message>
        <message>
            <source>Mark all as read</source>
            <translation>Alle als gelesen markieren</translation>
        </message>
        <message>
            <source>When somebody mentions you, gives you an action item or invites you, it appears here; so does a reminder of your meetings, goals and surveys.</source>
            <translation>Wenn jemand Sie erwähnt, Ihnen eine Aufgabe gibt oder Sie einlädt, erscheint es hier; ebenso die Erinnerung an Ihre Gespräche, Ziele und Umfragen.</translation>
        </message>
    </context>
    <context>
        <name>OccurrenceList</name>
        <message>
            <source>Coming up</source>
            <translation>Demnächst</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>Vergangen</translation>
        </message>
        <message>
            <source>No date is planned yet.</source>
            <translation>Noch kein Termin geplant.</translation>
        </message>
        <message>
            <source>Meetings of this series</source>
            <translation>Gespräche dieser Reihe</translation>
        </message>
    </context>
    <context>
        <name>OccurrenceRow</name>
        <message>
            <source>skipped · %1</source>
            <translation>entfallen · %1</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>entfallen</translation>
        </message>
        <message>
            <source>%1 of %2 discussed</source>
            <translation>%1 von %2 besprochen</translation>
        </message>
        <message>
            <source>no points</source>
            <translation>keine Punkte</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n Punkt</numerusform>
                <numerusform>%n Punkte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n offen</numerusform>
                <numerusform>%n offen</numerusform>
            </translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgesagt</translation>
        </message>
        <message>
            <source>overlaps with %1</source>
            <translation>zugleich: %1</translation>
        </message>
    </context>
    <context>
        <name>OfflineBanner</name>
        <message>
            <source>Offline since %1.</source>
            <translation>Offline seit %1.</translation>
        </message>
        <message>
            <source>Offline.</source>
            <translation>Offline.</translation>
        </message>
        <message numerus="yes">
            <source>Everything you write is saved on this device. Next try in %n second(s).</source>
            <translation>
                <numerusform>Alles, was Sie schreiben, wird auf diesem Gerät gespeichert. Nächster Versuch in %n Sekunde.</numerusform>
                <numerusform>Alles, was Sie schreiben, wird auf diesem Gerät gespeichert. Nächster Versuch in %n Sekunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything you write is saved on this device.</source>
            <translation>Alles, was Sie schreiben, wird auf diesem Gerät gespeichert.</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Jetzt versuchen</translation>
        </message>
    </context>
    <context>
        <name>PageContext</name>
        <message>
            <source>you</source>
            <translation>Sie</translation>
        </message>
    </context>
    <context>
        <name>PasscodeCard</name>
        <message>
            <source>Lock of this device</source>
            <translation>Sperre dieses Geräts</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message numerus="yes">
            <source>%n characters or more</source>
            <translation>
                <numerusform>Mindestens %n Zeichen</numerusform>
                <numerusform>Mindestens %n Zeichen</numerusform>
            </translation>
        </message>
        <message>
            <source>The two are not the same</source>
            <translation>Die beiden stimmen nicht überein</translation>
        </message>
        <message>
            <source>The passcode is set</source>
            <translation>Der Zugangscode ist gesetzt</translation>
        </message>
        <message>
            <source>The passcode was removed</source>
            <translation>Der Zugangscode wurde entfernt</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Passcode</source>
            <translation>Zugangscode</translation>
        </message>
        <message>
            <source>Asked for at the start, after ten minutes without use, when the machine sleeps, and with Ctrl+L.</source>
            <translation>Wird beim Start verlangt, nach zehn Minuten ohne Benutzung, wenn der Rechner schläft, und mit Strg+L.</translation>
        </message>
        <message>
            <source>Asked for at the start, after ten minutes without use, when the machine sleeps, and with Ctrl+L. Nobody can recover it.</source>
            <translation>Wird beim Start verlangt, nach zehn Minuten ohne Benutzung, wenn der Rechner schläft, und mit Strg+L. Niemand kann ihn wiederherstellen.</translation>
        </message>
        <message>
            <source>Locks what is stored here, also after ten minutes without use and with Ctrl+L. Nobody can recover it.</source>
            <translation>Sperrt, was hier gespeichert ist, auch nach zehn Minuten ohne Benutzung und mit Strg+L. Niemand kann ihn wiederherstellen.</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Jetzt sperren</translation>
        </message>
        <message>
            <source>Present passcode</source>
            <translation>Bisheriger Zugangscode</translation>
        </message>
        <message>
            <source>New passcode</source>
            <translation>Neuer Zugangscode</translation>
        </message>
        <message>
            <source>New passcode again</source>
            <translation>Neuer Zugangscode noch einmal</translation>
        </message>
        <message>
            <source>Remove passcode</source>
            <translation>Zugangscode entfernen</translation>
        </message>
        <message>
            <source>Set passcode</source>
            <translation>Zugangscode setzen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>PasswordCard</name>
        <message>
            <source>Password</source>
            <translation>Kennwort</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>The two are not the same</source>
            <translation>Die beiden stimmen nicht überein</translation>
        </message>
        <message>
            <source>Another password</source>
            <translation>Anderes Kennwort</translation>
        </message>
        <message>
            <source>Ends every other session. Your second factor stays.</source>
            <translation>Beendet jede andere Sitzung. Ihr zweiter Faktor bleibt.</translation>
        </message>
        <message>
            <source>Confirm your password</source>
            <translation>Kennwort bestätigen</translation>
        </message>
        <message>
            <source>Allows sensitive changes, such as granting a role, for ten minutes.</source>
            <translation>Erlaubt zehn Minuten lang heikle Änderungen, etwa eine Rolle zu vergeben.</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingeben</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Neues Kennwort</translation>
        </message>
        <message>
            <source>Twelve characters or more. Several words are easy to keep.</source>
            <translation>Mindestens zwölf Zeichen. Mehrere Wörter merkt man sich leicht.</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>Neues Kennwort noch einmal</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Kennwort ändern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Sign-in</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <source>Your company account</source>
            <translation>Ihr Firmenkonto</translation>
        </message>
        <message>
            <source>You sign in there, and have no password here.</source>
            <translation>Sie melden sich dort an und haben hier kein Kennwort.</translation>
        </message>
        <message>
            <source>Sign in once more</source>
            <translation>Noch einmal anmelden</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <source>Sign in with your company account</source>
            <translation>Mit dem Firmenkonto anmelden</translation>
        </message>
        <message>
            <source>Sign in on the page that has opened in the browser.</source>
            <translation>Melden Sie sich auf der Seite an, die im Browser aufgegangen ist.</translation>
        </message>
        <message>
            <source>From then on you have no password here. Every other session ends.</source>
            <translation>Von da an haben Sie hier kein Kennwort. Jede andere Sitzung endet.</translation>
        </message>
        <message>
            <source>Go over</source>
            <translation>Wechseln</translation>
        </message>
        <message>
            <source>Your company’s directory</source>
            <translation>Das Verzeichnis Ihres Unternehmens</translation>
        </message>
        <message>
            <source>You sign in with the password that you have there, and change it there.</source>
            <translation>Sie melden sich mit dem Kennwort an, das Sie dort haben, und ändern es auch dort.</translation>
        </message>
        <message numerus="yes">
            <source>%n characters or more: your company asks for that. Several words are easy to keep.</source>
            <translation>
                <numerusform>%n Zeichen oder mehr: So verlangt es Ihr Unternehmen. Mehrere Wörter merken sich leicht.</numerusform>
                <numerusform>%n Zeichen oder mehr: So verlangt es Ihr Unternehmen. Mehrere Wörter merken sich leicht.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PauseButton</name>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n gefunden</numerusform>
                <numerusform>%n gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Name, team or title</source>
            <translation>Name, Team oder Funktion</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation>Noch niemand hier</translation>
        </message>
        <message>
            <source>Nobody matches “%1”</source>
            <translation>Niemand passt zu „%1“</translation>
        </message>
        <message>
            <source>The people of your company appear here once they have been loaded.</source>
            <translation>Die Personen Ihres Unternehmens erscheinen hier, sobald sie geladen sind.</translation>
        </message>
        <message>
            <source>Search looks at names, teams and titles.</source>
            <translation>Gesucht wird in Namen, Teams und Funktionen.</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <source>Save as picture…</source>
            <translation>Als Bild speichern …</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>Verzeichnis</translation>
        </message>
        <message>
            <source>Org chart</source>
            <translation>Organigramm</translation>
        </message>
    </context>
    <context>
        <name>PersonField</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nobody has this name</source>
            <translation>Niemand heißt so</translation>
        </message>
    </context>
    <context>
        <name>PersonPanel</name>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>Neues 1:1</translation>
        </message>
        <message>
            <source>What was discussed</source>
            <translation>Was besprochen wurde</translation>
        </message>
        <message>
            <source>Change manager…</source>
            <translation>Führungskraft ändern …</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>Ausgeschieden</translation>
        </message>
        <message>
            <source>Leaves the company…</source>
            <translation>Scheidet aus …</translation>
        </message>
        <message>
            <source>Comes back…</source>
            <translation>Kommt zurück …</translation>
        </message>
        <message>
            <source>Edit my details…</source>
            <translation>Meine Angaben ändern …</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>Abwesend</translation>
        </message>
        <message>
            <source>The last day has passed. Choose “Leaves the company” to hand over what is theirs.</source>
            <translation>Der letzte Tag ist vorbei. Wählen Sie „Scheidet aus“, um zu übergeben, was noch offen ist.</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
    </context>
    <context>
        <name>PresenceCaret</name>
        <message>
            <source>%1 is writing here</source>
            <translation>%1 schreibt hier</translation>
        </message>
    </context>
    <context>
        <name>PrivateNotesCard</name>
        <message>
            <source>Private notes</source>
            <translation>Private Notizen</translation>
        </message>
        <message>
            <source>only you</source>
            <translation>nur Sie</translation>
        </message>
        <message>
            <source>Only you will ever read this</source>
            <translation>Das lesen nur Sie</translation>
        </message>
        <message>
            <source>Hide notes</source>
            <translation>Notizen verbergen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
    </context>
    <context>
        <name>ProviderCard</name>
        <message>
            <source>Identity provider</source>
            <translation>Anmeldedienst</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>It begins with https://</source>
            <translation>Sie beginnt mit https://</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <source>For addresses of %1</source>
            <translation>Für Adressen von %1</translation>
        </message>
        <message>
            <source>nobody signs in with a password</source>
            <translation>niemand meldet sich mit einem Kennwort an</translation>
        </message>
        <message>
            <source>Google, Okta, Microsoft Entra and everything else that speaks OpenID Connect.</source>
            <translation>Google, Okta, Microsoft Entra und alles andere, das OpenID Connect spricht.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <source>Only an owner can change the provider.</source>
            <translation>Nur eine Inhaberin oder ein Inhaber kann den Anmeldedienst ändern.</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Aussteller</translation>
        </message>
        <message>
            <source>What the provider calls itself. Aufwind asks there for the rest.</source>
            <translation>Die Adresse, unter der sich der Anmeldedienst nennt. Das Übrige fragt Aufwind dort ab.</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>Client-ID</translation>
        </message>
        <message>
            <source>Of an application of the kind “native” or “desktop” with the redirect address http://127.0.0.1/</source>
            <translation>Einer Anwendung der Art „native“ oder „Desktop“ mit der Rücksprungadresse http://127.0.0.1/</translation>
        </message>
        <message>
            <source>Client secret</source>
            <translation>Client-Geheimnis</translation>
        </message>
        <message>
            <source>One is kept. Leave this empty to keep it.</source>
            <translation>Eines ist hinterlegt. Leer gelassen bleibt es.</translation>
        </message>
        <message>
            <source>Only where the provider gives one.</source>
            <translation>Nur wenn der Anmeldedienst eines vergibt.</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domains</translation>
        </message>
        <message>
            <source>Of the e-mail addresses that the provider may speak for.</source>
            <translation>Der E-Mail-Adressen, für die der Anmeldedienst sprechen darf.</translation>
        </message>
        <message>
            <source>Take in whom the company does not know yet</source>
            <translation>Aufnehmen, wen das Unternehmen noch nicht kennt</translation>
        </message>
        <message>
            <source>Nobody signs in with a password</source>
            <translation>Niemand meldet sich mit einem Kennwort an</translation>
        </message>
        <message>
            <source>Addresses count though unverified (Microsoft Entra)</source>
            <translation>Auch ungeprüfte Adressen gelten (Microsoft Entra)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCodes</name>
        <message>
            <source>Each of these works once in place of a code, should you lose your phone. They are shown only now: print them, or keep them in a password manager.</source>
            <translation>Jeder davon ersetzt einmal einen Code, falls Sie Ihr Telefon verlieren. Sie werden nur jetzt gezeigt: Drucken Sie sie aus, oder bewahren Sie sie in einem Kennwortmanager auf.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>Alle kopieren</translation>
        </message>
        <message>
            <source>I have kept them</source>
            <translation>Ich habe sie verwahrt</translation>
        </message>
    </context>
    <context>
        <name>RefusedCard</name>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>your text is kept until you drop it</source>
            <translation>Ihr Text bleibt, bis Sie ihn verwerfen</translation>
        </message>
        <message>
            <source>Text copied</source>
            <translation>Text kopiert</translation>
        </message>
    </context>
    <context>
        <name>RefusedRow</name>
        <message>
            <source>Written %1 · refused by the server %2</source>
            <translation>Geschrieben %1 · vom Server abgelehnt %2</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>Ihr Text</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Text kopieren</translation>
        </message>
        <message>
            <source>Edit and send again</source>
            <translation>Bearbeiten und erneut senden</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Erneut senden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Drop for good</source>
            <translation>Endgültig verwerfen</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>RemovalLine</name>
        <message>
            <source>Remove this way to sign in</source>
            <translation>Diesen Weg der Anmeldung entfernen</translation>
        </message>
        <message>
            <source>Nobody signs in with it any more. Whoever has no password asks for a code by mail.</source>
            <translation>Niemand meldet sich mehr damit an. Wer kein Kennwort hat, lässt sich einen Code schicken.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>RolePanel</name>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>A location</source>
            <translation>Einen Standort</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>A department</source>
            <translation>Eine Abteilung</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>A cost centre</source>
            <translation>Eine Kostenstelle</translation>
        </message>
        <message>
            <source>Cost centre</source>
            <translation>Kostenstelle</translation>
        </message>
        <message>
            <source>Own direct reports</source>
            <translation>Eigene direkt Unterstellte</translation>
        </message>
        <message>
            <source>Own dotted-line reports</source>
            <translation>Eigene fachlich Unterstellte</translation>
        </message>
        <message>
            <source>Everybody below in the tree</source>
            <translation>Alle, die darunter stehen</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>Choose somebody</source>
            <translation>Bitte jemanden wählen</translation>
        </message>
        <message>
            <source>Nobody grants a role to themselves</source>
            <translation>Niemand vergibt sich selbst eine Rolle</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>HR partner Berlin</source>
            <translation>HR-Partnerin Berlin</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Wofür sie da ist</translation>
        </message>
        <message>
            <source>What it allows</source>
            <translation>Was sie erlaubt</translation>
        </message>
        <message>
            <source>You hold this role. Somebody else has to change it.</source>
            <translation>Sie haben diese Rolle selbst. Jemand anderes muss sie ändern.</translation>
        </message>
        <message>
            <source>Teams, settings and the audit log are the whole company’s: they count only where the role is granted for everybody.</source>
            <translation>Teams, Einstellungen und Protokoll sind Sache des ganzen Unternehmens: Sie gelten nur, wo die Rolle für alle vergeben ist.</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Remove for everybody</source>
            <translation>Für alle entfernen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Who holds it</source>
            <translation>Wer sie hat</translation>
        </message>
        <message>
            <source>Take the role from %1</source>
            <translation>%1 die Rolle nehmen</translation>
        </message>
        <message>
            <source>Nobody yet.</source>
            <translation>Noch niemand.</translation>
        </message>
        <message>
            <source>Grant it to</source>
            <translation>Vergeben an</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Für wen</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>Exactly as it stands in the profiles.</source>
            <translation>Genau wie es in den Profilen steht.</translation>
        </message>
        <message>
            <source>Grant</source>
            <translation>Vergeben</translation>
        </message>
    </context>
    <context>
        <name>RoleRow</name>
        <message>
            <source>Allows nothing yet</source>
            <translation>Erlaubt noch nichts</translation>
        </message>
        <message numerus="yes">
            <source>%n grants</source>
            <translation>
                <numerusform>%n Vergabe</numerusform>
                <numerusform>%n Vergaben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RolesPart</name>
        <message>
            <source>Receive confidential data</source>
            <translation>Vertrauliches empfangen</translation>
        </message>
        <message>
            <source>Birthday, gender, private address and what HR keeps.</source>
            <translation>Geburtstag, Geschlecht, private Adresse und was HR führt.</translation>
        </message>
        <message>
            <source>Change confidential data</source>
            <translation>Vertrauliches ändern</translation>
        </message>
        <message>
            <source>Takes receiving it.</source>
            <translation>Setzt das Empfangen voraus.</translation>
        </message>
        <message>
            <source>Change profiles</source>
            <translation>Profile ändern</translation>
        </message>
        <message>
            <source>Names, title, level, dates, status and the company’s own attributes. Never the manager, the location, the department or the address.</source>
            <translation>Namen, Titel, Stufe, Daten, Status und eigene Merkmale der Firma. Nie Führungskraft, Standort, Abteilung oder Adresse.</translation>
        </message>
        <message>
            <source>Manage accounts</source>
            <translation>Konten verwalten</translation>
        </message>
        <message>
            <source>Invite, disable and enable. Never those of people with a role.</source>
            <translation>Einladen, sperren und entsperren. Nie die von Personen mit einer Rolle.</translation>
        </message>
        <message>
            <source>Change teams</source>
            <translation>Teams ändern</translation>
        </message>
        <message>
            <source>Create teams, and say who is in them.</source>
            <translation>Teams anlegen und bestimmen, wer dazugehört.</translation>
        </message>
        <message>
            <source>Change the company’s settings</source>
            <translation>Einstellungen des Unternehmens ändern</translation>
        </message>
        <message>
            <source>Name, language, time zone, support contact, colour, values and holidays.</source>
            <translation>Name, Sprache, Zeitzone, Ansprechpartner, Farbe, Werte und Feiertage.</translation>
        </message>
        <message>
            <source>Read the audit log</source>
            <translation>Protokoll lesen</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Mitarbeitende</translation>
        </message>
        <message>
            <source>Everybody. Own data, own meetings, and what is for the whole company.</source>
            <translation>Alle. Eigene Daten, eigene Gespräche und was für das ganze Unternehmen ist.</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Follows from who reports to whom. Nobody grants it.</source>
            <translation>Ergibt sich daraus, wer wem unterstellt ist. Niemand vergibt sie.</translation>
        </message>
        <message>
            <source>HR</source>
            <translation>HR</translation>
        </message>
        <message>
            <source>People, teams and confidential data of everybody.</source>
            <translation>Personen, Teams und vertrauliche Daten aller.</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>What HR may, and accounts, roles, the audit log and the company’s settings.</source>
            <translation>Was HR darf, dazu Konten, Rollen, Protokoll und Einstellungen des Unternehmens.</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Inhaber</translation>
        </message>
        <message>
            <source>Everything, also other owners and the identity provider.</source>
            <translation>Alles, auch andere Inhaber und den Anmeldedienst.</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>New role</source>
            <translation>Neue Rolle</translation>
        </message>
        <message>
            <source>Roles of your company</source>
            <translation>Rollen Ihres Unternehmens</translation>
        </message>
        <message>
            <source>None yet. A role gives somebody what HR or admins may, as far as it reaches: an HR partner of one location, for instance.</source>
            <translation>Noch keine. Eine Rolle gibt jemandem, was HR oder Admins dürfen, soweit sie reicht: etwa einer HR-Partnerin für einen Standort.</translation>
        </message>
        <message>
            <source>Built in</source>
            <translation>Eingebaut</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Name, language, time zone, colour, values and holidays.</source>
            <translation>Name, Sprache, Zeitzone, Farbe, Werte und Feiertage.</translation>
        </message>
    </context>
    <context>
        <name>Schema</name>
        <message>
            <source>Tenant settings</source>
            <translation>Einstellungen des Unternehmens</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Team membership</source>
            <translation>Teamzugehörigkeit</translation>
        </message>
        <message>
            <source>Role grant</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Meeting series</source>
            <translation>Gesprächsreihe</translation>
        </message>
        <message>
            <source>Series participant</source>
            <translation>Teilnahme</translation>
        </message>
        <message>
            <source>Occurrence</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>Talking point</source>
            <translation>Gesprächspunkt</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Shared note</source>
            <translation>Gemeinsame Notiz</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>Private Notiz</translation>
        </message>
        <message>
            <source>Action item</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>Organisiert von</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>Erledigt am</translation>
        </message>
        <message>
            <source>Confidential record</source>
            <translation>Vertraulicher Datensatz</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Personal address</source>
            <translation>Privatadresse</translation>
        </message>
        <message>
            <source>Personal phone</source>
            <translation>Private Telefonnummer</translation>
        </message>
        <message>
            <source>Employment type</source>
            <translation>Beschäftigungsart</translation>
        </message>
        <message>
            <source>Contract end</source>
            <translation>Vertragsende</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Bemerkungen</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Bemerkung</translation>
        </message>
        <message>
            <source>Rhythm</source>
            <translation>Rhythmus</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Discussed in</source>
            <translation>Besprochen am</translation>
        </message>
        <message>
            <source>Raised in</source>
            <translation>Eingebracht am</translation>
        </message>
        <message>
            <source>Preferred name</source>
            <translation>Rufname</translation>
        </message>
        <message>
            <source>Pronouns</source>
            <translation>Pronomen</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Stattgefunden</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Entfallen</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgesagt</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <source>External id</source>
            <translation>Externe Kennung</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>E-Mail-Adresse</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Cost centre</source>
            <translation>Kostenstelle</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Dotted line managers</source>
            <translation>Fachliche Führung</translation>
        </message>
        <message>
            <source>Start date</source>
            <translation>Eintritt</translation>
        </message>
        <message>
            <source>End date</source>
            <translation>Austritt</translation>
        </message>
        <message>
            <source>Parent</source>
            <translation>Übergeordnet</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Leitung</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Reihe</translation>
        </message>
        <message>
            <source>Shares history</source>
            <translation>Teilt den Verlauf</translation>
        </message>
        <message>
            <source>Meeting span</source>
            <translation>Gesprächsabschnitt</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Span member</source>
            <translation>Mitglied des Abschnitts</translation>
        </message>
        <message>
            <source>Span</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Recurrence id</source>
            <translation>Kennung der Wiederholung</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Gesprächspunkt</translation>
        </message>
        <message>
            <source>En</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <source>De</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>Abwesend</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Ausgeschieden</translation>
        </message>
        <message>
            <source>Hr</source>
            <translation>Personalabteilung</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Administration</translation>
        </message>
        <message>
            <source>One on one</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>One off</source>
            <translation>Einmalig</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Custom role</source>
            <translation>Eigene Rolle</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Confidential read</source>
            <translation>Vertrauliches lesen</translation>
        </message>
        <message>
            <source>Confidential change</source>
            <translation>Vertrauliches ändern</translation>
        </message>
        <message>
            <source>People change</source>
            <translation>Profile ändern</translation>
        </message>
        <message>
            <source>Teams change</source>
            <translation>Teams ändern</translation>
        </message>
        <message>
            <source>Settings change</source>
            <translation>Einstellungen des Unternehmens ändern</translation>
        </message>
        <message>
            <source>Accounts manage</source>
            <translation>Konten verwalten</translation>
        </message>
        <message>
            <source>Audit read</source>
            <translation>Protokoll lesen</translation>
        </message>
        <message>
            <source>Custom role grant</source>
            <translation>Vergabe einer eigenen Rolle</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Geltung</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Direct reports</source>
            <translation>Direkt Unterstellte</translation>
        </message>
        <message>
            <source>Dotted reports</source>
            <translation>Fachlich Unterstellte</translation>
        </message>
        <message>
            <source>All reports</source>
            <translation>Alle Unterstellten</translation>
        </message>
        <message>
            <source>Security alert</source>
            <translation>Sicherheitswarnung</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Male</translation>
        </message>
        <message>
            <source>Told</source>
            <translation>Gemeldet</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Verweis</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Private point</source>
            <translation>Privater Punkt</translation>
        </message>
        <message>
            <source>Point link</source>
            <translation>Verweis eines Punktes</translation>
        </message>
        <message>
            <source>Agenda template</source>
            <translation>Vorlage für eine Agenda</translation>
        </message>
        <message>
            <source>Personal settings</source>
            <translation>Persönliche Einstellungen</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Calendar uid</source>
            <translation>UID im Kalender</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Erwähnungen</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Seen until</source>
            <translation>Gesehen bis</translation>
        </message>
        <message>
            <source>No reminders</source>
            <translation>Keine Erinnerungen</translation>
        </message>
        <message>
            <source>No mentions</source>
            <translation>Keine Erwähnungen</translation>
        </message>
        <message>
            <source>No desktop</source>
            <translation>Nicht auf dem Desktop</translation>
        </message>
        <message>
            <source>No mail</source>
            <translation>Keine E-Mail</translation>
        </message>
        <message>
            <source>Support contact</source>
            <translation>Ansprechpartner für Hilfe</translation>
        </message>
        <message>
            <source>Accent</source>
            <translation>Akzentfarbe</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>Company value</source>
            <translation>Wert der Firma</translation>
        </message>
        <message>
            <source>Holiday</source>
            <translation>Feiertag</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Custom attribute</source>
            <translation>Eigenes Merkmal</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Yes no</source>
            <translation>Ja oder nein</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Auswahlmöglichkeiten</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Vertraulich</translation>
        </message>
        <message>
            <source>Custom value</source>
            <translation>Wert eines Merkmals</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>Merkmal</translation>
        </message>
        <message>
            <source>Confidential value</source>
            <translation>Vertraulicher Wert</translation>
        </message>
        <message>
            <source>Import mapping</source>
            <translation>Gemerkte Spalten eines Imports</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Überschriften</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Meetings off</source>
            <translation>Gespräche aus</translation>
        </message>
        <message>
            <source>Billing details</source>
            <translation>Rechnungsangaben</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>Wessen</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Vat id</source>
            <translation>USt-IdNr.</translation>
        </message>
        <message>
            <source>Order reference</source>
            <translation>Bestellnummer</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Ausgestellt</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <source>Tax rate</source>
            <translation>Steuersatz</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Vertrag</translation>
        </message>
        <message>
            <source>Data processing</source>
            <translation>Auftragsverarbeitung</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Prüfsumme</translation>
        </message>
        <message>
            <source>Signed at</source>
            <translation>Unterschrieben am</translation>
        </message>
        <message>
            <source>Sub processor</source>
            <translation>Unterauftragsverarbeiter</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Zweck</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>Angekündigt</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Beginnt</translation>
        </message>
        <message>
            <source>Data protection</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Datenschutzbeauftragte</translation>
        </message>
        <message>
            <source>Four eyes</source>
            <translation>Vier Augen</translation>
        </message>
        <message>
            <source>Erasure wait</source>
            <translation>Wartezeit vor dem Löschen</translation>
        </message>
        <message>
            <source>Retention rule</source>
            <translation>Aufbewahrungsregel</translation>
        </message>
        <message>
            <source>Meeting contents</source>
            <translation>Inhalte von Gesprächen</translation>
        </message>
        <message>
            <source>Done action items</source>
            <translation>Erledigte Aufgaben</translation>
        </message>
        <message>
            <source>Left people</source>
            <translation>Ausgeschiedene Personen</translation>
        </message>
        <message>
            <source>Security alerts</source>
            <translation>Sicherheitsmeldungen</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>Privacy request</source>
            <translation>Anfrage zu persönlichen Daten</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Auskunft</translation>
        </message>
        <message>
            <source>Erasure</source>
            <translation>Löschung</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>Gefragt von</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Genehmigt</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Entschieden von</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Entschieden</translation>
        </message>
        <message>
            <source>Destroyed</source>
            <translation>Vernichtet</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Goal cycle</source>
            <translation>Zielzyklus</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>Check in days</source>
            <translation>Zwischenstand alle (Tage)</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Zyklus</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Zuversicht</translation>
        </message>
        <message>
            <source>Visibility</source>
            <translation>Sichtbarkeit</translation>
        </message>
        <message>
            <source>Contributors</source>
            <translation>Mitwirkende</translation>
        </message>
        <message>
            <source>Of company</source>
            <translation>Ziel der Firma</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>Letzter Zwischenstand</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>Vorgelegt</translation>
        </message>
        <message>
            <source>Continues</source>
            <translation>Führt fort</translation>
        </message>
        <message>
            <source>Key result</source>
            <translation>Schlüsselergebnis</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>Messgröße</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Zielwert</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Aktueller Wert</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Shown to</source>
            <translation>Sichtbar für</translation>
        </message>
        <message>
            <source>Shown team</source>
            <translation>Sichtbar für Team</translation>
        </message>
        <message>
            <source>Goal owner</source>
            <translation>Zielverantwortung</translation>
        </message>
        <message>
            <source>Shown contributors</source>
            <translation>Sichtbar für Mitwirkende</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>Meilenstein</translation>
        </message>
        <message>
            <source>Initiative</source>
            <translation>Maßnahme</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Zwischenstand</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Zeitpunkt</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Messwert</translation>
        </message>
        <message>
            <source>Goal comment</source>
            <translation>Kommentar zu einem Ziel</translation>
        </message>
        <message>
            <source>Goal approval</source>
            <translation>Genehmigung eines Ziels</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Entscheidung</translation>
        </message>
        <message>
            <source>Goal template</source>
            <translation>Zielvorlage</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>Gespeicherte Ansicht</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Goals off</source>
            <translation>Ziele aus</translation>
        </message>
        <message>
            <source>Goals need approval</source>
            <translation>Ziele brauchen eine Genehmigung</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quartal</translation>
        </message>
        <message>
            <source>Half year</source>
            <translation>Halbjahr</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>Eigener</translation>
        </message>
        <message>
            <source>Drafting</source>
            <translation>In Vorbereitung</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>Auf Kurs</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Im Rückstand</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>Gefährdet</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Privat</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Beteiligte</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <source>Milestones</source>
            <translation>Meilensteine</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Zurückgegeben</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Umfrage</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einleitung</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Dank</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Zielgruppe</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Beginnt</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Endet</translation>
        </message>
        <message>
            <source>Remind days</source>
            <translation>Tage bis zur Erinnerung</translation>
        </message>
        <message>
            <source>Rhythm days</source>
            <translation>Tage des Rhythmus</translation>
        </message>
        <message>
            <source>Questions each</source>
            <translation>Fragen je Runde</translation>
        </message>
        <message>
            <source>Managers read</source>
            <translation>Führungskräfte lesen mit</translation>
        </message>
        <message>
            <source>Participants read</source>
            <translation>Teilnehmende lesen mit</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archiviert</translation>
        </message>
        <message>
            <source>Survey language</source>
            <translation>Sprache der Umfrage</translation>
        </message>
        <message>
            <source>Survey driver</source>
            <translation>Treiber der Umfrage</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Zielgröße</translation>
        </message>
        <message>
            <source>Survey section</source>
            <translation>Abschnitt der Umfrage</translation>
        </message>
        <message>
            <source>Random order</source>
            <translation>Zufällige Reihenfolge</translation>
        </message>
        <message>
            <source>Survey question</source>
            <translation>Frage der Umfrage</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Pflicht</translation>
        </message>
        <message>
            <source>Reverse</source>
            <translation>Umgekehrt gewertet</translation>
        </message>
        <message>
            <source>Offers not applicable</source>
            <translation>Bietet „trifft nicht zu“</translation>
        </message>
        <message>
            <source>Unscored</source>
            <translation>Ohne Wertung</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Favourable from</source>
            <translation>Günstig ab</translation>
        </message>
        <message>
            <source>Unfavourable to</source>
            <translation>Ungünstig bis</translation>
        </message>
        <message>
            <source>Most chosen</source>
            <translation>Höchstens gewählt</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>Kleinster Wert</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>Größter Wert</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Survey option</source>
            <translation>Antwortmöglichkeit</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Is row</source>
            <translation>Ist Zeile</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Exclusive</source>
            <translation>Schließt andere aus</translation>
        </message>
        <message>
            <source>Survey label</source>
            <translation>Beschriftung</translation>
        </message>
        <message>
            <source>Survey jump</source>
            <translation>Sprung</translation>
        </message>
        <message>
            <source>Survey clause</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <source>Jump</source>
            <translation>Sprung</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Antwortmöglichkeit</translation>
        </message>
        <message>
            <source>Survey text</source>
            <translation>Übersetzter Text</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>Gewählt</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>Einmal</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>Wöchentlich</translation>
        </message>
        <message>
            <source>Fortnightly</source>
            <translation>Alle zwei Wochen</translation>
        </message>
        <message>
            <source>Monthly</source>
            <translation>Monatlich</translation>
        </message>
        <message>
            <source>Quarterly</source>
            <translation>Vierteljährlich</translation>
        </message>
        <message>
            <source>After start</source>
            <translation>Nach dem ersten Tag</translation>
        </message>
        <message>
            <source>After end</source>
            <translation>Nach dem letzten Tag</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Skala</translation>
        </message>
        <message>
            <source>Enps</source>
            <translation>eNPS</translation>
        </message>
        <message>
            <source>Single choice</source>
            <translation>Einfachauswahl</translation>
        </message>
        <message>
            <source>Multiple choice</source>
            <translation>Mehrfachauswahl</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>Rangfolge</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>Regler</translation>
        </message>
        <message>
            <source>Short text</source>
            <translation>Kurzer Text</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Langer Text</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Unanswered</source>
            <translation>Nicht beantwortet</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Trifft nicht zu</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>Ist</translation>
        </message>
        <message>
            <source>Is not</source>
            <translation>Ist nicht</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Mindestens</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Nicht gewählt</translation>
        </message>
        <message>
            <source>Survey round</source>
            <translation>Umfragerunde</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Fragebogen</translation>
        </message>
        <message>
            <source>Cuts</source>
            <translation>Auswertungsmerkmale</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Refusal</source>
            <translation>Grund der Ablehnung</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>Eingeladen</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>Antwortrechte abgeholt</translation>
        </message>
        <message>
            <source>Refused draws</source>
            <translation>Abgelehnte Antwortrechte</translation>
        </message>
        <message>
            <source>Form hash</source>
            <translation>Prüfsumme des Fragebogens</translation>
        </message>
        <message>
            <source>Survey form</source>
            <translation>Fragebogen einer Runde</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Survey invitation</source>
            <translation>Einladung zur Umfrage</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>Survey key</source>
            <translation>Schlüssel einer Runde</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signieren</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Survey draw</source>
            <translation>Abgeholtes Antwortrecht</translation>
        </message>
        <message>
            <source>Blinded</source>
            <translation>Verblindeter Wert</translation>
        </message>
        <message>
            <source>Survey answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Versiegelt</translation>
        </message>
        <message>
            <source>Survey message</source>
            <translation>Nachricht zu einer Antwort</translation>
        </message>
        <message>
            <source>Survey snapshot</source>
            <translation>Stand der Eingeladenen</translation>
        </message>
        <message>
            <source>Survey memory</source>
            <translation>Gedächtnis der Freigaben</translation>
        </message>
        <message>
            <source>Survey result</source>
            <translation>Ergebnis einer Umfrage</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Auswertungsmerkmal</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Wird gelesen von</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>Leser</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Survey comment</source>
            <translation>Umfragekommentar</translation>
        </message>
        <message>
            <source>Answerable</source>
            <translation>Kann beantwortet werden</translation>
        </message>
        <message>
            <source>Follows</source>
            <translation>Folgt auf</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Survey reply</source>
            <translation>Antwort auf einen Kommentar</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Zugestellt</translation>
        </message>
        <message>
            <source>Survey share</source>
            <translation>Freigabe von Ergebnissen</translation>
        </message>
        <message>
            <source>Survey filter</source>
            <translation>Filter einer Umfrage</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Terme</translation>
        </message>
        <message>
            <source>Core</source>
            <translation>In jeder Runde</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Ausgezählt</translation>
        </message>
        <message>
            <source>Too few</source>
            <translation>Zu wenige</translation>
        </message>
        <message>
            <source>Editors</source>
            <translation>Redaktion</translation>
        </message>
        <message>
            <source>Survey answers</source>
            <translation>Antworten auf Umfragen</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
    </context>
    <context>
        <name>SearchResults</name>
        <message>
            <source>Nothing matches “%1”</source>
            <translation>Nichts passt zu „%1“</translation>
        </message>
        <message>
            <source>Search looks at people, meetings, notes, talking points, comments and action items on this device.</source>
            <translation>Gesucht wird in Personen, Gesprächen, Notizen, Gesprächspunkten, Kommentaren und Aufgaben auf diesem Gerät.</translation>
        </message>
    </context>
    <context>
        <name>SearchRow</name>
        <message>
            <source>From a meeting that is not here any more</source>
            <translation>Aus einem Gespräch, das nicht mehr hier ist</translation>
        </message>
    </context>
    <context>
        <name>SecondFactorCard</name>
        <message>
            <source>Second factor</source>
            <translation>Zweiter Faktor</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Eingeschaltet</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Ausgeschaltet</translation>
        </message>
        <message>
            <source>Signing in takes a code of your authenticator besides the password.</source>
            <translation>Zum Anmelden gehört neben dem Kennwort ein Code Ihrer Authenticator-App.</translation>
        </message>
        <message>
            <source>Your role or your company asks for one.</source>
            <translation>Ihre Rolle oder Ihr Unternehmen verlangt einen.</translation>
        </message>
        <message>
            <source>A code of your phone besides the password. Whoever guesses one still lacks the other.</source>
            <translation>Ein Code Ihres Telefons neben dem Kennwort. Wer das eine errät, dem fehlt noch das andere.</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Recovery codes</source>
            <translation>Wiederherstellungscodes</translation>
        </message>
        <message numerus="yes">
            <source>%n left. New ones replace them all.</source>
            <translation>
                <numerusform>Noch %n. Neue ersetzen alle alten.</numerusform>
                <numerusform>Noch %n. Neue ersetzen alle alten.</numerusform>
            </translation>
        </message>
        <message>
            <source>Make new ones</source>
            <translation>Neue erzeugen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>SecondFactorPage</name>
        <message>
            <source>Nothing can be read here before a second factor is set up.</source>
            <translation>Bevor ein zweiter Faktor eingerichtet ist, lässt sich hier nichts lesen.</translation>
        </message>
        <message>
            <source>Your recovery codes</source>
            <translation>Ihre Wiederherstellungscodes</translation>
        </message>
        <message>
            <source>Set up a second factor</source>
            <translation>Zweiten Faktor einrichten</translation>
        </message>
        <message>
            <source>Your role or your company asks for one. It takes a minute and an authenticator on your phone; after that your data is fetched.</source>
            <translation>Ihre Rolle oder Ihr Unternehmen verlangt einen. Es braucht eine Minute und eine Authenticator-App auf Ihrem Telefon; danach werden Ihre Daten geholt.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
    </context>
    <context>
        <name>SecondFactorSetUp</name>
        <message>
            <source>The code has six digits</source>
            <translation>Der Code hat sechs Ziffern</translation>
        </message>
        <message>
            <source>QR code of the key. The key stands beside it as text.</source>
            <translation>QR-Code des Schlüssels. Der Schlüssel steht daneben als Text.</translation>
        </message>
        <message>
            <source>1. Scan the picture with an authenticator on your phone, or type this key into it.</source>
            <translation>1. Lesen Sie das Bild mit einer Authenticator-App auf Ihrem Telefon ein, oder tippen Sie diesen Schlüssel ab.</translation>
        </message>
        <message>
            <source>Copy key</source>
            <translation>Schlüssel kopieren</translation>
        </message>
        <message>
            <source>2. Enter the six digits that it shows then.</source>
            <translation>2. Geben Sie die sechs Ziffern ein, die sie dann zeigt.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Turn on</source>
            <translation>Einschalten</translation>
        </message>
    </context>
    <context>
        <name>SecurityPage</name>
        <message>
            <source>The device was removed</source>
            <translation>Das Gerät wurde entfernt</translation>
        </message>
        <message>
            <source>Signed out everywhere else</source>
            <translation>Überall sonst abgemeldet</translation>
        </message>
        <message>
            <source>The password was changed</source>
            <translation>Das Kennwort wurde geändert</translation>
        </message>
        <message>
            <source>Allowed for ten minutes</source>
            <translation>Für zehn Minuten erlaubt</translation>
        </message>
        <message>
            <source>The second factor is on</source>
            <translation>Der zweite Faktor ist eingeschaltet</translation>
        </message>
        <message>
            <source>The second factor was removed</source>
            <translation>Der zweite Faktor wurde entfernt</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>This needs a connection</source>
            <translation>Dafür braucht es eine Verbindung</translation>
        </message>
        <message>
            <source>This cannot be shown</source>
            <translation>Das lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>Devices, password and second factor are kept on the server. Everything else works as always.</source>
            <translation>Geräte, Kennwort und zweiter Faktor liegen auf dem Server. Alles andere geht wie immer.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>You sign in with your company account now</source>
            <translation>Sie melden sich jetzt mit Ihrem Firmenkonto an</translation>
        </message>
        <message>
            <source>You sign in with the new address from now on</source>
            <translation>Sie melden sich ab jetzt mit der neuen Adresse an</translation>
        </message>
        <message>
            <source>Your request is written down</source>
            <translation>Ihre Anfrage ist festgehalten</translation>
        </message>
        <message>
            <source>The request is taken back</source>
            <translation>Die Anfrage ist zurückgenommen</translation>
        </message>
        <message>
            <source>The archive is saved; nobody else can read the file</source>
            <translation>Das Archiv ist gespeichert; niemand sonst kann die Datei lesen</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Takes effect at once</source>
            <translation>Wirkt sofort</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>“System” follows your desktop</source>
            <translation>„System“ folgt Ihrem Desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Konto</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) have not been sent yet. Signing out keeps them, encrypted, until you sign in again.</source>
            <translation>
                <numerusform>%n Änderung ist noch nicht gesendet. Beim Abmelden bleibt sie verschlüsselt erhalten, bis Sie sich wieder anmelden.</numerusform>
                <numerusform>%n Änderungen sind noch nicht gesendet. Beim Abmelden bleiben sie verschlüsselt erhalten, bis Sie sich wieder anmelden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Signing out removes nothing that others need.</source>
            <translation>Abmelden löscht nichts, was andere brauchen.</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Letters and everything around them</source>
            <translation>Buchstaben und alles um sie herum</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Weniger Bewegung</translation>
        </message>
        <message>
            <source>Things change place at once</source>
            <translation>Was den Platz wechselt, tut es sofort</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Your devices, your password and a second factor</source>
            <translation>Ihre Geräte, Ihr Kennwort und ein zweiter Faktor</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>The address was revoked</source>
            <translation>Die Adresse wurde widerrufen</translation>
        </message>
    </context>
    <context>
        <name>SharedNotesPart</name>
        <message>
            <source>Shared notes</source>
            <translation>Gemeinsame Notizen</translation>
        </message>
        <message>
            <source>saved %1</source>
            <translation>gespeichert %1</translation>
        </message>
        <message>
            <source>%1 is writing</source>
            <translation>%1 schreibt</translation>
        </message>
        <message numerus="yes">
            <source>%n people are here</source>
            <translation>
                <numerusform>%n Person ist hier</numerusform>
                <numerusform>%n Personen sind hier</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is here</source>
            <translation>%1 ist hier</translation>
        </message>
        <message>
            <source>What was said and decided</source>
            <translation>Was gesagt und entschieden wurde</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Nothing can be saved at the moment.</source>
            <translation>Zurzeit lässt sich nichts speichern.</translation>
        </message>
        <message>
            <source>Set a passcode first, in the settings under Security.</source>
            <translation>Setzen Sie zuerst einen Zugangscode, in den Einstellungen unter Sicherheit.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>New meeting</source>
            <translation>Neues Gespräch</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Navigation</source>
            <translation>Navigation</translation>
        </message>
        <message>
            <source>Show navigation</source>
            <translation>Navigation zeigen</translation>
        </message>
        <message>
            <source>Hide navigation</source>
            <translation>Navigation verbergen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
    </context>
    <context>
        <name>SignInForm</name>
        <message>
            <source>Unlock</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <source>Your data on this device is locked with your passphrase.</source>
            <translation>Ihre Daten auf diesem Gerät sind mit Ihrer Passphrase gesperrt.</translation>
        </message>
        <message>
            <source>With the details from your company.</source>
            <translation>Mit den Angaben Ihres Unternehmens.</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
        <message>
            <source>your-company</source>
            <translation>ihr-unternehmen</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kennwort</translation>
        </message>
        <message>
            <source>Passphrase for this device</source>
            <translation>Passphrase für dieses Gerät</translation>
        </message>
        <message>
            <source>This system keeps no keys. The passphrase encrypts what is stored here; nobody can recover it.</source>
            <translation>Dieses System verwahrt keine Schlüssel. Die Passphrase verschlüsselt, was hier liegt; niemand kann sie wiederherstellen.</translation>
        </message>
        <message>
            <source>Other server</source>
            <translation>Anderer Server</translation>
        </message>
        <message>
            <source>Server address</source>
            <translation>Serveradresse</translation>
        </message>
        <message>
            <source>Signing in …</source>
            <translation>Anmeldung läuft …</translation>
        </message>
        <message>
            <source>The first sign-in loads your data, mostly in less than a minute. After that, Aufwind starts at once.</source>
            <translation>Beim ersten Anmelden werden Ihre Daten geladen. Das dauert meist unter einer Minute. Danach startet Aufwind sofort.</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Second factor</source>
            <translation>Zweiter Faktor</translation>
        </message>
        <message>
            <source>Enter the six digits that your authenticator shows now, or one of your recovery codes.</source>
            <translation>Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App jetzt zeigt, oder einen Ihrer Wiederherstellungscodes.</translation>
        </message>
        <message>
            <source>Forgotten?</source>
            <translation>Vergessen?</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>I have an invitation</source>
            <translation>Ich habe eine Einladung</translation>
        </message>
        <message>
            <source>Your data on this device is locked with your passcode.</source>
            <translation>Ihre Daten auf diesem Gerät sind mit Ihrem Zugangscode gesperrt.</translation>
        </message>
        <message>
            <source>Passcode of this device</source>
            <translation>Zugangscode dieses Geräts</translation>
        </message>
        <message>
            <source>Continue in the browser</source>
            <translation>Weiter im Browser</translation>
        </message>
        <message>
            <source>Sign in on the page that has opened there. This window continues by itself.</source>
            <translation>Melden Sie sich auf der Seite an, die dort aufgegangen ist. Dieses Fenster macht von selbst weiter.</translation>
        </message>
        <message>
            <source>Sign in with your company account</source>
            <translation>Mit Firmenkonto anmelden</translation>
        </message>
        <message>
            <source>With e-mail and password</source>
            <translation>Mit E-Mail und Kennwort</translation>
        </message>
        <message>
            <source>With your company account</source>
            <translation>Mit Firmenkonto</translation>
        </message>
        <message>
            <source>Open the page again</source>
            <translation>Seite noch einmal öffnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>SignInPart</name>
        <message>
            <source>Sign-in and security</source>
            <translation>Anmeldung und Sicherheit</translation>
        </message>
    </context>
    <context>
        <name>SignInPicture</name>
        <message>
            <source>Meetings, goals and reviews.
Even without a network.</source>
            <translation>Gespräche, Ziele und Beurteilungen.
Auch ohne Netz.</translation>
        </message>
        <message>
            <source>What you write is first kept encrypted on this device, and then goes to your company’s server.</source>
            <translation>Was Sie schreiben, liegt zuerst verschlüsselt auf diesem Gerät und geht dann an den Server Ihres Unternehmens.</translation>
        </message>
    </context>
    <context>
        <name>Spinner</name>
        <message>
            <source>Loading</source>
            <translation>Wird geladen</translation>
        </message>
    </context>
    <context>
        <name>StartAnewForm</name>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>New passphrase for this device</source>
            <translation>Neue Passphrase für dieses Gerät</translation>
        </message>
        <message>
            <source>This system keeps no keys. The passphrase encrypts what is stored here; nobody can recover it.</source>
            <translation>Dieses System bewahrt keine Schlüssel auf. Die Passphrase verschlüsselt, was hier gespeichert ist; niemand kann sie wiederherstellen.</translation>
        </message>
        <message>
            <source>Setting aside …</source>
            <translation>Wird zur Seite gelegt …</translation>
        </message>
        <message>
            <source>Set the old data aside</source>
            <translation>Alte Daten zur Seite legen</translation>
        </message>
        <message>
            <source>Passphrase for this device</source>
            <translation>Passphrase für dieses Gerät</translation>
        </message>
        <message>
            <source>Passcode of this device</source>
            <translation>Zugangscode dieses Geräts</translation>
        </message>
    </context>
    <context>
        <name>StatusMark</name>
        <message>
            <source>On track</source>
            <translation>Auf Kurs</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Im Rückstand</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>Gefährdet</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Aufgegeben</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
    </context>
    <context>
        <name>SupportButton</name>
        <message>
            <source>Help and support</source>
            <translation>Hilfe und Unterstützung</translation>
        </message>
        <message>
            <source>Sync and this device</source>
            <translation>Abgleich und dieses Gerät</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Show me around</source>
            <translation>Rundgang zeigen</translation>
        </message>
        <message>
            <source>Details for support</source>
            <translation>Angaben für den Support</translation>
        </message>
    </context>
    <context>
        <name>SyncChip</name>
        <message>
            <source>Saving on this device</source>
            <translation>Wird hier gespeichert</translation>
        </message>
        <message>
            <source>Syncing %1 of %2</source>
            <translation>Abgleich %1 von %2</translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>Abgleich läuft</translation>
        </message>
        <message>
            <source>Offline since %1</source>
            <translation>Offline seit %1</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n Änderung wartet</numerusform>
                <numerusform>%n Änderungen warten</numerusform>
            </translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Bitte prüfen</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <source>Sync: %1</source>
            <translation>Abgleich: %1</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message>
            <source>Sync</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Jetzt abgleichen</translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Alles ist gesendet</translation>
        </message>
        <message>
            <source>Nothing waits on this device, nothing was refused, nothing had to be merged.</source>
            <translation>Nichts wartet auf diesem Gerät, nichts wurde abgelehnt, nichts musste zusammengeführt werden.</translation>
        </message>
    </context>
    <context>
        <name>TitleEdit</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>Das ist zu lang. Kürzen Sie es und drücken Sie die Eingabetaste.</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>ToastHost</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Text kopieren</translation>
        </message>
    </context>
    <context>
        <name>TodayCard</name>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n Gespräch</numerusform>
                <numerusform>%n Gespräche</numerusform>
            </translation>
        </message>
        <message>
            <source>No meetings today</source>
            <translation>Heute keine Gespräche</translation>
        </message>
    </context>
    <context>
        <name>TodayRow</name>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open point(s)</source>
            <translation>
                <numerusform>%n offener Punkt</numerusform>
                <numerusform>%n offene Punkte</numerusform>
            </translation>
        </message>
        <message>
            <source>no agenda yet</source>
            <translation>noch keine Agenda</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>Einmalig</translation>
        </message>
        <message>
            <source>Meeting mode</source>
            <translation>Gesprächsmodus</translation>
        </message>
    </context>
    <context>
        <name>TodoCard</name>
        <message>
            <source>To do</source>
            <translation>Zu erledigen</translation>
        </message>
        <message>
            <source>Whose to-dos</source>
            <translation>Wessen Aufgaben</translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>Alle %1</translation>
        </message>
        <message>
            <source>Mine %1</source>
            <translation>Meine %1</translation>
        </message>
        <message>
            <source>Team %1</source>
            <translation>Team %1</translation>
        </message>
        <message>
            <source>Action item done</source>
            <translation>Aufgabe erledigt</translation>
        </message>
        <message>
            <source>Nothing to do</source>
            <translation>Nichts zu tun</translation>
        </message>
        <message>
            <source>Meetings to prepare and your action items appear here.</source>
            <translation>Gespräche, die Sie vorbereiten, und Ihre Aufgaben erscheinen hier.</translation>
        </message>
        <message>
            <source>See all meetings</source>
            <translation>Alle Gespräche zeigen</translation>
        </message>
        <message>
            <source>Done this week</source>
            <translation>Diese Woche erledigt</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) overdue</source>
            <translation>
                <numerusform>%n Tag überfällig</numerusform>
                <numerusform>%n Tage überfällig</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing open in your team</source>
            <translation>In Ihrem Team ist nichts offen</translation>
        </message>
        <message>
            <source>Nothing to do for you</source>
            <translation>Für Sie ist nichts zu tun</translation>
        </message>
        <message>
            <source>See all to-dos</source>
            <translation>Alles anzeigen, was zu erledigen ist</translation>
        </message>
        <message>
            <source>Meetings to prepare, your action items and goals that wait for you appear here.</source>
            <translation>Gespräche zum Vorbereiten, Ihre Aufgaben und Ziele, die auf Sie warten, erscheinen hier.</translation>
        </message>
        <message>
            <source>Goals that wait for a check-in or for your yes appear here.</source>
            <translation>Ziele, die auf einen Zwischenstand oder Ihre Zustimmung warten, erscheinen hier.</translation>
        </message>
        <message>
            <source>See all goals</source>
            <translation>Alle Ziele ansehen</translation>
        </message>
    </context>
    <context>
        <name>TodoRow</name>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) overdue</source>
            <translation>
                <numerusform>%n Tag überfällig</numerusform>
                <numerusform>%n Tage überfällig</numerusform>
            </translation>
        </message>
        <message>
            <source>Prepare</source>
            <translation>Vorbereiten</translation>
        </message>
        <message>
            <source>Mark done</source>
            <translation>Erledigen</translation>
        </message>
        <message>
            <source>Open the meeting of %1</source>
            <translation>Gespräch öffnen zu: %1</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Stand melden</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Beantworten</translation>
        </message>
    </context>
    <context>
        <name>TodoSection</name>
        <message>
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
    </context>
    <context>
        <name>TodosModel</name>
        <message>
            <source>no agenda yet</source>
            <translation>noch keine Agenda</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n Punkt</numerusform>
                <numerusform>%n Punkte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new point(s), %1 carried over</source>
            <translation>
                <numerusform>%n neuer Punkt, %1 übernommen</numerusform>
                <numerusform>%n neue Punkte, %1 übernommen</numerusform>
            </translation>
        </message>
        <message>
            <source>Prepare your 1:1 with %1</source>
            <translation>1:1 mit %1 vorbereiten</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>%1 vorbereiten</translation>
        </message>
        <message>
            <source>Meetings · %1</source>
            <translation>Gespräche · %1</translation>
        </message>
        <message>
            <source>Goals · %1</source>
            <translation>Ziele · %1</translation>
        </message>
        <message>
            <source>Check in on “%1”</source>
            <translation>Zwischenstand zu „%1“</translation>
        </message>
        <message numerus="yes">
            <source>Check in on %n goal(s)</source>
            <translation>
                <numerusform>Zwischenstand zu %n Ziel</numerusform>
                <numerusform>Zwischenstand zu %n Zielen</numerusform>
            </translation>
        </message>
        <message>
            <source>Approve “%1”</source>
            <translation>„%1“ genehmigen</translation>
        </message>
        <message numerus="yes">
            <source>Approve %n goal(s)</source>
            <translation>
                <numerusform>%n Ziel genehmigen</numerusform>
                <numerusform>%n Ziele genehmigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Finish “%1”</source>
            <translation>„%1“ fertig beantworten</translation>
        </message>
        <message>
            <source>Answer “%1”</source>
            <translation>„%1“ beantworten</translation>
        </message>
        <message>
            <source>Surveys · anonymous</source>
            <translation>Umfragen · anonym</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search people and meetings</source>
            <translation>Personen und Gespräche suchen</translation>
        </message>
        <message>
            <source>Ctrl K</source>
            <comment>keys that start a search</comment>
            <translation>Strg K</translation>
        </message>
        <message>
            <source>Notifications, something needs you</source>
            <translation>Mitteilungen, etwas braucht Sie</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Mitteilungen</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <source>1:1 meeting</source>
            <translation>1:1-Gespräch</translation>
        </message>
        <message>
            <source>Ctrl N</source>
            <comment>keys that create a meeting</comment>
            <translation>Strg N</translation>
        </message>
        <message>
            <source>Team series</source>
            <translation>Teamrunde</translation>
        </message>
        <message>
            <source>One-off meeting</source>
            <translation>Einmaliges Gespräch</translation>
        </message>
        <message numerus="yes">
            <source>Notifications, %n unread</source>
            <translation>
                <numerusform>Mitteilungen, %n ungelesen</numerusform>
                <numerusform>Mitteilungen, %n ungelesen</numerusform>
            </translation>
        </message>
        <message>
            <source>Search people</source>
            <translation>Personen suchen</translation>
        </message>
        <message>
            <source>Search people, goals, notes</source>
            <translation>Personen, Ziele, Notizen suchen</translation>
        </message>
        <message>
            <source>Search people and goals</source>
            <translation>Personen und Ziele suchen</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
    </context>
    <context>
        <name>TroubleBanner</name>
        <message>
            <source>Sync needs you.</source>
            <translation>Der Abgleich braucht Sie.</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Forgot the passphrase?</source>
            <translation>Passphrase vergessen?</translation>
        </message>
        <message>
            <source>Without the passphrase nobody can read what is stored here. The old data is set aside, and everything is fetched anew once you have signed in. What was not sent stays in the old data.</source>
            <translation>Ohne die Passphrase kann niemand lesen, was hier gespeichert ist. Die alten Daten werden zur Seite gelegt, und nach der Anmeldung wird alles neu geholt. Was noch nicht gesendet war, bleibt in den alten Daten.</translation>
        </message>
        <message>
            <source>Forgot the passcode?</source>
            <translation>Zugangscode vergessen?</translation>
        </message>
        <message>
            <source>Without the passcode nobody can read what is stored here. The old data is set aside, and everything is fetched anew once you have signed in. What was not sent stays in the old data.</source>
            <translation>Ohne den Zugangscode kann niemand lesen, was hier gespeichert ist. Die alten Daten werden zur Seite gelegt, und nach der Anmeldung wird alles neu geholt. Was noch nicht gesendet war, bleibt in den alten Daten.</translation>
        </message>
    </context>
    <context>
        <name>Veil</name>
        <message>
            <source>Show notes</source>
            <translation>Notizen zeigen</translation>
        </message>
    </context>
    <context>
        <name>VersionBox</name>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Unterlegen</translation>
        </message>
    </context>
    <context>
        <name>ViewsCard</name>
        <message>
            <source>Who received your confidential data</source>
            <translation>Wer Ihre vertraulichen Daten empfangen hat</translation>
        </message>
        <message>
            <source>By a role, such as HR. One line for each person, role and day. Your own reading is not listed.</source>
            <translation>Durch eine Rolle, etwa HR. Je Person, Rolle und Tag eine Zeile. Was Sie selbst lesen, steht hier nicht.</translation>
        </message>
        <message>
            <source>Somebody who has left</source>
            <translation>Jemand, der nicht mehr da ist</translation>
        </message>
        <message>
            <source>by the role “%1”</source>
            <translation>durch die Rolle „%1“</translation>
        </message>
        <message>
            <source>by a built-in role</source>
            <translation>durch eine eingebaute Rolle</translation>
        </message>
        <message>
            <source>Nobody in the newest part of the log.</source>
            <translation>Niemand im neuesten Teil des Protokolls.</translation>
        </message>
        <message>
            <source>Nobody so far.</source>
            <translation>Bisher niemand.</translation>
        </message>
        <message>
            <source>This needs a connection.</source>
            <translation>Das braucht eine Verbindung.</translation>
        </message>
        <message>
            <source>This cannot be shown at the moment.</source>
            <translation>Das lässt sich gerade nicht zeigen.</translation>
        </message>
        <message>
            <source>Look further back</source>
            <translation>Weiter zurück suchen</translation>
        </message>
    </context>
    <context>
        <name>WaitingCard</name>
        <message>
            <source>Waiting</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <source>sent in this order as soon as the server answers</source>
            <translation>in dieser Reihenfolge, sobald der Server antwortet</translation>
        </message>
    </context>
    <context>
        <name>WaitingModel</name>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>%1 changed</source>
            <translation>%1 geändert</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>verschoben</translation>
        </message>
        <message>
            <source>text written</source>
            <translation>Text geschrieben</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>gelöscht</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>wiederhergestellt</translation>
        </message>
    </context>
    <context>
        <name>WaitingRow</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>once, %1</source>
            <translation>einmal, %1</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>jeden Tag</translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>alle %n Tage</numerusform>
                <numerusform>alle %n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>every %1</source>
            <translation>jeden %1</translation>
        </message>
        <message>
            <source>every second %1</source>
            <translation>jeden zweiten %1</translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s), %1</source>
            <translation>
                <numerusform>alle %n Wochen, %1</numerusform>
                <numerusform>alle %n Wochen, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>every month</source>
            <translation>jeden Monat</translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>alle %n Monate</numerusform>
                <numerusform>alle %n Monate</numerusform>
            </translation>
        </message>
        <message>
            <source>every year</source>
            <translation>jedes Jahr</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>You may not change this any more. Once the organiser lets you in again, you can send it again.</source>
            <translation>Sie dürfen das nicht mehr ändern. Sobald Sie wieder aufgenommen sind, können Sie es erneut senden.</translation>
        </message>
        <message>
            <source>What this belongs to is not there any more for you. Write it elsewhere, or ask to be added again.</source>
            <translation>Das, wozu es gehört, ist für Sie nicht mehr da. Schreiben Sie es an anderer Stelle, oder bitten Sie darum, wieder aufgenommen zu werden.</translation>
        </message>
        <message>
            <source>It was deleted meanwhile. Restore it, then you can send this again.</source>
            <translation>Es wurde inzwischen gelöscht. Stellen Sie es wieder her, dann können Sie dies erneut senden.</translation>
        </message>
        <message>
            <source>Somebody changed it first. Look at what it is now; if yours still holds, send it again.</source>
            <translation>Jemand hat es zuerst geändert. Sehen Sie nach, was jetzt gilt; wenn Ihres noch stimmt, senden Sie es erneut.</translation>
        </message>
        <message>
            <source>It needs something else that was refused. Send that again first.</source>
            <translation>Es braucht etwas anderes, das abgelehnt wurde. Senden Sie zuerst jenes erneut.</translation>
        </message>
        <message>
            <source>It is too long. Shorten it, then send it again.</source>
            <translation>Es ist zu lang. Kürzen Sie es und senden Sie es dann erneut.</translation>
        </message>
        <message>
            <source>This is critical and needs your password once more. Enter it under Settings, Security, then send this again.</source>
            <translation>Das ist heikel und braucht Ihr Kennwort noch einmal. Geben Sie es unter Einstellungen, Sicherheit, ein und senden Sie dies dann erneut.</translation>
        </message>
        <message>
            <source>The server could not take it as it is. Change it, then send it again.</source>
            <translation>Der Server konnte es so nicht annehmen. Ändern Sie es und senden Sie es dann erneut.</translation>
        </message>
        <message>
            <source>The stored data was written by a newer version of Aufwind. Install that version; nothing was changed.</source>
            <translation>Die gespeicherten Daten stammen von einer neueren Version von Aufwind. Installieren Sie diese; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The disk is full. What you see is kept in the window; make room, and it is saved by itself.</source>
            <translation>Der Datenträger ist voll. Was Sie sehen, bleibt im Fenster; schaffen Sie Platz, dann wird es von selbst gespeichert.</translation>
        </message>
        <message>
            <source>The folder of this profile cannot be written to. Nothing was changed. Allow writing there, then start again.</source>
            <translation>In den Ordner dieses Profils kann nicht geschrieben werden. Nichts wurde geändert. Erlauben Sie das Schreiben und starten Sie neu.</translation>
        </message>
        <message>
            <source>Another window has this profile open. Close it, then try again.</source>
            <translation>Ein anderes Fenster hat dieses Profil geöffnet. Schließen Sie es und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The system refused to read or write. Nothing was lost; try again.</source>
            <translation>Das System hat das Lesen oder Schreiben verweigert. Nichts ging verloren; versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The server does not answer. Check the address and your connection, then try again.</source>
            <translation>Der Server antwortet nicht. Prüfen Sie Adresse und Verbindung und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Workspace, e-mail address or password is wrong.</source>
            <translation>Arbeitsbereich, E-Mail-Adresse oder Kennwort ist falsch.</translation>
        </message>
        <message>
            <source>The server asks to wait. Nothing was lost; try again in a minute.</source>
            <translation>Der Server bittet um etwas Geduld. Es ging nichts verloren; versuchen Sie es in einer Minute noch einmal.</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted, so nothing was sent. Ask your administrator for the right address or certificate.</source>
            <translation>Dem Zertifikat des Servers wird nicht vertraut, deshalb wurde nichts gesendet. Fragen Sie Ihre Administration nach der richtigen Adresse oder dem Zertifikat.</translation>
        </message>
        <message>
            <source>Nobody has signed in here yet.</source>
            <translation>Hier hat sich noch niemand angemeldet.</translation>
        </message>
        <message>
            <source>That is too long. Shorten it and try again.</source>
            <translation>Das ist zu lang. Kürzen Sie es und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Somebody else changed it meanwhile. Look at what it is now, then try again.</source>
            <translation>Jemand anderes hat es inzwischen geändert. Sehen Sie nach, was jetzt gilt, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The server needs a newer version of Aufwind. What waits here is kept and sent after the update.</source>
            <translation>Der Server braucht eine neuere Version von Aufwind. Was hier wartet, bleibt und wird nach der Aktualisierung gesendet.</translation>
        </message>
        <message>
            <source>That did not work. Nothing was lost; try again.</source>
            <translation>Das hat nicht geklappt. Nichts ging verloren; versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The server ended this session. Sign out and in again; what waits here is kept and sent then.</source>
            <translation>Der Server hat diese Sitzung beendet. Melden Sie sich ab und wieder an; was hier wartet, bleibt und wird dann gesendet.</translation>
        </message>
        <message>
            <source>The server does not know this device any more. Sign out and in again; what waits here is kept.</source>
            <translation>Der Server kennt dieses Gerät nicht mehr. Melden Sie sich ab und wieder an; was hier wartet, bleibt.</translation>
        </message>
        <message>
            <source>The server gave an answer that this version does not understand. What you write is kept here.</source>
            <translation>Der Server hat eine Antwort gegeben, die diese Version nicht versteht. Was Sie schreiben, bleibt hier.</translation>
        </message>
        <message>
            <source>That is not the passphrase of this device. Nothing was changed.</source>
            <translation>Das ist nicht die Passphrase dieses Geräts. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The server's address begins with https:// and has no path.</source>
            <translation>Die Adresse des Servers beginnt mit https:// und hat keinen Pfad.</translation>
        </message>
        <message>
            <source>This device holds the data of somebody else. Use another profile for this account.</source>
            <translation>Auf diesem Gerät liegen die Daten einer anderen Person. Verwenden Sie für dieses Konto ein anderes Profil.</translation>
        </message>
        <message>
            <source>This system keeps no keys. Choose a passphrase for this device.</source>
            <translation>Dieses System bewahrt keine Schlüssel auf. Wählen Sie eine Passphrase für dieses Gerät.</translation>
        </message>
        <message>
            <source>The key of this device does not open the stored data. Nothing was changed. The old data can be set aside and everything fetched anew; what was not sent stays in the old data.</source>
            <translation>Der Schlüssel dieses Geräts öffnet die gespeicherten Daten nicht. Nichts wurde verändert. Die alten Daten können zur Seite gelegt und alles neu geholt werden; was noch nicht gesendet war, bleibt in den alten Daten.</translation>
        </message>
        <message>
            <source>The stored data is damaged. It can be set aside and fetched anew; what was not sent is saved first.</source>
            <translation>Die gespeicherten Daten sind beschädigt. Sie können zur Seite gelegt und neu geholt werden; was noch nicht gesendet war, wird zuerst gerettet.</translation>
        </message>
        <message>
            <source>The old data was set aside. What was not sent stays in it. Sign in to fetch the rest anew.</source>
            <translation>Die alten Daten liegen zur Seite. Was noch nicht gesendet war, bleibt darin. Melden Sie sich an, um alles Übrige neu zu holen.</translation>
        </message>
        <message numerus="yes">
            <source>The old data was set aside. %n change(s) that were not sent are kept and sent once you have signed in.</source>
            <translation>
                <numerusform>Die alten Daten liegen zur Seite. Eine Änderung, die noch nicht gesendet war, ist gerettet und wird nach der Anmeldung gesendet.</numerusform>
                <numerusform>Die alten Daten liegen zur Seite. %n Änderungen, die noch nicht gesendet waren, sind gerettet und werden nach der Anmeldung gesendet.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is not there any more: it was removed, here or by somebody else. Nothing else was changed.</source>
            <translation>Es ist nicht mehr da: Es wurde hier oder von jemand anderem gelöscht. Sonst wurde nichts geändert.</translation>
        </message>
        <message>
            <source>You may not change this. Ask the organiser of the meeting.</source>
            <translation>Sie dürfen dies nicht ändern. Fragen Sie, wer das Gespräch leitet.</translation>
        </message>
        <message>
            <source>That does not fit here. Write it in another way and try again.</source>
            <translation>Das passt hier nicht. Schreiben Sie es anders und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>This needs a newer version of Aufwind. Update it, then try again.</source>
            <translation>Dafür ist eine neuere Version von Aufwind nötig. Aktualisieren Sie und versuchen Sie es dann erneut.</translation>
        </message>
        <message>
            <source>That did not work and nothing was changed. Try again.</source>
            <translation>Das hat nicht geklappt, und es wurde nichts geändert. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The disk is full. Notes that you write are kept in this window and saved as soon as there is room; other changes are not taken until then.</source>
            <translation>Der Datenträger ist voll. Notizen, die Sie schreiben, bleiben in diesem Fenster und werden gespeichert, sobald Platz ist; andere Änderungen werden bis dahin nicht angenommen.</translation>
        </message>
        <message>
            <source>The folder of this profile cannot be written to. Notes that you write are kept in this window; allow writing there, and they are saved.</source>
            <translation>In den Ordner dieses Profils lässt sich nicht schreiben. Notizen, die Sie schreiben, bleiben in diesem Fenster; erlauben Sie das Schreiben dort, dann werden sie gespeichert.</translation>
        </message>
        <message>
            <source>The system refuses to save. Notes that you write are kept in this window and tried again; leave it open until this message is gone.</source>
            <translation>Das System verweigert das Speichern. Notizen, die Sie schreiben, bleiben in diesem Fenster und werden erneut versucht; lassen Sie es offen, bis diese Meldung verschwunden ist.</translation>
        </message>
        <message numerus="yes">
            <source>This device's clock is %n minute(s) fast.</source>
            <translation>
                <numerusform>Die Uhr dieses Geräts geht eine Minute vor.</numerusform>
                <numerusform>Die Uhr dieses Geräts geht %n Minuten vor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This device's clock is %n minute(s) slow.</source>
            <translation>
                <numerusform>Die Uhr dieses Geräts geht eine Minute nach.</numerusform>
                <numerusform>Die Uhr dieses Geräts geht %n Minuten nach.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where two people change the same, the wrong one may win. Set the clock in the system's settings.</source>
            <translation>Wo zwei dasselbe ändern, kann der falsche Stand gewinnen. Stellen Sie die Uhr in den Einstellungen des Systems.</translation>
        </message>
        <message>
            <source>The old data was set aside and is kept. No change that was still to be sent was found in it. Sign in to fetch everything anew.</source>
            <translation>Die alten Daten liegen zur Seite und bleiben erhalten. Eine Änderung, die noch zu senden war, wurde darin nicht gefunden. Melden Sie sich an, um alles neu zu holen.</translation>
        </message>
        <message>
            <source>That is not your password. Nothing was changed.</source>
            <translation>Das ist nicht Ihr Kennwort. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>That code is wrong or was used already. Wait for the next one, then try again.</source>
            <translation>Dieser Code ist falsch oder schon benutzt. Warten Sie auf den nächsten und versuchen Sie es dann erneut.</translation>
        </message>
        <message>
            <source>Your role or your company asks for a second factor. Set one up first; it cannot be removed.</source>
            <translation>Ihre Rolle oder Ihr Unternehmen verlangt einen zweiten Faktor. Richten Sie zuerst einen ein; er lässt sich nicht entfernen.</translation>
        </message>
        <message>
            <source>This password is too long. Choose a shorter one.</source>
            <translation>Dieses Kennwort ist zu lang. Wählen Sie ein kürzeres.</translation>
        </message>
        <message>
            <source>This password is easy to guess. Choose a longer one, or one that nobody else has.</source>
            <translation>Dieses Kennwort ist leicht zu erraten. Wählen Sie ein längeres, oder eines, das sonst niemand hat.</translation>
        </message>
        <message>
            <source>This password has a character that cannot be used, such as a line break. Choose another.</source>
            <translation>Dieses Kennwort enthält ein Zeichen, das nicht erlaubt ist, etwa einen Zeilenumbruch. Wählen Sie ein anderes.</translation>
        </message>
        <message>
            <source>This code is wrong, was used already or is too old. Check it, or ask for a new one.</source>
            <translation>Dieser Code ist falsch, schon benutzt oder zu alt. Prüfen Sie ihn, oder fordern Sie einen neuen an.</translation>
        </message>
        <message>
            <source>That is not the code that the authenticator shows now. Enter the newest one; if it stays so, check the clock of your phone.</source>
            <translation>Diesen Code zeigt die Authenticator-App jetzt nicht. Geben Sie den neuesten ein; wenn es dabei bleibt, prüfen Sie die Uhr Ihres Telefons.</translation>
        </message>
        <message>
            <source>This needs your password once more. Nothing was changed.</source>
            <translation>Dafür braucht es Ihr Kennwort noch einmal. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>You may not do this. Ask an administrator of your company.</source>
            <translation>Das dürfen Sie nicht. Wenden Sie sich an die Administration Ihres Unternehmens.</translation>
        </message>
        <message>
            <source>There were too many attempts. Wait a minute, then try again.</source>
            <translation>Das waren zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann erneut.</translation>
        </message>
        <message>
            <source>The server does not answer, and this needs it. Nothing was changed; try again later.</source>
            <translation>Der Server antwortet nicht, und ohne ihn geht dies nicht. Es wurde nichts geändert; versuchen Sie es später erneut.</translation>
        </message>
        <message>
            <source>That did not work. Nothing was changed; try again.</source>
            <translation>Das hat nicht geklappt. Es wurde nichts geändert; versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>This device was removed, by you elsewhere or by an administrator. What was stored here is deleted. Your account is as it was; sign in to use this device again.</source>
            <translation>Dieses Gerät wurde entfernt: von Ihnen an anderer Stelle oder von der Administration. Was hier gespeichert war, ist gelöscht. Ihr Konto besteht unverändert; melden Sie sich an, um dieses Gerät wieder zu benutzen.</translation>
        </message>
        <message>
            <source>That is not the passcode of this device. Nothing was changed.</source>
            <translation>Das ist nicht der Zugangscode dieses Geräts. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>This passcode cannot be used. Choose another.</source>
            <translation>Dieser Zugangscode geht nicht. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The system did not keep the key. Nothing was changed; try again.</source>
            <translation>Das System hat den Schlüssel nicht verwahrt. Es wurde nichts geändert; versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>This workspace has no identity provider, or there is no such workspace. Sign in with a password.</source>
            <translation>Dieser Arbeitsbereich hat keinen Anmeldedienst, oder es gibt ihn nicht. Melden Sie sich mit einem Kennwort an.</translation>
        </message>
        <message>
            <source>What your provider answered lets nobody in. Try again; if it stays so, ask your administrator.</source>
            <translation>Was Ihr Anmeldedienst geantwortet hat, lässt niemanden herein. Versuchen Sie es noch einmal; bleibt es so, fragen Sie Ihre Administration.</translation>
        </message>
        <message>
            <source>Your provider knows you, but your company does not let you in here so far. Ask an administrator to add you. If you have a password, sign in with it and go over to the provider under Settings, Security.</source>
            <translation>Ihr Anmeldedienst kennt Sie, aber Ihr Unternehmen lässt Sie hier bisher nicht herein. Bitten Sie die Administration, Sie aufzunehmen. Haben Sie ein Kennwort, melden Sie sich damit an und wechseln Sie unter Einstellungen, Sicherheit zum Anmeldedienst.</translation>
        </message>
        <message>
            <source>Your company's provider does not answer as it should. Nothing was changed; try again later.</source>
            <translation>Der Anmeldedienst Ihres Unternehmens antwortet nicht, wie er soll. Es wurde nichts geändert; versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>People of your company sign in with its provider. There is no password to choose.</source>
            <translation>In Ihrem Unternehmen meldet man sich mit dessen Anmeldedienst an. Ein Kennwort gibt es nicht zu wählen.</translation>
        </message>
        <message>
            <source>The sign-in in the browser was not finished. Nothing was changed.</source>
            <translation>Die Anmeldung im Browser wurde nicht abgeschlossen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>No browser could be opened. Set one as the system's standard, then try again.</source>
            <translation>Es ließ sich kein Browser öffnen. Legen Sie einen als Standard des Systems fest und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>That is done</source>
            <translation>Das ist erledigt</translation>
        </message>
        <message>
            <source>Go back to Aufwind. You can close this page.</source>
            <translation>Zurück zu Aufwind. Diese Seite können Sie schließen.</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Angemeldet</translation>
        </message>
        <message>
            <source>Signed in on a new device</source>
            <translation>Auf einem neuen Gerät angemeldet</translation>
        </message>
        <message>
            <source>Many wrong passwords</source>
            <translation>Viele falsche Kennwörter</translation>
        </message>
        <message>
            <source>A session was used twice and ended</source>
            <translation>Eine Sitzung wurde doppelt benutzt und beendet</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>Kennwort geändert</translation>
        </message>
        <message>
            <source>Password chosen with a code</source>
            <translation>Kennwort mit einem Code gewählt</translation>
        </message>
        <message>
            <source>Code for a new password sent</source>
            <translation>Code für ein neues Kennwort geschickt</translation>
        </message>
        <message>
            <source>Code for a new address sent</source>
            <translation>Code für eine neue Adresse geschickt</translation>
        </message>
        <message>
            <source>Address changed</source>
            <translation>Adresse geändert</translation>
        </message>
        <message>
            <source>Second factor set up</source>
            <translation>Zweiter Faktor eingerichtet</translation>
        </message>
        <message>
            <source>Second factor removed</source>
            <translation>Zweiter Faktor entfernt</translation>
        </message>
        <message>
            <source>New recovery codes</source>
            <translation>Neue Wiederherstellungscodes</translation>
        </message>
        <message>
            <source>Device removed</source>
            <translation>Gerät entfernt</translation>
        </message>
        <message>
            <source>Signed out everywhere</source>
            <translation>Überall abgemeldet</translation>
        </message>
        <message>
            <source>Account disabled</source>
            <translation>Konto gesperrt</translation>
        </message>
        <message>
            <source>Account enabled</source>
            <translation>Konto entsperrt</translation>
        </message>
        <message>
            <source>Signs in with the provider</source>
            <translation>Meldet sich mit dem Anmeldedienst an</translation>
        </message>
        <message>
            <source>Sign-in settings changed</source>
            <translation>Einstellungen der Anmeldung geändert</translation>
        </message>
        <message>
            <source>Key of the data changed</source>
            <translation>Schlüssel der Daten gewechselt</translation>
        </message>
        <message>
            <source>%1 created</source>
            <translation>%1 angelegt</translation>
        </message>
        <message>
            <source>%1 changed</source>
            <translation>%1 geändert</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1 entfernt</translation>
        </message>
        <message>
            <source>%1 restored</source>
            <translation>%1 wiederhergestellt</translation>
        </message>
        <message>
            <source>This is not there any more. Nothing was changed.</source>
            <translation>Das gibt es nicht mehr. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Another account of your company has this address. Nothing was changed.</source>
            <translation>Ein anderes Konto Ihres Unternehmens hat diese Adresse. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>This person has an account already. Nothing was changed.</source>
            <translation>Diese Person hat schon ein Konto. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>This person has no e-mail address. Enter one first, then invite them.</source>
            <translation>Diese Person hat keine E-Mail-Adresse. Tragen Sie erst eine ein, dann laden Sie sie ein.</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>Eingeladen</translation>
        </message>
        <message>
            <source>Address for alerts changed</source>
            <translation>Adresse für Warnungen geändert</translation>
        </message>
        <message>
            <source>Directory changed</source>
            <translation>Verzeichnis geändert</translation>
        </message>
        <message>
            <source>Signs in with the directory</source>
            <translation>Meldet sich mit dem Verzeichnis an</translation>
        </message>
        <message>
            <source>Asked for what is not theirs</source>
            <translation>Versuchte, an fremde Daten zu kommen</translation>
        </message>
        <message>
            <source>The address does not answer as it should. Anything but a 200 counts as a failure.</source>
            <translation>Die Adresse antwortet nicht, wie sie soll. Alles außer einer 200 gilt als Fehler.</translation>
        </message>
        <message>
            <source>%1 received by a role</source>
            <translation>%1 durch eine Rolle empfangen</translation>
        </message>
        <message>
            <source>People of your company sign in with its directory. There is no password to choose.</source>
            <translation>In Ihrem Unternehmen meldet man sich mit dessen Verzeichnis an. Ein Kennwort gibt es nicht zu wählen.</translation>
        </message>
        <message>
            <source>Your company's directory does not answer as it should. Nothing was changed; try again later.</source>
            <translation>Das Verzeichnis Ihres Unternehmens antwortet nicht, wie es soll. Es wurde nichts geändert; versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>Nothing answers at this address. Check it, the port and the firewall. Nothing was changed.</source>
            <translation>Unter dieser Adresse antwortet nichts. Prüfen Sie sie, den Port und die Firewall. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The directory's certificate is not trusted, or it is not one for this name. Nothing was changed.</source>
            <translation>Dem Zertifikat des Verzeichnisses wird nicht vertraut, oder es gilt nicht für diesen Namen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>What answers at this address is no directory. Nothing was changed.</source>
            <translation>Was unter dieser Adresse antwortet, ist kein Verzeichnis. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The directory does not let the service account in. Check its name and its password. Nothing was changed.</source>
            <translation>Das Verzeichnis lässt das Dienstkonto nicht herein. Prüfen Sie seinen Namen und sein Kennwort. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The directory cannot be searched like this. Check the base and the filter. Nothing was changed.</source>
            <translation>So lässt sich das Verzeichnis nicht durchsuchen. Prüfen Sie den Ausgangspunkt und den Filter. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>There is a file of this name already. It was left as it is; choose another name.</source>
            <translation>Es gibt schon eine Datei dieses Namens. Sie wurde nicht verändert; wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>This folder does not exist. Nothing was written; choose another one.</source>
            <translation>Diesen Ordner gibt es nicht. Es wurde nichts geschrieben; wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Address of the calendar made</source>
            <translation>Adresse des Kalenders erstellt</translation>
        </message>
        <message>
            <source>Address of the calendar revoked</source>
            <translation>Adresse des Kalenders widerrufen</translation>
        </message>
        <message>
            <source>Token for provisioning made</source>
            <translation>Zugangsschlüssel für die Bereitstellung erstellt</translation>
        </message>
        <message>
            <source>Token for provisioning revoked</source>
            <translation>Zugangsschlüssel für die Bereitstellung widerrufen</translation>
        </message>
        <message>
            <source>This person holds a role, and whoever does is not erased. Take the role away first.</source>
            <translation>Diese Person hat eine Rolle, und wer eine hat, wird nicht gelöscht. Nehmen Sie die Rolle zuerst weg.</translation>
        </message>
        <message>
            <source>There is such a request for this person already, and it is not over.</source>
            <translation>Für diese Person gibt es schon eine solche Anfrage, die noch nicht beendet ist.</translation>
        </message>
        <message>
            <source>This request is decided or over already. Nothing was changed.</source>
            <translation>Diese Anfrage ist schon entschieden oder beendet. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Your company wants two for this: another admin has to decide, neither who asked nor the person.</source>
            <translation>Ihr Unternehmen verlangt dafür zwei: Ein anderer Admin muss entscheiden, weder wer gefragt hat noch die Person selbst.</translation>
        </message>
        <message>
            <source>The archive would be too large to be packed at once. Ask whoever runs your server.</source>
            <translation>Das Archiv wäre zu groß, um es auf einmal zu packen. Wenden Sie sich an den Betreiber Ihres Servers.</translation>
        </message>
        <message>
            <source>Old contents of meetings removed by a rule</source>
            <translation>Alte Inhalte von Gesprächen nach einer Regel entfernt</translation>
        </message>
        <message>
            <source>Old action items removed by a rule</source>
            <translation>Alte Aufgaben nach einer Regel entfernt</translation>
        </message>
        <message>
            <source>Old security alerts removed by a rule</source>
            <translation>Alte Sicherheitswarnungen nach einer Regel entfernt</translation>
        </message>
        <message>
            <source>People imported from a file of the server</source>
            <translation>Personen aus einer Datei des Servers importiert</translation>
        </message>
        <message>
            <source>A file of people on the server was refused</source>
            <translation>Eine Personendatei auf dem Server wurde abgelehnt</translation>
        </message>
        <message>
            <source>This password is too short for your company. Several words are easy to keep, and each makes it longer.</source>
            <translation>Dieses Kennwort ist Ihrem Unternehmen zu kurz. Mehrere Wörter merken sich leicht, und jedes macht es länger.</translation>
        </message>
        <message>
            <source>Your company gives no account to addresses of this domain. Nothing was changed.</source>
            <translation>Ihr Unternehmen vergibt keine Konten an Adressen dieser Domain. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Table exported to a file</source>
            <translation>Tabelle als Datei exportiert</translation>
        </message>
        <message>
            <source>Something about one of the two has changed meanwhile. Nothing was done; look at it again.</source>
            <translation>An einem der beiden hat sich inzwischen etwas geändert. Es wurde nichts getan; sehen Sie es sich noch einmal an.</translation>
        </message>
        <message>
            <source>Something is in the way by now. Nothing was done.</source>
            <translation>Inzwischen steht etwas im Weg. Es wurde nichts getan.</translation>
        </message>
        <message>
            <source>Rows of a record became another person&apos;s</source>
            <translation>Zeilen eines Datensatzes gehören jetzt einer anderen Person</translation>
        </message>
        <message>
            <source>Two records of a person became one</source>
            <translation>Zwei Datensätze einer Person sind jetzt einer</translation>
        </message>
        <message>
            <source>You may not change this goal. Its owner, the owner&apos;s manager or HR can; ask one of them, then send it again.</source>
            <translation>Sie dürfen dieses Ziel nicht ändern. Das können die verantwortliche Person, deren Führungskraft oder HR; fragen Sie dort und senden Sie es dann erneut.</translation>
        </message>
        <message>
            <source>You do not see this goal, or the one above it, any more. Ask its owner to let you see it, then send it again.</source>
            <translation>Sie sehen dieses Ziel oder das darüber nicht mehr. Bitten Sie die verantwortliche Person, es Ihnen zu zeigen, und senden Sie es dann erneut.</translation>
        </message>
        <message>
            <source>It would stand below itself, because somebody moved another one meanwhile. Move it elsewhere.</source>
            <translation>Es stünde unter sich selbst, weil inzwischen jemand anderes etwas verschoben hat. Verschieben Sie es an eine andere Stelle.</translation>
        </message>
        <message>
            <source>%1 was not moved under %2, because somebody moved %2 below it meanwhile. Everything else is as it was. Move %2 elsewhere first, then send it again.</source>
            <translation>%1 wurde nicht unter %2 verschoben, weil jemand %2 inzwischen darunter verschoben hat. Alles andere ist unverändert. Verschieben Sie zuerst %2 an eine andere Stelle und senden Sie es dann erneut.</translation>
        </message>
    </context>
    <context>
        <name>AgendaIdeas</name>
        <message>
            <source>Follow up</source>
            <translation>Nachfassen</translation>
        </message>
        <message>
            <source>Add to the agenda: %1</source>
            <translation>Auf die Agenda setzen: %1</translation>
        </message>
        <message>
            <source>%1, due %2</source>
            <translation>%1, fällig %2</translation>
        </message>
    </context>
    <context>
        <name>LinkChip</name>
        <message>
            <source>%1, opens %2</source>
            <translation>%1, öffnet %2</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Verweis entfernen</translation>
        </message>
        <message>
            <source>Goal: %1</source>
            <translation>Ziel: %1</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Add a link</source>
            <translation>Verweis hinzufügen</translation>
        </message>
        <message>
            <source>Everyone in the meeting can open it.</source>
            <translation>Alle im Gespräch können ihn öffnen.</translation>
        </message>
        <message>
            <source>An address begins with https:// and has no blanks</source>
            <translation>Eine Adresse beginnt mit https:// und enthält keine Leerzeichen</translation>
        </message>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>Das ist zu lang. Kürzen Sie es und drücken Sie die Eingabetaste.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Without one, the name of the site is shown</source>
            <translation>Ohne Titel erscheint der Name der Seite</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Whoever may see the goal can open it; others read that there is a goal they cannot see.</source>
            <translation>Wer das Ziel sehen darf, kann es öffnen; andere lesen, dass es ein Ziel gibt, das sie nicht sehen können.</translation>
        </message>
        <message>
            <source>Choose a goal from the list</source>
            <translation>Wählen Sie ein Ziel aus der Liste</translation>
        </message>
        <message>
            <source>The link could not be added. Try again.</source>
            <translation>Der Verweis konnte nicht hinzugefügt werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>What it leads to</source>
            <translation>Wohin er führt</translation>
        </message>
        <message>
            <source>Page of the web</source>
            <translation>Seite im Web</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
    </context>
    <context>
        <name>MentionMenu</name>
        <message>
            <source>People to mention</source>
            <translation>Personen zum Erwähnen</translation>
        </message>
    </context>
    <context>
        <name>TemplateDialog</name>
        <message>
            <source>Keep this agenda as a template</source>
            <translation>Diese Agenda als Vorlage behalten</translation>
        </message>
        <message>
            <source>Begin with a template</source>
            <translation>Mit einer Vorlage beginnen</translation>
        </message>
        <message>
            <source>Everybody in your company can use it. Private points are left out.</source>
            <translation>Alle in Ihrem Unternehmen können sie verwenden. Private Punkte bleiben weg.</translation>
        </message>
        <message>
            <source>A template needs a name</source>
            <translation>Eine Vorlage braucht einen Namen</translation>
        </message>
        <message>
            <source>This name is too long. Shorten it.</source>
            <translation>Dieser Name ist zu lang. Kürzen Sie ihn.</translation>
        </message>
        <message>
            <source>This agenda is too long for a template. Remove some points.</source>
            <translation>Diese Agenda ist zu lang für eine Vorlage. Entfernen Sie einige Punkte.</translation>
        </message>
        <message>
            <source>Template “%1” kept</source>
            <translation>Vorlage „%1“ behalten</translation>
        </message>
        <message>
            <source>Template “%1” deleted</source>
            <translation>Vorlage „%1“ gelöscht</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>%1, of your company</source>
            <translation>%1, aus Ihrem Unternehmen</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 Min.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Keep this agenda…</source>
            <translation>Diese Agenda behalten …</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Add to the agenda</source>
            <translation>Auf die Agenda setzen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
    </context>
    <context>
        <name>TalkPage</name>
        <message>
            <source>Meeting mode</source>
            <translation>Gesprächsmodus</translation>
        </message>
        <message>
            <source>Meeting finished. Open points go on to the next one.</source>
            <translation>Gespräch abgeschlossen. Offene Punkte gehen ins nächste über.</translation>
        </message>
        <message>
            <source>Action item added</source>
            <translation>Aufgabe hinzugefügt</translation>
        </message>
        <message>
            <source>%1 of %2 discussed</source>
            <translation>%1 von %2 besprochen</translation>
        </message>
        <message>
            <source>%1, paused</source>
            <translation>%1, angehalten</translation>
        </message>
        <message>
            <source>Time so far: %1</source>
            <translation>Bisherige Zeit: %1</translation>
        </message>
        <message>
            <source>Let the time run</source>
            <translation>Zeit weiterlaufen lassen</translation>
        </message>
        <message>
            <source>Pause the time</source>
            <translation>Zeit anhalten</translation>
        </message>
        <message>
            <source>Leave meeting mode</source>
            <translation>Gesprächsmodus verlassen</translation>
        </message>
        <message>
            <source>Everything is discussed</source>
            <translation>Alles ist besprochen</translation>
        </message>
        <message>
            <source>Nothing on the agenda</source>
            <translation>Nichts auf der Agenda</translation>
        </message>
        <message>
            <source>Return finishes the meeting. Something to agree on still? A writes an action item.</source>
            <translation>Die Eingabetaste schließt das Gespräch ab. Noch etwas vereinbart? A legt eine Aufgabe an.</translation>
        </message>
        <message>
            <source>Leave meeting mode to add talking points.</source>
            <translation>Verlassen Sie den Gesprächsmodus, um Punkte hinzuzufügen.</translation>
        </message>
        <message>
            <source>Finish meeting</source>
            <translation>Gespräch abschließen</translation>
        </message>
        <message>
            <source>New action item, then Return</source>
            <translation>Neue Aufgabe, dann Eingabetaste</translation>
        </message>
        <message>
            <source>Shared notes</source>
            <translation>Gemeinsame Notizen</translation>
        </message>
        <message>
            <source>Space</source>
            <comment>key that ticks a point</comment>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Discussed, next</source>
            <translation>Besprochen, weiter</translation>
        </message>
        <message>
            <source>Look at another</source>
            <translation>Anderen ansehen</translation>
        </message>
        <message>
            <source>Backspace</source>
            <comment>key that takes the last tick back</comment>
            <translation>Rücktaste</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Action item</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Esc</source>
            <comment>key that leaves</comment>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
    </context>
    <context>
        <name>TalkLine</name>
        <message>
            <source>%1, discussed</source>
            <translation>%1, besprochen</translation>
        </message>
    </context>
    <context>
        <name>TalkPoint</name>
        <message>
            <source>carried ×%1</source>
            <translation>übernommen ×%1</translation>
        </message>
        <message>
            <source>Only you see this</source>
            <translation>Nur Sie sehen dies</translation>
        </message>
        <message>
            <source>Discussed</source>
            <translation>Besprochen</translation>
        </message>
        <message>
            <source>Time for this point</source>
            <translation>Zeit für diesen Punkt</translation>
        </message>
        <message>
            <source>%1 of %2 min</source>
            <translation>%1 von %2 Min.</translation>
        </message>
    </context>
    <context>
        <name>TalkNotes</name>
        <message>
            <source>Shared notes</source>
            <translation>Gemeinsame Notizen</translation>
        </message>
        <message>
            <source>What was said and decided</source>
            <translation>Was gesagt und beschlossen wurde</translation>
        </message>
    </context>
    <context>
        <name>CalendarFileDialog</name>
        <message>
            <source>Calendar files (*.ics)</source>
            <translation>Kalenderdateien (*.ics)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Export meetings</source>
            <translation>Gespräche exportieren</translation>
        </message>
        <message>
            <source>Import a calendar file</source>
            <translation>Kalenderdatei importieren</translation>
        </message>
    </context>
    <context>
        <name>CalendarFiles</name>
        <message numerus="yes">
            <source>%n meeting(s) exported to %1</source>
            <translation>
                <numerusform>%n Gespräch nach %1 exportiert</numerusform>
                <numerusform>%n Gespräche nach %1 exportiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s) imported. Ctrl+Z takes that back.</source>
            <translation>
                <numerusform>%n Gespräch importiert. Strg+Z nimmt das zurück.</numerusform>
                <numerusform>%n Gespräche importiert. Strg+Z nimmt das zurück.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportCalendarDialog</name>
        <message>
            <source>Import a calendar file</source>
            <translation>Kalenderdatei importieren</translation>
        </message>
        <message>
            <source>You become the organiser of new meetings. Nobody gets an e-mail.</source>
            <translation>Neue Gespräche organisieren dann Sie. Niemand bekommt eine E-Mail.</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no event in this file.</source>
            <translation>In dieser Datei ist kein Eintrag.</translation>
        </message>
        <message numerus="yes">
            <source>%n more event(s) were not looked at: the file is too large.</source>
            <translation>
                <numerusform>%n weiterer Eintrag wurde nicht geprüft: Die Datei ist zu groß.</numerusform>
                <numerusform>%n weitere Einträge wurden nicht geprüft: Die Datei ist zu groß.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>Import %n meeting(s)</source>
            <translation>
                <numerusform>%n Gespräch importieren</numerusform>
                <numerusform>%n Gespräche importieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
    </context>
    <context>
        <name>CalendarWords</name>
        <message>
            <source>It lasts whole days, and a meeting has a time.</source>
            <translation>Der Eintrag dauert ganze Tage, ein Gespräch hat eine Uhrzeit.</translation>
        </message>
        <message>
            <source>It has no start that can be read.</source>
            <translation>Der Eintrag hat keinen lesbaren Beginn.</translation>
        </message>
        <message>
            <source>It has no identifier, so it could not be recognised next time.</source>
            <translation>Der Eintrag hat keine Kennung und wäre beim nächsten Mal nicht wiederzuerkennen.</translation>
        </message>
        <message>
            <source>Its time zone is not known here, so its time would be a guess.</source>
            <translation>Die Zeitzone ist hier nicht bekannt, die Uhrzeit wäre geraten.</translation>
        </message>
        <message>
            <source>It repeats in a way that a series here cannot.</source>
            <translation>Der Eintrag wiederholt sich so, wie es eine Serie hier nicht kann.</translation>
        </message>
        <message>
            <source>It is over.</source>
            <translation>Der Eintrag ist vorbei.</translation>
        </message>
        <message>
            <source>It lasts longer than a day.</source>
            <translation>Der Eintrag dauert länger als einen Tag.</translation>
        </message>
        <message>
            <source>It was cancelled.</source>
            <translation>Der Eintrag wurde abgesagt.</translation>
        </message>
        <message>
            <source>It changes one date of an event that is not in the file.</source>
            <translation>Geändert wird ein Datum eines Eintrags, der nicht in der Datei ist.</translation>
        </message>
        <message>
            <source>Its time has no zone; yours is taken.</source>
            <translation>Die Uhrzeit hat keine Zeitzone; Ihre gilt.</translation>
        </message>
        <message>
            <source>Dates besides its rule are left out.</source>
            <translation>Daten außerhalb der Regel entfallen.</translation>
        </message>
        <message>
            <source>A second rule that takes dates away is left out.</source>
            <translation>Eine zweite Regel, die Daten ausnimmt, entfällt.</translation>
        </message>
        <message>
            <source>A change of one date and all later ones is taken for that date alone.</source>
            <translation>Eine Änderung ab einem Datum gilt nur für dieses Datum.</translation>
        </message>
        <message>
            <source>Some dates have a title or place of their own, which are left out.</source>
            <translation>Manche Daten haben einen eigenen Titel oder Ort, der entfällt.</translation>
        </message>
        <message>
            <source>Only the first 500 changed dates are taken.</source>
            <translation>Nur die ersten 500 geänderten Daten werden übernommen.</translation>
        </message>
        <message>
            <source>Only the first 200 people are taken.</source>
            <translation>Nur die ersten 200 Personen werden übernommen.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Ändert sich</translation>
        </message>
        <message>
            <source>Already here</source>
            <translation>Schon vorhanden</translation>
        </message>
        <message>
            <source>Older than here</source>
            <translation>Älter als hier</translation>
        </message>
        <message>
            <source>Somebody else’s</source>
            <translation>Gehört jemand anderem</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Entfällt</translation>
        </message>
        <message numerus="yes">
            <source>Not in this workspace and left out: %1 and %n more.</source>
            <translation>
                <numerusform>Nicht in diesem Arbeitsbereich, entfällt: %1 und %n weitere Person.</numerusform>
                <numerusform>Nicht in diesem Arbeitsbereich, entfallen: %1 und %n weitere Personen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not in this workspace and left out: %1.</source>
            <translation>Nicht in diesem Arbeitsbereich, entfällt: %1.</translation>
        </message>
        <message>
            <source>Untitled meeting</source>
            <translation>Gespräch ohne Titel</translation>
        </message>
        <message>
            <source>This is no calendar file that can be read here. Export it as iCalendar (.ics) and try again.</source>
            <translation>Diese Kalenderdatei lässt sich hier nicht lesen. Exportieren Sie sie als iCalendar (.ics) und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>This is too much at once. Nothing was changed. Choose fewer events.</source>
            <translation>Das ist zu viel auf einmal. Nichts wurde geändert. Wählen Sie weniger Einträge.</translation>
        </message>
        <message>
            <source>The file cannot be read. Nothing was changed.</source>
            <translation>Die Datei lässt sich nicht lesen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The file cannot be written there. Choose another place.</source>
            <translation>Die Datei lässt sich dort nicht schreiben. Wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>There is no meeting to export.</source>
            <translation>Es gibt kein Gespräch zum Exportieren.</translation>
        </message>
    </context>
    <context>
        <name>Rhythm</name>
        <message>
            <source>%1 and %2</source>
            <comment>the last two of a list</comment>
            <translation>%1 und %2</translation>
        </message>
        <message>
            <source>first</source>
            <comment>of the month</comment>
            <translation>ersten</translation>
        </message>
        <message>
            <source>second</source>
            <comment>of the month</comment>
            <translation>zweiten</translation>
        </message>
        <message>
            <source>third</source>
            <comment>of the month</comment>
            <translation>dritten</translation>
        </message>
        <message>
            <source>fourth</source>
            <comment>of the month</comment>
            <translation>vierten</translation>
        </message>
        <message>
            <source>fifth</source>
            <comment>of the month</comment>
            <translation>fünften</translation>
        </message>
        <message>
            <source>last but one</source>
            <comment>of the month</comment>
            <translation>vorletzten</translation>
        </message>
        <message>
            <source>last</source>
            <comment>of the month</comment>
            <translation>letzten</translation>
        </message>
        <message>
            <source>every day from Monday to Friday</source>
            <translation>jeden Tag von Montag bis Freitag</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>jeden Tag</translation>
        </message>
        <message>
            <source>every %1</source>
            <comment>weekdays</comment>
            <translation>jeden %1</translation>
        </message>
        <message>
            <source>every second %1</source>
            <comment>weekday</comment>
            <translation>jeden zweiten %1</translation>
        </message>
        <message>
            <source>every second week: %1</source>
            <translation>jede zweite Woche: %1</translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s): %1</source>
            <translation>
                <numerusform>jede Woche: %1</numerusform>
                <numerusform>alle %n Wochen: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s) on the %1</source>
            <translation>
                <numerusform>jeden Monat am %1</numerusform>
                <numerusform>alle %n Monate am %1</numerusform>
            </translation>
        </message>
        <message>
            <source>every month</source>
            <translation>jeden Monat</translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>jeden Monat</numerusform>
                <numerusform>alle %n Monate</numerusform>
            </translation>
        </message>
        <message>
            <source>every %1 %2 of the month</source>
            <comment>ordinal, weekday</comment>
            <translation>jeden %1 %2 im Monat</translation>
        </message>
        <message>
            <source>on the last day of every month</source>
            <translation>am letzten Tag jedes Monats</translation>
        </message>
        <message>
            <source>last day</source>
            <comment>of the month</comment>
            <translation>letzten Tag</translation>
        </message>
        <message>
            <source>on day %1 of every month</source>
            <translation>am %1. jedes Monats</translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s) on day %1</source>
            <translation>
                <numerusform>jeden Monat am %1.</numerusform>
                <numerusform>alle %n Monate am %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>jeden Tag</numerusform>
                <numerusform>alle %n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>every year on %1</source>
            <translation>jedes Jahr am %1</translation>
        </message>
        <message numerus="yes">
            <source>every %n year(s) on %1</source>
            <translation>
                <numerusform>jedes Jahr am %1</numerusform>
                <numerusform>alle %n Jahre am %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n time(s)</source>
            <translation>
                <numerusform>%1, einmal</numerusform>
                <numerusform>%1, %n-mal</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1, bis %2</translation>
        </message>
        <message>
            <source>once</source>
            <translation>einmal</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>1 to %1</source>
            <translation>1 bis %1</translation>
        </message>
    </context>
    <context>
        <name>WeekDays</name>
        <message>
            <source>Days of the week</source>
            <translation>Wochentage</translation>
        </message>
    </context>
    <context>
        <name>RecurrencePicker</name>
        <message>
            <source>Repeats</source>
            <translation>Wiederholung</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>By days</source>
            <translation>Nach Tagen</translation>
        </message>
        <message>
            <source>By weeks</source>
            <translation>Nach Wochen</translation>
        </message>
        <message>
            <source>By months</source>
            <translation>Nach Monaten</translation>
        </message>
        <message>
            <source>By years</source>
            <translation>Nach Jahren</translation>
        </message>
        <message>
            <source>As before</source>
            <translation>Wie bisher</translation>
        </message>
        <message>
            <source>Every … days</source>
            <translation>Alle … Tage</translation>
        </message>
        <message>
            <source>Every … weeks</source>
            <translation>Alle … Wochen</translation>
        </message>
        <message>
            <source>Every … months</source>
            <translation>Alle … Monate</translation>
        </message>
        <message>
            <source>Every … years</source>
            <translation>Alle … Jahre</translation>
        </message>
        <message>
            <source>Which day of the month</source>
            <translation>Welcher Tag im Monat</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>On a day</source>
            <translation>An einem Tag</translation>
        </message>
        <message>
            <source>After so many meetings</source>
            <translation>Nach einer Anzahl</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <source>There is no such date. Choose another rule.</source>
            <translation>Einen solchen Termin gibt es nicht. Wählen Sie eine andere Regel.</translation>
        </message>
        <message>
            <source>Meets %1, first on %2.</source>
            <translation>Termine: %1, zuerst am %2.</translation>
        </message>
        <message>
            <source>Meets %1.</source>
            <translation>Termine: %1.</translation>
        </message>
    </context>
    <context>
        <name>WhenFields</name>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>A time looks like 10:30</source>
            <translation>Eine Uhrzeit sieht so aus: 10:30</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 Min.</translation>
        </message>
    </context>
    <context>
        <name>OverlapNote</name>
        <message>
            <source>Overlaps with “%1”, %2, %3–%4</source>
            <translation>Überschneidet sich mit „%1“, %2, %3–%4</translation>
        </message>
    </context>
    <context>
        <name>MeetingDialog</name>
        <message>
            <source>Edit the meeting</source>
            <translation>Gespräch bearbeiten</translation>
        </message>
        <message>
            <source>Edit the series</source>
            <translation>Reihe bearbeiten</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>Neues 1:1</translation>
        </message>
        <message>
            <source>New team series</source>
            <translation>Neue Teamrunde</translation>
        </message>
        <message>
            <source>New one-off meeting</source>
            <translation>Neues einmaliges Gespräch</translation>
        </message>
        <message>
            <source>Day, time and rule hold for this meeting and all that follow. Meetings moved by hand stay where they are.</source>
            <translation>Tag, Uhrzeit und Regel gelten für dieses Gespräch und alle folgenden. Von Hand verschobene bleiben, wo sie sind.</translation>
        </message>
        <message>
            <source>Both of you see the agenda, the notes and the action items. Nobody else does.</source>
            <translation>Sie beide sehen Agenda, Notizen und Aufgaben. Sonst niemand.</translation>
        </message>
        <message>
            <source>Those who take part see the agenda, the notes and the action items. Nobody else does.</source>
            <translation>Wer teilnimmt, sieht Agenda, Notizen und Aufgaben. Sonst niemand.</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Choose a person from the list</source>
            <translation>Wählen Sie eine Person aus der Liste</translation>
        </message>
        <message>
            <source>Choose somebody else</source>
            <translation>Wählen Sie jemand anderen</translation>
        </message>
        <message>
            <source>Choose somebody else: a 1:1 needs two people</source>
            <translation>Wählen Sie jemand anderen: Ein 1:1 braucht zwei Personen</translation>
        </message>
        <message>
            <source>What is it about?</source>
            <translation>Worum geht es?</translation>
        </message>
        <message>
            <source>The meeting could not be made. Try again.</source>
            <translation>Das Gespräch konnte nicht angelegt werden. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The meeting could not be changed. Try again.</source>
            <translation>Das Gespräch konnte nicht geändert werden. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>What kind of meeting</source>
            <translation>Art des Gesprächs</translation>
        </message>
        <message>
            <source>1:1</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>Team series</source>
            <translation>Teamrunde</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>Einmalig</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Mit</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>The names of both, if you leave this empty</source>
            <translation>Leer: die Namen beider</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>This meeting</source>
            <translation>Dieses Gespräch</translation>
        </message>
        <message>
            <source>First meeting</source>
            <translation>Erstes Gespräch</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>A room, or the address of a call</source>
            <translation>Ein Raum oder die Adresse eines Anrufs</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
    </context>
    <context>
        <name>PostponeDialog</name>
        <message>
            <source>Postpone this meeting</source>
            <translation>Dieses Gespräch verschieben</translation>
        </message>
        <message>
            <source>Only this one moves, with its agenda and its notes.</source>
            <translation>Nur dieses wird verschoben, mit Agenda und Notizen.</translation>
        </message>
        <message>
            <source>The meeting could not be changed. Try again.</source>
            <translation>Das Gespräch konnte nicht geändert werden. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>New day</source>
            <translation>Neuer Tag</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>Verschieben</translation>
        </message>
    </context>
    <context>
        <name>ParticipantRow</name>
        <message>
            <source>Organiser</source>
            <translation>Organisiert</translation>
        </message>
        <message>
            <source>Make organiser</source>
            <translation>Leitung übergeben</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsDialog</name>
        <message>
            <source>People</source>
            <translation>Teilnehmende</translation>
        </message>
        <message>
            <source>A 1:1 stays between the two of you.</source>
            <translation>Ein 1:1 bleibt zwischen Ihnen beiden.</translation>
        </message>
        <message>
            <source>People you remove receive nothing new from then on.</source>
            <translation>Wer entfernt wird, erhält von da an nichts Neues mehr.</translation>
        </message>
        <message>
            <source>Choose a person from the list</source>
            <translation>Wählen Sie eine Person aus der Liste</translation>
        </message>
        <message>
            <source>Takes part already</source>
            <translation>Nimmt schon teil</translation>
        </message>
        <message>
            <source>This could not be done. Try again.</source>
            <translation>Das ging nicht. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>%1 then changes the series, not you.</source>
            <translation>%1 ändert die Reihe dann, nicht mehr Sie.</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Add somebody</source>
            <translation>Jemanden hinzufügen</translation>
        </message>
        <message>
            <source>Share what was written before</source>
            <translation>Zeigen, was bisher geschrieben wurde</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>They took part before: they keep what they had and receive what comes from now on.</source>
            <translation>War schon einmal dabei: behält, was da war, und erhält, was ab jetzt kommt.</translation>
        </message>
    </context>
    <context>
        <name>LeaveDialog</name>
        <message>
            <source>Leave this series?</source>
            <translation>Diese Reihe verlassen?</translation>
        </message>
        <message>
            <source>You will no longer receive its agenda and notes. Only the organiser can invite you again.</source>
            <translation>Sie erhalten Agenda und Notizen dann nicht mehr. Nur wer die Reihe organisiert, kann Sie wieder einladen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
    </context>
    <context>
        <name>SeriesMenu</name>
        <message>
            <source>Postpone…</source>
            <translation>Verschieben …</translation>
        </message>
        <message>
            <source>Hold it now</source>
            <translation>Jetzt abhalten</translation>
        </message>
        <message>
            <source>Skip this meeting</source>
            <translation>Dieses Gespräch auslassen</translation>
        </message>
        <message>
            <source>Cancel this meeting</source>
            <translation>Dieses Gespräch absagen</translation>
        </message>
        <message>
            <source>Bring this meeting back</source>
            <translation>Doch stattfinden lassen</translation>
        </message>
        <message>
            <source>Edit the meeting…</source>
            <translation>Gespräch bearbeiten …</translation>
        </message>
        <message>
            <source>Edit the series…</source>
            <translation>Reihe bearbeiten …</translation>
        </message>
        <message>
            <source>People…</source>
            <translation>Teilnehmende …</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>Ablegen</translation>
        </message>
        <message>
            <source>End the series</source>
            <translation>Reihe beenden</translation>
        </message>
        <message>
            <source>Go on with the series</source>
            <translation>Reihe fortsetzen</translation>
        </message>
        <message>
            <source>Leave…</source>
            <translation>Verlassen …</translation>
        </message>
        <message>
            <source>Export to a calendar file…</source>
            <translation>In eine Kalenderdatei exportieren …</translation>
        </message>
        <message>
            <source>Save as PDF or print…</source>
            <translation>Als PDF speichern oder drucken …</translation>
        </message>
    </context>
    <context>
        <name>SeriesActions</name>
        <message>
            <source>The meeting is taking place now</source>
            <translation>Das Gespräch findet jetzt statt</translation>
        </message>
        <message>
            <source>Meeting skipped</source>
            <translation>Gespräch ausgelassen</translation>
        </message>
        <message>
            <source>Meeting cancelled</source>
            <translation>Gespräch abgesagt</translation>
        </message>
        <message>
            <source>The meeting takes place again</source>
            <translation>Das Gespräch findet wieder statt</translation>
        </message>
        <message>
            <source>Meeting put away</source>
            <translation>Gespräch abgelegt</translation>
        </message>
        <message>
            <source>Series ended</source>
            <translation>Reihe beendet</translation>
        </message>
        <message>
            <source>The series goes on</source>
            <translation>Die Reihe geht weiter</translation>
        </message>
        <message>
            <source>Meeting changed</source>
            <translation>Gespräch geändert</translation>
        </message>
        <message>
            <source>Meeting postponed</source>
            <translation>Gespräch verschoben</translation>
        </message>
        <message>
            <source>%1 was removed</source>
            <translation>%1 wurde entfernt</translation>
        </message>
    </context>
    <context>
        <name>PeopleChoice</name>
        <message>
            <source>Choose a person from the list</source>
            <translation>Wählen Sie eine Person aus der Liste</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>Search and commands</source>
            <translation>Suche und Befehle</translation>
        </message>
        <message>
            <source>New 1:1</source>
            <translation>Neues 1:1</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Gespräche</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Back to the page before</source>
            <translation>Zurück zur vorigen Seite</translation>
        </message>
        <message>
            <source>Show or hide the navigation</source>
            <translation>Navigation ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>Diese Liste</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Fenster schließen</translation>
        </message>
        <message>
            <source>In a list</source>
            <translation>In einer Liste</translation>
        </message>
        <message>
            <source>Next or previous row</source>
            <translation>Nächste oder vorige Zeile</translation>
        </message>
        <message>
            <source>First and last row</source>
            <translation>Erste und letzte Zeile</translation>
        </message>
        <message>
            <source>As many rows as fit</source>
            <translation>So viele Zeilen, wie zu sehen sind</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Close what was opened</source>
            <translation>Geöffnetes schließen</translation>
        </message>
        <message>
            <source>Talking points</source>
            <translation>Gesprächspunkte</translation>
        </message>
        <message>
            <source>Discussed or not</source>
            <translation>Besprochen oder nicht</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Show or hide comments</source>
            <translation>Kommentare ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Action items</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <comment>key</comment>
            <translation>Strg</translation>
        </message>
        <message>
            <source>Shift</source>
            <comment>key</comment>
            <translation>Umschalt</translation>
        </message>
        <message>
            <source>Alt</source>
            <comment>key</comment>
            <translation>Alt</translation>
        </message>
        <message>
            <source>Home</source>
            <comment>key</comment>
            <translation>Pos1</translation>
        </message>
        <message>
            <source>End</source>
            <comment>key</comment>
            <translation>Ende</translation>
        </message>
        <message>
            <source>PgUp</source>
            <comment>key</comment>
            <translation>Bild ↑</translation>
        </message>
        <message>
            <source>PgDn</source>
            <comment>key</comment>
            <translation>Bild ↓</translation>
        </message>
        <message>
            <source>Enter</source>
            <comment>key</comment>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Esc</source>
            <comment>key</comment>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Space</source>
            <comment>key</comment>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Del</source>
            <comment>key</comment>
            <translation>Entf</translation>
        </message>
        <message>
            <source>During a meeting</source>
            <translation>Während eines Gesprächs</translation>
        </message>
        <message>
            <source>Go through the points one by one</source>
            <translation>Die Punkte der Reihe nach durchgehen</translation>
        </message>
        <message>
            <source>Discussed, on to the next</source>
            <translation>Besprochen, weiter zum nächsten</translation>
        </message>
        <message>
            <source>Next or previous point</source>
            <translation>Nächster oder voriger Punkt</translation>
        </message>
        <message>
            <source>Back to the last one</source>
            <translation>Zurück zum letzten</translation>
        </message>
        <message>
            <source>Write notes</source>
            <translation>Notizen schreiben</translation>
        </message>
        <message>
            <source>New action item</source>
            <translation>Neue Aufgabe</translation>
        </message>
        <message>
            <source>Pause the clock</source>
            <translation>Uhr anhalten</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>Backspace</source>
            <comment>key</comment>
            <translation>Rücktaste</translation>
        </message>
        <message>
            <source>New meeting</source>
            <translation>Neues Gespräch</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Unfold or fold</source>
            <translation>Auf- oder zuklappen</translation>
        </message>
        <message>
            <source>Unfold or fold, or open</source>
            <translation>Auf- oder zuklappen, sonst öffnen</translation>
        </message>
        <message>
            <source>Cut a goal, to align it with another</source>
            <translation>Ein Ziel ausschneiden, um es einem anderen unterzuordnen</translation>
        </message>
        <message>
            <source>Put it below the current one</source>
            <translation>Unter das gewählte stellen</translation>
        </message>
        <message>
            <source>Check-ins</source>
            <translation>Zwischenstände</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>Nächstes Feld</translation>
        </message>
        <message>
            <source>Check in, on to the next goal</source>
            <translation>Zwischenstand senden, weiter zum nächsten Ziel</translation>
        </message>
        <message>
            <source>Unchanged, on to the next goal</source>
            <translation>Unverändert, weiter zum nächsten Ziel</translation>
        </message>
        <message>
            <source>How sure you are</source>
            <translation>Ihre Zuversicht</translation>
        </message>
        <message>
            <source>In a goal</source>
            <translation>In einem Ziel</translation>
        </message>
        <message>
            <source>Edit a key result or an initiative</source>
            <translation>Schlüsselergebnis oder Maßnahme bearbeiten</translation>
        </message>
        <message>
            <source>Move it</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Remove it, or a check-in</source>
            <translation>Löschen, auch einen Zwischenstand</translation>
        </message>
        <message>
            <source>Survey builder</source>
            <translation>Umfragen schreiben</translation>
        </message>
        <message>
            <source>Write the question</source>
            <translation>Die Frage schreiben</translation>
        </message>
        <message>
            <source>New question behind this one</source>
            <translation>Neue Frage hinter dieser</translation>
        </message>
        <message>
            <source>Move a question or section</source>
            <translation>Frage oder Abschnitt verschieben</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Unfold or fold a section</source>
            <translation>Abschnitt auf- oder zuklappen</translation>
        </message>
    </context>
    <context>
        <name>NewsRow</name>
        <message>
            <source>New: %1</source>
            <translation>Neu: %1</translation>
        </message>
    </context>
    <context>
        <name>NotificationsCard</name>
        <message>
            <source>Notifications</source>
            <translation>Mitteilungen</translation>
        </message>
        <message>
            <source>Reminders of meetings</source>
            <translation>Erinnerungen an Gespräche</translation>
        </message>
        <message>
            <source>Two hours before, to prepare, and two hours after, for the action items</source>
            <translation>Zwei Stunden vorher zum Vorbereiten und zwei Stunden danach für die Aufgaben</translation>
        </message>
        <message>
            <source>Mentions and new talking points</source>
            <translation>Erwähnungen und neue Gesprächspunkte</translation>
        </message>
        <message>
            <source>What others write in your meetings</source>
            <translation>Was andere in Ihren Gesprächen schreiben</translation>
        </message>
        <message>
            <source>On the desktop, too</source>
            <translation>Auch auf dem Desktop</translation>
        </message>
        <message>
            <source>Who and which meeting; never what was written</source>
            <translation>Wer und welches Gespräch; nie, was geschrieben wurde</translation>
        </message>
        <message>
            <source>Action items and invitations always appear behind the bell. These settings follow you to your other devices.</source>
            <translation>Aufgaben und Einladungen erscheinen immer hinter der Glocke. Diese Einstellungen folgen Ihnen auf Ihre anderen Geräte.</translation>
        </message>
        <message>
            <source>Invitations to meetings by mail</source>
            <translation>Einladungen zu Gesprächen per E-Mail</translation>
        </message>
        <message>
            <source>Where your company&apos;s server sends mail: new meetings of others with you, changes and cancellations, for your calendar. Never what is said in them. Mails about your account always come.</source>
            <translation>Wenn der Server Ihres Unternehmens E-Mails verschickt: neue Gespräche anderer mit Ihnen, Änderungen und Absagen, für Ihren Kalender. Nie, was darin gesagt wird. E-Mails zu Ihrem Konto kommen immer.</translation>
        </message>
        <message>
            <source>Action items and invitations always appear behind the bell. These settings follow you to your other devices; until you choose, they are as your company has them.</source>
            <translation>Aufgaben und Einladungen erscheinen immer hinter der Glocke. Diese Einstellungen gelten auch auf Ihren anderen Geräten; bis Sie wählen, sind sie so, wie Ihr Unternehmen sie hat.</translation>
        </message>
    </context>
    <context>
        <name>TourDialog</name>
        <message>
            <source>Your day at a glance</source>
            <translation>Ihr Tag auf einen Blick</translation>
        </message>
        <message>
            <source>Home shows what is due: meetings to prepare and action items of yours, the overdue ones first. On the right are today’s meetings.</source>
            <translation>Die Startseite zeigt, was ansteht: Gespräche zum Vorbereiten und Ihre Aufgaben, überfällige zuerst. Rechts stehen die Gespräche von heute.</translation>
        </message>
        <message>
            <source>Meetings, also without a connection</source>
            <translation>Gespräche, auch ohne Verbindung</translation>
        </message>
        <message>
            <source>Collect talking points together, write notes at the same time, agree on who does what. Everything is saved on this device at once and sent when there is a connection; the mark at the top says how far that is.</source>
            <translation>Sammeln Sie Gesprächspunkte gemeinsam, schreiben Sie gleichzeitig Notizen, vereinbaren Sie, wer was tut. Alles wird sofort auf diesem Gerät gespeichert und gesendet, sobald eine Verbindung besteht; das Zeichen oben sagt, wie weit das ist.</translation>
        </message>
        <message>
            <source>Find and do everything with %1</source>
            <translation>Alles finden und tun mit %1</translation>
        </message>
        <message>
            <source>Search finds people, meetings, notes and action items, and every command by its name. %1 shows all keyboard shortcuts.</source>
            <translation>Die Suche findet Personen, Gespräche, Notizen und Aufgaben und jeden Befehl nach seinem Namen. %1 zeigt alle Tastenkürzel.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Get started</source>
            <translation>Loslegen</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
    </context>
    <context>
        <name>SearchHeading</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Gespräche</translation>
        </message>
        <message>
            <source>Talking points</source>
            <translation>Gesprächspunkte</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <source>Action items</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Weiteres</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Umfragen</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Starts %1</source>
            <translation>Beginnt %1</translation>
        </message>
        <message>
            <source>%1 mentioned you</source>
            <translation>%1 hat Sie erwähnt</translation>
        </message>
        <message>
            <source>%1 gave you an action item</source>
            <translation>%1 gab Ihnen eine Aufgabe</translation>
        </message>
        <message>
            <source>%1 added a talking point</source>
            <translation>Neuer Gesprächspunkt von %1</translation>
        </message>
        <message>
            <source>%1 invited you to a meeting</source>
            <translation>%1 lädt Sie zu einem Gespräch ein</translation>
        </message>
        <message>
            <source>Prepare your 1:1 with %1</source>
            <translation>Bereiten Sie Ihr 1:1 mit %1 vor</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>Bereiten Sie „%1“ vor</translation>
        </message>
        <message>
            <source>What came out of your 1:1 with %1?</source>
            <translation>Was kam bei Ihrem 1:1 mit %1 heraus?</translation>
        </message>
        <message>
            <source>What came out of %1?</source>
            <translation>Was kam bei „%1“ heraus?</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Jemand</translation>
        </message>
        <message>
            <source>Note who does what by when.</source>
            <translation>Notieren Sie, wer was bis wann tut.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message numerus="yes">
            <source>%n new notification(s)</source>
            <translation>
                <numerusform>%n neue Mitteilung</numerusform>
                <numerusform>%n neue Mitteilungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Sub-processors: %1 was announced</source>
            <translation>Weitere Auftragsverarbeiter: %1 wurde angekündigt</translation>
        </message>
        <message>
            <source>From %1 on</source>
            <translation>Ab %1</translation>
        </message>
        <message>
            <source>A file of people on the server was refused</source>
            <translation>Eine Datei mit Menschen auf dem Server wurde abgewiesen</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) with an error.</source>
            <translation>
                <numerusform>%n Zeile mit einem Fehler.</numerusform>
                <numerusform>%n Zeilen mit einem Fehler.</numerusform>
            </translation>
        </message>
        <message>
            <source>No row is wrong by itself.</source>
            <translation>Keine Zeile ist für sich falsch.</translation>
        </message>
        <message>
            <source>Which file it is stands in the mail, and what is wrong in the report of whoever runs the server.</source>
            <translation>Welche Datei es ist, steht in der E-Mail, und was falsch ist, im Bericht des Betreibers des Servers.</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) wait for a check-in</source>
            <translation>
                <numerusform>%n Ziel wartet auf einen Zwischenstand</numerusform>
                <numerusform>%n Ziele warten auf einen Zwischenstand</numerusform>
            </translation>
        </message>
        <message>
            <source>How do your goals stand?</source>
            <translation>Wie stehen Ihre Ziele?</translation>
        </message>
        <message>
            <source>%1 asks you to approve a goal</source>
            <translation>%1 bittet Sie, ein Ziel zu genehmigen</translation>
        </message>
        <message>
            <source>%1 approved your goal</source>
            <translation>%1 hat Ihr Ziel genehmigt</translation>
        </message>
        <message>
            <source>%1 returned your goal</source>
            <translation>%1 hat Ihr Ziel zurückgegeben</translation>
        </message>
        <message>
            <source>A survey still waits for your answer</source>
            <translation>Eine Umfrage wartet noch auf Ihre Antwort</translation>
        </message>
        <message>
            <source>You are asked in a survey</source>
            <translation>Sie sind in einer Umfrage gefragt</translation>
        </message>
        <message>
            <source>%1 · open until %2</source>
            <translation>%1 · offen bis %2</translation>
        </message>
    </context>
    <context>
        <name>SharedTextArea</name>
        <message>
            <source>Ctrl+click</source>
            <translation>Strg+Klick</translation>
        </message>
    </context>
    <context>
        <name>NotePastPanel</name>
        <message>
            <source>Shared notes · history</source>
            <translation>Gemeinsame Notizen · Verlauf</translation>
        </message>
        <message>
            <source>Private notes · history</source>
            <translation>Private Notizen · Verlauf</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Jemand</translation>
        </message>
        <message>
            <source>Nothing has been written yet.</source>
            <translation>Es wurde noch nichts geschrieben.</translation>
        </message>
        <message>
            <source>Version %1 of %2</source>
            <translation>Fassung %1 von %2</translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) written</source>
            <translation>
                <numerusform>%n Zeichen geschrieben</numerusform>
                <numerusform>%n Zeichen geschrieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n entfernt</numerusform>
                <numerusform>%n entfernt</numerusform>
            </translation>
        </message>
        <message>
            <source>Earlier version</source>
            <translation>Frühere Fassung</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Fassung</translation>
        </message>
        <message>
            <source>Later version</source>
            <translation>Spätere Fassung</translation>
        </message>
        <message>
            <source>Struck through: not there any more. Underlined: written since.</source>
            <translation>Durchgestrichen: nicht mehr da. Unterstrichen: seither geschrieben.</translation>
        </message>
        <message>
            <source>The note as it was, with what has changed since</source>
            <translation>Die Notiz, wie sie war, mit dem, was sich seither geändert hat</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Diese Fassung wiederherstellen</translation>
        </message>
    </context>
    <context>
        <name>MinutesDialog</name>
        <message>
            <source>Save or print the minutes</source>
            <translation>Protokoll speichern oder drucken</translation>
        </message>
        <message>
            <source>Title, date, participants, agenda, shared notes and action items.</source>
            <translation>Titel, Datum, Teilnehmende, Agenda, gemeinsame Notizen und Aufgaben.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Include what only I can see: private points and notes</source>
            <translation>Auch das, was nur ich sehe: private Punkte und Notizen</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Opened for printing</source>
            <translation>Zum Drucken geöffnet</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Gespeichert: %1</translation>
        </message>
    </context>
    <context>
        <name>FoundNotes</name>
        <message>
            <source>Notes found</source>
            <translation>Gefundene Notizen</translation>
        </message>
        <message>
            <source>No note has “%1”</source>
            <translation>Keine Notiz enthält „%1“</translation>
        </message>
        <message>
            <source>Search looks at the shared notes of all meetings that have begun.</source>
            <translation>Gesucht wird in den gemeinsamen Notizen aller Gespräche, die begonnen haben.</translation>
        </message>
    </context>
    <context>
        <name>TogetherRow</name>
        <message>
            <source>Nothing was ticked or noted.</source>
            <translation>Nichts wurde abgehakt oder notiert.</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>overdue since %1</source>
            <translation>überfällig seit %1</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>fällig am %1</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>Show earlier ones</source>
            <translation>Frühere zeigen</translation>
        </message>
    </context>
    <context>
        <name>TogetherPage</name>
        <message>
            <source>With %1</source>
            <translation>Mit %1</translation>
        </message>
        <message>
            <source>Points, notes, action items</source>
            <translation>Punkte, Notizen, Aufgaben</translation>
        </message>
        <message>
            <source>No meeting has taken place yet</source>
            <translation>Es hat noch kein Gespräch stattgefunden</translation>
        </message>
        <message>
            <source>Nothing has “%1”</source>
            <translation>Nichts enthält „%1“</translation>
        </message>
        <message>
            <source>What the two of you discuss, note and agree appears here, the newest first.</source>
            <translation>Was Sie beide besprechen, notieren und vereinbaren, erscheint hier, das Neueste zuerst.</translation>
        </message>
        <message>
            <source>Search looks at titles, discussed points, shared notes and action items.</source>
            <translation>Gesucht wird in Titeln, besprochenen Punkten, gemeinsamen Notizen und Aufgaben.</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Suche leeren</translation>
        </message>
    </context>
    <context>
        <name>Minutes</name>
        <message>
            <source>Shared notes</source>
            <translation>Gemeinsame Notizen</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>No points.</source>
            <translation>Keine Punkte.</translation>
        </message>
        <message>
            <source>Action items</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>No action items.</source>
            <translation>Keine Aufgaben.</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>fällig am %1</translation>
        </message>
        <message>
            <source>Points that only you see</source>
            <translation>Punkte, die nur Sie sehen</translation>
        </message>
        <message>
            <source>Notes that only you see</source>
            <translation>Notizen, die nur Sie sehen</translation>
        </message>
    </context>
    <context>
        <name>ImportPart</name>
        <message>
            <source>All rows</source>
            <translation>Alle Zeilen</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Deactivated</source>
            <translation>Deaktiviert</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>Import people</source>
            <translation>Personen importieren</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Dates such as 03/04/2026 stand in this file. Which comes first?</source>
            <translation>In dieser Datei stehen Daten wie 03/04/2026. Was kommt zuerst?</translation>
        </message>
        <message>
            <source>The day</source>
            <translation>Der Tag</translation>
        </message>
        <message>
            <source>The month</source>
            <translation>Der Monat</translation>
        </message>
        <message>
            <source>Choose a file of people</source>
            <translation>Wählen Sie eine Datei mit Personen</translation>
        </message>
        <message>
            <source>CSV or Excel (.xlsx). An external id or an e-mail address says who is meant. You see every change before anything happens.</source>
            <translation>CSV oder Excel (.xlsx). Eine externe ID oder eine E-Mail-Adresse sagt, wer gemeint ist. Sie sehen jede Änderung, bevor etwas geschieht.</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>In der Datei</translation>
        </message>
        <message>
            <source>What stands there</source>
            <translation>Was dort steht</translation>
        </message>
        <message>
            <source>In Aufwind</source>
            <translation>In Aufwind</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Was geschieht</translation>
        </message>
        <message>
            <source>Columns of the file</source>
            <translation>Spalten der Datei</translation>
        </message>
        <message>
            <source>The file is imported</source>
            <translation>Die Datei ist importiert</translation>
        </message>
        <message>
            <source>Ctrl+Z takes all of it back.</source>
            <translation>Strg+Z nimmt alles zurück.</translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>Weitere Datei importieren</translation>
        </message>
        <message>
            <source>Reading the file …</source>
            <translation>Die Datei wird gelesen …</translation>
        </message>
        <message>
            <source>Comparing with the people here …</source>
            <translation>Vergleich mit den Personen hier …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>All or nothing, can be undone</source>
            <translation>Alles oder nichts, lässt sich rückgängig machen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more row(s) were not looked at: import them with a second file.</source>
            <translation>
                <numerusform>%n weitere Zeile wurde nicht gelesen: Importieren Sie sie mit einer zweiten Datei.</numerusform>
                <numerusform>%n weitere Zeilen wurden nicht gelesen: Importieren Sie sie mit einer zweiten Datei.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n neu</numerusform>
                <numerusform>%n neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n geändert</numerusform>
                <numerusform>%n geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deactivated</source>
            <translation>
                <numerusform>%n deaktiviert</numerusform>
                <numerusform>%n deaktiviert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n ausgelassen</numerusform>
                <numerusform>%n ausgelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leave out the %n row(s) with errors</source>
            <translation>
                <numerusform>Die %n Zeile mit Fehlern auslassen</numerusform>
                <numerusform>Die %n Zeilen mit Fehlern auslassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Apply %n change(s)</source>
            <translation>
                <numerusform>%n Änderung anwenden</numerusform>
                <numerusform>%n Änderungen anwenden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportSteps</name>
        <message>
            <source>Step %1 of %2: %3</source>
            <translation>Schritt %1 von %2: %3</translation>
        </message>
    </context>
    <context>
        <name>ImportColumnRow</name>
        <message>
            <source>Leave out</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Column %1</source>
            <translation>Spalte %1</translation>
        </message>
        <message>
            <source>What “%1” is</source>
            <translation>Was „%1“ ist</translation>
        </message>
    </context>
    <context>
        <name>ImportFault</name>
        <message>
            <source>Correct %1</source>
            <translation>%1 korrigieren</translation>
        </message>
        <message>
            <source>Choose person</source>
            <translation>Person wählen</translation>
        </message>
    </context>
    <context>
        <name>ImportRow</name>
        <message>
            <source>Line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Alle %1 zeigen</translation>
        </message>
        <message>
            <source>%1: %2 becomes %3</source>
            <translation>%1: aus %2 wird %3</translation>
        </message>
    </context>
    <context>
        <name>ImportFileDialog</name>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
            <translation>Tabellen (*.csv *.tsv *.txt *.xlsx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import people</source>
            <translation>Personen importieren</translation>
        </message>
    </context>
    <context>
        <name>ImportWords</name>
        <message>
            <source>Neither an external id nor an e-mail address: nobody could be recognised by this row</source>
            <translation>Weder externe ID noch E-Mail-Adresse: An dieser Zeile ist niemand zu erkennen</translation>
        </message>
        <message>
            <source>%1 is missing, and the person is new</source>
            <translation>%1 fehlt, und die Person ist neu</translation>
        </message>
        <message>
            <source>%1 cannot be cleared</source>
            <translation>%1 lässt sich nicht leeren</translation>
        </message>
        <message>
            <source>%1 is too long</source>
            <translation>%1 ist zu lang</translation>
        </message>
        <message>
            <source>%1 “%2” is no date</source>
            <translation>%1: „%2“ ist kein Datum</translation>
        </message>
        <message>
            <source>%1 “%2” does not exist</source>
            <translation>%1: Den Tag „%2“ gibt es nicht</translation>
        </message>
        <message>
            <source>%1 “%2” could be two dates. Say above which comes first, the day or the month</source>
            <translation>%1: „%2“ kann zwei Daten meinen. Sagen Sie oben, ob der Tag oder der Monat zuerst kommt</translation>
        </message>
        <message>
            <source>“%1” is no e-mail address</source>
            <translation>„%1“ ist keine E-Mail-Adresse</translation>
        </message>
        <message>
            <source>%1 “%2” is not known</source>
            <translation>%1: „%2“ ist nicht bekannt</translation>
        </message>
        <message>
            <source>Same person as line %1 (%2)</source>
            <translation>Dieselbe Person wie Zeile %1 (%2)</translation>
        </message>
        <message>
            <source>The address belongs to %1, who has another external id</source>
            <translation>Die Adresse gehört %1, mit einer anderen externen ID</translation>
        </message>
        <message>
            <source>%1 “%2” is nobody, in this file or in Aufwind</source>
            <translation>%1: „%2“ ist niemand, weder in dieser Datei noch in Aufwind</translation>
        </message>
        <message>
            <source>%1 “%2” could be several people. Write an id or an address</source>
            <translation>%1: „%2“ können mehrere sein. Schreiben Sie eine ID oder Adresse</translation>
        </message>
        <message>
            <source>%1 would be the person’s own</source>
            <translation>%1 wäre die Person selbst</translation>
        </message>
        <message>
            <source>The managers would go round in a circle: %1</source>
            <translation>Die Führungskräfte gingen im Kreis: %1</translation>
        </message>
        <message>
            <source>%1 is new in line %2, which has an error itself</source>
            <translation>%1 ist neu in Zeile %2, die selbst einen Fehler hat</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Deactivated</source>
            <translation>Deaktiviert</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>The file is too large: at most 32 MB, 50,000 rows and 200 columns. Nothing was changed.</source>
            <translation>Die Datei ist zu groß: höchstens 32 MB, 50.000 Zeilen und 200 Spalten. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This is neither a CSV file nor an Excel workbook (.xlsx) that can be read. Nothing was changed.</source>
            <translation>Das ist weder eine CSV-Datei noch eine lesbare Excel-Mappe (.xlsx). Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>A quotation mark that opens in line %1 is never closed. Nothing was changed.</source>
            <translation>Ein Anführungszeichen in Zeile %1 wird nie geschlossen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>There is no row beside the header. Nothing was changed.</source>
            <translation>Außer der Kopfzeile steht nichts in der Datei. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The file cannot be read. Nothing was changed.</source>
            <translation>Die Datei lässt sich nicht lesen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Somebody has changed people since you looked. Nothing was done yet: please look at the changes again.</source>
            <translation>Seit Sie nachgesehen haben, hat jemand Personen geändert. Noch ist nichts geschehen: Bitte sehen Sie die Änderungen noch einmal durch.</translation>
        </message>
        <message>
            <source>Choose a column for the external id or the e-mail address: people are recognised by them.</source>
            <translation>Wählen Sie eine Spalte für die externe ID oder die E-Mail-Adresse: Daran werden Personen erkannt.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>starts %1</source>
            <translation>ab %1</translation>
        </message>
        <message>
            <source>Leaves on %1</source>
            <translation>Geht am %1</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>Ist ausgeschieden</translation>
        </message>
        <message>
            <source>manager %1</source>
            <translation>Führungskraft: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) have no manager then</source>
            <translation>
                <numerusform>%n Person hat dann keine Führungskraft</numerusform>
                <numerusform>%n Personen haben dann keine Führungskraft</numerusform>
            </translation>
        </message>
        <message>
            <source>The row has more cells than the header: “%1” is one too many</source>
            <translation>Die Zeile hat mehr Zellen als die Kopfzeile: „%1“ ist zu viel</translation>
        </message>
        <message>
            <source>%1: “%2” is none of: %3</source>
            <translation>%1: „%2“ ist keines von: %3</translation>
        </message>
        <message>
            <source>%1 “%2” is no number, with at most six digits behind the point</source>
            <translation>%1 „%2“ ist keine Zahl mit höchstens sechs Stellen hinter dem Komma</translation>
        </message>
        <message>
            <source>%1 “%2” could be two numbers. Write it without a mark for the thousands</source>
            <translation>%1 „%2“ könnte zwei Zahlen bedeuten. Schreiben Sie sie ohne Tausendertrennzeichen</translation>
        </message>
        <message>
            <source>%1 “%2” is neither yes nor no</source>
            <translation>%1 „%2“ ist weder ja noch nein</translation>
        </message>
    </context>
    <context>
        <name>SupportDialog</name>
        <message>
            <source>Details for support</source>
            <translation>Angaben für den Support</translation>
        </message>
        <message>
            <source>Send these with your question to whoever looks after Aufwind in your company. Nothing that people wrote, and no names, are in them.</source>
            <translation>Senden Sie diese Angaben mit Ihrer Frage an die Person, die Aufwind in Ihrem Unternehmen betreut. Sie enthalten weder Texte noch Namen.</translation>
        </message>
        <message>
            <source>The details are in the clipboard</source>
            <translation>Die Angaben sind in der Zwischenablage</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Data format</source>
            <translation>Datenformat</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>Last sync</source>
            <translation>Letzter Abgleich</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>Waiting, refused</source>
            <translation>Wartend, abgelehnt</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Angaben kopieren</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>Wen man fragt</translation>
        </message>
    </context>
    <context>
        <name>CalendarCard</name>
        <message>
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
        <message>
            <source>Other calendars can show your meetings. Whoever knows the address reads when they are, what they are called, where, and with whom, without signing in; never what is said in them.</source>
            <translation>Andere Kalender können Ihre Gespräche zeigen. Wer die Adresse kennt, liest ohne Anmeldung, wann sie sind, wie sie heißen, wo und mit wem; nie, was darin gesagt wird.</translation>
        </message>
        <message>
            <source>This needs a connection</source>
            <translation>Das braucht eine Verbindung</translation>
        </message>
        <message>
            <source>This cannot be shown</source>
            <translation>Das lässt sich nicht zeigen</translation>
        </message>
        <message>
            <source>The address is kept on the server.</source>
            <translation>Die Adresse liegt auf dem Server.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>There has been an address since %1</source>
            <translation>Es gibt eine Adresse seit %1</translation>
        </message>
        <message>
            <source>There is no address</source>
            <translation>Es gibt keine Adresse</translation>
        </message>
        <message>
            <source>The one of today is worth nothing then: calendars that have it need the new one.</source>
            <translation>Die heutige gilt dann nicht mehr: Kalender, die sie haben, brauchen die neue.</translation>
        </message>
        <message>
            <source>Calendars that have it show your meetings no more.</source>
            <translation>Kalender, die sie haben, zeigen Ihre Gespräche nicht mehr.</translation>
        </message>
        <message>
            <source>Signing out everywhere else revokes it as well.</source>
            <translation>Wenn Sie sich überall sonst abmelden, gilt sie auch nicht mehr.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Make a new one</source>
            <translation>Neue erstellen</translation>
        </message>
        <message>
            <source>Make an address</source>
            <translation>Adresse erstellen</translation>
        </message>
        <message>
            <source>This is the address. It is shown once: subscribe to it in your calendar.</source>
            <translation>Das ist die Adresse. Sie wird einmal gezeigt: Abonnieren Sie sie in Ihrem Kalender.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>I have kept it</source>
            <translation>Ich habe sie aufbewahrt</translation>
        </message>
    </context>
    <context>
        <name>AgendaMenu</name>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>F2</source>
            <comment>key that renames</comment>
            <translation>F2</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentieren</translation>
        </message>
        <message>
            <source>Add a link</source>
            <translation>Verweis hinzufügen</translation>
        </message>
        <message>
            <source>Make an action item</source>
            <translation>Aufgabe daraus machen</translation>
        </message>
        <message>
            <source>Set a time</source>
            <translation>Zeit festlegen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Del</source>
            <comment>key that deletes</comment>
            <translation>Entf</translation>
        </message>
    </context>
    <context>
        <name>MinutesMenu</name>
        <message>
            <source>No time</source>
            <translation>Keine Zeit</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 Min.</translation>
        </message>
    </context>
    <context>
        <name>DueMenu</name>
        <message>
            <source>No due date</source>
            <translation>Keine Fälligkeit</translation>
        </message>
    </context>
    <context>
        <name>EmployeesPart</name>
        <message>
            <source>“%1” cannot be changed here.</source>
            <translation>„%1“ lässt sich hier nicht ändern.</translation>
        </message>
        <message numerus="yes">
            <source>%n person/people changed</source>
            <translation>
                <numerusform>%n Person geändert</numerusform>
                <numerusform>%n Personen geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) exported to %1</source>
            <translation>
                <numerusform>%n Zeile nach %1 exportiert</numerusform>
                <numerusform>%n Zeilen nach %1 exportiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>Mitarbeitende</translation>
        </message>
        <message numerus="yes">
            <source>%n person/people</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Name, title, place</source>
            <translation>Name, Titel, Ort</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Smart teams</source>
            <translation>Smarte Teams</translation>
        </message>
        <message>
            <source>Remove all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <source>Nobody is found by this filter</source>
            <translation>Dieser Filter findet niemanden</translation>
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation>Noch niemand hier</translation>
        </message>
        <message>
            <source>Remove a condition, or look for other words.</source>
            <translation>Entfernen Sie eine Bedingung oder suchen Sie nach anderen Wörtern.</translation>
        </message>
        <message>
            <source>Import people from a file, and they appear here.</source>
            <translation>Importieren Sie Personen aus einer Datei, dann erscheinen sie hier.</translation>
        </message>
        <message>
            <source>Show everybody</source>
            <translation>Alle zeigen</translation>
        </message>
        <message numerus="yes">
            <source>%n person/people changed. Ctrl+Z takes that back.</source>
            <translation>
                <numerusform>%n Person geändert. Strg+Z nimmt das zurück.</numerusform>
                <numerusform>%n Personen geändert. Strg+Z nimmt das zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody was changed.</source>
            <translation>Niemand wurde geändert.</translation>
        </message>
        <message numerus="yes">
            <source>%n person/people kept their manager: with the new one it would go round in a circle.</source>
            <translation>
                <numerusform>%n Person behält ihre Führungskraft: Mit der neuen ginge es im Kreis.</numerusform>
                <numerusform>%n Personen behalten ihre Führungskraft: Mit der neuen ginge es im Kreis.</numerusform>
            </translation>
        </message>
        <message>
            <source>Their reports, teams and roles stay as they are: who leaves alone is asked about them.</source>
            <translation>Unterstellte, Teams und Rollen bleiben, wie sie sind: Danach gefragt wird, wenn eine Person allein ausscheidet.</translation>
        </message>
    </context>
    <context>
        <name>EmployeeGridHead</name>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
    </context>
    <context>
        <name>EmployeeGridRow</name>
        <message>
            <source>Choose %1</source>
            <translation>%1 auswählen</translation>
        </message>
    </context>
    <context>
        <name>EmployeeColumnsDialog</name>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>The name always stands first.</source>
            <translation>Der Name steht immer an erster Stelle.</translation>
        </message>
        <message>
            <source>Attributes …</source>
            <translation>Attribute …</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
    </context>
    <context>
        <name>EmployeeFilterDialog</name>
        <message>
            <source>Add a condition</source>
            <translation>Bedingung hinzufügen</translation>
        </message>
        <message>
            <source>Shown is whoever meets every condition.</source>
            <translation>Gezeigt wird, wer alle Bedingungen erfüllt.</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>EmployeeBulkBar</name>
        <message>
            <source>Change what is chosen</source>
            <translation>Auswahl ändern</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n ausgewählt</numerusform>
                <numerusform>%n ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Choose nobody</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <source>Changing …</source>
            <translation>Wird geändert …</translation>
        </message>
        <message>
            <source>Exporting …</source>
            <translation>Wird exportiert …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Merge …</source>
            <translation>Zusammenführen …</translation>
        </message>
    </context>
    <context>
        <name>EmployeeExport</name>
        <message>
            <source>CSV, for any program</source>
            <translation>CSV, für jedes Programm</translation>
        </message>
        <message>
            <source>Excel (.xlsx)</source>
            <translation>Excel (.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>EmployeeExportDialog</name>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Comma separated values (*.csv)</source>
            <translation>Durch Trennzeichen getrennte Werte (*.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Export employees</source>
            <translation>Mitarbeitende exportieren</translation>
        </message>
    </context>
    <context>
        <name>AttributesDialog</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Ja oder nein</translation>
        </message>
        <message>
            <source>Attributes</source>
            <translation>Attribute</translation>
        </message>
        <message>
            <source>They become columns of this table, and stand in each person&apos;s profile.</source>
            <translation>Sie werden Spalten dieser Tabelle und stehen im Profil jeder Person.</translation>
        </message>
        <message>
            <source>Give the attribute a name</source>
            <translation>Geben Sie dem Attribut einen Namen</translation>
        </message>
        <message>
            <source>Name at least one choice</source>
            <translation>Nennen Sie mindestens eine Möglichkeit</translation>
        </message>
        <message>
            <source>“%1” was removed</source>
            <translation>„%1“ wurde entfernt</translation>
        </message>
        <message>
            <source>%1, confidential</source>
            <translation>%1, vertraulich</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>There are none yet. Add what your company needs to know, such as a desk or a first-aid course.</source>
            <translation>Es gibt noch keine. Fügen Sie hinzu, was Ihr Unternehmen wissen muss, etwa einen Arbeitsplatz oder einen Erste-Hilfe-Kurs.</translation>
        </message>
        <message>
            <source>New attribute</source>
            <translation>Neues Attribut</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Choices, a line each</source>
            <translation>Möglichkeiten, je eine Zeile</translation>
        </message>
        <message>
            <source>Confidential: only the person and HR see it</source>
            <translation>Vertraulich: nur die Person selbst und HR sehen es</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>This name is too long</source>
            <translation>Dieser Name ist zu lang</translation>
        </message>
        <message>
            <source>There can be 100 choices at most</source>
            <translation>Es kann höchstens 100 Möglichkeiten geben</translation>
        </message>
        <message>
            <source>The choices are too long. Shorten them, or name fewer</source>
            <translation>Die Möglichkeiten sind zu lang. Kürzen Sie sie, oder nennen Sie weniger</translation>
        </message>
    </context>
    <context>
        <name>SmartTeamsDialog</name>
        <message>
            <source>Smart teams</source>
            <translation>Smarte Teams</translation>
        </message>
        <message>
            <source>Whoever a team&apos;s filter finds is in it. Those who have left are not, unless the filter asks for a status.</source>
            <translation>Wen der Filter eines Teams findet, gehört dazu. Wer ausgeschieden ist, nicht – außer der Filter fragt nach einem Status.</translation>
        </message>
        <message>
            <source>Give the team a name</source>
            <translation>Geben Sie dem Team einen Namen</translation>
        </message>
        <message>
            <source>“%1” follows this filter</source>
            <translation>„%1“ folgt diesem Filter</translation>
        </message>
        <message>
            <source>“%1” was removed</source>
            <translation>„%1“ wurde entfernt</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>New team that follows the present filter</source>
            <translation>Neues Team, das dem jetzigen Filter folgt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Filter the table first: what it shows then can become a team.</source>
            <translation>Filtern Sie zuerst die Tabelle: Was sie dann zeigt, kann ein Team werden.</translation>
        </message>
        <message>
            <source>Make a team</source>
            <translation>Team anlegen</translation>
        </message>
        <message>
            <source>The filter of “%1” cannot be shown here.</source>
            <translation>Der Filter von „%1“ lässt sich hier nicht anzeigen.</translation>
        </message>
    </context>
    <context>
        <name>GridWords</name>
        <message>
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <source>is not</source>
            <translation>ist nicht</translation>
        </message>
        <message>
            <source>contains</source>
            <translation>enthält</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>ist leer</translation>
        </message>
        <message>
            <source>is filled in</source>
            <translation>ist ausgefüllt</translation>
        </message>
        <message>
            <source>is less than</source>
            <translation>ist kleiner als</translation>
        </message>
        <message>
            <source>is before</source>
            <translation>liegt vor dem</translation>
        </message>
        <message>
            <source>is more than</source>
            <translation>ist größer als</translation>
        </message>
        <message>
            <source>is after</source>
            <translation>liegt nach dem</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>“%1” cannot be empty.</source>
            <translation>„%1“ darf nicht leer sein.</translation>
        </message>
        <message>
            <source>That is too long for “%1”. Shorten it.</source>
            <translation>Das ist zu lang für „%1“. Kürzen Sie es.</translation>
        </message>
        <message>
            <source>This is no e-mail address.</source>
            <translation>Das ist keine E-Mail-Adresse.</translation>
        </message>
        <message>
            <source>This is no number.</source>
            <translation>Das ist keine Zahl.</translation>
        </message>
        <message>
            <source>This day does not exist.</source>
            <translation>Diesen Tag gibt es nicht.</translation>
        </message>
        <message>
            <source>This is none of the choices.</source>
            <translation>Das ist keine der Möglichkeiten.</translation>
        </message>
        <message>
            <source>Choose a person from the list.</source>
            <translation>Wählen Sie eine Person aus der Liste.</translation>
        </message>
        <message>
            <source>Nobody is their own manager.</source>
            <translation>Niemand ist die eigene Führungskraft.</translation>
        </message>
        <message>
            <source>“%1” cannot be changed here.</source>
            <translation>„%1“ lässt sich hier nicht ändern.</translation>
        </message>
        <message>
            <source>The file could not be written. Choose another place, or make room there.</source>
            <translation>Die Datei ließ sich nicht schreiben. Wählen Sie einen anderen Ort oder schaffen Sie dort Platz.</translation>
        </message>
        <message>
            <source>There is nobody in this list to export.</source>
            <translation>In dieser Liste ist niemand, den man exportieren könnte.</translation>
        </message>
        <message>
            <source>That is more than a filter can hold. Remove a condition first.</source>
            <translation>Das ist mehr, als ein Filter fasst. Entfernen Sie zuerst eine Bedingung.</translation>
        </message>
        <message>
            <source>A team cannot follow a confidential attribute: whoever sees the team would learn it.</source>
            <translation>Ein Team kann keinem vertraulichen Attribut folgen: Wer das Team sieht, erführe es.</translation>
        </message>
        <message>
            <source>That would go round in a circle: that manager reports to this person, directly or through others.</source>
            <translation>Das ginge im Kreis: Diese Führungskraft berichtet selbst an diese Person, direkt oder über andere.</translation>
        </message>
        <message>
            <source>This column is not there any more. Choose another one.</source>
            <translation>Diese Spalte gibt es nicht mehr. Wählen Sie eine andere.</translation>
        </message>
    </context>
    <context>
        <name>CompanyPart</name>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Everybody in your company sees this colour now</source>
            <translation>Alle in Ihrem Unternehmen sehen jetzt diese Farbe</translation>
        </message>
    </context>
    <context>
        <name>CompanyCard</name>
        <message>
            <source>About the company</source>
            <translation>Über das Unternehmen</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>Choose a zone from the list</source>
            <translation>Wählen Sie eine Zeitzone aus der Liste</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>What your company writes in. Everybody chooses the language of their own window.</source>
            <translation>In der Ihr Unternehmen schreibt. Die Sprache des eigenen Fensters wählt jede Person selbst.</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <source>Where most of your people work, such as Europe/Berlin.</source>
            <translation>Wo die meisten Ihrer Leute arbeiten, etwa Europe/Berlin.</translation>
        </message>
        <message>
            <source>Whom people ask first</source>
            <translation>Wen man zuerst fragt</translation>
        </message>
        <message>
            <source>An address or a number. It stands in the details for support, behind the question mark.</source>
            <translation>Eine Adresse oder eine Nummer. Sie steht bei den Angaben für den Support, hinter dem Fragezeichen.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>ZoneField</name>
        <message>
            <source>A city</source>
            <translation>Eine Stadt</translation>
        </message>
        <message>
            <source>Time zones</source>
            <translation>Zeitzonen</translation>
        </message>
        <message>
            <source>No zone has this name</source>
            <translation>Keine Zeitzone heißt so</translation>
        </message>
    </context>
    <context>
        <name>AccentCard</name>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Buttons, links and what is chosen have it, in every window of your company. Lighter and darker tones follow by themselves, so that everything stays readable in both themes.</source>
            <translation>Schaltflächen, Links und alles Gewählte haben diese Farbe, in jedem Fenster Ihres Unternehmens. Hellere und dunklere Töne ergeben sich von selbst, damit in beiden Darstellungen alles lesbar bleibt.</translation>
        </message>
        <message>
            <source>Colours to choose from</source>
            <translation>Farben zur Auswahl</translation>
        </message>
        <message>
            <source>Or one of your own</source>
            <translation>Oder eine eigene</translation>
        </message>
        <message>
            <source>A colour is written as #2b59c3</source>
            <translation>Eine Farbe schreibt man wie #2b59c3</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>White text on it has a contrast of %1 to 1 only; to be read it needs 4.5 to 1. The nearest that has it is %2.</source>
            <translation>Weißer Text darauf hat nur einen Kontrast von %1 zu 1; um lesbar zu sein, braucht er 4,5 zu 1. Die nächste Farbe, die das hat, ist %2.</translation>
        </message>
        <message>
            <source>Take %1</source>
            <translation>%1 nehmen</translation>
        </message>
        <message>
            <source>Use for everybody</source>
            <translation>Für alle verwenden</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>AccentPreview</name>
        <message>
            <source>Create</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Gespräche</translation>
        </message>
        <message>
            <source>%1: %2 to 1</source>
            <comment>theme: contrast</comment>
            <translation>%1: %2 zu 1</translation>
        </message>
    </context>
    <context>
        <name>ValuesCard</name>
        <message>
            <source>Values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Value “%1” removed</source>
            <translation>Wert „%1“ entfernt</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>„%1“ ändern</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>„%1“ entfernen</translation>
        </message>
        <message>
            <source>None yet. Three to five words that people of your company know by heart are enough.</source>
            <translation>Noch keine. Drei bis fünf Worte, die in Ihrem Unternehmen jede Person auswendig kennt, genügen.</translation>
        </message>
    </context>
    <context>
        <name>ValueDialog</name>
        <message>
            <source>New value</source>
            <translation>Neuer Wert</translation>
        </message>
        <message>
            <source>Change the value</source>
            <translation>Wert ändern</translation>
        </message>
        <message>
            <source>A value needs a name</source>
            <translation>Ein Wert braucht einen Namen</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Candour</source>
            <translation>Offenheit</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>Was er bedeutet</translation>
        </message>
        <message>
            <source>We say what we think, and how we came to it.</source>
            <translation>Wir sagen, was wir denken, und wie wir dazu kommen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>HolidaysCard</name>
        <message>
            <source>Holidays</source>
            <translation>Feiertage</translation>
        </message>
        <message>
            <source>The year before</source>
            <translation>Das Jahr davor</translation>
        </message>
        <message>
            <source>The year after</source>
            <translation>Das Jahr danach</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Holiday “%1” removed</source>
            <translation>Feiertag „%1“ entfernt</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>day · location</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>everywhere</source>
            <translation>überall</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>„%1“ ändern</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>„%1“ entfernen</translation>
        </message>
        <message>
            <source>None in %1 yet. With them, whoever plans a meeting sees that somebody has a day off.</source>
            <translation>Noch keine in %1. Mit ihnen sieht, wer ein Gespräch plant, dass jemand frei hat.</translation>
        </message>
    </context>
    <context>
        <name>HolidayDialog</name>
        <message>
            <source>New holiday</source>
            <translation>Neuer Feiertag</translation>
        </message>
        <message>
            <source>Change the holiday</source>
            <translation>Feiertag ändern</translation>
        </message>
        <message>
            <source>A holiday needs a name</source>
            <translation>Ein Feiertag braucht einen Namen</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>New Year’s Day</source>
            <translation>Neujahr</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>Exactly as it stands in the profiles, where it is a holiday for some only.</source>
            <translation>Genau wie in den Profilen, wenn nur einige diesen Feiertag haben.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>HolidayNote</name>
        <message>
            <source>“%1” is a holiday in %2 on that day</source>
            <translation>„%1“ ist an diesem Tag ein Feiertag in %2</translation>
        </message>
        <message>
            <source>“%1” is a holiday on that day</source>
            <translation>„%1“ ist an diesem Tag ein Feiertag</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>Aufwind’s own blue</source>
            <translation>Aufwinds eigenes Blau</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Raspberry</source>
            <translation>Himbeere</translation>
        </message>
        <message>
            <source>Brick</source>
            <translation>Ziegel</translation>
        </message>
        <message>
            <source>Ochre</source>
            <translation>Ocker</translation>
        </message>
        <message>
            <source>Graphite</source>
            <translation>Graphit</translation>
        </message>
    </context>
    <context>
        <name>OrgView</name>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Without a team</source>
            <translation>Ohne Team</translation>
        </message>
        <message numerus="yes">
            <source>%n report(s)</source>
            <translation>
                <numerusform>%n direkt zugeordnete Person</numerusform>
                <numerusform>%n direkt zugeordnete Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>People: %1</source>
            <translation>Personen: %1</translation>
        </message>
        <message>
            <source>Org chart</source>
            <translation>Organigramm</translation>
        </message>
    </context>
    <context>
        <name>OrgCard</name>
        <message>
            <source>Unfolded</source>
            <translation>Aufgeklappt</translation>
        </message>
        <message>
            <source>Folded</source>
            <translation>Zugeklappt</translation>
        </message>
    </context>
    <context>
        <name>OrgCarried</name>
        <message>
            <source>reports to %1</source>
            <translation>berichtet an %1</translation>
        </message>
        <message>
            <source>Drop onto a manager</source>
            <translation>Auf einer Führungskraft ablegen</translation>
        </message>
    </context>
    <context>
        <name>OrgLegend</name>
        <message>
            <source>Manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Dotted line</source>
            <translation>Fachliche Linie</translation>
        </message>
    </context>
    <context>
        <name>OrgTools</name>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Full size, now %1</source>
            <translation>Volle Größe, jetzt %1</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Fit to window</source>
            <translation>In das Fenster einpassen</translation>
        </message>
    </context>
    <context>
        <name>OrgState</name>
        <message>
            <source>Nobody here yet</source>
            <translation>Noch niemand da</translation>
        </message>
        <message>
            <source>The people of your company appear here once they have been loaded.</source>
            <translation>Die Personen Ihres Unternehmens erscheinen hier, sobald sie geladen sind.</translation>
        </message>
        <message>
            <source>The org chart cannot be read</source>
            <translation>Das Organigramm kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>Nothing was changed. Try again; if it stays so, start Aufwind once more.</source>
            <translation>Es wurde nichts geändert. Versuchen Sie es noch einmal; bleibt es so, starten Sie Aufwind neu.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>OrgHead</name>
        <message>
            <source>Arrangement</source>
            <translation>Anordnung</translation>
        </message>
        <message>
            <source>By manager</source>
            <translation>Nach Führungskraft</translation>
        </message>
        <message>
            <source>By team</source>
            <translation>Nach Team</translation>
        </message>
        <message>
            <source>Fold and unfold</source>
            <translation>Auf- und zuklappen</translation>
        </message>
        <message>
            <source>Unfold everything</source>
            <translation>Alles aufklappen</translation>
        </message>
        <message>
            <source>Fold everything</source>
            <translation>Alles zuklappen</translation>
        </message>
    </context>
    <context>
        <name>OrgFind</name>
        <message>
            <source>Find in chart</source>
            <translation>Im Organigramm suchen</translation>
        </message>
        <message>
            <source>Nobody has this name</source>
            <translation>Niemand heißt so</translation>
        </message>
    </context>
    <context>
        <name>OrgSide</name>
        <message>
            <source>Beside the org chart</source>
            <translation>Neben dem Organigramm</translation>
        </message>
        <message>
            <source>Choose somebody to see more. Arrow keys go from card to card, the space bar folds, Return opens.</source>
            <translation>Wählen Sie jemanden aus, um mehr zu sehen. Pfeiltasten führen von Karte zu Karte, die Leertaste klappt auf und zu, die Eingabetaste öffnet.</translation>
        </message>
    </context>
    <context>
        <name>OrgUnplaced</name>
        <message>
            <source>Manager left on %1</source>
            <translation>Führungskraft ging am %1</translation>
        </message>
        <message>
            <source>Manager has left</source>
            <translation>Führungskraft ist gegangen</translation>
        </message>
        <message>
            <source>Manager was removed</source>
            <translation>Führungskraft wurde entfernt</translation>
        </message>
        <message>
            <source>Starts %1, no manager yet</source>
            <translation>Beginnt am %1, noch ohne Führungskraft</translation>
        </message>
        <message>
            <source>No manager yet</source>
            <translation>Noch ohne Führungskraft</translation>
        </message>
        <message>
            <source>No manager</source>
            <translation>Ohne Führungskraft</translation>
        </message>
        <message>
            <source>Drag a person onto a card. You see what changes before anything happens.</source>
            <translation>Ziehen Sie eine Person auf eine Karte. Sie sehen, was sich ändert, bevor etwas geschieht.</translation>
        </message>
    </context>
    <context>
        <name>OrgUnplacedCard</name>
        <message>
            <source>Change manager…</source>
            <translation>Führungskraft ändern …</translation>
        </message>
    </context>
    <context>
        <name>OrgChosen</name>
        <message>
            <source>Without a team</source>
            <translation>Ohne Team</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Zugeordnet</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>%1 direct, %2 in all</source>
            <translation>%1 direkt, %2 insgesamt</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Open profile</source>
            <translation>Profil öffnen</translation>
        </message>
        <message>
            <source>Change manager…</source>
            <translation>Führungskraft ändern …</translation>
        </message>
    </context>
    <context>
        <name>OrgMoveDialog</name>
        <message>
            <source>Change the manager of %1</source>
            <translation>Führungskraft von %1 ändern</translation>
        </message>
        <message>
            <source>%1 reports to %2 now</source>
            <translation>%1 berichtet jetzt an %2</translation>
        </message>
        <message>
            <source>%1 has no manager now</source>
            <translation>%1 hat jetzt keine Führungskraft</translation>
        </message>
        <message>
            <source>New manager</source>
            <translation>Neue Führungskraft</translation>
        </message>
        <message>
            <source>Empty: nobody</source>
            <translation>Leer: niemand</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change manager</source>
            <translation>Führungskraft ändern</translation>
        </message>
    </context>
    <context>
        <name>OrgConsequences</name>
        <message>
            <source>%1 reports to %2, directly or through others. Nobody can report to somebody below them. Move %1 first.</source>
            <translation>%1 berichtet an %2, direkt oder über andere. Niemand kann an jemanden berichten, der unter ihm steht. Ordnen Sie zuerst %1 neu zu.</translation>
        </message>
        <message>
            <source>Nobody reports to themselves.</source>
            <translation>Niemand berichtet an sich selbst.</translation>
        </message>
        <message>
            <source>%1 is the manager already.</source>
            <translation>%1 ist bereits die Führungskraft.</translation>
        </message>
        <message>
            <source>There is no manager to take away. Choose one.</source>
            <translation>Es gibt keine Führungskraft, die entfallen könnte. Wählen Sie eine aus.</translation>
        </message>
        <message>
            <source>Choose somebody from the list.</source>
            <translation>Wählen Sie jemanden aus der Liste.</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) below move along.</source>
            <translation>
                <numerusform>%n Person darunter zieht mit um.</numerusform>
                <numerusform>%n Personen darunter ziehen mit um.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody else moves along.</source>
            <translation>Niemand sonst zieht mit um.</translation>
        </message>
        <message>
            <source>%1 is no longer the manager.</source>
            <translation>%1 ist nicht mehr die Führungskraft.</translation>
        </message>
        <message numerus="yes">
            <source>%1: the role “%2” reaches %n more person(s).</source>
            <translation>
                <numerusform>%1: Die Rolle „%2“ erreicht %n Person mehr.</numerusform>
                <numerusform>%1: Die Rolle „%2“ erreicht %n Personen mehr.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: the role “%2” reaches %n fewer person(s).</source>
            <translation>
                <numerusform>%1: Die Rolle „%2“ erreicht %n Person weniger.</numerusform>
                <numerusform>%1: Die Rolle „%2“ erreicht %n Personen weniger.</numerusform>
            </translation>
        </message>
        <message>
            <source>No role reaches anybody else through this.</source>
            <translation>Keine Rolle erreicht dadurch jemand anderen.</translation>
        </message>
        <message>
            <source>Roles that others hold for their own reports follow. Only admins see whose.</source>
            <translation>Rollen, die andere für ihre eigenen Zugeordneten haben, folgen. Wessen, sehen nur Admins.</translation>
        </message>
        <message>
            <source>1:1s of %1 and %2 stay theirs. %3 sees nothing of them.</source>
            <translation>1:1s von %1 und %2 bleiben unter den beiden. %3 sieht nichts davon.</translation>
        </message>
        <message>
            <source>1:1s of %1 and %2 stay theirs.</source>
            <translation>1:1s von %1 und %2 bleiben unter den beiden.</translation>
        </message>
        <message>
            <source>Dotted lines stay: %1</source>
            <translation>Fachliche Linien bleiben: %1</translation>
        </message>
    </context>
    <context>
        <name>OrgFiles</name>
        <message>
            <source>Org chart, %1</source>
            <comment>date</comment>
            <translation>Organigramm, %1</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Gespeichert: %1</translation>
        </message>
        <message>
            <source>The file cannot be written. Nothing was saved.</source>
            <translation>Die Datei kann nicht geschrieben werden. Es wurde nichts gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>OrgFileDialog</name>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Bilder (*.png)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Save the org chart</source>
            <translation>Organigramm speichern</translation>
        </message>
    </context>
    <context>
        <name>aufwind::views::OrgFile</name>
        <message>
            <source>The file cannot be written. Nothing was saved.</source>
            <translation>Die Datei kann nicht geschrieben werden. Es wurde nichts gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>ProvisioningCard</name>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte füllen Sie das aus</translation>
        </message>
        <message>
            <source>Provisioning (SCIM)</source>
            <translation>Bereitstellung (SCIM)</translation>
        </message>
        <message>
            <source>Okta, Microsoft Entra and others that speak SCIM 2.0 keep people and teams in order here. Whoever they deactivate is signed out, and their devices forget everything.</source>
            <translation>Okta, Microsoft Entra und andere, die SCIM 2.0 sprechen, halten hier Personen und Teams in Ordnung. Wen sie deaktivieren, der wird abgemeldet, und dessen Geräte vergessen alles.</translation>
        </message>
        <message>
            <source>The provider that has it writes nothing here any more. People and teams stay as they are.</source>
            <translation>Der Anmeldedienst, der es hat, schreibt hier nichts mehr. Personen und Teams bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>Seit %1</translation>
        </message>
        <message>
            <source>last used %1</source>
            <translation>zuletzt benutzt %1</translation>
        </message>
        <message>
            <source>not used yet</source>
            <translation>noch nicht benutzt</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Revoke %1</source>
            <translation>%1 widerrufen</translation>
        </message>
        <message>
            <source>No token</source>
            <translation>Kein Token</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n Token</numerusform>
                <numerusform>%n Tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>Only an owner can make one.</source>
            <translation>Nur eine Inhaberin oder ein Inhaber kann eines erstellen.</translation>
        </message>
        <message>
            <source>These are as many as there can be: revoke one first.</source>
            <translation>Mehr kann es nicht geben: Widerrufen Sie zuerst eines.</translation>
        </message>
        <message>
            <source>New token</source>
            <translation>Neues Token</translation>
        </message>
        <message>
            <source>Give these to the provider. The token is shown once.</source>
            <translation>Geben Sie beides dem Anmeldedienst. Das Token wird nur einmal gezeigt.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <source>Copy the token</source>
            <translation>Token kopieren</translation>
        </message>
        <message>
            <source>I have kept it</source>
            <translation>Ich habe es aufbewahrt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>So that you know later which one it is.</source>
            <translation>Damit Sie später wissen, welches es ist.</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>LeavingDialog</name>
        <message>
            <source>%1 leaves</source>
            <translation>%1 scheidet aus</translation>
        </message>
        <message>
            <source>All of it is one step that can be undone.</source>
            <translation>Alles zusammen ist ein Schritt, der sich zurücknehmen lässt.</translation>
        </message>
        <message>
            <source>%1 leaves on %2</source>
            <translation>%1 scheidet am %2 aus</translation>
        </message>
        <message>
            <source>%1 has left</source>
            <translation>%1 ist ausgeschieden</translation>
        </message>
        <message>
            <source>%1 has left already.</source>
            <translation>%1 ist bereits ausgeschieden.</translation>
        </message>
        <message>
            <source>Choose the last day.</source>
            <translation>Wählen Sie den letzten Tag.</translation>
        </message>
        <message>
            <source>That is before the first day.</source>
            <translation>Das ist vor dem ersten Tag.</translation>
        </message>
        <message>
            <source>Reports cannot stay with whoever leaves. Choose somebody else.</source>
            <translation>Wer ausscheidet, kann niemanden weiter führen. Wählen Sie jemand anderen.</translation>
        </message>
        <message>
            <source>Whoever is to take over has left. Choose somebody else.</source>
            <translation>Wer übernehmen soll, ist ausgeschieden. Wählen Sie jemand anderen.</translation>
        </message>
        <message>
            <source>This person is not known any more.</source>
            <translation>Diese Person ist nicht mehr bekannt.</translation>
        </message>
        <message>
            <source>To take away roles takes your password. Without it, leave them.</source>
            <translation>Rollen zu entziehen verlangt Ihr Kennwort. Ohne es lassen Sie die Rollen bestehen.</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>Until then everything stays as it is. Once that day is over, the account ends and the reports go to the manager above by themselves. Choose this again on that day to hand over the rest.</source>
            <translation>Bis dahin bleibt alles, wie es ist. Ist der Tag vorbei, endet das Konto, und die Unterstellten gehen von selbst an die Führungskraft darüber. Wählen Sie dies an dem Tag erneut, um den Rest zu übergeben.</translation>
        </message>
        <message>
            <source>Who takes over the reports</source>
            <translation>Wer die Unterstellten übernimmt</translation>
        </message>
        <message>
            <source>Empty: nobody</source>
            <translation>Leer: niemand</translation>
        </message>
        <message>
            <source>Choose somebody from the list.</source>
            <translation>Wählen Sie jemanden aus der Liste.</translation>
        </message>
        <message>
            <source>Who leads the teams</source>
            <translation>Wer die Teams leitet</translation>
        </message>
        <message numerus="yes">
            <source>Take over %n open action item(s) from meetings of yours</source>
            <translation>
                <numerusform>%n offene Aufgabe aus Ihren Gesprächen übernehmen</numerusform>
                <numerusform>%n offene Aufgaben aus Ihren Gesprächen übernehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>End: %1</source>
            <translation>Beenden: %1</translation>
        </message>
        <message>
            <source>Go on without %1: %2</source>
            <translation>Ohne %1 fortführen: %2</translation>
        </message>
        <message>
            <source>End: %1. Go on without %2: %3</source>
            <translation>Beenden: %1. Ohne %2 fortführen: %3</translation>
        </message>
        <message>
            <source>Take away: %1</source>
            <translation>Rollen entziehen: %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Note the last day</source>
            <translation>Letzten Tag vermerken</translation>
        </message>
        <message>
            <source>Mark as left</source>
            <translation>Als ausgeschieden führen</translation>
        </message>
        <message numerus="yes">
            <source>Give %n open goal(s) to %1</source>
            <translation>
                <numerusform>%n offenes Ziel an %1 geben</numerusform>
                <numerusform>%n offene Ziele an %1 geben</numerusform>
            </translation>
        </message>
        <message>
            <source>Who takes over the reports and goals</source>
            <translation>Wer die Unterstellten und die Ziele übernimmt</translation>
        </message>
        <message>
            <source>Who takes over the goals</source>
            <translation>Wer die Ziele übernimmt</translation>
        </message>
    </context>
    <context>
        <name>LeavingLines</name>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 und %2 weitere</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) report to %1: %2</source>
            <translation>
                <numerusform>%n Person berichtet an %1: %2</numerusform>
                <numerusform>%n Personen berichten an %1: %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Only HR gives them another manager.</source>
            <translation>Eine andere Führungskraft gibt ihnen nur die Personalabteilung.</translation>
        </message>
        <message>
            <source>%1 reports to %2 instead: nobody can report to somebody below them.</source>
            <translation>%1 berichtet stattdessen an %2: Niemand kann an jemanden berichten, der unter ihm steht.</translation>
        </message>
        <message>
            <source>%1 has no manager then: nobody can report to somebody below them.</source>
            <translation>%1 hat dann keine Führungskraft: Niemand kann an jemanden berichten, der unter ihm steht.</translation>
        </message>
        <message numerus="yes">
            <source>%n dotted line(s) to %1 end.</source>
            <translation>
                <numerusform>%n fachliche Linie zu %1 endet.</numerusform>
                <numerusform>%n fachliche Linien zu %1 enden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dotted line(s) to %1 stay.</source>
            <translation>
                <numerusform>%n fachliche Linie zu %1 bleibt.</numerusform>
                <numerusform>%n fachliche Linien zu %1 bleiben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leads %n team(s): %1</source>
            <translation>
                <numerusform>Leitet %n Team: %1</numerusform>
                <numerusform>Leitet %n Teams: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Only HR gives them another lead.</source>
            <translation>Eine andere Leitung gibt ihnen nur die Personalabteilung.</translation>
        </message>
        <message>
            <source>Only %1 can hand over these meetings, and has to before the account is disabled: %2</source>
            <translation>Diese Gespräche kann nur %1 übergeben, und zwar bevor das Konto gesperrt wird: %2</translation>
        </message>
        <message>
            <source>1:1s and meetings that you do not take part in stay with those who do. They are not counted here.</source>
            <translation>1:1s und Gespräche, an denen Sie nicht teilnehmen, bleiben bei denen, die es tun. Sie sind hier nicht gezählt.</translation>
        </message>
        <message>
            <source>You may not take away: %1</source>
            <translation>Entziehen dürfen Sie nicht: %1</translation>
        </message>
        <message>
            <source>Only admins see which roles %1 holds, and take them away.</source>
            <translation>Welche Rollen %1 hat, sehen und entziehen nur Admins.</translation>
        </message>
        <message>
            <source>The account can sign in until it is disabled under Admin, Accounts.</source>
            <translation>Mit dem Konto ist eine Anmeldung möglich, bis es unter Admin, Konten gesperrt wird.</translation>
        </message>
        <message numerus="yes">
            <source>Owns %n open goal(s): %1</source>
            <translation>
                <numerusform>Zuständig für %n offenes Ziel: %1</numerusform>
                <numerusform>Zuständig für %n offene Ziele: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Only HR gives them another owner.</source>
            <translation>Nur die Personalabteilung gibt sie jemand anderem.</translation>
        </message>
        <message>
            <source>They stay with %1: nobody is named to whom you may give them. Nobody of HR takes over goals by their own hand.</source>
            <translation>Sie bleiben bei %1: Es ist niemand genannt, dem Sie sie geben dürfen. Niemand aus der Personalabteilung übernimmt Ziele eigenhändig.</translation>
        </message>
    </context>
    <context>
        <name>ReturnDialog</name>
        <message>
            <source>%1 comes back</source>
            <translation>%1 kommt zurück</translation>
        </message>
        <message>
            <source>%1 is back</source>
            <translation>%1 ist zurück</translation>
        </message>
        <message>
            <source>%1 is here already.</source>
            <translation>%1 ist bereits da.</translation>
        </message>
        <message>
            <source>Choose the first day.</source>
            <translation>Wählen Sie den ersten Tag.</translation>
        </message>
        <message>
            <source>That is not after the last day.</source>
            <translation>Das ist nicht nach dem letzten Tag.</translation>
        </message>
        <message>
            <source>Nobody reports to themselves.</source>
            <translation>Niemand berichtet an sich selbst.</translation>
        </message>
        <message>
            <source>Whoever is to be the manager has left. Choose somebody else.</source>
            <translation>Wer führen soll, ist ausgeschieden. Wählen Sie jemand anderen.</translation>
        </message>
        <message>
            <source>The manager would report to %1. Choose somebody else.</source>
            <translation>Die Führungskraft würde an %1 berichten. Wählen Sie jemand anderen.</translation>
        </message>
        <message>
            <source>This person is not known any more.</source>
            <translation>Diese Person ist nicht mehr bekannt.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Empty: nobody</source>
            <translation>Leer: niemand</translation>
        </message>
        <message>
            <source>Choose somebody from the list.</source>
            <translation>Wählen Sie jemanden aus der Liste.</translation>
        </message>
        <message>
            <source>Was here</source>
            <translation>War hier</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>bis %1</translation>
        </message>
        <message>
            <source>Everything from before is still there under the same name: meetings, notes, teams. The audit log keeps the earlier days. Who reported to %1 stays where they are, and roles are given anew. An account that was disabled is enabled under Admin, Accounts.</source>
            <translation>Alles von früher ist unter demselben Namen noch da: Gespräche, Notizen, Teams. Das Protokoll behält die früheren Tage. Wer an %1 berichtet hat, bleibt, wo er ist, und Rollen werden neu vergeben. Ein gesperrtes Konto wird unter Admin, Konten entsperrt.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Wieder aufnehmen</translation>
        </message>
    </context>
    <context>
        <name>PersonLinks</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weitere Person</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonAbout</name>
        <message>
            <source>%1, %2 there now</source>
            <translation>%1, dort ist es jetzt %2</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n year(s) today</source>
            <translation>
                <numerusform>%1, heute %n Jahr</numerusform>
                <numerusform>%1, heute %n Jahre</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n year(s)</source>
            <translation>
                <numerusform>%1, seit %n Jahr</numerusform>
                <numerusform>%1, seit %n Jahren</numerusform>
            </translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leitet</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Dotted line</source>
            <translation>Fachliche Linie</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Unterstellte</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <source>The address is in the clipboard</source>
            <translation>Die Adresse ist in der Zwischenablage</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Vertraulich</translation>
        </message>
        <message>
            <source>Only you, HR and whoever holds a role for it see this.</source>
            <translation>Das sehen nur Sie, die Personalabteilung und wer eine Rolle dafür hat.</translation>
        </message>
        <message>
            <source>Only %1, HR and whoever holds a role for it see this.</source>
            <translation>Das sehen nur %1, die Personalabteilung und wer eine Rolle dafür hat.</translation>
        </message>
    </context>
    <context>
        <name>OwnDetailsDialog</name>
        <message>
            <source>My details</source>
            <translation>Meine Angaben</translation>
        </message>
        <message>
            <source>Everybody sees this</source>
            <translation>Das sehen alle</translation>
        </message>
        <message>
            <source>Preferred name</source>
            <translation>Rufname</translation>
        </message>
        <message>
            <source>Pronouns</source>
            <translation>Pronomen</translation>
        </message>
        <message>
            <source>Only you, HR and whoever holds a role for it</source>
            <translation>Nur Sie, die Personalabteilung und wer eine Rolle dafür hat</translation>
        </message>
        <message>
            <source>Personal phone</source>
            <translation>Private Telefonnummer</translation>
        </message>
        <message>
            <source>Personal address</source>
            <translation>Private Anschrift</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>AuditRow</name>
        <message>
            <source>Follow</source>
            <translation>Verfolgen</translation>
        </message>
    </context>
    <context>
        <name>AuditMenu</name>
        <message>
            <source>this person</source>
            <translation>diese Person</translation>
        </message>
        <message>
            <source>What %1 did</source>
            <translation>Was %1 getan hat</translation>
        </message>
        <message>
            <source>All by or about %1</source>
            <translation>Alles von und über %1</translation>
        </message>
        <message>
            <source>What happened to %1</source>
            <translation>Was mit %1 geschah</translation>
        </message>
        <message>
            <source>What happened to this row</source>
            <translation>Was mit diesem Datensatz geschah</translation>
        </message>
    </context>
    <context>
        <name>AuditFoot</name>
        <message>
            <source>Looking further back …</source>
            <translation>Ältere Zeilen werden durchgesehen …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Look further back</source>
            <translation>Weiter zurücksuchen</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s), looked back to %1.</source>
            <translation>
                <numerusform>%n Zeile, bis zum %1 zurück durchgesehen.</numerusform>
                <numerusform>%n Zeilen, bis zum %1 zurück durchgesehen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) so far</source>
            <translation>
                <numerusform>Bisher %n Zeile</numerusform>
                <numerusform>Bisher %n Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) fit, and no older one.</source>
            <translation>
                <numerusform>%n Zeile passt, und keine ältere.</numerusform>
                <numerusform>%n Zeilen passen, und keine ältere.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s), back to the first.</source>
            <translation>
                <numerusform>%n Zeile, bis zurück zur ersten.</numerusform>
                <numerusform>%n Zeilen, bis zurück zur ersten.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditBusyBar</name>
        <message>
            <source>Exporting …</source>
            <translation>Wird exportiert …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>AuditExportDialog</name>
        <message>
            <source>Comma separated values (*.csv)</source>
            <translation>Kommagetrennte Werte (*.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>Protokoll exportieren</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>AuditVerifyDialog</name>
        <message>
            <source>Verify the log</source>
            <translation>Protokoll prüfen</translation>
        </message>
        <message>
            <source>Each line is bound to all before it by SHA-256. Every minute that the log grew, the server writes an anchor, which says where it stood, into its file audit.anchors and its own log. Ask whoever runs it for one that was kept elsewhere. This device then reads every line up to it and reckons the chain anew.</source>
            <translation>Jede Zeile ist durch SHA-256 an alle vor ihr gebunden. In jeder Minute, in der das Protokoll wuchs, schreibt der Server einen Anker, der sagt, wo es stand, in seine Datei audit.anchors und in sein eigenes Log. Lassen Sie sich von denen, die ihn betreiben, einen geben, der anderswo aufbewahrt wurde. Dieses Gerät liest dann alle Zeilen bis dorthin und berechnet die Kette neu.</translation>
        </message>
        <message>
            <source>Whole up to line %1: none of these lines was changed, removed, added or moved since the anchor was written. Lines behind it are not proven.</source>
            <translation>Unversehrt bis Zeile %1: Keine dieser Zeilen wurde geändert, entfernt, hinzugefügt oder verschoben, seit der Anker geschrieben wurde. Über die Zeilen danach ist nichts bewiesen.</translation>
        </message>
        <message>
            <source>Not whole: at least one of the lines %1 to %2 is not what was written.</source>
            <translation>Nicht unversehrt: Mindestens eine der Zeilen %1 bis %2 ist nicht so, wie sie geschrieben wurde.</translation>
        </message>
        <message>
            <source>Not whole: a line up to %1 is not what was written, or this is the anchor of another company.</source>
            <translation>Nicht unversehrt: Mindestens eine der Zeilen bis %1 ist nicht so, wie sie geschrieben wurde, oder der Anker gehört einem anderen Unternehmen.</translation>
        </message>
        <message>
            <source>Not whole: line %1 is missing.</source>
            <translation>Nicht unversehrt: Zeile %1 fehlt.</translation>
        </message>
        <message>
            <source>Not whole: the log ends at line %1, and an anchor stands at line %2.</source>
            <translation>Nicht unversehrt: Das Protokoll endet bei Zeile %1, und ein Anker steht bei Zeile %2.</translation>
        </message>
        <message>
            <source>There is no anchor in this. One reads: time, company, number of the line, and 64 digits and letters.</source>
            <translation>Darin ist kein Anker. Einer lautet: Zeit, Unternehmen, Nummer der Zeile und 64 Ziffern und Buchstaben.</translation>
        </message>
        <message>
            <source>These are anchors of several companies. Leave only those of yours.</source>
            <translation>Das sind Anker mehrerer Unternehmen. Lassen Sie nur die des Ihren stehen.</translation>
        </message>
        <message>
            <source>Anchors</source>
            <translation>Anker</translation>
        </message>
        <message>
            <source>One or more lines, as they stand in audit.anchors</source>
            <translation>Eine oder mehrere Zeilen, wie sie in audit.anchors stehen</translation>
        </message>
        <message>
            <source>Reading the log …</source>
            <translation>Das Protokoll wird gelesen …</translation>
        </message>
        <message>
            <source>Whoever runs the server checks every company against all its anchors with “aufwindd audit verify”.</source>
            <translation>Wer den Server betreibt, prüft jedes Unternehmen gegen alle seine Anker mit „aufwindd audit verify“.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Prüfen</translation>
        </message>
    </context>
    <context>
        <name>AuditWords</name>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>When (UTC)</source>
            <translation>Wann (UTC)</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Who, id</source>
            <translation>Wer, Kennung</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What, as stored</source>
            <translation>Was, wie gespeichert</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Wen</translation>
        </message>
        <message>
            <source>Whom, id</source>
            <translation>Wen, Kennung</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>The file could not be written. Choose another place, or make room there.</source>
            <translation>Die Datei konnte nicht geschrieben werden. Wählen Sie einen anderen Ort oder schaffen Sie dort Platz.</translation>
        </message>
        <message>
            <source>No line fits, so there is nothing to export.</source>
            <translation>Keine Zeile passt, es gibt also nichts zu exportieren.</translation>
        </message>
    </context>
    <context>
        <name>NotificationDefaultsCard</name>
        <message>
            <source>Reminders of meetings</source>
            <translation>Erinnerungen an Gespräche</translation>
        </message>
        <message>
            <source>Mentions and new talking points</source>
            <translation>Erwähnungen und neue Gesprächspunkte</translation>
        </message>
        <message>
            <source>On the desktop, too</source>
            <translation>Auch auf dem Desktop</translation>
        </message>
        <message>
            <source>Invitations to meetings by mail</source>
            <translation>Einladungen zu Gesprächen per E-Mail</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>For everybody who has not chosen otherwise in their own settings. Mails about an account always come.</source>
            <translation>Für alle, die in ihren eigenen Einstellungen nichts anderes gewählt haben. E-Mails zum Konto kommen immer.</translation>
        </message>
    </context>
    <context>
        <name>BillingPart</name>
        <message>
            <source>Billing</source>
            <translation>Abrechnung</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
    </context>
    <context>
        <name>BillingCard</name>
        <message>
            <source>Who pays</source>
            <translation>Wer zahlt</translation>
        </message>
        <message>
            <source>It begins with the two letters of its country, such as DE or AT. Outside the European Union leave it empty.</source>
            <translation>Sie beginnt mit den zwei Buchstaben ihres Landes, etwa DE oder AT. Außerhalb der Europäischen Union lassen Sie das Feld leer.</translation>
        </message>
        <message>
            <source>In this country it is written as %1, where each 9 is a digit.</source>
            <translation>In diesem Land sieht sie aus wie %1; jede 9 steht für eine Ziffer.</translation>
        </message>
        <message>
            <source>A digit is wrong, or two have changed places: the check digit does not fit.</source>
            <translation>Eine Ziffer ist falsch, oder zwei sind vertauscht: Die Prüfziffer passt nicht.</translation>
        </message>
        <message>
            <source>It is from another country than the address.</source>
            <translation>Sie gehört zu einem anderen Land als die Adresse.</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte ausfüllen</translation>
        </message>
        <message>
            <source>Two letters, such as DE, AT or FR</source>
            <translation>Zwei Buchstaben, etwa DE, AT oder FR</translation>
        </message>
        <message>
            <source>This is no e-mail address</source>
            <translation>Das ist keine E-Mail-Adresse</translation>
        </message>
        <message>
            <source>A whole number</source>
            <translation>Eine ganze Zahl</translation>
        </message>
        <message>
            <source>Only admins see this page. To change something the password is asked for.</source>
            <translation>Nur Admins sehen diese Seite. Für jede Änderung wird das Kennwort verlangt.</translation>
        </message>
        <message>
            <source>Name of the company on bills</source>
            <translation>Name des Unternehmens auf Rechnungen</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Its two letters</source>
            <translation>Seine zwei Buchstaben</translation>
        </message>
        <message>
            <source>VAT id</source>
            <translation>USt-IdNr.</translation>
        </message>
        <message>
            <source>Bills go to</source>
            <translation>Rechnungen gehen an</translation>
        </message>
        <message>
            <source>Your order number</source>
            <translation>Ihre Bestellnummer</translation>
        </message>
        <message>
            <source>It stands on every bill.</source>
            <translation>Sie steht auf jeder Rechnung.</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Plätze</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) of your company work here now.</source>
            <translation>
                <numerusform>%n Person Ihres Unternehmens arbeitet zurzeit hier.</numerusform>
                <numerusform>%n Personen Ihres Unternehmens arbeiten zurzeit hier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) work here, more than there are seats. Nobody is locked out; the next bill counts them.</source>
            <translation>
                <numerusform>%n Person arbeitet hier, mehr als es Plätze gibt. Niemand wird ausgesperrt; die nächste Rechnung zählt sie mit.</numerusform>
                <numerusform>%n Personen arbeiten hier, mehr als es Plätze gibt. Niemand wird ausgesperrt; die nächste Rechnung zählt sie mit.</numerusform>
            </translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>InvoicesCard</name>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>bezahlt</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>Bills</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>vom %1</translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n Platz</numerusform>
                <numerusform>%n Plätze</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 net, %2% VAT</source>
            <comment>percent, such as 19</comment>
            <translation>%1 netto, %2 % USt.</translation>
        </message>
        <message>
            <source>to be paid by %1</source>
            <translation>zahlbar bis %1</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>überfällig</translation>
        </message>
        <message>
            <source>None yet. They appear here as soon as whoever runs your server writes one.</source>
            <translation>Noch keine. Sie erscheinen hier, sobald der Betreiber Ihres Servers eine schreibt.</translation>
        </message>
    </context>
    <context>
        <name>ModulesCard</name>
        <message>
            <source>Meetings</source>
            <translation>Gespräche</translation>
        </message>
        <message>
            <source>1:1s and team meetings, their notes and action items, and invitations by mail</source>
            <translation>1:1s und Teamgespräche, ihre Notizen und Aufgaben und Einladungen per E-Mail</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>What is off is not seen by anybody, nor told by mail. Nothing is deleted: on again, everything is as it was.</source>
            <translation>Was aus ist, sieht niemand, und davon kommt keine E-Mail. Gelöscht wird nichts: Wieder eingeschaltet, ist alles wie zuvor.</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Goals with their key results, cycles and check-ins, and their reminders</source>
            <translation>Ziele mit ihren Schlüsselergebnissen, Zyklen und Zwischenständen und die Erinnerungen daran</translation>
        </message>
    </context>
    <context>
        <name>PageStack</name>
        <message>
            <source>Your company does without this part of Aufwind.</source>
            <translation>Ihr Unternehmen verzichtet auf diesen Teil von Aufwind.</translation>
        </message>
        <message>
            <source>This part of Aufwind is for HR.</source>
            <translation>Dieser Teil von Aufwind ist für HR.</translation>
        </message>
    </context>
    <context>
        <name>ArchiveDialog</name>
        <message>
            <source>Archives (*.zip)</source>
            <translation>Archive (*.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Save the archive</source>
            <translation>Archiv speichern</translation>
        </message>
    </context>
    <context>
        <name>PrivacyWords</name>
        <message>
            <source>Export</source>
            <translation>Auskunft</translation>
        </message>
        <message>
            <source>Erasure</source>
            <translation>Löschung</translation>
        </message>
        <message>
            <source>waits for an admin</source>
            <translation>wartet auf einen Admin</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>genehmigt</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>vom %1</translation>
        </message>
        <message>
            <source>takes effect on %1</source>
            <translation>wird wirksam am %1</translation>
        </message>
        <message>
            <source>done on %1</source>
            <translation>erledigt am %1</translation>
        </message>
        <message>
            <source>%1 rows destroyed, %2 kept without words or names</source>
            <translation>%1 Einträge vernichtet, %2 ohne Worte und Namen behalten</translation>
        </message>
    </context>
    <context>
        <name>YourDataCard</name>
        <message>
            <source>Your data</source>
            <translation>Ihre Daten</translation>
        </message>
        <message>
            <source>Everything that is kept about you</source>
            <translation>Alles, was über Sie aufbewahrt wird</translation>
        </message>
        <message>
            <source>What others wrote about you, what you wrote, your account, and who has looked at your data: as pages to read and as data for programs.</source>
            <translation>Was andere über Sie geschrieben haben, was Sie geschrieben haben, Ihr Konto und wer Ihre Daten angesehen hat: zum Lesen und als Daten für Programme.</translation>
        </message>
        <message>
            <source>Ask for an archive</source>
            <translation>Archiv anfordern</translation>
        </message>
        <message>
            <source>Save the archive</source>
            <translation>Archiv speichern</translation>
        </message>
        <message>
            <source>Being erased</source>
            <translation>Gelöscht werden</translation>
        </message>
        <message numerus="yes">
            <source>An admin decides. %n day(s) later your account ends and everything about you is destroyed, also on devices and in backups; until then you and the admins can take it back.</source>
            <translation>
                <numerusform>Ein Admin entscheidet. %n Tag später endet Ihr Konto, und alles über Sie wird vernichtet, auch auf Geräten und in Sicherungen; bis dahin können Sie und die Admins es zurücknehmen.</numerusform>
                <numerusform>Ein Admin entscheidet. %n Tage später endet Ihr Konto, und alles über Sie wird vernichtet, auch auf Geräten und in Sicherungen; bis dahin können Sie und die Admins es zurücknehmen.</numerusform>
            </translation>
        </message>
        <message>
            <source>When you leave and nothing of you is to stay.</source>
            <translation>Wenn Sie gehen und nichts von Ihnen bleiben soll.</translation>
        </message>
        <message>
            <source>Keep everything</source>
            <translation>Alles behalten</translation>
        </message>
        <message>
            <source>Ask to be erased</source>
            <translation>Löschung beantragen</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Your company’s data protection officer: %1</source>
            <translation>Datenschutzbeauftragte Ihres Unternehmens: %1</translation>
        </message>
    </context>
    <context>
        <name>RequestsCard</name>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>For somebody</source>
            <translation>Für jemanden</translation>
        </message>
        <message>
            <source>Choose somebody from the list</source>
            <translation>Wählen Sie jemanden aus der Liste</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>asked by the rule for people who have left</source>
            <translation>angestoßen von der Regel für Ausgeschiedene</translation>
        </message>
        <message>
            <source>asked by themselves</source>
            <translation>von der Person selbst</translation>
        </message>
        <message>
            <source>asked by %1</source>
            <translation>angefragt von %1</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Wessen Daten</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>Was angefragt wird</translation>
        </message>
        <message>
            <source>You receive what admins may see. Meetings and private notes are only in the archive that the person saves.</source>
            <translation>Sie erhalten, was Admins sehen dürfen. Gespräche und private Notizen sind nur in dem Archiv, das die Person selbst speichert.</translation>
        </message>
        <message>
            <source>After the waiting time the account ends and everything about the person is destroyed, also on devices and in backups. What others need stays without words or names.</source>
            <translation>Nach der Wartezeit endet das Konto, und alles über die Person wird vernichtet, auch auf Geräten und in Sicherungen. Was andere brauchen, bleibt ohne Worte und Namen.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Make the archive</source>
            <translation>Archiv anlegen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>kind: person</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Genehmigen</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>None yet. People ask in their settings, under Security; whoever cannot is asked for here.</source>
            <translation>Noch keine. Personen fragen in ihren Einstellungen unter „Sicherheit“; für alle, die das nicht können, fragen Sie hier.</translation>
        </message>
        <message numerus="yes">
            <source>Show %n that are over</source>
            <translation>
                <numerusform>%n beendete zeigen</numerusform>
                <numerusform>%n beendete zeigen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrivacyPart</name>
        <message>
            <source>Data protection</source>
            <translation>Datenschutz</translation>
        </message>
    </context>
    <context>
        <name>AgreementCard</name>
        <message>
            <source>Data processing agreement</source>
            <translation>Auftragsverarbeitungsvertrag</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <source>%1 · version %2, %3</source>
            <comment>role · version, language</comment>
            <translation>%1 · Version %2, %3</translation>
        </message>
        <message>
            <source>signed in as %1</source>
            <translation>angemeldet als %1</translation>
        </message>
        <message>
            <source>Version %1 is signed</source>
            <translation>Version %1 ist unterzeichnet</translation>
        </message>
        <message>
            <source>Version %1 is to be signed anew</source>
            <translation>Version %1 ist neu zu unterzeichnen</translation>
        </message>
        <message>
            <source>Version %1 is not signed yet</source>
            <translation>Version %1 ist noch nicht unterzeichnet</translation>
        </message>
        <message>
            <source>By %1, %2.</source>
            <translation>Von %1, %2.</translation>
        </message>
        <message>
            <source>What was signed before holds until then.</source>
            <translation>Bis dahin gilt, was zuvor unterzeichnet wurde.</translation>
        </message>
        <message>
            <source>It says what whoever runs the server may do with your company’s data, as Article 28 GDPR asks for.</source>
            <translation>Er sagt, was der Betreiber des Servers mit den Daten Ihres Unternehmens tun darf, wie es Artikel 28 DSGVO verlangt.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Read and sign</source>
            <translation>Lesen und unterzeichnen</translation>
        </message>
        <message>
            <source>Not valid: another text</source>
            <translation>Ungültig: anderer Text</translation>
        </message>
        <message>
            <source>Not checked: unknown version</source>
            <translation>Nicht geprüft: unbekannte Version</translation>
        </message>
    </context>
    <context>
        <name>AgreementDialog</name>
        <message>
            <source>Data processing agreement, version %1</source>
            <translation>Auftragsverarbeitungsvertrag, Version %1</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>SHA-256 of this text: %1</source>
            <translation>SHA-256 dieses Textes: %1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Sign again…</source>
            <translation>Erneut unterzeichnen …</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Unterzeichnen …</translation>
        </message>
    </context>
    <context>
        <name>AgreementSignDialog</name>
        <message>
            <source>Sign the agreement</source>
            <translation>Vertrag unterzeichnen</translation>
        </message>
        <message>
            <source>Version %1 in German, for your company. It cannot be taken back; a newer version replaces it.</source>
            <translation>Version %1 auf Deutsch, für Ihr Unternehmen. Es lässt sich nicht zurücknehmen; eine neuere Version ersetzt sie.</translation>
        </message>
        <message>
            <source>Version %1 in English, for your company. It cannot be taken back; a newer version replaces it.</source>
            <translation>Version %1 auf Englisch, für Ihr Unternehmen. Es lässt sich nicht zurücknehmen; eine neuere Version ersetzt sie.</translation>
        </message>
        <message>
            <source>Please fill this in</source>
            <translation>Bitte füllen Sie dies aus</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>The agreement is signed</source>
            <translation>Der Vertrag ist unterzeichnet</translation>
        </message>
        <message>
            <source>It could not be written on this device. Please try again.</source>
            <translation>Es konnte auf diesem Gerät nicht geschrieben werden. Bitte versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>Managing director</source>
            <translation>Geschäftsführerin</translation>
        </message>
        <message>
            <source>As whom you may sign for your company.</source>
            <translation>Als wer Sie für Ihr Unternehmen unterzeichnen dürfen.</translation>
        </message>
        <message>
            <source>SHA-256 of this text: %1</source>
            <translation>SHA-256 dieses Textes: %1</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Unterzeichnen</translation>
        </message>
    </context>
    <context>
        <name>AgreementExportDialog</name>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Export the agreement</source>
            <translation>Vertrag exportieren</translation>
        </message>
    </context>
    <context>
        <name>AgreementExport</name>
        <message>
            <source>The agreement is in %1</source>
            <translation>Der Vertrag liegt in %1</translation>
        </message>
        <message>
            <source>The file cannot be written there. Please choose another place.</source>
            <translation>Die Datei lässt sich dort nicht schreiben. Bitte wählen Sie einen anderen Ort.</translation>
        </message>
    </context>
    <context>
        <name>RetentionCard</name>
        <message>
            <source>What is written in meetings</source>
            <translation>Was in Gesprächen geschrieben wird</translation>
        </message>
        <message>
            <source>Talking points, comments, links, shared and private notes of meetings that are over. A talking point that is still open stays as long as its series goes on.</source>
            <translation>Gesprächspunkte, Kommentare, Links, gemeinsame und private Notizen vergangener Gespräche. Ein noch offener Gesprächspunkt bleibt, solange seine Reihe weitergeht.</translation>
        </message>
        <message>
            <source>Action items that are done</source>
            <translation>Erledigte Aufgaben</translation>
        </message>
        <message>
            <source>From the day on which they were ticked. Open ones stay.</source>
            <translation>Ab dem Tag, an dem sie abgehakt wurden. Offene bleiben.</translation>
        </message>
        <message>
            <source>People who have left</source>
            <translation>Ausgeschiedene Personen</translation>
        </message>
        <message>
            <source>From their last day on. They are erased as under a request for erasure.</source>
            <translation>Ab ihrem letzten Tag. Sie werden gelöscht wie bei einem Antrag auf Löschung.</translation>
        </message>
        <message>
            <source>Security alerts</source>
            <translation>Sicherheitswarnungen</translation>
        </message>
        <message>
            <source>From the last time that you were told of them. The audit log keeps its lines.</source>
            <translation>Ab dem letzten Mal, dass Sie davon erfahren haben. Das Protokoll behält seine Zeilen.</translation>
        </message>
        <message>
            <source>How long data are kept</source>
            <translation>Wie lange Daten bleiben</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n Monat</numerusform>
                <numerusform>%n Monate</numerusform>
            </translation>
        </message>
        <message>
            <source>As long as you want</source>
            <translation>So lange Sie möchten</translation>
        </message>
        <message>
            <source>The server removes what is older, once a day and when you change a rule. It cannot be brought back. Devices forget it the next time that they are connected.</source>
            <translation>Der Server entfernt, was älter ist, einmal am Tag und wenn Sie eine Regel ändern. Es lässt sich nicht zurückholen. Geräte vergessen es, sobald sie wieder verbunden sind.</translation>
        </message>
        <message>
            <source>%1: %2. Change</source>
            <comment>rule: how long</comment>
            <translation>%1: %2. Ändern</translation>
        </message>
        <message>
            <source>The rule is kept, and the server follows it from now on</source>
            <translation>Die Regel ist gespeichert, und der Server befolgt sie ab jetzt</translation>
        </message>
        <message>
            <source>Answers to surveys</source>
            <translation>Antworten auf Umfragen</translation>
        </message>
        <message>
            <source>From the day on which they were counted. They are sealed, and nobody reads one; once they are gone, no other group can be asked for. Results and comments stay. After twelve months answers go in any case.</source>
            <translation>Ab dem Tag, an dem sie gezählt wurden. Sie sind versiegelt, und niemand liest eine; wenn sie weg sind, lässt sich nach keiner weiteren Gruppe fragen. Ergebnisse und Kommentare bleiben. Nach zwölf Monaten gehen die Antworten in jedem Fall.</translation>
        </message>
    </context>
    <context>
        <name>RetentionDialog</name>
        <message>
            <source>What is older is removed for good, on the server and then on every device.</source>
            <translation>Was älter ist, wird endgültig entfernt, auf dem Server und dann auf jedem Gerät.</translation>
        </message>
        <message>
            <source>Nothing is removed by itself.</source>
            <translation>Nichts wird von selbst entfernt.</translation>
        </message>
        <message>
            <source>From 1 to 120 months</source>
            <translation>Von 1 bis 120 Monate</translation>
        </message>
        <message>
            <source>As long as you want</source>
            <translation>So lange Sie möchten</translation>
        </message>
        <message>
            <source>So many months</source>
            <translation>So viele Monate</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>Months of the calendar, on the clock of your company.</source>
            <translation>Monate des Kalenders, nach der Uhr Ihres Unternehmens.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>ProtectionCard</name>
        <message>
            <source>Officer and erasure</source>
            <translation>Datenschutzbeauftragte und Löschung</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>From 0 to 365 days</source>
            <translation>Von 0 bis 365 Tage</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Data protection officer</source>
            <translation>Datenschutzbeauftragte Person</translation>
        </message>
        <message>
            <source>An address or a number. Everybody in your company may see it.</source>
            <translation>Eine Adresse oder eine Nummer. Alle in Ihrem Unternehmen können sie sehen.</translation>
        </message>
        <message>
            <source>Erasing somebody takes two admins</source>
            <translation>Eine Löschung braucht zwei Admins</translation>
        </message>
        <message>
            <source>One asks, another one decides. Nobody decides what they have asked for.</source>
            <translation>Eine Person beantragt, eine andere entscheidet. Niemand entscheidet über den eigenen Antrag.</translation>
        </message>
        <message>
            <source>Days before an erasure</source>
            <translation>Tage bis zu einer Löschung</translation>
        </message>
        <message>
            <source>Between the decision and the erasure, from 0 to 365: until then it can be taken back.</source>
            <translation>Zwischen der Entscheidung und der Löschung, von 0 bis 365: Bis dahin lässt sie sich zurücknehmen.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>ProcessorsCard</name>
        <message>
            <source>Sub-processors</source>
            <translation>Weitere Auftragsverarbeiter</translation>
        </message>
        <message>
            <source>Ended on %1</source>
            <translation>Beendet am %1</translation>
        </message>
        <message>
            <source>From %1 on</source>
            <translation>Ab %1</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>Bis %1</translation>
        </message>
        <message>
            <source>To whom whoever runs the server hands personal data of your company. Admins are told of every change before it begins; the agreement says how you can object.</source>
            <translation>Wem der Betreiber des Servers personenbezogene Daten Ihres Unternehmens übergibt. Admins erfahren von jeder Änderung, bevor sie beginnt; der Vertrag sagt, wie Sie widersprechen können.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>None was named. Whoever runs the server keeps this list.</source>
            <translation>Keine genannt. Der Betreiber des Servers führt diese Liste.</translation>
        </message>
    </context>
    <context>
        <name>CompanySign</name>
        <message>
            <source>Logo of the company</source>
            <translation>Logo des Unternehmens</translation>
        </message>
    </context>
    <context>
        <name>LogoFileDialog</name>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Bilder (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Logo of the company</source>
            <translation>Logo des Unternehmens</translation>
        </message>
    </context>
    <context>
        <name>LogoCard</name>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>This file could not be read. Choose another one.</source>
            <translation>Diese Datei ließ sich nicht lesen. Wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>This is no picture that can be read here: choose a PNG or JPEG file. The logo stays as it was.</source>
            <translation>Das ist kein Bild, das sich hier lesen lässt: Wählen Sie eine PNG- oder JPEG-Datei. Das Logo bleibt, wie es war.</translation>
        </message>
        <message>
            <source>This picture is too large: choose one of at most 10 MB and 16 million pixels. The logo stays as it was.</source>
            <translation>Dieses Bild ist zu groß: Wählen Sie eines mit höchstens 10 MB und 16 Millionen Bildpunkten. Das Logo bleibt, wie es war.</translation>
        </message>
        <message>
            <source>The logo could not be saved and stays as it was. Try again.</source>
            <translation>Das Logo ließ sich nicht speichern und bleibt, wie es war. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Logo removed</source>
            <translation>Logo entfernt</translation>
        </message>
        <message>
            <source>Everybody in your company sees this logo now</source>
            <translation>Alle in Ihrem Unternehmen sehen jetzt dieses Logo</translation>
        </message>
        <message>
            <source>It stands above the navigation, in every window of your company. A PNG file without a background looks best; what is kept of a picture is what one sees of it, made smaller.</source>
            <translation>Es steht über der Navigation, in jedem Fenster Ihres Unternehmens. Am besten sieht eine PNG-Datei ohne Hintergrund aus; behalten wird von einem Bild nur, was man sieht, verkleinert.</translation>
        </message>
        <message>
            <source>On its way here</source>
            <translation>Unterwegs hierher</translation>
        </message>
        <message>
            <source>Another picture</source>
            <translation>Anderes Bild</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Bild wählen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
    </context>
    <context>
        <name>SignInRulesCard</name>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>These are no domains: %1</source>
            <translation>Das sind keine Domains: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n characters</source>
            <translation>
                <numerusform>%n Zeichen</numerusform>
                <numerusform>%n Zeichen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours</source>
            <translation>
                <numerusform>%n Stunde</numerusform>
                <numerusform>%n Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Who needs a second factor</source>
            <translation>Wer einen zweiten Faktor braucht</translation>
        </message>
        <message>
            <source>Whoever has none sets one up at the next sign-in, before anything is fetched.</source>
            <translation>Wer keinen hat, richtet ihn bei der nächsten Anmeldung ein, bevor etwas geladen wird.</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>HR and above</source>
            <translation>HR und höher</translation>
        </message>
        <message>
            <source>Admins and owners</source>
            <translation>Admins und Inhaber</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>Inhaber</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <source>Shortest password</source>
            <translation>Kürzestes Kennwort</translation>
        </message>
        <message>
            <source>Of new passwords; those that are there stay. Below twelve characters it has to be hard to guess besides.</source>
            <translation>Für neue Kennwörter; vorhandene bleiben. Unter zwölf Zeichen muss es außerdem schwer zu erraten sein.</translation>
        </message>
        <message>
            <source>Sign in again after</source>
            <translation>Neu anmelden nach</translation>
        </message>
        <message>
            <source>Whatever was done meanwhile. Sessions that are older end at once.</source>
            <translation>Gleich, was inzwischen getan wurde. Ältere Sitzungen enden sofort.</translation>
        </message>
        <message>
            <source>Without use, after</source>
            <translation>Ohne Benutzung nach</translation>
        </message>
        <message>
            <source>A device that the server has not heard of for so long is signed out.</source>
            <translation>Ein Gerät, von dem der Server so lange nichts gehört hat, wird abgemeldet.</translation>
        </message>
        <message>
            <source>Readable without a network</source>
            <translation>Ohne Netz lesbar</translation>
        </message>
        <message>
            <source>So long a device shows what it holds without the server; then it is closed until it has answered. What was written is kept.</source>
            <translation>So lange zeigt ein Gerät ohne den Server, was es hat; dann bleibt es zu, bis er geantwortet hat. Geschriebenes bleibt erhalten.</translation>
        </message>
        <message>
            <source>Addresses that get an account</source>
            <translation>Adressen, die ein Konto bekommen</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domains</translation>
        </message>
        <message>
            <source>Only addresses of these get an account. Whoever has one keeps it; an invitation that nobody has used yet is worth nothing then. Leave this empty for any address.</source>
            <translation>Nur Adressen dieser Domains bekommen ein Konto. Wer eines hat, behält es; eine Einladung, die noch niemand genutzt hat, gilt dann nicht mehr. Leer lassen für alle Adressen.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>There is no domain in it</source>
            <translation>Darin ist keine Domain</translation>
        </message>
        <message>
            <source>At most %1 domains</source>
            <translation>Höchstens %1 Domains</translation>
        </message>
    </context>
    <context>
        <name>ExportNotes</name>
        <message>
            <source>Too many files have been exported without a connection. Connect to the server, then export again.</source>
            <translation>Zu viele Dateien wurden ohne Verbindung exportiert. Verbinden Sie sich mit dem Server und exportieren Sie dann erneut.</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge two records of one person</source>
            <translation>Zwei Datensätze einer Person zusammenführen</translation>
        </message>
        <message>
            <source>Everything of the one becomes the other&apos;s. This cannot be undone.</source>
            <translation>Alles von dem einen gehört danach dem anderen. Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <source>Nobody merges a record of their own. Another admin has to do it.</source>
            <translation>Den eigenen Datensatz führt niemand selbst zusammen. Das muss jemand anderes aus der Administration tun.</translation>
        </message>
        <message>
            <source>%1 holds a role. Take it away first, or let this record stay.</source>
            <translation>%1 hat eine Rolle. Nehmen Sie sie vorher weg, oder lassen Sie diesen Datensatz bestehen.</translation>
        </message>
        <message>
            <source>%1 holds a higher role than you.</source>
            <translation>%1 hat eine höhere Rolle als Sie.</translation>
        </message>
        <message>
            <source>One of the two is erased.</source>
            <translation>Einer der beiden ist gelöscht.</translation>
        </message>
        <message>
            <source>For one of the two there is a request for erasure that is not over.</source>
            <translation>Für einen der beiden gibt es einen Antrag auf Löschung, der noch nicht erledigt ist.</translation>
        </message>
        <message>
            <source>The two meet each other and nobody else (%1: %2). One person cannot be both.</source>
            <translation>Die beiden treffen sich nur zu zweit (%1: %2). Eine Person kann nicht beide sein.</translation>
        </message>
        <message>
            <source>One of the two has become another person already, or is about to.</source>
            <translation>Einer der beiden ist bereits in jemand anderem aufgegangen oder ist gerade dabei.</translation>
        </message>
        <message>
            <source>Your server says that this cannot be done.</source>
            <translation>Ihr Server sagt, dass das nicht geht.</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s)</source>
            <translation>
                <numerusform>%1: %n Zeile</numerusform>
                <numerusform>%1: %n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 of them together with one that %3 has</source>
            <translation>%1, davon %2 zusammen mit einer, die %3 schon hat</translation>
        </message>
        <message>
            <source>Filled in at %1: %2</source>
            <translation>Ergänzt bei %1: %2</translation>
        </message>
        <message>
            <source>Different in both: %1. What %2 has counts; the other is kept for 30 days where it is a text or a day.</source>
            <translation>In beiden verschieden: %1. Was bei %2 steht, gilt; das andere bleibt 30 Tage erhalten, wenn es ein Text oder ein Tag ist.</translation>
        </message>
        <message>
            <source>%1 signs in as %2 from then on, with the same address and password.</source>
            <translation>%1 meldet sich danach als %2 an, mit derselben Adresse und demselben Kennwort.</translation>
        </message>
        <message>
            <source>Both have an account. That of %1 is disabled; sign in with that of %2.</source>
            <translation>Beide haben ein Konto. Das von %1 wird gesperrt; angemeldet wird sich mit dem von %2.</translation>
        </message>
        <message>
            <source>%1 has no account.</source>
            <translation>%1 hat kein Konto.</translation>
        </message>
        <message>
            <source>%1 is one person now.</source>
            <translation>%1 ist jetzt eine Person.</translation>
        </message>
        <message>
            <source>It has begun. Your server finishes it by itself.</source>
            <translation>Es hat begonnen. Ihr Server bringt es von selbst zu Ende.</translation>
        </message>
        <message>
            <source>Which record stays?</source>
            <translation>Welcher Datensatz bleibt?</translation>
        </message>
        <message>
            <source>This needs a connection to your server.</source>
            <translation>Dafür braucht es eine Verbindung zu Ihrem Server.</translation>
        </message>
        <message numerus="yes">
            <source>%n device(s) of %1 erase what they hold at their next contact. What was not sent from there is lost.</source>
            <translation>
                <numerusform>%n Gerät von %1 löscht beim nächsten Kontakt, was darauf ist. Was von dort nicht gesendet wurde, ist verloren.</numerusform>
                <numerusform>%n Geräte von %1 löschen beim nächsten Kontakt, was darauf ist. Was von dort nicht gesendet wurde, ist verloren.</numerusform>
            </translation>
        </message>
        <message>
            <source>For 30 days the record of %1 stays among those who have left, so that what others write about it without a network arrives at %2. Then it is removed.</source>
            <translation>30 Tage lang bleibt der Datensatz von %1 unter den Ausgeschiedenen, damit bei %2 ankommt, was andere ohne Netz darüber schreiben. Danach wird er entfernt.</translation>
        </message>
        <message>
            <source>Some texts are too long to be put together. They stay in the record that goes, where nobody reads them.</source>
            <translation>Einige Texte sind zu lang, um sie zusammenzufügen. Sie bleiben in dem Datensatz, der geht, wo sie niemand liest.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>%1 has signed in already. Only a record that nobody has used yet becomes a part of another; let this one stay.</source>
            <translation>%1 hat sich schon angemeldet. Nur ein Datensatz, den noch niemand benutzt hat, geht in einem anderen auf; lassen Sie diesen bestehen.</translation>
        </message>
        <message>
            <source>%1 has written something already (%2: %3). Let this record stay.</source>
            <translation>%1 hat schon etwas geschrieben (%2: %3). Lassen Sie diesen Datensatz bestehen.</translation>
        </message>
        <message>
            <source>%1 takes part in meetings (%2: %3). Take them out there first, or let this record stay.</source>
            <translation>%1 nimmt an Gesprächen teil (%2: %3). Entfernen Sie die Person dort zuerst, oder lassen Sie diesen Datensatz bestehen.</translation>
        </message>
        <message>
            <source>%1 has left, and %2 has not. Let the other record stay.</source>
            <translation>%1 ist ausgeschieden, %2 nicht. Lassen Sie den anderen Datensatz bestehen.</translation>
        </message>
        <message>
            <source>Some texts are too long to become one (%1: %2). Make one of them shorter first.</source>
            <translation>Einige Texte sind zusammen zu lang (%1: %2). Kürzen Sie zuerst einen davon.</translation>
        </message>
    </context>
    <context>
        <name>GoalCards</name>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
    </context>
    <context>
        <name>GoalLineMenu</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Check in…</source>
            <translation>Zwischenstand geben …</translation>
        </message>
        <message>
            <source>Add a goal below it…</source>
            <translation>Ziel darunter hinzufügen …</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Move under…</source>
            <translation>Unterordnen …</translation>
        </message>
        <message>
            <source>Move to the top</source>
            <translation>Ganz nach oben stellen</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Verweis kopieren</translation>
        </message>
    </context>
    <context>
        <name>GoalMeter</name>
        <message>
            <source>nothing to measure yet</source>
            <translation>noch nichts zu messen</translation>
        </message>
        <message>
            <source>%1, expected by today %2</source>
            <translation>%1, bis heute erwartet %2</translation>
        </message>
    </context>
    <context>
        <name>GoalMoveUnderDialog</name>
        <message>
            <source>Move under…</source>
            <translation>Unterordnen …</translation>
        </message>
        <message>
            <source>Which goal does “%1” support?</source>
            <translation>Welches Ziel unterstützt „%1“?</translation>
        </message>
        <message>
            <source>Words of the title</source>
            <translation>Wörter des Titels</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Unterordnen</translation>
        </message>
        <message>
            <source>No goal has these words</source>
            <translation>Kein Ziel hat diese Wörter</translation>
        </message>
    </context>
    <context>
        <name>GoalTile</name>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
    </context>
    <context>
        <name>GoalTimeline</name>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
    </context>
    <context>
        <name>GoalTimelineRow</name>
        <message>
            <source>from %1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>without days</source>
            <translation>ohne Zeitraum</translation>
        </message>
    </context>
    <context>
        <name>GoalTreeRow</name>
        <message>
            <source>company goal</source>
            <translation>Unternehmensziel</translation>
        </message>
        <message>
            <source>waits for approval</source>
            <translation>wartet auf Genehmigung</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>Ebene %1</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>aufgeklappt</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) below</source>
            <translation>
                <numerusform>%n Ziel darunter</numerusform>
                <numerusform>%n Ziele darunter</numerusform>
            </translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>Zuklappen</translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>Aufklappen</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Wartet</translation>
        </message>
    </context>
    <context>
        <name>GoalTreeView</name>
        <message>
            <source>Cut. Paste it onto the goal that it supports.</source>
            <translation>Ausgeschnitten. Fügen Sie es bei dem Ziel ein, das es unterstützt.</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Add a company goal</source>
            <translation>Unternehmensziel hinzufügen</translation>
        </message>
        <message>
            <source>Add a goal</source>
            <translation>Ziel hinzufügen</translation>
        </message>
        <message>
            <source>supports %1</source>
            <translation>unterstützt %1</translation>
        </message>
        <message>
            <source>stands by itself, at the top</source>
            <translation>steht für sich, ganz oben</translation>
        </message>
        <message>
            <source>Drop onto the goal that it supports</source>
            <translation>Auf das Ziel ziehen, das es unterstützt</translation>
        </message>
    </context>
    <context>
        <name>GoalViewNameDialog</name>
        <message>
            <source>Save this view</source>
            <translation>Diese Ansicht speichern</translation>
        </message>
        <message>
            <source>Rename the view</source>
            <translation>Ansicht umbenennen</translation>
        </message>
        <message>
            <source>Only you see it.</source>
            <translation>Nur Sie sehen sie.</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Geben Sie ihr einen Namen</translation>
        </message>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>Das ist zu lang. Kürzen Sie es, dann drücken Sie die Eingabetaste.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>GoalViewsMenu</name>
        <message>
            <source>Save this view…</source>
            <translation>Diese Ansicht speichern …</translation>
        </message>
        <message>
            <source>Rename “%1”…</source>
            <translation>„%1“ umbenennen …</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>„%1“ entfernen</translation>
        </message>
    </context>
    <context>
        <name>GoalsFilters</name>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Ich</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>Jemand anderes …</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>Auf Kurs</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Im Rückstand</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>Gefährdet</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Zyklus</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>GoalsMenu</name>
        <message>
            <source>Check-ins</source>
            <translation>Zwischenstände</translation>
        </message>
        <message>
            <source>Cycles</source>
            <translation>Zyklen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Unfold all</source>
            <translation>Alles aufklappen</translation>
        </message>
        <message>
            <source>Fold all</source>
            <translation>Alles zuklappen</translation>
        </message>
        <message>
            <source>Templates…</source>
            <translation>Vorlagen …</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Views…</source>
            <translation>Ansichten …</translation>
        </message>
    </context>
    <context>
        <name>GoalsPage</name>
        <message>
            <source>Only its owner, their manager and HR can move this goal.</source>
            <translation>Nur die verantwortliche Person, ihre Führungskraft und HR können dieses Ziel verschieben.</translation>
        </message>
        <message>
            <source>This goal is not here any more.</source>
            <translation>Dieses Ziel gibt es hier nicht mehr.</translation>
        </message>
        <message>
            <source>A goal cannot support itself, nor one that stands below it.</source>
            <translation>Ein Ziel kann weder sich selbst noch ein Ziel unterstützen, das unter ihm steht.</translation>
        </message>
        <message>
            <source>Moved below “%1”</source>
            <translation>Unter „%1“ gestellt</translation>
        </message>
        <message>
            <source>Moved to the top</source>
            <translation>Ganz nach oben gestellt</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>Baum</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Karten</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitachse</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>View “%1” removed</source>
            <translation>Ansicht „%1“ entfernt</translation>
        </message>
        <message>
            <source>No goal is found by this filter</source>
            <translation>Dieser Filter findet kein Ziel</translation>
        </message>
        <message>
            <source>No goals here yet</source>
            <translation>Hier gibt es noch keine Ziele</translation>
        </message>
        <message>
            <source>Remove a condition, or look for other words.</source>
            <translation>Nehmen Sie eine Bedingung weg oder suchen Sie nach anderen Wörtern.</translation>
        </message>
        <message>
            <source>A goal says what is to be reached, and by its key results how far it is.</source>
            <translation>Ein Ziel sagt, was erreicht werden soll, und mit seinen Schlüsselergebnissen, wie weit es ist.</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Filter zurücksetzen</translation>
        </message>
        <message>
            <source>Add a goal</source>
            <translation>Ziel hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>CheckInDialog</name>
        <message>
            <source>Check in</source>
            <translation>Zwischenstand</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>The check-in could not be kept. Try again.</source>
            <translation>Der Zwischenstand konnte nicht behalten werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Milestones are ticked in the goal itself.</source>
            <translation>Meilensteine werden im Ziel selbst abgehakt.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Zuversicht</translation>
        </message>
        <message>
            <source>Confidence, 1 is low and 5 is high</source>
            <translation>Zuversicht, 1 ist gering und 5 ist hoch</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Ohne</translation>
        </message>
        <message>
            <source>How sure you are that the goal is reached in time: 1 is low, 5 is high.</source>
            <translation>Wie sicher Sie sind, dass das Ziel rechtzeitig erreicht wird: 1 ist gering, 5 ist hoch.</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>What has moved, and what stands in the way</source>
            <translation>Was sich bewegt hat und was im Weg steht</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>GoalAlignmentPart</name>
        <message>
            <source>Alignment</source>
            <translation>Ausrichtung</translation>
        </message>
        <message>
            <source>Supports</source>
            <translation>Trägt bei zu</translation>
        </message>
        <message>
            <source>Supports %1, %2</source>
            <translation>Trägt bei zu %1, %2</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Getragen von</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s)</source>
            <translation>
                <numerusform>%n Ziel</numerusform>
                <numerusform>%n Zielen</numerusform>
            </translation>
        </message>
        <message>
            <source>mean %1</source>
            <translation>Mittel %1</translation>
        </message>
        <message>
            <source>Continues %1</source>
            <translation>Setzt „%1“ fort</translation>
        </message>
    </context>
    <context>
        <name>GoalApprovalLine</name>
        <message>
            <source>Say what should change</source>
            <translation>Sagen Sie, was sich ändern soll</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>Das konnte nicht behalten werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Goal approved</source>
            <translation>Ziel genehmigt</translation>
        </message>
        <message>
            <source>Goal returned</source>
            <translation>Ziel zurückgegeben</translation>
        </message>
        <message>
            <source>Approved by %1, changed since</source>
            <translation>Genehmigt von %1, seitdem geändert</translation>
        </message>
        <message>
            <source>Approved by %1</source>
            <translation>Genehmigt von %1</translation>
        </message>
        <message>
            <source>Returned by %1: %2</source>
            <translation>Zurückgegeben von %1: %2</translation>
        </message>
        <message>
            <source>Returned by %1</source>
            <translation>Zurückgegeben von %1</translation>
        </message>
        <message>
            <source>Waits for %1</source>
            <translation>Wartet auf %1</translation>
        </message>
        <message>
            <source>Waits for HR</source>
            <translation>Wartet auf die Personalabteilung</translation>
        </message>
        <message>
            <source>Not submitted yet: it does not count for the goal above</source>
            <translation>Noch nicht eingereicht: Es zählt nicht für das Ziel darüber</translation>
        </message>
        <message>
            <source>Submit for approval</source>
            <translation>Zur Genehmigung einreichen</translation>
        </message>
        <message>
            <source>Submit again</source>
            <translation>Erneut einreichen</translation>
        </message>
        <message>
            <source>Submitted for approval</source>
            <translation>Zur Genehmigung eingereicht</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Zurückgeben</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Genehmigen</translation>
        </message>
        <message>
            <source>What should change?</source>
            <translation>Was soll sich ändern?</translation>
        </message>
        <message>
            <source>Remark (may stay empty)</source>
            <translation>Bemerkung (kann leer bleiben)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>GoalCheckInRow</name>
        <message>
            <source>%1 · confidence %2 of 5</source>
            <translation>%1 · Zuversicht %2 von 5</translation>
        </message>
        <message>
            <source>Add a comment</source>
            <translation>Kommentar hinzufügen</translation>
        </message>
        <message>
            <source>Change the comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
    </context>
    <context>
        <name>GoalCheckInsPart</name>
        <message>
            <source>Check-in deleted. The values of the key results stay as they are.</source>
            <translation>Zwischenstand gelöscht. Die Werte der Schlüsselergebnisse bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>Das konnte nicht behalten werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Check-ins</source>
            <translation>Zwischenstände</translation>
        </message>
        <message>
            <source>Nobody has said yet how it goes. “Check in” begins the history.</source>
            <translation>Noch hat niemand gesagt, wie es steht. „Zwischenstand“ beginnt den Verlauf.</translation>
        </message>
        <message>
            <source>Nobody has said yet how it goes.</source>
            <translation>Noch hat niemand gesagt, wie es steht.</translation>
        </message>
        <message>
            <source>Comment on the check-in</source>
            <translation>Kommentar zum Zwischenstand</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Alle %1 zeigen</translation>
        </message>
    </context>
    <context>
        <name>GoalCommentsPart</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>Das ist zu lang. Kürzen Sie es und drücken Sie die Eingabetaste.</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>Das konnte nicht behalten werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Comment deleted</source>
            <translation>Kommentar gelöscht</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <source>Change the comment</source>
            <translation>Kommentar ändern</translation>
        </message>
        <message>
            <source>Reply to %1</source>
            <translation>%1 antworten</translation>
        </message>
        <message>
            <source>Write a comment</source>
            <translation>Kommentar schreiben</translation>
        </message>
    </context>
    <context>
        <name>GoalDescriptionPart</name>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Why this matters, and how one will know</source>
            <translation>Warum es zählt und woran man es erkennt</translation>
        </message>
    </context>
    <context>
        <name>GoalDialog</name>
        <message>
            <source>New goal</source>
            <translation>Neues Ziel</translation>
        </message>
        <message>
            <source>Change the goal</source>
            <translation>Ziel ändern</translation>
        </message>
        <message>
            <source>What is to be reached?</source>
            <translation>Was soll erreicht werden?</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Choose a person from the list</source>
            <translation>Wählen Sie eine Person aus der Liste</translation>
        </message>
        <message>
            <source>You can make goals for yourself and for those who report to you</source>
            <translation>Sie können Ziele für sich und für Ihre Mitarbeitenden anlegen</translation>
        </message>
        <message>
            <source>Choose the team that sees the goal</source>
            <translation>Wählen Sie das Team, das das Ziel sieht</translation>
        </message>
        <message>
            <source>The last day comes before the first</source>
            <translation>Der letzte Tag liegt vor dem ersten</translation>
        </message>
        <message>
            <source>1 to 365 days</source>
            <translation>1 bis 365 Tage</translation>
        </message>
        <message>
            <source>The goal could not be made. Try again.</source>
            <translation>Das Ziel konnte nicht angelegt werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The goal could not be changed. Try again.</source>
            <translation>Das Ziel konnte nicht geändert werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>What is to be reached</source>
            <translation>Was erreicht werden soll</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Verantwortlich</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Zyklus</translation>
        </message>
        <message>
            <source>None: days of its own</source>
            <translation>Keiner: eigene Tage</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keines</translation>
        </message>
        <message>
            <source>Supports</source>
            <translation>Trägt bei zu</translation>
        </message>
        <message>
            <source>Contributors</source>
            <translation>Beteiligte</translation>
        </message>
        <message>
            <source>Who sees it</source>
            <translation>Wer es sieht</translation>
        </message>
        <message>
            <source>The company</source>
            <translation>Das Unternehmen</translation>
        </message>
        <message>
            <source>A team</source>
            <translation>Ein Team</translation>
        </message>
        <message>
            <source>Those who take part</source>
            <translation>Alle Beteiligten</translation>
        </message>
        <message>
            <source>Only the owner</source>
            <translation>Nur die verantwortliche Person</translation>
        </message>
        <message>
            <source>Will be seen by: %1</source>
            <translation>Sehen wird es: %1</translation>
        </message>
        <message>
            <source>A goal of the company</source>
            <translation>Ein Ziel des Unternehmens</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>Check in every</source>
            <translation>Zwischenstand alle</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>Without a cycle and days of its own nothing is expected by a day.</source>
            <translation>Ohne Zyklus und eigene Tage gibt es keinen erwarteten Stand.</translation>
        </message>
        <message>
            <source>What is left empty follows the cycle.</source>
            <translation>Was leer bleibt, folgt dem Zyklus.</translation>
        </message>
        <message>
            <source>Leave out %1</source>
            <translation>%1 weglassen</translation>
        </message>
        <message>
            <source>Key result</source>
            <translation>Schlüsselergebnis</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>HR hands on goals of others, a manager among those who report to them</source>
            <translation>Die Personalabteilung gibt Ziele anderer weiter, Vorgesetzte unter denen, die an sie berichten</translation>
        </message>
        <message>
            <source>You would not see this goal yourself: choose a wider visibility, or ask its owner to make it.</source>
            <translation>Sie selbst würden dieses Ziel nicht sehen: Wählen Sie eine weitere Sichtbarkeit, oder bitten Sie, wem es gehören soll, es anzulegen.</translation>
        </message>
        <message>
            <source>You would not see this goal any more: choose a wider visibility.</source>
            <translation>Sie würden dieses Ziel nicht mehr sehen: Wählen Sie eine weitere Sichtbarkeit.</translation>
        </message>
    </context>
    <context>
        <name>GoalDiscussDialog</name>
        <message>
            <source>Discuss in a meeting</source>
            <translation>In einem Gespräch ansprechen</translation>
        </message>
        <message>
            <source>Everybody in the meeting reads the point. The goal itself is shown only to those who may see it.</source>
            <translation>Alle im Gespräch lesen den Punkt. Das Ziel selbst sehen nur die, die es sehen dürfen.</translation>
        </message>
        <message>
            <source>How the goal is going</source>
            <translation>Wie es um das Ziel steht</translation>
        </message>
        <message>
            <source>A point needs a title</source>
            <translation>Ein Punkt braucht einen Titel</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>The point could not be added. Try again.</source>
            <translation>Der Punkt konnte nicht hinzugefügt werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Gespräch</translation>
        </message>
        <message>
            <source>Talking point</source>
            <translation>Gesprächspunkt</translation>
        </message>
        <message>
            <source>You take part in no meeting yet.</source>
            <translation>Sie nehmen noch an keinem Gespräch teil.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add the point</source>
            <translation>Punkt hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>GoalDrawer</name>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message numerus="yes">
            <source>Goal deleted. The %n goal(s) below it stand at the top now.</source>
            <translation>
                <numerusform>Ziel gelöscht. Das Ziel darunter steht jetzt oben.</numerusform>
                <numerusform>Ziel gelöscht. Die %n Ziele darunter stehen jetzt oben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Goal deleted</source>
            <translation>Ziel gelöscht</translation>
        </message>
        <message>
            <source>Status changed</source>
            <translation>Status geändert</translation>
        </message>
        <message>
            <source>Due %1</source>
            <translation>Fällig %1</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Heute fällig</translation>
        </message>
        <message>
            <source>Check-in %1</source>
            <translation>Zwischenstand %1</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Beteiligte</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Privat</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>Verweis kopieren</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>Verweis kopiert</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>This goal is not here. It may have been deleted, or you may not see it.</source>
            <translation>Dieses Ziel ist nicht hier. Vielleicht wurde es gelöscht, oder Sie dürfen es nicht sehen.</translation>
        </message>
        <message>
            <source>Reading the goals…</source>
            <translation>Ziele werden gelesen …</translation>
        </message>
        <message>
            <source>Seen by: %1</source>
            <translation>Gesehen von: %1</translation>
        </message>
        <message>
            <source>The owner, contributors, the owner’s managers and HR say how it stands</source>
            <translation>Wie es steht, sagen Verantwortliche, Beteiligte, ihre Führungskräfte und die Personalabteilung</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Mit</translation>
        </message>
        <message>
            <source>Initiatives</source>
            <translation>Maßnahmen</translation>
        </message>
        <message>
            <source>What is done for it, then Return</source>
            <translation>Was dafür getan wird, dann Eingabetaste</translation>
        </message>
        <message>
            <source>Add comment</source>
            <translation>Kommentieren</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Zwischenstand</translation>
        </message>
        <message>
            <source>The owner and the contributors say how it goes</source>
            <translation>Wie es läuft, sagen Verantwortliche und Beteiligte</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>Zwischenstand festgehalten</translation>
        </message>
        <message>
            <source>Added to %1</source>
            <translation>Zu „%1“ hinzugefügt</translation>
        </message>
    </context>
    <context>
        <name>GoalField</name>
        <message>
            <source>Words of its title</source>
            <translation>Wörter des Titels</translation>
        </message>
        <message>
            <source>A goal that you cannot see</source>
            <translation>Ein Ziel, das Sie nicht sehen können</translation>
        </message>
        <message>
            <source>No goal has these words</source>
            <translation>Kein Ziel hat diese Wörter</translation>
        </message>
    </context>
    <context>
        <name>GoalKeyResultRow</name>
        <message>
            <source>weight %1</source>
            <translation>Gewicht %1</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>F2</source>
            <translation>F2</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Alt+↑</source>
            <translation>Alt+↑</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Alt+↓</source>
            <translation>Alt+↓</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Add a milestone</source>
            <translation>Meilenstein hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>GoalKeyResultsPart</name>
        <message>
            <source>Key result deleted</source>
            <translation>Schlüsselergebnis gelöscht</translation>
        </message>
        <message>
            <source>Key results</source>
            <translation>Schlüsselergebnisse</translation>
        </message>
        <message>
            <source>%1, weighted</source>
            <translation>%1, gewichtet</translation>
        </message>
        <message>
            <source>Add a key result</source>
            <translation>Schlüsselergebnis hinzufügen</translation>
        </message>
        <message>
            <source>Nothing is measured yet. A key result says by which number one sees that the goal is reached.</source>
            <translation>Noch wird nichts gemessen. Ein Schlüsselergebnis sagt, an welcher Zahl man sieht, dass das Ziel erreicht ist.</translation>
        </message>
        <message>
            <source>Nothing is measured here. The progress is the mean of the goals below, where there are any.</source>
            <translation>Hier wird nichts gemessen. Der Fortschritt ist das Mittel der Ziele darunter, wo es welche gibt.</translation>
        </message>
    </context>
    <context>
        <name>GoalMenu</name>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Discuss in…</source>
            <translation>Ansprechen in …</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>GoalNumberField</name>
        <message>
            <source>Enter a number</source>
            <translation>Geben Sie eine Zahl ein</translation>
        </message>
        <message>
            <source>This is not a number</source>
            <translation>Das ist keine Zahl</translation>
        </message>
        <message>
            <source>This number is too large</source>
            <translation>Diese Zahl ist zu groß</translation>
        </message>
    </context>
    <context>
        <name>GoalSparkline</name>
        <message>
            <source>Progress: %1</source>
            <translation>Fortschritt: %1</translation>
        </message>
        <message>
            <source>Nothing is measured yet</source>
            <translation>Noch wird nichts gemessen</translation>
        </message>
        <message>
            <source>expected %1</source>
            <translation>erwartet %1</translation>
        </message>
        <message>
            <source>nothing is measured yet</source>
            <translation>noch wird nichts gemessen</translation>
        </message>
        <message>
            <source>expected by today %1</source>
            <translation>bis heute erwartet %1</translation>
        </message>
        <message>
            <source>week %1 of %2</source>
            <translation>Woche %1 von %2</translation>
        </message>
        <message>
            <source>Course: %1</source>
            <translation>Verlauf: %1</translation>
        </message>
    </context>
    <context>
        <name>GoalStatusField</name>
        <message>
            <source>On track</source>
            <translation>Auf Kurs</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Im Rückstand</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>Gefährdet</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Status: %1</source>
            <translation>Status: %1</translation>
        </message>
    </context>
    <context>
        <name>GoalTalkPart</name>
        <message>
            <source>In meetings</source>
            <translation>In Gesprächen</translation>
        </message>
        <message>
            <source>Discuss in…</source>
            <translation>Ansprechen in …</translation>
        </message>
        <message>
            <source>%1, in %2</source>
            <translation>%1, in %2</translation>
        </message>
    </context>
    <context>
        <name>GoalTaskList</name>
        <message>
            <source>Milestone deleted</source>
            <translation>Meilenstein gelöscht</translation>
        </message>
        <message>
            <source>Initiative deleted</source>
            <translation>Maßnahme gelöscht</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>Das konnte nicht behalten werden. Versuchen Sie es erneut.</translation>
        </message>
    </context>
    <context>
        <name>GoalTaskRow</name>
        <message>
            <source>Done: %1</source>
            <translation>Erledigt: %1</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>Meilenstein</translation>
        </message>
        <message>
            <source>Initiative</source>
            <translation>Maßnahme</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>Das konnte nicht behalten werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Fälligkeit</translation>
        </message>
        <message>
            <source>%1, overdue</source>
            <translation>%1, überfällig</translation>
        </message>
    </context>
    <context>
        <name>GoalTitle</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>Das ist zu lang. Kürzen Sie es und drücken Sie die Eingabetaste.</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>Das konnte nicht behalten werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Press Return to change the title</source>
            <translation>Mit der Eingabetaste ändern Sie den Titel</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
    </context>
    <context>
        <name>GoalValueField</name>
        <message>
            <source>%1: done</source>
            <translation>%1: erledigt</translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>zuletzt %1</translation>
        </message>
    </context>
    <context>
        <name>GoalWords</name>
        <message>
            <source>A goal that you cannot see</source>
            <translation>Ein Ziel, das Sie nicht sehen können</translation>
        </message>
        <message>
            <source>you and your managers</source>
            <translation>Sie und Ihre Führungskräfte</translation>
        </message>
        <message>
            <source>%1 and the managers above</source>
            <translation>%1 und die Führungskräfte darüber</translation>
        </message>
        <message numerus="yes">
            <source>you, %n contributor(s) and your managers</source>
            <translation>
                <numerusform>Sie, eine beteiligte Person und Ihre Führungskräfte</numerusform>
                <numerusform>Sie, %n Beteiligte und Ihre Führungskräfte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n contributor(s) and the managers above %1</source>
            <translation>
                <numerusform>%1, eine beteiligte Person und die Führungskräfte von %1</numerusform>
                <numerusform>%1, %n Beteiligte und die Führungskräfte von %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Everybody in the company</source>
            <translation>Alle im Unternehmen</translation>
        </message>
        <message>
            <source>Only you</source>
            <translation>Nur Sie</translation>
        </message>
        <message>
            <source>Only %1</source>
            <translation>Nur %1</translation>
        </message>
        <message>
            <source>Team %1, %2</source>
            <translation>Team %1, %2</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>noch nicht</translation>
        </message>
        <message>
            <source>no milestones yet</source>
            <translation>noch keine Meilensteine</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%1 von %2 erledigt</translation>
        </message>
        <message>
            <source>now %1, target %2</source>
            <translation>jetzt %1, Zielwert %2</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) over</source>
            <translation>
                <numerusform>%n Punkt darüber</numerusform>
                <numerusform>%n Punkte darüber</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) below the start</source>
            <translation>
                <numerusform>%n Punkt unter dem Anfang</numerusform>
                <numerusform>%n Punkte unter dem Anfang</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody who could approve a private goal sees it. Let at least the participants see it, then submit it.</source>
            <translation>Ein privates Ziel sieht niemand, der es genehmigen könnte. Lassen Sie es mindestens die Beteiligten sehen und reichen Sie es dann ein.</translation>
        </message>
        <message>
            <source>The owner has no manager, so HR approves, and HR does not see this goal. Let the company see it, then submit it.</source>
            <translation>Die verantwortliche Person hat keine Vorgesetzten; dann genehmigt die Personalabteilung, und sie sieht dieses Ziel nicht. Lassen Sie es das Unternehmen sehen und reichen Sie es dann ein.</translation>
        </message>
    </context>
    <context>
        <name>KeyResultDialog</name>
        <message>
            <source>New key result</source>
            <translation>Neues Schlüsselergebnis</translation>
        </message>
        <message>
            <source>Change the key result</source>
            <translation>Schlüsselergebnis ändern</translation>
        </message>
        <message>
            <source>What is measured?</source>
            <translation>Was wird gemessen?</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>0 or more</source>
            <translation>0 oder mehr</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>Das konnte nicht behalten werden. Versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>What is measured</source>
            <translation>Was gemessen wird</translation>
        </message>
        <message>
            <source>Minutes per unit</source>
            <translation>Minuten je Gerät</translation>
        </message>
        <message>
            <source>Measured as</source>
            <translation>Gemessen als</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Ja oder nein</translation>
        </message>
        <message>
            <source>Milestones</source>
            <translation>Meilensteine</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Zielwert</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>The target lies below the start: less is better here.</source>
            <translation>Der Zielwert liegt unter dem Anfang: Weniger ist hier besser.</translation>
        </message>
        <message>
            <source>It is either done or not.</source>
            <translation>Es ist entweder erledigt oder nicht.</translation>
        </message>
        <message>
            <source>The progress is the part of the milestones that is done.</source>
            <translation>Der Fortschritt ist der Teil der Meilensteine, der erledigt ist.</translation>
        </message>
        <message>
            <source>One a line; more can be added later</source>
            <translation>Einer je Zeile; weitere können später dazukommen</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>How much it counts beside the others; 0 is shown and does not count</source>
            <translation>Wie viel es neben den anderen zählt; 0 wird gezeigt und zählt nicht</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>ApprovalsCard</name>
        <message>
            <source>“%1” approved</source>
            <translation>„%1“ genehmigt</translation>
        </message>
        <message>
            <source>“%1” returned</source>
            <translation>„%1“ zurückgegeben</translation>
        </message>
        <message>
            <source>Waiting for approval</source>
            <translation>Warten auf Genehmigung</translation>
        </message>
        <message numerus="yes">
            <source>%n key result(s)</source>
            <translation>
                <numerusform>%n Schlüsselergebnis</numerusform>
                <numerusform>%n Schlüsselergebnisse</numerusform>
            </translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>Zurückgeben …</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Genehmigen</translation>
        </message>
        <message>
            <source>What should be another</source>
            <translation>Was anders werden sollte</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Zurückgeben</translation>
        </message>
        <message>
            <source>Say what should change</source>
            <translation>Sagen Sie, was sich ändern soll</translation>
        </message>
    </context>
    <context>
        <name>CarryDialog</name>
        <message>
            <source>Roll goals over</source>
            <translation>Ziele fortführen</translation>
        </message>
        <message>
            <source>Duplicate goals</source>
            <translation>Ziele duplizieren</translation>
        </message>
        <message>
            <source>Each goal goes on as a new one: its key results begin where they are now. What is done of milestones and initiatives stays behind.</source>
            <translation>Jedes Ziel geht als neues weiter: Seine Schlüsselergebnisse beginnen dort, wo sie jetzt stehen. Erledigte Meilensteine und Maßnahmen bleiben zurück.</translation>
        </message>
        <message>
            <source>Each goal is made anew: its key results begin where they began. What is done of milestones and initiatives stays behind.</source>
            <translation>Jedes Ziel wird neu angelegt: Seine Schlüsselergebnisse beginnen dort, wo sie begonnen haben. Erledigte Meilensteine und Maßnahmen bleiben zurück.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>In</translation>
        </message>
        <message>
            <source>There is no other cycle that is not closed.</source>
            <translation>Es gibt keinen anderen Zyklus, der nicht abgeschlossen ist.</translation>
        </message>
        <message>
            <source>New cycle…</source>
            <translation>Neuer Zyklus …</translation>
        </message>
        <message>
            <source>Which goals</source>
            <translation>Welche Ziele</translation>
        </message>
        <message>
            <source>Open goals</source>
            <translation>Offene Ziele</translation>
        </message>
        <message>
            <source>All goals</source>
            <translation>Alle Ziele</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) will be made.</source>
            <translation>
                <numerusform>%n Ziel wird angelegt.</numerusform>
                <numerusform>%n Ziele werden angelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are continued there already and stay as they are.</source>
            <translation>
                <numerusform>%n wird dort schon fortgeführt und bleibt, wie es ist.</numerusform>
                <numerusform>%n werden dort schon fortgeführt und bleiben, wie sie sind.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Roll over</source>
            <translation>Fortführen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
    </context>
    <context>
        <name>CheckInEntry</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo the check-in of “%1”</source>
            <translation>Zwischenstand von „%1“ rückgängig machen</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) overdue</source>
            <translation>
                <numerusform>%n Tag überfällig</numerusform>
                <numerusform>%n Tage überfällig</numerusform>
            </translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>fällig %1</translation>
        </message>
        <message>
            <source>Progress of “%1”</source>
            <translation>Fortschritt von „%1“</translation>
        </message>
        <message>
            <source>How “%1” stands</source>
            <translation>Wie „%1“ steht</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>Auf Kurs</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>Im Rückstand</translation>
        </message>
        <message>
            <source>At risk</source>
            <translation>Gefährdet</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>How sure you are, from 1 to 5</source>
            <translation>Ihre Zuversicht, von 1 bis 5</translation>
        </message>
        <message>
            <source>What changed, and what is next</source>
            <translation>Was sich geändert hat und was als Nächstes kommt</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Zwischenstand senden</translation>
        </message>
        <message>
            <source>Check in on “%1”</source>
            <translation>Zwischenstand zu „%1“ senden</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>“%1” stands as before</source>
            <translation>„%1“ steht wie zuvor</translation>
        </message>
    </context>
    <context>
        <name>CheckInsPage</name>
        <message>
            <source>Check-ins</source>
            <translation>Zwischenstände</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%1 von %2 erledigt</translation>
        </message>
        <message>
            <source>Which goals</source>
            <translation>Welche Ziele</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>All mine</source>
            <translation>Alle meine</translation>
        </message>
        <message>
            <source>next field</source>
            <translation>nächstes Feld</translation>
        </message>
        <message>
            <source>check in, on to the next goal</source>
            <translation>Zwischenstand senden, weiter zum nächsten Ziel</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>how sure you are</source>
            <translation>Ihre Zuversicht</translation>
        </message>
        <message>
            <source>All check-ins are done.</source>
            <translation>Alle Zwischenstände sind erledigt.</translation>
        </message>
        <message>
            <source>To the goals</source>
            <translation>Zu den Zielen</translation>
        </message>
        <message>
            <source>No check-in is due</source>
            <translation>Kein Zwischenstand ist fällig</translation>
        </message>
        <message>
            <source>No goal asks for check-ins</source>
            <translation>Kein Ziel fragt nach Zwischenständen</translation>
        </message>
        <message>
            <source>Goals appear here when their cycle asks how they stand.</source>
            <translation>Ziele erscheinen hier, wenn ihr Zyklus nach dem Stand fragt.</translation>
        </message>
        <message>
            <source>Goals of an active cycle with a rhythm appear here.</source>
            <translation>Ziele eines aktiven Zyklus mit einem Rhythmus erscheinen hier.</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabe</translation>
        </message>
    </context>
    <context>
        <name>CycleCloseDialog</name>
        <message>
            <source>Close %1</source>
            <translation>%1 abschließen</translation>
        </message>
        <message>
            <source>Its goals stay as they are and can be read. Nobody is asked about them any more, and you can open it again.</source>
            <translation>Die Ziele bleiben, wie sie sind, und lassen sich lesen. Niemand wird mehr nach ihnen gefragt, und Sie können den Zyklus wieder öffnen.</translation>
        </message>
        <message>
            <source>Every goal is done or dropped.</source>
            <translation>Jedes Ziel ist erledigt oder verworfen.</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) are still open.</source>
            <translation>
                <numerusform>%n Ziel ist noch offen.</numerusform>
                <numerusform>%n Ziele sind noch offen.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 und %2 weitere</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Roll them over first…</source>
            <translation>Zuerst fortführen …</translation>
        </message>
        <message>
            <source>Close the cycle</source>
            <translation>Zyklus abschließen</translation>
        </message>
    </context>
    <context>
        <name>CycleDialog</name>
        <message>
            <source>New cycle</source>
            <translation>Neuer Zyklus</translation>
        </message>
        <message>
            <source>Change the cycle</source>
            <translation>Zyklus ändern</translation>
        </message>
        <message>
            <source>It begins as a draft: goals are written, and nobody is asked about them until you activate it.</source>
            <translation>Er beginnt als Entwurf: Ziele werden geschrieben, und niemand wird nach ihnen gefragt, bis Sie ihn aktivieren.</translation>
        </message>
        <message>
            <source>A cycle needs a name</source>
            <translation>Ein Zyklus braucht einen Namen</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>It cannot end before it begins</source>
            <translation>Er kann nicht enden, bevor er beginnt</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>Wie lang</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quartal</translation>
        </message>
        <message>
            <source>Half year</source>
            <translation>Halbjahr</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>Own dates</source>
            <translation>Eigene Daten</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>How often goals are asked about</source>
            <translation>Wie oft nach Zielen gefragt wird</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Jede Woche</translation>
        </message>
        <message>
            <source>Every two weeks</source>
            <translation>Alle zwei Wochen</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>Jeden Monat</translation>
        </message>
        <message numerus="yes">
            <source>Every %n day(s)</source>
            <translation>
                <numerusform>Jeden Tag</numerusform>
                <numerusform>Alle %n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>CycleMenu</name>
        <message>
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>Activate</source>
            <translation>Aktivieren</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Abschließen …</translation>
        </message>
        <message>
            <source>Back to drafting</source>
            <translation>Zurück zum Entwurf</translation>
        </message>
        <message>
            <source>Roll goals over…</source>
            <translation>Ziele fortführen …</translation>
        </message>
        <message>
            <source>Duplicate goals…</source>
            <translation>Ziele duplizieren …</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>CycleRow</name>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Drafting</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quartal</translation>
        </message>
        <message>
            <source>Half year</source>
            <translation>Halbjahr</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>Own dates</source>
            <translation>Eigene Daten</translation>
        </message>
        <message>
            <source>Goals of %1</source>
            <translation>Ziele von %1</translation>
        </message>
        <message numerus="yes">
            <source>check-in every %n day(s)</source>
            <translation>
                <numerusform>Zwischenstand jeden Tag</numerusform>
                <numerusform>Zwischenstand alle %n Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s)</source>
            <translation>
                <numerusform>%n Ziel</numerusform>
                <numerusform>%n Ziele</numerusform>
            </translation>
        </message>
        <message>
            <source>Mean progress of the goals of %1</source>
            <translation>Mittlerer Fortschritt der Ziele von %1</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Abschließen …</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>Activate</source>
            <translation>Aktivieren</translation>
        </message>
        <message>
            <source>More with “%1”</source>
            <translation>Mehr mit „%1“</translation>
        </message>
    </context>
    <context>
        <name>CyclesPage</name>
        <message>
            <source>%1 is active</source>
            <translation>%1 ist aktiv</translation>
        </message>
        <message>
            <source>%1 is closed</source>
            <translation>%1 ist abgeschlossen</translation>
        </message>
        <message>
            <source>%1 is a draft again</source>
            <translation>%1 ist wieder ein Entwurf</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1 entfernt</translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n goal(s) were made; do it again for the rest.</source>
            <translation>
                <numerusform>Angehalten. %n Ziel wurde angelegt; wiederholen Sie es für den Rest.</numerusform>
                <numerusform>Angehalten. %n Ziele wurden angelegt; wiederholen Sie es für den Rest.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s) go on.</source>
            <translation>
                <numerusform>%n Ziel geht weiter.</numerusform>
                <numerusform>%n Ziele gehen weiter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cycles</source>
            <translation>Zyklen</translation>
        </message>
        <message>
            <source>Templates…</source>
            <translation>Vorlagen …</translation>
        </message>
        <message>
            <source>New cycle</source>
            <translation>Neuer Zyklus</translation>
        </message>
        <message>
            <source>Cycles are the same for the whole company. Only HR makes, opens and closes them.</source>
            <translation>Zyklen gelten für das ganze Unternehmen. Nur die Personalabteilung legt sie an, öffnet und schließt sie ab.</translation>
        </message>
        <message>
            <source>Carrying goals over: %1 of %2</source>
            <translation>Ziele werden fortgeführt: %1 von %2</translation>
        </message>
        <message>
            <source>No cycle yet</source>
            <translation>Noch kein Zyklus</translation>
        </message>
        <message>
            <source>A cycle is the time that goals run: a quarter, a half year, a year, or days of your own.</source>
            <translation>Ein Zyklus ist die Zeit, in der Ziele laufen: ein Quartal, ein Halbjahr, ein Jahr oder eigene Tage.</translation>
        </message>
        <message>
            <source>HR begins the first one.</source>
            <translation>Die Personalabteilung beginnt den ersten.</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Genehmigung</translation>
        </message>
        <message>
            <source>Goals need approval</source>
            <translation>Ziele brauchen eine Genehmigung</translation>
        </message>
        <message>
            <source>A goal counts for those above it once its owner’s manager, or HR, has said yes.</source>
            <translation>Ein Ziel zählt für die darüber, sobald die Führungskraft der zuständigen Person oder die Personalabteilung zugestimmt hat.</translation>
        </message>
        <message>
            <source>A goal counts for those above it once its owner’s manager, or HR, has said yes. Only admins change this.</source>
            <translation>Ein Ziel zählt für die darüber, sobald die Führungskraft der zuständigen Person oder die Personalabteilung zugestimmt hat. Nur Admins ändern das.</translation>
        </message>
        <message>
            <source>%1 saved</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message numerus="yes">
            <source>%n stayed behind, for their owner is not here any more: give them another owner first.</source>
            <translation>
                <numerusform>%n Ziel bleibt zurück, denn wem es gehört, ist nicht mehr da: Geben Sie es zuerst jemand anderem.</numerusform>
                <numerusform>%n Ziele bleiben zurück, denn wem sie gehören, ist nicht mehr da: Geben Sie sie zuerst jemand anderem.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoalBriefCard</name>
        <message>
            <source>No goals of now.</source>
            <translation>Zurzeit keine Ziele.</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weiteres</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoalBriefRow</name>
        <message>
            <source>checked in %1</source>
            <translation>Zwischenstand %1</translation>
        </message>
        <message>
            <source>no check-in yet</source>
            <translation>noch kein Zwischenstand</translation>
        </message>
        <message>
            <source>nothing to measure yet</source>
            <translation>noch nichts zu messen</translation>
        </message>
        <message>
            <source>Add “%1” to the agenda</source>
            <translation>„%1“ auf die Agenda setzen</translation>
        </message>
    </context>
    <context>
        <name>GoalTemplates</name>
        <message>
            <source>A line begins with #, - or *</source>
            <translation>Eine Zeile beginnt mit #, - oder *</translation>
        </message>
        <message>
            <source>A goal has to come first: a line with # and its title</source>
            <translation>Zuerst kommt ein Ziel: eine Zeile mit # und seinem Titel</translation>
        </message>
        <message>
            <source>Milestones follow a key result with the metric “milestones”</source>
            <translation>Meilensteine folgen auf ein Schlüsselergebnis mit der Messgröße „milestones“</translation>
        </message>
        <message>
            <source>The title is missing</source>
            <translation>Der Titel fehlt</translation>
        </message>
        <message>
            <source>The title or the unit is too long</source>
            <translation>Der Titel oder die Einheit ist zu lang</translation>
        </message>
        <message>
            <source>The metric is number, percent, currency, yes_no or milestones</source>
            <translation>Die Messgröße ist number, percent, currency, yes_no oder milestones</translation>
        </message>
        <message>
            <source>Start, target and weight are numbers such as 12.5</source>
            <translation>Start, Zielwert und Gewicht sind Zahlen wie 12.5</translation>
        </message>
        <message>
            <source>A weight is not below 0</source>
            <translation>Ein Gewicht liegt nicht unter 0</translation>
        </message>
        <message>
            <source>There is a bar too many; within a text write \|</source>
            <translation>Es ist ein Strich zu viel; innerhalb eines Textes schreiben Sie \|</translation>
        </message>
        <message>
            <source>These are too many lines</source>
            <translation>Das sind zu viele Zeilen</translation>
        </message>
    </context>
    <context>
        <name>MeasureField</name>
        <message>
            <source>from %1 to %2</source>
            <translation>von %1 bis %2</translation>
        </message>
        <message>
            <source>A number such as %1</source>
            <translation>Eine Zahl wie %1</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n milestone(s)</source>
            <translation>
                <numerusform>%1 von %n Meilenstein</numerusform>
                <numerusform>%1 von %n Meilensteinen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TemplatesDialog</name>
        <message>
            <source>Begin with a template</source>
            <translation>Mit einer Vorlage beginnen</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>Neue Vorlage</translation>
        </message>
        <message>
            <source>Change the template</source>
            <translation>Vorlage ändern</translation>
        </message>
        <message>
            <source>Everybody in your company can use it.</source>
            <translation>Alle in Ihrem Unternehmen können sie verwenden.</translation>
        </message>
        <message>
            <source>A template needs a name</source>
            <translation>Eine Vorlage braucht einen Namen</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Template “%1” deleted</source>
            <translation>Vorlage „%1“ gelöscht</translation>
        </message>
        <message>
            <source>Of your company</source>
            <translation>Ihres Unternehmens</translation>
        </message>
        <message numerus="yes">
            <source>%n key result(s)</source>
            <translation>
                <numerusform>%n Schlüsselergebnis</numerusform>
                <numerusform>%n Schlüsselergebnisse</numerusform>
            </translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Zyklus</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <source>Who sees them</source>
            <translation>Wer sie sieht</translation>
        </message>
        <message>
            <source>Everybody in the company</source>
            <translation>Alle im Unternehmen</translation>
        </message>
        <message>
            <source>Those who take part, and your managers</source>
            <translation>Beteiligte und Ihre Führungskräfte</translation>
        </message>
        <message>
            <source>Only you</source>
            <translation>Nur Sie</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source># Goal
- Key result | number | start | target | unit | weight
* Milestone of the key result above, where its metric is milestones</source>
            <translation># Ziel
- Schlüsselergebnis | number | Start | Zielwert | Einheit | Gewicht
* Meilenstein des Schlüsselergebnisses darüber, wenn seine Messgröße milestones ist</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern …</translation>
        </message>
        <message>
            <source>New template…</source>
            <translation>Neue Vorlage …</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
    </context>
    <context>
        <name>GoalFileDialog</name>
        <message>
            <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
            <translation>Tabellen (*.csv *.tsv *.txt *.xlsx)</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import goals</source>
            <translation>Ziele importieren</translation>
        </message>
        <message>
            <source>Export goals</source>
            <translation>Ziele exportieren</translation>
        </message>
    </context>
    <context>
        <name>GoalFiles</name>
        <message numerus="yes">
            <source>%n row(s) imported. Ctrl+Z takes that back.</source>
            <translation>
                <numerusform>%n Zeile importiert. Strg+Z nimmt das zurück.</numerusform>
                <numerusform>%n Zeilen importiert. Strg+Z nimmt das zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Gespeichert: %1</translation>
        </message>
    </context>
    <context>
        <name>GoalExportDialog</name>
        <message>
            <source>Export goals</source>
            <translation>Ziele exportieren</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s), with what you see of them. The company’s audit log notes every export.</source>
            <translation>
                <numerusform>%n Ziel, mit dem, was Sie davon sehen. Das Protokoll des Unternehmens hält jeden Export fest.</numerusform>
                <numerusform>%n Ziele, mit dem, was Sie davon sehen. Das Protokoll des Unternehmens hält jeden Export fest.</numerusform>
            </translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Art der Datei</translation>
        </message>
        <message>
            <source>CSV, for any program; it can be imported again</source>
            <translation>CSV, für jedes Programm; kann wieder importiert werden</translation>
        </message>
        <message>
            <source>Excel (.xlsx); it can be imported again</source>
            <translation>Excel (.xlsx); kann wieder importiert werden</translation>
        </message>
        <message>
            <source>PDF, to read and to print</source>
            <translation>PDF, zum Lesen und Drucken</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose a place…</source>
            <translation>Speicherort wählen …</translation>
        </message>
    </context>
    <context>
        <name>GoalImportDialog</name>
        <message>
            <source>Import goals</source>
            <translation>Ziele importieren</translation>
        </message>
        <message>
            <source>Nothing has changed yet. What you see here is done as one step, and Ctrl+Z takes all of it back.</source>
            <translation>Noch hat sich nichts geändert. Was Sie hier sehen, geschieht als ein Schritt, und Strg+Z nimmt alles zurück.</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>Wird importiert</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n neu</numerusform>
                <numerusform>%n neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n geändert</numerusform>
                <numerusform>%n geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unchanged</source>
            <translation>
                <numerusform>%n unverändert</numerusform>
                <numerusform>%n unverändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with an error</source>
            <translation>
                <numerusform>%n mit Fehler</numerusform>
                <numerusform>%n mit Fehler</numerusform>
            </translation>
        </message>
        <message>
            <source>In dates, first comes</source>
            <translation>In Datumsangaben steht zuerst</translation>
        </message>
        <message>
            <source>the day</source>
            <translation>der Tag</translation>
        </message>
        <message>
            <source>the month</source>
            <translation>der Monat</translation>
        </message>
        <message numerus="yes">
            <source>%n more row(s) were not looked at: the file is too large.</source>
            <translation>
                <numerusform>%n weitere Zeile wurde nicht angesehen: Die Datei ist zu groß.</numerusform>
                <numerusform>%n weitere Zeilen wurden nicht angesehen: Die Datei ist zu groß.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>Import %n row(s)</source>
            <translation>
                <numerusform>%n Zeile importieren</numerusform>
                <numerusform>%n Zeilen importieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
    </context>
    <context>
        <name>GoalImportRow</name>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>Key result</source>
            <translation>Schlüsselergebnis</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Changes: %1</source>
            <translation>Ändert: %1</translation>
        </message>
        <message>
            <source>Line %1: %2, %3, %4</source>
            <translation>Zeile %1: %2, %3, %4</translation>
        </message>
    </context>
    <context>
        <name>TeamCourseCard</name>
        <message numerus="yes">
            <source>%n goal(s)</source>
            <translation>
                <numerusform>%n Ziel</numerusform>
                <numerusform>%n Ziele</numerusform>
            </translation>
        </message>
        <message>
            <source>Progress: %1</source>
            <translation>Fortschritt: %1</translation>
        </message>
        <message>
            <source>Nothing is measured yet</source>
            <translation>Noch ist nichts gemessen</translation>
        </message>
        <message>
            <source>expected by today %1</source>
            <translation>bis heute erwartet %1</translation>
        </message>
        <message>
            <source>nothing is measured yet</source>
            <translation>noch ist nichts gemessen</translation>
        </message>
        <message>
            <source>Course of %1; the table tells it week by week</source>
            <translation>Verlauf von %1; die Tabelle nennt ihn Woche für Woche</translation>
        </message>
        <message>
            <source>In the table below</source>
            <translation>In der Tabelle unten</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Show %1 as a table</source>
            <translation>%1 als Tabelle zeigen</translation>
        </message>
    </context>
    <context>
        <name>TeamCourseTable</name>
        <message>
            <source>Week until</source>
            <translation>Woche bis</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Erwartet</translation>
        </message>
        <message numerus="yes">
            <source>Until %1: %2, expected %3, %n goal(s)</source>
            <translation>
                <numerusform>Bis %1: %2, erwartet %3, %n Ziel</numerusform>
                <numerusform>Bis %1: %2, erwartet %3, %n Ziele</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Cycle</source>
            <translation>Zyklus</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>The mean of the goals as of their last check-in, solid; what was expected of them, dashed. Drafts and dropped goals do not count.</source>
            <translation>Durchgezogen das Mittel der Ziele nach ihrem letzten Zwischenstand, gestrichelt, was von ihnen erwartet war. Entwürfe und verworfene Ziele zählen nicht.</translation>
        </message>
        <message>
            <source>No goals in this cycle yet</source>
            <translation>Noch keine Ziele in diesem Zyklus</translation>
        </message>
        <message>
            <source>As soon as goals are checked in, their course appears here, week by week.</source>
            <translation>Sobald es Zwischenstände gibt, erscheint hier der Verlauf, Woche für Woche.</translation>
        </message>
    </context>
    <context>
        <name>GoalProgress</name>
        <message>
            <source>All goals</source>
            <translation>Alle Ziele</translation>
        </message>
    </context>
    <context>
        <name>GoalExport</name>
        <message>
            <source>The file cannot be written there.</source>
            <translation>Die Datei kann dort nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>There is no goal to write.</source>
            <translation>Es gibt kein Ziel, das geschrieben werden könnte.</translation>
        </message>
        <message>
            <source>expected by today %1</source>
            <translation>bis heute erwartet %1</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>There are no goals.</source>
            <translation>Es gibt keine Ziele.</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>GoalImport</name>
        <message>
            <source>The title is missing</source>
            <translation>Der Titel fehlt</translation>
        </message>
        <message>
            <source>A key result belongs to a goal: %1 is empty</source>
            <translation>Ein Schlüsselergebnis gehört zu einem Ziel: %1 ist leer</translation>
        </message>
        <message>
            <source>“%1” does not fit: it is a goal or a key result</source>
            <translation>„%1“ passt nicht: Es ist ein Ziel oder ein Schlüsselergebnis</translation>
        </message>
        <message>
            <source>The same as line %1</source>
            <translation>Dasselbe wie Zeile %1</translation>
        </message>
        <message>
            <source>%1 “%2” is neither in this file nor in Aufwind</source>
            <translation>%1 „%2“ gibt es weder in dieser Datei noch in Aufwind</translation>
        </message>
        <message>
            <source>%1 “%2” could be several. Write an id</source>
            <translation>%1 „%2“ könnte mehreres sein. Schreiben Sie eine ID</translation>
        </message>
        <message>
            <source>%1 “%2” is not known</source>
            <translation>%1 „%2“ ist nicht bekannt</translation>
        </message>
        <message>
            <source>%1 “%2” is no number that can stand here</source>
            <translation>%1 „%2“ ist keine Zahl, die hier stehen kann</translation>
        </message>
        <message>
            <source>%1 “%2” is no date</source>
            <translation>%1 „%2“ ist kein Datum</translation>
        </message>
        <message>
            <source>%1 “%2” could be two dates. Say above which comes first</source>
            <translation>%1 „%2“ könnte zwei Tage bedeuten. Sagen Sie oben, was zuerst kommt</translation>
        </message>
        <message>
            <source>%1 is too long</source>
            <translation>%1 ist zu lang</translation>
        </message>
        <message>
            <source>%1 of a key result never changes. Make a new one</source>
            <translation>%1 eines Schlüsselergebnisses ändert sich nie. Legen Sie ein neues an</translation>
        </message>
        <message>
            <source>It would end before it begins</source>
            <translation>Es würde enden, bevor es beginnt</translation>
        </message>
        <message>
            <source>The goals would go round in a circle: %1</source>
            <translation>Die Ziele würden im Kreis gehen: %1</translation>
        </message>
        <message>
            <source>What it hangs on is left out, see line %1</source>
            <translation>Woran es hängt, bleibt draußen, siehe Zeile %1</translation>
        </message>
        <message>
            <source>Left out with line %1, for a goal and its key results come together</source>
            <translation>Bleibt mit Zeile %1 draußen, denn ein Ziel und seine Schlüsselergebnisse kommen zusammen</translation>
        </message>
        <message>
            <source>There is no column of titles: its head is “Title” or “Titel”. Nothing was changed.</source>
            <translation>Es gibt keine Spalte mit Titeln: Sie heißt „Titel“ oder „Title“. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Somebody has changed goals since you looked. Nothing was done yet: please look at the changes again.</source>
            <translation>Jemand hat Ziele geändert, seit Sie hingesehen haben. Noch ist nichts geschehen: Bitte sehen Sie sich die Änderungen noch einmal an.</translation>
        </message>
        <message>
            <source>You would not see this goal yourself. Write a wider visibility, or let its owner import it</source>
            <translation>Sie selbst würden dieses Ziel nicht sehen. Schreiben Sie eine weitere Sichtbarkeit, oder lassen Sie es importieren, wem es gehört</translation>
        </message>
    </context>
    <context>
        <name>GoalCheckInDeleteDialog</name>
        <message>
            <source>Delete the check-in by %1?</source>
            <translation>Den Zwischenstand von %1 löschen?</translation>
        </message>
        <message>
            <source>This cannot be undone. The values of the key results stay as they are.</source>
            <translation>Das lässt sich nicht rückgängig machen. Die Werte der Schlüsselergebnisse bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>AnswerPage</name>
        <message>
            <source>Finished</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>There is no such survey here</source>
            <translation>Diese Umfrage gibt es hier nicht</translation>
        </message>
        <message>
            <source>It has not arrived on this device yet, or its answers were deleted.</source>
            <translation>Sie ist auf diesem Gerät noch nicht angekommen, oder ihre Antworten wurden gelöscht.</translation>
        </message>
        <message>
            <source>To the overview</source>
            <translation>Zur Übersicht</translation>
        </message>
        <message>
            <source>How far you are</source>
            <translation>Wie weit Sie sind</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>To the review</source>
            <translation>Zur Durchsicht</translation>
        </message>
        <message>
            <source>Kept on this device as you type</source>
            <translation>Beim Schreiben auf diesem Gerät gesichert</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>Abgeben</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Change the answer</source>
            <translation>Antwort ändern</translation>
        </message>
    </context>
    <context>
        <name>AnswerPromise</name>
        <message>
            <source>%1 people are asked. Nothing is shown to anybody before at least %2 of them have answered, and no figure of a group with fewer.</source>
            <translation>%1 Personen werden gefragt. Niemandem wird etwas gezeigt, bevor mindestens %2 von ihnen geantwortet haben, und keine Zahl einer kleineren Gruppe.</translation>
        </message>
        <message>
            <source>Whoever runs the survey reads figures from %1 answers on, and texts as they were written, without a name and shuffled. What you write may still give you away.</source>
            <translation>Wer die Umfrage durchführt, liest Zahlen ab %1 Antworten und Texte so, wie sie geschrieben wurden, ohne Namen und gemischt. Was Sie schreiben, kann Sie trotzdem verraten.</translation>
        </message>
        <message>
            <source>Managers may be shown the figures of their own people, by the same rule.</source>
            <translation>Führungskräften können die Zahlen ihrer eigenen Leute gezeigt werden, nach derselben Regel.</translation>
        </message>
        <message>
            <source>Managers are shown nothing of it by Aufwind.</source>
            <translation>Führungskräften zeigt Aufwind nichts davon.</translation>
        </message>
        <message>
            <source>Everybody who is asked is shown the figures of all together afterwards.</source>
            <translation>Allen Befragten werden danach die Zahlen aller zusammen gezeigt.</translation>
        </message>
        <message>
            <source>Those who are asked are not shown the results by Aufwind.</source>
            <translation>Den Befragten zeigt Aufwind die Ergebnisse nicht.</translation>
        </message>
        <message>
            <source>Along with your answer goes to which groups you belong by: %1. It is never more exact than at least %2 people share.</source>
            <translation>Mit Ihrer Antwort wird mitgeschickt, zu welchen Gruppen Sie gehören, nach: %1. Das ist nie genauer, als es mindestens %2 Personen gemeinsam haben.</translation>
        </message>
        <message>
            <source>Nothing about you goes along with your answer.</source>
            <translation>Mit Ihrer Antwort wird nichts über Sie mitgeschickt.</translation>
        </message>
        <message>
            <source>The server knows that you are asked, and that this device has drawn the right to answer, as every device does. It does not know which answer is yours, nor whether you have answered.</source>
            <translation>Der Server weiß, dass Sie gefragt werden und dass dieses Gerät das Recht zu antworten gezogen hat, wie jedes Gerät es tut. Er weiß nicht, welche Antwort Ihre ist, und auch nicht, ob Sie geantwortet haben.</translation>
        </message>
        <message>
            <source>So that no clock gives you away, your answer is sent at a random time after you hand it in. You can change it until the survey closes, on this device alone.</source>
            <translation>Damit keine Uhr Sie verrät, wird Ihre Antwort zu einer zufälligen Zeit nach der Abgabe gesendet. Sie können sie bis zum Ende der Umfrage ändern, nur auf diesem Gerät.</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Length of service</source>
            <translation>Betriebszugehörigkeit</translation>
        </message>
        <message>
            <source>Cost centre</source>
            <translation>Kostenstelle</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Führungskraft</translation>
        </message>
        <message>
            <source>Who may read what</source>
            <translation>Wer was lesen darf</translation>
        </message>
        <message>
            <source>Open until %1, %2.</source>
            <translation>Offen bis %1, %2.</translation>
        </message>
        <message>
            <source>Everybody who is asked sees the same survey if they see the same mark: %1</source>
            <translation>Alle Befragten sehen dieselbe Umfrage, wenn sie dasselbe Kennzeichen sehen: %1</translation>
        </message>
    </context>
    <context>
        <name>AnswerReview</name>
        <message>
            <source>Your answers</source>
            <translation>Ihre Antworten</translation>
        </message>
        <message>
            <source>Change: %1</source>
            <translation>Ändern: %1</translation>
        </message>
        <message>
            <source>Needs an answer</source>
            <translation>Braucht eine Antwort</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>Nicht beantwortet</translation>
        </message>
        <message>
            <source>Whoever runs the survey may reply to what I wrote, without learning who I am</source>
            <translation>Wer die Umfrage durchführt, darf auf das Geschriebene antworten, ohne zu erfahren, wer ich bin</translation>
        </message>
    </context>
    <context>
        <name>AnswerState</name>
        <message>
            <source>Thank you</source>
            <translation>Vielen Dank</translation>
        </message>
        <message>
            <source>I have no other device</source>
            <translation>Ich habe kein anderes Gerät</translation>
        </message>
    </context>
    <context>
        <name>AnswerThread</name>
        <message>
            <source>Replies</source>
            <translation>Erwiderungen</translation>
        </message>
        <message>
            <source>Nobody has replied yet. Aufwind looks about once a day, at a random time.</source>
            <translation>Noch niemand hat etwas erwidert. Aufwind sieht etwa einmal am Tag nach, zu einer zufälligen Zeit.</translation>
        </message>
        <message>
            <source>You, without a name</source>
            <translation>Sie, ohne Namen</translation>
        </message>
        <message>
            <source>Whoever runs the survey</source>
            <translation>Wer die Umfrage durchführt</translation>
        </message>
        <message>
            <source>Write back</source>
            <translation>Zurückschreiben</translation>
        </message>
        <message>
            <source>Send later</source>
            <translation>Später senden</translation>
        </message>
    </context>
    <context>
        <name>Answering</name>
        <message>
            <source>This answer is too long.</source>
            <translation>Diese Antwort ist zu lang.</translation>
        </message>
        <message>
            <source>This answer does not fit the question.</source>
            <translation>Diese Antwort passt nicht zur Frage.</translation>
        </message>
        <message>
            <source>Each row needs an answer.</source>
            <translation>Jede Zeile braucht eine Antwort.</translation>
        </message>
        <message>
            <source>This question needs an answer.</source>
            <translation>Diese Frage braucht eine Antwort.</translation>
        </message>
        <message>
            <source>The survey has been closed meanwhile.</source>
            <translation>Die Umfrage wurde inzwischen geschlossen.</translation>
        </message>
        <message>
            <source>Does not apply to me</source>
            <translation>Trifft auf mich nicht zu</translation>
        </message>
        <message>
            <source>To be answered</source>
            <translation>Zu beantworten</translation>
        </message>
        <message>
            <source>Being answered</source>
            <translation>Wird beantwortet</translation>
        </message>
        <message>
            <source>Finished. It will be sent at some time after this device has got the right to answer.</source>
            <translation>Fertig. Wird irgendwann gesendet, nachdem dieses Gerät das Recht zu antworten erhalten hat.</translation>
        </message>
        <message>
            <source>Finished. As the survey closes soon, it will be sent at some time until %1.</source>
            <translation>Fertig. Da die Umfrage bald schließt, wird sie irgendwann bis %1 gesendet.</translation>
        </message>
        <message>
            <source>Finished. It will be sent at some time until %1.</source>
            <translation>Fertig. Wird irgendwann bis %1 gesendet.</translation>
        </message>
        <message>
            <source>Sent. You can change it until the survey closes.</source>
            <translation>Gesendet. Sie können die Antwort ändern, bis die Umfrage schließt.</translation>
        </message>
        <message>
            <source>Being changed. What was sent before counts until you finish again.</source>
            <translation>Wird geändert. Bis Sie erneut abgeben, zählt, was vorher gesendet wurde.</translation>
        </message>
        <message>
            <source>Closed. Nothing was answered on this device.</source>
            <translation>Geschlossen. Auf diesem Gerät wurde nichts beantwortet.</translation>
        </message>
        <message>
            <source>Closed. Aufwind will look whether your answer still stands as you sent it.</source>
            <translation>Geschlossen. Aufwind wird nachsehen, ob Ihre Antwort noch so dasteht, wie Sie sie gesendet haben.</translation>
        </message>
        <message>
            <source>Closed. Your answer was found as you sent it.</source>
            <translation>Geschlossen. Ihre Antwort wurde unverändert vorgefunden.</translation>
        </message>
        <message>
            <source>Closed. In the place of your answer another one was found. Tell whoever runs the survey.</source>
            <translation>Geschlossen. Anstelle Ihrer Antwort wurde eine andere vorgefunden. Sagen Sie es denen, die die Umfrage durchführen.</translation>
        </message>
        <message>
            <source>Closed. Your answer was sent and is not there any more. Tell whoever runs the survey.</source>
            <translation>Geschlossen. Ihre Antwort wurde gesendet und ist nicht mehr da. Sagen Sie es denen, die die Umfrage durchführen.</translation>
        </message>
        <message>
            <source>Closed. It could not be compared whether your answer still stood.</source>
            <translation>Geschlossen. Es ließ sich nicht vergleichen, ob Ihre Antwort noch dastand.</translation>
        </message>
        <message>
            <source>Your answer could not be handed in.</source>
            <translation>Ihre Antwort konnte nicht abgegeben werden.</translation>
        </message>
        <message>
            <source>This version of Aufwind does not understand the survey. Update it.</source>
            <translation>Diese Version von Aufwind versteht die Umfrage nicht. Aktualisieren Sie sie.</translation>
        </message>
        <message>
            <source>Too few people are asked for an answer to be anonymous, so this device sends none.</source>
            <translation>Es werden zu wenige gefragt, als dass eine Antwort anonym wäre; deshalb sendet dieses Gerät keine.</translation>
        </message>
        <message>
            <source>The survey is not the one that arrived here at first, so this device sends no answer. Tell whoever runs it.</source>
            <translation>Die Umfrage ist nicht mehr die, die hier zuerst ankam; deshalb sendet dieses Gerät keine Antwort. Sagen Sie es denen, die sie durchführen.</translation>
        </message>
        <message>
            <source>You answer this survey on the device that was the first to receive it.</source>
            <translation>Sie beantworten diese Umfrage auf dem Gerät, das sie zuerst erhalten hat.</translation>
        </message>
        <message>
            <source>The server has not given this device the right to answer. That is told to whoever runs the survey. Your answers stay here.</source>
            <translation>Der Server hat diesem Gerät das Recht zu antworten nicht gegeben. Das wird denen gesagt, die die Umfrage durchführen. Ihre Antworten bleiben hier.</translation>
        </message>
        <message>
            <source>The server refused the right to answer at first and gave it later. That was told to whoever runs the survey.</source>
            <translation>Der Server hat das Recht zu antworten zuerst verweigert und später gegeben. Das wurde denen gesagt, die die Umfrage durchführen.</translation>
        </message>
        <message>
            <source>Not taken any more</source>
            <translation>Nicht mehr angenommen</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <source>Will be sent within two hours</source>
            <translation>Wird innerhalb von zwei Stunden gesendet</translation>
        </message>
    </context>
    <context>
        <name>SurveyWords</name>
        <message>
            <source>Scale</source>
            <translation>Skala</translation>
        </message>
        <message>
            <source>Recommendation, 0 to 10</source>
            <translation>Weiterempfehlung, 0 bis 10</translation>
        </message>
        <message>
            <source>One of several</source>
            <translation>Eine von mehreren</translation>
        </message>
        <message>
            <source>Several of several</source>
            <translation>Mehrere von mehreren</translation>
        </message>
        <message>
            <source>Table of scales</source>
            <translation>Tabelle mit Skalen</translation>
        </message>
        <message>
            <source>Order of preference</source>
            <translation>Rangfolge</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>Schieberegler</translation>
        </message>
        <message>
            <source>Short text</source>
            <translation>Kurzer Text</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Langer Text</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Text without a question</source>
            <translation>Text ohne Frage</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>The file cannot be written there.</source>
            <translation>Die Datei lässt sich dort nicht schreiben.</translation>
        </message>
        <message>
            <source>There are no results to write.</source>
            <translation>Es gibt keine Ergebnisse zu schreiben.</translation>
        </message>
        <message>
            <source>Closed on %1</source>
            <translation>Geschlossen am %1</translation>
        </message>
        <message numerus="yes">
            <source>Figures are only of more than %n people.</source>
            <translation>
                <numerusform>Zahlen gibt es nur von mehr als %n Person.</numerusform>
                <numerusform>Zahlen gibt es nur von mehr als %n Personen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>Over the rounds</source>
            <translation>Über die Runden</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 Antworten</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>verborgen</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>Beteiligung</translation>
        </message>
        <message>
            <source>eNPS</source>
            <translation>eNPS</translation>
        </message>
        <message>
            <source>Favourable</source>
            <translation>Zustimmung</translation>
        </message>
        <message>
            <source>Scores; orange is low, blue is high. Hidden figures protect anonymity; a dash is no data.</source>
            <translation>Werte; Orange ist niedrig, Blau ist hoch. Verborgene Zahlen schützen die Anonymität; ein Strich bedeutet keine Daten.</translation>
        </message>
        <message>
            <source>Differences in points; orange is less, blue is more. Hidden figures protect anonymity; a dash is no data.</source>
            <translation>Unterschiede in Punkten; Orange ist weniger, Blau ist mehr. Verborgene Zahlen schützen die Anonymität; ein Strich bedeutet keine Daten.</translation>
        </message>
        <message>
            <source>Too few people to be told apart from each other.</source>
            <translation>Zu wenige Menschen, um sie für sich zu zeigen.</translation>
        </message>
        <message>
            <source>Together with other figures shown here it would tell what a few people answered.</source>
            <translation>Zusammen mit anderen Zahlen, die hier stehen, würde es verraten, was einige wenige geantwortet haben.</translation>
        </message>
        <message>
            <source>Compared with a figure that was shown before it would tell what a few people answered.</source>
            <translation>Im Vergleich mit einer Zahl, die schon gezeigt wurde, würde es verraten, was einige wenige geantwortet haben.</translation>
        </message>
        <message>
            <source>Combined with several figures that were shown before it would tell what a few people answered.</source>
            <translation>Zusammen mit mehreren Zahlen, die schon gezeigt wurden, würde es verraten, was einige wenige geantwortet haben.</translation>
        </message>
        <message>
            <source>Too much was asked at once to make sure that it tells of nobody. With fewer filters it may appear.</source>
            <translation>Es wurde zu viel auf einmal gefragt, um sicherzugehen, dass es niemanden verrät. Mit weniger Filtern erscheint es vielleicht.</translation>
        </message>
        <message>
            <source>It cannot be worked out: what it looks for is not part of this round any more.</source>
            <translation>Es lässt sich nicht ermitteln: Was er sucht, gehört nicht mehr zu dieser Runde.</translation>
        </message>
        <message>
            <source>It was closed before it opened.</source>
            <translation>Sie wurde geschlossen, bevor sie begann.</translation>
        </message>
        <message>
            <source>Its end had passed before it could open.</source>
            <translation>Ihr Ende war vorbei, bevor sie beginnen konnte.</translation>
        </message>
        <message>
            <source>Its threshold is out of range.</source>
            <translation>Ihre Schwelle liegt außerhalb des Erlaubten.</translation>
        </message>
        <message>
            <source>The server does not read such a form. It may be older than this program.</source>
            <translation>Der Server liest einen solchen Fragebogen nicht. Er ist vielleicht älter als dieses Programm.</translation>
        </message>
        <message>
            <source>Its questions have errors that have to be mended first.</source>
            <translation>Ihre Fragen haben Fehler, die zuerst zu beheben sind.</translation>
        </message>
        <message>
            <source>Fewer people are in its audience than its threshold asks for.</source>
            <translation>Zu ihr gehören weniger Menschen, als ihre Schwelle verlangt.</translation>
        </message>
        <message>
            <source>Its form, its audience and what it is cut by are too much together. Cut it by less.</source>
            <translation>Ihr Fragebogen, ihr Kreis und wonach sie aufgeteilt wird sind zusammen zu viel. Teilen Sie sie nach weniger auf.</translation>
        </message>
        <message>
            <source>Years here</source>
            <translation>Jahre im Unternehmen</translation>
        </message>
        <message>
            <source>Others, or not stated</source>
            <translation>Andere oder keine Angabe</translation>
        </message>
        <message>
            <source>Hidden: %1</source>
            <translation>Verborgen: %1</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Veränderung</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>Keine Daten</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Thread</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>The threshold lies between %1 and %2.</source>
            <translation>Die Schwelle liegt zwischen %1 und %2.</translation>
        </message>
        <message>
            <source>Say when the round closes.</source>
            <translation>Sagen Sie, wann die Runde schließt.</translation>
        </message>
        <message>
            <source>The round would close in the past.</source>
            <translation>Die Runde würde in der Vergangenheit schließen.</translation>
        </message>
        <message>
            <source>The round would close before it opens.</source>
            <translation>Die Runde würde schließen, bevor sie beginnt.</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) have to be mended before it can be launched.</source>
            <translation>
                <numerusform>Bevor sie starten kann, ist noch %n Sache zu beheben.</numerusform>
                <numerusform>Bevor sie starten kann, sind noch %n Dinge zu beheben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Some of its parts were made by a newer version of Aufwind. Update this one first.</source>
            <translation>Einige ihrer Teile stammen aus einer neueren Version von Aufwind. Aktualisieren Sie zuerst diese.</translation>
        </message>
        <message>
            <source>The round could not be made.</source>
            <translation>Die Runde ließ sich nicht anlegen.</translation>
        </message>
        <message>
            <source>The round is not on this device.</source>
            <translation>Die Runde ist nicht auf diesem Gerät.</translation>
        </message>
        <message>
            <source>The threshold only ever rises: those who were asked were promised this one.</source>
            <translation>Die Schwelle kann nur steigen: Diese hier wurde den Befragten zugesagt.</translation>
        </message>
        <message>
            <source>The round could not be changed.</source>
            <translation>Die Runde ließ sich nicht ändern.</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <translation>%1 seit %2</translation>
        </message>
        <message>
            <source>mean rank %1</source>
            <translation>mittlerer Rang %1</translation>
        </message>
        <message>
            <source>Your people</source>
            <translation>Ihre Leute</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>hidden to protect anonymity</source>
            <translation>zum Schutz der Anonymität verborgen</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1, %2: %3</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <comment>segment, column, figure</comment>
            <translation>%1, %2: %3</translation>
        </message>
        <message>
            <source>%1 since %2</source>
            <comment>difference, month</comment>
            <translation>%1 seit %2</translation>
        </message>
    </context>
    <context>
        <name>BuildAnswer</name>
        <message>
            <source>Choose a day</source>
            <translation>Einen Tag wählen</translation>
        </message>
        <message>
            <source>Answer in your own words</source>
            <translation>Antwort in eigenen Worten</translation>
        </message>
        <message>
            <source>A few words</source>
            <translation>Ein paar Worte</translation>
        </message>
    </context>
    <context>
        <name>BuildCanvas</name>
        <message numerus="yes">
            <source>%n thing(s) to put right before it can be launched.</source>
            <translation>
                <numerusform>Vor dem Start ist noch %n Sache zu beheben.</numerusform>
                <numerusform>Vor dem Start sind noch %n Sachen zu beheben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to look at.</source>
            <translation>
                <numerusform>%n Hinweis zum Ansehen.</numerusform>
                <numerusform>%n Hinweise zum Ansehen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>Die vorige Stelle</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>Die nächste Stelle</translation>
        </message>
    </context>
    <context>
        <name>BuildDriver</name>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <source>Another one…</source>
            <translation>Ein anderer …</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Name of the driver</source>
            <translation>Name des Treibers</translation>
        </message>
        <message>
            <source>Also measured by: %1</source>
            <translation>Auch gemessen durch: %1</translation>
        </message>
        <message>
            <source>Measured by this question alone</source>
            <translation>Nur durch diese Frage gemessen</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen …</translation>
        </message>
    </context>
    <context>
        <name>BuildEntry</name>
        <message>
            <source>Untitled section</source>
            <translation>Abschnitt ohne Titel</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Insert a question here</source>
            <translation>Hier eine Frage einfügen</translation>
        </message>
    </context>
    <context>
        <name>BuildLabels</name>
        <message>
            <source>What point %1 is called</source>
            <translation>Wie Punkt %1 heißt</translation>
        </message>
    </context>
    <context>
        <name>BuildOptions</name>
        <message>
            <source>Row removed</source>
            <translation>Zeile entfernt</translation>
        </message>
        <message>
            <source>Option removed</source>
            <translation>Antwort entfernt</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>Zeile %1</translation>
        </message>
        <message>
            <source>Option %1</source>
            <translation>Antwort %1</translation>
        </message>
        <message>
            <source>with a text</source>
            <translation>mit Text</translation>
        </message>
        <message>
            <source>alone</source>
            <translation>allein</translation>
        </message>
        <message>
            <source>More about %1</source>
            <translation>Mehr zu %1</translation>
        </message>
        <message>
            <source>With a text of one’s own</source>
            <translation>Mit eigenem Text</translation>
        </message>
        <message>
            <source>Not together with others</source>
            <translation>Nicht zusammen mit anderen</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Add a row</source>
            <translation>Zeile hinzufügen</translation>
        </message>
        <message>
            <source>Add an option</source>
            <translation>Antwort hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>BuildOutline</name>
        <message>
            <source>Outline</source>
            <translation>Gliederung</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Add a question</source>
            <translation>Frage hinzufügen</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Add a section</source>
            <translation>Abschnitt hinzufügen</translation>
        </message>
        <message>
            <source>Questions from the library</source>
            <translation>Fragen aus der Bibliothek</translation>
        </message>
    </context>
    <context>
        <name>BuildOutlineRow</name>
        <message>
            <source>Untitled section</source>
            <translation>Abschnitt ohne Titel</translation>
        </message>
        <message>
            <source>Without a text yet</source>
            <translation>Noch ohne Text</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Question %1</source>
            <translation>Frage %1</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>required</source>
            <translation>Pflicht</translation>
        </message>
        <message>
            <source>with logic</source>
            <translation>mit Logik</translation>
        </message>
        <message>
            <source>reverse-scored</source>
            <translation>umgekehrt gewertet</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>folded</source>
            <translation>zugeklappt</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n Hinweis</numerusform>
                <numerusform>%n Hinweise</numerusform>
            </translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>Aufklappen</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>Zuklappen</translation>
        </message>
    </context>
    <context>
        <name>BuildPlainQuestion</name>
        <message>
            <source>Without a text yet</source>
            <translation>Noch ohne Text</translation>
        </message>
        <message>
            <source>Empty option</source>
            <translation>Leere Antwort</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weitere</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BuildProperties</name>
        <message>
            <source>Question %1</source>
            <translation>Frage %1</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Choose a question</source>
            <translation>Wählen Sie eine Frage</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Pflicht</translation>
        </message>
        <message>
            <source>Counts in the results</source>
            <translation>Zählt in den Ergebnissen</translation>
        </message>
        <message>
            <source>more is better</source>
            <translation>mehr ist besser</translation>
        </message>
        <message>
            <source>Reverse-scored</source>
            <translation>Umgekehrt gewertet</translation>
        </message>
        <message>
            <source>agreeing counts as low</source>
            <translation>Zustimmung zählt als niedrig</translation>
        </message>
        <message>
            <source>In every round</source>
            <translation>In jeder Runde</translation>
        </message>
        <message>
            <source>of a pulse that asks some of its questions each time</source>
            <translation>eines Pulses, der jedes Mal einige seiner Fragen stellt</translation>
        </message>
        <message>
            <source>Random order</source>
            <translation>Zufällige Reihenfolge</translation>
        </message>
        <message>
            <source>of its questions, for everybody another one</source>
            <translation>der Fragen, für alle eine andere</translation>
        </message>
        <message>
            <source>of rows, for everybody another one</source>
            <translation>der Zeilen, für alle eine andere</translation>
        </message>
        <message>
            <source>of options, for everybody another one</source>
            <translation>der Antworten, für alle eine andere</translation>
        </message>
        <message>
            <source>At most chosen</source>
            <translation>Höchstens gewählt</translation>
        </message>
        <message>
            <source>Empty: any number of them</source>
            <translation>Leer: beliebig viele</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>In steps of</source>
            <translation>In Schritten von</translation>
        </message>
        <message>
            <source>Logic</source>
            <translation>Logik</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Regel hinzufügen</translation>
        </message>
        <message>
            <source>Asked of everybody</source>
            <translation>Wird alle gefragt</translation>
        </message>
        <message>
            <source>Asked under a condition</source>
            <translation>Wird unter einer Bedingung gefragt</translation>
        </message>
        <message numerus="yes">
            <source>%n jump(s) after it</source>
            <translation>
                <numerusform>%n Sprung danach</numerusform>
                <numerusform>%n Sprünge danach</numerusform>
            </translation>
        </message>
        <message>
            <source>Translations</source>
            <translation>Übersetzungen</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n fehlt</numerusform>
                <numerusform>%n fehlen</numerusform>
            </translation>
        </message>
        <message>
            <source>Anonymous. Nobody sees who answered what, and results show from a number of answers on.</source>
            <translation>Anonym. Niemand sieht, wer was geantwortet hat, und Ergebnisse erscheinen erst ab einer Zahl von Antworten.</translation>
        </message>
    </context>
    <context>
        <name>BuildQuestion</name>
        <message>
            <source>Kind of question</source>
            <translation>Art der Frage</translation>
        </message>
        <message>
            <source>Duplicate the question</source>
            <translation>Frage duplizieren</translation>
        </message>
        <message>
            <source>Remove the question</source>
            <translation>Frage entfernen</translation>
        </message>
        <message>
            <source>What is to be said</source>
            <translation>Was gesagt werden soll</translation>
        </message>
        <message>
            <source>What you ask</source>
            <translation>Was Sie fragen</translation>
        </message>
        <message>
            <source>Text of the question</source>
            <translation>Text der Frage</translation>
        </message>
        <message>
            <source>Add a description</source>
            <translation>Beschreibung hinzufügen</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Points of the scale</source>
            <translation>Punkte der Skala</translation>
        </message>
        <message numerus="yes">
            <source>%n points</source>
            <translation>
                <numerusform>%n Punkt</numerusform>
                <numerusform>%n Punkte</numerusform>
            </translation>
        </message>
        <message>
            <source>Offer “not applicable”</source>
            <translation>„Trifft nicht zu“ anbieten</translation>
        </message>
    </context>
    <context>
        <name>BuildScale</name>
        <message>
            <source>Points of the scale</source>
            <translation>Punkte der Skala</translation>
        </message>
        <message>
            <source>Own bands</source>
            <translation>Eigene Bereiche</translation>
        </message>
        <message>
            <source>favourable from %1 on, unfavourable up to %2</source>
            <translation>günstig ab %1, ungünstig bis %2</translation>
        </message>
        <message>
            <source>Favourable from</source>
            <translation>Günstig ab</translation>
        </message>
        <message>
            <source>Unfavourable up to</source>
            <translation>Ungünstig bis</translation>
        </message>
    </context>
    <context>
        <name>BuildSection</name>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Duplicate the section</source>
            <translation>Abschnitt duplizieren</translation>
        </message>
        <message>
            <source>Remove the section</source>
            <translation>Abschnitt entfernen</translation>
        </message>
        <message>
            <source>Title of the section</source>
            <translation>Titel des Abschnitts</translation>
        </message>
        <message>
            <source>Add a description</source>
            <translation>Beschreibung hinzufügen</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
    </context>
    <context>
        <name>BuildTab</name>
        <message>
            <source>“%1” removed</source>
            <translation>„%1“ entfernt</translation>
        </message>
        <message>
            <source>Section removed</source>
            <translation>Abschnitt entfernt</translation>
        </message>
        <message>
            <source>Question removed</source>
            <translation>Frage entfernt</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) added</source>
            <translation>
                <numerusform>%n Frage hinzugefügt</numerusform>
                <numerusform>%n Fragen hinzugefügt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SurveyPage</name>
        <message>
            <source>Launch…</source>
            <translation>Starten …</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <source>All surveys</source>
            <translation>Alle Umfragen</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archiviert</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>saved %1</source>
            <translation>gespeichert %1</translation>
        </message>
        <message>
            <source>This survey is not here</source>
            <translation>Diese Umfrage ist nicht hier</translation>
        </message>
        <message>
            <source>It was removed, or it has not arrived on this device yet.</source>
            <translation>Sie wurde entfernt, oder sie ist auf diesem Gerät noch nicht angekommen.</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>Logic</source>
            <translation>Logik</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Übersetzen</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Befragte</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>For SurveyJS…</source>
            <translation>Für SurveyJS …</translation>
        </message>
        <message>
            <source>For Aufwind…</source>
            <translation>Für Aufwind …</translation>
        </message>
    </context>
    <context>
        <name>SurveyRow</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>changed %1</source>
            <translation>geändert %1</translation>
        </message>
        <message>
            <source>More about %1</source>
            <translation>Mehr zu %1</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Back from the archive</source>
            <translation>Aus dem Archiv holen</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archivieren</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>SurveyTitle</name>
        <message>
            <source>This is too long. Shorten it, then press Return.</source>
            <translation>Das ist zu lang. Kürzen Sie es, und drücken Sie dann die Eingabetaste.</translation>
        </message>
        <message>
            <source>This could not be kept. Try again.</source>
            <translation>Das konnte nicht gespeichert werden. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Press Return to change the title</source>
            <translation>Drücken Sie die Eingabetaste, um den Titel zu ändern</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
    </context>
    <context>
        <name>SurveysPage</name>
        <message>
            <source>New survey</source>
            <translation>Neue Umfrage</translation>
        </message>
        <message>
            <source>%1, copy</source>
            <translation>%1, Kopie</translation>
        </message>
        <message>
            <source>“%1” removed</source>
            <translation>„%1“ entfernt</translation>
        </message>
        <message>
            <source>“%1” is in the archive</source>
            <translation>„%1“ ist im Archiv</translation>
        </message>
        <message>
            <source>“%1” is back from the archive</source>
            <translation>„%1“ ist zurück aus dem Archiv</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Umfragen</translation>
        </message>
        <message>
            <source>Search surveys</source>
            <translation>Umfragen durchsuchen</translation>
        </message>
        <message>
            <source>Which surveys</source>
            <translation>Welche Umfragen</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archiv</translation>
        </message>
        <message>
            <source>No survey is called so</source>
            <translation>Keine Umfrage heißt so</translation>
        </message>
        <message>
            <source>Nothing is in the archive</source>
            <translation>Im Archiv ist nichts</translation>
        </message>
        <message>
            <source>No surveys yet</source>
            <translation>Noch keine Umfragen</translation>
        </message>
        <message>
            <source>Look for other words, or in the archive.</source>
            <translation>Suchen Sie nach anderen Wörtern oder im Archiv.</translation>
        </message>
        <message>
            <source>What is over can be put here. Its results stay.</source>
            <translation>Was vorbei ist, kann hierher. Die Ergebnisse bleiben.</translation>
        </message>
        <message>
            <source>Ask how people are, what helps them and what is in their way. Answers are anonymous.</source>
            <translation>Fragen Sie, wie es den Menschen geht, was ihnen hilft und was ihnen im Weg steht. Antworten sind anonym.</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Write a survey</source>
            <translation>Eine Umfrage schreiben</translation>
        </message>
        <message>
            <source>New from a template or a file</source>
            <translation>Neu aus Vorlage oder Datei</translation>
        </message>
    </context>
    <context>
        <name>SurveyFindings</name>
        <message>
            <source>The survey asks nothing yet. Add a question.</source>
            <translation>Die Umfrage fragt noch nichts. Fügen Sie eine Frage hinzu.</translation>
        </message>
        <message>
            <source>Its key cannot be used, or another one has it already.</source>
            <translation>Der Schlüssel ist nicht verwendbar, oder etwas anderes hat ihn schon.</translation>
        </message>
        <message>
            <source>“%1” is no language, or is there twice.</source>
            <translation>„%1“ ist keine Sprache, oder sie ist zweimal da.</translation>
        </message>
        <message>
            <source>A text is missing. Write it, or remove what has none.</source>
            <translation>Ein Text fehlt. Schreiben Sie ihn, oder entfernen Sie, was keinen hat.</translation>
        </message>
        <message>
            <source>A text is too long. Shorten it.</source>
            <translation>Ein Text ist zu lang. Kürzen Sie ihn.</translation>
        </message>
        <message>
            <source>A text cannot be read. Write it anew.</source>
            <translation>Ein Text ist nicht lesbar. Schreiben Sie ihn neu.</translation>
        </message>
        <message>
            <source>There are more parts than a survey can have.</source>
            <translation>Es sind mehr Teile, als eine Umfrage haben kann.</translation>
        </message>
        <message>
            <source>There is nothing to choose from. Add options.</source>
            <translation>Es gibt nichts zur Auswahl. Fügen Sie Antworten hinzu.</translation>
        </message>
        <message>
            <source>There are no rows to answer. Add some.</source>
            <translation>Es gibt keine Zeilen zum Beantworten. Fügen Sie welche hinzu.</translation>
        </message>
        <message>
            <source>Two options or rows say the same.</source>
            <translation>Zwei Antworten oder Zeilen sagen dasselbe.</translation>
        </message>
        <message>
            <source>Name each point of the scale, or none.</source>
            <translation>Benennen Sie jeden Punkt der Skala oder keinen.</translation>
        </message>
        <message>
            <source>An option with a text of one&apos;s own is not possible here.</source>
            <translation>Eine Antwort mit eigenem Text ist hier nicht möglich.</translation>
        </message>
        <message>
            <source>An option that excludes the others is not possible here.</source>
            <translation>Eine Antwort, die andere ausschließt, ist hier nicht möglich.</translation>
        </message>
        <message>
            <source>A scale has 3 to 10 points.</source>
            <translation>Eine Skala hat 3 bis 10 Punkte.</translation>
        </message>
        <message>
            <source>A point counts as favourable and as unfavourable at once.</source>
            <translation>Ein Punkt zählt zugleich als günstig und als ungünstig.</translation>
        </message>
        <message>
            <source>The slider ends where it begins, or before.</source>
            <translation>Der Schieberegler endet, wo er beginnt, oder davor.</translation>
        </message>
        <message>
            <source>The slider&apos;s step does not lead to its end.</source>
            <translation>Die Schrittweite des Schiebereglers führt nicht bis zu seinem Ende.</translation>
        </message>
        <message>
            <source>More may be chosen than there are options.</source>
            <translation>Es dürfen mehr gewählt werden, als es Antworten gibt.</translation>
        </message>
        <message>
            <source>Its driver is not there any more.</source>
            <translation>Der zugehörige Treiber ist nicht mehr da.</translation>
        </message>
        <message>
            <source>No question measures the driver “%1”.</source>
            <translation>Keine Frage misst den Treiber „%1“.</translation>
        </message>
        <message>
            <source>A condition is about the question itself.</source>
            <translation>Eine Bedingung betrifft die Frage selbst.</translation>
        </message>
        <message>
            <source>A condition is about “%1”, which is asked later.</source>
            <translation>Eine Bedingung betrifft „%1“, das erst später gefragt wird.</translation>
        </message>
        <message>
            <source>A condition is about a question that is not there any more.</source>
            <translation>Eine Bedingung betrifft eine Frage, die nicht mehr da ist.</translation>
        </message>
        <message>
            <source>A condition is about a text that nobody answers.</source>
            <translation>Eine Bedingung betrifft einen Text, den niemand beantwortet.</translation>
        </message>
        <message>
            <source>A condition does not fit the kind of its question.</source>
            <translation>Eine Bedingung passt nicht zur Art ihrer Frage.</translation>
        </message>
        <message>
            <source>A condition names an option that is not there any more.</source>
            <translation>Eine Bedingung nennt eine Antwort, die nicht mehr da ist.</translation>
        </message>
        <message>
            <source>A condition names a value that nobody can choose.</source>
            <translation>Eine Bedingung nennt einen Wert, den niemand wählen kann.</translation>
        </message>
        <message>
            <source>A condition waits for “not applicable”, which is not offered.</source>
            <translation>Eine Bedingung wartet auf „trifft nicht zu“, das nicht angeboten wird.</translation>
        </message>
        <message>
            <source>Conditions wait for each other in a circle.</source>
            <translation>Bedingungen warten im Kreis aufeinander.</translation>
        </message>
        <message>
            <source>A jump leads backwards.</source>
            <translation>Ein Sprung führt zurück.</translation>
        </message>
        <message>
            <source>A jump leads into its own section.</source>
            <translation>Ein Sprung führt in den eigenen Abschnitt.</translation>
        </message>
        <message>
            <source>A jump leads to a section that is not there any more.</source>
            <translation>Ein Sprung führt zu einem Abschnitt, der nicht mehr da ist.</translation>
        </message>
        <message>
            <source>The text quotes an answer to a question that is not there.</source>
            <translation>Der Text zitiert die Antwort auf eine Frage, die es nicht gibt.</translation>
        </message>
        <message>
            <source>The text quotes an answer that is given later.</source>
            <translation>Der Text zitiert eine Antwort, die erst später gegeben wird.</translation>
        </message>
        <message>
            <source>The text quotes an answer that not everybody gives.</source>
            <translation>Der Text zitiert eine Antwort, die nicht alle geben.</translation>
        </message>
        <message>
            <source>Nobody ever comes to this.</source>
            <translation>Hierhin kommt nie jemand.</translation>
        </message>
        <message>
            <source>It has to be answered, but nobody ever comes to it.</source>
            <translation>Sie muss beantwortet werden, aber niemand kommt je zu ihr.</translation>
        </message>
        <message>
            <source>A condition never holds.</source>
            <translation>Eine Bedingung gilt nie.</translation>
        </message>
        <message>
            <source>A condition always holds.</source>
            <translation>Eine Bedingung gilt immer.</translation>
        </message>
        <message>
            <source>A jump never happens.</source>
            <translation>Ein Sprung geschieht nie.</translation>
        </message>
    </context>
    <context>
        <name>CommentsPart</name>
        <message>
            <source>All questions</source>
            <translation>Alle Fragen</translation>
        </message>
        <message>
            <source>Search comments</source>
            <translation>Kommentare durchsuchen</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Zu</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <source>Your answer is on its way</source>
            <translation>Ihre Antwort ist unterwegs</translation>
        </message>
        <message>
            <source>No comment is like that</source>
            <translation>Kein Kommentar ist so</translation>
        </message>
        <message>
            <source>No comments</source>
            <translation>Keine Kommentare</translation>
        </message>
        <message>
            <source>Look for other words, or in all questions.</source>
            <translation>Suchen Sie nach anderen Wörtern oder in allen Fragen.</translation>
        </message>
        <message>
            <source>Nobody wrote anything, or it is hidden because too few did.</source>
            <translation>Niemand hat etwas geschrieben, oder es ist verborgen, weil es zu wenige waren.</translation>
        </message>
    </context>
    <context>
        <name>ComparePart</name>
        <message>
            <source>Driver or question</source>
            <translation>Treiber oder Frage</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Erstens</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>Zweitens</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>verborgen</translation>
        </message>
        <message>
            <source>Nothing to compare</source>
            <translation>Nichts zu vergleichen</translation>
        </message>
        <message>
            <source>Choose two rounds, or two segments of one.</source>
            <translation>Wählen Sie zwei Runden oder zwei Segmente einer Runde.</translation>
        </message>
    </context>
    <context>
        <name>CompareSide</name>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>%1 (hidden)</source>
            <translation>%1 (verborgen)</translation>
        </message>
    </context>
    <context>
        <name>FigureCard</name>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
    </context>
    <context>
        <name>FilterDialog</name>
        <message>
            <source>Filter the answers</source>
            <translation>Antworten filtern</translation>
        </message>
        <message>
            <source>The server works out what may be shown of those whom it finds. That takes a connection; the result then stays here.</source>
            <translation>Der Server ermittelt, was von denen gezeigt werden darf, die er findet. Das braucht eine Verbindung; das Ergebnis bleibt dann hier.</translation>
        </message>
        <message>
            <source>Asked before</source>
            <translation>Schon angefragt</translation>
        </message>
        <message>
            <source>Filter removed</source>
            <translation>Filter entfernt</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>Name, if it needs one</source>
            <translation>Name, wenn er einen braucht</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Anfragen</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>is being worked out by the server</source>
            <translation>wird vom Server berechnet</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Remove the filter %1</source>
            <translation>Den Filter %1 entfernen</translation>
        </message>
    </context>
    <context>
        <name>HeatLegend</name>
        <message>
            <source>under 45</source>
            <translation>unter 45</translation>
        </message>
        <message>
            <source>78 and more</source>
            <translation>78 und mehr</translation>
        </message>
        <message>
            <source>−10 and less</source>
            <translation>−10 und weniger</translation>
        </message>
        <message>
            <source>+10 and more</source>
            <translation>+10 und mehr</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Percent favourable</source>
            <translation>Prozent Zustimmung</translation>
        </message>
        <message>
            <source>Change, in points</source>
            <translation>Veränderung in Punkten</translation>
        </message>
        <message>
            <source>Difference to all, in points</source>
            <translation>Unterschied zu allen in Punkten</translation>
        </message>
        <message>
            <source>Hidden to protect anonymity</source>
            <translation>Zum Schutz der Anonymität verborgen</translation>
        </message>
        <message>
            <source>– No data</source>
            <translation>– Keine Daten</translation>
        </message>
    </context>
    <context>
        <name>HeatRow</name>
        <message>
            <source>hidden</source>
            <translation>verborgen</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 Antworten</translation>
        </message>
    </context>
    <context>
        <name>HeatmapPart</name>
        <message>
            <source>Favourable, percent</source>
            <translation>Zustimmung in Prozent</translation>
        </message>
        <message>
            <source>Difference to all</source>
            <translation>Unterschied zu allen</translation>
        </message>
        <message>
            <source>Change since the last round</source>
            <translation>Veränderung seit der letzten Runde</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Drivers</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>This round is cut by nothing. What it is cut by is chosen when it is launched.</source>
            <translation>Diese Runde ist nach nichts aufgeteilt. Wonach, wird beim Start gewählt.</translation>
        </message>
        <message>
            <source>Columns in sight</source>
            <translation>Sichtbare Spalten</translation>
        </message>
    </context>
    <context>
        <name>HiddenNote</name>
        <message>
            <source>Hidden to protect anonymity</source>
            <translation>Zum Schutz der Anonymität verborgen</translation>
        </message>
    </context>
    <context>
        <name>ImpactPart</name>
        <message>
            <source>Work on this first</source>
            <translation>Hieran zuerst arbeiten</translation>
        </message>
        <message>
            <source>Keep it up</source>
            <translation>Weiter so</translation>
        </message>
        <message>
            <source>Can wait</source>
            <translation>Kann warten</translation>
        </message>
        <message>
            <source>Good, and matters less</source>
            <translation>Gut und weniger wichtig</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Favourable</source>
            <translation>Zustimmung</translation>
        </message>
        <message>
            <source>Goes with</source>
            <translation>Zusammenhang</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <source>How favourable each driver is, against how closely it goes with %1. That two go together does not say that one brings about the other.</source>
            <translation>Wie viel Zustimmung jeder Treiber hat, gegen seinen Zusammenhang mit %1. Dass zwei zusammenhängen, sagt nicht, dass eines das andere bewirkt.</translation>
        </message>
        <message>
            <source>Drivers by score and correlation; the table tells the same</source>
            <translation>Treiber nach Wert und Zusammenhang; die Tabelle sagt dasselbe</translation>
        </message>
        <message>
            <source>Drivers</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Nothing to compare</source>
            <translation>Nichts zu vergleichen</translation>
        </message>
        <message>
            <source>This needs drivers, one of which is an outcome, and enough answers of everybody.</source>
            <translation>Dafür braucht es Treiber, von denen einer ein Ergebnis ist, und genug Antworten von allen.</translation>
        </message>
    </context>
    <context>
        <name>LaunchDialog</name>
        <message>
            <source>The round is on its way. The server opens it and invites everybody.</source>
            <translation>Die Runde ist unterwegs. Der Server öffnet sie und lädt alle ein.</translation>
        </message>
        <message>
            <source>everybody in the company</source>
            <translation>alle im Unternehmen</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n team(s)</source>
            <translation>
                <numerusform>%n Team</numerusform>
                <numerusform>%n Teams</numerusform>
            </translation>
        </message>
        <message>
            <source>whom a rule finds</source>
            <translation>wen eine Regel findet</translation>
        </message>
        <message>
            <source>Launch a round</source>
            <translation>Eine Runde starten</translation>
        </message>
        <message>
            <source>It asks the survey as it stands now; later changes concern the next round.</source>
            <translation>Sie fragt die Umfrage so, wie sie jetzt ist; spätere Änderungen gelten für die nächste Runde.</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) have to be mended first</source>
            <translation>
                <numerusform>Zuerst ist %n Sache zu beheben</numerusform>
                <numerusform>Zuerst sind %n Dinge zu beheben</numerusform>
            </translation>
        </message>
        <message>
            <source>Asks</source>
            <translation>Fragt</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>What everybody is promised</source>
            <translation>Was allen zugesagt wird</translation>
        </message>
        <message>
            <source>Answers are anonymous: nobody, not even the server, knows whose an answer is.</source>
            <translation>Antworten sind anonym: Niemand, auch der Server nicht, weiß, von wem eine Antwort ist.</translation>
        </message>
        <message numerus="yes">
            <source>Figures are shown only of more than %n people.</source>
            <translation>
                <numerusform>Zahlen werden nur von mehr als %n Person gezeigt.</numerusform>
                <numerusform>Zahlen werden nur von mehr als %n Personen gezeigt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Managers may read what their own people answered, once it is shared with them.</source>
            <translation>Führungskräfte dürfen lesen, was ihre eigenen Leute geantwortet haben, sobald es mit ihnen geteilt ist.</translation>
        </message>
        <message>
            <source>Managers do not read the results.</source>
            <translation>Führungskräfte lesen die Ergebnisse nicht.</translation>
        </message>
        <message>
            <source>Whoever was asked reads the results of everybody together.</source>
            <translation>Wer gefragt wurde, liest die Ergebnisse aller zusammen.</translation>
        </message>
        <message>
            <source>Whoever was asked does not read the results here.</source>
            <translation>Wer gefragt wurde, liest die Ergebnisse hier nicht.</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Beginnt</translation>
        </message>
        <message>
            <source>At once where it is empty</source>
            <translation>Leer: sofort</translation>
        </message>
        <message>
            <source>Closes at the end of</source>
            <translation>Schließt am Ende des</translation>
        </message>
        <message>
            <source>Shown of more than</source>
            <translation>Gezeigt von mehr als</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Remind</source>
            <translation>Erinnern</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>jeden Tag</numerusform>
                <numerusform>alle %n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>Cut the answers by</source>
            <translation>Antworten aufteilen nach</translation>
        </message>
        <message>
            <source>Fewer show more: small groups are joined until each is large enough. What is ticked first keeps most of its groups.</source>
            <translation>Weniger zeigt mehr: Kleine Gruppen werden zusammengelegt, bis jede groß genug ist. Was zuerst angekreuzt ist, behält die meisten Gruppen.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>Launch</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>cut, its place</comment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>QuestionResult</name>
        <message>
            <source>hidden to protect anonymity</source>
            <translation>zum Schutz der Anonymität verborgen</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 Antworten</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>Keine Daten</translation>
        </message>
        <message numerus="yes">
            <source>%n skipped</source>
            <translation>
                <numerusform>%n übersprungen</numerusform>
                <numerusform>%n übersprungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not applicable</source>
            <translation>
                <numerusform>%n trifft nicht zu</numerusform>
                <numerusform>%n trifft nicht zu</numerusform>
            </translation>
        </message>
        <message>
            <source>mean %1</source>
            <translation>Mittel %1</translation>
        </message>
        <message>
            <source>unfavourable %1</source>
            <translation>Ablehnung %1</translation>
        </message>
        <message>
            <source>neutral %1</source>
            <translation>neutral %1</translation>
        </message>
        <message>
            <source>favourable %1</source>
            <translation>Zustimmung %1</translation>
        </message>
    </context>
    <context>
        <name>QuestionsPart</name>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Nothing that is counted</source>
            <translation>Nichts, das gezählt wird</translation>
        </message>
        <message>
            <source>The questions of this round are answered in words alone.</source>
            <translation>Die Fragen dieser Runde werden nur in Worten beantwortet.</translation>
        </message>
    </context>
    <context>
        <name>ResultCards</name>
        <message>
            <source>Summary</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>Beteiligung</translation>
        </message>
        <message>
            <source>%1 of %2 invited</source>
            <translation>%1 von %2 Eingeladenen</translation>
        </message>
        <message>
            <source>eNPS</source>
            <translation>eNPS</translation>
        </message>
        <message numerus="yes">
            <source>%n detractor(s)</source>
            <translation>
                <numerusform>%n Kritiker</numerusform>
                <numerusform>%n Kritiker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passive(s)</source>
            <translation>
                <numerusform>%n Passiver</numerusform>
                <numerusform>%n Passive</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promoter(s)</source>
            <translation>
                <numerusform>%n Fürsprecher</numerusform>
                <numerusform>%n Fürsprecher</numerusform>
            </translation>
        </message>
        <message>
            <source>Favourable</source>
            <translation>Zustimmung</translation>
        </message>
        <message>
            <source>Lowest: %1</source>
            <translation>Am niedrigsten: %1</translation>
        </message>
    </context>
    <context>
        <name>ResultComment</name>
        <message>
            <source>Write something first</source>
            <translation>Schreiben Sie zuerst etwas</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>unterwegs</translation>
        </message>
        <message>
            <source>The same person, later</source>
            <translation>Dieselbe Person, später</translation>
        </message>
        <message>
            <source>Write back</source>
            <translation>Zurückschreiben</translation>
        </message>
        <message>
            <source>To whoever wrote this</source>
            <translation>An die Person, die das geschrieben hat</translation>
        </message>
        <message>
            <source>They read it the next time they open the survey. Who they are stays unknown to you, unless they say so.</source>
            <translation>Die Person liest es, wenn sie die Umfrage das nächste Mal öffnet. Wer sie ist, erfahren Sie nicht, es sei denn, sie sagt es.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>ResultsExportDialog</name>
        <message>
            <source>Questions, with how each was answered</source>
            <translation>Fragen, mit allen Antworten</translation>
        </message>
        <message>
            <source>Segments, as in the heat map</source>
            <translation>Segmente, wie in der Heatmap</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <source>Export results</source>
            <translation>Ergebnisse exportieren</translation>
        </message>
        <message>
            <source>Only what you see is written; what is hidden says so. The company’s audit log notes every export.</source>
            <translation>Geschrieben wird nur, was Sie sehen; was verborgen ist, steht so da. Das Audit-Protokoll des Unternehmens vermerkt jeden Export.</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Art der Datei</translation>
        </message>
        <message>
            <source>PDF, a report with charts</source>
            <translation>PDF, ein Bericht mit Diagrammen</translation>
        </message>
        <message>
            <source>Excel (.xlsx)</source>
            <translation>Excel (.xlsx)</translation>
        </message>
        <message>
            <source>CSV, for any program</source>
            <translation>CSV, für jedes Programm</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose a place…</source>
            <translation>Ort wählen …</translation>
        </message>
    </context>
    <context>
        <name>ResultsFileDialog</name>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Export results</source>
            <translation>Ergebnisse exportieren</translation>
        </message>
    </context>
    <context>
        <name>ResultsFiles</name>
        <message>
            <source>Saved: %1</source>
            <translation>Gespeichert: %1</translation>
        </message>
    </context>
    <context>
        <name>ResultsPlace</name>
        <message>
            <source>Your people</source>
            <translation>Ihre Leute</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>%1 (hidden)</source>
            <translation>%1 (verborgen)</translation>
        </message>
        <message>
            <source>Filter…</source>
            <translation>Filtern …</translation>
        </message>
    </context>
    <context>
        <name>ResultsTab</name>
        <message>
            <source>All rounds</source>
            <translation>Alle Runden</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Share with managers</source>
            <translation>Mit Führungskräften teilen</translation>
        </message>
    </context>
    <context>
        <name>ResultsView</name>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Heat map</source>
            <translation>Heatmap</translation>
        </message>
        <message>
            <source>Impact</source>
            <translation>Wirkung</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Not on this device yet</source>
            <translation>Noch nicht auf diesem Gerät</translation>
        </message>
        <message>
            <source>The results arrive with the next sync.</source>
            <translation>Die Ergebnisse kommen mit dem nächsten Abgleich.</translation>
        </message>
        <message>
            <source>The round is open</source>
            <translation>Die Runde ist offen</translation>
        </message>
        <message>
            <source>Nothing is told of answers before it has closed and been counted.</source>
            <translation>Über Antworten wird nichts gesagt, bevor sie geschlossen und ausgezählt ist.</translation>
        </message>
        <message>
            <source>It is being counted</source>
            <translation>Sie wird ausgezählt</translation>
        </message>
        <message>
            <source>The round has closed. The results arrive as soon as the server has counted it.</source>
            <translation>Die Runde ist geschlossen. Die Ergebnisse kommen, sobald der Server sie ausgezählt hat.</translation>
        </message>
        <message>
            <source>Too few answered</source>
            <translation>Zu wenige haben geantwortet</translation>
        </message>
        <message>
            <source>Fewer people took part than were promised to be shown together. Nothing of it is shown, to anybody.</source>
            <translation>Es haben weniger Menschen teilgenommen, als zusammen gezeigt werden dürfen. Nichts davon wird gezeigt, niemandem.</translation>
        </message>
        <message>
            <source>Nothing that you may read</source>
            <translation>Nichts, das Sie lesen dürfen</translation>
        </message>
        <message>
            <source>Either it has not arrived here yet, or what it says of your people is hidden to protect them.</source>
            <translation>Entweder ist es hier noch nicht angekommen, oder was es über Ihre Leute sagt, ist zu deren Schutz verborgen.</translation>
        </message>
        <message>
            <source>This program cannot read it</source>
            <translation>Dieses Programm kann es nicht lesen</translation>
        </message>
        <message>
            <source>The results are of a newer version of Aufwind, or damaged. Update this program, then look again.</source>
            <translation>Die Ergebnisse stammen aus einer neueren Version von Aufwind oder sind beschädigt. Aktualisieren Sie dieses Programm und sehen Sie dann noch einmal nach.</translation>
        </message>
        <message>
            <source>Some of these results are of a newer version of Aufwind, and left out.</source>
            <translation>Einige dieser Ergebnisse stammen aus einer neueren Version von Aufwind und fehlen hier.</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Gespeicherte Ansichten</translation>
        </message>
        <message>
            <source>View “%1” removed</source>
            <translation>Ansicht „%1“ entfernt</translation>
        </message>
        <message numerus="yes">
            <source>of more than %n people</source>
            <translation>
                <numerusform>von mehr als %n Person</numerusform>
                <numerusform>von mehr als %n Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>is being computed by the server. It appears here by itself, as soon as there is a connection.</source>
            <translation>wird vom Server berechnet. Es erscheint von selbst, sobald eine Verbindung besteht.</translation>
        </message>
        <message>
            <source>The filter is shown as soon as the server has answered</source>
            <translation>Der Filter wird gezeigt, sobald der Server geantwortet hat</translation>
        </message>
    </context>
    <context>
        <name>ResultsViewsMenu</name>
        <message>
            <source>Save this view…</source>
            <translation>Diese Ansicht speichern …</translation>
        </message>
        <message>
            <source>Rename “%1”…</source>
            <translation>„%1“ umbenennen …</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>„%1“ entfernen</translation>
        </message>
    </context>
    <context>
        <name>RoundCloseDialog</name>
        <message>
            <source>Close the round now?</source>
            <translation>Die Runde jetzt schließen?</translation>
        </message>
        <message>
            <source>Call the round off?</source>
            <translation>Die Runde absagen?</translation>
        </message>
        <message>
            <source>Nobody can answer any more, and what was answered is counted. This cannot be taken back.</source>
            <translation>Niemand kann mehr antworten, und was geantwortet wurde, wird ausgezählt. Das lässt sich nicht zurücknehmen.</translation>
        </message>
        <message>
            <source>Nobody will be asked. This cannot be taken back; another round can be launched at any time.</source>
            <translation>Niemand wird gefragt. Das lässt sich nicht zurücknehmen; eine andere Runde kann jederzeit starten.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Call it off</source>
            <translation>Absagen</translation>
        </message>
    </context>
    <context>
        <name>RoundDialog</name>
        <message>
            <source>Change the round</source>
            <translation>Runde ändern</translation>
        </message>
        <message>
            <source>What is asked, of whom and by what it is cut stays as it was launched.</source>
            <translation>Was gefragt wird, wen und wonach aufgeteilt wird, bleibt wie beim Start.</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Beginnt</translation>
        </message>
        <message>
            <source>Closes at the end of</source>
            <translation>Schließt am Ende des</translation>
        </message>
        <message>
            <source>Shown of more than</source>
            <translation>Gezeigt von mehr als</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Remind</source>
            <translation>Erinnern</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>jeden Tag</numerusform>
                <numerusform>alle %n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>RoundRow</name>
        <message>
            <source>Scheduled</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Being counted</source>
            <translation>Wird ausgezählt</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Ausgezählt</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Too few answers</source>
            <translation>Zu wenige Antworten</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Wird geschlossen</translation>
        </message>
        <message>
            <source>%1 of %2 answered</source>
            <translation>%1 von %2 haben geantwortet</translation>
        </message>
        <message>
            <source>%1 of %2 took part</source>
            <translation>%1 von %2 haben teilgenommen</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) invited</source>
            <translation>
                <numerusform>%n Person eingeladen</numerusform>
                <numerusform>%n Personen eingeladen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, round %2</source>
            <translation>%1, Runde %2</translation>
        </message>
        <message numerus="yes">
            <source>shared with %n manager(s)</source>
            <translation>
                <numerusform>mit %n Führungskraft geteilt</numerusform>
                <numerusform>mit %n Führungskräften geteilt</numerusform>
            </translation>
        </message>
        <message>
            <source>More about %1</source>
            <translation>Mehr zu %1</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>Dates, threshold, reminders…</source>
            <translation>Termine, Schwelle, Erinnerungen …</translation>
        </message>
        <message>
            <source>Share with managers…</source>
            <translation>Mit Führungskräften teilen …</translation>
        </message>
        <message>
            <source>Call it off…</source>
            <translation>Absagen …</translation>
        </message>
        <message>
            <source>Close now…</source>
            <translation>Jetzt schließen …</translation>
        </message>
    </context>
    <context>
        <name>RoundsCard</name>
        <message>
            <source>Rounds</source>
            <translation>Runden</translation>
        </message>
        <message>
            <source>Launch a round…</source>
            <translation>Runde starten …</translation>
        </message>
        <message>
            <source>Not asked yet</source>
            <translation>Noch nicht gefragt</translation>
        </message>
        <message>
            <source>A round asks this survey as it stands now. Later changes concern the next round.</source>
            <translation>Eine Runde fragt diese Umfrage so, wie sie jetzt ist. Spätere Änderungen gelten für die nächste Runde.</translation>
        </message>
        <message>
            <source>The round has been changed</source>
            <translation>Die Runde ist geändert</translation>
        </message>
        <message>
            <source>The server closes the round now</source>
            <translation>Der Server schließt die Runde jetzt</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>Share with managers</source>
            <translation>Mit Führungskräften teilen</translation>
        </message>
        <message>
            <source>They read from now on what “%1” says of the people below them, as far as that is enough people. Comments come without names.</source>
            <translation>Sie lesen von jetzt an, was „%1“ über die Menschen unter ihnen sagt, soweit das genug Menschen sind. Kommentare kommen ohne Namen.</translation>
        </message>
        <message numerus="yes">
            <source>Shared with %n manager(s)</source>
            <translation>
                <numerusform>Mit %n Führungskraft geteilt</numerusform>
                <numerusform>Mit %n Führungskräften geteilt</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 does not read it any more</source>
            <translation>%1 liest es nicht mehr</translation>
        </message>
        <message>
            <source>Managers</source>
            <translation>Führungskräfte</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n person(s)</source>
            <translation>
                <numerusform>%1, %n Person</numerusform>
                <numerusform>%1, %n Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>seit %1</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>Withdraw from %1</source>
            <translation>%1 das Lesen entziehen</translation>
        </message>
        <message>
            <source>Nobody leads people yet</source>
            <translation>Noch führt niemand Leute</translation>
        </message>
        <message>
            <source>Say in People who reports to whom, or who leads a team.</source>
            <translation>Sagen Sie unter Personen, wer an wen berichtet oder wer ein Team leitet.</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Alle ankreuzen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>Share with %n manager(s)</source>
            <translation>
                <numerusform>Mit %n Führungskraft teilen</numerusform>
                <numerusform>Mit %n Führungskräften teilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n person(s)</source>
            <comment>manager</comment>
            <translation>
                <numerusform>%1, %n Person</numerusform>
                <numerusform>%1, %n Personen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SharedResultsPage</name>
        <message>
            <source>Surveys</source>
            <translation>Umfragen</translation>
        </message>
        <message>
            <source>of your people</source>
            <translation>von Ihren Leuten</translation>
        </message>
        <message>
            <source>of everybody who was asked</source>
            <translation>von allen, die gefragt wurden</translation>
        </message>
        <message>
            <source>All results</source>
            <translation>Alle Ergebnisse</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>closed %1</source>
            <translation>geschlossen am %1</translation>
        </message>
        <message>
            <source>shared with you %1</source>
            <translation>mit Ihnen geteilt am %1</translation>
        </message>
        <message>
            <source>No results yet</source>
            <translation>Noch keine Ergebnisse</translation>
        </message>
        <message>
            <source>Results appear here once a survey has been counted and you may read it. Surveys that wait for your answer are on Home.</source>
            <translation>Ergebnisse erscheinen hier, sobald eine Umfrage ausgezählt ist und Sie sie lesen dürfen. Umfragen, die auf Ihre Antwort warten, stehen auf der Startseite.</translation>
        </message>
    </context>
    <context>
        <name>TrendLine</name>
        <message>
            <source>hidden</source>
            <translation>verborgen</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
    </context>
    <context>
        <name>TrendsPart</name>
        <message>
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <source>Drivers</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>One round makes no trend yet</source>
            <translation>Eine Runde ist noch kein Verlauf</translation>
        </message>
        <message>
            <source>As soon as a second round of this survey is counted, its scores stand here beside those of this one.</source>
            <translation>Sobald eine zweite Runde dieser Umfrage ausgezählt ist, stehen ihre Werte hier neben denen dieser Runde.</translation>
        </message>
    </context>
    <context>
        <name>AudienceNumber</name>
        <message>
            <source>Write a whole number</source>
            <translation>Schreiben Sie eine ganze Zahl</translation>
        </message>
    </context>
    <context>
        <name>AudiencePeople</name>
        <message>
            <source>%1 is not asked any more</source>
            <translation>%1 wird nicht mehr gefragt</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Jemand</translation>
        </message>
        <message>
            <source>Everybody in the company</source>
            <translation>Alle im Unternehmen</translation>
        </message>
        <message>
            <source>Chosen people, teams, or whoever a rule finds</source>
            <translation>Ausgewählte Personen, Teams oder wen eine Regel findet</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Somebody who is not here any more</source>
            <translation>Jemand, der nicht mehr da ist</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Teams</translation>
        </message>
        <message>
            <source>Add a team</source>
            <translation>Team hinzufügen</translation>
        </message>
        <message>
            <source>A team that is not here any more</source>
            <translation>Ein Team, das nicht mehr da ist</translation>
        </message>
        <message>
            <source>Whoever meets every condition</source>
            <translation>Wer alle Bedingungen erfüllt</translation>
        </message>
        <message>
            <source>Add a condition</source>
            <translation>Bedingung hinzufügen</translation>
        </message>
        <message>
            <source>Whoever meets every condition is asked.</source>
            <translation>Gefragt wird, wer alle Bedingungen erfüllt.</translation>
        </message>
    </context>
    <context>
        <name>AudiencePromise</name>
        <message>
            <source>Your answers are anonymous. They reach the server without your name, and nobody there can tell which are yours.</source>
            <translation>Ihre Antworten sind anonym. Sie erreichen den Server ohne Ihren Namen, und niemand kann dort erkennen, welche von Ihnen sind.</translation>
        </message>
        <message>
            <source>Figures show for groups of more than %1 answers only. Whoever is in a smaller group stays hidden in a larger one.</source>
            <translation>Zahlen erscheinen nur für Gruppen mit mehr als %1 Antworten. Wer zu einer kleineren Gruppe gehört, bleibt in einer größeren verborgen.</translation>
        </message>
        <message>
            <source>Comments are read as you wrote them, without your name, in no order of time. Leave out what gives you away.</source>
            <translation>Kommentare werden so gelesen, wie Sie sie geschrieben haben, ohne Ihren Namen und ohne zeitliche Reihenfolge. Lassen Sie weg, woran man Sie erkennt.</translation>
        </message>
        <message>
            <source>You can change your answers until %1, %2.</source>
            <translation>Sie können Ihre Antworten bis %1, %2 Uhr ändern.</translation>
        </message>
        <message>
            <source>You can change your answers until the survey closes.</source>
            <translation>Sie können Ihre Antworten ändern, bis die Umfrage endet.</translation>
        </message>
        <message numerus="yes">
            <source>As long as you have not taken part, you are reminded every %n day(s).</source>
            <translation>
                <numerusform>Solange Sie nicht teilgenommen haben, werden Sie jeden Tag erinnert.</numerusform>
                <numerusform>Solange Sie nicht teilgenommen haben, werden Sie alle %n Tage erinnert.</numerusform>
            </translation>
        </message>
        <message>
            <source>You are asked once and not reminded.</source>
            <translation>Sie werden einmal gefragt und nicht erinnert.</translation>
        </message>
        <message>
            <source>The results are read by HR, by managers for their own teams, and for the whole company by everybody who was asked.</source>
            <translation>Die Ergebnisse lesen die Personalabteilung, Führungskräfte für ihre eigenen Teams und, für das ganze Unternehmen, alle Befragten.</translation>
        </message>
        <message>
            <source>The results are read by HR, and by managers for their own teams.</source>
            <translation>Die Ergebnisse lesen die Personalabteilung und Führungskräfte für ihre eigenen Teams.</translation>
        </message>
        <message>
            <source>The results are read by HR, and for the whole company by everybody who was asked.</source>
            <translation>Die Ergebnisse lesen die Personalabteilung und, für das ganze Unternehmen, alle Befragten.</translation>
        </message>
        <message>
            <source>The results are read by HR alone.</source>
            <translation>Die Ergebnisse liest nur die Personalabteilung.</translation>
        </message>
    </context>
    <context>
        <name>AudienceTab</name>
        <message>
            <source>Who is asked</source>
            <translation>Wer gefragt wird</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Who reads the results</source>
            <translation>Wer die Ergebnisse liest</translation>
        </message>
        <message>
            <source>HR reads all results. Nobody reads single answers.</source>
            <translation>Die Personalabteilung liest alle Ergebnisse. Einzelne Antworten liest niemand.</translation>
        </message>
        <message>
            <source>Managers, those of their own teams where enough people answered</source>
            <translation>Führungskräfte die ihrer eigenen Teams, wo genug geantwortet haben</translation>
        </message>
        <message>
            <source>Everybody who was asked, those of the whole company</source>
            <translation>Alle Befragten die des ganzen Unternehmens</translation>
        </message>
        <message>
            <source>Results show for more than … answers</source>
            <translation>Ergebnisse erscheinen bei mehr als … Antworten</translation>
        </message>
        <message>
            <source>%1 to %2. After the launch it can only rise.</source>
            <translation>%1 bis %2. Nach dem Start kann die Zahl nur steigen.</translation>
        </message>
        <message>
            <source>%1 to %2. The more, the better single people are hidden, and the fewer small teams are seen.</source>
            <translation>%1 bis %2. Je mehr, desto besser sind Einzelne verborgen, und desto weniger kleine Teams sind zu sehen.</translation>
        </message>
        <message>
            <source>At present</source>
            <translation>Zurzeit</translation>
        </message>
        <message>
            <source>Being counted …</source>
            <translation>Wird gezählt …</translation>
        </message>
        <message>
            <source>people belong to it; each is asked when their day has come</source>
            <translation>Personen gehören dazu; jede wird gefragt, wenn ihr Tag gekommen ist</translation>
        </message>
        <message>
            <source>people would be asked now</source>
            <translation>Personen würden jetzt gefragt</translation>
        </message>
        <message>
            <source>Fewer than %1 people are asked, so no result could ever show.</source>
            <translation>Es werden weniger als %1 Personen gefragt, daher könnte nie ein Ergebnis erscheinen.</translation>
        </message>
        <message>
            <source>What participants are told</source>
            <translation>Was den Befragten gesagt wird</translation>
        </message>
    </context>
    <context>
        <name>AudienceTimes</name>
        <message>
            <source>Once</source>
            <translation>Einmal</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Jede Woche</translation>
        </message>
        <message>
            <source>Every two weeks</source>
            <translation>Alle zwei Wochen</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>Jeden Monat</translation>
        </message>
        <message>
            <source>Every quarter</source>
            <translation>Jedes Quartal</translation>
        </message>
        <message>
            <source>After somebody&apos;s first day</source>
            <translation>Nach dem ersten Arbeitstag</translation>
        </message>
        <message>
            <source>After somebody&apos;s last day</source>
            <translation>Nach dem letzten Arbeitstag</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Days after the first day</source>
            <translation>Tage nach dem ersten Arbeitstag</translation>
        </message>
        <message>
            <source>Days after the last day</source>
            <translation>Tage nach dem letzten Arbeitstag</translation>
        </message>
        <message>
            <source>Each person is asked once, when their day has come.</source>
            <translation>Jede Person wird einmal gefragt, wenn ihr Tag gekommen ist.</translation>
        </message>
        <message>
            <source>First round opens</source>
            <translation>Die erste Runde beginnt</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Beginnt</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>um %1 Uhr</translation>
        </message>
        <message>
            <source>when it is launched</source>
            <translation>mit dem Start</translation>
        </message>
        <message>
            <source>First round closes</source>
            <translation>Die erste Runde endet</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Endet</translation>
        </message>
        <message>
            <source>chosen at the launch</source>
            <translation>wird beim Start gewählt</translation>
        </message>
        <message>
            <source>Remind every … days</source>
            <translation>Alle … Tage erinnern</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>Only whoever has not taken part yet is reminded.</source>
            <translation>Erinnert wird nur, wer noch nicht teilgenommen hat.</translation>
        </message>
        <message>
            <source>Questions in each round</source>
            <translation>Fragen je Runde</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>%1 come in every round, the others take turns.</source>
            <translation>%1 kommen in jeder Runde, die übrigen wechseln sich ab.</translation>
        </message>
        <message>
            <source>All %1 questions come in every round.</source>
            <translation>Alle %1 Fragen kommen in jeder Runde.</translation>
        </message>
        <message>
            <source>In every round</source>
            <translation>In jeder Runde</translation>
        </message>
    </context>
    <context>
        <name>ChoiceAnswer</name>
        <message numerus="yes">
            <source>At most %n option(s)</source>
            <translation>
                <numerusform>Höchstens %n Möglichkeit</numerusform>
                <numerusform>Höchstens %n Möglichkeiten</numerusform>
            </translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>In eigenen Worten</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
    </context>
    <context>
        <name>EnpsAnswer</name>
        <message>
            <source>Not at all likely</source>
            <translation>Äußerst unwahrscheinlich</translation>
        </message>
        <message>
            <source>Extremely likely</source>
            <translation>Äußerst wahrscheinlich</translation>
        </message>
    </context>
    <context>
        <name>ImportSurveyDialog</name>
        <message>
            <source>Import a survey</source>
            <translation>Umfrage importieren</translation>
        </message>
        <message>
            <source>Nothing has changed yet. A new survey is made as one step, and Ctrl+Z takes it back.</source>
            <translation>Noch hat sich nichts geändert. Die neue Umfrage entsteht in einem Schritt, und Strg+Z nimmt ihn zurück.</translation>
        </message>
        <message>
            <source>Not here</source>
            <translation>Nicht übernommen</translation>
        </message>
        <message>
            <source>Not quite as it was</source>
            <translation>Etwas anders als zuvor</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Wie zuvor</translation>
        </message>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n Abschnitt</numerusform>
                <numerusform>%n Abschnitte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>What became of its parts</source>
            <translation>Was aus den Teilen wurde</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Make the survey</source>
            <translation>Umfrage anlegen</translation>
        </message>
    </context>
    <context>
        <name>LanguageDialog</name>
        <message>
            <source>Add a language</source>
            <translation>Sprache hinzufügen</translation>
        </message>
        <message>
            <source>Search languages</source>
            <translation>Sprachen suchen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>LibraryDialog</name>
        <message>
            <source>Question library</source>
            <translation>Fragenbibliothek</translation>
        </message>
        <message>
            <source>Questions that keep their wording can be compared from one survey to the next.</source>
            <translation>Fragen, die ihren Wortlaut behalten, lassen sich von einer Umfrage zur nächsten vergleichen.</translation>
        </message>
        <message>
            <source>Search questions</source>
            <translation>Fragen suchen</translation>
        </message>
        <message>
            <source>What they measure</source>
            <translation>Was sie messen</translation>
        </message>
        <message>
            <source>All drivers</source>
            <translation>Alle Treiber</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>No question has these words.</source>
            <translation>Keine Frage enthält diese Wörter.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>Add %n question(s)</source>
            <translation>
                <numerusform>%n Frage hinzufügen</numerusform>
                <numerusform>%n Fragen hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>LogicClause</name>
        <message>
            <source>Choose a question</source>
            <translation>Frage wählen</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Möglichkeit</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>This is no number</source>
            <translation>Das ist keine Zahl</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Remove this condition</source>
            <translation>Diese Bedingung entfernen</translation>
        </message>
    </context>
    <context>
        <name>LogicCondition</name>
        <message>
            <source>If</source>
            <translation>Wenn</translation>
        </message>
        <message>
            <source>Asked if</source>
            <translation>Gefragt, wenn</translation>
        </message>
        <message>
            <source>Condition removed</source>
            <translation>Bedingung entfernt</translation>
        </message>
        <message>
            <source>and</source>
            <translation>und</translation>
        </message>
        <message>
            <source>or if</source>
            <translation>oder wenn</translation>
        </message>
        <message>
            <source>and …</source>
            <translation>und …</translation>
        </message>
        <message>
            <source>Add what has to hold as well</source>
            <translation>Hinzufügen, was außerdem gelten muss</translation>
        </message>
        <message>
            <source>or …</source>
            <translation>oder …</translation>
        </message>
        <message>
            <source>Add what suffices instead</source>
            <translation>Hinzufügen, was stattdessen genügt</translation>
        </message>
    </context>
    <context>
        <name>LogicJump</name>
        <message>
            <source>Go on with %1</source>
            <translation>Weiter mit %1</translation>
        </message>
        <message>
            <source>Jump removed</source>
            <translation>Sprung entfernt</translation>
        </message>
        <message>
            <source>go on with</source>
            <translation>weiter mit</translation>
        </message>
        <message>
            <source>Always go on with</source>
            <translation>Immer weiter mit</translation>
        </message>
        <message>
            <source>Section to go on with</source>
            <translation>Abschnitt, mit dem es weitergeht</translation>
        </message>
        <message>
            <source>Look at this jump earlier</source>
            <translation>Diesen Sprung früher prüfen</translation>
        </message>
        <message>
            <source>Look at this jump later</source>
            <translation>Diesen Sprung später prüfen</translation>
        </message>
        <message>
            <source>Remove this jump</source>
            <translation>Diesen Sprung entfernen</translation>
        </message>
    </context>
    <context>
        <name>LogicRow</name>
        <message>
            <source>Question without a text</source>
            <translation>Frage ohne Text</translation>
        </message>
        <message>
            <source>It is always asked now</source>
            <translation>Wird jetzt immer gefragt</translation>
        </message>
        <message>
            <source>Ask only if …</source>
            <translation>Nur fragen, wenn …</translation>
        </message>
        <message>
            <source>Always ask</source>
            <translation>Immer fragen</translation>
        </message>
        <message>
            <source>Add a jump</source>
            <translation>Sprung hinzufügen</translation>
        </message>
        <message>
            <source>Quote an answer</source>
            <translation>Antwort zitieren</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>Frage bearbeiten</translation>
        </message>
    </context>
    <context>
        <name>LogicTab</name>
        <message>
            <source>Whatever has no condition is always asked.</source>
            <translation>Was keine Bedingung hat, wird immer gefragt.</translation>
        </message>
        <message>
            <source>Only with rules</source>
            <translation>Nur mit Regeln</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n Hinweis</numerusform>
                <numerusform>%n Hinweise</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Conditions and jumps</source>
            <translation>Bedingungen und Sprünge</translation>
        </message>
        <message>
            <source>No conditions yet</source>
            <translation>Noch keine Bedingungen</translation>
        </message>
        <message>
            <source>Nothing is asked yet</source>
            <translation>Noch wird nichts gefragt</translation>
        </message>
        <message>
            <source>Everybody gets all questions, one after the other.</source>
            <translation>Alle bekommen alle Fragen, eine nach der anderen.</translation>
        </message>
        <message>
            <source>Add questions first. Here you say then who gets which.</source>
            <translation>Fügen Sie zuerst Fragen hinzu. Hier sagen Sie dann, wer welche bekommt.</translation>
        </message>
        <message>
            <source>Copied. Put it into the text of the question.</source>
            <translation>Kopiert. Setzen Sie es in den Text der Frage ein.</translation>
        </message>
    </context>
    <context>
        <name>MatrixAnswer</name>
        <message>
            <source>Does not apply</source>
            <translation>Trifft nicht zu</translation>
        </message>
    </context>
    <context>
        <name>NewSurveyDialog</name>
        <message>
            <source>Empty survey</source>
            <translation>Leere Umfrage</translation>
        </message>
        <message>
            <source>One section, for questions of your own.</source>
            <translation>Ein Abschnitt für eigene Fragen.</translation>
        </message>
        <message>
            <source>New survey</source>
            <translation>Neue Umfrage</translation>
        </message>
        <message>
            <source>The survey needs a title</source>
            <translation>Die Umfrage braucht einen Titel</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Vorlagen</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Takes about %n minute(s)</source>
            <translation>
                <numerusform>Dauert etwa %n Minute</numerusform>
                <numerusform>Dauert etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Written in</source>
            <translation>Geschrieben auf</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>Aus einer Datei …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>Anlegen</translation>
        </message>
    </context>
    <context>
        <name>PointRow</name>
        <message>
            <source>Does not apply to me</source>
            <translation>Trifft auf mich nicht zu</translation>
        </message>
    </context>
    <context>
        <name>PreviewTab</name>
        <message>
            <source>Preview, nothing is kept</source>
            <translation>Vorschau, nichts wird gespeichert</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>Von vorn</translation>
        </message>
        <message>
            <source>How far one is</source>
            <translation>Wie weit man ist</translation>
        </message>
        <message>
            <source>Thank you</source>
            <translation>Vielen Dank</translation>
        </message>
        <message>
            <source>Question %1 of %2</source>
            <translation>Frage %1 von %2</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Nothing is asked yet</source>
            <translation>Noch wird nichts gefragt</translation>
        </message>
        <message>
            <source>Write a question, then go through the survey here as those do who are asked.</source>
            <translation>Schreiben Sie eine Frage und gehen Sie die Umfrage dann hier durch wie die Befragten.</translation>
        </message>
    </context>
    <context>
        <name>QuestionView</name>
        <message>
            <source>* needs an answer</source>
            <translation>* braucht eine Antwort</translation>
        </message>
        <message>
            <source>Does not apply to me</source>
            <translation>Trifft auf mich nicht zu</translation>
        </message>
    </context>
    <context>
        <name>QuoteDialog</name>
        <message>
            <source>Quote an answer</source>
            <translation>Antwort zitieren</translation>
        </message>
        <message>
            <source>The placeholder becomes the answer that this person gave. Copy it, and put it into the text of the question.</source>
            <translation>Aus dem Platzhalter wird die Antwort, die diese Person gegeben hat. Kopieren Sie ihn und setzen Sie ihn in den Text der Frage ein.</translation>
        </message>
        <message>
            <source>Nothing is asked before this question, so there is no answer to quote.</source>
            <translation>Vor dieser Frage wird nichts gefragt, daher gibt es keine Antwort zu zitieren.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>RankingAnswer</name>
        <message>
            <source>Choose the most important one first, then the next. Alt with the arrow keys moves a line.</source>
            <translation>Wählen Sie zuerst das Wichtigste, dann das Nächste. Alt mit den Pfeiltasten verschiebt eine Zeile.</translation>
        </message>
        <message>
            <source>%1, place %2</source>
            <translation>%1, Platz %2</translation>
        </message>
        <message>
            <source>%1, no place yet</source>
            <translation>%1, noch kein Platz</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Neu beginnen</translation>
        </message>
    </context>
    <context>
        <name>SliderAnswer</name>
        <message>
            <source>Move the slider to answer</source>
            <translation>Verschieben Sie den Regler, um zu antworten</translation>
        </message>
    </context>
    <context>
        <name>SurveyAudience</name>
        <message>
            <source>Choose a number from %1 to %2.</source>
            <translation>Wählen Sie eine Zahl von %1 bis %2.</translation>
        </message>
        <message>
            <source>People can be reminded every 1 to %1 days.</source>
            <translation>Erinnert werden kann alle 1 bis %1 Tage.</translation>
        </message>
        <message>
            <source>From 0 to %1 days.</source>
            <translation>0 bis %1 Tage.</translation>
        </message>
        <message>
            <source>From 1 to %1 questions.</source>
            <translation>1 bis %1 Fragen.</translation>
        </message>
        <message>
            <source>It would close before it opens.</source>
            <translation>Sie würde enden, bevor sie beginnt.</translation>
        </message>
        <message>
            <source>This cannot be.</source>
            <translation>Das ist nicht möglich.</translation>
        </message>
    </context>
    <context>
        <name>SurveyFileDialog</name>
        <message>
            <source>Surveys (*.json *.lss)</source>
            <translation>Umfragen (*.json *.lss)</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>JSON-Dateien (*.json)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import a survey</source>
            <translation>Umfrage importieren</translation>
        </message>
        <message>
            <source>Export the survey</source>
            <translation>Umfrage exportieren</translation>
        </message>
    </context>
    <context>
        <name>SurveyFiles</name>
        <message>
            <source>Survey imported. Ctrl+Z takes that back.</source>
            <translation>Umfrage importiert. Strg+Z nimmt das zurück.</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Gespeichert: %1</translation>
        </message>
    </context>
    <context>
        <name>SurveyLibrary</name>
        <message>
            <source>once a year</source>
            <translation>einmal im Jahr</translation>
        </message>
        <message>
            <source>every half year</source>
            <translation>jedes Halbjahr</translation>
        </message>
        <message>
            <source>every quarter</source>
            <translation>jedes Quartal</translation>
        </message>
        <message>
            <source>every month</source>
            <translation>jeden Monat</translation>
        </message>
        <message>
            <source>once for each person</source>
            <translation>einmal je Person</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>Weitere</translation>
        </message>
    </context>
    <context>
        <name>SurveyLogic</name>
        <message>
            <source>is answered</source>
            <translation>beantwortet ist</translation>
        </message>
        <message>
            <source>is not answered</source>
            <translation>nicht beantwortet ist</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>nicht zutrifft</translation>
        </message>
        <message>
            <source>is</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>is not</source>
            <translation>nicht gleich</translation>
        </message>
        <message>
            <source>is at most</source>
            <translation>höchstens</translation>
        </message>
        <message>
            <source>is at least</source>
            <translation>mindestens</translation>
        </message>
        <message>
            <source>has chosen</source>
            <translation>gewählt ist</translation>
        </message>
        <message>
            <source>has not chosen</source>
            <translation>nicht gewählt ist</translation>
        </message>
        <message>
            <source>Question without a text</source>
            <translation>Frage ohne Text</translation>
        </message>
        <message>
            <source>the end</source>
            <translation>dem Ende</translation>
        </message>
        <message>
            <source>Section without a title</source>
            <translation>Abschnitt ohne Titel</translation>
        </message>
    </context>
    <context>
        <name>SurveyNoteWords</name>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n Abschnitt</numerusform>
                <numerusform>%n Abschnitte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n Frage</numerusform>
                <numerusform>%n Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n further language(s)</source>
            <translation>
                <numerusform>%n weitere Sprache</numerusform>
                <numerusform>%n weitere Sprachen</numerusform>
            </translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Wie zuvor</translation>
        </message>
        <message>
            <source>Asked in the nearest way there is here, instead of “%1”</source>
            <translation>Auf die nächstliegende Art gefragt, die es hier gibt, statt „%1“</translation>
        </message>
        <message numerus="yes">
            <source>Asked as %n question(s)</source>
            <translation>
                <numerusform>Als %n Frage gestellt</numerusform>
                <numerusform>Als %n Fragen gestellt</numerusform>
            </translation>
        </message>
        <message>
            <source>Called “%1” here</source>
            <translation>Heißt hier „%1“</translation>
        </message>
        <message>
            <source>Formatted text has become plain</source>
            <translation>Formatierter Text wurde zu einfachem</translation>
        </message>
        <message>
            <source>A text that was too long was cut</source>
            <translation>Ein zu langer Text wurde gekürzt</translation>
        </message>
        <message>
            <source>The condition holds by other rules here: %1</source>
            <translation>Die Bedingung gilt hier nach anderen Regeln: %1</translation>
        </message>
        <message>
            <source>Some options have become one, or were left</source>
            <translation>Einige Möglichkeiten wurden zu einer oder fielen weg</translation>
        </message>
        <message>
            <source>The scale or limit was brought within what is possible here</source>
            <translation>Die Skala oder Grenze wurde auf das hier Mögliche gebracht</translation>
        </message>
        <message>
            <source>The random order is drawn in another way</source>
            <translation>Die Zufallsreihenfolge wird auf andere Weise gezogen</translation>
        </message>
        <message>
            <source>Not quite as it was</source>
            <translation>Etwas anders als zuvor</translation>
        </message>
        <message>
            <source>Not quite as it was: %1</source>
            <translation>Etwas anders als zuvor: %1</translation>
        </message>
        <message>
            <source>There is no such question here: “%1”</source>
            <translation>Eine solche Frage gibt es hier nicht: „%1“</translation>
        </message>
        <message>
            <source>The condition cannot be said here, so it is always asked: %1</source>
            <translation>Die Bedingung lässt sich hier nicht ausdrücken, daher wird immer gefragt: %1</translation>
        </message>
        <message>
            <source>The jump cannot be said here: %1</source>
            <translation>Der Sprung lässt sich hier nicht ausdrücken: %1</translation>
        </message>
        <message>
            <source>Nothing fills the placeholder “%1”; it stands as it was written</source>
            <translation>Nichts füllt den Platzhalter „%1“; er steht so da, wie er geschrieben wurde</translation>
        </message>
        <message>
            <source>Nothing checks what is entered: %1</source>
            <translation>Die Eingabe wird nicht geprüft: %1</translation>
        </message>
        <message>
            <source>The options are loaded from elsewhere</source>
            <translation>Die Möglichkeiten werden von anderswo geladen</translation>
        </message>
        <message>
            <source>No answer is there from the beginning</source>
            <translation>Keine Antwort ist von Anfang an da</translation>
        </message>
        <message>
            <source>Nothing is calculated: %1</source>
            <translation>Es wird nichts berechnet: %1</translation>
        </message>
        <message>
            <source>Program text</source>
            <translation>Programmtext</translation>
        </message>
        <message>
            <source>A picture, sound or film</source>
            <translation>Ein Bild, Ton oder Film</translation>
        </message>
        <message>
            <source>The random order</source>
            <translation>Die Zufallsreihenfolge</translation>
        </message>
        <message>
            <source>The limit on answers</source>
            <translation>Die Begrenzung der Antworten</translation>
        </message>
        <message>
            <source>Points for answers</source>
            <translation>Punkte für Antworten</translation>
        </message>
        <message>
            <source>The language “%1”</source>
            <translation>Die Sprache „%1“</translation>
        </message>
        <message>
            <source>It names “%1”, which is not there</source>
            <translation>Es nennt „%1“, das es nicht gibt</translation>
        </message>
        <message numerus="yes">
            <source>%n more than a survey holds</source>
            <translation>
                <numerusform>%n mehr, als eine Umfrage fasst</numerusform>
                <numerusform>%n mehr, als eine Umfrage fasst</numerusform>
            </translation>
        </message>
        <message>
            <source>The setting “%1”</source>
            <translation>Die Einstellung „%1“</translation>
        </message>
        <message>
            <source>Not here</source>
            <translation>Nicht übernommen</translation>
        </message>
        <message>
            <source>Not here: %1</source>
            <translation>Nicht übernommen: %1</translation>
        </message>
        <message>
            <source>The file is too large for a survey. Nothing was changed.</source>
            <translation>Die Datei ist zu groß für eine Umfrage. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The file is damaged and cannot be read. Nothing was changed.</source>
            <translation>Die Datei ist beschädigt und nicht lesbar. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>A newer version of Aufwind wrote this file. Update Aufwind to read it. Nothing was changed.</source>
            <translation>Diese Datei stammt von einer neueren Version von Aufwind. Aktualisieren Sie Aufwind, um sie zu lesen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>This is no survey of SurveyJS (.json), LimeSurvey (.lss) or Aufwind (.json) that can be read. Nothing was changed.</source>
            <translation>Das ist keine lesbare Umfrage von SurveyJS (.json), LimeSurvey (.lss) oder Aufwind (.json). Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The file cannot be read. Nothing was changed.</source>
            <translation>Die Datei kann nicht gelesen werden. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The survey needs a title.</source>
            <translation>Die Umfrage braucht einen Titel.</translation>
        </message>
        <message>
            <source>The file cannot be written there.</source>
            <translation>Die Datei kann dort nicht geschrieben werden.</translation>
        </message>
    </context>
    <context>
        <name>SurveyPreview</name>
        <message>
            <source>This answer is too long.</source>
            <translation>Diese Antwort ist zu lang.</translation>
        </message>
        <message>
            <source>This answer does not fit the question.</source>
            <translation>Diese Antwort passt nicht zur Frage.</translation>
        </message>
        <message>
            <source>Each row needs an answer.</source>
            <translation>Jede Zeile braucht eine Antwort.</translation>
        </message>
        <message>
            <source>This question needs an answer.</source>
            <translation>Diese Frage braucht eine Antwort.</translation>
        </message>
    </context>
    <context>
        <name>TextAnswer</name>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Ihre Antwort</translation>
        </message>
    </context>
    <context>
        <name>TranslateLanguages</name>
        <message>
            <source>%1 removed. Its texts are kept.</source>
            <translation>%1 entfernt. Die Texte bleiben erhalten.</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>Written in %1. Who has none of these languages reads that one.</source>
            <translation>Geschrieben auf %1. Wer keine dieser Sprachen hat, liest diese.</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n missing</source>
            <translation>
                <numerusform>%1, %n fehlt</numerusform>
                <numerusform>%1, %n fehlen</numerusform>
            </translation>
        </message>
        <message>
            <source>Move %1 up</source>
            <translation>%1 nach oben</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Add a language</source>
            <translation>Sprache hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>TranslateRow</name>
        <message>
            <source>Not translated yet</source>
            <translation>Noch nicht übersetzt</translation>
        </message>
        <message>
            <source>This is too long</source>
            <translation>Das ist zu lang</translation>
        </message>
    </context>
    <context>
        <name>TranslateTab</name>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einleitung</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Dank</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>Möglichkeit</translation>
        </message>
        <message>
            <source>Point of the scale</source>
            <translation>Punkt der Skala</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Nothing is missing in %1</source>
            <translation>Auf %1 fehlt nichts</translation>
        </message>
        <message>
            <source>Only what is missing</source>
            <translation>Nur Fehlendes</translation>
        </message>
        <message>
            <source>Next missing</source>
            <translation>Nächstes Fehlendes</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>Es fehlt nichts</translation>
        </message>
        <message>
            <source>There is no text yet</source>
            <translation>Noch gibt es keinen Text</translation>
        </message>
        <message>
            <source>Every text is there in %1.</source>
            <translation>Jeder Text ist auf %1 da.</translation>
        </message>
        <message>
            <source>Write the survey first.</source>
            <translation>Schreiben Sie zuerst die Umfrage.</translation>
        </message>
        <message>
            <source>Ctrl+Enter leads to the next missing text, Ctrl with an arrow key up and down.</source>
            <translation>Strg+Eingabe führt zum nächsten fehlenden Text, Strg mit einer Pfeiltaste nach oben und unten.</translation>
        </message>
        <message>
            <source>Only in %1 so far</source>
            <translation>Bisher nur auf %1</translation>
        </message>
        <message>
            <source>Add the languages that people read best. Each text then stands beside its translation.</source>
            <translation>Fügen Sie die Sprachen hinzu, die am besten gelesen werden. Jeder Text steht dann neben seiner Übersetzung.</translation>
        </message>
        <message>
            <source>Add a language</source>
            <translation>Sprache hinzufügen</translation>
        </message>
    </context>
</TS>
