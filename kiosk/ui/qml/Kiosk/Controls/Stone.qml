import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// One stepping stone with its number and name; `here` is larger and lit.
TouchTile {
    id: stone

    required property string modelData
    property int number: 1
    property bool here: false
    property real k: 1
    readonly property real tall: (here ? 176 : 132) * k
    readonly property real disc: (here ? 84 : 68) * k

    name: qsTr("Step %1: %2").arg(number).arg(modelData)
    face: "transparent"
    edge: "transparent"
    outlined: false
    lip: 0
    radius: 60
    accessibleRole: Accessible.RadioButton

    Accessible.checked: here

    Pebble {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14 * stone.k
        width: parent.width - 10
        height: stone.tall
        color: Theme.wetStone
        opacity: 0.55
    }
    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (26 - 8 * stone.down) * stone.k
        width: parent.width - 14
        height: stone.tall
        Pebble {
            anchors.fill: parent
            color: stone.here ? Theme.sun : Theme.dryStone
        }
        RowLayout {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 2 * Theme.unit * 3)
            spacing: Theme.unit * 2
            Rectangle {
                Layout.preferredWidth: stone.disc
                Layout.preferredHeight: stone.disc
                radius: width / 2
                color: stone.here ? Theme.sunInk : Theme.night ? Theme.card : Theme.soft
                Label {
                    anchors.centerIn: parent
                    text: stone.number
                    role: "heading"
                    font.pixelSize: Math.round(stone.disc * 0.5)
                    color: stone.here ? Theme.sun : "#FFFFFF"
                    leading: 1
                }
            }
            Label {
                Layout.fillWidth: true
                visible: stone.here || !Theme.large || Theme.portrait
                text: stone.modelData
                role: stone.here ? Theme.large || Theme.portrait ? "body" : "heading" : Theme.large ? "small" : "body"
                font.pixelSize: Math.min(Theme.px(role), Math.round(stone.disc * 0.55))
                strong: true
                color: stone.here ? Theme.sunInk : Theme.ink
                leading: 1.04
            }
        }
    }
}
