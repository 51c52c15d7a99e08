<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Composer</name>
    <message>
        <source>Write a text message</source>
        <translation>SMS schreiben</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Use plain characters</source>
        <translation>Einfache Zeichen verwenden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send the text message</source>
        <translation>SMS senden</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>Emoji (Strg+.)</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>ContactsDialog</name>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Kontakt suchen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>&amp;New contact</source>
        <translation>&amp;Neuer Kontakt</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Name of the contact</source>
        <translation>Name des Kontakts</translation>
    </message>
    <message>
        <source>&amp;Phone number</source>
        <translation>&amp;Telefonnummer</translation>
    </message>
    <message>
        <source>Phone number of the contact</source>
        <translation>Telefonnummer des Kontakts</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Note on the contact</source>
        <translation>Notiz zum Kontakt</translation>
    </message>
    <message>
        <source>What whoever answers should know</source>
        <translation>Was wissen soll, wer antwortet</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete this contact</source>
        <translation>Diesen Kontakt löschen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Show conversations with unread messages</source>
        <translation>Unterhaltungen mit ungelesenen Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show conversations with failed messages</source>
        <translation>Unterhaltungen mit fehlgeschlagenen Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Write a new message</source>
        <translation>Neue SMS schreiben</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The last message is theirs</source>
        <translation>Die letzte Nachricht kam von dort</translation>
    </message>
    <message>
        <source>Show conversations that wait for an answer</source>
        <translation>Unterhaltungen zeigen, die auf Antwort warten</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>Archivierte Unterhaltungen zeigen</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Frames that could not be read</source>
        <translation>Nicht lesbare Datenpakete</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Times with gaps</source>
        <translation>Zeiten mit Lücken</translation>
    </message>
    <message>
        <source>None: what the gateway knows, this desk knows.</source>
        <translation>Keine: Was das Gateway weiß, weiß auch dieser Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Connection history</source>
        <translation>Verbindungsverlauf</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What is kept, and the space on disk, are those of all accounts.</source>
        <translation>Was gespeichert ist und der Platz auf der Festplatte gelten für alle Konten.</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>Letzte Fehler</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>Die erste Zeile &amp;nennt die Spalten</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>What would be imported</source>
        <translation>Was importiert würde</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Textdesk</source>
        <translation>&amp;Textdesk</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Unterhaltung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>&amp;Posteingang</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>&amp;Delivery</source>
        <translation>&amp;Zustellung</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>&amp;Previous conversation</source>
        <translation>&amp;Vorherige Unterhaltung</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorherige Unterhaltung</translation>
    </message>
    <message>
        <source>&amp;Next conversation</source>
        <translation>&amp;Nächste Unterhaltung</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächste Unterhaltung</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Replace the &amp;key…</source>
        <translation>&amp;Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>&amp;About Textdesk</source>
        <translation>Ü&amp;ber Textdesk</translation>
    </message>
    <message>
        <source>&amp;New message…</source>
        <translation>&amp;Neue SMS …</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue SMS</translation>
    </message>
    <message>
        <source>&amp;Insert a saved reply…</source>
        <translation>Vorlage &amp;einfügen …</translation>
    </message>
    <message>
        <source>Insert a saved reply</source>
        <translation>Vorlage einfügen</translation>
    </message>
    <message>
        <source>&amp;Manage saved replies…</source>
        <translation>Vorlagen &amp;verwalten …</translation>
    </message>
    <message>
        <source>&amp;Find in this conversation…</source>
        <translation>In dieser Unterhaltung &amp;suchen …</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Next place found, further up</source>
        <translation>Nächste Fundstelle, weiter oben</translation>
    </message>
    <message>
        <source>Find p&amp;revious</source>
        <translation>&amp;Zurück suchen</translation>
    </message>
    <message>
        <source>Place found before, further down</source>
        <translation>Vorige Fundstelle, weiter unten</translation>
    </message>
    <message>
        <source>&amp;Address book…</source>
        <translation>&amp;Adressbuch …</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
    <message>
        <source>Pinne&amp;d</source>
        <translation>&amp;Angeheftet</translation>
    </message>
    <message>
        <source>Pin the conversation, or let it go</source>
        <translation>Unterhaltung anheften oder lösen</translation>
    </message>
    <message>
        <source>&amp;Muted</source>
        <translation>&amp;Stumm</translation>
    </message>
    <message>
        <source>Mute the conversation, or hear it again</source>
        <translation>Unterhaltung stumm schalten oder wieder melden</translation>
    </message>
    <message>
        <source>&amp;Archived</source>
        <translation>Ar&amp;chiviert</translation>
    </message>
    <message>
        <source>Archive the conversation, or bring it back</source>
        <translation>Unterhaltung archivieren oder zurückholen</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>Als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark the conversation as unread</source>
        <translation>Unterhaltung als ungelesen markieren</translation>
    </message>
    <message>
        <source>A&amp;rchived conversations</source>
        <translation>A&amp;rchivierte Unterhaltungen</translation>
    </message>
    <message>
        <source>Remo&amp;ve from this desk</source>
        <translation>Von diesem Platz ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove the conversation from this desk</source>
        <translation>Die Unterhaltung von diesem Platz entfernen</translation>
    </message>
    <message>
        <source>&amp;Go to a day…</source>
        <translation>Zu einem &amp;Tag gehen …</translation>
    </message>
    <message>
        <source>Go to a day in the conversation</source>
        <translation>Zu einem Tag in der Unterhaltung gehen</translation>
    </message>
    <message>
        <source>Delivery re&amp;port…</source>
        <translation>Zustell&amp;bericht …</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>Zustellbericht</translation>
    </message>
</context>
<context>
    <name>RecipientPanel</name>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>To which number</source>
        <translation>An welche Nummer</translation>
    </message>
    <message>
        <source>&amp;From our line</source>
        <translation>&amp;Von unserer Nummer</translation>
    </message>
    <message>
        <source>From which of our numbers</source>
        <translation>Von welcher unserer Nummern</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>&amp;Gateway&apos;s address</source>
        <translation>Adresse des &amp;Gateways</translation>
    </message>
    <message>
        <source>Gateway&apos;s address</source>
        <translation>Adresse des Gateways</translation>
    </message>
    <message>
        <source>Replace the &amp;key…</source>
        <translation>&amp;Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Sign in with a &amp;pass that is good for one minute</source>
        <translation>Mit einem &amp;Pass anmelden, der eine Minute lang gilt</translation>
    </message>
    <message>
        <source>The key itself then never travels on the live line. Turn this off if the gateway refuses its own passes.</source>
        <translation>Der Schlüssel selbst geht dann nie über die Live-Verbindung. Schalten Sie dies aus, wenn das Gateway seine eigenen Pässe abweist.</translation>
    </message>
    <message>
        <source>&amp;History to fetch</source>
        <translation>Abzurufender &amp;Verlauf</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>History to fetch, in days</source>
        <translation>Abzurufender Verlauf, in Tagen</translation>
    </message>
    <message>
        <source>How far back the first start goes. What is here already stays.</source>
        <translation>Wie weit der erste Start zurückgeht. Was schon hier ist, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
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
        <source>&amp;Home region</source>
        <translation>&amp;Heimatregion</translation>
    </message>
    <message>
        <source>Home region</source>
        <translation>Heimatregion</translation>
    </message>
    <message>
        <source>Numbers of this region are shown without their country code.</source>
        <translation>Nummern dieser Region erscheinen ohne Landesvorwahl.</translation>
    </message>
    <message>
        <source>&amp;Tell me when somebody writes</source>
        <translation>&amp;Melden, wenn jemand schreibt</translation>
    </message>
    <message>
        <source>Show the &amp;words of the message</source>
        <translation>Den &amp;Wortlaut der Nachricht zeigen</translation>
    </message>
    <message>
        <source>Without the words, only that somebody wrote is said: for desks that others can see.</source>
        <translation>Ohne den Wortlaut wird nur gemeldet, dass jemand geschrieben hat: für Arbeitsplätze, die andere einsehen können.</translation>
    </message>
    <message>
        <source>&amp;Go on in the tray when the window is closed</source>
        <translation>Nach dem Schließen des Fensters im &amp;Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>This desktop shows no tray: closing the window ends Textdesk.</source>
        <translation>Dieser Desktop hat keinen Infobereich: Mit dem Fenster wird auch Textdesk beendet.</translation>
    </message>
    <message>
        <source>&amp;Start when I log in</source>
        <translation>Bei der &amp;Anmeldung starten</translation>
    </message>
    <message>
        <source>Call a message &amp;stalled after</source>
        <translation>Nachricht &amp;steckt fest nach</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Call a message stalled after, in minutes</source>
        <translation>Nachricht steckt fest nach, in Minuten</translation>
    </message>
    <message>
        <source>A message that is neither sent nor failed for this long is shown among the troubles.</source>
        <translation>Eine Nachricht, die so lange weder gesendet noch fehlgeschlagen ist, erscheint unter den Problemen.</translation>
    </message>
    <message>
        <source>&amp;Compare with the gateway every</source>
        <translation>&amp;Abgleich mit dem Gateway alle</translation>
    </message>
    <message>
        <source>Compare with the gateway every, in minutes</source>
        <translation>Abgleich mit dem Gateway alle so viele Minuten</translation>
    </message>
    <message>
        <source>Finds what the live line left out.</source>
        <translation>Findet, was die Live-Verbindung ausgelassen hat.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>A text is sent &amp;with</source>
        <translation>Eine SMS wird gesendet &amp;mit</translation>
    </message>
    <message>
        <source>The key that sends a text</source>
        <translation>Die Taste, die eine SMS sendet</translation>
    </message>
    <message>
        <source>Enter (Shift+Enter breaks the line)</source>
        <translation>Eingabe (Umschalt+Eingabe: neue Zeile)</translation>
    </message>
    <message>
        <source>Ctrl+Enter (Enter breaks the line)</source>
        <translation>Strg+Eingabe (Eingabe: neue Zeile)</translation>
    </message>
    <message>
        <source>Can be &amp;undone for</source>
        <translation>Rückgängig zu machen &amp;binnen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Sending can be undone for, in seconds</source>
        <translation>Senden rückgängig zu machen binnen, in Sekunden</translation>
    </message>
    <message>
        <source>A text message cannot be called back once it is sent. For this long it waits on this desk first.</source>
        <translation>Eine gesendete SMS lässt sich nicht zurückholen. So lange wartet sie zuvor an diesem Platz.</translation>
    </message>
    <message>
        <source>&amp;Quiet hours, every day</source>
        <translation>&amp;Ruhezeit, jeden Tag</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>&amp;von</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Ruhezeit beginnt</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>b&amp;is</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Ruhezeit endet</translation>
    </message>
    <message>
        <source>Messages arrive and count as ever; what came is told of when the hours are over. For once: Textdesk › Do not disturb.</source>
        <translation>Nachrichten kommen an und zählen wie immer; was kam, wird nach der Ruhezeit gemeldet. Für einmal: Textdesk › Nicht stören.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Mit &amp;Ton</translation>
    </message>
    <message>
        <source>&amp;Remind of what is unanswered for</source>
        <translation>An Unbeantwortetes e&amp;rinnern nach</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Remind of what is unanswered for so many minutes; 0: never</source>
        <translation>Nach so vielen Minuten an Unbeantwortetes erinnern; 0: nie</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Call a sent message &amp;unconfirmed after</source>
        <translation>Gesendete Nachricht gilt als &amp;unbestätigt nach</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Call a sent message unconfirmed after, in hours</source>
        <translation>Gesendete Nachricht gilt als unbestätigt nach, in Stunden</translation>
    </message>
    <message>
        <source>A message that was sent, and that nobody reports as delivered for this long, is shown among the troubles. Many carriers never report a delivery: choose a time only if yours do.</source>
        <translation>Eine gesendete Nachricht, die so lange niemand als zugestellt meldet, wird bei den Störungen gezeigt. Viele Netzbetreiber melden nie eine Zustellung: Wählen Sie nur dann eine Zeit, wenn Ihre es tun.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Welcome to Textdesk</source>
        <translation>Willkommen bei Textdesk</translation>
    </message>
    <message>
        <source>Every text message that your office sends and receives, as conversations, with what became of each one. Messages stay on this computer, and you see at any time whether the view is up to date.</source>
        <translation>Jede SMS, die Ihr Büro sendet und empfängt, als Unterhaltung, und was aus jeder einzelnen geworden ist. Die Nachrichten bleiben auf diesem Computer, und Sie sehen jederzeit, ob die Ansicht aktuell ist.</translation>
    </message>
    <message>
        <source>&amp;Gateway&apos;s address</source>
        <translation>Adresse des &amp;Gateways</translation>
    </message>
    <message>
        <source>Gateway&apos;s address</source>
        <translation>Adresse des Gateways</translation>
    </message>
    <message>
        <source>Leave it as it is, unless your provider gave you another one.</source>
        <translation>Lassen Sie sie unverändert, sofern Ihr Anbieter Ihnen keine andere genannt hat.</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Your administrator finds it in the gateway&apos;s dashboard. It works like a password.</source>
        <translation>Ihre Administration findet ihn im Dashboard des Gateways. Er wirkt wie ein Passwort.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>&amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>Shows an invented office day; needs no account and no network</source>
        <translation>Zeigt einen erfundenen Bürotag; braucht weder Konto noch Netzwerk</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Verbindung wird getestet</translation>
    </message>
</context>
<context>
    <name>SnippetsDialog</name>
    <message>
        <source>Saved replies</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>&amp;New saved reply</source>
        <translation>&amp;Neue Vorlage</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Name of the saved reply</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>By what you find it again</source>
        <translation>Woran Sie sie wiederfinden</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Text of the saved reply</source>
        <translation>Text der Vorlage</translation>
    </message>
    <message>
        <source>Filled in:</source>
        <translation>Wird ausgefüllt:</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete this saved reply</source>
        <translation>Diese Vorlage löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>ThreadPane</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>←</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Zurück zu den Unterhaltungen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Copy the number of this conversation</source>
        <translation>Die Nummer dieser Unterhaltung kopieren</translation>
    </message>
</context>
<context>
    <name>textdesk::AboutDialog</name>
    <message>
        <source>About Textdesk</source>
        <translation>Über Textdesk</translation>
    </message>
    <message>
        <source>Textdesk %1</source>
        <translation>Textdesk %1</translation>
    </message>
    <message>
        <source>The SMS desk for offices: conversations, delivery as it happens, and never silent about what it cannot see.</source>
        <translation>Der SMS-Arbeitsplatz für Büros: Unterhaltungen, Zustellung in Echtzeit, und nie still über das, was er nicht sehen kann.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Built with Qt %1, SQLite, libphonenumber and QtKeychain.</source>
        <translation>Erstellt mit Qt %1, SQLite, libphonenumber und QtKeychain.</translation>
    </message>
</context>
<context>
    <name>textdesk::AccountDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Rename the account</source>
        <translation>Konto umbenennen</translation>
    </message>
    <message>
        <source>Front desk, Workshop, …</source>
        <translation>Empfang, Werkstatt, …</translation>
    </message>
    <message>
        <source>What the office calls &amp;it</source>
        <translation>Wie es im Büro &amp;heißt</translation>
    </message>
    <message>
        <source>&amp;Gateway&apos;s address</source>
        <translation>&amp;Adresse des Gateways</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Add the account</source>
        <translation>Konto &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Another account is called that already.</source>
        <translation>So heißt schon ein anderes Konto.</translation>
    </message>
</context>
<context>
    <name>textdesk::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Each account has a key of its own and is connected by itself. All conversations stand in one list; above it you can choose those of one account.</source>
        <translation>Jedes Konto hat seinen eigenen Schlüssel und seine eigene Verbindung. Alle Unterhaltungen stehen in einer Liste; darüber können Sie die eines Kontos wählen.</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>Konto &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Replace the &amp;key…</source>
        <translation>S&amp;chlüssel ersetzen …</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove an account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from this desk?</source>
        <translation>%1 von diesem Arbeitsplatz entfernen?</translation>
    </message>
    <message>
        <source>Textdesk forgets its key, and no longer connects with it. What is kept of it stays on this computer and shows again once the account is added again; the gateway loses nothing.</source>
        <translation>Textdesk vergisst den Schlüssel und stellt keine Verbindung mehr her. Was davon gespeichert ist, bleibt auf diesem Computer und erscheint wieder, wenn das Konto wieder hinzugefügt wird; beim Gateway geht nichts verloren.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>textdesk::AddressWords</name>
    <message>
        <source>%1 · short code</source>
        <translation>%1 · Kurzwahl</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Unbekannter Absender</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>our number, its account</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>textdesk::AlertWords</name>
    <message>
        <source>More than %1 % of the texts fail</source>
        <translation>Mehr als %1 % der SMS scheitern</translation>
    </message>
    <message numerus="yes">
        <source>Blind for %n minute(s)</source>
        <translation>
            <numerusform>Seit %n Minute ohne Verbindung</numerusform>
            <numerusform>Seit %n Minuten ohne Verbindung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, its trouble</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <comment>what was wrong</comment>
        <translation>Vorbei: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) wait at the gateway for longer than is normal.</source>
        <translation>
            <numerusform>%n SMS wartet länger als üblich beim Gateway.</numerusform>
            <numerusform>%n SMS warten länger als üblich beim Gateway.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been heard from the gateway since %1. What comes meanwhile is shown once it is heard again.</source>
        <translation>Seit %1 war vom Gateway nichts zu hören. Was inzwischen kommt, erscheint, sobald es wieder zu hören ist.</translation>
    </message>
    <message>
        <source>The gateway has not been heard at all yet.</source>
        <translation>Vom Gateway war noch gar nichts zu hören.</translation>
    </message>
    <message>
        <source>Texts go out again. Those that failed are not sent again by themselves.</source>
        <translation>SMS gehen wieder hinaus. Die gescheiterten werden nicht von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>No text waits any longer.</source>
        <translation>Keine SMS wartet mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) still wait for longer than is normal.</source>
        <translation>
            <numerusform>%n SMS wartet noch immer länger als üblich.</numerusform>
            <numerusform>%n SMS warten noch immer länger als üblich.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway is heard again. What was missed is fetched.</source>
        <translation>Das Gateway ist wieder zu hören. Was fehlt, wird nachgeholt.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) while nobody was disturbed</source>
        <translation>
            <numerusform>%n Warnung, während niemand gestört wurde</numerusform>
            <numerusform>%n Warnungen, während niemand gestört wurde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 texts failed in the last %3 minutes.</source>
        <translation>%1 von %2 SMS sind in den letzten %3 Minuten gescheitert.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n text(s) are stalled</source>
        <translation>
            <numerusform>Mehr als %n SMS steckt fest</numerusform>
            <numerusform>Mehr als %n SMS stecken fest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source> %</source>
        <comment>behind a figure</comment>
        <translation> %</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Share of the texts that fail, in percent</source>
        <translation>Anteil der SMS, die scheitern, in Prozent</translation>
    </message>
    <message>
        <source>Of the texts of so many minutes</source>
        <translation>Von den SMS so vieler Minuten</translation>
    </message>
    <message>
        <source>Blind for so many minutes</source>
        <translation>So viele Minuten ohne Verbindung</translation>
    </message>
    <message>
        <source>Tell me when texts &amp;fail, once for each cause</source>
        <translation>Melden, wenn SMS &amp;scheitern, einmal je Ursache</translation>
    </message>
    <message>
        <source>Tell me when &amp;more than %1 of the texts of the last %2 fail</source>
        <translation>Melden, wenn &amp;mehr als %1 der SMS der letzten %2 scheitern</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Mit Ton</translation>
    </message>
    <message>
        <source>With a sound: %1</source>
        <comment>of which rule</comment>
        <translation>Mit Ton: %1</translation>
    </message>
    <message>
        <source>Sounds are switched off under Notifications.</source>
        <translation>Töne sind unter „Benachrichtigungen“ abgeschaltet.</translation>
    </message>
    <message>
        <source>Notifications are switched off: nobody is told of anything.</source>
        <translation>Benachrichtigungen sind abgeschaltet: Es wird nichts gemeldet.</translation>
    </message>
    <message>
        <source>You are told once when it begins and once when it is over. What happens in quiet hours is told of afterwards.</source>
        <translation>Gemeldet wird einmal, wenn es beginnt, und einmal, wenn es vorbei ist; was in die Ruhezeit fällt, danach.</translation>
    </message>
    <message>
        <source>At least %1 texts must have been sent or have failed, so that one failure at night is no alarm.</source>
        <translation>Erst ab %1 SMS, die gesendet wurden oder scheiterten: Eine einzelne in der Nacht ist kein Alarm.</translation>
    </message>
    <message>
        <source>Time in which this computer sleeps does not count, and waking begins the count anew.</source>
        <translation>Zeit, in der dieser Computer schläft, zählt nicht; wacht er auf, beginnt sie von vorn.</translation>
    </message>
    <message>
        <source>So many stalled texts</source>
        <translation>So viele SMS, die feststecken</translation>
    </message>
    <message>
        <source>Tell me when mo&amp;re than %1 texts are stalled</source>
        <translation>Melden, wenn meh&amp;r als %1 SMS feststecken</translation>
    </message>
    <message>
        <source>A text that waits for its turn in a line that moves is not stalled.</source>
        <translation>Was in einer laufenden Schlange wartet, bis es an der Reihe ist, steckt nicht fest.</translation>
    </message>
    <message>
        <source>Without a sound</source>
        <translation>Ohne Ton</translation>
    </message>
    <message>
        <source>Also when they are stalled. The same cause is told of again once somebody has seen to it.</source>
        <translation>Auch, wenn sie feststecken. Dieselbe Ursache wird erst wieder gemeldet, wenn sich jemand darum gekümmert hat.</translation>
    </message>
    <message>
        <source>Tell me when an account is &amp;blind for %1</source>
        <translation>Melden, wenn ein &amp;Konto seit %1 ohne Verbindung ist</translation>
    </message>
</context>
<context>
    <name>textdesk::Autostart</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The entry %1 does not read back.</source>
        <translation>Der Eintrag %1 lässt sich nicht zurücklesen.</translation>
    </message>
</context>
<context>
    <name>textdesk::BannerBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>textdesk::BannerSentences</name>
    <message>
        <source>It may have been replaced. What is kept here stays; nothing new arrives until there is a new key.</source>
        <translation>Er wurde vielleicht ersetzt. Was hier aufbewahrt ist, bleibt; Neues kommt erst wieder mit einem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Enter a new key…</source>
        <translation>Neuen Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open the settings…</source>
        <translation>Einstellungen öffnen…</translation>
    </message>
    <message>
        <source>This gateway offers no message list.</source>
        <translation>Dieses Gateway bietet keine Nachrichtenliste.</translation>
    </message>
    <message>
        <source>What arrives while Textdesk is connected is kept. What happened while it was not cannot be fetched; each such time is marked in the conversations and under Delivery.</source>
        <translation>Was bei bestehender Verbindung eintrifft, wird aufbewahrt. Was ohne Verbindung geschah, lässt sich nicht abrufen; jede solche Zeit ist in den Unterhaltungen und unter Zustellung markiert.</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Textdesk may not write to its folder.</source>
        <translation>Textdesk darf nicht in seinen Ordner schreiben.</translation>
    </message>
    <message>
        <source>The messages kept on this desk cannot be opened.</source>
        <translation>Die Nachrichten an diesem Arbeitsplatz lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The messages kept on this desk are damaged.</source>
        <translation>Die Nachrichten an diesem Arbeitsplatz sind beschädigt.</translation>
    </message>
    <message>
        <source>A newer Textdesk has been used on this desk.</source>
        <translation>An diesem Arbeitsplatz lief schon ein neueres Textdesk.</translation>
    </message>
    <message>
        <source>This version cannot read what the newer one has kept. Nothing was changed. Install the newer version again.</source>
        <translation>Diese Version kann nicht lesen, was die neuere aufbewahrt hat. Es wurde nichts verändert. Installieren Sie wieder die neuere Version.</translation>
    </message>
    <message>
        <source>Another program holds the messages kept on this desk.</source>
        <translation>Ein anderes Programm hält die Nachrichten dieses Arbeitsplatzes fest.</translation>
    </message>
    <message>
        <source>A backup or a virus scanner can do this. Textdesk tries again by itself.</source>
        <translation>Das kann eine Datensicherung oder ein Virenscanner sein. Textdesk versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Textdesk could not keep a message.</source>
        <translation>Textdesk konnte eine Nachricht nicht aufbewahren.</translation>
    </message>
    <message>
        <source>This is a fault in Textdesk. Please send the report under Help, Diagnostics.</source>
        <translation>Das ist ein Fehler in Textdesk. Bitte senden Sie den Bericht unter Hilfe, Diagnose.</translation>
    </message>
    <message>
        <source>New messages cannot be kept. Those that arrive are listed below until there is room; free some space, and Textdesk goes on by itself.</source>
        <translation>Neue Nachrichten können nicht aufbewahrt werden. Was eintrifft, steht unten, bis wieder Platz ist. Geben Sie Speicherplatz frei, dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>New messages cannot be kept. Those that arrive are listed below until it may. Ask the administrator to give this user the right to write there; Textdesk goes on by itself.</source>
        <translation>Neue Nachrichten können nicht aufbewahrt werden. Was eintrifft, steht unten, bis das Schreiben erlaubt ist. Bitten Sie den Administrator um das Schreibrecht für diesen Benutzer, dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The disk does not take what Textdesk writes.</source>
        <translation>Der Datenträger nimmt nicht an, was Textdesk schreibt.</translation>
    </message>
    <message>
        <source>New messages cannot be kept. Those that arrive are listed below until it does. The disk may be failing, or this user may have used up the space allowed. Textdesk goes on by itself.</source>
        <translation>Neue Nachrichten können nicht aufbewahrt werden. Was eintrifft, steht so lange unten. Vielleicht ist der Datenträger schadhaft oder der Platz dieses Benutzers aufgebraucht. Danach geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The folder may be missing, or this user may not read it. Ask the administrator. What arrives meanwhile is listed below and kept nowhere; Textdesk tries again by itself.</source>
        <translation>Vielleicht fehlt der Ordner, oder dieser Benutzer darf ihn nicht lesen. Fragen Sie den Administrator. Was inzwischen eintrifft, steht unten und wird nirgends aufbewahrt; Textdesk versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Textdesk sets the damaged file aside and fetches what the gateway still has.</source>
        <translation>Textdesk legt die beschädigte Datei beiseite und holt, was das Gateway noch hat.</translation>
    </message>
    <message>
        <source>A file of another program lies where Textdesk keeps its messages.</source>
        <translation>Wo Textdesk seine Nachrichten aufbewahrt, liegt die Datei eines anderen Programms.</translation>
    </message>
    <message>
        <source>Nothing was changed. Move that file away, or start Textdesk with another data folder.</source>
        <translation>Nichts wurde geändert. Verschieben Sie diese Datei, oder starten Sie Textdesk mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>The messages kept on this desk were damaged. They are fetched from the gateway again.</source>
        <translation>Die hier aufbewahrten Nachrichten waren beschädigt. Sie werden erneut vom Gateway geholt.</translation>
    </message>
    <message>
        <source>The damaged file was set aside as %1.</source>
        <translation>Die beschädigte Datei wurde als %1 beiseitegelegt.</translation>
    </message>
    <message>
        <source>Nothing could be saved from it: all messages so far count as read.</source>
        <translation>Daraus war nichts zu retten: Alle bisherigen Nachrichten gelten als gelesen.</translation>
    </message>
    <message>
        <source>No read marks could be saved from it: messages can show as unread again.</source>
        <translation>Daraus waren keine Lesezeichen zu retten: Nachrichten können wieder als ungelesen erscheinen.</translation>
    </message>
    <message>
        <source>Saved from it: which messages were read (%L1).</source>
        <translation>Daraus gerettet: welche Nachrichten gelesen waren (%L1).</translation>
    </message>
    <message>
        <source>What the gateway no longer has is in the damaged file only.</source>
        <translation>Was das Gateway nicht mehr hat, steht nur in der beschädigten Datei.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) from this desk did not go out.</source>
        <translation>
            <numerusform>%n SMS von diesem Platz ist nicht hinausgegangen.</numerusform>
            <numerusform>%n SMS von diesem Platz sind nicht hinausgegangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept. Somebody has to say what becomes of them.</source>
        <translation>Sie sind gespeichert. Jemand muss sagen, was aus ihnen wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) wait for the connection.</source>
        <translation>
            <numerusform>%n SMS wartet auf die Verbindung.</numerusform>
            <numerusform>%n SMS warten auf die Verbindung.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept, and go out by themselves within half an hour; after that Textdesk asks first.</source>
        <translation>Sie sind gespeichert und gehen binnen einer halben Stunde von selbst hinaus; danach fragt Textdesk erst.</translation>
    </message>
</context>
<context>
    <name>textdesk::CarrierSentences</name>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>RingCentral is not connected at the gateway.</source>
        <translation>RingCentral ist am Gateway nicht verbunden.</translation>
    </message>
    <message>
        <source>Since %1. Texts fail until an administrator connects it again in the gateway&apos;s dashboard, and what people write may not arrive. Nothing is wrong with the recipients. Last checked at %2.</source>
        <translation>Seit %1. SMS schlagen fehl, bis die Administration RingCentral im Dashboard des Gateways wieder verbindet, und was andere schreiben, kommt vielleicht nicht an. An den Empfängern liegt es nicht. Zuletzt geprüft um %2.</translation>
    </message>
    <message>
        <source>The gateway&apos;s access to RingCentral ends soon.</source>
        <translation>Der Zugang des Gateways zu RingCentral läuft bald ab.</translation>
    </message>
    <message>
        <source>On %1. After that, texts fail. An administrator can connect RingCentral again in the gateway&apos;s dashboard before.</source>
        <translation>Am %1. Danach schlagen SMS fehl. Die Administration kann RingCentral vorher im Dashboard des Gateways neu verbinden.</translation>
    </message>
    <message>
        <source>The gateway&apos;s access to RingCentral has run out.</source>
        <translation>Der Zugang des Gateways zu RingCentral ist abgelaufen.</translation>
    </message>
    <message>
        <source>On %1. The gateway still says that it is connected, but texts may fail until an administrator connects RingCentral again in the gateway&apos;s dashboard.</source>
        <translation>Am %1. Das Gateway meldet sich noch als verbunden, aber SMS können fehlschlagen, bis die Administration RingCentral im Dashboard des Gateways neu verbindet.</translation>
    </message>
    <message>
        <source>RingCentral is not connected at the gateway, since %1.</source>
        <translation>RingCentral ist seit %1 am Gateway nicht verbunden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, the state of its RingCentral</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>RingCentral: not connected since %1</source>
        <translation>RingCentral: seit %1 nicht verbunden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Yes, since %1</source>
        <translation>Ja, seit %1</translation>
    </message>
    <message>
        <source>No, since %1</source>
        <translation>Nein, seit %1</translation>
    </message>
    <message>
        <source>Not known: the gateway does not tell</source>
        <translation>Nicht bekannt: Das Gateway sagt es nicht</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>when the access ends</comment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>%1, renewed by the gateway itself</source>
        <comment>a moment</comment>
        <translation>%1, vom Gateway selbst verlängert</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>textdesk::CaseMenu</name>
    <message>
        <source>&amp;Resolve with a note…</source>
        <translation>Mit Notiz &amp;erledigen …</translation>
    </message>
    <message>
        <source>Remind me in an &amp;hour</source>
        <translation>In einer &amp;Stunde erinnern</translation>
    </message>
    <message>
        <source>Remind me &amp;tomorrow morning</source>
        <translation>&amp;Morgen früh erinnern</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Resolve with a note</source>
        <translation>Mit Notiz erledigen</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2</source>
        <translation>Zur Kenntnis genommen von %1, %2</translation>
    </message>
    <message>
        <source>Resolved by %1, %2</source>
        <translation>Erledigt von %1, %2</translation>
    </message>
    <message>
        <source>Put off by %1, %2, until %3</source>
        <translation>Aufgeschoben von %1, %2, bis %3</translation>
    </message>
    <message>
        <source>Opened again by %1, %2</source>
        <translation>Wieder geöffnet von %1, %2</translation>
    </message>
    <message>
        <source>&amp;Send again…</source>
        <translation>Erneut &amp;senden …</translation>
    </message>
    <message>
        <source>Sent again by %1, %2</source>
        <translation>Erneut gesendet von %1, %2</translation>
    </message>
    <message>
        <source>Open again since %1</source>
        <comment>a moment</comment>
        <translation>Wieder offen seit %1</translation>
    </message>
    <message numerus="yes">
        <source>What was done about %n message(s)? The note stays on this desk.</source>
        <translation>
            <numerusform>Was wurde wegen %n Nachricht getan? Die Notiz bleibt an diesem Arbeitsplatz.</numerusform>
            <numerusform>Was wurde wegen %n Nachrichten getan? Die Notiz bleibt an diesem Arbeitsplatz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) acknowledged.</source>
        <translation>
            <numerusform>%n Nachricht zur Kenntnis genommen.</numerusform>
            <numerusform>%n Nachrichten zur Kenntnis genommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) resolved.</source>
        <translation>
            <numerusform>%n Nachricht erledigt.</numerusform>
            <numerusform>%n Nachrichten erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) put off until %1.</source>
        <translation>
            <numerusform>%n Nachricht aufgeschoben bis %1.</numerusform>
            <numerusform>%n Nachrichten aufgeschoben bis %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ColorSwatches</name>
    <message>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>textdesk::Composer</name>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>one of our lines</comment>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>%L1 / %L2 characters</source>
        <translation>%L1 / %L2 Zeichen</translation>
    </message>
    <message>
        <source>%L1 / %L2</source>
        <comment>units used, units of all parts</comment>
        <translation>%L1 / %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>In the plain alphabet of text messages: 160 characters in one part, 153 in each of several.</source>
        <translation>Im einfachen SMS-Alphabet: 160 Zeichen in einem Teil, 153 in jedem von mehreren.</translation>
    </message>
    <message>
        <source>“%1” is not in the plain alphabet of text messages, so that a part holds 70 characters, or 67 in each of several.</source>
        <translation>„%1“ steht nicht im einfachen SMS-Alphabet; ein Teil fasst darum 70 Zeichen, jeder von mehreren 67.</translation>
    </message>
    <message>
        <source>An estimate: the gateway does not say how it is sent.</source>
        <translation>Geschätzt: Das Gateway sagt nicht, wie es sendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many: no text message is longer than %L1.</source>
        <translation>
            <numerusform>%n Zeichen zu viel: Keine SMS ist länger als %L1.</numerusform>
            <numerusform>%n Zeichen zu viel: Keine SMS ist länger als %L1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” makes it %n parts.</source>
        <translation>
            <numerusform>„%1“ macht daraus %n Teil.</numerusform>
            <numerusform>„%1“ macht daraus %n Teile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With plain characters: %n.</source>
        <comment>parts</comment>
        <translation>
            <numerusform>Mit einfachen Zeichen: %n.</numerusform>
            <numerusform>Mit einfachen Zeichen: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left. Carriers often refuse more than 1,000.</source>
        <translation>
            <numerusform>Noch %n Zeichen. Netzbetreiber lehnen mehr als 1.000 oft ab.</numerusform>
            <numerusform>Noch %n Zeichen. Netzbetreiber lehnen mehr als 1.000 oft ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Carriers often refuse texts of more than 1,000 characters.</source>
        <translation>Netzbetreiber lehnen SMS mit mehr als 1.000 Zeichen oft ab.</translation>
    </message>
    <message>
        <source>“%1” is not filled in yet. Send once more to send it as it is.</source>
        <translation>„%1“ ist noch nicht ausgefüllt. Noch einmal senden schickt es so ab.</translation>
    </message>
</context>
<context>
    <name>textdesk::ConnectionIndicator</name>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, its status</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>textdesk::ConnectionSentences</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Waking up</source>
        <translation>Wacht auf</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Meldet sich an</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt nach</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>Ausgesperrt</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) so far</source>
        <translation>
            <numerusform>bisher %n Seite</numerusform>
            <numerusform>bisher %n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>fetching what was missed</source>
        <translation>ruft Verpasstes ab</translation>
    </message>
    <message>
        <source>pausing %1 as the gateway asks</source>
        <translation>%1 Pause auf Wunsch des Gateways</translation>
    </message>
    <message>
        <source>up to date as of %1</source>
        <translation>aktuell, Stand %1</translation>
    </message>
    <message>
        <source>this gateway does not say who a delivery status belongs to</source>
        <translation>dieses Gateway sagt nicht, zu wem ein Zustellstatus gehört</translation>
    </message>
    <message>
        <source>trying again now</source>
        <translation>neuer Versuch jetzt</translation>
    </message>
    <message>
        <source>trying again in %1</source>
        <translation>neuer Versuch in %1</translation>
    </message>
    <message>
        <source>trying again at %1</source>
        <translation>neuer Versuch: %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
    <message>
        <source>press F5 to connect</source>
        <translation>F5 verbindet</translation>
    </message>
    <message>
        <source>the gateway is waking up, which can take a minute</source>
        <translation>das Gateway wacht auf, das kann eine Minute dauern</translation>
    </message>
    <message>
        <source>reaching the gateway…</source>
        <translation>das Gateway wird gesucht…</translation>
    </message>
    <message>
        <source>showing the gateway the key…</source>
        <translation>dem Gateway wird der Schlüssel gezeigt…</translation>
    </message>
    <message>
        <source>The gateway refuses this desk.</source>
        <translation>Das Gateway weist diesen Arbeitsplatz ab.</translation>
    </message>
    <message>
        <source>Too many failed sign-ins from this office&apos;s address.</source>
        <translation>Zu viele fehlgeschlagene Anmeldungen von der Adresse dieses Büros.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address cannot be found.</source>
        <translation>Die Adresse des Gateways ist nicht zu finden.</translation>
    </message>
    <message>
        <source>Nothing answers at the gateway&apos;s address.</source>
        <translation>Unter der Adresse des Gateways antwortet nichts.</translation>
    </message>
    <message>
        <source>The network connection was lost.</source>
        <translation>Die Netzwerkverbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>The line went silent.</source>
        <translation>Die Leitung ist verstummt.</translation>
    </message>
    <message>
        <source>The gateway took too long to answer.</source>
        <translation>Das Gateway hat zu lange für die Antwort gebraucht.</translation>
    </message>
    <message>
        <source>The gateway refused a live line.</source>
        <translation>Das Gateway hat die Live-Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The gateway refused a live line (answer %1).</source>
        <translation>Das Gateway hat die Live-Verbindung abgelehnt (Antwort %1).</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate cannot be trusted.</source>
        <translation>Dem Zertifikat des Gateways ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate cannot be trusted: %1</source>
        <translation>Dem Zertifikat des Gateways ist nicht zu trauen: %1</translation>
    </message>
    <message>
        <source>The office&apos;s proxy does not let Textdesk through.</source>
        <translation>Der Proxy des Büros lässt Textdesk nicht durch.</translation>
    </message>
    <message>
        <source>The office&apos;s proxy does not let Textdesk through: %1</source>
        <translation>Der Proxy des Büros lässt Textdesk nicht durch: %1</translation>
    </message>
    <message>
        <source>The gateway ended the connection.</source>
        <translation>Das Gateway hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>The gateway ended the connection (code %1).</source>
        <translation>Das Gateway hat die Verbindung beendet (Code %1).</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own.</source>
        <translation>Das Gateway hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own (answer %1).</source>
        <translation>Das Gateway hat selbst eine Störung (Antwort %1).</translation>
    </message>
    <message>
        <source>The gateway asks this office to slow down.</source>
        <translation>Das Gateway bittet dieses Büro, langsamer zu machen.</translation>
    </message>
    <message>
        <source>The gateway refuses this key.</source>
        <translation>Das Gateway weist diesen Schlüssel ab.</translation>
    </message>
    <message>
        <source>The gateway has suspended this account.</source>
        <translation>Das Gateway hat dieses Konto gesperrt.</translation>
    </message>
    <message>
        <source>The gateway refuses the pass that it had just given.</source>
        <translation>Das Gateway weist den Pass ab, den es eben selbst ausgestellt hat.</translation>
    </message>
    <message>
        <source>What answers at this address is not the gateway.</source>
        <translation>Was unter dieser Adresse antwortet, ist nicht das Gateway.</translation>
    </message>
    <message>
        <source>There is no key to sign in with.</source>
        <translation>Zum Anmelden fehlt der Schlüssel.</translation>
    </message>
    <message>
        <source>This key is for another account than the messages kept here.</source>
        <translation>Dieser Schlüssel gehört zu einem anderen Konto als die hier aufbewahrten Nachrichten.</translation>
    </message>
    <message>
        <source>Messages of two accounts are never mixed. Enter a key of this account, or start Textdesk with another data folder.</source>
        <translation>Nachrichten zweier Konten werden nie vermischt. Geben Sie einen Schlüssel dieses Kontos ein, oder starten Sie Textdesk mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>Check the address in the settings, and this computer&apos;s network.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen und das Netzwerk dieses Computers.</translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the administrator; Textdesk never goes on past a bad certificate.</source>
        <translation>Es wurde nichts gesendet. Fragen Sie die Administration; Textdesk übergeht nie ein schlechtes Zertifikat.</translation>
    </message>
    <message>
        <source>Ask the administrator of the office&apos;s network.</source>
        <translation>Fragen Sie die Netzwerkadministration Ihres Büros.</translation>
    </message>
    <message>
        <source>It may have been replaced. Enter the new one.</source>
        <translation>Er wurde vielleicht ersetzt. Geben Sie den neuen ein.</translation>
    </message>
    <message>
        <source>Ask whoever manages the account at the gateway.</source>
        <translation>Fragen Sie, wer das Konto beim Gateway verwaltet.</translation>
    </message>
    <message>
        <source>In the settings, sign in with the key itself instead.</source>
        <translation>Melden Sie sich stattdessen mit dem Schlüssel selbst an (Einstellungen).</translation>
    </message>
    <message>
        <source>A hotel or guest network&apos;s sign-in page can do this. Check the address too.</source>
        <translation>Das kann die Anmeldeseite eines Hotel- oder Gastnetzes sein. Prüfen Sie auch die Adresse.</translation>
    </message>
    <message>
        <source>Enter the gateway&apos;s key.</source>
        <translation>Geben Sie den Schlüssel des Gateways ein.</translation>
    </message>
    <message numerus="yes">
        <source>blind %1 and %n more</source>
        <translation>
            <numerusform>Lücke %1 und %n weitere</numerusform>
            <numerusform>Lücke %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>blind %1</source>
        <translation>Lücke %1</translation>
    </message>
    <message>
        <source>blind since %1</source>
        <translation>Lücke seit %1</translation>
    </message>
    <message>
        <source>before that %1</source>
        <comment>blind 14:02 – 14:09</comment>
        <translation>davor %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>back to %1</source>
        <translation>zurück bis %1</translation>
    </message>
    <message>
        <source>loading older messages</source>
        <translation>lädt ältere Nachrichten</translation>
    </message>
    <message>
        <source>loading older messages: %1</source>
        <translation>lädt ältere Nachrichten: %1</translation>
    </message>
    <message>
        <source>new messages arrive; %1, still to be fetched</source>
        <comment>blind 14:02 – 14:09</comment>
        <translation>neue Nachrichten kommen an; %1 wird noch abgerufen</translation>
    </message>
    <message>
        <source>the gateway offers no history: what happens while offline cannot be fetched</source>
        <translation>das Gateway bietet keinen Verlauf: Was offline geschieht, lässt sich nicht abrufen</translation>
    </message>
    <message>
        <source>%1: the gateway offers no history</source>
        <comment>blind 14:02 – 14:09</comment>
        <translation>%1: Das Gateway bietet keinen Verlauf</translation>
    </message>
</context>
<context>
    <name>textdesk::ContactColor</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>By the number</source>
        <translation>Nach der Nummer</translation>
    </message>
</context>
<context>
    <name>textdesk::ContactListModel</name>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Noch keine Nummer</translation>
    </message>
</context>
<context>
    <name>textdesk::ContactsDialog</name>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv *.tsv *.txt)</source>
        <translation>Kontakte (*.vcf *.vcard *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>vCard (*.vcf)</source>
        <translation>vCard (*.vcf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported.</source>
        <translation>
            <numerusform>%n Kontakt importiert.</numerusform>
            <numerusform>%n Kontakte importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) exported.</source>
        <translation>
            <numerusform>%n Kontakt exportiert.</numerusform>
            <numerusform>%n Kontakte exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was exported: %1</source>
        <translation>Nichts wurde exportiert: %1</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Give numbers a name here, or take over an address book: export it as vCard or CSV from your mail program or telephone, and choose Import. It stays on this desk.</source>
        <translation>Geben Sie hier Nummern einen Namen oder übernehmen Sie ein Adressbuch: Exportieren Sie es aus Mailprogramm oder Telefon als vCard oder CSV und wählen Sie Importieren. Es bleibt an diesem Arbeitsplatz.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>No contact has these words.</source>
        <translation>Kein Kontakt enthält diese Wörter.</translation>
    </message>
    <message>
        <source>This number is there already: %1.</source>
        <translation>Diese Nummer gibt es schon: %1.</translation>
    </message>
    <message>
        <source>Kept once there is a number.</source>
        <translation>Wird behalten, sobald eine Nummer da ist.</translation>
    </message>
    <message>
        <source>Kept once something is written.</source>
        <translation>Wird behalten, sobald etwas geschrieben ist.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Noch nicht behalten</translation>
    </message>
</context>
<context>
    <name>textdesk::ConversationContent</name>
    <message>
        <source>You: %1</source>
        <comment>the last text of a conversation</comment>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>Text not known yet</source>
        <translation>Text noch nicht bekannt</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ fehlgeschlagen</translation>
    </message>
    <message>
        <source>? unconfirmed</source>
        <translation>? unbestätigt</translation>
    </message>
    <message numerus="yes">
        <source>✕ %Ln</source>
        <comment>number of failed messages</comment>
        <translation>
            <numerusform>✕ %Ln</numerusform>
            <numerusform>✕ %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
</context>
<context>
    <name>textdesk::ConversationPane</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Unread %1</source>
        <comment>and how many</comment>
        <translation>Ungelesen %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <comment>and how many</comment>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Noch keine Unterhaltungen</translation>
    </message>
    <message>
        <source>As soon as somebody texts one of your lines, or one of your systems sends a text, the conversation appears here.</source>
        <translation>Sobald jemand an eine Ihrer Nummern schreibt oder eines Ihrer Systeme eine SMS sendet, erscheint die Unterhaltung hier.</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Alles gelesen</translation>
    </message>
    <message>
        <source>New texts from outside appear here until you have seen them.</source>
        <translation>Neue SMS von außen erscheinen hier, bis Sie sie gesehen haben.</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts fehlgeschlagen</translation>
    </message>
    <message>
        <source>Conversations with a text that could not be delivered appear here.</source>
        <translation>Hier erscheinen Unterhaltungen mit einer SMS, die nicht zugestellt werden konnte.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Niemand wartet</translation>
    </message>
    <message>
        <source>Conversations whose last message is theirs appear here until you answer.</source>
        <translation>Hier erscheinen Unterhaltungen, deren letzte Nachricht von dort kam, bis Sie antworten.</translation>
    </message>
    <message>
        <source>Nothing is archived</source>
        <translation>Nichts archiviert</translation>
    </message>
    <message>
        <source>What you archive with Ctrl+Shift+E is kept here, and comes back by itself with the next message.</source>
        <translation>Was Sie mit Strg+Umschalt+E archivieren, bleibt hier und kommt mit der nächsten Nachricht von selbst zurück.</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Nummern</translation>
    </message>
    <message>
        <source>Conversations of our line %1; choose another</source>
        <translation>Unterhaltungen unserer Nummer %1; eine andere wählen</translation>
    </message>
    <message>
        <source>Conversations of all our lines; choose one</source>
        <translation>Unterhaltungen aller unserer Nummern; eine wählen</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Conversations of our account %1; choose another</source>
        <translation>Unterhaltungen unseres Kontos %1; ein anderes wählen</translation>
    </message>
</context>
<context>
    <name>textdesk::DateDialog</name>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin gehen</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryChart</name>
    <message>
        <source>24 h</source>
        <comment>a period of 24 hours, on a small button</comment>
        <translation>24 Std.</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>a period of 7 days, on a small button</comment>
        <translation>7 T.</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>a period of 30 days, on a small button</comment>
        <translation>30 T.</translation>
    </message>
    <message>
        <source>Hide reasons, numbers and times</source>
        <translation>Gründe, Nummern und Zeiten ausblenden</translation>
    </message>
    <message>
        <source>Show reasons, numbers and times</source>
        <translation>Gründe, Nummern und Zeiten anzeigen</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryDetails</name>
    <message>
        <source>Open conversation</source>
        <translation>Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>About the chosen message</source>
        <translation>Über die gewählte Nachricht</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>The gateway has told neither number nor text of this message yet.</source>
        <translation>Das Gateway hat weder Nummer noch Text dieser Nachricht genannt.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Shows this message among the others of its conversation</source>
        <translation>Zeigt diese Nachricht unter den anderen ihrer Unterhaltung</translation>
    </message>
    <message>
        <source>The gateway&apos;s own words</source>
        <translation>Wortlaut des Gateways</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Choose a message to see what happened to it.</source>
        <translation>Wählen Sie eine Nachricht, um zu sehen, was mit ihr geschah.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) chosen.</source>
        <translation>
            <numerusform>%n Nachricht gewählt.</numerusform>
            <numerusform>%n Nachrichten gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>An %1</translation>
    </message>
    <message>
        <source>Recipient not known</source>
        <translation>Empfänger nicht bekannt</translation>
    </message>
    <message>
        <source>From %1 · %2</source>
        <translation>Von %1 · %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>The gateway&apos;s words: “%1”</source>
        <translation>Wortlaut des Gateways: „%1“</translation>
    </message>
    <message>
        <source>Edit and resend</source>
        <translation>Ändern und neu senden</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>At this desk</source>
        <translation>An diesem Arbeitsplatz</translation>
    </message>
    <message>
        <source>Puts the text into the composer of its conversation; nothing goes out by itself</source>
        <translation>Setzt den Text in das Eingabefeld seiner Unterhaltung; von selbst geht nichts hinaus</translation>
    </message>
    <message>
        <source>Counts as seen from now on, at this desk only: the gateway knows nothing of it</source>
        <translation>Gilt ab jetzt als gesehen, nur an diesem Arbeitsplatz: Das Gateway weiß nichts davon</translation>
    </message>
    <message>
        <source>More that can be done about it</source>
        <translation>Was man noch tun kann</translation>
    </message>
    <message>
        <source>Show the new message</source>
        <translation>Neue Nachricht zeigen</translation>
    </message>
    <message>
        <source>Show the first message</source>
        <translation>Erste Nachricht zeigen</translation>
    </message>
    <message>
        <source>The text went out again, as another message</source>
        <translation>Der Text ging noch einmal hinaus, als andere Nachricht</translation>
    </message>
    <message>
        <source>The text went out in place of that one</source>
        <translation>Der Text ging anstelle jener hinaus</translation>
    </message>
    <message>
        <source>Waits to go out again</source>
        <translation>Wartet darauf, noch einmal hinauszugehen</translation>
    </message>
    <message>
        <source>Went out again: %1</source>
        <comment>the status of then</comment>
        <translation>Ging noch einmal hinaus: %1</translation>
    </message>
    <message>
        <source>Went out again</source>
        <translation>Ging noch einmal hinaus</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryFilterBar</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Vom</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Show only messages to or from this number</source>
        <translation>Nur Nachrichten an diese oder von dieser Nummer zeigen</translation>
    </message>
    <message>
        <source>Text, reason or message ID</source>
        <translation>Text, Grund oder Nachrichten-ID</translation>
    </message>
    <message>
        <source>Show only messages with this text, reason or message ID</source>
        <translation>Nur Nachrichten mit diesem Text, Grund oder dieser Nachrichten-ID zeigen</translation>
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
        <source>Number of messages</source>
        <translation>Anzahl der Nachrichten</translation>
    </message>
    <message>
        <source>Show only this outcome</source>
        <translation>Nur dieses Ergebnis zeigen</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>✕ Failed</source>
        <translation>✕ Fehlgeschlagen</translation>
    </message>
    <message>
        <source>◷ Stalled</source>
        <translation>◷ Steckt fest</translation>
    </message>
    <message>
        <source>? Unconfirmed</source>
        <translation>? Unbestätigt</translation>
    </message>
    <message>
        <source>◷ In progress</source>
        <translation>◷ Unterwegs</translation>
    </message>
    <message>
        <source>✓ Sent</source>
        <translation>✓ Gesendet</translation>
    </message>
    <message>
        <source>✓✓ Delivered</source>
        <translation>✓✓ Zugestellt</translation>
    </message>
    <message>
        <source>Show only messages of this time</source>
        <translation>Nur Nachrichten dieser Zeit zeigen</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7&#xa0;Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30&#xa0;Tage</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Vom … bis …</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Show only messages from this line of ours</source>
        <translation>Nur Nachrichten von dieser unserer Nummer zeigen</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Show only messages that this app sent</source>
        <translation>Nur Nachrichten zeigen, die diese App gesendet hat</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Mehr Filter</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Show only what somebody has seen to, or has not</source>
        <translation>Nur zeigen, worum sich jemand gekümmert hat oder noch nicht</translation>
    </message>
    <message>
        <source>Seen to or not</source>
        <translation>Erledigt oder nicht</translation>
    </message>
    <message>
        <source>Not seen to yet</source>
        <translation>Noch nicht erledigt</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>All our lines</source>
        <translation>Alle unsere Nummern</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>So does Esc in any of them</source>
        <translation>Das tut auch Esc in jedem von ihnen</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryPage</name>
    <message numerus="yes">
        <source>The first %n message(s). A filter finds the others.</source>
        <translation>
            <numerusform>%n Nachricht. Ein Filter findet die übrigen.</numerusform>
            <numerusform>Die ersten %n Nachrichten. Ein Filter findet die übrigen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n message(s)</source>
        <translation>
            <numerusform>Mehr als %n Nachricht</numerusform>
            <numerusform>Mehr als %n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>The desk has no messages of any account open.</source>
        <translation>An diesem Arbeitsplatz sind keine Nachrichten eines Kontos geöffnet.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The messages kept on this desk could not be read</source>
        <translation>Die Nachrichten an diesem Arbeitsplatz konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>They are not lost. If this does not pass, start Textdesk again.</source>
        <translation>Sie sind nicht verloren. Wenn das nicht vorübergeht, starten Sie Textdesk neu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No message fits these filters</source>
        <translation>Keine Nachricht passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Choose a longer time or fewer conditions.</source>
        <translation>Wählen Sie eine längere Zeit oder weniger Bedingungen.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No sent messages yet</source>
        <translation>Noch keine gesendeten Nachrichten</translation>
    </message>
    <message>
        <source>Earlier ones are being fetched and appear here as they come.</source>
        <translation>Frühere werden gerade abgerufen und erscheinen hier nach und nach.</translation>
    </message>
    <message>
        <source>Every message that goes out appears here at once, with what became of it.</source>
        <translation>Jede ausgehende Nachricht erscheint hier sofort, und was aus ihr geworden ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in what is known; sort by time to see where</source>
        <translation>
            <numerusform>%n Lücke im Bekannten; nach Zeit sortiert zeigt die Tabelle, wo</numerusform>
            <numerusform>%n Lücken im Bekannten; nach Zeit sortiert zeigt die Tabelle, wo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in what is known</source>
        <translation>
            <numerusform>%n Lücke im Bekannten</numerusform>
            <numerusform>%n Lücken im Bekannten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in what is known outside the time shown</source>
        <translation>
            <numerusform>%n Lücke im Bekannten außerhalb der gezeigten Zeit</numerusform>
            <numerusform>%n Lücken im Bekannten außerhalb der gezeigten Zeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Save how a day or a week went, as PDF or for a spreadsheet</source>
        <translation>Speichern, wie ein Tag oder eine Woche lief: als PDF oder für die Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Save the messages that the filters let through, for a spreadsheet</source>
        <translation>Die Nachrichten, die die Filter durchlassen, für eine Tabellenkalkulation speichern</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryTable</name>
    <message>
        <source>Sent messages and their delivery</source>
        <translation>Gesendete Nachrichten und ihre Zustellung</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Standardspalten</translation>
    </message>
    <message>
        <source>&amp;Open conversation</source>
        <translation>Unterhaltung ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>&amp;Nummer kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;as text</source>
        <translation>&amp;Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;message ID</source>
        <translation>Nachrichten-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>See to &amp;it</source>
        <translation>&amp;Erledigen</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation>Zur &amp;Kenntnis nehmen</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryText</name>
    <message>
        <source>Queued since %1</source>
        <translation>Wartet seit %1</translation>
    </message>
    <message>
        <source>Sending since %1</source>
        <translation>Wird gesendet seit %1</translation>
    </message>
    <message>
        <source>The carrier has taken the text. Nobody has reported yet whether it arrived.</source>
        <translation>Der Netzbetreiber hat die SMS angenommen. Ob sie angekommen ist, hat noch niemand gemeldet.</translation>
    </message>
    <message>
        <source>The text has arrived.</source>
        <translation>Die SMS ist angekommen.</translation>
    </message>
    <message>
        <source>The text has been on its way for longer than is normal.</source>
        <translation>Die SMS ist länger unterwegs als üblich.</translation>
    </message>
    <message>
        <source>The text is on its way.</source>
        <translation>Die SMS ist unterwegs.</translation>
    </message>
    <message>
        <source>The text did not go out. Only the gateway&apos;s own words say why.</source>
        <translation>Die SMS ging nicht hinaus. Warum, sagt nur der Wortlaut des Gateways.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1, %2, recipient not known, message ID %3</source>
        <translation>%1, %2, Empfänger nicht bekannt, Nachrichten-ID %3</translation>
    </message>
    <message>
        <source>%1, %2, to %3: %4</source>
        <translation>%1, %2, an %3: %4</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1. Grund: %2</translation>
    </message>
    <message>
        <source>To %1, from %2</source>
        <translation>An %1, von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Message ID %1</source>
        <translation>Nachrichten-ID %1</translation>
    </message>
    <message>
        <source>The text did not go out, and the gateway gave no reason.</source>
        <translation>Die SMS wurde nicht gesendet, und das Gateway hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>Sent %1, no report since</source>
        <translation>Gesendet %1, seither kein Bericht</translation>
    </message>
    <message>
        <source>The carrier has taken the text. For longer than is usual here, nobody has reported whether it arrived.</source>
        <translation>Der Netzbetreiber hat die SMS angenommen. Länger als hier üblich hat niemand gemeldet, ob sie angekommen ist.</translation>
    </message>
    <message>
        <source>Ask the recipient if it matters.</source>
        <translation>Fragen Sie den Empfänger, wenn es wichtig ist.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryTimeline</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryViewMenu</name>
    <message>
        <source>No views are saved yet</source>
        <translation>Noch keine Ansichten gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>Diese Ansicht &amp;speichern …</translation>
    </message>
    <message>
        <source>Filters, columns and order as they are now, under a name</source>
        <translation>Filter, Spalten und Reihenfolge, wie sie jetzt sind, unter einem Namen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view. One with the same name is replaced.</source>
        <translation>Name der Ansicht. Eine mit demselben Namen wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>textdesk::Desk</name>
    <message>
        <source>There is no key for this gateway yet.</source>
        <translation>Für dieses Gateway gibt es noch keinen Schlüssel.</translation>
    </message>
    <message>
        <source>This computer offers no keychain, so the key is not kept from one start to the next.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund; der Schlüssel wird daher nicht bis zum nächsten Start aufbewahrt.</translation>
    </message>
    <message>
        <source>The keychain is locked, so the key could not be read.</source>
        <translation>Der Schlüsselbund ist gesperrt; der Schlüssel konnte daher nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The key could not be read: %1</source>
        <translation>Der Schlüssel konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The key is not kept</source>
        <translation>Der Schlüssel wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>It works till Textdesk ends. The keychain said: %1</source>
        <translation>Er gilt, bis Textdesk endet. Der Schlüsselbund meldet: %1</translation>
    </message>
    <message>
        <source>Keep it elsewhere…</source>
        <translation>Anders aufbewahren…</translation>
    </message>
    <message>
        <source>The demo could not be started</source>
        <translation>Die Demo ließ sich nicht starten</translation>
    </message>
    <message>
        <source>Start it from a terminal with: textdesk --demo</source>
        <translation>Starten Sie sie in einem Terminal mit: textdesk --demo</translation>
    </message>
    <message>
        <source>Do not disturb: until %1</source>
        <translation>Nicht stören: bis %1</translation>
    </message>
    <message>
        <source>This is the key of %1</source>
        <translation>Das ist der Schlüssel von %1</translation>
    </message>
    <message>
        <source>Nothing was added: each account needs a key of its own.</source>
        <translation>Es wurde nichts hinzugefügt: Jedes Konto braucht einen eigenen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>textdesk::DesktopServices</name>
    <message>
        <source>Textdesk goes on in the tray</source>
        <translation>Textdesk läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>New messages are still announced. Quit from the tray icon&apos;s menu, or with Ctrl+Q.</source>
        <translation>Neue Nachrichten werden weiter gemeldet. Beenden können Sie im Menü des Symbols oder mit Strg+Q.</translation>
    </message>
</context>
<context>
    <name>textdesk::DiagnosticsDialog</name>
    <message>
        <source>Copied. It holds no keys, numbers or messages.</source>
        <translation>Kopiert. Der Bericht enthält keine Schlüssel, Nummern oder Nachrichten.</translation>
    </message>
</context>
<context>
    <name>textdesk::DiagnosticsReport</name>
    <message>
        <source>Not text at all</source>
        <translation>Gar kein Text</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Garbled</source>
        <translation>Verstümmelt</translation>
    </message>
    <message>
        <source>Of no known shape</source>
        <translation>Von unbekannter Form</translation>
    </message>
    <message>
        <source>Without a kind</source>
        <translation>Ohne Art</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>With a part of the wrong sort</source>
        <translation>Mit einem Teil der falschen Art</translation>
    </message>
    <message>
        <source>With an impossible value</source>
        <translation>Mit einem unmöglichen Wert</translation>
    </message>
    <message>
        <source>Out of turn</source>
        <translation>Außer der Reihe</translation>
    </message>
    <message>
        <source>Older messages</source>
        <translation>Ältere Nachrichten</translation>
    </message>
    <message>
        <source>Textdesk was not running</source>
        <translation>Textdesk lief nicht</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>The computer slept</source>
        <translation>Der Computer schlief</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>Der Schlüssel wurde abgewiesen</translation>
    </message>
    <message>
        <source>Textdesk ended unexpectedly</source>
        <translation>Textdesk endete unerwartet</translation>
    </message>
    <message>
        <source>never</source>
        <comment>moment</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>not connected yet</source>
        <translation>noch nicht verbunden</translation>
    </message>
    <message>
        <source>Last event from the gateway</source>
        <translation>Letztes Ereignis vom Gateway</translation>
    </message>
    <message>
        <source>Last known to be complete</source>
        <translation>Zuletzt sicher vollständig</translation>
    </message>
    <message>
        <source>Messages kept</source>
        <translation>Aufbewahrte Nachrichten</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Known by their number only</source>
        <translation>Nur mit Nachrichten-ID bekannt</translation>
    </message>
    <message>
        <source>Space on disk</source>
        <translation>Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>Frames received</source>
        <translation>Empfangene Datenpakete</translation>
    </message>
    <message>
        <source>Events received</source>
        <translation>Empfangene Ereignisse</translation>
    </message>
    <message>
        <source>Writes to disk</source>
        <translation>Schreibvorgänge</translation>
    </message>
    <message>
        <source>Messages written</source>
        <translation>Geschriebene Nachrichten</translation>
    </message>
    <message>
        <source>Writes that failed</source>
        <translation>Fehlgeschlagene Schreibvorgänge</translation>
    </message>
    <message>
        <source>Questions to the gateway</source>
        <translation>Anfragen an das Gateway</translation>
    </message>
    <message>
        <source>Questions that failed</source>
        <translation>Fehlgeschlagene Anfragen</translation>
    </message>
    <message>
        <source>Questions this minute</source>
        <translation>Anfragen in dieser Minute</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Unreadable entries in message lists</source>
        <translation>Nicht lesbare Einträge in Nachrichtenlisten</translation>
    </message>
    <message>
        <source>Unknown kind “%1”</source>
        <translation>Unbekannte Art „%1“</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>cannot be fetched</source>
        <translation>nicht abrufbar</translation>
    </message>
    <message>
        <source>still to be fetched</source>
        <translation>noch abzurufen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cause, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Frames that could not be read</source>
        <translation>Nicht lesbare Datenpakete</translation>
    </message>
    <message>
        <source>Times with gaps</source>
        <translation>Zeiten mit Lücken</translation>
    </message>
    <message>
        <source>Connection history</source>
        <translation>Verbindungsverlauf</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Compared with the gateway up to</source>
        <translation>Mit dem Gateway abgeglichen bis</translation>
    </message>
    <message>
        <source>Found by comparing, this week</source>
        <translation>Durch Abgleich gefunden, diese Woche</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages could not be kept</source>
        <translation>Nachrichten konnten nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>Connected at the gateway</source>
        <translation>Am Gateway verbunden</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>The gateway&apos;s access ends</source>
        <translation>Der Zugang des Gateways endet</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>Letzte Fehler</translation>
    </message>
    <message>
        <source>The gateway about itself</source>
        <translation>Das Gateway über sich selbst</translation>
    </message>
</context>
<context>
    <name>textdesk::DialogHost</name>
    <message>
        <source>The new key takes the old one&apos;s place.</source>
        <translation>Der neue Schlüssel tritt an die Stelle des alten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, why</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>textdesk::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>thumbs up, yes, good</source>
        <translation>Daumen hoch, ja, gut</translation>
    </message>
    <message>
        <source>thumbs down, no</source>
        <translation>Daumen runter, nein</translation>
    </message>
    <message>
        <source>folded hands, thank you, please</source>
        <translation>gefaltete Hände, danke, bitte</translation>
    </message>
    <message>
        <source>smile</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>laughing, happy</source>
        <translation>Lachen, fröhlich</translation>
    </message>
    <message>
        <source>wink</source>
        <translation>Zwinkern</translation>
    </message>
    <message>
        <source>glad, friendly</source>
        <translation>froh, freundlich</translation>
    </message>
    <message>
        <source>tears of joy</source>
        <translation>Freudentränen</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>nachdenklich</translation>
    </message>
    <message>
        <source>puzzled</source>
        <translation>ratlos</translation>
    </message>
    <message>
        <source>sad, sorry</source>
        <translation>traurig, tut mir leid</translation>
    </message>
    <message>
        <source>mask, ill</source>
        <translation>Maske, krank</translation>
    </message>
    <message>
        <source>wave, hello, goodbye</source>
        <translation>winken, hallo, tschüss</translation>
    </message>
    <message>
        <source>applause</source>
        <translation>Applaus</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>party, congratulations</source>
        <translation>Feier, Glückwunsch</translation>
    </message>
    <message>
        <source>cake, birthday</source>
        <translation>Torte, Geburtstag</translation>
    </message>
    <message>
        <source>present, gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>heart, love</source>
        <translation>Herz, Liebe</translation>
    </message>
    <message>
        <source>star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>check mark, done</source>
        <translation>Haken, erledigt</translation>
    </message>
    <message>
        <source>cross, not</source>
        <translation>Kreuz, nicht</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>exclamation, important</source>
        <translation>Ausrufezeichen, wichtig</translation>
    </message>
    <message>
        <source>calendar, appointment, date</source>
        <translation>Kalender, Termin, Datum</translation>
    </message>
    <message>
        <source>alarm clock, time, reminder</source>
        <translation>Wecker, Uhrzeit, Erinnerung</translation>
    </message>
    <message>
        <source>hourglass, wait</source>
        <translation>Sanduhr, warten</translation>
    </message>
    <message>
        <source>telephone, call</source>
        <translation>Telefon, Anruf</translation>
    </message>
    <message>
        <source>mobile phone</source>
        <translation>Handy</translation>
    </message>
    <message>
        <source>envelope, letter, mail</source>
        <translation>Umschlag, Brief, Post</translation>
    </message>
    <message>
        <source>paper clip, attachment</source>
        <translation>Büroklammer, Anhang</translation>
    </message>
    <message>
        <source>document, form</source>
        <translation>Dokument, Formular</translation>
    </message>
    <message>
        <source>card, payment</source>
        <translation>Karte, Zahlung</translation>
    </message>
    <message>
        <source>money, bank notes</source>
        <translation>Geld, Scheine</translation>
    </message>
    <message>
        <source>parcel, delivery</source>
        <translation>Paket, Lieferung</translation>
    </message>
    <message>
        <source>lorry, truck, delivery</source>
        <translation>Lastwagen, Lieferung</translation>
    </message>
    <message>
        <source>car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>Fahrrad</translation>
    </message>
    <message>
        <source>wrench, repair, workshop</source>
        <translation>Schraubenschlüssel, Reparatur, Werkstatt</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>house, home</source>
        <translation>Haus, Zuhause</translation>
    </message>
    <message>
        <source>hospital, clinic</source>
        <translation>Krankenhaus, Klinik</translation>
    </message>
    <message>
        <source>stethoscope, doctor</source>
        <translation>Stethoskop, Arzt</translation>
    </message>
    <message>
        <source>pill, medicine</source>
        <translation>Tablette, Medikament</translation>
    </message>
    <message>
        <source>tooth, dentist</source>
        <translation>Zahn, Zahnarzt</translation>
    </message>
    <message>
        <source>coffee, break</source>
        <translation>Kaffee, Pause</translation>
    </message>
    <message>
        <source>sun, weather</source>
        <translation>Sonne, Wetter</translation>
    </message>
    <message>
        <source>snow, cold</source>
        <translation>Schnee, kalt</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>Weihnachten</translation>
    </message>
    <message>
        <source>No emoji has this name.</source>
        <translation>Kein Emoji heißt so.</translation>
    </message>
</context>
<context>
    <name>textdesk::ExportDialog</name>
    <message>
        <source>Export what is shown</source>
        <translation>Exportieren, was gezeigt wird</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written…</source>
        <translation>
            <numerusform>%n Nachricht geschrieben …</numerusform>
            <numerusform>%n Nachrichten geschrieben …</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved as %1: %2</source>
        <translation>Unter %1 wurde nichts gespeichert: %2</translation>
    </message>
    <message>
        <source>%1, saved as %2.</source>
        <translation>%1, gespeichert als %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>textdesk::FailureNoteWords</name>
    <message>
        <source>The gateway&apos;s name was not found</source>
        <translation>Der Name des Gateways wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Nobody listens at the gateway&apos;s address</source>
        <translation>Unter der Adresse des Gateways antwortet niemand</translation>
    </message>
    <message>
        <source>The network ended the question</source>
        <translation>Das Netz hat die Anfrage abgebrochen</translation>
    </message>
    <message>
        <source>The gateway did not answer in time</source>
        <translation>Das Gateway hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate cannot be trusted</source>
        <translation>Dem Zertifikat des Gateways ist nicht zu trauen</translation>
    </message>
    <message>
        <source>The proxy did not let the question through</source>
        <translation>Der Proxy hat die Anfrage nicht durchgelassen</translation>
    </message>
    <message>
        <source>The gateway refused the key</source>
        <translation>Das Gateway hat den Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>The gateway did not allow the question</source>
        <translation>Das Gateway hat die Anfrage nicht erlaubt</translation>
    </message>
    <message>
        <source>The gateway does not have what was asked for</source>
        <translation>Das Gateway hat das Angefragte nicht</translation>
    </message>
    <message>
        <source>The gateway asked to slow down</source>
        <translation>Das Gateway bat um weniger Anfragen</translation>
    </message>
    <message>
        <source>The gateway did not accept the question</source>
        <translation>Das Gateway hat die Anfrage nicht angenommen</translation>
    </message>
    <message>
        <source>The gateway pointed elsewhere</source>
        <translation>Das Gateway hat woandershin verwiesen</translation>
    </message>
    <message>
        <source>The gateway had a fault of its own</source>
        <translation>Das Gateway hatte eine eigene Störung</translation>
    </message>
    <message>
        <source>The answer could not be read</source>
        <translation>Die Antwort war nicht zu lesen</translation>
    </message>
    <message>
        <source>The question was taken back</source>
        <translation>Die Anfrage wurde zurückgezogen</translation>
    </message>
    <message>
        <source>The file of messages could not be opened</source>
        <translation>Die Datei mit den Nachrichten ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The file of messages was damaged</source>
        <translation>Die Datei mit den Nachrichten war beschädigt</translation>
    </message>
    <message>
        <source>The file of messages was another program&apos;s</source>
        <translation>Die Datei mit den Nachrichten gehörte einem anderen Programm</translation>
    </message>
    <message>
        <source>The file of messages was a newer version&apos;s</source>
        <translation>Die Datei mit den Nachrichten war die einer neueren Version</translation>
    </message>
    <message>
        <source>The disk was full</source>
        <translation>Der Datenträger war voll</translation>
    </message>
    <message>
        <source>The disk could only be read</source>
        <translation>Der Datenträger ließ sich nur lesen</translation>
    </message>
    <message>
        <source>The disk failed</source>
        <translation>Der Datenträger versagte</translation>
    </message>
    <message>
        <source>Another program held the file of messages</source>
        <translation>Ein anderes Programm hielt die Datei mit den Nachrichten fest</translation>
    </message>
    <message>
        <source>A fault in Textdesk</source>
        <translation>Ein Fehler in Textdesk</translation>
    </message>
    <message>
        <source>%1 (answer %2)</source>
        <comment>what went wrong, HTTP status</comment>
        <translation>%1 (Antwort %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s) in a row</source>
        <comment>what went wrong</comment>
        <translation>
            <numerusform>%1, %n-mal</numerusform>
            <numerusform>%1, %n-mal nacheinander</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::FailureWords</name>
    <message>
        <source>Our texting limit is used up</source>
        <translation>Unser SMS-Kontingent ist erschöpft</translation>
    </message>
    <message>
        <source>Number not supported</source>
        <translation>Nummer nicht unterstützt</translation>
    </message>
    <message>
        <source>This destination cannot be texted. The number may be a landline or have a typing error.</source>
        <translation>An dieses Ziel sind keine SMS möglich. Die Nummer ist vielleicht ein Festnetzanschluss oder hat einen Tippfehler.</translation>
    </message>
    <message>
        <source>They opted out</source>
        <translation>Empfänger will keine SMS</translation>
    </message>
    <message>
        <source>The recipient asked not to be texted by this line.</source>
        <translation>Der Empfänger hat um keine weiteren SMS von dieser Nummer gebeten.</translation>
    </message>
    <message>
        <source>RingCentral&apos;s spam filter</source>
        <translation>Spamfilter von RingCentral</translation>
    </message>
    <message>
        <source>RingCentral took the text for spam. The number is fine.</source>
        <translation>RingCentral hat die SMS für Spam gehalten. Die Nummer ist in Ordnung.</translation>
    </message>
    <message>
        <source>Fault at RingCentral</source>
        <translation>Störung bei RingCentral</translation>
    </message>
    <message>
        <source>RingCentral had an internal fault. Nothing is wrong with the text or the number.</source>
        <translation>RingCentral hatte eine interne Störung. Mit SMS und Nummer ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>RingCentral made an invalid call to its provider. Nothing is wrong with the text or the number.</source>
        <translation>RingCentral hat seinen Anbieter falsch angesprochen. Mit SMS und Nummer ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>Our line is not set up</source>
        <translation>Unsere Nummer ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Not a textable number</source>
        <translation>Nummer kann keine SMS</translation>
    </message>
    <message>
        <source>The number is invalid, not in use, or a landline.</source>
        <translation>Die Nummer ist ungültig, nicht vergeben oder ein Festnetzanschluss.</translation>
    </message>
    <message>
        <source>Our line is not set up for texting. Nothing is wrong with the recipient.</source>
        <translation>Unsere Nummer ist nicht für SMS eingerichtet. Am Empfänger liegt es nicht.</translation>
    </message>
    <message>
        <source>Provider&apos;s spam filter</source>
        <translation>Spamfilter des Anbieters</translation>
    </message>
    <message>
        <source>The provider took the text for spam. The number is fine.</source>
        <translation>Der Anbieter hat die SMS für Spam gehalten. Die Nummer ist in Ordnung.</translation>
    </message>
    <message>
        <source>Our line is blocked</source>
        <translation>Unsere Nummer ist gesperrt</translation>
    </message>
    <message>
        <source>Our line was flagged and cannot send any more. Nothing is wrong with the recipient.</source>
        <translation>Unsere Nummer wurde beanstandet und kann nicht mehr senden. Am Empfänger liegt es nicht.</translation>
    </message>
    <message>
        <source>Text too long</source>
        <translation>SMS zu lang</translation>
    </message>
    <message>
        <source>The text is longer than 1,000 characters.</source>
        <translation>Die SMS ist länger als 1.000 Zeichen.</translation>
    </message>
    <message>
        <source>Text refused as written</source>
        <translation>SMS so nicht angenommen</translation>
    </message>
    <message>
        <source>The text could not be delivered as it is written, perhaps because of special characters or links.</source>
        <translation>Die SMS konnte so, wie sie geschrieben ist, nicht zugestellt werden, vielleicht wegen Sonderzeichen oder Links.</translation>
    </message>
    <message>
        <source>Fault at the provider</source>
        <translation>Störung beim Anbieter</translation>
    </message>
    <message>
        <source>The provider had a fault. Nothing is wrong with the text or the number.</source>
        <translation>Der Anbieter hatte eine Störung. Mit SMS und Nummer ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Noch keine Meldung</translation>
    </message>
    <message>
        <source>The carrier has not reported a result. The text may have arrived.</source>
        <translation>Der Netzbetreiber hat kein Ergebnis gemeldet. Die SMS ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>No clear report</source>
        <translation>Keine klare Meldung</translation>
    </message>
    <message>
        <source>The carrier reported an unknown result. The text may have arrived; no confirmation will come.</source>
        <translation>Der Netzbetreiber hat ein unbekanntes Ergebnis gemeldet. Die SMS ist vielleicht angekommen; eine Bestätigung folgt nicht.</translation>
    </message>
    <message>
        <source>Phone cannot get texts</source>
        <translation>Telefon kann keine SMS</translation>
    </message>
    <message>
        <source>The recipient&apos;s carrier does not take texts of this kind.</source>
        <translation>Der Netzbetreiber des Empfängers nimmt SMS dieser Art nicht an.</translation>
    </message>
    <message>
        <source>Expired on the way</source>
        <translation>Unterwegs verfallen</translation>
    </message>
    <message>
        <source>The text did not reach the phone network in time.</source>
        <translation>Die SMS hat das Telefonnetz nicht rechtzeitig erreicht.</translation>
    </message>
    <message>
        <source>Phone unavailable</source>
        <translation>Telefon nicht erreichbar</translation>
    </message>
    <message>
        <source>The phone is off, out of range or not in service.</source>
        <translation>Das Telefon ist ausgeschaltet, ohne Empfang oder außer Betrieb.</translation>
    </message>
    <message>
        <source>The carrier does not accept our line. Nothing is wrong with the recipient.</source>
        <translation>Der Netzbetreiber nimmt unsere Nummer nicht an. Am Empfänger liegt es nicht.</translation>
    </message>
    <message>
        <source>Carrier&apos;s spam filter</source>
        <translation>Spamfilter des Netzbetreibers</translation>
    </message>
    <message>
        <source>The recipient&apos;s carrier took the text for spam. The number is fine.</source>
        <translation>Der Netzbetreiber des Empfängers hat die SMS für Spam gehalten. Die Nummer ist in Ordnung.</translation>
    </message>
    <message>
        <source>Refused without a reason</source>
        <translation>Ohne Grund abgewiesen</translation>
    </message>
    <message>
        <source>The recipient&apos;s carrier refused the text and gave no reason.</source>
        <translation>Der Netzbetreiber des Empfängers hat die SMS abgewiesen und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>Too long for this carrier</source>
        <translation>Zu lang für diesen Netzbetreiber</translation>
    </message>
    <message>
        <source>This carrier takes one part of 160 plain characters at most.</source>
        <translation>Dieser Netzbetreiber nimmt höchstens einen Teil mit 160 einfachen Zeichen an.</translation>
    </message>
    <message>
        <source>The carrier could not read the text, perhaps because of unusual characters.</source>
        <translation>Der Netzbetreiber konnte die SMS nicht lesen, vielleicht wegen ungewöhnlicher Zeichen.</translation>
    </message>
    <message>
        <source>Attachment too large</source>
        <translation>Anhang zu groß</translation>
    </message>
    <message>
        <source>The carrier refused the attachment because of its size.</source>
        <translation>Der Netzbetreiber hat den Anhang wegen seiner Größe abgewiesen.</translation>
    </message>
    <message>
        <source>Shortened link refused</source>
        <translation>Kurzlink abgewiesen</translation>
    </message>
    <message>
        <source>The carrier does not accept shortened links.</source>
        <translation>Der Netzbetreiber nimmt keine gekürzten Links an.</translation>
    </message>
    <message>
        <source>Today&apos;s limit is used up</source>
        <translation>Tageslimit erschöpft</translation>
    </message>
    <message>
        <source>T-Mobile takes no more texts from us today.</source>
        <translation>T-Mobile nimmt heute keine SMS mehr von uns an.</translation>
    </message>
    <message>
        <source>The carrier takes no more texts from us for now.</source>
        <translation>Der Netzbetreiber nimmt vorerst keine SMS mehr von uns an.</translation>
    </message>
    <message>
        <source>Short codes refused</source>
        <translation>Kurzwahlen abgewiesen</translation>
    </message>
    <message>
        <source>Our number is not verified</source>
        <translation>Unsere Nummer ist nicht bestätigt</translation>
    </message>
    <message>
        <source>Our toll-free number may not send texts until it is verified.</source>
        <translation>Unsere gebührenfreie Nummer darf erst SMS senden, wenn sie bestätigt ist.</translation>
    </message>
    <message>
        <source>Fault at the carrier</source>
        <translation>Störung beim Netzbetreiber</translation>
    </message>
    <message>
        <source>The carrier had a fault. Nothing is wrong with the text or the number.</source>
        <translation>Der Netzbetreiber hatte eine Störung. Mit SMS und Nummer ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>Our number is not in RingCentral</source>
        <translation>Unsere Nummer fehlt bei RingCentral</translation>
    </message>
    <message>
        <source>The number that we sent from does not belong to the RingCentral account. Nothing is wrong with the recipient.</source>
        <translation>Die Nummer, von der wir gesendet haben, gehört nicht zum RingCentral-Konto. Am Empfänger liegt es nicht.</translation>
    </message>
    <message>
        <source>RingCentral is not connected</source>
        <translation>RingCentral ist nicht verbunden</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Kein Grund genannt</translation>
    </message>
    <message>
        <source>Call if it is urgent. If it happens often, tell the administrator.</source>
        <translation>Rufen Sie an, wenn es eilt. Kommt das öfter vor, sagen Sie der Administration Bescheid.</translation>
    </message>
    <message>
        <source>Call if it is urgent, and show the administrator the gateway&apos;s words.</source>
        <translation>Rufen Sie an, wenn es eilt, und zeigen Sie der Administration den Wortlaut des Gateways.</translation>
    </message>
    <message>
        <source>The cause lies with the recipient.</source>
        <translation>Die Ursache liegt beim Empfänger.</translation>
    </message>
    <message>
        <source>The cause lies with one of our numbers.</source>
        <translation>Die Ursache liegt bei einer unserer Nummern.</translation>
    </message>
    <message>
        <source>The cause lies with our account.</source>
        <translation>Die Ursache liegt bei unserem Konto.</translation>
    </message>
    <message>
        <source>The cause lies with the gateway or RingCentral.</source>
        <translation>Die Ursache liegt beim Gateway oder bei RingCentral.</translation>
    </message>
    <message>
        <source>The cause lies with the recipient&apos;s carrier.</source>
        <translation>Die Ursache liegt beim Netzbetreiber des Empfängers.</translation>
    </message>
    <message>
        <source>The cause lies with the text as it is written.</source>
        <translation>Die Ursache liegt im Text der SMS.</translation>
    </message>
    <message>
        <source>Where the cause lies is not known.</source>
        <translation>Wo die Ursache liegt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Trying again makes sense.</source>
        <translation>Ein neuer Versuch ist sinnvoll.</translation>
    </message>
    <message>
        <source>Trying again makes sense after a while.</source>
        <translation>Ein neuer Versuch ist nach einer Weile sinnvoll.</translation>
    </message>
    <message>
        <source>Trying again makes sense with another text.</source>
        <translation>Ein neuer Versuch ist mit geändertem Text sinnvoll.</translation>
    </message>
    <message>
        <source>Trying again makes no sense: it would fail again.</source>
        <translation>Ein neuer Versuch ist nicht sinnvoll: Er würde wieder fehlschlagen.</translation>
    </message>
    <message>
        <source>Trying again makes sense once the administrator has put this right.</source>
        <translation>Ein neuer Versuch ist erst sinnvoll, wenn die Administration das behoben hat.</translation>
    </message>
    <message>
        <source>Trying again could send it twice: it may have arrived.</source>
        <translation>Ein neuer Versuch könnte doppelt ankommen: Die SMS ist vielleicht schon da.</translation>
    </message>
    <message>
        <source>Whether trying again makes sense is not known.</source>
        <translation>Ob ein neuer Versuch sinnvoll ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Our account has reached its daily or monthly texting limit.</source>
        <translation>Unser Konto hat sein SMS-Kontingent für den Tag oder den Monat ausgeschöpft.</translation>
    </message>
    <message>
        <source>Call if it is urgent, and tell the administrator.</source>
        <translation>Rufen Sie an, wenn es eilt, und sagen Sie der Administration Bescheid.</translation>
    </message>
    <message>
        <source>Check the number on file: is it a landline, mistyped, or without its country code? If it is right, call.</source>
        <translation>Prüfen Sie die hinterlegte Nummer: Festnetz, Tippfehler, fehlende Ländervorwahl? Wenn sie stimmt, rufen Sie an.</translation>
    </message>
    <message>
        <source>Call instead. They get texts again once they have texted START to this line.</source>
        <translation>Rufen Sie stattdessen an. SMS kommen erst wieder an, wenn der Empfänger START an diese Nummer gesendet hat.</translation>
    </message>
    <message>
        <source>Reword it, with fewer links, capitals and offers, then send it again.</source>
        <translation>Formulieren Sie die SMS um, mit weniger Links, Großbuchstaben und Angeboten, und senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Try once more later. If it fails again, give the administrator the time and the message ID.</source>
        <translation>Versuchen Sie es später noch einmal. Schlägt es wieder fehl, nennen Sie der Administration Uhrzeit und Nachrichten-ID.</translation>
    </message>
    <message>
        <source>Tell the administrator, who can report it to RingCentral&apos;s support.</source>
        <translation>Sagen Sie der Administration Bescheid; sie kann es dem Support von RingCentral melden.</translation>
    </message>
    <message>
        <source>Our line is not set up correctly for texting. Nothing is wrong with the recipient.</source>
        <translation>Unsere Nummer ist für SMS nicht richtig eingerichtet. Am Empfänger liegt es nicht.</translation>
    </message>
    <message>
        <source>Send from another line or call, and tell the administrator.</source>
        <translation>Senden Sie von einer anderen Nummer oder rufen Sie an, und sagen Sie der Administration Bescheid.</translation>
    </message>
    <message>
        <source>The provider of our line is not set up correctly. Nothing is wrong with the recipient.</source>
        <translation>Der Anbieter unserer Nummer ist nicht richtig eingerichtet. Am Empfänger liegt es nicht.</translation>
    </message>
    <message>
        <source>Check the number on file: it is probably a landline or wrong. If it is right, call.</source>
        <translation>Prüfen Sie die hinterlegte Nummer: Wahrscheinlich ist sie ein Festnetzanschluss oder falsch. Wenn sie stimmt, rufen Sie an.</translation>
    </message>
    <message>
        <source>Stop sending from this line, and tell the administrator at once.</source>
        <translation>Senden Sie nicht mehr von dieser Nummer, und sagen Sie sofort der Administration Bescheid.</translation>
    </message>
    <message>
        <source>Shorten it, or send it in several texts.</source>
        <translation>Kürzen Sie die SMS, oder teilen Sie sie auf mehrere auf.</translation>
    </message>
    <message>
        <source>Leave out special characters, emoji and links, then send it again.</source>
        <translation>Lassen Sie Sonderzeichen, Emojis und Links weg, und senden Sie die SMS noch einmal.</translation>
    </message>
    <message>
        <source>Try again later. If it happens often, tell the administrator.</source>
        <translation>Versuchen Sie es später noch einmal. Kommt das öfter vor, sagen Sie der Administration Bescheid.</translation>
    </message>
    <message>
        <source>Look again in an hour. Call if it is important.</source>
        <translation>Sehen Sie in einer Stunde noch einmal nach. Rufen Sie an, wenn es wichtig ist.</translation>
    </message>
    <message>
        <source>Call if it is important.</source>
        <translation>Rufen Sie an, wenn es wichtig ist.</translation>
    </message>
    <message>
        <source>Call instead.</source>
        <translation>Rufen Sie stattdessen an.</translation>
    </message>
    <message>
        <source>Check the number on file, then try once more later, or call.</source>
        <translation>Prüfen Sie die hinterlegte Nummer, und versuchen Sie es später noch einmal, oder rufen Sie an.</translation>
    </message>
    <message>
        <source>Reword it, with fewer links and capitals, then send it again. If it happens often, ask the administrator to compare our texts with the registered campaign.</source>
        <translation>Formulieren Sie die SMS um, mit weniger Links und Großbuchstaben, und senden Sie sie noch einmal. Kommt das öfter vor, bitten Sie die Administration, unsere SMS mit der angemeldeten Kampagne zu vergleichen.</translation>
    </message>
    <message>
        <source>Try once more later. If it is refused again, reword it or call, and tell the administrator.</source>
        <translation>Versuchen Sie es später noch einmal. Wird die SMS wieder abgewiesen, formulieren Sie sie um oder rufen Sie an, und sagen Sie der Administration Bescheid.</translation>
    </message>
    <message>
        <source>Shorten it to one part, without emoji and unusual characters.</source>
        <translation>Kürzen Sie die SMS auf einen Teil, ohne Emojis und ungewöhnliche Zeichen.</translation>
    </message>
    <message>
        <source>Leave out unusual characters, then send it again.</source>
        <translation>Lassen Sie ungewöhnliche Zeichen weg, und senden Sie die SMS noch einmal.</translation>
    </message>
    <message>
        <source>Send it without the picture, or with a smaller one.</source>
        <translation>Senden Sie die Nachricht ohne Bild oder mit einem kleineren.</translation>
    </message>
    <message>
        <source>Write the whole address of the page, best one of our own domain, then send it again.</source>
        <translation>Schreiben Sie die Adresse der Seite aus, am besten eine unserer eigenen Domain, und senden Sie die SMS noch einmal.</translation>
    </message>
    <message>
        <source>AT&amp;T takes no more texts of this campaign today.</source>
        <translation>AT&amp;T nimmt heute keine SMS dieser Kampagne mehr an.</translation>
    </message>
    <message>
        <source>The recipient refuses texts from short codes, which RingCentral does not send from.</source>
        <translation>Der Empfänger nimmt keine SMS von Kurzwahlen an; RingCentral sendet aber gar nicht von solchen.</translation>
    </message>
    <message>
        <source>This should not happen: tell the administrator.</source>
        <translation>Das sollte nicht vorkommen: Sagen Sie der Administration Bescheid.</translation>
    </message>
    <message>
        <source>Send from another line or call, and ask the administrator to have the number verified.</source>
        <translation>Senden Sie von einer anderen Nummer oder rufen Sie an, und bitten Sie die Administration, die Nummer bestätigen zu lassen.</translation>
    </message>
    <message>
        <source>Wait a while, then try again. If it is urgent, call.</source>
        <translation>Warten Sie eine Weile, und versuchen Sie es noch einmal. Wenn es eilt, rufen Sie an.</translation>
    </message>
    <message>
        <source>Send from another line or call, and ask the administrator to add the number to the RingCentral account.</source>
        <translation>Senden Sie von einer anderen Nummer oder rufen Sie an, und bitten Sie die Administration, die Nummer im RingCentral-Konto anzulegen.</translation>
    </message>
    <message>
        <source>The gateway is not connected to RingCentral. Nothing is wrong with the recipient.</source>
        <translation>Das Gateway ist nicht mit RingCentral verbunden. Am Empfänger liegt es nicht.</translation>
    </message>
    <message>
        <source>Tell the administrator, who must connect RingCentral again in the gateway&apos;s dashboard. Send it again after that.</source>
        <translation>Sagen Sie der Administration Bescheid; sie muss RingCentral im Dashboard des Gateways neu verbinden. Senden Sie die SMS danach noch einmal.</translation>
    </message>
</context>
<context>
    <name>textdesk::FileSecretStore</name>
    <message>
        <source>The secret does not read back as it was written.</source>
        <translation>Das Geheimnis lässt sich nicht so zurücklesen, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>Other people can read the key file.</source>
        <translation>Andere können die Schlüsseldatei lesen.</translation>
    </message>
    <message>
        <source>The secret is too long.</source>
        <translation>Das Geheimnis ist zu lang.</translation>
    </message>
    <message>
        <source>The folder for the key file cannot be made private.</source>
        <translation>Der Ordner der Schlüsseldatei lässt sich nicht vor anderen schützen.</translation>
    </message>
</context>
<context>
    <name>textdesk::FindBar</name>
    <message>
        <source>Next place, further up (Enter)</source>
        <translation>Nächste Fundstelle, weiter oben (Enter)</translation>
    </message>
    <message>
        <source>Place before, further down (Shift+Enter)</source>
        <translation>Vorige Fundstelle, weiter unten (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>Fertig (Esc)</translation>
    </message>
    <message>
        <source>%L1 of more than %L2</source>
        <translation>%L1 von mehr als %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>textdesk::FreedesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>textdesk::GlanceCards</name>
    <message>
        <source>Sent today</source>
        <translation>Heute gesendet</translation>
    </message>
    <message>
        <source>%1 successful</source>
        <comment>a share of the messages</comment>
        <translation>%1 erfolgreich</translation>
    </message>
    <message>
        <source>7 days: %1</source>
        <comment>a share of the messages</comment>
        <translation>7 Tage: %1</translation>
    </message>
    <message>
        <source>Today: %1.</source>
        <translation>Heute: %1.</translation>
    </message>
    <message>
        <source>Of those whose end is known, %1 were sent or delivered.</source>
        <translation>Von denen, deren Ausgang bekannt ist, wurden %1 gesendet oder zugestellt.</translation>
    </message>
    <message>
        <source>In the seven days before, it was %1.</source>
        <translation>In den sieben Tagen davor waren es %1.</translation>
    </message>
    <message>
        <source>Messages of today that are on their way.</source>
        <translation>Nachrichten von heute, die unterwegs sind.</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <comment>an age: 40 s</comment>
        <translation>älteste %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a span of time: 5 min</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Messages of today that have been on their way for more than %1.</source>
        <translation>Nachrichten von heute, die schon länger als %1 unterwegs sind.</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>keine Meldung</translation>
    </message>
    <message>
        <source>Messages of today that failed.</source>
        <translation>Nachrichten von heute, die fehlgeschlagen sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n Ursache</numerusform>
            <numerusform>%n Ursachen</numerusform>
        </translation>
    </message>
    <message>
        <source>Most often: %1.</source>
        <translation>Am häufigsten: %1.</translation>
    </message>
    <message>
        <source>The oldest has been so for %1.</source>
        <comment>an age: 40 s</comment>
        <translation>Die älteste ist es seit %1.</translation>
    </message>
    <message>
        <source>Messages of today of which nobody has said whether they arrived.</source>
        <translation>Nachrichten von heute, von denen niemand gesagt hat, ob sie angekommen sind.</translation>
    </message>
</context>
<context>
    <name>textdesk::GlanceMore</name>
    <message>
        <source>Why messages failed</source>
        <translation>Warum Nachrichten fehlschlugen</translation>
    </message>
    <message>
        <source>Our numbers with failures</source>
        <translation>Unsere Nummern mit Fehlschlägen</translation>
    </message>
    <message>
        <source>Time until sent</source>
        <translation>Zeit bis zum Senden</translation>
    </message>
    <message>
        <source>No message is known to have failed.</source>
        <translation>Von keiner Nachricht ist bekannt, dass sie fehlschlug.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many failed of so many</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Half of them within</source>
        <translation>Die Hälfte innerhalb von</translation>
    </message>
    <message>
        <source>Half of the messages were sent within %1</source>
        <translation>Die Hälfte der Nachrichten wurde innerhalb von %1 gesendet</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % innerhalb von</translation>
    </message>
    <message>
        <source>95 % of the messages were sent within %1</source>
        <translation>95 % der Nachrichten wurden innerhalb von %1 gesendet</translation>
    </message>
    <message>
        <source>Messages measured</source>
        <translation>Gemessene Nachrichten</translation>
    </message>
    <message>
        <source>No message is known to have been sent.</source>
        <translation>Von keiner Nachricht ist bekannt, dass sie gesendet wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <comment>a reason, and how often</comment>
        <translation>
            <numerusform>%1: %Ln Nachricht</numerusform>
            <numerusform>%1: %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln message(s) failed</source>
        <comment>one of our numbers</comment>
        <translation>
            <numerusform>%1: %2 von %Ln Nachricht fehlgeschlagen</numerusform>
            <numerusform>%1: %2 von %Ln Nachrichten fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were measured</source>
        <translation>
            <numerusform>%Ln Nachricht wurde gemessen</numerusform>
            <numerusform>%Ln Nachrichten wurden gemessen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::GlanceWords</name>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 zugestellt</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 in progress</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 stalled</source>
        <translation>%1 stecken fest</translation>
    </message>
    <message>
        <source>%1 unconfirmed</source>
        <translation>%1 unbestätigt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>keine Nachrichten</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>an hour: 14:00 – 15:00</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>The gateway cannot tell what was sent then</source>
        <translation>Das Gateway kann nicht sagen, was damals gesendet wurde</translation>
    </message>
    <message>
        <source>Not all of it has been fetched yet</source>
        <translation>Noch ist nicht alles davon abgerufen</translation>
    </message>
    <message>
        <source>This desk has no messages from so long ago</source>
        <translation>So weit zurück hat dieser Arbeitsplatz keine Nachrichten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a time, and how many messages of which outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>%1, by outcome</source>
        <comment>a period: Last 24 hours</comment>
        <translation>%1, nach Ergebnis</translation>
    </message>
</context>
<context>
    <name>textdesk::HeaderBar</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::HealthSentences</name>
    <message>
        <source>The gateway itself is in trouble.</source>
        <translation>Das Gateway selbst ist gestört.</translation>
    </message>
    <message>
        <source>Since %1. Texts may wait or fail, and news of them may come late. What is written here is kept. If it lasts, tell whoever looks after the gateway. Last checked at %2.</source>
        <translation>Seit %1. SMS können warten oder fehlschlagen, und Nachrichten über sie können spät kommen. Was hier geschrieben wird, bleibt erhalten. Hält es an, sagen Sie denen Bescheid, die das Gateway betreuen. Zuletzt geprüft um %2.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Well, asked at %1</source>
        <comment>a moment</comment>
        <translation>In Ordnung, gefragt um %1</translation>
    </message>
    <message>
        <source>In trouble since %1</source>
        <comment>a moment</comment>
        <translation>Gestört seit %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>textdesk::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>This file is too large to be an address book.</source>
        <translation>Diese Datei ist zu groß für ein Adressbuch.</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>Die Datei konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>There is nobody in this file. Contacts are read from vCard (.vcf) and CSV files.</source>
        <translation>In dieser Datei steht niemand. Kontakte werden aus vCard- (.vcf) und CSV-Dateien gelesen.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Spalte %L1</translation>
    </message>
    <message>
        <source>What the column “%1” holds</source>
        <translation>Was die Spalte „%1“ enthält</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Color, as a number</source>
        <translation>Farbe als Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as they are</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n bleibt, wie er ist</numerusform>
            <numerusform>%n bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n schon da</numerusform>
            <numerusform>%n schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the %n contact(s) whose number is in the address book already</source>
        <translation>
            <numerusform>Den %n Kontakt ändern, dessen Nummer schon im Adressbuch steht</numerusform>
            <numerusform>Die %n Kontakte ändern, deren Nummer schon im Adressbuch steht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt importieren</numerusform>
            <numerusform>%n Kontakte importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ImportModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changes “%1”</source>
        <translation>Ändert „%1“</translation>
    </message>
    <message>
        <source>Stays as “%1”</source>
        <translation>Bleibt „%1“</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>Ist schon da</translation>
    </message>
    <message>
        <source>Left out: its number comes twice</source>
        <translation>Ausgelassen: Die Nummer kommt zweimal vor</translation>
    </message>
    <message>
        <source>Left out: it has no name</source>
        <translation>Ausgelassen: ohne Namen</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>textdesk::InboxPage</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Wieder melden</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Namen geben</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Archived: %1</source>
        <translation>Archiviert: %1</translation>
    </message>
    <message>
        <source>Brought back: %1</source>
        <translation>Zurückgeholt: %1</translation>
    </message>
    <message>
        <source>Remove from this desk</source>
        <translation>Von diesem Platz entfernen</translation>
    </message>
    <message>
        <source>Its messages go from this desk, with their history. The gateway keeps its own.</source>
        <translation>Ihre Nachrichten verschwinden von diesem Platz, mit ihrem Verlauf. Das Gateway behält seine.</translation>
    </message>
    <message>
        <source>Removed from this desk: %1</source>
        <translation>Von diesem Platz entfernt: %1</translation>
    </message>
    <message>
        <source>Text deleted</source>
        <translation>Text gelöscht</translation>
    </message>
</context>
<context>
    <name>textdesk::IncidentCard</name>
    <message>
        <source>Show messages</source>
        <translation>Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Counts as seen from now on, at this desk only: the gateway knows nothing of it</source>
        <translation>Gilt ab jetzt als gesehen, nur an diesem Arbeitsplatz: Das Gateway weiß nichts davon</translation>
    </message>
    <message>
        <source>More that can be done about it</source>
        <translation>Was man noch tun kann</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden …</translation>
    </message>
</context>
<context>
    <name>textdesk::IncidentPanel</name>
    <message>
        <source>Open failures</source>
        <translation>Offene Fehler</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more open problem(s)</source>
        <translation>
            <numerusform>%n weiteres offenes Problem</numerusform>
            <numerusform>%n weitere offene Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::IncidentWords</name>
    <message>
        <source>Texts do not get away</source>
        <translation>SMS gehen nicht hinaus</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>one message, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>several messages, when the first of them failed</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>all our lines</source>
        <translation>alle unsere Nummern</translation>
    </message>
    <message>
        <source>our line %1</source>
        <translation>unsere Nummer %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message numerus="yes">
        <source>to %n number(s)</source>
        <translation>
            <numerusform>an %n Nummer</numerusform>
            <numerusform>an %n Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts go out again. These did not, and are not sent again by themselves.</source>
        <translation>SMS gehen wieder hinaus. Diese nicht, und sie werden nicht von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <comment>what was wrong</comment>
        <translation>Vorbei: %1</translation>
    </message>
    <message numerus="yes">
        <source>Texts go out again. %n message(s) did not arrive and wait for somebody.</source>
        <translation>
            <numerusform>SMS gehen wieder hinaus. %n Nachricht kam nicht an und wartet auf jemanden.</numerusform>
            <numerusform>SMS gehen wieder hinaus. %n Nachrichten kamen nicht an und warten auf jemanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait at the gateway.</source>
        <translation>
            <numerusform>%n Nachricht wartet beim Gateway.</numerusform>
            <numerusform>%n Nachrichten warten beim Gateway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) did not arrive so far.</source>
        <translation>
            <numerusform>Bisher kam %n Nachricht nicht an.</numerusform>
            <numerusform>Bisher kamen %n Nachrichten nicht an.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway has not sent them for longer than is normal. Ask the administrator if it lasts; do not send them again, they may still go.</source>
        <translation>Das Gateway hat sie länger nicht gesendet, als üblich ist. Fragen Sie den Administrator, wenn es anhält; senden Sie sie nicht noch einmal, sie können noch hinausgehen.</translation>
    </message>
    <message>
        <source>No report of the delivery</source>
        <translation>Kein Zustellbericht</translation>
    </message>
    <message>
        <source>They were sent, and for longer than is usual here nobody has said that they arrived. They may have: ask the recipients where it matters.</source>
        <translation>Sie wurden gesendet, und länger als hier üblich hat niemand gemeldet, dass sie angekommen sind. Vielleicht sind sie es: Fragen Sie nach, wo es wichtig ist.</translation>
    </message>
</context>
<context>
    <name>textdesk::KeyDialog</name>
    <message>
        <source>The gateway&apos;s key</source>
        <translation>Schlüssel des Gateways</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Schlüssel verwenden</translation>
    </message>
</context>
<context>
    <name>textdesk::KeyField</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>A key has no spaces and no special letters. Copy it once more, whole.</source>
        <translation>Ein Schlüssel hat weder Leerzeichen noch Sonderzeichen. Kopieren Sie ihn noch einmal, und zwar ganz.</translation>
    </message>
    <message>
        <source>Keys usually are “sgw_” and 32 letters and figures. The gateway will tell.</source>
        <translation>Schlüssel bestehen meist aus „sgw_“ und 32 Buchstaben und Ziffern. Das Gateway wird es sagen.</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
</context>
<context>
    <name>textdesk::KeyStorageChooser</name>
    <message>
        <source>Ask me at each start; keep it nowhere</source>
        <translation>Bei jedem Start fragen; nirgends aufbewahren</translation>
    </message>
    <message>
        <source>Keep it in a file that only this user can read</source>
        <translation>In einer Datei aufbewahren, die nur dieser Benutzer lesen kann</translation>
    </message>
    <message>
        <source>Not encrypted: whoever can read this user&apos;s files can read the key.</source>
        <translation>Nicht verschlüsselt: Wer die Dateien dieses Benutzers lesen kann, kann den Schlüssel lesen.</translation>
    </message>
    <message>
        <source>The key will be kept in this computer&apos;s keychain, never in a file.</source>
        <translation>Der Schlüssel wird im Schlüsselbund dieses Computers aufbewahrt, nie in einer Datei.</translation>
    </message>
    <message>
        <source>This computer offers no keychain. A file is not encrypted: whoever can read this user&apos;s files could read the key. Where shall it be kept?</source>
        <translation>Dieser Computer hat keinen Schlüsselbund. Eine Datei ist nicht verschlüsselt: Wer die Dateien dieses Benutzers lesen kann, könnte den Schlüssel lesen. Wo soll er aufbewahrt werden?</translation>
    </message>
</context>
<context>
    <name>textdesk::KeychainSecretStore</name>
    <message>
        <source>The keychain does not give back what was written.</source>
        <translation>Der Schlüsselbund gibt nicht zurück, was geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>textdesk::LinkDialog</name>
    <message>
        <source>The name mixes letters of several alphabets. It may be made to be taken for another.</source>
        <translation>Der Name mischt Buchstaben mehrerer Alphabete. Er kann gemacht sein, um mit einem anderen verwechselt zu werden.</translation>
    </message>
    <message>
        <source>The name has letters that can look like others. Compare it with the one above.</source>
        <translation>Der Name hat Buchstaben, die wie andere aussehen können. Vergleichen Sie ihn mit dem oben.</translation>
    </message>
    <message>
        <source>A bare network address instead of a name: no well-known site does that.</source>
        <translation>Eine bloße Netzadresse statt eines Namens: das tut keine bekannte Seite.</translation>
    </message>
    <message>
        <source>What stands before the @ is not where it leads.</source>
        <translation>Was vor dem @ steht, ist nicht das Ziel.</translation>
    </message>
    <message>
        <source>A shortening service: it leads on to somewhere else, which cannot be seen from here.</source>
        <translation>Ein Kürzungsdienst: er führt weiter, wohin, ist von hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>It leads to an unusual port.</source>
        <translation>Der Link führt zu einem ungewöhnlichen Port.</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read along.</source>
        <translation>Nicht verschlüsselt: andere können unterwegs mitlesen.</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>Dieser Link führt zu</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>written as %1</source>
        <translation>geschrieben als %1</translation>
    </message>
    <message>
        <source>The whole address</source>
        <translation>Die ganze Adresse</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im Browser &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>textdesk::MainWindow</name>
    <message>
        <source>The new key takes the old one&apos;s place.</source>
        <translation>Der neue Schlüssel tritt an die Stelle des alten.</translation>
    </message>
    <message>
        <source>The gateway needs a key that it accepts.</source>
        <translation>Das Gateway braucht einen Schlüssel, den es annimmt.</translation>
    </message>
    <message>
        <source>Leave the search</source>
        <translation>Suche verlassen</translation>
    </message>
    <message>
        <source>Your reply was not sent</source>
        <translation>Ihre Antwort wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Its conversation is not there any more. The text is on the clipboard.</source>
        <translation>Die Unterhaltung gibt es nicht mehr. Der Text liegt in der Zwischenablage.</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>New message from %1: %2</source>
        <comment>whom, the text</comment>
        <translation>Neue Nachricht von %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, its status</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, its trouble</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
</context>
<context>
    <name>textdesk::MessageContent</name>
    <message>
        <source>Text not known yet</source>
        <translation>Text noch nicht bekannt</translation>
    </message>
    <message>
        <source>New since you looked</source>
        <translation>Neu seit Ihrem letzten Blick</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a failure means, and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between spoken parts</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>textdesk::MessageDetails</name>
    <message>
        <source>From: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>An: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Status: %1, %2</source>
        <comment>a status and its time</comment>
        <translation>Status: %1, %2</translation>
    </message>
    <message>
        <source>Gateway&apos;s reason: %1</source>
        <translation>Grund laut Gateway: %1</translation>
    </message>
    <message>
        <source>Message ID: %1</source>
        <translation>Nachrichten-ID: %1</translation>
    </message>
    <message>
        <source>RingCentral ID: %1</source>
        <translation>RingCentral-ID: %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Text: %1</translation>
    </message>
</context>
<context>
    <name>textdesk::MessageWords</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and a time: Today 14:32</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Asleep %1</source>
        <comment>the computer, in a span of time</comment>
        <translation>Ruhezustand %1</translation>
    </message>
    <message>
        <source>Signed out %1</source>
        <comment>the gateway refused the key</comment>
        <translation>Abgemeldet %1</translation>
    </message>
    <message>
        <source>Textdesk was not running %1</source>
        <translation>Textdesk lief nicht %1</translation>
    </message>
    <message>
        <source>Offline %1</source>
        <translation>Offline %1</translation>
    </message>
    <message>
        <source>%1. Still catching up</source>
        <translation>%1. Wird noch nachgeholt</translation>
    </message>
    <message>
        <source>%1. Messages may be missing</source>
        <translation>%1. Nachrichten fehlen vielleicht</translation>
    </message>
    <message numerus="yes">
        <source>%n times without connection, %1</source>
        <translation>
            <numerusform>%n-mal ohne Verbindung, %1</numerusform>
            <numerusform>%n-mal ohne Verbindung, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Textdesk could not keep messages %1</source>
        <comment>in a span of time</comment>
        <translation>Textdesk konnte Nachrichten nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a moment</comment>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>textdesk::NotificationPresenter</name>
    <message numerus="yes">
        <source>%n message(s) while you were away</source>
        <translation>
            <numerusform>%n Nachricht in Ihrer Abwesenheit</numerusform>
            <numerusform>%n Nachrichten in Ihrer Abwesenheit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n conversation(s).</source>
        <translation>
            <numerusform>In %n Unterhaltung.</numerusform>
            <numerusform>In %n Unterhaltungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Unbekannter Absender</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) wait for an answer</source>
        <translation>
            <numerusform>%n Unterhaltung wartet auf Antwort</numerusform>
            <numerusform>%n Unterhaltungen warten auf Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::NumberSentences</name>
    <message>
        <source>A number is missing here.</source>
        <translation>Hier fehlt eine Nummer.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>This number is too short.</source>
        <translation>Diese Nummer ist zu kurz.</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>Diese Nummer ist zu lang.</translation>
    </message>
    <message>
        <source>The country is missing: begin with + and the country&apos;s code.</source>
        <translation>Das Land fehlt: Beginnen Sie mit + und der Landesvorwahl.</translation>
    </message>
    <message>
        <source>There is no such phone number.</source>
        <translation>Eine solche Telefonnummer gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>textdesk::OutboxPanel</name>
    <message>
        <source>Texts on their way out</source>
        <translation>SMS auf dem Weg hinaus</translation>
    </message>
</context>
<context>
    <name>textdesk::OutgoingCard</name>
    <message>
        <source>%1: %2</source>
        <comment>how a text stands, and the text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, and to which text</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>textdesk::OutgoingWords</name>
    <message numerus="yes">
        <source>Goes out in %n s</source>
        <translation>
            <numerusform>Geht in %n s hinaus</numerusform>
            <numerusform>Geht in %n s hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis sie an der Reihe ist</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>Wartet auf die Verbindung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Outcome unknown, checking</source>
        <translation>Ausgang unbekannt, wird geprüft</translation>
    </message>
    <message>
        <source>No answer came when it was sent. The gateway&apos;s list is asked whether it was taken; until that is certain nothing is sent again.</source>
        <translation>Beim Senden kam keine Antwort. Die Liste des Gateways wird gefragt, ob die SMS angenommen wurde; bis das feststeht, wird nichts noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>The gateway refused it: %1</source>
        <translation>Das Gateway hat sie abgelehnt: %1</translation>
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
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>It could not go out in time. Should it still?</source>
        <translation>Sie konnte nicht rechtzeitig hinaus. Soll sie es noch?</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>No answer came when it was sent, and this gateway has no list to look it up in: it may have gone out.</source>
        <translation>Beim Senden kam keine Antwort, und dieses Gateway hat keine Liste zum Nachsehen: Sie kann hinausgegangen sein.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
</context>
<context>
    <name>textdesk::QuietMenu</name>
    <message>
        <source>For 30 &amp;minutes</source>
        <translation>Für 30 &amp;Minuten</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>Für 1 &amp;Stunde</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Bis &amp;morgen</translation>
    </message>
    <message>
        <source>&amp;Notify again</source>
        <translation>Wieder &amp;benachrichtigen</translation>
    </message>
    <message>
        <source>Do not &amp;disturb: until %1</source>
        <translation>&amp;Nicht stören: bis %1</translation>
    </message>
    <message>
        <source>Do not &amp;disturb</source>
        <translation>&amp;Nicht stören</translation>
    </message>
</context>
<context>
    <name>textdesk::ReportDialog</name>
    <message>
        <source>A &amp;day</source>
        <translation>Ein &amp;Tag</translation>
    </message>
    <message>
        <source>A &amp;week</source>
        <translation>Eine &amp;Woche</translation>
    </message>
    <message>
        <source>&amp;PDF, to print or to pass on</source>
        <translation>&amp;PDF, zum Drucken oder Weitergeben</translation>
    </message>
    <message>
        <source>&amp;CSV, for a spreadsheet</source>
        <translation>&amp;CSV, für die Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Figures and reasons only: no texts, and none of the recipients’ numbers.</source>
        <translation>Nur Zahlen und Gründe: keine Texte und keine Nummern der Empfänger.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>A day of the report</source>
        <translation>Ein Tag des Berichts</translation>
    </message>
    <message>
        <source>Report of</source>
        <translation>Bericht über</translation>
    </message>
    <message>
        <source>W&amp;hich</source>
        <translation>W&amp;ann</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>The day is not over: the report says how it stands now.</source>
        <translation>Der Tag ist nicht vorbei: Der Bericht sagt, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>The week is not over: the report says how it stands now.</source>
        <translation>Die Woche ist nicht vorbei: Der Bericht sagt, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Der Tag davor</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>Der nächste Tag</translation>
    </message>
    <message>
        <source>The next week</source>
        <translation>Die nächste Woche</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The report could not be made. Is there room for temporary files?</source>
        <translation>Der Bericht konnte nicht erstellt werden. Ist Platz für temporäre Dateien?</translation>
    </message>
    <message>
        <source>Nothing was saved: the messages kept on this desk could not be read.</source>
        <translation>Nichts wurde gespeichert: Die Nachrichten dieses Arbeitsplatzes waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing was saved as %1: %2</source>
        <translation>Unter %1 wurde nichts gespeichert: %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Counting and writing…</source>
        <translation>Wird gezählt und geschrieben …</translation>
    </message>
    <message>
        <source>The day is over: the report is of all of it.</source>
        <translation>Der Tag ist vorbei: Der Bericht umfasst ihn ganz.</translation>
    </message>
    <message>
        <source>The week is over: the report is of all of it.</source>
        <translation>Die Woche ist vorbei: Der Bericht umfasst sie ganz.</translation>
    </message>
</context>
<context>
    <name>textdesk::ReportPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>textdesk::ReportWords</name>
    <message>
        <source>Delivery report</source>
        <translation>Zustellbericht</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>the first and the last day of a week</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Up to %1: the day is not over.</source>
        <comment>a time</comment>
        <translation>Bis %1: Der Tag ist nicht vorbei.</translation>
    </message>
    <message>
        <source>Up to %1: the week is not over.</source>
        <comment>a day and a time</comment>
        <translation>Bis %1: Die Woche ist nicht vorbei.</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s): %1</source>
        <translation>
            <numerusform>%n Konto: %1</numerusform>
            <numerusform>%n Konten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>the day before: %1</source>
        <comment>a figure</comment>
        <translation>am Tag davor: %1</translation>
    </message>
    <message>
        <source>the week before: %1</source>
        <comment>a figure</comment>
        <translation>in der Woche davor: %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Steckt fest</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and date</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>an hour: 14:00 – 15:00</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Not known to Textdesk · %1</source>
        <comment>a code</comment>
        <translation>Textdesk nicht bekannt · %1</translation>
    </message>
    <message>
        <source>In the gateway&apos;s words: %1</source>
        <translation>In den Worten des Gateways: %1</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Kein Grund genannt</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>Andere Gründe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many failed of so many</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Half of them within</source>
        <translation>Die Hälfte innerhalb von</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % innerhalb von</translation>
    </message>
    <message>
        <source>Messages measured</source>
        <translation>Gemessene Nachrichten</translation>
    </message>
    <message>
        <source>No message is known to have failed.</source>
        <translation>Von keiner Nachricht ist bekannt, dass sie fehlschlug.</translation>
    </message>
    <message>
        <source>What was sent before %1 the gateway cannot tell any more.</source>
        <comment>a moment</comment>
        <translation>Was vor %1 gesendet wurde, kann das Gateway nicht mehr sagen.</translation>
    </message>
    <message>
        <source>What was sent before %1 has not been fetched yet.</source>
        <comment>a moment</comment>
        <translation>Was vor %1 gesendet wurde, ist noch nicht abgerufen.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more time(s) without connection.</source>
        <translation>
            <numerusform>Und noch %n-mal ohne Verbindung.</numerusform>
            <numerusform>Und noch %n-mal ohne Verbindung.</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk has no messages at all.</source>
        <translation>Dieser Arbeitsplatz hat gar keine Nachrichten.</translation>
    </message>
    <message>
        <source>The oldest message of this desk is of %1. It knows nothing of what was before.</source>
        <comment>a moment</comment>
        <translation>Die älteste Nachricht dieses Arbeitsplatzes ist von %1. Was davor war, weiß er nicht.</translation>
    </message>
    <message>
        <source>No gaps: Textdesk was told of everything in this time, or has caught up with it.</source>
        <translation>Keine Lücken: Textdesk hat in dieser Zeit alles erfahren oder nachgeholt.</translation>
    </message>
    <message>
        <source>What this report does not know</source>
        <translation>Was dieser Bericht nicht weiß</translation>
    </message>
    <message>
        <source>Why messages failed</source>
        <translation>Warum Nachrichten fehlschlugen</translation>
    </message>
    <message>
        <source>Our numbers: failed, of those whose end is known</source>
        <translation>Unsere Nummern: fehlgeschlagen, von denen mit bekanntem Ausgang</translation>
    </message>
    <message>
        <source>Time until sent</source>
        <translation>Zeit bis zum Senden</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunden</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>Messages count for the moment at which they were made. Successful are those that were sent or delivered, of those whose end is known: unconfirmed ones, of which the carrier has not said whether they arrived, and those in progress are in neither part. Stalled are those that have been on their way for too long.</source>
        <translation>Nachrichten zählen für den Moment, in dem sie entstanden. Erfolgreich sind die gesendeten und zugestellten, von denen mit bekanntem Ausgang: Unbestätigte, von denen der Netzbetreiber nicht gesagt hat, ob sie ankamen, und solche, die unterwegs sind, zählen zu keiner von beiden Seiten. Wer zu lange unterwegs ist, steckt fest.</translation>
    </message>
    <message>
        <source>Textdesk, %1</source>
        <comment>when a report was made</comment>
        <translation>Textdesk, %1</translation>
    </message>
    <message>
        <source>Times of which not everything is known are marked with “?”.</source>
        <translation>Zeiten, von denen nicht alles bekannt ist, sind mit „?“ bezeichnet.</translation>
    </message>
    <message>
        <source>Of the day before, not everything is known: compare with care.</source>
        <translation>Vom Tag davor ist nicht alles bekannt: Vorsicht beim Vergleichen.</translation>
    </message>
    <message>
        <source>Of the week before, not everything is known: compare with care.</source>
        <translation>Von der Woche davor ist nicht alles bekannt: Vorsicht beim Vergleichen.</translation>
    </message>
</context>
<context>
    <name>textdesk::RetryDialog</name>
    <message numerus="yes">
        <source>Also %n that may have arrived and could come twice</source>
        <translation>
            <numerusform>Auch %n, die vielleicht ankam und doppelt käme</numerusform>
            <numerusform>Auch %n, die vielleicht ankamen und doppelt kämen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n that repeat another of them</source>
        <translation>
            <numerusform>Auch %n, die eine andere davon wiederholt</numerusform>
            <numerusform>Auch %n, die eine andere davon wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n that would probably fail again</source>
        <translation>
            <numerusform>Auch %n, die wohl wieder scheitern würde</numerusform>
            <numerusform>Auch %n, die wohl wieder scheitern würden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n that would fail as they are written</source>
        <translation>
            <numerusform>Auch %n, die so geschrieben scheitern würde</numerusform>
            <numerusform>Auch %n, die so geschrieben scheitern würden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n to somebody who asked for no more texts</source>
        <translation>
            <numerusform>Ohne %n an jemanden, der keine SMS mehr will</numerusform>
            <numerusform>Ohne %n an Leute, die keine SMS mehr wollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n to a number that gets no texts</source>
        <translation>
            <numerusform>Ohne %n an eine Nummer, die keine SMS bekommt</numerusform>
            <numerusform>Ohne %n an Nummern, die keine SMS bekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n whose number or text is not known</source>
        <translation>
            <numerusform>Ohne %n, deren Nummer oder Text nicht bekannt ist</numerusform>
            <numerusform>Ohne %n, deren Nummer oder Text nicht bekannt ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n that did not fail</source>
        <translation>
            <numerusform>Ohne %n, die nicht gescheitert ist</numerusform>
            <numerusform>Ohne %n, die nicht gescheitert sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>Erneut &amp;senden</translation>
    </message>
    <message numerus="yes">
        <source>Without %n more, which stay open: only so many can wait at once</source>
        <translation>
            <numerusform>Ohne %n weitere, die offen bleibt: Nur so viele können zugleich warten</numerusform>
            <numerusform>Ohne %n weitere, die offen bleiben: Nur so viele können zugleich warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be sent again as it is</source>
        <translation>So kann nichts noch einmal gesendet werden</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will go out once more</source>
        <translation>
            <numerusform>%n SMS geht noch einmal hinaus</numerusform>
            <numerusform>%n SMS gehen noch einmal hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>What does not go here can still be edited and sent from its conversation.</source>
        <translation>Was hier nicht geht, kann noch in seiner Unterhaltung bearbeitet und gesendet werden.</translation>
    </message>
    <message>
        <source>As they are, from the same number of ours. Until they are on their way they can be stopped.</source>
        <translation>So, wie sie sind, von derselben unserer Nummern. Bis sie unterwegs sind, können sie angehalten werden.</translation>
    </message>
    <message>
        <source>As they are, from the same number of ours, at most %1 a minute from each: about %2 in all. Until they are on their way they can be stopped.</source>
        <translation>So, wie sie sind, von derselben unserer Nummern, höchstens %1 in der Minute von jeder: zusammen etwa %2. Bis sie unterwegs sind, können sie angehalten werden.</translation>
    </message>
    <message numerus="yes">
        <source>Without %n that went out again already: open them again first</source>
        <translation>
            <numerusform>Ohne %n, die schon noch einmal hinausging: erst wieder öffnen</numerusform>
            <numerusform>Ohne %n, die schon noch einmal hinausgingen: erst wieder öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>As many texts already wait here as can go out in time. Try again when they have.</source>
        <translation>Hier warten schon so viele SMS, wie rechtzeitig hinausgehen können. Versuchen Sie es wieder, wenn sie weg sind.</translation>
    </message>
    <message numerus="yes">
        <source>Also %n whose cause still lasts, for all that this desk knows</source>
        <translation>
            <numerusform>Auch %n, deren Ursache noch anhält, soweit man an diesem Arbeitsplatz weiß</numerusform>
            <numerusform>Auch %n, deren Ursache noch anhält, soweit man an diesem Arbeitsplatz weiß</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::RetryLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop sending again</source>
        <translation>Erneutes Senden anhalten</translation>
    </message>
    <message>
        <source>What is not on its way yet does not go, and is open again</source>
        <translation>Was noch nicht unterwegs ist, geht nicht hinaus und ist wieder offen</translation>
    </message>
    <message numerus="yes">
        <source>Sending again: %n text(s) to go</source>
        <translation>
            <numerusform>Erneutes Senden: noch %n SMS</numerusform>
            <numerusform>Erneutes Senden: noch %n SMS</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <comment>texts to go, how long</comment>
        <translation>%1, etwa %2</translation>
    </message>
</context>
<context>
    <name>textdesk::SearchField</name>
    <message>
        <source>Search messages, names, numbers</source>
        <translation>Nachrichten, Namen, Nummern suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Searches all messages, names and numbers as you type</source>
        <translation>Durchsucht beim Tippen alle Nachrichten, Namen und Nummern</translation>
    </message>
    <message>
        <source>Leave the search</source>
        <translation>Suche verlassen</translation>
    </message>
</context>
<context>
    <name>textdesk::SearchFilterBar</name>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7&#xa0;Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30&#xa0;Tage</translation>
    </message>
    <message>
        <source>Filters of the search</source>
        <translation>Filter der Suche</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
</context>
<context>
    <name>textdesk::SearchPage</name>
    <message>
        <source>Number of found messages</source>
        <translation>Anzahl der gefundenen Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), newest first</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten, neueste zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n message(s); more as you scroll</source>
        <translation>
            <numerusform>%n Nachricht, die neueste; mehr beim Blättern</numerusform>
            <numerusform>Die neuesten %n Nachrichten; mehr beim Blättern</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Type a word from a message, or its beginning; several words find messages that hold them all. Three digits or more find phone numbers, however they are written.</source>
        <translation>Geben Sie ein Wort aus einer Nachricht oder dessen Anfang ein; mehrere Wörter finden Nachrichten, die alle enthalten. Ab drei Ziffern werden Telefonnummern gefunden, in jeder Schreibweise.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of the last one. Of a phone number, three digits are enough.</source>
        <translation>Versuchen Sie weniger Wörter oder nur den Anfang des letzten. Von einer Telefonnummer genügen drei Ziffern.</translation>
    </message>
    <message>
        <source>The search did not work</source>
        <translation>Die Suche hat nicht geklappt</translation>
    </message>
    <message>
        <source>The messages kept on this desk could not be read. They are not lost. Try again in a moment.</source>
        <translation>Die Nachrichten an diesem Arbeitsplatz konnten nicht gelesen werden. Sie sind nicht verloren. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Only messages from %1</source>
        <translation>Nur SMS von %1</translation>
    </message>
    <message>
        <source>Only messages to %1</source>
        <translation>Nur SMS an %1</translation>
    </message>
</context>
<context>
    <name>textdesk::SearchResults</name>
    <message>
        <source>Found messages</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
</context>
<context>
    <name>textdesk::SearchText</name>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>You to %1, %2: %3</source>
        <translation>Sie an %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>textdesk::SearchWords</name>
    <message>
        <source>from</source>
        <comment>search filter, one word</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>search filter, one word</comment>
        <translation>an</translation>
    </message>
    <message>
        <source>status</source>
        <comment>search filter, one word</comment>
        <translation>status</translation>
    </message>
    <message>
        <source>before</source>
        <comment>search filter, one word</comment>
        <translation>vor</translation>
    </message>
    <message>
        <source>after</source>
        <comment>search filter, one word</comment>
        <translation>seit</translation>
    </message>
    <message>
        <source>has</source>
        <comment>search filter, one word</comment>
        <translation>mit</translation>
    </message>
    <message>
        <source>is</source>
        <comment>search filter, one word</comment>
        <translation>ist</translation>
    </message>
    <message>
        <source>progress</source>
        <comment>value of the search filter status, one word</comment>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>value of the search filter status, one word</comment>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>delivered</source>
        <comment>value of the search filter status, one word</comment>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>value of the search filter status, one word</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <comment>value of the search filter status, one word</comment>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>stalled</source>
        <comment>value of the search filter status, one word</comment>
        <translation>steckt</translation>
    </message>
    <message>
        <source>received</source>
        <comment>value of the search filter status, one word</comment>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>failure</source>
        <comment>value of the search filter has, one word</comment>
        <translation>fehler</translation>
    </message>
    <message>
        <source>unread</source>
        <comment>value of the search filter is, one word</comment>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>today</source>
        <comment>value of a search filter, one word</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>value of a search filter, one word</comment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a number</comment>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>a number</comment>
        <translation>An %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <comment>a day</comment>
        <translation>Vor %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a day</comment>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>“%1” is no day: it was searched for as a word. A day looks like %2.</source>
        <translation>„%1“ ist kein Tag und wurde als Wort gesucht. Ein Tag sieht so aus: %2.</translation>
    </message>
    <message>
        <source>“%1” is no status: it was searched for as a word. There are: %2.</source>
        <translation>„%1“ ist kein Status und wurde als Wort gesucht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” was searched for as a word. One can look for: %2.</source>
        <translation>„%1“ wurde als Wort gesucht. Suchen kann man nach: %2.</translation>
    </message>
    <message>
        <source>Narrow it down with from:, to:, status:, before:, after:, has:failure or is:unread.</source>
        <translation>Eingrenzen lässt sich mit von:, an:, status:, vor:, seit:, mit:fehler oder ist:ungelesen.</translation>
    </message>
</context>
<context>
    <name>textdesk::SetupSentences</name>
    <message>
        <source>Enter the gateway&apos;s address.</source>
        <translation>Geben Sie die Adresse des Gateways ein.</translation>
    </message>
    <message>
        <source>This is no address. It looks like https://gateway.example.</source>
        <translation>Das ist keine Adresse. Sie sieht so aus: https://gateway.example.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>http:// would send the key readable over the network. Use https://.</source>
        <translation>http:// würde den Schlüssel lesbar über das Netzwerk senden. Verwenden Sie https://.</translation>
    </message>
    <message>
        <source>Only the host is wanted, with nothing after it: https://gateway.example.</source>
        <translation>Gefragt ist nur der Server, ohne etwas dahinter: https://gateway.example.</translation>
    </message>
    <message>
        <source>The gateway is waking up. This can take a minute…</source>
        <translation>Das Gateway wacht auf. Das kann eine Minute dauern…</translation>
    </message>
    <message>
        <source>Reaching the gateway…</source>
        <translation>Das Gateway wird gesucht…</translation>
    </message>
    <message>
        <source>The gateway answers. Showing it the key…</source>
        <translation>Das Gateway antwortet. Ihm wird der Schlüssel gezeigt…</translation>
    </message>
    <message>
        <source>Connected. The gateway accepts this key.</source>
        <translation>Verbunden. Das Gateway nimmt diesen Schlüssel an.</translation>
    </message>
    <message>
        <source>Too many failed sign-ins from this office&apos;s address. The gateway accepts none for a quarter of an hour, not even with a good key.</source>
        <translation>Zu viele fehlgeschlagene Anmeldungen von der Adresse dieses Büros. Das Gateway nimmt eine Viertelstunde lang keine an, auch nicht mit gutem Schlüssel.</translation>
    </message>
    <message>
        <source>Check that the whole key was copied.</source>
        <translation>Prüfen Sie, ob der ganze Schlüssel kopiert wurde.</translation>
    </message>
    <message>
        <source>The gateway could not be reached.</source>
        <translation>Das Gateway war nicht zu erreichen.</translation>
    </message>
</context>
<context>
    <name>textdesk::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>textdesk::SnippetList</name>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>textdesk::SnippetPicker</name>
    <message>
        <source>Keep this text…</source>
        <translation>Diesen Text behalten …</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Verwalten …</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Find a saved reply</source>
        <translation>Vorlage suchen</translation>
    </message>
    <message>
        <source>Keeps what stands in the composer as a saved reply</source>
        <translation>Behält den Text im Eingabefeld als Vorlage</translation>
    </message>
    <message>
        <source>Manage saved replies</source>
        <translation>Vorlagen verwalten</translation>
    </message>
    <message>
        <source>No saved replies yet.

Keep here what you write often: directions, opening hours, “we call you back”. It is then two keys away.</source>
        <translation>Noch keine Vorlagen.

Hier behalten Sie, was Sie oft schreiben: Anfahrt, Öffnungszeiten, „Wir rufen zurück“. Zwei Tasten, und es steht da.</translation>
    </message>
    <message>
        <source>No saved reply has these words.</source>
        <translation>In keiner Vorlage kommen diese Wörter vor.</translation>
    </message>
</context>
<context>
    <name>textdesk::SnippetsDialog</name>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>No saved replies yet</source>
        <translation>Noch keine Vorlagen</translation>
    </message>
    <message>
        <source>Write once what you answer often, and put it into a text with Ctrl+R. Words in braces, such as {name}, are filled in or asked for when you use it.</source>
        <translation>Schreiben Sie einmal, was Sie oft antworten, und setzen Sie es mit Strg+R in eine SMS ein. Wörter in Klammern, etwa {name}, werden dabei ausgefüllt oder erfragt.</translation>
    </message>
    <message>
        <source>New saved reply</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many: the end is not kept.</source>
        <translation>
            <numerusform>%n Zeichen zu viel: Das Ende wird nicht behalten.</numerusform>
            <numerusform>%n Zeichen zu viel: Das Ende wird nicht behalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Noch nicht behalten</translation>
    </message>
    <message>
        <source>Kept once something is written.</source>
        <translation>Wird behalten, sobald etwas geschrieben ist.</translation>
    </message>
</context>
<context>
    <name>textdesk::StatusStrip</name>
    <message numerus="yes">
        <source>%n message(s) kept on this desk</source>
        <translation>
            <numerusform>%n Nachricht an diesem Arbeitsplatz</numerusform>
            <numerusform>%n Nachrichten an diesem Arbeitsplatz</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::StatusWords</name>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Steckt fest</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>textdesk::ThreadPane</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Choose a conversation</source>
        <translation>Wählen Sie eine Unterhaltung</translation>
    </message>
    <message>
        <source>Its messages appear here, with the delivery status of every text beside it. Alt+Up and Alt+Down go from one conversation to the next.</source>
        <translation>Ihre Nachrichten erscheinen hier, mit dem Zustellstatus neben jeder SMS. Alt+Hoch und Alt+Herunter führen von einer Unterhaltung zur nächsten.</translation>
    </message>
    <message>
        <source>to our line %1</source>
        <translation>an unsere Nummer %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Markierten Text kopieren</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Newest messages ↓</source>
        <translation>Neueste Nachrichten ↓</translation>
    </message>
    <message>
        <source>1 new message ↓</source>
        <translation>1 neue Nachricht ↓</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages ↓</source>
        <translation>
            <numerusform>%n neue Nachricht ↓</numerusform>
            <numerusform>%n neue Nachrichten ↓</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue SMS</translation>
    </message>
    <message>
        <source>To a number that you have no conversation with yet</source>
        <translation>An eine Nummer, mit der es noch keine Unterhaltung gibt</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Namen geben</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>%1 öffnen …</translation>
    </message>
    <message>
        <source>Copy the code %1</source>
        <translation>Code %1 kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>They asked for no more texts</source>
        <translation>Möchte keine SMS mehr</translation>
    </message>
    <message>
        <source>This number cannot get texts</source>
        <translation>Diese Nummer kann keine SMS empfangen</translation>
    </message>
    <message>
        <source>The name mixes letters of several alphabets</source>
        <translation>Der Name mischt Buchstaben mehrerer Alphabete</translation>
    </message>
</context>
<context>
    <name>textdesk::ThreadView</name>
    <message>
        <source>Copy this code</source>
        <translation>Diesen Code kopieren</translation>
    </message>
    <message>
        <source>Leads to %1</source>
        <translation>Führt zu %1</translation>
    </message>
</context>
<context>
    <name>textdesk::TimeWords</name>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>long date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a span of time: 14:02 – 14:09</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>textdesk::TrayIcon</name>
    <message>
        <source>&amp;Open Textdesk</source>
        <translation>Textdesk ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>textdesk::TrayStatus</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt nach</translation>
    </message>
    <message>
        <source>Waking the gateway</source>
        <translation>Gateway wird geweckt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Offline, will try again</source>
        <translation>Offline, neuer Versuch folgt</translation>
    </message>
    <message>
        <source>Offline: the key was refused</source>
        <translation>Offline: Schlüssel abgewiesen</translation>
    </message>
    <message>
        <source>Offline: too many refused attempts</source>
        <translation>Offline: zu viele abgewiesene Versuche</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n ungelesene Nachricht</numerusform>
            <numerusform>%n ungelesene Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed message(s) to look at</source>
        <translation>
            <numerusform>%n fehlgeschlagene Nachricht ansehen</numerusform>
            <numerusform>%n fehlgeschlagene Nachrichten ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>New messages cannot be kept</source>
        <translation>Neue Nachrichten können nicht aufbewahrt werden</translation>
    </message>
</context>
<context>
    <name>textdesk::UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>textdesk::UnkeptPanel</name>
    <message>
        <source>Messages that are not kept</source>
        <translation>Nachrichten, die nicht aufbewahrt sind</translation>
    </message>
    <message numerus="yes">
        <source>%n arrived and are not kept yet. They are gone if Textdesk ends now, and are fetched from the gateway at the next start.</source>
        <comment>messages and reports</comment>
        <translation>
            <numerusform>%n ist eingetroffen und noch nicht aufbewahrt. Endet Textdesk jetzt, ist sie hier weg und wird beim nächsten Start vom Gateway geholt.</numerusform>
            <numerusform>%n sind eingetroffen und noch nicht aufbewahrt. Endet Textdesk jetzt, sind sie hier weg und werden beim nächsten Start vom Gateway geholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n:</source>
        <translation>
            <numerusform>Die neueste (%n):</numerusform>
            <numerusform>Die neuesten %n:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were too many to hold; they are fetched again later.</source>
        <translation>
            <numerusform>%n weitere war zu viel zum Halten; sie wird später erneut geholt.</numerusform>
            <numerusform>%n weitere waren zu viele zum Halten; sie werden später erneut geholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1   from %2:   %3</source>
        <comment>time, number, text</comment>
        <translation>%1   von %2:   %3</translation>
    </message>
    <message>
        <source>%1   a message of yours:   %2</source>
        <comment>time, status</comment>
        <translation>%1   eine Nachricht von Ihnen:   %2</translation>
    </message>
    <message>
        <source>%1   to %2:   %3   %4</source>
        <comment>time, number, status, text</comment>
        <translation>%1   an %2:   %3   %4</translation>
    </message>
</context>
<context>
    <name>textdesk::WritingPlace</name>
    <message>
        <source>They asked for no more texts. This one will probably be refused, until they write START.</source>
        <translation>Von dort kam die Bitte, keine SMS mehr zu senden. Diese wird wohl abgelehnt, bis von dort START kommt.</translation>
    </message>
    <message>
        <source>The last text failed because this number cannot get any. It may be a landline.</source>
        <translation>Die letzte SMS ist gescheitert, weil diese Nummer keine empfangen kann. Vielleicht ist es ein Festnetzanschluss.</translation>
    </message>
    <message>
        <source>Carriers often refuse shortened links (%1). The full address gets through.</source>
        <translation>Netzbetreiber lehnen gekürzte Links (%1) oft ab. Die volle Adresse kommt durch.</translation>
    </message>
    <message>
        <source>It is not known which of our numbers this came to: it cannot be answered from here.</source>
        <translation>An welche unserer Nummern das kam, ist nicht bekannt: Von hier aus lässt es sich nicht beantworten.</translation>
    </message>
    <message>
        <source>%1 is a short code. The gateway cannot send to one.</source>
        <translation>%1 ist eine Kurzwahl. Dorthin kann das Gateway nicht senden.</translation>
    </message>
    <message>
        <source>%1 is a name, not a number: it cannot be answered.</source>
        <translation>%1 ist ein Name, keine Nummer: Eine Antwort ist nicht möglich.</translation>
    </message>
    <message>
        <source>This sender gave no number: it cannot be answered.</source>
        <translation>Dieser Absender hat keine Nummer genannt: Eine Antwort ist nicht möglich.</translation>
    </message>
</context>
</TS>
