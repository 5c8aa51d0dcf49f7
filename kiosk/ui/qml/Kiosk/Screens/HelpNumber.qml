import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Theme

// The different team's number and the day it was last rung; without a good number, whom to ask instead.
Rectangle {
    id: card

    required property HelpViewModel help
    property bool wide: false
    property real calm: 1

    objectName: "help.number"
    radius: Theme.radius
    color: Theme.face("butter")
    border.width: 3
    border.color: Theme.edge("butter")
    implicitHeight: lines.implicitHeight + Theme.unit * (wide ? 3.5 : 6)

    GridLayout {
        id: lines
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 3
        columns: card.wide && card.help.numberShown ? 2 : 1
        columnSpacing: Theme.unit * 3
        rowSpacing: Theme.unit * 0.5

        ColumnLayout {
            visible: card.help.numberShown
            spacing: Theme.unit * 0.5
            Layout.fillWidth: true
            Label {
                Layout.fillWidth: true
                text: card.help.team
                role: card.wide ? "body" : "lead"
                calm: card.calm
                strong: true
                leading: 1.1
            }
            RowLayout {
                spacing: Theme.unit * 2
                Icon {
                    name: "phone"
                    size: Theme.unit * 7
                }
                Label {     // a number reads left to right in every language
                    objectName: "help.number.digits"
                    text: card.help.number
                    role: "title"
                    calm: card.calm
                    wrapMode: Text.NoWrap
                    LayoutMirroring.enabled: false
                }
            }
        }
        ColumnLayout {
            visible: card.help.numberShown
            spacing: Theme.unit * 0.5
            Layout.fillWidth: true
            Label {
                Layout.fillWidth: true
                text: card.help.channels
                role: card.wide ? "small" : "body"
                calm: card.calm
                leading: 1.12
            }
            Label {
                Layout.fillWidth: true
                text: card.help.testedOn
                role: "small"
                calm: card.calm
                color: Theme.tintSoft
                leading: 1.12
            }
        }
        RowLayout {
            visible: !card.help.numberShown
            spacing: Theme.unit * 2.5
            Icon {
                name: "people"
                size: Theme.unit * 8
            }
            Label {
                objectName: "help.withheld"
                Layout.fillWidth: true
                text: card.help.withheld
                role: "lead"
                calm: card.calm
                strong: true
            }
        }
    }
}
