import QtQuick
import Kiosk.Theme

// A picture with paper corners: a frame in the tile's own colour lies over it, so no mask is needed.
Item {
    id: frame

    property url source
    property color face: Theme.card
    property real corner: 22
    readonly property real band: 10

    Image {
        anchors.fill: parent
        source: width > 0 && height > 0 ? frame.source : ""
        sourceSize: Qt.size(Math.ceil(Math.max(width, height * 16 / 9)), Math.ceil(Math.max(height, width * 9 / 16)))
        fillMode: Image.PreserveAspectCrop
        clip: true
        asynchronous: true
        opacity: Theme.night ? 0.72 : 1
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -frame.band + 1
        radius: frame.corner + frame.band
        color: "transparent"
        border.width: frame.band
        border.color: frame.face
    }
}
