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
    readonly property bool card: survey.choices.count === 0       // something to read, nothing to choose

    spacing: Theme.gap

    Fitting {
        id: fit
        subject: page
        given: page.height
        key: page.survey.question + page.survey.anyChosen + Theme.textScale + page.width + "x" + page.height
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 3
        Label {
            objectName: "survey.question"
            Layout.fillWidth: true
            text: page.survey.question
            role: page.card ? Theme.large ? "lead" : "heading" : Theme.large ? "heading" : "title"
            font.variableAxes: ({ "wght": page.card ? 400 : 700 })
            calm: fit.level < 1 ? 1 : fit.level < 2 ? 0.8 : 0.66
            leading: page.card ? 1.2 : 1.08
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
    Item {
        visible: page.card
        Layout.fillWidth: true
        Layout.fillHeight: true
        Picture {
            anchors.fill: parent
            anchors.bottomMargin: -page.spacing
            visible: parent.height > Theme.unit * 20
            name: "step-3-different-team"
            opacity: 1
            verticalAlignment: Image.AlignBottom
        }
    }
    GridLayout {
        visible: !page.card
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
            text: page.survey.header
            role: "small"
            calm: fit.level < 1 ? 1 : fit.level < 2 ? 0.8 : 0.6
            color: Theme.soft
            leading: 1.12
        }
        Pill {
            objectName: "survey.skip"
            visible: !page.survey.required && !page.card
            text: qsTr("Skip")
            role: Theme.large ? "small" : "body"
            Layout.preferredHeight: Theme.action
            Layout.maximumWidth: page.width * 0.3
            onTapped: page.survey.skip()
        }
        Pill {
            objectName: "survey.next"
            visible: page.survey.anyChosen || page.card
            kind: "primary"
            icon: page.survey.last && !page.card ? "check" : "next"
            trailing: true
            text: page.survey.last && !page.card ? qsTr("Send my answer") : qsTr("Next")
            role: Theme.large ? "body" : "lead"
            Layout.preferredHeight: Theme.action
            onTapped: page.survey.next()
        }
    }
}
