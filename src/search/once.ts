/** A function that works its value out when it is first wanted. */
export function once<Value>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= work());
}

/** A function that works out its value for each key once, when it is first wanted. */
export function eachOnce<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

/** Runs steps to their end, without a pause between them, and gives what comes of them. */
export function finish<Value>(steps: Generator<unknown, Value>): Value {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Steps that yield the share done, as a part of more: from one share of the whole to another. */
export function* asPart<Value>(
  steps: Generator<number, Value>,
  from: number,
  to: number,
): Generator<number, Value> {
  let step = steps.next();
  while (step.done !== true) {
    yield from + step.value * (to - from);
    step = steps.next();
  }
  return step.value;
}
