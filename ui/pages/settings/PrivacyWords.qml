// SPDX-License-Identifier: GPL-3.0-or-later
// How a request for personal data stands, in words.
import QtQuick
import Aufwind.Ui

QtObject {
    readonly property var kinds: ({ export: qsTr("Export"), erasure: qsTr("Erasure") })
    readonly property var states: ({ asked: qsTr("waits for an admin"), approved: qsTr("approved"), done: qsTr("done"), refused: qsTr("refused"), withdrawn: qsTr("withdrawn") })

    function isOpen(request: var): bool { return request.state === "asked" || request.state === "approved" }
    // An archive is there for thirty days from the decision on.
    function isThere(request: var): bool {
        return request.kind === "export" && (request.state === "approved" || request.state === "done")
            && Format.known(request.decided) && Format.daysFromNow(request.decided) > -30
    }
    function line(request: var): string {
        const said = [qsTr("of %1").arg(Format.dayMonthYear(request.asked))]
        if (request.kind === "erasure" && request.state === "approved" && Format.known(request.due))
            said.push(qsTr("takes effect on %1").arg(Format.dayMonthYear(request.due)))
        else if (Format.known(request.done))
            said.push(qsTr("done on %1").arg(Format.dayMonthYear(request.done)))
        else
            said.push(states[request.state] ?? "")
        if (request.kind === "erasure" && request.state === "done")
            said.push(qsTr("%1 rows destroyed, %2 kept without words or names").arg(Format.number(request.destroyed ?? 0)).arg(Format.number(request.kept ?? 0)))
        return said.join(" · ")
    }
    function newestFirst(rows: var): var { return Array.from(rows).sort((a, b) => b.asked - a.asked) }
}
