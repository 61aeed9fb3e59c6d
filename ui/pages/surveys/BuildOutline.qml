// SPDX-License-Identifier: GPL-3.0-or-later
// Sections and questions line by line, to be dragged or moved by keys.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: outline

    required property var draft
    property string chosenId

    // What is being dragged, and before which row it would go; the number of rows is the end.
    property string carriedId
    property string carriedTitle
    property point carriedAt
    property int gapRow: -1
    // Gets the keyboard once it stands where it was moved to.
    property string awaitedId

    signal chosen(string id)
    signal written(string id)
    signal questionAsked(string type)
    signal sectionAsked
    signal libraryAsked
    signal duplicated(string kind, string id)
    signal removed(string kind, string id)
    signal movedBy(string id, int by)
    signal movedBefore(string id, string beforeId)

    function idAt(row: int): string { return draft.idAt(row) }
    function rowOf(id: string): int { return draft.rowOf(id) }
    // What stands next to it, to go on with.
    function beside(id: string): string {
        const row = rowOf(id)
        return row < 0 ? "" : idAt(row + 1) !== "" ? idAt(row + 1) : idAt(row - 1)
    }
    function bring(id: string) {
        const row = rowOf(id)
        if (row < 0)
            return
        list.currentIndex = row
        list.positionViewAtIndex(row, ListView.Contain)
    }
    function takeFocus() { list.takeFocus() }
    function expect(id: string) { awaitedId = id }
    function carry(id: string, title: string, at: point) {
        carriedId = id
        carriedTitle = title
        carriedAt = at
        const y = at.y - list.y + list.contentY
        const row = list.indexAt(1, y)
        const item = list.itemAtIndex(row)
        if (!item) {
            gapRow = y > 0 ? list.count : 0
            return
        }
        gapRow = y - item.y < item.height / 2 ? row : row + 1
    }
    function drop() {
        const id = carriedId, before = gapRow >= 0 ? idAt(gapRow) : ""
        const counts = gapRow >= 0
        cancelDrag()
        if (id !== "" && counts && before !== id)
            outline.movedBefore(id, before)
    }
    function cancelDrag() {
        carriedId = ""
        gapRow = -1
    }
    Keys.onEscapePressed: event => {
        event.accepted = carriedId !== ""
        cancelDrag()
    }

    Connections {
        target: list.model
        ignoreUnknownSignals: true
        function onRowsMoved() { moved.restart() }
        function onRowsInserted() { moved.restart() }
    }
    // Once the view has taken it in.
    Timer {
        id: moved
        interval: 0
        onTriggered: {
            const row = outline.awaitedId !== "" ? outline.rowOf(outline.awaitedId) : -1
            if (row < 0)
                return
            outline.awaitedId = ""
            list.moveTo(row)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.colour.window
    }
    Item {
        id: head
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l + Theme.space.xs
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        height: Theme.size.tab + Theme.space.xs

        PlainText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: qsTr("Outline")
            Accessible.role: Accessible.Heading
        }
        PlainText {
            objectName: "outlineCount"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            color: Theme.colour.textMuted
            text: qsTr("%n question(s)", "", outline.draft.questions)
        }
    }
    RowList {
        id: list
        objectName: "outlineList"
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.s
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s
        focus: true
        reuseItems: true
        // What is dragged keeps its line, though that is scrolled away.
        cacheBuffer: outline.carriedId !== "" ? 300 * Theme.size.agendaRow : 8 * Theme.size.agendaRow
        model: outline.draft.outline
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Outline")
        delegate: BuildOutlineRow {
            width: list.width
            outline: outline
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            onActiveFocusChanged: if (activeFocus) list.currentIndex = index
            onPicked: outline.chosen(model.id)
            onWritten: outline.written(model.id)
            onFold: folded => outline.draft.fold(model.id, folded)
            onAdded: {
                outline.chosen(model.id)
                outline.questionAsked("scale")
            }
            onDuplicated: outline.duplicated(model.kind, model.id)
            onRemoved: outline.removed(model.kind, model.id)
            onMovedBy: by => outline.movedBy(model.id, by)
        }
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.size.foot

        Hairline { width: parent.width }
        Row {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l + Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            PushButton {
                id: adder
                objectName: "addQuestion"
                extent: "small"
                glyph: "plus"
                text: qsTr("Question")
                Accessible.name: qsTr("Add a question")
                onClicked: kinds.open()

                SurveyTypeMenu {
                    id: kinds
                    y: -height - Theme.space.xs
                    onPicked: type => outline.questionAsked(type)
                }
            }
            PushButton {
                objectName: "addSection"
                kind: "quiet"
                extent: "small"
                glyph: "plus"
                text: qsTr("Section")
                Accessible.name: qsTr("Add a section")
                onClicked: outline.sectionAsked()
            }
            IconButton {
                objectName: "fromLibrary"
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                small: true
                glyph: "book"
                text: qsTr("Questions from the library")
                onClicked: outline.libraryAsked()
            }
        }
    }
    Rectangle {
        readonly property Item above: outline.gapRow > 0 ? list.itemAtIndex(outline.gapRow - 1) : null
        visible: outline.carriedId !== "" && outline.gapRow >= 0
        anchors.left: list.left
        width: list.width
        height: Theme.line.selected
        y: list.y + Math.max(0, above ? above.y + above.height - list.contentY : -list.contentY) - height / 2
        color: Theme.colour.accent
    }
    Raised {
        visible: outline.carriedId !== ""
        x: Math.max(0, Math.min(outline.width - width, outline.carriedAt.x + Theme.space.m))
        y: Math.min(outline.height - height, outline.carriedAt.y + Theme.space.m)
        width: Math.min(outline.width, words.implicitWidth + 2 * Theme.space.m)
        height: words.implicitHeight + 2 * Theme.space.s

        PlainText {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Theme.space.m
            kind: "small"
            elide: Text.ElideRight
            text: outline.carriedTitle
        }
    }
    // Near an edge the list goes on.
    Timer {
        readonly property real place: outline.carriedAt.y - list.y
        readonly property int way: place < Theme.size.treeRow ? -1 : place > list.height - Theme.size.treeRow ? 1 : 0
        interval: 30
        repeat: true
        running: outline.carriedId !== "" && way !== 0
        onTriggered: {
            const most = Math.max(list.originY, list.originY + list.contentHeight - list.height)
            list.contentY = Math.max(list.originY, Math.min(most, list.contentY + way * Theme.space.m))
            outline.carry(outline.carriedId, outline.carriedTitle, outline.carriedAt)
        }
    }
}
