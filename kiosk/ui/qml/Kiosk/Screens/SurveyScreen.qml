pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// After a film: one question a screen, nothing chosen beforehand, and beside it what to do if worried now.
Page {
    id: screen

    readonly property SurveyViewModel survey: shell.survey
    readonly property bool tall: Theme.portrait
    readonly property bool asking: survey.phase === SurveyViewModel.Phase.Asking

    objectName: "survey"
    title: survey.title
    back: true
    onBacked: {
        if (asking && survey.index > 1)
            survey.previous();
        else
            survey.leave();
    }

    GridLayout {
        anchors.fill: parent
        columns: screen.tall ? 1 : 2
        columnSpacing: Theme.unit * 3.5
        rowSpacing: Theme.gap

        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: screen.asking ? question : waiting
        }
        SurveyHelp {
            shell: screen.shell
            asked: screen.survey.offersHelp
            Layout.fillWidth: screen.tall
            Layout.fillHeight: !screen.tall
            Layout.preferredWidth: screen.tall ? -1 : Theme.unit * (Theme.large ? 70 : 58)
        }
    }
    Component {
        id: question
        SurveyQuestion { survey: screen.survey }
    }
    Component {
        id: waiting
        SurveyWaiting { survey: screen.survey }
    }
}
