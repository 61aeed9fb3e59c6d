// SPDX-License-Identifier: GPL-3.0-or-later
// Before a cycle is closed: what of it is still open, and where that can go.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property var cycle: ({})
    property var figures: ({})
    readonly property int open_: figures.open ?? 0

    signal closeCycle
    signal rollOver

    objectName: "cycleCloseDialog"
    title: qsTr("Close %1").arg(Format.apart(cycle.name ?? ""))
    text: qsTr("Its goals stay as they are and can be read. Nobody is asked about them any more, and you can open it again.")
    parent: T.Overlay.overlay
    onOpened: closer.forceActiveFocus(Qt.PopupFocusReason)

    function begin(row: var) {
        cycle = row
        figures = app.goalCycles.figures(row.id)
        open()
    }

    PlainText {
        objectName: "stillOpen"
        width: parent ? parent.width : 0
        wrapMode: Text.Wrap
        text: dialog.open_ === 0 ? qsTr("Every goal is done or dropped.") : qsTr("%n goal(s) are still open.", "", dialog.open_)
    }
    PlainText {
        width: parent ? parent.width : 0
        visible: text !== ""
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: {
            const titles = dialog.figures.openTitles ?? []
            const shown = titles.map(title => Format.apart(title)).join(", ")
            return dialog.open_ > titles.length ? qsTr("%1 and %2 more").arg(shown).arg(Format.number(dialog.open_ - titles.length)) : shown
        }
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "closeAndRoll"
            visible: dialog.open_ > 0
            text: qsTr("Roll them over first…")
            onClicked: {
                dialog.close()
                dialog.rollOver()
            }
        },
        PushButton {
            id: closer
            objectName: "closeCycleGo"
            kind: "primary"
            text: qsTr("Close the cycle")
            onClicked: {
                dialog.close()
                dialog.closeCycle()
            }
        }
    ]
}
