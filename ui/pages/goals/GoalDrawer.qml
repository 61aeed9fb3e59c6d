// SPDX-License-Identifier: GPL-3.0-or-later
// One goal in detail, at the right edge of a page.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

SidePanel {
    id: drawer

    required property var app
    property string goalId: ""

    signal openGoal(string id)
    signal go(string name, var request)
    signal offerUndo(string text, var undo)
    signal edit(string id)
    signal say(string text, string glyph)

    // The revision makes them answer anew.
    property int revision: 0
    readonly property var goal: goalOf(revision)
    readonly property var details: detailsOf(revision)
    readonly property var rights: details.rights ?? ({})
    readonly property bool isThere: goal.id !== undefined
    readonly property var people: ownersOf()
    readonly property bool meets: !(app.modulesOff ?? []).includes("meetings")

    objectName: "goalDrawer"
    opened: goalId !== ""
    trail: (details.trail ?? []).map(one => one.title).join(" › ")
    Accessible.name: goal.title ?? qsTr("Goal")

    onGoalIdChanged: {
        // What was refused for one goal is not for the next.
        title.giveUp()
        toTop()
    }
    Component.onCompleted: app.goals.ask()

    function goalOf(revision: int): var { return goalId !== "" ? app.goals.goal(goalId) : ({}) }
    function detailsOf(revision: int): var { return goalId !== "" ? app.goalEdits.details(goalId) : ({}) }
    // Who can own what is done for it: the owner and the contributors, and whoever looks.
    function ownersOf(): var {
        const all = [app.person(goal.ownerId ?? ""), ...(details.contributors ?? [])]
        if (!all.some(one => one.id === app.me.id))
            all.push(app.me)
        return all.filter(one => (one.id ?? "") !== "")
    }
    // What is being written is kept before the drawer goes.
    function commit() {
        title.commit()
        results.commit()
        tasks.commit()
    }
    function startCheckIn() { if (rights.checkIn === true) (checkIn.need() as CheckInDialog)?.openFor(goalId) }
    function removeGoal() {
        const edits = drawer.app.goalEdits, id = goalId
        const below = details.children ?? 0
        if (!edits.remove(id))
            return
        drawer.closed()
        drawer.offerUndo(below > 0 ? qsTr("Goal deleted. The %n goal(s) below it stand at the top now.", "", below) : qsTr("Goal deleted"), () => edits.restore(id))
    }
    function setStatus(status: string) {
        const edits = drawer.app.goalEdits, id = goalId, before = goal.status
        if (edits.setStatus(id, status))
            drawer.offerUndo(qsTr("Status changed"), () => edits.setStatus(id, before))
    }
    function dueText(): string {
        if (details.dueIn === undefined)
            return ""
        return details.dueIn < 0 ? qsTr("Due %1").arg(Format.relativeDay(details.due)) : details.dueIn === 0 ? qsTr("Due today") : qsTr("Check-in %1").arg(Format.relativeDay(details.due))
    }
    function visibilityText(): string {
        switch (goal.visibility) {
        case "company": return qsTr("Company")
        case "team": return goal.team ? goal.team : qsTr("Team")
        case "participants": return qsTr("Participants")
        }
        return qsTr("Private")
    }

    Connections {
        target: drawer.app.goalEdits
        function onChanged() { ++drawer.revision }
    }
    Connections {
        target: drawer.app.goals
        ignoreUnknownSignals: true
        function onReadyChanged() { ++drawer.revision }
    }

    headItems: [
        IconButton {
            objectName: "goalLink"
            glyph: "link"
            text: qsTr("Copy the link")
            onClicked: {
                drawer.app.copyText(drawer.app.linkTo("goal", drawer.goalId))
                drawer.say(qsTr("Link copied"), "copy")
            }
        },
        IconButton {
            id: more
            objectName: "drawerMore"
            glyph: "more"
            text: qsTr("More")
            onClicked: (menu.need() as GoalMenu)?.open()

            Deferred {
                id: menu
                sourceComponent: GoalMenu {
                    x: Theme.mirrored ? 0 : more.width - width
                    y: more.height + Theme.space.xs
                    changeable: drawer.rights.change === true
                    discussable: drawer.meets
                    onEdit: drawer.edit(drawer.goalId)
                    onDiscuss: drawer.discuss()
                    onRemoved: drawer.removeGoal()
                }
            }
        }
    ]
    function discuss() { (discussion.need() as GoalDiscussDialog)?.start(goalId, goal.title, goal.visibility === "company") }

    PlainText {
        width: parent ? parent.width : 0
        visible: drawer.goalId !== "" && !drawer.isThere
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: drawer.app.goals.ready ? qsTr("This goal is not here. It may have been deleted, or you may not see it.") : qsTr("Reading the goals…")
    }
    Column {
        width: parent ? parent.width : 0
        visible: drawer.isThere
        spacing: Theme.space.m
        bottomPadding: Theme.space.xl

        GoalTitle {
            id: title
            width: parent.width
            title: drawer.goal.title ?? ""
            changeable: drawer.rights.change === true
            keep: text => drawer.app.goalEdits.change(drawer.goalId, { title: text })
        }
        Item {
            width: parent.width
            height: Theme.size.controlSmall

            Avatar {
                id: face
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                extent: Theme.size.avatarSmall
                personId: drawer.goal.ownerId ?? ""
                initials: drawer.goal.initials ?? ""
                name: drawer.goal.owner ?? ""
            }
            PlainText {
                id: ownerName
                anchors.left: face.right
                anchors.leftMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, (parent.width - status.width) / 2)
                elide: Text.ElideRight
                kind: "small"
                text: drawer.goal.owner ?? ""
            }
            PlainText {
                id: seen
                readonly property string audience: qsTr("Seen by: %1").arg(drawer.details.audience ?? "")
                objectName: "goalSeen"
                anchors.left: ownerName.right
                anchors.leftMargin: Theme.space.s
                anchors.right: status.left
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                kind: "small"
                color: Theme.colour.textMuted
                text: [drawer.goal.cycle ?? "", drawer.visibilityText()].filter(part => part !== "").join(" · ")
                activeFocusOnTab: true
                Accessible.focusable: true
                Accessible.description: audience

                FocusRing {
                    shown: seen.activeFocus
                    around: Theme.radius.small
                }
                HoverHandler { id: overWho }
                Hint {
                    text: seen.audience
                    shown: overWho.hovered || seen.activeFocus
                }
            }
            GoalStatusField {
                id: status
                objectName: "goalStatus"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                status: drawer.goal.status ?? "draft"
                reason: drawer.rights.status === true ? "" : qsTr("The owner, contributors, the owner’s managers and HR say how it stands")
                onChosen: status => drawer.setStatus(status)
            }
        }
        Row {
            anchors.left: parent ? parent.left : undefined
            visible: (drawer.details.contributors ?? []).length > 0
            spacing: Theme.space.s

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                color: Theme.colour.textMuted
                text: qsTr("With")
            }
            AvatarStack {
                anchors.verticalCenter: parent.verticalCenter
                extent: Theme.size.avatarTiny
                most: 8
                people: drawer.details.contributors ?? []
            }
        }
        GoalApprovalLine {
            width: parent.width
            app: drawer.app
            goalId: drawer.goalId
            details: drawer.details
            onSay: (text, glyph) => drawer.say(text, glyph)
        }
        GoalSparkline {
            width: parent.width
            details: drawer.details
        }
        GoalKeyResultsPart {
            id: results
            width: parent.width
            app: drawer.app
            goalId: drawer.isThere ? drawer.goalId : ""
            expected: drawer.goal.expected ?? -1
            rights: drawer.rights
            onAdd: (keyResult.need() as KeyResultDialog)?.startNew(drawer.goalId)
            onEdit: id => (keyResult.need() as KeyResultDialog)?.startEdit(id)
            onOfferUndo: (text, undo) => drawer.offerUndo(text, undo)
        }
        GoalAlignmentPart {
            width: parent.width
            details: drawer.details
            onOpenGoal: id => drawer.openGoal(id)
            onOpenBelow: drawer.go("goals", { goal: drawer.goalId, below: true })
        }
        GoalCheckInsPart {
            width: parent.width
            app: drawer.app
            goalId: drawer.isThere ? drawer.goalId : ""
            rights: drawer.rights
            onOfferUndo: (text, undo) => drawer.offerUndo(text, undo)
        }
        GoalDescriptionPart {
            width: parent.width
            session: drawer.isThere ? drawer.app.textSession("goal", drawer.goalId, "description") : null
            changeable: drawer.rights.change === true
        }
        Column {
            width: parent.width
            visible: tasks.count > 0 || drawer.rights.status === true

            PlainText {
                anchors.left: parent ? parent.left : undefined
                strong: true
                height: Theme.size.control
                text: qsTr("Initiatives")
                Accessible.role: Accessible.Heading
            }
            GoalTaskList {
                id: tasks
                width: parent.width
                app: drawer.app
                kind: "initiative"
                ownerId: drawer.isThere ? drawer.goalId : ""
                canTick: drawer.rights.tick === true
                canAdd: drawer.rights.status === true
                canChange: drawer.rights.status === true
                canRemove: drawer.rights.change === true
                people: drawer.people
                placeholder: qsTr("What is done for it, then Return")
                onOfferUndo: (text, undo) => drawer.offerUndo(text, undo)
            }
        }
        GoalCommentsPart {
            id: comments
            width: parent.width
            app: drawer.app
            goalId: drawer.isThere ? drawer.goalId : ""
            rights: drawer.rights
            onOfferUndo: (text, undo) => drawer.offerUndo(text, undo)
        }
        GoalTalkPart {
            width: parent.width
            visible: drawer.meets
            app: drawer.app
            goalId: drawer.isThere ? drawer.goalId : ""
            onOpenMeeting: series => drawer.go("meeting", { seriesId: series })
            onDiscuss: drawer.discuss()
        }
    }
    footLead: [
        PlainText {
            id: dueLine
            objectName: "goalDue"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            width: Math.min(Math.ceil(implicitWidth), drawer.leadRoom)
            visible: drawer.leadRoom > Theme.size.icon
            kind: "caption"
            medium: true
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            color: (drawer.details.dueIn ?? 0) < 0 ? Theme.colour.dangerText : Theme.colour.textMuted
            text: drawer.dueText()

            HoverHandler { id: overDue }
            Hint {
                text: dueLine.text
                shown: overDue.hovered && dueLine.truncated
            }
        }
    ]
    footItems: [
        // The field for it stands below as well.
        PushButton {
            objectName: "goalAddComment"
            visible: drawer.isThere && implicitWidth + checkInButton.implicitWidth + Theme.space.s <= drawer.footRoom
            text: qsTr("Add comment")
            onClicked: comments.takeFocus()
        },
        // What is disabled hears no mouse.
        Item {
            implicitWidth: checkInButton.implicitWidth
            implicitHeight: checkInButton.implicitHeight
            visible: drawer.isThere

            PushButton {
                id: checkInButton
                objectName: "goalCheckIn"
                readonly property string reason: enabled ? "" : qsTr("The owner and the contributors say how it goes")
                kind: "primary"
                enabled: drawer.rights.checkIn === true
                text: qsTr("Check in")
                Accessible.description: reason
                onClicked: drawer.startCheckIn()
            }
            HoverHandler { id: overCheckIn }
            Hint {
                text: checkInButton.reason
                shown: overCheckIn.hovered
            }
        }
    ]
    Deferred {
        id: checkIn
        sourceComponent: CheckInDialog {
            app: drawer.app
            onDone: drawer.say(qsTr("Checked in"), "check")
        }
    }
    Deferred {
        id: keyResult
        sourceComponent: KeyResultDialog {
            app: drawer.app
        }
    }
    Deferred {
        id: discussion
        sourceComponent: GoalDiscussDialog {
            app: drawer.app
            onDone: (pointId, seriesId, series) => drawer.offerUndo(qsTr("Added to %1").arg(Format.apart(series)), drawer.undoOf(pointId))
        }
    }
    // Offered for longer than this drawer may live.
    function undoOf(point: string): var {
        const app = drawer.app
        return () => app.remove("talking_point", point)
    }
}
