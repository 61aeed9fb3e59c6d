// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one talking point.
import QtQuick
import Aufwind.Ui

PopupMenu {
    id: menu

    property bool isPrivate: false
    property bool isSection: false
    // Whom sharing a private point shows it to.
    property string audience

    signal edit
    signal toggleComments
    signal addLink
    signal makeAction
    signal setTime
    signal shared
    signal removed

    MenuEntry {
        glyph: "pencil"
        text: qsTr("Edit")
        keys: qsTr("F2", "key that renames")
        onTriggered: menu.edit()
    }
    MenuEntry {
        visible: !menu.isPrivate && !menu.isSection
        glyph: "speech"
        text: qsTr("Comment")
        keys: Theme.mirrored ? "←" : "→"
        onTriggered: menu.toggleComments()
    }
    MenuEntry {
        visible: !menu.isPrivate && !menu.isSection
        glyph: "link"
        text: qsTr("Add a link")
        onTriggered: menu.addLink()
    }
    MenuEntry {
        objectName: "makeAction"
        // Everybody in the meeting would read it.
        visible: !menu.isSection && !menu.isPrivate
        glyph: "clipboard-check"
        text: qsTr("Make an action item")
        onTriggered: menu.makeAction()
    }
    MenuEntry {
        visible: !menu.isSection
        glyph: "clock"
        text: qsTr("Set a time")
        onTriggered: menu.setTime()
    }
    MenuEntry {
        objectName: "sharePoint"
        visible: menu.isPrivate
        glyph: "eye"
        text: menu.audience
        onTriggered: menu.shared()
    }
    MenuLine {}
    MenuEntry {
        glyph: "trash"
        danger: true
        text: qsTr("Delete")
        keys: qsTr("Del", "key that deletes")
        onTriggered: menu.removed()
    }
}
