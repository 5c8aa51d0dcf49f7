import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// A film control: its icon and, where there is room, one or two words below it.
TouchTile {
    id: tool

    property string icon
    property string text
    property bool bare: false

    name: text
    radius: 30
    implicitHeight: Theme.action
    implicitWidth: bare ? Theme.tablet ? Theme.touch : Theme.action : Math.max(Theme.touch, label.implicitWidth + Theme.unit * 4)
    face: chosen ? Theme.face("butter") : Theme.card
    Layout.preferredHeight: Theme.action

    Accessible.checkable: chosen

    ColumnLayout {
        anchors.centerIn: parent
        spacing: 2
        Icon {
            name: tool.icon
            size: tool.bare ? Theme.unit * 7 : Theme.unit * 5.5
            Layout.alignment: Qt.AlignHCenter
        }
        Label {
            id: label
            visible: !tool.bare
            text: tool.text
            role: "small"
            strong: true
            leading: 1
            wrapMode: Text.NoWrap
            Layout.alignment: Qt.AlignHCenter
        }
    }
}
