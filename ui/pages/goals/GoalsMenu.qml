// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do with all goals, and the pages beside theirs.
import QtQuick
import Aufwind.Ui

PopupMenu {
    id: menu

    property bool isTree: true

    signal go(string name)
    signal views
    signal foldAll(bool open)
    signal templates
    signal importing
    signal exporting

    MenuEntry {
        objectName: "toCheckIns"
        glyph: "check"
        text: qsTr("Check-ins")
        onTriggered: menu.go("checkIns")
    }
    MenuEntry {
        objectName: "toCycles"
        glyph: "repeat"
        text: qsTr("Cycles")
        onTriggered: menu.go("goalCycles")
    }
    MenuEntry {
        objectName: "toProgress"
        glyph: "bar-chart"
        text: qsTr("Progress")
        onTriggered: menu.go("goalProgress")
    }
    MenuLine {}
    MenuEntry {
        objectName: "goalKeptViews"
        glyph: "eye"
        text: qsTr("Views…")
        onTriggered: menu.views()
    }
    MenuEntry {
        visible: menu.isTree
        glyph: "chevron-down"
        text: qsTr("Unfold all")
        onTriggered: menu.foldAll(true)
    }
    MenuEntry {
        visible: menu.isTree
        glyph: "chevron-right"
        text: qsTr("Fold all")
        onTriggered: menu.foldAll(false)
    }
    MenuLine { visible: menu.isTree }
    MenuEntry {
        glyph: "file"
        text: qsTr("Templates…")
        onTriggered: menu.templates()
    }
    MenuEntry {
        glyph: "upload"
        text: qsTr("Import…")
        onTriggered: menu.importing()
    }
    MenuEntry {
        glyph: "download"
        text: qsTr("Export…")
        onTriggered: menu.exporting()
    }
}
