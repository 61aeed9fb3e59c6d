// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a file of goals: what it is, what would become of it, why not.
import QtQuick
import Aufwind.Ui

Pressable {
    id: row

    required property var model
    readonly property var look: ({
        faulty: { kind: "danger", text: qsTr("Error") },
        created: { kind: "success", text: qsTr("New") },
        changed: { kind: "info", text: qsTr("Changed") },
        unchanged: { kind: "neutral", text: qsTr("Unchanged") }
    })[model.becomes] ?? { kind: "neutral", text: "" }
    readonly property string what: row.model.keyResult ? qsTr("Key result") : qsTr("Goal")
    readonly property string faults: (row.model.faults ?? []).join("\n")
    readonly property string changes: row.model.changes ? qsTr("Changes: %1").arg(row.model.changes) : ""

    implicitHeight: words.implicitHeight + 2 * Theme.space.s
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Line %1: %2, %3, %4").arg(row.model.line).arg(row.what).arg(row.model.title).arg(row.look.text)
    Accessible.description: row.faults !== "" ? row.faults : row.changes

    contentItem: Item {
        PlainText {
            id: line
            anchors.left: parent.left
            width: Theme.size.tile + Theme.space.s
            y: Theme.space.s
            kind: "caption"
            text: row.model.line
            color: Theme.colour.textMuted
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
        Column {
            id: words
            anchors.left: line.right
            anchors.leftMargin: Theme.space.m + (row.model.keyResult ? Theme.space.l : 0)
            anchors.right: state.left
            anchors.rightMargin: Theme.space.m
            y: Theme.space.s
            spacing: Theme.space.half

            PlainText {
                width: parent.width
                kind: "small"
                medium: !row.model.keyResult
                elide: Text.ElideRight
                text: row.model.title !== "" ? row.model.title : "–"
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                kind: "caption"
                wrapMode: Text.Wrap
                visible: text !== ""
                color: row.faults !== "" ? Theme.colour.dangerText : Theme.colour.textMuted
                text: row.faults !== "" ? row.faults : row.changes
                Accessible.ignored: true
            }
        }
        Chip {
            id: state
            anchors.right: parent.right
            // Beside the bar that scrolls.
            anchors.rightMargin: Theme.space.m
            y: Theme.space.half
            kind: row.look.kind
            text: row.look.text
        }
    }
    background: Item {
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: row.visualFocus
            gap: 0
            around: 0
        }
    }
}
