// SPDX-License-Identifier: GPL-3.0-or-later
// A survey to begin with: one of the templates, shown before it is used, or an empty one.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property var library: own
    // Empty: none.
    property string chosenId: ""
    readonly property var templates: [{ id: "", name: qsTr("Empty survey"), description: qsTr("One section, for questions of your own."), rhythm: "", minutes: 0, questions: 0 }, ...library.templates]
    readonly property var chosen: templates.find(one => one.id === chosenId) ?? templates[0]
    // Asked once for each template and language.
    readonly property var shown: library.language !== "" && chosenId !== "" ? library.preview(chosenId) : ({})
    // What somebody wrote stays with another template.
    property bool written: false

    // The survey that was made.
    signal made(string surveyId)
    // One is to be read from a file.
    signal importWanted

    objectName: "newSurveyDialog"
    parent: T.Overlay.overlay
    width: Math.min(Theme.size.dialog * 2, (parent ? parent.width : Theme.size.dialog * 2) - 2 * Theme.space.l)
    title: qsTr("New survey")
    onAboutToShow: {
        written = false
        choose(templates[Math.min(1, templates.length - 1)].id)
    }
    onOpened: list.takeFocus()

    function choose(id: string) {
        chosenId = id
        const row = templates.findIndex(one => one.id === id)
        if (list.currentIndex !== row)
            list.currentIndex = row
        if (!written)
            called.text = id === "" ? qsTr("New survey") : library.titleOf(id)
        called.error = ""
    }
    function use() {
        const title = called.text.trim()
        called.error = title === "" ? qsTr("The survey needs a title") : TextChange.bytes(title) > 300 ? qsTr("This is too long") : ""
        if (called.error !== "") {
            called.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const id = library.create(chosenId, title)
        if (id === "")
            return
        close()
        made(id)
    }

    SurveyLibrary {
        id: own
        app: dialog.app
    }
    SurveyWords { id: said }

    Row {
        width: parent ? parent.width : 0
        height: Math.max(4 * Theme.size.listRow, Math.min(7 * Theme.size.listRow, dialog.contentRoom - 3 * Theme.size.listRow))
        spacing: Theme.space.l

        RowList {
            id: list
            objectName: "templateList"
            width: Math.round(parent.width * 0.4)
            height: parent.height
            model: dialog.templates.length
            Accessible.name: qsTr("Templates")
            onCurrentIndexChanged: {
                const row = dialog.templates[currentIndex]
                if (row && row.id !== dialog.chosenId)
                    dialog.choose(row.id)
            }
            delegate: ListRow {
                required property int index
                readonly property var one: dialog.templates[index] ?? ({})
                width: list.width - Theme.space.s
                title: one.name ?? ""
                subtitle: one.id !== "" ? qsTr("%n question(s)", "", one.questions ?? 0) + " · " + (one.rhythm ?? "") : one.description ?? ""
                selected: ListView.isCurrentItem
                focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: list.currentIndex = index
                Keys.onReturnPressed: dialog.use()
                Keys.onEnterPressed: dialog.use()
            }
        }
        ScrollArea {
            width: parent.width - list.width - parent.spacing
            height: parent.height

            Column {
                width: parent ? parent.width - Theme.space.m : 0
                spacing: Theme.space.s

                PlainText {
                    objectName: "templateDescription"
                    width: parent.width
                    kind: "small"
                    wrapMode: Text.Wrap
                    color: Theme.colour.textMuted
                    text: dialog.chosen.description
                }
                PlainText {
                    width: parent.width
                    kind: "caption"
                    visible: dialog.chosen.minutes > 0
                    color: Theme.colour.textMuted
                    text: qsTr("Takes about %n minute(s)", "", dialog.chosen.minutes)
                }
                Repeater {
                    model: dialog.shown.sections ?? []

                    Column {
                        id: section
                        required property var modelData
                        width: parent ? parent.width : 0
                        spacing: Theme.space.xs
                        topPadding: Theme.space.s

                        PlainText {
                            width: parent.width
                            kind: "small"
                            medium: true
                            wrapMode: Text.Wrap
                            text: section.modelData.title
                        }
                        Repeater {
                            model: section.modelData.questions

                            Row {
                                id: line
                                required property var modelData
                                width: section.width
                                spacing: Theme.space.s

                                Icon {
                                    glyph: said.typeGlyph(line.modelData.type)
                                    extent: Theme.size.iconTiny
                                    color: Theme.colour.textMuted
                                }
                                PlainText {
                                    objectName: "templateQuestion"
                                    width: parent.width - Theme.size.iconTiny - parent.spacing
                                    kind: "caption"
                                    wrapMode: Text.Wrap
                                    text: line.modelData.text
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    InputField {
        id: called
        objectName: "newSurveyTitle"
        width: parent ? parent.width : 0
        label: qsTr("Title")
        maximumLength: 300
        onEdited: {
            dialog.written = text.trim() !== ""
            error = ""
        }
        onAccepted: dialog.use()
    }
    ChoiceField {
        objectName: "newSurveyLanguage"
        width: parent ? parent.width : 0
        label: qsTr("Written in")
        options: dialog.library.languages.map(one => ({ value: one.code, text: one.name }))
        value: dialog.library.language
        onChosen: value => {
            dialog.library.language = value
            dialog.choose(dialog.chosenId)
        }
    }
    foot: [
        PushButton {
            objectName: "importInstead"
            kind: "quiet"
            glyph: "upload"
            text: qsTr("From a file…")
            onClicked: {
                dialog.close()
                dialog.importWanted()
            }
        },
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "makeSurvey"
            kind: "primary"
            text: qsTr("Make it")
            onClicked: dialog.use()
        }
    ]
}
