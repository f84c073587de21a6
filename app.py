"""Starts the pages: ``streamlit run app.py`` or ``uvicorn app:app``, from any working directory."""

from pathlib import Path

import streamlit as st
from streamlit import config, file_util

from assessment.ui import watched
from assessment.ui.parts import scripts
from assessment.web.serving import beside_pages

# The settings in .streamlit beside this file hold for uvicorn too, which would look beside the pages.
config._main_script_path = str(Path(__file__).resolve())
besides = beside_pages(file_util.get_static_dir(), scripts.texts(), config.get_option("server.baseUrlPath"))
app = st.App(watched.MAIN, on_script_error=watched.failed, **besides)
