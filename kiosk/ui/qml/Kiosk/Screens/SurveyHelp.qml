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

    Fitting {
        id: fit
        subject: lines
        wanted: card.implicitHeight
        given: card.height
        key: card.asked + card.shell.language + Theme.textScale + card.width + "x" + card.height
        most: 3
    }
    ColumnLayout {
        id: lines
        anchors.fill: parent
        anchors.margins: Theme.unit * 3.5
        spacing: Theme.unit * (fit.level < 1 ? 2 : 1)

        Label {
            Layout.fillWidth: true
            text: card.asked ? qsTr("This is what to do if you are worried") : qsTr("If you are worried now")
            role: fit.level < 2 ? "lead" : "body"
            calm: fit.level < 3 ? 1 : 0.75
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
                    role: fit.level < 1 ? "lead" : fit.level < 2 ? "body" : "small"
                    calm: fit.level < 3 ? 1 : 0.75
                    leading: 1.1
                }
            }
        }
        Label {
            visible: fit.level < 1 && !Theme.portrait
            Layout.fillWidth: true
            text: qsTr("You are not a nuisance. Staff want to know.")
            color: Theme.tintSoft
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Picture {
                visible: !Theme.portrait && parent.height > Theme.unit * 14
                name: "step-1-tell-us"
                opacity: 1
                anchors.fill: parent
                anchors.bottomMargin: -Theme.unit * 2
                verticalAlignment: Image.AlignBottom
            }
        }
        Pill {
            objectName: "survey.openHelp"
            kind: card.asked ? "primary" : "quiet"
            icon: Theme.huge ? "" : "hand"
            text: qsTr("Show me the steps")
            role: Theme.huge ? "small" : "body"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.action
            onTapped: card.shell.openHelp()
        }
    }
}
