import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A way in from home: an icon or a picture, a title, one line. `flat` puts the icon beside the words.
TouchTile {
    id: tile

    property string title
    property string line
    property string icon
    property string picture
    property string role: "lead"
    property real art: 0            // width kept free for the picture at the far end
    property bool beside: false

    name: line ? title + ". " + line : title

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.unit
        anchors.leftMargin: Theme.unit * 3.5
        anchors.rightMargin: tile.art + Theme.unit * 2
        columns: tile.beside ? 2 : 1
        columnSpacing: Theme.unit * 2.5
        rowSpacing: Theme.unit * 0.5

        Disc {
            visible: tile.icon !== ""
            icon: tile.icon
            color: tile.edge
            size: Theme.unit * (Theme.large ? 10 : 7)
        }
        Item {
            visible: !tile.beside
            Layout.fillHeight: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 0.5
            Label {
                Layout.fillWidth: true
                text: tile.title
                role: tile.role
                strong: true
                leading: 1.08
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: tile.line
                role: "small"
                color: Theme.tintSoft
                leading: 1.12
            }
        }
    }
    Frame {
        visible: tile.art > 0
        source: visible ? Theme.pictures + tile.picture + ".svg" : ""
        face: tile.face
        width: tile.art
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: 12
    }
}
