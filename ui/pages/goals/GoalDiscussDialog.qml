// SPDX-License-Identifier: GPL-3.0-or-later
// In which of one's meetings a goal is to be talked about.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string goalId: ""
    property string seriesId: ""
    property string trouble: ""

    signal done(string pointId, string seriesId, string series)

    objectName: "discussDialog"
    parent: T.Overlay.overlay
    title: qsTr("Discuss in a meeting")
    text: qsTr("Everybody in the meeting reads the point. The goal itself is shown only to those who may see it.")

    // `shared`: the whole company sees the goal, so its title is no secret.
    function start(goal: string, called: string, shared: bool) {
        goalId = goal
        name.text = shared ? called : qsTr("How the goal is going")
        name.error = ""
        trouble = ""
        seriesId = watch.rows.length > 0 ? watch.rows[0].seriesId : ""
        open()
    }
    function submit() {
        const wanted = name.text.trim()
        name.error = wanted === "" ? qsTr("A point needs a title") : TextChange.bytes(wanted) > 500 ? qsTr("This is too long") : ""
        if (seriesId === "" || name.error !== "")
            return
        const point = app.goalEdits.discuss(goalId, seriesId, wanted)
        if (point === "") {
            trouble = qsTr("The point could not be added. Try again.")
            return
        }
        close()
        done(point, seriesId, watch.rows.find(row => row.seriesId === dialog.seriesId)?.title ?? "")
    }

    RowWatch {
        id: watch
        model: dialog.app.model("meetings", "")
        roles: ["seriesId", "title"]
    }
    ChoiceField {
        objectName: "discussSeries"
        width: parent ? parent.width : 0
        visible: watch.count > 0
        label: qsTr("Meeting")
        options: watch.rows.map(row => ({ value: row.seriesId, text: row.title }))
        value: dialog.seriesId
        onChosen: value => dialog.seriesId = value
    }
    InputField {
        id: name
        objectName: "discussTitle"
        width: parent ? parent.width : 0
        visible: watch.count > 0
        label: qsTr("Talking point")
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    PlainText {
        width: parent ? parent.width : 0
        visible: watch.count === 0
        kind: "small"
        wrapMode: Text.Wrap
        text: qsTr("You take part in no meeting yet.")
    }
    FieldNote {
        width: parent ? parent.width : 0
        error: dialog.trouble
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "addDiscussion"
            kind: "primary"
            enabled: dialog.seriesId !== ""
            text: qsTr("Add the point")
            onClicked: dialog.submit()
        }
    ]
}
