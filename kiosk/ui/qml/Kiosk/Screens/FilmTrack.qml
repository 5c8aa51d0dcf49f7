pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Where the film is: a line of water with a stone for each chapter. A touch goes there. Time never runs right to left.
TouchTile {
    id: track

    required property FilmViewModel film
    readonly property real reach: line.width - 2 * snap
    readonly property real snap: Theme.unit * 4

    function clock(seconds: real): string {
        const whole = Math.max(0, Math.floor(seconds));
        return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    }
    function go(x: real) {
        const wanted = Math.min(1, Math.max(0, (x - line.x - snap) / reach));
        const near = film.chapters.find(chapter => Math.abs(chapter - wanted) * reach < snap);
        film.seekTo((near ?? wanted) * film.duration);
    }

    objectName: "film.track"
    name: qsTr("The film is at %1 of %2").arg(clock(film.position)).arg(clock(film.duration))
    accessibleRole: Accessible.Slider
    face: "transparent"
    edge: "transparent"
    outlined: false
    lip: 0
    implicitHeight: Theme.touch
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    onStruck: point => go(point.x)
    Keys.onLeftPressed: film.seekTo(Math.max(0, film.position - 5))
    Keys.onRightPressed: film.seekTo(Math.min(film.duration, film.position + 5))

    Rectangle {
        id: line
        anchors.left: parent.left
        anchors.right: time.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.rightMargin: Theme.unit * 2
        height: 16
        radius: 8
        color: Theme.rule
        Rectangle {
            height: 16
            radius: 8
            width: track.snap + track.reach * track.film.progress
            color: Theme.lagoon
        }
        Repeater {
            model: track.film.chapters
            Pebble {
                required property real modelData
                width: 34
                height: 28
                y: (line.height - height) / 2
                x: track.snap + track.reach * modelData - width / 2
                color: modelData <= track.film.progress ? Theme.lagoon : Theme.rule
            }
        }
        Rectangle {
            width: 56
            height: 56
            radius: 28
            anchors.verticalCenter: parent.verticalCenter
            x: track.snap + track.reach * track.film.progress - 28
            color: Theme.sun
            border.width: 6
            border.color: Theme.card
        }
    }
    Label {
        id: time
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, Theme.px("body") * 6.4)
        text: track.clock(track.film.position) + " / " + track.clock(track.film.duration)
        role: "body"
        color: Theme.soft
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
    }
}
