// SPDX-License-Identifier: GPL-3.0-or-later
// When a survey asks, how often, and how much of it at a time.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var audience
    readonly property var now: audience.settings
    readonly property string rhythm: now.rhythm ?? "once"
    readonly property bool lifecycle: rhythm === "after_start" || rhythm === "after_end"
    readonly property bool pulse: !lifecycle && rhythm !== "once"
    readonly property int each: now.questionsEach ?? 0
    readonly property var rhythms: [
        { value: "once", text: qsTr("Once") },
        { value: "weekly", text: qsTr("Every week") },
        { value: "fortnightly", text: qsTr("Every two weeks") },
        { value: "monthly", text: qsTr("Every month") },
        { value: "quarterly", text: qsTr("Every quarter") },
        { value: "after_start", text: qsTr("After somebody's first day") },
        { value: "after_end", text: qsTr("After somebody's last day") }
    ]

    spacing: Theme.space.m

    function at(day: var, known: var, hours: int): var {
        if (!day)
            return undefined
        const has = Format.known(known)
        return new Date(day.getFullYear(), day.getMonth(), day.getDate(), has ? known.getHours() : hours, has ? known.getMinutes() : 0)
    }
    function setDay(name: string, day: var, hours: int) {
        const known = now[name]
        if (!day && !Format.known(known) || day && Format.known(known) && Format.sameDay(day, known))
            return
        const wanted = {}
        wanted[name] = at(day, known, hours)
        trouble.error = audience.set(wanted)
    }

    ChoiceField {
        objectName: "rhythm"
        width: Math.min(parent.width, Theme.size.formWidth)
        label: qsTr("How often")
        options: root.rhythms
        value: root.rhythm
        onChosen: value => root.audience.set({ rhythm: value })
    }
    AudienceNumber {
        objectName: "rhythmDays"
        visible: root.lifecycle
        audience: root.audience
        setting: "rhythmDays"
        label: root.rhythm === "after_start" ? qsTr("Days after the first day") : qsTr("Days after the last day")
        hint: qsTr("Each person is asked once, when their day has come.")
    }
    Flow {
        width: parent.width
        spacing: Theme.space.l

        DateField {
            objectName: "opens"
            width: Math.min(parent.width, Theme.size.menuLeast * 1.2)
            label: root.pulse ? qsTr("First round opens") : qsTr("Opens")
            day: Format.known(root.now.opens) ? root.now.opens : undefined
            hint: Format.known(root.now.opens) ? qsTr("at %1").arg(Format.time(root.now.opens)) : qsTr("when it is launched")
            onPicked: day => root.setDay("opens", day, 8)
        }
        DateField {
            objectName: "closes"
            width: Math.min(parent.width, Theme.size.menuLeast * 1.2)
            label: root.pulse ? qsTr("First round closes") : qsTr("Closes")
            day: Format.known(root.now.closes) ? root.now.closes : undefined
            hint: Format.known(root.now.closes) ? qsTr("at %1").arg(Format.time(root.now.closes)) : qsTr("chosen at the launch")
            onPicked: day => root.setDay("closes", day, 18)
        }
    }
    FieldNote {
        id: trouble
        objectName: "timesTrouble"
        width: parent.width
    }
    AudienceNumber {
        objectName: "remindDays"
        audience: root.audience
        setting: "remindDays"
        label: qsTr("Remind every … days")
        placeholder: qsTr("never")
        hint: qsTr("Only whoever has not taken part yet is reminded.")
    }
    AudienceNumber {
        objectName: "questionsEach"
        visible: root.pulse
        audience: root.audience
        setting: "questionsEach"
        label: qsTr("Questions in each round")
        placeholder: qsTr("all")
        hint: root.each > 0 && root.each < root.audience.questions ? qsTr("%1 come in every round, the others take turns.").arg(root.audience.core) : qsTr("All %1 questions come in every round.").arg(root.audience.questions)
    }
    Column {
        width: parent.width
        visible: root.pulse && root.each > 0
        spacing: Theme.space.s

        PlainText {
            width: parent.width
            kind: "small"
            medium: true
            text: qsTr("In every round")
        }
        ListView {
            id: pool
            objectName: "corePool"
            width: parent.width
            height: Math.min(contentHeight, 6 * Theme.size.tableRow)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            // By its number: a list that came anew would scroll back.
            model: root.pulse && root.each > 0 ? root.audience.pool.length : 0
            delegate: Item {
                id: line
                required property int index
                readonly property var one: root.audience.pool[index] ?? ({})
                width: pool.width
                height: Theme.size.tableRow

                CheckField {
                    objectName: "core" + line.index
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width
                    text: line.one.text ?? ""
                    checked: line.one.core ?? false
                    onClicked: {
                        const wanted = !(line.one.core ?? false)
                        checked = Qt.binding(() => line.one.core ?? false)
                        root.audience.setCore(line.one.id, wanted)
                    }
                }
            }
        }
    }
}
