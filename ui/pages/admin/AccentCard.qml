// SPDX-License-Identifier: GPL-3.0-or-later
// The colour of the company, and whether one can read on it. Everything else of the theme follows from it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    required property var settings
    // As it is kept; empty is Aufwind's own.
    readonly property string kept: settings?.accent ?? ""
    readonly property string wanted: field.text.trim().toLowerCase()
    readonly property var found: AccentPalette.check(wanted, Theme.colour.textOnAccent)
    readonly property bool usable: wanted === "" || (found.known && found.readable)

    signal saved

    title: qsTr("Colour")
    onKeptChanged: field.text = kept
    Component.onCompleted: field.text = kept

    function save() {
        if (!settings || !usable || wanted === kept)
            return
        app.set("tenant_settings", settings.id, { accent: wanted || null })
        saved()
    }

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("Buttons, links and what is chosen have it, in every window of your company. Lighter and darker tones follow by themselves, so that everything stays readable in both themes.")
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Colours to choose from")

            Repeater {
                model: Theme.accents

                AccentSwatch {
                    current: value === card.wanted
                    onClicked: field.text = value
                }
            }
        }
        InputField {
            id: field
            anchors.left: parent.left
            objectName: "accentField"
            width: Math.min(parent.width, Theme.size.menuLeast + Theme.space.huge)
            label: qsTr("Or one of your own")
            placeholder: Theme.light.ownAccent.toLowerCase()
            maximumLength: 7
            error: card.wanted !== "" && !card.found.known ? qsTr("A colour is written as #2b59c3") : ""
            onAccepted: card.save()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.m

            AccentPreview {
                objectName: "accentLight"
                colours: Theme.light
                accent: card.wanted
                name: qsTr("Light")
            }
            AccentPreview {
                objectName: "accentDark"
                colours: Theme.night
                accent: card.wanted
                name: qsTr("Dark")
            }
        }
        FieldNote {
            objectName: "accentTrouble"
            width: parent.width
            error: card.usable || !card.found.known ? ""
                : qsTr("White text on it has a contrast of %1 to 1 only; to be read it needs 4.5 to 1. The nearest that has it is %2.").arg(card.found.contrast.toLocaleString(Format.locale, "f", 1)).arg(card.found.nearest)
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "nearestAccent"
                visible: !card.usable && card.found.known
                text: card.found.known ? qsTr("Take %1").arg(card.found.nearest) : ""
                onClicked: field.text = card.found.nearest
            }
            PushButton {
                objectName: "saveAccent"
                kind: "primary"
                text: qsTr("Use for everybody")
                enabled: card.settings !== null && card.usable && card.wanted !== card.kept
                onClicked: card.save()
            }
            PushButton {
                objectName: "dropAccent"
                visible: card.wanted !== card.kept
                kind: "quiet"
                text: qsTr("Discard")
                onClicked: field.text = card.kept
            }
        }
    }
}
