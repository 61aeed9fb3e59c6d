// SPDX-License-Identifier: GPL-3.0-or-later
// Goals as cards. One stop for Tab; the arrows lead from card to card.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: view

    required property GoalList lines
    property bool shown: true
    property string chosenId
    readonly property int columns: Math.max(1, Math.floor((width - 2 * Theme.space.l) / Theme.size.menuMost))

    signal opened(string goalId)

    function takeFocus() { grid.moveTo(Math.max(0, grid.currentIndex)) }
    function goTo(goalId: string) {
        const at = lines.rowOf(goalId)
        if (at < 0)
            return
        grid.currentIndex = at
        grid.positionViewAtIndex(at, GridView.Contain)
    }

    // Only to know how high a card is with these letters.
    GoalTile {
        id: sample
        visible: false
        model: ({ goal: {} })
        index: -1
    }
    GridView {
        id: grid
        objectName: "goalCards"
        anchors.fill: parent
        anchors.leftMargin: Theme.space.l
        anchors.topMargin: Theme.space.s
        bottomMargin: Theme.size.supportFree
        focus: true
        clip: true
        reuseItems: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: Math.floor((width - Theme.space.l) / view.columns)
        cellHeight: sample.implicitHeight + Theme.space.m
        model: view.shown ? view.lines : null
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Goals")

        // What has the keyboard may not leave the order of Tab before the next one has it.
        property int stop: 0
        onCurrentIndexChanged: settling.start()

        function moveTo(at: int) {
            if (count === 0)
                return
            currentIndex = Math.max(0, Math.min(count - 1, at))
            positionViewAtIndex(currentIndex, GridView.Contain)
            if (currentItem)
                currentItem.forceActiveFocus(Qt.TabFocusReason)
        }
        Keys.onPressed: event => {
            event.accepted = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier
            if (!event.accepted)
                return
            switch (event.key) {
            case Qt.Key_Up: return moveTo(currentIndex - view.columns)
            case Qt.Key_Down: return moveTo(currentIndex + view.columns)
            case Theme.onwardKey: return moveTo(currentIndex + 1)
            case Theme.backKey: return moveTo(currentIndex - 1)
            case Qt.Key_Home: return moveTo(0)
            case Qt.Key_End: return moveTo(count - 1)
            }
            event.accepted = false
        }

        delegate: Item {
            id: cell
            required property var model
            required property int index
            width: grid.cellWidth
            height: grid.cellHeight
            focus: true
            onActiveFocusChanged: if (activeFocus && !tile.activeFocus) tile.forceActiveFocus(Qt.TabFocusReason)

            GoalTile {
                id: tile
                width: cell.width - Theme.space.m
                height: cell.height - Theme.space.m
                model: cell.model
                index: cell.index
                selected: cell.model.goalId === view.chosenId
                focusPolicy: grid.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: {
                    grid.currentIndex = index
                    view.opened(cell.model.goalId)
                }
            }
        }
    }
    Timer {
        id: settling
        interval: 0
        onTriggered: grid.stop = Math.max(0, grid.currentIndex)
    }
}
