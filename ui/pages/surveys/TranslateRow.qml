// SPDX-License-Identifier: GPL-3.0-or-later
// One text of a survey: its own on the left, to be read, and in another language on the right, to be written.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var model
    required property string part
    required property var translation

    // To the next or the one before: by, and whether only missing ones.
    signal leave(int by, bool missing)

    readonly property string place: model.id ?? ""
    readonly property string own: model.own ?? ""
    // What the field was filled with.
    property string before: ""

    implicitHeight: heading.height + Math.max(ownText.implicitHeight + caption.implicitHeight + Theme.space.m, edit.implicitHeight) + Theme.space.m
    Accessible.role: Accessible.Row
    Accessible.name: part + ": " + own

    function takeFocus() {
        edit.forceActiveFocus(Qt.TabFocusReason)
    }
    function save() {
        soon.stop()
        if (edit.text === before || edit.error !== "")
            return
        const over = before
        before = edit.text
        translation.setText(place, edit.text, over)
    }
    // What came from elsewhere is shown, unless somebody is writing here.
    function show() {
        if (edit.text !== before)
            return
        before = now
        edit.text = now
    }
    readonly property string now: model.text ?? ""
    onNowChanged: show()
    Component.onCompleted: {
        before = now
        edit.text = now
    }
    Component.onDestruction: save()

    Timer {
        id: soon
        interval: 600
        onTriggered: root.save()
    }
    PlainText {
        id: heading
        anchors.left: parent.left
        width: parent.width
        height: visible ? implicitHeight + Theme.space.m : 0
        visible: (root.model.heading ?? "") !== ""
        kind: "heading"
        elide: Text.ElideRight
        verticalAlignment: Text.AlignBottom
        bottomPadding: Theme.space.xs
        text: root.model.heading ?? ""
        Accessible.role: Accessible.Heading
    }
    Item {
        id: left
        anchors.left: parent.left
        y: heading.height + Theme.space.xs
        width: Math.round((parent.width - Theme.space.l) / 2)
        height: parent.height - y

        PlainText {
            id: caption
            width: parent.width
            kind: "caption"
            color: Theme.colour.textMuted
            text: (root.model.number > 0 && root.model.part === "question" ? root.model.number + " · " : "") + root.part
            Accessible.ignored: true
        }
        PlainText {
            id: ownText
            objectName: "ownText"
            y: caption.height + Theme.space.half
            width: parent.width
            kind: "small"
            own: true
            wrapMode: Text.Wrap
            text: root.own
        }
    }
    InputArea {
        id: edit
        objectName: "translation"
        anchors.right: parent.right
        y: heading.height
        width: parent.width - left.width - Theme.space.l
        focus: true
        leastHeight: Theme.size.controlLarge
        placeholder: qsTr("Not translated yet")
        // Else all of them would be called the same.
        accessibleName: root.part + ": " + root.own
        error: TextChange.bytes(text) > (root.model.limit ?? 4000) ? qsTr("This is too long") : ""
        onEdited: soon.restart()
        onActiveFocusChanged: {
            if (!activeFocus) {
                root.save()
                root.show()
            }
        }
        Keys.onPressed: event => {
            const down = event.key === Qt.Key_Down || event.key === Qt.Key_Return || event.key === Qt.Key_Enter
            if (!(event.modifiers & Qt.ControlModifier) || !(down || event.key === Qt.Key_Up))
                return
            event.accepted = true
            root.leave(down ? 1 : -1, event.key !== Qt.Key_Down && event.key !== Qt.Key_Up)
        }
    }
}
