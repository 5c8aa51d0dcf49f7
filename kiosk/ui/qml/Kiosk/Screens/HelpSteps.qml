import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The three steps: where I am, what to do, two buttons. Where a step does not fit it takes two pages, turned by "More".
ColumnLayout {
    id: steps

    required property HelpViewModel help
    required property string languageName
    readonly property bool tall: Theme.portrait
    readonly property bool plain: fit.level > 0         // no picture, smaller words
    readonly property bool paged: fit.level > 1 || Theme.large && !tall
    readonly property real calm: fit.level > 3 ? 0.72 : 1
    readonly property bool last: help.step === 3
    readonly property bool numberBelow: last && (tall || Theme.tablet || plain || paged)
    property bool more: false
    readonly property bool second: paged && more        // the second page: the rest of the words, and other worries

    objectName: "help.steps"
    spacing: Theme.unit * (Theme.tablet ? 2 : 2.75)

    onMoreChanged: fit.again()

    Fitting {
        id: fit
        subject: words
        wanted: Math.max(words.implicitHeight, beside.visible ? beside.implicitHeight : 0)
        given: middle.height
        most: 4
        key: steps.help.step + steps.help.words + Theme.textScale + steps.width + "x" + steps.height
        onKeyChanged: steps.more = false
    }
    Stones {
        step: steps.help.step
        names: steps.help.stones
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.tablet ? Theme.unit * 15.5 : Theme.large ? Theme.unit * 17.5 : steps.tall ? 216 : 196
        onChosen: step => steps.help.goToStep(step)
    }
    Item {
        id: middle
        Layout.fillWidth: true
        Layout.fillHeight: true

        Picture {
            id: picture
            visible: steps.help.picture !== "" && !steps.plain && !steps.last && height > Theme.unit * 16
            name: steps.help.picture
            opacity: 1
            width: Math.min(Theme.unit * (Theme.tablet ? 32 : steps.tall ? 62 : 54), height * 460 / 400)
            height: Math.min(parent.height + steps.spacing - (steps.tall ? words.implicitHeight : 0), Theme.unit * (Theme.tablet ? 28 : steps.tall ? 54 : 47))
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.bottomMargin: -steps.spacing
        }
        HelpNumber {
            id: beside
            visible: steps.last && !steps.numberBelow
            help: steps.help
            width: Theme.unit * 70
            anchors.right: parent.right
            anchors.top: parent.top
        }
        ColumnLayout {
            id: words
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: beside.visible ? beside.left : picture.visible && !steps.tall ? picture.left : parent.right
            anchors.rightMargin: beside.visible || picture.visible ? Theme.unit * 3 : 0
            spacing: Theme.unit * (steps.plain ? 1 : 1.5)
            Label {
                objectName: "help.title"
                Layout.fillWidth: true
                visible: !steps.second && !(fit.level > 2 && steps.last)
                text: steps.help.title
                role: steps.plain || text.length > 34 && !steps.tall ? "heading" : "title"
                calm: steps.calm
            }
            Label {
                objectName: "help.words"
                Layout.fillWidth: true
                visible: !steps.paged || steps.more || !steps.last
                text: steps.help.words
                role: steps.plain ? "body" : "lead"
                calm: steps.calm
                leading: 1.2
            }
            Chip {
                objectName: "help.draftNote"
                visible: text !== "" && (Theme.portrait || Theme.tablet || Theme.large) && (!steps.paged || steps.more)
                text: steps.help.languageNote || steps.help.draftNote
                color: Theme.face("peach")
                Layout.maximumWidth: words.width
            }
            HelpNumber {
                visible: steps.numberBelow && !(steps.paged && steps.more)
                help: steps.help
                wide: !steps.tall || steps.paged
                calm: steps.calm
                Layout.fillWidth: true
            }
        }
    }
    GridLayout {
        columns: steps.tall ? 2 : 3
        columnSpacing: Theme.unit * 2.2
        rowSpacing: Theme.unit * 2.2
        Layout.fillWidth: true
        Pill {
            objectName: "help.otherMore"
            visible: steps.second
            icon: "question"
            text: steps.help.otherText
            role: "body"
            Layout.fillWidth: true
            Layout.columnSpan: 2
            Layout.preferredWidth: 200
            Layout.preferredHeight: Theme.action
            onTapped: steps.help.openOther()
        }
        Pill {
            objectName: "help.main"
            visible: !steps.second
            kind: "primary"
            icon: Theme.huge || Theme.tablet && Theme.large ? "" : steps.help.mainIcon
            text: steps.help.mainText
            role: Theme.huge ? "small" : Theme.large ? "body" : "lead"
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            Layout.preferredHeight: Theme.action
            onTapped: steps.help.main()
        }
        Pill {
            objectName: "help.next"
            visible: !steps.second
            icon: Theme.huge || Theme.tablet && Theme.large ? "" : "next"
            trailing: true
            text: steps.help.nextText
            role: Theme.huge ? "small" : Theme.large ? "body" : "lead"
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            Layout.preferredHeight: Theme.action
            onTapped: steps.help.next()
        }
        Pill {
            objectName: steps.paged ? "help.more" : "help.other"
            kind: "flat"
            icon: !steps.paged ? Theme.tablet ? "" : "question" : steps.more ? "up" : "down"
            text: !steps.paged ? steps.help.otherText : steps.more ? qsTr("Less") : qsTr("More")
            role: steps.paged ? "body" : "small"
            Layout.fillWidth: true
            Layout.preferredWidth: steps.paged ? 60 : 84
            Layout.columnSpan: steps.tall ? 2 : 1
            Layout.preferredHeight: steps.tall ? Theme.touch : Theme.action
            onTapped: {
                if (steps.paged)
                    steps.more = !steps.more;
                else
                    steps.help.openOther();
            }
        }
    }
}
