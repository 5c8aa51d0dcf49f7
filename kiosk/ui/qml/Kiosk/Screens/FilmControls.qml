import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Everything a film can be told to do, in two rows: where it is, and what to change.
FocusScope {
    id: controls

    required property FilmViewModel film
    property bool floating: false
    readonly property bool bare: Theme.tablet || Theme.large     // icons only
    readonly property bool playing: film.phase === FilmViewModel.Phase.Playing || film.phase === FilmViewModel.Phase.Opening

    objectName: "film.controls"
    implicitHeight: rows.implicitHeight + (floating ? Theme.unit * 4 : 0)
    height: implicitHeight

    Rectangle {
        anchors.fill: parent
        visible: controls.floating
        radius: 36
        color: Theme.stage
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }    // a touch between buttons is not a touch on the picture
    }
    ColumnLayout {
        id: rows
        anchors.fill: parent
        anchors.margins: controls.floating ? Theme.unit * 2 : 0
        spacing: Theme.unit

        FilmTrack {
            film: controls.film
            Layout.fillWidth: true
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 3
            columnSpacing: Theme.unit * 1.5
            rowSpacing: Theme.unit * 2

            RowLayout {
                spacing: Theme.unit * (Theme.tablet ? 1.2 : 2)
                Pill {
                    objectName: "film.play"
                    kind: "primary"
                    icon: controls.playing ? "pause" : "play"
                    text: Theme.tablet ? "" : name
                    name: controls.playing ? qsTr("Pause") : qsTr("Play")
                    role: "lead"
                    Layout.preferredWidth: Math.max(implicitWidth, Theme.unit * (Theme.tablet ? 16 : Theme.large ? 36 : 28))
                    Layout.preferredHeight: Theme.action
                    onTapped: controls.film.togglePlay()
                }
                FilmTool {
                    objectName: "film.back10"
                    icon: "again"
                    text: qsTr("Back 10 s")
                    name: qsTr("Back 10 seconds")
                    bare: controls.bare
                    onTapped: controls.film.back10()
                }
                FilmSound {
                    film: controls.film
                    bare: controls.bare
                    Layout.fillWidth: Theme.portrait && !film.soundAllowed
                    Layout.maximumWidth: Theme.unit * 58
                }
            }
            Item {
                visible: !Theme.portrait
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: Theme.unit * (Theme.tablet ? 1.2 : 2)
                Layout.fillWidth: Theme.portrait
                FilmTool {
                    objectName: "film.captionsOn"
                    visible: controls.film.hasCaptions
                    icon: "captions"
                    text: controls.film.captionsOn ? qsTr("Words on") : qsTr("Words off")
                    chosen: controls.film.captionsOn
                    bare: controls.bare
                    onTapped: controls.film.toggleCaptions()
                }
                FilmTool {
                    objectName: "film.captionSize"
                    visible: controls.film.hasCaptions && controls.film.captionsOn
                    icon: "text"
                    text: qsTr("Size %1").arg(Math.round(controls.film.captionScale * 100))
                    name: qsTr("Size of the words: %1 %").arg(Math.round(controls.film.captionScale * 100))
                    bare: controls.bare
                    onTapped: controls.film.nextCaptionSize()
                }
                FilmTool {
                    objectName: "film.rate"
                    icon: "speed"
                    text: qsTr("Speed %1×").arg(controls.film.rate)
                    bare: controls.bare
                    onTapped: controls.film.nextRate()
                }
                FilmTool {
                    objectName: "film.transcript"
                    visible: controls.film.hasCaptions
                    icon: "list"
                    text: qsTr("Read along")
                    chosen: controls.film.transcriptOpen
                    bare: controls.bare
                    onTapped: controls.film.toggleTranscript()
                }
                FilmTool {
                    objectName: "film.sign"
                    visible: controls.film.canSign
                    icon: "sign"
                    text: qsTr("Signed")
                    name: qsTr("British Sign Language")
                    chosen: controls.film.signing
                    bare: controls.bare
                    onTapped: controls.film.toggleSigned()
                }
                Item {
                    visible: Theme.portrait
                    Layout.fillWidth: true
                }
                FilmTool {
                    objectName: "film.close"
                    icon: "close"
                    text: qsTr("Close")
                    bare: controls.bare
                    onTapped: controls.film.close()
                }
            }
        }
    }
}
