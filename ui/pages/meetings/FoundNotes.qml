// SPDX-License-Identifier: GPL-3.0-or-later
// The shared notes of past meetings in which something was found.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    property string words
    readonly property int count: list.count

    signal chosen(string seriesId, string occurrenceId)

    implicitHeight: list.count > 0 ? list.contentHeight : nothing.implicitHeight

    RowList {
        id: list
        objectName: "foundNotes"
        anchors.fill: parent
        visible: count > 0
        Accessible.name: qsTr("Notes found")
        model: root.words !== "" ? root.app.model("notes.found", root.words) : null
        delegate: ListRow {
            required property var model
            required property int index

            width: list.width
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            title: model ? Format.apart(model.title) + " · " + Format.dayMonthYear(model.starts) : ""
            subtitle: model ? model.passage : ""
            onClicked: root.chosen(model.seriesId, model.occurrenceId)
        }
    }
    ListState {
        id: nothing
        width: parent.width
        sync: root.app.sync
        list: list.model
        count: list.count
        glyph: "search"
        title: qsTr("No note has “%1”").arg(root.words)
        text: qsTr("Search looks at the shared notes of all meetings that have begun.")
    }
}
