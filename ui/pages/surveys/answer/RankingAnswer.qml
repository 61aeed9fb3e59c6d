// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a ranking: the options in the order of preference. One chooses them one after the other, and moves them then.
// An answer only once each has its place. See QuestionView for what it takes.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var question
    property var answer

    signal answered(var answer)

    readonly property var options: question?.options ?? []
    // The keys of those that have a place already; the answer has all of them or none.
    property var ranked: []
    readonly property var order: {
        const known = options.map(option => option.key)
        return [...ranked.filter(key => known.includes(key)), ...known.filter(key => !ranked.includes(key))]
    }

    implicitWidth: Theme.size.readingWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.List
    Accessible.name: question?.text ?? ""

    onAnswerChanged: {
        if (answer?.options)
            ranked = answer.options
        else if (answer?.notApplicable)
            ranked = []
    }
    Component.onCompleted: ranked = answer?.options ?? []

    function takeFocus() { lines.itemAt(0)?.forceActiveFocus(Qt.TabFocusReason) }
    function take(keys: var) {
        // Where one is left, its place is clear.
        const left = options.map(option => option.key).filter(key => !keys.includes(key))
        ranked = left.length === 1 ? [...keys, left[0]] : keys
        answered(ranked.length === options.length ? { options: ranked } : undefined)
    }
    function rank(key: string) {
        if (!ranked.includes(key))
            take([...ranked, key])
    }
    function move(from: int, by: int) {
        const to = from + by
        if (from >= ranked.length || to < 0 || to >= ranked.length)
            return
        const keys = [...ranked]
        keys.splice(to, 0, keys.splice(from, 1)[0])
        lines.itemAt(to).forceActiveFocus(Qt.TabFocusReason)
        take(keys)
    }
    function walk(to: int) {
        if (to >= 0 && to < lines.count)
            lines.itemAt(to).forceActiveFocus(Qt.TabFocusReason)
    }

    Column {
        id: column
        width: root.width
        spacing: Theme.space.s

        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("Choose the most important one first, then the next. Alt with the arrow keys moves a line.")
        }
        Repeater {
            id: lines
            model: root.order.length

            Pressable {
                id: line

                required property int index
                readonly property string key: root.order[index] ?? ""
                readonly property bool placed: root.ranked.includes(key)

                objectName: "rank" + index
                width: root.width
                implicitHeight: Math.max(Theme.size.treeRow, called.implicitHeight + 2 * Theme.space.s)
                text: root.options.find(option => option.key === key)?.text ?? ""
                Accessible.role: Accessible.ListItem
                Accessible.name: placed ? qsTr("%1, place %2").arg(text).arg(index + 1) : qsTr("%1, no place yet").arg(text)
                onClicked: root.rank(key)
                Keys.onUpPressed: event => event.modifiers & Qt.AltModifier ? root.move(line.index, -1) : root.walk(line.index - 1)
                Keys.onDownPressed: event => event.modifiers & Qt.AltModifier ? root.move(line.index, 1) : root.walk(line.index + 1)

                contentItem: Item {
                    Rectangle {
                        id: place
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.space.s
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.size.chip
                        height: width
                        radius: Theme.radius.control
                        color: line.placed ? Theme.colour.accent : Theme.colour.sunken

                        PlainText {
                            anchors.centerIn: parent
                            kind: "small"
                            medium: true
                            color: line.placed ? Theme.colour.textOnAccent : Theme.colour.textMuted
                            text: line.placed ? line.index + 1 : "–"
                            Accessible.ignored: true
                        }
                    }
                    PlainText {
                        id: called
                        anchors.left: place.right
                        anchors.leftMargin: Theme.space.m
                        anchors.right: buttons.left
                        anchors.rightMargin: Theme.space.s
                        anchors.verticalCenter: parent.verticalCenter
                        kind: "small"
                        own: true
                        wrapMode: Text.Wrap
                        text: line.text
                        Accessible.ignored: true
                    }
                    Row {
                        id: buttons
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.space.s
                        anchors.verticalCenter: parent.verticalCenter
                        visible: line.placed

                        IconButton {
                            objectName: "up" + line.index
                            small: true
                            focusPolicy: Qt.NoFocus
                            enabled: line.index > 0
                            glyph: "chevron-up"
                            text: qsTr("Move up")
                            onClicked: root.move(line.index, -1)
                        }
                        IconButton {
                            objectName: "down" + line.index
                            small: true
                            focusPolicy: Qt.NoFocus
                            enabled: line.index < root.ranked.length - 1
                            glyph: "chevron-down"
                            text: qsTr("Move down")
                            onClicked: root.move(line.index, 1)
                        }
                    }
                }
                background: Rectangle {
                    radius: Theme.radius.control
                    color: line.down ? Theme.colour.pressed : line.hovered ? Theme.colour.hover : Theme.colour.surface
                    border.width: Theme.line.border
                    border.color: Theme.colour.borderStrong

                    FocusRing {
                        shown: line.visualFocus
                        gap: 0
                    }
                }
            }
        }
        LinkButton {
            objectName: "startAgain"
            anchors.left: parent.left
            visible: root.ranked.length > 0
            text: qsTr("Start again")
            onClicked: {
                root.ranked = []
                root.answered(undefined)
            }
        }
    }
}
