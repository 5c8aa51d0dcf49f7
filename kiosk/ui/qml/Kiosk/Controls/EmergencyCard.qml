pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Theme

// What cannot wait. Told by colour, shape, picture and word; always complete, never folded, cut or scrolled.
Rectangle {
    id: card

    required property HelpViewModel help
    property int columns: 1
    readonly property string role: fit.level < 2 ? "lead" : fit.level < 3 ? "body" : "small"
    readonly property real art: Theme.unit * [11.5, 10.5, 9.5, 8, 8][fit.level]
    readonly property real calm: fit.level < 4 ? 1 : 0.75

    objectName: "help.emergency"
    radius: Theme.radius
    color: Theme.emergencyBody
    border.width: Theme.night ? 4 : 0
    border.color: Theme.emergency
    implicitHeight: head.height + rest.implicitHeight + Theme.unit * 5

    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Immediate action required: %1").arg(help.emergencyHeading)

    Fitting {
        id: fit
        subject: rest
        wanted: card.implicitHeight
        given: card.height
        key: card.help.emergencyHeading + card.help.emergencyAction + Theme.textScale + card.width + "x" + card.height
        most: 4
    }
    Rectangle {
        id: head
        width: parent.width
        height: heading.implicitHeight + Theme.unit * (fit.level > 1 ? 3 : 4.5)
        color: Theme.emergency
        topLeftRadius: Theme.radius
        topRightRadius: Theme.radius
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.unit * 3
            anchors.rightMargin: Theme.unit * 2.5
            spacing: Theme.unit * 2
            Icon {
                name: "octagon"
                color: "#FFFFFF"
                size: Theme.unit * 7
                weight: 2.4
            }
            Label {
                id: heading
                Layout.fillWidth: true
                text: card.help.emergencyHeading
                role: fit.level > 1 ? "lead" : "heading"
                calm: card.calm
                strong: true
                color: "#FFFFFF"
                leading: 1.08
            }
        }
    }
    ColumnLayout {
        id: rest
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.unit * 3
        anchors.topMargin: Theme.unit * 2
        anchors.bottomMargin: Theme.unit * 2.5
        spacing: Theme.unit * 1.5
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: card.columns
            columnSpacing: Theme.unit * 3
            rowSpacing: Theme.unit
            uniformCellWidths: true
            Repeater {
                model: card.help.emergencySigns
                RowLayout {
                    id: sign
                    required property string picture
                    required property string words
                    spacing: Theme.unit * 2.2
                    Layout.fillWidth: true
                    Picture {
                        name: sign.picture
                        opacity: 1
                        Layout.preferredWidth: card.art
                        Layout.preferredHeight: card.art
                    }
                    Label {
                        Layout.fillWidth: true
                        text: sign.words
                        role: card.role
                        calm: card.calm
                        color: Theme.emergencyInk
                        leading: 1.1
                    }
                }
            }
        }
        Label {
            Layout.fillWidth: true
            text: card.help.emergencyAction
            role: fit.level === 1 ? "body" : card.role
            calm: card.calm
            strong: true
            color: Theme.emergencyInk
            leading: 1.12
        }
    }
}
