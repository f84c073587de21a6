"""Light pages: plain HTML from the server, for readers of a link on a phone. Streamlit is not asked."""
