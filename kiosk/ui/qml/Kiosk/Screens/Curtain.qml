pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

// A ward curtain, drawn once from the side; then it hangs still.
Item {
    id: curtain

    readonly property int folds: Theme.portrait ? 10 : 16
    property real drawn: 0

    clip: true

    Component.onCompleted: drawn = 1

    Behavior on drawn {
        NumberAnimation { duration: Theme.reducedMotion ? 0 : Theme.slow; easing.type: Easing.InOutSine }
    }
    Repeater {
        model: curtain.folds
        Rectangle {
            required property int index
            readonly property real fold: curtain.width / curtain.folds
            x: (Theme.rtl ? curtain.width - (index + 1) * fold * curtain.drawn : index * fold * curtain.drawn)
            width: Math.ceil(fold) + 1
            height: curtain.height
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop { position: 0; color: Theme.night ? "#1D353E" : "#95BFB9" }
                GradientStop { position: 0.45; color: Theme.night ? "#2A4852" : "#B2D4CF" }
                GradientStop { position: 1; color: Theme.night ? "#1F3841" : "#98C1BC" }
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 26
        color: Theme.night ? "#34405A" : "#6B8E8A"
    }
    Repeater {
        model: curtain.folds + 1
        Rectangle {
            required property int index
            x: (Theme.rtl ? curtain.width - index * curtain.width / curtain.folds * curtain.drawn : index * curtain.width / curtain.folds * curtain.drawn) - 12
            y: 10
            width: 24
            height: 30
            radius: 10
            color: Theme.night ? "#4B5A78" : "#54757A"
        }
    }
}
