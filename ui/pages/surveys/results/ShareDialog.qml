// SPDX-License-Identifier: GPL-3.0-or-later
// Tells managers what a round says of their own people. An act with a date, which can be withdrawn.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string roundId
    property string called
    property string words: ""
    // Ids of those who are ticked.
    property var people: []
    readonly property var list: visible && roundId !== "" ? app.model("survey.managers", roundId) : null

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    objectName: "shareDialog"
    title: qsTr("Share with managers")
    text: qsTr("They read from now on what “%1” says of the people below them, as far as that is enough people. Comments come without names.").arg(Format.apart(called))
    width: Theme.size.dialog + Theme.size.menuLeast
    parent: T.Overlay.overlay

    function begin(id: string, title: string) {
        roundId = id
        called = title
        people = []
        open()
    }
    function tick(id: string, on: bool) { people = on ? people.concat([id]) : people.filter(one => one !== id) }
    // Without types, which end the compiler of Qt 6.4 here.
    function everybody() {
        const all = []
        for (let row = 0; row < rows.count; ++row)
            if (list.get(row, "shareId") === "")
                all.push(list.get(row, "id"))
        people = all
    }
    function share() {
        const made = app.surveyRounds.share(roundId, people)
        close()
        if (made > 0)
            say(qsTr("Shared with %n manager(s)", "", made), "check")
    }
    function withdraw(shareId: string, name: string) {
        const rounds = app.surveyRounds
        if (rounds.withdraw(shareId))
            offerUndo(qsTr("%1 does not read it any more").arg(Format.apart(name)), () => rounds.restoreShare(shareId))
    }

    RowList {
        id: rows
        objectName: "managerList"
        width: parent ? parent.width : 0
        height: Math.min(contentHeight, Theme.size.popupMost)
        model: dialog.list
        Accessible.name: qsTr("Managers")
        delegate: Item {
            id: manager
            required property int index
            required property var model
            readonly property bool reads: model.shareId !== ""
            width: rows.width - Theme.size.scrollBar
            height: Theme.size.listRowCompact

            CheckField {
                id: box
                objectName: "managerTick"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - end.width - Theme.space.s
                enabled: !manager.reads
                focusPolicy: rows.stop === manager.index ? Qt.StrongFocus : Qt.ClickFocus
                text: qsTr("%1, %n person(s)", "manager", manager.model.people).arg(manager.model.name)
                checked: manager.reads || dialog.people.includes(manager.model.id)
                onToggled: dialog.tick(manager.model.id, checked)
            }
            Row {
                id: end
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: manager.reads
                spacing: Theme.space.s

                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: Format.known(manager.model.sharedAt) ? qsTr("since %1").arg(Format.dayMonthYear(manager.model.sharedAt)) : ""
                }
                LinkButton {
                    objectName: "withdrawShare"
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Withdraw")
                    Accessible.name: qsTr("Withdraw from %1").arg(manager.model.name)
                    onClicked: dialog.withdraw(manager.model.shareId, manager.model.name)
                }
            }
        }
    }
    EmptyState {
        width: parent ? parent.width : 0
        visible: rows.count === 0
        glyph: "people"
        title: qsTr("Nobody leads people yet")
        text: qsTr("Say in People who reports to whom, or who leads a team.")
    }
    LinkButton {
        objectName: "tickAllManagers"
        anchors.left: parent ? parent.left : undefined
        visible: rows.count > 1
        text: qsTr("Tick all")
        onClicked: dialog.everybody()
    }
    foot: [
        PushButton {
            text: qsTr("Close")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "shareNow"
            kind: "primary"
            enabled: dialog.people.length > 0
            text: qsTr("Share with %n manager(s)", "", dialog.people.length)
            onClicked: dialog.share()
        }
    ]
}
