"""The start of the server does what the first reader would wait for."""

import asyncio

from assessment.packs import shared_catalogue
from assessment.packs.learning.lessons import shared_lessons
from assessment.ui.wiring import catalogue
from assessment.web.ready import ready
from assessment.web.rendering import style_sheet


def test_content_and_style_are_there_before_the_first_reader() -> None:
    async def start() -> None:
        async with ready(None):
            assert shared_catalogue.cache_info().currsize == 1
            assert style_sheet.cache_info().currsize == 3
            assert shared_lessons.cache_info().currsize == 1

    asyncio.run(start())


def test_pages_and_light_pages_share_one_catalogue() -> None:
    assert catalogue() is shared_catalogue()
