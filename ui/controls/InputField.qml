// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text with its label, a hint or an error below it, and room for an icon on either side.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

FocusScope {
    id: root

    property string label
    property string hint
    property string error
    property string placeholder
    property string leadingGlyph
    property string keys
    property bool large: false
    property bool secret: false
    property bool quiet: false
    // A function of a key event that may take it before the editor does.
    property var first: null
    property string accessibleName: label !== "" ? label : placeholder
    property alias text: input.text
    property alias readOnly: input.readOnly
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    property alias field: input
    // Placed at the right end, inside the outline.
    default property alias trailing: trailingRow.data

    signal accepted
    signal edited

    property bool revealed: false

    implicitWidth: Theme.size.menuLeast
    implicitHeight: column.implicitHeight
    baselineOffset: frame.y + frame.height / 2

    function selectAll() { input.selectAll() }

    Column {
        id: column
        width: root.width
        spacing: Theme.space.s

        PlainText {
            anchors.left: parent.left
            kind: "small"
            medium: true
            text: root.label
            visible: text !== ""
        }

        FieldFrame {
            id: frame
            width: parent.width
            height: root.large ? Theme.size.controlLarge : Theme.size.control
            focused: input.activeFocus
            hovered: input.hovered
            faulty: root.error !== ""
            quiet: root.quiet

            Icon {
                id: leading
                glyph: root.leadingGlyph
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.m
                anchors.verticalCenter: parent.verticalCenter
            }

            T.TextField {
                id: input
                focus: true
                anchors.fill: parent
                leftPadding: Theme.mirrored ? after : before
                rightPadding: Theme.mirrored ? before : after
                readonly property real before: leading.visible ? leading.width + Theme.space.m + Theme.space.s : Theme.space.m
                readonly property real after: trailingRow.width + Theme.space.m
                verticalAlignment: TextInput.AlignVCenter
                // Beside the placeholder until a letter, which a figure is not, says where its language begins.
                horizontalAlignment: Format.hasLetters(text) ? undefined : TextInput.AlignLeft
                font.family: Theme.family
                font.pixelSize: root.large ? Theme.type.body : Theme.type.small
                renderType: Text.NativeRendering
                color: enabled ? Theme.colour.text : Theme.colour.textDisabled
                selectionColor: Theme.colour.accent
                selectedTextColor: Theme.colour.textOnAccent
                selectByMouse: true
                echoMode: root.secret && !root.revealed ? TextInput.Password : TextInput.Normal
                passwordCharacter: "•"
                Accessible.role: Accessible.EditableText
                Accessible.name: root.accessibleName
                // Qt withholds the name of a password field, so its description says it.
                Accessible.description: (root.secret ? root.accessibleName + ". " : "") + (root.error !== "" ? root.error : root.hint)
                Accessible.passwordEdit: root.secret

                Keys.priority: Keys.BeforeItem
                Keys.onPressed: event => {
                    if (root.first)
                        root.first(event)
                }
                onAccepted: root.accepted()
                onTextEdited: root.edited()

                PlainText {
                    objectName: "placeholder"
                    anchors.fill: parent
                    anchors.leftMargin: input.before
                    anchors.rightMargin: input.after
                    kind: root.large ? "body" : "small"
                    elide: Text.ElideRight
                    text: root.placeholder
                    color: input.enabled ? Theme.colour.textFaint : Theme.colour.textDisabled
                    visible: input.length === 0 && input.preeditText === ""
                    Accessible.ignored: true
                }
            }

            Row {
                id: trailingRow
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.xs

                KeyCap {
                    text: root.keys
                    anchors.verticalCenter: parent.verticalCenter
                }
                IconButton {
                    small: true
                    visible: root.secret
                    glyph: root.revealed ? "eye-off" : "eye"
                    text: root.revealed ? qsTr("Hide password") : qsTr("Show password")
                    onClicked: root.revealed = !root.revealed
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }

        FieldNote {
            width: parent.width
            error: root.error
            hint: root.hint
        }
    }
}
