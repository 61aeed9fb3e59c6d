// SPDX-License-Identifier: GPL-3.0-or-later
// One key result: how far it is, and its milestones where it counts those.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: row

    required property var model
    required property int index
    required property var app
    // 0 to 1; negative: nothing is expected.
    property real expected: -1
    property var rights: ({})

    readonly property bool canChange: rights.change === true
    readonly property bool busy: canChange && (hover.hovered || line.activeFocus || (menu.item as PopupMenu)?.visible === true)
    readonly property bool measured: model.progress >= 0

    signal edit
    signal removed
    signal moveBy(int by)
    signal offerUndo(string text, var undo)

    implicitHeight: line.height + (milestones.visible ? milestones.height : 0)

    function takeFocus() { line.forceActiveFocus(Qt.TabFocusReason) }
    function commit() { milestones.commit() }
    // Without a type, for the linter of Qt 6.4.
    function spoken() {
        return [model.title, model.percent, model.overshoot, model.values, weightText()].filter(part => part !== "").join(", ")
    }
    function weightText(): string {
        return qsTr("weight %1").arg(Number(model.weight).toLocaleString(Format.locale, "f", model.weight === Math.round(model.weight) ? 0 : 1))
    }

    Item {
        id: line
        objectName: "keyResult"
        width: parent.width
        height: title.height + bar.height + Theme.space.m
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.ListItem
        Accessible.name: row.spoken()
        Accessible.focusable: true

        Keys.onPressed: event => {
            if (!row.canChange)
                return
            event.accepted = true
            if ((event.modifiers & Qt.AltModifier) && (event.key === Qt.Key_Up || event.key === Qt.Key_Down))
                row.moveBy(event.key === Qt.Key_Up ? -1 : 1)
            else if (event.key === Qt.Key_F2 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                row.edit()
            else if (event.key === Qt.Key_Delete)
                row.removed()
            else
                event.accepted = false
        }
        HoverHandler { id: hover }
        TapHandler { onDoubleTapped: if (row.canChange) row.edit() }

        PlainText {
            id: title
            anchors.left: parent.left
            anchors.right: weight.left
            anchors.rightMargin: Theme.space.s
            kind: "small"
            medium: true
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            own: true
            text: row.model.title
            Accessible.ignored: true
        }
        PlainText {
            id: weight
            anchors.right: more.visible ? more.left : parent.right
            anchors.rightMargin: more.visible ? Theme.space.xs : 0
            y: (Theme.type.smallLine - height) / 2
            kind: "caption"
            color: Theme.colour.textMuted
            text: row.weightText()
            Accessible.ignored: true
        }
        IconButton {
            id: more
            objectName: "keyResultMore"
            anchors.right: parent.right
            y: -Theme.space.half
            small: true
            visible: row.busy
            focusPolicy: Qt.NoFocus
            glyph: "more"
            text: qsTr("More")
            onClicked: (menu.need() as PopupMenu)?.open()

            Deferred {
                id: menu
                sourceComponent: PopupMenu {
                    x: Theme.mirrored ? 0 : more.width - width
                    y: more.height + Theme.space.xs

                    MenuEntry {
                        glyph: "pencil"
                        text: qsTr("Edit")
                        keys: qsTr("F2")
                        onTriggered: row.edit()
                    }
                    MenuEntry {
                        glyph: "chevron-up"
                        text: qsTr("Move up")
                        keys: qsTr("Alt+↑")
                        onTriggered: row.moveBy(-1)
                    }
                    MenuEntry {
                        glyph: "chevron-down"
                        text: qsTr("Move down")
                        keys: qsTr("Alt+↓")
                        onTriggered: row.moveBy(1)
                    }
                    MenuLine {}
                    MenuEntry {
                        glyph: "trash"
                        danger: true
                        text: qsTr("Delete")
                        onTriggered: row.removed()
                    }
                }
            }
        }
        Item {
            id: bar
            anchors.top: title.bottom
            anchors.topMargin: Theme.space.xs
            width: parent.width
            height: Theme.type.bodyLine

            ProgressTrack {
                id: track
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(parent.width * 0.48)
                value: row.measured ? row.model.progress : 0
                expected: row.measured ? row.expected : -1
                accessibleName: row.model.title
                Accessible.ignored: true
            }
            PlainText {
                id: percent
                objectName: "keyResultPercent"
                anchors.left: track.right
                anchors.leftMargin: Theme.space.m
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                medium: true
                text: row.measured ? row.model.percent : "–"
                Accessible.ignored: true
            }
            PlainText {
                id: values
                anchors.right: parent.right
                anchors.left: percent.right
                anchors.leftMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                kind: "caption"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: [row.model.overshoot, row.model.values].filter(part => part !== "").join(" · ")
                Accessible.ignored: true

                HoverHandler { id: overValues }
                Hint {
                    text: values.text
                    shown: overValues.hovered && values.truncated
                }
            }
        }
        FocusRing {
            shown: line.activeFocus
            around: Theme.radius.control
        }
    }
    GoalTaskList {
        id: milestones
        anchors.top: line.bottom
        width: parent.width
        visible: row.model.metric === "milestones"
        app: row.app
        kind: "milestone"
        ownerId: visible ? row.model.id : ""
        canTick: row.rights.status === true
        canAdd: row.canChange
        canChange: row.canChange
        placeholder: qsTr("Add a milestone")
        onOfferUndo: (text, undo) => row.offerUndo(text, undo)
    }
}
