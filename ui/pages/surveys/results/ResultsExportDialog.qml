// SPDX-License-Identifier: GPL-3.0-or-later
// What of the results is to be written, and as what kind of file.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    property string what: "questions"
    property string kind: "pdf"
    property bool comments: true
    readonly property var contents: Array.of(
        { value: "questions", text: qsTr("Questions, with how each was answered") }, { value: "segments", text: qsTr("Segments, as in the heat map") }
    ).concat(comments ? [{ value: "comments", text: qsTr("Comments") }] : [])

    signal chosen(string kind, string what)

    title: qsTr("Export results")
    text: qsTr("Only what you see is written; what is hidden says so. The company’s audit log notes every export.")

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.xs
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Kind of file")

        RadioField {
            objectName: "resultsAsPdf"
            width: parent.width
            text: qsTr("PDF, a report with charts")
            checked: dialog.kind === "pdf"
            onToggled: dialog.kind = "pdf"
        }
        RadioField {
            objectName: "resultsAsXlsx"
            width: parent.width
            text: qsTr("Excel (.xlsx)")
            checked: dialog.kind === "xlsx"
            onToggled: dialog.kind = "xlsx"
        }
        RadioField {
            objectName: "resultsAsCsv"
            width: parent.width
            text: qsTr("CSV, for any program")
            checked: dialog.kind === "csv"
            onToggled: dialog.kind = "csv"
        }
    }
    ComboField {
        objectName: "resultsWhat"
        width: parent ? parent.width : 0
        visible: dialog.kind !== "pdf"
        prefix: qsTr("What")
        model: dialog.contents.map(one => one.text)
        currentIndex: Math.max(0, dialog.contents.findIndex(one => one.value === dialog.what))
        onActivated: index => dialog.what = dialog.contents[index].value
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "exportResults"
            kind: "primary"
            text: qsTr("Choose a place…")
            onClicked: {
                dialog.close()
                dialog.chosen(dialog.kind, dialog.what)
            }
        }
    ]
}
