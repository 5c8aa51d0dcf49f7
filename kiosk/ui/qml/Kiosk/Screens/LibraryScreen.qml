pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The film shelf: who is watching, one film to start with, the others beside it; pages turn by a button.
Page {
    id: screen

    readonly property LibraryViewModel library: shell.library
    readonly property bool tall: Theme.portrait

    objectName: "library"
    title: qsTr("Films")
    back: true
    onBacked: shell.back()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Repeater {
                model: screen.library.ages
                AgeTab {
                    objectName: "library.age." + key
                    Layout.fillWidth: screen.tall || Theme.large
                    onTapped: screen.library.chooseAge(key)
                }
            }
            Item {
                visible: !screen.tall
                Layout.fillWidth: true
            }
            Pill {
                objectName: "library.more"
                visible: screen.library.pageCount > 1 && !screen.tall
                icon: "next"
                trailing: true
                text: qsTr("%n more", "", screen.library.moreCount)
                Layout.preferredHeight: Math.max(Theme.touch, Theme.unit * 13.5)
                onTapped: screen.library.nextPage()
            }
        }
        FilmShelf {
            visible: !screen.library.empty
            films: screen.library.films
            onTouched: filmId => screen.library.expect(filmId)
            onChosen: filmId => screen.library.open(filmId)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Pill {
            objectName: "library.more"
            visible: screen.library.pageCount > 1 && screen.tall
            icon: "next"
            trailing: true
            text: qsTr("%n more", "", screen.library.moreCount)
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.action
            onTapped: screen.library.nextPage()
        }
        LibraryEmpty {
            visible: screen.library.empty
            shell: screen.shell
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
