// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a survey asks: everybody, or people, teams and whoever a rule finds.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property var audience
    readonly property var now: audience.settings
    readonly property bool chosen: now.audience === "chosen"
    readonly property var free: audience.teams.filter(team => !(now.teams ?? []).some(one => one.id === team.id))

    signal offerUndo(string text, var undo)

    spacing: Theme.space.m

    function leave(which: string, one: var) {
        const own = audience
        if (own.include(which, one.id, false))
            offerUndo(qsTr("%1 is not asked any more").arg(one.name !== "" ? one.name : qsTr("Somebody")), () => own.include(which, one.id, true))
    }

    Column {
        width: parent.width
        spacing: Theme.space.s

        RadioField {
            objectName: "askEveryone"
            width: parent.width
            text: qsTr("Everybody in the company")
            checked: !root.chosen
            onClicked: {
                checked = Qt.binding(() => !root.chosen)
                root.audience.set({ audience: "everyone" })
            }
        }
        RadioField {
            objectName: "askChosen"
            width: parent.width
            text: qsTr("Chosen people, teams, or whoever a rule finds")
            checked: root.chosen
            onClicked: {
                checked = Qt.binding(() => root.chosen)
                root.audience.set({ audience: "chosen" })
            }
        }
    }
    Column {
        width: parent.width
        visible: root.chosen
        spacing: Theme.space.m

        PersonField {
            id: person
            objectName: "audiencePerson"
            width: parent.width
            app: root.app
            label: qsTr("People")
            onPicked: personId => {
                root.audience.include("people", personId, true)
                person.choose("")
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space.xs
            visible: (root.now.people ?? []).length > 0

            Repeater {
                model: root.chosen ? root.now.people : []

                Chip {
                    required property var modelData
                    objectName: "audiencePersonChip"
                    text: modelData.name !== "" ? modelData.name : qsTr("Somebody who is not here any more")
                    removable: true
                    onRemoved: root.leave("people", modelData)
                }
            }
        }
        ChoiceField {
            objectName: "audienceTeam"
            width: parent.width
            visible: root.audience.teams.length > 0
            label: qsTr("Teams")
            options: [{ value: "", text: qsTr("Add a team") }, ...root.free.map(team => ({ value: team.id, text: team.name }))]
            value: ""
            onChosen: value => {
                if (value !== "")
                    root.audience.include("teams", value, true)
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space.xs
            visible: (root.now.teams ?? []).length > 0

            Repeater {
                model: root.chosen ? root.now.teams : []

                Chip {
                    required property var modelData
                    objectName: "audienceTeamChip"
                    text: modelData.name !== "" ? modelData.name : qsTr("A team that is not here any more")
                    removable: true
                    onRemoved: root.leave("teams", modelData)
                }
            }
        }
        PlainText {
            width: parent.width
            kind: "small"
            medium: true
            text: qsTr("Whoever meets every condition")
        }
        Flow {
            width: parent.width
            spacing: Theme.space.xs

            Repeater {
                model: root.chosen ? root.audience.conditions : []

                Chip {
                    required property var modelData
                    required property int index
                    objectName: "audienceCondition"
                    text: modelData.text
                    removable: true
                    onRemoved: root.audience.removeCondition(index)
                }
            }
            PushButton {
                objectName: "addAudienceCondition"
                extent: "small"
                glyph: "plus"
                text: qsTr("Add a condition")
                onClicked: {
                    adding.need()
                    const dialog = adding.item
                    dialog.open()
                }
            }
        }
    }
    Deferred {
        id: adding
        sourceComponent: EmployeeFilterDialog {
            parent: T.Overlay.overlay
            app: root.app
            grid: root.audience
            columns: root.audience.columns
            text: qsTr("Whoever meets every condition is asked.")
        }
    }
}
