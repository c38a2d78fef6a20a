import { GatewayIntentBits } from 'discord-api-types/v10';
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
} from 'fastify';
import type { AddressInfo } from 'node:net';
import { Faults, refusalOf, type RequestFault } from './faults.ts';
import { Gateway } from './gateway/server.ts';
import { Hub } from './gateway/hub.ts';
import { SessionStarts } from './gateway/session-starts.ts';
import { isFriendly } from './guard.ts';
import { Interactions } from './interactions.ts';
import { readFiles } from './files.ts';
import { loadPage } from './page-assets.ts';
import { RateLimits } from './rate-limits.ts';
import { Refusal, refusals } from './refusal.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import type { Context } from './routes/context.ts';
import { controlRoutes } from './routes/control.ts';
import { identityRoutes } from './routes/identity.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { World } from './world.ts';

/** How a local Discord is to be. */
export interface LocalDiscordOptions {
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  /** 127.0.0.1 where it is left out. */
  readonly host?: string;
  /** A new one where it is left out. */
  readonly botToken?: string;
  /** Servers, each on the next shard; 1 where it is left out. */
  readonly guilds?: number;
  /** People who ask; 1 where it is left out. */
  readonly readers?: number;
  /** Shards that `GET /gateway/bot` recommends; 1 where it is left out. */
  readonly shards?: number;
  /** Whether requests over the rate are refused; true where it is left out. */
  readonly rateLimits?: boolean;
  /** Between two heartbeats, in milliseconds; 41,250 where it is left out, as Discord's. */
  readonly heartbeatInterval?: number;
  /** Between two sessions that the bot begins, in milliseconds; 5,000 where it is left out, as Discord's. */
  readonly identifyWindow?: number;
  /** Privileged intents that the application was granted; none where it is left out. */
  readonly grantedIntents?: number;
  /** Whether there is a page to use it; true where it is left out. */
  readonly page?: boolean;
}

/** Somebody who can use the local Discord. */
export interface Reader {
  readonly id: string;
  readonly token: string;
  readonly dmChannelId: string;
}

/** A local Discord that runs. */
export interface LocalDiscord {
  /** The page's address. */
  readonly url: string;
  /** Base of the REST API, as discord.js takes it in `rest.api`. */
  readonly api: string;
  /** The gateway's address, without its query. */
  readonly gatewayUrl: string;
  readonly botToken: string;
  readonly applicationId: string;
  /** The first server, its first channel, and the first reader's token. */
  readonly guildId: string;
  readonly channelId: string;
  readonly readerToken: string;
  readonly guilds: readonly { readonly id: string; readonly channelId: string }[];
  readonly readers: readonly Reader[];
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  /** Ends it: connections are cut, the port is free again. */
  close(): Promise<void>;
}

/** Bytes that a body may have. */
const LARGEST_BODY = 1_048_576;

/** Connections that are taken at the same time. */
const MOST_CONNECTIONS = 1_024;

/** Versions of the API that are spoken; one without a number is the latest. */
const VERSIONS = ['/api/v10', '/api'];

const POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Brings up a Discord for this machine. Rejects where the port is taken. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { host = '127.0.0.1', guilds = 1, readers = 1, botToken, grantedIntents = 0 } = options;
  const world = new World({ guilds, readers, ...(botToken === undefined ? {} : { botToken }) });
  const faults = new Faults();
  const hub = new Hub(world, faults);
  const interactions = new Interactions(hub);
  const starts = new SessionStarts(options.identifyWindow ?? 5_000);
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    // A key `__proto__` stays a key: bodies are read by schemas, and copied by spreading alone.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  const port = () => (app.server.address() as AddressInfo).port;
  const gatewayUrl = () => `ws://${host}:${port()}/gateway`;
  const gateway = new Gateway(hub, () => ({
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    grantedIntents,
    url: gatewayUrl(),
    guildsPerShard: 2_500,
    starts,
  }));

  app.addHook('onRequest', (request, reply, done) => {
    if (isFriendly(request.headers, host, port())) return done();
    reply
      .status(403)
      .send({ message: 'Only this machine, and this server’s own page, may ask.', code: 0 });
  });
  app.setErrorHandler((error: FastifyError | Refusal, _request, reply) => refuse(reply, error));
  app.setNotFoundHandler((_request, reply) => refuse(reply, refusals.notFound()));
  app.addHook('onSend', (_request, reply, payload, done) => {
    // Discord names no charset, and libraries compare the whole header.
    const type = reply.getHeader('content-type');
    if (typeof type === 'string' && type.startsWith('application/json'))
      reply.header('content-type', 'application/json');
    done(null, payload);
  });
  await readFiles(app);

  const context: Context = {
    world,
    hub,
    interactions,
    gateway: gatewayUrl,
    shards: options.shards ?? 1,
    starts,
    readsAll: (grantedIntents & GatewayIntentBits.MessageContent) !== 0,
  };
  const limits = options.rateLimits === false ? null : new RateLimits();
  for (const prefix of VERSIONS) {
    void app.register(
      (api, _options, done) => {
        befallRequests(api, faults);
        if (limits !== null) limitRequests(api, limits);
        for (const routes of [identityRoutes, commandRoutes, channelRoutes, interactionRoutes]) {
          routes(api, context);
        }
        done();
      },
      { prefix },
    );
  }
  controlRoutes(app, faults, gateway);
  if (options.page !== false) await servePage(app, context);
  app.server.on('upgrade', (request, socket, head) => {
    if (isFriendly(request.headers, host, port())) gateway.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  await app.listen({ host, port: options.port ?? 0 });

  const [guild] = world.guilds;
  const [reader] = world.readers;
  const url = `http://${host}:${port()}`;
  return {
    url,
    api: `${url}/api`,
    gatewayUrl: gatewayUrl(),
    botToken: world.bot.token,
    applicationId: world.applicationId,
    guildId: guild!.id,
    channelId: guild!.channels[0]!.id,
    readerToken: reader!.token,
    guilds: world.guilds.map(({ id, channels }) => ({ id, channelId: channels[0]!.id })),
    readers: world.readers.map(({ user, token }) => ({
      id: user.id,
      token,
      dmChannelId: world.directMessages(user).id,
    })),
    world,
    gateway,
    faults,
    async close() {
      gateway.stop();
      await app.close();
    },
  };
}

/** Answers with Discord's form of a refusal. */
function refuse(reply: FastifyReply, error: FastifyError | Refusal): FastifyReply {
  const refusal = error instanceof Refusal ? error : translate(error);
  return reply.status(refusal.status).headers(refusal.headers).send(refusal.body);
}

/** What the web framework refuses, as Discord would say it. */
function translate({ statusCode = 500, code, message }: FastifyError): Refusal {
  if (statusCode === 413) return refusals.tooLarge();
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new Refusal(415, 0, '415: Unsupported Media Type');
  if (statusCode === 400) return refusals.invalidJson();
  return new Refusal(statusCode, 0, message);
}

/** Lets armed faults befall the API's requests. */
function befallRequests(api: FastifyInstance, faults: Faults): void {
  const after = new WeakMap<FastifyRequest, RequestFault>();
  api.addHook('preHandler', async (request, reply) => {
    // Faults befall bots: the page of the reader goes on.
    const isReader = request.headers.authorization?.startsWith('Bot ') === false;
    const fault = isReader ? null : faults.befall(request.method, request.url, request.body);
    if (fault === null) return;
    const refusal = refusalOf(fault);
    if (refusal !== null) throw refusal;
    if (fault.kind === 'cut') {
      // Taken over and dropped, so that the route never sees it.
      reply.hijack();
      request.raw.socket.destroy();
    } else if (fault.kind === 'slow')
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    else after.set(request, fault);
  });
  api.addHook('onSend', (request, reply, payload, done) => {
    const fault = after.get(request);
    if (fault?.kind === 'cut-after') {
      const whole = Buffer.from(typeof payload === 'string' ? payload : '');
      reply.hijack();
      reply.raw.writeHead(reply.statusCode, { 'content-length': whole.length + 1 });
      reply.raw.write(whole.subarray(0, whole.length / 2), () => request.raw.socket.destroy());
      return;
    }
    if (fault?.kind === 'status-after') {
      reply.status(fault.status).removeHeader('content-length');
      return done(null, '{"message":"Internal server error","code":0}');
    }
    done(null, payload);
  });
}

/** Refuses requests over the rate, and tells in headers where each route stands. */
function limitRequests(api: FastifyInstance, limits: RateLimits): void {
  api.addHook('preHandler', (request, reply, done) => {
    const { authorization } = request.headers;
    const { url } = request.routeOptions;
    // Only bots are limited, and answers to interactions are not counted at all.
    const counted =
      authorization?.startsWith('Bot ') === true || url?.includes('/webhooks/') === true;
    if (!counted || url === undefined || url.includes('/interactions/')) return done();
    const route = `${request.method} ${url.replace(/^\/api(\/v10)?/, '')}`;
    const { channel, guild, token } = request.params as Record<string, string | undefined>;
    const major = channel ?? guild ?? token ?? '';
    reply.headers(limits.take(route, major, authorization ?? null));
    done();
  });
}

/** Serves the page, and tells it what it must know to be a client. */
async function servePage(app: FastifyInstance, { world, gateway }: Context): Promise<void> {
  const assets = await loadPage();
  for (const [path, { type, content }] of assets) {
    for (const each of path === '/index.html' ? ['/', path] : [path]) {
      app.get(each, (_request, reply) =>
        reply
          .header(
            'content-security-policy',
            `${POLICY}; connect-src 'self' ${new URL(gateway()).origin}`,
          )
          .header('x-content-type-options', 'nosniff')
          .header('cache-control', 'no-cache')
          .type(type)
          .send(content),
      );
    }
  }
  app.get('/session.json', (request) => {
    const [guild] = world.guilds;
    const [reader] = world.readers;
    const base = `http://${request.headers.host ?? ''}`;
    return {
      api: `${base}/api`,
      gateway: `${base.replace('http', 'ws')}/gateway`,
      applicationId: world.applicationId,
      guildId: guild!.id,
      channelId: guild!.channels[0]!.id,
      dmChannelId: world.directMessages(reader!.user).id,
      readerToken: reader!.token,
    };
  });
}
