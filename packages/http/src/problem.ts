import { STATUS_CODES } from 'node:http';
import { CodedError } from '@prova/credential';
import { HttpError } from './errors.ts';
import type { InputIssue } from './input-issues.ts';
import { codeOfStatus, HTTP_PROBLEMS, typeOf } from './problem-kinds.ts';
import type { ProblemKind, ProblemTable } from './problem-table.ts';

/** What went wrong, for whoever asked (RFC 9457, with the members that Belgif adds). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Kebab-case, stable: what a client branches on. */
  readonly code: string;
  readonly detail: string;
  /** `urn:uuid:` and our id of the request, with which an operator finds it in the log. */
  readonly instance: string;
  readonly issues?: readonly InputIssue[];
}

/** A problem, and what else is known of it. */
export interface FoundProblem {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** For the log: the error's own code, even where the problem does not show it. */
  readonly code: string;
  /** Nobody foresaw it: the log should say where it arose. */
  readonly isUnforeseen: boolean;
}

const OURS =
  'Something is wrong here, not in the request. Try again later; the instance says which request it was.';
const ELSEWHERE = 'Something that is needed for this cannot be reached now. Try again later.';

/** The one place where codes become answers. Whatever is not known here becomes 500, and tells nothing. */
export function problemOf(error: unknown, table: ProblemTable, traceId: string): FoundProblem {
  const known = kindOf(error, table);
  const { status, headers, code } = known ?? { status: 500, headers: {}, code: 'internal-error' };
  // Of what is wrong with us, only the status is told.
  const shown = status >= 500 ? codeOfStatus(status) : code;
  const issues = issuesOf(error);
  return {
    problem: {
      type: typeOf(status, shown),
      title: STATUS_CODES[status] ?? 'Problem',
      status,
      code: shown,
      detail: detailOf(error, status),
      instance: `urn:uuid:${traceId}`,
      ...(issues.length > 0 && { issues }),
    },
    headers,
    code,
    isUnforeseen: code === 'internal-error',
  };
}

/** What an error says of the input, also one of a service: its `issues` repeat no value, as those of `HttpError`. */
function issuesOf(error: unknown): readonly InputIssue[] {
  return error instanceof HttpError || (error instanceof CodedError && hasIssues(error))
    ? error.issues
    : [];
}

function hasIssues(error: object): error is { readonly issues: readonly InputIssue[] } {
  return 'issues' in error && Array.isArray(error.issues);
}

function detailOf(error: unknown, status: number): string {
  if (status < 500 && error instanceof Error) return error.message;
  return status === 503 ? ELSEWHERE : OURS;
}

interface Kind {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly code: string;
}

function kindOf(error: unknown, table: ProblemTable): Kind | undefined {
  if (error instanceof HttpError) {
    const status = HTTP_PROBLEMS[error.code];
    return status === undefined ? undefined : { status, headers: error.headers, code: error.code };
  }
  if (!(error instanceof CodedError)) return undefined;
  const code: string = error.code;
  const kind = Object.hasOwn(table, code) ? table[code] : undefined;
  if (kind === undefined) return undefined;
  const { status, retryAfter }: ProblemKind = typeof kind === 'number' ? { status: kind } : kind;
  const seconds = retryAfter ?? (status === 503 ? RETRY_AFTER : undefined);
  return { status, headers: seconds ? { 'retry-after': String(seconds) } : {}, code };
}

/** Seconds after which something that was away may be back. */
const RETRY_AFTER = 5;
