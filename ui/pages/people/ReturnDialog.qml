// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who has left comes back: from when on, and to whom.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string personId
    property var profile: ({})
    property var firstDay: undefined
    property string obstacle

    readonly property string name: personId !== "" ? app.person(personId).name : ""
    readonly property bool unclear: manager.personId === "" && manager.text.trim() !== ""
    readonly property bool managerAsked: app.organisation.canMove

    signal returned(string text, var undo)

    objectName: "returnDialog"
    title: qsTr("%1 comes back").arg(name)

    function ask(person: string) {
        const above = app.employment.managerAbove(person)
        personId = person
        profile = app.profile(person)
        manager.personId = above.id ?? ""
        manager.text = above.name ?? ""
        firstDay = Format.now
        look()
        open()
        day.forceActiveFocus(Qt.OtherFocusReason)
    }
    function look() { obstacle = app.employment.returnObstacle(personId, { day: firstDay, manager: manager.personId }) }
    function run() {
        if (!day.commit() || obstacle !== "" || unclear)
            return
        const app = dialog.app, said = qsTr("%1 is back").arg(name)
        const change = app.employment.comeBack(personId, { day: firstDay, manager: manager.personId })
        close()
        if (change !== 0)
            returned(said, () => app.employment.putBack(change))
    }
    function why(): string {
        switch (obstacle) {
        case "already": return qsTr("%1 is here already.").arg(name)
        case "noDay": return qsTr("Choose the first day.")
        case "beforeEnd": return qsTr("That is not after the last day.")
        case "self": return qsTr("Nobody reports to themselves.")
        case "heirGone": return qsTr("Whoever is to be the manager has left. Choose somebody else.")
        case "cycle": return qsTr("The manager would report to %1. Choose somebody else.").arg(name)
        }
        return qsTr("This person is not known any more.")
    }

    Connections {
        target: dialog.app.employment
        enabled: dialog.visible
        // What somebody else has changed counts, too.
        function onChanged() { dialog.look() }
    }
    DateField {
        id: day
        objectName: "returnDay"
        width: parent.width
        label: qsTr("First day")
        needed: true
        day: dialog.firstDay
        onPicked: day => {
            dialog.firstDay = day
            dialog.look()
        }
    }
    PersonField {
        id: manager
        objectName: "returnManager"
        width: parent.width
        visible: dialog.managerAsked
        app: dialog.app
        label: qsTr("Manager")
        hint: qsTr("Empty: nobody")
        error: dialog.unclear && !manager.activeFocus ? qsTr("Choose somebody from the list.") : ""
        onPicked: dialog.look()
        onEdited: dialog.look()
    }
    Banner {
        objectName: "returnObstacle"
        width: parent.width
        visible: dialog.obstacle !== ""
        kind: "warning"
        glyph: "warning"
        text: dialog.why()
    }
    FactLine {
        name: qsTr("Was here")
        value: dialog.profile.startDate && dialog.profile.endDate ? qsTr("%1 to %2").arg(Format.dayMonthYear(dialog.profile.startDate)).arg(Format.dayMonthYear(dialog.profile.endDate))
             : dialog.profile.endDate ? qsTr("until %1").arg(Format.dayMonthYear(dialog.profile.endDate)) : ""
    }
    PlainText {
        width: parent.width
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Everything from before is still there under the same name: meetings, notes, teams. The audit log keeps the earlier days. Who reported to %1 stays where they are, and roles are given anew. An account that was disabled is enabled under Admin, Accounts.").arg(dialog.name)
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "returnGo"
            kind: "primary"
            text: qsTr("Bring back")
            enabled: dialog.obstacle === "" && !dialog.unclear
            onClicked: dialog.run()
        }
    ]
}
