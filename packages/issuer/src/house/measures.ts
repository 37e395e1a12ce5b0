import { performance } from 'node:perf_hooks';
import type { AttestationType } from '@prova/credential';
import { createMetrics, type Metrics } from '@prova/http';
import type { SignerCondition } from '@prova/keys';

/** What issuing is made of: for what is asked for singly, and for chunks of batches. */
export type Step =
  | 'stage'
  | 'sign'
  | 'judge'
  | 'release'
  | 'chunk'
  | 'chunk-stage'
  | 'chunk-make'
  | 'chunk-release';

/** A key that is open, by the thumbprint that is in every document's header. */
export interface WatchedSigner {
  readonly institutionId: string;
  readonly thumbprint: string;
  readonly condition: () => SignerCondition;
}

/**
 * The numbers of a house that issues. Labels are words of ours, numbers of institutions and thumbprints of their keys:
 * nothing of a person, and nothing that a client could make more of.
 */
export interface Measures {
  readonly metrics: Metrics;
  /** Does a step, and notes how long it took, also when it failed. */
  timed<T>(step: Step, work: () => Promise<T>): Promise<T>;
  documents(type: AttestationType, outcome: 'released' | 'failed', count: number): void;
  /** One call of a signer, of however many signatures. */
  signed(institutionId: string, seconds: number): void;
  /** Shows the condition of a key until the function that it answers is called. */
  watch(signer: WatchedSigner): () => void;
}

export function createMeasures(metrics = createMetrics()): Measures {
  const steps = metrics.histogram({
    name: 'prova_issuer_step_seconds',
    help: 'A step of issuing: of a group of single documents, or of a chunk of a batch.',
    labels: ['step'],
  });
  const signers = metrics.histogram({
    name: 'prova_issuer_signer_seconds',
    help: 'A call of an institution’s signer, which may be for many signatures. Keys in files sign chunks in threads, unseen here.',
    labels: ['institution'],
  });
  const documents = metrics.counter({
    name: 'prova_issuer_documents_total',
    help: 'Documents that came to an end here, by type and outcome.',
    labels: ['type', 'outcome'],
  });
  const watched = new Set<WatchedSigner>();
  metrics.show({
    name: 'prova_issuer_signer_condition',
    help: '1 for the condition that an open key is in: ready, resting, locked or closed.',
    labels: ['institution', 'key', 'condition'],
    values: () =>
      [...watched].map(({ institutionId: institution, thumbprint: key, condition }) => ({
        labels: { institution, key, condition: condition() },
        number: 1,
      })),
  });
  return {
    metrics,
    async timed(step, work) {
      const began = performance.now();
      try {
        return await work();
      } finally {
        steps({ step }, (performance.now() - began) / 1000);
      }
    },
    documents: (type, outcome, count) => {
      if (count > 0) documents({ type, outcome }, count);
    },
    signed: (institution, seconds) => signers({ institution }, seconds),
    watch(signer) {
      watched.add(signer);
      return () => watched.delete(signer);
    },
  };
}
