import { GatewayOpcodes } from 'discord-api-types/v10';

/**
 * Bytes of a slab. Node's own are of 8 KiB: they hold two events, and each costs as much to make as
 * writing those. A slab is kept as long as any frame cut from it, which is until it is acknowledged.
 */
const SLAB = 262_144;

let slab = Buffer.allocUnsafeSlow(SLAB);
let taken = 0;

/** A piece of memory, cut from a slab that others share; nothing is in it yet. */
function cut(length: number): Buffer {
  if (length > SLAB) return Buffer.allocUnsafeSlow(length);
  if (taken + length > SLAB) {
    slab = Buffer.allocUnsafeSlow(SLAB);
    taken = 0;
  }
  taken += length;
  return slab.subarray(taken - length, taken);
}

/** An event on its way to clients: what it tells is written once, however many clients hear it. */
export class GatewayEvent {
  readonly type: string;
  /** Its data as JSON, in UTF-8. */
  private readonly data: Buffer;

  constructor(type: string, data: unknown) {
    this.type = type;
    const json = JSON.stringify(data);
    this.data = cut(Buffer.byteLength(json));
    this.data.write(json);
  }

  /** The event as a session's frame of this number. */
  frame(sequence: number): Buffer {
    const head = `{"op":${GatewayOpcodes.Dispatch},"t":"${this.type}","s":${sequence},"d":`;
    const frame = cut(head.length + this.data.length + 1);
    frame.write(head, 'latin1');
    frame.set(this.data, head.length);
    frame.write('}', frame.length - 1, 'latin1');
    return frame;
  }
}
