import { DcqlQuery } from 'dcql';

/** Whether a query is one of DCQL and agrees with itself (OpenID4VP 1.0 §6), by a library of that language. Never throws. */
export function judgeQuery(query: unknown): 'query' | 'malformed' {
  try {
    const parsed = DcqlQuery.parse(structuredClone(query) as DcqlQuery.Input);
    DcqlQuery.validate(parsed);
    return 'query';
  } catch {
    // The library tells its findings by messages alone.
    return 'malformed';
  }
}
