import type { Heard, ReaderClient } from '../local/reader-client.ts';
import type { LocalDiscord } from '../local/server.ts';
import type { Ledger } from './ledger.ts';

/** A button or a menu of a message that the bot sent. */
interface Touchable {
  readonly messageId: string;
  readonly data: object;
}

interface Row {
  readonly components: readonly {
    readonly type: 2 | 3;
    readonly custom_id: string;
    readonly disabled?: boolean;
    readonly options?: readonly { readonly value: string }[];
  }[];
}

/** Buttons and menus that are remembered; the oldest go first. */
const MOST_TOUCHABLE = 200;

/** What of all that readers do is what: the rest are `/ask`. */
const SHARES = { press: 0.15, suggest: 0.1, mention: 0.08, other: 0.07 } as const;

/** Readers who ask, press, mention and let suggestions come, at random. */
export class Crowd {
  private readonly discord: LocalDiscord;
  private readonly reader: ReaderClient;
  private readonly ledger: Ledger;
  private readonly random: () => number;
  private readonly questions: readonly string[];
  private readonly commands = new Map<string, Readonly<Record<string, unknown>>>();
  private readonly touchable: Touchable[] = [];

  private constructor(
    discord: LocalDiscord,
    reader: ReaderClient,
    ledger: Ledger,
    questions: readonly string[],
    random: () => number,
  ) {
    this.discord = discord;
    this.reader = reader;
    this.ledger = ledger;
    this.questions = questions;
    this.random = random;
    reader.listeners.add((heard) => this.hear(heard));
  }

  /** Gathers a crowd that knows the commands, once the bot has registered them. */
  static async gather(
    ...given: [LocalDiscord, ReaderClient, Ledger, readonly string[], () => number]
  ): Promise<Crowd> {
    const crowd = new Crowd(...given);
    for (const name of ['ask', 'article', 'meetings', 'help']) {
      crowd.commands.set(name, await crowd.reader.commandSoon(name));
    }
    return crowd;
  }

  /** Does something, and waits for what comes of it. */
  async act(): Promise<void> {
    const chance = this.random();
    const { press, suggest, mention, other } = SHARES;
    if (chance < press && this.touchable.length > 0) return this.press();
    if (chance < press + suggest) return this.suggest();
    if (chance < press + suggest + mention) return this.mention();
    if (chance < press + suggest + mention + other) {
      return this.command(this.pick(['article', 'meetings', 'help']), []);
    }
    return this.command('ask', [{ type: 3, name: 'question', value: this.pick(this.questions) }]);
  }

  private command(name: string, options: object[], kind: 2 | 4 = 2): Promise<void> {
    const { id, type } = this.commands.get(name)!;
    return this.interact(kind, { id, name, type, options });
  }

  private suggest(): Promise<void> {
    const typed = this.pick(this.questions).slice(0, Math.floor(this.random() * 40));
    const option = { type: 3, name: 'question', value: typed, focused: true };
    return this.command('ask', [option], 4);
  }

  private press(): Promise<void> {
    const { messageId, data } = this.pick(this.touchable);
    return this.interact(3, data, messageId);
  }

  private async mention(): Promise<void> {
    const content = `<@${this.discord.applicationId}> ${this.pick(this.questions).slice(0, 1_900)}`;
    const path = `/channels/${this.discord.channelId}/messages`;
    const { status, body } = await this.reader.ask('POST', path, { content });
    if (status !== 200) throw new Error(JSON.stringify(body));
    await this.ledger.message(String(body.id));
  }

  private async interact(type: 2 | 3 | 4, data: object, messageId?: string): Promise<void> {
    const where = messageId === undefined ? {} : { messageId };
    const { nonce, posted } = this.reader.post(type, data, where);
    const settled = this.ledger.interaction(nonce, `interaction of type ${type}`);
    try {
      await posted;
    } catch (error) {
      // Another press may have changed the message in the meantime: there is nothing to press then.
      if (!String(error).includes('COMPONENT_VALIDATION_FAILED')) throw error;
      this.ledger.withdraw(nonce);
    }
    await settled;
  }

  private hear(heard: Heard): void {
    this.reader.heard.length = 0;
    this.ledger.hear(heard);
    const { type, data } = heard;
    const tells = type === 'MESSAGE_CREATE' || type === 'MESSAGE_UPDATE';
    if (!tells || !Array.isArray(data.components)) return;
    const others = this.touchable.filter(({ messageId }) => messageId !== data.id);
    this.touchable.splice(0, this.touchable.length, ...others);
    for (const { components } of data.components as Row[]) {
      for (const { type: kind, custom_id, disabled, options } of components) {
        if (disabled === true) continue;
        const chosen = kind === 3 ? { values: [this.pick(options ?? []).value] } : {};
        const pressed = { component_type: kind, custom_id, ...chosen };
        this.touchable.push({ messageId: String(data.id), data: pressed });
      }
    }
    this.touchable.splice(0, this.touchable.length - MOST_TOUCHABLE);
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }
}
