// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to choose from, or the rows of a table, each written where it stands. Return makes the next one, several
// pasted lines become several; Alt with the arrows moves one.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property var draft
    property string questionId
    property bool isRow: false
    property string type
    property bool takesOther: false
    property bool takesExclusive: false
    readonly property var edits: root.app.surveyEdits
    // Gets the keyboard once it is there.
    property string awaitedId

    signal offerUndo(string text, var undo)

    spacing: Theme.space.xs

    function rowAt(index: int): var { return rows.itemAt(index) }
    // What it holds has a model, which a Repeater does not know of its items.
    readonly property var lines: rows
    function idAt(index: int): string { return index >= 0 && index < rows.count ? lines.itemAt(index).model.id : "" }
    function add(afterId: string) { expect(edits.addOption(questionId, isRow, "", afterId)) }
    function expect(id: string) {
        awaitedId = id
        arriving.restart()
    }
    function remove(id: string, index: int) {
        const own = edits
        const next = index > 0 ? rowAt(index - 1) : rowAt(index + 1)
        if (next)
            next.write()
        else
            adder.forceActiveFocus(Qt.TabFocusReason)
        if (own.remove("option", id))
            root.offerUndo(root.isRow ? qsTr("Row removed") : qsTr("Option removed"), () => own.restore("option", id))
    }
    function moveBy(index: int, by: int) {
        const to = index + by, id = idAt(index)
        if (to < 0 || to >= rows.count)
            return
        if (edits.move("option", id, by < 0 ? idAt(to - 1) : idAt(to), by < 0 ? idAt(to) : idAt(to + 1)))
            expect(id)
    }
    function paste(id: string, text: string, isEmpty: bool): bool {
        if (!edits.isSeveralLines(text))
            return false
        if (isEmpty)
            return edits.pasteIntoOption(id, text)
        return edits.addOptions(questionId, isRow, text, id).length > 0
    }

    // Once the list has it.
    Timer {
        id: arriving
        interval: 0
        onTriggered: {
            for (let i = 0; i < rows.count; ++i) {
                if (root.awaitedId !== "" && root.idAt(i) === root.awaitedId) {
                    root.awaitedId = ""
                    root.rowAt(i).write()
                }
            }
        }
    }
    Repeater {
        id: rows
        model: root.questionId !== "" ? root.draft.parts(root.questionId, root.isRow ? "rows" : "options") : null
        onItemAdded: if (root.awaitedId !== "") arriving.restart()

        FocusScope {
            id: option
            required property var model
            required property int index

            objectName: "optionRow"
            width: root.width
            height: Math.max(Theme.size.control, line.implicitHeight + Theme.space.m)

            function write() {
                line.forceActiveFocus(Qt.TabFocusReason)
                line.toEnd()
            }
            function take(event: var) {
                const up = event.key === Qt.Key_Up, alone = event.modifiers === Qt.NoModifier
                event.accepted = true
                if (event.modifiers === Qt.AltModifier && (up || event.key === Qt.Key_Down))
                    root.moveBy(option.index, up ? -1 : 1)
                else if (alone && (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete) && line.text === "")
                    root.remove(option.model.id, option.index)
                else if (event.modifiers === Qt.ControlModifier && event.key === Qt.Key_Delete)
                    root.remove(option.model.id, option.index)
                else if (alone && up && option.index > 0 && line.editor.cursorPosition === 0)
                    root.rowAt(option.index - 1).write()
                else if (alone && event.key === Qt.Key_Down && option.index + 1 < rows.count && line.editor.cursorPosition === line.editor.length)
                    root.rowAt(option.index + 1).write()
                else
                    event.accepted = false
            }

            FieldFrame {
                anchors.fill: parent
                focused: line.editor.activeFocus
                border.color: line.editor.activeFocus ? Theme.colour.focus : Theme.colour.border
            }
            PlainText {
                id: mark
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.m
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                color: Theme.colour.textMuted
                text: root.isRow ? "–" : root.type === "ranking" ? Format.number(option.index + 1) : root.type === "multiple_choice" ? "□" : "○"
                Accessible.ignored: true
            }
            SharedTextLine {
                id: line
                focus: true
                anchors.left: mark.right
                anchors.leftMargin: Theme.space.s
                anchors.right: signs.left
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                height: implicitHeight
                session: root.app.textSession("survey_option", option.model.id, "text")
                placeholder: root.isRow ? qsTr("Row %1").arg(option.index + 1) : qsTr("Option %1").arg(option.index + 1)
                accessibleName: placeholder
                first: event => option.take(event)
                takeLines: text => root.paste(option.model.id, text, line.known === "")
                onAccepted: root.add(option.model.id)
            }
            Row {
                id: signs
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.xs
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.xs

                Chip {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: option.model.other
                    text: qsTr("with a text")
                }
                Chip {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: option.model.exclusive
                    text: qsTr("alone")
                }
                IconButton {
                    id: more
                    objectName: "optionMenu"
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    glyph: "more"
                    text: qsTr("More about %1").arg(Format.apart(option.model.text !== "" ? option.model.text : line.placeholder))
                    onClicked: menu.open()

                    PopupMenu {
                        id: menu
                        x: Theme.mirrored ? 0 : more.width - width
                        y: more.height + Theme.space.xs

                        MenuEntry {
                            objectName: "optionOther"
                            visible: root.takesOther
                            glyph: option.model.other ? "check" : ""
                            text: qsTr("With a text of one’s own")
                            onTriggered: root.edits.change("option", option.model.id, { other: !option.model.other })
                        }
                        MenuEntry {
                            objectName: "optionExclusive"
                            visible: root.takesExclusive
                            glyph: option.model.exclusive ? "check" : ""
                            text: qsTr("Not together with others")
                            onTriggered: root.edits.change("option", option.model.id, { exclusive: !option.model.exclusive })
                        }
                        MenuEntry {
                            enabled: option.index > 0
                            glyph: "chevron-up"
                            text: qsTr("Move up")
                            onTriggered: root.moveBy(option.index, -1)
                        }
                        MenuEntry {
                            enabled: option.index + 1 < rows.count
                            glyph: "chevron-down"
                            text: qsTr("Move down")
                            onTriggered: root.moveBy(option.index, 1)
                        }
                        MenuEntry {
                            objectName: "optionRemove"
                            glyph: "trash"
                            danger: true
                            text: qsTr("Remove")
                            onTriggered: root.remove(option.model.id, option.index)
                        }
                    }
                }
            }
        }
    }
    PushButton {
        id: adder
        objectName: "addOption"
        kind: "ghost"
        extent: "small"
        glyph: "plus"
        text: root.isRow ? qsTr("Add a row") : qsTr("Add an option")
        onClicked: root.add("")
    }
}
