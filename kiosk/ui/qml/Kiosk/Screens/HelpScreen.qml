import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// What to do when worried. The emergency card stays; beside it one page at a time.
Page {
    id: screen

    readonly property HelpViewModel help: shell.help
    readonly property bool tall: Theme.portrait
    readonly property bool showing: help.page === HelpViewModel.Page.Show
    readonly property url part: {
        switch (help.page) {
        case HelpViewModel.Page.Steps: return Qt.resolvedUrl("HelpSteps.qml");
        case HelpViewModel.Page.Words: return Qt.resolvedUrl("HelpWords.qml");
        case HelpViewModel.Page.Show: return Qt.resolvedUrl("HelpShow.qml");
        default: return Qt.resolvedUrl("HelpInfo.qml");
        }
    }

    function open() {
        page.setSource(part, { help: help, languageName: shell.languageName });
    }

    objectName: "help"
    back: true
    note: help.languageNote || help.draftNote
    title: {
        switch (help.page) {
        case HelpViewModel.Page.Words: return qsTr("Words to show staff");
        case HelpViewModel.Page.Show: return qsTr("Show this to staff");
        default: return qsTr("I’m worried");
        }
    }

    onBacked: help.back()
    onPartChanged: open()
    Component.onCompleted: open()

    GridLayout {
        anchors.fill: parent
        columns: screen.tall ? 1 : 2
        columnSpacing: Theme.unit * 3.5
        rowSpacing: Theme.unit * 3

        EmergencyCard {
            visible: !screen.showing
            help: screen.help
            columns: screen.tall ? 2 : 1
            Layout.preferredWidth: screen.tall ? parent.width : Theme.large ? parent.width * 0.37 : Theme.tablet ? parent.width * 0.3 : 560
            Layout.maximumWidth: Layout.preferredWidth
            Layout.fillHeight: !screen.tall
            Layout.fillWidth: screen.tall
        }
        Loader {
            id: page
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
