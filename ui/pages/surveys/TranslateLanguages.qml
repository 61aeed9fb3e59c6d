// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of a survey, how far each is translated, and their order.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var translation
    readonly property var languages: translation.languages

    signal offerUndo(string text, var undo)
    signal addWanted

    spacing: Theme.space.xs

    function remove(row: var) {
        const own = translation, code = row.code
        if (own.removeLanguage(code))
            offerUndo(qsTr("%1 removed. Its texts are kept.").arg(row.name), () => own.addLanguage(code))
    }

    PlainText {
        width: parent.width
        kind: "heading"
        text: qsTr("Languages")
        Accessible.role: Accessible.Heading
    }
    PlainText {
        width: parent.width
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Written in %1. Who has none of these languages reads that one.").arg(root.translation.ownName)
    }
    Repeater {
        model: root.languages.length

        Pressable {
            id: line

            required property int index
            readonly property var row: root.languages[index] ?? ({})
            readonly property bool current: root.translation.language === row.code

            objectName: "language" + index
            width: root.width
            implicitHeight: Theme.size.listRow
            text: row.name ?? ""
            Accessible.role: Accessible.RadioButton
            Accessible.name: text + ", " + state.text
            Accessible.checkable: true
            Accessible.checked: current
            onClicked: root.translation.language = row.code
            Keys.onDeletePressed: root.remove(row)
            Keys.onUpPressed: event => {
                event.accepted = event.modifiers & Qt.AltModifier
                if (event.accepted)
                    root.translation.moveLanguage(line.row.code, -1)
            }
            Keys.onDownPressed: event => {
                event.accepted = event.modifiers & Qt.AltModifier
                if (event.accepted)
                    root.translation.moveLanguage(line.row.code, 1)
            }

            contentItem: Item {
                Icon {
                    id: mark
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: line.row.missing === 0 ? "check" : "warning"
                    color: line.row.missing === 0 ? Theme.colour.successText : Theme.colour.warningText
                }
                Column {
                    anchors.left: mark.right
                    anchors.leftMargin: Theme.space.s
                    anchors.right: buttons.left
                    anchors.verticalCenter: parent.verticalCenter

                    PlainText {
                        width: parent.width
                        kind: "small"
                        medium: true
                        elide: Text.ElideRight
                        text: line.text
                        Accessible.ignored: true
                    }
                    PlainText {
                        id: state
                        objectName: "languageState"
                        width: parent.width
                        kind: "caption"
                        elide: Text.ElideRight
                        color: Theme.colour.textMuted
                        text: line.row.missing === 0 ? qsTr("complete") : qsTr("%1, %n missing", "", line.row.missing ?? 0).arg(Format.percent(line.row.texts > 0 ? line.row.translated / line.row.texts : 0))
                        Accessible.ignored: true
                    }
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter

                    IconButton {
                        objectName: "languageUp" + line.index
                        small: true
                        visible: root.languages.length > 1
                        enabled: line.index > 0
                        glyph: "chevron-up"
                        text: qsTr("Move %1 up").arg(line.text)
                        onClicked: root.translation.moveLanguage(line.row.code, -1)
                    }
                    IconButton {
                        objectName: "languageRemove" + line.index
                        small: true
                        glyph: "trash"
                        text: qsTr("Remove %1").arg(line.text)
                        onClicked: root.remove(line.row)
                    }
                }
            }
            background: Rectangle {
                radius: Theme.radius.control
                color: line.current ? Theme.colour.accentTintStrong : line.down ? Theme.colour.pressed : line.hovered ? Theme.colour.hover : "transparent"

                FocusRing {
                    shown: line.visualFocus
                    gap: 0
                }
            }
        }
    }
    PushButton {
        objectName: "addLanguage"
        glyph: "plus"
        text: qsTr("Add a language")
        onClicked: root.addWanted()
    }
}
