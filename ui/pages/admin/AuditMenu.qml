// SPDX-License-Identifier: GPL-3.0-or-later
// What else the audit log knows of a line: of who did it, and of the person or the row that it concerns.
import QtQuick
import Aufwind.Ui

PopupMenu {
    id: menu

    // actor, actorName, subject, subjectName
    property var line: ({})
    readonly property string actor: line.actor ?? ""
    readonly property string subject: line.subject ?? ""
    readonly property string actorName: (line.actorName ?? "") !== "" ? line.actorName : qsTr("this person")
    readonly property string subjectName: line.subjectName ?? ""

    signal follow(string how, string id)

    MenuEntry {
        objectName: "followActor"
        visible: menu.actor !== ""
        glyph: "user"
        text: qsTr("What %1 did").arg(menu.actorName)
        onTriggered: menu.follow("actor", menu.actor)
    }
    MenuEntry {
        objectName: "followActorAll"
        visible: menu.actor !== ""
        glyph: "list"
        text: qsTr("All by or about %1").arg(menu.actorName)
        onTriggered: menu.follow("person", menu.actor)
    }
    MenuEntry {
        objectName: "followSubject"
        visible: menu.subject !== ""
        glyph: "clock"
        text: menu.subjectName !== "" ? qsTr("What happened to %1").arg(menu.subjectName) : qsTr("What happened to this row")
        onTriggered: menu.follow("subject", menu.subject)
    }
    MenuEntry {
        objectName: "followSubjectAll"
        visible: menu.subject !== "" && menu.subjectName !== "" && menu.subject !== menu.actor
        glyph: "list"
        text: qsTr("All by or about %1").arg(menu.subjectName)
        onTriggered: menu.follow("person", menu.subject)
    }
}
