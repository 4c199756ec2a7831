"""HTTP doors: verify, translate, hand over."""
