"""What the room would see wrong on a wall."""

from playwright.sync_api import Page


def beyond(page: Page) -> float:
    """Pixels that the page is higher than its window; none where it fits."""
    found: float = page.evaluate(
        "() => Math.max(...[...document.querySelectorAll('[data-testid=\"stMain\"], html')]"
        ".map((each) => each.scrollHeight - each.clientHeight))"
    )
    return found


def under_the_foot(page: Page) -> list[str]:
    """Texts that the line at the foot of the wall stands on."""
    found: list[str] = page.evaluate(
        """() => {
          const foot = document.querySelector('.foot'), top = foot.getBoundingClientRect().top;
          const words = document.createTreeWalker(document.querySelector('.st-key-wall'), NodeFilter.SHOW_TEXT);
          const found = [], range = document.createRange();
          while (words.nextNode()) {
            range.selectNode(words.currentNode);
            const box = range.getBoundingClientRect();
            if (box.width && box.bottom > top && !foot.contains(words.currentNode)) found.push(words.currentNode.data);
          }
          return found;
        }"""
    )
    return found


def too_faint(page: Page) -> list[object]:
    """Text outside pictures below 7 to 1, as axe sees it; pictures are held to it by the theme."""
    found: list[object] = page.evaluate(
        "async () => (await axe.run(document, {runOnly: ['color-contrast-enhanced'], rules:"
        " {'color-contrast-enhanced': {enabled: true}}})).violations"
        ".flatMap(({nodes}) => nodes.map((each) => each.html))"
    )
    return found
