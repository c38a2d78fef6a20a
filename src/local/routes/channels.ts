import type { APIMessage } from 'discord-api-types/v10';
import { filesOf } from '../files.ts';
import { editMessage, makeMessage, publish, retract } from '../messages.ts';
import { refusals } from '../refusal.ts';
import { timeOf } from '../snowflake.ts';
import { checkEditedMessage, checkNewMessage } from '../validation/bodies.ts';
import { checkPage } from '../validation/page.ts';
import { veiled } from '../veil.ts';
import { type Account, type Channel, describeChannel } from '../world.ts';
import { accountOf, channelOf, type Routes } from './context.ts';

interface Named {
  channel: string;
  message: string;
}

/** How long one nonce means one message, in milliseconds. */
const NONCE_LIFE = 5 * 60_000;

/** Channels and what is said in them. */
export const channelRoutes: Routes = (app, context) => {
  const { world, hub } = context;

  /** A message as somebody sees it. */
  const seen = (account: Account, channel: Channel, message: APIMessage): APIMessage =>
    account !== world.bot || context.readsAll ? message : veiled(message, channel, account.user.id);

  app.get<{ Params: Named }>('/channels/:channel', (request) => {
    const account = accountOf(context, request);
    return describeChannel(channelOf(context, request.params.channel, account), account.user);
  });

  app.get<{ Params: Named }>('/channels/:channel/messages', (request) => {
    const account = accountOf(context, request);
    const channel = channelOf(context, request.params.channel, account);
    const { before, after, limit } = checkPage(request.query);
    const inside = [...channel.messages.values()].filter(
      ({ id }) =>
        (before === undefined || BigInt(id) < BigInt(before)) &&
        (after === undefined || BigInt(id) > BigInt(after)),
    );
    const taken = after === undefined ? inside.slice(-limit) : inside.slice(0, limit);
    return taken.toReversed().map((message) => seen(account, channel, message));
  });

  app.post<{ Params: Named }>('/channels/:channel/messages', (request) => {
    const account = accountOf(context, request);
    const channel = channelOf(context, request.params.channel, account);
    const body = checkNewMessage(request.body);
    const given = body.nonce;
    const nonce =
      typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
    if (nonce !== undefined && body.enforce_nonce === true) {
      const same = [...channel.messages.values()].findLast(
        (message: APIMessage) =>
          message.author.id === account.user.id &&
          String(message.nonce) === nonce &&
          Date.now() - timeOf(message.id).getTime() < NONCE_LIFE,
      );
      if (same !== undefined) return seen(account, channel, same);
    }
    const message = makeMessage(world, channel, body, {
      author: account.user,
      nonce,
      files: filesOf(request),
    });
    publish(hub, channel, message);
    return seen(account, channel, message);
  });

  app.get<{ Params: Named }>('/channels/:channel/messages/:message', (request) => {
    const account = accountOf(context, request);
    const channel = channelOf(context, request.params.channel, account);
    const message = channel.messages.get(request.params.message);
    if (message === undefined) throw refusals.unknownMessage();
    return seen(account, channel, message);
  });

  app.patch<{ Params: Named }>('/channels/:channel/messages/:message', (request) => {
    const account = accountOf(context, request);
    const channel = channelOf(context, request.params.channel, account);
    const message = channel.messages.get(request.params.message);
    if (message === undefined) throw refusals.unknownMessage();
    if (message.author.id !== account.user.id) throw refusals.cannotEditOthers();
    editMessage(world, message, checkEditedMessage(request.body), filesOf(request));
    hub.message(channel, 'MESSAGE_UPDATE', message);
    return seen(account, channel, message);
  });

  app.delete<{ Params: Named }>('/channels/:channel/messages/:message', (request, reply) => {
    const account = accountOf(context, request);
    const channel = channelOf(context, request.params.channel, account);
    const message = channel.messages.get(request.params.message);
    if (message === undefined) throw refusals.unknownMessage();
    // In a server everyone may do everything; of direct messages each may take back their own alone.
    const own = channel.guildId !== null || message.author.id === account.user.id;
    if (!own) throw refusals.directMessage();
    retract(hub, channel, request.params.message);
    return reply.status(204).send();
  });

  app.post<{ Params: Named }>('/channels/:channel/typing', (request, reply) => {
    const account = accountOf(context, request);
    const { user } = account;
    const channel = channelOf(context, request.params.channel, account);
    const place = channel.guildId === null ? {} : { guild_id: channel.guildId };
    const event = {
      channel_id: channel.id,
      user_id: user.id,
      timestamp: Math.floor(Date.now() / 1_000),
      ...place,
    };
    hub.toReaders(channel, 'TYPING_START', event);
    return reply.status(204).send();
  });
};
