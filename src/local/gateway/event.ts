import { GatewayOpcodes } from 'discord-api-types/v10';

/** An event on its way to clients: what it tells is written once, however many clients hear it. */
export class GatewayEvent {
  readonly type: string;
  /** Its data as JSON, in UTF-8. */
  private readonly data: Buffer;

  constructor(type: string, data: unknown) {
    this.type = type;
    this.data = Buffer.from(JSON.stringify(data));
  }

  /** The event as a session's frame of this number. */
  frame(sequence: number): Buffer {
    const head = `{"op":${GatewayOpcodes.Dispatch},"t":"${this.type}","s":${sequence},"d":`;
    const frame = Buffer.allocUnsafe(head.length + this.data.length + 1);
    frame.write(head, 'latin1');
    frame.set(this.data, head.length);
    frame.write('}', frame.length - 1, 'latin1');
    return frame;
  }
}
