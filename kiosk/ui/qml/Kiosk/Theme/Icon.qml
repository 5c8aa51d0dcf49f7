pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

// Own line icons, 2 px stroke, round ends. Icons that `turn` flip with the reading direction.
Item {
    id: icon

    property string name
    property color color: Theme.ink
    property real size: 44
    property real weight: 2.1
    readonly property bool turns: name === "next" || name === "back" || name === "list"
    readonly property string stroke: lines.stroke(name)
    readonly property string fill: lines.fill(name)

    implicitWidth: size
    implicitHeight: size

    IconLines { id: lines }
    Shape {
        preferredRendererType: Shape.CurveRenderer
        width: 24
        height: 24
        scale: icon.size / 24
        transformOrigin: Item.TopLeft
        transform: Scale { origin.x: icon.size / 2; xScale: Theme.rtl && icon.turns ? -1 : 1 }

        ShapePath {
            strokeColor: icon.stroke ? icon.color : "transparent"
            strokeWidth: icon.weight
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: icon.stroke || "M0 0" }
        }
        ShapePath {
            strokeColor: "transparent"
            fillColor: icon.fill ? icon.color : "transparent"
            PathSvg { path: icon.fill || "M0 0" }
        }
    }
}
