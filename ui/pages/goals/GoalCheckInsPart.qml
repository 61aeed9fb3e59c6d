// SPDX-License-Identifier: GPL-3.0-or-later
// How a goal went, as its people said it; the newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string goalId
    property var rights: ({})
    // So many are shown until more are asked for.
    readonly property int few: 5
    property bool all: false
    property string rewording: ""

    signal offerUndo(string text, var undo)

    onGoalIdChanged: {
        (asking.item as GoalCheckInDeleteDialog)?.close()
        all = false
        rewording = ""
    }
    spacing: Theme.space.s

    // To bring one back with its values takes its author.
    function remove(row: var, index: int) {
        if (row.mine)
            return removeOwn(row.id, index)
        const dialog = asking.need() as GoalCheckInDeleteDialog
        if (!dialog)
            return
        dialog.checkInId = row.id
        dialog.author = row.authorName
        dialog.open()
    }
    function removeOwn(id: string, index: int) {
        // The keyboard goes to a neighbour before its row goes.
        const next = rows.itemAt(index + 1) ?? rows.itemAt(index - 1)
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason)
        const edits = root.app.goalEdits
        if (edits.removePart("check_in", id))
            root.offerUndo(qsTr("Check-in deleted. The values of the key results stay as they are."), () => edits.restorePart("check_in", id))
    }
    function reword(id: string, comment: string) {
        rewording = id
        words.text = comment
        words.error = ""
        words.forceActiveFocus(Qt.OtherFocusReason)
    }
    function keepWords() {
        if (TextChange.bytes(words.text.trim()) > 4000) {
            words.error = qsTr("This is too long")
            return
        }
        if (app.goalEdits.rewordCheckIn(rewording, words.text))
            leave()
        else
            words.error = qsTr("This could not be kept. Try again.")
    }

    // The keyboard goes back to the check-in, for what was written in goes.
    function leave() {
        const id = rewording
        rewording = ""
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i) as GoalCheckInRow
            if (row && row.model.id === id)
                row.forceActiveFocus(Qt.TabFocusReason)
        }
    }

    PlainText {
        anchors.left: parent ? parent.left : undefined
        strong: true
        height: Theme.size.control
        text: qsTr("Check-ins")
        Accessible.role: Accessible.Heading
    }
    PlainText {
        width: parent.width
        visible: rows.count === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: root.rights.checkIn === true ? qsTr("Nobody has said yet how it goes. “Check in” begins the history.") : qsTr("Nobody has said yet how it goes.")
    }
    Column {
        width: parent.width
        visible: root.rewording !== ""
        spacing: Theme.space.s

        InputArea {
            id: words
            objectName: "checkInWords"
            width: parent.width
            leastHeight: Theme.size.controlLarge
            label: qsTr("Comment on the check-in")
            Keys.onEscapePressed: root.leave()
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.space.s

            PushButton {
                extent: "small"
                text: qsTr("Cancel")
                onClicked: root.leave()
            }
            PushButton {
                objectName: "keepCheckInWords"
                extent: "small"
                text: qsTr("Save")
                onClicked: root.keepWords()
            }
        }
    }
    Repeater {
        id: rows
        model: root.goalId !== "" ? root.app.model("goal.checkIns", root.goalId) : null

        GoalCheckInRow {
            width: root.width
            objectName: "checkIn"
            visible: root.all || index < root.few
            moderated: root.rights.moderate === true
            onReword: root.reword(model.id, model.comment)
            onRemoved: root.remove(model, index)
        }
    }
    LinkButton {
        objectName: "allCheckIns"
        anchors.left: parent.left
        visible: !root.all && rows.count > root.few
        kind: "caption"
        text: qsTr("Show all %1").arg(rows.count)
        onClicked: root.all = true
    }
    Deferred {
        id: asking
        sourceComponent: GoalCheckInDeleteDialog {
            parent: T.Overlay.overlay
            onAgreed: root.app.goalEdits.removePart("check_in", checkInId)
        }
    }
}
