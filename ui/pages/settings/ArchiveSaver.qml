// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the place of an archive of personal data, and fetches it there.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    property string requestId: ""

    function begin(id: string) {
        requestId = id
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("ArchiveDialog.qml"))
    }

    Loader {
        id: chooser
        visible: false
    }
    Connections {
        target: chooser.item
        ignoreUnknownSignals: true
        function onAccepted() { root.app.privacy.fetch(root.requestId, (chooser.item as ArchiveDialog).selectedFile) }
    }
}
