pragma ComponentBehavior: Bound
import QtQuick

// Four paper corners over a moving picture. One frame all round would be painted again with every picture of it.
Item {
    id: corners

    property color paper: "black"
    readonly property int radius: 27
    readonly property int band: 13

    Repeater {
        model: 4
        Item {
            id: corner
            required property int index
            readonly property bool onRight: index % 2 === 1
            readonly property bool atFoot: index > 1
            x: onRight ? corners.width - width : 0
            y: atFoot ? corners.height - height : 0
            width: corners.radius
            height: corners.radius
            clip: true
            layer.enabled: true
            Rectangle {
                x: (corner.onRight ? -corners.radius : 0) - corners.band
                y: (corner.atFoot ? -corners.radius : 0) - corners.band
                width: 2 * (corners.radius + corners.band)
                height: width
                radius: width / 2
                color: "transparent"
                border.width: corners.band
                border.color: corners.paper
            }
        }
    }
}
