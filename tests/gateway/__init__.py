"""An adapter as a server of its own."""
