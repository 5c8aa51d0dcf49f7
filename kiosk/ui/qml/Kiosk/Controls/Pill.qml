import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A button: icon and words. kind: primary (lagoon), quiet (paper), flat (a tool).
TouchTile {
    id: pill

    property string text
    property string icon
    property string kind: "quiet"
    property string role: "body"
    property bool trailing: false
    readonly property color ink: kind === "primary" ? Theme.lagoonInk : Theme.ink

    name: text
    face: kind === "primary" ? Theme.lagoon : Theme.card
    edge: kind === "flat" ? Theme.hair : kind === "primary" ? Theme.lagoonEdge : Theme.rule
    lip: kind === "flat" ? 4 : Theme.lip
    radius: 30
    implicitHeight: Math.max(Theme.touch, row.implicitHeight + 36)
    implicitWidth: Math.max(Theme.touch, row.implicitWidth + (text ? 56 : 44))

    RowLayout {
        id: row
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - Theme.unit * 3)
        spacing: Theme.unit * 2
        layoutDirection: pill.trailing ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            visible: pill.icon !== ""
            name: pill.icon
            color: pill.ink
            size: Math.max(34, Theme.px(pill.role) * 1.25)
        }
        Label {
            visible: pill.text !== ""
            Layout.fillWidth: true
            text: pill.text
            role: pill.role
            strong: true
            color: pill.ink
            leading: 1.04
        }
    }
}
