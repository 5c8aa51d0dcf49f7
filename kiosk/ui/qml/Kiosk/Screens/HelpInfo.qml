pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// A page to read: what they will ask, what happens then, other worries.
Rectangle {
    id: info

    required property HelpViewModel help
    required property string languageName
    readonly property bool clinical: help.page !== HelpViewModel.Page.OtherWorries

    objectName: "help.info"
    radius: Theme.radius
    color: Theme.card

    Fitting {
        id: fit
        subject: lines
        wanted: lines.implicitHeight + Theme.unit * 7
        given: info.height
        key: info.help.pageTitle + info.help.pageLines.join() + Theme.textScale + info.width + "x" + info.height
    }
    ColumnLayout {
        id: lines
        anchors.fill: parent
        anchors.margins: Theme.unit * 5
        anchors.topMargin: Theme.unit * 4
        anchors.bottomMargin: Theme.unit * 3
        spacing: Theme.unit * (fit.level > 0 ? 1 : Theme.tablet ? 2 : 3)

        Label {
            Layout.fillWidth: true
            text: info.help.pageTitle
            role: Theme.large ? "heading" : "title"
            calm: fit.level > 1 ? 0.72 : 1
        }
        Repeater {
            model: info.help.pageLines
            RowLayout {
                id: line
                required property string modelData
                required property int index
                spacing: Theme.unit * 2.5
                Layout.fillWidth: true
                Pebble {
                    Layout.preferredWidth: Theme.unit * 5
                    Layout.preferredHeight: Theme.unit * 3.6
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Theme.unit
                    color: Theme.edge(info.clinical ? "butter" : "sky")
                }
                Label {
                    Layout.fillWidth: true
                    text: line.modelData
                    role: Theme.large ? "body" : "lead"
                    calm: fit.level > 1 ? 0.72 : 1
                    leading: fit.level > 0 ? 1.1 : 1.22
                }
            }
        }
        Item { Layout.fillHeight: true }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 3
            Pill {
                objectName: "help.info.back"
                kind: "primary"
                icon: "back"
                text: qsTr("Back to the steps")
                role: Theme.huge ? "small" : Theme.large ? "body" : "lead"
                Layout.alignment: Qt.AlignBottom
                Layout.preferredHeight: Theme.action
                onTapped: info.help.goToStep(info.help.step)
            }
            Item { Layout.fillWidth: true }
            Picture {
                visible: info.clinical && !Theme.large && fit.level < 1
                name: "step-3-different-team"
                opacity: 1
                Layout.preferredWidth: Theme.unit * (Theme.tablet ? 24 : 44)
                Layout.preferredHeight: Layout.preferredWidth * 400 / 460
                Layout.maximumHeight: Theme.unit * (Theme.tablet ? 20 : 36)
                Layout.bottomMargin: -Theme.unit * 3
            }
        }
    }
}
