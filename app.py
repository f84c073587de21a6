"""Starts the pages: ``streamlit run app.py`` or ``uvicorn app:app``, from any working directory."""

from pathlib import Path

import streamlit as st
from streamlit import config

import assessment
from assessment.web.ready import ready
from assessment.web.routes import routes

# The settings in .streamlit beside this file hold for uvicorn too, which would look beside the pages.
config._main_script_path = str(Path(__file__).resolve())
main = Path(assessment.__path__[0]).resolve() / "ui" / "main.py"
app = st.App(main, routes=routes(config.get_option("server.baseUrlPath")), lifespan=ready)
