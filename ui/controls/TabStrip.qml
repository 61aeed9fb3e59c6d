// SPDX-License-Identifier: GPL-3.0-or-later
// The views of one page, with a line under the current one. Options are objects with value, text and, if wanted, count.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var options: []
    property var value

    signal chosen(var value)

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.size.tab
    Accessible.role: Accessible.PageTabList

    function step(by: int) {
        const at = options.findIndex(option => option.value === value)
        const next = at + by
        if (at < 0 || next < 0 || next >= options.length)
            return
        // The keyboard goes first: what has it may not leave the order of Tab.
        buttons.itemAt(next).forceActiveFocus(Qt.TabFocusReason)
        root.chosen(options[next].value)
    }

    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Row {
        id: row
        anchors.left: parent.left
        height: parent.height
        spacing: Theme.space.xl

        Repeater {
            id: buttons
            model: root.options

            Pressable {
                id: tab

                required property var modelData
                readonly property bool current: modelData.value === root.value

                implicitWidth: Math.ceil(content.implicitWidth)
                implicitHeight: Theme.size.tab
                focusPolicy: current ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: root.chosen(modelData.value)
                Keys.onLeftPressed: root.step(Theme.mirrored ? 1 : -1)
                Keys.onRightPressed: root.step(Theme.mirrored ? -1 : 1)
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData.text
                Accessible.selected: current

                contentItem: Item {
                    Row {
                        id: content
                        anchors.centerIn: parent
                        spacing: Theme.space.s

                        PlainText {
                            kind: "small"
                            medium: true
                            text: tab.modelData.text
                            color: tab.current || tab.hovered ? Theme.colour.text : Theme.colour.textMuted
                            anchors.verticalCenter: parent.verticalCenter
                            Accessible.ignored: true
                        }
                        CountBadge {
                            visible: tab.modelData.count !== undefined
                            count: tab.modelData.count ?? 0
                            anchors.verticalCenter: parent.verticalCenter
                        }
                    }
                }
                background: Item {
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.line.selected
                        color: Theme.colour.accent
                        visible: tab.current
                    }
                    FocusRing {
                        shown: tab.visualFocus
                        anchors.topMargin: Theme.space.xs
                        anchors.bottomMargin: Theme.space.xs
                        anchors.leftMargin: -Theme.space.xs
                        anchors.rightMargin: -Theme.space.xs
                    }
                }
            }
        }
    }
}
