// @ts-check

/*
 * What all pages with forms do: a form that was sent is not sent once more by a second click, and a page that a browser kept is asked for
 * anew, so that whoever comes back to it may send its forms again, and sees only what is still theirs to see.
 */

for (const form of document.querySelectorAll('form[method="post"]')) {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
}

addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
