// SPDX-License-Identifier: GPL-3.0-or-later
// Teams that follow a filter: whoever the filter finds is in the team, from then on and on every device. The present filter
// can become one.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    objectName: "smartTeams"
    required property var app
    property var grid: null
    readonly property bool filtered: (grid?.filter ?? "") !== ""
    readonly property bool mayRemove: ["admin", "owner"].includes(app.role)
    property string error

    signal offerUndo(string text, var undo)
    signal say(string text, string glyph)

    title: qsTr("Smart teams")
    text: qsTr("Whoever a team's filter finds is in it. Those who have left are not, unless the filter asks for a status.")

    onAboutToShow: {
        error = ""
        name.text = ""
    }

    function save() {
        const called = name.text.trim()
        error = called === "" ? qsTr("Give the team a name") : grid.ruleTrouble()
        if (error !== "")
            return
        const id = app.create("team", { name: called, rule: grid.filter })
        name.text = ""
        const told = qsTr("“%1” follows this filter").arg(called)
        if (mayRemove)
            offerUndo(told, () => app.remove("team", id))
        else
            say(told, "check")
        close()
    }
    // A rule that a later version wrote may be none here.
    function show(row: var) {
        if (grid.setFilter(row.rule))
            close()
        else
            say(qsTr("The filter of “%1” cannot be shown here.").arg(row.name), "warning")
    }
    function remove(row: var) {
        const called = row.name
        const id = row.id
        app.remove("team", id)
        offerUndo(qsTr("“%1” was removed").arg(called), () => app.restore("team", id))
    }

    Column {
        width: parent ? parent.width : 0

        Repeater {
            model: dialog.visible ? dialog.app.model("list.team") : null

            Item {
                id: line

                required property var model
                readonly property bool smart: (line.model.rule ?? "") !== ""

                width: parent ? parent.width : 0
                height: smart ? Theme.size.tableRow : 0
                visible: smart
                Accessible.role: Accessible.ListItem
                Accessible.name: line.model.name

                PlainText {
                    anchors.left: parent.left
                    anchors.right: shower.left
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "small"
                    medium: true
                    elide: Text.ElideRight
                    text: line.model.name
                    Accessible.ignored: true
                }
                LinkButton {
                    id: shower
                    objectName: "showTeam"
                    anchors.right: bin.left
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Show")
                    onClicked: dialog.show(line.model)
                }
                IconButton {
                    id: bin
                    objectName: "removeTeam"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: visible ? implicitWidth : 0
                    visible: dialog.mayRemove
                    small: true
                    glyph: "trash"
                    text: qsTr("Remove %1").arg(line.model.name)
                    onClicked: dialog.remove(line.model)
                }
                Hairline {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }
        }
    }
    InputField {
        id: name
        objectName: "teamName"
        width: parent ? parent.width : 0
        visible: dialog.filtered
        label: qsTr("New team that follows the present filter")
        placeholder: qsTr("Name")
        maximumLength: 200
        error: dialog.error
        onEdited: dialog.error = ""
        onAccepted: dialog.save()
    }
    PlainText {
        width: parent ? parent.width : 0
        visible: !dialog.filtered
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Filter the table first: what it shows then can become a team.")
    }

    foot: PushButton {
        objectName: "saveTeam"
        visible: dialog.filtered
        kind: "primary"
        text: qsTr("Make a team")
        onClicked: dialog.save()
    }
}
