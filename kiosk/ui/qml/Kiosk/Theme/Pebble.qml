import QtQuick
import QtQuick.Shapes

// A river stone: never quite an ellipse. Steps, progress and answers are all made of it.
Shape {
    id: stone

    property color color: Theme.sun
    readonly property real a: width / 2
    readonly property real b: height / 2

    preferredRendererType: Shape.CurveRenderer     // smooth edges on a GPU; ignored in software

    ShapePath {
        strokeColor: "transparent"
        fillColor: stone.color
        PathSvg {
            path: `M0 ${stone.b * 1.16} C0 ${stone.b * 0.38} ${stone.a * 0.42} 0 ${stone.a * 1.06} 0 C${stone.a * 1.66} 0 ${stone.a * 2} ${stone.b * 0.5} ${stone.a * 2} ${stone.b * 1.12} C${stone.a * 2} ${stone.b * 1.72} ${stone.a * 1.42} ${stone.b * 2} ${stone.a * 0.94} ${stone.b * 2} C${stone.a * 0.36} ${stone.b * 2} 0 ${stone.b * 1.7} 0 ${stone.b * 1.16} Z`
        }
    }
}
