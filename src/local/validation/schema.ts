import * as z from 'zod/mini';
import { type $ZodType, safeParse } from 'zod/v4/core';
import { type Fault, type FaultTree, refusals } from '../refusal.ts';
import { certaintyOf } from './certainty.ts';

/** What of a Zod issue is read here; the specification's schemas are Zod's. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly expected?: string;
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
  /** The key that tells which of several shapes is meant, and what it may be. */
  readonly discriminator?: string;
  readonly options?: readonly unknown[];
}

/** A schema, of Discord's specification or of ours. */
export type Schema = $ZodType;

/** The id of somebody or something. */
export const SNOWFLAKE = z.stringFormat('snowflake', /^\d{1,20}$/);

/** A fault and the path to it. */
export interface PlacedFault extends Fault {
  readonly path: readonly PropertyKey[];
}

/** What is missing. */
export function required(path: readonly PropertyKey[]): PlacedFault {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** What is none of the values that it may be. */
export function notAmong(path: readonly PropertyKey[], values: readonly unknown[]): PlacedFault {
  const message = `Value must be one of {${values.map((each) => JSON.stringify(each)).join(', ')}}.`;
  return { path, code: 'BASE_TYPE_CHOICES', message };
}

/** The faults of a part, as those of the whole. */
export function under(path: readonly PropertyKey[], faults: readonly PlacedFault[]): PlacedFault[] {
  return faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

/** A branch without a prototype: a key of a body may be `__proto__`, and leads nowhere else so. */
const newBranch = (): FaultTree => Object.create(null) as FaultTree;

/** Nests faults as Discord does. */
export function nestFaults(faults: readonly PlacedFault[]): FaultTree {
  const tree = newBranch();
  for (const { path, code, message } of faults) {
    let place = tree;
    for (const key of path) place = (place[String(key)] ??= newBranch()) as FaultTree;
    (place._errors ??= []).push({ code, message });
  }
  return tree;
}

/** All that a body has against a schema; empty where it is right. */
export function faultsOf(schema: Schema, body: unknown): PlacedFault[] {
  if (certaintyOf(schema)(body)) return [];
  const result = safeParse(schema, body);
  if (result.success) return [];
  return (result.error.issues as unknown as readonly Issue[]).flatMap((issue) =>
    place(issue, body, []),
  );
}

/** Throws Discord's refusal of an invalid form where there are faults. */
export function refuseFaults(faults: readonly PlacedFault[]): void {
  if (faults.length > 0) throw refusals.invalidForm(nestFaults(faults));
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    body,
  );
}

/**
 * An issue as faults. Where a value may be one of several shapes, those of the shape that it means
 * to be are told: the one whose `type` fits, or else the one with least against it.
 */
function place(issue: Issue, body: unknown, before: readonly PropertyKey[]): PlacedFault[] {
  const path = [...before, ...issue.path];
  if (issue.discriminator !== undefined) {
    const given = valueAt(body, path) !== undefined;
    return [given ? notAmong(path, issue.options ?? []) : required(path)];
  }
  if (issue.code !== 'invalid_union' || issue.errors === undefined) {
    return [{ ...translate(issue, valueAt(body, path)), path }];
  }
  const value = valueAt(body, path);
  const meant = issue.errors.filter(
    (shape) => !shape.some(({ path: [key, ...rest] }) => key === 'type' && rest.length === 0),
  );
  if (meant.length === 0 && typeof value === 'object' && value !== null && 'type' in value) {
    const message = `Value of field "type" must be one of the types that are allowed here.`;
    return [{ path: [...path, 'type'], code: 'UNION_TYPE_CHOICES', message }];
  }
  const shapes = (meant.length > 0 ? meant : issue.errors).filter(
    (shape) =>
      shape.some((each) => each.path.length > 0 || each.code !== 'invalid_type') ||
      meant.length === 1,
  );
  const [closest] = (shapes.length > 0 ? shapes : issue.errors).toSorted(
    (a, b) => a.length - b.length,
  );
  return (closest ?? []).flatMap((each) => place(each, body, path));
}

/** Discord's code and words for an issue. */
function translate(issue: Issue, value: unknown): Fault {
  if (value === undefined && issue.code !== 'custom') {
    return required([]);
  }
  switch (issue.code) {
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_type':
      return invalidType(issue.expected ?? 'object');
    case 'invalid_value':
      return notAmong([], issue.values ?? []);
    case 'invalid_format':
      if (issue.format === 'url') {
        return { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
      }
      if (issue.format === 'snowflake') {
        return {
          code: 'NUMBER_TYPE_COERCE',
          message: `Value ${JSON.stringify(value)} is not snowflake.`,
        };
      }
      return { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function tooBig({ origin, maximum }: Issue): Fault {
  if (origin === 'string') {
    return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` };
  }
  if (origin === 'array' || origin === 'set') {
    return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${maximum} or fewer in length.` };
  }
  return {
    code: 'NUMBER_TYPE_MAX',
    message: `int value should be less than or equal to ${maximum}.`,
  };
}

function tooSmall({ origin, minimum }: Issue): Fault {
  if (origin === 'string') {
    return minimum === 1
      ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
      : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${minimum} or more in length.` };
  }
  if (origin === 'array' || origin === 'set') {
    return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${minimum} or more in length.` };
  }
  return {
    code: 'NUMBER_TYPE_MIN',
    message: `int value should be greater than or equal to ${minimum}.`,
  };
}

function invalidType(expected: string): Fault {
  switch (expected) {
    case 'object':
    case 'record':
      return {
        code: 'MODEL_TYPE_CONVERT',
        message: 'Only dictionaries may be used in a ModelType',
      };
    case 'array':
      return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
    case 'string':
      return { code: 'STRING_TYPE_CONVERT', message: 'Could not interpret value as string.' };
    case 'boolean':
      return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
    default:
      return { code: 'NUMBER_TYPE_COERCE', message: `Value is not ${expected}.` };
  }
}
