import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Whose films: a face, the age in words, a tick.
TouchTile {
    id: tab

    required property string key
    required property string picture
    required chosen
    readonly property string words: {
        switch (key) {
        case "parents": return qsTr("Parents and carers");
        case "under-8": return qsTr("Under 8");
        case "8-to-11": return qsTr("8 to 11");
        default: return qsTr("12 and over");
        }
    }
    readonly property bool stacked: Theme.portrait

    name: words
    tint: chosen ? "butter" : "plain"
    accessibleRole: Accessible.RadioButton
    implicitHeight: Math.max(stacked ? 0 : Theme.unit * 13.5, Theme.touch, row.implicitHeight + Theme.unit * (stacked ? 4 : 3))
    implicitWidth: row.implicitWidth + Theme.unit * 4.5

    GridLayout {
        id: row
        anchors.centerIn: parent
        columns: tab.stacked ? 1 : 3
        columnSpacing: Theme.unit * 1.75
        rowSpacing: 0
        Picture {
            visible: !Theme.large || tab.stacked && !Theme.huge
            name: tab.picture
            Layout.preferredWidth: Theme.unit * 10.5
            Layout.preferredHeight: Theme.unit * 9.75
            Layout.alignment: Qt.AlignHCenter
        }
        Label {
            text: tab.words
            role: Theme.tablet || tab.stacked || Theme.large ? "small" : "body"
            strong: true
            horizontalAlignment: tab.stacked ? Text.AlignHCenter : Text.AlignLeft
            leading: 1.05
            Layout.maximumWidth: tab.stacked ? tab.width - Theme.unit * 3 : Theme.unit * (Theme.tablet ? 24 : Theme.large ? 40 : 60)
            Layout.alignment: Qt.AlignHCenter
        }
        Icon {
            visible: tab.chosen && !tab.stacked
            name: "check"
            size: Theme.unit * 4.25
            weight: 3
            color: Theme.lagoon
        }
    }
}
