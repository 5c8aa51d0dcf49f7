import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Theme

// Quieter, off, louder; in quiet hours one sentence that says why there is no sound.
RowLayout {
    id: sound

    required property FilmViewModel film
    property bool bare: false

    spacing: Theme.unit * (Theme.tablet ? 1.2 : 1.5)

    FilmTool {
        objectName: "film.quieter"
        visible: sound.film.soundAllowed
        icon: "minus"
        name: qsTr("Quieter")
        bare: true
        implicitWidth: Theme.touch
        onTapped: sound.film.quieter()
    }
    FilmTool {
        objectName: "film.mute"
        visible: sound.film.soundAllowed
        icon: sound.film.muted ? "mute" : "listen"
        text: sound.film.muted ? qsTr("Sound off") : qsTr("Sound %1").arg(sound.film.volume)
        bare: sound.bare
        implicitWidth: bare ? Theme.touch : Theme.unit * 20
        onTapped: sound.film.toggleMute()
    }
    FilmTool {
        objectName: "film.louder"
        visible: sound.film.soundAllowed
        icon: "plus"
        name: qsTr("Louder")
        bare: true
        implicitWidth: Theme.touch
        onTapped: sound.film.louder()
    }
    Icon {
        visible: !sound.film.soundAllowed
        name: "moon"
        color: Theme.soft
        size: Theme.unit * 5.5
        Layout.leftMargin: Theme.unit
    }
    Label {
        objectName: "film.noSound"
        visible: !sound.film.soundAllowed
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.unit * 44
        text: qsTr("Quiet hours: no sound. The words show what is said.")
        role: "small"
        color: Theme.soft
        leading: 1.08
    }
}
