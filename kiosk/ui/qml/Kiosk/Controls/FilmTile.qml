import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A film on the shelf: its picture, its name, what it is about. `hero` is the one to start with;
// `beside` puts the words beside the picture.
TouchTile {
    id: film

    required property string title
    required property url poster
    property string line
    property bool hero: false
    property bool seen: false
    property bool beside: false
    property bool large: false
    property int titleLines: 2
    readonly property string titleRole: hero ? Theme.large ? "lead" : "heading" : large ? "body" : "small"
    readonly property real words: titleLines * Theme.line(titleRole) + (line ? Theme.line("small") : 0) + Theme.unit * 1.5
    default property alias facts: extra.data

    name: line ? title + ". " + line : title
    radius: 28

    GridLayout {
        anchors.fill: parent
        anchors.margins: 12
        columns: film.beside ? 2 : 1
        columnSpacing: Theme.unit * 2
        rowSpacing: Theme.unit * (film.hero ? 2 : 0.5)

        Frame {
            visible: film.beside || film.hero || film.height - Theme.lip - 12 - film.words > Theme.unit * 7     // no slivers
            source: film.poster
            face: film.face
            Layout.fillWidth: true
            Layout.fillHeight: film.beside || film.hero
            Layout.preferredWidth: film.hero ? 62 : 42
            Layout.preferredHeight: film.hero ? 1 : film.height - Theme.lip - 12 - film.words
            Disc {
                visible: film.hero
                anchors.centerIn: parent
                size: Math.min(Theme.unit * 16, parent.height * 0.7)
                color: Theme.sun
                icon: "play"
                ink: Theme.sunInk
                border.width: 6
                border.color: Theme.card
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !film.hero
            Layout.preferredWidth: film.hero ? 38 : 58
            Layout.leftMargin: Theme.unit * (film.hero ? 2 : 0.5)
            Layout.rightMargin: Theme.unit * (film.hero ? 2 : 0.5)
            Layout.bottomMargin: film.hero && !film.beside ? Theme.unit : 0
            spacing: film.hero ? Theme.unit : 0

            RowLayout {
                spacing: Theme.unit
                Label {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    text: film.title
                    role: film.titleRole
                    strong: true
                    maximumLineCount: film.titleLines
                    elide: Text.ElideRight
                    leading: 1.08
                }
                Disc {
                    visible: film.seen
                    size: Theme.unit * 4.5
                    color: Theme.lagoon
                    icon: "check"
                    ink: Theme.lagoonInk
                    Layout.alignment: Qt.AlignTop
                    Accessible.name: qsTr("Watched")
                }
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: film.line
                role: "small"
                color: Theme.soft
                maximumLineCount: 1
                elide: Text.ElideRight
                leading: 1.1
            }
            ColumnLayout {
                id: extra
                Layout.fillWidth: true
                visible: film.hero
                spacing: Theme.unit
            }
            Item { Layout.fillHeight: true }
        }
    }
}
