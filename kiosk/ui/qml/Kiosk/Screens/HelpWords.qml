pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Words to use: every tile opens its sentence full screen, to point at and show.
GridLayout {
    id: list

    required property HelpViewModel help
    required property string languageName

    objectName: "help.wordsList"
    columns: 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true
    uniformCellHeights: true

    Repeater {
        model: list.help.phrases
        TouchTile {
            id: phrase
            required property string own
            required property string english
            required property int index
            objectName: "help.phrase." + index
            name: own
            tint: "sky"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 100
            onTapped: list.help.showPhrase(index)

            RowLayout {
                anchors.fill: parent
                anchors.margins: Theme.unit * 2
                anchors.leftMargin: Theme.unit * 3
                anchors.rightMargin: Theme.unit * 3
                spacing: Theme.unit * 2.5
                Disc {
                    visible: !Theme.large
                    icon: "speak"
                    color: phrase.edge
                    size: Theme.unit * 8
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.unit * 0.5
                    Label {
                        Layout.fillWidth: true
                        text: phrase.own
                        role: Theme.large || text.length > 44 ? "body" : "lead"
                        strong: true
                        leading: 1.1
                    }
                    Label {
                        Layout.fillWidth: true
                        visible: phrase.english !== phrase.own && !Theme.large
                        text: phrase.english
                        role: "small"
                        color: Theme.tintSoft
                        leading: 1.1
                    }
                }
            }
        }
    }
}
