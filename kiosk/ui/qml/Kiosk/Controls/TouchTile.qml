import QtQuick
import Kiosk.Theme

// A paper tile with a darker lower lip: looks pressable without shadow, sinks when pressed, acts on release.
Item {
    id: tile

    property string name                    // what a screen reader says
    property string tint: "plain"
    property color face: Theme.face(tint)
    property color edge: Theme.edge(tint)
    property color outline: edge
    property real radius: Theme.radius
    property real lip: Theme.lip
    property bool chosen: false
    property bool outlined: tint === "plain"
    property int accessibleRole: Accessible.Button
    readonly property bool pressed: touch.pressed
    readonly property real sink: down * Math.max(0, lip - 2)
    property real down: pressed ? 1 : 0
    property double lastStrike: 0
    default property alias content: inside.data

    signal tapped()
    signal struck(point position)

    // A trembling finger strikes twice; the second strike is not a wish.
    function strike() {
        const now = Date.now();
        if (now - lastStrike < Theme.doubleStrike)
            return;
        lastStrike = now;
        tapped();
    }

    implicitHeight: Theme.touch
    activeFocusOnTab: true

    Accessible.role: accessibleRole
    Accessible.name: name
    Accessible.focusable: true
    Accessible.checkable: accessibleRole === Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.onPressAction: strike()

    Keys.onReturnPressed: strike()
    Keys.onEnterPressed: strike()
    Keys.onSpacePressed: strike()

    Behavior on down {
        enabled: !Theme.reducedMotion
        NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic }
    }
    TapHandler {
        id: touch
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: point => {
            tile.struck(point.position);
            tile.strike();
        }
    }
    Rectangle {     // yellow outside, ink inside: seen on paper and on tints alike
        anchors.fill: parent
        anchors.margins: -12
        visible: tile.activeFocus
        radius: tile.radius + 12
        color: Theme.focus
        Rectangle {
            anchors.fill: parent
            anchors.margins: 7
            radius: tile.radius + 5
            color: Theme.darkInk
        }
    }
    Rectangle {     // only its lower half shows, so the upper corners stay clean
        anchors.fill: parent
        anchors.topMargin: Math.min(tile.radius, tile.height / 2)
        radius: Math.min(tile.radius, height / 2)
        color: tile.edge
    }
    Rectangle {
        id: inside
        anchors.fill: parent
        anchors.topMargin: tile.sink
        anchors.bottomMargin: tile.lip - tile.sink
        radius: tile.radius
        color: tile.face
        border.width: tile.chosen ? 6 : tile.outlined ? 2 : 0
        border.color: tile.chosen ? Theme.lagoon : tile.outline
    }
}
