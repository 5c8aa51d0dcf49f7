"""What QML binds to: one view model a screen."""
