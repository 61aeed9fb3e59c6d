// SPDX-License-Identifier: GPL-3.0-or-later
// How many points a scale has, and which of them count as favourable and as unfavourable.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    property var question: ({})
    readonly property int points: question.points ?? 5
    readonly property bool ownBands: question.ownBands ?? false

    signal changed(var wanted)
    signal pointed(int points)

    spacing: Theme.space.m

    function numbers(first: int, last: int): var {
        const all = []
        for (let one = first; one <= last; ++one)
            all.push({ value: one, text: Format.number(one) })
        return all
    }

    Hairline { width: parent.width }
    Column {
        width: parent.width
        spacing: Theme.space.xs

        PlainText {
            kind: "caption"
            medium: true
            color: Theme.colour.textMuted
            text: qsTr("Points of the scale")
            Accessible.ignored: true
        }
        ComboField {
            objectName: "propertyPoints"
            readonly property var all: root.numbers(3, 10)
            width: parent.width
            accessibleName: qsTr("Points of the scale")
            model: all
            textRole: "text"
            valueRole: "value"
            currentIndex: root.points - 3
            onActivated: index => { if (all[index].value !== root.points) root.pointed(all[index].value) }
        }
    }
    BuildSwitch {
        objectName: "propertyBands"
        width: parent.width
        name: qsTr("Own bands")
        note: root.ownBands ? "" : qsTr("favourable from %1 on, unfavourable up to %2").arg(root.question.favourableFrom ?? 0).arg(root.question.unfavourableTo ?? 0)
        checked: root.ownBands
        onChosen: on => root.changed(on ? { favourableFrom: root.question.favourableFrom, unfavourableTo: root.question.unfavourableTo }
                                        : { favourableFrom: undefined, unfavourableTo: undefined })
    }
    Repeater {
        model: root.ownBands ? [{ name: "favourableFrom", label: qsTr("Favourable from") }, { name: "unfavourableTo", label: qsTr("Unfavourable up to") }] : []

        Column {
            id: band
            required property var modelData
            width: root.width
            spacing: Theme.space.xs

            PlainText {
                kind: "caption"
                medium: true
                color: Theme.colour.textMuted
                text: band.modelData.label
                Accessible.ignored: true
            }
            ComboField {
                objectName: "band_" + band.modelData.name
                readonly property var all: root.numbers(1, root.points)
                width: parent.width
                accessibleName: band.modelData.label
                model: all
                textRole: "text"
                valueRole: "value"
                currentIndex: (root.question[band.modelData.name] ?? 1) - 1
                onActivated: index => {
                    const wanted = {}
                    wanted[band.modelData.name] = all[index].value
                    root.changed(wanted)
                }
            }
        }
    }
}
