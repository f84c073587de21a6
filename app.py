"""Starts the pages: ``streamlit run app.py`` or ``uvicorn app:app``, from any working directory."""

from pathlib import Path

import streamlit as st
from streamlit import config, file_util

import assessment
from assessment.web.frontend.serving import Frontend
from assessment.web.ready import ready
from assessment.web.routes import routes

# The settings in .streamlit beside this file hold for uvicorn too, which would look beside the pages.
config._main_script_path = str(Path(__file__).resolve())
main = Path(assessment.__path__[0]).resolve() / "ui" / "main.py"
base = config.get_option("server.baseUrlPath")
frontend = Frontend(file_util.get_static_dir(), base)
app = st.App(main, routes=[*routes(base), *frontend.routes()], middleware=frontend.middleware(), lifespan=ready)
