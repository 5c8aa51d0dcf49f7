import QtQuick

// All text on the screen. `role` picks the size; the script of the words picks the family.
Text {
    id: label

    property string role: "body"
    property bool strong: false
    property real calm: 1           // below 1 only where very large text would otherwise be cut
    property real leading: big ? 1.08 : 1.22
    readonly property bool big: role === "hero" || role === "title"
    readonly property bool arabic: /[\u0600-\u06FF]/.test(text)

    color: Theme.ink
    font.family: arabic ? Theme.arabic : Theme.latin
    font.pixelSize: Math.round(Theme.px(role) * calm * (arabic ? 1.04 : 1))
    font.variableAxes: strong || big || role === "heading" ? ({ "wght": 700 }) : ({ "wght": 400 })
    font.letterSpacing: big && !arabic ? -0.5 : 0
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    horizontalAlignment: Text.AlignLeft
    lineHeightMode: arabic ? Text.FixedHeight : Text.ProportionalHeight     // Arabic metrics are tall: fix the line
    lineHeight: arabic ? Math.round(font.pixelSize * Math.max(1.4, leading * 1.2)) : leading
    topPadding: arabic ? -Math.round(font.pixelSize * 0.34) : 0            // and take back what the font adds above
    bottomPadding: arabic ? -Math.round(font.pixelSize * 0.37) : 0         // the first line and below the last
    renderType: Text.QtRendering
}
