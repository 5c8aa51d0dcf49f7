import QtQuick
import QtQuick.Window
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// A film: the picture, its words, and large controls that step aside while it plays. The help bar stays where it was.
Page {
    id: screen

    readonly property FilmViewModel film: shell.film
    readonly property bool tall: Theme.portrait
    readonly property bool setAside: film.phase === FilmViewModel.Phase.SetAside
    readonly property bool reading: film.transcriptOpen || setAside
    readonly property bool docked: reading || tall || Theme.reducedMotion
    readonly property bool mayHide: film.phase === FilmViewModel.Phase.Playing && !docked && !controls.activeFocus
    readonly property bool hidden: setAside || (mayHide && resting)
    property bool resting: false        // nobody has touched anything for a while

    function wake() {
        resting = false;
        rest.restart();
    }

    objectName: "film"
    bars: false
    color: Theme.stage

    onMayHideChanged: wake()
    Keys.onPressed: event => {
        wake();
        event.accepted = false;
    }

    Timer {
        id: rest
        interval: 4000
        running: screen.mayHide
        onTriggered: screen.resting = true
    }
    PointHandler {
        onActiveChanged: {
            if (active && !screen.resting)
                rest.restart();
        }
    }

    Item {
        id: room
        readonly property real whole: Math.min(parent.width, parent.height * 16 / 9) * Screen.devicePixelRatio
        readonly property real below: screen.docked && !screen.setAside ? controls.height + Theme.gap : 0
        readonly property real panel: screen.reading && !screen.tall
            ? Math.max(Theme.unit * (screen.setAside ? 84 : Theme.large ? 72 : 56), parent.width - (parent.height - below) * 16 / 9 - Theme.gap) + Theme.gap : 0
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: panel
        height: screen.tall && screen.reading ? width * 9 / 16 : parent.height - below

        onWholeChanged: screen.film.setStage(whole, whole * 9 / 16)

        FilmStage {
            film: screen.film
            setAside: screen.setAside
            lift: screen.hidden || screen.docked ? 0 : controls.height
            outer: room.width
            width: Math.min(room.width, room.height * 16 / 9)
            height: width * 9 / 16
            anchors.horizontalCenter: parent.horizontalCenter
            titled: screen.tall && !screen.reading
            y: titled ? (room.height - height) / 2 : 0
            onTapped: {
                if (screen.mayHide && !screen.resting)
                    screen.resting = true;
                else
                    screen.wake();
            }
        }
    }
    Transcript {
        visible: screen.reading
        film: screen.film
        setAside: screen.setAside
        anchors.top: screen.tall ? room.bottom : parent.top
        anchors.topMargin: screen.tall ? Theme.gap : 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: room.below
        anchors.right: parent.right
        width: screen.tall ? parent.width : room.panel - Theme.gap
    }
    FilmControls {
        id: controls
        film: screen.film
        floating: !screen.docked
        enabled: !screen.hidden
        visible: opacity > 0
        opacity: screen.hidden ? 0 : 1
        layer.enabled: floating     // painted when it changes, not with every picture of the film
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        Behavior on opacity {
            enabled: !Theme.reducedMotion
            NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic }
        }
    }
}
