// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may have of the company for their own data: all of it as an archive, and that they are erased.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var own: words.newestFirst(requests.rows)
    readonly property var openExport: own.find(one => words.isThere(one)) ?? null
    readonly property var openErasure: own.find(one => one.kind === "erasure" && words.isOpen(one)) ?? null
    readonly property int wait: rules.rows[0]?.erasure_wait ?? 14
    readonly property string officer: rules.rows[0]?.officer ?? ""
    property bool asking: false
    property string failure: ""

    title: qsTr("Your data")

    PrivacyWords { id: words }
    ArchiveSaver {
        id: saver
        app: card.app
    }
    RowWatch {
        id: requests
        model: card.app.model("list.privacy_request", { person: card.app.me.id })
    }
    RowWatch {
        id: rules
        model: card.app.model("list.data_protection", {})
    }
    Connections {
        target: card.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "askPrivacy" || act === "withdrawPrivacy") {
                card.asking = false
                card.failure = ""
            }
        }
        function onFailed(act: string, reason: string) {
            if (act === "askPrivacy" || act === "withdrawPrivacy" || act === "fetchArchive")
                card.failure = reason
        }
    }
    SettingLine {
        name: qsTr("Everything that is kept about you")
        note: card.openExport ? words.line(card.openExport)
            : qsTr("What others wrote about you, what you wrote, your account, and who has looked at your data: as pages to read and as data for programs.")

        PushButton {
            objectName: "askExport"
            visible: !card.openExport
            glyph: "download"
            text: qsTr("Ask for an archive")
            enabled: !card.app.security.busy
            onClicked: {
                card.failure = ""
                card.app.privacy.ask("export", card.app.me.id, "")
            }
        }
        PushButton {
            objectName: "saveArchive"
            visible: card.openExport !== null
            glyph: "download"
            text: qsTr("Save the archive")
            enabled: !card.app.security.busy
            onClicked: {
                card.failure = ""
                saver.begin(card.openExport.id)
            }
        }
    }
    SettingLine {
        objectName: "erasureLine"
        name: qsTr("Being erased")
        note: card.openErasure ? words.line(card.openErasure)
            : card.asking ? qsTr("An admin decides. %n day(s) later your account ends and everything about you is destroyed, also on devices and in backups; until then you and the admins can take it back.", "", card.wait)
            : qsTr("When you leave and nothing of you is to stay.")

        Row {
            spacing: Theme.space.s

            PushButton {
                objectName: "keepData"
                visible: card.asking
                kind: "quiet"
                text: qsTr("Keep everything")
                onClicked: card.asking = false
            }
            PushButton {
                objectName: "askErasure"
                visible: !card.openErasure
                kind: card.asking ? "danger" : "secondary"
                text: qsTr("Ask to be erased")
                enabled: !card.app.security.busy
                onClicked: {
                    card.failure = ""
                    if (card.asking)
                        card.app.privacy.ask("erasure", card.app.me.id, "")
                    else
                        card.asking = true
                }
            }
            PushButton {
                objectName: "withdrawErasure"
                visible: card.openErasure !== null
                text: qsTr("Take it back")
                enabled: !card.app.security.busy
                onClicked: {
                    card.failure = ""
                    card.app.privacy.withdraw(card.openErasure.id)
                }
            }
        }
    }
    FieldNote {
        objectName: "yourDataFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
    PlainText {
        objectName: "officer"
        width: parent ? parent.width : 0
        visible: card.officer !== ""
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Your company’s data protection officer: %1").arg(Format.apart(card.officer))
    }
}
