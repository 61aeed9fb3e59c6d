// SPDX-License-Identifier: GPL-3.0-or-later
// The shared notes in meeting mode: Escape gives the keyboard back to the talk.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property alias session: area.session
    readonly property alias editor: area.editor

    signal done

    implicitHeight: area.implicitHeight
    height: implicitHeight

    Keys.onEscapePressed: root.done()

    SharedTextArea {
        id: area
        width: parent.width
        height: implicitHeight
        leastHeight: Theme.size.searchField
        attended: true
        accessibleName: qsTr("Shared notes")
        placeholder: qsTr("What was said and decided")
    }
}
