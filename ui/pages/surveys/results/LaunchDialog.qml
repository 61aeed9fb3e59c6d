// SPDX-License-Identifier: GPL-3.0-or-later
// Before a round begins: what is asked of whom, what they are promised, what is wrong yet, when, and by what the answers
// are cut.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    required property var draft
    required property string surveyId
    property var proposal: ({})
    // Keys, the most important first: what comes first keeps most of its values.
    property var cuts: []
    property int threshold: 5
    property int remindDays: 0
    property string reason
    readonly property var rounds: app.surveyRounds
    readonly property int blocking: draft?.blocking ?? 0
    readonly property var blockers: (draft?.findings ?? []).filter(one => one.blocks)
    readonly property var thresholds: Array.from({ length: 48 }, (one, index) => 3 + index)
    readonly property var reminders: [0, 1, 2, 3, 5, 7, 14]
    readonly property bool busy: rounds?.launching ?? false
    readonly property string audience: proposal.everyone ? qsTr("everybody in the company")
        : [proposal.people > 0 ? qsTr("%n person(s)", "", proposal.people) : "", proposal.teams > 0 ? qsTr("%n team(s)", "", proposal.teams) : "",
           proposal.rule ? qsTr("whom a rule finds") : ""].filter(part => part !== "").join(", ")

    readonly property string launchedText: qsTr("The round is on its way. The server opens it and invites everybody.")

    signal launched(string roundId)

    objectName: "launchDialog"
    title: qsTr("Launch a round")
    text: qsTr("It asks the survey as it stands now; later changes concern the next round.")
    width: Theme.size.dialog + Theme.size.menuLeast
    parent: T.Overlay.overlay

    function begin() {
        proposal = rounds.proposal(surveyId)
        threshold = proposal.threshold ?? 5
        remindDays = proposal.remindDays ?? 0
        // Managers read team by team.
        cuts = proposal.managersRead && (proposal.cuts ?? []).some(one => one.key === "team") ? ["team"] : []
        starts.day = Format.known(proposal.opens) && proposal.opens > Format.now ? proposal.opens : undefined
        ends.day = Format.known(proposal.closes) && proposal.closes > Format.now ? proposal.closes : Format.plusDays(Format.now, 14)
        reason = ""
        open()
    }
    function toggle(key: string, on: bool) {
        const left = cuts.filter(one => one !== key)
        cuts = on ? left.concat([key]) : left
    }
    function launch() {
        if (!starts.commit() || !ends.commit())
            return
        reason = ""
        const last = ends.day
        const wanted = { cuts: cuts, threshold: threshold, remindDays: remindDays, closes: new Date(last.getFullYear(), last.getMonth(), last.getDate(), 23, 59) }
        if (starts.day)
            wanted.opens = starts.day
        rounds.launch(surveyId, wanted)
    }

    Connections {
        target: dialog.rounds
        enabled: dialog.visible
        ignoreUnknownSignals: true
        function onLaunched(roundId: string) {
            dialog.close()
            dialog.launched(roundId)
        }
        function onRefused(reason: string) { dialog.reason = reason }
    }
    Banner {
        objectName: "launchBlocked"
        width: parent ? parent.width : 0
        visible: dialog.blocking > 0
        kind: "warning"
        glyph: "warning"
        lead: qsTr("%n thing(s) have to be mended first", "", dialog.blocking)
        text: dialog.blockers.slice(0, 3).map(one => one.text).join(" ")
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.xs

        FactLine {
            width: parent.width
            name: qsTr("Asks")
            value: qsTr("%n question(s)", "", dialog.proposal.questions ?? 0)
        }
        FactLine {
            objectName: "launchAudience"
            width: parent.width
            name: qsTr("Of")
            value: dialog.audience
        }
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.xs

        PlainText {
            kind: "small"
            medium: true
            text: qsTr("What everybody is promised")
        }
        Repeater {
            objectName: "launchPromises"
            model: [
                qsTr("Answers are anonymous: nobody, not even the server, knows whose an answer is."),
                qsTr("Figures are shown only of more than %n people.", "", dialog.threshold),
                dialog.proposal.managersRead ? qsTr("Managers may read what their own people answered, once it is shared with them.") : qsTr("Managers do not read the results."),
                dialog.proposal.participantsRead ? qsTr("Whoever was asked reads the results of everybody together.") : qsTr("Whoever was asked does not read the results here.")
            ]

            PlainText {
                required property string modelData
                width: parent ? parent.width : 0
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: "· " + modelData
            }
        }
    }
    Row {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        DateField {
            id: starts
            objectName: "launchOpens"
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Opens")
            hint: qsTr("At once where it is empty")
            onPicked: picked => day = picked
        }
        DateField {
            id: ends
            objectName: "launchCloses"
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Closes at the end of")
            needed: true
            onPicked: picked => day = picked
        }
    }
    ComboField {
        objectName: "launchThreshold"
        width: parent ? parent.width : 0
        prefix: qsTr("Shown of more than")
        model: dialog.thresholds.map(count => qsTr("%n people", "", count))
        currentIndex: Math.max(0, dialog.thresholds.indexOf(dialog.threshold))
        onActivated: index => dialog.threshold = dialog.thresholds[index]
    }
    ComboField {
        objectName: "launchReminders"
        width: parent ? parent.width : 0
        prefix: qsTr("Remind")
        model: dialog.reminders.map(days => days === 0 ? qsTr("Never") : qsTr("every %n day(s)", "", days))
        currentIndex: Math.max(0, dialog.reminders.indexOf(dialog.remindDays))
        onActivated: index => dialog.remindDays = dialog.reminders[index]
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.xs

        PlainText {
            width: parent.width
            kind: "small"
            medium: true
            text: qsTr("Cut the answers by")
        }
        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("Fewer show more: small groups are joined until each is large enough. What is ticked first keeps most of its groups.")
        }
        Flow {
            width: parent.width
            spacing: Theme.space.m

            Repeater {
                objectName: "launchCuts"
                model: dialog.proposal.cuts ?? []

                CheckField {
                    required property var modelData
                    readonly property int place: dialog.cuts.indexOf(modelData.key)
                    text: place >= 0 ? qsTr("%1 (%2)", "cut, its place").arg(modelData.name).arg(place + 1) : modelData.name
                    checked: place >= 0
                    onToggled: dialog.toggle(modelData.key, checked)
                }
            }
        }
    }
    FieldNote {
        objectName: "launchReason"
        width: parent ? parent.width : 0
        visible: error !== ""
        error: dialog.reason
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "launchNow"
            kind: "primary"
            enabled: dialog.blocking === 0 && !dialog.busy && dialog.audience !== ""
            text: dialog.busy ? qsTr("Checking…") : qsTr("Launch")
            onClicked: dialog.launch()
        }
    ]
}
