import QtQuick
import Kiosk.Theme

// An icon in a round of its subject's colour.
Rectangle {
    id: disc

    property string icon
    property real size: Theme.unit * 8
    property color ink: Theme.disc

    implicitWidth: size
    implicitHeight: size
    radius: size / 2

    Icon {
        anchors.centerIn: parent
        name: disc.icon
        size: disc.size * 0.6
        color: disc.ink
    }
}
