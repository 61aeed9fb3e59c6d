// SPDX-License-Identifier: GPL-3.0-or-later
// The directory of the company.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Page {
    id: page

    property string chosenId: request.id ?? ""
    onRequestChanged: take()
    Component.onCompleted: take()

    function take() {
        if (request.id)
            chosenId = request.id
        if (request.search)
            search.text = request.search
    }
    // What was inside it is gone: the keyboard goes on where it came from.
    function closePanel() {
        chosenId = ""
        list.takeFocus()
    }
    Keys.onEscapePressed: event => {
        event.accepted = panel.opened
        if (panel.opened)
            closePanel()
    }

    PageHead {
        id: head
        width: page.width - panel.width - 2 * Theme.space.xl
        title: qsTr("People")
        note: search.text === "" ? "" : qsTr("%n found", "", list.count)

        SearchField {
            id: search
            objectName: "peopleSearch"
            width: Math.max(Theme.size.controlLarge, Math.min(Theme.size.menuMost, head.room))
            placeholder: qsTr("Name, team or title")
        }
    }
    Card {
        id: card
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: head.width
        height: page.height - y - Theme.space.xl
        sidePadding: 0
        lead: Theme.line.border

        Item {
            width: parent ? parent.width : 0
            height: card.height - 2 * Theme.line.border

            TableHead {
                id: titles
                anchors.left: parent.left
                anchors.leftMargin: Theme.line.border
                width: parent.width - 2 * Theme.line.border
                radius: Theme.radius.card
                columns: [
                    { key: "name", text: qsTr("Name"), width: 0 },
                    { key: "team", text: qsTr("Team"), width: card.width * (panel.opened ? 0.3 : 0.22), hidden: panel.opened && card.width < 1.3 * Theme.size.formWidth },
                    { key: "manager", text: qsTr("Manager"), width: card.width * 0.2, hidden: panel.opened }
                ]
            }
            RowList {
                id: list
                objectName: "peopleList"
                reuseItems: true
                anchors.fill: parent
                anchors.topMargin: titles.height
                anchors.leftMargin: Theme.line.border
                anchors.rightMargin: Theme.line.border
                visible: count > 0
                Accessible.name: qsTr("People")
                model: page.app.model("people", search.text.trim())
                delegate: PersonTableRow {
                    width: list.width
                    columns: titles
                    focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                    selected: page.chosenId === model.id
                    onClicked: {
                        list.currentIndex = index
                        page.chosenId = model.id
                    }
                }
            }
            ListState {
                y: Theme.size.tableHead
                width: parent.width
                sync: page.app.sync
                list: list.model
                count: list.count
                glyph: search.text === "" ? "people" : "search"
                title: search.text === "" ? qsTr("Nobody here yet") : qsTr("Nobody matches “%1”").arg(search.text)
                text: search.text === "" ? qsTr("The people of your company appear here once they have been loaded.") : qsTr("Search looks at names, teams and titles.")

                PushButton {
                    visible: search.text !== ""
                    text: qsTr("Clear search")
                    onClicked: search.text = ""
                }
            }
        }
    }
    PersonPanel {
        id: panel
        anchors.right: parent.right
        height: parent.height
        app: page.app
        personId: page.chosenId
        opened: page.chosenId !== ""
        onClosed: page.closePanel()
        onMeet: newMeeting.start(page.chosenId)
        onTogether: page.go("together", { personId: page.chosenId })
    }
    MeetingDialog {
        id: newMeeting
        app: page.app
        parent: T.Overlay.overlay
        onCreated: seriesId => page.go("meeting", { seriesId: seriesId })
    }
}
