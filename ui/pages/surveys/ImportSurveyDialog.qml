// SPDX-License-Identifier: GPL-3.0-or-later
// What a survey from a file would become, before it does.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var importer
    readonly property bool ready: importer.step === "report" && importer.busy === ""
    readonly property var counts: importer.counts ?? ({})

    objectName: "importSurveyDialog"
    parent: T.Overlay.overlay
    width: Math.min(Theme.size.dialog * 1.75, (parent ? parent.width : Theme.size.dialog * 1.75) - 2 * Theme.space.l)
    title: qsTr("Import a survey")
    text: ready ? qsTr("Nothing has changed yet. A new survey is made as one step, and Ctrl+Z takes it back.") : ""
    onClosed: importer.leave()

    function headingOf(kind: string): string {
        return kind === "left" ? qsTr("Not here") : kind === "changed" ? qsTr("Not quite as it was") : qsTr("As it was")
    }

    LoadingLines {
        width: parent ? parent.width : 0
        visible: dialog.importer.busy !== ""
    }
    PlainText {
        objectName: "importSurveyCounts"
        width: parent ? parent.width : 0
        visible: dialog.ready
        kind: "small"
        medium: true
        wrapMode: Text.Wrap
        text: [dialog.importer.fileName, dialog.importer.program, qsTr("%n section(s)", "", dialog.counts.sections ?? 0), qsTr("%n question(s)", "", dialog.counts.questions ?? 0),
               (dialog.importer.languages ?? []).join(", ")].filter(part => part !== "").join(" · ")
    }
    InputField {
        objectName: "importSurveyTitle"
        width: parent ? parent.width : 0
        visible: dialog.ready
        label: qsTr("Title")
        maximumLength: 300
        text: dialog.importer.title ?? ""
        onEdited: dialog.importer.title = text
    }
    RowList {
        id: list
        objectName: "importNotes"
        width: parent ? parent.width : 0
        height: Math.min(contentHeight, Theme.size.dialog * 0.75, dialog.parent ? dialog.parent.height * 0.4 : contentHeight)
        visible: dialog.ready && count > 0
        model: dialog.importer.notes
        Accessible.name: qsTr("What became of its parts")
        delegate: Column {
            id: line

            required property var model
            required property int index

            width: list.width - Theme.space.s
            topPadding: model.heading ? Theme.space.s : 0
            activeFocusOnTab: list.stop === index
            Accessible.role: Accessible.ListItem
            Accessible.name: dialog.headingOf(model.kind) + ": " + (model.where !== "" ? model.where + ": " : "") + model.text

            PlainText {
                width: parent.width
                visible: line.model.heading
                kind: "small"
                medium: true
                text: dialog.headingOf(line.model.kind)
                Accessible.ignored: true
            }
            Row {
                width: parent.width
                spacing: Theme.space.s
                topPadding: Theme.space.xs

                Icon {
                    glyph: line.model.kind === "carried" ? "check" : line.model.kind === "changed" ? "info" : "warning"
                    extent: Theme.size.iconTiny
                    color: line.model.kind === "carried" ? Theme.colour.successText : line.model.kind === "changed" ? Theme.colour.textMuted : Theme.colour.warningText
                }
                PlainText {
                    objectName: "importNote"
                    width: parent.width - Theme.size.iconTiny - parent.spacing
                    kind: "caption"
                    wrapMode: Text.Wrap
                    text: (line.model.where !== "" ? line.model.where + ": " : "") + line.model.text
                    Accessible.ignored: true
                }
            }
        }
    }
    FieldNote {
        objectName: "importTrouble"
        width: parent ? parent.width : 0
        error: dialog.importer.trouble ?? ""
    }
    foot: [
        PushButton {
            text: dialog.ready ? qsTr("Cancel") : qsTr("Close")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "importSurvey"
            kind: "primary"
            visible: dialog.importer.step === "report"
            enabled: dialog.ready
            text: qsTr("Make the survey")
            onClicked: dialog.importer.apply()
        }
    ]
}
