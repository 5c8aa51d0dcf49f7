pragma Singleton
import QtQuick

// The one place for colour, type, space and time. Main sets the first block; everything follows it.
QtObject {
    id: theme

    property bool night: false
    property bool rtl: false
    property bool reducedMotion: false
    property real textScale: 1
    property size view: Qt.size(1920, 1080)
    property url pictures: Qt.resolvedUrl("../../../../../assets/pictures/")

    // the three forms of the screen, and text large enough to change the layout
    readonly property bool portrait: view.height > view.width
    readonly property bool tablet: !portrait && view.width < 1500
    readonly property bool large: textScale > 1.2
    readonly property bool huge: textScale > 1.7

    // surfaces and text
    readonly property color paper: night ? "#131A27" : "#F8F2E6"
    readonly property color card: night ? "#1D2637" : "#FFFCF6"
    readonly property color ink: night ? "#F1E6D2" : "#1E2B38"
    readonly property color soft: night ? "#B9B3A6" : "#4B5B68"
    readonly property color tintSoft: night ? "#B9B3A6" : "#3D4C58"
    readonly property color rule: night ? "#6F7A90" : "#8C8370"
    readonly property color hair: night ? "#2E3A52" : "#E5DAC3"
    readonly property color shore: night ? "#0B101A" : "#5E9775"
    readonly property color stage: night ? "#0E1420" : "#EFE6D3"
    readonly property color disc: night ? "#131A27" : "#FFFFFF"

    // what is always dark on light, by day and by night: captions, cards to show, focus rings
    readonly property color darkInk: "#1E2B38"
    readonly property color lightCard: "#FFFCF6"

    // voice
    readonly property color lagoon: night ? "#7CC5C3" : "#0D5A60"
    readonly property color lagoonEdge: night ? "#3F8583" : "#063A3F"
    readonly property color lagoonInk: night ? "#131A27" : "#FFFFFF"
    readonly property color sun: night ? "#E9AC48" : "#FFC445"
    readonly property color sunEdge: night ? "#8A5C14" : "#A86A00"
    readonly property color sunInk: night ? "#131A27" : "#1E2B38"
    readonly property color focus: "#FFEB3B"

    // urgency: the same hues day and night, so that red always means the same
    readonly property color emergency: night ? "#C4281C" : "#D5281B"
    readonly property color emergencyBody: night ? "#0B0F15" : "#212B32"
    readonly property color emergencyInk: night ? "#F1E6D2" : "#FFFFFF"
    readonly property color done: night ? "#6BA583" : "#007F3B"

    // water, stones, walls
    readonly property color water: night ? "#1B3A44" : "#BBDAD8"
    readonly property color deepWater: night ? "#16303A" : "#A4CCCB"
    readonly property color wetStone: night ? "#0E222B" : "#6FA3A6"
    readonly property color dryStone: night ? "#39495E" : "#F3EDE0"
    readonly property color farStone: night ? "#39465E" : "#DCCFB4"
    readonly property color wallTop: night ? "#18223A" : "#FBE9D2"
    readonly property color wallFoot: night ? "#0F1626" : "#F6D9B8"

    // type; `k` shrinks display sizes on a small screen, never below the floors
    readonly property string latin: "Lexend"
    readonly property string arabic: "Noto Sans Arabic"
    readonly property real k: tablet ? 0.8 : 1

    // space, shape, touch
    readonly property real unit: 8 * k
    readonly property real gap: 20 * k
    readonly property real margin: tablet ? 28 : 40
    readonly property real touch: 88
    readonly property real action: (huge ? 160 : large ? 124 : 112) * (tablet ? 0.86 : 1)
    readonly property real radius: 32
    readonly property real lip: 8
    readonly property real edgeGap: 24
    readonly property real helpHeight: Math.round(portrait ? large ? 196 : 140 : tablet ? large ? 120 : 104 : large ? 146 : 124)
    readonly property real floor: helpHeight + edgeGap

    // time
    readonly property int quick: 120
    readonly property int calm: 320
    readonly property int slow: 900
    readonly property int doubleStrike: 400

    function px(role: string): int {
        const size = role === "hero" ? 84 : role === "title" ? 56 : role === "heading" ? 42 : role === "lead" ? 34 : role === "small" ? 26 : 30;
        const grown = size * (size > 42 ? 1 + (textScale - 1) * 0.6 : textScale);
        return Math.round(Math.max(role === "small" && tablet ? 24 : 26, grown * k));
    }
    function line(role: string): real {     // room for one line of text
        return Math.ceil(px(role) * 1.45);
    }
    function face(tint: string): color {
        switch (tint) {
        case "sky": return night ? "#1F3446" : "#D8EAF3";
        case "mint": return night ? "#1F372F" : "#DCEBDB";
        case "peach": return night ? "#412E2B" : "#FBE0CD";
        case "lilac": return night ? "#322D4A" : "#E8E0F3";
        case "butter": return night ? "#3D3322" : "#FCEDC4";
        default: return card;
        }
    }
    function edge(tint: string): color {
        switch (tint) {
        case "sky": return night ? "#5E97B8" : "#2C6E91";
        case "mint": return night ? "#6BA583" : "#3C7550";
        case "peach": return night ? "#CB835E" : "#AF5530";
        case "lilac": return night ? "#9A85C9" : "#6D539B";
        case "butter": return night ? "#BF974A" : "#8F6508";
        default: return rule;
        }
    }
}
