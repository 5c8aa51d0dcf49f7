pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// How long, with words, in how many languages; and what the film still lacks.
Flow {
    id: facts

    required property int seconds
    required property int languages
    required property bool signed
    required property bool draft
    required property bool exampleStory

    spacing: Theme.unit * 2

    Repeater {
        model: [
            { icon: "clock", words: facts.seconds < 60 ? qsTr("%n seconds", "", facts.seconds) : facts.seconds < 90 ? qsTr("About 1 minute") : qsTr("About %n minutes", "", Math.round(facts.seconds / 60)), shown: facts.seconds > 0 },
            { icon: "captions", words: qsTr("Words"), shown: facts.languages > 0 && !Theme.large },
            { icon: "globe", words: qsTr("%n languages", "", facts.languages), shown: facts.languages > 1 && !Theme.large },
            { icon: "sign", words: qsTr("Signed"), shown: facts.signed }
        ]
        Row {
            id: fact
            required property var modelData
            visible: modelData.shown
            spacing: Theme.unit
            Icon {
                name: fact.modelData.icon
                size: Theme.unit * 4.5
                color: Theme.soft
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                text: fact.modelData.words
                role: "small"
                color: Theme.soft
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Chip {
        visible: facts.draft
        text: qsTr("Draft film, not approved")
        color: Theme.face("peach")
    }
    Chip {
        visible: facts.exampleStory
        text: qsTr("Example story")
        color: Theme.face("lilac")
    }
}
