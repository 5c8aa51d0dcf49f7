pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The card a film ends on: the three steps in a few words, and the way to all of them. `asked` when the answer asks for it.
Rectangle {
    id: card

    required property ShellViewModel shell
    property bool asked: false

    objectName: "survey.help"
    radius: Theme.radius
    color: Theme.face(asked ? "butter" : "plain")
    border.width: asked ? 6 : 2
    border.color: asked ? Theme.sunEdge : Theme.hair
    implicitHeight: lines.implicitHeight + Theme.unit * 7
    implicitWidth: Theme.unit * 58

    ColumnLayout {
        id: lines
        anchors.fill: parent
        anchors.margins: Theme.unit * 3.5
        spacing: Theme.unit * 2

        Label {
            Layout.fillWidth: true
            text: card.asked ? qsTr("Thank you for saying so. This is what to do:") : qsTr("If you are worried now")
            role: Theme.large ? "lead" : "heading"
            strong: true
        }
        Repeater {
            model: card.shell.help.stones
            RowLayout {
                id: line
                required property string modelData
                required property int index
                spacing: Theme.unit * 2
                Layout.fillWidth: true
                Rectangle {
                    Layout.preferredWidth: Theme.unit * 7
                    Layout.preferredHeight: Theme.unit * 7
                    radius: width / 2
                    color: Theme.sun
                    Label {
                        anchors.centerIn: parent
                        text: line.index + 1
                        role: "lead"
                        calm: Theme.large ? 0.66 : 1
                        strong: true
                        color: Theme.sunInk
                        leading: 1
                    }
                }
                Label {
                    Layout.fillWidth: true
                    text: line.modelData
                    role: Theme.large ? "body" : "lead"
                    leading: 1.1
                }
            }
        }
        Label {
            visible: !Theme.large && !Theme.portrait
            Layout.fillWidth: true
            text: qsTr("You are not a nuisance. Staff want to know.")
            color: Theme.tintSoft
        }
        Item { Layout.fillHeight: true }
        Picture {
            visible: !Theme.large && !Theme.portrait && !Theme.tablet
            name: "step-1-tell-us"
            opacity: 1
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Theme.unit * 28
            Layout.preferredHeight: Theme.unit * 24
            Layout.bottomMargin: -Theme.unit * 2
        }
        Pill {
            objectName: "survey.openHelp"
            kind: card.asked ? "primary" : "quiet"
            icon: "hand"
            text: qsTr("Show me the steps")
            role: Theme.large ? "small" : "body"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.action
            onTapped: card.shell.openHelp()
        }
    }
}
