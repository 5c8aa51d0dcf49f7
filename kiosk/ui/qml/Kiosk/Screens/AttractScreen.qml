pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Nobody is here. A slow sunrise by day; almost nothing by night. Any touch starts; a language starts in that language.
Page {
    id: attract

    readonly property bool tall: Theme.portrait

    objectName: "attract"
    bars: false
    color: Theme.shore

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Touch anywhere to start")

    Keys.onReturnPressed: shell.start("")
    Keys.onSpacePressed: shell.start("")

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: attract.shell.start("")
    }

    backdrop: Shore {
        anchors.fill: parent
    }

    ColumnLayout {
        anchors.top: parent.top
        anchors.topMargin: Theme.night ? attract.height * 0.345 : Theme.unit * (attract.tall ? 9 : 2)
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width
        spacing: Theme.unit * (attract.tall ? 2.5 : 1.2)

        Label {
            Layout.fillWidth: true
            text: Theme.night ? qsTr("Touch the screen. It will stay dim and quiet.") : qsTr("If you see something, say something.")
            role: Theme.night ? "heading" : "hero"
            font.pixelSize: Theme.night ? Theme.px("heading") : Theme.tablet || Theme.large ? Theme.px("title") * 1.2 : Theme.px("hero")
            color: Theme.night ? Theme.soft : Theme.ink
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            Layout.fillWidth: true
            visible: !Theme.night
            text: qsTr("Touch anywhere to start")
            role: "heading"
            font.variableAxes: ({ "wght": 400 })
            horizontalAlignment: Text.AlignHCenter
        }
        Flow {
            id: pills
            readonly property real wanted: children.reduce((sum, pill) => sum + (pill.visible ? pill.width + spacing : 0), -spacing)
            Layout.topMargin: Theme.unit * 2
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(wanted, attract.width - 2 * Theme.margin)
            spacing: Theme.unit * 2
            Repeater {
                model: attract.shell.languages
                Pill {
                    required property string code
                    required property bool draft
                    required name
                    objectName: "attract.language." + code
                    text: name
                    height: Math.max(Theme.touch, Theme.line("body") + Theme.unit * 4)
                    edge: Theme.night ? Theme.rule : Theme.sunEdge
                    onTapped: attract.shell.start(code)
                }
            }
        }
    }
    Chip {
        objectName: "attract.staffNotice"
        visible: attract.shell.staffNotice !== ""
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("For staff: %1").arg(attract.shell.staffNotice)
        color: Theme.card
    }
}
