// SPDX-License-Identifier: GPL-3.0-or-later
// A field that finds a time zone by its place.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

InputField {
    id: root

    signal picked

    leadingGlyph: "globe"
    placeholder: qsTr("A city")
    maximumLength: 64

    function take(name: string) {
        text = name
        error = ""
        popup.close()
        picked()
    }

    onEdited: {
        error = ""
        list.currentIndex = 0
        if (text.trim() !== "")
            popup.open()
        else
            popup.close()
    }
    first: event => {
        const enters = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        if (!enters || !popup.visible || list.count === 0)
            return
        root.take(popup.found[list.currentIndex])
        event.accepted = true
    }
    // Only the suggestions go.
    Keys.onShortcutOverride: event => event.accepted = popup.visible && event.key === Qt.Key_Escape
    Keys.onEscapePressed: event => {
        event.accepted = popup.visible
        popup.close()
    }
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onUpPressed: list.decrementCurrentIndex()

    T.Popup {
        id: popup
        readonly property var found: visible ? TimeZones.matching(root.text, 40) : []
        objectName: "zonePopup"
        x: Theme.mirrored ? root.width - width : 0
        y: root.height + Theme.space.xs
        width: root.width
        padding: Theme.space.xs
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        implicitHeight: Math.max(Theme.size.menuItem, Math.min(list.contentHeight, 6 * Theme.size.menuItem)) + 2 * padding
        background: Raised {}
        contentItem: Item {
            ListView {
                id: list
                anchors.fill: parent
                clip: true
                model: popup.found
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Time zones")
                delegate: Pressable {
                    id: line
                    required property string modelData
                    required property int index
                    objectName: "zone"
                    width: ListView.view ? ListView.view.width : 0
                    height: Theme.size.menuItem
                    focusPolicy: Qt.NoFocus
                    text: modelData
                    Accessible.role: Accessible.ListItem
                    onClicked: root.take(modelData)

                    contentItem: Item {
                        PlainText {
                            anchors.left: parent.left
                            anchors.leftMargin: Theme.space.s
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            kind: "small"
                            elide: Text.ElideRight
                            text: line.modelData.replace(/_/g, " ")
                            Accessible.ignored: true
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radius.control
                        color: line.ListView.isCurrentItem || line.hovered ? (Theme.dark ? Theme.colour.pressed : Theme.colour.hover) : "transparent"
                    }
                }
            }
            PlainText {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.s
                height: Theme.size.menuItem
                visible: list.count === 0
                kind: "small"
                color: Theme.colour.textMuted
                text: qsTr("No zone has this name")
            }
        }
    }
}
