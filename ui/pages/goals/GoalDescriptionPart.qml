// SPDX-License-Identifier: GPL-3.0-or-later
// What a goal is about, which its people write together.
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property var session: null
    property bool changeable: false

    spacing: Theme.space.xs
    visible: changeable || area.text !== ""

    PlainText {
        anchors.left: parent ? parent.left : undefined
        strong: true
        height: Theme.size.control
        text: qsTr("Description")
        Accessible.role: Accessible.Heading
    }
    SharedTextArea {
        id: area
        objectName: "goalDescription"
        width: parent.width
        height: implicitHeight
        leastHeight: Theme.size.controlLarge
        session: root.session
        attended: true
        framed: root.changeable
        accessibleName: qsTr("Description")
        placeholder: qsTr("Why this matters, and how one will know")
        locked: !root.changeable
    }
}
