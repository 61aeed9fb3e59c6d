// SPDX-License-Identifier: GPL-3.0-or-later
// Who takes part in a series, for its organiser.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    required property var series
    property string trouble: ""
    // Who is asked about before becoming the organiser: there is no way back for the one who was.
    property string heir: ""

    signal removed(int change, string name)

    readonly property bool pair: series.kind === "oneOnOne"
    readonly property var people: series.people ?? []
    // The person to add has taken part before.
    readonly property bool back: !pair && field.personId !== "" && app.meetings.hasLeft(series.seriesId, field.personId)

    title: qsTr("People")
    text: pair ? qsTr("A 1:1 stays between the two of you.") : qsTr("People you remove receive nothing new from then on.")

    onAboutToShow: {
        trouble = ""
        heir = ""
        field.choose("")
        field.error = ""
        history.checked = false
    }
    function add() {
        trouble = ""
        field.error = field.personId === "" ? qsTr("Choose a person from the list")
                    : people.some(person => person.id === field.personId) ? qsTr("Takes part already") : ""
        if (field.error !== "")
            return field.forceActiveFocus(Qt.OtherFocusReason)
        if (app.meetings.add(series.seriesId, field.personId, history.checked && !back)) {
            field.choose("")
            history.checked = false
        } else if (trouble === "") {
            trouble = qsTr("This could not be done. Try again.")
        }
    }
    function remove(person: var) {
        const change = app.meetings.removePerson(series.seriesId, person.id)
        if (change === 0)
            return
        close()
        removed(change, person.name)
    }
    function promote() {
        if (app.meetings.handOver(series.seriesId, heir))
            close()
        else if (trouble === "")
            trouble = qsTr("This could not be done. Try again.")
    }

    Connections {
        target: dialog.app
        enabled: dialog.visible
        ignoreUnknownSignals: true
        function onEditFailed(reason: string) { dialog.trouble = reason }
    }
    ListView {
        id: list
        objectName: "participants"
        width: parent ? parent.width : 0
        // Half a row says that there are more.
        height: Math.min(contentHeight, 5.5 * Theme.size.listRowCompact)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        model: dialog.people
        delegate: ParticipantRow {
            required property var modelData

            width: list.width - (list.contentHeight > list.height ? Theme.space.m : 0)
            person: modelData
            organiser: modelData.id === dialog.series.organiserId
            removable: !dialog.pair && !organiser
            promotable: !organiser && dialog.heir === ""
            onRemove: dialog.remove(modelData)
            onPromote: dialog.heir = modelData.id
        }
    }
    Banner {
        objectName: "heirBanner"
        width: parent ? parent.width : 0
        visible: dialog.heir !== ""
        glyph: "people"
        text: dialog.heir !== "" ? qsTr("%1 then changes the series, not you.").arg(dialog.app.person(dialog.heir).name) : ""

        PushButton {
            objectName: "handOver"
            extent: "small"
            text: qsTr("Hand over")
            onClicked: dialog.promote()
        }
    }
    Hairline {
        width: parent ? parent.width : 0
        visible: !dialog.pair
    }
    PersonField {
        id: field
        objectName: "newPerson"
        width: parent ? parent.width : 0
        visible: !dialog.pair
        focus: true
        app: dialog.app
        label: qsTr("Add somebody")
        onEdited: error = ""
    }
    CheckField {
        id: history
        objectName: "history"
        width: parent ? parent.width : 0
        visible: !dialog.pair
        enabled: !dialog.back
        text: qsTr("Share what was written before")
    }
    PlainText {
        objectName: "comesBack"
        width: parent ? parent.width : 0
        visible: !dialog.pair && dialog.back
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("They took part before: they keep what they had and receive what comes from now on.")
    }
    FieldNote {
        width: parent ? parent.width : 0
        error: dialog.trouble
    }
    foot: [
        PushButton {
            text: qsTr("Close")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "add"
            visible: !dialog.pair
            kind: "primary"
            text: qsTr("Add")
            onClicked: dialog.add()
        }
    ]
}
