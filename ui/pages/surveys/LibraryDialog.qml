// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that were asked elsewhere already, by what they measure; several of them at once into a section.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var draft
    property var library: own
    // Where they go; the last section where it is empty.
    property string sectionId: ""
    property string driver: ""
    property string sought: ""
    // Keys, in the order in which they were chosen.
    property var picked: []
    readonly property var drivers: library.drivers
    readonly property var lines: {
        const words = sought.trim().toLowerCase().split(/\s+/).filter(word => word !== "")
        const all = []
        for (const one of drivers) {
            if (driver !== "" && one.key !== driver)
                continue
            const found = one.questions.filter(question => words.every(word => question.text.toLowerCase().includes(word)))
            found.forEach((question, at) => all.push({ key: question.key, text: question.text, type: question.type, heading: at === 0 ? one.name : "" }))
        }
        return all
    }

    signal added(int count)

    objectName: "libraryDialog"
    parent: T.Overlay.overlay
    width: Math.min(Theme.size.dialog * 1.75, (parent ? parent.width : Theme.size.dialog * 1.75) - 2 * Theme.space.l)
    title: qsTr("Question library")
    text: qsTr("Questions that keep their wording can be compared from one survey to the next.")
    onAboutToShow: {
        picked = []
        search.text = ""
        sought = ""
    }
    onOpened: search.forceActiveFocus(Qt.OtherFocusReason)

    function toggle(key: string) {
        picked = picked.includes(key) ? picked.filter(one => one !== key) : [...picked, key]
    }
    function add() {
        const count = library.add(draft.surveyId, sectionId, picked)
        if (count === 0)
            return
        close()
        added(count)
    }

    SurveyLibrary {
        id: own
        app: dialog.draft
        // As the survey is written, where there are such questions.
        Component.onCompleted: if (["en", "de"].includes(dialog.draft?.language ?? "")) language = dialog.draft.language
    }
    SurveyWords { id: said }

    Flow {
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        SearchField {
            id: search
            objectName: "librarySearch"
            width: Math.min(parent.width, Theme.size.searchField / 2)
            placeholder: qsTr("Search questions")
            onTextChanged: dialog.sought = text
            Keys.onDownPressed: list.moveTo(0)
        }
        ChoiceField {
            objectName: "libraryDriver"
            width: Math.min(parent.width, Theme.size.searchField / 2)
            accessibleName: qsTr("What they measure")
            options: [{ value: "", text: qsTr("All drivers") }, ...dialog.drivers.filter(one => one.key !== "").map(one => ({ value: one.key, text: one.name }))]
            value: dialog.driver
            onChosen: value => dialog.driver = value
        }
    }
    RowList {
        id: list
        objectName: "libraryQuestions"
        width: parent ? parent.width : 0
        height: Math.max(3 * Theme.size.listRow, Math.min(7 * Theme.size.listRow, dialog.contentRoom - 2 * Theme.size.control))
        model: dialog.lines.length
        Accessible.name: qsTr("Questions")
        delegate: Column {
            id: line

            required property int index
            readonly property var one: dialog.lines[index] ?? ({})
            readonly property bool isPicked: dialog.picked.includes(one.key ?? "")

            width: list.width - Theme.space.s
            // Where the list puts the keyboard.
            onActiveFocusChanged: if (activeFocus) row.forceActiveFocus(Qt.TabFocusReason)

            PlainText {
                width: parent.width
                visible: text !== ""
                kind: "caption"
                medium: true
                topPadding: Theme.space.m
                bottomPadding: Theme.space.xs
                color: Theme.colour.textMuted
                text: line.one.heading ?? ""
            }
            Pressable {
                id: row
                objectName: "libraryQuestion" + line.index
                width: parent.width
                implicitHeight: Math.max(Theme.size.tableRow, words.implicitHeight + 2 * Theme.space.s)
                focusPolicy: list.stop === line.index ? Qt.StrongFocus : Qt.ClickFocus
                text: line.one.text ?? ""
                Accessible.role: Accessible.CheckBox
                Accessible.name: text + ", " + said.typeText(line.one.type ?? "")
                Accessible.checkable: true
                Accessible.checked: line.isPicked
                onClicked: dialog.toggle(line.one.key)

                contentItem: Item {
                    CheckField {
                        id: mark
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.space.s
                        anchors.verticalCenter: parent.verticalCenter
                        enabled: true
                        focusPolicy: Qt.NoFocus
                        checked: line.isPicked
                        Accessible.ignored: true
                        onClicked: {
                            checked = Qt.binding(() => line.isPicked)
                            dialog.toggle(line.one.key)
                        }
                    }
                    PlainText {
                        id: words
                        anchors.left: mark.right
                        anchors.leftMargin: Theme.space.m
                        anchors.right: kind.left
                        anchors.rightMargin: Theme.space.s
                        anchors.verticalCenter: parent.verticalCenter
                        kind: "small"
                        wrapMode: Text.Wrap
                        text: line.one.text ?? ""
                        Accessible.ignored: true
                    }
                    Icon {
                        id: kind
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.space.s
                        anchors.verticalCenter: parent.verticalCenter
                        glyph: said.typeGlyph(line.one.type ?? "")
                        color: Theme.colour.textMuted
                    }
                }
                background: Rectangle {
                    radius: Theme.radius.control
                    color: line.isPicked ? Theme.colour.accentTint : row.down ? Theme.colour.pressed : row.hovered ? Theme.colour.hover : "transparent"

                    FocusRing {
                        shown: row.visualFocus
                        gap: 0
                    }
                }
            }
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        visible: dialog.lines.length === 0
        kind: "small"
        color: Theme.colour.textMuted
        text: qsTr("No question has these words.")
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "addFromLibrary"
            kind: "primary"
            enabled: dialog.picked.length > 0
            text: dialog.picked.length > 0 ? qsTr("Add %n question(s)", "", dialog.picked.length) : qsTr("Add")
            onClicked: dialog.add()
        }
    ]
}
