// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the employees' table shows, on this device.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    objectName: "columnsDialog"
    property var columns: []
    property var shown: []
    property bool mayDefine: false

    signal define
    signal picked(var keys)

    title: qsTr("Columns")
    text: qsTr("The name always stands first.")
    width: Theme.size.dialog * 1.3

    function toggle(key: string) {
        if (shown.includes(key))
            return picked(shown.filter(one => one !== key))
        // In the order of the list, wherever it was put in.
        picked(columns.map(one => one.key).filter(one => one === key || shown.includes(one)))
    }

    Grid {
        id: boxes
        width: parent ? parent.width : 0
        columns: Theme.scale > 1.3 ? 1 : 2
        columnSpacing: Theme.space.l
        rowSpacing: Theme.space.m

        Repeater {
            model: dialog.columns

            Row {
                id: line

                required property var modelData

                width: (boxes.width - (boxes.columns - 1) * boxes.columnSpacing) / boxes.columns
                spacing: Theme.space.s

                CheckField {
                    objectName: "column_" + line.modelData.key
                    width: Math.min(implicitWidth, line.width - (lock.visible ? lock.width + line.spacing : 0))
                    text: line.modelData.title
                    checked: dialog.shown.includes(line.modelData.key)
                    onClicked: {
                        dialog.toggle(line.modelData.key)
                        checked = Qt.binding(() => dialog.shown.includes(line.modelData.key))
                    }
                }
                Icon {
                    id: lock
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: line.modelData.confidential ? "lock" : ""
                    extent: Theme.size.iconTiny
                }
            }
        }
    }

    foot: [
        PushButton {
            objectName: "defineAttributes"
            visible: dialog.mayDefine
            text: qsTr("Attributes …")
            onClicked: {
                dialog.close()
                dialog.define()
            }
        },
        PushButton {
            objectName: "columnsDone"
            kind: "primary"
            text: qsTr("Done")
            onClicked: dialog.close()
        }
    ]
}
