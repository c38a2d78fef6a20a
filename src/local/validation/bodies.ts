import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import type { Json } from '../json.ts';
import { refusals } from '../refusal.ts';
import { choiceFaults } from './bounds.ts';
import { commandFaults } from './commands.ts';
import { messageFaults } from './limits.ts';
import { faultsOf, type PlacedFault, refuseFaults, type Schema, under } from './schema.ts';

/** A body as an object; Discord refuses any other. */
export function asObject(body: unknown): Json {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json;
  const message = 'Only dictionaries may be used in a ModelType';
  throw refusals.invalidForm({ _errors: [{ code: 'MODEL_TYPE_CONVERT', message }] });
}

/** One fault is told once, though the schema and a limit both see it. */
function merge(...lists: readonly (readonly PlacedFault[])[]): PlacedFault[] {
  const told = new Map<string, PlacedFault>();
  for (const fault of lists.flat()) {
    const key = fault.path.map(String).join('.');
    if (!told.has(key)) told.set(key, fault);
  }
  return [...told.values()];
}

function checkMessage(schema: Schema, body: unknown): Json {
  const message = asObject(body);
  refuseFaults(merge(faultsOf(schema, message), messageFaults(message)));
  return message;
}

/** Each checks a body whole, and throws Discord's refusal of it (50035 with every fault's path). */
export const checkNewMessage = (body: unknown) => checkMessage(MessageCreateRequestSchema, body);
export const checkEditedMessage = (body: unknown) =>
  checkMessage(MessageEditRequestPartialSchema, body);
export const checkFollowUp = (body: unknown) =>
  checkMessage(IncomingWebhookRequestPartialSchema, body);
export const checkEditedFollowUp = (body: unknown) =>
  checkMessage(IncomingWebhookUpdateRequestPartialSchema, body);

const CALLBACKS: Readonly<Record<number, Schema>> = {
  4: CreateMessageInteractionCallbackRequestSchema,
  5: CreateMessageInteractionCallbackRequestSchema,
  6: UpdateMessageInteractionCallbackRequestSchema,
  7: UpdateMessageInteractionCallbackRequestSchema,
  8: ApplicationCommandAutocompleteCallbackRequestSchema,
  9: ModalInteractionCallbackRequestSchema,
};

/** What the schemas do not hold of a callback's data: of a message's, and of suggestions. */
const LIMITS: Readonly<Record<number, (data: Json) => PlacedFault[]>> = {
  4: messageFaults,
  7: messageFaults,
  8: ({ choices }) => choiceFaults(choices, ['choices']),
};

/** What a bot answers an interaction with. */
export interface Callback {
  readonly type: number;
  readonly data: Json;
}

/** Checks an interaction's callback. */
export function checkCallback(body: unknown): Callback {
  const callback = asObject(body);
  const { type } = callback;
  const schema = typeof type === 'number' ? CALLBACKS[type] : undefined;
  if (schema === undefined) {
    const choices = Object.keys(CALLBACKS).join(', ');
    const fault =
      type === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${choices}}.` };
    throw refusals.invalidForm({ type: { _errors: [fault] } });
  }
  const data = (callback.data ?? {}) as Json;
  const limits = LIMITS[type as number]?.(data) ?? [];
  refuseFaults(merge(faultsOf(schema, callback), under(['data'], limits)));
  return { type: type as number, data };
}

/** The schemas want a number where Discord takes, and libraries send, a string of digits. */
function withNumericPermissions(command: Json): Json {
  const permissions = command.default_member_permissions;
  if (typeof permissions !== 'string' || !/^\d{1,16}$/.test(permissions)) return command;
  return { ...command, default_member_permissions: Number(permissions) };
}

/** Checks one command, as it is made or put in another's place. */
export function checkCommand(body: unknown): Json {
  const command = asObject(body);
  const known = withNumericPermissions(command);
  refuseFaults(merge(faultsOf(ApplicationCommandUpdateRequestSchema, known), commandFaults(known)));
  return command;
}

/** Checks what of a command is changed, and what it would become. */
export function checkCommandChange(body: unknown, before: Json): Json {
  const change = asObject(body);
  const known = withNumericPermissions(change);
  refuseFaults(faultsOf(ApplicationCommandPatchRequestPartialSchema, known));
  refuseFaults(commandFaults({ ...withNumericPermissions(before), ...known }));
  return change;
}

/** Checks a whole list of commands. */
export function checkCommands(body: unknown): Json[] {
  if (!Array.isArray(body)) {
    const message = 'Only iterables may be used in a ListType';
    throw refusals.invalidForm({ _errors: [{ code: 'LIST_TYPE_CONVERT', message }] });
  }
  const faults = body.flatMap((each: unknown, at) => {
    const command = withNumericPermissions(asObject(each));
    const schema = faultsOf(ApplicationCommandUpdateRequestSchema, command);
    return under([at], merge(schema, commandFaults(command)));
  });
  const seen = new Set<string>();
  for (const [at, each] of (body as Json[]).entries()) {
    const key = `${String((each.type as number | undefined) ?? 1)} ${String(each.name)}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      faults.push({ path: [at], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message });
    }
    seen.add(key);
  }
  refuseFaults(faults);
  return body as Json[];
}
