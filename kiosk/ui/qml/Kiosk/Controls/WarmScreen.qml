import QtQuick
import Kiosk.Backend

// A screen that is made ready in a quiet moment and kept, so that it is there as soon as it is asked for.
// Never asynchronously: a loader that is hurried out of that forgets what it was to hand over.
Loader {
    id: loader

    required property ShellViewModel shell
    required property url screen

    function prepare() {
        if (status === Loader.Null)
            setSource(screen, { shell: shell });
    }
    function open() {
        prepare();
        forceActiveFocus();
    }
}
