// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a table. Columns are objects with key, text, width (0 takes the rest) and, if wanted,
// sortable, right, hidden.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property var columns: []
    property string sortKey
    property bool descending: false

    signal sorted(string key)

    readonly property real fixed: columns.reduce((sum, column) => column.hidden ? sum : sum + column.width, 0)
    readonly property int flexible: columns.filter(column => column.width === 0 && !column.hidden).length

    implicitHeight: Theme.size.tableHead
    color: Theme.colour.sunken
    Accessible.role: Accessible.Table

    function widthOf(column: var): real {
        if (column.hidden)
            return 0
        return column.width > 0 ? column.width : Math.max(0, (width - 2 * Theme.space.l - fixed) / Math.max(1, flexible))
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        height: parent.height

        Repeater {
            model: root.columns

            Pressable {
                id: head
                required property var modelData
                width: root.widthOf(modelData)
                visible: !modelData.hidden
                height: root.height
                enabled: modelData.sortable ?? false
                focusPolicy: Qt.StrongFocus
                onClicked: root.sorted(modelData.key)
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: modelData.text

                contentItem: Row {
                    layoutDirection: head.modelData.right ? Qt.RightToLeft : Qt.LeftToRight
                    spacing: Theme.space.xs

                    PlainText {
                        height: parent.height
                        kind: "caption"
                        medium: true
                        text: head.modelData.text
                        color: Theme.colour.textMuted
                        Accessible.ignored: true
                    }
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        extent: Theme.size.iconTiny
                        glyph: root.sortKey !== head.modelData.key ? "" : root.descending ? "chevron-down" : "chevron-up"
                    }
                }
                background: Item {
                    FocusRing {
                        shown: head.visualFocus
                        gap: -Theme.line.focus
                    }
                }
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
