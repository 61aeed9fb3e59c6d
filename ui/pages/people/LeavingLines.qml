// SPDX-License-Identifier: GPL-3.0-or-later
// What follows when somebody leaves and is nobody's choice, line by line.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property var plan: ({})
    readonly property string person: plan.person?.name ?? ""
    readonly property var lines: plan.person ? consequences() : []

    spacing: Theme.space.s

    function few(names: var, all: int): string {
        const shown = names.join(", ")
        return all > names.length ? qsTr("%1 and %2 more").arg(shown).arg(Format.number(all - names.length)) : shown
    }
    function consequences(): var {
        const all = []
        if (plan.reports > 0)
            all.push({ glyph: "people", text: qsTr("%n person(s) report to %1: %2", "", plan.reports).arg(person).arg(few(plan.reportNames, plan.reports)) })
        if (plan.reports > 0 && !plan.canReports)
            all.push({ glyph: "lock", text: qsTr("Only HR gives them another manager.") })
        for (const one of plan.apart)
            all.push({ glyph: "user", text: one.manager !== "" ? qsTr("%1 reports to %2 instead: nobody can report to somebody below them.").arg(one.name).arg(one.manager)
                                                               : qsTr("%1 has no manager then: nobody can report to somebody below them.").arg(one.name) })
        if (plan.dotted > 0)
            all.push({ glyph: "link", text: plan.canReports ? qsTr("%n dotted line(s) to %1 end.", "", plan.dotted).arg(person) : qsTr("%n dotted line(s) to %1 stay.", "", plan.dotted).arg(person) })
        if (plan.teams > 0)
            all.push({ glyph: "people", text: qsTr("Leads %n team(s): %1", "", plan.teams).arg(few(plan.teamNames, plan.teams)) })
        if (plan.teams > 0 && !plan.canTeams)
            all.push({ glyph: "lock", text: qsTr("Only HR gives them another lead.") })
        if ((plan.goals ?? 0) > 0)
            all.push({ glyph: "target", text: qsTr("Owns %n open goal(s): %1", "", plan.goals).arg(few(plan.goalTitles, plan.goals)) })
        if ((plan.goals ?? 0) > 0 && !plan.canGoals)
            all.push({ glyph: "lock", text: qsTr("Only HR gives them another owner.") })
        if ((plan.goals ?? 0) > 0 && plan.canGoals && !plan.ahead && (plan.goalsTo?.id ?? "") === "")
            all.push({ glyph: "info", text: qsTr("They stay with %1: nobody is named to whom you may give them. Nobody of HR takes over goals by their own hand.").arg(person) })
        if (plan.theirs.length > 0)
            all.push({ glyph: "calendar", text: qsTr("Only %1 can hand over these meetings, and has to before the account is disabled: %2").arg(person).arg(plan.theirs.join(", ")) })
        all.push({ glyph: "calendar", text: qsTr("1:1s and meetings that you do not take part in stay with those who do. They are not counted here.") })
        if (plan.rolesKept.length > 0)
            all.push({ glyph: "key", text: qsTr("You may not take away: %1").arg(plan.rolesKept.join(", ")) })
        if (!plan.knowsRoles)
            all.push({ glyph: "key", text: qsTr("Only admins see which roles %1 holds, and take them away.").arg(person) })
        // A last day to come ends it by itself.
        if (!plan.ahead)
            all.push({ glyph: "lock", text: qsTr("The account can sign in until it is disabled under Admin, Accounts.") })
        return all
    }

    Repeater {
        model: root.lines

        Item {
            id: line
            required property var modelData
            width: root.width
            height: words.implicitHeight

            Icon {
                id: mark
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.topMargin: Theme.space.half
                glyph: line.modelData.glyph
            }
            PlainText {
                id: words
                objectName: "leavingLine"
                anchors.left: mark.right
                anchors.leftMargin: Theme.space.s
                anchors.right: parent.right
                kind: "small"
                wrapMode: Text.Wrap
                text: line.modelData.text
            }
        }
    }
}
