import QtQuick

// Finds the first level of detail at which the subject fits into what is given. Words are never cut to fit:
// the owner leaves out pictures first, then takes smaller roles, then turns pages.
Item {
    id: fitting

    required property Item subject      // the layout whose size depends on the level
    property real wanted: subject.implicitHeight
    property real given
    property string key                 // a change starts again from the fullest level
    property int most: 2
    property int level: 0

    function again() {
        soon.restart();
    }
    function settle() {
        level = 0;
        measure();
        while (given > 0 && wanted > given + 1 && level < most) {
            level += 1;
            measure();
        }
    }
    function measure() {        // three times: lines wrap only once widths are known
        for (let pass = 0; pass < 3; pass++)
            polish(subject);
    }
    function polish(item: Item) {
        for (const child of item.children)
            polish(child);
        item.ensurePolished();
    }

    visible: false

    onGivenChanged: again()
    onKeyChanged: again()

    Timer {
        id: soon
        interval: 0
        onTriggered: fitting.settle()
    }
}
