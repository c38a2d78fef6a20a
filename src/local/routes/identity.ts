import { refusals } from '../refusal.ts';
import { asObject } from '../validation/bodies.ts';
import { refuseFaults } from '../validation/schema.ts';
import { describeChannel, describeGuild, describeMember, isLocale } from '../world.ts';
import { accountOf, botOf, type Routes } from './context.ts';

/** Who there is, and where: users, applications, servers, and where the gateway is. */
export const identityRoutes: Routes = (app, context) => {
  const { world } = context;

  const application = () => ({
    id: world.applicationId,
    name: world.bot.user.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    summary: '',
    team: null,
    owner: world.readers[0]!.user,
    bot: world.bot.user,
    integration_types_config: { '0': {}, '1': {} },
    approximate_guild_count: world.guilds.length,
  });

  app.get('/gateway', () => ({ url: context.gateway() }));
  app.get('/gateway/bot', (request) => {
    botOf(context, request);
    const { shards, starts } = context;
    return { url: context.gateway(), shards, session_start_limit: starts.limit };
  });

  app.get('/users/@me', (request) => {
    const { user, locale } = accountOf(context, request);
    return { ...user, locale, mfa_enabled: false, flags: 0, email: null, verified: true };
  });
  app.patch('/users/@me/settings', (request) => {
    const account = accountOf(context, request);
    const { locale } = asObject(request.body);
    if (isLocale(locale)) account.locale = locale;
    else if (locale !== undefined) {
      const message = 'Value must be a locale, such as "en-US" or "ar".';
      refuseFaults([{ path: ['locale'], code: 'BASE_TYPE_CHOICES', message }]);
    }
    return { locale: account.locale };
  });
  app.get<{ Params: { id: string } }>('/users/:id', (request) => {
    accountOf(context, request);
    const user = world.userOf(request.params.id);
    if (user === undefined) throw refusals.unknownUser();
    return user;
  });
  app.get('/users/@me/guilds', (request) => {
    accountOf(context, request);
    return world.guilds.map(({ id, name }) => ({
      id,
      name,
      icon: null,
      owner: false,
      features: [],
    }));
  });
  app.post('/users/@me/channels', (request) => {
    const { user } = accountOf(context, request);
    const { recipient_id: id } = asObject(request.body);
    const other = typeof id === 'string' ? world.userOf(id) : undefined;
    if (other === undefined) throw refusals.unknownUser();
    const person = other.bot === true ? user : other;
    return describeChannel(world.directMessages(person), user);
  });

  for (const path of ['/applications/@me', '/oauth2/applications/@me']) {
    app.get(path, (request) => {
      botOf(context, request);
      return application();
    });
  }

  app.get<{ Params: { id: string } }>('/guilds/:id', (request) => {
    const { user } = accountOf(context, request);
    const guild = world.guildOf(request.params.id);
    if (guild === undefined) throw refusals.unknownGuild();
    return describeGuild(world, guild, user);
  });
  app.get<{ Params: { id: string } }>('/guilds/:id/channels', (request) => {
    const { user } = accountOf(context, request);
    const guild = world.guildOf(request.params.id);
    if (guild === undefined) throw refusals.unknownGuild();
    return guild.channels.map((channel) => describeChannel(channel, user));
  });
  app.get<{ Params: { id: string; user: string } }>('/guilds/:id/members/:user', (request) => {
    const { user: self } = accountOf(context, request);
    if (world.guildOf(request.params.id) === undefined) throw refusals.unknownGuild();
    const { user: id } = request.params;
    const user = id === '@me' ? self : world.userOf(id);
    if (user === undefined) throw refusals.unknownUser();
    return describeMember(user);
  });
};
