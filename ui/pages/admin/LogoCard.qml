// SPDX-License-Identifier: GPL-3.0-or-later
// The logo of the company, and how it looks in both themes.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var logo: app.logo
    property string trouble: ""
    readonly property var troubles: ({
        notThere: qsTr("This file could not be read. Choose another one."),
        notPicture: qsTr("This is no picture that can be read here: choose a PNG or JPEG file. The logo stays as it was."),
        tooLarge: qsTr("This picture is too large: choose one of at most 10 MB and 16 million pixels. The logo stays as it was."),
        notKept: qsTr("The logo could not be saved and stays as it was. Try again.")
    })

    signal saved(string text)
    signal offerUndo(string text, var undo)

    title: qsTr("Logo")

    function take(file) {
        trouble = ""
        logo.choose(file)
    }
    function drop() {
        trouble = ""
        logo.remove()
        offerUndo(qsTr("Logo removed"), () => app.undo())
    }

    Loader { id: chooser }
    Connections {
        target: chooser.item
        ignoreUnknownSignals: true
        function onAccepted() { card.take((chooser.item as LogoFileDialog).selectedFile) }
    }
    Connections {
        target: card.logo
        ignoreUnknownSignals: true
        function onChosen(trouble: string) {
            card.trouble = trouble
            if (trouble === "")
                card.saved(qsTr("Everybody in your company sees this logo now"))
        }
    }

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("It stands above the navigation, in every window of your company. A PNG file without a background looks best; what is kept of a picture is what one sees of it, made smaller.")
        }
        Flow {
            width: parent.width
            visible: card.logo.present
            spacing: Theme.space.m

            Repeater {
                model: [false, true]

                Rectangle {
                    id: plate
                    required property bool modelData
                    readonly property var colours: modelData ? Theme.night : Theme.light
                    width: Math.max(sign.implicitWidth + 2 * Theme.space.l, Theme.size.menuLeast)
                    height: sign.tall + 2 * Theme.space.xs + 2 * Theme.space.m
                    radius: Theme.radius.card
                    color: colours.surface
                    border.width: Theme.line.border
                    border.color: Theme.colour.borderStrong

                    CompanySign {
                        id: sign
                        objectName: plate.modelData ? "logoDark" : "logoLight"
                        anchors.centerIn: parent
                        image: card.logo.image
                        dark: plate.modelData
                        name: plate.modelData ? qsTr("Dark") : qsTr("Light")
                    }
                    PlainText {
                        anchors.centerIn: parent
                        visible: sign.implicitWidth === 2 * sign.gap
                        kind: "caption"
                        color: plate.colours.textMuted
                        text: qsTr("On its way here")
                    }
                }
            }
        }
        FieldNote {
            objectName: "logoTrouble"
            width: parent.width
            error: card.troubles[card.trouble] ?? ""
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "chooseLogo"
                text: card.logo.present ? qsTr("Another picture") : qsTr("Choose a picture")
                onClicked: {
                    chooser.setSource("")
                    chooser.setSource(Qt.resolvedUrl("LogoFileDialog.qml"))
                }
            }
            PushButton {
                objectName: "removeLogo"
                visible: card.logo.present
                kind: "quiet"
                text: qsTr("Remove")
                onClicked: card.drop()
            }
        }
    }
}
