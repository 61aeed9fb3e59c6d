// SPDX-License-Identifier: GPL-3.0-or-later
// Goals line by line, as a tree or as a list. In the tree one aligns a goal by dragging it onto another, or by keys: cut it,
// and paste it below the current one.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: view

    required property var app
    required property GoalList lines
    property bool isFlat: false
    property string chosenId
    property bool mayAddCompany: false
    property string sortKey
    property bool descending: false
    readonly property alias listView: list
    readonly property bool tight: width < Theme.size.readingWidth * 0.8 * Theme.scale
    readonly property real progressWidth: tight ? Theme.size.stateColumn : Theme.size.momentColumn + Theme.space.xl
    readonly property real statusWidth: tight ? Theme.size.iconSmall : Theme.size.rowButton
    readonly property real dueWidth: isFlat && width > 1.3 * Theme.size.readingWidth * Theme.scale ? Theme.size.stateColumn : 0

    // What is being dragged, and where it would go: onto a row, or between two of them, which is to the top.
    property string carriedId
    property string carriedTitle
    property point carriedAt
    property int targetRow: -1
    property int gapRow: -1
    // Waits to be pasted.
    property string cutId
    // Gets the keyboard's row once it stands where it was moved to.
    property string awaitedId

    signal opened(string goalId)
    signal moveAsked(string goalId, string parentId)
    signal menuAsked(string goalId, Item at, real left, real top)
    signal added
    signal sorted(string key)
    signal say(string text, string glyph)

    function takeFocus() { list.takeFocus() }
    function carry(goalId: string, title: string, at: point) {
        carriedId = goalId
        carriedTitle = title
        carriedAt = at
        const y = at.y - list.y + list.contentY
        const row = list.indexAt(1, y)
        const item = list.itemAtIndex(row)
        targetRow = -1
        gapRow = -1
        if (!item) {
            gapRow = y > 0 ? list.count : 0
            return
        }
        // Over itself it goes nowhere: a twitch of the hand moves nothing.
        if (lines.idAt(row) === goalId)
            return
        const part = (y - item.y) / item.height
        if (part < 0.25)
            gapRow = row
        else if (part > 0.75)
            gapRow = row + 1
        else
            targetRow = row
    }
    function drop() {
        const goalId = carriedId
        const onto = targetRow >= 0 ? lines.idAt(targetRow) : ""
        const counts = targetRow >= 0 || gapRow >= 0
        cancelDrag()
        if (goalId !== "" && counts)
            view.moveAsked(goalId, onto)
    }
    function cancelDrag() {
        carriedId = ""
        targetRow = -1
        gapRow = -1
    }
    // So that it is seen where it stands now.
    function expect(goalId: string) { awaitedId = goalId }
    function goTo(goalId: string) {
        const row = lines.reveal(goalId)
        if (row < 0)
            return
        list.currentIndex = row
        list.positionViewAtIndex(row, ListView.Contain)
    }
    Keys.onEscapePressed: event => {
        event.accepted = carriedId !== "" || cutId !== ""
        cutId = ""
        cancelDrag()
    }
    Keys.onPressed: event => {
        if (view.isFlat)
            return
        if (event.matches(StandardKey.Cut)) {
            cutId = lines.idAt(list.currentIndex)
            view.say(qsTr("Cut. Paste it onto the goal that it supports."), "info")
            event.accepted = true
        } else if (event.matches(StandardKey.Paste) && cutId !== "") {
            const goalId = cutId
            cutId = ""
            view.moveAsked(goalId, lines.idAt(list.currentIndex))
            event.accepted = true
        }
    }

    Connections {
        target: view.lines
        function onRowsInserted() {
            const row = view.awaitedId !== "" ? view.lines.rowOf(view.awaitedId) : -1
            if (row < 0)
                return
            view.awaitedId = ""
            list.currentIndex = row
            list.positionViewAtIndex(row, ListView.Contain)
        }
    }
    Hairline { width: parent.width }
    TableHead {
        id: titles
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xxl
        anchors.right: parent.right
        color: "transparent"
        sortKey: view.isFlat ? view.sortKey : ""
        descending: view.descending
        columns: [
            { key: "title", text: qsTr("Goal"), width: 0, sortable: view.isFlat },
            { key: "days", text: qsTr("Due"), width: view.dueWidth, sortable: true, hidden: view.dueWidth === 0 },
            { key: "progress", text: qsTr("Progress"), width: view.progressWidth, sortable: view.isFlat },
            { key: "status", text: view.tight ? "" : qsTr("Status"), width: view.statusWidth, sortable: view.isFlat }
        ]
        onSorted: key => view.sorted(key)
    }
    Hairline {
        anchors.bottom: titles.bottom
        width: parent.width
    }
    RowList {
        id: list
        objectName: "goalTree"
        anchors.top: titles.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        reuseItems: true
        // What is dragged keeps its line, though that is scrolled away.
        cacheBuffer: view.carriedId !== "" ? 200 * Theme.size.treeRow : 8 * Theme.size.treeRow
        visible: count > 0
        model: view.lines
        Accessible.role: view.isFlat ? Accessible.List : Accessible.Tree
        Accessible.name: qsTr("Goals")
        delegate: GoalTreeRow {
            width: list.width
            tree: view
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            onPicked: {
                list.currentIndex = index
                view.opened(model.goalId)
            }
            onFold: open => {
                list.currentIndex = index
                view.lines.setOpen(model.goalId, open)
            }
            onMoved: row => {
                if (row >= 0)
                    list.moveTo(row)
            }
            onMenuAsked: (at, left, top) => view.menuAsked(model.goalId, at, left, top)
        }
        bottomMargin: Math.max(adding.height, Theme.size.supportFree)

        // No footer: a list of Qt 6.4 cannot make one of a bound component.
        Item {
            id: adding
            parent: list.contentItem
            y: list.originY + list.contentHeight
            width: list.width
            height: Theme.size.treeRow + Theme.space.s

            PushButton {
                objectName: "addGoal"
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.huge
                anchors.verticalCenter: parent.verticalCenter
                kind: "ghost"
                extent: "small"
                glyph: "plus"
                text: view.mayAddCompany ? qsTr("Add a company goal") : qsTr("Add a goal")
                onClicked: view.added()
            }
        }
    }
    Rectangle {
        readonly property Item above: view.gapRow > 0 ? list.itemAtIndex(view.gapRow - 1) : null
        visible: view.carriedId !== "" && view.gapRow >= 0
        width: parent.width
        height: Theme.line.selected
        y: list.y + Math.max(0, above ? above.y + above.height - list.contentY : -list.contentY) - height / 2
        color: Theme.colour.accent
    }
    Raised {
        visible: view.carriedId !== ""
        x: Math.max(0, Math.min(view.width - width, view.carriedAt.x + Theme.space.m))
        y: Math.min(view.height - height, view.carriedAt.y + Theme.space.m)
        width: Math.min(Theme.size.popupMost, words.implicitWidth + 2 * Theme.space.m)
        height: words.implicitHeight + 2 * Theme.space.s

        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: Math.min(implicitWidth, Theme.size.popupMost - 2 * Theme.space.m)
                kind: "small"
                medium: true
                elide: Text.ElideRight
                text: view.carriedTitle
            }
            PlainText {
                readonly property string onto: view.targetRow >= 0 ? view.app.goals.goal(view.lines.idAt(view.targetRow)).title ?? "" : ""
                width: Math.min(implicitWidth, Theme.size.popupMost - 2 * Theme.space.m)
                kind: "caption"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: onto !== "" ? qsTr("supports %1").arg(Format.apart(onto))
                    : view.gapRow >= 0 ? qsTr("stands by itself, at the top") : qsTr("Drop onto the goal that it supports")
            }
        }
    }
    // Near an edge the list goes on.
    Timer {
        readonly property real place: view.carriedAt.y - list.y
        readonly property int way: place < Theme.size.treeRow ? -1 : place > list.height - Theme.size.treeRow ? 1 : 0
        interval: 30
        repeat: true
        running: view.carriedId !== "" && way !== 0
        onTriggered: {
            const most = Math.max(list.originY, list.originY + list.contentHeight - list.height)
            list.contentY = Math.max(list.originY, Math.min(most, list.contentY + way * Theme.space.m))
            view.carry(view.carriedId, view.carriedTitle, view.carriedAt)
        }
    }
}
