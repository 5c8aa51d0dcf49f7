import QtQuick
import Kiosk.Theme

// One child on a pebble, and the age in words.
TouchTile {
    id: pebble

    property string picture
    property string words
    property real headSize: 100

    name: words
    tint: "lilac"
    outlined: false
    edge: face
    lip: 4
    radius: 24
    implicitWidth: Math.max(Theme.touch, headSize + Theme.unit, label.implicitWidth + Theme.unit * 1.5)

    Picture {
        id: head
        name: pebble.picture
        width: pebble.headSize
        height: pebble.headSize * 0.92
        anchors.horizontalCenter: parent.horizontalCenter
        y: (parent.height - height - label.height) / 2
    }
    Label {
        id: label
        anchors.top: head.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        text: pebble.words
        role: "small"
        strong: true
        leading: 1
        wrapMode: Text.NoWrap
    }
}
