/**
 * Takes `count` signatures off what a key may make today, or throws `KeysError` `key-quota-exceeded` and takes none.
 *
 * The ceiling bounds what a stolen right to get signatures can do (design: the right is as valuable as the key). It only
 * holds if it is counted where everybody counts, and before the signatures are made: so the ledger of the issuer counts,
 * in the transaction that stages the records, for each key and each day in UTC, and a signer never does. What was
 * staged and then failed stays counted.
 */
export type SpendSignatures = (count: number) => void | Promise<void>;
