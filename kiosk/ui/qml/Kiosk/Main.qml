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
    readonly property bool filming: shown === ShellViewModel.Screen.Film
    readonly property bool helping: shown === ShellViewModel.Screen.Help
    readonly property bool veiled: curtained && drawn.done      // once the curtain hangs, nothing of the visit is left to see

    // Screens are compiled when they are first needed, so that the first one is there at once. What help or a film opens over stays as it is.
    function show() {
        if (shown === ShellViewModel.Screen.Film || shown === ShellViewModel.Screen.Help) {
            (shown === ShellViewModel.Screen.Film ? film : help).open();
            return;
        }
        const names = ["Attract", "Home", "Language", "Library", "Film", "Survey", "Thanks", "Help", "StillThere", "OutOfService"];
        if (page.screen !== shown && (!curtained || shell.beneath >= 0)) {
            page.screen = shown;
            page.setSource(Qt.resolvedUrl("Screens/" + names[shown] + "Screen.qml"), { shell: shell });
            entrance.restart();
        }
        page.forceActiveFocus();
    }

    title: qsTr("Say Something")
    width: 1920
    height: 1080
    visible: true
    color: Theme.paper

    onShownChanged: show()
    onCurtainedChanged: {
        if (!curtained)
            (filming ? film : helping ? help : page).forceActiveFocus();
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
            property int screen: -1
            width: parent.width
            height: parent.height
            focus: true
            enabled: !root.curtained
            visible: !root.filming && !root.helping && !root.veiled
        }
        WarmScreen {
            id: film
            shell: root.shell
            screen: Qt.resolvedUrl("Screens/FilmScreen.qml")
            anchors.fill: parent
            enabled: !root.curtained
            visible: root.filming && !root.veiled
        }
        WarmScreen {
            id: help
            shell: root.shell
            screen: Qt.resolvedUrl("Screens/HelpScreen.qml")
            anchors.fill: parent
            enabled: !root.curtained
            visible: root.helping && !root.veiled
        }
        Loader {
            id: curtain
            anchors.fill: parent
            active: root.curtained
            Component.onCompleted: setSource(Qt.resolvedUrl("Screens/StillThereScreen.qml"), { shell: root.shell })
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
    Timer {
        interval: 700
        running: true
        onTriggered: help.prepare()
    }
    Timer {     // not at the same moment, so that a touch never waits for both
        interval: 1500
        running: true
        onTriggered: film.prepare()
    }
    Timer {
        id: drawn
        property bool done: false
        interval: Theme.slow
        running: root.curtained
        onRunningChanged: {
            if (running)
                done = false;
        }
        onTriggered: done = true
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
