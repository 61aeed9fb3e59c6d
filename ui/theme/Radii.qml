// SPDX-License-Identifier: GPL-3.0-or-later
// How round corners are.
import QtQuick

QtObject {
    readonly property int small: 4
    readonly property int control: 6
    readonly property int card: 10
}
