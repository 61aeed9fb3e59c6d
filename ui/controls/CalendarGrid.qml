// SPDX-License-Identifier: GPL-3.0-or-later
// One month to choose a day from. Arrow keys move by day and week, Page Up and Down by month.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

FocusScope {
    id: root

    property date chosen: Format.now
    property date cursor: chosen

    signal picked(date day)

    readonly property date firstOfMonth: new Date(cursor.getFullYear(), cursor.getMonth(), 1)
    // Weeks start on Monday, as ISO 8601 numbers them.
    readonly property date firstShown: Format.plusDays(firstOfMonth, -((firstOfMonth.getDay() + 6) % 7))

    implicitWidth: 8 * Theme.size.dayCell + 2 * Theme.space.m + Theme.space.xs
    implicitHeight: column.implicitHeight + 2 * Theme.space.m
    onChosenChanged: cursor = chosen
    Accessible.role: Accessible.Table
    Accessible.name: Format.monthYear(cursor)

    function move(days: int) { cursor = Format.plusDays(cursor, days) }
    function moveMonth(by: int) {
        const last = new Date(cursor.getFullYear(), cursor.getMonth() + by + 1, 0).getDate()
        cursor = new Date(cursor.getFullYear(), cursor.getMonth() + by, Math.min(cursor.getDate(), last))
    }

    Keys.onPressed: event => {
        switch (event.key) {
        case Theme.backKey: root.move(-1); break
        case Theme.onwardKey: root.move(1); break
        case Qt.Key_Up: root.move(-7); break
        case Qt.Key_Down: root.move(7); break
        case Qt.Key_PageUp: root.moveMonth(-1); break
        case Qt.Key_PageDown: root.moveMonth(1); break
        case Qt.Key_Return: case Qt.Key_Enter: case Qt.Key_Space: root.picked(root.cursor); break
        default: return
        }
        event.accepted = true
    }

    Column {
        id: column
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.m
        y: Theme.space.m
        width: parent.width - 2 * Theme.space.m
        spacing: Theme.space.xs

        Item {
            width: parent.width
            height: Theme.size.iconButtonSmall

            PlainText {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                strong: true
                text: Format.monthYear(root.cursor)
            }
            Row {
                anchors.right: parent.right
                IconButton {
                    small: true
                    glyph: "chevron-left"
                    text: qsTr("Previous month")
                    focusPolicy: Qt.NoFocus
                    onClicked: root.moveMonth(-1)
                }
                IconButton {
                    small: true
                    glyph: "chevron-right"
                    text: qsTr("Next month")
                    focusPolicy: Qt.NoFocus
                    onClicked: root.moveMonth(1)
                }
            }
        }
        Row {
            anchors.left: parent.left
            Repeater {
                model: 8

                PlainText {
                    required property int index
                    width: Theme.size.dayCell
                    height: Theme.size.dayCell
                    horizontalAlignment: Text.AlignHCenter
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: index === 0 ? qsTr("W", "week, head of a column of week numbers") : Format.shortDay(index % 7)
                }
            }
        }
        Repeater {
            model: 6

            Row {
                id: week
                anchors.left: parent ? parent.left : undefined
                required property int index
                readonly property date monday: Format.plusDays(root.firstShown, 7 * index)
                visible: index < 4 || monday.getMonth() === root.firstOfMonth.getMonth()

                PlainText {
                    width: Theme.size.dayCell
                    height: Theme.size.dayCell
                    horizontalAlignment: Text.AlignHCenter
                    kind: "caption"
                    color: Theme.colour.textFaint
                    text: Format.isoWeek(week.monday)
                }
                Repeater {
                    model: 7

                    T.AbstractButton {
                        id: cell
                        required property int index
                        readonly property date day: Format.plusDays(week.monday, index)
                        readonly property bool current: Format.sameDay(day, root.chosen)
                        readonly property bool today: Format.sameDay(day, Format.now)
                        width: Theme.size.dayCell
                        height: Theme.size.dayCell
                        focusPolicy: Qt.NoFocus
                        onClicked: root.picked(day)
                        Accessible.role: Accessible.Cell
                        Accessible.name: Format.longDay(day)
                        Accessible.selected: current

                        contentItem: PlainText {
                            horizontalAlignment: Text.AlignHCenter
                            kind: "caption"
                            strong: cell.current || cell.today
                            text: cell.day.getDate()
                            color: cell.current ? Theme.colour.textOnAccent
                                 : cell.today ? Theme.colour.accentText
                                 : cell.day.getMonth() === root.firstOfMonth.getMonth() ? Theme.colour.text : Theme.colour.textMuted
                            Accessible.ignored: true
                        }
                        background: Rectangle {
                            radius: Theme.radius.control
                            color: cell.current ? Theme.colour.accent : cell.hovered ? Theme.colour.hover : "transparent"
                            border.width: cell.today && !cell.current ? Theme.line.check : 0
                            border.color: Theme.colour.accentText

                            FocusRing {
                                shown: root.activeFocus && Format.sameDay(cell.day, root.cursor)
                                gap: 0
                            }
                        }
                    }
                }
            }
        }
    }
}
