import { parentPort, workerData } from 'node:worker_threads';
import { Verifier } from '@auth0/mdl';
import type { Auth0Order } from './auth0-mdl.ts';

// A thread with `@auth0/mdl`, which says nothing where it accepts.

const { bytes, transcript, root }: Auth0Order = workerData;
await new Verifier([root]).verify(Buffer.from(bytes), { encodedSessionTranscript: transcript });
parentPort?.postMessage('accepted');
