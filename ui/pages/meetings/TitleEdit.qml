// SPDX-License-Identifier: GPL-3.0-or-later
// A title in a row: up to two lines, whole in a hint where it is cut, and wrapped while it is being written. What was
// written stays until answer() has said that it is kept; a draft survives leaving the page.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    // Of the draft
    required property string key
    property string title
    property string accessibleName
    property bool medium: false
    property bool struck: false
    // Buttons that come with the mouse take some of its room: meanwhile it has no more lines than before, so that no row moves.
    property bool steady: false
    property int lines: 1
    property color color: Theme.colour.text
    // Bytes of UTF-8
    property int most: 500
    property string editorName

    property bool editing: false
    property string error
    // The title that the editor began with, and what was sent and not answered yet.
    property string before: ""
    property string sent: ""
    property bool hasDraft: false
    readonly property alias text: editor.text

    signal renamed(string text)
    // The keyboard should go back to the row.
    signal done
    // A change was given up by Escape.
    signal givenUp(string text)
    signal tapped

    implicitHeight: editing ? editor.implicitHeight + 2 * Theme.space.s + (trouble.visible ? trouble.height + Theme.space.s : 0)
                            : Math.max(Theme.size.agendaRow, lines > 1 ? Math.ceil(shown.contentHeight) + Theme.space.m : 0)

    onKeyChanged: lookForDraft()
    Component.onCompleted: lookForDraft()

    function lookForDraft() {
        hasDraft = app.draft(key) !== ""
    }
    function begin() {
        if (editing)
            return
        const kept = app.draft(key)
        before = title
        error = ""
        editor.text = kept !== "" ? kept : title
        editing = true
        editor.forceActiveFocus(Qt.OtherFocusReason)
        editor.selectAll()
    }
    // A title is one line, whatever was pasted.
    function clean(): string { return editor.text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ").trim() }
    function close() {
        editing = false
        app.keepDraft(key, "")
        lookForDraft()
    }
    function commit() {
        if (!editing || sent !== "")
            return
        const wanted = clean()
        if (wanted === "" || editor.text === before || wanted === before) {
            close()
            return
        }
        if (TextChange.bytes(wanted) > most) {
            error = qsTr("This is too long. Shorten it, then press Return.")
            return
        }
        sent = wanted
        root.renamed(wanted)
    }
    function answer(reason: string) {
        const wanted = sent
        sent = ""
        error = reason
        if (reason !== "")
            return
        // Letters typed meanwhile are a change of their own.
        before = wanted
        if (clean() === wanted)
            close()
        else
            app.keepDraft(key, editor.text)
    }
    function giveUp() {
        const wanted = clean()
        const changed = editing && wanted !== "" && editor.text !== before
        sent = ""
        close()
        if (changed)
            root.givenUp(wanted)
    }

    Binding {
        target: root
        property: "lines"
        value: shown.lineCount
        when: !root.steady
        restoreMode: Binding.RestoreNone
    }
    Item {
        anchors.fill: parent
        visible: !root.editing

        PlainText {
            id: shown
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            kind: "small"
            medium: root.medium
            elide: Text.ElideRight
            wrapMode: Text.Wrap
            maximumLineCount: root.steady ? root.lines : 2
            text: root.title.replace(/[\r\n\u2028\u2029]+/g, " ")
            color: root.color
            font.strikeout: root.struck
        }
        HoverHandler { id: hover }
        TapHandler {
            onDoubleTapped: root.begin()
            onTapped: root.tapped()
        }
        Hint {
            objectName: "wholeTitle"
            place: "start"
            text: shown.truncated ? root.title : ""
            shown: hover.hovered
        }
    }
    PlainTextEdit {
        id: editor
        objectName: root.editorName
        y: Theme.space.s
        width: parent.width
        visible: root.editing
        focus: root.editing
        font.pixelSize: Theme.type.small
        // Where the title stands while it is not written.
        horizontalAlignment: TextEdit.AlignLeft
        Accessible.name: root.accessibleName
        Accessible.description: root.error
        onTextChanged: {
            if (!root.editing)
                return
            if (root.sent === "")
                root.error = ""
            root.app.keepDraft(root.key, text === root.before ? "" : text)
        }
        onActiveFocusChanged: if (!activeFocus) root.commit()
        Keys.onReturnPressed: {
            root.commit()
            if (!root.editing)
                root.done()
        }
        Keys.onEnterPressed: {
            root.commit()
            if (!root.editing)
                root.done()
        }
        Keys.onEscapePressed: {
            root.giveUp()
            root.done()
        }
    }
    FieldNote {
        id: trouble
        anchors.top: editor.bottom
        anchors.topMargin: Theme.space.xs
        width: parent.width
        error: root.editing ? root.error : ""
    }
}
