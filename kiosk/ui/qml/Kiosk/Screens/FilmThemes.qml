import QtQml

// What films are about, in words.
QtObject {
    function name(code: string): string {
        switch (code) {
        case "speak-up": return qsTr("Speak up");
        case "signs-to-watch": return qsTr("Signs to watch");
        case "new-babies": return qsTr("New babies");
        case "going-home": return qsTr("Going home");
        case "my-care": return qsTr("My care");
        case "your-ideas": return qsTr("Your ideas");
        case "being-open": return qsTr("Being open");
        default: return "";
        }
    }
}
