pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Three ways in for children and young people, shown as themselves: the faces are the buttons.
Rectangle {
    id: strip

    property bool stacked: false
    readonly property real headSize: Math.max(Theme.unit * 7, Math.min(Theme.unit * 14, height - Theme.line("small") - (stacked ? Theme.line("body") + Theme.unit * 4 : Theme.unit * 3.5)))

    signal chosen(string age)

    radius: Theme.radius
    color: Theme.face("lilac")
    border.width: 3
    border.color: Theme.edge("lilac")

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3.5
        anchors.rightMargin: Theme.unit * 1.5
        anchors.topMargin: Theme.unit
        anchors.bottomMargin: Theme.unit
        columns: strip.stacked ? 1 : 2
        columnSpacing: Theme.unit * 2
        rowSpacing: 0

        Label {
            Layout.fillWidth: true
            text: qsTr("Children and young people")
            strong: true
            leading: 1.1
        }
        RowLayout {
            spacing: Theme.unit
            Layout.alignment: strip.stacked ? Qt.AlignHCenter : Qt.AlignRight
            Layout.fillHeight: true
            Repeater {
                model: [
                    { key: "under-8", picture: "who-under-8", words: qsTr("Under 8") },
                    { key: "8-to-11", picture: "who-8-to-11", words: qsTr("8 to 11") },
                    { key: "12-and-over", picture: "who-12-up", words: qsTr("12 and over") }
                ]
                AgePebble {
                    required property var modelData
                    objectName: "home.age." + modelData.key
                    picture: modelData.picture
                    words: modelData.words
                    headSize: strip.headSize
                    Layout.fillHeight: true
                    onTapped: strip.chosen(modelData.key)
                }
            }
        }
    }
}
