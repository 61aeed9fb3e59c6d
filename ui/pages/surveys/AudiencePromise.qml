// SPDX-License-Identifier: GPL-3.0-or-later
// What participants are told before they answer, in the words that they read.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var audience
    readonly property var now: audience.settings
    readonly property int threshold: now.threshold ?? 5
    readonly property var sentences: [
        qsTr("Your answers are anonymous. They reach the server without your name, and nobody there can tell which are yours."),
        qsTr("Figures show for groups of more than %1 answers only. Whoever is in a smaller group stays hidden in a larger one.").arg(threshold),
        readers(),
        qsTr("Comments are read as you wrote them, without your name, in no order of time. Leave out what gives you away."),
        Format.known(now.closes) ? qsTr("You can change your answers until %1, %2.").arg(Format.dayMonthYear(now.closes)).arg(Format.time(now.closes)) : qsTr("You can change your answers until the survey closes."),
        (now.remindDays ?? 0) > 0 ? qsTr("As long as you have not taken part, you are reminded every %n day(s).", "", now.remindDays) : qsTr("You are asked once and not reminded.")
    ]

    spacing: Theme.space.s

    function readers(): string {
        const managers = now.managersRead ?? false, all = now.participantsRead ?? false
        if (managers && all)
            return qsTr("The results are read by HR, by managers for their own teams, and for the whole company by everybody who was asked.")
        if (managers)
            return qsTr("The results are read by HR, and by managers for their own teams.")
        if (all)
            return qsTr("The results are read by HR, and for the whole company by everybody who was asked.")
        return qsTr("The results are read by HR alone.")
    }

    Repeater {
        model: root.sentences

        Row {
            id: line
            required property string modelData
            width: root.width
            spacing: Theme.space.s

            Icon {
                y: Theme.space.half
                glyph: "check"
                extent: Theme.size.iconTiny
                color: Theme.colour.textMuted
            }
            PlainText {
                objectName: "promise"
                width: parent.width - Theme.size.iconTiny - parent.spacing
                kind: "small"
                wrapMode: Text.Wrap
                text: line.modelData
            }
        }
    }
}
