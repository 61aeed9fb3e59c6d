// SPDX-License-Identifier: GPL-3.0-or-later
// A choice among few views that are all visible. Options are objects with value, text and, if wanted, glyph.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var options: []
    property var value
    property string accessibleName

    signal chosen(var value)

    implicitWidth: row.implicitWidth + 2 * Theme.size.segmentInset
    implicitHeight: Theme.size.control
    Accessible.role: Accessible.PageTabList
    Accessible.name: accessibleName

    function step(by: int) {
        for (let i = 0; i < options.length; ++i) {
            if (options[i].value !== value)
                continue
            const next = i + by
            if (next >= 0 && next < options.length) {
                // The keyboard goes first: what has it may not leave the order of Tab.
                buttons.itemAt(next).forceActiveFocus(Qt.TabFocusReason)
                root.chosen(options[next].value)
            }
            return
        }
    }

    // The keyboard comes to the chosen one.
    function takeFocus() {
        const chosen = options.findIndex(option => option.value === value)
        if (chosen >= 0)
            buttons.itemAt(chosen).forceActiveFocus(Qt.TabFocusReason)
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.control
        color: Theme.colour.track
    }
    Row {
        id: row
        anchors.left: parent.left
        anchors.leftMargin: Theme.size.segmentInset
        y: Theme.size.segmentInset

        Repeater {
            id: buttons
            model: root.options

            Pressable {
                id: segment

                required property var modelData
                readonly property bool current: modelData.value === root.value

                implicitWidth: Math.ceil(content.implicitWidth) + 2 * Theme.space.m
                implicitHeight: root.height - 2 * Theme.size.segmentInset
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

                        Icon {
                            glyph: segment.modelData.glyph ?? ""
                            color: segment.current ? Theme.colour.text : Theme.colour.textMuted
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        PlainText {
                            kind: "small"
                            medium: true
                            text: segment.modelData.text
                            color: segment.current || segment.hovered ? Theme.colour.text : Theme.colour.textMuted
                            Accessible.ignored: true
                        }
                    }
                }
                background: Rectangle {
                    radius: Theme.radius.small
                    color: segment.current ? Theme.colour.segment : "transparent"

                    FocusRing {
                        shown: segment.visualFocus
                        gap: 0
                        around: Theme.radius.small
                    }
                }
            }
        }
    }
}
