import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The picture itself: poster until the first frame, then the film; chips above, captions below.
Item {
    id: stage

    required property FilmViewModel film
    property bool setAside: false
    property real lift: 0           // how far the floating controls reach up into the picture
    property bool titled: false     // the name of the film above it
    property real outer: width      // captions may be wider than the picture, but never wider than this

    signal tapped()

    objectName: "film.stage"

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: stage.tapped()
    }
    Image {
        objectName: "film.poster"
        anchors.fill: parent
        visible: stage.setAside || stage.film.phase === FilmViewModel.Phase.Opening
        source: stage.film.poster
        sourceSize: Qt.size(Math.ceil(width), Math.ceil(height))
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        opacity: stage.setAside ? 0.5 : 1
    }
    FilmItem {
        objectName: "film.picture"
        anchors.fill: parent
        visible: !stage.setAside
        player: stage.film.player
        onWidthChanged: update()
        onHeightChanged: update()
    }
    Rectangle {     // the ward's own number, where the film leaves room for it; never part of the film
        objectName: "film.slot"
        visible: stage.film.slotShown && !stage.setAside
        x: stage.width * stage.film.slotRect.x
        y: stage.height * stage.film.slotRect.y
        width: stage.width * stage.film.slotRect.width
        height: stage.height * stage.film.slotRect.height
        radius: 14
        color: Theme.lightCard
        border.width: 3
        border.color: Theme.darkInk
        Label {
            anchors.fill: parent
            anchors.margins: Theme.unit * 1.5
            text: stage.film.slotText
            strong: true
            color: Theme.darkInk
            fontSizeMode: Text.Fit
            minimumPixelSize: 16
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            leading: 1.1
        }
    }
    PaperCorners {
        anchors.fill: parent
        paper: Theme.stage
    }
    Label {
        visible: stage.titled
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.top
        anchors.bottomMargin: Theme.unit * 4
        text: stage.film.title
        role: "title"
    }
    Flow {
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.unit * 2.5
        spacing: Theme.unit * 1.5
        Chip {
            objectName: "film.draft"
            width: Math.min(implicitWidth, parent.width)
            visible: stage.film.draft
            text: qsTr("Draft film, not approved")
            color: Theme.lightCard
            ink: Theme.darkInk
            layer.enabled: true
        }
        Chip {
            objectName: "film.example"
            width: Math.min(implicitWidth, parent.width)
            visible: stage.film.exampleStory
            text: qsTr("Example story")
            color: Theme.lightCard
            ink: Theme.darkInk
            layer.enabled: true
        }
        Chip {
            visible: stage.film.resumed && !stage.setAside
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("It goes on where you stopped")
            color: Theme.lightCard
            ink: Theme.darkInk
            layer.enabled: true
        }
        Pill {
            objectName: "film.restart"
            visible: stage.film.resumed && !stage.setAside
            icon: "again"
            text: qsTr("Start again")
            name: qsTr("It goes on where you stopped. Start again?")
            onTapped: stage.film.restart()
        }
    }
    Rectangle {     // captions: white on opaque black, above whatever lies at the foot of the picture
        objectName: "film.captions"
        visible: words.text !== "" && stage.film.captionsOn && !stage.setAside
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: stage.lift > 0 ? stage.lift + Theme.unit * 2 : Theme.unit * 4
        width: words.width + Theme.unit * 7
        height: words.implicitHeight + Theme.unit * 3.5
        radius: 14
        color: "#000000"
        layer.enabled: true
        Label {
            id: words
            readonly property real room: stage.outer - Theme.unit * 9
            anchors.centerIn: parent
            width: Math.min(measure.implicitWidth + 2, room)
            text: measure.implicitWidth > room ? stage.film.captionText.replace("\n", " ") : stage.film.captionText
            role: "heading"
            font.pixelSize: Math.round(42 * Theme.k * stage.film.captionScale)
            font.variableAxes: ({ "wght": 500 })
            color: "#FFFFFF"
            horizontalAlignment: Text.AlignHCenter
            leading: 1.1
        }
        Label {
            id: measure
            visible: false
            text: stage.film.captionText
            font: words.font
            wrapMode: Text.NoWrap
        }
    }
}
