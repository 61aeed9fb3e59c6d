// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that the server takes only once the password was entered again a moment ago. One at a time.
import QtQuick

Item {
    id: root

    required property var app
    // In words, why the last one did not happen.
    property string failure: ""
    // What waits for the password.
    property var pending: null
    // Until when the server takes it without asking again.
    property double allowedUntil: 0

    visible: false

    // Without a connection nobody can be asked: the edit waits, and is asked about when it is sent.
    function run(work: var) {
        failure = ""
        if (app.sync.state === "offline" || Date.now() < allowedUntil) {
            work()
            return
        }
        pending = work
        app.security.allowCritical()
    }

    Connections {
        target: root.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act !== "allowCritical" || !root.pending)
                return
            root.allowedUntil = Date.now() + 9 * 60 * 1000
            const work = root.pending
            root.pending = null
            work()
        }
        function onFailed(act: string, reason: string) {
            if (act !== "allowCritical" || !root.pending)
                return
            root.pending = null
            root.failure = reason
        }
    }
}
