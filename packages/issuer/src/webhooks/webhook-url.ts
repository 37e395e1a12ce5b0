import type { Environment } from '@prova/credential';
import { isLoopback, isPublicAddress } from '@prova/http';
import { IssuerError } from '../errors.ts';

const LONGEST = 500;

/**
 * Answers the URL of a webhook as it is kept: `https`, without user, password and fragment, and not on a network of our own where its host is
 * an address; in `test` also `http` on this machine. A name is looked up when it is called: see `post`.
 * Throws `IssuerError` `webhook-url-refused`.
 */
export function requireWebhookUrl(text: string, environment: Environment): URL {
  if (text.length > LONGEST || !URL.canParse(text)) refuse('is no URL of at most 500 characters');
  const url = new URL(text);
  const { protocol, username, password, hash, href } = url;
  if (username !== '' || password !== '' || hash !== '' || href.length > LONGEST) {
    refuse('has a user, a password or a fragment');
  }
  const host = hostOf(url);
  const isHere = host === 'localhost' || isLoopback(host);
  if (isHere && environment === 'test') {
    return protocol === 'http:' || protocol === 'https:' ? url : refuse('is not https');
  }
  if (protocol !== 'https:') refuse('is not https');
  if (isHere || !mayBePublic(host)) refuse('is on a network of our own');
  return url;
}

/** The host as a resolver takes it: an IPv6 address without brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** An address says by itself; a name must have a dot, since one without is of the local network. */
function mayBePublic(host: string): boolean {
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':');
  if (isAddress) return isPublicAddress(host);
  return host.includes('.') && !/\.(localhost|local|internal|home\.arpa)\.?$/.test(host);
}

function refuse(what: string): never {
  throw new IssuerError('webhook-url-refused', `The address of a webhook ${what}.`);
}
