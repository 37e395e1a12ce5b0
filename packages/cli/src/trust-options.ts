import type { OptionSpec } from './command.ts';

/** Of commands that need no scheme of their own: a clinic’s home was made for no environment. */
export const ENVIRONMENT_OPTION: Readonly<Record<string, OptionSpec>> = {
  environment: {
    value: 'WORD',
    help: 'prod, acc or test; by default what PROVA_HOME was made for, and prod without one',
  },
};

/** Options of commands that judge by a trust list. */
export const TRUST_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  trust: { value: 'SNAPSHOT', help: 'a snapshot.cose, instead of the one in PROVA_HOME' },
  root: {
    value: 'FILE',
    help: 'the root certificate to believe (DER), instead of the one in PROVA_HOME',
  },
  ...ENVIRONMENT_OPTION,
};

/** Of commands that must know who may ask for more than a right. */
export const CATALOGUE_OPTION: Readonly<Record<string, OptionSpec>> = {
  catalogue: {
    value: 'FILE',
    help: 'the signed catalogue of rights, a file or a https address; by default the one in PROVA_HOME',
  },
};
