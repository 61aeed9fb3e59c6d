// SPDX-License-Identifier: GPL-3.0-or-later
// SyncStatus as the pages see it.
import QtQuick

QtObject {
    property string state: "upToDate"
    property int done: 120
    property int total: 900
    property int secondsLeft: 200
    property bool paused: state === "paused"
    property int waiting: state === "offline" ? 3 : 0
    property int refused: 0
    property int merged: 0
    property var offlineSince: new Date(2026, 10, 24, 9, 12)
    property int nextTrySeconds: 40
    property var lastSync: new Date(2026, 10, 24, 9, 12)
    property string deviceName: "vogt-laptop"
    property int rowsHere: 2227
    property double bytesOnDisk: 84000000
    property int clockOffsetMs: 120
    property string trouble: state === "attention" ? "Your password has changed. Sign in again to go on." : ""
    property var calls: []

    function note(name, a, b) { calls = calls.concat([{ name: name, a: a, b: b }]) }
    function tryNow() { note("tryNow") }
    function pause() { note("pause") }
    function resume() { note("resume") }
    function copyRefused(id) { note("copyRefused", id) }
    function sendAgain(id) { note("sendAgain", id) }
    function retryRefused(id, text) { note("retryRefused", id, text) }
    function dropRefused(id) { note("dropRefused", id) }
    function restoreLost(id) { note("restoreLost", id) }
}
