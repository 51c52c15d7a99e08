<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>textdesk::MainWindow</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ConnectionSentences</name>
    <message numerus="yes">
        <source>%n page(s) so far</source>
        <translation>
            <numerusform>%n page so far</numerusform>
            <numerusform>%n pages so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blind %1 and %n more</source>
        <translation>
            <numerusform>blind %1 and %n more</numerusform>
            <numerusform>blind %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ConversationContent</name>
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
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryDetails</name>
    <message numerus="yes">
        <source>%n message(s) chosen.</source>
        <translation>
            <numerusform>%n message chosen.</numerusform>
            <numerusform>%n messages chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::DeliveryPage</name>
    <message numerus="yes">
        <source>The first %n message(s). A filter finds the others.</source>
        <translation>
            <numerusform>%n message. A filter finds the others.</numerusform>
            <numerusform>The first %n messages. A filter finds the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n message(s)</source>
        <translation>
            <numerusform>More than %n message</numerusform>
            <numerusform>More than %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in what is known; sort by time to see where</source>
        <translation>
            <numerusform>%n gap in what is known; sort by time to see where</numerusform>
            <numerusform>%n gaps in what is known; sort by time to see where</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in what is known</source>
        <translation>
            <numerusform>%n gap in what is known</numerusform>
            <numerusform>%n gaps in what is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in what is known outside the time shown</source>
        <translation>
            <numerusform>%n gap in what is known outside the time shown</numerusform>
            <numerusform>%n gaps in what is known outside the time shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::DiagnosticsReport</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::HeaderBar</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::MessageWords</name>
    <message numerus="yes">
        <source>%n times without connection, %1</source>
        <translation>
            <numerusform>%n time without connection, %1</numerusform>
            <numerusform>%n times without connection, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::NotificationPresenter</name>
    <message numerus="yes">
        <source>%n conversation(s) wait for an answer</source>
        <translation>
            <numerusform>%n conversation waits for an answer</numerusform>
            <numerusform>%n conversations wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) while you were away</source>
        <translation>
            <numerusform>%n message while you were away</numerusform>
            <numerusform>%n messages while you were away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n conversation(s).</source>
        <translation>
            <numerusform>In %n conversation.</numerusform>
            <numerusform>In %n conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::SearchPage</name>
    <message numerus="yes">
        <source>%n message(s), newest first</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n message(s); more as you scroll</source>
        <translation>
            <numerusform>%n message, the newest; more as you scroll</numerusform>
            <numerusform>The newest %n messages; more as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::StatusStrip</name>
    <message numerus="yes">
        <source>%n message(s) kept on this desk</source>
        <translation>
            <numerusform>%n message kept on this desk</numerusform>
            <numerusform>%n messages kept on this desk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ThreadPane</name>
    <message numerus="yes">
        <source>%n new messages ↓</source>
        <translation>
            <numerusform>%n new message ↓</numerusform>
            <numerusform>%n new messages ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::TrayStatus</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed message(s) to look at</source>
        <translation>
            <numerusform>%n failed message to look at</numerusform>
            <numerusform>%n failed messages to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::UnkeptPanel</name>
    <message numerus="yes">
        <source>%n arrived and are not kept yet. They are gone if Textdesk ends now, and are fetched from the gateway at the next start.</source>
        <comment>messages and reports</comment>
        <translation>
            <numerusform>%n arrived and is not kept yet. It is gone if Textdesk ends now, and is fetched from the gateway at the next start.</numerusform>
            <numerusform>%n arrived and are not kept yet. They are gone if Textdesk ends now, and are fetched from the gateway at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n:</source>
        <translation>
            <numerusform>The newest %n:</numerusform>
            <numerusform>The newest %n:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were too many to hold; they are fetched again later.</source>
        <translation>
            <numerusform>%n more was too many to hold; it is fetched again later.</numerusform>
            <numerusform>%n more were too many to hold; they are fetched again later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::BannerSentences</name>
    <message numerus="yes">
        <source>%n text(s) from this desk did not go out.</source>
        <translation>
            <numerusform>%n text from this desk did not go out.</numerusform>
            <numerusform>%n texts from this desk did not go out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) wait for the connection.</source>
        <translation>
            <numerusform>%n text waits for the connection.</numerusform>
            <numerusform>%n texts wait for the connection.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::Composer</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many: no text message is longer than %L1.</source>
        <translation>
            <numerusform>%n character too many: no text message is longer than %L1.</numerusform>
            <numerusform>%n characters too many: no text message is longer than %L1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” makes it %n parts.</source>
        <translation>
            <numerusform>“%1” makes it %n part.</numerusform>
            <numerusform>“%1” makes it %n parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With plain characters: %n.</source>
        <comment>parts</comment>
        <translation>
            <numerusform>With plain characters: %n.</numerusform>
            <numerusform>With plain characters: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left. Carriers often refuse more than 1,000.</source>
        <translation>
            <numerusform>%n character left. Carriers often refuse more than 1,000.</numerusform>
            <numerusform>%n characters left. Carriers often refuse more than 1,000.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::OutgoingWords</name>
    <message numerus="yes">
        <source>Goes out in %n s</source>
        <translation>
            <numerusform>Goes out in %n s</numerusform>
            <numerusform>Goes out in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::SnippetsDialog</name>
    <message numerus="yes">
        <source>%n character(s) too many: the end is not kept.</source>
        <translation>
            <numerusform>%n character too many: the end is not kept.</numerusform>
            <numerusform>%n characters too many: the end is not kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ContactsDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported.</source>
        <translation>
            <numerusform>%n contact imported.</numerusform>
            <numerusform>%n contacts imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) exported.</source>
        <translation>
            <numerusform>%n contact exported.</numerusform>
            <numerusform>%n contacts exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ImportDialog</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as they are</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n kept as it is</numerusform>
            <numerusform>%n kept as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the %n contact(s) whose number is in the address book already</source>
        <translation>
            <numerusform>Change the %n contact whose number is in the address book already</numerusform>
            <numerusform>Change the %n contacts whose number is in the address book already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>Import %n contact</numerusform>
            <numerusform>Import %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::GlanceCards</name>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::GlanceMore</name>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <comment>a reason, and how often</comment>
        <translation>
            <numerusform>%1: %Ln message</numerusform>
            <numerusform>%1: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln message(s) failed</source>
        <comment>one of our numbers</comment>
        <translation>
            <numerusform>%1: %2 of %Ln message failed</numerusform>
            <numerusform>%1: %2 of %Ln messages failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were measured</source>
        <translation>
            <numerusform>%Ln message was measured</numerusform>
            <numerusform>%Ln messages were measured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::IncidentPanel</name>
    <message numerus="yes">
        <source>%n more open problem(s)</source>
        <translation>
            <numerusform>%n more open problem</numerusform>
            <numerusform>%n more open problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::IncidentWords</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %n number(s)</source>
        <translation>
            <numerusform>to %n number</numerusform>
            <numerusform>to %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Texts go out again. %n message(s) did not arrive and wait for somebody.</source>
        <translation>
            <numerusform>Texts go out again. %n message did not arrive and waits for somebody.</numerusform>
            <numerusform>Texts go out again. %n messages did not arrive and wait for somebody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait at the gateway.</source>
        <translation>
            <numerusform>%n message waits at the gateway.</numerusform>
            <numerusform>%n messages wait at the gateway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) did not arrive so far.</source>
        <translation>
            <numerusform>%n message did not arrive so far.</numerusform>
            <numerusform>%n messages did not arrive so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::FailureNoteWords</name>
    <message numerus="yes">
        <source>%1, %n time(s) in a row</source>
        <comment>what went wrong</comment>
        <translation>
            <numerusform>%1, %n time in a row</numerusform>
            <numerusform>%1, %n times in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::RetryDialog</name>
    <message numerus="yes">
        <source>Also %n that may have arrived and could come twice</source>
        <translation>
            <numerusform>Also %n that may have arrived and could come twice</numerusform>
            <numerusform>Also %n that may have arrived and could come twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n that repeat another of them</source>
        <translation>
            <numerusform>Also %n that repeats another of them</numerusform>
            <numerusform>Also %n that repeat another of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n that would probably fail again</source>
        <translation>
            <numerusform>Also %n that would probably fail again</numerusform>
            <numerusform>Also %n that would probably fail again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n that would fail as they are written</source>
        <translation>
            <numerusform>Also %n that would fail as it is written</numerusform>
            <numerusform>Also %n that would fail as they are written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n to somebody who asked for no more texts</source>
        <translation>
            <numerusform>Without %n to somebody who asked for no more texts</numerusform>
            <numerusform>Without %n to people who asked for no more texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n to a number that gets no texts</source>
        <translation>
            <numerusform>Without %n to a number that gets no texts</numerusform>
            <numerusform>Without %n to numbers that get no texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n whose number or text is not known</source>
        <translation>
            <numerusform>Without %n whose number or text is not known</numerusform>
            <numerusform>Without %n whose number or text is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %n whose cause still lasts, for all that this desk knows</source>
        <translation>
            <numerusform>Also %n whose cause still lasts, for all that this desk knows</numerusform>
            <numerusform>Also %n whose cause still lasts, for all that this desk knows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n that went out again already: open them again first</source>
        <translation>
            <numerusform>Without %n that went out again already: open it again first</numerusform>
            <numerusform>Without %n that went out again already: open them again first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n that did not fail</source>
        <translation>
            <numerusform>Without %n that did not fail</numerusform>
            <numerusform>Without %n that did not fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n more, which stay open: only so many can wait at once</source>
        <translation>
            <numerusform>Without %n more, which stays open: only so many can wait at once</numerusform>
            <numerusform>Without %n more, which stay open: only so many can wait at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will go out once more</source>
        <translation>
            <numerusform>%n text will go out once more</numerusform>
            <numerusform>%n texts will go out once more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::RetryLine</name>
    <message numerus="yes">
        <source>Sending again: %n text(s) to go</source>
        <translation>
            <numerusform>Sending again: %n text to go</numerusform>
            <numerusform>Sending again: %n texts to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ReportWords</name>
    <message numerus="yes">
        <source>%n account(s): %1</source>
        <translation>
            <numerusform>%n account: %1</numerusform>
            <numerusform>%n accounts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more time(s) without connection.</source>
        <translation>
            <numerusform>And %n more time without connection.</numerusform>
            <numerusform>And %n more times without connection.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::AlertWords</name>
    <message numerus="yes">
        <source>%n text(s) wait at the gateway for longer than is normal.</source>
        <translation>
            <numerusform>%n text waits at the gateway for longer than is normal.</numerusform>
            <numerusform>%n texts wait at the gateway for longer than is normal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n text(s) are stalled</source>
        <translation>
            <numerusform>More than %n text is stalled</numerusform>
            <numerusform>More than %n texts are stalled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blind for %n minute(s)</source>
        <translation>
            <numerusform>Blind for %n minute</numerusform>
            <numerusform>Blind for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) still wait for longer than is normal.</source>
        <translation>
            <numerusform>%n text still waits for longer than is normal.</numerusform>
            <numerusform>%n texts still wait for longer than is normal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) while nobody was disturbed</source>
        <translation>
            <numerusform>%n alert while nobody was disturbed</numerusform>
            <numerusform>%n alerts while nobody was disturbed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::ExportDialog</name>
    <message numerus="yes">
        <source>%n message(s) written…</source>
        <translation>
            <numerusform>%n message written…</numerusform>
            <numerusform>%n messages written…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>textdesk::CaseMenu</name>
    <message numerus="yes">
        <source>%n message(s) acknowledged.</source>
        <translation>
            <numerusform>%n message acknowledged.</numerusform>
            <numerusform>%n messages acknowledged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) resolved.</source>
        <translation>
            <numerusform>%n message resolved.</numerusform>
            <numerusform>%n messages resolved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) put off until %1.</source>
        <translation>
            <numerusform>%n message put off until %1.</numerusform>
            <numerusform>%n messages put off until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was done about %n message(s)? The note stays on this desk.</source>
        <translation>
            <numerusform>What was done about %n message? The note stays on this desk.</numerusform>
            <numerusform>What was done about %n messages? The note stays on this desk.</numerusform>
        </translation>
    </message>
</context>
</TS>
