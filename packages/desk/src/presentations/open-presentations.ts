import { randomBytes } from 'node:crypto';
import { encodeBase64url } from '@prova/credential';
import type { Gauge, HealthCheck, Operation } from '@prova/http';
import { authorityKeyIdentifiers, type EpochSeconds } from '@prova/trust';
import { requireSecureUrl } from '@prova/trust-updater';
import { COMPETENCES_FOR } from '@prova/verifier';
import { DeskError } from '../errors.ts';
import type { DeskTrust } from '../trust/desk-trust.ts';
import type { JudgePresentation } from '../verifications/judge.ts';
import { LIFETIME, type PresentationOffice } from './office.ts';
import { askOperation } from './operations/ask-operation.ts';
import { isOfHouse } from './operations/program-token.ts';
import { requestOperations } from './operations/request-operations.ts';
import { responseOperation } from './operations/response-operation.ts';
import { resultOperations } from './operations/result-operations.ts';
import type { AuthoritiesOf } from './query/asked-query.ts';
import { requirePermitted } from './query/permitted.ts';
import { presetQuestion } from './query/right-presets.ts';
import { type DeskKey, deskIdentity } from './request/desk-key.ts';
import { watchKey } from './request/key-watch.ts';
import type { VerifierInfo } from './request/request-payload.ts';
import { WALLET_SCHEMES } from './request/wallet-links.ts';
import { memoryStore } from './transaction/transaction-store.ts';

/** How a desk asks wallets. */
export interface PresentationOrder {
  readonly key: DeskKey;
  /** Of the links; by default those of any wallet, of HAIP 1.0 and of the Union’s reference wallets. */
  readonly schemes?: readonly string[];
  /** What a registrar gave the desk, for wallets. */
  readonly verifierInfo?: readonly VerifierInfo[];
  /** The bearer token by which programs of the house ask for what it is registered for; without it nobody does. */
  readonly programToken?: string | undefined;
}

/** What a desk has besides. */
export interface PresentationPlace {
  /** Without it a desk is asked by its own machine alone, and wallets are elsewhere. */
  readonly baseUrl: string | undefined;
  readonly trust: DeskTrust;
  readonly judge: JudgePresentation;
  readonly now: () => EpochSeconds;
  /** The local date of the desk, `yyyy-mm-dd`. */
  readonly today: () => string;
  /** Hears what its operator should know, by its code. */
  readonly tell: (code: string) => void;
}

/** Ten kilobytes each, most of the time; fifty for the longest question that is asked. */
const MOST = 10_000;

/**
 * Of these, what one network has: a large hospital has less under way. At the pace that one network may ask (`LIMIT`), its oldest question has
 * a hundred seconds before it gives way.
 */
const SHARE = 1_000;

/** The operations by which wallets are asked, and what keeps them in order. */
export interface Presentations {
  readonly operations: readonly Operation[];
  readonly health: HealthCheck;
  readonly gauge: Gauge;
  /** To be done every now and then: lets go of what is over, and looks at the days of the certificate. */
  readonly tend: () => void;
}

/**
 * Wallets are asked under a key, at an address that they take: https, or this machine. Throws `DeskError` `desk-key-unusable`;
 * `TrustUpdaterError` `registry-url-insecure`.
 */
export function openPresentations(
  order: PresentationOrder,
  place: PresentationPlace,
): Presentations {
  const { key, schemes = WALLET_SCHEMES, verifierInfo = [], programToken } = order;
  const { baseUrl, trust, judge, now, today, tell } = place;
  if (baseUrl === undefined) {
    throw new DeskError(
      'desk-key-unusable',
      'A desk that asks wallets must know where they reach it.',
    );
  }
  requireSecureUrl(baseUrl);
  const store = memoryStore({ most: MOST, share: SHARE, remembered: LIFETIME, now });
  const identity = deskIdentity(key, baseUrl);
  const watch = watchKey(identity, { now, tell });
  const rightsNow = () => {
    const { catalogue: kept, trust: list } = trust.held();
    const catalogue = kept.outcome === 'open' ? kept.catalogue : undefined;
    const isCurrent = list !== undefined && 'snapshot' in list && now() < list.snapshot.nextUpdate;
    return { catalogue, isCurrent, today: today() };
  };
  const office: PresentationOffice = {
    identity,
    baseUrl,
    schemes,
    verifierInfo,
    store,
    judge,
    now,
    authoritiesOf: authoritiesIn(trust),
    permit: (question, token) => {
      const { certificate } = identity;
      const asker = { certificate, ...rightsNow(), isOfHouse: isOfHouse(token, programToken) };
      return requirePermitted(question, asker);
    },
    presetQuestion: (preset) => presetQuestion(preset, rightsNow()),
    newSecret: () => encodeBase64url(randomBytes(32)),
  };
  const operations = [
    askOperation(office),
    ...requestOperations(office),
    responseOperation(office),
    ...resultOperations(office),
  ];
  return {
    operations,
    health: watch.health,
    gauge: watch.gauge,
    tend: () => {
      store.sweep();
      watch.look();
    },
  };
}

/** By the trust list of the moment. Where there is none, no authority is asked for, and nothing will be accepted. */
function authoritiesIn(trust: DeskTrust): AuthoritiesOf {
  return (type) => {
    const held = trust.held().trust;
    if (held === undefined || 'refused' in held) return [];
    return authorityKeyIdentifiers(held, COMPETENCES_FOR[type]);
  };
}
