import type { Environment } from '@prova/credential';
import type { IssuingHouse } from '../house/issuing-house.ts';
import type { IssuerOffice } from '../http/issuer-office.ts';

/** What the pages for holders stand on. */
export interface HolderOffice
  extends Pick<IssuerOffice, 'database' | 'dataKeys' | 'print' | 'now'>,
    Pick<IssuingHouse, 'trust' | 'randomBytes'> {
  readonly environment: Environment;
}
