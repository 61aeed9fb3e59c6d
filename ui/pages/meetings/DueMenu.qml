// SPDX-License-Identifier: GPL-3.0-or-later
// Until when: a day, or none.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Popup {
    id: popup

    // undefined where there is none
    property var day

    signal picked(var day)

    implicitWidth: contentItem.implicitWidth
    implicitHeight: contentItem.implicitHeight
    padding: 0
    margins: Theme.space.s
    focus: true
    background: Raised {}
    contentItem: FocusScope {
        focus: true
        implicitWidth: month.implicitWidth
        implicitHeight: month.implicitHeight + (none.visible ? none.height + Theme.space.m : 0)

        CalendarGrid {
            id: month
            focus: true
            width: parent.width
            chosen: popup.day ? popup.day : Format.now
            onPicked: day => {
                popup.picked(day)
                popup.close()
            }
        }
        PushButton {
            id: none
            objectName: "noDueDate"
            anchors.top: month.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.m
            width: parent.width - 2 * anchors.leftMargin
            visible: !!popup.day
            extent: "small"
            text: qsTr("No due date")
            onClicked: {
                popup.picked(undefined)
                popup.close()
            }
        }
    }
}
