// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that do something, all of them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property KeyMap keyMap
    readonly property real most: parent ? parent.width - 2 * Theme.space.l : width
    readonly property bool wide: most >= 2 * Theme.size.dialog

    title: qsTr("Keyboard shortcuts")
    parent: T.Overlay.overlay
    width: Math.min(wide ? 2 * Theme.size.dialog : Theme.size.dialog, most)
    onOpened: area.forceActiveFocus(Qt.TabFocusReason)

    ScrollArea {
        id: area
        objectName: "keyMapArea"
        width: parent ? parent.width : 0
        height: Math.min(contentHeight, Math.round((dialog.parent ? dialog.parent.height : 0) * 0.7))
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.size.listRow))
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.size.listRow)

        Grid {
            anchors.left: parent ? parent.left : undefined
            // Beside the scroll bar, where there is one.
            width: parent ? parent.width - Theme.size.scrollBar : 0
            columns: dialog.wide ? 2 : 1
            columnSpacing: Theme.space.xl
            rowSpacing: Theme.space.l

            // So that both sides are about as long.
            Repeater {
                model: [dialog.keyMap.parts.slice(0, 3), dialog.keyMap.parts.slice(3)]

                Column {
                    id: side
                    required property var modelData
                    width: dialog.wide ? Math.floor((parent.width - Theme.space.xl) / 2) : parent ? parent.width : 0
                    spacing: Theme.space.l

                    Repeater {
                        model: side.modelData

                        Column {
                            id: part
                            required property var modelData
                            width: parent ? parent.width : 0

                            PlainText {
                                anchors.left: parent.left
                                bottomPadding: Theme.space.xs
                                kind: "caption"
                                medium: true
                                color: Theme.colour.textMuted
                                text: part.modelData.title
                                Accessible.role: Accessible.Heading
                            }
                            Repeater {
                                model: part.modelData.list

                                ShortcutLine {
                                    width: parent ? parent.width : 0
                                    text: modelData.text
                                    caps: modelData.keys.map(keys => dialog.keyMap.printed(keys))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
