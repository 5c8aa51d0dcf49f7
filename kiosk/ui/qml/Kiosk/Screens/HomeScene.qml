import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The wall and the people of the home screen: one soft edge, never a hard column. `split` is the wall's width.
Item {
    id: scene

    required property real split
    readonly property bool tall: Theme.portrait
    readonly property real foot: height * 0.405

    visible: !Theme.large

    Shape {
        preferredRendererType: Shape.CurveRenderer
        width: scene.width
        height: scene.height
        transform: Scale { xScale: Theme.rtl ? -1 : 1; origin.x: scene.width / 2 }
        ShapePath {
            strokeColor: "transparent"
            fillGradient: LinearGradient {
                y2: scene.tall ? scene.foot : scene.height
                GradientStop { position: 0; color: Theme.wallTop }
                GradientStop { position: 1; color: Theme.wallFoot }
            }
            PathSvg {
                path: {
                    const w = scene.split, h = scene.height, f = scene.foot, all = scene.width;
                    return scene.tall
                        ? `M0 0 H${all} V${f - 34} C${all * 0.8} ${f + 18} ${all * 0.6} ${f + 4} ${all * 0.42} ${f - 14} C${all * 0.26} ${f - 30} ${all * 0.1} ${f - 18} 0 ${f + 6} Z`
                        : `M0 0 H${w * 0.93} C${w * 1.03} ${h * 0.24} ${w * 0.9} ${h * 0.5} ${w * 0.97} ${h * 0.74} C${w} ${h * 0.86} ${w * 0.97} ${h * 0.95} ${w * 0.95} ${h} H0 Z`;
                }
            }
        }
    }
    Picture {
        readonly property real base: scene.tall ? scene.width * 0.626 : scene.split * 0.92
        name: Theme.night ? "scene-cot-night" : "scene-listen"
        asynchronous: true
        opacity: 1
        width: base * (Theme.night ? 1040 / 880 : 1)
        height: base * 840 / 880
        x: scene.tall ? (scene.width - width) / 2 : Theme.rtl ? scene.width - width - scene.split * 0.02 : scene.split * 0.02
        y: scene.tall ? scene.foot - height - 6 : scene.height - Theme.floor - height + 6
    }
}
