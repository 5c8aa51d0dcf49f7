import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// No film for this age today: say so, and what there is instead.
Rectangle {
    id: empty

    required property ShellViewModel shell

    objectName: "library.empty"
    radius: Theme.radius
    color: Theme.card

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.unit * 6
        anchors.bottomMargin: 0
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.unit * 6
        Picture {
            visible: !Theme.huge
            name: "people-grandad-girl"
            Layout.preferredWidth: parent.width * (Theme.portrait ? 0.5 : 0.3)
            Layout.fillHeight: true
            Layout.alignment: Qt.AlignHCenter
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.unit * 6
            spacing: Theme.unit * 3
            Label {
                Layout.fillWidth: true
                text: qsTr("No films here yet.")
                role: "title"
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("You can still show staff words to read. Or ask any nurse what would help.")
                role: "lead"
            }
            Pill {
                objectName: "library.words"
                kind: "primary"
                icon: "speak"
                text: qsTr("Words to show staff")
                role: "lead"
                Layout.preferredHeight: Theme.action
                Layout.fillWidth: Theme.large
                onTapped: empty.shell.openWords()
            }
        }
    }
}
