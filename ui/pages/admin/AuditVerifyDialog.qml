// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the lines of the audit log are those that were written. This device reckons that itself, against anchors that were
// kept outside the server: without one nothing is claimed.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    readonly property var log: dialog.app.auditLog
    readonly property var verdict: log.verdict
    readonly property string word: verdict.verdict ?? ""
    readonly property bool broken: word === "differs" || word === "missing" || word === "cut"
    readonly property bool busy: log.busy === "verifying"

    objectName: "auditVerifyDialog"
    width: Theme.size.dialog * 1.3
    title: qsTr("Verify the log")
    text: qsTr("Each line is bound to all before it by SHA-256. Every minute that the log grew, the server writes an anchor, which says where it stood, into its file audit.anchors and its own log. Ask whoever runs it for one that was kept elsewhere. This device then reads every line up to it and reckons the chain anew.")
    onOpened: anchors_.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: if (busy) log.cancel()

    function begin() {
        log.forgetVerdict()
        open()
    }
    function said(): string {
        switch (word) {
        case "whole": return qsTr("Whole up to line %1: none of these lines was changed, removed, added or moved since the anchor was written. Lines behind it are not proven.").arg(verdict.number)
        case "differs":
            return verdict.good > 0 ? qsTr("Not whole: at least one of the lines %1 to %2 is not what was written.").arg(verdict.good + 1).arg(verdict.number)
                                    : qsTr("Not whole: a line up to %1 is not what was written, or this is the anchor of another company.").arg(verdict.number)
        case "missing": return qsTr("Not whole: line %1 is missing.").arg(verdict.number)
        case "cut": return qsTr("Not whole: the log ends at line %1, and an anchor stands at line %2.").arg(verdict.lines).arg(verdict.number)
        case "noAnchor": return qsTr("There is no anchor in this. One reads: time, company, number of the line, and 64 digits and letters.")
        case "severalCompanies": return qsTr("These are anchors of several companies. Leave only those of yours.")
        }
        return verdict.reason ?? ""
    }

    InputArea {
        id: anchors_
        objectName: "auditAnchors"
        width: parent ? parent.width : 0
        label: qsTr("Anchors")
        hint: qsTr("One or more lines, as they stand in audit.anchors")
        readOnly: dialog.busy
        onEdited: if (dialog.word !== "") dialog.log.forgetVerdict()
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.s
        visible: dialog.busy

        PlainText {
            kind: "small"
            text: qsTr("Reading the log …")
        }
        ProgressTrack {
            width: parent.width
            value: dialog.log.progress
            accessibleName: qsTr("Reading the log …")
        }
    }
    Banner {
        objectName: "auditVerdict"
        width: parent ? parent.width : 0
        visible: dialog.word !== ""
        kind: dialog.word === "whole" ? "info" : dialog.broken ? "danger" : "warning"
        glyph: dialog.word === "whole" ? "check" : "warning"
        text: dialog.word !== "" ? dialog.said() : ""
    }
    PlainText {
        width: parent ? parent.width : 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Whoever runs the server checks every company against all its anchors with “aufwindd audit verify”.")
    }
    foot: [
        PushButton {
            text: dialog.busy ? qsTr("Cancel") : qsTr("Close")
            onClicked: {
                if (dialog.busy)
                    dialog.log.cancel()
                else
                    dialog.close()
            }
        },
        PushButton {
            objectName: "auditReckon"
            kind: "primary"
            text: qsTr("Verify")
            enabled: dialog.log.busy === "" && anchors_.text.trim() !== ""
            onClicked: dialog.log.verify(anchors_.text)
        }
    ]
}
