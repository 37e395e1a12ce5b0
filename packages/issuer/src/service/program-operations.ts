import type { Operation } from '@prova/http';
import { attestationOperations } from '../http/attestation-operations.ts';
import { type BatchOffice, batchOperations } from '../http/batch-operations.ts';
import { carrierOperations } from '../http/carrier-operations.ts';
import { deliveryOperations } from '../http/delivery-operations.ts';
import type { IssuerOffice } from '../http/issuer-office.ts';
import { queryOperations } from '../http/query-operations.ts';
import { webhookOperations } from '../http/webhook-operations.ts';
import { withdrawalOperations } from '../http/withdrawal-operations.ts';

/** The interface for programs of institutions. */
export function programOperations(office: IssuerOffice & BatchOffice): readonly Operation[] {
  return [
    ...attestationOperations(office),
    ...queryOperations(office),
    ...carrierOperations(office),
    ...withdrawalOperations(office),
    ...batchOperations(office),
    ...webhookOperations(office),
    ...deliveryOperations(office),
  ];
}
