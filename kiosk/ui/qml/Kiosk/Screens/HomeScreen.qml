pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Home: one picture that says what this is, the ways in that exist today, and nothing else.
Page {
    id: home

    readonly property bool tall: Theme.portrait
    readonly property real split: tall || Theme.large ? 0 : width * (Theme.tablet ? 0.41 : 0.435)
    readonly property bool films: shell.filmCount > 0

    objectName: "home"

    backdrop: HomeScene {
        anchors.fill: parent
        split: home.split
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: home.split > 0 ? home.split - Theme.margin + Theme.unit * 2 : 0
        anchors.topMargin: home.tall && !Theme.large ? home.height * 0.355 : 0
        spacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Label {
                Layout.fillWidth: true
                text: Theme.night ? qsTr("It is night. You can still ask.") : qsTr("You know your child best.")
                role: Theme.tablet && Theme.rtl ? "heading" : "title"
                leading: 1.05
            }
            Label {
                Layout.fillWidth: true
                visible: !Theme.tablet && !(Theme.large && !home.tall)
                text: Theme.night && home.shell.quiet ? qsTr("Sound is off. Films play with words.") : qsTr("What would you like to do?")
                role: "lead"
                color: Theme.soft
                leading: 1.1
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Theme.tablet ? 18 : home.tall ? 20 : 19.4
            spacing: Theme.gap
            WayTile {
                objectName: "home.films"
                visible: home.films
                tint: "butter"
                title: qsTr("Watch a short film")
                line: Theme.tablet || Theme.large || Theme.rtl && !home.tall ? "" : qsTr("About 1 minute each")
                role: Theme.large || Theme.tablet ? "lead" : "heading"
                beside: true
                picture: "watch-together"
                art: Math.min(width * 0.4, height * 1.3)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 62
                onTapped: home.shell.openLibrary()
            }
            WayTile {
                objectName: "home.words"
                tint: "sky"
                icon: "speak"
                title: qsTr("Words to show staff")
                beside: Theme.tablet || Theme.large
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 38
                onTapped: home.shell.openWords()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: home.tall ? 30 : Theme.tablet ? 20 : 26
            visible: shelf.count > 0 && !Theme.huge && !(Theme.tablet && Theme.large)
            spacing: Theme.gap
            uniformCellSizes: true
            Repeater {
                id: shelf
                model: home.shell.library.homeFilms
                FilmTile {
                    id: film
                    required property string filmId
                    required property int index
                    required property int seconds
                    required title
                    required poster
                    required seen
                    objectName: "home.film." + index
                    visible: index < (Theme.tablet ? 2 : 3)
                    beside: Theme.tablet || Theme.large && !home.tall
                    titleLines: beside || home.tall && Theme.large ? 4 : home.tall ? 3 : 2
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onPressedChanged: {
                        if (pressed)
                            home.shell.library.expect(filmId);
                    }
                    onTapped: home.shell.openFilm(filmId)
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: home.tall ? 22 : Theme.tablet ? 25 : 15
            spacing: Theme.gap
            AgePebbles {
                visible: home.films
                stacked: home.tall || Theme.tablet || Theme.huge
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: home.tall ? 66 : 64
                onChosen: age => home.shell.openLibraryFor(age)
            }
            WayTile {
                objectName: "home.steps"
                tint: "plain"
                title: qsTr("Who to ask: three steps")
                picture: "thing-stones"
                icon: home.tall || Theme.tablet ? "stones" : ""
                art: Theme.tablet || home.tall ? 0 : height * 0.64
                role: "body"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: home.tall ? 34 : 36
                onTapped: home.shell.openHelp()
            }
        }
    }
}
