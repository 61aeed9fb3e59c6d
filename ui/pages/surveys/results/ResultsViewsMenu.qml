// SPDX-License-Identifier: GPL-3.0-or-later
// Views of results that this person has kept under a name.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml.Models
import Aufwind.Models
import Aufwind.Ui

PopupMenu {
    id: menu

    required property var app
    // Of the view that was chosen last; empty where none was.
    property string viewId
    readonly property var kept: (rows.rows ?? []).find(one => one.id === menu.viewId)

    signal applied(string viewId, string filter)
    signal nameAsked(string viewId, string name)
    signal removed(string viewId, string name)

    RowWatch {
        id: rows
        model: menu.app.model("list.saved_view", { page: "surveyResults" })
        roles: ["id", "name", "filter"]
    }
    Instantiator {
        model: rows.rows
        delegate: MenuEntry {
            required property var modelData
            text: modelData.name
            checkable: true
            checked: modelData.id === menu.viewId
            onTriggered: menu.applied(modelData.id, modelData.filter)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuEntry)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuEntry)
    }
    MenuLine { visible: rows.count > 0 }
    MenuEntry {
        objectName: "saveResultsView"
        glyph: "plus"
        text: qsTr("Save this view…")
        onTriggered: menu.nameAsked("", "")
    }
    MenuEntry {
        objectName: "renameResultsView"
        visible: !!menu.kept
        glyph: "pencil"
        text: menu.kept ? qsTr("Rename “%1”…").arg(Format.apart(menu.kept.name)) : ""
        onTriggered: menu.nameAsked(menu.kept.id, menu.kept.name)
    }
    MenuEntry {
        objectName: "removeResultsView"
        visible: !!menu.kept
        glyph: "trash"
        danger: true
        text: menu.kept ? qsTr("Remove “%1”").arg(Format.apart(menu.kept.name)) : ""
        onTriggered: menu.removed(menu.kept.id, menu.kept.name)
    }
}
