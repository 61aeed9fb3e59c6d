// SPDX-License-Identifier: GPL-3.0-or-later
// Every request for personal data: who asked what, who decided, and what came of it. Admins ask for others and decide here.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var all: words.newestFirst(requests.rows)
    readonly property var shown: all.filter(one => words.isOpen(one) || words.isThere(one)).concat(more ? all.filter(one => !words.isOpen(one) && !words.isThere(one)) : [])
    readonly property var acts: ({ askPrivacy: true, decidePrivacy: true, withdrawPrivacy: true, fetchArchive: true })
    property bool more: false
    property bool open: false
    property string kind: "export"
    property string failure: ""

    title: qsTr("Requests")
    headItems: PushButton {
        objectName: "newRequest"
        extent: "small"
        glyph: "plus"
        text: qsTr("For somebody")
        onClicked: card.begin()
    }

    function begin() {
        person.choose("")
        reason.text = person.error = failure = ""
        kind = "export"
        open = true
        person.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        person.error = person.personId === "" ? qsTr("Choose somebody from the list") : ""
        reason.error = TextChange.bytes(reason.text.trim()) > 1000 ? qsTr("This is too long") : ""
        if (person.error === "" && reason.error === "")
            app.privacy.ask(kind, person.personId, reason.text)
    }
    // Nobody is named by a rule.
    function askedBy(request: var): string {
        const id = request.asked_by ?? ""
        return id === "" ? qsTr("asked by the rule for people who have left") : id === request.person ? qsTr("asked by themselves") : qsTr("asked by %1").arg(app.person(id).name)
    }

    PrivacyWords { id: words }
    ArchiveSaver {
        id: saver
        app: card.app
    }
    RowWatch {
        id: requests
        model: card.app.model("list.privacy_request", {})
    }
    Connections {
        target: card.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act in card.acts && act !== "fetchArchive") {
                card.open = false
                card.failure = ""
            }
        }
        function onFailed(act: string, reason: string) {
            if (act in card.acts)
                card.failure = reason
        }
    }
    Column {
        visible: card.open
        width: parent ? parent.width : 0
        spacing: Theme.space.m
        bottomPadding: Theme.space.m

        PersonField {
            id: person
            objectName: "requestPerson"
            width: parent.width
            app: card.app
            label: qsTr("Whose data")
            onPicked: error = ""
        }
        Segments {
            objectName: "requestKind"
            accessibleName: qsTr("What is asked")
            value: card.kind
            options: [{ value: "export", text: words.kinds.export }, { value: "erasure", text: words.kinds.erasure }]
            onChosen: value => card.kind = value
        }
        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: card.kind === "export" ? qsTr("You receive what admins may see. Meetings and private notes are only in the archive that the person saves.")
                : qsTr("After the waiting time the account ends and everything about the person is destroyed, also on devices and in backups. What others need stays without words or names.")
        }
        InputArea {
            id: reason
            objectName: "requestReason"
            width: parent.width
            label: qsTr("Reason")
            onEdited: error = ""
        }
        Row {
            anchors.left: parent.left
            spacing: Theme.space.s

            PushButton {
                objectName: "sendRequest"
                kind: card.kind === "erasure" ? "danger" : "primary"
                text: card.kind === "erasure" ? qsTr("Erase") : qsTr("Make the archive")
                enabled: !card.app.security.busy
                onClicked: card.submit()
            }
            PushButton {
                objectName: "leaveRequest"
                kind: "quiet"
                text: qsTr("Cancel")
                onClicked: card.open = false
            }
        }
    }
    FieldNote {
        objectName: "requestFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
    Repeater {
        model: card.shown

        SettingLine {
            id: line
            required property var modelData
            readonly property bool waits: modelData.state === "asked"
            objectName: "requestRow"
            name: qsTr("%1: %2", "kind: person").arg(words.kinds[modelData.kind] ?? "").arg(card.app.person(modelData.person).name)
            note: [words.line(modelData), card.askedBy(modelData), modelData.reason ?? ""].filter(one => one !== "").join(" · ")

            Row {
                spacing: Theme.space.s

                PushButton {
                    objectName: "refuseRequest"
                    visible: line.waits
                    kind: "quiet"
                    text: qsTr("Refuse")
                    enabled: !card.app.security.busy
                    onClicked: card.app.privacy.decide(line.modelData.id, false)
                }
                PushButton {
                    objectName: "approveRequest"
                    visible: line.waits
                    kind: "danger"
                    text: qsTr("Approve")
                    enabled: !card.app.security.busy
                    onClicked: card.app.privacy.decide(line.modelData.id, true)
                }
                PushButton {
                    objectName: "withdrawRequest"
                    visible: line.modelData.kind === "erasure" && line.modelData.state === "approved"
                    text: qsTr("Take it back")
                    enabled: !card.app.security.busy
                    onClicked: card.app.privacy.withdraw(line.modelData.id)
                }
                PushButton {
                    objectName: "saveRequest"
                    visible: words.isThere(line.modelData)
                    glyph: "download"
                    text: qsTr("Save")
                    enabled: !card.app.security.busy
                    onClicked: saver.begin(line.modelData.id)
                }
            }
        }
    }
    PlainText {
        objectName: "noRequests"
        width: parent ? parent.width : 0
        visible: card.all.length === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("None yet. People ask in their settings, under Security; whoever cannot is asked for here.")
    }
    LinkButton {
        objectName: "moreRequests"
        anchors.left: parent ? parent.left : undefined
        visible: !card.more && card.shown.length < card.all.length
        text: qsTr("Show %n that are over", "", card.all.length - card.shown.length)
        onClicked: card.more = true
    }
}
