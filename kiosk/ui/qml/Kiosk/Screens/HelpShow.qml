import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Point and show: one sentence, huge, in English for staff and in the family's own language.
ColumnLayout {
    id: show

    required property HelpViewModel help
    required property string languageName

    objectName: "help.show"
    spacing: Theme.unit * 2.5

    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: 40
        color: Theme.card
        border.width: 6
        border.color: Theme.sun

        Rectangle {     // the strip a nurse sees first
            id: strip
            width: parent.width
            height: Theme.line("heading") + Theme.unit * 4
            topLeftRadius: 40
            topRightRadius: 40
            color: Theme.sun
            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.unit * 5
                anchors.rightMargin: Theme.unit * 5
                spacing: Theme.unit * 2.5
                Icon {
                    name: "hand"
                    size: Theme.unit * 7
                    color: Theme.sunInk
                    weight: 2.3
                }
                Label {
                    Layout.fillWidth: true
                    text: "Please read this now"      // for staff: always English
                    role: "heading"
                    color: Theme.sunInk
                }
                Label {
                    visible: !show.help.ownIsEnglish
                    text: show.languageName
                    role: "lead"
                    color: Theme.sunInk
                }
            }
        }
        Fitting {
            id: fit
            subject: sentences
            given: sentences.height
            key: show.help.englishPhrase + show.help.ownPhrase + Theme.textScale + show.width + "x" + show.height
        }
        ColumnLayout {
            id: sentences
            anchors.top: strip.bottom
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.unit * 8
            anchors.rightMargin: Theme.unit * 8
            anchors.topMargin: Theme.unit * 3
            anchors.bottomMargin: Theme.unit * 3
            spacing: Theme.unit * 3
            Item { Layout.fillHeight: true }
            Label {
                objectName: "help.show.english"
                Layout.fillWidth: true
                text: show.help.englishPhrase
                role: "hero"
                calm: fit.level < 1 ? 1 : fit.level < 2 ? 0.8 : 0.6
                color: Theme.ink
                LayoutMirroring.enabled: false
            }
            Row {
                visible: !show.help.ownIsEnglish
                spacing: 14
                clip: true
                Layout.fillWidth: true
                Layout.preferredHeight: 4
                Repeater {
                    model: 64
                    Rectangle {
                        width: 16
                        height: 4
                        radius: 2
                        color: Theme.rule
                    }
                }
            }
            Label {
                objectName: "help.show.own"
                visible: !show.help.ownIsEnglish
                Layout.fillWidth: true
                text: show.help.ownPhrase
                role: "title"
                calm: fit.level < 1 ? 1 : fit.level < 2 ? 0.8 : 0.6
                color: Theme.ink
                horizontalAlignment: show.help.ownRtl ? Text.AlignRight : Text.AlignLeft
                LayoutMirroring.enabled: false
            }
            Item { Layout.fillHeight: true }
        }
    }
    RowLayout {
        spacing: Theme.unit * 2.2
        Layout.fillWidth: true
        Pill {
            objectName: "help.show.list"
            icon: "list"
            text: qsTr("All the words")
            role: "lead"
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            Layout.preferredHeight: Theme.action
            onTapped: show.help.openWords()
        }
        Pill {
            objectName: "help.show.next"
            icon: "next"
            trailing: true
            text: qsTr("Other words")
            role: "lead"
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            Layout.preferredHeight: Theme.action
            onTapped: show.help.showPhrase((show.help.phraseIndex + 1) % show.help.phrases.count)
        }
    }
}
