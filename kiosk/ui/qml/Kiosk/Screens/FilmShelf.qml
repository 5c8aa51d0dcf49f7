pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// One film large, up to six beside or below it. With few films each takes more room, so that the shelf is never bare.
Item {
    id: shelf

    required property RowList films
    readonly property bool tall: Theme.portrait
    readonly property int others: films.count - 1
    readonly property int columns: tall ? (others > 1 ? 2 : 1) : others > 4 ? 3 : others > 1 ? 2 : 1
    readonly property int rows: Math.max(1, Math.ceil(others / columns))
    readonly property real lead: others < 1 ? width : tall ? width : Math.max(width * 0.4, Math.min(width * (others < 3 ? 0.6 : 0.48), (height - Theme.line("heading") * 3) * 16 / 9))
    readonly property real leadHeight: !tall ? height : others < 1 ? Math.min(height, width * 0.95) : height * (rows > 2 ? 0.4 : rows > 1 ? 0.46 : 0.6)

    signal touched(string filmId)
    signal chosen(string filmId)

    Repeater {
        model: shelf.films
        FilmTile {
            id: film
            required property string filmId
            required property string theme
            required property int seconds
            required property int languages
            required property bool draft
            required property bool exampleStory
            required property bool signed
            required property int index
            readonly property int place: index - 1
            readonly property real cellWidth: ((shelf.tall ? shelf.width : shelf.width - shelf.lead - Theme.gap) - (shelf.columns - 1) * Theme.gap) / shelf.columns
            readonly property real cellHeight: ((shelf.tall ? shelf.height - shelf.leadHeight - Theme.gap : shelf.height) - (shelf.rows - 1) * Theme.gap) / shelf.rows
            readonly property real along: hero ? 0 : (shelf.tall ? 0 : shelf.lead + Theme.gap) + place % shelf.columns * (cellWidth + Theme.gap)

            objectName: "library.film." + index
            required title
            required poster
            required seen
            hero: index === 0
            beside: hero ? shelf.others < 1 && !shelf.tall : shelf.tall && (shelf.columns === 1 || shelf.rows > 2)
            line: hero || Theme.large && beside ? "" : themes.name(theme)
            titleLines: hero || beside || cellWidth < Theme.unit * 44 ? 3 : 2
            large: !hero && shelf.rows < 3 && shelf.columns < 3 && !Theme.tablet
            width: hero ? shelf.lead : cellWidth
            height: hero ? shelf.leadHeight : cellHeight
            x: Theme.rtl ? shelf.width - along - width : along
            y: hero ? 0 : (shelf.tall ? shelf.leadHeight + Theme.gap : 0) + Math.floor(place / shelf.columns) * (cellHeight + Theme.gap)
            onPressedChanged: {
                if (pressed)
                    shelf.touched(filmId);
            }
            onTapped: shelf.chosen(filmId)

            FilmFacts {
                visible: film.hero
                seconds: film.seconds
                languages: film.languages
                signed: film.signed
                draft: film.draft
                exampleStory: film.exampleStory
                Layout.fillWidth: true
            }
        }
    }
    FilmThemes { id: themes }
}
