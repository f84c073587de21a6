// Visible text below a size in pixels, with its size.
(smallest) => {
  const small = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.textContent.trim();
    const parent = walk.currentNode.parentElement;
    if (!text || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if ((parent.getClientRects()[0]?.width ?? 0) < 2) continue; // for screen readers
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < smallest) small.push([size, text.slice(0, 60)]);
  }
  return small;
}
