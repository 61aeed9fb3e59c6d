// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of questions, to choose one for a new question.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml.Models
import Aufwind.Ui

PopupMenu {
    id: menu

    readonly property SurveyWords words: SurveyWords {}

    signal picked(string type)

    Instantiator {
        model: menu.words.types
        delegate: MenuEntry {
            required property var modelData
            objectName: "type_" + modelData.value
            glyph: modelData.glyph
            text: modelData.text
            onTriggered: menu.picked(modelData.value)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuEntry)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuEntry)
    }
}
