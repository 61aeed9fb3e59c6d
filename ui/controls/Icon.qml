// SPDX-License-Identifier: GPL-3.0-or-later
// A line icon by name, in any colour. IconImage tints on the processor, so it looks the same on every graphics backend;
// Shapes have no smoothed edges without multisampling on Qt 6.4.
import QtQuick
import QtQuick.Controls.impl
import Aufwind.Ui

IconImage {
    id: root

    property string glyph
    property int extent: Theme.size.iconSmall
    // Those that say where one reads on, or back; a clock or a tick is the same everywhere.
    readonly property var pointing: ["arrow-right", "chevron-left", "chevron-right", "list", "logout", "redo", "sidebar", "undo"]

    source: glyph === "" ? "" : "qrc:/aufwind/icons/" + (extent <= Theme.size.iconSmall ? "small/" : "") + glyph + ".svg"
    mirror: Theme.mirrored && pointing.includes(glyph)
    sourceSize.width: extent
    sourceSize.height: extent
    width: extent
    height: extent
    color: enabled ? Theme.colour.textMuted : Theme.colour.textDisabled
    visible: glyph !== ""
    Accessible.ignored: true
}
