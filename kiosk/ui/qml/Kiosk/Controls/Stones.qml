pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Kiosk.Theme

// Three stones across the water: where I am, what comes after. Any stone may be pressed; no step is compulsory.
// No stone is ever ticked: the kiosk does not know what was done.
Item {
    id: path

    required property int step
    required property list<string> names
    readonly property real k: height / 216

    signal chosen(int step)

    function band(top: real): string {
        const w = width, h = height, r = Math.min(34, h * 0.2);
        return `M0 ${top} C${w * 0.2} ${top - 14} ${w * 0.34} ${top + 14} ${w * 0.5} ${top} C${w * 0.68} ${top - 14} ${w * 0.84} ${top + 12} ${w} ${top - 2} V${h - r} Q${w} ${h} ${w - r} ${h} H${r} Q0 ${h} 0 ${h - r} Z`;
    }

    implicitHeight: 216

    Shape {
        preferredRendererType: Shape.CurveRenderer
        anchors.fill: parent
        ShapePath {
            strokeColor: "transparent"
            fillColor: Theme.water
            PathSvg { path: path.band(96 * path.k) }
        }
        ShapePath {
            strokeColor: "transparent"
            fillColor: Theme.deepWater
            PathSvg { path: path.band(158 * path.k) }
        }
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 3
        spacing: Theme.unit
        Repeater {
            model: path.names
            Stone {
                required property int index
                objectName: "help.stone." + (index + 1)
                number: index + 1
                here: path.step === index + 1
                k: path.k
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: here ? 4 : 3
                onTapped: path.chosen(index + 1)
            }
        }
    }
}
