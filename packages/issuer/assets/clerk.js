// @ts-check

/*
 * Small comforts of the clerk's pages: a number is copied by a button, and a form that was sent is not sent once more by a
 * second click. Without this script everything works: the server issues a proposal once.
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

for (const form of document.querySelectorAll('form[method="post"]')) {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
}

// Whoever comes back to a page by the button of the browser may send its forms again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
