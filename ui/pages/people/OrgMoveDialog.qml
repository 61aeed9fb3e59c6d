// SPDX-License-Identifier: GPL-3.0-or-later
// Another manager for somebody: whom, and what follows from that before it happens.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string personId
    property var plan: ({})
    readonly property string managerId: field.personId

    // Whether the company is kept up to date for this dialog.
    property bool looking: false

    signal moved(string text, var undo)

    title: qsTr("Change the manager of %1").arg(plan.person ? plan.person.name : "")

    // Empty: it is still to be chosen.
    function ask(person: string, manager: string) {
        watch(true)
        personId = person
        field.personId = manager
        field.text = app.organisation.nameOf(manager)
        look()
        open()
        field.forceActiveFocus(Qt.OtherFocusReason)
    }
    function look() { plan = app.organisation.consequences(personId, managerId) }
    function watch(on: bool) {
        if (on === looking)
            return
        looking = on
        if (on)
            app.organisation.use()
        else
            app.organisation.leave()
    }
    onClosed: watch(false)
    Component.onDestruction: watch(false)
    function run() {
        const text = managerId !== "" ? qsTr("%1 reports to %2 now").arg(plan.person.name).arg(plan.manager.name) : qsTr("%1 has no manager now").arg(plan.person.name)
        const app = dialog.app, id = personId, before = plan.before ? plan.before.id : ""
        app.set("employee", id, { manager: managerId !== "" ? managerId : null })
        close()
        moved(text, () => app.set("employee", id, { manager: before !== "" ? before : null }))
    }

    Connections {
        target: dialog.app.organisation
        enabled: dialog.visible
        // What somebody else has changed counts, too.
        function onChanged() { dialog.look() }
    }
    PersonField {
        id: field
        objectName: "orgManager"
        width: parent.width
        app: dialog.app
        label: qsTr("New manager")
        hint: qsTr("Empty: nobody")
        onPicked: dialog.look()
        onEdited: dialog.look()
    }
    OrgConsequences {
        width: parent.width
        plan: dialog.plan
        chosen: field.personId !== "" || field.text.trim() === ""
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "orgMove"
            kind: "primary"
            text: qsTr("Change manager")
            enabled: dialog.plan.obstacle === "" && (field.personId !== "" || field.text.trim() === "")
            onClicked: dialog.run()
        }
    ]
}
