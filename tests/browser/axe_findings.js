// What axe-core finds, without the elements that an exception names by rule and selector.
async ([tags, exceptions]) => {
  const elementAt = (path) => path.reduce((root, step) => {
    const found = root?.querySelector(step);
    return step === path.at(-1) ? found : found?.shadowRoot;
  }, document);
  const excused = (rule, path) =>
    exceptions.some(([named, selector]) => named === rule && elementAt(path)?.matches(selector));
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) => nodes
    .filter(({ target }) => !excused(id, target.flat()))
    .map(({ target, html, failureSummary }) => ({
      rule: id,
      target: target.flat().join(' >> '),
      html: html.slice(0, 300),
      why: failureSummary.slice(0, 400),
    })));
}
