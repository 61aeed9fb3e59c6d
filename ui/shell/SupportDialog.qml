// SPDX-License-Identifier: GPL-3.0-or-later
// What to tell somebody who helps: read here before it is copied, for nothing of people or their words is in it.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    readonly property real names: Math.ceil(Math.max(asked.nameNeeds, version.nameNeeds, system.nameNeeds, data.nameNeeds, state.nameNeeds, last.nameNeeds, waits.nameNeeds)) + Theme.space.l

    signal say(string text, string glyph)

    objectName: "support"
    title: qsTr("Details for support")
    text: qsTr("Send these with your question to whoever looks after Aufwind in your company. Nothing that people wrote, and no names, are in them.")
    parent: T.Overlay.overlay
    onOpened: copier.forceActiveFocus(Qt.TabFocusReason)

    function copy() {
        dialog.app.copyText(facts.report(dialog.app.sync))
        dialog.close()
        dialog.say(qsTr("The details are in the clipboard"), "check")
    }

    SupportFacts { id: facts }
    RowWatch {
        id: company
        model: dialog.visible ? dialog.app.model("list.tenant_settings", {}) : null
        roles: ["support_contact"]
    }

    Column {
        width: parent ? parent.width : 0

        FactLine {
            id: asked
            objectName: "supportContact"
            nameWidth: dialog.names
            name: qsTr("Whom to ask")
            value: company.rows[0]?.support_contact ?? ""
        }
        FactLine {
            id: version
            nameWidth: dialog.names
            name: qsTr("Version")
            value: "Aufwind " + facts.version + ", Qt " + facts.qt
        }
        FactLine {
            id: system
            nameWidth: dialog.names
            name: qsTr("System")
            value: facts.system
        }
        FactLine {
            id: data
            nameWidth: dialog.names
            name: qsTr("Data format")
            value: Format.number(facts.schema)
        }
        FactLine {
            id: state
            nameWidth: dialog.names
            name: qsTr("Sync")
            value: dialog.app.sync.state
        }
        FactLine {
            id: last
            nameWidth: dialog.names
            name: qsTr("Last sync")
            value: Format.known(dialog.app.sync.lastSync) ? Format.moment(dialog.app.sync.lastSync) : qsTr("never")
        }
        FactLine {
            id: waits
            nameWidth: dialog.names
            name: qsTr("Waiting, refused")
            value: Format.number(dialog.app.sync.waiting) + ", " + Format.number(dialog.app.sync.refused)
        }
    }

    foot: [
        PushButton {
            text: qsTr("Close")
            onClicked: dialog.close()
        },
        PushButton {
            id: copier
            objectName: "copyDetails"
            kind: "primary"
            glyph: "copy"
            text: qsTr("Copy details")
            onClicked: dialog.copy()
        }
    ]
}
