import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One line of the film. The line that is being said is marked by tint, bar and weight.
TouchTile {
    id: line

    required property real start
    required property string words
    required property bool now

    name: words
    face: now ? Theme.face("butter") : Theme.card
    edge: face
    outlined: false
    lip: 0
    radius: 20
    height: Math.max(Theme.touch, text.implicitHeight + Theme.unit * 3)

    Rectangle {
        visible: line.now
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: 12
        anchors.bottomMargin: 12
        width: 8
        radius: 4
        color: Theme.edge("butter")
    }
    Label {
        id: text
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        text: line.words.replace("\n", " ")
        strong: line.now
        leading: 1.14
    }
}
