// SPDX-License-Identifier: GPL-3.0-or-later
// How a note came about: who wrote what, version by version, and a way back to one of them as a new edit.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

SidePanel {
    id: panel

    required property var app
    property string seriesId
    property string occurrenceId
    property bool shared: true
    // A TextPast, held while the panel is open.
    property var past: null

    readonly property var versions: past ? past.versions : []
    readonly property var version: past ? versions[past.chosen] ?? null : null
    readonly property bool newest: past !== null && past.chosen === versions.length - 1
    readonly property var passages: past ? past.passages : []
    readonly property var writers: {
        const known = []
        for (const passage of passages) {
            if (!known.some(one => one.personId === passage.personId))
                known.push(passage)
        }
        return known
    }

    signal restore(string text)

    trail: shared ? qsTr("Shared notes · history") : qsTr("Private notes · history")

    onOpenedChanged: follow()
    onOccurrenceIdChanged: follow()
    Component.onDestruction: letGo()

    function follow() {
        letGo()
        if (opened && occurrenceId !== "")
            past = app.notePast(seriesId, occurrenceId, shared)
        if (past)
            past.open()
    }
    function letGo() {
        const before = past
        past = null
        if (before)
            before.close()
    }
    function nameOf(writer: var): string { return writer && writer.name ? writer.name : qsTr("Somebody") }

    PlainText {
        width: parent ? parent.width : 0
        visible: panel.past !== null && panel.past.ready && panel.versions.length === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Nothing has been written yet.")
    }
    Column {
        width: parent ? parent.width : 0
        visible: panel.version !== null
        spacing: Theme.space.s

        PlainText {
            objectName: "pastVersion"
            width: parent.width
            kind: "small"
            medium: true
            wrapMode: Text.Wrap
            text: panel.version ? qsTr("Version %1 of %2").arg(panel.past.chosen + 1).arg(panel.versions.length) + " · " + panel.nameOf(panel.version) : ""
        }
        PlainText {
            width: parent.width
            kind: "caption"
            color: Theme.colour.textMuted
            wrapMode: Text.Wrap
            text: panel.version ? qsTr("%n letter(s) written", "", panel.version.added) + ", " + qsTr("%n removed", "", panel.version.removed) : ""
        }
        Row {
            width: parent.width
            spacing: Theme.space.s

            IconButton {
                id: earlier
                objectName: "pastEarlier"
                glyph: "chevron-left"
                text: qsTr("Earlier version")
                enabled: panel.past !== null && panel.past.chosen > 0
                onClicked: panel.past.chosen -= 1
            }
            ValueSlider {
                objectName: "pastSlider"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - earlier.width - later.width - 2 * parent.spacing
                from: 0
                to: Math.max(1, panel.versions.length - 1)
                stepSize: 1
                enabled: panel.versions.length > 1
                value: panel.past ? panel.past.chosen : 0
                accessibleName: qsTr("Version")
                onMoved: panel.past.chosen = Math.round(value)
            }
            IconButton {
                id: later
                objectName: "pastLater"
                glyph: "chevron-right"
                text: qsTr("Later version")
                enabled: panel.past !== null && !panel.newest
                onClicked: panel.past.chosen += 1
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            Repeater {
                model: panel.writers

                Row {
                    id: writer
                    required property var modelData
                    spacing: Theme.space.xs

                    Avatar {
                        personId: writer.modelData.personId
                        initials: writer.modelData.initials
                        name: panel.nameOf(writer.modelData)
                        extent: Theme.size.avatarTiny
                        Accessible.ignored: true
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        kind: "caption"
                        text: panel.nameOf(writer.modelData)
                    }
                }
            }
        }
        PlainText {
            width: parent.width
            visible: !panel.newest
            kind: "caption"
            color: Theme.colour.textMuted
            wrapMode: Text.Wrap
            text: qsTr("Struck through: not there any more. Underlined: written since.")
        }
        PlainTextEdit {
            id: text
            objectName: "pastText"
            width: parent.width
            readOnly: true
            font.pixelSize: Theme.type.small
            text: {
                let all = ""
                for (const passage of panel.passages)
                    all += passage.text
                return all
            }
            Accessible.name: qsTr("The note as it was, with what has changed since")

            TextLines {
                document: text.textDocument
                lineHeight: Math.round(1.45 * Theme.type.small)
            }
            PassageFormat {
                document: text.textDocument
                passages: panel.passages.map(passage => ({
                    length: passage.text.length,
                    fill: passage.personId !== "" ? Theme.colour.avatarFills[Theme.avatarIndex(passage.personId)] : Theme.colour.track,
                    ink: passage.personId !== "" ? Theme.colour.avatarTexts[Theme.avatarIndex(passage.personId)] : Theme.colour.text,
                    gone: passage.change === "gone",
                    added: passage.change === "added"
                }))
            }
        }
        Item {
            width: parent.width
            height: Theme.space.l
        }
    }
    footItems: PushButton {
        objectName: "pastRestore"
        width: Math.min(implicitWidth, panel.extent - Theme.size.supportFree - Theme.space.l)
        glyph: "undo"
        text: qsTr("Restore this version")
        enabled: panel.version !== null && !panel.newest && panel.past?.shown === panel.past?.chosen
        onClicked: panel.restore(panel.past.text)
    }
}
