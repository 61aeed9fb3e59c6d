// SPDX-License-Identifier: GPL-3.0-or-later
// What follows when somebody gets another manager, line by line; or why that cannot be.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property var plan: ({})
    // Somebody was chosen, or nobody at all.
    property bool chosen: true

    readonly property string obstacle: chosen ? plan.obstacle ?? "" : "unknown"
    readonly property var lines: obstacle === "" && plan.person ? consequences() : []

    spacing: Theme.space.s

    function why(): string {
        const person = plan.person?.name ?? ""
        const manager = plan.manager?.name ?? ""
        switch (obstacle) {
        case "cycle": return qsTr("%1 reports to %2, directly or through others. Nobody can report to somebody below them. Move %1 first.").arg(manager).arg(person)
        case "self": return qsTr("Nobody reports to themselves.")
        case "same": return manager !== "" ? qsTr("%1 is the manager already.").arg(manager) : qsTr("There is no manager to take away. Choose one.")
        }
        return qsTr("Choose somebody from the list.")
    }
    function consequences(): var {
        const person = plan.person.name
        const all = []
        all.push({ glyph: "people", text: plan.below > 0 ? qsTr("%n person(s) below move along.", "", plan.below) : qsTr("Nobody else moves along.") })
        if (plan.before.name !== "")
            all.push({ glyph: "user", text: qsTr("%1 is no longer the manager.").arg(plan.before.name) })
        for (const right of plan.rights)
            all.push({ glyph: "key", text: right.gains ? qsTr("%1: the role “%2” reaches %n more person(s).", "", right.people).arg(right.holder).arg(right.role)
                                                        : qsTr("%1: the role “%2” reaches %n fewer person(s).", "", right.people).arg(right.holder).arg(right.role) })
        if (plan.rights.length === 0 && plan.knowsRoles)
            all.push({ glyph: "key", text: qsTr("No role reaches anybody else through this.") })
        if (!plan.knowsRoles)
            all.push({ glyph: "key", text: qsTr("Roles that others hold for their own reports follow. Only admins see whose.") })
        if (plan.before.name !== "")
            all.push({ glyph: "calendar", text: plan.manager.name !== "" ? qsTr("1:1s of %1 and %2 stay theirs. %3 sees nothing of them.").arg(person).arg(plan.before.name).arg(plan.manager.name)
                                                                          : qsTr("1:1s of %1 and %2 stay theirs.").arg(person).arg(plan.before.name) })
        if (plan.dotted.length > 0)
            all.push({ glyph: "link", text: qsTr("Dotted lines stay: %1").arg(plan.dotted.join(", ")) })
        return all
    }

    Banner {
        objectName: "orgObstacle"
        width: parent.width
        visible: root.obstacle !== ""
        kind: root.obstacle === "cycle" || root.obstacle === "self" ? "warning" : "info"
        glyph: kind === "warning" ? "warning" : "info"
        text: root.why()
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
                objectName: "orgConsequence"
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
