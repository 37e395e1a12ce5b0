// @ts-check

/*
 * The officers' pages sign here. The private key is made in this browser, cannot leave it, and signs exactly the bytes
 * that `src/officers/signed-statement.ts` describes. Every form with `data-act` is sent by this script; what it says in
 * between stands in the form's element with `role="status"`.
 */

const encoder = new TextEncoder();

/** @typedef {{ kid: string, privateKey: CryptoKey }} OwnKey */

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} text */
async function hashOf(text) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));
}

/**
 * A compact JWS, ES256.
 * @param {string} typ
 * @param {object} statement
 * @param {OwnKey} key
 */
async function signed(typ, statement, { kid, privateKey }) {
  const parts = [
    { alg: 'ES256', kid, typ },
    { scheme: schemeOfPage(), iat: Math.floor(Date.now() / 1000), ...statement },
  ];
  const input = parts.map((part) => base64url(encoder.encode(JSON.stringify(part)))).join('.');
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, privateKey, encoder.encode(input));
  return `${input}.${base64url(new Uint8Array(signature))}`;
}

/** What is signed for one scheme says nothing in another. */
function schemeOfPage() {
  return document.querySelector('[data-scheme]')?.getAttribute('data-scheme') ?? '';
}

/** A new key whose private half cannot be read, not even by us. */
async function newKey() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = { crv: 'P-256', kty: 'EC', x, y };
  return { jwk, key: { kid: await hashOf(JSON.stringify(jwk)), privateKey: pair.privateKey } };
}

/**
 * Runs one request on the store of this browser's key.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(keys: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
function inStore(mode, ask) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('prova-officer', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = ask(opening.result.transaction('keys', mode).objectStore('keys'));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    };
  });
}

/** @returns {Promise<OwnKey>} */
async function ownKey() {
  const key = await inStore('readonly', (keys) => keys.get('officer'));
  if (key === undefined) throw new Refusal('no-key-here');
  return key;
}

/** What can go wrong in the hands of an officer: what is so, then what to do. */
const SENTENCES = {
  'no-key-here': 'This browser has no key of yours. Enrol it first.',
  'approval-own':
    'You proposed this yourself. An officer of another organisation has to approve it.',
  'approval-same-organisation':
    'The proposal comes from your own organisation. An officer of another one has to approve it.',
  'approval-stale': 'The request is another one now. Load the page again and read it anew.',
  'approval-replayed': 'You have decided about this request already.',
  'request-decided': 'Somebody has decided about this request already. Load the page again.',
  'request-expired': 'The time for this request is over. Propose it again.',
  'change-not-applicable':
    'The register has changed, and this no longer fits. Reject it, and propose what is needed now.',
  'officer-key-unknown':
    'The registry does not know the key of this browser. Enrol the browser again.',
  'officer-key-retired': 'The key of this browser was retired. Enrol the browser again.',
  'officer-inactive': 'You no longer act for this registry.',
  'role-not-allowed': 'This is not among the things that you decide.',
  'country-not-allowed': 'This concerns another country than yours.',
  'statement-clock': 'The clock of this computer is wrong. Set it, and try again.',
  'statement-scheme': 'This page is of another registry than your key. Load it again.',
  'invitation-unknown': 'There is no such code. Copy it again, whole.',
  'invitation-expired': 'The code is older than 15 minutes. Make a new one.',
  'invitation-used': 'The code was used already. Make a new one.',
  'proof-signature': 'The proof was not signed by the key of this certificate.',
  'proof-mismatch': 'The proof is for another certificate or another registry.',
  'challenge-used': 'This proof was used already. Ask for a new one.',
  'challenge-expired': 'This proof came too late. Ask for a new one, within the hour.',
  'environment-mismatch': 'This key was made for another environment than this one.',
  'no-access-token': 'You are no longer signed in. Sign in again.',
  'invalid-access-token': 'You are no longer signed in. Sign in again.',
  'dependency-unavailable':
    'The database cannot be reached. Nothing was changed; try again in a minute.',
};

/** A no, with its code. */
class Refusal extends Error {
  /** @param {string} code @param {string} [detail] */
  constructor(code, detail = 'It did not work. Try again in a minute.') {
    const sentence = Object.entries(SENTENCES).find(([known]) => known === code)?.[1];
    super(sentence ?? detail);
  }
}

/**
 * @param {string} path
 * @param {object} [body]
 * @param {Record<string, string>} [headers]
 */
async function send(path, body, headers = {}) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const said = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) throw new Refusal(said.code, said.detail);
  return said;
}

async function signIn() {
  const key = await ownKey();
  const { nonce } = await send('/admin/v1/challenges');
  await send('/admin/v1/sessions', { jws: await signed('prova-sign-in+jws', { nonce }, key) });
  return '/officers';
}

/** @param {HTMLFormElement} form */
async function enrol(form) {
  const code = String(new FormData(form).get('code')).trim();
  const { jwk, key } = await newKey();
  const jws = await signed('prova-enrolment+jws', { code }, key);
  await send('/admin/v1/officers/enrolments', { jwk, jws });
  await inStore('readwrite', (keys) => keys.put(key, 'officer'));
  return signIn();
}

/**
 * Signs the payload as it stands on the page, under what the pressed button says.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} pressed
 */
async function decide(form, pressed) {
  const payload = document.getElementById('payload')?.textContent ?? '';
  const { request = '' } = form.dataset;
  const { action = '', path = '' } = pressed?.dataset ?? {};
  const decision = { request, action, payloadHash: await hashOf(payload) };
  const jws = await signed('prova-decision+jws', decision, await ownKey());
  const submits = action === 'propose' || action === 'suspend';
  await send(
    path,
    submits ? { jws, payload } : { jws },
    submits ? { 'idempotency-key': request } : {},
  );
  return location.pathname;
}

const ACTS = { enrol, decide, 'sign-in': signIn };

for (const form of document.querySelectorAll('form[data-act]')) {
  const act = Object.entries(ACTS).find(([name]) => name === form.getAttribute('data-act'))?.[1];
  const says = form.querySelector('[role="status"]');
  if (!(form instanceof HTMLFormElement) || act === undefined || says === null) continue;
  says.textContent = '';
  const buttons = form.querySelectorAll('button');
  for (const button of buttons) button.disabled = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    for (const button of buttons) button.disabled = true;
    says.textContent = 'Signing …';
    try {
      location.assign(await act(form, event.submitter));
    } catch (error) {
      says.textContent = error instanceof Refusal ? error.message : new Refusal('').message;
      for (const button of buttons) button.disabled = false;
    }
  });
}

/** A certificate that is chosen as a file is put where it could have been pasted. */
for (const chosen of document.querySelectorAll('input[type="file"][data-into]')) {
  if (!(chosen instanceof HTMLInputElement)) continue;
  const target = document.getElementById(chosen.dataset['into'] ?? '');
  chosen.addEventListener('change', async () => {
    const bytes = new Uint8Array((await chosen.files?.[0]?.arrayBuffer()) ?? []);
    if (!(target instanceof HTMLTextAreaElement)) return;
    const isText = bytes[0] === '-'.charCodeAt(0);
    target.value = isText ? new TextDecoder().decode(bytes) : base64url(bytes);
  });
}

/** The link of an invitation carries its code behind `#`, where no server sees it; nor shall the history keep it. */
const code = document.querySelector('form[data-act="enrol"] input[name="code"]');
if (code instanceof HTMLInputElement && location.hash !== '') {
  code.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
}
