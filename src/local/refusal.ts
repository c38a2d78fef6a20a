/** One fault of a body: Discord's code for it, and its words. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** Faults by the path to them, as Discord nests them. */
export interface FaultTree {
  _errors?: Fault[];
  [key: string]: FaultTree | Fault[] | undefined;
}

/** What Discord refuses, and how it says so. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: number;
  readonly errors: FaultTree | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: number,
    message: string,
    errors?: FaultTree,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }

  /** The body of the answer. */
  get body(): object {
    const { code, message, errors } = this;
    return errors === undefined ? { message, code } : { message, code, errors };
  }
}

/** Discord's JSON error codes that are given here. */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooManyCommands: (most: number) =>
    new Refusal(400, 30032, `Maximum number of application commands reached (${most})`),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  directMessage: () => new Refusal(403, 50003, 'Cannot execute action on a DM channel'),
  cannotEditOthers: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  invalidForm: (errors: FaultTree) => new Refusal(400, 50035, 'Invalid Form Body', errors),
  invalidJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
} as const;
