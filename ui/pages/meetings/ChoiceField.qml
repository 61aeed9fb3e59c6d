// SPDX-License-Identifier: GPL-3.0-or-later
// One of several values, with a label above it. Options are objects with value and text.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property string label
    property string accessibleName: label
    property var options: []
    property var value
    property alias box: box

    signal chosen(var value)

    spacing: Theme.space.s

    PlainText {
        anchors.left: parent.left
        kind: "small"
        medium: true
        text: root.label
        visible: text !== ""
    }
    ComboField {
        id: box
        width: parent.width
        accessibleName: root.accessibleName
        model: root.options.map(option => option.text)
        currentIndex: root.options.findIndex(option => option.value === root.value)
        onActivated: index => {
            root.chosen(root.options[index].value)
            // Choosing has replaced the binding.
            currentIndex = Qt.binding(() => root.options.findIndex(option => option.value === root.value))
        }
    }
}
