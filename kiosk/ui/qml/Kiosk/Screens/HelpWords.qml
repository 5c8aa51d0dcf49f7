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

    Fitting {
        id: fit
        subject: list
        given: list.height
        key: list.languageName + Theme.textScale + list.width + "x" + list.height
        most: 3
    }
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
            implicitHeight: row.implicitHeight + Theme.unit * 3
            Layout.fillWidth: true
            Layout.fillHeight: true
            onTapped: list.help.showPhrase(index)

            RowLayout {
                id: row
                anchors.fill: parent
                anchors.margins: Theme.unit
                anchors.leftMargin: Theme.unit * 3
                anchors.rightMargin: Theme.unit * 3
                spacing: Theme.unit * 2.5
                Disc {
                    visible: !Theme.large && fit.level < 2
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
                        role: Theme.large || fit.level > 0 ? "body" : "lead"
                        calm: fit.level > 2 ? 0.66 : 1
                        strong: true
                        leading: 1.1
                    }
                    Label {
                        Layout.fillWidth: true
                        visible: phrase.english !== phrase.own && !Theme.large && fit.level < 3
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
