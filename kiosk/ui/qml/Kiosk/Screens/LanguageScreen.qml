pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Languages by their own names, without flags. A draft says so.
Page {
    id: screen

    readonly property int count: languages.count

    objectName: "language"
    title: qsTr("Language")
    back: true
    onBacked: shell.back()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: qsTr("Which language would you like?")
            role: "title"
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: Theme.portrait ? (screen.count > 6 ? 2 : 1) : screen.count > 8 ? 4 : screen.count > 4 ? 3 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            uniformCellWidths: true
            uniformCellHeights: true
            Repeater {
                id: languages
                model: screen.shell.languages
                TouchTile {
                    id: tile
                    required property string code
                    required property bool draft
                    required name
                    required chosen
                    objectName: "language." + code
                    tint: chosen ? "butter" : "plain"
                    accessibleRole: Accessible.RadioButton
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.maximumHeight: Theme.unit * 50
                    onTapped: screen.shell.chooseLanguage(code)
                    ColumnLayout {
                        anchors.centerIn: parent
                        spacing: Theme.unit * 1.5
                        Label {
                            text: tile.name
                            role: screen.count > 6 ? "lead" : "title"
                            strong: true
                            Layout.alignment: Qt.AlignHCenter
                        }
                        Chip {
                            visible: tile.draft
                            text: screen.count > 6 ? qsTr("Draft") : qsTr("Draft, not yet checked")
                            color: Theme.face("peach")
                            Layout.alignment: Qt.AlignHCenter
                            Layout.maximumWidth: tile.width - Theme.unit * 4
                        }
                    }
                    Disc {
                        visible: tile.chosen
                        anchors.top: parent.top
                        anchors.right: parent.right
                        anchors.margins: Theme.unit * 2
                        size: Theme.unit * 7
                        color: Theme.lagoon
                        icon: "check"
                        ink: Theme.lagoonInk
                    }
                }
            }
        }
        TouchTile {
            objectName: "language.interpreter"
            name: ask.text
            tint: "sky"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(Theme.unit * 18, words.implicitHeight + Theme.unit * 4)
            onTapped: screen.shell.openWords()
            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.unit * 4
                anchors.rightMargin: Theme.unit * 4
                spacing: Theme.unit * 3
                Disc {
                    icon: "speak"
                    color: Theme.edge("sky")
                    size: Theme.unit * 10
                }
                ColumnLayout {
                    id: words
                    Layout.fillWidth: true
                    spacing: 0
                    Label {
                        id: ask
                        Layout.fillWidth: true
                        text: qsTr("I need an interpreter")
                        role: "heading"
                    }
                    Label {
                        Layout.fillWidth: true
                        text: qsTr("Words to show staff, in two languages")
                        color: Theme.tintSoft
                    }
                }
                Icon { name: "next" }
            }
        }
    }
}
