pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// The shore at first light, or at night. By day its sun breathes and glints drift for a minute, then all is still.
Item {
    id: shore

    readonly property bool tall: height > width
    readonly property real k: tall ? height / 1920 : Math.max(width / 1920, height / 1080)
    readonly property point sun: tall ? Qt.point(540, 1100) : Qt.point(960, 690)
    readonly property bool moving: !Theme.night && !Theme.reducedMotion && tick.count < tick.rate * 60
    readonly property real wave: Math.sin(tick.count / tick.rate * 2 * Math.PI / 9)

    Picture {
        anchors.fill: parent
        visible: Theme.night
        name: Theme.night ? "scene-shore-night" : ""
        fixed: true
        opacity: 1
        fillMode: Image.PreserveAspectCrop
    }
    Item {
        visible: !Theme.night
        width: (shore.tall ? 1080 : 1920) * shore.k
        height: (shore.tall ? 1920 : 1080) * shore.k
        x: (shore.width - width) / 2
        y: shore.height - height - (shore.tall ? 0 : 70 * shore.k)

        Picture {
            name: Theme.night ? "" : shore.tall ? "shore-sky-tall" : "shore-sky"
            fixed: true
            opacity: 1
            width: parent.width
            height: (shore.tall ? 1120 : 700) * shore.k
        }
        Repeater {
            model: [{ size: 320, tint: "#FFD27A" }, { size: 200, tint: "#FFBE45" }]
            Rectangle {
                required property var modelData
                required property int index
                width: 2 * modelData.size * shore.k * (1 + 0.015 * (index ? shore.wave : -shore.wave))
                height: width
                radius: width / 2
                x: shore.sun.x * shore.k - width / 2
                y: shore.sun.y * shore.k - height / 2
                color: modelData.tint
            }
        }
        Picture {
            anchors.fill: parent
            name: Theme.night ? "" : shore.tall ? "shore-land-tall" : "shore-land"
            fixed: true
            opacity: 1
        }
        Repeater {      // light on the water
            model: [{ x: -40, y: 6, w: 110, o: 0.8 }, { x: -16, y: 40, w: 80, o: 0.6 }, { x: 10, y: 76, w: 60, o: 0.5 }]
            Rectangle {
                required property var modelData
                required property int index
                x: (shore.sun.x + modelData.x + (index % 2 ? 14 : -14) * shore.wave) * shore.k
                y: (shore.sun.y + modelData.y) * shore.k
                width: modelData.w * shore.k
                height: 7 * shore.k
                radius: height / 2
                color: "#FFE3A3"
                opacity: modelData.o
            }
        }
    }
    Timer {
        id: tick
        readonly property int rate: 12
        property int count: 0
        interval: 1000 / rate
        repeat: true
        running: shore.visible && shore.moving
        onTriggered: count += 1
    }
}
