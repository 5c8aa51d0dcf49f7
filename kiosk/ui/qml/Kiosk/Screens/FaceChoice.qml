import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// An answer that is a face and a word. Shape, colour, mouth and word all say the same; none is needed alone.
TouchTile {
    id: choice

    required property string code
    required property string words
    required property string picture
    required chosen

    name: words
    tint: chosen ? "butter" : "plain"
    radius: 36
    accessibleRole: Accessible.RadioButton

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.unit * 2
        spacing: Theme.unit
        Item { Layout.fillHeight: true }
        Picture {
            visible: choice.picture !== "" && choice.height > label.implicitHeight + Theme.unit * 12
            name: choice.picture
            fixed: true
            opacity: 1
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(Theme.unit * 36, choice.width - Theme.unit * 4, (choice.height - label.implicitHeight - Theme.unit * 7) * 240 / 220)
            Layout.preferredHeight: Layout.preferredWidth * 220 / 240
        }
        Label {
            id: label
            Layout.fillWidth: true
            text: choice.words
            role: "lead"
            strong: true
            horizontalAlignment: Text.AlignHCenter
            leading: 1.1
        }
        Item { Layout.fillHeight: true }
    }
    Disc {
        visible: choice.chosen
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Theme.unit * 2
        size: Theme.unit * 7.5
        color: Theme.lagoon
        icon: "check"
        ink: Theme.lagoonInk
    }
}
