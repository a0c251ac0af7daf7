"""Opening hours: as a record gives them and as a text tells them."""
