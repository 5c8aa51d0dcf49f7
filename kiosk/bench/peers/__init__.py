"""Other players, measured as the kiosk is: each as a program of its own on a screen of its own."""
