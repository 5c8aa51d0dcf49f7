import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The answer is on its way to the disk, or the disk said no. Nobody is thanked before it is there.
Rectangle {
    id: waiting

    required property SurveyViewModel survey
    readonly property bool trouble: survey.phase === SurveyViewModel.Phase.Trouble

    objectName: trouble ? "survey.trouble" : "survey.saving"
    radius: Theme.radius
    color: Theme.card

    Fitting {
        id: fit
        subject: lines
        wanted: lines.implicitHeight + 2 * lines.anchors.margins
        given: waiting.height
        key: waiting.objectName + Theme.textScale + waiting.width + "x" + waiting.height
    }
    ColumnLayout {
        id: lines
        anchors.fill: parent
        anchors.margins: Theme.unit * (fit.level > 0 ? 4 : 7)
        spacing: Theme.unit * (fit.level > 0 ? 1.5 : 3)
        Item { Layout.fillHeight: true }
        Picture {
            visible: !Theme.large
            name: waiting.trouble ? "face-neither" : "thing-stones"
            fixed: true
            opacity: 1
            Layout.preferredWidth: Theme.unit * 30
            Layout.preferredHeight: Theme.unit * 27
        }
        Label {
            Layout.fillWidth: true
            text: waiting.trouble ? qsTr("We could not save your answer yet.") : qsTr("Saving your answer …")
            role: fit.level > 0 ? "heading" : "title"
            calm: fit.level > 1 ? 0.66 : 1
        }
        Label {
            Layout.fillWidth: true
            visible: waiting.trouble
            text: qsTr("It is not your fault. It stays here until you finish. Please try again, or tell a member of staff.")
            role: fit.level > 0 ? "body" : "lead"
            calm: fit.level > 1 ? 0.66 : 1
        }
        GridLayout {
            visible: waiting.trouble
            columns: Theme.tablet || Theme.large && !Theme.huge ? 1 : 2
            columnSpacing: Theme.unit * 2
            rowSpacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit * 2
            Pill {
                objectName: "survey.tryAgain"
                kind: "primary"
                icon: "again"
                text: qsTr("Try again")
                role: Theme.huge ? "small" : "lead"
                Layout.fillWidth: true
                Layout.preferredWidth: 100
                Layout.preferredHeight: Theme.action
                onTapped: waiting.survey.tryAgain()
            }
            Pill {
                objectName: "survey.leave"
                text: qsTr("Leave it and go to the films")
                role: Theme.huge ? "small" : "body"
                Layout.preferredWidth: 100
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.action
                onTapped: waiting.survey.leave()
            }
        }
        Item { Layout.fillHeight: true }
    }
}
