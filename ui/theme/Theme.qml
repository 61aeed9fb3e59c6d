// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour, size and duration of the interface. Pages name tokens; none writes a number or a colour of its own.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    // "light", "dark" or "system"; set once by the window from the user's settings.
    property string mode: "system"
    // 1 to 2; letters and the controls around them grow together.
    property real scale: 1
    // Qt 6.4 does not tell whether the system asks for less motion, so the window decides.
    property bool reducedMotion: false

    // One reads from right to left: what stands at the left stands at the right then, and the other way round.
    property bool mirrored: false
    // The arrow keys along a line of text.
    readonly property int onwardKey: mirrored ? Qt.Key_Left : Qt.Key_Right
    readonly property int backKey: mirrored ? Qt.Key_Right : Qt.Key_Left

    readonly property SystemPalette systemColours: SystemPalette {}
    readonly property bool systemIsDark: lightness(systemColours.window) < lightness(systemColours.windowText)
    readonly property bool dark: mode === "dark" || (mode === "system" && systemIsDark)

    // Of the company, "#rrggbb"; empty for the program's own.
    property string accent: ""
    // Some that a company may begin with. White can be read on each.
    readonly property var accents: [
        { name: qsTr("Aufwind’s own blue"), value: "", shown: light.ownAccent },
        { name: qsTr("Teal"), value: "#0b6a78", shown: "#0b6a78" },
        { name: qsTr("Green"), value: "#1e7145", shown: "#1e7145" },
        { name: qsTr("Violet"), value: "#6b3fa0", shown: "#6b3fa0" },
        { name: qsTr("Raspberry"), value: "#a3264f", shown: "#a3264f" },
        { name: qsTr("Brick"), value: "#a63d2f", shown: "#a63d2f" },
        { name: qsTr("Ochre"), value: "#8a5a00", shown: "#8a5a00" },
        { name: qsTr("Graphite"), value: "#44474d", shown: "#44474d" }
    ]

    readonly property LightColours light: LightColours { chosenAccent: theme.accent }
    readonly property DarkColours night: DarkColours { chosenAccent: theme.accent }
    readonly property Colours colour: dark ? night : light

    readonly property FontLoader regular: FontLoader { source: "qrc:/aufwind/fonts/Inter-Regular.otf" }
    readonly property FontLoader medium: FontLoader { source: "qrc:/aufwind/fonts/Inter-Medium.otf" }
    readonly property FontLoader semiBold: FontLoader { source: "qrc:/aufwind/fonts/Inter-SemiBold.otf" }
    // An empty family is the system's own.
    readonly property string family: regular.status === FontLoader.Ready ? "Inter" : ""

    readonly property TypeScale type: TypeScale { scale: theme.scale }
    readonly property Spaces space: Spaces {}
    readonly property Sizes size: Sizes { scale: theme.scale }

    readonly property Radii radius: Radii {}
    readonly property Lines line: Lines {}
    readonly property Motion motion: Motion { reduced: theme.reducedMotion }

    function lightness(c: color): real {
        return 0.299 * c.r + 0.587 * c.g + 0.114 * c.b
    }

    // The same person has the same colour on every device, so the choice hangs on the id alone.
    function avatarIndex(key: string): int {
        let sum = 0
        for (let i = 0; i < key.length; ++i)
            sum = (sum * 31 + key.charCodeAt(i)) % 65521
        return sum % colour.avatarFills.length
    }
}
