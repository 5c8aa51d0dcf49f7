import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// The frame of a screen: paper, top bar, content. The help bar below belongs to the window, not to the page.
FocusScope {
    id: page

    required property ShellViewModel shell
    property string title
    property string note        // said beside the name of the page where there is room
    property bool back: false
    property bool bars: true
    property alias backdrop: behind.data
    property alias color: paper.color
    default property alias content: area.data

    signal backed()

    focus: true

    Rectangle {
        id: paper
        anchors.fill: parent
        color: Theme.paper
    }
    Item {
        id: behind
        anchors.fill: parent
    }
    TopBar {
        id: top
        visible: page.bars
        shell: page.shell
        title: page.title
        note: page.note
        back: page.back
        height: implicitHeight
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: 26
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        onBacked: page.backed()
    }
    Item {
        id: area
        anchors.top: page.bars ? top.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: Theme.tablet ? 18 : 28
        anchors.bottomMargin: Theme.floor + (Theme.tablet ? 18 : 28)
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
    }
}
