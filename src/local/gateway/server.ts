import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { Connection, type GatewaySettings } from './connection.ts';
import type { Hub } from './hub.ts';

/** Connections that are taken at the same time; a further one is refused. */
const MOST_CONNECTIONS = 256;

/** Bytes of a frame beyond which it is not even read; shorter ones that are too long get a 4002. */
const UNREADABLE = 65_536;

/** The gateway's doors, and what may go wrong with them. */
export class Gateway {
  private readonly hub: Hub;
  private readonly settings: () => GatewaySettings;
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: UNREADABLE });

  constructor(hub: Hub, settings: () => GatewaySettings) {
    this.hub = hub;
    this.settings = settings;
  }

  /** Takes a connection that asks to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.hub.faults.away || this.sockets.clients.size >= MOST_CONNECTIONS) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    this.sockets.handleUpgrade(request, socket, head, (client) => {
      if ((query.get('v') ?? '10') !== '10') {
        client.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
      } else if ((query.get('encoding') ?? 'json') !== 'json') {
        client.close(GatewayCloseCodes.DecodeError, 'Only JSON is spoken here.');
      } else if (query.has('compress')) {
        client.close(GatewayCloseCodes.DecodeError, 'Nothing is compressed here.');
      } else {
        new Connection(client, this.hub, this.settings());
      }
    });
  }

  /** How many of the bot's sessions there are, those that can still be resumed among them. */
  get sessions(): number {
    return this.hub.all({ bot: true }).length;
  }

  /** Whether the bot has sessions, and each of their shards a connection. */
  get connected(): boolean {
    // A client that began anew has left a session behind, which could still be resumed.
    const shards = new Map<number, boolean>();
    for (const { connected, shard } of this.hub.all({ bot: true })) {
      shards.set(shard[0], connected || shards.get(shard[0]) === true);
    }
    return shards.size > 0 && [...shards.values()].every(Boolean);
  }

  /** Asks the bot's clients to connect anew and resume (opcode 7). */
  reconnect(): void {
    for (const session of this.hub.all({ bot: true })) session.send(GatewayOpcodes.Reconnect, null);
  }

  /** Tells the bot's clients that their sessions are invalid (opcode 9). */
  invalidate(resumable: boolean): void {
    for (const session of this.hub.all({ bot: true })) {
      if (!resumable) this.hub.forget(session);
      session.invalidate(resumable);
    }
  }

  /** Closes the bot's connections with a code; throws where no connection can be closed with it. */
  close(code: number): void {
    for (const session of this.hub.all({ bot: true })) session.close(code, 'As asked.');
  }

  /** Cuts the bot's connections without a word. */
  cut(): void {
    for (const session of this.hub.all({ bot: true })) session.cut();
  }

  /** Is away for a time, in milliseconds: cuts all connections and takes no others. */
  leave(milliseconds: number): void {
    this.hub.faults.away = true;
    this.cut();
    setTimeout(() => {
      this.hub.faults.away = false;
    }, milliseconds).unref();
  }

  /** Removes the bot from a server: it hears so, and sees nothing of the server any more. */
  expel(guildId: string): void {
    this.hub.toBot(guildId, 'GUILD_DELETE', { id: guildId });
    this.hub.world.withoutBot.add(guildId);
  }

  /** Ends all connections; for good. */
  stop(): void {
    for (const client of this.sockets.clients) client.terminate();
    this.sockets.close();
  }
}
