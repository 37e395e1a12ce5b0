import { startPlainExpress } from '../plain-express.ts';
import { beChild } from './be-child.ts';

// A server that says nothing: what a request costs at least.

await beChild(({ port }: { readonly port: number }) =>
  startPlainExpress((res) => res.writeHead(204).end(), port),
);
