// SPDX-License-Identifier: GPL-3.0-or-later
// Heights and widths of controls and of the shell; what holds text grows with the text.
import QtQuick

QtObject {
    required property real scale
    // Places for text grow with it, but by half only: they can also wrap and shorten.
    readonly property real half: 1 + (scale - 1) / 2

    readonly property int control: Math.round(32 * scale)
    readonly property int controlSmall: Math.round(28 * scale)
    readonly property int controlLarge: Math.round(40 * scale)
    readonly property int iconButton: control
    readonly property int iconButtonSmall: Math.round(24 * scale)
    readonly property int icon: Math.round(20 * scale)
    readonly property int iconSmall: Math.round(16 * scale)
    readonly property int iconTiny: Math.round(14 * scale)

    readonly property int check: Math.round(18 * scale)
    readonly property int radioDot: Math.round(7 * scale)
    readonly property int switchWidth: Math.round(36 * scale)
    readonly property int switchHeight: Math.round(20 * scale)
    readonly property int switchKnob: Math.round(14 * scale)
    readonly property int sliderTrack: 6
    readonly property int sliderKnob: 18

    readonly property int chip: Math.round(24 * scale)
    readonly property int count: Math.round(20 * scale)
    readonly property int syncChip: Math.round(28 * scale)
    readonly property int mark: Math.round(10 * scale)
    readonly property int dot: 8
    readonly property int bullet: Math.round(5 * scale)

    readonly property int segmentInset: 2
    readonly property int tab: Math.round(40 * scale)
    readonly property int navItem: Math.round(36 * scale)
    readonly property int tableHead: Math.round(32 * scale)
    readonly property int tableRow: Math.round(36 * scale)
    readonly property int listRow: Math.round(56 * scale)
    readonly property int listRowCompact: Math.round(44 * scale)
    readonly property int listRowDense: Math.round(42 * scale)
    readonly property int agendaRow: Math.round(32 * scale)
    readonly property int treeRow: Math.round(40 * scale)
    readonly property int treeIndent: 20
    readonly property int menuItem: Math.round(32 * scale)
    readonly property int toast: Math.round(36 * scale)
    readonly property int progress: 6
    readonly property int tickOverhang: 3
    readonly property int spinner: 18
    readonly property int rowButton: Math.round(104 * scale)
    readonly property int momentColumn: Math.round(124 * scale)
    readonly property int stateColumn: Math.round(92 * scale)
    readonly property int tile: Math.round(32 * scale)

    readonly property int dialog: Math.round(396 * half)
    readonly property int menuLeast: 160
    readonly property int menuMost: Math.round(320 * half)
    readonly property int popupMost: 320
    readonly property int areaLeast: 88
    readonly property int dayCell: Math.round(28 * scale)
    readonly property int tooltipMost: 320

    readonly property int avatarTiny: Math.round(20 * scale)
    readonly property int avatarSmall: Math.round(24 * scale)
    readonly property int avatarMedium: Math.round(28 * scale)
    readonly property int avatar: Math.round(32 * scale)
    readonly property int avatarLarge: Math.round(36 * scale)
    readonly property int avatarHuge: Math.round(40 * scale)
    readonly property int avatarOverlap: 8

    readonly property int sidebar: Math.round(232 * half)
    readonly property int sidebarCollapsed: Math.round(56 * scale)
    // A window below this has better use for the room.
    readonly property int sidebarFrom: Math.round(1120 * half)
    readonly property int adminList: Math.round(208 * half)
    readonly property int topBar: Math.round(56 * scale)
    readonly property int foot: Math.round(64 * scale)
    readonly property int drawer: Math.round(408 * half)
    readonly property int drawerLeast: 408
    readonly property int supportButton: 40
    readonly property int supportFree: 76
    readonly property int searchField: Math.round(360 * half)
    readonly property int searchPopup: 560
    readonly property int newsPopup: Math.round(472 * half)
    readonly property int railHome: Math.round(328 * half)
    readonly property int railMeeting: Math.round(296 * half)
    readonly property int railSync: Math.round(280 * half)
    readonly property int occurrences: Math.round(176 * half)
    readonly property int readingWidth: 560
    readonly property int formWidth: Math.round(384 * half)
    readonly property int signInPane: 560
    readonly property int leastWindowWidth: 960
    readonly property int leastWindowHeight: 600
    readonly property int orgCard: Math.round(168 * scale)
    readonly property int orgCardHeight: Math.round(60 * scale)
    readonly property int orgGap: 14
    readonly property int orgLevel: Math.round(48 * half)
    readonly property int orgPair: 32
    readonly property int orgMap: 150
    readonly property int orgMapHeight: 78
    readonly property int orgFind: Math.round(200 * half)
    readonly property int orgPane: Math.round(300 * half)
    readonly property int emptyBadge: 48
    readonly property int logo: Math.round(24 * scale)
    readonly property int logoLarge: Math.round(28 * scale)
    readonly property int scrollBar: 8
}
