import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';

/*
 * The least that a discord.js bot can do, to compare with: `/ask` is answered "pong". The token and
 * the API's base come from the environment, as Naba's do.
 */

const { DISCORD_TOKEN, DISCORD_API_URL } = process.env;
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  ...(DISCORD_API_URL === undefined ? {} : { rest: { api: DISCORD_API_URL } }),
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('pong');
});
client.once(Events.ClientReady, ({ application }) => {
  console.log('Ready');
  const type = ApplicationCommandOptionType.String;
  const options = [{ type, name: 'question', description: 'Anything', required: true } as const];
  void application.commands.set([{ name: 'ask', description: 'Says pong', options }]);
});
process.once('SIGTERM', () => void client.destroy());
await client.login(DISCORD_TOKEN);
