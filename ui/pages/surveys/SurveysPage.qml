// SPDX-License-Identifier: GPL-3.0-or-later
// The surveys of the company, for those who write them.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Page {
    id: page

    readonly property var surveys: page.app.surveys
    // Null until it is asked for.
    readonly property NewSurveyDialog beginner: beginning.item as NewSurveyDialog
    property bool archived: false
    property string words: ""
    readonly property var list: page.app.model("surveys", { words: words, archived: archived })

    function takeFocus() { rows.takeFocus() }
    function open(id: string) {
        if (id !== "")
            page.go("survey", { id: id })
    }
    function createEmpty() {
        open(surveys.createEmpty(qsTr("New survey")))
    }
    function begin() {
        beginning.need()
        beginner.open()
    }
    function obey() {
        if (page.request.create)
            createEmpty()
    }
    // Without types, which end the compiler of Qt 6.4 here.
    function act(row, wanted) {
        const own = page.surveys, id = row.id, title = Format.apart(row.title)
        if (wanted === "open")
            open(id)
        else if (wanted === "duplicate")
            open(own.duplicate(id, qsTr("%1, copy").arg(row.title)))
        else if (wanted === "remove" && own.remove(id))
            page.offerUndo(qsTr("“%1” removed").arg(title), () => own.restore(id))
        else if (wanted === "archive" && own.setArchived(id, true))
            page.offerUndo(qsTr("“%1” is in the archive").arg(title), () => own.setArchived(id, false))
        else if (wanted === "unarchive" && own.setArchived(id, false))
            page.offerUndo(qsTr("“%1” is back from the archive").arg(title), () => own.setArchived(id, true))
    }
    Component.onCompleted: obey()

    SurveyWords { id: said }
    SurveyFiles {
        id: files
        app: page.app
        onSay: (text, glyph) => page.say(text, glyph)
        onMade: surveyId => page.open(surveyId)
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.urls.length === 1) {
                drop.accept()
                files.take(drop.urls[0])
            }
        }
    }
    Deferred {
        id: beginning
        sourceComponent: NewSurveyDialog {
            app: page.app
            onMade: surveyId => page.open(surveyId)
            onImportWanted: files.openImport()
        }
    }

    // Not for every letter of a word.
    Timer {
        id: looking
        interval: Theme.motion.slow
        onTriggered: page.words = search.text.trim()
    }
    PageHead {
        id: head
        title: qsTr("Surveys")

        SearchField {
            id: search
            objectName: "surveySearch"
            width: Math.max(Theme.size.controlLarge, Math.min(Theme.size.menuMost, head.room - which.width - other.width - starter.width - 4 * Theme.space.s))
            placeholder: qsTr("Search surveys")
            onTextChanged: looking.restart()
        }
        Segments {
            id: which
            objectName: "whichSurveys"
            accessibleName: qsTr("Which surveys")
            value: page.archived
            options: [{ value: false, text: qsTr("Current") }, { value: true, text: qsTr("Archive") }]
            onChosen: value => page.archived = value
        }
        IconButton {
            id: other
            objectName: "newFromTemplate"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            glyph: "file"
            text: qsTr("New from a template or a file")
            onClicked: page.begin()
        }
        PushButton {
            id: starter
            // Large letters in a narrow window leave room for the sign only.
            readonly property string words: qsTr("New survey")
            objectName: "newSurvey"
            kind: "primary"
            glyph: "plus"
            text: head.room > 2 * Theme.size.formWidth - Theme.space.huge ? words : ""
            Accessible.name: words
            onClicked: page.createEmpty()
        }
    }
    Card {
        id: card
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - 2 * Theme.space.xl
        height: rows.count > 0 ? Math.min(rows.contentHeight + 2 * Theme.space.s, page.height - y - Theme.space.xl) : implicitHeight
        sidePadding: Theme.space.s
        lead: Theme.space.s

        RowList {
            id: rows
            objectName: "surveyList"
            width: parent ? parent.width : 0
            height: card.height - 2 * Theme.space.s
            visible: count > 0
            focus: true
            model: page.list
            // The last row can be pulled up from below the support button.
            bottomMargin: interactive ? Theme.size.supportFree - Theme.space.xl : 0
            interactive: contentHeight > height
            Accessible.name: qsTr("Surveys")
            delegate: SurveyRow {
                width: rows.width - (rows.interactive ? Theme.size.scrollBar : 0)
                focusPolicy: rows.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                words: said
                onWanted: act => page.act(model, act)
            }
        }
        ListState {
            width: parent ? parent.width : 0
            visible: rows.count === 0
            sync: page.app.sync
            list: page.list
            count: rows.count
            glyph: page.words !== "" ? "search" : "bar-chart"
            title: page.words !== "" ? qsTr("No survey is called so") : page.archived ? qsTr("Nothing is in the archive") : qsTr("No surveys yet")
            text: page.words !== "" ? qsTr("Look for other words, or in the archive.")
                : page.archived ? qsTr("What is over can be put here. Its results stay.")
                : qsTr("Ask how people are, what helps them and what is in their way. Answers are anonymous.")

            PushButton {
                objectName: "clearSurveys"
                visible: page.words !== ""
                text: qsTr("Clear search")
                onClicked: search.text = ""
            }
            PushButton {
                objectName: "firstSurvey"
                visible: page.words === "" && !page.archived
                kind: "primary"
                glyph: "plus"
                text: qsTr("Write a survey")
                onClicked: page.createEmpty()
            }
        }
    }
}
