// SPDX-License-Identifier: GPL-3.0-or-later
// The outline shared by everything one writes into: rest, hover, focus, error, disabled.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property bool focused: false
    property bool hovered: false
    property bool faulty: false
    // For a field that is part of the window rather than of a form.
    property bool quiet: false

    radius: Theme.radius.control
    color: !enabled ? Theme.colour.sunken : hovered && !focused ? Theme.colour.hover : quiet && !focused ? Theme.colour.sunken : Theme.colour.surface
    border.width: focused ? Theme.line.focus : Theme.line.border
    border.color: !enabled ? Theme.colour.border
                : faulty ? Theme.colour.danger
                : focused ? Theme.colour.focus : quiet ? Theme.colour.borderStrong : Theme.colour.control
}
