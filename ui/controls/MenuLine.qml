// SPDX-License-Identifier: GPL-3.0-or-later
// A divider between groups of a menu.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.MenuSeparator {
    implicitHeight: visible ? Theme.space.s + Theme.line.border : 0
    implicitWidth: Theme.size.menuLeast
    verticalPadding: Theme.space.xs
    contentItem: Hairline {}
}
