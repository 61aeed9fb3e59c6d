// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the employees' table: the name stays, the other columns move under it. A click sorts.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var table
    readonly property real nameWidth: Math.min(3 * Theme.size.stateColumn, width / 2)

    implicitHeight: Theme.size.tableHead
    radius: Theme.radius.card
    color: Theme.colour.sunken
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Columns")

    function sort(key: string) {
        const grid = root.table.grid
        if (!root.table.leave())
            return
        grid.sortBy(key, grid.sortKey === key && !grid.descending)
    }
    function sortedBy(key: string): string {
        const grid = root.table.grid
        return !grid || grid.sortKey !== key ? "" : grid.descending ? "down" : "up"
    }

    component Title: Pressable {
        id: title

        // "", "up" or "down"
        property string sorted
        property real hidden: 0

        Accessible.role: Accessible.ColumnHeader

        contentItem: Item {
            PlainText {
                id: words
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(0, Math.min(implicitWidth, parent.width - title.hidden - Theme.size.iconTiny - Theme.space.s))
                kind: "caption"
                medium: true
                elide: Text.ElideRight
                text: title.text
                color: Theme.colour.textMuted
                Accessible.ignored: true
            }
            Icon {
                anchors.left: words.right
                anchors.leftMargin: Theme.space.xs
                anchors.verticalCenter: parent.verticalCenter
                extent: Theme.size.iconTiny
                glyph: title.sorted !== "" ? "chevron-" + title.sorted : ""
            }
        }
        background: Item {
            FocusRing {
                shown: title.visualFocus
                gap: -Theme.line.focus
            }
        }
    }

    Title {
        id: name
        objectName: "sort_name"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        width: root.nameWidth - Theme.space.l
        height: parent.height
        text: qsTr("Name")
        sorted: root.sortedBy("")
        onClicked: root.sort("")
    }
    Item {
        anchors.left: name.right
        anchors.right: parent.right
        height: parent.height
        clip: true

        Row {
            anchors.left: parent.left
            anchors.leftMargin: -root.table.shift
            height: parent.height

            Repeater {
                model: root.table.shown

                Title {
                    required property var modelData
                    required property int index
                    objectName: "sort_" + modelData.key
                    width: root.table.widthOf(modelData)
                    height: root.height
                    opacity: root.table.isSeen(x, width) ? 1 : 0
                    hidden: root.table.hidden(x, width)
                    text: modelData.title
                    sorted: root.sortedBy(modelData.key)
                    onClicked: root.sort(modelData.key)
                    onActiveFocusChanged: if (visualFocus) root.table.goTo(index)
                }
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
