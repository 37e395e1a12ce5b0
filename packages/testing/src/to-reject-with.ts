/** An error class with a closed set of codes, as each of our packages has one. */
export type CodedErrorClass<Code extends string> = abstract new (
  ...parameters: never[]
) => Error & { readonly code: Code };

declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: the declaration must repeat the parameters of @types/jest
    interface Matchers<R, T = {}> {
      /** The function throws an error of exactly this class and code. */
      toThrowWithCode<Code extends string>(errorClass: CodedErrorClass<Code>, code: Code): R;
      /** The promise, not yet awaited, rejects with an error of exactly this class and code. */
      toRejectWithCode<Code extends string>(
        errorClass: CodedErrorClass<Code>,
        code: Code,
      ): Promise<R>;
    }
  }
}

interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Two sentences for jest: `expect.extend(codeMatchers)`, then `expect(() => f()).toThrowWithCode(KeysError, 'code')`
 * and `await expect(promise).toRejectWithCode(KeysError, 'code')`.
 */
export const codeMatchers = {
  toThrowWithCode(received: () => unknown, errorClass: CodedErrorClass<string>, code: string) {
    return judge(outcomeOf(received), errorClass, code);
  },
  async toRejectWithCode(
    received: Promise<unknown>,
    errorClass: CodedErrorClass<string>,
    code: string,
  ) {
    const outcome = await received.then(nothing, (error: unknown) => ({ error }));
    return judge(outcome, errorClass, code);
  },
};

function outcomeOf(received: () => unknown): { error?: unknown } {
  try {
    received();
    return nothing();
  } catch (error) {
    return { error };
  }
}

function nothing(): { error?: unknown } {
  return {};
}

function judge(
  { error }: { error?: unknown },
  errorClass: CodedErrorClass<string>,
  code: string,
): Outcome {
  const pass = error instanceof errorClass && error.code === code;
  const wanted = `${errorClass.name} ${code}`;
  return {
    pass,
    message: () =>
      pass ? `Not expected: ${wanted}.` : `Expected ${wanted}, got ${describe(error)}.`,
  };
}

function describe(error: unknown): string {
  if (error === undefined) return 'no error';
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}: ${error.message}`;
}
