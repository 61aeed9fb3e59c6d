// SPDX-License-Identifier: GPL-3.0-or-later
// As what kind of file the goals that a page shows are to be written.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    property int count: 0
    property string kind: "csv"

    signal chosen(string kind)

    title: qsTr("Export goals")
    text: qsTr("%n goal(s), with what you see of them. The company’s audit log notes every export.", "", count)

    Column {
        width: parent.width
        spacing: Theme.space.xs
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Kind of file")

        RadioField {
            objectName: "asCsv"
            width: parent.width
            text: qsTr("CSV, for any program; it can be imported again")
            checked: dialog.kind === "csv"
            onToggled: dialog.kind = "csv"
        }
        RadioField {
            objectName: "asXlsx"
            width: parent.width
            text: qsTr("Excel (.xlsx); it can be imported again")
            checked: dialog.kind === "xlsx"
            onToggled: dialog.kind = "xlsx"
        }
        RadioField {
            objectName: "asPdf"
            width: parent.width
            text: qsTr("PDF, to read and to print")
            checked: dialog.kind === "pdf"
            onToggled: dialog.kind = "pdf"
        }
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "exportGoals"
            kind: "primary"
            enabled: dialog.count > 0
            text: qsTr("Choose a place…")
            onClicked: {
                dialog.close()
                dialog.chosen(dialog.kind)
            }
        }
    ]
}
