// @ts-check

/*
 * A small comfort of the clerk's pages: a number is copied by a button. Without scripts everything works: the server issues a proposal once.
 */

for (const place of document.querySelectorAll('[data-copy]')) {
  const { copy = '', label = '', done = '' } = /** @type {HTMLElement} */ (place).dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'small';
  button.textContent = label;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy);
    button.textContent = done;
  });
  place.append(' ', button);
}
