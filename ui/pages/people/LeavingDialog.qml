// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody leaves the company: from when on, to whom everything goes, and what follows from that before it happens.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string personId
    property var plan: ({})
    property var lastDay: undefined
    // What waits for the password, and why it was not given.
    property bool waits: false
    property string failure

    readonly property string name: plan.person?.name ?? ""
    readonly property bool ahead: plan.ahead ?? false
    readonly property bool clear: (plan.obstacle ?? "unknown") === ""
    readonly property bool reportsGo: (plan.reports ?? 0) > 0 && (plan.canReports ?? false)
    readonly property bool goalsGo: (plan.goals ?? 0) > 0 && (plan.canGoals ?? false)
    readonly property bool heirAsked: !ahead && (reportsGo || goalsGo)
    readonly property bool leadAsked: !ahead && (plan.teams ?? 0) > 0 && (plan.canTeams ?? false)
    readonly property bool takesRoles: roles.visible && roles.checked
    // Something is written there, and it is nobody.
    readonly property bool unclear: (heirAsked && isUnclear(heir)) || (leadAsked && isUnclear(lead))

    signal gone(string text, var undo)

    objectName: "leavingDialog"
    title: qsTr("%1 leaves").arg(name)
    text: qsTr("All of it is one step that can be undone.")
    width: Theme.size.dialog * 1.2

    function isUnclear(field: PersonField): bool { return field.personId === "" && field.text.trim() !== "" }
    function ask(person: string) {
        const above = app.employment.managerAbove(person)
        const known = app.profile(person).endDate
        personId = person
        failure = ""
        waits = false
        for (const field of [heir, lead]) {
            field.personId = above.id ?? ""
            field.text = above.name ?? ""
        }
        actions.checked = goals.checked = meetings.checked = roles.checked = true
        lastDay = known && Format.known(known) ? known : Format.now
        look()
        open()
        day.forceActiveFocus(Qt.OtherFocusReason)
    }
    function look() { plan = app.employment.leaving(personId, { day: lastDay, heir: heir.personId, lead: lead.personId }) }
    function begin() {
        if (!day.commit() || !clear || unclear)
            return
        failure = ""
        // Roles are critical. Without a connection nobody can be asked: it waits, and is asked about when it is sent.
        if (!takesRoles || app.sync.state === "offline")
            return run()
        waits = true
        app.security.allowCritical()
    }
    function run() {
        const app = dialog.app
        const said = ahead ? qsTr("%1 leaves on %2").arg(name).arg(Format.dayMonthYear(lastDay)) : qsTr("%1 has left").arg(name)
        const change = app.employment.leave(personId, {
            day: lastDay, heir: heir.personId, lead: lead.personId, takeActions: actions.visible && actions.checked, takeGoals: goals.visible && goals.checked,
            endMeetings: meetings.visible && meetings.checked, takeRoles: takesRoles
        })
        close()
        if (change !== 0)
            dialog.gone(said, () => app.employment.putBack(change))
    }
    function why(): string {
        switch (plan.obstacle) {
        case "already": return qsTr("%1 has left already.").arg(name)
        case "noDay": return qsTr("Choose the last day.")
        case "beforeStart": return qsTr("That is before the first day.")
        case "self": return qsTr("Reports cannot stay with whoever leaves. Choose somebody else.")
        case "heirGone": return qsTr("Whoever is to take over has left. Choose somebody else.")
        }
        return qsTr("This person is not known any more.")
    }
    onClosed: waits = false

    Connections {
        target: dialog.app.employment
        enabled: dialog.visible
        // What somebody else has changed counts, too.
        function onChanged() { dialog.look() }
    }
    Connections {
        target: dialog.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act !== "allowCritical" || !dialog.waits)
                return
            dialog.waits = false
            dialog.run()
        }
        function onFailed(act: string, reason: string) {
            if (act !== "allowCritical" || !dialog.waits)
                return
            dialog.waits = false
            dialog.failure = reason !== "" ? reason : qsTr("To take away roles takes your password. Without it, leave them.")
        }
    }
    DateField {
        id: day
        objectName: "leavingDay"
        width: parent.width
        label: qsTr("Last day")
        needed: true
        day: dialog.lastDay
        onPicked: day => {
            dialog.lastDay = day
            dialog.look()
        }
    }
    Banner {
        objectName: "leavingObstacle"
        width: parent.width
        visible: !dialog.clear || dialog.failure !== ""
        kind: "warning"
        glyph: "warning"
        text: dialog.failure !== "" ? dialog.failure : dialog.why()
    }
    Banner {
        objectName: "leavingAhead"
        width: parent.width
        visible: dialog.clear && dialog.ahead
        text: qsTr("Until then everything stays as it is. Once that day is over, the account ends and the reports go to the manager above by themselves. Choose this again on that day to hand over the rest.")
    }
    PersonField {
        id: heir
        objectName: "leavingHeir"
        width: parent.width
        visible: dialog.heirAsked
        app: dialog.app
        label: !dialog.goalsGo ? qsTr("Who takes over the reports") : dialog.reportsGo ? qsTr("Who takes over the reports and goals") : qsTr("Who takes over the goals")
        hint: qsTr("Empty: nobody")
        error: dialog.isUnclear(heir) && !heir.activeFocus ? qsTr("Choose somebody from the list.") : ""
        onPicked: dialog.look()
        onEdited: dialog.look()
    }
    PersonField {
        id: lead
        objectName: "leavingLead"
        width: parent.width
        visible: dialog.leadAsked
        app: dialog.app
        label: qsTr("Who leads the teams")
        hint: qsTr("Empty: nobody")
        error: dialog.isUnclear(lead) && !lead.activeFocus ? qsTr("Choose somebody from the list.") : ""
        onPicked: dialog.look()
        onEdited: dialog.look()
    }
    CheckField {
        id: actions
        objectName: "leavingActions"
        width: parent.width
        visible: dialog.clear && !dialog.ahead && (dialog.plan.actions ?? 0) > 0
        text: qsTr("Take over %n open action item(s) from meetings of yours", "", dialog.plan.actions ?? 0)
    }
    CheckField {
        id: goals
        objectName: "leavingGoals"
        // Whom the edit gives them to: the plan was made of the same heir.
        readonly property string taker: dialog.plan.goalsTo?.name ?? ""
        width: parent.width
        visible: dialog.clear && dialog.heirAsked && dialog.goalsGo && taker !== ""
        text: qsTr("Give %n open goal(s) to %1", "", dialog.plan.goals ?? 0).arg(Format.apart(taker))
    }
    CheckField {
        id: meetings
        objectName: "leavingMeetings"
        readonly property var ended: dialog.plan.ended ?? []
        readonly property var without: dialog.plan.without ?? []
        width: parent.width
        visible: dialog.clear && !dialog.ahead && ended.length + without.length > 0
        text: without.length === 0 ? qsTr("End: %1").arg(ended.join(", "))
            : ended.length === 0 ? qsTr("Go on without %1: %2").arg(dialog.name).arg(without.join(", "))
            : qsTr("End: %1. Go on without %2: %3").arg(ended.join(", ")).arg(dialog.name).arg(without.join(", "))
    }
    CheckField {
        id: roles
        objectName: "leavingRoles"
        readonly property var held: dialog.plan.roles ?? []
        width: parent.width
        visible: dialog.clear && !dialog.ahead && held.length > 0
        text: qsTr("Take away: %1").arg(held.join(", "))
    }
    LeavingLines {
        width: parent.width
        visible: dialog.clear
        plan: dialog.plan
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "leavingGo"
            kind: "primary"
            text: dialog.ahead ? qsTr("Note the last day") : qsTr("Mark as left")
            enabled: dialog.clear && !dialog.unclear && !dialog.waits
            onClicked: dialog.begin()
        }
    ]
}
