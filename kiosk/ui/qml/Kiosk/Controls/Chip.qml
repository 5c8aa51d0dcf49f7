import QtQuick
import Kiosk.Theme

// A few words in a rounded label: "Draft film, not approved". Not a button.
Rectangle {
    id: chip

    property string text
    property color ink: Theme.ink

    implicitWidth: Math.ceil(words.implicitWidth) + 37
    implicitHeight: words.implicitHeight + 20
    radius: Math.min(28, height / 2)
    color: Theme.card

    Label {
        id: words
        anchors.fill: parent
        anchors.leftMargin: 18
        anchors.rightMargin: 18
        text: chip.text
        role: "small"
        strong: true
        color: chip.ink
        leading: 1
        verticalAlignment: Text.AlignVCenter
    }
}
