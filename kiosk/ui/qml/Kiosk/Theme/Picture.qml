import QtQuick

// One drawing of the kit. Drawings mirror with the reading direction unless `fixed` (clocks, digits, stones).
Image {
    id: picture

    property string name
    property bool fixed: false

    source: name && width > 0 && height > 0 ? Theme.pictures + name + ".svg" : ""
    sourceSize: Qt.size(Math.ceil(width), Math.ceil(height))
    fillMode: Image.PreserveAspectFit
    mirror: Theme.rtl && !fixed
    opacity: Theme.night ? 0.86 : 1
}
