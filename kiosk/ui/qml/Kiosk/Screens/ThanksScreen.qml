import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Shown only after the answer is on the disk: it is saved, what happens with it, and the ways on.
Page {
    id: screen

    readonly property bool tall: Theme.portrait

    objectName: "thanks"
    title: qsTr("Thank you")
    back: true
    onBacked: shell.goHome()

    GridLayout {
        anchors.fill: parent
        columns: screen.tall || Theme.huge ? 1 : 2
        columnSpacing: Theme.unit * 8
        rowSpacing: Theme.unit * 4

        Rectangle {
            visible: !Theme.huge
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 42
            Layout.preferredHeight: 42
            radius: 40
            color: Theme.face("butter")
            clip: true
            Picture {
                name: "people-two-dads"
                width: Math.min(parent.width, parent.height)
                height: parent.height * 0.92
                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 58
            Layout.preferredHeight: 58
            spacing: Theme.unit * (Theme.tablet || Theme.large ? 2 : 3)
            Item { Layout.fillHeight: true }
            RowLayout {
                spacing: Theme.unit * 3
                Disc {
                    icon: "check"
                    color: Theme.done
                    size: Theme.unit * 11
                }
                Label {
                    objectName: "thanks.saved"
                    Layout.fillWidth: true
                    text: qsTr("Thank you. It is saved.")
                    role: "title"
                }
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Answers from all families are put together for the ward team. No names are kept.")
                role: Theme.large ? "body" : "lead"
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Nobody reads answers straight away. If you are worried now, touch “I’m worried”.")
                role: "body"
                color: Theme.soft
            }
            GridLayout {
                columns: Theme.huge && screen.tall ? 1 : 2
                columnSpacing: Theme.unit * 2.2
                rowSpacing: Theme.unit * 2
                Layout.fillWidth: true
                Layout.topMargin: Theme.unit
                Pill {
                    objectName: "thanks.films"
                    kind: "primary"
                    icon: "film"
                    text: qsTr("More films")
                    role: Theme.large ? "body" : "lead"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    Layout.preferredHeight: Theme.action
                    onTapped: screen.shell.openLibrary()
                }
                Pill {
                    objectName: "thanks.finish"
                    icon: "shield"
                    text: qsTr("Finish and clear")
                    role: Theme.large ? "body" : "lead"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    Layout.preferredHeight: Theme.action
                    onTapped: screen.shell.finishVisit()
                }
            }
            Item { Layout.fillHeight: true }
        }
    }
}
