// SPDX-License-Identifier: GPL-3.0-or-later
// The title of a survey, written where it stands.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property string title
    property bool changeable: true
    property bool editing: false
    property string error: ""
    // That the title takes in one line.
    readonly property real needed: editing ? Theme.size.readingWidth : Math.ceil(whole.implicitWidth)
    // Bytes of UTF-8
    readonly property int most: 300

    // Answers whether it is kept.
    property var keep: text => true

    implicitHeight: editing ? editor.implicitHeight + (trouble.visible ? trouble.height + Theme.space.s : 0) : Math.max(shown.implicitHeight, Theme.type.titleLine)
    onTitleChanged: if (!editing) editor.text = title

    function begin() {
        if (editing || !changeable)
            return
        error = ""
        editor.text = title
        editing = true
        editor.forceActiveFocus(Qt.OtherFocusReason)
        editor.selectAll()
    }
    // A title is one line, whatever was pasted.
    function clean(): string { return editor.text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ").trim() }
    function commit() {
        if (!editing)
            return
        const wanted = clean()
        if (wanted === "" || wanted === title)
            return leave()
        if (TextChange.bytes(wanted) > most) {
            error = qsTr("This is too long. Shorten it, then press Return.")
            return
        }
        if (root.keep(wanted))
            leave()
        else
            error = qsTr("This could not be kept. Try again.")
    }
    function giveUp() {
        error = ""
        leave()
    }
    // The keyboard stays at the title, unless it has gone elsewhere already.
    function leave() {
        const here = editor.activeFocus
        editing = false
        if (here)
            plain.forceActiveFocus(Qt.OtherFocusReason)
    }

    PlainText {
        id: whole
        visible: false
        kind: "title"
        text: root.title
    }
    Pressable {
        id: plain
        anchors.fill: parent
        visible: !root.editing
        objectName: "surveyTitleText"
        focusPolicy: root.changeable ? Qt.TabFocus : Qt.NoFocus
        text: root.title
        Accessible.role: Accessible.Heading
        Accessible.description: root.changeable ? qsTr("Press Return to change the title") : ""
        onClicked: root.begin()
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_F2
            if (event.accepted)
                root.begin()
        }

        contentItem: PlainText {
            id: shown
            kind: "title"
            elide: Text.ElideRight
            own: true
            text: root.title
            Accessible.ignored: true
        }
        background: Item {
            FocusRing {
                shown: plain.visualFocus
                around: Theme.radius.small
            }
        }
    }
    PlainTextEdit {
        id: editor
        objectName: "surveyTitleEditor"
        width: parent.width
        visible: root.editing
        font.pixelSize: Theme.type.title
        font.weight: Font.DemiBold
        horizontalAlignment: TextEdit.AlignLeft
        Accessible.name: qsTr("Title")
        Accessible.description: root.error
        onTextChanged: root.error = ""
        onActiveFocusChanged: if (!activeFocus) root.commit()
        Keys.onReturnPressed: root.commit()
        Keys.onEnterPressed: root.commit()
        Keys.onEscapePressed: root.giveUp()
    }
    FieldNote {
        id: trouble
        anchors.top: editor.bottom
        anchors.topMargin: Theme.space.xs
        width: parent.width
        error: root.editing ? root.error : ""
    }
}
