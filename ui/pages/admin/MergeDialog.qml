// SPDX-License-Identifier: GPL-3.0-or-later
// Two records of one person become one: which one stays, and what becomes of everything, before it happens.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property var pair: []
    property string keep: ""
    property string failure: ""
    readonly property var merge: app.peopleMerge
    readonly property string gone: pair.find(id => id !== keep) ?? ""
    readonly property string keepName: nameOf(keep)
    readonly property string goneName: nameOf(gone)
    readonly property bool offline: app.sync.state === "offline" || merge.state === "offline"
    readonly property bool ready: !offline && merge.state === "ready"
    readonly property bool possible: ready && merge.obstacles.length === 0
    readonly property bool working: app.security.busy

    signal say(string text, string glyph)

    objectName: "mergeDialog"
    title: qsTr("Merge two records of one person")
    text: qsTr("Everything of the one becomes the other's. This cannot be undone.")

    function nameOf(id: string): string { return id !== "" ? app.person(id).name : "" }
    // Two of the same name are told apart by what else there is.
    function aboutOf(id: string): string {
        const known = app.person(id)
        const title = known.title ?? ""
        const email = known.email ?? ""
        return title !== "" && email !== "" ? title + " · " + email : title + email
    }
    function ask(both: var) {
        pair = both
        stay(both[0])
        open()
    }
    function stay(id: string) {
        keep = id
        failure = ""
        merge.look(keep, gone)
    }
    function why(one: var): string {
        switch (one.reason) {
        case "self": return qsTr("Nobody merges a record of their own. Another admin has to do it.")
        case "has_role": return qsTr("%1 holds a role. Take it away first, or let this record stay.").arg(goneName)
        case "rank": return qsTr("%1 holds a higher role than you.").arg(keepName)
        case "erased": return qsTr("One of the two is erased.")
        case "erasure": return qsTr("For one of the two there is a request for erasure that is not over.")
        case "together": return qsTr("The two meet each other and nobody else (%1: %2). One person cannot be both.").arg(one.name).arg(one.count)
        case "has_account": return qsTr("%1 has signed in already. Only a record that nobody has used yet becomes a part of another; let this one stay.").arg(goneName)
        case "wrote": return qsTr("%1 has written something already (%2: %3). Let this record stay.").arg(goneName).arg(one.name).arg(one.count)
        case "meets": return qsTr("%1 takes part in meetings (%2: %3). Take them out there first, or let this record stay.").arg(goneName).arg(one.name).arg(one.count)
        case "has_left": return qsTr("%1 has left, and %2 has not. Let the other record stay.").arg(keepName).arg(goneName)
        case "too_long": return qsTr("Some texts are too long to become one (%1: %2). Make one of them shorter first.").arg(one.name).arg(one.count)
        case "under_way": return qsTr("One of the two has become another person already, or is about to.")
        }
        return qsTr("Your server says that this cannot be done.")
    }
    function becomes(): var {
        const said = merge.kinds.map(one => {
            const all = one.moved + one.joined
            const words = qsTr("%1: %n row(s)", "", all).arg(one.name)
            return one.joined > 0 ? qsTr("%1, %2 of them together with one that %3 has").arg(words).arg(one.joined).arg(keepName) : words
        })
        if (merge.taken.length > 0)
            said.push(qsTr("Filled in at %1: %2").arg(keepName).arg(merge.taken.join(", ")))
        if (merge.against.length > 0)
            said.push(qsTr("Different in both: %1. What %2 has counts; the other is kept for 30 days where it is a text or a day.").arg(merge.against.join(", ")).arg(keepName))
        return said
    }
    function ofAccount(): string {
        switch (merge.account) {
        case "moved": return qsTr("%1 signs in as %2 from then on, with the same address and password.").arg(goneName).arg(keepName)
        case "ended": return qsTr("Both have an account. That of %1 is disabled; sign in with that of %2.").arg(goneName).arg(keepName)
        }
        return qsTr("%1 has no account.").arg(goneName)
    }

    onClosed: {
        merge.forget()
        failure = ""
    }
    Connections {
        target: dialog.merge
        function onMerged(isOver: bool) {
            const words = isOver ? qsTr("%1 is one person now.").arg(dialog.keepName) : qsTr("It has begun. Your server finishes it by itself.")
            dialog.close()
            dialog.say(words, "check")
        }
    }
    Connections {
        target: dialog.app.security
        ignoreUnknownSignals: true
        function onFailed(act: string, reason: string) {
            if (act === "mergePeople")
                dialog.failure = reason
        }
    }

    PlainText {
        width: parent.width
        kind: "small"
        medium: true
        text: qsTr("Which record stays?")
    }
    Repeater {
        model: dialog.pair

        Column {
            id: choice
            required property string modelData
            required property int index
            width: parent ? parent.width : 0

            RadioField {
                objectName: "mergeKeep" + choice.index
                width: parent.width
                text: dialog.nameOf(choice.modelData)
                checked: dialog.keep === choice.modelData
                enabled: !dialog.working
                onClicked: dialog.stay(choice.modelData)
            }
            PlainText {
                width: parent.width
                leftPadding: Theme.size.check + Theme.space.s
                kind: "caption"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: dialog.aboutOf(choice.modelData)
                visible: text !== ""
            }
        }
    }
    Banner {
        objectName: "mergeOffline"
        width: parent.width
        visible: dialog.offline
        kind: "warning"
        glyph: "warning"
        text: qsTr("This needs a connection to your server.")
    }
    LoadingLines {
        width: parent.width
        rows: 3
        visible: !dialog.offline && dialog.merge.state === "loading"
    }
    FieldNote {
        objectName: "mergeTrouble"
        width: parent.width
        error: !dialog.offline && (dialog.merge.state === "failed" || dialog.merge.state === "forbidden") ? dialog.merge.trouble : ""
    }
    Repeater {
        model: dialog.ready ? dialog.merge.obstacles : []

        Banner {
            required property var modelData
            objectName: "mergeObstacle"
            width: parent ? parent.width : 0
            kind: "warning"
            glyph: "warning"
            text: dialog.why(modelData)
        }
    }
    Column {
        width: parent.width
        spacing: Theme.space.xs
        visible: dialog.possible

        Repeater {
            model: dialog.possible ? dialog.becomes() : []

            PlainText {
                required property string modelData
                objectName: "mergeLine"
                width: parent ? parent.width : 0
                kind: "small"
                wrapMode: Text.Wrap
                text: modelData
            }
        }
        PlainText {
            objectName: "mergeAccount"
            width: parent.width
            kind: "small"
            wrapMode: Text.Wrap
            text: dialog.ofAccount()
        }
        PlainText {
            objectName: "mergeDevices"
            width: parent.width
            visible: dialog.merge.devices > 0
            kind: "small"
            wrapMode: Text.Wrap
            text: qsTr("%n device(s) of %1 erase what they hold at their next contact. What was not sent from there is lost.", "", dialog.merge.devices).arg(dialog.goneName)
        }
        PlainText {
            width: parent.width
            kind: "small"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("For 30 days the record of %1 stays among those who have left, so that what others write about it without a network arrives at %2. Then it is removed.").arg(dialog.goneName).arg(dialog.keepName)
        }
    }
    Banner {
        objectName: "mergeStays"
        width: parent.width
        visible: dialog.possible && dialog.merge.kinds.some(one => one.stays > 0)
        kind: "warning"
        glyph: "warning"
        text: qsTr("Some texts are too long to be put together. They stay in the record that goes, where nobody reads them.")
    }
    FieldNote {
        objectName: "mergeFailure"
        width: parent.width
        error: dialog.failure
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "mergeGo"
            kind: "danger"
            text: qsTr("Merge")
            enabled: dialog.possible && !dialog.working
            onClicked: {
                dialog.failure = ""
                dialog.merge.run()
            }
        }
    ]
}
