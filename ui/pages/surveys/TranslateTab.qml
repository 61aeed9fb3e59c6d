// SPDX-License-Identifier: GPL-3.0-or-later
// All texts of a survey in one of its other languages, beside its own.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: tab

    required property var app
    required property var draft
    required property string surveyId
    property var translation: own

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)
    signal go(string name, var request)

    readonly property var parts: ({
        title: qsTr("Title"), introduction: qsTr("Introduction"), thanks: qsTr("Thanks"), driver: qsTr("Driver"), section: qsTr("Section"), description: qsTr("Description"),
        question: qsTr("Question"), option: qsTr("Option"), label: qsTr("Point of the scale"), row: qsTr("Row")
    })
    readonly property var current: translation.languages.find(one => one.code === translation.language) ?? null

    function show(row: int) {
        if (row < 0 || row >= list.count)
            return
        list.currentIndex = row
        list.positionViewAtIndex(row, ListView.Contain)
        list.itemAtIndex(row)?.takeFocus()
    }
    function nextMissing() {
        const row = translation.nextMissing(list.currentIndex, 1)
        if (row < 0)
            say(qsTr("Nothing is missing in %1").arg(current?.name ?? ""), "check")
        else
            show(row)
    }
    function leave(row: int, by: int, missing: bool) {
        if (missing) {
            const next = translation.nextMissing(row, by)
            if (next >= 0)
                return show(next)
        }
        show(row + by)
    }

    SurveyTranslation {
        id: own
        draft: tab.draft
    }
    ScrollArea {
        id: side
        anchors.left: parent.left
        width: Theme.size.railSync
        height: parent.height
        sidePadding: Theme.space.l
        topGap: Theme.space.l
        bottomGap: Theme.space.xl

        TranslateLanguages {
            width: parent ? parent.width : 0
            translation: tab.translation
            onOfferUndo: (text, undo) => tab.offerUndo(text, undo)
            onAddWanted: adding.open()
        }
    }
    Rectangle {
        anchors.left: side.right
        width: Theme.line.border
        height: parent.height
        color: Theme.colour.border
    }
    Item {
        id: place
        anchors.left: side.right
        anchors.leftMargin: Theme.space.xl
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xl
        height: parent.height
        visible: tab.current !== null

        Item {
            id: head
            width: parent.width
            height: Theme.size.topBar

            CheckField {
                id: only
                objectName: "onlyMissing"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Only what is missing")
                checked: tab.translation.onlyMissing
                onClicked: {
                    tab.translation.onlyMissing = !tab.translation.onlyMissing
                    checked = Qt.binding(() => tab.translation.onlyMissing)
                }
            }
            PushButton {
                objectName: "nextMissing"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                glyph: "arrow-right"
                enabled: (tab.current?.missing ?? 0) > 0
                text: qsTr("Next missing")
                onClicked: tab.nextMissing()
            }
        }
        Row {
            id: names
            y: head.height
            width: parent.width
            spacing: Theme.space.l

            PlainText {
                width: Math.round((parent.width - parent.spacing) / 2)
                kind: "small"
                medium: true
                text: tab.translation.ownName
            }
            PlainText {
                kind: "small"
                medium: true
                text: tab.current?.name ?? ""
            }
        }
        ListView {
            id: list
            objectName: "translations"
            y: names.y + names.height + Theme.space.s
            width: parent.width
            height: keys.y - Theme.space.s - y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            bottomMargin: Theme.size.supportFree
            keyNavigationEnabled: false
            // Nobody has been anywhere yet: the first one counts as the next that is missing.
            currentIndex: -1
            // What is written goes with its row only once it is kept.
            reuseItems: false
            model: tab.translation.list
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Texts")
            delegate: TranslateRow {
                id: line
                required property int index
                width: list.width
                part: tab.parts[model.part] ?? ""
                translation: tab.translation
                onLeave: (by, missing) => tab.leave(line.index, by, missing)
                onActiveFocusChanged: if (activeFocus) list.currentIndex = index
            }
        }
        EmptyState {
            y: list.y
            width: parent.width
            visible: list.count === 0
            glyph: "check"
            title: tab.translation.onlyMissing ? qsTr("Nothing is missing") : qsTr("There is no text yet")
            text: tab.translation.onlyMissing ? qsTr("Every text is there in %1.").arg(tab.current?.name ?? "") : qsTr("Write the survey first.")
        }
        PlainText {
            id: keys
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.s
            width: parent.width - Theme.size.supportFree
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: qsTr("Ctrl+Enter leads to the next missing text, Ctrl with an arrow key up and down.")
            visible: list.count > 0
        }
    }
    EmptyState {
        anchors.left: side.right
        anchors.right: parent.right
        visible: tab.current === null
        glyph: "globe"
        title: qsTr("Only in %1 so far").arg(tab.translation.ownName)
        text: qsTr("Add the languages that people read best. Each text then stands beside its translation.")

        PushButton {
            objectName: "firstLanguage"
            kind: "primary"
            glyph: "plus"
            text: qsTr("Add a language")
            onClicked: adding.open()
        }
    }
    LanguageDialog {
        id: adding
        translation: tab.translation
    }
}
