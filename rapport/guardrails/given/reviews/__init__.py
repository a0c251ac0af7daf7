"""What reviews among given facts tell, against what a text makes of them."""
