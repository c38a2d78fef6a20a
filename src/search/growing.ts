/** A list of unsigned integers that grows by doubling, for building what is then kept whole. */
export class Growing {
  private room: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.room = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.room.length) {
      const larger = new Uint32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = value;
  }

  get(index: number): number {
    return this.room[index]!;
  }

  /** The numbers so far, without spare room. */
  toArray(): Uint32Array {
    return this.room.slice(0, this.length);
  }
}
