import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Always there, always here: same edge, same height, same words on every screen. Amber, never red; never blinks.
TouchTile {
    id: bar

    property bool open: false       // we are in the steps already
    readonly property string line: open ? qsTr("You are here. This screen does not call staff.")
                                        : qsTr("What to do now, who to ask, words to say")

    objectName: "helpBar"
    name: title.text + ". " + line
    radius: 40
    face: Theme.sun
    edge: Theme.sunEdge
    height: Theme.helpHeight

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 24
        anchors.rightMargin: 36
        spacing: 26

        Disc {
            size: Math.min(bar.height - 44, 110)
            color: Theme.sunInk
            icon: "hand"
            ink: Theme.sun
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 3
            columnSpacing: 26
            rowSpacing: 0
            Label {
                id: title
                text: qsTr("I’m worried")
                role: "title"
                font.pixelSize: Math.round((Theme.tablet ? 40 : Theme.portrait ? 46 : 52) * (Theme.large ? 1.25 : 1))
                color: Theme.sunInk
                wrapMode: Text.NoWrap
                leading: 1
            }
            Rectangle {
                visible: !Theme.portrait
                Layout.preferredWidth: 3
                Layout.preferredHeight: 52
                color: Theme.sunInk
                opacity: 0.35
            }
            Label {
                Layout.fillWidth: true
                text: bar.line
                role: "lead"
                font.pixelSize: Math.round((Theme.tablet ? 26 : Theme.portrait ? 30 : 34) * (Theme.large ? 1.25 : 1))
                color: Theme.sunInk
                leading: 1.05
                maximumLineCount: 2
            }
        }
        Icon {
            visible: !bar.open
            name: "next"
            color: Theme.sunInk
            size: 52
            weight: 2.6
        }
    }
}
