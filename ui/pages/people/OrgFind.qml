// SPDX-License-Identifier: GPL-3.0-or-later
// A field that finds people of the chart as one types; Return goes to the first, or to the one that is chosen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

SearchField {
    id: root

    required property OrgChart chart
    property var found: []

    signal taken(string personId)

    placeholder: qsTr("Find in chart")

    function take(index: int) {
        const one = found[index]
        if (!one)
            return
        popup.close()
        text = ""
        taken(one.id)
    }

    onEdited: {
        found = chart.find(text)
        list.currentIndex = 0
        if (text.trim() !== "")
            popup.open()
        else
            popup.close()
    }
    onAccepted: if (popup.visible) take(list.currentIndex)
    Keys.onShortcutOverride: event => event.accepted = popup.visible && event.key === Qt.Key_Escape
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onUpPressed: list.decrementCurrentIndex()

    // Whoever types before the chart is there finds people once it is.
    Connections {
        target: root.chart
        function onDrawn() { if (popup.visible) root.found = root.chart.find(root.text) }
    }
    T.Popup {
        id: popup
        x: Theme.mirrored ? root.width - width : 0
        y: root.height + Theme.space.xs
        width: Theme.size.menuMost
        padding: Theme.space.xs
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        implicitHeight: Math.max(Theme.size.listRowCompact, list.contentHeight) + 2 * padding
        background: Raised {}
        contentItem: Item {
            ListView {
                id: list
                objectName: "orgFound"
                anchors.fill: parent
                clip: true
                model: root.found
                boundsBehavior: Flickable.StopAtBounds
                delegate: ListRow {
                    id: row
                    required property var modelData
                    required property int index
                    width: list.width
                    compact: true
                    focusPolicy: Qt.NoFocus
                    selected: ListView.isCurrentItem
                    title: modelData.name
                    subtitle: modelData.title
                    leading: Avatar {
                        personId: row.modelData.id
                        initials: row.modelData.initials
                        name: row.modelData.name
                        extent: Theme.size.avatarMedium
                    }
                    onClicked: root.take(index)
                }
            }
            PlainText {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.s
                height: Theme.size.listRowCompact
                visible: list.count === 0
                kind: "small"
                color: Theme.colour.textMuted
                text: qsTr("Nobody has this name")
            }
        }
    }
}
