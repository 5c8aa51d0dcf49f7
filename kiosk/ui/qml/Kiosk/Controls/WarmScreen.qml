import QtQuick
import Kiosk.Backend

// A screen that is made ready in a quiet moment and kept, so that it is there as soon as it is asked for.
Loader {
    id: loader

    required property ShellViewModel shell
    required property url screen

    function prepare() {
        if (status === Loader.Null)
            setSource(screen, { shell: shell });
    }
    function open() {
        asynchronous = false;
        prepare();
        forceActiveFocus();
    }

    asynchronous: true
}
