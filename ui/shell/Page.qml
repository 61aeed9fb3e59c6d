// SPDX-License-Identifier: GPL-3.0-or-later
// What every page has: the context, what it was asked to show, and a way to ask for another page.
import QtQuick

FocusScope {
    id: page

    required property var app
    property var request: ({})
    // Nothing stands beside it: neither navigation nor top bar.
    property bool alone: false

    signal go(string name, var request)
    signal offerUndo(string text, var undo)
    // A kind: "oneOnOne", "team" or "oneOff".
    signal newMeeting(string kind)
    signal say(string text, string glyph)
    // It is about to be left, by another page or by the end of the program: what is being written is kept now.
    signal leaving

    Accessible.role: Accessible.Pane
}
