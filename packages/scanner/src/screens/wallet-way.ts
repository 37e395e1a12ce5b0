import { type Child, el } from '../page/dom.ts';
import type { PageWords } from '../words/page-words.ts';

export interface WalletWayOrder {
  readonly words: PageWords;
  /** Where the desk of this page asks wallets. */
  readonly onWallet?: (() => void) | undefined;
  /** Aborted when another screen is shown. */
  readonly over: AbortSignal;
}

/**
 * The way to a document in a wallet. The desk asks the wallet, and not this page: without a network the button says so. It can be pressed all the
 * same, as what a browser thinks of its network may be wrong.
 */
export function walletWay({ words: { wallet }, onWallet, over }: WalletWayOrder): readonly Child[] {
  if (!onWallet) return [el('p', { class: 'quiet' }, wallet.notOffered)];
  const button = el('button', { type: 'button', onclick: onWallet });
  const say = () => button.replaceChildren(navigator.onLine ? wallet.way : wallet.wayOffline);
  say();
  for (const change of ['online', 'offline']) addEventListener(change, say, { signal: over });
  return [button];
}
