import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Something in the kiosk is broken. What cannot wait stays in full; the steps are one touch away in the help bar.
Page {
    id: screen

    readonly property bool tall: Theme.portrait

    objectName: "outOfService"
    bars: false

    GridLayout {
        anchors.fill: parent
        columns: screen.tall ? 1 : 2
        columnSpacing: Theme.unit * 6
        rowSpacing: Theme.unit * 4

        EmergencyCard {
            help: screen.shell.help
            columns: screen.tall ? 2 : 1
            Layout.preferredWidth: screen.tall ? parent.width : Theme.large ? parent.width * 0.37 : Theme.tablet ? parent.width * 0.3 : 560
            Layout.maximumWidth: Layout.preferredWidth
            Layout.fillHeight: !screen.tall
            Layout.fillWidth: screen.tall
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: Theme.unit * 3
            Item { Layout.fillHeight: true }
            Picture {
                visible: !Theme.large
                name: "step-1-tell-us"
                opacity: 1
                Layout.preferredWidth: Theme.unit * (screen.tall ? 62 : 46)
                Layout.preferredHeight: Layout.preferredWidth * 400 / 460
                Layout.maximumHeight: screen.height * 0.34
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("The films are resting.")
                role: "title"
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("You can still get help. Tell any nurse or doctor if you are worried, or touch “I’m worried” below.")
                role: "lead"
            }
            Chip {
                objectName: "outOfService.staff"
                visible: screen.shell.troubleText !== ""
                text: qsTr("For staff: %1").arg(screen.shell.troubleText)
                color: Theme.card
                Layout.maximumWidth: parent.width
            }
            Item { Layout.fillHeight: true }
        }
    }
}
