/** A value that is there, or a promise of it. Who has it at once need not make anybody wait. */
export type Eventual<T> = T | Promise<T>;

/** Whether a value has to be waited for. By its method and not by its class: promises of another realm are promises. */
export function isPending<T>(value: Eventual<T>): value is Promise<T> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** Goes on with a value: at once where it is there. To wait for it costs more than most rules of a verification. */
export function whenKnown<T, R>(value: Eventual<T>, next: (value: T) => Eventual<R>): Eventual<R> {
  return isPending(value) ? value.then(next) : next(value);
}
