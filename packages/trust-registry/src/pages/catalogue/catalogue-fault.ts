import { banner, type Html, html } from '@prova/http';
import { catalogueFault } from '../../catalogue/register-catalogue.ts';
import type { Register } from '../../register/register.ts';

/** Why the catalogue of the register does not go out, where it does not. */
export function catalogueFaultBanner(register: Register): Html | false {
  const fault = catalogueFault(register);
  if (!fault) return false;
  return banner(
    'rejected',
    'This catalogue does not go out.',
    html`Lists are published all the same, and with them the catalogue that is out already. <code>${fault.code}</code>: ${fault.message} Changes of the catalogue are refused until it is mended; if nobody decided it so, somebody wrote into the tables, and <code>prova registry doctor</code> says what differs.`,
  );
}
