// SPDX-License-Identifier: GPL-3.0-or-later
// One survey in the list, with what can be done to all of it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model
    required property int index
    property SurveyWords words: SurveyWords {}

    // "open", "duplicate", "archive", "unarchive", "remove"
    signal wanted(string act)

    objectName: "surveyRow"
    title: model.title
    subtitle: [qsTr("%n question(s)", "", model.questions), (model.languages ?? []).map(tag => words.languageText(tag)).join(", "),
               Format.known(model.changed) ? qsTr("changed %1").arg(Format.moment(model.changed)) : ""].filter(part => part !== "").join(" · ")
    Accessible.name: [model.title, words.stateText(model.state), subtitle].join(", ")
    divided: true
    leading: Tile { glyph: "bar-chart" }
    onClicked: row.wanted("open")
    Keys.onDeletePressed: row.wanted("remove")
    Keys.onMenuPressed: menu.open()

    trailing: [
        Chip {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            kind: row.words.stateKind(row.model.state)
            text: row.words.stateText(row.model.state)
        },
        IconButton {
            id: more
            objectName: "surveyMenu"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            focusPolicy: row.focusPolicy === Qt.StrongFocus ? Qt.StrongFocus : Qt.ClickFocus
            glyph: "more"
            text: qsTr("More about %1").arg(Format.apart(row.model.title))
            onClicked: menu.open()

            PopupMenu {
                id: menu
                x: Theme.mirrored ? 0 : more.width - width
                y: more.height + Theme.space.xs

                MenuEntry {
                    objectName: "surveyDuplicate"
                    glyph: "copy"
                    text: qsTr("Duplicate")
                    onTriggered: row.wanted("duplicate")
                }
                MenuEntry {
                    objectName: "surveyArchive"
                    glyph: row.model.archived ? "undo" : "book"
                    text: row.model.archived ? qsTr("Back from the archive") : qsTr("Archive")
                    onTriggered: row.wanted(row.model.archived ? "unarchive" : "archive")
                }
                MenuLine {}
                MenuEntry {
                    objectName: "surveyRemove"
                    glyph: "trash"
                    danger: true
                    text: qsTr("Remove")
                    onTriggered: row.wanted("remove")
                }
            }
        }
    ]
}
