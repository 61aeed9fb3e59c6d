// SPDX-License-Identifier: GPL-3.0-or-later
// Of which kind the finds below it are.
import QtQuick
import Aufwind.Ui

PlainText {
    id: root

    property string group
    readonly property var headings: ({ commands: qsTr("Commands"), people: qsTr("People"), meetings: qsTr("Meetings"), points: qsTr("Talking points"), comments: qsTr("Comments"), actions: qsTr("Action items"), notes: qsTr("Notes"), goals: qsTr("Goals"), surveys: qsTr("Surveys"), other: qsTr("More") })

    text: headings[root.group] ?? ""
    objectName: "searchHeading"
    leftPadding: Theme.mirrored ? 0 : Theme.space.s
    rightPadding: Theme.mirrored ? Theme.space.s : 0
    topPadding: Theme.space.s
    bottomPadding: Theme.space.xs
    kind: "caption"
    medium: true
    color: Theme.colour.textMuted
    Accessible.role: Accessible.Heading
}
