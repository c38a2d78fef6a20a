import {
  ApplicationCommandOptionType,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';

let discord: LocalDiscord;
let bot: Client<true>;
let reader: ReaderClient;
let other: ReaderClient;

const rows = (label: string) => [
  {
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.Button as const,
        style: ButtonStyle.Primary as const,
        label,
        custom_id: 'turn',
      },
    ],
  },
];

beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, readers: 2 });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: discord.api },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    const answer = async () => {
      if (interaction.isAutocomplete()) {
        const name = interaction.options.getFocused();
        return interaction.respond([{ name, value: name.toUpperCase() }]);
      }
      if (interaction.isButton()) {
        return interaction.update({ content: 'turned', components: rows('back') });
      }
      if (interaction.isModalSubmit()) return interaction.reply('filled in');
      if (!interaction.isChatInputCommand()) return undefined;
      const text = interaction.options.getString('text', true);
      if (text === 'modal') {
        const input = {
          type: ComponentType.TextInput,
          custom_id: 'why',
          style: TextInputStyle.Short,
        } as const;
        return interaction.showModal({
          title: 'Why?',
          custom_id: 'form',
          components: [{ type: ComponentType.Label, label: 'Because', component: input }],
        });
      }
      if (text === 'silent') return undefined;
      if (text === 'later') {
        await interaction.deferReply();
        await interaction.editReply('late');
        return interaction.followUp({ content: 'whisper', flags: MessageFlags.Ephemeral });
      }
      const content = `${interaction.locale} ${interaction.inGuild()} ${text}`;
      const { resource } = await interaction.reply({
        content,
        components: rows('turn'),
        withResponse: true,
      });
      return resource?.message?.id;
    };
    void answer();
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.botToken);
  await ready;
  if (!client.isReady()) throw new Error('not ready');
  bot = client;
  const option = {
    type: ApplicationCommandOptionType.String,
    name: 'text',
    description: 'What to say.',
    required: true,
    autocomplete: true,
  } as const;
  await bot.application.commands.set([{ name: 'say', description: 'Says it.', options: [option] }]);
  const [, second] = discord.readers;
  reader = await ReaderClient.connect(discord);
  other = await ReaderClient.connect(discord, second!.token);
});

afterAll(async () => {
  reader.close();
  other.close();
  await bot.destroy();
  await discord.close();
});

async function say(text: string, more: { channelId?: string; locale?: string } = {}) {
  const { id, name, type } = await reader.command('say');
  const options = [{ type: 3, name: 'text', value: text }];
  return reader.act(2, { id, name, type, options }, more);
}

describe('the unmodified discord.js client', () => {
  it('sees its servers and who it is', () => {
    expect(bot.user.id).toBe(discord.applicationId);
    expect(bot.guilds.cache.get(discord.guildId)?.name).toBe('Newsroom');
  });

  it('answers a command in a server, in the reader’s locale', async () => {
    const nonce = await say('hello', { locale: 'ar' });
    const message = await reader.hears('MESSAGE_CREATE', (each) => each.nonce === nonce);
    expect(message.content).toBe('ar true hello');
    await reader.hears('INTERACTION_SUCCESS', (each) => each.nonce === nonce);
  });

  it('answers in direct messages, which nobody else sees', async () => {
    const nonce = await say('hush', { channelId: discord.readers[0]!.dmChannelId });
    const message = await reader.hears('MESSAGE_CREATE', (each) => each.nonce === nonce);
    expect(message.content).toBe('en-US false hush');
    expect(other.heard.filter(({ data }) => data.id === message.id)).toEqual([]);
  });

  it('defers, edits and whispers a follow-up to the asker alone', async () => {
    await say('later');
    const late = await reader.hears('MESSAGE_UPDATE', (each) => each.content === 'late');
    const whisper = await reader.hears('MESSAGE_CREATE', (each) => each.content === 'whisper');
    expect(late.flags).toBe(0);
    expect(whisper.flags).toBe(MessageFlags.Ephemeral);
    await other.hears('MESSAGE_UPDATE', (each) => each.id === late.id);
    expect(other.heard.filter(({ data }) => data.id === whisper.id)).toEqual([]);
  });

  it('suggests while one types', async () => {
    const { id, name, type } = await reader.command('say');
    const options = [{ type: 3, name: 'text', value: 'wh', focused: true }];
    const nonce = await reader.act(4, { id, name, type, options });
    const heard = await reader.hears(
      'APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE',
      (each) => each.nonce === nonce,
    );
    expect(heard.choices).toEqual([{ name: 'wh', value: 'WH' }]);
  });

  it('updates the message whose button is pressed', async () => {
    const nonce = await say('press me');
    const message = await reader.hears('MESSAGE_CREATE', (each) => each.nonce === nonce);
    const data = { component_type: 2, custom_id: 'turn' };
    await reader.act(3, data, { messageId: message.id as string });
    const update = await reader.hears('MESSAGE_UPDATE', (each) => each.id === message.id);
    expect(update.content).toBe('turned');
  });

  it('shows a form and takes what was filled in', async () => {
    const nonce = await say('modal');
    const form = await reader.hears('INTERACTION_MODAL_CREATE', (each) => each.nonce === nonce);
    const filled = { type: 18, component: { type: 4, custom_id: 'why', value: 'so' } };
    const data = { id: form.id, custom_id: 'form', components: [filled] };
    const sent = await reader.act(5, data);
    const message = await reader.hears('MESSAGE_CREATE', (each) => each.nonce === sent);
    expect(message.content).toBe('filled in');
  });

  it('fails after three seconds without an answer', async () => {
    const nonce = await say('silent');
    await reader.hears('INTERACTION_FAILURE', (each) => each.nonce === nonce);
  });

  it('sends files and finds them on the message', async () => {
    const channel = await bot.channels.fetch(discord.channelId);
    if (channel?.isSendable() !== true) throw new Error('no channel');
    const file = { attachment: Buffer.from('one line'), name: 'line.txt' };
    const message = await channel.send({ content: 'a file', files: [file] });
    const [attachment] = message.attachments.values();
    expect(message.content).toBe('a file');
    expect(attachment).toMatchObject({ name: 'line.txt', size: 8 });
  });

  it('keeps the ids of commands that are registered anew', async () => {
    const before = await bot.application.commands.fetch();
    const [same] = before.values();
    const after = await bot.application.commands.set([same!.toJSON() as never]);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });
});
