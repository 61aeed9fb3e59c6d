// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet under menus, dialogs and pop-ups.
import QtQuick
import Aufwind.Ui

Rectangle {
    radius: Theme.radius.card
    color: Theme.colour.raised
    border.width: Theme.line.border
    border.color: Theme.colour.borderStrong
}
