// SPDX-License-Identifier: GPL-3.0-or-later
// Requests for personal data as the pages see them. What is called is noted at the context.
import QtQuick

QtObject {
    required property var app

    signal fetched(string fileName)

    function ask(kind: string, person: string, reason: string) { app.note("privacy.ask", [kind, person, reason]) }
    function decide(id: string, approve: bool) { app.note("privacy.decide", [id, approve]) }
    function withdraw(id: string) { app.note("privacy.withdraw", [id]) }
    function fetch(id: string, file: url) { app.note("privacy.fetch", [id, String(file)]) }
}
