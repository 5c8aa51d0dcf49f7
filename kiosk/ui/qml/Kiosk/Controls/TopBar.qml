import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Theme

// Who we are or where we are, and what anyone may need at once: language, text size, finish.
RowLayout {
    id: top

    required property ShellViewModel shell
    property string title
    property string note
    property bool back: false
    readonly property bool small: Theme.portrait || Theme.tablet || Theme.large

    signal backed()

    spacing: Theme.gap * 0.8

    Pill {
        objectName: "top.back"
        kind: "flat"
        visible: top.back
        icon: "back"
        text: top.small ? "" : qsTr("Back")
        name: qsTr("Back")
        onTapped: top.backed()
    }
    Picture {
        visible: !top.back
        name: "thing-mark"
        fixed: true
        Layout.preferredWidth: 84
        Layout.preferredHeight: 74
    }
    ColumnLayout {
        spacing: -2
        Layout.fillWidth: true
        Layout.minimumWidth: note.visible ? name.implicitWidth + 2 : 0
        Layout.leftMargin: top.back ? 12 : 0
        Label {
            id: name
            Layout.fillWidth: true
            text: top.title || qsTr("Say Something")
            role: top.title && !(Theme.portrait && Theme.large) ? "heading" : "lead"
            strong: true
            leading: 1.05
            maximumLineCount: top.small ? 2 : 1
            elide: Text.ElideRight
        }
        Label {
            Layout.fillWidth: true
            visible: !top.title && !Theme.large
            text: top.shell.wardName
            role: "small"
            color: Theme.soft
            leading: 1.1
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    Chip {
        id: note
        objectName: "top.note"
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: top.note !== "" && !top.small
        text: top.note
        color: Theme.face("peach")
    }
    Pill {
        objectName: "top.language"
        kind: "flat"
        icon: "globe"
        text: Theme.portrait && Theme.large ? "" : top.shell.languageName
        name: qsTr("Language: %1").arg(top.shell.languageName)
        onTapped: top.shell.openLanguages()
    }
    Pill {
        objectName: "top.textSize"
        kind: "flat"
        icon: "text"
        text: top.small || top.title ? "" : qsTr("Text size")
        name: qsTr("Text size")
        onTapped: top.shell.nextTextSize()
    }
    Pill {
        objectName: "top.finish"
        kind: "flat"
        icon: "shield"
        text: top.small ? "" : top.title ? qsTr("Finish") : qsTr("Finish and clear")
        name: qsTr("Finish and clear")
        onTapped: top.shell.finishVisit()
    }
}
