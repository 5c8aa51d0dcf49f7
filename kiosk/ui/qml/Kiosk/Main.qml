import QtQuick
import QtQuick.Window
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The window: one screen at a time, the privacy curtain over it, and the help bar above everything.
Window {
    id: root

    required property ShellViewModel shell
    property url pictures: Theme.pictures
    readonly property bool curtained: shell.screen === ShellViewModel.Screen.StillThere
    readonly property int shown: curtained && shell.beneath >= 0 ? shell.beneath : shell.screen

    // Screens are compiled when they are first needed, so that the first one is there at once.
    function show() {
        const names = ["Attract", "Home", "Language", "Library", "Film", "Survey", "Thanks", "Help", "StillThere", "OutOfService"];
        if (!curtained || shell.beneath >= 0)
            page.setSource(Qt.resolvedUrl("Screens/" + names[shown] + "Screen.qml"), { shell: shell });
    }

    title: qsTr("Say Something")
    width: 1920
    height: 1080
    visible: true
    color: Theme.paper

    onShownChanged: {
        show();
        if (shown !== ShellViewModel.Screen.Film)
            entrance.restart();
    }
    Component.onCompleted: show()

    Binding { target: Theme; property: "night"; value: root.shell.night }
    Binding { target: Theme; property: "rtl"; value: root.shell.rtl }
    Binding { target: Theme; property: "textScale"; value: root.shell.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: root.shell.reducedMotion }
    Binding { target: Theme; property: "view"; value: Qt.size(root.width, root.height) }
    Binding { target: Theme; property: "pictures"; value: root.pictures }

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: root.shell.rtl
        LayoutMirroring.childrenInherit: true

        Loader {
            id: page
            width: parent.width
            height: parent.height
            focus: true
            enabled: !root.curtained
        }
        Loader {
            id: curtain
            anchors.fill: parent
            active: root.curtained
            onActiveChanged: {
                if (active)
                    setSource(Qt.resolvedUrl("Screens/StillThereScreen.qml"), { shell: root.shell });
                else
                    page.forceActiveFocus();
            }
            onLoaded: forceActiveFocus()
        }
        HelpBar {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottomMargin: Theme.edgeGap
            anchors.leftMargin: Theme.margin - 8
            anchors.rightMargin: Theme.margin - 8
            open: root.shell.screen === ShellViewModel.Screen.Help
            onTapped: root.shell.openHelp()
        }
    }
    ParallelAnimation {
        id: entrance
        NumberAnimation {
            target: page
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: page
            property: "x"
            from: Theme.reducedMotion ? 0 : Theme.rtl ? -24 : 24
            to: 0
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
    }
}
