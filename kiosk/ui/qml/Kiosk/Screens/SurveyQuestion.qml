pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// One question, its answers as faces and words, the stones crossed so far, and a way past it.
ColumnLayout {
    id: page

    required property SurveyViewModel survey

    spacing: Theme.gap

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 3
        Label {
            objectName: "survey.question"
            Layout.fillWidth: true
            text: page.survey.question
            role: Theme.large ? "heading" : "title"
        }
        Row {       // stones already crossed
            visible: page.survey.count > 1 && !Theme.huge
            spacing: Theme.unit
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.unit * 2
            Repeater {
                model: page.survey.count
                Pebble {
                    required property int index
                    readonly property bool here: index + 1 === page.survey.index
                    width: here ? 58 : 40
                    height: here ? 44 : 30
                    color: here ? Theme.sun : index + 1 < page.survey.index ? Theme.lagoon : Theme.farStone
                    y: (44 - height) / 2
                }
            }
        }
        Label {
            visible: page.survey.count > 1
            text: qsTr("%1 of %2").arg(page.survey.index).arg(page.survey.count)
            color: Theme.soft
            wrapMode: Text.NoWrap
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.unit * 1.5
        }
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: answers.count > 3 ? Math.ceil(answers.count / 2) : Math.max(1, answers.count)
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        uniformCellHeights: true
        Repeater {
            id: answers
            model: page.survey.choices
            FaceChoice {
                objectName: "survey.choice." + code
                Layout.fillWidth: true
                Layout.fillHeight: true
                onTapped: page.survey.choose(code)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 2
        Icon {
            visible: !Theme.large
            name: "shield"
            color: Theme.lagoon
            size: Theme.unit * 6
        }
        Label {
            objectName: "survey.privacy"
            Layout.fillWidth: true
            text: qsTr("No names are kept. Your answer will not change your care.")
            role: "small"
            color: Theme.soft
            leading: 1.12
        }
        Pill {
            objectName: "survey.skip"
            visible: !page.survey.required
            text: page.survey.last && !page.survey.anyChosen ? qsTr("Finish without answering") : qsTr("Skip")
            role: Theme.large ? "small" : "body"
            Layout.preferredHeight: Theme.action
            Layout.maximumWidth: page.width * 0.3
            onTapped: page.survey.skip()
        }
        Pill {
            objectName: "survey.next"
            visible: page.survey.anyChosen
            kind: "primary"
            icon: page.survey.last ? "check" : "next"
            trailing: true
            text: page.survey.last ? qsTr("Send my answer") : qsTr("Next")
            role: Theme.large ? "body" : "lead"
            Layout.preferredHeight: Theme.action
            onTapped: page.survey.next()
        }
    }
}
