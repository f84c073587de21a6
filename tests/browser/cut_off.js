// Text that reaches beyond the screen and that no scrolling area of its own (around a wide table, say) makes reachable.
() => {
  const reachable = (element) => {
    for (let each = element; each && !each.matches('[data-testid="stMain"]'); each = each.parentElement) {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(each).overflowX);
      if (scrolls && each.scrollWidth > each.clientWidth) return true;
    }
    return false;
  };
  const beyond = ({ left, right, width, height }) => width > 2 && height > 2 && (right > innerWidth + 1 || left < -1);
  const boxes = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const cut = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.textContent.trim();
    const parent = walk.currentNode.parentElement;
    if (parent?.closest('[data-testid="stSidebar"]')) continue; // the folded menu waits outside the screen
    if (!text || !parent?.checkVisibility({ visibilityProperty: true })) continue;
    if (boxes(walk.currentNode).some(beyond) && !reachable(parent)) cut.push(text.slice(0, 60));
  }
  return cut;
}
