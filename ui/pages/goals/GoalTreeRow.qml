// SPDX-License-Identifier: GPL-3.0-or-later
// One goal in the tree or in the list. Its view knows what is carried, cut or chosen.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Pressable {
    id: row

    required property var model
    required property int index
    required property var tree
    readonly property var goal: model?.goal ?? ({})
    readonly property int depth: Math.min(model.depth ?? 0, 8)
    readonly property bool selected: model.goalId === row.tree.chosenId
    readonly property bool carried: model.goalId === row.tree.carriedId || model.goalId === row.tree.cutId
    readonly property bool isTarget: index === row.tree.targetRow
    readonly property color ink: row.model.dimmed || row.carried || row.goal.mark === "dropped" ? Theme.colour.textMuted : Theme.colour.text

    signal picked
    signal fold(bool open)
    signal moved(int row)
    signal menuAsked(Item at, real left, real top)

    // One that waits to be used again would be read out where it stood.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    objectName: "goalRow"
    implicitHeight: Theme.size.treeRow
    Accessible.role: Accessible.TreeItem
    Accessible.name: spoken()

    function spoken(): string {
        const parts = [row.goal.title ?? "", row.goal.ofCompany ? qsTr("company goal") : row.goal.owner ?? "", meter.spoken, mark.look.text,
                       row.goal.waits ? qsTr("waits for approval") : "", row.tree.isFlat ? "" : qsTr("level %1").arg(row.model.depth + 1),
                       !row.model.hasChildren ? "" : row.model.isOpen ? qsTr("unfolded") : qsTr("%n goal(s) below", "", row.model.childCount)]
        return parts.filter(part => part !== "").join(", ")
    }
    function onward() {
        if (row.model.hasChildren && !row.model.isOpen)
            row.fold(true)
        else if (row.model.isOpen)
            row.moved(row.index + 1)
    }
    function backward() {
        if (row.model.isOpen)
            row.fold(false)
        else
            row.moved(row.tree.lines.parentRow(row.index))
    }

    onClicked: row.picked()
    Keys.onRightPressed: Theme.mirrored ? row.backward() : row.onward()
    Keys.onLeftPressed: Theme.mirrored ? row.onward() : row.backward()
    Keys.onSpacePressed: {
        if (row.model.hasChildren)
            row.fold(!row.model.isOpen)
        else
            row.picked()
    }
    Keys.onMenuPressed: row.menuAsked(row, Theme.space.xxl, row.height)

    contentItem: Item {
        MouseArea {
            id: mouse

            property point from
            property bool carries: false
            property bool isLeft: false

            anchors.fill: parent
            acceptedButtons: Qt.LeftButton | Qt.RightButton
            preventStealing: true
            cursorShape: carries ? Qt.DragMoveCursor : Qt.ArrowCursor
            onPressed: event => {
                row.tree.listView.currentIndex = row.index
                row.byMouse = true
                row.forceActiveFocus(Qt.MouseFocusReason)
                from = Qt.point(event.x, event.y)
                carries = false
                isLeft = event.button === Qt.LeftButton
                if (!isLeft)
                    row.menuAsked(row, event.x, event.y)
            }
            onPositionChanged: event => {
                if (!isLeft || row.tree.isFlat)
                    return
                // Given up by the Escape key: until the button is pressed again.
                if (carries && row.tree.carriedId === "") {
                    carries = false
                    isLeft = false
                    return
                }
                carries = carries || Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > Qt.styleHints.startDragDistance
                if (carries)
                    row.tree.carry(row.model.goalId, row.goal.title ?? "", mouse.mapToItem(row.tree, event.x, event.y))
            }
            onReleased: {
                const dragged = carries
                carries = false
                if (dragged)
                    row.tree.drop()
                else if (isLeft && containsMouse)
                    row.clicked()
            }
            onCanceled: {
                carries = false
                row.tree.cancelDrag()
            }
        }
        Repeater {
            model: row.depth

            Hairline {
                required property int index
                upright: true
                color: Theme.colour.borderStrong
                height: row.height
                anchors.left: parent ? parent.left : undefined
                anchors.leftMargin: Theme.space.xl + Theme.space.xs + index * Theme.size.treeIndent
            }
        }
        Rectangle {
            anchors.left: parent.left
            visible: row.selected
            width: Theme.line.edge
            height: parent.height
            color: Theme.colour.accent
        }
        IconButton {
            id: chevron
            objectName: "goalFold"
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl + Theme.space.xs + row.depth * Theme.size.treeIndent
            anchors.verticalCenter: parent.verticalCenter
            visible: row.model.hasChildren && !row.tree.isFlat
            small: true
            focusPolicy: Qt.NoFocus
            glyph: row.model.isOpen ? "chevron-down" : "chevron-right"
            text: row.model.isOpen ? qsTr("Fold") : qsTr("Unfold")
            onClicked: row.fold(!row.model.isOpen)
        }
        GoalSign {
            id: sign
            anchors.left: parent.left
            anchors.leftMargin: row.tree.isFlat ? Theme.space.xxl
                              : Theme.space.xl + Theme.space.xs + row.depth * Theme.size.treeIndent + Theme.size.iconButtonSmall + Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            goal: row.goal
        }
        PlainText {
            anchors.left: sign.right
            anchors.leftMargin: Theme.space.s
            anchors.right: count.left
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            medium: !row.tree.isFlat && row.model.depth < 2
            elide: Text.ElideRight
            text: row.goal.title ?? ""
            color: row.ink
            Accessible.ignored: true
        }
        CountBadge {
            id: count
            anchors.right: waiting.left
            anchors.rightMargin: visible ? Theme.space.s : 0
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? implicitWidth : 0
            visible: row.model.hasChildren && !row.model.isOpen && !row.tree.isFlat
            count: row.model.childCount
        }
        Chip {
            id: waiting
            anchors.right: due.left
            anchors.rightMargin: visible ? Theme.space.s : 0
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? implicitWidth : 0
            visible: row.goal.waits ?? false
            text: qsTr("Waits")
        }
        PlainText {
            id: due
            anchors.right: meter.left
            anchors.verticalCenter: parent.verticalCenter
            width: row.tree.dueWidth
            visible: width > 0
            kind: "caption"
            color: Theme.colour.textMuted
            text: row.goal.ends !== undefined ? Format.dayMonthYear(row.goal.ends) : "–"
            Accessible.ignored: true
        }
        GoalMeter {
            id: meter
            anchors.right: mark.left
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            width: row.tree.progressWidth - Theme.space.m
            goal: row.goal
        }
        StatusMark {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            width: row.tree.statusWidth
            labelled: !row.tree.tight
            status: row.goal.mark ?? "draft"
        }
    }
    background: Rectangle {
        color: row.isTarget ? Theme.colour.accentTintStrong : row.selected ? Theme.colour.accentTint
             : row.down ? Theme.colour.pressed : row.hovered && row.tree.carriedId === "" ? Theme.colour.hover : "transparent"

        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: row.visualFocus
            gap: 0
            around: 0
        }
    }
}
