// SPDX-License-Identifier: GPL-3.0-or-later
// The only way to show text. Other formats would let a synced name fetch images or open local files.
import QtQuick
import Aufwind.Ui

Text {
    id: root

    // "caption", "small", "body", "heading", "title" or "display"
    property string kind: "body"
    property bool medium: false
    // A text of several lines that a person wrote.
    property bool own: false
    property bool strong: kind === "heading" || kind === "title" || kind === "display"

    textFormat: Text.PlainText
    renderType: Text.NativeRendering
    color: enabled ? Theme.colour.text : Theme.colour.textDisabled
    linkColor: color
    font.family: Theme.family
    font.weight: strong ? Font.DemiBold : (medium ? Font.Medium : Font.Normal)
    font.pixelSize: {
        switch (kind) {
        case "caption": return Theme.type.caption
        case "small": return Theme.type.small
        case "heading": return Theme.type.heading
        case "title": return Theme.type.title
        case "display": return Theme.type.display
        }
        return Theme.type.body
    }
    font.letterSpacing: kind === "heading" ? Theme.type.headingTracking
                      : kind === "title" ? Theme.type.titleTracking
                      : kind === "display" ? Theme.type.displayTracking : 0
    lineHeight: wrapMode === Text.NoWrap ? 1 : 1.18
    verticalAlignment: Text.AlignVCenter
    // At the side where one begins to read, which mirrors; what people write begins where its own language does.
    horizontalAlignment: own ? undefined : Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
