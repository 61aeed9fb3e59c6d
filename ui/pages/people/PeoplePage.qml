// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the company: the directory, and the org chart.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Page {
    id: page

    property string chosenId: request.id ?? ""
    // "directory" or "chart"
    property string view: "directory"
    readonly property var chart: chartLoader.item
    onRequestChanged: take()
    Component.onCompleted: {
        take()
        showChart()
    }

    function take() {
        if (request.id)
            chosenId = request.id
        if (request.search)
            search.text = request.search
        if (["directory", "chart"].includes(request.part))
            view = request.part
    }
    onViewChanged: showChart()
    function showChart() {
        if (view !== "chart")
            chartLoader.setSource("")
        else if (!chart)
            chartLoader.setSource(Qt.resolvedUrl("OrgPart.qml"), { app: page.app })
    }
    // What was inside it is gone: the keyboard goes on where it came from.
    function closePanel() {
        chosenId = ""
        if (chart)
            chart.takeFocus()
        else
            list.takeFocus()
    }
    Keys.onEscapePressed: event => {
        event.accepted = panel.opened
        if (panel.opened)
            closePanel()
    }

    // Before the head, so that Tab leads from the search into the list.
    TabStrip {
        id: tabs
        objectName: "peopleViews"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: head.width
        options: [{ value: "directory", text: qsTr("Directory") }, { value: "chart", text: qsTr("Org chart") }]
        value: page.view
        onChosen: value => page.view = value
    }
    PageHead {
        id: head
        width: page.width - panel.width - 2 * Theme.space.xl
        title: qsTr("People")
        note: search.text === "" || page.view !== "directory" ? "" : qsTr("%n found", "", list.count)

        SearchField {
            id: search
            visible: page.view === "directory"
            objectName: "peopleSearch"
            width: Math.max(Theme.size.controlLarge, Math.min(Theme.size.menuMost, head.room))
            placeholder: qsTr("Name, team or title")
        }
        PushButton {
            id: exporting
            objectName: "orgExport"
            visible: page.view === "chart"
            glyph: "download"
            text: qsTr("Export")
            enabled: page.chart && page.chart.chart.state === "ready"
            onClicked: exportMenu.open()

            PopupMenu {
                id: exportMenu
                x: exporting.width - width
                y: exporting.height + Theme.space.xs

                MenuEntry {
                    text: qsTr("Save as PDF…")
                    glyph: "file"
                    onTriggered: page.chart.save("pdf")
                }
                MenuEntry {
                    text: qsTr("Save as picture…")
                    glyph: "file"
                    onTriggered: page.chart.save("png")
                }
            }
        }
    }
    Hairline {
        y: tabs.y + tabs.height - height
        width: page.width
        visible: page.view === "chart"
    }
    Loader {
        id: chartLoader
        anchors.left: parent.left
        width: page.width - panel.width
        y: tabs.y + tabs.height
        height: page.height - y
        focus: page.view === "chart"
    }
    Connections {
        target: page.chart
        ignoreUnknownSignals: true
        function onOpened(personId: string) { page.chosenId = personId }
        function onSay(text: string, glyph: string) { page.say(text, glyph) }
        function onOfferUndo(text: string, undo: var) { page.offerUndo(text, undo) }
    }
    Card {
        id: card
        visible: page.view === "directory"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: tabs.y + tabs.height + Theme.space.m
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
        onChangeManager: moving.ask(page.chosenId, "")
        onLeaves: (leaving.need() as LeavingDialog)?.ask(page.chosenId)
        onGoTo: personId => page.chosenId = personId
        onEditOwn: (details.need() as OwnDetailsDialog)?.ask()
        onOpenGoal: goalId => page.go("goals", { goal: goalId })
        onAllGoals: page.go("goals", { owner: page.chosenId })
        onSay: (text, glyph) => page.say(text, glyph)
        onReturns: (returning.need() as ReturnDialog)?.ask(page.chosenId)
    }
    Deferred {
        id: leaving
        sourceComponent: LeavingDialog {
            app: page.app
            parent: T.Overlay.overlay
            onGone: (text, undo) => page.offerUndo(text, undo)
        }
    }
    Deferred {
        id: details
        sourceComponent: OwnDetailsDialog {
            app: page.app
            parent: T.Overlay.overlay
        }
    }
    Deferred {
        id: returning
        sourceComponent: ReturnDialog {
            app: page.app
            parent: T.Overlay.overlay
            onReturned: (text, undo) => page.offerUndo(text, undo)
        }
    }
    // Roles are taken away with the password.
    ConfirmDialog {
        app: page.app
        parent: page
    }
    OrgMoveDialog {
        id: moving
        app: page.app
        parent: T.Overlay.overlay
        onMoved: (text, undo) => page.offerUndo(text, undo)
    }
    MeetingDialog {
        id: newMeeting
        app: page.app
        parent: T.Overlay.overlay
        onCreated: seriesId => page.go("meeting", { seriesId: seriesId })
    }
}
