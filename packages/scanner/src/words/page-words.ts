import type { Language } from '@prova/verifier';
import type { CameraFault } from '../input/camera.ts';
import type { HomeSteps } from '../page/home-screen.ts';
import type { Waiting } from '../presentations/await-answer.ts';
import type { Mode, Preset } from '../presentations/preset.ts';
import type { CounterWords } from './counter/counter-words.ts';

/** All that the page says by itself, in one language. `{name}` stands for what is put in. Verdicts and reasons are the verifier's words. */
export interface PageWords extends CounterWords {
  readonly language: Language;
  readonly service: string;
  readonly skip: string;
  readonly chooseLanguage: string;
  readonly start: {
    readonly title: string;
    /** In its place at a counter. */
    readonly counterTitle: string;
    readonly treatmentDate: string;
    readonly treatmentHelp: string;
    readonly camera: string;
    readonly file: string;
    readonly paste: string;
    readonly pasteLabel: string;
    readonly check: string;
    readonly otherWays: string;
    readonly handheld: string;
    readonly drop: string;
    readonly holders: string;
    readonly serial: string;
    readonly shared: string;
    readonly checkShared: string;
    /** How the page gets a place on a phone, where the browser does not offer one. */
    readonly home: Readonly<Record<HomeSteps, string>>;
  };
  readonly camera: {
    readonly starting: string;
    readonly title: string;
    readonly hint: string;
    readonly which: string;
    readonly lightOn: string;
    readonly lightOff: string;
    readonly stop: string;
    readonly faults: Readonly<Record<CameraFault, string>>;
  };
  readonly working: string;
  readonly wallet: {
    readonly way: string;
    readonly wayOffline: string;
    /** In the place of the way, where the desk asks no wallets. */
    readonly notOffered: string;
    readonly title: string;
    readonly what: string;
    readonly presets: Readonly<Record<Preset, string>>;
    readonly presetHelp: Readonly<Record<Preset, string>>;
    readonly modes: Readonly<Record<Mode, string>>;
    readonly judgedByDesk: string;
    readonly codeTitle: string;
    readonly codeAlt: string;
    readonly linkTitle: string;
    /** In the place of both, once a wallet has the request. */
    readonly decidingTitle: string;
    readonly open: string;
    readonly otherWallets: string;
    readonly waiting: Readonly<Record<Waiting, string>>;
    /** Whoever reads a code off a screen may be anywhere. */
    readonly proximity: string;
    /** In its place, once a wallet has read it. */
    readonly whoseWallet: string;
    readonly timeLeft: string;
    readonly lastMinute: string;
    readonly cancel: string;
    /** The title where there was nothing to judge, and why. */
    readonly nothing: string;
    readonly why: {
      readonly declined: string;
      readonly unreadable: string;
      readonly unsatisfying: string;
      readonly invalid: string;
      readonly expired: string;
      readonly noDesk: string;
    };
    readonly again: string;
    readonly elsewhere: string;
    readonly otherDay: string;
    readonly compare: {
      readonly identity: string;
      readonly number: string;
      readonly nobody: string;
      readonly relayed: string;
    };
    readonly validity: {
      readonly title: string;
      readonly copy: string;
      readonly document: string;
      readonly entitlement: string;
      readonly period: string;
      readonly ended: string;
      readonly later: string;
      readonly withdrawn: string;
      readonly good: string;
      readonly revoked: string;
      readonly suspended: string;
      readonly unknown: string;
      readonly noList: string;
      readonly unlisted: string;
      readonly notLooked: string;
    };
  };
  readonly compare: {
    readonly title: string;
    readonly surname: string;
    readonly givenNames: string;
    readonly birthDate: string;
    readonly unknownPart: string;
    readonly latin: string;
    readonly help: string;
  };
  readonly billing: {
    readonly title: string;
    readonly document: string;
    readonly documents: Readonly<Record<'prc' | 'ehic' | 'pda1', string>>;
    readonly idNumber: string;
    readonly country: string;
    readonly institution: string;
    readonly institutionNumber: string;
    readonly cardNumber: string;
    readonly from: string;
    readonly until: string;
    readonly issued: string;
    readonly copy: string;
    readonly copied: string;
  };
  /** Of a portable document A1, in place of what is said to a clinic: no patient shows it, and nobody bills on it. */
  readonly work: {
    /** In the place of the date of treatment. */
    readonly day: string;
    /** In the place of the entitlement. */
    readonly period: string;
    /** Where a wallet names nobody. */
    readonly compare: { readonly number: string; readonly nobody: string };
    readonly title: string;
    readonly number: string;
    readonly legislation: string;
    readonly article: string;
    readonly employer: string;
    readonly selfEmployed: string;
    readonly workplace: string;
    readonly noFixedPlace: string;
  };
  readonly details: {
    readonly title: string;
    readonly steps: string;
    readonly results: Readonly<Record<'PASSED' | 'NOT PASSED' | 'WARNING' | 'N/A', string>>;
    readonly notes: string;
    readonly list: string;
    readonly key: string;
    readonly program: string;
    readonly checkedAt: string;
    readonly judgedBy: string;
    readonly thisPage: string;
    readonly desk: string;
  };
  readonly receipts: {
    readonly entry: string;
    readonly entryOf: string;
    readonly title: string;
    readonly what: string;
    readonly label: string;
    readonly labelHelp: string;
    readonly labelMalformed: string;
    readonly clinicKey: string;
    readonly clinicKeyHelp: string;
    readonly clinicKeyMalformed: string;
    readonly begin: string;
    readonly unkept: string;
    readonly station: string;
    readonly count: string;
    readonly keeping: string;
    readonly stuck: string;
    readonly save: string;
    readonly savePublicKey: string;
    readonly saveClinicKey: string;
    readonly unsaved: string;
    readonly end: string;
    readonly endQuestion: string;
    readonly endHelp: string;
    readonly endNow: string;
    readonly keep: string;
    readonly unended: string;
    readonly gone: string;
    readonly giveUp: string;
    readonly close: string;
    readonly written: string;
    readonly notWritten: string;
  };
  readonly handOn: {
    readonly title: string;
    readonly help: string;
    readonly pdf: string;
    readonly json: string;
    readonly nameless: string;
    readonly failed: string;
  };
  readonly next: string;
  readonly back: string;
  readonly clearing: string;
  readonly keepOpen: string;
  readonly repaired: string;
  readonly list: {
    readonly title: string;
    readonly FRESH: string;
    readonly DUE: string;
    readonly STALE: string;
    readonly EXPIRED: string;
    readonly MISSING: string;
    /** Of the only one that came: nothing is here. */
    readonly refused: string;
    readonly refusedAndKept: string;
    readonly withdrawn: string;
    readonly noWithdrawn: string;
    readonly offlineReady: string;
    readonly offlineNotReady: string;
    readonly notKept: string;
    readonly noRoom: string;
    readonly pageNotKept: string;
    readonly clockSuspect: string;
    readonly clockDiffers: string;
    readonly update: string;
    readonly fromFile: string;
    readonly asking: string;
    readonly taken: string;
    readonly same: string;
    readonly offline: string;
    readonly newVersion: string;
  };
  readonly faults: {
    readonly program: string;
    readonly reader: string;
    readonly file: string;
    readonly again: string;
    readonly never: string;
    readonly reload: string;
  };
}

/** Puts values in the places of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[String(name)] ?? '–');
}
