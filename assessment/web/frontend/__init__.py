"""What a browser gets of Streamlit itself: its files, compressed once, and its document, without what no page needs."""
