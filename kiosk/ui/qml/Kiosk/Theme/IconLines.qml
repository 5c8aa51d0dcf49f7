import QtQml

// The drawings of `Icon` on a 24 grid: strokes, and fills on top of them.
QtObject {
    function stroke(name: string): string {
        switch (name) {
        case "next": return "M9 5 L16 12 L9 19";
        case "back": return "M15 5 L8 12 L15 19";
        case "up": return "M5 15 L12 8 L19 15";
        case "down": return "M5 9 L12 16 L19 9";
        case "check": return "M4.5 12.5 L10 18 L19.5 6.5";
        case "close": return "M6 6 L18 18 M18 6 L6 18";
        case "plus": return "M12 5 V19 M5 12 H19";
        case "minus": return "M5 12 H19";
        case "globe": return "M12 3 a9 9 0 1 0 .01 0 Z M3.4 12 H20.6 M12 3 C7.5 8 7.5 16 12 21 C16.5 16 16.5 8 12 3";
        case "text": return "M3 18 L8 6 L13 18 M4.8 14 H11.2 M15 18 L18 10.5 L21 18 M16.1 15.5 H19.9";
        case "listen": return "M4 9.5 V14.5 H7.5 L12 18.5 V5.5 L7.5 9.5 Z M15.5 9 C17 10.6 17 13.4 15.5 15 M18.3 6.5 C21.2 9.5 21.2 14.5 18.3 17.5";
        case "mute": return "M4 9.5 V14.5 H7.5 L12 18.5 V5.5 L7.5 9.5 Z M16 9.5 L21 14.5 M21 9.5 L16 14.5";
        case "home": return "M4 11.5 L12 4.5 L20 11.5 M6 10 V19.5 H18 V10 M10 19.5 V14 H14 V19.5";
        case "film": return "M4 6 h16 a1 1 0 0 1 1 1 v10 a1 1 0 0 1 -1 1 H4 a1 1 0 0 1 -1 -1 V7 a1 1 0 0 1 1 -1 Z M10 9.4 L15 12 L10 14.6 Z";
        case "captions": return "M4 5.5 h16 a1.5 1.5 0 0 1 1.5 1.5 v10 a1.5 1.5 0 0 1 -1.5 1.5 H4 A1.5 1.5 0 0 1 2.5 17 V7 A1.5 1.5 0 0 1 4 5.5 Z M6 15 h7 M15.5 15 h2.5 M6 11.5 h3 M11.5 11.5 h6.5";
        case "again": return "M5 12 a7.2 7.2 0 1 0 2.4 -5.3 M4.4 4 V8.4 H8.8";
        case "speak": return "M4 5 h16 a1.6 1.6 0 0 1 1.6 1.6 v9 a1.6 1.6 0 0 1 -1.6 1.6 H11.5 L7 21 V17.2 H4 A1.6 1.6 0 0 1 2.4 15.6 v-9 A1.6 1.6 0 0 1 4 5 Z";
        case "hand": return "M8 12.5 V5.6 a1.6 1.6 0 0 1 3.2 0 V11 V4.1 a1.6 1.6 0 0 1 3.2 0 V11 V5.6 a1.6 1.6 0 0 1 3.2 0 V14.5 C17.6 18.6 15.3 21 12.2 21 C9.4 21 8 19.6 6.8 17.6 L4 13.2 C3.2 11.8 5 10.6 6.1 11.8 L8 14";
        case "phone": return "M6.5 3.5 h3 l1.4 4.2 l-2 1.6 c1 2.3 2.5 3.8 4.8 4.8 l1.6 -2 l4.2 1.4 v3 c0 1.7 -1.2 2.8 -2.8 2.6 C9.6 18.2 5.3 13.9 4 6.3 C3.8 4.7 4.8 3.5 6.5 3.5 Z";
        case "question": return "M8.6 9 a3.5 3.5 0 1 1 5.4 2.9 C12.7 12.8 12 13.5 12 15 M12 18.8 v.1";
        case "moon": return "M19.5 14.5 A8 8 0 1 1 10 4.2 A6.3 6.3 0 0 0 19.5 14.5 Z";
        case "clock": return "M12 3.5 a8.5 8.5 0 1 0 .01 0 Z M12 7.5 V12 L15 14";
        case "shield": return "M12 3 L19.5 6 V11.5 C19.5 16 16.5 19.3 12 21 C7.5 19.3 4.5 16 4.5 11.5 V6 Z M8.8 12 L11.2 14.4 L15.5 9.6";
        case "list": return "M9 6.5 H20 M9 12 H20 M9 17.5 H20 M4.5 6.5 v.1 M4.5 12 v.1 M4.5 17.5 v.1";
        case "octagon": return "M8.3 3 h7.4 L21 8.3 v7.4 L15.7 21 H8.3 L3 15.7 V8.3 Z M12 7.5 V13 M12 16.4 v.1";
        case "people": return "M8.5 5 a3 3 0 1 0 .01 0 Z M3 19 c0 -4 2 -6.5 5.5 -6.5 S14 15 14 19 M16 6.5 a2.4 2.4 0 1 0 .01 0 Z M16.5 13 c2.8 0 4.5 2 4.5 5.5";
        case "speed": return "M4.6 17.5 A8.6 8.6 0 1 1 19.4 17.5 M12 14.5 L16.2 9.2";
        case "sign": return "M3.5 9.5 C5.5 7.5 8.5 7.6 10.5 9.3 L13.5 11.8 M3.5 15.5 H7 L10.5 18 C11.5 18.6 12.6 18.3 13.2 17.4 L16.8 12.5 M20.5 9.5 H17 L13.5 6.8 C12.4 6 11 6.2 10.2 7.3 M20.5 15.5 C18.8 17.2 17 17.4 15.2 16.4";
        case "stones": return "M3 17.5 c0 -2 2 -3 4.2 -3 s4 1 4 2.8 s-2 2.7 -4.2 2.7 S3 19.2 3 17.5 Z M9.5 11 c0 -1.6 1.6 -2.4 3.3 -2.4 s3.2 .8 3.2 2.2 s-1.5 2.2 -3.2 2.2 s-3.3 -.7 -3.3 -2 Z M15.5 5.5 c0 -1.2 1.2 -1.8 2.5 -1.8 s2.5 .6 2.5 1.7 s-1.2 1.7 -2.5 1.7 s-2.5 -.6 -2.5 -1.6 Z";
        default: return "";
        }
    }
    function fill(name: string): string {
        switch (name) {
        case "play": return "M7 4.6 C7 3.6 8 3 8.9 3.5 L20 10.9 C20.8 11.4 20.8 12.6 20 13.1 L8.9 20.5 C8 21 7 20.4 7 19.4 Z";
        case "pause": return "M6 5 a1.6 1.6 0 0 1 1.6 -1.6 h1.4 a1.6 1.6 0 0 1 1.6 1.6 v14 a1.6 1.6 0 0 1 -1.6 1.6 h-1.4 a1.6 1.6 0 0 1 -1.6 -1.6 Z M13.4 5 a1.6 1.6 0 0 1 1.6 -1.6 h1.4 a1.6 1.6 0 0 1 1.6 1.6 v14 a1.6 1.6 0 0 1 -1.6 1.6 h-1.4 a1.6 1.6 0 0 1 -1.6 -1.6 Z";
        case "speak": return "M8.2 11 a1.25 1.25 0 1 0 .01 0 Z M12.1 11 a1.25 1.25 0 1 0 .01 0 Z M16 11 a1.25 1.25 0 1 0 .01 0 Z";
        default: return "";
        }
    }
}
