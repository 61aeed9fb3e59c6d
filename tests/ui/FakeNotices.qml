// SPDX-License-Identifier: GPL-3.0-or-later
// What the person is told of; whatever is called is noted with the context.
import QtQuick

QtObject {
    id: notices

    required property var app
    property int unread: 0
    property bool reminders: true
    property bool mentions: true
    property bool desktop: true
    property bool mail: true

    function rows(german) {
        const one = (id, kind, en, de, text, at, unread) => ({ id: kind + "/" + id, kind: kind, title: app.say(german ? de : en), text: app.say(text), at: at, unread: unread && notices.unread > 0, seriesId: "s1", occurrenceId: "o1", subjectId: id })
        const list = [
            one("o1", "prepare", "Prepare your 1:1 with Ben Adeyemi", "Bereiten Sie Ihr 1:1 mit Ben Adeyemi vor", german ? "Beginnt 10:30" : "Starts 10:30", app.at(24, 8, 30), true),
            one("c1", "mention", "Ben Adeyemi mentioned you", "Ben Adeyemi hat Sie erwähnt", german ? "Ben Adeyemi · Deniz war bei zwei Deployments dabei" : "Ben Adeyemi · Deniz has shadowed two deployments", app.at(24, 8, 12), true),
            one("a1", "action", "Lena Hartmann gave you an action item", "Lena Hartmann gab Ihnen eine Aufgabe", german ? "Lena Hartmann · Konferenzbudget klären" : "Lena Hartmann · Ask Finance about the conference budget", app.at(23, 16, 20), true),
            one("t1", "point", "Deniz Kaya added a talking point", "Neuer Gesprächspunkt von Deniz Kaya", german ? "Plattformrunde · Budget" : "Platform weekly · Budget for the embedded conference in March", app.at(19, 9), false),
            one("s1", "series", "Sofia Marques invited you to a meeting", "Sofia Marques lädt Sie zu einem Gespräch ein", german ? "Datenrunde" : "Data weekly", app.at(18, 9), false),
            one("o9", "followUp", "What came out of “Platform weekly”?", "Was kam bei „Plattformrunde“ heraus?", german ? "Notieren Sie, wer was bis wann tut." : "Note who does what by when.", app.at(17, 16), false)
        ]
        if (app.fill === "full")
            for (let i = 0; i < 90; ++i)
                list.push(one("f" + i, "point", "Deniz Kaya added a talking point", "Neuer Gesprächspunkt von Deniz Kaya", "Platform weekly · Number " + i, app.at(16, 9), false))
        return list
    }
    function markSeen() {
        app.note("markSeen", [])
        unread = 0
        const list = app.model("notices", "")
        for (let i = 0; i < list.count; ++i)
            list.change(i, { unread: false })
    }
}
