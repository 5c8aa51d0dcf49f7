import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Privacy: the curtain is drawn over the visit before anyone else can read it. One touch brings it back.
FocusScope {
    id: still

    required property ShellViewModel shell
    readonly property bool tall: Theme.portrait

    objectName: "stillThere"
    focus: true

    Keys.onReturnPressed: shell.stillHere()
    Keys.onSpacePressed: shell.stillHere()

    Curtain {
        anchors.fill: parent
    }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }        // nothing beneath is touched through the curtain

    Rectangle {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.floor / 2
        width: Math.min(parent.width - 2 * Theme.margin, still.tall ? 920 : Theme.unit * (Theme.large ? 208 : 160))
        height: Math.min(parent.height - Theme.floor - 2 * Theme.margin, card.implicitHeight + Theme.unit * 16)
        radius: 56
        color: Theme.card

        GridLayout {
            id: card
            anchors.fill: parent
            anchors.margins: Theme.unit * (Theme.large && !still.tall ? 5 : 8)
            columns: still.tall ? 1 : 2
            columnSpacing: Theme.unit * 8
            rowSpacing: Theme.unit * 5

            Item {
                id: dial
                readonly property real radius: width * 0.44
                implicitWidth: Theme.unit * 42
                implicitHeight: Theme.unit * 42
                Layout.alignment: Qt.AlignCenter
                Shape {
                    preferredRendererType: Shape.CurveRenderer
                    anchors.fill: parent
                    ShapePath {
                        strokeColor: Theme.hair
                        strokeWidth: 30 * Theme.k
                        fillColor: "transparent"
                        PathAngleArc { centerX: dial.width / 2; centerY: dial.height / 2; radiusX: dial.radius; radiusY: dial.radius; sweepAngle: 360 }
                    }
                    ShapePath {
                        strokeColor: Theme.lagoon
                        strokeWidth: 30 * Theme.k
                        fillColor: "transparent"
                        capStyle: ShapePath.RoundCap
                        PathAngleArc {
                            centerX: dial.width / 2
                            centerY: dial.height / 2
                            radiusX: dial.radius
                            radiusY: dial.radius
                            startAngle: -90
                            sweepAngle: 360 * still.shell.secondsLeft / Math.max(1, still.shell.secondsTotal)
                        }
                    }
                }
                Label {
                    id: digits
                    objectName: "stillThere.seconds"
                    anchors.centerIn: parent
                    anchors.verticalCenterOffset: -Theme.unit * 3
                    text: still.shell.secondsLeft
                    role: "hero"
                    font.pixelSize: Math.round(dial.width * 0.34)
                    leading: 1
                }
                Label {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: dial.width * 0.17
                    text: qsTr("seconds")
                    calm: 1 / Theme.textScale
                    color: Theme.soft
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.unit * 2
                Label {
                    Layout.fillWidth: true
                    text: qsTr("Still there?")
                    role: "title"
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
                Label {
                    Layout.fillWidth: true
                    text: qsTr("We will clear this screen, so that nobody else sees your visit.")
                    role: Theme.large ? "body" : "lead"
                }
                Pill {
                    objectName: "stillThere.stay"
                    kind: "primary"
                    icon: "hand"
                    text: qsTr("I’m still here")
                    role: Theme.large ? "lead" : "heading"
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.unit * 2
                    Layout.preferredHeight: Theme.unit * 15.5
                    onTapped: still.shell.stillHere()
                }
                Pill {
                    objectName: "stillThere.finish"
                    icon: "shield"
                    text: qsTr("Finish and clear now")
                    role: Theme.large ? "body" : "lead"
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(Theme.touch, Theme.unit * 13)
                    onTapped: still.shell.finishVisit()
                }
            }
        }
    }
}
