pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The film in words. It follows the film; a touch on a line goes there. Pages turn by buttons, never by dragging.
Rectangle {
    id: panel

    required property FilmViewModel film
    property bool setAside: false

    function turn(pages: real) {
        const last = Math.max(0, list.contentHeight - list.height);
        list.contentY = Math.min(last, Math.max(0, list.contentY + pages * list.height * 0.8));
    }

    objectName: "film.transcriptPanel"
    radius: 28
    color: Theme.card

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.unit * 3
        spacing: Theme.unit * 1.5

        RowLayout {
            spacing: Theme.unit * 2
            Label {
                Layout.fillWidth: true
                text: panel.film.title
                role: Theme.large ? "body" : "lead"
                strong: true
                leading: 1.1
            }
            Pill {
                objectName: "film.linesUp"
                visible: list.contentHeight > list.height
                icon: "up"
                name: qsTr("Earlier words")
                onTapped: panel.turn(-1)
            }
            Pill {
                objectName: "film.linesDown"
                visible: list.contentHeight > list.height
                icon: "down"
                name: qsTr("Later words")
                onTapped: panel.turn(1)
            }
        }
        Label {
            objectName: "film.setAside"
            visible: panel.setAside
            Layout.fillWidth: true
            text: qsTr("This film cannot play just now. We are sorry. You can read it here, or choose another film.")
            role: "body"
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            interactive: false
            spacing: 4
            model: panel.film.cues
            currentIndex: panel.film.currentCue
            highlightRangeMode: ListView.ApplyRange
            preferredHighlightBegin: height * 0.25
            preferredHighlightEnd: height * 0.6
            highlightMoveDuration: Theme.reducedMotion ? 0 : Theme.calm
            highlightMoveVelocity: -1
            onHeightChanged: positionViewAtIndex(currentIndex, ListView.Center)
            delegate: TranscriptLine {
                required property int index
                objectName: "film.line." + index
                width: ListView.view.width
                onTapped: panel.film.seekTo(start)
            }
        }
        Pill {
            objectName: "film.otherFilms"
            visible: panel.setAside
            kind: "primary"
            icon: "film"
            text: qsTr("Other films")
            Layout.fillWidth: true
            onTapped: panel.film.close()
        }
    }
}
